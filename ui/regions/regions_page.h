// SPDX-License-Identifier: GPL-3.0-or-later
// The Regions page: one number in all regions at the year looked at, as map, ranking, inequality, flows, profile, scatter and paths.
//
// Widgets are found by name: "regionViews" (the switch, with segments "view-tiles" ...), "regionValues", "regionVariable",
// "regionAgainst", "regionClasses", "regionExport", "regionSets".
#pragma once

#include <QWidget>

#include <functional>
#include <vector>

class QLabel;
class QMenu;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace core::policy {
struct RegionSet;
}

namespace ui {

class Appearance;
class BusyBar;
class FlowsView;
class InequalityView;
class MapView;
class PathsView;
class ProfileView;
class RankingView;
class RegionsState;
class ScatterView;
class SegmentedSwitch;
class Session;
class SideCards;
class ToolRow;
class VariableChooser;
class YearScrubber;

class RegionsPage : public QWidget {
    Q_OBJECT

public:
    RegionsPage(Appearance& appearance, Session& session, QWidget* parent = nullptr);
    ~RegionsPage() override;

    /// "tiles", "ranking", "inequality", "flows", "profile", "scatter", "paths". Unknown names change nothing.
    void showView(const QString& id);
    [[nodiscard]] QString shownView() const { return m_shown; }
    [[nodiscard]] RegionsState& state() const { return *m_state; }
    /// Measured statistics are shown, whose years stand on the page in place of the window's.
    [[nodiscard]] bool hasOwnYears() const;

    /// The parts that F6 goes through, in reading order.
    [[nodiscard]] std::vector<QWidget*> panes() const;

    /// Where exports go, and where maps come from: file dialogs by default.
    void setFileChooser(std::function<QString(const QString& suggestion, const QString& filters)> chooser);
    void setMapChooser(std::function<QString()> chooser);
    /// Asks for a map and shows it in place of the tiles; what is wrong with it stands above the views.
    void openMap();
    /// Regions without a shape, shapes without a region, notes on the file; empty without a map.
    [[nodiscard]] QString unmatchedText() const;

signals:
    void ownYearsChanged();
    /// What holds a region back is asked, which the Index page tells: its id, and its code in statistics.
    void obstaclesWanted(const QString& regionId, const QString& code);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    /// A view of the switch: where it stands, and what renews it.
    struct View {
        QString id;
        QWidget* widget = nullptr;
        bool beside = false;  ///< stands beside the cards of East and Central-West
        bool values = false;  ///< value or difference
        bool variable = true; ///< is about the number chosen
        bool classes = false;
        bool statistics = false; ///< of the model or of measured statistics
        std::function<void()> refresh;
    };
    void addView(View view);
    [[nodiscard]] const View* view(const QString& id) const;
    void buildTools();
    void fitTools();
    void writeTools(bool compact);
    void connectState();
    void retranslate();
    void recolour();
    void refresh();
    void fillSets();
    void chooseSet(const QString& id);
    [[nodiscard]] QString setName(const core::policy::RegionSet& set) const;
    void fillSource();
    void addStatisticsAgainst(QMenu& menu);
    void showStatistics(const QString& setId);
    void writeSource();
    void refreshScrubber();
    void fillAgainst();
    void fillClasses();
    void fillExport();
    Q_INVOKABLE void exportTable();
    void showUnmatched();
    void say(const QString& problem);

    Appearance& m_appearance;
    Session& m_session;
    RegionsState* m_state;
    ToolRow* m_tools;
    QLabel* m_title;
    SegmentedSwitch* m_viewSwitch;
    SegmentedSwitch* m_valueSwitch;
    QToolButton* m_source;
    VariableChooser* m_variable;
    QToolButton* m_against;
    QToolButton* m_classes;
    QToolButton* m_export;
    SegmentedSwitch* m_sets = nullptr;
    QToolButton* m_ownSets;
    QWidget* m_setsPlace;
    QStringList m_setIds;
    QLabel* m_problem;
    BusyBar* m_busy;
    QWidget* m_empty;
    QLabel* m_emptyText;
    QPushButton* m_emptyAction;
    QStackedWidget* m_whole;  ///< the split page, and views over all of the width
    QWidget* m_split;
    QStackedWidget* m_beside; ///< what stands left of the cards
    SideCards* m_side;
    RankingView* m_sideRanking; ///< beside the map of statistics, which are no model's
    MapView* m_map;
    RankingView* m_ranking;
    InequalityView* m_inequality;
    FlowsView* m_flows;
    ProfileView* m_profile;
    ScatterView* m_scatter;
    PathsView* m_paths;
    YearScrubber* m_scrubber; ///< of the years of statistics
    bool m_ownYears = false;
    std::vector<View> m_views;
    QString m_shown;
    bool m_compact = false; ///< less is written on the tools
    std::function<QString(const QString&, const QString&)> m_chooseFile;
    std::function<QString()> m_chooseMap;
};

} // namespace ui
