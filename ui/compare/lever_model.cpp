// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/lever_model.h"

#include "core/policy/intensity.h"
#include "core/policy/world.h"
#include "ui/compare/lever_facts.h"
#include "ui/compare/scenario_header.h"
#include "ui/explore/levers/lever_text.h"
#include "ui/session/session.h"
#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"

#include <algorithm>
#include <utility>

namespace ui {

using core::policy::Lever;

LeverModel::LeverModel(const Appearance& appearance, const Session& session, QObject* parent)
    : QAbstractTableModel(parent)
    , m_appearance(appearance)
    , m_session(session)
{
}

void LeverModel::setComparison(const Comparison& comparison, bool holdRows)
{
    const bool sameColumns = std::ranges::equal(comparison.columns, m_comparison.columns, {}, &CompareColumn::id, &CompareColumn::id);
    if (!sameColumns) {
        beginResetModel();
        m_comparison = comparison;
        readCells();
        applyFilter();
        endResetModel();
        return;
    }
    m_comparison = comparison;
    readCells();
    const std::vector<std::size_t> before = m_shown;
    applyFilter();
    if (m_shown != before) {
        std::vector<std::size_t> next = std::exchange(m_shown, before);
        if (!holdRows) {
            beginResetModel();
            m_shown = std::move(next);
            endResetModel();
            return;
        }
    }
    if (rowCount() > 0 && columnCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    emit headerDataChanged(Qt::Horizontal, 0, std::max(0, columnCount() - 1));
}

void LeverModel::setFilter(LeverFilter filter)
{
    beginResetModel();
    m_filter = filter;
    applyFilter();
    endResetModel();
}

void LeverModel::readCells()
{
    const auto& catalogue = m_session.catalogue();
    const auto& regions = m_session.regions();
    const std::size_t columns = m_comparison.columns.size();
    m_cells.assign(catalogue.levers.size() * columns, {});
    for (std::size_t column = 0; column < columns; ++column) {
        const ScenarioView* scenario = m_session.scenario(m_comparison.columns[column].id);
        if (!scenario)
            continue;
        const core::policy::Scenario run = core::policy::inWorld(scenario->content, m_session.world());
        for (std::size_t i = 0; i < catalogue.levers.size(); ++i) {
            const Lever& lever = catalogue.levers[i];
            Cell& cell = m_cells[i * columns + column];
            if (lever.constant) {
                cell.value = core::policy::constantValue(lever, run); // as Session::constantOf()
            } else {
                cell.setting = core::policy::effectiveSetting(lever, scenario->content, regions);
                cell.strength = core::policy::strengthOf(*core::policy::fullSetting(lever, scenario->content).intensity, lever, regions.regions);
            }
            if (!scenario->parentId.isEmpty()) {
                cell.inherited = m_session.leverInherited(scenario->id, QString::fromStdString(lever.id));
                cell.own = !cell.inherited;
            }
        }
    }
    for (std::size_t i = 0; i < catalogue.levers.size(); ++i) {
        for (std::size_t column = 0; column < columns && m_comparison.reference < columns; ++column) {
            const Cell& reference = cellAt(i, m_comparison.reference);
            Cell& cell = m_cells[i * columns + column];
            cell.differs = cell.setting != reference.setting || cell.value != reference.value;
        }
    }
}

bool LeverModel::levelDiffers(std::size_t lever) const
{
    for (std::size_t column = 0; column < m_comparison.columns.size(); ++column) {
        if (cellAt(lever, column).differs)
            return true;
    }
    return false;
}

int LeverModel::count(LeverFilter filter) const
{
    const int all = m_cells.empty() ? 0 : static_cast<int>(m_session.catalogue().levers.size());
    if (filter == LeverFilter::All)
        return all;
    int different = 0;
    for (int i = 0; i < all; ++i)
        different += levelDiffers(static_cast<std::size_t>(i)) ? 1 : 0;
    return filter == LeverFilter::Different ? different : all - different;
}

void LeverModel::applyFilter()
{
    m_shown.clear();
    if (m_cells.empty())
        return;
    for (std::size_t i = 0; i < m_session.catalogue().levers.size(); ++i) {
        if (m_filter == LeverFilter::All || levelDiffers(i) == (m_filter == LeverFilter::Different))
            m_shown.push_back(i);
    }
}

const Lever& LeverModel::leverAt(int row) const
{
    return m_session.catalogue().levers[m_shown[static_cast<std::size_t>(row)]];
}

int LeverModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int LeverModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_comparison.columns.size());
}

QString LeverModel::reason(const CompareColumn& scenario) const
{
    if (m_session.readOnly())
        return tr("This workspace is open for reading only.");
    if (scenario.baseline)
        return tr("The baseline is what all scenarios are measured against. Duplicate it to change levers.");
    if (const ScenarioView* view = m_session.scenario(scenario.id); view && view->look)
        return spaced(tr("“%1” is an earlier state. Keep it as a scenario to change levers.").arg(scenario.name));
    return scenario.builtIn ? spaced(tr("“%1” is built in and stays as it is. Duplicate it to change levers.").arg(scenario.name)) : QString();
}

QString LeverModel::shownText(const Lever& lever, const Cell& cell) const
{
    return lever.constant ? constantText(m_appearance, m_session, lever, cell.value) : percent(m_appearance, cell.strength);
}

QString LeverModel::datesText(const Lever& lever, const Cell& cell) const
{
    if (lever.constant || cell.strength == 0)
        return {};
    const auto years = [](double value) { return QString::number(value, 'g', 7); };
    if (cell.setting.startYear != lever.startYear)
        return spaced(tr("from %1", "start of a lever").arg(startFormat(m_appearance).show(cell.setting.startYear)));
    if (cell.setting.rampYears != lever.rampYears)
        return spaced(tr("ramp %1 yr").arg(years(cell.setting.rampYears)));
    if (cell.setting.durationYears != lever.durationYears)
        return spaced(tr("lasts %1 yr").arg(years(cell.setting.durationYears)));
    return {};
}

/// "From 0.1 to 0.9 1/year; the model’s own value is 0.4."
QString LeverModel::constantTip(const Lever& lever, const Cell& cell) const
{
    const QString low = exactText(m_appearance, lever.low), high = constantText(m_appearance, m_session, lever, lever.high);
    const QString own = exactText(m_appearance, lever.value);
    if (cell.value < lever.low || cell.value > lever.high)
        return tr("Outside its stated range, %1 to %2; the model’s own value is %3.").arg(low, high, own);
    return tr("From %1 to %2; the model’s own value is %3.").arg(low, high, own);
}

QString LeverModel::toolTip(const Lever& lever, const Cell& cell, const CompareColumn& scenario) const
{
    QStringList lines;
    const QString who = CompareData::label(m_comparison, static_cast<std::size_t>(&scenario - m_comparison.columns.data()));
    lines << tr("%1, %2: %3", "lever, scenario, strength").arg(leverName(m_session.catalogue(), lever, m_appearance), who, shownText(lever, cell));
    const auto years = [](double value) { return QString::number(value, 'g', 7); };
    if (lever.constant)
        lines << constantTip(lever, cell);
    else
        lines << tr("Starts %1, ramp %2 yr, lasts %3 yr")
                     .arg(startFormat(m_appearance).show(cell.setting.startYear), years(cell.setting.rampYears), years(cell.setting.durationYears));
    if (cell.inherited || cell.own) {
        const ScenarioView* view = m_session.scenario(scenario.id);
        const ScenarioView* parent = view ? m_session.scenario(view->parentId) : nullptr;
        const QString name = parent ? parent->letter + QLatin1Char(' ') + parent->name : QString();
        lines << (cell.inherited ? tr("As its parent %1 has it.").arg(name) : tr("Its own, other than its parent %1 has it.").arg(name));
    }
    if (const QString why = reason(scenario); !why.isEmpty())
        lines << why;
    return spaced(lines.join(QLatin1Char('\n')));
}

QVariant LeverModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const std::size_t at = m_shown[static_cast<std::size_t>(index.row())];
    const Lever& lever = m_session.catalogue().levers[at];
    const CompareColumn& scenario = m_comparison.columns[static_cast<std::size_t>(index.column())];
    const Cell& cell = cellAt(at, static_cast<std::size_t>(index.column()));
    switch (role) {
    case Qt::DisplayRole: return shownText(lever, cell);
    case Qt::TextAlignmentRole: return int(Qt::AlignRight | Qt::AlignVCenter);
    case Qt::ToolTipRole: return toolTip(lever, cell, scenario);
    case Qt::AccessibleTextRole: return toolTip(lever, cell, scenario).replace(QLatin1Char('\n'), QStringLiteral(" "));
    case kStrengthRole: return cell.strength;
    case kInheritedRole: return cell.inherited;
    case kOwnRole: return cell.own;
    case kEditableRole: return reason(scenario).isEmpty();
    case kReasonRole: return reason(scenario);
    case kDatesRole: return datesText(lever, cell);
    case kColourRole: return static_cast<int>(lever.constant ? Token::Accent : dimensionToken(lever.group));
    case kDiffersRole: return cell.differs;
    case kLeverRole: return QString::fromStdString(lever.id);
    case kScenarioRole: return scenario.id;
    case kConstantRole: return lever.constant;
    case kValueRole: return cell.value;
    case kLowRole: return lever.low;
    case kHighRole: return lever.high;
    case kMarkRole: return lever.value;
    case kNumberRole: return lever.constant ? exactText(m_appearance, cell.value) : QString();
    case kUnitTextRole: return lever.constant ? constantUnit(m_appearance, m_session, lever) : QString();
    default: return {};
    }
}

QVariant LeverModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal) {
        if (section < 0 || section >= columnCount())
            return {};
        const CompareColumn& scenario = scenarioAt(section);
        switch (role) {
        case Qt::DisplayRole: return scenario.summary;
        case Qt::TextAlignmentRole: return int(Qt::AlignLeft | Qt::AlignVCenter);
        case kGroupRole: return section;
        case kGroupTitleRole: return CompareData::label(m_comparison, static_cast<std::size_t>(section));
        case kGroupColourRole: return scenario.colourIndex;
        case kGroupNoteRole: return reason(scenario).isEmpty() ? QString() : tr("read-only");
        case Qt::ToolTipRole: {
            const QString why = reason(scenario);
            const QString name = CompareData::label(m_comparison, static_cast<std::size_t>(section));
            return why.isEmpty() ? name : name + QLatin1Char('\n') + why;
        }
        default: return {};
        }
    }
    if (section < 0 || section >= rowCount())
        return {};
    const Lever& lever = leverAt(section);
    switch (role) {
    case Qt::DisplayRole: return leverName(m_session.catalogue(), lever, m_appearance);
    case OutcomeHeads::kIconRole: return lever.constant ? QString() : groupIcon(lever.group);
    case OutcomeHeads::kInkRole: return static_cast<int>(dimensionToken(lever.group));
    case Qt::ToolTipRole:
        if (lever.constant)
            return leverName(m_session.catalogue(), lever, m_appearance);
        return QStringLiteral("%1: %2").arg(groupName(lever.group), leverName(m_session.catalogue(), lever, m_appearance));
    default: return {};
    }
}

} // namespace ui
