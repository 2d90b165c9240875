// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/index/indicator_dialog.h"

#include "ui/index/index_state.h"
#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

IndicatorDialog::IndicatorDialog(const Appearance& appearance, const IndexState& state, QWidget* parent)
    : QDialog(parent)
    , m_appearance(appearance)
    , m_state(state)
    , m_filter(new QLineEdit)
    , m_list(new QListWidget)
    , m_denominator(new QComboBox)
    , m_branch(new QComboBox)
    , m_less(new QCheckBox(tr("Less is better")))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel))
{
    setObjectName(QStringLiteral("indicatorDialog"));
    setWindowTitle(tr("Add an indicator"));
    resize(460, 520);
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setAccessibleName(tr("Filter"));
    m_list->setObjectName(QStringLiteral("indicatorList"));
    m_denominator->addItem(tr("Nothing"), QString());
    for (const auto& variable : state.variables()) {
        const QString text = spaced(variable.unit.isEmpty() ? variable.name : tr("%1 (%2)", "variable, unit").arg(variable.name, variable.unit));
        auto* item = new QListWidgetItem(text, m_list);
        item->setData(Qt::UserRole, variable.id);
        item->setData(Qt::UserRole + 1, variable.lessIsBetter);
        m_denominator->addItem(text, variable.id);
    }
    const auto& framework = state.definition().framework;
    for (const auto& node : framework.nodes)
        m_branch->addItem(spaced(QString::fromStdString(node.name.in(appearance.language()))), QString::fromStdString(node.id));
    m_branch->addItem(tr("The index itself"), QString());
    m_buttons->button(QDialogButtonBox::Ok)->setText(tr("Add"));
    auto* form = new QFormLayout;
    form->addRow(tr("Divided by"), m_denominator);
    form->addRow(tr("Branch"), m_branch);
    form->addRow(QString(), m_less);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(metrics::kSpace3);
    column->addWidget(m_filter);
    column->addWidget(m_list, 1);
    column->addLayout(form);
    column->addWidget(m_buttons);
    connect(m_filter, &QLineEdit::textChanged, this, &IndicatorDialog::filter);
    connect(m_list, &QListWidget::currentRowChanged, this, &IndicatorDialog::take);
    connect(m_list, &QListWidget::itemActivated, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_list->setCurrentRow(0);
    take();
}

void IndicatorDialog::filter(const QString& text)
{
    for (int row = 0; row < m_list->count(); ++row)
        m_list->item(row)->setHidden(!m_list->item(row)->text().contains(text, Qt::CaseInsensitive));
}

void IndicatorDialog::take()
{
    const auto* item = m_list->currentItem();
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(item != nullptr);
    if (item)
        m_less->setChecked(item->data(Qt::UserRole + 1).toBool());
}

core::index::Indicator IndicatorDialog::indicator() const
{
    core::index::Indicator made;
    const auto* item = m_list->currentItem();
    const QString id = item ? item->data(Qt::UserRole).toString() : QString();
    const QString denominator = m_denominator->currentData().toString();
    made.variable = id.toStdString();
    made.denominator = denominator.toStdString();
    made.parent = m_branch->currentData().toString().toStdString();
    made.direction = m_less->isChecked() ? core::index::Direction::LessIsBetter : core::index::Direction::MoreIsBetter;
    const auto variables = m_state.variables();
    const auto named = [&](const QString& wanted) {
        const auto found = std::ranges::find(variables, wanted, &IndexState::Variable::id);
        return found == variables.end() ? wanted : found->name;
    };
    const auto unitOf = [&](const QString& wanted) {
        const auto found = std::ranges::find(variables, wanted, &IndexState::Variable::id);
        return found == variables.end() ? QString() : found->unit;
    };
    const QString name = denominator.isEmpty() ? named(id) : tr("%1 over %2").arg(named(id), named(denominator));
    made.name = {name.toStdString(), name.toStdString()};
    const QString unit = denominator.isEmpty() ? unitOf(id) : QString();
    made.unit = {unit.toStdString(), unit.toStdString()};
    const auto& framework = m_state.definition().framework;
    // Its own id: the same variable may stand in a framework more than once.
    std::string own = made.variable;
    for (int copy = 2; framework.indicator(own) || framework.node(own); ++copy)
        own = made.variable + "-" + std::to_string(copy);
    made.id = own;
    double sum = 0;
    int members = 0;
    for (const auto& each : framework.indicators) {
        if (each.parent == made.parent) {
            sum += each.weight;
            ++members;
        }
    }
    made.weight = members > 0 && sum > 0 ? sum / members : 1;
    return made;
}

} // namespace ui
