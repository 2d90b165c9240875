// SPDX-License-Identifier: GPL-3.0-or-later
// The statistics that the programs ship: data/statistics, and the papers' Table 2 from data/tables.
//
// `dataDirectory` is the folder that holds `statistics` and `tables`. Readers collect: all that is wrong with a table comes back
// with file and line. Errors: UnreadableFile, Malformed, UnknownName, DuplicateName, NotFound, OutOfRange.
#pragma once

#include "core/indicators/data_set.h"

#include <filesystem>
#include <string>
#include <vector>

namespace core::indicators {

struct SetDescription {
    std::string id; ///< "china-provincial", "china-cbec-pilot-zones", "eu-rci", "world-lpi", "papers-table-2"
    Text name;
    Text about;
};

/// In the order they are offered.
[[nodiscard]] Checked<std::vector<SetDescription>> listShippedSets(const std::filesystem::path& dataDirectory);
/// Errors also: NotFound when no set has this id.
[[nodiscard]] Checked<DataSet> readShippedSet(const std::filesystem::path& dataDirectory, const std::string& id);
/// Of all sets, by id.
[[nodiscard]] Checked<std::vector<Source>> readSources(const std::filesystem::path& dataDirectory);

/// A cross-border e-commerce comprehensive pilot zone. The list holds 149 of 165; which are missing says its source.
struct PilotZone {
    std::string id;
    int batch = 0;
    std::string document; ///< number of the State Council's approval
    std::string date; ///< "2015-03-07", or "2022-02", "2020" where day or month were not seen
    std::string name; ///< in Chinese
    std::string regionCode;
    std::string sourceId;
};
[[nodiscard]] Checked<std::vector<PilotZone>> readPilotZones(const std::filesystem::path& dataDirectory);

} // namespace core::indicators
