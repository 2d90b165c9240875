// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/regions/flow_bars.h"

#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"
#include "ui/theme/paint.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace ui {

namespace {

constexpr double kLeastRow = 13;
constexpr double kMostRow = 30;
constexpr double kNumberRoom = 52; ///< for a number and its distance from a bar

} // namespace

FlowBars::FlowBars(const Appearance& appearance, QWidget* parent)
    : RowChart(appearance, parent)
{
}

void FlowBars::setData(FlowBarsData data)
{
    m_data = std::move(data);
    m_order.resize(m_data.figures.cells.size());
    std::iota(m_order.begin(), m_order.end(), 0);
    std::ranges::stable_sort(m_order, [&](int a, int b) {
        const double x = m_data.figures.cells[static_cast<std::size_t>(a)].value;
        const double y = m_data.figures.cells[static_cast<std::size_t>(b)].value;
        return std::isfinite(x) && (!std::isfinite(y) || x > y);
    });
    setAccessibleName(m_data.title);
    rowsChanged();
}

QSize FlowBars::minimumSizeHint() const
{
    return {260, int(std::max<double>(4, double(m_order.size())) * kLeastRow)};
}

QRectF FlowBars::boxOf(int place, const QRectF& rect) const
{
    const double row = std::clamp(rect.height() / std::max<double>(1, double(m_order.size())), kLeastRow, kMostRow);
    return {rect.left(), rect.top() + place * row, rect.width(), row};
}

int FlowBars::rowCount() const
{
    return static_cast<int>(m_order.size());
}

QString FlowBars::idOf(int row) const
{
    return QString::fromStdString(m_data.figures.cells[static_cast<std::size_t>(regionOfPlace(row))].id);
}

int FlowBars::regionAt(const QPointF& at) const
{
    const int place = rowAt(at);
    return place < 0 ? -1 : regionOfPlace(place);
}

void FlowBars::paintPicture(QPainter& painter, const QRectF& rect) const
{
    const QFont note = appearance().font(TypeStyle::Note);
    const QFontMetricsF metrics(note);
    double names = 0;
    double low = 0;
    double high = 0;
    for (const RegionCell& cell : m_data.figures.cells) {
        names = std::max(names, metrics.horizontalAdvance(spaced(cell.shortName)));
        for (const double value : {cell.value, cell.reference}) {
            if (std::isfinite(value)) {
                low = std::min(low, value);
                high = std::max(high, value);
            }
        }
    }
    names += 14;
    const double left = rect.left() + names + (low < 0 ? kNumberRoom : 0);
    const double right = rect.right() - kNumberRoom;
    const double row = std::clamp(rect.height() / std::max<double>(1, double(m_order.size())), kLeastRow, kMostRow);
    const auto x = [&](double value) { return high > low ? left + (value - low) / (high - low) * (right - left) : (left + right) / 2; };
    painter.setPen(QPen(appearance().color(Token::Line2), 1));
    painter.drawLine(QPointF(snapped(painter, x(0)), rect.top()), QPointF(snapped(painter, x(0)), rect.top() + row * double(m_order.size())));
    for (std::size_t place = 0; place < m_order.size(); ++place) {
        const RegionCell& cell = m_data.figures.cells[static_cast<std::size_t>(m_order[place])];
        const QRectF box(rect.left(), rect.top() + double(place) * row, rect.width(), row);
        const bool chosen = QString::fromStdString(cell.id) == m_data.selected;
        if (chosen)
            painter.fillRect(box, appearance().color(Token::AccentSoft));
        painter.setFont(note);
        painter.setPen(appearance().color(Token::Text));
        painter.drawText(QRectF(box.left() + 4, box.top(), names, row), Qt::AlignLeft | Qt::AlignVCenter, spaced(cell.shortName));
        if (!std::isfinite(cell.value))
            continue;
        const double thick = std::min(row - 4, 14.0);
        const QRectF bar(QPointF(std::min(x(0), x(cell.value)), box.center().y() - thick / 2), QPointF(std::max(x(0), x(cell.value)), box.center().y() + thick / 2));
        painter.fillRect(bar, appearance().color(cell.east ? Token::Map4 : Token::Map3));
        double edgeLow = std::min(x(0), x(cell.value));
        double edgeHigh = std::max(x(0), x(cell.value));
        if (std::isfinite(cell.reference)) {
            painter.setPen(QPen(appearance().color(Token::Baseline), 2));
            painter.drawLine(QPointF(x(cell.reference), bar.top() - 1), QPointF(x(cell.reference), bar.bottom() + 1));
            edgeLow = std::min(edgeLow, x(cell.reference));
            edgeHigh = std::max(edgeHigh, x(cell.reference));
        }
        painter.setPen(appearance().color(Token::Text));
        const bool negative = m_data.figures.digits.shown(cell.value) < 0;
        const QString text = m_data.figures.digits.changeText(appearance(), cell.value, 0);
        if (negative)
            drawNumber(painter, QRectF(edgeLow - kNumberRoom, box.top(), kNumberRoom - 5, row), Qt::AlignRight | Qt::AlignVCenter, text);
        else
            drawNumber(painter, QRectF(edgeHigh + 5, box.top(), kNumberRoom, row), Qt::AlignLeft | Qt::AlignVCenter, text);
    }
}

QString FlowBars::readOutOf(int item) const
{
    if (item < 0 || item >= rowCount())
        return {};
    const RegionCell& cell = m_data.figures.cells[static_cast<std::size_t>(regionOfPlace(item))];
    const SharedDigits& digits = m_data.figures.digits;
    QString text = tr("%1: %2 %3").arg(cell.name, digits.changeText(appearance(), cell.value, 0), digits.unit);
    if (std::isfinite(cell.reference))
        text += tr(", baseline %1").arg(digits.changeText(appearance(), cell.reference, 0));
    return spaced(text);
}

QString FlowBars::sentence() const
{
    QStringList sentences{tr("%1, %2.").arg(m_data.title, m_data.unit)};
    if (!m_order.empty()) {
        const RegionCell& first = m_data.figures.cells[static_cast<std::size_t>(m_order.front())];
        const RegionCell& last = m_data.figures.cells[static_cast<std::size_t>(m_order.back())];
        sentences << tr("Most come to %1 (%2), most leave %3 (%4).")
                         .arg(first.name, m_data.figures.digits.changeText(appearance(), first.value, 0), last.name,
                              m_data.figures.digits.changeText(appearance(), last.value, 0));
    }
    sentences << m_data.footer;
    return spaced(sentences.join(appearance().isChinese() ? QString() : QStringLiteral(" ")));
}

ChartTable FlowBars::table() const
{
    ChartTable table;
    table.columns << tr("Region") << m_data.figures.title;
    if (m_data.figures.referenced)
        table.columns << tr("Baseline");
    for (const int region : m_order) {
        const RegionCell& cell = m_data.figures.cells[static_cast<std::size_t>(region)];
        QStringList row{cell.name, m_data.figures.digits.text(appearance(), cell.value)};
        if (m_data.figures.referenced)
            row << m_data.figures.digits.text(appearance(), cell.reference);
        table.rows.push_back(std::move(row));
    }
    return table;
}

} // namespace ui
