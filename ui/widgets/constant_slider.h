// SPDX-License-Identifier: GPL-3.0-or-later
// The slider of a constant: over a range of its own unit, with a mark at the model's own value below it.
#pragma once

#include "ui/theme/theme.h"

#include <QAbstractSlider>
#include <QElapsedTimer>
#include <QString>

#include <functional>

namespace ui {

class Appearance;

/// By hand it gives multiples of a round step of about a hundredth of the range, its ends and the mark, where it snaps (not with
/// Shift). A value outside the range stands at its end, the handle filled. What is filled is the change: from the mark to the value.
/// Presses beside handle and groove pass to the parent, so that a name may lie close above. The wheel is passed on.
/// Keys: arrows a step, Page ten, Home and End the ends; a digit, sign or point asks for a field to type in.
class ConstantSlider : public QAbstractSlider {
    Q_OBJECT

public:
    static constexpr int kGrooveInset = 12; ///< as LeverSlider

    explicit ConstantSlider(const Appearance& appearance, QWidget* parent = nullptr);

    void setScale(double low, double high, double mark);
    void setColour(Token colour);
    /// Shows a value without telling anybody. While the handle is held, only the hand moves it.
    void showNumber(double number);
    [[nodiscard]] double number() const { return m_number; }
    /// Sets it as a hand does.
    void chooseNumber(double number);
    /// What a screen reader says as the value; asked only when needed.
    void setSpokenValue(std::function<QString()> spoken) { m_spoken = std::move(spoken); }
    [[nodiscard]] QString spokenValue() const;
    [[nodiscard]] double low() const { return m_low; }
    [[nodiscard]] double high() const { return m_high; }
    [[nodiscard]] double step() const { return m_step; }
    [[nodiscard]] double xOf(double number) const;
    [[nodiscard]] QPointF handleCentre() const;

    [[nodiscard]] QSize sizeHint() const override { return {160, 24}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {72, 24}; }

signals:
    /// By hand only. Equal gestures belong to one drag or one run of key presses.
    void numberMoved(double number, const QString& gesture);
    void typingStarted(const QString& text);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    [[nodiscard]] bool hits(const QPointF& position) const;
    [[nodiscard]] double numberAt(double x, Qt::KeyboardModifiers modifiers) const;
    [[nodiscard]] double onGrid(double number) const;
    void startGesture();
    void continueGesture();

    const Appearance& m_appearance;
    Token m_colour = Token::Accent;
    double m_low = 0;
    double m_high = 1;
    double m_mark = 0;
    double m_step = 0.01;
    double m_number = 0;
    double m_grabOffset = 0; ///< from the handle's centre to where it was grabbed
    QString m_gesture;
    QElapsedTimer m_sinceStep;
    std::function<QString()> m_spoken;
};

} // namespace ui
