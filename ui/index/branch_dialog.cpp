// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/index/branch_dialog.h"

#include "ui/index/index_state.h"
#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

BranchDialog::BranchDialog(const Appearance& appearance, const IndexState& state, const QString& branchParent, QWidget* parent)
    : QDialog(parent)
    , m_state(state)
    , m_parent(branchParent.toStdString())
    , m_name(new QLineEdit)
    , m_members(new QListWidget)
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel))
{
    setObjectName(QStringLiteral("branchDialog"));
    setWindowTitle(tr("Add a branch"));
    resize(420, 420);
    m_name->setObjectName(QStringLiteral("branchName"));
    m_members->setObjectName(QStringLiteral("branchMembers"));
    const auto& framework = state.definition().framework;
    const auto language = appearance.language();
    const auto offer = [&](const std::string& id, const core::policy::Text& name) {
        auto* item = new QListWidgetItem(spaced(QString::fromStdString(name.in(language))), m_members);
        item->setData(Qt::UserRole, QString::fromStdString(id));
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Unchecked);
    };
    for (const auto& node : framework.nodes) {
        if (node.parent == m_parent)
            offer(node.id, node.name);
    }
    for (const auto& indicator : framework.indicators) {
        if (indicator.parent == m_parent)
            offer(indicator.id, indicator.name);
    }
    auto* form = new QFormLayout;
    form->addRow(tr("Name"), m_name);
    auto* label = new QLabel(tr("What goes into it"));
    label->setBuddy(m_members);
    m_buttons->button(QDialogButtonBox::Ok)->setText(tr("Add"));
    auto* column = new QVBoxLayout(this);
    column->setSpacing(metrics::kSpace3);
    column->addLayout(form);
    column->addWidget(label);
    column->addWidget(m_members, 1);
    column->addWidget(m_buttons);
    connect(m_name, &QLineEdit::textChanged, this, &BranchDialog::check);
    connect(m_members, &QListWidget::itemChanged, this, &BranchDialog::check);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    check();
}

/// An empty branch has no score.
void BranchDialog::check()
{
    int ticked = 0;
    for (int row = 0; row < m_members->count(); ++row)
        ticked += m_members->item(row)->checkState() == Qt::Checked ? 1 : 0;
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(ticked > 0 && !m_name->text().trimmed().isEmpty());
}

core::index::Definition BranchDialog::definition() const
{
    core::index::Definition changed = m_state.definition();
    auto& framework = changed.framework;
    core::index::Node node;
    node.id = IndexData::freeId(framework, "branch");
    node.parent = m_parent;
    const std::string name = m_name->text().trimmed().toStdString();
    node.name = {name, name};
    node.weight = IndexData::meanWeight(framework, m_parent);
    std::set<std::string> ticked;
    for (int row = 0; row < m_members->count(); ++row) {
        if (m_members->item(row)->checkState() == Qt::Checked)
            ticked.insert(m_members->item(row)->data(Qt::UserRole).toString().toStdString());
    }
    framework.nodes.push_back(node);
    for (const std::string& id : ticked)
        IndexData::moveTo(changed, id, node.id);
    // As they weighed before.
    for (auto& each : changed.framework.indicators) {
        if (ticked.contains(each.id))
            each.weight = m_state.definition().framework.indicator(each.id)->weight;
    }
    for (auto& each : changed.framework.nodes) {
        if (ticked.contains(each.id))
            each.weight = m_state.definition().framework.node(each.id)->weight;
    }
    return changed;
}

} // namespace ui
