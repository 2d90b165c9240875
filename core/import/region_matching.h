// SPDX-License-Identifier: GPL-3.0-or-later
// Which region of a list a cell means.
#pragma once

#include "core/indicators/region_list.h"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace core::importing {

enum class MatchKind {
    None,
    Code, ///< with or without zeros: "11", "110000", "CN-11", "11.0"
    Name, ///< English or Chinese, whatever its case, blanks, full width and suffix ("内蒙古自治区", "Anhui Province")
    Alias, ///< another name of the list: "Nei Mongol"
    Short, ///< the beginning of one name only: "内蒙"
    Near ///< a slip of the pen away: "Guandong"; a guess that people confirm
};

struct RegionMatch {
    int region = -1; ///< of the list
    MatchKind kind = MatchKind::None;
};

/// Holds no reference to the list.
class RegionMatcher {
public:
    explicit RegionMatcher(const indicators::RegionList& list);
    [[nodiscard]] RegionMatch match(std::string_view cell) const;
    /// The same without Short and Near: quick, whatever the cell holds.
    [[nodiscard]] RegionMatch matchKnown(std::string_view cell) const;

private:
    struct Name {
        std::u32string plain;
        int region = 0;
    };
    [[nodiscard]] RegionMatch shortOrNear(const std::string& plain) const;

    std::unordered_map<std::string, RegionMatch> m_exact; ///< region -1: the name is not one region's alone
    std::vector<Name> m_names;
};

/// Lower case, half width, without blanks and punctuation: what names are compared by.
[[nodiscard]] std::string plainName(std::string_view text);

} // namespace core::importing
