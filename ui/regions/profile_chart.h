// SPDX-License-Identifier: GPL-3.0-or-later
// One region against another, number by number: both values, the rank, and where they stand among all regions. On every strip the better
// end is to the right.
//
// Keyboard: Up and Down go through the rows, Enter shows the row's number on the map.
#pragma once

#include "ui/regions/row_chart.h"
#include "ui/maps/region_figures.h"
#include "ui/theme/theme.h"



namespace ui {

class Appearance;

struct ProfileRow {
    std::string variable;
    QString name, unit;
    SharedDigits digits;
    core::policy::Better better = core::policy::Better::Up;
    double value = 0, other = 0;
    int rank = 0, count = 0;
    std::vector<double> all; ///< of every region
};

struct ProfileData {
    QString title, unit, footer;
    QString region, other;
    std::vector<ProfileRow> rows;
};

class ProfileChart : public RowChart {
    Q_OBJECT

public:
    explicit ProfileChart(const Appearance& appearance, QWidget* parent = nullptr);

    void setData(ProfileData data);
    [[nodiscard]] const ProfileData& data() const { return m_shown; }

    [[nodiscard]] QString title() const override { return m_shown.title; }
    [[nodiscard]] QString unit() const override { return m_shown.unit; }
    [[nodiscard]] QString footer() const override { return m_shown.footer; }
    [[nodiscard]] QString sentence() const override;
    [[nodiscard]] ChartTable table() const override;
    [[nodiscard]] QSize sizeHint() const override { return {640, 460}; }
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintPicture(QPainter& painter, const QRectF& rect) const override;
    [[nodiscard]] QRectF boxOf(int item, const QRectF& rect) const override;
    [[nodiscard]] QString readOutOf(int item) const override;
    [[nodiscard]] int rowCount() const override;
    [[nodiscard]] QString idOf(int row) const override;

private:
    [[nodiscard]] double rowHeight(const QRectF& rect) const;
    void paintRow(QPainter& painter, const QRectF& box, const ProfileRow& row) const;

    ProfileData m_shown;
};

} // namespace ui
