// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/xml_reading.h"

#include "core/base/number.h"

#include <pugixml.hpp>

#include <algorithm>
#include <iterator>
#include <sstream>

namespace core::model {

std::string trimmed(std::string_view text)
{
    constexpr std::string_view kBlanks = " \t\r\n";
    const std::size_t first = text.find_first_not_of(kBlanks);
    if (first == std::string_view::npos)
        return {};
    return std::string(text.substr(first, text.find_last_not_of(kBlanks) - first + 1));
}

std::string lowerAscii(std::string text)
{
    for (char& c : text)
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c + ('a' - 'A'));
    return text;
}

std::string textOf(const pugi::xml_node& node)
{
    std::string text;
    for (const pugi::xml_node& child : node.children())
        if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata)
            text += child.value();
    return text;
}

bool flag(const pugi::xml_node& node)
{
    return lowerAscii(trimmed(textOf(node))) != "false";
}

LineIndex::LineIndex(std::string_view text)
{
    for (std::size_t i = 0; i < text.size(); ++i)
        if (text[i] == '\n')
            m_lineEnds.push_back(i);
}

int LineIndex::lineAt(std::ptrdiff_t offset) const
{
    const auto it = std::lower_bound(m_lineEnds.begin(), m_lineEnds.end(), static_cast<std::size_t>(std::max<std::ptrdiff_t>(offset, 0)));
    return static_cast<int>(it - m_lineEnds.begin()) + 1;
}

int LineIndex::columnAt(std::ptrdiff_t offset) const
{
    const auto position = static_cast<std::size_t>(std::max<std::ptrdiff_t>(offset, 0));
    const auto it = std::lower_bound(m_lineEnds.begin(), m_lineEnds.end(), position);
    return static_cast<int>(it == m_lineEnds.begin() ? position + 1 : position - *std::prev(it));
}

int XmlReading::line(const pugi::xml_node& node) const
{
    return m_lines.lineAt(node.offset_debug());
}

SourceText XmlReading::source(const pugi::xml_node& node) const
{
    // The text begins behind the start tag, possibly on a later line than the tag's name.
    const pugi::xml_node first = node.first_child();
    const std::ptrdiff_t begin = (first ? first : node).offset_debug();
    return {textOf(node), m_lines.lineAt(begin), m_lines.columnAt(begin)};
}

void XmlReading::keep(Extras& extras, const pugi::xml_node& node) const
{
    std::ostringstream stream;
    node.print(stream, "", pugi::format_raw | pugi::format_no_declaration);
    extras.elements.push_back(stream.str());
}

void XmlReading::keepAttributes(Extras& extras, const pugi::xml_node& node, const std::set<std::string>& known)
{
    for (const pugi::xml_attribute& attribute : node.attributes())
        if (!known.contains(attribute.name()))
            extras.attributes.emplace_back(attribute.name(), attribute.value());
}

std::optional<double> XmlReading::number(const std::string& text, const pugi::xml_node& node, const std::string& what)
{
    const auto value = parseNumber(trimmed(text));
    if (!value)
        m_diagnostics.add(ErrorKind::Malformed, what + ": '" + trimmed(text).substr(0, 60) + "' is not a number; write digits with '.' as decimal mark",
                          line(node), {}, {what, trimmed(text)});
    return value;
}

std::optional<double> XmlReading::numberAttribute(const pugi::xml_node& node, const char* attribute)
{
    return number(node.attribute(attribute).value(), node, std::string(node.name()) + " " + attribute);
}

std::vector<double> XmlReading::numbers(const pugi::xml_node& node)
{
    std::string separators = node.attribute("sep").value();
    if (separators.empty())
        separators = ",";
    const std::string text = textOf(node);
    std::vector<double> values;
    std::size_t begin = 0;
    while (begin <= text.size()) {
        const std::size_t end = std::min(text.find(separators, begin), text.size());
        const std::string cell = trimmed(std::string_view(text).substr(begin, end - begin));
        const bool lastEmpty = cell.empty() && end == text.size() && !values.empty();
        if (!lastEmpty) {
            const auto value = number(cell, node, node.name());
            if (!value)
                return {};
            values.push_back(*value);
        }
        begin = end + separators.size();
    }
    return values;
}

} // namespace core::model
