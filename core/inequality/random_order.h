// SPDX-License-Identifier: GPL-3.0-or-later
// Random orders that depend on a seed and a number only, whatever the standard library and the thread. Private to
// core/inequality.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

namespace core::inequality {

/// SplitMix64. Source: Steele, Lea and Flood 2014, OOPSLA, doi:10.1145/2660193.2660195.
class RandomStream {
public:
    /// Stream `number` of a seed; streams do not follow one another.
    RandomStream(std::uint64_t seed, std::uint64_t number)
        : m_state(mix(seed) ^ mix(~number))
    {
    }

    /// 0 to bound - 1, each equally likely. Source: Lemire 2019, doi:10.1145/3230636, in 32 bits.
    [[nodiscard]] std::uint32_t below(std::uint32_t bound)
    {
        std::uint64_t product = (next() >> 32) * bound;
        if (static_cast<std::uint32_t>(product) < bound) {
            const std::uint32_t threshold = (0U - bound) % bound;
            while (static_cast<std::uint32_t>(product) < threshold)
                product = (next() >> 32) * bound;
        }
        return static_cast<std::uint32_t>(product >> 32);
    }

    /// The first `count` places of `values` become a random draw without replacement from all of them.
    void draw(std::vector<double>& values, std::size_t count)
    {
        for (std::size_t i = 0; i < count; ++i)
            std::swap(values[i], values[i + below(static_cast<std::uint32_t>(values.size() - i))]);
    }

private:
    static std::uint64_t mix(std::uint64_t z)
    {
        z += 0x9E3779B97F4A7C15ULL;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
        return z ^ (z >> 31);
    }

    std::uint64_t next()
    {
        const std::uint64_t value = mix(m_state);
        m_state += 0x9E3779B97F4A7C15ULL;
        return value;
    }

    std::uint64_t m_state;
};

} // namespace core::inequality
