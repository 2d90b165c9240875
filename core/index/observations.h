// SPDX-License-Identifier: GPL-3.0-or-later
// What was measured or projected: units (regions) at one or several times, with a column for each variable.
//
// Row t * units + i of `values` is unit i at time t. One time is a plain cross section. A unit that was not observed at a time
// has a row of missing values there.
#pragma once

#include "core/base/result.h"
#include "core/index/matrix.h"
#include "core/policy/text.h"

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace core::index {

using policy::Text;

struct Unit {
    std::string id;    ///< what data and results are keyed by: "440000", "Guangdong"
    Text name;         ///< both equal to the id where nothing better is known
    std::string group; ///< for group means and group figures; may be empty: such units form a group of their own
    bool operator==(const Unit&) const = default;
};

struct Observations {
    std::vector<Unit> units;
    std::vector<double> times;          ///< ascending, as years; a fraction is a part of a year
    std::vector<std::string> variables; ///< ids: indicators and what they are divided by
    Matrix values;                      ///< (times x units) x variables

    [[nodiscard]] std::size_t row(std::size_t time, std::size_t unit) const { return time * units.size() + unit; }
    [[nodiscard]] std::ptrdiff_t variableIndex(std::string_view id) const; ///< -1 when there is none
    [[nodiscard]] std::ptrdiff_t unitIndex(std::string_view id) const;     ///< -1 when there is none
    /// The nearest of `times` within half a thousandth of a year; -1 when there is none.
    [[nodiscard]] std::ptrdiff_t timeIndex(double time) const;
};

/// Errors: InvalidArgument (no unit, no time, sizes that do not fit, times not ascending), DuplicateName (unit, variable),
/// NotFinite (an infinite value, with unit, variable and time).
[[nodiscard]] Checked<void> validate(const Observations& observations);

/// A table as CSV, in either of two forms told apart by the header; '.' as decimal mark, an empty cell is missing.
///
/// wide: `unit`, any of `name_en`, `name_zh`, `group`, `year`, then one column a variable.
/// long: `unit`, `indicator`, `year`, `value`, any of `name_en`, `name_zh`, `group`; other columns (unit of measure, source) are
///       left out. `region_code` or `region`, `region_en`, `region_zh`, `macro_region` stand for unit, name_en, name_zh and group;
///       where they do, a column `unit` is the unit of measure.
/// Without `year` there is one time, 0. Units come in the order of their first row.
/// Errors, each with file, line and column (1 = the first): Malformed (a cell that is no number, an empty id), NotFound (a column
/// that is needed), DuplicateName (a unit twice at a time, a value twice, a column twice).
[[nodiscard]] Checked<Observations> parseObservations(std::string_view csv, const std::string& fileNameForMessages);
[[nodiscard]] Checked<Observations> readObservations(const std::filesystem::path& path);

} // namespace core::index
