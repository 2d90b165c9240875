// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/index/shares.h"

#include <algorithm>
#include <numeric>

namespace core::index {

namespace {

class Weigher {
public:
    Weigher(const Framework& framework, const Hierarchy& hierarchy, const Weighting& weighting, const Matrix& treated,
            std::span<const char> usable)
        : m_framework(framework)
        , m_hierarchy(hierarchy)
        , m_weighting(weighting)
        , m_treated(treated)
        , m_usable(usable)
    {
    }

    Result<Shares> run()
    {
        using Kind = Weighting::Kind;
        for (const HierarchyNode& node : m_hierarchy.nodes)
            m_result.shares.push_back(m_weighting.kind == Kind::Equal ? std::vector<double>(
                                          node.children.size(), 1 / static_cast<double>(node.children.size()))
                                                                      : node.givenShares);
        if (m_weighting.kind == Kind::Ahp || m_weighting.kind == Kind::EntropyAhp) {
            const auto judged = takeJudgements();
            if (!judged)
                return tl::make_unexpected(judged.error());
        }
        if (m_weighting.kind != Kind::Given && m_weighting.kind != Kind::Equal && m_weighting.kind != Kind::Ahp) {
            const auto weighed = m_weighting.scope == Weighting::Scope::WholeTree ? weighWholeTree() : weighBranches();
            if (!weighed)
                return tl::make_unexpected(weighed.error());
        }
        dropUnusable(m_hierarchy, m_usable, m_result.shares);
        return std::move(m_result);
    }

private:
    Result<void> takeJudgements()
    {
        for (std::size_t k = 0; k < m_hierarchy.nodes.size(); ++k) {
            auto judged = judgementsOf(m_hierarchy.nodes[k], m_hierarchy, m_framework, m_weighting);
            if (!judged)
                return tl::make_unexpected(withBranch(judged.error(), k));
            m_result.shares[k] = judged->weights;
            m_result.judgements.push_back(std::move(*judged));
        }
        return {};
    }

    Error withBranch(Error error, std::size_t node) const
    {
        const std::string& id = m_hierarchy.nodes[node].id;
        error.message = (id.empty() ? std::string("the index") : "'" + id + "'") + ": " + error.message;
        error.where.variable = id;
        error.arguments = {id};
        return error;
    }

    /// The columns of `indicators`; all in the direction in which more is better, where `directed`.
    Matrix columns(const std::vector<std::size_t>& indicators, bool directed) const
    {
        Matrix result(m_treated.rows, indicators.size());
        for (std::size_t c = 0; c < indicators.size(); ++c) {
            const bool less = directed && m_framework.indicators[indicators[c]].direction == Direction::LessIsBetter;
            for (std::size_t i = 0; i < m_treated.rows; ++i) {
                const double value = m_treated.at(i, indicators[c]);
                result.at(i, c) = less ? -value : value;
            }
        }
        return result;
    }

    /// What the data say of some indicators; they add up to 1.
    Result<std::vector<double>> weightsOf(const std::vector<std::size_t>& indicators, std::size_t node)
    {
        if (indicators.size() == 1)
            return std::vector<double>{1.0};
        switch (m_weighting.kind) {
        case Weighting::Kind::Critic:
            return criticWeights(columns(indicators, true));
        case Weighting::Kind::VariationCoefficient:
            return variationWeights(columns(indicators, false));
        case Weighting::Kind::PrincipalComponents: {
            auto components = principalComponentWeights(columns(indicators, true));
            if (!components)
                return tl::make_unexpected(components.error());
            for (const std::size_t c : components->opposed)
                m_result.notes.push_back({NoteKind::NegativeLoadings, m_framework.indicators[indicators[c]].id,
                                          m_hierarchy.nodes[node].id, kMissing, kMissing});
            return std::move(components->weights);
        }
        default:
            return entropyWeights(unitRange(columns(indicators, true)), m_weighting.entropyShift);
        }
    }

    std::vector<std::size_t> usableOf(const std::vector<std::size_t>& indicators) const
    {
        std::vector<std::size_t> result;
        std::copy_if(indicators.begin(), indicators.end(), std::back_inserter(result),
                     [&](std::size_t j) { return m_usable[j] != 0; });
        return result;
    }

    /// `data`, by child, put into the node's shares: as they are, or together with the judgements.
    Result<void> place(std::size_t k, std::vector<double> data)
    {
        if (m_weighting.kind == Weighting::Kind::EntropyAhp) {
            auto combined = combineWeights(m_result.shares[k], data, m_weighting.combination, m_weighting.ahpShare);
            if (!combined)
                return tl::make_unexpected(withBranch(combined.error(), k));
            data = std::move(*combined);
        }
        m_result.shares[k] = std::move(data);
        return {};
    }

    Result<void> weighWholeTree()
    {
        std::vector<std::size_t> all(m_framework.indicators.size());
        std::iota(all.begin(), all.end(), 0);
        const std::vector<std::size_t> usable = usableOf(all);
        if (usable.empty())
            return {};
        const auto weights = weightsOf(usable, 0);
        if (!weights)
            return tl::make_unexpected(withBranch(weights.error(), 0));
        std::vector<double> ofIndicator(all.size(), 0);
        for (std::size_t c = 0; c < usable.size(); ++c)
            ofIndicator[usable[c]] = (*weights)[c];
        for (std::size_t k = 0; k < m_hierarchy.nodes.size(); ++k) {
            const HierarchyNode& node = m_hierarchy.nodes[k];
            std::vector<double> data;
            double sum = 0;
            for (const Child& child : node.children) {
                double weight = 0;
                if (child.isIndicator) {
                    weight = ofIndicator[child.index];
                } else {
                    for (const std::size_t j : m_hierarchy.nodes[child.index].leaves)
                        weight += ofIndicator[j];
                }
                data.push_back(weight);
                sum += weight;
            }
            if (sum == 0)
                continue; // nothing usable below; the branch is dropped as a whole
            for (double& weight : data)
                weight /= sum;
            const auto placed = place(k, std::move(data));
            if (!placed)
                return placed;
        }
        return {};
    }

    Result<void> weighBranches()
    {
        for (std::size_t k = 0; k < m_hierarchy.nodes.size(); ++k) {
            const HierarchyNode& node = m_hierarchy.nodes[k];
            std::vector<std::size_t> indicators;
            double reserved = 0; // for the indicators among the members
            for (std::size_t c = 0; c < node.children.size(); ++c) {
                if (!node.children[c].isIndicator)
                    continue;
                indicators.push_back(node.children[c].index);
                reserved += m_result.shares[k][c];
            }
            const std::vector<std::size_t> usable = usableOf(indicators);
            if (usable.empty())
                continue;
            const auto weights = weightsOf(usable, k);
            if (!weights)
                return tl::make_unexpected(withBranch(weights.error(), k));
            const auto placed = placeIndicators(k, usable, *weights, reserved);
            if (!placed)
                return placed;
        }
        return {};
    }

    /// Nodes among the members keep what they have; the indicators share `reserved`.
    Result<void> placeIndicators(std::size_t k, const std::vector<std::size_t>& usable, std::vector<double> weights,
                                 double reserved)
    {
        const HierarchyNode& node = m_hierarchy.nodes[k];
        if (m_weighting.kind == Weighting::Kind::EntropyAhp) {
            std::vector<double> judged;
            for (std::size_t c = 0; c < node.children.size(); ++c) {
                const Child& child = node.children[c];
                if (child.isIndicator && m_usable[child.index] != 0)
                    judged.push_back(m_result.shares[k][c]);
            }
            const double sum = std::accumulate(judged.begin(), judged.end(), 0.0);
            for (double& weight : judged)
                weight /= sum;
            auto combined = combineWeights(judged, weights, m_weighting.combination, m_weighting.ahpShare);
            if (!combined)
                return tl::make_unexpected(withBranch(combined.error(), k));
            weights = std::move(*combined);
        }
        for (std::size_t c = 0; c < node.children.size(); ++c) {
            const Child& child = node.children[c];
            if (!child.isIndicator)
                continue;
            const auto at = std::find(usable.begin(), usable.end(), child.index);
            m_result.shares[k][c] = at == usable.end() ? 0 : reserved * weights[static_cast<std::size_t>(at - usable.begin())];
        }
        return {};
    }

    const Framework& m_framework;
    const Hierarchy& m_hierarchy;
    const Weighting& m_weighting;
    const Matrix& m_treated;
    std::span<const char> m_usable;
    Shares m_result;
};

} // namespace

Result<AhpWeights> judgementsOf(const HierarchyNode& node, const Hierarchy& hierarchy, const Framework& framework,
                                const Weighting& weighting)
{
    std::vector<std::string> members;
    for (const Child& child : node.children)
        members.push_back(child.isIndicator ? framework.indicators[child.index].id : hierarchy.nodes[child.index].id);
    const auto found = std::find_if(weighting.comparisons.begin(), weighting.comparisons.end(),
                                    [&](const Comparisons& c) { return c.node == node.id; });
    return ahpWeights(members, found == weighting.comparisons.end() ? std::vector<Comparison>() : found->pairs);
}

Result<Shares> sharesFor(const Framework& framework, const Hierarchy& hierarchy, const Weighting& weighting,
                         const Matrix& treated, std::span<const char> usable)
{
    return Weigher(framework, hierarchy, weighting, treated, usable).run();
}

void dropUnusable(const Hierarchy& hierarchy, std::span<const char> usable, BranchShares& shares)
{
    if (std::all_of(usable.begin(), usable.end(), [](char u) { return u != 0; }))
        return;
    for (std::size_t k = 0; k < hierarchy.nodes.size(); ++k) {
        double sum = 0;
        for (std::size_t c = 0; c < shares[k].size(); ++c) {
            const Child& child = hierarchy.nodes[k].children[c];
            const auto isUsable = [&](std::size_t j) { return usable[j] != 0; };
            const bool any = child.isIndicator
                ? isUsable(child.index)
                : std::any_of(hierarchy.nodes[child.index].leaves.begin(), hierarchy.nodes[child.index].leaves.end(), isUsable);
            if (!any)
                shares[k][c] = 0;
            sum += shares[k][c];
        }
        for (double& share : shares[k])
            share = sum > 0 ? share / sum : 0;
    }
}

void multiplyDown(const Hierarchy& hierarchy, Estimates& estimates)
{
    estimates.nodeWeights.assign(hierarchy.nodes.size(), 0);
    estimates.indicatorWeights.assign(hierarchy.indicatorParent.size(), 0);
    estimates.nodeWeights[0] = 1;
    for (std::size_t k = 0; k < hierarchy.nodes.size(); ++k) { // parents come first
        const HierarchyNode& node = hierarchy.nodes[k];
        for (std::size_t c = 0; c < node.children.size(); ++c) {
            const Child& child = node.children[c];
            (child.isIndicator ? estimates.indicatorWeights : estimates.nodeWeights)[child.index] =
                estimates.nodeWeights[k] * estimates.shares[k][c];
        }
    }
}

} // namespace core::index
