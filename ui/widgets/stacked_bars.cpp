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
constexpr double kBetweenTotals = 5; // at least, else the figures of neighbours read as one
constexpr double kLimitKey = 16;     // the piece of line before the limit's label

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
    bool keyed = false; ///< the limit's label stands above the plot with a piece of the line before it
    Drawing drawing;

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
    const QFont note = m_appearance.font(TypeStyle::Note);
    const double textHeight = std::ceil(QFontMetricsF(note).height());
    double legendWidth = 0;
    const QFontMetricsF fontMetrics(note);
    for (const BarPart& part : m_shown.parts)
        legendWidth += kLegendKey + kLegendGap + fontMetrics.horizontalAdvance(spaced(part.label)) + kLegendBetween;
    layout.legend = rect.height() >= kLeastHeightForLegend && legendWidth - kLegendBetween <= rect.width();
    const double bottom = textHeight + 8 + (layout.legend ? textHeight + 4 : 0);

    // Bars start at zero; without any, an axis of one round unit keeps the place. A total fits above the highest.
    const double plotHeight = std::max(3 * textHeight, rect.height() - bottom - textHeight - 2);
    const double headroom = std::max(kHeadroom, plotHeight / (plotHeight - textHeight - 3));
    layout.range = {0, high > 0 ? high * headroom : 1};
    layout.ticks = roundTicks(layout.range, rect.height() > 150 ? 5 : 4);

    double tickWidth = 0;
    for (const double tick : layout.ticks)
        tickWidth = std::max(tickWidth, numberWidth(note, tickText(m_appearance, tick, layout.ticks[1] - layout.ticks[0])));
    layout.plot = rect.adjusted(std::ceil(tickWidth) + 8, std::ceil(textHeight / 2), 0, -bottom);
    placeTexts(layout);
    return layout;
}

QFont StackedBars::totalFont() const
{
    QFont strong = m_appearance.font(TypeStyle::Note); // figures of neighbouring years must fit side by side
    strong.setWeight(QFont::DemiBold);
    return strong;
}

void StackedBars::placeTexts(Layout& layout) const
{
    const int count = m_shown.yearCount();
    const QFont note = m_appearance.font(TypeStyle::Note);
    const double height = QFontMetricsF(note).height();
    const double labelWidth = m_shown.limit ? numberWidth(note, spaced(m_shown.limitLabel)) + 1 : 0;
    if (m_shown.limit) {
        // On the line at the right, where packages have run out; above the plot when a bar or its total would be under it.
        bool clear = true;
        for (int bar = 0; bar < count; ++bar)
            clear = clear && (layout.slot(bar, count).right() <= layout.plot.right() - labelWidth - 4 || m_shown.total(bar) <= *m_shown.limit);
        layout.keyed = !clear;
        if (layout.keyed)
            layout.plot.setTop(layout.all.top() + std::ceil(height) + 2);
        const double top = layout.keyed ? layout.all.top() : layout.y(*m_shown.limit) - height - 2;
        layout.drawing.limitLabel = QRectF(layout.plot.right() - labelWidth - 1, top, labelWidth, height);
    }

    for (int bar = 0; bar < count; ++bar) {
        const QRectF slot = layout.slot(bar, count);
        const double width = std::round(slot.width() * kBarShare);
        const double left = std::round(slot.center().x() - width / 2);
        layout.drawing.bars.emplace_back(QPointF(left, layout.y(m_shown.total(bar))), QPointF(left + width, layout.plot.bottom()));
    }

    // The total read out first, then those above the line from the left, as many as stand clear of everything.
    layout.drawing.totals.assign(static_cast<std::size_t>(count), std::nullopt);
    const QFont strong = totalFont();
    const double totalHeight = QFontMetricsF(strong).height();
    const auto place = [&](int bar) {
        const auto index = static_cast<std::size_t>(bar);
        const QRectF& column = layout.drawing.bars[index];
        const double width = numberWidth(strong, amount(m_shown.total(bar))) + 1;
        QRectF box(column.center().x() - width / 2, column.top() - totalHeight - 1, width, totalHeight);
        box.moveRight(std::min(box.right(), layout.all.right()));
        const QRectF around = box.adjusted(-kBetweenTotals, 0, kBetweenTotals, 0);
        for (std::size_t other = 0; other < layout.drawing.bars.size(); ++other) {
            const auto& total = layout.drawing.totals[other];
            if (other != index && ((total && total->intersects(around)) || layout.drawing.bars[other].intersects(box)))
                return;
        }
        if (layout.drawing.limitLabel && layout.drawing.limitLabel->intersects(box))
            return; // the bar and the sentence still tell
        layout.drawing.totals[index] = box;
    };
    if (m_cursor && *m_cursor < count)
        place(*m_cursor);
    for (int bar = 0; bar < count; ++bar) {
        if (m_shown.exceeds(bar) && m_cursor != bar)
            place(bar);
    }
}

StackedBars::Drawing StackedBars::drawing() const
{
    return layOut(QRectF(rect()).adjusted(kRing, kRing, -kRing, -kRing)).drawing;
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
    paintTotals(painter, layout);
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
    const QColor surface = m_appearance.color(Token::Surface);
    const int count = m_shown.yearCount();
    for (int bar = 0; bar < count; ++bar) {
        const QRectF& column = layout.drawing.bars[static_cast<std::size_t>(bar)];
        double sum = 0;
        for (const BarPart& part : m_shown.parts) {
            if (bar >= static_cast<int>(part.values.size()) || !(part.values[static_cast<std::size_t>(bar)] > 0))
                continue;
            const double below = layout.y(sum);
            sum += part.values[static_cast<std::size_t>(bar)];
            const QRectF box(QPointF(column.left(), layout.y(sum)), QPointF(column.right(), below));
            painter.fillRect(box, m_appearance.color(part.colour));
            if (below < layout.plot.bottom() - 0.5 && box.height() > 2) // a seam between the layers
                painter.fillRect(QRectF(column.left(), below - 0.5, column.width(), 1), surface);
        }
        if (m_cursor == bar) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(thinPen(m_appearance.color(Token::Text), 1.5));
            painter.drawRect(column.adjusted(-1.5, -1.5, 1.5, 0));
        }
    }
}

void StackedBars::paintTotals(QPainter& painter, const Layout& layout) const
{
    painter.setFont(totalFont());
    for (int bar = 0; bar < m_shown.yearCount(); ++bar) {
        const auto& box = layout.drawing.totals[static_cast<std::size_t>(bar)];
        if (!box)
            continue;
        painter.setPen(m_appearance.color(m_shown.exceeds(bar) ? Token::Bad : Token::Text));
        drawNumber(painter, *box, Qt::AlignLeft | Qt::AlignVCenter, amount(m_shown.total(bar)));
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
    const QRectF& box = *layout.drawing.limitLabel;
    if (layout.keyed) {
        const double middle = std::floor(box.center().y()) + 0.5;
        painter.drawLine(QPointF(box.left() - kLimitKey - kLegendGap, middle), QPointF(box.left() - kLegendGap, middle));
    }
    painter.setFont(m_appearance.font(TypeStyle::Note));
    painter.setPen(m_appearance.color(Token::Text2));
    drawNumber(painter, box, Qt::AlignLeft | Qt::AlignVCenter, spaced(m_shown.limitLabel));
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
