// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/causes/drivers.h"

#include "core/causes/shapley.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <set>

namespace core::causes {

namespace {

using model::ElementId;
using model::VariableId;

/// Drivers while they are gathered: by variable, each with what it contributed so far.
struct Account {
    std::map<VariableId, std::size_t> index;
    std::vector<Driver> drivers;

    std::size_t of(VariableId variable)
    {
        const auto [found, isNew] = index.try_emplace(variable, drivers.size());
        if (isNew)
            drivers.push_back({variable, {}, 0, 0, 0});
        return found->second;
    }

    void addElements(std::size_t driver, const std::vector<ElementId>& elements)
    {
        auto& own = drivers[driver].elements;
        own.insert(own.end(), elements.begin(), elements.end());
        std::sort(own.begin(), own.end());
        own.erase(std::unique(own.begin(), own.end()), own.end());
    }
};

/// A game, and where its shares go: a driver of the account, or kOwnLevel.
struct NamedGame {
    static constexpr std::size_t kOwnLevel = static_cast<std::size_t>(-1);
    Game game;
    std::vector<std::size_t> drivers; ///< by player, one more with a memory
    double sign = 1;
};

class DriverSearch {
public:
    DriverSearch(const Evaluation& evaluation, const model::ResolvedModel& model, const engine::Trajectory& reference,
                 const engine::Trajectory& run, ElementId element, std::size_t timeIndex, const std::vector<bool>& through)
        : m_evaluation(evaluation)
        , m_model(model)
        , m_reference(reference)
        , m_run(run)
        , m_element(element)
        , m_last(timeIndex)
        , m_through(through)
        , m_scratch(run.elementCount)
    {
    }

    DriverList search()
    {
        m_list.element = m_element;
        m_list.time = m_run.times[m_last];
        m_list.reference = m_reference.at(m_last, m_element);
        m_list.value = m_run.at(m_last, m_element);
        if (isStock(m_element))
            explainStock();
        else if (!m_model.elements[index(m_element)].constant)
            explainStage();
        finish();
        return std::move(m_list);
    }

private:
    static std::size_t index(std::int32_t id) { return static_cast<std::size_t>(id); }
    [[nodiscard]] VariableId variableOf(ElementId element) const { return m_model.elements[index(element)].variable; }
    [[nodiscard]] const model::Variable& variable(VariableId id) const { return m_model.variables[index(id)]; }
    [[nodiscard]] bool isStock(ElementId element) const
    {
        return variable(variableOf(element)).kind == model::VariableKind::Stock;
    }

    [[nodiscard]] bool isLookedThrough(ElementId element) const
    {
        const VariableId id = variableOf(element);
        const bool wanted = variable(id).hidden || (index(id) < m_through.size() && m_through[index(id)]);
        return wanted && !isStock(element) && !m_model.elements[index(element)].constant && !m_evaluation.hasMemory(element);
    }

    /// A smooth or delay is a hidden stock; what goes into it is its first cause.
    [[nodiscard]] VariableId shown(VariableId id) const
    {
        if (!variable(id).hidden)
            return id;
        const auto causes = m_model.causes(id);
        return causes.empty() ? id : causes.front();
    }

    /// The inputs of an equation, helpers looked through, by variable.
    NamedGame gameOf(ElementId root, Game::Equation equation, double sign)
    {
        NamedGame named;
        named.sign = sign;
        named.game.root = root;
        named.game.equation = equation;
        std::set<ElementId> seen;
        std::vector<ElementId> leaves;
        const bool atStart = equation == Game::Equation::AtStart;
        for (const ElementId input : atStart ? m_evaluation.initialInputs(root) : m_evaluation.inputs(root))
            collect(input, seen, named.game.helpers, leaves);
        std::map<VariableId, std::vector<ElementId>> byVariable;
        const bool ownLevelApart = isStock(m_element) && !atStart;
        bool readsOwnLevel = false;
        for (const ElementId leaf : leaves) {
            if (ownLevelApart && leaf == m_element)
                readsOwnLevel = true;
            else
                byVariable[variableOf(leaf)].push_back(leaf);
        }
        for (auto& [id, elements] : byVariable) {
            const std::size_t driver = m_account.of(shown(id));
            if (!variable(id).hidden)
                m_account.addElements(driver, elements);
            named.drivers.push_back(driver);
            named.game.players.push_back(std::move(elements));
        }
        if (readsOwnLevel) {
            named.drivers.push_back(NamedGame::kOwnLevel);
            named.game.players.push_back({m_element});
        }
        findDependents(m_evaluation, named.game);
        if (!atStart && m_evaluation.hasMemory(root)) {
            named.game.withMemory = true;
            named.drivers.push_back(m_account.of(whatWasKept(root)));
        }
        return named;
    }

    void collect(ElementId element, std::set<ElementId>& seen, std::vector<ElementId>& helpers,
                 std::vector<ElementId>& leaves) const
    {
        if (!seen.insert(element).second)
            return;
        if (!isLookedThrough(element)) {
            leaves.push_back(element);
            return;
        }
        for (const ElementId input : m_evaluation.inputs(element))
            collect(input, seen, helpers, leaves);
        helpers.push_back(element);
    }

    [[nodiscard]] VariableId whatWasKept(ElementId root) const
    {
        std::set<VariableId> variables;
        for (const ElementId input : m_evaluation.earlierInputs(root))
            variables.insert(shown(variableOf(input)));
        if (variables.empty())
            for (const ElementId input : m_evaluation.initialInputs(root))
                variables.insert(shown(variableOf(input)));
        return variables.size() == 1 ? *variables.begin() : variableOf(root);
    }

    [[nodiscard]] Moment moment(const engine::Trajectory& run, std::size_t timeIndex, std::vector<Memory>& memories) const
    {
        Moment moment;
        moment.values = std::span(run.values).subspan(timeIndex * run.elementCount, run.elementCount);
        moment.time = run.times[timeIndex];
        if (m_evaluation.hasMemory()) {
            memories.push_back(m_evaluation.memory(run, timeIndex));
            moment.memory = &memories.back();
        }
        return moment;
    }

    std::vector<double> play(const NamedGame& named, std::size_t timeIndex)
    {
        std::vector<Memory> memories;
        memories.reserve(2);
        const Moment reference = moment(m_reference, timeIndex, memories);
        const Moment run = moment(m_run, timeIndex, memories);
        return shapleyShares(m_evaluation, named.game, reference, run, m_scratch);
    }

    void explainStage()
    {
        const NamedGame named = gameOf(m_element, Game::Equation::Now, 1);
        const auto shares = play(named, m_last);
        for (std::size_t player = 0; player < shares.size(); ++player)
            m_account.drivers[named.drivers[player]].contribution += shares[player];
    }

    // ---- stocks ----

    struct FlowOfStock {
        ElementId element = 0;
        double sign = 1;
    };

    /// Shares of the net flow's change at one moment.
    struct Rate {
        std::vector<double> shares; ///< by driver
        double ownSlope = 0;
    };

    /// The flows of this element of the stock; empty when its net flow is written otherwise.
    [[nodiscard]] std::vector<FlowOfStock> flowsOfStock() const
    {
        std::vector<FlowOfStock> flows;
        const model::Variable& stock = variable(variableOf(m_element));
        const auto& inputs = m_evaluation.inputs(m_element);
        const auto add = [&](const std::vector<VariableId>& ids, double sign) {
            for (const VariableId id : ids) {
                const auto first = variable(id).firstElement;
                const auto found = std::find_if(inputs.begin(), inputs.end(), [&](ElementId input) {
                    return input >= first && input < first + variable(id).elementCount;
                });
                if (found != inputs.end())
                    flows.push_back({*found, sign});
            }
        };
        add(stock.inflows, 1);
        add(stock.outflows, -1);
        return flows;
    }

    void prepareStock()
    {
        const auto flows = flowsOfStock();
        for (const FlowOfStock& flow : flows) {
            if (isLookedThrough(flow.element)) {
                m_games.push_back(gameOf(flow.element, Game::Equation::Now, flow.sign));
            } else {
                const std::size_t driver = m_account.of(variableOf(flow.element));
                m_account.addElements(driver, {flow.element});
                m_namedFlows.push_back({driver, flow});
            }
        }
        if (flows.empty() && !m_evaluation.inputs(m_element).empty())
            m_games.push_back(gameOf(m_element, Game::Equation::Now, 1));
    }

    Rate rateAt(std::size_t timeIndex)
    {
        Rate rate;
        rate.shares.assign(m_account.drivers.size(), 0);
        for (const auto& [driver, flow] : m_namedFlows)
            rate.shares[driver] += flow.sign * (m_run.at(timeIndex, flow.element) - m_reference.at(timeIndex, flow.element));
        double ownShare = 0;
        for (const NamedGame& named : m_games) {
            const auto shares = play(named, timeIndex);
            for (std::size_t player = 0; player < shares.size(); ++player)
                (named.drivers[player] == NamedGame::kOwnLevel ? ownShare : rate.shares[named.drivers[player]]) +=
                    named.sign * shares[player];
        }
        // A change in the last bits only has no slope of its own.
        const double change = changeAt(timeIndex);
        if (std::abs(change) > 1e-9 * std::abs(m_run.at(timeIndex, m_element)))
            m_ownSlope = ownShare / change;
        rate.ownSlope = m_ownSlope;
        return rate;
    }

    [[nodiscard]] double changeAt(std::size_t timeIndex) const
    {
        return m_run.at(timeIndex, m_element) - m_reference.at(timeIndex, m_element);
    }

    void explainStart()
    {
        if (changeAt(0) == 0)
            return;
        const NamedGame named = gameOf(m_element, Game::Equation::AtStart, 1);
        const auto shares = play(named, 0);
        m_contributions.resize(m_account.drivers.size(), 0);
        for (std::size_t player = 0; player < shares.size(); ++player)
            m_contributions[named.drivers[player]] += shares[player];
    }

    void explainStock()
    {
        explainStart();
        prepareStock();
        m_contributions.resize(m_account.drivers.size(), 0);
        const bool asTaken = m_model.specs.method == model::Method::Euler && m_run.times.size() > 1
            && std::abs(m_run.times[1] - m_run.times[0] - m_evaluation.step()) < 1e-9 * m_evaluation.step();
        Rate now = rateAt(0);
        for (std::size_t k = 0; k < m_last; ++k) {
            Rate next = rateAt(k + 1);
            const double step = m_run.times[k + 1] - m_run.times[k];
            advance(now, next, step, asTaken);
            spreadWhatIsLeft(now, next, changeAt(k + 1));
            now = std::move(next);
        }
        for (std::size_t driver = 0; driver < m_contributions.size(); ++driver)
            m_account.drivers[driver].contribution = m_contributions[driver];
    }

    void advance(const Rate& now, const Rate& next, double step, bool asEuler)
    {
        const double slopeAhead = step * next.ownSlope / 2;
        const bool explicitStep = asEuler || slopeAhead > 0.5;
        for (std::size_t driver = 0; driver < m_contributions.size(); ++driver) {
            double& c = m_contributions[driver];
            if (explicitStep)
                c += step * (now.shares[driver] + now.ownSlope * c);
            else
                c = (c * (1 + step * now.ownSlope / 2) + step / 2 * (now.shares[driver] + next.shares[driver]))
                    / (1 - slopeAhead);
        }
    }

    void spreadWhatIsLeft(const Rate& now, const Rate& next, double change)
    {
        const double left = change - std::accumulate(m_contributions.begin(), m_contributions.end(), 0.0);
        std::vector<double> weights(m_contributions.size());
        for (std::size_t driver = 0; driver < weights.size(); ++driver)
            weights[driver] = std::abs(now.shares[driver] + next.shares[driver]);
        double sum = std::accumulate(weights.begin(), weights.end(), 0.0);
        if (sum == 0) { // nothing moved: in proportion to what stands
            std::transform(m_contributions.begin(), m_contributions.end(), weights.begin(), [](double c) { return std::abs(c); });
            sum = std::accumulate(weights.begin(), weights.end(), 0.0);
        }
        if (!(sum > 0) || !std::isfinite(left))
            return;
        for (std::size_t driver = 0; driver < weights.size(); ++driver)
            m_contributions[driver] += left * (weights[driver] / sum);
        m_list.spread += std::abs(left);
    }

    // ---- the list ----

    void finish()
    {
        for (Driver& driver : m_account.drivers) {
            if (driver.elements.empty()) // behind a smooth or delay: the same region where there is one
                driver.elements = {sameElementOf(driver.variable)};
            const auto n = static_cast<double>(driver.elements.size());
            for (const ElementId element : driver.elements) {
                driver.reference += m_reference.at(m_last, element) / n;
                driver.value += m_run.at(m_last, element) / n;
            }
            if (!std::isfinite(driver.contribution))
                driver.contribution = 0;
        }
        m_list.drivers = std::move(m_account.drivers);
        std::stable_sort(m_list.drivers.begin(), m_list.drivers.end(), [](const Driver& a, const Driver& b) {
            const double sizeOfA = std::abs(a.contribution);
            const double sizeOfB = std::abs(b.contribution);
            return sizeOfA != sizeOfB ? sizeOfA > sizeOfB : a.variable < b.variable;
        });
        closeRounding();
    }

    [[nodiscard]] ElementId sameElementOf(VariableId id) const
    {
        const model::Variable& own = variable(variableOf(m_element));
        const bool alike = variable(id).dimensions == own.dimensions;
        return variable(id).firstElement + (alike ? m_element - own.firstElement : 0);
    }

    /// The last bits of the sums go to the largest driver, so that nobody who adds up finds a difference.
    void closeRounding()
    {
        const double change = m_list.value - m_list.reference;
        double size = std::max(std::abs(m_list.value), std::abs(m_list.reference));
        if (!m_list.drivers.empty()) // what cancels may be larger than what is left
            size = std::max(size, std::abs(m_list.drivers.front().contribution));
        const auto rest = [&] {
            double sum = 0;
            for (const Driver& driver : m_list.drivers)
                sum += driver.contribution;
            return change - sum;
        };
        m_list.rest = rest();
        if (m_list.drivers.empty() || !(std::abs(m_list.rest) <= 1e-9 * size))
            return;
        m_list.drivers.front().contribution += m_list.rest;
        m_list.rest = rest();
        if (std::abs(m_list.rest) <= 1e-14 * size)
            m_list.rest = 0;
    }

    const Evaluation& m_evaluation;
    const model::ResolvedModel& m_model;
    const engine::Trajectory& m_reference;
    const engine::Trajectory& m_run;
    ElementId m_element;
    std::size_t m_last;
    const std::vector<bool>& m_through;
    std::vector<double> m_scratch;
    DriverList m_list;
    Account m_account;
    std::vector<NamedGame> m_games;
    std::vector<std::pair<std::size_t, FlowOfStock>> m_namedFlows;
    std::vector<double> m_contributions; ///< by driver
    double m_ownSlope = 0;
};

} // namespace

Result<DriverList> drivers(const Evaluation& evaluation, const model::ResolvedModel& model, const engine::Trajectory& reference,
                           const engine::Trajectory& run, ElementId element, double time, const std::vector<bool>& through)
{
    if (element < 0 || static_cast<std::size_t>(element) >= model.elements.size())
        return fail(ErrorKind::InvalidArgument, "the model has no element with the number " + std::to_string(element));
    if (reference.elementCount != model.elements.size() || run.elementCount != model.elements.size())
        return fail(ErrorKind::InvalidArgument, "drivers need runs that keep all elements of the model");
    if (reference.times != run.times || run.times.empty())
        return fail(ErrorKind::InvalidArgument, "drivers need two runs saved at the same times");
    std::size_t nearest = 0;
    for (std::size_t k = 1; k < run.times.size(); ++k)
        if (std::abs(run.times[k] - time) < std::abs(run.times[nearest] - time))
            nearest = k;
    return DriverSearch(evaluation, model, reference, run, element, nearest, through).search();
}

} // namespace core::causes
