// SPDX-License-Identifier: GPL-3.0-or-later
// Runs the model on a thread of its own, so that the window never waits for it.
//
// There is room for one waiting request: a newer one takes its place, the run under way is let finish and its figures are
// delivered, so that charts follow a moving hand. Figures come in the order of their requests.
#pragma once

#include "core/policy/projection.h"

#include <QObject>

#include <condition_variable>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

namespace ui {

/// What one request came to. Both figures are of the same region set.
struct Figures {
    quint64 request = 0;
    std::shared_ptr<const core::policy::Projection> baseline; ///< null when there are errors
    std::shared_ptr<const core::policy::Projection> projection; ///< null when there are errors
    core::Errors errors;
};

class ProjectionRunner : public QObject {
    Q_OBJECT

public:
    using Regions = std::shared_ptr<const core::policy::RegionSet>;
    using Project = std::function<core::Checked<std::shared_ptr<const core::policy::Projection>>(const core::policy::Scenario&)>;
    /// Compiles the model for a region set. Called on the runner's thread, once per set.
    using Compile = std::function<core::Checked<Project>(const core::policy::RegionSet&)>;

    explicit ProjectionRunner(Compile compile, QObject* parent = nullptr);
    /// Waits for the run under way.
    ~ProjectionRunner() override;

    /// Asks for `scenario` in `regions`; its number. Sets are told apart by their id.
    quint64 request(Regions regions, const core::policy::Scenario& scenario);
    /// Whether figures are still to come.
    [[nodiscard]] bool isBusy() const;

signals:
    void computed(const ui::Figures& figures);

private:
    struct Request {
        quint64 number = 0;
        Regions regions;
        core::policy::Scenario scenario;
    };
    struct Compiled {
        Project project;
        std::shared_ptr<const core::policy::Projection> baseline;
    };

    void work();
    [[nodiscard]] std::optional<Request> waitForRequest();
    [[nodiscard]] Figures run(const Request& request);
    [[nodiscard]] core::Checked<const Compiled*> compiled(const core::policy::RegionSet& regions);

    const Compile m_compile;
    std::map<std::string, Compiled> m_compiled; ///< by region set; the runner's thread only
    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    std::optional<Request> m_waiting; // guarded by m_mutex, with the two below
    bool m_running = false;
    bool m_stop = false;
    quint64 m_lastNumber = 0; ///< the window's thread only
    std::thread m_thread;
};

/// Compiles the four-dimension model of `dataDirectory`.
[[nodiscard]] ProjectionRunner::Compile compileFourDimensions(std::filesystem::path dataDirectory,
                                                              std::shared_ptr<const core::policy::Catalogue> catalogue);

} // namespace ui
