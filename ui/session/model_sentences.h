// SPDX-License-Identifier: GPL-3.0-or-later
// What core says of a model that cannot be opened, or can be read in two ways, with %1, %2 ... for names and values: the part of
// the table of errorText() that is about documents of models.
#pragma once

#include <span>

namespace ui {

/// English, to be translated in the context "ui::ErrorText". Of two that fit, the earlier one is meant.
[[nodiscard]] std::span<const char* const> modelSentences();

} // namespace ui
