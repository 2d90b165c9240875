// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/coalition_game.h"

#include <algorithm>
#include <bit>
#include <cassert>
#include <cmath>
#include <limits>
#include <numeric>
#include <random>

namespace core::policy {

namespace {

/// A sum that carries its rounding along (Neumaier 1974).
class Sum {
public:
    void add(double term)
    {
        const double next = m_sum + term;
        m_lost += std::abs(m_sum) >= std::abs(term) ? (m_sum - next) + term : (term - next) + m_sum;
        m_sum = next;
    }
    [[nodiscard]] double value() const { return m_sum + m_lost; }

private:
    double m_sum = 0;
    double m_lost = 0;
};

/// How many sets of `size` there are among `count`.
double choose(std::size_t count, std::size_t size)
{
    double ways = 1;
    for (std::size_t k = 1; k <= size; ++k)
        ways = ways * static_cast<double>(count - size + k) / static_cast<double>(k);
    return std::round(ways);
}

/// The mean over sizes of the mean of what player i adds to coalitions of that size: the weights of the formula, written out.
double shapleyShare(std::size_t i, std::size_t players, std::span<const double> values)
{
    std::vector<Sum> bySize(players);
    for (Coalition coalition = 0; coalition < values.size(); ++coalition) {
        if ((coalition & only(i)) == 0)
            bySize[static_cast<std::size_t>(std::popcount(coalition))].add(values[coalition | only(i)] - values[coalition]);
    }
    Sum share;
    for (std::size_t size = 0; size < players; ++size)
        share.add(bySize[size].value() / choose(players - 1, size));
    return share.value() / static_cast<double>(players);
}

double plainSum(const std::vector<double>& numbers)
{
    return std::accumulate(numbers.begin(), numbers.end(), 0.0);
}

/// Changes share i by what is missing, or its neighbours among the doubles, if that gives `total`.
void tryToClose(std::vector<double>& shares, std::size_t i, double total)
{
    constexpr double kInfinity = std::numeric_limits<double>::infinity();
    const double kept = shares[i];
    const double moved = kept + (total - plainSum(shares));
    for (const double candidate : {moved, std::nextafter(moved, kInfinity), std::nextafter(moved, -kInfinity)}) {
        shares[i] = candidate;
        if (plainSum(shares) == total)
            return;
    }
    shares[i] = kept;
}

/// A whole number below `bound`, each as likely; unlike std::uniform_int_distribution the same with every library.
std::uint64_t below(std::uint64_t bound, std::mt19937_64& random)
{
    const std::uint64_t rest = (std::numeric_limits<std::uint64_t>::max() % bound + 1) % bound;
    std::uint64_t drawn = random();
    while (drawn > std::numeric_limits<std::uint64_t>::max() - rest)
        drawn = random();
    return drawn % bound;
}

} // namespace

std::vector<double> shapleyShares(std::size_t players, std::span<const double> values)
{
    assert(values.size() == std::size_t(1) << players);
    std::vector<double> shares;
    for (std::size_t i = 0; i < players; ++i)
        shares.push_back(shapleyShare(i, players, values));
    return shares;
}

void closeSum(std::vector<double>& shares, double total)
{
    if (shares.empty())
        return;
    // Adding from first to last rounds again, so the rest may need more than one turn.
    constexpr int kTurns = 4;
    double& largest =
        *std::max_element(shares.begin(), shares.end(), [](double a, double b) { return std::abs(a) < std::abs(b); });
    for (int turn = 0; turn < kTurns && plainSum(shares) != total; ++turn)
        largest += total - plainSum(shares);
    // What is left is less than the largest share can hold: a smaller one, best added late, can.
    for (std::size_t i = shares.size(); i > 0 && plainSum(shares) != total; --i) {
        if (shares[i - 1] != 0)
            tryToClose(shares, i - 1, total);
    }
}

std::vector<JoiningOrder> antitheticOrders(std::size_t players, std::size_t pairs, std::uint64_t seed)
{
    std::mt19937_64 random(seed);
    std::vector<JoiningOrder> orders;
    orders.reserve(2 * pairs);
    for (std::size_t pair = 0; pair < pairs; ++pair) {
        JoiningOrder order(players);
        std::iota(order.begin(), order.end(), std::uint8_t(0));
        for (std::size_t last = players; last > 1; --last)
            std::swap(order[last - 1], order[below(last, random)]);
        orders.push_back(order);
        orders.emplace_back(order.rbegin(), order.rend());
    }
    return orders;
}

CoalitionValues::CoalitionValues(std::vector<Coalition> coalitions)
    : m_coalitions(std::move(coalitions))
{
    std::sort(m_coalitions.begin(), m_coalitions.end());
    m_coalitions.erase(std::unique(m_coalitions.begin(), m_coalitions.end()), m_coalitions.end());
}

void CoalitionValues::setValues(std::vector<double> values)
{
    assert(values.size() == m_coalitions.size());
    m_values = std::move(values);
}

double CoalitionValues::operator[](Coalition coalition) const
{
    const auto found = std::lower_bound(m_coalitions.begin(), m_coalitions.end(), coalition);
    assert(found != m_coalitions.end() && *found == coalition);
    return m_values[static_cast<std::size_t>(found - m_coalitions.begin())];
}

std::vector<Coalition> prefixes(const std::vector<JoiningOrder>& orders)
{
    std::vector<Coalition> coalitions{0};
    for (const JoiningOrder& order : orders) {
        Coalition joined = 0;
        for (const std::uint8_t player : order)
            coalitions.push_back(joined |= only(player));
    }
    return CoalitionValues(std::move(coalitions)).coalitions();
}

SampledShares sampledShares(std::size_t players, const std::vector<JoiningOrder>& orders, const CoalitionValues& values)
{
    assert(orders.size() >= 4 && orders.size() % 2 == 0);
    const std::size_t pairs = orders.size() / 2;
    std::vector<double> added(pairs * players, 0.0); // pairs x players: the mean of an order and its reverse
    for (std::size_t k = 0; k < orders.size(); ++k) {
        Coalition joined = 0;
        for (const std::uint8_t player : orders[k]) {
            const double before = values[joined];
            joined |= only(player);
            added[k / 2 * players + player] += (values[joined] - before) / 2;
        }
    }
    SampledShares result;
    for (std::size_t i = 0; i < players; ++i) {
        Sum sum;
        for (std::size_t pair = 0; pair < pairs; ++pair)
            sum.add(added[pair * players + i]);
        const double mean = sum.value() / static_cast<double>(pairs);
        Sum squares;
        for (std::size_t pair = 0; pair < pairs; ++pair)
            squares.add((added[pair * players + i] - mean) * (added[pair * players + i] - mean));
        result.shares.push_back(mean);
        result.standardErrors.push_back(std::sqrt(squares.value() / static_cast<double>(pairs - 1) / static_cast<double>(pairs)));
    }
    return result;
}

} // namespace core::policy
