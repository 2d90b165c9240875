// SPDX-License-Identifier: GPL-3.0-or-later
// A user's file as sheets of cells: delimited text (CSV, TSV, SDMX-CSV), XLSX, ODS. What it is comes from its bytes, not its
// name.
//
// Nothing in a file is run, fetched or unpacked to the disk: formulas are not calculated, links not followed, macros not read,
// entities not expanded (a document type declaration is refused).
#pragma once

#include "core/base/result.h"
#include "core/import/grid.h"
#include "core/import/limits.h"
#include "core/import/text_decoding.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core::importing {

enum class Container { Delimited, Xlsx, Ods };

/// What people may set where a guess is wrong; nothing = guess.
struct ReadOptions {
    std::optional<Encoding> encoding;
    std::optional<char> separator; ///< ',', ';', tab, '|'
    std::optional<char> quote; ///< '"', '\'', or 0 for none
    Limits limits;
};

struct TableFile {
    std::string name; ///< without folder
    std::size_t bytes = 0;
    Container container = Container::Delimited;
    // Of delimited files, as read:
    Encoding encoding = Encoding::Utf8;
    bool byteOrderMark = false;
    char separator = ',';
    char quote = '"';
    std::vector<Grid> sheets; ///< at least one; in the file's order, hidden ones included
};

/// Why a file could not be read, beside the kind of its error; the first of Error::arguments.
enum class FileFault {
    None,
    Empty, ///< no cell at all
    TooLarge, ///< the file's bytes
    NoText, ///< zero bytes, or a format known to be something else ("XLS", "PDF", ...: second argument)
    Encrypted, ///< needs a password
    DamagedPackage, ///< no valid zip, or a part missing (second argument)
    UnpacksTooLarge, ///< zip bomb (second argument: the part)
    TooManyParts,
    BrokenXml, ///< part and what is wrong with it: second and third argument
    XmlTooDeep,
    DocumentType, ///< a document type declaration, which could define entities
    CellTooLarge, ///< row number and column letter: second and third argument
    TooManyCells,
    TooManyRows,
    TooManyColumns,
    TooManySheets,
    NoSheet
};
[[nodiscard]] const char* toString(FileFault fault); ///< "encrypted", "unpacks_too_large", ...
/// Of an error that this header's functions gave; None for others.
[[nodiscard]] FileFault faultOf(const Error& error);

/// Errors: UnreadableFile, TooLarge, Malformed, UnsupportedFeature, Cancelled; see faultOf().
[[nodiscard]] Result<TableFile> readTableFile(const std::filesystem::path& path, const ReadOptions& options = {},
                                              const Progress& progress = {});
/// The same from memory; `name` for messages.
[[nodiscard]] Result<TableFile> readTable(std::string_view bytes, std::string name, const ReadOptions& options = {},
                                          const Progress& progress = {});

/// "A", "Z", "AA": how spreadsheets call the column.
[[nodiscard]] std::string columnLetters(int column);

} // namespace core::importing
