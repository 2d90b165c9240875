// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/index/method_study.h"

#include "core/index/statistics.h"
#include "core/index/study_plan.h"

#include <algorithm>
#include <cmath>
#include <exception>

#include <tbb/blocked_range.h>
#include <tbb/info.h>
#include <tbb/parallel_for.h>
#include <tbb/task_arena.h>

namespace core::index {

namespace {

constexpr std::array<StudyFactor, kStudyFactors> kAllFactors = {
    StudyFactor::Imputation,   StudyFactor::Outliers,     StudyFactor::Normalisation,    StudyFactor::WeightingKind,
    StudyFactor::WeightValues, StudyFactor::Aggregation,  StudyFactor::IndicatorLeftOut, StudyFactor::Framework,
    StudyFactor::Direction,    StudyFactor::Denomination, StudyFactor::Screening,        StudyFactor::Estimation,
    StudyFactor::Data};

/// Places that units move on average; units without a place on either side are left out.
double meanShiftOf(std::span<const int> ranks, std::span<const int> nominal)
{
    double sum = 0;
    std::size_t count = 0;
    for (std::size_t i = 0; i < ranks.size(); ++i) {
        if (ranks[i] == 0 || nominal[i] == 0)
            continue;
        sum += std::abs(ranks[i] - nominal[i]);
        ++count;
    }
    return count > 0 ? sum / static_cast<double>(count) : kMissing;
}

class Study {
public:
    Study(const StudyPlan& plan, const Observations& observations, const StudyOptions& options)
        : m_plan(plan)
        , m_observations(observations)
        , m_options(options)
        , m_units(observations.units.size())
        , m_threads(options.threads > 0 ? std::min(options.threads, tbb::info::default_concurrency())
                                        : tbb::info::default_concurrency())
        , m_arena(m_threads)
    {
        for (const StudyFactor factor : kAllFactors) {
            if (m_plan.isVaried(factor))
                m_varied.push_back(factor);
        }
        for (const StudyFactor factor : m_varied)
            m_total += soloRuns(factor);
        m_total += m_options.variants * (1 + m_varied.size());
    }

    Checked<MethodStudy> run()
    {
        StudyPlan::Room room;
        m_nominal = ranks(m_plan.scores(Choice{}, 0, 0, room));
        m_result.time = m_observations.times[m_plan.time()];
        m_result.seed = m_options.seed;
        drawVariants();
        for (const StudyFactor factor : kAllFactors) {
            FactorEffect effect;
            effect.factor = factor;
            effect.alternatives = m_plan.alternatives(factor);
            effect.varied = m_plan.isVaried(factor);
            if (effect.varied) {
                effect.totalEffect = totalEffect(factor);
                varyAlone(factor, effect);
            }
            m_result.effects.push_back(std::move(effect));
        }
        if (isCancelled())
            return tl::make_unexpected(Errors{Error{ErrorKind::Cancelled, "the study was cancelled", {}, {}}});
        summarise();
        return std::move(m_result);
    }

private:
    bool isCancelled() const { return m_options.cancel && m_options.cancel->load(std::memory_order_relaxed); }

    /// `action(i, room)` for each i below `count`, on all threads; results go where they belong to i.
    template <class Action> void forEach(std::size_t count, Action&& action)
    {
        constexpr std::size_t kGrain = 16;
        m_arena.execute([&] {
            tbb::parallel_for(tbb::blocked_range<std::size_t>(0, count, kGrain),
                              [&](const tbb::blocked_range<std::size_t>& range) {
                                  if (isCancelled())
                                      return;
                                  StudyPlan::Room room;
                                  for (std::size_t i = range.begin(); i < range.end(); ++i)
                                      action(i, room);
                                  const std::size_t done = m_done += range.size();
                                  if (m_options.progress)
                                      m_options.progress(done, m_total);
                              });
        });
    }

    Choice drawn(std::size_t variant) const
    {
        Choice choice;
        for (const StudyFactor factor : m_varied)
            m_plan.draw(choice, factor, static_cast<std::uint32_t>(variant), 0);
        return choice;
    }

    void drawVariants()
    {
        const std::size_t count = m_options.variants;
        m_result.variants.resize(count);
        m_result.weights = Matrix(count, m_plan.indicators());
        m_result.scores = Matrix(count, m_units);
        m_result.ranks.assign(count * m_units, 0);
        m_shifts.assign(count, kMissing);
        forEach(count, [&](std::size_t v, StudyPlan::Room& room) {
            const Choice choice = drawn(v);
            const auto position = [](std::ptrdiff_t p) { return static_cast<std::size_t>(std::max<std::ptrdiff_t>(p, 0)); };
            m_result.variants[v] = {position(choice.imputation), position(choice.outliers),    position(choice.normalisation),
                                    position(choice.weighting),  position(choice.aggregation), choice.leftOut};
            const auto weights =
                std::span(m_result.weights.values).subspan(v * m_result.weights.columns, m_result.weights.columns);
            const std::vector<double> scores = m_plan.scores(choice, static_cast<std::uint32_t>(v), 0, room, weights);
            const std::vector<int> places = ranks(scores);
            std::ranges::copy(scores, m_result.scores.values.begin() + static_cast<std::ptrdiff_t>(v * m_units));
            std::ranges::copy(places, m_result.ranks.begin() + static_cast<std::ptrdiff_t>(v * m_units));
            m_shifts[v] = meanShiftOf(places, m_nominal);
        });
    }

    /// Jansen: half the mean square of what changing this factor alone does to each variant, over the variance.
    double totalEffect(StudyFactor factor)
    {
        std::vector<double> moved(m_options.variants, kMissing);
        forEach(m_options.variants, [&](std::size_t v, StudyPlan::Room& room) {
            Choice choice = drawn(v);
            const auto variant = static_cast<std::uint32_t>(v);
            std::uint32_t weightSample = 0;
            if (factor == StudyFactor::WeightValues)
                weightSample = 1;
            else
                m_plan.draw(choice, factor, variant, 1);
            moved[v] = meanShiftOf(ranks(m_plan.scores(choice, variant, weightSample, room)), m_nominal);
        });
        double squares = 0;
        double count = 0;
        for (std::size_t v = 0; v < moved.size(); ++v) {
            if (isMissing(moved[v]) || isMissing(m_shifts[v]))
                continue;
            squares += (moved[v] - m_shifts[v]) * (moved[v] - m_shifts[v]);
            ++count;
        }
        const double deviation = sampleDeviation(m_shifts);
        if (!(deviation > 0))
            return count > 1 ? 0 : kMissing;
        return squares / (2 * count) / (deviation * deviation);
    }

    std::size_t soloRuns(StudyFactor factor) const
    {
        return factor == StudyFactor::WeightValues ? m_options.variants : m_plan.alternatives(factor);
    }

    /// Each alternative, or each draw of weights, with all else as defined.
    void varyAlone(StudyFactor factor, FactorEffect& effect)
    {
        const std::size_t runs = soloRuns(factor);
        std::vector<int> places(runs * m_units, 0);
        forEach(runs, [&](std::size_t r, StudyPlan::Room& room) {
            Choice choice;
            m_plan.choose(choice, factor, r);
            std::ranges::copy(ranks(m_plan.scores(choice, static_cast<std::uint32_t>(r), 0, room)),
                              places.begin() + static_cast<std::ptrdiff_t>(r * m_units));
        });
        double all = 0;
        std::size_t counted = 0;
        for (std::size_t i = 0; i < m_units; ++i) {
            double sum = 0;
            std::size_t count = 0;
            for (std::size_t r = 0; r < runs; ++r) {
                const int place = places[r * m_units + i];
                if (place == 0 || m_nominal[i] == 0)
                    continue;
                sum += std::abs(place - m_nominal[i]);
                ++count;
            }
            if (count == 0)
                continue;
            all += sum;
            counted += count;
            const double shift = sum / static_cast<double>(count);
            if (isMissing(effect.largestShift) || shift > effect.largestShift) {
                effect.largestShift = shift;
                effect.mostMoved = m_observations.units[i].id;
            }
        }
        effect.meanShift = counted > 0 ? all / static_cast<double>(counted) : kMissing;
    }

    void summarise()
    {
        for (std::size_t i = 0; i < m_units; ++i) {
            std::vector<double> places;
            for (std::size_t v = 0; v < m_options.variants; ++v) {
                if (m_result.ranks[v * m_units + i] != 0)
                    places.push_back(m_result.ranks[v * m_units + i]);
            }
            RankInterval interval;
            interval.unit = m_observations.units[i].id;
            interval.nominal = m_nominal[i];
            interval.withoutScore = m_options.variants - places.size();
            if (!places.empty()) {
                interval.median = median(places);
                interval.low = quantile(places, 0.05);
                interval.high = quantile(places, 0.95);
                interval.best = static_cast<int>(*std::min_element(places.begin(), places.end()));
                interval.worst = static_cast<int>(*std::max_element(places.begin(), places.end()));
            }
            m_result.intervals.push_back(std::move(interval));
        }
        m_result.meanShift = mean(m_shifts);
    }

    const StudyPlan& m_plan;
    const Observations& m_observations;
    const StudyOptions& m_options;
    std::size_t m_units;
    int m_threads;
    tbb::task_arena m_arena;
    std::vector<StudyFactor> m_varied;
    std::size_t m_total = 0;
    std::atomic<std::size_t> m_done = 0;
    std::vector<int> m_nominal;
    std::vector<double> m_shifts; ///< by variant
    MethodStudy m_result;
};

} // namespace

const char* toString(StudyFactor factor)
{
    switch (factor) {
    case StudyFactor::Imputation:
        return "imputation";
    case StudyFactor::Outliers:
        return "outliers";
    case StudyFactor::Normalisation:
        return "normalisation";
    case StudyFactor::WeightingKind:
        return "weighting";
    case StudyFactor::WeightValues:
        return "weight-values";
    case StudyFactor::Aggregation:
        return "aggregation";
    case StudyFactor::IndicatorLeftOut:
        return "indicator-left-out";
    case StudyFactor::Framework:
        return "framework";
    case StudyFactor::Direction:
        return "direction";
    case StudyFactor::Denomination:
        return "denomination";
    case StudyFactor::Screening:
        return "screening";
    case StudyFactor::Estimation:
        return "estimation";
    case StudyFactor::Data:
        return "data";
    }
    return "";
}

Checked<MethodStudy> studyMethod(const Definition& definition, const Observations& observations, const StudyOptions& options)
{
    try {
        const auto plan = StudyPlan::create(definition, observations, options);
        if (!plan)
            return tl::make_unexpected(plan.error());
        return Study(*plan, observations, options).run();
    } catch (const std::exception& exception) {
        // Out of memory: variants x units can be large.
        return tl::make_unexpected(
            Errors{Error{ErrorKind::TooLarge, std::string("the study cannot be run: ") + exception.what(), {}, {}}});
    }
}

} // namespace core::index
