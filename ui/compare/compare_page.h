// SPDX-License-Identifier: GPL-3.0-or-later
// The Compare page: scenarios side by side in several views, and what parts any two of them.
//
// Widgets are found by name: "compareViews" (the switch, with segments "view-columns" ...), "compareValues", "sameAxes", "addRow",
// "compareExport", "differencePanel", "togglePanel".
#pragma once

#include "core/export/spreadsheet.h"

#include <QWidget>

#include <functional>
#include <vector>

class QLabel;
class QMenu;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QToolButton;

namespace ui {

class Appearance;
class BusyBar;
class CardFooter;
class ColumnsView;
class CompareState;
class ContributionView;
class DifferencePanel;
class GroupView;
class LeverTableView;
class OneChartView;
class OutcomeView;
class SegmentedSwitch;
class Session;
class ToggleSwitch;
class ToolRow;

class ComparePage : public QWidget {
    Q_OBJECT

public:
    ComparePage(Appearance& appearance, Session& session, QWidget* parent = nullptr);
    ~ComparePage() override;

    /// "columns", "chart", "table", "levers", "contributions", "group". Unknown names change nothing.
    void showView(const QString& id);
    [[nodiscard]] QString shownView() const;
    [[nodiscard]] CompareState& state() const { return *m_state; }

    /// The differences of a pair at the right (F10). Width and visibility are kept.
    void setPanelVisible(bool visible);
    [[nodiscard]] bool panelVisible() const;

    /// The parts that F6 goes through, in reading order.
    [[nodiscard]] std::vector<QWidget*> panes() const;

    /// Where exports go: gets a suggested file name and the filters, gives a path or nothing. A file dialog by default.
    void setFileChooser(std::function<QString(const QString& suggestion, const QString& filters)> chooser);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    /// A view of the switch. Which of the options stand above it is up to it.
    struct View {
        QString id;
        QWidget* widget = nullptr;
        bool values = false;   ///< values, or values and difference
        bool sameAxes = false;
        bool rows = false;     ///< shows the chosen rows: they can be added to
    };
    void addView(View view);
    [[nodiscard]] const View* view(const QString& id) const;
    void buildTools();
    void connectState();
    void retranslate();
    void recolour();
    void refresh();
    void refreshHint();
    void chooseRow(int row);
    void fillExportMenu();
    void fillImageActions();
    void fillSheetActions(const std::function<void()>& copy, const QString& name, const std::function<core::exporting::Sheet()>& sheet);
    void say(const QString& problem);
    void keepPanelWidth();

    Appearance& m_appearance;
    Session& m_session;
    CompareState* m_state;
    QSplitter* m_splitter;
    QWidget* m_main;
    ToolRow* m_tools;
    QLabel* m_title;
    SegmentedSwitch* m_viewSwitch;
    SegmentedSwitch* m_valueSwitch;
    ToggleSwitch* m_sameAxes;
    QPushButton* m_addRow;
    QToolButton* m_export;
    QMenu* m_exportMenu;
    QWidget* m_hint;
    QLabel* m_hintText;
    QPushButton* m_hintAction;
    QLabel* m_problem;
    BusyBar* m_busy;
    QStackedWidget* m_stack;
    CardFooter* m_footer;
    ColumnsView* m_columns;
    OneChartView* m_chart;
    OutcomeView* m_table;
    LeverTableView* m_levers;
    ContributionView* m_contributions;
    GroupView* m_group;
    DifferencePanel* m_panel;
    QToolButton* m_togglePanel;
    std::vector<View> m_views;
    std::function<QString(const QString&, const QString&)> m_chooseFile;
};

} // namespace ui
