// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/axis_ticks.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace ui {

namespace {

constexpr int kFewestTicks = 3;
constexpr int kMostTicks = 6;
constexpr std::array<double, 4> kNiceNumbers = {1, 5, 2, 2.5}; // simplest first
constexpr double kSimplicityWeight = 0.35;
constexpr double kDensityWeight = 0.65;
constexpr double kRoomShare = 0.05; // of the span, above and below
constexpr double kLabelClearance = 1.5; // label widths from centre to centre

std::vector<double> multiplesInside(const AxisRange& range, double step)
{
    // A tick that misses the end by rounding alone belongs to the range.
    const double slack = 1e-9;
    const double first = std::ceil(range.low / step - slack);
    const double last = std::floor(range.high / step + slack);
    std::vector<double> ticks;
    for (double k = first; k <= last; k += 1)
        ticks.push_back(k * step);
    return ticks;
}

double simplicity(std::size_t place)
{
    return 1 - static_cast<double>(place) / static_cast<double>(kNiceNumbers.size() - 1);
}

double density(std::size_t count, int wanted)
{
    const double ratio = static_cast<double>(count) / wanted;
    return 2 - std::max(ratio, 1 / ratio);
}

} // namespace

AxisRange AxisRange::united(const AxisRange& other) const
{
    return {std::min(low, other.low), std::max(high, other.high)};
}

double smallestSpan(int shownDecimals)
{
    constexpr double kRoundings = 4;
    constexpr int kAnySmallness = 6;
    return shownDecimals >= kAnySmallness ? 0 : kRoundings * std::pow(10.0, -shownDecimals);
}

AxisRange axisRange(double low, double high, const AxisRules& rules)
{
    if (!std::isfinite(low) || !std::isfinite(high))
        return {0, 1};
    if (low > high)
        std::swap(low, high);
    const bool keepsFloor = rules.floor && low >= *rules.floor;
    const bool keepsCeiling = rules.ceiling && high <= *rules.ceiling;

    // A constant still needs a span of its own size to stand in.
    const double largest = std::max(std::abs(low), std::abs(high));
    const double leastSpan = std::max({rules.smallestSpan, 1e-6 * largest, largest == 0 ? 1e-9 : 0});
    if (high - low < leastSpan) {
        const double middle = 0.5 * (low + high);
        low = middle - 0.5 * leastSpan;
        high = middle + 0.5 * leastSpan;
    }
    const double room = kRoomShare * (high - low);
    low -= room;
    high += room;

    const auto ticks = roundTicks({low, high});
    const double quantum = 0.25 * (ticks[1] - ticks[0]);
    low = std::floor(low / quantum) * quantum;
    high = std::ceil(high / quantum) * quantum;
    if (keepsFloor)
        low = std::max(low, *rules.floor);
    if (keepsCeiling)
        high = std::min(high, *rules.ceiling);
    return {low, high};
}

std::vector<double> roundTicks(const AxisRange& range, int wanted)
{
    const double span = range.high - range.low;
    std::vector<double> best;
    double bestScore = -1e300;
    const int magnitude = static_cast<int>(std::floor(std::log10(span)));
    for (int exponent = magnitude - 2; exponent <= magnitude + 1; ++exponent) {
        for (std::size_t place = 0; place < kNiceNumbers.size(); ++place) {
            auto ticks = multiplesInside(range, kNiceNumbers[place] * std::pow(10.0, exponent));
            if (ticks.size() < kFewestTicks || ticks.size() > kMostTicks)
                continue;
            const double score = kSimplicityWeight * simplicity(place) + kDensityWeight * density(ticks.size(), wanted);
            if (score > bestScore) {
                bestScore = score;
                best = std::move(ticks);
            }
        }
    }
    return best;
}

std::vector<int> yearTicks(int first, int last, double axisWidth, double labelWidth)
{
    if (last <= first)
        return {first};
    const double pixelsPerYear = axisWidth / (last - first);
    const double clearance = kLabelClearance * labelWidth;
    std::vector<int> years{first};
    for (const int step : {1, 2, 5, 10}) {
        if (step * pixelsPerYear < clearance)
            continue;
        for (int year = (first / step) * step; year < last; year += step) {
            const bool clearOfEnds = (year - first) * pixelsPerYear >= clearance && (last - year) * pixelsPerYear >= clearance;
            if (year > first && clearOfEnds)
                years.push_back(year);
        }
        break;
    }
    years.push_back(last);
    return years;
}

} // namespace ui
