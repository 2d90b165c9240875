// SPDX-License-Identifier: GPL-3.0-or-later
// Technical staff who move between East and Central-West in a year, net: an arrow for the baseline and one for the scenario, each as
// wide as the flow, and a sentence on what it does to vacant posts.
#pragma once

#include "ui/maps/region_figures.h"
#include "ui/theme/theme.h"
#include "ui/widgets/chart_content.h"

#include <QWidget>

#include <limits>

namespace ui {

class Appearance;

struct MovementData {
    QString title, unit, footer;
    QString scenario; ///< its name
    int colourIndex = -1;
    bool baselineOnly = false;
    SharedDigits digits;
    core::policy::Naming naming;
    double toCentralWest = 0;         ///< model units a year; below 0 they leave it
    double baselineToCentralWest = std::numeric_limits<double>::quiet_NaN();
    QString vacantCentralWest; ///< "54 %": posts that stay vacant there in the scenario; may be empty
};

class MovementChart : public QWidget, public ChartContent {
    Q_OBJECT

public:
    explicit MovementChart(const Appearance& appearance, QWidget* parent = nullptr);

    void setData(MovementData data);
    [[nodiscard]] const MovementData& data() const { return m_data; }
    /// What the flow does, in a sentence with its numbers.
    [[nodiscard]] QString finding() const;

    [[nodiscard]] QString title() const override { return m_data.title; }
    [[nodiscard]] QString unit() const override { return m_data.unit; }
    [[nodiscard]] QString footer() const override { return m_data.footer; }
    [[nodiscard]] QString sentence() const override;
    [[nodiscard]] ChartTable table() const override;
    void render(QPainter& painter, const QRectF& rect) const override;
    using QWidget::render;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void paintDrawing(QPainter& painter, const QRectF& rect) const;
    void paintFlow(QPainter& painter, const QRectF& row, double toCentralWest, bool baseline) const;
    [[nodiscard]] QString flowText(double toCentralWest) const;
    [[nodiscard]] double textHeight(double width) const;

    const Appearance& m_appearance;
    MovementData m_data;
};

} // namespace ui
