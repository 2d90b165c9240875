// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/discovery/binomial.h"

#include <algorithm>
#include <cmath>

namespace core::discovery {

namespace {

double logPower(double base, double exponent)
{
    return exponent == 0 ? 0 : exponent * std::log(base);
}

/// P(X = k)
double probabilityOf(double k, double n, double p)
{
    return std::exp(std::lgamma(n + 1) - std::lgamma(k + 1) - std::lgamma(n - k + 1) + logPower(p, k) + logPower(1 - p, n - k));
}

/// The sum of a tail away from the mean: each term is smaller than the one before, so it ends where terms no longer count.
template <class Ratio> double tailSum(double first, double k, double last, double step, const Ratio& ratio)
{
    double sum = first;
    for (double term = first; k != last; k += step) {
        term *= ratio(k);
        sum += term;
        if (term < 1e-18 * sum)
            break;
    }
    return sum;
}

} // namespace

double binomialUpperTail(std::size_t successes, std::size_t trials, double probability)
{
    if (successes == 0 || probability >= 1)
        return 1;
    if (probability <= 0)
        return 0;
    const auto k = static_cast<double>(successes);
    const auto n = static_cast<double>(trials);
    const double odds = probability / (1 - probability);
    if (k > n * probability)
        return std::min(1.0,
                        tailSum(probabilityOf(k, n, probability), k, n, 1, [&](double i) { return (n - i) / (i + 1) * odds; }));
    return std::clamp(
        1 - tailSum(probabilityOf(k - 1, n, probability), k - 1, 0, -1, [&](double i) { return i / (n - i + 1) / odds; }), 0.0,
        1.0);
}

} // namespace core::discovery
