// SPDX-License-Identifier: GPL-3.0-or-later
// East and Central-West on one axis for each of several numbers, in the baseline and in the scenario, with the distance between them
// and what becomes of it: closer, wider, reversed, same.
//
// Keyboard: Up and Down go through the rows, Home and End to the ends, Esc leaves them; Enter asks for the row's number on the map.
#pragma once

#include "ui/regions/row_chart.h"
#include "ui/maps/region_figures.h"
#include "ui/theme/theme.h"



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

class Dumbbells : public RowChart {
    Q_OBJECT

public:
    explicit Dumbbells(const Appearance& appearance, QWidget* parent = nullptr);

    void setData(DumbbellData data);
    [[nodiscard]] const DumbbellData& data() const { return m_data; }
    /// "13 closer" in the language shown.
    [[nodiscard]] QString gapText(const DumbbellRow& row) const;

    [[nodiscard]] QString title() const override { return m_data.title; }
    [[nodiscard]] QString unit() const override { return m_data.year; }
    [[nodiscard]] QString footer() const override { return m_data.footer; }
    [[nodiscard]] QString sentence() const override;
    [[nodiscard]] ChartTable table() const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintPicture(QPainter& painter, const QRectF& rect) const override;
    [[nodiscard]] QRectF boxOf(int item, const QRectF& rect) const override;
    [[nodiscard]] QString readOutOf(int item) const override;
    [[nodiscard]] int rowCount() const override;
    [[nodiscard]] QString idOf(int row) const override;

private:
    struct Columns;
    [[nodiscard]] Columns columns(const QRectF& rect) const;
    void paintHead(QPainter& painter, const Columns& columns) const;
    void paintRow(QPainter& painter, const Columns& columns, const DumbbellRow& row, const QRectF& box) const;
    void paintPair(QPainter& painter, const Columns& columns, const DumbbellRow& row, double y, bool baseline) const;

    DumbbellData m_data;
};

} // namespace ui
