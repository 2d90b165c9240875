// SPDX-License-Identifier: GPL-3.0-or-later
// A workspace that a study's runs go into, so that the window can open them later.
#pragma once

#include "core/workspace/study_archive.h"
#include "core/workspace/workspace.h"

#include <QCoreApplication>

#include <memory>
#include <string>

namespace cli {

class StudyStorage {
public:
    /// Opens the workspace, or makes it, and looks for a study of the same question that was broken off, to go on with it; else a new
    /// one is added under `name`. Errors: as Workspace::open() and create(); Locked and ReadOnly when it cannot be written.
    [[nodiscard]] static core::Result<StudyStorage> open(const std::string& workspace, const std::string& name,
                                                         const std::string& question);

    [[nodiscard]] std::shared_ptr<core::uncertainty::BlockKeeper> runs();
    /// The study is done.
    [[nodiscard]] core::Result<void> finish(const std::string& record);

private:
    StudyStorage(std::unique_ptr<QCoreApplication> application, core::workspace::Workspace workspace,
                 core::workspace::StudyArchive archive, QString id)
        : m_application(std::move(application)), m_workspace(std::move(workspace)), m_archive(std::move(archive)), m_id(std::move(id))
    {
    }

    std::unique_ptr<QCoreApplication> m_application; ///< Qt SQL finds its drivers by it
    core::workspace::Workspace m_workspace; ///< holds the file's lock
    core::workspace::StudyArchive m_archive;
    QString m_id;
};

} // namespace cli
