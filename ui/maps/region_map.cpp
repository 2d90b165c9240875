// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/maps/region_map.h"

#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"
#include "ui/theme/paint.h"
#include "ui/widgets/chart_access.h"
#include "ui/widgets/chart_frame.h"

#include <QFontMetricsF>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <array>
#include <cmath>

namespace ui {

namespace {

constexpr int kRing = 4;
constexpr double kSwatchWidth = 18;
constexpr double kSwatchHeight = 12;
constexpr double kSwatchGap = 6;
constexpr double kBetweenClasses = 14;
constexpr double kOutline = 1.5; ///< of East
constexpr double kThreeLines = 50; ///< tiles below it have no room for the change
constexpr double kTwoLines = 36;
constexpr double kTextMargin = 2;
constexpr double kNarrowest = 0.8; ///< of a letter's width
constexpr int kTones = 5;
constexpr std::array<Token, kTones> kMapTones{Token::Map1, Token::Map2, Token::Map3, Token::Map4, Token::Map5};

QColor mixed(const QColor& a, const QColor& b, double share)
{
    return QColor::fromRgbF(float(a.redF() + share * (b.redF() - a.redF())), float(a.greenF() + share * (b.greenF() - a.greenF())),
                            float(a.blueF() + share * (b.blueF() - a.blueF())));
}

/// Whichever of the two texts can be read better on a ground.
QColor textOn(const Appearance& appearance, const QColor& ground)
{
    const QColor a = appearance.color(Token::Text);
    const QColor b = appearance.color(Token::Surface);
    return contrastRatio(a, ground) >= contrastRatio(b, ground) ? a : b;
}

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
    if (!sameFrame)
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

double RegionMap::legendHeight(double width) const
{
    const QFontMetricsF metrics(m_appearance.font(TypeStyle::Note));
    double x = 0;
    int rows = 1;
    QStringList names = m_data.figures.classNames;
    names << tr("East") << tr("no data");
    for (const QString& name : names) {
        const double wide = kSwatchWidth + kSwatchGap + metrics.horizontalAdvance(spaced(name));
        if (x > 0 && x + wide > width) {
            x = 0;
            ++rows;
        }
        x += wide + kBetweenClasses;
    }
    return rows * (m_appearance.lineHeight(TypeStyle::Note) + 4);
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

QColor RegionMap::classColour(int classIndex) const
{
    const RegionFigures& figures = m_data.figures;
    if (classIndex < 0)
        return m_appearance.color(Token::Surface);
    if (static_cast<std::size_t>(classIndex) < m_data.classTokens.size())
        return m_appearance.color(m_data.classTokens[static_cast<std::size_t>(classIndex)]);
    const int count = static_cast<int>(figures.classes.count());
    if (figures.neutralClass >= 0) {
        const QColor middle = m_appearance.color(Token::Sunken);
        if (classIndex == figures.neutralClass)
            return middle;
        const bool falls = classIndex < figures.neutralClass;
        const int steps = falls ? figures.neutralClass : count - 1 - figures.neutralClass;
        const int away = std::abs(classIndex - figures.neutralClass);
        const QColor end = m_appearance.color(falls ? Token::Region : Token::Accent);
        return mixed(middle, end, steps <= 1 ? 0.7 : 0.35 + 0.55 * (away - 1) / (steps - 1));
    }
    if (count <= 1)
        return m_appearance.color(Token::Map3);
    return m_appearance.color(kMapTones[static_cast<std::size_t>(std::lround(double(classIndex) * (kTones - 1) / (count - 1)))]);
}

/// Doubles the colour: the further the class from the first (or from no change), the denser the lines; falls lean the other way.
void RegionMap::paintPattern(QPainter& painter, const QPainterPath& area, int classIndex, const QColor& colour) const
{
    const int base = m_data.figures.neutralClass >= 0 ? m_data.figures.neutralClass : 0;
    const int level = std::abs(classIndex - base);
    if (!m_data.patterns || level == 0)
        return;
    constexpr std::array<double, 5> kDistances{0, 14, 9, 6, 4};
    const double distance = kDistances[static_cast<std::size_t>(std::min(level, 4))];
    const QRectF box = area.boundingRect();
    painter.save();
    painter.setClipPath(area, Qt::IntersectClip);
    QColor faint = colour;
    faint.setAlphaF(0.28F);
    painter.setPen(QPen(faint, 1));
    const bool falls = classIndex < base;
    for (double x = std::floor((box.left() - box.height()) / distance) * distance; x < box.right() + box.height(); x += distance)
        painter.drawLine(QPointF(x, falls ? box.top() : box.bottom()), QPointF(x + box.height(), falls ? box.bottom() : box.top()));
    painter.restore();
}

void RegionMap::paintLegend(QPainter& painter, const QRectF& rect) const
{
    const QFont note = m_appearance.font(TypeStyle::Note);
    const QFontMetricsF metrics(note);
    const double line = m_appearance.lineHeight(TypeStyle::Note) + 4;
    double x = rect.left();
    double y = rect.top();
    painter.setFont(note);
    const auto entry = [&](const QString& text, const auto& swatch) {
        const QString shown = spaced(text);
        const double wide = kSwatchWidth + kSwatchGap + metrics.horizontalAdvance(shown);
        if (x > rect.left() && x + wide > rect.right()) {
            x = rect.left();
            y += line;
        }
        const QRectF box(x, y + (line - kSwatchHeight) / 2, kSwatchWidth, kSwatchHeight);
        swatch(box);
        painter.setPen(m_appearance.color(Token::Text2));
        drawNumber(painter, QRectF(box.right() + kSwatchGap, y, metrics.horizontalAdvance(shown) + 12, line), Qt::AlignLeft | Qt::AlignVCenter, shown);
        x += wide + kBetweenClasses;
    };
    for (int k = 0; k < m_data.figures.classNames.size(); ++k) {
        entry(m_data.figures.classNames[k], [&](const QRectF& box) {
            const QColor ground = classColour(k);
            painter.setPen(Qt::NoPen);
            painter.setBrush(ground);
            painter.drawRoundedRect(box, 2, 2);
            QPainterPath area;
            area.addRoundedRect(box, 2, 2);
            paintPattern(painter, area, k, textOn(m_appearance, ground));
        });
    }
    const bool anyEast = std::ranges::any_of(m_data.figures.cells, &RegionCell::east);
    if (anyEast) {
        entry(tr("East"), [&](const QRectF& box) {
            painter.setPen(QPen(m_appearance.color(Token::Region), kOutline));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(box.adjusted(0.75, 0.75, -0.75, -0.75), 2, 2);
        });
    }
    const bool anyMissing = std::ranges::any_of(m_scene.map.spots, [&](const MapSpot& spot) {
        return spot.region < 0 || (spot.region < static_cast<int>(m_data.figures.cells.size())
                                   && m_data.figures.cells[static_cast<std::size_t>(spot.region)].classIndex < 0);
    });
    if (anyMissing) {
        entry(tr("no data"), [&](const QRectF& box) {
            drawHatching(painter, m_appearance, box);
            painter.setPen(QPen(m_appearance.color(Token::Line2), 1));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2);
        });
    }
}

void RegionMap::paintSpotText(QPainter& painter, const Scene& scene, const MapSpot& spot, const QColor& ground) const
{
    const RegionCell* cell = spot.region >= 0 ? &m_data.figures.cells[static_cast<std::size_t>(spot.region)] : nullptr;
    const bool shape = !spot.path.isEmpty();
    const QColor ink = cell && cell->classIndex >= 0 ? textOn(m_appearance, ground) : m_appearance.color(Token::Text3);
    const QFont note = m_appearance.font(TypeStyle::Note);
    const QFont strong = m_appearance.font(spot.key ? TypeStyle::InspectorTitle : scene.map.tile >= kThreeLines && !shape ? TypeStyle::PageTitle : TypeStyle::CardTitle);
    const bool group = scene.map.kind == MapPlan::Kind::GroupTiles && !spot.key;
    QString name = cell && !group ? (spot.key ? cell->name : cell->shortName) : spot.name;
    QString value = cell && !group ? (m_data.figures.difference ? cell->change : cell->number) : QString();
    QString change = cell && !group && !m_data.figures.difference ? cell->change : QString();
    if (!cell)
        value = tr("no data");
    else if (cell->classIndex < 0)
        value = tr("no data");
    if (m_data.figures.difference && cell && !group)
        change = cell->number; // small: the value itself
    const bool small = scene.map.tile < kThreeLines && !spot.key;
    if (small || (shape && !cell))
        change.clear();
    if (shape) {
        // Names only where they fit; the value is what a map is read for.
        const QFontMetricsF strongMetrics(strong);
        if (spot.box.width() < strongMetrics.horizontalAdvance(value) + 4 || spot.box.height() < strongMetrics.height() || !cell)
            return;
        if (spot.box.width() < QFontMetricsF(note).horizontalAdvance(spaced(name)) + 8 || spot.box.height() < 40)
            name.clear();
        change.clear();
    }
    if (scene.map.tile < kTwoLines && !spot.key && !shape)
        value.clear();
    const bool weakValue = !cell || cell->classIndex < 0;
    const double noteLine = QFontMetricsF(note).height();
    const double strongLine = weakValue ? noteLine : QFontMetricsF(strong).height() - 1;
    const double gap = spot.key ? 2 : 0;
    double height = 0;
    height += name.isEmpty() ? 0 : noteLine;
    height += value.isEmpty() ? 0 : strongLine + gap;
    height += change.isEmpty() ? 0 : noteLine + gap;
    double y = spot.label.y() - height / 2;
    const double wide = shape ? std::max(spot.box.width(), 60.0) : spot.box.width() - 2 * kTextMargin;
    const auto line = [&](const QFont& font, const QString& text, double lineHeight, const QColor& colour) {
        if (text.isEmpty())
            return;
        const QString shown = spaced(text);
        // A name that is a little too long is set narrower before it is cut.
        QFont fitting = font;
        const double advance = QFontMetricsF(font).horizontalAdvance(shown);
        if (advance > wide && advance * kNarrowest <= wide)
            fitting.setStretch(int(100 * wide / advance));
        painter.setFont(fitting);
        painter.setPen(colour);
        const QFontMetricsF metrics(fitting);
        const QRectF box(spot.label.x() - wide / 2, y, wide, lineHeight);
        if (metrics.horizontalAdvance(shown) > wide + 1)
            painter.drawText(box, Qt::AlignCenter, metrics.elidedText(shown, Qt::ElideRight, wide + 1));
        else
            drawNumber(painter, box, Qt::AlignHCenter | Qt::AlignVCenter, shown);
        y += lineHeight + gap;
    };
    line(note, name, noteLine, ink);
    line(weakValue ? note : strong, value, strongLine, ink);
    line(note, change, noteLine, ink);
}

void RegionMap::paintSpot(QPainter& painter, const Scene& scene, const MapSpot& spot) const
{
    ++m_paintedSpots;
    const RegionCell* cell = spot.region >= 0 ? &m_data.figures.cells[static_cast<std::size_t>(spot.region)] : nullptr;
    QPainterPath area = spot.path;
    if (area.isEmpty())
        area.addRoundedRect(spot.box, metrics::kRadiusChip, metrics::kRadiusChip);
    const bool missing = !cell || cell->classIndex < 0;
    const QColor ground = missing ? m_appearance.color(Token::Surface) : classColour(cell->classIndex);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawPath(area);
    if (missing) {
        painter.save();
        painter.setClipPath(area, Qt::IntersectClip);
        drawHatching(painter, m_appearance, spot.box);
        painter.restore();
    } else {
        paintPattern(painter, area, cell->classIndex, textOn(m_appearance, ground));
    }
    painter.setBrush(Qt::NoBrush);
    if (!spot.path.isEmpty()) {
        painter.setPen(QPen(m_appearance.color(Token::Surface), 1));
        painter.drawPath(area);
    } else if (missing || (cell && contrastRatio(ground, m_appearance.color(Token::Surface)) < 1.2)) {
        painter.setPen(QPen(m_appearance.color(Token::Line2), 1));
        painter.drawRoundedRect(spot.box.adjusted(0.5, 0.5, -0.5, -0.5), metrics::kRadiusChip, metrics::kRadiusChip);
    }
    if (missing && spot.path.isEmpty()) {
        // The hatching must not run through the letters.
        const QFontMetricsF metrics(m_appearance.font(TypeStyle::Note));
        const double wide = std::min(spot.box.width() - 4, std::max(metrics.horizontalAdvance(spaced(spot.name)), metrics.horizontalAdvance(tr("no data"))) + 6);
        QRectF plate(0, 0, wide, (scene.map.tile < kTwoLines ? 1 : 2) * metrics.height() + 2);
        plate.moveCenter(spot.label);
        painter.fillRect(plate, ground);
    }
    paintSpotText(painter, scene, spot, ground);
}

void RegionMap::paintEast(QPainter& painter, const Scene& scene) const
{
    if (std::ranges::none_of(m_data.figures.cells, &RegionCell::east))
        return;
    QPainterPath outline;
    for (const MapSpot& spot : scene.map.spots) {
        if (spot.region < 0 || !m_data.figures.cells[static_cast<std::size_t>(spot.region)].east)
            continue;
        if (spot.path.isEmpty()) {
            QPainterPath tile;
            tile.addRect(spot.key ? spot.box.adjusted(-2, -2, 2, 2) : spot.box.adjusted(-2.5, -2.5, 2.5, 2.5));
            outline = outline.united(tile);
        } else {
            outline.addPath(spot.path);
        }
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(m_appearance.color(Token::Region), kOutline, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    painter.drawPath(outline.simplified());
}

void RegionMap::paintEvent(QPaintEvent* event)
{
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    const QRectF dirty = event->rect();
    if (dirty.intersects(m_scene.legend))
        paintLegend(painter, m_scene.legend);
    for (const MapSpot& spot : m_scene.map.spots) {
        if (dirty.intersects(updateBox(spot)))
            paintSpot(painter, m_scene, spot);
    }
    paintEast(painter, m_scene);
    for (const MapSpot& spot : m_scene.map.spots) {
        const bool group = m_scene.map.kind == MapPlan::Kind::GroupTiles && !spot.key;
        if (spot.region < 0 || group)
            continue;
        const bool chosen = QString::fromStdString(m_data.figures.cells[static_cast<std::size_t>(spot.region)].id) == m_data.selected;
        if (chosen) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(m_appearance.color(Token::Text), 2));
            if (spot.path.isEmpty())
                painter.drawRoundedRect(spot.box.adjusted(-2, -2, 2, 2), metrics::kRadiusChip + 2, metrics::kRadiusChip + 2);
            else
                painter.drawPath(spot.path);
        }
        if (hasFocus() && spot.region == m_current)
            drawFocusRing(painter, m_appearance, spot.box);
    }
    if (!m_data.notice.isEmpty() && dirty.intersects(m_scene.notice)) {
        painter.setFont(m_appearance.font(TypeStyle::Note));
        painter.setPen(m_appearance.color(Token::Text3));
        painter.drawText(m_scene.notice, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, spaced(m_data.notice));
    }
    if (hasFocus() && m_current < 0)
        drawFocusRing(painter, m_appearance, QRectF(rect()).adjusted(kRing, kRing, -kRing, -kRing));
}

void RegionMap::render(QPainter& painter, const QRectF& rect) const
{
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    const QRectF inner = paintChartFrame(painter, rect, m_appearance, *this);
    const Scene scene = layOut(inner, true);
    paintLegend(painter, scene.legend);
    for (const MapSpot& spot : scene.map.spots)
        paintSpot(painter, scene, spot);
    paintEast(painter, scene);
    painter.setFont(m_appearance.font(TypeStyle::Note));
    painter.setPen(m_appearance.color(Token::Text3));
    painter.drawText(scene.notice, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, spaced(m_data.notice));
    if (m_data.illustrative) {
        // As on the card: a picture must not lose the word.
        const QFont strong = m_appearance.font(TypeStyle::Note);
        const QString word = tr("ILLUSTRATIVE");
        const double wide = QFontMetricsF(strong).horizontalAdvance(word) + 12;
        const QRectF tag(rect.right() - wide, rect.top(), wide, m_appearance.lineHeight(TypeStyle::CardTitle));
        painter.setPen(QPen(m_appearance.color(Token::Warn), 1.5));
        painter.setBrush(m_appearance.color(Token::Surface));
        painter.drawRoundedRect(tag.adjusted(0.75, 0.75, -0.75, -0.75), metrics::kRadiusChip, metrics::kRadiusChip);
        painter.setFont(strong);
        painter.setPen(m_appearance.color(Token::Warn));
        painter.drawText(tag, Qt::AlignCenter, word);
    }
    painter.restore();
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
