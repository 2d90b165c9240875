// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/uncertainty/failure_chart.h"

#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"
#include "ui/theme/paint.h"
#include "ui/widgets/chart_access.h"

#include <QFontMetricsF>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace ui {

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr double kPad = 0.03;        ///< of an axis beyond its members
constexpr double kPoint = 2.5;
constexpr double kReach = 6;         ///< of the pointer to a line or point
constexpr double kHandle = 8;
constexpr double kHandleReach = 12;  ///< 24 px to take hold of
constexpr double kSteps = 100;       ///< of an axis by keyboard
constexpr double kJitter = 0.28;     ///< of a category's room, either way
constexpr double kTitleHeight = 18;
constexpr double kTickHeight = 18;
constexpr double kLongestCategory = 90;

/// A place in a category's room that depends on the member alone.
double jitter(std::size_t member)
{
    return (std::fmod(static_cast<double>(member) * 0.6180339887498949, 1.0) * 2 - 1) * kJitter;
}

bool isInside(const FailureAxis& axis, double value)
{
    if (axis.isCategorical())
        return axis.inside.empty() || std::ranges::find(axis.inside, value) != axis.inside.end();
    return value >= axis.low && value <= axis.high;
}

} // namespace

FailureChart::FailureChart(const Appearance& appearance, QWidget* parent)
    : PaintedChart(appearance, parent)
{
    setObjectName(QStringLiteral("failureChart"));
}

void FailureChart::setData(FailureData data)
{
    m_data = std::move(data);
    setAccessibleName(m_data.title);
    if (currentItem() >= firstPoint())
        setCurrentItem(-1);
    updateGeometry();
    redraw();
}

int FailureChart::firstCategory(bool xAxis) const
{
    return kEdges + (xAxis ? 0 : static_cast<int>(m_data.x.categories.size()));
}

int FailureChart::firstPoint() const
{
    return kEdges + static_cast<int>(m_data.x.categories.size() + m_data.y.categories.size());
}

std::optional<FailureChart::Edge> FailureChart::currentEdge() const
{
    const int item = currentItem();
    return item >= 0 && item < kEdges ? std::optional(static_cast<Edge>(item)) : std::nullopt;
}

bool FailureChart::isMovable(Edge edge) const
{
    return m_data.boxed && !(edge == Left || edge == Right ? m_data.x : m_data.y).isCategorical();
}

std::vector<LegendEntry> FailureChart::legend() const
{
    return {{LegendEntry::Mark::Cross, appearance().color(Token::Bad), m_data.missesText},
            {LegendEntry::Mark::Ring, appearance().color(m_data.colourIndex < 0 ? Token::Text2 : scenarioToken(m_data.colourIndex)), m_data.reachesText}};
}

FailureChart::Layout FailureChart::layOut(const QRectF& rect) const
{
    Layout layout;
    const double top = legendHeight(appearance(), rect.width(), legend());
    layout.legend = QRectF(rect.left(), rect.top(), rect.width(), top);
    const auto rangeOf = [](const FailureAxis& axis) {
        if (axis.isCategorical())
            return AxisRange{-0.5, static_cast<double>(axis.categories.size()) - 0.5};
        double low = axis.least * axis.factor;
        double high = axis.most * axis.factor;
        if (!(high > low)) {
            low -= 0.5;
            high += 0.5;
        }
        return AxisRange{low - (high - low) * kPad, high + (high - low) * kPad};
    };
    const AxisRange xRange = rangeOf(m_data.x);
    const AxisRange yRange = rangeOf(m_data.y);
    double labels = 0;
    if (m_data.y.isCategorical()) {
        const QFontMetricsF note(appearance().font(TypeStyle::Note));
        for (const QString& category : m_data.y.categories)
            labels = std::max(labels, note.horizontalAdvance(spaced(category)));
        labels = std::min(std::ceil(labels) + 2, kLongestCategory);
    } else {
        layout.yTicks = roundTicks(yRange, rect.height() > 180 ? 5 : 3);
        labels = axisLabelWidth(appearance(), layout.yTicks);
    }
    if (!m_data.x.isCategorical())
        layout.xTicks = roundTicks(xRange, rect.width() > 320 ? 5 : 3);
    layout.plot = QRectF(rect.left() + kTitleHeight + labels + 8, rect.top() + top + 6,
                         std::max(40.0, rect.width() - kTitleHeight - labels - 8 - 12),
                         std::max(40.0, rect.height() - top - 6 - kTickHeight - kTitleHeight));
    layout.x = {xRange, layout.plot.left(), layout.plot.width()};
    layout.y = {yRange, layout.plot.bottom(), -layout.plot.height()};
    return layout;
}

QPointF FailureChart::pixelOf(const Layout& layout, const FailurePoint& point) const
{
    const double x = m_data.x.isCategorical() ? point.x + jitter(point.member) : point.x * m_data.x.factor;
    const double y = m_data.y.isCategorical() ? point.y + jitter(point.member + 1) : point.y * m_data.y.factor;
    return {layout.x.at(x), layout.y.at(y)};
}

QPointF FailureChart::placeOf(double x, double y) const
{
    const Layout layout = layOut(pictureRect());
    return {layout.x.at(x * m_data.x.factor), layout.y.at(y * m_data.y.factor)};
}

QRectF FailureChart::boxIn(const Layout& layout) const
{
    const auto ends = [](const FailureAxis& axis, const PixelAxis& pixels) {
        double low = std::isfinite(axis.low) ? axis.low * axis.factor : pixels.range.low;
        double high = std::isfinite(axis.high) ? axis.high * axis.factor : pixels.range.high;
        if (axis.isCategorical() && !axis.inside.empty()) {
            low = axis.inside.front() - 0.5;
            high = axis.inside.back() + 0.5;
        }
        low = std::clamp(low, pixels.range.low, pixels.range.high);
        high = std::clamp(high, pixels.range.low, pixels.range.high);
        return std::pair(pixels.at(low), pixels.at(high));
    };
    const auto [left, right] = ends(m_data.x, layout.x);
    const auto [bottom, top] = ends(m_data.y, layout.y);
    return QRectF(QPointF(left, top), QPointF(right, bottom));
}

QRectF FailureChart::boxRect() const
{
    return boxIn(layOut(pictureRect()));
}

QRectF FailureChart::categoryBox(const Layout& layout, bool xAxis, int category) const
{
    if (xAxis) {
        const double width = layout.plot.width() / static_cast<double>(m_data.x.categories.size());
        return {layout.plot.left() + width * category, layout.plot.bottom(), width, 24};
    }
    const double height = layout.plot.height() / static_cast<double>(m_data.y.categories.size());
    const double middle = layout.y.at(category);
    return {layout.plot.left() - kLongestCategory - 4, middle - std::max(24.0, std::min(height, 40.0)) / 2, kLongestCategory + 2, std::max(24.0, std::min(height, 40.0))};
}

QRectF FailureChart::boxOf(int item, const QRectF& rect) const
{
    const Layout layout = layOut(rect);
    if (item < 0)
        return {};
    if (item < kEdges) {
        const QRectF box = boxIn(layout);
        switch (static_cast<Edge>(item)) {
        case Left: return QRectF(box.left() - kReach, box.top(), 2 * kReach, box.height());
        case Right: return QRectF(box.right() - kReach, box.top(), 2 * kReach, box.height());
        case Bottom: return QRectF(box.left(), box.bottom() - kReach, box.width(), 2 * kReach);
        default: return QRectF(box.left(), box.top() - kReach, box.width(), 2 * kReach);
        }
    }
    if (item < firstPoint()) {
        const bool xAxis = item < firstCategory(false);
        return categoryBox(layout, xAxis, item - firstCategory(xAxis));
    }
    const auto point = static_cast<std::size_t>(item - firstPoint());
    if (point >= m_data.points.size())
        return {};
    const QPointF at = pixelOf(layout, m_data.points[point]);
    return {at.x() - kReach, at.y() - kReach, 2 * kReach, 2 * kReach};
}

int FailureChart::itemAt(const QPointF& at, const QRectF& rect) const
{
    const Layout layout = layOut(rect);
    if (m_data.boxed) {
        const QRectF box = boxIn(layout);
        const std::array<QPointF, kEdges> handles{QPointF(box.left(), box.center().y()), QPointF(box.right(), box.center().y()),
                                                  QPointF(box.center().x(), box.bottom()), QPointF(box.center().x(), box.top())};
        for (int edge = 0; edge < kEdges; ++edge) {
            const QPointF away = at - handles[static_cast<std::size_t>(edge)];
            if (isMovable(static_cast<Edge>(edge)) && std::abs(away.x()) <= kHandleReach && std::abs(away.y()) <= kHandleReach)
                return edge;
        }
        for (int edge = 0; edge < kEdges; ++edge) {
            if (isMovable(static_cast<Edge>(edge)) && boxOf(edge, rect).contains(at))
                return edge;
        }
    }
    for (const bool xAxis : {true, false}) {
        const FailureAxis& axis = xAxis ? m_data.x : m_data.y;
        for (int category = 0; m_data.boxed && category < axis.categories.size(); ++category) {
            if (categoryBox(layout, xAxis, category).contains(at))
                return firstCategory(xAxis) + category;
        }
    }
    int nearest = -1;
    double least = kReach * kReach;
    for (std::size_t i = 0; i < m_data.points.size(); ++i) {
        const QPointF away = pixelOf(layout, m_data.points[i]) - at;
        const double distance = QPointF::dotProduct(away, away);
        if (distance < least) {
            least = distance;
            nearest = firstPoint() + static_cast<int>(i);
        }
    }
    return nearest;
}

std::vector<int> FailureChart::itemOrder() const
{
    std::vector<int> order;
    for (const Edge edge : {Left, Top, Right, Bottom}) {
        if (isMovable(edge))
            order.push_back(edge);
    }
    for (int item = kEdges; m_data.boxed && item < firstPoint(); ++item)
        order.push_back(item);
    return order;
}

void FailureChart::paintAxes(QPainter& painter, const QRectF& rect, const Layout& layout) const
{
    const QFont note = appearance().font(TypeStyle::Note);
    painter.setFont(note);
    const auto categories = [&](bool xAxis) {
        const FailureAxis& axis = xAxis ? m_data.x : m_data.y;
        for (int category = 0; category < axis.categories.size(); ++category) {
            const bool inside = isInside(axis, category);
            painter.setPen(appearance().color(inside && m_data.boxed ? Token::Text : Token::Text3));
            const QRectF box = categoryBox(layout, xAxis, category);
            if (xAxis)
                paintElided(painter, QRectF(box.left() + 2, layout.plot.bottom() + 3, box.width() - 4, kTickHeight), Qt::AlignHCenter | Qt::AlignVCenter, axis.categories[category]);
            else
                paintElided(painter, QRectF(rect.left() + kTitleHeight, box.top(), layout.plot.left() - rect.left() - kTitleHeight - 6, box.height()), Qt::AlignRight | Qt::AlignVCenter, axis.categories[category]);
        }
    };
    if (m_data.y.isCategorical())
        categories(false);
    else
        paintAxisLeft(painter, appearance(), layout.plot, layout.y, layout.yTicks);
    if (m_data.x.isCategorical())
        categories(true);
    else if (!m_data.x.isYear)
        paintAxisBelow(painter, appearance(), layout.plot, layout.x, layout.xTicks);
    else
        for (const double tick : layout.xTicks) {
            painter.setPen(appearance().color(Token::Text3));
            const double x = layout.x.at(tick);
            drawNumber(painter, QRectF(x - 30, layout.plot.bottom() + 4, 60, kTickHeight - 4), Qt::AlignHCenter | Qt::AlignVCenter, exactText(appearance(), tick));
        }
    painter.setPen(QPen(appearance().color(Token::Line2), 1));
    const double bottom = snapped(painter, layout.plot.bottom());
    painter.drawLine(QPointF(layout.plot.left(), bottom), QPointF(layout.plot.right(), bottom));

    painter.setFont(note);
    painter.setPen(appearance().color(Token::Text2));
    const auto titled = [](const FailureAxis& axis) { return axis.unit.isEmpty() || axis.isCategorical() ? axis.name : tr("%1, %2", "input and unit").arg(axis.name, axis.unit); };
    paintElided(painter, QRectF(layout.plot.left(), rect.bottom() - kTitleHeight, layout.plot.width(), kTitleHeight), Qt::AlignHCenter | Qt::AlignBottom, titled(m_data.x));
    painter.save();
    painter.translate(rect.left() + kTitleHeight / 2, layout.plot.center().y());
    painter.rotate(-90);
    paintElided(painter, QRectF(-layout.plot.height() / 2, -kTitleHeight / 2, layout.plot.height(), kTitleHeight), Qt::AlignCenter, titled(m_data.y));
    painter.restore();
}

void FailureChart::paintBox(QPainter& painter, const Layout& layout, bool ground) const
{
    // Categories that do not stand side by side are boxes of their own.
    std::vector<QRectF> parts{boxIn(layout)};
    const auto split = [&](const FailureAxis& axis, bool xAxis) {
        if (!axis.isCategorical() || axis.inside.empty())
            return;
        std::vector<QRectF> pieces;
        for (const QRectF& part : parts) {
            for (std::size_t i = 0; i < axis.inside.size();) {
                std::size_t last = i;
                while (last + 1 < axis.inside.size() && axis.inside[last + 1] == axis.inside[last] + 1)
                    ++last;
                const PixelAxis& pixels = xAxis ? layout.x : layout.y;
                const double from = pixels.at(axis.inside[i] - 0.5);
                const double to = pixels.at(axis.inside[last] + 0.5);
                pieces.push_back(xAxis ? QRectF(QPointF(from, part.top()), QPointF(to, part.bottom())) : QRectF(QPointF(part.left(), to), QPointF(part.right(), from)));
                i = last + 1;
            }
        }
        parts = std::move(pieces);
    };
    split(m_data.x, true);
    split(m_data.y, false);
    for (const QRectF& part : parts) {
        if (ground) {
            painter.fillRect(part, appearance().color(Token::BadSoft));
            continue;
        }
        painter.setPen(QPen(appearance().color(Token::Bad), 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(part);
    }
    if (ground)
        return;
    const QRectF box = boxIn(layout);
    painter.setPen(QPen(appearance().color(Token::Bad), 1.5));
    painter.setBrush(appearance().color(Token::Surface));
    const auto handle = [&](const QPointF& at) { painter.drawRect(QRectF(at.x() - kHandle / 2, at.y() - kHandle / 2, kHandle, kHandle)); };
    if (isMovable(Left)) {
        handle({box.left(), box.center().y()});
        handle({box.right(), box.center().y()});
    }
    if (isMovable(Top)) {
        handle({box.center().x(), box.top()});
        handle({box.center().x(), box.bottom()});
    }
    painter.setBrush(Qt::NoBrush);
}

void FailureChart::paintPoints(QPainter& painter, const Layout& layout) const
{
    const QColor reach = appearance().color(m_data.colourIndex < 0 ? Token::Text2 : scenarioToken(m_data.colourIndex));
    painter.setBrush(Qt::NoBrush);
    // Rings first: misses are what is looked for.
    for (const bool missed : {false, true}) {
        for (const bool outside : {true, false}) {
            QColor colour = missed ? appearance().color(Token::Bad) : reach;
            colour.setAlphaF(outside ? 0.3F : missed ? 1.0F : 0.65F);
            painter.setPen(QPen(colour, missed ? 1.4 : 1));
            for (const FailurePoint& point : m_data.points) {
                if (point.missed != missed || (point.outside && m_data.boxed) != outside)
                    continue;
                if (missed)
                    paintCross(painter, pixelOf(layout, point), kPoint);
                else
                    painter.drawEllipse(pixelOf(layout, point), kPoint, kPoint);
            }
        }
    }
}

void FailureChart::paintPicture(QPainter& painter, const QRectF& rect) const
{
    const Layout layout = layOut(rect);
    paintLegend(painter, appearance(), layout.legend, legend());
    if (m_data.boxed)
        paintBox(painter, layout, true);
    paintAxes(painter, rect, layout);
    painter.save();
    painter.setClipRect(layout.plot.adjusted(-kHandle, -kHandle, kHandle, kHandle));
    paintPoints(painter, layout);
    painter.restore();
    if (m_data.boxed)
        paintBox(painter, layout, false);
}

void FailureChart::paintAttention(QPainter& painter, const QRectF& rect, int item) const
{
    const Layout layout = layOut(rect);
    if (item < kEdges) {
        const QRectF box = boxIn(layout);
        painter.setPen(QPen(appearance().color(Token::Bad), 3.5));
        switch (static_cast<Edge>(item)) {
        case Left: painter.drawLine(box.topLeft(), box.bottomLeft()); break;
        case Right: painter.drawLine(box.topRight(), box.bottomRight()); break;
        case Bottom: painter.drawLine(box.bottomLeft(), box.bottomRight()); break;
        default: painter.drawLine(box.topLeft(), box.topRight()); break;
        }
        return;
    }
    painter.setPen(QPen(appearance().color(Token::Text), 1.25));
    painter.setBrush(Qt::NoBrush);
    const QRectF box = boxOf(item, rect);
    if (item < firstPoint())
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), metrics::kRadiusChip, metrics::kRadiusChip);
    else
        painter.drawEllipse(box.center(), kReach, kReach);
}

QString FailureChart::valueText(const FailureAxis& axis, double value) const
{
    if (axis.isCategorical()) {
        const auto category = static_cast<qsizetype>(std::lround(value));
        return category >= 0 && category < axis.categories.size() ? axis.categories[category] : QString();
    }
    if (!std::isfinite(value))
        return tr("no limit");
    const double step = (axis.most - axis.least) * axis.factor / kSteps;
    const int places = step > 0 ? std::clamp(static_cast<int>(std::ceil(-std::log10(step))), 0, 8) : 2;
    const double shown = std::round(value * axis.factor * std::pow(10, places)) / std::pow(10, places);
    const QString number = exactText(appearance(), shown);
    if (axis.unit.isEmpty() || axis.isYear)
        return number;
    return appearance().isChinese() && axis.unit.startsWith(QLatin1Char('%')) ? number + axis.unit : number + QChar(0x2009) + axis.unit;
}

QString FailureChart::readOutOf(int item) const
{
    if (item < 0)
        return {};
    if (item < kEdges) {
        const auto edge = static_cast<Edge>(item);
        const bool onX = edge == Left || edge == Right;
        const FailureAxis& axis = onX ? m_data.x : m_data.y;
        const bool lower = edge == Left || edge == Bottom;
        const double limit = lower ? axis.low : axis.high;
        if (!std::isfinite(limit))
            return spaced(lower ? tr("%1: no lower limit. Arrow keys set one.").arg(axis.name) : tr("%1: no upper limit. Arrow keys set one.").arg(axis.name));
        return spaced((lower ? tr("%1: %2 or more.", "limit of a box") : tr("%1: %2 or less.", "limit of a box")).arg(axis.name, valueText(axis, limit)));
    }
    if (item < firstPoint()) {
        const bool xAxis = item < firstCategory(false);
        const FailureAxis& axis = xAxis ? m_data.x : m_data.y;
        const int category = item - firstCategory(xAxis);
        const QString& name = axis.categories[category];
        return spaced(isInside(axis, category) ? tr("%1: in the box. Space takes it out.").arg(name) : tr("%1: not in the box. Space takes it in.").arg(name));
    }
    const auto place = static_cast<std::size_t>(item - firstPoint());
    if (place >= m_data.points.size())
        return {};
    const FailurePoint& point = m_data.points[place];
    return spaced(tr("Run %1 %2: %3. %4: %5; %6: %7.", "number, misses or reaches, outcome; then twice an input and its value")
                      .arg(QString::number(point.member + 1), point.missed ? tr("misses", "a run") : tr("reaches", "a run"),
                           figure(appearance(), m_data.naming, point.outcome).text(), m_data.x.name, valueText(m_data.x, point.x), m_data.y.name)
                      .arg(valueText(m_data.y, point.y)));
}

QString FailureChart::sentence() const
{
    const auto missed = std::ranges::count_if(m_data.points, &FailurePoint::missed);
    return spaced(tr("%1 %2 of %3 runs that are drawn miss. %4", "title; numbers; the rule")
                      .arg(m_data.title, QString::number(missed), QString::number(m_data.points.size()), m_data.rule));
}

ChartTable FailureChart::table() const
{
    ChartTable table;
    table.columns = {tr("Run"), m_data.x.name, m_data.y.name, tr("Outcome"), tr("Misses"), tr("In the box")};
    table.rows.reserve(m_data.points.size());
    const QString yes = tr("yes");
    const QString no = tr("no");
    for (const FailurePoint& point : m_data.points) {
        const bool inside = m_data.boxed && !point.outside && isInside(m_data.x, point.x) && isInside(m_data.y, point.y);
        table.rows.push_back({QString::number(point.member + 1), valueText(m_data.x, point.x), valueText(m_data.y, point.y),
                              figure(appearance(), m_data.naming, point.outcome).text(), point.missed ? yes : no, inside ? yes : no});
    }
    return table;
}

void FailureChart::moveEdge(Edge edge, double value, bool finished)
{
    if (!isMovable(edge))
        return;
    const bool onX = edge == Left || edge == Right;
    FailureAxis& axis = onX ? m_data.x : m_data.y;
    const double gap = (axis.most - axis.least) / kSteps;
    if (edge == Left || edge == Bottom) {
        const double ceiling = (std::isfinite(axis.high) ? axis.high : axis.most) - gap;
        value = std::min(value, ceiling);
        axis.low = value <= axis.least ? -kInfinity : value;
    } else {
        const double floor = (std::isfinite(axis.low) ? axis.low : axis.least) + gap;
        value = std::max(value, floor);
        axis.high = value >= axis.most ? kInfinity : value;
    }
    redraw();
    emit limitMoved(onX, axis.low, axis.high, finished);
}

void FailureChart::stepEdge(Edge edge, double steps)
{
    const bool onX = edge == Left || edge == Right;
    const FailureAxis& axis = onX ? m_data.x : m_data.y;
    const double step = (axis.most - axis.least) / kSteps;
    const double present = edge == Left || edge == Bottom ? (std::isfinite(axis.low) ? axis.low : axis.least)
                                                          : (std::isfinite(axis.high) ? axis.high : axis.most);
    moveEdge(edge, present + steps * step, true);
}

void FailureChart::speak(int item)
{
    setCurrentItem(item);
    update();
    emit readOutChanged(readOutOf(item));
    announceChartValue(*this);
}

void FailureChart::keyPressEvent(QKeyEvent* event)
{
    const auto edge = currentEdge();
    const bool onX = edge && (*edge == Left || *edge == Right);
    const double steps = event->modifiers().testFlag(Qt::ShiftModifier) ? 10 : 1;
    const int item = currentItem();
    const bool onCategory = item >= kEdges && item < firstPoint();
    if (!m_data.boxed) {
        QWidget::keyPressEvent(event);
        return;
    }
    if (edge) {
        switch (event->key()) {
        case Qt::Key_Left:
        case Qt::Key_Right:
            if (onX) {
                stepEdge(*edge, event->key() == Qt::Key_Left ? -steps : steps);
                speak(item);
                return;
            }
            break;
        case Qt::Key_Up:
        case Qt::Key_Down:
            if (!onX) {
                stepEdge(*edge, event->key() == Qt::Key_Down ? -steps : steps);
                speak(item);
                return;
            }
            break;
        case Qt::Key_Home: moveEdge(*edge, onX ? m_data.x.least : m_data.y.least, true); speak(item); return;
        case Qt::Key_End: moveEdge(*edge, onX ? m_data.x.most : m_data.y.most, true); speak(item); return;
        case Qt::Key_Delete:
        case Qt::Key_Backspace: {
            const bool lower = *edge == Left || *edge == Bottom;
            moveEdge(*edge, lower ? -kInfinity : kInfinity, true);
            speak(item);
            return;
        }
        default: break;
        }
    }
    if (onCategory && (event->key() == Qt::Key_Space || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        const bool xAxis = item < firstCategory(false);
        emit categoryToggled(xAxis, item - firstCategory(xAxis));
        speak(item);
        return;
    }
    if (onCategory && event->key() != Qt::Key_Home && event->key() != Qt::Key_End) {
        PaintedChart::keyPressEvent(event);
        return;
    }
    std::optional<Edge> to;
    switch (event->key()) {
    case Qt::Key_Left: to = Left; break;
    case Qt::Key_Right: to = Right; break;
    case Qt::Key_Up: to = Top; break;
    case Qt::Key_Down: to = Bottom; break;
    default: PaintedChart::keyPressEvent(event); return;
    }
    if (!isMovable(*to)) {
        const bool xAxis = *to == Left || *to == Right;
        const FailureAxis& axis = xAxis ? m_data.x : m_data.y;
        if (axis.isCategorical())
            speak(firstCategory(xAxis));
        return;
    }
    speak(*to);
}

void FailureChart::mousePressEvent(QMouseEvent* event)
{
    const int item = itemAtPlace(event->position());
    if (event->button() == Qt::LeftButton && item >= 0 && item < kEdges)
        m_dragged = static_cast<Edge>(item);
    if (event->button() == Qt::LeftButton && item >= kEdges && item < firstPoint()) {
        const bool xAxis = item < firstCategory(false);
        emit categoryToggled(xAxis, item - firstCategory(xAxis));
    }
    PaintedChart::mousePressEvent(event);
}

void FailureChart::mouseMoveEvent(QMouseEvent* event)
{
    if (!m_dragged) {
        const int item = itemAtPlace(event->position());
        if (item >= 0 && item < kEdges)
            setCursor(item == Left || item == Right ? Qt::SizeHorCursor : Qt::SizeVerCursor);
        else if (item >= kEdges && item < firstPoint())
            setCursor(Qt::PointingHandCursor);
        else
            unsetCursor();
        PaintedChart::mouseMoveEvent(event);
        return;
    }
    const Layout layout = layOut(pictureRect());
    const bool onX = *m_dragged == Left || *m_dragged == Right;
    const double value = onX ? layout.x.value(event->position().x()) / m_data.x.factor : layout.y.value(event->position().y()) / m_data.y.factor;
    moveEdge(*m_dragged, value, false);
    emit readOutChanged(readOutOf(*m_dragged));
}

void FailureChart::mouseReleaseEvent(QMouseEvent* event)
{
    if (m_dragged) {
        const Edge edge = *m_dragged;
        m_dragged.reset();
        const bool onX = edge == Left || edge == Right;
        const FailureAxis& axis = onX ? m_data.x : m_data.y;
        emit limitMoved(onX, axis.low, axis.high, true);
        emit readOutChanged(readOutOf(edge));
    }
    PaintedChart::mouseReleaseEvent(event);
}

} // namespace ui
