// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/discovery/case_set.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>

#include <tbb/parallel_for.h>

namespace core::discovery {

namespace {

Result<void> check(std::span<const double> values, std::size_t inputs, std::span<const double> interest,
                   const std::vector<InputKind>& kinds, std::span<const double> measure)
{
    if (inputs == 0 || interest.empty() || values.size() != interest.size() * inputs || (!kinds.empty() && kinds.size() != inputs)
        || (!measure.empty() && measure.size() != interest.size()))
        return fail(ErrorKind::InvalidArgument, "Inputs and outcomes are not of the same runs.");
    if (interest.size() > std::numeric_limits<std::int32_t>::max())
        return fail(ErrorKind::TooLarge, "There are too many runs to look for boxes in.");
    for (const double mark : interest)
        if (!std::isnan(mark) && mark != 0 && mark != 1)
            return fail(ErrorKind::InvalidArgument, "Whether a run is of interest must be 1, 0 or missing.");
    return {};
}

} // namespace

Result<CaseSet> CaseSet::create(std::span<const double> values, std::size_t inputs, std::span<const double> interest,
                                const std::vector<InputKind>& kinds, std::span<const double> measure)
{
    if (const auto checked = check(values, inputs, interest, kinds, measure); !checked)
        return tl::make_unexpected(checked.error());
    CaseSet cases;
    cases.m_rows = interest.size();
    cases.m_inputs = inputs;
    cases.m_kinds = kinds.empty() ? std::vector<InputKind>(inputs, InputKind::Numeric) : kinds;
    cases.m_measure.assign(measure.begin(), measure.end());
    cases.m_columns.resize(values.size());
    cases.m_interest.resize(cases.m_rows);
    for (std::size_t row = 0; row < cases.m_rows; ++row) {
        bool usable = !std::isnan(interest[row]) && (measure.empty() || std::isfinite(measure[row]));
        for (std::size_t input = 0; input < inputs; ++input) {
            const double value = values[row * inputs + input];
            cases.m_columns[input * cases.m_rows + row] = value;
            usable = usable && std::isfinite(value);
        }
        cases.m_interest[row] = interest[row] == 1;
        if (!usable)
            continue;
        cases.m_used.push_back(static_cast<std::uint32_t>(row));
        cases.m_interestCount += cases.m_interest[row];
    }
    if (cases.m_interestCount == 0)
        return fail(ErrorKind::InvalidArgument, "There is no run of interest, so there is nothing to look for.");
    if (cases.m_interestCount == cases.m_used.size())
        return fail(ErrorKind::InvalidArgument, "All runs are of interest, so there is nothing to tell them from.");
    cases.m_sorted.resize(inputs);
    tbb::parallel_for(std::size_t{0}, inputs, [&](std::size_t input) {
        auto& order = cases.m_sorted[input];
        order = cases.m_used;
        const double* column = cases.m_columns.data() + input * cases.m_rows;
        std::sort(order.begin(), order.end(),
                  [column](std::uint32_t a, std::uint32_t b) { return column[a] != column[b] ? column[a] < column[b] : a < b; });
    });
    return cases;
}

} // namespace core::discovery
