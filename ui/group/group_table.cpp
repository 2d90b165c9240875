// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/group/group_table.h"

#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"

#include <QColor>

#include <cmath>
#include <limits>

namespace ui {

using core::policy::LeverSpread;

std::optional<double> groupNumber(const GroupRow& row, int column)
{
    const LeverSpread& spread = row.spread;
    if (column == GroupTable::Count)
        return spread.touched;
    if (spread.touched == 0)
        return std::nullopt;
    switch (column) {
    case GroupTable::Spread: return spread.threeQuarters - spread.quarter;
    case GroupTable::Lowest: return spread.lowest;
    case GroupTable::Median: return spread.median;
    case GroupTable::Highest: return spread.highest;
    case GroupTable::Mean: return spread.mean;
    default: return std::nullopt;
    }
}

GroupTable::GroupTable(const Appearance& appearance, const core::policy::Catalogue& catalogue, QObject* parent)
    : QAbstractTableModel(parent), m_appearance(appearance), m_catalogue(catalogue)
{
}

void GroupTable::setRows(std::vector<GroupRow> rows, int members)
{
    // The levers stay the same: a selection and the sorting survive new numbers.
    const bool sameLevers = rows.size() == m_rows.size();
    if (!sameLevers)
        beginResetModel();
    m_rows = std::move(rows);
    m_members = members;
    if (sameLevers)
        retranslate();
    else
        endResetModel();
}

void GroupTable::retranslate()
{
    if (!m_rows.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, kColumns - 1));
    emit headerDataChanged(Qt::Horizontal, 0, kColumns - 1);
}

int GroupTable::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int GroupTable::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : kColumns;
}

QString GroupTable::leverName(const GroupRow& row) const
{
    const auto* naming = m_catalogue.naming("lever", row.spread.leverId);
    return naming ? QString::fromStdString(naming->name.in(m_appearance.language())) : QString::fromStdString(row.spread.leverId);
}

QString GroupTable::text(const GroupRow& row, int column) const
{
    switch (column) {
    case Lever: return spaced(leverName(row));
    case Count: return spaced(tr("%1 of %2", "people").arg(row.spread.touched).arg(m_members));
    case Spread: return {};
    default: break;
    }
    const auto number = groupNumber(row, column);
    return number ? this->number(row, *number) : QString();
}

QString GroupTable::number(const GroupRow& row, double value) const
{
    const auto* lever = m_catalogue.lever(row.spread.leverId);
    if (!lever || !lever->constant)
        return percent(m_appearance, value);
    // Four digits are enough for means and quartiles, and all of what people type.
    const double grain = value == 0 ? 1 : std::pow(10.0, std::floor(std::log10(std::abs(value))) - 4);
    return exactText(m_appearance, std::round(value / grain) * grain);
}

QString GroupTable::sentence(const GroupRow& row) const
{
    if (row.spread.touched == 0)
        return spaced(tr("%1: nobody moved it.").arg(leverName(row)));
    return spaced(tr("%1: moved by %2 of %3; %4 to %5, half of them %6 to %7, median %8.")
                      .arg(leverName(row), QString::number(row.spread.touched), QString::number(m_members),
                           number(row, row.spread.lowest), number(row, row.spread.highest), number(row, row.spread.quarter),
                           number(row, row.spread.threeQuarters), number(row, row.spread.median)));
}

QVariant GroupTable::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const GroupRow& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole: return text(row, index.column());
    case Qt::ToolTipRole: return sentence(row);
    case Qt::AccessibleTextRole: return index.column() == Spread ? sentence(row) : text(row, index.column());
    case Qt::ForegroundRole:
        if (row.spread.touched == 0)
            return m_appearance.color(Token::Text3);
        if (index.column() == Lever) {
            const auto* lever = m_catalogue.lever(row.spread.leverId);
            return m_appearance.color(lever && !lever->constant ? dimensionToken(lever->group) : Token::Text);
        }
        return m_appearance.color(Token::Text);
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter | (index.column() == Lever || index.column() == Spread ? Qt::AlignLeft : Qt::AlignRight));
    case kSortRole:
        if (index.column() == Lever)
            return index.row();
        return groupNumber(row, index.column()).value_or(-std::numeric_limits<double>::infinity());
    case kRowRole: return QVariant::fromValue(static_cast<const void*>(&row));
    case kLeverRole: return QString::fromStdString(row.spread.leverId);
    default: return {};
    }
}

QVariant GroupTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (section == Lever || section == Spread ? Qt::AlignLeft : Qt::AlignRight));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Lever: return tr("Lever");
    case Count: return tr("Moved by");
    case Spread: return tr("Spread of those who moved it");
    case Lowest: return tr("Lowest");
    case Median: return tr("Median");
    case Highest: return tr("Highest");
    case Mean: return tr("Mean");
    default: return {};
    }
}

core::exporting::Sheet GroupTable::sheet() const
{
    core::exporting::Sheet sheet;
    sheet.name = tr("Group").toStdString();
    sheet.title = tr("What %n people chose", nullptr, m_members).toStdString();
    // Constants have units of their own, in a column of their own.
    const bool plain = m_catalogue.plain;
    const double scale = plain ? 1 : 100;
    const std::string share = plain ? "" : "%";
    for (const int column : {int(Lever), int(Count), int(Lowest), int(Median), int(Highest), int(Mean)})
        sheet.columns.push_back({headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().toStdString(),
                                 column == Lever || column == Count ? std::string() : share});
    sheet.columns.insert(sheet.columns.begin() + 3, {{tr("Lower quarter").toStdString(), share}});
    sheet.columns.insert(sheet.columns.begin() + 5, {{tr("Upper quarter").toStdString(), share}});
    for (const GroupRow& row : m_rows) {
        const LeverSpread& spread = row.spread;
        const auto shown = [&](double strength) {
            return spread.touched > 0 ? strength * scale : std::numeric_limits<double>::quiet_NaN();
        };
        sheet.rows.push_back({leverName(row).toStdString(), double(spread.touched), shown(spread.lowest), shown(spread.quarter),
                              shown(spread.median), shown(spread.threeQuarters), shown(spread.highest), shown(spread.mean)});
        if (plain)
            sheet.rows.back().emplace_back(m_catalogue.lever(spread.leverId)->unit);
    }
    if (plain) {
        sheet.columns.push_back({tr("Unit").toStdString(), {}});
        sheet.notes.push_back(tr("Value of each constant in %n scenarios. Counted are those who moved it.", nullptr, m_members).toStdString());
        return sheet;
    }
    sheet.notes.push_back(tr("Strength of each lever in %n scenarios; 100 % is what the papers propose. Counted are those who moved it.", nullptr, m_members).toStdString());
    return sheet;
}

} // namespace ui
