// SPDX-License-Identifier: GPL-3.0-or-later
// One package, lever by lever: how strong, beside the papers' at the same cost, and how far each may move among packages nearly as
// good.
#pragma once

#include "ui/optimise/package_words.h"
#include "ui/widgets/painted_chart.h"

#include <vector>

namespace ui {

struct PackageBarsData {
    struct Lever {
        std::string id;
        QString name;
        QString shortName; ///< where the name does not fit; may be empty
        core::policy::Dimension dimension = core::policy::Dimension::Technology;
        double strength = 0;
        double papers = kNotKnown; ///< strength in the papers' package at the same cost
        double low = kNotKnown, high = kNotKnown; ///< strengths among packages nearly as good
        double cost = kNotKnown; ///< up to costUntil
        double start = kNotKnown; ///< a date; shown with startsChosen
        bool locked = false;
    };

    PackageChoice::Of package = PackageChoice::Of::Best;
    OptimiseMode mode = OptimiseMode::Targets;
    std::vector<Lever> levers; ///< in the catalogue's order; those at 0 are told in the sentence
    double totalCost = kNotKnown;
    double costUntil = 2030;
    double highest = 1.3; ///< strength, of the bars' scale
    double allowance = 0.05; ///< share of the cost that packages nearly as good give up
    bool startsChosen = false;
};

/// Items are levers that are on, then a last one for those that are off. Enter or Space asks "Why?", L locks or unlocks; so does a
/// click on the lock. Where there are more rows than fit, they scroll.
class PackageBars : public PaintedChart {
    Q_OBJECT

public:
    explicit PackageBars(const Appearance& appearance, QWidget* parent = nullptr);

    void setData(PackageBarsData data);
    [[nodiscard]] const PackageBarsData& data() const { return m_data; }
    /// Of an item; null for -1 and for the sentence about levers that are off.
    [[nodiscard]] const PackageBarsData::Lever* leverOf(int item) const;
    /// Which levers are off, and how far each would fit in; then when all start.
    [[nodiscard]] QString offSentence() const;
    /// Where a press locks or unlocks, as it stands on the screen.
    [[nodiscard]] QRectF lockBox(int item) const;

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString unit() const override;
    [[nodiscard]] QString headline() const override;
    [[nodiscard]] QString footer() const override;
    [[nodiscard]] QString sentence() const override;
    [[nodiscard]] ChartTable table() const override;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void whyRequested(const QString& leverId, const QRect& globalAnchor);
    void lockRequested(const QString& leverId, bool locked);

protected:
    void paintPicture(QPainter& painter, const QRectF& rect) const override;
    void paintAttention(QPainter& painter, const QRectF& rect, int item) const override;
    [[nodiscard]] int itemAt(const QPointF& at, const QRectF& rect) const override;
    [[nodiscard]] QRectF boxOf(int item, const QRectF& rect) const override;
    [[nodiscard]] std::vector<int> itemOrder() const override;
    [[nodiscard]] QString readOutOf(int item) const override;
    void setCurrentItem(int item) override;
    void activateItem(int item) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    bool event(QEvent* event) override;

private:
    struct Columns;
    [[nodiscard]] Columns columnsIn(const QRectF& rect) const;
    [[nodiscard]] double rowHeight(const QRectF& rect) const;
    [[nodiscard]] double sentenceHeight(const QRectF& rect) const;
    [[nodiscard]] QRectF rowsIn(const QRectF& rect) const;
    [[nodiscard]] double mostScroll() const;
    void scrollTo(double offset);
    [[nodiscard]] double scale() const;
    double paintLegend(QPainter* painter, const QRectF& rect) const;
    void paintRow(QPainter& painter, const PackageBarsData::Lever& lever, const QRectF& row, const Columns& columns) const;

    PackageBarsData m_data;
    std::vector<std::size_t> m_on; ///< positions in m_data.levers
    double m_scroll = 0; ///< pixels
};

} // namespace ui
