// SPDX-License-Identifier: GPL-3.0-or-later
// The row under the page's title: a search under way, or what has to be said of the last one.
#pragma once

#include <QElapsedTimer>
#include <QFrame>

class QLabel;
class QToolButton;

namespace ui {

class Appearance;

class SearchRow : public QFrame {
    Q_OBJECT

public:
    explicit SearchRow(const Appearance& appearance, QWidget* parent = nullptr);

    /// A stage under way; the same stage again keeps its clock. `drawn`: something of it is on the page already.
    void report(const QString& stage, int done, int total, bool drawn);
    /// A sentence that stays, with a warning sign, and what can be done about it; an empty one hides the row.
    void say(const QString& sentence, const QString& action = {});
    [[nodiscard]] QString text() const;
    [[nodiscard]] bool isWorking() const { return m_working; }

signals:
    void cancelRequested();
    void actionRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void recolour();

    const Appearance& m_appearance;
    QLabel* m_icon;
    QLabel* m_head;
    QLabel* m_text;
    QToolButton* m_button;
    QString m_stage;
    QString m_action;
    QElapsedTimer m_since;
    double m_part = 0; ///< done
    bool m_working = false;
};

/// "about 3 min left", "about 20 s left"
[[nodiscard]] QString timeLeft(double seconds);

} // namespace ui
