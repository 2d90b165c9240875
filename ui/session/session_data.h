// SPDX-License-Identifier: GPL-3.0-or-later
// What a session is made of. For session*.cpp only.
#pragma once

#include "ui/session/projection_runner.h"
#include "ui/session/scenario_book.h"
#include "ui/session/session.h"
#include "ui/session/view_settings.h"

#include <QTimer>

#include <algorithm>

namespace ui {

inline const QString kRegionSetSetting = QStringLiteral("region_set");

struct Session::Data {
    std::filesystem::path dataDirectory;
    std::shared_ptr<const core::policy::Catalogue> catalogue;
    std::unique_ptr<core::workspace::Workspace> workspace;
    std::vector<core::policy::RegionSet> regionSets; ///< shipped and the user's own
    std::shared_ptr<const core::policy::RegionSet> regions;
    QString modelVersion;
    std::unique_ptr<ViewSettings> view;
    std::unique_ptr<ScenarioBook> book;
    std::unique_ptr<ProjectionRunner> runner;
    QTimer rest;
    QTimer retry;

    std::shared_ptr<const core::policy::Projection> baseline;
    std::shared_ptr<const core::policy::Projection> projection;
    std::optional<core::Errors> errors;
    quint64 lastRequest = 0;
    quint64 oldestWanted = 0; ///< figures of earlier requests are of another scenario or region set
    quint64 lastDelivered = 0;

    bool unflushed = false; ///< a scenario has changed since the last flush

    enum class Replay { None, Playing, Interrupted };
    Replay replay = Replay::None;

    [[nodiscard]] const core::policy::RegionSet* regionSet(const QString& id) const
    {
        const auto found = std::find_if(regionSets.begin(), regionSets.end(),
                                        [&](const core::policy::RegionSet& set) { return set.id == id.toStdString(); });
        return found == regionSets.end() ? nullptr : &*found;
    }
    void request(const core::policy::Scenario& scenario) { lastRequest = runner->request(regions, scenario); }
    /// The current scenario; what is still on its way belongs to something else.
    void requestAfresh()
    {
        request(book->current().content);
        oldestWanted = lastRequest;
    }
    void useRegions(const core::policy::RegionSet& set)
    {
        regions = std::make_shared<const core::policy::RegionSet>(set);
        workspace->setProvenance(modelVersion, QString::fromStdString(set.id));
        book->setRegions(*regions, regionSets);
    }
    void storePending(Session& session);
};

} // namespace ui
