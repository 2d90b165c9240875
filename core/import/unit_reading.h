// SPDX-License-Identifier: GPL-3.0-or-later
// Units of tables as a power of ten and what is counted: "万元" and "CNY 100 million" are both money, 1e4 and 1e8.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace core::importing {

struct UnitReading {
    double scale = 1; ///< how many of `base` one unit is: 1e4 for 万元, 0.01 for %
    std::string base; ///< "CNY", "person", "1" for shares and plain numbers; else the words left over, plain
    bool share = false; ///< %, ‰ or a share of 1
    bool known = false; ///< some word of it is one of ours
};

[[nodiscard]] UnitReading readUnit(std::string_view text);

/// By what a value in `from` is to be multiplied for `to`; nothing when they count different things. Powers of ten.
[[nodiscard]] std::optional<double> unitFactor(std::string_view from, std::string_view to);

/// value x factor; where the factor is a power of ten, the value's decimal mark is moved: 0.136 x 100 is 13.6 to the last bit.
[[nodiscard]] double scaled(double value, double factor);

/// "E-commerce sales (CNY 100 million)" and "电商销售额（亿元）", "电商销售额:亿元" cut into name and unit.
struct NameAndUnit {
    std::string name;
    std::string unit; ///< empty when none
};
[[nodiscard]] NameAndUnit splitUnit(std::string_view header);

} // namespace core::importing
