// SPDX-License-Identifier: GPL-3.0-or-later
// How the tables refer to one another; for the sources of core_why only.
#pragma once

#include "core/policy/catalogue.h"
#include "core/why/subject.h"

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace core::why {

/// The parts of "a; b", blanks around them dropped.
[[nodiscard]] std::vector<std::string> split(std::string_view text, std::string_view separator);

/// "a -> b; b -> c": the names.
[[nodiscard]] std::set<std::string> namesOfLinks(std::string_view links);

// Null when unknown.
[[nodiscard]] const policy::PaperMechanism* findMechanism(const policy::Catalogue& catalogue, std::string_view id);
[[nodiscard]] const policy::PaperPolicy* findPolicy(const policy::Catalogue& catalogue, std::string_view id);

/// The figure that a claim is about, in its place and year.
[[nodiscard]] Subject subjectOf(const policy::Claim& claim);

} // namespace core::why
