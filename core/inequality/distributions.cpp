// SPDX-License-Identifier: GPL-3.0-or-later
// The tails of Student's t, the normal and the chi-square distribution (declared in trend.h).
//
// Incomplete beta and gamma functions by continued fraction and series: Abramowitz and Stegun 1964, 26.5.8, 6.5.29 and 6.5.31,
// the fractions evaluated as Lentz 1976 does (Applied Optics 15(3)).
#include "core/inequality/trend.h"

#include <cmath>

namespace core::inequality {

namespace {

constexpr double kTiny = 1e-300;
constexpr double kPrecision = 1e-15;
constexpr int kMostTerms = 10000;

/// Lentz: b0 + a1/(b1 + a2/(b2 + ...)). `term` answers {a, b} of the m-th step, m from 1.
template <class Term> double continuedFraction(double start, Term term)
{
    double f = start == 0 ? kTiny : start;
    double c = f;
    double d = 0;
    for (int m = 1; m <= kMostTerms; ++m) {
        const auto [a, b] = term(m);
        d = b + a * d;
        d = 1 / (d == 0 ? kTiny : d);
        c = b + a / c;
        c = c == 0 ? kTiny : c;
        f *= c * d;
        if (std::abs(c * d - 1) < kPrecision)
            break;
    }
    return f;
}

struct FractionTerm {
    double a, b;
};

/// I_x(a, b), the regularised incomplete beta function.
double incompleteBeta(double a, double b, double x)
{
    if (x <= 0)
        return 0;
    if (x >= 1)
        return 1;
    if (x > (a + 1) / (a + b + 2)) // where the fraction of the other side converges faster
        return 1 - incompleteBeta(b, a, 1 - x);
    const double front =
        std::exp(std::lgamma(a + b) - std::lgamma(a) - std::lgamma(b) + a * std::log(x) + b * std::log1p(-x)) / a;
    const double fraction = continuedFraction(1, [&](int step) {
        const int m = step / 2;
        const double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
        const double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
        return FractionTerm{step % 2 == 0 ? even : odd, 1};
    });
    return front / fraction;
}

/// Q(a, x), the upper regularised incomplete gamma function.
double upperGamma(double a, double x)
{
    if (x <= 0)
        return 1;
    const double front = std::exp(-x + a * std::log(x) - std::lgamma(a));
    if (x >= a + 1) {
        const double fraction = continuedFraction(x + 1 - a, [&](int m) {
            return FractionTerm{-m * (m - a), x + 2 * m + 1 - a};
        });
        return front / fraction;
    }
    double term = 1 / a;
    double sum = term;
    for (int m = 1; m <= kMostTerms && term > sum * kPrecision; ++m) {
        term *= x / (a + m);
        sum += term;
    }
    return 1 - front * sum;
}

} // namespace

double studentTwoSided(double t, double degreesOfFreedom)
{
    if (std::isinf(t))
        return 0;
    return incompleteBeta(degreesOfFreedom / 2, 0.5, degreesOfFreedom / (degreesOfFreedom + t * t));
}

double normalTwoSided(double z)
{
    return std::erfc(std::abs(z) / std::sqrt(2.0));
}

double chiSquareAbove(double x, double degreesOfFreedom)
{
    return upperGamma(degreesOfFreedom / 2, x / 2);
}

} // namespace core::inequality
