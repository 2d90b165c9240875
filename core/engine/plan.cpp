// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/plan.h"

#include "core/engine/registers.h"
#include "core/engine/scheduling.h"

#include <algorithm>

namespace core::engine {

namespace {

std::uint32_t toCell(std::size_t value)
{
    return static_cast<std::uint32_t>(value);
}

/// The operation on pairs that a reduction of several arrays consists of.
Op pairOf(Op reduction)
{
    switch (reduction) {
    case Op::Sum: return Op::Add;
    case Op::Product: return Op::Multiply;
    case Op::Least: return Op::Minimum;
    default: return Op::Maximum;
    }
}

class Emitting {
public:
    Emitting(const Graph& graph, const ScheduledProgram& program, const Registers& registers, bool elementsInLanes)
        : m_graph(graph), m_program(program), m_registers(registers)
    {
        m_plan.elementsInLanes = elementsInLanes;
    }

    Plan run()
    {
        emit(m_program.constants, m_plan.constants);
        emit(m_program.step, m_plan.step);
        emitSchedule();
        emit(m_program.time, m_plan.time);
        const auto& stage = m_program.stage;
        const auto slopes = static_cast<std::ptrdiff_t>(m_program.slopesEnd);
        const auto memories = static_cast<std::ptrdiff_t>(m_program.memoriesEnd);
        emit({stage.begin(), stage.begin() + slopes}, m_plan.stage);
        m_plan.slopesEnd = m_plan.stage.size();
        emit({stage.begin() + slopes, stage.begin() + memories}, m_plan.stage);
        m_plan.memoriesEnd = m_plan.stage.size();
        emit({stage.begin() + memories, stage.end()}, m_plan.stage);
        describeLeaves();
        describeRoots();
        return std::move(m_plan);
    }

private:
    [[nodiscard]] const Group& group(int g) const { return m_program.groups[static_cast<std::size_t>(g)]; }
    [[nodiscard]] std::uint32_t cellOf(int g, int position) const
    {
        return m_registers.cell[static_cast<std::size_t>(g)] + toCell(static_cast<std::size_t>(position));
    }
    [[nodiscard]] std::uint32_t cellOf(const GroupOperand& operand) const { return cellOf(operand.group, operand.start); }
    [[nodiscard]] std::uint32_t rowsOf(int size) const
    {
        const auto n = static_cast<std::size_t>(size);
        return toCell(m_plan.elementsInLanes ? (n + kLaneMultiple - 1) / kLaneMultiple : n);
    }

    void emit(const std::vector<int>& groups, std::vector<Instruction>& target)
    {
        for (const int g : groups) {
            if (group(g).op == Op::Schedule)
                continue; // all at once, below
            if (isReduction(group(g).op) && group(g).size > 1)
                emitReductionOfArrays(g, target);
            else
                target.push_back(instruction(g));
        }
    }

    /// One instruction that loads all registers of the schedule: for each its cell, its column and its size.
    void emitSchedule()
    {
        Instruction in{};
        in.op = Op::Schedule;
        in.first = toCell(m_plan.indices.size());
        for (const int g : m_program.time) {
            if (group(g).op != Op::Schedule)
                continue;
            const auto column = static_cast<std::uint32_t>(m_registers.scheduleColumn[static_cast<std::size_t>(g)]);
            m_plan.indices.insert(m_plan.indices.end(), {cellOf(g, 0), column, static_cast<std::uint32_t>(group(g).size)});
            ++in.count;
        }
        if (in.count > 0)
            m_plan.time.push_back(in);
    }

    [[nodiscard]] Instruction blank(int g) const
    {
        Instruction in{};
        in.op = group(g).op;
        in.rows = rowsOf(group(g).size);
        in.count = toCell(static_cast<std::size_t>(group(g).size));
        in.result = cellOf(g, 0);
        in.index = group(g).index;
        return in;
    }

    void setOperand(Instruction& in, std::size_t i, const GroupOperand& operand) const
    {
        in.operands[i] = cellOf(operand);
        if (operand.broadcast)
            in.broadcast = static_cast<std::uint8_t>(in.broadcast | (1U << i));
    }

    Instruction instruction(int g)
    {
        const Group& from = group(g);
        Instruction in = blank(g);
        if (from.op == Op::Gather) {
            in.first = toCell(m_plan.indices.size());
            for (const Home& source : from.sources)
                m_plan.indices.push_back(cellOf(source.group, source.position));
        } else if (from.op == Op::PowerProduct || isScalarFunction(from.op)) {
            listOperands(from, in);
        } else {
            for (std::size_t i = 0; i < from.operands.size(); ++i)
                setOperand(in, i, from.operands[i]);
            if (isReduction(from.op))
                in.count = toCell(static_cast<std::size_t>(from.reduced));
        }
        return in;
    }

    void listOperands(const Group& from, Instruction& in)
    {
        in.first = toCell(m_plan.operands.size());
        in.listSize = toCell(from.operands.size());
        for (const GroupOperand& operand : from.operands)
            m_plan.operands.push_back({cellOf(operand), operand.broadcast ? 1U : 0U});
        if (!isRandom(from.op))
            return;
        // Each element draws for itself: its draw's number, and its own seed if it has one.
        in.operands[0] = toCell(m_plan.indices.size());
        in.index = static_cast<std::int32_t>(m_plan.drawSeeds.size());
        in.operands[1] = m_graph[from.members[0]].atStart ? 1 : 0;
        for (const ValueId id : from.members) {
            m_plan.indices.push_back(static_cast<std::uint32_t>(m_graph[id].index));
            m_plan.drawSeeds.push_back(m_graph[id].number);
        }
    }

    /// y[i] = SUM(x[i,*]): array by array, which is the same order.
    void emitReductionOfArrays(int g, std::vector<Instruction>& target) const
    {
        const Group& from = group(g);
        Instruction in = blank(g);
        in.op = from.operands.size() == 1 ? Op::Copy : pairOf(from.op);
        setOperand(in, 0, from.operands[0]);
        if (from.operands.size() == 1) {
            target.push_back(in);
            return;
        }
        for (std::size_t i = 1; i < from.operands.size(); ++i) {
            setOperand(in, 1, from.operands[i]);
            target.push_back(in);
            in.broadcast = 0;
            in.operands[0] = in.result;
        }
    }

    void describeLeaves()
    {
        for (std::size_t g = 0; g < m_program.groups.size(); ++g) {
            const Group& from = m_program.groups[g];
            if (from.op == Op::Schedule)
                m_plan.scheduleColumns.insert(m_plan.scheduleColumns.end(), from.members.begin(), from.members.end());
            if (!isLeaf(from.op) || from.op == Op::State || from.op == Op::Schedule || m_registers.cell[g] == kNoCell)
                continue;
            Plan::Leaf leaf;
            leaf.op = from.op;
            leaf.cell = m_registers.cell[g];
            leaf.size = toCell(static_cast<std::size_t>(from.size));
            leaf.cells = m_registers.cellsFor(from.size);
            for (const ValueId id : from.members) {
                leaf.numbers.push_back(m_graph[id].number);
                leaf.indices.push_back(m_graph[id].index);
            }
            m_plan.leaves.push_back(std::move(leaf));
        }
    }

    void describeRoots()
    {
        m_plan.cells = m_registers.cells;
        m_plan.stateCells = m_registers.stateCells;
        m_plan.slopeCell = m_registers.stateCells;
        for (const auto& root : m_program.memories) {
            Plan::Memory memory{root.slot, cellOf(root.argument), cellOf(root.initial), kNoCell};
            if (root.delayed)
                memory.delay = cellOf(root.delay);
            m_plan.memories.push_back(memory);
        }
        for (const Home& output : m_program.outputs) {
            const std::uint32_t cell = cellOf(output.group, output.position);
            m_plan.outputs.push_back(cell);
            auto& runs = m_plan.outputRuns;
            if (!runs.empty() && runs.back().cell + runs.back().size == cell)
                ++runs.back().size;
            else
                runs.push_back({cell, 1});
        }
    }

    const Graph& m_graph;
    const ScheduledProgram& m_program;
    const Registers& m_registers;
    Plan m_plan;
};

} // namespace

Plan makePlan(const Graph& graph, const VectorProgram& program, bool elementsInLanes)
{
    const ScheduledProgram scheduled = schedule(program, elementsInLanes);
    const Registers registers = allocateRegisters(scheduled, elementsInLanes);
    return Emitting(graph, scheduled, registers, elementsInLanes).run();
}

} // namespace core::engine
