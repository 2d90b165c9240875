// SPDX-License-Identifier: GPL-3.0-or-later
// How far regions lie apart: measures and curves at a year, convergence over the years, likeness of neighbours, moves between classes.
// Each says in a sentence what it means here.
//
// Widgets are found by name: "inequalityParts" (segments "part-spread", "part-growth", "part-neighbours", "part-classes"),
// "inequalitySource", "measures", "lorenz", "dagum", "sigma", "beta", "density", "moran", "lisa", "markov".
#pragma once

#include "ui/maps/map_plan.h"
#include "ui/maps/region_figures.h"
#include "ui/regions/measured_regions.h"
#include "ui/regions/regional_series.h"

#include <QWidget>

#include <memory>

class QLabel;
class QMenu;
class QStackedWidget;
class QTableView;
class QTimer;
class QToolButton;

namespace ui {

class Appearance;
class CardFooter;
class CardHeading;
class ChartCard;
class InequalityText;
class MatrixChart;
class MeasureModel;
class MoranRunner;
class PlotChart;
class RegionMap;
class RegionsState;
class SegmentedSwitch;
class Session;
class StackedBars;
struct StatisticsEntry;

class InequalityView : public QWidget {
    Q_OBJECT

public:
    InequalityView(const Appearance& appearance, Session& session, RegionsState& state, QWidget* parent = nullptr);
    ~InequalityView() override;

    void refresh();
    /// "spread", "growth", "neighbours", "classes".
    void showPart(const QString& id);
    [[nodiscard]] bool isWorking() const; ///< permutations are under way
    /// Statistics of any set, with what the user changed in them, instead of the model's projection; none = the projection.
    void showMeasured(const MeasuredChoice& choice);
    [[nodiscard]] const MeasuredChoice& measuredChoice() const { return m_choice; }
    [[nodiscard]] bool measured() const;
    /// A user's map of the regions that are measured: GeoJSON or TopoJSON, kept in the workspace. Errors: as
    /// core::maps::readMapFile(); NotFound when no unit of it is one of the regions; those of a workspace that cannot be written.
    [[nodiscard]] core::Checked<void> openMap(const QString& path);
    [[nodiscard]] const RegionalSeries& series() const { return m_series; }
    /// What stands in a card's sentence; by the chart's object name.
    [[nodiscard]] QString finding(const QString& chart) const;

signals:
    void mapWanted(); ///< a map of the measured regions

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Card {
        ChartCard* card = nullptr;
        QLabel* finding = nullptr;
        void say(const QString& text) const;
    };
    Card addCard(QWidget* chart, const QString& name);
    void buildParts();
    void retranslate();
    void takeProjected();
    [[nodiscard]] bool takeMeasured();
    void takeMap();
    void fillSources();
    void addSet(QMenu& menu, const StatisticsEntry& entry);
    void fillIndicators(QMenu& list, const QString& setId);
    void refreshSpread();
    void refreshGrowth();
    void refreshNeighbours();
    void refreshClasses();
    void takeMoran();
    [[nodiscard]] InequalityText text() const;
    [[nodiscard]] QString unit() const; ///< "%, 2030"
    [[nodiscard]] QString footer(const QString& method) const;

    const Appearance& m_appearance;
    Session& m_session;
    RegionsState& m_state;
    // What is measured: of the page's figures, or of statistics.
    RegionalSeries m_series;
    RegionFigures m_figures;
    core::policy::RegionSet m_regions;
    MapPlan m_plan;
    std::vector<std::pair<int, int>> m_neighbours;
    QString m_neighboursText, m_faults;
    std::vector<int> m_groups; ///< of each region; empty = not divided
    QStringList m_groupNames;
    double m_year = 0;
    MeasuredChoice m_choice;
    SegmentedSwitch* m_switch;
    QToolButton* m_source;
    CardFooter* m_note;
    QStackedWidget* m_stack;
    QString m_part;
    QWidget* m_measureCard;
    CardHeading* m_measureHeading;
    QTableView* m_measures;
    MeasureModel* m_measureModel;
    CardFooter* m_measureFooter;
    PlotChart* m_lorenz;
    StackedBars* m_dagum;
    PlotChart* m_sigma;
    PlotChart* m_beta;
    PlotChart* m_density;
    PlotChart* m_moran;
    RegionMap* m_lisa;
    MatrixChart* m_markov;
    Card m_lorenzCard, m_dagumCard, m_sigmaCard, m_betaCard, m_densityCard, m_moranCard, m_lisaCard, m_markovCard;
    MoranRunner* m_runner;
    QTimer* m_rest;
};

} // namespace ui
