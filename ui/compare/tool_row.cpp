// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/tool_row.h"

#include "ui/theme/theme.h"

#include <QEvent>
#include <QHBoxLayout>

#include <algorithm>

namespace ui {

ToolRow::ToolRow(QWidget* parent)
    : QWidget(parent)
    , m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this))
    , m_leftPart(new QWidget(this))
    , m_rightPart(new QWidget(this))
    , m_left(new QHBoxLayout(m_leftPart))
    , m_right(new QHBoxLayout(m_rightPart))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(metrics::kSpace2);
    for (QHBoxLayout* part : {m_left, m_right}) {
        part->setContentsMargins(0, 0, 0, 0);
        part->setSpacing(metrics::kSpace3);
    }
    m_left->addStretch();
    m_layout->addWidget(m_leftPart, 1);
    m_layout->addWidget(m_rightPart, 0, Qt::AlignRight);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ToolRow::addLeft(QWidget* widget)
{
    m_left->insertWidget(m_left->count() - 1, widget);
}

void ToolRow::addRight(QWidget* widget)
{
    m_right->addWidget(widget);
}

QSize ToolRow::minimumSizeHint() const
{
    return {std::max(m_leftPart->minimumSizeHint().width(), m_rightPart->minimumSizeHint().width()), m_layout->minimumSize().height()};
}

void ToolRow::fit()
{
    const int needed = m_leftPart->sizeHint().width() + metrics::kSpace3 + m_rightPart->sizeHint().width();
    const bool wide = needed <= width();
    const auto direction = wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom;
    if (m_layout->direction() == direction)
        return;
    m_layout->setDirection(direction);
    // Below the other the second group starts where the first does.
    m_layout->setAlignment(m_rightPart, wide ? Qt::AlignRight : Qt::AlignLeft);
    updateGeometry();
}

void ToolRow::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fit();
}

bool ToolRow::event(QEvent* event)
{
    if (event->type() == QEvent::LayoutRequest)
        fit();
    return QWidget::event(event);
}

} // namespace ui
