// SPDX-License-Identifier: GPL-3.0-or-later
// Outcomes as people name them: a figure, a cost, how unequal regions are in a variable, a score of an index.
//
// In study files:
//   "intelligence"                                             a figure of the nation
//   {"figure": "trade", "place": "Central_West"}
//   {"cost": "cumulative"}, {"cost": "yearly"}
//   {"inequality": "gini", "variable": "penetration"}          all regions of the set count the same
//   {"inequality": "theil_t_between", "variable": "trade", "weighted_by": "network_scale"}
//   {"index": "technology", "place": "Guangdong"}              a node of the shipped index, 0 to 100; "overall" is the whole index
//
// From a page: fill in an OutcomeDescription and ask makeOutcome() for what studies and searches take:
//   auto gini = makeOutcome({.kind = Kind::Inequality, .id = "penetration", .measure = InequalityMeasure::Gini}, sources);
//   request.outcomes.push_back({*gini, 2030});                 // optimise::PackageRequest
//   target.outcome = *gini;                                    // uncertainty::Target, in place of its figure
// The outcome knows its description, so that records can be written; descriptionOf() gives it back.
#pragma once

#include "core/policy/json_document.h"
#include "core/uncertainty/outcome.h"
#include "core/uncertainty/study.h"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace core::studies {

/// Formulas in core/inequality. All are 0 (ratios 1) when regions are equal, and grow with inequality.
enum class InequalityMeasure {
    MaxMinRatio,            ///< highest region over lowest
    TopBottomFifthRatio,
    GroupRatio,             ///< of East and Central-West the higher mean over the lower
    CoefficientOfVariation,
    Gini,
    TheilT,
    TheilTBetween,          ///< its part between East and Central-West
    TheilL,
    TheilLBetween
};
/// "max_min_ratio", "top_bottom_fifth_ratio", "group_ratio", "coefficient_of_variation", "gini", "theil_t", "theil_t_between",
/// "theil_l", "theil_l_between": as fourfold-cli inequality names them.
[[nodiscard]] const char* toString(InequalityMeasure measure);
[[nodiscard]] const std::vector<InequalityMeasure>& inequalityMeasures();

struct OutcomeDescription {
    enum class Kind { Figure, CumulativeCost, YearlyCost, Inequality, Index };
    Kind kind = Kind::Figure;
    /// Of a figure its id; of inequality the variable's; of an index the node's: "technology", "region", "talent", "standards" or
    /// "overall". Not looked at for costs.
    std::string id;
    policy::Place place = {}; ///< of figures and indices; of groups and the nation a score is its regions', weighted with trade_initial
    InequalityMeasure measure = InequalityMeasure::Gini;
    /// Of inequality: the variable that says how much each region counts, at the same time; empty = all the same.
    std::string weightedBy = {};

    bool operator==(const OutcomeDescription&) const = default;
};

/// What descriptions refer to.
struct OutcomeSources {
    policy::RegionSet regions;
    std::filesystem::path dataDirectory; ///< holds indices/
};

/// Names in columns and records: "trade@East", "gini(penetration)", "theil_t(trade;network_scale)", "technology-index@Guangdong".
[[nodiscard]] std::string columnName(const OutcomeDescription& description);

/// The outcome, safe to use from several threads. NaN where the measure has no answer (a value below 0, say).
/// Errors: UnknownName (a node, a region); those of the index's file. Ids of figures are judged by who runs the model.
[[nodiscard]] Checked<uncertainty::Outcome> makeOutcome(const OutcomeDescription& description, const OutcomeSources& sources);

/// Errors: Malformed, UnknownName, with their lines.
[[nodiscard]] Checked<OutcomeDescription> readOutcomeDescription(const policy::JsonValue& value, const std::string& fileNameForMessages,
                                                                 const policy::RegionSet& regions);
/// The form above; readOutcomeDescription() gives the same description back.
[[nodiscard]] std::string toJson(const OutcomeDescription& description);
/// Of an outcome that makeOutcome() made, or a figure or a cost. Errors: InvalidArgument for another function.
[[nodiscard]] Result<OutcomeDescription> descriptionOf(const uncertainty::Outcome& outcome, const policy::RegionSet& regions);

/// Whether more of it is better for the public: less of costs and of inequality, more of scores, of figures as the catalogue says
/// (of neutral ones more).
[[nodiscard]] bool moreIsBetter(const uncertainty::Outcome& outcome, const policy::Catalogue& catalogue);

/// What uncertainty::StudyContext::function wants: reads inequality and index outcomes of study files.
[[nodiscard]] uncertainty::FunctionReader functionReader(std::filesystem::path dataDirectory);

} // namespace core::studies
