// SPDX-License-Identifier: GPL-3.0-or-later
// The Optimise page: a goal as a sentence, limits, and what a search for packages of levers came to.
//
// Widgets are found by name: "optimiseModes" (segments "mode-targets", "mode-budget", "mode-schedule"), "optimiseVariants"
// ("variant-least", "variant-robust"), "optimiseSearch", "optimiseRecords", "optimiseExport", "optimiseAdopt", "optimiseProgress",
// "optimiseGoal" with its parts (see goal_bar.cpp), "optimiseEmpty", "optimiseStart", "optimiseSource".
#pragma once

#include "ui/optimise/optimise_state.h"

#include <QWidget>

#include <functional>

class QGridLayout;
class QLabel;
class QPushButton;
class QScrollArea;
class QShortcut;
class QStackedWidget;
class QToolButton;

namespace ui {

class GoalBar;
class ResultCard;
class SearchRow;
class SegmentedSwitch;
class ToolRow;

class OptimisePage : public QWidget {
    Q_OBJECT

public:
    OptimisePage(Appearance& appearance, Session& session, QWidget* parent = nullptr);
    ~OptimisePage() override;

    [[nodiscard]] OptimiseState& state() const { return *m_state; }
    [[nodiscard]] GoalBar& goal() const { return *m_goal; }
    /// Where exports go: gets a suggested name and filters, gives a path or nothing. A file dialog by default.
    void setFileChooser(std::function<QString(const QString& suggestion, const QString& filters)> chooser);

signals:
    void adopted(const QString& scenarioId); ///< a package became a scenario and is current

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void buildTools();
    void buildCards();
    void arrangeCards();
    void connectState();
    void retranslate();
    void recolour();
    void refresh();
    void tellProgress();
    void tellStanding(); ///< stale, cancelled, failed
    void fillRecords();
    void fillExport();
    void exportRecord();
    void exportTable(const QString& ending);
    void adopt();
    [[nodiscard]] QString sourceText() const;

    Appearance& m_appearance;
    Session& m_session;
    OptimiseState* m_state;
    ToolRow* m_tools;
    QLabel* m_title;
    SegmentedSwitch* m_modes;
    SegmentedSwitch* m_variants;
    QToolButton* m_search;
    QToolButton* m_records;
    QToolButton* m_export;
    QToolButton* m_adopt;
    SearchRow* m_row;
    GoalBar* m_goal;
    QStackedWidget* m_stack;
    QScrollArea* m_scroll;
    QWidget* m_cardsArea;
    QGridLayout* m_grid;
    std::vector<ResultCard*> m_cards; ///< in reading order
    int m_columns = 0;
    QLabel* m_source;
    QWidget* m_empty;
    QLabel* m_emptyText;
    QPushButton* m_start;
    QShortcut* m_escape;
    QString m_note; ///< what was last done, until something else happens
    std::function<QString(const QString&, const QString&)> m_chooseFile;
};

} // namespace ui
