// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/index/rank_chart.h"

#include "ui/index/index_state.h"
#include "ui/index/index_text.h"
#include "ui/session/session.h"
#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"
#include "ui/theme/paint.h"
#include "ui/widgets/chart_access.h"
#include "ui/widgets/chart_frame.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr double kRing = 4;
constexpr double kRow = 22;
constexpr double kLeastRow = 20;
constexpr double kHead = 20;
constexpr double kPlace = 20;
constexpr double kScore = 34;
constexpr double kInterval = 42;
constexpr double kMoved = 30;
constexpr double kGap = 6;
constexpr double kBetween = 20;
constexpr double kLeastStrip = 36;

} // namespace

struct RankChart::Columns {
    double name = 0, strip = 0, score = 0, interval = 0, moved = 0; ///< left edges
    double nameWidth = 0, stripWidth = 0;
};

RankChart::RankChart(const Appearance& appearance, IndexState& state, QWidget* parent)
    : QWidget(parent), m_appearance(appearance), m_state(state)
{
    installChartAccess();
    setObjectName(QStringLiteral("indexRanking"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    connect(&appearance, &Appearance::themeChanged, this, qOverload<>(&QWidget::update));
    connect(&state, &IndexState::regionChanged, this, qOverload<>(&QWidget::update));
    refresh();
}

void RankChart::setStudy(std::shared_ptr<const core::index::MethodStudy> study)
{
    m_study = std::move(study);
    update();
}

void RankChart::refresh()
{
    m_order.clear();
    m_rank.clear();
    m_nameWidth = 0;
    if (const IndexFigures* figures = m_state.figures()) {
        const QFontMetricsF metrics(m_appearance.font(TypeStyle::LabelStrong));
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
    update();
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
    return range ? tr("score %1–%2, %3").arg(QString::number(range->low), QString::number(range->high), year) : tr("score, %1").arg(year);
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

QString RankChart::footer() const
{
    const IndexFigures* figures = m_state.figures();
    if (!figures)
        return {};
    const QString space = m_appearance.isChinese() ? QString() : QStringLiteral(" ");
    QString text;
    if (m_state.source() == IndexSource::Statistics) {
        QStringList publishers;
        for (const auto& indicator : figures->definition.framework.indicators) {
            const QString publisher = QString::fromStdString(indicator.source.in(m_appearance.language()));
            if (!publisher.isEmpty() && !publishers.contains(publisher))
                publishers << publisher;
        }
        std::size_t filled = 0;
        for (const auto& cell : figures->shown->imputed.cells)
            filled += cell.row / figures->units() == figures->time ? 1 : 0;
        if (!publishers.isEmpty())
            text = tr("Source: %1.").arg(publishers.join(tr(", ")));
        if (filled > 0)
            text += space + tr("%n value(s) of this year filled from others.", nullptr, static_cast<int>(filled));
    } else {
        text = tr("Source: runs of the model; start values of provinces are estimates (D).");
    }
    text += space + tr("Method: as in the bar.");
    if (m_study)
        text += space + tr("Places: 90 % of %1 variants of the method.").arg(m_appearance.locale().toString(static_cast<int>(m_study->variants.size())));
    return spaced(text);
}

QString RankChart::sentence() const
{
    QStringList parts;
    for (std::size_t place = 0; place < std::min<std::size_t>(3, m_order.size()); ++place)
        parts << readOut(m_order[place]);
    return parts.join(tr("; ")) + tr(".") + QLatin1Char(' ') + footer();
}

ChartTable RankChart::table() const
{
    ChartTable table;
    const IndexFigures* figures = m_state.figures();
    if (!figures)
        return table;
    table.columns = {tr("Place"), tr("Region"), tr("Score"), tr("Best place, 90 %"), tr("Worst place, 90 %"),
                     tr("Place, %1").arg(comparedWith()), tr("Score, %1").arg(comparedWith())};
    for (const std::size_t node : figures->dimensions())
        table.columns << IndexText::indicatorName(m_appearance, *figures, figures->shown->hierarchy.nodes[node].id);
    const auto score = [&](double value) { return std::isnan(value) ? QString() : m_appearance.locale().toString(value, 'f', 2); };
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

QString RankChart::readOut(std::size_t unit) const
{
    const IndexFigures* figures = m_state.figures();
    if (!figures)
        return {};
    const double score = figures->score(unit);
    if (std::isnan(score))
        return spaced(tr("%1: no score").arg(m_state.unitName(unit)));
    QStringList parts;
    for (const std::size_t node : figures->dimensions()) {
        const double part = figures->score(unit, node);
        if (!std::isnan(part))
            parts << tr("%1 %2", "dimension, score")
                         .arg(IndexText::indicatorName(m_appearance, *figures, figures->shown->hierarchy.nodes[node].id),
                              m_appearance.locale().toString(part, 'f', 0));
    }
    return spaced(tr("%1: place %2, score %3 (%4)")
                      .arg(m_state.unitName(unit), QString::number(m_rank[unit]), m_appearance.locale().toString(score, 'f', 1),
                           parts.join(tr(", "))));
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
    const double fixed = kScore + kInterval + kMoved + 2 * kGap;
    // Names come first; the strip takes what they leave, or is not there.
    const double room = width - columns.name - fixed - kGap;
    columns.nameWidth = std::min(m_nameWidth + 2, std::max(40.0, room));
    columns.strip = columns.name + columns.nameWidth + kGap;
    columns.stripWidth = std::max(0.0, width - columns.strip - fixed);
    if (columns.stripWidth < kLeastStrip)
        columns.nameWidth += columns.stripWidth;
    columns.score = columns.strip + columns.stripWidth;
    columns.interval = columns.score + kScore + kGap / 2;
    columns.moved = columns.interval + kInterval + kGap;
    return columns;
}

void RankChart::render(QPainter& painter, const QRectF& rect) const
{
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    paintDrawing(painter, paintChartFrame(painter, rect, m_appearance, *this));
    painter.restore();
}

void RankChart::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    const QRectF inner = QRectF(rect()).adjusted(kRing, kRing, -kRing, -kRing);
    paintDrawing(painter, inner);
    if (hasFocus())
        drawFocusRing(painter, m_appearance, inner);
}

void RankChart::paintDrawing(QPainter& painter, const QRectF& rect) const
{
    if (m_order.empty())
        return;
    paintHeads(painter, rect);
    const auto all = rows(rect);
    const Columns columns = this->columns(all.front().rect.width());
    for (const Row& row : all)
        paintRow(painter, row, columns);
}

void RankChart::paintHeads(QPainter& painter, const QRectF& rect) const
{
    const auto all = rows(rect);
    const Columns columns = this->columns(all.front().rect.width());
    painter.setFont(m_appearance.font(TypeStyle::Note));
    painter.setPen(m_appearance.color(Token::Text3));
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
        text(columns.score, kScore, Qt::AlignRight, tr("score"));
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
        painter.setBrush(m_appearance.color(Token::AccentSoft));
        painter.drawRoundedRect(line, metrics::kRadiusChip, metrics::kRadiusChip);
    }
    painter.setPen(QPen(m_appearance.color(Token::Grid), 1));
    painter.drawLine(QPointF(line.left(), snapped(painter, line.bottom())), QPointF(line.right(), snapped(painter, line.bottom())));
    const auto cell = [&](double left, double width) { return QRectF(line.left() + left, line.top(), width, line.height()); };
    const int place = m_rank[row.unit];
    painter.setFont(m_appearance.font(TypeStyle::Label));
    painter.setPen(m_appearance.color(Token::Text3));
    drawNumber(painter, cell(0, kPlace), Qt::AlignRight | Qt::AlignVCenter, place > 0 ? QString::number(place) : QStringLiteral("–"));
    painter.setFont(m_appearance.font(chosen ? TypeStyle::LabelStrong : TypeStyle::Label));
    painter.setPen(m_appearance.color(Token::Text));
    const QString name = painter.fontMetrics().elidedText(spaced(m_state.unitName(row.unit)), Qt::ElideRight, static_cast<int>(columns.nameWidth + 1));
    painter.drawText(cell(columns.name, columns.nameWidth + 2), Qt::AlignLeft | Qt::AlignVCenter, name);
    const double score = figures->score(row.unit);
    painter.setFont(m_appearance.font(TypeStyle::LabelStrong));
    drawNumber(painter, cell(columns.score, kScore), Qt::AlignRight | Qt::AlignVCenter,
               std::isnan(score) ? QStringLiteral("–") : m_appearance.locale().toString(score, 'f', std::abs(score) < 10 ? 1 : 0));
    if (place == 0)
        return;
    const auto places = interval(row.unit);
    const double most = std::max<double>(1, static_cast<double>(m_order.size()) - 1);
    if (columns.stripWidth >= kLeastStrip) {
        const double left = line.left() + columns.strip + 4;
        const double width = columns.stripWidth - 8;
        const auto x = [&](double rank) { return left + (rank - 1) / most * width; };
        painter.setPen(QPen(m_appearance.color(Token::Grid), 1));
        painter.drawLine(QPointF(left, line.center().y()), QPointF(left + width, line.center().y()));
        if (places) {
            QColor range = m_appearance.color(Token::Accent);
            range.setAlphaF(0.28F);
            painter.setPen(Qt::NoPen);
            painter.setBrush(range);
            painter.drawRoundedRect(QRectF(x(places->first) - 3, line.center().y() - 3, x(places->second) - x(places->first) + 6, 6), 3, 3);
        }
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_appearance.color(Token::Accent));
        painter.drawEllipse(QPointF(x(place), line.center().y()), 3.5, 3.5);
    }
    painter.setFont(m_appearance.font(TypeStyle::Label));
    painter.setPen(m_appearance.color(Token::Text2));
    if (places)
        drawNumber(painter, cell(columns.interval, kInterval), Qt::AlignRight | Qt::AlignVCenter,
                   places->first == places->second ? QString::number(places->first) : QStringLiteral("%1–%2").arg(places->first).arg(places->second));
    const int won = this->places(row.unit);
    if (won == 0) {
        painter.setPen(m_appearance.color(Token::Text3));
        painter.drawText(cell(columns.moved, kMoved), Qt::AlignRight | Qt::AlignVCenter, QStringLiteral("="));
        return;
    }
    const QColor colour = m_appearance.color(won > 0 ? Token::Good : Token::Bad);
    const QString amount = QString::number(std::abs(won));
    painter.setPen(colour);
    const double width = numberWidth(painter.font(), amount);
    drawNumber(painter, cell(columns.moved, kMoved), Qt::AlignRight | Qt::AlignVCenter, amount);
    drawTriangle(painter, QRectF(line.left() + columns.moved + kMoved - width - 14, line.center().y() - 5, 10, 10), won > 0, colour);
}

std::optional<std::size_t> RankChart::unitAt(const QPointF& at) const
{
    for (const Row& row : rows(QRectF(rect()).adjusted(kRing, kRing, -kRing, -kRing))) {
        if (row.rect.contains(at))
            return row.unit;
    }
    return std::nullopt;
}

void RankChart::mousePressEvent(QMouseEvent* event)
{
    const auto unit = unitAt(event->position());
    if (event->button() == Qt::LeftButton && unit)
        m_state.setRegion(QString::fromStdString(m_state.figures()->shown->units[*unit].id));
}

void RankChart::mouseMoveEvent(QMouseEvent* event)
{
    const auto unit = unitAt(event->position());
    emit readOutChanged(unit ? readOut(*unit) : QString());
}

void RankChart::leaveEvent(QEvent* event)
{
    emit readOutChanged({});
    QWidget::leaveEvent(event);
}

void RankChart::keyPressEvent(QKeyEvent* event)
{
    if (m_order.empty()) {
        QWidget::keyPressEvent(event);
        return;
    }
    const auto& units = m_state.figures()->shown->units;
    const auto at = std::ranges::find(m_order, m_state.region().toStdString(), [&](std::size_t unit) { return units[unit].id; });
    auto place = static_cast<int>(at - m_order.begin());
    const int last = static_cast<int>(m_order.size()) - 1;
    switch (event->key()) {
    case Qt::Key_Up: place = std::max(0, place - 1); break;
    case Qt::Key_Down: place = std::min(last, place + 1); break;
    case Qt::Key_Home: place = 0; break;
    case Qt::Key_End: place = last; break;
    default: QWidget::keyPressEvent(event); return;
    }
    const std::size_t unit = m_order[static_cast<std::size_t>(place)];
    m_state.setRegion(QString::fromStdString(units[unit].id));
    emit readOutChanged(readOut(unit));
    announceChartValue(*this);
}

void RankChart::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    update();
}

void RankChart::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    emit readOutChanged({});
    update();
}

void RankChart::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QWidget::changeEvent(event);
}

/// Rows at their least; what the card has beyond that makes them higher.
QSize RankChart::sizeHint() const
{
    const std::size_t rows = m_order.size() > 16 ? (m_order.size() + 1) / 2 : m_order.size();
    return {560, static_cast<int>(kHead + kLeastRow * static_cast<double>(std::max<std::size_t>(rows, 4)) + 2 * kRing)};
}

QSize RankChart::minimumSizeHint() const
{
    return {420, sizeHint().height()};
}

} // namespace ui
