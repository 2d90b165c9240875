// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/index/statistics.h"

#include <algorithm>
#include <numeric>

namespace core::index {

namespace {

/// Sums of powers of the distance from the mean.
struct Moments {
    std::size_t count = 0;
    double second = 0;
    double third = 0;
    double fourth = 0;
};

Moments moments(std::span<const double> values)
{
    Moments result;
    result.count = countMeasured(values);
    const double centre = mean(values);
    for (const double value : values) {
        if (isMissing(value))
            continue;
        const double d = value - centre;
        const double square = d * d;
        result.second += square;
        result.third += square * d;
        result.fourth += square * square;
    }
    return result;
}

bool isConstant(std::span<const double> values)
{
    double first = kMissing;
    for (const double value : values) {
        if (isMissing(value))
            continue;
        if (isMissing(first))
            first = value;
        else if (value != first)
            return false;
    }
    return true;
}

std::vector<double> measuredAscending(std::span<const double> values)
{
    std::vector<double> result;
    result.reserve(values.size());
    std::copy_if(values.begin(), values.end(), std::back_inserter(result), [](double value) { return !isMissing(value); });
    std::sort(result.begin(), result.end());
    return result;
}

} // namespace

std::size_t countMeasured(std::span<const double> values)
{
    return static_cast<std::size_t>(std::count_if(values.begin(), values.end(), [](double value) { return !isMissing(value); }));
}

double mean(std::span<const double> values)
{
    double sum = 0;
    std::size_t count = 0;
    for (const double value : values) {
        if (isMissing(value))
            continue;
        sum += value;
        ++count;
    }
    return count > 0 ? sum / static_cast<double>(count) : kMissing;
}

double median(std::span<const double> values)
{
    return quantile(values, 0.5);
}

double sampleDeviation(std::span<const double> values)
{
    const Moments m = moments(values);
    if (m.count < 2)
        return kMissing;
    return isConstant(values) ? 0.0 : std::sqrt(m.second / static_cast<double>(m.count - 1));
}

double skewness(std::span<const double> values)
{
    const Moments m = moments(values);
    if (m.count < 3 || isConstant(values))
        return kMissing;
    const double n = static_cast<double>(m.count);
    return std::sqrt(n) * m.third / (m.second * std::sqrt(m.second)) * std::sqrt(n * (n - 1)) / (n - 2);
}

double excessKurtosis(std::span<const double> values)
{
    const Moments m = moments(values);
    if (m.count < 4 || isConstant(values))
        return kMissing;
    const double n = static_cast<double>(m.count);
    const double r = n * m.fourth / (m.second * m.second);
    return ((n + 1) * (r - 3) + 6) * (n - 1) / ((n - 2) * (n - 3));
}

double correlation(std::span<const double> x, std::span<const double> y)
{
    double sumX = 0;
    double sumY = 0;
    std::size_t count = 0;
    bool xVaries = false;
    bool yVaries = false;
    std::size_t firstPair = 0;
    for (std::size_t i = 0; i < x.size(); ++i) {
        if (isMissing(x[i]) || isMissing(y[i]))
            continue;
        if (count == 0)
            firstPair = i;
        xVaries = xVaries || x[i] != x[firstPair];
        yVaries = yVaries || y[i] != y[firstPair];
        sumX += x[i];
        sumY += y[i];
        ++count;
    }
    if (count < 3 || !xVaries || !yVaries)
        return kMissing;
    const double meanX = sumX / static_cast<double>(count);
    const double meanY = sumY / static_cast<double>(count);
    double xx = 0;
    double yy = 0;
    double xy = 0;
    for (std::size_t i = 0; i < x.size(); ++i) {
        if (isMissing(x[i]) || isMissing(y[i]))
            continue;
        const double dx = x[i] - meanX;
        const double dy = y[i] - meanY;
        xx += dx * dx;
        yy += dy * dy;
        xy += dx * dy;
    }
    return std::clamp(xy / std::sqrt(xx) / std::sqrt(yy), -1.0, 1.0);
}

Matrix correlations(const Matrix& values)
{
    std::vector<std::vector<double>> columns;
    for (std::size_t j = 0; j < values.columns; ++j)
        columns.push_back(values.column(j));
    Matrix result(values.columns, values.columns);
    for (std::size_t j = 0; j < values.columns; ++j) {
        for (std::size_t k = j; k < values.columns; ++k) {
            const double r = correlation(columns[j], columns[k]);
            result.at(j, k) = j == k && !isMissing(r) ? 1.0 : r;
            result.at(k, j) = result.at(j, k);
        }
    }
    return result;
}

double quantile(std::span<const double> values, double share)
{
    const std::vector<double> sorted = measuredAscending(values);
    if (sorted.empty())
        return kMissing;
    const double place = std::clamp(share, 0.0, 1.0) * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(place);
    if (below + 1 >= sorted.size())
        return sorted.back();
    return sorted[below] + (place - static_cast<double>(below)) * (sorted[below + 1] - sorted[below]);
}

std::vector<int> ranks(std::span<const double> scores)
{
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < scores.size(); ++i) {
        if (!isMissing(scores[i]))
            order.push_back(i);
    }
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return scores[a] > scores[b]; });
    std::vector<int> result(scores.size(), 0);
    for (std::size_t k = 0; k < order.size(); ++k) {
        const bool tied = k > 0 && scores[order[k]] == scores[order[k - 1]];
        result[order[k]] = tied ? result[order[k - 1]] : static_cast<int>(k) + 1;
    }
    return result;
}

} // namespace core::index
