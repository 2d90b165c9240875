// SPDX-License-Identifier: GPL-3.0-or-later
// Two groups of controls: in one row where both fit, else one below the other.
#pragma once

#include <QWidget>

class QBoxLayout;
class QHBoxLayout;

namespace ui {

class ToolRow : public QWidget {
    Q_OBJECT

public:
    explicit ToolRow(QWidget* parent = nullptr);

    void addLeft(QWidget* widget);
    void addRight(QWidget* widget);
    /// After a change of what is shown in it, or of the language.
    void fit();
    /// Narrow enough for the wider of the two groups.
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

private:
    QBoxLayout* m_layout;
    QWidget* m_leftPart;
    QWidget* m_rightPart;
    QHBoxLayout* m_left;
    QHBoxLayout* m_right;
};

} // namespace ui
