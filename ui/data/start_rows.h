// SPDX-License-Identifier: GPL-3.0-or-later
// The table of a quantity's start values: raw figure, history, how the value came about, range, source.
#pragma once

#include "ui/data/value_rows.h"

namespace ui {

[[nodiscard]] ValueTable startTable(const DataState& state);

} // namespace ui
