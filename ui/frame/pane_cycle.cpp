// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/pane_cycle.h"

namespace ui {

namespace {

bool canTakeFocus(const QWidget& widget)
{
    return widget.isVisible() && widget.isEnabled() && (widget.focusPolicy() & Qt::TabFocus) && !widget.focusProxy();
}

} // namespace

void PaneCycle::setPanes(std::vector<QWidget*> panes)
{
    m_panes.assign(panes.begin(), panes.end());
    m_lastFocus.assign(panes.size(), nullptr);
}

QWidget* PaneCycle::entryOf(QWidget& pane)
{
    if (canTakeFocus(pane))
        return &pane;
    // The focus chain is the Tab order of the whole window, in a ring.
    for (QWidget* widget = pane.nextInFocusChain(); widget && widget != &pane; widget = widget->nextInFocusChain())
        if (pane.isAncestorOf(widget) && canTakeFocus(*widget))
            return widget;
    return nullptr;
}

void PaneCycle::go(QWidget* focus, int step)
{
    const int count = static_cast<int>(m_panes.size());
    int current = step > 0 ? -1 : count;
    for (int i = 0; i < count; ++i) {
        QWidget* pane = m_panes[static_cast<std::size_t>(i)];
        if (pane && focus && (pane == focus || pane->isAncestorOf(focus))) {
            current = i;
            m_lastFocus[static_cast<std::size_t>(i)] = focus;
        }
    }
    for (int tried = 0; tried < count; ++tried) {
        current = (current + step + count) % count;
        QWidget* pane = m_panes[static_cast<std::size_t>(current)];
        if (!pane || !pane->isVisible())
            continue;
        QWidget* target = m_lastFocus[static_cast<std::size_t>(current)];
        if (!target || !canTakeFocus(*target))
            target = entryOf(*pane);
        if (target) {
            target->setFocus(step > 0 ? Qt::TabFocusReason : Qt::BacktabFocusReason);
            return;
        }
    }
}

} // namespace ui
