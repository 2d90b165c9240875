// SPDX-License-Identifier: GPL-3.0-or-later
// One headline figure: value, change against the baseline, course over the years, target.
#pragma once

#include "core/policy/catalogue.h"
#include "ui/explore/futures/figure_ranges.h"
#include "ui/theme/figures.h"
#include "ui/widgets/interval_strip.h"
#include "ui/widgets/sparkline.h"
#include "ui/widgets/time_words.h"

#include <QAbstractButton>

#include <optional>
#include <vector>

class QMenu;
class QTimer;

namespace ui {

/// What a card shows; values in the model's unit.
struct KpiFigures {
    QString key;                  ///< as the session names it
    QString name;                 ///< short, with the place
    QString fullName;
    QString description;          ///< one sentence
    core::policy::Naming naming;  ///< how its figures are written
    TimeWords time;                ///< how years, or another model's times, are written
    std::vector<QPointF> baseline; ///< (year, value)
    std::vector<QPointF> scenario;
    bool showsBaseline = false;   ///< the scenario is the baseline itself: there is no change to tell
    double year = 2030;
    Token colour = Token::ScenarioA;
    struct Target {
        int year = 2030;
        std::optional<double> low, high;
    };
    std::optional<Target> target;
    std::optional<FigureRanges> ranges;              ///< in `year`
    std::optional<double> lowest, highest;           ///< of nine in ten runs over all years
    bool rangesComing = false;                       ///< their place is kept for them
    std::optional<core::uncertainty::Chance> chance; ///< of the target in its year
};

class KpiCard : public QAbstractButton {
    Q_OBJECT

public:
    explicit KpiCard(const Appearance& appearance, QWidget* parent = nullptr);

    void setFigures(KpiFigures figures);
    [[nodiscard]] const KpiFigures& figures() const { return m_figures; }

    // The texts of the card, as painted.
    [[nodiscard]] Figure valueText() const;
    [[nodiscard]] QString changeText() const;    ///< "43 better", "no difference", empty for the baseline itself
    [[nodiscard]] QString referenceText() const; ///< "vs 129"
    [[nodiscard]] QString startText() const;     ///< "2024: 94", "day 0: 94"
    [[nodiscard]] QString rangeText() const;     ///< "50 % 165–180", "50 % …" while it is on its way; empty where there is none
    [[nodiscard]] QString chanceText() const;    ///< "likely"; empty where nothing is known of it
    [[nodiscard]] QString targetText() const;    ///< "target 3–5" in its year, else "2030: 3–5"; empty without one
    [[nodiscard]] IntervalStrip strip() const;
    /// Where the sign of "Why?" stands and its button appears.
    [[nodiscard]] QRect whyRoom() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

    static constexpr int kHeight = 128;
    static constexpr int kLeastWidth = 139; ///< six fit into a window of 1320 beside the lever panel

signals:
    void chooseRequested(const QString& key);
    void whyMenuWanted(QMenu& menu); ///< its menu opens: "Why?" is to be put there
    void whyWanted();

protected:
    void paintEvent(QPaintEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool event(QEvent* event) override;
    /// A click asks to be selected; whoever owns the cards says which one is.
    void nextCheckState() override {}

private:
    void paintNameAndValue(QPainter& painter, const QRectF& inner) const;
    void paintChange(QPainter& painter, const QRectF& inner) const;
    void paintStrip(QPainter& painter, const QRectF& inner) const;
    [[nodiscard]] double scenarioValue() const;
    [[nodiscard]] double baselineValue() const;
    [[nodiscard]] Figure baselineText() const;
    [[nodiscard]] Change change() const;
    void widenAxis();
    void describe();
    [[nodiscard]] QStringList rangeSentences() const;

    const Appearance& m_appearance;
    KpiFigures m_figures;
    double m_low = 0; ///< ends of the strip: they only grow until the hand has rested
    double m_high = 1;
    QString m_axisKey;
    QTimer* m_settle;
};

} // namespace ui
