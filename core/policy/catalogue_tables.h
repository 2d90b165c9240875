// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of data/tables, each into its part of the catalogue. Errors are added to one list; references between tables
// are checked afterwards (catalogue_checks.h).
#pragma once

#include "core/policy/catalogue.h"

#include <filesystem>

namespace core::policy {

void readNames(const std::filesystem::path& tables, Catalogue& catalogue, Errors& errors);
void readVariables(const std::filesystem::path& tables, Catalogue& catalogue, Errors& errors);
void readLevers(const std::filesystem::path& tables, Catalogue& catalogue, Errors& errors);
void readLeverCards(const std::filesystem::path& tables, Catalogue& catalogue, Errors& errors);
void readParameters(const std::filesystem::path& tables, Catalogue& catalogue, Errors& errors);
void readClaims(const std::filesystem::path& tables, Catalogue& catalogue, Errors& errors);
void readPapers(const std::filesystem::path& tables, Catalogue& catalogue, Errors& errors);
void readGlossary(const std::filesystem::path& tables, Catalogue& catalogue, Errors& errors);
/// After readNames: sets take their names from there.
void readRegionSets(const std::filesystem::path& tables, Catalogue& catalogue, Errors& errors);

/// What one table says of another: ids that do not exist, stand twice or are missing.
void checkReferences(const std::filesystem::path& tables, const Catalogue& catalogue, Errors& errors);

} // namespace core::policy
