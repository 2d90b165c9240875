// SPDX-License-Identifier: GPL-3.0-or-later
// Scenarios that stand on another: a child stores only what differs from its parent, and follows it in all else.
//
// Fields are a lever's intensity (one number, or all its regions), start, ramp and duration, and a parameter's value. Contents
// are compared with defaults filled in. A field that the child sets back to the default while the parent moves it is stored as
// the default's value, so nothing is lost by leaving defaults out elsewhere. A parameter has no value that says "not set" (its
// default would stand against a world's value), so a child that does not set what its parent sets stores an empty list of regions
// for it.
#pragma once

#include "core/policy/catalogue.h"
#include "core/policy/scenario.h"

namespace core::policy {

/// What the child is: the parent's content with the child's own on top, field by field. Values equal to a lever's default are
/// left out, so that equal scenarios compare equal. An intensity by region stays one, even where it is 0 everywhere.
[[nodiscard]] Scenario withParent(const Scenario& parent, const Scenario& own, const Catalogue& catalogue);

/// What the child has to store to come to `child`: withParent(parent, ownPart(parent, child)) == withoutDefaults(child).
/// Of a lever that the catalogue does not know, whole settings are compared, and what only the parent says of it stays.
[[nodiscard]] Scenario ownPart(const Scenario& parent, const Scenario& child, const Catalogue& catalogue);

/// The same content without fields that stand at their default, levers without a field and empty lists of regions of parameters.
[[nodiscard]] Scenario withoutDefaults(const Scenario& scenario, const Catalogue& catalogue);

} // namespace core::policy
