// SPDX-License-Identifier: GPL-3.0-or-later
// An index whose bounds, weights and ideal points are fixed, made to score whole projections while a lever moves.
//
// It denominates, treats, normalises and aggregates as build() does with the estimates it is made of; it neither imputes nor screens.
// Immutable; safe to use from several threads, each with a workspace of its own.
#pragma once

#include "core/base/result.h"
#include "core/index/composite.h"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace core::index {

class FrozenIndex {
public:
    /// A variable's values wherever they lie: that of unit i at time t is first[t * timeStride + i * unitStride]. A stride of 0
    /// gives all units (a national variable) or all times the same value.
    struct Column {
        const double* first = nullptr;
        std::ptrdiff_t timeStride = 0;
        std::ptrdiff_t unitStride = 0;
    };

    /// Room for the intermediate values of one call; grows to what is needed at the first call and stays.
    struct Workspace {
        std::vector<double> values;
        std::vector<double> members;
        std::vector<std::size_t> order;
    };

    /// From the estimates of `composite`, which was built from `definition`.
    /// Errors: InvalidArgument (bounds estimated each year: there is nothing to freeze).
    [[nodiscard]] static Result<FrozenIndex> create(const Definition& definition, const Composite& composite);

    /// Without data: needs normalisation by goalposts, outliers kept, weights given, equal or AHP, no TOPSIS.
    /// Errors: InvalidArgument, naming the option that needs data; those of validate() and resolve().
    [[nodiscard]] static Checked<FrozenIndex> createWithoutData(const Definition& definition);

    /// What score() wants, in this order: variables, substitutes and denominators, each once.
    [[nodiscard]] const std::vector<std::string>& variables() const { return m_variables; }
    [[nodiscard]] const Hierarchy& hierarchy() const { return m_hierarchy; }
    [[nodiscard]] const Estimates& estimates() const { return m_estimates; }

    /// Scores of all nodes: scores[(t * units + i) * nodes + k], k as in hierarchy(), 0 = the index. No allocation once `workspace` has
    /// served a call of this size. `columns` as variables(); scores.size() == times * units * nodes.
    void score(std::span<const Column> columns, std::size_t units, std::size_t times, std::span<double> scores,
               Workspace& workspace) const;

    /// The same and the normalised values: normalised[(t * units + i) * indicators + j].
    void score(std::span<const Column> columns, std::size_t units, std::size_t times, std::span<double> scores,
               std::span<double> normalised, Workspace& workspace) const;

    /// Whether every level is an arithmetic mean, so that contributions() add up to the score.
    [[nodiscard]] bool addsUp() const;
    /// Points that each indicator adds to the index in one row: as the function of that name in composite.h says. `normalised` and
    /// `scores`: the row as score() wrote it; parts.size() == indicators. Needs addsUp().
    void contributions(std::span<const double> normalised, std::span<const double> scores, std::span<double> parts,
                       Workspace& workspace) const;

    /// Places of the index within each time, as Composite::ranks. `scores` as score() wrote them.
    void rank(std::span<const double> scores, std::size_t units, std::size_t times, std::span<int> ranks, Workspace& workspace) const;

private:
    struct Input {
        std::size_t variable = 0;
        std::ptrdiff_t substitute = -1;
        std::ptrdiff_t denominator = -1;
        double factor = 1;
    };
    std::vector<std::string> m_variables;
    std::vector<Input> m_inputs; ///< by indicator
    Hierarchy m_hierarchy;
    Estimates m_estimates;
    Method m_method;
};

} // namespace core::index
