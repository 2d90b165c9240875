// SPDX-License-Identifier: GPL-3.0-or-later
// What is known to be wrong or missing in what the papers print, said beside every figure that leans on it.
#pragma once

#include <QString>

#include <string>

namespace ui {

/// A sentence about a figure of the papers (paper-figures.csv) or a start quantity of the model; empty when nothing is known.
[[nodiscard]] QString knownFlaw(const std::string& id);

} // namespace ui
