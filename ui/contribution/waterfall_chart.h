// SPDX-License-Identifier: GPL-3.0-or-later
// From the reference to the scenario, step by step: one bar a player, largest first, each from where the one before ended.
#pragma once

#include "ui/contribution/contribution_text.h"
#include "ui/widgets/chart_content.h"

#include <QWidget>

#include <optional>
#include <vector>

namespace ui {

/// Keyboard: Up and Down go through the rows, Home and End to the first and last, Esc leaves them.
class WaterfallChart : public QWidget, public ChartContent {
    Q_OBJECT

public:
    explicit WaterfallChart(const Appearance& appearance, QWidget* parent = nullptr);

    /// Nothing: an empty chart.
    void setResult(std::optional<ContributionResult> result, ContributionMeasure measure);
    [[nodiscard]] const std::optional<ContributionResult>& result() const { return m_result; }
    /// Figures are of a run before the last change: bars are drawn faint.
    void setStale(bool stale);

    /// What is read out: 0 the reference, then the players, what acting together adds, the scenario.
    [[nodiscard]] std::optional<int> cursor() const { return m_cursor; }
    [[nodiscard]] QString readOut() const;
    /// The player at a place of the widget; -1 for none.
    [[nodiscard]] int playerAt(const QPoint& at) const;

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString unit() const override;
    [[nodiscard]] QString footer() const override;
    [[nodiscard]] QString headline() const override;
    [[nodiscard]] QString sentence() const override;
    [[nodiscard]] ChartTable table() const override;
    void render(QPainter& painter, const QRectF& rect) const override;
    using QWidget::render;

    /// What is on the screen, for tests.
    struct Drawing {
        struct Row {
            QRectF line; ///< the whole row
            QRectF bar; ///< empty for the two ends
            QRectF name; ///< where the name is written
            QRectF value; ///< where the value is written
            double from = 0; ///< shown units
            double to = 0;
        };
        std::vector<Row> rows;
        QRectF plot;
    };
    [[nodiscard]] Drawing drawing() const;

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
    /// A line of the chart.
    struct Step {
        enum class Kind { Reference, Player, Rest, Scenario };
        Kind kind = Kind::Player;
        QString name;
        QString value;
        Token colour = Token::CrossCutting;
        QString icon;
        double from = 0, to = 0;
    };
    struct Layout;
    [[nodiscard]] std::vector<Step> steps() const;
    [[nodiscard]] Layout layOut(const QRectF& rect) const;
    void paintDrawing(QPainter& painter, const QRectF& rect) const;
    void paintAxis(QPainter& painter, const Layout& layout) const;
    void paintEnds(QPainter& painter, const Layout& layout) const;
    void paintStep(QPainter& painter, const Layout& layout, std::size_t row) const;
    void setCursorRow(std::optional<int> row);

    const Appearance& m_appearance;
    std::optional<ContributionResult> m_result;
    ContributionMeasure m_measure = ContributionMeasure::Shapley;
    std::vector<Step> m_steps;
    bool m_stale = false;
    std::optional<int> m_cursor;
};

} // namespace ui
