// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/optimise/policy_packages.h"

#include "core/engine/simulation.h"
#include "core/policy/effective_setting.h"
#include "core/policy/intensity.h"
#include "core/policy/schedule.h"

#include <algorithm>
#include <new>
#include <set>

namespace core::optimise {

using policy::Lever;
using policy::RegionGroup;

namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
constexpr double kStartGridYears = 0.25;
constexpr double kHighestStrength = 2;
/// Runs of the model in one call of the engine: memory stays small and cancelling is quick.
constexpr std::size_t kRunsAtOnce = 2048;
constexpr std::size_t kDimensions = static_cast<std::size_t>(policy::Dimension::Outcome) + 1;

/// What a lever costs at strength 1 with its schedule at full level, bn CNY a year.
struct CostRate {
    double all = 0;
    double east = 0;    ///< of a regional lever
    bool regional = false;
};

/// A lever of the catalogue with a cost: chosen, or as the base has it.
struct CostedLever {
    const Lever* lever = nullptr;
    model::ElementId unitCost = model::kNone; ///< in the model
    double ownUnitCost = 0;                   ///< there
    CostRate rate;              ///< at strength 1; of a lever that is not chosen at its strength
    policy::Schedule schedule;  ///< its start is the default of a chosen one
    std::optional<std::size_t> variable, startVariable;
};

/// Where a chosen lever acts in the model.
struct Action {
    std::size_t variable = 0;
    std::vector<std::pair<model::ElementId, double>> intensities; ///< element, and its value at strength 1
    std::optional<std::size_t> startVariable;
    model::ElementId start = model::kNone;
};

using Settings = std::map<model::ElementId, double>;

Settings settingsOf(const std::vector<engine::Override>& overrides)
{
    Settings settings;
    for (const engine::Override& change : overrides)
        settings[change.element] = change.value;
    return settings;
}

} // namespace

struct PolicyPackages::Data {
    PackageRequest request;
    std::optional<policy::Projector> projector;
    std::optional<uncertainty::OutcomeReader> reader; ///< none without outcomes
    std::vector<Action> actions;
    std::vector<CostedLever> costs;
    std::vector<model::ElementId> packageElements; ///< differ between packages
    std::vector<model::ElementId> memberElements;  ///< differ between members
    std::vector<double> memberValues;              ///< members x memberElements
    std::vector<engine::Override> common;
    std::vector<std::size_t> startVariables;       ///< by lever; kNoVariable
    std::size_t variables = 0;
    double firstYear = 2024;
    double lastYear = 2035;

    static constexpr std::size_t kNoVariable = static_cast<std::size_t>(-1);

    [[nodiscard]] std::size_t members() const { return request.members ? request.members->sampled.members : 1; }
    [[nodiscard]] std::size_t costOutput() const { return request.outcomes.size() + (request.members ? 1 : 0); }
    [[nodiscard]] std::size_t outputs() const { return costOutput() + 2 + kDimensions + 1; }

    [[nodiscard]] double strength(const CostedLever& lever, std::span<const double> point) const
    {
        return lever.variable ? point[*lever.variable] : 1;
    }
    [[nodiscard]] policy::Schedule scheduleOf(const CostedLever& lever, std::span<const double> point) const
    {
        policy::Schedule schedule = lever.schedule;
        if (lever.startVariable)
            schedule.startYear = point[*lever.startVariable];
        return schedule;
    }

    /// In our sums, and in the model for the outcomes that are costs.
    void multiplyCost(std::size_t lever, double factor)
    {
        for (CostedLever& costed : costs) {
            if (costed.variable != lever)
                continue;
            costed.rate.all *= factor;
            costed.rate.east *= factor;
            if (const auto drawn = std::find(memberElements.begin(), memberElements.end(), costed.unitCost); drawn != memberElements.end()) {
                for (auto i = static_cast<std::size_t>(drawn - memberElements.begin()); i < memberValues.size(); i += memberElements.size())
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

    /// The cost outputs, in their order.
    void writeCosts(std::span<const double> point, std::span<double> outputs) const
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

    /// Outcomes of runs [first, first + count) of points x members, members fastest, into outcomes x all runs.
    Result<void> run(std::span<const double> points, std::size_t all, std::size_t first, std::size_t count,
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

    void addPackage(std::span<const double> point, std::vector<double>& values) const
    {
        for (const Action& action : actions) {
            for (const auto& [element, weight] : action.intensities)
                values.push_back(point[action.variable] * weight);
            if (action.startVariable)
                values.push_back(point[*action.startVariable]);
        }
    }

    static std::size_t nearestTime(const std::vector<double>& times, double year)
    {
        const auto closer = [year](double a, double b) { return std::abs(a - year) < std::abs(b - year); };
        return static_cast<std::size_t>(std::min_element(times.begin(), times.end(), closer) - times.begin());
    }

    /// Outcomes x (points x members).
    Result<std::vector<double>> runAll(std::span<const double> points, std::size_t count, const std::atomic<bool>* cancel) const
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

    [[nodiscard]] bool fulfils(const std::vector<double>& outcomes, std::size_t all, std::size_t r) const
    {
        return std::all_of(request.targets.begin(), request.targets.end(), [&](const MemberTarget& target) {
            Requirement requirement;
            requirement.relation = target.relation;
            requirement.bound = target.bound;
            return shortfall(requirement, outcomes[target.outcome * all + r]) == 0; // false for a failed run
        });
    }

    Result<void> evaluate(std::span<const double> points, std::size_t count, std::span<double> outputs_,
                          const std::atomic<bool>* cancel) const
    {
        const auto outcomes = runAll(points, count, cancel);
        if (!outcomes)
            return tl::make_unexpected(outcomes.error());
        const std::size_t all = count * members();
        for (std::size_t i = 0; i < count; ++i) {
            const auto row = outputs_.subspan(i * outputs(), outputs());
            for (std::size_t o = 0; o < request.outcomes.size(); ++o) {
                const auto values = std::span(*outcomes).subspan(o * all + i * members(), members());
                row[o] = request.members ? robustOutcome(values, request.outcomes[o].aim, request.outcomes[o].moreIsBetter) : values[0];
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
};

namespace {

/// Puts the data together, collecting what is wrong.
class Builder {
public:
    Builder(const policy::Projector& projector, PackageRequest request)
        : m_projector(projector), m_data(std::make_shared<PolicyPackages::Data>())
    {
        m_data->request = std::move(request);
        m_data->projector = projector;
    }

    Checked<std::shared_ptr<const PolicyPackages::Data>> build()
    {
        checkRequest();
        if (!m_errors.empty())
            return tl::make_unexpected(m_errors);
        const auto baseline = m_projector.project(m_data->request.base);
        if (!baseline)
            return tl::make_unexpected(baseline.error());
        if (!baseline->hasCosts())
            return refuse(ErrorKind::InvalidArgument, "The levers of this model have no costs, so packages cannot be compared by them.");
        m_data->firstYear = baseline->times().front();
        m_data->lastYear = baseline->times().back();
        m_data->request.costUntil = std::clamp(m_data->request.costUntil, m_data->firstYear, m_data->lastYear);
        for (const LeverChoice& choice : m_data->request.levers)
            if (choice.chooseStart && (choice.earliestStart < m_data->firstYear || choice.latestStart > m_data->lastYear))
                return refuse(ErrorKind::InvalidArgument, "The lever \"" + choice.leverId + "\" cannot start outside the model's years.",
                              {choice.leverId});
        std::vector<uncertainty::Outcome> outcomes;
        for (const OutcomeAt& outcome : m_data->request.outcomes)
            outcomes.push_back(outcome.outcome);
        if (!outcomes.empty()) { // packages by their costs alone need no model
            auto reader = uncertainty::OutcomeReader::create(m_projector, std::move(outcomes));
            if (!reader)
                return tl::make_unexpected(reader.error());
            m_data->reader = std::move(*reader);
        }
        countVariables();
        findActions();
        findCosts(*baseline);
        findSettings();
        if (!m_errors.empty())
            return tl::make_unexpected(m_errors);
        applyFactors();
        return std::shared_ptr<const PolicyPackages::Data>(m_data);
    }

private:
    static tl::unexpected<Errors> refuse(ErrorKind kind, std::string message, std::vector<std::string> arguments = {})
    {
        return tl::make_unexpected(Errors{Error{kind, std::move(message), {}, std::move(arguments)}});
    }

    void complain(ErrorKind kind, std::string message, std::vector<std::string> arguments)
    {
        m_errors.push_back({kind, std::move(message), {}, std::move(arguments)});
    }

    void checkRequest()
    {
        const PackageRequest& request = m_data->request;
        if (request.levers.empty())
            complain(ErrorKind::InvalidArgument, "A package needs at least one lever to choose.", {});
        std::set<std::string> seen;
        for (const LeverChoice& choice : request.levers) {
            const Lever* lever = m_projector.catalogue().lever(choice.leverId);
            if (!lever || lever->constant)
                complain(ErrorKind::UnknownName, "There is no lever \"" + choice.leverId + "\".", {choice.leverId});
            if (!seen.insert(choice.leverId).second)
                complain(ErrorKind::InvalidArgument, "The lever \"" + choice.leverId + "\" is chosen twice.", {choice.leverId});
            if (!hasSoundRanges(choice))
                complain(ErrorKind::InvalidArgument, "The range of the lever \"" + choice.leverId + "\" is not one; it is within 0 and 2.",
                         {choice.leverId});
        }
        for (const MemberTarget& target : request.targets)
            if (target.outcome >= request.outcomes.size() || !std::isfinite(target.bound))
                complain(ErrorKind::InvalidArgument, "A target is about an outcome that is not looked at.", {});
        if (request.members && request.members->sampled.members == 0)
            complain(ErrorKind::InvalidArgument, "A robust package needs at least one member.", {});
        if (!std::isfinite(request.costUntil))
            complain(ErrorKind::InvalidArgument, "The year up to which costs count is not a number.", {});
    }

    static bool hasSoundRanges(const LeverChoice& choice)
    {
        const auto isStrength = [](double value) { return value >= 0 && value <= kHighestStrength; };
        return isStrength(choice.lowest) && isStrength(choice.highest) && choice.lowest <= choice.highest
            && (!choice.locked || isStrength(*choice.locked)) && std::isfinite(choice.costFactor) && choice.costFactor >= 0
            && (!choice.chooseStart || (std::isfinite(choice.earliestStart) && choice.earliestStart <= choice.latestStart));
    }

    void countVariables()
    {
        const auto& levers = m_data->request.levers;
        m_data->variables = levers.size();
        for (const LeverChoice& choice : levers)
            m_data->startVariables.push_back(choice.chooseStart ? m_data->variables++ : PolicyPackages::Data::kNoVariable);
    }

    /// The scenario with a lever at strength 1, its regions by their default weights, and nothing else chosen.
    [[nodiscard]] policy::Scenario withFull(const LeverChoice& choice) const
    {
        policy::Scenario scenario;
        if (const auto found = m_data->request.base.levers.find(choice.leverId); found != m_data->request.base.levers.end())
            scenario.levers[choice.leverId] = found->second;
        scenario.levers[choice.leverId].intensity = policy::Intensity{1.0};
        return scenario;
    }

    /// A lever's constants are found by changing one thing at a time and looking at which change.
    void findActions()
    {
        for (std::size_t l = 0; l < m_data->request.levers.size(); ++l) {
            const LeverChoice& choice = m_data->request.levers[l];
            const auto full = withFull(choice);
            auto doubled = full;
            doubled.levers[choice.leverId].intensity = policy::Intensity{2.0};
            auto later = full;
            const Lever& lever = *m_projector.catalogue().lever(choice.leverId);
            later.levers[choice.leverId].startYear = policy::fullSetting(lever, full).startYear.value() + 1;
            const auto one = m_projector.overrides(full), two = m_projector.overrides(doubled), moved = m_projector.overrides(later);
            if (!one || !two || !moved) {
                const Errors& errors = !one ? one.error() : !two ? two.error() : moved.error();
                m_errors.insert(m_errors.end(), errors.begin(), errors.end());
                continue;
            }
            Action action;
            action.variable = l;
            const Settings atTwo = settingsOf(*two), atLater = settingsOf(*moved);
            for (const engine::Override& change : *one) {
                if (atTwo.at(change.element) != change.value)
                    action.intensities.emplace_back(change.element, change.value);
                if (atLater.at(change.element) != change.value)
                    action.start = change.element;
            }
            if (choice.chooseStart)
                action.startVariable = m_data->startVariables[l];
            m_data->actions.push_back(std::move(action));
        }
    }

    void findCosts(const policy::Projection& baseline)
    {
        const auto& choices = m_data->request.levers;
        const auto& regions = m_projector.regions().regions;
        for (const Lever& lever : m_projector.catalogue().levers) {
            const auto choice
                = std::find_if(choices.begin(), choices.end(), [&](const LeverChoice& c) { return c.leverId == lever.id; });
            const bool chosen = choice != choices.end();
            const policy::Scenario& scenario = chosen ? withFull(*choice) : m_data->request.base;
            const auto setting = policy::effectiveSetting(lever, scenario, m_projector.regions());
            const double unitCost = baseline.value(lever.id + "_unit_cost", policy::Place::national(), m_data->firstYear);
            const auto element = m_projector.aggregation(lever.id + "_unit_cost", policy::Place::national());
            CostedLever costed{&lever, element ? element->elements.front() : model::kNone, unitCost, {}, {setting.startYear, setting.rampYears, setting.durationYears}, {}, {}};
            costed.rate.regional = lever.perRegion;
            if (!lever.perRegion)
                costed.rate.all = unitCost * setting.intensity.front();
            for (std::size_t r = 0; lever.perRegion && r < regions.size(); ++r) {
                const double scale
                    = baseline.value("programme_scale", policy::Place::ofRegion(regions[r].id), m_data->firstYear);
                costed.rate.all += unitCost * setting.intensity[r] * scale;
                costed.rate.east += regions[r].group == RegionGroup::East ? unitCost * setting.intensity[r] * scale : 0;
            }
            if (chosen) {
                const auto l = static_cast<std::size_t>(choice - choices.begin());
                costed.variable = l;
                if (choice->chooseStart)
                    costed.startVariable = m_data->startVariables[l];
            }
            if (costed.rate.all != 0)
                m_data->costs.push_back(costed);
        }
    }

    void applyFactors()
    {
        for (std::size_t l = 0; l < m_data->request.levers.size(); ++l)
            if (m_data->request.levers[l].costFactor != 1)
                m_data->multiplyCost(l, m_data->request.levers[l].costFactor);
    }

    void findSettings()
    {
        // Every chosen lever stands in the scenario at full strength, so that its ramp and duration are set; strengths come over it.
        policy::Scenario scenario = m_data->request.base;
        for (const LeverChoice& choice : m_data->request.levers)
            scenario.levers[choice.leverId].intensity = policy::Intensity{1.0};
        std::set<model::ElementId> taken;
        for (const Action& action : m_data->actions) {
            for (const auto& [element, weight] : action.intensities)
                m_data->packageElements.push_back(element);
            if (action.startVariable)
                m_data->packageElements.push_back(action.start);
        }
        taken.insert(m_data->packageElements.begin(), m_data->packageElements.end());
        std::vector<engine::Override> common;
        if (!m_data->request.members) {
            const auto overrides = m_projector.overrides(scenario);
            if (!overrides) {
                m_errors.insert(m_errors.end(), overrides.error().begin(), overrides.error().end());
                return;
            }
            common = *overrides;
        } else {
            const auto settings = uncertainty::MemberSettings::create(m_projector, m_data->request.members->plan, scenario);
            if (!settings) {
                m_errors.insert(m_errors.end(), settings.error().begin(), settings.error().end());
                return;
            }
            common = settings->common();
            keepMemberValues(settings->elements(), settings->values(m_data->request.members->sampled), taken);
        }
        for (const engine::Override& change : common)
            if (!taken.contains(change.element))
                m_data->common.push_back(change);
    }

    /// What members set, but for what the package sets itself.
    void keepMemberValues(const std::vector<model::ElementId>& elements, const std::vector<double>& values,
                          const std::set<model::ElementId>& taken)
    {
        std::vector<std::size_t> kept;
        for (std::size_t e = 0; e < elements.size(); ++e)
            if (!taken.contains(elements[e])) {
                kept.push_back(e);
                m_data->memberElements.push_back(elements[e]);
            }
        for (std::size_t m = 0; m < m_data->members(); ++m)
            for (const std::size_t e : kept)
                m_data->memberValues.push_back(values[m * elements.size() + e]);
    }

    const policy::Projector& m_projector;
    std::shared_ptr<PolicyPackages::Data> m_data;
    Errors m_errors;
};

} // namespace

Checked<PolicyPackages> PolicyPackages::create(const policy::Projector& projector, PackageRequest request)
{
    auto data = Builder(projector, std::move(request)).build();
    if (!data)
        return tl::make_unexpected(data.error());
    return PolicyPackages(std::move(*data));
}

Problem PolicyPackages::problem(const std::atomic<bool>* cancel) const
{
    Problem problem;
    const auto& choices = m_data->request.levers;
    for (const LeverChoice& choice : choices)
        problem.variables.push_back({choice.lowest, choice.highest, 0, choice.locked});
    for (const LeverChoice& choice : choices)
        if (choice.chooseStart)
            problem.variables.push_back({choice.earliestStart, choice.latestStart, kStartGridYears, std::nullopt});
    problem.outputs = m_data->outputs();
    problem.evaluate = [data = m_data, cancel](std::span<const double> points, std::size_t count, std::span<double> outputs) {
        return data->evaluate(points, count, outputs, cancel);
    };
    return problem;
}

PolicyPackages PolicyPackages::withCostFactor(std::size_t lever, double factor) const
{
    auto data = std::make_shared<Data>(*m_data);
    data->multiplyCost(lever, factor);
    data->request.levers[lever].costFactor *= factor;
    return PolicyPackages(std::move(data));
}

const PackageRequest& PolicyPackages::request() const
{
    return m_data->request;
}

std::optional<std::size_t> PolicyPackages::startVariable(std::size_t lever) const
{
    const std::size_t variable = m_data->startVariables[lever];
    return variable == Data::kNoVariable ? std::nullopt : std::optional(variable);
}

std::size_t PolicyPackages::chanceOutput() const
{
    return m_data->request.outcomes.size();
}

std::size_t PolicyPackages::totalCostOutput() const
{
    return m_data->costOutput();
}

std::size_t PolicyPackages::highestYearlyCostOutput() const
{
    return m_data->costOutput() + 1;
}

std::size_t PolicyPackages::dimensionCostOutput(policy::Dimension dimension) const
{
    return m_data->costOutput() + 2 + static_cast<std::size_t>(dimension);
}

std::size_t PolicyPackages::eastShareOutput() const
{
    return m_data->costOutput() + 2 + kDimensions;
}

policy::Scenario PolicyPackages::scenario(std::span<const double> point) const
{
    policy::Scenario scenario = m_data->request.base;
    for (std::size_t l = 0; l < m_data->request.levers.size(); ++l) {
        const std::string& id = m_data->request.levers[l].leverId;
        if (point[l] == 0) {
            scenario.levers.erase(id);
            continue;
        }
        policy::LeverSetting& setting = scenario.levers[id];
        setting.intensity = policy::Intensity{point[l]};
        if (const auto start = startVariable(l))
            setting.startYear = point[*start];
    }
    return scenario;
}

std::vector<double> PolicyPackages::pointOf(const policy::Scenario& scenario) const
{
    const auto& choices = m_data->request.levers;
    std::vector<double> point(m_data->variables);
    for (std::size_t l = 0; l < choices.size(); ++l) {
        const Lever& lever = *m_data->projector->catalogue().lever(choices[l].leverId);
        const auto setting = policy::fullSetting(lever, scenario);
        const double strength = policy::strengthOf(*setting.intensity, lever, m_data->projector->regions().regions);
        point[l] = choices[l].locked.value_or(std::clamp(strength, choices[l].lowest, choices[l].highest));
        if (const auto start = startVariable(l)) {
            const double year = std::round(*setting.startYear / kStartGridYears) * kStartGridYears;
            point[*start] = std::clamp(year, choices[l].earliestStart, choices[l].latestStart);
        }
    }
    return point;
}

std::vector<double> PolicyPackages::scaledToCost(std::vector<double> point, double cost) const
{
    const auto& choices = m_data->request.levers;
    const auto scaled = [&](double factor) {
        auto result = point;
        for (std::size_t l = 0; l < choices.size(); ++l)
            if (!choices[l].locked)
                result[l] = std::clamp(point[l] * factor, choices[l].lowest, choices[l].highest);
        return result;
    };
    const auto costOf = [&](const std::vector<double>& p) {
        std::vector<double> outputs(m_data->outputs() - m_data->costOutput());
        m_data->writeCosts(p, outputs);
        return outputs[0];
    };
    // costs rise with the factor; halving finds it to the last digit
    double low = 0;
    double high = 1;
    while (costOf(scaled(high)) < cost && high < 1e6)
        high *= 2;
    for (int step = 0; step < 200 && high - low > 1e-15 * high; ++step) {
        const double middle = (low + high) / 2;
        (costOf(scaled(middle)) <= cost ? low : high) = middle;
    }
    return scaled(low);
}

Result<std::vector<double>> PolicyPackages::outcomesByMember(std::span<const double> points, std::size_t count,
                                                             const std::atomic<bool>* cancel) const
{
    if (points.size() != count * m_data->variables)
        return fail(ErrorKind::InvalidArgument, "A package to begin with does not fit the variables.");
    auto byPoint = m_data->runAll(points, count, cancel);
    if (!byPoint)
        return byPoint;
    const std::size_t members = m_data->members();
    std::vector<double> byMember(byPoint->size());
    for (std::size_t o = 0; o < m_data->request.outcomes.size(); ++o)
        for (std::size_t i = 0; i < count; ++i)
            for (std::size_t m = 0; m < members; ++m)
                byMember[(o * members + m) * count + i] = (*byPoint)[(o * count + i) * members + m];
    return byMember;
}

std::size_t PolicyPackages::memberCount() const
{
    return m_data->members();
}

} // namespace core::optimise
