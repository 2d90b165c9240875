// SPDX-License-Identifier: GPL-3.0-or-later
// The choice of the region that a chart shows: the country and its groups, then below a line the provinces.
#pragma once

#include <QComboBox>

namespace ui {

class Appearance;

/// Every entry has its place in the list of regions as data (`regionAt`); lines between entries have none.
class RegionSwitch : public QComboBox {
    Q_OBJECT

public:
    /// Rows of the list that are seen at once.
    static constexpr int kVisibleRows = 14;

    explicit RegionSwitch(const Appearance& appearance, QWidget* parent = nullptr);

    /// Replaces the entries; a line stands before entry `groups` when more follow.
    void setNames(const QStringList& names, int groups);
    /// Place in the list given to setNames; -1 for a line.
    [[nodiscard]] int regionAt(int row) const;
    void setRegion(int region);

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace ui
