// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/headline/kpi_card.h"

#include "ui/theme/paint.h"

#include <QContextMenuEvent>
#include <QFontMetricsF>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QMenu>
#include <QPainter>
#include <QTimer>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <limits>

namespace ui {

namespace {

constexpr int kSettleMs = 400;
constexpr QSizeF kSparkline(50, 28);
constexpr int kWhyButton = 24;
constexpr int kWhyIcon = 14;
constexpr int kLeastFigure = 15;
constexpr double kLeastSparkline = 28; // wide

// Rows inside the card, from its top.
constexpr double kNameMiddle = 20;
constexpr double kValueMiddle = 44;
constexpr double kChangeMiddle = 70;
constexpr double kStripMiddle = 91;
constexpr double kNoteMiddle = 111;

QRectF rowOf(const QRectF& inner, double middle, double height)
{
    return {inner.left(), middle - height / 2, inner.width(), height};
}

/// A target is a round number that somebody set, not a result: "3", not "3.0".
QString withoutTrailingZeros(QString number)
{
    if (number.contains(QLatin1Char('.'))) {
        while (number.endsWith(QLatin1Char('0')))
            number.chop(1);
        if (number.endsWith(QLatin1Char('.')))
            number.chop(1);
    }
    return number;
}

} // namespace

KpiCard::KpiCard(const Appearance& appearance, QWidget* parent)
    : QAbstractButton(parent)
    , m_appearance(appearance)
    , m_settle(new QTimer(this))
{
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_settle->setSingleShot(true);
    m_settle->setInterval(kSettleMs);
    connect(m_settle, &QTimer::timeout, this, [this] {
        m_axisKey.clear();
        widenAxis();
        update();
    });
    connect(&m_appearance, &Appearance::themeChanged, this, qOverload<>(&QWidget::update));
}

void KpiCard::setFigures(KpiFigures figures)
{
    m_figures = std::move(figures);
    widenAxis();
    m_settle->start();
    describe();
    update();
}

double KpiCard::scenarioValue() const
{
    return valueAt(m_figures.scenario, m_figures.year).value_or(std::numeric_limits<double>::quiet_NaN());
}

double KpiCard::baselineValue() const
{
    return valueAt(m_figures.baseline, m_figures.year).value_or(std::numeric_limits<double>::quiet_NaN());
}

Change KpiCard::change() const
{
    return changeWithin(m_appearance, m_figures.naming, scenarioValue(), baselineValue(), m_figures.ranges ? &m_figures.ranges->difference : nullptr);
}

/// The strip spans both courses over all years and the target, so that it stands still when only the year moves.
void KpiCard::widenAxis()
{
    constexpr double inf = std::numeric_limits<double>::infinity();
    double low = inf, high = -inf;
    const auto take = [&](double value) {
        if (std::isfinite(value)) {
            low = std::min(low, value);
            high = std::max(high, value);
        }
    };
    for (const QPointF& point : m_figures.baseline)
        take(point.y());
    for (const QPointF& point : m_figures.scenario)
        take(point.y());
    if (m_figures.target) {
        take(m_figures.target->low.value_or(inf));
        take(m_figures.target->high.value_or(inf));
    }
    take(m_figures.lowest.value_or(inf));
    take(m_figures.highest.value_or(inf));
    if (!(low <= high))
        return;
    const double largest = std::max(std::abs(low), std::abs(high));
    const double room = std::max(0.04 * (high - low), largest > 0 ? 1e-9 * largest : 1e-9);
    low -= room;
    high += room;
    if (m_axisKey == m_figures.key) {
        m_low = std::min(m_low, low);
        m_high = std::max(m_high, high);
    } else {
        m_low = low;
        m_high = high;
        m_axisKey = m_figures.key;
    }
}

Figure KpiCard::valueText() const
{
    return figureWithin(m_appearance, m_figures.naming, scenarioValue(), m_figures.ranges ? &m_figures.ranges->scenario : nullptr);
}

QString KpiCard::changeText() const
{
    if (m_figures.showsBaseline)
        return {};
    if (!std::isfinite(scenarioValue()))
        return tr("no figure");
    const Change difference = change();
    if (difference.noDifference)
        return tr("no difference");
    const QString size = difference.size.number;
    switch (difference.verdict) {
    case Change::Verdict::Better: return spaced(tr("%1 better").arg(size));
    case Change::Verdict::Worse: return spaced(tr("%1 worse").arg(size));
    case Change::Verdict::Neutral: break;
    }
    return spaced(difference.rises ? tr("%1 more").arg(size) : tr("%1 less").arg(size));
}

QString KpiCard::referenceText() const
{
    if (m_figures.showsBaseline)
        return tr("baseline");
    return spaced(tr("vs %1", "the baseline's figure").arg(baselineText().number));
}

Figure KpiCard::baselineText() const
{
    return figureWithin(m_appearance, m_figures.naming, baselineValue(), m_figures.ranges ? &m_figures.ranges->baseline : nullptr);
}

QString KpiCard::rangeText() const
{
    if (m_figures.ranges)
        return spaced(tr("%1 %2", "share of the runs, and where they lie").arg(percent(m_appearance, 0.5), middleHalf(m_appearance, m_figures.naming, m_figures.ranges->scenario)));
    return m_figures.rangesComing ? spaced(tr("%1 …", "share of the runs").arg(percent(m_appearance, 0.5))) : QString();
}

QString KpiCard::chanceText() const
{
    return m_figures.target && m_figures.chance ? chanceWord(*m_figures.chance) : QString();
}

QString KpiCard::startText() const
{
    if (m_figures.scenario.empty())
        return {};
    const QPointF start = m_figures.scenario.front();
    const QString number = figure(m_appearance, m_figures.naming, start.y()).number;
    if (!m_figures.time.calendar())
        return spaced(tr("%1: %2", "time with its unit and figure").arg(m_figures.time.phrase(m_appearance, start.x()), number));
    return spaced(tr("%1: %2", "year and figure").arg(QString::number(std::lround(start.x())), number));
}

QString KpiCard::targetText() const
{
    if (!m_figures.target)
        return {};
    const KpiFigures::Target& target = *m_figures.target;
    QStringList numbers;
    for (const std::optional<double>& bound : {target.low, target.high}) {
        if (bound)
            numbers << withoutTrailingZeros(figure(m_appearance, m_figures.naming, *bound).number);
    }
    if (numbers.isEmpty())
        return {};
    const QString bounds = numbers.join(QChar(0x2013));
    if (std::lround(m_figures.year) == target.year)
        return spaced(tr("target %1").arg(bounds));
    return spaced(tr("target %1: %2", "year and figure").arg(QString::number(target.year), bounds));
}

IntervalStrip KpiCard::strip() const
{
    IntervalStrip strip;
    strip.low = m_low;
    strip.high = m_high;
    strip.scenario = scenarioValue();
    if (!m_figures.showsBaseline)
        strip.baseline = baselineValue();
    strip.colour = m_figures.colour;
    if (m_figures.ranges) {
        strip.low90 = m_figures.ranges->scenario.low90;
        strip.high90 = m_figures.ranges->scenario.high90;
        strip.low50 = m_figures.ranges->scenario.low50;
        strip.high50 = m_figures.ranges->scenario.high50;
    }
    if (m_figures.target && std::lround(m_figures.year) == m_figures.target->year) {
        strip.targetLow = m_figures.target->low;
        strip.targetHigh = m_figures.target->high;
    }
    return strip;
}

QRect KpiCard::whyRoom() const
{
    const int right = width() - metrics::kCardPadding + (kWhyButton - kWhyIcon) / 2;
    return {right - kWhyButton, int(kNameMiddle) - kWhyButton / 2, kWhyButton, kWhyButton};
}

QSize KpiCard::sizeHint() const
{
    return {160, kHeight};
}

QSize KpiCard::minimumSizeHint() const
{
    return {kLeastWidth, kHeight};
}

void KpiCard::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const QRectF card = QRectF(rect());
    drawCard(painter, m_appearance, card, isChecked());
    if (hasFocus()) // inside, since cards stand close
        drawFocusRing(painter, m_appearance, card.adjusted(7.5, 7.5, -7.5, -7.5), 2);
    const QRectF inner = card.adjusted(metrics::kCardPadding, 0, -metrics::kCardPadding, 0);
    paintNameAndValue(painter, inner);
    paintChange(painter, inner);
    paintStrip(painter, inner);
}

void KpiCard::paintNameAndValue(QPainter& painter, const QRectF& inner) const
{
    const Figure value = valueText();
    const QFont nameFont = m_appearance.font(TypeStyle::Label);
    QFont valueFont = m_appearance.font(TypeStyle::Figure);
    // A number of any length stands whole: "−1.23 × 10⁻⁹" a little smaller.
    while (valueFont.pixelSize() > kLeastFigure && numberWidth(valueFont, value.number) > inner.width())
        valueFont.setPixelSize(valueFont.pixelSize() - 1);
    const QFontMetricsF nameMetrics(nameFont, this);

    QRectF sparkline(inner.right() - kSparkline.width() + 3, kValueMiddle - kSparkline.height() / 2, kSparkline.width(), kSparkline.height());
    const double numberEnd = inner.left() + numberWidth(valueFont, value.number);
    const double unitWidth = nameMetrics.horizontalAdvance(value.unit);
    // Where a name would be cut for a unit behind it, the small chart gives a little room first.
    const double unitEnd = numberEnd + 3 + unitWidth + 4;
    const bool crowded = nameMetrics.horizontalAdvance(m_figures.name) + unitWidth + 5 > inner.width();
    if (crowded && unitEnd > sparkline.left() && sparkline.right() - unitEnd >= kLeastSparkline)
        sparkline.setLeft(unitEnd);
    // Where the unit has no room before the small chart, it follows the name.
    const bool unitBeside = numberEnd + 3 + unitWidth <= sparkline.left();

    painter.setFont(nameFont);
    const QRectF nameRow = rowOf(inner, kNameMiddle, 18);
    const bool unitAfterName = !unitBeside && !value.unit.isEmpty();
    const double nameRoom = inner.width() - (unitAfterName ? unitWidth + 5 : 0);
    // The sign of "Why?" gives way to the name.
    const double whole = nameMetrics.horizontalAdvance(m_figures.name) + (unitAfterName ? unitWidth + 5 : 0);
    if (whole + kWhyIcon + 4 <= inner.width()) {
        const QRectF sign(inner.right() - kWhyIcon, kNameMiddle - kWhyIcon / 2.0, kWhyIcon, kWhyIcon);
        painter.drawPixmap(sign.topLeft(), m_appearance.icon(QStringLiteral("why"), Token::Text3, kWhyIcon, devicePixelRatioF()));
    }
    // The element of an array stands at the end of its name.
    const Qt::TextElideMode elide = m_figures.name.endsWith(QLatin1Char(']')) ? Qt::ElideMiddle : Qt::ElideRight;
    const QString name = nameMetrics.elidedText(m_figures.name, elide, nameRoom);
    painter.setPen(m_appearance.color(Token::Text2));
    painter.drawText(nameRow, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, name);
    painter.setPen(m_appearance.color(Token::Text3));
    if (unitAfterName)
        painter.drawText(nameRow.adjusted(nameMetrics.horizontalAdvance(name) + 5, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, value.unit);
    else if (!value.unit.isEmpty())
        painter.drawText(QRectF(numberEnd + 3, kValueMiddle - 4, unitWidth + 2, 18), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, value.unit);

    painter.setFont(valueFont);
    painter.setPen(m_appearance.color(Token::Text));
    drawNumber(painter, rowOf(inner, kValueMiddle, 34), Qt::AlignLeft | Qt::AlignVCenter, value.number);

    Sparkline line{m_figures.baseline, m_figures.scenario, m_figures.year, std::nullopt, m_figures.colour};
    if (m_figures.showsBaseline)
        line.baseline.clear();
    if (m_figures.target) {
        const auto bound = m_figures.target->low ? m_figures.target->low : m_figures.target->high;
        if (bound)
            line.target = QPointF(m_figures.target->year, *bound);
    }
    if (numberEnd <= sparkline.left())
        drawSparkline(painter, m_appearance, sparkline, line);
}

void KpiCard::paintChange(QPainter& painter, const QRectF& inner) const
{
    QRectF row = rowOf(inner, kChangeMiddle, 18);
    const QString text = changeText();
    const Change difference = change();
    Token colour = Token::Text2;
    if (difference.verdict == Change::Verdict::Better)
        colour = Token::Good;
    else if (difference.verdict == Change::Verdict::Worse)
        colour = Token::Bad;
    if (!text.isEmpty()) {
        if (!difference.noDifference) {
            drawTriangle(painter, QRectF(row.left(), row.top(), 10, row.height()), difference.rises, m_appearance.color(colour));
            row.setLeft(row.left() + 13);
        }
        painter.setFont(m_appearance.font(TypeStyle::LabelStrong));
        painter.setPen(m_appearance.color(colour));
        drawNumber(painter, row, Qt::AlignLeft | Qt::AlignVCenter, text);
        row.setLeft(row.left() + numberWidth(painter.font(), text) + 4);
    }
    // Smaller where it would not fit, and rather left out than cut short: half a number is a wrong one.
    const QString reference = referenceText();
    for (const TypeStyle style : {TypeStyle::Label, TypeStyle::Note}) {
        painter.setFont(m_appearance.font(style));
        if (numberWidth(painter.font(), reference) > row.width() + 1)
            continue;
        painter.setPen(m_appearance.color(Token::Text2));
        drawNumber(painter, row, Qt::AlignLeft | Qt::AlignVCenter, reference);
        return;
    }
}

void KpiCard::paintStrip(QPainter& painter, const QRectF& inner) const
{
    drawIntervalStrip(painter, m_appearance, rowOf(inner, kStripMiddle, 14), strip());
    const QRectF row = rowOf(inner, kNoteMiddle, 16);
    painter.setFont(m_appearance.font(TypeStyle::Note));
    painter.setPen(m_appearance.color(Token::Text3));
    const QString target = targetText();
    const QString range = rangeText();
    const auto fits = [&](const QString& left, const QString& right) {
        return numberWidth(painter.font(), left) + numberWidth(painter.font(), right) + 8 <= row.width();
    };
    if (range.isEmpty()) {
        const QString start = startText();
        drawNumber(painter, row, Qt::AlignRight | Qt::AlignVCenter, target);
        // The start gives way to the target.
        if (fits(start, target))
            drawNumber(painter, row, Qt::AlignLeft | Qt::AlignVCenter, start);
        return;
    }
    // The target gives way to the range: it stands on the strip too.
    drawNumber(painter, row, Qt::AlignLeft | Qt::AlignVCenter, range);
    if (target.isEmpty())
        return;
    const QString withChance = chanceText().isEmpty() ? target : spaced(tr("%1, %2", "target and how likely it is reached").arg(target, chanceText()));
    for (const QString& right : {withChance, target}) {
        if (!fits(range, right))
            continue;
        drawNumber(painter, row, Qt::AlignRight | Qt::AlignVCenter, right);
        return;
    }
}

void KpiCard::contextMenuEvent(QContextMenuEvent* event)
{
    QMenu menu(this);
    menu.setObjectName(QStringLiteral("kpiMenu"));
    emit whyMenuWanted(menu);
    connect(menu.addAction(tr("Choose another number…")), &QAction::triggered, this, [this] { emit chooseRequested(m_figures.key); });
    const bool byKeyboard = event->reason() == QContextMenuEvent::Keyboard;
    menu.exec(byKeyboard ? mapToGlobal(rect().center()) : event->globalPos());
}

void KpiCard::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        emit whyWanted();
    else
        QAbstractButton::mouseDoubleClickEvent(event);
}

void KpiCard::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        click();
        return;
    case Qt::Key_Left:
        focusNextPrevChild(false);
        return;
    case Qt::Key_Right:
        focusNextPrevChild(true);
        return;
    case Qt::Key_F2:
        emit chooseRequested(m_figures.key);
        return;
    default:
        QAbstractButton::keyPressEvent(event);
    }
}

void KpiCard::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange) {
        describe();
        update();
    }
    QAbstractButton::changeEvent(event);
}

bool KpiCard::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), toolTip(), this);
        return true;
    }
    return QAbstractButton::event(event);
}

QStringList KpiCard::rangeSentences() const
{
    QStringList sentences;
    if (const auto& ranges = m_figures.ranges) {
        const FigureRange& range = ranges->scenario;
        const auto& naming = m_figures.naming;
        sentences << tr("Half of the runs lie within %1, nine in ten within %2.").arg(middleHalf(m_appearance, naming, range), nineInTen(m_appearance, naming, range));
        const QString median = figureWithin(m_appearance, naming, range.median, &range).number;
        if (median != valueText().number)
            sentences << tr("The number is the central run; the median of the runs is %1.").arg(median);
    }
    if (!chanceText().isEmpty()) {
        sentences << tr("In the target’s year, %1, it is %2 that the target is reached: in %3 of the runs.")
                         .arg(QString::number(m_figures.target->year), chanceText(), chanceShare(m_appearance, *m_figures.chance));
    }
    for (QString& sentence : sentences)
        sentence = spaced(sentence);
    return sentences;
}

void KpiCard::describe()
{
    const Figure value = valueText();
    QStringList parts{tr("%1: %2", "name and figure").arg(m_figures.fullName, value.text())};
    if (m_figures.ranges)
        parts << rangeText();
    if (!m_figures.showsBaseline) {
        parts << changeText();
        parts << tr("baseline %1").arg(baselineText().text());
    }
    const QString target = targetText();
    if (!target.isEmpty())
        parts << target;
    if (!chanceText().isEmpty())
        parts << chanceText();
    setAccessibleName(parts.join(tr(", ", "between parts of a card read aloud")));
    QStringList about = rangeSentences();
    about.prepend(m_figures.description);
    setAccessibleDescription(about.join(QLatin1Char(' ')).trimmed());
    QString tip = QStringLiteral("<b>%1</b>").arg(m_figures.fullName.toHtmlEscaped());
    for (const QString& sentence : about)
        tip += QStringLiteral("<br>%1").arg(sentence.toHtmlEscaped());
    setToolTip(tip);
}

} // namespace ui
