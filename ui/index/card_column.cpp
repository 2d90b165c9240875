// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/index/card_column.h"

#include "ui/theme/theme.h"

#include <QEvent>
#include <QLayout>

#include <algorithm>

namespace ui {

namespace {

/// Wrapped texts need the more height the narrower they are, which neither a scroll area nor a box layout around it asks about.
int leastHeight(const QWidget& card, int width)
{
    QLayout* layout = card.layout();
    return layout && layout->hasHeightForWidth() ? layout->totalMinimumHeightForWidth(width) : card.minimumSizeHint().height();
}

int wantedHeight(const QWidget& card, int width)
{
    QLayout* layout = card.layout();
    return layout && layout->hasHeightForWidth() ? layout->totalHeightForWidth(width) : card.sizeHint().height();
}

} // namespace

CardColumn::CardColumn(QWidget* parent)
    : QScrollArea(parent), m_content(new QWidget)
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWidget(m_content);
    viewport()->setAutoFillBackground(false);
    m_content->setAutoFillBackground(false);
    m_content->installEventFilter(this);
}

void CardColumn::addCard(QWidget* card, bool grows)
{
    card->setParent(m_content);
    m_cards.push_back({card, grows});
    fit();
}

/// Each gets what it wants, the growing ones what is left; where that is too much all give in alike, down to their least.
void CardColumn::fit()
{
    const int width = viewport()->width();
    const int gaps = metrics::kGap * (static_cast<int>(m_cards.size()) - 1);
    std::vector<int> heights;
    int least = gaps;
    int wanted = gaps;
    int growing = 0;
    for (const Card& card : m_cards) {
        heights.push_back(wantedHeight(*card.widget, width));
        wanted += heights.back();
        least += std::min(heights.back(), leastHeight(*card.widget, width));
        growing += card.grows ? 1 : 0;
    }
    const int room = viewport()->height();
    const double given = wanted > least ? std::clamp(double(wanted - room) / double(wanted - least), 0.0, 1.0) : 0.0;
    int y = 0;
    for (std::size_t i = 0; i < m_cards.size(); ++i) {
        int height = heights[i];
        if (wanted > room)
            height -= static_cast<int>(given * (height - std::min(height, leastHeight(*m_cards[i].widget, width))) + 0.999);
        else if (m_cards[i].grows)
            height += (room - wanted) / growing;
        m_cards[i].widget->setGeometry(0, y, width, height);
        y += height + metrics::kGap;
    }
    m_content->resize(width, std::max(room, y - metrics::kGap));
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
