// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/index/weight_moving.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace core::index {

namespace {

constexpr double kGrid = 281474976710656.0; // 2^48: sums of shares stay below 2^53 steps

/// Shares as whole steps of the grid that add up to `total` steps: each rounded down, the steps left over given to those that
/// lost most, the first of equals first.
std::vector<double> onGrid(const std::vector<double>& shares, double total)
{
    std::vector<double> steps(shares.size());
    std::vector<double> lost(shares.size());
    double left = total;
    for (std::size_t i = 0; i < shares.size(); ++i) {
        steps[i] = std::floor(shares[i] * kGrid);
        lost[i] = shares[i] * kGrid - steps[i];
        left -= steps[i];
    }
    std::vector<std::size_t> order(shares.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return lost[a] > lost[b]; });
    for (std::size_t k = 0; left > 0; k = (k + 1) % order.size(), --left) {
        if (shares[order[k]] > 0) // nothing is made of nothing
            steps[order[k]] += 1;
        else
            left += 1;
    }
    // Rounding of the shares themselves may have made a step too many.
    for (std::size_t k = 0; left < 0; k = (k + 1) % order.size()) {
        if (steps[order[order.size() - 1 - k]] > 0) {
            steps[order[order.size() - 1 - k]] -= 1;
            left += 1;
        }
    }
    return steps;
}

} // namespace

Result<std::vector<double>> sharesOf(std::span<const double> weights)
{
    double sum = 0;
    for (const double weight : weights) {
        if (!std::isfinite(weight) || weight < 0)
            return fail(ErrorKind::InvalidArgument, "weights must be numbers of at least 0");
        sum += weight;
    }
    if (!(sum > 0) || !std::isfinite(sum))
        return fail(ErrorKind::InvalidArgument, "at least one weight must be above 0");
    std::vector<double> shares(weights.begin(), weights.end());
    for (double& share : shares)
        share /= sum;
    std::vector<double> steps = onGrid(shares, kGrid);
    for (double& step : steps)
        step /= kGrid;
    return steps;
}

bool canMove(std::span<const char> locked, std::size_t moved)
{
    if (moved >= locked.size() || locked[moved] != 0)
        return false;
    for (std::size_t i = 0; i < locked.size(); ++i) {
        if (i != moved && locked[i] == 0)
            return true;
    }
    return false;
}

double furthestShare(std::span<const double> shares, std::span<const char> locked, std::size_t moved)
{
    double furthest = 1;
    for (std::size_t i = 0; i < shares.size(); ++i) {
        if (i != moved && locked[i] != 0)
            furthest -= shares[i];
    }
    return std::max(0.0, furthest);
}

Result<std::vector<double>> moveShare(std::span<const double> shares, std::span<const char> locked, std::size_t moved,
                                      double wanted)
{
    if (shares.size() != locked.size() || moved >= shares.size())
        return fail(ErrorKind::InvalidArgument, "every weight of the branch needs to say whether it is locked");
    if (!std::isfinite(wanted))
        return fail(ErrorKind::InvalidArgument, "a weight must be a number");
    const double sum = std::accumulate(shares.begin(), shares.end(), 0.0);
    if (!(std::abs(sum - 1) <= 1e-9) || std::any_of(shares.begin(), shares.end(), [](double share) { return share < 0; }))
        return fail(ErrorKind::InvalidArgument, "the weights of a branch must be at least 0 and add up to 1");
    if (!canMove(locked, moved))
        return fail(ErrorKind::InvalidArgument, "all other weights of the branch are locked");

    const auto exact = sharesOf(shares);
    if (!exact)
        return exact;
    std::vector<double> result = *exact;
    const double furthest = furthestShare(result, locked, moved);
    const double share = std::round(std::clamp(wanted, 0.0, furthest) * kGrid) / kGrid;

    double others = 0;
    std::size_t count = 0;
    for (std::size_t i = 0; i < result.size(); ++i) {
        if (i == moved || locked[i] != 0)
            continue;
        others += result[i];
        ++count;
    }
    const double left = furthest - share;
    std::vector<std::size_t> places;
    std::vector<double> parts;
    for (std::size_t i = 0; i < result.size(); ++i) {
        if (i == moved || locked[i] != 0)
            continue;
        places.push_back(i);
        parts.push_back(others > 0 ? result[i] / others * left : left / static_cast<double>(count));
    }
    const std::vector<double> steps = onGrid(parts, left * kGrid);
    for (std::size_t k = 0; k < places.size(); ++k)
        result[places[k]] = steps[k] / kGrid;
    result[moved] = share;
    return result;
}

} // namespace core::index
