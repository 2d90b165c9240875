// SPDX-License-Identifier: GPL-3.0-or-later
// Splits an equation into tokens. Private to the parser and the unit parser.
#pragma once

#include "core/base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace core::model {

enum class TokenKind { Number, Name, Symbol, End };

struct Token {
    TokenKind kind = TokenKind::End;
    std::string text; ///< as written, quotes kept
    double number = 0;
    bool quoted = false;
    int line = 1;
    int column = 1;
};

/// Tokens of `text`, the last one End. Comments in braces are skipped. Errors: Syntax with line and column.
[[nodiscard]] Result<std::vector<Token>> tokenize(std::string_view text);

} // namespace core::model
