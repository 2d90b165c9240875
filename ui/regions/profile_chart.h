// SPDX-License-Identifier: GPL-3.0-or-later
// One region against another, number by number: both values, the rank, and where they stand among all regions. On every strip the better
// end is to the right.
//
// Keyboard: Up and Down go through the rows, Enter shows the row's number on the map.
#pragma once

#include "ui/maps/region_figures.h"
#include "ui/theme/theme.h"
#include "ui/widgets/chart_content.h"

#include <QWidget>

#include <optional>

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

class ProfileChart : public QWidget, public ChartContent {
    Q_OBJECT

public:
    explicit ProfileChart(const Appearance& appearance, QWidget* parent = nullptr);

    void setData(ProfileData data);
    [[nodiscard]] const ProfileData& data() const { return m_shown; }
    [[nodiscard]] int rowAt(const QPointF& at) const; ///< -1 = none
    [[nodiscard]] std::optional<int> current() const { return m_current; }
    [[nodiscard]] QString readOut() const;

    [[nodiscard]] QString title() const override { return m_shown.title; }
    [[nodiscard]] QString unit() const override { return m_shown.unit; }
    [[nodiscard]] QString footer() const override { return m_shown.footer; }
    [[nodiscard]] QString sentence() const override;
    [[nodiscard]] ChartTable table() const override;
    void render(QPainter& painter, const QRectF& rect) const override;
    using QWidget::render;
    [[nodiscard]] QSize sizeHint() const override { return {640, 460}; }
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
    [[nodiscard]] double rowHeight(const QRectF& rect) const;
    void paintDrawing(QPainter& painter, const QRectF& rect) const;
    void paintRow(QPainter& painter, const QRectF& box, const ProfileRow& row) const;
    void setCurrent(std::optional<int> row);

    const Appearance& m_appearance;
    ProfileData m_shown;
    std::optional<int> m_current;
};

} // namespace ui
