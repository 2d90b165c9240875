// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/lever_slider.h"

#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QUuid>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr double kHandleRadius = 6;
constexpr double kRingWidth = 2;
constexpr double kGrooveHeight = 4;
constexpr double kBandGap = 2;
constexpr double kHitHalf = 12;        ///< handle: 24 x 24
constexpr double kGrooveHitHalf = 5;
constexpr int kGesturePauseMs = 1000;  ///< key presses closer than this are one change

class LeverSliderAccess : public QAccessibleWidget, public QAccessibleValueInterface {
public:
    explicit LeverSliderAccess(LeverSlider* slider)
        : QAccessibleWidget(slider, QAccessible::Slider)
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
        return kind == QAccessible::Value ? slider()->spokenValue() : QAccessibleWidget::text(kind);
    }

    QVariant currentValue() const override { return slider()->percent(); }
    void setCurrentValue(const QVariant& value) override { slider()->choosePercent(qRound(value.toDouble())); }
    QVariant maximumValue() const override { return slider()->maximum(); }
    QVariant minimumValue() const override { return 0; }
    QVariant minimumStepSize() const override { return 1; }

private:
    LeverSlider* slider() const { return static_cast<LeverSlider*>(object()); }
};

QAccessibleInterface* accessForLeverSlider(const QString& /*className*/, QObject* object)
{
    auto* slider = qobject_cast<LeverSlider*>(object);
    return slider != nullptr ? new LeverSliderAccess(slider) : nullptr;
}

} // namespace

LeverSlider::LeverSlider(const Appearance& appearance, QWidget* parent)
    : QAbstractSlider(parent)
    , m_appearance(appearance)
{
    QAccessible::installFactory(accessForLeverSlider);
    setOrientation(Qt::Horizontal);
    setRange(0, kMaximumPercent);
    setSingleStep(1);
    setPageStep(10);
    setFocusPolicy(Qt::StrongFocus);
    setFixedHeight(24);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&appearance, &Appearance::themeChanged, this, qOverload<>(&QWidget::update));
}

void LeverSlider::setColour(Token colour)
{
    m_colour = colour;
    update();
}

void LeverSlider::setProposedPercent(double percent)
{
    m_proposed = percent;
    update();
}

void LeverSlider::showPercent(double percent)
{
    if (isSliderDown() || percent == m_percent)
        return;
    const int rounded = qRound(percent);
    {
        const QSignalBlocker blocker(this);
        setMaximum(std::max(kMaximumPercent, rounded));
        setValue(rounded);
    }
    m_percent = percent;
    update();
}

void LeverSlider::setSpokenValue(std::function<QString()> spoken)
{
    m_spoken = std::move(spoken);
}

QString LeverSlider::spokenValue() const
{
    return m_spoken ? m_spoken() : ui::percent(m_appearance, m_percent / 100);
}

void LeverSlider::choosePercent(int percent)
{
    if (!isEnabled())
        return;
    continueGesture();
    percent = std::clamp(percent, 0, std::max(kMaximumPercent, maximum()));
    if (percent == m_percent)
        return;
    m_percent = percent;
    setValue(percent);
    update();
    emit percentMoved(percent, m_gesture);
}

double LeverSlider::xOf(double percent) const
{
    const double share = std::clamp(percent / kMaximumPercent, 0.0, 1.0);
    return kGrooveInset + share * (width() - 2 * kGrooveInset);
}

QPointF LeverSlider::handleCentre() const
{
    return {xOf(m_percent), height() / 2.0};
}

bool LeverSlider::hits(const QPointF& position) const
{
    const QPointF fromHandle = position - handleCentre();
    if (std::abs(fromHandle.x()) <= kHitHalf && std::abs(fromHandle.y()) <= kHitHalf)
        return true;
    return std::abs(position.y() - height() / 2.0) <= kGrooveHitHalf && position.x() >= xOf(0) - kHandleRadius
        && position.x() <= xOf(kMaximumPercent) + kHandleRadius;
}

int LeverSlider::percentAt(double x, Qt::KeyboardModifiers modifiers) const
{
    const double share = (x - kGrooveInset) / std::max(1, width() - 2 * kGrooveInset);
    const int percent = qRound(std::clamp(share, 0.0, 1.0) * kMaximumPercent);
    if (modifiers.testFlag(Qt::ShiftModifier))
        return percent;
    for (const int mark : {0, 100}) {
        if (std::abs(percent - mark) <= kSnapPercent)
            return mark;
    }
    return percent;
}

void LeverSlider::startGesture()
{
    m_gesture = QUuid::createUuid().toString(QUuid::WithoutBraces);
    m_sinceStep.start();
}

void LeverSlider::continueGesture()
{
    if (isSliderDown())
        return;
    if (!m_sinceStep.isValid() || m_sinceStep.elapsed() > kGesturePauseMs)
        startGesture();
    m_sinceStep.start();
}

void LeverSlider::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || !hits(event->position())) {
        event->ignore();
        return;
    }
    startGesture();
    const double fromHandle = event->position().x() - handleCentre().x();
    const bool onHandle = std::abs(fromHandle) <= kHitHalf;
    m_grabOffset = onHandle ? fromHandle : 0;
    setSliderDown(true);
    if (!onHandle)
        choosePercent(percentAt(event->position().x(), event->modifiers()));
    update();
}

void LeverSlider::mouseMoveEvent(QMouseEvent* event)
{
    if (!isSliderDown()) {
        event->ignore();
        return;
    }
    choosePercent(percentAt(event->position().x() - m_grabOffset, event->modifiers()));
}

void LeverSlider::mouseReleaseEvent(QMouseEvent* event)
{
    if (!isSliderDown()) {
        event->ignore();
        return;
    }
    setSliderDown(false);
    m_sinceStep.invalidate(); // the next key press is a change of its own
    update();
}

void LeverSlider::keyPressEvent(QKeyEvent* event)
{
    const auto step = [&](double change) {
        // From a fraction to the next whole percent in that direction.
        const double target = change > 0 ? std::floor(m_percent + change) : std::ceil(m_percent + change);
        const int limit = std::max<int>(kMaximumPercent, qRound(m_percent));
        choosePercent(std::clamp(qRound(target), 0, limit));
    };
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Down:
        return step(-1);
    case Qt::Key_Right:
    case Qt::Key_Up:
        return step(1);
    case Qt::Key_PageDown:
        return step(-pageStep());
    case Qt::Key_PageUp:
        return step(pageStep());
    case Qt::Key_Home:
        return choosePercent(0);
    case Qt::Key_End:
        return choosePercent(kMaximumPercent);
    default:
        break;
    }
    const bool plain = (event->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier)) == Qt::NoModifier;
    if (plain && !event->text().isEmpty() && event->text().at(0).isDigit()) {
        emit typingStarted(event->text());
        return;
    }
    event->ignore();
}

void LeverSlider::wheelEvent(QWheelEvent* event)
{
    event->ignore();
}

void LeverSlider::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const double middle = height() / 2.0;
    const QPointF handle = handleCentre();
    const QColor fill = m_appearance.color(isEnabled() ? m_colour : Token::Baseline);
    const QColor empty = m_appearance.color(Token::Line2);

    int from = 0;
    for (const int to : kBandEnds) {
        const double left = xOf(from) + (from == 0 ? 0 : kBandGap / 2);
        const double right = xOf(to) - (to == kMaximumPercent ? 0 : kBandGap / 2);
        const QRectF band(left, middle - kGrooveHeight / 2, right - left, kGrooveHeight);
        painter.setBrush(empty);
        painter.drawRoundedRect(band, 1, 1);
        if (handle.x() > left) {
            painter.setBrush(fill);
            painter.drawRoundedRect(QRectF(left, band.top(), std::min(handle.x(), right) - left, kGrooveHeight), 1, 1);
        }
        from = to;
    }

    const double mark = xOf(m_proposed);
    painter.setBrush(m_appearance.color(isEnabled() ? Token::Text2 : Token::Text3));
    const QPointF triangle[] = {{mark - 3.5, middle - 12}, {mark + 3.5, middle - 12}, {mark, middle - 7.5}};
    painter.drawPolygon(triangle, 3);

    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(m_appearance.color(Token::Accent), 2));
        painter.drawEllipse(handle, 10.5, 10.5);
    }
    painter.setPen(QPen(fill, kRingWidth));
    const Token inside = !isEnabled() ? Token::Sunken : m_appearance.theme() == ThemeKind::Dark ? Token::Text : Token::Surface;
    painter.setBrush(m_percent > kMaximumPercent ? fill : m_appearance.color(inside));
    painter.drawEllipse(handle, kHandleRadius, kHandleRadius);
}

} // namespace ui
