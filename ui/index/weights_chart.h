// SPDX-License-Identifier: GPL-3.0-or-later
// What the weights do: for each indicator the share of the index it is set to, and the share of the score's variance it has.
#pragma once

#include "ui/widgets/painted_chart.h"

namespace ui {

class IndexState;

/// Items are rows, sorted by what acts.
class WeightsChart : public PaintedChart {
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
    [[nodiscard]] QString indicatorOf(int item) const; ///< id; empty for -1

    /// The worst repeat, the worst opposition and what acts unlike its weight, in sentences; empty when there is nothing.
    [[nodiscard]] QString warning() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintPicture(QPainter& painter, const QRectF& rect) const override;
    void paintAttention(QPainter& painter, const QRectF& rect, int item) const override;
    [[nodiscard]] int itemAt(const QPointF& at, const QRectF& rect) const override;
    [[nodiscard]] QRectF boxOf(int item, const QRectF& rect) const override;
    [[nodiscard]] std::vector<int> itemOrder() const override;
    [[nodiscard]] QString readOutOf(int item) const override;
    void takeTexts() override { refresh(); }

private:
    struct Row {
        QString id; ///< of the indicator
        QString name;
        Token colour = Token::CrossCutting;
        double set = 0;
        double acts = 0; ///< NaN where it cannot be told
    };
    void paintRow(QPainter& painter, const Row& row, const QRectF& line, double names, double left, double right) const;
    [[nodiscard]] double x(double share, double left, double right) const;

    IndexState& m_state;
    std::vector<Row> m_rows;
    double m_least = 0; ///< ends of the axis
    double m_most = 0;
};

} // namespace ui
