// SPDX-License-Identifier: GPL-3.0-or-later
// From members' bands to what a time chart draws. Pure functions: no widget, no state.
#pragma once

#include "core/policy/projection.h"
#include "core/policy/summary.h"
#include "core/uncertainty/fan.h"
#include "ui/widgets/time_chart.h"

#include <QCoreApplication>
#include <QString>

#include <vector>

namespace ui {

class Appearance;

/// What a fan is drawn of. The pointers are only used during a call; those to fans may be null: then lines stand alone.
struct FanContext {
    const Appearance* appearance = nullptr;
    const core::policy::Catalogue* catalogue = nullptr;
    core::policy::Headline figure;
    const core::policy::Projection* run = nullptr;      ///< of the scenario, all inputs at their central values
    const core::policy::Projection* baseline = nullptr; ///< null when the baseline is what is looked at
    const core::uncertainty::Fan* fan = nullptr;        ///< of the scenario, or of its difference
    bool isDifference = false;                          ///< scenario minus baseline
    bool bandsShown = true;
    bool isPale = false; ///< of fewer runs than are to come, or of what was before: bands are lighter
    QString scenarioName;
    Token scenarioColour = Token::ScenarioA;
    std::vector<core::uncertainty::Target> targets; ///< of this figure; not drawn on differences
    QString footer;
};

class FanChart {
    Q_DECLARE_TR_FUNCTIONS(ui::FanChart)

public:
    /// Values in shown units. Lines: the scenario's central run, the baseline (dashed; of differences the zero line).
    [[nodiscard]] static TimeChartData of(const FanContext& context);
    /// Year, 5, 25, 50, 75 and 95 % of members, members that say something: at whole years, of other models at all times. In shown
    /// units, with the digits that the figure's range makes honest and one more, but not more than one beyond those it is shown with.
    [[nodiscard]] static ChartTable quantiles(const FanContext& context);
    /// Which of a fan's times are rows of such a table.
    [[nodiscard]] static std::vector<std::size_t> rowTimes(const core::uncertainty::Fan& fan, const TimeWords& time);
};

} // namespace ui
