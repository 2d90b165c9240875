// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/radar.h"

#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"
#include "ui/theme/paint.h"
#include "ui/widgets/chart_access.h"
#include "ui/widgets/chart_frame.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr int kRing = 4; // room for the focus ring
constexpr double kLabelGap = 6;
constexpr std::array<Token, 4> kAxisColours = {Token::Technology, Token::Region, Token::Talent, Token::Standards};
constexpr std::array<QPointF, 4> kDirections = {QPointF(0, -1), QPointF(1, 0), QPointF(0, 1), QPointF(-1, 0)};
constexpr double kScenarioFill = 0.12;
constexpr double kNowFill = 0.16;

QPen linePen(const QColor& colour, double width)
{
    return QPen(colour, width, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin);
}

QPen dashed(const QColor& colour)
{
    QPen pen = linePen(colour, 1.5);
    pen.setDashPattern({5 / 1.5, 4 / 1.5});
    return pen;
}

QColor translucent(QColor colour, double opacity)
{
    colour.setAlphaF(static_cast<float>(opacity));
    return colour;
}

} // namespace

RadarGeometry RadarGeometry::fit(const QRectF& rect, double lineHeight, double labelWidth)
{
    RadarGeometry geometry;
    geometry.legend = QRectF(rect.left(), rect.bottom() - lineHeight, rect.width(), lineHeight);
    // Above and below a label of two lines stands beside the vertex and reaches beyond it by one line; left and right the
    // labels stand outside.
    const double height = rect.height() - lineHeight - kLabelGap - 2 * lineHeight;
    const double width = rect.width() - 2 * (labelWidth + kLabelGap);
    geometry.radius = std::max(8.0, std::floor(0.5 * std::min(height, width)));
    geometry.centre = QPointF(std::round(rect.center().x()),
                              std::round(rect.top() + lineHeight + std::max(geometry.radius, 0.5 * height)));
    return geometry;
}

QPointF RadarGeometry::point(int axis, double score) const
{
    const double share = std::isfinite(score) ? std::clamp(score, 0.0, 100.0) / 100 : 0;
    return centre + kDirections[static_cast<std::size_t>(axis)] * (share * radius);
}

QPolygonF RadarGeometry::polygon(const FourScores& scores) const
{
    QPolygonF polygon;
    for (int axis = 0; axis < 4; ++axis)
        polygon.append(point(axis, scores[static_cast<std::size_t>(axis)]));
    return polygon;
}

FourRadar::FourRadar(const Appearance& appearance, QWidget* parent)
    : QWidget(parent)
    , m_appearance(appearance)
{
    installChartAccess();
    setFocusPolicy(Qt::StrongFocus);
    connect(&appearance, &Appearance::themeChanged, this, qOverload<>(&QWidget::update));
    connect(&appearance, &Appearance::languageChanged, this, qOverload<>(&QWidget::update));
}

void FourRadar::setData(RadarData data)
{
    m_shown = std::move(data);
    setAccessibleName(m_shown.title);
    update();
}

QString FourRadar::scoreText(double score) const
{
    core::policy::Naming naming;
    return figure(m_appearance, naming, score).number;
}

QString FourRadar::sentence() const
{
    QStringList sentences{tr("%1, %2.").arg(m_shown.title, m_shown.unit)};
    for (std::size_t axis = 0; axis < 4; ++axis) {
        QString text = tr("%1: %2 %3, %4 %5").arg(m_shown.axes[axis], m_shown.now.label, scoreText(m_shown.now.scores[axis]),
                                                  m_shown.baseline.label, scoreText(m_shown.baseline.scores[axis]));
        if (m_shown.scenario)
            text += tr(", %1 %2").arg(m_shown.scenario->label, scoreText(m_shown.scenario->scores[axis]));
        sentences.append(text + tr("."));
    }
    return sentences.join(m_appearance.isChinese() ? QString() : QStringLiteral(" "));
}

ChartTable FourRadar::table() const
{
    ChartTable table;
    table.columns = {tr("Dimension"), m_shown.now.label, m_shown.baseline.label};
    if (m_shown.scenario)
        table.columns.append(m_shown.scenario->label);
    const QLocale locale = m_appearance.locale();
    for (std::size_t axis = 0; axis < 4; ++axis) {
        QStringList row{m_shown.axes[axis], locale.toString(m_shown.now.scores[axis], 'f', 1),
                        locale.toString(m_shown.baseline.scores[axis], 'f', 1)};
        if (m_shown.scenario)
            row.append(locale.toString(m_shown.scenario->scores[axis], 'f', 1));
        table.rows.push_back(row);
    }
    return table;
}

void FourRadar::render(QPainter& painter, const QRectF& rect) const
{
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    paintDrawing(painter, paintChartFrame(painter, rect, m_appearance, *this));
    painter.restore();
}

QSize FourRadar::sizeHint() const { return {300, 240}; }
QSize FourRadar::minimumSizeHint() const { return {220, 150}; }

void FourRadar::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    const QRectF inner = QRectF(rect()).adjusted(kRing, kRing, -kRing, -kRing);
    paintDrawing(painter, inner);
    if (hasFocus())
        drawFocusRing(painter, m_appearance, inner);
}

void FourRadar::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    update();
}

void FourRadar::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    update();
}

void FourRadar::paintDrawing(QPainter& painter, const QRectF& rect) const
{
    const RadarGeometry geometry = RadarGeometry::fit(rect, m_appearance.lineHeight(TypeStyle::Label), axisLabelWidth());
    paintAxes(painter, geometry);
    paintShapes(painter, geometry);
    paintLabels(painter, geometry);
    paintLegend(painter, geometry);
}

void FourRadar::paintAxes(QPainter& painter, const RadarGeometry& geometry) const
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(linePen(m_appearance.color(Token::Grid), 1));
    for (const double ring : {25.0, 50.0, 75.0})
        painter.drawPolygon(geometry.polygon({ring, ring, ring, ring}));
    painter.drawLine(geometry.point(0, 100), geometry.point(2, 100));
    painter.drawLine(geometry.point(1, 100), geometry.point(3, 100));
    painter.setPen(linePen(m_appearance.color(Token::Line2), 1));
    painter.drawPolygon(geometry.polygon({100, 100, 100, 100}));
}

void FourRadar::paintShapes(QPainter& painter, const RadarGeometry& geometry) const
{
    const QColor grey = m_appearance.color(Token::Baseline);
    painter.setPen(linePen(grey, 1));
    painter.setBrush(translucent(grey, kNowFill));
    painter.drawPolygon(geometry.polygon(m_shown.now.scores));

    if (m_shown.scenario) {
        const QColor colour = m_appearance.color(m_shown.scenarioColour);
        const QPolygonF polygon = geometry.polygon(m_shown.scenario->scores);
        painter.setPen(linePen(colour, 2.25));
        painter.setBrush(translucent(colour, kScenarioFill));
        painter.drawPolygon(polygon);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        for (const QPointF& point : polygon)
            painter.drawEllipse(point, 3.5, 3.5);
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(dashed(grey));
    painter.drawPolygon(geometry.polygon(m_shown.baseline.scores));
}

double FourRadar::axisLabelWidth() const
{
    double widest = numberWidth(m_appearance.font(TypeStyle::LabelStrong), QStringLiteral("100 → 100"));
    const QFontMetricsF fontMetrics(m_appearance.font(TypeStyle::LabelStrong));
    for (const std::size_t axis : {1, 3})
        widest = std::max(widest, fontMetrics.horizontalAdvance(m_shown.axes[axis]));
    return std::ceil(widest);
}

/// Name in the dimension's colour, below it "39 → 67"; `at` is the top left corner, or the top right one.
void FourRadar::paintAxisLabel(QPainter& painter, int axis, const QPointF& at, bool alignRight) const
{
    const auto index = static_cast<std::size_t>(axis);
    const double line = m_appearance.lineHeight(TypeStyle::Label) - 1;
    const QFont strong = m_appearance.font(TypeStyle::LabelStrong);
    const QFont plain = m_appearance.font(TypeStyle::Label);
    const double nameWidth = QFontMetricsF(strong).horizontalAdvance(m_shown.axes[index]);
    painter.setFont(strong);
    painter.setPen(m_appearance.color(kAxisColours[index]));
    painter.drawText(QRectF(alignRight ? at.x() - nameWidth : at.x(), at.y(), nameWidth + 1, line), Qt::AlignVCenter | Qt::AlignLeft,
                     m_shown.axes[index]);

    const QString before = scoreText(m_shown.baseline.scores[index]) + (m_shown.scenario ? QStringLiteral(" → ") : QString());
    const QString after = m_shown.scenario ? scoreText(m_shown.scenario->scores[index]) : QString();
    const double beforeWidth = numberWidth(plain, before);
    const double afterWidth = numberWidth(strong, after);
    const double left = alignRight ? at.x() - beforeWidth - afterWidth : at.x();
    painter.setFont(plain);
    painter.setPen(m_appearance.color(Token::Text3));
    drawNumber(painter, QRectF(left, at.y() + line, beforeWidth + 1, line), Qt::AlignLeft | Qt::AlignVCenter, before);
    painter.setFont(strong);
    painter.setPen(m_appearance.color(Token::Text));
    drawNumber(painter, QRectF(left + beforeWidth, at.y() + line, afterWidth + 1, line), Qt::AlignLeft | Qt::AlignVCenter, after);
}

void FourRadar::paintLabels(QPainter& painter, const RadarGeometry& geometry) const
{
    painter.setBrush(Qt::NoBrush);
    const double line = m_appearance.lineHeight(TypeStyle::Label) - 1;
    const QPointF top = geometry.point(0, 100);
    const QPointF right = geometry.point(1, 100);
    const QPointF bottom = geometry.point(2, 100);
    const QPointF left = geometry.point(3, 100);
    // Beside the upper and lower vertices the diamond leaves room for two lines, since it falls away by 45 degrees.
    paintAxisLabel(painter, 0, {top.x() + 2 * kLabelGap + line / 2, top.y() - line}, false);
    paintAxisLabel(painter, 1, {right.x() + kLabelGap, right.y() - line * 1.35}, false);
    paintAxisLabel(painter, 2, {bottom.x() + 2 * kLabelGap + line / 2, bottom.y() - line}, false);
    paintAxisLabel(painter, 3, {left.x() - kLabelGap, left.y() - line * 1.35}, true);

    painter.setFont(m_appearance.font(TypeStyle::Note));
    painter.setPen(m_appearance.color(Token::Text3));
    drawNumber(painter, QRectF(top.x() - 44 - kLabelGap, top.y() - line, 44, line), Qt::AlignRight | Qt::AlignVCenter,
               m_appearance.locale().toString(100));
}

void FourRadar::paintLegend(QPainter& painter, const RadarGeometry& geometry) const
{
    const QFont note = m_appearance.font(TypeStyle::Note);
    const QFontMetricsF fontMetrics(note);
    constexpr double kKey = 14;
    constexpr double kAfterKey = 5;
    constexpr double kBetween = 16;
    QStringList labels{spaced(m_shown.now.label), spaced(m_shown.baseline.label)};
    if (m_shown.scenario)
        labels.append(spaced(m_shown.scenario->label));
    double fixed = (kKey + kAfterKey) * static_cast<double>(labels.size()) + kBetween * static_cast<double>(labels.size() - 1);
    for (qsizetype i = 0; i + 1 < labels.size() || (i < labels.size() && labels.size() < 3); ++i)
        fixed += fontMetrics.horizontalAdvance(labels[i]);
    if (labels.size() == 3) { // the scenario's name is the user's text and may be long
        labels[2] = fontMetrics.elidedText(labels[2], Qt::ElideRight, std::max(24.0, geometry.legend.width() - fixed - 1));
        fixed += fontMetrics.horizontalAdvance(labels[2]);
    }
    double x = geometry.legend.left() + std::max(0.0, (geometry.legend.width() - fixed) / 2);
    const double y = std::floor(geometry.legend.center().y()) + 0.5;
    painter.setFont(note);
    for (qsizetype i = 0; i < labels.size(); ++i) {
        painter.setBrush(Qt::NoBrush);
        if (i == 0) {
            const QColor grey = m_appearance.color(Token::Baseline);
            painter.setPen(linePen(grey, 1));
            painter.setBrush(translucent(grey, kNowFill));
            painter.drawRect(QRectF(x + 2, y - 4, 10, 8));
            painter.setBrush(Qt::NoBrush);
        } else {
            painter.setPen(i == 1 ? dashed(m_appearance.color(Token::Baseline)) : linePen(m_appearance.color(m_shown.scenarioColour), 2.25));
            painter.drawLine(QPointF(x, y), QPointF(x + kKey, y));
        }
        x += kKey + kAfterKey;
        painter.setPen(m_appearance.color(Token::Text2));
        painter.drawText(QRectF(x, geometry.legend.top(), geometry.legend.width(), geometry.legend.height()),
                         Qt::AlignLeft | Qt::AlignVCenter, labels[i]);
        x += fontMetrics.horizontalAdvance(labels[i]) + kBetween;
    }
}

} // namespace ui
