// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/index/framework_dialog.h"

#include "ui/index/index_state.h"
#include "ui/session/session.h"
#include "ui/session/statistics_book.h"
#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

using core::index::Estimation;
using core::policy::Dimension;

namespace {

const QString kModel = QString::fromUtf8(core::index::kModelData.data(), static_cast<qsizetype>(core::index::kModelData.size()));

/// The four dimensions of the papers; nothing for others, which get no branch of their own.
std::string dimensionOf(const IndexState::Variable& variable)
{
    if (!variable.dimensionId.isEmpty())
        return variable.dimensionId.toStdString();
    switch (variable.dimension) {
    case Dimension::Technology: return "technology";
    case Dimension::Region: return "region";
    case Dimension::Talent: return "talent";
    case Dimension::Standards: return "standards";
    default: return {};
    }
}

} // namespace

FrameworkDialog::FrameworkDialog(const Appearance& appearance, const IndexState& state, const QString& firstData, QWidget* parent)
    : QDialog(parent)
    , m_appearance(appearance)
    , m_state(state)
    , m_data(new QComboBox)
    , m_name(new QLineEdit)
    , m_filter(new QLineEdit)
    , m_variables(new QListWidget)
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel))
{
    setObjectName(QStringLiteral("frameworkDialog"));
    setWindowTitle(tr("A framework of your own"));
    resize(480, 560);
    m_data->setObjectName(QStringLiteral("frameworkData"));
    m_name->setObjectName(QStringLiteral("frameworkName"));
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setAccessibleName(tr("Filter"));
    m_variables->setObjectName(QStringLiteral("frameworkVariables"));
    m_variables->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // long names are cut and whole in their tooltips
    m_variables->setTextElideMode(Qt::ElideRight);
    for (const StatisticsEntry& set : state.session().statistics().sets())
        m_data->addItem(spaced(QString::fromStdString(set.name.in(appearance.language()))), set.id);
    m_data->addItem(tr("The model’s variables"), kModel);
    m_data->setCurrentIndex(std::max(0, m_data->findData(firstData)));
    auto* form = new QFormLayout;
    form->addRow(tr("Over"), m_data);
    form->addRow(tr("Name"), m_name);
    auto* label = new QLabel(tr("Its indicators; more can be added later"));
    label->setBuddy(m_variables);
    m_buttons->button(QDialogButtonBox::Ok)->setText(tr("Make it"));
    auto* column = new QVBoxLayout(this);
    column->setSpacing(metrics::kSpace3);
    column->addLayout(form);
    column->addWidget(label);
    column->addWidget(m_filter);
    column->addWidget(m_variables, 1);
    column->addWidget(m_buttons);
    connect(m_data, &QComboBox::currentIndexChanged, this, &FrameworkDialog::fill);
    connect(m_filter, &QLineEdit::textChanged, this, &FrameworkDialog::filter);
    connect(m_name, &QLineEdit::textChanged, this, &FrameworkDialog::check);
    connect(m_variables, &QListWidget::itemChanged, this, [this] {
        m_ticked = true;
        check();
    });
    // A click on the text ticks as one on the box does.
    connect(m_variables, &QListWidget::itemPressed, this, [this] { m_ticked = false; });
    connect(m_variables, &QListWidget::itemClicked, this, [this](QListWidgetItem* item) {
        if (!m_ticked)
            item->setCheckState(item->checkState() == Qt::Checked ? Qt::Unchecked : Qt::Checked);
    });
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    fill();
    m_name->setFocus();
}

void FrameworkDialog::fill()
{
    const QSignalBlocker quiet(m_variables);
    m_variables->clear();
    for (const auto& variable : m_state.variables(m_data->currentData().toString())) {
        const QString text = spaced(variable.unit.isEmpty() ? variable.name : tr("%1 (%2)", "variable, unit").arg(variable.name, variable.unit));
        auto* item = new QListWidgetItem(text, m_variables);
        item->setData(Qt::UserRole, variable.id);
        item->setToolTip(text);
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Unchecked);
    }
    filter(m_filter->text());
    check();
}

void FrameworkDialog::filter(const QString& text)
{
    for (int row = 0; row < m_variables->count(); ++row)
        m_variables->item(row)->setHidden(!m_variables->item(row)->text().contains(text, Qt::CaseInsensitive));
}

void FrameworkDialog::check()
{
    int ticked = 0;
    for (int row = 0; row < m_variables->count(); ++row)
        ticked += m_variables->item(row)->checkState() == Qt::Checked ? 1 : 0;
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(ticked > 0 && !m_name->text().trimmed().isEmpty());
}

core::index::Definition FrameworkDialog::definition() const
{
    core::index::Definition made;
    auto& framework = made.framework;
    const std::string name = m_name->text().trimmed().toStdString();
    framework.id = "own"; // a real one is made where it is kept
    framework.name = {name, name};
    framework.data = m_data->currentData().toString().toStdString();
    const auto variables = m_state.variables(m_data->currentData().toString());
    const auto& catalogue = m_state.session().catalogue();
    for (int row = 0; row < m_variables->count(); ++row) {
        const auto* item = m_variables->item(row);
        if (item->checkState() != Qt::Checked)
            continue;
        const auto found = std::ranges::find(variables, item->data(Qt::UserRole).toString(), &IndexState::Variable::id);
        core::index::Indicator indicator;
        indicator.id = found->id.toStdString();
        indicator.name = {found->name.toStdString(), found->name.toStdString()};
        indicator.unit = {found->unit.toStdString(), found->unit.toStdString()};
        indicator.direction = found->lessIsBetter ? core::index::Direction::LessIsBetter : core::index::Direction::MoreIsBetter;
        indicator.parent = dimensionOf(*found);
        if (!indicator.parent.empty() && !framework.node(indicator.parent)) {
            core::index::Node node;
            node.id = indicator.parent;
            node.dimension = indicator.parent;
            const auto* naming = catalogue.naming("dimension", node.id);
            node.name = naming ? naming->name : core::policy::Text{node.id, node.id};
            framework.nodes.push_back(std::move(node));
        }
        framework.indicators.push_back(std::move(indicator));
    }
    // A branch may not be called like one of its indicators.
    for (auto& indicator : framework.indicators) {
        if (framework.node(indicator.id)) {
            indicator.variable = indicator.id;
            indicator.id += "-indicator";
        }
    }
    if (framework.data == core::index::kModelData) {
        // What the first year was like is the measure of all that follows.
        made.method.estimation.kind = Estimation::Kind::Frozen;
        made.method.estimation.years = {catalogue.span.start};
    } else {
        made.method.imputation = {core::index::Imputation::NearestTime};
        made.method.estimation.kind = Estimation::Kind::AllYears;
    }
    return made;
}

} // namespace ui
