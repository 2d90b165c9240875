// SPDX-License-Identifier: GPL-3.0-or-later
// Measured statistics as the Regions page takes them: one indicator of a set, with the set's own regions.
#pragma once

#include "core/indicators/data_set.h"
#include "core/policy/catalogue.h"
#include "ui/maps/region_figures.h"
#include "ui/regions/regional_series.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <string>
#include <vector>

namespace ui {

class Appearance;

/// An indicator of a set of statistics.
struct MeasuredChoice {
    QString setId; ///< empty: none, the projection
    QString indicatorId;

    [[nodiscard]] bool operator==(const MeasuredChoice&) const = default;
    [[nodiscard]] bool isNone() const { return setId.isEmpty() || indicatorId.isEmpty(); }
    [[nodiscard]] QString text() const; ///< for a setting
    /// An indicator alone is of China's provinces.
    [[nodiscard]] static MeasuredChoice of(const QString& text);
};

struct MeasuredRegions {
    RegionalSeries series; ///< years with a value only, which may leave gaps
    double year = 0;       ///< of the figures: the last measured one that is not after the year asked for, else the first
    RegionFigures figures;
    core::policy::RegionSet regions; ///< ids of the catalogue's provinces where the codes are theirs, else the codes
    std::vector<int> groups;         ///< by region; empty when the set is not divided
    QStringList groupNames;
    bool eastAndWest = false; ///< the groups are the papers' East and Central-West
    QString faults; ///< known ones of the indicator, and that values were changed here
};

/// China's provinces are divided as the papers do, others by the first grouping of their list; regions in no group are one more.
/// Absent when the set has no such indicator, or no value of it.
[[nodiscard]] std::optional<MeasuredRegions> measuredRegions(const Appearance& appearance, const core::policy::Catalogue& catalogue,
                                                             const core::indicators::DataSet& set, const std::string& indicatorId, double year);

} // namespace ui
