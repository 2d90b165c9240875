// SPDX-License-Identifier: GPL-3.0-or-later
// What was changed in a region set of the user's own, as the workspace keeps it: one document a set, an entry for each change.
//
// Nothing leaves the history but by undo: taking an edit back is an edit too, which says what it takes back.
#pragma once

#include "core/base/result.h"
#include "core/policy/region_set.h"

#include <QDateTime>
#include <QString>

#include <optional>
#include <string>
#include <vector>

namespace ui {

class Session;

inline const QString kDocumentRegionHistory = QStringLiteral("region-set-history");

struct RegionSetEdit {
    struct Change {
        std::string quantity; ///< core::policy::RegionData::name
        std::string regionId;
        double before = 0, after = 0; ///< in the quantity's unit
    };

    QDateTime when;
    QString source;      ///< in the user's words; may be empty
    QString madeFrom;    ///< id of the shipped set that this one was made from by this edit; else empty
    QString renamedFrom; ///< empty when the name stayed
    bool otherRegions = false;  ///< the list of regions changed, and so all values
    std::vector<Change> changes; ///< values; the first kMostListed of `changed`
    int changed = 0;
    std::optional<int> takesBack; ///< place in the history of the edit that this one takes back
    core::policy::RegionSet before; ///< its regions, its name, and the quantities that changed

    static constexpr int kMostListed = 200;
};

/// What makes `after` of `before`.
[[nodiscard]] RegionSetEdit editBetween(const core::policy::RegionSet& before, const core::policy::RegionSet& after, const QString& source);
/// `after` as it was before the edit, with the id that it has.
[[nodiscard]] core::policy::RegionSet beforeEdit(const RegionSetEdit& edit, const core::policy::RegionSet& after);

[[nodiscard]] QString historyText(const std::vector<RegionSetEdit>& edits);
/// An entry that cannot be read ends the list: those before it are of another state.
[[nodiscard]] std::vector<RegionSetEdit> parseHistory(const QString& text);

/// Two edits in a row as one; `after`: what the later one has made.
[[nodiscard]] RegionSetEdit oneEdit(const RegionSetEdit& earlier, const RegionSetEdit& later, const core::policy::RegionSet& after);

/// Earliest first; empty for a shipped set.
[[nodiscard]] std::vector<RegionSetEdit> regionSetHistory(const Session& session, const QString& setId);
/// The latest edit that is still in force; absent when there is none.
[[nodiscard]] std::optional<int> latestInForce(const std::vector<RegionSetEdit>& edits);
/// That one is taken back, as one undo step. Errors: NotFound when there is none; as Session::storeRegionSet().
[[nodiscard]] core::Checked<void> takeBackRegionEdit(Session& session, const QString& setId);

} // namespace ui
