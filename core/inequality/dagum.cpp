// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inequality/dagum.h"

#include "core/inequality/gini.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace core::inequality {

namespace {

/// A group's values, ascending, with the share of the group's weight up to each and from the next one on. Both sums are kept:
/// where all of a group lies below, nothing is above, to the last bit.
struct Members {
    std::vector<double> values;
    std::vector<double> below, above;

    explicit Members(std::vector<std::pair<double, double>> valuesAndShares)
    {
        std::sort(valuesAndShares.begin(), valuesAndShares.end());
        const std::size_t n = valuesAndShares.size();
        above.assign(n, 0.0);
        for (std::size_t k = n - 1; k-- > 0;)
            above[k] = above[k + 1] + valuesAndShares[k + 1].second;
        double sum = 0;
        for (const auto& [value, share] : valuesAndShares) {
            values.push_back(value);
            below.push_back(sum += share);
        }
    }
};

/// Mean of |x - y| over all pairs: twice the integral of F(t) (1 - F(t)), F the share of the weight up to t.
double meanDifference(const Members& members)
{
    double sum = 0;
    for (std::size_t k = 0; k + 1 < members.values.size(); ++k)
        sum += (members.values[k + 1] - members.values[k]) * members.below[k] * members.above[k];
    return 2 * sum;
}

/// A group's F(t) and 1 - F(t) while t goes up.
class Walk {
public:
    explicit Walk(const Members& members)
        : m_members(members)
    {
    }

    [[nodiscard]] bool done() const { return m_next == m_members.values.size(); }
    [[nodiscard]] double next() const { return done() ? std::numeric_limits<double>::infinity() : m_members.values[m_next]; }
    void passUpTo(double t)
    {
        while (!done() && m_members.values[m_next] <= t)
            ++m_next;
    }
    [[nodiscard]] double below() const { return m_next == 0 ? 0 : m_members.below[m_next - 1]; }
    [[nodiscard]] double above() const { return m_next == 0 ? 1 : m_members.above[m_next - 1]; }

private:
    const Members& m_members;
    std::size_t m_next = 0;
};

/// d and p of a pair: the mean of (x - y)+ is the integral of (1 - F_x(t)) F_y(t).
void measureOverlap(const Members& rich, const Members& poor, DagumPair& pair)
{
    Walk x(rich), y(poor);
    double from = std::min(x.next(), y.next());
    while (!x.done() || !y.done()) {
        x.passUpTo(from);
        y.passUpTo(from);
        const double to = std::min(x.next(), y.next());
        if (!std::isfinite(to))
            break;
        pair.gross += (to - from) * x.above() * y.below();
        pair.moment += (to - from) * y.above() * x.below();
        from = to;
    }
}

DagumPair compare(const DagumGroup& first, const Members& firstMembers, const DagumGroup& second, const Members& secondMembers)
{
    const bool firstRicher = first.mean >= second.mean;
    const DagumGroup& rich = firstRicher ? first : second;
    const DagumGroup& poor = firstRicher ? second : first;
    DagumPair pair;
    pair.richer = rich.group;
    pair.poorer = poor.group;
    measureOverlap(firstRicher ? firstMembers : secondMembers, firstRicher ? secondMembers : firstMembers, pair);
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
    std::vector<std::vector<std::pair<double, double>>> all(static_cast<std::size_t>(count)); ///< values and weights
    std::vector<double> shares(all.size());
    for (std::size_t i = 0; i < cleaned->groups.size(); ++i) {
        const auto g = static_cast<std::size_t>(cleaned->groups[i]);
        all[g].emplace_back(cleaned->values[i], cleaned->weights[i]);
        shares[g] += cleaned->weights[i];
    }
    Dagum result;
    result.counted = cleaned->counted;
    std::vector<Members> members;
    for (int g = 0; g < count; ++g) {
        auto& of = all[static_cast<std::size_t>(g)];
        if (of.empty())
            continue;
        DagumGroup group;
        group.group = g;
        group.units = static_cast<int>(of.size());
        group.populationShare = shares[static_cast<std::size_t>(g)];
        for (auto& [value, weight] : of) {
            weight /= group.populationShare;
            group.mean += weight * (value - of[0].first);
        }
        group.mean += of[0].first;
        members.emplace_back(std::move(of));
        group.valueShare = group.populationShare * group.mean / cleaned->mean;
        group.gini = group.mean > 0 ? meanDifference(members.back()) / (2 * group.mean) : 0;
        group.contribution = group.gini * group.populationShare * group.valueShare;
        result.within += group.contribution;
        result.groups.push_back(group);
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
