// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers as text, independent of the locale.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace core {

/// Shortest form with at most `significantDigits` (1 to 17), '.' as decimal mark: "0.1", "1e-07".
[[nodiscard]] std::string formatNumber(double value, int significantDigits = 15);

/// The whole of `text` as a finite number, or nothing. No blanks, no locale, no "nan", "inf" or hexadecimal.
[[nodiscard]] std::optional<double> parseNumber(std::string_view text);

} // namespace core
