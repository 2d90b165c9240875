// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/futures_follower.h"

#include "ui/session/futures_book.h"
#include "ui/session/session.h"

#include <QMetaObject>

#include <algorithm>
#include <condition_variable>
#include <exception>
#include <functional>
#include <map>
#include <mutex>
#include <thread>
#include <utility>

namespace ui {

using core::Errors;
using core::policy::Projector;
using core::uncertainty::Follower;
using core::uncertainty::FollowerAnswer;
using core::uncertainty::FollowerOptions;
using core::uncertainty::FollowerQuestion;
using core::uncertainty::Outcome;
using core::uncertainty::SamplingPlan;

namespace {

const QString kBaselineId = QStringLiteral("baseline");

/// Functions are told apart by name and figures; that one of the same name is another now is known from setWish().
bool sameOutcomes(const std::vector<Outcome>& a, const std::vector<Outcome>& b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const Outcome& x, const Outcome& y) {
        return x.kind == y.kind && x.figure == y.figure && x.name == y.name && x.figures == y.figures;
    });
}

bool hasFunction(const std::vector<Outcome>& outcomes)
{
    return std::any_of(outcomes.begin(), outcomes.end(), [](const Outcome& each) { return each.kind == Outcome::Kind::Function; });
}

/// What is run, with what, and how far.
struct Task {
    quint64 number = 0;
    std::shared_ptr<const Projector> projector;
    std::shared_ptr<const SamplingPlan> plan;
    int threads = 0;
    FollowerQuestion question;
};

/// The thread on which members are run. A task that another takes the place of ends at once, but for its first answer where the hand
/// only moved on: a hand that never rests would see no range at all.
class Worker {
public:
    using Deliver = std::function<void(quint64 number, FollowerAnswer answer)>;

    explicit Worker(Deliver deliver) : m_deliver(std::move(deliver)), m_thread([this] { work(); }) {}
    ~Worker()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_end = true;
            m_waiting.reset();
            interrupt();
        }
        m_wake.notify_one();
        m_thread.join();
    }

    void start(Task task)
    {
        {
            const std::lock_guard lock(m_mutex);
            const bool movedOn = m_running && m_running->plan == task.plan && m_running->threads == task.threads
                && sameOutcomes(m_running->question.outcomes, task.question.outcomes)
                && m_running->question.targets == task.question.targets;
            m_waiting = std::move(task);
            if (!movedOn || m_hasAnswered)
                interrupt();
        }
        m_wake.notify_one();
    }
    void cancel()
    {
        const std::lock_guard lock(m_mutex);
        m_waiting.reset();
        m_running.reset();
        interrupt();
    }

private:
    void interrupt()
    {
        if (m_follower)
            m_follower->stop();
    }

    void work()
    {
        while (takeTask()) {
            try {
                serve();
            } catch (const std::exception& exception) {
                fail({core::Error{core::ErrorKind::Internal, std::string("Running the model failed: ") + exception.what(), {},
                                  {exception.what()}}});
            }
        }
    }

    /// Waits for one; false at the end.
    bool takeTask()
    {
        std::unique_lock lock(m_mutex);
        m_running.reset();
        m_wake.wait(lock, [this] { return m_end || m_waiting; });
        if (m_end)
            return false;
        m_running = std::exchange(m_waiting, std::nullopt);
        m_hasAnswered = false;
        return true;
    }

    /// Those of the task that was taken; false when there is none, or the model cannot be run so.
    bool prepare()
    {
        Task task;
        {
            const std::lock_guard lock(m_mutex);
            if (!m_running)
                return false;
            task = *m_running;
        }
        if (!m_follower || m_projector != task.projector || m_plan != task.plan || m_threads != task.threads) {
            FollowerOptions options;
            options.threads = task.threads;
            auto follower = Follower::create(*task.projector, *task.plan, options);
            if (!follower) {
                fail({follower.error()});
                return false;
            }
            const std::lock_guard lock(m_mutex);
            m_follower = std::make_unique<Follower>(std::move(*follower));
            m_projector = task.projector;
            m_plan = task.plan;
            m_threads = task.threads;
        }
        return true;
    }

    void serve()
    {
        if (!prepare())
            return;
        {
            const std::lock_guard lock(m_mutex);
            if (!m_running || m_end) // cancelled meanwhile
                return;
            m_follower->ask(m_running->question);
        }
        while (auto answer = m_follower->step()) {
            quint64 number = 0;
            {
                const std::lock_guard lock(m_mutex);
                if (!m_running || m_end)
                    return;
                number = m_running->number;
                m_hasAnswered = true;
            }
            m_deliver(number, std::move(*answer));
            const std::lock_guard lock(m_mutex);
            if (m_waiting)
                return;
        }
    }

    void fail(Errors errors)
    {
        quint64 number = 0;
        {
            const std::lock_guard lock(m_mutex);
            if (!m_running || m_end)
                return;
            number = m_running->number;
        }
        FollowerAnswer answer;
        answer.complete = true;
        answer.errors = std::move(errors);
        m_deliver(number, std::move(answer));
    }

    const Deliver m_deliver;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    // Guarded by m_mutex.
    std::optional<Task> m_waiting;
    std::optional<Task> m_running;
    bool m_hasAnswered = false; ///< what is running
    bool m_end = false;
    std::unique_ptr<Follower> m_follower; ///< changed by the thread only
    // Of the thread: what the follower was made for.
    std::shared_ptr<const Projector> m_projector;
    std::shared_ptr<const SamplingPlan> m_plan;
    int m_threads = 0;
    std::thread m_thread;
};

} // namespace

struct FuturesFollower::Data {
    FuturesFollower& follower;
    Session& session;
    FuturesWish wish;
    bool active = false;
    bool unfinished = false; ///< it ended when the page was left
    bool renewed = false;    ///< the wish has functions that may be others than those asked for
    std::size_t members = kUsualMembers;
    int threads = 0;

    /// A question, and with what it is answered.
    struct Asked {
        std::shared_ptr<const SamplingPlan> plan;
        FollowerQuestion question;
        FuturesWish wish; ///< with the scenarios that were meant
        int threads = 0;
    };
    std::optional<Asked> asked;    ///< the latest
    std::optional<Asked> answered; ///< of the answer there is
    quint64 number = 0;            ///< of the latest
    bool busy = false;
    std::map<quint64, Asked> onTheWay;
    std::shared_ptr<const FollowerAnswer> answer;
    Errors errors;
    std::unique_ptr<Worker> worker; ///< from the first question on; last, so that it ends first

    [[nodiscard]] std::optional<Asked> wanted() const;
    [[nodiscard]] static bool same(const Asked& a, const Asked& b);
    void ask();
    void dropOld();
    void take(quint64 of, FollowerAnswer fresh);
};

bool FuturesFollower::Data::same(const Asked& a, const Asked& b)
{
    return a.plan == b.plan && a.threads == b.threads && a.wish.scenarioId == b.wish.scenarioId
        && a.wish.referenceId == b.wish.referenceId && a.question.scenario == b.question.scenario
        && a.question.reference == b.question.reference && sameOutcomes(a.question.outcomes, b.question.outcomes)
        && a.question.targets == b.question.targets;
}

std::optional<FuturesFollower::Data::Asked> FuturesFollower::Data::wanted() const
{
    const auto plan = session.futures().plan();
    const auto* scenario = wish.scenarioId.isEmpty() ? &session.current() : session.scenario(wish.scenarioId);
    const auto* reference = session.scenario(wish.referenceId.isEmpty() ? kBaselineId : wish.referenceId);
    if (!plan || plan->inputs.empty() || !session.projector() || !scenario || !reference || wish.outcomes.empty())
        return std::nullopt;
    Asked now{plan, {scenario->content, reference->content, wish.outcomes, wish.targets, members}, wish, threads};
    now.wish.scenarioId = scenario->id;
    now.wish.referenceId = reference->id;
    return now;
}

/// An answer to another model, region set or plan says nothing of these.
void FuturesFollower::Data::dropOld()
{
    const auto plan = session.futures().plan();
    if (answered && answered->plan != plan) {
        answered.reset();
        answer.reset();
    }
    if (busy && asked && asked->plan != plan) {
        if (worker)
            worker->cancel();
        busy = false;
        asked.reset();
        onTheWay.clear();
    }
    errors.clear();
    if (const auto book = session.futures().planErrors(); !book.empty())
        errors = book;
    else if (plan && plan->inputs.empty())
        errors = {{core::ErrorKind::InvalidArgument, "Nothing in this model has a range, so there are no ranges of its figures.", {}, {}}};
}

void FuturesFollower::Data::ask()
{
    if (!active)
        return;
    auto now = wanted();
    if (!now)
        return;
    const bool isNew = !asked || renewed || !same(*asked, *now);
    const bool isLarger = asked && now->question.members > asked->question.members;
    if (!isNew && !isLarger && !unfinished)
        return;
    renewed = false;
    unfinished = false;
    asked = std::move(*now);
    busy = true;
    onTheWay[++number] = *asked;
    if (!worker) {
        worker = std::make_unique<Worker>([this](quint64 of, FollowerAnswer fresh) {
            // The worker ends before the follower does; what is still queued then is dropped with it.
            QMetaObject::invokeMethod(&follower, [this, of, fresh = std::move(fresh)] { take(of, fresh); }, Qt::QueuedConnection);
        });
    }
    worker->start({number, session.projector(), asked->plan, threads, asked->question});
    emit follower.changed();
}

void FuturesFollower::Data::take(quint64 of, FollowerAnswer fresh)
{
    const auto found = onTheWay.find(of);
    if (found == onTheWay.end())
        return; // of another plan, or cancelled
    const Asked question = found->second;
    onTheWay.erase(onTheWay.begin(), fresh.complete ? std::next(found) : found);
    if (question.plan != session.futures().plan())
        return;
    if (of == number)
        busy = !fresh.complete;
    if (fresh.errors.empty()) {
        // Asked to go on, it may begin anew; what is there is better till then.
        const bool isLess = answered && answer && same(*answered, question) && !hasFunction(question.question.outcomes)
            && fresh.members < answer->members;
        if (isLess)
            return;
        answered = question;
        answer = std::make_shared<const FollowerAnswer>(std::move(fresh));
        errors.clear();
    } else if (of == number) {
        answered.reset();
        answer.reset();
        errors = std::move(fresh.errors);
    }
    emit follower.changed();
}

FuturesFollower::FuturesFollower(Session& session, QObject* parent)
    : QObject(parent)
    , m_data(new Data{*this, session, {}, false, false, false, kUsualMembers, 0, {}, {}, 0, false, {}, {}, {}, {}})
{
    const auto askAnew = [this] { m_data->ask(); };
    // The line comes first: its figures are there when its members are run.
    connect(&session, &Session::projectionChanged, this, askAnew);
    connect(&session, &Session::contentsChanged, this, [this](const QStringList& ids) {
        auto& data = *m_data;
        const auto& current = data.session.current().id;
        const auto concerns = [&](const QString& id, const QString& fallback) { return ids.contains(id.isEmpty() ? fallback : id); };
        if (!concerns(data.wish.scenarioId, current) && !concerns(data.wish.referenceId, kBaselineId))
            return;
        if (!ids.contains(current))
            data.ask();
        emit changed(); // the answer is behind now
    });
    connect(&session, &Session::currentChanged, this, [this] {
        if (m_data->wish.scenarioId.isEmpty())
            emit changed();
    });
    connect(&session, &Session::scenariosChanged, this, askAnew);
    connect(&session.futures(), &FuturesBook::planChanged, this, [this] {
        m_data->dropOld();
        m_data->ask();
        emit changed();
    });
    m_data->dropOld();
}

FuturesFollower::~FuturesFollower()
{
    m_data->worker.reset();
}

void FuturesFollower::setWish(FuturesWish wish)
{
    auto& data = *m_data;
    data.wish = std::move(wish);
    data.renewed = hasFunction(data.wish.outcomes);
    data.ask();
}

void FuturesFollower::setActive(bool active)
{
    auto& data = *m_data;
    if (std::exchange(data.active, active) == active)
        return;
    if (active) {
        data.ask();
    } else if (data.busy) {
        cancel();
        data.unfinished = true;
    }
}

void FuturesFollower::setMembers(std::size_t members)
{
    auto& data = *m_data;
    data.members = std::clamp(members, FollowerOptions().sizes.front(), kMostMembers);
    // After a cancel it goes on from what there is.
    if (!data.busy && data.answer && !data.answer->complete && data.answer->members < data.members)
        data.unfinished = true;
    data.ask();
}

std::size_t FuturesFollower::members() const
{
    return m_data->members;
}

void FuturesFollower::setThreads(int threads)
{
    m_data->threads = threads;
    m_data->ask();
}

void FuturesFollower::cancel()
{
    auto& data = *m_data;
    if (!data.busy)
        return;
    data.worker->cancel();
    data.busy = false;
    data.onTheWay.clear();
    emit changed();
}

std::shared_ptr<const FollowerAnswer> FuturesFollower::answer() const
{
    return m_data->answer;
}

const FuturesWish& FuturesFollower::answeredWish() const
{
    static const FuturesWish none;
    return m_data->answered ? m_data->answered->wish : none;
}

bool FuturesFollower::isBehind() const
{
    if (!m_data->answered)
        return false;
    const auto now = m_data->wanted();
    return !now || !Data::same(*m_data->answered, *now);
}

bool FuturesFollower::isBusy() const
{
    return m_data->busy;
}

Errors FuturesFollower::errors() const
{
    return m_data->errors;
}

} // namespace ui
