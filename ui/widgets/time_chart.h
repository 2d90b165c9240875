// SPDX-License-Identifier: GPL-3.0-or-later
// Lines over the years on Qt Charts, with what Qt Charts lacks: labels at line ends, target marks, a cross line at the year,
// room for bands. The only place that knows Qt Charts for time charts.
#pragma once

#include "ui/theme/theme.h"

#include <QPointF>
#include <QString>
#include <QWidget>

#include <memory>
#include <optional>
#include <vector>

class QPainter;

namespace ui {

class Appearance;

/// One line. Points are (year, shown value).
struct ChartLine {
    QString id;
    QString label; ///< at the line's end; the value there is added by the chart
    Token colour = Token::Baseline;
    enum class Style { Baseline, Main, Compared, History } style = Style::Main;
    std::vector<QPointF> points;
};

/// A band between two lines, strongest last.
struct ChartBand {
    Token colour = Token::Accent;
    double opacity = 0.26;
    std::vector<QPointF> lower;
    std::vector<QPointF> upper;
};

/// A target in its own year: a mark when `low == high` or one bound is absent, else a bracket.
struct ChartTarget {
    double year = 2030;
    std::optional<double> low;
    std::optional<double> high;
    QString label;
};

struct TimeChartData {
    QString title;
    QString unit;
    QString footer;   ///< "Source: … Method: …"
    std::vector<ChartBand> bands;
    std::vector<ChartLine> lines;
    std::vector<ChartTarget> targets;
    double firstYear = 2024;
    double lastYear = 2035;
    int shownDecimals = 0; ///< of values at line ends and in the read-out
};

class TimeChart : public QWidget {
    Q_OBJECT

public:
    explicit TimeChart(const Appearance& appearance, QWidget* parent = nullptr);
    ~TimeChart() override;

    void setData(TimeChartData data);
    [[nodiscard]] const TimeChartData& data() const;
    void setYear(double year);
    /// While the hand moves, axes only grow; they settle 400 ms after it rests.
    void setDragging(bool dragging);
    /// The chart with title and footer on any device.
    void render(QPainter& painter, const QRectF& rect) const;
    using QWidget::render;

    [[nodiscard]] QSize sizeHint() const override;

signals:
    void yearPicked(double year);

private:
    struct Data;
    std::unique_ptr<Data> m_data;
};

} // namespace ui
