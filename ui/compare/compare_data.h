// SPDX-License-Identifier: GPL-3.0-or-later
// From the runs of many scenarios to what the Compare page shows of them: rows (outcomes) by columns (scenarios). Pure functions,
// no widget, no state.
//
// Points and targets are in shown units (model value x factor of the language); single values stay in model units.
#pragma once

#include "core/policy/catalogue.h"
#include "core/policy/projection.h"
#include "core/policy/summary.h"
#include "ui/theme/figures.h"
#include "ui/widgets/axis_ticks.h"
#include "ui/widgets/time_chart.h"

#include <QCoreApplication>
#include <QPointF>
#include <QString>
#include <QStringList>

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace ui {

class Appearance;

/// A scenario as a column.
struct CompareColumn {
    QString id;
    QString name;
    QString letter; ///< empty for the baseline
    QString summary; ///< "23 levers"
    int colourIndex = -1; ///< 0 = A ... 3 = D, higher = grey, -1 = baseline
    bool baseline = false;
    bool builtIn = false;
    std::shared_ptr<const core::policy::Projection> projection; ///< null until computed
};

/// All of what is compared. Columns begin with the baseline.
struct Comparison {
    const Appearance* appearance = nullptr;
    const core::policy::Catalogue* catalogue = nullptr;
    const core::policy::RegionSet* regions = nullptr;
    std::vector<CompareColumn> columns;
    std::size_t reference = 0; ///< the column that all others are measured against
    std::size_t compared = 0;  ///< the column that stands out beside it
    double year = 2030;
    QString worldName; ///< empty in the default world

    [[nodiscard]] const core::policy::Projection* run(std::size_t column) const
    {
        return column < columns.size() ? columns[column].projection.get() : nullptr;
    }
};

/// An outcome as a row: all that is the same in every column.
struct CompareRow {
    QString key; ///< as Session::kpis names it
    core::policy::Headline headline;
    core::policy::Naming naming;
    QString name; ///< "Users, Central-West"
    QString fullName;
    QString unit; ///< "index, 2024 = 93.8"
    std::vector<ChartTarget> targets;
    QString target; ///< "target 3–5", "target ≥ 40 in 2030"; empty without one
    QString source;
    Token sourceColour = Token::Text3;
    double factor = 1; ///< model to shown units
    int decimals = 0;  ///< of shown values
    std::optional<double> floor, ceiling; ///< shown values cannot lie beyond
    TimeWords time;    ///< of the model
};

/// One figure at the chosen year, in words.
struct CompareCell {
    double value = 0; ///< model units; NaN when there is none
    QString number; ///< "173"; "–" for no value
    QString change; ///< "43 better", "no difference"; empty in the reference column and without a value
    bool rises = false;
    bool differs = false;
    Change::Verdict verdict = Change::Verdict::Neutral;
};

/// Where lines and values come to stand in a row that all columns share.
struct CompareRange {
    AxisRange axis;
    std::vector<double> ticks; ///< two or three, for a small chart
    QStringList labels;        ///< of the ticks; filled by labelTicks()
    double labelWidth = 0;     ///< of the widest
};

class CompareData {
    Q_DECLARE_TR_FUNCTIONS(ui::CompareData)

public:
    /// The rows shown before anybody chose: the headline figures, at most five of them.
    static constexpr int kDefaultRows = 5;
    /// Stored rows as far as the model has them, doubles left out; `fallback` when nothing is left.
    [[nodiscard]] static QStringList usableKeys(const QStringList& stored, const QStringList& fallback, const Comparison& comparison);

    /// Texts, targets and axis rules of an outcome. `baseline` gives the start of an index and may be null.
    [[nodiscard]] static CompareRow row(const Comparison& comparison, const QString& key, const core::policy::Projection* baseline);
    /// (year, shown value) at every saved time; empty without a run.
    [[nodiscard]] static std::vector<QPointF> line(const CompareRow& row, const core::policy::Projection* run);
    [[nodiscard]] static CompareCell cell(const Comparison& comparison, const CompareRow& row, std::size_t column);
    /// "+33 %" against the reference in model units, "−4 %"; "–" when the reference is 0 or there is no value.
    [[nodiscard]] static QString relativeText(const Appearance& appearance, double value, double reference);

    /// The range that shows all `lines` and targets, with at most three ticks.
    [[nodiscard]] static CompareRange range(const CompareRow& row, const std::vector<const std::vector<QPointF>*>& lines);
    /// A range with the ticks of a small chart.
    [[nodiscard]] static CompareRange withTicks(const AxisRange& axis);
    /// Writes the ticks' labels, once for all that is drawn with them.
    static void labelTicks(CompareRange& range, const Appearance& appearance);

    /// "A Paper package"; the baseline's label names the world when it is not the default one: "Baseline (Slow demand)".
    [[nodiscard]] static QString label(const Comparison& comparison, std::size_t column);
    /// "Cost to 2030 49.3 bn CNY" in two parts: words and figure. The figure is "–" without a run; both are empty for a model
    /// that knows no costs.
    struct Cost {
        QString words, figure;
    };
    [[nodiscard]] static Cost cost(const Comparison& comparison, std::size_t column);

    /// Where the figures come from, for the foot of a view: year, model version, parameters, world, marks.
    [[nodiscard]] static QString footer(const Comparison& comparison, const std::vector<CompareRow>& rows, const QString& modelVersion);

    /// All scenarios in one chart: `key` at its place, the reference drawn as Main, the baseline dashed.
    [[nodiscard]] static TimeChartData allInOne(const Comparison& comparison, const CompareRow& row);
    /// Every scenario less the reference, in shown units; the reference is the zero line.
    [[nodiscard]] static TimeChartData differences(const Comparison& comparison, const CompareRow& row);

    /// The four runs of a question about the world: with and without the policy, in the default world and in the chosen one.
    struct FourRuns {
        std::shared_ptr<const core::policy::Projection> baselineDefault, baselineChosen, scenarioDefault, scenarioChosen;
        /// Of a reference that is neither the baseline nor the scenario; else null.
        std::shared_ptr<const core::policy::Projection> referenceDefault = nullptr, referenceChosen = nullptr;
        [[nodiscard]] bool complete() const { return baselineDefault && baselineChosen && scenarioDefault && scenarioChosen; }
    };
    /// `scenario` is the column with the policy. A reference that is another policy has its two lines as well.
    [[nodiscard]] static TimeChartData fourLines(const Comparison& comparison, const CompareRow& row, std::size_t scenario, const FourRuns& runs);
    /// The scenario less the reference in either world, in shown units.
    [[nodiscard]] static TimeChartData worldDifferences(const Comparison& comparison, const CompareRow& row, std::size_t scenario, const FourRuns& runs);

private:
    [[nodiscard]] static TimeChartData differenceChart(const Comparison& comparison, const CompareRow& row);
    /// A chart of several lines is of several runs.
    static void sayMethod(const Comparison& comparison, TimeChartData& data);
};

} // namespace ui
