// SPDX-License-Identifier: GPL-3.0-or-later
// Steps of the undo stack.
#pragma once

#include "core/workspace/workspace.h"
#include "ui/session/scenario_family.h"

#include <QString>
#include <QUndoCommand>

#include <functional>
#include <vector>

class QUndoStack;

namespace ui {

class ScenarioBook;
class UndoStep;

/// The steps that exist, so that their texts can follow the language.
class UndoSteps {
public:
    void retranslate();
    /// To be called whenever the stack's index has moved. A stack moves on even when a step could not be done or taken back;
    /// this moves it back over that step, so that it can be tried again.
    void putBackRefused(QUndoStack& stack);

private:
    friend class UndoStep;
    std::vector<UndoStep*> m_steps;
};

/// A step that does something and can take it back. One that fails the first time takes itself off the stack; later it stays
/// (the disk may have room again), see UndoSteps::putBackRefused().
class UndoStep : public QUndoCommand {
public:
    using Text = std::function<QString()>; ///< in the language of the moment
    using Action = std::function<bool()>; ///< false = could not be done, nothing has changed

    UndoStep(UndoSteps& steps, Text text, Action redo, Action undo);
    ~UndoStep() override;

    void redo() override;
    void undo() override;
    void retranslate();

protected:
    void setActions(Action redo, Action undo);

private:
    friend class UndoSteps;
    enum class Refused { Nothing, Redo, Undo };

    UndoSteps& m_steps;
    Text m_text;
    Action m_redo;
    Action m_undo;
    bool m_wasDone = false;
    Refused m_refused = Refused::Nothing; ///< the stack thinks that this was done and is to go back, which then does nothing
};

/// Another content of a scenario, or another parent. Steps in a row with the same gesture become one.
class ContentStep : public UndoStep {
public:
    /// What a step is about besides the contents.
    struct Options {
        QString copyOf; ///< the built-in scenario that the scenario is made from by this step; empty when it is there already
        QString copyName;
        QString gesture;
        bool activates = true; ///< the scenario becomes current, so that what moves is seen
        core::workspace::VersionCause cause = core::workspace::VersionCause::Edited;
    };
    ContentStep(UndoSteps& steps, Text text, ScenarioBook& book, QString scenarioId, ScenarioState before, ScenarioState after,
                Options options);

    [[nodiscard]] int id() const override;
    [[nodiscard]] bool mergeWith(const QUndoCommand* other) override;

    [[nodiscard]] const QString& scenarioId() const { return m_scenarioId; }
    [[nodiscard]] const core::policy::Scenario& before() const { return m_before.content; }
    [[nodiscard]] const core::policy::Scenario& after() const { return m_after.content; }

private:
    [[nodiscard]] bool apply();
    [[nodiscard]] bool takeBack();

    ScenarioBook& m_book;
    QString m_scenarioId;
    ScenarioState m_before;
    ScenarioState m_after;
    Options m_options;
    bool m_copyStored = false;
    int m_appliedTimes = 0;
};

} // namespace ui
