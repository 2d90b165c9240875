// SPDX-License-Identifier: GPL-3.0-or-later
// How sure packages are of the targets: the chance of each and of all, and the chance of all by cost.
#pragma once

#include "ui/optimise/package_words.h"
#include "ui/widgets/axis_ticks.h"
#include "ui/widgets/painted_chart.h"

#include <optional>
#include <vector>

namespace ui {

struct ChanceData {
    struct Target {
        PackageFigure figure;
        core::optimise::Relation relation = core::optimise::Relation::AtLeast;
        double bound = 0;
    };
    struct Row {
        PackageChoice choice;
        double cost = kNotKnown;
        std::vector<double> targets; ///< chance of each; empty = not counted yet
        double all = kNotKnown;
        double error = kNotKnown; ///< standard error of `all`
        bool meetsTargets = false; ///< in the model as it is
    };
    struct Point {
        double cost = 0;
        double chance = 0;
    };

    std::vector<Target> targets; ///< the required ones
    std::vector<Row> rows; ///< least cost, robust, papers'; of those that there are
    std::vector<Point> front; ///< none is cheaper and at least as sure; index as of PackageChoice::Of::ChanceFront
    PackageChoice chosen;
    OptimiseMode mode = OptimiseMode::Targets;
    double costUntil = 2030;
    std::size_t futures = 0; ///< the chances are counted in
    std::size_t varied = 0; ///< inputs that differ between them
    bool costsVaried = false;
    bool startDataVaried = false;
};

/// Items: the rows, then the packages of the curve. A click, Enter or Space chooses.
class ChanceChart : public PaintedChart {
    Q_OBJECT

public:
    explicit ChanceChart(const Appearance& appearance, QWidget* parent = nullptr);

    void setData(ChanceData data);
    [[nodiscard]] const ChanceData& data() const { return m_data; }

    /// A claim, made only where the counted chances bear it: the first sentence when the best package reaches all targets in the
    /// model as it is and misses them in most futures; the second when the robust one is as sure as the papers' (no further apart
    /// than twice the standard error of their difference, or surer) and costs less.
    struct Claim {
        QString first;
        QString second;
    };
    [[nodiscard]] Claim claim() const;

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString unit() const override;
    [[nodiscard]] QString footer() const override;
    [[nodiscard]] QString sentence() const override;
    [[nodiscard]] ChartTable table() const override;

    [[nodiscard]] QSize sizeHint() const override { return {460, 230}; }
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
    struct Layout;
    [[nodiscard]] Layout layOut(const QRectF& rect) const;
    [[nodiscard]] std::optional<PackageChoice> choiceOf(int item) const;
    [[nodiscard]] QString allWord() const;
    [[nodiscard]] QString rowName(const ChanceData::Row& row) const;
    [[nodiscard]] Token toneOf(PackageChoice::Of package) const;
    void paintRows(QPainter& painter, const Layout& layout) const;
    void paintCurve(QPainter& painter, const Layout& layout) const;

    ChanceData m_data;
};

} // namespace ui
