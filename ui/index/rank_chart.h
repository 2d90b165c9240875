// SPDX-License-Identifier: GPL-3.0-or-later
// The ranking of all regions: place, score, the interval of places over method variants, and places won or lost.
#pragma once

#include "core/index/method_study.h"
#include "ui/widgets/painted_chart.h"

#include <memory>
#include <optional>
#include <vector>

namespace ui {

class IndexState;

/// Rows of 22, in two columns where one does not hold them. Items are units; the keyboard goes through the ranking, and the item it
/// comes to is the chosen region.
class RankChart : public PaintedChart {
    Q_OBJECT

public:
    RankChart(const Appearance& appearance, IndexState& state, QWidget* parent = nullptr);

    /// Places over method variants; null while they are not known for what is shown, and then why.
    void setStudy(std::shared_ptr<const core::index::MethodStudy> study, const QString& whyNone = {});
    /// New figures or another language.
    void refresh();

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString unit() const override;
    [[nodiscard]] QString footer() const override;
    [[nodiscard]] QString sentence() const override;
    [[nodiscard]] ChartTable table() const override;
    [[nodiscard]] int currentItem() const override; ///< the chosen region
    /// Whether bounds are new in each year, so that scores do not compare.
    [[nodiscard]] bool newBounds() const;
    /// Whether there is room for the strips of places.
    [[nodiscard]] bool showsStrips() const;

    /// What is on the screen, for tests: by place, the unit and where its row is.
    struct Row {
        std::size_t unit = 0;
        QRectF rect;
    };
    [[nodiscard]] std::vector<Row> rows(const QRectF& rect) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintPicture(QPainter& painter, const QRectF& rect) const override;
    void paintAttention(QPainter& painter, const QRectF& rect, int item) const override;
    [[nodiscard]] int itemAt(const QPointF& at, const QRectF& rect) const override;
    [[nodiscard]] QRectF boxOf(int item, const QRectF& rect) const override;
    [[nodiscard]] std::vector<int> itemOrder() const override;
    [[nodiscard]] QString readOutOf(int item) const override;
    void setCurrentItem(int item) override;
    void takeTexts() override { refresh(); }

private:
    struct Columns;
    [[nodiscard]] Columns columns(double width) const;
    void paintHeads(QPainter& painter, const QRectF& rect) const;
    void paintRow(QPainter& painter, const Row& row, const Columns& columns) const;
    void paintStrip(QPainter& painter, const Row& row, const Columns& columns) const;
    void paintMove(QPainter& painter, const Row& row, const Columns& columns) const;
    [[nodiscard]] int places(std::size_t unit) const; ///< won since what it is compared with; 0 = same or not known
    [[nodiscard]] std::optional<std::pair<int, int>> interval(std::size_t unit) const;
    [[nodiscard]] QString publisherOf(const core::index::Indicator& indicator) const;
    [[nodiscard]] QString comparedWith() const;
    [[nodiscard]] int columnCount(double height) const;

    IndexState& m_state;
    std::shared_ptr<const core::index::MethodStudy> m_study;
    QString m_whyNone;
    std::vector<std::size_t> m_order; ///< units by place
    std::vector<int> m_rank;
    double m_nameWidth = 0;
};

/// What the marks of the ranking stand for, for the title row; entries that do not fit are left out.
class RankKey : public QWidget {
    Q_OBJECT

public:
    RankKey(const Appearance& appearance, const IndexState& state, QWidget* parent = nullptr);
    void refresh();
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    enum class Mark { Dot, Range, Moves };
    struct Entry {
        Mark mark;
        QString text;
    };
    [[nodiscard]] double widthOf(const Entry& entry) const;

    const Appearance& m_appearance;
    const IndexState& m_state;
    std::vector<Entry> m_entries;
};

} // namespace ui
