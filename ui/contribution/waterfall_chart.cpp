// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contribution/waterfall_chart.h"

#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"
#include "ui/theme/paint.h"
#include "ui/widgets/axis_ticks.h"
#include "ui/widgets/chart_access.h"
#include "ui/widgets/chart_frame.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr double kRing = 4;
constexpr double kLeastRow = 26;
constexpr double kRow = 32;
constexpr double kBar = 14;
constexpr double kAxis = 20;
constexpr double kIcon = 16;
constexpr double kGap = 6;
constexpr double kStaleOpacity = 0.45;
constexpr double kMostOfWidth = 0.42; ///< that names may take

QPen line(const QColor& colour, double width, Qt::PenStyle style = Qt::SolidLine)
{
    QPen pen(colour, width, style, Qt::FlatCap);
    pen.setCosmetic(true);
    if (style == Qt::DashLine)
        pen.setDashPattern({5 / width, 4 / width});
    return pen;
}

QString oneLine(const QString& text, const QFont& font, double width)
{
    return QFontMetricsF(font).elidedText(text, Qt::ElideRight, width);
}

} // namespace

struct WaterfallChart::Layout {
    QRectF all;
    QRectF plot;
    AxisRange range;
    std::vector<double> ticks;
    Drawing drawing;

    [[nodiscard]] double x(double value) const
    {
        return plot.left() + (value - range.low) / (range.high - range.low) * plot.width();
    }
};

WaterfallChart::WaterfallChart(const Appearance& appearance, QWidget* parent)
    : QWidget(parent)
    , m_appearance(appearance)
{
    installChartAccess();
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    connect(&appearance, &Appearance::themeChanged, this, qOverload<>(&QWidget::update));
}

void WaterfallChart::setResult(std::optional<ContributionResult> result, ContributionMeasure measure)
{
    m_result = std::move(result);
    m_measure = measure;
    m_steps = steps();
    if (m_cursor && *m_cursor >= static_cast<int>(m_steps.size()))
        setCursorRow(std::nullopt);
    else if (m_cursor)
        emit readOutChanged(readOut());
    setAccessibleName(title());
    updateGeometry();
    update();
}

void WaterfallChart::setStale(bool stale)
{
    if (m_stale != stale) {
        m_stale = stale;
        update();
    }
}

std::vector<WaterfallChart::Step> WaterfallChart::steps() const
{
    if (!m_result)
        return {};
    std::vector<Step> all;
    double at = m_result->reference;
    all.push_back({Step::Kind::Reference,
                   m_result->referenceName,
                   m_result->referenceText,
                   scenarioToken(m_result->referenceColour),
                   {},
                   at,
                   at});
    const auto add = [&](Step::Kind kind, const QString& name, const QString& value, Token colour, const QString& icon,
                         double size) {
        all.push_back({kind, name, value, colour, icon, at, at + size});
        at += size;
    };
    for (const ContributionRow& row : m_result->rows)
        add(Step::Kind::Player, row.name, ContributionText::amount(m_appearance, *m_result, row, m_measure), row.colour, row.icon,
            row.of(m_measure));
    // With one player there is nobody to act together with.
    if (m_measure != ContributionMeasure::Shapley && m_result->rows.size() > 1)
        add(Step::Kind::Rest, ContributionText::restName(m_measure),
            ContributionText::amount(m_appearance, m_result->rest(m_measure), m_result->decimals), Token::Text3, {},
            m_result->rest(m_measure));
    all.push_back({Step::Kind::Scenario,
                   m_result->scenarioName,
                   m_result->scenarioText,
                   scenarioToken(m_result->scenarioColour),
                   {},
                   m_result->scenario,
                   m_result->scenario});
    return all;
}

QString WaterfallChart::title() const
{
    if (!m_result)
        return tr("Contributions");
    return m_result->outcomeName;
}

QString WaterfallChart::unit() const
{
    if (!m_result)
        return {};
    const QString year = m_result->when(m_appearance);
    if (!m_result->time.calendar())
        return m_result->unit.isEmpty() ? year : tr("%1, %2", "unit, and a time with its unit").arg(m_result->unit, year);
    return m_result->unit.isEmpty() ? year : tr("%1, %2", "unit, year").arg(m_result->unit, year);
}

QString WaterfallChart::footer() const
{
    if (!m_result)
        return {};
    return spaced(ContributionText::measureSentence(m_measure) + (m_appearance.isChinese() ? QString() : QStringLiteral(" "))
                  + ContributionText::method(m_appearance, *m_result));
}

QString WaterfallChart::headline() const
{
    return {};
}

QString WaterfallChart::sentence() const
{
    if (!m_result)
        return tr("No contributions are worked out.");
    QStringList parts;
    for (const Step& step : m_steps)
        parts << tr("%1: %2").arg(step.name, step.value);
    const QString space = m_appearance.isChinese() ? QString() : QStringLiteral(" ");
    return ContributionText::sentence(m_appearance, *m_result) + space + tr("%1.").arg(parts.join(tr(", "))) + space + footer();
}

ChartTable WaterfallChart::table() const
{
    ChartTable table;
    if (!m_result)
        return table;
    table.columns = {m_result->groups ? tr("Group") : tr("Lever"), ContributionText::measureName(ContributionMeasure::Shapley),
                     tr("Share of the change"), ContributionText::measureName(ContributionMeasure::Alone),
                     ContributionText::measureName(ContributionMeasure::LeftOut)};
    if (!m_result->exact)
        table.columns.insert(2, tr("Standard error"));
    const int decimals = m_result->decimals + 1;
    const auto amount = [&](double value) { return ContributionText::amount(m_appearance, value, decimals); };
    const auto add = [&](const QString& name, double shapley, double error, double alone, double leftOut) {
        const double total = m_result->total();
        QStringList cells{name, amount(shapley), total == 0 ? QString() : percent(m_appearance, shapley / total), amount(alone),
                          amount(leftOut)};
        if (!m_result->exact)
            cells.insert(2, amount(error));
        table.rows.push_back(cells);
    };
    for (const ContributionRow& row : m_result->rows)
        add(row.name, row.shapley, row.standardError, row.alone, row.leftOut);
    if (m_result->rows.size() > 1)
        add(tr("Acting together"), 0, 0, m_result->rest(ContributionMeasure::Alone),
            m_result->rest(ContributionMeasure::LeftOut));
    add(tr("Whole change"), m_result->total(), 0, m_result->total(), m_result->total());
    return table;
}

void WaterfallChart::render(QPainter& painter, const QRectF& rect) const
{
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    paintDrawing(painter, paintChartFrame(painter, rect, m_appearance, *this));
    painter.restore();
}

/// Few rows are high, many stand close.
QSize WaterfallChart::sizeHint() const
{
    const std::size_t rows = std::max<std::size_t>(7, m_steps.size());
    const double row = rows > 14 ? kLeastRow : kRow;
    return {520, static_cast<int>(2 * kRing + kAxis + static_cast<double>(rows) * row)};
}

QSize WaterfallChart::minimumSizeHint() const
{
    const std::size_t rows = std::max<std::size_t>(7, m_steps.size());
    return {340, static_cast<int>(2 * kRing + kAxis + static_cast<double>(rows) * kLeastRow)};
}

WaterfallChart::Layout WaterfallChart::layOut(const QRectF& rect) const
{
    Layout layout;
    layout.all = rect;
    const QFont label = m_appearance.font(TypeStyle::Label);
    const QFont strong = m_appearance.font(TypeStyle::LabelStrong);
    double names = 0;
    double values = 0;
    double low = m_steps.empty() ? 0 : m_steps.front().from;
    double high = low;
    for (const Step& step : m_steps) {
        names = std::max(names, QFontMetricsF(strong).horizontalAdvance(spaced(step.name)) + 1);
        values = std::max(values, numberWidth(strong, step.value) + 1);
        low = std::min({low, step.from, step.to});
        high = std::max({high, step.from, step.to});
    }
    names = std::min(names, rect.width() * kMostOfWidth - kIcon - kGap);
    const double left = kIcon + kGap + names + 2 * kGap;
    const double right = values + kGap + 2;
    layout.plot =
        QRectF(rect.left() + left, rect.top(), std::max(40.0, rect.width() - left - right), std::max(0.0, rect.height() - kAxis));
    AxisRules rules;
    rules.smallestSpan = m_result ? std::pow(10.0, -m_result->decimals) * 4 : 1;
    layout.range = axisRange(low, high, rules);
    layout.ticks = roundTicks(layout.range, layout.plot.width() < 260 ? 3 : 5);
    const double height = m_steps.empty() ? kRow : std::min(kRow + 4, layout.plot.height() / static_cast<double>(m_steps.size()));
    layout.drawing.plot = layout.plot;
    double top = layout.plot.top();
    for (const Step& step : m_steps) {
        Drawing::Row row;
        row.line = QRectF(rect.left(), top, rect.width(), height);
        row.name = QRectF(rect.left() + kIcon + kGap, top, names, height);
        row.from = step.from;
        row.to = step.to;
        const double a = layout.x(step.from);
        const double b = layout.x(step.to);
        const bool isEnd = step.kind == Step::Kind::Reference || step.kind == Step::Kind::Scenario;
        if (!isEnd)
            row.bar = QRectF(std::min(a, b), top + (height - kBar) / 2, std::max(1.5, std::abs(b - a)), kBar);
        const double width = numberWidth(step.kind == Step::Kind::Player ? label : strong, step.value);
        row.value = QRectF(std::max(a, b) + kGap, top, width, height);
        // Before the bar where the line of the scenario would pass through it behind.
        const double end = layout.x(m_steps.back().to);
        const double before = std::min(a, b) - kGap - width;
        if (!isEnd && row.value.left() - 2 < end && end < row.value.right() + 2
            && before > std::min(layout.x(m_steps.front().from), end) + 4)
            row.value.moveLeft(before);
        layout.drawing.rows.push_back(row);
        top += height;
    }
    return layout;
}

WaterfallChart::Drawing WaterfallChart::drawing() const
{
    return layOut(QRectF(rect()).adjusted(kRing, kRing, -kRing, -kRing)).drawing;
}

void WaterfallChart::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    const QRectF inner = QRectF(rect()).adjusted(kRing, kRing, -kRing, -kRing);
    paintDrawing(painter, inner);
    if (hasFocus())
        drawFocusRing(painter, m_appearance, inner);
}

void WaterfallChart::paintDrawing(QPainter& painter, const QRectF& rect) const
{
    const Layout layout = layOut(rect);
    if (m_steps.empty())
        return;
    paintAxis(painter, layout);
    paintEnds(painter, layout);
    for (std::size_t row = 0; row < m_steps.size(); ++row)
        paintStep(painter, layout, row);
}

void WaterfallChart::paintAxis(QPainter& painter, const Layout& layout) const
{
    const QFont note = m_appearance.font(TypeStyle::Note);
    const double bottom = layout.drawing.rows.back().line.bottom();
    painter.setFont(note);
    for (const double tick : layout.ticks) {
        const double x = std::floor(layout.x(tick)) + 0.5;
        painter.setPen(line(m_appearance.color(Token::Grid), 1));
        painter.drawLine(QPointF(x, layout.plot.top()), QPointF(x, bottom));
        painter.setPen(m_appearance.color(Token::Text3));
        const QString text = tickText(m_appearance, tick, layout.ticks.size() > 1 ? layout.ticks[1] - layout.ticks[0] : 1);
        drawNumber(painter, QRectF(x - 40, bottom + 3, 80, kAxis - 3), Qt::AlignHCenter | Qt::AlignTop, text);
    }
}

/// Reference and scenario as lines through all rows, so that every bar stands between them.
void WaterfallChart::paintEnds(QPainter& painter, const Layout& layout) const
{
    const auto& rows = layout.drawing.rows;
    painter.setOpacity(m_stale ? kStaleOpacity : 1);
    painter.setPen(line(m_appearance.color(m_steps.front().colour), 1.5, Qt::DashLine));
    const double first = layout.x(m_steps.front().from);
    painter.drawLine(QPointF(first, rows.front().line.top() + 4), QPointF(first, rows.back().line.bottom() - 4));
    painter.setPen(line(m_appearance.color(m_steps.back().colour), 1.5));
    const double last = layout.x(m_steps.back().to);
    painter.drawLine(QPointF(last, rows.front().line.bottom()), QPointF(last, rows.back().line.bottom() - 4));
    painter.setOpacity(1);
}

void WaterfallChart::paintStep(QPainter& painter, const Layout& layout, std::size_t row) const
{
    const Step& step = m_steps[row];
    const Drawing::Row& place = layout.drawing.rows[row];
    const bool isEnd = step.kind == Step::Kind::Reference || step.kind == Step::Kind::Scenario;
    if (m_cursor == static_cast<int>(row)) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_appearance.color(Token::AccentSoft));
        painter.drawRoundedRect(place.line.adjusted(0, 1, 0, -1), metrics::kRadiusChip, metrics::kRadiusChip);
        paintEnds(painter, layout); // stay in view
    }
    if (!step.icon.isEmpty()) {
        const double ratio = painter.device()->devicePixelRatioF();
        painter.drawPixmap(QPointF(place.line.left(), place.line.center().y() - kIcon / 2),
                           m_appearance.icon(step.icon, step.colour, static_cast<int>(kIcon), ratio));
    } else if (step.kind == Step::Kind::Player) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_appearance.color(step.colour));
        painter.drawRoundedRect(QRectF(place.line.left() + 3, place.line.center().y() - 5, 10, 10), 2, 2);
    }
    const QFont nameFont = m_appearance.font(isEnd ? TypeStyle::LabelStrong : TypeStyle::Label);
    painter.setFont(nameFont);
    painter.setPen(m_appearance.color(isEnd ? (step.colour == Token::Baseline ? Token::Text3 : step.colour)
                                          : step.kind == Step::Kind::Rest ? Token::Text2
                                                                          : Token::Text));
    painter.drawText(place.name, Qt::AlignLeft | Qt::AlignVCenter, oneLine(spaced(step.name), nameFont, place.name.width()));

    painter.setOpacity(m_stale ? kStaleOpacity : 1);
    const QColor colour = m_appearance.color(step.colour);
    if (isEnd) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawEllipse(QPointF(layout.x(step.to), place.line.center().y()), 4, 4);
    } else {
        painter.setPen(step.kind == Step::Kind::Rest ? line(colour, 1) : QPen(Qt::NoPen));
        painter.setBrush(step.kind == Step::Kind::Rest ? QBrush(colour, Qt::BDiagPattern) : QBrush(colour));
        painter.drawRoundedRect(place.bar, 2, 2);
        // From the end of this bar to the next row.
        painter.setPen(line(m_appearance.color(Token::Line2), 1));
        const double x = layout.x(step.to);
        painter.drawLine(QPointF(x, place.bar.bottom() + 1),
                         QPointF(x, layout.drawing.rows[row + 1].line.center().y() - kBar / 2 - 1));
    }
    painter.setOpacity(1);
    painter.setFont(m_appearance.font(step.kind == Step::Kind::Player ? TypeStyle::Label : TypeStyle::LabelStrong));
    painter.setPen(m_appearance.color(m_stale ? Token::Text3 : Token::Text));
    // A ground of its own, since the lines of both ends may pass here.
    painter.fillRect(place.value.adjusted(-2, 5, 2, -5),
                     m_appearance.color(m_cursor == static_cast<int>(row) ? Token::AccentSoft : Token::Surface));
    drawNumber(painter, place.value, Qt::AlignLeft | Qt::AlignVCenter, step.value);
}

QString WaterfallChart::readOut() const
{
    if (!m_cursor || !m_result)
        return {};
    const Step& step = m_steps[static_cast<std::size_t>(*m_cursor)];
    if (step.kind != Step::Kind::Player)
        return spaced(tr("%1: %2").arg(step.name, step.value));
    const ContributionRow& row = m_result->rows[static_cast<std::size_t>(*m_cursor) - 1];
    const auto part = [&](ContributionMeasure measure) {
        return tr("%1 %2", "measure, amount")
            .arg(ContributionText::measureName(measure), ContributionText::amount(m_appearance, *m_result, row, measure));
    };
    return spaced(tr("%1: %2").arg(
        row.name,
        QStringList{part(ContributionMeasure::Shapley), part(ContributionMeasure::Alone), part(ContributionMeasure::LeftOut)}
            .join(tr(", "))));
}

int WaterfallChart::playerAt(const QPoint& at) const
{
    const Drawing drawn = drawing();
    for (std::size_t row = 0; row < drawn.rows.size(); ++row) {
        if (drawn.rows[row].line.contains(at) && m_steps[row].kind == Step::Kind::Player)
            return static_cast<int>(row) - 1;
    }
    return -1;
}

void WaterfallChart::setCursorRow(std::optional<int> row)
{
    if (row == m_cursor)
        return;
    m_cursor = row;
    emit readOutChanged(readOut());
    announceChartValue(*this);
    update();
}

void WaterfallChart::mouseMoveEvent(QMouseEvent* event)
{
    const Drawing drawn = drawing();
    std::optional<int> row;
    for (std::size_t i = 0; i < drawn.rows.size(); ++i) {
        if (drawn.rows[i].line.contains(event->position()))
            row = static_cast<int>(i);
    }
    setCursorRow(row);
}

void WaterfallChart::leaveEvent(QEvent* event)
{
    setCursorRow(std::nullopt);
    QWidget::leaveEvent(event);
}

void WaterfallChart::keyPressEvent(QKeyEvent* event)
{
    const int last = static_cast<int>(m_steps.size()) - 1;
    if ((event->key() == Qt::Key_Down || event->key() == Qt::Key_Up) && last >= 0) {
        const int step = event->key() == Qt::Key_Down ? 1 : -1;
        setCursorRow(m_cursor ? std::clamp(*m_cursor + step, 0, last) : (step > 0 ? 0 : last));
    } else if (event->key() == Qt::Key_Home && last >= 0) {
        setCursorRow(0);
    } else if (event->key() == Qt::Key_End && last >= 0) {
        setCursorRow(last);
    } else if (event->key() == Qt::Key_Escape && m_cursor) {
        setCursorRow(std::nullopt);
    } else {
        QWidget::keyPressEvent(event);
    }
}

void WaterfallChart::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    update();
}

void WaterfallChart::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    setCursorRow(std::nullopt);
    update();
}

} // namespace ui
