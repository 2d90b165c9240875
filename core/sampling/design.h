// SPDX-License-Identifier: GPL-3.0-or-later
// Points that fill the unit cube evenly: what every study of uncertainty and sensitivity is run on.
//
// Designs are matrices of count x inputs, row-major, each number in (0, 1), both ends excluded. Same arguments, same bits, on any
// machine and in any order of asking. Zero is a seed like any other.
#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace core::sampling {

enum class DesignKind {
    /// Sobol' points (Joe and Kuo's direction numbers), the one at the origin first, each input's digits shifted by random bits of
    /// its own, which depend on seed and input. The first k rows, and the first columns, are the same whatever the count and
    /// the number of inputs. Best balanced at powers of two.
    Sobol,
    /// One point in each of `count` equal parts of each input, the parts paired at random, the place inside a part at random. A
    /// design of another count is another design.
    LatinHypercube
};

[[nodiscard]] const char* toString(DesignKind kind); ///< "sobol", "latin-hypercube": the words of study files
/// Errors: UnknownName.
[[nodiscard]] Result<DesignKind> designKindFrom(std::string_view word);

/// Boost's table of direction numbers ends here.
inline constexpr std::size_t kMostInputs = 3667;
/// Of one design.
inline constexpr std::size_t kMostPoints = std::size_t{1} << 31;

/// The whole design at once.
/// Errors: InvalidArgument (no point, no input); TooLarge (inputs above kMostInputs, count above kMostPoints, no memory).
/// Source: Joe and Kuo 2008, doi:10.1137/070709359; digital shift: L'Ecuyer and Lemieux 2002, Recent advances in randomized
/// quasi-Monte Carlo methods, section 4; that the point at the origin is kept: Owen 2020, On dropping the first Sobol' point;
/// Latin hypercube: McKay, Beckman, Conover 1979, doi:10.2307/1268522.
[[nodiscard]] Result<std::vector<double>> unitDesign(DesignKind kind, std::size_t count, std::size_t inputs,
                                                     std::uint64_t seed);

/// The same design, given out piece by piece: for what does not fit in memory. Immutable; safe to use from several threads.
class UnitDesign {
public:
    /// Errors: as unitDesign().
    [[nodiscard]] static Result<UnitDesign> create(DesignKind kind, std::size_t count, std::size_t inputs, std::uint64_t seed);

    [[nodiscard]] DesignKind kind() const { return m_kind; }
    [[nodiscard]] std::size_t count() const { return m_count; }
    [[nodiscard]] std::size_t inputs() const { return m_inputs; }
    [[nodiscard]] std::uint64_t seed() const { return m_seed; }

    /// Rows [first, first + rows.size() / inputs()), which must be rows of the design; `rows` is a multiple of inputs() long.
    void fill(std::size_t first, std::span<double> rows) const;

private:
    struct Sobol;
    UnitDesign() = default;
    void fillSobol(std::size_t first, std::span<double> rows) const;
    void fillLatinHypercube(std::size_t first, std::span<double> rows) const;

    DesignKind m_kind = DesignKind::Sobol;
    std::size_t m_count = 0;
    std::size_t m_inputs = 0;
    std::uint64_t m_seed = 0;
    std::shared_ptr<const Sobol> m_sobol; ///< direction numbers and shifts, of DesignKind::Sobol
};

} // namespace core::sampling
