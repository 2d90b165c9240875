// SPDX-License-Identifier: GPL-3.0-or-later
// The slider of a policy lever: 0 to 150 % of what the papers propose, in five bands.
#pragma once

#include "ui/theme/theme.h"

#include <QAbstractSlider>
#include <QElapsedTimer>

#include <functional>

namespace ui {

class Appearance;

/// Whole percents by hand; shows fractions that came from elsewhere. A value above 150 (typed) stands at the right end, its
/// handle filled.
///
/// Mouse: handle or groove, snapping to 0 and 100 within 3 (not with Shift). Presses beside both pass to the parent, so that
/// a lever's name may lie close above. Wheel: passed on, so that scrolling a panel moves no lever.
/// Keys: arrows 1, Page 10, Home 0, End 150; a digit asks for a field to type in.
class LeverSlider : public QAbstractSlider {
    Q_OBJECT

public:
    static constexpr int kMaximumPercent = 150;
    static constexpr int kSnapPercent = 3;
    /// Upper ends of the bands: pilot, partial, proposed, strong, max.
    static constexpr int kBandEnds[] = {30, 70, 110, 130, 150};
    /// From the widget's edge to the end of the groove: room for handle and focus ring.
    static constexpr int kGrooveInset = 12;

    explicit LeverSlider(const Appearance& appearance, QWidget* parent = nullptr);

    void setColour(Token colour);
    /// Where the papers' proposal is marked; 100 unless the proposal leaves this region out.
    void setProposedPercent(double percent);
    /// Shows a value without telling anybody. While the handle is held, only the hand moves it.
    void showPercent(double percent);
    [[nodiscard]] double percent() const { return m_percent; }
    /// What a screen reader says as the value; asked only when needed.
    void setSpokenValue(std::function<QString()> spoken);
    [[nodiscard]] QString spokenValue() const;
    /// Sets the value as a hand does.
    void choosePercent(int percent);

    /// Centre of the handle, for tests and neighbours.
    [[nodiscard]] QPointF handleCentre() const;
    [[nodiscard]] double xOf(double percent) const;

    [[nodiscard]] QSize sizeHint() const override { return {160, 24}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {72, 24}; }

signals:
    /// By hand only. Equal gestures belong to one drag or one run of key presses.
    void percentMoved(int percent, const QString& gesture);
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
    [[nodiscard]] int percentAt(double x, Qt::KeyboardModifiers modifiers) const;
    void startGesture();
    void continueGesture();

    const Appearance& m_appearance;
    Token m_colour = Token::CrossCutting;
    double m_percent = 0;
    double m_proposed = 100;
    double m_grabOffset = 0; ///< from the handle's centre to where it was grabbed
    QString m_gesture;
    QElapsedTimer m_sinceStep;
    std::function<QString()> m_spoken;
};

} // namespace ui
