// SPDX-License-Identifier: GPL-3.0-or-later
// What the Optimise page asks and has found: its views read from it, ask it for changes and follow its signals.
#pragma once

#include "ui/optimise/optimise_result.h"

#include <QObject>
#include <QString>

#include <memory>
#include <optional>

namespace ui {

class Appearance;
class OptimiseRunner;
class Session;

/// Which package of a result is meant.
struct PackageChoice {
    enum class Of { Best, Robust, Front, ChanceFront, NearBest, Papers, PapersAtCost };
    Of of = Of::Best;
    std::size_t index = 0; ///< of Front, ChanceFront, NearBest

    bool operator==(const PackageChoice&) const = default;
};

class OptimiseState : public QObject {
    Q_OBJECT

public:
    OptimiseState(Appearance& appearance, Session& session, QObject* parent = nullptr);
    ~OptimiseState() override;

    [[nodiscard]] Session& session() const { return m_session; }
    [[nodiscard]] Appearance& appearance() const { return m_appearance; }

    // --- what is asked
    [[nodiscard]] const OptimiseQuestion& question() const { return m_question; }
    /// Stored at once. A result stays, marked as of another question.
    void setQuestion(const OptimiseQuestion& question);
    [[nodiscard]] OptimiseVariant variant() const { return m_variant; }
    /// Chooses the package of the variant, where there is one.
    void setVariant(OptimiseVariant variant);
    /// Why the question cannot be run as it stands: sentences, in the language of the window. Empty when it can.
    [[nodiscard]] QStringList objections() const;

    // --- the search
    /// Nothing is done when there are objections.
    void run();
    void cancel(); ///< what was found stays
    [[nodiscard]] bool isRunning() const;
    [[nodiscard]] int done() const { return m_done; } ///< packages looked at, of total() (an estimate)
    [[nodiscard]] int total() const { return m_total; }

    // --- what was found
    /// Null until there is something.
    [[nodiscard]] const OptimiseResult* result() const { return m_result.get(); }
    /// What has changed since: sentences; empty when the result is of what there is now.
    [[nodiscard]] QStringList staleness() const;

    // --- the package that is looked at
    [[nodiscard]] const PackageChoice& choice() const { return m_choice; }
    void choose(const PackageChoice& choice); ///< nothing is done when there is no such package
    [[nodiscard]] const PackageFigures* package(const PackageChoice& choice) const; ///< null when there is none
    [[nodiscard]] const PackageFigures* chosen() const { return package(m_choice); }
    /// The papers' package at the cost of the chosen one, locks kept; null until computed.
    [[nodiscard]] const PackageFigures* papersAtChosenCost() const;

    // --- words of the question, for all views
    [[nodiscard]] QString outcomeName(const AskedOutcome& outcome) const; ///< "Users, Central-West"
    [[nodiscard]] QString outcomeUnit(const AskedOutcome& outcome) const; ///< "%", "index", ""
    [[nodiscard]] QString valueText(const AskedOutcome& outcome, double value) const; ///< as shown, without unit
    [[nodiscard]] double shownValue(const AskedOutcome& outcome, double value) const; ///< in the unit shown
    [[nodiscard]] double modelValue(const AskedOutcome& outcome, double shown) const; ///< the other way round
    [[nodiscard]] QString leverName(std::size_t lever) const; ///< of the result's levers

signals:
    void questionChanged();
    void variantChanged();
    void runningChanged();
    void progressed(int done, int total);
    void resultChanged(); ///< more was found, or another result
    void choiceChanged(); ///< another package, or more is known of it
    void stalenessChanged();

private:
    Appearance& m_appearance;
    Session& m_session;
    OptimiseQuestion m_question;
    OptimiseVariant m_variant = OptimiseVariant::LeastCost;
    std::shared_ptr<const OptimiseResult> m_result;
    PackageChoice m_choice;
    int m_done = 0;
    int m_total = 0;
};

} // namespace ui
