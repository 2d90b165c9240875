// SPDX-License-Identifier: GPL-3.0-or-later
// Functions of the unit cube with known sensitivities.
#pragma once

#include "core/sensitivity/evaluation.h"

#include <array>
#include <cmath>
#include <functional>
#include <numbers>
#include <vector>

namespace tests {

using PointFunction = std::function<double(std::span<const double>)>;

inline core::sensitivity::EvaluateBlock evaluator(PointFunction function)
{
    return [function](std::span<const double> points, std::size_t count, std::span<double> outputs) -> core::Result<void> {
        const std::size_t inputs = points.size() / count;
        for (std::size_t r = 0; r < count; ++r)
            outputs[r] = function(points.subspan(r * inputs, inputs));
        return {};
    };
}

/// sin x1 + 7 sin^2 x2 + 0.1 x3^4 sin x1, x uniform in (-pi, pi).
/// Ishigami and Homma 1990, doi:10.1109/ISUMA.1990.151285; V = a^2/8 + b pi^4/5 + b^2 pi^8/18 + 1/2 with a = 7, b = 0.1.
inline double ishigami(std::span<const double> u)
{
    const auto x = [&](std::size_t i) { return std::numbers::pi * (2 * u[i] - 1); };
    const double s = std::sin(x(1));
    return std::sin(x(0)) * (1 + 0.1 * std::pow(x(2), 4)) + 7 * s * s;
}

struct IshigamiIndices {
    double variance;
    std::array<double, 3> first, total;
    double firstAndThird; ///< the only second-order index that is not 0
};

inline IshigamiIndices ishigamiIndices()
{
    const double pi4 = std::pow(std::numbers::pi, 4);
    const double a = 7, b = 0.1;
    const double v1 = 0.5 * (1 + b * pi4 / 5) * (1 + b * pi4 / 5);
    const double v2 = a * a / 8;
    const double v13 = b * b * pi4 * pi4 * (1.0 / 18 - 1.0 / 50);
    const double v = v1 + v2 + v13;
    return {v, {v1 / v, v2 / v, 0}, {(v1 + v13) / v, v2 / v, v13 / v}, v13 / v};
}

inline const std::vector<double> kSobolG{0, 1, 4.5, 9, 99, 99, 99, 99};

/// The product over i of (|4 x_i - 2| + a_i) / (1 + a_i). Saltelli and Sobol' 1995, doi:10.1016/0951-8320(95)00099-2.
inline double sobolG(std::span<const double> x)
{
    double product = 1;
    for (std::size_t i = 0; i < x.size(); ++i)
        product *= (std::abs(4 * x[i] - 2) + kSobolG[i]) / (1 + kSobolG[i]);
    return product;
}

struct SobolGIndices {
    double variance;
    std::vector<double> first, total;
};

/// V_i = 1/3 / (1 + a_i)^2, V = product (1 + V_i) - 1, S_i = V_i / V, T_i = V_i product_{j != i} (1 + V_j) / V.
inline SobolGIndices sobolGIndices()
{
    double product = 1;
    std::vector<double> own;
    for (const double a : kSobolG) {
        own.push_back(1.0 / 3 / ((1 + a) * (1 + a)));
        product *= 1 + own.back();
    }
    SobolGIndices result{product - 1, {}, {}};
    for (const double v : own) {
        result.first.push_back(v / result.variance);
        result.total.push_back(v * product / (1 + v) / result.variance);
    }
    return result;
}

/// The function of 20 inputs of Morris 1991, section 4: w_i = 2 (x_i - 1/2), but 2 (1.1 x_i / (x_i + 0.1) - 1/2) for i = 3, 5, 7;
/// coefficients 20 (i <= 10), -15 (i, j <= 6), -10 (i, j, l <= 5), 5 (i, j, l, s <= 4). The others, which Morris drew from a
/// normal distribution, are (-1)^i and (-1)^(i + j).
struct MorrisFunction {
    static double w(std::size_t i, double x)
    {
        return i == 3 || i == 5 || i == 7 ? 2 * (1.1 * x / (x + 0.1) - 0.5) : 2 * (x - 0.5);
    }
    static double sign(std::size_t power) { return power % 2 == 0 ? 1 : -1; }
    static double beta(std::size_t i) { return i <= 10 ? 20 : sign(i); }
    static double beta(std::size_t i, std::size_t j) { return i <= 6 && j <= 6 ? -15 : sign(i + j); }

    double operator()(std::span<const double> x) const
    {
        std::array<double, 21> v{};
        for (std::size_t i = 1; i <= 20; ++i)
            v[i] = w(i, x[i - 1]);
        double y = 0;
        for (std::size_t i = 1; i <= 20; ++i) {
            y += beta(i) * v[i];
            for (std::size_t j = i + 1; j <= 20; ++j)
                y += beta(i, j) * v[i] * v[j];
        }
        for (std::size_t i = 1; i <= 5; ++i)
            for (std::size_t j = i + 1; j <= 5; ++j)
                for (std::size_t l = j + 1; l <= 5; ++l)
                    y -= 10 * v[i] * v[j] * v[l];
        return y + 5 * v[1] * v[2] * v[3] * v[4];
    }
};

} // namespace tests
