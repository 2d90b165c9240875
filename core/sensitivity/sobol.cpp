// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sensitivity/sobol.h"

#include "core/sensitivity/bootstrap.h"

#include <algorithm>
#include <limits>

namespace core::sensitivity {

namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
/// Deviations from the mean below this share of it are rounding: the output does not vary.
constexpr double kRounding = 1e-13;

Result<std::vector<std::vector<std::size_t>>> groupsOf(const SobolPlan& plan)
{
    std::vector<std::vector<std::size_t>> groups = plan.groups;
    if (groups.empty())
        for (std::size_t i = 0; i < plan.inputs; ++i)
            groups.push_back({i});
    std::vector<int> seen(plan.inputs, 0);
    for (const auto& group : groups) {
        if (group.empty())
            return fail(ErrorKind::InvalidArgument, "A group of inputs is empty.");
        for (const std::size_t input : group)
            if (input >= plan.inputs || seen[input]++ > 0)
                return fail(ErrorKind::InvalidArgument,
                            "Input " + std::to_string(input + 1) + " is in two groups, or there is no such input.", {},
                            {std::to_string(input + 1)});
    }
    for (std::size_t i = 0; i < plan.inputs; ++i)
        if (seen[i] == 0)
            return fail(ErrorKind::InvalidArgument, "Input " + std::to_string(i + 1) + " is in no group.", {},
                        {std::to_string(i + 1)});
    return groups;
}

/// The outputs of one base row, by their place in the design.
struct BaseRow {
    std::size_t factors;
    const double* values;
    std::size_t stride; ///< outputs
    bool secondOrder;

    [[nodiscard]] double a() const { return values[0]; }
    [[nodiscard]] double ab(std::size_t i) const { return values[(1 + i) * stride]; }
    [[nodiscard]] double ba(std::size_t i) const { return values[(1 + factors + i) * stride]; }
    [[nodiscard]] double b() const { return values[(1 + (secondOrder ? 2 : 1) * factors) * stride]; }
};

/// The estimators of one output, as terms summed over base rows. Outputs are centred and scaled first, so that squares neither
/// cancel nor overflow.
class Estimator {
public:
    Estimator(const SobolDesign& design, std::span<const double> values, std::size_t outputs, std::size_t output,
              std::size_t baseRows)
        : m_values(values)
        , m_outputs(outputs)
        , m_output(output)
        , m_rows(baseRows)
        , m_factors(design.factors())
        , m_perBase(design.rowsPerBase())
        , m_secondOrder(design.plan().secondOrder)
    {
        findCentre();
        fillTerms();
    }

    [[nodiscard]] const TermTable& terms() const { return m_terms; }
    [[nodiscard]] std::size_t failedRuns() const { return m_failed; }
    [[nodiscard]] double centre() const { return m_centre; }
    [[nodiscard]] double scale() const { return m_scale; }
    [[nodiscard]] bool varies() const { return m_scale > kRounding * std::abs(m_centre) && m_scale > 0; }
    [[nodiscard]] std::size_t pairs() const { return m_secondOrder ? m_factors * (m_factors - 1) / 2 : 0; }
    /// First, total, then pairs.
    [[nodiscard]] std::size_t figures() const { return 2 * m_factors + pairs(); }

    /// Of centred and scaled values.
    [[nodiscard]] double variance(std::span<const double> sums) const
    {
        const double mean = sums[kSum] / sums[kCount];
        return sums[kSquares] / sums[kCount] - mean * mean;
    }
    /// The indices from sums of terms, into `figures`.
    void indices(std::span<const double> sums, std::span<double> figures) const
    {
        const double spread = variance(sums);
        const auto meanOf = [&](std::size_t figure) { return sums[kHead + figure] / rowsOf(sums, figure); };
        for (std::size_t i = 0; i < m_factors; ++i) {
            figures[i] = spread > 0 ? 1 - meanOf(i) / (2 * spread) : kNone;
            figures[m_factors + i] = spread > 0 ? meanOf(m_factors + i) / (2 * spread) : kNone;
        }
        std::size_t pair = 2 * m_factors;
        for (std::size_t i = 0; pair < this->figures() && i < m_factors; ++i)
            for (std::size_t j = i + 1; j < m_factors; ++j, ++pair)
                figures[pair] = spread > 0 ? 1 - meanOf(pair) / (4 * spread) - figures[i] - figures[j] : kNone;
    }
    [[nodiscard]] double rowsOf(std::span<const double> sums, std::size_t figure) const
    {
        return m_failed == 0 ? static_cast<double>(m_rows) : sums[kHead + this->figures() + figure];
    }

private:
    static constexpr std::size_t kSum = 0, kSquares = 1, kCount = 2, kHead = 3;

    [[nodiscard]] BaseRow row(std::size_t n) const
    {
        return {m_factors, m_values.data() + n * m_perBase * m_outputs + m_output, m_outputs, m_secondOrder};
    }

    void findCentre()
    {
        double sum = 0;
        std::size_t count = 0;
        for (std::size_t n = 0; n < m_rows; ++n)
            for (const double value : {row(n).a(), row(n).b()})
                if (std::isfinite(value)) {
                    // a running mean: sums of large numbers would overflow
                    ++count;
                    sum += (value - sum) / static_cast<double>(count);
                }
        m_centre = sum;
        for (std::size_t n = 0; n < m_rows; ++n)
            for (std::size_t place = 0; place < m_perBase; ++place) {
                const double value = m_values[(n * m_perBase + place) * m_outputs + m_output];
                if (std::isfinite(value))
                    m_scale = std::max(m_scale, std::abs(value - m_centre));
                else
                    ++m_failed;
            }
    }

    void fillTerms()
    {
        // counts of rows are terms only where they can differ from one resample to the next
        m_terms = TermTable(m_rows, kHead + figures() * (m_failed == 0 ? 1 : 2));
        for (std::size_t n = 0; n < m_rows; ++n)
            fillRow(n);
    }

    /// A value centred and scaled; NaN for a failed run.
    [[nodiscard]] double scaled(double value) const
    {
        return std::isfinite(value) && m_scale > 0 ? (value - m_centre) / m_scale : (std::isfinite(value) ? 0 : kNone);
    }

    void fillRow(std::size_t n)
    {
        const BaseRow runs = row(n);
        const double a = scaled(runs.a());
        const double b = scaled(runs.b());
        for (const double value : {a, b})
            if (!std::isnan(value)) {
                m_terms.at(n, kSum) += value;
                m_terms.at(n, kSquares) += value * value;
                m_terms.at(n, kCount) += 1;
            }
        const auto put = [&](std::size_t figure, double squares) {
            if (std::isnan(squares))
                return;
            m_terms.at(n, kHead + figure) = squares;
            if (m_failed > 0)
                m_terms.at(n, kHead + figures() + figure) = 1;
        };
        const auto square = [](double difference) { return difference * difference; };
        for (std::size_t i = 0; i < m_factors; ++i) {
            const double ab = scaled(runs.ab(i));
            put(i, square(b - ab));
            put(m_factors + i, square(a - ab));
        }
        std::size_t pair = 2 * m_factors;
        for (std::size_t i = 0; pair < figures() && i < m_factors; ++i)
            for (std::size_t j = i + 1; j < m_factors; ++j, ++pair)
                put(pair, square(scaled(runs.ba(i)) - scaled(runs.ab(j))) + square(scaled(runs.ba(j)) - scaled(runs.ab(i))));
    }

    std::span<const double> m_values;
    std::size_t m_outputs, m_output, m_rows, m_factors, m_perBase;
    bool m_secondOrder;
    double m_centre = 0;
    double m_scale = 0; ///< the largest deviation
    std::size_t m_failed = 0;
    TermTable m_terms{0, 0};
};

std::vector<Spread> spreadsOf(const Estimator& estimator, const SobolOptions& options)
{
    const std::size_t count = estimator.figures();
    std::vector<double> figures(options.bootstrapSamples * count);
    forEachResample(estimator.terms(), options.bootstrapSamples, options.seed, options.threads,
                    [&](std::size_t draw, std::span<const double> sums) {
                        estimator.indices(sums, std::span(figures).subspan(draw * count, count));
                    });
    std::vector<Spread> spreads;
    std::vector<double> one;
    for (std::size_t figure = 0; figure < count; ++figure) {
        one.clear();
        for (std::size_t draw = 0; draw < options.bootstrapSamples; ++draw)
            one.push_back(figures[draw * count + figure]);
        spreads.push_back(spreadOf(one, options.confidence));
    }
    return spreads;
}

double widestOf(const SobolOutput& output)
{
    double widest = kNone;
    for (const auto* indices : {&output.first, &output.total})
        for (const SobolIndex& index : *indices)
            widest = std::fmax(widest, index.high - index.low);
    return widest;
}

std::size_t powerOfTwoFrom(double least)
{
    std::size_t power = 2;
    while (static_cast<double>(power) < least && power < (std::size_t{1} << 40))
        power *= 2;
    return power;
}

void addWarnings(SobolOutput& output, std::size_t baseRows, const SobolOptions& options)
{
    if (output.failedRuns > 0)
        output.warnings.push_back(SobolWarning::FailedRuns);
    output.widestInterval = widestOf(output);
    if (output.widestInterval > options.convergedWidth) {
        output.warnings.push_back(SobolWarning::WideIntervals);
        const double ratio = output.widestInterval / options.convergedWidth;
        output.suggestedBaseRows = powerOfTwoFrom(static_cast<double>(baseRows) * ratio * ratio);
    }
    double sum = 0;
    double squaredErrors = 0;
    bool above = false;
    for (std::size_t i = 0; i < output.first.size(); ++i) {
        sum += output.first[i].value;
        squaredErrors += output.first[i].standardError * output.first[i].standardError;
        above = above || output.first[i].low > output.total[i].high;
    }
    if (above)
        output.warnings.push_back(SobolWarning::FirstAboveTotal);
    // errors of factors are taken as independent; three of them, so that few sound studies are warned of
    if (sum > 1 + 3 * std::sqrt(squaredErrors))
        output.warnings.push_back(SobolWarning::SumAboveOne);
}

SobolOutput outputOf(const Estimator& estimator, std::size_t factors, std::size_t baseRows, const SobolOptions& options)
{
    SobolOutput output;
    output.failedRuns = estimator.failedRuns();
    const auto sums = sumsOf(estimator.terms());
    const SobolIndex none{kNone, kNone, kNone, kNone, 0, false};
    std::vector<SobolIndex> indices(estimator.figures(), none);
    const bool varies = estimator.varies();
    output.mean = sums[2] > 0 ? estimator.centre() : kNone;
    output.variance = varies ? estimator.variance(sums) * estimator.scale() * estimator.scale() : (sums[2] > 0 ? 0 : kNone);
    if (varies) {
        std::vector<double> values(indices.size());
        estimator.indices(sums, values);
        const auto spreads = options.bootstrapSamples > 0 ? spreadsOf(estimator, options)
                                                          : std::vector<Spread>(values.size(), Spread{kNone, kNone, kNone});
        for (std::size_t figure = 0; figure < indices.size(); ++figure) {
            const Spread& spread = spreads[figure];
            indices[figure] = {values[figure],
                               spread.standardError,
                               spread.low,
                               spread.high,
                               static_cast<std::size_t>(estimator.rowsOf(sums, figure)),
                               spread.low > 0};
        }
    }
    const auto at = [&](std::size_t figure) { return indices.begin() + static_cast<std::ptrdiff_t>(figure); };
    output.first.assign(at(0), at(factors));
    output.total.assign(at(factors), at(2 * factors));
    std::size_t pair = 2 * factors;
    for (std::size_t i = 0; pair < indices.size() && i < factors; ++i)
        for (std::size_t j = i + 1; j < factors; ++j, ++pair)
            output.second.push_back({i, j, indices[pair]});
    if (varies) {
        addWarnings(output, baseRows, options);
    } else {
        output.widestInterval = kNone;
        output.warnings.push_back(SobolWarning::DoesNotVary);
        if (output.failedRuns > 0)
            output.warnings.push_back(SobolWarning::FailedRuns);
    }
    return output;
}

} // namespace

SobolDesign::SobolDesign(SobolPlan plan, std::vector<std::vector<std::size_t>> groups, sampling::UnitDesign base)
    : m_plan(std::move(plan))
    , m_groups(std::move(groups))
    , m_base(std::move(base))
{
}

Result<SobolDesign> SobolDesign::create(const SobolPlan& plan)
{
    if (plan.inputs == 0 || plan.baseRows < 2)
        return fail(ErrorKind::InvalidArgument, "Indices need at least one input and two base rows.");
    auto groups = groupsOf(plan);
    if (!groups)
        return tl::make_unexpected(groups.error());
    auto base = sampling::UnitDesign::create(plan.kind, plan.baseRows, 2 * plan.inputs, plan.seed);
    if (!base)
        return tl::make_unexpected(base.error());
    return SobolDesign(plan, std::move(*groups), std::move(*base));
}

/// `base` is A beside B; `place` is where the row stands among those of its base row.
void SobolDesign::fillRow(std::size_t place, std::span<const double> base, std::span<double> row) const
{
    const std::size_t inputs = m_plan.inputs;
    const auto a = base.first(inputs);
    const auto b = base.subspan(inputs);
    const std::size_t k = factors();
    const bool startsFromB = place > k; // BA_1 ... BA_k, or B
    std::copy_n((startsFromB ? b : a).begin(), inputs, row.begin());
    if (place == 0 || place + 1 == rowsPerBase())
        return;
    const std::size_t factor = startsFromB ? place - k - 1 : place - 1;
    for (const std::size_t input : m_groups[factor])
        row[input] = startsFromB ? a[input] : b[input];
}

void SobolDesign::fill(std::size_t first, std::span<double> rows) const
{
    const std::size_t inputs = m_plan.inputs;
    const std::size_t count = rows.size() / inputs;
    if (count == 0)
        return;
    const std::size_t firstBase = first / rowsPerBase();
    std::vector<double> base(((first + count - 1) / rowsPerBase() - firstBase + 1) * 2 * inputs);
    m_base.fill(firstBase, base);
    for (std::size_t r = 0; r < count; ++r) {
        const std::size_t n = (first + r) / rowsPerBase() - firstBase;
        fillRow((first + r) % rowsPerBase(), std::span(base).subspan(n * 2 * inputs, 2 * inputs),
                rows.subspan(r * inputs, inputs));
    }
}

Result<SobolIndices> sobolIndices(const SobolDesign& design, std::span<const double> values, std::size_t outputs,
                                  const SobolOptions& options)
{
    if (outputs == 0 || values.size() % outputs != 0 || values.size() / outputs > design.rows())
        return fail(ErrorKind::InvalidArgument, "The outputs do not fit the points of the indices.");
    if (!(options.confidence > 0 && options.confidence < 1) || !(options.convergedWidth > 0))
        return fail(ErrorKind::InvalidArgument, "A confidence is a share between 0 and 1.");
    SobolIndices result;
    result.baseRows = values.size() / outputs / design.rowsPerBase();
    if (result.baseRows < 2)
        return fail(ErrorKind::InvalidArgument, "Indices need at least one input and two base rows.");
    for (std::size_t output = 0; output < outputs; ++output) {
        const Estimator estimator(design, values, outputs, output, result.baseRows);
        result.outputs.push_back(outputOf(estimator, design.factors(), result.baseRows, options));
    }
    return result;
}

Result<SobolIndices> runSobol(const SobolDesign& design, std::size_t outputs, const EvaluateBlock& evaluate,
                              const EvaluationOptions& evaluation, const SobolOptions& options)
{
    const auto runs = evaluateRows([&](std::size_t first, std::span<double> rows) { design.fill(first, rows); }, design.rows(),
                                   design.plan().inputs, outputs, evaluate, evaluation);
    if (!runs)
        return tl::make_unexpected(runs.error());
    if (runs->cancelled && runs->rows < 2 * design.rowsPerBase())
        return fail(ErrorKind::Cancelled, "The study was stopped before its first result.");
    auto result = sobolIndices(design, runs->values, outputs, options);
    if (result)
        result->cancelled = runs->cancelled;
    return result;
}

} // namespace core::sensitivity
