// SPDX-License-Identifier: GPL-3.0-or-later
// One problem: where, what, and buttons for what can be done; a settled one says what was done and can be opened again.
//
// Buttons are named "importFix", "importKeep", "importLeaveEmpty", "importUndo", "importWayOn", "importMatch" inside a row named
// "importProblem-<kind>-<row>".
#pragma once

#include "core/import/problem.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace ui {

class Appearance;
class FlowLayout;
class ImportState;

class ProblemRow : public QWidget {
    Q_OBJECT

public:
    ProblemRow(const Appearance& appearance, ImportState& state, QWidget* parent = nullptr);

    void setProblem(const core::importing::Problem& problem);
    [[nodiscard]] const core::importing::Problem& problem() const { return m_problem; }
    /// Puts the keyboard on the first thing that can be done.
    void focusFirst();

signals:
    /// The problem has to be mended somewhere else.
    void wayOnAsked(core::importing::ProblemKind kind);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QPushButton* addButton(const char* name);
    void offer(QPushButton& button, bool offered, core::importing::Decision decision);
    void refreshGroups(bool asked);
    void openMatches();
    [[nodiscard]] bool canMatch() const;

    const Appearance& m_appearance;
    ImportState& m_state;
    core::importing::Problem m_problem;
    QLabel* m_text;
    QWidget* m_buttons;
    QPushButton* m_fix;
    QPushButton* m_keep;
    QPushButton* m_leave;
    QPushButton* m_match;
    QPushButton* m_east;
    QPushButton* m_centralWest;
    QPushButton* m_wayOn;
    QPushButton* m_undo;
};

} // namespace ui
