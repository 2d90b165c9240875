// SPDX-License-Identifier: GPL-3.0-or-later
// Random numbers by counting: the number at a place depends on the seed and the place alone, whoever asks for it and when.
//
// The finaliser of SplitMix64 over seed, stream and index, one after the other.
// Source: Steele, Lea, Flood 2014, Fast splittable pseudorandom number generators, doi:10.1145/2714064.2660195.
#pragma once

#include <cstdint>

namespace core::sampling {

[[nodiscard]] constexpr std::uint64_t mixed(std::uint64_t word)
{
    word += 0x9E3779B97F4A7C15U;
    word = (word ^ (word >> 30)) * 0xBF58476D1CE4E5B9U;
    word = (word ^ (word >> 27)) * 0x94D049BB133111EBU;
    return word ^ (word >> 31);
}

/// 64 random bits.
[[nodiscard]] constexpr std::uint64_t randomBits(std::uint64_t seed, std::uint64_t stream, std::uint64_t index)
{
    return mixed(mixed(mixed(seed) + stream) + index);
}

/// The middle of one of 2^52 equal parts of (0, 1): never 0, never 1, so that every quantile function takes it.
[[nodiscard]] constexpr double openUnit(std::uint64_t bits)
{
    return (static_cast<double>(bits >> 12) + 0.5) * 0x1.0p-52;
}

} // namespace core::sampling
