// SPDX-License-Identifier: GPL-3.0-or-later
// fourfold-cli inequality: how unequal regions are, year by year, and whether they converge.
#pragma once

#include <cstdint>
#include <string>

namespace cli {

struct InequalityOptions {
    std::string table; ///< CSV, long or wide
    std::string groups; ///< CSV region,group; or empty
    std::string neighbours; ///< CSV region_a,region_b; or empty
    std::string indicator; ///< of a long table with several
    int permutations = 999;
    std::uint64_t seed = 1;
    std::string output; ///< a file for all figures as CSV; empty = only the summary on standard output
};

/// Prints a summary to standard output; notes (what was left out, what has no answer and why) and errors go to standard error.
/// Returns the exit code: failure when a file cannot be read or no year has a figure.
[[nodiscard]] int inequality(const InequalityOptions& options);

} // namespace cli
