// SPDX-License-Identifier: GPL-3.0-or-later
// F6 and Shift+F6: the focus goes from part to part of the window, back to where it was in each.
#pragma once

#include <QPointer>
#include <QWidget>

#include <vector>

namespace ui {

class PaneCycle {
public:
    /// Parts in reading order; hidden ones are passed over.
    void setPanes(std::vector<QWidget*> panes);
    /// Moves the focus by one pane, `step` 1 or -1, from the pane that holds `focus`.
    void go(QWidget* focus, int step);
    /// The last focus inside a pane, or the first widget there that takes it by Tab. Null when none does.
    [[nodiscard]] static QWidget* entryOf(QWidget& pane);

private:
    std::vector<QPointer<QWidget>> m_panes;
    std::vector<QPointer<QWidget>> m_lastFocus;
};

} // namespace ui
