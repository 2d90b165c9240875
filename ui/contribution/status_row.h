// SPDX-License-Identifier: GPL-3.0-or-later
// One row above the charts: how far a run is, with Cancel; or a sentence about it, with what can be done. Hidden while empty.
#pragma once

#include "ui/theme/theme.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace ui {

class Appearance;

class StatusRow : public QFrame {
    Q_OBJECT

public:
    enum class Kind { Progress, Note, Warning, Problem };

    explicit StatusRow(const Appearance& appearance, QWidget* parent = nullptr);

    /// `share` done, 0 to 1; `action` is the button's text.
    void showProgress(const QString& text, double share, const QString& action);
    void showMessage(Kind kind, const QString& text, const QString& action = {});
    void clear();
    [[nodiscard]] Kind kind() const { return m_kind; }
    [[nodiscard]] QString text() const;

signals:
    void actionChosen();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void show(const QString& text, const QString& action);
    [[nodiscard]] Token ground() const;

    const Appearance& m_appearance;
    QLabel* m_text;
    QPushButton* m_action;
    Kind m_kind = Kind::Note;
    double m_share = 0;
};

} // namespace ui
