// SPDX-License-Identifier: GPL-3.0-or-later
// What the Optimise page asks and has found: its views read from it, ask it for changes and follow its signals.
#pragma once

#include "ui/optimise/optimise_record.h"
#include "ui/optimise/optimise_request.h"

#include <QObject>
#include <QString>
#include <QStringList>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

namespace ui {

class Appearance;
class BackgroundTask;
class Session;
struct ChosenDetails;

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
    /// The question that the page begins with: research converted and users of the centre and west by 2030 at least cost.
    [[nodiscard]] static OptimiseQuestion usualQuestion(const core::policy::Catalogue& catalogue);
    /// Why the question cannot be run as it stands: sentences, in the language of the window. Empty when it can.
    [[nodiscard]] QStringList objections() const;
    /// Nothing can be asked of a model whose levers cost nothing.
    [[nodiscard]] bool isPossible() const;

    // --- the search
    /// Nothing is done when there are objections, or while the model is not compiled.
    void run();
    void cancel(); ///< what was found stays
    [[nodiscard]] bool isRunning() const;
    [[nodiscard]] int done() const { return m_done; } ///< packages looked at, of total() (an estimate)
    [[nodiscard]] int total() const { return m_total; }
    [[nodiscard]] OptimiseStage stage() const { return m_stage; } ///< under way
    /// Null until the model is compiled.
    [[nodiscard]] bool isReady() const;

    // --- what was found
    /// Null until there is something.
    [[nodiscard]] const OptimiseResult* result() const { return m_result.get(); }
    /// What has changed since: sentences; empty when the result is of what there is now.
    [[nodiscard]] QStringList staleness() const;

    // --- records of searches, in the workspace; the newest first
    struct Entry {
        QString id;
        QString name;
    };
    [[nodiscard]] std::vector<Entry> records() const;
    /// Shows it with its question. Errors: NotFound, Malformed.
    [[nodiscard]] core::Result<void> reopen(const QString& id);
    [[nodiscard]] QString recordText() const; ///< of what is shown; empty when there is nothing

    /// The chosen package as a scenario, current afterwards; one undo step. Its id. Errors: NotFound (no package); as
    /// Session::importScenario().
    [[nodiscard]] core::Checked<QString> adopt(const QString& name);
    [[nodiscard]] QString suggestedName() const; ///< for adopt()

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

    /// Works only while the page shows: details of the chosen package, digests of the model.
    void setActive(bool active);

signals:
    void questionChanged();
    void variantChanged();
    void runningChanged();
    void progressed(int done, int total);
    void resultChanged(); ///< more was found, or another result
    void choiceChanged(); ///< another package, or more is known of it
    void stalenessChanged();

private:
    void connectSession();
    void readStored(); ///< the question
    void readShown(); ///< the search that was shown last: not before somebody looks
    [[nodiscard]] OptimiseInput input() const;
    [[nodiscard]] PackageChoice usualChoice() const; ///< of the variant
    void take(int run, const std::shared_ptr<const OptimiseResult>& result);
    void finish(int run, const OptimisePrint& print);
    void store();
    void findDetails();
    void findPrint();
    [[nodiscard]] bool knowsAll(const PackageFigures& package) const;

    Appearance& m_appearance;
    Session& m_session;
    BackgroundTask* m_task; ///< the search
    BackgroundTask* m_detailsTask;
    BackgroundTask* m_printTask;
    QTimer m_rest; ///< until changes of model, world and futures have come to rest
    OptimiseQuestion m_question;
    OptimiseVariant m_variant = OptimiseVariant::LeastCost;
    std::shared_ptr<const OptimiseResult> m_result;
    std::optional<OptimisePrint> m_resultPrint;
    std::optional<OptimisePrint> m_print; ///< of what there is now; absent while it is worked out
    PackageChoice m_choice;
    std::unique_ptr<ChosenDetails> m_details; ///< of m_choice
    int m_run = 0;
    int m_done = 0;
    int m_total = 0;
    OptimiseStage m_stage = OptimiseStage::Papers;
    bool m_active = false;
    bool m_readShown = false;
};

} // namespace ui
