// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/interval_strip.h"

#include "ui/theme/appearance.h"

#include <QPainter>
#include <QPen>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr double kDotRadius = 3.25;
constexpr double kUprightHalf = 6;
constexpr double kBarHalf = 3;

bool drawn(const std::optional<double>& value)
{
    return value && std::isfinite(*value);
}

} // namespace

double stripX(const QRectF& rect, const IntervalStrip& data, double value)
{
    const double span = data.high - data.low;
    const double share = span > 0 ? std::clamp((value - data.low) / span, 0.0, 1.0) : 0.5;
    return rect.left() + kDotRadius + share * (rect.width() - 2 * kDotRadius);
}

void drawIntervalStrip(QPainter& painter, const Appearance& appearance, const QRectF& rect, const IntervalStrip& data)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const double y = rect.center().y();
    painter.setPen(QPen(appearance.color(Token::Line2), 1));
    painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y));

    // A little stronger than the bands of a chart, since they are small; the inner one lies on the outer one.
    const bool dark = appearance.theme() == ThemeKind::Dark;
    const auto drawBar = [&](const std::optional<double>& low, const std::optional<double>& high, double opacity) {
        if (!drawn(low) || !drawn(high))
            return;
        QColor colour = appearance.color(data.colour);
        colour.setAlphaF(static_cast<float>(opacity));
        const double left = stripX(rect, data, *low);
        painter.fillRect(QRectF(left, y - kBarHalf, stripX(rect, data, *high) - left, 2 * kBarHalf), colour);
    };
    drawBar(data.low90, data.high90, dark ? 0.21 : 0.17);
    drawBar(data.low50, data.high50, dark ? 0.38 : 0.30);

    painter.setPen(QPen(appearance.color(Token::Text2), 1.5));
    for (const std::optional<double>& target : {data.targetLow, data.targetHigh}) {
        if (drawn(target)) {
            const double x = stripX(rect, data, *target);
            painter.drawLine(QPointF(x, y - kUprightHalf), QPointF(x, y + kUprightHalf));
        }
    }
    if (drawn(data.baseline)) {
        painter.setPen(QPen(appearance.color(Token::Baseline), 1.5));
        painter.setBrush(appearance.color(Token::Surface));
        painter.drawEllipse(QPointF(stripX(rect, data, *data.baseline), y), kDotRadius - 0.5, kDotRadius - 0.5);
    }
    if (drawn(data.scenario)) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(appearance.color(data.colour));
        painter.drawEllipse(QPointF(stripX(rect, data, *data.scenario), y), kDotRadius, kDotRadius);
    }
    painter.restore();
}

} // namespace ui
