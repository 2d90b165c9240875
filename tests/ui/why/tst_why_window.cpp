// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/frame/frame_fixture.h"
#include "ui/explore/headline/kpi_card.h"
#include "ui/explore/headline/summary_bar.h"
#include "ui/why/parameter_editor.h"
#include "ui/widgets/constant_slider.h"
#include "ui/why/why_desk.h"
#include "ui/why/why_hook.h"
#include "ui/why/why_parts.h"
#include "ui/why/why_rows.h"
#include "ui/why/why_view.h"
#include "ui/widgets/chart_card.h"
#include "ui/widgets/chart_items.h"
#include "ui/widgets/lever_slider.h"
#include "ui/widgets/time_chart.h"

#include <QContextMenuEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <QUndoStack>

using tests::Frame;

/// Asking "Why?" in the running program, by hand and by keys.
class TstWhyWindow : public QObject {
    Q_OBJECT

private slots:
    void aDoubleClickOnACardOpensTheAnswerBesideIt();
    void theKeyExplainsWhatHasTheFocus_data();
    void theKeyExplainsWhatHasTheFocus();
    void focusOnNothingExplainsTheSelectedNumber();
    void theButtonUnderThePointerAsks();
    void theContextMenuAsks();
    void aLeversCardAsks();
    void aChartsLineIsAskedWhereThePointerIs();
    void theNumbersOfTheSummaryCanBeAsked();
    void keysGoBackAndForwardAndCloseThePopover();
    void pinnedItStaysAtTheRightAndIsRemembered();
    void aChangedNumberGoesIntoACopyOfTheWorldAndIsMarked();
    void theWindowKeepsWithinItsSize_data();
    void theWindowKeepsWithinItsSize();
};

namespace {

ui::WhyView& view(Frame& frame)
{
    return *frame.find<ui::WhyView>("whyView");
}

ui::WhyPopover& popover(Frame& frame)
{
    return *frame.find<ui::WhyPopover>("whyPopover");
}

/// Whether the answer about `id` is shown.
bool answers(Frame& frame, const char* id)
{
    return QTest::qWaitFor([&] { return view(frame).answer() && view(frame).answer()->subject.id == id; }, 60000);
}

bool ready(Frame& frame)
{
    frame.window().resize(1440, 900);
    return frame.ready() && QTest::qWaitFor([&] { return frame.session().projector() != nullptr; }, 60000);
}

QRect onScreen(const QWidget& widget)
{
    return {widget.mapToGlobal(QPoint()), widget.size()};
}

void keepPicture(QWidget& widget, const char* name)
{
    const QString folder = qEnvironmentVariable("FOURFOLD_PICTURES");
    if (!folder.isEmpty())
        widget.grab().save(folder + QLatin1Char('/') + QLatin1String(name));
}

} // namespace

void TstWhyWindow::aDoubleClickOnACardOpensTheAnswerBesideIt()
{
    Frame frame;
    QVERIFY(ready(frame));
    auto* card = frame.find<ui::KpiCard>("kpiCard3");
    QTest::mouseDClick(card, Qt::LeftButton);
    QTRY_VERIFY(popover(frame).isVisible());
    QVERIFY(answers(frame, "conversion"));
    QVERIFY(!popover(frame).geometry().intersects(onScreen(*card)));
    QCOMPARE(popover(frame).width(), ui::WhyPopover::kWidth);
    keepPicture(popover(frame), "popover.png");
    // What the popover says is what the card says.
    QCOMPARE(frame.find<ui::WhyValueLine>("whyValue")->content().value.text(), card->valueText().text());
    QCOMPARE(frame.find<ui::WhyValueLine>("whyValue")->content().change, card->changeText());
}

void TstWhyWindow::theKeyExplainsWhatHasTheFocus_data()
{
    QTest::addColumn<QString>("widget");
    QTest::addColumn<int>("key");
    QTest::addColumn<QString>("id");
    QTest::newRow("? on a card") << "kpiCard2" << int(Qt::Key_Question) << "intelligence";
    QTest::newRow("F1 on a card") << "kpiCard4" << int(Qt::Key_F1) << "penetration";
    QTest::newRow("? on a lever's slider") << "leverSlider_testbed" << int(Qt::Key_Question) << "testbed";
    QTest::newRow("F1 on a lever's name") << "leverName_innovation_fund" << int(Qt::Key_F1) << "innovation_fund";
    QTest::newRow("? on the large chart") << "largeTimeChart" << int(Qt::Key_Question) << "national_trade";
    QTest::newRow("F1 on the radar") << "fourRadar" << int(Qt::Key_F1) << "mean_penetration";
    QTest::newRow("? on the summary") << "summarySentence" << int(Qt::Key_Question) << "national_trade";
}

void TstWhyWindow::theKeyExplainsWhatHasTheFocus()
{
    QFETCH(QString, widget);
    QFETCH(int, key);
    QFETCH(QString, id);
    Frame frame;
    QVERIFY(ready(frame));
    auto* asked = frame.window().findChild<QWidget*>(widget);
    QVERIFY(asked);
    if (widget == QLatin1String("kpiCard2") || widget == QLatin1String("kpiCard4"))
        id = ui::parseKpiKey(qobject_cast<ui::KpiCard*>(asked)->figures().key, frame.session().regions()).variable;
    asked->setFocus();
    QTest::keyClick(asked, Qt::Key(key), key == Qt::Key_Question ? Qt::ShiftModifier : Qt::NoModifier);
    QTRY_VERIFY(popover(frame).isVisible());
    QVERIFY2(answers(frame, id.toUtf8().constData()), view(frame).subject() ? view(frame).subject()->id.c_str() : "nothing");
    QVERIFY(!popover(frame).geometry().intersects(onScreen(*asked)) || widget == QLatin1String("largeTimeChart") || widget == QLatin1String("summarySentence"));
}

void TstWhyWindow::focusOnNothingExplainsTheSelectedNumber()
{
    Frame frame;
    QVERIFY(ready(frame));
    frame.action(ui::Command::Why).trigger();
    QTRY_VERIFY(popover(frame).isVisible());
    const std::string selected = ui::parseKpiKey(frame.session().selectedKpi(), frame.session().regions()).variable.toStdString();
    QVERIFY(answers(frame, selected.c_str()));
}

void TstWhyWindow::theButtonUnderThePointerAsks()
{
    Frame frame;
    QVERIFY(ready(frame));
    auto* card = frame.find<ui::KpiCard>("kpiCard3");
    QTest::mouseMove(card, QPoint(40, 60));
    QHoverEvent enter(QEvent::HoverEnter, QPointF(40, 60), QPointF(40, 60), QPointF(-1, -1));
    QCoreApplication::sendEvent(card, &enter);
    auto* button = card->findChild<QAbstractButton*>(QStringLiteral("whyButton"));
    QVERIFY(button && button->isVisible());
    QVERIFY(button->width() >= 24 && button->height() >= 24);
    QVERIFY(card->rect().contains(button->geometry()));
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(answers(frame, "conversion"));
    QHoverEvent leave(QEvent::HoverLeave, QPointF(-1, -1), QPointF(-1, -1), QPointF(40, 60));
    QCoreApplication::sendEvent(card, &leave);
    QVERIFY(!button->isVisible());
}

void TstWhyWindow::theContextMenuAsks()
{
    Frame frame;
    QVERIFY(ready(frame));
    // The menu is modal: what is chosen in it is chosen from a timer.
    const auto choose = [&frame](const char* menuName) {
        QTimer::singleShot(50, &frame.window(), [menuName] {
            auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
            QVERIFY(menu);
            QCOMPARE(menu->objectName(), QLatin1String(menuName));
            auto* why = menu->findChild<QAction*>(QStringLiteral("why"));
            QVERIFY(why);
            menu->setActiveAction(why);
            QTest::keyClick(menu, Qt::Key_Return);
        });
    };
    auto* card = frame.find<ui::KpiCard>("kpiCard3");
    choose("kpiMenu");
    QContextMenuEvent onCard(QContextMenuEvent::Mouse, QPoint(20, 20), card->mapToGlobal(QPoint(20, 20)));
    QCoreApplication::sendEvent(card, &onCard);
    QVERIFY(answers(frame, "conversion"));
    popover(frame).close();

    auto* lever = frame.find("lever_innovation_fund");
    choose("whyMenu");
    QContextMenuEvent onLever(QContextMenuEvent::Mouse, QPoint(20, 10), lever->mapToGlobal(QPoint(20, 10)));
    QCoreApplication::sendEvent(lever, &onLever);
    QVERIFY(answers(frame, "innovation_fund"));
}

void TstWhyWindow::aLeversCardAsks()
{
    Frame frame;
    QVERIFY(ready(frame));
    QTest::mouseClick(frame.find("leverName_innovation_fund"), Qt::LeftButton);
    auto* why = frame.find<QAbstractButton>("leverWhy_innovation_fund");
    QVERIFY(why && why->isVisible());
    frame.find<QScrollArea>("leverScroll")->ensureWidgetVisible(why);
    why->setFocus();
    QTest::keyClick(why, Qt::Key_Return);
    QTRY_VERIFY(popover(frame).isVisible());
    QVERIFY(answers(frame, "innovation_fund"));
    // "Set the lever" closes the answer and goes to its card.
    QTest::mouseClick(frame.find("whyChangeButton"), Qt::LeftButton);
    QTRY_VERIFY(!popover(frame).isVisible());
    QVERIFY(frame.find("leverCard_innovation_fund")->isVisible());
}

void TstWhyWindow::aChartsLineIsAskedWhereThePointerIs()
{
    Frame frame;
    QVERIFY(ready(frame));
    frame.session().selectKpi(QStringLiteral("conversion"));
    auto* card = frame.find<ui::ChartCard>("largeChart");
    auto* chart = frame.find<ui::TimeChart>("largeTimeChart");
    QTRY_VERIFY(!chart->data().lines.empty() && chart->data().lines.front().id.startsWith(QLatin1String("conversion")));
    ui::WhyHook* hook = ui::WhyHook::of(*card);
    QVERIFY(hook);
    chart->setCursorYear(2028);
    const auto& geometry = chart->drawing().geometry;
    const auto value = ui::valueAt(chart->data().lines.front(), 2028);
    QVERIFY(value);
    const QPoint at = chart->mapTo(card, (geometry.map(QPointF(2028, *value)) + QPointF(4, 4)).toPoint());
    QVERIFY(hook->ask(at));
    QVERIFY(answers(frame, "conversion"));
    QCOMPARE(view(frame).answer()->year, 2028.0);
    popover(frame).close();
    // From the card's own menu as well.
    auto* menu = card->findChild<QMenu*>(QStringLiteral("cardMenu"));
    menu->popup(card->mapToGlobal(QPoint(10, 10)));
    QVERIFY(menu->findChild<QAction*>(QStringLiteral("why")));
    QCOMPARE(menu->actions().front()->objectName(), QStringLiteral("why"));
    menu->close();
    menu->popup(card->mapToGlobal(QPoint(10, 10)));
    QCOMPARE(menu->findChildren<QAction*>(QStringLiteral("why")).size(), 1);
    menu->close();
}

void TstWhyWindow::theNumbersOfTheSummaryCanBeAsked()
{
    Frame frame;
    QVERIFY(ready(frame));
    auto* summary = frame.find<ui::SummaryBar>("summarySentence");
    QTRY_VERIFY(summary->chosenSpot().has_value());
    const auto spot = *summary->chosenSpot();
    QVERIFY(summary->rect().contains(spot.rect));
    QCOMPARE(summary->spotAt(spot.rect.center())->subject, spot.subject);
    QVERIFY(!summary->spotAt(QPoint(2, 2)));
    // Left and Right go through them: figure, baseline, money, warnings.
    summary->setFocus();
    QStringList ids;
    for (int i = 0; i < 8; ++i) {
        ids << QString::fromStdString(summary->chosenSpot()->subject.id);
        QTest::keyClick(summary, Qt::Key_Right);
    }
    QVERIFY2(ids.contains(QStringLiteral("cumulative_cost")), qPrintable(ids.join(QLatin1Char(' '))));
    QVERIFY2(ids.contains(QStringLiteral("vacancy")), qPrintable(ids.join(QLatin1Char(' '))));
    const std::string last = summary->chosenSpot()->subject.id;
    const QRect number(summary->mapToGlobal(summary->chosenSpot()->rect.topLeft()), summary->chosenSpot()->rect.size());
    QTest::keyClick(summary, Qt::Key_Return);
    QTRY_VERIFY(popover(frame).isVisible());
    QVERIFY(answers(frame, last.c_str()));
    QVERIFY(!popover(frame).geometry().intersects(number));
}

void TstWhyWindow::keysGoBackAndForwardAndCloseThePopover()
{
    Frame frame;
    QVERIFY(ready(frame));
    QTest::mouseDClick(frame.find("kpiCard3"), Qt::LeftButton);
    QVERIFY(answers(frame, "conversion"));
    const auto subject = core::why::parseKey("variable:conversion_target", frame.session().regions());
    view(frame).ask(*subject);
    QVERIFY(answers(frame, "conversion_target"));
    QTest::keyClick(&popover(frame), Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(view(frame).subject()->id, std::string("conversion"));
    QTest::keyClick(&popover(frame), Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(view(frame).subject()->id, std::string("conversion_target"));
    QTest::keyClick(&popover(frame), Qt::Key_Escape);
    QTRY_VERIFY(!popover(frame).isVisible());
}

void TstWhyWindow::pinnedItStaysAtTheRightAndIsRemembered()
{
    Frame frame;
    QVERIFY(ready(frame));
    QTest::mouseDClick(frame.find("kpiCard3"), Qt::LeftButton);
    QVERIFY(answers(frame, "conversion"));
    QTest::mouseClick(frame.find("whyPin"), Qt::LeftButton);
    auto* panel = frame.find("whyPanel");
    QTRY_VERIFY(panel->isVisible());
    QVERIFY(!popover(frame).isVisible());
    QVERIFY(panel->isAncestorOf(&view(frame)));
    QTRY_COMPARE(panel->mapTo(&frame.window(), QPoint(panel->width(), 0)).x(), frame.window().width());
    QVERIFY(frame.action(ui::Command::ShowInspector).isChecked());
    keepPicture(frame.window(), "pinned.png");
    // The next question is answered there.
    QTest::mouseDClick(frame.find("kpiCard1"), Qt::LeftButton);
    QVERIFY(answers(frame, "national_trade"));
    QVERIFY(!popover(frame).isVisible());
    QTest::keyClick(&frame.window(), Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(view(frame).subject()->id, std::string("conversion"));

    frame.restart();
    QVERIFY(ready(frame));
    QVERIFY(frame.find("whyPanel")->isVisible());
    QTRY_VERIFY(view(frame).subject());
    QTest::keyClick(&frame.window(), Qt::Key_F10);
    QVERIFY(!frame.find("whyPanel")->isVisible());
    QTest::keyClick(&frame.window(), Qt::Key_F10);
    QVERIFY(frame.find("whyPanel")->isVisible());
}

void TstWhyWindow::aChangedNumberGoesIntoACopyOfTheWorldAndIsMarked()
{
    Frame frame;
    QVERIFY(ready(frame));
    frame.action(ui::Command::ShowInspector).trigger();
    const auto stock = core::why::parseKey("variable:conversion", frame.session().regions());
    view(frame).ask(*stock);
    QVERIFY(answers(frame, "conversion"));
    // The numbers in it lead to their editor.
    std::string name;
    for (const auto& parameter : view(frame).answer()->parameters) {
        if (parameter.low < parameter.high && parameter.grade == core::policy::Grade::C)
            name = parameter.name;
    }
    QVERIFY(!name.empty());
    const double before = frame.session().projection()->value("conversion", core::policy::Place::national(), 2028);
    core::why::Subject subject;
    subject.kind = core::why::Subject::Kind::Parameter;
    subject.id = name;
    view(frame).ask(subject);
    QVERIFY(answers(frame, name.c_str()));
    QTest::mouseClick(frame.find("whyChangeButton"), Qt::LeftButton);
    auto* editor = frame.find<ui::ParameterEditor>("parameterEditor");
    QTRY_VERIFY(editor->isVisible());
    const std::string world = frame.session().world().id;
    QVERIFY(frame.session().world().builtIn);
    auto* slider = frame.find<ui::ConstantSlider>("parameterSlider");
    slider->setFocus();
    QTest::keyClick(slider, Qt::Key_End);
    QVERIFY(!frame.session().world().builtIn);
    QVERIFY(frame.session().world().id != world);
    const auto* parameter = frame.session().catalogue().parameter(name);
    QCOMPARE(std::get<double>(frame.session().world().parameters.at(name)), parameter->high);
    // Figures follow.
    QTRY_VERIFY(frame.session().projection()->value("conversion", core::policy::Place::national(), 2028) != before);
    // A note says why; out of range is said; the mark stands in the equation's list.
    auto* note = frame.find<QLineEdit>("parameterNote");
    note->setFocus();
    QTest::keyClicks(note, QStringLiteral("field survey 2025"));
    QTest::keyClick(note, Qt::Key_Return);
    QCOMPARE(frame.session().world().notes.at(name), std::string("field survey 2025"));
    auto* warning = frame.find("parameterWarning");
    QVERIFY(!warning->isVisible());
    auto* field = frame.find<QWidget>("parameterField");
    field->setFocus();
    QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(field, QString::number(parameter->high * 1.5));
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(warning->isVisible());
    QCOMPARE(std::get<double>(frame.session().world().parameters.at(name)), parameter->high * 1.5);
    QCOMPARE(frame.session().world().notes.at(name), std::string("field survey 2025"));
    keepPicture(frame.window(), "changed.png");
    view(frame).ask(*stock);
    QVERIFY(answers(frame, "conversion"));
    const auto* row = frame.find<ui::CauseRow>(("whyParameter_" + name).c_str());
    QVERIFY(row && row->content().changed);
    // Reset puts the model's own value back.
    view(frame).ask(subject);
    QVERIFY(answers(frame, name.c_str()));
    QTest::mouseClick(frame.find("whyChangeButton"), Qt::LeftButton);
    QTest::mouseClick(frame.find("parameterReset"), Qt::LeftButton);
    QVERIFY(!frame.session().world().parameters.contains(name));
    QTRY_COMPARE(frame.session().projection()->value("conversion", core::policy::Place::national(), 2028), before);
    // And undo brings the change back.
    frame.session().undoStack().undo();
    QVERIFY(frame.session().world().parameters.contains(name));
}

void TstWhyWindow::theWindowKeepsWithinItsSize_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("chinese");
    for (const bool chinese : {false, true}) {
        const char* language = chinese ? "Chinese" : "English";
        QTest::addRow("1180, %s", language) << QSize(1180, 720) << chinese;
        QTest::addRow("1440, %s", language) << QSize(1440, 900) << chinese;
        QTest::addRow("1920, %s", language) << QSize(1920, 1080) << chinese;
    }
}

void TstWhyWindow::theWindowKeepsWithinItsSize()
{
    QFETCH(QSize, size);
    QFETCH(bool, chinese);
    Frame frame;
    QVERIFY(ready(frame));
    if (chinese)
        frame.action(ui::Command::SwitchLanguage).trigger();
    frame.window().resize(size);
    QVERIFY(frame.find("leverScroll")->isVisible());
    frame.action(ui::Command::ShowInspector).trigger();
    QVERIFY(answers(frame, view(frame).subject()->id.c_str()));
    QTest::qWait(200);
    QCOMPARE(frame.window().size(), size);
    QCOMPARE(frame.find("leverScroll")->isVisible(), size.width() >= 1440); // both stand side by side where there is room
    keepPicture(frame.window(), QByteArray("inspector-") + QByteArray::number(size.width()) + (chinese ? "-zh.png" : "-en.png"));
    // Nothing is pushed out of the window: the panel ends at its edge, the charts before the panel.
    auto* panel = frame.find("whyPanel");
    QCOMPARE(panel->mapTo(&frame.window(), QPoint(panel->width(), 0)).x(), size.width());
    const int panelLeft = panel->mapTo(&frame.window(), QPoint()).x();
    auto* scroll = frame.find<QScrollArea>("exploreScroll");
    QVERIFY(scroll->widget()->width() <= scroll->viewport()->width());
    for (const char* name : {"largeChart", "radarCard", "summarySentence"}) {
        const QWidget* part = frame.find(name);
        QVERIFY2(part->mapTo(&frame.window(), QPoint(part->width(), 0)).x() <= panelLeft, name);
    }
    // The levers that made room come back.
    frame.action(ui::Command::ShowInspector).trigger();
    QVERIFY(frame.find("leverScroll")->isVisible());
}

QTEST_MAIN(TstWhyWindow)
#include "tst_why_window.moc"
