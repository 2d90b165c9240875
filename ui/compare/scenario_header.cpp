// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/scenario_header.h"

#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"
#include "ui/theme/paint.h"
#include "ui/widgets/scenario_shape.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr int kPadding = 8;
constexpr double kShape = 10;
constexpr double kDash = 16;
constexpr int kWidestHead = 260;
constexpr int kNarrowestHead = 150;

} // namespace

ScenarioHeader::ScenarioHeader(const Appearance& appearance, QWidget* parent)
    : QHeaderView(Qt::Horizontal, parent)
    , m_appearance(appearance)
{
    setSectionsClickable(true);
    setHighlightSections(false);
    setSectionResizeMode(QHeaderView::Fixed);
    connect(&appearance, &Appearance::themeChanged, viewport(), qOverload<>(&QWidget::update));
}

QVariant ScenarioHeader::of(int section, int role) const
{
    return model() ? model()->headerData(section, Qt::Horizontal, role) : QVariant();
}

QSize ScenarioHeader::sizeHint() const
{
    return {QHeaderView::sizeHint().width(), 10 + m_appearance.lineHeight(TypeStyle::LabelStrong) + m_appearance.lineHeight(TypeStyle::Label) + 8};
}

QSize ScenarioHeader::sectionSizeFromContents(int logicalIndex) const
{
    const QFontMetricsF plain(m_appearance.font(TypeStyle::Label));
    const double own = plain.horizontalAdvance(of(logicalIndex, Qt::DisplayRole).toString()) + 14 + 2 * kPadding;
    // A head over several sections has room enough; one over a single section needs its own.
    return {static_cast<int>(std::ceil(own)), sizeHint().height()};
}

QRect ScenarioHeader::groupRect(int section) const
{
    const QVariant group = of(section, kGroupRole);
    int first = section, last = section;
    while (first > 0 && of(first - 1, kGroupRole) == group)
        --first;
    while (last + 1 < count() && of(last + 1, kGroupRole) == group)
        ++last;
    const int left = sectionViewportPosition(first);
    return {left, 0, sectionViewportPosition(last) + sectionSize(last) - left, height()};
}

void ScenarioHeader::paintGroup(QPainter& painter, const QRect& part, int section) const
{
    // Every section draws its part of the whole head.
    const QRect whole = groupRect(section);
    painter.setClipRect(part);
    const double line = m_appearance.lineHeight(TypeStyle::LabelStrong);
    QRectF row(whole.left() + kPadding, 8, whole.width() - 2 * kPadding, line);
    const QString note = of(section, kGroupNoteRole).toString();
    if (!note.isEmpty()) {
        painter.setFont(m_appearance.font(TypeStyle::Note));
        painter.setPen(m_appearance.color(Token::Text3));
        painter.drawText(row, Qt::AlignRight | Qt::AlignVCenter, note);
        row.setRight(row.right() - QFontMetricsF(painter.font()).horizontalAdvance(note) - kPadding);
    }
    const int colour = of(section, kGroupColourRole).toInt();
    const double shape = colour < 0 ? kDash : kShape;
    drawScenarioShape(painter, m_appearance, colour, {row.left() + shape / 2, row.center().y()}, shape);
    row.setLeft(row.left() + shape + 6);
    const QFont strong = m_appearance.font(TypeStyle::LabelStrong);
    painter.setFont(strong);
    painter.setPen(m_appearance.color(colour < 0 ? Token::Text2 : scenarioToken(colour)));
    painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetricsF(strong).elidedText(of(section, kGroupTitleRole).toString(), Qt::ElideRight, row.width()));
}

void ScenarioHeader::paintSection(QPainter* painter, const QRect& rect, int logicalIndex) const
{
    if (!rect.isValid())
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->fillRect(rect, m_appearance.color(Token::Surface));
    paintGroup(*painter, rect, logicalIndex);
    const double line = m_appearance.lineHeight(TypeStyle::Label);
    QRectF row(rect.left() + kPadding, rect.bottom() - 4 - line, rect.width() - 2 * kPadding, line);
    const bool sorted = isSortIndicatorShown() && sortIndicatorSection() == logicalIndex;
    if (sorted) {
        drawTriangle(*painter, QRectF(row.right() - 8, row.top(), 8, row.height()), sortIndicatorOrder() == Qt::AscendingOrder,
                     m_appearance.color(Token::Text2));
        row.setRight(row.right() - 12);
    }
    const QFont font = m_appearance.font(sorted ? TypeStyle::LabelStrong : TypeStyle::Label);
    painter->setFont(font);
    painter->setPen(m_appearance.color(sorted ? Token::Text2 : Token::Text3));
    const auto alignment = Qt::Alignment(of(logicalIndex, Qt::TextAlignmentRole).toInt());
    painter->drawText(row, Qt::AlignVCenter | (alignment & Qt::AlignLeft ? Qt::AlignLeft : Qt::AlignRight),
                      QFontMetricsF(font).elidedText(of(logicalIndex, Qt::DisplayRole).toString(), Qt::ElideRight, row.width()));
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->setPen(m_appearance.color(Token::Line2));
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    // Scenarios are parted by a hairline.
    if (logicalIndex > 0 && of(logicalIndex, kGroupRole) != of(logicalIndex - 1, kGroupRole)) {
        painter->setPen(m_appearance.color(Token::Line));
        painter->drawLine(rect.topLeft() + QPoint(0, 8), rect.bottomLeft());
    }
    painter->restore();
}

OutcomeHeads::OutcomeHeads(const Appearance& appearance, QWidget* parent)
    : QHeaderView(Qt::Vertical, parent)
    , m_appearance(appearance)
{
    setSectionsClickable(true);
    setHighlightSections(false);
    setSectionResizeMode(QHeaderView::Fixed);
    connect(&appearance, &Appearance::themeChanged, viewport(), qOverload<>(&QWidget::update));
}

QSize OutcomeHeads::sectionSizeFromContents(int logicalIndex) const
{
    const QFontMetricsF name(m_appearance.font(TypeStyle::Label));
    double width = name.horizontalAdvance(model()->headerData(logicalIndex, Qt::Vertical).toString()) + 2 * kPadding;
    const QString unit = model()->headerData(logicalIndex, Qt::Vertical, kUnitRole).toString();
    if (!unit.isEmpty())
        width += QFontMetricsF(m_appearance.font(TypeStyle::Note)).horizontalAdvance(unit) + 8;
    if (!model()->headerData(logicalIndex, Qt::Vertical, kIconRole).toString().isEmpty())
        width += 22;
    return {std::clamp(static_cast<int>(std::ceil(width)) + 4, kNarrowestHead, kWidestHead), metrics::kTableRowHeight};
}

void OutcomeHeads::paintSection(QPainter* painter, const QRect& rect, int logicalIndex) const
{
    if (!rect.isValid())
        return;
    const auto of = [&](int role) { return model()->headerData(logicalIndex, Qt::Vertical, role); };
    painter->save();
    painter->fillRect(rect, m_appearance.color(Token::Surface));
    QRectF row = QRectF(rect).adjusted(kPadding, 0, -kPadding, 0);
    const QString icon = of(kIconRole).toString();
    if (!icon.isEmpty()) {
        const QPixmap picture = m_appearance.icon(icon, static_cast<Token>(of(kInkRole).toInt()), 16, painter->device()->devicePixelRatioF());
        painter->drawPixmap(QPointF(row.left(), row.center().y() - 8), picture);
        row.setLeft(row.left() + 22);
    }
    const QString unit = of(kUnitRole).toString();
    const QFont note = m_appearance.font(TypeStyle::Note);
    const QFont font = m_appearance.font(TypeStyle::Label);
    const QString name = of(Qt::DisplayRole).toString();
    const double nameWidth = QFontMetricsF(font).horizontalAdvance(name);
    painter->setFont(font);
    painter->setPen(m_appearance.color(Token::Text));
    painter->drawText(row, Qt::AlignLeft | Qt::AlignVCenter, QFontMetricsF(font).elidedText(name, Qt::ElideRight, row.width()));
    if (!unit.isEmpty() && nameWidth + 8 < row.width()) {
        row.setLeft(row.left() + nameWidth + 8);
        painter->setFont(note);
        painter->setPen(m_appearance.color(Token::Text3));
        painter->drawText(row, Qt::AlignRight | Qt::AlignVCenter, QFontMetricsF(note).elidedText(unit, Qt::ElideRight, row.width()));
    }
    painter->setPen(m_appearance.color(Token::Line));
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    painter->setPen(m_appearance.color(Token::Line2));
    painter->drawLine(rect.topRight(), rect.bottomRight());
    painter->restore();
}

} // namespace ui
