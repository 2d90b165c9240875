// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/maps/shape_map.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace core::maps {

namespace {

constexpr double kHalfTurn = 180;
constexpr double kFullTurn = 360;

/// Where maps keep names, the likeliest first.
constexpr std::array<std::string_view, 14> kNameProperties{"name", "NAME", "Name", "name_en", "NAME_EN", "name_zh", "NAME_ZH",
                                                           "NAME_LATN", "NUTS_NAME", "NAME_1", "ADMIN", "region", "省", "名称"};

} // namespace

const std::string* MapUnit::property(std::string_view name) const
{
    const auto found = std::ranges::find(properties, name, &std::pair<std::string, std::string>::first);
    return found == properties.end() ? nullptr : &found->second;
}

std::string MapUnit::title() const
{
    for (const std::string_view name : kNameProperties) {
        if (const std::string* text = property(name); text && !text->empty())
            return *text;
    }
    return id;
}

std::optional<Extent> ShapeMap::extent() const
{
    std::optional<Extent> box;
    for (const MapUnit& unit : units) {
        for (const Polygon& polygon : unit.polygons) {
            for (const Point& point : polygon.outer) {
                if (!box)
                    box = Extent{point, point};
                box->low = {std::min(box->low.x, point.x), std::min(box->low.y, point.y)};
                box->high = {std::max(box->high.x, point.x), std::max(box->high.y, point.y)};
            }
        }
    }
    return box;
}

Ring unwrapped(Ring ring)
{
    const Ring given = ring;
    double turn = 0;
    for (std::size_t k = 1; k < ring.size(); ++k) {
        const double step = given[k].x - given[k - 1].x;
        if (step > kHalfTurn)
            turn -= kFullTurn;
        else if (step < -kHalfTurn)
            turn += kFullTurn;
        ring[k].x += turn;
    }
    const bool closes = ring.empty() || std::abs(ring.back().x - ring.front().x) <= kHalfTurn;
    return closes ? ring : given;
}

double doubleArea(const Ring& ring)
{
    double sum = 0;
    for (std::size_t k = 0; k < ring.size(); ++k) {
        const Point& a = ring[k];
        const Point& b = ring[(k + 1) % ring.size()];
        sum += a.x * b.y - b.x * a.y;
    }
    return sum;
}

} // namespace core::maps
