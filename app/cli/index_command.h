// SPDX-License-Identifier: GPL-3.0-or-later
// fourfold-cli index: a composite index from a definition and a table of data.
#pragma once

#include <string>

namespace cli {

struct IndexOptions {
    std::string definition; ///< JSON, see core/index/definition.h
    std::string data;       ///< CSV, see core/index/observations.h
    std::string stage = "normalised"; ///< what the indicators' columns hold: denominated, imputed, treated, normalised
    std::string output;     ///< a file; empty = standard output
};

/// Writes a row per unit and year: unit, name_en, name_zh, group, year, rank, score, then every node and every indicator of the
/// framework by id; 15 significant digits, an empty cell is missing. What the reader ought to know goes to standard error as notes.
/// Returns the exit code.
[[nodiscard]] int calculateIndex(const IndexOptions& options);

} // namespace cli
