// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/uncertainty/matters_chart.h"

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

constexpr double kLeastRow = 22;
constexpr double kMostRow = 34;
constexpr double kNameShare = 0.4;
constexpr double kAxisHeight = 20;
constexpr double kRestHeight = 16;
constexpr double kCap = 2.5; ///< half of the stroke at a whisker's end
constexpr double kDot = 3.5;
constexpr double kPercent = 100;

} // namespace

MattersChart::MattersChart(const Appearance& appearance, QWidget* parent)
    : PaintedChart(appearance, parent)
{
    setObjectName(QStringLiteral("mattersChart"));
}

void MattersChart::setData(MattersData data)
{
    m_data = std::move(data);
    setAccessibleName(m_data.title);
    if (currentItem() >= static_cast<int>(m_data.rows.size()))
        setCurrentItem(-1);
    updateGeometry();
    redraw();
}

double MattersChart::factor() const
{
    if (m_data.percent)
        return kPercent;
    const double factor = appearance().isChinese() ? m_data.naming.factorChinese : m_data.naming.factorEnglish;
    return factor == 0 ? 1 : factor;
}

QColor MattersChart::colour(bool first) const
{
    QColor colour = appearance().color(m_data.colourIndex < 0 ? Token::Text2 : scenarioToken(m_data.colourIndex));
    if (first && !m_data.secondAsDot)
        colour.setAlphaF(0.38F);
    return colour;
}

QString MattersChart::shortText(const MattersFigure& figure) const
{
    if (m_data.percent)
        return percent(appearance(), figure.value);
    return ui::figure(appearance(), m_data.naming, figure.value).text();
}

QString MattersChart::figureText(const MattersFigure& figure) const
{
    if (!std::isfinite(figure.value))
        return tr("no figure");
    QString interval;
    if (std::isfinite(figure.low) && std::isfinite(figure.high)) {
        // A share below 0 is an error of sampling; its interval ends at 0 for people.
        const double low = m_data.percent ? std::max(0.0, figure.low) : figure.low;
        const double high = m_data.percent ? std::max(0.0, figure.high) : figure.high;
        if (m_data.percent) {
            const QString number = QStringLiteral("%1–%2").arg(QString::number(std::lround(low * kPercent)), QString::number(std::lround(high * kPercent)));
            interval = appearance().isChinese() ? number + QLatin1Char('%') : number + QChar(0x2009) + QLatin1Char('%');
        } else {
            interval = rangeText(appearance(), m_data.naming, low, high);
        }
    }
    if (figure.zero)
        return interval.isEmpty() ? tr("not distinguishable from zero") : tr("not distinguishable from zero (%1)", "an interval").arg(interval);
    return interval.isEmpty() ? shortText(figure) : tr("%1 (%2)", "a figure and its interval").arg(shortText(figure), interval);
}

std::vector<LegendEntry> MattersChart::legend() const
{
    std::vector<LegendEntry> entries{{LegendEntry::Mark::Fill, colour(true), m_data.firstName}};
    entries.push_back({m_data.secondAsDot ? LegendEntry::Mark::Ring : LegendEntry::Mark::Fill,
                       m_data.secondAsDot ? appearance().color(Token::Text2) : colour(false), m_data.secondName});
    return entries;
}

MattersChart::Layout MattersChart::layOut(const QRectF& rect) const
{
    Layout layout;
    const double top = legendHeight(appearance(), rect.width(), legend());
    layout.legend = QRectF(rect.left(), rect.top(), rect.width(), top);
    const double room = rect.height() - top - 4 - kAxisHeight;
    const std::size_t wanted = std::min(m_data.mostRows, m_data.rows.size());
    layout.rows = wanted;
    if (static_cast<double>(wanted) * kLeastRow > room)
        layout.rows = static_cast<std::size_t>(std::max(1.0, std::floor((room - kRestHeight) / kLeastRow)));
    layout.rows = std::min(layout.rows, m_data.rows.size());
    layout.tellsRest = layout.rows < m_data.rows.size();
    const double rest = layout.tellsRest ? kRestHeight : 0;
    layout.row = layout.rows == 0 ? kLeastRow : std::clamp((room - rest) / static_cast<double>(layout.rows), kLeastRow, kMostRow);

    const QFontMetricsF label(appearance().font(TypeStyle::Label));
    double names = 0;
    double low = 0;
    double high = 0;
    for (std::size_t i = 0; i < layout.rows; ++i) {
        const MattersRow& row = m_data.rows[i];
        names = std::max(names, label.horizontalAdvance(spaced(row.name)) + (row.grade ? kGradeChip + 6 : 0));
        for (const MattersFigure* figure : {&row.first, &row.second}) {
            for (const double value : {figure->zero ? 0 : figure->value, figure->low, figure->high}) {
                if (std::isfinite(value)) {
                    low = std::min(low, value * factor());
                    high = std::max(high, value * factor());
                }
            }
        }
    }
    // Bars begin at 0; intervals below it are drawn to the edge.
    const double least = m_data.percent ? 0 : low;
    if (!(high > least))
        high = least + (m_data.percent ? kPercent : 1);
    layout.names = std::min(std::ceil(names) + 2, rect.width() * kNameShare);
    const double left = rect.left() + layout.names + 10;
    const double right = rect.right() - 16;
    layout.plot = QRectF(left, rect.top() + top + 4, std::max(40.0, right - left), layout.row * static_cast<double>(layout.rows));
    layout.axis = {{least, high * 1.02}, layout.plot.left(), layout.plot.width()};
    layout.ticks = roundTicks(layout.axis.range, layout.plot.width() > 260 ? 5 : 3);
    return layout;
}

std::size_t MattersChart::rowsDrawn() const
{
    return layOut(pictureRect()).rows;
}

QSize MattersChart::sizeHint() const
{
    const auto rows = static_cast<double>(std::min(m_data.mostRows, std::max<std::size_t>(m_data.rows.size(), 1)));
    return {520, static_cast<int>(rows * 24 + kAxisHeight + kLegendHeight + 12)};
}

QRectF MattersChart::boxOf(int item, const QRectF& rect) const
{
    const Layout layout = layOut(rect);
    if (item < 0 || item >= static_cast<int>(layout.rows))
        return {};
    return {rect.left(), layout.plot.top() + item * layout.row, rect.width(), layout.row};
}

int MattersChart::itemAt(const QPointF& at, const QRectF& rect) const
{
    const Layout layout = layOut(rect);
    if (layout.rows == 0 || !rect.contains(at) || at.y() < layout.plot.top() || at.y() >= layout.plot.bottom())
        return -1;
    return static_cast<int>((at.y() - layout.plot.top()) / layout.row);
}

std::vector<int> MattersChart::itemOrder() const
{
    std::vector<int> order(rowsDrawn());
    std::iota(order.begin(), order.end(), 0);
    return order;
}

void MattersChart::activateItem(int item)
{
    if (item >= 0 && item < static_cast<int>(m_data.rows.size()))
        emit activated(m_data.rows[static_cast<std::size_t>(item)].id);
}

void MattersChart::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        activateItem(itemAtPlace(event->position()));
}

void MattersChart::paintFigure(QPainter& painter, const Layout& layout, const MattersFigure& figure, bool first, double middle, double height) const
{
    if (!std::isfinite(figure.value))
        return;
    const double zero = layout.axis.at(std::max(0.0, layout.axis.range.low));
    const auto pixel = [&](double value) { return std::max(layout.plot.left(), layout.axis.at(value * factor())); };
    const bool dot = !first && m_data.secondAsDot;
    if (!figure.zero && !dot)
        painter.fillRect(QRectF(zero, middle - height / 2, std::max(1.0, pixel(figure.value) - zero), height), colour(first));
    if (dot) {
        painter.setPen(QPen(appearance().color(Token::Text2), 1.25));
        painter.setBrush(appearance().color(Token::Surface));
        painter.drawEllipse(QPointF(pixel(figure.value), middle), kDot, kDot);
        painter.setBrush(Qt::NoBrush);
        return;
    }
    if (std::isfinite(figure.low) && std::isfinite(figure.high)) {
        painter.setPen(QPen(appearance().color(figure.zero ? Token::Control : Token::Text), 1.25));
        const double from = pixel(figure.low);
        const double to = pixel(figure.high);
        painter.drawLine(QPointF(from, middle), QPointF(to, middle));
        painter.drawLine(QPointF(from, middle - kCap), QPointF(from, middle + kCap));
        painter.drawLine(QPointF(to, middle - kCap), QPointF(to, middle + kCap));
    }
}

void MattersChart::paintPicture(QPainter& painter, const QRectF& rect) const
{
    const Layout layout = layOut(rect);
    paintLegend(painter, appearance(), layout.legend, legend());
    if (layout.rows == 0)
        return;
    paintAxisBelow(painter, appearance(), layout.plot, layout.axis, layout.ticks);
    for (std::size_t i = 0; i < layout.rows; ++i) {
        const MattersRow& row = m_data.rows[i];
        const double top = layout.plot.top() + layout.row * static_cast<double>(i);
        const double middle = top + layout.row / 2;
        double x = rect.left();
        if (row.grade) {
            paintGradeLetter(painter, appearance(), {x, std::round(middle - kGradeChip / 2)}, *row.grade);
            x += kGradeChip + 6;
        }
        painter.setFont(appearance().font(TypeStyle::Label));
        painter.setPen(appearance().color(row.first.zero ? Token::Text3 : Token::Text));
        paintElided(painter, QRectF(x, top, rect.left() + layout.names - x, layout.row), Qt::AlignLeft | Qt::AlignVCenter, row.name);
        if (m_data.secondAsDot) {
            paintFigure(painter, layout, row.first, true, middle, 12);
            paintFigure(painter, layout, row.second, false, middle, 12);
        } else {
            paintFigure(painter, layout, row.first, true, middle - 4.5, 8);
            paintFigure(painter, layout, row.second, false, middle + 4.5, 6);
        }
        if (row.first.zero) {
            double after = layout.axis.at(0);
            for (const MattersFigure* figure : {&row.first, &row.second}) {
                for (const double value : {figure->high, m_data.secondAsDot ? figure->value : figure->high}) {
                    if (std::isfinite(value))
                        after = std::max(after, layout.axis.at(value * factor()));
                }
            }
            painter.setFont(appearance().font(TypeStyle::Note));
            painter.setPen(appearance().color(Token::Text3));
            const double from = after + 10;
            paintElided(painter, QRectF(from, top, std::max(0.0, rect.right() - from), layout.row), Qt::AlignLeft | Qt::AlignVCenter,
                        tr("not distinguishable from zero"));
        }
    }
    painter.setPen(QPen(appearance().color(Token::Control), 1));
    const double zero = snapped(painter, layout.axis.at(std::max(0.0, layout.axis.range.low)));
    painter.drawLine(QPointF(zero, layout.plot.top()), QPointF(zero, layout.plot.bottom()));
    if (layout.tellsRest) {
        painter.setFont(appearance().font(TypeStyle::Note));
        painter.setPen(appearance().color(Token::Text3));
        paintElided(painter, QRectF(rect.left(), layout.plot.bottom() + kAxisHeight, rect.width(), kRestHeight), Qt::AlignLeft | Qt::AlignVCenter,
                    tr("%n more in the table (T).", nullptr, static_cast<int>(m_data.rows.size() - layout.rows)));
    }
}

void MattersChart::paintAttention(QPainter& painter, const QRectF& rect, int item) const
{
    const QRectF box = boxOf(item, rect);
    if (box.isEmpty())
        return;
    painter.setPen(QPen(appearance().color(Token::Line2), 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(box.adjusted(-1.5, 0.5, 1.5, -0.5), metrics::kRadiusChip, metrics::kRadiusChip);
}

QString MattersChart::readOutOf(int item) const
{
    if (item < 0 || item >= static_cast<int>(m_data.rows.size()))
        return {};
    const MattersRow& row = m_data.rows[static_cast<std::size_t>(item)];
    QString text = tr("%1: %2 %3; %4 %5.", "input; then twice the name of a figure and the figure")
                       .arg(row.name, m_data.firstName, figureText(row.first), m_data.secondName, figureText(row.second));
    if (row.grade)
        text += (appearance().isChinese() ? QString() : QStringLiteral(" ")) + gradeSentence(*row.grade);
    return spaced(text);
}

QString MattersChart::sentence() const
{
    QStringList parts;
    parts << tr("%1, %2.", "title and unit").arg(m_data.title, m_data.unit);
    for (std::size_t i = 0; i < std::min<std::size_t>(8, m_data.rows.size()); ++i)
        parts << readOutOf(static_cast<int>(i));
    return spaced(parts.join(appearance().isChinese() ? QString() : QStringLiteral(" ")));
}

ChartTable MattersChart::table() const
{
    ChartTable table;
    table.columns = {tr("Input"), tr("Evidence"), m_data.firstName, m_data.secondName};
    for (const MattersRow& row : m_data.rows)
        table.rows.push_back({row.name, row.grade ? gradeLetter(*row.grade) : QString(), figureText(row.first), figureText(row.second)});
    return table;
}

} // namespace ui
