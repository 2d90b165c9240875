// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/optimise/policy_packages_data.h"
#include "core/policy/effective_setting.h"
#include "core/policy/intensity.h"

#include <algorithm>
#include <set>

namespace core::optimise {

using policy::Lever;
using policy::RegionGroup;

namespace {

constexpr double kHighestStrength = policy::kHighestIntensity;

using Settings = std::map<model::ElementId, double>;

Settings settingsOf(const std::vector<engine::Override>& overrides)
{
    Settings settings;
    for (const engine::Override& change : overrides)
        settings[change.element] = change.value;
    return settings;
}

/// Puts the data together, collecting what is wrong.
class Builder {
public:
    Builder(const policy::Projector& projector, PackageRequest request)
        : m_projector(projector)
        , m_data(std::make_shared<PolicyPackages::Data>())
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
            return refuse(ErrorKind::InvalidArgument,
                          "The levers of this model have no costs, so packages cannot be compared by them.");
        m_data->firstYear = baseline->times().front();
        m_data->lastYear = baseline->times().back();
        m_data->request.costUntil = std::clamp(m_data->request.costUntil, m_data->firstYear, m_data->lastYear);
        for (const LeverChoice& choice : m_data->request.levers)
            if (choice.chooseStart && (choice.earliestStart < m_data->firstYear || choice.latestStart > m_data->lastYear))
                return refuse(ErrorKind::InvalidArgument,
                              "The lever \"" + choice.leverId + "\" cannot start outside the model's years.", {choice.leverId});
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
                complain(ErrorKind::InvalidArgument,
                         "The range of the lever \"" + choice.leverId + "\" is not one; it is within 0 and 2.", {choice.leverId});
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
            const auto one = m_projector.overrides(full), two = m_projector.overrides(doubled),
                       moved = m_projector.overrides(later);
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
            const auto choice =
                std::find_if(choices.begin(), choices.end(), [&](const LeverChoice& c) { return c.leverId == lever.id; });
            const bool chosen = choice != choices.end();
            const policy::Scenario& scenario = chosen ? withFull(*choice) : m_data->request.base;
            const auto setting = policy::effectiveSetting(lever, scenario, m_projector.regions());
            const double unitCost = baseline.value(lever.id + "_unit_cost", policy::Place::national(), m_data->firstYear);
            const auto element = m_projector.aggregation(lever.id + "_unit_cost", policy::Place::national());
            CostedLever costed{&lever,
                               element ? element->elements.front() : model::kNone,
                               unitCost,
                               {},
                               {setting.startYear, setting.rampYears, setting.durationYears},
                               {},
                               {}};
            costed.rate.regional = lever.perRegion;
            if (!lever.perRegion)
                costed.rate.all = unitCost * setting.intensity.front();
            for (std::size_t r = 0; lever.perRegion && r < regions.size(); ++r) {
                const double scale = baseline.value("programme_scale", policy::Place::ofRegion(regions[r].id), m_data->firstYear);
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
        // Every chosen lever stands in the scenario at full strength, so that its ramp and duration are set; strengths come over
        // it.
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

Checked<std::shared_ptr<const PolicyPackages::Data>> buildPackages(const policy::Projector& projector, PackageRequest request)
{
    return Builder(projector, std::move(request)).build();
}

} // namespace core::optimise
