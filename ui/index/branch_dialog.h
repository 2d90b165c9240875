// SPDX-License-Identifier: GPL-3.0-or-later
// A new level of a framework: a branch, its name, and which of the members beside it go into it.
#pragma once

#include "core/index/definition.h"

#include <QDialog>

class QDialogButtonBox;
class QLineEdit;
class QListWidget;

namespace ui {

class Appearance;
class IndexState;

class BranchDialog : public QDialog {
    Q_OBJECT

public:
    /// Under the branch `branchParent`; empty = under the index.
    BranchDialog(const Appearance& appearance, const IndexState& state, const QString& branchParent, QWidget* parent = nullptr);

    /// The definition with the branch: the members that are ticked, weighing in it what they weighed before.
    [[nodiscard]] core::index::Definition definition() const;

private:
    void check();

    const IndexState& m_state;
    std::string m_parent;
    QLineEdit* m_name;
    QListWidget* m_members;
    QDialogButtonBox* m_buttons;
};

} // namespace ui
