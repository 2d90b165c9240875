// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/scheduling.h"

#include <algorithm>

namespace core::engine {

namespace {

class Scheduling {
public:
    explicit Scheduling(const VectorProgram& program)
    {
        static_cast<VectorProgram&>(m_result) = program;
        m_result.stateOf.resize(program.groups.size(), -1);
        m_result.slopeOf.resize(program.groups.size(), -1);
    }

    ScheduledProgram run(bool elementsInLanes)
    {
        std::vector<int> initials;
        std::vector<int> slopes;
        for (std::size_t run = 0; run < m_result.stockRuns.size(); ++run) {
            initials.push_back(addCopy(m_result.stockRuns[run].initial, m_result.stockRuns[run].size));
            m_result.stateOf[static_cast<std::size_t>(initials.back())] = static_cast<int>(run);
            slopes.push_back(slopeWriter(m_result.stockRuns[run]));
            m_result.slopeOf[static_cast<std::size_t>(slopes.back())] = static_cast<int>(run);
        }
        m_done.resize(m_result.groups.size(), false);
        for (const int g : initials)
            visit(g);
        for (const auto& memory : m_result.memories) {
            visit(memory.initial.group);
            if (memory.delayed)
                visit(memory.delay.group);
        }
        for (const int g : slopes)
            visit(g);
        m_result.slopesEnd = m_result.stage.size();
        for (const auto& memory : m_result.memories)
            visit(memory.argument.group);
        m_result.memoriesEnd = m_result.stage.size();
        for (const Home& output : m_result.outputs)
            visit(output.group);
        if (elementsInLanes)
            orderByLevel();
        return std::move(m_result);
    }

private:
    Group& group(int g) { return m_result.groups[static_cast<std::size_t>(g)]; }

    int addCopy(const GroupOperand& operand, int size)
    {
        Group copy;
        copy.op = Op::Copy;
        copy.section = group(operand.group).section;
        copy.level = group(operand.group).level + 1;
        copy.size = size;
        copy.operands = {operand};
        m_result.groups.push_back(std::move(copy));
        m_result.stateOf.push_back(-1);
        m_result.slopeOf.push_back(-1);
        return static_cast<int>(m_result.groups.size()) - 1;
    }

    /// The group that computes just these slopes writes them where they belong; otherwise they are copied.
    int slopeWriter(const VectorProgram::StockRun& run)
    {
        const GroupOperand& slope = run.slope;
        const Group& from = group(slope.group);
        const bool whole = !slope.broadcast && slope.start == 0 && from.size == run.size && !isLeaf(from.op)
            && m_result.slopeOf[static_cast<std::size_t>(slope.group)] < 0;
        return whole ? slope.group : addCopy(slope, run.size);
    }

    /// Each part of the stage by itself; equal levels keep their order, in which a gather comes before its user.
    void orderByLevel()
    {
        const auto order = [&](std::vector<int>& list, std::size_t begin, std::size_t end) {
            const auto first = list.begin();
            std::stable_sort(first + static_cast<std::ptrdiff_t>(begin), first + static_cast<std::ptrdiff_t>(end),
                             [&](int a, int b) { return group(a).level < group(b).level; });
        };
        for (auto* list : {&m_result.constants, &m_result.step, &m_result.time})
            order(*list, 0, list->size());
        order(m_result.stage, 0, m_result.slopesEnd);
        order(m_result.stage, m_result.slopesEnd, m_result.memoriesEnd);
        order(m_result.stage, m_result.memoriesEnd, m_result.stage.size());
    }

    std::vector<int>& list(Section section)
    {
        switch (section) {
        case Section::Constants: return m_result.constants;
        case Section::Step: return m_result.step;
        case Section::Time: return m_result.time;
        case Section::Stage: break;
        }
        return m_result.stage;
    }

    /// Depth-first with a stack of its own; a group follows all that it uses.
    void visit(int root)
    {
        std::vector<std::pair<int, bool>> open{{root, false}};
        while (!open.empty()) {
            const auto [g, usedDone] = open.back();
            open.pop_back();
            if (m_done[static_cast<std::size_t>(g)])
                continue;
            if (usedDone) {
                m_done[static_cast<std::size_t>(g)] = true;
                if (!isLeaf(group(g).op) || group(g).op == Op::Schedule)
                    list(group(g).section).push_back(g);
                continue;
            }
            open.emplace_back(g, true);
            for (const Home& source : group(g).sources)
                open.emplace_back(source.group, false);
            for (std::size_t i = group(g).operands.size(); i-- > 0;)
                open.emplace_back(group(g).operands[i].group, false);
        }
    }

    ScheduledProgram m_result;
    std::vector<bool> m_done;
};

} // namespace

ScheduledProgram schedule(const VectorProgram& program, bool elementsInLanes)
{
    return Scheduling(program).run(elementsInLanes);
}

} // namespace core::engine
