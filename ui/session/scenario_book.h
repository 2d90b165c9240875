// SPDX-License-Identifier: GPL-3.0-or-later
// The scenarios of a workspace as a window works with them: which is current, changes with undo, names, storing.
//
// Every change is stored at once. When storing a content fails, the change stays in the window, failed() tells why, and
// storing is tried again with the next change and by retry(). All other changes that cannot be stored are not made.
#pragma once

#include "core/policy/catalogue.h"
#include "core/workspace/workspace.h"
#include "ui/session/scenario_commands.h"
#include "ui/session/scenario_view.h"

#include <QObject>
#include <QSet>
#include <QUndoStack>

#include <optional>
#include <vector>

namespace ui {

/// Of a scenario's name, in characters; the names that are made here keep to it.
inline constexpr int kLongestScenarioName = 60;

class ScenarioBook : public QObject {
    Q_OBJECT

public:
    /// References must outlive the book.
    ScenarioBook(core::workspace::Workspace& workspace, const core::policy::Catalogue& catalogue, QObject* parent = nullptr);
    ~ScenarioBook() override;

    /// Reads the workspace; the paper package is current when `currentId` is not there. Errors: as Workspace::scenarios().
    [[nodiscard]] core::Result<void> load(const QString& currentId);
    /// Contents are in the words of `regions` from now on (see inRegions()), those that undo brings back too.
    void setRegions(const core::policy::RegionSet& regions, const std::vector<core::policy::RegionSet>& known);
    /// Names of built-in scenarios and texts of undo steps in the language of the moment.
    void retranslate();

    [[nodiscard]] const std::vector<ScenarioView>& scenarios() const { return m_views; }
    [[nodiscard]] const ScenarioView& current() const;
    [[nodiscard]] const ScenarioView* find(const QString& id) const;
    [[nodiscard]] QUndoStack& undoStack() { return m_stack; }
    [[nodiscard]] UndoSteps& undoSteps() { return m_steps; }
    /// Whether a content is in the window that could not be stored.
    [[nodiscard]] bool hasUnstored() const { return !m_unstored.isEmpty(); }
    void retry();
    /// Stores what is only in the window in `copy`, a copy of the workspace on another disk, say.
    [[nodiscard]] core::Result<void> storeUnstoredIn(core::workspace::Workspace& copy) const;

    // --- what the user asks for; each is one undo step
    QString addFromBaseline();
    QString duplicate(const QString& id); ///< "Name (2)", "Name (3)"
    void rename(const QString& id, const QString& name);
    void describe(const QString& id, const QString& description);
    void remove(const QString& id);
    void move(const QString& id, int position);
    /// Another content of the current scenario; of a built-in one first a copy is made. `text` names the step.
    void edit(const core::policy::Scenario& content, const UndoStep::Text& text, const QString& gesture);

    /// The last content step that was done and whose scenario is still there.
    [[nodiscard]] const ContentStep* lastContentStep() const;

    // --- what undo steps are made of; false: not stored, nothing changed, failed() was emitted
    void activate(const QString& id);
    void setContent(const QString& id, const core::policy::Scenario& content, const QString& gesture);
    [[nodiscard]] bool insertCopy(const QString& id, const QString& originId, const QString& name,
                                  const core::policy::Scenario& content);
    [[nodiscard]] bool restore(const QString& id);
    /// Removes it; `nextId` becomes current.
    [[nodiscard]] bool takeOut(const QString& id, const QString& nextId);

signals:
    void listChanged();
    void currentChanged();
    void contentChanged(const QString& id);
    void copied(const QString& fromId, const QString& toId);
    void stored();
    void failed(const core::Error& error);

private:
    [[nodiscard]] bool accept(const core::Result<void>& result);
    [[nodiscard]] bool canWrite();
    [[nodiscard]] bool setName(const QString& id, const QString& name);
    [[nodiscard]] bool setDescription(const QString& id, const QString& description);
    [[nodiscard]] bool setOrder(const std::vector<QString>& ids);
    [[nodiscard]] ScenarioView* findMutable(const QString& id);
    [[nodiscard]] std::vector<QString> order() const;
    [[nodiscard]] QString freeName(const QString& wanted) const;
    [[nodiscard]] QString freeLetterName() const;
    QString add(const QString& originId, const QString& name, const core::policy::Scenario& content, const UndoStep::Text& text);
    void relabel();

    core::workspace::Workspace& m_workspace;
    const core::policy::Catalogue& m_catalogue;
    std::vector<ScenarioView> m_views; ///< baseline first
    std::vector<ScenarioView> m_removed; ///< for undo
    core::policy::RegionSet m_regions;
    std::vector<core::policy::RegionSet> m_knownSets;
    QString m_currentId;
    QSet<QString> m_unstored;
    UndoSteps m_steps; ///< before the stack, whose steps refer to it
    QUndoStack m_stack;
};

} // namespace ui
