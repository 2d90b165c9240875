// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sensitivity/morris.h"

#include "core/sampling/counter_random.h"
#include "core/sampling/design.h"
#include "core/sensitivity/bootstrap.h"

#include <algorithm>
#include <limits>
#include <new>
#include <numeric>
#include <stdexcept>

namespace core::sensitivity {

namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
/// Rows of the Sobol' points between a star's base and its auxiliary point: Campolongo et al. 2011, section 5.
constexpr std::size_t kRadialShift = 4;
/// Steps shorter than this are rounding, not a change of the input.
constexpr double kShortestStep = 1e-9;

Result<void> check(const MorrisPlan& plan)
{
    if (plan.inputs == 0 || plan.repetitions < 2)
        return fail(ErrorKind::InvalidArgument, "Screening needs at least one input and two repetitions.");
    if (plan.kind == MorrisKind::Trajectories && (plan.levels < 2 || plan.levels % 2 != 0))
        return fail(ErrorKind::InvalidArgument,
                    "Screening needs an even number of levels, at least 2, not " + std::to_string(plan.levels) + ".", {},
                    {std::to_string(plan.levels)});
    return {};
}

std::size_t below(std::uint64_t bits, std::size_t bound)
{
    return static_cast<std::size_t>((bits >> 32) * bound >> 32);
}

/// One walk. Its random numbers: the order (inputs - 1 of them), then a level and a direction for each input.
void fillTrajectory(const MorrisPlan& plan, std::size_t repetition, std::span<double> rows)
{
    const std::size_t inputs = plan.inputs;
    std::vector<std::size_t> order(inputs);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::uint64_t counter = 0;
    const auto next = [&] { return sampling::randomBits(plan.seed, repetition, counter++); };
    for (std::size_t i = inputs; i > 1; --i)
        std::swap(order[i - 1], order[below(next(), i)]);
    const std::size_t half = plan.levels / 2;
    const auto grid = static_cast<double>(plan.levels - 1);
    std::vector<double> to(inputs);
    for (std::size_t i = 0; i < inputs; ++i) {
        const std::uint64_t bits = next();
        const std::size_t level = below(bits, half);
        const double lower = static_cast<double>(level) / grid;
        const double upper = static_cast<double>(level + half) / grid;
        const bool rises = (bits & 1U) != 0;
        rows[i] = rises ? lower : upper;
        to[i] = rises ? upper : lower;
    }
    for (std::size_t step = 0; step < inputs; ++step) {
        const auto row = rows.subspan((step + 1) * inputs, inputs);
        std::copy_n(rows.begin() + static_cast<std::ptrdiff_t>(step * inputs), inputs, row.begin());
        row[order[step]] = to[order[step]];
    }
}

Result<void> fillStars(const MorrisPlan& plan, std::span<double> points)
{
    const std::size_t inputs = plan.inputs;
    const std::size_t stride = 2 * inputs;
    const auto base = sampling::unitDesign(sampling::DesignKind::Sobol, plan.repetitions + kRadialShift, stride, plan.seed);
    if (!base)
        return tl::make_unexpected(base.error());
    for (std::size_t r = 0; r < plan.repetitions; ++r) {
        const double* from = base->data() + r * stride;
        const double* to = base->data() + (r + kRadialShift) * stride + inputs;
        for (std::size_t step = 0; step <= inputs; ++step) {
            double* row = points.data() + (r * (inputs + 1) + step) * inputs;
            std::copy_n(from, inputs, row);
            if (step > 0)
                row[step - 1] = to[step - 1];
        }
    }
    return {};
}

/// Where an output goes for a whole range of each input, per repetition: repetitions x inputs; NaN = no effect to be had.
std::vector<double> effectsOf(const MorrisDesign& design, std::span<const double> points, std::span<const double> values,
                              std::size_t outputs, std::size_t output, std::size_t repetitions)
{
    const std::size_t inputs = design.plan().inputs;
    const bool radial = design.plan().kind == MorrisKind::Radial;
    std::vector<double> effects(repetitions * inputs, kNone);
    for (std::size_t r = 0; r < repetitions; ++r) {
        for (std::size_t step = 1; step <= inputs; ++step) {
            const std::size_t to = r * (inputs + 1) + step;
            const std::size_t from = radial ? r * (inputs + 1) : to - 1;
            const double change = values[to * outputs + output] - values[from * outputs + output];
            for (std::size_t i = 0; i < inputs; ++i) {
                const double length = points[to * inputs + i] - points[from * inputs + i];
                if (std::abs(length) > kShortestStep && std::isfinite(change))
                    effects[r * inputs + i] = change / length;
            }
        }
    }
    return effects;
}

MorrisEffect momentsOf(std::span<const double> effects, std::size_t inputs, std::size_t input, double rounding)
{
    MorrisEffect result{0, 0, 0, kNone, kNone, kNone, kNone, false};
    double largest = 0;
    for (std::size_t i = input; i < effects.size(); i += inputs) {
        if (std::isnan(effects[i]))
            continue;
        ++result.effects;
        result.mu += effects[i];
        result.muStar += std::abs(effects[i]);
        largest = std::max(largest, std::abs(effects[i]));
    }
    const auto count = static_cast<double>(result.effects);
    result.mu = result.effects > 0 ? result.mu / count : kNone;
    result.muStar = result.effects > 0 ? result.muStar / count : kNone;
    result.inert = result.effects > 0 && largest <= rounding;
    if (result.effects < 2)
        return result;
    double squares = 0;
    for (std::size_t i = input; i < effects.size(); i += inputs)
        if (!std::isnan(effects[i]))
            squares += (effects[i] - result.mu) * (effects[i] - result.mu);
    result.sigma = std::sqrt(squares / (count - 1));
    return result;
}

void addIntervals(MorrisOutput& output, std::span<const double> effects, std::size_t repetitions, const MorrisOptions& options)
{
    const std::size_t inputs = output.inputs.size();
    TermTable table(repetitions, 2 * inputs);
    for (std::size_t r = 0; r < repetitions; ++r)
        for (std::size_t i = 0; i < inputs; ++i)
            if (const double effect = effects[r * inputs + i]; !std::isnan(effect)) {
                table.at(r, 2 * i) = std::abs(effect);
                table.at(r, 2 * i + 1) = 1;
            }
    std::vector<std::vector<double>> means(inputs, std::vector<double>(options.bootstrapSamples));
    forEachResample(table, options.bootstrapSamples, options.seed, options.threads,
                    [&](std::size_t draw, std::span<const double> sums) {
                        for (std::size_t i = 0; i < inputs; ++i)
                            means[i][draw] = sums[2 * i] / sums[2 * i + 1];
                    });
    for (std::size_t i = 0; i < inputs; ++i) {
        const Spread spread = spreadOf(means[i], options.confidence);
        output.inputs[i].muStarError = spread.standardError;
        output.inputs[i].muStarLow = spread.low;
        output.inputs[i].muStarHigh = spread.high;
    }
}

} // namespace

Result<MorrisDesign> MorrisDesign::create(const MorrisPlan& plan)
{
    if (const auto checked = check(plan); !checked)
        return tl::make_unexpected(checked.error());
    MorrisDesign design;
    design.m_plan = plan;
    try {
        design.m_points.resize(design.rows() * plan.inputs);
    } catch (const std::bad_alloc&) {
        return fail(ErrorKind::TooLarge, "There is not enough memory for the study; use fewer runs.");
    } catch (const std::length_error&) {
        return fail(ErrorKind::TooLarge, "There is not enough memory for the study; use fewer runs.");
    }
    if (plan.kind == MorrisKind::Radial) {
        if (const auto filled = fillStars(plan, design.m_points); !filled)
            return tl::make_unexpected(filled.error());
        return design;
    }
    const std::size_t length = (plan.inputs + 1) * plan.inputs;
    for (std::size_t r = 0; r < plan.repetitions; ++r)
        fillTrajectory(plan, r, std::span(design.m_points).subspan(r * length, length));
    return design;
}

void MorrisDesign::fill(std::size_t first, std::span<double> rows) const
{
    std::copy_n(m_points.begin() + static_cast<std::ptrdiff_t>(first * m_plan.inputs), rows.size(), rows.begin());
}

Result<MorrisEffects> morrisEffects(const MorrisDesign& design, std::span<const double> values, std::size_t outputs,
                                    const MorrisOptions& options)
{
    const std::size_t inputs = design.plan().inputs;
    if (outputs == 0 || values.size() % outputs != 0 || values.size() / outputs > design.rows())
        return fail(ErrorKind::InvalidArgument, "The outputs do not fit the points of the screening.");
    if (!(options.confidence > 0 && options.confidence < 1))
        return fail(ErrorKind::InvalidArgument, "A confidence is a share between 0 and 1.");
    MorrisEffects result;
    result.repetitions = values.size() / outputs / (inputs + 1);
    if (result.repetitions < 2)
        return fail(ErrorKind::InvalidArgument, "Screening needs at least one input and two repetitions.");
    const std::size_t rows = result.repetitions * (inputs + 1);
    std::vector<double> points(rows * inputs);
    design.fill(0, points);
    for (std::size_t output = 0; output < outputs; ++output) {
        MorrisOutput& figures = result.outputs.emplace_back();
        double largest = 0;
        for (std::size_t row = 0; row < rows; ++row) {
            const double value = values[row * outputs + output];
            figures.failedRuns += !std::isfinite(value);
            if (std::isfinite(value))
                largest = std::max(largest, std::abs(value));
        }
        const auto effects = effectsOf(design, points, values, outputs, output, result.repetitions);
        for (std::size_t i = 0; i < inputs; ++i)
            figures.inputs.push_back(momentsOf(effects, inputs, i, 1e-12 * largest));
        if (options.bootstrapSamples > 0)
            addIntervals(figures, effects, result.repetitions, options);
    }
    return result;
}

Result<MorrisEffects> runMorris(const MorrisDesign& design, std::size_t outputs, const EvaluateBlock& evaluate,
                                const EvaluationOptions& evaluation, const MorrisOptions& options)
{
    const auto runs = evaluateRows([&](std::size_t first, std::span<double> rows) { design.fill(first, rows); }, design.rows(),
                                   design.plan().inputs, outputs, evaluate, evaluation);
    if (!runs)
        return tl::make_unexpected(runs.error());
    if (runs->cancelled && runs->rows < 2 * (design.plan().inputs + 1))
        return fail(ErrorKind::Cancelled, "The study was stopped before its first result.");
    auto result = morrisEffects(design, runs->values, outputs, options);
    if (result)
        result->cancelled = runs->cancelled;
    return result;
}

} // namespace core::sensitivity
