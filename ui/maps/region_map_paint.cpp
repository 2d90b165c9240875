// SPDX-License-Identifier: GPL-3.0-or-later
// How RegionMap paints: legend, tiles or shapes with their numbers, the outline of East.
#include "ui/maps/region_map.h"

#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"
#include "ui/theme/paint.h"
#include "ui/widgets/chart_frame.h"

#include <QFontMetricsF>
#include <QPaintEvent>
#include <QPainter>

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

/// One size for all tiles: the largest that the longest number fits in.
TypeStyle RegionMap::valueStyle(const MapLayout& map) const
{
    if (map.kind == MapPlan::Kind::Shapes)
        return TypeStyle::CardTitle;
    const TypeStyle largest = map.tile < kThreeLines ? TypeStyle::CardTitle : TypeStyle::PageTitle;
    double room = 0;
    for (const MapSpot& spot : map.spots) {
        if (!spot.key)
            room = room == 0 ? spot.box.width() : std::min(room, spot.box.width());
    }
    room -= 2 * kTextMargin;
    QString longest;
    for (const RegionCell& cell : m_data.figures.cells) {
        const QString& number = m_data.figures.difference ? cell.change : cell.number;
        if (number.size() > longest.size())
            longest = number;
    }
    for (const TypeStyle style : {largest, TypeStyle::CardTitle}) {
        if (numberWidth(m_appearance.font(style), longest) <= room)
            return style;
    }
    return TypeStyle::LabelStrong;
}

void RegionMap::paintSpotText(QPainter& painter, const Scene& scene, const MapSpot& spot, const QColor& ground) const
{
    const RegionCell* cell = spot.region >= 0 ? &m_data.figures.cells[static_cast<std::size_t>(spot.region)] : nullptr;
    const bool shape = !spot.path.isEmpty();
    const QColor ink = cell && cell->classIndex >= 0 ? textOn(m_appearance, ground) : m_appearance.color(Token::Text3);
    const QFont note = m_appearance.font(TypeStyle::Note);
    const QFont strong = m_appearance.font(spot.key ? TypeStyle::InspectorTitle : shape ? TypeStyle::CardTitle : scene.value);
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

} // namespace ui
