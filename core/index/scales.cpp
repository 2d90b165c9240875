// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/index/stages.h"
#include "core/index/statistics.h"

#include <algorithm>
#include <cmath>

namespace core::index {

namespace {

ColumnScale linear(double origin, double range, double first, double last)
{
    ColumnScale scale;
    scale.kind = range == 0 || !std::isfinite(range) ? ColumnScale::Kind::Unusable : ColumnScale::Kind::Linear;
    scale.origin = origin;
    scale.range = range;
    scale.first = first;
    scale.last = last;
    return scale;
}

/// Distinct values, each with the mean place of those that are equal to it.
ColumnScale byRank(std::vector<double> values, bool lessIsBetter, double low, double high)
{
    std::sort(values.begin(), values.end());
    ColumnScale scale;
    if (values.empty() || values.front() == values.back())
        return scale;
    scale.kind = ColumnScale::Kind::Rank;
    scale.lessIsBetter = lessIsBetter;
    const double last = static_cast<double>(values.size() - 1);
    for (std::size_t from = 0; from < values.size();) {
        std::size_t to = from;
        while (to + 1 < values.size() && values[to + 1] == values[from])
            ++to;
        double share = (static_cast<double>(from) + static_cast<double>(to)) / 2 / last;
        if (lessIsBetter)
            share = 1 - share;
        scale.sorted.push_back(values[from]);
        scale.place.push_back(low + (high - low) * share);
        from = to + 1;
    }
    return scale;
}

/// Root of the sum of squares.
double length(std::span<const double> values)
{
    double sum = 0;
    for (const double value : values)
        sum += value * value;
    return std::sqrt(sum);
}

double transformed(double value, const ColumnTreatment& treatment)
{
    return treatment.action == ColumnTreatment::Action::Transformed ? treatment.apply(value) : value;
}

} // namespace

double ColumnScale::apply(double value) const
{
    if (kind == Kind::Unusable || isMissing(value))
        return kMissing;
    if (kind == Kind::Linear) {
        const double score = first + (last - first) * ((value - origin) / range);
        return cap ? std::clamp(score, low, high) : score;
    }
    const auto above = std::lower_bound(sorted.begin(), sorted.end(), value);
    if (above == sorted.end())
        return place.back();
    const auto k = static_cast<std::size_t>(above - sorted.begin());
    if (k == 0 || *above == value)
        return place[k];
    const double share = (value - sorted[k - 1]) / (sorted[k] - sorted[k - 1]);
    return place[k - 1] + share * (place[k] - place[k - 1]);
}

ColumnScale planScale(std::span<const double> column, const Indicator& indicator, const Normalisation& normalisation,
                      const ColumnTreatment& treatment)
{
    using Kind = Normalisation::Kind;
    const bool less = indicator.direction == Direction::LessIsBetter;
    std::vector<double> values;
    values.reserve(column.size());
    std::copy_if(column.begin(), column.end(), std::back_inserter(values), [](double value) { return !isMissing(value); });
    if (values.empty() && normalisation.kind != Kind::Goalposts)
        return {};

    ColumnScale scale;
    switch (normalisation.kind) {
    case Kind::MinMax: {
        const auto [least, greatest] = std::minmax_element(values.begin(), values.end());
        scale = linear(*least, *greatest - *least, less ? normalisation.high : normalisation.low,
                       less ? normalisation.low : normalisation.high);
        break;
    }
    case Kind::ZScore: {
        const double step = less ? -normalisation.deviation : normalisation.deviation;
        return linear(mean(values), sampleDeviation(values), normalisation.mean, normalisation.mean + step);
    }
    case Kind::Rank:
        return byRank(std::move(values), less, normalisation.low, normalisation.high);
    case Kind::Goalposts: {
        if (!indicator.goalposts)
            return {};
        const double worst = transformed(indicator.goalposts->worst, treatment);
        const double best = transformed(indicator.goalposts->best, treatment);
        scale = linear(worst, best - worst, normalisation.low, normalisation.high);
        break;
    }
    case Kind::DistanceToReference: {
        const auto [least, greatest] = std::minmax_element(values.begin(), values.end());
        const double worst = less ? *greatest : *least;
        const double best = less ? *least : *greatest;
        const double reference = indicator.reference ? transformed(*indicator.reference, treatment) : best;
        if (less ? reference > worst : reference < worst)
            return {};
        scale = linear(worst, reference - worst, normalisation.low, normalisation.high);
        break;
    }
    case Kind::Vector:
        return linear(0, length(values), 0, less ? -1 : 1);
    }
    scale.cap = normalisation.cap;
    scale.low = normalisation.low;
    scale.high = normalisation.high;
    return scale;
}

} // namespace core::index
