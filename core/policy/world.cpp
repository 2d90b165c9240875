// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/world.h"

#include "core/base/number.h"
#include "core/policy/catalogue.h"
#include "core/policy/parameter_limits.h"
#include "core/policy/table.h"
#include "core/policy/world_rules.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace core::policy {

namespace {

/// The model's parameters of a shock.
struct ShockParameters {
    Shock::Kind kind;
    const char* start;
    const char* depth;
    const char* length;
    const char* ramp;
};

constexpr std::array<ShockParameters, 2> kShocks = {{
    {Shock::Kind::WorldDemand, "demand_shock_start", "demand_shock_depth", "demand_shock_length", "demand_shock_ramp"},
    {Shock::Kind::Logistics, "logistics_shock_start", "logistics_shock_depth", "logistics_shock_length", "logistics_shock_ramp"},
}};

/// What the parameter is in `world`; nothing when neither it nor the table knows it (an older model).
std::optional<double> valueIn(const World& world, const Catalogue& catalogue, const char* name)
{
    if (const auto own = world.parameters.find(name); own != world.parameters.end()) {
        if (const auto* number = std::get_if<double>(&own->second))
            return *number;
    }
    const Parameter* parameter = catalogue.parameter(name);
    return parameter != nullptr ? std::optional(parameter->value) : std::nullopt;
}

/// Gathers the rows of worlds.csv, of which a world has several.
class WorldTableReader {
public:
    WorldTableReader(const std::filesystem::path& file, const Catalogue& catalogue)
        : m_catalogue(catalogue)
        , m_table(file, {"world", "parameter", "value", "name_en", "name_zh", "description_en", "description_zh"}, m_errors)
    {
    }

    Checked<std::vector<World>> read()
    {
        for (std::size_t row = 0; row < m_table.rowCount(); ++row) {
            if (m_table.text(row, "parameter").empty())
                addWorld(row);
            else
                addValue(row);
        }
        for (const World& world : m_worlds)
            checkRules(world);
        if (m_errors.empty()
            && (m_worlds.empty() || m_worlds.front().id != kDefaultWorldId || !m_worlds.front().parameters.empty()))
            m_table.addError(0, ErrorKind::NotFound, "the first world must be 'default', without a parameter");
        if (!m_errors.empty())
            return tl::make_unexpected(std::move(m_errors));
        return std::move(m_worlds);
    }

private:
    World* find(const std::string& id)
    {
        const auto found = std::find_if(m_worlds.begin(), m_worlds.end(), [&](const World& world) { return world.id == id; });
        return found == m_worlds.end() ? nullptr : &*found;
    }

    void addWorld(std::size_t row)
    {
        World world;
        world.id = m_table.text(row, "world");
        world.name = {m_table.text(row, "name_en"), m_table.text(row, "name_zh")};
        world.description = {m_table.text(row, "description_en"), m_table.text(row, "description_zh")};
        world.builtIn = true;
        if (find(world.id) != nullptr)
            m_table.addError(row, ErrorKind::DuplicateName, "the world '" + world.id + "' stands twice; keep one of them",
                             {world.id});
        if (world.description.english.empty() || world.description.chinese.empty())
            m_table.addError(row, ErrorKind::Malformed,
                             "the world '" + world.id + "' has no description in one language; write one", {world.id});
        m_lines[{world.id, {}}] = m_table.csv().lines[row];
        m_worlds.push_back(std::move(world));
    }

    void addValue(std::size_t row)
    {
        const std::string& id = m_table.text(row, "world");
        const std::string& name = m_table.text(row, "parameter");
        const double value = m_table.number(row, "value");
        World* world = find(id);
        if (world == nullptr) {
            m_table.addError(row, ErrorKind::UnknownName,
                             "there is no world '" + id + "' above; give it a row with names and no parameter first", {id});
            return;
        }
        if (!world->parameters.emplace(name, value).second)
            m_table.addError(row, ErrorKind::DuplicateName,
                             "'" + name + "' stands twice in the world '" + id + "'; keep one of them", {name, id});
        m_lines[{id, name}] = m_table.csv().lines[row];
        const Parameter* parameter = m_catalogue.parameter(name);
        if (parameter != nullptr && (value < parameter->low || value > parameter->high))
            m_table.addError(row, ErrorKind::OutOfRange,
                             formatNumber(value) + " is outside the plausible range of '" + name + "', "
                                 + formatNumber(parameter->low) + " to " + formatNumber(parameter->high),
                             {name});
    }

    void checkRules(const World& world)
    {
        const SettingPlace place = [&](const std::string& name, const std::string&, const std::string&) {
            const auto line = m_lines.find({world.id, name});
            return Where{m_table.csv().file, line != m_lines.end() ? line->second : m_lines.at({world.id, {}}), 0, name};
        };
        // Shipped worlds act on every region set, so they hold no data of one.
        const Errors errors = worldErrors(world, m_catalogue, RegionSet(), place);
        m_errors.insert(m_errors.end(), errors.begin(), errors.end());
    }

    Errors m_errors;
    const Catalogue& m_catalogue;
    Table m_table;
    std::vector<World> m_worlds;
    std::map<std::pair<std::string, std::string>, int> m_lines; ///< of a world's parameter; "" of the world itself
};

} // namespace

Checked<std::vector<World>> readWorlds(const std::filesystem::path& dataDirectory, const Catalogue& catalogue)
{
    return WorldTableReader(dataDirectory / "tables" / "worlds.csv", catalogue).read();
}

std::vector<Shock> shocks(const World& world, const Catalogue& catalogue)
{
    std::vector<Shock> found;
    for (const ShockParameters& names : kShocks) {
        const double depth = valueIn(world, catalogue, names.depth).value_or(0);
        if (!(depth > 0))
            continue;
        Shock shock;
        shock.kind = names.kind;
        shock.depth = depth;
        shock.startYear = valueIn(world, catalogue, names.start).value_or(shock.startYear);
        shock.lengthYears = valueIn(world, catalogue, names.length).value_or(shock.lengthYears);
        found.push_back(shock);
    }
    return found;
}

World withShock(World world, const Shock& shock)
{
    const ShockParameters& names = kShocks[shock.kind == Shock::Kind::WorldDemand ? 0 : 1];
    if (shock.depth == 0) {
        for (const char* name : {names.start, names.depth, names.length, names.ramp})
            world.parameters.erase(name);
        return world;
    }
    world.parameters[names.start] = shock.startYear;
    world.parameters[names.depth] = shock.depth;
    world.parameters[names.length] = shock.lengthYears;
    // A long ramp of the world's own would keep a short shock from reaching its depth.
    if (const auto ramp = world.parameters.find(names.ramp); ramp != world.parameters.end()) {
        const auto* years = std::get_if<double>(&ramp->second);
        if (years != nullptr && 2 * *years > shock.lengthYears)
            world.parameters.erase(ramp);
    }
    return world;
}

Scenario inWorld(const Scenario& scenario, const World& world)
{
    Scenario merged = scenario;
    for (const auto& [name, value] : world.parameters) {
        const auto [own, isNew] = merged.parameters.emplace(name, value);
        // Of region data the scenario may set some regions and the world others.
        auto* regional = std::get_if<std::map<std::string, double>>(&own->second);
        const auto* assumed = std::get_if<std::map<std::string, double>>(&value);
        if (!isNew && regional != nullptr && assumed != nullptr)
            regional->insert(assumed->begin(), assumed->end());
    }
    return merged;
}

Errors worldErrors(const World& world, const Catalogue& catalogue, const RegionSet& regions, const SettingPlace& place)
{
    Errors errors = scenarioErrors({{}, world.parameters}, catalogue, regions, place);
    const auto add = [&](ErrorKind kind, const std::string& name, const char* section, std::string message) {
        errors.push_back(Error{kind, std::move(message), place(name, section, {}), {name}});
    };
    for (const auto& [name, value] : world.parameters) {
        if (std::holds_alternative<double>(value) && isRegionData(regions, name))
            add(ErrorKind::InvalidArgument, name, "", "'" + name + "' is data of the regions; a world gives it by region");
    }
    const auto isKnown = [&](const std::string& name) {
        return catalogue.parameter(name) != nullptr || isRegionData(regions, name);
    };
    for (const auto& [name, range] : world.ranges) {
        if (!isKnown(name))
            errors.push_back(unknownParameter(name, catalogue, regions, place(name, "ranges", {})));
        else if (!std::isfinite(range.low) || !std::isfinite(range.high) || range.low > range.high)
            add(ErrorKind::OutOfRange, name, "ranges",
                "the range " + formatNumber(range.low) + " to " + formatNumber(range.high) + " of '" + name
                    + "' must be two numbers, the lower first");
    }
    // What cannot be a value is no plausible one either.
    for (const auto& [name, range] : world.ranges) {
        const Parameter* parameter = catalogue.parameter(name);
        if (parameter == nullptr || !(range.low <= range.high))
            continue;
        for (const double end : {range.low, range.high}) {
            const auto refused = refusal(*parameter, end);
            if (refused && refused->reason != RefusedValue::Reason::OffGrid) {
                errors.push_back(refusalError(*parameter, end, *refused, place(name, "ranges", {})));
                break;
            }
        }
    }
    for (const auto& [name, note] : world.notes) {
        if (!isKnown(name))
            errors.push_back(unknownParameter(name, catalogue, regions, place(name, "notes", {})));
    }
    if (world.id.empty())
        add(ErrorKind::InvalidArgument, "id", "", "the world has no id; give it one");
    if (world.name.english.empty() || world.name.chinese.empty())
        add(ErrorKind::InvalidArgument, "name", "", "the world '" + world.id + "' has no name in one language; give it one");
    return errors;
}

Checked<void> validate(const World& world, const Catalogue& catalogue, const RegionSet& regions)
{
    const SettingPlace place = [](const std::string& name, const std::string&, const std::string&) {
        return Where{{}, 0, 0, name};
    };
    Errors errors = worldErrors(world, catalogue, regions, place);
    if (!errors.empty())
        return tl::make_unexpected(std::move(errors));
    return {};
}

Checked<void> validateChange(const World& before, const World& after, const Catalogue& catalogue, const RegionSet& regions)
{
    auto valid = validate(after, catalogue, regions);
    if (valid)
        return {};
    const auto same = [](const auto& a, const auto& b, const std::string& name) {
        const auto inA = a.find(name);
        const auto inB = b.find(name);
        return inA == a.end() ? inB == b.end() : inB != b.end() && inA->second == inB->second;
    };
    std::erase_if(valid.error(), [&](const Error& error) {
        const std::string& name = error.where.variable;
        const bool isSetting = after.parameters.contains(name) || after.ranges.contains(name) || after.notes.contains(name);
        return isSetting && same(before.parameters, after.parameters, name) && same(before.ranges, after.ranges, name)
            && same(before.notes, after.notes, name);
    });
    if (valid.error().empty())
        return {};
    return valid;
}

} // namespace core::policy
