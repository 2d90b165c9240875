// SPDX-License-Identifier: GPL-3.0-or-later
// The index on the map of its regions: one score in classes, with the change against what it is compared with.
#pragma once

#include "core/maps/tile_grid.h"
#include "ui/maps/region_map.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;

namespace ui {

class Appearance;
class ChartCard;
class IndexState;

/// Regions stand as on the Regions page: tiles, or the map that the user opened for this set of regions.
class IndexMap : public QWidget {
    Q_OBJECT

public:
    IndexMap(const Appearance& appearance, IndexState& state, QWidget* parent = nullptr);

    [[nodiscard]] RegionMap& map() const { return *m_map; }
    /// Shows the score of a branch; the empty id is the index.
    void showNode(const QString& id);
    [[nodiscard]] QString shownNode() const;
    /// A map of the user's for this set. Errors: those of reading it; NotFound when no unit of it is a region here.
    [[nodiscard]] core::Checked<void> openMap(const QString& path);

signals:
    void mapWanted(); ///< a file is to be chosen

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void refresh();
    void fillNodes();
    void retranslate();
    [[nodiscard]] RegionFigures figuresOf(std::size_t node) const;
    [[nodiscard]] core::policy::RegionSet regionSet() const;
    void plan();

    const Appearance& m_appearance;
    IndexState& m_state;
    core::maps::TileGrid m_grid;
    core::policy::RegionSet m_set; ///< that m_plan is of
    MapPlan m_plan;
    QLabel* m_nodeLabel;
    QComboBox* m_node;
    QLabel* m_classLabel;
    QComboBox* m_classes;
    QPushButton* m_open;
    QPushButton* m_close;
    ChartCard* m_card;
    RegionMap* m_map;
};

} // namespace ui
