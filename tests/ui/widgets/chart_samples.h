// SPDX-License-Identifier: GPL-3.0-or-later
// Charts with closed-form lines, for tests.
#pragma once

#include "ui/widgets/time_chart.h"

#include <cmath>

namespace tests {

/// A line of `first` growing to `last` along a straight line, a point each quarter.
inline ui::ChartLine straightLine(const QString& id, const QString& label, ui::Token colour, ui::ChartLine::Style style, double first,
                                  double last)
{
    ui::ChartLine line{id, label, colour, style, {}, {}};
    for (int quarter = 0; quarter <= 44; ++quarter)
        line.points.emplace_back(2024 + quarter / 4.0, first + (last - first) * quarter / 44.0);
    return line;
}

inline ui::TimeChartData tradeSample()
{
    ui::TimeChartData data;
    data.title = QStringLiteral("Cross-border e-commerce trade");
    data.unit = QStringLiteral("index points, 2024 = 93.8");
    data.footer = QStringLiteral("Source: paper 001, Table 2 (A). Method: one model run.");
    data.lines.push_back(straightLine(QStringLiteral("scenario"), QStringLiteral("Paper package"), ui::Token::ScenarioA,
                                      ui::ChartLine::Style::Main, 94, 276));
    data.lines.push_back(straightLine(QStringLiteral("baseline"), QStringLiteral("Baseline"), ui::Token::Baseline,
                                      ui::ChartLine::Style::Baseline, 94, 163));
    return data;
}

} // namespace tests
