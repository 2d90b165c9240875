// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/causes/loop_scores.h"

#include <algorithm>
#include <cmath>
#include <span>

namespace core::causes {

namespace {

using model::ElementId;

constexpr double kRounding = 1e-12;
constexpr double kRelativeStep = 1e-4; ///< of the slope of an effect through a memory

bool changes(double before, double after)
{
    return std::abs(after - before) > kRounding * std::max(std::abs(before), std::abs(after));
}

/// One row of the run with what its functions with a memory gave.
struct Moment {
    std::span<const double> values;
    double time = 0;
    Memory memory;
};

class Scoring {
public:
    Scoring(const Evaluation& evaluation, const engine::Trajectory& run, const std::vector<bool>& wanted)
        : m_evaluation(evaluation)
        , m_run(run)
    {
        for (std::size_t i = 0; i < wanted.size(); ++i)
            if (wanted[i])
                addLinksInto(static_cast<ElementId>(i), wanted);
    }

    LinkScores run(Watch& watch, double share)
    {
        const std::size_t rows = m_run.times.size();
        const std::size_t intervals = rows == 0 ? 0 : rows - 1;
        for (auto& scores : m_result.scores)
            scores.assign(intervals, 0.0);
        if (rows == 0)
            return std::move(m_result);
        Moment before = momentAt(0);
        for (std::size_t k = 0; k < intervals && watch.step(share * static_cast<double>(k) / static_cast<double>(intervals)); ++k) {
            Moment after = momentAt(k + 1);
            m_result.times.push_back(after.time);
            m_mixed.assign(before.values.begin(), before.values.end());
            for (const Target& target : m_targets)
                score(target, before, after, k);
            before = std::move(after);
        }
        return std::move(m_result);
    }

private:
    struct Target {
        ElementId element = 0;
        std::size_t firstLink = 0;
        std::size_t linksNow = 0; ///< then those through a memory
        std::size_t linksEarlier = 0;
    };

    void addLinksInto(ElementId element, const std::vector<bool>& wanted)
    {
        Target target{element, m_result.links.size(), 0, 0};
        for (const ElementId input : m_evaluation.inputs(element))
            if (wanted[static_cast<std::size_t>(input)]) {
                m_result.links.push_back({input, element});
                ++target.linksNow;
            }
        for (const ElementId input : m_evaluation.earlierInputs(element))
            if (wanted[static_cast<std::size_t>(input)]) {
                m_result.links.push_back({input, element});
                ++target.linksEarlier;
            }
        m_result.scores.resize(m_result.links.size());
        if (target.linksNow + target.linksEarlier > 0)
            m_targets.push_back(target);
    }

    [[nodiscard]] Moment momentAt(std::size_t row) const
    {
        return {std::span(m_run.values).subspan(row * m_run.elementCount, m_run.elementCount), m_run.times[row],
                m_evaluation.hasMemory() ? m_evaluation.memory(m_run, row) : Memory{}};
    }

    void score(const Target& target, const Moment& before, const Moment& after, std::size_t interval)
    {
        // Both by the same code, so that an unchanged equation gives the same bits.
        const double z = m_evaluation.value(target.element, before.values, before.time, before.memory);
        const double zAfter = m_evaluation.value(target.element, after.values, after.time, after.memory);
        if (!std::isfinite(z) || !std::isfinite(zAfter) || !changes(z, zAfter))
            return;
        for (std::size_t i = 0; i < target.linksNow + target.linksEarlier; ++i) {
            const std::size_t link = target.firstLink + i;
            const auto from = static_cast<std::size_t>(m_result.links[link].from);
            const double x = before.values[from];
            const double xAfter = after.values[from];
            if (!changes(x, xAfter))
                continue;
            const double partial = i < target.linksNow ? effectNow(target.element, from, xAfter, z, before)
                                                       : effectThroughMemory(target.element, from, xAfter - x, interval);
            if (!std::isfinite(partial) || std::abs(partial) <= kRounding * std::abs(z))
                continue;
            const double strength = std::abs(partial / (zAfter - z));
            m_result.scores[link][interval] = (partial > 0) == (xAfter > x) ? strength : -strength;
        }
    }

    double effectNow(ElementId element, std::size_t from, double xAfter, double z, const Moment& before)
    {
        const double x = m_mixed[from];
        m_mixed[from] = xAfter;
        const double partial = m_evaluation.value(element, m_mixed, before.time, before.memory) - z;
        m_mixed[from] = x;
        return partial;
    }

    [[nodiscard]] double effectThroughMemory(ElementId element, std::size_t from, double change, std::size_t row) const
    {
        const auto input = static_cast<ElementId>(from);
        const double x = m_run.at(row, input);
        const double h = kRelativeStep * (x != 0 ? std::abs(x) : 1);
        const double above = m_evaluation.valueIfShifted(element, m_run, row, input, h);
        const double below = m_evaluation.valueIfShifted(element, m_run, row, input, -h);
        return (above - below) / (2 * h) * change;
    }

    const Evaluation& m_evaluation;
    const engine::Trajectory& m_run;
    std::vector<Target> m_targets;
    std::vector<double> m_mixed; ///< values at the beginning, one of them replaced for a moment
    LinkScores m_result;
};

} // namespace

LinkScores linkScores(const Evaluation& evaluation, const engine::Trajectory& run, const std::vector<bool>& wanted)
{
    Watch nobody;
    return linkScores(evaluation, run, wanted, nobody, 1);
}

LinkScores linkScores(const Evaluation& evaluation, const engine::Trajectory& run, const std::vector<bool>& wanted, Watch& watch,
                      double share)
{
    return Scoring(evaluation, run, wanted).run(watch, share);
}

} // namespace core::causes
