// SPDX-License-Identifier: GPL-3.0-or-later
// The scenarios of a workspace as a window works with them: which is current, changes with undo, parents, names, storing.
//
// A change of a scenario flows down to those that stand on it, in the same transaction. Built-in ones are never changed.
// Every change is stored at once. When storing a content fails, the change stays in the window, failed() tells why, and
// storing is tried again with the next change and by retry(). All other changes that cannot be stored are not made.
#pragma once

#include "core/policy/catalogue.h"
#include "core/workspace/workspace.h"
#include "ui/session/provenance.h"
#include "ui/session/scenario_commands.h"
#include "ui/session/scenario_view.h"

#include <QObject>
#include <QSet>
#include <QUndoStack>

#include <map>
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

    /// Reads the workspace; the paper package, or the baseline where there is none, is current when `currentId` is not there. Errors: as Workspace::scenarios().
    [[nodiscard]] core::Result<void> load(const QString& currentId);
    /// What contents are made with from now on; others are stale.
    void setProvenance(const Provenance& now);
    /// The content of `view` with intensities by region as they were given, of whatever region set.
    [[nodiscard]] core::policy::Scenario contentAsGiven(const ScenarioView& view) const;
    [[nodiscard]] Provenance::Differences staleness(const ScenarioView& view) const;
    /// Stores a scenario as it is, as made with what there is now.
    [[nodiscard]] core::Result<void> stamp(const QString& id);
    /// Contents are in the words of `regions` from now on (see inRegions()), those that undo brings back too. They are made of
    /// what was given each time, so nothing gets lost on the way there and back.
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
    QString duplicate(const QString& id); ///< "Name (2)", "Name (3)"; a child of the same parent
    QString addChild(const QString& parentId);
    /// A scenario of this content, of whatever regions, named `name` as far as that is free. `text` names the step.
    QString addContent(const QString& name, const QString& description, const core::policy::Scenario& content,
                       const UndoStep::Text& text);
    /// A state of `originId` beside the others, until endLook() or the next change of the list: behind all, without a letter, stored
    /// nowhere and no undo step. Its id. There is one at a time.
    QString look(const QString& originId, const QString& name, const core::policy::Scenario& content);
    void endLook(); ///< `originId` becomes current when the look was
    [[nodiscard]] const ScenarioView* shownLook() const;
    void rename(const QString& id, const QString& name);
    void describe(const QString& id, const QString& description);
    void remove(const QString& id);
    void move(const QString& id, int position);
    /// Another content of a scenario; of a built-in one first a copy is made. `text` names the step. One that is not current stays
    /// so. Levers that `content` leaves as they are keep what was given for them, of whatever regions.
    /// The scenario that has changed: `id`, or the copy's; empty when nothing has.
    QString edit(const QString& id, const core::policy::Scenario& content, const UndoStep::Text& text, const QString& gesture,
                 core::workspace::VersionCause cause = core::workspace::VersionCause::Edited);
    /// Another own part of a child.
    void setOwn(const QString& id, const core::policy::Scenario& own, const UndoStep::Text& text);
    /// An empty `parentId` detaches; the content stays. Errors: NotFound; InvalidArgument for a built-in scenario and for a parent
    /// that follows it; those of a workspace that cannot be written.
    [[nodiscard]] core::Checked<void> setParent(const QString& id, const QString& parentId);

    /// The last content step that was done and whose scenario is still there.
    [[nodiscard]] const ContentStep* lastContentStep() const;

    // --- what undo steps are made of; false: not stored, nothing changed, failed() was emitted
    void activate(const QString& id);
    void setState(const QString& id, const ScenarioState& state, const QString& gesture, core::workspace::VersionCause cause);
    [[nodiscard]] bool insertCopy(const QString& id, const QString& originId, const QString& name, const ScenarioState& state,
                                  const QString& description = {});
    /// Brings it back, and its children to it.
    [[nodiscard]] bool restore(const QString& id);
    /// Removes it; its children stand alone and keep their contents; `nextId` becomes current.
    [[nodiscard]] bool takeOut(const QString& id, const QString& nextId);

signals:
    void listChanged();
    void currentChanged();
    void contentsChanged(const QStringList& ids); ///< what was changed and what follows it
    void copied(const QString& fromId, const QString& toId);
    void stored();
    void failed(const core::Error& error);

private:
    [[nodiscard]] QString firstId() const; ///< current when nothing else is
    [[nodiscard]] bool accept(const core::Result<void>& result);
    [[nodiscard]] bool canWrite();
    [[nodiscard]] bool setName(const QString& id, const QString& name);
    [[nodiscard]] bool setDescription(const QString& id, const QString& description);
    [[nodiscard]] bool setOrder(const std::vector<QString>& ids);
    [[nodiscard]] ScenarioView* findMutable(const QString& id);
    [[nodiscard]] std::vector<QString> order() const;
    [[nodiscard]] QString freeName(const QString& wanted) const;
    [[nodiscard]] QString freeLetterName() const;
    QString add(const QString& originId, const QString& name, const ScenarioState& state, const UndoStep::Text& text,
                const QString& description = {});
    void relabel();
    void dropLook();
    /// In the words of the present regions.
    [[nodiscard]] core::policy::Scenario present(const core::policy::Scenario& scenario) const;
    /// See asGiven(); `scenario` may be in the words of other regions too.
    [[nodiscard]] core::policy::Scenario kept(const core::policy::Scenario& scenario, const core::policy::Scenario& given) const;
    [[nodiscard]] core::policy::Scenario contentAsGiven(const QString& parentId, const core::policy::Scenario& own) const;
    /// The content of `view`'s parent; null without one.
    [[nodiscard]] const core::policy::Scenario* parentContent(const ScenarioState& state) const;
    [[nodiscard]] core::workspace::ScenarioChange changeOf(const ScenarioView& view, core::workspace::VersionCause cause) const;
    void store(const std::vector<core::workspace::ScenarioChange>& changes, const QString& gesture);
    [[nodiscard]] std::vector<core::workspace::ScenarioChange> unstoredChanges() const;
    void markFresh(const QString& id);

    core::workspace::Workspace& m_workspace;
    const core::policy::Catalogue& m_catalogue;
    std::vector<ScenarioView> m_views; ///< baseline first
    std::vector<ScenarioView> m_removed; ///< for undo
    std::map<QString, std::map<QString, ScenarioState>> m_detached; ///< what children were, by the removed parent
    Provenance m_now;
    core::policy::RegionSet m_regions;
    std::vector<core::policy::RegionSet> m_knownSets;
    QString m_currentId;
    QSet<QString> m_unstored;
    UndoSteps m_steps; ///< before the stack, whose steps refer to it
    QUndoStack m_stack;
};

} // namespace ui
