// SPDX-License-Identifier: GPL-3.0-or-later
// Regions as bars to both sides of zero, the most gaining first: net moves of people. The reference is an upright.
//
// Keyboard: Up and Down go through the bars, Enter chooses the region.
#pragma once

#include "ui/maps/region_figures.h"
#include "ui/theme/theme.h"
#include "ui/widgets/chart_content.h"

#include <QWidget>

#include <optional>

namespace ui {

class Appearance;

struct FlowBarsData {
    QString title, unit, footer, selected;
    RegionFigures figures; ///< changes against the baseline, or none
};

class FlowBars : public QWidget, public ChartContent {
    Q_OBJECT

public:
    explicit FlowBars(const Appearance& appearance, QWidget* parent = nullptr);

    void setData(FlowBarsData data);
    [[nodiscard]] const FlowBarsData& data() const { return m_data; }
    [[nodiscard]] int regionAt(const QPointF& at) const; ///< index in the figures; -1 = none
    [[nodiscard]] QRectF rowBox(int place) const;
    [[nodiscard]] std::optional<int> current() const { return m_current; } ///< place from the top
    [[nodiscard]] int regionOfPlace(int place) const { return m_order[static_cast<std::size_t>(place)]; }
    [[nodiscard]] QString readOut() const;

    [[nodiscard]] QString title() const override { return m_data.title; }
    [[nodiscard]] QString unit() const override { return m_data.unit; }
    [[nodiscard]] QString footer() const override { return m_data.footer; }
    [[nodiscard]] QString sentence() const override;
    [[nodiscard]] ChartTable table() const override;
    void render(QPainter& painter, const QRectF& rect) const override;
    using QWidget::render;
    [[nodiscard]] QSize sizeHint() const override { return {420, 420}; }
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void chosen(const QString& regionId);
    void readOutChanged(const QString& text);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void paintDrawing(QPainter& painter, const QRectF& rect) const;
    void setCurrent(std::optional<int> place);

    const Appearance& m_appearance;
    FlowBarsData m_data;
    std::vector<int> m_order;
    std::optional<int> m_current;
};

} // namespace ui
