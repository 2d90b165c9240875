// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contribution/contribution_runner.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <utility>

namespace ui {

namespace {

constexpr qint64 kBetweenReportsMs = 50;

using core::policy::ContributionOptions;
using core::policy::Contributions;

core::Checked<Contributions> workOut(const ContributionQuestion& question, const ContributionOptions& options)
{
    return core::policy::contributions(*question.projector, question.reference, question.scenario, question.players,
                                       question.outcome, question.year, options);
}

/// Nothing may leave the working thread but an answer, not even a lack of memory.
core::Checked<Contributions> guarded(const ContributionRunner::Work& work, const ContributionQuestion& question,
                                     const ContributionOptions& options)
{
    try {
        return work(question, options);
    } catch (const std::exception& exception) {
        return tl::make_unexpected(core::Errors{core::Error{
            core::ErrorKind::Internal, std::string("Running the model failed: ") + exception.what(), {}, {exception.what()}}});
    }
}

} // namespace

/// What the working thread and the window's share.
struct ContributionRunner::Progress {
    std::atomic<bool> cancel = false;
    std::atomic<std::size_t> done = 0;
    std::atomic<std::size_t> total = 0;
    std::atomic<qint64> lastReportMs = -kBetweenReportsMs;
};

std::size_t ContributionQuestion::runs() const
{
    const std::size_t n = players.size();
    if (n <= core::policy::kExactPlayers)
        return std::size_t(1) << n;
    return static_cast<std::size_t>(ContributionOptions{}.orders) * n;
}

bool ContributionQuestion::sameAs(const ContributionQuestion& other) const
{
    const auto samePlayer = [](const core::policy::Player& a, const core::policy::Player& b) {
        return a.id == b.id && a.leverIds == b.leverIds;
    };
    return projector == other.projector && referenceId == other.referenceId && scenarioId == other.scenarioId
        && worldId == other.worldId && reference == other.reference && scenario == other.scenario && outcome == other.outcome
        && year == other.year
        && std::equal(players.begin(), players.end(), other.players.begin(), other.players.end(), samePlayer);
}

ContributionRunner::ContributionRunner(QObject* parent)
    : ContributionRunner(workOut, parent)
{
}

ContributionRunner::ContributionRunner(Work work, QObject* parent)
    : QObject(parent)
    , m_work(std::move(work))
{
}

ContributionRunner::~ContributionRunner()
{
    if (m_progress)
        m_progress->cancel = true;
    if (m_thread.joinable())
        m_thread.join();
}

void ContributionRunner::ask(ContributionQuestion question)
{
    m_waiting = std::move(question);
    m_cancelled = false;
    if (!m_running)
        start();
    else if (m_current->runs() > kQuickRuns)
        m_progress->cancel = true;
}

void ContributionRunner::cancel()
{
    if (!m_running)
        return;
    m_waiting.reset();
    m_cancelled = true;
    m_progress->cancel = true;
}

const ContributionQuestion* ContributionRunner::pending() const
{
    if (m_waiting)
        return &*m_waiting;
    return m_running && m_current ? &*m_current : nullptr;
}

void ContributionRunner::start()
{
    if (m_thread.joinable())
        m_thread.join(); // it has delivered its answer and is at its end
    m_current = std::move(m_waiting);
    m_waiting.reset();
    m_progress = std::make_shared<Progress>();
    m_running = true;
    m_clock.start();
    m_thread = std::thread([this, question = *m_current, progress = m_progress, clock = m_clock] {
        ContributionOptions options;
        options.cancel = &progress->cancel;
        options.progress = [&](std::size_t done, std::size_t total) {
            progress->total = total;
            std::size_t most = progress->done;
            while (done > most && !progress->done.compare_exchange_weak(most, done)) { }
            // One of the threads that come at the same time reports; none waits for the window.
            qint64 last = progress->lastReportMs;
            const qint64 now = clock.elapsed();
            if (now - last >= kBetweenReportsMs && progress->lastReportMs.compare_exchange_strong(last, now))
                QMetaObject::invokeMethod(
                    this,
                    [this, progress] {
                        if (progress == m_progress)
                            report();
                    },
                    Qt::QueuedConnection);
        };
        auto result = guarded(m_work, question, options);
        ContributionAnswer answer{question, std::nullopt, {}};
        if (result)
            answer.result = std::move(*result);
        else
            answer.errors = std::move(result.error());
        // The destructor joins this thread, so the object is there; what is still queued then is dropped with it.
        QMetaObject::invokeMethod(
            this, [this, answer = std::move(answer)] { finish(answer); }, Qt::QueuedConnection);
    });
}

void ContributionRunner::report()
{
    if (!m_running || m_progress->cancel || m_progress->done == 0)
        return;
    const double share = static_cast<double>(m_progress->done) / static_cast<double>(std::max<std::size_t>(1, m_progress->total));
    const double seconds = static_cast<double>(m_clock.elapsed()) / 1000;
    emit progressed(m_progress->done, m_progress->total, seconds * (1 - share) / share);
}

void ContributionRunner::finish(const ContributionAnswer& answer)
{
    m_running = false;
    const bool gaveUp = !answer.errors.empty() && answer.errors.front().kind == core::ErrorKind::Cancelled;
    if (gaveUp && m_cancelled && !m_waiting)
        emit stopped(m_progress->done, m_progress->total);
    else if (!gaveUp)
        emit answered(answer);
    // Who was told may have asked already.
    if (m_waiting && !m_running)
        start();
}

} // namespace ui
