// SPDX-License-Identifier: GPL-3.0-or-later
// Workspaces from the window: the default one, new, open, recent, copies, what is told when something cannot be done.
#include "tests/ui/frame/frame_fixture.h"
#include "tests/support/checks.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMenu>

using tests::Frame;
using ui::Command;

class TestWorkspaces : public QObject {
    Q_OBJECT

private slots:
    void firstStartMakesTheDefaultWorkspace();
    void aRestartOpensTheLastOneWithItsScenarios();
    void newMakesAFileAndOpensIt();
    void newLeavesAnExistingFileAlone();
    void turningBackChangesNothing();
    void aCopyIsSavedAndCanBeOpened();
    void recentWorkspacesAreListed();
    void aSecondWindowIsToldAndReadsOnly();
    void aDamagedFileIsToldAndLeavesTheOpenOne();
    void aDamagedFileAtTheStartFallsBackToTheDefault();
    void closingAsksOnceBeforeUnstoredChangesGo();
};

void TestWorkspaces::firstStartMakesTheDefaultWorkspace()
{
    Frame frame;
    QVERIFY(frame.ready());
    QVERIFY(QFileInfo::exists(frame.path(QStringLiteral("home/My workspace.fourfold"))));
    QCOMPARE(frame.find<QLabel>("workspaceName")->text(), QStringLiteral("My workspace"));
    QVERIFY(frame.find<QLabel>("savedState")->text().contains(QStringLiteral("saved")));
    QVERIFY(frame.window().windowTitle().contains(QStringLiteral("My workspace")));
}

void TestWorkspaces::aRestartOpensTheLastOneWithItsScenarios()
{
    Frame frame;
    QVERIFY(frame.ready());
    frame.dialogs().toWrite = frame.path(QStringLiteral("Committee.fourfold"));
    frame.action(Command::NewWorkspace).trigger();
    QVERIFY(frame.ready());
    frame.session().addFromBaseline();
    frame.session().rename(frame.session().current().id, QStringLiteral("Mine"));
    frame.restart();
    QVERIFY(frame.ready());
    QCOMPARE(frame.session().workspaceName(), QStringLiteral("Committee"));
    QCOMPARE(frame.session().scenarios().back().name, QStringLiteral("Mine"));
}

void TestWorkspaces::newMakesAFileAndOpensIt()
{
    Frame frame;
    QVERIFY(frame.ready());
    const QPointer<ui::MainWindow> old = &frame.window();
    const QSize size(1250, 730);
    old->resize(size);
    frame.dialogs().toWrite = frame.path(QStringLiteral("Committee.fourfold"));
    frame.action(Command::NewWorkspace).trigger();
    QVERIFY(frame.ready());
    QCOMPARE(frame.session().workspaceName(), QStringLiteral("Committee"));
    QVERIFY(QFileInfo::exists(frame.path(QStringLiteral("Committee.fourfold"))));
    QCOMPARE(frame.window().size(), size);
    QTRY_VERIFY(!old); // the old window is gone
}

void TestWorkspaces::newLeavesAnExistingFileAlone()
{
    Frame frame;
    QVERIFY(frame.ready());
    const QString path = frame.path(QStringLiteral("there.fourfold"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("not ours");
    file.close();
    frame.dialogs().toWrite = path;
    frame.action(Command::NewWorkspace).trigger();
    QVERIFY(frame.message("workspace").contains(QStringLiteral("there.fourfold")));
    QCOMPARE(frame.session().workspaceName(), QStringLiteral("My workspace"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("not ours"));
}

void TestWorkspaces::turningBackChangesNothing()
{
    Frame frame;
    QVERIFY(frame.ready());
    for (const Command command : {Command::NewWorkspace, Command::OpenWorkspace, Command::SaveCopy})
        frame.action(command).trigger();
    QCOMPARE(frame.session().workspaceName(), QStringLiteral("My workspace"));
    QCOMPARE(QDir(frame.path(QString())).entryList({QStringLiteral("*.fourfold")}).size(), 0);
}

void TestWorkspaces::aCopyIsSavedAndCanBeOpened()
{
    Frame frame;
    QVERIFY(frame.ready());
    frame.session().addFromBaseline();
    frame.session().rename(frame.session().current().id, QStringLiteral("Mine"));
    frame.dialogs().toWrite = frame.path(QStringLiteral("copy.fourfold"));
    frame.action(Command::SaveCopy).trigger();
    QCOMPARE(frame.session().workspaceName(), QStringLiteral("My workspace"));
    QVERIFY(frame.message("copy").contains(QStringLiteral("copy.fourfold")));
    QTest::mouseClick(frame.find("message-copy")->findChild<QWidget*>(QStringLiteral("messageAction")), Qt::LeftButton);
    QVERIFY(frame.ready());
    QCOMPARE(frame.session().workspaceName(), QStringLiteral("copy"));
    QCOMPARE(frame.session().scenarios().back().name, QStringLiteral("Mine"));
}

void TestWorkspaces::recentWorkspacesAreListed()
{
    Frame frame;
    QVERIFY(frame.ready());
    frame.dialogs().toWrite = frame.path(QStringLiteral("Committee.fourfold"));
    frame.action(Command::NewWorkspace).trigger();
    QVERIFY(frame.ready());
    auto* recent = frame.find<QMenu>("recentMenu");
    emit recent->aboutToShow();
    QCOMPARE(recent->actions().size(), 2);
    QVERIFY(recent->actions().at(0)->text().startsWith(QStringLiteral("Committee")));
    QVERIFY(recent->actions().at(1)->text().startsWith(QStringLiteral("My workspace")));
    recent->actions().at(1)->trigger();
    QVERIFY(frame.ready());
    QCOMPARE(frame.session().workspaceName(), QStringLiteral("My workspace"));
}

void TestWorkspaces::aSecondWindowIsToldAndReadsOnly()
{
    Frame first;
    QVERIFY(first.ready());
    Frame second(first.session().workspacePath());
    QVERIFY(second.ready());
    QVERIFY(second.session().readOnly());
    QVERIFY(!second.message("access").isEmpty());
    QVERIFY(second.find<QLabel>("savedState")->text().contains(QStringLiteral("read-only")));
    for (const Command command : {Command::NewScenario, Command::DuplicateScenario, Command::RenameScenario, Command::DeleteScenario})
        QVERIFY(!second.action(command).isEnabled());
    QVERIFY(!second.find("addScenario")->isEnabled());
    QVERIFY(first.message("access").isEmpty());
    QVERIFY(first.action(Command::NewScenario).isEnabled());
    // A copy of it can still be made.
    second.dialogs().toWrite = second.path(QStringLiteral("copy.fourfold"));
    second.action(Command::SaveCopy).trigger();
    QVERIFY(QFileInfo::exists(second.path(QStringLiteral("copy.fourfold"))));
}

void TestWorkspaces::aDamagedFileIsToldAndLeavesTheOpenOne()
{
    Frame frame;
    QVERIFY(frame.ready());
    const QString path = frame.path(QStringLiteral("damaged.fourfold"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(4096, 'x'));
    file.close();
    frame.dialogs().toOpen = path;
    frame.action(Command::OpenWorkspace).trigger();
    QVERIFY(frame.message("workspace").contains(QStringLiteral("damaged.fourfold")));
    QCOMPARE(frame.session().workspaceName(), QStringLiteral("My workspace"));
    frame.appearance().setLanguage(core::policy::Language::Chinese);
    QVERIFY(frame.message("workspace").contains(QStringLiteral("未能打开")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray(4096, 'x'));
}

void TestWorkspaces::aDamagedFileAtTheStartFallsBackToTheDefault()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("damaged.fourfold"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(4096, 'x'));
    file.close();
    Frame frame(path);
    QVERIFY(frame.ready());
    QCOMPARE(frame.session().workspaceName(), QStringLiteral("My workspace"));
    QVERIFY(frame.message("start").contains(QStringLiteral("damaged.fourfold")));
}

void TestWorkspaces::closingAsksOnceBeforeUnstoredChangesGo()
{
    Frame frame;
    QVERIFY(frame.ready());
    frame.session().addFromBaseline();
    frame.session().limitWorkspacePages(1); // a full disk
    for (int move = 0; move < 500 && !frame.session().hasUnsavedChanges(); ++move) {
        core::policy::LeverSetting setting;
        setting.intensity = move % 2 ? 0.5 : 1.0;
        VERIFY_RESULT(frame.session().setLever(QStringLiteral("certification"), setting));
    }
    QVERIFY(frame.session().hasUnsavedChanges());
    QVERIFY(!frame.window().close());
    QVERIFY(frame.window().isVisible());
    QVERIFY(frame.message("closing").contains(QStringLiteral("Save a copy")));
    QVERIFY(frame.window().close());
}

QTEST_MAIN(TestWorkspaces)
#include "tst_workspaces.moc"
