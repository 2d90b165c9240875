// SPDX-License-Identifier: GPL-3.0-or-later
// Equations as written: a tree without meaning yet. Names are not looked up here.
#pragma once

#include "core/model/identifier.h"

#include <memory>
#include <string>
#include <vector>

namespace core::model {

enum class BinaryOperator {
    Add, Subtract, Multiply, Divide, Power, Modulo, SafeDivide,
    Less, LessOrEqual, Equal, NotEqual, GreaterOrEqual, Greater,
    And, Or
};

enum class UnaryOperator { Negate, Plus, Not };

enum class ExpressionKind { Number, Reference, Call, Unary, Binary, Conditional };

struct Expression;
using ExpressionPointer = std::unique_ptr<Expression>;

/// One entry between the square brackets of a reference.
struct Subscript {
    enum class Kind {
        Index,    ///< name, number or any expression: `first`
        Wildcard, ///< `*`
        Subrange, ///< `*:Name`, all elements of the dimension `first`
        Range     ///< `first:second`
    };
    Kind kind = Kind::Index;
    ExpressionPointer first;
    ExpressionPointer second;
};

/// A node. Which fields mean something depends on `kind`.
struct Expression {
    ExpressionKind kind = ExpressionKind::Number;
    double number = 0;
    std::string name;                         ///< Reference, Call: as written
    CanonicalName canonical;                  ///< of `name`
    std::vector<Subscript> subscripts;        ///< Reference, or a Call of a graphical function in an array
    bool hasSubscripts = false;               ///< tells `a` from `a[...]`
    UnaryOperator unary = UnaryOperator::Negate;
    BinaryOperator binary = BinaryOperator::Add;
    std::vector<ExpressionPointer> arguments; ///< of a Call; operands; condition, then, else
    int line = 1;                             ///< within the equation's text, from 1
    int column = 1;
    int depth = 1;                            ///< levels below and including this node

    Expression() = default;
    Expression(const Expression&) = delete;
    Expression& operator=(const Expression&) = delete;
    Expression(Expression&&) = default;
    Expression& operator=(Expression&&) = default;
};

[[nodiscard]] const char* symbol(BinaryOperator binary);

/// The tree in prefix notation, for tests and messages: "(+ a (* 2 b[x,*]))".
[[nodiscard]] std::string toPrefix(const Expression& expression);

} // namespace core::model
