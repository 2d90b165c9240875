// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/regions/regional_series.h"

#include "ui/explore/headline/kpi_names.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace ui {

using namespace core::policy;

double RegionalSeries::value(std::size_t region, double year) const
{
    constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
    if (years.empty() || year < years.front() || year > years.back())
        return kNone;
    const auto after = static_cast<std::size_t>(std::ranges::lower_bound(years, year) - years.begin());
    if (years[after] == year || after == 0)
        return at(region, after);
    const double share = (year - years[after - 1]) / (years[after] - years[after - 1]);
    return at(region, after - 1) + share * (at(region, after) - at(region, after - 1));
}

std::vector<double> RegionalSeries::column(double year) const
{
    std::vector<double> result;
    for (std::size_t r = 0; r < regionIds.size(); ++r)
        result.push_back(value(r, year));
    return result;
}

RegionalSeries projectedSeries(const Catalogue& catalogue, const Projection& run, const std::string& variable, const QString& source)
{
    RegionalSeries series;
    series.source = source;
    series.grade = gradeOf(run.regions());
    series.naming = kpiNaming(catalogue, {variable, Place::national()});
    const std::vector<double>& times = run.times();
    std::vector<std::size_t> whole;
    for (std::size_t k = 0; k < times.size(); ++k) {
        if (std::abs(times[k] - std::round(times[k])) < 1e-6) {
            whole.push_back(k);
            series.years.push_back(std::round(times[k]));
        }
    }
    for (const Region& region : run.regions().regions) {
        series.regionIds.push_back(region.id);
        const std::vector<double> line = run.series(variable, Place::ofRegion(region.id));
        for (const std::size_t k : whole)
            series.values.push_back(k < line.size() ? line[k] : std::numeric_limits<double>::quiet_NaN());
    }
    return series;
}

double netMoves(const Projection& run, const Place& place, double year)
{
    // The model's departures: the share of staff who look around.
    return run.value("arrivals", place, year) - run.value("churn", Place::national(), year) * run.value("staff", place, year);
}

Grade gradeOf(const RegionSet& regions)
{
    char weakest = 'A';
    for (const RegionData& data : regions.data) {
        if (data.grade.size() == 1)
            weakest = std::max(weakest, data.grade.front());
    }
    switch (weakest) {
    case 'A': return Grade::A;
    case 'B': return Grade::B;
    case 'D': return Grade::D;
    default: return Grade::C;
    }
}

} // namespace ui
