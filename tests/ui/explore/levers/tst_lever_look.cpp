// SPDX-License-Identifier: GPL-3.0-or-later
// What every state of the panel must keep: names for screen readers, targets, no cut or overlapping text.
#include "core/policy/catalogue.h"
#include "lever_bench.h"
#include "resources/resources.h"
#include "tests/support/checks.h"
#include "ui/why/term_text.h"
#include "ui/widgets/text_block.h"

#include <QAccessible>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>

#include <vector>

using core::policy::Language;
using tests::LeverBench;

namespace {

struct Look {
    Language language;
    ui::ThemeKind theme;
    const char* regionSet;
};

const Look kLooks[] = {{Language::English, ui::ThemeKind::Light, "macro"},
                       {Language::Chinese, ui::ThemeKind::Dark, "macro"},
                       {Language::English, ui::ThemeKind::Dark, "provinces"},
                       {Language::Chinese, ui::ThemeKind::Light, "provinces"}};

QString describe(const QWidget* widget)
{
    return QStringLiteral("%1 \"%2\" \"%3\"").arg(QLatin1String(widget->metaObject()->className()), widget->objectName(),
                                                   widget->accessibleName());
}

/// Opens the lever's card with everything in it that can be opened.
void openWide(const LeverBench& bench, const core::policy::Lever& lever)
{
    const QString id = QString::fromStdString(lever.id);
    bench.panel->showLever(id);
    for (const char* part : {"leverPaper_", "leverRegionList_"}) {
        auto* button = bench.button(QLatin1String(part) + id);
        if (button != nullptr && !button->isChecked())
            button->click();
    }
    for (int turn = 0; turn < 3; ++turn)
        QCoreApplication::processEvents(); // layouts of layouts
}

std::vector<QWidget*> visibleParts(const LeverBench& bench)
{
    std::vector<QWidget*> parts;
    for (QWidget* part : bench.panel->findChildren<QWidget*>()) {
        if (part->isVisible() && qobject_cast<QLineEdit*>(part) == nullptr)
            parts.push_back(part);
    }
    return parts;
}

/// The first part that is cut, leaves its parent or lies on another; empty when all is well.
QString firstCut(const LeverBench& bench, const core::policy::Lever& lever)
{
    for (QWidget* part : visibleParts(bench)) {
        const bool isWords = qobject_cast<QAbstractButton*>(part) != nullptr || qobject_cast<QLabel*>(part) != nullptr
            || qobject_cast<ui::NumberField*>(part) != nullptr;
        if (isWords && part->width() < part->sizeHint().width())
            return describe(part) + QStringLiteral(" is too narrow");
        const auto* block = qobject_cast<ui::TextBlock*>(part);
        if (block != nullptr && block->height() < block->heightForWidth(block->width()))
            return describe(part) + QStringLiteral(" is too low");
        // Inside its parent, but for the name's line, which starts above its row, and what scrolls.
        const QRect room = part->parentWidget()->rect().adjusted(-1, -4, 1, 1);
        if (part->parentWidget()->objectName() != QLatin1String("qt_scrollarea_viewport") && !room.contains(part->geometry()))
            return describe(part) + QStringLiteral(" leaves its parent");
    }
    const QWidget* card = bench.widget(QStringLiteral("leverCard_") + QString::fromStdString(lever.id));
    const auto parts = card->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly);
    for (const QWidget* one : parts) {
        for (const QWidget* other : parts) {
            if (one < other && one->isVisible() && other->isVisible() && one->geometry().intersects(other->geometry()))
                return describe(one) + QStringLiteral(" lies on ") + describe(other);
        }
    }
    return {};
}

} // namespace

class TestLeverLook : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void everythingFocusableHasANameAndRole_data() { looks(); }
    void everythingFocusableHasANameAndRole();
    void slidersSpeakTheLever();
    void nothingIsCut_data() { looks(); }
    void nothingIsCut();
    void rowsAre36High();
    void tabVisitsEveryControlOnce();
    void themeRepaints();
    void refreshingAllRowsIsQuick();

private:
    static void looks();
};

void TestLeverLook::initTestCase()
{
    resources::load();
}

void TestLeverLook::looks()
{
    QTest::addColumn<int>("look");
    QTest::newRow("English, light, two regions") << 0;
    QTest::newRow("Chinese, dark, two regions") << 1;
    QTest::newRow("English, dark, provinces") << 2;
    QTest::newRow("Chinese, light, provinces") << 3;
}

void TestLeverLook::everythingFocusableHasANameAndRole()
{
    QFETCH(int, look);
    LeverBench bench(kLooks[look].language);
    QVERIFY(bench.ready());
    VERIFY_RESULT(bench.session->setRegionSet(QLatin1String(kLooks[look].regionSet)));
    bench.click(QStringLiteral("leverFilterAll"));
    int checked = 0;
    for (const char* lever : {"digital_infrastructure", "certification"}) {
        openWide(bench, *bench.session->catalogue().lever(lever));
        for (QWidget* part : visibleParts(bench)) {
            if (part->focusPolicy() == Qt::NoFocus || part->focusProxy() != nullptr)
                continue;
            ++checked;
            QAccessibleInterface* access = QAccessible::queryAccessibleInterface(part);
            QVERIFY2(access != nullptr, qPrintable(describe(part)));
            QVERIFY2(!access->text(QAccessible::Name).isEmpty(), qPrintable(describe(part)));
            QVERIFY2(access->role() != QAccessible::Client && access->role() != QAccessible::NoRole, qPrintable(describe(part)));
            // The card takes its final heights when the first figures arrive. Terms in a sentence are as high as its lines.
            if (qobject_cast<ui::TermText*>(part) == nullptr)
                QTRY_VERIFY2(part->height() >= 24 && part->width() >= 24, qPrintable(describe(part)));
            if (qobject_cast<QAbstractSlider*>(part) != nullptr)
                QVERIFY2(access->valueInterface() != nullptr, qPrintable(describe(part)));
            if (access->role() == QAccessible::Button)
                QVERIFY(access->actionInterface()->actionNames().contains(QAccessibleActionInterface::pressAction()));
        }
    }
    QVERIFY(checked > 80); // 23 levers of three controls, and more
}

void TestLeverLook::slidersSpeakTheLever()
{
    const LeverBench bench;
    QVERIFY(bench.ready());
    bench.session->proposeLever(QStringLiteral("digital_infrastructure"));
    QAccessibleInterface* access = QAccessible::queryAccessibleInterface(bench.slider("digital_infrastructure"));
    QCOMPARE(access->text(QAccessible::Name), QStringLiteral("Western networks"));
    QTRY_COMPARE(access->text(QAccessible::Value).remove(QChar(0x2009)).remove(QLatin1Char(' ')),
                 QStringLiteral("100percent,asproposed,Central-Westonly,20.0bnCNY,evidenceA"));
    access->valueInterface()->setCurrentValue(40);
    QCOMPARE(bench.strength("digital_infrastructure"), 0.4);
}

void TestLeverLook::nothingIsCut()
{
    QFETCH(int, look);
    LeverBench bench(kLooks[look].language);
    QVERIFY(bench.ready());
    bench.appearance.setTheme(kLooks[look].theme);
    VERIFY_RESULT(bench.session->setRegionSet(QLatin1String(kLooks[look].regionSet)));
    bench.click(QStringLiteral("leverFilterAll"));
    for (const auto& lever : bench.session->catalogue().levers) {
        openWide(bench, lever);
        QTRY_COMPARE(firstCut(bench, lever), QString()); // figures may still come and make room for themselves
    }
}

void TestLeverLook::rowsAre36High()
{
    for (const Language language : {Language::English, Language::Chinese}) {
        const LeverBench bench(language);
        QVERIFY(bench.ready());
        QCoreApplication::processEvents();
        for (const auto& lever : bench.session->catalogue().levers) {
            const QWidget* row = bench.widget(QStringLiteral("lever_") + QString::fromStdString(lever.id));
            if (row->isVisible())
                QCOMPARE(row->height(), 36);
        }
    }
}

void TestLeverLook::tabVisitsEveryControlOnce()
{
    const LeverBench bench;
    QVERIFY(bench.ready());
    bench.openCard("digital_infrastructure");
    bench.panel->takeFocus();
    QStringList visited;
    for (int i = 0; i < 200; ++i) {
        QWidget* now = bench.panel->focusWidget();
        QVERIFY(now != nullptr);
        if (visited.contains(now->objectName()))
            break;
        visited << now->objectName();
        QTest::keyClick(now, Qt::Key_Tab);
    }
    for (const char* name : {"leverName_innovation_fund", "leverSlider_innovation_fund", "leverValue_innovation_fund",
                             "leverStart_digital_infrastructure", "leverRegionSlider_digital_infrastructure_Central_West",
                             "leverPaper_digital_infrastructure", "leverSlider_mutual_recognition", "leverFilterMain"})
        QVERIFY2(visited.contains(QLatin1String(name)), name);
    // Reading order within a row and into its card.
    const auto at = [&](const char* name) { return visited.indexOf(QLatin1String(name)); };
    QVERIFY(at("leverSlider_digital_infrastructure") > at("leverName_digital_infrastructure")
            || at("leverName_digital_infrastructure") == 0);
    QVERIFY(at("leverStart_digital_infrastructure") > at("leverSlider_digital_infrastructure"));
    QVERIFY(at("leverName_testbed") > at("leverPaper_digital_infrastructure"));
}

void TestLeverLook::themeRepaints()
{
    LeverBench bench;
    QVERIFY(bench.ready());
    const QImage light = bench.panel->grab().toImage();
    bench.appearance.setTheme(ui::ThemeKind::Dark);
    const QImage dark = bench.panel->grab().toImage();
    QVERIFY(light.pixelColor(2, 2) != dark.pixelColor(2, 2));
    QCOMPARE(dark.pixelColor(2, 2), bench.appearance.color(ui::Token::Surface));
}

void TestLeverLook::refreshingAllRowsIsQuick()
{
    // All a drag asks of the panel besides painting; far below the 16 ms of a frame even on a busy machine.
    const LeverBench bench;
    QVERIFY(bench.ready());
    QElapsedTimer clock;
    qint64 best = 1000000000;
    for (int i = 0; i < 20; ++i) {
        clock.start();
        emit bench.session->leversChanged();
        best = std::min(best, clock.nsecsElapsed());
    }
    QVERIFY2(best < 5000000, qPrintable(QStringLiteral("%1 ns").arg(best)));
}

QTEST_MAIN(TestLeverLook)
#include "tst_lever_look.moc"
