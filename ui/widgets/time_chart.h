// SPDX-License-Identifier: GPL-3.0-or-later
// Lines over the years on Qt Charts, with what Qt Charts lacks: labels at line ends, target marks, a cross line at the year,
// room for bands. The only place that knows Qt Charts for time charts.
//
// On the screen the card around the chart shows its title and footer; render() draws them with it.
#pragma once

#include "ui/widgets/chart_content.h"
#include "ui/widgets/time_words.h"

#include <QPointF>
#include <QString>
#include <QWidget>

#include <memory>
#include <optional>
#include <vector>

class QPainter;

namespace ui {

class Appearance;

/// One line. Points are (time, shown value).
struct ChartLine {
    QString id;
    QString label; ///< at the line's end; the value there is added by the chart
    Token colour = Token::Baseline;
    enum class Style { Baseline, Main, Compared, History } style = Style::Main;
    std::vector<QPointF> points;
    QString name = {}; ///< "East, baseline": in tables, read-outs and speech, where the label alone would be ambiguous
};

/// A band between two lines, strongest last.
struct ChartBand {
    Token colour = Token::Accent;
    double opacity = 0.26;
    std::vector<QPointF> lower;
    std::vector<QPointF> upper;
    QString name = {}; ///< "nine in ten runs": with one it is in the table too
};

/// A target in its own year: a mark when `low == high` or one bound is absent, else a bracket.
struct ChartTarget {
    double year = 2030;
    std::optional<double> low;
    std::optional<double> high;
    QString label;
};

/// From where on a run gave no numbers; what is left of the chart is hatched.
struct ChartStop {
    double time = 0; ///< of the last number
    QString note;    ///< "the run stopped at 2029"
};

struct TimeChartData {
    QString title;
    QString unit;
    QString footer;   ///< "Source: … Method: …"
    std::vector<ChartBand> bands;
    std::vector<ChartLine> lines;
    std::vector<ChartTarget> targets;
    double firstYear = 0; ///< of the axis; equal to lastYear: as far as the lines go
    double lastYear = 0;
    int shownDecimals = 0; ///< of values at line ends and in the read-out
    Token footerColour = Token::Text3;
    std::optional<double> floor;   ///< values cannot be lower: the axis does not go on below (0 of a share)
    std::optional<double> ceiling; ///< nor above (100 %)
    TimeWords time;                ///< how the times from firstYear to lastYear are written
    std::optional<ChartStop> stop; ///< of a run that broke off
};

/// Keyboard: Left and Right move the cross line by one point, Home and End to the ends, Enter picks its time, Esc removes it.
class TimeChart : public QWidget, public ChartContent {
    Q_OBJECT

public:
    explicit TimeChart(const Appearance& appearance, QWidget* parent = nullptr);
    ~TimeChart() override;

    void setData(TimeChartData data);
    [[nodiscard]] const TimeChartData& data() const;
    void setYear(double year);
    /// While the hand moves, axes only grow; they settle 400 ms after it rests.
    void setDragging(bool dragging);
    /// The cross line, also while the pointer is over the chart; nothing removes it.
    void setCursorYear(std::optional<double> year);
    [[nodiscard]] std::optional<double> cursorYear() const;
    /// "2028.25: Paper package 131, Baseline 117" at the cross line, "day 40: ..." of another model; empty without one.
    [[nodiscard]] QString readOut() const;

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString unit() const override;
    [[nodiscard]] QString footer() const override;
    [[nodiscard]] Token footerColour() const override;
    [[nodiscard]] QString sentence() const override;
    /// One row per saved time, one column per line.
    [[nodiscard]] ChartTable table() const override;
    /// The chart with title and footer on any device.
    void render(QPainter& painter, const QRectF& rect) const override;
    using QWidget::render;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    /// Name and value of the line whose end label stands at a place of the drawing; empty beside the labels.
    [[nodiscard]] QString toolTipAt(const QPointF& position) const;
    /// What is on the screen, for tests: geometry, labels, range.
    [[nodiscard]] const struct ChartDrawing& drawing() const;

signals:
    void yearPicked(double year);
    void readOutChanged(const QString& text);

protected:
    bool event(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void settle();
    void moveCursor(int points);
    void pickCursor();
    void refresh();
    struct Data;
    std::unique_ptr<Data> m_data;
};

} // namespace ui
