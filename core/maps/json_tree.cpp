// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/maps/json_tree.h"

#include "core/base/number.h"

#include <algorithm>
#include <cmath>
#include <new>

namespace core::maps {

namespace {

constexpr std::size_t kMostErrors = 20;
constexpr std::size_t kLeastRing = 3;
constexpr double kWidestDegrees = 360;
constexpr double kHighestDegrees = 90;

int lineAt(std::string_view text, std::size_t byte)
{
    const std::string_view before = text.substr(0, std::min(byte, text.size()));
    return 1 + static_cast<int>(std::ranges::count(before, '\n'));
}

/// Depth and number of lists, counted before the tree is built: a few bytes a list would else become hundreds of megabytes.
Result<void> checkSize(std::string_view text, const Where& where, const MapLimits& limits)
{
    if (text.size() > limits.bytes)
        return fail(ErrorKind::TooLarge, "the map is larger than " + std::to_string(limits.bytes >> 20U) + " MiB; simplify it first", where,
                    {std::to_string(limits.bytes >> 20U)});
    std::size_t depth = 0;
    std::size_t lists = 0;
    bool quoted = false;
    for (std::size_t k = 0; k < text.size(); ++k) {
        const char c = text[k];
        if (quoted) {
            if (c == '\\')
                ++k;
            else if (c == '"')
                quoted = false;
        } else if (c == '"') {
            quoted = true;
        } else if (c == '[' || c == '{') {
            ++lists;
            if (++depth > limits.depth)
                return fail(ErrorKind::Malformed, "the map nests deeper than maps do; it is damaged or no map",
                            {where.file, lineAt(text, k), 0, {}});
        } else if ((c == ']' || c == '}') && depth > 0) {
            --depth;
        }
    }
    if (lists > limits.lists)
        return fail(ErrorKind::TooLarge, "the map has more than " + std::to_string(limits.points) + " points; simplify it first", where,
                    {std::to_string(limits.points)});
    return {};
}

bool inDegrees(const ShapeMap& map)
{
    const auto box = map.extent();
    return !box
        || (std::max(std::abs(box->low.x), std::abs(box->high.x)) <= kWidestDegrees
            && std::max(std::abs(box->low.y), std::abs(box->high.y)) <= kHighestDegrees);
}

/// Cut between characters.
std::string cut(std::string text, std::size_t bytes)
{
    if (text.size() <= bytes)
        return text;
    while (bytes > 0 && (static_cast<unsigned char>(text[bytes]) & 0xC0U) == 0x80U)
        --bytes;
    text.resize(bytes);
    return text;
}

} // namespace

Result<Json> parseTree(std::string_view text, const std::string& file, const MapLimits& limits)
{
    const Where where{file, 0, 0, {}};
    if (auto fits = checkSize(text, where, limits); !fits)
        return tl::make_unexpected(fits.error());
    try {
        return Json::parse(text.begin(), text.end());
    } catch (const Json::parse_error& error) {
        return fail(ErrorKind::Malformed, "this is not valid JSON", {file, lineAt(text, error.byte), 0, {}});
    } catch (const Json::exception&) {
        return fail(ErrorKind::Malformed, "this is not valid JSON", where); // a number too large for a double
    } catch (const std::bad_alloc&) {
        return fail(ErrorKind::TooLarge, "there is not enough memory for the map; simplify it first", where);
    }
}

bool Reading::wrong(ErrorKind kind, const std::string& path, std::string message, std::vector<std::string> arguments)
{
    if (m_errors.size() < kMostErrors)
        m_errors.push_back({kind, std::move(message), {m_file, 0, 0, path}, std::move(arguments)});
    m_stopped = m_stopped || m_errors.size() >= kMostErrors || kind == ErrorKind::TooLarge;
    return false;
}

void Reading::note(const std::string& path, std::string message, std::vector<std::string> arguments)
{
    if (m_notes.size() < kMostErrors)
        m_notes.push_back({ErrorKind::UnsupportedFeature, std::move(message), {m_file, 0, 0, path}, std::move(arguments)});
    else
        ++m_leftOut;
}

bool Reading::addPoints(std::size_t count)
{
    m_points += count;
    if (m_points <= m_limits.points)
        return true;
    if (m_stopped)
        return false;
    return wrong(ErrorKind::TooLarge, {}, "the map has more than " + std::to_string(m_limits.points) + " points; simplify it first",
                 {std::to_string(m_limits.points)});
}

bool Reading::addUnit()
{
    if (++m_units <= m_limits.units)
        return true;
    if (m_stopped)
        return false;
    return wrong(ErrorKind::TooLarge, {}, "the map has more than " + std::to_string(m_limits.units) + " units; choose one with fewer",
                 {std::to_string(m_limits.units)});
}

Checked<ShapeMap> Reading::finish(ShapeMap map)
{
    if (!m_errors.empty())
        return tl::make_unexpected(m_errors);
    const bool anyShape = std::ranges::any_of(map.units, [](const MapUnit& unit) { return !unit.polygons.empty(); });
    if (!anyShape) {
        wrong(ErrorKind::Malformed, {}, "the map holds no areas; it would need polygons");
        return tl::make_unexpected(m_errors);
    }
    map.geographic = inDegrees(map);
    if (map.geographic) {
        for (MapUnit& unit : map.units) {
            for (Polygon& polygon : unit.polygons) {
                polygon.outer = unwrapped(std::move(polygon.outer));
                // A hole lies within its outline: it goes with it to the other side of the antimeridian.
                const double middle = (std::ranges::min(polygon.outer, {}, &Point::x).x + std::ranges::max(polygon.outer, {}, &Point::x).x) / 2;
                for (Ring& hole : polygon.holes) {
                    hole = unwrapped(std::move(hole));
                    const double turns = std::round((middle - hole.front().x) / kWidestDegrees) * kWidestDegrees;
                    for (Point& point : hole)
                        point.x += turns;
                }
            }
        }
    }
    if (m_leftOut > 0)
        m_notes.push_back({ErrorKind::UnsupportedFeature, std::to_string(m_leftOut) + " more notes of this kind", {m_file, 0, 0, {}},
                           {std::to_string(m_leftOut)}});
    map.notes = std::move(m_notes);
    return map;
}

const Json* member(const Json& object, const char* key)
{
    if (!object.is_object())
        return nullptr;
    const auto found = object.find(key);
    return found == object.end() ? nullptr : &*found;
}

std::string textOf(const Json& object, const char* key)
{
    const Json* value = member(object, key);
    return value && value->is_string() ? value->get<std::string>() : std::string();
}

std::optional<Point> position(const Json& value)
{
    if (!value.is_array() || value.size() < 2 || !value[0].is_number() || !value[1].is_number())
        return std::nullopt;
    const Point point{value[0].get<double>(), value[1].get<double>()};
    return std::isfinite(point.x) && std::isfinite(point.y) ? std::optional(point) : std::nullopt;
}

void takeProperties(const Json& feature, MapUnit& unit, const MapLimits& limits)
{
    const auto asText = [&](const Json& value) -> std::string {
        if (value.is_string())
            return cut(value.get<std::string>(), limits.propertyBytes);
        return value.is_number() ? formatNumber(value.get<double>()) : std::string();
    };
    if (const Json* id = member(feature, "id"))
        unit.id = asText(*id);
    if (const Json* properties = member(feature, "properties"); properties && properties->is_object()) {
        for (const auto& [key, value] : properties->items()) {
            if (value.is_string() || value.is_number())
                unit.properties.emplace_back(cut(key, limits.propertyBytes), asText(value));
        }
    }
}

std::optional<Ring> closedRing(Ring points, const std::string& path, Reading& reading)
{
    if (!reading.addPoints(points.size()))
        return std::nullopt;
    const std::size_t written = points.size();
    if (points.size() > 1 && points.front() == points.back())
        points.pop_back();
    if (points.size() < kLeastRing) {
        // Maps that were simplified hold such remains of small islands: no reason to refuse all the rest.
        reading.note(path, "an outline of " + std::to_string(written) + " points is left out; one takes at least four, the last like the first",
                     {std::to_string(written)});
        return std::nullopt;
    }
    return points;
}

} // namespace core::maps
