// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/time_chart.h"

#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"
#include "ui/theme/paint.h"
#include "ui/widgets/chart_access.h"
#include "ui/widgets/chart_frame.h"
#include "ui/widgets/chart_scene.h"

#include <QEvent>
#include <QGraphicsView>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QResizeEvent>
#include <QTimer>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <set>

namespace ui {

namespace {

constexpr int kSettleMilliseconds = 400;
constexpr int kAnySmallness = 6; // decimals from which on figures may be of any smallness (figures.h)
constexpr int kRing = 4; // room for the focus ring around the drawing

/// The same quantity as before with other numbers: axes may only grow. Otherwise the chart starts afresh.
bool sameSubject(const TimeChartData& a, const TimeChartData& b)
{
    const auto sameLine = [](const ChartLine& x, const ChartLine& y) { return x.id == y.id; };
    return a.title == b.title && a.unit == b.unit && a.time == b.time && a.firstYear == b.firstYear && a.lastYear == b.lastYear
        && std::equal(a.lines.begin(), a.lines.end(), b.lines.begin(), b.lines.end(), sameLine);
}

/// All times at which any line has a point.
std::vector<double> allYears(const TimeChartData& data)
{
    std::set<double> years;
    for (const ChartLine& line : data.lines) {
        for (const QPointF& point : line.points)
            years.insert(point.x());
    }
    return {years.begin(), years.end()};
}

/// The words of a line where its place does not tell what it is.
QString nameOf(const ChartLine& line)
{
    if (!line.name.isEmpty())
        return line.name;
    if (!line.label.isEmpty())
        return line.label;
    return line.style == ChartLine::Style::Baseline ? TimeChart::tr("Baseline") : line.id;
}

} // namespace

struct TimeChart::Data {
    Data(const Appearance& look, TimeChart* chart)
        : appearance(look)
        , scene(look, true)
        , view(&scene.scene(), chart)
    {
    }

    const Appearance& appearance;
    ChartScene scene;
    QGraphicsView view;
    QTimer settleTimer;
    AxisRange fitting; ///< what the data ask for; the shown range may still be wider
    bool empty = true;
    bool dragging = false;
};

TimeChart::TimeChart(const Appearance& appearance, QWidget* parent)
    : QWidget(parent)
    , m_data(std::make_unique<Data>(appearance, this))
{
    installChartAccess();
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    QGraphicsView& view = m_data->view;
    view.setFrameShape(QFrame::NoFrame);
    view.setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view.setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    view.setViewportUpdateMode(QGraphicsView::FullViewportUpdate);
    view.setOptimizationFlags(QGraphicsView::DontAdjustForAntialiasing);
    view.setFocusPolicy(Qt::NoFocus);
    view.viewport()->setFocusPolicy(Qt::NoFocus); // which the view has set for itself
    view.setAlignment(Qt::AlignLeft | Qt::AlignTop);
    // The chart itself follows the pointer: one place for cross line, picking and focus.
    view.setAttribute(Qt::WA_TransparentForMouseEvents);
    view.viewport()->setAttribute(Qt::WA_TransparentForMouseEvents);

    m_data->settleTimer.setSingleShot(true);
    m_data->settleTimer.setInterval(kSettleMilliseconds);
    connect(&m_data->settleTimer, &QTimer::timeout, this, &TimeChart::settle);
    connect(&appearance, &Appearance::themeChanged, this, &TimeChart::refresh);
    connect(&appearance, &Appearance::languageChanged, this, &TimeChart::refresh);
    refresh();
}

TimeChart::~TimeChart() = default;

void TimeChart::setData(TimeChartData data)
{
    ChartScene::fillSpan(data); // before it is asked whether this goes on from what was there
    const bool goesOn = !m_data->empty && sameSubject(m_data->scene.drawing().data, data);
    m_data->empty = false;
    m_data->fitting = ChartScene::fittingRange(data);
    m_data->scene.setData(std::move(data));
    AxisRange range = m_data->fitting;
    if (goesOn)
        range = range.united(m_data->scene.drawing().geometry.range);
    m_data->scene.setRange(range);
    m_data->scene.layOut(goesOn);
    if (goesOn)
        m_data->settleTimer.start();
    if (!goesOn)
        setAccessibleName(title());
    if (cursorYear())
        emit readOutChanged(readOut());
}

void TimeChart::settle()
{
    if (m_data->dragging)
        return; // the release starts the timer again
    m_data->scene.setRange(m_data->fitting);
    m_data->scene.layOut(false);
}

const TimeChartData& TimeChart::data() const { return m_data->scene.drawing().data; }

const ChartDrawing& TimeChart::drawing() const { return m_data->scene.drawing(); }

QString TimeChart::toolTipAt(const QPointF& position) const
{
    if (position.x() <= drawing().geometry.plot.right())
        return {};
    const double half = m_data->appearance.lineHeight(TypeStyle::LabelStrong) / 2.0;
    for (const EndLabel& label : drawing().endLabels) {
        if (std::abs(position.y() - label.height) <= half)
            return spaced(nameOf(data().lines[label.line]) + QLatin1Char(' ') + label.number);
    }
    return {};
}

bool TimeChart::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        QToolTip::showText(help->globalPos(), toolTipAt(QPointF(help->pos()) - QPointF(kRing, kRing)), this);
        return true;
    }
    return QWidget::event(event);
}

void TimeChart::setYear(double year) { m_data->scene.setYear(year); }

void TimeChart::setDragging(bool dragging)
{
    m_data->dragging = dragging;
    if (!dragging)
        m_data->settleTimer.start();
}

void TimeChart::setCursorYear(std::optional<double> year)
{
    if (year == cursorYear())
        return;
    m_data->scene.setCursor(year);
    emit readOutChanged(readOut());
    announceChartValue(*this);
}

std::optional<double> TimeChart::cursorYear() const { return m_data->scene.drawing().cursor; }

QString TimeChart::readOut() const
{
    const auto year = cursorYear();
    if (!year)
        return {};
    QStringList parts;
    for (const ChartLine& line : data().lines) {
        if (const auto value = valueAt(line, *year))
            parts.append(nameOf(line) + QLatin1Char(' ') + valueText(m_data->appearance, data(), *value));
    }
    //: The read-out of a chart: year, then "name value" of each line.
    return spaced(tr("%1: %2").arg(data().time.phrase(m_data->appearance, *year), parts.join(tr(", "))));
}

QString TimeChart::title() const { return data().title; }
QString TimeChart::unit() const { return data().unit; }
QString TimeChart::footer() const { return data().footer; }
Token TimeChart::footerColour() const { return data().footerColour; }

QString TimeChart::sentence() const
{
    const Appearance& appearance = m_data->appearance;
    const TimeChartData& shown = data();
    const auto yearText = [&](double time) { return shown.time.phrase(appearance, time); };
    QStringList sentences;
    if (shown.unit.isEmpty()) //: %1 quantity, %2 and %3 years.
        sentences << tr("%1, %2 to %3.").arg(shown.title, yearText(shown.firstYear), yearText(shown.lastYear));
    else //: %1 quantity, %2 unit, %3 and %4 years.
        sentences << tr("%1, %2, %3 to %4.").arg(shown.title, shown.unit, yearText(shown.firstYear), yearText(shown.lastYear));
    for (const ChartLine& line : shown.lines) {
        if (line.points.empty())
            continue;
        QStringList values;
        const auto say = [&](double year) {
            if (const auto value = valueAt(line, year))
                values.append((shown.time.calendar() ? tr("%1 in %2") : tr("%1 at %2", "a value and a time such as day 40"))
                                  .arg(valueText(appearance, shown, *value), yearText(year)));
        };
        say(line.points.front().x());
        const auto year = drawing().year;
        if (year && *year > line.points.front().x() && *year < line.points.back().x())
            say(*year);
        say(line.points.back().x());
        sentences.append(tr("%1: %2.").arg(nameOf(line), values.join(tr(", "))));
    }
    for (const ChartBand& band : shown.bands) {
        const auto year = drawing().year.value_or(shown.lastYear);
        const auto at = std::find_if(band.lower.begin(), band.lower.end(), [&](const QPointF& point) { return point.x() >= year; });
        const auto place = static_cast<std::size_t>(at - band.lower.begin());
        if (band.name.isEmpty() || place >= std::min(band.lower.size(), band.upper.size()) || !std::isfinite(at->y()))
            continue;
        sentences.append((shown.time.calendar() ? tr("%1: %2 to %3 in %4.", "band") : tr("%1: %2 to %3 at %4.", "band, and a time such as day 40"))
                             .arg(band.name, valueText(appearance, shown, at->y()), valueText(appearance, shown, band.upper[place].y()), yearText(at->x())));
    }
    for (const ChartTarget& target : shown.targets)
        sentences.append(tr("%1, %2.").arg(target.label, yearText(target.year)));
    if (shown.stop)
        sentences.append(tr("%1.", "a note as a sentence").arg(shown.stop->note));
    return sentences.join(appearance.isChinese() ? QString() : QStringLiteral(" "));
}

ChartTable TimeChart::table() const
{
    ChartTable table;
    table.columns.append(data().time.heading());
    for (const ChartLine& line : data().lines)
        table.columns.append(nameOf(line));
    for (const ChartBand& band : data().bands) {
        if (!band.name.isEmpty())
            table.columns << tr("%1, from", "band").arg(band.name) << tr("%1, to", "band").arg(band.name);
    }
    const int decimals = std::max(2, data().shownDecimals + 2); // more than the chart shows: the table is for reading off
    QLocale locale = m_data->appearance.locale();
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    for (const double year : allYears(data())) {
        QStringList row{data().time.number(m_data->appearance, year)};
        for (const ChartLine& line : data().lines) {
            const auto value = valueAt(line, year);
            // Of any smallness: all digits rather than zeros.
            const bool exact = data().shownDecimals >= kAnySmallness;
            row.append(!value ? QString() : exact ? exactText(m_data->appearance, *value) : locale.toString(*value, 'f', decimals));
        }
        for (const ChartBand& band : data().bands) {
            if (band.name.isEmpty())
                continue;
            for (const auto* edge : {&band.lower, &band.upper}) {
                const auto point = std::find_if(edge->begin(), edge->end(), [&](const QPointF& each) { return each.x() == year; });
                const bool there = point != edge->end() && std::isfinite(point->y());
                row.append(!there ? QString() : locale.toString(point->y(), 'f', decimals));
            }
        }
        table.rows.push_back(row);
    }
    return table;
}

void TimeChart::render(QPainter& painter, const QRectF& rect) const
{
    const QRectF body = paintChartFrame(painter, rect, m_data->appearance, *this);
    ChartScene copy(m_data->appearance, false);
    copy.setData(data());
    copy.setRange(m_data->fitting);
    copy.setSize(body.size());
    copy.setYear(drawing().year);
    copy.layOut(false);
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    copy.scene().render(&painter, body, QRectF(QPointF(0, 0), body.size()), Qt::IgnoreAspectRatio);
    painter.restore();
}

QSize TimeChart::sizeHint() const { return {520, 240}; }
QSize TimeChart::minimumSizeHint() const { return {180, 96}; }

void TimeChart::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const QRect inner = rect().adjusted(kRing, kRing, -kRing, -kRing);
    m_data->view.setGeometry(inner);
    m_data->scene.setSize(inner.size());
    m_data->scene.layOut(false);
}

void TimeChart::paintEvent(QPaintEvent* /*event*/)
{
    if (!hasFocus())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    drawFocusRing(painter, m_data->appearance, QRectF(rect()).adjusted(kRing, kRing, -kRing, -kRing));
}

void TimeChart::mouseMoveEvent(QMouseEvent* event)
{
    const ChartGeometry& geometry = drawing().geometry;
    const QPointF position = event->position() - QPointF(kRing, kRing);
    if (!geometry.plot.adjusted(-8, -8, 8, 24).contains(position)) {
        setCursorYear(std::nullopt);
        return;
    }
    // The nearest saved time, so that every value read off is one the model gave.
    const auto years = allYears(data());
    const double wanted = geometry.year(position.x());
    const auto nearest = std::min_element(years.begin(), years.end(),
                                          [&](double a, double b) { return std::abs(a - wanted) < std::abs(b - wanted); });
    setCursorYear(nearest == years.end() ? std::nullopt : std::optional<double>(*nearest));
}

void TimeChart::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || !cursorYear())
        return QWidget::mousePressEvent(event);
    pickCursor();
}

/// A calendar year is picked whole, as the year scrubber has them.
void TimeChart::pickCursor()
{
    emit yearPicked(data().time.calendar() ? std::round(*cursorYear()) : *cursorYear());
}

void TimeChart::leaveEvent(QEvent* event)
{
    setCursorYear(std::nullopt);
    QWidget::leaveEvent(event);
}

void TimeChart::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Left: moveCursor(-1); break;
    case Qt::Key_Right: moveCursor(1); break;
    case Qt::Key_Home: setCursorYear(data().firstYear); break;
    case Qt::Key_End: setCursorYear(data().lastYear); break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (cursorYear())
            pickCursor();
        break;
    case Qt::Key_Escape:
        if (!cursorYear())
            return QWidget::keyPressEvent(event);
        setCursorYear(std::nullopt);
        break;
    default: QWidget::keyPressEvent(event);
    }
}

void TimeChart::moveCursor(int points)
{
    const auto years = allYears(data());
    if (years.empty())
        return;
    const double from = cursorYear().value_or(drawing().year.value_or(years.front()));
    const auto at = std::lower_bound(years.begin(), years.end(), from - 1e-9) - years.begin();
    const auto last = static_cast<std::ptrdiff_t>(years.size()) - 1;
    const auto next = cursorYear() ? at + points : at; // the first press puts it at the frame's year
    setCursorYear(years[static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(next, 0, last))]);
}

void TimeChart::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    update();
}

void TimeChart::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    setCursorYear(std::nullopt);
    update();
}

void TimeChart::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        refresh();
}

void TimeChart::refresh()
{
    m_data->view.setBackgroundBrush(m_data->appearance.color(Token::Surface));
    m_data->scene.refresh();
    update();
}

} // namespace ui
