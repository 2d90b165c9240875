// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model_page/map_graph.h"

#include "ui/model_page/map_columns.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

using core::causes::CausalGraph;
using core::causes::Polarity;
using core::model::ResolvedModel;
using core::model::VariableId;
using core::model::VariableKind;

namespace ui {

namespace {

constexpr std::size_t kFewNodes = 9; ///< fewer than these leave the map bare
constexpr int kMostOfColumn = 7;         ///< boxes of one column that fit a usual window; what is farther from the centre is folded
constexpr std::size_t kFewLinks = 30; ///< links among neighbours are drawn up to this many in all
constexpr int kDeepest = 12;          ///< folded variables in a row

Polarity times(Polarity a, Polarity b)
{
    if (a == Polarity::None || b == Polarity::None)
        return Polarity::None;
    if (a == Polarity::Mixed || b == Polarity::Mixed)
        return Polarity::Mixed;
    return a == b ? Polarity::Positive : Polarity::Negative;
}

/// Of two ways from one cause to one effect.
Polarity together(Polarity a, Polarity b)
{
    if (a == Polarity::None)
        return b;
    if (b == Polarity::None || a == b)
        return a;
    return Polarity::Mixed;
}

bool isConstant(const ResolvedModel& model, const core::model::Variable& variable)
{
    if (variable.kind != VariableKind::Auxiliary)
        return false;
    for (int i = 0; i < variable.elementCount; ++i)
        if (!model.elements[static_cast<std::size_t>(variable.firstElement + i)].constant)
            return false;
    return true;
}

MapKind kindOf(const core::model::Variable& variable)
{
    return variable.kind == VariableKind::Stock ? MapKind::Stock : MapKind::Variable;
}

std::vector<MapNode> nodesOf(const ResolvedModel& model, const core::policy::Catalogue& catalogue, bool& known)
{
    std::vector<MapNode> nodes;
    // Another model is shown whole, arrays as one box: its tables list what the model has, element by element.
    for (const core::policy::VariableInfo& info : catalogue.plain ? std::vector<core::policy::VariableInfo>() : catalogue.variables)
        if (const auto id = model.findVariable(info.id))
            nodes.push_back({*id, info.id, kindOf(model.variables[static_cast<std::size_t>(*id)]), info.dimension, info.dimensionId});
    known = !nodes.empty();
    if (known) {
        for (const core::policy::Lever& lever : catalogue.levers)
            if (const auto id = model.findVariable(lever.id))
                nodes.push_back({*id, lever.id, MapKind::Lever, lever.group, lever.groupId});
        return nodes;
    }
    for (std::size_t v = 0; v < model.variables.size(); ++v) {
        const auto& variable = model.variables[v];
        if (!variable.hidden)
            nodes.push_back({static_cast<VariableId>(v), variable.name, isConstant(model, variable) ? MapKind::Lever : kindOf(variable),
                             core::policy::Dimension::Outcome, variable.group});
    }
    std::stable_partition(nodes.begin(), nodes.end(), [](const MapNode& node) { return node.kind != MapKind::Lever; });
    return nodes;
}

/// Follows links through variables that are not on the map.
class Folding {
public:
    Folding(const ResolvedModel& model, const CausalGraph& graph, MapGraph& map) : m_model(model), m_graph(graph), m_map(map)
    {
        m_nodeOf.assign(model.variables.size(), -1);
        for (std::size_t n = 0; n < map.nodes.size(); ++n)
            m_nodeOf[static_cast<std::size_t>(map.nodes[n].variable)] = static_cast<int>(n);
    }

    void fold()
    {
        for (std::size_t n = 0; n < m_map.nodes.size(); ++n) {
            m_from = static_cast<int>(n);
            m_way.clear();
            follow(m_map.nodes[n].variable, Polarity::Positive, false);
        }
        for (auto& [ends, link] : m_found)
            m_map.links.push_back(std::move(link));
        m_map.outgoing.resize(m_map.nodes.size());
        m_map.incoming.resize(m_map.nodes.size());
        for (std::size_t i = 0; i < m_map.links.size(); ++i) {
            m_map.outgoing[static_cast<std::size_t>(m_map.links[i].from)].push_back(static_cast<int>(i));
            m_map.incoming[static_cast<std::size_t>(m_map.links[i].to)].push_back(static_cast<int>(i));
        }
    }

private:
    void follow(VariableId at, Polarity polarity, bool delayed)
    {
        for (const int i : m_graph.outgoing[static_cast<std::size_t>(at)]) {
            const core::causes::Link& link = m_graph.links[static_cast<std::size_t>(i)];
            if (link.initial)
                continue; // it sets where a stock starts, and nothing after that
            const Polarity next = times(polarity, link.polarity);
            const bool late = delayed || link.delayed || closesGap(link);
            const int node = m_nodeOf[static_cast<std::size_t>(link.to)];
            if (node >= 0) {
                if (node != m_from)
                    add(node, next, late);
            } else if (static_cast<int>(m_way.size()) < kDeepest && std::find(m_way.begin(), m_way.end(), link.to) == m_way.end()) {
                m_way.push_back(link.to);
                follow(link.to, next, late);
                m_way.pop_back();
            }
        }
    }

    /// The flow of a stock that shrinks as the stock nears its goal: the stock follows with a delay.
    [[nodiscard]] bool closesGap(const core::causes::Link& link) const
    {
        if (!link.intoStock || m_nodeOf[static_cast<std::size_t>(link.from)] >= 0)
            return false;
        const core::causes::Link* back = m_graph.find(link.to, link.from);
        return back && times(back->polarity, link.polarity) == Polarity::Negative;
    }

    void add(int to, Polarity polarity, bool delayed)
    {
        const auto [place, isNew] = m_found.try_emplace({m_from, to}, MapLink{m_from, to, polarity, delayed, m_way});
        if (isNew)
            return;
        MapLink& link = place->second;
        link.polarity = together(link.polarity, polarity);
        link.delayed = link.delayed || delayed;
        if (m_way.size() < link.through.size())
            link.through = m_way;
    }

    const ResolvedModel& m_model;
    const CausalGraph& m_graph;
    MapGraph& m_map;
    std::vector<int> m_nodeOf;
    int m_from = 0;
    std::vector<VariableId> m_way;
    std::map<std::pair<int, int>, MapLink> m_found;
};

class PartBuilder {
public:
    PartBuilder(const MapGraph& graph, std::size_t most) : m_graph(graph), m_most(most) {}

    void addNode(int node)
    {
        if (m_inside.insert(node).second) {
            m_part.nodes.push_back(node);
            ++m_ofColumn[columnKey(node)];
        }
    }
    [[nodiscard]] bool holds(int node) const { return m_inside.contains(node); }
    [[nodiscard]] bool full() const { return m_part.nodes.size() >= m_most; }
    void setMost(std::size_t most) { m_most = most; }
    void addLink(int link) { m_links.insert(link); }

    /// All nodes, or those of one kind, one step from `nodes` against (`up`) or along the links, best first.
    void addRing(const std::vector<int>& nodes, bool up, std::optional<MapKind> only = std::nullopt)
    {
        ++m_ring;
        std::vector<int> found;
        for (const int node : nodes) {
            const auto& links = up ? m_graph.incoming[static_cast<std::size_t>(node)] : m_graph.outgoing[static_cast<std::size_t>(node)];
            for (const int i : links) {
                const MapLink& link = m_graph.links[static_cast<std::size_t>(i)];
                const int other = up ? link.from : link.to;
                if (only && m_graph.nodes[static_cast<std::size_t>(other)].kind != *only)
                    continue;
                if (!holds(other) && std::find(found.begin(), found.end(), other) == found.end())
                    found.push_back(other);
            }
        }
        std::stable_sort(found.begin(), found.end(), [this](int a, int b) { return rank(a) < rank(b); });
        for (const int node : found) {
            if (full() || m_ofColumn[columnKey(node)] >= kMostOfColumn) {
                ++m_part.nodesLeftOut;
                continue;
            }
            addNode(node);
            for (const int other : nodes)
                if (const int link = up ? m_graph.linkBetween(node, other) : m_graph.linkBetween(other, node); link >= 0)
                    addLink(link);
        }
    }
    [[nodiscard]] const std::vector<int>& nodes() const { return m_part.nodes; }

    [[nodiscard]] MapPart finish(int centre, const std::vector<int>& ringOne)
    {
        std::vector<int> between;
        for (std::size_t i = 0; i < m_graph.links.size(); ++i) {
            const MapLink& link = m_graph.links[i];
            if (!holds(link.from) || !holds(link.to))
                continue;
            between.push_back(static_cast<int>(i));
            const bool atCentre = link.from == centre || link.to == centre;
            const auto nearCentre = [&](int node) { return std::find(ringOne.begin(), ringOne.end(), node) != ringOne.end(); };
            // A second-step cause to a first-step one, a first-step effect to a second-step one.
            const bool leads = !nearCentre(link.from) != !nearCentre(link.to);
            if (atCentre || (leads && (nearCentre(link.to) ? acts(link.to, centre) : acts(centre, link.from))))
                addLink(static_cast<int>(i));
        }
        if (between.size() <= kFewLinks)
            m_links.insert(between.begin(), between.end());
        m_part.links.assign(m_links.begin(), m_links.end());
        m_part.linksLeftOut = between.size() - m_part.links.size();
        return std::move(m_part);
    }

private:
    [[nodiscard]] bool acts(int from, int to) const { return m_graph.linkBetween(from, to) >= 0; }
    [[nodiscard]] int rank(int node) const
    {
        switch (m_graph.nodes[static_cast<std::size_t>(node)].kind) {
        case MapKind::Lever: return 0;
        case MapKind::Stock: return 1;
        case MapKind::Variable: return 2;
        }
        return 2;
    }

    /// Where the tables know the model, boxes stand in columns by their part in it; else by their distance, ring by ring.
    [[nodiscard]] int columnKey(int node) const
    {
        return m_graph.knownModel ? static_cast<int>(columnOf(m_graph.nodes[static_cast<std::size_t>(node)])) : m_ring;
    }

    const MapGraph& m_graph;
    std::map<int, int> m_ofColumn;
    int m_ring = 0;
    std::size_t m_most;
    std::set<int> m_inside;
    std::set<int> m_links;
    MapPart m_part;
};

} // namespace

int MapGraph::indexOf(std::string_view id) const
{
    const auto found = std::find_if(nodes.begin(), nodes.end(), [id](const MapNode& node) { return node.id == id; });
    return found == nodes.end() ? -1 : static_cast<int>(found - nodes.begin());
}

int MapGraph::indexOfVariable(VariableId variable) const
{
    const auto found = std::find_if(nodes.begin(), nodes.end(), [variable](const MapNode& node) { return node.variable == variable; });
    return found == nodes.end() ? -1 : static_cast<int>(found - nodes.begin());
}

int MapGraph::linkBetween(int from, int to) const
{
    for (const int i : outgoing[static_cast<std::size_t>(from)])
        if (links[static_cast<std::size_t>(i)].to == to)
            return i;
    return -1;
}

std::size_t MapGraph::variableCount() const
{
    return static_cast<std::size_t>(std::count_if(nodes.begin(), nodes.end(), [](const MapNode& node) { return node.kind != MapKind::Lever; }));
}

MapGraph mapGraph(const ResolvedModel& model, const CausalGraph& graph, const core::policy::Catalogue& catalogue)
{
    MapGraph map;
    map.nodes = nodesOf(model, catalogue, map.knownModel);
    Folding(model, graph, map).fold();
    return map;
}

std::vector<int> nodesOfLoop(const MapGraph& graph, const std::vector<VariableId>& variables)
{
    std::vector<int> nodes;
    for (const VariableId variable : variables)
        if (const int node = graph.indexOfVariable(variable); node >= 0)
            nodes.push_back(node);
    return nodes.size() < 2 ? std::vector<int>() : nodes;
}

MapPart neighbourhood(const MapGraph& graph, int centre, const std::vector<int>& loop, std::size_t most)
{
    if (centre < 0 || centre >= static_cast<int>(graph.nodes.size()))
        return {};
    PartBuilder part(graph, most);
    part.addNode(centre);
    std::vector<int> ringOne;
    for (const int i : graph.incoming[static_cast<std::size_t>(centre)])
        ringOne.push_back(graph.links[static_cast<std::size_t>(i)].from);
    const std::vector<int> causes = ringOne;
    std::vector<int> effects;
    for (const int i : graph.outgoing[static_cast<std::size_t>(centre)])
        effects.push_back(graph.links[static_cast<std::size_t>(i)].to);
    ringOne.insert(ringOne.end(), effects.begin(), effects.end());
    for (const int node : ringOne)
        part.addNode(node);
    for (std::size_t i = 0; i < loop.size(); ++i) {
        part.addNode(loop[i]);
        if (const int link = graph.linkBetween(loop[i], loop[(i + 1) % loop.size()]); link >= 0)
            part.addLink(link);
    }
    // Further back where little stands around the centre: a sum has one cause, and what drives that is what people look for.
    // What drives the causes is shown as far as there is room; farther back only until the map is not bare any more.
    std::vector<int> back = causes;
    do {
        const std::size_t before = part.nodes().size();
        part.addRing(back, true);
        back.assign(part.nodes().begin() + static_cast<std::ptrdiff_t>(before), part.nodes().end());
        part.setMost(std::min(most, kFewNodes + 1));
    } while (!back.empty() && part.nodes().size() < kFewNodes);
    part.setMost(most);
    // Of another model the levers are its constants: wherever they come in, they are what people can move.
    if (!graph.knownModel)
        part.addRing(std::vector<int>(part.nodes()), true, MapKind::Lever);
    // On towards the outcomes, as far as there is room.
    std::vector<int> ring = effects;
    while (!ring.empty() && !part.full()) {
        const std::size_t before = part.nodes().size();
        part.addRing(ring, false);
        ring.assign(part.nodes().begin() + static_cast<std::ptrdiff_t>(before), part.nodes().end());
    }
    return part.finish(centre, ringOne);
}

MapPart wholeMap(const MapGraph& graph)
{
    MapPart part;
    for (std::size_t i = 0; i < graph.nodes.size(); ++i)
        part.nodes.push_back(static_cast<int>(i));
    for (std::size_t i = 0; i < graph.links.size(); ++i)
        part.links.push_back(static_cast<int>(i));
    return part;
}

} // namespace ui
