// SPDX-License-Identifier: GPL-3.0-or-later
// A scenario's history, its parents, and its way out and in, through the window.
#include "ui/frame/history_panel.h"
#include "ui/frame/scenario_chip.h"
#include "ui/frame/scenario_exchange.h"
#include "ui/frame/version_summary.h"

#include "tests/ui/frame/frame_fixture.h"
#include "tests/support/checks.h"

#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QUndoStack>

using tests::Frame;
using ui::Command;

namespace {

const QString kTestbed = QStringLiteral("testbed");
const QString kCertification = QStringLiteral("certification");
const QString kPackage = QStringLiteral("paper-package");

core::policy::LeverSetting strength(double value)
{
    core::policy::LeverSetting setting;
    setting.intensity = value;
    return setting;
}

const ui::ScenarioChip* chip(Frame& frame, const QString& id)
{
    return frame.window().findChild<ui::ScenarioChip*>(QStringLiteral("chip-") + id);
}

ui::HistoryPanel* history(Frame& frame)
{
    return frame.window().findChild<ui::HistoryPanel*>(QStringLiteral("historyPanel"));
}

/// A scenario with three versions: made, testbed 50 %, testbed 90 %.
QString addThree(Frame& frame)
{
    const auto id = frame.session().addFromBaseline();
    for (const double value : {0.5, 0.9})
        if (!frame.session().setLever(kTestbed, strength(value)))
            return {};
    return id;
}

} // namespace

class TestScenarioHistory : public QObject {
    Q_OBJECT

private slots:
    void listsVersionsNewestFirst();
    void followsChangesOnceTheHandRests();
    void restoresByKeyboard();
    void namesAndExplainsAVersion();
    void opensAnEarlierStateBeside();
    void comparesAnEarlierStateWithNow();
    void aBuiltInScenarioSaysWhyItHasNone();
    void aChildShowsWhatItFollows();
    void setsAParentFromTheMenu();
    void copiesACode();
    void saysWhyACodeCannotHoldIt();
    void importsATypedCode();
    void refusesAWrongCode();
    void aFileGivesTheSameScenario();
    void aBrokenFileIsTold();
    void saysUnderWhatAScenarioWasMade();
};

void TestScenarioHistory::listsVersionsNewestFirst()
{
    Frame frame;
    QVERIFY(frame.ready());
    const auto id = addThree(frame);
    QTest::keyClick(&frame.window(), Qt::Key_H, Qt::ControlModifier);
    QTRY_VERIFY(history(frame) && history(frame)->isVisible());
    const auto& lines = history(frame)->lines();
    QCOMPARE(lines.size(), std::size_t(3));
    QVERIFY(lines[0].title.contains(QStringLiteral("now")));
    QVERIFY2(lines[0].summary.contains(QStringLiteral("50")) && lines[0].summary.contains(QStringLiteral("90")), qPrintable(lines[0].summary));
    QVERIFY(lines[1].summary.contains(QStringLiteral("→")));
    QVERIFY(lines[2].summary.startsWith(QStringLiteral("Made")));
    auto* list = frame.find<QListView>("historyList");
    QVERIFY(list->hasFocus());
    QCOMPARE(list->model()->rowCount(), 3);
    QVERIFY(list->model()->index(0, 0).data(Qt::AccessibleTextRole).toString().contains(lines[0].summary));
    QVERIFY(!frame.find<QPushButton>("restoreVersion")->isEnabled()); // it is the present one
}

void TestScenarioHistory::followsChangesOnceTheHandRests()
{
    Frame frame;
    QVERIFY(frame.ready());
    addThree(frame);
    frame.action(Command::ShowHistory).trigger();
    QTRY_VERIFY(history(frame)->isVisible());
    VERIFY_RESULT(frame.session().setLever(kCertification, strength(0.3)));
    QTRY_COMPARE(history(frame)->lines().size(), std::size_t(4));
}

void TestScenarioHistory::restoresByKeyboard()
{
    Frame frame;
    QVERIFY(frame.ready());
    const auto id = addThree(frame);
    frame.action(Command::ShowHistory).trigger();
    auto* list = frame.find<QListView>("historyList");
    QTRY_VERIFY(list->hasFocus());
    QTest::keyClick(list, Qt::Key_Down);
    auto* restore = frame.find<QPushButton>("restoreVersion");
    QVERIFY(restore->isEnabled());
    restore->setFocus();
    QTest::keyClick(restore, Qt::Key_Space);
    QCOMPARE(frame.session().leverStrength(kTestbed), 0.5);
    QCOMPARE(frame.session().current().id, id);
    QCOMPARE(history(frame)->lines().size(), std::size_t(4));
    QVERIFY(history(frame)->lines().front().summary.startsWith(QStringLiteral("Restored")));
    frame.action(Command::Undo).trigger();
    QCOMPARE(frame.session().leverStrength(kTestbed), 0.9);
}

void TestScenarioHistory::namesAndExplainsAVersion()
{
    Frame frame;
    QVERIFY(frame.ready());
    const auto id = addThree(frame);
    frame.action(Command::ShowHistory).trigger();
    auto* list = frame.find<QListView>("historyList");
    QTRY_VERIFY(list->hasFocus());
    QTest::keyClick(list, Qt::Key_Down);
    auto* name = frame.find<QLineEdit>("versionName");
    name->setFocus();
    QTest::keyClicks(name, QStringLiteral("For the committee"));
    QTest::keyClick(name, Qt::Key_Return);
    auto* reason = frame.find<QLineEdit>("versionReason");
    reason->setFocus();
    QTest::keyClicks(reason, QStringLiteral("As agreed in May"));
    QTest::keyClick(reason, Qt::Key_Tab); // leaving the field keeps it
    const auto versions = frame.session().history(id).value();
    QCOMPARE(versions[1].name, QStringLiteral("For the committee"));
    QCOMPARE(versions[1].reason, QStringLiteral("As agreed in May"));
    QVERIFY(history(frame)->lines()[1].title.contains(QStringLiteral("For the committee")));
    QCOMPARE(versions[2].name, QString());
}

void TestScenarioHistory::opensAnEarlierStateBeside()
{
    Frame frame;
    QVERIFY(frame.ready());
    const auto id = addThree(frame);
    frame.action(Command::ShowHistory).trigger();
    auto* list = frame.find<QListView>("historyList");
    QTRY_VERIFY(list->hasFocus());
    QTest::keyClick(list, Qt::Key_Down);
    const auto count = frame.session().scenarios().size();
    const auto steps = frame.session().undoStack().count();
    frame.find<QPushButton>("lookAtVersion")->click();
    QVERIFY(frame.session().current().look);
    QCOMPARE(frame.session().leverStrength(kTestbed), 0.5);
    QCOMPARE(frame.session().leverStrengthOf(id, kTestbed), 0.9);
    QCOMPARE(frame.session().undoStack().count(), steps);
    QVERIFY(frame.message("look").contains(frame.session().scenario(id)->name));
    // The history is still that of the scenario, and another state can be looked at.
    QVERIFY(list->model()->rowCount() > 1);
    QVERIFY(frame.find<QPushButton>("restoreVersion")->isEnabled());
    const auto action = [&](const char* name) {
        return frame.window().findChild<QWidget*>(QStringLiteral("message-look"))->findChild<QAbstractButton*>(QLatin1String(name));
    };
    action("messageAction")->click(); // Back
    QCOMPARE(frame.session().current().id, id);
    QVERIFY(frame.message("look").isEmpty());
    QCOMPARE(frame.session().scenarios().size(), count);
    // Kept as a scenario.
    list->setCurrentIndex(list->model()->index(1, 0));
    frame.find<QPushButton>("lookAtVersion")->click();
    action("messageAction2")->click();
    QVERIFY(!frame.session().look());
    QVERIFY(frame.session().current().id != id);
    QCOMPARE(frame.session().scenarios().size(), count + 1);
    QCOMPARE(frame.session().leverStrength(kTestbed), 0.5);
    frame.session().undoStack().undo();
    QCOMPARE(frame.session().current().id, id);
    // Restored.
    list->setCurrentIndex(list->model()->index(1, 0));
    frame.find<QPushButton>("lookAtVersion")->click();
    action("messageAction3")->click();
    QVERIFY(!frame.session().look());
    QCOMPARE(frame.session().current().id, id);
    QCOMPARE(frame.session().leverStrengthOf(id, kTestbed), 0.5);
    QCOMPARE(frame.session().scenarios().size(), count);
}

void TestScenarioHistory::comparesAnEarlierStateWithNow()
{
    Frame frame;
    QVERIFY(frame.ready());
    const auto id = addThree(frame);
    frame.action(Command::ShowHistory).trigger();
    auto* list = frame.find<QListView>("historyList");
    QTRY_VERIFY(list->hasFocus());
    QTest::keyClick(list, Qt::Key_Down);
    frame.find<QPushButton>("compareVersion")->click();
    QCOMPARE(frame.session().comparedId(), id);
    QCOMPARE(frame.session().leverStrengthOf(frame.session().referenceId(), kTestbed), 0.5);
    QCOMPARE(frame.session().current().id, id);
    QVERIFY(frame.session().scenario(frame.session().referenceId())->look);
    QVERIFY(!frame.message("look").isEmpty());
    frame.session().endLook();
    QCOMPARE(frame.session().referenceId(), QStringLiteral("baseline"));
}

void TestScenarioHistory::aBuiltInScenarioSaysWhyItHasNone()
{
    Frame frame;
    QVERIFY(frame.ready());
    frame.session().activate(kPackage);
    frame.action(Command::ShowHistory).trigger();
    QTRY_VERIFY(history(frame)->isVisible());
    QVERIFY(frame.find<QLabel>("historyAbout")->isVisible());
    QVERIFY(!frame.find<QPushButton>("lookAtVersion")->isEnabled());
    QVERIFY(!frame.find("versionName")->isEnabled());
}

void TestScenarioHistory::aChildShowsWhatItFollows()
{
    Frame frame;
    QVERIFY(frame.ready());
    frame.session().activate(kPackage);
    frame.action(Command::NewChild).trigger();
    const auto child = frame.session().current().id;
    QCOMPARE(frame.session().current().parentId, kPackage);
    QCOMPARE(chip(frame, child)->content().parentName, QStringLiteral("Paper package"));
    QCOMPARE(chip(frame, child)->content().summary, QStringLiteral("as A"));
    QVERIFY(chip(frame, child)->accessibleName().contains(QStringLiteral("follows")));
    VERIFY_RESULT(frame.session().setLever(kTestbed, strength(0)));
    QCOMPARE(chip(frame, child)->content().summary, QStringLiteral("from A, 1 off"));
    QVERIFY(frame.action(Command::MakeIndependent).isEnabled());
    frame.action(Command::MakeIndependent).trigger();
    QCOMPARE(frame.session().current().parentId, QString());
    QVERIFY(chip(frame, child)->content().parentName.isEmpty());
    QVERIFY(!frame.action(Command::MakeIndependent).isEnabled());
}

void TestScenarioHistory::setsAParentFromTheMenu()
{
    Frame frame;
    QVERIFY(frame.ready());
    const auto a = addThree(frame);
    const auto b = frame.session().addChild(a);
    frame.session().activate(a);
    frame.action(Command::SetParent).trigger();
    auto* menu = frame.find<QMenu>("parentMenu");
    QTRY_VERIFY(menu && menu->isVisible());
    QVERIFY(!menu->findChild<QAction*>(QStringLiteral("parent-") + b)); // it stands on a itself
    QVERIFY(!menu->findChild<QAction*>(QStringLiteral("parent-") + a));
    auto* package = menu->findChild<QAction*>(QStringLiteral("parent-") + kPackage);
    QVERIFY(package);
    package->trigger();
    QCOMPARE(frame.session().scenario(a)->parentId, kPackage);
    QCOMPARE(frame.session().leverStrengthOf(a, kTestbed), 0.9);
    menu->close();
    frame.session().activate(kPackage);
    QVERIFY(!frame.action(Command::SetParent).isEnabled());
}

void TestScenarioHistory::copiesACode()
{
    Frame frame;
    QVERIFY(frame.ready());
    addThree(frame);
    frame.action(Command::ExportScenario).trigger();
    auto* field = frame.find<QLineEdit>("codeField");
    QTRY_VERIFY(field && field->isVisible());
    QVERIFY(field->text().size() > 4);
    QVERIFY(field->isReadOnly());
    frame.find<QPushButton>("copyCode")->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), field->text());
}

void TestScenarioHistory::saysWhyACodeCannotHoldIt()
{
    Frame frame;
    QVERIFY(frame.ready());
    frame.session().addFromBaseline();
    VERIFY_RESULT(frame.session().setLever(kTestbed, strength(1.0 / 3)));
    frame.action(Command::ExportScenario).trigger();
    auto* reasons = frame.find<QLabel>("codeReasons");
    QTRY_VERIFY(reasons && reasons->isVisible());
    QVERIFY(!frame.find("codeField"));
    QVERIFY2(reasons->text().contains(QStringLiteral("per cent")), qPrintable(reasons->text()));
    QVERIFY(frame.find<QPushButton>("exportFile")->isEnabled());
}

void TestScenarioHistory::importsATypedCode()
{
    Frame frame;
    QVERIFY(frame.ready());
    const auto id = addThree(frame);
    frame.action(Command::ExportScenario).trigger();
    auto* field = frame.find<QLineEdit>("codeField");
    QTRY_VERIFY(field && field->isVisible());
    const auto code = field->text();
    frame.find<QPushButton>("closeExport")->click();
    frame.session().setWorld(QStringLiteral("fast-imitation"));

    frame.action(Command::ImportScenario).trigger();
    auto* typed = frame.find<QLineEdit>("importCode");
    QTRY_VERIFY(typed && typed->isVisible());
    QTest::keyClicks(typed, code.toLower());
    auto* button = frame.find<QPushButton>("importButton");
    QVERIFY(button->isEnabled());
    QTest::keyClick(typed, Qt::Key_Return);
    QVERIFY(frame.session().current().id != id);
    QVERIFY(frame.session().current().content == frame.session().scenario(id)->content);
    QCOMPARE(frame.session().world().id, std::string("fast-imitation")); // a code says nothing of worlds
    QTRY_VERIFY(!frame.message("imported").isEmpty());
}

void TestScenarioHistory::refusesAWrongCode()
{
    Frame frame;
    QVERIFY(frame.ready());
    addThree(frame);
    frame.action(Command::ExportScenario).trigger();
    auto* field = frame.find<QLineEdit>("codeField");
    QTRY_VERIFY(field && field->isVisible());
    auto code = field->text();
    frame.find<QPushButton>("closeExport")->click();
    code[0] = code[0] == QLatin1Char('7') ? QLatin1Char('8') : QLatin1Char('7'); // one wrong character
    frame.action(Command::ImportScenario).trigger();
    auto* typed = frame.find<QLineEdit>("importCode");
    QTRY_VERIFY(typed && typed->isVisible());
    typed->setText(code);
    QVERIFY(!frame.find<QPushButton>("importButton")->isEnabled());
    QVERIFY(!frame.find<QLabel>("importState")->text().isEmpty());
}

void TestScenarioHistory::aFileGivesTheSameScenario()
{
    Frame frame;
    QVERIFY(frame.ready());
    const auto id = addThree(frame);
    VERIFY_RESULT(frame.session().setLever(kCertification, strength(1.0 / 3)));
    const auto content = frame.session().current().content;
    frame.session().setWorld(QStringLiteral("trade-shock"));
    frame.dialogs().toWrite = frame.path(QStringLiteral("shared.json"));
    frame.action(Command::ExportScenario).trigger();
    auto* toFile = frame.find<QPushButton>("exportFile");
    QTRY_VERIFY(toFile && toFile->isVisible());
    toFile->click();
    QTRY_VERIFY(QFile::exists(frame.dialogs().toWrite));
    QTRY_VERIFY(!frame.message("exported").isEmpty());

    frame.session().remove(id);
    frame.session().setWorld(QStringLiteral("default"));
    frame.dialogs().toOpen = frame.dialogs().toWrite;
    frame.action(Command::ImportScenario).trigger();
    auto* fromFile = frame.find<QPushButton>("importFile");
    QTRY_VERIFY(fromFile && fromFile->isVisible());
    fromFile->click();
    QTRY_VERIFY(frame.session().current().content == content);
    QCOMPARE(frame.session().world().id, std::string("trade-shock"));
}

void TestScenarioHistory::aBrokenFileIsTold()
{
    Frame frame;
    QVERIFY(frame.ready());
    QFile file(frame.path(QStringLiteral("broken.json")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"levers\": {\"no such lever\": {\"intensity\": 1}}}");
    file.close();
    frame.dialogs().toOpen = file.fileName();
    const auto count = frame.session().scenarios().size();
    frame.action(Command::ImportScenario).trigger();
    auto* fromFile = frame.find<QPushButton>("importFile");
    QTRY_VERIFY(fromFile && fromFile->isVisible());
    fromFile->click();
    QTRY_VERIFY(!frame.message("strip").isEmpty());
    QCOMPARE(frame.session().scenarios().size(), count);
}

void TestScenarioHistory::saysUnderWhatAScenarioWasMade()
{
    Frame frame;
    QVERIFY(frame.ready());
    const auto id = addThree(frame);
    QVERIFY(chip(frame, id)->content().made.isEmpty());
    VERIFY_RESULT(frame.session().setRegionSet(QStringLiteral("provinces")));
    QTRY_VERIFY(chip(frame, id)->content().made.contains(QStringLiteral("2 regions")));
    QVERIFY(chip(frame, id)->toolTip().contains(QStringLiteral("Made with")));
    VERIFY_RESULT(frame.session().setRegionSet(QStringLiteral("macro")));
    QTRY_VERIFY(chip(frame, id)->content().made.isEmpty());
}

QTEST_MAIN(TestScenarioHistory)
#include "tst_scenario_history.moc"
