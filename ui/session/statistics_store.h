// SPDX-License-Identifier: GPL-3.0-or-later
// Statistics as documents of a workspace: a set of the user's own is one with its name and its regions, an edit of any set is one.
//
// So a small edit never rewrites a large import. Only what is small is kept in memory; an edit is read when its set is.
#pragma once

#include "core/indicators/data_set.h"
#include "core/workspace/workspace.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <map>
#include <vector>

namespace ui {

inline const QString kDocumentStatisticsSet = QStringLiteral("statistics-set");
/// Its id is the set's, '/', and its number in the set; its name is what was imported.
inline const QString kDocumentStatisticsEdit = QStringLiteral("statistics-edit");

/// Where an edit is stored.
struct StoredEdit {
    QString documentId;
    QString name;
    QDateTime added;
};

class StatisticsStore {
public:
    /// The workspace must outlive the store.
    explicit StatisticsStore(core::workspace::Workspace& workspace);

    /// What there is. What cannot be read is left out, stays where it is, and is told.
    [[nodiscard]] core::Errors load();

    struct Set {
        QString id;
        QString name;
        core::indicators::RegionList regions;
    };
    [[nodiscard]] const std::vector<Set>& sets() const { return m_sets; }
    [[nodiscard]] core::Result<core::indicators::RegionList> regionsOf(const QString& id) const;
    /// Of a set, the earliest first.
    [[nodiscard]] const std::vector<StoredEdit>& edits(const QString& id) const;
    [[nodiscard]] QStringList setsWithEdits() const;

    /// Errors: as Workspace::document() and core::indicators::editFromText().
    [[nodiscard]] core::Result<core::indicators::Edit> edit(const StoredEdit& stored) const;
    /// That an edit is not applied.
    [[nodiscard]] core::Error leftOut(const QString& id, const StoredEdit& stored) const;

    /// The place for one more edit of the set.
    [[nodiscard]] StoredEdit next(const QString& id, const core::indicators::Edit& edit) const;
    // Errors of these: as the workspace's. Nothing is changed then.
    [[nodiscard]] core::Result<void> add(const QString& id, const StoredEdit& stored, const core::indicators::Edit& edit);
    [[nodiscard]] core::Result<void> remove(const QString& id, const StoredEdit& stored);
    [[nodiscard]] core::Result<void> rename(const QString& id, const QString& name);
    /// The set's edits whole, with those that cannot be read; with the set's own document in front when asked for.
    [[nodiscard]] core::Result<std::vector<core::workspace::DocumentRecord>> documents(const QString& id, bool withSet) const;
    [[nodiscard]] core::Result<void> exchange(const std::vector<core::workspace::DocumentRecord>& out,
                                              const std::vector<core::workspace::DocumentRecord>& in);

    [[nodiscard]] static core::workspace::DocumentRecord setDocument(const QString& id, const QString& name,
                                                                     const core::indicators::RegionList& regions);

private:
    core::workspace::Workspace* m_workspace;
    std::vector<Set> m_sets;
    std::map<QString, std::vector<StoredEdit>> m_edits; ///< by set
};

} // namespace ui
