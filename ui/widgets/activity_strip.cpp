// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/activity_strip.h"

#include "ui/theme/appearance.h"

#include <QPainter>

#include <algorithm>
#include <vector>

namespace ui {

using core::policy::Schedule;

QPolygonF activityOutline(const Schedule& schedule, const QRectF& rect, double firstYear, double lastYear)
{
    const double begin = std::max(schedule.startYear, firstYear);
    const double end = std::min(schedule.startYear + schedule.durationYears + schedule.rampYears, lastYear);
    if (begin >= end)
        return {};

    // Corners, and eight points between the ramps where a short programme makes them overlap in a curve.
    const double rampEnd = schedule.startYear + schedule.rampYears;
    const double fallStart = schedule.startYear + schedule.durationYears;
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
        outline << QPointF(x(year), rect.bottom() - rect.height() * schedule.level(year));
    outline << QPointF(x(end), rect.bottom());
    return outline;
}

void drawActivity(QPainter& painter, const QRectF& rect, const Schedule& schedule, const core::policy::TimeSpan& span, const QColor& fill,
                  const QColor& line)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), line);
    painter.setBrush(fill);
    painter.drawPolygon(activityOutline(schedule, rect, span.start, span.stop));
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

void ActivityStrip::setSpan(const core::policy::TimeSpan& span)
{
    m_span = span;
    update();
}

void ActivityStrip::show(const Schedule& schedule, double strength)
{
    const bool on = strength > 0;
    const bool same = schedule.startYear == m_schedule.startYear && schedule.rampYears == m_schedule.rampYears
        && schedule.durationYears == m_schedule.durationYears;
    if (same && on == m_on)
        return;
    m_schedule = schedule;
    m_on = on;
    update();
}

void ActivityStrip::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    QColor fill = m_appearance.color(m_on ? m_colour : Token::Line2);
    fill.setAlphaF(m_on ? 0.85F : 0.7F);
    drawActivity(painter, QRectF(rect()), m_schedule, m_span, fill, m_appearance.color(Token::Line2));
}

} // namespace ui
