// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/index/scoring.h"

#include <algorithm>

namespace core::index {

namespace {

bool enoughPresent(std::span<const double> members, double minimumShare)
{
    if (minimumShare <= 0)
        return true;
    const auto present = std::count_if(members.begin(), members.end(), [](double value) { return !isMissing(value); });
    return static_cast<double>(present) >= minimumShare * static_cast<double>(members.size());
}

double scoreOf(Aggregation how, std::span<const double> members, std::span<const double> shares, const IdealPoints& ideal,
               const Method& method)
{
    switch (how) {
    case Aggregation::Geometric:
        return geometricMean(members, shares);
    case Aggregation::Harmonic:
        return harmonicMean(members, shares);
    case Aggregation::MazziottaPareto:
        return mazziottaPareto(members, shares, method.penaliseImbalance);
    case Aggregation::Topsis: {
        const Normalisation& n = method.normalisation;
        return n.low + (n.high - n.low) * topsisCloseness(members, shares, ideal);
    }
    case Aggregation::Arithmetic:
    case Aggregation::Copeland:
        break;
    }
    return arithmeticMean(members, shares);
}

/// Victories minus defeats, from -(n-1)..n-1 brought to low..high; missing where there is nobody to compare with.
void scaleCopeland(std::span<double> scores, const Normalisation& n)
{
    const auto compared = std::count_if(scores.begin(), scores.end(), [](double value) { return !isMissing(value); });
    const double most = static_cast<double>(compared - 1);
    for (double& score : scores)
        score = compared > 1 ? n.low + (n.high - n.low) * (score + most) / (2 * most) : kMissing;
}

} // namespace

void gatherMembers(const Hierarchy& hierarchy, std::size_t node, const ScoreRows& rows, std::size_t firstRow, std::size_t count,
                   std::span<double> members)
{
    const std::size_t indicators = hierarchy.indicatorParent.size();
    const std::size_t nodes = hierarchy.nodes.size();
    const std::vector<Child>& children = hierarchy.nodes[node].children;
    double* out = members.data();
    for (std::size_t i = firstRow; i < firstRow + count; ++i) {
        for (const Child& child : children)
            *out++ = child.isIndicator ? rows.normalised[i * indicators + child.index] : rows.scores[i * nodes + child.index];
    }
}

void scoreNode(const Hierarchy& hierarchy, const Method& method, std::size_t node, std::span<const double> shares,
               const IdealPoints& ideal, const ScoreRows& rows, std::vector<double>& members)
{
    const std::size_t nodes = hierarchy.nodes.size();
    const std::size_t width = shares.size();
    const Aggregation how = method.aggregationAt(hierarchy.nodes[node].depth);
    // The scores of one time, for Copeland, stand behind the members.
    if (members.size() < rows.units * (width + 1))
        members.resize(rows.units * (width + 1));
    const std::span<double> block(members.data(), rows.units * width);
    const std::span<double> results(members.data() + rows.units * width, rows.units);
    for (std::size_t t = 0; t < rows.times; ++t) {
        gatherMembers(hierarchy, node, rows, t * rows.units, rows.units, block);
        for (std::size_t i = 0; i < rows.units; ++i) {
            const std::span<double> row = block.subspan(i * width, width);
            if (!enoughPresent(row, method.minimumPresent))
                std::fill(row.begin(), row.end(), kMissing);
            if (how != Aggregation::Copeland)
                results[i] = scoreOf(how, row, shares, ideal, method);
        }
        if (how == Aggregation::Copeland) {
            copelandScores(block, shares, results);
            scaleCopeland(results, method.normalisation);
        }
        for (std::size_t i = 0; i < rows.units; ++i)
            rows.scores[(t * rows.units + i) * nodes + node] = results[i];
    }
}

void scoreNodes(const Hierarchy& hierarchy, const Method& method, const BranchShares& shares,
                const std::vector<IdealPoints>& ideals, const ScoreRows& rows, std::vector<double>& members)
{
    for (std::size_t k = hierarchy.nodes.size(); k-- > 0;)
        scoreNode(hierarchy, method, k, shares[k], ideals[k], rows, members);
}

const HierarchyNode* firstWithoutSum(const Hierarchy& hierarchy, const Method& method)
{
    const auto found = std::find_if(hierarchy.nodes.begin(), hierarchy.nodes.end(), [&](const HierarchyNode& node) {
        return node.children.size() > 1 && method.aggregationAt(node.depth) != Aggregation::Arithmetic;
    });
    return found == hierarchy.nodes.end() ? nullptr : &*found;
}

void divideScore(const Hierarchy& hierarchy, const BranchShares& shares, std::span<const double> normalised,
                 std::span<const double> scores, std::span<double> reach, std::span<double> parts)
{
    std::fill(parts.begin(), parts.end(), kMissing);
    std::fill(reach.begin(), reach.end(), 0.0);
    reach[0] = isMissing(scores[0]) ? 0 : 1; // of each node: its weight in this row's index
    for (std::size_t k = 0; k < hierarchy.nodes.size(); ++k) {
        if (reach[k] == 0)
            continue;
        const std::vector<Child>& children = hierarchy.nodes[k].children;
        const auto value = [&](const Child& child) { return child.isIndicator ? normalised[child.index] : scores[child.index]; };
        double present = 0;
        for (std::size_t c = 0; c < children.size(); ++c)
            present += isMissing(value(children[c])) ? 0 : shares[k][c];
        for (std::size_t c = 0; c < children.size(); ++c) {
            if (isMissing(value(children[c])))
                continue;
            const double weight = reach[k] * shares[k][c] / present;
            if (children[c].isIndicator)
                parts[children[c].index] = weight * value(children[c]);
            else
                reach[children[c].index] = weight;
        }
    }
}

} // namespace core::index
