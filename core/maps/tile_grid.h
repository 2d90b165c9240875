// SPDX-License-Identifier: GPL-3.0-or-later
// Maps of equal tiles: one square for each unit, placed so that neighbours are near. They show no area and no border.
#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace core::maps {

struct Tile {
    std::string code; ///< of the region: GB/T 2260 for China's provinces
    int column = 0;   ///< from 0, left to right
    int row = 0;      ///< from 0, top to bottom
    std::string english;
    std::string chinese;
};

struct TileGrid {
    std::vector<Tile> tiles;
    int columns = 0;
    int rows = 0;

    /// The tile of a code; -1 without one.
    [[nodiscard]] int indexOf(std::string_view code) const;
};

/// Reads data/tables/china-tile-grid.csv or a table like it: region_code, column, row, region_en, region_zh. Errors, all at once:
/// UnreadableFile, Malformed, OutOfRange (places are 0 to 99), DuplicateName (two tiles of one code, or at one place).
[[nodiscard]] Checked<TileGrid> readTileGrid(const std::filesystem::path& path);

/// Tiles for units that no grid knows: rows of `columns` in the given order; codes are the units' ids.
[[nodiscard]] TileGrid plainGrid(const std::vector<std::string>& ids, int columns);

} // namespace core::maps
