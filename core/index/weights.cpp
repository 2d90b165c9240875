// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/index/weights.h"

#include "core/index/statistics.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace core::index {

namespace {

tl::unexpected<Error> invalid(std::string message)
{
    return fail(ErrorKind::InvalidArgument, std::move(message));
}

/// Scaled to 1; empty when nothing is left to scale.
std::vector<double> scaledToOne(std::vector<double> weights)
{
    const double sum = std::accumulate(weights.begin(), weights.end(), 0.0);
    if (!(sum > 0))
        return {};
    for (double& weight : weights)
        weight /= sum;
    return weights;
}

/// 1 - e of a column: 0 where all are equal, 1 where one holds everything.
double divergence(std::span<const double> column, double shift)
{
    double sum = 0;
    std::size_t count = 0;
    for (const double value : column) {
        if (isMissing(value))
            continue;
        sum += value + shift;
        ++count;
    }
    if (sum == 0)
        return 0;
    double entropy = 0;
    for (const double value : column) {
        const double p = (value + shift) / sum;
        if (!isMissing(value) && p > 0)
            entropy -= p * std::log(p);
    }
    return std::max(0.0, 1 - entropy / std::log(static_cast<double>(count)));
}

bool varies(std::span<const double> column)
{
    const double deviation = sampleDeviation(column);
    return !isMissing(deviation) && deviation > 0;
}

/// Consistency of random judgements, by number of members. Source: Saaty 1980.
constexpr std::array<double, 16> kRandomIndex = {0,    0,    0,    0.58, 0.90, 1.12, 1.24, 1.32,
                                                 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59};

/// The reciprocal matrix of judgements; 0 where a pair is missing.
Result<Matrix> reciprocalMatrix(const std::vector<std::string>& members, const std::vector<Comparison>& judgements)
{
    Matrix matrix(members.size(), members.size(), 0);
    for (std::size_t i = 0; i < members.size(); ++i)
        matrix.at(i, i) = 1;
    const auto find = [&](const std::string& id) {
        return static_cast<std::size_t>(std::find(members.begin(), members.end(), id) - members.begin());
    };
    for (const Comparison& judgement : judgements) {
        const std::size_t a = find(judgement.first);
        const std::size_t b = find(judgement.second);
        for (const auto& [at, id] : {std::pair(a, judgement.first), std::pair(b, judgement.second)}) {
            if (at == members.size())
                return fail(ErrorKind::UnknownName, "a comparison names '" + id + "', which is no member of the branch",
                            {{}, 0, 0, id}, {id});
        }
        const std::string pair = "'" + judgement.first + "' and '" + judgement.second + "'";
        if (a == b)
            return invalid("a comparison sets '" + judgement.first + "' against itself");
        if (matrix.at(a, b) != 0)
            return invalid("the comparison of " + pair + " stands twice; keep one");
        // A little room for 1/3 and 1/9 written as decimals.
        if (!(judgement.times >= 1.0 / 9 - 1e-3) || !(judgement.times <= 9 + 1e-9))
            return fail(ErrorKind::OutOfRange, "the comparison of " + pair + " must lie between 1/9 and 9");
        matrix.at(a, b) = judgement.times;
        matrix.at(b, a) = 1 / judgement.times;
    }
    for (std::size_t i = 0; i < members.size(); ++i) {
        for (std::size_t k = i + 1; k < members.size(); ++k) {
            if (matrix.at(i, k) == 0)
                return invalid("the comparison of '" + members[i] + "' and '" + members[k] + "' is missing");
        }
    }
    return matrix;
}

} // namespace

Matrix unitRange(const Matrix& values)
{
    Matrix result(values.rows, values.columns);
    for (std::size_t j = 0; j < values.columns; ++j) {
        double least = kMissing;
        double greatest = kMissing;
        for (std::size_t i = 0; i < values.rows; ++i) {
            least = std::fmin(least, values.at(i, j)); // fmin and fmax pass over what is missing
            greatest = std::fmax(greatest, values.at(i, j));
        }
        const double range = greatest - least;
        for (std::size_t i = 0; i < values.rows; ++i) {
            const double value = values.at(i, j);
            result.at(i, j) = isMissing(value) ? kMissing : range > 0 ? (value - least) / range : 0;
        }
    }
    return result;
}

Result<std::vector<double>> entropyWeights(const Matrix& values, double shift)
{
    std::vector<double> weights;
    for (std::size_t j = 0; j < values.columns; ++j) {
        const std::vector<double> column = values.column(j);
        if (countMeasured(column) < 2)
            return invalid("entropy weights need at least two values in every column");
        if (std::any_of(column.begin(), column.end(), [&](double value) { return value + shift < 0; }))
            return fail(ErrorKind::OutOfRange, "entropy weights need values of at least 0");
        weights.push_back(varies(column) ? divergence(column, shift) : 0);
    }
    weights = scaledToOne(std::move(weights));
    if (weights.empty())
        return invalid("entropy weights need a column that varies");
    return weights;
}

Result<std::vector<double>> criticWeights(const Matrix& values)
{
    Matrix complete(0, values.columns);
    for (std::size_t i = 0; i < values.rows; ++i) {
        const auto row = values.row(i);
        if (std::any_of(row.begin(), row.end(), isMissing))
            continue;
        complete.values.insert(complete.values.end(), row.begin(), row.end());
        ++complete.rows;
    }
    if (complete.rows < 3)
        return invalid("CRITIC weights need at least three units without missing values");
    const Matrix scaled = unitRange(complete);
    const Matrix r = correlations(scaled);
    std::vector<double> weights(values.columns, 0);
    for (std::size_t j = 0; j < values.columns; ++j) {
        double conflict = 0;
        for (std::size_t k = 0; k < values.columns; ++k) {
            const double disagreement = 1 - r.at(j, k);
            conflict += disagreement > 1e-12 ? disagreement : 0; // less is rounding of full agreement
        }
        weights[j] = sampleDeviation(scaled.column(j)) * conflict;
    }
    weights = scaledToOne(std::move(weights));
    if (weights.empty())
        return invalid("CRITIC weights need columns that vary and do not all agree with each other");
    return weights;
}

Result<std::vector<double>> variationWeights(const Matrix& values)
{
    std::vector<double> weights;
    for (std::size_t j = 0; j < values.columns; ++j) {
        const std::vector<double> column = values.column(j);
        if (countMeasured(column) < 2)
            return invalid("weights by variation need at least two values in every column");
        const double centre = mean(column);
        if (centre == 0)
            return invalid("weights by variation need columns whose mean is not 0");
        weights.push_back(sampleDeviation(column) / std::abs(centre));
    }
    weights = scaledToOne(std::move(weights));
    if (weights.empty())
        return invalid("weights by variation need a column that varies");
    return weights;
}

Result<AhpWeights> ahpWeights(const std::vector<std::string>& members, const std::vector<Comparison>& judgements)
{
    const std::size_t n = members.size();
    if (n == 0)
        return invalid("a comparison needs members");
    if (n >= kRandomIndex.size())
        return fail(ErrorKind::OutOfRange, "pairwise comparisons are possible for at most 15 members of a branch");
    const auto matrix = reciprocalMatrix(members, judgements);
    if (!matrix)
        return tl::make_unexpected(matrix.error());

    // Power iteration: a positive matrix has one greatest eigenvalue with a positive vector.
    AhpWeights result;
    result.weights.assign(n, 1 / static_cast<double>(n));
    for (int step = 0; step < 10000; ++step) {
        std::vector<double> next(n, 0);
        for (std::size_t i = 0; i < n; ++i) {
            for (std::size_t k = 0; k < n; ++k)
                next[i] += matrix->at(i, k) * result.weights[k];
        }
        result.greatestEigenvalue = std::accumulate(next.begin(), next.end(), 0.0); // the weights add up to 1
        double change = 0;
        for (std::size_t i = 0; i < n; ++i) {
            next[i] /= result.greatestEigenvalue;
            change = std::max(change, std::abs(next[i] - result.weights[i]));
        }
        result.weights = std::move(next);
        if (change < 1e-15)
            break;
    }
    if (n > 2) {
        result.consistencyIndex = (result.greatestEigenvalue - static_cast<double>(n)) / static_cast<double>(n - 1);
        result.consistencyRatio = result.consistencyIndex / kRandomIndex[n];
    }
    return result;
}

Result<std::vector<double>> combineWeights(const std::vector<double>& ahp, const std::vector<double>& entropy,
                                           Weighting::Combination combination, double ahpShare)
{
    if (ahp.size() != entropy.size())
        return invalid("weights can only be combined for the same members");
    std::vector<double> weights(ahp.size());
    for (std::size_t j = 0; j < ahp.size(); ++j)
        weights[j] = combination == Weighting::Combination::Product ? ahp[j] * entropy[j]
                                                                    : ahpShare * ahp[j] + (1 - ahpShare) * entropy[j];
    weights = scaledToOne(std::move(weights));
    if (weights.empty())
        return invalid("the combined weights are all 0");
    return weights;
}

} // namespace core::index
