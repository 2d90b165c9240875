// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/optimise/policy_packages_data.h"

#include <algorithm>
#include <new>

namespace core::optimise {

namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
/// Runs of the model in one call of the engine: memory stays small and cancelling is quick.
constexpr std::size_t kRunsAtOnce = 2048;

} // namespace

double PolicyPackages::Data::strength(const CostedLever& lever, std::span<const double> point) const
{
    return lever.variable ? point[*lever.variable] : 1;
}

policy::Schedule PolicyPackages::Data::scheduleOf(const CostedLever& lever, std::span<const double> point) const
{
    policy::Schedule schedule = lever.schedule;
    if (lever.startVariable)
        schedule.startYear = point[*lever.startVariable];
    return schedule;
}

void PolicyPackages::Data::multiplyCost(std::size_t lever, double factor)
{
    for (CostedLever& costed : costs) {
        if (costed.variable != lever)
            continue;
        costed.rate.all *= factor;
        costed.rate.east *= factor;
        if (const auto drawn = std::find(memberElements.begin(), memberElements.end(), costed.unitCost);
            drawn != memberElements.end()) {
            for (auto i = static_cast<std::size_t>(drawn - memberElements.begin()); i < memberValues.size();
                 i += memberElements.size())
                memberValues[i] *= factor;
            continue;
        }
        const auto set = std::find_if(common.begin(), common.end(), [&](const auto& o) { return o.element == costed.unitCost; });
        if (set != common.end())
            set->value *= factor;
        else if (costed.unitCost != model::kNone)
            common.push_back({costed.unitCost, costed.ownUnitCost * factor});
    }
}

void PolicyPackages::Data::writeCosts(std::span<const double> point, std::span<double> outputs) const
{
    std::fill(outputs.begin(), outputs.end(), 0.0);
    double east = 0;
    double regional = 0;
    std::vector<double> yearly(static_cast<std::size_t>(std::max(0.0, std::ceil(request.costUntil - firstYear))), 0.0);
    for (const CostedLever& lever : costs) {
        const double level = strength(lever, point);
        if (level == 0)
            continue;
        const policy::Schedule schedule = scheduleOf(lever, point);
        const double years = schedule.integral(firstYear, request.costUntil);
        outputs[0] += lever.rate.all * level * years;
        outputs[2 + static_cast<std::size_t>(lever.lever->group)] += lever.rate.all * level * years;
        if (lever.rate.regional) {
            east += lever.rate.east * level * years;
            regional += lever.rate.all * level * years;
        }
        for (std::size_t y = 0; y < yearly.size(); ++y) {
            const double from = firstYear + static_cast<double>(y);
            yearly[y] += lever.rate.all * level * schedule.integral(from, std::min(from + 1, request.costUntil));
        }
    }
    outputs[1] = yearly.empty() ? 0 : *std::max_element(yearly.begin(), yearly.end());
    outputs[2 + kDimensions] = regional > 0 ? east / regional : 0;
}

Result<void> PolicyPackages::Data::run(std::span<const double> points, std::size_t all, std::size_t first, std::size_t count,
                                       const std::atomic<bool>* cancel, std::vector<double>& outcomes) const
{
    engine::MemberOverrides overrides;
    overrides.members = count;
    overrides.common = common;
    overrides.elements = packageElements;
    overrides.elements.insert(overrides.elements.end(), memberElements.begin(), memberElements.end());
    for (std::size_t r = first; r < first + count; ++r) {
        addPackage(points.subspan(r / members() * variables, variables), overrides.values);
        const auto values = std::span(memberValues).subspan(r % members() * memberElements.size(), memberElements.size());
        overrides.values.insert(overrides.values.end(), values.begin(), values.end());
    }
    engine::EnsembleOptions options;
    options.run.saveStep = projector->saveStep();
    options.outputs = reader->elements();
    options.threads = request.threads;
    options.cancel = cancel;
    const auto ensemble = engine::runEnsemble(projector->program(), overrides, options);
    if (!ensemble)
        return tl::make_unexpected(ensemble.error());
    std::vector<double> series(ensemble->times.size());
    for (std::size_t o = 0; o < request.outcomes.size(); ++o) {
        const std::size_t time = nearestTime(ensemble->times, request.outcomes[o].year);
        for (std::size_t r = 0; r < count; ++r) {
            reader->read(*ensemble, r, o, series);
            outcomes[o * all + first + r] = series[time];
        }
    }
    for (const engine::NotFiniteNote& note : ensemble->notFinite)
        for (std::size_t o = 0; o < request.outcomes.size(); ++o)
            outcomes[o * all + first + note.member] = kNone;
    return {};
}

void PolicyPackages::Data::addPackage(std::span<const double> point, std::vector<double>& values) const
{
    for (const Action& action : actions) {
        for (const auto& [element, weight] : action.intensities)
            values.push_back(point[action.variable] * weight);
        if (action.startVariable)
            values.push_back(point[*action.startVariable]);
    }
}

std::size_t PolicyPackages::Data::nearestTime(const std::vector<double>& times, double year)
{
    const auto closer = [year](double a, double b) { return std::abs(a - year) < std::abs(b - year); };
    return static_cast<std::size_t>(std::min_element(times.begin(), times.end(), closer) - times.begin());
}

Result<std::vector<double>> PolicyPackages::Data::runAll(std::span<const double> points, std::size_t count,
                                                         const std::atomic<bool>* cancel) const
{
    const std::size_t all = count * members();
    try {
        std::vector<double> outcomes(request.outcomes.size() * all, kNone);
        for (std::size_t first = 0; first < all && !request.outcomes.empty(); first += kRunsAtOnce)
            if (const auto ran = run(points, all, first, std::min(kRunsAtOnce, all - first), cancel, outcomes); !ran)
                return tl::make_unexpected(ran.error());
        return outcomes;
    } catch (const std::bad_alloc&) {
        return fail(ErrorKind::TooLarge, "There is not enough memory for the search; use fewer members.");
    }
}

bool PolicyPackages::Data::fulfils(const std::vector<double>& outcomes, std::size_t all, std::size_t r) const
{
    return std::all_of(request.targets.begin(), request.targets.end(), [&](const MemberTarget& target) {
        Requirement requirement;
        requirement.relation = target.relation;
        requirement.bound = target.bound;
        return shortfall(requirement, outcomes[target.outcome * all + r]) == 0; // false for a failed run
    });
}

Result<void> PolicyPackages::Data::evaluate(std::span<const double> points, std::size_t count, std::span<double> into,
                                            const std::atomic<bool>* cancel) const
{
    const auto outcomes = runAll(points, count, cancel);
    if (!outcomes)
        return tl::make_unexpected(outcomes.error());
    const std::size_t all = count * members();
    for (std::size_t i = 0; i < count; ++i) {
        const auto row = into.subspan(i * outputs(), outputs());
        for (std::size_t o = 0; o < request.outcomes.size(); ++o) {
            const auto values = std::span(*outcomes).subspan(o * all + i * members(), members());
            row[o] =
                request.members ? robustOutcome(values, request.outcomes[o].aim, request.outcomes[o].moreIsBetter) : values[0];
        }
        if (request.members) {
            std::size_t hits = 0;
            for (std::size_t m = 0; m < members(); ++m)
                hits += fulfils(*outcomes, all, i * members() + m);
            row[request.outcomes.size()] = static_cast<double>(hits) / static_cast<double>(members());
        }
        writeCosts(points.subspan(i * variables, variables), row.subspan(costOutput()));
    }
    return {};
}

} // namespace core::optimise
