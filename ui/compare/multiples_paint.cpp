// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/multiples_paint.h"

#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"
#include "ui/theme/paint.h"
#include "ui/widgets/scenario_shape.h"

#include <QFontMetricsF>
#include <QPolygonF>
#include <QTextLayout>
#include <QTextOption>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr double kMainWidth = 2.25;
constexpr double kThinWidth = 1.5;
constexpr double kShapeSize = 10;
constexpr double kDashWidth = 16;
constexpr double kTickGap = 6;
constexpr double kMarkHalf = 7;
constexpr double kCapHalf = 4;
constexpr double kDot = 3.5;

/// The shown value at a year, between saved times on the straight line; NaN outside.
double valueAt(const std::vector<QPointF>& points, double year)
{
    const auto after = std::lower_bound(points.begin(), points.end(), year, [](const QPointF& point, double x) { return point.x() < x; });
    if (after == points.end())
        return std::nan("");
    if (after == points.begin() || after->x() == year)
        return after->x() <= year + 1e-9 ? after->y() : std::nan("");
    const QPointF& before = *(after - 1);
    return before.y() + (after->y() - before.y()) * (year - before.x()) / (after->x() - before.x());
}

/// Of a line that breaks off: the time of its last number.
std::optional<double> lastFigure(const std::vector<QPointF>& points)
{
    if (points.empty() || std::isfinite(points.back().y()))
        return std::nullopt;
    const auto last = std::find_if(points.rbegin(), points.rend(), [](const QPointF& point) { return std::isfinite(point.y()); });
    if (last == points.rend())
        return std::nullopt; // this figure is none from the start
    return last->x();
}

double yOf(const QRectF& plot, const AxisRange& axis, double value)
{
    return plot.bottom() - (value - axis.low) / (axis.high - axis.low) * plot.height();
}

} // namespace

MultiplesMeasures MultiplesMeasures::fitting(const Appearance& appearance, double width, double height, std::size_t columns, std::size_t rows)
{
    MultiplesMeasures measures;
    measures.headHeight = 12 + appearance.lineHeight(TypeStyle::LabelStrong) + 2 * appearance.lineHeight(TypeStyle::Label) + 8;
    measures.rowHeadWidth = std::clamp(width * 0.145, 142.0, 176.0);
    // Whole pixels, so that hairlines of all columns are alike.
    const double roomForColumns = width - measures.rowHeadWidth;
    measures.columnWidth = std::max(kLeastColumn, std::floor(roomForColumns / std::max<std::size_t>(1, columns)));
    const double roomForRows = height - measures.headHeight;
    measures.rowHeight = std::clamp(std::floor(roomForRows / std::max<std::size_t>(1, rows)), kLeastRow, kMostRow);
    return measures;
}

QColor MultiplesPainter::inkOf(std::size_t column) const
{
    const MultiplesHead& head = m_model.heads()[column];
    return m_appearance.color(head.baseline ? Token::Baseline : scenarioToken(head.colourIndex));
}

QPen MultiplesPainter::penOf(std::size_t column, double width) const
{
    QPen pen(inkOf(column), width, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    if (m_model.heads()[column].baseline)
        pen.setDashPattern({5 / width, 4 / width}); // counts in pen widths
    return pen;
}

void MultiplesPainter::head(const QRectF& rect, std::size_t column) const
{
    const MultiplesHead& head = m_model.heads()[column];
    const QRectF inner = rect.adjusted(MultiplesMeasures::kPadding, 10, -MultiplesMeasures::kPadding, 0);
    const double strongLine = m_appearance.lineHeight(TypeStyle::LabelStrong);
    const double plainLine = m_appearance.lineHeight(TypeStyle::Label);
    const QFont strong = m_appearance.font(TypeStyle::LabelStrong);
    const QFont plain = m_appearance.font(TypeStyle::Label);

    QRectF row(inner.left(), inner.top(), inner.width(), strongLine);
    if (head.reference || head.compared) {
        const QString tag = head.reference ? tr("reference") : tr("compared");
        m_painter.setFont(m_appearance.font(TypeStyle::Note));
        m_painter.setPen(m_appearance.color(Token::Text3));
        m_painter.drawText(row, Qt::AlignRight | Qt::AlignVCenter, tag);
        row.setRight(row.right() - QFontMetricsF(m_painter.font()).horizontalAdvance(tag) - metrics::kSpace2);
    }
    const double shape = head.baseline ? kDashWidth : kShapeSize;
    drawScenarioShape(m_painter, m_appearance, head.colourIndex, {row.left() + shape / 2, row.center().y()}, shape);
    row.setLeft(row.left() + shape + 7);
    m_painter.setFont(strong);
    m_painter.setPen(head.baseline ? m_appearance.color(Token::Text2) : inkOf(column));
    m_painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter, QFontMetricsF(strong).elidedText(head.title, Qt::ElideRight, row.width()));

    row = QRectF(inner.left(), inner.top() + strongLine, inner.width(), plainLine);
    m_painter.setFont(plain);
    m_painter.setPen(m_appearance.color(Token::Text3));
    m_painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter, QFontMetricsF(plain).elidedText(head.summary, Qt::ElideRight, row.width()));

    row.translate(0, plainLine);
    m_painter.setPen(m_appearance.color(Token::Text2));
    m_painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter, head.cost.words);
    row.setLeft(row.left() + QFontMetricsF(plain).horizontalAdvance(head.cost.words) + 4);
    m_painter.setFont(strong);
    m_painter.setPen(m_appearance.color(Token::Text));
    drawNumber(m_painter, row, Qt::AlignLeft | Qt::AlignVCenter, head.cost.figure);
}

void MultiplesPainter::rowHead(const QRectF& rect, std::size_t row) const
{
    const CompareRow& texts = m_model.rows()[row];
    const QRectF inner = rect.adjusted(MultiplesMeasures::kPadding, 10, -metrics::kSpace2, -4);
    double top = inner.top();
    const auto write = [&](const QString& text, TypeStyle style, Token ink, double width, int mostLines, double indent = 0) {
        const double line = m_appearance.lineHeight(style);
        const QFont font = m_appearance.font(style);
        QTextLayout layout(text, font);
        QTextOption option;
        option.setWrapMode(QTextOption::WordWrap);
        layout.setTextOption(option);
        layout.beginLayout();
        std::vector<QString> lines;
        for (QTextLine each = layout.createLine(); each.isValid(); each = layout.createLine()) {
            each.setLineWidth(width);
            if (static_cast<int>(lines.size()) + 1 == mostLines) {
                lines.push_back(text.mid(each.textStart()));
                break;
            }
            lines.push_back(text.mid(each.textStart(), each.textLength()).trimmed());
        }
        layout.endLayout();
        m_painter.setFont(font);
        m_painter.setPen(m_appearance.color(ink));
        for (const QString& each : lines) {
            if (top + line > inner.bottom() + 2)
                return;
            m_painter.drawText(QRectF(inner.left() + indent, top, width, line), Qt::AlignLeft | Qt::AlignVCenter,
                               QFontMetricsF(font).elidedText(each, Qt::ElideRight, width));
            top += line;
        }
    };
    // The menu's button stands at the upper right.
    QString name = texts.name;
    name.replace(QLatin1Char('-'), QChar(0x2011)); // "Central-West" breaks nowhere
    write(name, TypeStyle::CardTitle, Token::Text, inner.width() - 22, 3);
    write(texts.unit, TypeStyle::Label, Token::Text3, inner.width(), 2);
    if (!texts.target.isEmpty()) {
        top += 4;
        const double line = m_appearance.lineHeight(TypeStyle::Note);
        if (top + line > inner.bottom() + 2)
            return;
        m_painter.setPen(QPen(m_appearance.color(Token::Text2), kThinWidth));
        m_painter.drawLine(QPointF(inner.left(), top + line / 2), QPointF(inner.left() + 10, top + line / 2));
        write(texts.target, TypeStyle::Note, Token::Text2, inner.width() - 15, 2, 15);
    }
}

QRectF MultiplesPainter::plotOf(const QRectF& cell, std::size_t row, std::size_t column) const
{
    // The gutter is that of the whole row, so that years stand below one another.
    const double gutter = std::max(22.0, std::ceil(m_model.cell(row, column).range.labelWidth));
    const double top = cell.top() + 8 + m_appearance.lineHeight(TypeStyle::InspectorTitle) + 6;
    const double bottom = cell.bottom() - 6 - m_appearance.lineHeight(TypeStyle::Note);
    return {cell.left() + MultiplesMeasures::kPadding + gutter + kTickGap, top,
            cell.width() - 2 * MultiplesMeasures::kPadding - gutter - kTickGap, std::max(8.0, bottom - top)};
}

double MultiplesPainter::xOf(const QRectF& plot, double time, const core::policy::TimeSpan& span)
{
    return plot.left() + (time - span.start) / (span.stop - span.start) * plot.width();
}

double MultiplesPainter::timeAt(const QRectF& plot, double x, const std::vector<QPointF>& line, const core::policy::TimeSpan& span)
{
    const double wanted = span.start + (x - plot.left()) / plot.width() * (span.stop - span.start);
    const auto nearest = std::min_element(line.begin(), line.end(), [wanted](const QPointF& a, const QPointF& b) {
        return std::abs(a.x() - wanted) < std::abs(b.x() - wanted);
    });
    return nearest == line.end() ? std::clamp(wanted, span.start, span.stop) : nearest->x();
}

double MultiplesPainter::xOf(const QRectF& plot, double time) const
{
    return xOf(plot, time, words().span());
}

const TimeWords& MultiplesPainter::words() const
{
    return m_model.rows().front().time; // all rows are of one model
}

void MultiplesPainter::cell(const QRectF& rect, std::size_t row, std::size_t column) const
{
    const MultiplesCell& cell = m_model.cell(row, column);
    const double line = m_appearance.lineHeight(TypeStyle::InspectorTitle);
    figures(QRectF(rect.left() + MultiplesMeasures::kPadding, rect.top() + 8, rect.width() - 2 * MultiplesMeasures::kPadding, line), cell, column);
    const QRectF plot = plotOf(rect, row, column);
    grid(plot, cell);
    years(plot);
    stop(plot, cell);
    lines(plot, row, column);
    targets(plot, row, cell);
}

void MultiplesPainter::figures(const QRectF& row, const MultiplesCell& cell, std::size_t column) const
{
    const MultiplesHead& head = m_model.heads()[column];
    const QFont large = m_appearance.font(TypeStyle::InspectorTitle);
    m_painter.setFont(large);
    m_painter.setPen(m_appearance.color(head.baseline ? Token::Text2 : Token::Text));
    drawNumber(m_painter, row, Qt::AlignLeft | Qt::AlignVCenter, cell.figure.number);
    QRectF rest = row;
    rest.setLeft(row.left() + numberWidth(large, cell.figure.number) + metrics::kSpace2);
    rest.translate(0, 1);
    if (cell.line.empty()) {
        m_painter.setFont(m_appearance.font(TypeStyle::Label));
        m_painter.setPen(m_appearance.color(Token::Text3));
        m_painter.drawText(rest, Qt::AlignLeft | Qt::AlignVCenter, tr("working out…"));
        return;
    }
    if (const auto last = lastFigure(cell.line); last && !std::isfinite(cell.figure.value)) {
        m_painter.setFont(m_appearance.font(TypeStyle::Label));
        m_painter.setPen(m_appearance.color(Token::Text2));
        const QString text = spaced(tr("stopped at %1", "the run, at a time").arg(words().phrase(m_appearance, *last)));
        m_painter.drawText(rest, Qt::AlignLeft | Qt::AlignVCenter, m_painter.fontMetrics().elidedText(text, Qt::ElideRight, int(rest.width())));
        return;
    }
    if (!m_differences)
        return;
    if (head.reference) {
        m_painter.setFont(m_appearance.font(TypeStyle::Label));
        m_painter.setPen(m_appearance.color(Token::Text3));
        m_painter.drawText(rest, Qt::AlignLeft | Qt::AlignVCenter, head.baseline ? tr("baseline") : tr("reference"));
        return;
    }
    Token ink = Token::Text2;
    if (cell.figure.verdict == Change::Verdict::Better)
        ink = Token::Good;
    else if (cell.figure.verdict == Change::Verdict::Worse)
        ink = Token::Bad;
    if (cell.figure.differs) {
        drawTriangle(m_painter, QRectF(rest.left(), rest.top(), 10, rest.height()), cell.figure.rises, m_appearance.color(ink));
        rest.setLeft(rest.left() + 13);
    }
    // Smaller where it would not fit.
    QFont font = m_appearance.font(TypeStyle::Label);
    if (numberWidth(font, cell.figure.change) > rest.width())
        font = m_appearance.font(TypeStyle::Note);
    m_painter.setFont(font);
    m_painter.setPen(m_appearance.color(ink));
    drawNumber(m_painter, rest, Qt::AlignLeft | Qt::AlignVCenter, cell.figure.change);
}

void MultiplesPainter::grid(const QRectF& plot, const MultiplesCell& cell) const
{
    const QFont note = m_appearance.font(TypeStyle::Note);
    const double line = m_appearance.lineHeight(TypeStyle::Note);
    m_painter.setFont(note);
    m_painter.setRenderHint(QPainter::Antialiasing, false);
    m_painter.setPen(QPen(m_appearance.color(Token::Grid), 1));
    for (const double tick : cell.range.ticks) {
        const double y = snapped(m_painter, yOf(plot, cell.range.axis, tick));
        m_painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
    }
    m_painter.setRenderHint(QPainter::Antialiasing);
    if (cell.line.empty())
        return; // an axis without figures means nothing
    m_painter.setPen(m_appearance.color(Token::Text3));
    for (std::size_t i = 0; i < cell.range.ticks.size() && static_cast<qsizetype>(i) < cell.range.labels.size(); ++i) {
        const double y = yOf(plot, cell.range.axis, cell.range.ticks[i]);
        drawNumber(m_painter, QRectF(plot.left() - kTickGap - 60, y - line / 2, 60, line), Qt::AlignRight | Qt::AlignVCenter,
                   cell.range.labels[static_cast<qsizetype>(i)]);
    }
}

void MultiplesPainter::stop(const QRectF& plot, const MultiplesCell& cell) const
{
    const auto last = lastFigure(cell.line);
    if (!last)
        return;
    const double x = xOf(plot, *last);
    drawHatching(m_painter, m_appearance, QRectF(x, plot.top(), plot.right() - x, plot.height()));
}

void MultiplesPainter::years(const QRectF& plot) const
{
    const QFont note = m_appearance.font(TypeStyle::Note);
    m_painter.setFont(note);
    const double line = m_appearance.lineHeight(TypeStyle::Note);
    const TimeWords& times = words();
    const auto text = [&](double time) {
        return times.calendar() ? QString::number(static_cast<int>(std::floor(time + 1e-6))) : times.number(m_appearance, time);
    };
    const QString first = text(times.span().start), last = text(times.span().stop);
    // The chosen time carries the unit.
    const QString chosen = times.calendar() ? text(m_model.year()) : times.phrase(m_appearance, m_model.year());
    const double width = numberWidth(note, chosen);
    const double top = plot.bottom() + 3;
    const double chosenLeft = std::clamp(xOf(plot, m_model.year()) - width / 2, plot.left() - 8, plot.right() - width + 8);
    const auto write = [&](double left, const QString& words, Token ink) {
        m_painter.setPen(m_appearance.color(ink));
        drawNumber(m_painter, QRectF(left, top, numberWidth(note, words) + 1, line), Qt::AlignLeft | Qt::AlignVCenter, words);
    };
    const double gap = 6;
    const double firstLeft = plot.left() - 8, lastLeft = plot.right() - numberWidth(note, last) + 8;
    // Both ends stand unless the chosen time is there itself.
    if (firstLeft + numberWidth(note, first) + gap <= chosenLeft)
        write(firstLeft, first, Token::Text3);
    if (chosenLeft + width + gap <= lastLeft)
        write(lastLeft, last, Token::Text3);
    write(chosenLeft, chosen, Token::Text2);

    QPen dots(m_appearance.color(Token::Text3), 1);
    dots.setDashPattern({1, 3});
    m_painter.setRenderHint(QPainter::Antialiasing, false);
    m_painter.setPen(dots);
    const double x = snapped(m_painter, xOf(plot, m_model.year()));
    m_painter.drawLine(QPointF(x, plot.top() - 2), QPointF(x, plot.bottom()));
    m_painter.setRenderHint(QPainter::Antialiasing);
}

void MultiplesPainter::line(const QRectF& plot, const CompareRange& range, const std::vector<QPointF>& points, const QPen& pen) const
{
    QPolygonF polygon;
    polygon.reserve(static_cast<qsizetype>(points.size()));
    for (const QPointF& point : points) {
        if (std::isfinite(point.y()))
            polygon.append({xOf(plot, point.x()), std::clamp(yOf(plot, range.axis, point.y()), plot.top() - 2, plot.bottom() + 2)});
    }
    m_painter.setBrush(Qt::NoBrush);
    m_painter.setPen(pen);
    m_painter.drawPolyline(polygon);
}

void MultiplesPainter::lines(const QRectF& plot, std::size_t row, std::size_t column) const
{
    const MultiplesCell& cell = m_model.cell(row, column);
    const std::size_t reference = m_model.reference();
    if (column != 0)
        line(plot, cell.range, m_model.cell(row, 0).line, penOf(0, kThinWidth));
    if (reference != 0 && reference != column && reference < m_model.columns())
        line(plot, cell.range, m_model.cell(row, reference).line, penOf(reference, kThinWidth));
    line(plot, cell.range, cell.line, penOf(column, m_model.heads()[column].baseline ? kThinWidth : kMainWidth));
    if (std::isfinite(cell.shownValue)) {
        m_painter.setPen(QPen(inkOf(column), kThinWidth));
        m_painter.setBrush(m_appearance.color(Token::Surface));
        m_painter.drawEllipse(QPointF(xOf(plot, m_model.year()), yOf(plot, cell.range.axis, cell.shownValue)), kDot, kDot);
        m_painter.setBrush(Qt::NoBrush);
    }
}

void MultiplesPainter::targets(const QRectF& plot, std::size_t row, const MultiplesCell& cell) const
{
    m_painter.setPen(QPen(m_appearance.color(Token::Text2), kThinWidth));
    for (const ChartTarget& target : m_model.rows()[row].targets) {
        const double x = xOf(plot, target.year);
        const auto mark = [&](double value, double half) {
            const double y = yOf(plot, cell.range.axis, value);
            m_painter.drawLine(QPointF(x - half, y), QPointF(x + half, y));
        };
        if (target.low && target.high && *target.low != *target.high) {
            mark(*target.low, kCapHalf);
            mark(*target.high, kCapHalf);
            m_painter.drawLine(QPointF(x, yOf(plot, cell.range.axis, *target.low)), QPointF(x, yOf(plot, cell.range.axis, *target.high)));
        } else if (target.low || target.high) {
            mark(target.low.value_or(target.high.value_or(0)), kMarkHalf);
        }
    }
}

void MultiplesPainter::cursor(const QRectF& rect, std::size_t row, std::size_t column, double year) const
{
    const MultiplesCell& cell = m_model.cell(row, column);
    const double value = valueAt(cell.line, year);
    if (!std::isfinite(value))
        return;
    const QRectF plot = plotOf(rect, row, column);
    m_painter.setPen(QPen(m_appearance.color(Token::Text2), 1));
    const double x = snapped(m_painter, xOf(plot, year));
    m_painter.setRenderHint(QPainter::Antialiasing, false);
    m_painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(inkOf(column));
    m_painter.drawEllipse(QPointF(xOf(plot, year), yOf(plot, cell.range.axis, value)), 3.0, 3.0);
    m_painter.setBrush(Qt::NoBrush);

    const QFont font = m_appearance.font(TypeStyle::Label);
    const double line = m_appearance.lineHeight(TypeStyle::InspectorTitle);
    const CompareRow& texts = m_model.rows()[row];
    const QString text = tr("%1: %2", "year and figure")
                             .arg(words().calendar() ? QString::number(year, 'g', 6) : words().phrase(m_appearance, year), figure(m_appearance, texts.naming, value / texts.factor).number);
    const QRectF all(rect.left() + MultiplesMeasures::kPadding, rect.top() + 8, rect.width() - 2 * MultiplesMeasures::kPadding, line);
    const double left = all.left() + numberWidth(m_appearance.font(TypeStyle::InspectorTitle), cell.figure.number) + metrics::kSpace1;
    m_painter.fillRect(QRectF(left, all.top(), rect.right() - left - 1, all.height()), m_appearance.color(Token::Surface));
    m_painter.setFont(font);
    m_painter.setPen(m_appearance.color(Token::Text2));
    drawNumber(m_painter, QRectF(left + 4, all.top() + 1, all.right() - left - 4, all.height()), Qt::AlignLeft | Qt::AlignVCenter, text);
}

} // namespace ui
