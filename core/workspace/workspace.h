// SPDX-License-Identifier: GPL-3.0-or-later
// One file that holds a user's work: scenarios with their history, worlds, region sets, sources, documents and settings.
//
// SQLite through Qt SQL. Every change is a transaction, saved as it happens; there is no save button. When the program is killed
// at any moment, the file reopens with at most the change in hand lost; flush() gives the same against a power cut. A function
// that fails has changed nothing. Every writing one fails with ReadOnly, DiskFull, Locked or UnwritableFile as the file and its
// disk are. Not thread safe: one thread owns a workspace.
#pragma once

#include "core/base/result.h"
#include "core/policy/region_set.h"
#include "core/policy/scenario.h"
#include "core/policy/world.h"

#include <QDateTime>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace core::workspace {

/// A scenario as stored. Built-in ones (baseline, paper package) can be neither edited nor deleted, a copy can.
struct ScenarioRecord {
    QString id; ///< stable; "baseline" and "paper-package" are built in
    QString name; ///< user text; empty for built-in ones, whose names are translated
    QString description;
    QString originId; ///< the scenario that it was duplicated from, or empty
    bool builtIn = false;
    int position = 0; ///< order in the strip
    /// Of built-in ones empty: theirs is the product's and not stored. Of one with a parent only what differs from it.
    policy::Scenario content;
    QDateTime created; ///< UTC, set when stored
    QDateTime changed;
    QString modelVersion; ///< what the content was made with, see setProvenance()
    QString regionSetId;
    QString parentId; ///< the scenario that it stands on and follows, or empty
    QString madeWith; ///< see setProvenance(); empty for contents older than that
};

/// Why a scenario became what a version says.
enum class VersionCause {
    Made, ///< new, a copy, a file
    Edited,
    Parent, ///< its parent changed, or another parent was set or none
    Restored ///< an earlier version was brought back
};

/// One step of a scenario's history: what it was after a change.
struct ScenarioVersion {
    qint64 id = 0;
    QString scenarioId;
    QDateTime when;
    QString reason; ///< optional
    policy::Scenario content; ///< all of it, with what a parent gave
    QString modelVersion;
    QString regionSetId;
    QString name; ///< optional
    VersionCause cause = VersionCause::Edited;
    QString parentId; ///< of that time
    QString madeWith;
};

/// What a scenario becomes.
struct ScenarioChange {
    QString id;
    QString parentId; ///< or empty
    policy::Scenario own; ///< what it stores: all of it, or what differs from the parent
    policy::Scenario content; ///< all of it, for its history
    VersionCause cause = VersionCause::Edited;
};

/// Where a region set of the user's comes from.
struct Source {
    qint64 id = 0;
    QString title; ///< as the user names it: a file, a publication
    QDateTime added;
};

/// A text that a workspace holds whole, so that it needs no other file: another model, the definition of an index, a map. What
/// it says is its reader's matter.
struct DocumentRecord {
    QString kind; ///< kDocumentModel, ...
    QString id; ///< stable, unique among those of its kind
    QString name; ///< as people call it: a title, a file's name
    QString content;
    QDateTime added; ///< UTC; set when stored unless it is given

    bool operator==(const DocumentRecord&) const = default;
};

/// A user's map of a set of regions, whose id is the document's: GeoJSON or TopoJSON as it was in the file that the name tells.
inline const QString kDocumentMap = QStringLiteral("map");

/// The kind of a model other than the four-dimension one. A workspace has at most one, its id is the same word.
inline const QString kDocumentModel = QStringLiteral("model");

/// Which document, by what is its own for ever.
struct DocumentKey {
    QString kind;
    QString id;
    bool operator==(const DocumentKey&) const = default;
};

enum class Access { ReadWrite, ReadOnly };

class Workspace {
public:
    /// Makes a new file with the built-in scenarios and `documents`; it appears with all of them or not at all. With another
    /// model among them there is no paper package. Errors: UnwritableFile, ReadOnly, DiskFull; an existing file is left alone; as
    /// addDocument().
    [[nodiscard]] static Result<Workspace> create(const QString& path, const std::vector<DocumentRecord>& documents = {});
    /// Opens, migrating an older schema. A second window on the same file gets Access::ReadOnly (see access()); so does a file
    /// or folder that cannot be written. The lock of a program that was killed is taken over.
    /// Errors: NotFound, NewerVersion, Damaged (another program's file too), UnreadableFile; ReadOnly when an older schema cannot
    /// be migrated for that reason. Nothing is changed on error.
    [[nodiscard]] static Result<Workspace> open(const QString& path);

    Workspace(Workspace&&) noexcept;
    Workspace& operator=(Workspace&&) noexcept;
    ~Workspace();

    [[nodiscard]] QString path() const;
    [[nodiscard]] Access access() const;
    /// Why it is read-only: Locked (another window), ReadOnly (file or folder). Nothing when it can be written.
    [[nodiscard]] std::optional<Error> accessNote() const;

    /// A complete copy at `path`, this workspace stays open. A file that stands there is replaced when the copy is complete.
    /// Errors: UnwritableFile, DiskFull, Locked (open in a window), InvalidArgument (this very file); no half-written file
    /// remains.
    [[nodiscard]] Result<void> saveCopyAs(const QString& path) const;

    /// Waits until every change is on the medium; to be called when the hand rests.
    [[nodiscard]] Result<void> flush();

    /// What contents stored from now on are made with. `madeWith`: as much of model and data as it takes to tell later what
    /// differs; a text that is stored once and not looked into.
    void setProvenance(const QString& modelVersion, const QString& regionSetId, const QString& madeWith = {});

    /// In their order. Errors: Damaged, naming the scenario whose content cannot be read.
    [[nodiscard]] Result<std::vector<ScenarioRecord>> scenarios() const;
    /// Stores a new scenario at the end. `effective`: for one with a parent all of its content. Errors: DuplicateName;
    /// InvalidArgument for an empty name; NotFound for its parent.
    [[nodiscard]] Result<void> addScenario(const ScenarioRecord& scenario, const std::optional<policy::Scenario>& effective = {});
    [[nodiscard]] Result<void> renameScenario(const QString& id, const QString& name);
    [[nodiscard]] Result<void> describeScenario(const QString& id, const QString& description);
    /// Out of sight; gone for good with its history when the file is next opened. `detached`: what its children become, none of
    /// which may stand on it any more. Errors: InvalidArgument for built-in ones, and when a child is left.
    [[nodiscard]] Result<void> removeScenario(const QString& id, const std::vector<ScenarioChange>& detached = {});
    /// Brings back one that was removed since the file was opened, at its old place. `attached`: its children, standing on it
    /// again. Errors: NotFound, DuplicateName.
    [[nodiscard]] Result<void> restoreScenario(const QString& id, const std::vector<ScenarioChange>& attached = {});
    /// `ids`: each scenario once.
    [[nodiscard]] Result<void> reorderScenarios(const std::vector<QString>& ids);
    /// Stores what scenarios become by one change: one of them and those that follow it, say. All of it or nothing. Changes in a
    /// row with the same non-empty `gesture` (one drag) are one history step of each scenario.
    /// Errors: NotFound; InvalidArgument for built-in ones, and for a parent that stands on its own child.
    [[nodiscard]] Result<void> changeScenarios(const std::vector<ScenarioChange>& changes, const QString& gesture = {},
                                               const QString& reason = {});
    /// The same for one without a parent.
    [[nodiscard]] Result<void> changeScenario(const QString& id, const policy::Scenario& content, const QString& gesture = {},
                                              const QString& reason = {});
    /// Oldest first.
    [[nodiscard]] Result<std::vector<ScenarioVersion>> history(const QString& scenarioId) const;
    /// Gives a version a name, or a reason; an empty text takes it away. A named version is not changed by the rest of a drag.
    /// Errors: NotFound.
    [[nodiscard]] Result<void> nameVersion(qint64 versionId, const QString& name);
    [[nodiscard]] Result<void> explainVersion(qint64 versionId, const QString& reason);

    /// The user's own worlds, in the order in which they were made. Errors: Damaged, naming the world that cannot be read.
    [[nodiscard]] Result<std::vector<policy::World>> worlds() const;
    /// A new world, or in place of the one with its id; one that was removed comes back to its place.
    /// Errors: InvalidArgument without an id.
    [[nodiscard]] Result<void> storeWorld(const policy::World& world);
    /// Out of sight; gone for good when the file is next opened. Errors: NotFound.
    [[nodiscard]] Result<void> removeWorld(const QString& id);

    /// Settings of this workspace (budget line, region set, year, chosen KPIs), as text by key.
    [[nodiscard]] QString setting(const QString& key, const QString& fallback = {}) const;
    [[nodiscard]] Result<void> setSetting(const QString& key, const QString& value);
    /// Those whose key begins so.
    [[nodiscard]] std::vector<QString> settingKeys(const QString& beginning) const;
    /// The setting is gone, the document there, both or neither; a document with this id that is there already stays as it is.
    /// Errors: as addDocument().
    [[nodiscard]] Result<void> makeDocumentOfSetting(const QString& key, const DocumentRecord& document);

    /// Region sets of the user's own, besides the shipped ones, in the order in which they were added. One with the id of an earlier
    /// one takes its place; its source is listed anew only when it is another one. Errors: Damaged, naming the first that cannot be
    /// read.
    [[nodiscard]] Result<std::vector<policy::RegionSet>> regionSets() const;
    /// Those of them that can be read; the others stay in the file as they are.
    struct ReadableRegionSets {
        std::vector<policy::RegionSet> sets;
        std::vector<QString> damagedIds;
        Errors damages; ///< Damaged, one for each of these
    };
    [[nodiscard]] Result<ReadableRegionSets> readableRegionSets() const;
    [[nodiscard]] Result<void> addRegionSet(const policy::RegionSet& set, const QString& source);
    /// Gone for good, with its source unless another set has the same. Errors: NotFound.
    [[nodiscard]] Result<void> removeRegionSet(const QString& id);
    /// The title of where it comes from. Errors: NotFound.
    [[nodiscard]] Result<QString> regionSetSource(const QString& id) const;
    [[nodiscard]] Result<std::vector<Source>> sources() const;

    /// Those of a kind, in the order in which they were added.
    [[nodiscard]] Result<std::vector<DocumentRecord>> documents(const QString& kind) const;
    /// The same without their contents, which may be long.
    [[nodiscard]] Result<std::vector<DocumentRecord>> documentHeads(const QString& kind) const;
    /// Errors: NotFound.
    [[nodiscard]] Result<DocumentRecord> document(const QString& kind, const QString& id) const;
    /// One that was removed comes back to its place when `added` says when it was. Errors: InvalidArgument without a kind or an id;
    /// DuplicateName when there is one with its id.
    [[nodiscard]] Result<void> addDocument(const DocumentRecord& document);
    /// Another name or content. Errors: NotFound.
    [[nodiscard]] Result<void> changeDocument(const QString& kind, const QString& id, const QString& name, const QString& content);
    /// Gone for good. Errors: NotFound.
    [[nodiscard]] Result<void> removeDocument(const QString& kind, const QString& id);
    /// Removes those and adds these, all of it or nothing. One that is in both has another name or content afterwards, and keeps
    /// its place when `added` says when it was. Errors: as removeDocument() and addDocument().
    [[nodiscard]] Result<void> exchangeDocuments(const std::vector<DocumentKey>& removed, const std::vector<DocumentRecord>& added);

    /// No file bigger than `pages` pages of 4 KiB: how tests play a full disk.
    [[nodiscard]] Result<void> limitPages(int pages);

private:
    struct Data;
    explicit Workspace(std::unique_ptr<Data> data);
    std::unique_ptr<Data> m_data;
};

} // namespace core::workspace
