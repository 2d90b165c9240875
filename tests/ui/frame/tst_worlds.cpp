// SPDX-License-Identifier: GPL-3.0-or-later
// Worlds by mouse and keyboard: the selector, the editor, the mark on the baseline.
#include "ui/frame/scenario_chip.h"
#include "ui/frame/value_slider.h"
#include "ui/frame/world_editor.h"
#include "ui/frame/world_selector.h"
#include "ui/theme/figures.h"
#include "ui/widgets/number_field.h"

#include "tests/ui/frame/frame_fixture.h"
#include "tests/support/checks.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QUndoStack>

#include <algorithm>

using tests::Frame;
using ui::Command;

namespace {

const QString kDefault = QStringLiteral("default");
const QString kShock = QStringLiteral("trade-shock");
const QString kPackage = QStringLiteral("paper-package");

QString chosen(Frame& frame)
{
    return QString::fromStdString(frame.session().world().id);
}

double parameter(Frame& frame, const char* name)
{
    return std::get<double>(frame.session().world().parameters.at(name));
}

} // namespace

class TestWorlds : public QObject {
    Q_OBJECT

private slots:
    void choosesAWorldByMouse();
    void choosesAWorldByKeyboard();
    void marksTheBaselineWithTheWorldsName();
    void theWorldsNameFoldsNoChip();
    void newWorldFromThisOpensTheEditor();
    void aShockByTyping();
    void aSliderMovesAnAssumption();
    void aShippedWorldIsCopiedByTheFirstChange();
    void changesAnotherAssumptionAndResetsIt();
    void saysWhatIsOutsideTheUsualRange();
    void refusesWhatCannotBe_data();
    void refusesWhatCannotBe();
    void offersAResetOnlyWhereSomethingDiffers();
    void aCopyTellsWhatItHoldsItself();
    void saysWhichValueStopsTheModel_data();
    void saysWhichValueStopsTheModel();
    void refusesANameThatIsTaken();
    void deletesAndBringsBack();
    void escGivesTheFocusBack();
    void panelsStayWithinTheirRoom_data();
    void panelsStayWithinTheirRoom();
    void aPanelAndAPinnedAnswerNeverCoverOneAnother();
};

void TestWorlds::choosesAWorldByMouse()
{
    Frame frame;
    QVERIFY(frame.ready());
    auto* button = frame.find<QAbstractButton>("worldButton");
    QVERIFY(button && button->isVisible());
    QCOMPARE(button->text(), QStringLiteral("Default world"));
    const auto before = frame.session().baseline()->value("national_trade", core::policy::Place::national(), 2030);
    QTest::mouseClick(button, Qt::LeftButton);
    auto* row = frame.find<QAbstractButton>("world-trade-shock");
    QVERIFY(row && row->isVisible());
    QVERIFY(!row->accessibleDescription().isEmpty());
    QTest::mouseClick(row, Qt::LeftButton);
    QCOMPARE(chosen(frame), kShock);
    QCOMPARE(button->text(), QStringLiteral("Trade shock"));
    QTRY_VERIFY(!frame.session().isComputing());
    QVERIFY(frame.session().baseline()->value("national_trade", core::policy::Place::national(), 2030) != before);
    frame.action(Command::Undo).trigger();
    QCOMPARE(chosen(frame), kDefault);
    QCOMPARE(button->text(), QStringLiteral("Default world"));
}

void TestWorlds::choosesAWorldByKeyboard()
{
    Frame frame;
    QVERIFY(frame.ready());
    QTest::keyClick(&frame.window(), Qt::Key_W, Qt::ControlModifier | Qt::ShiftModifier);
    auto* menu = frame.find("worldMenu");
    QTRY_VERIFY(menu && menu->isVisible());
    QCOMPARE(menu->focusWidget()->objectName(), QStringLiteral("world-default"));
    QTest::keyClick(menu->focusWidget(), Qt::Key_Down);
    QTest::keyClick(menu->focusWidget(), Qt::Key_Return);
    QVERIFY(!menu->isVisible());
    QCOMPARE(chosen(frame), QString::fromStdString(frame.session().worlds()[1].id));
    frame.action(Command::ChooseWorld).trigger();
    QTest::keyClick(menu->focusWidget(), Qt::Key_Escape);
    QVERIFY(!menu->isVisible());
}

void TestWorlds::marksTheBaselineWithTheWorldsName()
{
    Frame frame;
    QVERIFY(frame.ready());
    const auto* chip = frame.window().findChild<ui::ScenarioChip*>(QStringLiteral("chip-baseline"));
    QVERIFY(chip->content().world.isEmpty());
    const int narrow = chip->sizeHint().width();
    frame.session().setWorld(kShock);
    QCOMPARE(chip->content().world, QStringLiteral("Trade shock"));
    QVERIFY(chip->accessibleName().contains(QStringLiteral("Trade shock")));
    QVERIFY(chip->widthFor(ui::ScenarioChip::Room::Full) > narrow);
    QVERIFY(chip->toolTip().contains(QStringLiteral("Trade shock")));
    frame.session().setWorld(kDefault);
    QVERIFY(chip->content().world.isEmpty());
}

/// The name of the world stands in the selector: chips are not folded for it.
void TestWorlds::theWorldsNameFoldsNoChip()
{
    Frame frame;
    QVERIFY(frame.ready());
    frame.window().resize(1440, 900);
    const auto folded = [&] {
        QCoreApplication::processEvents();
        int count = 0;
        for (const auto* chip : frame.window().findChildren<ui::ScenarioChip*>())
            count += chip->isHidden() && !chip->objectName().isEmpty() ? 1 : 0; // one without a name is about to be deleted
        return count;
    };
    const auto* chip = frame.window().findChild<ui::ScenarioChip*>(QStringLiteral("chip-baseline"));
    while (folded() == 0 && chip->room() == ui::ScenarioChip::Room::Full)
        QVERIFY(!frame.session().addFromBaseline().isEmpty());
    frame.session().undoStack().undo(); // as many as there is room for with all that is written
    QCOMPARE(folded(), 0);
    // As narrow as holds all of it, so that a world's name finds no room that was left over.
    int width = 1440;
    while (width > 1180 && chip->room() == ui::ScenarioChip::Room::Full) {
        frame.window().resize(width -= 4, 900);
        QCOMPARE(folded(), 0);
    }
    frame.window().resize(width + 4, 900);
    QCOMPARE(folded(), 0);
    QCOMPARE(chip->room(), ui::ScenarioChip::Room::Full);
    frame.session().setWorld(kShock);
    QCOMPARE(folded(), 0);
    QVERIFY(chip->room() != ui::ScenarioChip::Room::Full);
}

void TestWorlds::newWorldFromThisOpensTheEditor()
{
    Frame frame;
    QVERIFY(frame.ready());
    frame.session().setWorld(kShock);
    QTest::mouseClick(frame.find("worldButton"), Qt::LeftButton);
    QTest::mouseClick(frame.find("newWorldRow"), Qt::LeftButton);
    auto* editor = frame.find("worldEditor");
    QTRY_VERIFY(editor && editor->isVisible());
    QVERIFY(chosen(frame) != kShock);
    const auto shock = std::find_if(frame.session().worlds().begin(), frame.session().worlds().end(),
                                    [](const core::policy::World& world) { return world.id == kShock.toStdString(); });
    QVERIFY(frame.session().world().parameters == shock->parameters);
    auto* name = frame.find<QLineEdit>("worldName");
    QVERIFY(name->hasFocus());
    name->selectAll();
    QTest::keyClicks(name, QStringLiteral("Dry years"));
    QTest::keyClick(name, Qt::Key_Return);
    QCOMPARE(frame.session().world().name.english, std::string("Dry years"));
    QCOMPARE(frame.find<QAbstractButton>("worldButton")->text(), QStringLiteral("Dry years"));
    auto* sentence = frame.find<QLineEdit>("worldSentence");
    sentence->selectAll();
    QTest::keyClicks(sentence, QStringLiteral("Less of everything"));
    QTest::keyClick(sentence, Qt::Key_Return);
    frame.restart();
    QVERIFY(frame.ready());
    QCOMPARE(frame.session().world().name.english, std::string("Dry years"));
    QCOMPARE(frame.session().world().description.english, std::string("Less of everything"));
}

void TestWorlds::aShockByTyping()
{
    Frame frame;
    QVERIFY(frame.ready());
    frame.action(Command::NewWorld).trigger();
    auto* field = frame.find<ui::NumberField>("field-demand_shock_depth");
    QTRY_VERIFY(field && field->isVisible());
    const auto* naming = frame.session().catalogue().naming("parameter", "demand_shock_depth");
    const double factor = naming ? naming->factorEnglish : 1;
    field->setFocus();
    field->startTyping(QString::number(0.3 * factor));
    QTest::keyClick(field, Qt::Key_Return);
    VERIFY_CLOSE(parameter(frame, "demand_shock_depth"), 0.3, 1e-12, 0);
    QCOMPARE(core::policy::shocks(frame.session().world(), frame.session().catalogue()).size(), std::size_t(1));
    field->startTyping(QStringLiteral("much"));
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(!field->problem().isEmpty());
    VERIFY_CLOSE(parameter(frame, "demand_shock_depth"), 0.3, 1e-12, 0);
}

void TestWorlds::aSliderMovesAnAssumption()
{
    Frame frame;
    QVERIFY(frame.ready());
    frame.action(Command::NewWorld).trigger();
    auto* slider = frame.find<ui::ValueSlider>("slider-demand_shock_depth");
    QTRY_VERIFY(slider && slider->isVisible());
    const auto steps = frame.session().undoStack().count();
    slider->setFocus();
    for (int i = 0; i < 5; ++i)
        QTest::keyClick(slider, Qt::Key_Right);
    QVERIFY(parameter(frame, "demand_shock_depth") > 0);
    VERIFY_CLOSE(parameter(frame, "demand_shock_depth"), slider->number(), 1e-12, 0);
    QCOMPARE(frame.session().undoStack().count(), steps + 1); // one run of key presses
    // By mouse, beyond the middle of the groove.
    QTest::mousePress(slider, Qt::LeftButton, {}, QPoint(slider->width() / 2, slider->height() / 2));
    QTest::mouseMove(slider, QPoint(slider->width() * 3 / 4, slider->height() / 2));
    QTest::mouseRelease(slider, Qt::LeftButton, {}, QPoint(slider->width() * 3 / 4, slider->height() / 2));
    QVERIFY(parameter(frame, "demand_shock_depth") > 0.1);
    QTest::keyClick(slider, Qt::Key_Home);
    QVERIFY(!frame.session().world().parameters.contains("demand_shock_depth")); // the model's own value again
}

void TestWorlds::aShippedWorldIsCopiedByTheFirstChange()
{
    Frame frame;
    QVERIFY(frame.ready());
    const auto count = frame.session().worlds().size();
    frame.action(Command::EditWorld).trigger();
    auto* slider = frame.find<ui::ValueSlider>("slider-logistics_shock_depth");
    QTRY_VERIFY(slider && slider->isVisible());
    QVERIFY(frame.find<QLabel>("worldHint")->text().contains(QStringLiteral("copy")));
    slider->setFocus();
    QTest::keyClick(slider, Qt::Key_PageUp);
    QTest::keyClick(slider, Qt::Key_PageUp);
    QCOMPARE(frame.session().worlds().size(), count + 1);
    QVERIFY(!frame.session().world().builtIn);
    QVERIFY(frame.session().worlds().front().parameters.empty());
    QVERIFY(slider->hasFocus());
}

void TestWorlds::changesAnotherAssumptionAndResetsIt()
{
    Frame frame;
    QVERIFY(frame.ready());
    frame.action(Command::NewWorld).trigger();
    auto* others = frame.find<QComboBox>("otherAssumptions");
    QTRY_VERIFY(others && others->isVisible());
    const int index = others->findData(QStringLiteral("attrition"));
    QVERIFY(index > 0);
    others->setCurrentIndex(index);
    emit others->activated(index); // as the list does when an entry is picked
    auto* slider = frame.find<ui::ValueSlider>("slider-attrition");
    QVERIFY(slider);
    QTRY_VERIFY(slider->hasFocus());
    QTest::keyClick(slider, Qt::Key_Right);
    QVERIFY(parameter(frame, "attrition") > frame.session().catalogue().parameter("attrition")->value);
    QVERIFY(others->findData(QStringLiteral("attrition")) < 0);
    auto* reset = frame.find<QPushButton>("reset-attrition");
    QVERIFY(reset->isVisible());
    reset->click();
    QVERIFY(frame.session().world().parameters.empty());
    others->setFocus();
    frame.session().setWorld(kDefault); // the row goes when nothing holds it any more
    QTRY_VERIFY(!frame.find("slider-attrition"));
}

void TestWorlds::saysWhatIsOutsideTheUsualRange()
{
    Frame frame;
    QVERIFY(frame.ready());
    frame.action(Command::NewWorld).trigger();
    const auto* info = frame.session().catalogue().parameter("attrition");
    VERIFY_RESULT(frame.session().changeParameter(QStringLiteral("attrition"), info->high * 1.5, {}, {}));
    auto* row = frame.find("parameter-attrition");
    QVERIFY(row);
    const auto labels = row->findChildren<QLabel*>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel* label) { return label->text().contains(QStringLiteral("Outside")); }));
}

void TestWorlds::refusesWhatCannotBe_data()
{
    QTest::addColumn<bool>("chinese");
    QTest::addColumn<QString>("parameter");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("bound"); ///< in the unit of the field
    QTest::newRow("too deep a dip") << false << QStringLiteral("demand_shock_depth") << QStringLiteral("95") << QStringLiteral("90\u2009%");
    QTest::newRow("too deep a dip, in Chinese") << true << QStringLiteral("demand_shock_depth") << QStringLiteral("95") << QStringLiteral("90%");
    QTest::newRow("a share above all") << false << QStringLiteral("ceiling_max") << QStringLiteral("120 %") << QStringLiteral("100\u2009%");
    QTest::newRow("a delay of nothing") << false << QStringLiteral("trade_delay") << QStringLiteral("0") << QStringLiteral("0.25\u2009years");
    QTest::newRow("a negative cost, in Chinese") << true << QStringLiteral("certification_capacity") << QStringLiteral("-2") << QStringLiteral("0\u2009万人/年");
}

void TestWorlds::refusesWhatCannotBe()
{
    QFETCH(bool, chinese);
    QFETCH(QString, parameter);
    QFETCH(QString, typed);
    QFETCH(QString, bound);
    Frame frame;
    QVERIFY(frame.ready());
    frame.appearance().setLanguage(chinese ? core::policy::Language::Chinese : core::policy::Language::English);
    frame.action(Command::NewWorld).trigger();
    const auto id = parameter.toStdString();
    const auto* info = frame.session().catalogue().parameter(id);
    const double before = info->low + (info->high - info->low) / 4 == info->value ? info->high : info->low + (info->high - info->low) / 4;
    VERIFY_RESULT(frame.session().changeParameter(parameter, before, {}, {}));
    auto* field = frame.window().findChild<ui::NumberField*>(QStringLiteral("field-") + parameter);
    QTRY_VERIFY(field && field->isVisible());
    field->setFocus();
    field->startTyping(typed);
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY2(field->problem().contains(bound), qPrintable(field->problem()));
    const auto labels = frame.window().findChild<QWidget*>(QStringLiteral("parameter-") + parameter)->findChildren<QLabel*>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) { return label->text().contains(bound); }));
    VERIFY_CLOSE(::parameter(frame, id.c_str()), before, 1e-12, 0); // what was there stays
    VERIFY_CLOSE(field->value(), before, 1e-12, 0);
}

void TestWorlds::offersAResetOnlyWhereSomethingDiffers()
{
    Frame frame;
    QVERIFY(frame.ready());
    frame.action(Command::NewWorld).trigger();
    auto* others = frame.find<QComboBox>("otherAssumptions");
    QTRY_VERIFY(others && others->isVisible());
    others->setCurrentIndex(others->findData(QStringLiteral("attrition")));
    emit others->activated(others->currentIndex());
    auto* button = frame.find<QPushButton>("reset-attrition");
    QVERIFY(button && button->isVisible());
    QCOMPARE(button->text(), QStringLiteral("Remove"));
    QVERIFY(!frame.find<QPushButton>("reset-demand_shock_depth")->isVisible());
    VERIFY_RESULT(frame.session().changeParameter(QStringLiteral("attrition"), 0.09, {}, {}));
    QCOMPARE(button->text(), QStringLiteral("Reset"));
    // The model's own value, put there by a file: nothing differs.
    VERIFY_RESULT(frame.session().changeParameter(QStringLiteral("attrition"), 0.07, {}, {}));
    QCOMPARE(button->text(), QStringLiteral("Remove"));
    button->click();
    QVERIFY(frame.session().world().parameters.empty());
    QTRY_VERIFY(!frame.find("parameter-attrition"));
    QVERIFY(others->findData(QStringLiteral("attrition")) > 0);
}

void TestWorlds::aCopyTellsWhatItHoldsItself()
{
    Frame frame;
    QVERIFY(frame.ready());
    frame.session().setWorld(QStringLiteral("high-attrition"));
    frame.action(Command::NewWorld).trigger();
    const auto* button = frame.find<QAbstractButton>("worldButton");
    QVERIFY(button->accessibleDescription().contains(QStringLiteral("schools train")));
    VERIFY_RESULT(frame.session().changeParameter(QStringLiteral("attrition"), 0.08, {}, {}));
    QVERIFY(!button->accessibleDescription().contains(QStringLiteral("schools train")));
    QVERIFY2(button->accessibleDescription().contains(QStringLiteral("8\u2009% a year instead of 7\u2009% a year")), qPrintable(button->accessibleDescription()));
    const auto* sentence = frame.find<QLineEdit>("worldSentence");
    QVERIFY(sentence->text().isEmpty());
    QVERIFY(!sentence->placeholderText().isEmpty());
}

void TestWorlds::saysWhichValueStopsTheModel_data()
{
    QTest::addColumn<bool>("chinese");
    QTest::addColumn<QString>("current");
    QTest::newRow("English") << false << QStringLiteral("baseline");
    QTest::newRow("Chinese") << true << QStringLiteral("baseline");
    // Its standards committee keeps the cost down; the line that it is measured against breaks off all the same.
    QTest::newRow("beside a scenario that runs") << false << kPackage;
}

/// Each of two values is possible; together they leave firms less than nothing after the cost of adapting to standards.
void TestWorlds::saysWhichValueStopsTheModel()
{
    QFETCH(bool, chinese);
    QFETCH(QString, current);
    Frame frame;
    QVERIFY(frame.ready());
    frame.session().activate(current);
    frame.appearance().setLanguage(chinese ? core::policy::Language::Chinese : core::policy::Language::English);
    auto world = frame.session().world();
    world.parameters = {{"attrition", 0.08}, {"adaptation_cost_initial", 0.75}, {"fragmentation", 0.15}};
    VERIFY_RESULT(frame.session().changeWorld(world));
    const auto& catalogue = frame.session().catalogue();
    const QString culprit = QString::fromStdString(catalogue.naming("parameter", "adaptation_cost_initial")->name.in(frame.appearance().language()));
    QTRY_VERIFY2(frame.message("figures").contains(ui::spaced(culprit)), qPrintable(frame.message("figures")));
    const QString text = frame.message("figures");
    QVERIFY2(text.contains(QStringLiteral("20")), qPrintable(text)); // a year
    QCOMPARE(text.contains(QStringLiteral("Baseline")), current == kPackage);
    QVERIFY2(text.contains(ui::spaced(QString::fromStdString(frame.session().world().name.in(frame.appearance().language())))), qPrintable(text));
    QVERIFY2(!text.contains(QLatin1Char('/')) && !text.contains(QLatin1String(".xmile")), qPrintable(text));
    auto* reset = frame.window().findChild<QWidget*>(QStringLiteral("message-figures"))->findChild<QAbstractButton*>(QStringLiteral("messageAction"));
    QVERIFY(reset);
    reset->click();
    QVERIFY(!frame.session().world().parameters.contains("adaptation_cost_initial"));
    QVERIFY(frame.session().world().parameters.contains("fragmentation"));
    QTRY_VERIFY(frame.message("figures").isEmpty());
    frame.action(Command::Undo).trigger();
    QVERIFY(frame.session().world().parameters.contains("adaptation_cost_initial"));
}

void TestWorlds::refusesANameThatIsTaken()
{
    Frame frame;
    QVERIFY(frame.ready());
    frame.action(Command::NewWorld).trigger();
    auto* name = frame.find<QLineEdit>("worldName");
    QTRY_VERIFY(name->hasFocus());
    name->selectAll();
    QTest::keyClicks(name, QStringLiteral("Trade shock"));
    QTest::keyClick(name, Qt::Key_Return);
    QVERIFY(frame.session().world().name.english != "Trade shock");
    auto* problem = frame.find<QLabel>("worldProblem");
    QVERIFY(problem->isVisible());
    QVERIFY(problem->text().contains(QStringLiteral("Trade shock")));
}

void TestWorlds::deletesAndBringsBack()
{
    Frame frame;
    QVERIFY(frame.ready());
    QVERIFY(!frame.action(Command::DeleteWorld).isEnabled());
    frame.action(Command::NewWorld).trigger();
    const auto id = chosen(frame);
    QVERIFY(frame.action(Command::DeleteWorld).isEnabled());
    frame.action(Command::DeleteWorld).trigger();
    QCOMPARE(chosen(frame), kDefault);
    QTRY_VERIFY(!frame.message("worldDeleted").isEmpty());
    frame.action(Command::Undo).trigger();
    QCOMPARE(chosen(frame), id);
}

void TestWorlds::escGivesTheFocusBack()
{
    Frame frame;
    QVERIFY(frame.ready());
    auto* chip = frame.find("chip-paper-package");
    chip->setFocus();
    frame.action(Command::EditWorld).trigger();
    auto* editor = frame.find("worldEditor");
    QTRY_VERIFY(editor->isVisible());
    QTest::keyClick(editor->focusWidget() ? editor->focusWidget() : editor, Qt::Key_Escape);
    QVERIFY(!editor->isVisible());
    QVERIFY(chip->hasFocus());
}

void TestWorlds::panelsStayWithinTheirRoom_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<Command>("command");
    for (const QSize size : {QSize(1180, 720), QSize(1440, 900)}) {
        QTest::addRow("world editor at %d", size.width()) << size << Command::EditWorld;
        QTest::addRow("history at %d", size.width()) << size << Command::ShowHistory;
    }
}

void TestWorlds::panelsStayWithinTheirRoom()
{
    QFETCH(QSize, size);
    QFETCH(Command, command);
    Frame frame;
    QVERIFY(frame.ready());
    frame.window().resize(size);
    for (const auto language : {core::policy::Language::English, core::policy::Language::Chinese}) {
        frame.appearance().setLanguage(language);
        frame.action(command).trigger();
        auto* panel = frame.find(command == Command::EditWorld ? "worldEditor" : "historyPanel");
        QTRY_VERIFY(panel->isVisible());
        QCoreApplication::processEvents();
        QCOMPARE(panel->width(), ui::SidePanel::kWidth);
        QVERIFY(panel->minimumSizeHint().width() <= panel->width());
        QVERIFY(panel->minimumSizeHint().height() <= panel->height());
        const auto inWindow = [&](const QWidget* widget) { return QRect(widget->mapTo(&frame.window(), QPoint(0, 0)), widget->size()); };
        QVERIFY(!inWindow(panel).intersects(inWindow(frame.find("scenarioStrip"))));
        QVERIFY(!inWindow(panel).intersects(inWindow(frame.find("yearScrubber"))));
        QVERIFY(!inWindow(panel).intersects(inWindow(frame.find("pages"))));
        // At the window's edge, but for a hairline where the pages and panels share an odd pixel.
        QTRY_VERIFY(inWindow(panel).right() >= frame.window().width() - 2);
    }
}

/// The panel and a pinned answer side by side where there is room, else the one that was wanted last.
void TestWorlds::aPanelAndAPinnedAnswerNeverCoverOneAnother()
{
    Frame frame;
    QVERIFY(frame.ready());
    frame.window().resize(1180, 720);
    QCoreApplication::processEvents();
    const auto inWindow = [&](const QWidget* widget) { return QRect(widget->mapTo(&frame.window(), QPoint(0, 0)), widget->size()); };
    frame.action(Command::ShowInspector).trigger();
    auto* answer = frame.find("whyPanel");
    QVERIFY(answer);
    QTRY_VERIFY(answer->isVisible());
    frame.action(Command::EditWorld).trigger();
    auto* panel = frame.find("worldEditor");
    QTRY_VERIFY(panel->isVisible());
    QVERIFY(!answer->isVisible());
    QVERIFY(!inWindow(panel).intersects(inWindow(frame.find("pages"))));
    // Asked while the panel is open: the answer comes back in its place.
    frame.session().askWhy(core::why::Subject{core::why::Subject::Kind::Variable, "national_trade", core::policy::Place::national(), std::nullopt}, QRect(0, 0, 10, 10));
    QVERIFY(!panel->isVisible());
    QVERIFY(answer->isVisible());
    // Closed by itself: the answer is back too.
    frame.action(Command::EditWorld).trigger();
    QTRY_VERIFY(panel->isVisible() && !answer->isVisible());
    QTest::mouseClick(panel->findChild<QWidget*>(QStringLiteral("closeSidePanel")), Qt::LeftButton);
    QVERIFY(!panel->isVisible() && answer->isVisible());
    // Where the window is wide both stand.
    frame.window().resize(1920, 1080);
    QCoreApplication::processEvents();
    frame.action(Command::EditWorld).trigger();
    QTRY_VERIFY(panel->isVisible() && answer->isVisible());
    QVERIFY(!inWindow(panel).intersects(inWindow(answer)));
    QVERIFY(!inWindow(answer).intersects(inWindow(frame.find("pages"))));
}

QTEST_MAIN(TestWorlds)
#include "tst_worlds.moc"
