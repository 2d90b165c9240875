// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/set_dialogs.h"

#include "ui/data/data_state.h"
#include "ui/data/data_text.h"
#include "ui/data/region_set_edit.h"
#include "ui/explore/levers/lever_text.h"
#include "ui/session/session.h"
#include "ui/session/statistics_book.h"
#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

using core::indicators::Direction;
using core::indicators::Indicator;
using core::indicators::RegionList;

namespace {

constexpr int kFieldWidth = 280;

std::string typed(const QLineEdit* field)
{
    return field->text().trimmed().toStdString();
}

/// One language stands for the other where only one is given.
core::policy::Text both(const QLineEdit* english, const QLineEdit* chinese)
{
    core::policy::Text text{typed(english), typed(chinese)};
    if (text.english.empty())
        text.english = text.chinese;
    if (text.chinese.empty())
        text.chinese = text.english;
    return text;
}

} // namespace

DataDialog::DataDialog(const Appearance& appearance, const QString& title, const QString& action, QWidget* parent)
    : QDialog(parent)
    , m_appearance(appearance)
    , m_form(new QFormLayout)
    , m_problem(new QLabel)
    , m_buttons(new QDialogButtonBox)
{
    setObjectName(QStringLiteral("dataDialog"));
    setWindowTitle(title);
    m_form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    m_form->setVerticalSpacing(metrics::kSpace2);
    m_problem->setObjectName(QStringLiteral("dataDialogProblem"));
    m_problem->setProperty("tone", QStringLiteral("bad"));
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto* go = m_buttons->addButton(action, QDialogButtonBox::AcceptRole);
    go->setObjectName(QStringLiteral("dataDialogAccept"));
    go->setDefault(true);
    m_buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::kPagePadding, metrics::kPagePadding, metrics::kPagePadding, metrics::kPagePadding);
    column->setSpacing(metrics::kGap);
    column->addLayout(m_form);
    column->addWidget(m_problem);
    column->addWidget(m_buttons);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &DataDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

QLineEdit* DataDialog::addField(const char* name, const QString& label, const QString& hint)
{
    auto* field = new QLineEdit;
    field->setObjectName(QLatin1String(name));
    field->setPlaceholderText(hint);
    field->setMinimumWidth(kFieldWidth);
    m_form->addRow(label, field);
    field->setAccessibleName(label);
    return field;
}

QComboBox* DataDialog::addChoice(const char* name, const QString& label)
{
    auto* choice = new QComboBox;
    choice->setObjectName(QLatin1String(name));
    choice->setMinimumWidth(kFieldWidth);
    m_form->addRow(label, choice);
    choice->setAccessibleName(label);
    return choice;
}

void DataDialog::addNote(const QString& text)
{
    auto* note = new QLabel(spaced(text));
    note->setProperty("tone", QStringLiteral("note"));
    note->setWordWrap(true);
    note->setFont(m_appearance.font(TypeStyle::Note));
    m_form->addRow(note);
}

void DataDialog::accept()
{
    const QString why = problem();
    m_problem->setText(why);
    m_problem->setVisible(!why.isEmpty());
    if (why.isEmpty())
        QDialog::accept();
}

// --- statistics

NewStatisticsDialog::NewStatisticsDialog(const DataState& state, QWidget* parent)
    : DataDialog(state.appearance(), tr("Statistics of your own"), tr("Add the set"), parent)
    , m_state(state)
{
    m_name = addField("dataNewName", tr("Name"));
    m_regions = addChoice("dataNewRegions", tr("Regions"));
    QStringList offered;
    for (const StatisticsEntry& entry : state.session().statistics().sets()) {
        const auto set = state.session().statistics().set(entry.id);
        if (!set || set->regions().count() == 0)
            continue;
        const QString name = DataText::inLanguage(state.appearance(), set->regions().name());
        const QString text = tr("%1, %2", "list of regions, their number").arg(name.isEmpty() ? DataText::inLanguage(state.appearance(), entry.name) : name).arg(set->regions().count());
        if (offered.contains(text))
            continue;
        offered << text;
        m_regions->addItem(text, entry.id);
    }
    m_regions->addItem(tr("None yet: I add them myself"), QString());
    addNote(tr("Values come by import, or are typed into the table."));
}

QString NewStatisticsDialog::name() const
{
    return m_name->text().trimmed();
}

RegionList NewStatisticsDialog::regions() const
{
    const QString from = m_regions->currentData().toString();
    const auto set = from.isEmpty() ? nullptr : m_state.session().statistics().set(from);
    return set ? set->regions() : RegionList("own", {name().toStdString(), name().toStdString()});
}

QString NewStatisticsDialog::problem() const
{
    return name().isEmpty() ? tr("Give the set a name.") : QString();
}

StatisticsRegionDialog::StatisticsRegionDialog(const DataState& state, QWidget* parent)
    : DataDialog(state.appearance(), tr("Add a region"), tr("Add the region"), parent)
    , m_state(state)
{
    m_english = addField("dataRegionEnglish", tr("Name in English"));
    m_chinese = addField("dataRegionChinese", tr("Name in Chinese"));
    m_code = addField("dataRegionCode", tr("Code"), tr("for example 11, AT11 or AUS"));
    if (const auto set = state.statistics()) {
        for (const auto& grouping : set->regions().groupings()) {
            auto* choice = addChoice("dataRegionGroup", DataText::inLanguage(state.appearance(), grouping.name));
            choice->addItem(tr("in none"), QString());
            for (const auto& group : grouping.groups)
                choice->addItem(DataText::inLanguage(state.appearance(), group.name), QString::fromStdString(group.id));
            choice->setProperty("grouping", QString::fromStdString(grouping.id));
            m_groups.push_back(choice);
        }
    }
}

core::indicators::Region StatisticsRegionDialog::region() const
{
    core::indicators::Region region;
    region.code = typed(m_code);
    region.name = both(m_english, m_chinese);
    for (const QComboBox* choice : m_groups) {
        const std::string group = choice->currentData().toString().toStdString();
        if (!group.empty())
            region.groups.emplace_back(choice->property("grouping").toString().toStdString(), group);
    }
    return region;
}

QString StatisticsRegionDialog::problem() const
{
    const auto added = region();
    if (added.name.english.empty())
        return tr("Give the region a name.");
    if (added.code.empty())
        return tr("Give the region a code. Files are matched by it.");
    const auto set = m_state.statistics();
    return set && set->regions().indexOf(added.code) >= 0 ? tr("The code %1 is taken. Give another one.").arg(m_code->text().trimmed()) : QString();
}

// --- regions of the model

ModelRegionDialog::ModelRegionDialog(const DataState& state, QWidget* parent)
    : DataDialog(state.appearance(), tr("Add a region"), tr("Add the region"), parent)
    , m_state(state)
{
    m_english = addField("dataRegionEnglish", tr("Name in English"));
    m_chinese = addField("dataRegionChinese", tr("Name in Chinese"));
    m_code = addField("dataRegionCode", tr("Code"), tr("may be left empty"));
    m_group = addChoice("dataRegionGroup", tr("Group"));
    const auto& catalogue = state.session().catalogue();
    m_group->addItem(groupRegionName(catalogue, core::policy::RegionGroup::East, state.appearance()));
    m_group->addItem(groupRegionName(catalogue, core::policy::RegionGroup::CentralWest, state.appearance()));
    m_like = addChoice("dataRegionLike", tr("Start values as"));
    for (const auto& region : state.regionSet()->regions)
        m_like->addItem(regionName(catalogue, region, state.appearance()));
    addNote(tr("The model needs a value of each quantity. Those of the region chosen stand there, grade D, until you type its own."));
}

core::policy::Region ModelRegionDialog::region() const
{
    core::policy::Region region;
    region.name = both(m_english, m_chinese);
    region.code = typed(m_code);
    region.group = m_group->currentIndex() == 0 ? core::policy::RegionGroup::East : core::policy::RegionGroup::CentralWest;
    region.id = freeRegionId(*m_state.regionSet(), region.name.english);
    return region;
}

int ModelRegionDialog::like() const
{
    return m_like->currentIndex();
}

QString ModelRegionDialog::problem() const
{
    const auto added = region();
    if (added.name.english.empty())
        return tr("Give the region a name.");
    const auto& regions = m_state.regionSet()->regions;
    const bool taken = std::ranges::any_of(regions, [&](const auto& each) { return each.name.english == added.name.english || (!added.code.empty() && each.code == added.code); });
    return taken ? tr("The name or code is taken. Give another one.") : QString();
}

// --- indicators

NewIndicatorDialog::NewIndicatorDialog(const DataState& state, QWidget* parent)
    : DataDialog(state.appearance(), tr("Add an indicator"), tr("Add the indicator"), parent)
    , m_state(state)
{
    m_english = addField("dataIndicatorEnglish", tr("Name in English"));
    m_chinese = addField("dataIndicatorChinese", tr("Name in Chinese"));
    m_unitEnglish = addField("dataIndicatorUnit", tr("Unit in English"), tr("for example %"));
    m_unitChinese = addField("dataIndicatorUnitChinese", tr("Unit in Chinese"));
    m_publisher = addField("dataIndicatorPublisher", tr("Publisher"));
    m_direction = addChoice("dataIndicatorDirection", tr("Direction"));
    for (const Direction direction : {Direction::Up, Direction::Down, Direction::Neutral})
        m_direction->addItem(DataText::direction(direction), static_cast<int>(direction));
    m_dimension = addChoice("dataIndicatorDimension", tr("Dimension"));
    for (const std::string& id : DataText::dimensions(state.session()))
        m_dimension->addItem(DataText::dimension(state.session(), state.appearance(), id), QString::fromStdString(id));
    m_dimension->addItem(DataText::dimension(state.session(), state.appearance(), {}), QString());
}

Indicator NewIndicatorDialog::indicator() const
{
    Indicator indicator;
    indicator.name = both(m_english, m_chinese);
    indicator.unit = both(m_unitEnglish, m_unitChinese);
    indicator.publisher = {typed(m_publisher), typed(m_publisher)};
    indicator.direction = static_cast<Direction>(m_direction->currentData().toInt());
    indicator.dimension = m_dimension->currentData().toString().toStdString();
    // Letters and digits of the name; a number behind it where that is taken.
    QString id;
    for (const QChar c : QString::fromStdString(indicator.name.english).toLower())
        id += c.isLetterOrNumber() ? c : QLatin1Char('_');
    indicator.id = id.toStdString();
    const auto set = m_state.statistics();
    for (int n = 2; set && set->indicatorIndex(indicator.id) >= 0; ++n)
        indicator.id = id.toStdString() + "_" + std::to_string(n);
    return indicator;
}

QString NewIndicatorDialog::problem() const
{
    if (indicator().name.english.empty())
        return tr("Give the indicator a name.");
    return indicator().unit.english.empty() ? tr("Give the unit; of a plain number write “number”.") : QString();
}

} // namespace ui
