// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/stacked_bars.h"

#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"
#include "ui/theme/paint.h"
#include "ui/widgets/axis_ticks.h"
#include "ui/widgets/chart_access.h"
#include "ui/widgets/chart_frame.h"

#include <QFontMetricsF>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr int kRing = 4; // room for the focus ring
constexpr double kBarShare = 0.8; // of a year's width
constexpr double kHeadroom = 1.18; // over the highest bar or line, for its figure
constexpr double kLegendKey = 9;
constexpr double kLegendGap = 4;
constexpr double kLegendBetween = 12;
constexpr double kLeastHeightForLegend = 130;

QPen thinPen(const QColor& colour, double width)
{
    return QPen(colour, width, Qt::SolidLine, Qt::FlatCap);
}

} // namespace

int StackedBarsData::yearCount() const
{
    std::size_t count = 0;
    for (const BarPart& part : parts)
        count = std::max(count, part.values.size());
    return static_cast<int>(count);
}

double StackedBarsData::total(int yearIndex) const
{
    double sum = 0;
    for (const BarPart& part : parts) {
        if (yearIndex < static_cast<int>(part.values.size()) && std::isfinite(part.values[static_cast<std::size_t>(yearIndex)]))
            sum += part.values[static_cast<std::size_t>(yearIndex)];
    }
    return sum;
}

bool StackedBarsData::exceeds(int yearIndex) const
{
    return limit && total(yearIndex) - *limit >= 0.5 * std::pow(10.0, -shownDecimals);
}

struct StackedBars::Layout {
    QRectF all;
    QRectF plot;
    AxisRange range;
    std::vector<double> ticks;
    bool legend = false;

    [[nodiscard]] double y(double value) const
    {
        return plot.bottom() - (value - range.low) / (range.high - range.low) * plot.height();
    }
    [[nodiscard]] QRectF slot(int bar, int count) const
    {
        const double width = plot.width() / std::max(1, count);
        return {plot.left() + bar * width, plot.top(), width, plot.height()};
    }
};

StackedBars::StackedBars(const Appearance& appearance, QWidget* parent)
    : QWidget(parent)
    , m_appearance(appearance)
{
    installChartAccess();
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    connect(&appearance, &Appearance::themeChanged, this, qOverload<>(&QWidget::update));
    connect(&appearance, &Appearance::languageChanged, this, qOverload<>(&QWidget::update));
}

void StackedBars::setData(StackedBarsData data)
{
    m_shown = std::move(data);
    if (m_cursor && *m_cursor >= m_shown.yearCount())
        setCursorBar(std::nullopt);
    setAccessibleName(m_shown.title);
    if (m_cursor)
        emit readOutChanged(readOut());
    update();
}

QString StackedBars::amount(double value) const
{
    core::policy::Naming shown; // the data are in shown units already
    shown.decimals = m_shown.shownDecimals;
    return figure(m_appearance, shown, value).number;
}

QString StackedBars::readOut() const
{
    if (!m_cursor)
        return {};
    QStringList parts;
    for (const BarPart& part : m_shown.parts) {
        const double value = *m_cursor < static_cast<int>(part.values.size()) ? part.values[static_cast<std::size_t>(*m_cursor)] : 0;
        if (value > 0)
            parts.append(part.label + QLatin1Char(' ') + amount(value));
    }
    QString text = tr("%1: %2").arg(QString::number(m_shown.firstYear + *m_cursor), amount(m_shown.total(*m_cursor)));
    if (!parts.isEmpty())
        text += tr(" (%1)").arg(parts.join(tr(", ")));
    return spaced(text);
}

QString StackedBars::sentence() const
{
    QStringList years;
    for (int bar = 0; bar < m_shown.yearCount(); ++bar)
        years.append(tr("%1: %2").arg(QString::number(m_shown.firstYear + bar), amount(m_shown.total(bar))));
    QStringList sentences{tr("%1, %2.").arg(m_shown.title, m_shown.unit)};
    if (!m_shown.headline.isEmpty())
        sentences.append(tr("%1.").arg(m_shown.headline));
    if (!years.isEmpty())
        sentences.append(tr("%1.").arg(years.join(tr(", "))));
    if (m_shown.limit)
        sentences.append(tr("%1.").arg(m_shown.limitLabel));
    sentences.append(m_shown.footer);
    return sentences.join(m_appearance.isChinese() ? QString() : QStringLiteral(" "));
}

ChartTable StackedBars::table() const
{
    ChartTable table;
    table.columns.append(tr("Year"));
    for (const BarPart& part : m_shown.parts)
        table.columns.append(part.label);
    table.columns.append(tr("Total"));
    QLocale locale = m_appearance.locale();
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    const int decimals = m_shown.shownDecimals + 2;
    for (int bar = 0; bar < m_shown.yearCount(); ++bar) {
        QStringList row{QString::number(m_shown.firstYear + bar)};
        for (const BarPart& part : m_shown.parts)
            row.append(locale.toString(bar < static_cast<int>(part.values.size()) ? part.values[static_cast<std::size_t>(bar)] : 0.0, 'f',
                                       decimals));
        row.append(locale.toString(m_shown.total(bar), 'f', decimals));
        table.rows.push_back(row);
    }
    return table;
}

void StackedBars::render(QPainter& painter, const QRectF& rect) const
{
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    paintDrawing(painter, paintChartFrame(painter, rect, m_appearance, *this));
    painter.restore();
}

QSize StackedBars::sizeHint() const { return {310, 160}; }
QSize StackedBars::minimumSizeHint() const { return {180, 96}; }

StackedBars::Layout StackedBars::layOut(const QRectF& rect) const
{
    Layout layout;
    layout.all = rect;
    double high = m_shown.limit.value_or(0);
    for (int bar = 0; bar < m_shown.yearCount(); ++bar)
        high = std::max(high, m_shown.total(bar));
    // Bars start at zero; without any, an axis of one round unit keeps the place.
    layout.range = {0, high > 0 ? high * kHeadroom : 1};
    layout.ticks = roundTicks(layout.range, rect.height() > 150 ? 5 : 4);

    const QFont note = m_appearance.font(TypeStyle::Note);
    const double textHeight = std::ceil(QFontMetricsF(note).height());
    double legendWidth = 0;
    const QFontMetricsF fontMetrics(note);
    for (const BarPart& part : m_shown.parts)
        legendWidth += kLegendKey + kLegendGap + fontMetrics.horizontalAdvance(spaced(part.label)) + kLegendBetween;
    layout.legend = rect.height() >= kLeastHeightForLegend && legendWidth - kLegendBetween <= rect.width();

    double tickWidth = 0;
    for (const double tick : layout.ticks)
        tickWidth = std::max(tickWidth, numberWidth(note, tickText(m_appearance, tick, layout.ticks[1] - layout.ticks[0])));
    const double bottom = textHeight + 8 + (layout.legend ? textHeight + 4 : 0);
    layout.plot = rect.adjusted(std::ceil(tickWidth) + 8, std::ceil(textHeight / 2), 0, -bottom);
    return layout;
}

void StackedBars::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    const QRectF inner = QRectF(rect()).adjusted(kRing, kRing, -kRing, -kRing);
    paintDrawing(painter, inner);
    if (hasFocus())
        drawFocusRing(painter, m_appearance, inner);
}

void StackedBars::paintDrawing(QPainter& painter, const QRectF& rect) const
{
    const Layout layout = layOut(rect);
    paintAxes(painter, layout);
    paintBars(painter, layout);
    paintLimit(painter, layout);
    if (layout.legend)
        paintLegend(painter, layout);
}

void StackedBars::paintAxes(QPainter& painter, const Layout& layout) const
{
    const QFont note = m_appearance.font(TypeStyle::Note);
    const double textHeight = QFontMetricsF(note).height();
    painter.setFont(note);
    painter.setBrush(Qt::NoBrush);
    for (const double tick : layout.ticks) {
        const double y = std::floor(layout.y(tick)) + 0.5;
        painter.setPen(thinPen(m_appearance.color(tick == 0 ? Token::Line2 : Token::Grid), 1));
        painter.drawLine(QPointF(layout.plot.left(), y), QPointF(layout.plot.right(), y));
        painter.setPen(m_appearance.color(Token::Text3));
        drawNumber(painter, QRectF(layout.all.left(), y - textHeight / 2, layout.plot.left() - layout.all.left() - 8, textHeight),
                   Qt::AlignRight | Qt::AlignVCenter, tickText(m_appearance, tick, layout.ticks[1] - layout.ticks[0]));
    }
    const int count = m_shown.yearCount();
    if (count == 0)
        return;
    const double labelWidth = numberWidth(note, QStringLiteral("2024"));
    const double between = layout.plot.width() * (count - 1) / count; // first to last bar's middle
    painter.setPen(m_appearance.color(Token::Text3));
    for (const int year : yearTicks(m_shown.firstYear, m_shown.firstYear + count - 1, between, labelWidth)) {
        const QRectF slot = layout.slot(year - m_shown.firstYear, count);
        drawNumber(painter, QRectF(slot.center().x() - labelWidth, layout.plot.bottom() + 7, 2 * labelWidth, textHeight),
                   Qt::AlignHCenter | Qt::AlignTop, QString::number(year));
    }
}

void StackedBars::paintBars(QPainter& painter, const Layout& layout) const
{
    QFont strong = m_appearance.font(TypeStyle::Note); // figures of neighbouring years must fit side by side
    strong.setWeight(QFont::DemiBold);
    const double textHeight = QFontMetricsF(strong).height();
    const QColor surface = m_appearance.color(Token::Surface);
    const int count = m_shown.yearCount();
    double labelsEnd = -1e9;
    for (int bar = 0; bar < count; ++bar) {
        const QRectF slot = layout.slot(bar, count);
        const double width = std::round(slot.width() * kBarShare);
        const double left = std::round(slot.center().x() - width / 2);
        double sum = 0;
        for (const BarPart& part : m_shown.parts) {
            if (bar >= static_cast<int>(part.values.size()) || !(part.values[static_cast<std::size_t>(bar)] > 0))
                continue;
            const double below = layout.y(sum);
            sum += part.values[static_cast<std::size_t>(bar)];
            const QRectF box(QPointF(left, layout.y(sum)), QPointF(left + width, below));
            painter.fillRect(box, m_appearance.color(part.colour));
            if (below < layout.plot.bottom() - 0.5 && box.height() > 2) // a seam between the layers
                painter.fillRect(QRectF(left, below - 0.5, width, 1), surface);
        }
        if (m_cursor == bar) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(thinPen(m_appearance.color(Token::Text), 1.5));
            painter.drawRect(QRectF(QPointF(left - 1.5, layout.y(sum) - 1.5), QPointF(left + width + 1.5, layout.plot.bottom())));
        }
        const bool exceeds = m_shown.exceeds(bar);
        if (!exceeds && m_cursor != bar)
            continue;
        const QString text = amount(sum);
        const double textWidth = numberWidth(strong, text);
        const QRectF box(slot.center().x() - textWidth / 2, layout.y(sum) - textHeight - 1, textWidth + 1, textHeight);
        if (box.left() < labelsEnd + 1 && m_cursor != bar)
            continue; // the neighbour's figure has the place; the bars and the sentence still tell
        labelsEnd = box.right();
        painter.setFont(strong);
        painter.setPen(m_appearance.color(exceeds ? Token::Bad : Token::Text));
        drawNumber(painter, box, Qt::AlignLeft | Qt::AlignVCenter, text);
    }
}

void StackedBars::paintLimit(QPainter& painter, const Layout& layout) const
{
    if (!m_shown.limit)
        return;
    const double y = std::floor(layout.y(*m_shown.limit)) + 0.5;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(thinPen(m_appearance.color(Token::Text), 1.5));
    painter.drawLine(QPointF(layout.plot.left(), y), QPointF(layout.plot.right(), y));

    const QFont note = m_appearance.font(TypeStyle::Note);
    const QString text = spaced(m_shown.limitLabel);
    const double width = numberWidth(note, text);
    const double height = QFontMetricsF(note).height();
    // At the right, where packages have run out; at the left when a bar or its figure stands there.
    const auto highestOver = [&](double from, double to) {
        double high = 0;
        for (int bar = 0; bar < m_shown.yearCount(); ++bar) {
            const QRectF slot = layout.slot(bar, m_shown.yearCount());
            if (slot.right() > from && slot.left() < to)
                high = std::max(high, m_shown.total(bar));
        }
        return high;
    };
    const double right = highestOver(layout.plot.right() - width, layout.plot.right());
    const double left = highestOver(layout.plot.left(), layout.plot.left() + width);
    const bool atLeft = right > *m_shown.limit && left < right;
    const double x = atLeft ? layout.plot.left() + 2 : layout.plot.right() - width - 1;
    const QRectF box(x, y - height - 2, width + 1, height);
    if (std::max(right, left) > *m_shown.limit && (atLeft ? left : right) > *m_shown.limit)
        painter.fillRect(box.adjusted(-2, 0, 2, 0), m_appearance.color(Token::Surface));
    painter.setFont(note);
    painter.setPen(m_appearance.color(Token::Text2));
    drawNumber(painter, box, Qt::AlignLeft | Qt::AlignVCenter, text);
}

void StackedBars::paintLegend(QPainter& painter, const Layout& layout) const
{
    const QFont note = m_appearance.font(TypeStyle::Note);
    const QFontMetricsF fontMetrics(note);
    const double height = std::ceil(fontMetrics.height());
    double x = layout.all.left();
    const double top = layout.all.bottom() - height;
    painter.setFont(note);
    for (const BarPart& part : m_shown.parts) {
        painter.fillRect(QRectF(x, std::round(top + (height - kLegendKey) / 2), kLegendKey, kLegendKey), m_appearance.color(part.colour));
        x += kLegendKey + kLegendGap;
        const QString text = spaced(part.label);
        painter.setPen(m_appearance.color(Token::Text2));
        painter.drawText(QRectF(x, top, fontMetrics.horizontalAdvance(text) + 1, height), Qt::AlignLeft | Qt::AlignVCenter, text);
        x += fontMetrics.horizontalAdvance(text) + kLegendBetween;
    }
}

void StackedBars::setCursorBar(std::optional<int> bar)
{
    if (bar == m_cursor)
        return;
    m_cursor = bar;
    emit readOutChanged(readOut());
    announceChartValue(*this);
    update();
}

void StackedBars::mouseMoveEvent(QMouseEvent* event)
{
    const Layout layout = layOut(QRectF(rect()).adjusted(kRing, kRing, -kRing, -kRing));
    const int count = m_shown.yearCount();
    const double share = (event->position().x() - layout.plot.left()) / std::max(1.0, layout.plot.width());
    const int bar = static_cast<int>(std::floor(share * count));
    const bool inside = bar >= 0 && bar < count && event->position().y() >= layout.plot.top();
    setCursorBar(inside ? std::optional<int>(bar) : std::nullopt);
}

void StackedBars::leaveEvent(QEvent* event)
{
    setCursorBar(std::nullopt);
    QWidget::leaveEvent(event);
}

void StackedBars::keyPressEvent(QKeyEvent* event)
{
    const int last = m_shown.yearCount() - 1;
    if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right) {
        const int step = event->key() == Qt::Key_Right ? 1 : -1;
        if (last >= 0)
            setCursorBar(m_cursor ? std::clamp(*m_cursor + step, 0, last) : (step > 0 ? 0 : last));
    } else if (event->key() == Qt::Key_Home && last >= 0) {
        setCursorBar(0);
    } else if (event->key() == Qt::Key_End && last >= 0) {
        setCursorBar(last);
    } else if (event->key() == Qt::Key_Escape && m_cursor) {
        setCursorBar(std::nullopt);
    } else {
        QWidget::keyPressEvent(event);
    }
}

void StackedBars::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    update();
}

void StackedBars::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    setCursorBar(std::nullopt);
    update();
}

} // namespace ui
