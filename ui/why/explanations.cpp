// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/why/explanations.h"

#include <QMetaObject>

#include <exception>
#include <utility>

namespace ui {

using core::why::Answer;

namespace {

core::Errors internalError(const char* what)
{
    return {core::Error{core::ErrorKind::Internal, std::string("Explaining the figure failed: ") + what, {}, {what}}};
}

} // namespace

Explanations::Explanations(MakeExplainWork make, QObject* parent)
    : QObject(parent)
    , m_make(std::move(make))
{
}

Explanations::~Explanations()
{
    m_waiting = nullptr;
    if (m_stop)
        m_stop->store(true);
    if (m_worker.joinable())
        m_worker.join();
    if (m_preparer.joinable())
        m_preparer.join();
}

void Explanations::use(std::shared_ptr<const core::policy::Projector> projector)
{
    if (!projector || projector == m_prepared || projector == m_wanted)
        return;
    m_wanted = std::move(projector);
    if (!m_preparing)
        prepare();
}

void Explanations::prepare()
{
    if (m_preparer.joinable())
        m_preparer.join(); // it has delivered and is at its end
    m_preparing = true;
    m_problem.clear();
    m_prepared = std::exchange(m_wanted, nullptr);
    m_preparer = std::thread([this, make = m_make, projector = m_prepared] {
        std::shared_ptr<const ExplainWork> work;
        core::Errors problem;
        try {
            work = std::make_shared<const ExplainWork>(make(projector));
        } catch (const std::exception& exception) {
            problem = internalError(exception.what());
        }
        // The destructor joins this thread, so the object is there; what is still queued then is dropped with it.
        QMetaObject::invokeMethod(
            this,
            [this, work, problem] {
                m_preparing = false;
                if (m_wanted) {
                    prepare();
                    return;
                }
                m_problem = problem;
                if (!work) {
                    m_prepared = nullptr; // asked for again, it is tried again; the model before goes on answering
                    emit unprepared();
                    return;
                }
                cancel(); // what is under way is of the model before
                m_work = work;
                m_explained = m_prepared;
                emit ready();
            },
            Qt::QueuedConnection);
    });
}

core::Result<Answer> Explanations::answer(const core::why::Subject& subject, const core::policy::Projection& reference,
                                          const core::policy::Projection& run, double year) const
{
    if (!m_work)
        return core::fail(core::ErrorKind::NotFound, "The model is still being read.");
    return m_work->answer(subject, reference, run, year);
}

void Explanations::findRoots(Question question)
{
    start([question = std::move(question)](const ExplainWork& work, const WorkProgress& progress) -> Outcome {
        auto found = work.roots(question.subject, question.reference, question.scenario, question.year, progress);
        return found ? Outcome{std::move(*found), {}, {}} : Outcome{{}, {}, found.error()};
    });
}

void Explanations::weighEvidence(Question question)
{
    start([question = std::move(question)](const ExplainWork& work, const WorkProgress& progress) -> Outcome {
        auto found = work.evidence(question.subject, question.reference, question.scenario, question.year, progress, question.ranges);
        return found ? Outcome{{}, std::move(*found), {}} : Outcome{{}, {}, found.error()};
    });
}

void Explanations::cancel()
{
    m_waiting = nullptr;
    if (m_stop)
        m_stop->store(true);
}

void Explanations::start(Slow slow)
{
    if (!m_work)
        return;
    if (m_running) {
        m_waiting = std::move(slow);
        m_stop->store(true);
        return;
    }
    if (m_worker.joinable())
        m_worker.join();
    m_running = true;
    m_stop = std::make_shared<std::atomic<bool>>(false);
    m_worker = std::thread([this, slow = std::move(slow), work = m_work, stop = m_stop] {
        const WorkProgress progress = [this, stop](double done) {
            if (stop->load())
                return false;
            QMetaObject::invokeMethod(
                this,
                [this, stop, done] {
                    if (!stop->load())
                        emit progressed(done);
                },
                Qt::QueuedConnection);
            return true;
        };
        Outcome outcome;
        try {
            outcome = slow(*work, progress);
        } catch (const std::exception& exception) {
            outcome.errors = internalError(exception.what());
        }
        QMetaObject::invokeMethod(
            this,
            [this, stop, outcome = std::move(outcome)] {
                m_running = false;
                if (m_waiting) {
                    start(std::exchange(m_waiting, nullptr));
                    return;
                }
                if (!stop->load())
                    finish(outcome);
            },
            Qt::QueuedConnection);
    });
}

void Explanations::finish(const Outcome& outcome)
{
    if (outcome.roots)
        emit rootsFound(*outcome.roots);
    else if (outcome.evidence)
        emit evidenceFound(*outcome.evidence);
    else
        emit failed(outcome.errors);
}

} // namespace ui
