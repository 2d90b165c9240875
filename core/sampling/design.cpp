// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sampling/design.h"

#include "core/sampling/counter_random.h"

#include <boost/random/sobol.hpp>

#include <algorithm>
#include <bit>
#include <cassert>
#include <new>
#include <string>

namespace core::sampling {

namespace {

// Streams of randomBits(), so that no two uses share numbers.
constexpr std::uint64_t kShiftStream = 0x5348494654;       // "SHIFT"
constexpr std::uint64_t kPermutationStream = 0x5045524D;   // "PERM"
constexpr std::uint64_t kInsidePartStream = 0x494E53494445; // "INSIDE"

/// A permutation of 0 .. count-1 without a table: a Feistel network on the next even number of bits, walked until it lands inside.
class Permutation {
public:
    Permutation(std::uint64_t count, std::uint64_t key)
        : m_count(count), m_key(key), m_halfBits((static_cast<int>(std::bit_width(count - 1)) + 1) / 2),
          m_mask((std::uint64_t{1} << m_halfBits) - 1)
    {
    }

    [[nodiscard]] std::uint64_t operator()(std::uint64_t index) const
    {
        // At most four times as many numbers as count: few steps; the walk stays on the cycle of `index`, so it ends.
        do {
            index = encrypted(index);
        } while (index >= m_count);
        return index;
    }

private:
    [[nodiscard]] std::uint64_t encrypted(std::uint64_t value) const
    {
        constexpr std::uint64_t kRounds = 6;
        std::uint64_t left = value >> m_halfBits;
        std::uint64_t right = value & m_mask;
        for (std::uint64_t round = 0; round < kRounds; ++round) {
            const std::uint64_t next = left ^ (randomBits(m_key, round, right) & m_mask);
            left = right;
            right = next;
        }
        return left << m_halfBits | right;
    }

    std::uint64_t m_count;
    std::uint64_t m_key;
    int m_halfBits;
    std::uint64_t m_mask;
};

} // namespace

struct UnitDesign::Sobol {
    explicit Sobol(std::size_t inputs) : engine(inputs), shifts(inputs) {}

    boost::random::sobol engine; ///< at its start
    std::vector<std::uint64_t> shifts;
};

const char* toString(DesignKind kind)
{
    return kind == DesignKind::Sobol ? "sobol" : "latin-hypercube";
}

Result<DesignKind> designKindFrom(std::string_view word)
{
    for (const DesignKind kind : {DesignKind::Sobol, DesignKind::LatinHypercube}) {
        if (word == toString(kind))
            return kind;
    }
    return fail(ErrorKind::UnknownName, "'" + std::string(word) + "' is no design; it is sobol or latin-hypercube", {},
                {std::string(word)});
}

Result<UnitDesign> UnitDesign::create(DesignKind kind, std::size_t count, std::size_t inputs, std::uint64_t seed)
{
    if (count == 0 || inputs == 0)
        return fail(ErrorKind::InvalidArgument, "a design has at least one point and one input");
    if (inputs > kMostInputs)
        return fail(ErrorKind::TooLarge, "a design has at most " + std::to_string(kMostInputs) + " inputs, not "
                                             + std::to_string(inputs));
    if (count > kMostPoints)
        return fail(ErrorKind::TooLarge, "a design has at most " + std::to_string(kMostPoints) + " points, not "
                                             + std::to_string(count));
    UnitDesign design;
    design.m_kind = kind;
    design.m_count = count;
    design.m_inputs = inputs;
    design.m_seed = seed;
    if (kind == DesignKind::Sobol) {
        try {
            auto sobol = std::make_shared<Sobol>(inputs);
            for (std::size_t j = 0; j < inputs; ++j)
                sobol->shifts[j] = randomBits(seed, kShiftStream, j);
            design.m_sobol = std::move(sobol);
        } catch (const std::exception&) {
            return fail(ErrorKind::TooLarge, "the direction numbers of " + std::to_string(inputs) + " inputs do not fit in memory");
        }
    }
    return design;
}

void UnitDesign::fill(std::size_t first, std::span<double> rows) const
{
    assert(rows.size() % m_inputs == 0);
    assert(first + rows.size() / m_inputs <= m_count);
    if (rows.empty())
        return;
    if (m_kind == DesignKind::Sobol)
        fillSobol(first, rows);
    else
        fillLatinHypercube(first, rows);
}

void UnitDesign::fillSobol(std::size_t first, std::span<double> rows) const
{
    const std::vector<std::uint64_t>& shifts = m_sobol->shifts;
    std::size_t place = 0;
    // Boost leaves out the point at the origin and begins with 1/2 everywhere; without it no power of two is balanced.
    if (first == 0) {
        for (; place < m_inputs; ++place)
            rows[place] = openUnit(shifts[place]);
    }
    boost::random::sobol engine = m_sobol->engine;
    if (first > 1)
        engine.seed(first - 1);
    for (; place < rows.size(); place += m_inputs) {
        for (std::size_t j = 0; j < m_inputs; ++j)
            rows[place + j] = openUnit(engine() ^ shifts[j]);
    }
}

void UnitDesign::fillLatinHypercube(std::size_t first, std::span<double> rows) const
{
    const auto parts = static_cast<double>(m_count);
    constexpr double kBelowOne = 1 - 0x1.0p-53; // what the end of the last part may round up to
    const std::size_t end = first + rows.size() / m_inputs;
    for (std::size_t j = 0; j < m_inputs; ++j) {
        const Permutation part(m_count, randomBits(m_seed, kPermutationStream, j));
        const std::uint64_t inside = randomBits(m_seed, kInsidePartStream, j);
        for (std::size_t i = first; i < end; ++i)
            rows[(i - first) * m_inputs + j]
                = std::min((static_cast<double>(part(i)) + openUnit(randomBits(inside, 0, i))) / parts, kBelowOne);
    }
}

Result<std::vector<double>> unitDesign(DesignKind kind, std::size_t count, std::size_t inputs, std::uint64_t seed)
{
    auto design = UnitDesign::create(kind, count, inputs, seed);
    if (!design)
        return tl::make_unexpected(design.error());
    try {
        std::vector<double> rows(count * inputs);
        design->fill(0, rows);
        return rows;
    } catch (const std::exception&) {
        return fail(ErrorKind::TooLarge, "a design of " + std::to_string(count) + " points of " + std::to_string(inputs)
                                             + " inputs does not fit in memory");
    }
}

} // namespace core::sampling
