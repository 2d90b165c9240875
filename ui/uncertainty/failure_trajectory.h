// SPDX-License-Identifier: GPL-3.0-or-later
// The boxes that peeling went through: how much of the misses each holds against how many of its members miss. Any can be chosen.
#pragma once

#include "ui/theme/theme.h"
#include "ui/uncertainty/matters_paint.h"
#include "ui/widgets/painted_chart.h"

#include <optional>
#include <vector>

namespace ui {

struct TrajectoryBox {
    double coverage = 0; ///< share of all misses
    double density = 0;  ///< share of its members that miss
    int limits = 0;
    bool pasted = false;

    bool operator==(const TrajectoryBox&) const = default;
};

struct TrajectoryData {
    QString title, unit, footer;
    std::vector<TrajectoryBox> boxes;
    int chosen = -1;                     ///< -1 = none of them
    std::optional<TrajectoryBox> edited; ///< a box made by hand
};

/// Items are boxes, the widest first.
class FailureTrajectory : public PaintedChart {
    Q_OBJECT

public:
    explicit FailureTrajectory(const Appearance& appearance, QWidget* parent = nullptr);

    void setData(TrajectoryData data);
    [[nodiscard]] const TrajectoryData& data() const { return m_data; }
    [[nodiscard]] int currentItem() const override;

    [[nodiscard]] QString title() const override { return m_data.title; }
    [[nodiscard]] QString unit() const override { return m_data.unit; }
    [[nodiscard]] QString footer() const override { return m_data.footer; }
    [[nodiscard]] QString sentence() const override;
    [[nodiscard]] ChartTable table() const override;
    [[nodiscard]] QSize sizeHint() const override { return {300, 180}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {180, 120}; }

signals:
    void chosen(int box); ///< a click, the arrow keys, Enter

protected:
    void paintPicture(QPainter& painter, const QRectF& rect) const override;
    void paintAttention(QPainter& painter, const QRectF& rect, int item) const override;
    [[nodiscard]] int itemAt(const QPointF& at, const QRectF& rect) const override;
    [[nodiscard]] QRectF boxOf(int item, const QRectF& rect) const override;
    [[nodiscard]] std::vector<int> itemOrder() const override;
    [[nodiscard]] QString readOutOf(int item) const override;
    void setCurrentItem(int item) override;

private:
    struct Layout {
        QRectF plot;
        PixelAxis x, y;
        std::vector<double> xTicks, yTicks;
    };
    [[nodiscard]] Layout layOut(const QRectF& rect) const;
    [[nodiscard]] static QPointF placeOf(const Layout& layout, const TrajectoryBox& box);

    TrajectoryData m_data;
};

} // namespace ui
