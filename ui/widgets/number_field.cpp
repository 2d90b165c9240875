// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/number_field.h"

#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QMouseEvent>
#include <QPainter>
#include <QTimerEvent>
#include <QUuid>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr int kTextInset = 8;
constexpr int kArrowZone = 22;
constexpr int kRing = 2; ///< pen of the focus ring
constexpr int kGesturePauseMs = 1000;
constexpr int kRepeatDelayMs = 400;
constexpr int kRepeatMs = 80;

} // namespace

NumberField::NumberField(const Appearance& appearance, NumberFormat format, Look look, QWidget* parent)
    : QAbstractSpinBox(parent)
    , m_appearance(appearance)
    , m_format(std::move(format))
    , m_look(look)
{
    setButtonSymbols(look == Look::Field ? UpDownArrows : NoButtons);
    setFrame(look == Look::Field);
    setFixedHeight(look == Look::Field ? metrics::kFieldHeight : 24);
    setSizePolicy(look == Look::Field ? QSizePolicy::Expanding : QSizePolicy::Fixed, QSizePolicy::Fixed);
    setFocusPolicy(Qt::StrongFocus);
    lineEdit()->setAlignment(look == Look::Field ? Qt::AlignLeft | Qt::AlignVCenter : Qt::AlignRight | Qt::AlignVCenter);
    lineEdit()->setTextMargins(0, 0, 0, 0);
    lineEdit()->setVisible(false);
    lineEdit()->installEventFilter(this);
    connect(this, &QAbstractSpinBox::editingFinished, this, &NumberField::commit);
    connect(lineEdit(), &QLineEdit::textEdited, this, [this](const QString& text) {
        m_typed = true;
        if (!m_problem.isEmpty() && m_format.read(text).has_value())
            setProblem({});
    });
    connect(&appearance, &Appearance::themeChanged, this, &NumberField::applyAppearance);
    applyAppearance();
    refreshText();
}

void NumberField::setStepping(double low, double high, double step, double largeStep)
{
    m_low = low;
    m_high = high;
    m_step = step;
    m_largeStep = largeStep;
}

void NumberField::showValue(double value)
{
    if (value == m_value)
        return;
    m_value = value;
    if (!m_typed)
        refreshText();
    emit valueShown();
}

void NumberField::choose(double value)
{
    if (value == m_value)
        return;
    m_value = value;
    refreshText();
    emit valueShown();
    emit chosen(value, nextGesture());
}

void NumberField::refreshText()
{
    lineEdit()->setText(m_format.show(m_value));
    m_typed = false;
    updateGeometry();
    update();
}

void NumberField::clearProblem()
{
    setProblem({});
}

void NumberField::setProblem(const QString& sentence)
{
    if (sentence == m_problem)
        return;
    m_problem = sentence;
    setAccessibleDescription(sentence);
    update();
    emit problemChanged(sentence);
}

void NumberField::setFigureColour(Token colour)
{
    if (colour == m_figureColour)
        return;
    m_figureColour = colour;
    applyAppearance();
}

void NumberField::startTyping(const QString& text)
{
    setFocus(Qt::OtherFocusReason);
    lineEdit()->setText(text);
    m_typed = true;
    lineEdit()->end(false);
}

void NumberField::commit()
{
    if (!m_typed)
        return;
    const QString typed = lineEdit()->text();
    const auto read = m_format.read(typed);
    if (!read) {
        refreshText();
        setProblem(read.error());
        return;
    }
    setProblem({});
    m_sinceStep.invalidate();
    if (*read == m_value)
        refreshText();
    else
        choose(*read);
}

QString NumberField::nextGesture()
{
    if (!m_sinceStep.isValid() || m_sinceStep.elapsed() > kGesturePauseMs)
        m_gesture = QUuid::createUuid().toString(QUuid::WithoutBraces);
    m_sinceStep.start();
    return m_gesture;
}

void NumberField::stepBy(int steps)
{
    commit();
    const bool large = std::abs(steps) >= 10;
    const double change = large ? (steps > 0 ? m_largeStep : -m_largeStep) : steps * m_step;
    // From a value off the steps to the next one in that direction.
    const double units = (m_value + change) / m_step;
    const double rounded = steps > 0 ? std::floor(units + 1e-9) : std::ceil(units - 1e-9);
    // A typed value beyond the limits stays where a step would jump it back by more than the step.
    const double low = std::min(m_low, m_value);
    const double high = std::max(m_high, m_value);
    setProblem({});
    choose(std::clamp(rounded * m_step, low, high));
    if (lineEdit()->isVisible())
        lineEdit()->selectAll();
}

QAbstractSpinBox::StepEnabled NumberField::stepEnabled() const
{
    StepEnabled enabled = StepNone;
    if (m_value < m_high)
        enabled |= StepUpEnabled;
    if (m_value > m_low)
        enabled |= StepDownEnabled;
    return enabled;
}

void NumberField::applyAppearance()
{
    setFont(m_appearance.font(TypeStyle::Body));
    QPalette colours = lineEdit()->palette();
    colours.setColor(QPalette::Text, m_appearance.color(m_figureColour));
    colours.setColor(QPalette::Base, Qt::transparent);
    lineEdit()->setPalette(colours);
    update();
}

void NumberField::setArrowsShown(bool shown)
{
    m_arrows = shown;
    placeEditor();
    updateGeometry();
    update();
}

int NumberField::arrowZone() const
{
    return m_arrows ? kArrowZone : kTextInset;
}

void NumberField::placeEditor()
{
    // Within the focus ring on all sides.
    const int left = m_look == Look::Field ? kTextInset - kRing : kRing;
    const int right = m_look == Look::Field ? (m_arrows ? kArrowZone : kTextInset - kRing) : kRing;
    lineEdit()->setGeometry(rect().adjusted(left, kRing, -right, -kRing));
}

QSize NumberField::sizeHint() const
{
    const qreal text = numberWidth(font(), m_format.show(m_value));
    if (m_look == Look::Figure)
        return {std::max(46, static_cast<int>(std::ceil(text)) + 6), 24};
    return {static_cast<int>(std::ceil(text)) + 2 * kTextInset + (m_arrows ? kArrowZone : 0), metrics::kFieldHeight};
}

QSize NumberField::minimumSizeHint() const
{
    return m_look == Look::Figure || !m_arrows ? sizeHint() : QSize(64, metrics::kFieldHeight);
}

void NumberField::resizeEvent(QResizeEvent* event)
{
    QAbstractSpinBox::resizeEvent(event);
    placeEditor();
}

void NumberField::changeEvent(QEvent* event)
{
    QAbstractSpinBox::changeEvent(event);
    placeEditor();
    if (event->type() == QEvent::EnabledChange)
        update();
}

void NumberField::focusInEvent(QFocusEvent* event)
{
    lineEdit()->setVisible(true);
    placeEditor();
    QAbstractSpinBox::focusInEvent(event);
    lineEdit()->selectAll();
    update();
}

void NumberField::focusOutEvent(QFocusEvent* event)
{
    QAbstractSpinBox::focusOutEvent(event);
    lineEdit()->setVisible(false);
    update();
}

void NumberField::enterEvent(QEnterEvent* event)
{
    QAbstractSpinBox::enterEvent(event);
    update();
}

void NumberField::leaveEvent(QEvent* event)
{
    QAbstractSpinBox::leaveEvent(event);
    update();
}

void NumberField::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && (m_typed || !m_problem.isEmpty())) {
        refreshText();
        setProblem({});
        lineEdit()->selectAll();
        return;
    }
    // Enter on the value that stands there takes it as good.
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && !m_typed)
        setProblem({});
    QAbstractSpinBox::keyPressEvent(event);
}

void NumberField::wheelEvent(QWheelEvent* event)
{
    event->ignore();
}

void NumberField::mousePressEvent(QMouseEvent* event)
{
    // The arrows are ours, so that they are where they are painted whatever the style.
    const bool onArrows = m_look == Look::Field && m_arrows && event->position().x() >= width() - kArrowZone;
    if (event->button() != Qt::LeftButton || !onArrows)
        return;
    m_heldStep = event->position().y() < height() / 2.0 ? 1 : -1;
    stepBy(m_heldStep);
    m_repeat.start(kRepeatDelayMs, this);
}

void NumberField::mouseReleaseEvent(QMouseEvent* /*event*/)
{
    m_repeat.stop();
}

void NumberField::timerEvent(QTimerEvent* event)
{
    if (event->timerId() != m_repeat.timerId()) {
        QAbstractSpinBox::timerEvent(event);
        return;
    }
    stepBy(m_heldStep);
    m_repeat.start(kRepeatMs, this);
}

void NumberField::paintArrows(QPainter& painter) const
{
    const StepEnabled enabled = stepEnabled();
    const double x = width() - kArrowZone / 2.0;
    const double middle = height() / 2.0;
    const auto arrow = [&](bool up) {
        const bool active = isEnabled() && enabled.testFlag(up ? StepUpEnabled : StepDownEnabled);
        painter.setBrush(m_appearance.color(active ? Token::Text2 : Token::Line2));
        const double base = up ? middle - 2 : middle + 2;
        const double tip = up ? base - 4 : base + 4;
        const QPointF points[] = {{x - 3.5, base}, {x + 3.5, base}, {x, tip}};
        painter.drawPolygon(points, 3);
    };
    painter.setPen(Qt::NoPen);
    arrow(true);
    arrow(false);
}

/// "100 %" is one thing: a double click takes all of it, not the word under the pointer.
bool NumberField::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == lineEdit() && event->type() == QEvent::MouseButtonDblClick) {
        selectAll();
        return true;
    }
    return QAbstractSpinBox::eventFilter(watched, event);
}

void NumberField::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool focused = hasFocus();
    const bool framed = m_look == Look::Field || focused || (underMouse() && isEnabled());
    if (framed) {
        const double pen = focused ? kRing : 1;
        Token border = m_look == Look::Field ? Token::Control : Token::Line2;
        if (focused)
            border = Token::Accent;
        painter.setPen(QPen(m_appearance.color(border), pen));
        painter.setBrush(m_appearance.color(isEnabled() ? Token::Surface : Token::Sunken));
        const double half = pen / 2;
        painter.drawRoundedRect(QRectF(rect()).adjusted(half, half, -half, -half), metrics::kRadiusButton, metrics::kRadiusButton);
    }
    if (!focused) {
        painter.setFont(font());
        painter.setPen(m_appearance.color(isEnabled() ? m_figureColour : Token::Text3));
        QRectF area = rect();
        if (m_look == Look::Field)
            area.adjust(kTextInset, 0, -arrowZone(), 0);
        else
            area.adjust(2, 0, -2, 0);
        const Qt::Alignment side = m_look == Look::Field ? Qt::AlignLeft : Qt::AlignRight;
        drawNumber(painter, area, side | Qt::AlignVCenter, m_format.show(m_value));
    }
    if (m_look == Look::Field && m_arrows)
        paintArrows(painter);
}

} // namespace ui
