// SPDX-License-Identifier: GPL-3.0-or-later
// Values for tests of properties: the same on every machine.
#pragma once

#include <cmath>
#include <cstdint>
#include <random>
#include <vector>

namespace tests {

class RandomValues {
public:
    explicit RandomValues(std::uint32_t seed)
        : m_engine(seed)
    {
    }

    /// Between low and high; std::uniform_real_distribution differs between libraries.
    double between(double low, double high) { return low + (high - low) * (static_cast<double>(m_engine()) / 4294967296.0); }
    int below(int bound) { return static_cast<int>(m_engine() % static_cast<std::uint32_t>(bound)); }

    std::vector<double> many(int count, double low, double high)
    {
        std::vector<double> values;
        for (int i = 0; i < count; ++i)
            values.push_back(between(low, high));
        return values;
    }

private:
    std::mt19937 m_engine;
};

/// Each value `times` times in a row.
template <class T> std::vector<T> repeated(const std::vector<T>& values, int times)
{
    std::vector<T> result;
    for (const T& value : values)
        result.insert(result.end(), static_cast<std::size_t>(times), value);
    return result;
}

} // namespace tests
