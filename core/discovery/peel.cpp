// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/discovery/peel.h"

#include <algorithm>
#include <cmath>

namespace core::discovery {

namespace {

/// A slice that could be taken away.
struct Slice {
    enum class Side { Low, High, Category };
    std::size_t input = 0;
    Side side = Side::Low;
    std::size_t rows = 0;
    std::size_t interest = 0;
    double limit = 0; ///< new end, or the category
    double score = 0;
};

/// How far the distribution of an input over cases of interest is from that over all: the largest distance of the two
/// cumulative distributions, of a categorical input the sum of what categories have too much. 0 to 1; the order of inputs and any
/// rising scale change nothing.
double separationOf(const CaseSet& cases, std::size_t input)
{
    const auto order = cases.sortedBy(input);
    const bool categorical = cases.kind(input) == InputKind::Categorical;
    double gap = 0;
    double widest = 0;
    for (std::size_t begin = 0; begin < order.size();) {
        std::size_t rows = 0;
        std::size_t interest = 0;
        for (const double value = cases.value(order[begin], input);
             begin < order.size() && cases.value(order[begin], input) == value; ++begin) {
            ++rows;
            interest += cases.isOfInterest(order[begin]);
        }
        const double more = static_cast<double>(interest) / static_cast<double>(cases.interestCount())
            - static_cast<double>(rows) / static_cast<double>(cases.rowsUsed());
        gap += categorical ? std::max(0.0, more) : more;
        widest = std::max(widest, std::abs(gap));
    }
    return widest;
}

class Peeler {
public:
    Peeler(const CaseSet& cases, const PrimOptions& options, const Excluded& excluded)
        : m_cases(cases)
        , m_options(options)
        , m_inside(cases.rows(), 0)
        , m_limits(cases.inputs())
        , m_limited(cases.inputs(), 0)
    {
        for (const std::uint32_t row : cases.usedRows()) {
            if (!excluded.empty() && excluded[row] != 0)
                continue;
            m_inside[row] = 1;
            ++m_rows;
            m_interest += cases.isOfInterest(row);
        }
        for (std::size_t input = 0; input < cases.inputs(); ++input) {
            const auto all = cases.sortedBy(input);
            auto& order = m_orders.emplace_back();
            std::copy_if(all.begin(), all.end(), std::back_inserter(order),
                         [this](std::uint32_t row) { return m_inside[row] != 0; });
            m_limits[input].input = input;
            m_separation.push_back(separationOf(cases, input));
        }
        m_leastRows = std::max(1.0, options.leastMass * static_cast<double>(cases.rowsUsed()));
    }

    /// False when no slice is left that may go, or nothing is to be gained.
    bool step()
    {
        if (m_interest == m_rows)
            return false;
        m_found = false;
        for (std::size_t input = 0; input < m_orders.size(); ++input) {
            if (m_cases.kind(input) == InputKind::Numeric) {
                consider(lowSlice(input));
                consider(highSlice(input));
            } else {
                considerCategories(input);
            }
        }
        if (m_found)
            take(m_best);
        return m_found;
    }

    [[nodiscard]] std::vector<Limit> limits() const
    {
        std::vector<Limit> limits;
        for (std::size_t input = 0; input < m_limits.size(); ++input)
            if (m_limited[input] != 0)
                limits.push_back(m_limits[input]);
        return limits;
    }

private:
    [[nodiscard]] std::size_t sliceRows() const
    {
        return std::max<std::size_t>(1, static_cast<std::size_t>(m_options.peelShare * static_cast<double>(m_rows)));
    }

    /// Where a slice of about sliceRows() ends when walking over `order`: equal values stay together. Fewer rows rather than
    /// more, but at least the first value.
    template <class ValueAt> [[nodiscard]] std::size_t sliceEnd(const ValueAt& valueAt) const
    {
        std::size_t end = sliceRows();
        if (end >= m_rows)
            return m_rows;
        while (end > 0 && valueAt(end - 1) == valueAt(end))
            --end;
        if (end == 0)
            for (end = 1; end < m_rows && valueAt(end) == valueAt(0);)
                ++end;
        return end;
    }

    template <class RowAt> [[nodiscard]] Slice slice(std::size_t input, Slice::Side side, const RowAt& rowAt) const
    {
        const auto valueAt = [&](std::size_t i) { return m_cases.value(rowAt(i), input); };
        Slice result{input, side, sliceEnd(valueAt), 0, 0, 0};
        for (std::size_t i = 0; i < result.rows; ++i)
            result.interest += m_cases.isOfInterest(rowAt(i));
        if (result.rows < m_rows)
            result.limit = between(valueAt(result.rows), valueAt(result.rows - 1));
        return result;
    }

    [[nodiscard]] Slice lowSlice(std::size_t input) const
    {
        const auto& order = m_orders[input];
        return slice(input, Slice::Side::Low, [&order](std::size_t i) { return order[i]; });
    }

    [[nodiscard]] Slice highSlice(std::size_t input) const
    {
        const auto& order = m_orders[input];
        return slice(input, Slice::Side::High, [&order](std::size_t i) { return order[order.size() - 1 - i]; });
    }

    void considerCategories(std::size_t input)
    {
        // rows are sorted by category
        const auto& order = m_orders[input];
        for (std::size_t begin = 0; begin < order.size();) {
            Slice slice{input, Slice::Side::Category, 0, 0, m_cases.value(order[begin], input), 0};
            for (; begin < order.size() && m_cases.value(order[begin], input) == slice.limit; ++begin) {
                ++slice.rows;
                slice.interest += m_cases.isOfInterest(order[begin]);
            }
            consider(slice);
        }
    }

    void consider(Slice slice)
    {
        if (slice.rows >= m_rows || static_cast<double>(m_rows - slice.rows) < m_leastRows)
            return;
        const double before = static_cast<double>(m_interest) / static_cast<double>(m_rows);
        const double after = static_cast<double>(m_interest - slice.interest) / static_cast<double>(m_rows - slice.rows);
        slice.score = m_options.measure == PeelMeasure::Density ? after : (after - before) / static_cast<double>(slice.rows);
        if (!m_found || isBetter(slice, m_best))
            m_best = slice;
        m_found = true;
    }

    /// Of slices that score the same, the one of an input that is limited already (the rule stays short), then of the input that
    /// sets cases apart better by itself, then the first: lower input, lower end before upper.
    [[nodiscard]] bool isBetter(const Slice& a, const Slice& b) const
    {
        if (a.score != b.score)
            return a.score > b.score;
        if (m_limited[a.input] != m_limited[b.input])
            return m_limited[a.input] != 0;
        return m_separation[a.input] > m_separation[b.input];
    }

    void take(const Slice& slice)
    {
        Limit& limit = m_limits[slice.input];
        if (slice.side == Slice::Side::Category) {
            if (m_limited[slice.input] == 0)
                for (const std::uint32_t row : m_orders[slice.input])
                    if (const double code = m_cases.value(row, slice.input);
                        limit.categories.empty() || limit.categories.back() != code)
                        limit.categories.push_back(code);
            std::erase(limit.categories, slice.limit);
        } else {
            (slice.side == Slice::Side::Low ? limit.low : limit.high) = slice.limit;
        }
        m_limited[slice.input] = 1;
        for (const std::uint32_t row : m_orders[slice.input])
            m_inside[row] = isInside(limit, m_cases.kind(slice.input), m_cases.value(row, slice.input));
        for (auto& order : m_orders) {
            std::size_t kept = 0;
            for (const std::uint32_t row : order) { // written always, counted when inside: no branch to guess
                order[kept] = row;
                kept += m_inside[row];
            }
            order.resize(kept);
        }
        m_rows -= slice.rows;
        m_interest -= slice.interest;
    }

    const CaseSet& m_cases;
    const PrimOptions& m_options;
    std::vector<std::uint8_t> m_inside;
    std::vector<std::vector<std::uint32_t>> m_orders; ///< rows inside, by value of each input
    std::vector<Limit> m_limits;
    std::vector<std::uint8_t> m_limited;
    std::vector<double> m_separation;
    std::size_t m_rows = 0;
    std::size_t m_interest = 0;
    double m_leastRows = 1;
    Slice m_best;
    bool m_found = false;
};

} // namespace

double between(double inside, double outside)
{
    const double middle = inside / 2 + outside / 2;
    const bool isBetween = inside < outside ? inside <= middle && middle < outside : outside < middle && middle <= inside;
    return isBetween ? middle : inside;
}

Peeling peel(const CaseSet& cases, const PrimOptions& options, const Excluded& excluded)
{
    Peeling result;
    Peeler peeler(cases, options, excluded);
    while (true) {
        if (options.cancel && options.cancel->load(std::memory_order_relaxed)) {
            result.cancelled = true;
            break;
        }
        if (!peeler.step())
            break;
        result.boxes.push_back(peeler.limits());
    }
    return result;
}

} // namespace core::discovery
