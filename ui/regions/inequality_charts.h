// SPDX-License-Identifier: GPL-3.0-or-later
// What the charts of inequality show: measures, curves, bars, maps and matrices of one quantity over regions and years, measured or
// projected. Pure: no widget, no state.
#pragma once

#include "core/policy/catalogue.h"
#include "ui/maps/map_plan.h"
#include "ui/maps/region_figures.h"
#include "ui/maps/region_map.h"
#include "ui/regions/inequality_text.h"
#include "ui/regions/matrix_chart.h"
#include "ui/regions/moran_runner.h"
#include "ui/regions/plot_chart.h"
#include "ui/regions/regional_series.h"
#include "ui/widgets/stacked_bars.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <utility>
#include <vector>

namespace ui {

class Appearance;

struct InequalityInput {
    RegionalSeries series;
    RegionFigures figures; ///< at `year`
    core::policy::RegionSet regions;
    MapPlan plan;
    std::vector<std::pair<int, int>> neighbours;
    QString neighboursSource;
    std::vector<int> groups; ///< of each region; empty = not divided
    QStringList groupNames;
    bool eastAndWest = false; ///< hollow points are of the Central-West
    double year = 0;
    QString selected;
    QString runName;
    Token runColour = Token::Accent;
    std::optional<RegionalSeries> baseline; ///< to compare a projection with
    bool illustrative = false;

    [[nodiscard]] bool measured() const { return series.kind == RegionalSeries::Kind::Measured; }
};

class InequalityCharts {
    Q_DECLARE_TR_FUNCTIONS(ui::InequalityView)

public:
    /// References must outlive it.
    InequalityCharts(const Appearance& appearance, const InequalityInput& input);

    /// Measures at the first year and at the year looked at, with the charts beside them.
    struct Spread {
        std::vector<MeasureRow> rows; ///< empty when there is nothing to measure
        QString firstYear, year;
        PlotData lorenz;
        StackedBarsData dagum;
        QString lorenzFinding, dagumFinding; ///< or why there is nothing
    };
    [[nodiscard]] Spread spread() const;
    [[nodiscard]] PlotData sigma() const;
    [[nodiscard]] PlotData beta() const;
    [[nodiscard]] PlotData density() const;
    /// `answer` may be of other values, then it says so, and may be null.
    struct Neighbours {
        PlotData scatter;
        RegionMapData map;
        QString mapFinding;
    };
    [[nodiscard]] Neighbours neighbours(const MoranAnswer* answer, bool isBusy) const;
    [[nodiscard]] MatrixData classes() const;

    [[nodiscard]] QString unit() const; ///< "%, 2030"
    [[nodiscard]] QString footer(const QString& method) const;

private:
    [[nodiscard]] core::inequality::Panel panel() const;
    [[nodiscard]] Token pointColour(const RegionCell& cell) const;
    [[nodiscard]] bool isHollow(const RegionCell& cell) const { return m_input.eastAndWest && !cell.east; }
    /// As a figure stands alone: three digits of its own, so that a ratio of two agrees with them.
    [[nodiscard]] QString alone(double value) const;

    const Appearance& m_appearance;
    const InequalityInput& m_input;
    InequalityText m_words;
};

} // namespace ui
