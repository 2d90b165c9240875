// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/catalogue.h"
#include "lever_bench.h"
#include "ui/explore/levers/lever_group.h"
#include "resources/resources.h"
#include "tests/support/checks.h"

#include <QAccessible>
#include <QSignalSpy>

#include <set>

using core::policy::Language;
using tests::LeverBench;

class TestLeverPanel : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();

    void dragSetsTheLeverAsOneUndoStep_data();
    void dragSetsTheLeverAsOneUndoStep();
    void keysSetTheLever();
    void dragMovesUnlinkedRegionsToWhatTheRowShows_data();
    void dragMovesUnlinkedRegionsToWhatTheRowShows();
    void dragSnapsToTheProposal();
    void undoMovesTheSliderBack();
    void dragMakesNoWidgets();
    void digitOnTheSliderStartsTyping();
    void typedStrengthBeyondTheSliderIsMarked();
    void badStrengthGetsASentenceAndChangesNothing_data();
    void badStrengthGetsASentenceAndChangesNothing();

    void filterShowsMainAllAndChanged();
    void changedShowsAWayOnWhenEmpty();
    void changedKeepsALeverThatGoesBackToTheBaseline();
    void resetAllBringsTheBaselineBack();
    void footOpensAGroupAndComesBack();
    void footCountsLeversThatAreOn();
    void showLeverFindsEveryLever();
    void groupHeadSaysTheCostToTheYear();
    void longGroupNameGivesWayToTheShortOne();
    void languageSwitchesWhileRunning();
    void readOnlyWorkspaceSaysSoAndLocks();
};

void TestLeverPanel::initTestCase()
{
    resources::load();
}

void TestLeverPanel::dragSetsTheLeverAsOneUndoStep_data()
{
    QTest::addColumn<bool>("chinese");
    QTest::newRow("English") << false;
    QTest::newRow("Chinese") << true;
}

void TestLeverPanel::dragSetsTheLeverAsOneUndoStep()
{
    QFETCH(bool, chinese);
    const LeverBench bench(chinese ? Language::Chinese : Language::English);
    QVERIFY(bench.ready());
    const int before = bench.session->undoStack().index();
    QSignalSpy changes(bench.session.get(), &ui::Session::leversChanged);
    bench.drag(bench.slider("digital_infrastructure"), 80);
    QCOMPARE(bench.strength("digital_infrastructure"), 0.8);
    QVERIFY(changes.size() > 5);
    QCOMPARE(bench.session->undoStack().index(), before + 1);
    bench.drag(bench.slider("digital_infrastructure"), 40);
    QCOMPARE(bench.session->undoStack().index(), before + 2);
    QCOMPARE(bench.field("Value", "digital_infrastructure")->value(), 0.4);
}

void TestLeverPanel::keysSetTheLever()
{
    const LeverBench bench;
    QVERIFY(bench.ready());
    auto* slider = bench.slider("academies");
    slider->setFocus();
    QTest::keyClick(slider, Qt::Key_PageUp);
    QTest::keyClick(slider, Qt::Key_Right);
    QCOMPARE(bench.strength("academies"), 0.11);
    QTest::keyClick(slider, Qt::Key_End);
    QCOMPARE(bench.strength("academies"), 1.5);
    QTest::keyClick(slider, Qt::Key_Home);
    QCOMPARE(bench.strength("academies"), 0.0);
}

void TestLeverPanel::dragMovesUnlinkedRegionsToWhatTheRowShows_data()
{
    QTest::addColumn<double>("east");
    QTest::addColumn<double>("centralWest");
    QTest::addColumn<double>("shown");
    // The papers propose this lever for Central-West alone; the east counts as if what it gets, up to 1, were proposed for it.
    QTest::newRow("as much in the east") << 1.0 << 1.0 << 1.0;
    QTest::newRow("more in the east") << 2.0 << 0.4 << 1.2;
    QTest::newRow("in the east alone") << 1.0 << 0.0 << 0.5;
}

void TestLeverPanel::dragMovesUnlinkedRegionsToWhatTheRowShows()
{
    QFETCH(double, east);
    QFETCH(double, centralWest);
    QFETCH(double, shown);
    const LeverBench bench;
    QVERIFY(bench.ready());
    core::policy::LeverSetting setting;
    setting.intensity = std::map<std::string, double> {{"East", east}, {"Central_West", centralWest}};
    VERIFY_RESULT(bench.session->setLever(QStringLiteral("digital_infrastructure"), setting));
    QCOMPARE(bench.field("Value", "digital_infrastructure")->value(), shown);
    for (const double percent : {120.0, 50.0, 150.0}) {
        bench.drag(bench.slider("digital_infrastructure"), percent);
        QCOMPARE(bench.strength("digital_infrastructure"), percent / 100);
        QCOMPARE(bench.field("Value", "digital_infrastructure")->value(), percent / 100);
        QCOMPARE(bench.slider("digital_infrastructure")->percent(), percent);
    }
}

void TestLeverPanel::dragSnapsToTheProposal()
{
    const LeverBench bench;
    QVERIFY(bench.ready());
    bench.drag(bench.slider("testbed"), 98);
    QCOMPARE(bench.strength("testbed"), 1.0);
    bench.drag(bench.slider("testbed"), 98, 25, Qt::ShiftModifier);
    QCOMPARE(bench.strength("testbed"), 0.98);
}

void TestLeverPanel::undoMovesTheSliderBack()
{
    const LeverBench bench;
    QVERIFY(bench.ready());
    bench.drag(bench.slider("academies"), 60);
    bench.session->undoStack().undo();
    QCOMPARE(bench.slider("academies")->percent(), 0.0);
    QCOMPARE(bench.field("Value", "academies")->value(), 0.0);
    bench.session->undoStack().redo();
    QCOMPARE(bench.slider("academies")->percent(), 60.0);
}

void TestLeverPanel::dragMakesNoWidgets()
{
    const LeverBench bench;
    QVERIFY(bench.ready());
    bench.openCard("digital_infrastructure");
    bench.drag(bench.slider("digital_infrastructure"), 90); // the first time the pointer is there, the button of Why? is made
    const auto before = bench.panel->findChildren<QWidget*>();
    bench.drag(bench.slider("digital_infrastructure"), 120);
    QCOMPARE(bench.panel->findChildren<QWidget*>(), before);
}

void TestLeverPanel::digitOnTheSliderStartsTyping()
{
    const LeverBench bench;
    QVERIFY(bench.ready());
    bench.slider("testbed")->setFocus();
    QTest::keyClick(bench.slider("testbed"), Qt::Key_4);
    auto* value = bench.field("Value", "testbed");
    QVERIFY(value->hasFocus());
    QTest::keyClick(value, Qt::Key_5);
    QTest::keyClick(value, Qt::Key_Return);
    QCOMPARE(bench.strength("testbed"), 0.45);
}

void TestLeverPanel::typedStrengthBeyondTheSliderIsMarked()
{
    const LeverBench bench;
    QVERIFY(bench.ready());
    bench.openCard("testbed");
    bench.type(bench.field("Value", "testbed"), QStringLiteral("180 %"));
    QCOMPARE(bench.strength("testbed"), 1.8);
    QVERIFY(bench.widget(QStringLiteral("leverBand_testbed"))->accessibleName().contains(QStringLiteral("Beyond any proposal")));
    QVERIFY(bench.shown(QStringLiteral("leverWarning_testbed")));
}

void TestLeverPanel::badStrengthGetsASentenceAndChangesNothing_data()
{
    QTest::addColumn<bool>("chinese");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("says");
    QTest::newRow("too high") << false << "300" << "outside 0 to 200 %";
    QTest::newRow("word") << false << "full" << "is not a number";
    QTest::newRow("too high, Chinese") << true << "300" << QStringLiteral("超出0到200%");
    QTest::newRow("word, Chinese") << true << QStringLiteral("全部") << QStringLiteral("不是数字");
}

void TestLeverPanel::badStrengthGetsASentenceAndChangesNothing()
{
    QFETCH(bool, chinese);
    QFETCH(QString, typed);
    QFETCH(QString, says);
    const LeverBench bench(chinese ? Language::Chinese : Language::English);
    QVERIFY(bench.ready());
    bench.drag(bench.slider("testbed"), 60);
    const int steps = bench.session->undoStack().index();
    bench.type(bench.field("Value", "testbed"), typed);
    QCOMPARE(bench.strength("testbed"), 0.6);
    QCOMPARE(bench.field("Value", "testbed")->value(), 0.6);
    QCOMPARE(bench.session->undoStack().index(), steps);
    QTRY_VERIFY(bench.shown(QStringLiteral("leverMessage_testbed")));
    const QString sentence = bench.widget(QStringLiteral("leverMessage_testbed"))->accessibleName();
    QVERIFY2(sentence.contains(says), qPrintable(sentence));
    bench.type(bench.field("Value", "testbed"), QStringLiteral("70"));
    QTRY_VERIFY(!bench.shown(QStringLiteral("leverMessage_testbed")));
}

void TestLeverPanel::filterShowsMainAllAndChanged()
{
    const LeverBench bench;
    QVERIFY(bench.ready());
    const auto visible = [&] {
        std::set<std::string> ids;
        for (const auto& lever : bench.session->catalogue().levers) {
            if (bench.shown(QStringLiteral("leverName_") + QString::fromStdString(lever.id)))
                ids.insert(lever.id);
        }
        return ids;
    };
    QCOMPARE(visible().size(), 12U);
    bench.click(QStringLiteral("leverFilterAll"));
    QCOMPARE(visible().size(), 23U);
    bench.drag(bench.slider("payment_link"), 50);
    bench.drag(bench.slider("academies"), 50);
    bench.click(QStringLiteral("leverFilterChanged"));
    QCOMPARE(visible(), (std::set<std::string> {"academies", "payment_link"}));
    bench.click(QStringLiteral("leverFilterMain"));
    QCOMPARE(visible().size(), 12U);
}

void TestLeverPanel::changedShowsAWayOnWhenEmpty()
{
    const LeverBench bench;
    QVERIFY(bench.ready());
    bench.click(QStringLiteral("leverFilterChanged"));
    QVERIFY(bench.shown(QStringLiteral("leverEmpty")));
    QVERIFY(!bench.shown(QStringLiteral("leverResetAll")));
    bench.click(QStringLiteral("leverEmptyAction"));
    QVERIFY(bench.shown(QStringLiteral("leverName_academies")));
    QVERIFY(!bench.shown(QStringLiteral("leverEmpty")));
}

void TestLeverPanel::changedKeepsALeverThatGoesBackToTheBaseline()
{
    const LeverBench bench;
    QVERIFY(bench.ready());
    bench.drag(bench.slider("academies"), 50);
    bench.click(QStringLiteral("leverFilterChanged"));
    bench.drag(bench.slider("academies"), 0);
    QVERIFY(!bench.session->leverChanged(QStringLiteral("academies")));
    QVERIFY(bench.shown(QStringLiteral("leverName_academies")));
    bench.click(QStringLiteral("leverFilterChanged"));
    QVERIFY(!bench.shown(QStringLiteral("leverName_academies")));
}

void TestLeverPanel::resetAllBringsTheBaselineBack()
{
    const LeverBench bench;
    QVERIFY(bench.ready());
    bench.drag(bench.slider("academies"), 50);
    bench.drag(bench.slider("testbed"), 50);
    bench.click(QStringLiteral("leverFilterChanged"));
    bench.click(QStringLiteral("leverResetAll"));
    QCOMPARE(bench.strength("academies"), 0.0);
    QCOMPARE(bench.strength("testbed"), 0.0);
    bench.session->undoStack().undo();
    QCOMPARE(bench.strength("academies"), 0.5);
}

void TestLeverPanel::footOpensAGroupAndComesBack()
{
    const LeverBench bench;
    QVERIFY(bench.ready());
    bench.click(QStringLiteral("leverFoot_green"));
    for (const char* lever : {"green_certification", "green_logistics", "carbon_finance"})
        QVERIFY2(bench.shown(QStringLiteral("leverName_") + QLatin1String(lever)), lever);
    QVERIFY(!bench.shown(QStringLiteral("leverName_academies")));
    bench.drag(bench.slider("carbon_finance"), 50);
    QCOMPARE(bench.strength("carbon_finance"), 0.5);
    bench.click(QStringLiteral("leverBack"));
    QVERIFY(bench.shown(QStringLiteral("leverName_academies")));
    QVERIFY(!bench.shown(QStringLiteral("leverName_carbon_finance")));
    QVERIFY(bench.button(QStringLiteral("leverFoot_green"))->hasFocus());
}

void TestLeverPanel::footCountsLeversThatAreOn()
{
    const LeverBench bench;
    QVERIFY(bench.ready());
    QAbstractButton* green = bench.button(QStringLiteral("leverFoot_green"));
    QCOMPARE(green->accessibleName(), QStringLiteral("Green, 0 of 3 levers on"));
    bench.session->proposeLever(QStringLiteral("carbon_finance"));
    QCOMPARE(green->accessibleName(), QStringLiteral("Green, 1 of 3 levers on"));
}

void TestLeverPanel::showLeverFindsEveryLever()
{
    const LeverBench bench;
    QVERIFY(bench.ready());
    for (const auto& lever : bench.session->catalogue().levers) {
        const QString id = QString::fromStdString(lever.id);
        bench.panel->showLever(id);
        QVERIFY2(bench.shown(QStringLiteral("leverCard_") + id), qPrintable(id));
        QWidget* name = bench.widget(QStringLiteral("leverName_") + id);
        QVERIFY(name->hasFocus());
        QTRY_VERIFY2(!name->visibleRegion().isEmpty(), qPrintable(id));
        // All of the card, when there is room for it.
        QWidget* card = bench.widget(QStringLiteral("leverCard_") + id);
        const int room = bench.find<QScrollArea>(QStringLiteral("leverScroll"))->viewport()->height();
        if (card->parentWidget()->height() <= room)
            QTRY_COMPARE(card->visibleRegion().boundingRect(), card->rect());
    }
    int open = 0;
    for (const auto& lever : bench.session->catalogue().levers)
        open += bench.shown(QStringLiteral("leverCard_") + QString::fromStdString(lever.id)) ? 1 : 0;
    QCOMPARE(open, 1);
}

void TestLeverPanel::groupHeadSaysTheCostToTheYear()
{
    const LeverBench bench;
    QVERIFY(bench.ready());
    bench.session->setYear(2030);
    bench.session->proposeLever(QStringLiteral("digital_infrastructure"));
    QWidget* group = bench.widget(QStringLiteral("leverGroup_region"));
    QWidget* head = nullptr;
    for (QObject* child : group->children()) {
        auto* widget = qobject_cast<QWidget*>(child);
        if (head == nullptr && widget != nullptr)
            head = widget;
    }
    QVERIFY(head != nullptr);
    // 6.67 bn CNY a year for three years, ramps included: 20 in all, over before 2030.
    QTRY_VERIFY2(head->accessibleName().contains(QStringLiteral("20.0")), qPrintable(head->accessibleName()));
    QVERIFY(head->accessibleName().contains(QStringLiteral("2030")));
    bench.session->setYear(2025);
    QTRY_VERIFY(head->accessibleName().contains(QStringLiteral("2025")));
    QVERIFY(!head->accessibleName().contains(QStringLiteral("20.0 ")));
}

void TestLeverPanel::longGroupNameGivesWayToTheShortOne()
{
    ui::Appearance appearance;
    const ui::LeverGroupHead head(appearance, core::policy::Dimension::Organisation);
    QCOMPARE(head.nameWithin(1000), QStringLiteral("Organisation and institution"));
    QCOMPARE(head.nameWithin(120), QStringLiteral("Org. & inst."));
}

void TestLeverPanel::languageSwitchesWhileRunning()
{
    LeverBench bench;
    QVERIFY(bench.ready());
    bench.openCard("academies");
    bench.appearance.setLanguage(Language::Chinese);
    QTRY_COMPARE(bench.button(QStringLiteral("leverFilterChanged"))->text(), QStringLiteral("已改动"));
    QCOMPARE(bench.button(QStringLiteral("leverName_academies"))->text(), QStringLiteral("双轨制产业学院"));
    QCOMPARE(bench.slider("academies")->accessibleName(), QStringLiteral("双轨制产业学院"));
    QCOMPARE(bench.button(QStringLiteral("leverPaper_academies"))->text(), QStringLiteral("论文怎么说"));
    bench.appearance.setLanguage(Language::English);
    QTRY_COMPARE(bench.button(QStringLiteral("leverFilterChanged"))->text(), QStringLiteral("Changed"));
}

void TestLeverPanel::readOnlyWorkspaceSaysSoAndLocks()
{
    LeverBench first;
    QVERIFY(first.ready());
    // A second window on the same file opens it read-only.
    auto second = ui::Session::open(FOURFOLD_SOURCE_DIR "/data", first.session->workspacePath());
    VERIFY_RESULT(second);
    QVERIFY((*second)->readOnly());
    ui::LeverPanel panel(first.appearance, **second);
    panel.resize(328, 760);
    panel.show();
    QVERIFY(panel.findChild<QWidget*>(QStringLiteral("leverReadOnly"))->isVisible());
    const auto sliders = panel.findChildren<ui::LeverSlider*>();
    QVERIFY(sliders.size() >= 23);
    for (const auto* slider : sliders)
        QVERIFY2(!slider->isEnabled(), qPrintable(slider->objectName()));
}

QTEST_MAIN(TestLeverPanel)
#include "tst_lever_panel.moc"
