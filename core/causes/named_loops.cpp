// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/causes/named_loops.h"

#include "core/base/number.h"
#include "core/causes/evaluation.h"
#include "core/policy/table.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <set>

namespace core::causes {

namespace {

using model::VariableId;
using policy::Table;

std::vector<std::vector<Station>> readWays(const Table& table, std::size_t row)
{
    std::vector<std::vector<Station>> ways;
    for (const std::string& way : policy::split(table.text(row, "stations"), "|")) {
        std::vector<Station> stations;
        for (const std::string& part : policy::split(way, ";")) {
            const std::size_t mark = part.find('@');
            Station station{part.substr(0, mark), 0};
            if (mark != std::string::npos) {
                const auto number = parseNumber(part.substr(mark + 1));
                if (!number || *number < 1 || *number > 99 || *number != std::floor(*number))
                    table.addError(row, ErrorKind::Malformed, "'" + part + "' should end in a whole number from 1 after '@'",
                                   {part});
                else
                    station.mention = static_cast<int>(*number);
            }
            stations.push_back(std::move(station));
        }
        ways.push_back(std::move(stations));
    }
    if (ways.empty())
        table.addError(row, ErrorKind::Malformed, "the loop has no stations; write the variables that it passes, cut by ';'");
    return ways;
}

NamedLoop readLoop(const Table& table, std::size_t row)
{
    const auto text = [&](const std::string& column) {
        return policy::Text{table.text(row, column + "_en"), table.text(row, column + "_zh")};
    };
    NamedLoop loop;
    loop.id = table.text(row, "id");
    loop.kind = table.choice<Polarity>(row, "kind", {{"R", Polarity::Positive}, {"B", Polarity::Negative}});
    loop.name = text("name");
    loop.shortName = text("short");
    loop.sentence = text("sentence");
    loop.note = text("note");
    loop.ways = readWays(table, row);
    loop.mechanisms = table.list(row, "mechanism_ids");
    return loop;
}

/// Signs of the effect of one variable on another by one mention in each equation.
Polarity polarityOfMention(const Evaluation& evaluation, const std::vector<const engine::Trajectory*>& runs, int stride,
                           VariableId from, VariableId to, int mention)
{
    constexpr double kRelativeStep = 1e-4, kRounding = 1e-12; // as causalGraph()
    const model::ResolvedModel& model = evaluation.model();
    const model::Variable& target = model.variables[static_cast<std::size_t>(to)];
    bool rises = false, falls = false;
    for (const engine::Trajectory* run : runs)
        for (std::size_t row = 0; row < run->times.size(); row += static_cast<std::size_t>(std::max(stride, 1))) {
            const std::span values = std::span(run->values).subspan(row * run->elementCount, run->elementCount);
            const Memory memory = evaluation.hasMemory() ? evaluation.memory(*run, row) : Memory{};
            for (model::ElementId e = target.firstElement; e < target.firstElement + target.elementCount; ++e)
                for (const model::ElementId input : evaluation.inputs(e)) {
                    if (model.elements[static_cast<std::size_t>(input)].variable != from
                        || evaluation.mentions(e, input) < mention)
                        continue;
                    const double x = values[static_cast<std::size_t>(input)];
                    const double h = kRelativeStep * (x != 0 ? std::abs(x) : 1);
                    const double high = evaluation.valueWithMention(e, values, run->times[row], memory, input, mention, x + h);
                    const double low = evaluation.valueWithMention(e, values, run->times[row], memory, input, mention, x - h);
                    if (std::abs(high - low) > kRounding * std::max(std::abs(high), std::abs(low)))
                        (high > low ? rises : falls) = true;
                }
        }
    return rises && falls ? Polarity::Mixed : rises ? Polarity::Positive : falls ? Polarity::Negative : Polarity::None;
}

class WayChecker {
public:
    WayChecker(const engine::Program& program, const CausalGraph& graph, const std::vector<const engine::Trajectory*>& runs,
               int stride)
        : m_model(program.model())
        , m_graph(graph)
        , m_runs(runs)
        , m_stride(stride)
    {
    }

    LoopWayCheck check(const std::vector<Station>& way, Polarity told)
    {
        LoopWayCheck result;
        std::vector<VariableId> stations;
        m_mentions.clear();
        for (const Station& station : way) {
            const auto id = m_model.findVariable(station.variable);
            if (!id || m_model.variables[static_cast<std::size_t>(*id)].hidden) {
                result.missing.push_back(station.variable);
                continue;
            }
            stations.push_back(*id);
            if (station.mention > 0)
                m_mentions[*id] = station.mention;
        }
        if (!result.missing.empty())
            return result;
        if (auto loop = loopThrough(m_graph, stations)) {
            result.loop = std::move(*loop);
            result.loop.polarity = polarityAround(result.loop.variables);
            result.outcome = outcomeOf(result.loop.polarity, told);
            return result;
        }
        if (auto round = wayRound(stations); !round.empty()) {
            result.loop.polarity = polarityAround(round);
            result.passedTwice = repeatsIn(round);
            result.loop.variables = std::move(round);
            result.outcome = LoopOutcome::PassesTwice;
        }
        return result;
    }

private:
    static LoopOutcome outcomeOf(Polarity found, Polarity told)
    {
        if (found == Polarity::Mixed)
            return LoopOutcome::ChangesSign;
        if (found == Polarity::None)
            return LoopOutcome::Inactive;
        return found == told ? LoopOutcome::Agrees : LoopOutcome::Opposite;
    }

    /// As polarityOf(), with the mentions that stations name.
    Polarity polarityAround(const std::vector<VariableId>& variables)
    {
        bool negative = false, mixed = false;
        for (std::size_t i = 0; i < variables.size(); ++i) {
            const VariableId from = variables[i];
            const VariableId to = variables[(i + 1) % variables.size()];
            const auto mention = m_mentions.find(to);
            const Link* const link = m_graph.find(from, to);
            const Polarity polarity = mention != m_mentions.end()
                ? polarityOfMention(evaluation(), m_runs, m_stride, from, to, mention->second)
                : link == nullptr ? Polarity::None
                                  : link->polarity;
            if (polarity == Polarity::None)
                return Polarity::None;
            mixed = mixed || polarity == Polarity::Mixed;
            negative = negative != (polarity == Polarity::Negative);
        }
        return mixed ? Polarity::Mixed : negative ? Polarity::Negative : Polarity::Positive;
    }

    /// The shortest way from each station to the next and back to the first.
    std::vector<VariableId> wayRound(const std::vector<VariableId>& stations) const
    {
        std::vector<VariableId> round;
        for (std::size_t i = 0; i < stations.size(); ++i) {
            const auto leg = shortestPath(m_graph, stations[i], stations[(i + 1) % stations.size()]);
            if (leg.empty())
                return {};
            round.insert(round.end(), leg.begin(), leg.end() - 1);
        }
        return round;
    }

    static std::vector<VariableId> repeatsIn(std::vector<VariableId> variables)
    {
        std::sort(variables.begin(), variables.end());
        std::vector<VariableId> repeats;
        for (std::size_t i = 1; i < variables.size(); ++i)
            if (variables[i] == variables[i - 1] && (repeats.empty() || repeats.back() != variables[i]))
                repeats.push_back(variables[i]);
        return repeats;
    }

    /// Made when a mention asks for it.
    const Evaluation& evaluation()
    {
        if (!m_evaluation)
            m_evaluation.emplace(m_model);
        return *m_evaluation;
    }

    const model::ResolvedModel& m_model;
    const CausalGraph& m_graph;
    const std::vector<const engine::Trajectory*>& m_runs;
    int m_stride;
    std::optional<Evaluation> m_evaluation;
    std::map<VariableId, int> m_mentions;
};

/// Whether all stations of a way are on the loop, in the same order round.
bool passesInOrder(const Loop& loop, const std::vector<Station>& way, const model::ResolvedModel& model)
{
    std::vector<std::ptrdiff_t> places;
    for (const Station& station : way) {
        const auto id = model.findVariable(station.variable);
        const auto it = id ? std::find(loop.variables.begin(), loop.variables.end(), *id) : loop.variables.end();
        if (it == loop.variables.end())
            return false;
        places.push_back(it - loop.variables.begin());
    }
    std::rotate(places.begin(), std::min_element(places.begin(), places.end()), places.end());
    return std::is_sorted(places.begin(), places.end());
}

} // namespace

Checked<std::vector<NamedLoop>> readNamedLoops(const std::filesystem::path& dataDirectory)
{
    Errors errors;
    const Table table(dataDirectory / "tables" / "loops.csv",
                      {"id", "kind", "name_en", "name_zh", "short_en", "short_zh", "sentence_en", "sentence_zh", "stations",
                       "mechanism_ids", "note_en", "note_zh"},
                      errors);
    std::vector<NamedLoop> loops;
    std::set<std::string> ids;
    for (std::size_t row = 0; row < table.rowCount(); ++row) {
        loops.push_back(readLoop(table, row));
        if (!ids.insert(loops.back().id).second)
            table.addError(row, ErrorKind::DuplicateName, "the loop '" + loops.back().id + "' is there twice", {loops.back().id});
    }
    if (!errors.empty())
        return tl::make_unexpected(std::move(errors));
    return loops;
}

NamedLoopCheck checkNamedLoop(const NamedLoop& loop, const engine::Program& program, const CausalGraph& graph,
                              const std::vector<const engine::Trajectory*>& runs, int stride)
{
    WayChecker checker(program, graph, runs, stride);
    NamedLoopCheck result;
    for (const auto& way : loop.ways)
        result.ways.push_back(checker.check(way, loop.kind));
    const bool anyAgrees = std::any_of(result.ways.begin(), result.ways.end(),
                                       [](const LoopWayCheck& way) { return way.outcome == LoopOutcome::Agrees; });
    if (anyAgrees)
        result.outcome = LoopOutcome::Agrees;
    else if (!result.ways.empty())
        result.outcome = result.ways.front().outcome;
    return result;
}

std::vector<std::size_t> namesOf(const Loop& loop, const std::vector<NamedLoop>& named, const model::ResolvedModel& model)
{
    std::vector<std::size_t> names;
    for (std::size_t i = 0; i < named.size(); ++i)
        if (std::any_of(named[i].ways.begin(), named[i].ways.end(),
                        [&](const auto& way) { return passesInOrder(loop, way, model); }))
            names.push_back(i);
    return names;
}

} // namespace core::causes
