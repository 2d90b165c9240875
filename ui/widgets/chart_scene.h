// SPDX-License-Identifier: GPL-3.0-or-later
// One time chart as a graphics scene: a QChart for lines and bands, our items for everything else. The widget shows it, exports
// draw another of the same size, so both are one drawing.
#pragma once

#include "ui/widgets/chart_items.h"

#include <QGraphicsScene>

#include <vector>

class QAreaSeries;
class QChart;
class QLineSeries;
class QValueAxis;

namespace ui {

class ChartScene {
public:
    /// `cached`: axis text and grid are kept as a pixmap between repaints; not for exports, where they must stay vectors.
    ChartScene(const Appearance& appearance, bool cached);
    ~ChartScene();
    ChartScene(const ChartScene&) = delete;
    ChartScene& operator=(const ChartScene&) = delete;

    [[nodiscard]] QGraphicsScene& scene() { return m_scene; }
    [[nodiscard]] const ChartDrawing& drawing() const { return m_drawing; }

    /// Series are kept and only their points replaced while lines and bands are of the same kind as before.
    void setData(TimeChartData data);
    void setRange(const AxisRange& range);
    void setSize(const QSizeF& size);
    void setYear(std::optional<double> year);
    void setCursor(std::optional<double> year);
    /// Room at the right for the labels; keepRoom: it may only grow (the hand is moving).
    void layOut(bool keepRoom);
    /// Colours, fonts and words have changed.
    void refresh();

    /// Where the data do not say how long the time axis is, it is as long as their lines.
    static void fillSpan(TimeChartData& data);
    /// The range that shows all of the data.
    [[nodiscard]] static AxisRange fittingRange(const TimeChartData& data);

private:
    void rebuildSeries();
    void replacePoints();
    void placeLabels();
    [[nodiscard]] double widestLabel() const;

    ChartDrawing m_drawing; // before the scene, whose items read it until they are gone
    QGraphicsScene m_scene;
    QChart* m_chart = nullptr; // the scene owns it and the items
    QValueAxis* m_yearAxis = nullptr;
    QValueAxis* m_valueAxis = nullptr;
    AxesItem* m_axes = nullptr;
    StopItem* m_stop = nullptr;
    TargetsItem* m_targets = nullptr;
    YearItem* m_yearMarks = nullptr;
    EndLabelsItem* m_labels = nullptr;
    std::vector<QAreaSeries*> m_bands;
    std::vector<QLineSeries*> m_lines; // in the order of data.lines
    double m_room = 0;
    double m_unit = 1; ///< of the values given to the chart: Qt Charts compares the ends of an axis as if 1e-12 were nothing
};

} // namespace ui
