// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tool_row.h"

#include "ui/theme/theme.h"

#include <QEvent>
#include <QHBoxLayout>

#include <algorithm>
#include <utility>

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

void ToolRow::setCompact(std::function<void(bool)> compact)
{
    m_setCompact = std::move(compact);
}

bool ToolRow::isOneRow() const
{
    return m_layout->direction() == QBoxLayout::LeftToRight;
}

void ToolRow::fit()
{
    measure();
    arrange();
    // At once: what was measured has touched the rows.
    m_layout->invalidate();
    m_layout->activate();
}

int ToolRow::neededWidth() const
{
    for (QHBoxLayout* part : {m_left, m_right})
        part->activate();
    return m_left->sizeHint().width() + metrics::kSpace3 + m_right->sizeHint().width();
}

/// Both widths, so that a change of the room alone needs no trying.
void ToolRow::measure()
{
    m_measuring = true;
    if (m_setCompact) {
        m_setCompact(true);
        m_compactWidth = neededWidth();
        m_setCompact(false);
    }
    m_fullWidth = neededWidth();
    m_rightWidth = m_right->sizeHint().width();
    if (!m_setCompact)
        m_compactWidth = m_fullWidth;
    else if (m_compact)
        m_setCompact(true);
    m_measuring = false;
}

void ToolRow::arrange()
{
    // Less is written only where that helps: to get one row of two, or the second one into its room.
    const bool compact = m_setCompact && m_fullWidth > width() && (m_compactWidth <= width() || m_rightWidth > width());
    if (compact != m_compact) {
        m_compact = compact;
        m_measuring = true;
        m_setCompact(compact);
        m_measuring = false;
    }
    const bool wide = (compact ? m_compactWidth : m_fullWidth) <= width();
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
    arrange();
}

bool ToolRow::event(QEvent* event)
{
    // What is written has changed without a word: not when it was this row that tried.
    if (event->type() == QEvent::LayoutRequest && !m_measuring && neededWidth() != (m_compact ? m_compactWidth : m_fullWidth))
        fit();
    return QWidget::event(event);
}

} // namespace ui
