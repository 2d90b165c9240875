// SPDX-License-Identifier: GPL-3.0-or-later
// A square table of shares, shaded: from the class of a row to the class of a column.
#pragma once

#include "ui/theme/theme.h"
#include "ui/widgets/chart_content.h"

#include <QStringList>
#include <QWidget>

#include <vector>

namespace ui {

class Appearance;

struct MatrixData {
    QString title, unit, footer, finding;
    QString rowTitle, columnTitle;
    QStringList classes;
    std::vector<double> shares; ///< classes x classes, row-major; NaN = never seen
    std::vector<int> counts;    ///< observations of a row
};

class MatrixChart : public QWidget, public ChartContent {
    Q_OBJECT

public:
    explicit MatrixChart(const Appearance& appearance, QWidget* parent = nullptr);

    void setData(MatrixData data);
    [[nodiscard]] const MatrixData& data() const { return m_shown; }

    [[nodiscard]] QString title() const override { return m_shown.title; }
    [[nodiscard]] QString unit() const override { return m_shown.unit; }
    [[nodiscard]] QString footer() const override { return m_shown.footer; }
    [[nodiscard]] QString sentence() const override;
    [[nodiscard]] ChartTable table() const override;
    void render(QPainter& painter, const QRectF& rect) const override;
    using QWidget::render;
    [[nodiscard]] QSize sizeHint() const override { return {360, 280}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {240, 160}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void paintDrawing(QPainter& painter, const QRectF& rect) const;

    const Appearance& m_appearance;
    MatrixData m_shown;
};

} // namespace ui
