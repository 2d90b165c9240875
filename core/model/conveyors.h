// SPDX-License-Identifier: GPL-3.0-or-later
// Conveyors written out as delays. Private to core/model.
#pragma once

#include "core/model/resolution.h"

namespace core::model {

/// Replaces the equations of the flows that leave the conveyor `stock`. What enters is `inflow`(t):
///     leaving(t) = inflow(t - transit time)                     a fixed delay
///     L          = what entered within the transit time         d L / dt = inflow - leaving
///     leak flow  = leak fraction * L / transit time             evenly along the belt
///     outflow    = (1 - sum of the leak fractions) * leaving    the one outflow that is no leak
/// so each unit leaks in equal parts while it travels and the rest arrives. The initial contents count as having entered at
/// an even pace, L(0) = contents / (1 - sum of fractions / 2). Transit time and leak fractions must not change in a run.
///
/// Errors: UnsupportedFeature for capacity, inflow limit, sampling, arrest, a transit time or leak fraction that changes, more
/// than one outflow that is no leak, and arrays.
void resolveConveyor(Resolution& resolution, VariableId stock);

} // namespace core::model
