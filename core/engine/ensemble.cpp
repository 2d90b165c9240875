// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/run_support.h"

#include <tbb/info.h>
#include <tbb/parallel_for.h>
#include <tbb/task_arena.h>

#include <algorithm>
#include <cmath>
#include <mutex>
#include <new>

namespace core::engine {

namespace {

/// Members side by side in a block. Large enough to make an instruction's overhead small, small enough that a block's values stay
/// in the second-level cache.
constexpr std::size_t kLargestBlock = 64;

Result<void> checkRequest(const model::ResolvedModel& model, const MemberOverrides& overrides, const EnsembleOptions& options)
{
    for (const auto element : overrides.elements) {
        if (auto checked = checkOverride(model, element); !checked)
            return checked;
    }
    for (const auto element : options.outputs) {
        if (element < 0 || static_cast<std::size_t>(element) >= model.elements.size())
            return fail(ErrorKind::InvalidArgument, "an output names element " + std::to_string(element)
                                                        + ", which the model does not have");
    }
    const std::size_t expected = overrides.members * overrides.elements.size();
    if (overrides.values.size() != expected)
        return fail(ErrorKind::InvalidArgument, "the members' values must be " + std::to_string(expected)
                                                    + " numbers, members times elements, not "
                                                    + std::to_string(overrides.values.size()));
    return {};
}

std::size_t blockSize(std::size_t members, int threads)
{
    const std::size_t share = (members + static_cast<std::size_t>(threads) - 1) / static_cast<std::size_t>(threads);
    const std::size_t rounded = (share + kLaneMultiple - 1) / kLaneMultiple * kLaneMultiple;
    return std::clamp(rounded, kLaneMultiple, kLargestBlock);
}

/// One ensemble on its way.
class EnsembleRun {
public:
    EnsembleRun(const Program& program, const MemberOverrides& overrides, const EnsembleOptions& options, RunSetting setting)
        : m_program(program), m_overrides(overrides), m_options(options), m_setting(std::move(setting)),
          m_plans(program.code().forMembers(options.outputs, overrides.elements)),
          m_threads(options.threads > 0 ? std::min(options.threads, tbb::info::default_concurrency())
                                        : tbb::info::default_concurrency()),
          m_block(blockSize(overrides.members, m_threads))
    {
        m_setting.plans = &m_plans;
        m_setting.varied = overrides.values;
        m_setting.columns = overrides.elements.size();
        m_setting.variedColumn.assign(program.model().elements.size(), -1);
        for (std::size_t i = 0; i < overrides.elements.size(); ++i)
            m_setting.variedColumn[static_cast<std::size_t>(overrides.elements[i])] = static_cast<std::int32_t>(i);
        m_result.members = overrides.members;
        m_result.times = m_setting.grid.savedTimes();
        m_result.outputs = options.outputs;
        m_result.values.resize(overrides.members * m_result.times.size() * options.outputs.size());
    }

    Result<Ensemble> run()
    {
        const std::size_t blocks = (m_overrides.members + m_block - 1) / m_block;
        const auto runRange = [&](const tbb::blocked_range<std::size_t>& range) {
            BlockRunner runner(m_setting, m_block);
            for (std::size_t block = range.begin(); block != range.end() && !isCancelled(); ++block)
                runBlock(runner, block * m_block);
        };
        tbb::task_arena arena(m_threads);
        arena.execute([&] {
            tbb::parallel_for(tbb::blocked_range<std::size_t>(0, blocks, 1), runRange, tbb::simple_partitioner());
        });
        if (isCancelled())
            return fail(ErrorKind::Cancelled, "the ensemble was cancelled");
        std::ranges::sort(m_result.notFinite, {}, &NotFiniteNote::member);
        return std::move(m_result);
    }

private:
    [[nodiscard]] bool isCancelled() const { return m_options.cancel && *m_options.cancel; }

    void runBlock(BlockRunner& runner, std::size_t firstMember)
    {
        const std::size_t members = std::min(m_block, m_overrides.members - firstMember);
        std::vector<bool> finite(members, true);
        runner.run(firstMember, members, [&](std::size_t timeIndex, const BlockRunner& at) {
            save(at, timeIndex, firstMember, finite);
            return !isCancelled();
        });
        for (std::size_t lane = 0; lane < members; ++lane) {
            if (!finite[lane] && !isCancelled())
                note(firstMember + lane);
        }
        const std::size_t done = m_done += members;
        if (m_options.progress)
            m_options.progress(done, m_overrides.members);
    }

    void save(const BlockRunner& at, std::size_t timeIndex, std::size_t firstMember, std::vector<bool>& finite)
    {
        const std::size_t outputs = m_result.outputs.size();
        const std::size_t times = m_result.times.size();
        for (std::size_t i = 0; i < outputs; ++i) {
            const double* lanes = at.output(i);
            for (std::size_t lane = 0; lane < finite.size(); ++lane) {
                m_result.values[((firstMember + lane) * times + timeIndex) * outputs + i] = lanes[lane];
                if (!std::isfinite(lanes[lane]))
                    finite[lane] = false;
            }
        }
        if (at.stocksAreFinite())
            return;
        for (std::uint32_t stock = 0; stock < at.stockCells(); ++stock) {
            for (std::size_t lane = 0; lane < finite.size(); ++lane) {
                if (!std::isfinite(at.stockLanes()[stock * m_block + lane]))
                    finite[lane] = false;
            }
        }
    }

    void note(std::size_t member)
    {
        RunSetting setting = m_setting;
        for (std::size_t i = 0; i < m_overrides.elements.size(); ++i)
            setting.constants[static_cast<std::size_t>(m_overrides.elements[i])]
                = m_overrides.values[member * m_overrides.elements.size() + i];
        if (const auto found = findNotFinite(m_program, std::move(setting), member)) {
            const std::lock_guard lock(m_notesMutex);
            m_result.notFinite.push_back(*found);
        }
    }

    const Program& m_program;
    const MemberOverrides& m_overrides;
    const EnsembleOptions& m_options;
    RunSetting m_setting;
    PlanPair m_plans;
    int m_threads;
    std::size_t m_block;
    Ensemble m_result;
    std::atomic<std::size_t> m_done = 0;
    std::mutex m_notesMutex;
};

} // namespace

Result<Ensemble> runEnsemble(const Program& program, const MemberOverrides& overrides, const EnsembleOptions& options)
{
    auto setting = makeSetting(program, overrides.common, options.run);
    if (!setting)
        return tl::make_unexpected(setting.error());
    if (auto checked = checkRequest(program.model(), overrides, options); !checked)
        return tl::make_unexpected(checked.error());
    if (auto fits = checkSize(overrides.members, setting->grid.savedCount(), options.outputs.size()); !fits)
        return tl::make_unexpected(fits.error());
    try {
        return EnsembleRun(program, overrides, options, std::move(*setting)).run();
    } catch (const std::bad_alloc&) {
        return fail(ErrorKind::TooLarge, "the ensemble's values do not fit in memory; keep fewer outputs or save less often");
    }
}

} // namespace core::engine
