// SPDX-License-Identifier: GPL-3.0-or-later
// Small frameworks and data for the tests of indices, written as tables.
#pragma once

#include "core/index/composite.h"

#include <string>
#include <vector>

namespace tests {

inline constexpr double kGap = core::index::kMissing;

inline core::index::Matrix matrix(const std::vector<std::vector<double>>& rows)
{
    core::index::Matrix result(rows.size(), rows.empty() ? 0 : rows.front().size());
    result.values.clear();
    for (const auto& row : rows)
        result.values.insert(result.values.end(), row.begin(), row.end());
    return result;
}

/// Units "u0", "u1", ...; variables "a", "b", ... A row is a unit; several times follow one another.
inline core::index::Observations observations(const std::vector<std::vector<double>>& rows, std::vector<double> times = {2020})
{
    core::index::Observations result;
    result.times = std::move(times);
    const std::size_t units = rows.size() / result.times.size();
    for (std::size_t i = 0; i < units; ++i) {
        const std::string id = "u" + std::to_string(i);
        result.units.push_back({id, {id, id}, {}});
    }
    for (std::size_t j = 0; j < rows.front().size(); ++j)
        result.variables.push_back(std::string(1, static_cast<char>('a' + j)));
    result.values = matrix(rows);
    return result;
}

inline core::index::Indicator indicator(const std::string& id, const std::string& parent = {}, double weight = 1)
{
    core::index::Indicator result;
    result.id = id;
    result.parent = parent;
    result.weight = weight;
    return result;
}

inline core::index::Node node(const std::string& id, const std::string& parent = {}, double weight = 1)
{
    return {id, parent, {id, id}, weight, {}, {}};
}

/// Indicators "a", "b", ... directly under the index.
inline core::index::Definition flatDefinition(std::size_t indicators)
{
    core::index::Definition definition;
    definition.framework.id = "flat";
    for (std::size_t j = 0; j < indicators; ++j)
        definition.framework.indicators.push_back(indicator(std::string(1, static_cast<char>('a' + j))));
    return definition;
}

/// a, b under "x"; c, d, e under "y"; f directly under the index.
inline core::index::Definition treeDefinition()
{
    core::index::Definition definition;
    definition.framework.id = "tree";
    definition.framework.nodes = {node("x", {}, 2), node("y", {}, 1)};
    definition.framework.indicators = {indicator("a", "x"),    indicator("b", "x", 3), indicator("c", "y"),
                                       indicator("d", "y", 2), indicator("e", "y"),    indicator("f", {}, 1)};
    definition.framework.indicators[1].direction = core::index::Direction::LessIsBetter;
    return definition;
}

/// Eight units with six variables, nothing special about them.
inline core::index::Observations treeObservations()
{
    return observations({{3, 20, 0.5, 110, 7, 1.0},
                         {5, 35, 0.1, 150, 2, 1.5},
                         {1, 10, 0.9, 90, 9, 0.2},
                         {8, 50, 0.3, 130, 4, 2.2},
                         {2, 15, 0.7, 170, 6, 0.9},
                         {6, 25, 0.2, 100, 3, 1.8},
                         {4, 45, 0.6, 140, 8, 1.1},
                         {7, 30, 0.4, 120, 5, 0.6}});
}

/// What the observations say of units in another order.
inline core::index::Observations reversedUnits(const core::index::Observations& from)
{
    core::index::Observations result = from;
    for (std::size_t t = 0; t < from.times.size(); ++t) {
        for (std::size_t i = 0; i < from.units.size(); ++i) {
            const std::size_t other = from.units.size() - 1 - i;
            result.units[i] = from.units[other];
            for (std::size_t j = 0; j < from.variables.size(); ++j)
                result.values.at(result.row(t, i), j) = from.values.at(from.row(t, other), j);
        }
    }
    return result;
}

} // namespace tests
