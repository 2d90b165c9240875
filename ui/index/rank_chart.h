// SPDX-License-Identifier: GPL-3.0-or-later
// The ranking of all regions: place, score, the interval of places over method variants, and places won or lost.
#pragma once

#include "core/index/method_study.h"
#include "ui/widgets/chart_content.h"

#include <QWidget>

#include <memory>
#include <optional>
#include <vector>

namespace ui {

class Appearance;
class IndexState;

/// Rows of 22, in two columns where one does not hold them. Keyboard: Up and Down go through the ranking and choose the region,
/// Home and End its ends.
class RankChart : public QWidget, public ChartContent {
    Q_OBJECT

public:
    RankChart(const Appearance& appearance, IndexState& state, QWidget* parent = nullptr);

    /// Places over method variants; null while they are not known for what is shown.
    void setStudy(std::shared_ptr<const core::index::MethodStudy> study);
    /// New figures or another language.
    void refresh();

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString unit() const override;
    [[nodiscard]] QString footer() const override;
    [[nodiscard]] QString sentence() const override;
    [[nodiscard]] ChartTable table() const override;
    void render(QPainter& painter, const QRectF& rect) const override;
    using QWidget::render;

    /// What is on the screen, for tests: by place, the unit and where its row is.
    struct Row {
        std::size_t unit = 0;
        QRectF rect;
    };
    [[nodiscard]] std::vector<Row> rows(const QRectF& rect) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void readOutChanged(const QString& text);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Columns;
    [[nodiscard]] Columns columns(double width) const;
    void paintDrawing(QPainter& painter, const QRectF& rect) const;
    void paintHeads(QPainter& painter, const QRectF& rect) const;
    void paintRow(QPainter& painter, const Row& row, const Columns& columns) const;
    [[nodiscard]] int places(std::size_t unit) const; ///< won since what it is compared with; 0 = same or not known
    [[nodiscard]] std::optional<std::pair<int, int>> interval(std::size_t unit) const;
    [[nodiscard]] QString readOut(std::size_t unit) const;
    [[nodiscard]] std::optional<std::size_t> unitAt(const QPointF& at) const;
    [[nodiscard]] QString comparedWith() const;
    [[nodiscard]] int columnCount(double height) const;

    const Appearance& m_appearance;
    IndexState& m_state;
    std::shared_ptr<const core::index::MethodStudy> m_study;
    std::vector<std::size_t> m_order; ///< units by place
    std::vector<int> m_rank;
    double m_nameWidth = 0;
};

} // namespace ui
