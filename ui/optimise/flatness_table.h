// SPDX-License-Identifier: GPL-3.0-or-later
// How flat the optimum is: packages nearly as good that differ, what is alike in all of them and what is choice.
#pragma once

#include "ui/optimise/package_words.h"
#include "ui/widgets/painted_chart.h"

#include <optional>
#include <vector>

namespace ui {

struct FlatnessData {
    struct Difference {
        QString lever;
        double strength = 0;
    };
    struct Row {
        PackageChoice choice;
        std::optional<std::size_t> bestIn; ///< figure (by position) that it is the best in; else it is the most different
        std::vector<double> values; ///< by figure
        double cost = kNotKnown;
        std::vector<Difference> differs; ///< from the best package, the largest first
    };
    struct Lever {
        QString name;
        double low = kNotKnown, high = kNotKnown; ///< among all packages nearly as good
        bool locked = false;
    };

    std::vector<PackageFigure> figures;
    std::vector<Row> rows; ///< the best package itself first
    std::vector<Lever> levers;
    PackageChoice chosen;
    OptimiseMode mode = OptimiseMode::Targets;
    double allowance = 0.05;
    double costUntil = 2030;
    std::size_t within = 0; ///< packages found that are nearly as good
    std::size_t looked = 0; ///< of so many
};

/// Items are rows, then the sentence. On a row a click, Enter or Space shows that package.
class FlatnessTable : public PaintedChart {
    Q_OBJECT

public:
    explicit FlatnessTable(const Appearance& appearance, QWidget* parent = nullptr);

    void setData(FlatnessData data);
    [[nodiscard]] const FlatnessData& data() const { return m_data; }

    /// What is alike in all packages within the allowance, and what is choice. A lever is fixed when its strengths in all of them
    /// are at or above 100 %, or lie within 20 percentage points of one another above 0, or are all 0; locked ones are not told.
    [[nodiscard]] QString fixedSentence() const;

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString unit() const override;
    [[nodiscard]] QString headline() const override;
    [[nodiscard]] QString footer() const override;
    [[nodiscard]] QString sentence() const override;
    [[nodiscard]] ChartTable table() const override;

    [[nodiscard]] QSize sizeHint() const override { return {400, minimumSizeHint().height() + 30}; }
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void packageChosen(const ui::PackageChoice& choice);

protected:
    void paintPicture(QPainter& painter, const QRectF& rect) const override;
    void paintAttention(QPainter& painter, const QRectF& rect, int item) const override;
    [[nodiscard]] int itemAt(const QPointF& at, const QRectF& rect) const override;
    [[nodiscard]] QRectF boxOf(int item, const QRectF& rect) const override;
    [[nodiscard]] std::vector<int> itemOrder() const override;
    [[nodiscard]] QString readOutOf(int item) const override;
    void activateItem(int item) override;
    void mousePressEvent(QMouseEvent* event) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] QString rowName(const FlatnessData::Row& row) const;
    [[nodiscard]] QString differences(const FlatnessData::Row& row) const;
    [[nodiscard]] QString figureCell(const FlatnessData::Row& row, std::size_t figure) const;
    [[nodiscard]] double headHeight() const;
    [[nodiscard]] double rowHeight(const FlatnessData::Row& row) const;

    FlatnessData m_data;
};

} // namespace ui
