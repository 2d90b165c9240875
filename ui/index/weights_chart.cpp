// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/index/weights_chart.h"

#include "ui/index/index_colours.h"
#include "ui/index/index_state.h"
#include "ui/index/index_text.h"
#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"
#include "ui/theme/paint.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace ui {

namespace {

using core::index::NoteKind;

constexpr double kRing = 4;
constexpr double kRow = 16;
constexpr double kLeastRow = 14;
constexpr double kMostRow = 20;
constexpr double kKey = 15;
constexpr double kFigure = 44;
constexpr double kMostOfWidth = 0.5; ///< that names may take
constexpr double kUnlike = 0.05;      ///< bold from here on

} // namespace

WeightsChart::WeightsChart(const Appearance& appearance, IndexState& state, QWidget* parent)
    : PaintedChart(appearance, parent), m_state(state)
{
    setObjectName(QStringLiteral("indexWeights"));
    refresh();
}

void WeightsChart::refresh()
{
    m_rows.clear();
    m_least = m_most = 0;
    if (const IndexFigures* figures = m_state.figures()) {
        for (const auto& weight : figures->audit.weights)
            m_rows.push_back({QString::fromStdString(weight.indicator), IndexText::indicatorName(appearance(), *figures, weight.indicator),
                              dimensionColour(figures->definition.framework, weight.indicator), weight.set, weight.varianceShare});
        std::ranges::stable_sort(m_rows, std::greater{}, [](const Row& row) { return std::isnan(row.acts) ? -1.0 : row.acts; });
    }
    for (const Row& row : m_rows) {
        m_most = std::max({m_most, row.set, std::isnan(row.acts) ? 0 : row.acts});
        m_least = std::min(m_least, std::isnan(row.acts) ? 0 : row.acts);
    }
    if (currentItem() >= static_cast<int>(m_rows.size()))
        setCurrentItem(-1);
    setAccessibleName(title());
    updateGeometry();
    redraw();
}

QString WeightsChart::title() const
{
    return tr("What the weights do");
}

QString WeightsChart::unit() const
{
    return spaced(tr("% of variance"));
}

QString WeightsChart::footer() const
{
    const IndexFigures* figures = m_state.figures();
    if (!figures || figures->audit.alphas.empty())
        return {};
    if (const QString reason = IndexText::noCorrelations(*figures); !reason.isEmpty())
        return spaced(reason);
    const std::size_t count = figures->audit.correlations.rows;
    int high = 0;
    int known = 0; // what is the same everywhere correlates with nothing
    for (std::size_t i = 0; i < count; ++i) {
        for (std::size_t j = i + 1; j < count; ++j) {
            const double r = figures->audit.correlations.at(i, j);
            known += std::isnan(r) ? 0 : 1;
            high += std::abs(r) > 0.9 ? 1 : 0;
        }
    }
    QString alpha = QStringLiteral("–");
    for (const auto& each : figures->audit.alphas) {
        if (each.node.empty() && !std::isnan(each.alpha))
            alpha = appearance().locale().toString(each.alpha, 'f', 2);
    }
    return spaced(tr("Cronbach’s α %1. %2 of %3 pairs correlate above 0.9.").arg(alpha).arg(high).arg(known));
}

QString WeightsChart::warning() const
{
    const IndexFigures* figures = m_state.figures();
    if (!figures)
        return {};
    const core::index::Note* repeated = nullptr;
    const core::index::Note* opposed = nullptr;
    const core::index::Note* unlike = nullptr;
    QStringList sentences;
    for (const auto& note : figures->audit.notes) {
        const auto worse = [&](const core::index::Note* present) { return !present || std::abs(note.value) > std::abs(present->value); };
        if (note.kind == NoteKind::RepeatedPair && worse(repeated))
            repeated = &note;
        else if (note.kind == NoteKind::OpposedPair && worse(opposed))
            opposed = &note;
        else if (note.kind == NoteKind::ActsUnlikeItsWeight && worse(unlike))
            unlike = &note;
        else if (note.kind == NoteKind::ReestimatedBounds || note.kind == NoteKind::NotPositive || note.kind == NoteKind::StillOutlying
                 || note.kind == NoteKind::InconsistentComparisons || note.kind == NoteKind::NothingMeasured
                 || note.kind == NoteKind::ConstantIndicator || note.kind == NoteKind::ActsAgainstTheIndex)
            sentences << IndexText::sentence(appearance(), *figures, note);
    }
    for (const auto* each : {opposed, repeated, unlike}) {
        if (each)
            sentences.prepend(IndexText::sentence(appearance(), *figures, *each));
    }
    constexpr qsizetype kMost = 4;
    return spaced(sentences.mid(0, kMost).join(appearance().isChinese() ? QString() : QStringLiteral(" ")));
}

QString WeightsChart::sentence() const
{
    QStringList parts;
    for (std::size_t row = 0; row < std::min<std::size_t>(3, m_rows.size()); ++row)
        parts << readOutOf(static_cast<int>(row));
    const QString space = appearance().isChinese() ? QString() : QStringLiteral(" ");
    return parts.join(tr("; ")) + tr(".") + space + warning() + space + footer();
}

ChartTable WeightsChart::table() const
{
    ChartTable table;
    const IndexFigures* figures = m_state.figures();
    if (!figures)
        return table;
    table.columns = {tr("Indicator"), tr("Set, share of the index"), tr("Acts, share of variance"), tr("Correlation with the index"),
                     tr("Share by squared correlation"), tr("Share by correlation ratio")};
    const auto share = [&](double value) { return std::isnan(value) ? QStringLiteral("–") : appearance().locale().toString(value, 'f', 4); };
    for (const auto& weight : figures->audit.weights)
        table.rows.push_back({IndexText::indicatorName(appearance(), *figures, weight.indicator), share(weight.set), share(weight.varianceShare),
                              share(weight.correlation), share(weight.pearsonShare), share(weight.ratioShare)});
    return table;
}

QString WeightsChart::readOutOf(int row) const
{
    if (row < 0 || row >= static_cast<int>(m_rows.size()))
        return {};
    const Row& each = m_rows[static_cast<std::size_t>(row)];
    if (std::isnan(each.acts))
        return spaced(tr("%1: set to %2").arg(each.name, percent(appearance(), each.set)));
    return spaced(tr("%1: set to %2, acts with %3").arg(each.name, percent(appearance(), each.set), percent(appearance(), each.acts)));
}

QString WeightsChart::indicatorOf(int item) const
{
    return item < 0 || item >= static_cast<int>(m_rows.size()) ? QString() : m_rows[static_cast<std::size_t>(item)].id;
}

double WeightsChart::x(double share, double left, double right) const
{
    return left + (share - m_least) / std::max(1e-9, m_most - m_least) * (right - left);
}

void WeightsChart::paintPicture(QPainter& painter, const QRectF& rect) const
{
    if (m_rows.empty())
        return;
    const QFontMetricsF label(appearance().font(TypeStyle::Label));
    double names = 0;
    for (const Row& row : m_rows)
        names = std::max(names, label.horizontalAdvance(spaced(row.name)));
    names = std::min(names + 2, rect.width() * kMostOfWidth);

    // What the two dots stand for, above them.
    painter.setFont(appearance().font(TypeStyle::Note));
    const QFontMetricsF note(painter.font());
    double at = rect.right();
    const auto key = [&](const QString& text, bool filled) {
        const double width = note.horizontalAdvance(text);
        painter.setPen(appearance().color(Token::Text3));
        painter.drawText(QRectF(at - width, rect.top(), width, kKey - 2), Qt::AlignRight | Qt::AlignVCenter, text);
        at -= width + 8;
        painter.setPen(QPen(appearance().color(Token::Text2), 1.25));
        painter.setBrush(appearance().color(filled ? Token::Text2 : Token::Surface));
        painter.drawEllipse(QPointF(at, rect.top() + kKey / 2 - 1), 3, 3);
        at -= 14;
    };
    key(tr("acts", "share of variance"), true);
    key(tr("set", "weight as set"), false);
    for (std::size_t row = 0; row < m_rows.size(); ++row)
        paintRow(painter, m_rows[row], boxOf(static_cast<int>(row), rect), names, rect.left() + 10 + names + 10, rect.right() - kFigure - 6);
}

void WeightsChart::paintRow(QPainter& painter, const Row& row, const QRectF& line, double names, double left, double right) const
{
    const double middle = line.center().y();
    painter.fillRect(QRectF(line.left(), line.top() + 3, 3, line.height() - 6), appearance().color(row.colour));
    const bool unlike = !std::isnan(row.acts) && std::abs(row.acts - row.set) >= kUnlike;
    painter.setFont(appearance().font(TypeStyle::Label));
    painter.setPen(appearance().color(Token::Text));
    painter.drawText(QRectF(line.left() + 10, line.top(), names, line.height()), Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetricsF(painter.font()).elidedText(spaced(row.name), Qt::ElideRight, names));
    painter.setPen(QPen(appearance().color(Token::Grid), 1));
    painter.drawLine(QPointF(left, snapped(painter, middle)), QPointF(right, snapped(painter, middle)));
    const Token ink = unlike ? Token::Text : Token::Text2;
    if (!std::isnan(row.acts)) {
        painter.setPen(QPen(appearance().color(ink), 1.5));
        painter.drawLine(QPointF(x(row.set, left, right), middle), QPointF(x(row.acts, left, right), middle));
    }
    painter.setPen(QPen(appearance().color(Token::Text2), 1.25));
    painter.setBrush(appearance().color(Token::Surface));
    painter.drawEllipse(QPointF(x(row.set, left, right), middle), 3.5, 3.5);
    if (std::isnan(row.acts))
        return;
    painter.setPen(Qt::NoPen);
    painter.setBrush(appearance().color(ink));
    painter.drawEllipse(QPointF(x(row.acts, left, right), middle), 3.5, 3.5);
    painter.setFont(appearance().font(unlike ? TypeStyle::LabelStrong : TypeStyle::Label));
    painter.setPen(appearance().color(Token::Text));
    drawNumber(painter, QRectF(line.right() - kFigure, line.top(), kFigure, line.height()), Qt::AlignRight | Qt::AlignVCenter, percent(appearance(), row.acts));
}

void WeightsChart::paintAttention(QPainter& painter, const QRectF& rect, int item) const
{
    painter.setPen(QPen(appearance().color(Token::Line2), 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(boxOf(item, rect).adjusted(0.5, 0.5, -0.5, -0.5), metrics::kRadiusChip, metrics::kRadiusChip);
}

QRectF WeightsChart::boxOf(int item, const QRectF& rect) const
{
    const double height = std::min(kMostRow, (rect.height() - kKey) / static_cast<double>(m_rows.size()));
    return {rect.left(), rect.top() + kKey + item * height, rect.width(), height};
}

int WeightsChart::itemAt(const QPointF& at, const QRectF& rect) const
{
    for (int row = 0; row < static_cast<int>(m_rows.size()); ++row) {
        if (boxOf(row, rect).contains(at))
            return row;
    }
    return -1;
}

std::vector<int> WeightsChart::itemOrder() const
{
    std::vector<int> order(m_rows.size());
    std::iota(order.begin(), order.end(), 0);
    return order;
}

QSize WeightsChart::sizeHint() const
{
    return {280, static_cast<int>(kKey + kRow * static_cast<double>(std::max<std::size_t>(m_rows.size(), 4)) + 2 * kRing)};
}

QSize WeightsChart::minimumSizeHint() const
{
    return {200, static_cast<int>(kKey + kLeastRow * static_cast<double>(std::max<std::size_t>(m_rows.size(), 4)) + 2 * kRing)};
}

} // namespace ui
