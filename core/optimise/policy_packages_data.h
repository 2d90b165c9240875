// SPDX-License-Identifier: GPL-3.0-or-later
// What stands behind PolicyPackages; for its sources only.
#pragma once

#include "core/engine/simulation.h"
#include "core/optimise/policy_packages.h"
#include "core/policy/schedule.h"

#include <span>
#include <utility>
#include <vector>

namespace core::optimise {

/// Of choices of a start.
inline constexpr double kStartGridYears = 0.25;
inline constexpr std::size_t kDimensions = static_cast<std::size_t>(policy::Dimension::Outcome) + 1;

/// What a lever costs at strength 1 with its schedule at full level, bn CNY a year.
struct CostRate {
    double all = 0;
    double east = 0; ///< of a regional lever
    bool regional = false;
};

/// A lever of the catalogue with a cost: chosen, or as the base has it.
struct CostedLever {
    const policy::Lever* lever = nullptr;
    model::ElementId unitCost = model::kNone; ///< in the model
    double ownUnitCost = 0; ///< there
    CostRate rate; ///< at strength 1; of a lever that is not chosen at its strength
    policy::Schedule schedule; ///< its start is the default of a chosen one
    std::optional<std::size_t> variable, startVariable;
};

/// Where a chosen lever acts in the model.
struct Action {
    std::size_t variable = 0;
    std::vector<std::pair<model::ElementId, double>> intensities; ///< element, and its value at strength 1
    std::optional<std::size_t> startVariable;
    model::ElementId start = model::kNone;
};

struct PolicyPackages::Data {
    PackageRequest request;
    std::optional<policy::Projector> projector;
    std::optional<uncertainty::OutcomeReader> reader; ///< none without outcomes
    std::vector<Action> actions;
    std::vector<CostedLever> costs;
    std::vector<model::ElementId> packageElements; ///< differ between packages
    std::vector<model::ElementId> memberElements; ///< differ between members
    std::vector<double> memberValues; ///< members x memberElements
    std::vector<engine::Override> common;
    std::vector<std::size_t> startVariables; ///< by lever; kNoVariable
    std::size_t variables = 0;
    double firstYear = 2024;
    double lastYear = 2035;

    static constexpr std::size_t kNoVariable = static_cast<std::size_t>(-1);

    [[nodiscard]] std::size_t members() const { return request.members ? request.members->sampled.members : 1; }
    [[nodiscard]] std::size_t costOutput() const { return request.outcomes.size() + (request.members ? 1 : 0); }
    [[nodiscard]] std::size_t outputs() const { return costOutput() + 2 + kDimensions + 1; }

    [[nodiscard]] double strength(const CostedLever& lever, std::span<const double> point) const;
    [[nodiscard]] policy::Schedule scheduleOf(const CostedLever& lever, std::span<const double> point) const;

    /// In our sums, and in the model for the outcomes that are costs.
    void multiplyCost(std::size_t lever, double factor);

    /// The cost outputs, in their order.
    void writeCosts(std::span<const double> point, std::span<double> outputs) const;

    /// Outcomes of runs [first, first + count) of points x members, members fastest, into outcomes x all runs.
    Result<void> run(std::span<const double> points, std::size_t all, std::size_t first, std::size_t count,
                     const std::atomic<bool>* cancel, std::vector<double>& outcomes) const;

    void addPackage(std::span<const double> point, std::vector<double>& values) const;

    static std::size_t nearestTime(const std::vector<double>& times, double year);

    /// Outcomes x (points x members).
    Result<std::vector<double>> runAll(std::span<const double> points, std::size_t count, const std::atomic<bool>* cancel) const;

    [[nodiscard]] bool fulfils(const std::vector<double>& outcomes, std::size_t all, std::size_t r) const;

    Result<void> evaluate(std::span<const double> points, std::size_t count, std::span<double> into,
                          const std::atomic<bool>* cancel) const;
};

/// Errors: as PolicyPackages::create().
[[nodiscard]] Checked<std::shared_ptr<const PolicyPackages::Data>> buildPackages(const policy::Projector& projector,
                                                                                 PackageRequest request);

} // namespace core::optimise
