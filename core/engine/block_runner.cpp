// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/block_runner.h"

#include <algorithm>
#include <cmath>

namespace core::engine {

namespace {

constexpr std::size_t kScheduleWindow = 64; ///< moments computed at once: few, so that their rows stay in the cache
constexpr std::size_t kScheduleWidth = 64;   ///< moments side by side
constexpr std::size_t kNowhere = static_cast<std::size_t>(-1);

template <class Wanted>
std::vector<const Plan::Leaf*> leavesWhere(const Plan& plan, Wanted wanted)
{
    std::vector<const Plan::Leaf*> result;
    for (const Plan::Leaf& leaf : plan.leaves) {
        if (wanted(leaf.op))
            result.push_back(&leaf);
    }
    return result;
}

} // namespace

AlignedBuffer::AlignedBuffer(std::size_t size) : m_storage(size + 8, 0.0)
{
    const auto address = reinterpret_cast<std::uintptr_t>(m_storage.data());
    m_data = m_storage.data() + (64 - address % 64) % 64 / sizeof(double);
}

// Operands that begin inside a register may be read beyond its end, so the frame is one row longer.
FrameRunner::FrameRunner(const Plan& plan, const RunSetting& setting, std::size_t width)
    : m_plan(plan), m_setting(setting),
      m_clocks(leavesWhere(plan, [](Op op) { return op == Op::Time || op == Op::StepTime || op == Op::TimeStep; })),
      m_buffer(plan.cells * width + std::max(width, kLaneMultiple))
{
    m_context.plan = &plan;
    m_context.tables = setting.tables;
    m_context.seed = setting.seed;
    m_frame.data = m_buffer.data();
    m_frame.cellWidth = width;
    m_frame.rowWidth = plan.elementsInLanes ? kLaneMultiple : width;
    m_frame.elementsInLanes = plan.elementsInLanes;
    m_frame.operands = plan.operands.data();
    m_frame.indices = plan.indices.data();
    m_frame.scalarFunction = runScalarFunction;
    m_frame.context = &m_context;
}

void FrameRunner::begin(std::size_t firstMember, std::size_t members)
{
    m_context.firstMember = firstMember;
    m_context.step = 0;
    for (const Plan::Leaf& leaf : m_plan.leaves) {
        if (leaf.op == Op::Parameter) {
            fillParameters(leaf, firstMember, members);
        } else if (leaf.op == Op::Literal) {
            for (std::uint32_t e = 0; e < leaf.size; ++e)
                std::fill_n(cell(leaf.cell + e), width(), leaf.numbers[e]);
        }
        fillSpareCells(leaf);
    }
    setLeaf(Op::TimeStep, m_setting.grid.step);
    setLeaf(Op::Time, m_setting.grid.start);
    setLeaf(Op::StepTime, m_setting.grid.start);
    execute(m_plan.constants);
}

void FrameRunner::fillParameters(const Plan::Leaf& leaf, std::size_t firstMember, std::size_t members)
{
    for (std::uint32_t e = 0; e < leaf.size; ++e) {
        const auto element = static_cast<std::size_t>(leaf.indices[e]);
        double* lanes = cell(leaf.cell + e);
        const std::int32_t column = m_setting.variedColumn.empty() ? -1 : m_setting.variedColumn[element];
        if (column < 0) {
            std::fill_n(lanes, width(), m_setting.constants[element]);
            continue;
        }
        for (std::size_t lane = 0; lane < width(); ++lane) {
            const std::size_t member = firstMember + std::min(lane, members - 1);
            lanes[lane] = m_setting.varied[member * m_setting.columns + static_cast<std::size_t>(column)];
        }
    }
}

void FrameRunner::fillSpareCells(const Plan::Leaf& leaf)
{
    for (std::uint32_t spare = leaf.size; spare < leaf.cells; ++spare)
        *cell(leaf.cell + spare) = *cell(leaf.cell + leaf.size - 1);
}

void FrameRunner::setLeaf(Op op, double value)
{
    setLeafLanes(op, {&value, 1});
}

void FrameRunner::setLeafLanes(Op op, std::span<const double> values)
{
    for (const Plan::Leaf* leaf : m_clocks) {
        if (leaf->op != op)
            continue;
        double* lanes = cell(leaf->cell);
        const std::size_t given = std::min(values.size(), width());
        std::copy_n(values.begin(), given, lanes);
        std::fill(lanes + given, lanes + leaf->cells * width(), values[given - 1]);
    }
}

void FrameRunner::execute(const std::vector<Instruction>& section, std::size_t count)
{
    if (count > 0)
        m_setting.kernels->execute(section.data(), section.data() + count, m_frame);
}

ScheduleTable::ScheduleTable(const RunSetting& setting)
    : m_setting(setting), m_frame(setting.plans->schedule, setting, kScheduleWidth),
      m_columns(setting.plans->schedule.outputs.size()),
      m_stride(setting.grid.method == model::Method::RungeKutta4 ? 1 : 2)
{
}

void ScheduleTable::begin()
{
    m_count = 0;
    if (m_columns > 0)
        m_frame.begin(0, 1);
}

const double* ScheduleTable::row(std::size_t half)
{
    if (m_columns == 0)
        return nullptr;
    if (m_count == 0 || half < m_first || half >= m_first + m_count * m_stride)
        compute(half);
    return m_rows.data() + (half - m_first) / m_stride * m_columns;
}

void ScheduleTable::compute(std::size_t firstHalf)
{
    m_first = firstHalf;
    const std::size_t last = 2 * m_setting.grid.steps;
    m_count = std::min(kScheduleWindow, (last - firstHalf) / m_stride + 1);
    m_rows.resize(m_count * m_columns);
    std::vector<double> times;
    for (std::size_t done = 0; done < m_count; done += times.size()) {
        times.clear();
        while (times.size() < kScheduleWidth && done + times.size() < m_count)
            times.push_back(m_setting.grid.halfTimeAt(firstHalf + (done + times.size()) * m_stride));
        m_frame.setLeafLanes(Op::Time, times);
        m_frame.execute(m_setting.plans->schedule.stage);
        transpose(done, times.size());
    }
}

/// A few columns at a time, so that both sides stay in the cache.
void ScheduleTable::transpose(std::size_t firstRow, std::size_t rows)
{
    constexpr std::size_t kTile = 8;
    const auto& outputs = m_setting.plans->schedule.outputs;
    for (std::size_t tile = 0; tile < m_columns; tile += kTile) {
        const std::size_t end = std::min(tile + kTile, m_columns);
        for (std::size_t i = 0; i < rows; ++i) {
            for (std::size_t column = tile; column < end; ++column)
                m_rows[(firstRow + i) * m_columns + column] = m_frame.cell(outputs[column])[i];
        }
    }
}

BlockRunner::BlockRunner(const RunSetting& setting, std::size_t width)
    : m_setting(setting), m_plan(setting.plans->main),
      m_memoryLeaves(leavesWhere(m_plan, [](Op op) { return op == Op::Memory; })), m_frame(m_plan, setting, width), m_schedule(setting),
      m_base(m_plan.stateCells * width), m_sum(m_plan.stateCells * width), m_size(m_plan.stateCells * width)
{
}

void BlockRunner::run(std::size_t firstMember, std::size_t members, const OnSave& onSave)
{
    const TimeGrid& grid = m_setting.grid;
    initialise(firstMember, members);
    for (std::size_t k = 0;; ++k) {
        beginStep(k);
        const bool saves = k % grid.saveEvery == 0;
        m_frame.execute(m_plan.stage, saves ? m_plan.stage.size() : m_plan.memoriesEnd);
        if (saves && !onSave(k / grid.saveEvery, *this))
            return;
        if (k == grid.steps)
            return;
        remember();
        integrate(k);
        updateMemories();
    }
}

bool BlockRunner::stocksAreFinite() const
{
    return m_setting.kernels->allFinite(m_frame.cell(0), m_size);
}

void BlockRunner::copyOutputs(double* target) const
{
    for (const Plan::OutputRun& run : m_plan.outputRuns)
        target = std::copy_n(m_frame.cell(run.cell), run.size, target);
}

void BlockRunner::initialise(std::size_t firstMember, std::size_t members)
{
    m_schedule.begin();
    m_frame.begin(firstMember, members);
    std::copy_n(m_frame.cell(0), m_size, m_base.data());
    initialiseMemories();
    m_half = kNowhere;
}

void BlockRunner::initialiseMemories()
{
    std::size_t slots = 0;
    for (const Plan::Memory& memory : m_plan.memories)
        slots = std::max(slots, static_cast<std::size_t>(memory.slot) + 1);
    const std::size_t width = m_frame.width();
    m_memory.assign(slots * width, 0);
    m_nextMemory.assign(slots * width, 0);
    m_rings.assign(slots, {});
    for (const Plan::Memory& memory : m_plan.memories) {
        const auto slot = static_cast<std::size_t>(memory.slot);
        const double* initial = m_frame.cell(memory.initial);
        std::copy_n(initial, width, m_memory.data() + slot * width);
        if (memory.delay == kNoCell)
            continue;
        Ring& ring = m_rings[slot];
        ring.next.assign(width, 0);
        for (std::size_t lane = 0; lane < width; ++lane) {
            // At least one step; one that is longer than the run, or no number, never ends.
            const double most = static_cast<double>(m_setting.grid.steps) + 1;
            const double steps = std::round(m_frame.cell(memory.delay)[lane] / m_setting.grid.step);
            const double length = steps < 1 ? 1 : steps < most ? steps : most;
            ring.values.emplace_back(static_cast<std::size_t>(length), initial[lane]);
        }
    }
}

void BlockRunner::beginStep(std::size_t step)
{
    m_frame.setStep(step);
    m_frame.setLeaf(Op::StepTime, m_setting.grid.timeAt(step));
    for (const Plan::Leaf* leaf : m_memoryLeaves) {
        for (std::uint32_t e = 0; e < leaf->size; ++e)
            std::copy_n(m_memory.data() + static_cast<std::size_t>(leaf->indices[e]) * m_frame.width(), m_frame.width(),
                        m_frame.cell(leaf->cell + e));
        m_frame.fillSpareCells(*leaf);
    }
    m_frame.execute(m_plan.step);
    moveTo(2 * step);
}

void BlockRunner::moveTo(std::size_t half)
{
    if (half == m_half)
        return;
    m_half = half;
    m_frame.setLeaf(Op::Time, m_setting.grid.halfTimeAt(half));
    m_frame.setSchedule(m_schedule.row(half));
    m_frame.execute(m_plan.time);
}

/// From moment `step` to the next; the slopes there are computed already. RK2 is Heun's method: the mean of the slopes at both
/// ends.
void BlockRunner::integrate(std::size_t step)
{
    const double h = m_setting.grid.step;
    const auto slopes = [&](std::size_t half) {
        moveTo(half);
        m_frame.execute(m_plan.stage, m_plan.slopesEnd);
    };
    double factor = h;
    bool hasSum = true;
    switch (m_setting.grid.method) {
    case model::Method::Euler: hasSum = false; break;
    case model::Method::RungeKutta2:
        advance(1, h, true);
        slopes(2 * step + 2);
        factor = h / 2;
        break;
    case model::Method::RungeKutta4:
        advance(1, h / 2, true);
        slopes(2 * step + 1);
        advance(2, h / 2, false);
        slopes(2 * step + 1);
        advance(2, h, false);
        slopes(2 * step + 2);
        factor = h / 6;
        break;
    }
    if (!hasSum)
        std::fill_n(m_sum.data(), m_size, 0.0);
    m_setting.kernels->finishStep(m_frame.cell(0), m_base.data(), m_sum.data(), m_frame.cell(m_plan.slopeCell), factor, m_size);
}

void BlockRunner::advance(double weight, double factor, bool first)
{
    m_setting.kernels->advanceStage(m_frame.cell(0), m_sum.data(), m_base.data(), m_frame.cell(m_plan.slopeCell), weight,
                                    factor, first, m_size);
}

void BlockRunner::remember()
{
    const std::size_t width = m_frame.width();
    for (const Plan::Memory& memory : m_plan.memories) {
        const auto slot = static_cast<std::size_t>(memory.slot);
        const double* argument = m_frame.cell(memory.argument);
        double* next = m_nextMemory.data() + slot * width;
        if (memory.delay == kNoCell) {
            std::copy_n(argument, width, next);
            continue;
        }
        Ring& ring = m_rings[slot];
        for (std::size_t lane = 0; lane < width; ++lane) {
            auto& values = ring.values[lane];
            values[ring.next[lane]] = argument[lane];
            ring.next[lane] = (ring.next[lane] + 1) % values.size();
            next[lane] = values[ring.next[lane]];
        }
    }
}

void BlockRunner::updateMemories()
{
    m_memory.swap(m_nextMemory);
}

} // namespace core::engine
