// SPDX-License-Identifier: GPL-3.0-or-later
// XML piece by piece, as the parts of spreadsheets need it: no tree, so memory does not grow with the document. Private to
// core/import.
//
// Refused: document type declarations, depth and attributes beyond the limits, everything that is not well formed. Entities
// are the five of XML and numbers; others are an error, so nothing expands.
#pragma once

#include "core/import/file_fault.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace core::importing {

class XmlScanner {
public:
    enum class Token { Begin, End, Text, EndOfDocument };

    /// `text` is UTF-8 and holds as long as the scanner; `part` is for messages.
    XmlScanner(std::string_view text, std::string part, const Limits& limits);

    /// The next piece; an empty element gives Begin, then End. Throws ReadingStopped.
    Token next();
    /// Of Begin and End: the name without prefix ("c" for "x:c").
    [[nodiscard]] std::string_view name() const { return m_name; }
    /// Of Begin: by name without prefix; empty when there is none. Holds until the next call.
    [[nodiscard]] std::string_view attribute(std::string_view name) const;
    /// Of Text: decoded; holds until the next call.
    [[nodiscard]] std::string_view text() const { return m_textPiece; }
    /// Elements open now, the one of a Begin included.
    [[nodiscard]] int depth() const { return int(m_open.size()) + (m_pendingEnd ? 1 : 0); }
    [[nodiscard]] std::size_t position() const { return m_pos; }
    /// After Begin: everything up to its End is passed over.
    void skip();
    /// After Begin: all text up to its End, elements inside included. Stops reading when it is longer than `most` bytes.
    std::string textInside(std::size_t most);

private:
    [[noreturn]] void broken(const char* what) const;
    void readTag();
    void readAttribute();
    void readEndTag();
    void skipTo(std::string_view end, const char* what);
    std::string_view readName();
    void skipBlanks();
    void decode(std::string_view raw, std::string& into) const;
    void readText(std::string_view raw);

    struct Attribute {
        std::string_view name;
        std::string_view raw;
        std::string value;
        bool decoded = false;
    };

    std::string_view m_text;
    std::string m_part;
    Limits m_limits;
    std::size_t m_pos = 0;
    std::vector<std::string_view> m_open; ///< names with prefix
    bool m_pendingEnd = false; ///< of an empty element
    bool m_hadRoot = false;
    std::string_view m_fullName;
    std::string_view m_name;
    std::vector<Attribute> m_attributes; ///< the first m_attributeCount of them
    std::size_t m_attributeCount = 0;
    std::string m_decoded;
    std::string_view m_textPiece;
};

} // namespace core::importing
