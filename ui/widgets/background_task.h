// SPDX-License-Identifier: GPL-3.0-or-later
// Work that takes longer than a frame, on a thread of its own, with progress and cancel.
#pragma once

#include <QObject>
#include <QString>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <thread>

namespace ui {

/// What the work is given: whether it should stop, and where it says how far it is.
class TaskControl {
public:
    TaskControl(const std::atomic<bool>& cancelled, std::function<void(int, int)> progress)
        : m_cancelled(cancelled), m_progress(std::move(progress))
    {
    }
    [[nodiscard]] bool cancelled() const { return m_cancelled.load(std::memory_order_relaxed); }
    [[nodiscard]] const std::atomic<bool>& flag() const { return m_cancelled; }
    void report(int done, int total) const { m_progress(done, total); }

private:
    const std::atomic<bool>& m_cancelled;
    std::function<void(int, int)> m_progress;
};

/// One piece of work at a time; the newest request wins. All signals come in the thread of the object.
class BackgroundTask : public QObject {
    Q_OBJECT

public:
    /// Runs in the working thread; what it returns is called in the thread of the object, unless the work was cancelled or newer
    /// work has been asked for.
    using Deliver = std::function<void()>;
    using Work = std::function<Deliver(const TaskControl&)>;

    explicit BackgroundTask(QObject* parent = nullptr);
    /// Cancels what is under way and waits for it.
    ~BackgroundTask() override;

    void start(Work work);
    /// The work stops at its next look at the control; ended(true) follows.
    void cancel();
    [[nodiscard]] bool isBusy() const { return m_running; }

signals:
    void progressed(int done, int total);
    /// After the answer was delivered, or not: cancelled. Not while newer work waits.
    void ended(bool cancelled);
    /// The work threw; `what` is the exception's own words.
    void failed(const QString& what);

private:
    void launch();
    void finish(const Deliver& deliver, const QString& problem);

    std::optional<Work> m_waiting;
    std::shared_ptr<std::atomic<bool>> m_cancelled;
    bool m_running = false;
    std::thread m_thread;
};

} // namespace ui
