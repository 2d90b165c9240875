// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/index/aggregate.h"

#include <algorithm>
#include <cmath>

namespace core::index {

double arithmeticMean(std::span<const double> values, std::span<const double> weights)
{
    double sum = 0;
    double weight = 0;
    for (std::size_t j = 0; j < values.size(); ++j) {
        if (isMissing(values[j]))
            continue;
        sum += weights[j] * values[j];
        weight += weights[j];
    }
    return weight > 0 ? sum / weight : kMissing;
}

double geometricMean(std::span<const double> values, std::span<const double> weights)
{
    double sum = 0;
    double weight = 0;
    for (std::size_t j = 0; j < values.size(); ++j) {
        if (isMissing(values[j]) || weights[j] == 0)
            continue;
        if (values[j] < 0)
            return kMissing;
        sum += weights[j] * std::log(values[j]); // of 0: minus infinity, and so 0 in the end
        weight += weights[j];
    }
    return weight > 0 ? std::exp(sum / weight) : kMissing;
}

double harmonicMean(std::span<const double> values, std::span<const double> weights)
{
    double sum = 0;
    double weight = 0;
    for (std::size_t j = 0; j < values.size(); ++j) {
        if (isMissing(values[j]) || weights[j] == 0)
            continue;
        if (values[j] < 0)
            return kMissing;
        sum += weights[j] / values[j]; // of 0: infinity, and so 0 in the end
        weight += weights[j];
    }
    return weight > 0 ? weight / sum : kMissing;
}

double mazziottaPareto(std::span<const double> values, std::span<const double> weights, bool penaliseImbalance)
{
    const double centre = arithmeticMean(values, weights);
    if (isMissing(centre) || centre == 0)
        return kMissing;
    double squares = 0;
    double weight = 0;
    for (std::size_t j = 0; j < values.size(); ++j) {
        if (isMissing(values[j]))
            continue;
        squares += weights[j] * (values[j] - centre) * (values[j] - centre);
        weight += weights[j];
    }
    const double penalty = squares / weight / centre; // s cv = s^2 / M
    return penaliseImbalance ? centre - penalty : centre + penalty;
}

IdealPoints idealPoints(const Matrix& values, std::span<const std::size_t> rows)
{
    IdealPoints ideal{std::vector<double>(values.columns, kMissing), std::vector<double>(values.columns, kMissing)};
    for (const std::size_t i : rows) {
        for (std::size_t j = 0; j < values.columns; ++j) {
            ideal.best[j] = std::fmax(ideal.best[j], values.at(i, j)); // fmax and fmin pass over what is missing
            ideal.worst[j] = std::fmin(ideal.worst[j], values.at(i, j));
        }
    }
    return ideal;
}

double topsisCloseness(std::span<const double> values, std::span<const double> weights, const IdealPoints& ideal)
{
    double fromBest = 0;
    double fromWorst = 0;
    double weight = 0;
    for (std::size_t j = 0; j < values.size(); ++j) {
        if (isMissing(values[j]) || isMissing(ideal.best[j]))
            continue;
        const double best = weights[j] * (values[j] - ideal.best[j]);
        const double worst = weights[j] * (values[j] - ideal.worst[j]);
        fromBest += best * best;
        fromWorst += worst * worst;
        weight += weights[j];
    }
    const double distance = std::sqrt(fromBest) + std::sqrt(fromWorst);
    return weight > 0 && distance > 0 ? std::sqrt(fromWorst) / distance : kMissing;
}

void copelandScores(std::span<const double> values, std::span<const double> weights, std::span<double> scores)
{
    const std::size_t columns = weights.size();
    const auto row = [&](std::size_t i) { return values.subspan(i * columns, columns); };
    for (std::size_t i = 0; i < scores.size(); ++i) {
        const auto x = row(i);
        scores[i] = std::all_of(x.begin(), x.end(), isMissing) ? kMissing : 0.0;
    }
    for (std::size_t i = 0; i < scores.size(); ++i) {
        for (std::size_t k = i + 1; k < scores.size(); ++k) {
            const auto x = row(i);
            const auto y = row(k);
            double balance = 0;
            for (std::size_t j = 0; j < columns; ++j) // comparisons with a missing value are false both ways
                balance += weights[j] * (int{x[j] > y[j]} - int{x[j] < y[j]}); // whole numbers: no branch to guess wrong
            // Sums of equal weights may leave a crumb where they ought to cancel.
            const double sign = int{balance > 1e-12} - int{balance < -1e-12};
            scores[i] += sign;
            scores[k] -= sign;
        }
    }
}

} // namespace core::index
