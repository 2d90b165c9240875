// SPDX-License-Identifier: GPL-3.0-or-later
// What happens when: the marks above the years. Levers start, programmes end, the papers' targets fall due.
#pragma once

#include "core/policy/catalogue.h"
#include "core/policy/scenario.h"
#include "ui/widgets/year_scrubber.h"

#include <vector>

namespace ui {

/// By calendar year, in order: "23 levers start", "Western networks ends", "4 programmes end", "5 targets due". A lever
/// counts when it is above 0 somewhere; its programme ends when its last effect has faded (start + duration + ramp), if
/// that is before the horizon's end. None of another model.
[[nodiscard]] std::vector<YearEvent> yearEvents(const core::policy::Catalogue& catalogue, const core::policy::Scenario& scenario,
                                                core::policy::Language language);

} // namespace ui
