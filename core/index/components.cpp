// SPDX-License-Identifier: GPL-3.0-or-later
// Weights of principal components, and the linear algebra that they take.
#include "core/index/statistics.h"
#include "core/index/weights.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace core::index {

namespace {

struct EigenSystem {
    std::vector<double> values; ///< descending
    Matrix vectors; ///< columns, in the order of the values
};

/// Of a symmetric matrix, by cyclic Jacobi rotations. Source: Golub and Van Loan 2013, Matrix Computations, section 8.5.
EigenSystem symmetricEigen(Matrix a)
{
    const std::size_t n = a.rows;
    Matrix v(n, n, 0);
    for (std::size_t i = 0; i < n; ++i)
        v.at(i, i) = 1;
    for (int sweep = 0; sweep < 100; ++sweep) {
        double off = 0;
        for (std::size_t p = 0; p < n; ++p) {
            for (std::size_t q = p + 1; q < n; ++q)
                off += a.at(p, q) * a.at(p, q);
        }
        if (off < 1e-30)
            break;
        for (std::size_t p = 0; p < n; ++p) {
            for (std::size_t q = p + 1; q < n; ++q) {
                if (a.at(p, q) == 0)
                    continue;
                const double theta = (a.at(q, q) - a.at(p, p)) / (2 * a.at(p, q));
                const double t = (theta >= 0 ? 1.0 : -1.0) / (std::abs(theta) + std::sqrt(theta * theta + 1));
                const double c = 1 / std::sqrt(t * t + 1);
                const double s = t * c;
                for (std::size_t k = 0; k < n; ++k) {
                    const double kp = a.at(k, p);
                    const double kq = a.at(k, q);
                    a.at(k, p) = c * kp - s * kq;
                    a.at(k, q) = s * kp + c * kq;
                }
                for (std::size_t k = 0; k < n; ++k) {
                    const double pk = a.at(p, k);
                    const double qk = a.at(q, k);
                    a.at(p, k) = c * pk - s * qk;
                    a.at(q, k) = s * pk + c * qk;
                }
                for (std::size_t k = 0; k < n; ++k) {
                    const double kp = v.at(k, p);
                    const double kq = v.at(k, q);
                    v.at(k, p) = c * kp - s * kq;
                    v.at(k, q) = s * kp + c * kq;
                }
            }
        }
    }
    std::vector<std::size_t> order(n);
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](std::size_t x, std::size_t y) { return a.at(x, x) > a.at(y, y); });
    EigenSystem result{{}, Matrix(n, n, 0)};
    for (std::size_t k = 0; k < n; ++k) {
        result.values.push_back(a.at(order[k], order[k]));
        for (std::size_t i = 0; i < n; ++i)
            result.vectors.at(i, k) = v.at(i, order[k]);
    }
    return result;
}

/// Turns the factors so that each indicator loads on few of them. Source: Kaiser 1958, Psychometrika 23, with his normalisation
/// of rows.
void varimax(Matrix& loadings)
{
    const std::size_t p = loadings.rows;
    std::vector<double> lengths(p);
    for (std::size_t i = 0; i < p; ++i) {
        double square = 0;
        for (const double loading : loadings.row(i))
            square += loading * loading;
        lengths[i] = std::sqrt(square);
        for (std::size_t k = 0; k < loadings.columns && lengths[i] > 0; ++k)
            loadings.at(i, k) /= lengths[i];
    }
    for (int round = 0; round < 1000; ++round) {
        double turned = 0;
        for (std::size_t a = 0; a < loadings.columns; ++a) {
            for (std::size_t b = a + 1; b < loadings.columns; ++b) {
                double sumU = 0;
                double sumV = 0;
                double sumUV = 0;
                double sumDifference = 0;
                for (std::size_t i = 0; i < p; ++i) {
                    const double x = loadings.at(i, a);
                    const double y = loadings.at(i, b);
                    const double u = x * x - y * y;
                    const double w = 2 * x * y;
                    sumU += u;
                    sumV += w;
                    sumUV += 2 * u * w;
                    sumDifference += u * u - w * w;
                }
                const double n = static_cast<double>(p);
                const double angle = std::atan2(sumUV - 2 * sumU * sumV / n, sumDifference - (sumU * sumU - sumV * sumV) / n) / 4;
                turned = std::max(turned, std::abs(angle));
                const double c = std::cos(angle);
                const double s = std::sin(angle);
                for (std::size_t i = 0; i < p; ++i) {
                    const double x = loadings.at(i, a);
                    const double y = loadings.at(i, b);
                    loadings.at(i, a) = c * x + s * y;
                    loadings.at(i, b) = c * y - s * x;
                }
            }
        }
        if (turned < 1e-12)
            break;
    }
    for (std::size_t i = 0; i < p; ++i) {
        for (std::size_t k = 0; k < loadings.columns; ++k)
            loadings.at(i, k) *= lengths[i];
    }
}

Matrix completeRows(const Matrix& values)
{
    Matrix complete(0, values.columns);
    for (std::size_t i = 0; i < values.rows; ++i) {
        const auto row = values.row(i);
        if (std::any_of(row.begin(), row.end(), isMissing))
            continue;
        complete.values.insert(complete.values.end(), row.begin(), row.end());
        ++complete.rows;
    }
    return complete;
}

} // namespace

Result<PrincipalComponents> principalComponentWeights(const Matrix& values)
{
    const Matrix complete = completeRows(values);
    if (complete.rows < 3)
        return fail(ErrorKind::InvalidArgument,
                    "weights by principal components need at least three units without missing values");
    const Matrix r = correlations(complete);
    for (std::size_t j = 0; j < r.columns; ++j) {
        if (isMissing(r.at(j, j)))
            return fail(ErrorKind::InvalidArgument, "weights by principal components need columns that vary");
    }
    const EigenSystem eigen = symmetricEigen(r);
    PrincipalComponents result;
    result.eigenvalues = eigen.values;
    std::size_t kept = 0;
    // A hair above 1, so that unrelated columns, all at 1, do not depend on rounding.
    while (kept < eigen.values.size() && (kept == 0 || eigen.values[kept] > 1 + 1e-9))
        ++kept;
    result.loadings = Matrix(values.columns, kept, 0);
    for (std::size_t j = 0; j < values.columns; ++j) {
        for (std::size_t k = 0; k < kept; ++k)
            result.loadings.at(j, k) = eigen.vectors.at(j, k) * std::sqrt(std::max(0.0, eigen.values[k]));
    }
    if (kept > 1)
        varimax(result.loadings);

    result.explained.assign(kept, 0);
    for (std::size_t j = 0; j < values.columns; ++j) {
        for (std::size_t k = 0; k < kept; ++k)
            result.explained[k] += result.loadings.at(j, k) * result.loadings.at(j, k);
    }
    const double allExplained = std::accumulate(result.explained.begin(), result.explained.end(), 0.0);
    std::vector<std::size_t> mainFactor(values.columns, 0);
    std::vector<double> direction(kept, 0);
    double sum = 0;
    for (std::size_t j = 0; j < values.columns; ++j) {
        for (std::size_t k = 1; k < kept; ++k) {
            if (std::abs(result.loadings.at(j, k)) > std::abs(result.loadings.at(j, mainFactor[j])))
                mainFactor[j] = k;
        }
        // Over the factor's sum of squares, times the factor's share of all: the sum cancels.
        const double loading = result.loadings.at(j, mainFactor[j]);
        result.weights.push_back(loading * loading / allExplained);
        direction[mainFactor[j]] += loading;
        sum += result.weights.back();
    }
    for (std::size_t j = 0; j < values.columns; ++j) {
        if (result.loadings.at(j, mainFactor[j]) * direction[mainFactor[j]] < 0)
            result.opposed.push_back(j);
    }
    for (double& weight : result.weights)
        weight /= sum;
    return result;
}

} // namespace core::index
