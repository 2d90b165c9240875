// SPDX-License-Identifier: GPL-3.0-or-later
// Stacked bars, one per year, with a line that they should stay under: the cash need of a package.
#pragma once

#include "ui/widgets/chart_content.h"

#include <QWidget>

#include <optional>
#include <vector>

namespace ui {

class Appearance;

/// One layer of every bar, in shown units, one value per year. Values are not negative.
struct BarPart {
    QString label;
    Token colour = Token::CrossCutting;
    std::vector<double> values;
};

struct StackedBarsData {
    QString title;
    QString unit;
    QString headline; ///< "49.3 bn CNY to 2030"
    QString footer;
    Token footerColour = Token::Text3;
    int firstYear = 2025; ///< of the first value
    std::vector<BarPart> parts; ///< from the bottom up
    std::optional<double> limit; ///< the budget line, in shown units
    QString limitLabel;          ///< "budget line 12"
    int shownDecimals = 1;

    [[nodiscard]] int yearCount() const;
    [[nodiscard]] double total(int yearIndex) const;
    [[nodiscard]] bool exceeds(int yearIndex) const; ///< by more than the figures shown tell
};

/// Keyboard: Left and Right go through the years, Esc leaves them.
class StackedBars : public QWidget, public ChartContent {
    Q_OBJECT

public:
    explicit StackedBars(const Appearance& appearance, QWidget* parent = nullptr);

    void setData(StackedBarsData data);
    [[nodiscard]] const StackedBarsData& data() const { return m_shown; }
    /// The bar that is read out, by its place; nothing when none is.
    [[nodiscard]] std::optional<int> cursor() const { return m_cursor; }
    /// "2027: 13.2. Technology 1.4, Region 7.9, ..."; empty without a cursor.
    [[nodiscard]] QString readOut() const;

    [[nodiscard]] QString title() const override { return m_shown.title; }
    [[nodiscard]] QString unit() const override { return m_shown.unit; }
    [[nodiscard]] QString footer() const override { return m_shown.footer; }
    [[nodiscard]] Token footerColour() const override { return m_shown.footerColour; }
    [[nodiscard]] QString headline() const override { return m_shown.headline; }
    [[nodiscard]] QString sentence() const override;
    [[nodiscard]] ChartTable table() const override;
    void render(QPainter& painter, const QRectF& rect) const override;
    using QWidget::render;
    /// What is on the screen, for tests: where the bars, their totals and the limit's label stand, in the widget.
    struct Drawing {
        std::vector<QRectF> bars;
        std::vector<std::optional<QRectF>> totals; ///< one per bar, nothing where no total is written
        std::optional<QRectF> limitLabel;
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
    struct Layout;
    [[nodiscard]] Layout layOut(const QRectF& rect) const;
    void placeTexts(Layout& layout) const;
    [[nodiscard]] QFont totalFont() const;
    void paintDrawing(QPainter& painter, const QRectF& rect) const;
    void paintAxes(QPainter& painter, const Layout& layout) const;
    void paintBars(QPainter& painter, const Layout& layout) const;
    void paintTotals(QPainter& painter, const Layout& layout) const;
    void paintLimit(QPainter& painter, const Layout& layout) const;
    void paintLegend(QPainter& painter, const Layout& layout) const;
    void setCursorBar(std::optional<int> bar);
    [[nodiscard]] QString amount(double value) const;

    const Appearance& m_appearance;
    StackedBarsData m_shown;
    std::optional<int> m_cursor;
};

} // namespace ui
