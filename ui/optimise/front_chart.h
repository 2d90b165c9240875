// SPDX-License-Identifier: GPL-3.0-or-later
// Packages as points, cost against outcome: those of which none is better in all, a sample of all that were tried, and the ones
// known by name, the papers' among them.
#pragma once

#include "ui/optimise/package_words.h"
#include "ui/widgets/axis_ticks.h"
#include "ui/widgets/painted_chart.h"

#include <optional>
#include <vector>

namespace ui {

struct FrontData {
    struct Bound {
        core::optimise::Relation relation = core::optimise::Relation::AtLeast;
        double value = 0;
        bool isLimit = false; ///< a budget, else a target
    };
    struct Mark {
        PackageChoice choice;
        double papersShare = kNotKnown; ///< of PapersAtCost
        std::vector<double> values; ///< by axis
        std::vector<BrokenLimit> broken;
    };
    struct Dot {
        double across = 0, up = 0; ///< of the first two axes
        bool meetsOthers = false; ///< see TriedPackage
    };

    std::vector<PackageFigure> axes; ///< at least two, cost first; any two can be drawn
    std::vector<std::optional<Bound>> bounds; ///< by axis; empty = none
    std::vector<std::vector<double>> front; ///< feasible packages, by axis each; index as of PackageChoice
    std::vector<Dot> tried; ///< drawn under the first two axes only
    std::size_t triedInAll = 0; ///< the dots are a sample of so many
    std::vector<Mark> marks;
    PackageChoice chosen;
    OptimiseMode mode = OptimiseMode::Targets;
    double costUntil = 2030;
    bool partial = false; ///< the search is under way: axes only grow
};

/// Items: the packages of the front, then the marks. A click, Enter or Space chooses.
class FrontChart : public PaintedChart {
    Q_OBJECT

public:
    explicit FrontChart(const Appearance& appearance, QWidget* parent = nullptr);

    void setData(FrontData data);
    [[nodiscard]] const FrontData& data() const { return m_data; }
    /// Which of data().axes lies across and which up; kept while there are so many.
    void setAxes(std::size_t across, std::size_t up);
    [[nodiscard]] std::size_t axisAcross() const { return m_across; }
    [[nodiscard]] std::size_t axisUp() const { return m_up; }
    [[nodiscard]] AxisRange rangeAcross() const { return m_rangeAcross; }
    [[nodiscard]] AxisRange rangeUp() const { return m_rangeUp; }

    [[nodiscard]] int itemOf(const PackageChoice& choice) const; ///< -1 = not there
    [[nodiscard]] std::optional<PackageChoice> choiceOf(int item) const;

    /// A text in the picture.
    struct Label {
        QString text;
        QRectF box;
        Token colour = Token::Text;
    };
    /// Those of marks, bounds and broken limits as they stand in `rect`.
    [[nodiscard]] std::vector<Label> labels(const QRectF& rect) const;

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString unit() const override;
    [[nodiscard]] QString footer() const override;
    [[nodiscard]] QString sentence() const override;
    [[nodiscard]] ChartTable table() const override;

    [[nodiscard]] QSize sizeHint() const override { return {460, 280}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {260, 190}; }

signals:
    void packageChosen(const ui::PackageChoice& choice);
    void axesChanged();

protected:
    void paintPicture(QPainter& painter, const QRectF& rect) const override;
    void paintAttention(QPainter& painter, const QRectF& rect, int item) const override;
    [[nodiscard]] int itemAt(const QPointF& at, const QRectF& rect) const override;
    [[nodiscard]] QRectF boxOf(int item, const QRectF& rect) const override;
    [[nodiscard]] std::vector<int> itemOrder() const override;
    [[nodiscard]] QString readOutOf(int item) const override;
    void activateItem(int item) override;
    void takeTexts() override;
    void mousePressEvent(QMouseEvent* event) override;
    bool event(QEvent* event) override;

private:
    struct Layout;
    [[nodiscard]] Layout layOut(const QRectF& rect) const;
    [[nodiscard]] double valueOf(int item, std::size_t axis) const;
    [[nodiscard]] QPointF pointOf(int item, const Layout& layout) const;
    [[nodiscard]] bool hasDots() const { return m_across == 0 && m_up == 1; }
    [[nodiscard]] QString markText(const FrontData::Mark& mark) const;
    [[nodiscard]] double factor(std::size_t axis) const;
    void takeRanges(bool grow);
    [[nodiscard]] AxisRange rangeOf(std::size_t axis) const;
    void paintAxes(QPainter& painter, const Layout& layout) const;
    double paintLegend(QPainter* painter, const QRectF& rect) const;
    void paintDots(QPainter& painter, const Layout& layout) const;
    void paintFront(QPainter& painter, const Layout& layout) const;
    void paintBounds(QPainter& painter, const Layout& layout) const;
    void paintMarks(QPainter& painter, const Layout& layout) const;
    [[nodiscard]] std::vector<Label> labelsOf(const Layout& layout) const;

    FrontData m_data;
    std::size_t m_across = 0;
    std::size_t m_up = 1;
    AxisRange m_rangeAcross; ///< in shown units
    AxisRange m_rangeUp;
};

} // namespace ui
