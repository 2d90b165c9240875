// SPDX-License-Identifier: GPL-3.0-or-later
// Studies with all their runs in the workspace: made, gone on with, looked at again, run again and compared. On a thread of its own,
// where memory stays bounded by one block of runs and one figure, however many runs there are.
#pragma once

#include "core/uncertainty/study_run.h"
#include "core/workspace/study_archive.h"

#include <QObject>
#include <QString>

#include <memory>
#include <vector>

namespace ui {

class BackgroundTask;
class Session;

/// What a stored study says, as it was when it was made.
struct StudyFigures {
    core::uncertainty::StudyRecord record;
    core::uncertainty::StudyResult result;
    bool sameModel = false; ///< as there is now, with the same data
};

class StoredStudies : public QObject {
    Q_OBJECT

public:
    static constexpr std::size_t kMostMembers = 100'000;

    /// `session` must outlive it.
    explicit StoredStudies(Session& session, QObject* parent = nullptr);
    /// Cancels what is under way and waits for it; runs that are stored stay.
    ~StoredStudies() override;

    /// In the order in which they were added. Errors: as StudyArchive.
    [[nodiscard]] core::Result<std::vector<core::workspace::StoredStudy>> list() const;
    /// How many runs a study asks for; 0 when its question cannot be read.
    [[nodiscard]] std::size_t wanted(const core::workspace::StoredStudy& study) const;
    /// The current scenario against the baseline, over `figures`, with all targets and what is uncertain now. Absent until the model is
    /// compiled.
    [[nodiscard]] std::optional<core::uncertainty::Study> question(const std::vector<core::policy::Headline>& figures,
                                                                   std::size_t members) const;

    // --- work; one at a time: what is asked while another is under way is not done
    void store(const QString& name, const core::uncertainty::Study& study);
    void goOn(const QString& id); ///< one that is not done
    void runAgain(const QString& id); ///< one that is done: nothing is stored, compared() follows
    void look(const QString& id); ///< figures() follows
    void cancel(); ///< runs that are done stay
    [[nodiscard]] bool isBusy() const;

    [[nodiscard]] core::Result<void> rename(const QString& id, const QString& name);
    [[nodiscard]] core::Result<void> remove(const QString& id);

signals:
    void listChanged();
    void progressed(int done, int total);
    void ended(bool cancelled);
    void figures(const QString& id, const std::shared_ptr<const ui::StudyFigures>& figures);
    void compared(const QString& id, const core::uncertainty::RecordComparison& comparison);
    void failed(const core::Errors& errors);

private:
    [[nodiscard]] core::uncertainty::StudyContext context() const;
    /// The study of that id, read; null with failed() emitted when it cannot be.
    [[nodiscard]] std::optional<core::workspace::StoredStudy> found(const QString& id);
    void run(const core::uncertainty::Study& study, const QString& id, const QString& name);

    Session& m_session;
    BackgroundTask* m_task;
};

} // namespace ui
