// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/commands.h"

#include <QAction>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QWidget>

#include <array>

namespace ui {

namespace {

using enum Command;
using enum CommandGroup;
using enum KeyReach;

constexpr bool kCheckable = true;
constexpr bool kPlain = false;
constexpr bool kSearchable = true;
constexpr bool kNotSearchable = false;

constexpr std::array kTable{
    CommandInfo{NewWorkspace, "newWorkspace", File, QT_TRANSLATE_NOOP("ui::Commands", "New workspace…"), {"Ctrl+Shift+N"}, Anywhere, kPlain, kSearchable},
    CommandInfo{OpenWorkspace, "openWorkspace", File, QT_TRANSLATE_NOOP("ui::Commands", "Open workspace…"), {"Ctrl+O"}, Anywhere, kPlain, kSearchable},
    CommandInfo{OpenModel, "openModel", File, QT_TRANSLATE_NOOP("ui::Commands", "Open model…"), {"Ctrl+Shift+O"}, Anywhere, kPlain, kSearchable},
    CommandInfo{SaveCopy, "saveCopy", File, QT_TRANSLATE_NOOP("ui::Commands", "Save a copy as…"), {"Ctrl+Shift+S"}, Anywhere, kPlain, kSearchable},
    CommandInfo{Quit, "quit", File, QT_TRANSLATE_NOOP("ui::Commands", "Quit"), {"Ctrl+Q"}, Anywhere, kPlain, kSearchable},

    CommandInfo{Undo, "undo", Edit, QT_TRANSLATE_NOOP("ui::Commands", "Undo"), {"Ctrl+Z"}, Anywhere, kPlain, kSearchable},
    CommandInfo{Redo, "redo", Edit, QT_TRANSLATE_NOOP("ui::Commands", "Redo"), {"Ctrl+Shift+Z", "Ctrl+Y"}, Anywhere, kPlain, kSearchable},
    CommandInfo{Replay, "replay", Edit, QT_TRANSLATE_NOOP("ui::Commands", "Replay last change"), {"Ctrl+Shift+R"}, Anywhere, kPlain, kSearchable},
    CommandInfo{ResetLever, "resetLever", Edit, QT_TRANSLATE_NOOP("ui::Commands", "Reset this lever"), {}, Anywhere, kPlain, kNotSearchable},
    CommandInfo{ResetAllLevers, "resetAllLevers", Edit, QT_TRANSLATE_NOOP("ui::Commands", "Reset all levers"), {}, Anywhere, kPlain, kSearchable},

    CommandInfo{Search, "search", View, QT_TRANSLATE_NOOP("ui::Commands", "Search…"), {"Ctrl+K"}, Anywhere, kPlain, kNotSearchable},
    CommandInfo{ToLeverPanel, "toLeverPanel", View, QT_TRANSLATE_NOOP("ui::Commands", "Go to the lever panel"), {"Ctrl+L"}, Anywhere, kPlain, kSearchable},
    CommandInfo{ShowLeverPanel, "showLeverPanel", View, QT_TRANSLATE_NOOP("ui::Commands", "Lever panel"), {"F9"}, Anywhere, kCheckable, kSearchable},
    CommandInfo{ShowInspector, "showInspector", View, QT_TRANSLATE_NOOP("ui::Commands", "Explanation panel"), {"F10"}, Anywhere, kCheckable, kSearchable},
    CommandInfo{NextPane, "nextPane", View, QT_TRANSLATE_NOOP("ui::Commands", "Next pane"), {"F6"}, Anywhere, kPlain, kNotSearchable},
    CommandInfo{PreviousPane, "previousPane", View, QT_TRANSLATE_NOOP("ui::Commands", "Previous pane"), {"Shift+F6"}, Anywhere, kPlain, kNotSearchable},
    CommandInfo{SwitchLanguage, "switchLanguage", View, QT_TRANSLATE_NOOP("ui::Commands", "Switch language (中文 / English)"), {"Ctrl+Shift+L"}, Anywhere, kPlain, kSearchable},
    CommandInfo{SwitchTheme, "switchTheme", View, QT_TRANSLATE_NOOP("ui::Commands", "Switch between light and dark"), {"Ctrl+Shift+T"}, Anywhere, kPlain, kSearchable},
    CommandInfo{ReduceMotion, "reduceMotion", View, QT_TRANSLATE_NOOP("ui::Commands", "Less motion"), {}, Anywhere, kCheckable, kSearchable},
    CommandInfo{FullScreen, "fullScreen", View, QT_TRANSLATE_NOOP("ui::Commands", "Full screen"), {"F11"}, Anywhere, kCheckable, kSearchable},
    CommandInfo{ShowMenuBar, "showMenuBar", View, QT_TRANSLATE_NOOP("ui::Commands", "Menu bar"), {}, Anywhere, kCheckable, kSearchable},

    CommandInfo{YearBack, "yearBack", Years, QT_TRANSLATE_NOOP("ui::Commands", "A year back"), {","}, OutsideText, kPlain, kNotSearchable},
    CommandInfo{YearForward, "yearForward", Years, QT_TRANSLATE_NOOP("ui::Commands", "A year forward"), {"."}, OutsideText, kPlain, kNotSearchable},
    CommandInfo{FirstYear, "firstYear", Years, QT_TRANSLATE_NOOP("ui::Commands", "First year"), {"Home"}, OutsideText, kPlain, kSearchable},
    CommandInfo{LastYear, "lastYear", Years, QT_TRANSLATE_NOOP("ui::Commands", "Last year"), {"End"}, OutsideText, kPlain, kSearchable},
    CommandInfo{PlayYears, "playYears", Years, QT_TRANSLATE_NOOP("ui::Commands", "Play or pause the years"), {"Space"}, OnScrubber, kPlain, kSearchable},

    CommandInfo{NewScenario, "newScenario", Scenario, QT_TRANSLATE_NOOP("ui::Commands", "New scenario from the baseline"), {"Ctrl+N"}, Anywhere, kPlain, kSearchable},
    CommandInfo{DuplicateScenario, "duplicateScenario", Scenario, QT_TRANSLATE_NOOP("ui::Commands", "Duplicate scenario"), {"Ctrl+D"}, Anywhere, kPlain, kSearchable},
    CommandInfo{RenameScenario, "renameScenario", Scenario, QT_TRANSLATE_NOOP("ui::Commands", "Rename scenario"), {"F2"}, Anywhere, kPlain, kSearchable},
    CommandInfo{DescribeScenario, "describeScenario", Scenario, QT_TRANSLATE_NOOP("ui::Commands", "Describe scenario…"), {}, Anywhere, kPlain, kSearchable},
    CommandInfo{MoveScenarioLeft, "moveScenarioLeft", Scenario, QT_TRANSLATE_NOOP("ui::Commands", "Move scenario left"), {"Ctrl+Shift+PgUp"}, Anywhere, kPlain, kNotSearchable},
    CommandInfo{MoveScenarioRight, "moveScenarioRight", Scenario, QT_TRANSLATE_NOOP("ui::Commands", "Move scenario right"), {"Ctrl+Shift+PgDown"}, Anywhere, kPlain, kNotSearchable},
    CommandInfo{DeleteScenario, "deleteScenario", Scenario, QT_TRANSLATE_NOOP("ui::Commands", "Delete scenario"), {}, Anywhere, kPlain, kSearchable},
    CommandInfo{NewChild, "newChild", Scenario, QT_TRANSLATE_NOOP("ui::Commands", "New child of this scenario"), {"Ctrl+Alt+N"}, Anywhere, kPlain, kSearchable},
    CommandInfo{MakeIndependent, "makeIndependent", Scenario, QT_TRANSLATE_NOOP("ui::Commands", "Make independent of its parent"), {}, Anywhere, kPlain, kSearchable},
    CommandInfo{SetParent, "setParent", Scenario, QT_TRANSLATE_NOOP("ui::Commands", "Set parent…"), {}, Anywhere, kPlain, kSearchable},
    CommandInfo{ShowHistory, "showHistory", Scenario, QT_TRANSLATE_NOOP("ui::Commands", "History…"), {"Ctrl+H"}, Anywhere, kPlain, kSearchable},
    CommandInfo{ExportScenario, "exportScenario", Scenario, QT_TRANSLATE_NOOP("ui::Commands", "Export scenario…"), {"Ctrl+Shift+E"}, Anywhere, kPlain, kSearchable},
    CommandInfo{ImportScenario, "importScenario", Scenario, QT_TRANSLATE_NOOP("ui::Commands", "Import scenario…"), {"Ctrl+Shift+I"}, Anywhere, kPlain, kSearchable},
    CommandInfo{ChooseWorld, "chooseWorld", Scenario, QT_TRANSLATE_NOOP("ui::Commands", "Choose a world…"), {"Ctrl+Shift+W"}, Anywhere, kPlain, kSearchable},
    CommandInfo{NewWorld, "newWorld", Scenario, QT_TRANSLATE_NOOP("ui::Commands", "New world from this…"), {}, Anywhere, kPlain, kSearchable},
    CommandInfo{EditWorld, "editWorld", Scenario, QT_TRANSLATE_NOOP("ui::Commands", "Edit the world…"), {"Ctrl+Alt+W"}, Anywhere, kPlain, kSearchable},
    CommandInfo{DeleteWorld, "deleteWorld", Scenario, QT_TRANSLATE_NOOP("ui::Commands", "Delete the world"), {}, Anywhere, kPlain, kSearchable},
    CommandInfo{ShowDifferences, "showDifferences", Scenario, QT_TRANSLATE_NOOP("ui::Commands", "What differs from the baseline"), {"Ctrl+Shift+D"}, Anywhere, kPlain, kSearchable},
    CommandInfo{ActivateBaseline, "activateBaseline", Scenario, QT_TRANSLATE_NOOP("ui::Commands", "Show the baseline"), {"Alt+1"}, Anywhere, kPlain, kNotSearchable},
    CommandInfo{ActivateA, "activateA", Scenario, QT_TRANSLATE_NOOP("ui::Commands", "Show scenario A"), {"Alt+2"}, Anywhere, kPlain, kNotSearchable},
    CommandInfo{ActivateB, "activateB", Scenario, QT_TRANSLATE_NOOP("ui::Commands", "Show scenario B"), {"Alt+3"}, Anywhere, kPlain, kNotSearchable},
    CommandInfo{ActivateC, "activateC", Scenario, QT_TRANSLATE_NOOP("ui::Commands", "Show scenario C"), {"Alt+4"}, Anywhere, kPlain, kNotSearchable},
    CommandInfo{ActivateD, "activateD", Scenario, QT_TRANSLATE_NOOP("ui::Commands", "Show scenario D"), {"Alt+5"}, Anywhere, kPlain, kNotSearchable},
    CommandInfo{MacroRegions, "macroRegions", Scenario, QT_TRANSLATE_NOOP("ui::Commands", "Two macro regions"), {}, Anywhere, kCheckable, kSearchable},
    CommandInfo{Provinces, "provinces", Scenario, QT_TRANSLATE_NOOP("ui::Commands", "31 provinces"), {}, Anywhere, kCheckable, kSearchable},

    CommandInfo{Why, "why", Help, QT_TRANSLATE_NOOP("ui::Commands", "Why?"), {"?", "F1"}, OutsideText, kPlain, kSearchable},
    CommandInfo{WhyBack, "whyBack", Help, QT_TRANSLATE_NOOP("ui::Commands", "Explanation before"), {"Alt+Left"}, Anywhere, kPlain, kNotSearchable},
    CommandInfo{WhyForward, "whyForward", Help, QT_TRANSLATE_NOOP("ui::Commands", "Explanation after"), {"Alt+Right"}, Anywhere, kPlain, kNotSearchable},
    CommandInfo{Keyboard, "keyboard", Help, QT_TRANSLATE_NOOP("ui::Commands", "Keyboard…"), {"Shift+F1"}, Anywhere, kPlain, kSearchable},
    CommandInfo{About, "about", Help, QT_TRANSLATE_NOOP("ui::Commands", "About Fourfold…"), {}, Anywhere, kPlain, kSearchable},
};

struct GroupInfo {
    CommandGroup group;
    const char* text;
};

constexpr std::array kGroups{
    GroupInfo{File, QT_TRANSLATE_NOOP("ui::Commands", "File")},
    GroupInfo{Edit, QT_TRANSLATE_NOOP("ui::Commands", "Edit")},
    GroupInfo{View, QT_TRANSLATE_NOOP("ui::Commands", "View")},
    GroupInfo{Years, QT_TRANSLATE_NOOP("ui::Commands", "Years")},
    GroupInfo{Scenario, QT_TRANSLATE_NOOP("ui::Commands", "Scenario")},
    GroupInfo{Help, QT_TRANSLATE_NOOP("ui::Commands", "Help")},
};

QKeySequence sequenceOf(const QKeyEvent& event)
{
    // Without the keypad bit, which says where the key is and not what it means.
    auto modifiers = event.modifiers() & ~Qt::KeypadModifier;
    if (event.key() == Qt::Key_Question)
        modifiers &= ~Qt::ShiftModifier; // needed on most keyboards to type it at all
    return QKeySequence(event.key() | static_cast<int>(modifiers));
}

} // namespace

std::span<const CommandInfo> commandTable()
{
    return kTable;
}

Commands::Commands(QWidget& window) : QObject(&window)
{
    m_actions.reserve(kTable.size());
    for (const CommandInfo& info : kTable) {
        auto* action = new QAction(this);
        action->setObjectName(QLatin1String(info.id));
        action->setCheckable(info.checkable);
        action->setMenuRole(QAction::NoRole);
        if (info.reach == KeyReach::Anywhere)
            action->setShortcuts(keys(info));
        action->setShortcutContext(Qt::WindowShortcut);
        window.addAction(action);
        m_actions.push_back(action);
    }
    retranslate();
}

QAction* Commands::action(Command command) const
{
    const auto position = static_cast<std::size_t>(command);
    Q_ASSERT(position < m_actions.size() && kTable[position].command == command);
    return m_actions[position];
}

QList<QKeySequence> Commands::keys(const CommandInfo& info)
{
    QList<QKeySequence> result;
    for (const char* key : info.keys)
        if (key)
            result << (key[0] == ',' ? QKeySequence(Qt::Key_Comma) : QKeySequence::fromString(QLatin1String(key), QKeySequence::PortableText));
    return result;
}

QString Commands::text(const CommandInfo& info)
{
    return QCoreApplication::translate("ui::Commands", info.text);
}

QString Commands::groupText(CommandGroup group)
{
    for (const GroupInfo& info : kGroups)
        if (info.group == group)
            return QCoreApplication::translate("ui::Commands", info.text);
    return {};
}

void Commands::retranslate()
{
    for (std::size_t i = 0; i < kTable.size(); ++i) {
        QString label = text(kTable[i]);
        label.replace(QLatin1Char('&'), QLatin1String("&&"));
        // A key that is no shortcut of the action is still shown beside it in menus.
        if (kTable[i].reach != KeyReach::Anywhere && kTable[i].keys[0])
            label += QLatin1Char('\t') + keys(kTable[i]).first().toString(QKeySequence::NativeText);
        m_actions[i]->setText(label);
    }
}

bool Commands::triggerByKey(const QKeyEvent& event) const
{
    for (std::size_t i = 0; i < kTable.size(); ++i) {
        if (kTable[i].reach == KeyReach::OutsideText && keys(kTable[i]).contains(sequenceOf(event))) {
            m_actions[i]->trigger();
            return true;
        }
    }
    return false;
}

bool Commands::ownsBeforeText(const QKeyEvent& event) const
{
    const QKeySequence sequence = sequenceOf(event);
    for (const CommandInfo& info : kTable)
        if (info.reach == KeyReach::Anywhere && info.command != Undo && info.command != Redo && keys(info).contains(sequence))
            return true;
    return false;
}

} // namespace ui
