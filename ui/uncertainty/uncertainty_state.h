// SPDX-License-Identifier: GPL-3.0-or-later
// What the Uncertainty page looks at: which figure, which year, which scenario against which, and what counts as reaching the goal.
// Its views read it, ask it for changes and follow its signals; they never reach for one another. Choices are stored as settings of
// the workspace; none is an undo step.
//
//   figure      one for all tabs; until one is chosen here, the one that is chosen on Explore
//   year        the session's: one for the whole window
//   scenario    the session's current one; the reference is the baseline
//   goal        what "reaches" and "misses" mean for that figure in that year
#pragma once

#include "core/base/result.h"
#include "core/policy/summary.h"
#include "core/uncertainty/fan.h"

#include <QObject>
#include <QString>

#include <optional>
#include <utility>

namespace ui {

class FuturesBook;
class Session;

class UncertaintyState : public QObject {
    Q_OBJECT

public:
    /// Both must outlive it; `book` is of the session.
    UncertaintyState(Session& session, FuturesBook& book, QObject* parent = nullptr);

    [[nodiscard]] Session& session() const { return m_session; }
    [[nodiscard]] FuturesBook& book() const { return m_book; }

    // --- which number
    /// A figure that the model has: of a region that is not in the present set the nation's.
    [[nodiscard]] core::policy::Headline figure() const { return m_figure; }
    void setFigure(const core::policy::Headline& figure);
    [[nodiscard]] double year() const;
    void setYear(double year); ///< within the model's span

    // --- of which scenario
    [[nodiscard]] QString scenarioId() const;
    [[nodiscard]] QString referenceId() const; ///< the baseline's
    /// The baseline is current: there is no difference to show.
    [[nodiscard]] bool isBaseline() const;

    // --- what is to be reached
    enum class GoalKind {
        Claim,    ///< what the papers say of this figure and year
        Own,      ///< a target of the user's own for them (FuturesBook::isOwnTarget)
        Threshold ///< no target for them: bounds of the page, which can be changed; Target::id is empty
    };
    /// For figure() and year(): Target::figure and Target::year are always those. Both bounds are set where a claim is a range:
    /// too much misses it too (Target::isReachedBy). Absent while nothing is known to take a threshold from (no figures yet).
    ///
    /// Taken in this order: the target or threshold chosen last, as long as figure and year stay; a claim or target of this figure
    /// and year; the threshold set for this figure earlier; the bounds of the figure's target in the nearest year; the figure of the
    /// scenario itself, rounded, on the side that is better (at least, where none is).
    [[nodiscard]] std::optional<core::uncertainty::Target> goal() const { return m_goal; }
    [[nodiscard]] GoalKind goalKind() const { return m_goalKind; } ///< Threshold without a goal
    /// A claim or own target by its id: becomes the goal, its figure and year the chosen ones. Nothing for an unknown id.
    void chooseTarget(const QString& id);
    /// The goal for the present figure and year in place of a target; kept for the figure. In the model's unit.
    /// Errors: as core::uncertainty::validate(); nothing is changed then.
    [[nodiscard]] core::Result<void> setThreshold(std::optional<double> low, std::optional<double> high);

    // --- how fans are drawn
    [[nodiscard]] bool difference() const { return m_difference; } ///< scenario minus reference, member by member
    void setDifference(bool difference);
    enum class Bands { Bands, Text, Off };
    [[nodiscard]] Bands bands() const { return m_bands; }
    void setBands(Bands bands);

signals:
    // After one call they come in this order; goalChanged() after either of the first two when the goal is another then.
    void figureChanged();
    void yearChanged();
    void goalChanged();     ///< bounds, id or kind
    void scenarioChanged(); ///< another one is current, or its name or place in the strip
    void shownChanged();    ///< difference or bands

private:
    [[nodiscard]] core::policy::Headline chosenFigure() const;
    void readFigure();
    void takeFigure(const core::policy::Headline& figure);
    void forgetThreshold();
    void refreshGoal();
    /// What goal() and goalKind() come to.
    [[nodiscard]] std::pair<std::optional<core::uncertainty::Target>, GoalKind> findGoal() const;
    [[nodiscard]] std::optional<core::uncertainty::Target> storedThreshold() const;
    [[nodiscard]] std::optional<core::uncertainty::Target> presentFigure() const;
    [[nodiscard]] QString figureKey() const;

    Session& m_session;
    FuturesBook& m_book;
    core::policy::Headline m_figure;
    QString m_goalId; ///< the target chosen last, kThreshold, or empty
    std::optional<core::uncertainty::Target> m_goal;
    GoalKind m_goalKind = GoalKind::Threshold;
    bool m_difference = false;
    Bands m_bands = Bands::Bands;
};

} // namespace ui
