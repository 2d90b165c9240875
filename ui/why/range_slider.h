// SPDX-License-Identifier: GPL-3.0-or-later
// A slider over the plausible range of a number, with a mark at the model's own value.
#pragma once

#include <QAbstractSlider>

namespace ui {

class Appearance;

/// Keys: arrows a hundredth of the range, Page a tenth, Home and End its ends. A value outside the range stands at its end with a
/// filled handle.
class RangeSlider : public QAbstractSlider {
    Q_OBJECT

public:
    explicit RangeSlider(const Appearance& appearance, QWidget* parent = nullptr);

    void setRange(double low, double high, double standard);
    /// Shows a value without telling anybody; while the handle is held, only the hand moves it.
    void showValue(double value);
    [[nodiscard]] double shownValue() const { return m_value; }
    [[nodiscard]] double xOf(double value) const;

    [[nodiscard]] QSize sizeHint() const override { return {160, 24}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {96, 24}; }

signals:
    /// By hand only. Equal gestures belong to one drag or one run of key presses.
    void valueMoved(double value, const QString& gesture);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void moveTo(double value);
    [[nodiscard]] double valueAt(double x) const;
    [[nodiscard]] double stepped(double value) const;

    const Appearance& m_appearance;
    double m_low = 0;
    double m_high = 1;
    double m_standard = 0;
    double m_value = 0;
    QString m_gesture;
};

} // namespace ui
