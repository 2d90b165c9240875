// SPDX-License-Identifier: GPL-3.0-or-later
// The title row and footer that every chart has in exports. On the screen the card shows the same texts.
#pragma once

#include <QRectF>

class QImage;
class QPainter;
class QSize;
class QString;

namespace ui {

class Appearance;
class ChartContent;

/// Draws title, unit, headline figure and footer at the edges of `rect`; returns what is left for the drawing between them.
[[nodiscard]] QRectF paintChartFrame(QPainter& painter, const QRectF& rect, const Appearance& appearance,
                                     const ChartContent& content);

/// The chart on a card's ground, `size` in logical pixels at `devicePixelRatio`.
[[nodiscard]] QImage chartImage(const Appearance& appearance, const ChartContent& content, const QSize& size,
                                qreal devicePixelRatio);

/// Writes the chart as PNG (twice the size), SVG or PDF, by the ending of `path`. False when the file cannot be written or
/// the ending is another.
[[nodiscard]] bool saveChart(const Appearance& appearance, const ChartContent& content, const QSize& size, const QString& path);

} // namespace ui
