// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/maps/region_map.h"

#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"
#include "ui/widgets/chart_access.h"

#include <QFontMetricsF>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr int kRing = 4;

} // namespace

RegionMap::RegionMap(const Appearance& appearance, QWidget* parent)
    : QWidget(parent)
    , m_appearance(appearance)
{
    installChartAccess();
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    connect(&appearance, &Appearance::themeChanged, this, qOverload<>(&QWidget::update));
    connect(&appearance, &Appearance::languageChanged, this, [this] { relayout(); });
}

void RegionMap::setData(RegionMapData data)
{
    const RegionFigures& before = m_data.figures;
    const RegionFigures& after = data.figures;
    const bool sameFrame = before.cells.size() == after.cells.size() && before.classNames == after.classNames && before.title == after.title
        && before.difference == after.difference && before.neutralClass == after.neutralClass && m_data.plan.kind == data.plan.kind
        && m_data.plan.shapes == data.plan.shapes && m_data.regions.id == data.regions.id && m_data.patterns == data.patterns
        && m_data.notice == data.notice && m_data.classTokens == data.classTokens;
    QRectF changed;
    if (sameFrame) {
        for (const MapSpot& spot : m_scene.map.spots) {
            if (spot.region < 0)
                continue;
            const RegionCell& a = before.cells[static_cast<std::size_t>(spot.region)];
            const RegionCell& b = after.cells[static_cast<std::size_t>(spot.region)];
            const QString id = QString::fromStdString(b.id);
            const bool chosenChanged = (m_data.selected == id) != (data.selected == id);
            if (a.number != b.number || a.change != b.change || a.classIndex != b.classIndex || a.shortName != b.shortName || chosenChanged)
                update(updateBox(spot).toAlignedRect());
        }
    }
    m_data = std::move(data);
    setAccessibleName(title());
    if (!sameFrame || valueStyle(m_scene.map) != m_scene.value)
        relayout();
    if (m_current >= static_cast<int>(m_data.figures.cells.size()))
        m_current = -1;
    if (m_current >= 0 || m_hovered >= 0)
        emit readOutChanged(readOut());
}

void RegionMap::setFreeCorner(const QSize& size)
{
    if (size == m_free)
        return;
    m_free = size;
    relayout();
}

void RegionMap::relayout()
{
    m_scene = layOut(QRectF(rect()).adjusted(kRing, 0, -kRing, 0), false);
    update();
}

RegionMap::Scene RegionMap::layOut(const QRectF& rect, bool wholePicture) const
{
    Scene scene;
    const double legend = legendHeight(rect.width());
    scene.legend = QRectF(rect.left(), rect.top(), rect.width(), legend);
    double noticeHeight = 0;
    if (!m_data.notice.isEmpty())
        noticeHeight = std::ceil(QFontMetricsF(m_appearance.font(TypeStyle::Note))
                                     .boundingRect(QRectF(0, 0, rect.width(), 1000), Qt::TextWordWrap, spaced(m_data.notice))
                                     .height());
    scene.notice = QRectF(rect.left(), rect.bottom() - noticeHeight, rect.width(), noticeHeight);
    const QRectF room = rect.adjusted(2, legend + 8, -2, -noticeHeight - 8);
    scene.map = layOutMap(m_data.plan, m_data.regions, m_appearance.isChinese(), room, wholePicture ? QSizeF() : QSizeF(m_free));
    scene.value = valueStyle(scene.map);
    return scene;
}

QRectF RegionMap::updateBox(const MapSpot& spot) const
{
    return spot.box.adjusted(-6, -6, 6, 6);
}

QRectF RegionMap::boxOf(const QString& regionId) const
{
    const int region = m_data.figures.indexOf(regionId.toStdString());
    QRectF found;
    for (const MapSpot& spot : m_scene.map.spots) {
        if (region >= 0 && spot.region == region && (found.isEmpty() || spot.key))
            found = spot.box;
    }
    return found;
}

int RegionMap::regionAt(const QPointF& at) const
{
    for (const MapSpot& spot : m_scene.map.spots) {
        if (spot.region >= 0 && spot.box.contains(at) && (spot.path.isEmpty() || spot.path.contains(at)))
            return spot.region;
    }
    return -1;
}

QString RegionMap::title() const
{
    return m_data.heading.isEmpty() ? m_data.figures.title : m_data.heading;
}

QString RegionMap::unit() const
{
    return m_data.subtitle;
}

QString RegionMap::footer() const
{
    return m_data.footer;
}

QString RegionMap::describe(int region) const
{
    if (region < 0 || region >= static_cast<int>(m_data.figures.cells.size()))
        return {};
    const RegionCell& cell = m_data.figures.cells[static_cast<std::size_t>(region)];
    const SharedDigits& digits = m_data.figures.digits;
    if (cell.rank == 0)
        return spaced(tr("%1: no data").arg(cell.name));
    const QString gap = digits.spaceBeforeUnit ? QString(QChar(0x2009)) : QString();
    QString text = tr("%1: %2").arg(cell.name, digits.unit.isEmpty() ? cell.number : cell.number + gap + digits.unit);
    text += tr(", rank %1 of %2").arg(cell.rank).arg(m_data.figures.cells.size());
    if (!cell.change.isEmpty())
        text += tr(", change %1").arg(cell.change);
    if (cell.classIndex >= 0 && cell.classIndex < m_data.figures.classNames.size())
        text += tr(", class %1").arg(m_data.figures.classNames[cell.classIndex]);
    return spaced(text);
}

QString RegionMap::readOut() const
{
    return describe(m_hovered >= 0 ? m_hovered : hasFocus() ? m_current : -1);
}

QString RegionMap::sentence() const
{
    const RegionFigures& figures = m_data.figures;
    const RegionCell* best = nullptr;
    const RegionCell* last = nullptr;
    for (const RegionCell& cell : figures.cells) {
        if (cell.rank == 0)
            continue;
        if (!best || cell.rank < best->rank)
            best = &cell;
        if (!last || cell.rank > last->rank)
            last = &cell;
    }
    QStringList sentences{tr("Map: %1, %2.").arg(figures.title, m_data.subtitle)};
    if (best && last)
        sentences << tr("First is %1 with %2, last is %3 with %4.").arg(best->name, best->number, last->name, last->number);
    if (m_hovered >= 0 || m_current >= 0)
        sentences << describe(m_current >= 0 ? m_current : m_hovered) + tr(".");
    if (m_data.illustrative)
        sentences << tr("Illustrative.");
    sentences << m_data.notice << m_data.footer;
    return spaced(sentences.join(m_appearance.isChinese() ? QString() : QStringLiteral(" ")));
}

ChartTable RegionMap::table() const
{
    const RegionFigures& figures = m_data.figures;
    ChartTable table;
    table.columns << tr("Region") << tr("Rank") << (figures.unit.isEmpty() ? figures.title : tr("%1, %2").arg(figures.title, figures.unit));
    if (figures.referenced)
        table.columns << tr("Change");
    table.columns << tr("Class");
    for (const RegionCell& cell : figures.cells) {
        QStringList row{cell.name, cell.rank > 0 ? QString::number(cell.rank) : QString(), cell.number};
        if (figures.referenced)
            row << cell.change;
        row << (cell.classIndex >= 0 && cell.classIndex < figures.classNames.size() ? figures.classNames[cell.classIndex] : tr("no data"));
        table.rows.push_back(std::move(row));
    }
    return table;
}

void RegionMap::setCurrent(int region)
{
    if (region == m_current)
        return;
    for (const MapSpot& spot : m_scene.map.spots) {
        if (spot.region >= 0 && (spot.region == m_current || spot.region == region))
            update(updateBox(spot).toAlignedRect());
    }
    if (m_current < 0 || region < 0)
        update(); // the ring around all of it
    m_current = region;
    emit readOutChanged(readOut());
    announceChartValue(*this);
}

/// The nearest region whose middle lies in the direction, sideways steps counting double.
void RegionMap::move(int dx, int dy)
{
    const auto own = [&](int region) {
        const MapSpot* found = nullptr;
        for (const MapSpot& spot : m_scene.map.spots) {
            const bool usable = m_scene.map.kind != MapPlan::Kind::GroupTiles || spot.key;
            if (spot.region == region && usable)
                found = &spot;
        }
        return found;
    };
    const MapSpot* from = own(m_current);
    if (!from) {
        const int selected = m_data.figures.indexOf(m_data.selected.toStdString());
        setCurrent(selected >= 0 ? selected : m_data.figures.cells.empty() ? -1 : 0);
        return;
    }
    int best = -1;
    double least = 0;
    for (const MapSpot& spot : m_scene.map.spots) {
        const bool usable = m_scene.map.kind != MapPlan::Kind::GroupTiles || spot.key;
        if (spot.region < 0 || spot.region == m_current || !usable)
            continue;
        const QPointF step = spot.label - from->label;
        const double along = step.x() * dx + step.y() * dy;
        const double aside = std::abs(step.x() * dy) + std::abs(step.y() * dx);
        if (along <= 1 || aside > 2.5 * along)
            continue;
        const double distance = along + 2 * aside;
        if (best < 0 || distance < least) {
            best = spot.region;
            least = distance;
        }
    }
    if (best >= 0)
        setCurrent(best);
}

bool RegionMap::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const QString text = describe(regionAt(help->pos()));
        if (text.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), text, this);
        return true;
    }
    return QWidget::event(event);
}

void RegionMap::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    relayout();
}

void RegionMap::mousePressEvent(QMouseEvent* event)
{
    const int region = regionAt(event->position());
    if (event->button() != Qt::LeftButton || region < 0)
        return QWidget::mousePressEvent(event);
    setCurrent(region);
    emit chosen(QString::fromStdString(m_data.figures.cells[static_cast<std::size_t>(region)].id));
}

void RegionMap::mouseMoveEvent(QMouseEvent* event)
{
    const int region = regionAt(event->position());
    setCursor(region >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (region == m_hovered)
        return;
    m_hovered = region;
    emit readOutChanged(readOut());
}

void RegionMap::leaveEvent(QEvent* event)
{
    m_hovered = -1;
    emit readOutChanged(readOut());
    QWidget::leaveEvent(event);
}

void RegionMap::keyPressEvent(QKeyEvent* event)
{
    const int last = static_cast<int>(m_data.figures.cells.size()) - 1;
    switch (event->key()) {
    case Qt::Key_Left: move(-1, 0); return;
    case Qt::Key_Right: move(1, 0); return;
    case Qt::Key_Up: move(0, -1); return;
    case Qt::Key_Down: move(0, 1); return;
    case Qt::Key_Home: setCurrent(std::min(0, last)); return;
    case Qt::Key_End: setCurrent(last); return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_current >= 0) {
            emit chosen(QString::fromStdString(m_data.figures.cells[static_cast<std::size_t>(m_current)].id));
            return;
        }
        break;
    case Qt::Key_Escape:
        if (!m_data.selected.isEmpty()) {
            emit chosen({});
            return;
        }
        break;
    default: break;
    }
    QWidget::keyPressEvent(event);
}

void RegionMap::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    if (m_current < 0)
        m_current = m_data.figures.indexOf(m_data.selected.toStdString());
    update();
    emit readOutChanged(readOut());
}

void RegionMap::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    update();
    emit readOutChanged(readOut());
}

void RegionMap::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        relayout();
    QWidget::changeEvent(event);
}

} // namespace ui
