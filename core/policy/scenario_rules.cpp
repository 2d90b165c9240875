// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/scenario_rules.h"

#include "core/base/number.h"
#include "core/model/identifier.h"
#include "core/policy/catalogue.h"
#include "core/policy/parameter_limits.h"

#include <algorithm>
#include <cmath>

namespace core::policy {

namespace {

Error unknown(const std::string& what, const std::string& name, const std::vector<std::string>& candidates, Where where)
{
    const std::string nearest = model::nearestName(name, candidates);
    std::string message = "there is no " + what + " '" + name + "'";
    if (!nearest.empty())
        message += "; did you mean '" + nearest + "'?";
    return {ErrorKind::UnknownName, std::move(message), std::move(where), {name, nearest}};
}

/// Dates sit on the model's grid of steps: a kink between two steps would cost accuracy.
bool onGrid(double years, double gridYears)
{
    const double steps = years / gridYears;
    return steps == std::floor(steps);
}

class Rules {
public:
    Rules(const Catalogue& catalogue, const RegionSet& regions, const SettingPlace& place)
        : m_catalogue(catalogue), m_regions(regions), m_place(place)
    {
    }

    Errors errors;

    void checkLever(const std::string& id, const LeverSetting& setting)
    {
        const Lever* lever = m_catalogue.lever(id);
        if (lever == nullptr) {
            errors.push_back(unknownLever(id, m_catalogue, m_place(id, {}, {})));
            return;
        }
        if (lever->constant) {
            add(ErrorKind::InvalidArgument, id, {}, {}, "the lever is a constant of the model; give its value under 'parameters'");
            return;
        }
        if (setting.intensity)
            checkIntensity(*lever, *setting.intensity);
        checkDate(id, "start", setting.startYear);
        checkDate(id, "ramp", setting.rampYears);
        checkDate(id, "duration", setting.durationYears);
        if (setting.rampYears && *setting.rampYears < kShortestRampYears)
            add(ErrorKind::OutOfRange, id, "ramp", {},
                formatNumber(*setting.rampYears) + " is too short; the shortest ramp is 0.25 years");
        if (setting.durationYears && *setting.durationYears < 0)
            add(ErrorKind::OutOfRange, id, "duration", {}, formatNumber(*setting.durationYears) + " is below 0");
    }

    void checkParameter(const std::string& name, const ParameterValue& value)
    {
        const bool regional = isRegionData(m_regions, name);
        if (!regional && m_catalogue.parameter(name) == nullptr) {
            errors.push_back(unknownParameter(name, m_catalogue, m_regions, m_place(name, {}, {})));
            return;
        }
        if (const double* number = std::get_if<double>(&value)) {
            checkParameterNumber(name, *number, regional, {});
            return;
        }
        if (!regional && !std::get<1>(value).empty()) { // no region: not set (inheritance.h)
            add(ErrorKind::InvalidArgument, name, {}, {},
                "the parameter is one number for the whole country, not one per region");
            return;
        }
        for (const auto& [region, number] : std::get<1>(value)) {
            checkRegion(name, {}, region);
            checkParameterNumber(name, number, true, region);
        }
    }

private:
    void add(ErrorKind kind, const std::string& name, const std::string& field, const std::string& region,
             std::string message)
    {
        std::string subject;
        if (!field.empty())
            subject += field + (region.empty() ? "" : " of " + region) + ": ";
        else if (!region.empty())
            subject += region + ": ";
        errors.push_back(Error{kind, subject + std::move(message), m_place(name, field, region), {name, field, region}});
    }

    void checkRegion(const std::string& name, const std::string& field, const std::string& region)
    {
        if (m_regions.indexOf(region) < 0)
            errors.push_back(unknownRegion(region, m_regions, m_place(name, field, region)));
    }

    void checkIntensity(const Lever& lever, const Intensity& intensity)
    {
        if (const double* number = std::get_if<double>(&intensity)) {
            checkIntensityNumber(lever.id, *number, {});
            return;
        }
        if (!lever.perRegion) {
            add(ErrorKind::InvalidArgument, lever.id, "intensity", {},
                "the lever is national: give one number, not one per region");
            return;
        }
        for (const auto& [region, number] : std::get<1>(intensity)) {
            checkRegion(lever.id, "intensity", region);
            checkIntensityNumber(lever.id, number, region);
        }
    }

    void checkIntensityNumber(const std::string& id, double number, const std::string& region)
    {
        if (!(number >= 0 && number <= kHighestIntensity))
            add(ErrorKind::OutOfRange, id, "intensity", region,
                formatNumber(number) + " is outside 0 to 2, where 1 is what the papers propose");
    }

    void checkDate(const std::string& id, const char* field, const std::optional<double>& years)
    {
        if (!years)
            return;
        if (!std::isfinite(*years) || std::abs(*years) > 10000)
            add(ErrorKind::OutOfRange, id, field, {}, formatNumber(*years) + " is no number of years");
        else if (!onGrid(*years, kGridYears))
            add(ErrorKind::OutOfRange, id, field, {},
                formatNumber(*years) + " is no multiple of 1/16 year; the nearest is "
                    + formatNumber(std::round(*years / kGridYears) * kGridYears));
    }

    void checkParameterNumber(const std::string& name, double number, bool regional, const std::string& region)
    {
        if (const Parameter* parameter = m_catalogue.parameter(name); parameter != nullptr && !regional) {
            if (const auto refused = refusal(*parameter, number))
                errors.push_back(refusalError(*parameter, number, *refused, m_place(name, {}, region)));
        } else if (!std::isfinite(number)) {
            add(ErrorKind::OutOfRange, name, {}, region, "the value is not a finite number");
        } else if (number < 0) {
            add(ErrorKind::OutOfRange, name, {}, region, formatNumber(number) + " is below 0");
        } else if (number > 1 && isShare(name)) {
            add(ErrorKind::OutOfRange, name, {}, region, formatNumber(number) + " is above 1");
        }
    }

    bool isShare(const std::string& name) const
    {
        return std::any_of(m_regions.data.begin(), m_regions.data.end(),
                           [&](const RegionData& data) { return data.name == name && data.unit == "1"; });
    }

    const Catalogue& m_catalogue;
    const RegionSet& m_regions;
    const SettingPlace& m_place;
};

} // namespace

Errors scenarioErrors(const Scenario& scenario, const Catalogue& catalogue, const RegionSet& regions,
                      const SettingPlace& place)
{
    Rules rules(catalogue, regions, place);
    for (const auto& [id, setting] : scenario.levers)
        rules.checkLever(id, setting);
    for (const auto& [name, value] : scenario.parameters)
        rules.checkParameter(name, value);
    return std::move(rules.errors);
}

Error unknownLever(const std::string& id, const Catalogue& catalogue, Where where)
{
    std::vector<std::string> ids;
    for (const Lever& lever : catalogue.levers)
        ids.push_back(lever.id);
    return unknown("lever", id, ids, std::move(where));
}

Error unknownParameter(const std::string& name, const Catalogue& catalogue, const RegionSet& regions, Where where)
{
    std::vector<std::string> names;
    for (const Parameter& parameter : catalogue.parameters)
        names.push_back(parameter.name);
    for (const RegionData& data : regions.data)
        names.push_back(data.name);
    return unknown("parameter", name, names, std::move(where));
}

Error unknownRegion(const std::string& id, const RegionSet& regions, Where where)
{
    std::vector<std::string> ids;
    for (const Region& region : regions.regions)
        ids.push_back(region.id);
    return unknown("region", id, ids, std::move(where));
}

bool isRegionData(const RegionSet& regions, const std::string& name)
{
    return std::any_of(regions.data.begin(), regions.data.end(),
                       [&](const RegionData& data) { return data.name == name; });
}

} // namespace core::policy
