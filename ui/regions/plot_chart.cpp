// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/regions/plot_chart.h"

#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"
#include "ui/theme/paint.h"
#include "ui/widgets/chart_access.h"
#include "ui/widgets/chart_frame.h"
#include "ui/widgets/label_placement.h"

#include <QFontMetricsF>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace ui {

namespace {

constexpr int kRing = 4;
constexpr double kPoint = 3.5;       ///< radius
constexpr double kStrongPoint = 5;
constexpr double kReach = 12;        ///< how near the pointer must come
constexpr double kEndLabelRoom = 96; ///< at most, right of the plot

AxisRange fitted(const std::optional<AxisRange>& given, const std::vector<double>& values)
{
    if (given)
        return *given;
    double low = std::numeric_limits<double>::infinity();
    double high = -low;
    for (const double value : values) {
        if (std::isfinite(value)) {
            low = std::min(low, value);
            high = std::max(high, value);
        }
    }
    return axisRange(low, high);
}

} // namespace

PlotChart::PlotChart(const Appearance& appearance, QWidget* parent)
    : QWidget(parent)
    , m_appearance(appearance)
{
    installChartAccess();
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    connect(&appearance, &Appearance::themeChanged, this, qOverload<>(&QWidget::update));
    connect(&appearance, &Appearance::languageChanged, this, qOverload<>(&QWidget::update));
}

void PlotChart::setData(PlotData shown)
{
    m_shown = std::move(shown);
    setAccessibleName(m_shown.title);
    if (m_current && *m_current >= m_shown.points.size())
        m_current.reset();
    if (m_current)
        emit readOutChanged(readOut());
    update();
}

QString PlotChart::number(double value, double step) const
{
    if (step > 0)
        return tickText(m_appearance, std::round(value / step) * step, step);
    core::policy::Naming three;
    three.decimals = 3;
    return figure(m_appearance, three, value).number;
}

PlotChart::Drawing PlotChart::layOut(const QRectF& rect) const
{
    Drawing drawing;
    std::vector<double> xs = m_shown.verticals;
    std::vector<double> ys = m_shown.horizontals;
    double endLabels = 0;
    const QFontMetricsF strong(m_appearance.font(TypeStyle::Note));
    for (const PlotLine& line : m_shown.lines) {
        for (const QPointF& point : line.points) {
            xs.push_back(point.x());
            ys.push_back(point.y());
        }
        if (!line.name.isEmpty() && !line.labelAtPeak)
            endLabels = std::max(endLabels, strong.horizontalAdvance(spaced(line.name)) + 8);
    }
    for (const PlotPoint& point : m_shown.points) {
        xs.push_back(point.at.x());
        ys.push_back(point.at.y());
    }
    drawing.x = fitted(m_shown.xRange, xs);
    drawing.y = fitted(m_shown.yRange, ys);
    const QFont note = m_appearance.font(TypeStyle::Note);
    const double height = std::ceil(QFontMetricsF(note).height());
    const auto ticks = roundTicks(drawing.y, rect.height() > 160 ? 5 : 4);
    double tickWidth = 0;
    for (const double tick : ticks)
        tickWidth = std::max(tickWidth, numberWidth(note, tickText(m_appearance, tick, ticks[1] - ticks[0])));
    const double top = m_shown.yTitle.isEmpty() ? std::ceil(height / 2) : height + 6;
    const double bottom = height + 8 + (m_shown.xTitle.isEmpty() ? 0 : height + 2);
    drawing.plot = rect.adjusted(std::ceil(tickWidth) + 8, top, -std::max(10.0, std::min(endLabels, kEndLabelRoom)), -bottom);
    const auto& plot = drawing.plot;
    for (const PlotPoint& point : m_shown.points)
        drawing.points.emplace_back(plot.left() + (point.at.x() - drawing.x.low) / (drawing.x.high - drawing.x.low) * plot.width(),
                                    plot.bottom() - (point.at.y() - drawing.y.low) / (drawing.y.high - drawing.y.low) * plot.height());
    drawing.labels.resize(m_shown.points.size());
    if (m_shown.labels)
        placeLabels(drawing);
    return drawing;
}

/// Strong points first; a label that would cover a point or another label is left out: the read-out still tells the name.
void PlotChart::placeLabels(Drawing& drawing) const
{
    const QFontMetricsF metrics(m_appearance.font(TypeStyle::Note));
    std::vector<std::size_t> order(m_shown.points.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) { return m_shown.points[a].strong && !m_shown.points[b].strong; });
    Obstacles obstacles;
    for (const QPointF& point : drawing.points)
        obstacles.boxes.emplace_back(point.x() - kPoint, point.y() - kPoint, 2 * kPoint, 2 * kPoint);
    for (const std::size_t k : order) {
        const PlotPoint& point = m_shown.points[k];
        if (point.name.isEmpty())
            continue;
        const QSizeF size(metrics.horizontalAdvance(spaced(point.name)) + 2, metrics.height() - 2);
        const double radius = point.strong ? kStrongPoint : kPoint;
        const QRectF anchor(drawing.points[k] - QPointF(radius, radius), QSizeF(2 * radius, 2 * radius));
        const QRectF place = placeBeside(size, anchor, 3, drawing.plot.adjusted(-2, -4, 8, 4), obstacles);
        const QRectF tight = place.adjusted(1, 1, -1, -1);
        const bool covers = std::ranges::any_of(obstacles.boxes, [&](const QRectF& box) { return box.intersects(tight) && box != anchor; });
        const double away = std::hypot(place.center().x() - anchor.center().x(), place.center().y() - anchor.center().y());
        if ((covers || away > size.width() / 2 + 18) && !point.strong)
            continue;
        drawing.labels[k] = place;
        obstacles.boxes.push_back(place);
    }
}

PlotChart::Drawing PlotChart::drawing() const
{
    return layOut(QRectF(rect()).adjusted(kRing, kRing, -kRing, -kRing));
}

void PlotChart::paintAxes(QPainter& painter, const QRectF& rect, const Drawing& drawing) const
{
    const QRectF& plot = drawing.plot;
    const QFont note = m_appearance.font(TypeStyle::Note);
    const double height = std::ceil(QFontMetricsF(note).height());
    painter.setFont(note);
    const auto y = [&](double value) { return plot.bottom() - (value - drawing.y.low) / (drawing.y.high - drawing.y.low) * plot.height(); };
    const auto x = [&](double value) { return plot.left() + (value - drawing.x.low) / (drawing.x.high - drawing.x.low) * plot.width(); };
    const auto ticks = roundTicks(drawing.y, rect.height() > 160 ? 5 : 4);
    for (const double tick : ticks) {
        painter.setPen(QPen(m_appearance.color(Token::Grid), 1));
        const double level = snapped(painter, y(tick));
        painter.drawLine(QPointF(plot.left(), level), QPointF(plot.right(), level));
        painter.setPen(m_appearance.color(Token::Text3));
        drawNumber(painter, QRectF(rect.left(), y(tick) - height / 2, plot.left() - rect.left() - 8, height), Qt::AlignRight | Qt::AlignVCenter,
                   tickText(m_appearance, tick, ticks[1] - ticks[0]));
    }
    painter.setPen(QPen(m_appearance.color(Token::Line2), 1));
    const double floor = snapped(painter, plot.bottom());
    painter.drawLine(QPointF(plot.left(), floor), QPointF(plot.right(), floor));
    painter.setPen(m_appearance.color(Token::Text3));
    if (m_shown.xYears) {
        const double wide = numberWidth(note, QStringLiteral("2024"));
        for (const int year : yearTicks(int(std::ceil(drawing.x.low)), int(std::floor(drawing.x.high)), plot.width(), wide))
            drawNumber(painter, QRectF(x(year) - wide, plot.bottom() + 5, 2 * wide, height), Qt::AlignHCenter | Qt::AlignTop, QString::number(year));
    } else {
        const auto steps = roundTicks(drawing.x, plot.width() > 260 ? 5 : 3);
        for (const double tick : steps) {
            const QString text = tickText(m_appearance, tick, steps[1] - steps[0]);
            const double half = numberWidth(note, text) / 2 + 1;
            const double middle = std::clamp(x(tick), rect.left() + half, std::max(rect.left() + half, rect.right() - half)); // whole at the ends too
            drawNumber(painter, QRectF(middle - half, plot.bottom() + 5, 2 * half, height), Qt::AlignHCenter | Qt::AlignTop, text);
        }
    }
    const QFontMetricsF metrics(note);
    if (!m_shown.xTitle.isEmpty())
        painter.drawText(QRectF(plot.left(), rect.bottom() - height, plot.width(), height), Qt::AlignRight | Qt::AlignVCenter,
                         metrics.elidedText(spaced(m_shown.xTitle), Qt::ElideRight, plot.width()));
    if (!m_shown.yTitle.isEmpty())
        painter.drawText(QRectF(rect.left(), rect.top(), rect.width(), height), Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(spaced(m_shown.yTitle), Qt::ElideRight, rect.width()));
    painter.setPen(QPen(m_appearance.color(Token::Line2), 1, Qt::DashLine));
    for (const double guide : m_shown.verticals)
        painter.drawLine(QPointF(x(guide), plot.top()), QPointF(x(guide), plot.bottom()));
    for (const double guide : m_shown.horizontals)
        painter.drawLine(QPointF(plot.left(), y(guide)), QPointF(plot.right(), y(guide)));
}

void PlotChart::paintLines(QPainter& painter, const Drawing& drawing) const
{
    const QRectF& plot = drawing.plot;
    const auto map = [&](const QPointF& point) {
        return QPointF(plot.left() + (point.x() - drawing.x.low) / (drawing.x.high - drawing.x.low) * plot.width(),
                       plot.bottom() - (point.y() - drawing.y.low) / (drawing.y.high - drawing.y.low) * plot.height());
    };
    const QFontMetricsF metrics(m_appearance.font(TypeStyle::Note));
    std::vector<EndLabelWish> wishes;
    std::vector<const PlotLine*> labelled;
    painter.save();
    for (const PlotLine& line : m_shown.lines) {
        QPolygonF polygon;
        for (const QPointF& point : line.points) {
            if (std::isfinite(point.y()))
                polygon.append(map(point));
        }
        QColor colour = m_appearance.color(line.colour);
        colour.setAlphaF(float(line.opacity));
        QPen pen(colour, line.width, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
        if (line.dashed)
            pen.setDashPattern({5 / line.width, 4 / line.width});
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
        painter.setClipRect(plot.adjusted(-1, -2, 1, 2));
        painter.drawPolyline(polygon);
        painter.setClipping(false);
        if (line.name.isEmpty() || polygon.isEmpty())
            continue;
        if (line.labelAtPeak) {
            const auto peak = std::ranges::min_element(polygon, {}, [](const QPointF& point) { return point.y(); });
            painter.setFont(m_appearance.font(TypeStyle::Note));
            painter.setPen(m_appearance.color(line.colour));
            painter.drawText(QRectF(peak->x() - 60, peak->y() - metrics.height() - kPoint - 2, 120, metrics.height()), Qt::AlignCenter, spaced(line.name));
        } else {
            wishes.push_back({polygon.last().y(), line.width > 2 ? 1 : 0, false});
            labelled.push_back(&line);
        }
    }
    const auto places = placeEndLabels(wishes, {plot.top(), plot.bottom(), metrics.height(), 20});
    for (std::size_t k = 0; k < labelled.size(); ++k) {
        if (!places[k].shown)
            continue;
        painter.setFont(m_appearance.font(TypeStyle::Note));
        painter.setPen(m_appearance.color(labelled[k]->colour));
        painter.drawText(QRectF(plot.right() + 6, places[k].height - metrics.height() / 2, kEndLabelRoom, metrics.height()), Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(spaced(labelled[k]->name), Qt::ElideRight, kEndLabelRoom - 6));
    }
    painter.restore();
}

void PlotChart::paintPoints(QPainter& painter, const Drawing& drawing) const
{
    const QColor surface = m_appearance.color(Token::Surface);
    for (std::size_t k = 0; k < m_shown.points.size(); ++k) {
        const PlotPoint& point = m_shown.points[k];
        const QColor colour = m_appearance.color(point.colour);
        const double radius = point.strong ? kStrongPoint : kPoint;
        painter.setPen(QPen(point.hollow ? colour : surface, point.hollow ? 1.5 : 1));
        painter.setBrush(point.hollow ? surface : colour);
        painter.drawEllipse(drawing.points[k], radius, radius);
    }
    painter.setBrush(Qt::NoBrush);
    if (m_current) {
        painter.setPen(QPen(m_appearance.color(Token::Text), 1.5));
        painter.drawEllipse(drawing.points[*m_current], kStrongPoint + 2.5, kStrongPoint + 2.5);
    }
    for (std::size_t k = 0; k < m_shown.points.size(); ++k) {
        if (!drawing.labels[k])
            continue;
        const bool strong = m_shown.points[k].strong;
        painter.setFont(m_appearance.font(TypeStyle::Note));
        painter.setPen(m_appearance.color(strong ? Token::Text : Token::Text2));
        painter.drawText(*drawing.labels[k], Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, spaced(m_shown.points[k].name));
    }
}

void PlotChart::paintDrawing(QPainter& painter, const QRectF& rect) const
{
    const Drawing drawing = layOut(rect);
    paintAxes(painter, rect, drawing);
    paintLines(painter, drawing);
    paintPoints(painter, drawing);
}

void PlotChart::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    const QRectF inner = QRectF(rect()).adjusted(kRing, kRing, -kRing, -kRing);
    paintDrawing(painter, inner);
    if (hasFocus())
        drawFocusRing(painter, m_appearance, inner);
}

void PlotChart::render(QPainter& painter, const QRectF& rect) const
{
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    QRectF inner = paintChartFrame(painter, rect, m_appearance, *this);
    if (!m_shown.finding.isEmpty()) {
        painter.setFont(m_appearance.font(TypeStyle::Label));
        painter.setPen(m_appearance.color(Token::Text2));
        QRectF used;
        painter.drawText(inner, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, spaced(m_shown.finding), &used);
        inner.setTop(used.bottom() + 6);
    }
    paintDrawing(painter, inner);
    painter.restore();
}

QString PlotChart::readOut() const
{
    if (!m_current || *m_current >= m_shown.points.size())
        return {};
    const PlotPoint& point = m_shown.points[*m_current];
    return spaced(tr("%1: %2 %3, %4 %5").arg(point.name, m_shown.xTitle, number(point.at.x(), m_shown.xStep), m_shown.yTitle, number(point.at.y(), m_shown.yStep)));
}

QString PlotChart::sentence() const
{
    QStringList sentences{tr("%1, %2.").arg(m_shown.title, m_shown.unit), m_shown.finding, m_shown.footer};
    sentences.removeAll(QString());
    return spaced(sentences.join(m_appearance.isChinese() ? QString() : QStringLiteral(" ")));
}

ChartTable PlotChart::table() const
{
    if (!m_shown.table.columns.isEmpty())
        return m_shown.table;
    ChartTable table;
    table.columns << tr("Name") << m_shown.xTitle << m_shown.yTitle;
    for (const PlotPoint& point : m_shown.points)
        table.rows.push_back({point.name, number(point.at.x(), m_shown.xStep), number(point.at.y(), m_shown.yStep)});
    if (m_shown.points.empty()) {
        for (const PlotLine& line : m_shown.lines) {
            for (const QPointF& point : line.points)
                table.rows.push_back({line.name, number(point.x(), m_shown.xStep), number(point.y(), m_shown.yStep)});
        }
    }
    return table;
}

void PlotChart::setCurrent(std::optional<std::size_t> point)
{
    if (point == m_current)
        return;
    m_current = point;
    emit readOutChanged(readOut());
    announceChartValue(*this);
    update();
}

std::optional<std::size_t> PlotChart::pointAt(const QPointF& at) const
{
    const Drawing drawn = drawing();
    std::optional<std::size_t> nearest;
    double least = kReach;
    for (std::size_t k = 0; k < drawn.points.size(); ++k) {
        const double distance = std::hypot(drawn.points[k].x() - at.x(), drawn.points[k].y() - at.y());
        if (distance <= least) {
            least = distance;
            nearest = k;
        }
    }
    return nearest;
}

void PlotChart::mouseMoveEvent(QMouseEvent* event)
{
    setCurrent(pointAt(event->position()));
}

void PlotChart::mousePressEvent(QMouseEvent* event)
{
    const auto point = pointAt(event->position());
    if (event->button() == Qt::LeftButton && point && !m_shown.points[*point].id.isEmpty())
        emit chosen(m_shown.points[*point].id);
    else
        QWidget::mousePressEvent(event);
}

void PlotChart::leaveEvent(QEvent* event)
{
    if (!hasFocus())
        setCurrent(std::nullopt);
    QWidget::leaveEvent(event);
}

void PlotChart::keyPressEvent(QKeyEvent* event)
{
    std::vector<std::size_t> order(m_shown.points.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::ranges::stable_sort(order, {}, [&](std::size_t k) { return m_shown.points[k].at.x(); });
    const auto place = m_current ? std::ranges::find(order, *m_current) - order.begin() : -1;
    const auto last = static_cast<std::ptrdiff_t>(order.size()) - 1;
    const auto go = [&](std::ptrdiff_t to) {
        if (last >= 0)
            setCurrent(order[static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(to, 0, last))]);
    };
    switch (event->key()) {
    case Qt::Key_Left: go(place < 0 ? last : place - 1); return;
    case Qt::Key_Right: go(place + 1); return;
    case Qt::Key_Home: go(0); return;
    case Qt::Key_End: go(last); return;
    case Qt::Key_Escape:
        if (m_current) {
            setCurrent(std::nullopt);
            return;
        }
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_current && !m_shown.points[*m_current].id.isEmpty()) {
            emit chosen(m_shown.points[*m_current].id);
            return;
        }
        break;
    default: break;
    }
    QWidget::keyPressEvent(event);
}

void PlotChart::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    update();
}

void PlotChart::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    update();
}

} // namespace ui
