// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/causes/loops.h"

#include <algorithm>
#include <cmath>

namespace core::causes {

namespace {

constexpr double kHalf = 0.5 - 1e-9; ///< a half that rounding has touched is a half
constexpr std::size_t kShortestPart = 20; ///< what lasts less than one in so many intervals is passed over

/// Intervals from `begin` to before `end` that have something in common: a side, or a leading loop.
struct Stretch {
    std::size_t begin = 0, end = 0;
    std::size_t label = 0;

    [[nodiscard]] std::size_t length() const { return end - begin; }
};

class PhaseSearch {
public:
    explicit PhaseSearch(const LoopDominance& dominance)
        : m_dominance(dominance)
        , m_count(dominance.times.size())
    {
    }

    std::vector<Phase> run()
    {
        for (std::size_t begin = 0; begin < m_count;) {
            if (isStill(begin)) {
                ++begin;
                continue;
            }
            std::size_t end = begin + 1;
            while (end < m_count && !isStill(end))
                ++end;
            addPhases(begin, end);
            begin = end;
        }
        return std::move(m_phases);
    }

private:
    /// The score of a loop as far as it is on that side.
    [[nodiscard]] double share(std::size_t loop, std::size_t k, bool reinforcing) const
    {
        const double score = m_dominance.scores[loop][k];
        return std::max(0.0, reinforcing ? score : -score);
    }

    [[nodiscard]] double side(std::size_t k, bool reinforcing) const
    {
        double sum = 0;
        for (std::size_t loop = 0; loop < m_dominance.scores.size(); ++loop)
            sum += share(loop, k, reinforcing);
        return sum;
    }

    [[nodiscard]] bool isStill(std::size_t k) const { return side(k, true) + side(k, false) == 0; }

    [[nodiscard]] std::size_t leader(std::size_t k, bool reinforcing) const
    {
        std::size_t best = 0;
        for (std::size_t loop = 1; loop < m_dominance.scores.size(); ++loop)
            if (share(loop, k, reinforcing) > share(best, k, reinforcing))
                best = loop;
        return best;
    }

    void addPhases(std::size_t begin, std::size_t end)
    {
        const auto sideOf = [&](std::size_t k) { return side(k, true) > side(k, false) ? std::size_t{1} : std::size_t{0}; };
        for (const Stretch& one : stretches(begin, end, sideOf)) {
            const bool reinforcing = one.label == 1;
            const auto leaderOf = [&](std::size_t k) { return leader(k, reinforcing); };
            for (const Stretch& part : stretches(one.begin, one.end, leaderOf))
                addPhase(part, reinforcing);
        }
    }

    /// Intervals with the same label together; the shortest stretch that is too short joins what is beside it, until none is
    /// left.
    template <class Label>
    [[nodiscard]] std::vector<Stretch> stretches(std::size_t begin, std::size_t end, const Label& labelOf) const
    {
        std::vector<Stretch> list;
        for (std::size_t k = begin; k < end; ++k)
            list.push_back({k, k + 1, labelOf(k)});
        joinAlike(list);
        while (list.size() > 1) {
            const auto shortest = std::min_element(list.begin(), list.end(),
                                                   [](const Stretch& a, const Stretch& b) { return a.length() < b.length(); });
            if (shortest->length() * kShortestPart >= m_count)
                break;
            const bool isFirst = shortest == list.begin(), isLast = shortest + 1 == list.end();
            const bool takesLeft = isLast || (!isFirst && (shortest - 1)->length() >= (shortest + 1)->length());
            shortest->label = (takesLeft ? shortest - 1 : shortest + 1)->label;
            joinAlike(list);
        }
        return list;
    }

    static void joinAlike(std::vector<Stretch>& list)
    {
        std::vector<Stretch> joined;
        for (const Stretch& one : list) {
            if (!joined.empty() && joined.back().label == one.label)
                joined.back().end = one.end;
            else
                joined.push_back(one);
        }
        list = std::move(joined);
    }

    void addPhase(const Stretch& stretch, bool reinforcing)
    {
        const auto length = static_cast<double>(stretch.length());
        std::vector<double> means(m_dominance.scores.size(), 0.0);
        std::vector<std::size_t> order;
        for (std::size_t loop = 0; loop < means.size(); ++loop) {
            for (std::size_t k = stretch.begin; k < stretch.end; ++k)
                means[loop] += share(loop, k, reinforcing) / length;
            if (means[loop] > 0)
                order.push_back(loop);
        }
        std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return means[a] > means[b]; });
        Phase phase;
        phase.from = stretch.begin == 0 ? m_dominance.start : m_dominance.times[stretch.begin - 1];
        phase.to = m_dominance.times[stretch.end - 1];
        phase.reinforcing = reinforcing;
        for (std::size_t i = 0; i < order.size() && phase.share < kHalf; ++i) {
            phase.loops.push_back(order[i]);
            phase.share += means[order[i]];
        }
        m_phases.push_back(std::move(phase));
    }

    const LoopDominance& m_dominance;
    std::size_t m_count;
    std::vector<Phase> m_phases;
};

} // namespace

std::vector<Phase> phases(const LoopDominance& dominance)
{
    return PhaseSearch(dominance).run();
}

} // namespace core::causes
