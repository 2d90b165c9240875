// SPDX-License-Identifier: GPL-3.0-or-later
// From figures of a run to what charts draw. Pure functions: no widget, no state.
//
// Values leave here in shown units (model value x factor of the language).
#pragma once

#include "core/policy/catalogue.h"
#include "core/policy/projection.h"
#include "core/policy/summary.h"
#include "ui/explore/futures/explore_futures.h"
#include "ui/widgets/radar.h"
#include "ui/widgets/stacked_bars.h"
#include "ui/widgets/time_chart.h"

#include <QCoreApplication>
#include <QString>

#include <optional>
#include <string>

namespace core::index {
class DimensionIndex;
} // namespace core::index

namespace ui {

class Appearance;

/// Ranges of one figure, and how they are shown.
struct ChartRanges {
    RangesMode mode = RangesMode::Bands;
    std::optional<ExploreFutures::Fans> fans; ///< absent while they are on their way
    std::size_t members = 0; ///< behind them
    std::size_t wanted = 0;
    std::size_t failed = 0;  ///< members without a figure
    bool complete = false;
};

/// What the charts are about at this moment. The pointers are only used during a call.
struct ChartContext {
    const Appearance* appearance = nullptr;
    const core::policy::Catalogue* catalogue = nullptr;
    const core::policy::Projection* baseline = nullptr;
    const core::policy::Projection* projection = nullptr; ///< null when the baseline itself is looked at
    QString scenarioName;
    Token scenarioColour = Token::ScenarioA;
    double year = 2030;
    core::policy::Place place; ///< of the region switch
    QString worldName;         ///< of the chosen world; empty when it is the default one
    const core::policy::Projection* defaultBaseline = nullptr;   ///< the same two in the default world, when they are to be
    const core::policy::Projection* defaultProjection = nullptr; ///< drawn as well
    const ChartRanges* ranges = nullptr; ///< of what atPlace() is asked for; null where there are none, nor will be
    bool difference = false;             ///< scenario minus baseline in place of the two; not when the baseline itself is looked at
    const core::index::DimensionIndex* dimensions = nullptr;     ///< scores the four dimensions; null = provisional scores
};

class ChartData {
    Q_DECLARE_TR_FUNCTIONS(ui::ChartData)

public:
    /// One variable in one place: scenario and baseline, with the papers' targets for it; in the default world too when the context has
    /// figures of it, so that what the world does and what the policy does stand apart. Where another model does not say how regions
    /// are summed up, the whole of them is byRegion().
    /// With ranges: bands of the scenario, or of the difference; or their numbers in the footer.
    [[nodiscard]] static TimeChartData atPlace(const ChartContext& context, const std::string& variable, const core::policy::Place& place);
    /// What atPlace() draws; nothing where it draws several regions.
    [[nodiscard]] static std::optional<core::policy::Headline> figureAt(const core::policy::Catalogue& catalogue, const std::string& variable,
                                                                        const core::policy::Place& place);
    /// One variable in both groups of regions and the chosen region, of another model in its regions; as atPlace() for a national
    /// variable.
    [[nodiscard]] static TimeChartData byRegion(const ChartContext& context, const std::string& variable);
    /// Scores now, in the baseline and in the scenario: of the index over the model where the context has it, else provisional ones.
    [[nodiscard]] static RadarData fourDimensions(const ChartContext& context);
    /// Public money by calendar year and dimension; `budgetBnCny` is the yearly budget line.
    [[nodiscard]] static StackedBarsData cashNeed(const ChartContext& context, std::optional<double> budgetBnCny);

    /// Where a run gave a number for the last time, when it stopped being numbers; `name` says whose run, empty for the one looked at.
    [[nodiscard]] static std::optional<ChartStop> stopOf(const Appearance& appearance, const TimeWords& words,
                                                        const core::policy::Projection& run, const QString& name);

    /// "2026 and 2027 exceed the budget line by 2.3 bn CNY.": the years above and the sum of what is above. Empty when none is.
    [[nodiscard]] static QString excessSentence(const Appearance& appearance, const StackedBarsData& bars);

    /// The variable that says for regions what a national one says for the country ("national_trade": "trade"); the same id when
    /// it is regional itself, empty when there is none.
    [[nodiscard]] static std::string regionalForm(const core::policy::Catalogue& catalogue, const std::string& variable);
    /// What a region switch offers: the country and its groups, or all regions of another model, then single regions.
    struct Places {
        std::vector<core::policy::Place> all;
        int wholes = 1; ///< of them stand for more than one region
    };
    [[nodiscard]] static Places places(const core::policy::Catalogue& catalogue, const core::policy::RegionSet& regions);
    /// `place`, or the first region where the model has no figure of the whole for this variable.
    [[nodiscard]] static core::policy::Place placeFor(const core::policy::Catalogue& catalogue, const core::policy::RegionSet& regions,
                                                      const std::string& variable, const core::policy::Place& place);
    /// What the switch says to those who point at it, when the figure has regions or not.
    [[nodiscard]] static QString placeHint(const core::policy::Catalogue& catalogue, bool regional);
    [[nodiscard]] static QString placeName(const core::policy::Catalogue& catalogue, core::policy::Language language,
                                           const core::policy::RegionSet& regions, const core::policy::Place& place);
};

} // namespace ui
