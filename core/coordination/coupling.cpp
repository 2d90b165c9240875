// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coordination/coupling.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <string>

namespace core::coordination {

namespace {

constexpr double kCrowded = 0.9; ///< a standard C above this tells units apart no more
constexpr double kWeightSlack = 1e-9; ///< by which a sum of weights may differ from 1 through rounding

double meanOf(std::span<const double> levels)
{
    double sum = 0;
    for (const double level : levels)
        sum += level;
    return sum / static_cast<double>(levels.size());
}

/// Geometric mean by logarithms, so that many small levels do not vanish.
double geometricMean(std::span<const double> levels)
{
    double sum = 0;
    for (const double level : levels) {
        if (level <= 0)
            return 0;
        sum += std::log(level);
    }
    return std::exp(sum / static_cast<double>(levels.size()));
}

double median(std::vector<double> values)
{
    if (values.empty())
        return 0;
    std::sort(values.begin(), values.end());
    const std::size_t half = values.size() / 2;
    return values.size() % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
}

Result<std::vector<double>> weightsOf(const CouplingOptions& options, int subsystems, std::vector<CouplingNotice>& notices)
{
    const auto n = static_cast<std::size_t>(subsystems);
    if (options.weights.empty())
        return std::vector<double>(n, 1.0 / subsystems);
    if (options.weights.size() != n)
        return fail(ErrorKind::InvalidArgument,
                    "there are " + std::to_string(options.weights.size()) + " weights for " + std::to_string(n)
                        + " subsystems; give one for each");
    double sum = 0;
    for (const double weight : options.weights) {
        if (!(weight >= 0) || std::isinf(weight))
            return fail(ErrorKind::InvalidArgument, "a subsystem's weight must be a number of at least 0");
        sum += weight;
    }
    if (!(sum > 0))
        return fail(ErrorKind::InvalidArgument, "all weights of the subsystems are 0; give at least one more");
    if (std::abs(sum - 1) > kWeightSlack)
        notices.push_back({CouplingWarning::WeightsNotNormalised, 0, -1, -1, sum});
    std::vector<double> weights = options.weights;
    for (double& weight : weights)
        weight /= sum;
    return weights;
}

Coordination coordinationOf(double coupling, double development)
{
    Coordination result;
    result.coupling = coupling;
    result.degree = std::sqrt(coupling * development);
    result.grade = gradeOf(result.degree);
    return result;
}

CouplingOfUnit coupled(std::span<const double> levels, const std::vector<double>& weights)
{
    CouplingOfUnit unit;
    unit.computed = true;
    for (std::size_t j = 0; j < levels.size(); ++j)
        unit.development += weights[j] * levels[j];
    unit.standard = coordinationOf(standardCoupling(levels), unit.development);
    unit.corrected = coordinationOf(correctedCoupling(levels), unit.development);
    unit.weakest = static_cast<int>(std::min_element(levels.begin(), levels.end()) - levels.begin());
    unit.strongest = static_cast<int>(std::max_element(levels.begin(), levels.end()) - levels.begin());
    unit.gradesLost = static_cast<int>(unit.standard.grade) - static_cast<int>(unit.corrected.grade);
    return unit;
}

/// Units that a warning concerns, counted once each.
class Concern {
public:
    explicit Concern(CouplingWarning kind) { m_notice.kind = kind; }

    void add(int unit, int subsystem, double value)
    {
        if (m_notice.count == 0) {
            m_notice.unit = unit;
            m_notice.subsystem = subsystem;
            m_notice.value = value;
        }
        m_notice.count += unit != m_last;
        m_last = unit;
    }

    [[nodiscard]] const CouplingNotice& notice() const { return m_notice; }

private:
    CouplingNotice m_notice;
    int m_last = -1;
};

bool looksLikePercent(std::span<const double> levels)
{
    // Levels on 0 to 1 that slip a little above 1 are something else: most must lie above it.
    int known = 0, above = 0;
    for (const double level : levels) {
        if (std::isnan(level))
            continue;
        if (level < 0 || level > 100)
            return false;
        ++known;
        above += level > 1;
    }
    return 2 * above > known;
}

void noteConstantSubsystems(std::span<const double> levels, int units, int subsystems, std::vector<CouplingNotice>& notices)
{
    for (int j = 0; j < subsystems; ++j) {
        int known = 0;
        bool same = true;
        double first = 0;
        for (int i = 0; i < units; ++i) {
            const double level = levels[static_cast<std::size_t>(i * subsystems + j)];
            if (std::isnan(level))
                continue;
            if (known++ == 0)
                first = level;
            same = same && level == first;
        }
        if (known >= 3 && same)
            notices.push_back({CouplingWarning::ConstantSubsystem, known, -1, j, first});
    }
}

/// After units: what shows only over all of them.
void summarise(CouplingResult& result, const CouplingOptions& options)
{
    std::vector<double> standard, corrected;
    for (const CouplingOfUnit& unit : result.units) {
        if (!unit.computed)
            continue;
        standard.push_back(unit.standard.coupling);
        corrected.push_back(unit.corrected.coupling);
        result.unitsLosingAGrade += unit.gradesLost > 0;
    }
    result.medianStandard = median(standard);
    result.medianCorrected = median(corrected);
    const auto crowded = std::count_if(standard.begin(), standard.end(), [](double c) { return c > kCrowded; });
    if (standard.size() > 1 && 2 * crowded >= static_cast<std::ptrdiff_t>(standard.size()))
        result.notices.push_back({CouplingWarning::CrowdedNearOne, static_cast<int>(crowded), -1, -1, result.medianStandard});
    if (options.comparedWith > 0 && options.comparedWith != result.subsystems)
        result.notices.push_back({CouplingWarning::SubsystemsDiffer, 0, -1, -1, static_cast<double>(options.comparedWith)});
}

} // namespace

CoordinationGrade gradeOf(double degree)
{
    int grade = 0;
    // Ends as decimal numbers are written, not as sums of 0.1: 0.3 belongs to the third grade.
    constexpr double kEnds[] = {0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9};
    for (const double end : kEnds)
        grade += degree > end;
    return static_cast<CoordinationGrade>(grade);
}

double standardCoupling(std::span<const double> levels)
{
    const double mean = meanOf(levels);
    // Rounding may not lift the ratio of the two means above 1.
    return mean > 0 ? std::min(1.0, geometricMean(levels) / mean) : 0;
}

double correctedCoupling(std::span<const double> levels)
{
    const std::size_t n = levels.size();
    const double most = *std::max_element(levels.begin(), levels.end());
    if (most <= 0)
        return 0;
    double differences = 0;
    double logs = 0;
    for (std::size_t i = 0; i < n; ++i) {
        if (levels[i] <= 0)
            return 0;
        logs += std::log(levels[i] / most);
        for (std::size_t j = 0; j < i; ++j)
            differences += std::abs(levels[i] - levels[j]);
    }
    const double pairs = static_cast<double>(n * (n - 1)) / 2;
    const double closeness = std::max(0.0, 1 - differences / pairs);
    return std::sqrt(closeness * std::exp(logs / static_cast<double>(n - 1)));
}

Result<CouplingResult> couplingCoordination(std::span<const double> levels, int units, int subsystems,
                                            const CouplingOptions& options)
{
    if (subsystems < 2)
        return fail(ErrorKind::InvalidArgument, "coupling needs at least two subsystems; choose another");
    if (units < 0 || levels.size() != static_cast<std::size_t>(units) * static_cast<std::size_t>(subsystems))
        return fail(ErrorKind::InvalidArgument, "the levels must be units times subsystems");
    CouplingResult result;
    result.subsystems = subsystems;
    auto weights = weightsOf(options, subsystems, result.notices);
    if (!weights)
        return tl::make_unexpected(weights.error());
    result.weights = std::move(*weights);

    Concern outside(CouplingWarning::LevelOutsideRange), zero(CouplingWarning::ZeroForcesZero);
    std::vector<double> row(static_cast<std::size_t>(subsystems));
    for (int i = 0; i < units; ++i) {
        bool usable = true;
        bool known = true;
        for (int j = 0; j < subsystems; ++j) {
            double& level = row[static_cast<std::size_t>(j)];
            level = levels[static_cast<std::size_t>(i * subsystems + j)];
            known = known && !std::isnan(level);
            if (level < 0 || level > 1) {
                outside.add(i, j, level);
                usable = usable && options.outside == OutsideRange::Clip;
                level = std::clamp(level, 0.0, 1.0);
            }
        }
        result.missing += !known;
        if (!known || !usable) {
            result.units.emplace_back();
            continue;
        }
        const auto none = std::find(row.begin(), row.end(), 0.0);
        if (none != row.end())
            zero.add(i, static_cast<int>(none - row.begin()), 0);
        result.units.push_back(coupled(row, result.weights));
        ++result.computed;
    }
    for (const Concern* concern : {&outside, &zero}) {
        if (concern->notice().count > 0)
            result.notices.push_back(concern->notice());
    }
    if (looksLikePercent(levels))
        result.notices.push_back({CouplingWarning::LooksLikePercent, outside.notice().count, outside.notice().unit,
                                  outside.notice().subsystem, outside.notice().value});
    if (result.computed == 0)
        return fail(ErrorKind::NotFound,
                    looksLikePercent(levels) ? "no unit can be computed: the levels look like 0 to 100; divide them by 100"
                                             : "no unit has a level between 0 and 1 in every subsystem");
    noteConstantSubsystems(levels, units, subsystems, result.notices);
    summarise(result, options);
    return result;
}

double chanceCoupling(CouplingForm form, int subsystems)
{
    // The R_d sequence (Roberts 2018): fractional parts of multiples of powers of 1/phi, phi^(d+1) = phi + 1.
    constexpr int kPoints = 8192;
    const auto n = static_cast<std::size_t>(std::clamp(subsystems, 2, 16));
    double phi = 1.5;
    for (int step = 0; step < 60; ++step)
        phi = std::pow(1 + phi, 1.0 / static_cast<double>(n + 1));
    std::vector<double> point(n);
    double sum = 0;
    for (int k = 1; k <= kPoints; ++k) {
        for (std::size_t j = 0; j < n; ++j) {
            const double place = 0.5 + k * std::pow(phi, -static_cast<double>(j + 1));
            point[j] = place - std::floor(place);
        }
        sum += form == CouplingForm::Standard ? standardCoupling(point) : correctedCoupling(point);
    }
    return sum / kPoints;
}

Result<std::vector<CouplingReading>> readCoupling(std::span<const double> levels, double published, double tolerance)
{
    if (levels.size() < 2)
        return fail(ErrorKind::InvalidArgument, "coupling needs at least two subsystems; give another level");
    for (const double level : levels) {
        if (!(level > 0 && level <= 1))
            return fail(ErrorKind::OutOfRange, "a level must lie above 0 and not above 1");
    }
    const auto n = static_cast<double>(levels.size());
    const double standard = standardCoupling(levels);
    double pairSums = 1;
    for (std::size_t i = 0; i < levels.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j)
            pairSums *= levels[i] + levels[j];
    }
    const double product = std::pow(geometricMean(levels), n);
    std::vector<CouplingReading> readings{
        {CouplingFormula::Standard, standard, false},
        {CouplingFormula::Corrected, correctedCoupling(levels), false},
        {CouplingFormula::CoefficientLost, standard / n, false},
        {CouplingFormula::RootLost, std::pow(standard, n), false},
        {CouplingFormula::RootOfTwo, std::pow(standard, n / 2), false},
        {CouplingFormula::PairProduct, n * std::pow(product / pairSums, 1 / n), false},
    };
    for (CouplingReading& reading : readings)
        reading.fits = std::abs(reading.value - published) <= tolerance;
    return readings;
}

} // namespace core::coordination
