// SPDX-License-Identifier: GPL-3.0-or-later
// What Qt Charts lacks, as graphics items on the chart's scene: grid and axis text, target marks, the line at the year with
// its points, labels at line ends. They share one geometry and hold no data of their own.
#pragma once

#include "ui/widgets/axis_ticks.h"
#include "ui/widgets/time_chart.h"

#include <QFont>
#include <QGraphicsItem>
#include <QRectF>

#include <optional>
#include <vector>

namespace ui {

/// From years and shown values to the scene.
struct ChartGeometry {
    QRectF scene;  ///< everything
    QRectF plot;   ///< between the axes
    double firstYear = 0;
    double lastYear = 1;
    AxisRange range;

    [[nodiscard]] double x(double year) const;
    [[nodiscard]] double y(double value) const;
    [[nodiscard]] double year(double x) const; ///< bounded to the axis
    [[nodiscard]] QPointF map(const QPointF& point) const { return {x(point.x()), y(point.y())}; }
};

/// The value of a line at a year by straight interpolation between its points; nothing outside them.
[[nodiscard]] std::optional<double> valueAt(const ChartLine& line, double year);

/// A number of this chart as it is shown everywhere: three significant digits, not finer than its decimals.
[[nodiscard]] QString valueText(const Appearance& appearance, const TimeChartData& data, double value);

/// How wide labels of the time axis are: the widest number, and the first label, which carries the unit ("day 0").
struct TimeLabels {
    double width = 0;
    double firstWidth = 0;
};
[[nodiscard]] TimeLabels timeLabels(const TimeChartData& data, const Appearance& appearance);

/// A label at a line's end, ready to paint.
struct EndLabel {
    std::size_t line = 0;
    QString name;
    QString number;
    double lineHeight = 0; ///< of the line's end, scene
    double height = 0;     ///< of the label's middle
};

/// What the items read; owned by the scene.
struct ChartDrawing {
    const Appearance* appearance = nullptr;
    TimeChartData data;
    ChartGeometry geometry;
    std::optional<double> year;   ///< of the frame
    std::optional<double> cursor; ///< under the pointer or set by keys
    std::vector<EndLabel> endLabels;
};

/// Target marks and their labels, in the order of `data.targets`.
struct TargetMark {
    QPointF low;
    QPointF high;
    QRectF box; ///< of the mark
    QRectF label;
};
[[nodiscard]] std::vector<TargetMark> targetMarks(const ChartDrawing& drawing);

class ChartItem : public QGraphicsItem {
public:
    explicit ChartItem(const ChartDrawing& drawing) : m_drawing(drawing) {}

    [[nodiscard]] QRectF boundingRect() const override { return m_drawing.geometry.scene; }
    /// Before the geometry changes, as QGraphicsItem asks for it.
    void geometryWillChange() { prepareGeometryChange(); }

protected:
    const ChartDrawing& m_drawing;
};

/// Grid, value and year labels, axis.
class AxesItem : public ChartItem {
public:
    using ChartItem::ChartItem;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;
};

/// Hatching from where a run broke off, with a note.
class StopItem : public ChartItem {
public:
    using ChartItem::ChartItem;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;
};

class TargetsItem : public ChartItem {
public:
    using ChartItem::ChartItem;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;
};

/// Dotted line at the frame's year, cross line at the pointer, hollow points on every line.
class YearItem : public ChartItem {
public:
    using ChartItem::ChartItem;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;
};

class EndLabelsItem : public ChartItem {
public:
    using ChartItem::ChartItem;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;
};

} // namespace ui
