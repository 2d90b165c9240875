// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/expression_lexer.h"

#include "core/base/number.h"

#include <array>

namespace core::model {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isNameStart(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '$' || c == '?'
        || static_cast<unsigned char>(c) >= 0x80;
}

bool isNameContinuation(char c)
{
    return isNameStart(c) || isDigit(c) || c == '\'';
}

class Lexer {
public:
    explicit Lexer(std::string_view text) : m_text(text) {}

    Result<std::vector<Token>> run()
    {
        for (;;) {
            if (!skipBlanksAndComments())
                return failure("a comment opened with '{' is never closed; add '}'");
            m_tokenLine = m_line;
            m_tokenColumn = m_column;
            if (atEnd()) {
                add(TokenKind::End, 0);
                return std::move(m_tokens);
            }
            if (!readToken())
                return std::move(m_failure);
        }
    }

private:
    [[nodiscard]] bool atEnd() const { return m_pos >= m_text.size(); }
    [[nodiscard]] char peek(std::size_t ahead = 0) const
    {
        return m_pos + ahead < m_text.size() ? m_text[m_pos + ahead] : '\0';
    }

    void advance(std::size_t count)
    {
        for (; count > 0; --count, ++m_pos) {
            if (m_text[m_pos] == '\n') {
                ++m_line;
                m_column = 1;
            } else {
                ++m_column;
            }
        }
    }

    bool skipBlanksAndComments()
    {
        while (!atEnd()) {
            const char c = peek();
            if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
                advance(1);
            } else if (c == '\xC2' && peek(1) == '\xA0') {
                advance(2);
            } else if (c == '{') {
                m_tokenLine = m_line;
                m_tokenColumn = m_column;
                const std::size_t end = m_text.find('}', m_pos);
                if (end == std::string_view::npos)
                    return false;
                advance(end + 1 - m_pos);
            } else {
                break;
            }
        }
        return true;
    }

    bool readToken()
    {
        if (isDigit(peek()) || (peek() == '.' && isDigit(peek(1))))
            return readNumber();
        if (isNameStart(peek()) || peek() == '"')
            return readName();
        static constexpr std::array<std::string_view, 6> kLongSymbols = {"<=", ">=", "<>", "//", "!=", "=="};
        for (const std::string_view symbol : kLongSymbols) {
            if (m_text.substr(m_pos).starts_with(symbol)) {
                add(TokenKind::Symbol, symbol.size());
                return true;
            }
        }
        static constexpr std::string_view kSymbols = "+-*/^()[],;:<>=.&|!%";
        if (kSymbols.find(peek()) != std::string_view::npos) {
            add(TokenKind::Symbol, 1);
            return true;
        }
        m_failure = failure("'" + std::string(1, peek()) + "' has no meaning here; names with such characters stand in quotes");
        return false;
    }

    bool readNumber()
    {
        std::size_t length = 0;
        while (isDigit(peek(length)))
            ++length;
        if (peek(length) == '.') {
            ++length;
            while (isDigit(peek(length)))
                ++length;
        }
        if (peek(length) == 'e' || peek(length) == 'E') {
            const std::size_t sign = peek(length + 1) == '+' || peek(length + 1) == '-' ? 1 : 0;
            if (isDigit(peek(length + 1 + sign))) {
                length += 1 + sign;
                while (isDigit(peek(length)))
                    ++length;
            }
        }
        std::string digits(m_text.substr(m_pos, length));
        if (digits.front() == '.')
            digits.insert(digits.begin(), '0');
        const auto value = parseNumber(digits);
        if (!value) {
            m_failure = failure("'" + digits + "' is not a number that can be stored");
            return false;
        }
        add(TokenKind::Number, length);
        m_tokens.back().number = *value;
        return true;
    }

    /// A name, quoted or not, with its module in front: hares.area, a."module/output".
    bool readName()
    {
        std::size_t length = 0;
        bool quoted = false;
        for (;;) {
            if (peek(length) == '"') {
                quoted = true;
                ++length;
                while (m_pos + length < m_text.size() && peek(length) != '"')
                    length += peek(length) == '\\' ? 2 : 1;
                if (m_pos + length >= m_text.size()) {
                    m_failure = failure("a quotation mark is never closed");
                    return false;
                }
                ++length;
            } else {
                // Inside a plain name a no-break space is a blank, and a blank ends it.
                while (isNameContinuation(peek(length)) && !(peek(length) == '\xC2' && peek(length + 1) == '\xA0'))
                    ++length;
            }
            if (peek(length) != '.' || !(isNameStart(peek(length + 1)) || peek(length + 1) == '"'))
                break;
            ++length;
        }
        add(TokenKind::Name, length);
        m_tokens.back().quoted = quoted;
        return true;
    }

    void add(TokenKind kind, std::size_t length)
    {
        Token token;
        token.kind = kind;
        token.text = m_text.substr(m_pos, length);
        token.line = m_tokenLine;
        token.column = m_tokenColumn;
        m_tokens.push_back(std::move(token));
        advance(length);
    }

    [[nodiscard]] tl::unexpected<Error> failure(std::string message) const
    {
        return fail(ErrorKind::Syntax, std::move(message), {{}, m_tokenLine, m_tokenColumn, {}});
    }

    std::string_view m_text;
    std::size_t m_pos = 0;
    int m_line = 1;
    int m_column = 1;
    int m_tokenLine = 1;
    int m_tokenColumn = 1;
    std::vector<Token> m_tokens;
    tl::unexpected<Error> m_failure{Error{}};
};

} // namespace

Result<std::vector<Token>> tokenize(std::string_view text)
{
    return Lexer(text).run();
}

} // namespace core::model
