// SPDX-License-Identifier: GPL-3.0-or-later
// Reference outputs of other tools: comma or tab separated tables and Vensim's .dat lists.
#pragma once

#include "core/base/number.h"

#include <QByteArray>
#include <QFile>
#include <QString>

#include <optional>
#include <string>
#include <vector>

namespace tests {

/// One column: a variable's name as that tool writes it, and its values at some times.
struct ExpectedSeries {
    std::string name;
    std::vector<double> times;
    std::vector<double> values;
};

namespace expected_detail {

inline std::vector<std::string> splitRow(const std::string& line, char separator)
{
    std::vector<std::string> cells(1);
    bool quoted = false;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const char c = line[i];
        if (c == '"' && quoted && i + 1 < line.size() && line[i + 1] == '"') {
            cells.back() += '"';
            ++i;
        } else if (c == '"') {
            quoted = !quoted;
        } else if (c == separator && !quoted) {
            cells.emplace_back();
        } else {
            cells.back() += c;
        }
    }
    return cells;
}

inline std::optional<double> cellNumber(std::string cell)
{
    while (!cell.empty() && cell.back() == ' ')
        cell.pop_back();
    while (!cell.empty() && cell.front() == ' ')
        cell.erase(cell.begin());
    return core::parseNumber(cell);
}

inline std::vector<std::string> lines(QByteArray text)
{
    text.replace("\r\n", "\n");
    text.replace('\r', '\n');
    std::vector<std::string> result;
    for (const QByteArray& line : text.split('\n'))
        if (!line.trimmed().isEmpty())
            result.push_back(line.toStdString());
    return result;
}

} // namespace expected_detail

/// All series of a file; empty when it cannot be read. Cells that are no numbers are left out.
inline std::vector<ExpectedSeries> readExpected(const QString& path)
{
    using namespace expected_detail;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const std::vector<std::string> rows = lines(file.readAll());
    std::vector<ExpectedSeries> series;
    if (path.endsWith(QLatin1String(".dat"))) {
        for (const std::string& row : rows) {
            const std::size_t tab = row.find('\t');
            if (tab == std::string::npos) {
                series.push_back({row, {}, {}});
                continue;
            }
            const auto time = cellNumber(row.substr(0, tab));
            const auto value = cellNumber(row.substr(tab + 1));
            if (!series.empty() && time && value) {
                series.back().times.push_back(*time);
                series.back().values.push_back(*value);
            }
        }
        return series;
    }
    if (rows.empty())
        return {};
    const char separator = path.endsWith(QLatin1String(".tab")) ? '\t' : ',';
    const std::vector<std::string> header = splitRow(rows.front(), separator);
    for (std::size_t column = 1; column < header.size(); ++column)
        series.push_back({header[column], {}, {}});
    for (std::size_t row = 1; row < rows.size(); ++row) {
        const std::vector<std::string> cells = splitRow(rows[row], separator);
        const auto time = cellNumber(cells.front());
        for (std::size_t column = 1; time && column < cells.size() && column < header.size(); ++column)
            if (const auto value = cellNumber(cells[column])) {
                series[column - 1].times.push_back(*time);
                series[column - 1].values.push_back(*value);
            }
    }
    return series;
}

} // namespace tests
