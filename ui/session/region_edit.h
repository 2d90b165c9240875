// SPDX-License-Identifier: GPL-3.0-or-later
// Region sets of the user's own: what they can be, what differs, what is said of values that somebody changed.
#pragma once

#include "core/base/result.h"
#include "core/policy/region_set.h"

#include <QString>

namespace ui {

/// A set of the user's own as a workspace has it.
struct OwnRegionSet {
    core::policy::RegionSet set;
    QString source; ///< where it comes from, in the user's words
};

/// All of it, names too.
[[nodiscard]] bool sameContent(const core::policy::RegionSet& a, const core::policy::RegionSet& b);
/// The same regions in the same order: figures of one can be shown beside figures of the other.
[[nodiscard]] bool sameRegions(const core::policy::RegionSet& a, const core::policy::RegionSet& b);

/// Whether the model can take it: a name, regions with an id each, the quantities and units of `like`, one value a region, at least
/// 0, shares (unit 1) at most 1, grades A to D. Errors name quantity and region: InvalidArgument, DuplicateName, NotFound,
/// UnitMismatch, UnknownName, NotFinite, OutOfRange.
[[nodiscard]] core::Checked<void> checkRegionSet(const core::policy::RegionSet& set, const core::policy::RegionSet& like);

/// A quantity that has other values than in `before` while grade, figures and note claim what they claimed: its grade is C at best,
/// and its note tells `source`. When no value is as it was, the papers' figures are no evidence of it any more.
void markChangedValues(core::policy::RegionSet& set, const core::policy::RegionSet& before, const QString& source);

} // namespace ui
