// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/outcome_model.h"

#include "ui/compare/scenario_header.h"
#include "ui/theme/appearance.h"

#include <QFont>

#include <algorithm>
#include <cmath>

namespace ui {

using core::policy::OutcomeCell;

namespace {

constexpr int kAllDigits = 15;
constexpr QChar kMinus(0x2212);
constexpr QChar kDash(0x2013);

QString allDigits(const Appearance& appearance, double value, bool sign)
{
    if (!std::isfinite(value))
        return kDash;
    QString text = appearance.locale().toString(std::abs(value), 'g', kAllDigits);
    if (value < 0)
        return kMinus + text;
    return sign && value > 0 ? QLatin1Char('+') + text : text;
}

} // namespace

OutcomeModel::OutcomeModel(const Appearance& appearance, QObject* parent)
    : QAbstractTableModel(parent)
    , m_appearance(appearance)
{
}

void OutcomeModel::setTable(const Comparison& comparison, std::vector<CompareRow> rows)
{
    const auto sameRows = std::ranges::equal(rows, m_rows, {}, &CompareRow::key, &CompareRow::key);
    const auto sameColumns = std::ranges::equal(comparison.columns, m_comparison.columns, {}, &CompareColumn::id, &CompareColumn::id);
    const bool same = sameRows && sameColumns && m_table.columns == comparison.columns.size();
    std::vector<core::policy::Headline> headlines;
    for (const CompareRow& row : rows)
        headlines.push_back(row.headline);
    std::vector<const core::policy::Projection*> runs;
    for (const CompareColumn& column : comparison.columns)
        runs.push_back(column.projection.get());
    if (!same)
        beginResetModel();
    m_comparison = comparison;
    m_rows = std::move(rows);
    m_table = core::policy::outcomeTable(*comparison.catalogue, headlines, runs, comparison.reference, comparison.year);
    if (!same) {
        endResetModel();
        return;
    }
    if (rowCount() > 0 && columnCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    emit headerDataChanged(Qt::Vertical, 0, rowCount() - 1);
}

void OutcomeModel::setDifferences(bool shown)
{
    if (m_differences == shown)
        return;
    beginResetModel();
    m_differences = shown;
    endResetModel();
}

void OutcomeModel::setFullPrecision(bool full)
{
    m_full = full;
    if (rowCount() > 0 && columnCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int OutcomeModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int OutcomeModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table.columns) * parts();
}

OutcomeModel::Part OutcomeModel::partOf(int column) const
{
    return static_cast<Part>(column % parts());
}

int OutcomeModel::scenarioOf(int column) const
{
    return column / parts();
}

double OutcomeModel::numberOf(const CompareRow& row, const OutcomeCell& cell, Part part) const
{
    switch (part) {
    case Part::Value: return cell.value * row.factor;
    case Part::Difference: return cell.difference * row.factor;
    case Part::Relative: return 100 * cell.relative;
    }
    return 0;
}

QString OutcomeModel::textOf(const CompareRow& row, const OutcomeCell& cell, Part part, bool reference) const
{
    if (reference && part != Part::Value)
        return {};
    if (!std::isfinite(cell.value))
        return part == Part::Value ? QString(kDash) : QString();
    if (m_full) {
        const QString digits = allDigits(m_appearance, numberOf(row, cell, part), part != Part::Value);
        return part == Part::Relative && std::isfinite(cell.relative) ? digits + (m_appearance.isChinese() ? QStringLiteral("%") : QStringLiteral("\u2009%")) : digits;
    }
    switch (part) {
    case Part::Value: return figure(m_appearance, row.naming, cell.value).number;
    case Part::Difference: {
        const Change found = change(m_appearance, row.naming, cell.value, cell.value - cell.difference);
        if (found.noDifference)
            return tr("no difference");
        const QString size = (found.rises ? QStringLiteral("▲ ") : QStringLiteral("▼ ")) + found.size.number;
        if (found.verdict == Change::Verdict::Neutral)
            return size;
        return spaced(found.verdict == Change::Verdict::Better ? tr("%1 better").arg(size) : tr("%1 worse").arg(size));
    }
    case Part::Relative:
        // What shows no difference shows no per cent of one.
        return change(m_appearance, row.naming, cell.value, cell.value - cell.difference).noDifference
            ? QString()
            : CompareData::relativeText(m_appearance, cell.value, cell.value - cell.difference);
    }
    return {};
}

QVariant OutcomeModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const CompareRow& row = m_rows[static_cast<std::size_t>(index.row())];
    const auto scenario = static_cast<std::size_t>(scenarioOf(index.column()));
    const OutcomeCell& cell = m_table.cell(static_cast<std::size_t>(index.row()), scenario);
    const Part part = partOf(index.column());
    switch (role) {
    case Qt::DisplayRole: return textOf(row, cell, part, scenario == m_table.referenceColumn);
    case Qt::TextAlignmentRole: return int(Qt::AlignRight | Qt::AlignVCenter);
    case kSortRole: return numberOf(row, cell, part);
    case Qt::FontRole: return tabular(m_appearance.font(part == Part::Value ? TypeStyle::LabelStrong : TypeStyle::Label));
    case Qt::ForegroundRole:
        if (part == Part::Value || !cell.visible)
            return m_appearance.color(part == Part::Value ? Token::Text : Token::Text3);
        return m_appearance.color(cell.better ? Token::Good : cell.worse ? Token::Bad : Token::Text2);
    case Qt::ToolTipRole: {
        const QString where = CompareData::label(m_comparison, scenario);
        return spaced(tr("%1, %2: %3", "outcome, scenario, figure").arg(row.fullName, where, figure(m_appearance, row.naming, cell.value).text()));
    }
    case Qt::AccessibleTextRole:
        return spaced(tr("%1, %2: %3", "outcome, scenario, figure")
                          .arg(row.fullName, CompareData::label(m_comparison, scenario), data(index, Qt::DisplayRole).toString()));
    default: return {};
    }
}

QVariant OutcomeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return orientation == Qt::Horizontal ? scenarioHeader(section, role) : outcomeHeader(section, role);
}

QVariant OutcomeModel::scenarioHeader(int section, int role) const
{
    if (section < 0 || section >= columnCount())
        return {};
    const auto scenario = static_cast<std::size_t>(scenarioOf(section));
    switch (role) {
    case Qt::DisplayRole:
        switch (partOf(section)) {
        case Part::Value: return tr("value");
        case Part::Difference: return tr("difference");
        case Part::Relative: return tr("per cent");
        }
        return {};
    case Qt::TextAlignmentRole: return int(Qt::AlignRight | Qt::AlignVCenter);
    case kGroupRole: return static_cast<int>(scenario);
    case kGroupTitleRole:
    case Qt::ToolTipRole: return CompareData::label(m_comparison, scenario);
    case kGroupColourRole: return m_comparison.columns[scenario].colourIndex;
    case kGroupNoteRole: return scenario == m_comparison.reference && m_differences ? tr("reference") : QString();
    default: return {};
    }
}

QVariant OutcomeModel::outcomeHeader(int section, int role) const
{
    if (section < 0 || section >= rowCount())
        return {};
    const CompareRow& row = m_rows[static_cast<std::size_t>(section)];
    switch (role) {
    case Qt::DisplayRole: return row.name;
    case Qt::ToolTipRole: {
        const QString about = spaced(QString::fromStdString(row.naming.description.in(m_appearance.language())));
        return QStringLiteral("<b>%1</b> (%2)<br>%3").arg(row.fullName.toHtmlEscaped(), row.unit.toHtmlEscaped(), about.toHtmlEscaped());
    }
    case OutcomeHeads::kUnitRole: return row.unit;
    default: return {};
    }
}

} // namespace ui
