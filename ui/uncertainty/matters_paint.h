// SPDX-License-Identifier: GPL-3.0-or-later
// Small strokes that the charts of what matters and of when it fails share.
#pragma once

#include "core/policy/catalogue.h"
#include "ui/widgets/axis_ticks.h"

#include <QColor>
#include <QRectF>
#include <QString>

#include <vector>

class QPainter;

namespace ui {

class Appearance;

struct LegendEntry {
    enum class Mark { Fill, Dotted, Cross, Ring, Dot };
    Mark mark = Mark::Fill;
    QColor colour;
    QString text;
};

/// Height of one row of a legend.
inline constexpr double kLegendHeight = 18;
/// In rows of the legend's height, from the right edge; as many rows as it takes. Returns the height taken.
double paintLegend(QPainter& painter, const Appearance& appearance, const QRectF& rect, const std::vector<LegendEntry>& entries);
[[nodiscard]] double legendHeight(const Appearance& appearance, double width, const std::vector<LegendEntry>& entries);

/// A grade's letter in its frame, as GradeChip has it.
inline constexpr double kGradeChip = 16;
void paintGradeLetter(QPainter& painter, const Appearance& appearance, const QPointF& topLeft, core::policy::Grade grade);

/// The sign of a miss.
void paintCross(QPainter& painter, const QPointF& at, double radius);

/// From values to pixels and back.
struct PixelAxis {
    AxisRange range;
    double start = 0;  ///< pixel of range.low
    double length = 1; ///< may be negative (upwards)

    [[nodiscard]] double at(double value) const { return start + (value - range.low) / (range.high - range.low) * length; }
    [[nodiscard]] double value(double pixel) const { return range.low + (pixel - start) / length * (range.high - range.low); }
};

/// Grid lines and labels under `plot`, in shown units. Returns nothing drawn where the range is empty.
void paintAxisBelow(QPainter& painter, const Appearance& appearance, const QRectF& plot, const PixelAxis& axis,
                    const std::vector<double>& ticks);
void paintAxisLeft(QPainter& painter, const Appearance& appearance, const QRectF& plot, const PixelAxis& axis,
                   const std::vector<double>& ticks);
/// Room that the labels of a left axis take.
[[nodiscard]] double axisLabelWidth(const Appearance& appearance, const std::vector<double>& ticks);

/// Draws one line of text that ends in "…" where it does not fit.
void paintElided(QPainter& painter, const QRectF& rect, Qt::Alignment alignment, const QString& text);

} // namespace ui
