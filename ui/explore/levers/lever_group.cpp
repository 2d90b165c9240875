// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/levers/lever_group.h"

#include "ui/explore/levers/lever_row.h"
#include "ui/explore/levers/lever_text.h"
#include "ui/theme/figures.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int kHeadHeight = 26;
constexpr int kIcon = 16;

} // namespace

LeverGroupHead::LeverGroupHead(const Appearance& appearance, core::policy::Dimension group, QWidget* parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_group(group)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&appearance, &Appearance::themeChanged, this, qOverload<>(&QWidget::update));
    retext();
}

LeverGroupHead::LeverGroupHead(const Appearance& appearance, const QString& ownName, QWidget* parent)
    : LeverGroupHead(appearance, core::policy::Dimension::Outcome, parent)
{
    QString name = ownName;
    m_ownName = name.replace(QLatin1Char('_'), QLatin1Char(' '));
    retext();
}

QString LeverGroupHead::name() const
{
    if (!m_ownName)
        return groupName(m_group);
    return m_ownName->isEmpty() ? tr("Other constants") : *m_ownName;
}

void LeverGroupHead::showCost(const QString& cost)
{
    if (cost == m_cost)
        return;
    m_cost = cost;
    retext();
}

void LeverGroupHead::retext()
{
    setAccessibleName(m_cost.isEmpty() ? name() : tr("%1, %2").arg(name(), m_cost));
    update();
}

QString LeverGroupHead::nameWithin(double width) const
{
    const QString whole = name();
    if (m_ownName)
        return whole;
    return QFontMetricsF(m_appearance.font(TypeStyle::CardTitle)).horizontalAdvance(whole) <= width ? whole : groupShortName(m_group);
}

QSize LeverGroupHead::sizeHint() const
{
    return {metrics::kLeverPanelWidth, kHeadHeight};
}

void LeverGroupHead::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const Token colour = m_ownName ? Token::Text2 : dimensionToken(m_group);
    const int left = metrics::kPagePadding;
    const int right = width() - LeverRow::kRightInset;
    if (!m_ownName)
        painter.drawPixmap(QPointF(left, (height() - kIcon) / 2.0), m_appearance.icon(groupIcon(m_group), colour, kIcon, devicePixelRatioF()));

    const QFont costFont = m_appearance.font(TypeStyle::Label);
    const double costWidth = numberWidth(costFont, m_cost);
    painter.setFont(costFont);
    painter.setPen(m_appearance.color(Token::Text3));
    drawNumber(painter, QRectF(left, 0, right - left, height()), Qt::AlignRight | Qt::AlignVCenter, m_cost);

    const QFont nameFont = m_appearance.font(TypeStyle::CardTitle);
    painter.setFont(nameFont);
    painter.setPen(m_appearance.color(colour));
    const double nameLeft = m_ownName ? left : left + kIcon + 7;
    const double nameWidth = right - costWidth - metrics::kSpace2 - nameLeft;
    painter.drawText(QRectF(nameLeft, 0, nameWidth, height()), Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetricsF(nameFont).elidedText(nameWithin(nameWidth), Qt::ElideRight, nameWidth));
}

LeverGroup::LeverGroup(const Appearance& appearance, core::policy::Dimension group, QWidget* parent)
    : LeverGroup(new LeverGroupHead(appearance, group), group, parent)
{
}

LeverGroup::LeverGroup(const Appearance& appearance, const QString& ownName, QWidget* parent)
    : LeverGroup(new LeverGroupHead(appearance, ownName), std::nullopt, parent)
{
}

LeverGroup::LeverGroup(LeverGroupHead* head, std::optional<core::policy::Dimension> dimension, QWidget* parent)
    : QWidget(parent)
    , m_dimension(dimension)
    , m_head(head)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, metrics::kSpace1);
    m_layout->setSpacing(0);
    m_layout->addWidget(m_head);
    m_layout->addSpacing(3);
}

void LeverGroup::add(LeverRow* item)
{
    m_items.push_back(item);
    m_layout->addWidget(item);
}

} // namespace ui
