// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/registers.h"

#include <algorithm>
#include <map>
#include <utility>

namespace core::engine {

namespace {

constexpr int kForever = -1;
constexpr int kUnused = -2;

/// When a group's result is needed for the last time: a place in its section's list, or kForever.
std::vector<int> findLastUses(const ScheduledProgram& program)
{
    std::vector<int> lastUse(program.groups.size(), kUnused);
    const auto use = [&](int g, Section section, int place) {
        int& last = lastUse[static_cast<std::size_t>(g)];
        const Group& used = program.groups[static_cast<std::size_t>(g)];
        last = isLeaf(used.op) || used.section != section || last == kForever ? kForever : std::max(last, place);
    };
    const auto useAll = [&](const std::vector<int>& list, Section section) {
        for (std::size_t i = 0; i < list.size(); ++i) {
            const Group& user = program.groups[static_cast<std::size_t>(list[i])];
            for (const GroupOperand& operand : user.operands)
                use(operand.group, section, static_cast<int>(i));
            for (const Home& source : user.sources)
                use(source.group, section, static_cast<int>(i));
        }
    };
    useAll(program.constants, Section::Constants);
    useAll(program.step, Section::Step);
    useAll(program.time, Section::Time);
    useAll(program.stage, Section::Stage);

    const auto keep = [&](int g, Section readAfter, std::size_t length) {
        use(g, readAfter, static_cast<int>(length));
    };
    for (const auto& memory : program.memories) {
        keep(memory.argument.group, Section::Stage, program.stage.size());
        keep(memory.initial.group, Section::Constants, program.constants.size());
        if (memory.delayed)
            keep(memory.delay.group, Section::Constants, program.constants.size());
        if (memory.memory.group >= 0)
            lastUse[static_cast<std::size_t>(memory.memory.group)] = kForever;
    }
    for (const Home& output : program.outputs)
        keep(output.group, Section::Stage, program.stage.size());
    return lastUse;
}

class Allocating {
public:
    Allocating(const ScheduledProgram& program, bool elementsInLanes)
        : m_program(program), m_lastUse(findLastUses(program))
    {
        m_result.elementsInLanes = elementsInLanes;
        m_result.cell.resize(program.groups.size(), kNoCell);
        m_result.scheduleColumn.resize(program.groups.size(), -1);
    }

    Registers run()
    {
        placeStocks();
        placeLasting();
        const std::uint32_t temporaries = m_next;
        std::uint32_t end = m_next;
        for (const auto* list : {&m_program.constants, &m_program.step, &m_program.time, &m_program.stage}) {
            m_next = temporaries;
            m_free.clear();
            for (std::size_t i = 0; i < list->size(); ++i)
                place((*list)[i], static_cast<int>(i));
            end = std::max(end, m_next);
        }
        m_result.cells = end;
        return std::move(m_result);
    }

private:
    [[nodiscard]] const Group& group(int g) const { return m_program.groups[static_cast<std::size_t>(g)]; }
    std::uint32_t& cell(int g) { return m_result.cell[static_cast<std::size_t>(g)]; }

    std::uint32_t bump(int size)
    {
        return std::exchange(m_next, m_next + m_result.cellsFor(size));
    }

    void placeStocks()
    {
        for (const auto& run : m_program.stockRuns)
            cell(run.stateGroup) = bump(run.size);
        m_result.stateCells = m_next;
        m_next *= 2; // the slopes, laid out in the same way
        for (std::size_t g = 0; g < m_program.groups.size(); ++g) {
            if (m_program.stateOf[g] >= 0)
                m_result.cell[g] = stateCell(m_program.stateOf[g]);
            if (m_program.slopeOf[g] >= 0)
                m_result.cell[g] = stateCell(m_program.slopeOf[g]) + m_result.stateCells;
        }
    }

    std::uint32_t stateCell(int run) { return cell(m_program.stockRuns[static_cast<std::size_t>(run)].stateGroup); }

    void placeLasting()
    {
        std::int32_t column = 0;
        for (std::size_t g = 0; g < m_program.groups.size(); ++g) {
            if (m_program.groups[g].op == Op::Schedule)
                m_result.scheduleColumn[g] = std::exchange(column, column + m_program.groups[g].size);
            if (m_lastUse[g] == kForever && m_result.cell[g] == kNoCell)
                m_result.cell[g] = bump(m_program.groups[g].size);
        }
    }

    /// Whether the result may overwrite operand `g` while it is computed: row for row, each read before it is written.
    [[nodiscard]] bool mayOverwrite(const Group& user, int g) const
    {
        if (user.op == Op::Gather || isReduction(user.op) || isScalarFunction(user.op))
            return false;
        return std::ranges::all_of(user.operands, [&](const GroupOperand& operand) {
            return operand.group != g || (!operand.broadcast && operand.start == 0 && group(g).size == user.size);
        });
    }

    void place(int g, int at)
    {
        const Group& user = group(g);
        std::vector<int> dying;
        const auto dies = [&](int used) {
            if (m_lastUse[static_cast<std::size_t>(used)] == at && !isPinned(used) && std::ranges::find(dying, used) == dying.end())
                dying.push_back(used);
        };
        for (const GroupOperand& operand : user.operands)
            dies(operand.group);
        for (const Home& source : user.sources)
            dies(source.group);

        for (const int used : dying) {
            if (mayOverwrite(user, used))
                m_free[group(used).size].push_back(cell(used));
        }
        if (cell(g) == kNoCell) {
            cell(g) = take(user.size);
            if (m_lastUse[static_cast<std::size_t>(g)] == kUnused)
                m_free[user.size].push_back(cell(g));
        }
        for (const int used : dying) {
            if (!mayOverwrite(user, used))
                m_free[group(used).size].push_back(cell(used));
        }
    }

    [[nodiscard]] bool isPinned(int g) const
    {
        return isLeaf(group(g).op) || m_program.slopeOf[static_cast<std::size_t>(g)] >= 0
            || m_program.stateOf[static_cast<std::size_t>(g)] >= 0;
    }

    std::uint32_t take(int size)
    {
        auto& free = m_free[size];
        if (free.empty())
            return bump(size);
        const std::uint32_t result = free.back(); // the one used last: still in the cache
        free.pop_back();
        return result;
    }

    const ScheduledProgram& m_program;
    std::vector<int> m_lastUse;
    Registers m_result;
    std::uint32_t m_next = 0;
    std::map<int, std::vector<std::uint32_t>> m_free; ///< by size
};

} // namespace

std::uint32_t Registers::cellsFor(int size) const
{
    const auto n = static_cast<std::uint32_t>(size);
    const auto lanes = static_cast<std::uint32_t>(kLaneMultiple);
    return elementsInLanes ? (n + lanes - 1) / lanes * lanes : n;
}

Registers allocateRegisters(const ScheduledProgram& program, bool elementsInLanes)
{
    return Allocating(program, elementsInLanes).run();
}

} // namespace core::engine
