// SPDX-License-Identifier: GPL-3.0-or-later
// The regional statistics of a workspace as a window works with them: the shipped sets with what the user changed in them, and sets
// of the user's own.
//
// A set is what is shipped, or nothing, with its edits applied in order. Every edit is stored at once; one that cannot be stored is
// not made, and failed() tells why. Sets are read when they are first asked for.
#pragma once

#include "core/indicators/data_set.h"
#include "core/workspace/workspace.h"
#include "ui/session/scenario_commands.h"

#include <QObject>
#include <QString>

#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

class QUndoStack;

namespace ui {

/// A set to choose.
struct StatisticsEntry {
    QString id; ///< "china-provincial", or made here
    core::indicators::Text name;
    core::indicators::Text about;
    bool own = false; ///< made by the user: can be renamed and removed
    bool edited = false; ///< a shipped one that is not as it was shipped
};

class StatisticsBook : public QObject {
    Q_OBJECT

public:
    /// References must outlive the book.
    StatisticsBook(core::workspace::Workspace& workspace, QUndoStack& stack, UndoSteps& steps, std::filesystem::path dataDirectory,
                   QObject* parent = nullptr);
    ~StatisticsBook() override;

    /// Lists what there is. Errors: of the shipped tables; of stored sets that cannot be read, which are then left out.
    [[nodiscard]] core::Checked<void> load();

    [[nodiscard]] const std::vector<StatisticsEntry>& sets() const { return m_entries; } ///< shipped ones first
    [[nodiscard]] const StatisticsEntry* entry(const QString& id) const;
    /// With all edits but those that cannot be read; the same object until setChanged(). Null for an unknown id and when nothing of
    /// it can be read. See problems().
    [[nodiscard]] std::shared_ptr<const core::indicators::DataSet> set(const QString& id) const;
    /// Why set() is null, or which of its edits are left out; else empty.
    [[nodiscard]] core::Errors problems(const QString& id) const;

    // --- what the user asks for; each is one undo step. Nothing is changed on error: those of DataSet::apply(), and of a workspace
    // that cannot be written.
    [[nodiscard]] core::Checked<void> apply(const QString& id, const core::indicators::Edit& edit);
    /// A set of the user's own with these regions and nothing else. A name that is taken gets a number. Its id.
    [[nodiscard]] core::Checked<QString> addSet(const QString& name, const core::indicators::RegionList& regions);
    [[nodiscard]] core::Checked<void> renameSet(const QString& id, const QString& name);
    [[nodiscard]] core::Checked<void> removeSet(const QString& id); ///< not a shipped one
    /// The latest edit of the set is taken back, also after the workspace was opened anew. Errors: NotFound when there is none.
    [[nodiscard]] core::Checked<void> takeBack(const QString& id);
    /// A shipped one as it was shipped: all edits are taken back.
    [[nodiscard]] core::Checked<void> restoreShipped(const QString& id);

    /// The moment as edits state it: ISO 8601 with zone.
    [[nodiscard]] static std::string now();

signals:
    void listChanged(); ///< sets or their names
    void setChanged(const QString& id); ///< values, indicators, regions or sources of one that was read
    void stored();
    void failed(const core::Error& error);

private:
    struct Data;
    std::vector<StatisticsEntry> m_entries;
    std::unique_ptr<Data> m_data;
};

} // namespace ui
