// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model_page/loop_chart.h"

#include "ui/theme/appearance.h"
#include "ui/theme/paint.h"

#include <QFontMetricsF>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr int kLeft = 48;
constexpr int kRight = 12;
constexpr int kTop = 10;
constexpr int kBottom = 24;
constexpr int kShades = 6;
constexpr double kStrongest = 0.92;
constexpr double kWeakest = 0.22;
constexpr double kWeakestOnDark = 0.5; ///< a dark ground swallows more
constexpr int kPhaseMark = 18;
constexpr double kLabelRoom = 0.11; ///< share from which an area carries its id

/// The least share over some time around moment `k`.
double steadyShare(const std::vector<double>& shares, std::size_t k, bool positive)
{
    const std::size_t around = shares.size() / 12;
    if (k < around || k + around >= shares.size())
        return 0;
    double least = 1;
    for (std::size_t i = k - around; i <= k + around; ++i)
        least = std::min(least, positive ? std::max(0.0, shares[i]) : std::max(0.0, -shares[i]));
    return least;
}

QColor mixed(const QColor& a, const QColor& b, double share)
{
    return QColor::fromRgbF(static_cast<float>(a.redF() * share + b.redF() * (1 - share)), static_cast<float>(a.greenF() * share + b.greenF() * (1 - share)),
                            static_cast<float>(a.blueF() * share + b.blueF() * (1 - share)));
}

} // namespace

LoopChart::LoopChart(const Appearance& appearance, QWidget* parent) : QWidget(parent), m_appearance(appearance)
{
    setObjectName(QStringLiteral("loopChart"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(&appearance, &Appearance::themeChanged, this, qOverload<>(&QWidget::update));
}

void LoopChart::setData(LoopChartData chart)
{
    m_data = std::move(chart);
    m_marked = -1;
    setAccessibleName(m_data.title);
    setCursorAt(std::nullopt);
    update();
}

void LoopChart::setMarked(int area)
{
    m_marked = area;
    update();
}

/// Reinforcing loops in shades of the accent, balancing ones in greys, the strongest the fullest.
QColor LoopChart::areaColour(std::size_t area) const
{
    int rank = 0;
    for (std::size_t i = 0; i < area; ++i)
        rank += m_data.areas[i].reinforcing == m_data.areas[area].reinforcing;
    const double weakest = m_appearance.theme() == ThemeKind::Dark ? kWeakestOnDark : kWeakest;
    const double share = std::max(weakest, kStrongest - (kStrongest - weakest) * rank / (kShades - 1.0));
    return mixed(m_appearance.color(m_data.areas[area].reinforcing ? Token::Accent : Token::CrossCutting), m_appearance.color(Token::Surface), share);
}

QString LoopChart::readOut() const
{
    if (!m_cursor)
        return {};
    QStringList parts;
    for (const LoopArea& area : m_data.areas) {
        const int share = static_cast<int>(std::lround(100 * area.shares[*m_cursor]));
        if (share != 0)
            parts << tr("%1 %2", "loop, share").arg(area.id, QString::number(share).replace(QLatin1Char('-'), QChar(0x2212)) + (m_appearance.isChinese() ? QStringLiteral("%") : QStringLiteral("\u2009%")));
    }
    return tr("%1: %2", "time, shares").arg(m_data.time ? m_data.time(m_data.times[*m_cursor]) : QString::number(m_data.times[*m_cursor]), parts.isEmpty() ? tr("nothing changes") : parts.join(tr(", ", "between shares")));
}

QRectF LoopChart::plot() const
{
    return QRectF(rect()).adjusted(kLeft, kTop, -kRight, -kBottom);
}

double LoopChart::xOf(const QRectF& area, double time) const
{
    const double last = m_data.times.empty() ? m_data.start + 1 : m_data.times.back();
    return area.left() + area.width() * (time - m_data.start) / (last - m_data.start);
}

double LoopChart::yOf(const QRectF& area, double share) const
{
    return area.center().y() - 0.5 * area.height() * share;
}

void LoopChart::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF area = plot();
    if (m_data.times.empty())
        return;
    paintAxes(painter, area);
    paintAreas(painter, area);
    paintPhases(painter, area);
    if (m_cursor) {
        const double x = snapped(painter, xOf(area, m_data.times[*m_cursor]));
        painter.setPen(QPen(m_appearance.color(Token::Text), 1));
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
    }
    if (hasFocus())
        drawFocusRing(painter, m_appearance, QRectF(rect()).adjusted(4, 4, -4, -4));
}

void LoopChart::paintAxes(QPainter& painter, const QRectF& area) const
{
    painter.setFont(m_appearance.font(TypeStyle::Note));
    for (const int tick : {100, 50, 0, -50, -100}) {
        const double y = snapped(painter, yOf(area, tick / 100.0));
        painter.setPen(QPen(m_appearance.color(Token::Grid), 1));
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        painter.setPen(m_appearance.color(Token::Text3));
        const QString text = QString::number(std::abs(tick)) + (m_appearance.isChinese() ? QStringLiteral("%") : QStringLiteral("\u2009%"));
        painter.drawText(QRectF(0, y - 8, kLeft - 6, 16), Qt::AlignRight | Qt::AlignVCenter, (tick < 0 ? QString(QChar(0x2212)) : QString()) + text);
    }
    const QFontMetricsF metrics(painter.font());
    const double last = m_data.times.back();
    const auto label = [this](double time) { return time == m_data.start ? m_data.words.phrase(m_appearance, time) : m_data.words.number(m_appearance, time); };
    const double room = std::max(metrics.horizontalAdvance(label(last)), metrics.horizontalAdvance(QStringLiteral("2024"))) + 14;
    const double firstRoom = metrics.horizontalAdvance(label(m_data.start)) + 14;
    for (const double time : m_data.words.ticks(m_data.start, last, area.width(), room, firstRoom)) {
        const double wide = time == m_data.start ? firstRoom : room;
        const QRectF place(std::clamp(xOf(area, time) - wide / 2, 0.0, width() - wide), area.bottom() + 5, wide, 16);
        painter.drawText(place, Qt::AlignCenter, label(time));
    }
}

void LoopChart::paintAreas(QPainter& painter, const QRectF& area) const
{
    const std::size_t count = m_data.times.size();
    // Stacked from zero outwards, the strongest next to zero; each interval is a level stretch.
    std::vector<double> above(count, 0);
    std::vector<double> below(count, 0);
    for (std::size_t a = 0; a < m_data.areas.size(); ++a) {
        const LoopArea& loop = m_data.areas[a];
        for (const bool positive : {true, false}) {
            std::vector<double>& base = positive ? above : below;
            QPainterPath path;
            std::vector<QPointF> back;
            double widest = 0;
            QPointF label;
            bool any = false;
            for (std::size_t k = 0; k < count; ++k) {
                const double share = positive ? std::max(0.0, loop.shares[k]) : std::min(0.0, loop.shares[k]);
                const double x0 = xOf(area, k == 0 ? m_data.start : m_data.times[k - 1]);
                const double x1 = xOf(area, m_data.times[k]);
                const double inner = yOf(area, base[k]);
                const double outer = yOf(area, base[k] + share);
                if (k == 0)
                    path.moveTo(x0, outer);
                path.lineTo(x0, outer);
                path.lineTo(x1, outer);
                back.emplace_back(x0, inner);
                back.emplace_back(x1, inner);
                any = any || share != 0;
                // A label stands where the area is high for a while, not on a spike.
                const double steady = steadyShare(loop.shares, k, positive);
                if (steady > widest) {
                    widest = steady;
                    label = QPointF(0.5 * (x0 + x1), 0.5 * (inner + outer));
                }
                base[k] += share;
            }
            if (!any)
                continue;
            for (auto point = back.rbegin(); point != back.rend(); ++point)
                path.lineTo(*point);
            path.closeSubpath();
            QColor colour = areaColour(a);
            if (m_marked >= 0 && static_cast<std::size_t>(m_marked) != a)
                colour = mixed(colour, m_appearance.color(Token::Surface), 0.35);
            painter.setPen(QPen(m_appearance.color(Token::Surface), 1));
            painter.setBrush(colour);
            painter.drawPath(path);
            if (widest > kLabelRoom) {
                painter.setFont(m_appearance.font(TypeStyle::LabelStrong));
                const QColor ink = contrastRatio(colour, m_appearance.color(Token::Text)) >= contrastRatio(colour, m_appearance.color(Token::Surface))
                                       ? m_appearance.color(Token::Text)
                                       : m_appearance.color(Token::Surface);
                const double half = 0.5 * QFontMetricsF(painter.font()).horizontalAdvance(loop.id) + 4;
                label.setX(std::clamp(label.x(), area.left() + half, area.right() - half));
                painter.setPen(ink);
                painter.drawText(QRectF(label.x() - half, label.y() - 9, 2 * half, 18), Qt::AlignCenter, loop.id);
            }
        }
    }
    painter.setPen(QPen(m_appearance.color(Token::Text2), 1));
    const double zero = snapped(painter, yOf(area, 0));
    painter.drawLine(QPointF(area.left(), zero), QPointF(area.right(), zero));
}

/// Lines between phases, and their numbers as the sentences beside the chart carry them.
void LoopChart::paintPhases(QPainter& painter, const QRectF& area) const
{
    painter.setFont(m_appearance.font(TypeStyle::LabelStrong));
    for (std::size_t i = 0; i < m_data.phases.size(); ++i) {
        const double from = xOf(area, m_data.phases[i].from);
        if (i > 0) {
            painter.setPen(QPen(m_appearance.color(Token::Text), 1, Qt::DashLine));
            const double x = snapped(painter, from);
            painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
        }
        const double to = xOf(area, m_data.phases[i].to);
        if (to - from < kPhaseMark + 2)
            continue;
        const QRectF mark(from + 3, area.top() + 3, kPhaseMark, kPhaseMark);
        painter.setPen(QPen(m_appearance.color(Token::Line2), 1));
        painter.setBrush(m_appearance.color(Token::Surface));
        painter.drawEllipse(mark);
        painter.setPen(m_appearance.color(Token::Text));
        painter.drawText(mark, Qt::AlignCenter, QString::number(i + 1));
    }
}

void LoopChart::setCursorAt(std::optional<std::size_t> cursor)
{
    if (m_cursor == cursor)
        return;
    m_cursor = cursor;
    setAccessibleDescription(readOut());
    emit readOutChanged(readOut());
    update();
}

void LoopChart::mouseMoveEvent(QMouseEvent* event)
{
    const QRectF area = plot();
    if (m_data.times.empty() || !area.contains(event->position())) {
        setCursorAt(std::nullopt);
        return;
    }
    std::size_t nearest = 0;
    for (std::size_t k = 1; k < m_data.times.size(); ++k)
        if (std::abs(xOf(area, m_data.times[k]) - event->position().x()) < std::abs(xOf(area, m_data.times[nearest]) - event->position().x()))
            nearest = k;
    setCursorAt(nearest);
}

void LoopChart::leaveEvent(QEvent* /*event*/)
{
    if (!hasFocus())
        setCursorAt(std::nullopt);
}

void LoopChart::keyPressEvent(QKeyEvent* event)
{
    if (m_data.times.empty()) {
        QWidget::keyPressEvent(event);
        return;
    }
    const std::size_t last = m_data.times.size() - 1;
    switch (event->key()) {
    case Qt::Key_Left: setCursorAt(m_cursor ? (*m_cursor == 0 ? 0 : *m_cursor - 1) : last); break;
    case Qt::Key_Right: setCursorAt(m_cursor ? std::min(last, *m_cursor + 1) : 0); break;
    case Qt::Key_Home: setCursorAt(0); break;
    case Qt::Key_End: setCursorAt(last); break;
    case Qt::Key_Escape:
        if (m_cursor) {
            setCursorAt(std::nullopt);
            break;
        }
        [[fallthrough]];
    default: QWidget::keyPressEvent(event);
    }
}

void LoopChart::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    update();
}

void LoopChart::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    setCursorAt(std::nullopt);
    update();
}

} // namespace ui
