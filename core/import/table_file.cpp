// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/table_file.h"

#include "core/import/delimited_reader.h"
#include "core/import/file_fault.h"
#include "core/import/spreadsheet_readers.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <memory>
#include <new>
#include <optional>
#include <stdexcept>
#include <utility>

namespace core::importing {

namespace {

struct FaultText {
    FileFault fault;
    ErrorKind kind;
    const char* word;
    const char* message; ///< {1}, {2}: the arguments behind the word
};

constexpr auto kFaults = std::to_array<FaultText>({
    {FileFault::None, ErrorKind::Internal, "none", ""},
    {FileFault::Empty, ErrorKind::Malformed, "empty", "the file has no cell with something in it"},
    {FileFault::TooLarge, ErrorKind::TooLarge, "too_large", "the file is larger than {1} MiB; cut it in parts"},
    {FileFault::NoText, ErrorKind::Malformed, "no_text", "the file is no table ({1}); save it as CSV, XLSX or ODS"},
    {FileFault::Encrypted, ErrorKind::UnsupportedFeature, "encrypted", "the file needs a password; save it without one"},
    {FileFault::DamagedPackage, ErrorKind::Malformed, "damaged_package",
     "the spreadsheet is damaged ({1} cannot be unpacked); open and save it again"},
    {FileFault::UnpacksTooLarge, ErrorKind::TooLarge, "unpacks_too_large",
     "the part '{1}' unpacks to far more than a table needs; the file is not opened"},
    {FileFault::TooManyParts, ErrorKind::TooLarge, "too_many_parts", "the file holds more than {1} parts; it is not opened"},
    {FileFault::BrokenXml, ErrorKind::Malformed, "broken_xml", "the part '{1}' of the spreadsheet is damaged: {2}"},
    {FileFault::XmlTooDeep, ErrorKind::TooLarge, "xml_too_deep", "the part '{1}' nests deeper than {2} levels; it is not opened"},
    {FileFault::DocumentType, ErrorKind::UnsupportedFeature, "document_type",
     "the part '{1}' declares a document type, which spreadsheets do not need; it is not opened"},
    {FileFault::CellTooLarge, ErrorKind::TooLarge, "cell_too_large",
     "row {1}, column {2}: the cell holds far more text than a table needs; is a quotation mark missing?"},
    {FileFault::TooManyCells, ErrorKind::TooLarge, "too_many_cells", "the file has more than {1} cells; cut it in parts"},
    {FileFault::TooManyRows, ErrorKind::TooLarge, "too_many_rows", "a sheet has more than {1} rows; cut it in parts"},
    {FileFault::TooManyColumns, ErrorKind::TooLarge, "too_many_columns", "a row has more than {1} columns"},
    {FileFault::TooManySheets, ErrorKind::TooLarge, "too_many_sheets", "the file has more than {1} sheets"},
    {FileFault::NoSheet, ErrorKind::Malformed, "no_sheet", "the file has no sheet with cells"},
});

const FaultText& textOf(FileFault fault)
{
    return *std::find_if(kFaults.begin(), kFaults.end(), [&](const FaultText& text) { return text.fault == fault; });
}

/// What files are that people take for tables, by their first bytes.
struct Signature {
    std::string_view bytes;
    const char* name;
};
constexpr auto kSignatures = std::to_array<Signature>({
    {"%PDF-", "PDF"},
    {"\x1f\x8b", "GZIP"},
    {"BZh", "BZIP2"},
    {"7z\xBC\xAF", "7Z"},
    {"Rar!", "RAR"},
    {"SQLite format 3", "SQLite"},
    {"\x89PNG", "PNG"},
    {"\xFF\xD8\xFF", "JPEG"},
    {"{\\rtf", "RTF"},
});
constexpr std::string_view kZip = "PK\x03\x04";
constexpr std::string_view kEmptyZip = "PK\x05\x06";
constexpr std::string_view kCompoundFile = "\xD0\xCF\x11\xE0"; ///< old spreadsheets, and new ones with a password
constexpr std::string_view kEncryptedPackage{"E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", 32};
constexpr std::string_view kOdsType = "application/vnd.oasis.opendocument.spreadsheet";

std::string lowered(std::string_view text)
{
    std::string lower(text);
    for (char& c : lower)
        c = c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c;
    return lower;
}

void refuseOtherFormats(std::string_view bytes)
{
    for (const Signature& signature : kSignatures) {
        if (bytes.starts_with(signature.bytes))
            stopReading(FileFault::NoText, {signature.name});
    }
    if (bytes.starts_with(kEmptyZip))
        stopReading(FileFault::NoText, {"ZIP"});
    if (bytes.starts_with(kCompoundFile)) {
        if (bytes.find(kEncryptedPackage) != std::string_view::npos)
            stopReading(FileFault::Encrypted);
        stopReading(FileFault::NoText, {"XLS"});
    }
    const std::size_t first = std::min(bytes.find_first_not_of(" \t\r\n\xEF\xBB\xBF"), bytes.size());
    const std::string begin = lowered(bytes.substr(first, 16));
    for (const char* mark : {"<?xml", "<html", "<!doctype", "<table"}) {
        if (begin.starts_with(mark))
            stopReading(FileFault::NoText, {mark == std::string_view("<?xml") ? "XML" : "HTML"});
    }
}

void readPackage(std::string_view bytes, TableFile& file, Allowance& allowance, const ProgressSteps& progress)
{
    Package package(bytes, allowance.limits);
    if (package.has("content.xml")) {
        if (package.has("mimetype") && !package.read("mimetype").starts_with(kOdsType))
            stopReading(FileFault::NoText, {"OpenDocument"});
        file.container = Container::Ods;
        file.sheets = readOds(package, allowance, progress);
    } else if (package.has("xl/workbook.bin")) {
        stopReading(FileFault::NoText, {"XLSB"});
    } else if (package.has("[Content_Types].xml") && !package.has("word/document.xml") && !package.has("ppt/presentation.xml")) {
        file.container = Container::Xlsx;
        file.sheets = readXlsx(package, allowance, progress);
    } else {
        stopReading(FileFault::NoText, {"ZIP"});
    }
}

/// "sep=;" in the first line, as some programs write it.
std::optional<char> separatorOfFirstLine(std::string_view text)
{
    const std::string_view line = text.substr(0, text.find_first_of("\r\n"));
    if (line.size() == 5 && lowered(line.substr(0, 4)) == "sep=")
        return line[4];
    return std::nullopt;
}

void readText(std::string_view bytes, TableFile& file, const ReadOptions& options, Allowance& allowance,
              const ProgressSteps& progress)
{
    progress.at(0);
    auto decoded = decodeText(bytes, options.encoding);
    if (!decoded)
        throw ReadingStopped{decoded.error()};
    // A tenth of all characters unreadable is no text of any encoding that was asked for.
    constexpr std::string_view kReplacement = "\xEF\xBF\xBD";
    std::size_t unreadable = 0;
    if (decoded->badLineCount > 0) {
        for (std::size_t i = decoded->text.find(kReplacement); i != std::string::npos;
             i = decoded->text.find(kReplacement, i + 3))
            ++unreadable;
    }
    if (!options.encoding && unreadable * 10 > bytes.size())
        stopReading(FileFault::NoText, {""});
    const std::string_view text = decoded->text;
    file.encoding = decoded->encoding;
    file.byteOrderMark = decoded->byteOrderMark;
    file.quote = options.quote ? *options.quote : guessQuote(text);
    const auto told = separatorOfFirstLine(text);
    file.separator = options.separator ? *options.separator : told ? *told : guessSeparator(text, file.quote);
    Grid grid = readDelimited(text, file.separator, file.quote, allowance, progress);
    if (decoded->badLineCount > 0) {
        int row = 0;
        while (row + 1 < grid.rowCount() && grid.rowNumber(row + 1) <= decoded->badLines.front())
            ++row;
        grid.addNote({GridNote::Kind::BadBytes, row, decoded->badLineCount});
    }
    file.sheets.push_back(std::move(grid));
}

} // namespace

Error errorOf(FileFault fault, std::vector<std::string> more)
{
    const FaultText& text = textOf(fault);
    std::string message = text.message;
    if (fault == FileFault::NoText && (more.empty() || more.front().empty()))
        message = "the file is no table; save it as CSV, XLSX or ODS"; // nobody knows what it is
    for (std::size_t i = 0; i < 2; ++i) {
        const std::string mark = "{" + std::to_string(i + 1) + "}";
        if (const std::size_t at = message.find(mark); at != std::string::npos)
            message.replace(at, mark.size(), i < more.size() && !more[i].empty() ? more[i] : "?");
    }
    more.insert(more.begin(), text.word);
    return {text.kind, std::move(message), {}, std::move(more)};
}

const char* toString(FileFault fault)
{
    return textOf(fault).word;
}

FileFault faultOf(const Error& error)
{
    if (error.arguments.empty())
        return FileFault::None;
    const auto found =
        std::find_if(kFaults.begin(), kFaults.end(), [&](const FaultText& text) { return error.arguments[0] == text.word; });
    return found == kFaults.end() ? FileFault::None : found->fault;
}

Result<TableFile> readTable(std::string_view bytes, std::string name, const ReadOptions& options, const Progress& progress)
{
    TableFile file;
    file.name = std::move(name);
    file.bytes = bytes.size();
    Allowance allowance(options.limits);
    const ProgressSteps steps(progress);
    try {
        if (bytes.size() > options.limits.fileBytes)
            stopReading(FileFault::TooLarge, {std::to_string(options.limits.fileBytes >> 20U)});
        refuseOtherFormats(bytes);
        if (bytes.starts_with(kZip))
            readPackage(bytes, file, allowance, steps);
        else
            readText(bytes, file, options, allowance, steps);
        const auto hasCells = [](const Grid& grid) { return grid.columnCount() > 0; };
        if (std::none_of(file.sheets.begin(), file.sheets.end(), hasCells))
            stopReading(FileFault::Empty);
        steps.at(1);
        return file;
    } catch (ReadingStopped& stopped) {
        stopped.error.where.file = file.name;
        return tl::make_unexpected(std::move(stopped.error));
    } catch (const std::bad_alloc&) {
        return fail(ErrorKind::TooLarge, "the file does not fit in memory; cut it in parts", {file.name, 0, 0, {}});
    } catch (const std::length_error&) {
        return fail(ErrorKind::TooLarge, "the file does not fit in memory; cut it in parts", {file.name, 0, 0, {}});
    }
}

Result<TableFile> readTableFile(const std::filesystem::path& path, const ReadOptions& options, const Progress& progress)
{
    const auto unreadable = [&] {
        return fail(ErrorKind::UnreadableFile, "the file cannot be read; check its name and permissions",
                    {path.string(), 0, 0, {}});
    };
    std::error_code failure;
    if (!std::filesystem::is_regular_file(path, failure) || failure)
        return unreadable(); // a folder, or a device that never ends
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path.c_str(), "rb"), &std::fclose);
    if (!file)
        return unreadable();
    try {
        std::string bytes;
        constexpr std::size_t kPiece = std::size_t(1) << 20U;
        for (;;) {
            const std::size_t have = bytes.size();
            bytes.resize(have + kPiece);
            const std::size_t count = std::fread(bytes.data() + have, 1, kPiece, file.get());
            bytes.resize(have + count);
            if (count < kPiece || bytes.size() > options.limits.fileBytes)
                break;
        }
        if (std::ferror(file.get()) != 0)
            return unreadable();
        return readTable(bytes, path.filename().string(), options, progress);
    } catch (const std::bad_alloc&) {
        return fail(ErrorKind::TooLarge, "the file does not fit in memory; cut it in parts", {path.string(), 0, 0, {}});
    }
}

std::string columnLetters(int column)
{
    std::string letters;
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        letters.insert(letters.begin(), char('A' + (rest - 1) % 26));
    return letters;
}

} // namespace core::importing
