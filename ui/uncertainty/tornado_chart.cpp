// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/uncertainty/tornado_chart.h"

#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"
#include "ui/theme/paint.h"
#include "ui/widgets/grade_text.h"

#include <QFontMetricsF>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace ui {

namespace {

constexpr double kLeastRow = 16;
constexpr double kMostRow = 30;
constexpr double kBar = 13;
constexpr double kInnerBar = 7; ///< of the lesser of two ends on the same side
constexpr double kNameShare = 0.4;
constexpr double kLabelGap = 5;
constexpr double kAxisHeight = 20;
constexpr double kRestHeight = 16;

} // namespace

TornadoChart::TornadoChart(const Appearance& appearance, QWidget* parent)
    : PaintedChart(appearance, parent)
{
    setObjectName(QStringLiteral("tornadoChart"));
}

void TornadoChart::setData(TornadoData data)
{
    m_data = std::move(data);
    setAccessibleName(m_data.title);
    if (currentItem() >= static_cast<int>(m_data.rows.size()))
        setCurrentItem(-1);
    updateGeometry();
    redraw();
}

double TornadoChart::factor() const
{
    const double factor = appearance().isChinese() ? m_data.naming.factorChinese : m_data.naming.factorEnglish;
    return factor == 0 ? 1 : factor;
}

QColor TornadoChart::highColour() const
{
    QColor colour = appearance().color(m_data.colourIndex < 0 ? Token::Text2 : scenarioToken(m_data.colourIndex));
    colour.setAlphaF(0.9F);
    return colour;
}

QColor TornadoChart::lowColour() const
{
    QColor colour = appearance().color(Token::Control);
    colour.setAlphaF(m_data.colourIndex < 0 ? 0.5F : 0.65F);
    return colour;
}

QString TornadoChart::outcomeText(double value) const
{
    return figure(appearance(), m_data.naming, value).text();
}

std::vector<LegendEntry> TornadoChart::legend() const
{
    std::vector<LegendEntry> entries{{LegendEntry::Mark::Fill, lowColour(), tr("low end")}, {LegendEntry::Mark::Fill, highColour(), tr("high end")}};
    if (m_data.targetLow || m_data.targetHigh) {
        const auto number = [&](double value) { return figure(appearance(), m_data.naming, value).text(); };
        const QString text = m_data.targetLow && m_data.targetHigh ? rangeText(appearance(), m_data.naming, *m_data.targetLow, *m_data.targetHigh)
                                                                   : number(m_data.targetLow ? *m_data.targetLow : *m_data.targetHigh);
        entries.push_back({LegendEntry::Mark::Dotted, appearance().color(Token::Text), tr("target %1").arg(text)});
    }
    return entries;
}

TornadoChart::Layout TornadoChart::layOut(const QRectF& rect) const
{
    Layout layout;
    const double top = legendHeight(appearance(), rect.width(), legend());
    layout.legend = QRectF(rect.left(), rect.top(), rect.width(), top);
    const double room = rect.height() - top - 4 - kAxisHeight;
    const std::size_t wanted = std::min(m_data.mostRows, m_data.rows.size());
    layout.rows = wanted;
    if (static_cast<double>(wanted) * kLeastRow > room) {
        layout.tellsRest = true;
        layout.rows = static_cast<std::size_t>(std::max(1.0, std::floor((room - kRestHeight) / kLeastRow)));
    }
    const double rest = layout.tellsRest ? kRestHeight : 0;
    layout.row = layout.rows == 0 ? kLeastRow : std::clamp((room - rest) / static_cast<double>(layout.rows), kLeastRow, kMostRow);

    const QFontMetricsF label(appearance().font(TypeStyle::Label));
    const QFont note = appearance().font(TypeStyle::Note);
    double names = 0;
    double ends = 0;
    std::vector<double> values{m_data.central * factor()};
    for (std::size_t i = 0; i < layout.rows; ++i) {
        const TornadoRow& row = m_data.rows[i];
        names = std::max(names, label.horizontalAdvance(spaced(row.name)) + (row.grade ? kGradeChip + 6 : 0));
        const double both = row.sameSide ? numberWidth(note, tr("%1 and %2").arg(row.lowText, row.highText))
                                         : std::max(numberWidth(note, spaced(row.lowText)), numberWidth(note, spaced(row.highText)));
        ends = std::max(ends, both);
        values.push_back(row.atLow * factor());
        values.push_back(row.atHigh * factor());
    }
    for (const auto& bound : {m_data.targetLow, m_data.targetHigh}) {
        if (bound)
            values.push_back(*bound * factor());
    }
    std::erase_if(values, [](double value) { return !std::isfinite(value); });
    layout.names = std::min(std::ceil(names) + 2, rect.width() * kNameShare);
    const double left = rect.left() + layout.names + kLabelGap + ends + 4;
    const double right = rect.right() - ends - kLabelGap - 4;
    layout.plot = QRectF(left, rect.top() + top + 4, std::max(40.0, right - left), layout.row * static_cast<double>(layout.rows));
    AxisRange range{0, 1};
    if (!values.empty()) {
        const auto [low, high] = std::ranges::minmax(values);
        AxisRules rules;
        rules.smallestSpan = smallestSpan(m_data.naming.decimals);
        range = axisRange(low, high, rules);
    }
    layout.axis = {range, layout.plot.left(), layout.plot.width()};
    layout.ticks = roundTicks(range, layout.plot.width() > 260 ? 5 : 3);
    return layout;
}

std::size_t TornadoChart::rowsDrawn() const
{
    return layOut(pictureRect()).rows;
}

double TornadoChart::pixelOf(double value) const
{
    return layOut(pictureRect()).axis.at(value * factor());
}

QSize TornadoChart::sizeHint() const
{
    const auto rows = static_cast<double>(std::min(m_data.mostRows, std::max<std::size_t>(m_data.rows.size(), 1)));
    return {520, static_cast<int>(rows * 25 + kAxisHeight + kLegendHeight + 12)};
}

QRectF TornadoChart::boxOf(int item, const QRectF& rect) const
{
    const Layout layout = layOut(rect);
    if (item < 0 || item >= static_cast<int>(layout.rows))
        return {};
    return {rect.left(), layout.plot.top() + item * layout.row, rect.width(), layout.row};
}

int TornadoChart::itemAt(const QPointF& at, const QRectF& rect) const
{
    const Layout layout = layOut(rect);
    if (!rect.contains(at) || at.y() < layout.plot.top() || at.y() >= layout.plot.bottom())
        return -1;
    return static_cast<int>((at.y() - layout.plot.top()) / layout.row);
}

std::vector<int> TornadoChart::itemOrder() const
{
    std::vector<int> order(rowsDrawn());
    std::iota(order.begin(), order.end(), 0);
    return order;
}

void TornadoChart::activateItem(int item)
{
    if (item >= 0 && item < static_cast<int>(m_data.rows.size()))
        emit activated(m_data.rows[static_cast<std::size_t>(item)].id);
}

void TornadoChart::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        activateItem(itemAtPlace(event->position()));
}

void TornadoChart::paintPicture(QPainter& painter, const QRectF& rect) const
{
    const Layout layout = layOut(rect);
    paintLegend(painter, appearance(), layout.legend, legend());
    if (layout.rows == 0)
        return;
    paintAxisBelow(painter, appearance(), layout.plot, layout.axis, layout.ticks);
    for (std::size_t i = 0; i < layout.rows; ++i)
        paintRow(painter, layout, i);
    // Over the bars: what they are judged by. Texts stand over the lines, on the card's ground.
    const auto upright = [&](double value, const QPen& pen) {
        if (!std::isfinite(value))
            return;
        painter.setPen(pen);
        const double x = layout.axis.at(value * factor());
        painter.drawLine(QPointF(x, layout.plot.top() - 3), QPointF(x, layout.plot.bottom()));
    };
    const QColor ink = appearance().color(Token::Text);
    for (const auto& bound : {m_data.targetLow, m_data.targetHigh}) {
        if (bound)
            upright(*bound, QPen(ink, 1.5, Qt::DotLine));
    }
    upright(m_data.central, QPen(ink, 1.5));
    for (std::size_t i = 0; i < layout.rows; ++i)
        paintEnds(painter, layout, i);
    if (layout.tellsRest) {
        painter.setFont(appearance().font(TypeStyle::Note));
        painter.setPen(appearance().color(Token::Text3));
        paintElided(painter, QRectF(rect.left(), layout.plot.bottom() + kAxisHeight, rect.width(), kRestHeight), Qt::AlignLeft | Qt::AlignVCenter,
                    tr("%n more in the table (T).", nullptr, static_cast<int>(m_data.rows.size() - layout.rows)));
    }
}

void TornadoChart::paintRow(QPainter& painter, const Layout& layout, std::size_t index) const
{
    const TornadoRow& row = m_data.rows[index];
    const double top = layout.plot.top() + layout.row * static_cast<double>(index);
    const double middle = top + layout.row / 2;
    double x = layout.legend.left();
    if (row.grade) {
        paintGradeLetter(painter, appearance(), {x, std::round(middle - kGradeChip / 2)}, *row.grade);
        x += kGradeChip + 6;
    }
    painter.setFont(appearance().font(TypeStyle::Label));
    painter.setPen(appearance().color(Token::Text));
    paintElided(painter, QRectF(x, top, layout.legend.left() + layout.names - x, layout.row), Qt::AlignLeft | Qt::AlignVCenter, row.name);
    const bool hasLow = std::isfinite(row.atLow);
    const bool hasHigh = std::isfinite(row.atHigh);
    if (!hasLow && !hasHigh) {
        drawHatching(painter, appearance(), QRectF(layout.plot.left(), middle - kBar / 2, layout.plot.width(), kBar));
        return;
    }
    const double centre = centreOf(layout, row);
    const auto bar = [&](double value, const QColor& colour, double thickness) {
        const double end = layout.axis.at(value * factor());
        painter.fillRect(QRectF(std::min(centre, end), middle - thickness / 2, std::abs(end - centre), thickness), colour);
    };
    if (row.sameSide && hasLow && hasHigh) {
        // The lesser end lies over the other: narrower and on the card's ground, so that both show.
        const bool lowIsFurther = std::abs(row.atLow - m_data.central) > std::abs(row.atHigh - m_data.central);
        const double lesser = lowIsFurther ? row.atHigh : row.atLow;
        bar(lowIsFurther ? row.atLow : row.atHigh, lowIsFurther ? lowColour() : highColour(), kBar);
        bar(lesser, appearance().color(Token::Surface), kInnerBar);
        bar(lesser, lowIsFurther ? highColour() : lowColour(), kInnerBar);
        return;
    }
    if (hasLow)
        bar(row.atLow, lowColour(), kBar);
    if (hasHigh)
        bar(row.atHigh, highColour(), kBar);
}

double TornadoChart::centreOf(const Layout& layout, const TornadoRow& row) const
{
    if (std::isfinite(m_data.central))
        return layout.axis.at(m_data.central * factor());
    return layout.axis.at((std::isfinite(row.atLow) ? row.atLow : row.atHigh) * factor());
}

void TornadoChart::paintEnds(QPainter& painter, const Layout& layout, std::size_t index) const
{
    const TornadoRow& row = m_data.rows[index];
    const double middle = layout.plot.top() + layout.row * (static_cast<double>(index) + 0.5);
    const bool hasLow = std::isfinite(row.atLow);
    const bool hasHigh = std::isfinite(row.atHigh);
    if (!hasLow && !hasHigh)
        return;
    const QFont note = appearance().font(TypeStyle::Note);
    painter.setFont(note);
    const double height = std::ceil(QFontMetricsF(note).height());
    const auto label = [&](double x, bool leftOf, const QString& text, const QColor& colour) {
        const double width = numberWidth(note, spaced(text)) + 2;
        const QRectF box(leftOf ? x - kLabelGap - width : x + kLabelGap, middle - height / 2, width, height);
        painter.fillRect(box.adjusted(-1, 1, 1, -1), appearance().color(Token::Surface));
        painter.setPen(colour);
        drawNumber(painter, box, (leftOf ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter, spaced(text));
    };
    const double centre = centreOf(layout, row);
    const QColor quiet = appearance().color(Token::Text2);
    if (row.sameSide && hasLow && hasHigh) {
        const bool lowIsFurther = std::abs(row.atLow - m_data.central) > std::abs(row.atHigh - m_data.central);
        const double further = layout.axis.at((lowIsFurther ? row.atLow : row.atHigh) * factor());
        label(further, further < centre, tr("%1 and %2").arg(row.lowText, row.highText), quiet);
        return;
    }
    const QColor failed = appearance().color(Token::Bad);
    const double low = hasLow ? layout.axis.at(row.atLow * factor()) : centre;
    const double high = hasHigh ? layout.axis.at(row.atHigh * factor()) : centre;
    const bool lowLeft = hasLow && hasHigh ? low <= high : hasLow ? low <= centre : high > centre;
    label(low, lowLeft, hasLow ? row.lowText : tr("failed at %1").arg(row.lowText), hasLow ? quiet : failed);
    label(high, !lowLeft, hasHigh ? row.highText : tr("failed at %1").arg(row.highText), hasHigh ? quiet : failed);
}

void TornadoChart::paintAttention(QPainter& painter, const QRectF& rect, int item) const
{
    const QRectF box = boxOf(item, rect);
    if (box.isEmpty())
        return;
    painter.setPen(QPen(appearance().color(Token::Line2), 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(box.adjusted(-1.5, 0.5, 1.5, -0.5), metrics::kRadiusChip, metrics::kRadiusChip);
}

QString TornadoChart::readOutOf(int item) const
{
    if (item < 0 || item >= static_cast<int>(m_data.rows.size()))
        return {};
    const TornadoRow& row = m_data.rows[static_cast<std::size_t>(item)];
    const auto end = [&](const QString& at, double value) {
        return std::isfinite(value) ? tr("at %1 it comes to %2").arg(at, outcomeText(value)) : tr("at %1 the run failed").arg(at);
    };
    QString text = tr("%1: %2, %3; central run %4.", "input, low end, high end")
                       .arg(row.name, end(row.lowText, row.atLow), end(row.highText, row.atHigh), outcomeText(m_data.central));
    if (row.grade)
        text += (appearance().isChinese() ? QString() : QStringLiteral(" ")) + gradeSentence(*row.grade);
    return spaced(text);
}

QString TornadoChart::sentence() const
{
    QStringList parts;
    parts << tr("%1, %2.", "title and unit").arg(m_data.title, m_data.unit);
    for (std::size_t i = 0; i < std::min(m_data.mostRows, m_data.rows.size()); ++i)
        parts << readOutOf(static_cast<int>(i));
    return spaced(parts.join(appearance().isChinese() ? QString() : QStringLiteral(" ")));
}

ChartTable TornadoChart::table() const
{
    ChartTable table;
    table.columns = {tr("Input"), tr("Evidence"), tr("Low end"), tr("Outcome there"), tr("High end"), tr("Outcome there"), tr("Swing")};
    const auto outcome = [&](double value) { return std::isfinite(value) ? outcomeText(value) : tr("failed", "a run"); };
    for (const TornadoRow& row : m_data.rows) {
        double least = std::numeric_limits<double>::infinity();
        double most = -least;
        for (const double value : {row.atLow, row.atHigh, m_data.central}) {
            if (!std::isfinite(value))
                continue;
            least = std::min(least, value);
            most = std::max(most, value);
        }
        table.rows.push_back({row.name, row.grade ? gradeLetter(*row.grade) : QString(), row.lowText, outcome(row.atLow), row.highText,
                              outcome(row.atHigh), most >= least ? outcomeText(most - least) : QString(QChar(0x2013))});
    }
    return table;
}

} // namespace ui
