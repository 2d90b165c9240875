// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/index/weights_chart.h"

#include "ui/index/index_colours.h"
#include "ui/index/index_state.h"
#include "ui/index/index_text.h"
#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"
#include "ui/theme/paint.h"
#include "ui/widgets/chart_access.h"
#include "ui/widgets/chart_frame.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

using core::index::NoteKind;

constexpr double kRing = 4;
constexpr double kRow = 18;
constexpr double kKey = 18;
constexpr double kFigure = 44;
constexpr double kMostOfWidth = 0.44; ///< that names may take
constexpr double kUnlike = 0.05;      ///< bold from here on

} // namespace

WeightsChart::WeightsChart(const Appearance& appearance, IndexState& state, QWidget* parent)
    : QWidget(parent), m_appearance(appearance), m_state(state)
{
    installChartAccess();
    setObjectName(QStringLiteral("indexWeights"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    connect(&appearance, &Appearance::themeChanged, this, qOverload<>(&QWidget::update));
    refresh();
}

void WeightsChart::refresh()
{
    m_rows.clear();
    if (const IndexFigures* figures = m_state.figures()) {
        for (const auto& weight : figures->audit.weights)
            m_rows.push_back({IndexText::indicatorName(m_appearance, *figures, weight.indicator),
                              dimensionColour(figures->definition.framework, weight.indicator), weight.set, weight.varianceShare});
        std::ranges::stable_sort(m_rows, std::greater{}, [](const Row& row) { return std::isnan(row.acts) ? -1.0 : row.acts; });
    }
    if (m_cursor >= static_cast<int>(m_rows.size()))
        setCursorRow(-1);
    setAccessibleName(title());
    updateGeometry();
    update();
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
    const std::size_t count = figures->audit.correlations.rows;
    int high = 0;
    for (std::size_t i = 0; i < count; ++i)
        for (std::size_t j = i + 1; j < count; ++j)
            high += std::abs(figures->audit.correlations.at(i, j)) > 0.9 ? 1 : 0;
    QString alpha = QStringLiteral("–");
    for (const auto& each : figures->audit.alphas) {
        if (each.node.empty() && !std::isnan(each.alpha))
            alpha = m_appearance.locale().toString(each.alpha, 'f', 2);
    }
    return spaced(tr("Cronbach’s α %1. %2 of %3 pairs correlate above 0.9.").arg(alpha).arg(high).arg(count * (count - 1) / 2));
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
            sentences << IndexText::sentence(m_appearance, *figures, note);
    }
    for (const auto* each : {opposed, repeated, unlike}) {
        if (each)
            sentences.prepend(IndexText::sentence(m_appearance, *figures, *each));
    }
    constexpr qsizetype kMost = 4;
    return spaced(sentences.mid(0, kMost).join(m_appearance.isChinese() ? QString() : QStringLiteral(" ")));
}

QString WeightsChart::sentence() const
{
    QStringList parts;
    for (std::size_t row = 0; row < std::min<std::size_t>(3, m_rows.size()); ++row)
        parts << readOut(static_cast<int>(row));
    const QString space = m_appearance.isChinese() ? QString() : QStringLiteral(" ");
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
    const auto share = [&](double value) { return std::isnan(value) ? QString() : m_appearance.locale().toString(value, 'f', 4); };
    for (const auto& weight : figures->audit.weights)
        table.rows.push_back({IndexText::indicatorName(m_appearance, *figures, weight.indicator), share(weight.set), share(weight.varianceShare),
                              share(weight.correlation), share(weight.pearsonShare), share(weight.ratioShare)});
    return table;
}

QString WeightsChart::readOut(int row) const
{
    if (row < 0 || row >= static_cast<int>(m_rows.size()))
        return {};
    const Row& each = m_rows[static_cast<std::size_t>(row)];
    if (std::isnan(each.acts))
        return spaced(tr("%1: set to %2").arg(each.name, percent(m_appearance, each.set)));
    return spaced(tr("%1: set to %2, acts with %3").arg(each.name, percent(m_appearance, each.set), percent(m_appearance, each.acts)));
}

void WeightsChart::render(QPainter& painter, const QRectF& rect) const
{
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    paintDrawing(painter, paintChartFrame(painter, rect, m_appearance, *this));
    painter.restore();
}

void WeightsChart::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    const QRectF inner = QRectF(rect()).adjusted(kRing, kRing, -kRing, -kRing);
    paintDrawing(painter, inner);
    if (hasFocus())
        drawFocusRing(painter, m_appearance, inner);
}

void WeightsChart::paintDrawing(QPainter& painter, const QRectF& rect) const
{
    if (m_rows.empty())
        return;
    const QFont label = m_appearance.font(TypeStyle::Label);
    const QFontMetricsF metrics(label);
    double names = 0;
    double most = 0;
    double least = 0;
    for (const Row& row : m_rows) {
        names = std::max(names, metrics.horizontalAdvance(spaced(row.name)));
        most = std::max({most, row.set, std::isnan(row.acts) ? 0 : row.acts});
        least = std::min(least, std::isnan(row.acts) ? 0 : row.acts);
    }
    names = std::min(names + 2, rect.width() * kMostOfWidth);
    const double left = rect.left() + 10 + names + 10;
    const double right = rect.right() - kFigure - 6;
    const auto x = [&](double share) { return left + (share - least) / std::max(1e-9, most - least) * (right - left); };

    // What the two dots stand for, above them.
    painter.setFont(m_appearance.font(TypeStyle::Note));
    const QFontMetricsF note(painter.font());
    double at = rect.right();
    const auto key = [&](const QString& text, bool filled) {
        const double width = note.horizontalAdvance(text);
        painter.setPen(m_appearance.color(Token::Text3));
        painter.drawText(QRectF(at - width, rect.top(), width, kKey - 2), Qt::AlignRight | Qt::AlignVCenter, text);
        at -= width + 8;
        painter.setPen(QPen(m_appearance.color(Token::Text2), 1.25));
        painter.setBrush(filled ? QBrush(m_appearance.color(Token::Text2)) : QBrush(m_appearance.color(Token::Surface)));
        painter.drawEllipse(QPointF(at, rect.top() + kKey / 2 - 1), 3, 3);
        at -= 14;
    };
    key(tr("acts", "share of variance"), true);
    key(tr("set", "weight as set"), false);

    const double height = std::min(24.0, (rect.height() - kKey) / static_cast<double>(m_rows.size()));
    double top = rect.top() + kKey;
    for (std::size_t i = 0; i < m_rows.size(); ++i, top += height) {
        const Row& row = m_rows[i];
        const double middle = top + height / 2;
        if (m_cursor == static_cast<int>(i)) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(m_appearance.color(Token::AccentSoft));
            painter.drawRoundedRect(QRectF(rect.left(), top, rect.width(), height), metrics::kRadiusChip, metrics::kRadiusChip);
        }
        painter.fillRect(QRectF(rect.left(), top + 3, 3, height - 6), m_appearance.color(row.colour));
        const bool unlike = !std::isnan(row.acts) && std::abs(row.acts - row.set) >= kUnlike;
        painter.setFont(label);
        painter.setPen(m_appearance.color(Token::Text));
        painter.drawText(QRectF(rect.left() + 10, top, names, height), Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(spaced(row.name), Qt::ElideRight, names));
        painter.setPen(QPen(m_appearance.color(Token::Grid), 1));
        painter.drawLine(QPointF(left, snapped(painter, middle)), QPointF(right, snapped(painter, middle)));
        const Token ink = unlike ? Token::Text : Token::Text2;
        if (!std::isnan(row.acts)) {
            painter.setPen(QPen(m_appearance.color(ink), 1.5));
            painter.drawLine(QPointF(x(row.set), middle), QPointF(x(row.acts), middle));
        }
        painter.setPen(QPen(m_appearance.color(Token::Text2), 1.25));
        painter.setBrush(m_appearance.color(Token::Surface));
        painter.drawEllipse(QPointF(x(row.set), middle), 3.5, 3.5);
        if (std::isnan(row.acts))
            continue;
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_appearance.color(ink));
        painter.drawEllipse(QPointF(x(row.acts), middle), 3.5, 3.5);
        painter.setFont(m_appearance.font(unlike ? TypeStyle::LabelStrong : TypeStyle::Label));
        painter.setPen(m_appearance.color(Token::Text));
        drawNumber(painter, QRectF(rect.right() - kFigure, top, kFigure, height), Qt::AlignRight | Qt::AlignVCenter, percent(m_appearance, row.acts));
    }
}

void WeightsChart::setCursorRow(int row)
{
    if (row == m_cursor)
        return;
    m_cursor = row;
    emit readOutChanged(readOut(row));
    announceChartValue(*this);
    update();
}

void WeightsChart::mouseMoveEvent(QMouseEvent* event)
{
    const QRectF rect = QRectF(this->rect()).adjusted(kRing, kRing, -kRing, -kRing);
    const double height = m_rows.empty() ? 1 : std::min(24.0, (rect.height() - kKey) / static_cast<double>(m_rows.size()));
    const double line = std::floor((event->position().y() - rect.top() - kKey) / height);
    setCursorRow(line >= 0 && line < static_cast<double>(m_rows.size()) ? static_cast<int>(line) : -1);
}

void WeightsChart::leaveEvent(QEvent* event)
{
    setCursorRow(-1);
    QWidget::leaveEvent(event);
}

void WeightsChart::keyPressEvent(QKeyEvent* event)
{
    const int last = static_cast<int>(m_rows.size()) - 1;
    if (event->key() == Qt::Key_Down && last >= 0)
        setCursorRow(std::min(last, m_cursor + 1));
    else if (event->key() == Qt::Key_Up && last >= 0)
        setCursorRow(std::max(0, m_cursor - 1));
    else
        QWidget::keyPressEvent(event);
}

void WeightsChart::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    update();
}

void WeightsChart::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    setCursorRow(-1);
    update();
}

void WeightsChart::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QWidget::changeEvent(event);
}

QSize WeightsChart::sizeHint() const
{
    return {280, static_cast<int>(kKey + kRow * static_cast<double>(std::max<std::size_t>(m_rows.size(), 4)) + 2 * kRing)};
}

QSize WeightsChart::minimumSizeHint() const
{
    return {220, sizeHint().height()};
}

} // namespace ui
