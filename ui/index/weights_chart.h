// SPDX-License-Identifier: GPL-3.0-or-later
// What the weights do: for each indicator the share of the index it is set to, and the share of the score's variance it has.
#pragma once

#include "ui/widgets/chart_content.h"

#include <QWidget>

namespace ui {

class Appearance;
class IndexState;

/// Sorted by what acts. Up and Down go through the rows.
class WeightsChart : public QWidget, public ChartContent {
    Q_OBJECT

public:
    WeightsChart(const Appearance& appearance, IndexState& state, QWidget* parent = nullptr);

    /// New figures or another language.
    void refresh();

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString unit() const override;
    [[nodiscard]] QString footer() const override;
    [[nodiscard]] QString sentence() const override;
    [[nodiscard]] ChartTable table() const override;
    void render(QPainter& painter, const QRectF& rect) const override;
    using QWidget::render;

    /// The worst repeat, the worst opposition and what acts unlike its weight, in sentences; empty when there is nothing.
    [[nodiscard]] QString warning() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void readOutChanged(const QString& text);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Row {
        QString name;
        Token colour = Token::CrossCutting;
        double set = 0;
        double acts = 0; ///< NaN where it cannot be told
    };
    void paintDrawing(QPainter& painter, const QRectF& rect) const;
    void setCursorRow(int row);
    [[nodiscard]] QString readOut(int row) const;

    const Appearance& m_appearance;
    IndexState& m_state;
    std::vector<Row> m_rows;
    int m_cursor = -1;
};

} // namespace ui
