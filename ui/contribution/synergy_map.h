// SPDX-License-Identifier: GPL-3.0-or-later
// Pairs of players: how much more, or less, two bring together than each alone.
//
// Accent = more together, hatched grey = less; the darker the larger. The sign also stands in the cell where it has room.
#pragma once

#include "ui/contribution/contribution_text.h"
#include "ui/widgets/chart_content.h"

#include <QWidget>

#include <optional>

namespace ui {

/// Keyboard: arrow keys go through the pairs, Home and End to the first and last, Esc leaves them.
class SynergyMap : public QWidget, public ChartContent {
    Q_OBJECT

public:
    explicit SynergyMap(const Appearance& appearance, QWidget* parent = nullptr);

    void setResult(std::optional<ContributionResult> result);
    void setStale(bool stale);

    /// A pair by the places of its players, row below column's: row > column.
    struct Pair {
        int row = 1;
        int column = 0;
        bool operator==(const Pair&) const = default;
    };
    [[nodiscard]] std::optional<Pair> cursor() const { return m_cursor; }
    [[nodiscard]] QString readOut() const;

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString unit() const override;
    [[nodiscard]] QString footer() const override;
    [[nodiscard]] QString sentence() const override;
    [[nodiscard]] ChartTable table() const override;
    void render(QPainter& painter, const QRectF& rect) const override;
    using QWidget::render;

    /// Where a pair's cell stands, for tests; empty without one.
    [[nodiscard]] QRectF cellOf(const Pair& pair) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void readOutChanged(const QString& text);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    struct Layout;
    [[nodiscard]] int players() const { return m_result ? static_cast<int>(m_result->rows.size()) : 0; }
    [[nodiscard]] Layout layOut(const QRectF& rect) const;
    [[nodiscard]] double value(const Pair& pair) const;
    void paintDrawing(QPainter& painter, const QRectF& rect) const;
    void paintHeads(QPainter& painter, const Layout& layout) const;
    void paintCell(QPainter& painter, const Layout& layout, const Pair& pair) const;
    void paintKey(QPainter& painter, const Layout& layout) const;
    void setCursorPair(std::optional<Pair> pair);

    const Appearance& m_appearance;
    std::optional<ContributionResult> m_result;
    double m_largest = 0;
    bool m_stale = false;
    std::optional<Pair> m_cursor;
};

} // namespace ui
