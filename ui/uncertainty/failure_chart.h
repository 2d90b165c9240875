// SPDX-License-Identifier: GPL-3.0-or-later
// Members over two of their inputs: crosses miss, rings reach, and the box of a rule whose edges can be moved.
//
// Keyboard: the arrows go to the edge on their side; on an edge the arrows across it move it by a hundredth of the axis (with Shift a
// tenth), Home and End to the ends of the axis, Delete takes the limit away, Space toggles a category. Dragging does the same.
// Values are in the model's units; what is shown is value x factor.
#pragma once

#include "core/policy/catalogue.h"
#include "ui/theme/theme.h"
#include "ui/uncertainty/matters_paint.h"
#include "ui/widgets/painted_chart.h"

#include <QStringList>

#include <limits>
#include <optional>
#include <vector>

namespace ui {

/// One of the two inputs, and what the box asks of it.
struct FailureAxis {
    QString name;
    QString unit;   ///< behind a value in read-outs; may be empty
    double least = 0; ///< what members have of it at least and at most
    double most = 1;
    double factor = 1;
    bool isYear = false; ///< dates: no thousands sign
    QStringList categories; ///< of a categorical input: values are 0, 1, ...; none of a number
    double low = -std::numeric_limits<double>::infinity(); ///< of the box; infinite = no limit
    double high = std::numeric_limits<double>::infinity();
    std::vector<double> inside; ///< categories in the box; none = all

    bool operator==(const FailureAxis&) const = default;
    [[nodiscard]] bool isCategorical() const { return !categories.isEmpty(); }
};

struct FailurePoint {
    std::size_t member = 0;
    double x = 0;
    double y = 0;
    double outcome = 0;
    bool missed = false;
    bool outside = false; ///< kept out of the box by another input than the two

    bool operator==(const FailurePoint&) const = default;
};

struct FailureData {
    QString title, unit, footer;
    QString missesText, reachesText; ///< of the legend: "misses", "reaches 3"
    QString rule;                    ///< in words; goes with the picture
    core::policy::Naming naming;     ///< of the outcome
    int colourIndex = -1;
    FailureAxis x, y;
    std::vector<FailurePoint> points;
    bool boxed = false; ///< there is a box
};

class FailureChart : public PaintedChart {
    Q_OBJECT

public:
    enum Edge { Left, Right, Bottom, Top, kEdges };

    explicit FailureChart(const Appearance& appearance, QWidget* parent = nullptr);

    void setData(FailureData data);
    [[nodiscard]] const FailureData& data() const { return m_data; }
    /// The edge that the keyboard is at; nothing elsewhere.
    [[nodiscard]] std::optional<Edge> currentEdge() const;
    /// Where a value of an axis stands on the screen, and the box; for tests and for those who drag.
    [[nodiscard]] QPointF placeOf(double x, double y) const;
    [[nodiscard]] QRectF boxRect() const;

    [[nodiscard]] QString title() const override { return m_data.title; }
    [[nodiscard]] QString unit() const override { return m_data.unit; }
    [[nodiscard]] QString footer() const override { return m_data.footer; }
    [[nodiscard]] QString sentence() const override;
    [[nodiscard]] ChartTable table() const override;
    [[nodiscard]] QSize sizeHint() const override { return {380, 280}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {220, 160}; }

signals:
    /// The user moves an edge; an infinite end is no limit. `finished` when the hand lets go (and at each key).
    void limitMoved(bool xAxis, double low, double high, bool finished);
    void categoryToggled(bool xAxis, int category);

protected:
    void paintPicture(QPainter& painter, const QRectF& rect) const override;
    void paintAttention(QPainter& painter, const QRectF& rect, int item) const override;
    [[nodiscard]] int itemAt(const QPointF& at, const QRectF& rect) const override;
    [[nodiscard]] QRectF boxOf(int item, const QRectF& rect) const override;
    [[nodiscard]] std::vector<int> itemOrder() const override;
    [[nodiscard]] QString readOutOf(int item) const override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    struct Layout {
        QRectF legend, plot;
        PixelAxis x, y; ///< in shown units
        std::vector<double> xTicks, yTicks;
    };
    [[nodiscard]] Layout layOut(const QRectF& rect) const;
    [[nodiscard]] std::vector<LegendEntry> legend() const;
    [[nodiscard]] QRectF boxIn(const Layout& layout) const;
    [[nodiscard]] QPointF pixelOf(const Layout& layout, const FailurePoint& point) const;
    [[nodiscard]] bool isMovable(Edge edge) const;
    [[nodiscard]] QString valueText(const FailureAxis& axis, double value) const;
    [[nodiscard]] int firstCategory(bool xAxis) const; ///< item of an axis' first category
    [[nodiscard]] int firstPoint() const;
    [[nodiscard]] QRectF categoryBox(const Layout& layout, bool xAxis, int category) const;
    void paintAxes(QPainter& painter, const QRectF& rect, const Layout& layout) const;
    void paintBox(QPainter& painter, const Layout& layout, bool ground) const;
    void paintPoints(QPainter& painter, const Layout& layout) const;
    void moveEdge(Edge edge, double value, bool finished);
    void stepEdge(Edge edge, double steps);
    void speak(int item);

    FailureData m_data;
    std::optional<Edge> m_dragged;
};

} // namespace ui
