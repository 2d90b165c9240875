// SPDX-License-Identifier: GPL-3.0-or-later
// A package beside the papers': cost, outcomes, chances; and what it makes worse.
#pragma once

#include "ui/optimise/package_words.h"
#include "ui/widgets/painted_chart.h"

#include <vector>

namespace ui {

struct ComparisonData {
    struct Column {
        PackageChoice::Of package = PackageChoice::Of::Best;
        double papersShare = kNotKnown; ///< of PapersAtCost
    };
    struct Row {
        PackageFigure figure;
        bool isChance = false; ///< in steps of 5 %
        std::vector<RangedValue> values; ///< by column
        double baseline = kNotKnown; ///< without any lever; NaN = not to be compared with
    };

    std::vector<Column> columns; ///< the chosen package first
    std::vector<Row> rows;
    OptimiseMode mode = OptimiseMode::Targets;
    double year = 2030;
};

/// Items are rows, then the box of what to watch.
class ComparisonTable : public PaintedChart {
    Q_OBJECT

public:
    explicit ComparisonTable(const Appearance& appearance, QWidget* parent = nullptr);

    void setData(ComparisonData data);
    [[nodiscard]] const ComparisonData& data() const { return m_data; }

    /// What the first column makes worse, as shown: than without any lever, the worst first (by relative change), at most two; then
    /// than the papers' package in full, at most one. Costs and chances are not looked at. Empty when there is nothing.
    [[nodiscard]] QString watchSentence() const;

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString unit() const override;
    [[nodiscard]] QString footer() const override;
    [[nodiscard]] QString sentence() const override;
    [[nodiscard]] ChartTable table() const override;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintPicture(QPainter& painter, const QRectF& rect) const override;
    void paintAttention(QPainter& painter, const QRectF& rect, int item) const override;
    [[nodiscard]] int itemAt(const QPointF& at, const QRectF& rect) const override;
    [[nodiscard]] QRectF boxOf(int item, const QRectF& rect) const override;
    [[nodiscard]] std::vector<int> itemOrder() const override;
    [[nodiscard]] QString readOutOf(int item) const override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] QString cell(const ComparisonData::Row& row, std::size_t column) const;
    [[nodiscard]] QString cellWithUnit(const ComparisonData::Row& row, std::size_t column) const;
    [[nodiscard]] std::vector<double> columnWidths(double width) const;
    [[nodiscard]] double leastRow(double width) const;
    [[nodiscard]] double headHeight() const;
    [[nodiscard]] double watchHeight(double width) const;
    [[nodiscard]] double rowHeight(const QRectF& rect) const;

    ComparisonData m_data;
};

} // namespace ui
