// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/optimise/leans_chart.h"

#include "ui/optimise/card_paint.h"
#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"
#include "ui/theme/paint.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace ui {

namespace {

constexpr double kBar = 9;
constexpr double kGap = 10;
constexpr double kPadding = 6;
constexpr double kSign = 20;

} // namespace

LeansChart::LeansChart(const Appearance& appearance, QWidget* parent)
    : PaintedChart(appearance, parent)
{
}

void LeansChart::setContent(Content content)
{
    m_content = std::move(content);
    if (currentItem() >= shownRows())
        setCurrentItem(-1);
    setAccessibleName(title());
    updateGeometry();
    redraw();
}

QString LeansChart::readOutOf(int item) const
{
    return item < 0 || item >= static_cast<int>(m_content.rows.size()) ? QString() : m_content.rows[static_cast<std::size_t>(item)].spoken;
}

QString LeansChart::sentence() const
{
    if (m_content.rows.empty())
        return m_content.told.isEmpty() ? m_content.empty : m_content.told;
    QStringList parts;
    for (const Row& row : m_content.rows)
        parts << row.spoken;
    parts << m_content.told;
    return sentences(appearance(), parts);
}

ChartTable LeansChart::table() const
{
    ChartTable table;
    table.columns = m_content.columns;
    for (const Row& row : m_content.rows)
        table.rows.push_back(row.cells);
    return table;
}

int LeansChart::shownRows() const
{
    return static_cast<int>(std::min(m_content.rows.size(), m_content.shown));
}

double LeansChart::headHeight() const
{
    return m_content.legend.isEmpty() && m_content.head.isEmpty() ? 0 : appearance().lineHeight(TypeStyle::Note) + 3;
}

double LeansChart::rowHeight() const
{
    const bool notes = std::ranges::any_of(m_content.rows, [](const Row& row) { return !row.note.isEmpty(); });
    return notes ? appearance().lineHeight(TypeStyle::Label) + appearance().lineHeight(TypeStyle::Note) + 5 : 25;
}

double LeansChart::toldHeight(double width) const
{
    if (m_content.told.isEmpty())
        return 0;
    return m_content.warns ? paragraphHeight(appearance(), {m_content.told, TypeStyle::Label, Token::Text}, width - kSign - 2 * kPadding) + 2 * kPadding
                           : paragraphHeight(appearance(), {m_content.told}, width);
}

QSize LeansChart::minimumSizeHint() const
{
    const double rows = rowHeight() * shownRows();
    const double told = toldHeight(std::max(300, width()) - 8.0);
    return {280, static_cast<int>(std::max(60.0, headHeight() + rows + (told > 0 ? told + 8 : 0)) + 8)};
}

QRectF LeansChart::boxOf(int item, const QRectF& rect) const
{
    if (item < 0 || item >= shownRows())
        return {};
    return {rect.left(), rect.top() + headHeight() + item * rowHeight(), rect.width(), rowHeight()};
}

int LeansChart::itemAt(const QPointF& at, const QRectF& rect) const
{
    for (int item = 0; item < shownRows(); ++item) {
        if (boxOf(item, rect).contains(at))
            return item;
    }
    return -1;
}

std::vector<int> LeansChart::itemOrder() const
{
    std::vector<int> order(static_cast<std::size_t>(shownRows()));
    std::iota(order.begin(), order.end(), 0);
    return order;
}

void LeansChart::paintPicture(QPainter& painter, const QRectF& rect) const
{
    if (m_content.rows.empty() && m_content.told.isEmpty()) {
        drawParagraph(painter, appearance(), rect, {m_content.empty, TypeStyle::Body, Token::Text2});
        return;
    }
    const QFontMetricsF label(appearance().font(TypeStyle::Label));
    const QFontMetricsF note(appearance().font(TypeStyle::Note));
    double names = 0;
    double figures = note.horizontalAdvance(m_content.head);
    for (const Row& row : m_content.rows) {
        names = std::max({names, label.horizontalAdvance(row.name), note.horizontalAdvance(row.note)});
        figures = std::max(figures, numberWidth(appearance().font(TypeStyle::LabelStrong), row.figure));
    }
    names = std::min(names + 1, (rect.width() - figures) * 0.58);
    const double left = rect.left() + names + kGap;
    const double right = rect.right() - figures - kGap;
    const auto x = [&](double share) { return left + (right - left) * std::clamp(share, 0.0, 1.0); };
    const double top = rect.top() + headHeight();
    const double bottom = top + rowHeight() * shownRows();
    if (!m_content.rows.empty() && headHeight() > 0) {
        drawLine(painter, appearance(), QRectF(rect.left(), rect.top(), right - rect.left(), headHeight() - 2), Qt::AlignLeft | Qt::AlignVCenter, m_content.legend, TypeStyle::Note,
                 Token::Text2);
        drawLine(painter, appearance(), QRectF(right, rect.top(), rect.right() - right, headHeight() - 2), Qt::AlignRight | Qt::AlignVCenter, m_content.head, TypeStyle::Note,
                 Token::Text3);
        drawRule(painter, appearance(), rect.left(), rect.right(), top - 0.5, Token::Line);
    }
    if (std::isfinite(m_content.bandLow) && std::isfinite(m_content.bandHigh) && !m_content.rows.empty())
        painter.fillRect(QRectF(x(m_content.bandLow), top, x(m_content.bandHigh) - x(m_content.bandLow), bottom - top), appearance().color(Token::Sunken));
    for (int item = 0; item < shownRows(); ++item) {
        const Row& row = m_content.rows[static_cast<std::size_t>(item)];
        const QRectF box = boxOf(item, rect);
        const double line = appearance().lineHeight(TypeStyle::Label);
        drawLine(painter, appearance(), QRectF(box.left(), box.top() + (row.note.isEmpty() ? 0 : 2), names, row.note.isEmpty() ? box.height() : line),
                 Qt::AlignLeft | Qt::AlignVCenter, row.name, TypeStyle::Label, Token::Text);
        if (!row.note.isEmpty())
            drawLine(painter, appearance(), QRectF(box.left(), box.top() + 1 + line, names, box.height() - line - 3), Qt::AlignLeft | Qt::AlignVCenter, row.note, TypeStyle::Note,
                     Token::Text3);
        painter.setPen(Qt::NoPen);
        painter.setBrush(appearance().color(row.colour));
        const QRectF bar(left, box.center().y() - kBar / 2, x(row.bar) - left, kBar);
        if (row.open)
            painter.drawPolygon(QPolygonF({bar.topLeft(), bar.topRight() - QPointF(5, 0), QPointF(bar.right(), bar.center().y()), bar.bottomRight() - QPointF(5, 0), bar.bottomLeft()}));
        else
            painter.drawRoundedRect(bar, 1.5, 1.5);
        painter.setFont(appearance().font(TypeStyle::LabelStrong));
        painter.setPen(appearance().color(Token::Text));
        drawNumber(painter, QRectF(right, box.top(), rect.right() - right, box.height()), Qt::AlignRight | Qt::AlignVCenter, row.figure);
        drawRule(painter, appearance(), rect.left(), rect.right(), box.bottom() - 0.5);
    }
    if (std::isfinite(m_content.tick) && !m_content.rows.empty()) {
        painter.setPen(QPen(appearance().color(Token::Text2), 1.5));
        painter.drawLine(QPointF(x(m_content.tick), top), QPointF(x(m_content.tick), bottom));
    }
    if (m_content.told.isEmpty())
        return;
    const QRectF told(rect.left(), bottom + (m_content.rows.empty() ? 0 : 7), rect.width(), std::min(toldHeight(rect.width()), rect.bottom() - bottom - 7));
    if (!m_content.warns) {
        drawParagraph(painter, appearance(), told, {m_content.told});
        return;
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(appearance().color(Token::WarnSoft));
    painter.drawRoundedRect(told, metrics::kRadiusChip, metrics::kRadiusChip);
    painter.drawPixmap(QPointF(told.left() + kPadding, told.top() + kPadding + 1), appearance().icon(QStringLiteral("warning"), Token::Warn, 14, painter.device()->devicePixelRatio()));
    drawParagraph(painter, appearance(), told.adjusted(kPadding + kSign, kPadding, -kPadding, -kPadding), {m_content.told, TypeStyle::Label, Token::Text});
}

void LeansChart::paintAttention(QPainter& painter, const QRectF& rect, int item) const
{
    painter.setPen(QPen(appearance().color(Token::Line2), 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(boxOf(item, rect).adjusted(-1.5, 0.5, 1.5, -1.5), metrics::kRadiusChip, metrics::kRadiusChip);
}

bool LeansChart::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        QToolTip::showText(help->globalPos(), readOutOf(itemAtPlace(help->pos())), this);
        return true;
    }
    return PaintedChart::event(event);
}

} // namespace ui
