// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model_page/wrap_layout.h"

#include <QWidget>

#include <algorithm>

namespace ui {

WrapLayout::WrapLayout(QWidget* parent, int spacing, int lineSpacing) : QLayout(parent), m_spacing(spacing), m_lineSpacing(lineSpacing)
{
    setContentsMargins(0, 0, 0, 0);
}

WrapLayout::~WrapLayout()
{
    for (QLayoutItem* item : m_items)
        delete item;
}

void WrapLayout::addItem(QLayoutItem* item)
{
    m_items.push_back(item);
}

QLayoutItem* WrapLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[static_cast<std::size_t>(index)] : nullptr;
}

QLayoutItem* WrapLayout::takeAt(int index)
{
    QLayoutItem* item = itemAt(index);
    if (item)
        m_items.erase(m_items.begin() + index);
    return item;
}

QSize WrapLayout::sizeHint() const
{
    QSize size;
    for (const QLayoutItem* item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize hint = item->sizeHint();
        size.rwidth() += hint.width() + (size.width() > 0 ? m_spacing : 0);
        size.setHeight(std::max(size.height(), hint.height()));
    }
    return size;
}

QSize WrapLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem* item : m_items)
        if (!item->isEmpty())
            size = size.expandedTo(item->minimumSize());
    return size;
}

int WrapLayout::heightForWidth(int width) const
{
    return lay(QRect(0, 0, width, 0), false);
}

void WrapLayout::setGeometry(const QRect& rect)
{
    QLayout::setGeometry(rect);
    lay(rect, true);
}

int WrapLayout::lay(const QRect& rect, bool place) const
{
    std::vector<QLayoutItem*> shown;
    for (QLayoutItem* item : m_items)
        if (!item->isEmpty())
            shown.push_back(item);
    int y = rect.y();
    std::size_t begin = 0;
    while (begin < shown.size()) {
        std::size_t end = begin;
        int width = 0;
        int height = 0;
        while (end < shown.size()) {
            const QSize hint = shown[end]->sizeHint();
            const int wanted = width + (end > begin ? m_spacing : 0) + hint.width();
            if (end > begin && wanted > rect.width())
                break;
            width = wanted;
            height = std::max(height, hint.height());
            ++end;
        }
        int x = rect.x();
        for (std::size_t i = begin; i < end && place; ++i) {
            const QSize hint = shown[i]->sizeHint();
            const int itemWidth = std::min(hint.width(), rect.width());
            if (m_lastAtEnd && i + 1 == shown.size() && shown.size() > 1)
                x = rect.x() + rect.width() - itemWidth;
            shown[i]->setGeometry(QRect(x, y + (height - hint.height()) / 2, itemWidth, hint.height()));
            x += itemWidth + m_spacing;
        }
        y += height + (end < shown.size() ? m_lineSpacing : 0);
        begin = end;
    }
    return y - rect.y();
}

} // namespace ui
