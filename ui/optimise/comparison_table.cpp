// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/optimise/comparison_table.h"

#include "ui/optimise/card_paint.h"
#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"
#include "ui/theme/paint.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace ui {

namespace {

constexpr double kLeastRow = 18;
constexpr double kMostRow = 25;
constexpr double kTwoLines = 30; ///< of a row whose name takes two lines
constexpr double kPadding = 6; ///< of the box
constexpr double kSign = 20;
constexpr double kGap = 6;
constexpr double kColumnGap = 8;
constexpr double kMostOfWidth = 0.7; ///< for numbers
constexpr std::size_t kMostWorseThanBaseline = 2;

} // namespace

ComparisonTable::ComparisonTable(const Appearance& appearance, QWidget* parent)
    : PaintedChart(appearance, parent)
{
    setObjectName(QStringLiteral("optimiseComparisonTable"));
}

void ComparisonTable::setData(ComparisonData data)
{
    m_data = std::move(data);
    if (currentItem() > static_cast<int>(m_data.rows.size()))
        setCurrentItem(-1);
    setAccessibleName(title());
    updateGeometry();
    redraw();
}

QString ComparisonTable::title() const
{
    return tr("Beside the papers’ package");
}

QString ComparisonTable::unit() const
{
    return m_data.rows.empty() ? QString() : yearText(m_data.year);
}

QString ComparisonTable::footer() const
{
    return {};
}

QString ComparisonTable::cell(const ComparisonData::Row& row, std::size_t column) const
{
    if (column >= row.values.size())
        return QChar(0x2013);
    return row.isChance ? chanceText(appearance(), row.values[column].value) : numberText(appearance(), row.figure.naming, row.values[column]);
}

QString ComparisonTable::cellWithUnit(const ComparisonData::Row& row, std::size_t column) const
{
    if (column >= row.values.size())
        return QChar(0x2013);
    if (row.isChance)
        return chanceText(appearance(), row.values[column].value);
    const QString range = rangeText(appearance(), row.figure.naming, row.values[column]);
    const QString value = valueText(appearance(), row.figure.naming, row.values[column]);
    return range.isEmpty() ? value : tr("%1 (%2)", "value, range").arg(value, range);
}

QString ComparisonTable::readOutOf(int item) const
{
    if (item == static_cast<int>(m_data.rows.size()))
        return watchSentence();
    if (item < 0 || item > static_cast<int>(m_data.rows.size()))
        return {};
    const auto& row = m_data.rows[static_cast<std::size_t>(item)];
    QStringList parts;
    for (std::size_t column = 0; column < m_data.columns.size(); ++column)
        parts << tr("%1 %2", "package, value").arg(packageHead(appearance(), m_data.columns[column].package, m_data.mode), cellWithUnit(row, column));
    if (std::isfinite(row.baseline))
        parts << tr("baseline %1").arg(valueText(appearance(), row.figure.naming, {row.baseline}));
    return spaced(tr("%1: %2", "figure, its values").arg(row.figure.name, parts.join(tr(", "))));
}

QString ComparisonTable::watchSentence() const
{
    struct Worse {
        QString text;
        std::size_t row;
        double relative;
    };
    std::vector<Worse> thanBaseline;
    std::vector<Worse> thanPapers;
    const auto papers = std::ranges::find(m_data.columns, PackageChoice::Of::Papers, &ComparisonData::Column::package);
    const auto papersColumn = static_cast<std::size_t>(papers - m_data.columns.begin());
    for (std::size_t i = 0; i < m_data.rows.size(); ++i) {
        const auto& row = m_data.rows[i];
        if (row.isChance || row.figure.naming.display == "money" || row.values.empty())
            continue;
        const RangedValue& value = row.values.front();
        const auto& naming = row.figure.naming;
        const auto look = [&](double other, std::vector<Worse>& worse, auto tell) {
            const Change change = ui::change(appearance(), naming, value.value, other);
            // Worse by more than the rounding: the range decides it where there is one.
            if (change.verdict != Change::Verdict::Worse || numberText(appearance(), naming, value) == numberText(appearance(), naming, {other, value.low, value.high}))
                return;
            worse.push_back({tell(change), i, std::abs(value.value - other) / std::max(std::abs(other), 1e-12)});
        };
        look(row.baseline, thanBaseline, [&](const Change&) {
            return tr("%1 %2 (baseline %3)", "figure, value").arg(row.figure.name, valueText(appearance(), naming, value), valueText(appearance(), naming, {row.baseline, value.low, value.high}));
        });
        if (papers != m_data.columns.end() && papersColumn > 0 && papersColumn < row.values.size())
            look(row.values[papersColumn].value, thanPapers, [&](const Change& change) {
                return change.rises ? tr("%1 %2 above the papers’ package", "figure, difference").arg(row.figure.name, change.size.text())
                                    : tr("%1 %2 below the papers’ package", "figure, difference").arg(row.figure.name, change.size.text());
            });
    }
    std::ranges::stable_sort(thanBaseline, std::greater<>(), &Worse::relative);
    std::ranges::stable_sort(thanPapers, std::greater<>(), &Worse::relative);
    if (thanBaseline.size() > kMostWorseThanBaseline)
        thanBaseline.resize(kMostWorseThanBaseline);
    QStringList told;
    for (const Worse& each : thanBaseline)
        told << each.text;
    for (const Worse& each : thanPapers) {
        if (std::ranges::find(thanBaseline, each.row, &Worse::row) != thanBaseline.end())
            continue;
        told << each.text;
        break;
    }
    return told.isEmpty() ? QString() : spaced(tr("Watch: %1.").arg(told.join(tr("; "))));
}

QString ComparisonTable::sentence() const
{
    QStringList parts;
    for (int row = 0; row < static_cast<int>(m_data.rows.size()); ++row)
        parts << readOutOf(row);
    const QString told = parts.isEmpty() ? tr("Nothing has been found yet.") : tr("%1.", "a sentence").arg(parts.join(tr("; ")));
    return sentences(appearance(), {told, watchSentence()});
}

ChartTable ComparisonTable::table() const
{
    ChartTable table;
    table.columns << tr("Figure") << tr("Unit");
    for (const auto& column : m_data.columns)
        table.columns << packageHead(appearance(), column.package, m_data.mode);
    table.columns << tr("Baseline");
    for (const auto& row : m_data.rows) {
        QStringList cells{row.figure.name, row.isChance ? QString() : unitText(appearance(), row.figure.naming)};
        for (std::size_t column = 0; column < m_data.columns.size(); ++column) {
            const QString range = column < row.values.size() && !row.isChance ? rangeText(appearance(), row.figure.naming, row.values[column]) : QString();
            cells << (range.isEmpty() ? cell(row, column) : tr("%1 (%2)", "value, range").arg(cell(row, column), range));
        }
        cells << (std::isfinite(row.baseline) ? numberText(appearance(), row.figure.naming, {row.baseline}) : QString());
        table.rows.push_back(cells);
    }
    if (const QString watch = watchSentence(); !watch.isEmpty()) {
        QStringList cells{watch};
        while (cells.size() < table.columns.size())
            cells << QString();
        table.rows.push_back(cells);
    }
    return table;
}

double ComparisonTable::headHeight() const
{
    return 2 * appearance().lineHeight(TypeStyle::Note) + 2;
}

double ComparisonTable::watchHeight(double width) const
{
    const QString watch = watchSentence();
    return watch.isEmpty() ? 0 : paragraphHeight(appearance(), {watch, TypeStyle::Label, Token::Text}, width - kSign - 2 * kPadding) + 2 * kPadding;
}

QSize ComparisonTable::sizeHint() const
{
    return {320, heightForWidth(320)};
}

int ComparisonTable::heightForWidth(int width) const
{
    const double watch = watchHeight(width - 8);
    return static_cast<int>(std::ceil(headHeight() + 22 * static_cast<double>(std::max<std::size_t>(m_data.rows.size(), 4)) + (watch > 0 ? watch + kGap : 0) + 8));
}

QSize ComparisonTable::minimumSizeHint() const
{
    const double watch = watchHeight(std::max(220, width()) - 8);
    return {220, static_cast<int>(headHeight() + leastRow(std::max(220, width()) - 8.0) * static_cast<double>(std::max<std::size_t>(m_data.rows.size(), 4)) + (watch > 0 ? watch + kGap : 0) + 8)};
}

/// Of each column of numbers: its head's or its widest number's, less where the card is narrow.
std::vector<double> ComparisonTable::columnWidths(double width) const
{
    const QFont font = appearance().font(TypeStyle::LabelStrong);
    const QFontMetricsF note(appearance().font(TypeStyle::Note));
    std::vector<double> widths;
    double sum = 0;
    for (std::size_t column = 0; column < m_data.columns.size(); ++column) {
        double widest = 0;
        for (const QString& line : packageHeadLines(m_data.columns[column].package, m_data.mode))
            widest = std::max(widest, note.horizontalAdvance(line) + 1);
        for (const auto& row : m_data.rows)
            widest = std::max(widest, numberWidth(font, cell(row, column)));
        widths.push_back(widest + kColumnGap);
        sum += widths.back();
    }
    if (sum > width * kMostOfWidth) {
        for (double& each : widths)
            each *= width * kMostOfWidth / sum;
    }
    return widths;
}

/// Names that do not fit take two lines.
double ComparisonTable::leastRow(double width) const
{
    const auto widths = columnWidths(width);
    const double room = width - std::accumulate(widths.begin(), widths.end(), 0.0);
    const QFontMetricsF label(appearance().font(TypeStyle::Label));
    const QFontMetricsF note(appearance().font(TypeStyle::Note));
    for (const auto& row : m_data.rows) {
        const QString unit = row.isChance || row.figure.naming.display == "index" ? QString() : unitText(appearance(), row.figure.naming);
        if (label.horizontalAdvance(row.figure.name) + (unit.isEmpty() ? 0 : note.horizontalAdvance(unit) + 4) > room + 2)
            return kTwoLines;
    }
    return kLeastRow;
}

double ComparisonTable::rowHeight(const QRectF& rect) const
{
    const double watch = watchHeight(rect.width());
    const double room = rect.height() - headHeight() - (watch > 0 ? watch + kGap : 0);
    return m_data.rows.empty() ? kMostRow : std::clamp(room / static_cast<double>(m_data.rows.size()), leastRow(rect.width()), std::max(kMostRow, leastRow(rect.width())));
}

QRectF ComparisonTable::boxOf(int item, const QRectF& rect) const
{
    const auto rows = static_cast<double>(m_data.rows.size());
    if (item == static_cast<int>(m_data.rows.size())) {
        const double height = watchHeight(rect.width());
        return height > 0 ? QRectF(rect.left(), rect.top() + headHeight() + rows * rowHeight(rect) + kGap, rect.width(), height) : QRectF();
    }
    if (item < 0 || item > static_cast<int>(m_data.rows.size()))
        return {};
    const double height = rowHeight(rect);
    return {rect.left(), rect.top() + headHeight() + item * height, rect.width(), height};
}

int ComparisonTable::itemAt(const QPointF& at, const QRectF& rect) const
{
    for (int item = 0; item <= static_cast<int>(m_data.rows.size()); ++item) {
        if (boxOf(item, rect).contains(at))
            return item;
    }
    return -1;
}

std::vector<int> ComparisonTable::itemOrder() const
{
    std::vector<int> order(m_data.rows.size() + (watchSentence().isEmpty() ? 0 : 1));
    std::iota(order.begin(), order.end(), 0);
    return order;
}

void ComparisonTable::paintPicture(QPainter& painter, const QRectF& rect) const
{
    if (m_data.rows.empty() || m_data.columns.empty()) {
        drawParagraph(painter, appearance(), rect, {tr("Nothing has been found yet."), TypeStyle::Body, Token::Text2});
        return;
    }
    const auto widths = columnWidths(rect.width());
    const auto columns = m_data.columns.size();
    const double numbers = rect.right() - std::accumulate(widths.begin(), widths.end(), 0.0);
    const auto leftOf = [&](std::size_t column) { return numbers + std::accumulate(widths.begin(), widths.begin() + static_cast<std::ptrdiff_t>(column), 0.0); };
    painter.setFont(appearance().font(TypeStyle::Note));
    painter.setPen(appearance().color(Token::Text3));
    for (std::size_t column = 0; column < columns; ++column)
        painter.drawText(QRectF(leftOf(column), rect.top() - 2, widths[column], headHeight()), Qt::AlignRight | Qt::AlignBottom | Qt::TextDontClip,
                         packageHeadLines(m_data.columns[column].package, m_data.mode).join(QLatin1Char('\n')));
    drawRule(painter, appearance(), rect.left(), rect.right(), rect.top() + headHeight() - 0.5, Token::Line);
    const auto paintNumbers = [&](const ComparisonData::Row& row, const QRectF& box) {
        for (std::size_t column = 0; column < columns; ++column) {
            painter.setFont(appearance().font(column == 0 ? TypeStyle::LabelStrong : TypeStyle::Label));
            painter.setPen(appearance().color(column == 0 ? Token::Accent : Token::Text2));
            drawNumber(painter, QRectF(leftOf(column), box.top(), widths[column], box.height()), Qt::AlignRight | Qt::AlignVCenter, cell(row, column));
        }
        drawRule(painter, appearance(), rect.left(), rect.right(), box.bottom() - 0.5);
    };
    const QFontMetricsF label(appearance().font(TypeStyle::Label));
    for (std::size_t i = 0; i < m_data.rows.size(); ++i) {
        const auto& row = m_data.rows[i];
        const QRectF box = boxOf(static_cast<int>(i), rect);
        const double room = numbers - box.left() + 2;
        const QString unit = row.isChance || row.figure.naming.display == "index" ? QString() : unitText(appearance(), row.figure.naming);
        const double unitRoom = unit.isEmpty() ? 0 : QFontMetricsF(appearance().font(TypeStyle::Note)).horizontalAdvance(unit) + 4;
        if (label.horizontalAdvance(row.figure.name) > room - unitRoom && box.height() >= kTwoLines - 0.5) {
            QRectF lines(box.left(), box.top() + (box.height() - 2 * appearance().lineHeight(TypeStyle::Note) + 2) / 2, room, box.height());
            const QString whole = unit.isEmpty() ? row.figure.name : row.figure.name + QLatin1Char(' ') + unit;
            if (label.horizontalAdvance(whole) * 11 / 12 <= room)
                lines.moveTop(box.top() + (box.height() - appearance().lineHeight(TypeStyle::Note)) / 2);
            drawParagraph(painter, appearance(), QRectF(lines.topLeft(), QSizeF(room, 2 * appearance().lineHeight(TypeStyle::Note))), {whole, TypeStyle::Note, Token::Text});
            paintNumbers(row, box);
            continue;
        }
        const QString shownName = label.elidedText(row.figure.name, Qt::ElideRight, room - unitRoom);
        const double nameRoom = label.horizontalAdvance(shownName) + 1;
        const bool unitFits = room - unitRoom >= std::min(60.0, label.horizontalAdvance(row.figure.name));
        drawLine(painter, appearance(), QRectF(box.left(), box.top(), unitFits ? nameRoom : room, box.height()), Qt::AlignLeft | Qt::AlignVCenter, unitFits ? shownName : row.figure.name, TypeStyle::Label,
                 Token::Text);
        if (unitFits && !unit.isEmpty())
            drawLine(painter, appearance(), QRectF(box.left() + nameRoom + 4, box.top() + 0.5, unitRoom, box.height()), Qt::AlignLeft | Qt::AlignVCenter, unit, TypeStyle::Note,
                     Token::Text3);
        paintNumbers(row, box);
    }
    const QString watch = watchSentence();
    const QRectF box = boxOf(static_cast<int>(m_data.rows.size()), rect);
    if (watch.isEmpty() || box.isEmpty())
        return;
    painter.setPen(Qt::NoPen);
    painter.setBrush(appearance().color(Token::WarnSoft));
    painter.drawRoundedRect(box, metrics::kRadiusChip, metrics::kRadiusChip);
    painter.drawPixmap(QPointF(box.left() + kPadding, box.top() + kPadding + 1), appearance().icon(QStringLiteral("warning"), Token::Warn, 14, painter.device()->devicePixelRatio()));
    drawParagraph(painter, appearance(), box.adjusted(kPadding + kSign, kPadding, -kPadding, -kPadding), {watch, TypeStyle::Label, Token::Text});
}

void ComparisonTable::paintAttention(QPainter& painter, const QRectF& rect, int item) const
{
    const QRectF box = boxOf(item, rect);
    if (box.isEmpty())
        return;
    painter.setPen(QPen(appearance().color(Token::Line2), 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(box.adjusted(-1.5, 0.5, 1.5, -1.5), metrics::kRadiusChip, metrics::kRadiusChip);
}

bool ComparisonTable::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        QToolTip::showText(help->globalPos(), readOutOf(itemAtPlace(help->pos())), this);
        return true;
    }
    return PaintedChart::event(event);
}

} // namespace ui
