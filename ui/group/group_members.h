// SPDX-License-Identifier: GPL-3.0-or-later
// The scenarios of a group of people, read from files and codes.
#pragma once

#include "core/policy/catalogue.h"
#include "core/policy/scenario.h"

#include <QString>

#include <vector>

namespace ui {

struct GroupMember {
    QString name;   ///< the scenario's, or the code itself
    QString origin; ///< the file's name; empty for a code
    core::policy::Scenario content; ///< in the regions of the group
};

class GroupMembers {
public:
    /// The references must outlive the members. `known`: sets that files may have been made for.
    GroupMembers(const core::policy::Catalogue& catalogue, core::policy::RegionSet regions, std::vector<core::policy::RegionSet> known);

    /// Reads one file. One that is read already (same folder and name) takes its old place. Errors: as readScenarioFile().
    [[nodiscard]] core::Checked<void> addFile(const QString& path);
    /// The same code twice are two people. Errors: as fromCode().
    [[nodiscard]] core::Checked<void> addCode(const QString& code);
    void remove(std::size_t index);
    void clear();

    [[nodiscard]] const std::vector<GroupMember>& all() const { return m_members; }
    [[nodiscard]] std::vector<core::policy::Scenario> contents() const;

private:
    const core::policy::Catalogue& m_catalogue;
    core::policy::RegionSet m_regions;
    std::vector<core::policy::RegionSet> m_known;
    std::vector<GroupMember> m_members;
    std::vector<QString> m_keys; ///< by member: where it came from
};

} // namespace ui
