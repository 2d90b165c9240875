// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/optimise/search.h"
#include "core/sampling/counter_random.h"

#include <algorithm>

namespace core::optimise {

namespace {

/// Stream of the seed; sampling uses others.
constexpr std::uint64_t kEvolutionStream = 0x65766f6c7665;
constexpr double kCrossover = 0.9;

class Evolution {
public:
    explicit Evolution(Search& search)
        : m_search(search)
        , m_k(search.freedoms())
    {
        // the best of what has been looked at
        const Tried& tried = search.tried();
        std::vector<std::pair<Standing, std::size_t>> ranked;
        for (std::size_t i = 0; i < tried.count; ++i)
            ranked.emplace_back(standingOf(tried.result(i), search.requirements(), search.objective()), i);
        const std::size_t size = std::min(ranked.size(), std::clamp<std::size_t>(6 * m_k, 32, 128));
        std::partial_sort(ranked.begin(), ranked.begin() + static_cast<std::ptrdiff_t>(size), ranked.end());
        for (std::size_t i = 0; i < size; ++i) {
            const auto place = search.placeOf(tried.point(ranked[i].second));
            m_places.insert(m_places.end(), place.begin(), place.end());
            m_standings.push_back(ranked[i].first);
        }
    }

    [[nodiscard]] std::size_t size() const { return m_standings.size(); }

    void generation()
    {
        std::vector<double> trials(m_places.size());
        for (std::size_t i = 0; i < size(); ++i)
            makeTrial(i, std::span(trials).subspan(i * m_k, m_k));
        const auto standings = m_search.evaluate(trials);
        for (std::size_t i = 0; i < size(); ++i)
            if (standings[i] <= m_standings[i]) {
                m_standings[i] = standings[i];
                std::copy_n(trials.begin() + static_cast<std::ptrdiff_t>(i * m_k), m_k,
                            m_places.begin() + static_cast<std::ptrdiff_t>(i * m_k));
            }
    }

private:
    double uniform() { return sampling::openUnit(sampling::randomBits(m_search.options().seed, kEvolutionStream, m_counter++)); }
    std::size_t below(std::size_t bound) { return std::min(bound - 1, static_cast<std::size_t>(uniform() * double(bound))); }
    double at(std::size_t member, std::size_t k) const { return m_places[member * m_k + k]; }

    void makeTrial(std::size_t i, std::span<double> trial)
    {
        const std::size_t a = below(size()), b = below(size()), c = below(size());
        const double weight = 0.4 + 0.5 * uniform();
        const std::size_t forced = below(m_k);
        for (std::size_t k = 0; k < m_k; ++k) {
            trial[k] = at(i, k);
            if (k != forced && uniform() > kCrossover)
                continue;
            const double moved = at(a, k) + weight * (at(b, k) - at(c, k));
            // beyond an end: half way between the end and where it was
            trial[k] = moved < 0 ? at(i, k) / 2 : moved > 1 ? (1 + at(i, k)) / 2 : moved;
            // a lever at its end is a choice of its own, which halving never reaches
            if ((moved < 0 || moved > 1) && uniform() < 0.5)
                trial[k] = moved < 0 ? 0 : 1;
        }
    }

    Search& m_search;
    std::size_t m_k;
    std::vector<double> m_places;
    std::vector<Standing> m_standings;
    std::uint64_t m_counter = 0;
};

} // namespace

void evolve(Search& search, std::size_t evaluations)
{
    if (search.freedoms() == 0 || !search.hasBest())
        return;
    Evolution evolution(search);
    for (std::size_t done = 0; done + evolution.size() <= evaluations; done += evolution.size())
        evolution.generation();
}

} // namespace core::optimise
