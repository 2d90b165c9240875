// SPDX-License-Identifier: GPL-3.0-or-later
// Worlds by mouse and keyboard: the selector, the editor, the mark on the baseline.
#include "ui/frame/scenario_chip.h"
#include "ui/frame/value_slider.h"
#include "ui/frame/world_editor.h"
#include "ui/frame/world_selector.h"
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
    void newWorldFromThisOpensTheEditor();
    void aShockByTyping();
    void aSliderMovesAnAssumption();
    void aShippedWorldIsCopiedByTheFirstChange();
    void changesAnotherAssumptionAndResetsIt();
    void saysWhatIsOutsideTheUsualRange();
    void refusesANameThatIsTaken();
    void deletesAndBringsBack();
    void escGivesTheFocusBack();
    void panelsStayWithinTheirRoom_data();
    void panelsStayWithinTheirRoom();
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
    QVERIFY(chip->sizeHint().width() > narrow);
    frame.session().setWorld(kDefault);
    QVERIFY(chip->content().world.isEmpty());
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
        QCOMPARE(inWindow(panel).right(), frame.window().width() - 1);
    }
}

QTEST_MAIN(TestWorlds)
#include "tst_worlds.moc"
