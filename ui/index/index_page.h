// SPDX-License-Identifier: GPL-3.0-or-later
// The Index page: a composite index of regions, measured and projected, with its weights, method, audit, coupling and obstacles.
//
// Widgets are found by name: "indexSource", "indexViews" (segments "view-overview" ...), "indexFramework", "indexMethod",
// "indexRanking", "indexCoupling", "indexWeights", "indexObstacles", "indexScrubber".
#pragma once

#include <QWidget>

#include <functional>

class QLabel;
class QMenu;
class QScrollArea;
class QStackedWidget;
class QToolButton;

namespace ui {

class Appearance;
class ChartCard;
class CouplingChart;
class FrameworkList;
class IndexState;
class MethodBar;
class ObstacleCard;
class RankChart;
class SegmentedSwitch;
class Session;
class StudyRunner;
class StudyView;
class ToolRow;
class ValuesView;
class WeightsChart;
class YearScrubber;

class IndexPage : public QWidget {
    Q_OBJECT

public:
    IndexPage(Appearance& appearance, Session& session, QWidget* parent = nullptr);
    ~IndexPage() override;

    /// "overview", "values", "study". Unknown names change nothing.
    void showView(const QString& id);
    [[nodiscard]] QString shownView() const;
    [[nodiscard]] IndexState& state() const { return *m_state; }
    [[nodiscard]] StudyRunner& study() const { return *m_runner; }

    /// Where files go and come from: gets a suggested name (empty = to be read) and filters. File dialogs by default.
    void setFileChooser(std::function<QString(const QString& suggestion, const QString& filters)> chooser);

signals:
    /// A scenario was drafted and is current: the window shows its levers.
    void scenarioDrafted(const QString& id);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QWidget* buildOverview();
    void buildTools();
    void connectState();
    void refresh();
    void refreshScrubber();
    void retranslate();
    void recolour();
    void fillFrameworks();
    void fillYears();
    void fillExport();
    void chooseIndicator();
    void judge();
    void say(const QString& problem);
    void exportTable(const QString& ending);

    Appearance& m_appearance;
    Session& m_session;
    IndexState* m_state;
    StudyRunner* m_runner;
    ToolRow* m_tools;
    QLabel* m_title;
    SegmentedSwitch* m_source;
    SegmentedSwitch* m_views;
    QToolButton* m_compared;
    QToolButton* m_framework;
    QToolButton* m_export;
    MethodBar* m_method;
    QLabel* m_problem;
    QLabel* m_empty;
    QStackedWidget* m_stack;
    FrameworkList* m_list;
    RankChart* m_ranking;
    ChartCard* m_rankingCard;
    CouplingChart* m_coupling;
    ChartCard* m_couplingCard;
    QLabel* m_couplingSentence;
    WeightsChart* m_weights;
    ChartCard* m_weightsCard;
    QLabel* m_weightsWarning;
    ObstacleCard* m_obstacles;
    ValuesView* m_values;
    StudyView* m_studyView;
    YearScrubber* m_scrubber;
    std::function<QString(const QString&, const QString&)> m_chooseFile;
};

} // namespace ui
