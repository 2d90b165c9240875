// SPDX-License-Identifier: GPL-3.0-or-later
// What a file may ask of this computer, and how long work is followed and stopped. Beyond a limit: an error that names it.
#pragma once

#include <cstddef>
#include <functional>

namespace core::importing {

struct Limits {
    std::size_t fileBytes = std::size_t(256) << 20U;
    /// Of all parts of a package that are read, together, unpacked.
    std::size_t unpackedBytes = std::size_t(512) << 20U;
    /// Unpacked to packed bytes of one part, looked at above 4 MiB: spreadsheets reach some 50, bombs 1000.
    double packingRatio = 200;
    std::size_t parts = 10'000; ///< files in a package
    std::size_t cellBytes = std::size_t(1) << 20U;
    std::size_t cells =
        4'000'000; ///< of all sheets, with the empty ones inside rows; up to 250 bytes each until they are imported
    std::size_t rows = 2'000'000; ///< of one sheet
    std::size_t columns = 16'384;
    std::size_t sheets = 256;
    int xmlDepth = 64; ///< elements inside each other
    std::size_t xmlAttributes = 256; ///< of one element
};

/// Told the share done, 0 to 1, now and then, from the working thread. Work stops with Cancelled when it answers false.
/// May be empty.
using Progress = std::function<bool(double share)>;

} // namespace core::importing
