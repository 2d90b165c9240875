// SPDX-License-Identifier: GPL-3.0-or-later
// The sentences of errors in statistics, tables, maps, indices and measures, with %1, %2 ... for names and values.
#pragma once

#include <span>

namespace ui {

/// In the context ui::ErrorText of the translations.
[[nodiscard]] std::span<const char* const> dataSentences();

/// Words that core puts in the place of a value: "a list", "an object". In the same context.
[[nodiscard]] std::span<const char* const> dataWords();

} // namespace ui
