// SPDX-License-Identifier: GPL-3.0-or-later
// Moran's I and its local form with their permutations, on a thread of its own; the newest question is answered.
#pragma once

#include "core/inequality/moran.h"

#include <QObject>

#include <memory>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace ui {

struct MoranQuestion {
    std::vector<double> values; ///< by region; NaN = missing
    std::vector<std::pair<int, int>> neighbours;

    bool operator==(const MoranQuestion&) const = default;
};

struct MoranAnswer {
    MoranQuestion question;
    core::inequality::Measured<core::inequality::Moran> global;
    core::inequality::Measured<core::inequality::LocalMoranMap> local;
};

class MoranRunner : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;
    /// Waits for the work under way.
    ~MoranRunner() override;

    /// Nothing is done for a question that was answered last or is being worked on.
    void ask(MoranQuestion question);
    [[nodiscard]] bool isBusy() const { return m_running; }
    [[nodiscard]] const std::shared_ptr<const MoranAnswer>& answer() const { return m_answer; } ///< the last one; or null

signals:
    void answered();

private:
    void start();
    void finish(std::shared_ptr<const MoranAnswer> answer);

    std::optional<MoranQuestion> m_waiting;
    MoranQuestion m_working;
    bool m_running = false;
    std::shared_ptr<const MoranAnswer> m_answer;
    std::thread m_thread;
};

} // namespace ui
