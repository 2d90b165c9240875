// SPDX-License-Identifier: GPL-3.0-or-later
// Runs the model on a thread of its own, so that the window never waits for it.
//
// A request names all figures that are wanted; those whose content has not changed since are not run again. The first ones of the
// list come first and by themselves, so that charts follow a moving hand; the others follow, several runs at a time, those
// that have waited longest before the rest. There is room for one waiting request: a newer one takes its place, and the
// request under way makes room for it as soon as its first figures and a few of the others are done.
#pragma once

#include "core/policy/model_version.h"
#include "core/policy/projection.h"
#include "ui/session/scenario_view.h"

#include <QObject>

#include <atomic>
#include <compare>
#include <condition_variable>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace ui {

/// A scenario in a world.
struct FigureKey {
    QString scenarioId;
    WorldChoice world = WorldChoice::Chosen;

    [[nodiscard]] bool operator==(const FigureKey&) const = default;
    [[nodiscard]] std::weak_ordering operator<=>(const FigureKey& other) const
    {
        const int byId = scenarioId.compare(other.scenarioId);
        return byId != 0 ? byId <=> 0 : static_cast<int>(world) <=> static_cast<int>(other.world);
    }
};

/// Figures to be had, and what the model runs for them: the scenario's content in that world.
struct WantedFigures {
    FigureKey key;
    core::policy::Scenario content;
};

/// What one request came to so far. All figures are of the same region set.
struct Figures {
    quint64 request = 0;
    bool complete = false; ///< nothing more comes of this request
    core::Errors modelErrors; ///< why there is no model; then nothing else is here
    std::shared_ptr<const core::policy::Projector> projector; ///< what they were run with
    std::shared_ptr<const core::policy::MadeWith> madeWith; ///< of the projector
    QString madeWithText; ///< its JSON
    std::map<FigureKey, std::shared_ptr<const core::policy::Projection>> projections; ///< those that are as wanted
    std::map<FigureKey, core::Errors> errors; ///< of those wanted that cannot be run
};

class ProjectionRunner : public QObject {
    Q_OBJECT

public:
    using Regions = std::shared_ptr<const core::policy::RegionSet>;
    using Projected = core::Checked<std::shared_ptr<const core::policy::Projection>>;
    /// May be called from several threads at once.
    using Project = std::function<Projected(const core::policy::Scenario&)>;
    struct Model {
        Project project;
        std::shared_ptr<const core::policy::Projector> projector;
        std::shared_ptr<const core::policy::MadeWith> madeWith = {};
        QString madeWithText = {};
    };
    /// Compiles the model for a region set. Called on the runner's thread, once per set and each time that its content is another.
    using Compile = std::function<core::Checked<Model>(const core::policy::RegionSet&)>;

    explicit ProjectionRunner(Compile compile, QObject* parent = nullptr);
    /// Waits for the runs under way.
    ~ProjectionRunner() override;

    /// Asks for `wanted` in `regions`, the first `foremost` of it before all else; its number.
    quint64 request(Regions regions, std::vector<WantedFigures> wanted, std::size_t foremost = 1);
    /// Whether figures are still to come.
    [[nodiscard]] bool isBusy() const;

signals:
    void computed(const ui::Figures& figures);

private:
    struct Request {
        quint64 number = 0;
        Regions regions;
        std::vector<WantedFigures> wanted;
        std::size_t foremost = 1;
    };
    /// What was run last for a key.
    struct Known {
        core::policy::Scenario content;
        Projected projected;
        quint64 ran = 0; ///< when, counted in runs
    };
    struct Compiled {
        Regions regions; ///< what it was compiled for
        Model model;
        std::map<FigureKey, Known> known;
    };

    void work();
    [[nodiscard]] std::optional<Request> waitForRequest();
    [[nodiscard]] bool hasWaiting() const;
    void serve(const Request& request);
    void serve(const Request& request, Compiled& compiled);
    [[nodiscard]] core::Checked<Compiled*> compiled(const Regions& regions);
    /// Runs those of `wanted` from `first` on that are not known yet, at most `most`; how many.
    std::size_t runSome(Compiled& compiled, const std::vector<WantedFigures>& wanted, std::size_t first, std::size_t last,
                        std::size_t most);
    [[nodiscard]] Figures figuresOf(const Request& request, const Compiled& compiled) const;
    void deliver(Figures figures);

    const Compile m_compile;
    std::map<std::string, Compiled> m_compiled; ///< by region set's id; the runner's thread only, with the one below
    quint64 m_runs = 0;
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

/// For a model that is compiled already and has one region set. `version`: what its scenarios are made with.
[[nodiscard]] ProjectionRunner::Compile alreadyCompiled(std::shared_ptr<const core::policy::Projector> projector,
                                                        const QString& version);

} // namespace ui
