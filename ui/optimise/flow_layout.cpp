// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/optimise/flow_layout.h"

#include <QWidget>

#include <algorithm>

namespace ui {

SentenceLayout::SentenceLayout(int gap, int lineGap, QWidget* parent)
    : QLayout(parent)
    , m_gap(gap)
    , m_lineGap(lineGap)
{
    setContentsMargins(0, 0, 0, 0);
}

SentenceLayout::~SentenceLayout()
{
    for (QLayoutItem* item : m_items)
        delete item;
}

void SentenceLayout::addSpring()
{
    m_spring = count();
}

void SentenceLayout::clear()
{
    for (QLayoutItem* item : m_items) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater(); // it may be what the user is holding
        }
        delete item;
    }
    m_items.clear();
    m_spring = -1;
    invalidate();
}

void SentenceLayout::addItem(QLayoutItem* item)
{
    m_items.push_back(item);
}

QLayoutItem* SentenceLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[static_cast<std::size_t>(index)] : nullptr;
}

QLayoutItem* SentenceLayout::takeAt(int index)
{
    QLayoutItem* item = itemAt(index);
    if (item)
        m_items.erase(m_items.begin() + index);
    return item;
}

int SentenceLayout::heightForWidth(int width) const
{
    return arrange({0, 0, width, 0}, false);
}

QSize SentenceLayout::sizeHint() const
{
    int width = 0;
    int height = 0;
    for (const QLayoutItem* item : m_items) {
        if (item->isEmpty())
            continue;
        width += item->sizeHint().width() + (width > 0 ? m_gap : 0);
        height = std::max(height, item->sizeHint().height());
    }
    return {width, height};
}

QSize SentenceLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem* item : m_items)
        if (!item->isEmpty())
            size = size.expandedTo(item->minimumSize());
    return size;
}

void SentenceLayout::setGeometry(const QRect& rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

int SentenceLayout::widthFrom(int first) const
{
    int width = -m_gap;
    for (int i = first; i < count(); ++i)
        if (const QLayoutItem* item = m_items[static_cast<std::size_t>(i)]; !item->isEmpty())
            width += item->sizeHint().width() + m_gap;
    return width;
}

int SentenceLayout::arrange(const QRect& rect, bool apply) const
{
    // Lines of items, each as wide as it likes to be, but no wider than the line.
    struct Placed {
        QLayoutItem* item;
        int width;
        bool right;
    };
    std::vector<std::vector<Placed>> lines(1);
    int used = 0;
    for (int i = 0; i < count(); ++i) {
        QLayoutItem* item = m_items[static_cast<std::size_t>(i)];
        if (item->isEmpty())
            continue;
        const int width = std::min(item->sizeHint().width(), std::max(rect.width(), 1));
        // What stands at the right stays together: it begins a line where this one has no room for all of it.
        if (i == m_spring && !lines.back().empty() && used + m_gap + widthFrom(i) > rect.width()) {
            lines.emplace_back();
            used = 0;
        }
        if (!lines.back().empty() && used + m_gap + width > rect.width()) {
            lines.emplace_back();
            used = 0;
        }
        used += width + (lines.back().empty() ? 0 : m_gap);
        lines.back().push_back({item, width, m_spring >= 0 && i >= m_spring});
    }
    int y = rect.y();
    for (const auto& line : lines) {
        if (line.empty())
            continue;
        int height = 0;
        int total = -m_gap;
        for (const Placed& each : line) {
            height = std::max(height, each.item->sizeHint().height());
            total += each.width + m_gap;
        }
        // The part behind the spring goes to the right where a part before it shares the line.
        int x = rect.x();
        bool sprung = line.front().right;
        for (const Placed& each : line) {
            if (each.right && !sprung) {
                x += rect.width() - total;
                sprung = true;
            }
            if (apply) {
                const int own = std::min(height, each.item->sizeHint().height());
                const QRect box(x, y + (height - own) / 2, each.width, own);
                each.item->setGeometry(parentWidget() && parentWidget()->isRightToLeft() ? QRect(rect.right() - (x - rect.x()) - each.width + 1, box.y(), box.width(), box.height()) : box);
            }
            x += each.width + m_gap;
        }
        y += height + m_lineGap;
    }
    return std::max(0, y - rect.y() - m_lineGap);
}

} // namespace ui
