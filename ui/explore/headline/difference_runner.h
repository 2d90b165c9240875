// SPDX-License-Identifier: GPL-3.0-or-later
// Works out what each change of a scenario brings, on a thread of its own: one run of the model per change.
#pragma once

#include "core/policy/difference.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>
#include <thread>
#include <vector>

namespace ui {

/// What the list is about.
struct DifferenceQuestion {
    core::policy::RegionSet regions;
    core::policy::Scenario reference;
    core::policy::Scenario scenario;
    core::policy::Headline kpi;
    double year = 2030;
    std::shared_ptr<const core::policy::Projector> projector; ///< of `regions`; not needed by who brings a work of his own
};

/// Differences, the largest effect first; or why there are none.
struct DifferenceAnswer {
    std::vector<core::policy::Difference> differences;
    core::Errors errors;
};

class DifferenceRunner : public QObject {
    Q_OBJECT

public:
    /// Called in the working thread, one question at a time. What it throws becomes an answer with an Internal error.
    using Work = std::function<DifferenceAnswer(const DifferenceQuestion&)>;

    explicit DifferenceRunner(Work work, QObject* parent = nullptr);
    /// With the model that each question brings.
    explicit DifferenceRunner(QObject* parent = nullptr);
    /// Waits for the run under way.
    ~DifferenceRunner() override;

    /// The newest question is answered; of those that came while another was worked on, only the last.
    void ask(DifferenceQuestion question);
    [[nodiscard]] bool isBusy() const { return m_running; }

signals:
    /// In the thread of this object.
    void answered(const ui::DifferenceAnswer& answer);

private:
    void start();
    void finish(const DifferenceAnswer& answer);

    Work m_work; ///< touched by the working thread only while it runs
    std::optional<DifferenceQuestion> m_waiting;
    bool m_running = false;
    std::thread m_thread;
};

} // namespace ui
