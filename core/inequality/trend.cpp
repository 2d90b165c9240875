// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inequality/trend.h"

#include <algorithm>
#include <cmath>

namespace core::inequality {

namespace {

/// Differences below this part of a value's size are rounding.
constexpr double kRounding = 1e-12;
/// A column whose part that the columns before it do not explain is smaller than this is one of them in disguise.
constexpr double kDependent = 1e-10;

/// A regression's matrix and right-hand side, column by column, turned step by step into a triangle.
class Householder {
public:
    Householder(std::span<const double> design, int columns, std::span<const double> y)
        : m_rows(y.size())
        , m_columns(static_cast<std::size_t>(columns))
        , m_matrix(m_rows * m_columns)
        , m_y(y.begin(), y.end())
    {
        for (std::size_t i = 0; i < m_rows; ++i) {
            for (std::size_t j = 0; j < m_columns; ++j)
                at(i, j) = design[i * m_columns + j];
        }
    }

    /// The first column that depends on those before it, or -1.
    int reduce()
    {
        for (std::size_t k = 0; k < m_columns; ++k) {
            double whole = 0, rest = 0;
            for (std::size_t i = 0; i < m_rows; ++i) {
                const double square = at(i, k) * at(i, k);
                whole += square;
                rest += i >= k ? square : 0;
            }
            if (!(std::sqrt(rest) > kDependent * std::sqrt(whole)))
                return static_cast<int>(k);
            reflect(k, std::sqrt(rest));
        }
        return -1;
    }

    [[nodiscard]] std::vector<double> solution() const
    {
        return solve([this](std::size_t k) { return m_y[k]; });
    }

    [[nodiscard]] double residualSumOfSquares() const
    {
        double sum = 0;
        for (std::size_t i = m_columns; i < m_rows; ++i)
            sum += m_y[i] * m_y[i];
        return sum;
    }

    /// The diagonal of (X'X)^-1: row norms of the inverse triangle.
    [[nodiscard]] std::vector<double> inverseDiagonal() const
    {
        std::vector<double> diagonal(m_columns, 0.0);
        for (std::size_t unit = 0; unit < m_columns; ++unit) {
            const auto x = solve([&](std::size_t k) { return k == unit ? 1.0 : 0.0; });
            for (std::size_t k = 0; k < m_columns; ++k)
                diagonal[k] += x[k] * x[k];
        }
        return diagonal;
    }

private:
    double& at(std::size_t row, std::size_t column) { return m_matrix[column * m_rows + row]; }
    [[nodiscard]] double at(std::size_t row, std::size_t column) const { return m_matrix[column * m_rows + row]; }

    void reflect(std::size_t k, double norm)
    {
        const double head = at(k, k) > 0 ? -norm : norm;
        std::vector<double> v(m_rows - k);
        for (std::size_t i = k; i < m_rows; ++i)
            v[i - k] = at(i, k);
        v[0] -= head;
        double square = 0;
        for (const double entry : v)
            square += entry * entry;
        const auto apply = [&](double* column) {
            double product = 0;
            for (std::size_t i = 0; i < v.size(); ++i)
                product += v[i] * column[k + i];
            for (std::size_t i = 0; i < v.size(); ++i)
                column[k + i] -= 2 * product / square * v[i];
        };
        for (std::size_t j = k; j < m_columns; ++j)
            apply(&m_matrix[j * m_rows]);
        apply(m_y.data());
    }

    template <class Right> [[nodiscard]] std::vector<double> solve(Right right) const
    {
        std::vector<double> x(m_columns);
        for (std::size_t k = m_columns; k-- > 0;) {
            double value = right(k);
            for (std::size_t j = k + 1; j < m_columns; ++j)
                value -= at(k, j) * x[j];
            x[k] = value / at(k, k);
        }
        return x;
    }

    std::size_t m_rows, m_columns;
    std::vector<double> m_matrix;
    std::vector<double> m_y;
};

Coefficient tested(double value, double standardError, int degreesOfFreedom)
{
    Coefficient result{value, standardError, 0, 1};
    if (standardError > 0)
        result.t = value / standardError;
    else if (value != 0)
        result.t = std::copysign(std::numeric_limits<double>::infinity(), value);
    if (result.t != 0)
        result.pValue = studentTwoSided(result.t, degreesOfFreedom);
    return result;
}

double sumOfSquaresAboutMean(std::span<const double> y)
{
    double mean = 0;
    for (const double value : y)
        mean += (value - y[0]) / static_cast<double>(y.size());
    double sum = 0;
    for (const double value : y)
        sum += (value - y[0] - mean) * (value - y[0] - mean);
    return sum;
}

} // namespace

Measured<Regression> leastSquares(std::span<const double> design, int columns, std::span<const double> y)
{
    const int rows = static_cast<int>(y.size());
    if (columns < 1 || design.size() != y.size() * static_cast<std::size_t>(columns))
        return refuse({Reason::SizesDiffer, static_cast<int>(design.size()), rows * columns, -1, -1, std::nan("")});
    if (rows <= columns)
        return refuse({Reason::TooFewUnits, rows, columns + 1, -1, -1, std::nan("")});
    Householder householder(design, columns, y);
    if (const int dependent = householder.reduce(); dependent >= 0)
        return refuse({Reason::ConstantValues, dependent, 0, -1, -1, std::nan("")});

    Regression result;
    result.degreesOfFreedom = rows - columns;
    const double rest = householder.residualSumOfSquares();
    const double whole = sumOfSquaresAboutMean(y);
    const double variance = rest / result.degreesOfFreedom;
    const auto values = householder.solution();
    const auto inverse = householder.inverseDiagonal();
    for (std::size_t j = 0; j < values.size(); ++j)
        result.coefficients.push_back(tested(values[j], std::sqrt(variance * inverse[j]), result.degreesOfFreedom));
    for (std::size_t i = 0; i < y.size(); ++i) {
        double fitted = 0;
        for (std::size_t j = 0; j < values.size(); ++j)
            fitted += design[i * values.size() + j] * values[j];
        result.fitted.push_back(fitted);
    }
    result.rSquared = whole > 0 ? std::clamp(1 - rest / whole, 0.0, 1.0) : 0;
    result.adjustedRSquared = whole > 0 ? 1 - variance / (whole / (rows - 1)) : 0;
    return result;
}

Measured<Trend> trendOf(std::span<const double> times, std::span<const double> values)
{
    if (times.size() != values.size())
        return refuse(
            {Reason::SizesDiffer, static_cast<int>(values.size()), static_cast<int>(times.size()), -1, -1, std::nan("")});
    std::vector<double> x, y;
    for (std::size_t k = 0; k < times.size(); ++k) {
        if (std::isfinite(values[k])) {
            x.push_back(times[k]);
            y.push_back(values[k]);
        }
    }
    if (x.size() < 2)
        return refuse({Reason::TooFewTimes, static_cast<int>(x.size()), 2, -1, -1, std::nan("")});
    Trend trend;
    trend.points = static_cast<int>(x.size());
    trend.first = y.front();
    trend.last = y.back();
    trend.firstTime = x.front();
    trend.lastTime = x.back();
    const auto [least, most] = std::minmax_element(y.begin(), y.end());
    if (*most - *least <= kRounding * std::max(std::abs(*least), std::abs(*most))) {
        trend.intercept = y.front();
        trend.tested = x.size() > 2;
        return trend;
    }
    if (x.size() == 2) {
        trend.slope = (trend.last - trend.first) / (trend.lastTime - trend.firstTime);
        trend.intercept = trend.first - trend.slope * trend.firstTime;
        trend.rSquared = 1;
        trend.test.value = trend.slope;
        trend.direction = trend.slope < 0 ? Direction::Falls : Direction::Rises;
        return trend;
    }
    // About the first year: 2024 squared would cost digits.
    std::vector<double> design;
    for (const double time : x) {
        design.push_back(1);
        design.push_back(time - x.front());
    }
    const auto line = leastSquares(design, 2, y);
    if (!line)
        return refuse(line.error());
    trend.test = line->coefficients[1];
    trend.slope = trend.test.value;
    trend.intercept = line->coefficients[0].value - trend.slope * x.front();
    trend.rSquared = line->rSquared;
    trend.tested = true;
    if (trend.test.pValue <= kSignificance)
        trend.direction = trend.slope < 0 ? Direction::Falls : Direction::Rises;
    return trend;
}

} // namespace core::inequality
