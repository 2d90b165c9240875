// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/scenario_chip.h"

#include "ui/frame/frame_button.h"
#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"
#include "ui/theme/paint.h"
#include "ui/widgets/scenario_shape.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QEnterEvent>
#include <QFontMetricsF>
#include <QMouseEvent>
#include <QPainter>
#include <QPolygonF>

#include <cmath>

namespace ui {

namespace {

constexpr int kHeight = 28;
constexpr int kPadding = 10;
constexpr int kGap = 6;
constexpr qreal kShapeSize = 10;
constexpr qreal kDashWidth = 16;
constexpr qreal kLongestName = 200;
constexpr qreal kLongestWorld = 150;
constexpr qreal kHookWidth = 9;
constexpr qreal kMarkSize = 14;
constexpr qreal kDot = 6;

qreal shapeWidth(const ChipContent& content)
{
    return content.baseline ? kDashWidth : kShapeSize;
}

QString shownName(const Appearance& appearance, const ChipContent& content)
{
    const QFontMetricsF metrics(appearance.font(TypeStyle::LabelStrong));
    return metrics.elidedText(spaced(content.name), Qt::ElideRight, kLongestName);
}

QString shownWorld(const Appearance& appearance, const ChipContent& content)
{
    const QFontMetricsF metrics(appearance.font(TypeStyle::Label));
    return metrics.elidedText(spaced(content.world), Qt::ElideRight, kLongestWorld);
}

} // namespace

ScenarioChip::ScenarioChip(const Appearance& appearance, QWidget* parent) : QAbstractButton(parent), m_appearance(appearance)
{
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::StrongFocus);
}

bool ScenarioChip::setContent(const ChipContent& content)
{
    if (content == m_content)
        return false;
    m_content = content;
    setObjectName(QStringLiteral("chip-") + content.id);
    retranslate();
    return true;
}

void ScenarioChip::retranslate()
{
    QStringList parts;
    if (!m_content.letter.isEmpty())
        parts << tr("Scenario %1").arg(m_content.letter);
    parts << m_content.name;
    if (!m_content.world.isEmpty())
        parts << m_content.world;
    if (!m_content.parentName.isEmpty())
        parts << tr("follows “%1”").arg(m_content.parentName);
    if (!m_content.summary.isEmpty())
        parts << m_content.summary;
    if (!m_content.made.isEmpty())
        parts << m_content.made;
    setAccessibleName(parts.join(m_appearance.isChinese() ? QStringLiteral("，") : QStringLiteral(", ")));
    setAccessibleDescription(m_content.description);
    QString tip = m_content.letter.isEmpty() ? m_content.name : m_content.letter + QLatin1Char(' ') + m_content.name;
    if (!m_content.description.isEmpty())
        tip += QLatin1Char('\n') + m_content.description;
    if (!m_content.summary.isEmpty())
        tip += QLatin1Char('\n') + m_content.summary;
    if (!m_content.world.isEmpty())
        tip += QLatin1Char('\n') + tr("In the world “%1”").arg(m_content.world);
    if (!m_content.parentName.isEmpty())
        tip += QLatin1Char('\n') + tr("Follows “%1” in all that it does not set itself").arg(m_content.parentName);
    if (!m_content.made.isEmpty())
        tip += QLatin1Char('\n') + m_content.made;
    setToolTip(spaced(tip));
    updateGeometry();
    update();
}

void ScenarioChip::setRoom(Room room)
{
    if (m_room == room)
        return;
    m_room = room;
    update(); // whoever gives the room places the chips as well
}

QSize ScenarioChip::sizeHint() const
{
    return {widthFor(m_room), kHeight + 2 * kFocusMargin};
}

int ScenarioChip::widthFor(Room room) const
{
    const QFontMetricsF label(m_appearance.font(TypeStyle::Label));
    const QFontMetricsF strong(m_appearance.font(TypeStyle::LabelStrong));
    qreal width = 2 * kPadding + shapeWidth(m_content) + kGap + strong.horizontalAdvance(shownName(m_appearance, m_content));
    if (!m_content.parentName.isEmpty())
        width += kHookWidth + kGap;
    if (!m_content.letter.isEmpty())
        width += strong.horizontalAdvance(m_content.letter) + kGap;
    if (!m_content.summary.isEmpty() && room != Room::NameOnly)
        width += kGap + 2 + label.horizontalAdvance(spaced(m_content.summary));
    if (!m_content.world.isEmpty())
        width += kGap + 2 + (room == Room::Full ? label.horizontalAdvance(shownWorld(m_appearance, m_content)) : kDot);
    if (!m_content.made.isEmpty())
        width += kGap + kMarkSize;
    return static_cast<int>(std::ceil(width)) + 1 + 2 * kFocusMargin;
}

void ScenarioChip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF shape = QRectF(rect()).adjusted(kFocusMargin, kFocusMargin, -kFocusMargin, -kFocusMargin);
    const Token frame = !isChecked() ? Token::Line2 : m_content.colourIndex >= 0 && m_content.colourIndex < 4 ? scenarioToken(m_content.colourIndex) : Token::Baseline;
    painter.setPen(QPen(m_appearance.color(frame), isChecked() ? 1.5 : 1));
    painter.setBrush(m_appearance.color(underMouse() && !isChecked() ? Token::Sunken : Token::Surface));
    const qreal inset = isChecked() ? 0.75 : 0.5;
    painter.drawRoundedRect(shape.adjusted(inset, inset, -inset, -inset), metrics::kRadiusButton, metrics::kRadiusButton);

    qreal x = shape.left() + kPadding;
    if (!m_content.parentName.isEmpty()) {
        // A hook from above: it hangs on another one.
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(m_appearance.color(Token::Text3), 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        const qreal middle = shape.center().y();
        painter.drawPolyline(QPolygonF({{x + 1, middle - 5}, {x + 1, middle + 1}, {x + kHookWidth, middle + 1}}));
        painter.drawPolyline(QPolygonF({{x + kHookWidth - 3, middle - 2}, {x + kHookWidth, middle + 1}, {x + kHookWidth - 3, middle + 4}}));
        x += kHookWidth + kGap;
    }
    const qreal width = shapeWidth(m_content);
    drawScenarioShape(painter, m_appearance, m_content.colourIndex, {x + width / 2, shape.center().y()}, width);
    x += width + kGap;
    const auto write = [&](const QString& text, TypeStyle style, Token ink, qreal after) {
        painter.setFont(m_appearance.font(style));
        painter.setPen(m_appearance.color(ink));
        painter.drawText(QRectF(x, shape.top(), shape.right() - x, shape.height()), Qt::AlignVCenter | Qt::AlignLeft, text);
        x += painter.fontMetrics().horizontalAdvance(text) + after;
    };
    if (!m_content.letter.isEmpty())
        write(m_content.letter, isChecked() ? TypeStyle::LabelStrong : TypeStyle::Label, isChecked() ? Token::Text : Token::Text2, kGap);
    write(shownName(m_appearance, m_content), isChecked() ? TypeStyle::LabelStrong : TypeStyle::Label, isChecked() ? Token::Text : Token::Text2, kGap + 2);
    if (!m_content.summary.isEmpty() && m_room != Room::NameOnly)
        write(spaced(m_content.summary), TypeStyle::Label, Token::Text3, kGap);
    if (!m_content.world.isEmpty() && m_room == Room::Full) {
        write(shownWorld(m_appearance, m_content), TypeStyle::Label, Token::Warn, kGap);
    } else if (!m_content.world.isEmpty()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_appearance.color(Token::Warn));
        painter.drawEllipse(QPointF(x + kDot / 2, shape.center().y()), kDot / 2, kDot / 2);
        x += kDot + kGap;
    }
    if (!m_content.made.isEmpty()) {
        const QPixmap mark = m_appearance.icon(QStringLiteral("warning"), Token::Warn, static_cast<int>(kMarkSize), devicePixelRatioF());
        painter.drawPixmap(QPointF(x, shape.center().y() - kMarkSize / 2), mark);
    }
    if (hasFocus())
        drawFocusRing(painter, m_appearance, shape, metrics::kRadiusButton);
}

void ScenarioChip::mousePressEvent(QMouseEvent* event)
{
    m_pressX = event->pos().x();
    m_dragging = false;
    QAbstractButton::mousePressEvent(event);
}

void ScenarioChip::mouseMoveEvent(QMouseEvent* event)
{
    if ((event->buttons() & Qt::LeftButton) && (m_dragging || std::abs(event->pos().x() - m_pressX) >= QApplication::startDragDistance())) {
        m_dragging = true;
        setDown(false);
        emit dragged(mapToParent(event->pos()).x(), false);
        return;
    }
    QAbstractButton::mouseMoveEvent(event);
}

void ScenarioChip::mouseReleaseEvent(QMouseEvent* event)
{
    if (m_dragging) {
        m_dragging = false;
        emit dragged(mapToParent(event->pos()).x(), true);
        return;
    }
    QAbstractButton::mouseReleaseEvent(event);
}

void ScenarioChip::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        emit renameRequested();
}

void ScenarioChip::contextMenuEvent(QContextMenuEvent* event)
{
    emit menuRequested(event->reason() == QContextMenuEvent::Mouse ? event->globalPos() : mapToGlobal(QPoint(kFocusMargin, height())));
}

void ScenarioChip::enterEvent(QEnterEvent* event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void ScenarioChip::leaveEvent(QEvent* event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

} // namespace ui
