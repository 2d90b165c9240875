// SPDX-License-Identifier: GPL-3.0-or-later
// A choice to be made: variables with ranges, what a model says of each choice, what is asked of it.
//
// A package is a point: a value for each variable. The model gives each point a row of outputs (outcomes, costs, shares);
// targets, limits and objectives are statements about outputs. A point with an output that is not finite has failed: it is never
// chosen, and counted.
#pragma once

#include "core/sensitivity/evaluation.h"

#include <cstdint>
#include <limits>
#include <optional>

namespace core::optimise {

struct Variable {
    double low = 0;
    double high = 1;
    double grid = 0; ///< above 0: only multiples of it, and the ends (dates)
    std::optional<double> locked; ///< stays there, whatever the range
};

/// Points are count x variables, outputs count x outputs, as core::sensitivity::EvaluateBlock has it.
struct Problem {
    std::vector<Variable> variables;
    std::size_t outputs = 0;
    sensitivity::EvaluateBlock evaluate;
    /// Packages to begin with: what is known to be good, the present one. Values outside the ranges are moved to their ends.
    std::vector<std::vector<double>> starts = {};
};

enum class Relation { AtLeast, AtMost, Equal };

/// A statement about an output that a package fulfils or not.
struct Requirement {
    std::size_t output = 0;
    Relation relation = Relation::AtLeast;
    double bound = 0;
    double tolerance = 0; ///< of Equal: how far on either side still counts; of the others: by how much it may be missed
    /// A limit (budget, share) holds before any target is looked at: what cannot be reached is never bought by breaking it.
    bool isLimit = false;
    /// What counts as one unit when shortfalls of several are added; 0 = the size of the bound, or 1 when that is 0.
    double scale = 0;
};

/// How much is missing, in units of the requirement's scale; 0 when fulfilled, NaN for an output that is not finite.
[[nodiscard]] double shortfall(const Requirement& requirement, double value);

struct Objective {
    std::size_t output = 0;
    bool maximise = false;
};

struct Package {
    std::vector<double> point;
    std::vector<double> outputs;
};

/// All points that a search has looked at, in order.
struct Tried {
    std::size_t count = 0;
    std::size_t variables = 0;
    std::size_t outputs = 0;
    std::vector<double> points; ///< count x variables
    std::vector<double> results; ///< count x outputs

    [[nodiscard]] std::span<const double> point(std::size_t i) const
    {
        return std::span(points).subspan(i * variables, variables);
    }
    [[nodiscard]] std::span<const double> result(std::size_t i) const { return std::span(results).subspan(i * outputs, outputs); }
    [[nodiscard]] Package package(std::size_t i) const
    {
        return {{point(i).begin(), point(i).end()}, {result(i).begin(), result(i).end()}};
    }
};

struct SearchOptions {
    std::size_t evaluations = 6000; ///< about as many points are looked at; at least 100
    std::uint64_t seed = 1;
    const std::atomic<bool>* cancel = nullptr; ///< looked at between blocks
    /// After each block. `best` is the best package so far; none before the first that did not fail.
    std::function<void(std::size_t done, std::size_t total, const Package* best)> progress = nullptr;
};

/// How a package stands: less is better, compared in this order.
struct Standing {
    double limits = 0; ///< sum of the shortfalls of limits
    double targets = 0; ///< sum of the shortfalls of the other requirements
    double objective = 0; ///< to be made small; of an objective to be maximised its negative

    [[nodiscard]] bool isFeasible() const { return limits == 0 && targets == 0; }
    auto operator<=>(const Standing&) const = default;
};

/// The feasible before the others, among these the nearest; a failed point stands behind all.
/// Source of the order: Deb 2000, doi:10.1016/S0045-7825(99)00389-8.
[[nodiscard]] Standing standingOf(std::span<const double> outputs, const std::vector<Requirement>& requirements,
                                  const std::optional<Objective>& objective);

/// Errors: InvalidArgument (no free or locked variable at all, a range the wrong way round or not finite, outputs that are not
/// there, a bound that is not finite, a negative tolerance or scale, too few evaluations, a start of another length).
[[nodiscard]] Result<void> validate(const Problem& problem, const std::vector<Requirement>& requirements,
                                    const std::vector<Objective>& objectives, const SearchOptions& options);

} // namespace core::optimise
