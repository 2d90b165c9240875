// SPDX-License-Identifier: GPL-3.0-or-later
// The shape that stands for a scenario beside its letter: dash for the baseline, A circle, B square, C triangle, D diamond, a
// ring for all others. It tells scenarios apart where colours do not.
#pragma once

#include <QPointF>

class QPainter;

namespace ui {

class Appearance;

/// `size` is its width; `colourIndex` as ScenarioView has it. The painter is left as it was.
void drawScenarioShape(QPainter& painter, const Appearance& appearance, int colourIndex, const QPointF& centre, double size);

} // namespace ui
