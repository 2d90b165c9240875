// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/lever_cell.h"

#include "ui/compare/lever_model.h"
#include "ui/explore/levers/constant_item.h"
#include "ui/explore/levers/lever_text.h"
#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"
#include "ui/widgets/constant_slider.h"
#include "ui/widgets/lever_slider.h"

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

QSize LeverCellDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    return {index.data(LeverModel::kConstantRole).toBool() ? kLeastConstant : kLeastWidth, kHeight};
}

QRectF LeverCellDelegate::barOf(const QRectF& cell, int numberWidth)
{
    const double left = cell.left() + 4 + LeverSlider::kGrooveInset;
    const double right = cell.right() - 6 - numberWidth - LeverSlider::kGrooveInset;
    return {left, cell.center().y() - kBarHeight / 2, std::max(10.0, right - left), kBarHeight};
}

/// Strength from 0 on; what the papers propose is a small triangle above the bar.
void LeverCellDelegate::paintBar(QPainter& painter, const QRectF& bar, const QModelIndex& index) const
{
    const double share = std::min(1.0, index.data(LeverModel::kStrengthRole).toDouble() * 100 / LeverSlider::kMaximumPercent);
    painter.setOpacity(index.data(LeverModel::kInheritedRole).toBool() ? kInheritedOpacity : 1);
    painter.setBrush(m_appearance.color(static_cast<Token>(index.data(LeverModel::kColourRole).toInt())));
    if (share > 0)
        painter.drawRoundedRect(QRectF(bar.left(), bar.top(), bar.width() * share, bar.height()), 2, 2);
    painter.setOpacity(1);
    const double proposed = bar.left() + bar.width() * 100.0 / LeverSlider::kMaximumPercent;
    painter.setBrush(m_appearance.color(Token::Text3));
    painter.drawPolygon(QPolygonF({QPointF(proposed - 3, bar.top() - 6), QPointF(proposed + 3, bar.top() - 6), QPointF(proposed, bar.top() - 2)}));
}

/// As ConstantSlider: filled from the model's own value, whose triangle stands below the bar, to the value.
void LeverCellDelegate::paintConstantBar(QPainter& painter, const QRectF& bar, const QModelIndex& index) const
{
    const double low = index.data(LeverModel::kLowRole).toDouble(), high = index.data(LeverModel::kHighRole).toDouble();
    const double first = std::min(low, high), range = std::abs(high - low);
    const auto xOf = [&](double value) { return bar.left() + bar.width() * (range > 0 ? std::clamp((value - first) / range, 0.0, 1.0) : 0.5); };
    const double mark = xOf(index.data(LeverModel::kMarkRole).toDouble()), end = xOf(index.data(LeverModel::kValueRole).toDouble());
    painter.setOpacity(index.data(LeverModel::kInheritedRole).toBool() ? kInheritedOpacity : 1);
    painter.setBrush(m_appearance.color(static_cast<Token>(index.data(LeverModel::kColourRole).toInt())));
    painter.drawRect(QRectF(std::min(mark, end), bar.top(), std::abs(end - mark), bar.height()));
    painter.setOpacity(1);
    painter.setBrush(m_appearance.color(Token::Text3));
    painter.drawPolygon(QPolygonF({QPointF(mark - 3, bar.bottom() + 6), QPointF(mark + 3, bar.bottom() + 6), QPointF(mark, bar.bottom() + 2)}));
}

/// The number whole, its unit in the room that is left behind it.
void LeverCellDelegate::paintConstant(QPainter& painter, const QRectF& room, const QModelIndex& index) const
{
    const QString number = index.data(LeverModel::kNumberRole).toString();
    const QFont font = painter.font(), note = m_appearance.font(TypeStyle::Note);
    constexpr double kGap = 4;
    const double wide = numberWidth(font, number);
    QString unit = QFontMetricsF(note).elidedText(index.data(LeverModel::kUnitTextRole).toString(), Qt::ElideRight, room.width() - wide - kGap);
    if (unit.size() < 2 && unit != index.data(LeverModel::kUnitTextRole).toString())
        unit.clear(); // nothing but an ellipsis
    const double unitWidth = unit.isEmpty() ? 0 : QFontMetricsF(note).horizontalAdvance(unit) + kGap;
    const double value = index.data(LeverModel::kValueRole).toDouble();
    if (value < index.data(LeverModel::kLowRole).toDouble() || value > index.data(LeverModel::kHighRole).toDouble())
        painter.setPen(m_appearance.color(Token::Warn));
    drawNumber(painter, room.adjusted(0, 0, -unitWidth, 0), Qt::AlignRight | Qt::AlignVCenter, number);
    painter.setFont(note);
    painter.setPen(m_appearance.color(Token::Text3));
    painter.drawText(room, Qt::AlignRight | Qt::AlignVCenter, unit);
}

void LeverCellDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF cell = option.rect;
    const bool inherited = index.data(LeverModel::kInheritedRole).toBool();
    const bool own = index.data(LeverModel::kOwnRole).toBool();
    const bool editable = index.data(LeverModel::kEditableRole).toBool();
    const bool constant = index.data(LeverModel::kConstantRole).toBool();
    const int numbers = constant ? kConstantWidth : kNumberWidth;
    if (option.state.testFlag(QStyle::State_MouseOver) && editable)
        painter->fillRect(cell, m_appearance.color(Token::Sunken));

    // The bar is the slider that comes when the cell is opened, without its handle.
    const QString dates = index.data(LeverModel::kDatesRole).toString();
    QRectF bar = barOf(cell, numbers);
    if (!dates.isEmpty())
        bar.translate(0, -6);
    painter->setPen(Qt::NoPen);
    painter->setBrush(m_appearance.color(Token::Line2));
    painter->drawRoundedRect(bar, 2, 2);
    if (constant)
        paintConstantBar(*painter, bar, index);
    else
        paintBar(*painter, bar, index);
    if (!dates.isEmpty()) {
        const QFont note = m_appearance.font(TypeStyle::Note);
        painter->setFont(note);
        painter->setPen(m_appearance.color(Token::Text3));
        const QRectF row(bar.left(), bar.bottom() + 1, bar.width() + LeverSlider::kGrooveInset, cell.bottom() - bar.bottom() - 2);
        painter->drawText(row, Qt::AlignLeft | Qt::AlignVCenter, QFontMetricsF(note).elidedText(dates, Qt::ElideRight, row.width()));
    }

    const QRectF number(cell.right() - 6 - numbers, cell.top(), numbers - 4, cell.height());
    painter->setFont(m_appearance.font(own ? TypeStyle::LabelStrong : TypeStyle::Label));
    painter->setPen(m_appearance.color(inherited || !editable ? Token::Text3 : Token::Text));
    if (constant)
        paintConstant(*painter, number, index);
    else
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
    , m_format(strengthFormat(appearance))
    , m_slider(new LeverSlider(appearance, this))
    , m_constant(new ConstantSlider(appearance, this))
    , m_value(new NumberField(appearance, {[this](double value) { return m_format.show(value); }, [this](const QString& typed) { return m_format.read(typed); }},
                              NumberField::Look::Figure, this))
    , m_inherit(new QToolButton(this))
{
    setObjectName(QStringLiteral("leverEditor"));
    m_slider->setObjectName(QStringLiteral("leverEditorSlider"));
    m_constant->setObjectName(QStringLiteral("leverEditorConstant"));
    m_constant->hide();
    m_value->setObjectName(QStringLiteral("leverEditorValue"));
    m_value->setStepping(0, 1.5, 0.01, 0.1);
    m_inherit->setObjectName(QStringLiteral("leverEditorInherit"));
    m_inherit->setIconSize({16, 16});
    m_inherit->setFocusPolicy(Qt::TabFocus);
    setFocusProxy(m_slider);
    setTabOrder(m_slider, m_constant);
    setTabOrder(m_constant, m_value);
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

QWidget& LeverCellEditor::shownSlider() const
{
    return m_isConstant ? static_cast<QWidget&>(*m_constant) : *m_slider;
}

void LeverCellEditor::setLever(const core::policy::Lever& lever, const QString& unit)
{
    m_isConstant = lever.constant;
    m_format = lever.constant ? constantFormat(m_appearance, unit) : strengthFormat(m_appearance);
    m_slider->setVisible(!lever.constant);
    m_constant->setVisible(lever.constant);
    setFocusProxy(&shownSlider());
    if (lever.constant) {
        m_low = lever.low;
        m_high = lever.high;
        m_constant->setScale(lever.low, lever.high, lever.value);
        m_constant->setSpokenValue([this, unit] { return Figure{exactText(m_appearance, m_constant->number()), unit}.text(); });
        m_value->setStepping(lever.low, lever.high, m_constant->step(), 10 * m_constant->step());
    } else {
        m_slider->setColour(dimensionToken(lever.group));
        m_value->setStepping(0, 1.5, 0.01, 0.1);
        m_value->setFigureColour(Token::Text);
    }
    m_value->clearProblem();
    m_value->refreshText();
    arrange();
}

void LeverCellEditor::showConstant(double value)
{
    m_constant->showNumber(value);
    m_value->showValue(value);
    m_value->setFigureColour(value < m_low || value > m_high ? Token::Warn : Token::Text);
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
    const int numbers = m_isConstant ? LeverCellDelegate::kConstantWidth : LeverCellDelegate::kNumberWidth;
    const QRectF bar = LeverCellDelegate::barOf(QRectF(rect()), numbers);
    const int left = static_cast<int>(bar.left()) - LeverSlider::kGrooveInset;
    int right = static_cast<int>(bar.right()) + LeverSlider::kGrooveInset;
    if (m_inherit->isVisibleTo(this)) {
        right -= kButton;
        m_inherit->setGeometry(right, (height() - kButton) / 2, kButton, kButton);
    }
    shownSlider().setGeometry(left, (height() - 24) / 2, right - left, 24);
    m_value->setGeometry(width() - 6 - numbers, (height() - 26) / 2, numbers, 26);
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
