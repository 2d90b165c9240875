// SPDX-License-Identifier: GPL-3.0-or-later
// Random numbers by counting: the number at a place depends on seed and place alone, whatever thread asks for it and when.
//
// Philox4x32-10. Source: Salmon, Moraes, Dror, Shaw 2011, Parallel random numbers: as easy as 1, 2, 3, doi:10.1145/2063384.2063405.
#pragma once

#include <array>
#include <cstdint>

namespace core::index {

[[nodiscard]] inline std::array<std::uint32_t, 4> philox(std::array<std::uint32_t, 4> counter, std::array<std::uint32_t, 2> key)
{
    for (int round = 0; round < 10; ++round) {
        const std::uint64_t a = std::uint64_t{0xD2511F53} * counter[0];
        const std::uint64_t b = std::uint64_t{0xCD9E8D57} * counter[2];
        counter = {static_cast<std::uint32_t>(b >> 32) ^ counter[1] ^ key[0], static_cast<std::uint32_t>(b),
                   static_cast<std::uint32_t>(a >> 32) ^ counter[3] ^ key[1], static_cast<std::uint32_t>(a)};
        key[0] += 0x9E3779B9;
        key[1] += 0xBB67AE85;
    }
    return counter;
}

/// Uniform in [0, 1), 53 bits.
[[nodiscard]] inline double uniformAt(std::uint64_t seed, std::uint32_t variant, std::uint32_t stream, std::uint32_t sample,
                                      std::uint32_t position)
{
    const auto bits = philox({variant, stream, sample, position},
                             {static_cast<std::uint32_t>(seed), static_cast<std::uint32_t>(seed >> 32)});
    const std::uint64_t joined = (std::uint64_t{bits[0]} << 32 | bits[1]) >> 11;
    return static_cast<double>(joined) * 0x1.0p-53;
}

} // namespace core::index
