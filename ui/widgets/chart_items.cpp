// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chart_items.h"

#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"
#include "ui/theme/paint.h"
#include "ui/widgets/label_placement.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr double kPointRadius = 3.5;
constexpr double kMarkHalfWidth = 8;
constexpr double kSerif = 4;
constexpr double kStub = 6;       // of a one-sided target, towards the side that is wanted
constexpr double kLabelGap = 4;
constexpr double kPixelsPerTick = 42;

/// The middle of a device pixel, so that a line of one pixel is not smeared over two.
double snapped(double position)
{
    return std::floor(position) + 0.5;
}

QPen thinPen(const QColor& colour, double width, Qt::PenStyle style = Qt::SolidLine)
{
    return QPen(colour, width, style, Qt::FlatCap);
}

void paintLabelBox(QPainter& painter, const ChartDrawing& drawing, const QRectF& box, const QString& text)
{
    painter.setPen(drawing.appearance->color(Token::Text2));
    drawNumber(painter, box, Qt::AlignLeft | Qt::AlignVCenter, text);
}

} // namespace

double ChartGeometry::x(double yearValue) const
{
    return plot.left() + (yearValue - firstYear) / (lastYear - firstYear) * plot.width();
}

double ChartGeometry::y(double value) const
{
    return plot.bottom() - (value - range.low) / (range.high - range.low) * plot.height();
}

double ChartGeometry::year(double position) const
{
    const double share = (position - plot.left()) / std::max(1.0, plot.width());
    return firstYear + std::clamp(share, 0.0, 1.0) * (lastYear - firstYear);
}

std::optional<double> valueAt(const ChartLine& line, double year)
{
    const auto after = std::lower_bound(line.points.begin(), line.points.end(), year,
                                        [](const QPointF& point, double x) { return point.x() < x; });
    if (after == line.points.end())
        return std::nullopt;
    if (after->x() == year)
        return after->y();
    if (after == line.points.begin())
        return std::nullopt;
    const QPointF before = *(after - 1);
    const double share = (year - before.x()) / (after->x() - before.x());
    return before.y() + share * (after->y() - before.y());
}

TimeLabels timeLabels(const TimeChartData& data, const Appearance& appearance)
{
    const QFont note = appearance.font(TypeStyle::Note);
    if (data.time.calendar()) {
        const double width = numberWidth(note, QStringLiteral("2024"));
        return {width, width};
    }
    const double last = numberWidth(note, data.time.number(appearance, data.lastYear));
    return {std::max(last, numberWidth(note, data.time.number(appearance, data.firstYear))),
            numberWidth(note, data.time.phrase(appearance, data.firstYear))};
}

QString valueText(const Appearance& appearance, const TimeChartData& data, double value)
{
    core::policy::Naming shown; // the data are in shown units already
    shown.decimals = data.shownDecimals;
    return figure(appearance, shown, value).number;
}

std::vector<TargetMark> targetMarks(const ChartDrawing& drawing)
{
    if (drawing.data.targets.empty())
        return {};
    const ChartGeometry& geometry = drawing.geometry;
    const QFontMetricsF fontMetrics(drawing.appearance->font(TypeStyle::Note));

    Obstacles obstacles;
    for (const ChartLine& line : drawing.data.lines) {
        QPolygonF polygon;
        for (const QPointF& point : line.points)
            polygon.append(geometry.map(point));
        obstacles.lines.push_back(polygon);
    }
    if (drawing.year) {
        const double x = geometry.x(*drawing.year);
        obstacles.lines.push_back(QPolygonF({QPointF(x, geometry.plot.top()), QPointF(x, geometry.plot.bottom())}));
    }
    std::vector<TargetMark> marks;
    for (const ChartTarget& target : drawing.data.targets) {
        if (!target.low && !target.high)
            continue;
        const double x = geometry.x(target.year);
        TargetMark mark;
        mark.low = {x, geometry.y(target.low.value_or(target.high.value_or(0)))};
        mark.high = {x, geometry.y(target.high.value_or(target.low.value_or(0)))};
        mark.box = QRectF(x - kMarkHalfWidth, mark.high.y() - 1, 2 * kMarkHalfWidth, mark.low.y() - mark.high.y() + 2);
        const QString text = spaced(target.label);
        const QSizeF size(numberWidth(drawing.appearance->font(TypeStyle::Note), text) + 2, fontMetrics.height());
        mark.label = placeBeside(size, mark.box, kLabelGap, geometry.plot.adjusted(kLabelGap, 0, -kLabelGap, -kLabelGap), obstacles);
        obstacles.boxes.push_back(mark.box);
        obstacles.boxes.push_back(mark.label);
        marks.push_back(mark);
    }
    return marks;
}

void AxesItem::paint(QPainter* painter, const QStyleOptionGraphicsItem* /*option*/, QWidget* /*widget*/)
{
    const Appearance& appearance = *m_drawing.appearance;
    const ChartGeometry& geometry = m_drawing.geometry;
    const QRectF& plot = geometry.plot;
    const QFont note = appearance.font(TypeStyle::Note);
    const QFontMetricsF fontMetrics(note);
    const double textHeight = fontMetrics.height();
    painter->setFont(note);
    painter->setBrush(Qt::NoBrush);

    const int wanted = std::clamp(static_cast<int>(plot.height() / kPixelsPerTick), 3, 5);
    const auto ticks = roundTicks(geometry.range, wanted);
    const double step = ticks.size() > 1 ? ticks[1] - ticks[0] : 1;
    for (const double tick : ticks) {
        const double y = snapped(geometry.y(tick));
        painter->setPen(thinPen(appearance.color(Token::Grid), 1));
        painter->drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
        painter->setPen(appearance.color(Token::Text3));
        drawNumber(*painter, QRectF(geometry.scene.left(), y - textHeight / 2, plot.left() - geometry.scene.left() - 8, textHeight),
                   Qt::AlignRight | Qt::AlignVCenter, tickText(appearance, tick, step));
    }

    const double axis = snapped(plot.bottom());
    painter->setPen(thinPen(appearance.color(Token::Line2), 1));
    painter->drawLine(QPointF(plot.left(), axis), QPointF(plot.right(), axis));
    const TimeLabels labels = timeLabels(m_drawing.data, appearance);
    const TimeWords& words = m_drawing.data.time;
    for (const double time : words.ticks(geometry.firstYear, geometry.lastYear, plot.width(), labels.width, labels.firstWidth)) {
        const double x = geometry.x(time);
        const bool first = time == geometry.firstYear;
        const double half = std::max(labels.width, first ? labels.firstWidth : 0);
        painter->setPen(thinPen(appearance.color(Token::Line2), 1));
        painter->drawLine(QPointF(snapped(x), axis), QPointF(snapped(x), axis + 4));
        painter->setPen(appearance.color(Token::Text3));
        drawNumber(*painter, QRectF(x - half, axis + 7, 2 * half, textHeight), Qt::AlignHCenter | Qt::AlignTop,
                   first ? words.phrase(appearance, time) : words.number(appearance, time));
    }
}

void StopItem::paint(QPainter* painter, const QStyleOptionGraphicsItem* /*option*/, QWidget* /*widget*/)
{
    const auto& stop = m_drawing.data.stop;
    const ChartGeometry& geometry = m_drawing.geometry;
    if (!stop || stop->time >= geometry.lastYear)
        return;
    const Appearance& appearance = *m_drawing.appearance;
    const double x = geometry.x(std::max(stop->time, geometry.firstYear));
    const QRectF rest(x, geometry.plot.top(), geometry.plot.right() - x, geometry.plot.height());
    drawHatching(*painter, appearance, rest);
    painter->setPen(thinPen(appearance.color(Token::Text3), 1));
    painter->drawLine(QPointF(snapped(x), rest.top()), QPointF(snapped(x), rest.bottom()));

    // Inside what is hatched where there is room, else before it; on the ground's colour, or lines would run through it.
    const QFont note = appearance.font(TypeStyle::Note);
    const QString text = spaced(stop->note);
    const double width = std::min(numberWidth(note, text) + 2 * kLabelGap, geometry.plot.width());
    const double height = QFontMetricsF(note).height() + 2;
    const double left = std::clamp(rest.width() >= width ? x + kLabelGap : x - kLabelGap - width, geometry.plot.left(),
                                   geometry.plot.right() - width);
    const QRectF box(left, rest.top() + 1, width, height);
    painter->fillRect(box, appearance.color(Token::Surface));
    painter->setFont(note);
    painter->setPen(appearance.color(Token::Text2));
    painter->drawText(box.adjusted(kLabelGap, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                      QFontMetricsF(note).elidedText(text, Qt::ElideRight, width - kLabelGap));
    painter->setBrush(Qt::NoBrush);
}

void TargetsItem::paint(QPainter* painter, const QStyleOptionGraphicsItem* /*option*/, QWidget* /*widget*/)
{
    const auto marks = targetMarks(m_drawing);
    painter->setFont(m_drawing.appearance->font(TypeStyle::Note));
    painter->setBrush(Qt::NoBrush);
    std::size_t index = 0;
    for (const ChartTarget& target : m_drawing.data.targets) {
        if (!target.low && !target.high)
            continue;
        const TargetMark& mark = marks[index++];
        painter->setPen(thinPen(m_drawing.appearance->color(Token::Text2), 1.5));
        const double x = mark.low.x();
        if (target.low && target.high && *target.low != *target.high) {
            painter->drawLine(mark.low, mark.high);
            painter->drawLine(QPointF(x - kSerif, mark.low.y()), QPointF(x + kSerif, mark.low.y()));
            painter->drawLine(QPointF(x - kSerif, mark.high.y()), QPointF(x + kSerif, mark.high.y()));
        } else {
            painter->drawLine(QPointF(x - kMarkHalfWidth, mark.low.y()), QPointF(x + kMarkHalfWidth, mark.low.y()));
            if (target.low && !target.high)
                painter->drawLine(mark.low, mark.low - QPointF(0, kStub));
            else if (target.high && !target.low)
                painter->drawLine(mark.low, mark.low + QPointF(0, kStub));
        }
        paintLabelBox(*painter, m_drawing, mark.label, spaced(target.label));
    }
}

void YearItem::paint(QPainter* painter, const QStyleOptionGraphicsItem* /*option*/, QWidget* /*widget*/)
{
    const Appearance& appearance = *m_drawing.appearance;
    const ChartGeometry& geometry = m_drawing.geometry;
    const auto inside = [&](double year) { return year >= geometry.firstYear && year <= geometry.lastYear; };

    if (m_drawing.year && inside(*m_drawing.year)) {
        QPen dotted = thinPen(appearance.color(Token::Text2), 1);
        dotted.setDashPattern({1, 3});
        painter->setPen(dotted);
        const double x = snapped(geometry.x(*m_drawing.year));
        painter->drawLine(QPointF(x, geometry.plot.top()), QPointF(x, geometry.plot.bottom()));
    }
    if (m_drawing.cursor) {
        painter->setPen(thinPen(appearance.color(Token::Text2), 1));
        const double x = snapped(geometry.x(*m_drawing.cursor));
        painter->drawLine(QPointF(x, geometry.plot.top()), QPointF(x, geometry.plot.bottom()));
    }
    const std::optional<double> at = m_drawing.cursor ? m_drawing.cursor : m_drawing.year;
    if (!at || !inside(*at))
        return;
    painter->setBrush(appearance.color(Token::Surface));
    for (const ChartLine& line : m_drawing.data.lines) {
        const auto value = valueAt(line, *at);
        if (!value)
            continue;
        const bool main = line.style == ChartLine::Style::Main;
        painter->setPen(thinPen(appearance.color(line.colour), main ? 2 : 1.5));
        painter->drawEllipse(geometry.map({*at, *value}), kPointRadius, kPointRadius);
    }
    painter->setBrush(Qt::NoBrush);
}

void EndLabelsItem::paint(QPainter* painter, const QStyleOptionGraphicsItem* /*option*/, QWidget* /*widget*/)
{
    const Appearance& appearance = *m_drawing.appearance;
    const ChartGeometry& geometry = m_drawing.geometry;
    const QFont strong = appearance.font(TypeStyle::LabelStrong);
    const double left = geometry.plot.right() + 10;
    const double height = QFontMetricsF(strong).height();
    painter->setBrush(Qt::NoBrush);
    for (const EndLabel& label : m_drawing.endLabels) {
        const ChartLine& line = m_drawing.data.lines[label.line];
        if (std::abs(label.height - label.lineHeight) > 2) {
            painter->setPen(thinPen(appearance.color(line.colour), 1));
            painter->drawLine(QPointF(geometry.plot.right() + 1, label.lineHeight), QPointF(left - 2, label.height));
        }
        // A baseline's words are notes: its own grey is made for lines, not for text.
        painter->setPen(appearance.color(line.style == ChartLine::Style::Baseline ? Token::Text3 : line.colour));
        painter->setFont(strong);
        QRectF box(left, label.height - height / 2, geometry.scene.right() - left, height);
        const double numbers = numberWidth(strong, label.number);
        const QFontMetricsF fontMetrics(strong);
        const double between = fontMetrics.horizontalAdvance(QLatin1Char(' '));
        const QString name = fontMetrics.elidedText(label.name, Qt::ElideRight, std::max(0.0, box.width() - numbers - between));
        painter->drawText(box, Qt::AlignLeft | Qt::AlignVCenter, name);
        if (!name.isEmpty())
            box.setLeft(box.left() + fontMetrics.horizontalAdvance(name) + between);
        drawNumber(*painter, box, Qt::AlignLeft | Qt::AlignVCenter, label.number);
    }
}

} // namespace ui
