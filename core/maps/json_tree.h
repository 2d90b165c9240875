// SPDX-License-Identifier: GPL-3.0-or-later
// JSON of untrusted files as a compact tree, and the collecting of what is wrong with it. For the readers of this folder only.
#pragma once

#include "core/base/result.h"
#include "core/maps/map_file.h"

#include <nlohmann/json.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core::maps {

using Json = nlohmann::json;

/// Errors: TooLarge before anything is built, Malformed with its line.
[[nodiscard]] Result<Json> parseTree(std::string_view text, const std::string& file, const MapLimits& limits);

/// The file's errors, notes and how much has been read so far.
class Reading {
public:
    Reading(std::string file, const MapLimits& limits) : m_file(std::move(file)), m_limits(limits) {}

    /// `path` is the place in the file. False, for use in returns.
    bool wrong(ErrorKind kind, const std::string& path, std::string message, std::vector<std::string> arguments = {});
    void note(const std::string& path, std::string message, std::vector<std::string> arguments = {});
    /// Counts; false with one error when the map is too large.
    bool addPoints(std::size_t count);
    bool addUnit();

    /// Nothing more is to be read: too many errors, or too large.
    [[nodiscard]] bool stopped() const { return m_stopped; }
    [[nodiscard]] const Errors& errors() const { return m_errors; }
    [[nodiscard]] const MapLimits& limits() const { return m_limits; }
    Errors takeNotes() { return std::move(m_notes); }
    [[nodiscard]] Checked<ShapeMap> finish(ShapeMap map);

private:
    std::string m_file;
    MapLimits m_limits;
    Errors m_errors;
    Errors m_notes;
    std::size_t m_points = 0;
    std::size_t m_units = 0;
    std::size_t m_leftOut = 0; ///< notes beyond the limit
    bool m_stopped = false;
};

/// The member, or null.
[[nodiscard]] const Json* member(const Json& object, const char* key);
/// The member's text; "" when it is none.
[[nodiscard]] std::string textOf(const Json& object, const char* key);
/// The two first numbers of an array. Nothing when it is no position.
[[nodiscard]] std::optional<Point> position(const Json& value);
/// "id" and "properties" of a feature or a geometry.
void takeProperties(const Json& feature, MapUnit& unit, const MapLimits& limits);
/// The ring without its repeated end; nothing, with a note, when it is none, and with an error when the map is too large. `points` as
/// written.
[[nodiscard]] std::optional<Ring> closedRing(Ring points, const std::string& path, Reading& reading);

} // namespace core::maps
