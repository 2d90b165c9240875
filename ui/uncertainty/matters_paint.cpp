// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/uncertainty/matters_paint.h"

#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"
#include "ui/theme/paint.h"
#include "ui/widgets/grade_text.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr double kMark = 14;
constexpr double kMarkGap = 5;
constexpr double kEntryGap = 14;

double widthOf(const QFontMetricsF& metrics, const LegendEntry& entry)
{
    return kMark + kMarkGap + std::ceil(metrics.horizontalAdvance(spaced(entry.text)));
}

/// The first entry of each row.
std::vector<std::size_t> rowStarts(const QFontMetricsF& metrics, double width, const std::vector<LegendEntry>& entries)
{
    std::vector<std::size_t> starts;
    double used = 0;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const double entry = widthOf(metrics, entries[i]);
        if (starts.empty() || used + kEntryGap + entry > width) {
            starts.push_back(i);
            used = entry;
        } else {
            used += kEntryGap + entry;
        }
    }
    return starts;
}

void paintMark(QPainter& painter, const QRectF& box, const LegendEntry& entry)
{
    const QPointF centre = box.center();
    painter.setBrush(Qt::NoBrush);
    switch (entry.mark) {
    case LegendEntry::Mark::Fill: painter.fillRect(QRectF(box.left(), centre.y() - 4.5, box.width() - 2, 9), entry.colour); break;
    case LegendEntry::Mark::Dotted:
        painter.setPen(QPen(entry.colour, 2, Qt::DotLine));
        painter.drawLine(QPointF(box.left(), centre.y()), QPointF(box.right() - 1, centre.y()));
        break;
    case LegendEntry::Mark::Cross:
        painter.setPen(QPen(entry.colour, 1.5));
        paintCross(painter, centre, 3);
        break;
    case LegendEntry::Mark::Ring:
        painter.setPen(QPen(entry.colour, 1.25));
        painter.drawEllipse(centre, 3, 3);
        break;
    case LegendEntry::Mark::Dot:
        painter.setPen(Qt::NoPen);
        painter.setBrush(entry.colour);
        painter.drawEllipse(centre, 3.5, 3.5);
        break;
    }
}

} // namespace

double legendHeight(const Appearance& appearance, double width, const std::vector<LegendEntry>& entries)
{
    const QFontMetricsF metrics(appearance.font(TypeStyle::Note));
    return kLegendHeight * static_cast<double>(rowStarts(metrics, width, entries).size());
}

double paintLegend(QPainter& painter, const Appearance& appearance, const QRectF& rect, const std::vector<LegendEntry>& entries)
{
    painter.setFont(appearance.font(TypeStyle::Note));
    const QFontMetricsF metrics(painter.font());
    const auto starts = rowStarts(metrics, rect.width(), entries);
    for (std::size_t row = 0; row < starts.size(); ++row) {
        const std::size_t end = row + 1 < starts.size() ? starts[row + 1] : entries.size();
        double width = 0;
        for (std::size_t i = starts[row]; i < end; ++i)
            width += widthOf(metrics, entries[i]) + (i > starts[row] ? kEntryGap : 0);
        double x = std::max(rect.left(), rect.right() - width);
        const double y = rect.top() + kLegendHeight * static_cast<double>(row);
        for (std::size_t i = starts[row]; i < end; ++i) {
            paintMark(painter, QRectF(x, y, kMark, kLegendHeight), entries[i]);
            x += kMark + kMarkGap;
            painter.setPen(appearance.color(Token::Text2));
            const double text = std::ceil(metrics.horizontalAdvance(spaced(entries[i].text)));
            painter.drawText(QRectF(x, y, text + 1, kLegendHeight), Qt::AlignLeft | Qt::AlignVCenter, spaced(entries[i].text));
            x += text + kEntryGap;
        }
    }
    return kLegendHeight * static_cast<double>(starts.size());
}

void paintGradeLetter(QPainter& painter, const Appearance& appearance, const QPointF& topLeft, core::policy::Grade grade)
{
    const QColor colour = appearance.color(gradeToken(grade));
    const QRectF box(topLeft, QSizeF(kGradeChip, kGradeChip));
    painter.setPen(QPen(colour, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    QFont letter = appearance.font(TypeStyle::LabelStrong);
    letter.setPixelSize(10);
    painter.setFont(letter);
    painter.drawText(box, Qt::AlignCenter, gradeLetter(grade));
}

void paintCross(QPainter& painter, const QPointF& at, double radius)
{
    painter.drawLine(at + QPointF(-radius, -radius), at + QPointF(radius, radius));
    painter.drawLine(at + QPointF(-radius, radius), at + QPointF(radius, -radius));
}

void paintAxisBelow(QPainter& painter, const Appearance& appearance, const QRectF& plot, const PixelAxis& axis,
                    const std::vector<double>& ticks)
{
    const QFont note = appearance.font(TypeStyle::Note);
    painter.setFont(note);
    const double step = ticks.size() > 1 ? ticks[1] - ticks[0] : 1;
    const double height = std::ceil(QFontMetricsF(note).height());
    for (const double tick : ticks) {
        const double x = snapped(painter, axis.at(tick));
        painter.setPen(QPen(appearance.color(Token::Grid), 1));
        painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
        painter.setPen(appearance.color(Token::Text3));
        const QString text = tickText(appearance, tick, step);
        const double width = numberWidth(note, text) + 2;
        drawNumber(painter, QRectF(x - width / 2, plot.bottom() + 4, width, height), Qt::AlignHCenter | Qt::AlignVCenter, text);
    }
}

void paintAxisLeft(QPainter& painter, const Appearance& appearance, const QRectF& plot, const PixelAxis& axis,
                   const std::vector<double>& ticks)
{
    const QFont note = appearance.font(TypeStyle::Note);
    painter.setFont(note);
    const double step = ticks.size() > 1 ? ticks[1] - ticks[0] : 1;
    const double height = std::ceil(QFontMetricsF(note).height());
    for (const double tick : ticks) {
        const double y = snapped(painter, axis.at(tick));
        painter.setPen(QPen(appearance.color(Token::Grid), 1));
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
        painter.setPen(appearance.color(Token::Text3));
        const QString text = tickText(appearance, tick, step);
        const double width = numberWidth(note, text) + 2;
        drawNumber(painter, QRectF(plot.left() - 6 - width, y - height / 2, width, height), Qt::AlignRight | Qt::AlignVCenter, text);
    }
}

double axisLabelWidth(const Appearance& appearance, const std::vector<double>& ticks)
{
    const QFont note = appearance.font(TypeStyle::Note);
    const double step = ticks.size() > 1 ? ticks[1] - ticks[0] : 1;
    double width = 0;
    for (const double tick : ticks)
        width = std::max(width, numberWidth(note, tickText(appearance, tick, step)));
    return std::ceil(width) + 2;
}

void paintElided(QPainter& painter, const QRectF& rect, Qt::Alignment alignment, const QString& text)
{
    painter.drawText(rect, static_cast<int>(alignment) | Qt::TextSingleLine,
                     QFontMetricsF(painter.font()).elidedText(spaced(text), Qt::ElideRight, rect.width()));
}

} // namespace ui
