// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model_page/map_access.h"

#include "ui/model_page/causes_map.h"

#include <QAccessible>
#include <QAccessibleObject>
#include <QAccessibleWidget>
#include <QGraphicsScene>

#include <algorithm>

namespace ui {

namespace {

CausesMap* mapOf(const MapNodeItem& box)
{
    const QGraphicsScene* scene = box.scene();
    return scene && !scene->views().isEmpty() ? qobject_cast<CausesMap*>(scene->views().constFirst()) : nullptr;
}

class BoxAccess : public QAccessibleObject {
public:
    explicit BoxAccess(MapNodeItem& box) : QAccessibleObject(&box), m_box(box) {}

    [[nodiscard]] QAccessibleInterface* parent() const override
    {
        CausesMap* map = mapOf(m_box);
        return map ? QAccessible::queryAccessibleInterface(map) : nullptr;
    }
    [[nodiscard]] QAccessibleInterface* child(int) const override { return nullptr; }
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::ListItem; }
    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        switch (kind) {
        case QAccessible::Name: return m_box.text().fullName;
        case QAccessible::Value: return m_box.text().values;
        case QAccessible::Description: return m_box.text().spoken;
        default: return {};
        }
    }
    [[nodiscard]] QRect rect() const override
    {
        const CausesMap* map = mapOf(m_box);
        if (!map)
            return {};
        const QRect inside = map->mapFromScene(m_box.sceneRect()).boundingRect();
        return {map->viewport()->mapToGlobal(inside.topLeft()), inside.size()};
    }
    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state;
        state.focusable = true;
        state.selectable = true;
        state.selected = m_box.isMarkedSelected();
        const CausesMap* map = mapOf(m_box);
        state.focused = state.selected && map && map->hasFocus();
        return state;
    }

private:
    MapNodeItem& m_box;
};

class MapAccess : public QAccessibleWidget {
public:
    explicit MapAccess(CausesMap& map) : QAccessibleWidget(&map, QAccessible::List), m_map(map) {}

    [[nodiscard]] int childCount() const override { return static_cast<int>(m_map.part().nodes.size()); }
    [[nodiscard]] QAccessibleInterface* child(int index) const override
    {
        if (index < 0 || index >= childCount())
            return nullptr;
        return QAccessible::queryAccessibleInterface(m_map.item(m_map.part().nodes[static_cast<std::size_t>(index)]));
    }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface* child) const override
    {
        const auto& nodes = m_map.part().nodes;
        const auto found = std::find_if(nodes.begin(), nodes.end(), [&](int node) { return child && m_map.item(node) == child->object(); });
        return found == nodes.end() ? -1 : static_cast<int>(found - nodes.begin());
    }
    [[nodiscard]] QAccessibleInterface* focusChild() const override
    {
        return m_map.hasFocus() && m_map.item(m_map.selected()) ? QAccessible::queryAccessibleInterface(m_map.item(m_map.selected())) : nullptr;
    }

private:
    CausesMap& m_map;
};

QAccessibleInterface* makeMapAccess(const QString& /*className*/, QObject* object)
{
    if (auto* map = qobject_cast<CausesMap*>(object))
        return new MapAccess(*map);
    if (auto* box = qobject_cast<MapNodeItem*>(object))
        return new BoxAccess(*box);
    return nullptr;
}

} // namespace

void installMapAccess()
{
    // Qt keeps a list and would ask a second copy for nothing.
    QAccessible::removeFactory(makeMapAccess);
    QAccessible::installFactory(makeMapAccess);
}

void announceMapFocus(CausesMap& map, MapNodeItem& box)
{
    if (!map.hasFocus() || !QAccessible::isActive())
        return;
    QAccessibleEvent event(&box, QAccessible::Focus);
    QAccessible::updateAccessibility(&event);
}

} // namespace ui
