// SPDX-License-Identifier: GPL-3.0-or-later
// The third step: what stands between the table and its import, problem by problem.
//
// Widgets are named "importProblems" (the heading with counts), "importSettleAll", "importMoreProblems", "importUnderstood"; see
// problem_row.h. Matches made by hand can be taken back with "importForget-<n>".
#pragma once

#include "core/import/problem.h"

#include <QWidget>

#include <map>
#include <vector>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace ui {

class Appearance;
class ImportState;
class ProblemRow;

class CheckStep : public QWidget {
    Q_OBJECT

public:
    CheckStep(const Appearance& appearance, ImportState& state, QWidget* parent = nullptr);
    void refresh();
    /// To the first open problem.
    void focusFirstOpen();

signals:
    void wayOnAsked(core::importing::ProblemKind kind);
    /// The keyboard stood on what settled the last problem, and has nothing here to go on with.
    void leftNothingToSettle();

private:
    void refreshCounts();
    void refreshMatches();
    void refreshProblems();

    const Appearance& m_appearance;
    ImportState& m_state;
    QLabel* m_title;
    QLabel* m_settled;
    QPushButton* m_settleAll;
    QLabel* m_understood;
    QLabel* m_notListed;
    QVBoxLayout* m_matches;
    std::vector<QWidget*> m_matchRows;
    QVBoxLayout* m_list;
    std::map<core::importing::ProblemId, ProblemRow*> m_rows;
    const void* m_rowsOf = nullptr; ///< the file that the rows are of
    int m_shown = 0;
    QPushButton* m_more;
};

} // namespace ui
