// SPDX-License-Identifier: GPL-3.0-or-later
// The columns view of Compare: one column per scenario, one row per outcome, a small chart with its figure in each cell. Heads stay
// where they are while the rest scrolls.
//
// Mouse: over a chart a line at that year goes through the whole row; a click there chooses the year; a double click asks for the
// large chart; heads and cells have menus. Keyboard: arrows go from cell to cell, heads included; Enter opens (a head its menu, a
// cell the large chart), Delete removes a row, Alt+Up and Alt+Down move it, T asks for the table.
//
// One picture of the viewport is kept, and only cells that changed are drawn into it again.
#pragma once

#include "core/why/subject.h"
#include "ui/compare/multiples_paint.h"
#include "ui/widgets/chart_content.h"

#include <QAbstractScrollArea>
#include <QPixmap>

#include <optional>

class QToolButton;

namespace ui {

class SmallMultiples : public QAbstractScrollArea, public ChartContent {
    Q_OBJECT

public:
    explicit SmallMultiples(const Appearance& appearance, QWidget* parent = nullptr);

    /// The outcomes shown, or all texts anew.
    void setRows(std::vector<CompareRow> rows);
    void setComparison(const Comparison& comparison);
    void setSameAxes(bool same);
    void setDifferences(bool shown);
    /// The last words under an export.
    void setFooter(const QString& footer) { m_footer = footer; }
    [[nodiscard]] const MultiplesModel& model() const { return m_model; }

    /// A cell, or a head: row or column -1. Both -1 is the corner, which is nothing.
    struct Spot {
        int row = -1;
        int column = -1;
        bool operator==(const Spot&) const = default;
    };
    [[nodiscard]] Spot current() const { return m_current; }
    void setCurrent(const Spot& spot);
    [[nodiscard]] Spot spotAt(const QPoint& position) const;
    /// Where it stands in the viewport, visible or not.
    [[nodiscard]] QRect rectOf(const Spot& spot) const;
    /// The plot of a cell in the viewport, for tests and pointers.
    [[nodiscard]] QRectF plotOf(const Spot& spot) const;
    /// What of the model stands at a place; of what has the focus when `at` is outside.
    [[nodiscard]] std::optional<core::policy::Headline> outcomeAt(const QPoint& at) const;

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString unit() const override { return {}; }
    [[nodiscard]] QString footer() const override { return m_footer; }
    [[nodiscard]] QString headline() const override;
    [[nodiscard]] QString sentence() const override;
    [[nodiscard]] ChartTable table() const override;
    /// All of it, also what is scrolled out of view.
    void render(QPainter& painter, const QRectF& rect) const override;
    using QWidget::render;
    /// The size at which nothing is cut, for exports.
    [[nodiscard]] QSize wholeSize() const;

    [[nodiscard]] QSize sizeHint() const override { return {760, 560}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {420, 240}; }

signals:
    void yearPicked(double year);
    void cellOpened(const QString& rowKey, const QString& columnId);
    void columnChosen(const QString& columnId);
    /// A menu is wanted for the spot; `at` is on the screen.
    void menuRequested(const ui::SmallMultiples::Spot& spot, const QPoint& at);
    void rowMoveRequested(int row, int step);
    void rowRemoveRequested(int row);
    void tableRequested(); ///< the same numbers as a table

protected:
    bool viewportEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void measure();
    void redrawAll();
    void update(const MultiplesChanges& changes);
    void updateSpot(const Spot& spot);
    void settle();
    void renew();
    void paintSpot(QPainter& painter, const Spot& spot) const;
    [[nodiscard]] QRectF clipOf(const Spot& spot) const;
    [[nodiscard]] QString toolTipOf(const Spot& spot) const;
    void hover(const QPoint& position);
    void reveal(const Spot& spot);
    void paintOverlay(QPainter& painter);
    [[nodiscard]] int rows() const { return static_cast<int>(m_model.rows().size()); }
    [[nodiscard]] int columns() const { return static_cast<int>(m_model.columns()); }

    const Appearance& m_appearance;
    MultiplesModel m_model;
    std::optional<Comparison> m_comparison;
    MultiplesMeasures m_measures;
    QString m_footer;
    bool m_sameAxes = true;
    bool m_differences = true;
    Spot m_current{0, 0};
    std::optional<double> m_hoverYear;
    int m_hoverRow = -1;
    Spot m_hover{-1, -1};
    QPixmap m_picture; ///< of the viewport
    bool m_stale = true; ///< the whole picture
    MultiplesChanges m_dirty;
    QTimer* m_settle;
};

} // namespace ui
