// SPDX-License-Identifier: GPL-3.0-or-later
// A painted chart whose items are rows from top to bottom, each of something that can be chosen: by a click, Enter or Space.
//
// Esc leaves the row that the keyboard is at.
#pragma once

#include "ui/widgets/painted_chart.h"

#include <QString>

#include <optional>

namespace ui {

class RowChart : public PaintedChart {
    Q_OBJECT

public:
    using PaintedChart::PaintedChart;

    [[nodiscard]] int rowAt(const QPointF& at) const { return itemAtPlace(at); } ///< -1 = none
    [[nodiscard]] QRectF rowBox(int row) const { return itemBox(row); }
    [[nodiscard]] std::optional<int> current() const; ///< where the keyboard is

signals:
    void chosen(const QString& id); ///< of the row: a variable, a region

protected:
    [[nodiscard]] virtual int rowCount() const = 0;
    [[nodiscard]] virtual QString idOf(int row) const = 0;
    /// After the rows have become others.
    void rowsChanged();

    void paintAttention(QPainter& painter, const QRectF& rect, int item) const override;
    [[nodiscard]] int itemAt(const QPointF& at, const QRectF& rect) const override;
    [[nodiscard]] std::vector<int> itemOrder() const override;
    void activateItem(int item) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
};

} // namespace ui
