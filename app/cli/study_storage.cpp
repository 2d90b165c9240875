// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/study_storage.h"

#include <QFileInfo>

namespace cli {

using namespace core;
using namespace core::workspace;

namespace {

const QString kKind = QStringLiteral("uncertainty");

Result<QString> findOrAdd(StudyArchive& archive, const QString& name, const QString& question)
{
    auto unfinished = archive.unfinished(kKind, question);
    if (!unfinished || !unfinished->isEmpty())
        return unfinished;
    return archive.add(kKind, name, question);
}

} // namespace

Result<StudyStorage> StudyStorage::open(const std::string& workspace, const std::string& name, const std::string& question)
{
    static int count = 1;
    static char program[] = "fourfold-cli";
    static char* arguments[] = {program, nullptr};
    auto application = std::make_unique<QCoreApplication>(count, arguments);
    const QString path = QString::fromStdString(workspace);
    auto opened = QFileInfo::exists(path) ? Workspace::open(path) : Workspace::create(path);
    if (!opened)
        return tl::make_unexpected(opened.error());
    if (const auto note = opened->accessNote())
        return tl::make_unexpected(*note);
    auto archive = StudyArchive::open(path);
    if (!archive)
        return tl::make_unexpected(archive.error());
    auto id = findOrAdd(*archive, QString::fromStdString(name), QString::fromStdString(question));
    if (!id)
        return tl::make_unexpected(id.error());
    return StudyStorage(std::move(application), std::move(*opened), std::move(*archive), std::move(*id));
}

std::shared_ptr<uncertainty::BlockKeeper> StudyStorage::runs()
{
    return m_archive.runsOf(m_id);
}

Result<void> StudyStorage::finish(const std::string& record)
{
    return m_archive.finish(m_id, QString::fromStdString(record));
}

} // namespace cli
