// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers of five bits as text that people read to each other: Crockford's base 32 in groups of four, with two check characters.
//
// The checks are those of a Reed-Solomon code over GF(32): the sum of all characters and the sum of each times a^k are 0, where k
// counts from the last character and a is 2 in the field of x^5 + x^2 + 1. So every single wrong character and every swap of two
// neighbours is found, whatever the length, and usually where it is; of two wrong characters all up to 31 characters.
// Sources: Crockford, Base 32 (www.crockford.com/base32.html); Reed and Solomon 1960, J. SIAM 8(2), doi:10.1137/0108018.
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace core::policy {

/// "14C0-04CA-0PG4-9": the digits (0 to 31) and their checks.
[[nodiscard]] std::string toSpoken(const std::vector<std::uint8_t>& digits);

/// The digits again. Blanks, hyphens and case do not matter, nor do full-width forms; I and L are read as 1, O as 0.
/// Errors: Malformed; arguments[0] is the wrong character, or the group to read again (from 1) when that can be told, as are
/// where.column (from 1) and the message.
[[nodiscard]] Result<std::vector<std::uint8_t>> fromSpoken(std::string_view text);

} // namespace core::policy
