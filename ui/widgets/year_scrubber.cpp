// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/year_scrubber.h"

#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"
#include "ui/theme/paint.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QFontMetricsF>
#include <QHBoxLayout>
#include <QHelpEvent>
#include <QIcon>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPolygonF>
#include <QSignalBlocker>
#include <QTimer>
#include <QToolButton>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr int kPlayIntervalMs = 600;
constexpr int kPlayButtonSize = 34;

// Heights inside the track, and its ends: half a year's label on either side.
constexpr double kEventMiddle = 12;
constexpr double kGrooveMiddle = 29;
constexpr double kYearMiddle = 46;
constexpr double kEndMargin = 22;
constexpr double kGrooveHeight = 4;
constexpr double kHandleRadius = 7;
constexpr double kDiamondRadius = 4.5;
constexpr double kLabelGap = 5;        ///< between diamond and label
constexpr double kLabelDistance = 10;  ///< between a label and the next diamond
constexpr double kLeastLabel = 40;     ///< a shorter one says nothing
constexpr double kDiamondDistance = 14;

/// A time, not a place of the slider, is what a screen reader says.
class YearTrackAccess : public QAccessibleWidget, public QAccessibleValueInterface {
public:
    YearTrackAccess(YearTrack* track, const Appearance& appearance)
        : QAccessibleWidget(track, QAccessible::Slider)
        , m_appearance(appearance)
    {
    }

    void* interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::ValueInterface)
            return static_cast<QAccessibleValueInterface*>(this);
        return QAccessibleWidget::interface_cast(type);
    }
    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Value ? track()->words().phrase(m_appearance, track()->time()) : QAccessibleWidget::text(kind);
    }
    QVariant currentValue() const override { return track()->time(); }
    void setCurrentValue(const QVariant& value) override { track()->setValue(track()->positionOf(value.toDouble())); }
    QVariant maximumValue() const override { return track()->timeOf(track()->maximum()); }
    QVariant minimumValue() const override { return track()->timeOf(track()->minimum()); }
    QVariant minimumStepSize() const override { return track()->timeOf(1) - track()->timeOf(0); }

private:
    YearTrack* track() const { return static_cast<YearTrack*>(object()); }

    const Appearance& m_appearance;
};

QAccessibleInterface* accessForYearTrack(const QString& /*className*/, QObject* object)
{
    auto* track = qobject_cast<YearTrack*>(object);
    return track ? new YearTrackAccess(track, track->appearance()) : nullptr;
}

} // namespace

YearTrack::YearTrack(const Appearance& appearance, QWidget* parent)
    : QAbstractSlider(parent)
    , m_appearance(appearance)
{
    QAccessible::installFactory(accessForYearTrack);
    setObjectName(QStringLiteral("yearTrack"));
    setOrientation(Qt::Horizontal);
    setRange(0, 1); // until somebody says which times there are
    setSingleStep(1);
    setPageStep(5);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&m_appearance, &Appearance::themeChanged, this, qOverload<>(&QWidget::update));
    connect(this, &QAbstractSlider::valueChanged, this, qOverload<>(&QWidget::update));
    describe();
}

void YearTrack::setEvents(std::vector<YearEvent> events)
{
    if (events == m_events)
        return;
    m_events = std::move(events);
    std::stable_sort(m_events.begin(), m_events.end(), [](const YearEvent& a, const YearEvent& b) { return a.year < b.year; });
    describe();
    update();
}

void YearTrack::setDataYears(DataYears years)
{
    if (years == m_dataYears)
        return;
    m_dataYears = std::move(years);
    describe();
    update();
}

void YearTrack::describe()
{
    setAccessibleName(m_words.heading());
    QStringList happenings;
    for (const YearEvent& event : m_events) {
        const QString when = m_words.calendar() ? QString::number(std::lround(std::floor(event.year))) : m_words.phrase(m_appearance, event.year);
        happenings << tr("%1: %2", "year and what happens").arg(when, event.label);
    }
    if (m_dataYears.compared)
        happenings << tr("%1: %2", "year and what happens").arg(QString::number(*m_dataYears.compared), tr("compared year"));
    setAccessibleDescription(happenings.join(tr("; ", "between happenings")));
}

void YearTrack::setTimes(const TimeWords& words)
{
    const TimeWords::Grid grid = words.grid();
    const core::policy::TimeSpan& span = words.span();
    // Calendar years are their own positions.
    const bool years = words.calendar() && grid.step == 1 && span.start == std::floor(span.start);
    const int first = years ? int(span.start) : 0;
    // The years of statistics may have been shown in between, in the same words.
    if (m_words == words && minimum() == first && maximum() == first + grid.count)
        return;
    const QSignalBlocker quiet(this);
    m_words = words;
    m_origin = years ? 0 : span.start;
    m_step = grid.step;
    m_playStep = grid.playStep;
    setRange(first, first + grid.count);
    setPageStep(words.calendar() ? 5 : std::max(1, grid.playStep));
    describe();
    update();
}

int YearTrack::positionOf(double time) const
{
    return std::clamp(int(std::lround((time - m_origin) / m_step)), minimum(), maximum());
}

double YearTrack::xOfYear(double year) const
{
    const double first = timeOf(minimum());
    const double last = timeOf(maximum());
    const double span = last > first ? last - first : 1;
    return kEndMargin + (width() - 2 * kEndMargin) * (std::clamp(year, first, last) - first) / span;
}

int YearTrack::yearAt(double x) const
{
    const double usable = std::max(1.0, width() - 2 * kEndMargin);
    const double share = std::clamp((x - kEndMargin) / usable, 0.0, 1.0);
    return minimum() + int(std::lround(share * (maximum() - minimum())));
}

std::vector<YearEventPlace> YearTrack::eventPlaces() const
{
    std::vector<YearEventPlace> places;
    for (const YearEvent& event : m_events) {
        if (event.year < timeOf(minimum()) || event.year > timeOf(maximum()))
            continue;
        const double x = xOfYear(event.year);
        if (!places.empty() && x - places.back().x < kDiamondDistance)
            places.back().text += QStringLiteral(" · ") + event.label;
        else
            places.push_back({x, event.label, {}, 0, 0});
    }

    const QFontMetricsF metrics(m_appearance.font(TypeStyle::Note), this);
    double taken = 0; // right end of what already stands
    for (std::size_t i = 0; i < places.size(); ++i) {
        YearEventPlace& place = places[i];
        const double wanted = std::ceil(metrics.horizontalAdvance(place.text));
        const double right = place.x + kDiamondRadius + kLabelGap;
        const double rightRoom = (i + 1 < places.size() ? places[i + 1].x - kLabelDistance : width()) - right;
        const double left = place.x - kDiamondRadius - kLabelGap;
        const double leftRoom = left - taken - kLabelGap;
        // Beside its diamond on the right; on the left when it is whole only there; shortened where there is more room.
        const bool onRight = wanted <= rightRoom || (wanted > leftRoom && rightRoom >= leftRoom);
        const double room = onRight ? rightRoom : leftRoom;
        taken = place.x + kDiamondRadius;
        if (room < std::min(kLeastLabel, wanted))
            continue;
        place.label = metrics.elidedText(place.text, Qt::ElideRight, room);
        place.labelWidth = std::min(room, std::ceil(metrics.horizontalAdvance(place.label)));
        place.labelX = onRight ? right : left - place.labelWidth;
        if (onRight)
            taken = place.labelX + place.labelWidth;
    }
    return places;
}

QSize YearTrack::sizeHint() const
{
    return {640, metrics::kScrubberHeight};
}

QSize YearTrack::minimumSizeHint() const
{
    return {320, metrics::kScrubberHeight};
}

void YearTrack::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_words.calendar() && m_step == 1)
        paintYears(painter);
    else
        paintTimes(painter);
    paintGroove(painter);
    paintEvents(painter);
}

void YearTrack::paintEvents(QPainter& painter) const
{
    painter.setFont(m_appearance.font(TypeStyle::Note));
    for (const YearEventPlace& place : eventPlaces()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_appearance.color(Token::Text2));
        const double x = place.x, y = kEventMiddle, r = kDiamondRadius;
        painter.drawPolygon(QPolygonF{{x, y - r}, {x + r, y}, {x, y + r}, {x - r, y}});
        if (place.label.isEmpty())
            continue;
        painter.setPen(m_appearance.color(Token::Text2));
        painter.drawText(QRectF(place.labelX, y - 9, place.labelWidth + 2, 18), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, place.label);
    }
}

void YearTrack::paintYears(QPainter& painter) const
{
    const QFont plain = m_appearance.font(TypeStyle::Label);
    const QFont strong = m_appearance.font(TypeStyle::LabelStrong);
    // Every year, every other one, ...: as close as the labels allow, with a gap of a digit's width or more.
    const double labelWidth = numberWidth(strong, QStringLiteral("2030")) + 10;
    const double yearWidth = (width() - 2 * kEndMargin) / std::max(1, maximum() - minimum());
    const int step = std::max(1, int(std::ceil(labelWidth / std::max(1.0, yearWidth))));
    for (int year = minimum(); year <= maximum(); ++year) {
        const bool isComplete = std::ranges::find(m_dataYears.complete, year) != m_dataYears.complete.end();
        const bool isFaint = !m_dataYears.empty() && !isComplete && std::ranges::find(m_dataYears.partial, year) == m_dataYears.partial.end();
        const bool current = year == value() || year == m_dataYears.compared;
        const double x = xOfYear(year);
        if (isFaint && !current)
            continue; // nothing was measured
        painter.setPen(QPen(m_appearance.color(isComplete ? Token::Accent : Token::Line2), isComplete ? 2 : 1));
        const double tick = snapped(painter, x);
        painter.drawLine(QPointF(tick, kGrooveMiddle + 5), QPointF(tick, kGrooveMiddle + 9));
        const bool labelled = (maximum() - year) % step == 0 || year == minimum();
        const bool beside = std::abs(year - value()) < step || (m_dataYears.compared && std::abs(year - *m_dataYears.compared) < step) || (year != minimum() && year - minimum() < step);
        if (!current && (!labelled || (beside && step > 1)))
            continue;
        painter.setFont(current ? strong : plain);
        painter.setPen(m_appearance.color(current ? Token::Text : Token::Text3));
        drawNumber(painter, QRectF(x - 30, kYearMiddle - 9, 60, 18), Qt::AlignCenter, QString::number(year));
    }
}

/// Round times, the ends and the present one; the first carries the unit.
void YearTrack::paintTimes(QPainter& painter) const
{
    const QFont plain = m_appearance.font(TypeStyle::Label);
    const QFont strong = m_appearance.font(TypeStyle::LabelStrong);
    const double first = timeOf(minimum());
    const double last = timeOf(maximum());
    const double labelWidth = std::max(numberWidth(strong, m_words.number(m_appearance, last)), numberWidth(strong, m_words.number(m_appearance, first)));
    const double firstWidth = numberWidth(plain, m_words.phrase(m_appearance, first));
    const double gap = 8;
    const auto write = [&](const QString& text, double x, const QFont& font, Token ink) {
        const double half = numberWidth(font, text) / 2;
        // Whole within the widget, also at the ends.
        const double middle = std::clamp(x, half + 2, std::max(half + 2, width() - half - 2));
        painter.setFont(font);
        painter.setPen(m_appearance.color(ink));
        drawNumber(painter, QRectF(middle - half - 1, kYearMiddle - 9, 2 * half + 2, 18), Qt::AlignCenter, text);
        return std::pair(middle - half, middle + half);
    };
    // The present one names its unit and stands whole; others keep clear of it.
    const auto [takenLeft, takenRight] = write(m_words.phrase(m_appearance, time()), xOfYear(time()), strong, Token::Text);
    for (const double time : m_words.ticks(first, last, width() - 2 * kEndMargin, labelWidth, firstWidth)) {
        const double x = xOfYear(time);
        painter.setPen(QPen(m_appearance.color(Token::Line2), 1));
        const double tick = snapped(painter, x);
        painter.drawLine(QPointF(tick, kGrooveMiddle + 5), QPointF(tick, kGrooveMiddle + 9));
        const QString text = time == first ? m_words.phrase(m_appearance, time) : m_words.number(m_appearance, time);
        const double half = numberWidth(plain, text) / 2;
        const double middle = std::clamp(x, half + 2, std::max(half + 2, width() - half - 2));
        if (middle + half + gap <= takenLeft || middle - half - gap >= takenRight)
            write(text, x, plain, Token::Text3);
    }
}

void YearTrack::paintGroove(QPainter& painter) const
{
    const double left = xOfYear(timeOf(minimum()));
    const double right = xOfYear(timeOf(maximum()));
    const double handle = xOfYear(time());
    const double top = kGrooveMiddle - kGrooveHeight / 2;
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_appearance.color(Token::Line2));
    painter.drawRoundedRect(QRectF(left, top, right - left, kGrooveHeight), 2, 2);
    painter.setBrush(m_appearance.color(Token::Accent));
    const double from = m_dataYears.compared ? xOfYear(*m_dataYears.compared) : left;
    painter.drawRoundedRect(QRectF(std::min(from, handle), top, std::abs(handle - from), kGrooveHeight), 2, 2);
    const QPointF middle(handle, kGrooveMiddle);
    if (m_dataYears.compared) {
        painter.setBrush(m_appearance.color(Token::Surface));
        painter.setPen(QPen(m_appearance.color(Token::Text2), 1.5));
        painter.drawEllipse(QPointF(from, kGrooveMiddle), kHandleRadius - 1, kHandleRadius - 1);
    }
    painter.setBrush(m_appearance.color(Token::Surface));
    painter.setPen(QPen(m_appearance.color(Token::Accent), 2));
    painter.drawEllipse(middle, kHandleRadius, kHandleRadius);
    if (hasFocus()) {
        const double r = kHandleRadius + 1;
        drawFocusRing(painter, m_appearance, QRectF(middle.x() - r, middle.y() - r, 2 * r, 2 * r), r);
    }
}

void YearTrack::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return QAbstractSlider::mousePressEvent(event);
    setSliderDown(true);
    setSliderPosition(yearAt(event->position().x()));
}

void YearTrack::mouseMoveEvent(QMouseEvent* event)
{
    if (isSliderDown())
        setSliderPosition(yearAt(event->position().x()));
}

void YearTrack::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        setSliderDown(false);
}

void YearTrack::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::NoModifier) {
        emit playRequested();
        return;
    }
    QAbstractSlider::keyPressEvent(event);
}

bool YearTrack::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        for (const YearEventPlace& place : eventPlaces()) {
            const double left = std::min(place.x - 12, place.label.isEmpty() ? place.x : place.labelX);
            const double right = std::max(place.x + 12, place.labelX + place.labelWidth);
            if (place.label != place.text && help->pos().y() < kGrooveMiddle && help->pos().x() >= left && help->pos().x() <= right) {
                QToolTip::showText(help->globalPos(), place.text, this);
                return true;
            }
        }
        QToolTip::hideText();
        event->ignore();
        return true;
    }
    return QAbstractSlider::event(event);
}

void YearTrack::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        describe();
        update();
    }
    QAbstractSlider::changeEvent(event);
}

YearScrubber::YearScrubber(const Appearance& appearance, QWidget* parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_play(new QToolButton(this))
    , m_track(new YearTrack(appearance, this))
    , m_timer(new QTimer(this))
{
    setObjectName(QStringLiteral("yearScrubber"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_play->setObjectName(QStringLiteral("playYears"));
    m_play->setProperty("framed", true);
    m_play->setFixedSize(kPlayButtonSize, kPlayButtonSize);
    m_play->setIconSize({16, 16});
    m_timer->setInterval(kPlayIntervalMs);
    setFocusProxy(m_track);

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(metrics::kPagePadding, 0, metrics::kPagePadding, 0);
    layout->setSpacing(metrics::kSpace1);
    layout->addWidget(m_play);
    layout->addWidget(m_track);

    connect(m_play, &QToolButton::clicked, this, [this] { setPlaying(!isPlaying()); });
    connect(m_track, &YearTrack::playRequested, this, [this] { setPlaying(!isPlaying()); });
    connect(m_timer, &QTimer::timeout, this, &YearScrubber::advance);
    connect(m_track, &YearTrack::valueChanged, this, [this](int position) {
        if (!m_advancing)
            setPlaying(false);
        emit yearChosen(m_track->timeOf(position));
    });
    connect(&m_appearance, &Appearance::themeChanged, this, [this] {
        refreshButton();
        update();
    });
    refreshButton();
}

void YearScrubber::setRange(int firstYear, int lastYear)
{
    const QSignalBlocker blocker(m_track);
    m_track->setRange(firstYear, lastYear);
    m_track->update();
}

void YearScrubber::setSpan(const core::policy::TimeSpan& span)
{
    m_track->setTimes(TimeWords(span));
    refreshButton();
}

void YearScrubber::setYear(double year)
{
    const QSignalBlocker blocker(m_track);
    m_track->setValue(m_track->positionOf(year));
    m_track->update();
}

double YearScrubber::time() const
{
    return m_track->time();
}

int YearScrubber::year() const
{
    return m_track->value();
}

void YearScrubber::setEvents(std::vector<YearEvent> events)
{
    m_track->setEvents(std::move(events));
}

void YearScrubber::setDataYears(DataYears years)
{
    m_track->setDataYears(std::move(years));
}

bool YearScrubber::isPlaying() const
{
    return m_timer->isActive();
}

void YearScrubber::setPlaying(bool playing)
{
    if (playing == isPlaying())
        return;
    if (playing) {
        m_timer->start();
        if (year() == m_track->maximum()) {
            m_advancing = true;
            m_track->setValue(m_track->minimum());
            m_advancing = false;
        }
    } else {
        m_timer->stop();
    }
    refreshButton();
    emit playingChanged(playing);
}

void YearScrubber::advance()
{
    m_advancing = true;
    m_track->setValue(year() + m_track->playStep());
    m_advancing = false;
    if (year() == m_track->maximum())
        setPlaying(false);
}

void YearScrubber::refreshButton()
{
    const bool years = m_track->words().inYears();
    const QString words = isPlaying() ? (years ? tr("Pause the years") : tr("Pause")) : (years ? tr("Play the years") : tr("Play from start to end"));
    m_play->setIcon(m_appearance.icon(isPlaying() ? QStringLiteral("pause") : QStringLiteral("play"), Token::Accent, 16, devicePixelRatioF()));
    m_play->setToolTip(words);
    m_play->setAccessibleName(words);
}

QSize YearScrubber::sizeHint() const
{
    return {800, metrics::kScrubberHeight};
}

void YearScrubber::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_appearance.color(Token::Surface));
    painter.setPen(QPen(m_appearance.color(Token::Line), 1));
    const qreal y = snapped(painter, 0);
    painter.drawLine(QPointF(0, y), QPointF(width(), y));
}

void YearScrubber::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        refreshButton();
    QWidget::changeEvent(event);
}

} // namespace ui
