// SPDX-License-Identifier: GPL-3.0-or-later
// East and Central-West on one axis for each of several numbers, in the baseline and in the scenario, with the distance between them
// and what becomes of it: closer, wider, reversed, same.
//
// Keyboard: Up and Down go through the rows, Home and End to the ends, Esc leaves them; Enter asks for the row's number on the map.
#pragma once

#include "ui/maps/region_figures.h"
#include "ui/theme/theme.h"
#include "ui/widgets/chart_content.h"

#include <QWidget>

#include <optional>

namespace ui {

class Appearance;

/// One number in both groups. Values in model units; those of the baseline are NaN where it is what is shown.
struct DumbbellRow {
    std::string variable;
    QString name;
    QString shortName; ///< for low windows
    QString unit;
    SharedDigits digits;
    double east = 0, centralWest = 0;
    double baselineEast = 0, baselineCentralWest = 0;

    enum class Gap { Closer, Wider, Reversed, Same, Unknown };
    /// From the printed figures, so that the word never contradicts them.
    [[nodiscard]] Gap gap() const;
    [[nodiscard]] double distance(bool baseline) const; ///< shown units
};

struct DumbbellData {
    QString title, year, footer;
    QString scenario;      ///< for the legend
    int colourIndex = -1;  ///< of the scenario
    bool baselineOnly = false;
    std::vector<DumbbellRow> rows;
};

class Dumbbells : public QWidget, public ChartContent {
    Q_OBJECT

public:
    explicit Dumbbells(const Appearance& appearance, QWidget* parent = nullptr);

    void setData(DumbbellData data);
    [[nodiscard]] const DumbbellData& data() const { return m_data; }
    [[nodiscard]] int rowAt(const QPointF& at) const; ///< -1 = none
    [[nodiscard]] QRectF rowBox(int row) const;
    [[nodiscard]] std::optional<int> current() const { return m_current; }
    [[nodiscard]] QString readOut() const;
    /// "13 closer" in the language shown.
    [[nodiscard]] QString gapText(const DumbbellRow& row) const;

    [[nodiscard]] QString title() const override { return m_data.title; }
    [[nodiscard]] QString unit() const override { return m_data.year; }
    [[nodiscard]] QString footer() const override { return m_data.footer; }
    [[nodiscard]] QString sentence() const override;
    [[nodiscard]] ChartTable table() const override;
    void render(QPainter& painter, const QRectF& rect) const override;
    using QWidget::render;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void chosen(const QString& variable);
    void readOutChanged(const QString& text);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    struct Columns;
    [[nodiscard]] Columns columns(const QRectF& rect) const;
    void paintDrawing(QPainter& painter, const QRectF& rect) const;
    void paintHead(QPainter& painter, const Columns& columns) const;
    void paintRow(QPainter& painter, const Columns& columns, const DumbbellRow& row, const QRectF& box) const;
    void paintPair(QPainter& painter, const Columns& columns, const DumbbellRow& row, double y, bool baseline) const;
    void setCurrent(std::optional<int> row);

    const Appearance& m_appearance;
    DumbbellData m_data;
    std::optional<int> m_current;
};

} // namespace ui
