// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model_page/map_items.h"

#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"
#include "ui/theme/paint.h"

#include <QCursor>
#include <QFontMetricsF>
#include <QPainter>
#include <QTextLayout>

#include <cmath>

using core::causes::Polarity;

namespace ui {

namespace {

constexpr double kSidePadding = 13;
constexpr double kBarWidth = 4;
constexpr double kStockMark = 6;
constexpr double kBoxHeight = 46;
constexpr double kCompactHeight = 24;
constexpr double kNarrowest = 118;
constexpr double kWidest = 190;
constexpr double kCompactNarrowest = 96;
constexpr double kSignRadius = 6;
constexpr double kBadgeRadius = 17;
constexpr double kBadgeWidth = 128;
constexpr double kRing = 5; ///< room for the focus ring
constexpr double kFaintWholeMap = 0.55;

double lineWidth(MapLinkItem::Weight weight, bool compact)
{
    switch (weight) {
    case MapLinkItem::Weight::Faint: return compact ? 1 : 1.5;
    case MapLinkItem::Weight::Loop: return 2.25;
    case MapLinkItem::Weight::Selected: return 2;
    }
    return 1.5;
}

} // namespace

// --- strokes

void paintSign(QPainter& painter, const Appearance& appearance, Polarity polarity, const QPointF& centre, const QColor& colour)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(appearance.color(Token::Surface));
    painter.drawEllipse(centre, kSignRadius, kSignRadius);
    painter.setPen(QPen(colour, 1.5, Qt::SolidLine, Qt::RoundCap));
    painter.setBrush(Qt::NoBrush);
    constexpr double arm = 3.5;
    switch (polarity) {
    case Polarity::Positive:
        painter.drawLine(centre - QPointF(0, arm), centre + QPointF(0, arm));
        [[fallthrough]];
    case Polarity::Negative:
        painter.drawLine(centre - QPointF(arm, 0), centre + QPointF(arm, 0));
        break;
    case Polarity::Mixed: {
        const QPointF up = centre - QPointF(0, 1.5);
        painter.drawLine(up - QPointF(0, 2.8), up + QPointF(0, 2.8));
        painter.drawLine(up - QPointF(arm, 0), up + QPointF(arm, 0));
        painter.drawLine(centre + QPointF(-arm, 4), centre + QPointF(arm, 4));
        break;
    }
    case Polarity::None:
        painter.drawEllipse(centre, 2.8, 2.8);
        break;
    }
}

void paintDelay(QPainter& painter, const Appearance& appearance, const QPointF& centre, const QPointF& along, const QColor& colour, double width)
{
    const QPointF across(-along.y(), along.x());
    constexpr double half = 5.5;
    constexpr double apart = 2.2;
    painter.setPen(QPen(appearance.color(Token::Surface), 4, Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(centre - apart * along, centre + apart * along);
    painter.setPen(QPen(colour, width, Qt::SolidLine, Qt::FlatCap));
    for (const double offset : {-apart, apart})
        painter.drawLine(centre + offset * along - half * across, centre + offset * along + half * across);
}

void paintArrow(QPainter& painter, const QPointF& tip, const QPointF& heading, const QColor& colour, double size)
{
    const QPointF across(-heading.y(), heading.x());
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPolygon(QPolygonF{tip, tip - size * heading + 0.55 * size * across, tip - size * heading - 0.55 * size * across});
}

QPen linkPen(Polarity polarity, const QColor& colour, double width)
{
    QPen pen(colour, width, Qt::SolidLine, Qt::FlatCap);
    if (polarity == Polarity::Negative)
        pen.setDashPattern({8 / width, 4 / width});
    else if (polarity == Polarity::None)
        pen.setDashPattern({1.5 / width, 4 / width});
    return pen;
}

// --- boxes

MapNodeItem::MapNodeItem(const Appearance& appearance, MapKind kind, Token colour, MapBoxText text, bool compact)
    : m_appearance(appearance), m_kind(kind), m_colour(colour), m_text(std::move(text)), m_compact(compact),
      m_size(sizeFor(appearance, kind, m_text, compact))
{
    setFlag(ItemIsFocusable);
    setFlag(ItemIsSelectable, false);
    setAcceptHoverEvents(true);
    setCursor(Qt::PointingHandCursor);
    setZValue(4);
    setToolTip(m_text.spoken);
}

QSizeF MapNodeItem::sizeFor(const Appearance& appearance, MapKind kind, const MapBoxText& text, bool compact)
{
    const double name = QFontMetricsF(appearance.font(compact ? TypeStyle::Label : TypeStyle::LabelStrong)).horizontalAdvance(text.name);
    const double mark = kind == MapKind::Stock ? kStockMark + 6 : 0;
    if (compact)
        return {std::max(kCompactNarrowest, std::ceil(name + mark + 20)), kCompactHeight};
    const double values = numberWidth(appearance.font(TypeStyle::Label), text.values);
    const double width = std::max(name + mark, values) + 2 * kSidePadding;
    return {std::clamp(std::ceil(width), kNarrowest, kWidest), kBoxHeight + (appearance.isChinese() ? 2 : 0)};
}

void MapNodeItem::setRect(const QRectF& rect)
{
    prepareGeometryChange();
    setPos(rect.topLeft());
    m_size = rect.size();
}

void MapNodeItem::setText(MapBoxText text)
{
    m_text = std::move(text);
    setToolTip(m_text.spoken);
    update();
}

void MapNodeItem::setMarks(bool selected, bool focused, bool centre)
{
    if (m_selected == selected && m_focused == focused && m_centre == centre)
        return;
    m_selected = selected;
    m_focused = focused;
    m_centre = centre;
    update();
}

QRectF MapNodeItem::boundingRect() const
{
    return QRectF(QPointF(), m_size).adjusted(-kRing, -kRing, kRing, kRing);
}

QPainterPath MapNodeItem::shape() const
{
    QPainterPath path;
    path.addRect(QRectF(QPointF(), m_size));
    return path;
}

void MapNodeItem::paint(QPainter* painter, const QStyleOptionGraphicsItem* /*option*/, QWidget* /*widget*/)
{
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF box(QPointF(), m_size);
    const double radius = m_kind == MapKind::Lever ? 0.5 * std::min(box.height(), kBoxHeight) : metrics::kRadiusChip;
    const double width = m_selected ? 2 : (m_centre ? 1.5 : 1);
    const QColor border = m_appearance.color(m_selected || m_centre ? Token::Accent : Token::Line2);
    QPainterPath outline;
    outline.addRoundedRect(box.adjusted(width / 2, width / 2, -width / 2, -width / 2), radius, radius);
    painter->fillPath(outline, m_appearance.color(m_selected ? Token::AccentSoft : Token::Surface));
    if (m_kind != MapKind::Lever) {
        painter->save();
        painter->setClipPath(outline);
        painter->fillRect(QRectF(0, 0, m_compact ? kBarWidth - 1 : kBarWidth, box.height()), m_appearance.color(m_colour));
        painter->restore();
    }
    painter->setPen(QPen(border, width));
    painter->setBrush(Qt::NoBrush);
    painter->drawPath(outline);
    if (m_kind == MapKind::Stock) {
        painter->setPen(QPen(m_appearance.color(Token::Text3), 1.25));
        const double y = m_compact ? 0.5 * (box.height() - kStockMark) : 8;
        painter->drawRect(QRectF(box.right() - kStockMark - 8, y, kStockMark, kStockMark));
    }
    paintText(*painter, box);
    if (m_focused)
        drawFocusRing(*painter, m_appearance, box, std::min(radius, 12.0));
}

void MapNodeItem::paintText(QPainter& painter, const QRectF& box) const
{
    const double left = m_compact ? 11 : kSidePadding;
    const double mark = m_kind == MapKind::Stock ? kStockMark + 10 : 8;
    painter.setFont(m_appearance.font(m_compact ? TypeStyle::Label : TypeStyle::LabelStrong));
    painter.setPen(m_appearance.color(Token::Text));
    const double room = box.width() - left - (m_compact ? mark : std::min(mark, kSidePadding + 3.0));
    const QString name = QFontMetricsF(painter.font()).elidedText(m_text.name, Qt::ElideRight, room + 0.5);
    if (m_compact) {
        painter.drawText(QRectF(left, 0, room + 1, box.height()), Qt::AlignVCenter | Qt::AlignLeft, name);
        return;
    }
    const double line = m_appearance.lineHeight(TypeStyle::Label);
    const bool hasValues = !m_text.values.isEmpty();
    const double top = box.center().y() - (hasValues ? line + 1 : 0.5 * line);
    painter.drawText(QRectF(left, top, room + 1, line), Qt::AlignVCenter | Qt::AlignLeft, name);
    if (!hasValues)
        return;
    painter.setFont(m_appearance.font(TypeStyle::Label));
    painter.setPen(m_appearance.color(Token::Text2));
    drawNumber(painter, QRectF(left, top + line + 1, box.width() - left - 6, line), Qt::AlignVCenter | Qt::AlignLeft, m_text.values);
}

// --- links

MapLinkItem::MapLinkItem(const Appearance& appearance, Polarity polarity, bool delayed, bool compact, WirePath wire)
    : m_appearance(appearance), m_polarity(polarity), m_delayed(delayed), m_compact(compact), m_wire(std::move(wire))
{
    setAcceptedMouseButtons(Qt::NoButton);
    setWeight(Weight::Faint);
}

void MapLinkItem::setWeight(Weight weight)
{
    m_weight = weight;
    setZValue(weight == Weight::Faint ? 1 : (weight == Weight::Loop ? 2 : 3));
    update();
}

QRectF MapLinkItem::boundingRect() const
{
    return m_wire.path.boundingRect().adjusted(-10, -10, 10, 10);
}

void MapLinkItem::paint(QPainter* painter, const QStyleOptionGraphicsItem* /*option*/, QWidget* /*widget*/)
{
    painter->setRenderHint(QPainter::Antialiasing);
    const bool bare = m_compact && m_weight == Weight::Faint;
    const Token token = m_weight == Weight::Selected ? Token::Accent : (m_weight == Weight::Loop ? Token::Text2 : Token::Line2);
    const QColor colour = m_appearance.color(token);
    const double width = lineWidth(m_weight, m_compact);
    if (bare)
        painter->setOpacity(kFaintWholeMap);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(linkPen(m_polarity, colour, width));
    painter->drawPath(m_wire.path);
    painter->setOpacity(1);
    if (bare)
        return;
    // Faint lines are decoration around the chosen ones; their signs carry meaning and keep the contrast of text.
    const QColor meaning = m_weight == Weight::Faint ? m_appearance.color(Token::Text3) : colour;
    paintArrow(*painter, m_wire.tip, m_wire.heading, m_weight == Weight::Faint ? m_appearance.color(Token::Control) : colour, 7.5);
    paintSign(*painter, m_appearance, m_polarity, m_wire.sign, meaning);
    if (m_delayed)
        paintDelay(*painter, m_appearance, m_wire.mark, m_wire.markHeading, meaning, 1.5);
}

// --- headings

MapHeadingItem::MapHeadingItem(const Appearance& appearance, QString text, TypeStyle style, double width)
    : m_appearance(appearance), m_text(std::move(text)), m_style(style), m_width(width)
{
    setAcceptedMouseButtons(Qt::NoButton);
    setZValue(5);
}

QRectF MapHeadingItem::boundingRect() const
{
    return {0, 0, m_width, static_cast<double>(m_appearance.lineHeight(m_style))};
}

void MapHeadingItem::paint(QPainter* painter, const QStyleOptionGraphicsItem* /*option*/, QWidget* /*widget*/)
{
    painter->setFont(m_appearance.font(m_style));
    painter->setPen(m_appearance.color(m_style == TypeStyle::Note ? Token::Text3 : Token::Text2));
    painter->drawText(boundingRect(), Qt::AlignLeft | Qt::AlignVCenter, QFontMetricsF(painter->font()).elidedText(m_text, Qt::ElideRight, m_width + 0.5));
}

// --- loop badge

MapLoopBadge::MapLoopBadge(const Appearance& appearance, QString id, QString name)
    : m_appearance(appearance), m_id(std::move(id)), m_name(std::move(name))
{
    setAcceptedMouseButtons(Qt::NoButton);
    setZValue(5);
}

QRectF MapLoopBadge::nameRect() const
{
    const QFontMetricsF metrics(m_appearance.font(TypeStyle::Note));
    const QRectF words = metrics.boundingRect(QRectF(0, 0, kBadgeWidth, 200), Qt::AlignHCenter | Qt::TextWordWrap, m_name);
    return {-0.5 * kBadgeWidth, kBadgeRadius + 4, kBadgeWidth, std::ceil(words.height())};
}

QRectF MapLoopBadge::boundingRect() const
{
    return QRectF(-kBadgeRadius - 2, -kBadgeRadius - 6, 2 * kBadgeRadius + 4, 2 * kBadgeRadius + 8) | nameRect();
}

void MapLoopBadge::paint(QPainter* painter, const QStyleOptionGraphicsItem* /*option*/, QWidget* /*widget*/)
{
    painter->setRenderHint(QPainter::Antialiasing);
    const QColor colour = m_appearance.color(Token::Text2);
    painter->setPen(QPen(colour, 1.5));
    painter->setBrush(m_appearance.color(Token::Surface));
    painter->drawEllipse(QPointF(), kBadgeRadius, kBadgeRadius);
    paintArrow(*painter, QPointF(5, -kBadgeRadius), QPointF(1, 0), colour, 8);
    painter->setFont(m_appearance.font(TypeStyle::LabelStrong));
    painter->setPen(m_appearance.color(Token::Text));
    painter->drawText(QRectF(-kBadgeRadius, -kBadgeRadius, 2 * kBadgeRadius, 2 * kBadgeRadius), Qt::AlignCenter, m_id);
    painter->setFont(m_appearance.font(TypeStyle::Note));
    painter->setPen(m_appearance.color(Token::Text2));
    painter->drawText(nameRect(), Qt::AlignHCenter | Qt::TextWordWrap, m_name);
}

} // namespace ui
