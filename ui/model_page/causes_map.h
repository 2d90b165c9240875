// SPDX-License-Identifier: GPL-3.0-or-later
// The causes map: variables, levers and links of a model around one of them, or all of them by sector.
//
// Click selects, double click or Enter puts the box in the middle. Arrow keys walk along links (left: causes, right: effects; up and
// down: the others of the same kind, or the next box of the column). Wheel and Ctrl with + - 0 zoom, dragging moves the map.
#pragma once

#include "ui/model_page/map_graph.h"
#include "ui/model_page/map_items.h"

#include <QGraphicsView>

#include <memory>
#include <optional>
#include <vector>

namespace ui {

class Appearance;

/// The loop that is drawn thicker.
struct MapLoop {
    QString id;   ///< "R2"
    QString name;
    std::vector<int> nodes; ///< of the map, in order
};

class CausesMap : public QGraphicsView {
    Q_OBJECT

public:
    enum class Extent { Around, Whole };

    explicit CausesMap(const Appearance& appearance, QWidget* parent = nullptr);
    ~CausesMap() override;

    /// Another model or its polarities. `texts` are of its nodes. The selection stays where its variable is still there.
    void setGraph(std::shared_ptr<const MapGraph> graph, std::vector<MapBoxText> texts);
    /// New figures in the same boxes.
    void setTexts(std::vector<MapBoxText> texts);
    void setExtent(Extent extent);
    [[nodiscard]] Extent extent() const { return m_extent; }
    /// Puts a node in the middle and selects it. Does nothing for -1.
    void setCentre(int node);
    [[nodiscard]] int centre() const { return m_centre; }
    /// Selects a node; where it is not drawn, it becomes the centre.
    void select(int node);
    [[nodiscard]] int selected() const { return m_selected; }
    void setLoop(std::optional<MapLoop> loop);

    void zoomBy(double factor);
    /// All of it where that stays readable, else the selection in view at a readable size.
    void fit();
    [[nodiscard]] double zoom() const { return m_zoom; }

    [[nodiscard]] const MapGraph* graph() const { return m_graph.get(); }
    [[nodiscard]] const MapPart& part() const { return m_part; }
    [[nodiscard]] const MapDrawing& drawing() const { return m_drawing; }
    /// Null when the node is not drawn.
    [[nodiscard]] MapNodeItem* item(int node) const;
    [[nodiscard]] int nodeAt(const QPoint& viewportPosition) const; ///< -1 beside boxes
    [[nodiscard]] QRect viewportRect(int node) const;

signals:
    /// By mouse or keys.
    void selectedByUser(int node);
    /// By click: somebody wants to know about it.
    void asked(int node);
    void centredByUser(int node);
    void zoomChanged();

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void drawBackground(QPainter* painter, const QRectF& rect) override;

private:
    void rebuild();
    void layAround();
    void layWhole();
    void addHeadings();
    void addBoxesAndLinks(const std::vector<MapWire>& wires);
    void placeBadge();
    void mark();
    void announce();
    void choose(int node, bool ask);
    void centreOn(int node);
    void ensureSelectedVisible();
    [[nodiscard]] int besides(int step) const;
    [[nodiscard]] int along(bool effects) const;
    [[nodiscard]] bool isLoopLink(const MapLink& link) const;
    [[nodiscard]] QRectF contentRect() const;

    const Appearance& m_appearance;
    std::shared_ptr<const MapGraph> m_graph;
    std::vector<MapBoxText> m_texts;
    Extent m_extent = Extent::Around;
    int m_centre = -1;
    int m_selected = -1;
    std::optional<MapLoop> m_loop;
    MapPart m_part;
    std::vector<int> m_columns; ///< by node of the part
    MapDrawing m_drawing;
    std::vector<MapNodeItem*> m_items; ///< by node of the graph; null when not drawn
    std::vector<MapLinkItem*> m_linkItems; ///< by link of the part
    double m_zoom = 1;
    bool m_zoomedByHand = false;
    int m_walkedFrom = -1; ///< arrow keys: where the last step along a link began
    bool m_walkedToEffect = true;
    QPoint m_pressedAt;
    int m_pressedNode = -1;
    unsigned long m_lastClick = 0;
    int m_lastClicked = -1;
};

} // namespace ui
