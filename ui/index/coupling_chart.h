// SPDX-License-Identifier: GPL-3.0-or-later
// Coupling coordination of an index's branches: every region in both forms on one axis, over the grades' names.
#pragma once

#include "ui/widgets/chart_content.h"

#include <QWidget>

namespace ui {

class Appearance;
class IndexState;

/// Left and Right go through the regions by their corrected degree.
class CouplingChart : public QWidget, public ChartContent {
    Q_OBJECT

public:
    CouplingChart(const Appearance& appearance, IndexState& state, QWidget* parent = nullptr);

    /// New figures or another language.
    void refresh();

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString unit() const override;
    [[nodiscard]] QString footer() const override;
    [[nodiscard]] QString sentence() const override;
    [[nodiscard]] ChartTable table() const override;
    void render(QPainter& painter, const QRectF& rect) const override;
    using QWidget::render;

    [[nodiscard]] QSize sizeHint() const override { return {480, 108}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {320, 104}; }

signals:
    void readOutChanged(const QString& text);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Layout;
    [[nodiscard]] Layout layOut(const QRectF& rect) const;
    void paintDrawing(QPainter& painter, const QRectF& rect) const;
    void paintGrades(QPainter& painter, const Layout& layout) const;
    void paintChosen(QPainter& painter, const Layout& layout) const;
    [[nodiscard]] int unitAt(const QPointF& at) const; ///< -1 for none
    [[nodiscard]] int chosenUnit() const;
    [[nodiscard]] QString readOut(int unit) const;

    const Appearance& m_appearance;
    IndexState& m_state;
};

} // namespace ui
