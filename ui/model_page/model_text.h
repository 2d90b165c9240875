// SPDX-License-Identifier: GPL-3.0-or-later
// How the Model page names variables, links and places.
#pragma once

#include "core/causes/named_loops.h"
#include "core/policy/catalogue.h"
#include "core/policy/projection.h"
#include "core/why/subject.h"
#include "ui/model_page/map_columns.h"
#include "ui/theme/figures.h"

#include <QString>

#include <optional>
#include <string>

namespace ui {

/// How a variable, lever or parameter is named and shown; absent when the tables do not know it.
[[nodiscard]] const core::policy::Naming* namingOf(const core::policy::Catalogue& catalogue, const std::string& id);
/// One for what the tables do not know, made of its name in the model and its unit ("depth_adjustment" -> "depth adjustment").
[[nodiscard]] core::policy::Naming plainNaming(const core::policy::Catalogue& catalogue, const std::string& id, const std::string& unit);

[[nodiscard]] QString nameOf(const Appearance& appearance, const core::policy::Catalogue& catalogue, const std::string& id);
[[nodiscard]] QString shortNameOf(const Appearance& appearance, const core::policy::Catalogue& catalogue, const std::string& id);
/// "18 → 43 %"; one figure where both print the same. Units that differ stand at both.
[[nodiscard]] QString fromToText(const Appearance& appearance, const core::policy::Naming& naming, double from, double to);

/// A lever, variable or parameter of the tables as something to ask about. Absent for what only the model knows.
[[nodiscard]] std::optional<core::why::Subject> subjectOf(const core::policy::Catalogue& catalogue, const std::string& id);

/// A unit as the window writes it: "bn CNY a year" for "bn_CNY/year", nothing for "1".
[[nodiscard]] QString unitText(const Appearance& appearance, const core::policy::Catalogue& catalogue, const std::string& unit);

[[nodiscard]] QString columnHeading(MapColumn column);
/// Of a model that the tables do not know: "Causes of causes", ...
[[nodiscard]] QString stepHeading(int column);
[[nodiscard]] QString kindWord(MapKind kind);
/// "Technology"; of a group that the tables do not know its own name.
[[nodiscard]] QString sectorName(const MapNode& node);
/// "raises", "lowers", "raises or lowers, depending on time and region", "had no effect".
[[nodiscard]] QString polarityWord(core::causes::Polarity polarity);
/// "+", "−", "±", "0".
[[nodiscard]] QString polaritySign(core::causes::Polarity polarity);

/// "Central-West"; "whole country" for the nation.
[[nodiscard]] QString placeWord(const Appearance& appearance, const core::policy::Catalogue& catalogue,
                                const core::policy::RegionSet& regions, const core::policy::Place& place);

/// What the check of a named loop against the model has found: "In the model as the papers tell it: reinforcing."
[[nodiscard]] QString loopOutcomeSentence(const core::causes::NamedLoop& loop, core::causes::LoopOutcome outcome);
[[nodiscard]] QString loopKindWord(core::causes::Polarity polarity); ///< "reinforcing", "balancing", ...

/// Where in a paper: "section 3.1", "Table 2", as the tables write it ("3.1", "table 2", "1.1;1.2").
[[nodiscard]] QString sectionText(const std::string& section);

/// A moment to the nearest quarter of a year, in words: "2030", "second quarter of 2030", "middle of 2030". In a model that does not
/// count in calendar years as TimeWords has it: "day 40".
[[nodiscard]] QString timeText(const Appearance& appearance, const core::policy::Catalogue& catalogue, double time);

} // namespace ui
