// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/contribution.h"

#include "core/policy/coalition_game.h"
#include "core/policy/difference.h"
#include "core/policy/effective_setting.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <optional>
#include <set>
#include <utility>

namespace core::policy {

namespace {

/// Members of one ensemble: all coalitions of kExactPlayers are one; more would only fill memory with their settings.
constexpr std::size_t kMostMembers = std::size_t(1) << kExactPlayers;
constexpr int kFewestOrders = 4; // two pairs, without which there is no standard error
constexpr int kMostOrders = 20000; // their coalitions are listed before the first run: a tenth of a second

struct Group {
    const char* id;
    Dimension dimension;
};
/// The other dimensions are cross-cutting.
constexpr std::array<Group, 4> kGroups = {{{"technology", Dimension::Technology},
                                           {"region", Dimension::Region},
                                           {"talent", Dimension::Talent},
                                           {"standards", Dimension::Standards}}};
constexpr const char* kCrossCutting = "cross-cutting";

std::string groupOf(const Lever& lever)
{
    const auto found =
        std::find_if(kGroups.begin(), kGroups.end(), [&](const Group& group) { return group.dimension == lever.group; });
    return found != kGroups.end() ? found->id : kCrossCutting;
}

tl::unexpected<Errors> failed(ErrorKind kind, std::string message, std::string variable = {},
                              std::vector<std::string> arguments = {})
{
    return tl::make_unexpected(Errors{Error{kind, std::move(message), {{}, 0, 0, std::move(variable)}, std::move(arguments)}});
}

/// When the outcome is read: the saved time that Projection::value would take, and a saving that holds it, four times as coarse
/// where that does (each year of the four-dimension model). Saving is also how often a cancelled run looks up.
struct Reading {
    double saveStep = 0;
    std::size_t timeIndex = 0;
    double time = 0;
};

Reading readingAt(const Projector& projector, double year)
{
    const model::SimulationSpecs& specs = projector.program().model().specs;
    const double step = projector.saveStep();
    const double last = std::floor((specs.stop - specs.start) / step + 1e-9);
    // Half way between two, the earlier one.
    const double index = std::clamp(std::ceil((year - specs.start) / step - 0.5), 0.0, last);
    const bool coarse = std::fmod(index, 4) == 0;
    return {coarse ? 4 * step : step, static_cast<std::size_t>(coarse ? index / 4 : index), specs.start + index * step};
}

/// Which elements of a run the outcome needs, and how it is put together from them, as Projection::value does.
class OutcomeReader {
public:
    static std::optional<OutcomeReader> find(const Projector& projector, const Headline& outcome)
    {
        const auto parts = projector.aggregation(outcome.id, outcome.place);
        if (!parts)
            return std::nullopt;
        OutcomeReader reader;
        reader.outputs = parts->elements;
        reader.m_parts = parts->elements.size();
        reader.m_weighted = !parts->weights.empty();
        reader.outputs.insert(reader.outputs.end(), parts->weights.begin(), parts->weights.end());
        return reader;
    }

    std::vector<model::ElementId> outputs;

    [[nodiscard]] double read(const engine::Ensemble& ensemble, std::size_t member, std::size_t time) const
    {
        if (m_parts == 1)
            return ensemble.at(member, time, 0);
        double sum = 0;
        double weights = 0;
        for (std::size_t part = 0; part < m_parts; ++part) {
            const double weight = m_weighted ? ensemble.at(member, time, m_parts + part) : 1;
            sum += weight * ensemble.at(member, time, part);
            weights += weight;
        }
        return m_weighted ? sum / weights : sum;
    }

private:
    std::size_t m_parts = 0;
    bool m_weighted = false;
};

/// A constant that a player moves.
struct Move {
    model::ElementId element = 0;
    double reference = 0;
    double scenario = 0;
    std::size_t player = 0;
};

Scenario oneLever(const Lever& lever, const Scenario& scenario)
{
    Scenario single;
    if (lever.constant)
        single.parameters[lever.id] = constantValue(lever, scenario);
    else
        single.levers[lever.id] = fullSetting(lever, scenario);
    return single;
}

/// The game: its runs of the model.
class Game {
public:
    /// What all coalitions share, and what each player moves.
    static Checked<Game> create(const Projector& projector, const Scenario& reference, const Scenario& scenario,
                                const std::vector<Player>& players)
    {
        for (const Scenario* each : {&reference, &scenario}) {
            if (auto valid = projector.overrides(*each); !valid)
                return tl::make_unexpected(std::move(valid.error()));
        }
        Game game(projector);
        std::set<std::string> taken;
        for (std::size_t i = 0; i < players.size(); ++i) {
            for (const std::string& id : players[i].leverIds) {
                const Lever* lever = projector.catalogue().lever(id);
                if (lever == nullptr)
                    return failed(ErrorKind::UnknownName,
                                  "there is no lever '" + id + "', which the player '" + players[i].id + "' holds", id);
                if (!taken.insert(id).second)
                    return failed(ErrorKind::InvalidArgument, "the lever '" + id + "' belongs to two players; give it to one",
                                  id);
                if (auto added = game.addMoves(*lever, reference, scenario, i); !added)
                    return tl::make_unexpected(std::move(added.error()));
            }
        }
        // Constants of another model are levers too: those that no player holds are as in the reference.
        Scenario shared{reference.levers, scenario.parameters};
        for (const Lever& lever : projector.catalogue().levers) {
            if (lever.constant)
                shared = withConstant(std::move(shared), lever, constantValue(lever, reference));
        }
        const auto common = projector.overrides(shared);
        if (!common)
            return tl::make_unexpected(common.error());
        game.m_common = *common;
        std::set<model::ElementId> moved;
        for (const Move& move : game.m_moves)
            moved.insert(move.element);
        std::erase_if(game.m_common, [&](const engine::Override& each) { return moved.count(each.element) > 0; });
        return game;
    }

    /// v of each coalition, in their order.
    Checked<std::vector<double>> values(const std::vector<Coalition>& coalitions, const OutcomeReader& outcome,
                                        const Reading& reading, const ContributionOptions& options) const
    {
        std::vector<double> values;
        values.reserve(coalitions.size());
        for (std::size_t first = 0; first < coalitions.size(); first += kMostMembers) {
            const std::span<const Coalition> part(coalitions.data() + first, std::min(kMostMembers, coalitions.size() - first));
            const auto ensemble = engine::runEnsemble(m_projector.program(), members(part),
                                                      ensembleOptions(outcome, reading, options, first, coalitions.size()));
            if (!ensemble)
                return tl::make_unexpected(Errors{ensemble.error()});
            for (const engine::NotFiniteNote& note : ensemble->notFinite) {
                if (note.time <= reading.time)
                    return tl::make_unexpected(Errors{fault(note)});
            }
            for (std::size_t member = 0; member < part.size(); ++member) {
                values.push_back(outcome.read(*ensemble, member, reading.timeIndex));
                if (!std::isfinite(values.back()))
                    return failed(ErrorKind::NotFinite,
                                  "the outcome is no number when only some of the levers are as in the scenario");
            }
        }
        return values;
    }

private:
    explicit Game(const Projector& projector)
        : m_projector(projector)
    {
    }

    Checked<void> addMoves(const Lever& lever, const Scenario& reference, const Scenario& scenario, std::size_t player)
    {
        const auto from = m_projector.overrides(oneLever(lever, reference));
        const auto to = m_projector.overrides(oneLever(lever, scenario));
        if (!from || !to)
            return tl::make_unexpected(!from ? from.error() : to.error());
        for (std::size_t k = 0; k < from->size(); ++k) {
            if ((*from)[k].value != (*to)[k].value)
                m_moves.push_back({(*from)[k].element, (*from)[k].value, (*to)[k].value, player});
        }
        return {};
    }

    engine::MemberOverrides members(std::span<const Coalition> coalitions) const
    {
        engine::MemberOverrides overrides;
        overrides.members = coalitions.size();
        overrides.common = m_common;
        overrides.values.reserve(coalitions.size() * m_moves.size());
        for (const Move& move : m_moves)
            overrides.elements.push_back(move.element);
        for (const Coalition coalition : coalitions) {
            for (const Move& move : m_moves)
                overrides.values.push_back((coalition & only(move.player)) != 0 ? move.scenario : move.reference);
        }
        return overrides;
    }

    static engine::EnsembleOptions ensembleOptions(const OutcomeReader& outcome, const Reading& reading,
                                                   const ContributionOptions& options, std::size_t before, std::size_t total)
    {
        engine::EnsembleOptions run;
        run.run.saveStep = reading.saveStep;
        run.outputs = outcome.outputs;
        run.threads = options.threads;
        run.cancel = options.cancel;
        if (options.progress)
            run.progress = [progress = options.progress, before, total](std::size_t done, std::size_t) {
                progress(before + done, total);
            };
        return run;
    }

    Error fault(const engine::NotFiniteNote& note) const
    {
        const std::string name = m_projector.program().model().elementName(note.element);
        return {ErrorKind::NotFinite,
                name + " stops being a number when only some of the levers are as in the scenario",
                {{}, 0, 0, name},
                {name}};
    }

    const Projector& m_projector;
    std::vector<engine::Override> m_common;
    std::vector<Move> m_moves;
};

std::vector<Coalition> everyCoalition(std::size_t players)
{
    std::vector<Coalition> coalitions;
    for (Coalition coalition = 0; coalition <= everyone(players); ++coalition)
        coalitions.push_back(coalition);
    return coalitions;
}

/// Each player alone, each left out, each pair, nobody and all: what is told besides the shares.
std::vector<Coalition> toldCoalitions(std::size_t players)
{
    std::vector<Coalition> coalitions{0, everyone(players)};
    for (std::size_t i = 0; i < players; ++i) {
        coalitions.push_back(everyone(players) & ~only(i));
        for (std::size_t j = 0; j <= i; ++j)
            coalitions.push_back(only(i) | only(j));
    }
    return coalitions;
}

Contributions told(const std::vector<Player>& players, const CoalitionValues& values)
{
    const std::size_t n = players.size();
    const double nobody = values[0];
    const double all = values[everyone(n)];
    Contributions result;
    result.reference = nobody;
    result.scenario = all;
    result.runs = values.coalitions().size();
    result.synergy.assign(n * n, 0);
    for (std::size_t i = 0; i < n; ++i) {
        result.players.push_back({players[i].id, values[only(i)] - nobody, all - values[everyone(n) & ~only(i)], 0, 0});
        for (std::size_t j = 0; j < i; ++j) {
            // Differences first, so that a player without effect has exactly none with others either.
            const double together = (values[only(i) | only(j)] - values[only(i)]) - (values[only(j)] - nobody);
            result.synergy[i * n + j] = result.synergy[j * n + i] = together;
        }
    }
    return result;
}

} // namespace

std::vector<Player> leverPlayers(const Projector& projector, const Scenario& reference, const Scenario& scenario)
{
    std::vector<Player> players;
    for (const Difference& difference : listDifferences(projector, reference, scenario)) {
        const Lever* lever = projector.catalogue().lever(difference.id);
        if (difference.kind == Difference::Kind::Lever || (lever != nullptr && lever->constant))
            players.push_back({difference.id, {difference.id}});
    }
    return players;
}

std::vector<Player> groupPlayers(const Projector& projector, const Scenario& reference, const Scenario& scenario)
{
    std::map<std::string, std::vector<std::string>> leversByGroup;
    std::vector<std::string> groupsInOrder; // of another model: its own, as its levers come
    for (const Player& player : leverPlayers(projector, reference, scenario)) {
        const Lever& lever = *projector.catalogue().lever(player.id);
        auto& members = leversByGroup[lever.constant ? lever.groupId : groupOf(lever)];
        if (lever.constant && members.empty())
            groupsInOrder.push_back(lever.groupId);
        members.push_back(player.id);
    }
    std::vector<Player> players;
    const auto add = [&](const std::string& id) {
        if (const auto found = leversByGroup.find(id); found != leversByGroup.end())
            players.push_back({id, found->second});
    };
    if (projector.catalogue().plain) {
        for (const std::string& group : groupsInOrder)
            add(group);
        return players;
    }
    for (const Group& group : kGroups)
        add(group.id);
    add(kCrossCutting);
    return players;
}

Checked<Contributions> contributions(const Projector& projector, const Scenario& reference, const Scenario& scenario,
                                     const std::vector<Player>& players, const Headline& outcome, double year,
                                     const ContributionOptions& options)
{
    const std::size_t n = players.size();
    if (n == 0)
        return failed(ErrorKind::InvalidArgument, "there is no player; the two scenarios pull every lever alike");
    if (n > kMostPlayers)
        return failed(ErrorKind::InvalidArgument, "there are " + std::to_string(n) + " players; at most 63 can be told apart");
    if (!std::isfinite(year))
        return failed(ErrorKind::InvalidArgument, "the year is not a number");
    const bool exact = n <= kExactPlayers;
    if (!exact && (options.orders < kFewestOrders || options.orders > kMostOrders))
        return failed(ErrorKind::InvalidArgument, "sampling takes 4 to 20000 orders, not " + std::to_string(options.orders));
    const auto reader = OutcomeReader::find(projector, outcome);
    if (!reader)
        return failed(ErrorKind::UnknownName, "there is no outcome '" + outcome.id + "' at this place", outcome.id, {outcome.id});
    const auto game = Game::create(projector, reference, scenario, players);
    if (!game)
        return tl::make_unexpected(game.error());

    std::vector<JoiningOrder> orders;
    std::vector<Coalition> coalitions = exact ? everyCoalition(n) : toldCoalitions(n);
    if (!exact) {
        orders = antitheticOrders(n, static_cast<std::size_t>(options.orders + 1) / 2, options.seed);
        const std::vector<Coalition> joining = prefixes(orders);
        coalitions.insert(coalitions.end(), joining.begin(), joining.end());
    }
    CoalitionValues values(std::move(coalitions));
    auto computed = game->values(values.coalitions(), *reader, readingAt(projector, year), options);
    if (!computed)
        return tl::make_unexpected(std::move(computed.error()));
    values.setValues(std::move(*computed));

    Contributions result = told(players, values);
    SampledShares shares =
        exact ? SampledShares{shapleyShares(n, values.values()), std::vector<double>(n, 0.0)} : sampledShares(n, orders, values);
    closeSum(shares.shares, result.scenario - result.reference);
    for (std::size_t i = 0; i < n; ++i) {
        result.players[i].shapley = shares.shares[i];
        result.players[i].standardError = shares.standardErrors[i];
    }
    result.exact = exact;
    result.orders = static_cast<int>(orders.size());
    return result;
}

} // namespace core::policy
