// SPDX-License-Identifier: GPL-3.0-or-later
// One file that holds a user's work: scenarios with their history, region sets, sources and settings.
//
// SQLite through Qt SQL. Every change is a transaction, saved as it happens; there is no save button. When the program is killed
// at any moment, the file reopens with at most the change in hand lost; flush() gives the same against a power cut. A function
// that fails has changed nothing. Every writing one fails with ReadOnly, DiskFull, Locked or UnwritableFile as the file and its
// disk are. Not thread safe: one thread owns a workspace.
#pragma once

#include "core/base/result.h"
#include "core/policy/region_set.h"
#include "core/policy/scenario.h"

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
    policy::Scenario content; ///< of built-in ones empty: theirs is the product's and not stored
    QDateTime created; ///< UTC, set when stored
    QDateTime changed;
    QString modelVersion; ///< what the content was made with, see setProvenance()
    QString regionSetId;
};

/// One step of a scenario's history: what it was after a change.
struct ScenarioVersion {
    qint64 id = 0;
    QString scenarioId;
    QDateTime when;
    QString reason; ///< optional
    policy::Scenario content;
    QString modelVersion;
    QString regionSetId;
};

/// Where a region set of the user's comes from.
struct Source {
    qint64 id = 0;
    QString title; ///< as the user names it: a file, a publication
    QDateTime added;
};

enum class Access { ReadWrite, ReadOnly };

class Workspace {
public:
    /// Makes a new file with the built-in scenarios. Errors: UnwritableFile, ReadOnly, DiskFull; an existing file is left alone.
    [[nodiscard]] static Result<Workspace> create(const QString& path);
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

    /// What contents stored from now on are made with.
    void setProvenance(const QString& modelVersion, const QString& regionSetId);

    /// In their order. Errors: Damaged, naming the scenario whose content cannot be read.
    [[nodiscard]] Result<std::vector<ScenarioRecord>> scenarios() const;
    /// Stores a new scenario at the end. Errors: DuplicateName; InvalidArgument for an empty name.
    [[nodiscard]] Result<void> addScenario(const ScenarioRecord& scenario);
    [[nodiscard]] Result<void> renameScenario(const QString& id, const QString& name);
    [[nodiscard]] Result<void> describeScenario(const QString& id, const QString& description);
    /// Out of sight; gone for good with its history when the file is next opened. Errors: InvalidArgument for built-in ones.
    [[nodiscard]] Result<void> removeScenario(const QString& id);
    /// Brings back one that was removed since the file was opened, at its old place. Errors: NotFound, DuplicateName.
    [[nodiscard]] Result<void> restoreScenario(const QString& id);
    /// `ids`: each scenario once.
    [[nodiscard]] Result<void> reorderScenarios(const std::vector<QString>& ids);
    /// Stores the content after a change. Changes in a row with the same non-empty `gesture` (one drag) are one history step.
    /// Errors: NotFound; InvalidArgument for built-in ones.
    [[nodiscard]] Result<void> changeScenario(const QString& id, const policy::Scenario& content, const QString& gesture = {},
                                              const QString& reason = {});
    /// Oldest first.
    [[nodiscard]] Result<std::vector<ScenarioVersion>> history(const QString& scenarioId) const;

    /// Settings of this workspace (budget line, region set, year, chosen KPIs), as text by key.
    [[nodiscard]] QString setting(const QString& key, const QString& fallback = {}) const;
    [[nodiscard]] Result<void> setSetting(const QString& key, const QString& value);

    /// Region sets of the user's own, besides the shipped ones. One with the id of an earlier one replaces it.
    [[nodiscard]] Result<std::vector<policy::RegionSet>> regionSets() const;
    [[nodiscard]] Result<void> addRegionSet(const policy::RegionSet& set, const QString& source);
    [[nodiscard]] Result<std::vector<Source>> sources() const;

    /// No file bigger than `pages` pages of 4 KiB: how tests play a full disk.
    [[nodiscard]] Result<void> limitPages(int pages);

private:
    struct Data;
    explicit Workspace(std::unique_ptr<Data> data);
    std::unique_ptr<Data> m_data;
};

} // namespace core::workspace
