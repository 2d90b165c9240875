// SPDX-License-Identifier: GPL-3.0-or-later
// Dimension colours of a framework's parts.
#pragma once

#include "core/index/framework.h"
#include "ui/theme/theme.h"

#include <string>

namespace ui {

/// Of the dimension that an indicator or node stands for, its own or that of what it hangs under; grey where there is none.
[[nodiscard]] Token dimensionColour(const core::index::Framework& framework, const std::string& id);

} // namespace ui
