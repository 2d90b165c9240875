// SPDX-License-Identifier: GPL-3.0-or-later
// What can be asked "Why?": a figure, a lever, a parameter, a claim, in a place and year.
#pragma once

#include "core/policy/projection.h"

#include <optional>
#include <string>
#include <string_view>

namespace core::why {

/// Ids as in the tables, or names of the model's variables; of a term its English name in the glossary.
struct Subject {
    enum class Kind { Variable, Lever, Parameter, Claim, Term };
    Kind kind = Kind::Variable;
    std::string id;
    policy::Place place; ///< national unless said
    std::optional<double> year; ///< absent = the year looked at

    bool operator==(const Subject&) const = default;
};

/// "variable:vacancy@Central_West", "variable:trade@group:East#2030", "lever:testbed", "claim:conversion-40". '@', '#' and '%'
/// inside an id are written "%40", "%23", "%25".
[[nodiscard]] std::string toKey(const Subject& subject);

/// The subject of a key; a place without "group:" is a region of `regions`, or the group of that name where no region has it.
/// Nothing when the kind, the place or the year is not understood; whether the id is known is not looked at.
[[nodiscard]] std::optional<Subject> parseKey(std::string_view key, const policy::RegionSet& regions);

} // namespace core::why
