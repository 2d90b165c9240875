// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/optimise/asked_outcomes.h"

#include "core/studies/outcome_description.h"

namespace ui {

using core::Error;
using core::ErrorKind;
using core::policy::Place;
using core::policy::RegionGroup;
using core::studies::OutcomeDescription;
using core::uncertainty::Outcome;

namespace {

tl::unexpected<Error> unknown(const std::string& what, const std::string& name)
{
    return tl::make_unexpected(Error{ErrorKind::UnknownName, what + " \"" + name + "\".", {}, {name}});
}

} // namespace

AskedOutcomes::AskedOutcomes(const core::policy::Projector& projector, const std::filesystem::path& dataDirectory)
    : m_catalogue(projector.catalogue())
    , m_sources{projector.regions(), dataDirectory}
{
}

core::Result<Outcome> AskedOutcomes::outcome(const AskedOutcome& asked) const
{
    switch (asked.kind) {
    case AskedOutcome::Kind::Figure:
        if (!m_catalogue.variable(asked.id))
            return unknown("There is no figure", asked.id);
        if (asked.place.kind == Place::Kind::Region && m_sources.regions.indexOf(asked.place.regionId) < 0)
            return unknown("There is no region", asked.place.regionId);
        return Outcome::ofFigure(asked.id, asked.place);
    case AskedOutcome::Kind::Gini:
    case AskedOutcome::Kind::GroupRatio:
        return overRegions(asked);
    case AskedOutcome::Kind::Score:
        return described({.kind = OutcomeDescription::Kind::Index, .id = asked.id});
    }
    return unknown("There is no figure", asked.id);
}

core::Result<Outcome> AskedOutcomes::overRegions(const AskedOutcome& asked) const
{
    const auto* variable = m_catalogue.variable(asked.id);
    if (!variable || !variable->perRegion)
        return unknown("Regions do not differ in", asked.id);
    if (asked.kind == AskedOutcome::Kind::Gini)
        return described({.kind = OutcomeDescription::Kind::Inequality, .id = asked.id, .measure = core::studies::InequalityMeasure::Gini});
    // The direction is asked for here: Central-West over East, below and above 1, each part as its figure is told.
    Outcome outcome;
    outcome.kind = Outcome::Kind::Function;
    outcome.name = "ratio-of-" + asked.id;
    outcome.figures = {{asked.id, Place::ofGroup(RegionGroup::CentralWest)}, {asked.id, Place::ofGroup(RegionGroup::East)}};
    outcome.function = [](std::span<const double> figures) { return figures[0] / figures[1]; };
    return outcome;
}

core::Result<Outcome> AskedOutcomes::described(const OutcomeDescription& description) const
{
    auto outcome = core::studies::makeOutcome(description, m_sources);
    if (!outcome)
        return tl::make_unexpected(std::move(outcome.error().front()));
    return std::move(*outcome);
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
