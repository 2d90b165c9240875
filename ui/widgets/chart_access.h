// SPDX-License-Identifier: GPL-3.0-or-later
// Charts for screen readers: role, name, the chart in a sentence, and the value under the cross line.
#pragma once

class QWidget;

namespace ui {

/// Makes every widget that is a ChartContent accessible as a chart. Safe to call again.
void installChartAccess();

/// Says that what the chart reads out has changed.
void announceChartValue(QWidget& chart);

} // namespace ui
