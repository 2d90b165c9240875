// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/index/stages.h"
#include "core/index/statistics.h"

#include <algorithm>
#include <cmath>

namespace core::index {

namespace {

std::vector<double> measuredOnly(std::span<const double> column)
{
    std::vector<double> values;
    values.reserve(column.size());
    std::copy_if(column.begin(), column.end(), std::back_inserter(values), [](double value) { return !isMissing(value); });
    return values;
}

/// Skewness and kurtosis against the rule. What cannot be estimated (constant, too few) is not outlying.
struct Shape {
    double skewness = kMissing;
    double kurtosis = kMissing;
    bool outlying = false;
};

Shape shapeOf(std::span<const double> values, const OutlierTreatment& rule)
{
    Shape shape{skewness(values), excessKurtosis(values), false};
    shape.outlying = std::abs(shape.skewness) >= rule.skewness && shape.kurtosis >= rule.kurtosis;
    return shape;
}

/// Moves the greatest (of a column skewed to the right) or least values to the next one, until the rule is met or `atMost` points
/// are moved. Returns the shape that is left.
Shape winsorise(std::vector<double>& values, const OutlierTreatment& rule, ColumnTreatment& plan)
{
    Shape shape = shapeOf(values, rule);
    while (shape.outlying && plan.winsorisedLow + plan.winsorisedHigh < static_cast<std::size_t>(rule.winsoriseAtMost)) {
        const bool high = shape.skewness >= 0;
        const auto [least, greatest] = std::minmax_element(values.begin(), values.end());
        const double extreme = high ? *greatest : *least;
        double next = kMissing;
        std::size_t moved = 0;
        for (const double value : values) {
            if (value == extreme)
                ++moved;
            else if (isMissing(next) || (high ? value > next : value < next))
                next = value;
        }
        std::replace(values.begin(), values.end(), extreme, next);
        (high ? plan.winsorisedHigh : plan.winsorisedLow) = moved; // those moved before are among them: they tie with the extreme
        shape = shapeOf(values, rule);
    }
    return shape;
}

double boxCox(double positive, double lambda)
{
    return lambda == 0 ? std::log(positive) : (std::pow(positive, lambda) - 1) / lambda;
}

/// Log-likelihood of lambda, with mean and variance at their best; up to a constant.
double profileLikelihood(std::span<const double> positive, double sumOfLogs, double lambda)
{
    const double n = static_cast<double>(positive.size());
    double sum = 0;
    for (const double value : positive)
        sum += boxCox(value, lambda);
    const double centre = sum / n;
    double squares = 0;
    for (const double value : positive) {
        const double d = boxCox(value, lambda) - centre;
        squares += d * d;
    }
    return (lambda - 1) * sumOfLogs - n / 2 * std::log(squares / n);
}

void planTransform(std::span<const double> values, const OutlierTreatment& treatment, ColumnTreatment& plan)
{
    const auto [least, greatest] = std::minmax_element(values.begin(), values.end());
    plan.action = ColumnTreatment::Action::Transformed;
    plan.winsorisedLow = 0;
    plan.winsorisedHigh = 0;
    plan.transform = treatment.transform;
    plan.least = *least;
    plan.shift = treatment.transform == OutlierTreatment::Transform::LogOfRange ? 0.01 * (*greatest - *least) : 1.0;
    if (treatment.transform == OutlierTreatment::Transform::BoxCox)
        plan.lambda = treatment.lambda.value_or(mostLikelyLambda(values));
}

} // namespace

double ColumnTreatment::apply(double value) const
{
    if (isMissing(value) || action == Action::Kept)
        return value;
    if (action == Action::Winsorised)
        return std::clamp(value, low, high);
    const double positive = std::max(value - least, 0.0) + shift;
    return transform == OutlierTreatment::Transform::BoxCox ? boxCox(positive, lambda) : std::log(positive);
}

double mostLikelyLambda(std::span<const double> column)
{
    std::vector<double> positive = measuredOnly(column);
    if (positive.empty())
        return 1;
    const auto [least, greatest] = std::minmax_element(positive.begin(), positive.end());
    if (*least == *greatest)
        return 1;
    const double origin = *least;
    double sumOfLogs = 0;
    for (double& value : positive) {
        value = value - origin + 1;
        sumOfLogs += std::log(value);
    }
    // Golden section; the likelihood of one shifted column has a single top.
    const double golden = (std::sqrt(5.0) - 1) / 2;
    double low = -2;
    double high = 2;
    double left = high - golden * (high - low);
    double right = low + golden * (high - low);
    double atLeft = profileLikelihood(positive, sumOfLogs, left);
    double atRight = profileLikelihood(positive, sumOfLogs, right);
    while (high - low > 1e-7) {
        if (atLeft > atRight) {
            high = right;
            right = left;
            atRight = atLeft;
            left = high - golden * (high - low);
            atLeft = profileLikelihood(positive, sumOfLogs, left);
        } else {
            low = left;
            left = right;
            atLeft = atRight;
            right = low + golden * (high - low);
            atRight = profileLikelihood(positive, sumOfLogs, right);
        }
    }
    return (low + high) / 2;
}

ColumnTreatment planTreatment(std::span<const double> column, const OutlierTreatment& treatment)
{
    using Kind = OutlierTreatment::Kind;
    const std::vector<double> values = measuredOnly(column);
    const Shape before = shapeOf(values, treatment);
    ColumnTreatment plan;
    plan.skewnessBefore = before.skewness;
    plan.kurtosisBefore = before.kurtosis;
    plan.outlyingBefore = before.outlying;

    Shape after = before;
    if (before.outlying && (treatment.kind == Kind::Winsorise || treatment.kind == Kind::WinsoriseOrTransform)) {
        std::vector<double> moved = values;
        after = winsorise(moved, treatment, plan);
        const auto [least, greatest] = std::minmax_element(moved.begin(), moved.end());
        plan.low = *least;
        plan.high = *greatest;
        if (plan.winsorisedLow + plan.winsorisedHigh > 0)
            plan.action = ColumnTreatment::Action::Winsorised;
    }
    if (after.outlying && (treatment.kind == Kind::Transform || treatment.kind == Kind::WinsoriseOrTransform)) {
        planTransform(values, treatment, plan);
        std::vector<double> transformed = values;
        for (double& value : transformed)
            value = plan.apply(value);
        after = shapeOf(transformed, treatment);
    }
    plan.skewnessAfter = after.skewness;
    plan.kurtosisAfter = after.kurtosis;
    plan.outlyingAfter = after.outlying;
    return plan;
}

} // namespace core::index
