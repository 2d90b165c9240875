// SPDX-License-Identifier: GPL-3.0-or-later
// Delimited text as cells. Private to core/import.
#pragma once

#include "core/import/file_fault.h"

namespace core::importing {

/// ',', ';', tab or '|': the one that cuts the first lines into the most even rows.
[[nodiscard]] char guessSeparator(std::string_view text, char quote);
/// '\'' when cells stand between apostrophes and none between quotation marks; else '"'.
[[nodiscard]] char guessQuote(std::string_view text);

/// Throws ReadingStopped.
[[nodiscard]] Grid readDelimited(std::string_view text, char separator, char quote, Allowance& allowance,
                                 const ProgressSteps& progress);

} // namespace core::importing
