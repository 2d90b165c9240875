// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/group/group_members.h"

#include "core/policy/scenario_code.h"
#include "core/policy/scenario_file.h"
#include "ui/session/scenario_edit.h"

#include <QFileInfo>

#include <algorithm>
#include <filesystem>

namespace ui {

GroupMembers::GroupMembers(const core::policy::Catalogue& catalogue, core::policy::RegionSet regions,
                           std::vector<core::policy::RegionSet> known)
    : m_catalogue(catalogue), m_regions(std::move(regions)), m_known(std::move(known))
{
}

core::Checked<void> GroupMembers::addFile(const QString& path)
{
    const QFileInfo file(path);
    auto read = core::policy::readScenarioFile(std::filesystem::path(path.toStdU16String()), m_catalogue, m_known);
    if (!read)
        return tl::make_unexpected(std::move(read.error()));
    GroupMember member{QString::fromStdString(read->name), file.fileName(), inRegions(read->content, m_regions, m_known)};
    if (member.name.isEmpty())
        member.name = file.completeBaseName();
    const QString key = file.absoluteFilePath();
    const auto there = std::find(m_keys.begin(), m_keys.end(), key);
    if (there != m_keys.end()) {
        m_members[static_cast<std::size_t>(there - m_keys.begin())] = std::move(member);
        return {};
    }
    m_members.push_back(std::move(member));
    m_keys.push_back(key);
    return {};
}

core::Checked<void> GroupMembers::addCode(const QString& code)
{
    auto read = core::policy::fromCode(code.toStdString(), m_catalogue, m_regions);
    if (!read)
        return tl::make_unexpected(std::move(read.error()));
    // The same settings have the same code, however it was typed.
    auto canonical = core::policy::toCode(*read, m_catalogue, m_regions);
    if (!canonical)
        return tl::make_unexpected(std::move(canonical.error()));
    const QString key = QString::fromStdString(*canonical);
    m_members.push_back({key, {}, std::move(*read)});
    m_keys.push_back({}); // two people may well have chosen the same
    return {};
}

void GroupMembers::remove(std::size_t index)
{
    if (index >= m_members.size())
        return;
    m_members.erase(m_members.begin() + static_cast<std::ptrdiff_t>(index));
    m_keys.erase(m_keys.begin() + static_cast<std::ptrdiff_t>(index));
}

void GroupMembers::clear()
{
    m_members.clear();
    m_keys.clear();
}

std::vector<core::policy::Scenario> GroupMembers::contents() const
{
    std::vector<core::policy::Scenario> contents;
    for (const GroupMember& member : m_members)
        contents.push_back(member.content);
    return contents;
}

} // namespace ui
