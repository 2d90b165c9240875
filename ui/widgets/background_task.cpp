// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/background_task.h"

#include <exception>
#include <utility>

namespace ui {

BackgroundTask::BackgroundTask(QObject* parent) : QObject(parent) {}

BackgroundTask::~BackgroundTask()
{
    if (m_cancelled)
        m_cancelled->store(true);
    if (m_thread.joinable())
        m_thread.join();
}

void BackgroundTask::start(Work work)
{
    m_waiting = std::move(work);
    if (m_running)
        m_cancelled->store(true);
    else
        launch();
}

void BackgroundTask::cancel()
{
    m_waiting.reset();
    if (m_running)
        m_cancelled->store(true);
}

void BackgroundTask::launch()
{
    if (m_thread.joinable())
        m_thread.join(); // it has delivered its answer and is at its end
    m_running = true;
    m_cancelled = std::make_shared<std::atomic<bool>>(false);
    m_thread = std::thread([this, work = std::move(*m_waiting), cancelled = m_cancelled] {
        // The destructor joins this thread, so the object is there; what is still queued then is dropped with it.
        const TaskControl control(*cancelled, [this](int done, int total) {
            QMetaObject::invokeMethod(this, [this, done, total] { emit progressed(done, total); }, Qt::QueuedConnection);
        });
        Deliver deliver;
        QString problem;
        try {
            deliver = work(control);
        } catch (const std::exception& exception) {
            problem = QString::fromUtf8(exception.what());
        }
        QMetaObject::invokeMethod(this, [this, deliver = std::move(deliver), problem] { finish(deliver, problem); }, Qt::QueuedConnection);
    });
    m_waiting.reset();
}

void BackgroundTask::finish(const Deliver& deliver, const QString& problem)
{
    m_running = false;
    if (m_waiting) {
        launch(); // what was asked since matters more than this answer
        return;
    }
    const bool cancelled = m_cancelled->load();
    if (!problem.isEmpty())
        emit failed(problem);
    else if (!cancelled && deliver)
        deliver();
    emit ended(cancelled);
}

} // namespace ui
