// SPDX-License-Identifier: GPL-3.0-or-later
// The sheet row by row, cell by cell: what each means by the plan, and what is a problem. Private to core/import.
#pragma once

#include "core/import/check_state.h"
#include "core/import/file_fault.h"

namespace core::importing {

/// Fills the state's indicators, regions, rows and problems. Throws ReadingStopped when it is cancelled.
void readRows(CheckState& state, const ProgressSteps& progress);

} // namespace core::importing
