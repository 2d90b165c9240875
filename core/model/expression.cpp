// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/expression.h"

#include "core/base/number.h"

#include <array>

namespace core::model {

const char* symbol(BinaryOperator binary)
{
    // in the order of the enumeration
    static constexpr std::array kSymbols = {"+", "-", "*", "/", "^", "MOD", "//", "<", "<=", "=", "<>", ">=", ">", "AND", "OR"};
    return kSymbols[static_cast<std::size_t>(binary)];
}

namespace {

std::string subscriptText(const Subscript& subscript)
{
    switch (subscript.kind) {
    case Subscript::Kind::Wildcard:
        return "*";
    case Subscript::Kind::Subrange:
        return "*:" + toPrefix(*subscript.first);
    case Subscript::Kind::Range:
        return toPrefix(*subscript.first) + ":" + toPrefix(*subscript.second);
    case Subscript::Kind::Index:
        break;
    }
    return toPrefix(*subscript.first);
}

std::string nameWithSubscripts(const Expression& expression)
{
    std::string text = expression.canonical.text();
    if (!expression.hasSubscripts)
        return text;
    const char* separator = "[";
    for (const Subscript& subscript : expression.subscripts) {
        text += separator + subscriptText(subscript);
        separator = ",";
    }
    return text + "]";
}

std::string group(std::string head, const Expression& expression)
{
    std::string text = "(" + std::move(head);
    for (const ExpressionPointer& argument : expression.arguments)
        text += " " + toPrefix(*argument);
    return text + ")";
}

} // namespace

std::string toPrefix(const Expression& expression)
{
    switch (expression.kind) {
    case ExpressionKind::Number:
        return formatNumber(expression.number);
    case ExpressionKind::Reference:
        return nameWithSubscripts(expression);
    case ExpressionKind::Call:
        return group(nameWithSubscripts(expression), expression);
    case ExpressionKind::Unary:
        return group(expression.unary == UnaryOperator::Not ? "NOT" : expression.unary == UnaryOperator::Plus ? "+" : "-",
                     expression);
    case ExpressionKind::Binary:
        return group(symbol(expression.binary), expression);
    case ExpressionKind::Conditional:
        return group("IF", expression);
    }
    return {};
}

} // namespace core::model
