// SPDX-License-Identifier: GPL-3.0-or-later
// Regions as bars to both sides of zero, the most gaining first: net moves of people. The reference is an upright.
//
// Keyboard: Up and Down go through the bars, Enter chooses the region.
#pragma once

#include "ui/regions/row_chart.h"
#include "ui/maps/region_figures.h"
#include "ui/theme/theme.h"



namespace ui {

class Appearance;

struct FlowBarsData {
    QString title, unit, footer, selected;
    RegionFigures figures; ///< changes against the baseline, or none
};

class FlowBars : public RowChart {
    Q_OBJECT

public:
    explicit FlowBars(const Appearance& appearance, QWidget* parent = nullptr);

    void setData(FlowBarsData data);
    [[nodiscard]] const FlowBarsData& data() const { return m_data; }
    [[nodiscard]] int regionAt(const QPointF& at) const; ///< index in the figures; -1 = none
    [[nodiscard]] int regionOfPlace(int place) const { return m_order[static_cast<std::size_t>(place)]; }

    [[nodiscard]] QString title() const override { return m_data.title; }
    [[nodiscard]] QString unit() const override { return m_data.unit; }
    [[nodiscard]] QString footer() const override { return m_data.footer; }
    [[nodiscard]] QString sentence() const override;
    [[nodiscard]] ChartTable table() const override;
    [[nodiscard]] QSize sizeHint() const override { return {420, 420}; }
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintPicture(QPainter& painter, const QRectF& rect) const override;
    [[nodiscard]] QRectF boxOf(int item, const QRectF& rect) const override;
    [[nodiscard]] QString readOutOf(int item) const override;
    [[nodiscard]] int rowCount() const override;
    [[nodiscard]] QString idOf(int row) const override;

private:

    FlowBarsData m_data;
    std::vector<int> m_order;
};

} // namespace ui
