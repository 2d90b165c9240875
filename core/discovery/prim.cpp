// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/discovery/prim.h"

#include "core/discovery/peel.h"

#include <algorithm>

namespace core::discovery {

namespace {

bool isShare(double share)
{
    return share > 0 && share < 1;
}

Result<void> check(const CaseSet& cases, const PrimOptions& options, const Excluded& excluded)
{
    if (!isShare(options.peelShare) || !isShare(options.pasteShare) || !isShare(options.leastMass))
        return fail(ErrorKind::InvalidArgument, "The shares peeled, pasted and kept at least are above 0 and below 1.");
    if (!excluded.empty() && excluded.size() != cases.rows())
        return fail(ErrorKind::InvalidArgument, "Inputs and outcomes are not of the same runs.");
    const auto rows = cases.usedRows();
    if (std::none_of(rows.begin(), rows.end(),
                     [&](std::uint32_t row) { return cases.isOfInterest(row) && (excluded.empty() || excluded[row] == 0); }))
        return fail(ErrorKind::InvalidArgument, "There is no run of interest, so there is nothing to look for.");
    return {};
}

} // namespace

double balanceOf(const Box& box)
{
    return box.interest == 0 ? 0 : 2 * box.coverage * box.density / (box.coverage + box.density);
}

Result<Trajectory> prim(const CaseSet& cases, const PrimOptions& options, const Excluded& excluded)
{
    if (const auto checked = check(cases, options, excluded); !checked)
        return tl::make_unexpected(checked.error());
    Trajectory result;
    result.boxes.push_back(measured(cases, {}, excluded));
    auto peeling = peel(cases, options, excluded);
    for (auto& limits : peeling.boxes)
        result.boxes.push_back(measured(cases, std::move(limits), excluded));
    result.peeled = result.boxes.size();
    result.cancelled = peeling.cancelled;
    if (options.paste && !result.cancelled) {
        auto grown = paste(cases, result.boxes.back(), options, excluded);
        std::move(grown.begin(), grown.end(), std::back_inserter(result.boxes));
    }
    result.suggested =
        static_cast<std::size_t>(std::max_element(result.boxes.begin(), result.boxes.end(),
                                                  [](const Box& a, const Box& b) { return balanceOf(a) < balanceOf(b); })
                                 - result.boxes.begin());
    return result;
}

Result<std::vector<Box>> coveringBoxes(const CaseSet& cases, std::size_t most, const PrimOptions& options)
{
    std::vector<Box> boxes;
    Excluded excluded(cases.rows(), 0);
    std::size_t found = 0;
    while (boxes.size() < most && found < cases.interestCount()) {
        const auto trajectory = prim(cases, options, excluded);
        if (!trajectory)
            return tl::make_unexpected(trajectory.error());
        const Box& box = trajectory->boxes[trajectory->suggested];
        if (trajectory->suggested == 0 || box.density <= trajectory->boxes.front().density)
            break;
        const auto inside = rowsInside(cases, box.limits);
        for (std::size_t row = 0; row < excluded.size(); ++row)
            excluded[row] |= inside[row];
        found += box.interest;
        boxes.push_back(box);
        if (trajectory->cancelled)
            break;
    }
    return boxes;
}

} // namespace core::discovery
