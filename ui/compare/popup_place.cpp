// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/popup_place.h"

#include <QGuiApplication>
#include <QScreen>
#include <QWidget>

#include <algorithm>

namespace ui {

QRect popupPlace(const QRect& anchor, const QSize& size, const QRect& screen, PopupEdge edge)
{
    const int below = screen.bottom() - anchor.bottom();
    const int above = anchor.top() - screen.top();
    const bool upwards = below < size.height() && above > below;
    const int height = std::min(size.height(), std::max(1, upwards ? above : below));
    const int x = edge == PopupEdge::Left ? anchor.left() : anchor.right() + 1 - size.width();
    return {std::clamp(x, screen.left(), std::max(screen.left(), screen.right() + 1 - size.width())),
            upwards ? anchor.top() - height : anchor.bottom() + 1, std::min(size.width(), screen.width()), height};
}

QRect screenOf(const QRect& anchor, const QWidget& widget)
{
    const QScreen* at = QGuiApplication::screenAt(anchor.center());
    return (at ? at : widget.screen())->availableGeometry();
}

} // namespace ui
