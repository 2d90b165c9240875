// SPDX-License-Identifier: GPL-3.0-or-later
// What guessing and checking a plan share. Private to core/import.
#pragma once

#include "core/import/plan.h"

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace core::importing {

/// The column's heading: texts of all header rows, where merged cells count for all that they cover.
[[nodiscard]] std::string headerText(const Grid& grid, int headerRow, int headerRows, int column);

/// A name as an id: letters and digits of its plain form with '_' between words; "indicator" when nothing is left.
[[nodiscard]] std::string idOf(std::string_view name);

[[nodiscard]] inline bool isEmptyRow(const Grid& grid, int row)
{
    for (int column = 0; column < grid.columnCount(); ++column) {
        if (grid.cell(row, column).kind != CellKind::Empty)
            return false;
    }
    return true;
}

/// Which indicator a heading or a cell means. Holds no reference to the lists.
class IndicatorFinder {
public:
    IndicatorFinder(const std::vector<indicators::Indicator>& known, const std::vector<indicators::Indicator>& added);
    /// By id or name, as it stands or without a unit at its end.
    [[nodiscard]] std::optional<std::string> exactly(std::string_view text) const;
    /// Also where one indicator's name alone holds the text, the Chinese characters of it in their order, or all its English words;
    /// usual short forms and other words for the same are taken as one ("电商" and "电子商务", "占比" and "比重").
    [[nodiscard]] std::optional<std::string> likely(std::string_view text) const;

private:
    std::unordered_map<std::string, std::string> m_idOfName; ///< id empty: several have it
    std::vector<std::pair<std::string, std::string>> m_names; ///< plain name in common words, id
    std::vector<std::pair<std::set<std::string>, std::string>> m_words; ///< of English name and id together, id
};

/// The indicator of the set or of the plan's new ones; null when there is none.
[[nodiscard]] const indicators::Indicator* findIndicator(std::string_view id, const ImportPlan& plan,
                                                         const indicators::DataSet& target);

/// Factor from a file's unit to the indicator's, in either language; 1 for no unit.
[[nodiscard]] std::optional<double> factorTo(const indicators::Indicator& indicator, std::string_view unitInFile);

/// The source as a set keeps it: its publisher is its credit, and a note on use says that it was imported, where neither is given.
[[nodiscard]] indicators::Source completed(indicators::Source source);

/// Whether a status says that there is no value ("M", "L", ...).
[[nodiscard]] bool statusSaysMissing(std::string_view status);

} // namespace core::importing
