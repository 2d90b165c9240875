// SPDX-License-Identifier: GPL-3.0-or-later
// How a figure in a part of the country is called.
#pragma once

#include "core/policy/projection.h"
#include "core/policy/summary.h"

#include <QString>

namespace ui {

class Appearance;

/// "Central-West", "中西部"; empty for the nation. Regions of a user's own set are called as the set says, else by their id.
[[nodiscard]] QString placeName(const Appearance& appearance, const core::policy::Catalogue& catalogue,
                                const core::policy::RegionSet& regions, const core::policy::Place& place);
/// For a card: "Users, Central-W.".
[[nodiscard]] QString shortKpiName(const Appearance& appearance, const core::policy::Catalogue& catalogue,
                                   const core::policy::RegionSet& regions, const core::policy::Headline& kpi);
/// For tooltips and lists: "Firms using technology, Central-West".
[[nodiscard]] QString fullKpiName(const Appearance& appearance, const core::policy::Catalogue& catalogue,
                                  const core::policy::RegionSet& regions, const core::policy::Headline& kpi);
/// Inside a sentence: "firms using technology in Central-West".
[[nodiscard]] QString kpiInSentence(const Appearance& appearance, const core::policy::Catalogue& catalogue,
                                    const core::policy::RegionSet& regions, const core::policy::Headline& kpi);
/// The naming of the figure's variable; one with the bare id when the tables do not name it.
[[nodiscard]] core::policy::Naming kpiNaming(const core::policy::Catalogue& catalogue, const core::policy::Headline& kpi);

} // namespace ui
