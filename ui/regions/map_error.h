// SPDX-License-Identifier: GPL-3.0-or-later
// What is wrong with a map that the user opened, in the window's language: place in the file and sentence.
#pragma once

#include "core/base/result.h"

#include <QString>

namespace ui {

/// "features[3].geometry: This unit has no shape."
[[nodiscard]] QString mapErrorText(const core::Error& error);
/// The first `most`, one a line, and how many more.
[[nodiscard]] QString mapErrorText(const core::Errors& errors, int most = 3);

} // namespace ui
