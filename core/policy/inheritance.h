// SPDX-License-Identifier: GPL-3.0-or-later
// Scenarios that stand on another: a child stores only what differs from its parent, and follows it in all else.
//
// Contents are compared with defaults filled in. A field that the child sets back to the default while the parent moves it is
// stored as the default's value, so nothing is lost by leaving defaults out elsewhere.
#pragma once

#include "core/policy/catalogue.h"
#include "core/policy/scenario.h"

namespace core::policy {

/// What the child is: the parent's content with the child's own on top, field by field. Values equal to a lever's default are
/// left out, so that equal scenarios compare equal.
[[nodiscard]] Scenario withParent(const Scenario& parent, const Scenario& own, const Catalogue& catalogue);

/// What the child has to store to come to `child`: withParent(parent, ownPart(parent, child)) == child.
[[nodiscard]] Scenario ownPart(const Scenario& parent, const Scenario& child, const Catalogue& catalogue);

} // namespace core::policy
