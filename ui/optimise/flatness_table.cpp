// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/optimise/flatness_table.h"

#include "ui/optimise/card_paint.h"
#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"
#include "ui/theme/paint.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace ui {

namespace {

constexpr double kShown = 0.005; ///< strengths below show as 0 %
constexpr double kSame = 0.2; ///< strengths no further apart are called fixed
constexpr std::size_t kMostFigures = 4;
constexpr int kMostBetween = 3; ///< levers told with their range
constexpr std::size_t kDifferencesTold = 2;
constexpr double kGap = 8;

} // namespace

FlatnessTable::FlatnessTable(const Appearance& appearance, QWidget* parent)
    : PaintedChart(appearance, parent)
{
    setObjectName(QStringLiteral("optimiseFlatnessTable"));
}

void FlatnessTable::setData(FlatnessData data)
{
    const bool moved = !(data.chosen == m_data.chosen);
    m_data = std::move(data);
    if (moved || currentItem() > static_cast<int>(m_data.rows.size())) {
        const auto row = std::ranges::find(m_data.rows, m_data.chosen, &FlatnessData::Row::choice);
        setCurrentItem(row == m_data.rows.end() ? -1 : static_cast<int>(row - m_data.rows.begin()));
    }
    setAccessibleName(title());
    updateGeometry();
    redraw();
}

QString FlatnessTable::title() const
{
    return tr("How flat the optimum is");
}

QString FlatnessTable::unit() const
{
    if (m_data.rows.empty())
        return {};
    return spaced(m_data.mode == OptimiseMode::Budget ? tr("within %1 of the gain").arg(percent(appearance(), m_data.allowance))
                                                      : tr("within %1 of the least cost").arg(percent(appearance(), m_data.allowance)));
}

QString FlatnessTable::headline() const
{
    return m_data.within > 0 ? tr("%Ln found", "packages", static_cast<int>(m_data.within)) : QString();
}

QString FlatnessTable::footer() const
{
    if (m_data.looked == 0)
        return {};
    return spaced(tr("%Ln package(s) looked at around the best.", nullptr, static_cast<int>(m_data.looked)));
}

QString FlatnessTable::rowName(const FlatnessData::Row& row) const
{
    if (row.choice.of == PackageChoice::Of::Best)
        return packageName(appearance(), row.choice.of, m_data.mode);
    if (!row.bestIn || *row.bestIn >= m_data.figures.size())
        return tr("Most different");
    const auto& figure = m_data.figures[*row.bestIn];
    return figure.naming.better == core::policy::Better::Down ? tr("Lowest: %1", "a figure").arg(figure.name) : tr("Highest: %1", "a figure").arg(figure.name);
}

QString FlatnessTable::differences(const FlatnessData::Row& row) const
{
    QStringList told;
    for (std::size_t i = 0; i < row.differs.size() && i < kDifferencesTold; ++i)
        told << tr("%1 %2", "lever, strength").arg(row.differs[i].lever, percent(appearance(), row.differs[i].strength));
    return spaced(told.join(tr(", ")));
}

QString FlatnessTable::readOutOf(int item) const
{
    if (item == static_cast<int>(m_data.rows.size()))
        return fixedSentence();
    if (item < 0 || item >= static_cast<int>(m_data.rows.size()))
        return {};
    const auto& row = m_data.rows[static_cast<std::size_t>(item)];
    QStringList parts{money(appearance(), row.cost)};
    for (std::size_t figure = 0; figure < m_data.figures.size() && figure < row.values.size(); ++figure)
        parts << tr("%1 %2", "figure, value").arg(m_data.figures[figure].name, valueText(appearance(), m_data.figures[figure].naming, {row.values[figure]}));
    for (const auto& each : row.differs)
        parts << tr("%1 %2", "lever, strength").arg(each.lever, percent(appearance(), each.strength));
    return spaced(tr("%1: %2", "package, what is said of it").arg(rowName(row), parts.join(tr(", "))));
}

QString FlatnessTable::fixedSentence() const
{
    QStringList above;
    QStringList between;
    QStringList off;
    int choice = 0;
    for (const auto& lever : m_data.levers) {
        if (lever.locked || !std::isfinite(lever.low) || !std::isfinite(lever.high))
            continue;
        if (lever.high < kShown)
            off << lever.name;
        else if (lever.low >= 1)
            above << lever.name;
        else if (lever.low >= kShown && lever.high - lever.low <= kSame)
            between << tr("%1 %2–%3", "lever, strengths").arg(lever.name, percent(appearance(), lever.low), percent(appearance(), lever.high));
        else
            ++choice;
    }
    QStringList fixed;
    if (!above.isEmpty())
        fixed << tr("%1 at %2 or more", "levers, strength").arg(listed(above), percent(appearance(), 1));
    fixed << between.mid(0, kMostBetween);
    if (const auto more = static_cast<int>(between.size()) - kMostBetween; more > 0)
        fixed << tr("%n more lever(s)", "are fixed", more);
    QStringList parts;
    if (!fixed.isEmpty())
        parts << tr("Fixed in all of them: %1.").arg(fixed.join(tr(", ")));
    if (!off.isEmpty())
        parts << tr("In none of them: %1.").arg(listed(off));
    if (choice > 0 && (fixed.isEmpty() && off.isEmpty()))
        parts << tr("Nothing is fixed: each lever is choice.");
    else if (choice > 0)
        parts << tr("The other %n lever(s) are choice.", nullptr, choice);
    return spaced(sentences(appearance(), parts));
}

QString FlatnessTable::sentence() const
{
    QStringList parts;
    for (int row = 0; row < static_cast<int>(m_data.rows.size()); ++row)
        parts << tr("%1.", "a sentence").arg(readOutOf(row));
    return sentences(appearance(), parts << fixedSentence());
}

ChartTable FlatnessTable::table() const
{
    ChartTable table;
    table.columns << tr("Package") << spaced(tr("Cost to %1, %2", "year, unit").arg(yearText(m_data.costUntil), unitText(appearance(), moneyFigure({}, 0).naming)));
    for (const auto& figure : m_data.figures) {
        const QString unit = unitText(appearance(), figure.naming);
        table.columns << (unit.isEmpty() ? figure.name : tr("%1, %2", "figure, unit").arg(figure.name, unit));
    }
    table.columns << tr("Differs in");
    for (const auto& row : m_data.rows) {
        QStringList cells{rowName(row), moneyNumber(appearance(), row.cost)};
        for (std::size_t figure = 0; figure < m_data.figures.size(); ++figure)
            cells << (figure < row.values.size() ? numberText(appearance(), m_data.figures[figure].naming, {row.values[figure]}) : QString());
        QStringList differs;
        for (const auto& each : row.differs)
            differs << tr("%1 %2", "lever, strength").arg(each.lever, percent(appearance(), each.strength));
        table.rows.push_back(cells << spaced(differs.join(tr(", "))));
    }
    return table;
}

double FlatnessTable::headHeight() const
{
    return appearance().lineHeight(TypeStyle::Note) + 3;
}

double FlatnessTable::rowHeight(const FlatnessData::Row& row) const
{
    return row.differs.empty() ? 24 : appearance().lineHeight(TypeStyle::Label) + appearance().lineHeight(TypeStyle::Note) + 3;
}

QSize FlatnessTable::minimumSizeHint() const
{
    double rows = 0;
    for (const auto& row : m_data.rows)
        rows += rowHeight(row);
    const double told = std::min(paragraphHeight(appearance(), {fixedSentence()}, std::max(260, width()) - 8.0), 2.0 * appearance().lineHeight(TypeStyle::Label));
    return {280, static_cast<int>(headHeight() + std::max(60.0, rows) + told + 6 + 8)};
}

QRectF FlatnessTable::boxOf(int item, const QRectF& rect) const
{
    if (item > 0 && item == static_cast<int>(m_data.rows.size())) {
        const double top = boxOf(item - 1, rect).bottom() + 3;
        return fixedSentence().isEmpty() || top >= rect.bottom() ? QRectF() : QRectF(rect.left(), top, rect.width(), rect.bottom() - top);
    }
    if (item < 0 || item >= static_cast<int>(m_data.rows.size()))
        return {};
    double top = rect.top() + headHeight();
    for (int row = 0; row < item; ++row)
        top += rowHeight(m_data.rows[static_cast<std::size_t>(row)]);
    return {rect.left(), top, rect.width(), rowHeight(m_data.rows[static_cast<std::size_t>(item)])};
}

int FlatnessTable::itemAt(const QPointF& at, const QRectF& rect) const
{
    for (int item = 0; item <= static_cast<int>(m_data.rows.size()); ++item) {
        if (boxOf(item, rect).contains(at))
            return item;
    }
    return -1;
}

std::vector<int> FlatnessTable::itemOrder() const
{
    std::vector<int> order(m_data.rows.size() + (m_data.rows.empty() || fixedSentence().isEmpty() ? 0 : 1));
    std::iota(order.begin(), order.end(), 0);
    return order;
}

void FlatnessTable::paintPicture(QPainter& painter, const QRectF& rect) const
{
    if (m_data.rows.empty()) {
        drawParagraph(painter, appearance(), rect, {tr("Packages nearly as good are looked for when the best is found."), TypeStyle::Body, Token::Text2});
        return;
    }
    // Figures from the right, as many as leave room for names.
    const QFontMetricsF note(appearance().font(TypeStyle::Note));
    const QFont strong = appearance().font(TypeStyle::LabelStrong);
    std::vector<double> widths;
    const auto widthOf = [&](const QString& head, auto cellOf) {
        double width = std::min(70.0, note.horizontalAdvance(head));
        for (const auto& row : m_data.rows)
            width = std::max(width, numberWidth(strong, cellOf(row)));
        return width + kGap;
    };
    const QString moneyHead = unitText(appearance(), moneyFigure({}, 0).naming);
    double used = widthOf(moneyHead, [&](const FlatnessData::Row& row) { return moneyNumber(appearance(), row.cost); });
    widths.push_back(used);
    for (std::size_t figure = 0; figure < m_data.figures.size() && figure < kMostFigures; ++figure) {
        const auto cellOf = [&](const FlatnessData::Row& row) {
            return figure < row.values.size() ? figureCell(row, figure) : QString();
        };
        const double width = widthOf(m_data.figures[figure].name, cellOf);
        if (rect.width() - used - width < 130)
            break;
        used += width;
        widths.push_back(width);
    }
    const double names = rect.width() - used - kGap;
    double left = rect.left() + names + kGap;
    const auto column = [&](std::size_t place, const QString& head, auto cellOf, auto isStrong) {
        const double width = widths[place];
        drawLine(painter, appearance(), QRectF(left + 4, rect.top(), width - 4, headHeight() - 2), Qt::AlignRight | Qt::AlignVCenter, head, TypeStyle::Note, Token::Text3);
        for (int item = 0; item < static_cast<int>(m_data.rows.size()); ++item) {
            const QRectF box = boxOf(item, rect);
            painter.setFont(appearance().font(isStrong(item) ? TypeStyle::LabelStrong : TypeStyle::Label));
            painter.setPen(appearance().color(Token::Text));
            drawNumber(painter, QRectF(left, box.top(), width, box.height()), Qt::AlignRight | Qt::AlignVCenter, cellOf(m_data.rows[static_cast<std::size_t>(item)]));
        }
        left += width;
    };
    column(0, moneyHead, [&](const FlatnessData::Row& row) { return moneyNumber(appearance(), row.cost); }, [](int) { return false; });
    for (std::size_t place = 1; place < widths.size(); ++place)
        column(place, m_data.figures[place - 1].name, [&](const FlatnessData::Row& row) { return figureCell(row, place - 1); },
               [&](int item) { return m_data.rows[static_cast<std::size_t>(item)].bestIn == place - 1; });

    drawRule(painter, appearance(), rect.left(), rect.right(), rect.top() + headHeight() - 0.5, Token::Line);
    for (int item = 0; item < static_cast<int>(m_data.rows.size()); ++item) {
        const auto& row = m_data.rows[static_cast<std::size_t>(item)];
        const QRectF box = boxOf(item, rect);
        const bool chosen = row.choice == m_data.chosen;
        const double line = appearance().lineHeight(TypeStyle::Label);
        const QString below = differences(row);
        drawLine(painter, appearance(), QRectF(box.left(), box.top() + (below.isEmpty() ? 0 : 1), names, below.isEmpty() ? box.height() : line), Qt::AlignLeft | Qt::AlignVCenter,
                 rowName(row), chosen ? TypeStyle::LabelStrong : TypeStyle::Label, chosen ? Token::Accent : Token::Text);
        if (!below.isEmpty())
            drawLine(painter, appearance(), QRectF(box.left(), box.top() + line, names, box.height() - line - 2), Qt::AlignLeft | Qt::AlignVCenter, below, TypeStyle::Note,
                     Token::Text3);
        drawRule(painter, appearance(), rect.left(), rect.right(), box.bottom() - 0.5);
    }
    const double top = boxOf(static_cast<int>(m_data.rows.size()) - 1, rect).bottom() + 5;
    if (rect.bottom() - top >= appearance().lineHeight(TypeStyle::Label) - 1)
        drawParagraph(painter, appearance(), QRectF(rect.left(), top, rect.width(), rect.bottom() - top), {fixedSentence()});
}

QString FlatnessTable::figureCell(const FlatnessData::Row& row, std::size_t figure) const
{
    if (figure >= row.values.size())
        return {};
    const auto& naming = m_data.figures[figure].naming;
    return naming.display == "percent" ? valueText(appearance(), naming, {row.values[figure]}) : numberText(appearance(), naming, {row.values[figure]});
}

void FlatnessTable::paintAttention(QPainter& painter, const QRectF& rect, int item) const
{
    painter.setPen(QPen(appearance().color(Token::Line2), 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(boxOf(item, rect).adjusted(-1.5, 0.5, 1.5, -1.5), metrics::kRadiusChip, metrics::kRadiusChip);
}

void FlatnessTable::activateItem(int item)
{
    if (item >= 0 && item < static_cast<int>(m_data.rows.size()))
        emit packageChosen(m_data.rows[static_cast<std::size_t>(item)].choice);
}

void FlatnessTable::mousePressEvent(QMouseEvent* event)
{
    PaintedChart::mousePressEvent(event);
    if (event->button() == Qt::LeftButton)
        activateItem(itemAtPlace(event->position()));
}

bool FlatnessTable::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        QToolTip::showText(help->globalPos(), readOutOf(itemAtPlace(help->pos())), this);
        return true;
    }
    return PaintedChart::event(event);
}

} // namespace ui
