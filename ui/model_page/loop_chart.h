// SPDX-License-Identifier: GPL-3.0-or-later
// How strongly each loop drives a stock over the years: reinforcing loops stacked above zero, balancing ones below.
#pragma once

#include "core/causes/loops.h"

#include "ui/widgets/time_words.h"

#include <QString>
#include <QWidget>

#include <functional>
#include <optional>
#include <vector>

namespace ui {

class Appearance;

struct LoopArea {
    QString id;   ///< "R1", or a number
    QString name;
    std::vector<double> shares; ///< by time, -1 to 1
    bool reinforcing = true;
    double mean = 0; ///< of the absolute shares
};

struct LoopChartData {
    QString title;
    QString footer;
    double start = 0;           ///< of the first interval
    std::vector<double> times;  ///< ends of intervals
    std::vector<LoopArea> areas; ///< strongest first
    std::vector<core::causes::Phase> phases;
    std::function<QString(double)> time; ///< a moment in words
    TimeWords words; ///< of the axis
};

/// Scores may change their sign: the part above zero and the part below are stacked apart.
/// Keyboard: Left and Right go through the times, Home and End to the ends, Esc leaves them.
class LoopChart : public QWidget {
    Q_OBJECT

public:
    explicit LoopChart(const Appearance& appearance, QWidget* parent = nullptr);

    void setData(LoopChartData data);
    [[nodiscard]] const LoopChartData& data() const { return m_data; }
    void setMarked(int area); ///< -1 = none
    [[nodiscard]] std::optional<std::size_t> cursor() const { return m_cursor; }
    /// "2027.5: R1 Imitation 42 %, B1 Ceiling −31 %"; empty without a cursor.
    [[nodiscard]] QString readOut() const;
    /// The colour of an area, for the list beside the chart.
    [[nodiscard]] QColor areaColour(std::size_t area) const;

    [[nodiscard]] QSize sizeHint() const override { return {640, 300}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {320, 200}; }

signals:
    void readOutChanged(const QString& text);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    [[nodiscard]] QRectF plot() const;
    [[nodiscard]] double xOf(const QRectF& plot, double time) const;
    [[nodiscard]] double yOf(const QRectF& plot, double share) const;
    void setCursorAt(std::optional<std::size_t> cursor);
    void paintAxes(QPainter& painter, const QRectF& area) const;
    void paintAreas(QPainter& painter, const QRectF& area) const;
    void paintPhases(QPainter& painter, const QRectF& area) const;

    const Appearance& m_appearance;
    LoopChartData m_data;
    std::optional<std::size_t> m_cursor;
    int m_marked = -1;
};

} // namespace ui
