// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/uncertainty/matters_runner.h"

#include "ui/widgets/background_task.h"

#include <QCoreApplication>

#include <utility>

namespace ui {

using core::studies::SensitivityResult;

namespace {

/// Runs of fewer than these say nothing of how fast the model is.
constexpr std::size_t kTelling = 50;

} // namespace

MattersRunner::MattersRunner(QObject* parent)
    : QObject(parent)
    , m_task(new BackgroundTask(this))
{
    connect(m_task, &BackgroundTask::progressed, this, &MattersRunner::progressed);
    connect(m_task, &BackgroundTask::ended, this, [this] {
        m_pending.reset();
        emit changed();
    });
    connect(m_task, &BackgroundTask::failed, this, [this](const QString& what) {
        m_errors = {{core::ErrorKind::Internal, what.toStdString(), {}, {}}};
        emit changed();
    });
}

MattersRunner::~MattersRunner()
{
    stop();
    delete m_task; // waits; parts that were posted are dropped with this object
}

void MattersRunner::stop()
{
    if (m_stop)
        m_stop->store(true, std::memory_order_relaxed);
}

void MattersRunner::cancel()
{
    stop();
}

bool MattersRunner::isBusy() const
{
    return m_task->isBusy();
}

void MattersRunner::forget()
{
    m_answer.reset();
    m_errors.clear();
    m_wasCancelled = false;
    emit changed();
}

double MattersRunner::secondsPerRun(const core::policy::Projector* projector) const
{
    return projector == m_timed ? m_secondsPerRun : 0;
}

void MattersRunner::take(std::shared_ptr<const MattersAnswer> answer)
{
    m_answer = std::move(answer);
    m_errors.clear();
    m_wasCancelled = false;
    if (m_answer->seconds > 0 && m_answer->result.done >= kTelling) {
        m_secondsPerRun = m_answer->seconds / static_cast<double>(m_answer->result.done);
        m_timed = m_answer->question.projector.get();
    }
    emit changed();
}

void MattersRunner::ask(MattersQuestion question)
{
    stop();
    m_stop = std::make_shared<std::atomic<bool>>(false);
    m_pending = question;
    m_errors.clear();
    m_wasCancelled = false;
    const quint64 number = ++m_number;
    m_task->start([this, question = std::move(question), stop = m_stop, number](const TaskControl& control) -> BackgroundTask::Deliver {
        QElapsedTimer clock;
        clock.start();
        core::studies::RunOptions options;
        options.cancel = stop.get();
        options.program = (QCoreApplication::applicationName() + QLatin1Char(' ') + QCoreApplication::applicationVersion()).trimmed().toStdString();
        options.progress = [&control](std::size_t done, std::size_t total) { control.report(static_cast<int>(done), static_cast<int>(total)); };
        options.partial = [&](const SensitivityResult& soFar) {
            auto part = std::make_shared<MattersAnswer>(MattersAnswer{question, soFar, false, clock.nsecsElapsed() / 1e9});
            QMetaObject::invokeMethod(this, [this, part, number] {
                if (number == m_number)
                    take(part);
            }, Qt::QueuedConnection);
        };
        auto result = core::studies::runSensitivity(*question.projector, question.study, options);
        if (control.cancelled())
            return {};
        const double seconds = clock.nsecsElapsed() / 1e9;
        if (!result) {
            return [this, errors = std::move(result.error())] {
                const bool cancelled = errors.size() == 1 && errors.front().kind == core::ErrorKind::Cancelled;
                m_wasCancelled = cancelled;
                m_errors = cancelled ? core::Errors() : errors;
                emit changed();
            };
        }
        const bool complete = !result->cancelled;
        auto answer = std::make_shared<MattersAnswer>(MattersAnswer{question, std::move(*result), complete, seconds});
        return [this, answer] { take(answer); };
    });
    emit changed();
}

} // namespace ui
