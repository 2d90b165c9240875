// SPDX-License-Identifier: GPL-3.0-or-later
// What the choice of a package leans on: by how much a lever could be dearer before it leaves the package, and which uncertainty,
// resolved, would change the choice most.
#pragma once

#include "ui/optimise/package_words.h"
#include "ui/widgets/painted_chart.h"

#include <vector>

namespace ui {

/// Rows of a name, a bar and a figure, with sentences below. Items are rows.
class LeansChart : public PaintedChart {
    Q_OBJECT

public:
    struct Row {
        QString name;
        Token colour = Token::Accent;
        double bar = 0; ///< 0 to 1 of the room
        bool open = false; ///< the bar goes on beyond the room
        QString figure;
        QString note; ///< smaller, below the name; may be empty
        QString spoken; ///< the row as a sentence
        QStringList cells; ///< of the table
    };
    struct Content {
        QString title, unit, footer;
        QString head; ///< over the figures; may be empty
        std::vector<Row> rows;
        std::size_t shown = 8; ///< rows in the picture; the others are in the table
        double bandLow = kNotKnown, bandHigh = kNotKnown; ///< a shaded part of the bars' room, 0 to 1
        double tick = kNotKnown; ///< an upright through all bars, 0 to 1
        QString legend; ///< of the band and the upright
        QString told; ///< sentences below
        bool warns = false; ///< they stand in the warning box
        QString empty; ///< in place of rows, where there are none
        QStringList columns; ///< of the table
    };

    explicit LeansChart(const Appearance& appearance, QWidget* parent = nullptr);

    void setContent(Content content);
    [[nodiscard]] const Content& content() const { return m_content; }

    [[nodiscard]] QString title() const override { return m_content.title; }
    [[nodiscard]] QString unit() const override { return m_content.unit; }
    [[nodiscard]] QString footer() const override { return m_content.footer; }
    [[nodiscard]] QString sentence() const override;
    [[nodiscard]] ChartTable table() const override;
    [[nodiscard]] QSize sizeHint() const override { return {420, minimumSizeHint().height()}; }
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintPicture(QPainter& painter, const QRectF& rect) const override;
    void paintAttention(QPainter& painter, const QRectF& rect, int item) const override;
    [[nodiscard]] int itemAt(const QPointF& at, const QRectF& rect) const override;
    [[nodiscard]] QRectF boxOf(int item, const QRectF& rect) const override;
    [[nodiscard]] std::vector<int> itemOrder() const override;
    [[nodiscard]] QString readOutOf(int item) const override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] int shownRows() const;
    [[nodiscard]] double headHeight() const;
    [[nodiscard]] double rowHeight() const;
    [[nodiscard]] double toldHeight(double width) const;

    Content m_content;
};

/// At which cost a lever leaves the best package.
struct DropOutData {
    struct Lever {
        QString name;
        core::policy::Dimension dimension = core::policy::Dimension::Technology;
        bool assumed = true; ///< no paper gives the cost
        LeverDropOut found;
    };
    std::vector<Lever> levers;
    double costUntil = 2030;
    bool looked = false; ///< the search has come so far
};
/// Assumed costs first, the most easily lost first; then those without which it is as good, and those that are needed. The scale of the bars is that of doublings, 1 to 8 times; the band is the range
/// assumed of a cost, half to twice. Sentences name what the package leans on: an assumed cost that would put the lever out before
/// it has doubled.
[[nodiscard]] LeansChart::Content dropOutContent(const Appearance& appearance, const DropOutData& data);
/// "Data trust stays in up to 1.9 times its assumed cost."
[[nodiscard]] QString dropOutSentence(const Appearance& appearance, const DropOutData::Lever& lever);

/// What knowing an input before choosing would be worth.
struct InformationData {
    QStringList inputs; ///< names, as InformationValue::inputs
    QStringList alternatives; ///< names of packages, as InformationValue::meanBenefit
    core::sensitivity::InformationValue value;
    bool benefitIsShortfall = true; ///< of the targets, as shares of their bounds; else the aim's own unit
    PackageFigure aim; ///< where it is not
    bool found = false;
};
/// The inputs that would change the choice in the largest share of futures, of those worth more than nothing beyond chance; at most
/// five. With none of them the sentence says that no single one would.
[[nodiscard]] LeansChart::Content informationContent(const Appearance& appearance, const InformationData& data);

} // namespace ui
