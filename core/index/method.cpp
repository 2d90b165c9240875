// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/index/method.h"

#include "core/index/framework.h"
#include "core/index/method_words.h"
#include "core/index/shares.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace core::index {

namespace {

class Checker {
public:
    Checker(const Method& method, const Framework& framework)
        : m_method(method)
        , m_framework(framework)
    {
    }

    Errors run()
    {
        checkScreening();
        checkOutliers();
        checkNormalisation();
        checkAggregation();
        checkWeighting();
        checkEstimation();
        return std::move(m_errors);
    }

private:
    void problem(ErrorKind kind, const char* option, std::string message, std::vector<std::string> arguments = {})
    {
        m_errors.push_back(Error{kind, std::move(message), {{}, 0, 0, option}, std::move(arguments)});
    }

    void share(double value, const char* option)
    {
        if (!(value >= 0 && value <= 1))
            problem(ErrorKind::OutOfRange, option, "must lie between 0 and 1");
    }

    void checkScreening()
    {
        share(m_method.screening.minimumShare, "screen.minimumShare");
        share(m_method.minimumPresent, "minimumPresent");
        if (!(m_method.imputationReachYears >= 0) || !std::isfinite(m_method.imputationReachYears))
            problem(ErrorKind::OutOfRange, "imputeReachYears", "must be a number of at least 0; 0 stands for any distance");
    }

    void checkOutliers()
    {
        const OutlierTreatment& outliers = m_method.outliers;
        if (!(outliers.skewness > 0) || !std::isfinite(outliers.skewness))
            problem(ErrorKind::OutOfRange, "outliers.skewness", "must be a number above 0");
        if (!std::isfinite(outliers.kurtosis))
            problem(ErrorKind::OutOfRange, "outliers.kurtosis", "must be a finite number");
        if (outliers.winsoriseAtMost < 0)
            problem(ErrorKind::OutOfRange, "outliers.winsoriseAtMost", "must be a whole number of at least 0");
        if (outliers.lambda && !(std::abs(*outliers.lambda) <= 5))
            problem(ErrorKind::OutOfRange, "outliers.lambda", "must lie between -5 and 5");
    }

    void checkNormalisation()
    {
        const Normalisation& n = m_method.normalisation;
        if (!std::isfinite(n.low) || !std::isfinite(n.high) || !(n.low < n.high))
            problem(ErrorKind::InvalidArgument, "normalise.low", "must be a number below normalise.high");
        if (!std::isfinite(n.mean) || !std::isfinite(n.deviation) || !(n.deviation > 0))
            problem(ErrorKind::InvalidArgument, "normalise.deviation", "must be a number above 0, and normalise.mean a number");
        if (n.kind != Normalisation::Kind::Goalposts)
            return;
        for (const Indicator& indicator : m_framework.indicators) {
            if (!indicator.goalposts)
                problem(ErrorKind::InvalidArgument, "normalise.kind",
                        "goalposts need the two posts of every indicator; '" + indicator.id + "' has none", {indicator.id});
        }
    }

    bool usesAny(std::initializer_list<Aggregation> kinds) const
    {
        return std::any_of(m_method.aggregation.begin(), m_method.aggregation.end(),
                           [&](Aggregation a) { return std::find(kinds.begin(), kinds.end(), a) != kinds.end(); });
    }

    void checkAggregation()
    {
        if (m_method.aggregation.empty()) {
            problem(ErrorKind::InvalidArgument, "aggregate", "must name at least one way to aggregate");
            return;
        }
        const Normalisation& n = m_method.normalisation;
        const bool needsPositive = usesAny({Aggregation::Geometric, Aggregation::Harmonic});
        if (!needsPositive && !usesAny({Aggregation::MazziottaPareto}))
            return;
        const std::string what = needsPositive ? "geometric and harmonic means" : "the Mazziotta-Pareto index";
        if (n.kind == Normalisation::Kind::ZScore) {
            if (n.mean - 5 * n.deviation <= 0)
                problem(ErrorKind::InvalidArgument, "aggregate",
                        what
                            + " need scores above 0: with z-scores set normalise.mean above five times normalise.deviation "
                              "(for instance 100 and 10), or normalise otherwise");
        } else if (n.kind == Normalisation::Kind::Vector) {
            const auto less = std::find_if(m_framework.indicators.begin(), m_framework.indicators.end(),
                                           [](const Indicator& i) { return i.direction == Direction::LessIsBetter; });
            if (less != m_framework.indicators.end())
                problem(ErrorKind::InvalidArgument, "aggregate",
                        what + " need scores above 0: vector normalisation makes those of '" + less->id + "' negative",
                        {less->id});
        } else if (n.low < 0) {
            problem(ErrorKind::InvalidArgument, "aggregate", what + " need scores above 0: set normalise.low to at least 0");
        }
    }

    void checkWeighting()
    {
        const Weighting& weighting = m_method.weighting;
        if (!(weighting.entropyShift >= 0) || !std::isfinite(weighting.entropyShift))
            problem(ErrorKind::OutOfRange, "weight.entropyShift", "must be a number of at least 0");
        share(weighting.ahpShare, "weight.ahpShare");
        std::set<std::string> seen;
        for (const Comparisons& comparisons : weighting.comparisons) {
            if (!comparisons.node.empty() && !m_framework.node(comparisons.node))
                problem(ErrorKind::UnknownName, "weight.comparisons",
                        "'" + comparisons.node + "' is none of the framework's nodes", {comparisons.node});
            if (!seen.insert(comparisons.node).second)
                problem(ErrorKind::DuplicateName, "weight.comparisons",
                        "the comparisons of '" + comparisons.node + "' stand twice; keep one", {comparisons.node});
        }
        if (weighting.kind == Weighting::Kind::Ahp || weighting.kind == Weighting::Kind::EntropyAhp)
            checkJudgements();
    }

    void checkJudgements()
    {
        const auto hierarchy = resolve(m_framework);
        if (!hierarchy)
            return; // said by resolve() itself
        for (const HierarchyNode& node : hierarchy->nodes) {
            const auto judged = judgementsOf(node, *hierarchy, m_framework, m_method.weighting);
            if (!judged)
                problem(judged.error().kind, "weight.comparisons",
                        (node.id.empty() ? std::string("the index") : "'" + node.id + "'") + ": " + judged.error().message,
                        {node.id});
        }
    }

    void checkEstimation()
    {
        const Estimation& estimation = m_method.estimation;
        if (estimation.kind == Estimation::Kind::Frozen && estimation.years.empty())
            problem(ErrorKind::InvalidArgument, "estimate.years", "must list at least one year to freeze bounds and weights at");
        std::set<double> seen;
        for (const double year : estimation.years) {
            if (!std::isfinite(year) || !seen.insert(year).second)
                problem(ErrorKind::InvalidArgument, "estimate.years", "must list different finite years");
        }
    }

    const Method& m_method;
    const Framework& m_framework;
    Errors m_errors;
};

} // namespace

Checked<void> validate(const Method& method, const Framework& framework)
{
    Errors errors = Checker(method, framework).run();
    if (!errors.empty())
        return tl::make_unexpected(std::move(errors));
    return {};
}

const char* toString(Imputation value)
{
    return words::wordOf(words::kImputations, value);
}
const char* toString(Screening::Basis value)
{
    return words::wordOf(words::kBases, value);
}
const char* toString(OutlierTreatment::Kind value)
{
    return words::wordOf(words::kOutlierKinds, value);
}
const char* toString(OutlierTreatment::Transform value)
{
    return words::wordOf(words::kTransforms, value);
}
const char* toString(Normalisation::Kind value)
{
    return words::wordOf(words::kNormalisations, value);
}
const char* toString(Weighting::Kind value)
{
    return words::wordOf(words::kWeightings, value);
}
const char* toString(Weighting::Scope value)
{
    return words::wordOf(words::kScopes, value);
}
const char* toString(Weighting::Combination value)
{
    return words::wordOf(words::kCombinations, value);
}
const char* toString(Aggregation value)
{
    return words::wordOf(words::kAggregations, value);
}
const char* toString(Estimation::Kind value)
{
    return words::wordOf(words::kEstimations, value);
}

} // namespace core::index
