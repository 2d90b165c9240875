// SPDX-License-Identifier: GPL-3.0-or-later
// What hands do on the causes map: choosing, walking along links, zooming.
#include "ui/model_page/causes_map.h"

#include "ui/model_page/map_access.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr double kZoomStep = 1.2;

} // namespace

void CausesMap::wheelEvent(QWheelEvent* event)
{
    if (event->angleDelta().y() != 0)
        zoomBy(std::pow(kZoomStep, event->angleDelta().y() / 120.0));
    event->accept();
}

// --- mouse

int CausesMap::nodeAt(const QPoint& viewportPosition) const
{
    for (QGraphicsItem* found : items(viewportPosition))
        if (const auto* box = dynamic_cast<MapNodeItem*>(found))
            for (const int node : m_part.nodes)
                if (item(node) == box)
                    return node;
    return -1;
}

QRect CausesMap::viewportRect(int node) const
{
    const MapNodeItem* box = item(node);
    return box ? mapFromScene(box->sceneRect()).boundingRect() : QRect();
}

void CausesMap::mousePressEvent(QMouseEvent* event)
{
    m_pressedNode = event->button() == Qt::LeftButton ? nodeAt(event->pos()) : -1;
    m_pressedAt = event->pos();
    // A second press soon after the first one is a double click, also where an answer's popover has taken the first one's pair.
    const bool twice = m_pressedNode >= 0 && m_pressedNode == m_lastClicked &&
                       event->timestamp() - m_lastClick < static_cast<unsigned long>(QApplication::doubleClickInterval());
    if (twice) {
        const int node = m_pressedNode;
        m_pressedNode = -1;
        m_lastClicked = -1;
        centreOn(node);
        return;
    }
    if (m_pressedNode < 0)
        QGraphicsView::mousePressEvent(event);
    else
        setFocus(Qt::MouseFocusReason);
}

void CausesMap::mouseReleaseEvent(QMouseEvent* event)
{
    const int node = m_pressedNode;
    m_pressedNode = -1;
    if (node < 0) {
        QGraphicsView::mouseReleaseEvent(event);
        viewport()->setCursor(Qt::ArrowCursor);
        return;
    }
    if (nodeAt(event->pos()) != node || (event->pos() - m_pressedAt).manhattanLength() > QApplication::startDragDistance())
        return;
    m_lastClick = event->timestamp();
    m_lastClicked = node;
    choose(node, true);
}

void CausesMap::mouseDoubleClickEvent(QMouseEvent* event)
{
    m_lastClicked = -1;
    if (const int node = nodeAt(event->pos()); node >= 0 && event->button() == Qt::LeftButton)
        centreOn(node);
}

// --- choosing

void CausesMap::choose(int node, bool ask)
{
    m_walkedFrom = -1;
    m_selected = node;
    mark();
    announce();
    emit selectedByUser(node);
    if (ask)
        emit asked(node);
}

void CausesMap::centreOn(int node)
{
    setCentre(node);
    announce();
    emit centredByUser(node);
}

void CausesMap::announce()
{
    if (MapNodeItem* box = item(m_selected))
        announceMapFocus(*this, *box);
}

void CausesMap::ensureSelectedVisible()
{
    if (const MapNodeItem* box = item(m_selected))
        ensureVisible(box->sceneRect(), 24, 24);
}

// --- keys

/// The cause or effect drawn beside the selection that is nearest in height.
int CausesMap::along(bool effects) const
{
    const MapNodeItem* here = item(m_selected);
    if (!here)
        return -1;
    int best = -1;
    double nearest = 0;
    for (const int l : m_part.links) {
        const MapLink& link = m_graph->links[static_cast<std::size_t>(l)];
        if ((effects ? link.from : link.to) != m_selected)
            continue;
        const int other = effects ? link.to : link.from;
        const double distance = std::abs(item(other)->sceneRect().center().y() - here->sceneRect().center().y());
        if (best < 0 || distance < nearest) {
            best = other;
            nearest = distance;
        }
    }
    return best;
}

/// After a step along a link: the next of the links that could have been taken; else the next box of the column.
int CausesMap::besides(int step) const
{
    std::vector<int> choices;
    if (m_walkedFrom >= 0) {
        for (const int l : m_part.links) {
            const MapLink& link = m_graph->links[static_cast<std::size_t>(l)];
            if ((m_walkedToEffect ? link.from : link.to) == m_walkedFrom)
                choices.push_back(m_walkedToEffect ? link.to : link.from);
        }
    }
    if (choices.size() < 2) {
        choices.clear();
        int column = -1;
        for (std::size_t i = 0; i < m_part.nodes.size(); ++i)
            if (m_part.nodes[i] == m_selected)
                column = m_columns[i];
        for (std::size_t i = 0; i < m_part.nodes.size(); ++i)
            if (m_columns[i] == column)
                choices.push_back(m_part.nodes[i]);
    }
    std::sort(choices.begin(), choices.end(), [this](int a, int b) {
        const QPointF pa = item(a)->sceneRect().center();
        const QPointF pb = item(b)->sceneRect().center();
        return pa.y() != pb.y() ? pa.y() < pb.y() : pa.x() < pb.x();
    });
    const auto here = std::find(choices.begin(), choices.end(), m_selected);
    if (here == choices.end())
        return -1;
    const auto place = (here - choices.begin()) + step;
    return place >= 0 && place < static_cast<std::ptrdiff_t>(choices.size()) ? choices[static_cast<std::size_t>(place)] : -1;
}

void CausesMap::keyPressEvent(QKeyEvent* event)
{
    const bool control = event->modifiers() & Qt::ControlModifier;
    if (control && (event->key() == Qt::Key_Plus || event->key() == Qt::Key_Equal)) {
        zoomBy(kZoomStep);
        return;
    }
    if (control && (event->key() == Qt::Key_Minus || event->key() == Qt::Key_Underscore)) {
        zoomBy(1 / kZoomStep);
        return;
    }
    if (control && event->key() == Qt::Key_0) {
        fit();
        return;
    }
    if (control || !m_graph || m_selected < 0) {
        QGraphicsView::keyPressEvent(event);
        return;
    }
    const auto walk = [this](bool effects) {
        const int from = m_selected;
        if (const int next = along(effects); next >= 0) {
            choose(next, false);
            m_walkedFrom = from;
            m_walkedToEffect = effects;
            ensureSelectedVisible();
        }
    };
    const auto step = [this](int by) {
        const int from = m_walkedFrom;
        const bool toEffect = m_walkedToEffect;
        if (const int next = besides(by); next >= 0) {
            choose(next, false);
            m_walkedFrom = from;
            m_walkedToEffect = toEffect;
            ensureSelectedVisible();
        }
    };
    switch (event->key()) {
    case Qt::Key_Left: walk(false); break;
    case Qt::Key_Right: walk(true); break;
    case Qt::Key_Up: step(-1); break;
    case Qt::Key_Down: step(1); break;
    case Qt::Key_Home:
        if (m_centre >= 0 && item(m_centre)) {
            choose(m_centre, false);
            ensureSelectedVisible();
        }
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter: centreOn(m_selected); break;
    default: QGraphicsView::keyPressEvent(event);
    }
}

void CausesMap::focusInEvent(QFocusEvent* event)
{
    QGraphicsView::focusInEvent(event);
    if (m_graph)
        mark();
    announce();
}

void CausesMap::focusOutEvent(QFocusEvent* event)
{
    QGraphicsView::focusOutEvent(event);
    if (m_graph)
        mark();
}

} // namespace ui
