// SPDX-License-Identifier: GPL-3.0-or-later
// Figures of inputs with their intervals, the largest first: shares of variance, alone and in all, or sizes and spreads of elementary
// effects.
//
// What cannot be told from zero has no bar but says so; its interval is drawn all the same.
#pragma once

#include "core/policy/catalogue.h"
#include "ui/theme/theme.h"
#include "ui/uncertainty/matters_paint.h"
#include "ui/widgets/painted_chart.h"

#include <limits>
#include <optional>
#include <vector>

namespace ui {

struct MattersFigure {
    double value = std::numeric_limits<double>::quiet_NaN(); ///< as shown; NaN = none
    double low = std::numeric_limits<double>::quiet_NaN();   ///< of the interval; NaN = none
    double high = std::numeric_limits<double>::quiet_NaN();
    bool zero = false; ///< not distinguishable from zero

    bool operator==(const MattersFigure&) const = default;
};

struct MattersRow {
    QString id; ///< Input::name
    QString name;
    std::optional<core::policy::Grade> grade;
    MattersFigure first;  ///< what rows are sorted by: total effect, mean size of elementary effects
    MattersFigure second; ///< first order, spread of elementary effects

    bool operator==(const MattersRow&) const = default;
};

struct MattersData {
    QString title, unit, footer;
    QString firstName, secondName; ///< legend and headings
    bool secondAsDot = false;      ///< the second figure is a mark of its own kind (a spread), not a part of the first
    bool percent = true;           ///< figures are shares; else in the outcome's unit, written by `naming`
    core::policy::Naming naming;
    int colourIndex = -1;
    std::vector<MattersRow> rows; ///< sorted
    std::size_t mostRows = 20;    ///< drawn; the table has all
};

/// Items are rows.
class MattersChart : public PaintedChart {
    Q_OBJECT

public:
    explicit MattersChart(const Appearance& appearance, QWidget* parent = nullptr);

    void setData(MattersData data);
    [[nodiscard]] const MattersData& data() const { return m_data; }
    [[nodiscard]] std::size_t rowsDrawn() const;
    /// "34 % (28–41 %)", "not distinguishable from zero".
    [[nodiscard]] QString figureText(const MattersFigure& figure) const;

    [[nodiscard]] QString title() const override { return m_data.title; }
    [[nodiscard]] QString unit() const override { return m_data.unit; }
    [[nodiscard]] QString footer() const override { return m_data.footer; }
    [[nodiscard]] QString sentence() const override;
    [[nodiscard]] ChartTable table() const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {260, 150}; }

signals:
    void activated(const QString& id);

protected:
    void paintPicture(QPainter& painter, const QRectF& rect) const override;
    void paintAttention(QPainter& painter, const QRectF& rect, int item) const override;
    [[nodiscard]] int itemAt(const QPointF& at, const QRectF& rect) const override;
    [[nodiscard]] QRectF boxOf(int item, const QRectF& rect) const override;
    [[nodiscard]] std::vector<int> itemOrder() const override;
    [[nodiscard]] QString readOutOf(int item) const override;
    void activateItem(int item) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;

private:
    struct Layout {
        QRectF legend, plot;
        double names = 0;
        double row = 0;
        std::size_t rows = 0;
        bool tellsRest = false;
        PixelAxis axis; ///< in shown units
        std::vector<double> ticks;
    };
    [[nodiscard]] Layout layOut(const QRectF& rect) const;
    [[nodiscard]] std::vector<LegendEntry> legend() const;
    [[nodiscard]] double factor() const;
    [[nodiscard]] QColor colour(bool first) const;
    [[nodiscard]] QString shortText(const MattersFigure& figure) const;
    void paintFigure(QPainter& painter, const Layout& layout, const MattersFigure& figure, bool first, double middle, double height) const;

    MattersData m_data;
};

} // namespace ui
