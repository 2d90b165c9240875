// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/optimise/front_chart.h"

#include "ui/optimise/card_paint.h"
#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"
#include "ui/theme/paint.h"
#include "ui/widgets/label_placement.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace ui {

namespace {

constexpr double kTickHeight = 18;
constexpr double kAxisName = 16;
constexpr double kRightRoom = 10;
constexpr double kDot = 1.6; // radius
constexpr double kMark = 5.5;
constexpr double kReach = 9; // of the pointer
constexpr double kDotStrength = 0.45;
constexpr double kGround = 0.82; // of labels over dots
constexpr double kSameCost = 0.02; // relative: the papers' package stands straight under the chosen one

/// Dots as small pictures on the screen, as shapes where a device keeps shapes.
class DotBrush {
public:
    DotBrush(QPainter& painter, const QColor& colour, bool hollow)
        : m_painter(painter)
        , m_colour(colour)
        , m_hollow(hollow)
    {
        const auto type = painter.device()->devType();
        if (type != QInternal::Pixmap && type != QInternal::Image)
            return;
        const qreal ratio = painter.device()->devicePixelRatio();
        const int size = 2 * static_cast<int>(std::ceil(kDot + 1));
        m_sprite = QPixmap(QSize(size, size) * ratio);
        m_sprite.setDevicePixelRatio(ratio);
        m_sprite.fill(Qt::transparent);
        QPainter sprite(&m_sprite);
        sprite.setRenderHint(QPainter::Antialiasing);
        paint(sprite, QPointF(size / 2.0, size / 2.0));
        m_offset = QPointF(size / 2.0, size / 2.0);
    }

    void draw(const QPointF& at) const
    {
        if (m_sprite.isNull())
            paint(m_painter, at);
        else
            m_painter.drawPixmap(at - m_offset, m_sprite);
    }

private:
    void paint(QPainter& painter, const QPointF& at) const
    {
        painter.setPen(m_hollow ? QPen(m_colour, 0.9) : QPen(Qt::NoPen));
        painter.setBrush(m_hollow ? QBrush(Qt::NoBrush) : QBrush(m_colour));
        painter.drawEllipse(at, kDot, kDot);
    }

    QPainter& m_painter;
    QColor m_colour;
    bool m_hollow;
    QPixmap m_sprite;
    QPointF m_offset;
};

QPolygonF diamond(const QPointF& at, double radius)
{
    return QPolygonF({at + QPointF(0, -radius), at + QPointF(radius, 0), at + QPointF(0, radius), at + QPointF(-radius, 0)});
}

/// Straight below or above what it belongs to where that is free, else as any label.
QRectF placeUnder(const QSizeF& size, const QRectF& anchor, const QRectF& bounds, const Obstacles& obstacles)
{
    const double left = std::max(bounds.left(), std::min(anchor.right(), bounds.right()) - size.width());
    for (const double top : {anchor.bottom(), anchor.top() - size.height()}) {
        const QRectF box(QPointF(left, top), size);
        const bool free = std::ranges::none_of(obstacles.boxes, [&](const QRectF& other) { return other.intersects(box); })
            && std::ranges::all_of(obstacles.lines, [&](const QPolygonF& line) { return lengthInside(line, box) == 0; });
        if (free && bounds.contains(box))
            return box;
    }
    return placeBeside(size, anchor, 1, bounds, obstacles);
}

bool isFinite(const QPointF& point)
{
    return std::isfinite(point.x()) && std::isfinite(point.y());
}

} // namespace

struct FrontChart::Layout {
    QRectF legend;
    QRectF plot;
    AxisRange across, up;
    double factorAcross = 1, factorUp = 1;

    [[nodiscard]] double x(double shown) const { return plot.left() + (shown - across.low) / (across.high - across.low) * plot.width(); }
    [[nodiscard]] double y(double shown) const { return plot.bottom() - (shown - up.low) / (up.high - up.low) * plot.height(); }
    [[nodiscard]] QPointF at(double acrossValue, double upValue) const { return {x(acrossValue * factorAcross), y(upValue * factorUp)}; }
};

FrontChart::FrontChart(const Appearance& appearance, QWidget* parent)
    : PaintedChart(appearance, parent)
{
    setObjectName(QStringLiteral("optimiseFrontChart"));
    takeTexts();
}

void FrontChart::setData(FrontData data)
{
    const bool grow = data.partial && data.axes.size() == m_data.axes.size() && !m_data.axes.empty()
        && std::ranges::equal(data.axes, m_data.axes, {}, &PackageFigure::name, &PackageFigure::name);
    const bool moved = !(data.chosen == m_data.chosen);
    m_data = std::move(data);
    if (m_across >= m_data.axes.size() || m_up >= m_data.axes.size()) {
        m_across = 0;
        m_up = 1;
    }
    takeRanges(grow);
    const int items = static_cast<int>(m_data.front.size() + m_data.marks.size());
    if (moved || currentItem() >= items || currentItem() < 0)
        setCurrentItem(itemOf(m_data.chosen));
    takeTexts();
    redraw();
}

void FrontChart::setAxes(std::size_t across, std::size_t up)
{
    if (across >= m_data.axes.size() || up >= m_data.axes.size() || across == up || (across == m_across && up == m_up))
        return;
    m_across = across;
    m_up = up;
    takeRanges(false);
    takeTexts();
    redraw();
    emit axesChanged();
}

void FrontChart::takeTexts()
{
    setAccessibleName(title());
    takeRanges(true);
}

double FrontChart::factor(std::size_t axis) const
{
    const auto& naming = m_data.axes[axis].naming;
    return appearance().isChinese() ? naming.factorChinese : naming.factorEnglish;
}

double FrontChart::valueOf(int item, std::size_t axis) const
{
    const auto place = static_cast<std::size_t>(item);
    const auto& values = place < m_data.front.size() ? m_data.front[place] : m_data.marks[place - m_data.front.size()].values;
    return axis < values.size() ? values[axis] : kNotKnown;
}

int FrontChart::itemOf(const PackageChoice& choice) const
{
    if (choice.of == PackageChoice::Of::Front)
        return choice.index < m_data.front.size() ? static_cast<int>(choice.index) : -1;
    const auto mark = std::ranges::find(m_data.marks, choice, &FrontData::Mark::choice);
    return mark == m_data.marks.end() ? -1 : static_cast<int>(m_data.front.size()) + static_cast<int>(mark - m_data.marks.begin());
}

std::optional<PackageChoice> FrontChart::choiceOf(int item) const
{
    if (item < 0)
        return {};
    const auto place = static_cast<std::size_t>(item);
    if (place < m_data.front.size())
        return PackageChoice{PackageChoice::Of::Front, place};
    const std::size_t mark = place - m_data.front.size();
    return mark < m_data.marks.size() ? std::optional(m_data.marks[mark].choice) : std::nullopt;
}

AxisRange FrontChart::rangeOf(std::size_t axis) const
{
    double low = 1e300;
    double high = -1e300;
    const double scale = factor(axis);
    const auto take = [&](double value) {
        if (!std::isfinite(value))
            return;
        low = std::min(low, value * scale);
        high = std::max(high, value * scale);
    };
    for (int item = 0; item < static_cast<int>(m_data.front.size() + m_data.marks.size()); ++item)
        take(valueOf(item, axis));
    if (hasDots() && axis < 2) {
        for (const auto& dot : m_data.tried)
            take(axis == 0 ? dot.across : dot.up);
    }
    if (axis < m_data.bounds.size() && m_data.bounds[axis] && !m_data.bounds[axis]->isLimit)
        take(m_data.bounds[axis]->value);
    if (low > high)
        return {};
    const auto& naming = m_data.axes[axis].naming;
    AxisRules rules;
    rules.smallestSpan = smallestSpan(naming.decimals);
    if (naming.display == "money" || naming.display == "percent")
        rules.floor = 0;
    if (naming.display == "percent")
        rules.ceiling = 100;
    if (naming.display == "money")
        low = 0; // money starts at nothing: twice as far is twice as dear
    return axisRange(low, high, rules);
}

void FrontChart::takeRanges(bool grow)
{
    if (m_data.axes.size() < 2)
        return;
    const AxisRange across = rangeOf(m_across);
    const AxisRange up = rangeOf(m_up);
    m_rangeAcross = grow && m_data.partial ? m_rangeAcross.united(across) : across;
    m_rangeUp = grow && m_data.partial ? m_rangeUp.united(up) : up;
}

QString FrontChart::title() const
{
    const bool cost = m_data.axes.size() < 2 || m_data.axes[m_across].naming.display == "money";
    return cost ? tr("Cost against outcome") : tr("Outcome against outcome");
}

QString FrontChart::unit() const
{
    if (m_data.axes.size() < 2)
        return {};
    const auto& figure = m_data.axes[m_up];
    const QString unit = unitText(appearance(), figure.naming);
    return spaced(unit.isEmpty() ? tr("%1, %2", "figure, year").arg(figure.name, yearText(figure.year))
                                 : tr("%1, %2, %3", "figure, unit, year").arg(figure.name, unit, yearText(figure.year)));
}

QString FrontChart::footer() const
{
    if (m_data.axes.size() < 2)
        return {};
    QStringList parts;
    parts << tr("Click a point to open its package.");
    if (hasDots() && !m_data.tried.empty()) {
        const QString all = appearance().locale().toString(static_cast<qulonglong>(m_data.triedInAll));
        parts << (m_data.tried.size() < m_data.triedInAll ? tr("Dots: a sample of %1 packages tried, central run.").arg(all)
                                                          : tr("Dots: the %1 packages tried, central run.").arg(all));
    }
    return spaced(sentences(appearance(), parts));
}

QString FrontChart::markText(const FrontData::Mark& mark) const
{
    const QString name = packageName(appearance(), mark.choice.of, m_data.mode, mark.papersShare);
    const auto number = [&](std::size_t axis) { return numberText(appearance(), m_data.axes[axis].naming, {mark.values[axis]}); };
    switch (mark.choice.of) {
    case PackageChoice::Of::Best: return spaced(tr("%1 %2", "package, its cost").arg(name, number(m_across)));
    case PackageChoice::Of::Papers: return spaced(tr("%1 %2", "package, its outcome").arg(name, number(m_up)));
    case PackageChoice::Of::PapersAtCost: return spaced(tr("%1: %2", "package, its outcome").arg(name, number(m_up)));
    default: return name;
    }
}

QString FrontChart::readOutOf(int item) const
{
    const auto choice = choiceOf(item);
    if (!choice || m_data.axes.size() < 2)
        return {};
    QStringList parts;
    for (const std::size_t axis : {m_across, m_up}) {
        const auto& figure = m_data.axes[axis];
        parts << tr("%1 %2", "figure, value").arg(figure.name, valueText(appearance(), figure.naming, {valueOf(item, axis)}));
    }
    QString name = tr("Package of the front");
    if (choice->of != PackageChoice::Of::Front) {
        const auto& mark = m_data.marks[static_cast<std::size_t>(item) - m_data.front.size()];
        name = packageName(appearance(), choice->of, m_data.mode, mark.papersShare);
        for (const BrokenLimit& limit : mark.broken)
            parts << brokenLimitText(appearance(), limit, m_data.costUntil);
    }
    if (*choice == m_data.chosen)
        parts << tr("shown beside");
    return spaced(tr("%1: %2", "package, what is said of it").arg(name, parts.join(tr(", "))));
}

QString FrontChart::sentence() const
{
    if (m_data.axes.size() < 2 || (m_data.front.empty() && m_data.marks.empty()))
        return tr("Nothing has been found yet.");
    QStringList parts;
    if (!m_data.front.empty())
        parts << tr("%n package(s) of which none is cheaper and better.", nullptr, static_cast<int>(m_data.front.size()));
    const int first = static_cast<int>(m_data.front.size());
    for (int mark = 0; mark < static_cast<int>(m_data.marks.size()); ++mark)
        parts << tr("%1.", "a sentence").arg(readOutOf(first + mark));
    return spaced(sentences(appearance(), parts));
}

ChartTable FrontChart::table() const
{
    ChartTable table;
    if (m_data.axes.size() < 2)
        return table;
    table.columns << tr("Package");
    for (const auto& figure : m_data.axes) {
        const QString unit = unitText(appearance(), figure.naming);
        table.columns << (unit.isEmpty() ? figure.name : tr("%1, %2", "figure, unit").arg(figure.name, unit));
    }
    table.columns << tr("Limits broken");
    const auto add = [&](const QString& name, int item, const QString& broken) {
        QStringList row{name};
        for (std::size_t axis = 0; axis < m_data.axes.size(); ++axis) {
            const double value = valueOf(item, axis);
            row << (std::isfinite(value) ? appearance().locale().toString(value * factor(axis), 'g', 6) : QString());
        }
        table.rows.push_back(row << broken);
    };
    const int first = static_cast<int>(m_data.front.size());
    for (std::size_t i = 0; i < m_data.marks.size(); ++i) {
        const auto& mark = m_data.marks[i];
        QStringList broken;
        for (const BrokenLimit& limit : mark.broken)
            broken << brokenLimitText(appearance(), limit, m_data.costUntil);
        add(packageName(appearance(), mark.choice.of, m_data.mode, mark.papersShare), first + static_cast<int>(i), broken.join(tr(", ")));
    }
    for (int item = 0; item < first; ++item)
        add(tr("Front %1", "a package's number").arg(item + 1), item, {});
    return table;
}

FrontChart::Layout FrontChart::layOut(const QRectF& rect) const
{
    Layout layout;
    layout.across = m_rangeAcross;
    layout.up = m_rangeUp;
    layout.factorAcross = factor(m_across);
    layout.factorUp = factor(m_up);
    const double legend = paintLegend(nullptr, rect);
    layout.legend = QRectF(rect.left(), rect.top(), rect.width(), legend);
    const QFontMetricsF metrics(appearance().font(TypeStyle::Note));
    double labels = 0;
    const auto ticks = roundTicks(layout.up);
    for (const double tick : ticks)
        labels = std::max(labels, numberWidth(appearance().font(TypeStyle::Note), tickText(appearance(), tick, ticks[1] - ticks[0])));
    layout.plot = QRectF(rect.left() + labels + 8, rect.top() + legend + 6, 1, 1);
    layout.plot.setRight(rect.right() - kRightRoom);
    layout.plot.setBottom(rect.bottom() - kTickHeight - kAxisName);
    return layout;
}

double FrontChart::paintLegend(QPainter* painter, const QRectF& rect) const
{
    struct Entry {
        QString text;
        enum class Sign { Line, Dot, Ring, Diamond } sign;
    };
    std::vector<Entry> entries;
    if (!m_data.front.empty())
        entries.push_back({tr("front"), Entry::Sign::Line});
    if (hasDots() && !m_data.tried.empty()) {
        entries.push_back({tr("fits the rest of the goal"), Entry::Sign::Dot});
        entries.push_back({tr("does not"), Entry::Sign::Ring});
    }
    if (std::ranges::any_of(m_data.marks, [](const FrontData::Mark& mark) { return mark.choice.of == PackageChoice::Of::Papers; }))
        entries.push_back({tr("papers’ package"), Entry::Sign::Diamond});
    const QFont font = appearance().font(TypeStyle::Note);
    const QFontMetricsF metrics(font);
    const double line = appearance().lineHeight(TypeStyle::Note) + 2;
    double x = rect.left();
    double y = rect.top();
    for (const Entry& entry : entries) {
        const double sign = entry.sign == Entry::Sign::Line ? 20 : 13;
        const double width = sign + metrics.horizontalAdvance(entry.text);
        if (x > rect.left() && x + width > rect.right()) {
            x = rect.left();
            y += line;
        }
        if (painter) {
            const QPointF at(x + 4, y + line / 2);
            QColor accent = appearance().color(Token::Accent);
            switch (entry.sign) {
            case Entry::Sign::Line:
                painter->setPen(QPen(accent, 2.25));
                painter->drawLine(QPointF(x, at.y()), QPointF(x + 15, at.y()));
                break;
            case Entry::Sign::Dot:
                accent.setAlphaF(0.7F);
                DotBrush(*painter, accent, false).draw(at);
                break;
            case Entry::Sign::Ring: DotBrush(*painter, appearance().color(Token::Text3), true).draw(at); break;
            case Entry::Sign::Diamond:
                painter->setPen(Qt::NoPen);
                painter->setBrush(appearance().color(Token::Text));
                painter->drawPolygon(diamond(at, 4.5));
                break;
            }
            painter->setFont(font);
            painter->setPen(appearance().color(Token::Text2));
            painter->drawText(QRectF(x + sign, y, metrics.horizontalAdvance(entry.text) + 4, line), Qt::AlignLeft | Qt::AlignVCenter, entry.text);
        }
        x += width + 14;
    }
    return entries.empty() ? 0 : y - rect.top() + line;
}

void FrontChart::paintAxes(QPainter& painter, const Layout& layout) const
{
    painter.setFont(appearance().font(TypeStyle::Note));
    const auto ups = roundTicks(layout.up, layout.plot.height() < 140 ? 3 : 5);
    for (const double tick : ups) {
        const double y = snapped(painter, layout.y(tick));
        painter.setPen(QPen(appearance().color(Token::Grid), 1));
        painter.drawLine(QPointF(layout.plot.left(), y), QPointF(layout.plot.right(), y));
        painter.setPen(appearance().color(Token::Text3));
        drawNumber(painter, QRectF(layout.plot.left() - 106, y - 8, 100, 16), Qt::AlignRight | Qt::AlignVCenter, tickText(appearance(), tick, ups[1] - ups[0]));
    }
    const double bottom = snapped(painter, layout.plot.bottom());
    painter.setPen(QPen(appearance().color(Token::Line2), 1));
    painter.drawLine(QPointF(layout.plot.left(), bottom), QPointF(layout.plot.right(), bottom));
    painter.setPen(appearance().color(Token::Text3));
    const auto acrosses = roundTicks(layout.across);
    for (const double tick : acrosses)
        drawNumber(painter, QRectF(layout.x(tick) - 40, bottom + 2, 80, kTickHeight - 2), Qt::AlignHCenter | Qt::AlignVCenter,
                   tickText(appearance(), tick, acrosses[1] - acrosses[0]));
    const auto& figure = m_data.axes[m_across];
    const QString unit = unitText(appearance(), figure.naming);
    QString name = figure.naming.display == "money" ? tr("public money to %1, %2", "year, unit").arg(yearText(figure.year), unit)
        : unit.isEmpty()                            ? tr("%1, %2", "figure, year").arg(figure.name, yearText(figure.year))
                                                    : tr("%1, %2, %3", "figure, unit, year").arg(figure.name, unit, yearText(figure.year));
    drawLine(painter, appearance(), QRectF(layout.plot.left(), bottom + kTickHeight, layout.plot.width(), kAxisName), Qt::AlignRight | Qt::AlignVCenter, spaced(name),
             TypeStyle::Note, Token::Text2);
}

void FrontChart::paintDots(QPainter& painter, const Layout& layout) const
{
    if (!hasDots() || m_data.tried.empty())
        return;
    QColor accent = appearance().color(Token::Accent);
    accent.setAlphaF(static_cast<float>(kDotStrength));
    QColor grey = appearance().color(Token::Text3);
    grey.setAlphaF(0.6F);
    const DotBrush filled(painter, accent, false);
    const DotBrush hollow(painter, grey, true);
    for (const bool meets : {false, true}) { // those that fit on top
        for (const auto& dot : m_data.tried) {
            const QPointF at = layout.at(dot.across, dot.up);
            if (dot.meetsOthers == meets && isFinite(at) && layout.plot.contains(at))
                (meets ? filled : hollow).draw(at);
        }
    }
}

void FrontChart::paintFront(QPainter& painter, const Layout& layout) const
{
    QPolygonF line;
    for (int item = 0; item < static_cast<int>(m_data.front.size()); ++item) {
        if (const QPointF at = pointOf(item, layout); isFinite(at))
            line << at;
    }
    if (line.isEmpty())
        return;
    painter.setBrush(Qt::NoBrush);
    if (hasDots() && line.size() > 1) {
        painter.setPen(QPen(appearance().color(Token::Accent), 2.25, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPolyline(line);
        return;
    }
    // Between other axes the front is no line: points alone.
    painter.setPen(QPen(appearance().color(Token::Accent), 1.5));
    for (const QPointF& at : line)
        painter.drawEllipse(at, 3, 3);
}

void FrontChart::paintBounds(QPainter& painter, const Layout& layout) const
{
    painter.setPen(QPen(appearance().color(Token::Text2), 1.5));
    const auto bound = [&](std::size_t axis) { return axis < m_data.bounds.size() ? m_data.bounds[axis] : std::nullopt; };
    if (const auto up = bound(m_up)) {
        const double y = snapped(painter, layout.y(up->value * layout.factorUp));
        if (y >= layout.plot.top() && y <= layout.plot.bottom())
            painter.drawLine(QPointF(layout.plot.left(), y), QPointF(layout.plot.right(), y));
    }
    if (const auto across = bound(m_across)) {
        const double x = snapped(painter, layout.x(across->value * layout.factorAcross));
        if (x >= layout.plot.left() && x <= layout.plot.right())
            painter.drawLine(QPointF(x, layout.plot.top()), QPointF(x, layout.plot.bottom()));
    }
}

QPointF FrontChart::pointOf(int item, const Layout& layout) const
{
    return layout.at(valueOf(item, m_across), valueOf(item, m_up));
}

void FrontChart::paintMarks(QPainter& painter, const Layout& layout) const
{
    const int first = static_cast<int>(m_data.front.size());
    const QColor surface = appearance().color(Token::Surface);
    const int chosenItem = itemOf(m_data.chosen);
    const int scaled = itemOf({PackageChoice::Of::PapersAtCost, 0});
    if (chosenItem >= 0 && scaled >= 0 && m_data.axes[m_across].naming.display == "money") {
        const QPointF from = pointOf(chosenItem, layout);
        const QPointF to = pointOf(scaled, layout);
        if (isFinite(from) && isFinite(to) && std::abs(from.x() - to.x()) < kSameCost * layout.plot.width()) {
            painter.setPen(QPen(appearance().color(Token::Baseline), 1, Qt::DotLine));
            painter.drawLine(from, to);
        }
    }
    std::vector<int> order(m_data.marks.size());
    std::iota(order.rbegin(), order.rend(), 0);
    std::ranges::stable_partition(order, [&](int i) { return !(m_data.marks[static_cast<std::size_t>(i)].choice == m_data.chosen); }); // the chosen one on top
    for (const int i : order) {
        const auto& mark = m_data.marks[static_cast<std::size_t>(i)];
        const QPointF at = pointOf(first + i, layout);
        if (!isFinite(at))
            continue;
        const bool filled = mark.choice == m_data.chosen;
        if (mark.choice.of == PackageChoice::Of::Papers) {
            painter.setPen(QPen(surface, 1.5));
            painter.setBrush(appearance().color(filled ? Token::Accent : Token::Text));
            painter.drawPolygon(diamond(at, kMark + 1));
            continue;
        }
        const bool papers = mark.choice.of == PackageChoice::Of::PapersAtCost;
        const QColor colour = appearance().color(papers && !filled ? Token::Text : Token::Accent);
        painter.setPen(QPen(filled ? surface : colour, filled ? 1.5 : 2));
        painter.setBrush(filled ? colour : surface);
        if (papers)
            painter.drawPolygon(diamond(at, kMark));
        else
            painter.drawEllipse(at, filled ? kMark + 0.5 : kMark - 1, filled ? kMark + 0.5 : kMark - 1);
    }
    if (m_data.chosen.of == PackageChoice::Of::Front && chosenItem >= 0) {
        painter.setPen(QPen(surface, 1.5));
        painter.setBrush(appearance().color(Token::Accent));
        painter.drawEllipse(pointOf(chosenItem, layout), kMark + 0.5, kMark + 0.5);
    }
}

std::vector<FrontChart::Label> FrontChart::labelsOf(const Layout& layout) const
{
    std::vector<Label> labels;
    Obstacles obstacles;
    const int first = static_cast<int>(m_data.front.size());
    QPolygonF line;
    for (int item = 0; item < first; ++item) {
        if (const QPointF at = pointOf(item, layout); isFinite(at))
            line << at;
    }
    obstacles.lines.push_back(line);
    const auto around = [&](const QPointF& at) { return QRectF(at.x() - kMark - 1, at.y() - kMark - 1, 2 * kMark + 2, 2 * kMark + 2); };
    for (int i = 0; i < static_cast<int>(m_data.marks.size()); ++i) {
        if (const QPointF at = pointOf(first + i, layout); isFinite(at))
            obstacles.boxes.push_back(around(at));
    }
    const QFontMetricsF note(appearance().font(TypeStyle::Note));
    const QFontMetricsF strong(appearance().font(TypeStyle::LabelStrong));
    const auto sizeOf = [](const QFontMetricsF& metrics, const QString& text, double height) { return QSizeF(metrics.horizontalAdvance(text) + 4, height); };
    const QRectF bounds = layout.plot.adjusted(2, 1, kRightRoom, -1);
    const double line11 = appearance().lineHeight(TypeStyle::Note);
    const double line12 = appearance().lineHeight(TypeStyle::LabelStrong) - 1;

    const auto boundOf = [&](std::size_t axis) { return axis < m_data.bounds.size() ? m_data.bounds[axis] : std::nullopt; };
    const auto boundLabel = [&](std::size_t axis, const FrontData::Bound& bound) {
        const QString number = numberText(appearance(), m_data.axes[axis].naming, {bound.value});
        return spaced(bound.isLimit ? tr("limit %1").arg(number) : tr("target %1").arg(number));
    };
    if (const auto up = boundOf(m_up)) {
        const double y = layout.y(up->value * layout.factorUp);
        if (y >= layout.plot.top() && y <= layout.plot.bottom()) {
            obstacles.lines.push_back(QPolygonF({QPointF(layout.plot.left(), y), QPointF(layout.plot.right(), y)}));
            const QString text = boundLabel(m_up, *up);
            const QSizeF size = sizeOf(note, text, line11);
            const bool below = y + 2 + size.height() < layout.plot.bottom();
            labels.push_back({text, QRectF(QPointF(layout.plot.left() + 2, below ? y + 2 : y - 2 - size.height()), size), Token::Text2});
        }
    }
    if (const auto across = boundOf(m_across)) {
        const double x = layout.x(across->value * layout.factorAcross);
        if (x >= layout.plot.left() && x <= layout.plot.right()) {
            obstacles.lines.push_back(QPolygonF({QPointF(x, layout.plot.top()), QPointF(x, layout.plot.bottom())}));
            const QString text = boundLabel(m_across, *across);
            const QSizeF size = sizeOf(note, text, line11);
            const bool left = x + 3 + size.width() > layout.plot.right();
            labels.push_back({text, QRectF(QPointF(left ? x - 3 - size.width() : x + 3, layout.plot.bottom() - size.height() - 2), size), Token::Text2});
        }
    }
    for (const Label& label : labels)
        obstacles.boxes.push_back(label.box);
    for (int i = 0; i < static_cast<int>(m_data.marks.size()); ++i) {
        const auto& mark = m_data.marks[static_cast<std::size_t>(i)];
        const QPointF at = pointOf(first + i, layout);
        if (!isFinite(at))
            continue;
        const QString text = markText(mark);
        const bool papers = mark.choice.of == PackageChoice::Of::Papers || mark.choice.of == PackageChoice::Of::PapersAtCost;
        const QRectF box = placeBeside(sizeOf(strong, text, line12), around(at), 2, bounds, obstacles);
        labels.push_back({text, box, papers ? Token::Text : Token::Accent});
        obstacles.boxes.push_back(box);
        if (mark.broken.empty())
            continue;
        // It belongs to its mark: rather over a bound's line than far away.
        const QString broken = brokenLimitText(appearance(), mark.broken.front(), m_data.costUntil);
        Obstacles boxes;
        boxes.boxes = obstacles.boxes;
        boxes.lines.push_back(line);
        const QRectF second = placeUnder(sizeOf(note, broken, line11), around(at).united(box), bounds, boxes);
        labels.push_back({broken, second, Token::Bad});
        obstacles.boxes.push_back(second);
    }
    return labels;
}

std::vector<FrontChart::Label> FrontChart::labels(const QRectF& rect) const
{
    return m_data.axes.size() < 2 ? std::vector<Label>() : labelsOf(layOut(rect));
}

void FrontChart::paintPicture(QPainter& painter, const QRectF& rect) const
{
    if (m_data.axes.size() < 2 || (m_data.front.empty() && m_data.marks.empty() && m_data.tried.empty())) {
        drawParagraph(painter, appearance(), rect, {tr("Nothing has been found yet."), TypeStyle::Body, Token::Text2});
        return;
    }
    const Layout layout = layOut(rect);
    paintLegend(&painter, rect);
    paintAxes(painter, layout);
    paintDots(painter, layout);
    paintBounds(painter, layout);
    paintFront(painter, layout);
    paintMarks(painter, layout);
    for (const Label& label : labelsOf(layout)) {
        QColor ground = appearance().color(Token::Surface);
        ground.setAlphaF(static_cast<float>(kGround));
        painter.fillRect(label.box.adjusted(0, 1, 0, -1), ground);
        const bool strong = label.colour == Token::Text || label.colour == Token::Accent;
        painter.setFont(appearance().font(strong ? TypeStyle::LabelStrong : TypeStyle::Note));
        painter.setPen(appearance().color(label.colour));
        painter.drawText(label.box, Qt::AlignCenter | Qt::TextDontClip, label.text);
    }
}

void FrontChart::paintAttention(QPainter& painter, const QRectF& rect, int item) const
{
    if (!choiceOf(item))
        return;
    const QPointF at = pointOf(item, layOut(rect));
    if (!isFinite(at))
        return;
    painter.setPen(QPen(appearance().color(Token::Text), 1.25));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(at, kMark + 3, kMark + 3);
}

int FrontChart::itemAt(const QPointF& at, const QRectF& rect) const
{
    if (m_data.axes.size() < 2)
        return -1;
    const Layout layout = layOut(rect);
    int nearest = -1;
    double distance = kReach;
    // From the last: marks lie above the front and win where both are as near.
    for (int item = static_cast<int>(m_data.front.size() + m_data.marks.size()) - 1; item >= 0; --item) {
        const QPointF place = pointOf(item, layout);
        const double away = isFinite(place) ? std::hypot(place.x() - at.x(), place.y() - at.y()) : 1e300;
        const double needed = item < static_cast<int>(m_data.front.size()) && nearest >= static_cast<int>(m_data.front.size()) ? distance - 3 : distance;
        if (away < needed) {
            distance = away;
            nearest = item;
        }
    }
    return nearest;
}

QRectF FrontChart::boxOf(int item, const QRectF& rect) const
{
    if (!choiceOf(item))
        return {};
    const QPointF at = pointOf(item, layOut(rect));
    return isFinite(at) ? QRectF(at.x() - kReach, at.y() - kReach, 2 * kReach, 2 * kReach) : QRectF();
}

std::vector<int> FrontChart::itemOrder() const
{
    if (m_data.axes.size() < 2)
        return {};
    std::vector<int> order(m_data.front.size() + m_data.marks.size());
    std::iota(order.begin(), order.end(), 0);
    const auto marks = order.begin() + static_cast<std::ptrdiff_t>(m_data.front.size());
    const auto across = [this](int item) { return valueOf(item, m_across); };
    std::stable_sort(order.begin(), marks, [&](int a, int b) { return across(a) < across(b); });
    std::stable_sort(marks, order.end(), [&](int a, int b) { return across(a) < across(b); });
    return order;
}

void FrontChart::activateItem(int item)
{
    if (const auto choice = choiceOf(item))
        emit packageChosen(*choice);
}

void FrontChart::mousePressEvent(QMouseEvent* event)
{
    PaintedChart::mousePressEvent(event);
    if (event->button() == Qt::LeftButton)
        activateItem(itemAtPlace(event->position()));
}

bool FrontChart::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        QToolTip::showText(help->globalPos(), readOutOf(itemAtPlace(help->pos())), this);
        return true;
    }
    return PaintedChart::event(event);
}

} // namespace ui
