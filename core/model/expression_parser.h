// SPDX-License-Identifier: GPL-3.0-or-later
// Reads one XMILE equation.
#pragma once

#include "core/base/result.h"
#include "core/model/expression.h"

#include <string_view>
#include <vector>

namespace core::model {

/// Parentheses, calls and prefix operators may nest this deep; chains of infix operators may be this many levels deep too.
/// Beyond it is an error, so that no equation can exhaust the stack.
inline constexpr int kDeepestNesting = 200;
inline constexpr int kDeepestTree = 1000;

/// The tree of `text`. XMILE 1.0 section 3.3: operators by falling precedence
///     x[...] f(...)   ^ (right to left)   unary + - NOT   * / // MOD   + -   < <= > >=   = <>   AND   OR
/// so -2^2 is -4 and 2^-1 is 0.5. Comments stand in braces. IF c THEN a ELSE b reaches as far right as it can.
///
/// Errors (positions count from 1 within `text`): Syntax; EmptyEquation when nothing but blanks, comments or ??? is there;
/// TooLarge when nested too deep.
[[nodiscard]] Result<ExpressionPointer> parseExpression(std::string_view text);

/// The same for several expressions at the top level: "1, 2; 3, 4", the short form of one value per element, in which commas
/// separate values and semicolons rows (one may end the last row).
[[nodiscard]] Result<std::vector<ExpressionPointer>> parseExpressionList(std::string_view text);

/// True when the text holds nothing to compute: blanks, comments, `???`.
[[nodiscard]] bool isEmptyEquation(std::string_view text);

} // namespace core::model
