// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/maps/classes.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace core::maps {

namespace {

constexpr std::size_t kMostClasses = 9;
constexpr double kHairsbreadth = 1e-9; ///< of a step: what is lost when a decimal is kept as a binary number

/// Distinct values, ascending, and how often each stands there.
struct Distinct {
    std::vector<double> values;
    std::vector<double> counts;
};

Distinct distinctOf(std::span<const double> values, double step)
{
    std::vector<double> sorted;
    for (const double value : values) {
        if (std::isfinite(value))
            sorted.push_back(rounded(value, step));
    }
    std::ranges::sort(sorted);
    Distinct result;
    for (const double value : sorted) {
        if (!result.values.empty() && value - result.values.back() < step / 2) {
            result.counts.back() += 1;
        } else {
            result.values.push_back(value);
            result.counts.push_back(1);
        }
    }
    return result;
}

/// Sums from which the squared distances of any stretch to its mean follow. Values are taken from their mean, against cancellation.
class Spread {
public:
    explicit Spread(const Distinct& data) : m_count(data.values.size() + 1), m_sum(m_count.size()), m_square(m_count.size())
    {
        double total = 0;
        double weight = 0;
        for (std::size_t i = 0; i < data.values.size(); ++i) {
            total += data.values[i] * data.counts[i];
            weight += data.counts[i];
        }
        const double mean = weight > 0 ? total / weight : 0;
        for (std::size_t i = 0; i < data.values.size(); ++i) {
            const double value = data.values[i] - mean;
            m_count[i + 1] = m_count[i] + data.counts[i];
            m_sum[i + 1] = m_sum[i] + data.counts[i] * value;
            m_square[i + 1] = m_square[i] + data.counts[i] * value * value;
        }
    }
    /// Of the values first to last - 1.
    [[nodiscard]] double within(std::size_t first, std::size_t last) const
    {
        const double count = m_count[last] - m_count[first];
        const double sum = m_sum[last] - m_sum[first];
        return count > 0 ? std::max(0.0, m_square[last] - m_square[first] - sum * sum / count) : 0;
    }

private:
    std::vector<double> m_count, m_sum, m_square;
};

/// Where classes begin, as indices into the distinct values, without the first.
using Starts = std::vector<std::size_t>;

/// Each bound goes where the count below it is nearest to its quantile.
Starts equalCount(const Distinct& data, std::size_t count)
{
    std::vector<double> below{0};
    for (const double each : data.counts)
        below.push_back(below.back() + each);
    Starts starts;
    for (std::size_t k = 1; k < count; ++k) {
        const double wanted = below.back() * static_cast<double>(k) / static_cast<double>(count);
        std::size_t best = 0;
        for (std::size_t i = 1; i < data.values.size(); ++i) {
            if (best == 0 || std::abs(below[i] - wanted) < std::abs(below[best] - wanted))
                best = i;
        }
        if (best > 0 && (starts.empty() || best > starts.back()))
            starts.push_back(best);
    }
    return starts;
}

/// One row of Fisher's table: the best last start for every prefix in [low, high], found by halving, since it never moves back.
void fillRow(const Spread& spread, const std::vector<double>& before, std::vector<double>& cost, std::vector<std::size_t>& start,
             std::size_t low, std::size_t high, std::size_t least, std::size_t most)
{
    if (low > high)
        return;
    const std::size_t middle = low + (high - low) / 2;
    cost[middle] = std::numeric_limits<double>::infinity();
    for (std::size_t first = least; first <= std::min(most, middle); ++first) {
        const double sum = before[first] + spread.within(first, middle + 1);
        if (sum < cost[middle]) {
            cost[middle] = sum;
            start[middle] = first;
        }
    }
    const std::size_t best = start[middle];
    if (middle > low)
        fillRow(spread, before, cost, start, low, middle - 1, least, best);
    fillRow(spread, before, cost, start, middle + 1, high, best, most);
}

Starts naturalBreaks(const Distinct& data, const Spread& spread, std::size_t count)
{
    const std::size_t n = data.values.size();
    const std::size_t classes = std::min(count, n);
    // before[f]: the least sum for the values 0 to f - 1 in one class less.
    std::vector<double> before(n + 1, std::numeric_limits<double>::infinity());
    before[0] = 0;
    std::vector<std::vector<std::size_t>> starts;
    for (std::size_t k = 0; k < classes; ++k) {
        std::vector<double> cost(n, std::numeric_limits<double>::infinity());
        std::vector<std::size_t> start(n, k);
        fillRow(spread, before, cost, start, k, n - 1, k, k == 0 ? 0 : n - 1);
        std::ranges::fill(before, std::numeric_limits<double>::infinity());
        for (std::size_t i = k; i < n; ++i)
            before[i + 1] = cost[i];
        starts.push_back(std::move(start));
    }
    Starts result;
    std::size_t end = n;
    for (std::size_t k = classes; k-- > 1;) {
        end = starts[k][end - 1];
        result.push_back(end);
    }
    std::ranges::reverse(result);
    return result;
}

std::vector<double> boundsAt(const Distinct& data, const Starts& starts, double step)
{
    std::vector<double> bounds;
    for (const std::size_t start : starts)
        bounds.push_back(roundestBetween(data.values[start - 1], data.values[start], step));
    return bounds;
}

std::vector<double> equalIntervals(const Distinct& data, std::size_t count, double step)
{
    std::vector<double> bounds;
    const double low = data.values.front();
    const double span = data.values.back() - low;
    for (std::size_t k = 1; k < count; ++k) {
        const double bound = rounded(low + span * static_cast<double>(k) / static_cast<double>(count), step);
        const bool between = bound > low + step / 2 && bound <= data.values.back() + step / 2;
        if (between && (bounds.empty() || bound > bounds.back() + step / 2))
            bounds.push_back(bound);
    }
    return bounds;
}

} // namespace

double rounded(double value, double step)
{
    // A power of ten below 1 is not exact in binary: dividing by its whole inverse is.
    const double inverse = std::round(1 / step);
    const bool fraction = step < 1 && std::abs(inverse * step - 1) < kHairsbreadth;
    const double result = fraction ? std::round(value * inverse) / inverse : std::round(value / step) * step;
    return result == 0 ? 0 : result;
}

int Classes::classOf(double value) const
{
    if (!std::isfinite(value))
        return -1;
    const double shown = rounded(value, step);
    const auto above = std::ranges::upper_bound(bounds, shown + step * kHairsbreadth);
    return static_cast<int>(above - bounds.begin());
}

double roundestBetween(double above, double upTo, double step)
{
    const double middle = (above + upTo) / 2;
    double unit = step;
    while (unit < upTo - above)
        unit *= 10;
    // From large units to small ones, and of each also its half: 50 is as round as 40, 25 rounder than 24.
    for (; unit > step / 2; unit /= 10) {
        for (const double size : {unit, unit / 2}) {
            if (size < step * (1 - kHairsbreadth))
                continue;
            const double lowest = std::floor(above / size + kHairsbreadth) + 1;
            const double highest = std::floor(upTo / size + kHairsbreadth);
            if (lowest > highest)
                continue;
            const double nearest = std::clamp(std::round(middle / size), lowest, highest);
            return rounded(nearest * size, step);
        }
    }
    return upTo;
}

Classes classify(std::span<const double> values, ClassMethod method, std::size_t count, double step)
{
    Classes result;
    result.step = step;
    const Distinct data = distinctOf(values, step);
    if (data.values.empty())
        return result;
    result.low = data.values.front();
    result.high = data.values.back();
    const std::size_t wanted = std::clamp<std::size_t>(count, 1, kMostClasses);
    const Spread spread(data);
    switch (method) {
    case ClassMethod::EqualCount: result.bounds = boundsAt(data, equalCount(data, wanted), step); break;
    case ClassMethod::EqualInterval: result.bounds = equalIntervals(data, wanted, step); break;
    case ClassMethod::NaturalBreaks: result.bounds = boundsAt(data, naturalBreaks(data, spread, wanted), step); break;
    }
    double within = 0;
    std::size_t first = 0;
    for (std::size_t i = 1; i <= data.values.size(); ++i) {
        if (i == data.values.size() || result.classOf(data.values[i]) != result.classOf(data.values[first])) {
            within += spread.within(first, i);
            first = i;
        }
    }
    const double total = spread.within(0, data.values.size());
    result.fit = total > 0 ? 1 - within / total : 1;
    return result;
}

} // namespace core::maps
