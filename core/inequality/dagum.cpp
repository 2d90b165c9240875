// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inequality/dagum.h"

#include "core/inequality/gini.h"

#include <algorithm>
#include <cmath>

namespace core::inequality {

namespace {

struct Members {
    std::vector<double> values;
    std::vector<double> weights; ///< shares within the group
};

double meanDifference(const Members& members)
{
    double sum = 0;
    for (std::size_t i = 0; i < members.values.size(); ++i) {
        for (std::size_t r = 0; r < i; ++r)
            sum += members.weights[i] * members.weights[r] * std::abs(members.values[i] - members.values[r]);
    }
    return 2 * sum;
}

DagumPair compare(const DagumGroup& first, const Members& firstMembers, const DagumGroup& second, const Members& secondMembers)
{
    const bool firstRicher = first.mean >= second.mean;
    const DagumGroup& rich = firstRicher ? first : second;
    const DagumGroup& poor = firstRicher ? second : first;
    const Members& richMembers = firstRicher ? firstMembers : secondMembers;
    const Members& poorMembers = firstRicher ? secondMembers : firstMembers;
    DagumPair pair;
    pair.richer = rich.group;
    pair.poorer = poor.group;
    for (std::size_t i = 0; i < richMembers.values.size(); ++i) {
        for (std::size_t r = 0; r < poorMembers.values.size(); ++r) {
            const double more = richMembers.values[i] - poorMembers.values[r];
            const double weight = richMembers.weights[i] * poorMembers.weights[r];
            (more > 0 ? pair.gross : pair.moment) += weight * std::abs(more);
        }
    }
    const double difference = pair.gross + pair.moment;
    const double means = rich.mean + poor.mean;
    pair.gini = means > 0 ? difference / means : 0;
    pair.affluence = difference > 0 ? std::max(0.0, (pair.gross - pair.moment) / difference) : 0;
    const double share = rich.populationShare * poor.valueShare + poor.populationShare * rich.valueShare;
    pair.contributionNet = pair.gini * share * pair.affluence;
    pair.contributionOver = pair.gini * share * (1 - pair.affluence);
    return pair;
}

DagumPart largestOf(const Dagum& result)
{
    if (result.within >= result.netBetween && result.within >= result.transvariation)
        return DagumPart::Within;
    return result.netBetween >= result.transvariation ? DagumPart::NetBetween : DagumPart::Transvariation;
}

} // namespace

Measured<Dagum> dagum(const Sample& sample)
{
    const auto cleaned = clean(sample, Needs::NonNegative);
    if (!cleaned)
        return refuse(cleaned.error());
    const int count = cleaned->groups.empty() ? 0 : 1 + *std::max_element(cleaned->groups.begin(), cleaned->groups.end());
    std::vector<Members> all(static_cast<std::size_t>(count));
    std::vector<double> shares(all.size());
    for (std::size_t i = 0; i < cleaned->groups.size(); ++i) {
        const auto g = static_cast<std::size_t>(cleaned->groups[i]);
        all[g].values.push_back(cleaned->values[i]);
        all[g].weights.push_back(cleaned->weights[i]);
        shares[g] += cleaned->weights[i];
    }
    Dagum result;
    result.counted = cleaned->counted;
    std::vector<Members> members;
    for (int g = 0; g < count; ++g) {
        Members& of = all[static_cast<std::size_t>(g)];
        if (of.values.empty())
            continue;
        DagumGroup group;
        group.group = g;
        group.units = static_cast<int>(of.values.size());
        group.populationShare = shares[static_cast<std::size_t>(g)];
        for (std::size_t i = 0; i < of.values.size(); ++i) {
            of.weights[i] /= group.populationShare;
            group.mean += of.weights[i] * (of.values[i] - of.values[0]);
        }
        group.mean += of.values[0];
        group.valueShare = group.populationShare * group.mean / cleaned->mean;
        group.gini = group.mean > 0 ? meanDifference(of) / (2 * group.mean) : 0;
        group.contribution = group.gini * group.populationShare * group.valueShare;
        result.within += group.contribution;
        result.groups.push_back(group);
        members.push_back(std::move(of));
    }
    const int groups = static_cast<int>(result.groups.size());
    if (groups < 2)
        return refuse({Reason::TooFewGroups, groups, 2, -1, -1, std::nan("")});
    for (std::size_t j = 0; j < members.size(); ++j) {
        for (std::size_t h = j + 1; h < members.size(); ++h) {
            result.pairs.push_back(compare(result.groups[j], members[j], result.groups[h], members[h]));
            const DagumPair& pair = result.pairs.back();
            result.netBetween += pair.contributionNet;
            result.transvariation += pair.contributionOver;
            if (result.widestPair < 0 || pair.gini > result.pairs[static_cast<std::size_t>(result.widestPair)].gini)
                result.widestPair = static_cast<int>(result.pairs.size()) - 1;
        }
    }
    // Found by itself, so that the sum of the parts is a check and not a definition.
    result.total = gini(sample)->coefficient;
    if (result.total > 0) {
        result.withinShare = result.within / result.total;
        result.netBetweenShare = result.netBetween / result.total;
        result.transvariationShare = result.transvariation / result.total;
    }
    result.largest = largestOf(result);
    return result;
}

} // namespace core::inequality
