// SPDX-License-Identifier: GPL-3.0-or-later
// The state that all pages share: workspace, scenarios, worlds, undo, the figures of each, the year and what is looked at.
//
// Pages read from it, ask it for changes, and follow its signals; they never reach for one another. Figures are computed on a
// thread of their own; the newest request wins.
#pragma once

#include "core/policy/catalogue.h"
#include "core/policy/model_version.h"
#include "core/policy/projection.h"
#include "core/policy/scenario.h"
#include "core/policy/scenario_file.h"
#include "core/policy/world.h"
#include "core/why/subject.h"
#include "core/workspace/workspace.h"
#include "ui/session/scenario_view.h"

#include <QObject>
#include <QRect>
#include <QString>
#include <QStringList>

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

class QUndoStack;

namespace ui {

struct Figures;
class FuturesBook;
struct OtherModel;
struct ReadModel;
struct RegionSetChange;
class StatisticsBook;
struct ViewDefaults;

class Session : public QObject {
    Q_OBJECT

public:
    /// Opens or makes the workspace at `path`. Errors as Workspace::open and create, and of the model's tables. Errors of the
    /// model itself come as projectionErrors(), since it is compiled on another thread.
    [[nodiscard]] static core::Checked<std::unique_ptr<Session>> open(const std::filesystem::path& dataDirectory,
                                                                      const QString& path);
    /// Makes a workspace at `path` about another model, which it holds whole, and opens it; open() opens it later, wherever it
    /// has been taken. Errors: those of the model's file, of which nothing is made then; as Workspace::create.
    [[nodiscard]] static core::Checked<std::unique_ptr<Session>> openModel(const std::filesystem::path& dataDirectory,
                                                                           const QString& modelFile, const QString& path);
    /// The same for one that was read already.
    [[nodiscard]] static core::Checked<std::unique_ptr<Session>> openModel(const std::filesystem::path& dataDirectory,
                                                                           ReadModel model, const QString& path);
    ~Session() override;

    // --- what there is
    [[nodiscard]] const core::policy::Catalogue& catalogue() const;
    [[nodiscard]] const core::policy::RegionSet& regions() const;
    /// Null for the four-dimension model; else the catalogue is plain, levers are constants (see constantOf()), there is no paper
    /// package and no region set but the model's.
    [[nodiscard]] const OtherModel* otherModel() const;
    /// Where the model and the tables come from, for those who run the model themselves.
    [[nodiscard]] const std::filesystem::path& dataDirectory() const;
    [[nodiscard]] QString workspaceName() const; ///< the file's base name
    [[nodiscard]] QString workspacePath() const;
    [[nodiscard]] bool readOnly() const;
    [[nodiscard]] std::optional<core::Error> accessNote() const;

    // --- scenarios
    [[nodiscard]] const std::vector<ScenarioView>& scenarios() const; ///< baseline first
    [[nodiscard]] const ScenarioView& current() const;
    [[nodiscard]] const ScenarioView* scenario(const QString& id) const;
    void activate(const QString& id);
    // What cannot be stored emits failed() and is not done; ids are then empty.
    QString addFromBaseline(); ///< new, named "Scenario B"; becomes current; its id
    QString duplicate(const QString& id); ///< becomes current; its id
    void rename(const QString& id, const QString& name);
    void describe(const QString& id, const QString& description);
    void remove(const QString& id); ///< not a built-in one
    void move(const QString& id, int position);

    // --- parents: a child stores what it sets itself and follows its parent in all else, at once
    QString addChild(const QString& parentId); ///< becomes current; its id
    /// An empty `parentId` detaches; the content stays. Errors: NotFound; InvalidArgument for a built-in scenario and for a parent
    /// that follows it; those of a workspace that cannot be written.
    [[nodiscard]] core::Checked<void> setParent(const QString& id, const QString& parentId);

    // --- history; each stored change is a version
    /// Oldest first. Empty for built-in ones.
    [[nodiscard]] core::Result<std::vector<core::workspace::ScenarioVersion>> history(const QString& id) const;
    /// Makes that state the present one, as a new version; its parent stays what it is. Errors: NotFound; as history().
    [[nodiscard]] core::Checked<void> restoreVersion(const QString& id, qint64 versionId);
    /// That state as a scenario of its own, beside it; it does not become current. Its id. Errors: as restoreVersion().
    [[nodiscard]] core::Checked<QString> copyVersion(const QString& id, qint64 versionId);
    /// That state beside the others for a while, to be looked at: as a scenario that cannot be changed and is stored nowhere, current
    /// when `activate`. A change of the list of scenarios ends it. Its id. Errors: as restoreVersion().
    [[nodiscard]] core::Checked<QString> lookAt(const QString& id, qint64 versionId, bool activate = true);
    /// What is looked at so.
    struct Look {
        QString id; ///< of the scenario that stands for it
        QString scenarioId;
        qint64 versionId = 0;
    };
    [[nodiscard]] std::optional<Look> look() const;
    void endLook(); ///< back to the scenario
    [[nodiscard]] core::Result<void> nameVersion(qint64 versionId, const QString& name);
    [[nodiscard]] core::Result<void> explainVersion(qint64 versionId, const QString& reason);

    /// Shipped ones and the user's own.
    [[nodiscard]] const std::vector<core::policy::RegionSet>& regionSets() const;
    /// A region set of the user's own: a new one, or another content of the one with its id. Of a shipped one a copy is made and
    /// stored, with a name and id of its own; it becomes the chosen one when the shipped one was. A name that is taken gets a
    /// number; an empty `source` is the one it has. A quantity that has other values, but the grade and note that it had, becomes
    /// grade C at best and its note tells the source. One undo step; equal non-empty gestures in a row are one. Its id.
    /// Errors: values out of bounds and what else the model cannot take, named by quantity and region; those of a workspace that
    /// cannot be written; InvalidArgument with another model, whose regions are its own. Figures that come out as no number are
    /// told as projectionErrors().
    [[nodiscard]] core::Checked<QString> storeRegionSet(const core::policy::RegionSet& set, const QString& source,
                                                        const QString& gesture = {});
    /// Not a shipped one; the shipped macro regions are chosen when it was. One undo step.
    [[nodiscard]] core::Checked<void> removeRegionSet(const QString& id);

    // --- measured statistics: shipped sets with the user's edits, and the user's own
    [[nodiscard]] StatisticsBook& statistics();
    [[nodiscard]] const StatisticsBook& statistics() const;

    // --- what is uncertain, and what is to be reached
    [[nodiscard]] FuturesBook& futures();
    [[nodiscard]] const FuturesBook& futures() const;

    // --- scenarios that travel
    /// Adds it, becomes current, in its world, which is added when there is none like it; one undo step. Its id. Errors: what
    /// validate() says of content and world; those of a workspace that cannot be written.
    [[nodiscard]] core::Checked<QString> importScenario(const core::policy::ScenarioFile& file);
    [[nodiscard]] core::policy::ScenarioFile exportScenario(const QString& id) const;

    // --- which two scenarios are compared; stored. Baseline and whichever is current until they are chosen.
    [[nodiscard]] QString referenceId() const;
    [[nodiscard]] QString comparedId() const;
    void setPair(const QString& reference, const QString& compared); ///< an empty `compared` is whichever is current

    // --- worlds: assumptions, which act on all scenarios and the baseline
    [[nodiscard]] const std::vector<core::policy::World>& worlds() const; ///< the default one first
    [[nodiscard]] const core::policy::World& world() const; ///< the chosen one
    void setWorld(const QString& id);
    QString addWorld(const core::policy::World& world); ///< becomes the chosen one; its id, which is made here
    /// Another content of the world with its id; of a built-in one a copy is made first and chosen. Equal non-empty gestures in a
    /// row are one undo step. Errors: validate(); names that are empty or taken; those of a workspace that cannot be written.
    [[nodiscard]] core::Checked<void> changeWorld(const core::policy::World& world, const QString& gesture = {});
    void removeWorld(const QString& id); ///< not a built-in one
    /// One parameter in the chosen world; of a built-in world a copy is made first. Absent or empty: as the model has it.
    [[nodiscard]] core::Checked<void> changeParameter(const QString& name, const std::optional<core::policy::ParameterValue>& value,
                                                      const std::optional<core::policy::ParameterRange>& range,
                                                      const QString& note, const QString& gesture = {});

    // --- levers of the current scenario. Editing a built-in scenario first makes an editable copy of it and says so by `copied`.
    // In a read-only workspace nothing of it is done.
    /// The setting with defaults filled in: always has all four fields.
    [[nodiscard]] core::policy::LeverSetting leverSetting(const QString& leverId) const;
    /// Changes one lever; fields that are left out stay as they are. Equal non-empty gestures in a row (one drag) are one undo
    /// step and one history entry. Refused values (validate()) change nothing and return the reasons.
    [[nodiscard]] core::Checked<void> setLever(const QString& leverId, const core::policy::LeverSetting& setting,
                                               const QString& gesture = {});
    void resetLever(const QString& leverId); ///< to the baseline
    void proposeLever(const QString& leverId); ///< to the papers' proposal
    void resetAllLevers();
    /// Average intensity of a lever over its regions weighted by default weight: what its row shows. 1 = the papers' proposal.
    [[nodiscard]] double leverStrength(const QString& leverId) const;
    [[nodiscard]] bool leverChanged(const QString& leverId) const; ///< differs from the baseline

    // --- levers that are constants (core::policy::Lever::constant): a value of their own unit in place of a setting. The functions
    // above that take no setting hold for them too.
    /// What the model runs in the chosen world: the scenario's value, else the world's, else the model's own. NaN for others.
    [[nodiscard]] double constantOf(const QString& scenarioId, const QString& leverId) const;
    /// The value of a scenario that leaves the lever as it is: the world's, else the model's own.
    [[nodiscard]] double constantDefault(const QString& leverId) const;
    /// As setLeverOf(). The value that a scenario has without saying anything is not kept in it.
    [[nodiscard]] core::Checked<void> setConstantOf(const QString& scenarioId, const QString& leverId, double value,
                                                    const QString& gesture = {});

    // --- levers of any scenario; which one is current stays, also with undo
    [[nodiscard]] core::policy::LeverSetting leverSettingOf(const QString& scenarioId, const QString& leverId) const;
    [[nodiscard]] double leverStrengthOf(const QString& scenarioId, const QString& leverId) const;
    /// Whether a child takes the lever from its parent as it is.
    [[nodiscard]] bool leverInherited(const QString& scenarioId, const QString& leverId) const;
    /// As setLever(). Of a built-in scenario a copy is made, `copied` says which; the rest of the gesture goes to the copy.
    [[nodiscard]] core::Checked<void> setLeverOf(const QString& scenarioId, const QString& leverId,
                                                 const core::policy::LeverSetting& setting, const QString& gesture = {});
    void inheritLever(const QString& scenarioId, const QString& leverId); ///< as its parent has it from now on

    // --- undo
    [[nodiscard]] QUndoStack& undoStack();
    /// Shows the state before the last change, then the one after it, as a session-wide preview of `fraction` 0 to 1; used by the
    /// 1.2 s replay. endReplay() returns to the present. Does nothing without a change.
    [[nodiscard]] bool canReplay() const;
    void previewReplay(double fraction);
    void endReplay();

    // --- figures; null until first computed. Both are of the same region set: while the model is compiled for another one, those
    // of the set before stay.
    [[nodiscard]] std::shared_ptr<const core::policy::Projection> baseline() const;
    [[nodiscard]] std::shared_ptr<const core::policy::Projection> projection() const; ///< of the current scenario
    /// Why the figures are not those of the current scenario. Absent when they are.
    [[nodiscard]] std::optional<core::Errors> projectionErrors() const;
    /// Whether newer figures of the current scenario or the baseline are on their way.
    [[nodiscard]] bool isComputing() const;
    /// Whether any of those that are followed are.
    [[nodiscard]] bool figuresPending() const;

    /// The latest figures of a scenario; null until computed. Kept fresh for the current scenario and the baseline, and for
    /// all that is followed.
    [[nodiscard]] std::shared_ptr<const core::policy::Projection> projectionOf(const QString& scenarioId,
                                                                              WorldChoice world = WorldChoice::Chosen) const;
    /// Why a scenario that is followed has no fresh figures; absent when it has, or when they are on their way.
    [[nodiscard]] std::optional<core::Errors> projectionErrorsOf(const QString& scenarioId,
                                                                WorldChoice world = WorldChoice::Chosen) const;
    /// While the handle lives, the figures of all scenarios are kept fresh. Hold it while the page shows.
    [[nodiscard]] std::shared_ptr<void> followAll();
    /// The same for what is followed, in the default world too.
    [[nodiscard]] std::shared_ptr<void> followDefaultWorld();
    /// In what model, data and regions a scenario was made with differ from those there are now; empty when it is not stale.
    [[nodiscard]] std::vector<core::policy::MadeWithDifference> staleness(const QString& id) const;
    /// The figures of a stale scenario under what it was made with, in the chosen world as far as that model knows it. Null until
    /// computed: the first call asks for it, and figuresChanged() follows. Null too when it cannot be run so.
    [[nodiscard]] std::shared_ptr<const core::policy::Projection> projectionAsMade(const QString& id);
    [[nodiscard]] std::optional<core::Errors> projectionAsMadeErrors(const QString& id) const; ///< why it cannot
    /// A stale scenario is taken as made with what there is now, as a new version of it.
    [[nodiscard]] core::Result<void> adoptPresentModel(const QString& id);
    /// The compiled model, for background work; null until it is compiled for the present regions. What it runs is
    /// core::policy::inWorld(content, world()).
    [[nodiscard]] std::shared_ptr<const core::policy::Projector> projector() const;

    // --- what is asked: pages call it, the window shows the answer beside the anchor
    void askWhy(const core::why::Subject& subject, const QRect& globalAnchor);

    // --- what is looked at; stored as settings of the workspace
    [[nodiscard]] double year() const;
    void setYear(double year); ///< bounded to catalogue().span, in whose unit it is
    [[nodiscard]] QStringList kpis() const; ///< keys: "variable" or "variable@Place": "vacancy@Central_West"
    void setKpis(const QStringList& keys);
    [[nodiscard]] QString selectedKpi() const;
    void selectKpi(const QString& key);
    [[nodiscard]] QStringList chartKeys() const; ///< the charts chosen for the page besides the large one
    void setChartKeys(const QStringList& keys);
    [[nodiscard]] QString regionSetId() const; ///< "macro", "provinces", or a user's
    /// A change of what is looked at: no undo step.
    [[nodiscard]] core::Checked<void> setRegionSet(const QString& id);
    /// The same as a change of what the model runs on: one undo step, none when it is the chosen one already. Errors: NotFound.
    [[nodiscard]] core::Checked<void> useRegionSet(const QString& id);
    [[nodiscard]] core::policy::Place place() const; ///< region switch: what charts of regional variables show
    void setPlace(const core::policy::Place& place);
    [[nodiscard]] std::optional<double> budgetLineBnCny() const; ///< yearly; absent until entered
    void setBudgetLineBnCny(std::optional<double> budget);
    [[nodiscard]] QString setting(const QString& key, const QString& fallback = {}) const;
    void setSetting(const QString& key, const QString& value);

    // --- texts that the workspace holds whole: maps
    /// Absent when there is none, and when it cannot be read.
    [[nodiscard]] std::optional<core::workspace::DocumentRecord> document(const QString& kind, const QString& id) const;
    /// A new one, or in place of the one with its id. What cannot be stored emits failed() too. Not an undo step.
    [[nodiscard]] core::Result<void> storeDocument(const QString& kind, const QString& id, const QString& name, const QString& content);
    /// Nothing is done when there is none.
    [[nodiscard]] core::Result<void> removeDocument(const QString& kind, const QString& id);

    /// Everything, with what could not be stored in the workspace itself. Errors: as Workspace::saveCopyAs.
    [[nodiscard]] core::Result<void> saveCopyAs(const QString& path);
    /// Whether the last change of a scenario is only in the window (after failed()); it is tried again until it is stored.
    [[nodiscard]] bool hasUnsavedChanges() const;

    /// No file bigger than `pages` pages: how tests play a full disk.
    void limitWorkspacePages(int pages);

    /// Names of built-in scenarios and undo texts follow QEvent::LanguageChange of the application.
    bool eventFilter(QObject* watched, QEvent* event) override;

signals:
    void scenariosChanged(); ///< list, names or order
    void currentChanged(); ///< another scenario is current
    void leversChanged(); ///< settings of the current scenario
    void contentsChanged(const QStringList& ids); ///< settings of these scenarios: one that was changed and those that follow it
    void pairChanged();
    void worldsChanged(); ///< which there are, names or contents
    void worldChanged(); ///< another world is chosen, or the chosen one has another content
    void projectionChanged(); ///< new figures of the current scenario or baseline
    void figuresChanged(); ///< new figures of any scenario, also those of projectionChanged, which comes first
    void yearChanged(double year);
    void kpisChanged();
    void selectedKpiChanged();
    void chartKeysChanged();
    void regionSetChanged(); ///< another one is chosen, or any of them has another content, is new or gone
    void placeChanged();
    void budgetChanged();
    void saved(); ///< the last change is on disk
    void copied(const QString& fromId, const QString& toId); ///< editing a built-in scenario made this copy
    void failed(const core::Error& error); ///< storing failed; what was there is untouched
    void whyAsked(const core::why::Subject& subject, const QRect& globalAnchor);

private:
    friend class FuturesBook; ///< which is a part of it in files of its own
    Session();
    /// Reads the catalogue unless it is given.
    [[nodiscard]] static core::Checked<std::unique_ptr<Session>> make(const std::filesystem::path& dataDirectory,
                                                                      core::workspace::Workspace workspace,
                                                                      std::optional<core::policy::Catalogue> catalogue);
    [[nodiscard]] static core::Checked<std::unique_ptr<Session>> make(const std::filesystem::path& dataDirectory,
                                                                      core::workspace::Workspace workspace, ReadModel model);
    [[nodiscard]] core::Result<void> start(ViewDefaults defaults, std::vector<core::policy::World> worlds);
    /// The scenario that a change of `scenarioId` goes to: in the rest of a gesture the copy that its beginning has made.
    [[nodiscard]] core::Checked<const ScenarioView*> toEdit(const QString& scenarioId, const QString& gesture) const;
    /// Whether `content` says something of a lever that is a constant.
    [[nodiscard]] bool setsConstant(const core::policy::Scenario& content, const std::string& leverId) const;
    void editLever(const ScenarioView& view, const core::policy::Scenario& content, const std::string& leverId,
                   const QString& gesture);
    void takeMapsOutOfSettings();
    void tellLater(core::Errors errors);
    [[nodiscard]] core::Result<void> told(core::Result<void> stored);
    void connectParts();
    void connectBooks();
    void take(const Figures& figures);
    void tellRegions();
    [[nodiscard]] bool putRegionSet(RegionSetChange& change);
    [[nodiscard]] core::Checked<void> pushRegionSet(RegionSetChange change, const std::function<QString()>& text,
                                                    const QString& gesture);
    [[nodiscard]] QString versionName(const QString& id, qint64 versionId) const;
    [[nodiscard]] static QString leverName(const core::policy::Catalogue& catalogue, const std::string& leverId);

    struct Data;
    std::unique_ptr<Data> m_data;
};

/// A KPI key's parts. Place is national when the key names none, a group for East and Central_West, else a region, which need not
/// be one of `regions` (there are no figures for it then).
struct KpiKey {
    QString variable;
    core::policy::Place place;
};
[[nodiscard]] KpiKey parseKpiKey(const QString& key, const core::policy::RegionSet& regions);
[[nodiscard]] QString kpiKey(const QString& variable, const core::policy::Place& place);

} // namespace ui
