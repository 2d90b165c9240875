// SPDX-License-Identifier: GPL-3.0-or-later
// Games of players who can join: what each brings, from the values of coalitions.
//
// A coalition is a set of players as bits: bit i is player i. `n` players have 2^n coalitions; v(0) is that of nobody.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace core::policy {

using Coalition = std::uint64_t;

/// More than these do not fit the bits.
inline constexpr std::size_t kMostPlayers = 63;

[[nodiscard]] constexpr Coalition only(std::size_t player)
{
    return Coalition(1) << player;
}
[[nodiscard]] constexpr Coalition everyone(std::size_t players)
{
    return only(players) - 1;
}

/// Shapley shares from the values of all coalitions, values[coalition]:
///   share(i) = sum over S without i of |S|! (n - |S| - 1)! / n! * (v(S and i) - v(S)).
/// A player who never changes the value gets exactly 0. The shares add up to v(N) - v(0) but for rounding; see closeSum.
/// Source: Shapley 1953, A value for n-person games, in Contributions to the Theory of Games II, 307-317.
[[nodiscard]] std::vector<double> shapleyShares(std::size_t players, std::span<const double> values);

/// Puts what rounding left into the largest share, and what is too small for that into the last one that can hold it (never into
/// one that is 0), so that the shares, added from first to last, give `total` to the last bit. Where rounding leaves no such
/// place, they give it to within some units in the last place of the largest share.
void closeSum(std::vector<double>& shares, double total);

/// An order of joining: the players, first to last.
using JoiningOrder = std::vector<std::uint8_t>;

/// `pairs` random orders, each followed by its reverse; the same for the same seed everywhere.
/// Source: Mitchell et al. 2022, Sampling permutations for Shapley value estimation, JMLR 23(43), section 3 (antithetic).
[[nodiscard]] std::vector<JoiningOrder> antitheticOrders(std::size_t players, std::size_t pairs, std::uint64_t seed);

/// Coalitions with their values, to look up.
class CoalitionValues {
public:
    /// Sorts and drops repeated coalitions.
    explicit CoalitionValues(std::vector<Coalition> coalitions);

    [[nodiscard]] const std::vector<Coalition>& coalitions() const { return m_coalitions; }
    /// One value per coalition of coalitions().
    void setValues(std::vector<double> values);
    [[nodiscard]] const std::vector<double>& values() const { return m_values; }
    /// `coalition` is one of coalitions().
    [[nodiscard]] double operator[](Coalition coalition) const;

private:
    std::vector<Coalition> m_coalitions;
    std::vector<double> m_values;
};

/// Every coalition that comes about while players join in these orders, with those of nobody and of all.
[[nodiscard]] std::vector<Coalition> prefixes(const std::vector<JoiningOrder>& orders);

struct SampledShares {
    std::vector<double> shares;
    std::vector<double> standardErrors; ///< of the means over pairs
};

/// Means of what each player adds over `orders`, which come in antithetic pairs, at least two; each pair's mean counts as one
/// draw. `values` holds prefixes(orders).
[[nodiscard]] SampledShares sampledShares(std::size_t players, const std::vector<JoiningOrder>& orders,
                                          const CoalitionValues& values);

} // namespace core::policy
