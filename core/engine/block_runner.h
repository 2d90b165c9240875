// SPDX-License-Identifier: GPL-3.0-or-later
// Runs one block: one member with its elements in lanes, or up to a block's size of members side by side.
#pragma once

#include "core/engine/kernel_interface.h"
#include "core/engine/program_code.h"
#include "core/engine/scalar_kernel.h"
#include "core/engine/time_grid.h"

#include <functional>
#include <vector>

namespace core::engine {

/// What all blocks of a run share. What it points to must outlive the runners.
struct RunSetting {
    const PlanPair* plans = nullptr;
    const std::vector<model::LookupTable>* tables = nullptr;
    const Kernels* kernels = nullptr;
    TimeGrid grid;
    std::uint64_t seed = 0;
    std::vector<double> constants;               ///< by element; those that all members share
    std::vector<std::int32_t> variedColumn;      ///< by element: its column in `varied`, or -1; empty = none
    std::span<const double> varied;              ///< members x columns
    std::size_t columns = 0;
};

/// Doubles that begin at a cache line.
class AlignedBuffer {
public:
    explicit AlignedBuffer(std::size_t size);
    [[nodiscard]] double* data() { return m_data; }
    [[nodiscard]] const double* data() const { return m_data; }

private:
    std::vector<double> m_storage;
    double* m_data = nullptr;
};

/// One plan's frame, its leaves filled and its sections run.
class FrameRunner {
public:
    /// `width`: members (or moments) in a block, a multiple of 8; 1 with elements in lanes.
    FrameRunner(const Plan& plan, const RunSetting& setting, std::size_t width);

    void begin(std::size_t firstMember, std::size_t members);
    void setLeaf(Op op, double value);
    void setLeafLanes(Op op, std::span<const double> values); ///< the same for all its elements; the last value repeats
    void setStep(std::uint64_t step) { m_context.step = step; }
    void setSchedule(const double* row) { m_frame.schedule = row; }
    void execute(const std::vector<Instruction>& section) { execute(section, section.size()); }
    void execute(const std::vector<Instruction>& section, std::size_t count);

    [[nodiscard]] double* cell(std::uint32_t number) { return m_buffer.data() + number * m_frame.cellWidth; }
    [[nodiscard]] const double* cell(std::uint32_t number) const { return m_buffer.data() + number * m_frame.cellWidth; }
    [[nodiscard]] std::size_t width() const { return m_frame.cellWidth; }
    /// Writes a leaf's spare cells, with elements in lanes.
    void fillSpareCells(const Plan::Leaf& leaf);

private:
    void fillParameters(const Plan::Leaf& leaf, std::size_t firstMember, std::size_t members);

    const Plan& m_plan;
    const RunSetting& m_setting;
    std::vector<const Plan::Leaf*> m_clocks; ///< leaves for times
    AlignedBuffer m_buffer;
    ScalarContext m_context;
    Frame m_frame{};
};

/// Values that depend on time alone, for a window of moments that moves along.
class ScheduleTable {
public:
    explicit ScheduleTable(const RunSetting& setting);

    void begin();
    /// The values at half step `half` of the grid; valid until the next call.
    [[nodiscard]] const double* row(std::size_t half);

private:
    void compute(std::size_t firstHalf);
    void transpose(std::size_t firstRow, std::size_t rows);

    const RunSetting& m_setting;
    FrameRunner m_frame;
    std::size_t m_columns;
    std::size_t m_stride; ///< 2 half steps where the method has no stage in the middle
    std::vector<double> m_rows;
    std::size_t m_first = 0; ///< half step of the first row
    std::size_t m_count = 0;
};

class BlockRunner {
public:
    /// Told each saved moment, with the runner, to read outputs from. Returning false ends the run.
    using OnSave = std::function<bool(std::size_t timeIndex, const BlockRunner& runner)>;

    BlockRunner(const RunSetting& setting, std::size_t width);

    void run(std::size_t firstMember, std::size_t members, const OnSave& onSave);
    /// The lanes of an output, by its place in the request.
    [[nodiscard]] const double* output(std::size_t i) const { return m_frame.cell(m_plan.outputs[i]); }
    /// All outputs in the order of the request; only with elements in lanes.
    void copyOutputs(double* target) const;
    [[nodiscard]] bool stocksAreFinite() const;
    [[nodiscard]] const double* stockLanes() const { return m_frame.cell(0); }
    [[nodiscard]] std::uint32_t stockCells() const { return m_plan.stateCells; }

private:
    /// The last arguments of a fixed delay, by lane, oldest overwritten first.
    struct Ring {
        std::vector<std::vector<double>> values;
        std::vector<std::size_t> next;
    };

    void initialise(std::size_t firstMember, std::size_t members);
    void initialiseMemories();
    void beginStep(std::size_t step);
    void moveTo(std::size_t half);
    void integrate(std::size_t step);
    void advance(double weight, double factor, bool first);
    void remember();
    void updateMemories();

    const RunSetting& m_setting;
    const Plan& m_plan;
    std::vector<const Plan::Leaf*> m_memoryLeaves;
    FrameRunner m_frame;
    ScheduleTable m_schedule;
    AlignedBuffer m_base; ///< stocks when the step began
    AlignedBuffer m_sum;  ///< weighted slopes of the stages so far
    std::size_t m_size;   ///< numbers in all stocks
    std::size_t m_half = 0;
    std::vector<double> m_memory; ///< slots x lanes: what Previous and DelayFixed give during this step
    std::vector<double> m_nextMemory;
    std::vector<Ring> m_rings; ///< by slot
};

} // namespace core::engine
