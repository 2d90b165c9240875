// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/index/indicator_dialog.h"

#include "ui/index/index_state.h"
#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleValidator>
#include <QFormLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

using core::index::Direction;
using core::index::Indicator;

namespace {

constexpr int kVariable = Qt::UserRole;
constexpr int kLess = Qt::UserRole + 1;

} // namespace

IndicatorDialog::IndicatorDialog(const Appearance& appearance, const IndexState& state, const QString& branch, QWidget* parent)
    : QDialog(parent)
    , m_appearance(appearance)
    , m_state(state)
    , m_filter(new QLineEdit)
    , m_list(new QListWidget)
    , m_name(new QLineEdit)
    , m_denominator(new QComboBox)
    , m_factor(new QLineEdit)
    , m_unit(new QLineEdit)
    , m_branch(new QComboBox)
    , m_less(new QCheckBox(tr("Less is better")))
    , m_standIn(new QCheckBox(tr("Stands in for something that nobody measures (D)")))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel))
{
    setWindowTitle(tr("Add an indicator"));
    build(branch);
    m_buttons->button(QDialogButtonBox::Ok)->setText(tr("Add"));
    m_list->setCurrentRow(0);
    take();
}

IndicatorDialog::IndicatorDialog(const Appearance& appearance, const IndexState& state, const Indicator& present, QWidget* parent)
    : IndicatorDialog(appearance, state, QString::fromStdString(present.parent), parent)
{
    setWindowTitle(tr("Change an indicator"));
    m_buttons->button(QDialogButtonBox::Ok)->setText(tr("Change"));
    m_present = present;
    fillFrom(present);
}

void IndicatorDialog::build(const QString& branch)
{
    setObjectName(QStringLiteral("indicatorDialog"));
    resize(480, 640);
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setAccessibleName(tr("Filter"));
    m_list->setObjectName(QStringLiteral("indicatorList"));
    m_list->setAccessibleName(tr("Variable"));
    m_name->setObjectName(QStringLiteral("indicatorName"));
    m_denominator->setObjectName(QStringLiteral("indicatorDenominator"));
    m_factor->setObjectName(QStringLiteral("indicatorFactor"));
    m_unit->setObjectName(QStringLiteral("indicatorUnit"));
    m_branch->setObjectName(QStringLiteral("indicatorBranch"));
    m_less->setObjectName(QStringLiteral("indicatorLess"));
    m_standIn->setObjectName(QStringLiteral("indicatorStandIn"));
    m_factor->setText(QStringLiteral("1"));
    auto* validator = new QDoubleValidator(m_factor);
    validator->setLocale(QLocale::c());
    m_factor->setValidator(validator);
    m_denominator->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_denominator->addItem(tr("Nothing"), QString());
    for (const auto& variable : m_state.variables()) {
        const QString text = spaced(variable.unit.isEmpty() ? variable.name : tr("%1 (%2)", "variable, unit").arg(variable.name, variable.unit));
        auto* item = new QListWidgetItem(text, m_list);
        item->setData(kVariable, variable.id);
        item->setData(kLess, variable.lessIsBetter);
        m_denominator->addItem(text, variable.id);
    }
    const auto& framework = m_state.definition().framework;
    for (const auto& node : framework.nodes)
        m_branch->addItem(spaced(QString::fromStdString(node.name.in(m_appearance.language()))), QString::fromStdString(node.id));
    m_branch->addItem(tr("The index itself"), QString());
    m_branch->setCurrentIndex(std::max(0, m_branch->findData(branch)));
    auto* form = new QFormLayout;
    form->addRow(tr("Name"), m_name);
    form->addRow(tr("Divided by"), m_denominator);
    form->addRow(tr("Times"), m_factor);
    form->addRow(tr("Unit"), m_unit);
    form->addRow(tr("Branch"), m_branch);
    form->addRow(QString(), m_less);
    form->addRow(QString(), m_standIn);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(metrics::kSpace3);
    column->addWidget(m_filter);
    column->addWidget(m_list, 1);
    column->addLayout(form);
    column->addWidget(m_buttons);
    connect(m_filter, &QLineEdit::textChanged, this, &IndicatorDialog::filter);
    connect(m_list, &QListWidget::currentRowChanged, this, &IndicatorDialog::take);
    connect(m_list, &QListWidget::itemActivated, this, &QDialog::accept);
    connect(m_denominator, &QComboBox::activated, this, &IndicatorDialog::suggest);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void IndicatorDialog::fillFrom(const Indicator& present)
{
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->data(kVariable).toString().toStdString() == present.column())
            m_list->setCurrentRow(row);
    }
    m_list->scrollToItem(m_list->currentItem());
    m_denominator->setCurrentIndex(std::max(0, m_denominator->findData(QString::fromStdString(present.denominator))));
    m_factor->setText(QString::number(present.factor, 'g', 12));
    m_less->setChecked(present.direction == Direction::LessIsBetter);
    m_standIn->setChecked(present.standIn);
    m_name->setText(QString::fromStdString(present.name.in(m_appearance.language())));
    m_unit->setText(QString::fromStdString(present.unit.in(m_appearance.language())));
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
    if (!item)
        return;
    m_less->setChecked(item->data(kLess).toBool());
    suggest();
}

/// Name and unit follow what is chosen until they are typed.
void IndicatorDialog::suggest()
{
    if (!m_name->isModified())
        m_name->setText(suggestedName());
    if (!m_unit->isModified())
        m_unit->setText(suggestedUnit());
}

QString IndicatorDialog::suggestedName() const
{
    const auto variables = m_state.variables();
    const auto named = [&](const QString& id) {
        const auto found = std::ranges::find(variables, id, &IndexState::Variable::id);
        return found == variables.end() ? id : found->name;
    };
    const auto* item = m_list->currentItem();
    const QString id = item ? item->data(kVariable).toString() : QString();
    const QString denominator = m_denominator->currentData().toString();
    return denominator.isEmpty() ? named(id) : tr("%1 over %2").arg(named(id), named(denominator));
}

QString IndicatorDialog::suggestedUnit() const
{
    const auto variables = m_state.variables();
    const auto unitOf = [&](const QString& id) {
        const auto found = std::ranges::find(variables, id, &IndexState::Variable::id);
        return found == variables.end() ? QString() : found->unit;
    };
    const auto* item = m_list->currentItem();
    const QString unit = unitOf(item ? item->data(kVariable).toString() : QString());
    const QString denominator = m_denominator->currentData().toString();
    if (denominator.isEmpty() || unit.isEmpty())
        return denominator.isEmpty() ? unit : QString();
    const QString below = unitOf(denominator);
    return below.isEmpty() ? unit : tr("%1 per %2", "units").arg(unit, below);
}

Indicator IndicatorDialog::indicator() const
{
    Indicator made = m_present;
    const bool fresh = m_present.id.empty();
    const auto* item = m_list->currentItem();
    const std::string variable = item ? item->data(kVariable).toString().toStdString() : made.column();
    if (fresh || variable != m_present.column()) {
        made.variable = variable;
        made.substitute.clear(); // of the variable before
        made.goalposts.reset();
        made.reference.reset();
    }
    const auto& framework = m_state.definition().framework;
    if (fresh)
        made.id = IndexData::freeId(framework, variable);
    made.denominator = m_denominator->currentData().toString().toStdString();
    bool isNumber = false;
    const double factor = QLocale::c().toDouble(m_factor->text(), &isNumber);
    made.factor = isNumber && factor != 0 ? factor : 1;
    const Direction direction = m_less->isChecked() ? Direction::LessIsBetter : Direction::MoreIsBetter;
    if (direction != made.direction && made.goalposts)
        std::swap(made.goalposts->worst, made.goalposts->best);
    made.direction = direction;
    made.standIn = m_standIn->isChecked();
    if (made.standIn)
        made.grade.assign(1, 'D'); // not from a literal: GCC 12 warns wrongly of it at -O2
    else if (m_present.standIn)
        made.grade.clear();
    // One text for both languages where it was typed; what was not touched keeps both.
    const auto language = m_appearance.language();
    const auto typed = [&](const QLineEdit& field, const core::policy::Text& before) {
        const std::string text = field.text().trimmed().toStdString();
        return before.in(language) == text ? before : core::policy::Text{text, text};
    };
    made.name = typed(*m_name, m_present.name);
    made.unit = typed(*m_unit, m_present.unit);
    const std::string parent = m_branch->currentData().toString().toStdString();
    if (fresh || parent != m_present.parent)
        made.weight = IndexData::meanWeight(framework, parent);
    made.parent = parent;
    return made;
}

} // namespace ui
