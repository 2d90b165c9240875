// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/vectorising.h"

#include <algorithm>
#include <map>

namespace core::engine {

namespace {

/// What values must share to be computed by one instruction.
struct Signature {
    int level = 0;
    Section section = Section::Constants;
    Op op = Op::Literal;
    std::uint32_t argumentCount = 0;
    std::int32_t index = -1;
    bool atStart = false;
    auto operator<=>(const Signature&) const = default;
};

Section join(Section a, Section b)
{
    if (a == b || b == Section::Constants)
        return a;
    return a == Section::Constants ? b : Section::Stage;
}

class Vectoriser {
public:
    Vectoriser(const LoweredModel& model, const VectorRequest& request)
        : m_model(model), m_graph(model.graph), m_request(request), m_level(m_graph.size(), 0)
    {
        m_program.homes.resize(m_graph.size());
    }

    VectorProgram run()
    {
        findNeeded();
        findLevels();
        groupStates();
        requestRoots();
        for (m_current = static_cast<int>(m_buckets.size()) - 1; m_current >= 0; --m_current)
            groupLevel();
        resolveOperands();
        resolveRoots();
        return std::move(m_program);
    }

private:
    [[nodiscard]] bool isScheduled(ValueId id) const
    {
        return !m_request.scheduled.empty() && m_request.scheduled[static_cast<std::size_t>(id)];
    }
    [[nodiscard]] std::span<const ValueId> arguments(ValueId id) const
    {
        return isScheduled(id) ? std::span<const ValueId>{} : m_graph.arguments(id);
    }
    [[nodiscard]] Home& home(ValueId id) { return m_program.homes[static_cast<std::size_t>(id)]; }
    [[nodiscard]] bool needed(ValueId id) const { return m_needed[static_cast<std::size_t>(id)]; }

    std::vector<bool> reachable(const std::vector<ValueId>& roots) const;
    void findNeeded();
    void findLevels();
    void groupStates();
    void requestRoots();
    [[nodiscard]] Section sectionOf(ValueId id) const;
    [[nodiscard]] Signature signatureOf(ValueId id) const;
    void request(const std::vector<ValueId>& values);
    void groupLevel();
    void makeGroup(const std::vector<ValueId>& values);
    [[nodiscard]] std::vector<std::vector<ValueId>> operandTuples(const Group& group) const;
    void resolveOperands();
    void resolveRoots();
    GroupOperand resolve(const std::vector<ValueId>& values, bool sideBySide = false);
    GroupOperand gather(const std::vector<ValueId>& values);

    const LoweredModel& m_model;
    const Graph& m_graph;
    const VectorRequest& m_request;
    std::vector<bool> m_needed;
    std::vector<bool> m_neededEachStage; ///< by slopes and memories, not only by outputs
    std::vector<int> m_level;
    std::vector<std::vector<std::vector<ValueId>>> m_buckets; ///< tuples asked for, by level
    std::map<std::vector<ValueId>, int> m_gathers;
    int m_current = 0;
    VectorProgram m_program;
};

std::vector<bool> Vectoriser::reachable(const std::vector<ValueId>& roots) const
{
    std::vector<bool> marks(m_graph.size(), false);
    for (const ValueId root : roots)
        marks[static_cast<std::size_t>(root)] = true;
    for (auto id = static_cast<ValueId>(m_graph.size()) - 1; id >= 0; --id) {
        if (!marks[static_cast<std::size_t>(id)])
            continue;
        for (const ValueId argument : arguments(id))
            marks[static_cast<std::size_t>(argument)] = true;
    }
    return marks;
}

void Vectoriser::findNeeded()
{
    std::vector<ValueId> roots;
    for (const int stock : m_request.stocks)
        roots.push_back(m_model.stocks[static_cast<std::size_t>(stock)].slope);
    for (const int slot : m_request.memories)
        roots.push_back(m_model.memories[static_cast<std::size_t>(slot)].argument);
    m_neededEachStage = reachable(roots);
    for (const int stock : m_request.stocks)
        roots.push_back(m_model.stocks[static_cast<std::size_t>(stock)].initial);
    for (const int slot : m_request.memories) {
        const LoweredMemory& memory = m_model.memories[static_cast<std::size_t>(slot)];
        roots.push_back(memory.initial);
        if (memory.delay != kNoValue)
            roots.push_back(memory.delay);
    }
    roots.insert(roots.end(), m_request.outputs.begin(), m_request.outputs.end());
    m_needed = reachable(roots);
}

void Vectoriser::findLevels()
{
    int highest = 0;
    for (ValueId id = 0; id < static_cast<ValueId>(m_graph.size()); ++id) {
        int level = 0;
        for (const ValueId argument : arguments(id))
            level = std::max(level, m_level[static_cast<std::size_t>(argument)] + 1);
        m_level[static_cast<std::size_t>(id)] = level;
        if (needed(id))
            highest = std::max(highest, level);
    }
    m_buckets.resize(static_cast<std::size_t>(highest) + 1);
}

/// Stocks of one variable lie side by side whether or not anything asks for them together, because they are integrated so.
void Vectoriser::groupStates()
{
    std::map<std::int32_t, ValueId> states; // by number of the stock
    for (ValueId id = 0; id < static_cast<ValueId>(m_graph.size()); ++id) {
        if (m_graph[id].op == Op::State)
            states[m_graph[id].index] = id;
    }
    for (const auto& run : m_request.arrays) {
        std::vector<ValueId> members;
        for (const ValueId id : run) {
            if (m_graph[id].op == Op::State && std::ranges::binary_search(m_request.stocks, m_graph[id].index)
                && home(id).group < 0) {
                home(id) = {static_cast<int>(m_program.groups.size()), static_cast<int>(members.size())};
                members.push_back(id);
            }
        }
        if (!members.empty())
            makeGroup(members);
    }
    for (const int stock : m_request.stocks) {
        const ValueId id = states.at(stock);
        if (home(id).group < 0)
            makeGroup({id});
    }
}

void Vectoriser::requestRoots()
{
    for (const auto& array : m_request.arrays) {
        std::vector<ValueId> values;
        std::ranges::copy_if(array, std::back_inserter(values), [&](ValueId id) { return needed(id); });
        if (!values.empty())
            request(values);
    }
    for (ValueId id = 0; id < static_cast<ValueId>(m_graph.size()); ++id) {
        if (needed(id) && m_level[static_cast<std::size_t>(id)] == 0)
            request({id}); // leaves that only ever stand alone
    }
    for (std::size_t g = 0; g < m_program.groups.size(); ++g) {
        std::vector<ValueId> initial;
        std::vector<ValueId> slope;
        for (const ValueId id : m_program.groups[g].members) {
            const LoweredStock& stock = m_model.stocks[static_cast<std::size_t>(m_graph[id].index)];
            initial.push_back(stock.initial);
            slope.push_back(stock.slope);
        }
        request(initial);
        request(slope);
    }
    for (const int slot : m_request.memories) {
        const LoweredMemory& memory = m_model.memories[static_cast<std::size_t>(slot)];
        request({memory.argument});
        request({memory.initial});
        if (memory.delay != kNoValue)
            request({memory.delay});
    }
    for (const ValueId id : m_request.outputs)
        request({id});
}

Section Vectoriser::sectionOf(ValueId id) const
{
    const Value& value = m_graph[id];
    if (value.rate == kConstant)
        return Section::Constants;
    if (isScheduled(id))
        return Section::Time;
    if (m_request.timeInLanes || !m_neededEachStage[static_cast<std::size_t>(id)])
        return Section::Stage; // outputs are computed when they are saved, whatever they depend on
    if (value.rate == kWithStep)
        return Section::Step;
    return value.rate == kWithTime ? Section::Time : Section::Stage;
}

Signature Vectoriser::signatureOf(ValueId id) const
{
    const Value& value = m_graph[id];
    Signature signature;
    signature.level = m_level[static_cast<std::size_t>(id)];
    signature.section = sectionOf(id);
    signature.op = isScheduled(id) ? Op::Schedule : value.op;
    signature.argumentCount = static_cast<std::uint32_t>(arguments(id).size());
    const bool isTable = value.op == Op::Lookup || value.op == Op::LookupForward || value.op == Op::LookupBackward;
    signature.index = isTable ? value.index : -1;
    signature.atStart = value.atStart;
    return signature;
}

/// Asks for `values` to be computed, if possible side by side.
void Vectoriser::request(const std::vector<ValueId>& values)
{
    if (std::ranges::all_of(values, [&](ValueId id) { return id == values[0]; })) {
        m_buckets[static_cast<std::size_t>(m_level[static_cast<std::size_t>(values[0])])].push_back({values[0]});
        return;
    }
    std::map<Signature, std::vector<ValueId>> parts;
    for (const ValueId id : values)
        parts[signatureOf(id)].push_back(id);
    for (auto& [signature, part] : parts)
        m_buckets[static_cast<std::size_t>(signature.level)].push_back(std::move(part));
}

/// Values of one level do not depend on each other. The longest tuples come first, so shorter ones find their values there.
void Vectoriser::groupLevel()
{
    auto tuples = std::move(m_buckets[static_cast<std::size_t>(m_current)]);
    std::ranges::stable_sort(tuples, std::greater{}, &std::vector<ValueId>::size);
    for (const auto& tuple : tuples) {
        std::vector<ValueId> homeless;
        for (const ValueId id : tuple) {
            if (home(id).group < 0) {
                home(id) = {static_cast<int>(m_program.groups.size()), static_cast<int>(homeless.size())};
                homeless.push_back(id);
            }
        }
        if (!homeless.empty())
            makeGroup(homeless);
    }
}

void Vectoriser::makeGroup(const std::vector<ValueId>& values)
{
    for (std::size_t i = 0; i < values.size(); ++i)
        home(values[i]) = {static_cast<int>(m_program.groups.size()), static_cast<int>(i)};
    const Signature signature = signatureOf(values[0]);
    Group group;
    group.op = signature.op;
    group.section = signature.section;
    group.level = signature.level;
    group.index = signature.index;
    group.members = values;
    group.size = static_cast<int>(values.size());
    const auto tuples = operandTuples(group);
    m_program.groups.push_back(std::move(group));
    for (const auto& tuple : tuples)
        request(tuple);
}

/// The operands that a group needs: its members' first arguments, their second ones, and so on.
std::vector<std::vector<ValueId>> Vectoriser::operandTuples(const Group& group) const
{
    const auto first = arguments(group.members[0]);
    if (isReduction(group.op) && group.size == 1)
        return {{first.begin(), first.end()}};
    std::vector<std::vector<ValueId>> tuples(first.size());
    for (const ValueId id : group.members) {
        const auto argumentsOfMember = arguments(id);
        for (std::size_t i = 0; i < tuples.size(); ++i)
            tuples[i].push_back(argumentsOfMember[i]);
    }
    return tuples;
}

void Vectoriser::resolveOperands()
{
    const std::size_t count = m_program.groups.size(); // gathers are added behind
    for (std::size_t g = 0; g < count; ++g) {
        const bool reduces = isReduction(m_program.groups[g].op) && m_program.groups[g].size == 1;
        std::vector<GroupOperand> operands;
        for (const auto& tuple : operandTuples(m_program.groups[g])) {
            operands.push_back(resolve(tuple, reduces));
            if (reduces)
                m_program.groups[g].reduced = static_cast<int>(tuple.size());
        }
        m_program.groups[g].operands = std::move(operands);
    }
}

void Vectoriser::resolveRoots()
{
    for (std::size_t g = 0; g < m_program.groups.size(); ++g) {
        if (m_program.groups[g].op != Op::State)
            continue;
        std::vector<ValueId> initial;
        std::vector<ValueId> slope;
        for (const ValueId id : m_program.groups[g].members) {
            const LoweredStock& stock = m_model.stocks[static_cast<std::size_t>(m_graph[id].index)];
            initial.push_back(stock.initial);
            slope.push_back(stock.slope);
        }
        const int size = m_program.groups[g].size;
        m_program.stockRuns.push_back({static_cast<int>(g), size, resolve(initial), resolve(slope)});
    }
    std::map<std::int32_t, Home> memories;
    for (ValueId id = 0; id < static_cast<ValueId>(m_graph.size()); ++id) {
        if (m_graph[id].op == Op::Memory)
            memories[m_graph[id].index] = home(id);
    }
    for (const int slot : m_request.memories) {
        const LoweredMemory& memory = m_model.memories[static_cast<std::size_t>(slot)];
        VectorProgram::MemoryRoot root;
        root.slot = slot;
        if (const auto found = memories.find(slot); found != memories.end())
            root.memory = found->second;
        root.argument = resolve({memory.argument});
        root.initial = resolve({memory.initial});
        root.delayed = memory.delay != kNoValue;
        if (root.delayed)
            root.delay = resolve({memory.delay});
        m_program.memories.push_back(root);
    }
    for (const ValueId id : m_request.outputs)
        m_program.outputs.push_back(home(id));
}

GroupOperand Vectoriser::resolve(const std::vector<ValueId>& values, bool sideBySide)
{
    const Home first = home(values[0]);
    const bool same = std::ranges::all_of(values, [&](ValueId id) { return id == values[0]; });
    if (same && !(sideBySide && values.size() > 1)) {
        // With elements in lanes a single element is a row of equal numbers; one of several has to be spread out first.
        const bool inLanes = m_request.elementsInLanes && m_program.groups[static_cast<std::size_t>(first.group)].size > 1;
        return inLanes ? GroupOperand{gather({values[0]}).group, 0, values.size() > 1}
                       : GroupOperand{first.group, first.position, values.size() > 1};
    }
    for (std::size_t i = 0; i < values.size(); ++i) {
        const Home& at = home(values[i]);
        if (at.group != first.group || at.position != first.position + static_cast<int>(i))
            return gather(values);
    }
    return {first.group, first.position, false};
}

GroupOperand Vectoriser::gather(const std::vector<ValueId>& values)
{
    const auto [known, isNew] = m_gathers.try_emplace(values, static_cast<int>(m_program.groups.size()));
    if (isNew) {
        Group group;
        group.op = Op::Gather;
        group.size = static_cast<int>(values.size());
        for (const ValueId id : values) {
            const Home source = home(id);
            const Group& sourceGroup = m_program.groups[static_cast<std::size_t>(source.group)];
            group.sources.push_back(source);
            group.section = join(group.section, sourceGroup.section);
            group.level = std::max(group.level, sourceGroup.level + 1);
        }
        m_program.groups.push_back(std::move(group));
    }
    return {known->second, 0, false};
}

} // namespace

VectorProgram vectorise(const LoweredModel& model, const VectorRequest& request)
{
    return Vectoriser(model, request).run();
}

} // namespace core::engine
