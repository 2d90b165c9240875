// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/optimise/package_bars.h"

#include "ui/explore/levers/lever_text.h"
#include "ui/optimise/card_paint.h"
#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"
#include "ui/theme/paint.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace ui {

namespace {

constexpr double kRow = 26; ///< with a hit area of 24
constexpr double kLeastRow = 14; ///< in exports of small cards
constexpr int kRowsAtLeast = 5; ///< in view
constexpr double kIcon = 16;
constexpr double kLock = 24; ///< hit area
constexpr double kLockIcon = 13;
constexpr double kBar = 9;
constexpr double kGap = 10;
constexpr double kLockedStrength = 0.45;
constexpr double kShown = 0.005; ///< strengths below show as 0 %
constexpr int kMostOffTold = 3;

/// Ends of a range that show as the same are no range.
bool isRange(double low, double high)
{
    return std::isfinite(low) && std::isfinite(high) && high - low >= kShown;
}

} // namespace

/// From the left: icon, name, lock, bars, start, strength, cost.
struct PackageBars::Columns {
    double name = 0, nameEnd = 0;
    double lock = 0;
    double bar = 0, barEnd = 0;
    double start = 0;
    double strengthEnd = 0;
    double costEnd = 0;

    [[nodiscard]] double x(double strength, double scale) const { return bar + (barEnd - bar) * std::clamp(strength / scale, 0.0, 1.0); }
};

PackageBars::PackageBars(const Appearance& appearance, QWidget* parent)
    : PaintedChart(appearance, parent)
{
    setObjectName(QStringLiteral("optimisePackageBars"));
}

void PackageBars::setData(PackageBarsData data)
{
    m_data = std::move(data);
    m_on.clear();
    for (std::size_t i = 0; i < m_data.levers.size(); ++i) {
        if (m_data.levers[i].strength >= kShown || m_data.levers[i].locked)
            m_on.push_back(i);
    }
    if (currentItem() > static_cast<int>(m_on.size()))
        PaintedChart::setCurrentItem(-1);
    m_scroll = std::clamp(m_scroll, 0.0, mostScroll());
    setAccessibleName(title());
    updateGeometry();
    redraw();
}

const PackageBarsData::Lever* PackageBars::leverOf(int item) const
{
    return item < 0 || item >= static_cast<int>(m_on.size()) ? nullptr : &m_data.levers[m_on[static_cast<std::size_t>(item)]];
}

double PackageBars::scale() const
{
    double most = m_data.highest;
    for (const auto& lever : m_data.levers) {
        for (const double each : {lever.strength, lever.papers, lever.high}) {
            if (std::isfinite(each))
                most = std::max(most, each);
        }
    }
    return std::max(most, 0.01);
}

QString PackageBars::title() const
{
    switch (m_data.package) {
    case PackageChoice::Of::Best: return m_data.mode == OptimiseMode::Budget ? tr("Package of the best outcome") : tr("Package of least cost");
    case PackageChoice::Of::Robust: return tr("Robust package");
    case PackageChoice::Of::Papers: return tr("Papers’ package");
    case PackageChoice::Of::PapersAtCost: return tr("Papers’ package at the same cost");
    case PackageChoice::Of::Front:
    case PackageChoice::Of::ChanceFront:
    case PackageChoice::Of::NearBest: break;
    }
    return tr("Chosen package");
}

QString PackageBars::unit() const
{
    return spaced(tr("% of the papers’ size; bn CNY to %1").arg(yearText(m_data.costUntil)));
}

QString PackageBars::headline() const
{
    return std::isfinite(m_data.totalCost) ? money(appearance(), m_data.totalCost) : QString();
}

QString PackageBars::footer() const
{
    if (m_data.levers.empty())
        return {};
    return spaced(m_data.startsChosen ? tr("Start years are chosen too.") : tr("All levers start at their own dates, for their own time."));
}

QString PackageBars::offSentence() const
{
    struct Fits {
        QString name;
        double high;
    };
    int off = 0;
    std::vector<Fits> fits;
    for (const auto& lever : m_data.levers) {
        if (lever.strength >= kShown || lever.locked)
            continue;
        ++off;
        if (std::isfinite(lever.high) && lever.high >= kShown)
            fits.push_back({lever.name, lever.high});
    }
    if (off == 0)
        return {};
    std::ranges::stable_sort(fits, std::greater<>(), &Fits::high);
    QStringList parts{tr("%n lever(s) off.", nullptr, off)};
    QStringList told;
    for (std::size_t i = 0; i < fits.size() && i < kMostOffTold; ++i)
        told << tr("%1 to %2", "lever, strength").arg(fits[i].name, percent(appearance(), fits[i].high));
    if (const auto more = static_cast<int>(fits.size() - static_cast<std::size_t>(told.size())); more > 0)
        told << tr("%n more", "levers", more);
    if (!told.isEmpty())
        parts << (static_cast<int>(fits.size()) == off ? tr("Each fits in within the %1: %2.", "share, list of levers") : tr("Within the %1 fit in: %2.", "share, list of levers"))
                     .arg(percent(appearance(), m_data.allowance), listed(told));
    return spaced(sentences(appearance(), parts));
}

QString PackageBars::readOutOf(int item) const
{
    if (item == static_cast<int>(m_on.size()))
        return offSentence();
    const auto* lever = leverOf(item);
    if (!lever)
        return {};
    QStringList parts{percent(appearance(), lever->strength)};
    if (std::isfinite(lever->cost))
        parts << money(appearance(), lever->cost);
    if (m_data.startsChosen && std::isfinite(lever->start))
        parts << tr("from %1", "a date").arg(startFormat(appearance()).show(lever->start));
    if (std::isfinite(lever->papers))
        parts << tr("papers’ at the same cost %1").arg(percent(appearance(), lever->papers));
    if (isRange(lever->low, lever->high))
        parts << tr("%1–%2 among packages nearly as good").arg(percent(appearance(), lever->low), percent(appearance(), lever->high));
    if (lever->locked)
        parts << tr("locked");
    return spaced(tr("%1: %2", "lever, what is said of it").arg(lever->name, parts.join(tr(", "))));
}

QString PackageBars::sentence() const
{
    QStringList parts;
    for (int item = 0; item < static_cast<int>(m_on.size()); ++item)
        parts << readOutOf(item);
    QString told = parts.join(tr("; "));
    if (!told.isEmpty())
        told = tr("%1.", "a sentence").arg(told);
    return sentences(appearance(), {told, offSentence()});
}

ChartTable PackageBars::table() const
{
    ChartTable table;
    table.columns = {tr("Lever"), tr("Strength, %"), tr("Papers’ at the same cost, %"), tr("Lowest nearly as good, %"), tr("Highest nearly as good, %"),
                     spaced(tr("Cost to %1, %2", "year, unit").arg(yearText(m_data.costUntil), unitText(appearance(), moneyFigure({}, 0).naming))), tr("Start"), tr("Locked")};
    const auto share = [&](double value) { return std::isfinite(value) ? appearance().locale().toString(100 * value, 'f', 1) : QString(); };
    const double unit = appearance().isChinese() ? 10 : 1;
    for (const auto& lever : m_data.levers)
        table.rows.push_back({lever.name, share(lever.strength), share(lever.papers), share(lever.low), share(lever.high),
                              std::isfinite(lever.cost) ? appearance().locale().toString(lever.cost * unit, 'f', 3) : QString(),
                              std::isfinite(lever.start) && lever.strength >= kShown ? startFormat(appearance()).show(lever.start) : QString(),
                              lever.locked ? tr("yes") : QString()});
    return table;
}

QSize PackageBars::sizeHint() const
{
    const double rows = kRow * static_cast<double>(std::clamp<std::size_t>(m_on.size(), kRowsAtLeast, 9));
    return {400, static_cast<int>(rows + 66)};
}

QSize PackageBars::minimumSizeHint() const
{
    return {280, static_cast<int>(kRow * kRowsAtLeast + 60)};
}

double PackageBars::paintLegend(QPainter* painter, const QRectF& rect) const
{
    const bool papers = std::ranges::any_of(m_data.levers, [](const auto& lever) { return std::isfinite(lever.papers); });
    const bool ranges = std::ranges::any_of(m_data.levers, [](const auto& lever) { return isRange(lever.low, lever.high); });
    if (!papers && !ranges)
        return 0;
    const QFont font = appearance().font(TypeStyle::Note);
    const QFontMetricsF metrics(font);
    const double line = appearance().lineHeight(TypeStyle::Note) + 2;
    struct Entry {
        QString text;
        bool tick;
    };
    std::vector<Entry> entries;
    if (papers)
        entries.push_back({tr("papers’ package at the same cost"), true});
    if (ranges)
        entries.push_back({spaced(m_data.mode == OptimiseMode::Budget ? tr("range within %1 of the best outcome").arg(percent(appearance(), m_data.allowance))
                                                                       : tr("range within %1 of the least cost").arg(percent(appearance(), m_data.allowance))),
                           false});
    double x = rect.left();
    double y = rect.top();
    for (const Entry& entry : entries) {
        const double sign = entry.tick ? 10 : 22;
        const double width = sign + metrics.horizontalAdvance(entry.text);
        if (x > rect.left() && x + width > rect.right()) {
            x = rect.left();
            y += line;
        }
        if (painter) {
            const double middle = y + line / 2;
            if (entry.tick) {
                painter->setPen(QPen(appearance().color(Token::Text), 2));
                painter->drawLine(QPointF(x + 2, middle - 5), QPointF(x + 2, middle + 5));
            } else {
                painter->setPen(QPen(appearance().color(Token::Text3), 1));
                painter->drawPolyline(QPolygonF({QPointF(x + 1, middle - 3), QPointF(x + 1, middle), QPointF(x + 16, middle), QPointF(x + 16, middle - 3)}));
            }
            drawLine(*painter, appearance(), QRectF(x + sign, y, std::min(width - sign + 2, rect.right() - x - sign), line), Qt::AlignLeft | Qt::AlignVCenter, entry.text,
                     TypeStyle::Note, Token::Text2);
        }
        x += width + 14;
    }
    return y - rect.top() + line + 2;
}

double PackageBars::sentenceHeight(const QRectF& rect) const
{
    const double whole = paragraphHeight(appearance(), {offSentence()}, rect.width());
    return whole > 0 ? std::min(whole, 3.0 * appearance().lineHeight(TypeStyle::Label)) + 6 : 0;
}

QRectF PackageBars::rowsIn(const QRectF& rect) const
{
    return rect.adjusted(0, paintLegend(nullptr, rect), 0, -sentenceHeight(rect));
}

/// On the screen rows scroll, in an export all have to be there.
double PackageBars::rowHeight(const QRectF& rect) const
{
    if (rect == pictureRect() || m_on.empty())
        return kRow;
    return std::clamp(rowsIn(rect).height() / static_cast<double>(m_on.size()), kLeastRow, kRow);
}

double PackageBars::mostScroll() const
{
    return std::max(0.0, kRow * static_cast<double>(m_on.size()) - rowsIn(pictureRect()).height());
}

void PackageBars::scrollTo(double offset)
{
    const double bounded = std::clamp(offset, 0.0, mostScroll());
    if (bounded == m_scroll)
        return;
    m_scroll = bounded;
    redraw();
}

PackageBars::Columns PackageBars::columnsIn(const QRectF& rect) const
{
    Columns columns;
    const QFont label = appearance().font(TypeStyle::Label);
    const QFont strong = appearance().font(TypeStyle::LabelStrong);
    const QFontMetricsF metrics(label);
    double names = 0;
    double costs = 0;
    double starts = 0;
    for (const std::size_t each : m_on) {
        const auto& lever = m_data.levers[each];
        names = std::max(names, metrics.horizontalAdvance(spaced(lever.name)));
        costs = std::max(costs, numberWidth(label, moneyNumber(appearance(), lever.cost)));
        if (m_data.startsChosen && std::isfinite(lever.start))
            starts = std::max(starts, numberWidth(label, startFormat(appearance()).show(lever.start)));
    }
    const double scrollbar = rect == pictureRect() && mostScroll() > 0 ? 6 : 0;
    columns.costEnd = rect.right() - scrollbar;
    columns.strengthEnd = columns.costEnd - costs - kGap - 4;
    columns.start = columns.strengthEnd - numberWidth(strong, percent(appearance(), 1.55)) - (starts > 0 ? kGap + starts : 0);
    columns.name = rect.left() + kIcon + 8;
    const double left = columns.start - kGap - columns.name - kLock;
    columns.nameEnd = columns.name + std::min(names + 1, std::max(left * 0.62, left - 150));
    columns.lock = columns.nameEnd;
    columns.bar = columns.lock + kLock + 2;
    columns.barEnd = std::max(columns.bar + 10, columns.start - kGap);
    return columns;
}

void PackageBars::paintRow(QPainter& painter, const PackageBarsData::Lever& lever, const QRectF& row, const Columns& columns) const
{
    const double middle = row.center().y();
    const Token token = dimensionToken(lever.dimension);
    QColor colour = appearance().color(token);
    const qreal ratio = painter.device()->devicePixelRatio();
    painter.drawPixmap(QPointF(row.left(), middle - kIcon / 2), appearance().icon(groupIcon(lever.dimension), token, static_cast<int>(kIcon), ratio));
    const double nameRoom = columns.nameEnd - columns.name;
    const bool fits = lever.shortName.isEmpty() || QFontMetricsF(appearance().font(TypeStyle::Label)).horizontalAdvance(spaced(lever.name)) <= nameRoom;
    drawLine(painter, appearance(), QRectF(columns.name, row.top(), nameRoom, row.height()), Qt::AlignLeft | Qt::AlignVCenter, spaced(fits ? lever.name : lever.shortName),
             TypeStyle::Label, Token::Text);
    if (lever.locked)
        painter.drawPixmap(QPointF(columns.lock + (kLock - kLockIcon) / 2, middle - kLockIcon / 2 - 0.5),
                           appearance().icon(QStringLiteral("lock"), Token::Text2, static_cast<int>(kLockIcon), ratio));

    const double barTop = middle - kBar / 2 - 2;
    painter.setPen(QPen(appearance().color(Token::Line), 1));
    painter.drawLine(QPointF(columns.bar, barTop + kBar / 2), QPointF(columns.barEnd, barTop + kBar / 2));
    if (lever.locked)
        colour.setAlphaF(static_cast<float>(kLockedStrength));
    painter.setPen(Qt::NoPen);
    painter.setBrush(appearance().color(Token::Surface)); // so that the track does not shine through
    const QRectF bar(columns.bar, barTop, columns.x(lever.strength, scale()) - columns.bar, kBar);
    painter.drawRect(bar);
    painter.setBrush(colour);
    painter.drawRoundedRect(bar, 1.5, 1.5);
    if (std::isfinite(lever.papers)) {
        const double x = columns.x(lever.papers, scale());
        painter.setPen(QPen(appearance().color(Token::Surface), 4, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(QPointF(x, barTop - 1), QPointF(x, barTop + kBar + 1));
        painter.setPen(QPen(appearance().color(Token::Text), 2, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(QPointF(x, barTop - 2), QPointF(x, barTop + kBar + 2));
    }
    if (isRange(lever.low, lever.high) && !lever.locked) {
        const double low = columns.x(lever.low, scale());
        const double high = std::max(low + 3, columns.x(lever.high, scale()));
        const double y = barTop + kBar + 5;
        painter.setPen(QPen(appearance().color(Token::Text3), 1));
        painter.drawPolyline(QPolygonF({QPointF(low, y - 3), QPointF(low, y), QPointF(high, y), QPointF(high, y - 3)}));
    }
    painter.setFont(appearance().font(TypeStyle::LabelStrong));
    painter.setPen(appearance().color(Token::Text));
    drawNumber(painter, QRectF(columns.start, row.top(), columns.strengthEnd - columns.start, row.height()), Qt::AlignRight | Qt::AlignVCenter,
               percent(appearance(), lever.strength));
    painter.setFont(appearance().font(TypeStyle::Label));
    painter.setPen(appearance().color(Token::Text2));
    drawNumber(painter, QRectF(columns.strengthEnd, row.top(), columns.costEnd - columns.strengthEnd, row.height()), Qt::AlignRight | Qt::AlignVCenter,
               std::isfinite(lever.cost) ? moneyNumber(appearance(), lever.cost) : QString());
    if (m_data.startsChosen && std::isfinite(lever.start) && lever.strength >= kShown)
        drawNumber(painter, QRectF(columns.start, row.top(), columns.strengthEnd - columns.start, row.height()), Qt::AlignLeft | Qt::AlignVCenter,
                   startFormat(appearance()).show(lever.start));
    drawRule(painter, appearance(), row.left(), columns.costEnd, row.bottom() - 0.5);
}

void PackageBars::paintPicture(QPainter& painter, const QRectF& rect) const
{
    if (m_data.levers.empty()) {
        drawParagraph(painter, appearance(), rect, {tr("No package yet."), TypeStyle::Body, Token::Text2});
        return;
    }
    paintLegend(&painter, rect);
    const QRectF rows = rowsIn(rect);
    const Columns columns = columnsIn(rect);
    drawRule(painter, appearance(), rows.left(), columns.costEnd, rows.top() - 0.5);
    painter.save();
    painter.setClipRect(rows.adjusted(-2, 0, 2, 0), Qt::IntersectClip);
    if (m_on.empty())
        drawParagraph(painter, appearance(), rows.adjusted(0, 6, 0, 0), {tr("No lever is on.")});
    for (int item = 0; item < static_cast<int>(m_on.size()); ++item) {
        const QRectF row = boxOf(item, rect);
        if (row.bottom() > rows.top() && row.top() < rows.bottom())
            paintRow(painter, *leverOf(item), row, columns);
    }
    painter.restore();
    if (const double most = rect == pictureRect() ? mostScroll() : 0; most > 0) {
        const double whole = kRow * static_cast<double>(m_on.size());
        const double length = std::max(20.0, rows.height() * rows.height() / whole);
        const double top = rows.top() + (rows.height() - length) * m_scroll / most;
        painter.setPen(Qt::NoPen);
        painter.setBrush(appearance().color(Token::Line2));
        painter.drawRoundedRect(QRectF(rect.right() - 3, top, 3, length), 1.5, 1.5);
    }
    const double foot = sentenceHeight(rect);
    if (foot > 0)
        drawParagraph(painter, appearance(), QRectF(rect.left(), rect.bottom() - foot + 5, rect.width(), foot - 5), {offSentence()});
}

void PackageBars::paintAttention(QPainter& painter, const QRectF& rect, int item) const
{
    const QRectF rows = rowsIn(rect);
    const QRectF row = boxOf(item, rect);
    if (row.isEmpty())
        return;
    painter.save();
    if (leverOf(item))
        painter.setClipRect(rows.adjusted(-2, -1, 2, 0));
    painter.setPen(QPen(appearance().color(Token::Line2), 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(row.adjusted(-1.5, 0.5, 0.5, -1.5), metrics::kRadiusChip, metrics::kRadiusChip);
    if (const auto* lever = leverOf(item); lever && !lever->locked) { // an offer
        const QRectF lock = lockBox(item);
        painter.setOpacity(kLockedStrength);
        painter.drawPixmap(lock.center() - QPointF(kLockIcon / 2, kLockIcon / 2 + 0.5),
                           appearance().icon(QStringLiteral("lock"), Token::Text3, static_cast<int>(kLockIcon), devicePixelRatioF()));
    }
    painter.restore();
}

QRectF PackageBars::boxOf(int item, const QRectF& rect) const
{
    const QRectF rows = rowsIn(rect);
    if (item == static_cast<int>(m_on.size()))
        return offSentence().isEmpty() ? QRectF() : QRectF(rect.left(), rows.bottom() + 2, rect.width(), rect.bottom() - rows.bottom());
    if (!leverOf(item))
        return {};
    const double height = rowHeight(rect);
    const double offset = rect == pictureRect() ? m_scroll : 0;
    return {rect.left(), rows.top() + item * height - offset, columnsIn(rect).costEnd - rect.left(), height};
}

QRectF PackageBars::lockBox(int item) const
{
    const QRectF row = itemBox(item);
    return !leverOf(item) || row.isEmpty() ? QRectF() : QRectF(columnsIn(pictureRect()).lock, row.center().y() - kLock / 2, kLock, kLock);
}

int PackageBars::itemAt(const QPointF& at, const QRectF& rect) const
{
    const bool inRows = rowsIn(rect).contains(at);
    for (int item = 0; item <= static_cast<int>(m_on.size()); ++item) {
        if ((inRows || !leverOf(item)) && boxOf(item, rect).contains(at))
            return item;
    }
    return -1;
}

std::vector<int> PackageBars::itemOrder() const
{
    std::vector<int> order(m_on.size() + (offSentence().isEmpty() ? 0 : 1));
    std::iota(order.begin(), order.end(), 0);
    return order;
}

void PackageBars::setCurrentItem(int item)
{
    PaintedChart::setCurrentItem(item);
    if (!leverOf(item))
        return;
    const QRectF rows = rowsIn(pictureRect());
    const double top = item * kRow;
    if (top < m_scroll)
        scrollTo(top);
    else if (top + kRow > m_scroll + rows.height())
        scrollTo(top + kRow - rows.height());
}

void PackageBars::activateItem(int item)
{
    const auto* lever = leverOf(item);
    if (!lever)
        return;
    const QRect row = itemBox(item).toRect();
    emit whyRequested(QString::fromStdString(lever->id), QRect(mapToGlobal(row.topLeft()), row.size()));
}

void PackageBars::mousePressEvent(QMouseEvent* event)
{
    PaintedChart::mousePressEvent(event);
    const int item = itemAtPlace(event->position());
    const auto* lever = leverOf(item);
    if (event->button() == Qt::LeftButton && lever && lockBox(item).contains(event->position()))
        emit lockRequested(QString::fromStdString(lever->id), !lever->locked);
}

void PackageBars::keyPressEvent(QKeyEvent* event)
{
    const auto* lever = leverOf(currentItem());
    if (event->key() == Qt::Key_L && event->modifiers() == Qt::NoModifier && lever) {
        emit lockRequested(QString::fromStdString(lever->id), !lever->locked);
        return;
    }
    PaintedChart::keyPressEvent(event);
}

void PackageBars::wheelEvent(QWheelEvent* event)
{
    const double before = m_scroll;
    scrollTo(m_scroll - event->angleDelta().y() / 120.0 * kRow);
    event->setAccepted(before != m_scroll); // else the page scrolls
}

bool PackageBars::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int item = itemAtPlace(help->pos());
        const auto* lever = leverOf(item);
        if (lever && lockBox(item).contains(help->pos()))
            QToolTip::showText(help->globalPos(), spaced(lever->locked ? tr("Unlock %1 (L)").arg(lever->name) : tr("Keep %1 at %2 (L)").arg(lever->name, percent(appearance(), lever->strength))), this);
        else
            QToolTip::showText(help->globalPos(), readOutOf(item), this);
        return true;
    }
    return PaintedChart::event(event);
}

} // namespace ui
