// SPDX-License-Identifier: GPL-3.0-or-later
// What can be asked "Why?": a figure, a lever, a parameter, a claim, in a place and year.
#pragma once

#include "core/policy/projection.h"

#include <optional>
#include <string>
#include <string_view>

namespace core::why {

struct Subject {
    enum class Kind { Variable, Lever, Parameter, Claim, Term };
    Kind kind = Kind::Variable;
    std::string id;
    policy::Place place;          ///< national unless said
    std::optional<double> year;   ///< absent = the year looked at

    bool operator==(const Subject&) const = default;
};

/// "variable:vacancy@Central_West", "lever:testbed", "parameter:imitation", "claim:c-conversion", "term:...". Ids as in the tables.
[[nodiscard]] std::string toKey(const Subject& subject);
[[nodiscard]] std::optional<Subject> parseKey(std::string_view key, const policy::RegionSet& regions);

} // namespace core::why
