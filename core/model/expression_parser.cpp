// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/expression_parser.h"

#include "core/model/expression_lexer.h"

#include <algorithm>
#include <array>
#include <optional>

namespace core::model {

namespace {

struct InfixRule {
    std::string_view symbol; ///< words in lower case
    BinaryOperator binary;
    int precedence; ///< higher binds tighter
    bool rightToLeft = false;
};

constexpr int kUnaryPrecedence = 7;
constexpr int kPowerPrecedence = 8;

constexpr std::array<InfixRule, 19> kInfixRules = {{
    {"or", BinaryOperator::Or, 1},
    {"|", BinaryOperator::Or, 1},
    {"and", BinaryOperator::And, 2},
    {"&", BinaryOperator::And, 2},
    {"=", BinaryOperator::Equal, 3},
    {"==", BinaryOperator::Equal, 3},
    {"<>", BinaryOperator::NotEqual, 3},
    {"!=", BinaryOperator::NotEqual, 3},
    {"<", BinaryOperator::Less, 4},
    {"<=", BinaryOperator::LessOrEqual, 4},
    {">", BinaryOperator::Greater, 4},
    {">=", BinaryOperator::GreaterOrEqual, 4},
    {"+", BinaryOperator::Add, 5},
    {"-", BinaryOperator::Subtract, 5},
    {"*", BinaryOperator::Multiply, 6},
    {"/", BinaryOperator::Divide, 6},
    {"//", BinaryOperator::SafeDivide, 6},
    {"mod", BinaryOperator::Modulo, 6},
    {"^", BinaryOperator::Power, kPowerPrecedence, true},
}};

std::string lowerAscii(std::string_view text)
{
    std::string result(text);
    for (char& c : result)
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c + ('a' - 'A'));
    return result;
}

class Parser {
public:
    explicit Parser(std::vector<Token> tokens) : m_tokens(std::move(tokens)) {}

    Result<std::vector<ExpressionPointer>> list(bool several)
    {
        std::vector<ExpressionPointer> expressions;
        do {
            auto expression = parse(0);
            if (expression == nullptr)
                return std::move(m_failure);
            expressions.push_back(std::move(expression));
        } while (several && (acceptSymbol(",") || (acceptSymbol(";") && current().kind != TokenKind::End)));
        if (current().kind != TokenKind::End) {
            failHere(unexpected());
            return std::move(m_failure);
        }
        return expressions;
    }

private:
    [[nodiscard]] const Token& current() const { return m_tokens[m_pos]; }

    [[nodiscard]] bool isSymbol(std::string_view symbol) const
    {
        return current().kind == TokenKind::Symbol && current().text == symbol;
    }

    [[nodiscard]] bool isWord(std::string_view word) const
    {
        return current().kind == TokenKind::Name && !current().quoted && lowerAscii(current().text) == word;
    }

    bool acceptSymbol(std::string_view symbol)
    {
        const bool matches = isSymbol(symbol);
        m_pos += matches ? 1 : 0;
        return matches;
    }

    bool acceptWord(std::string_view word)
    {
        const bool matches = isWord(word);
        m_pos += matches ? 1 : 0;
        return matches;
    }

    [[nodiscard]] std::string unexpected() const
    {
        switch (current().kind) {
        case TokenKind::End:
            return "the equation ends where a value is expected";
        case TokenKind::Number:
        case TokenKind::Name:
            return "'" + current().text + "' follows a value without an operator between them; names with blanks are "
                   "written with underscores or in quotes";
        case TokenKind::Symbol:
            break;
        }
        return "'" + current().text + "' is not expected here";
    }

    ExpressionPointer failHere(std::string message, ErrorKind kind = ErrorKind::Syntax)
    {
        m_failure = fail(kind, std::move(message), {{}, current().line, current().column, {}});
        return nullptr;
    }

    [[nodiscard]] ExpressionPointer node(ExpressionKind kind) const
    {
        auto expression = std::make_unique<Expression>();
        expression->kind = kind;
        expression->line = current().line;
        expression->column = current().column;
        return expression;
    }

    bool addArgument(Expression& parent, ExpressionPointer argument)
    {
        if (argument == nullptr)
            return false;
        parent.depth = std::max(parent.depth, argument->depth + 1);
        parent.arguments.push_back(std::move(argument));
        if (parent.depth > kDeepestTree) {
            failHere("the equation is more than " + std::to_string(kDeepestTree)
                         + " operations deep; split it into several variables",
                     ErrorKind::TooLarge);
            return false;
        }
        return true;
    }

    [[nodiscard]] const InfixRule* infixRule() const
    {
        const Token& token = current();
        if (token.kind != TokenKind::Symbol && (token.kind != TokenKind::Name || token.quoted))
            return nullptr;
        const std::string text = token.kind == TokenKind::Name ? lowerAscii(token.text) : token.text;
        const auto* const it = std::find_if(kInfixRules.begin(), kInfixRules.end(),
                                            [&](const InfixRule& rule) { return rule.symbol == text; });
        return it == kInfixRules.end() ? nullptr : it;
    }

    /// Pratt's method: an operand, then every infix operator that binds at least as tightly as `lowest`.
    ExpressionPointer parse(int lowest)
    {
        if (++m_nesting > kDeepestNesting)
            return failHere("the equation is nested more than " + std::to_string(kDeepestNesting)
                                + " levels deep; split it into several variables",
                            ErrorKind::TooLarge);
        auto left = parseOperand();
        while (left != nullptr) {
            const InfixRule* const rule = infixRule();
            if (rule == nullptr || rule->precedence < lowest)
                break;
            auto binary = node(ExpressionKind::Binary);
            binary->binary = rule->binary;
            ++m_pos;
            if (!addArgument(*binary, std::move(left)))
                return nullptr;
            if (!addArgument(*binary, parse(rule->rightToLeft ? rule->precedence : rule->precedence + 1)))
                return nullptr;
            left = std::move(binary);
        }
        --m_nesting;
        return left;
    }

    ExpressionPointer parseOperand()
    {
        if (isSymbol("-") || isSymbol("+") || isSymbol("!") || isWord("not"))
            return parsePrefix();
        if (isWord("if"))
            return parseConditional();
        if (acceptSymbol("(")) {
            auto inner = parse(0);
            if (inner != nullptr && !acceptSymbol(")"))
                return failHere(current().kind == TokenKind::End ? "a parenthesis is never closed; add ')'" : unexpected());
            return inner;
        }
        if (current().kind == TokenKind::Number) {
            auto number = node(ExpressionKind::Number);
            number->number = current().number;
            ++m_pos;
            return number;
        }
        if (current().kind == TokenKind::Name)
            return parseName();
        return failHere(unexpected());
    }

    ExpressionPointer parsePrefix()
    {
        auto unary = node(ExpressionKind::Unary);
        unary->unary = isSymbol("-") ? UnaryOperator::Negate : isSymbol("+") ? UnaryOperator::Plus : UnaryOperator::Not;
        ++m_pos;
        if (!addArgument(*unary, parse(kUnaryPrecedence)))
            return nullptr;
        return unary;
    }

    ExpressionPointer parseConditional()
    {
        auto conditional = node(ExpressionKind::Conditional);
        ++m_pos;
        if (!addArgument(*conditional, parse(0)))
            return nullptr;
        if (!acceptWord("then"))
            return failHere("IF needs THEN after its condition");
        if (!addArgument(*conditional, parse(0)))
            return nullptr;
        if (!acceptWord("else"))
            return failHere("IF needs ELSE after the value for THEN");
        if (!addArgument(*conditional, parse(0)))
            return nullptr;
        return conditional;
    }

    ExpressionPointer parseName()
    {
        static constexpr std::array<std::string_view, 4> kReserved = {"then", "else", "and", "or"};
        if (!current().quoted
            && std::find(kReserved.begin(), kReserved.end(), lowerAscii(current().text)) != kReserved.end())
            return failHere("'" + current().text + "' stands where a value is expected");
        auto reference = node(ExpressionKind::Reference);
        reference->name = current().text;
        reference->canonical = CanonicalName::fromWritten(current().text);
        if (reference->canonical.empty())
            return failHere("a name needs at least one character that is no blank");
        ++m_pos;
        if (isSymbol("[") && !parseSubscripts(*reference))
            return nullptr;
        if (isSymbol("(") && !parseArguments(*reference))
            return nullptr;
        return reference;
    }

    bool parseArguments(Expression& call)
    {
        call.kind = ExpressionKind::Call;
        ++m_pos;
        if (acceptSymbol(")"))
            return true;
        do {
            if (!addArgument(call, parse(0)))
                return false;
        } while (acceptSymbol(","));
        if (acceptSymbol(")"))
            return true;
        failHere(current().kind == TokenKind::End ? "the call of '" + call.name + "' is never closed; add ')'" : unexpected());
        return false;
    }

    bool parseSubscripts(Expression& reference)
    {
        reference.hasSubscripts = true;
        ++m_pos;
        do {
            auto subscript = parseSubscript();
            if (!subscript)
                return false;
            for (const ExpressionPointer* part : {&subscript->first, &subscript->second})
                if (*part != nullptr)
                    reference.depth = std::max(reference.depth, (*part)->depth + 1);
            reference.subscripts.push_back(std::move(*subscript));
        } while (acceptSymbol(","));
        if (acceptSymbol("]"))
            return true;
        failHere(current().kind == TokenKind::End ? "the subscripts of '" + reference.name + "' are never closed; add ']'"
                                                  : unexpected());
        return false;
    }

    std::optional<Subscript> parseSubscript()
    {
        Subscript subscript;
        if (acceptSymbol("*")) {
            subscript.kind = Subscript::Kind::Wildcard;
            if (!acceptSymbol(":"))
                return subscript;
            subscript.kind = Subscript::Kind::Subrange;
        }
        subscript.first = parse(0);
        if (subscript.first == nullptr)
            return std::nullopt;
        if (subscript.kind == Subscript::Kind::Index && acceptSymbol(":")) {
            subscript.kind = Subscript::Kind::Range;
            subscript.second = parse(0);
            if (subscript.second == nullptr)
                return std::nullopt;
        }
        return subscript;
    }

    std::vector<Token> m_tokens;
    std::size_t m_pos = 0;
    int m_nesting = 0;
    tl::unexpected<Error> m_failure{Error{}};
};

Result<std::vector<ExpressionPointer>> parseTokens(std::string_view text, bool several)
{
    if (isEmptyEquation(text))
        return fail(ErrorKind::EmptyEquation, "the equation is not written yet; give it a value or a formula");
    auto tokens = tokenize(text);
    if (!tokens)
        return tl::make_unexpected(std::move(tokens.error()));
    return Parser(std::move(*tokens)).list(several);
}

} // namespace

Result<ExpressionPointer> parseExpression(std::string_view text)
{
    auto list = parseTokens(text, false);
    if (!list)
        return tl::make_unexpected(std::move(list.error()));
    return std::move(list->front());
}

Result<std::vector<ExpressionPointer>> parseExpressionList(std::string_view text)
{
    return parseTokens(text, true);
}

bool isEmptyEquation(std::string_view text)
{
    bool inComment = false;
    for (const char c : text) {
        if (c == '{')
            inComment = true;
        else if (inComment)
            inComment = c != '}';
        else if (c != ' ' && c != '\t' && c != '\n' && c != '\r' && c != '?')
            return false;
    }
    return !inComment;
}

} // namespace core::model
