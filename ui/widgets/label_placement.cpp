// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/label_placement.h"

#include <QLineF>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace ui {

namespace {

constexpr int kRowsTried = 4;
constexpr double kCostOfARow = 0.5; // as pixels of line covered: further away only when that clears something

/// A run of labels that stand at the least distance from one another: its mean wish and its size.
struct Pool {
    double mean = 0;
    std::size_t count = 0;
};

/// Heights for wishes in ascending order.
std::vector<double> spread(const std::vector<double>& wanted, const EndLabelRules& rules)
{
    std::vector<Pool> pools;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        pools.push_back({wanted[i] - static_cast<double>(i) * rules.distance, 1});
        while (pools.size() > 1 && pools[pools.size() - 2].mean > pools.back().mean) {
            const Pool last = pools.back();
            pools.pop_back();
            Pool& before = pools.back();
            const double sum = before.mean * static_cast<double>(before.count) + last.mean * static_cast<double>(last.count);
            before.count += last.count;
            before.mean = sum / static_cast<double>(before.count);
        }
    }
    const double lowest = rules.bottom - rules.distance * static_cast<double>(wanted.size() - 1);
    std::vector<double> heights;
    for (const Pool& pool : pools) {
        for (std::size_t k = 0; k < pool.count; ++k) {
            const double base = std::clamp(pool.mean, rules.top, std::max(rules.top, lowest));
            heights.push_back(base + static_cast<double>(heights.size()) * rules.distance);
        }
    }
    return heights;
}

std::size_t roomFor(const EndLabelRules& rules)
{
    const double room = rules.bottom - rules.top;
    return room < 0 ? 0 : static_cast<std::size_t>(std::floor(room / rules.distance + 1e-9)) + 1;
}

/// Liang and Barsky's clipping of one segment: the share of it inside the box.
double shareInside(const QPointF& from, const QPointF& to, const QRectF& box)
{
    const double dx = to.x() - from.x();
    const double dy = to.y() - from.y();
    const std::array<std::array<double, 2>, 4> edges = {{{-dx, from.x() - box.left()},
                                                         {dx, box.right() - from.x()},
                                                         {-dy, from.y() - box.top()},
                                                         {dy, box.bottom() - from.y()}}};
    double enters = 0;
    double leaves = 1;
    for (const auto& [direction, distance] : edges) {
        if (direction == 0) {
            if (distance < 0)
                return 0;
            continue;
        }
        const double at = distance / direction;
        if (direction < 0)
            enters = std::max(enters, at);
        else
            leaves = std::min(leaves, at);
    }
    return std::max(0.0, leaves - enters);
}

double covered(const QRectF& box, const Obstacles& obstacles)
{
    double sum = 0;
    for (const QRectF& other : obstacles.boxes) {
        const QRectF common = box.intersected(other);
        sum += 10 * std::max(0.0, common.width()) * std::max(0.0, common.height()); // text on text is worst
    }
    for (const QPolygonF& line : obstacles.lines)
        sum += lengthInside(line, box);
    return sum;
}

QRectF movedInside(QRectF box, const QRectF& bounds)
{
    if (box.right() > bounds.right())
        box.moveRight(bounds.right());
    if (box.left() < bounds.left())
        box.moveLeft(bounds.left());
    if (box.bottom() > bounds.bottom())
        box.moveBottom(bounds.bottom());
    if (box.top() < bounds.top())
        box.moveTop(bounds.top());
    return box;
}

} // namespace

std::vector<EndLabelPlace> placeEndLabels(const std::vector<EndLabelWish>& wishes, const EndLabelRules& rules)
{
    std::vector<EndLabelPlace> places(wishes.size());
    std::vector<std::size_t> shown(wishes.size());
    std::iota(shown.begin(), shown.end(), std::size_t{0});

    // The most important first, then as many as there is room for, from top to bottom.
    std::stable_sort(shown.begin(), shown.end(),
                     [&](std::size_t a, std::size_t b) { return wishes[a].importance > wishes[b].importance; });
    for (std::size_t i = roomFor(rules); i < shown.size(); ++i)
        places[shown[i]].shown = false;
    shown.resize(std::min(shown.size(), roomFor(rules)));
    std::stable_sort(shown.begin(), shown.end(), [&](std::size_t a, std::size_t b) { return wishes[a].wanted < wishes[b].wanted; });

    while (!shown.empty()) {
        std::vector<double> wanted;
        for (const std::size_t index : shown)
            wanted.push_back(wishes[index].wanted);
        const auto heights = spread(wanted, rules);

        // Leaving one out moves the others, so only the worst goes before they are placed again.
        std::size_t worst = shown.size();
        double worstMove = rules.furthest;
        for (std::size_t i = 0; i < shown.size(); ++i) {
            const double move = std::abs(heights[i] - wanted[i]);
            if (wishes[shown[i]].dropWhenFar && move > worstMove) {
                worst = i;
                worstMove = move;
            }
            places[shown[i]].height = heights[i];
        }
        if (worst == shown.size())
            break;
        places[shown[worst]].shown = false;
        shown.erase(shown.begin() + static_cast<std::ptrdiff_t>(worst));
    }
    return places;
}

QRectF placeBeside(const QSizeF& size, const QRectF& anchor, double gap, const QRectF& bounds, const Obstacles& obstacles)
{
    QRectF best;
    double least = 1e300;
    for (int row = 0; row < kRowsTried; ++row) {
        const double away = gap + row * size.height();
        const double right = anchor.right() + gap;
        const double left = anchor.left() - gap - size.width();
        const double above = anchor.top() - away - size.height();
        const double below = anchor.bottom() + away;
        const double beside = anchor.center().y() - size.height() / 2;
        const double centred = anchor.center().x() - size.width() / 2;
        const std::array<QPointF, 8> corners = {QPointF(left, beside), {right, beside}, {left, above}, {right, above},
                                                {left, below}, {right, below}, {centred, above}, {centred, below}};
        for (const QPointF& corner : corners) {
            const QRectF box = movedInside(QRectF(corner, size), bounds);
            const double cost = covered(box, obstacles) + kCostOfARow * row;
            if (cost < least) {
                least = cost;
                best = box;
            }
        }
    }
    return best;
}

double lengthInside(const QPolygonF& line, const QRectF& box)
{
    double sum = 0;
    for (qsizetype i = 1; i < line.size(); ++i)
        sum += QLineF(line[i - 1], line[i]).length() * shareInside(line[i - 1], line[i], box);
    return sum;
}

} // namespace ui
