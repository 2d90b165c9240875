// SPDX-License-Identifier: GPL-3.0-or-later
// One quantity by region and year, measured or projected: what maps, paths and measures of inequality are made of.
#pragma once

#include "core/policy/catalogue.h"
#include "core/policy/projection.h"

#include <QString>

#include <cstddef>
#include <string>
#include <vector>

namespace ui {

struct RegionalSeries {
    enum class Kind { Measured, Projected };
    Kind kind = Kind::Projected;
    QString source; ///< for the footer: "Source: …", already in the window's language
    core::policy::Grade grade = core::policy::Grade::C; ///< the weakest among its values
    core::policy::Naming naming;
    std::vector<std::string> regionIds;
    std::vector<double> years;
    std::vector<double> values; ///< regions x years, row-major, in model units; NaN = no value

    [[nodiscard]] double at(std::size_t region, std::size_t year) const { return values[region * years.size() + year]; }
    /// The region's value at a year, interpolated between those there are; NaN outside them.
    [[nodiscard]] double value(std::size_t region, double year) const;
    [[nodiscard]] std::vector<double> column(double year) const;
};

/// A variable of a run at each whole year, by the run's regions. Grade: D where the regions' data are estimates.
[[nodiscard]] RegionalSeries projectedSeries(const core::policy::Catalogue& catalogue, const core::policy::Projection& run,
                                             const std::string& variable, const QString& source);

/// Technical staff who come into a part of the country in a year, less those who leave it: thousand people a year. NaN where the model
/// has no such people.
[[nodiscard]] double netMoves(const core::policy::Projection& run, const core::policy::Place& place, double year);

/// The weakest grade of a set's data: D for the provinces, whose start values are estimates.
[[nodiscard]] core::policy::Grade gradeOf(const core::policy::RegionSet& regions);

} // namespace ui
