// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/index/rank_chart.h"

#include "ui/index/index_state.h"
#include "ui/index/index_text.h"
#include "ui/session/session.h"
#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"
#include "ui/theme/paint.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr double kRing = 4;
constexpr double kRow = 22;
constexpr double kLeastRow = 20;
constexpr double kHead = 18;
constexpr double kPlace = 19;
constexpr double kScore = 30;
constexpr double kNewBounds = 66; ///< of the score where its head says so
constexpr double kInterval = 40;
constexpr double kMoved = 30;
constexpr double kGap = 5;
constexpr double kAfterStrip = 8;
constexpr double kBetween = 20;
constexpr double kLeastStrip = 36;
constexpr double kMostStrip = 110;
constexpr double kDot = 3.5;
constexpr double kKeyGap = 12;
constexpr double kKeyMark = 16;

QColor rangeColour(const Appearance& appearance)
{
    QColor range = appearance.color(Token::Accent);
    range.setAlphaF(0.28F);
    return range;
}

} // namespace

struct RankChart::Columns {
    double name = 0, strip = 0, score = 0, interval = 0, moved = 0; ///< left edges
    double nameWidth = 0, stripWidth = 0, scoreWidth = 0;
};

RankChart::RankChart(const Appearance& appearance, IndexState& state, QWidget* parent)
    : PaintedChart(appearance, parent), m_state(state)
{
    setObjectName(QStringLiteral("indexRanking"));
    connect(&state, &IndexState::regionChanged, this, &RankChart::redraw);
    refresh();
}

void RankChart::setStudy(std::shared_ptr<const core::index::MethodStudy> study, const QString& whyNone)
{
    m_whyNone = whyNone;
    if (study == m_study)
        return;
    m_study = std::move(study);
    redraw();
}

void RankChart::refresh()
{
    m_order.clear();
    m_rank.clear();
    m_nameWidth = 0;
    if (const IndexFigures* figures = m_state.figures()) {
        const QFontMetricsF metrics(appearance().font(TypeStyle::LabelStrong));
        for (std::size_t unit = 0; unit < figures->units(); ++unit) {
            m_order.push_back(unit);
            m_rank.push_back(figures->rank(unit));
            m_nameWidth = std::max(m_nameWidth, metrics.horizontalAdvance(spaced(m_state.unitName(unit))));
        }
        // Those without a score stand last.
        std::ranges::stable_sort(m_order, {}, [&](std::size_t unit) { return m_rank[unit] == 0 ? 1'000'000 : m_rank[unit]; });
    }
    setAccessibleName(title());
    updateGeometry();
    redraw();
}

bool RankChart::newBounds() const
{
    const IndexFigures* figures = m_state.figures();
    return figures && figures->definition.method.estimation.kind == core::index::Estimation::Kind::EachYear;
}

QString RankChart::title() const
{
    return spaced(tr("Ranking of %n region(s)", nullptr, static_cast<int>(m_order.size())));
}

QString RankChart::unit() const
{
    const IndexFigures* figures = m_state.figures();
    if (!figures)
        return {};
    const QString year = QString::number(static_cast<int>(std::floor(figures->shown->times[figures->time] + 1e-6)));
    const auto range = IndexData::scoreRange(figures->definition.method);
    const QString text = range ? tr("score %1–%2, %3").arg(QString::number(range->low), QString::number(range->high), year) : tr("score, %1").arg(year);
    return newBounds() ? tr("%1, new bounds", "score and year").arg(text) : text;
}

/// What places are compared with: a year, or a scenario.
QString RankChart::comparedWith() const
{
    const IndexFigures* figures = m_state.figures();
    if (!figures)
        return {};
    if (m_state.source() == IndexSource::Statistics)
        return QString::number(static_cast<int>(figures->compared->times[figures->comparedTime]));
    const auto* reference = m_state.session().scenario(m_state.session().referenceId());
    return reference ? reference->name : QString();
}

/// As the framework says; of one that does not, as those of the user's own, the statistics'.
QString RankChart::publisherOf(const core::index::Indicator& indicator) const
{
    const QString own = QString::fromStdString(indicator.source.in(appearance().language()));
    const auto* statistics = m_state.statistics();
    const int position = own.isEmpty() && statistics ? statistics->indicatorIndex(indicator.column()) : -1;
    return position < 0 ? own : QString::fromStdString(statistics->indicators()[static_cast<std::size_t>(position)].publisher.in(appearance().language()));
}

QString RankChart::footer() const
{
    const IndexFigures* figures = m_state.figures();
    if (!figures)
        return {};
    const QString space = appearance().isChinese() ? QString() : QStringLiteral(" ");
    QString text;
    if (m_state.source() == IndexSource::Statistics) {
        QStringList publishers;
        for (const auto& indicator : figures->definition.framework.indicators) {
            const QString publisher = publisherOf(indicator);
            // Several stand in one text; each is named once.
            for (const QString& each : publisher.split(appearance().isChinese() ? QStringLiteral("、") : QStringLiteral(", "), Qt::SkipEmptyParts)) {
                if (!publishers.contains(each))
                    publishers << each;
            }
        }
        std::size_t filled = 0;
        for (const auto& cell : figures->shown->imputed.cells)
            filled += cell.row / figures->units() == figures->time ? 1 : 0;
        if (!publishers.isEmpty())
            text = tr("Source: %1.").arg(publishers.join(tr(", ")));
        if (filled > 0)
            text += space + tr("%n value(s) of this year filled from others.", nullptr, static_cast<int>(filled));
    } else {
        const auto& starts = m_state.session().regions().data;
        const bool estimated = std::ranges::any_of(starts, [](const core::policy::RegionData& each) { return each.grade == "D"; });
        text = estimated ? tr("Source: runs of the model; start values of provinces are estimates (D).") : tr("Source: runs of the model.");
    }
    text += space + tr("Method: as in the bar.");
    if (m_study)
        text += space + tr("Places: 90 % of %1 variants of the method.").arg(appearance().locale().toString(static_cast<int>(m_study->variants.size())));
    else if (!m_whyNone.isEmpty())
        text += space + m_whyNone;
    return spaced(text);
}

QString RankChart::sentence() const
{
    QStringList parts;
    for (std::size_t place = 0; place < std::min<std::size_t>(3, m_order.size()); ++place)
        parts << readOutOf(static_cast<int>(m_order[place]));
    return parts.join(tr("; ")) + tr(".") + QLatin1Char(' ') + footer();
}

ChartTable RankChart::table() const
{
    ChartTable table;
    const IndexFigures* figures = m_state.figures();
    if (!figures)
        return table;
    table.columns = {tr("Place"), tr("Region"), newBounds() ? tr("Score, new bounds") : tr("Score"), tr("Best place, 90 %"), tr("Worst place, 90 %"),
                     tr("Place, %1").arg(comparedWith()), tr("Score, %1").arg(comparedWith())};
    for (const std::size_t node : figures->dimensions())
        table.columns << IndexText::indicatorName(appearance(), *figures, figures->shown->hierarchy.nodes[node].id);
    const auto score = [&](double value) { return std::isnan(value) ? QString() : appearance().locale().toString(value, 'f', 2); };
    for (const std::size_t unit : m_order) {
        const auto places = interval(unit);
        QStringList row{m_rank[unit] > 0 ? QString::number(m_rank[unit]) : QString(), m_state.unitName(unit), score(figures->score(unit)),
                        places ? QString::number(places->first) : QString(), places ? QString::number(places->second) : QString(),
                        figures->comparedRank(unit) > 0 ? QString::number(figures->comparedRank(unit)) : QString(), score(figures->comparedScore(unit))};
        for (const std::size_t node : figures->dimensions())
            row << score(figures->score(unit, node));
        table.rows.push_back(row);
    }
    return table;
}

int RankChart::places(std::size_t unit) const
{
    const IndexFigures* figures = m_state.figures();
    const int before = figures->comparedRank(unit);
    return before == 0 || m_rank[unit] == 0 ? 0 : before - m_rank[unit];
}

std::optional<std::pair<int, int>> RankChart::interval(std::size_t unit) const
{
    const IndexFigures* figures = m_state.figures();
    if (!m_study || unit >= m_study->intervals.size() || m_study->intervals[unit].unit != figures->shown->units[unit].id
        || std::isnan(m_study->intervals[unit].low))
        return std::nullopt;
    const auto& each = m_study->intervals[unit];
    return std::pair(static_cast<int>(std::lround(each.low)), static_cast<int>(std::lround(each.high)));
}

QString RankChart::readOutOf(int item) const
{
    const IndexFigures* figures = m_state.figures();
    if (!figures || item < 0 || static_cast<std::size_t>(item) >= figures->units())
        return {};
    const auto unit = static_cast<std::size_t>(item);
    const double score = figures->score(unit);
    if (std::isnan(score))
        return spaced(tr("%1: no score").arg(m_state.unitName(unit)));
    QStringList parts;
    for (const std::size_t node : figures->dimensions()) {
        const double part = figures->score(unit, node);
        if (!std::isnan(part))
            parts << tr("%1 %2", "dimension, score")
                         .arg(IndexText::indicatorName(appearance(), *figures, figures->shown->hierarchy.nodes[node].id),
                              appearance().locale().toString(part, 'f', 0));
    }
    QString text = (newBounds() ? tr("%1: place %2, score %3, new bounds (%4)") : tr("%1: place %2, score %3 (%4)"))
                       .arg(m_state.unitName(unit), QString::number(m_rank[unit]), appearance().locale().toString(score, 'f', 1), parts.join(tr(", ")));
    // What the strip and the triangle show.
    if (const auto range = interval(unit))
        text += tr("; ") + tr("places %1–%2 in 90 % of variants").arg(range->first).arg(range->second);
    if (const int before = figures->comparedRank(unit); before > 0 && (figures->shown != figures->compared || figures->time != figures->comparedTime))
        text += tr("; ") + tr("place %1 in %2", "place; the compared year or scenario").arg(before).arg(comparedWith());
    return spaced(text);
}

int RankChart::columnCount(double height) const
{
    return m_order.size() > 16 || kHead + kLeastRow * static_cast<double>(m_order.size()) > height ? 2 : 1;
}

std::vector<RankChart::Row> RankChart::rows(const QRectF& rect) const
{
    std::vector<Row> rows;
    const int columns = columnCount(rect.height());
    const double width = (rect.width() - (columns - 1) * kBetween) / columns;
    const std::size_t perColumn = (m_order.size() + static_cast<std::size_t>(columns) - 1) / static_cast<std::size_t>(columns);
    const double height = std::clamp((rect.height() - kHead) / static_cast<double>(std::max<std::size_t>(1, perColumn)), kLeastRow, kRow);
    for (std::size_t place = 0; place < m_order.size(); ++place) {
        const double column = static_cast<double>(place / perColumn);
        const double line = static_cast<double>(place % perColumn);
        rows.push_back({m_order[place], QRectF(rect.left() + column * (width + kBetween), rect.top() + kHead + line * height, width, height)});
    }
    return rows;
}

RankChart::Columns RankChart::columns(double width) const
{
    Columns columns;
    columns.name = kPlace + kGap;
    columns.scoreWidth = newBounds() ? kNewBounds : kScore;
    const double fixed = columns.scoreWidth + kInterval + kMoved + 2 * kGap;
    // Names come first; the strip takes what they leave, or is not there.
    const double room = width - columns.name - fixed - kGap - kAfterStrip;
    columns.nameWidth = std::min(m_nameWidth + 2, std::max(40.0, room));
    columns.stripWidth = std::min(kMostStrip, std::max(0.0, room - columns.nameWidth));
    columns.nameWidth = room - columns.stripWidth;
    if (columns.stripWidth < kLeastStrip) {
        columns.nameWidth = room;
        columns.stripWidth = 0;
    }
    columns.strip = columns.name + columns.nameWidth + kGap;
    columns.score = columns.strip + columns.stripWidth + kAfterStrip;
    columns.interval = columns.score + columns.scoreWidth + kGap;
    columns.moved = columns.interval + kInterval + kGap;
    return columns;
}

bool RankChart::showsStrips() const
{
    const auto all = rows(pictureRect());
    return !all.empty() && columns(all.front().rect.width()).stripWidth > 0;
}

void RankChart::paintPicture(QPainter& painter, const QRectF& rect) const
{
    if (m_order.empty())
        return;
    paintHeads(painter, rect);
    const auto all = rows(rect);
    const Columns columns = this->columns(all.front().rect.width());
    for (const Row& row : all)
        paintRow(painter, row, columns);
}

void RankChart::paintAttention(QPainter& painter, const QRectF& rect, int item) const
{
    painter.setPen(QPen(appearance().color(Token::Line2), 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(boxOf(item, rect).adjusted(0.5, 0.5, -0.5, -0.5), metrics::kRadiusChip, metrics::kRadiusChip);
}

void RankChart::paintHeads(QPainter& painter, const QRectF& rect) const
{
    const auto all = rows(rect);
    const Columns columns = this->columns(all.front().rect.width());
    painter.setFont(appearance().font(TypeStyle::Note));
    painter.setPen(appearance().color(Token::Text3));
    double drawn = -1;
    for (const Row& row : all) {
        if (row.rect.left() == drawn)
            continue;
        drawn = row.rect.left();
        const double top = rect.top();
        const auto text = [&](double left, double width, Qt::Alignment alignment, const QString& words) {
            painter.drawText(QRectF(drawn + left, top, width, kHead - 4), alignment | Qt::AlignVCenter, words);
        };
        if (columns.stripWidth >= kLeastStrip) {
            text(columns.strip, columns.stripWidth, Qt::AlignLeft, QStringLiteral("1"));
            text(columns.strip, columns.stripWidth, Qt::AlignRight, QString::number(m_order.size()));
        }
        painter.setPen(appearance().color(newBounds() ? Token::Warn : Token::Text3));
        text(columns.score, columns.scoreWidth, Qt::AlignRight, newBounds() ? tr("new bounds") : tr("score"));
        painter.setPen(appearance().color(Token::Text3));
        text(columns.interval, kInterval, Qt::AlignRight, spaced(tr("90 %")));
        const QString compared = m_state.source() == IndexSource::Statistics ? comparedWith() : tr("±", "places won or lost");
        text(columns.moved, kMoved, Qt::AlignRight, compared);
    }
}

void RankChart::paintRow(QPainter& painter, const Row& row, const Columns& columns) const
{
    const IndexFigures* figures = m_state.figures();
    const QRectF& line = row.rect;
    const bool chosen = QString::fromStdString(figures->shown->units[row.unit].id) == m_state.region();
    if (chosen) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(appearance().color(Token::AccentSoft));
        painter.drawRoundedRect(line, metrics::kRadiusChip, metrics::kRadiusChip);
    }
    painter.setPen(QPen(appearance().color(Token::Grid), 1));
    painter.drawLine(QPointF(line.left(), snapped(painter, line.bottom())), QPointF(line.right(), snapped(painter, line.bottom())));
    const auto cell = [&](double left, double width) { return QRectF(line.left() + left, line.top(), width, line.height()); };
    const int place = m_rank[row.unit];
    painter.setFont(appearance().font(TypeStyle::Label));
    painter.setPen(appearance().color(Token::Text3));
    drawNumber(painter, cell(0, kPlace), Qt::AlignRight | Qt::AlignVCenter, place > 0 ? QString::number(place) : QStringLiteral("–"));
    painter.setFont(appearance().font(chosen ? TypeStyle::LabelStrong : TypeStyle::Label));
    painter.setPen(appearance().color(Token::Text));
    const QString name = painter.fontMetrics().elidedText(spaced(m_state.unitName(row.unit)), Qt::ElideRight, static_cast<int>(columns.nameWidth + 1));
    painter.drawText(cell(columns.name, columns.nameWidth + 2), Qt::AlignLeft | Qt::AlignVCenter, name);
    const double score = figures->score(row.unit);
    painter.setFont(appearance().font(TypeStyle::LabelStrong));
    if (newBounds())
        painter.setPen(appearance().color(Token::Warn));
    drawNumber(painter, cell(columns.score, columns.scoreWidth), Qt::AlignRight | Qt::AlignVCenter,
               std::isnan(score) ? QStringLiteral("–") : appearance().locale().toString(score, 'f', std::abs(score) < 10 ? 1 : 0));
    if (place == 0)
        return;
    if (columns.stripWidth > 0)
        paintStrip(painter, row, columns);
    if (const auto places = interval(row.unit)) {
        painter.setFont(appearance().font(TypeStyle::Label));
        painter.setPen(appearance().color(Token::Text2));
        drawNumber(painter, cell(columns.interval, kInterval), Qt::AlignRight | Qt::AlignVCenter,
                   places->first == places->second ? QString::number(places->first) : QStringLiteral("%1–%2").arg(places->first).arg(places->second));
    }
    paintMove(painter, row, columns);
}

/// The place as a dot among all places, over the range of 90 % of the variants.
void RankChart::paintStrip(QPainter& painter, const Row& row, const Columns& columns) const
{
    const double most = std::max<double>(1, static_cast<double>(m_order.size()) - 1);
    const double left = row.rect.left() + columns.strip + 4;
    const double width = columns.stripWidth - 8;
    const double middle = row.rect.center().y();
    const auto x = [&](double rank) { return left + (rank - 1) / most * width; };
    painter.setPen(QPen(appearance().color(Token::Grid), 1));
    painter.drawLine(QPointF(left, snapped(painter, middle)), QPointF(left + width, snapped(painter, middle)));
    painter.setPen(Qt::NoPen);
    if (const auto places = interval(row.unit)) {
        painter.setBrush(rangeColour(appearance()));
        painter.drawRoundedRect(QRectF(x(places->first) - 3, middle - 3, x(places->second) - x(places->first) + 6, 6), 3, 3);
    }
    painter.setBrush(appearance().color(Token::Accent));
    painter.drawEllipse(QPointF(x(m_rank[row.unit]), middle), kDot, kDot);
}

void RankChart::paintMove(QPainter& painter, const Row& row, const Columns& columns) const
{
    const QRectF cell(row.rect.left() + columns.moved, row.rect.top(), kMoved, row.rect.height());
    painter.setFont(appearance().font(TypeStyle::Label));
    const int won = places(row.unit);
    if (won == 0) {
        painter.setPen(appearance().color(Token::Text3));
        painter.drawText(cell, Qt::AlignRight | Qt::AlignVCenter, QStringLiteral("="));
        return;
    }
    const QColor colour = appearance().color(won > 0 ? Token::Good : Token::Bad);
    const QString amount = QString::number(std::abs(won));
    painter.setPen(colour);
    drawNumber(painter, cell, Qt::AlignRight | Qt::AlignVCenter, amount);
    drawTriangle(painter, QRectF(cell.right() - numberWidth(painter.font(), amount) - 14, cell.center().y() - 5, 10, 10), won > 0, colour);
}

int RankChart::itemAt(const QPointF& at, const QRectF& rect) const
{
    for (const Row& row : rows(rect)) {
        if (row.rect.contains(at))
            return static_cast<int>(row.unit);
    }
    return -1;
}

QRectF RankChart::boxOf(int item, const QRectF& rect) const
{
    for (const Row& row : rows(rect)) {
        if (static_cast<int>(row.unit) == item)
            return row.rect;
    }
    return {};
}

std::vector<int> RankChart::itemOrder() const
{
    return {m_order.begin(), m_order.end()};
}

int RankChart::currentItem() const
{
    return m_state.unitIndex(m_state.region());
}

void RankChart::setCurrentItem(int item)
{
    m_state.setRegion(QString::fromStdString(m_state.figures()->shown->units[static_cast<std::size_t>(item)].id));
}

QSize RankChart::sizeHint() const
{
    const std::size_t rows = m_order.size() > 16 ? (m_order.size() + 1) / 2 : m_order.size();
    return {560, static_cast<int>(kHead + kRow * static_cast<double>(std::max<std::size_t>(rows, 4)) + 2 * kRing)};
}

QSize RankChart::minimumSizeHint() const
{
    const std::size_t rows = m_order.size() > 16 ? (m_order.size() + 1) / 2 : m_order.size();
    return {400, static_cast<int>(kHead + kLeastRow * static_cast<double>(std::max<std::size_t>(rows, 4)) + 2 * kRing)};
}

// --- the key

RankKey::RankKey(const Appearance& appearance, const IndexState& state, QWidget* parent)
    : QWidget(parent), m_appearance(appearance), m_state(state)
{
    setObjectName(QStringLiteral("indexRankKey"));
    connect(&appearance, &Appearance::themeChanged, this, qOverload<>(&QWidget::update));
    refresh();
}

void RankKey::refresh()
{
    m_entries = {{Mark::Dot, tr("place")}, {Mark::Range, spaced(tr("90 % of variants"))}};
    if (const IndexFigures* figures = m_state.figures(); figures && m_state.source() == IndexSource::Statistics)
        m_entries.push_back({Mark::Moves, spaced(tr("since %1").arg(figures->compared->times[figures->comparedTime]))});
    QStringList spoken;
    for (const Entry& entry : m_entries)
        spoken << entry.text;
    setAccessibleName(spoken.join(tr(", ")));
    updateGeometry();
    update();
}

double RankKey::widthOf(const Entry& entry) const
{
    return (entry.mark == Mark::Dot ? kKeyMark / 2 : entry.mark == Mark::Moves ? kKeyMark * 1.6 : kKeyMark) + 6
        + QFontMetricsF(m_appearance.font(TypeStyle::Note)).horizontalAdvance(entry.text);
}

QSize RankKey::sizeHint() const
{
    double width = kKeyGap;
    for (const Entry& entry : m_entries)
        width += widthOf(entry) + kKeyGap;
    return {static_cast<int>(std::ceil(width)), 20};
}

void RankKey::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.setFont(m_appearance.font(TypeStyle::Note));
    const double middle = height() / 2.0;
    double x = kKeyGap;
    for (const Entry& entry : m_entries) {
        const double wide = widthOf(entry);
        if (x + wide > width())
            break;
        const double text = x + wide - QFontMetricsF(painter.font()).horizontalAdvance(entry.text);
        painter.setPen(Qt::NoPen);
        if (entry.mark == Mark::Dot) {
            painter.setBrush(m_appearance.color(Token::Accent));
            painter.drawEllipse(QPointF(x + kDot, middle), kDot, kDot);
        } else if (entry.mark == Mark::Range) {
            painter.setBrush(rangeColour(m_appearance));
            painter.drawRoundedRect(QRectF(x, middle - 3, kKeyMark, 6), 3, 3);
        } else {
            drawTriangle(painter, QRectF(x, middle - 5, 10, 10), true, m_appearance.color(Token::Good));
            drawTriangle(painter, QRectF(x + 12, middle - 5, 10, 10), false, m_appearance.color(Token::Bad));
        }
        painter.setPen(m_appearance.color(Token::Text3));
        painter.drawText(QRectF(text, 0, width() - text, height()), Qt::AlignLeft | Qt::AlignVCenter, entry.text);
        x += wide + kKeyGap;
    }
}

void RankKey::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QWidget::changeEvent(event);
}

} // namespace ui
