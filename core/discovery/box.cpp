// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/discovery/box.h"

#include "core/discovery/binomial.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace core::discovery {

namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

tl::unexpected<Error> wrongLimit(std::size_t input)
{
    return fail(ErrorKind::InvalidArgument, "The limit of input " + std::to_string(input + 1) + " is not one that it can have.",
                {}, {std::to_string(input + 1)});
}

bool isSound(const CaseSet& cases, const Limit& limit)
{
    if (limit.input >= cases.inputs() || std::isnan(limit.low) || std::isnan(limit.high) || limit.low > limit.high)
        return false;
    if (cases.kind(limit.input) == InputKind::Numeric)
        return limit.categories.empty();
    return !limit.categories.empty() && std::isinf(limit.low) && std::isinf(limit.high);
}

bool limitsNothing(const CaseSet& cases, const Limit& limit)
{
    if (cases.kind(limit.input) == InputKind::Numeric)
        return std::isinf(limit.low) && std::isinf(limit.high);
    const auto rows = cases.usedRows();
    return std::all_of(rows.begin(), rows.end(),
                       [&](std::uint32_t row) { return isInside(limit, InputKind::Categorical, cases.value(row, limit.input)); });
}

} // namespace

bool isInside(const Limit& limit, InputKind kind, double value)
{
    if (kind == InputKind::Numeric)
        return limit.low <= value && value <= limit.high;
    return std::binary_search(limit.categories.begin(), limit.categories.end(), value);
}

Standing standingOf(const CaseSet& cases, const std::vector<Limit>& limits, const Excluded& excluded)
{
    Standing standing;
    standing.byRow.assign(cases.rows(), Standing::kOutside);
    for (const std::uint32_t row : cases.usedRows())
        if (excluded.empty() || excluded[row] == 0)
            standing.byRow[row] = Standing::kInside;
    for (std::size_t l = 0; l < limits.size(); ++l) {
        const InputKind kind = cases.kind(limits[l].input);
        for (const std::uint32_t row : cases.usedRows()) {
            std::int32_t& stands = standing.byRow[row];
            if (stands != Standing::kOutside && !isInside(limits[l], kind, cases.value(row, limits[l].input)))
                stands = stands == Standing::kInside ? static_cast<std::int32_t>(l) : Standing::kOutside;
        }
    }
    return standing;
}

Box measured(const CaseSet& cases, std::vector<Limit> limits, const Excluded& excluded)
{
    Box box;
    box.limits = std::move(limits);
    const Standing standing = standingOf(cases, box.limits, excluded);
    std::vector<std::size_t> rowsBeyond(box.limits.size(), 0);
    std::vector<std::size_t> interestBeyond(box.limits.size(), 0);
    double sum = 0;
    for (const std::uint32_t row : cases.usedRows()) {
        const std::int32_t stands = standing.byRow[row];
        const std::size_t interest = cases.isOfInterest(row) ? 1 : 0;
        if (stands == Standing::kInside) {
            ++box.rows;
            box.interest += interest;
            sum += cases.hasMeasure() ? cases.measure(row) : 0;
        } else if (stands >= 0) {
            ++rowsBeyond[static_cast<std::size_t>(stands)];
            interestBeyond[static_cast<std::size_t>(stands)] += interest;
        }
    }
    const auto rows = static_cast<double>(box.rows);
    box.coverage = static_cast<double>(box.interest) / static_cast<double>(cases.interestCount());
    box.density = box.rows > 0 ? static_cast<double>(box.interest) / rows : kNone;
    box.mass = rows / static_cast<double>(cases.rowsUsed());
    box.meanMeasure = box.rows > 0 && cases.hasMeasure() ? sum / rows : kNone;
    for (std::size_t l = 0; l < box.limits.size(); ++l) {
        const auto around = static_cast<double>(box.rows + rowsBeyond[l]);
        const double density = around > 0 ? static_cast<double>(box.interest + interestBeyond[l]) / around : 0;
        box.quasiP.push_back(binomialUpperTail(box.interest, box.rows, density));
    }
    return box;
}

Result<Box> describe(const CaseSet& cases, std::vector<Limit> limits, const Excluded& excluded)
{
    if (!excluded.empty() && excluded.size() != cases.rows())
        return fail(ErrorKind::InvalidArgument, "Inputs and outcomes are not of the same runs.");
    for (Limit& limit : limits) {
        if (!isSound(cases, limit))
            return wrongLimit(limit.input);
        std::sort(limit.categories.begin(), limit.categories.end());
    }
    std::sort(limits.begin(), limits.end(), [](const Limit& a, const Limit& b) { return a.input < b.input; });
    for (std::size_t l = 1; l < limits.size(); ++l)
        if (limits[l].input == limits[l - 1].input)
            return wrongLimit(limits[l].input);
    std::erase_if(limits, [&](const Limit& limit) { return limitsNothing(cases, limit); });
    return measured(cases, std::move(limits), excluded);
}

Box withoutInput(const CaseSet& cases, const Box& box, std::size_t input, const Excluded& excluded)
{
    std::vector<Limit> limits = box.limits;
    std::erase_if(limits, [input](const Limit& limit) { return limit.input == input; });
    Box result = measured(cases, std::move(limits), excluded);
    result.pasted = box.pasted;
    return result;
}

std::vector<std::uint8_t> rowsInside(const CaseSet& cases, const std::vector<Limit>& limits)
{
    const Standing standing = standingOf(cases, limits, {});
    std::vector<std::uint8_t> inside(cases.rows());
    for (std::size_t row = 0; row < inside.size(); ++row)
        inside[row] = standing.byRow[row] == Standing::kInside;
    return inside;
}

} // namespace core::discovery
