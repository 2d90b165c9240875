// SPDX-License-Identifier: GPL-3.0-or-later
// The window's look: language and theme while running, what a restart brings back, no part cut at the smallest size.
#include "ui/frame/mark.h"
#include "ui/frame/pages.h"
#include "ui/frame/scenario_chip.h"
#include "ui/widgets/segmented_switch.h"

#include "tests/ui/frame/frame_fixture.h"
#include "tests/support/checks.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QAction>
#include <QMenu>
#include <QMenuBar>
#include <QPainter>
#include <QPalette>
#include <QSet>
#include <QSplitter>
#include <QTableWidget>
#include <QTextBrowser>

using core::policy::Language;
using tests::Frame;
using ui::Command;
using ui::ThemeKind;

class TestWindowLook : public QObject {
    Q_OBJECT

private slots:
    void languageSwitchesWhileRunning();
    void themeSwitchesWhileRunning();
    void restartBringsBackLookAndPanes();
    void firstStartFollowsTheSystem_data();
    void firstStartFollowsTheSystem();
    void markHasFourColours();
    void headerAndStripFitTheSmallestWindow_data();
    void headerAndStripFitTheSmallestWindow();
    void everyFocusablePartOfTheFrameHasAName();
    void screenReadersCanPressAndReadTheSwitch();
    void pagesThatDoNotExistAreAbsent();
    void menusHoldEveryCommand();
    void aboutNamesVersionLicenceAndPapers();
    void keyboardDialogShowsTheTable();
};

void TestWindowLook::languageSwitchesWhileRunning()
{
    Frame frame;
    QVERIFY(frame.ready());
    QCOMPARE(frame.find<QAbstractButton>("rail-explore")->text(), QStringLiteral("Explore"));
    QTest::mouseClick(frame.find("zh"), Qt::LeftButton);
    QVERIFY(frame.appearance().isChinese());
    QCOMPARE(frame.find<QAbstractButton>("rail-explore")->text(), QStringLiteral("探索"));
    QCOMPARE(frame.find<QLabel>("productName")->text(), QStringLiteral("四维"));
    QCOMPARE(frame.find<QLabel>("stripTitle")->text(), QStringLiteral("情景"));
    QCOMPARE(frame.action(Command::Undo).text(), QStringLiteral("撤销"));
    QCOMPARE(frame.window().menuBar()->actions().first()->text(), QStringLiteral("&文件"));
    QTest::keyClick(&frame.window(), Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(!frame.appearance().isChinese());
    QCOMPARE(frame.find<QLabel>("stripTitle")->text(), QStringLiteral("Scenarios"));
    QCOMPARE(frame.find<ui::SegmentedSwitch>("languageSwitch")->chosen(), QStringLiteral("en"));
}

void TestWindowLook::themeSwitchesWhileRunning()
{
    Frame frame;
    QVERIFY(frame.ready());
    const auto colourAt = [&](QPoint point) { return frame.window().grab().toImage().pixelColor(point * frame.window().devicePixelRatioF()); };
    const QPoint onRail(frame.window().width() > 0 ? 5 : 0, frame.window().height() - 10);
    QCOMPARE(colourAt(onRail), ui::color(ThemeKind::Light, ui::Token::Surface));
    QTest::mouseClick(frame.find("themeButton"), Qt::LeftButton);
    QCOMPARE(frame.appearance().theme(), ThemeKind::Dark);
    QTRY_COMPARE(colourAt(onRail), ui::color(ThemeKind::Dark, ui::Token::Surface));
    QTest::keyClick(&frame.window(), Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(frame.appearance().theme(), ThemeKind::Light);
}

void TestWindowLook::restartBringsBackLookAndPanes()
{
    Frame frame;
    QVERIFY(frame.ready());
    frame.appearance().setLanguage(Language::Chinese);
    frame.appearance().setTheme(ThemeKind::Dark);
    frame.window().resize(1300, 760);
    auto* splitter = frame.find<QSplitter>("exploreSplitter");
    splitter->setSizes({400, splitter->width() - 400});
    const int panel = splitter->sizes().first();
    QVERIFY(panel != ui::metrics::kLeverPanelWidth);
    frame.action(Command::ReduceMotion).trigger();
    frame.action(Command::ShowMenuBar).trigger();
    frame.session().setYear(2033);
    const QSize size = frame.window().size();

    frame.restart();
    QVERIFY(frame.ready());
    QVERIFY(frame.appearance().isChinese());
    QCOMPARE(frame.appearance().theme(), ThemeKind::Dark);
    QVERIFY(frame.appearance().reducedMotion());
    QCOMPARE(frame.window().size(), size);
    QTRY_COMPARE(frame.find<QSplitter>("exploreSplitter")->sizes().first(), panel);
    QVERIFY(frame.window().menuBar()->isVisible());
    QCOMPARE(frame.session().year(), 2033.0);

    frame.action(Command::ShowLeverPanel).trigger();
    frame.restart();
    QVERIFY(frame.ready());
    QVERIFY(!frame.action(Command::ShowLeverPanel).isChecked());
    frame.action(Command::ShowLeverPanel).trigger();
    QTRY_COMPARE(frame.find<QSplitter>("exploreSplitter")->sizes().first(), panel);
}

void TestWindowLook::firstStartFollowsTheSystem_data()
{
    QTest::addColumn<QColor>("window");
    QTest::addColumn<QColor>("text");
    QTest::addColumn<ThemeKind>("theme");
    QTest::newRow("dark text on light") << QColor(Qt::white) << QColor(Qt::black) << ThemeKind::Light;
    QTest::newRow("light text on dark") << QColor(Qt::black) << QColor(Qt::white) << ThemeKind::Dark;
}

void TestWindowLook::firstStartFollowsTheSystem()
{
    QFETCH(const QColor, window);
    QFETCH(const QColor, text);
    QFETCH(const ThemeKind, theme);
    QPalette palette;
    palette.setColor(QPalette::Window, window);
    palette.setColor(QPalette::WindowText, text);
    QCOMPARE(ui::systemTheme(palette), theme);
}

void TestWindowLook::markHasFourColours()
{
    const ui::Appearance appearance;
    QImage image(48, 48, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    ui::paintMark(painter, appearance, {24, 24}, 46);
    painter.end();
    QCOMPARE(image.pixelColor(14, 14), appearance.color(ui::Token::Technology));
    QCOMPARE(image.pixelColor(34, 14), appearance.color(ui::Token::Region));
    QCOMPARE(image.pixelColor(34, 34), appearance.color(ui::Token::Talent));
    QCOMPARE(image.pixelColor(14, 34), appearance.color(ui::Token::Standards));
}

void TestWindowLook::headerAndStripFitTheSmallestWindow_data()
{
    QTest::addColumn<Language>("language");
    QTest::newRow("English") << Language::English;
    QTest::newRow("Chinese") << Language::Chinese;
}

void TestWindowLook::headerAndStripFitTheSmallestWindow()
{
    QFETCH(const Language, language);
    Frame frame;
    frame.appearance().setLanguage(language);
    frame.window().resize(1180, 720);
    QVERIFY(frame.ready());
    QCOMPARE(frame.window().size(), QSize(1180, 720));
    for (const char* part : {"headerContent", "scenarioStrip"}) {
        QWidget* container = frame.find(part);
        QList<QWidget*> shown;
        for (auto* child : container->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly))
            if (child->isVisible())
                shown << child;
        for (int i = 0; i < shown.size(); ++i) {
            QVERIFY2(container->rect().contains(shown[i]->geometry()), qPrintable(shown[i]->objectName()));
            QVERIFY2(shown[i]->width() >= shown[i]->minimumSizeHint().width(), qPrintable(shown[i]->objectName()));
            for (int j = i + 1; j < shown.size(); ++j)
                QVERIFY2(!shown[i]->geometry().intersects(shown[j]->geometry()),
                         qPrintable(shown[i]->objectName() + QLatin1String(" over ") + shown[j]->objectName()));
        }
    }
}

void TestWindowLook::everyFocusablePartOfTheFrameHasAName()
{
    Frame frame;
    QVERIFY(frame.ready());
    int seen = 0;
    for (const char* part : {"headerBar", "navigationRail", "scenarioStrip"}) {
        for (auto* widget : frame.find(part)->findChildren<QWidget*>()) {
            if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus))
                continue;
            ++seen;
            QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(widget);
            QVERIFY(accessible);
            QVERIFY2(!accessible->text(QAccessible::Name).isEmpty(), qPrintable(widget->objectName()));
            QVERIFY2(QSet<QAccessible::Role>({QAccessible::Button, QAccessible::RadioButton, QAccessible::CheckBox}).contains(accessible->role()), qPrintable(widget->objectName()));
            QVERIFY2(widget->width() >= 24 && widget->height() >= 24, qPrintable(widget->objectName()));
        }
    }
    QVERIFY(seen >= 12);
}

void TestWindowLook::screenReadersCanPressAndReadTheSwitch()
{
    Frame frame;
    QVERIFY(frame.ready());
    QAccessibleInterface* chinese = QAccessible::queryAccessibleInterface(frame.find("zh"));
    QCOMPARE(chinese->role(), QAccessible::RadioButton);
    QVERIFY(!chinese->state().checked);
    chinese->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QVERIFY(frame.appearance().isChinese());
    QVERIFY(chinese->state().checked);
}

void TestWindowLook::pagesThatDoNotExistAreAbsent()
{
    Frame frame;
    QVERIFY(frame.ready());
    int buttons = 0;
    for (auto* button : frame.find("navigationRail")->findChildren<QAbstractButton*>()) {
        QVERIFY(button->isEnabled());
        ++buttons;
    }
    QCOMPARE(buttons, static_cast<int>(ui::pageTable().size()));
}

void TestWindowLook::menusHoldEveryCommand()
{
    Frame frame;
    QVERIFY(frame.ready());
    QSet<QAction*> held;
    for (const QAction* top : frame.window().menuBar()->actions())
        for (QAction* action : top->menu()->actions())
            held << action;
    for (const auto& info : ui::commandTable())
        QVERIFY2(held.contains(&frame.action(info.command)), info.id);
}

void TestWindowLook::aboutNamesVersionLicenceAndPapers()
{
    Frame frame;
    QVERIFY(frame.ready());
    QCoreApplication::setApplicationVersion(QStringLiteral("7.8.9"));
    for (const Language language : {Language::English, Language::Chinese}) {
        frame.appearance().setLanguage(language);
        frame.action(Command::About).trigger();
        auto* dialog = frame.find<QDialog>("aboutDialog");
        QVERIFY(dialog && dialog->isVisible());
        const QString text = dialog->findChild<QTextBrowser*>(QStringLiteral("aboutText"))->toPlainText();
        for (const char* wanted : {"7.8.9", "GPL-3.0-or-later", "Qt Charts", "GPL-3.0-only", "SQLite", "pugixml", "SLEEF", "oneTBB", "CLI11", "nlohmann-json",
                                   "tl-expected", "OFL-1.1", "000", "001", "002", "003", "004", "10.12677/ecl.2025.14113572"})
            QVERIFY2(text.contains(QLatin1String(wanted)), wanted);
        QVERIFY(text.contains(QLatin1String(qVersion())));
        QVERIFY(text.contains(language == Language::Chinese ? QStringLiteral("潘沿") : QStringLiteral("Yan Pan")));
        dialog->close();
        QTRY_VERIFY(!frame.find<QDialog>("aboutDialog"));
    }
}

void TestWindowLook::keyboardDialogShowsTheTable()
{
    Frame frame;
    QVERIFY(frame.ready());
    frame.action(Command::Keyboard).trigger();
    auto* table = frame.find<QTableWidget>("keyboardTable");
    QVERIFY(table);
    for (const auto& info : ui::commandTable()) {
        if (!info.keys[0])
            continue;
        const QString key = ui::Commands::keys(info).first().toString(QKeySequence::NativeText);
        bool found = false;
        for (int row = 0; row < table->rowCount(); ++row)
            found = found || (table->item(row, 1) && table->item(row, 1)->text().startsWith(key));
        QVERIFY2(found, info.id);
    }
}

QTEST_MAIN(TestWindowLook)
#include "tst_window_look.moc"
