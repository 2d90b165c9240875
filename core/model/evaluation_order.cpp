// SPDX-License-Identifier: GPL-3.0-or-later
// Fifth step of resolving: in which order elements can be computed, and which define themselves in a circle.
#include "core/model/resolution.h"

#include <algorithm>

namespace core::model {

namespace {

enum class Moment { Initial, Stage };

/// Elements that each element needs at the same moment, in order of appearance.
class Dependencies {
public:
    Dependencies(const Resolution& resolution, Moment moment, bool withDelays) : m_resolution(resolution), m_moment(moment), m_withDelays(withDelays)
    {
        m_seen.assign(resolution.graph.nodes().size(), 0);
    }

    [[nodiscard]] bool isComputed(ElementId id) const { return m_moment == Moment::Initial || !isStock(id); }

    std::vector<ElementId> of(ElementId id)
    {
        const Element& element = m_resolution.model.elements[static_cast<std::size_t>(id)];
        const bool initially = m_moment == Moment::Initial && element.initialEquation != kNone;
        std::vector<ElementId> result;
        std::vector<NodeId> pending{initially ? element.initialEquation : element.equation};
        ++m_round;
        while (!pending.empty()) {
            const NodeId nodeId = pending.back();
            pending.pop_back();
            if (nodeId == kNone || std::exchange(m_seen[static_cast<std::size_t>(nodeId)], m_round) == m_round)
                continue;
            const Node& node = m_resolution.graph[nodeId];
            if (node.operation == Operation::Element && isComputed(node.index))
                result.push_back(node.index);
            pushArguments(node, pending);
        }
        std::reverse(result.begin(), result.end());
        return result;
    }

private:
    [[nodiscard]] bool isStock(ElementId id) const
    {
        const Element& element = m_resolution.model.elements[static_cast<std::size_t>(id)];
        return m_resolution.model.variables[static_cast<std::size_t>(element.variable)].kind == VariableKind::Stock;
    }

    /// What a node needs now. Kept values (Initial, Previous) need nothing during the run; a fixed delay reads its input now
    /// only where the delay is shorter than a step, so that a circle through it is no circle.
    void pushArguments(const Node& node, std::vector<NodeId>& pending) const
    {
        const bool initial = m_moment == Moment::Initial;
        switch (node.operation) {
        case Operation::Initial:
            if (initial)
                pending.push_back(node.arguments[0]);
            return;
        case Operation::Previous:
            if (initial)
                pending.push_back(node.arguments[1]);
            return;
        case Operation::DelayFixed:
            if (initial || m_withDelays) {
                pending.push_back(node.arguments[1]);
                pending.push_back(node.arguments[2]);
            }
            if (m_withDelays)
                pending.push_back(node.arguments[0]);
            return;
        default:
            pending.insert(pending.end(), node.arguments.rbegin(), node.arguments.rend());
        }
    }

    const Resolution& m_resolution;
    Moment m_moment;
    bool m_withDelays;
    std::vector<int> m_seen;
    int m_round = 0;
};

/// Depth first, without recursion: a chain of a million variables must not exhaust the stack.
class Sorter {
public:
    Sorter(const Resolution& resolution, Moment moment, bool withDelays)
        : m_resolution(resolution), m_dependencies(resolution, moment, withDelays),
          m_state(resolution.model.elements.size(), State::Untouched)
    {
    }

    /// False when there is a circle; `circle` then holds its elements, each depending on the next.
    bool run()
    {
        for (std::size_t i = 0; i < m_state.size(); ++i)
            if (m_state[i] == State::Untouched && m_dependencies.isComputed(static_cast<ElementId>(i)) && !visit(static_cast<ElementId>(i)))
                return false;
        return true;
    }

    std::vector<ElementId> order;
    std::vector<ElementId> circle;

private:
    enum class State : std::uint8_t { Untouched, Open, Done };
    struct Frame {
        ElementId element;
        std::vector<ElementId> needs;
        std::size_t next = 0;
    };

    bool visit(ElementId start)
    {
        std::vector<Frame> stack;
        const auto open = [&](ElementId id) {
            m_state[static_cast<std::size_t>(id)] = State::Open;
            stack.push_back({id, m_dependencies.of(id), 0});
        };
        open(start);
        while (!stack.empty()) {
            Frame& frame = stack.back();
            if (frame.next == frame.needs.size()) {
                m_state[static_cast<std::size_t>(frame.element)] = State::Done;
                order.push_back(frame.element);
                stack.pop_back();
                continue;
            }
            const ElementId need = frame.needs[frame.next++];
            const State state = m_state[static_cast<std::size_t>(need)];
            if (state == State::Open) {
                const auto from = std::find_if(stack.begin(), stack.end(), [&](const Frame& f) { return f.element == need; });
                for (auto it = from; it != stack.end(); ++it)
                    circle.push_back(it->element);
                return false;
            }
            if (state == State::Untouched)
                open(need);
        }
        return true;
    }

    const Resolution& m_resolution;
    Dependencies m_dependencies;
    std::vector<State> m_state;
};

void reportCircle(Resolution& resolution, const std::vector<ElementId>& circle, Moment moment)
{
    constexpr std::size_t kMostNames = 12;
    std::vector<std::string> names;
    for (const ElementId id : circle)
        names.push_back(resolution.model.elementName(id));
    std::string path;
    for (std::size_t i = 0; i < names.size() && i < kMostNames; ++i)
        path += names[i] + " -> ";
    if (names.size() > kMostNames)
        path += "... -> ";
    path += names.front();
    resolution.error(ErrorKind::CircularDefinition,
                     moment == Moment::Initial
                         ? "the initial values define each other in a circle: " + path + "; give one of them a value of its own"
                         : "the equations define each other in a circle without a stock in it: " + path + "; break it with a stock or a delay",
                     resolution.element(circle.front()).variable, names);
}

std::vector<ElementId> sorted(Resolution& resolution, Moment moment)
{
    Sorter strict(resolution, moment, true);
    if (strict.run())
        return std::move(strict.order);
    Sorter loose(resolution, moment, false);
    if (loose.run())
        return std::move(loose.order);
    reportCircle(resolution, loose.circle, moment);
    return {};
}

} // namespace

void orderEvaluation(Resolution& resolution)
{
    resolution.model.stageOrder = sorted(resolution, Moment::Stage);
    // A circle during the run is one at the start too, unless init_eqn breaks it: one message is enough.
    if (resolution.diagnostics.empty())
        resolution.model.initialOrder = sorted(resolution, Moment::Initial);
}

} // namespace core::model
