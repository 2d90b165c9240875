// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/projection_data.h"

#include "core/base/number.h"
#include "core/model/resolve.h"
#include "core/model/xmile_reader.h"
#include "core/policy/effective_setting.h"
#include "core/policy/model_version.h"

#include <algorithm>
#include <limits>

namespace core::policy {

namespace {

const std::string kRegionDimension = "Region";

bool hasAnnotation(const model::Variable& variable, const std::string& name)
{
    const auto next = variable.annotations.lower_bound(name);
    return next != variable.annotations.end() && next->first.rfind(name + ".", 0) == 0;
}

std::string annotation(const model::Variable& variable, const std::string& name)
{
    const auto found = variable.annotations.find(name);
    return found == variable.annotations.end() ? std::string() : found->second;
}

/// Fits the region set to the model and finds in it what projections need.
class ProjectorBuilder {
public:
    ProjectorBuilder(const model::ResolvedModel& model, const RegionSet& regions) : m_model(model), m_regions(regions) {}

    Errors errors;

    /// Each region data of the model stands in the set with the model's unit, and nothing else does.
    void checkRegionData()
    {
        for (const model::Variable& variable : m_model.variables) {
            if (!hasAnnotation(variable, "region_data"))
                continue;
            const auto data = std::find_if(m_regions.data.begin(), m_regions.data.end(),
                                           [&](const RegionData& row) { return row.name == variable.name; });
            if (data == m_regions.data.end())
                add(ErrorKind::NotFound, variable.name,
                    "the region set '" + m_regions.id + "' has no row '" + variable.name + "'; add it, in " + variable.unit);
            else if (data->unit != variable.unit)
                add(ErrorKind::UnitMismatch, variable.name,
                    "the row '" + variable.name + "' of the region set '" + m_regions.id + "' is in '" + data->unit
                        + "', but the model takes '" + variable.unit + "'");
        }
        for (const RegionData& data : m_regions.data) {
            const auto variable = m_model.findVariable(data.name);
            if (!variable || !hasAnnotation(m_model.variables[static_cast<std::size_t>(*variable)], "region_data"))
                add(ErrorKind::UnknownName, data.name,
                    "the row '" + data.name + "' of the region set '" + m_regions.id + "' is no region data of the model");
        }
    }

    /// Everything that the tables speak of is in the model, over the regions or not as they say.
    void checkTables(const Catalogue& catalogue)
    {
        for (const VariableInfo& variable : catalogue.variables)
            firstElement(variable.id, variable.perRegion);
        for (const Parameter& parameter : catalogue.parameters)
            firstElement(parameter.name, false);
        for (const Lever& lever : catalogue.levers)
            firstElement(lever.id, lever.perRegion);
        for (const char* data : {"programme_scale", "trade_initial"})
            firstElement(data, true);
    }

    VariableIndex variables()
    {
        VariableIndex index;
        for (const model::Variable& variable : m_model.variables) {
            if (!variable.hidden)
                index[variable.name] = entry(variable);
        }
        return index;
    }

    LeverEntry lever(const Lever& lever)
    {
        LeverEntry entry;
        entry.perRegion = lever.perRegion;
        entry.intensity = firstElement(lever.id + "_intensity", lever.perRegion);
        entry.start = firstElement(lever.id + "_start", false);
        entry.ramp = firstElement(lever.id + "_ramp", false);
        entry.duration = firstElement(lever.id + "_duration", false);
        entry.unitCost = firstElement(lever.id + "_unit_cost", false);
        return entry;
    }

private:
    void add(ErrorKind kind, const std::string& name, std::string message)
    {
        errors.push_back(Error{kind, std::move(message), {m_model.file, 0, 0, name}, {name}});
    }

    VariableEntry entry(const model::Variable& variable)
    {
        VariableEntry entry;
        entry.first = variable.firstElement;
        entry.perRegion = !variable.dimensions.empty();
        if (!entry.perRegion)
            return entry;
        const std::string rule = annotation(variable, "group.value");
        entry.rule = rule == "mean" ? GroupRule::Mean : GroupRule::Sum;
        if (rule == "mean")
            entry.weight = firstElement(annotation(variable, "group.weight"), true);
        else if (rule != "sum")
            add(ErrorKind::Malformed, variable.name, "the variable is per region but does not say how a group is summed up");
        return entry;
    }

    model::ElementId firstElement(const std::string& name, bool perRegion)
    {
        const auto found = m_model.findVariable(name);
        if (!found) {
            add(ErrorKind::UnknownName, name, "the model has no variable '" + name + "', which projections need");
            return 0;
        }
        const model::Variable& variable = m_model.variables[static_cast<std::size_t>(*found)];
        if (variable.dimensions.empty() == perRegion)
            add(ErrorKind::WrongSubscript, name,
                "the variable is " + std::string(perRegion ? "not per region" : "per region") + ", against what projections need");
        return variable.firstElement;
    }

    const model::ResolvedModel& m_model;
    const RegionSet& m_regions;
};

/// Whether `name` is the default weight of a regional lever, which stands in the tables and not in the model.
bool isDefaultWeight(const std::string& name, const Catalogue& catalogue)
{
    return std::any_of(catalogue.levers.begin(), catalogue.levers.end(), [&](const Lever& lever) {
        return lever.perRegion && (name == lever.id + kWeightEast || name == lever.id + kWeightCentralWest);
    });
}

/// The tables without what `model` does not have, and with the constants that it has.
class CatalogueOfModel {
public:
    CatalogueOfModel(const model::ResolvedModel& model, const std::map<std::string, double>& constants)
        : m_model(model), m_constants(constants)
    {
    }

    Catalogue reduce(Catalogue catalogue) const
    {
        std::erase_if(catalogue.variables, [&](const VariableInfo& variable) { return !has(variable.id); });
        std::erase_if(catalogue.parameters, [&](const Parameter& parameter) { return !has(parameter.name); });
        std::erase_if(catalogue.levers, [&](const Lever& lever) { return !has(lever.id); });
        std::erase_if(catalogue.leverCards, [&](const LeverCard& card) { return !has(card.leverId); });
        std::erase_if(catalogue.claims, [&](const Claim& claim) { return !has(claim.variable); });
        std::erase_if(catalogue.names, [&](const Naming& naming) {
            return (naming.kind == "variable" || naming.kind == "parameter" || naming.kind == "lever") && !has(naming.id);
        });
        for (Parameter& parameter : catalogue.parameters)
            take(parameter.name, parameter.value);
        for (Lever& lever : catalogue.levers) {
            take(lever.id + "_start", lever.startYear);
            take(lever.id + "_ramp", lever.rampYears);
            take(lever.id + "_duration", lever.durationYears);
            take(lever.id + "_unit_cost", lever.costBnCnyPerYear);
            takeGiven(lever.id + kWeightEast, lever.defaultWeightEast);
            takeGiven(lever.id + kWeightCentralWest, lever.defaultWeightCentralWest);
        }
        return catalogue;
    }

private:
    [[nodiscard]] bool has(const std::string& name) const { return m_model.findVariable(name).has_value(); }

    /// The model's own constant.
    void take(const std::string& name, double& value) const
    {
        const auto found = m_model.findVariable(name);
        if (!found)
            return;
        const model::Variable& variable = m_model.variables[static_cast<std::size_t>(*found)];
        const model::Element& element = m_model.elements[static_cast<std::size_t>(variable.firstElement)];
        if (element.constant)
            value = m_model.nodes[static_cast<std::size_t>(element.equation)].value;
    }

    void takeGiven(const std::string& name, double& value) const
    {
        if (const auto given = m_constants.find(name); given != m_constants.end())
            value = given->second;
    }

    const model::ResolvedModel& m_model;
    const std::map<std::string, double>& m_constants;
};

/// What a scenario says, as constants of the model.
class OverrideList {
public:
    OverrideList(const Projector::Data& data) : m_data(data) {}

    std::vector<engine::Override> overrides;

    void addLever(const Lever& lever, const Scenario& scenario)
    {
        const LeverEntry& entry = m_data.levers.find(lever.id)->second;
        const EffectiveSetting setting = effectiveSetting(lever, scenario, m_data.regions);
        for (std::size_t i = 0; i < setting.intensity.size(); ++i)
            overrides.push_back({entry.intensity + static_cast<model::ElementId>(i), setting.intensity[i]});
        overrides.push_back({entry.start, setting.startYear});
        overrides.push_back({entry.ramp, setting.rampYears});
        overrides.push_back({entry.duration, setting.durationYears});
    }

    void addParameter(const std::string& name, const ParameterValue& value)
    {
        const VariableEntry& entry = m_data.variables.find(name)->second;
        const double* number = std::get_if<double>(&value);
        if (number != nullptr && !entry.perRegion) {
            overrides.push_back({entry.first, *number});
        } else if (number != nullptr) {
            for (int i = 0; i < regionCount(); ++i)
                overrides.push_back({entry.first + i, *number});
        } else {
            for (const auto& [region, regional] : std::get<1>(value))
                overrides.push_back({entry.first + m_data.regions.indexOf(region), regional});
        }
    }

private:
    [[nodiscard]] int regionCount() const { return static_cast<int>(m_data.regions.regions.size()); }

    const Projector::Data& m_data;
};

/// The regions that `place` sums up; nothing for an unknown region, and for a group of regions where there are none.
std::optional<std::vector<model::ElementId>> regionsOf(const Projector::Data& projector, const Place& place)
{
    const RegionSet& set = projector.regions;
    if (projector.plain && place.kind == Place::Kind::Group)
        return std::nullopt;
    std::vector<model::ElementId> members;
    for (std::size_t i = 0; i < set.regions.size(); ++i) {
        const Region& region = set.regions[i];
        const bool belongs = place.kind == Place::Kind::National
            || (place.kind == Place::Kind::Group && region.group == place.group)
            || (place.kind == Place::Kind::Region && region.id == place.regionId);
        if (belongs)
            members.push_back(static_cast<model::ElementId>(i));
    }
    // A model without regions is a nation.
    if (members.empty() && place.kind != Place::Kind::National)
        return std::nullopt;
    return members;
}

Error faultOf(const model::ResolvedModel& model, const engine::NotFiniteNote& note)
{
    const std::string name = model.elementName(note.element);
    const std::string year = formatNumber(note.time, 8);
    return {ErrorKind::NotFinite,
            name + " stops being a number in " + year + "; a setting of this scenario divides by zero or grows without bound",
            {{}, 0, 0, name},
            {name, year}};
}

/// From the first moment that holds the fault on, no figure is to be shown.
void blankAfter(engine::Trajectory& trajectory, double time)
{
    for (std::size_t k = 0; k < trajectory.times.size(); ++k) {
        if (trajectory.times[k] < time)
            continue;
        const auto begin = trajectory.values.begin() + static_cast<std::ptrdiff_t>(k * trajectory.elementCount);
        std::fill(begin, begin + static_cast<std::ptrdiff_t>(trajectory.elementCount),
                  std::numeric_limits<double>::quiet_NaN());
    }
}

} // namespace

model::ResolveOptions resolveOptions(const RegionSet& regions)
{
    model::ResolveOptions options;
    for (const Region& region : regions.regions)
        options.dimensionElements[kRegionDimension].push_back(region.id);
    for (const RegionData& data : regions.data)
        options.elementValues[data.name] = data.values;
    return options;
}

std::filesystem::path modelFile(const std::filesystem::path& dataDirectory)
{
    return dataDirectory / "models" / "four-dimensions.xmile";
}

Checked<Projector> Projector::create(const std::filesystem::path& dataDirectory, std::shared_ptr<const Catalogue> catalogue,
                                     const RegionSet& regions)
{
    return createFromModel(modelFile(dataDirectory), std::move(catalogue), regions);
}

Checked<Projector> Projector::createFromModel(const std::filesystem::path& modelFile,
                                              std::shared_ptr<const Catalogue> catalogue, const RegionSet& regions,
                                              const ProjectorOptions& options)
{
    const auto document = model::readXmile(modelFile);
    if (!document)
        return tl::make_unexpected(document.error());
    model::ResolveOptions resolving = resolveOptions(regions);
    for (const auto& [name, value] : options.constants) {
        if (!isDefaultWeight(name, *catalogue))
            resolving.elementValues[name] = {value};
    }
    auto model = model::resolve(*document, resolving);
    if (!model)
        return tl::make_unexpected(std::move(model.error()));
    if (options.leaveOutUnknown)
        catalogue = std::make_shared<const Catalogue>(CatalogueOfModel(*model, options.constants).reduce(*catalogue));
    ProjectorBuilder builder(*model, regions);
    builder.checkRegionData();
    builder.checkTables(*catalogue);
    VariableIndex variables = builder.variables();
    std::map<std::string, LeverEntry, std::less<>> levers;
    for (const Lever& lever : catalogue->levers)
        levers[lever.id] = builder.lever(lever);
    if (!builder.errors.empty())
        return tl::make_unexpected(std::move(builder.errors));
    auto program = engine::compile(std::move(*model));
    if (!program)
        return tl::make_unexpected(Errors{program.error()});
    return Projector(std::make_shared<const Data>(Data{std::move(catalogue), regions, std::move(*program), std::move(variables),
                                                       std::move(levers), statedVersion(*document), kSaveStepYears, false}));
}

const std::string& Projector::modelVersion() const
{
    return m_data->modelVersion;
}

const engine::Program& Projector::program() const
{
    return m_data->program;
}

const RegionSet& Projector::regions() const
{
    return m_data->regions;
}

const Catalogue& Projector::catalogue() const
{
    return *m_data->catalogue;
}

std::optional<Aggregation> aggregationOf(const Projector::Data& projector, std::string_view id, const Place& place)
{
    const auto found = projector.variables.find(id);
    const auto members = regionsOf(projector, place);
    if (found == projector.variables.end() || !members)
        return std::nullopt;
    const VariableEntry& variable = found->second;
    if (!variable.perRegion)
        return Aggregation{{variable.first}, {}};
    // Nothing says how several regions are summed up.
    if (members->size() != 1 && variable.rule == GroupRule::National)
        return std::nullopt;
    Aggregation parts;
    for (const model::ElementId member : *members) {
        parts.elements.push_back(variable.first + member);
        if (variable.rule == GroupRule::Mean && members->size() > 1)
            parts.weights.push_back(variable.weight + member);
    }
    return parts;
}

std::optional<Aggregation> Projector::aggregation(std::string_view id, const Place& place) const
{
    return aggregationOf(*m_data, id, place);
}

double Projector::saveStep() const
{
    return m_data->saveStep;
}

Checked<std::vector<engine::Override>> Projector::overrides(const Scenario& scenario) const
{
    if (auto valid = validate(scenario, *m_data->catalogue, m_data->regions); !valid)
        return tl::make_unexpected(std::move(valid.error()));
    OverrideList list(*m_data);
    for (const auto& [id, setting] : scenario.levers)
        list.addLever(*m_data->catalogue->lever(id), scenario);
    for (const auto& [name, value] : scenario.parameters)
        list.addParameter(name, value);
    return std::move(list.overrides);
}

Checked<Projection> Projector::project(const Scenario& scenario) const
{
    const auto changes = overrides(scenario);
    if (!changes)
        return tl::make_unexpected(changes.error());
    engine::RunOptions options;
    options.saveStep = m_data->saveStep;
    auto trajectory = engine::run(m_data->program, *changes, options);
    if (!trajectory)
        return tl::make_unexpected(Errors{trajectory.error()});
    std::optional<Error> fault;
    if (trajectory->notFinite) {
        fault = faultOf(m_data->program.model(), *trajectory->notFinite);
        blankAfter(*trajectory, trajectory->notFinite->time);
    }
    return Projection(
        std::make_shared<const Projection::Data>(Projection::Data{m_data, std::move(*trajectory), std::move(fault)}));
}

} // namespace core::policy
