// SPDX-License-Identifier: GPL-3.0-or-later
// What a scenario gives: every variable of the four-dimension model over the years, by region, group and nation.
#pragma once

#include "core/base/result.h"
#include "core/engine/simulation.h"
#include "core/model/model.h"
#include "core/policy/catalogue.h"
#include "core/policy/scenario.h"

#include <array>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core::policy {

/// For which part of the country a figure is.
struct Place {
    enum class Kind { National, Group, Region };
    Kind kind = Kind::National;
    RegionGroup group = RegionGroup::East; ///< for Kind::Group
    std::string regionId;                  ///< for Kind::Region

    [[nodiscard]] static Place national() { return {}; }
    [[nodiscard]] static Place ofGroup(RegionGroup group) { return {Kind::Group, group, {}}; }
    [[nodiscard]] static Place ofRegion(std::string id) { return {Kind::Region, RegionGroup::East, std::move(id)}; }
    bool operator==(const Place&) const = default;
};

/// One run's figures. Times are years at each quarter, 2024 to 2035; of another model its own. A national variable has the same
/// figures everywhere; one that does not say how regions are summed up (another model's) has none for the nation.
class Projection {
public:
    [[nodiscard]] const std::vector<double>& times() const;
    [[nodiscard]] const RegionSet& regions() const;
    /// Over all times. Groups and the nation are summed up by the variable's rule (variables.csv, group_value); a lever's level
    /// is the mean weighted with programme_scale. Empty for an unknown id or region.
    /// `id` is a variable, a lever (its level now), `cost_rate`, or a parameter.
    [[nodiscard]] std::vector<double> series(std::string_view id, const Place& place) const;
    /// At the saved time nearest to `year`; NaN for an unknown id or region.
    [[nodiscard]] double value(std::string_view id, const Place& place, double year) const;
    /// From the first to the last of times(), in the model's unit of time.
    [[nodiscard]] TimeSpan span() const;
    /// Whether levers cost public money: not of a model other than the four-dimension one. Without costs a lever's yearly ones
    /// are empty and all sums are NaN.
    [[nodiscard]] bool hasCosts() const;
    /// Whether dimensionScores() are any; else they are NaN.
    [[nodiscard]] bool hasDimensionScores() const;
    /// Public money a lever costs in each calendar year (2024 is [0]), bn CNY: the integral of its cost rate over the year.
    [[nodiscard]] std::vector<double> yearlyCostBnCny(std::string_view leverId) const;
    /// All levers, from the start to the end of `year`'s reading (cumulative cost at that time), bn CNY.
    [[nodiscard]] double cumulativeCostBnCny(double year) const;
    /// The same for one lever.
    [[nodiscard]] double cumulativeLeverCostBnCny(std::string_view leverId, double year) const;
    /// Provisional scores 0 to 100 at `year`: technology, region, talent, standards: each the mean of three or four rescaled
    /// outputs. 31 provinces use group figures.
    [[nodiscard]] std::array<double, 4> dimensionScores(double year) const;
    /// The figure that stopped being a number, if any, in words.
    [[nodiscard]] const std::optional<Error>& fault() const;
    /// All elements of the model at all times(), as the run gave them.
    [[nodiscard]] const engine::Trajectory& trajectory() const;

    struct Data; // projection.cpp
    explicit Projection(std::shared_ptr<const Data> data) : m_data(std::move(data)) {}

private:
    std::shared_ptr<const Data> m_data;
};

/// Which elements of a run a figure is made of: their sum, or with `weights` (as many elements) their mean weighted with these.
struct Aggregation {
    std::vector<model::ElementId> elements;
    std::vector<model::ElementId> weights;
};

/// How to take a model that is not the one of the tables.
struct ProjectorOptions {
    /// A model may lack variables, parameters and levers that the tables speak of: catalogue() is then without them. Else an
    /// error.
    bool leaveOutUnknown = false;
    /// Constants that are others than in the file, as MadeWith::constants names them. Errors: UnknownName.
    std::map<std::string, double> constants;
};

/// The four-dimension model compiled for one region set. Immutable; safe to use from several threads.
class Projector {
public:
    /// Loads models/four-dimensions.xmile and compiles it with the set's regions. Errors: those of the model; a region set that
    /// lacks a row of the model's region data, has one in another unit or one that the model does not know.
    [[nodiscard]] static Checked<Projector> create(const std::filesystem::path& dataDirectory,
                                                   std::shared_ptr<const Catalogue> catalogue, const RegionSet& regions);

    /// The same with an edited copy of the model. Errors: also when it lacks a variable that the tables speak of.
    [[nodiscard]] static Checked<Projector> createFromModel(const std::filesystem::path& modelFile,
                                                            std::shared_ptr<const Catalogue> catalogue,
                                                            const RegionSet& regions, const ProjectorOptions& options = {});

    /// The version that the model's file states; "" when it states none.
    [[nodiscard]] const std::string& modelVersion() const;
    [[nodiscard]] const engine::Program& program() const;
    [[nodiscard]] const RegionSet& regions() const;
    [[nodiscard]] const Catalogue& catalogue() const;
    /// What Projection::value(id, place, ...) puts together. Nothing for an unknown id or region, or where there is no figure.
    [[nodiscard]] std::optional<Aggregation> aggregation(std::string_view id, const Place& place) const;
    /// Between the saved times of project(), in the model's unit of time.
    [[nodiscard]] double saveStep() const;
    /// The constants that `scenario` sets in the model. Errors: as validate().
    [[nodiscard]] Checked<std::vector<engine::Override>> overrides(const Scenario& scenario) const;
    /// Runs the model at its own step (1/16 year, RK4), saved each quarter; another model as often as it says, or 400 times at
    /// most.
    [[nodiscard]] Checked<Projection> project(const Scenario& scenario) const;

    struct Data;
    explicit Projector(std::shared_ptr<const Data> data) : m_data(std::move(data)) {}

private:
    std::shared_ptr<const Data> m_data;
};

/// What resolving the model with `regions` takes: the elements of its Region dimension and their data.
[[nodiscard]] model::ResolveOptions resolveOptions(const RegionSet& regions);

/// The file of the four-dimension model.
[[nodiscard]] std::filesystem::path modelFile(const std::filesystem::path& dataDirectory);

/// Every lever at what the papers propose.
[[nodiscard]] Scenario paperPackage(const Catalogue& catalogue);

} // namespace core::policy
