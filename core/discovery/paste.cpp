// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/discovery/peel.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace core::discovery {

namespace {

/// A slice just outside the box that could be added.
struct Addition {
    std::vector<Limit> limits; ///< of the grown box
    std::size_t rows = 0;
    std::size_t interest = 0;
};

class Grower {
public:
    Grower(const CaseSet& cases, const Box& box, const PrimOptions& options, const Excluded& excluded)
        : m_cases(cases)
        , m_box(box)
        , m_options(options)
        , m_standing(standingOf(cases, box.limits, excluded))
    {
    }

    /// The addition that leaves the highest density, when that is not below the present one; of equals the larger, then the
    /// first.
    [[nodiscard]] std::optional<Addition> best()
    {
        for (std::size_t l = 0; l < m_box.limits.size(); ++l) {
            if (m_cases.kind(m_box.limits[l].input) == InputKind::Categorical) {
                considerCategories(l);
                continue;
            }
            if (std::isfinite(m_box.limits[l].low))
                considerSide(l, true);
            if (std::isfinite(m_box.limits[l].high))
                considerSide(l, false);
        }
        return m_best;
    }

private:
    /// Rows that only limit l keeps out, on one side, the nearest first.
    [[nodiscard]] std::vector<std::uint32_t> rowsBeyond(std::size_t l, bool low) const
    {
        const Limit& limit = m_box.limits[l];
        std::vector<std::uint32_t> rows;
        for (const std::uint32_t row : m_cases.sortedBy(limit.input))
            if (m_standing.byRow[row] == static_cast<std::int32_t>(l)
                && (low ? m_cases.value(row, limit.input) < limit.low : m_cases.value(row, limit.input) > limit.high))
                rows.push_back(row);
        if (low)
            std::reverse(rows.begin(), rows.end());
        return rows;
    }

    void considerSide(std::size_t l, bool low)
    {
        const auto rows = rowsBeyond(l, low);
        if (rows.empty())
            return;
        const std::size_t input = m_box.limits[l].input;
        const auto valueAt = [&](std::size_t i) { return m_cases.value(rows[i], input); };
        std::size_t count =
            std::min(rows.size(),
                     std::max<std::size_t>(1, static_cast<std::size_t>(m_options.pasteShare * static_cast<double>(m_box.rows))));
        while (count < rows.size() && valueAt(count) == valueAt(count - 1))
            ++count;
        Addition addition{m_box.limits, count, 0};
        for (std::size_t i = 0; i < count; ++i)
            addition.interest += m_cases.isOfInterest(rows[i]);
        Limit& limit = addition.limits[l];
        double& end = low ? limit.low : limit.high;
        if (count < rows.size())
            end = between(valueAt(count - 1), valueAt(count));
        else // nothing that the other limits let in lies further out
            end = low ? -std::numeric_limits<double>::infinity() : std::numeric_limits<double>::infinity();
        if (std::isinf(limit.low) && std::isinf(limit.high))
            addition.limits.erase(addition.limits.begin() + static_cast<std::ptrdiff_t>(l));
        consider(std::move(addition));
    }

    void considerCategories(std::size_t l)
    {
        const std::size_t input = m_box.limits[l].input;
        const auto order = m_cases.sortedBy(input);
        std::size_t allCategories = 1;
        for (std::size_t i = 1; i < order.size(); ++i)
            allCategories += m_cases.value(order[i], input) != m_cases.value(order[i - 1], input);
        for (std::size_t begin = 0; begin < order.size();) {
            const double code = m_cases.value(order[begin], input);
            Addition addition{m_box.limits, 0, 0};
            for (; begin < order.size() && m_cases.value(order[begin], input) == code; ++begin)
                if (m_standing.byRow[order[begin]] == static_cast<std::int32_t>(l)) {
                    ++addition.rows;
                    addition.interest += m_cases.isOfInterest(order[begin]);
                }
            if (addition.rows == 0)
                continue;
            auto& categories = addition.limits[l].categories;
            categories.insert(std::upper_bound(categories.begin(), categories.end(), code), code);
            if (categories.size() == allCategories) // a limit that lets all in is none
                addition.limits.erase(addition.limits.begin() + static_cast<std::ptrdiff_t>(l));
            consider(std::move(addition));
        }
    }

    void consider(Addition addition)
    {
        // densities as fractions, compared without rounding
        const auto densityAtLeast = [](std::size_t interest, std::size_t rows, std::size_t otherInterest, std::size_t otherRows) {
            return interest * otherRows >= otherInterest * rows;
        };
        const std::size_t rows = m_box.rows + addition.rows;
        const std::size_t interest = m_box.interest + addition.interest;
        if (!densityAtLeast(interest, rows, m_box.interest, m_box.rows))
            return;
        if (m_best) {
            const std::size_t bestRows = m_box.rows + m_best->rows;
            const std::size_t bestInterest = m_box.interest + m_best->interest;
            const bool asDense = densityAtLeast(interest, rows, bestInterest, bestRows);
            const bool denser = asDense && !densityAtLeast(bestInterest, bestRows, interest, rows);
            if (!denser && !(asDense && rows > bestRows))
                return;
        }
        m_best = std::move(addition);
    }

    const CaseSet& m_cases;
    const Box& m_box;
    const PrimOptions& m_options;
    Standing m_standing;
    std::optional<Addition> m_best;
};

} // namespace

std::vector<Box> paste(const CaseSet& cases, const Box& box, const PrimOptions& options, const Excluded& excluded)
{
    std::vector<Box> boxes;
    Box current = box;
    while (current.rows > 0 && !(options.cancel && options.cancel->load(std::memory_order_relaxed))) {
        auto addition = Grower(cases, current, options, excluded).best();
        if (!addition)
            break;
        current = measured(cases, std::move(addition->limits), excluded);
        current.pasted = true;
        boxes.push_back(current);
    }
    return boxes;
}

} // namespace core::discovery
