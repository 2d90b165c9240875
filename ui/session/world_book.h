// SPDX-License-Identifier: GPL-3.0-or-later
// The worlds of a workspace as a window works with them: the shipped ones, the user's own, which one is chosen, changes with undo.
//
// Every change is stored at once; one that cannot be stored is not made, and failed() tells why. Shipped worlds are never changed:
// a change of one makes a copy and chooses that.
#pragma once

#include "core/policy/world.h"
#include "core/workspace/workspace.h"
#include "ui/session/scenario_commands.h"

#include <QObject>
#include <QString>
#include <QUndoStack>

#include <functional>
#include <optional>
#include <vector>

namespace ui {

class WorldBook : public QObject {
    Q_OBJECT

public:
    /// References must outlive the book.
    WorldBook(core::workspace::Workspace& workspace, QUndoStack& stack, UndoSteps& steps, QObject* parent = nullptr);

    /// Reads the workspace; the default world is chosen when `chosenId` is not there. Errors: as Workspace::worlds().
    [[nodiscard]] core::Result<void> load(std::vector<core::policy::World> shipped, const QString& chosenId);

    [[nodiscard]] const std::vector<core::policy::World>& worlds() const { return m_worlds; } ///< the default one first
    [[nodiscard]] const core::policy::World& chosen() const;
    [[nodiscard]] const core::policy::World& standard() const { return m_worlds.front(); }
    [[nodiscard]] const core::policy::World* find(const QString& id) const;

    // --- what the user asks for; each is one undo step
    void choose(const QString& id);
    /// A new world with these contents, chosen. Its id; empty when it could not be stored. A name that is taken gets a number.
    QString add(core::policy::World world);
    /// Another content of the world with its id. Steps in a row with the same non-empty gesture become one.
    /// Of a shipped world a copy is made first, in the same step. Errors: NotFound; DuplicateName, InvalidArgument for the name;
    /// those of a workspace that cannot be written, and of storing the copy.
    [[nodiscard]] core::Checked<void> change(const core::policy::World& world, const QString& gesture);
    void remove(const QString& id); ///< not a shipped one; the default world is chosen when it was

    // --- what undo steps are made of
    struct Step {
        QString id;
        std::optional<core::policy::World> before; ///< absent: not there
        std::optional<core::policy::World> after;
        QString chosenBefore;
        QString chosenAfter;
    };
    /// False: not stored, nothing changed, failed() was emitted.
    [[nodiscard]] bool put(const QString& id, const std::optional<core::policy::World>& world, const QString& chosenId);

signals:
    void listChanged(); ///< worlds, their names or contents
    void chosenChanged(); ///< another one is chosen, or the chosen one has another content
    void stored();
    void failed(const core::Error& error);

private:
    void push(Step step, const UndoStep::Text& text, const QString& gesture = {});
    [[nodiscard]] bool canWrite();
    QString addOne(core::policy::World world, const QString& gesture);
    [[nodiscard]] std::string freeName(const std::string& wanted) const;

    core::workspace::Workspace& m_workspace;
    QUndoStack& m_stack;
    UndoSteps& m_steps;
    std::vector<core::policy::World> m_worlds;
    std::vector<QString> m_order; ///< of all ids there have been, so that undo puts a world back to its place
    QString m_chosenId;
    std::optional<core::Error> m_refusal; ///< why the last step could not be stored
};

} // namespace ui
