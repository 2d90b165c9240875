// SPDX-License-Identifier: GPL-3.0-or-later
// Evidence grades as text.
#pragma once

#include "core/policy/catalogue.h"

namespace core::policy {

[[nodiscard]] const char* toString(Grade grade); ///< "A" to "D": the letters of the data files and of the window

} // namespace core::policy
