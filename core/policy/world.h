// SPDX-License-Identifier: GPL-3.0-or-later
// A world: assumptions about what no policy decides, as a set of parameter values. It acts on every scenario alike.
#pragma once

#include "core/base/result.h"
#include "core/policy/scenario.h"
#include "core/policy/text.h"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core::policy {

/// A plausible range that a user gave in place of the table's.
struct ParameterRange {
    double low = 0;
    double high = 0;
    bool operator==(const ParameterRange&) const = default;
};

/// Shocks are parameters too: of world demand and of logistics each a start (year, on the grid of 1/16), a depth (share that is
/// missing, 0 to 0.9) and a length (years, at least 1); see shocks().
struct World {
    std::string id;   ///< "default", "slow-world-demand", ... or a user's
    Text name;        ///< a user's own: the same in both languages
    Text description; ///< one sentence
    bool builtIn = false;
    std::map<std::string, ParameterValue> parameters; ///< what differs from the model's values
    std::map<std::string, ParameterRange> ranges;     ///< what differs from the table's ranges
    std::map<std::string, std::string> notes;         ///< why a value was changed, by parameter

    bool operator==(const World&) const = default;
};

inline constexpr const char* kDefaultWorldId = "default";

/// A dip of world demand or of logistics in a world.
struct Shock {
    enum class Kind { WorldDemand, Logistics };
    Kind kind = Kind::WorldDemand;
    double startYear = 2027;
    double depth = 0;       ///< share that is missing at its worst, 0 = none, to 0.9
    double lengthYears = 1; ///< from its start to the return to normal

    bool operator==(const Shock&) const = default;
};

/// The shocks of a world with a depth above 0.
[[nodiscard]] std::vector<Shock> shocks(const World& world, const Catalogue& catalogue);
/// `world` with this shock in place of the one of its kind; a depth of 0 removes it.
[[nodiscard]] World withShock(World world, const Shock& shock);

/// What the model runs for `scenario` in `world`: the world's parameters, over them those that the scenario itself sets.
[[nodiscard]] Scenario inWorld(const Scenario& scenario, const World& world);

/// data/tables/worlds.csv; "default" first. All problems at once.
[[nodiscard]] Checked<std::vector<World>> readWorlds(const std::filesystem::path& dataDirectory, const Catalogue& catalogue);

/// Values within what the model takes, known names, ranges the right way round. All problems at once.
[[nodiscard]] Checked<void> validate(const World& world, const Catalogue& catalogue, const RegionSet& regions);

/// The same for a change of a world: what `before` holds already, exactly so, passes, so that a world that was stored under
/// looser rules can be mended value by value.
[[nodiscard]] Checked<void> validateChange(const World& before, const World& after, const Catalogue& catalogue,
                                           const RegionSet& regions);

/// One JSON object, keys sorted; parseWorld gives the same world back.
[[nodiscard]] std::string toJson(const World& world);
[[nodiscard]] Checked<World> parseWorld(std::string_view json, const std::string& fileNameForMessages,
                                        const Catalogue& catalogue, const RegionSet& regions);

} // namespace core::policy
