// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/activity_strip.h"

#include "ui/theme/appearance.h"

#include <QPainter>

#include <algorithm>
#include <vector>

namespace ui {

double activityLevel(const Activity& activity, double year)
{
    const double up = (year - activity.startYear) / activity.rampYears;
    const double down = (activity.startYear + activity.durationYears + activity.rampYears - year) / activity.rampYears;
    return std::clamp(up, 0.0, 1.0) * std::clamp(down, 0.0, 1.0);
}

QPolygonF activityOutline(const Activity& activity, const QRectF& rect, double firstYear, double lastYear)
{
    const double begin = std::max(activity.startYear, firstYear);
    const double end = std::min(activity.startYear + activity.durationYears + activity.rampYears, lastYear);
    if (begin >= end)
        return {};

    // Corners, and eight points between the ramps where a short programme makes them overlap in a curve.
    const double rampEnd = activity.startYear + activity.rampYears;
    const double fallStart = activity.startYear + activity.durationYears;
    std::vector<double> years {begin, end};
    if (fallStart < rampEnd) {
        for (int i = 0; i <= 8; ++i)
            years.push_back(fallStart + (rampEnd - fallStart) * i / 8);
    } else {
        years.push_back(rampEnd);
        years.push_back(fallStart);
    }
    std::erase_if(years, [&](double year) { return year < begin || year > end; });
    std::sort(years.begin(), years.end());

    const auto x = [&](double year) { return rect.left() + rect.width() * (year - firstYear) / (lastYear - firstYear); };
    QPolygonF outline;
    outline << QPointF(x(begin), rect.bottom());
    for (const double year : years)
        outline << QPointF(x(year), rect.bottom() - rect.height() * activityLevel(activity, year));
    outline << QPointF(x(end), rect.bottom());
    return outline;
}

void drawActivity(QPainter& painter, const QRectF& rect, const Activity& activity, const QColor& fill, const QColor& line)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), line);
    painter.setBrush(fill);
    painter.drawPolygon(activityOutline(activity, rect));
    painter.setBrush(Qt::NoBrush);
}

ActivityStrip::ActivityStrip(const Appearance& appearance, QWidget* parent)
    : QWidget(parent)
    , m_appearance(appearance)
{
    setFixedSize(sizeHint());
    connect(&appearance, &Appearance::themeChanged, this, qOverload<>(&QWidget::update));
}

void ActivityStrip::setColour(Token colour)
{
    m_colour = colour;
    update();
}

void ActivityStrip::show(const Activity& activity, double strength)
{
    const bool on = strength > 0;
    if (activity == m_activity && on == m_on)
        return;
    m_activity = activity;
    m_on = on;
    update();
}

void ActivityStrip::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    QColor fill = m_appearance.color(m_on ? m_colour : Token::Line2);
    fill.setAlphaF(m_on ? 0.85F : 0.7F);
    drawActivity(painter, QRectF(rect()), m_activity, fill, m_appearance.color(Token::Line2));
}

} // namespace ui
