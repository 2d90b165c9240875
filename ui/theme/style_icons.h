// SPDX-License-Identifier: GPL-3.0-or-later
// The arrows, ticks and dots of fields and menus, in the tokens' colours. A style sheet takes pictures only from files or
// resources; these are made from the tokens when first asked for, so that no file holds a colour.
#pragma once

#include "ui/theme/theme.h"

class QString;

namespace ui {

/// ":/style-icons/light/": what stands before "down-text2.svg" and its like. Registers the resource at the first call.
[[nodiscard]] QString styleIconPrefix(ThemeKind kind);

} // namespace ui
