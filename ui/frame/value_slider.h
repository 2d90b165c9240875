// SPDX-License-Identifier: GPL-3.0-or-later
// A slider for a number with a usual range and a mark where the model has it.
#pragma once

#include <QAbstractSlider>
#include <QElapsedTimer>
#include <QString>

#include <functional>

namespace ui {

class Appearance;

/// A value beyond the range (typed) stands at the end, its handle filled. The wheel is passed on, so that scrolling changes nothing.
class ValueSlider : public QAbstractSlider {
    Q_OBJECT

public:
    explicit ValueSlider(const Appearance& appearance, QWidget* parent = nullptr);

    /// Values are multiples of `step` from `low`. `mark`: the model's own value.
    void setScale(double low, double high, double step, double mark);
    /// Shows a value without telling anybody. While the handle is held, only the hand moves it.
    void showNumber(double number);
    [[nodiscard]] double number() const { return m_number; }
    /// What a screen reader says as the value.
    void setSpoken(std::function<QString(double)> spoken) { m_spoken = std::move(spoken); }
    [[nodiscard]] QString spokenValue() const { return m_spoken ? m_spoken(m_number) : QString::number(m_number); }
    /// Sets the number as a hand does.
    void chooseNumber(double number);
    [[nodiscard]] double low() const { return m_low; }
    [[nodiscard]] double high() const { return m_high; }
    [[nodiscard]] double step() const { return m_step; }

    [[nodiscard]] QSize sizeHint() const override { return {140, 24}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {72, 24}; }

signals:
    /// By hand only. Equal gestures belong to one drag or one run of key presses.
    void numberMoved(double number, const QString& gesture);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    [[nodiscard]] double xOf(double number) const;
    [[nodiscard]] double numberAt(double x) const;
    void move(double number, bool newGesture);

    const Appearance& m_appearance;
    double m_low = 0;
    double m_high = 1;
    double m_step = 0.01;
    double m_mark = 0;
    double m_number = 0;
    QString m_gesture;
    QElapsedTimer m_sinceStep;
    std::function<QString(double)> m_spoken;
};

} // namespace ui
