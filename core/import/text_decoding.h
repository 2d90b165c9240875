// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes of a text file as UTF-8.
#pragma once

#include "core/base/result.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core::importing {

enum class Encoding { Utf8, Utf16Le, Utf16Be, Gb18030 };
[[nodiscard]] const char* toString(Encoding encoding); ///< "UTF-8", "UTF-16 LE", "UTF-16 BE", "GB18030": names in both languages

struct DecodedText {
    std::string text; ///< valid UTF-8 without byte order mark; what cannot be decoded is U+FFFD
    Encoding encoding = Encoding::Utf8;
    bool byteOrderMark = false;
    /// Lines, from 1, with bytes that are no text of this encoding: the first kMostLinesNamed, and how many there are.
    std::vector<int> badLines;
    int badLineCount = 0;
};
inline constexpr int kMostLinesNamed = 100;

/// By byte order mark; else UTF-8 when all bytes are valid UTF-8; else GB18030 when they are that with no more faults than UTF-8.
[[nodiscard]] Encoding guessEncoding(std::string_view bytes);

/// A byte order mark decides when no encoding is asked for. Errors: Malformed (zero bytes in a text of one-byte units: no text
/// file), UnsupportedFeature (the computer does not know the encoding).
[[nodiscard]] Result<DecodedText> decodeText(std::string_view bytes, std::optional<Encoding> encoding = {});

} // namespace core::importing
