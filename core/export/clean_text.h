// SPDX-License-Identifier: GPL-3.0-or-later
// Texts as spreadsheets can hold them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace core::exporting {

/// `text` as UTF-8 in which every character is one of XML 1.0; anything else becomes U+FFFD.
[[nodiscard]] std::string cleanText(std::string_view text);

/// Clean text cut before it has more than `units` UTF-16 units.
[[nodiscard]] std::string_view cutToUnits(std::string_view text, std::size_t units);

/// How many UTF-16 units a clean text has.
[[nodiscard]] std::size_t unitsOf(std::string_view text);

} // namespace core::exporting
