// SPDX-License-Identifier: GPL-3.0-or-later
// What the causes map is made of: boxes, links, headings, the badge of a loop. They paint; the view decides.
#pragma once

#include "ui/model_page/map_graph.h"
#include "ui/model_page/map_layout.h"
#include "ui/theme/theme.h"

#include <QGraphicsItem>
#include <QGraphicsObject>
#include <QString>

namespace ui {

class Appearance;

/// What a box says.
struct MapBoxText {
    QString name;     ///< short
    QString fullName;
    QString values;   ///< "18 → 43 %"; may be empty
    QString spoken;   ///< for screen readers: name, kind, values
};

/// A lever (pill), a stock (small square in its corner) or another variable. A focusable item with an accessible name.
class MapNodeItem : public QGraphicsObject {
    Q_OBJECT

public:
    MapNodeItem(const Appearance& appearance, MapKind kind, Token colour, MapBoxText text, bool compact);

    /// What a box of this text needs. `compact`: one line, for the map of the whole model.
    [[nodiscard]] static QSizeF sizeFor(const Appearance& appearance, MapKind kind, const MapBoxText& text, bool compact);

    void setRect(const QRectF& rect); ///< in the scene
    [[nodiscard]] QRectF sceneRect() const { return QRectF(pos(), m_size); }
    void setText(MapBoxText text);
    [[nodiscard]] const MapBoxText& text() const { return m_text; }
    void setMarks(bool selected, bool focused, bool centre);
    [[nodiscard]] bool isMarkedSelected() const { return m_selected; }
    [[nodiscard]] MapKind kind() const { return m_kind; }

    [[nodiscard]] QRectF boundingRect() const override;
    [[nodiscard]] QPainterPath shape() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    void paintText(QPainter& painter, const QRectF& box) const;

    const Appearance& m_appearance;
    MapKind m_kind;
    Token m_colour;
    MapBoxText m_text;
    bool m_compact;
    QSizeF m_size;
    bool m_selected = false;
    bool m_focused = false;
    bool m_centre = false;
};

/// A link with arrow, sign and delay mark.
class MapLinkItem : public QGraphicsItem {
public:
    enum class Weight { Faint, Loop, Selected };
    enum { Type = UserType + 2 };

    MapLinkItem(const Appearance& appearance, core::causes::Polarity polarity, bool delayed, bool compact, WirePath wire);
    void setWeight(Weight weight);
    [[nodiscard]] Weight weight() const { return m_weight; }
    [[nodiscard]] const WirePath& wire() const { return m_wire; }

    [[nodiscard]] int type() const override { return Type; }
    [[nodiscard]] QRectF boundingRect() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    const Appearance& m_appearance;
    core::causes::Polarity m_polarity;
    bool m_delayed;
    bool m_compact; ///< the whole model: faint links without sign and arrow
    WirePath m_wire;
    Weight m_weight = Weight::Faint;
};

/// A line of text that names a column or sector.
class MapHeadingItem : public QGraphicsItem {
public:
    MapHeadingItem(const Appearance& appearance, QString text, TypeStyle style, double width);
    [[nodiscard]] QRectF boundingRect() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    const Appearance& m_appearance;
    QString m_text;
    TypeStyle m_style;
    double m_width;
};

/// "R2" in a circle with an arrow head that turns, its name below.
class MapLoopBadge : public QGraphicsItem {
public:
    MapLoopBadge(const Appearance& appearance, QString id, QString name);
    /// What it takes, around its own origin.
    [[nodiscard]] QRectF boundingRect() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    [[nodiscard]] QRectF nameRect() const;

    const Appearance& m_appearance;
    QString m_id;
    QString m_name;
};

/// The sign of a link as strokes around `centre`, on a small disc of the ground.
void paintSign(QPainter& painter, const Appearance& appearance, core::causes::Polarity polarity, const QPointF& centre, const QColor& colour);
/// Two strokes across the way.
void paintDelay(QPainter& painter, const Appearance& appearance, const QPointF& centre, const QPointF& along, const QColor& colour, double width);
void paintArrow(QPainter& painter, const QPointF& tip, const QPointF& heading, const QColor& colour, double size);
/// The pen of a link: dashed where it lowers, dotted where it had no effect.
[[nodiscard]] QPen linkPen(core::causes::Polarity polarity, const QColor& colour, double width);

} // namespace ui
