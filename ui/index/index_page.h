// SPDX-License-Identifier: GPL-3.0-or-later
// The Index page: a composite index of regions, measured and projected, with its weights, method, audit, coupling and obstacles.
//
// Widgets are found by name: "indexSource", "indexViews" (segments "view-overview" ...), "indexMethod", "indexFrameworks",
// "indexScrubber", and those of the views.
#pragma once

#include "core/index/definition.h"

#include <QWidget>

#include <functional>

class QLabel;
class QMenu;
class QStackedWidget;
class QToolButton;

namespace ui {

class Appearance;
class IndexMap;
class IndexOverview;
class IndexState;
class MethodBar;
class SegmentedSwitch;
class Session;
class SignalsView;
class StageButton;
class StudyRunner;
class StudyView;
class ToolRow;
class ValuesView;
class YearScrubber;

class IndexPage : public QWidget {
    Q_OBJECT

public:
    IndexPage(Appearance& appearance, Session& session, QWidget* parent = nullptr);
    ~IndexPage() override;

    /// "overview", "values", "map", "signals", "study". Unknown names change nothing.
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
    void buildTools();
    void connectState();
    void refresh();
    [[nodiscard]] QString whyNoStudy() const;
    void refreshScrubber();
    void retranslate();
    void recolour();
    void fillFrameworks();
    void fillYears();
    void fillExport();
    void fillSets(QMenu& menu);
    void compact(bool compact);
    void copyFramework();
    void makeFramework(const QString& over); ///< a set of statistics, or "model"
    void importDefinition();
    void exportDefinition();
    void put(const core::index::Definition& definition, const QString& what);
    void chooseIndicator(const QString& branch);
    void editIndicator(const QString& id);
    void addBranch(const QString& parent);
    void renameBranch(const QString& id);
    void openMap();
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
    StageButton* m_compared;
    StageButton* m_framework;
    QToolButton* m_export;
    MethodBar* m_method;
    QLabel* m_problem;
    QLabel* m_empty;
    QStackedWidget* m_stack;
    IndexOverview* m_overview;
    ValuesView* m_values;
    IndexMap* m_map;
    SignalsView* m_signalsView;
    StudyView* m_studyView;
    YearScrubber* m_scrubber;
    bool m_compact = false;
    std::function<QString(const QString&, const QString&)> m_chooseFile;
};

} // namespace ui
