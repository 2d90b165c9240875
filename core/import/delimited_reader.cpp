// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/delimited_reader.h"

#include <algorithm>
#include <array>
#include <map>

namespace core::importing {

namespace {

constexpr std::array<char, 4> kSeparators{',', ';', '\t', '|'};
constexpr std::size_t kSampleBytes = 64 * 1024;
constexpr int kSampleRows = 200;

/// One pass over the text; `Sink` takes beginRow(line), cell(text), unclosedQuote(), textAfterQuote().
template <class Sink> class Scanner {
public:
    Scanner(std::string_view text, char separator, char quote, Sink& sink)
        : m_text(text)
        , m_separator(separator)
        , m_quote(quote)
        , m_sink(sink)
    {
    }

    void scan()
    {
        while (m_pos < m_text.size()) {
            if (!m_sink.beginRow(m_line, m_pos))
                return;
            scanRow();
        }
    }

private:
    void scanRow()
    {
        for (;;) {
            if (m_quote != 0 && m_pos < m_text.size() && m_text[m_pos] == m_quote)
                quotedCell();
            else
                plainCell();
            if (m_pos >= m_text.size())
                return;
            const char end = m_text[m_pos++];
            if (end == m_separator) {
                if (m_pos == m_text.size())
                    m_sink.cell({}); // the file ends with a separator: one more empty cell
                if (m_pos == m_text.size())
                    return;
                continue;
            }
            if (end == '\r' && m_pos < m_text.size() && m_text[m_pos] == '\n')
                ++m_pos;
            ++m_line;
            return;
        }
    }

    [[nodiscard]] bool endsCell(char c) const { return c == m_separator || c == '\n' || c == '\r'; }

    void plainCell()
    {
        const std::size_t begin = m_pos;
        while (m_pos < m_text.size() && !endsCell(m_text[m_pos]))
            ++m_pos;
        m_sink.cell(m_text.substr(begin, m_pos - begin));
    }

    void quotedCell()
    {
        m_cell.clear();
        ++m_pos;
        for (;;) {
            const std::size_t found = m_text.find(m_quote, m_pos);
            const std::size_t end = std::min(found, m_text.size());
            const std::string_view part = m_text.substr(m_pos, end - m_pos);
            m_line += int(std::count(part.begin(), part.end(), '\n'));
            m_cell += part;
            m_pos = end;
            if (m_pos == m_text.size()) {
                m_sink.unclosedQuote();
                break;
            }
            ++m_pos;
            if (m_pos == m_text.size() || m_text[m_pos] != m_quote)
                break;
            m_cell += m_quote; // doubled: the mark itself
            ++m_pos;
        }
        if (m_pos < m_text.size() && !endsCell(m_text[m_pos])) {
            m_sink.textAfterQuote();
            const std::size_t begin = m_pos;
            while (m_pos < m_text.size() && !endsCell(m_text[m_pos]))
                ++m_pos;
            m_cell += m_text.substr(begin, m_pos - begin);
        }
        m_sink.cell(m_cell);
    }

    std::string_view m_text;
    char m_separator;
    char m_quote;
    Sink& m_sink;
    std::size_t m_pos = 0;
    int m_line = 1;
    std::string m_cell;
};

/// Counts cells of the first rows.
struct Counter {
    std::vector<int> cells;
    bool faulty = false;

    bool beginRow(int, std::size_t)
    {
        cells.push_back(0);
        return cells.size() <= std::size_t(kSampleRows);
    }
    void cell(std::string_view) { ++cells.back(); }
    void unclosedQuote() { }
    void textAfterQuote() { faulty = true; }
};

/// How well a separator cuts: rows of the commonest width, times that width; 0 when it cuts nothing.
double evenness(std::string_view sample, char separator, char quote)
{
    Counter counter;
    Scanner<Counter>(sample, separator, quote, counter).scan();
    std::map<int, int> rowsOfWidth;
    for (const int cells : counter.cells)
        ++rowsOfWidth[cells];
    double best = 0;
    for (const auto& [width, rows] : rowsOfWidth) {
        const double share = double(rows) / double(counter.cells.size());
        if (width > 1)
            best = std::max(best, share * share * (1 + 0.01 * std::min(width, 50)));
    }
    return counter.faulty ? best * 0.5 : best;
}

class GridSink {
public:
    GridSink(Grid& grid, Allowance& allowance, const ProgressSteps& progress, std::size_t bytes)
        : m_grid(grid)
        , m_allowance(allowance)
        , m_progress(progress)
        , m_bytes(bytes)
    {
    }

    bool beginRow(int line, std::size_t position)
    {
        constexpr int kRowsBetweenReports = 4096;
        if (m_grid.rowCount() % kRowsBetweenReports == 0)
            m_progress.at(double(position) / double(m_bytes));
        m_allowance.checkRow(m_grid.rowCount());
        m_grid.beginRow(line);
        m_line = line;
        m_column = 0;
        return true;
    }
    void cell(std::string_view text)
    {
        m_allowance.takeCell(m_line, m_column++, text.size());
        m_grid.addText(text);
    }
    void unclosedQuote() { m_grid.addNote({GridNote::Kind::UnclosedQuote, m_grid.rowCount() - 1, 1}); }
    void textAfterQuote()
    {
        if (m_afterQuote.count++ == 0)
            m_afterQuote.row = m_grid.rowCount() - 1;
    }
    void finish()
    {
        if (m_afterQuote.count > 0)
            m_grid.addNote(m_afterQuote);
    }

private:
    Grid& m_grid;
    Allowance& m_allowance;
    const ProgressSteps& m_progress;
    std::size_t m_bytes;
    int m_line = 1;
    int m_column = 0;
    GridNote m_afterQuote{GridNote::Kind::TextAfterQuote, 0, 0};
};

} // namespace

char guessSeparator(std::string_view text, char quote)
{
    std::string_view sample = text.substr(0, kSampleBytes);
    if (sample.size() < text.size())
        sample = sample.substr(0, sample.rfind('\n')); // no row cut in two; npos keeps all
    char best = ',';
    double most = 0;
    for (const char separator : kSeparators) {
        const double score = evenness(sample, separator, quote);
        if (score > most) {
            most = score;
            best = separator;
        }
    }
    return best;
}

char guessQuote(std::string_view text)
{
    const std::string_view sample = text.substr(0, kSampleBytes);
    if (sample.find('"') != std::string_view::npos)
        return '"';
    int between = 0;
    for (std::size_t i = 1; i + 1 < sample.size(); ++i) {
        const bool separates = std::find(kSeparators.begin(), kSeparators.end(), sample[i]) != kSeparators.end();
        between += separates && sample[i - 1] == '\'' && sample[i + 1] == '\'' ? 1 : 0;
    }
    return between > 1 ? '\'' : '"';
}

Grid readDelimited(std::string_view text, char separator, char quote, Allowance& allowance, const ProgressSteps& progress)
{
    Grid grid;
    GridSink sink(grid, allowance, progress, std::max<std::size_t>(1, text.size()));
    Scanner<GridSink>(text, separator, quote, sink).scan();
    sink.finish();
    grid.finish();
    return grid;
}

} // namespace core::importing
