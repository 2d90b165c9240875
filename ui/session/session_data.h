// SPDX-License-Identifier: GPL-3.0-or-later
// What a session is made of. For session*.cpp only.
#pragma once

#include "ui/session/as_made_runner.h"
#include "ui/session/futures_book.h"
#include "ui/session/other_model.h"
#include "ui/session/projection_runner.h"
#include "ui/session/region_edit.h"
#include "ui/session/region_history.h"
#include "ui/session/scenario_book.h"
#include "ui/session/session.h"
#include "ui/session/statistics_book.h"
#include "ui/session/view_settings.h"
#include "ui/session/world_book.h"

#include <QTimer>

#include <algorithm>

namespace ui {

inline const QString kRegionSetSetting = QStringLiteral("region_set");
inline const QString kReferenceSetting = QStringLiteral("pair_reference");
inline const QString kComparedSetting = QStringLiteral("pair_compared"); ///< empty = whichever is current
inline const QString kBaselineId = QStringLiteral("baseline");

/// A region set of the user's own, before and after a step; absent: not there.
struct RegionSetChange {
    QString id;
    std::optional<OwnRegionSet> before;
    std::optional<OwnRegionSet> after;
    QString otherId; ///< is chosen in its place when it goes, and gives way to it when it comes; or empty
    bool givesWay = true; ///< the other one does so: this one was the chosen one when it last went
    std::optional<RegionSetEdit> edit; ///< for the history; absent when a set comes or goes whole
};

struct Session::Data {
    std::filesystem::path dataDirectory;
    std::shared_ptr<const core::policy::Catalogue> catalogue;
    std::unique_ptr<core::workspace::Workspace> workspace;
    std::vector<core::policy::RegionSet> regionSets; ///< shipped and the user's own
    std::vector<QString> damagedRegionSets; ///< ids of those that are stored but cannot be read
    std::shared_ptr<const core::policy::RegionSet> regions;
    QString modelVersion;
    std::optional<OtherModel> otherModel;
    std::unique_ptr<ViewSettings> view;
    std::unique_ptr<ScenarioBook> book;
    std::unique_ptr<WorldBook> worlds; // after the other book, whose undo stack it uses
    std::unique_ptr<StatisticsBook> statistics; // as the worlds
    std::unique_ptr<FuturesBook> futures; // after the worlds
    ProjectionRunner::Compile compile;
    std::unique_ptr<ProjectionRunner> runner;
    std::unique_ptr<AsMadeRunner> asMadeRunner; ///< when it is first needed
    std::map<QString, AsMade> asMade; ///< by scenario; without figures while they are on their way
    std::map<std::string, std::pair<std::shared_ptr<const core::policy::MadeWith>, QString>> madeWith; ///< by region set, with its JSON
    QTimer rest;
    QTimer retry;

    std::shared_ptr<const core::policy::Projection> baseline;
    std::shared_ptr<const core::policy::Projection> projection;
    std::optional<core::Errors> errors;
    std::map<FigureKey, std::shared_ptr<const core::policy::Projection>> figures;
    std::map<FigureKey, core::Errors> figureErrors;
    std::shared_ptr<const core::policy::Projector> projector;
    std::weak_ptr<void> followingAll;
    std::weak_ptr<void> followingDefault;
    quint64 lastRequest = 0;
    quint64 oldestWanted = 0; ///< figures of earlier requests are of another scenario or region set
    quint64 lastDelivered = 0; ///< its first figures, those of the current scenario and the baseline
    quint64 lastCompleted = 0;

    /// The copy of a built-in scenario that a gesture has made, where the rest of the gesture goes.
    struct GestureCopy {
        QString gesture;
        QString builtInId;
        QString copyId;
    };
    GestureCopy gestureCopy;
    GestureCopy gestureRegionSet; ///< the same of a shipped region set
    std::optional<core::Error> regionSetRefusal; ///< why the last step could not be stored
    qint64 lookedVersion = 0; ///< of the look that is shown
    /// Until a request is complete the figures of scenarios are taken all at once: those of two worlds must not stand side by side.
    bool onlyWhole = false;
    QString lastWorldId;

    bool unflushed = false; ///< a scenario has changed since the last flush

    enum class Replay { None, Playing, Interrupted };
    Replay replay = Replay::None;

    [[nodiscard]] const core::policy::RegionSet* regionSet(const QString& id) const
    {
        const auto found = std::find_if(regionSets.begin(), regionSets.end(),
                                        [&](const core::policy::RegionSet& set) { return set.id == id.toStdString(); });
        return found == regionSets.end() ? nullptr : &*found;
    }
    /// Asks for all that is followed; `current` is the content of the current scenario, or what a replay shows in its place.
    void request(const core::policy::Scenario& current);
    /// The figures of `scenario` with what it was made with, as they are asked for.
    [[nodiscard]] AsMade wantedAsMade(const ScenarioView& scenario, const core::policy::MadeWith& then) const;
    [[nodiscard]] bool isShippedRegionSet(const QString& id) const
    {
        const auto& shipped = catalogue->regionSets;
        return std::any_of(shipped.begin(), shipped.end(),
                           [wanted = id.toStdString()](const core::policy::RegionSet& set) { return set.id == wanted; });
    }
    [[nodiscard]] std::string freeRegionSetName(const std::string& wanted, const std::string& forId) const;
    void request() { request(book->current().content); }
    /// What is still on its way belongs to something else.
    void requestAfresh()
    {
        request();
        oldestWanted = lastRequest;
    }
    [[nodiscard]] std::vector<WantedFigures> wanted(const core::policy::Scenario& current) const;
    /// What contents are stored as made with, as far as it is known.
    void noteProvenance()
    {
        Provenance now;
        if (const auto found = madeWith.find(regions->id); found != madeWith.end())
            now.setNow(found->second.first, found->second.second);
        else
            now.setNow(modelVersion, *regions);
        book->setProvenance(now);
    }
    void useRegions(const core::policy::RegionSet& set)
    {
        regions = std::make_shared<const core::policy::RegionSet>(set);
        book->setRegions(*regions, regionSets);
        noteProvenance();
    }
    void storePending(Session& session);
    /// A version's content as it was given, of whatever regions.
    [[nodiscard]] core::Checked<core::policy::Scenario> contentOfVersion(const QString& id, qint64 versionId, bool toRead = false) const;
};

} // namespace ui
