// SPDX-License-Identifier: GPL-3.0-or-later
// Coupling coordination of an index's branches: every region in both forms on one axis, over the grades' names.
#pragma once

#include "ui/widgets/painted_chart.h"

namespace ui {

class IndexState;

/// Items are units, which the keyboard goes through by their corrected degree; the item it comes to is the chosen region.
class CouplingChart : public PaintedChart {
    Q_OBJECT

public:
    CouplingChart(const Appearance& appearance, IndexState& state, QWidget* parent = nullptr);

    /// New figures or another language.
    void refresh();

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString unit() const override;
    [[nodiscard]] QString footer() const override;
    [[nodiscard]] QString sentence() const override;
    [[nodiscard]] ChartTable table() const override;
    [[nodiscard]] int currentItem() const override; ///< the chosen region
    [[nodiscard]] QSize sizeHint() const override { return {480, 108}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {320, 84}; }

protected:
    void paintPicture(QPainter& painter, const QRectF& rect) const override;
    void paintAttention(QPainter& painter, const QRectF& rect, int item) const override;
    [[nodiscard]] int itemAt(const QPointF& at, const QRectF& rect) const override;
    [[nodiscard]] QRectF boxOf(int item, const QRectF& rect) const override;
    [[nodiscard]] std::vector<int> itemOrder() const override;
    [[nodiscard]] QString readOutOf(int item) const override;
    void setCurrentItem(int item) override;
    void takeTexts() override { refresh(); }

private:
    [[nodiscard]] QString whyNone() const; ///< why there is no coupling
    struct Layout;
    [[nodiscard]] Layout layOut(const QRectF& rect) const;
    void paintGrades(QPainter& painter, const Layout& layout) const;
    void paintChosen(QPainter& painter, const Layout& layout) const;

    IndexState& m_state;
};

} // namespace ui
