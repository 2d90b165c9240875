// SPDX-License-Identifier: GPL-3.0-or-later
// One scenario as a small file that travels: content, name, and what it was made with.
#pragma once

#include "core/base/result.h"
#include "core/policy/catalogue.h"
#include "core/policy/scenario.h"
#include "core/policy/world.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace core::policy {

struct ScenarioFile {
    std::string name;
    std::string description;
    std::string modelVersion; ///< "1.1"; empty when the file does not say
    std::string regionSetId;  ///< empty when the file does not say and its content fits several sets
    Scenario content; ///< with everything that a parent gave
    std::optional<World> world; ///< in which it was looked at; absent = default
};

/// The JSON form of data/scenarios/*.json with "format": "fourfold-scenario", "version", "name", "description", "made_with"
/// ("model", "regions") and "world" in front. A plain scenario file is read too: its name is the file's, its region set the only
/// one that it fits. All problems at once, of a file for a set that is not there the set. TooLarge above 4 MiB; NewerVersion.
[[nodiscard]] Checked<ScenarioFile> readScenarioFile(const std::filesystem::path& path, const Catalogue& catalogue,
                                                     const std::vector<RegionSet>& regionSets);
/// The text of a file; readScenarioFile gives the same back (a name of blanks alone as the file's name).
[[nodiscard]] std::string toJson(const ScenarioFile& file);
/// Whole or not at all. Errors: UnwritableFile, DiskFull.
[[nodiscard]] Result<void> writeScenarioFile(const std::filesystem::path& path, const ScenarioFile& file);

/// What a group of people chose for one lever. Strengths as strengthOf(), 1 = the papers' proposal; of a lever that is a constant its
/// values.
struct LeverSpread {
    std::string leverId;
    int touched = 0; ///< files in which it is not at its default: pulled, or its dates moved
    /// Over the files that touched it; quartiles by linear interpolation between neighbours (Hyndman and Fan 1996, type 7).
    double lowest = 0, quarter = 0, median = 0, threeQuarters = 0, highest = 0, mean = 0;
};

/// In the tables' order, every lever; those that nobody touched have touched = 0.
[[nodiscard]] std::vector<LeverSpread> groupSpread(const std::vector<Scenario>& scenarios, const Catalogue& catalogue,
                                                   const RegionSet& regions);

} // namespace core::policy
