// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/commands.h"

#include <QAction>
#include <QKeyEvent>
#include <QMap>
#include <QSet>
#include <QSignalSpy>
#include <QTest>
#include <QWidget>

using ui::Command;
using ui::CommandInfo;
using ui::Commands;

class TestCommands : public QObject {
    Q_OBJECT

private slots:
    void tableIsInTheOrderOfTheEnumeration();
    void noTwoCommandsShareAKeyOrAnId();
    void keysAreThoseOfTheInterface_data();
    void keysAreThoseOfTheInterface();
    void singleKeysTriggerOnlyWhenOffered();
    void textFieldsKeepUndoButNotOurOtherKeys();
};

void TestCommands::tableIsInTheOrderOfTheEnumeration()
{
    int position = 0;
    for (const CommandInfo& info : ui::commandTable())
        QCOMPARE(static_cast<int>(info.command), position++);
    QCOMPARE(position, static_cast<int>(Command::About) + 1);
}

void TestCommands::noTwoCommandsShareAKeyOrAnId()
{
    QMap<QString, QString> owners;
    QSet<QString> ids;
    for (const CommandInfo& info : ui::commandTable()) {
        QVERIFY2(!ids.contains(QLatin1String(info.id)), info.id);
        ids << QLatin1String(info.id);
        for (const QKeySequence& key : Commands::keys(info)) {
            QVERIFY2(!key.isEmpty(), info.id);
            const QString text = key.toString(QKeySequence::PortableText);
            QVERIFY2(!owners.contains(text), qPrintable(text + QLatin1String(" of ") + owners.value(text) + QLatin1String(" and ") + QLatin1String(info.id)));
            owners.insert(text, QLatin1String(info.id));
        }
    }
}

void TestCommands::keysAreThoseOfTheInterface_data()
{
    QTest::addColumn<Command>("command");
    QTest::addColumn<QString>("key");
    QTest::newRow("search") << Command::Search << "Ctrl+K";
    QTest::newRow("undo") << Command::Undo << "Ctrl+Z";
    QTest::newRow("redo") << Command::Redo << "Ctrl+Shift+Z";
    QTest::newRow("replay") << Command::Replay << "Ctrl+Shift+R";
    QTest::newRow("to the lever panel") << Command::ToLeverPanel << "Ctrl+L";
    QTest::newRow("hide the lever panel") << Command::ShowLeverPanel << "F9";
    QTest::newRow("duplicate") << Command::DuplicateScenario << "Ctrl+D";
    QTest::newRow("new from baseline") << Command::NewScenario << "Ctrl+N";
    QTest::newRow("baseline") << Command::ActivateBaseline << "Alt+1";
    QTest::newRow("A") << Command::ActivateA << "Alt+2";
    QTest::newRow("D") << Command::ActivateD << "Alt+5";
    QTest::newRow("year back") << Command::YearBack << ",";
    QTest::newRow("year forward") << Command::YearForward << ".";
    QTest::newRow("first year") << Command::FirstYear << "Home";
    QTest::newRow("last year") << Command::LastYear << "End";
    QTest::newRow("next pane") << Command::NextPane << "F6";
    QTest::newRow("previous pane") << Command::PreviousPane << "Shift+F6";
    QTest::newRow("language") << Command::SwitchLanguage << "Ctrl+Shift+L";
    QTest::newRow("theme") << Command::SwitchTheme << "Ctrl+Shift+T";
}

void TestCommands::keysAreThoseOfTheInterface()
{
    QFETCH(const Command, command);
    QFETCH(const QString, key);
    const CommandInfo& info = ui::commandTable()[static_cast<std::size_t>(command)];
    QCOMPARE(Commands::keys(info).first().toString(QKeySequence::PortableText), key);
}

void TestCommands::singleKeysTriggerOnlyWhenOffered()
{
    QWidget window;
    const Commands commands(window);
    QAction* back = commands.action(Command::YearBack);
    QVERIFY(back->shortcuts().isEmpty()); // never a shortcut: that would take the comma from text fields
    QSignalSpy triggered(back, &QAction::triggered);
    QVERIFY(commands.triggerByKey(QKeyEvent(QEvent::KeyPress, Qt::Key_Comma, Qt::NoModifier)));
    QCOMPARE(triggered.count(), 1);
    QVERIFY(!commands.triggerByKey(QKeyEvent(QEvent::KeyPress, Qt::Key_Comma, Qt::ControlModifier)));
    QVERIFY(!commands.triggerByKey(QKeyEvent(QEvent::KeyPress, Qt::Key_K, Qt::ControlModifier)));
    QCOMPARE(triggered.count(), 1);
}

void TestCommands::textFieldsKeepUndoButNotOurOtherKeys()
{
    QWidget window;
    const Commands commands(window);
    QVERIFY(commands.ownsBeforeText(QKeyEvent(QEvent::ShortcutOverride, Qt::Key_K, Qt::ControlModifier)));
    QVERIFY(!commands.ownsBeforeText(QKeyEvent(QEvent::ShortcutOverride, Qt::Key_Z, Qt::ControlModifier)));
    QVERIFY(!commands.ownsBeforeText(QKeyEvent(QEvent::ShortcutOverride, Qt::Key_Comma, Qt::NoModifier)));
    QVERIFY(!commands.ownsBeforeText(QKeyEvent(QEvent::ShortcutOverride, Qt::Key_C, Qt::ControlModifier)));
}

QTEST_MAIN(TestCommands)
#include "tst_commands.moc"
