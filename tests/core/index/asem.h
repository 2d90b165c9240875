// SPDX-License-Identifier: GPL-3.0-or-later
// The ASEM sustainable connectivity index as COINr ships it, from tables beside the checkout; they are not part of it.
#pragma once

#include "core/base/number.h"
#include "core/index/composite.h"
#include "tests/support/csv_file.h"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace tests {

inline std::filesystem::path asemConformance()
{
    return std::filesystem::path(FOURFOLD_SHARED_DIR) / "conformance" / "coinr-asem";
}

inline std::filesystem::path asemData()
{
    return std::filesystem::path(FOURFOLD_SHARED_DIR) / "data";
}

inline double numberOr(const std::string& text, double fallback)
{
    return core::parseNumber(text).value_or(fallback);
}

/// asem_meta.csv: 49 indicators in 8 pillars in 2 sub-indices.
inline core::index::Framework asemFramework()
{
    using namespace core::index;
    const auto meta = readCsv(asemConformance() / "asem_meta.csv");
    Framework framework;
    framework.id = "asem";
    const auto cell = [&](std::size_t row, const char* column) { return meta->rows[row][*meta->column(column)]; };
    for (std::size_t r = 0; r < meta->rows.size(); ++r) {
        const std::string id = cell(r, "iCode");
        const std::string parent = cell(r, "Parent") == "Index" ? "" : cell(r, "Parent");
        if (cell(r, "Type") == "Indicator") {
            Indicator indicator;
            indicator.id = id;
            indicator.parent = parent;
            indicator.denominator = cell(r, "Denominator");
            indicator.direction = cell(r, "Direction") == "-1" ? Direction::LessIsBetter : Direction::MoreIsBetter;
            indicator.weight = numberOr(cell(r, "Weight"), 1);
            framework.indicators.push_back(indicator);
        } else if (cell(r, "Type") == "Aggregate" && id != "Index") {
            Node node;
            node.id = id;
            node.parent = parent;
            node.weight = numberOr(cell(r, "Weight"), 1);
            framework.nodes.push_back(node);
        }
    }
    return framework;
}

/// asem_raw.csv, 51 countries; `group` is the column that groups them.
inline core::index::Observations asemObservations(const char* group)
{
    using namespace core::index;
    const auto raw = readCsv(asemConformance() / "asem_raw.csv");
    Observations observations;
    observations.times = {2018};
    const std::size_t first = *raw->column("Area");
    observations.variables.assign(raw->header.begin() + static_cast<std::ptrdiff_t>(first), raw->header.end());
    observations.values = Matrix(raw->rows.size(), observations.variables.size());
    for (std::size_t i = 0; i < raw->rows.size(); ++i) {
        const std::string id = raw->rows[i][*raw->column("uCode")];
        observations.units.push_back({id, {id, id}, raw->rows[i][*raw->column(group)]});
        for (std::size_t j = 0; j < observations.variables.size(); ++j)
            observations.values.at(i, j) = numberOr(raw->rows[i][first + j], kMissing);
    }
    return observations;
}

/// COINr's own example: denominate, group mean, screen, winsorise or log, min-max, arithmetic means.
inline core::index::Definition asemDefault()
{
    using namespace core::index;
    Definition definition{asemFramework(), {}};
    definition.method.imputation = {Imputation::GroupMean};
    definition.method.screening = {0.9, Screening::Basis::Imputed};
    definition.method.outliers.kind = OutlierTreatment::Kind::WinsoriseOrTransform;
    return definition;
}

/// data/asem-framework.csv: the same index as it was in 2021, units as the denominators have them.
inline core::index::Definition storedAsemDefinition()
{
    using namespace core::index;
    const auto table = readCsv(asemData() / "asem-framework.csv");
    Definition definition;
    definition.framework.id = "asem";
    for (const auto& row : table->rows) {
        const auto cell = [&](const char* column) { return row[*table->column(column)]; };
        Indicator indicator;
        indicator.id = cell("IndCode");
        indicator.parent = cell("Agg1");
        indicator.denominator = cell("Denominator") == "NA" ? "" : cell("Denominator");
        indicator.direction = cell("Direction") == "-1" ? Direction::LessIsBetter : Direction::MoreIsBetter;
        indicator.weight = numberOr(cell("IndWeight"), 1);
        definition.framework.indicators.push_back(indicator);
        for (const auto& [node, parent] : {std::pair(cell("Agg1"), cell("Agg2")), std::pair(cell("Agg2"), std::string())}) {
            if (!definition.framework.node(node))
                definition.framework.nodes.push_back({node, parent, {node, node}, 1, {}, {}});
        }
    }
    definition.method.imputation = {Imputation::GroupMean};
    definition.method.outliers.kind = OutlierTreatment::Kind::WinsoriseOrTransform;
    return definition;
}

inline core::index::Observations storedAsemObservations()
{
    using namespace core::index;
    const auto raw = readCsv(asemData() / "asem-raw.csv");
    const auto denominators = readCsv(asemData() / "asem-denominators.csv");
    Observations observations;
    observations.times = {2018};
    const std::size_t firstRaw = *raw->column("Group_EurAsia") + 1;
    const std::size_t firstDenominator = *denominators->column("Group_EurAsia") + 1;
    const auto append = [&](const core::CsvTable& table, std::size_t first) {
        observations.variables.insert(observations.variables.end(), table.header.begin() + static_cast<std::ptrdiff_t>(first),
                                      table.header.end());
    };
    append(*raw, firstRaw);
    append(*denominators, firstDenominator);
    observations.values = Matrix(raw->rows.size(), observations.variables.size());
    for (std::size_t i = 0; i < raw->rows.size(); ++i) {
        const std::string id = raw->rows[i][0];
        observations.units.push_back({id, {id, id}, raw->rows[i][firstRaw - 1]});
        std::size_t j = 0;
        for (std::size_t c = firstRaw; c < raw->header.size(); ++c)
            observations.values.at(i, j++) = numberOr(raw->rows[i][c], kMissing);
        for (std::size_t c = firstDenominator; c < denominators->header.size(); ++c)
            observations.values.at(i, j++) = numberOr(denominators->rows[i][c], kMissing);
    }
    return observations;
}

} // namespace tests
