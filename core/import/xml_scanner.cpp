// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/xml_scanner.h"

#include "core/import/utf8.h"

#include <algorithm>
#include <charconv>
#include <cstdint>

namespace core::importing {

namespace {

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// What names of spreadsheets are made of; bytes above 127 belong to letters of other scripts.
bool isNameCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == ':' || c == '-'
        || c == '.' || static_cast<unsigned char>(c) >= 0x80;
}

std::string_view withoutPrefix(std::string_view name)
{
    return name.substr(name.find(':') + 1); // npos + 1 is 0
}

/// Whether XML 1.0 has the character.
bool isCharacter(std::uint32_t code)
{
    return code == 0x9 || code == 0xA || code == 0xD || (code >= 0x20 && code < 0xD800) || (code >= 0xE000 && code < 0xFFFE)
        || (code >= 0x10000 && code < 0x110000);
}

} // namespace

XmlScanner::XmlScanner(std::string_view text, std::string part, const Limits& limits)
    : m_text(text)
    , m_part(std::move(part))
    , m_limits(limits)
{
    constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
    if (m_text.starts_with(kByteOrderMark))
        m_pos = kByteOrderMark.size();
}

void XmlScanner::broken(const char* what) const
{
    stopReading(FileFault::BrokenXml, {m_part, what});
}

XmlScanner::Token XmlScanner::next()
{
    if (m_pendingEnd) {
        m_pendingEnd = false;
        return Token::End;
    }
    for (;;) {
        if (m_pos >= m_text.size()) {
            if (!m_open.empty() || !m_hadRoot)
                broken("it ends in the middle");
            return Token::EndOfDocument;
        }
        const std::string_view rest = m_text.substr(m_pos);
        if (rest.front() != '<') {
            const std::size_t end = std::min(rest.find('<'), rest.size());
            m_pos += end;
            if (m_open.empty()) {
                if (rest.substr(0, end).find_first_not_of(" \t\r\n") != std::string_view::npos)
                    broken("there is text outside the document");
                continue;
            }
            readText(rest.substr(0, end));
            return Token::Text;
        }
        if (rest.starts_with("<!--")) {
            m_pos += 4;
            skipTo("-->", "a comment is never closed");
        } else if (rest.starts_with("<![CDATA[")) {
            if (m_open.empty())
                broken("there is text outside the document");
            m_pos += 9;
            const std::size_t begin = m_pos;
            skipTo("]]>", "a CDATA section is never closed");
            m_textPiece = m_text.substr(begin, m_pos - 3 - begin);
            return Token::Text;
        } else if (rest.starts_with("<?")) {
            skipTo("?>", "a processing instruction is never closed");
        } else if (rest.starts_with("<!")) {
            stopReading(FileFault::DocumentType, {m_part});
        } else if (rest.starts_with("</")) {
            readEndTag();
            return Token::End;
        } else {
            readTag();
            return Token::Begin;
        }
    }
}

void XmlScanner::skipTo(std::string_view end, const char* what)
{
    const std::size_t found = m_text.find(end, m_pos);
    if (found == std::string_view::npos)
        broken(what);
    m_pos = found + end.size();
}

std::string_view XmlScanner::readName()
{
    const std::size_t begin = m_pos;
    while (m_pos < m_text.size() && isNameCharacter(m_text[m_pos]))
        ++m_pos;
    if (m_pos == begin)
        broken("a name is missing");
    return m_text.substr(begin, m_pos - begin);
}

void XmlScanner::skipBlanks()
{
    while (m_pos < m_text.size() && isBlank(m_text[m_pos]))
        ++m_pos;
}

void XmlScanner::readTag()
{
    if (m_open.empty() && m_hadRoot)
        broken("it has two root elements");
    m_hadRoot = true;
    ++m_pos;
    m_fullName = readName();
    m_name = withoutPrefix(m_fullName);
    m_attributeCount = 0;
    for (;;) {
        skipBlanks();
        if (m_pos >= m_text.size())
            broken("a tag is never closed");
        if (m_text[m_pos] == '>') {
            ++m_pos;
            if (int(m_open.size()) >= m_limits.xmlDepth)
                stopReading(FileFault::XmlTooDeep, {m_part, std::to_string(m_limits.xmlDepth)});
            m_open.push_back(m_fullName);
            return;
        }
        if (m_text.substr(m_pos, 2) == "/>") {
            m_pos += 2;
            m_pendingEnd = true;
            return;
        }
        readAttribute();
    }
}

void XmlScanner::readAttribute()
{
    if (m_attributeCount >= m_limits.xmlAttributes)
        broken("an element has too many attributes");
    const std::string_view name = readName();
    skipBlanks();
    if (m_pos >= m_text.size() || m_text[m_pos] != '=')
        broken("an attribute has no value");
    ++m_pos;
    skipBlanks();
    if (m_pos >= m_text.size() || (m_text[m_pos] != '"' && m_text[m_pos] != '\''))
        broken("an attribute's value has no quotation marks");
    const char quote = m_text[m_pos++];
    const std::size_t end = m_text.find(quote, m_pos);
    if (end == std::string_view::npos)
        broken("an attribute's value is never closed");
    if (m_attributes.size() == m_attributeCount)
        m_attributes.emplace_back();
    Attribute& attribute = m_attributes[m_attributeCount++];
    attribute.name = withoutPrefix(name);
    attribute.raw = m_text.substr(m_pos, end - m_pos);
    attribute.decoded = attribute.raw.find('&') != std::string_view::npos;
    if (attribute.decoded) {
        attribute.value.clear();
        decode(attribute.raw, attribute.value);
    }
    m_pos = end + 1;
}

void XmlScanner::readEndTag()
{
    m_pos += 2;
    const std::string_view name = readName();
    skipBlanks();
    if (m_pos >= m_text.size() || m_text[m_pos] != '>' || m_open.empty() || m_open.back() != name)
        broken("an element is closed that is not open");
    ++m_pos;
    m_open.pop_back();
    m_fullName = name;
    m_name = withoutPrefix(name);
}

std::string_view XmlScanner::attribute(std::string_view name) const
{
    for (std::size_t i = 0; i < m_attributeCount; ++i) {
        const Attribute& attribute = m_attributes[i];
        if (attribute.name == name)
            return attribute.decoded ? std::string_view(attribute.value) : attribute.raw;
    }
    return {};
}

void XmlScanner::readText(std::string_view raw)
{
    if (raw.find('&') == std::string_view::npos) {
        m_textPiece = raw;
        return;
    }
    m_decoded.clear();
    decode(raw, m_decoded);
    m_textPiece = m_decoded;
}

void XmlScanner::decode(std::string_view raw, std::string& into) const
{
    while (!raw.empty()) {
        const std::size_t mark = std::min(raw.find('&'), raw.size());
        into += raw.substr(0, mark);
        raw.remove_prefix(mark);
        if (raw.empty())
            return;
        const std::size_t end = raw.find(';');
        if (end == std::string_view::npos || end > 10)
            broken("an entity is never closed");
        const std::string_view entity = raw.substr(1, end - 1);
        raw.remove_prefix(end + 1);
        if (entity == "lt") {
            into += '<';
        } else if (entity == "gt") {
            into += '>';
        } else if (entity == "amp") {
            into += '&';
        } else if (entity == "quot") {
            into += '"';
        } else if (entity == "apos") {
            into += '\'';
        } else {
            const bool hexadecimal = entity.starts_with("#x");
            if (!entity.starts_with('#'))
                broken("an entity is not one of XML's own");
            const std::string_view digits = entity.substr(hexadecimal ? 2 : 1);
            std::uint32_t code = 0;
            const auto [last, error] = std::from_chars(digits.data(), digits.data() + digits.size(), code, hexadecimal ? 16 : 10);
            if (error != std::errc() || last != digits.data() + digits.size() || !isCharacter(code))
                broken("an entity is no character");
            appendCharacter(into, code);
        }
    }
}

void XmlScanner::skip()
{
    for (int open = 1; open > 0;) {
        const Token token = next();
        open += token == Token::Begin ? 1 : token == Token::End ? -1 : 0;
    }
}

std::string XmlScanner::textInside(std::size_t most)
{
    std::string text;
    for (int open = 1; open > 0;) {
        const Token token = next();
        open += token == Token::Begin ? 1 : token == Token::End ? -1 : 0;
        if (token == Token::Text)
            text += m_textPiece;
        if (text.size() > most)
            stopReading(FileFault::CellTooLarge, {"", ""});
    }
    return text;
}

} // namespace core::importing
