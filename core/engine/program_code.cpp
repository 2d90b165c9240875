// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/program_code.h"

#include <algorithm>
#include <numeric>

namespace core::engine {

namespace {

/// What the outputs need of stocks and memories, directly or through other stocks and memories.
void findNeededState(const LoweredModel& model, VectorRequest& request)
{
    std::vector<ValueId> roots = request.outputs;
    std::vector<bool> stocks(model.stocks.size(), false);
    std::vector<bool> memories(model.memories.size(), false);
    for (bool changed = true; changed;) {
        changed = false;
        const std::vector<bool> needed = model.graph.reachable(roots);
        for (ValueId id = 0; id < static_cast<ValueId>(needed.size()); ++id) {
            const Value& value = model.graph[id];
            if (!needed[static_cast<std::size_t>(id)] || (value.op != Op::State && value.op != Op::Memory))
                continue;
            const auto number = static_cast<std::size_t>(value.index);
            if (value.op == Op::State && !stocks[number]) {
                stocks[number] = changed = true;
                roots.insert(roots.end(), {model.stocks[number].slope, model.stocks[number].initial});
            } else if (value.op == Op::Memory && !memories[number]) {
                memories[number] = changed = true;
                roots.insert(roots.end(), {model.memories[number].argument, model.memories[number].initial});
                if (model.memories[number].delay != kNoValue)
                    roots.push_back(model.memories[number].delay);
            }
        }
    }
    for (std::size_t i = 0; i < stocks.size(); ++i) {
        if (stocks[i])
            request.stocks.push_back(static_cast<int>(i));
    }
    for (std::size_t i = 0; i < memories.size(); ++i) {
        if (memories[i])
            request.memories.push_back(static_cast<int>(i));
    }
}

/// Values that change with time alone and are the same for all members.
std::vector<bool> findScheduled(const Graph& graph, std::span<const model::ElementId> varied)
{
    std::vector<bool> differs(graph.size(), false);
    std::vector<bool> scheduled(graph.size(), false);
    for (ValueId id = 0; id < static_cast<ValueId>(graph.size()); ++id) {
        const auto at = static_cast<std::size_t>(id);
        const Value& value = graph[id];
        differs[at] = isRandom(value.op)
            || (value.op == Op::Parameter && std::ranges::find(varied, value.index) != varied.end())
            || std::ranges::any_of(graph.arguments(id), [&](ValueId a) { return differs[static_cast<std::size_t>(a)]; });
        scheduled[at] = value.rate == kWithTime && value.op != Op::Time && !differs[at];
    }
    return scheduled;
}

} // namespace

ProgramCode::ProgramCode(const model::ResolvedModel& model, LoweredModel code) : m_code(std::move(code))
{
    for (const auto& variable : model.variables) {
        const auto first = m_code.elementValues.begin() + variable.firstElement;
        if (variable.elementCount > 1)
            m_arrays.emplace_back(first, first + variable.elementCount);
    }
    std::vector<model::ElementId> everything(model.elements.size());
    std::iota(everything.begin(), everything.end(), 0);
    m_single = makePlans(everything, {}, true);
}

PlanPair ProgramCode::forMembers(std::span<const model::ElementId> outputs, std::span<const model::ElementId> varied) const
{
    return makePlans(outputs, varied, false);
}

PlanPair ProgramCode::makePlans(std::span<const model::ElementId> outputs, std::span<const model::ElementId> varied,
                                bool elementsInLanes) const
{
    VectorRequest request;
    request.elementsInLanes = elementsInLanes;
    for (const model::ElementId element : outputs)
        request.outputs.push_back(m_code.elementValues[static_cast<std::size_t>(element)]);
    findNeededState(m_code, request);
    request.scheduled = findScheduled(m_code.graph, varied);
    request.arrays = m_arrays;

    PlanPair plans;
    VectorProgram main = vectorise(m_code, request);
    fusePairs(main);
    plans.main = makePlan(m_code.graph, main, elementsInLanes);

    VectorRequest scheduleRequest;
    scheduleRequest.timeInLanes = true;
    scheduleRequest.outputs = plans.main.scheduleColumns;
    scheduleRequest.arrays = m_arrays;
    VectorProgram schedule = vectorise(m_code, scheduleRequest);
    fusePairs(schedule);
    plans.schedule = makePlan(m_code.graph, schedule, false);
    return plans;
}

} // namespace core::engine
