// SPDX-License-Identifier: GPL-3.0-or-later
// The sentences of errors in studies over many runs: what is varied, what matters, what to do; with %1, %2 ... for names and values.
#pragma once

#include <span>

namespace ui {

/// In the context ui::ErrorText of the translations.
[[nodiscard]] std::span<const char* const> studySentences();

} // namespace ui
