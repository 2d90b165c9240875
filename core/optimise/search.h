// SPDX-License-Identifier: GPL-3.0-or-later
// What all searches share: points in the unit cube of the free variables, evaluated in blocks, remembered, ranked. Private to
// core/optimise.
#pragma once

#include "core/optimise/problem.h"

namespace core::optimise {

/// Thrown inside searches when an evaluation ended with an error or was cancelled; the error is in Search::stopped(). Never
/// leaves core/optimise: libraries of others call back in between, and an exception is the one way through them.
struct Stopped { };

class Search {
public:
    Search(const Problem& problem, std::vector<Requirement> requirements, std::optional<Objective> objective,
           const SearchOptions& options);

    /// Free variables: not locked and with a range.
    [[nodiscard]] std::size_t freedoms() const { return m_free.size(); }
    [[nodiscard]] bool isOnGrid(std::size_t freedom) const { return variable(freedom).grid > 0; }
    /// The smallest step in the unit interval that leads to another value; 0 = none is the smallest.
    [[nodiscard]] double gridStep(std::size_t freedom) const;

    /// A place in the unit cube as a package: on the grid, locks kept.
    [[nodiscard]] std::vector<double> pointOf(std::span<const double> place) const;
    [[nodiscard]] std::vector<double> placeOf(std::span<const double> point) const;

    /// Evaluates count x freedoms() places; their standings. Throws Stopped.
    std::vector<Standing> evaluate(std::span<const double> places);
    /// Of what the last evaluate() was given.
    [[nodiscard]] std::span<const double> lastOutputs() const { return m_lastOutputs; }
    [[nodiscard]] const std::vector<Requirement>& requirements() const { return m_requirements; }
    [[nodiscard]] const std::optional<Objective>& objective() const { return m_objective; }

    [[nodiscard]] bool hasBest() const { return m_bestIndex.has_value(); }
    /// The best so far; hasBest().
    [[nodiscard]] Package best() const { return m_tried.package(*m_bestIndex); }
    [[nodiscard]] const Standing& bestStanding() const { return m_bestStanding; }
    [[nodiscard]] std::vector<double> bestPlace() const { return placeOf(m_tried.point(*m_bestIndex)); }

    [[nodiscard]] std::size_t evaluations() const { return m_tried.count; }
    [[nodiscard]] std::size_t left() const
    {
        return m_tried.count < m_options.evaluations ? m_options.evaluations - m_tried.count : 0;
    }
    [[nodiscard]] const SearchOptions& options() const { return m_options; }
    [[nodiscard]] const Problem& problem() const { return m_problem; }
    [[nodiscard]] const Tried& tried() const { return m_tried; }
    [[nodiscard]] Tried takeTried() { return std::move(m_tried); }
    [[nodiscard]] std::size_t failed() const { return m_failed; }
    /// Why Stopped was thrown: an error of the evaluation, Cancelled among them.
    [[nodiscard]] const std::optional<Error>& stopped() const { return m_stopped; }

private:
    [[nodiscard]] const Variable& variable(std::size_t freedom) const { return m_problem.variables[m_free[freedom]]; }

    const Problem& m_problem;
    std::vector<Requirement> m_requirements;
    std::optional<Objective> m_objective;
    SearchOptions m_options;
    std::vector<std::size_t> m_free;
    std::vector<double> m_lastOutputs;
    Tried m_tried;
    std::size_t m_failed = 0;
    std::optional<std::size_t> m_bestIndex;
    Standing m_bestStanding;
    std::optional<Error> m_stopped;
};

/// Points evenly over the ranges, the problem's starts, both ends of all ranges. Throws Stopped.
void sampleEvenly(Search& search, std::size_t count);

/// Differential evolution from the best points so far (Storn and Price 1997, doi:10.1023/A:1008202821328; rand/1/bin, ranked by
/// Standing as Lampinen 2002, doi:10.1109/CEC.2002.1004459, does). Throws Stopped.
void evolve(Search& search, std::size_t evaluations);

/// NLopt's SLSQP (Kraft 1994, doi:10.1145/192115.192124) from a place, over the variables that are not on a grid; gradients by
/// differences, a whole one in one block. Throws Stopped.
void descend(Search& search, std::vector<double> place, std::size_t evaluations);

/// Moves of one variable, and of one against another, by steps that are halved, from the best point (compass search: Kolda,
/// Lewis, Torczon 2003, doi:10.1137/S003614450242889). True when no move of the smallest step is better. Throws Stopped.
bool refine(Search& search, std::size_t evaluations);

} // namespace core::optimise
