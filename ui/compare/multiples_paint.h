// SPDX-License-Identifier: GPL-3.0-or-later
// The drawing of small multiples: heads of columns and rows, cells with figure and chart. On any device, so that screen and
// exports are one drawing.
#pragma once

#include "ui/compare/multiples_model.h"

#include <QPainter>
#include <QRectF>

namespace ui {

class Appearance;

/// Sizes in logical pixels. Columns are equally wide, rows equally high.
struct MultiplesMeasures {
    double headHeight = 0;
    double rowHeadWidth = 0;
    double columnWidth = 0;
    double rowHeight = 0;

    static constexpr double kLeastColumn = 172;
    static constexpr double kLeastRow = 104;
    static constexpr double kMostRow = 190;
    static constexpr double kPadding = 12; ///< between a column's edge and what stands in it

    /// What fits into `width` x `height`: columns and rows grow to fill it, and are never below their least sizes.
    [[nodiscard]] static MultiplesMeasures fitting(const Appearance& appearance, double width, double height, std::size_t columns,
                                                   std::size_t rows);
};

class MultiplesPainter {
    Q_DECLARE_TR_FUNCTIONS(ui::MultiplesPainter)

public:
    MultiplesPainter(QPainter& painter, const Appearance& appearance, const MultiplesModel& model, bool differences)
        : m_painter(painter)
        , m_appearance(appearance)
        , m_model(model)
        , m_differences(differences)
    {
    }

    void head(const QRectF& rect, std::size_t column) const;
    void rowHead(const QRectF& rect, std::size_t row) const;
    void cell(const QRectF& rect, std::size_t row, std::size_t column) const;
    /// Over a finished cell: the line at `year` with its value in place of the change.
    void cursor(const QRectF& rect, std::size_t row, std::size_t column, double year) const;

    /// Where the chart of a cell stands.
    [[nodiscard]] QRectF plotOf(const QRectF& cell, std::size_t row, std::size_t column) const;
    [[nodiscard]] static double xOf(const QRectF& plot, double time, const core::policy::TimeSpan& span);
    /// The time of the point of `line` nearest to a place: figures are there at saved times only.
    [[nodiscard]] static double timeAt(const QRectF& plot, double x, const std::vector<QPointF>& line, const core::policy::TimeSpan& span);

private:
    void figures(const QRectF& row, const MultiplesCell& cell, std::size_t column) const;
    void grid(const QRectF& plot, const MultiplesCell& cell) const;
    void years(const QRectF& plot) const;
    void stop(const QRectF& plot, const MultiplesCell& cell) const;
    [[nodiscard]] double xOf(const QRectF& plot, double time) const;
    [[nodiscard]] const TimeWords& words() const;
    void targets(const QRectF& plot, std::size_t row, const MultiplesCell& cell) const;
    void lines(const QRectF& plot, std::size_t row, std::size_t column) const;
    void line(const QRectF& plot, const CompareRange& range, const std::vector<QPointF>& points, const QPen& pen) const;
    [[nodiscard]] QPen penOf(std::size_t column, double width) const;
    [[nodiscard]] QColor inkOf(std::size_t column) const;

    QPainter& m_painter;
    const Appearance& m_appearance;
    const MultiplesModel& m_model;
    bool m_differences;
};

} // namespace ui
