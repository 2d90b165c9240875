// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/catalogue.h"
#include "lever_bench.h"
#include "resources/resources.h"
#include "tests/support/checks.h"

#include <QAction>
#include <QCheckBox>
#include <QMenu>

#include <map>

using core::policy::Language;
using tests::LeverBench;
using ByRegion = std::map<std::string, double>;

class TestLeverCard : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();

    void opensByClickEnterAndSpace_data();
    void opensByClickEnterAndSpace();
    void oneCardIsOpenAtATime();
    void clickBesideTheGrooveReachesTheName();
    void scheduleIsTypedAndStepped();
    void badScheduleGetsASentenceAndChangesNothing_data();
    void badScheduleGetsASentenceAndChangesNothing();
    void eachFieldKeepsItsOwnSentence();
    void bandSentenceFollowsTheStrength();
    void strongLeverIsWarnedOf();

    void linkedRegionsMoveTogether();
    void regionLeftOutIsLockedWhileLinked();
    void unlinkedRegionMovesAlone();
    void wholeSliderMovesUnlinkedRegionsInProportion();
    void dragThroughZeroKeepsTheProportion();
    void applyToAllCopiesTheLastMoved();
    void linkingAgainKeepsTheStrength();
    void regionAtZeroIsWarnedOf();
    void provincesMoveByGroupAndOneByOne();
    void otherRegionSetRebuildsTheRows();
    void nationalLeverSaysHowItIsShared();

    void costLineSaysYearAndTotal();
    void paperSectionOpensInBothLanguages();
    void menuResetsAndProposes();
    void gradeChipSaysASentence();
};

namespace {

QString region(const char* kind, const char* lever, const char* place)
{
    return QStringLiteral("leverRegion%1_%2_%3").arg(QLatin1String(kind), QLatin1String(lever), QLatin1String(place));
}

ByRegion byRegion(const LeverBench& bench, const char* lever)
{
    const auto setting = bench.session->leverSetting(QString::fromLatin1(lever));
    const auto* values = std::get_if<ByRegion>(&*setting.intensity);
    return values != nullptr ? *values : ByRegion {};
}

} // namespace

void TestLeverCard::initTestCase()
{
    resources::load();
}

void TestLeverCard::opensByClickEnterAndSpace_data()
{
    QTest::addColumn<int>("key");
    QTest::newRow("click") << 0;
    QTest::newRow("Enter") << int(Qt::Key_Return);
    QTest::newRow("Space") << int(Qt::Key_Space);
}

void TestLeverCard::opensByClickEnterAndSpace()
{
    QFETCH(int, key);
    const LeverBench bench;
    QVERIFY(bench.ready());
    const auto act = [&] {
        if (key == 0) {
            bench.openCard("academies");
        } else {
            QWidget* name = bench.widget(QStringLiteral("leverName_academies"));
            name->setFocus();
            QTest::keyClick(name, Qt::Key(key));
        }
    };
    act();
    QVERIFY(bench.shown(QStringLiteral("leverCard_academies")));
    act();
    QVERIFY(!bench.shown(QStringLiteral("leverCard_academies")));
}

void TestLeverCard::oneCardIsOpenAtATime()
{
    const LeverBench bench;
    QVERIFY(bench.ready());
    bench.openCard("academies");
    bench.openCard("testbed");
    QVERIFY(!bench.shown(QStringLiteral("leverCard_academies")));
    QVERIFY(bench.shown(QStringLiteral("leverCard_testbed")));
    QWidget* closed = bench.widget(QStringLiteral("lever_academies"));
    QTRY_COMPARE(closed->height(), 36);
}

void TestLeverCard::clickBesideTheGrooveReachesTheName()
{
    const LeverBench bench;
    QVERIFY(bench.ready());
    QWidget* name = bench.widget(QStringLiteral("leverName_transfer_centres"));
    auto* slider = bench.slider("transfer_centres");
    // Where the slider's 24 px cover the name, away from groove and handle.
    const QPoint onName(name->width() - 6, name->height() - 7);
    const QPoint onSlider = slider->mapFrom(bench.panel.get(), name->mapTo(bench.panel.get(), onName));
    QVERIFY(slider->rect().contains(onSlider));
    QTest::mouseClick(slider, Qt::LeftButton, {}, onSlider);
    QVERIFY(bench.shown(QStringLiteral("leverCard_transfer_centres")));
    QCOMPARE(bench.strength("transfer_centres"), 0.0);
}

void TestLeverCard::scheduleIsTypedAndStepped()
{
    const LeverBench bench;
    QVERIFY(bench.ready());
    bench.openCard("digital_infrastructure");
    const auto setting = [&] { return bench.session->leverSetting(QStringLiteral("digital_infrastructure")); };
    bench.type(bench.field("Start", "digital_infrastructure"), QStringLiteral("2026 Q3"));
    QCOMPARE(setting().startYear.value(), 2026.5);
    QTest::keyClick(bench.field("Start", "digital_infrastructure"), Qt::Key_Up);
    QCOMPARE(setting().startYear.value(), 2026.75);
    QTest::keyClick(bench.field("Start", "digital_infrastructure"), Qt::Key_PageDown);
    QCOMPARE(setting().startYear.value(), 2025.75);
    bench.type(bench.field("Ramp", "digital_infrastructure"), QStringLiteral("1.25 yr"));
    QCOMPARE(setting().rampYears.value(), 1.25);
    bench.type(bench.field("Duration", "digital_infrastructure"), QStringLiteral("4"));
    QCOMPARE(setting().durationYears.value(), 4.0);
    bench.session->undoStack().undo();
    QCOMPARE(bench.field("Duration", "digital_infrastructure")->value(), 3.0);
}

void TestLeverCard::badScheduleGetsASentenceAndChangesNothing_data()
{
    QTest::addColumn<bool>("chinese");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("says");
    QTest::newRow("year before the model") << false << "Start" << "2019" << "outside the model’s years";
    QTest::newRow("off the grid") << false << "Start" << "2026.3" << "1/16 year";
    QTest::newRow("ramp too short") << false << "Ramp" << "0.125" << "outside 0.25 to 11 years";
    QTest::newRow("words") << false << "Duration" << "long" << "not a number of years";
    QTest::newRow("ramp too short, Chinese") << true << "Ramp" << "0.125" << QStringLiteral("超出0.25到11年");
    QTest::newRow("words, Chinese") << true << "Start" << QStringLiteral("明年") << QStringLiteral("不是年份");
}

void TestLeverCard::badScheduleGetsASentenceAndChangesNothing()
{
    QFETCH(bool, chinese);
    QFETCH(QString, field);
    QFETCH(QString, typed);
    QFETCH(QString, says);
    const LeverBench bench(chinese ? Language::Chinese : Language::English);
    QVERIFY(bench.ready());
    bench.openCard("academies");
    const auto before = bench.session->leverSetting(QStringLiteral("academies"));
    const int steps = bench.session->undoStack().index();
    auto* into = bench.field(qPrintable(field), "academies");
    const double shown = into->value();
    bench.type(into, typed);
    QVERIFY(bench.session->leverSetting(QStringLiteral("academies")) == before);
    QCOMPARE(bench.session->undoStack().index(), steps);
    QCOMPARE(into->value(), shown);
    QVERIFY(bench.shown(QStringLiteral("leverProblem_academies")));
    const QString sentence = bench.widget(QStringLiteral("leverProblem_academies"))->accessibleName();
    QVERIFY2(sentence.contains(says) && sentence.contains(typed), qPrintable(sentence));
    QTest::keyClick(into, Qt::Key_Down);
    QVERIFY(!bench.shown(QStringLiteral("leverProblem_academies")));
}

void TestLeverCard::eachFieldKeepsItsOwnSentence()
{
    const LeverBench bench;
    QVERIFY(bench.ready());
    bench.openCard("academies");
    const QString line = QStringLiteral("leverProblem_academies");
    const auto says = [&](const QString& typed) { return bench.shown(line) && bench.widget(line)->accessibleName().contains(typed); };
    bench.type(bench.field("Start", "academies"), QStringLiteral("abc"), Qt::Key_Tab);
    QVERIFY(says(QStringLiteral("abc")));
    bench.type(bench.field("Duration", "academies"), QStringLiteral("0"));
    QVERIFY(says(QStringLiteral("“0”")));
    bench.type(bench.field("Duration", "academies"), QStringLiteral("20"));
    QVERIFY(says(QStringLiteral("abc")));
    bench.field("Start", "academies")->setFocus();
    QTest::keyClick(bench.field("Start", "academies"), Qt::Key_Return);
    QVERIFY(!bench.shown(line));

    const QString regionLine = QStringLiteral("leverRegionProblem_academies");
    bench.click(QStringLiteral("leverLinked_academies"));
    auto* east = bench.find<ui::NumberField>(region("Value", "academies", "East"));
    auto* west = bench.find<ui::NumberField>(region("Value", "academies", "Central_West"));
    bench.type(east, QStringLiteral("far"));
    bench.type(west, QStringLiteral("900"));
    bench.type(west, QStringLiteral("90"));
    QVERIFY(bench.shown(regionLine));
    QVERIFY(bench.widget(regionLine)->accessibleName().contains(QStringLiteral("far")));
    bench.type(east, QStringLiteral("20"));
    QVERIFY(!bench.shown(regionLine));
}

void TestLeverCard::bandSentenceFollowsTheStrength()
{
    const LeverBench bench;
    QVERIFY(bench.ready());
    bench.openCard("digital_infrastructure");
    const auto sentence = [&] { return bench.widget(QStringLiteral("leverBand_digital_infrastructure"))->accessibleName(); };
    QVERIFY2(sentence().startsWith(QStringLiteral("Off")), qPrintable(sentence()));
    // A band's figures hold at its own strength only.
    bench.drag(bench.slider("digital_infrastructure"), 40);
    QCOMPARE(sentence(), QStringLiteral("Partial"));
    bench.drag(bench.slider("digital_infrastructure"), 50);
    QVERIFY2(sentence().contains(QStringLiteral("10 bn CNY in three years")), qPrintable(sentence()));
    bench.drag(bench.slider("digital_infrastructure"), 65);
    QCOMPARE(sentence(), QStringLiteral("Partial"));
    // The action line says it already.
    bench.drag(bench.slider("digital_infrastructure"), 100);
    QCOMPARE(sentence(), QStringLiteral("Proposed"));
}

void TestLeverCard::strongLeverIsWarnedOf()
{
    const LeverBench bench;
    QVERIFY(bench.ready());
    bench.openCard("academies");
    bench.drag(bench.slider("academies"), 130);
    QVERIFY(!bench.shown(QStringLiteral("leverWarning_academies")));
    bench.drag(bench.slider("academies"), 140);
    QVERIFY(bench.shown(QStringLiteral("leverWarning_academies")));
}

void TestLeverCard::linkedRegionsMoveTogether()
{
    const LeverBench bench;
    QVERIFY(bench.ready());
    bench.openCard("academies");
    auto* east = bench.find<ui::LeverSlider>(region("Slider", "academies", "East"));
    auto* west = bench.find<ui::LeverSlider>(region("Slider", "academies", "Central_West"));
    bench.drag(east, 60);
    QCOMPARE(bench.strength("academies"), 0.6);
    QCOMPARE(west->percent(), 60.0);
    QCOMPARE(bench.slider("academies")->percent(), 60.0);
    QVERIFY(std::holds_alternative<double>(*bench.session->leverSetting(QStringLiteral("academies")).intensity));
}

void TestLeverCard::regionLeftOutIsLockedWhileLinked()
{
    const LeverBench bench;
    QVERIFY(bench.ready());
    bench.openCard("digital_infrastructure");
    auto* east = bench.find<ui::LeverSlider>(region("Slider", "digital_infrastructure", "East"));
    QVERIFY(!east->isEnabled());
    QVERIFY(!east->accessibleDescription().isEmpty());
    QVERIFY(bench.find<ui::LeverSlider>(region("Slider", "digital_infrastructure", "Central_West"))->isEnabled());
    bench.click(QStringLiteral("leverLinked_digital_infrastructure"));
    QVERIFY(east->isEnabled());
    bench.drag(east, 50);
    QCOMPARE(byRegion(bench, "digital_infrastructure").at("East"), 0.5);
}

void TestLeverCard::unlinkedRegionMovesAlone()
{
    const LeverBench bench;
    QVERIFY(bench.ready());
    bench.session->proposeLever(QStringLiteral("academies"));
    bench.openCard("academies");
    bench.click(QStringLiteral("leverLinked_academies"));
    const int steps = bench.session->undoStack().index();
    bench.drag(bench.find<ui::LeverSlider>(region("Slider", "academies", "Central_West")), 40);
    QCOMPARE(byRegion(bench, "academies"), (ByRegion {{"Central_West", 0.4}, {"East", 1.0}}));
    QCOMPARE(bench.session->undoStack().index(), steps + 1);
    VERIFY_CLOSE(bench.strength("academies"), 0.7, 1e-12, 0);
    bench.type(bench.find<ui::NumberField>(region("Value", "academies", "East")), QStringLiteral("20"));
    QCOMPARE(byRegion(bench, "academies").at("East"), 0.2);
}

void TestLeverCard::wholeSliderMovesUnlinkedRegionsInProportion()
{
    const LeverBench bench;
    QVERIFY(bench.ready());
    bench.session->proposeLever(QStringLiteral("academies"));
    bench.openCard("academies");
    bench.click(QStringLiteral("leverLinked_academies"));
    bench.drag(bench.find<ui::LeverSlider>(region("Slider", "academies", "Central_West")), 50);
    bench.type(bench.field("Value", "academies"), QStringLiteral("60")); // from a mean of 75
    VERIFY_CLOSE(byRegion(bench, "academies").at("East"), 0.8, 1e-12, 0);
    VERIFY_CLOSE(byRegion(bench, "academies").at("Central_West"), 0.4, 1e-12, 0);
}

void TestLeverCard::dragThroughZeroKeepsTheProportion()
{
    const LeverBench bench;
    QVERIFY(bench.ready());
    bench.session->proposeLever(QStringLiteral("academies"));
    bench.openCard("academies");
    bench.click(QStringLiteral("leverLinked_academies"));
    bench.drag(bench.find<ui::LeverSlider>(region("Slider", "academies", "Central_West")), 50);
    auto* whole = bench.slider("academies");
    bench.reveal(whole);
    const double y = whole->height() / 2.0;
    QTest::mousePress(whole, Qt::LeftButton, {}, whole->handleCentre().toPoint());
    for (const double percent : {30.0, 0.0, 75.0}) {
        const QPointF at(whole->xOf(percent), y);
        QMouseEvent move(QEvent::MouseMove, at, whole->mapToGlobal(at), Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(whole, &move);
    }
    QTest::mouseRelease(whole, Qt::LeftButton, {}, QPointF(whole->xOf(75), y).toPoint());
    const auto values = byRegion(bench, "academies");
    VERIFY_CLOSE(values.at("Central_West") / values.at("East"), 0.5, 1e-9, 0);
}

void TestLeverCard::applyToAllCopiesTheLastMoved()
{
    const LeverBench bench;
    QVERIFY(bench.ready());
    bench.openCard("academies");
    bench.session->proposeLever(QStringLiteral("academies"));
    bench.click(QStringLiteral("leverLinked_academies"));
    // Never a zero while another region has more.
    bench.drag(bench.find<ui::LeverSlider>(region("Slider", "academies", "East")), 0);
    QCOMPARE(bench.button(QStringLiteral("leverApplyAll_academies"))->text(), QStringLiteral("Apply Central-West to all"));
    bench.drag(bench.find<ui::LeverSlider>(region("Slider", "academies", "East")), 20);
    QCOMPARE(bench.button(QStringLiteral("leverApplyAll_academies"))->text(), QStringLiteral("Apply East to all"));
    bench.drag(bench.find<ui::LeverSlider>(region("Slider", "academies", "Central_West")), 90);
    auto* apply = bench.button(QStringLiteral("leverApplyAll_academies"));
    QCOMPARE(apply->text(), QStringLiteral("Apply Central-West to all"));
    bench.click(QStringLiteral("leverApplyAll_academies"));
    QCOMPARE(byRegion(bench, "academies"), (ByRegion {{"Central_West", 0.9}, {"East", 0.9}}));
}

void TestLeverCard::linkingAgainKeepsTheStrength()
{
    const LeverBench bench;
    QVERIFY(bench.ready());
    bench.session->proposeLever(QStringLiteral("academies"));
    bench.openCard("academies");
    bench.click(QStringLiteral("leverLinked_academies"));
    bench.drag(bench.find<ui::LeverSlider>(region("Slider", "academies", "East")), 50);
    bench.click(QStringLiteral("leverLinked_academies"));
    const auto setting = bench.session->leverSetting(QStringLiteral("academies"));
    QVERIFY(std::holds_alternative<double>(*setting.intensity));
    VERIFY_CLOSE(std::get<double>(*setting.intensity), 0.75, 1e-12, 0);
    QVERIFY(bench.find<QCheckBox>(QStringLiteral("leverLinked_academies"))->isChecked());
}

void TestLeverCard::regionAtZeroIsWarnedOf()
{
    const LeverBench bench;
    QVERIFY(bench.ready());
    bench.session->proposeLever(QStringLiteral("academies"));
    bench.openCard("academies");
    bench.click(QStringLiteral("leverLinked_academies"));
    QVERIFY(!bench.shown(QStringLiteral("leverWarning_academies")));
    bench.drag(bench.find<ui::LeverSlider>(region("Slider", "academies", "Central_West")), 0);
    QVERIFY(bench.shown(QStringLiteral("leverWarning_academies")));
    QVERIFY(bench.widget(QStringLiteral("leverWarning_academies"))->accessibleName().contains(QStringLiteral("Central-West")));
}

void TestLeverCard::provincesMoveByGroupAndOneByOne()
{
    const LeverBench bench;
    QVERIFY(bench.ready());
    VERIFY_RESULT(bench.session->setRegionSet(QStringLiteral("provinces")));
    bench.openCard("academies");
    bench.click(QStringLiteral("leverLinked_academies"));
    bench.drag(bench.find<ui::LeverSlider>(region("Slider", "academies", "East")), 80);
    auto values = byRegion(bench, "academies");
    QCOMPARE(values.size(), std::size_t(31));
    QCOMPARE(values.at("Guangdong"), 0.8);
    QCOMPARE(values.at("Sichuan"), 0.0);

    QVERIFY(bench.find<ui::LeverSlider>(region("Slider", "academies", "Guangdong")) == nullptr);
    bench.click(QStringLiteral("leverRegionList_academies"));
    auto* sichuan = bench.find<ui::LeverSlider>(region("Slider", "academies", "Sichuan"));
    QVERIFY(sichuan != nullptr && sichuan->isVisible());
    bench.drag(sichuan, 42);
    values = byRegion(bench, "academies");
    QCOMPARE(values.at("Sichuan"), 0.42);
    QCOMPARE(values.at("Gansu"), 0.0);
    // The group shows its mean: one of 21 regions at 42 %.
    VERIFY_CLOSE(bench.find<ui::LeverSlider>(region("Slider", "academies", "Central_West"))->percent(), 42.0 / 21, 1e-9, 0);
    bench.click(QStringLiteral("leverRegionList_academies"));
    QVERIFY(!sichuan->isVisible());
}

void TestLeverCard::otherRegionSetRebuildsTheRows()
{
    const LeverBench bench;
    QVERIFY(bench.ready());
    bench.openCard("academies");
    QVERIFY(bench.button(QStringLiteral("leverRegionList_academies")) == nullptr);
    VERIFY_RESULT(bench.session->setRegionSet(QStringLiteral("provinces")));
    QVERIFY(bench.button(QStringLiteral("leverRegionList_academies")) != nullptr);
    QVERIFY(bench.shown(QStringLiteral("leverCard_academies")));
    VERIFY_RESULT(bench.session->setRegionSet(QStringLiteral("macro")));
    QVERIFY(bench.button(QStringLiteral("leverRegionList_academies")) == nullptr);
    bench.drag(bench.find<ui::LeverSlider>(region("Slider", "academies", "East")), 30);
    QCOMPARE(bench.strength("academies"), 0.3);
}

void TestLeverCard::nationalLeverSaysHowItIsShared()
{
    const LeverBench bench;
    QVERIFY(bench.ready());
    bench.openCard("certification");
    QVERIFY(bench.shown(QStringLiteral("leverNational_certification")));
    QVERIFY(bench.widget(QStringLiteral("leverLinked_certification")) == nullptr);
}

void TestLeverCard::costLineSaysYearAndTotal()
{
    const LeverBench bench;
    QVERIFY(bench.ready());
    bench.openCard("digital_infrastructure");
    const auto line = [&] { return bench.widget(QStringLiteral("leverCost_digital_infrastructure"))->accessibleName(); };
    QTRY_COMPARE(line(), QStringLiteral("No cost at this setting"));
    bench.session->proposeLever(QStringLiteral("digital_infrastructure"));
    QTRY_VERIFY2(line().contains(QStringLiteral("6.7")) && line().contains(QStringLiteral("20.0"))
                     && line().endsWith(QStringLiteral("in all")), qPrintable(line()));
    bench.openCard("academies");
    bench.session->proposeLever(QStringLiteral("academies"));
    // For thirty years: the total is the one to the end of the model's time.
    QTRY_VERIFY(bench.widget(QStringLiteral("leverCost_academies"))->accessibleName().endsWith(QStringLiteral("to 2035")));
}

void TestLeverCard::paperSectionOpensInBothLanguages()
{
    LeverBench bench;
    QVERIFY(bench.ready());
    for (const Language language : {Language::English, Language::Chinese}) {
        bench.appearance.setLanguage(language);
        QCoreApplication::processEvents();
        for (const auto& lever : bench.session->catalogue().levers) {
            const auto* card = bench.session->catalogue().leverCard(lever.id);
            QVERIFY2(card != nullptr, lever.id.c_str());
            bench.panel->showLever(QString::fromStdString(lever.id));
            auto* open = bench.button(QStringLiteral("leverPaper_") + QString::fromStdString(lever.id));
            if (!open->isChecked())
                bench.click(open->objectName());
            QStringList said;
            for (const QWidget* part : bench.widget(QStringLiteral("leverCard_") + QString::fromStdString(lever.id))
                                           ->findChildren<QWidget*>()) {
                if (part->isVisible())
                    said << QString(part->accessibleName()).remove(QChar(0x2009));
            }
            for (const core::policy::Text* text : {&card->proposal, &card->howItWorks, &card->delays, &card->sideEffects, &card->equity}) {
                const QString expected = QString::fromStdString(text->in(language)).remove(QChar(0x2009));
                QVERIFY2(said.contains(expected), qPrintable(expected));
            }
            const QString both = said.join(QLatin1Char('\n'));
            QVERIFY(both.contains(QString::fromStdString(card->exampleText.in(language)).remove(QChar(0x2009))));
            QVERIFY(both.contains(QString::fromStdString(card->evidenceText.in(language)).remove(QChar(0x2009))));
        }
    }
}

void TestLeverCard::menuResetsAndProposes()
{
    const LeverBench bench;
    QVERIFY(bench.ready());
    bench.openCard("testbed");
    bench.drag(bench.slider("testbed"), 30);
    bench.type(bench.field("Start", "testbed"), QStringLiteral("2028"));
    QWidget* menuButton = bench.widget(QStringLiteral("leverMenu_testbed"));
    bench.click(menuButton->objectName());
    auto* menu = menuButton->findChild<QMenu*>();
    QTRY_VERIFY(menu->isVisible());
    QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Return);
    QCOMPARE(bench.strength("testbed"), 1.0);
    QCOMPARE(bench.session->leverSetting(QStringLiteral("testbed")).startYear.value(), 2025.0);
    menuButton->findChild<QAction*>(QStringLiteral("leverReset_testbed"))->trigger();
    QVERIFY(!bench.session->leverChanged(QStringLiteral("testbed")));
}

void TestLeverCard::gradeChipSaysASentence()
{
    const LeverBench bench;
    QVERIFY(bench.ready());
    bench.openCard("digital_infrastructure");
    QCOMPARE(bench.widget(QStringLiteral("leverGrade_digital_infrastructure"))->toolTip(),
             QStringLiteral("Evidence A: a paper’s own figure."));
}

QTEST_MAIN(TestLeverCard)
#include "tst_lever_card.moc"
