// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model_page/parameters_tab.h"

#include "core/policy/world.h"
#include "ui/explore/levers/lever_text.h"
#include "ui/model_page/filter_model.h"
#include "ui/model_page/message_row.h"
#include "ui/model_page/model_text.h"
#include "ui/model_page/parameter_model.h"
#include "ui/model_page/region_data_model.h"
#include "ui/model_page/wrap_layout.h"
#include "ui/session/session.h"
#include "ui/theme/appearance.h"
#include "ui/why/why_hook.h"
#include "ui/widgets/segmented_switch.h"
#include "ui/widgets/table_view.h"

#include <QAbstractButton>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

namespace {

constexpr int kSearchWidth = 200;
const QString kParameters = QStringLiteral("parametersTable");
const QString kRegions = QStringLiteral("regionTable");
const QString kAll = QStringLiteral("parametersAll");
const QString kChanged = QStringLiteral("parametersChanged");
const QString kOutside = QStringLiteral("parametersOutside");
const QString kAnyGrade = QStringLiteral("gradeAny");
constexpr const char* kGrades = "ABCD";

QString gradeSegment(char letter)
{
    return QStringLiteral("grade") + QLatin1Char(letter);
}

} // namespace

ParametersTab::ParametersTab(Appearance& appearance, Session& session, QWidget* parent)
    : ModelTab(parent), m_appearance(appearance), m_session(session), m_model(new ParameterModel(appearance, session, this)),
      m_filter(new FilterModel(this)), m_regionModel(new RegionDataModel(appearance, session, this))
{
    setObjectName(QStringLiteral("parametersTab"));
    buildParts();
    connectParts();
    m_worldId = QString::fromStdString(session.world().id);
    const QString shown = session.setting(QStringLiteral("model/parameters/shown"), kAll);
    m_shown->choose(shown);
    m_grade->choose(session.setting(QStringLiteral("model/parameters/grade"), kAnyGrade));
    retext();
    applyFilter();
    showTable(session.setting(QStringLiteral("model/parameters/table"), kParameters));
}

void ParametersTab::buildParts()
{
    auto* bar = new QWidget(this);
    auto* row = new WrapLayout(bar, metrics::kSpace2, 6);
    m_which = new SegmentedSwitch(m_appearance, bar);
    m_which->setObjectName(QStringLiteral("parameterTables"));
    m_which->addSegment(kParameters, {});
    m_which->addSegment(kRegions, {});
    m_search = new QLineEdit(bar);
    m_search->setObjectName(QStringLiteral("parameterSearch"));
    m_search->setClearButtonEnabled(true);
    m_search->setFixedWidth(kSearchWidth);
    m_shown = new SegmentedSwitch(m_appearance, bar);
    m_shown->setObjectName(QStringLiteral("parameterFilter"));
    for (const QString& id : {kAll, kChanged, kOutside})
        m_shown->addSegment(id, {});
    m_grade = new SegmentedSwitch(m_appearance, bar);
    m_grade->setObjectName(QStringLiteral("gradeFilter"));
    m_grade->addSegment(kAnyGrade, {});
    for (const char* letter = kGrades; *letter; ++letter)
        m_grade->addSegment(gradeSegment(*letter), QString(QLatin1Char(*letter)));
    m_reset = new QPushButton(bar);
    m_reset->setObjectName(QStringLiteral("resetSelected"));
    m_resetAll = new QPushButton(bar);
    m_resetAll->setObjectName(QStringLiteral("resetAll"));
    for (QWidget* part : std::initializer_list<QWidget*>{m_which, m_search, m_shown, m_grade, m_reset, m_resetAll})
        row->addWidget(part);

    m_worldNote = new QLabel(this);
    m_worldNote->setObjectName(QStringLiteral("worldNote"));
    m_worldNote->setProperty("tone", QStringLiteral("secondary"));
    m_worldNote->setWordWrap(true);
    m_message = new MessageRow(m_appearance, this);

    m_filter->setSourceModel(m_model);
    m_table = new TableView(m_appearance, this);
    m_table->setObjectName(QStringLiteral("parameterTable"));
    m_table->setModel(m_filter);
    m_table->sortByColumn(-1, Qt::AscendingOrder); // the tables' order until somebody sorts
    m_table->setColumnWidths({230, 84, 96, 70, 70, 110, 56, 130, 240}, ParameterModel::Note);
    m_regionTable = new TableView(m_appearance, this);
    m_regionTable->setObjectName(QStringLiteral("regionDataTable"));
    m_regionTable->setModel(m_regionModel);
    m_regionTable->setSortingEnabled(false);
    m_regionTable->setColumnWidths({230, 110, 56, 220}, -1);
    m_empty = new QLabel(this);
    m_empty->setObjectName(QStringLiteral("parametersEmpty"));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setProperty("tone", QStringLiteral("secondary"));
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_regionTable);
    m_stack->addWidget(m_empty);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::kSpace2);
    layout->addWidget(bar);
    layout->addWidget(m_worldNote);
    layout->addWidget(m_message);
    layout->addWidget(m_stack, 1);
}

void ParametersTab::connectParts()
{
    connect(m_which, &SegmentedSwitch::chosenByUser, this, [this](const QString& id) {
        m_session.setSetting(QStringLiteral("model/parameters/table"), id);
        showTable(id);
    });
    connect(m_shown, &SegmentedSwitch::chosenByUser, this, [this](const QString& id) {
        m_session.setSetting(QStringLiteral("model/parameters/shown"), id);
        applyFilter();
    });
    connect(m_grade, &SegmentedSwitch::chosenByUser, this, [this](const QString& id) {
        m_session.setSetting(QStringLiteral("model/parameters/grade"), id);
        applyFilter();
    });
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_filter->setSearch(text);
        refreshCounts();
    });
    connect(m_reset, &QPushButton::clicked, this, &ParametersTab::resetSelected);
    connect(m_resetAll, &QPushButton::clicked, this, &ParametersTab::resetAll);
    connect(m_model, &QAbstractItemModel::dataChanged, this, [this] {
        m_filter->refilter();
        refreshCounts();
    });
    connect(m_model, &ParameterModel::refused, this, [this](const QString& sentence) { m_message->show(MessageRow::Kind::Problem, sentence); });
    connect(m_model, &ParameterModel::accepted, this, [this] {
        refreshWorld();
        if (m_message->kind() == MessageRow::Kind::Problem)
            m_message->clear(); // what was refused before no longer matters; what a copy is called does
    });
    connect(&m_session, &Session::worldChanged, this, &ParametersTab::refreshWorld);
    connect(&m_session, &Session::worldsChanged, this, &ParametersTab::refreshWorld);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ParametersTab::refreshCounts);
    connect(&m_appearance, &Appearance::languageChanged, this, &ParametersTab::retext);
    connect(&m_session, &Session::regionSetChanged, this, &ParametersTab::retext);
    installWhy(*m_table, m_appearance, m_session, [this](const QModelIndex& cell) { return subjectOf(m_session.catalogue(), cell.data(kIdRole).toString().toStdString()); });
}

void ParametersTab::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void ParametersTab::focusContent()
{
    m_stack->currentWidget()->setFocus(Qt::OtherFocusReason);
}

void ParametersTab::retext()
{
    m_which->setAccessibleName(tr("Which table"));
    m_which->setSegmentText(kParameters, tr("Parameters"));
    m_which->setSegmentText(kRegions, tr("Region data"));
    m_search->setPlaceholderText(tr("Find a parameter"));
    m_search->setAccessibleName(tr("Find a parameter"));
    m_search->setToolTip(tr("Find a parameter (Ctrl+F)"));
    m_shown->setAccessibleName(tr("Which parameters are shown"));
    m_grade->setAccessibleName(tr("Which grades are shown"));
    m_grade->setSegmentText(kAnyGrade, tr("All grades"));
    for (const auto grade : {core::policy::Grade::A, core::policy::Grade::B, core::policy::Grade::C, core::policy::Grade::D}) {
        auto* segment = m_grade->findChild<QAbstractButton*>(QStringLiteral("grade") + gradeLetter(grade));
        segment->setToolTip(gradeSentence(grade));
        segment->setAccessibleName(gradeSentence(grade));
    }
    m_reset->setText(tr("Reset selected"));
    m_reset->setToolTip(tr("Value, range and note of the selected parameters as the model has them"));
    m_resetAll->setText(tr("Reset all"));
    m_resetAll->setToolTip(tr("All parameters of this world as the model has them"));
    m_table->setAccessibleName(tr("Parameters"));
    m_table->setAccessibleDescription(tr("F2 changes value, low, high or note; ? asks why."));
    m_regionTable->setAccessibleName(tr("Region data"));
    m_message->clear();
    refreshWorld();
    refreshCounts();
}

void ParametersTab::showTable(const QString& id)
{
    const bool regions = id == kRegions;
    m_which->choose(regions ? kRegions : kParameters);
    for (QWidget* part : std::initializer_list<QWidget*>{m_search, m_shown, m_grade, m_reset, m_resetAll})
        part->setVisible(!regions);
    if (regions)
        m_stack->setCurrentWidget(m_regionTable);
    refreshWorld();
    refreshCounts();
}

void ParametersTab::refreshWorld()
{
    const core::policy::World& world = m_session.world();
    const QString name = spaced(QString::fromStdString(world.name.in(m_appearance.language())));
    const QString id = QString::fromStdString(world.id);
    if (!m_worldId.isEmpty() && id != m_worldId) {
        // A change in a built-in world went into a copy of it.
        const auto& worlds = m_session.worlds();
        const auto before = std::find_if(worlds.begin(), worlds.end(), [this](const auto& w) { return m_worldId == QLatin1String(w.id.c_str()); });
        if (before != worlds.end() && before->builtIn && !world.builtIn)
            m_message->show(MessageRow::Kind::Note, tr("“%1” is built in and stays as it is; changes go into the copy “%2”.")
                                                        .arg(spaced(QString::fromStdString(before->name.in(m_appearance.language()))), name));
        else
            m_message->clear();
    }
    m_worldId = id;
    if (m_which->chosen() == kRegions)
        m_worldNote->setText(tr("Data of the region set “%1”. To be read here; they are changed on the Data page.")
                                 .arg(spaced(QString::fromStdString(m_session.regions().name.in(m_appearance.language())))));
    else if (world.builtIn)
        m_worldNote->setText(tr("World “%1”, built in: the first change makes a copy of it. A world acts on all scenarios and the baseline.").arg(name));
    else
        m_worldNote->setText(tr("World “%1”: changes go into it and act on all scenarios and the baseline.").arg(name));
}

void ParametersTab::refreshCounts()
{
    const auto& rows = m_model->rows();
    const auto changed = std::count_if(rows.begin(), rows.end(), [](const ParameterRow& row) { return row.changed(); });
    const auto outside = std::count_if(rows.begin(), rows.end(), [](const ParameterRow& row) { return row.outOfRange(); });
    m_shown->setSegmentText(kAll, tr("All %1").arg(rows.size()));
    m_shown->setSegmentText(kChanged, tr("Changed %1").arg(changed));
    m_shown->setSegmentText(kOutside, tr("Out of range %1").arg(outside));
    m_resetAll->setEnabled(changed > 0 && !m_session.readOnly());
    const auto selected = selectedRows();
    m_reset->setEnabled(!m_session.readOnly() &&
                        std::any_of(selected.begin(), selected.end(), [&](int row) { return rows[static_cast<std::size_t>(row)].changed(); }));
    if (m_which->chosen() == kRegions)
        return;
    const bool none = m_filter->rowCount() == 0;
    if (none)
        m_empty->setText(m_shown->chosen() == kChanged && changed == 0   ? tr("Nothing is changed in this world.")
                         : m_shown->chosen() == kOutside && outside == 0 ? tr("Every value lies within its range.")
                                                                         : tr("No parameter fits what is searched for."));
    m_stack->setCurrentWidget(none ? static_cast<QWidget*>(m_empty) : m_table);
}

void ParametersTab::applyFilter()
{
    const QString shown = m_shown->chosen();
    const QString grade = m_grade->chosen();
    m_filter->setCondition([this, shown, grade](int row) {
        const ParameterRow& parameter = m_model->rows()[static_cast<std::size_t>(row)];
        if (shown == kChanged && !parameter.changed())
            return false;
        if (shown == kOutside && !parameter.outOfRange())
            return false;
        return grade == kAnyGrade || grade == QStringLiteral("grade") + gradeLetter(parameter.parameter->grade);
    });
    refreshCounts();
}

std::vector<int> ParametersTab::selectedRows() const
{
    std::vector<int> rows;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows())
        rows.push_back(m_filter->mapToSource(index).row());
    return rows;
}

void ParametersTab::resetSelected()
{
    m_model->resetRows(selectedRows());
}

void ParametersTab::resetAll()
{
    std::vector<int> rows;
    for (int row = 0; row < m_model->rowCount(); ++row)
        rows.push_back(row);
    m_model->resetRows(rows);
}

} // namespace ui
