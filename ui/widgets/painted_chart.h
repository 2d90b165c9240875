// SPDX-License-Identifier: GPL-3.0-or-later
// What painted charts have in common: a picture that is kept until something in it changes, items that pointer and keyboard find,
// a read-out, and the same picture in exports.
//
// A chart says what it shows (ChartContent), paints it, and tells where its items are. Keyboard: Up and Left go to the item before
// in itemOrder(), Down and Right to the one after, Home and End to its ends; Enter and Space activate.
#pragma once

#include "ui/widgets/chart_content.h"

#include <QPixmap>
#include <QWidget>

#include <vector>

namespace ui {

class Appearance;

class PaintedChart : public QWidget, public ChartContent {
    Q_OBJECT

public:
    explicit PaintedChart(const Appearance& appearance, QWidget* parent = nullptr);

    /// New figures, or something else that the kept picture shows.
    void redraw();
    void render(QPainter& painter, const QRectF& rect) const override;
    using QWidget::render;

    /// What pointer or keyboard are at: what is under the pointer first; -1 = nothing.
    [[nodiscard]] int attended() const;
    [[nodiscard]] virtual int currentItem() const { return m_current; } ///< where the keyboard is; -1 = nowhere
    /// What is read out now; empty without an item.
    [[nodiscard]] QString readOut() const { return readOutOf(attended()); }
    /// Room of an item as it stands on the screen; empty where it has none.
    [[nodiscard]] QRectF itemBox(int item) const;
    [[nodiscard]] int itemAtPlace(const QPointF& at) const; ///< -1 = none
    /// The picture's own room on the screen: the widget less the focus ring.
    [[nodiscard]] QRectF pictureRect() const;
    /// How often the picture was painted, for tests of what a change costs.
    [[nodiscard]] int paintedPictures() const { return m_painted; }

signals:
    void readOutChanged(const QString& text);

protected:
    /// All that stays while pointer and keyboard move.
    virtual void paintPicture(QPainter& painter, const QRectF& rect) const = 0;
    /// What attention adds over the picture; nothing by default.
    virtual void paintAttention(QPainter& painter, const QRectF& rect, int item) const;
    [[nodiscard]] virtual int itemAt(const QPointF& at, const QRectF& rect) const = 0; ///< -1 = none
    [[nodiscard]] virtual QRectF boxOf(int item, const QRectF& rect) const = 0;
    [[nodiscard]] virtual std::vector<int> itemOrder() const = 0; ///< as the keyboard goes through them
    [[nodiscard]] virtual QString readOutOf(int item) const = 0; ///< empty for -1
    /// The keyboard, or a press of the left button, came to an item.
    virtual void setCurrentItem(int item);
    virtual void activateItem(int item); ///< Enter, Space; nothing by default
    /// Another language or theme: texts and sizes that are kept have to be made anew. redraw() follows.
    virtual void takeTexts() { }

    [[nodiscard]] const Appearance& appearance() const { return m_appearance; }

    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void hover(int item);

    const Appearance& m_appearance;
    QPixmap m_picture; ///< null = to be painted
    int m_current = -1;
    int m_hovered = -1;
    int m_painted = 0;
};

} // namespace ui
