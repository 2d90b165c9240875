// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coordination/draft.h"

#include "core/policy/table.h"

#include <algorithm>
#include <map>
#include <set>

namespace core::coordination {

namespace {

/// Longer chains of causes are true of nearly every lever and say little.
constexpr int kMostLinks = 6;

/// A variable reached backwards from the obstacle, with the sign of the way from it to there. The same variable may be reached
/// with both signs.
struct Reached {
    model::VariableId variable = 0;
    bool rising = true; ///< more of it means more of the obstacle's variable
    int next = -1; ///< position of the one that it acts on
    int links = 0;
};

/// Breadth first, so that near causes come before far ones.
class Search {
public:
    Search(const causes::CausalGraph& graph, model::VariableId target)
        : m_graph(graph)
    {
        add({target, true, -1, 0});
        for (std::size_t i = 0; i < m_reached.size(); ++i)
            expand(static_cast<int>(i));
    }

    [[nodiscard]] const std::vector<Reached>& reached() const { return m_reached; }

    [[nodiscard]] std::vector<model::VariableId> pathFrom(int position) const
    {
        std::vector<model::VariableId> path;
        for (int at = position; at >= 0; at = m_reached[static_cast<std::size_t>(at)].next)
            path.push_back(m_reached[static_cast<std::size_t>(at)].variable);
        return path;
    }

private:
    void add(const Reached& one)
    {
        if (m_seen.insert({one.variable, one.rising}).second)
            m_reached.push_back(one);
    }

    void expand(int position)
    {
        const Reached to = m_reached[static_cast<std::size_t>(position)];
        if (to.links == kMostLinks)
            return;
        for (const int index : m_graph.incoming[static_cast<std::size_t>(to.variable)]) {
            const causes::Link& link = m_graph.links[static_cast<std::size_t>(index)];
            // A link that pushes both ways, or at no time looked at, promises nothing.
            if (link.polarity == causes::Polarity::Positive)
                add({link.from, to.rising, position, to.links + 1});
            else if (link.polarity == causes::Polarity::Negative)
                add({link.from, !to.rising, position, to.links + 1});
        }
    }

    const causes::CausalGraph& m_graph;
    std::vector<Reached> m_reached;
    std::set<std::pair<model::VariableId, bool>> m_seen;
};

/// What of the model is meant, by name: looked up once, checked once.
class Drafter {
public:
    Drafter(const model::ResolvedModel& model, const causes::CausalGraph& graph, const std::vector<std::string>& levers, int most)
        : m_model(model)
        , m_graph(graph)
        , m_levers(levers)
        , m_most(static_cast<std::size_t>(std::max(most, 0)))
    {
        for (const std::string& lever : levers) {
            if (const auto variable = model.findVariable(lever))
                m_leverOf.emplace(*variable, lever);
        }
    }

    [[nodiscard]] bool knowsLever(const std::string& lever) const
    {
        return std::find(m_levers.begin(), m_levers.end(), lever) != m_levers.end();
    }

    /// Levers that the table names, with the way over which they act where the model has one.
    void addNamed(const ObstacleLink& link, DraftedObstacle& drafted) const
    {
        for (const std::string& lever : link.levers) {
            LeverPath shortest{lever, {}, causes::Polarity::None};
            for (const std::string& variable : link.variables) {
                for (LeverPath& path : found(*m_model.findVariable(variable), true)) {
                    if (path.lever == lever && (shortest.path.empty() || path.path.size() < shortest.path.size()))
                        shortest = std::move(path);
                }
            }
            add(std::move(shortest), drafted);
        }
    }

    void addFound(model::VariableId variable, bool rising, DraftedObstacle& drafted) const
    {
        for (LeverPath& path : found(variable, rising))
            add(std::move(path), drafted);
    }

private:
    /// Levers that push `variable` in the wanted direction, nearest first.
    [[nodiscard]] std::vector<LeverPath> found(model::VariableId variable, bool rising) const
    {
        const Search search(m_graph, variable);
        std::vector<LeverPath> paths;
        for (std::size_t i = 1; i < search.reached().size(); ++i) {
            const Reached& one = search.reached()[i];
            const auto lever = m_leverOf.find(one.variable);
            if (lever != m_leverOf.end() && one.rising == rising)
                paths.push_back({lever->second, search.pathFrom(static_cast<int>(i)),
                                 rising ? causes::Polarity::Positive : causes::Polarity::Negative});
        }
        return paths;
    }

    void add(LeverPath path, DraftedObstacle& drafted) const
    {
        const auto same = [&](const LeverPath& other) { return other.lever == path.lever; };
        if (drafted.levers.size() < m_most && std::none_of(drafted.levers.begin(), drafted.levers.end(), same))
            drafted.levers.push_back(std::move(path));
    }

    const model::ResolvedModel& m_model;
    const causes::CausalGraph& m_graph;
    const std::vector<std::string>& m_levers;
    std::size_t m_most;
    std::map<model::VariableId, std::string> m_leverOf;
};

Result<void> checkLink(const ObstacleLink& link, const model::ResolvedModel& model, const Drafter& drafter)
{
    for (const std::string& variable : link.variables) {
        if (!model.findVariable(variable))
            return fail(ErrorKind::NotFound,
                        "'" + link.indicator + "' is tied to the variable '" + variable + "', which the model does not have", {},
                        {link.indicator, variable});
    }
    for (const std::string& lever : link.levers) {
        if (!drafter.knowsLever(lever))
            return fail(ErrorKind::NotFound, "'" + link.indicator + "' is tied to the lever '" + lever + "', which there is not",
                        {}, {link.indicator, lever});
    }
    return {};
}

} // namespace

Checked<std::vector<ObstacleLink>> readObstacleLinks(const std::filesystem::path& dataDirectory)
{
    Errors errors;
    const policy::Table table(dataDirectory / "tables" / "obstacle-levers.csv",
                              {"indicator", "variables", "levers", "reason_en", "reason_zh"}, errors);
    std::vector<ObstacleLink> links;
    std::set<std::string> indicators;
    for (std::size_t row = 0; row < table.rowCount(); ++row) {
        ObstacleLink link{table.text(row, "indicator"), table.list(row, "variables"), table.list(row, "levers"),
                          table.text(row, "reason_en"), table.text(row, "reason_zh")};
        if (!indicators.insert(link.indicator).second)
            table.addError(row, ErrorKind::DuplicateName, "'" + link.indicator + "' is there twice; give each indicator one row",
                           {link.indicator});
        if (link.variables.empty() && link.levers.empty())
            table.addError(row, ErrorKind::Malformed, "'" + link.indicator + "' has neither variables nor levers; name one",
                           {link.indicator});
        links.push_back(std::move(link));
    }
    if (!errors.empty())
        return tl::make_unexpected(std::move(errors));
    return links;
}

Result<Draft> draftLevers(const std::vector<DraftObstacle>& obstacles, const std::vector<ObstacleLink>& links,
                          const model::ResolvedModel& model, const causes::CausalGraph& graph,
                          const std::vector<std::string>& levers, int leversEach)
{
    const Drafter drafter(model, graph, levers, leversEach);
    Draft draft;
    for (const DraftObstacle& obstacle : obstacles) {
        DraftedObstacle drafted;
        drafted.indicator = obstacle.indicator;
        const auto link = std::find_if(links.begin(), links.end(),
                                       [&](const ObstacleLink& one) { return one.indicator == obstacle.indicator; });
        if (link != links.end()) {
            if (auto known = checkLink(*link, model, drafter); !known)
                return tl::make_unexpected(known.error());
            drafted.link = static_cast<int>(link - links.begin());
            drafter.addNamed(*link, drafted);
            // Of a statistic's stand-ins in the model more is always better: the table is written so.
            for (const std::string& variable : link->variables) {
                if (link->levers.empty())
                    drafter.addFound(*model.findVariable(variable), true, drafted);
            }
        } else if (const auto variable = model.findVariable(obstacle.indicator)) {
            drafter.addFound(*variable, obstacle.goodWhenUp, drafted);
        }
        if (drafted.levers.empty())
            draft.unanswered.push_back(obstacle.indicator);
        for (const LeverPath& path : drafted.levers) {
            if (std::find(draft.levers.begin(), draft.levers.end(), path.lever) == draft.levers.end())
                draft.levers.push_back(path.lever);
        }
        draft.obstacles.push_back(std::move(drafted));
    }
    return draft;
}

} // namespace core::coordination
