// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/index/observations.h"

#include "core/base/number.h"

#include <algorithm>
#include <cmath>
#include <unordered_set>

namespace core::index {

std::ptrdiff_t Observations::variableIndex(std::string_view id) const
{
    const auto found = std::find(variables.begin(), variables.end(), id);
    return found == variables.end() ? -1 : found - variables.begin();
}

std::ptrdiff_t Observations::unitIndex(std::string_view id) const
{
    const auto found = std::find_if(units.begin(), units.end(), [&](const Unit& unit) { return unit.id == id; });
    return found == units.end() ? -1 : found - units.begin();
}

std::ptrdiff_t Observations::timeIndex(double time) const
{
    std::ptrdiff_t nearest = -1;
    double distance = 0.0005;
    for (std::size_t t = 0; t < times.size(); ++t) {
        if (std::abs(times[t] - time) > distance)
            continue;
        distance = std::abs(times[t] - time);
        nearest = static_cast<std::ptrdiff_t>(t);
    }
    return nearest;
}

Checked<void> validate(const Observations& observations)
{
    Errors errors;
    const auto problem = [&](ErrorKind kind, const std::string& id, std::string message) {
        errors.push_back(Error{kind, std::move(message), {{}, 0, 0, id}, {id}});
    };
    if (observations.units.empty())
        problem(ErrorKind::InvalidArgument, {}, "the data have no unit; at least one row is needed");
    if (observations.times.empty())
        problem(ErrorKind::InvalidArgument, {}, "the data have no time; at least one is needed");
    const Matrix& values = observations.values;
    const std::size_t rows = observations.units.size() * observations.times.size();
    if (values.rows != rows || values.columns != observations.variables.size()
        || values.values.size() != values.rows * values.columns)
        problem(ErrorKind::InvalidArgument, {}, "the data have another size than their units, times and variables say");
    for (std::size_t t = 1; t < observations.times.size(); ++t) {
        if (!(observations.times[t] > observations.times[t - 1]))
            problem(ErrorKind::InvalidArgument, {}, "the times of the data must ascend");
    }
    std::unordered_set<std::string_view> seen;
    for (const Unit& unit : observations.units) {
        if (!seen.insert(unit.id).second)
            problem(ErrorKind::DuplicateName, unit.id, "the unit '" + unit.id + "' stands more than once; ids are unique");
    }
    seen.clear();
    for (const std::string& variable : observations.variables) {
        if (!seen.insert(variable).second)
            problem(ErrorKind::DuplicateName, variable, "the variable '" + variable + "' stands more than once; ids are unique");
    }
    if (!errors.empty())
        return tl::make_unexpected(std::move(errors));
    for (std::size_t i = 0; i < values.rows; ++i) {
        for (std::size_t j = 0; j < values.columns; ++j) {
            if (!std::isinf(values.at(i, j)))
                continue;
            const std::string& unit = observations.units[i % observations.units.size()].id;
            problem(ErrorKind::NotFinite, observations.variables[j],
                    "'" + observations.variables[j] + "' of '" + unit + "' at "
                        + formatNumber(observations.times[i / observations.units.size()])
                        + " is infinite; it must be a number or missing");
        }
    }
    if (!errors.empty())
        return tl::make_unexpected(std::move(errors));
    return {};
}

} // namespace core::index
