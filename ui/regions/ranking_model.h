// SPDX-License-Identifier: GPL-3.0-or-later
// The regions by rank, as an item model.
#pragma once

#include "core/export/spreadsheet.h"
#include "ui/maps/region_figures.h"

#include <QAbstractTableModel>

namespace ui {

class Appearance;

class RankingModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Rank, Moved, Region, Group, Value, Difference, Bar, kColumns };
    static constexpr int kSortRole = Qt::UserRole;      ///< a number, or the name
    static constexpr int kCellRole = Qt::UserRole + 1;  ///< const RegionCell*, as void*
    static constexpr int kSearchRole = Qt::UserRole + 2; ///< names in both languages, code and group

    RankingModel(const Appearance& appearance, QObject* parent = nullptr);

    /// `since`: what ranks are compared with, "2024". `against`: what changes are measured against.
    void setFigures(const RegionFigures& figures, const core::policy::RegionSet& regions, const QString& since, const QString& against);
    [[nodiscard]] const RegionFigures& figures() const { return m_figures; }
    void retranslate();
    /// As shown, with full numbers.
    [[nodiscard]] core::exporting::Sheet sheet(const QString& footer) const;
    /// What stands in a row, for screen readers and the tooltip.
    [[nodiscard]] QString sentence(const RegionCell& cell) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const RegionCell& cell, int column) const;
    [[nodiscard]] QString movedText(const RegionCell& cell) const;

    const Appearance& m_appearance;
    RegionFigures m_figures;
    core::policy::RegionSet m_regions;
    QString m_since, m_against;
};

} // namespace ui
