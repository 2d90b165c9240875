// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/optimise/chance_chart.h"

#include "ui/optimise/card_paint.h"
#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"
#include "ui/theme/paint.h"
#include "ui/widgets/label_placement.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace ui {

namespace {

constexpr double kRow = 29;
constexpr double kBar = 5;
constexpr double kAll = 54;
constexpr double kGap = 16;
constexpr double kTickHeight = 16;
constexpr double kMark = 5;
constexpr double kReach = 9;
constexpr double kLeastPlot = 130;
constexpr double kErrors = 2; ///< standard errors that a difference has to be above

} // namespace

struct ChanceChart::Layout {
    QRectF left;
    double nameEnd = 0;
    double columnWidth = 0; ///< of a target
    double allWidth = 0; ///< of all together
    std::size_t targets = 0; ///< columns shown before that of all
    double head = 0;
    double rows = 0; ///< top of the first
    QRectF claim;
    QRectF plot; ///< null without a curve
    QRectF plotTitle;
    AxisRange cost, chance;

    [[nodiscard]] QPointF at(double shownCost, double share) const
    {
        return {plot.left() + (shownCost - cost.low) / (cost.high - cost.low) * plot.width(), plot.bottom() - (100 * share - chance.low) / (chance.high - chance.low) * plot.height()};
    }
    [[nodiscard]] double columnLeft(std::size_t column) const { return nameEnd + columnWidth * static_cast<double>(column); }
};

ChanceChart::ChanceChart(const Appearance& appearance, QWidget* parent)
    : PaintedChart(appearance, parent)
{
    setObjectName(QStringLiteral("optimiseChanceChart"));
}

void ChanceChart::setData(ChanceData data)
{
    const bool moved = !(data.chosen == m_data.chosen);
    m_data = std::move(data);
    if (moved || currentItem() >= static_cast<int>(m_data.rows.size() + m_data.front.size())) {
        int now = -1;
        for (int item = 0; item < static_cast<int>(m_data.rows.size() + m_data.front.size()) && now < 0; ++item) {
            if (choiceOf(item) == m_data.chosen)
                now = item;
        }
        setCurrentItem(now);
    }
    setAccessibleName(title());
    updateGeometry();
    redraw();
}

std::optional<PackageChoice> ChanceChart::choiceOf(int item) const
{
    if (item < 0)
        return {};
    const auto place = static_cast<std::size_t>(item);
    if (place < m_data.rows.size())
        return m_data.rows[place].choice;
    const std::size_t point = place - m_data.rows.size();
    return point < m_data.front.size() ? std::optional(PackageChoice{PackageChoice::Of::ChanceFront, point}) : std::nullopt;
}

QString ChanceChart::title() const
{
    return m_data.targets.size() == 1 ? tr("Chance of meeting the target") : tr("Chance of meeting the targets");
}

QString ChanceChart::unit() const
{
    double first = 1e300;
    double last = -1e300;
    for (const auto& target : m_data.targets) {
        first = std::min(first, target.figure.year);
        last = std::max(last, target.figure.year);
    }
    if (first > last)
        return {};
    return first == last ? yearText(first) : yearText(first) + QChar(0x2013) + yearText(last);
}

QString ChanceChart::footer() const
{
    if (m_data.rows.empty() || m_data.futures == 0)
        return {};
    const QString over = tr("%n range(s)", "inputs that are varied", static_cast<int>(m_data.varied));
    QStringList parts{tr("%n future(s) over %1, the same for every package", nullptr, static_cast<int>(m_data.futures)).arg(over)};
    if (!m_data.costsVaried)
        parts << tr("costs not varied");
    if (!m_data.startDataVaried)
        parts << tr("start data not varied");
    return spaced(tr("%1.", "a sentence").arg(parts.join(tr("; "))));
}

QString ChanceChart::allWord() const
{
    return m_data.targets.size() == 2 ? tr("both", "targets") : tr("all", "targets");
}

QString ChanceChart::rowName(const ChanceData::Row& row) const
{
    return packageName(appearance(), row.choice.of, m_data.mode);
}

Token ChanceChart::toneOf(PackageChoice::Of package) const
{
    return package == PackageChoice::Of::Papers || package == PackageChoice::Of::PapersAtCost ? Token::Baseline : Token::Accent;
}

ChanceChart::Claim ChanceChart::claim() const
{
    Claim claim;
    const auto rowOf = [&](PackageChoice::Of package) {
        const auto row = std::ranges::find_if(m_data.rows, [&](const ChanceData::Row& each) { return each.choice.of == package; });
        return row == m_data.rows.end() || !std::isfinite(row->all) ? nullptr : &*row;
    };
    const auto* best = rowOf(PackageChoice::Of::Best);
    const auto* robust = rowOf(PackageChoice::Of::Robust);
    const auto* papers = rowOf(PackageChoice::Of::Papers);
    const auto errorOf = [](const ChanceData::Row& row) { return std::isfinite(row.error) ? row.error : 0; };
    if (best && best->meetsTargets && best->all + kErrors * errorOf(*best) < 0.5) {
        switch (m_data.targets.size()) {
        case 1: claim.first = tr("What just meets the target misses it in most futures."); break;
        case 2: claim.first = tr("What just meets both targets misses them in most futures."); break;
        default: claim.first = tr("What just meets all targets misses one or more in most futures."); break;
        }
    }
    if (robust && papers && std::isfinite(robust->cost) && std::isfinite(papers->cost)) {
        const double margin = kErrors * std::hypot(errorOf(*robust), errorOf(*papers));
        const QString cost = money(appearance(), robust->cost);
        if (cost != money(appearance(), papers->cost) && robust->cost < papers->cost && robust->all >= papers->all - margin)
            claim.second = robust->all > papers->all + margin
                ? spaced(tr("The robust variant has a better chance than the papers’ package for %1, not %2.").arg(cost, moneyNumber(appearance(), papers->cost)))
                : spaced(tr("The robust variant has the papers’ chance for %1, not %2.").arg(cost, moneyNumber(appearance(), papers->cost)));
    }
    return claim;
}

QString ChanceChart::readOutOf(int item) const
{
    if (item < 0 || item >= static_cast<int>(m_data.rows.size() + m_data.front.size()))
        return {};
    const auto place = static_cast<std::size_t>(item);
    if (place >= m_data.rows.size()) {
        const auto& point = m_data.front[place - m_data.rows.size()];
        return spaced(tr("%1 for %2", "chance, money").arg(chanceText(appearance(), point.chance), money(appearance(), point.cost)));
    }
    const auto& row = m_data.rows[place];
    QStringList parts;
    for (std::size_t target = 0; target < row.targets.size() && target < m_data.targets.size() && m_data.targets.size() > 1; ++target)
        parts << tr("%1 %2: %3", "figure, bound, chance")
                     .arg(m_data.targets[target].figure.name, boundText(appearance(), m_data.targets[target].figure.naming, m_data.targets[target].relation, m_data.targets[target].bound),
                          chanceText(appearance(), row.targets[target]));
    if (std::isfinite(row.all)) {
        const QString chance = tr("%1 (%2)", "chance, in words").arg(chanceText(appearance(), row.all), chanceWord(row.all));
        parts << (m_data.targets.size() > 1 ? tr("%1: %2", "targets, chance").arg(allWord(), chance) : chance);
    } else {
        parts << tr("not counted yet");
    }
    if (std::isfinite(row.cost))
        parts << money(appearance(), row.cost);
    return spaced(tr("%1: %2", "package, what is said of it").arg(rowName(row), parts.join(tr(", "))));
}

QString ChanceChart::sentence() const
{
    QStringList parts;
    for (int row = 0; row < static_cast<int>(m_data.rows.size()); ++row)
        parts << tr("%1.", "a sentence").arg(readOutOf(row));
    const Claim said = claim();
    parts << said.first << said.second;
    return sentences(appearance(), parts);
}

ChartTable ChanceChart::table() const
{
    ChartTable table;
    table.columns << tr("Package") << spaced(tr("Cost to %1, %2", "year, unit").arg(yearText(m_data.costUntil), unitText(appearance(), moneyFigure({}, 0).naming)));
    for (const auto& target : m_data.targets)
        table.columns << spaced(tr("%1 %2, chance in %", "figure, bound").arg(target.figure.name, boundText(appearance(), target.figure.naming, target.relation, target.bound)));
    if (m_data.targets.size() > 1)
        table.columns << tr("All targets, chance in %");
    const auto share = [&](double value) { return std::isfinite(value) ? appearance().locale().toString(100 * value, 'f', 1) : QString(); };
    const double unit = appearance().isChinese() ? 10 : 1;
    const auto cost = [&](double value) { return std::isfinite(value) ? appearance().locale().toString(unit * value, 'f', 3) : QString(); };
    for (const auto& row : m_data.rows) {
        QStringList cells{rowName(row), cost(row.cost)};
        for (std::size_t target = 0; target < m_data.targets.size() && m_data.targets.size() > 1; ++target)
            cells << share(target < row.targets.size() ? row.targets[target] : kNotKnown);
        table.rows.push_back(cells << share(row.all));
    }
    for (std::size_t i = 0; i < m_data.front.size(); ++i) {
        QStringList cells{tr("Curve %1", "a package's number").arg(i + 1), cost(m_data.front[i].cost)};
        for (std::size_t target = 0; target < m_data.targets.size() && m_data.targets.size() > 1; ++target)
            cells << QString();
        table.rows.push_back(cells << share(m_data.front[i].chance));
    }
    return table;
}

QSize ChanceChart::minimumSizeHint() const
{
    const double rows = 2 * appearance().lineHeight(TypeStyle::Note) + 4 + kRow * static_cast<double>(std::max<std::size_t>(3, m_data.rows.size()));
    return {300, static_cast<int>(rows + 3 * appearance().lineHeight(TypeStyle::Label) + 14)};
}

ChanceChart::Layout ChanceChart::layOut(const QRectF& rect) const
{
    Layout layout;
    const QFontMetricsF label(appearance().font(TypeStyle::Label));
    const QFontMetricsF note(appearance().font(TypeStyle::Note));
    double names = 0;
    for (const auto& row : m_data.rows)
        names = std::max(names, label.horizontalAdvance(rowName(row)));
    double heads = 48;
    for (const auto& target : m_data.targets)
        heads = std::max(heads, std::min(104.0, std::max(note.horizontalAdvance(target.figure.name),
                                                        note.horizontalAdvance(boundText(appearance(), target.figure.naming, target.relation, target.bound)))
                                                 + 12));
    const bool curve = !m_data.front.empty();
    const double wanted = names + 10 + heads * static_cast<double>(m_data.targets.size() > 1 ? m_data.targets.size() + 1 : 1);
    const double most = curve ? rect.width() - kGap - std::max(kLeastPlot, rect.width() * 0.33) : rect.width();
    layout.left = QRectF(rect.left(), rect.top(), std::min(most, std::max(wanted, rect.width() * 0.5)), rect.height());
    layout.nameEnd = rect.left() + names + 10;
    const double room = layout.left.right() - layout.nameEnd;
    layout.targets = m_data.targets.size() > 1 ? m_data.targets.size() : 0;
    layout.allWidth = std::min(room, std::max(kAll, QFontMetricsF(appearance().font(TypeStyle::LabelStrong)).horizontalAdvance(allWord()) + 6));
    if (layout.targets == 0)
        layout.allWidth = room;
    while (layout.targets > 0 && (room - layout.allWidth) / static_cast<double>(layout.targets) < 48) // the rest is in the read-out and the table
        --layout.targets;
    layout.columnWidth = layout.targets > 0 ? std::min(heads + 12, (room - layout.allWidth) / static_cast<double>(layout.targets)) : 0;
    layout.head = 2 * appearance().lineHeight(TypeStyle::Note);
    layout.rows = rect.top() + layout.head + 3;
    const double end = layout.rows + kRow * static_cast<double>(m_data.rows.size());
    layout.claim = QRectF(rect.left(), end + 5, layout.left.width(), std::max(0.0, rect.bottom() - end - 5));
    if (!curve)
        return layout;
    const QRectF right(layout.left.right() + kGap, rect.top(), rect.right() - layout.left.right() - kGap, rect.height());
    layout.plotTitle = QRectF(right.left(), right.top(), right.width(), appearance().lineHeight(TypeStyle::Note));
    const double axis = numberWidth(appearance().font(TypeStyle::Note), QStringLiteral("100")) + 6;
    layout.plot = right.adjusted(axis, layout.plotTitle.height() + 8, -6, -2 * kTickHeight);
    double low = 1e300;
    double high = -1e300;
    double surest = 0;
    const double factor = appearance().isChinese() ? 10 : 1;
    const auto take = [&](double cost, double chance) {
        if (!std::isfinite(cost) || !std::isfinite(chance))
            return;
        low = std::min(low, cost * factor);
        high = std::max(high, cost * factor);
        surest = std::max(surest, chance);
    };
    for (const auto& point : m_data.front)
        take(point.cost, point.chance);
    for (const auto& row : m_data.rows)
        take(row.cost, row.all);
    AxisRules rules;
    rules.floor = 0;
    rules.smallestSpan = 1;
    layout.cost = axisRange(low, high, rules);
    layout.chance = {0, surest > 0.5 ? 100.0 : surest > 0.2 ? 50.0 : 20.0};
    return layout;
}

void ChanceChart::paintRows(QPainter& painter, const Layout& layout) const
{
    const auto head = [&](std::size_t column, const QString& first, const QString& second, bool strong) {
        const QRectF box(layout.columnLeft(column), layout.left.top(), (column == layout.targets ? layout.allWidth : layout.columnWidth) - 6, layout.head / 2);
        const TypeStyle style = strong ? TypeStyle::LabelStrong : TypeStyle::Note;
        const Token tone = strong ? Token::Text : Token::Text3;
        if (second.isEmpty()) {
            drawLine(painter, appearance(), QRectF(box.left(), box.top(), box.width(), layout.head), Qt::AlignLeft | Qt::AlignVCenter, first, style, tone);
            return;
        }
        drawLine(painter, appearance(), box, Qt::AlignLeft | Qt::AlignVCenter, first, style, tone);
        drawLine(painter, appearance(), box.translated(0, layout.head / 2), Qt::AlignLeft | Qt::AlignVCenter, second, style, tone);
    };
    for (std::size_t column = 0; column < layout.targets; ++column) {
        const auto& target = m_data.targets[column];
        head(column, target.figure.name, boundText(appearance(), target.figure.naming, target.relation, target.bound), false);
    }
    if (m_data.targets.size() > 1)
        head(layout.targets, allWord(), {}, true);
    else if (!m_data.targets.empty())
        head(0, m_data.targets.front().figure.name, boundText(appearance(), m_data.targets.front().figure.naming, m_data.targets.front().relation, m_data.targets.front().bound), false);
    drawRule(painter, appearance(), layout.left.left(), layout.left.right(), layout.rows - 1.5, Token::Line);

    for (std::size_t i = 0; i < m_data.rows.size(); ++i) {
        const auto& row = m_data.rows[i];
        const double top = layout.rows + kRow * static_cast<double>(i);
        const bool chosen = row.choice == m_data.chosen;
        drawLine(painter, appearance(), QRectF(layout.left.left(), top, layout.nameEnd - layout.left.left() - 8, kRow - 2), Qt::AlignLeft | Qt::AlignVCenter, rowName(row),
                 chosen ? TypeStyle::LabelStrong : TypeStyle::Label, Token::Text);
        for (std::size_t column = 0; column <= layout.targets; ++column) {
            const bool all = column == layout.targets;
            const double chance = all ? row.all : column < row.targets.size() ? row.targets[column] : kNotKnown;
            const double left = layout.columnLeft(column);
            painter.setFont(appearance().font(all ? TypeStyle::LabelStrong : TypeStyle::Label));
            painter.setPen(appearance().color(Token::Text));
            drawNumber(painter, QRectF(left, top + 1, all ? layout.allWidth : layout.columnWidth, kRow - kBar - 8), Qt::AlignLeft | Qt::AlignVCenter, chanceText(appearance(), chance));
            QColor colour = appearance().color(toneOf(row.choice.of));
            if (row.choice.of == PackageChoice::Of::Robust)
                colour.setAlphaF(0.6F);
            drawShare(painter, appearance(), QRectF(left, top + kRow - kBar - 5, std::min(48.0, (all ? layout.allWidth : layout.columnWidth) - 8), kBar), chance, colour);
        }
        drawRule(painter, appearance(), layout.left.left(), layout.left.right(), top + kRow - 0.5);
    }
}

void ChanceChart::paintCurve(QPainter& painter, const Layout& layout) const
{
    if (layout.plot.isNull() || layout.plot.height() < 30)
        return;
    const double factor = appearance().isChinese() ? 10 : 1;
    const QString what = m_data.targets.size() == 1 ? tr("chance, %, by cost") : m_data.targets.size() == 2 ? tr("chance of both, %, by cost") : tr("chance of all, %, by cost");
    drawLine(painter, appearance(), layout.plotTitle, Qt::AlignRight | Qt::AlignVCenter, what, TypeStyle::Note, Token::Text2);
    painter.setFont(appearance().font(TypeStyle::Note));
    const auto chances = roundTicks(layout.chance, layout.plot.height() < 90 ? 3 : 5);
    for (const double tick : chances) {
        const double y = snapped(painter, layout.at(layout.cost.low, tick / 100).y());
        painter.setPen(QPen(appearance().color(Token::Grid), 1));
        painter.drawLine(QPointF(layout.plot.left(), y), QPointF(layout.plot.right(), y));
        painter.setPen(appearance().color(Token::Text3));
        drawNumber(painter, QRectF(layout.plot.left() - 66, y - 8, 60, 16), Qt::AlignRight | Qt::AlignVCenter, tickText(appearance(), tick, chances[1] - chances[0]));
    }
    const auto costs = roundTicks(layout.cost, 4);
    painter.setPen(appearance().color(Token::Text3));
    for (const double tick : costs)
        drawNumber(painter, QRectF(layout.at(tick, 0).x() - 40, layout.plot.bottom() + 2, 80, kTickHeight), Qt::AlignHCenter | Qt::AlignVCenter,
                   tickText(appearance(), tick, costs[1] - costs[0]));
    drawLine(painter, appearance(), QRectF(layout.plot.left(), layout.plot.bottom() + kTickHeight, layout.plot.width() + 6, kTickHeight), Qt::AlignRight | Qt::AlignVCenter,
             spaced(tr("%1 to %2", "unit of money, year").arg(unitText(appearance(), moneyFigure({}, 0).naming), yearText(m_data.costUntil))), TypeStyle::Note, Token::Text2);

    QPolygonF line;
    for (const auto& point : m_data.front)
        line << layout.at(point.cost * factor, point.chance);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(appearance().color(Token::Accent), 2.25, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    if (line.size() > 1)
        painter.drawPolyline(line);
    else if (!line.isEmpty())
        painter.drawEllipse(line.front(), 2, 2);

    Obstacles obstacles;
    obstacles.lines.push_back(line);
    const auto placeOf = [&](const ChanceData::Row& row) { return layout.at(row.cost * factor, row.all); };
    const QColor surface = appearance().color(Token::Surface);
    for (const auto& row : m_data.rows) {
        if (!std::isfinite(row.all) || !std::isfinite(row.cost))
            continue;
        const QPointF at = placeOf(row);
        obstacles.boxes.push_back(QRectF(at.x() - kMark, at.y() - kMark, 2 * kMark, 2 * kMark));
        const bool chosen = row.choice == m_data.chosen;
        if (row.choice.of == PackageChoice::Of::Papers) {
            painter.setPen(QPen(surface, 1.5));
            painter.setBrush(appearance().color(chosen ? Token::Accent : Token::Text));
            painter.drawPolygon(QPolygonF({at + QPointF(0, -kMark - 1), at + QPointF(kMark + 1, 0), at + QPointF(0, kMark + 1), at + QPointF(-kMark - 1, 0)}));
        } else {
            painter.setPen(QPen(chosen ? surface : appearance().color(Token::Accent), chosen ? 1.5 : 2));
            painter.setBrush(chosen ? appearance().color(Token::Accent) : surface);
            painter.drawEllipse(at, chosen ? kMark + 0.5 : kMark - 1, chosen ? kMark + 0.5 : kMark - 1);
        }
    }
    const QFontMetricsF strong(appearance().font(TypeStyle::LabelStrong));
    const QRectF bounds = layout.plot.adjusted(2, -6, 6, -1);
    for (const auto& row : m_data.rows) {
        if (!std::isfinite(row.all) || !std::isfinite(row.cost))
            continue;
        const QPointF at = placeOf(row);
        const QString name = rowName(row);
        const QRectF box = placeBeside(QSizeF(strong.horizontalAdvance(name) + 4, appearance().lineHeight(TypeStyle::LabelStrong) - 1),
                                       QRectF(at.x() - kMark, at.y() - kMark, 2 * kMark, 2 * kMark), 3, bounds, obstacles);
        obstacles.boxes.push_back(box);
        painter.setFont(appearance().font(TypeStyle::LabelStrong));
        painter.setPen(appearance().color(row.choice.of == PackageChoice::Of::Papers ? Token::Text : Token::Accent));
        painter.drawText(box, Qt::AlignCenter | Qt::TextDontClip, name);
    }
    if (m_data.chosen.of == PackageChoice::Of::ChanceFront && m_data.chosen.index < m_data.front.size()) {
        const auto& point = m_data.front[m_data.chosen.index];
        painter.setPen(QPen(surface, 1.5));
        painter.setBrush(appearance().color(Token::Accent));
        painter.drawEllipse(layout.at(point.cost * factor, point.chance), kMark + 0.5, kMark + 0.5);
    }
}

void ChanceChart::paintPicture(QPainter& painter, const QRectF& rect) const
{
    if (m_data.rows.empty()) {
        drawParagraph(painter, appearance(), rect, {tr("Chances are counted when the packages are found."), TypeStyle::Body, Token::Text2});
        return;
    }
    const Layout layout = layOut(rect);
    paintRows(painter, layout);
    paintCurve(painter, layout);
    const Claim said = claim();
    drawParagraph(painter, appearance(), layout.claim,
                  {sentences(appearance(), {said.first, said.second}), TypeStyle::Label, Token::Text2, static_cast<int>(said.first.size())});
}

void ChanceChart::paintAttention(QPainter& painter, const QRectF& rect, int item) const
{
    painter.setBrush(Qt::NoBrush);
    if (item < static_cast<int>(m_data.rows.size())) {
        painter.setPen(QPen(appearance().color(Token::Line2), 1));
        painter.drawRoundedRect(boxOf(item, rect).adjusted(-1.5, 0.5, 0.5, -1.5), metrics::kRadiusChip, metrics::kRadiusChip);
        return;
    }
    painter.setPen(QPen(appearance().color(Token::Text), 1.25));
    painter.drawEllipse(boxOf(item, rect).center(), kMark + 2, kMark + 2);
}

QRectF ChanceChart::boxOf(int item, const QRectF& rect) const
{
    if (!choiceOf(item))
        return {};
    const Layout layout = layOut(rect);
    const auto place = static_cast<std::size_t>(item);
    if (place < m_data.rows.size())
        return {layout.left.left(), layout.rows + kRow * item, layout.left.width(), kRow};
    const auto& point = m_data.front[place - m_data.rows.size()];
    const QPointF at = layout.at(point.cost * (appearance().isChinese() ? 10 : 1), point.chance);
    return {at.x() - kReach, at.y() - kReach, 2 * kReach, 2 * kReach};
}

int ChanceChart::itemAt(const QPointF& at, const QRectF& rect) const
{
    if (m_data.rows.empty())
        return -1;
    for (int item = 0; item < static_cast<int>(m_data.rows.size()); ++item) {
        if (boxOf(item, rect).contains(at))
            return item;
    }
    const Layout layout = layOut(rect);
    const double factor = appearance().isChinese() ? 10 : 1;
    int nearest = -1;
    double distance = kReach;
    const auto look = [&](int item, double cost, double chance) {
        const QPointF place = layout.at(cost * factor, chance);
        if (const double away = std::hypot(place.x() - at.x(), place.y() - at.y()); away < distance) {
            distance = away;
            nearest = item;
        }
    };
    if (layout.plot.isNull())
        return -1;
    for (std::size_t row = 0; row < m_data.rows.size(); ++row) {
        if (std::isfinite(m_data.rows[row].all) && std::isfinite(m_data.rows[row].cost))
            look(static_cast<int>(row), m_data.rows[row].cost, m_data.rows[row].all);
    }
    for (std::size_t point = 0; point < m_data.front.size(); ++point)
        look(static_cast<int>(m_data.rows.size() + point), m_data.front[point].cost, m_data.front[point].chance);
    return nearest;
}

std::vector<int> ChanceChart::itemOrder() const
{
    std::vector<int> order(m_data.rows.empty() ? 0 : m_data.rows.size() + m_data.front.size());
    std::iota(order.begin(), order.end(), 0);
    return order;
}

void ChanceChart::activateItem(int item)
{
    if (const auto choice = choiceOf(item))
        emit packageChosen(*choice);
}

void ChanceChart::mousePressEvent(QMouseEvent* event)
{
    PaintedChart::mousePressEvent(event);
    if (event->button() == Qt::LeftButton)
        activateItem(itemAtPlace(event->position()));
}

bool ChanceChart::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        QToolTip::showText(help->globalPos(), readOutOf(itemAtPlace(help->pos())), this);
        return true;
    }
    return PaintedChart::event(event);
}

} // namespace ui
