// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model_page/causes_map.h"

#include "ui/model_page/map_access.h"
#include "ui/model_page/map_columns.h"
#include "ui/model_page/model_text.h"
#include "ui/theme/appearance.h"

#include <QGraphicsScene>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr double kLeastFit = 0.85;  ///< type of 12 px stays above 10
constexpr double kMostFit = 1.2;
constexpr double kLeastZoom = 0.25;
constexpr double kMostZoom = 3;
constexpr double kMargin = 18;
constexpr double kHeadingGap = 14;
constexpr double kSectorGap = 16;
constexpr double kSectorHeading = 20;
constexpr double kBadgeClearance = 10;

Token colourOf(const MapNode& node)
{
    return dimensionToken(node.sector);
}

/// Steps of the path, for a test of what it comes near to.
std::vector<QPointF> sampled(const QPainterPath& path)
{
    constexpr int kSteps = 40;
    std::vector<QPointF> points;
    for (int i = 0; i <= kSteps; ++i)
        points.push_back(path.pointAtPercent(static_cast<double>(i) / kSteps));
    return points;
}

} // namespace

CausesMap::CausesMap(const Appearance& appearance, QWidget* parent) : QGraphicsView(parent), m_appearance(appearance)
{
    installMapAccess();
    setObjectName(QStringLiteral("causesMap"));
    setScene(new QGraphicsScene(this));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setDragMode(ScrollHandDrag);
    viewport()->setCursor(Qt::ArrowCursor);
    setRenderHint(QPainter::Antialiasing);
    setTransformationAnchor(AnchorUnderMouse);
    setResizeAnchor(AnchorViewCenter);
    setAlignment(Qt::AlignCenter);
    // The frame is the card's; a style sheet's border would stand inside it.
    setStyleSheet(QStringLiteral("QGraphicsView { border: none; background: transparent; }"));
    connect(&appearance, &Appearance::themeChanged, this, [this] {
        scene()->update();
        viewport()->update();
    });
}

CausesMap::~CausesMap() = default;

// --- content

void CausesMap::setGraph(std::shared_ptr<const MapGraph> graph, std::vector<MapBoxText> texts)
{
    const auto idOf = [this](int node) { return m_graph && node >= 0 ? m_graph->nodes[static_cast<std::size_t>(node)].id : std::string(); };
    const std::string centreId = idOf(m_centre);
    const std::string selectedId = idOf(m_selected);
    m_graph = std::move(graph);
    m_texts = std::move(texts);
    m_centre = m_graph ? m_graph->indexOf(centreId) : -1;
    m_selected = m_graph ? m_graph->indexOf(selectedId) : -1;
    if (m_selected < 0)
        m_selected = m_centre;
    m_walkedFrom = -1;
    rebuild();
}

void CausesMap::setTexts(std::vector<MapBoxText> texts)
{
    m_texts = std::move(texts);
    // Wider figures can need wider boxes.
    bool fits = true;
    for (const int node : m_part.nodes) {
        MapNodeItem* box = item(node);
        const auto& text = m_texts[static_cast<std::size_t>(node)];
        const bool compact = m_extent == Extent::Whole;
        fits = fits && MapNodeItem::sizeFor(m_appearance, box->kind(), text, compact).width() <= box->sceneRect().width() + 0.5;
        box->setText(text);
    }
    if (!fits)
        rebuild();
}

void CausesMap::setExtent(Extent extent)
{
    if (m_extent == extent)
        return;
    m_extent = extent;
    m_zoomedByHand = false;
    if (extent == Extent::Around && m_selected >= 0)
        m_centre = m_selected;
    rebuild();
    fit();
}

void CausesMap::setCentre(int node)
{
    if (!m_graph || node < 0)
        return;
    m_centre = node;
    m_selected = node;
    m_walkedFrom = -1;
    if (m_extent == Extent::Around) {
        m_zoomedByHand = false;
        rebuild();
        fit();
    } else {
        mark();
        ensureSelectedVisible();
    }
}

void CausesMap::select(int node)
{
    if (!m_graph || node < 0)
        return;
    if (!item(node)) {
        setCentre(node);
        return;
    }
    m_selected = node;
    mark();
    ensureSelectedVisible();
    announce();
}

void CausesMap::setLoop(std::optional<MapLoop> loop)
{
    m_loop = std::move(loop);
    m_zoomedByHand = false;
    rebuild();
    fit();
}

MapNodeItem* CausesMap::item(int node) const
{
    return node >= 0 && static_cast<std::size_t>(node) < m_items.size() ? m_items[static_cast<std::size_t>(node)] : nullptr;
}

// --- drawing

void CausesMap::rebuild()
{
    scene()->clear();
    m_items.clear();
    m_linkItems.clear();
    m_part = {};
    m_drawing = {};
    if (!m_graph || m_graph->nodes.empty() || (m_extent == Extent::Around && m_centre < 0))
        return;
    m_items.assign(m_graph->nodes.size(), nullptr);
    if (m_extent == Extent::Around)
        layAround();
    else
        layWhole();
    placeBadge();
    scene()->setSceneRect(contentRect());
    mark();
    if (!m_zoomedByHand)
        fit();
}

QRectF CausesMap::contentRect() const
{
    return scene()->itemsBoundingRect().adjusted(-kMargin, -kMargin, kMargin, kMargin);
}

void CausesMap::layAround()
{
    m_part = neighbourhood(*m_graph, m_centre, m_loop ? m_loop->nodes : std::vector<int>());
    m_columns = columnsOf(*m_graph, m_part, m_centre);
    std::vector<int> placeOf(m_graph->nodes.size(), -1);
    std::vector<MapBox> boxes;
    for (std::size_t i = 0; i < m_part.nodes.size(); ++i) {
        const auto node = static_cast<std::size_t>(m_part.nodes[i]);
        placeOf[node] = static_cast<int>(i);
        boxes.push_back({MapNodeItem::sizeFor(m_appearance, m_graph->nodes[node].kind, m_texts[node], false), m_columns[i]});
    }
    std::vector<MapWire> wires;
    for (const int link : m_part.links) {
        const MapLink& l = m_graph->links[static_cast<std::size_t>(link)];
        wires.push_back({placeOf[static_cast<std::size_t>(l.from)], placeOf[static_cast<std::size_t>(l.to)]});
    }
    m_drawing = drawColumns(boxes, wires, kMapColumns);
    addBoxesAndLinks(wires);
    addHeadings();
}

void CausesMap::layWhole()
{
    m_part = wholeMap(*m_graph);
    const std::vector<int> columns = columnsOf(*m_graph, m_part, std::max(m_centre, 0));
    // By column, then sector in the tables' order.
    std::stable_sort(m_part.nodes.begin(), m_part.nodes.end(), [&](int a, int b) {
        const auto& na = m_graph->nodes[static_cast<std::size_t>(a)];
        const auto& nb = m_graph->nodes[static_cast<std::size_t>(b)];
        const int ca = columns[static_cast<std::size_t>(a)];
        const int cb = columns[static_cast<std::size_t>(b)];
        if (ca != cb)
            return ca < cb;
        if (na.sector != nb.sector)
            return na.sector < nb.sector;
        return na.sectorId < nb.sectorId;
    });
    std::vector<int> placeOf(m_graph->nodes.size(), -1);
    std::vector<MapBox> boxes;
    std::vector<double> above;
    m_columns.clear();
    for (std::size_t i = 0; i < m_part.nodes.size(); ++i) {
        const auto node = static_cast<std::size_t>(m_part.nodes[i]);
        placeOf[node] = static_cast<int>(i);
        m_columns.push_back(columns[node]);
        boxes.push_back({MapNodeItem::sizeFor(m_appearance, m_graph->nodes[node].kind, m_texts[node], true), columns[node]});
        const bool begins = i == 0 || m_columns[i] != m_columns[i - 1] ||
                            m_graph->nodes[node].sectorId != m_graph->nodes[static_cast<std::size_t>(m_part.nodes[i - 1])].sectorId;
        const bool first = i == 0 || m_columns[i] != m_columns[i - 1];
        above.push_back(begins ? kSectorHeading + (first ? 0 : kSectorGap) : 0);
    }
    std::vector<MapWire> wires;
    for (const int link : m_part.links) {
        const MapLink& l = m_graph->links[static_cast<std::size_t>(link)];
        wires.push_back({placeOf[static_cast<std::size_t>(l.from)], placeOf[static_cast<std::size_t>(l.to)]});
    }
    m_drawing = drawLists(boxes, above, wires, kMapColumns, {96, 4});
    addBoxesAndLinks(wires);
    addHeadings();
    for (std::size_t i = 0; i < above.size(); ++i) {
        if (above[i] <= 0)
            continue;
        const QRectF& box = m_drawing.boxes[i];
        auto* heading = new MapHeadingItem(m_appearance, sectorName(m_graph->nodes[static_cast<std::size_t>(m_part.nodes[i])]), TypeStyle::Note, box.width());
        heading->setPos(box.left(), box.top() - kSectorHeading + 2);
        scene()->addItem(heading);
    }
}

void CausesMap::addBoxesAndLinks(const std::vector<MapWire>& wires)
{
    const bool compact = m_extent == Extent::Whole;
    for (std::size_t i = 0; i < wires.size(); ++i) {
        const MapLink& link = m_graph->links[static_cast<std::size_t>(m_part.links[i])];
        auto* drawn = new MapLinkItem(m_appearance, link.polarity, link.delayed, compact, m_drawing.wires[i]);
        scene()->addItem(drawn);
        m_linkItems.push_back(drawn);
    }
    for (std::size_t i = 0; i < m_part.nodes.size(); ++i) {
        const auto node = static_cast<std::size_t>(m_part.nodes[i]);
        auto* box = new MapNodeItem(m_appearance, m_graph->nodes[node].kind, colourOf(m_graph->nodes[node]), m_texts[node], compact);
        box->setObjectName(QStringLiteral("node-") + QString::fromStdString(m_graph->nodes[node].id));
        box->setRect(m_drawing.boxes[i]);
        scene()->addItem(box);
        m_items[node] = box;
    }
}

void CausesMap::addHeadings()
{
    const double sectors = m_extent == Extent::Whole ? kSectorHeading : 0;
    const double top = m_drawing.bounds.top() - sectors - kHeadingGap - m_appearance.lineHeight(TypeStyle::Label);
    for (int column = 0; column < kMapColumns; ++column) {
        const auto c = static_cast<std::size_t>(column);
        if (m_drawing.columnWidth[c] <= 0)
            continue;
        const QString text = m_graph->knownModel ? columnHeading(static_cast<MapColumn>(column)) : stepHeading(column);
        auto* heading = new MapHeadingItem(m_appearance, text, TypeStyle::Label, m_drawing.columnWidth[c] + 20);
        heading->setPos(m_drawing.columnLeft[c], top);
        scene()->addItem(heading);
    }
}

/// The badge stands in the free place nearest to the middle of its loop.
void CausesMap::placeBadge()
{
    if (!m_loop || m_loop->nodes.empty() || m_extent == Extent::Whole)
        return;
    auto* badge = new MapLoopBadge(m_appearance, m_loop->id, m_loop->name);
    QPointF middle;
    int count = 0;
    for (const int node : m_loop->nodes) {
        if (const MapNodeItem* box = item(node)) {
            middle += box->sceneRect().center();
            ++count;
        }
    }
    if (count == 0) {
        delete badge;
        return;
    }
    middle /= count;
    std::vector<QPointF> busy;
    for (const WirePath& wire : m_drawing.wires)
        for (const QPointF& point : sampled(wire.path))
            busy.push_back(point);
    const QRectF own = badge->boundingRect().adjusted(-kBadgeClearance, -kBadgeClearance, kBadgeClearance, kBadgeClearance);
    const auto isFree = [&](const QPointF& at) {
        const QRectF rect = own.translated(at);
        return std::none_of(m_drawing.boxes.begin(), m_drawing.boxes.end(), [&](const QRectF& box) { return box.intersects(rect); }) &&
               std::none_of(busy.begin(), busy.end(), [&](const QPointF& point) { return rect.contains(point); });
    };
    constexpr double kStep = 12;
    const QRectF area = m_drawing.bounds.adjusted(0, 0, 0, 2 * own.height());
    QPointF best(middle.x(), m_drawing.bounds.bottom() + own.height()); // below everything, where nothing else is free
    double nearest = -1;
    for (double y = area.top(); y <= area.bottom(); y += kStep) {
        for (double x = area.left() + own.width() / 2; x <= area.right() - own.width() / 2; x += kStep) {
            const double distance = std::hypot(x - middle.x(), y - middle.y());
            if ((nearest < 0 || distance < nearest) && isFree({x, y})) {
                nearest = distance;
                best = {x, y};
            }
        }
    }
    badge->setPos(best);
    scene()->addItem(badge);
}

bool CausesMap::isLoopLink(const MapLink& link) const
{
    if (!m_loop)
        return false;
    const auto& nodes = m_loop->nodes;
    for (std::size_t i = 0; i < nodes.size(); ++i)
        if (nodes[i] == link.from && nodes[(i + 1) % nodes.size()] == link.to)
            return true;
    return false;
}

void CausesMap::mark()
{
    for (const int node : m_part.nodes)
        item(node)->setMarks(node == m_selected, node == m_selected && hasFocus(), node == m_centre && m_extent == Extent::Around);
    for (std::size_t i = 0; i < m_linkItems.size(); ++i) {
        const MapLink& link = m_graph->links[static_cast<std::size_t>(m_part.links[i])];
        const bool chosen = link.from == m_selected || link.to == m_selected;
        m_linkItems[i]->setWeight(chosen ? MapLinkItem::Weight::Selected
                                         : (isLoopLink(link) ? MapLinkItem::Weight::Loop : MapLinkItem::Weight::Faint));
    }
}

void CausesMap::drawBackground(QPainter* painter, const QRectF& rect)
{
    painter->fillRect(rect, m_appearance.color(Token::Surface));
}

// --- zoom

void CausesMap::zoomBy(double factor)
{
    const double zoom = std::clamp(m_zoom * factor, kLeastZoom, kMostZoom);
    m_zoomedByHand = true;
    m_zoom = zoom;
    setTransform(QTransform::fromScale(zoom, zoom));
    emit zoomChanged();
}

void CausesMap::fit()
{
    const QRectF content = scene()->sceneRect();
    if (content.isEmpty() || viewport()->width() < 50)
        return;
    const double wide = (viewport()->width() - 2) / content.width();
    const double high = (viewport()->height() - 2) / content.height();
    m_zoomedByHand = false;
    m_zoom = std::clamp(std::min(wide, high), kLeastFit, kMostFit);
    setTransform(QTransform::fromScale(m_zoom, m_zoom));
    if (const MapNodeItem* box = item(m_selected); box && std::min(wide, high) < kLeastFit)
        centerOn(box->sceneRect().center());
    else
        centerOn(content.center());
    emit zoomChanged();
}

void CausesMap::resizeEvent(QResizeEvent* event)
{
    QGraphicsView::resizeEvent(event);
    if (!m_zoomedByHand)
        fit();
}

void CausesMap::showEvent(QShowEvent* event)
{
    QGraphicsView::showEvent(event);
    if (!m_zoomedByHand)
        fit();
}

} // namespace ui
