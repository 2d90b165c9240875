// SPDX-License-Identifier: GPL-3.0-or-later
// A tornado: what one outcome comes to when one input at a time goes to its low and to its high end, the widest first.
//
// The low end is grey, the high end in the scenario's colour, whichever side they fall on; the inputs' values stand at the ends, a
// line at the central run, a dotted one at each bound of the target.
#pragma once

#include "core/policy/catalogue.h"
#include "ui/theme/theme.h"
#include "ui/uncertainty/matters_paint.h"
#include "ui/widgets/painted_chart.h"

#include <limits>
#include <optional>
#include <vector>

namespace ui {

struct TornadoRow {
    QString id;   ///< Input::name
    QString name;
    std::optional<core::policy::Grade> grade; ///< absent of a world and of a lever
    QString lowText;  ///< the input's value at its low end, with its unit: "4 years"
    QString highText;
    double atLow = std::numeric_limits<double>::quiet_NaN();  ///< the outcome there, in the model's unit; NaN = the run failed
    double atHigh = std::numeric_limits<double>::quiet_NaN();
    bool sameSide = false; ///< both ends lie on one side of the central run

    bool operator==(const TornadoRow&) const = default;
};

struct TornadoData {
    QString title, unit, footer;
    core::policy::Naming naming; ///< of the outcome
    double central = std::numeric_limits<double>::quiet_NaN();
    std::optional<double> targetLow, targetHigh;
    int colourIndex = -1; ///< of the scenario
    std::vector<TornadoRow> rows; ///< the widest first
    std::size_t mostRows = 8;     ///< drawn; the table has all
};

/// Items are rows. Where there is not room for all that are wanted, the last are left out and their number is told.
class TornadoChart : public PaintedChart {
    Q_OBJECT

public:
    explicit TornadoChart(const Appearance& appearance, QWidget* parent = nullptr);

    void setData(TornadoData data);
    [[nodiscard]] const TornadoData& data() const { return m_data; }
    /// Rows that are drawn at the present size.
    [[nodiscard]] std::size_t rowsDrawn() const;
    /// A figure of the outcome as it is written everywhere: "3.3".
    [[nodiscard]] QString outcomeText(double value) const;

    [[nodiscard]] QString title() const override { return m_data.title; }
    [[nodiscard]] QString unit() const override { return m_data.unit; }
    [[nodiscard]] QString footer() const override { return m_data.footer; }
    [[nodiscard]] QString sentence() const override;
    [[nodiscard]] ChartTable table() const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {260, 150}; }

    /// The place of an outcome's value on the screen, for tests.
    [[nodiscard]] double pixelOf(double value) const;

signals:
    void activated(const QString& id); ///< Enter or a double click on a row

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
        double names = 0; ///< width of the names' column, chips included
        double row = 0;   ///< height
        std::size_t rows = 0;
        bool tellsRest = false;
        PixelAxis axis; ///< in shown units
        std::vector<double> ticks;
    };
    [[nodiscard]] Layout layOut(const QRectF& rect) const;
    [[nodiscard]] std::vector<LegendEntry> legend() const;
    [[nodiscard]] double factor() const;
    [[nodiscard]] QColor highColour() const;
    [[nodiscard]] QColor lowColour() const;
    void paintRow(QPainter& painter, const Layout& layout, std::size_t index) const;
    void paintEnds(QPainter& painter, const Layout& layout, std::size_t index) const;
    [[nodiscard]] double centreOf(const Layout& layout, const TornadoRow& row) const;

    TornadoData m_data;
};

} // namespace ui
