// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers, years and missing values as people write them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace core::importing {

/// Half-width text without blanks (also no-break, thin and ideographic ones) at its ends.
[[nodiscard]] std::string halfWidth(std::string_view text);

/// "", "-", "—", "…", "...", "..", ":", "N/A", "NA", "n.a.", "NaN", "null", "x", "无", "缺", "不适用", ...
[[nodiscard]] bool saysMissing(std::string_view text);

/// The whole text as a finite number: digits grouped in threes (or fours before the last: no) by the other mark, blank or
/// apostrophe; full-width digits; a leading apostrophe; parentheses for negative; per cent sign is not part of it.
/// "1,234.5" with '.', "1.234,5" with ','.
[[nodiscard]] std::optional<double> readNumber(std::string_view text, char decimalMark);

/// A number with something around it.
struct NumberInText {
    double number = 0;
    std::string rest; ///< what is not the number, without blanks at its ends
};
[[nodiscard]] std::optional<NumberInText> findNumber(std::string_view text, char decimalMark);

/// The calendar year of "2023", "2023年", "2023.0", "FY2023", "2023/12", "2023-12-31", "31.12.2023", "2023Q4", "2023-M05",
/// "20231231". Nothing when there is none; any of four digits.
[[nodiscard]] std::optional<int> readYear(std::string_view text);

/// What tells the decimal mark from samples: +1 for '.', -1 for ',', 0 when both could be.
[[nodiscard]] int decimalMarkVote(std::string_view text);

} // namespace core::importing
