// SPDX-License-Identifier: GPL-3.0-or-later
// Versions of the four-dimension model: which are shipped, which one a file states, what a scenario was made with, and what
// differs between that and what is there now.
//
// A scenario's figures hang on the model's equations, its constants and the regions' data. MadeWith holds all three as far as
// telling and running them again takes: constants and region data by value, equations by a digest of their text.
#pragma once

#include "core/base/result.h"
#include "core/model/document.h"
#include "core/policy/projection.h"
#include "core/policy/region_set.h"
#include "core/policy/scenario.h"
#include "core/policy/text.h"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core::policy {

/// A row of model-versions.csv.
struct ModelVersion {
    std::string id;   ///< "1.1"
    std::string file; ///< below the data directory: "models/four-dimensions.xmile"
    Text change;      ///< its line in the change log
};

/// data/tables/model-versions.csv, the current one first. All problems at once, also a file that is not there or states another
/// version.
[[nodiscard]] Checked<std::vector<ModelVersion>> readModelVersions(const std::filesystem::path& dataDirectory);

/// The version that a model states: `<header><version>1.1</version>`. Empty when it states none.
[[nodiscard]] std::string statedVersion(const model::Document& document);
/// Errors: those of reading the file.
[[nodiscard]] Checked<std::string> statedVersion(const std::filesystem::path& modelFile);

/// The model of that version, whatever it lacks that the tables speak of: its catalogue() is without those variables,
/// parameters and levers. Errors: as Projector::create().
[[nodiscard]] Checked<Projector> projectorOfVersion(const std::filesystem::path& dataDirectory, const ModelVersion& version,
                                                    std::shared_ptr<const Catalogue> catalogue, const RegionSet& regions);

/// What a scenario was made with.
struct MadeWith {
    std::string modelVersion; ///< "" when the model states none
    RegionSet regions;        ///< with their data
    /// Of the model, by name: parameters, costs and schedules of levers; and of the tables each regional lever's
    /// "LEVER_default_weight_East" and "..._Central_West".
    std::map<std::string, double> constants;
    std::map<std::string, std::string> equations; ///< digest of the text, by variable that is no constant or region data
};

[[nodiscard]] MadeWith madeWith(const Projector& projector);

/// One JSON object, keys sorted: equal for equal content. parseMadeWith gives the same back. 40 to 70 kB.
[[nodiscard]] std::string toJson(const MadeWith& madeWith);
/// All problems at once, with their lines. Only the form is checked: names may be of another model.
[[nodiscard]] Checked<MadeWith> parseMadeWith(std::string_view json, const std::string& fileNameForMessages);

/// One thing that is not as it was.
struct MadeWithDifference {
    enum class Kind {
        ModelVersion, ///< `before` and `now` in words
        RegionSet,    ///< ids of the sets in words
        Region,       ///< a region that one of the sets lacks: in words its id, empty where it is missing
        RegionValue,  ///< of `name` in `region`
        Constant,     ///< a parameter, or a constant of a lever ("testbed_unit_cost")
        Equation,     ///< of the variable `name`
        Variable      ///< a variable or constant that one of the models lacks: in words its name, empty where it is missing
    };
    Kind kind = Kind::ModelVersion;
    std::string name;
    std::string region;
    std::optional<double> valueBefore, valueNow; ///< of values; absent where one lacks it
    std::string before, now;                     ///< of all others

    bool operator==(const MadeWithDifference&) const = default;
};

/// In the order of Kind, then by name; values differ when they are not equal bit for bit. Region data of two sets with different
/// ids are not compared. Where `then` knows no details (constants and equations empty: content older than the record), version
/// and region set only.
[[nodiscard]] std::vector<MadeWithDifference> whatDiffers(const MadeWith& then, const MadeWith& now);

/// A model that runs scenarios as they were made: the shipped file of that version with the constants and the regions of `then`.
/// Errors: NotFound when that version is not among `versions`, or when its equations were others than those of the shipped file
/// (an edited model), naming a variable; those of the model.
[[nodiscard]] Checked<Projector> projectorAsMade(const MadeWith& then, const std::filesystem::path& dataDirectory,
                                                 const std::vector<ModelVersion>& versions,
                                                 std::shared_ptr<const Catalogue> catalogue);

/// A scenario without what a model does not have.
struct AdaptedScenario {
    Scenario scenario;
    std::vector<std::string> leftOut; ///< levers, parameters, and "name[region]" of regions that are not there
};

/// `scenario` (in its world) as the model and the regions of `projector` take it.
[[nodiscard]] AdaptedScenario adaptedTo(const Scenario& scenario, const Projector& projector);

} // namespace core::policy
