// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/uncertainty/sampling_plan.h"

#include "core/base/number.h"
#include "core/policy/grade.h"
#include "core/policy/parameter_limits.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

namespace core::uncertainty {

using sampling::Distribution;
using sampling::Shape;

namespace {

constexpr double kLeastShare = 0.02;
constexpr double kMostShare = 0.98;
constexpr const char* kWorldInput = "world";
constexpr const char* kPapersSum = "CNY billion"; ///< unit of a policy that the papers give a whole sum of public money for
/// In unit 1, but a size relative to other regions: it is 1 in one region and 0.005 in another.
constexpr const char* kProgrammeScale = "programme_scale";

/// How far region data may be off, either way, as a part of the value.
double rangeOfGrade(const std::string& grade)
{
    if (grade == "A")
        return 0;
    return grade == "D" ? 0.25 : 0.15;
}

policy::Grade gradeFrom(const std::string& grade)
{
    return grade == "A"   ? policy::Grade::A
           : grade == "B" ? policy::Grade::B
           : grade == "D" ? policy::Grade::D
                          : policy::Grade::C;
}

bool costIsPapers(const policy::Catalogue& catalogue, const std::string& leverId)
{
    return std::any_of(catalogue.policyCoverage.begin(), catalogue.policyCoverage.end(), [&](const policy::PolicyCoverage& row) {
        const auto policy = std::find_if(catalogue.policies.begin(), catalogue.policies.end(),
                                         [&](const policy::PaperPolicy& each) { return each.id == row.policyId; });
        return row.leverId == leverId && policy != catalogue.policies.end() && policy->unit == kPapersSum;
    });
}

/// What `world` sets `name` to in `region` ("" of what is not per region).
std::optional<double> valueIn(const policy::World& world, const std::string& name, const std::string& region)
{
    const auto found = world.parameters.find(name);
    if (found == world.parameters.end())
        return std::nullopt;
    if (const double* number = std::get_if<double>(&found->second))
        return *number;
    const auto& byRegion = std::get<1>(found->second);
    const auto regional = byRegion.find(region);
    return regional == byRegion.end() ? std::nullopt : std::optional<double>(regional->second);
}

policy::World defaultWorld()
{
    policy::World world;
    world.id = policy::kDefaultWorldId;
    world.builtIn = true;
    return world;
}

class Planner {
public:
    Planner(const policy::Projector& projector, const SamplingRequest& request)
        : m_projector(projector), m_catalogue(projector.catalogue()), m_request(request)
    {
        m_plan.design = request.design;
        m_plan.seed = request.seed;
    }

    Checked<SamplingPlan> plan()
    {
        takeWorlds();
        if (!m_errors.empty())
            return tl::make_unexpected(std::move(m_errors));
        planWorld();
        for (const policy::Parameter& parameter : m_catalogue.parameters)
            planParameter(parameter);
        for (const policy::Lever& lever : m_catalogue.levers)
            planCost(lever);
        for (const policy::RegionData& data : m_projector.regions().data) {
            for (std::size_t i = 0; i < m_projector.regions().regions.size(); ++i)
                planRegionValue(data, i);
        }
        planLevers();
        for (const auto& [name, choice] : m_request.choices) {
            if (!m_usedChoices.contains(name))
                add(ErrorKind::UnknownName, "there is nothing called '" + name + "' to be varied", name);
        }
        m_plan.columns = m_column;
        if (m_column > sampling::kMostInputs)
            add(ErrorKind::TooLarge, "the model has " + std::to_string(m_column) + " uncertain numbers; a design has at most "
                                         + std::to_string(sampling::kMostInputs), {});
        if (!m_errors.empty())
            return tl::make_unexpected(std::move(m_errors));
        return std::move(m_plan);
    }

private:
    void add(ErrorKind kind, std::string message, const std::string& variable)
    {
        m_errors.push_back({kind, std::move(message), {{}, 0, 0, variable}, {variable}});
    }

    void takeWorlds()
    {
        double sum = 0;
        std::set<std::string> ids;
        for (const WeightedWorld& each : m_request.worlds) {
            if (!(each.weight > 0) || !std::isfinite(each.weight))
                add(ErrorKind::InvalidArgument, "the weight of the world '" + each.world.id + "' is "
                                                    + formatNumber(each.weight) + "; it must be above 0", each.world.id);
            if (!ids.insert(each.world.id).second)
                add(ErrorKind::DuplicateName, "the world '" + each.world.id + "' is there twice", each.world.id);
            if (auto valid = policy::validate(each.world, m_catalogue, m_projector.regions()); !valid)
                m_errors.insert(m_errors.end(), valid.error().begin(), valid.error().end());
            sum += each.weight;
        }
        for (const WeightedWorld& each : m_request.worlds) {
            m_plan.worlds.push_back(each.world);
            m_plan.weights.push_back(each.weight / sum);
        }
        if (m_plan.worlds.empty()) {
            m_plan.worlds.push_back(defaultWorld());
            m_plan.weights.push_back(1);
        }
    }

    void planWorld()
    {
        Input input;
        input.kind = InputKind::World;
        input.name = input.id = kWorldInput;
        const bool varied = m_plan.worlds.size() > 1;
        place(std::move(input), varied ? std::nullopt : std::optional(NotVariedReason::OneWorld), nullptr);
    }

    void planParameter(const policy::Parameter& parameter)
    {
        Input input;
        input.kind = InputKind::Parameter;
        input.name = input.id = parameter.name;
        input.unit = parameter.unit;
        input.grade = parameter.grade;
        input.gridYears = parameter.gridYears;
        // What a scenario that sets it would set, so that a draw does what the same value in a scenario does.
        policy::Scenario setting;
        setting.parameters[parameter.name] = parameter.value;
        const auto overrides = m_projector.overrides(setting);
        if (overrides && overrides->size() == 1)
            input.element = overrides->front().element;
        else
            add(ErrorKind::Internal, "the parameter '" + parameter.name + "' is no single constant of the model", parameter.name);
        const InputChoice* choice = choiceOf(parameter.name);
        for (const policy::World& world : m_plan.worlds) {
            Distribution range;
            range.central = valueIn(world, parameter.name, {}).value_or(parameter.value);
            range.low = parameter.low;
            range.high = parameter.high;
            if (const auto given = world.ranges.find(parameter.name); given != world.ranges.end()) {
                range.low = given->second.low;
                range.high = given->second.high;
            }
            // A choice that a world makes has no range but the one that somebody gives it.
            if (!parameter.sampled && !(choice && choice->low && choice->high) && !world.ranges.contains(parameter.name))
                range.low = range.high = range.central;
            range.least = parameter.least.value_or(range.least);
            range.most = parameter.most.value_or(range.most);
            input.byWorld.push_back(finished(range, choice, parameter.name));
        }
        checkLimits(parameter, choice);
        std::optional<NotVariedReason> reason;
        // Another model's constant without a range of its own has one when somebody gives it.
        const bool given = m_catalogue.plain && std::any_of(m_plan.worlds.begin(), m_plan.worlds.end(), [&](const policy::World& world) {
            return world.ranges.contains(parameter.name);
        });
        if (!parameter.sampled && choice == nullptr && !given)
            reason = m_catalogue.plain ? NotVariedReason::NoRange : NotVariedReason::WorldsChoice;
        else if (!m_request.parameters && choice == nullptr)
            reason = NotVariedReason::GroupLeftOut;
        place(std::move(input), reason, choice);
    }

    void planCost(const policy::Lever& lever)
    {
        if (lever.constant)
            return; // of another model: one of its parameters
        Input input;
        input.kind = InputKind::LeverCost;
        input.name = lever.id + "_unit_cost";
        input.id = lever.id;
        input.unit = "bn_CNY/year";
        const model::ResolvedModel& model = m_projector.program().model();
        if (const auto variable = model.findVariable(input.name))
            input.element = model.variables[static_cast<std::size_t>(*variable)].firstElement;
        const bool papers = costIsPapers(m_catalogue, lever.id);
        input.grade = papers ? policy::Grade::A : policy::Grade::C;
        const InputChoice* choice = choiceOf(input.name);
        Distribution range;
        range.low = lever.costBnCnyPerYear / 2;
        range.central = lever.costBnCnyPerYear;
        range.high = lever.costBnCnyPerYear * 2;
        range.logarithmic = true;
        range.least = 0;
        const bool costsNothing = lever.costBnCnyPerYear <= 0;
        if (costsNothing || (papers && !choice))
            range.low = range.high = range.central;
        if (costsNothing)
            range.logarithmic = false;
        input.byWorld.assign(m_plan.worlds.size(), finished(range, choice, input.name));
        std::optional<NotVariedReason> reason;
        if (choice == nullptr && costsNothing)
            reason = NotVariedReason::NoCost;
        else if (choice == nullptr && papers)
            reason = NotVariedReason::PapersCost;
        else if (choice == nullptr && !m_request.leverCosts)
            reason = NotVariedReason::GroupLeftOut;
        place(std::move(input), reason, choice);
    }

    void planRegionValue(const policy::RegionData& data, std::size_t region)
    {
        Input input;
        input.kind = InputKind::RegionValue;
        input.id = data.name;
        input.regionId = m_projector.regions().regions[region].id;
        input.name = data.name + "[" + input.regionId + "]";
        input.unit = data.unit;
        input.grade = gradeFrom(data.grade);
        const auto parts = m_projector.aggregation(data.name, policy::Place::ofRegion(input.regionId));
        if (parts && parts->elements.size() == 1)
            input.element = parts->elements.front();
        const InputChoice* choice = choiceOf(input.name);
        if (const InputChoice* forAll = choiceOf(data.name); choice == nullptr && forAll != nullptr) {
            if (forAll->low || forAll->central || forAll->high) {
                if (region == 0)
                    add(ErrorKind::InvalidArgument, "'" + data.name + "' is one number for each region: give '" + data.name
                                                        + "' a shape only, and ranges region by region, as '" + input.name + "'",
                        data.name);
            } else {
                choice = forAll;
            }
        }
        const double part = rangeOfGrade(data.grade);
        const bool share = data.unit == "1" && data.name != kProgrammeScale;
        for (const policy::World& world : m_plan.worlds) {
            Distribution range;
            range.central = valueIn(world, data.name, input.regionId).value_or(data.values[region]);
            range.low = range.central * (1 - part);
            range.high = range.central * (1 + part);
            range.least = 0;
            if (share) {
                range.low = std::min(std::max(range.low, kLeastShare), range.central);
                range.high = std::max(std::min(range.high, kMostShare), range.central);
                range.least = std::min(kLeastShare, range.central);
                range.most = std::max(kMostShare, range.central);
            }
            input.byWorld.push_back(finished(range, choice, input.name));
        }
        std::optional<NotVariedReason> reason;
        if (choice == nullptr && part == 0)
            reason = NotVariedReason::PapersFigure;
        else if (choice == nullptr && !m_request.regionData)
            reason = NotVariedReason::GroupLeftOut;
        place(std::move(input), reason, choice);
    }

    void planLevers()
    {
        std::set<std::string> wanted;
        for (const std::string& id : m_request.levers) {
            const policy::Lever* lever = m_catalogue.lever(id);
            if (lever == nullptr || lever->constant)
                add(ErrorKind::UnknownName, "there is no lever '" + id + "' with an intensity", id);
            else if (!wanted.insert(id).second)
                add(ErrorKind::DuplicateName, "the lever '" + id + "' is there twice", id);
        }
        for (const policy::Lever& lever : m_catalogue.levers) { // in the tables' order, however they are asked for
            if (wanted.contains(lever.id))
                planIntensity(lever);
        }
    }

    void planIntensity(const policy::Lever& lever)
    {
        Input input;
        input.kind = InputKind::LeverIntensity;
        input.name = lever.id + "_intensity";
        input.id = lever.id;
        input.unit = "1";
        input.grade = lever.sizeGrade;
        const model::ResolvedModel& model = m_projector.program().model();
        if (const auto variable = model.findVariable(input.name))
            input.element = model.variables[static_cast<std::size_t>(*variable)].firstElement;
        for (std::size_t i = 0; lever.perRegion && i < m_projector.regions().regions.size(); ++i)
            input.weights.push_back(lever.defaultWeight(m_projector.regions().regions[i].group));
        const InputChoice* choice = choiceOf(input.name);
        Distribution range;
        range.central = 1;
        range.high = kMostIntensity;
        range.least = 0;
        range.most = 2;
        range = finished(range, choice, input.name);
        if (choice == nullptr || !choice->shape)
            range.shape = Shape::Uniform; // no intensity is likelier than another: it is a choice
        if (range.low < range.least || range.high > range.most)
            add(ErrorKind::OutOfRange, "the intensity of '" + lever.id + "' is from 0 to 2", lever.id);
        input.byWorld.assign(m_plan.worlds.size(), range);
        place(std::move(input), std::nullopt, choice);
    }

    const InputChoice* choiceOf(const std::string& name)
    {
        const auto found = m_request.choices.find(name);
        if (found == m_request.choices.end())
            return nullptr;
        m_usedChoices.insert(name);
        return &found->second;
    }

    /// The range with the choice on top; one that nobody chose is widened to hold the central value.
    Distribution finished(Distribution range, const InputChoice* choice, const std::string& name)
    {
        range.shape = m_request.shape;
        if (choice != nullptr) {
            range.shape = choice->shape.value_or(range.shape);
            range.low = choice->low.value_or(range.low);
            range.high = choice->high.value_or(range.high);
            // A range that somebody gives is meant: the value goes into it. Where it cannot, validation says so.
            if (choice->central)
                range.central = *choice->central;
            else if ((choice->low || choice->high) && range.low <= range.high)
                range.central = std::clamp(range.central, range.low, range.high);
        }
        if (choice == nullptr || (!choice->low && !choice->central && !choice->high)) {
            range.low = std::min(range.low, range.central);
            range.high = std::max(range.high, range.central);
        }
        if (range.logarithmic && !(range.low > 0))
            range.logarithmic = false; // a cost that may be nothing has no logarithm
        if (auto valid = sampling::validate(range); !valid) {
            Error error = valid.error();
            error.message = "'" + name + "': " + error.message;
            error.where.variable = name;
            m_errors.push_back(std::move(error));
        }
        return range;
    }

    void checkLimits(const policy::Parameter& parameter, const InputChoice* choice)
    {
        if (choice == nullptr)
            return;
        policy::Parameter offGrid = parameter;
        offGrid.gridYears = 0; // values are put on the grid when they are drawn
        for (const auto& value : {choice->low, choice->central, choice->high}) {
            if (!value)
                continue;
            if (const auto refused = policy::refusal(offGrid, *value))
                m_errors.push_back(policy::refusalError(offGrid, *value, *refused, {{}, 0, 0, parameter.name}));
        }
    }

    /// Gives the input the next column; it keeps it when it is not varied.
    void place(Input input, std::optional<NotVariedReason> reason, const InputChoice* choice)
    {
        input.column = m_column++;
        const auto holds = [](const Distribution& range) { return range.shape == Shape::Fixed || range.low == range.high; };
        if (!reason && input.kind != InputKind::World && std::all_of(input.byWorld.begin(), input.byWorld.end(), holds)) {
            const bool chosen = choice != nullptr
                || std::any_of(input.byWorld.begin(), input.byWorld.end(),
                               [](const Distribution& range) { return range.low < range.high; });
            reason = chosen ? NotVariedReason::Chosen : NotVariedReason::NoRange;
        }
        if (!reason) {
            m_plan.inputs.push_back(std::move(input));
            return;
        }
        const double value = input.byWorld.empty() ? 0 : input.byWorld.front().central;
        m_plan.notVaried.push_back({input.kind, input.name, input.id, input.regionId, input.unit, value, *reason});
        if (*reason == NotVariedReason::Chosen)
            m_plan.held.push_back(std::move(input));
    }

    const policy::Projector& m_projector;
    const policy::Catalogue& m_catalogue;
    const SamplingRequest& m_request;
    SamplingPlan m_plan;
    Errors m_errors;
    std::set<std::string> m_usedChoices;
    std::size_t m_column = 0;
};

std::uint32_t worldAt(const std::vector<double>& weights, double u)
{
    double below = 0;
    for (std::size_t i = 0; i + 1 < weights.size(); ++i) {
        below += weights[i];
        if (u < below)
            return static_cast<std::uint32_t>(i);
    }
    return static_cast<std::uint32_t>(weights.size() - 1);
}

double valueOf(const Input& input, std::uint32_t world, double u)
{
    const Distribution& range = input.byWorld[world];
    u = std::clamp(u, 0x1.0p-53, 1 - 0x1.0p-53); // screening designs ask for the very ends, which a normal does not have
    const double value = sampling::quantile(range, u);
    if (input.gridYears <= 0)
        return value;
    const double grid = input.gridYears;
    return std::clamp(std::round(value / grid) * grid, std::ceil(range.least / grid) * grid, std::floor(range.most / grid) * grid);
}

} // namespace

const char* toString(InputKind kind)
{
    switch (kind) {
    case InputKind::World:
        return "world";
    case InputKind::Parameter:
        return "parameter";
    case InputKind::LeverCost:
        return "lever-cost";
    case InputKind::RegionValue:
        return "region-value";
    case InputKind::LeverIntensity:
        return "lever-intensity";
    }
    return "";
}

const char* toString(NotVariedReason reason)
{
    switch (reason) {
    case NotVariedReason::OneWorld:
        return "one-world";
    case NotVariedReason::NoRange:
        return "no-range";
    case NotVariedReason::WorldsChoice:
        return "worlds-choice";
    case NotVariedReason::PapersFigure:
        return "papers-figure";
    case NotVariedReason::PapersCost:
        return "papers-cost";
    case NotVariedReason::NoCost:
        return "no-cost";
    case NotVariedReason::Chosen:
        return "chosen";
    case NotVariedReason::GroupLeftOut:
        return "group-left-out";
    }
    return "";
}

const Input* SamplingPlan::input(std::string_view name) const
{
    const auto found = std::find_if(inputs.begin(), inputs.end(), [&](const Input& input) { return input.name == name; });
    return found == inputs.end() ? nullptr : &*found;
}

Checked<SamplingPlan> planSampling(const policy::Projector& projector, const SamplingRequest& request)
{
    return Planner(projector, request).plan();
}

SampledMembers sampledFrom(const SamplingPlan& plan, std::size_t first, std::span<const double> units, std::size_t width,
                           std::span<const std::size_t> columns)
{
    SampledMembers sampled;
    sampled.first = first;
    sampled.members = width == 0 ? 0 : units.size() / width;
    sampled.world.assign(sampled.members, 0);
    sampled.values.resize(sampled.members * plan.inputs.size());
    for (std::size_t member = 0; member < sampled.members; ++member) {
        const double* row = units.data() + member * width;
        double* values = sampled.values.data() + member * plan.inputs.size();
        for (std::size_t i = 0; i < plan.inputs.size(); ++i) {
            const Input& input = plan.inputs[i];
            // The world is the first column of all: it is known before the others need it.
            if (input.kind == InputKind::World) {
                sampled.world[member] = worldAt(plan.weights, row[columns[i]]);
                values[i] = sampled.world[member];
            } else {
                values[i] = valueOf(input, sampled.world[member], row[columns[i]]);
            }
        }
    }
    return sampled;
}

MemberSampler::MemberSampler(SamplingPlan plan, sampling::UnitDesign design)
    : m_plan(std::move(plan)), m_design(std::move(design))
{
    for (const Input& input : m_plan.inputs)
        m_columns.push_back(input.column);
}

Result<MemberSampler> MemberSampler::create(const SamplingPlan& plan, std::size_t members)
{
    auto design = sampling::UnitDesign::create(plan.design, members, plan.columns, plan.seed);
    if (!design)
        return tl::make_unexpected(design.error());
    return MemberSampler(plan, std::move(*design));
}

SampledMembers MemberSampler::sample(std::size_t first, std::size_t count) const
{
    const std::size_t width = m_design.inputs();
    std::vector<double> units(count * width);
    m_design.fill(first, units);
    return sampledFrom(m_plan, first, units, width, m_columns);
}

} // namespace core::uncertainty
