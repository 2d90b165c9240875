// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/causes/loops.h"

#include <algorithm>
#include <cmath>

namespace core::causes {

namespace {

constexpr double kHalf = 0.5 - 1e-9; ///< a half that rounding has touched is a half

bool isOn(double score, bool reinforcing)
{
    return reinforcing ? score > 0 : score < 0;
}

/// The share of one side.
double sideAt(const LoopDominance& dominance, std::size_t k, bool reinforcing)
{
    double share = 0;
    for (const auto& scores : dominance.scores)
        share += isOn(scores[k], reinforcing) ? std::abs(scores[k]) : 0;
    return share;
}

bool leads(const LoopDominance& dominance, std::size_t k, bool reinforcing)
{
    const double plus = sideAt(dominance, k, true);
    const double minus = sideAt(dominance, k, false);
    return reinforcing ? plus > minus : minus > 0 && minus >= plus;
}

/// The strongest loops of one side until they make up half of all change.
std::vector<std::size_t> leadersAt(const LoopDominance& dominance, std::size_t k, bool reinforcing)
{
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < dominance.scores.size(); ++i)
        if (isOn(dominance.scores[i][k], reinforcing))
            order.push_back(i);
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return std::abs(dominance.scores[a][k]) > std::abs(dominance.scores[b][k]);
    });
    double share = 0;
    std::size_t count = 0;
    while (count < order.size() && share < kHalf)
        share += std::abs(dominance.scores[order[count++]][k]);
    order.resize(count);
    return order;
}

double shareAt(const LoopDominance& dominance, std::size_t k, const Phase& phase)
{
    double share = 0;
    for (const std::size_t i : phase.loops)
        if (isOn(dominance.scores[i][k], phase.reinforcing))
            share += std::abs(dominance.scores[i][k]);
    return share;
}

void addLoops(std::vector<std::size_t>& loops, const std::vector<std::size_t>& others)
{
    for (const std::size_t i : others)
        if (std::find(loops.begin(), loops.end(), i) == loops.end())
            loops.push_back(i);
}

/// Strongest in the phase first.
void sortLoops(const LoopDominance& dominance, Phase& phase, std::size_t begin, std::size_t end)
{
    const auto strength = [&](std::size_t i) {
        double sum = 0;
        for (std::size_t k = begin; k < end; ++k)
            sum += std::abs(dominance.scores[i][k]);
        return sum;
    };
    std::stable_sort(phase.loops.begin(), phase.loops.end(),
                     [&](std::size_t a, std::size_t b) { return strength(a) > strength(b); });
}

} // namespace

std::vector<Phase> phases(const LoopDominance& dominance)
{
    std::vector<Phase> result;
    const std::size_t count = dominance.times.size();
    for (std::size_t begin = 0; begin < count;) {
        Phase phase;
        phase.reinforcing = leads(dominance, begin, true);
        if (!phase.reinforcing && !leads(dominance, begin, false)) {
            ++begin;
            continue;
        }
        phase.from = begin == 0 ? dominance.start : dominance.times[begin - 1];
        phase.loops = leadersAt(dominance, begin, phase.reinforcing);
        double shares = shareAt(dominance, begin, phase);
        const bool explained = shares >= kHalf;
        std::size_t end = begin + 1;
        for (; end < count && leads(dominance, end, phase.reinforcing); ++end) {
            // Where the loops shown do not make up half, all of the side are named while that lasts.
            if (explained ? shareAt(dominance, end, phase) < kHalf : sideAt(dominance, end, phase.reinforcing) >= kHalf)
                break;
            if (!explained)
                addLoops(phase.loops, leadersAt(dominance, end, phase.reinforcing));
            shares += shareAt(dominance, end, phase);
        }
        phase.to = dominance.times[end - 1];
        phase.share = shares / static_cast<double>(end - begin);
        sortLoops(dominance, phase, begin, end);
        result.push_back(std::move(phase));
        begin = end;
    }
    return result;
}

} // namespace core::causes
