// SPDX-License-Identifier: GPL-3.0-or-later
// Obstacles as bars in the colours of their dimensions, with what acts on them under each name.
#pragma once

#include "ui/widgets/painted_chart.h"

#include <vector>

namespace ui {

/// Items are rows.
class ObstacleBars : public PaintedChart {
    Q_OBJECT

public:
    struct Row {
        QString id; ///< of the indicator
        QString name;
        QString levers; ///< empty = none acts on it
        Token colour = Token::CrossCutting;
        double degree = 0; ///< share of all that holds the region back
        bool operator==(const Row&) const = default;
    };

    explicit ObstacleBars(const Appearance& appearance, QWidget* parent = nullptr);

    /// `title` and `footer` stand in exports and are read to those who do not see it.
    void setRows(const QString& title, const QString& footer, std::vector<Row> rows);
    [[nodiscard]] const std::vector<Row>& rows() const { return m_rows; }

    [[nodiscard]] QString title() const override { return m_title; }
    [[nodiscard]] QString unit() const override { return tr("obstacle degree"); }
    [[nodiscard]] QString footer() const override { return m_footer; }
    [[nodiscard]] QString sentence() const override;
    [[nodiscard]] ChartTable table() const override;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool event(QEvent* event) override;
    void paintPicture(QPainter& painter, const QRectF& rect) const override;
    void paintAttention(QPainter& painter, const QRectF& rect, int item) const override;
    [[nodiscard]] int itemAt(const QPointF& at, const QRectF& rect) const override;
    [[nodiscard]] QRectF boxOf(int item, const QRectF& rect) const override;
    [[nodiscard]] std::vector<int> itemOrder() const override;
    [[nodiscard]] QString readOutOf(int item) const override;

private:
    void paintRow(QPainter& painter, const Row& row, const QRectF& line, double most) const;

    QString m_title;
    QString m_footer;
    std::vector<Row> m_rows;
};

} // namespace ui
