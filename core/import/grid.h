// SPDX-License-Identifier: GPL-3.0-or-later
// A sheet as it stands in the file: cells by row and column, from 0, with what is known of each. Texts are UTF-8.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

namespace core::importing {

enum class CellKind : std::uint8_t {
    Empty,
    Text, ///< all cells of delimited files that are not empty
    Number, ///< `number` is the value with the file's bits; the text its digits
    Percent, ///< a number shown in per cent: `number` is 13.6 and the text "13.6%" where the file stores 0.136
    Boolean, ///< text "TRUE" or "FALSE"
    Date, ///< text "2023-12-31", or with " 12:00:00"
    Error ///< text "#DIV/0!"
};

struct Cell {
    std::string_view text;
    double number = std::numeric_limits<double>::quiet_NaN(); ///< of Number and Percent
    CellKind kind = CellKind::Empty;
    bool formula = false; ///< the text is what the formula gave when the file was saved; empty when it was not kept
};

/// A rectangle of merged cells, ends included.
struct MergedArea {
    int firstRow = 0;
    int firstColumn = 0;
    int lastRow = 0;
    int lastColumn = 0;
};

/// What reading met and went on from; becomes a problem of the check.
struct GridNote {
    enum class Kind {
        BadBytes, ///< bytes of another encoding stand as U+FFFD
        UnclosedQuote, ///< a quotation mark is never closed: the rest of the file is one cell
        TextAfterQuote ///< a quoted cell goes on after its closing mark
    };
    Kind kind = Kind::BadBytes;
    int row = 0;
    int count = 1; ///< rows like this
};

class Grid {
public:
    explicit Grid(std::string name = {})
        : m_name(std::move(name))
    {
    }

    [[nodiscard]] const std::string& name() const { return m_name; } ///< of the sheet; empty for delimited files
    [[nodiscard]] bool hidden() const { return m_hidden; }
    [[nodiscard]] int rowCount() const { return static_cast<int>(m_rows.size()); }
    [[nodiscard]] int columnCount() const { return m_columnCount; } ///< of the widest row
    [[nodiscard]] int cellCount(int row) const; ///< cells that the row has in the file
    /// An empty one beyond the row's end. Its text holds as long as the grid.
    [[nodiscard]] Cell cell(int row, int column) const;
    [[nodiscard]] std::string_view text(int row, int column) const { return cell(row, column).text; }
    /// How the file counts the row: a spreadsheet's row number, or the line at which it begins; from 1.
    [[nodiscard]] int rowNumber(int row) const { return m_rows[static_cast<std::size_t>(row)].number; }
    [[nodiscard]] const std::vector<MergedArea>& mergedAreas() const { return m_merged; }
    /// The area that covers the cell, null when none; only an area's first cell has a text.
    [[nodiscard]] const MergedArea* mergedAt(int row, int column) const;
    [[nodiscard]] const std::vector<GridNote>& notes() const { return m_notes; }

    // For readers: rows from top to bottom, cells from left to right.
    void setHidden(bool hidden) { m_hidden = hidden; }
    void beginRow(int number);
    void add(const Cell& cell);
    void addText(std::string_view text); ///< Text, or Empty
    /// The latest row once more, `times` times.
    void repeatRow(int times);
    void addMerged(const MergedArea& area);
    void addNote(const GridNote& note) { m_notes.push_back(note); }
    /// At the end: drops empty rows below the last one with something in it.
    void finish();
    [[nodiscard]] std::size_t size() const { return m_cells.size(); } ///< cells of all rows

private:
    struct Stored {
        std::uint64_t begin = 0;
        std::uint32_t length = 0;
        CellKind kind = CellKind::Empty;
        bool formula = false;
        double number = 0;
    };
    struct Row {
        std::size_t begin = 0;
        std::size_t end = 0; ///< behind the last cell that is not empty
        int cellsInFile = 0;
        int number = 0;
    };
    void endRow();

    std::string m_name;
    bool m_hidden = false;
    std::string m_texts; ///< of all cells, one after another
    std::vector<Stored> m_cells;
    std::vector<Row> m_rows;
    int m_columnCount = 0;
    std::vector<MergedArea> m_merged;
    std::vector<std::vector<std::size_t>> m_mergedOfColumn;
    std::size_t m_mergedEntries = 0;
    std::vector<GridNote> m_notes;
};

} // namespace core::importing
