// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/regions/ranking_model.h"

#include "ui/theme/appearance.h"

#include <cmath>

namespace ui {

namespace {

const QString kForTheMark(3, QChar(0x00A0));

} // namespace

RankingModel::RankingModel(const Appearance& appearance, QObject* parent)
    : QAbstractTableModel(parent)
    , m_appearance(appearance)
{
}

void RankingModel::setFigures(const RegionFigures& figures, const core::policy::RegionSet& regions, const QString& since, const QString& against)
{
    const bool sameRows = figures.cells.size() == m_figures.cells.size() && regions.id == m_regions.id;
    const bool sameHeads = m_since == since && m_against == against && m_figures.title == figures.title && m_figures.referenced == figures.referenced;
    if (!sameRows)
        beginResetModel();
    m_figures = figures;
    m_regions = regions;
    m_since = since;
    m_against = against;
    if (!sameRows) {
        endResetModel();
        return;
    }
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, kColumns - 1));
    if (!sameHeads)
        emit headerDataChanged(Qt::Horizontal, 0, kColumns - 1);
}

void RankingModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, kColumns - 1);
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, kColumns - 1));
}

int RankingModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_figures.cells.size());
}

int RankingModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : kColumns;
}

QString RankingModel::movedText(const RegionCell& cell) const
{
    if (!cell.ranked)
        return QString(QChar(0x2013));
    if (cell.rankRise == 0)
        return tr("same", "rank");
    return cell.rankRise > 0 ? tr("up %1", "places").arg(cell.rankRise) : tr("down %1", "places").arg(-cell.rankRise);
}

QString RankingModel::text(const RegionCell& cell, int column) const
{
    switch (column) {
    case Rank: return cell.rank > 0 ? QString::number(cell.rank) : QString(QChar(0x2013));
    case Moved: return cell.ranked && cell.rankRise != 0 ? QString::number(std::abs(cell.rankRise)) : cell.ranked ? QStringLiteral("=") : QString(QChar(0x2013));
    case Region: return cell.name;
    case Group: return cell.east ? tr("East") : tr("Central-West");
    case Value: return cell.number;
    case Difference: return cell.change;
    default: return {};
    }
}

QString RankingModel::sentence(const RegionCell& cell) const
{
    if (cell.rank == 0)
        return spaced(tr("%1: no data").arg(cell.name));
    QString text = tr("%1: rank %2 of %3, %4").arg(cell.name).arg(cell.rank).arg(m_figures.cells.size()).arg(cell.number);
    if (!m_figures.digits.unit.isEmpty())
        text += (m_figures.digits.spaceBeforeUnit ? QString(QChar(0x2009)) : QString()) + m_figures.digits.unit;
    if (cell.ranked)
        text += tr("; %1 since %2").arg(movedText(cell), m_since);
    if (!cell.change.isEmpty())
        text += tr("; %1 against %2").arg(cell.change, m_against);
    return spaced(text);
}

QVariant RankingModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const RegionCell& cell = m_figures.cells[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole: return index.column() == Bar ? QVariant() : QVariant(spaced(text(cell, index.column())));
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole: return sentence(cell);
    case Qt::AccessibleTextRole: return index.column() == Moved ? movedText(cell) : index.column() == Bar ? cell.number : text(cell, index.column());
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment((index.column() == Region || index.column() == Group ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter));
    case kCellRole: return QVariant::fromValue(const_cast<void*>(static_cast<const void*>(&cell)));
    case kSearchRole: {
        const auto& region = m_regions.regions[static_cast<std::size_t>(index.row())];
        return QString::fromStdString(region.name.english + '\n' + region.name.chinese + '\n' + region.code + '\n') + cell.shortName + QLatin1Char('\n') + text(cell, Group);
    }
    case kSortRole:
        switch (index.column()) {
        case Rank: return cell.rank > 0 ? cell.rank : static_cast<int>(m_figures.cells.size()) + 1;
        case Moved: return cell.rankRise;
        case Value:
        case Bar: return std::isfinite(cell.value) ? cell.value : -HUGE_VAL;
        case Difference: return m_figures.digits.change(cell.value, cell.reference);
        default: return text(cell, index.column());
        }
    default: return {};
    }
}

QVariant RankingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment((section == Region || section == Group || section == Bar ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter));
    if (role == Qt::ToolTipRole) {
        if (section == Moved)
            return spaced(tr("Places moved since %1").arg(m_since));
        return section == Difference ? QVariant(spaced(tr("Change against %1").arg(m_against))) : QVariant();
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    // The mark of the order stands at the right end.
    case Rank: return QString(tr("Rank") + kForTheMark);
    case Moved: return QString(spaced(tr("Since %1", "a year or a scenario").arg(m_since)) + kForTheMark);
    case Region: return tr("Region");
    case Group: return tr("Part");
    case Value: return QString(spaced(m_figures.digits.unit.isEmpty() ? tr("Value") : m_figures.digits.unit) + kForTheMark);
    case Difference: return QString(tr("Change") + kForTheMark);
    default: return QString();
    }
}

core::exporting::Sheet RankingModel::sheet(const QString& footer) const
{
    core::exporting::Sheet sheet;
    sheet.name = tr("Ranking").toStdString();
    sheet.title = m_figures.title.toStdString();
    sheet.columns = {{tr("Rank").toStdString(), {}},
                     {tr("Places up since %1").arg(m_since).toStdString(), {}},
                     {tr("Region").toStdString(), {}},
                     {tr("Code").toStdString(), {}},
                     {tr("Part").toStdString(), {}},
                     {m_figures.title.toStdString(), m_figures.unit.toStdString()}};
    if (m_figures.referenced)
        sheet.columns.push_back({tr("Change against %1").arg(m_against).toStdString(), m_figures.digits.pointsUnit.toStdString()});
    for (const RegionCell& cell : m_figures.cells) {
        std::vector<core::exporting::Cell> row{cell.rank > 0 ? core::exporting::Cell(double(cell.rank)) : core::exporting::Cell(std::string()),
                                               cell.ranked ? core::exporting::Cell(double(cell.rankRise)) : core::exporting::Cell(std::string()),
                                               cell.name.toStdString(), cell.code, text(cell, Group).toStdString(),
                                               cell.value * m_figures.digits.factor};
        if (m_figures.referenced)
            row.emplace_back((cell.value - cell.reference) * m_figures.digits.factor);
        sheet.rows.push_back(std::move(row));
    }
    sheet.notes = {footer.toStdString()};
    return sheet;
}

} // namespace ui
