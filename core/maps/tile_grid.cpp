// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/maps/tile_grid.h"

#include "core/maps/table_file.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>

namespace core::maps {

namespace {

constexpr double kFurthest = 99;

} // namespace

int TileGrid::indexOf(std::string_view code) const
{
    const auto found = std::ranges::find(tiles, code, &Tile::code);
    return found == tiles.end() ? -1 : static_cast<int>(found - tiles.begin());
}

Checked<TileGrid> readTileGrid(const std::filesystem::path& path)
{
    constexpr std::array<const char*, 5> kColumns{"region_code", "column", "row", "region_en", "region_zh"};
    const auto table = readTable(path, {kColumns.begin(), kColumns.end()});
    if (!table)
        return tl::make_unexpected(table.error());
    Errors errors;
    TileGrid grid;
    std::set<std::string> codes;
    std::map<std::pair<int, int>, std::string> places;
    for (std::size_t row = 0; row < table->rows.size(); ++row) {
        Tile tile;
        const auto where = [&] { return Where{table->file, table->lines[row], 0, tile.code}; };
        tile.code = table->rows[row][*table->column(kColumns[0])];
        tile.english = table->rows[row][*table->column(kColumns[3])];
        tile.chinese = table->rows[row][*table->column(kColumns[4])];
        const auto place = [&](std::size_t column) {
            const auto number = table->number(row, *table->column(kColumns[column]));
            if (!number) {
                errors.push_back(number.error());
            } else if (*number < 0 || *number > kFurthest || *number != std::floor(*number)) {
                errors.push_back({ErrorKind::OutOfRange, "the place of a tile is a whole number from 0 to 99", where(), {}});
            } else {
                return static_cast<int>(*number);
            }
            return -1;
        };
        tile.column = place(1);
        tile.row = place(2);
        const bool placed = tile.column >= 0 && tile.row >= 0;
        if (!codes.insert(tile.code).second)
            errors.push_back({ErrorKind::DuplicateName, "the code '" + tile.code + "' has two tiles; keep one of them", where(), {tile.code}});
        else if (const auto [at, fresh] = places.emplace(std::pair(tile.column, tile.row), tile.code); placed && !fresh)
            errors.push_back({ErrorKind::DuplicateName, "the tiles '" + at->second + "' and '" + tile.code + "' have one place", where(),
                              {at->second, tile.code}});
        grid.columns = std::max(grid.columns, tile.column + 1);
        grid.rows = std::max(grid.rows, tile.row + 1);
        grid.tiles.push_back(std::move(tile));
    }
    if (grid.tiles.empty() && errors.empty())
        errors.push_back({ErrorKind::Malformed, "the table has no rows", {table->file, 0, 0, {}}, {}});
    if (!errors.empty())
        return tl::make_unexpected(errors);
    return grid;
}

TileGrid plainGrid(const std::vector<std::string>& ids, int columns)
{
    TileGrid grid;
    const int width = std::max(1, columns);
    for (const std::string& id : ids) {
        const int index = static_cast<int>(grid.tiles.size());
        grid.tiles.push_back({id, index % width, index / width, {}, {}});
        grid.columns = std::max(grid.columns, index % width + 1);
        grid.rows = index / width + 1;
    }
    return grid;
}

} // namespace core::maps
