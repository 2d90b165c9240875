// SPDX-License-Identifier: GPL-3.0-or-later
// Does a resolved model keep the promises of resolved_model.h? What follows relies on them without looking again.
#pragma once

#include "core/model/resolved_model.h"

namespace core::engine {

/// Errors: Internal, naming the first promise broken: an index out of range, a wrong number of arguments, a graph with a circle,
/// an element missing from an order of evaluation or standing before what it uses.
[[nodiscard]] Result<void> checkPromises(const model::ResolvedModel& model);

} // namespace core::engine
