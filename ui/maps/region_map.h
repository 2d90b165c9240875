// SPDX-License-Identifier: GPL-3.0-or-later
// The map of regions: tiles or outlines in the colours of classes, with name, value and change; East outlined, hatched where there are
// no data, the classes' names above.
//
// Keyboard: arrows go to the nearest region in that direction, Home and End to the first and last of the set, Enter or Space choose.
// A change of figures repaints only the regions that show something else.
#pragma once

#include "ui/maps/map_plan.h"
#include "ui/maps/region_figures.h"
#include "ui/theme/theme.h"
#include "ui/widgets/chart_content.h"

#include <QWidget>

#include <optional>

namespace ui {

class Appearance;

struct RegionMapData {
    RegionFigures figures;
    MapPlan plan;
    core::policy::RegionSet regions;
    QString subtitle;  ///< "% of firms, 2030; small: change against the baseline"
    QString notice;    ///< what the map does not say: equal tiles, estimates
    QString footer;
    bool illustrative = false;
    bool patterns = false;
    QString selected;  ///< id; "" = none
    QString heading;   ///< instead of the number's name; empty = that
    std::vector<Token> classTokens; ///< of classes that are no ranges of values; empty = the map's tones
};

class RegionMap : public QWidget, public ChartContent {
    Q_OBJECT

public:
    explicit RegionMap(const Appearance& appearance, QWidget* parent = nullptr);

    void setData(RegionMapData data);
    [[nodiscard]] const RegionMapData& data() const { return m_data; }
    /// Room at the lower left that the map leaves to what stands over it.
    void setFreeCorner(const QSize& size);
    /// Where a region is drawn; empty for an unknown one.
    [[nodiscard]] QRectF boxOf(const QString& regionId) const;
    [[nodiscard]] int regionAt(const QPointF& at) const; ///< index; -1 = none
    /// The region with the keyboard's attention; -1 = none.
    [[nodiscard]] int current() const { return m_current; }
    void setCurrent(int region);
    /// "Sichuan: 73 %, rank 12 of 31, +28 points against the baseline".
    [[nodiscard]] QString readOut() const;
    [[nodiscard]] QString describe(int region) const;
    /// How often regions were painted, for tests of what a change costs.
    [[nodiscard]] int paintedSpots() const { return m_paintedSpots; }

    /// The colour of a class: of values the five map tones, of differences on both sides of zero two hues.
    [[nodiscard]] QColor classColour(int classIndex) const;

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString unit() const override;
    [[nodiscard]] QString footer() const override;
    [[nodiscard]] QString sentence() const override;
    [[nodiscard]] ChartTable table() const override;
    void render(QPainter& painter, const QRectF& rect) const override;
    using QWidget::render;
    [[nodiscard]] QSize sizeHint() const override { return {620, 560}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {360, 300}; }

signals:
    void chosen(const QString& regionId); ///< by click, Enter or Space
    void readOutChanged(const QString& text);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Scene {
        QRectF legend;
        MapLayout map;
        QRectF notice;
        TypeStyle value = TypeStyle::CardTitle; ///< of the numbers in tiles
    };
    [[nodiscard]] Scene layOut(const QRectF& rect, bool wholePicture) const;
    void relayout();
    void paintLegend(QPainter& painter, const QRectF& rect) const;
    void paintSpot(QPainter& painter, const Scene& scene, const MapSpot& spot) const;
    void paintEast(QPainter& painter, const Scene& scene) const;
    void paintPattern(QPainter& painter, const QPainterPath& area, int classIndex, const QColor& colour) const;
    void paintSpotText(QPainter& painter, const Scene& scene, const MapSpot& spot, const QColor& ground) const;
    [[nodiscard]] TypeStyle valueStyle(const MapLayout& map) const;
    [[nodiscard]] double legendHeight(double width) const;
    [[nodiscard]] QRectF updateBox(const MapSpot& spot) const;
    void move(int dx, int dy);

    const Appearance& m_appearance;
    RegionMapData m_data;
    Scene m_scene;
    QSize m_free;
    int m_current = -1;
    int m_hovered = -1;
    mutable int m_paintedSpots = 0;
};

} // namespace ui
