// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/optimise/asked_outcomes.h"

#include "core/index/definition_reader.h"
#include "core/index/frozen_index.h"
#include "core/inequality/gini.h"

#include <limits>

namespace ui {

using core::Error;
using core::ErrorKind;
using core::policy::Place;
using core::policy::RegionGroup;
using core::uncertainty::Outcome;

namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
constexpr const char* kWeight = "trade_initial"; // a score does not move because trade does

tl::unexpected<Error> unknown(const std::string& what, const std::string& name)
{
    return tl::make_unexpected(Error{ErrorKind::UnknownName, what + " \"" + name + "\".", {}, {name}});
}

} // namespace

AskedOutcomes::AskedOutcomes(const core::policy::Projector& projector, const std::filesystem::path& dataDirectory)
    : m_catalogue(projector.catalogue())
    , m_regions(projector.regions())
{
    const auto definition = core::index::readDefinition(dataDirectory / "indices" / "four-dimensions-model.json");
    if (!definition)
        return;
    auto index = core::index::FrozenIndex::createWithoutData(*definition);
    if (!index)
        return;
    for (const auto& node : definition->framework.nodes)
        if (!node.dimension.empty())
            m_nodes.emplace(node.dimension, static_cast<std::size_t>(index->hierarchy().nodeIndex(node.id)));
    m_index = std::make_shared<const core::index::FrozenIndex>(std::move(*index));
}

AskedOutcomes::~AskedOutcomes() = default;

core::Result<Outcome> AskedOutcomes::outcome(const AskedOutcome& asked) const
{
    switch (asked.kind) {
    case AskedOutcome::Kind::Figure:
        if (!m_catalogue.variable(asked.id))
            return unknown("There is no figure", asked.id);
        if (asked.place.kind == Place::Kind::Region && m_regions.indexOf(asked.place.regionId) < 0)
            return unknown("There is no region", asked.place.regionId);
        return Outcome::ofFigure(asked.id, asked.place);
    case AskedOutcome::Kind::Gini:
    case AskedOutcome::Kind::GroupRatio:
        return overRegions(asked);
    case AskedOutcome::Kind::Score:
        return score(asked);
    }
    return unknown("There is no figure", asked.id);
}

core::Result<Outcome> AskedOutcomes::overRegions(const AskedOutcome& asked) const
{
    const auto* variable = m_catalogue.variable(asked.id);
    if (!variable || !variable->perRegion)
        return unknown("Regions do not differ in", asked.id);
    Outcome outcome;
    outcome.kind = Outcome::Kind::Function;
    if (asked.kind == AskedOutcome::Kind::GroupRatio) {
        outcome.name = "ratio-of-" + asked.id;
        outcome.figures = {{asked.id, Place::ofGroup(RegionGroup::CentralWest)}, {asked.id, Place::ofGroup(RegionGroup::East)}};
        outcome.function = [](std::span<const double> figures) { return figures[0] / figures[1]; };
        return outcome;
    }
    outcome.name = "gini-of-" + asked.id;
    for (const auto& region : m_regions.regions)
        outcome.figures.push_back({asked.id, Place::ofRegion(region.id)});
    outcome.function = [](std::span<const double> figures) {
        const auto gini = core::inequality::gini({.values = figures});
        return gini ? gini->coefficient : kNone;
    };
    return outcome;
}

core::Result<Outcome> AskedOutcomes::score(const AskedOutcome& asked) const
{
    const auto node = m_nodes.find(asked.id);
    if (!m_index || node == m_nodes.end())
        return unknown("There is no score of the dimension", asked.id);
    Outcome outcome;
    outcome.kind = Outcome::Kind::Function;
    outcome.name = "score-of-" + asked.id;
    const std::size_t units = m_regions.regions.size();
    std::vector<std::string> ids = m_index->variables();
    ids.emplace_back(kWeight);
    for (const std::string& id : ids)
        for (const auto& region : m_regions.regions)
            outcome.figures.push_back({id, Place::ofRegion(region.id)});
    outcome.function = [index = m_index, units, node = node->second](std::span<const double> figures) {
        const std::size_t variables = index->variables().size();
        for (const double figure : figures)
            if (!std::isfinite(figure))
                return kNone;
        std::vector<core::index::FrozenIndex::Column> columns;
        for (std::size_t j = 0; j < variables; ++j)
            columns.push_back({figures.data() + j * units, 0, 1});
        const std::size_t nodes = index->hierarchy().nodes.size();
        std::vector<double> scores(units * nodes);
        core::index::FrozenIndex::Workspace workspace;
        index->score(columns, units, 1, scores, workspace);
        double sum = 0;
        double weights = 0;
        for (std::size_t i = 0; i < units; ++i) {
            const double weight = figures[variables * units + i];
            sum += weight * scores[i * nodes + node];
            weights += weight;
        }
        return sum / weights;
    };
    return outcome;
}

std::optional<bool> moreIsBetter(const core::policy::Catalogue& catalogue, const AskedOutcome& asked)
{
    switch (asked.kind) {
    case AskedOutcome::Kind::Gini:
        return false;
    case AskedOutcome::Kind::Score:
        return true;
    case AskedOutcome::Kind::Figure:
    case AskedOutcome::Kind::GroupRatio: {
        const auto* naming = catalogue.naming("variable", asked.id);
        if (!naming || naming->better == core::policy::Better::Neutral)
            return std::nullopt;
        return naming->better == core::policy::Better::Up;
    }
    }
    return std::nullopt;
}

} // namespace ui
