// SPDX-License-Identifier: GPL-3.0-or-later
// What the readers of XMILE parts share: texts with their lines, numbers, and what is kept unread. Private to core/model.
#pragma once

#include "core/model/diagnostics.h"
#include "core/model/document.h"

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace pugi {
class xml_node;
} // namespace pugi

namespace core::model {

[[nodiscard]] std::string trimmed(std::string_view text);
[[nodiscard]] std::string lowerAscii(std::string text);
[[nodiscard]] std::string textOf(const pugi::xml_node& node);
/// <x/> and <x>true</x> are on, <x>false</x> is off.
[[nodiscard]] bool flag(const pugi::xml_node& node);

/// Line and column numbers from offsets into the text.
class LineIndex {
public:
    explicit LineIndex(std::string_view text);
    [[nodiscard]] int lineAt(std::ptrdiff_t offset) const;
    /// Counted in bytes, from 1.
    [[nodiscard]] int columnAt(std::ptrdiff_t offset) const;

private:
    std::vector<std::size_t> m_lineEnds;
};

class XmlReading {
protected:
    XmlReading(std::string_view text, const std::string& file) : m_lines(text), m_diagnostics(file) {}
    ~XmlReading() = default;

    [[nodiscard]] int line(const pugi::xml_node& node) const;
    [[nodiscard]] SourceText source(const pugi::xml_node& node) const;
    void keep(Extras& extras, const pugi::xml_node& node) const;
    static void keepAttributes(Extras& extras, const pugi::xml_node& node, const std::set<std::string>& known);
    std::optional<double> number(const std::string& text, const pugi::xml_node& node, const std::string& what);
    std::optional<double> numberAttribute(const pugi::xml_node& node, const char* attribute);
    std::vector<double> numbers(const pugi::xml_node& node);

    LineIndex m_lines;
    Diagnostics m_diagnostics;
    std::string m_ourPrefix; ///< that of our extension namespace, with its colon; empty when it is not declared
};

} // namespace core::model
