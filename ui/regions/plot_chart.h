// SPDX-License-Identifier: GPL-3.0-or-later
// Points and lines over two axes of numbers: Lorenz curves, regressions, densities, Moran's scatter, paths, any two numbers of regions.
//
// Keyboard: Left and Right go through the points by x, Home and End to the ends, Enter chooses the point's region, Esc leaves.
#pragma once

#include "ui/theme/theme.h"
#include "ui/widgets/axis_ticks.h"
#include "ui/widgets/chart_content.h"

#include <QPointF>
#include <QWidget>

#include <optional>
#include <vector>

namespace ui {

class Appearance;

struct PlotLine {
    QString name;  ///< at its end, or where it peaks; empty = none
    Token colour = Token::Baseline;
    double width = 1.5;
    bool dashed = false;
    bool labelAtPeak = false;
    double opacity = 1;
    std::vector<QPointF> points;
};

struct PlotPoint {
    QString id;    ///< of the region; may be empty
    QString name;
    QPointF at;
    Token colour = Token::Accent;
    bool hollow = false;
    bool strong = false; ///< larger, and its label stays when there is no room for all
};

struct PlotData {
    QString title, unit, footer;
    QString finding; ///< what it means here, in a sentence; goes with the picture
    QString xTitle, yTitle;
    std::optional<AxisRange> xRange, yRange; ///< absent = fitted
    double xStep = 0, yStep = 0; ///< one unit of the last digit of read-outs; 0 = three digits
    bool xYears = false;         ///< whole years, without a thousands sign
    std::vector<PlotLine> lines;
    std::vector<PlotPoint> points;
    std::vector<double> verticals, horizontals; ///< guides
    bool labels = true; ///< names beside points
    ChartTable table;   ///< the numbers, when the points alone do not tell them
};

class PlotChart : public QWidget, public ChartContent {
    Q_OBJECT

public:
    explicit PlotChart(const Appearance& appearance, QWidget* parent = nullptr);

    void setData(PlotData data);
    [[nodiscard]] const PlotData& data() const { return m_shown; }
    [[nodiscard]] std::optional<std::size_t> current() const { return m_current; }
    [[nodiscard]] std::optional<std::size_t> pointAt(const QPointF& at) const;
    [[nodiscard]] QString readOut() const;
    /// Where points and their labels stand, for tests.
    struct Drawing {
        QRectF plot;
        AxisRange x, y;
        std::vector<QPointF> points;
        std::vector<std::optional<QRectF>> labels;
    };
    [[nodiscard]] Drawing drawing() const;

    [[nodiscard]] QString title() const override { return m_shown.title; }
    [[nodiscard]] QString unit() const override { return m_shown.unit; }
    [[nodiscard]] QString footer() const override { return m_shown.footer; }
    [[nodiscard]] QString sentence() const override;
    [[nodiscard]] ChartTable table() const override;
    void render(QPainter& painter, const QRectF& rect) const override;
    using QWidget::render;
    [[nodiscard]] QSize sizeHint() const override { return {360, 240}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {200, 120}; }

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
    [[nodiscard]] Drawing layOut(const QRectF& rect) const;
    void placeLabels(Drawing& drawing) const;
    void paintDrawing(QPainter& painter, const QRectF& rect) const;
    void paintAxes(QPainter& painter, const QRectF& rect, const Drawing& drawing) const;
    void paintLines(QPainter& painter, const Drawing& drawing) const;
    void paintPoints(QPainter& painter, const Drawing& drawing) const;
    [[nodiscard]] QString number(double value, double step) const;
    void setCurrent(std::optional<std::size_t> point);

    const Appearance& m_appearance;
    PlotData m_shown;
    std::optional<std::size_t> m_current;
};

} // namespace ui
