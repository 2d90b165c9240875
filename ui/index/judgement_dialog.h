// SPDX-License-Identifier: GPL-3.0-or-later
// Judgements in pairs for the weights of a framework: which of two matters more, and how much; with a check of whether they agree.
#pragma once

#include "core/index/definition.h"

#include <QDialog>

#include <map>
#include <vector>

class QComboBox;
class QGridLayout;
class QLabel;
class QPushButton;

namespace ui {

class Appearance;

/// One branch at a time. Judgements that were not made are "equal".
class JudgementDialog : public QDialog {
    Q_OBJECT

public:
    JudgementDialog(const Appearance& appearance, const core::index::Definition& definition, QWidget* parent = nullptr);

    /// All branches of two members or more.
    [[nodiscard]] std::vector<core::index::Comparisons> comparisons() const;
    /// Of the branch that is shown.
    [[nodiscard]] double consistencyRatio() const;
    /// As a hand chooses it, for tests: `step` from -8 (second 9 times as much) over 0 (equal) to 8.
    void judge(int pair, int step);

private:
    void showBranch(int row);
    void refresh();
    [[nodiscard]] QString memberName(const std::string& id) const;

    const Appearance& m_appearance;
    core::index::Definition m_definition;
    core::index::Hierarchy m_hierarchy;
    std::vector<std::size_t> m_branches; ///< nodes with two members or more
    std::map<std::size_t, std::vector<std::string>> m_members;
    std::map<std::size_t, std::vector<core::index::Comparison>> m_pairs;
    std::size_t m_node = 0;
    QComboBox* m_branch;
    QGridLayout* m_grid;
    std::vector<QComboBox*> m_boxes;
    QLabel* m_weights;
    QLabel* m_ratio;
};

} // namespace ui
