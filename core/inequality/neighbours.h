// SPDX-License-Identifier: GPL-3.0-or-later
// Who borders whom, as weights.
#pragma once

#include "core/inequality/sample.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace core::inequality {

enum class NeighbourScheme {
    RowStandardised, ///< a unit's neighbours share a weight of 1
    Binary ///< each neighbour has 1
};

struct Neighbour {
    int unit = 0;
    double weight = 0;
};

/// A sparse matrix of weights w_ij, none on the diagonal. A unit without neighbours is an island: its row is empty.
class Neighbours {
public:
    /// Each pair counts in both directions and once, however often it is named; a unit is no neighbour of itself.
    /// Errors: BadOption (`unit` outside 0 to units - 1, told in `found`).
    [[nodiscard]] static Measured<Neighbours> fromPairs(int units, const std::vector<std::pair<int, int>>& pairs,
                                                        NeighbourScheme scheme = NeighbourScheme::RowStandardised);

    [[nodiscard]] int units() const { return static_cast<int>(m_starts.size()) - 1; }
    [[nodiscard]] NeighbourScheme scheme() const { return m_scheme; }
    [[nodiscard]] std::span<const Neighbour> of(int unit) const
    {
        const auto i = static_cast<std::size_t>(unit);
        return {m_entries.data() + m_starts[i], m_entries.data() + m_starts[i + 1]};
    }
    [[nodiscard]] std::vector<int> islands() const;
    /// The same borders among `kept` only (positions, ascending), renumbered in that order and standardised anew.
    [[nodiscard]] Neighbours among(const std::vector<int>& kept) const;

private:
    std::vector<std::size_t> m_starts{0};
    std::vector<Neighbour> m_entries;
    NeighbourScheme m_scheme = NeighbourScheme::RowStandardised;
};

/// A border as a table names it.
struct NamedPair {
    std::string first, second;
    int line = 0;
};

/// A table (CSV) of pairs: columns `region_a` and `region_b`, or `region_code_a` and `region_code_b`; others are ignored.
/// Errors, all of them: Malformed, NotFound (a column); EmptyCell as Malformed; a pair of a region with itself as
/// InvalidArgument.
[[nodiscard]] Checked<std::vector<NamedPair>> readNeighbourPairs(std::string_view text, const std::string& fileForMessages);

/// Named pairs as positions in `names`.
struct JoinedPairs {
    std::vector<std::pair<int, int>> pairs;
    std::vector<NamedPair> unknown; ///< with a name that `names` does not have: left out, to be told
};
[[nodiscard]] JoinedPairs join(const std::vector<NamedPair>& pairs, const std::vector<std::string>& names);

} // namespace core::inequality
