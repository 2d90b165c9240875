// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/mark.h"

#include "ui/theme/appearance.h"

#include <QPainter>

namespace ui {

void paintMark(QPainter& painter, const Appearance& appearance, const QPointF& centre, qreal size)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    // Counter-clockwise from three o'clock, as angles run.
    constexpr Token kQuarters[] = {Token::Region, Token::Technology, Token::Standards, Token::Talent};
    const qreal gap = size / 30;
    for (int i = 0; i < 4; ++i) {
        const QPointF shift(i == 0 || i == 3 ? gap : -gap, i < 2 ? -gap : gap);
        painter.setBrush(appearance.color(kQuarters[i]));
        painter.drawPie(QRectF(centre + shift - QPointF(size / 2, size / 2), QSizeF(size, size)), i * 90 * 16, 90 * 16);
    }
    painter.restore();
}

QIcon markIcon(const Appearance& appearance)
{
    QIcon icon;
    for (const int size : {16, 24, 32, 48, 64, 128, 256}) {
        QPixmap pixmap(size, size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paintMark(painter, appearance, {size / 2.0, size / 2.0}, size * 0.88);
        painter.end();
        icon.addPixmap(pixmap);
    }
    return icon;
}

} // namespace ui
