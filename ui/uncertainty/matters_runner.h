// SPDX-License-Identifier: GPL-3.0-or-later
// Studies of the window on a thread of their own: core::studies does the work, what is finished stays when one is cancelled.
#pragma once

#include "ui/uncertainty/matters_question.h"

#include <QElapsedTimer>
#include <QObject>

#include <atomic>
#include <memory>

namespace ui {

class BackgroundTask;

struct MattersAnswer {
    MattersQuestion question;
    core::studies::SensitivityResult result;
    bool complete = false; ///< false: figures of what is done so far, or of what was done when it was cancelled
    double seconds = 0;
};

class MattersRunner : public QObject {
    Q_OBJECT

public:
    explicit MattersRunner(QObject* parent = nullptr);
    /// Ends what is under way and waits for it.
    ~MattersRunner() override;

    /// The newest question wins; what there is of an older one stays until there is something of this.
    void ask(MattersQuestion question);
    /// Keeps what is finished: an answer that is not complete, or none when too little is done.
    void cancel();

    [[nodiscard]] bool isBusy() const;
    [[nodiscard]] const std::optional<MattersQuestion>& pending() const { return m_pending; } ///< what is worked on
    [[nodiscard]] std::shared_ptr<const MattersAnswer> answer() const { return m_answer; }
    [[nodiscard]] const core::Errors& errors() const { return m_errors; } ///< why the last question has no answer
    [[nodiscard]] bool wasCancelled() const { return m_wasCancelled; }    ///< with nothing to keep
    void forget(); ///< the answer and the errors
    /// Seconds that one run of the model took lately, on all processors; 0 = not known yet, or of another model.
    [[nodiscard]] double secondsPerRun(const core::policy::Projector* projector) const;

signals:
    void changed(); ///< an answer, part of one, errors, or the end of the work
    void progressed(int done, int total);

private:
    void take(std::shared_ptr<const MattersAnswer> answer);
    void stop();

    BackgroundTask* m_task;
    std::shared_ptr<std::atomic<bool>> m_stop; ///< of the work under way
    std::optional<MattersQuestion> m_pending;
    std::shared_ptr<const MattersAnswer> m_answer;
    core::Errors m_errors;
    bool m_wasCancelled = false;
    quint64 m_number = 0; ///< of the question, so that parts of an older one are told from those of this
    double m_secondsPerRun = 0;
    const core::policy::Projector* m_timed = nullptr; ///< compared only
};

} // namespace ui
