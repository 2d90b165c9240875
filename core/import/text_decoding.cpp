// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/text_decoding.h"

#include "core/import/file_fault.h"
#include "core/import/utf8.h"

#include <iconv.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>
#include <memory>
#include <type_traits>

namespace core::importing {

namespace {

constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF";
constexpr std::string_view kUtf16LeMark = "\xFF\xFE";
constexpr std::string_view kUtf16BeMark = "\xFE\xFF";
constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

/// Collects the text with what could not be decoded.
class Output {
public:
    std::string text;

    void bad()
    {
        m_line += int(std::count(text.begin() + std::ptrdiff_t(m_counted), text.end(), '\n'));
        m_counted = text.size();
        if (m_line != m_lastBadLine) {
            ++badLineCount;
            if (badLines.size() < std::size_t(kMostLinesNamed))
                badLines.push_back(m_line);
        }
        m_lastBadLine = m_line;
        text += kReplacement;
        ++faults;
    }

    std::vector<int> badLines;
    int badLineCount = 0;
    std::size_t faults = 0;

private:
    std::size_t m_counted = 0;
    int m_line = 1;
    int m_lastBadLine = 0;
};

/// Length of the valid character at the beginning of `text`, 0 when there is none (RFC 3629: no surrogates, no longer forms).
std::size_t utf8Length(std::string_view text)
{
    const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
    const auto follows = [&](std::size_t i) { return (byte(i) & 0xC0U) == 0x80U; };
    const unsigned first = byte(0);
    if (first < 0x80)
        return 1;
    if (first >= 0xC2 && first < 0xE0)
        return follows(1) ? 2 : 0;
    if (first >= 0xE0 && first < 0xF0) {
        const bool valid = (first != 0xE0 || byte(1) >= 0xA0) && (first != 0xED || byte(1) < 0xA0);
        return valid && follows(1) && follows(2) ? 3 : 0;
    }
    if (first >= 0xF0 && first < 0xF5) {
        const bool valid = (first != 0xF0 || byte(1) >= 0x90) && (first != 0xF4 || byte(1) < 0x90);
        return valid && follows(1) && follows(2) && follows(3) ? 4 : 0;
    }
    return 0;
}

void decodeUtf8(std::string_view bytes, Output& output)
{
    output.text.reserve(bytes.size());
    std::size_t good = 0; // where the valid stretch begins that is not copied yet
    for (std::size_t i = 0; i < bytes.size();) {
        if (static_cast<unsigned char>(bytes[i]) < 0x80) {
            ++i;
            continue;
        }
        const std::size_t length = utf8Length(bytes.substr(i, 4));
        if (length > 0) {
            i += length;
            continue;
        }
        output.text += bytes.substr(good, i - good);
        output.bad();
        good = ++i;
    }
    output.text += bytes.substr(good);
}

void decodeUtf16(std::string_view bytes, bool bigEndian, Output& output)
{
    const auto unit = [&](std::size_t i) {
        const auto first = static_cast<unsigned char>(bytes[i]);
        const auto second = static_cast<unsigned char>(bytes[i + 1]);
        return std::uint32_t(bigEndian ? (first << 8U) | second : (second << 8U) | first);
    };
    std::size_t i = 0;
    for (; i + 1 < bytes.size(); i += 2) {
        const std::uint32_t code = unit(i);
        const bool high = code >= 0xD800 && code < 0xDC00;
        if (high && i + 3 < bytes.size() && unit(i + 2) >= 0xDC00 && unit(i + 2) < 0xE000) {
            appendCharacter(output.text, 0x10000 + ((code - 0xD800) << 10U) + (unit(i + 2) - 0xDC00));
            i += 2;
        } else if ((code >= 0xD800 && code < 0xE000) || code == 0) {
            output.bad();
        } else {
            appendCharacter(output.text, code);
        }
    }
    if (i < bytes.size())
        output.bad();
}

struct CloseIconv {
    void operator()(void* converter) const { iconv_close(converter); }
};

/// False when the computer has no such converter.
bool decodeGb18030(std::string_view bytes, Output& output)
{
    iconv_t opened = iconv_open("UTF-8", "GB18030");
    if (opened == reinterpret_cast<iconv_t>(-1))
        return false;
    const std::unique_ptr<void, CloseIconv> converter(opened);
    std::string input(bytes); // iconv asks for bytes that can be written to
    char* from = input.data();
    std::size_t left = input.size();
    std::array<char, 65536> piece{};
    output.text.reserve(bytes.size() + bytes.size() / 2);
    while (left > 0) {
        char* to = piece.data();
        std::size_t room = piece.size();
        errno = 0;
        const std::size_t converted = iconv(converter.get(), &from, &left, &to, &room);
        const int failure = errno;
        output.text.append(piece.data(), std::size_t(to - piece.data()));
        if (converted != std::size_t(-1) || failure == E2BIG)
            continue;
        output.bad(); // EILSEQ, or EINVAL: a character cut off by the end
        ++from;
        --left;
        iconv(converter.get(), nullptr, nullptr, nullptr, nullptr);
    }
    return true;
}

std::optional<Encoding> encodingOfMark(std::string_view bytes)
{
    if (bytes.starts_with(kUtf8Mark))
        return Encoding::Utf8;
    if (bytes.starts_with(kUtf16LeMark))
        return Encoding::Utf16Le;
    if (bytes.starts_with(kUtf16BeMark))
        return Encoding::Utf16Be;
    return std::nullopt;
}

std::size_t markLength(std::string_view bytes, Encoding encoding)
{
    if (encodingOfMark(bytes) != encoding)
        return 0;
    return encoding == Encoding::Utf8 ? kUtf8Mark.size() : kUtf16LeMark.size();
}

} // namespace

const char* toString(Encoding encoding)
{
    switch (encoding) {
    case Encoding::Utf8:
        return "UTF-8";
    case Encoding::Utf16Le:
        return "UTF-16 LE";
    case Encoding::Utf16Be:
        return "UTF-16 BE";
    case Encoding::Gb18030:
        return "GB18030";
    }
    return "UTF-8";
}

Encoding guessEncoding(std::string_view bytes)
{
    if (const auto marked = encodingOfMark(bytes))
        return *marked;
    // Enough for a guess; a character may be cut at the end of what is looked at.
    constexpr std::size_t kLookedAt = std::size_t(4) << 20U;
    const std::string_view sample = bytes.substr(0, kLookedAt);
    Output utf8;
    decodeUtf8(sample, utf8);
    if (utf8.faults == 0)
        return Encoding::Utf8;
    Output gb18030;
    if (!decodeGb18030(sample, gb18030) || gb18030.faults > utf8.faults)
        return Encoding::Utf8;
    const bool cutOnly = sample.size() < bytes.size() && utf8.faults <= 3 && gb18030.faults > 1;
    return cutOnly ? Encoding::Utf8 : Encoding::Gb18030;
}

Result<DecodedText> decodeText(std::string_view bytes, std::optional<Encoding> encoding)
{
    DecodedText decoded;
    decoded.encoding = encoding ? *encoding : guessEncoding(bytes);
    const std::size_t mark = markLength(bytes, decoded.encoding);
    decoded.byteOrderMark = mark > 0;
    bytes.remove_prefix(mark);
    const bool wide = decoded.encoding == Encoding::Utf16Le || decoded.encoding == Encoding::Utf16Be;
    if (!wide && bytes.find('\0') != std::string_view::npos)
        return failWith(FileFault::NoText);
    Output output;
    if (wide)
        decodeUtf16(bytes, decoded.encoding == Encoding::Utf16Be, output);
    else if (decoded.encoding == Encoding::Utf8)
        decodeUtf8(bytes, output);
    else if (!decodeGb18030(bytes, output))
        return fail(ErrorKind::UnsupportedFeature, "this computer cannot read GB18030; save the file as UTF-8");
    decoded.text = std::move(output.text);
    decoded.badLines = std::move(output.badLines);
    decoded.badLineCount = output.badLineCount;
    return decoded;
}

} // namespace core::importing
