// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sensitivity/bootstrap.h"

#include "core/sampling/counter_random.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include <tbb/blocked_range.h>
#include <tbb/info.h>
#include <tbb/parallel_for.h>
#include <tbb/task_arena.h>

namespace core::sensitivity {

namespace {

/// Two rows from each random word: its halves scaled to the number of rows. A row is more likely than another by at most
/// rows / 2^32.
void drawRows(std::uint64_t seed, std::uint64_t draw, std::vector<std::uint32_t>& rows)
{
    const std::uint64_t count = rows.size();
    const std::uint64_t stream = sampling::mixed(sampling::mixed(seed) + draw);
    for (std::size_t i = 0; i < rows.size(); i += 2) {
        const std::uint64_t bits = sampling::mixed(stream + i / 2);
        rows[i] = static_cast<std::uint32_t>((bits >> 32) * count >> 32);
        if (i + 1 < rows.size())
            rows[i + 1] = static_cast<std::uint32_t>((bits & 0xFFFFFFFFU) * count >> 32);
    }
}

using Band = std::array<double, TermTable::kBand>;

template <class RowAt> Band bandSums(const double* band, std::size_t rows, const RowAt& rowAt)
{
    Band sums{};
    for (std::size_t i = 0; i < rows; ++i) {
        const double* row = band + rowAt(i) * TermTable::kBand;
        for (std::size_t k = 0; k < TermTable::kBand; ++k)
            sums[k] += row[k];
    }
    return sums;
}

template <class RowAt> void sumInto(std::vector<double>& sums, const TermTable& table, const RowAt& rowAt)
{
    for (std::size_t b = 0; b < table.bands(); ++b) {
        const Band band = bandSums(table.band(b), table.rows(), rowAt);
        std::copy(band.begin(), band.end(), sums.begin() + static_cast<std::ptrdiff_t>(b * TermTable::kBand));
    }
}

} // namespace

std::vector<double> sumsOf(const TermTable& table)
{
    std::vector<double> sums(table.bands() * TermTable::kBand);
    sumInto(sums, table, [](std::size_t i) { return i; });
    sums.resize(table.terms());
    return sums;
}

void forEachResample(const TermTable& table, std::size_t samples, std::uint64_t seed, int threads,
                     const std::function<void(std::size_t draw, std::span<const double> sums)>& use)
{
    const int processors = tbb::info::default_concurrency();
    tbb::task_arena arena(threads > 0 ? std::min(threads, processors) : processors);
    arena.execute([&] {
        tbb::parallel_for(tbb::blocked_range<std::size_t>(0, samples, 8), [&](const tbb::blocked_range<std::size_t>& range) {
            std::vector<std::uint32_t> rows(table.rows());
            std::vector<double> sums(table.bands() * TermTable::kBand);
            for (std::size_t draw = range.begin(); draw < range.end(); ++draw) {
                drawRows(seed, draw, rows);
                sumInto(sums, table, [&rows](std::size_t i) { return std::size_t{rows[i]}; });
                use(draw, std::span<const double>(sums).first(table.terms()));
            }
        });
    });
}

double quantileOf(std::span<const double> sorted, double probability)
{
    const double place = probability * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(place);
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    return sorted[below] + (place - static_cast<double>(below)) * (sorted[above] - sorted[below]);
}

Spread spreadOf(std::vector<double>& figures, double confidence)
{
    std::erase_if(figures, [](double figure) { return !std::isfinite(figure); });
    constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
    if (figures.size() < 2)
        return {kNone, kNone, kNone};
    std::sort(figures.begin(), figures.end());
    double mean = 0;
    for (const double figure : figures)
        mean += figure;
    mean /= static_cast<double>(figures.size());
    double squares = 0;
    for (const double figure : figures)
        squares += (figure - mean) * (figure - mean);
    const double tail = (1 - confidence) / 2;
    return {std::sqrt(squares / static_cast<double>(figures.size() - 1)), quantileOf(figures, tail),
            quantileOf(figures, 1 - tail)};
}

} // namespace core::sensitivity
