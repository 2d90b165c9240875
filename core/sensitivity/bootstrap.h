// SPDX-License-Identifier: GPL-3.0-or-later
// Sums over rows drawn with replacement: what confidence intervals of ratios and means of rows are made from. Private to
// core/sensitivity.
//
// Source: Efron and Tibshirani 1993, An Introduction to the Bootstrap, ch. 6 (standard error) and 13 (percentile interval).
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

namespace core::sensitivity {

/// Terms to be summed over rows, kept in bands of kBand columns so that a row of a band is one cache line.
class TermTable {
public:
    static constexpr std::size_t kBand = 8;

    TermTable(std::size_t rows, std::size_t terms)
        : m_rows(rows)
        , m_terms(terms)
        , m_bands((terms + kBand - 1) / kBand)
        , m_values(rows * m_bands * kBand, 0.0)
    {
    }

    [[nodiscard]] std::size_t rows() const { return m_rows; }
    [[nodiscard]] std::size_t terms() const { return m_terms; }
    [[nodiscard]] std::size_t bands() const { return m_bands; }
    double& at(std::size_t row, std::size_t term) { return m_values[(term / kBand * m_rows + row) * kBand + term % kBand]; }
    [[nodiscard]] const double* band(std::size_t index) const { return m_values.data() + index * m_rows * kBand; }

private:
    std::size_t m_rows;
    std::size_t m_terms;
    std::size_t m_bands;
    std::vector<double> m_values;
};

/// The sum of each term over all rows, in their order.
[[nodiscard]] std::vector<double> sumsOf(const TermTable& table);

/// For each of `samples` draws of as many rows as there are, with replacement: use(draw, sums). Draws depend on seed and number
/// only, and are the same rows for every table of as many rows. `use` is called from several threads, once a draw.
void forEachResample(const TermTable& table, std::size_t samples, std::uint64_t seed, int threads,
                     const std::function<void(std::size_t draw, std::span<const double> sums)>& use);

/// Where figures recomputed on resampled rows lie. NaN throughout when fewer than two of them are numbers.
struct Spread {
    double standardError = 0;
    double low = 0;
    double high = 0;
};

/// `confidence` in (0, 1): the ends leave (1 - confidence)/2 on either side. Figures that are not finite are left out. Sorts.
[[nodiscard]] Spread spreadOf(std::vector<double>& figures, double confidence);

/// Linear between ranks (type 7 of Hyndman and Fan 1996, doi:10.1080/00031305.1996.10473566). `sorted` is not empty.
[[nodiscard]] double quantileOf(std::span<const double> sorted, double probability);

} // namespace core::sensitivity
