// SPDX-License-Identifier: GPL-3.0-or-later
// Studies that a workspace holds: what was asked, every run of it, what came of it.
//
// Runs go in while the study is under way, block by block, so that memory stays bounded however many there are, and a study that was
// broken off goes on where it ended. The archive has a connection of its own and belongs to the thread that opened it, which need
// not be the one of the Workspace; the workspace itself has to be open for writing meanwhile, as that holds the file's lock.
#pragma once

#include "core/uncertainty/block_keeper.h"

#include <QDateTime>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace core::workspace {

struct StoredStudy {
    QString id;
    QString kind; ///< "uncertainty"
    QString name;
    QString question; ///< core::uncertainty::toJson() of the study
    QString record;   ///< of core::uncertainty::StudyResult; empty until the study is done
    QDateTime added;  ///< UTC
    qint64 bytes = 0; ///< of its runs

    [[nodiscard]] bool isDone() const { return !record.isEmpty(); }
};

class StudyArchive {
public:
    /// Of the workspace at `path`. Errors: as Workspace::open(), and of a file that only an older program has written.
    [[nodiscard]] static Result<StudyArchive> open(const QString& path);
    StudyArchive(StudyArchive&&) noexcept;
    StudyArchive& operator=(StudyArchive&&) noexcept;
    ~StudyArchive();

    /// In the order in which they were added.
    [[nodiscard]] Result<std::vector<StoredStudy>> studies() const;
    /// Errors: NotFound.
    [[nodiscard]] Result<StoredStudy> study(const QString& id) const;
    /// The one of that kind that asks the very same and was not done; an empty id when there is none.
    [[nodiscard]] Result<QString> unfinished(const QString& kind, const QString& question) const;
    /// A new one without runs; its id. Errors: InvalidArgument without a kind, a name or a question.
    [[nodiscard]] Result<QString> add(const QString& kind, const QString& name, const QString& question);
    /// It is done. Errors: NotFound.
    [[nodiscard]] Result<void> finish(const QString& id, const QString& record);
    /// Errors: NotFound, InvalidArgument without a name.
    [[nodiscard]] Result<void> rename(const QString& id, const QString& name);
    /// Gone for good, with its runs. Errors: NotFound.
    [[nodiscard]] Result<void> remove(const QString& id);

    /// Where the runs of a study go and come from. Usable while the archive lives, in its thread.
    [[nodiscard]] std::shared_ptr<uncertainty::BlockKeeper> runsOf(const QString& id);

private:
    struct Data;
    explicit StudyArchive(std::unique_ptr<Data> data);
    std::unique_ptr<Data> m_data;
};

} // namespace core::workspace
