// SPDX-License-Identifier: GPL-3.0-or-later
// A field for one number: typed or stepped, with a sentence beside it when what was typed does not do.
#pragma once

#include "ui/theme/theme.h"

#include <QAbstractSpinBox>
#include <QBasicTimer>
#include <QElapsedTimer>

#include <functional>
#include <tl/expected.hpp>

class QPainter;

namespace ui {

class Appearance;

/// How a number is written and read. `read` gives the number, or a sentence that says what was wrong and what would do.
struct NumberFormat {
    std::function<QString(double)> show;
    std::function<tl::expected<double, QString>(const QString& typed)> read;
};

/// Typing takes effect on Enter or when the field is left. Text that does not do is put back to the last good value, and
/// `problem` keeps the sentence until something good is entered, the value that stands there is confirmed with Enter, or Esc is pressed; whoever owns the
/// field shows it beside it. The field itself is not red: what it shows is good.
/// Arrow keys step, Page Up and Down take the large step. The wheel is passed on, so that scrolling changes no number.
class NumberField : public QAbstractSpinBox {
    Q_OBJECT
    Q_PROPERTY(double value READ value WRITE choose NOTIFY valueShown)

public:
    /// `Field` has a frame and arrows; `Figure` reads like text until pointed at or typed in.
    enum class Look { Field, Figure };

    NumberField(const Appearance& appearance, NumberFormat format, Look look = Look::Field, QWidget* parent = nullptr);

    /// For stepping only; `read` decides what may be typed.
    void setStepping(double low, double high, double step, double largeStep);
    /// Shows a value without telling anybody. Not while somebody types.
    void showValue(double value);
    /// Sets the value as a hand does.
    void choose(double value);
    [[nodiscard]] double value() const { return m_value; }
    [[nodiscard]] QString problem() const { return m_problem; }
    void clearProblem();
    /// A field of the sentence kind: with a frame, without arrows; keys step it as ever.
    void setArrowsShown(bool shown);
    /// Colour of the figure; Text unless said otherwise.
    void setFigureColour(Token colour);
    /// Starts typing with this text instead of the value.
    void startTyping(const QString& text);
    /// After a change of language.
    void refreshText();

    void stepBy(int steps) override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    /// By hand only. Equal gestures belong to one run of steps.
    void chosen(double value, const QString& gesture);
    void problemChanged(const QString& sentence); ///< empty = none any more
    void valueShown();

protected:
    [[nodiscard]] StepEnabled stepEnabled() const override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void timerEvent(QTimerEvent* event) override;
    void changeEvent(QEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void commit();
    void setProblem(const QString& sentence);
    void applyAppearance();
    void placeEditor();
    void paintArrows(QPainter& painter) const;
    [[nodiscard]] int arrowZone() const;
    [[nodiscard]] QString nextGesture();

    const Appearance& m_appearance;
    NumberFormat m_format;
    Look m_look;
    bool m_arrows = true;
    Token m_figureColour = Token::Text;
    double m_value = 0;
    double m_low = 0;
    double m_high = 100;
    double m_step = 1;
    double m_largeStep = 10;
    bool m_typed = false; ///< text not yet taken
    QString m_problem;
    QString m_gesture;
    QElapsedTimer m_sinceStep;
    QBasicTimer m_repeat; ///< while an arrow is held
    int m_heldStep = 0;
};

} // namespace ui
