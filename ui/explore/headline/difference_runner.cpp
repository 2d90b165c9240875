// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/headline/difference_runner.h"

#include <exception>
#include <utility>

namespace ui {

namespace {

DifferenceAnswer workOutDifferences(const DifferenceQuestion& question)
{
    auto found = core::policy::differences(*question.projector, question.reference, question.scenario, question.kpi, question.year);
    return found ? DifferenceAnswer{std::move(*found), {}} : DifferenceAnswer{{}, found.error()};
}

/// Nothing may leave the working thread but an answer, not even a lack of memory.
DifferenceAnswer guarded(const DifferenceRunner::Work& work, const DifferenceQuestion& question)
{
    try {
        return work(question);
    } catch (const std::exception& exception) {
        return {{},
                {core::Error{core::ErrorKind::Internal, std::string("Running the model failed: ") + exception.what(), {},
                             {exception.what()}}}};
    }
}

} // namespace

DifferenceRunner::DifferenceRunner(Work work, QObject* parent)
    : QObject(parent)
    , m_work(std::move(work))
{
}

DifferenceRunner::DifferenceRunner(QObject* parent)
    : DifferenceRunner(Work(workOutDifferences), parent)
{
}

DifferenceRunner::~DifferenceRunner()
{
    if (m_thread.joinable())
        m_thread.join();
}

void DifferenceRunner::ask(DifferenceQuestion question)
{
    m_waiting = std::move(question);
    if (!m_running)
        start();
}

void DifferenceRunner::start()
{
    if (m_thread.joinable())
        m_thread.join(); // it has delivered its answer and is at its end
    m_running = true;
    m_thread = std::thread([this, question = std::move(*m_waiting)] {
        auto answer = guarded(m_work, question);
        // The destructor joins this thread, so the object is there; what is still queued then is dropped with it.
        QMetaObject::invokeMethod(this, [this, answer = std::move(answer)] { finish(answer); }, Qt::QueuedConnection);
    });
    m_waiting.reset();
}

void DifferenceRunner::finish(const DifferenceAnswer& answer)
{
    m_running = false;
    if (m_waiting)
        start(); // what was asked since matters more than this answer
    else
        emit answered(answer);
}

} // namespace ui
