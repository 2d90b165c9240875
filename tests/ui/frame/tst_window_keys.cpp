// SPDX-License-Identifier: GPL-3.0-or-later
// The window by keyboard: scenarios, years, panes, search, undo.
#include "ui/frame/pages.h"

#include "tests/ui/frame/frame_fixture.h"
#include "tests/support/checks.h"

#include <QAbstractButton>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QListView>
#include <QMenuBar>
#include <QSignalSpy>
#include <QUndoStack>

using tests::Frame;
using ui::Command;

class TestWindowKeys : public QObject {
    Q_OBJECT

private slots:
    void scenariosAreMadeAndSwitched();
    void undoRedoAndReplayFollowALeverMove();
    void yearsStepAndJump();
    void commaInATextFieldIsACommaThere();
    void homeOnASliderStaysThere();
    void panesAreWalkedThroughAndBack();
    void leverPanelHidesAndComesBack();
    void altShowsTheMenuBar();
    void searchOpensALever();
    void searchPicksANumberAndARegion();
    void searchRunsACommandAndShowsATerm();
    void escapeClosesSearchAndGivesTheFocusBack();
    void ctrlKWorksInsideATextField();
    void ctrlAndADigitOpenAPage();
};

namespace {

core::policy::LeverSetting strength(double value)
{
    core::policy::LeverSetting setting;
    setting.intensity = value;
    return setting;
}

void search(Frame& frame, const QString& text)
{
    QTest::keyClick(&frame.window(), Qt::Key_K, Qt::ControlModifier);
    auto* field = frame.find<QLineEdit>("searchPaletteField");
    QTRY_VERIFY(field->hasFocus());
    // Chinese comes from an input method, not from keys.
    QInputMethodEvent typed;
    typed.setCommitString(text);
    QCoreApplication::sendEvent(field, &typed);
    QCOMPARE(field->text(), text);
}

} // namespace

void TestWindowKeys::scenariosAreMadeAndSwitched()
{
    Frame frame;
    QVERIFY(frame.ready());
    const auto count = frame.session().scenarios().size();
    QTest::keyClick(&frame.window(), Qt::Key_N, Qt::ControlModifier);
    QCOMPARE(frame.session().scenarios().size(), count + 1);
    QCOMPARE(frame.session().current().activeLevers, 0);
    QTest::keyClick(&frame.window(), Qt::Key_2, Qt::AltModifier);
    QCOMPARE(frame.session().current().letter, QStringLiteral("A"));
    QTest::keyClick(&frame.window(), Qt::Key_D, Qt::ControlModifier);
    QCOMPARE(frame.session().scenarios().size(), count + 2);
    QCOMPARE(frame.session().current().activeLevers, 23);
    QVERIFY(!frame.session().current().builtIn);
    QTest::keyClick(&frame.window(), Qt::Key_1, Qt::AltModifier);
    QVERIFY(frame.session().current().baseline);
}

void TestWindowKeys::undoRedoAndReplayFollowALeverMove()
{
    Frame frame;
    QVERIFY(frame.ready());
    QTest::keyClick(&frame.window(), Qt::Key_N, Qt::ControlModifier);
    const QString lever = QString::fromStdString(frame.session().catalogue().levers.front().id);
    VERIFY_RESULT(frame.session().setLever(lever, strength(1)));
    QCOMPARE(frame.session().leverStrength(lever), 1.0);
    QTest::keyClick(&frame.window(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(frame.session().leverStrength(lever), 0.0);
    QTest::keyClick(&frame.window(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(frame.session().leverStrength(lever), 1.0);

    QVERIFY(frame.action(Command::Replay).isEnabled());
    QSignalSpy figures(&frame.session(), &ui::Session::projectionChanged);
    QTest::keyClick(&frame.window(), Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(figures.count() >= 3); // the charts move, not only jump
    QTest::keyClick(&frame.window(), Qt::Key_Escape);
    QCOMPARE(frame.session().leverStrength(lever), 1.0);
}

void TestWindowKeys::yearsStepAndJump()
{
    Frame frame;
    QVERIFY(frame.ready());
    frame.session().setYear(2030);
    QTest::keyClick(&frame.window(), Qt::Key_Comma);
    QCOMPARE(frame.session().year(), 2029.0);
    QTest::keyClick(&frame.window(), Qt::Key_Period);
    QTest::keyClick(&frame.window(), Qt::Key_Period);
    QCOMPARE(frame.session().year(), 2031.0);
    QTest::keyClick(&frame.window(), Qt::Key_Home);
    QCOMPARE(frame.session().year(), 2024.0);
    QTest::keyClick(&frame.window(), Qt::Key_Comma);
    QCOMPARE(frame.session().year(), 2024.0);
    QTest::keyClick(&frame.window(), Qt::Key_End);
    QCOMPARE(frame.session().year(), 2035.0);
}

void TestWindowKeys::commaInATextFieldIsACommaThere()
{
    Frame frame;
    QVERIFY(frame.ready());
    frame.session().setYear(2030);
    QTest::keyClick(&frame.window(), Qt::Key_D, Qt::ControlModifier);
    QTest::keyClick(&frame.window(), Qt::Key_F2);
    auto* field = frame.find<QLineEdit>("scenarioName");
    QTRY_VERIFY(field->hasFocus());
    QTest::keyClicks(field, QStringLiteral("a,b"));
    QTest::keyClick(field, Qt::Key_Home);
    QCOMPARE(field->text(), QStringLiteral("a,b"));
    QCOMPARE(frame.session().year(), 2030.0);
}

void TestWindowKeys::homeOnASliderStaysThere()
{
    Frame frame;
    QVERIFY(frame.ready());
    frame.session().setYear(2030);
    QAbstractSlider* slider = nullptr;
    for (auto* candidate : frame.window().findChildren<QAbstractSlider*>())
        if (candidate->isVisible() && candidate->focusPolicy() != Qt::NoFocus && candidate->inherits("ui::LeverSlider") && !slider)
            slider = candidate;
    QVERIFY(slider);
    slider->setFocus();
    QTest::keyClick(slider, Qt::Key_Home);
    QCOMPARE(slider->value(), slider->minimum());
    QCOMPARE(frame.session().year(), 2030.0);
}

void TestWindowKeys::panesAreWalkedThroughAndBack()
{
    Frame frame;
    QVERIFY(frame.ready());
    QStringList visited;
    const auto paneName = [&] {
        for (QWidget* widget = frame.window().focusWidget(); widget; widget = widget->parentWidget())
            for (const char* name : {"headerBar", "navigationRail", "scenarioStrip", "yearScrubber"})
                if (widget->objectName() == QLatin1String(name))
                    return QString::fromLatin1(name);
        for (QWidget* widget = frame.window().focusWidget(); widget; widget = widget->parentWidget())
            for (const char* type : {"ui::LeverPanel", "ui::HeadlineArea", "ui::ChartArea"})
                if (widget->inherits(type))
                    return QString::fromLatin1(type);
        return QString();
    };
    if (frame.window().focusWidget())
        frame.window().focusWidget()->clearFocus();
    for (int i = 0; i < 7; ++i) {
        QTest::keyClick(&frame.window(), Qt::Key_F6);
        visited << paneName();
    }
    QCOMPARE(visited, QStringList({"headerBar", "navigationRail", "scenarioStrip", "ui::LeverPanel", "ui::HeadlineArea", "ui::ChartArea", "yearScrubber"}));
    QTest::keyClick(&frame.window(), Qt::Key_F6);
    QCOMPARE(paneName(), QStringLiteral("headerBar"));
    QTest::keyClick(&frame.window(), Qt::Key_F6, Qt::ShiftModifier);
    QCOMPARE(paneName(), QStringLiteral("yearScrubber"));
}

void TestWindowKeys::leverPanelHidesAndComesBack()
{
    Frame frame;
    QVERIFY(frame.ready());
    auto* panel = frame.window().findChild<QWidget*>(QStringLiteral("exploreSplitter"))->findChild<QWidget*>(QString(), Qt::FindDirectChildrenOnly);
    for (auto* candidate : frame.window().findChildren<QWidget*>())
        if (candidate->inherits("ui::LeverPanel"))
            panel = candidate;
    QVERIFY(panel->isVisible());
    QTest::keyClick(&frame.window(), Qt::Key_F9);
    QVERIFY(!panel->isVisible());
    QTest::keyClick(&frame.window(), Qt::Key_L, Qt::ControlModifier);
    QVERIFY(panel->isVisible());
    QVERIFY(panel->isAncestorOf(frame.window().focusWidget()));
}

void TestWindowKeys::altShowsTheMenuBar()
{
    Frame frame;
    QVERIFY(frame.ready());
    QMenuBar* bar = frame.window().menuBar();
    QVERIFY(!bar->isVisible());
    QTest::keyPress(&frame.window(), Qt::Key_Alt);
    QTest::keyRelease(&frame.window(), Qt::Key_Alt);
    QTRY_VERIFY(bar->isVisible());
    QCOMPARE(bar->actions().size(), 6);
    // One Esc leaves the menu and the bar, and the page goes back to where it was.
    QTRY_VERIFY(QApplication::activePopupWidget());
    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Escape);
    QTRY_VERIFY(!bar->isVisible());
    QVERIFY(!bar->activeAction() && !QApplication::activePopupWidget());
    QVERIFY(!bar->hasFocus());
    // A bar that stands there by choice stays.
    frame.action(Command::ShowMenuBar).trigger();
    bar->setActiveAction(bar->actions().first());
    QTRY_VERIFY(QApplication::activePopupWidget());
    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Escape);
    QCoreApplication::processEvents();
    QVERIFY(bar->isVisible());
    frame.action(Command::ShowMenuBar).trigger();
    QTRY_VERIFY(!bar->isVisible());
    // Alt as part of another key is not Alt alone.
    QTest::keyPress(&frame.window(), Qt::Key_Alt);
    QTest::keyClick(&frame.window(), Qt::Key_1, Qt::AltModifier);
    QTest::keyRelease(&frame.window(), Qt::Key_Alt);
    QVERIFY(!bar->isVisible());
    frame.action(Command::ShowMenuBar).trigger();
    QVERIFY(bar->isVisible());
}

void TestWindowKeys::searchOpensALever()
{
    Frame frame;
    QVERIFY(frame.ready());
    QTest::keyClick(&frame.window(), Qt::Key_F9); // hidden: choosing a lever brings the panel back
    search(frame, QStringLiteral("western net"));
    auto* list = frame.find<QListView>("searchPaletteList");
    QCOMPARE(list->currentIndex().data().toString(), QStringLiteral("Western networks"));
    QTest::keyClick(frame.find<QLineEdit>("searchPaletteField"), Qt::Key_Return);
    QVERIFY(!frame.find("searchPalette")->isVisible());
    QTRY_VERIFY(frame.action(Command::ShowLeverPanel).isChecked());
}

void TestWindowKeys::searchPicksANumberAndARegion()
{
    Frame frame;
    QVERIFY(frame.ready());
    search(frame, QStringLiteral("岗位空缺")); // found in English too
    QTest::keyClick(frame.find<QLineEdit>("searchPaletteField"), Qt::Key_Return);
    QCOMPARE(ui::parseKpiKey(frame.session().selectedKpi(), frame.session().regions()).variable, QStringLiteral("vacancy"));
    search(frame, QStringLiteral("central-w"));
    QTest::keyClick(frame.find<QLineEdit>("searchPaletteField"), Qt::Key_Return);
    QVERIFY(frame.session().place() == core::policy::Place::ofGroup(core::policy::RegionGroup::CentralWest));
    search(frame, QStringLiteral("whole country"));
    QTest::keyClick(frame.find<QLineEdit>("searchPaletteField"), Qt::Key_Return);
    QVERIFY(frame.session().place() == core::policy::Place::national());
}

void TestWindowKeys::searchRunsACommandAndShowsATerm()
{
    Frame frame;
    QVERIFY(frame.ready());
    search(frame, QStringLiteral("切换浅色"));
    QTest::keyClick(frame.find<QLineEdit>("searchPaletteField"), Qt::Key_Return);
    QCOMPARE(frame.appearance().theme(), ui::ThemeKind::Dark);

    const auto& term = frame.session().catalogue().glossary.front();
    search(frame, QString::fromStdString(term.term.chinese));
    auto* field = frame.find<QLineEdit>("searchPaletteField");
    QTest::keyClick(field, Qt::Key_Return);
    auto* shown = frame.find<QLabel>("searchPaletteTerm");
    QVERIFY(shown->isVisible());
    QVERIFY(shown->text().contains(QString::fromStdString(term.definition.english).left(30).toHtmlEscaped()));
    QTest::keyClick(field, Qt::Key_Escape);
    QVERIFY(!shown->isVisible());
    QVERIFY(frame.find("searchPalette")->isVisible());
    QTest::keyClick(field, Qt::Key_Escape);
    QVERIFY(!frame.find("searchPalette")->isVisible());
}

void TestWindowKeys::escapeClosesSearchAndGivesTheFocusBack()
{
    Frame frame;
    QVERIFY(frame.ready());
    QWidget* theme = frame.find("themeButton");
    theme->setFocus();
    search(frame, QStringLiteral("xyzzy"));
    QVERIFY(frame.find("searchPaletteEmpty")->isVisible());
    QTest::keyClick(frame.find<QLineEdit>("searchPaletteField"), Qt::Key_Return); // nothing to choose, nothing happens
    QVERIFY(frame.find("searchPalette")->isVisible());
    QTest::keyClick(frame.find<QLineEdit>("searchPaletteField"), Qt::Key_Escape);
    QVERIFY(theme->hasFocus());
}

void TestWindowKeys::ctrlKWorksInsideATextField()
{
    Frame frame;
    QVERIFY(frame.ready());
    QTest::keyClick(&frame.window(), Qt::Key_D, Qt::ControlModifier);
    QTest::keyClick(&frame.window(), Qt::Key_F2);
    auto* name = frame.find<QLineEdit>("scenarioName");
    QTRY_VERIFY(name->hasFocus());
    QTest::keyClick(name, Qt::Key_Home);
    const QString before = name->text();
    QTest::keyClick(name, Qt::Key_K, Qt::ControlModifier);
    QVERIFY(frame.find("searchPalette")->isVisible());
    QCOMPARE(name->text(), before); // not deleted to the line's end
}

void TestWindowKeys::ctrlAndADigitOpenAPage()
{
    Frame frame;
    QVERIFY(frame.ready());
    for (const int page : {2, 1, 0}) {
        QTest::keyClick(&frame.window(), static_cast<Qt::Key>(Qt::Key_1 + page), Qt::ControlModifier);
        auto* button = frame.find(QByteArray("rail-") + ui::pageTable()[static_cast<std::size_t>(page)].id);
        QVERIFY(button);
        QVERIFY(qobject_cast<QAbstractButton*>(button)->isChecked());
    }
}

QTEST_MAIN(TestWindowKeys)
#include "tst_window_keys.moc"
