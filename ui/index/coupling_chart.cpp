// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/index/coupling_chart.h"

#include "ui/index/index_state.h"
#include "ui/index/index_text.h"
#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"
#include "ui/theme/paint.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

using core::coordination::CouplingOfUnit;

constexpr double kHead = 18;
constexpr double kAxis = 18;
constexpr double kDot = 4;
constexpr double kReach = 10; ///< of the pointer

} // namespace

struct CouplingChart::Layout {
    QRectF plot;
    double standardY = 0, correctedY = 0;
    double low = 0, high = 1;

    [[nodiscard]] double x(double degree) const { return plot.left() + (degree - low) / (high - low) * plot.width(); }
};

CouplingChart::CouplingChart(const Appearance& appearance, IndexState& state, QWidget* parent)
    : PaintedChart(appearance, parent), m_state(state)
{
    setObjectName(QStringLiteral("indexCoupling"));
    connect(&state, &IndexState::regionChanged, this, &CouplingChart::redraw);
    refresh();
}

void CouplingChart::refresh()
{
    setAccessibleName(title());
    redraw();
}

QString CouplingChart::title() const
{
    const IndexFigures* figures = m_state.figures();
    const int branches = figures ? static_cast<int>(figures->dimensions().size()) : 0;
    return spaced(branches == 4 ? tr("Coupling coordination of the four dimensions") : tr("Coupling coordination of %n branch(es)", nullptr, branches));
}

QString CouplingChart::unit() const
{
    const IndexFigures* figures = m_state.figures();
    if (!figures || !figures->coupling)
        return {};
    return spaced(tr("degree 0–1, %1, %n region(s)", nullptr, figures->coupling->computed)
                      .arg(static_cast<int>(std::floor(figures->shown->times[figures->time] + 1e-6))));
}

QString CouplingChart::footer() const
{
    const IndexFigures* figures = m_state.figures();
    if (!figures)
        return {};
    if (!figures->coupling) // the picture says why
        return {};
    const auto& coupling = *figures->coupling;
    double low = 1;
    double high = 0;
    for (const auto& unit : coupling.units) {
        if (!unit.computed)
            continue;
        low = std::min(low, unit.corrected.coupling);
        high = std::max(high, unit.corrected.coupling);
    }
    const auto two = [&](double value) { return appearance().locale().toString(value, 'f', 2); };
    const QString space = appearance().isChinese() ? QString() : QStringLiteral(" ");
    QString text = tr("Coupling C: standard, median %1; corrected (Wang et al. 2021), %2 to %3, median %4.")
                       .arg(two(coupling.medianStandard), two(low), two(high), two(coupling.medianCorrected));
    for (const auto& notice : coupling.notices)
        text += space + IndexText::sentence(appearance(), *figures, notice);
    return spaced(text);
}

QString CouplingChart::whyNone() const
{
    return spaced(tr("Coupling needs scores between two bounds and at least two branches: choose min–max, goalposts, rank or distance."));
}

QString CouplingChart::readOutOf(int unit) const
{
    const IndexFigures* figures = m_state.figures();
    if (!figures || !figures->coupling || unit < 0 || static_cast<std::size_t>(unit) >= figures->coupling->units.size())
        return {};
    const CouplingOfUnit& each = figures->coupling->units[static_cast<std::size_t>(unit)];
    const QString name = m_state.unitName(static_cast<std::size_t>(unit));
    if (!each.computed)
        return spaced(tr("%1: not computed, a score is missing").arg(name));
    const auto two = [&](double value) { return appearance().locale().toString(value, 'f', 2); };
    return spaced(tr("%1: standard %2, %3; corrected %4, %5")
                      .arg(name, two(each.standard.degree), IndexText::name(each.standard.grade), two(each.corrected.degree),
                           IndexText::name(each.corrected.grade)));
}

QString CouplingChart::sentence() const
{
    const IndexFigures* figures = m_state.figures();
    if (!figures || !figures->coupling)
        return figures ? whyNone() : QString();
    const auto& coupling = *figures->coupling;
    const int unit = currentItem();
    const QString space = appearance().isChinese() ? QString() : QStringLiteral(" ");
    QString text;
    if (unit >= 0 && coupling.units[static_cast<std::size_t>(unit)].computed) {
        const auto& each = coupling.units[static_cast<std::size_t>(unit)];
        const QString name = m_state.unitName(static_cast<std::size_t>(unit));
        text = each.gradesLost > 0 ? tr("%1 falls from “%2” to “%3”;").arg(name, IndexText::name(each.standard.grade), IndexText::name(each.corrected.grade))
                                   : tr("Both forms call %1 “%2”;").arg(name, IndexText::name(each.corrected.grade));
        text += space;
    }
    text += tr("%1 of %2 regions fall a grade or more.").arg(coupling.unitsLosingAGrade).arg(coupling.computed);
    return spaced(text);
}

ChartTable CouplingChart::table() const
{
    ChartTable table;
    const IndexFigures* figures = m_state.figures();
    if (!figures || !figures->coupling)
        return table;
    table.columns = {tr("Region"), tr("Development T"), tr("C, standard"), tr("D, standard"), tr("Grade, standard"),
                     tr("C, corrected"), tr("D, corrected"), tr("Grade, corrected"), tr("Weakest branch")};
    const auto number = [&](double value) { return appearance().locale().toString(value, 'f', 4); };
    const auto branches = figures->dimensions();
    for (std::size_t unit = 0; unit < figures->coupling->units.size(); ++unit) {
        const auto& each = figures->coupling->units[unit];
        if (!each.computed) {
            table.rows.push_back({m_state.unitName(unit), {}, {}, {}, {}, {}, {}, {}, {}});
            continue;
        }
        const std::size_t weakest = branches[static_cast<std::size_t>(each.weakest)];
        table.rows.push_back({m_state.unitName(unit), number(each.development), number(each.standard.coupling), number(each.standard.degree),
                              IndexText::name(each.standard.grade), number(each.corrected.coupling), number(each.corrected.degree),
                              IndexText::name(each.corrected.grade),
                              IndexText::indicatorName(appearance(), *figures, figures->shown->hierarchy.nodes[weakest].id)});
    }
    return table;
}

CouplingChart::Layout CouplingChart::layOut(const QRectF& rect) const
{
    Layout layout;
    const QFontMetricsF metrics(appearance().font(TypeStyle::LabelStrong));
    const double names = std::max(metrics.horizontalAdvance(tr("Standard form")), metrics.horizontalAdvance(tr("Corrected"))) + 12;
    layout.plot = rect.adjusted(names, kHead, -8, -kAxis);
    layout.standardY = layout.plot.top() + layout.plot.height() * 0.25;
    layout.correctedY = layout.plot.top() + layout.plot.height() * 0.72;
    const IndexFigures* figures = m_state.figures();
    double low = 1;
    double high = 0;
    if (figures && figures->coupling) {
        for (const auto& unit : figures->coupling->units) {
            if (!unit.computed)
                continue;
            low = std::min({low, unit.standard.degree, unit.corrected.degree});
            high = std::max({high, unit.standard.degree, unit.corrected.degree});
        }
    }
    // Whole grades, at least four of them, so that the axis stays while weights move.
    layout.low = std::clamp(std::floor(low * 10) / 10, 0.0, 0.6);
    layout.high = std::clamp(std::ceil(high * 10) / 10, layout.low + 0.4, 1.0);
    return layout;
}

void CouplingChart::paintGrades(QPainter& painter, const Layout& layout) const
{
    painter.setFont(appearance().font(TypeStyle::Note));
    const QFontMetricsF metrics(painter.font());
    for (int grade = 0; grade < core::coordination::kGrades; ++grade) {
        const double from = std::max(grade / 10.0, layout.low);
        const double to = std::min((grade + 1) / 10.0, layout.high);
        if (to - from < 0.05)
            continue;
        const QRectF band(layout.x(from), layout.plot.top(), layout.x(to) - layout.x(from), layout.plot.height());
        if (grade % 2 == 1)
            painter.fillRect(band, appearance().color(Token::Canvas));
        const QString name = IndexText::shortName(static_cast<core::coordination::CoordinationGrade>(grade));
        painter.setPen(appearance().color(Token::Text3));
        if (metrics.horizontalAdvance(name) <= band.width() - 4)
            painter.drawText(QRectF(band.left(), band.top() - kHead, band.width(), kHead - 2), Qt::AlignCenter, name);
    }
    for (int tick = static_cast<int>(std::lround(layout.low * 10)); tick <= static_cast<int>(std::lround(layout.high * 10)); ++tick) {
        const double x = layout.x(tick / 10.0);
        drawNumber(painter, QRectF(x - 20, layout.plot.bottom() + 2, 40, kAxis - 2), Qt::AlignHCenter | Qt::AlignVCenter,
                   appearance().locale().toString(tick / 10.0, 'f', 1));
    }
    painter.setPen(QPen(appearance().color(Token::Line2), 1));
    const double bottom = snapped(painter, layout.plot.bottom());
    painter.drawLine(QPointF(layout.plot.left(), bottom), QPointF(layout.plot.right(), bottom));
}

void CouplingChart::paintPicture(QPainter& painter, const QRectF& rect) const
{
    const IndexFigures* figures = m_state.figures();
    if (!figures)
        return;
    if (!figures->coupling) {
        painter.setFont(appearance().font(TypeStyle::Body));
        painter.setPen(appearance().color(Token::Text2));
        painter.drawText(rect, Qt::AlignCenter | Qt::TextWordWrap, whyNone());
        return;
    }
    const Layout layout = layOut(rect);
    paintGrades(painter, layout);
    painter.setFont(appearance().font(TypeStyle::Label));
    painter.setPen(appearance().color(Token::Text2));
    painter.drawText(QRectF(rect.left(), layout.standardY - 10, layout.plot.left() - rect.left() - 8, 20), Qt::AlignLeft | Qt::AlignVCenter, tr("Standard form"));
    painter.setFont(appearance().font(TypeStyle::LabelStrong));
    painter.setPen(appearance().color(Token::Text));
    painter.drawText(QRectF(rect.left(), layout.correctedY - 10, layout.plot.left() - rect.left() - 8, 20), Qt::AlignLeft | Qt::AlignVCenter, tr("Corrected"));
    const auto dots = [&](double y, Token token, auto degree) {
        QColor fill = appearance().color(token);
        painter.setPen(QPen(fill, 1));
        fill.setAlphaF(0.35F);
        painter.setBrush(fill);
        for (const auto& unit : figures->coupling->units) {
            if (unit.computed)
                painter.drawEllipse(QPointF(layout.x(degree(unit)), y), kDot, kDot);
        }
    };
    dots(layout.standardY, Token::Baseline, [](const CouplingOfUnit& unit) { return unit.standard.degree; });
    dots(layout.correctedY, Token::Accent, [](const CouplingOfUnit& unit) { return unit.corrected.degree; });
    paintChosen(painter, layout);
}

void CouplingChart::paintChosen(QPainter& painter, const Layout& layout) const
{
    const int unit = currentItem();
    if (unit < 0)
        return;
    const auto& each = m_state.figures()->coupling->units[static_cast<std::size_t>(unit)];
    if (!each.computed)
        return;
    const QPointF from(layout.x(each.standard.degree), layout.standardY);
    const QPointF to(layout.x(each.corrected.degree), layout.correctedY);
    painter.setPen(QPen(appearance().color(Token::Text), 1.25));
    painter.drawLine(from, to);
    painter.setPen(Qt::NoPen);
    painter.setBrush(appearance().color(Token::Text));
    painter.drawEllipse(from, kDot + 0.5, kDot + 0.5);
    painter.drawEllipse(to, kDot + 0.5, kDot + 0.5);
    const auto two = [&](double value) { return appearance().locale().toString(value, 'f', 2); };
    const QString text = spaced(m_state.unitName(static_cast<std::size_t>(unit)) + QLatin1Char(' ') + two(each.standard.degree) + QStringLiteral(" → ") + two(each.corrected.degree));
    painter.setFont(appearance().font(TypeStyle::LabelStrong));
    const double width = QFontMetricsF(painter.font()).horizontalAdvance(text) + 4;
    const double middle = (layout.standardY + layout.correctedY) / 2;
    double left = (from.x() + to.x()) / 2 + 10;
    if (left + width > layout.plot.right())
        left = std::min(from.x(), to.x()) - 10 - width;
    const QRectF label(std::max(left, layout.plot.left()), middle - 9, width, 18);
    QColor ground = appearance().color(Token::Surface);
    ground.setAlphaF(0.85F);
    painter.fillRect(label, ground);
    painter.setPen(appearance().color(Token::Text));
    painter.drawText(label, Qt::AlignCenter, text);
}

void CouplingChart::paintAttention(QPainter& painter, const QRectF& rect, int item) const
{
    const Layout layout = layOut(rect);
    const auto& each = m_state.figures()->coupling->units[static_cast<std::size_t>(item)];
    if (!each.computed)
        return;
    painter.setPen(QPen(appearance().color(Token::Text), 1.25));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(QPointF(layout.x(each.standard.degree), layout.standardY), kDot + 2, kDot + 2);
    painter.drawEllipse(QPointF(layout.x(each.corrected.degree), layout.correctedY), kDot + 2, kDot + 2);
}

int CouplingChart::currentItem() const
{
    const IndexFigures* figures = m_state.figures();
    return figures && figures->coupling ? m_state.unitIndex(m_state.region()) : -1;
}

void CouplingChart::setCurrentItem(int item)
{
    m_state.setRegion(QString::fromStdString(m_state.figures()->shown->units[static_cast<std::size_t>(item)].id));
}

int CouplingChart::itemAt(const QPointF& at, const QRectF& rect) const
{
    const IndexFigures* figures = m_state.figures();
    if (!figures || !figures->coupling)
        return -1;
    const Layout layout = layOut(rect);
    int nearest = -1;
    double distance = kReach;
    for (std::size_t unit = 0; unit < figures->coupling->units.size(); ++unit) {
        const auto& each = figures->coupling->units[unit];
        if (!each.computed)
            continue;
        for (const auto& [degree, y] : {std::pair(each.standard.degree, layout.standardY), std::pair(each.corrected.degree, layout.correctedY)}) {
            const double away = std::hypot(layout.x(degree) - at.x(), y - at.y());
            if (away < distance) {
                distance = away;
                nearest = static_cast<int>(unit);
            }
        }
    }
    return nearest;
}

/// Around both dots.
QRectF CouplingChart::boxOf(int item, const QRectF& rect) const
{
    const IndexFigures* figures = m_state.figures();
    if (!figures || !figures->coupling || static_cast<std::size_t>(item) >= figures->coupling->units.size())
        return {};
    const auto& each = figures->coupling->units[static_cast<std::size_t>(item)];
    if (!each.computed)
        return {};
    const Layout layout = layOut(rect);
    return QRectF(QPointF(layout.x(each.standard.degree), layout.standardY), QPointF(layout.x(each.corrected.degree), layout.correctedY))
        .normalized()
        .adjusted(-kReach, -kReach, kReach, kReach);
}

std::vector<int> CouplingChart::itemOrder() const
{
    const IndexFigures* figures = m_state.figures();
    std::vector<int> order;
    if (!figures || !figures->coupling)
        return order;
    const auto& units = figures->coupling->units;
    for (std::size_t unit = 0; unit < units.size(); ++unit) {
        if (units[unit].computed)
            order.push_back(static_cast<int>(unit));
    }
    std::ranges::stable_sort(order, {}, [&](int unit) { return units[static_cast<std::size_t>(unit)].corrected.degree; });
    return order;
}

} // namespace ui
