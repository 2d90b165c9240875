// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/regions/dumbbells.h"

#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"
#include "ui/theme/paint.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr double kLegendHeight = 20;
constexpr double kHeadHeight = 20;
constexpr double kLeastRow = 30;
constexpr double kRoomyRow = 38;   ///< below it the words over the axis go, and the unit stands beside the name
constexpr double kUsualRow = 58;
constexpr double kDot = 5;         ///< radius
constexpr double kLabelGap = 9;    ///< from a dot's middle to its number
constexpr double kSwatch = 15;      ///< room for a dot of the legend
constexpr double kNameShare = 0.27;
constexpr double kGapShare = 0.24;

} // namespace

DumbbellRow::Gap DumbbellRow::gap() const
{
    if (!std::isfinite(baselineEast) || !std::isfinite(baselineCentralWest) || !std::isfinite(east) || !std::isfinite(centralWest))
        return Gap::Unknown;
    const double before = digits.shown(baselineEast) - digits.shown(baselineCentralWest);
    const double now = digits.shown(east) - digits.shown(centralWest);
    const double least = digits.step / 2;
    if ((before > least && now < -least) || (before < -least && now > least))
        return Gap::Reversed;
    const double change = std::abs(now) - std::abs(before);
    return std::abs(change) < least ? Gap::Same : change < 0 ? Gap::Closer : Gap::Wider;
}

double DumbbellRow::distance(bool baseline) const
{
    const double a = baseline ? baselineEast : east;
    const double b = baseline ? baselineCentralWest : centralWest;
    return core::maps::rounded(std::abs(digits.shown(a) - digits.shown(b)), digits.step);
}

struct Dumbbells::Columns {
    QRectF all;
    double trackLeft = 0, trackRight = 0;
    double gapLeft = 0;
    double top = 0; ///< of the first row
    double row = kUsualRow;
    bool roomy = true;
};

Dumbbells::Dumbbells(const Appearance& appearance, QWidget* parent)
    : RowChart(appearance, parent)
{
}

void Dumbbells::setData(DumbbellData data)
{
    m_data = std::move(data);
    setAccessibleName(m_data.title);
    rowsChanged();
}

QSize Dumbbells::sizeHint() const
{
    return {560, int(kLegendHeight + kHeadHeight + kUsualRow * double(m_data.rows.size()))};
}

QSize Dumbbells::minimumSizeHint() const
{
    return {320, int(kLegendHeight + 4 + kLeastRow * double(m_data.rows.size()))};
}

Dumbbells::Columns Dumbbells::columns(const QRectF& rect) const
{
    Columns columns;
    columns.all = rect;
    const QFontMetricsF number(appearance().font(TypeStyle::LabelStrong));
    double label = 0;
    for (const DumbbellRow& row : m_data.rows) {
        for (const double value : {row.east, row.centralWest, row.baselineEast, row.baselineCentralWest})
            label = std::max(label, number.horizontalAdvance(row.digits.text(appearance(), value)));
    }
    columns.gapLeft = rect.right() - rect.width() * kGapShare;
    columns.trackLeft = rect.left() + rect.width() * kNameShare + label + kLabelGap + 4;
    columns.trackRight = columns.gapLeft - label - kLabelGap - 8;
    const double count = std::max<double>(1, double(m_data.rows.size()));
    columns.roomy = rect.height() >= kLegendHeight + kHeadHeight + kRoomyRow * count;
    columns.top = rect.top() + kLegendHeight + (columns.roomy ? kHeadHeight : 4);
    columns.row = std::clamp((rect.bottom() - columns.top) / count, kLeastRow, kUsualRow + 8);
    return columns;
}

QRectF Dumbbells::boxOf(int row, const QRectF& rect) const
{
    const Columns c = columns(rect);
    return {c.all.left(), c.top + row * c.row, c.all.width(), c.row};
}

int Dumbbells::rowCount() const
{
    return static_cast<int>(m_data.rows.size());
}

QString Dumbbells::idOf(int row) const
{
    return QString::fromStdString(m_data.rows[static_cast<std::size_t>(row)].variable);
}

QString Dumbbells::gapText(const DumbbellRow& row) const
{
    const QString size = tickText(appearance(), row.distance(false), row.digits.step);
    switch (row.gap()) {
    case DumbbellRow::Gap::Closer: return tr("%1 closer", "distance between two regions").arg(size);
    case DumbbellRow::Gap::Wider: return tr("%1 wider", "distance between two regions").arg(size);
    case DumbbellRow::Gap::Reversed: return tr("%1 reversed", "distance between two regions").arg(size);
    case DumbbellRow::Gap::Same: return tr("%1 same", "distance between two regions").arg(size);
    case DumbbellRow::Gap::Unknown: break;
    }
    return size;
}

void Dumbbells::paintHead(QPainter& painter, const Columns& c) const
{
    const QFont note = appearance().font(TypeStyle::Note);
    const QFontMetricsF metrics(note);
    painter.setFont(note);
    // From the right, so that the words stand over the last column.
    double x = c.all.right();
    const double middle = c.all.top() + kLegendHeight / 2;
    const auto entry = [&](const QString& text, const QColor& colour, bool hollow) {
        const QString shown = spaced(metrics.elidedText(text, Qt::ElideRight, 150));
        const double wide = metrics.horizontalAdvance(shown);
        x -= wide;
        painter.setPen(appearance().color(Token::Text2));
        painter.drawText(QRectF(x, c.all.top(), wide + 1, kLegendHeight), Qt::AlignLeft | Qt::AlignVCenter, shown);
        x -= kSwatch;
        painter.setPen(hollow ? QPen(colour, 2) : QPen(Qt::NoPen));
        painter.setBrush(hollow ? appearance().color(Token::Surface) : colour);
        painter.drawEllipse(QPointF(x + 5, middle), hollow ? kDot - 1 : kDot, hollow ? kDot - 1 : kDot);
        x -= ui::metrics::kSpace3;
    };
    entry(m_data.scenario, appearance().color(scenarioToken(m_data.colourIndex)), false);
    if (!m_data.baselineOnly)
        entry(tr("baseline"), appearance().color(Token::Baseline), false);
    entry(tr("Central-West"), appearance().color(Token::Text2), true);
    entry(tr("East"), appearance().color(Token::Text2), false);

    painter.setBrush(Qt::NoBrush);
    painter.setPen(appearance().color(Token::Text3));
    const double y = c.all.top() + kLegendHeight;
    if (c.roomy) {
        painter.drawText(QRectF(c.trackLeft - 30, y, 60, kHeadHeight), Qt::AlignCenter, tr("low"));
        painter.drawText(QRectF(c.trackRight - 30, y, 60, kHeadHeight), Qt::AlignCenter, tr("high"));
        painter.drawText(QRectF(c.gapLeft - 40, y, c.all.right() - c.gapLeft + 40, kHeadHeight), Qt::AlignRight | Qt::AlignVCenter,
                         m_data.baselineOnly ? tr("Gap") : tr("Gap, baseline and scenario"));
    }
    painter.setPen(QPen(appearance().color(Token::Line), 1));
    const double line = snapped(painter, c.top);
    painter.drawLine(QPointF(c.all.left(), line), QPointF(c.all.right(), line));
}

void Dumbbells::paintPair(QPainter& painter, const Columns& c, const DumbbellRow& row, double y, bool baseline) const
{
    const double east = row.digits.shown(baseline ? row.baselineEast : row.east);
    const double west = row.digits.shown(baseline ? row.baselineCentralWest : row.centralWest);
    if (!std::isfinite(east) || !std::isfinite(west))
        return;
    double low = std::min(east, west);
    double high = std::max(east, west);
    for (const double value : {row.east, row.centralWest, row.baselineEast, row.baselineCentralWest}) {
        if (std::isfinite(value)) {
            low = std::min(low, row.digits.shown(value));
            high = std::max(high, row.digits.shown(value));
        }
    }
    // The four values fill the track; equal ones stand in its middle.
    const auto x = [&](double value) {
        return high > low ? c.trackLeft + (value - low) / (high - low) * (c.trackRight - c.trackLeft) : (c.trackLeft + c.trackRight) / 2;
    };
    const QColor colour = appearance().color(baseline ? Token::Baseline : scenarioToken(m_data.colourIndex));
    painter.setPen(QPen(appearance().color(Token::Grid), 1));
    const double level = snapped(painter, y);
    painter.drawLine(QPointF(c.trackLeft, level), QPointF(c.trackRight, level));
    QColor between = colour;
    between.setAlphaF(baseline ? 1.0F : 0.5F);
    painter.setPen(QPen(between, baseline ? 1.5 : 3));
    painter.drawLine(QPointF(x(west), y), QPointF(x(east), y));
    painter.setPen(QPen(colour, 2));
    painter.setBrush(appearance().color(Token::Surface));
    painter.drawEllipse(QPointF(x(west), y), kDot - 0.5, kDot - 0.5);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    const bool together = std::abs(x(west) - x(east)) < kDot;
    painter.drawEllipse(QPointF(x(east), y), together ? kDot - 2.5 : kDot, together ? kDot - 2.5 : kDot);
    painter.setBrush(Qt::NoBrush);

    painter.setFont(appearance().font(baseline ? TypeStyle::Label : TypeStyle::LabelStrong));
    painter.setPen(appearance().color(baseline ? Token::Text3 : Token::Text));
    const double height = QFontMetricsF(painter.font()).height();
    const double left = std::min(x(west), x(east));
    const double right = std::max(x(west), x(east));
    const QString leftText = tickText(appearance(), std::min(east, west), row.digits.step);
    const QString rightText = tickText(appearance(), std::max(east, west), row.digits.step);
    drawNumber(painter, QRectF(left - kLabelGap - 80, y - height / 2, 80, height), Qt::AlignRight | Qt::AlignVCenter, leftText);
    if (!together || leftText != rightText)
        drawNumber(painter, QRectF(right + kLabelGap, y - height / 2, 80, height), Qt::AlignLeft | Qt::AlignVCenter, rightText);
}

void Dumbbells::paintRow(QPainter& painter, const Columns& c, const DumbbellRow& row, const QRectF& box) const
{
    const QFont body = appearance().font(TypeStyle::Body);
    const QFont note = appearance().font(TypeStyle::Note);
    const QFontMetricsF bodyMetrics(body);
    const QFontMetricsF noteMetrics(note);
    const double nameWidth = c.all.width() * kNameShare;
    const double height = bodyMetrics.height() + (c.roomy ? noteMetrics.height() : 0);
    const double top = box.center().y() - height / 2;
    painter.setFont(body);
    painter.setPen(appearance().color(Token::Text));
    const QString unit = spaced(row.unit);
    const double unitWidth = c.roomy ? 0 : noteMetrics.horizontalAdvance(unit) + 5;
    const QString name = bodyMetrics.elidedText(spaced(c.roomy || row.shortName.isEmpty() ? row.name : row.shortName), Qt::ElideRight, nameWidth - unitWidth);
    painter.drawText(QRectF(box.left(), top, nameWidth, bodyMetrics.height()), Qt::AlignLeft | Qt::AlignVCenter, name);
    painter.setFont(note);
    painter.setPen(appearance().color(Token::Text3));
    const double besideName = box.left() + bodyMetrics.horizontalAdvance(name) + 5;
    const QRectF unitBox = c.roomy ? QRectF(box.left(), top + bodyMetrics.height(), nameWidth, noteMetrics.height())
                                   : QRectF(besideName, top, unitWidth, bodyMetrics.height());
    painter.drawText(unitBox, Qt::AlignLeft | Qt::AlignVCenter, noteMetrics.elidedText(unit, Qt::ElideRight, unitBox.width() + 1));

    const double part = m_data.baselineOnly ? 0 : std::min(box.height() / 4 - 1, 12.0);
    if (!m_data.baselineOnly)
        paintPair(painter, c, row, box.center().y() - part, true);
    paintPair(painter, c, row, box.center().y() + part, false);

    const QRectF gap(c.gapLeft, 0, c.all.right() - c.gapLeft, 16);
    const auto write = [&](double y, const QString& text, TypeStyle style, Token colour) {
        painter.setFont(appearance().font(style));
        painter.setPen(appearance().color(colour));
        drawNumber(painter, QRectF(gap.left(), y - 8, gap.width(), 16), Qt::AlignRight | Qt::AlignVCenter, spaced(text));
    };
    if (!m_data.baselineOnly)
        write(box.center().y() - part, tickText(appearance(), row.distance(true), row.digits.step), TypeStyle::Label, Token::Text3);
    const DumbbellRow::Gap kind = row.gap();
    const Token colour = kind == DumbbellRow::Gap::Closer ? Token::Good : kind == DumbbellRow::Gap::Wider ? Token::Bad : Token::Text2;
    write(box.center().y() + part, gapText(row), TypeStyle::LabelStrong, colour);
    painter.setPen(QPen(appearance().color(Token::Line), 1));
    const double line = snapped(painter, box.bottom());
    painter.drawLine(QPointF(box.left(), line), QPointF(box.right(), line));
}

void Dumbbells::paintPicture(QPainter& painter, const QRectF& rect) const
{
    const Columns c = columns(rect);
    paintHead(painter, c);
    for (std::size_t k = 0; k < m_data.rows.size(); ++k)
        paintRow(painter, c, m_data.rows[k], QRectF(c.all.left(), c.top + double(k) * c.row, c.all.width(), c.row));
}

QString Dumbbells::readOutOf(int item) const
{
    if (item < 0 || item >= rowCount())
        return {};
    const DumbbellRow& row = m_data.rows[static_cast<std::size_t>(item)];
    const auto number = [&](double value) { return row.digits.text(appearance(), value); };
    QString text = tr("%1: East %2, Central-West %3, gap %4").arg(row.name, number(row.east), number(row.centralWest), gapText(row));
    if (!m_data.baselineOnly)
        text += tr("; baseline %1 and %2").arg(number(row.baselineEast), number(row.baselineCentralWest));
    return spaced(text);
}

QString Dumbbells::sentence() const
{
    QStringList sentences{tr("%1, %2.").arg(m_data.title, m_data.year)};
    for (const DumbbellRow& row : m_data.rows)
        sentences << tr("%1: East %2, Central-West %3, gap %4.").arg(row.name, row.digits.text(appearance(), row.east), row.digits.text(appearance(), row.centralWest), gapText(row));
    sentences << m_data.footer;
    return spaced(sentences.join(appearance().isChinese() ? QString() : QStringLiteral(" ")));
}

ChartTable Dumbbells::table() const
{
    ChartTable table;
    table.columns << tr("Number") << tr("Unit") << tr("East") << tr("Central-West");
    if (!m_data.baselineOnly)
        table.columns << tr("East, baseline") << tr("Central-West, baseline");
    table.columns << tr("Gap");
    for (const DumbbellRow& row : m_data.rows) {
        QStringList cells{row.name, row.unit, row.digits.text(appearance(), row.east), row.digits.text(appearance(), row.centralWest)};
        if (!m_data.baselineOnly)
            cells << row.digits.text(appearance(), row.baselineEast) << row.digits.text(appearance(), row.baselineCentralWest);
        cells << gapText(row);
        table.rows.push_back(std::move(cells));
    }
    return table;
}

} // namespace ui
