// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/causes/shapley.h"

#include "core/causes/drivers.h"

#include <algorithm>
#include <bit>
#include <set>

namespace core::causes {

namespace {

/// The equation with any set of players at the run's values and the others at the reference's.
class MixedEquation {
public:
    MixedEquation(const Evaluation& evaluation, const Game& game, const Moment& reference, const Moment& run,
                  std::vector<double>& scratch)
        : m_evaluation(evaluation)
        , m_game(game)
        , m_reference(reference)
        , m_run(run)
        , m_scratch(scratch)
    {
        m_scratch.resize(reference.values.size());
        // a function with a memory that cannot be had from one moment gives what the reference gave
        at(game.root) = reference.values[static_cast<std::size_t>(game.root)];
        for (std::size_t player = 0; player < count(); ++player)
            place(player, m_reference);
        compute(m_game.helpers);
    }

    [[nodiscard]] std::size_t count() const { return m_game.players.size() + (m_game.withMemory ? 1 : 0); }

    [[nodiscard]] bool changed(std::size_t player) const
    {
        if (player == m_game.players.size())
            return true;
        const auto& elements = m_game.players[player];
        return std::any_of(elements.begin(), elements.end(), [&](model::ElementId element) {
            const auto index = static_cast<std::size_t>(element);
            return m_reference.values[index] != m_run.values[index];
        });
    }

    void set(std::size_t player, bool toRun)
    {
        place(player, toRun ? m_run : m_reference);
        if (player < m_game.players.size())
            compute(m_game.dependents[player]);
    }

    [[nodiscard]] double value()
    {
        if (m_game.equation == Game::Equation::AtStart)
            return m_evaluation.initialValue(m_game.root, m_scratch, m_run.time);
        return m_memory != nullptr ? m_evaluation.value(m_game.root, m_scratch, m_run.time, *m_memory)
                                   : m_evaluation.value(m_game.root, m_scratch, m_run.time);
    }

private:
    void place(std::size_t player, const Moment& moment)
    {
        if (player == m_game.players.size()) {
            m_memory = moment.memory;
            return;
        }
        for (const model::ElementId element : m_game.players[player])
            at(element) = moment.values[static_cast<std::size_t>(element)];
    }

    void compute(const std::vector<model::ElementId>& helpers)
    {
        for (const model::ElementId helper : helpers)
            at(helper) = m_evaluation.value(helper, m_scratch, m_run.time);
    }

    double& at(model::ElementId element) { return m_scratch[static_cast<std::size_t>(element)]; }

    const Evaluation& m_evaluation;
    const Game& m_game;
    const Moment& m_reference;
    const Moment& m_run;
    std::vector<double>& m_scratch;
    const Memory* m_memory = nullptr;
};

/// Shares by all subsets. Neighbouring subsets in the order of Gray's code differ by one player, so each costs one change.
std::vector<double> exactShares(MixedEquation& equation, const std::vector<std::size_t>& players)
{
    const std::size_t n = players.size();
    std::vector<double> values(std::size_t{1} << n);
    std::size_t subset = 0;
    values[0] = equation.value();
    for (std::size_t i = 1; i < values.size(); ++i) {
        const auto turned = static_cast<std::size_t>(std::countr_zero(i));
        subset ^= std::size_t{1} << turned;
        equation.set(players[turned], (subset >> turned & 1) != 0);
        values[subset] = equation.value();
    }
    // weights[s]: chance that exactly the s members of a subset stand before a player in a random order
    std::vector<double> weights(n, 1.0 / static_cast<double>(n));
    for (std::size_t s = 1; s < n; ++s)
        weights[s] = weights[s - 1] * static_cast<double>(s) / static_cast<double>(n - s);
    std::vector<double> shares(n, 0);
    for (std::size_t p = 0; p < n; ++p) {
        const std::size_t bit = std::size_t{1} << p;
        for (std::size_t s = 0; s < values.size(); ++s)
            if ((s & bit) == 0)
                shares[p] += weights[static_cast<std::size_t>(std::popcount(s))] * (values[s | bit] - values[s]);
    }
    return shares;
}

/// The mean over one order and its reverse.
std::vector<double> pathShares(MixedEquation& equation, const std::vector<std::size_t>& players)
{
    const std::size_t n = players.size();
    std::vector<double> shares(n, 0);
    double before = equation.value();
    for (std::size_t p = 0; p < n; ++p) {
        equation.set(players[p], true);
        const double after = equation.value();
        shares[p] += 0.5 * (after - before);
        before = after;
    }
    // All stand as in the run. Taking players back in the same order is the reverse order of joining.
    for (std::size_t p = 0; p < n; ++p) {
        equation.set(players[p], false);
        const double after = equation.value();
        shares[p] += 0.5 * (before - after);
        before = after;
    }
    return shares;
}

} // namespace

void findDependents(const Evaluation& evaluation, Game& game)
{
    game.dependents.clear();
    for (const auto& player : game.players) {
        std::set<model::ElementId> changed(player.begin(), player.end());
        std::vector<model::ElementId> dependents;
        for (const model::ElementId helper : game.helpers) {
            const auto& inputs = evaluation.inputs(helper);
            const bool follows =
                std::any_of(inputs.begin(), inputs.end(), [&](model::ElementId input) { return changed.contains(input); });
            if (follows) {
                changed.insert(helper);
                dependents.push_back(helper);
            }
        }
        game.dependents.push_back(std::move(dependents));
    }
}

std::vector<double> shapleyShares(const Evaluation& evaluation, const Game& game, const Moment& reference, const Moment& run,
                                  std::vector<double>& scratch)
{
    MixedEquation equation(evaluation, game, reference, run, scratch);
    std::vector<std::size_t> changed;
    for (std::size_t player = 0; player < equation.count(); ++player)
        if (equation.changed(player))
            changed.push_back(player);
    std::vector<double> shares(equation.count(), 0);
    if (changed.empty())
        return shares;
    const auto ofChanged =
        changed.size() <= static_cast<std::size_t>(kExactInputs) ? exactShares(equation, changed) : pathShares(equation, changed);
    for (std::size_t i = 0; i < changed.size(); ++i)
        shares[changed[i]] = ofChanged[i];
    return shares;
}

} // namespace core::causes
