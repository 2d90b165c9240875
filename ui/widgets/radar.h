// SPDX-License-Identifier: GPL-3.0-or-later
// Scores of the four dimensions on four axes: now, baseline, scenario.
#pragma once

#include "ui/widgets/chart_content.h"

#include <QPolygonF>
#include <QWidget>

#include <array>
#include <optional>

namespace ui {

class Appearance;

/// Order of all fours: technology (top), region (right), talent (bottom), standards (left). Scores are 0 to 100.
using FourScores = std::array<double, 4>;

struct RadarShape {
    QString label; ///< "2024", "baseline", "Paper package"
    FourScores scores{};
};

struct RadarData {
    QString title;
    QString unit; ///< "score 0–100, 2030"
    QString footer;
    Token footerColour = Token::Text3;
    std::array<QString, 4> axes;
    RadarShape now;
    RadarShape baseline;
    std::optional<RadarShape> scenario; ///< absent when the baseline itself is looked at
    Token scenarioColour = Token::ScenarioA;
};

/// Where everything of a radar stands.
struct RadarGeometry {
    QPointF centre;
    double radius = 0; ///< of the ring 100
    QRectF legend;

    [[nodiscard]] static RadarGeometry fit(const QRectF& rect, double lineHeight, double labelWidth);
    /// Scores outside 0..100 are drawn at the nearer end; NaN at 0.
    [[nodiscard]] QPointF point(int axis, double score) const;
    [[nodiscard]] QPolygonF polygon(const FourScores& scores) const;
};

class FourRadar : public QWidget, public ChartContent {
    Q_OBJECT

public:
    explicit FourRadar(const Appearance& appearance, QWidget* parent = nullptr);

    void setData(RadarData data);
    [[nodiscard]] const RadarData& data() const { return m_shown; }

    [[nodiscard]] QString title() const override { return m_shown.title; }
    [[nodiscard]] QString unit() const override { return m_shown.unit; }
    [[nodiscard]] QString footer() const override { return m_shown.footer; }
    [[nodiscard]] Token footerColour() const override { return m_shown.footerColour; }
    [[nodiscard]] QString sentence() const override;
    [[nodiscard]] ChartTable table() const override;
    void render(QPainter& painter, const QRectF& rect) const override;
    using QWidget::render;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void paintDrawing(QPainter& painter, const QRectF& rect) const;
    void paintAxes(QPainter& painter, const RadarGeometry& geometry) const;
    void paintShapes(QPainter& painter, const RadarGeometry& geometry) const;
    void paintLabels(QPainter& painter, const RadarGeometry& geometry) const;
    void paintLegend(QPainter& painter, const RadarGeometry& geometry) const;
    void paintAxisLabel(QPainter& painter, int axis, const QPointF& at, bool alignRight) const;
    [[nodiscard]] double axisLabelWidth() const;
    [[nodiscard]] QString scoreText(double score) const;

    const Appearance& m_appearance;
    RadarData m_shown;
};

} // namespace ui
