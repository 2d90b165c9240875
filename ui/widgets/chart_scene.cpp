// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chart_scene.h"

#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"
#include "ui/widgets/label_placement.h"

#include <QAreaSeries>
#include <QChart>
#include <QFontMetricsF>
#include <QGraphicsLayout>
#include <QLegend>
#include <QLineSeries>
#include <QValueAxis>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace ui {

namespace {

constexpr double kMainWidth = 2.25;
constexpr double kThinWidth = 1.5;
constexpr double kLabelDistance = 14;
constexpr double kLabelOffset = 10; // from the plot's edge to the labels
constexpr double kMostRoomShare = 0.42; // of the width, for labels at the right
constexpr double kUsualRoomShare = 0.2; // of the width: names that take more end in "…"
constexpr double kUsualRoom = 136;      // in narrow charts; a short name and its value

using Style = ChartLine::Style;

/// Later ones are drawn over earlier ones.
int drawingOrder(Style style)
{
    switch (style) {
    case Style::Baseline: return 0;
    case Style::Compared: return 1;
    case Style::History: return 2;
    case Style::Main: return 3;
    }
    return 0;
}

int importance(Style style)
{
    return style == Style::Main ? 3 : style == Style::Compared ? 2 : 1;
}

QPen linePen(const Appearance& appearance, const ChartLine& line)
{
    const double width = line.style == Style::Main ? kMainWidth : kThinWidth;
    QPen pen(appearance.color(line.colour), width, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    if (line.style == Style::Baseline)
        pen.setDashPattern({5 / width, 4 / width}); // the pattern counts in pen widths
    return pen;
}

/// Only numbers: Qt Charts draws a NaN as a point at the corner.
QList<QPointF> finitePoints(const std::vector<QPointF>& points, double unit)
{
    QList<QPointF> finite;
    finite.reserve(static_cast<qsizetype>(points.size()));
    for (const QPointF& point : points) {
        if (std::isfinite(point.x()) && std::isfinite(point.y()))
            finite.append({point.x(), point.y() / unit});
    }
    return finite;
}

void keepFinite(TimeChartData& data)
{
    for (ChartLine& line : data.lines) {
        const auto isBad = [](const QPointF& point) { return !std::isfinite(point.x()) || !std::isfinite(point.y()); };
        line.points.erase(std::remove_if(line.points.begin(), line.points.end(), isBad), line.points.end());
    }
}

/// Whether only numbers differ, so that series, pens and order can stay.
bool sameSeries(const TimeChartData& a, const TimeChartData& b)
{
    const auto sameLine = [](const ChartLine& x, const ChartLine& y) { return x.style == y.style && x.colour == y.colour; };
    const auto sameBand = [](const ChartBand& x, const ChartBand& y) { return x.colour == y.colour && x.opacity == y.opacity; };
    return std::equal(a.lines.begin(), a.lines.end(), b.lines.begin(), b.lines.end(), sameLine)
        && std::equal(a.bands.begin(), a.bands.end(), b.bands.begin(), b.bands.end(), sameBand);
}

/// A power of ten that brings a range of tiny or huge values near 1; 1 for all others.
double unitOf(const AxisRange& range)
{
    const double largest = std::max(std::abs(range.low), std::abs(range.high));
    if (!(largest > 0) || !std::isfinite(largest) || (largest >= 1e-3 && largest <= 1e9))
        return 1;
    return std::pow(10.0, std::floor(std::log10(largest)));
}

} // namespace

ChartScene::ChartScene(const Appearance& appearance, bool cached)
{
    m_drawing.appearance = &appearance;
    m_scene.setItemIndexMethod(QGraphicsScene::NoIndex);

    m_chart = new QChart;
    m_chart->setAnimationOptions(QChart::NoAnimation);
    m_chart->setBackgroundVisible(false);
    m_chart->setPlotAreaBackgroundVisible(false);
    m_chart->legend()->hide();
    m_chart->setMargins(QMargins());
    m_chart->layout()->setContentsMargins(0, 0, 0, 0);
    m_chart->setAcceptHoverEvents(false);
    m_yearAxis = new QValueAxis(m_chart);
    m_valueAxis = new QValueAxis(m_chart);
    m_yearAxis->setVisible(false);
    m_valueAxis->setVisible(false);
    m_chart->addAxis(m_yearAxis, Qt::AlignBottom);
    m_chart->addAxis(m_valueAxis, Qt::AlignLeft);

    m_axes = new AxesItem(m_drawing);
    m_stop = new StopItem(m_drawing);
    m_targets = new TargetsItem(m_drawing);
    m_yearMarks = new YearItem(m_drawing);
    m_labels = new EndLabelsItem(m_drawing);
    m_axes->setZValue(-1);
    m_stop->setZValue(-0.5); // below the lines
    m_targets->setZValue(1);
    m_yearMarks->setZValue(2);
    m_labels->setZValue(3);
    if (cached)
        m_axes->setCacheMode(QGraphicsItem::DeviceCoordinateCache);
    m_scene.addItem(m_axes);
    m_scene.addItem(m_stop);
    m_scene.addItem(m_chart);
    m_scene.addItem(m_targets);
    m_scene.addItem(m_yearMarks);
    m_scene.addItem(m_labels);
}

ChartScene::~ChartScene() = default;

void ChartScene::setData(TimeChartData data)
{
    fillSpan(data);
    keepFinite(data);
    const bool same = sameSeries(m_drawing.data, data);
    const bool sameYears = m_drawing.data.firstYear == data.firstYear && m_drawing.data.lastYear == data.lastYear;
    m_drawing.data = std::move(data);
    if (!sameYears || m_yearAxis->max() != m_drawing.data.lastYear)
        m_yearAxis->setRange(m_drawing.data.firstYear, m_drawing.data.lastYear);
    if (!same)
        rebuildSeries();
    replacePoints();
}

void ChartScene::rebuildSeries()
{
    m_chart->removeAllSeries();
    m_bands.clear();
    m_lines.assign(m_drawing.data.lines.size(), nullptr);
    for (const ChartBand& band : m_drawing.data.bands) {
        auto* area = new QAreaSeries;
        // The area reads from its two edges as long as it lives, but does not own them.
        auto* upper = new QLineSeries(area);
        auto* lower = new QLineSeries(area);
        area->setUpperSeries(upper);
        area->setLowerSeries(lower);
        area->setPen(Qt::NoPen);
        QColor fill = m_drawing.appearance->color(band.colour);
        fill.setAlphaF(static_cast<float>(band.opacity));
        area->setBrush(fill);
        m_chart->addSeries(area);
        area->attachAxis(m_yearAxis);
        area->attachAxis(m_valueAxis);
        m_bands.push_back(area);
    }
    std::vector<std::size_t> order(m_lines.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [this](std::size_t a, std::size_t b) {
        return drawingOrder(m_drawing.data.lines[a].style) < drawingOrder(m_drawing.data.lines[b].style);
    });
    for (const std::size_t index : order) {
        auto* series = new QLineSeries;
        series->setPen(linePen(*m_drawing.appearance, m_drawing.data.lines[index]));
        m_chart->addSeries(series);
        series->attachAxis(m_yearAxis);
        series->attachAxis(m_valueAxis);
        m_lines[index] = series;
    }
}

void ChartScene::replacePoints()
{
    for (std::size_t i = 0; i < m_bands.size(); ++i) {
        m_bands[i]->upperSeries()->replace(finitePoints(m_drawing.data.bands[i].upper, m_unit));
        m_bands[i]->lowerSeries()->replace(finitePoints(m_drawing.data.bands[i].lower, m_unit));
    }
    for (std::size_t i = 0; i < m_lines.size(); ++i)
        m_lines[i]->replace(finitePoints(m_drawing.data.lines[i].points, m_unit));
    m_stop->update();
    m_targets->update();
    m_yearMarks->update();
}

void ChartScene::setRange(const AxisRange& range)
{
    const double unit = unitOf(range);
    if (m_drawing.geometry.range == range && m_valueAxis->max() == range.high / unit && m_valueAxis->min() == range.low / unit)
        return;
    m_drawing.geometry.range = range;
    m_valueAxis->setRange(range.low / unit, range.high / unit);
    if (unit != m_unit) {
        m_unit = unit;
        replacePoints();
    }
    m_axes->update();
    m_targets->update();
    m_yearMarks->update();
}

void ChartScene::setSize(const QSizeF& size)
{
    const QRectF rect(QPointF(0, 0), size);
    if (m_drawing.geometry.scene == rect)
        return;
    for (ChartItem* item : std::initializer_list<ChartItem*>{m_axes, m_stop, m_targets, m_yearMarks, m_labels})
        item->geometryWillChange();
    m_drawing.geometry.scene = rect;
    m_scene.setSceneRect(rect);
    m_chart->setGeometry(rect);
    m_room = 0;
}

void ChartScene::setYear(std::optional<double> year)
{
    if (m_drawing.year == year)
        return;
    m_drawing.year = year;
    m_yearMarks->update();
    m_targets->update();
}

void ChartScene::setCursor(std::optional<double> year)
{
    if (m_drawing.cursor == year)
        return;
    m_drawing.cursor = year;
    m_yearMarks->update();
    placeLabels();
}

void ChartScene::layOut(bool keepRoom)
{
    ChartGeometry& geometry = m_drawing.geometry;
    const Appearance& appearance = *m_drawing.appearance;
    const QFont note = appearance.font(TypeStyle::Note);
    const double textHeight = QFontMetricsF(note).height();
    const double width = geometry.scene.width();
    const double most = std::min(kMostRoomShare * width, std::max(kUsualRoomShare * width, kUsualRoom));
    const double room = std::ceil(std::min(widestLabel(), most));
    m_room = keepRoom ? std::max(m_room, room) : room;

    double tickWidth = 0;
    const auto ticks = roundTicks(geometry.range, 5);
    for (const double tick : ticks)
        tickWidth = std::max(tickWidth, numberWidth(note, tickText(appearance, tick, ticks[1] - ticks[0])));
    const TimeLabels times = timeLabels(m_drawing.data, appearance);
    const double left = std::ceil(std::max(tickWidth + 8, times.firstWidth / 2 + 1));
    const double halfYear = std::ceil(times.width / 2 + 1);
    const QRectF plot(left, std::ceil(textHeight / 2), geometry.scene.width() - left - std::max(m_room, halfYear),
                      geometry.scene.height() - std::ceil(textHeight / 2) - std::ceil(textHeight) - 8);
    geometry.firstYear = m_drawing.data.firstYear;
    geometry.lastYear = m_drawing.data.lastYear;
    if (plot != geometry.plot && plot.width() > 0 && plot.height() > 0) {
        geometry.plot = plot;
        m_chart->setPlotArea(plot);
        m_axes->update();
        m_stop->update();
        m_targets->update();
        m_yearMarks->update();
    }
    placeLabels();
}

double ChartScene::widestLabel() const
{
    const QFont strong = m_drawing.appearance->font(TypeStyle::LabelStrong);
    const QFontMetricsF fontMetrics(strong);
    double widest = 0;
    for (const ChartLine& line : m_drawing.data.lines) {
        if (line.label.isEmpty() || line.points.empty())
            continue;
        const QString number = valueText(*m_drawing.appearance, m_drawing.data, line.points.back().y());
        widest = std::max(widest, fontMetrics.horizontalAdvance(spaced(line.label) + QLatin1Char(' ')) + numberWidth(strong, number));
    }
    return widest > 0 ? widest + kLabelOffset + 2 : 0;
}

void ChartScene::placeLabels()
{
    m_drawing.endLabels.clear();
    std::vector<EndLabelWish> wishes;
    std::vector<EndLabel> labels;
    for (std::size_t i = 0; i < m_drawing.data.lines.size(); ++i) {
        const ChartLine& line = m_drawing.data.lines[i];
        if (line.label.isEmpty() || line.points.empty())
            continue;
        const double shown = m_drawing.cursor ? valueAt(line, *m_drawing.cursor).value_or(line.points.back().y()) : line.points.back().y();
        EndLabel label;
        label.line = i;
        label.name = spaced(line.label);
        label.number = valueText(*m_drawing.appearance, m_drawing.data, shown);
        label.lineHeight = m_drawing.geometry.y(line.points.back().y());
        labels.push_back(label);
        wishes.push_back({label.lineHeight, importance(line.style), line.style == Style::Baseline});
    }
    EndLabelRules rules;
    const double labelHeight = std::ceil(QFontMetricsF(m_drawing.appearance->font(TypeStyle::LabelStrong)).height());
    rules.top = std::max(m_drawing.geometry.plot.top(), m_drawing.geometry.scene.top() + labelHeight / 2);
    rules.bottom = m_drawing.geometry.plot.bottom() - 2; // clear of the last year's label
    rules.distance = std::max(kLabelDistance, labelHeight - 2);
    const auto places = placeEndLabels(wishes, rules);
    for (std::size_t i = 0; i < labels.size(); ++i) {
        if (!places[i].shown)
            continue;
        labels[i].height = places[i].height;
        m_drawing.endLabels.push_back(labels[i]);
    }
    m_labels->update();
}

void ChartScene::refresh()
{
    rebuildSeries();
    replacePoints();
    m_axes->update();
    layOut(false);
}

void ChartScene::fillSpan(TimeChartData& data)
{
    if (data.lastYear > data.firstYear)
        return;
    double first = std::numeric_limits<double>::infinity();
    double last = -first;
    for (const ChartLine& line : data.lines) {
        for (const QPointF& point : line.points) {
            first = std::min(first, point.x());
            last = std::max(last, point.x());
        }
    }
    data.firstYear = last > first ? first : 0;
    data.lastYear = last > first ? last : 1;
}

AxisRange ChartScene::fittingRange(const TimeChartData& data)
{
    double low = std::numeric_limits<double>::infinity();
    double high = -low;
    const auto take = [&](double value) {
        if (!std::isfinite(value))
            return;
        low = std::min(low, value);
        high = std::max(high, value);
    };
    for (const ChartLine& line : data.lines) {
        for (const QPointF& point : line.points)
            take(point.y());
    }
    for (const ChartBand& band : data.bands) {
        for (const QPointF& point : band.lower)
            take(point.y());
        for (const QPointF& point : band.upper)
            take(point.y());
    }
    for (const ChartTarget& target : data.targets) {
        if (target.low)
            take(*target.low);
        if (target.high)
            take(*target.high);
    }
    AxisRules rules;
    rules.smallestSpan = smallestSpan(data.shownDecimals);
    rules.floor = data.floor;
    rules.ceiling = data.ceiling;
    return axisRange(low, high, rules);
}

} // namespace ui
