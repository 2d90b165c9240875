// SPDX-License-Identifier: GPL-3.0-or-later
// Long work under way: what, done of total, time left, Cancel. Hidden else.
#pragma once

#include <QElapsedTimer>
#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace ui {

class BackgroundTask;

class ProgressRow : public QWidget {
    Q_OBJECT

public:
    explicit ProgressRow(QWidget* parent = nullptr);

    /// Shows the work until finish(). Work of no known length stays at "what".
    void begin(const QString& what);
    void report(int done, int total);
    void finish();
    [[nodiscard]] QString text() const;

signals:
    void cancelRequested();

private:
    QLabel* m_label;
    QProgressBar* m_bar;
    QPushButton* m_cancel;
    QString m_what;
    QElapsedTimer m_since;
};

} // namespace ui
