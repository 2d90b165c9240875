// SPDX-License-Identifier: GPL-3.0-or-later
// Works out contributions on a thread of its own, with progress and cancel. Destroying it takes at most a tenth of a second.
#pragma once

#include "core/policy/contribution.h"

#include <QElapsedTimer>
#include <QObject>
#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <thread>
#include <vector>

namespace ui {

/// What is asked, with all that an answer is to be told apart by.
struct ContributionQuestion {
    std::shared_ptr<const core::policy::Projector> projector;
    QString referenceId, scenarioId, worldId;
    core::policy::Scenario reference; ///< in the world
    core::policy::Scenario scenario;
    std::vector<core::policy::Player> players;
    core::policy::Headline outcome;
    double year = 2030;

    /// Of the model, as far as can be told before.
    [[nodiscard]] std::size_t runs() const;
    [[nodiscard]] bool sameAs(const ContributionQuestion& other) const;
};

struct ContributionAnswer {
    ContributionQuestion question;
    std::optional<core::policy::Contributions> result;
    core::Errors errors; ///< why there is none
};

class ContributionRunner : public QObject {
    Q_OBJECT

public:
    /// Called in the working thread, one question at a time. What it throws becomes an Internal error.
    using Work = std::function<core::Checked<core::policy::Contributions>(const ContributionQuestion&,
                                                                          const core::policy::ContributionOptions&)>;

    /// With core::policy::contributions.
    explicit ContributionRunner(QObject* parent = nullptr);
    explicit ContributionRunner(Work work, QObject* parent = nullptr);
    /// Cancels what is under way and waits for it.
    ~ContributionRunner() override;

    /// So few runs follow every step of a drag; more are given up when a newer question comes.
    static constexpr std::size_t kQuickRuns = 64;

    /// The newest question wins: of those that came while one was worked on, only the last is answered. The one being worked on
    /// is given up, or, when it is quick, answered first, so that a drag shows what it passes.
    void ask(ContributionQuestion question);
    /// stopped() follows, unless the answer is on its way already.
    void cancel();
    [[nodiscard]] bool isBusy() const { return m_running; }
    /// What is being worked on, or waits.
    [[nodiscard]] const ContributionQuestion* pending() const;

signals:
    // All in the thread of this object.
    void progressed(qulonglong done, qulonglong total, double secondsLeft); ///< at most 20 times a second
    void answered(const ui::ContributionAnswer& answer);
    void stopped(qulonglong done, qulonglong total); ///< cancelled by cancel()

private:
    struct Progress;
    void start();
    void finish(const ContributionAnswer& answer);
    void report();

    Work m_work;
    std::optional<ContributionQuestion> m_waiting;
    std::optional<ContributionQuestion> m_current;
    std::shared_ptr<Progress> m_progress; ///< of the work under way; shared with its thread
    QElapsedTimer m_clock;
    bool m_running = false;
    bool m_cancelled = false; ///< by cancel(), not by a newer question
    std::thread m_thread;
};

} // namespace ui
