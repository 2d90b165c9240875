// SPDX-License-Identifier: GPL-3.0-or-later
// Two groups of controls: in one row where both fit, if need be with less written on them, else one below the other.
#pragma once

#include <QWidget>

#include <functional>

class QBoxLayout;
class QHBoxLayout;

namespace ui {

class ToolRow : public QWidget {
    Q_OBJECT

public:
    explicit ToolRow(QWidget* parent = nullptr);

    void addLeft(QWidget* widget);
    void addRight(QWidget* widget);
    /// Writes less on the controls, or all again.
    void setCompact(std::function<void(bool compact)> compact);
    /// After a change of what is shown in it, or of the language.
    void fit();
    [[nodiscard]] bool isOneRow() const;
    /// Narrow enough for the wider of the two groups.
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] int neededWidth() const;
    void measure();
    void arrange();

    std::function<void(bool)> m_setCompact;
    bool m_compact = false;
    bool m_measuring = false;
    int m_fullWidth = 0;    ///< of one row with all that is written
    int m_compactWidth = 0; ///< with less
    int m_rightWidth = 0;   ///< of the second group with all that is written
    QBoxLayout* m_layout;
    QWidget* m_leftPart;
    QWidget* m_rightPart;
    QHBoxLayout* m_left;
    QHBoxLayout* m_right;
};

} // namespace ui
