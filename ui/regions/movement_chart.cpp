// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/regions/movement_chart.h"

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

constexpr int kRing = 4;
constexpr double kRow = 30;
constexpr double kWidestArrow = 8;
constexpr double kThinnestArrow = 1.5;
constexpr double kHead = 8; ///< length and half height of the arrow's tip

} // namespace

MovementChart::MovementChart(const Appearance& appearance, QWidget* parent)
    : QWidget(parent)
    , m_appearance(appearance)
{
    installChartAccess();
    setFocusPolicy(Qt::StrongFocus);
    connect(&appearance, &Appearance::themeChanged, this, qOverload<>(&QWidget::update));
    connect(&appearance, &Appearance::languageChanged, this, qOverload<>(&QWidget::update));
}

void MovementChart::setData(MovementData data)
{
    m_data = std::move(data);
    setAccessibleName(m_data.title);
    updateGeometry();
    update();
}

QString MovementChart::flowText(double toCentralWest) const
{
    const double shown = m_data.digits.shown(toCentralWest);
    if (!std::isfinite(shown))
        return QString(QChar(0x2013));
    if (shown == 0)
        return tr("nobody moves on balance");
    QString unit = m_data.naming.display == "people-per-year" && !m_appearance.isChinese() ? QStringLiteral("thousand") : QString();
    if (m_appearance.isChinese())
        unit = tr("thousand people", "unit after a number of people who move");
    const QString size = tickText(m_appearance, std::abs(shown), m_data.digits.step) + (m_appearance.isChinese() ? QString() : QStringLiteral(" ")) + unit;
    return spaced(shown > 0 ? tr("%1 move to Central-West").arg(size) : tr("%1 leave Central-West").arg(size));
}

QString MovementChart::finding() const
{
    const double now = m_data.digits.shown(m_data.toCentralWest);
    const double before = m_data.digits.shown(m_data.baselineToCentralWest);
    if (!std::isfinite(now))
        return {};
    QString flow;
    if (m_data.baselineOnly || !std::isfinite(before))
        flow = now > 0 ? tr("On balance, staff move west") : now < 0 ? tr("On balance, staff move east") : tr("Moves in both directions cancel out");
    else if (now == before)
        flow = tr("The scenario leaves the flow as it is");
    else if ((now > 0 && before < 0) || (now < 0 && before > 0))
        flow = tr("The flow turns round");
    else if (std::abs(now) < std::abs(before))
        flow = tr("The flow shrinks");
    else
        flow = tr("The flow grows");
    if (m_data.vacantCentralWest.isEmpty())
        return flow + tr(".");
    return spaced(tr("%1; %2 of posts in Central-West are vacant.").arg(flow, m_data.vacantCentralWest));
}

double MovementChart::textHeight(double width) const
{
    return std::ceil(QFontMetricsF(m_appearance.font(TypeStyle::Label)).boundingRect(QRectF(0, 0, width, 400), Qt::TextWordWrap, finding()).height());
}

QSize MovementChart::sizeHint() const
{
    return {520, int((m_data.baselineOnly ? 1 : 2) * kRow + 50)};
}

QSize MovementChart::minimumSizeHint() const
{
    return {320, int((m_data.baselineOnly ? 1 : 2) * kRow + 24)};
}

void MovementChart::paintFlow(QPainter& painter, const QRectF& row, double toCentralWest, bool baseline) const
{
    const QColor colour = m_appearance.color(baseline ? Token::Baseline : scenarioToken(m_data.colourIndex));
    const QFont label = m_appearance.font(TypeStyle::Label);
    const QFont strong = m_appearance.font(TypeStyle::LabelStrong);
    const QFontMetricsF metrics(label);
    const double middle = row.center().y();
    double x = row.left();
    const double nameWidth = std::min(row.width() * 0.2, 110.0);
    painter.setFont(baseline ? label : strong);
    painter.setPen(baseline ? m_appearance.color(Token::Text3) : colour);
    const QString name = spaced(baseline ? tr("Baseline") : m_data.scenario);
    painter.drawText(QRectF(x, row.top(), nameWidth, row.height()), Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetricsF(painter.font()).elidedText(name, Qt::ElideRight, nameWidth - 6));
    x += nameWidth;
    const double west = metrics.horizontalAdvance(tr("Central-West"));
    const double east = metrics.horizontalAdvance(tr("East"));
    painter.setFont(label);
    painter.setPen(m_appearance.color(Token::Text2));
    painter.drawText(QRectF(x, row.top(), west + 2, row.height()), Qt::AlignLeft | Qt::AlignVCenter, tr("Central-West"));
    x += west + 14;
    const QString words = flowText(toCentralWest);
    const double wordsWidth = numberWidth(strong, words) + 4;
    const double track = std::clamp(row.right() - x - east - wordsWidth - 44, 40.0, 130.0);
    const double left = x + 5;
    const double right = left + track;
    const double shown = m_data.digits.shown(toCentralWest);
    double most = std::abs(m_data.digits.shown(m_data.toCentralWest));
    if (std::isfinite(m_data.baselineToCentralWest))
        most = std::max(most, std::abs(m_data.digits.shown(m_data.baselineToCentralWest)));
    if (std::isfinite(shown) && shown != 0 && most > 0) {
        const double width = std::max(kThinnestArrow, kWidestArrow * std::abs(shown) / most);
        const double head = std::max(kHead / 2 + 1, width * 0.9);
        const bool toWest = shown > 0;
        const double tip = toWest ? left + 8 : right - 8;
        const double base = toWest ? tip + head * 1.4 : tip - head * 1.4;
        const double end = toWest ? right - 8 : left + 8;
        painter.setPen(QPen(colour, width, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(QPointF(base, middle), QPointF(end, middle));
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawPolygon(QPolygonF{{tip, middle}, {base, middle - head}, {base, middle + head}});
    }
    painter.setPen(QPen(colour, 2));
    painter.setBrush(m_appearance.color(Token::Surface));
    painter.drawEllipse(QPointF(left, middle), 5, 5);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawEllipse(QPointF(right, middle), 5.5, 5.5);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(m_appearance.color(Token::Text2));
    painter.drawText(QRectF(right + 12, row.top(), east + 2, row.height()), Qt::AlignLeft | Qt::AlignVCenter, tr("East"));
    painter.setFont(baseline ? label : strong);
    painter.setPen(m_appearance.color(baseline ? Token::Text2 : Token::Text));
    const double wordsLeft = right + 12 + east + 16;
    drawNumber(painter, QRectF(wordsLeft, row.top(), row.right() - wordsLeft, row.height()), Qt::AlignLeft | Qt::AlignVCenter, words);
}

void MovementChart::paintDrawing(QPainter& painter, const QRectF& rect) const
{
    double y = rect.top();
    const double row = std::min(kRow, rect.height() / (m_data.baselineOnly ? 2 : 3));
    if (!m_data.baselineOnly) {
        paintFlow(painter, QRectF(rect.left(), y, rect.width(), row), m_data.baselineToCentralWest, true);
        y += row;
    }
    paintFlow(painter, QRectF(rect.left(), y, rect.width(), row), m_data.toCentralWest, false);
    y += row + 4;
    painter.setFont(m_appearance.font(TypeStyle::Label));
    painter.setPen(m_appearance.color(Token::Text2));
    painter.drawText(QRectF(rect.left(), y, rect.width(), std::max(16.0, rect.bottom() - y)), Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, finding());
}

void MovementChart::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    paintDrawing(painter, QRectF(rect()).adjusted(kRing, 0, -kRing, 0));
    if (hasFocus())
        drawFocusRing(painter, m_appearance, QRectF(rect()).adjusted(kRing, kRing, -kRing, -kRing));
}

void MovementChart::render(QPainter& painter, const QRectF& rect) const
{
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    paintDrawing(painter, paintChartFrame(painter, rect, m_appearance, *this));
    painter.restore();
}

QString MovementChart::sentence() const
{
    QStringList sentences{tr("%1, %2.").arg(m_data.title, m_data.unit)};
    if (!m_data.baselineOnly)
        sentences << tr("Baseline: %1.").arg(flowText(m_data.baselineToCentralWest));
    sentences << tr("%1: %2.").arg(m_data.scenario, flowText(m_data.toCentralWest)) << finding() << m_data.footer;
    return spaced(sentences.join(m_appearance.isChinese() ? QString() : QStringLiteral(" ")));
}

ChartTable MovementChart::table() const
{
    ChartTable table;
    table.columns << tr("Run") << tr("To Central-West, net");
    if (!m_data.baselineOnly)
        table.rows.push_back({tr("Baseline"), m_data.digits.text(m_appearance, m_data.baselineToCentralWest)});
    table.rows.push_back({m_data.scenario, m_data.digits.text(m_appearance, m_data.toCentralWest)});
    return table;
}

void MovementChart::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    update();
}

void MovementChart::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    update();
}

} // namespace ui
