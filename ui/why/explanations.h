// SPDX-License-Identifier: GPL-3.0-or-later
// Explains figures for a window: prepares the explaining of a compiled model on a thread of its own, answers at once from then
// on, and works out the slow parts (what levers do in the end, what the result rests on) in the background.
#pragma once

#include "core/why/answer.h"

#include <QObject>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <thread>
#include <vector>

namespace ui {

/// How far slow work has come, 0 to 1; false means stop.
using WorkProgress = std::function<bool(double done)>;

/// The explaining of one compiled model. Called from several threads.
struct ExplainWork {
    std::function<core::Result<core::why::Answer>(const core::why::Subject&, const core::policy::Projection& reference,
                                                  const core::policy::Projection& run, double year)>
        answer;
    std::function<core::Checked<std::vector<core::why::RootFact>>(const core::why::Subject&, const core::policy::Scenario& reference,
                                                                  const core::policy::Scenario& scenario, double year, const WorkProgress&)>
        roots;
    std::function<core::Checked<core::why::EvidenceShares>(const core::why::Subject&, const core::policy::Scenario& reference,
                                                           const core::policy::Scenario& scenario, double year, const WorkProgress&,
                                                           const core::why::Ranges&)>
        evidence;
};
using MakeExplainWork = std::function<ExplainWork(std::shared_ptr<const core::policy::Projector>)>;

/// With core::why::Explainer.
[[nodiscard]] MakeExplainWork explainerWork();

class Explanations : public QObject {
    Q_OBJECT

public:
    explicit Explanations(MakeExplainWork make, QObject* parent = nullptr);
    /// Stops what is under way and waits for it.
    ~Explanations() override;

    /// Prepares for another compiled model; the one before answers until then. Null does nothing.
    void use(std::shared_ptr<const core::policy::Projector> projector);
    [[nodiscard]] bool isReady() const { return m_work != nullptr; }
    /// Whether what answers was prepared of this compiled model.
    [[nodiscard]] bool explains(const core::policy::Projector* projector) const { return m_work && m_explained.get() == projector; }
    /// Why the newest compiled model cannot be explained; empty when it can, or is being prepared. use() tries it again.
    [[nodiscard]] const core::Errors& problem() const { return m_problem; }
    /// Of the model in use. Errors: NotFound before it is ready; of Explainer::answer().
    [[nodiscard]] core::Result<core::why::Answer> answer(const core::why::Subject& subject, const core::policy::Projection& reference,
                                                         const core::policy::Projection& run, double year) const;

    struct Question {
        core::why::Subject subject;
        core::policy::Scenario reference;
        core::policy::Scenario scenario;
        double year = 2030;
        core::why::Ranges ranges = {}; ///< of the world; what evidence is weighed with
    };
    /// What is under way for another question is given up.
    void findRoots(Question question);
    void weighEvidence(Question question);
    void cancel();
    [[nodiscard]] bool isBusy() const { return m_running; }

signals:
    void ready();
    void unprepared(); ///< preparing failed: problem()
    void progressed(double done);
    void rootsFound(const std::vector<core::why::RootFact>& roots);
    void evidenceFound(const core::why::EvidenceShares& evidence);
    void failed(const core::Errors& errors);

private:
    struct Outcome {
        std::optional<std::vector<core::why::RootFact>> roots;
        std::optional<core::why::EvidenceShares> evidence;
        core::Errors errors;
    };
    using Slow = std::function<Outcome(const ExplainWork&, const WorkProgress&)>;

    void prepare();
    void start(Slow slow);
    void finish(const Outcome& outcome);

    MakeExplainWork m_make;
    std::shared_ptr<const core::policy::Projector> m_wanted;   ///< to be prepared
    std::shared_ptr<const core::policy::Projector> m_prepared; ///< being prepared, or in use
    std::shared_ptr<const core::policy::Projector> m_explained; ///< of m_work
    core::Errors m_problem;
    std::shared_ptr<const ExplainWork> m_work;
    bool m_preparing = false;
    std::thread m_preparer;

    Slow m_waiting;
    bool m_running = false;
    std::shared_ptr<std::atomic<bool>> m_stop; ///< of the work under way
    std::thread m_worker;
};

} // namespace ui
