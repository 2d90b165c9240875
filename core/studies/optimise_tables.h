// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of a search for packages. Private to core/studies.
#pragma once

#include "core/studies/optimise_study.h"

namespace core::studies {

/// packages.csv, levers.csv, and where there is something to tell targets.csv, limits.csv, ranges.csv, drop_outs.csv, information.csv.
[[nodiscard]] std::map<std::string, std::string> tablesOf(const OptimiseResult& result);

} // namespace core::studies
