// SPDX-License-Identifier: GPL-3.0-or-later
// The slider of a weight: a share of its branch, 0 to 100 %.
#pragma once

#include "ui/theme/theme.h"

#include <QAbstractSlider>
#include <QElapsedTimer>

namespace ui {

class Appearance;

/// Counts in thousandths of the branch. Keys: arrows 1 %, Page 10 %, Home and End. The wheel is passed on, so that scrolling the
/// list moves no weight. A weight that cannot move shows a bar in place of the handle.
class WeightSlider : public QAbstractSlider {
    Q_OBJECT

public:
    static constexpr int kWhole = 1000;

    explicit WeightSlider(const Appearance& appearance, QWidget* parent = nullptr);

    void setColour(Token colour);
    /// Shows a share without telling anybody. While the handle is held, only the hand moves it.
    void showShare(double share);
    [[nodiscard]] double share() const { return m_share; }
    void setMovable(bool movable);
    [[nodiscard]] bool isMovable() const { return m_movable; }
    [[nodiscard]] QPointF handleCentre() const;

    [[nodiscard]] QSize sizeHint() const override { return {68, 24}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {64, 24}; }

signals:
    /// By hand only. Equal gestures belong to one drag or one run of key presses.
    void shareMoved(double share, const QString& gesture);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    [[nodiscard]] double xOf(double share) const;
    void moveTo(double x);
    void startGesture();

    const Appearance& m_appearance;
    Token m_colour = Token::Accent;
    double m_share = 0;
    bool m_movable = true;
    QString m_gesture;
    QElapsedTimer m_sinceStep;
};

} // namespace ui
