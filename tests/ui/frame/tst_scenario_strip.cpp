// SPDX-License-Identifier: GPL-3.0-or-later
// The scenario strip by mouse and keyboard.
#include "ui/frame/chip_row.h"
#include "ui/frame/frame_button.h"
#include "ui/frame/scenario_chip.h"
#include "ui/frame/scenario_strip.h"

#include "tests/ui/frame/frame_fixture.h"
#include "tests/support/checks.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>

#include <algorithm>

using tests::Frame;
using ui::Command;
using ui::ScenarioChip;

class TestScenarioStrip : public QObject {
    Q_OBJECT

private slots:
    void showsBaselineAndPaperPackageFirst();
    void addsFromTheBaselineByMouse();
    void activatesByClickAndBySpace();
    void renamesInPlaceByDoubleClick();
    void refusesAnEmptyOrTakenName();
    void builtInScenariosKeepTheirNames();
    void describesInADialog();
    void notesCoverNoFigures_data();
    void notesCoverNoFigures();
    void deletesAndBringsBack();
    void saysWhatAScenarioHoldsBesideItsOrigin();
    void editingThePaperPackageMakesACopyAndSaysSo();
    void listsWhatFindsNoRoom();
    void movesByDragging();
    void switchesRegionSets();
    void opensTheDifferenceList();
};

namespace {

ScenarioChip* chip(Frame& frame, const QString& id)
{
    return frame.window().findChild<ScenarioChip*>(QStringLiteral("chip-") + id);
}

QStringList names(Frame& frame)
{
    QStringList result;
    for (const auto& scenario : frame.session().scenarios())
        result << scenario.name;
    return result;
}

core::policy::LeverSetting strength(double value)
{
    core::policy::LeverSetting setting;
    setting.intensity = value;
    return setting;
}

} // namespace

void TestScenarioStrip::showsBaselineAndPaperPackageFirst()
{
    Frame frame;
    QVERIFY(frame.ready());
    const ScenarioChip* baseline = chip(frame, QStringLiteral("baseline"));
    const ScenarioChip* package = chip(frame, QStringLiteral("paper-package"));
    QVERIFY(baseline && package);
    QVERIFY(baseline->x() < package->x());
    QCOMPARE(package->content().letter, QStringLiteral("A"));
    QCOMPARE(package->content().summary, QStringLiteral("23 levers"));
    QVERIFY(package->accessibleName().contains(QStringLiteral("Paper package")));
    QVERIFY(package->accessibleName().contains(QStringLiteral("23 levers")));
}

void TestScenarioStrip::addsFromTheBaselineByMouse()
{
    Frame frame;
    QVERIFY(frame.ready());
    QTest::mouseClick(frame.find("addScenario"), Qt::LeftButton);
    const auto& current = frame.session().current();
    QVERIFY(!current.builtIn);
    QCOMPARE(current.activeLevers, 0);
    QVERIFY(chip(frame, current.id)->isChecked());
    QVERIFY(chip(frame, current.id)->isVisible());
}

void TestScenarioStrip::activatesByClickAndBySpace()
{
    Frame frame;
    QVERIFY(frame.ready());
    QTest::mouseClick(chip(frame, QStringLiteral("baseline")), Qt::LeftButton);
    QVERIFY(frame.session().current().baseline);
    chip(frame, QStringLiteral("paper-package"))->setFocus();
    QTest::keyClick(chip(frame, QStringLiteral("paper-package")), Qt::Key_Space);
    QCOMPARE(frame.session().current().id, QStringLiteral("paper-package"));
    QVERIFY(!chip(frame, QStringLiteral("baseline"))->isChecked());
}

void TestScenarioStrip::renamesInPlaceByDoubleClick()
{
    Frame frame;
    QVERIFY(frame.ready());
    QTest::mouseClick(frame.find("addScenario"), Qt::LeftButton);
    const QString id = frame.session().current().id;
    QTest::mouseDClick(chip(frame, id), Qt::LeftButton);
    auto* field = frame.find<QLineEdit>("scenarioName");
    QTRY_VERIFY(field->hasFocus());
    QTest::keyClicks(field, QStringLiteral("Four dimensions only"));
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(!field->isVisible());
    QCOMPARE(frame.session().scenario(id)->name, QStringLiteral("Four dimensions only"));
    QCOMPARE(chip(frame, id)->content().name, QStringLiteral("Four dimensions only"));
    QVERIFY(chip(frame, id)->hasFocus());

    QTest::keyClick(chip(frame, id), Qt::Key_F2);
    QTRY_VERIFY(field->hasFocus());
    QTest::keyClicks(field, QStringLiteral("something else"));
    QTest::keyClick(field, Qt::Key_Escape);
    QCOMPARE(frame.session().scenario(id)->name, QStringLiteral("Four dimensions only"));
}

void TestScenarioStrip::refusesAnEmptyOrTakenName()
{
    Frame frame;
    QVERIFY(frame.ready());
    QTest::mouseClick(frame.find("addScenario"), Qt::LeftButton);
    const QString id = frame.session().current().id;
    const QString before = frame.session().current().name;
    QTest::keyClick(&frame.window(), Qt::Key_F2);
    auto* field = frame.find<QLineEdit>("scenarioName");
    QTRY_VERIFY(field->hasFocus());
    for (const QString& bad : {QStringLiteral("   "), QStringLiteral("paper PACKAGE"), QString(61, QLatin1Char('n'))}) {
        field->selectAll();
        QTest::keyClicks(field, bad);
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(field->isVisible());
        auto* note = frame.window().findChild<QLabel*>(QStringLiteral("scenarioNameNote"));
        QVERIFY(note && note->isVisible() && !note->text().isEmpty());
        QCOMPARE(frame.session().scenario(id)->name, before);
    }
    // It says how long the name is while it is typed, and how long it may be.
    QCOMPARE(frame.window().findChild<QLabel*>(QStringLiteral("scenarioNameNote"))->text(),
             QStringLiteral("A name has at most 60 characters; this one has 61."));
    QTest::keyClick(field, Qt::Key_Backspace);
    QVERIFY(!frame.find("scenarioNameNote")->isVisible());
    QTest::keyClicks(field, QStringLiteral("n"));
    QVERIFY(frame.find("scenarioNameNote")->isVisible());
    // Leaving the field drops the bad name.
    frame.find("themeButton")->setFocus();
    QTRY_VERIFY(!field->isVisible());
    QCOMPARE(frame.session().scenario(id)->name, before);
}

void TestScenarioStrip::builtInScenariosKeepTheirNames()
{
    Frame frame;
    QVERIFY(frame.ready());
    frame.session().activate(QStringLiteral("paper-package"));
    QVERIFY(!frame.action(Command::RenameScenario).isEnabled());
    QVERIFY(!frame.action(Command::DeleteScenario).isEnabled());
    QTest::mouseDClick(chip(frame, QStringLiteral("paper-package")), Qt::LeftButton);
    QVERIFY(!frame.find("scenarioName")->isVisible());
}

void TestScenarioStrip::describesInADialog()
{
    Frame frame;
    QVERIFY(frame.ready());
    QTest::mouseClick(frame.find("addScenario"), Qt::LeftButton);
    const QString id = frame.session().current().id;
    frame.action(Command::DescribeScenario).trigger();
    auto* dialog = frame.find<QDialog>("describeDialog");
    QVERIFY(dialog);
    QTest::keyClicks(dialog->findChild<QPlainTextEdit*>(QStringLiteral("describeField")), QStringLiteral("For the committee"));
    dialog->accept();
    QCOMPARE(frame.session().scenario(id)->description, QStringLiteral("For the committee"));
    QVERIFY(chip(frame, id)->toolTip().contains(QStringLiteral("For the committee")));
}

void TestScenarioStrip::notesCoverNoFigures_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("chinese");
    for (const QSize size : {QSize(1180, 720), QSize(1440, 900), QSize(1920, 1080)}) {
        QTest::addRow("English %d", size.width()) << size << false;
        QTest::addRow("Chinese %d", size.width()) << size << true;
    }
}

void TestScenarioStrip::notesCoverNoFigures()
{
    QFETCH(const QSize, size);
    QFETCH(const bool, chinese);
    Frame frame;
    if (chinese)
        frame.appearance().setLanguage(core::policy::Language::Chinese);
    frame.window().resize(size);
    QVERIFY(frame.ready());
    // The first move of a built-in scenario makes a copy and says so.
    frame.session().activate(QStringLiteral("paper-package"));
    frame.session().resetLever(QStringLiteral("academies"));
    QVERIFY(!frame.message("copied").isEmpty());
    QCoreApplication::processEvents();
    QWidget* strip = frame.find("scenarioStrip");
    const QWidget* note = frame.find("message-copied");
    const QRect lies(note->mapTo(&frame.window(), QPoint()), note->size());
    const QRect row(strip->mapTo(&frame.window(), QPoint()), strip->size());
    QVERIFY2(row.contains(lies), qPrintable(QStringLiteral("%1+%2 of %3+%4").arg(lies.y()).arg(lies.height()).arg(row.y()).arg(row.height())));
    QVERIFY(lies.width() >= 200);
    // All of the sentence is there.
    const auto* text = note->findChild<QLabel*>(QStringLiteral("messageText"));
    QVERIFY(text->height() >= text->heightForWidth(text->width()));
    // Two notes never lie on one another or below.
    frame.action(Command::DeleteScenario).trigger();
    QVERIFY(frame.message("copied").isEmpty());
    QVERIFY(!frame.message("deleted").isEmpty());
}

void TestScenarioStrip::deletesAndBringsBack()
{
    Frame frame;
    QVERIFY(frame.ready());
    QTest::mouseClick(frame.find("addScenario"), Qt::LeftButton);
    const QStringList before = names(frame);
    const QString id = frame.session().current().id;
    frame.action(Command::DeleteScenario).trigger();
    QVERIFY(!frame.session().scenario(id));
    QVERIFY(frame.message("deleted").contains(before.last()));
    QTest::mouseClick(frame.find("message-deleted")->findChild<QWidget*>(QStringLiteral("messageAction")), Qt::LeftButton);
    QCOMPARE(names(frame), before);
    QVERIFY(frame.message("deleted").isEmpty());
}

void TestScenarioStrip::saysWhatAScenarioHoldsBesideItsOrigin()
{
    Frame frame;
    QVERIFY(frame.ready());
    frame.session().activate(QStringLiteral("paper-package"));
    QTest::keyClick(&frame.window(), Qt::Key_D, Qt::ControlModifier);
    const QString id = frame.session().current().id;
    QCOMPARE(chip(frame, id)->content().summary, QStringLiteral("same as A"));
    const auto& levers = frame.session().catalogue().levers;
    VERIFY_RESULT(frame.session().setLever(QString::fromStdString(levers[0].id), strength(0)));
    VERIFY_RESULT(frame.session().setLever(QString::fromStdString(levers[1].id), strength(0)));
    QCOMPARE(chip(frame, id)->content().summary, QStringLiteral("from A, 2 off"));
    QCOMPARE(frame.find<QAbstractButton>("changesButton")->text(), QStringLiteral("21 changes"));
    frame.appearance().setLanguage(core::policy::Language::Chinese);
    QCOMPARE(chip(frame, id)->content().summary, QStringLiteral("承自A，关闭2项"));
}

void TestScenarioStrip::editingThePaperPackageMakesACopyAndSaysSo()
{
    Frame frame;
    QVERIFY(frame.ready());
    frame.session().activate(QStringLiteral("paper-package"));
    const QPoint before = chip(frame, QStringLiteral("baseline"))->mapTo(&frame.window(), QPoint());
    VERIFY_RESULT(frame.session().setLever(QString::fromStdString(frame.session().catalogue().levers[0].id), strength(0.5)));
    QTest::qWait(0);
    QVERIFY(frame.session().current().id != QLatin1String("paper-package"));
    QCOMPARE(frame.session().scenario(QStringLiteral("paper-package"))->activeLevers, 23);
    QVERIFY(frame.message("copied").contains(frame.session().current().name));
    // It floats: what the hand is on does not move.
    QCOMPARE(chip(frame, QStringLiteral("baseline"))->mapTo(&frame.window(), QPoint()), before);
    QVERIFY(chip(frame, frame.session().current().id)->isChecked());
}

void TestScenarioStrip::listsWhatFindsNoRoom()
{
    Frame frame;
    QVERIFY(frame.ready());
    frame.window().resize(1180, 720);
    for (int i = 0; i < 8; ++i)
        QTest::keyClick(&frame.window(), Qt::Key_N, Qt::ControlModifier);
    auto* row = frame.window().findChild<ui::ChipRow*>();
    QTRY_VERIFY(row->overflowButton().isVisible());
    // The current chip has room, none is cut, and each scenario is either a chip or in the menu.
    QVERIFY(chip(frame, frame.session().current().id)->isVisible());
    int shown = 0;
    for (const ScenarioChip* one : row->chips()) {
        if (one->isHidden())
            continue;
        ++shown;
        QVERIFY(row->rect().contains(one->geometry()));
        QCOMPARE(one->width(), one->sizeHint().width());
    }
    QVERIFY(row->overflowButton().geometry().right() <= row->rect().right());
    QCOMPARE(shown + static_cast<int>(row->hiddenChips().size()), static_cast<int>(frame.session().scenarios().size()));

    const QString hidden = row->hiddenChips().front()->content().id;
    QTest::mouseClick(&row->overflowButton(), Qt::LeftButton);
    auto* menu = frame.find<QMenu>("moreScenariosMenu");
    QVERIFY(menu);
    QCOMPARE(menu->actions().size(), static_cast<int>(row->hiddenChips().size()));
    menu->findChild<QAction*>(QStringLiteral("more-") + hidden)->trigger();
    menu->close();
    QCOMPARE(frame.session().current().id, hidden);
    QVERIFY(chip(frame, hidden)->isVisible());
}

void TestScenarioStrip::movesByDragging()
{
    Frame frame;
    QVERIFY(frame.ready());
    QTest::mouseClick(frame.find("addScenario"), Qt::LeftButton);
    const QString moved = frame.session().current().id;
    QTest::mouseClick(frame.find("addScenario"), Qt::LeftButton);
    const QString last = frame.session().current().id;
    ScenarioChip* one = chip(frame, moved);
    const QPoint from = one->rect().center();
    const QPoint to = one->mapFrom(one->parentWidget(), QPoint(chip(frame, last)->geometry().right() - 3, from.y()));
    QTest::mousePress(one, Qt::LeftButton, {}, from);
    QTest::mouseMove(one, from + QPoint(20, 0));
    QTest::mouseMove(one, to);
    QTest::mouseRelease(one, Qt::LeftButton, {}, to);
    const auto& scenarios = frame.session().scenarios();
    QCOMPARE(scenarios.back().id, moved);
    QCOMPARE(scenarios[scenarios.size() - 2].id, last);
}

void TestScenarioStrip::switchesRegionSets()
{
    Frame frame;
    QVERIFY(frame.ready());
    QTest::mouseClick(frame.find("provinces"), Qt::LeftButton);
    QTRY_COMPARE(frame.session().regionSetId(), QStringLiteral("provinces"));
    QCOMPARE(frame.session().regions().regions.size(), std::size_t{31});
    QTRY_VERIFY(frame.session().projection() && frame.session().projection()->regions().regions.size() == 31);
    QVERIFY(frame.action(Command::Provinces).isChecked());
    QTest::mouseClick(frame.find("macro"), Qt::LeftButton);
    QTRY_COMPARE(frame.session().regions().regions.size(), std::size_t{2});
}

void TestScenarioStrip::opensTheDifferenceList()
{
    Frame frame;
    QVERIFY(frame.ready());
    frame.session().activate(QStringLiteral("paper-package"));
    QTest::mouseClick(frame.find("changesButton"), Qt::LeftButton);
    QTRY_VERIFY(frame.window().findChild<QWidget*>(QStringLiteral("differenceList")));
    auto* popup = frame.find("differenceList");
    QVERIFY(popup->isVisible());
    QTest::keyClick(popup, Qt::Key_Escape);
    QTRY_VERIFY(!frame.find("differenceList") || !frame.find("differenceList")->isVisible());
    frame.session().activate(QStringLiteral("baseline"));
    QVERIFY(!frame.find("changesButton")->isEnabled());
}

QTEST_MAIN(TestScenarioStrip)
#include "tst_scenario_strip.moc"
