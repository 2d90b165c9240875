// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/lever_cell.h"

#include "ui/compare/lever_model.h"
#include "ui/explore/levers/lever_text.h"
#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"
#include "ui/widgets/lever_slider.h"
#include "ui/widgets/number_field.h"

#include <QFontMetricsF>
#include <QIcon>
#include <QPainter>
#include <QToolButton>

#include <algorithm>

namespace ui {

namespace {

constexpr double kBarHeight = 4;
constexpr double kInheritedOpacity = 0.4;
constexpr int kButton = 24;

} // namespace

LeverCellDelegate::LeverCellDelegate(const Appearance& appearance, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_appearance(appearance)
{
}

QSize LeverCellDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {kLeastWidth, kHeight};
}

QRectF LeverCellDelegate::barOf(const QRectF& cell)
{
    const double left = cell.left() + 4 + LeverSlider::kGrooveInset;
    const double right = cell.right() - 6 - kNumberWidth - LeverSlider::kGrooveInset;
    return {left, cell.center().y() - kBarHeight / 2, std::max(10.0, right - left), kBarHeight};
}

void LeverCellDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF cell = option.rect;
    const bool inherited = index.data(LeverModel::kInheritedRole).toBool();
    const bool own = index.data(LeverModel::kOwnRole).toBool();
    const bool editable = index.data(LeverModel::kEditableRole).toBool();
    const double strength = index.data(LeverModel::kStrengthRole).toDouble();
    if (option.state.testFlag(QStyle::State_MouseOver) && editable)
        painter->fillRect(cell, m_appearance.color(Token::Sunken));

    // The bar is the slider that comes when the cell is opened, without its handle.
    const QString dates = index.data(LeverModel::kDatesRole).toString();
    QRectF bar = barOf(cell);
    if (!dates.isEmpty())
        bar.translate(0, -6);
    painter->setPen(Qt::NoPen);
    painter->setBrush(m_appearance.color(Token::Line2));
    painter->drawRoundedRect(bar, 2, 2);
    const double share = std::min(1.0, strength * 100 / LeverSlider::kMaximumPercent);
    painter->setOpacity(inherited ? kInheritedOpacity : 1);
    painter->setBrush(m_appearance.color(static_cast<Token>(index.data(LeverModel::kColourRole).toInt())));
    if (share > 0)
        painter->drawRoundedRect(QRectF(bar.left(), bar.top(), bar.width() * share, bar.height()), 2, 2);
    painter->setOpacity(1);
    // What the papers propose: a small triangle above the bar.
    const double proposed = bar.left() + bar.width() * 100.0 / LeverSlider::kMaximumPercent;
    painter->setBrush(m_appearance.color(Token::Text3));
    painter->drawPolygon(QPolygonF({QPointF(proposed - 3, bar.top() - 6), QPointF(proposed + 3, bar.top() - 6), QPointF(proposed, bar.top() - 2)}));
    if (!dates.isEmpty()) {
        const QFont note = m_appearance.font(TypeStyle::Note);
        painter->setFont(note);
        painter->setPen(m_appearance.color(Token::Text3));
        const QRectF row(bar.left(), bar.bottom() + 1, bar.width() + LeverSlider::kGrooveInset, cell.bottom() - bar.bottom() - 2);
        painter->drawText(row, Qt::AlignLeft | Qt::AlignVCenter, QFontMetricsF(note).elidedText(dates, Qt::ElideRight, row.width()));
    }

    const QRectF number(cell.right() - 6 - kNumberWidth, cell.top(), kNumberWidth - 4, cell.height());
    painter->setFont(m_appearance.font(own ? TypeStyle::LabelStrong : TypeStyle::Label));
    painter->setPen(m_appearance.color(inherited || !editable ? Token::Text3 : Token::Text));
    drawNumber(*painter, number, Qt::AlignRight | Qt::AlignVCenter, index.data().toString());
    if (inherited) {
        // An arrow that comes down from the parent.
        const double x = cell.left() + 7, y = cell.center().y();
        painter->setPen(QPen(m_appearance.color(Token::Text3), 1.25));
        painter->drawPolyline(QPolygonF({QPointF(x - 3, y - 5), QPointF(x - 3, y + 2), QPointF(x + 3, y + 2)}));
        painter->drawPolyline(QPolygonF({QPointF(x + 0.5, y - 1), QPointF(x + 3, y + 2), QPointF(x + 0.5, y + 5)}));
    } else if (own) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(m_appearance.color(Token::Text2));
        painter->drawEllipse(QPointF(cell.left() + 7, cell.center().y()), 2, 2);
    }
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(m_appearance.color(Token::Line));
    painter->drawLine(QPointF(cell.left(), cell.bottom() - 0.5), QPointF(cell.right(), cell.bottom() - 0.5));
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(m_appearance.color(Token::Accent), 2));
        painter->drawRoundedRect(cell.adjusted(2, 2, -2, -2), 4, 4);
    }
    painter->restore();
}

LeverCellEditor::LeverCellEditor(const Appearance& appearance, QWidget* parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_slider(new LeverSlider(appearance, this))
    , m_value(new NumberField(appearance, strengthFormat(appearance), NumberField::Look::Figure, this))
    , m_inherit(new QToolButton(this))
{
    setObjectName(QStringLiteral("leverEditor"));
    m_slider->setObjectName(QStringLiteral("leverEditorSlider"));
    m_value->setObjectName(QStringLiteral("leverEditorValue"));
    m_value->setStepping(0, 1.5, 0.01, 0.1);
    m_inherit->setObjectName(QStringLiteral("leverEditorInherit"));
    m_inherit->setIconSize({16, 16});
    m_inherit->setFocusPolicy(Qt::TabFocus);
    setFocusProxy(m_slider);
    setTabOrder(m_slider, m_value);
    setTabOrder(m_value, m_inherit);
    hide();
    retext();
}

void LeverCellEditor::retext()
{
    m_inherit->setToolTip(tr("Set back to the parent"));
    m_inherit->setAccessibleName(tr("Set back to the parent"));
    m_inherit->setIcon(QIcon(m_appearance.icon(QStringLiteral("undo"), Token::Text2, 16, devicePixelRatioF())));
    m_value->refreshText();
}

void LeverCellEditor::showStrength(double strength)
{
    m_slider->showPercent(strength * 100);
    m_value->showValue(strength);
}

void LeverCellEditor::setInheritable(bool inheritable)
{
    m_inherit->setVisible(inheritable);
    arrange();
}

void LeverCellEditor::arrange()
{
    const QRectF bar = LeverCellDelegate::barOf(QRectF(rect()));
    const int left = static_cast<int>(bar.left()) - LeverSlider::kGrooveInset;
    int right = static_cast<int>(bar.right()) + LeverSlider::kGrooveInset;
    if (m_inherit->isVisibleTo(this)) {
        right -= kButton;
        m_inherit->setGeometry(right, (height() - kButton) / 2, kButton, kButton);
    }
    m_slider->setGeometry(left, (height() - 24) / 2, right - left, 24);
    m_value->setGeometry(width() - 6 - LeverCellDelegate::kNumberWidth, (height() - 26) / 2, LeverCellDelegate::kNumberWidth, 26);
}

void LeverCellEditor::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), m_appearance.color(Token::Surface));
    painter.setPen(QPen(m_appearance.color(Token::Accent), 1.5));
    painter.setBrush(m_appearance.color(Token::Surface));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1.5, 1.5, -1.5, -1.5), 4, 4);
}

void LeverCellEditor::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

} // namespace ui
