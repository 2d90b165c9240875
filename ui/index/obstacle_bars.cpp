// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/index/obstacle_bars.h"

#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"
#include "ui/theme/paint.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <numeric>

namespace ui {

namespace {

constexpr double kRing = 4;
constexpr double kRow = 31;
constexpr double kFigure = 40;
constexpr double kBar = 14;
constexpr double kBarShare = 0.26; ///< of the width
constexpr double kNameHeight = 16;
constexpr double kLeversHeight = 13; ///< with the name less than a row: descenders stay clear of the line below

} // namespace

ObstacleBars::ObstacleBars(const Appearance& appearance, QWidget* parent)
    : PaintedChart(appearance, parent)
{
    setObjectName(QStringLiteral("indexObstacleBars"));
}

void ObstacleBars::setRows(const QString& title, const QString& footer, std::vector<Row> rows)
{
    m_title = title;
    m_footer = footer;
    const bool same = rows == m_rows;
    m_rows = std::move(rows);
    setAccessibleName(title);
    if (same)
        return;
    if (currentItem() >= static_cast<int>(m_rows.size()))
        setCurrentItem(-1);
    updateGeometry();
    redraw();
}

QString ObstacleBars::readOutOf(int item) const
{
    if (item < 0 || item >= static_cast<int>(m_rows.size()))
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(item)];
    return spaced(tr("%1 %2, %3", "obstacle, share, levers").arg(row.name, percent(appearance(), row.degree), row.levers.isEmpty() ? tr("no lever acts on it") : row.levers));
}

QString ObstacleBars::sentence() const
{
    QStringList spoken;
    for (int row = 0; row < static_cast<int>(m_rows.size()); ++row)
        spoken << readOutOf(row);
    return spoken.join(tr("; "));
}

ChartTable ObstacleBars::table() const
{
    ChartTable table;
    table.columns = {tr("Obstacle"), tr("Degree"), tr("Levers")};
    for (const Row& row : m_rows)
        table.rows.push_back({row.name, percent(appearance(), row.degree), row.levers});
    return table;
}

QSize ObstacleBars::sizeHint() const
{
    return {280, static_cast<int>(kRow * static_cast<double>(std::max<std::size_t>(m_rows.size(), 1)) + 2 * kRing)};
}

QSize ObstacleBars::minimumSizeHint() const
{
    return {200, sizeHint().height()};
}

QRectF ObstacleBars::boxOf(int item, const QRectF& rect) const
{
    return {rect.left(), rect.top() + item * kRow, rect.width(), kRow};
}

int ObstacleBars::itemAt(const QPointF& at, const QRectF& rect) const
{
    for (int row = 0; row < static_cast<int>(m_rows.size()); ++row) {
        if (boxOf(row, rect).contains(at))
            return row;
    }
    return -1;
}

std::vector<int> ObstacleBars::itemOrder() const
{
    std::vector<int> order(m_rows.size());
    std::iota(order.begin(), order.end(), 0);
    return order;
}

void ObstacleBars::paintPicture(QPainter& painter, const QRectF& rect) const
{
    double most = 0;
    for (const Row& row : m_rows)
        most = std::max(most, row.degree);
    for (std::size_t row = 0; row < m_rows.size(); ++row)
        paintRow(painter, m_rows[row], boxOf(static_cast<int>(row), rect), most);
}

void ObstacleBars::paintRow(QPainter& painter, const Row& row, const QRectF& line, double most) const
{
    const double bars = line.width() * kBarShare;
    const double names = line.width() - bars - kFigure - 12;
    const bool two = !row.levers.isEmpty();
    painter.setFont(appearance().font(TypeStyle::Label));
    painter.setPen(appearance().color(Token::Text));
    painter.drawText(QRectF(line.left(), line.top(), names, two ? kNameHeight : kRow), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip,
                     QFontMetricsF(painter.font()).elidedText(spaced(row.name), Qt::ElideRight, names));
    if (two) {
        painter.setFont(appearance().font(TypeStyle::Note));
        painter.setPen(appearance().color(Token::Text3));
        painter.drawText(QRectF(line.left(), line.top() + kNameHeight, names, kLeversHeight), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip,
                         QFontMetricsF(painter.font()).elidedText(spaced(row.levers), Qt::ElideRight, names));
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(appearance().color(row.colour));
    painter.drawRoundedRect(QRectF(line.left() + names + 8, line.center().y() - kBar / 2, most > 0 ? bars * row.degree / most : 0, kBar), 2, 2);
    painter.setFont(appearance().font(TypeStyle::LabelStrong));
    painter.setPen(appearance().color(Token::Text));
    drawNumber(painter, QRectF(line.right() - kFigure, line.top(), kFigure, kRow), Qt::AlignRight | Qt::AlignVCenter, percent(appearance(), row.degree));
    painter.setPen(QPen(appearance().color(Token::Grid), 1));
    const double bottom = snapped(painter, line.bottom() - 1);
    painter.drawLine(QPointF(line.left(), bottom), QPointF(line.right(), bottom));
}

void ObstacleBars::paintAttention(QPainter& painter, const QRectF& rect, int item) const
{
    painter.setPen(QPen(appearance().color(Token::Line2), 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(boxOf(item, rect).adjusted(0.5, 0.5, -0.5, -1.5), metrics::kRadiusChip, metrics::kRadiusChip);
}

bool ObstacleBars::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        QToolTip::showText(help->globalPos(), readOutOf(itemAtPlace(help->pos())), this);
        return true;
    }
    return PaintedChart::event(event);
}

} // namespace ui
