// SPDX-License-Identifier: GPL-3.0-or-later
// Values of a region set that somebody put there, each with its source and grade.
//
// A set keeps one grade and note for a quantity. What is known of a single value stands in the note, one line each after the
// quantity's own words, so that it travels with the set and is undone with the value:
//     Zhejiang = 0.73 | C | 2026-03-02T10:00:00+08:00 | Provincial survey 2025
// A line whose value is no longer that of the region says nothing any more.
#pragma once

#include "core/policy/region_set.h"

#include <optional>
#include <string>
#include <vector>

namespace ui {

struct CellNote {
    std::string regionId;
    double value = 0;
    std::string grade;  ///< A to D
    std::string when;   ///< ISO 8601
    std::string source; ///< one line; may hold anything
    bool operator==(const CellNote&) const = default;
};

/// Those that hold, in the order they were made.
[[nodiscard]] std::vector<CellNote> cellNotes(const core::policy::RegionSet& set, const core::policy::RegionData& data);
/// Of one region; absent when its value is as it was.
[[nodiscard]] std::optional<CellNote> cellNote(const core::policy::RegionSet& set, const core::policy::RegionData& data, int region);
/// The note without these lines.
[[nodiscard]] std::string ownWords(const core::policy::RegionData& data);
/// Grade of one value: of its note, else of the quantity.
[[nodiscard]] std::string cellGrade(const core::policy::RegionSet& set, const core::policy::RegionData& data, int region);

/// Puts a value there with what is known of it. When nothing of the quantity is as it was, its grade becomes the
/// weakest of all, and no figure of a paper stands behind it any more.
void setCell(core::policy::RegionSet& set, std::size_t quantity, int region, const CellNote& note);

/// A region more, whose values are those of `like` until somebody knows better; each says so, grade D.
void addRegion(core::policy::RegionSet& set, const core::policy::Region& region, int like, const std::string& source, const std::string& when);

/// Letters, digits and `_`, not one of `set`: "North_Harbour" for "North Harbour".
[[nodiscard]] std::string freeRegionId(const core::policy::RegionSet& set, const std::string& name);

} // namespace ui
