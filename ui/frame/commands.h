// SPDX-License-Identifier: GPL-3.0-or-later
// Every command of the window in one table: its words, its menu, its keys. Menus, shortcuts, the search palette and the
// keyboard dialog are made from it.
#pragma once

#include <QKeySequence>
#include <QList>
#include <QObject>
#include <QString>

#include <span>
#include <vector>

class QAction;
class QKeyEvent;
class QWidget;

namespace ui {

enum class Command {
    NewWorkspace, OpenWorkspace, OpenModel, SaveCopy, Quit,
    Undo, Redo, Replay, ResetLever, ResetAllLevers,
    Search, ToLeverPanel, ShowLeverPanel, ShowInspector, NextPane, PreviousPane,
    SwitchLanguage, SwitchTheme, ReduceMotion, FullScreen, ShowMenuBar,
    YearBack, YearForward, FirstYear, LastYear, PlayYears,
    NewScenario, DuplicateScenario, RenameScenario, DescribeScenario, MoveScenarioLeft, MoveScenarioRight, DeleteScenario,
    NewChild, MakeIndependent, SetParent, ShowHistory, ExportScenario, ImportScenario,
    ChooseWorld, NewWorld, EditWorld, DeleteWorld,
    ShowDifferences, ActivateBaseline, ActivateA, ActivateB, ActivateC, ActivateD, MacroRegions, Provinces,
    Why, WhyBack, WhyForward, Keyboard, About
};

enum class CommandGroup { File, Edit, View, Years, Scenario, Help };

/// Where a key works. `OutsideText` keys reach the window only when the focused widget has no use for them, and never
/// from a text field: they are single keys. `OnScrubber` keys are handled by the year scrubber while it has the focus.
enum class KeyReach { Anywhere, OutsideText, OnScrubber };

struct CommandInfo {
    Command command;
    const char* id; ///< stable name: object name of the action and of its entry in the search palette
    CommandGroup group;
    const char* text; ///< English, to be translated in the context "ui::Commands"
    const char* keys[2]; ///< portable names; null where there is none
    KeyReach reach;
    bool checkable;
    bool searchable; ///< listed in the search palette
};

[[nodiscard]] std::span<const CommandInfo> commandTable();

/// The actions of one window. Parented to it, their shortcuts act in it.
class Commands : public QObject {
    Q_OBJECT

public:
    explicit Commands(QWidget& window);

    [[nodiscard]] QAction* action(Command command) const;
    /// All keys of a command, the first being the one shown.
    [[nodiscard]] static QList<QKeySequence> keys(const CommandInfo& info);
    [[nodiscard]] static QString text(const CommandInfo& info);       ///< in the window's language, without "&"
    [[nodiscard]] static QString groupText(CommandGroup group);
    /// Texts again, in the language of the moment.
    void retranslate();
    /// Acts on a key that no widget wanted. False when it belongs to none of the single-key commands.
    [[nodiscard]] bool triggerByKey(const QKeyEvent& event) const;
    /// Whether a command of reach Anywhere owns this key: then a text field must not swallow it. Undo and redo are left to the field.
    [[nodiscard]] bool ownsBeforeText(const QKeyEvent& event) const;

private:
    std::vector<QAction*> m_actions; ///< in the table's order
};

} // namespace ui
