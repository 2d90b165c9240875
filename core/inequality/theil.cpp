// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inequality/theil.h"

#include <algorithm>
#include <cmath>

namespace core::inequality {

namespace {

/// What a value of `ratio` times the mean adds, per weight. The terms -(r - 1) and (r - 1) sum to 0 over all units; with them
/// each addend is at least 0, so that nothing cancels where values are nearly alike.
double addend(TheilIndex which, double ratio)
{
    const double term =
        which == TheilIndex::T ? (ratio > 0 ? ratio * std::log(ratio) : 0.0) - (ratio - 1) : (ratio - 1) - std::log(ratio);
    return std::max(term, 0.0);
}

} // namespace

Measured<Theil> theil(const Sample& sample, TheilIndex which)
{
    const auto cleaned = clean(sample, which == TheilIndex::T ? Needs::NonNegative : Needs::Positive);
    if (!cleaned)
        return refuse(cleaned.error());
    Theil result;
    result.which = which;
    result.counted = cleaned->counted;
    for (std::size_t i = 0; i < cleaned->values.size(); ++i)
        result.total += cleaned->weights[i] * addend(which, cleaned->values[i] / cleaned->mean);
    if (cleaned->groups.empty())
        return result;

    result.decomposed = true;
    const int groups = 1 + *std::max_element(cleaned->groups.begin(), cleaned->groups.end());
    std::vector<TheilGroup> all(static_cast<std::size_t>(groups));
    for (std::size_t i = 0; i < cleaned->values.size(); ++i) {
        TheilGroup& group = all[static_cast<std::size_t>(cleaned->groups[i])];
        ++group.units;
        group.populationShare += cleaned->weights[i];
        group.mean += cleaned->weights[i] * cleaned->values[i];
    }
    for (TheilGroup& group : all) {
        if (group.units > 0)
            group.mean /= group.populationShare;
        group.valueShare = group.populationShare * group.mean / cleaned->mean;
    }
    for (std::size_t i = 0; i < cleaned->values.size(); ++i) {
        TheilGroup& group = all[static_cast<std::size_t>(cleaned->groups[i])];
        if (group.mean > 0) // a group that holds nothing is equal within
            group.index += cleaned->weights[i] / group.populationShare * addend(which, cleaned->values[i] / group.mean);
    }
    for (int g = 0; g < groups; ++g) {
        TheilGroup& group = all[static_cast<std::size_t>(g)];
        if (group.units == 0)
            continue;
        group.group = g;
        group.contribution = group.index * (which == TheilIndex::T ? group.valueShare : group.populationShare);
        result.within += group.contribution;
        result.between += group.populationShare * addend(which, group.mean / cleaned->mean);
        result.groups.push_back(group);
    }
    result.betweenShare = result.total > 0 ? result.between / result.total : 0;
    return result;
}

} // namespace core::inequality
