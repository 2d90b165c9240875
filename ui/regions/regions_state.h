// SPDX-License-Identifier: GPL-3.0-or-later
// What the Regions page looks at: which number, of the model or of measured statistics, against what, how classed, which region is
// chosen; and the figures that follow. Views read it and follow its signals; choices are stored as settings of the workspace.
#pragma once

#include "core/base/result.h"
#include "core/maps/tile_grid.h"
#include "ui/maps/map_plan.h"
#include "ui/maps/region_figures.h"
#include "ui/regions/regional_series.h"
#include "ui/regions/statistics_source.h"

#include <QObject>
#include <QString>

#include <map>
#include <memory>
#include <optional>

namespace ui {

class Session;

/// What the shown figures are measured against.
struct RegionAgainst {
    QString scenario;           ///< id; empty = the scenario that is shown
    std::optional<double> year; ///< absent = the same year
    QString variable;           ///< empty = the same number

    bool operator==(const RegionAgainst&) const = default;
};

class RegionsState : public QObject {
    Q_OBJECT

public:
    RegionsState(Appearance& appearance, Session& session, QObject* parent = nullptr);

    /// While active (the page shows), the figures of all scenarios are kept fresh and signals come; being activated refreshes all.
    void setActive(bool active);
    [[nodiscard]] bool isActive() const { return m_followed != nullptr; }

    // --- measured statistics instead of the model, whatever regions that has
    [[nodiscard]] StatisticsSource& statistics() const { return *m_statistics; }
    /// Views that are of the model alone do without.
    void allowStatistics(bool allowed);
    [[nodiscard]] bool measured() const { return m_measured.has_value(); }
    [[nodiscard]] const std::optional<MeasuredRegions>& measuredNow() const { return m_measured; } ///< of the chosen indicator
    [[nodiscard]] QString measuredFaults() const; ///< known ones, and what of the set cannot be read

    // --- runs
    /// Two regions at least: else there is nothing to compare.
    [[nodiscard]] bool hasRegions() const;
    [[nodiscard]] const core::policy::RegionSet& regions() const; ///< of the figures; of the session until there are some
    [[nodiscard]] std::vector<int> groups() const;   ///< by region; empty when they are not divided
    [[nodiscard]] QStringList groupNames() const;
    [[nodiscard]] bool eastAndWest() const; ///< the papers' two parts
    [[nodiscard]] std::shared_ptr<const core::policy::Projection> run() const { return m_run; }           ///< of the current scenario
    [[nodiscard]] std::shared_ptr<const core::policy::Projection> baseline() const { return m_baseline; } ///< of the same regions, or null
    [[nodiscard]] QString runName() const;
    [[nodiscard]] QString runLabel() const; ///< "A Paper package"
    [[nodiscard]] int runColour() const;    ///< as ScenarioView::colourIndex
    [[nodiscard]] bool baselineShown() const;
    [[nodiscard]] double year() const;
    /// Whole years that there are figures of.
    [[nodiscard]] std::vector<double> years() const;
    [[nodiscard]] bool illustrative() const; ///< the regions' start values are estimates (grade D)

    // --- what is shown
    [[nodiscard]] std::string variable() const { return m_variable; } ///< of the model
    void setVariable(const std::string& variable);
    [[nodiscard]] bool difference() const { return m_difference; }
    void setDifference(bool difference);
    [[nodiscard]] const RegionAgainst& against() const { return m_against; }
    void setAgainst(const RegionAgainst& against);
    [[nodiscard]] core::maps::ClassMethod method() const { return m_method; }
    [[nodiscard]] std::size_t classCount() const { return m_classes; }
    void setClasses(core::maps::ClassMethod method, std::size_t count);
    [[nodiscard]] bool patterns() const { return m_patterns; }
    void setPatterns(bool patterns);
    /// Ranks are compared with the same run at this year, or (absent) with what changes are measured against.
    [[nodiscard]] std::optional<double> rankYear() const { return m_measured ? m_statistics->rankYear() : m_rankYear; }
    void setRankYear(std::optional<double> year);

    // --- which regions are looked at; "" = none
    [[nodiscard]] QString selected() const { return m_selected; }
    void select(const QString& regionId);
    [[nodiscard]] QString compared() const { return m_compared; } ///< the other one of the profile; "" = the group's mean
    void compareWith(const QString& regionId);

    // --- figures
    [[nodiscard]] const RegionFigures& figures() const { return m_figures; }
    [[nodiscard]] RegionFigures figuresOf(const std::string& variable) const;
    /// Net moves of staff (netMoves()), as any other number.
    [[nodiscard]] RegionFigures moves() const;
    [[nodiscard]] const MapPlan& plan() const { return m_plan; }
    /// A user's map for the present region set: GeoJSON or TopoJSON. Kept in the workspace when it is no larger than kLargestKept.
    /// Errors: as core::maps::readMapFile(); NotFound when no unit of it is one of the regions.
    [[nodiscard]] core::Checked<void> openMap(const QString& path);
    void closeMap(); ///< back to tiles
    [[nodiscard]] bool hasMap() const { return m_shapes != nullptr; }
    [[nodiscard]] bool hasOwnMap() const { return m_shapes != nullptr && !m_mapBorrowed; } ///< of just these regions
    [[nodiscard]] bool mapKept() const { return m_mapKept; } ///< else it is gone with the window
    static constexpr qsizetype kLargestKept = qsizetype(12) << 20U;
    /// The run of a scenario on the regions that are shown; null while it is computed for others.
    [[nodiscard]] std::shared_ptr<const core::policy::Projection> runOf(const QString& scenarioId) const;
    [[nodiscard]] RegionalSeries series(const std::string& variable) const; ///< of the model
    [[nodiscard]] RegionalSeries series() const; ///< of what is shown
    /// The same of another number: a variable, or an indicator of the statistics shown.
    [[nodiscard]] QString numberName(const std::string& id) const;
    /// Neighbours by region of the set: of the user's map, else of the shipped table; empty lists without either.
    [[nodiscard]] const std::vector<std::pair<int, int>>& neighbours() const { return m_neighbours; }
    [[nodiscard]] QString neighboursSource() const;

    // --- texts
    /// "Paper package against the baseline, 2030": what a difference is of.
    [[nodiscard]] QString againstText() const;
    /// "Source: model run, version 1.3; start values estimated from proxies (D)."
    [[nodiscard]] QString sourceText() const;
    [[nodiscard]] QString modelText() const; ///< the same without where start values come from
    [[nodiscard]] QString methodText() const;

signals:
    void figuresChanged(); ///< numbers, names, year
    void variableChanged();
    void shownChanged(); ///< difference, against, classes, patterns
    void selectionChanged();
    void regionsChanged(); ///< another set of regions, or another map

private:
    void refresh();
    void showStatistics();
    void takeStatistics();
    void refreshPlan();
    void makePlan();
    void replan();
    void readStoredMap();
    void recompute();
    void readSettings();
    [[nodiscard]] RegionQuestion question(const std::string& variable) const;

    Appearance& m_appearance;
    Session& m_session;
    StatisticsSource* m_statistics;
    bool m_statisticsAllowed = true;
    std::optional<MeasuredRegions> m_measured;
    std::shared_ptr<void> m_followed;
    std::shared_ptr<const core::policy::Projection> m_run;
    std::shared_ptr<const core::policy::Projection> m_baseline;
    std::string m_variable;
    bool m_difference = false;
    RegionAgainst m_against;
    core::maps::ClassMethod m_method = core::maps::ClassMethod::NaturalBreaks;
    std::size_t m_classes = 5;
    bool m_patterns = false;
    std::optional<double> m_rankYear;
    QString m_selected;
    QString m_compared;
    RegionFigures m_figures;
    core::maps::TileGrid m_grid;
    MapPlan m_plan;
    core::policy::RegionSet m_planned; ///< the regions that plan and neighbours are of
    std::vector<std::pair<int, int>> m_neighbours;
    std::shared_ptr<const core::maps::ShapeMap> m_shapes;
    bool m_mapKept = true;
    bool m_mapBorrowed = false; ///< it is the map of the model's regions, some of which are measured
};

} // namespace ui
