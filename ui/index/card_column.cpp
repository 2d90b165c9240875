// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/index/card_column.h"

#include "ui/theme/theme.h"

#include <QEvent>
#include <QVBoxLayout>

namespace ui {

CardColumn::CardColumn(QWidget* parent)
    : QScrollArea(parent), m_content(new QWidget)
{
    auto* layout = new QVBoxLayout(m_content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::kGap);
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWidget(m_content);
    viewport()->setAutoFillBackground(false);
    m_content->setAutoFillBackground(false);
    m_content->installEventFilter(this);
}

void CardColumn::addCard(QWidget* card, int stretch)
{
    static_cast<QVBoxLayout*>(m_content->layout())->addWidget(card, stretch);
}

/// Wrapped texts need the more height the narrower they are, which a scroll area does not ask about.
void CardColumn::fit()
{
    QLayout* layout = m_content->layout();
    const int width = viewport()->width();
    const int least = layout->hasHeightForWidth() ? layout->minimumHeightForWidth(width) : layout->minimumSize().height();
    if (m_content->minimumHeight() != least)
        m_content->setMinimumHeight(least);
}

void CardColumn::resizeEvent(QResizeEvent* event)
{
    QScrollArea::resizeEvent(event);
    fit();
}

bool CardColumn::eventFilter(QObject* watched, QEvent* event)
{
    const bool used = QScrollArea::eventFilter(watched, event);
    if (event->type() == QEvent::LayoutRequest)
        fit();
    return used;
}

} // namespace ui
