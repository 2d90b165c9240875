// SPDX-License-Identifier: GPL-3.0-or-later
// Files brought into the statistics by mouse and keyboard: what is recognised, asked, written, and taken back.
#include "tests/core/import/packages.h"
#include "tests/ui/import/import_fixture.h"
#include "ui/session/session.h"
#include "ui/session/statistics_book.h"

#include <QAbstractItemModel>
#include <QAccessible>
#include <QDir>
#include <QDropEvent>
#include <QInputMethodEvent>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTableView>
#include <QTimer>
#include <QUndoStack>

#include <xlsxwriter.h>

#include <algorithm>
#include <random>

#include <time.h>

using namespace ui;
using core::policy::Language;

class TestImportPanel : public QObject {
    Q_OBJECT

private slots:
    void init();
    void bringsInTheProvincesByMouse();
    void settlesAllAsProposed();
    void keepsAndLeavesEmptyByKeyboard();
    void readsAWorkbook();
    void readsLongSdmx();
    void readsSemicolonsAndDecimalCommas();
    void changesWhatAColumnMeans();
    void addsANewIndicatorWithItsWords();
    void fillsAnEmptySetOfOnesOwn();
    void goesIntoAnotherSet();
    void matchesARegionByHand();
    void asksWhoPublishedIt();
    void asksForAYearThatNothingTells();
    void listsManyProblemsInParts();
    void takesATableOfStartValues();
    void saysWhyAFileCannotBeRead_data();
    void saysWhyAFileCannotBeRead();
    void rereadsInAnotherEncoding();
    void dropsAFile();
    void holdsTheWindowForNothing();
    void stopsReadingAndChecking();
    void writesNothingBeforeTheLastStep();
    void goesOnWhenTheSetChanges();
    void speaksToScreenReaders();

private:
    [[nodiscard]] QByteArray provinces(bool withFaults) const { return f->provinces(withFaults); }
    void read(const QString& name, const QByteArray& bytes) { QVERIFY(f->read(name, bytes)); }
    void next() { f->press("importNext"); }
    [[nodiscard]] QString nextText() const { return f->find<QPushButton>("importNext")->text(); }
    /// What a new indicator without a unit is asked at the check.
    void sayItHasNoUnit()
    {
        for (auto* button : f->panel->findChildren<QPushButton*>(QStringLiteral("importKeep"))) {
            if (button->isVisibleTo(f->panel.get()) && button->text() == QLatin1String("It has none")) {
                button->click();
                WAIT_FOR_IMPORT(*f);
                return;
            }
        }
        QFAIL("nothing asks for the unit");
    }
    void nameSource() { QVERIFY(f->nameSource()); }

    std::unique_ptr<tests::ImportFixture> f;
};

void TestImportPanel::init()
{
    f.reset();
    f = std::make_unique<tests::ImportFixture>(); // a workspace of its own
    QVERIFY(f->start());
    f->open();
    f->panel->begin(tests::kProvinces);
}

void TestImportPanel::bringsInTheProvincesByMouse()
{
    QSignalSpy imported(f->panel.get(), &ImportPanel::imported);
    const std::size_t before = f->set()->valueCount();
    const double known = f->value("ecommerce_enterprise_share", "36", 2023);
    read(QStringLiteral("各省宽带与电商 2023.csv"), provinces(true));
    QCOMPARE(f->find<QLabel>("importFileName")->text(), QStringLiteral("各省宽带与电商 2023.csv"));
    QVERIFY(f->find<QLabel>("importFileSize")->text().contains(QLatin1Char('5')));
    QCOMPARE(f->find<QComboBox>("importFile-encoding")->currentText(), QStringLiteral("GB18030"));
    QCOMPARE(f->find<QComboBox>("importFile-separator")->currentData().toInt(), int(','));
    QCOMPARE(f->find<QComboBox>("importFile-decimal")->currentData().toInt(), int('.'));
    nameSource();
    auto* year = f->find<QLineEdit>("importSource-year");
    year->setFocus();
    QTest::keyClicks(year, QStringLiteral("2024"));

    next();
    QCOMPARE(f->panel->step(), QStringLiteral("columns"));
    const auto meaning = [&](int column) {
        return f->find<QComboBox>(QStringLiteral("importColumn-%1-meaning").arg(column))->currentData().toString();
    };
    QCOMPARE(meaning(0), QStringLiteral("region"));
    QCOMPARE(meaning(1), QStringLiteral("year"));
    QCOMPARE(meaning(2), QStringLiteral("value:broadband_subscribers"));
    QCOMPARE(meaning(3), QStringLiteral("value:ecommerce_enterprise_share"));
    QCOMPARE(meaning(4), QStringLiteral("note"));

    next();
    QCOMPARE(f->panel->step(), QStringLiteral("check"));
    QVERIFY(!f->find<QPushButton>("importNext")->isEnabled());
    QVERIFY2(nextText().contains(QLatin1Char('2')), qPrintable(nextText()));
    QVERIFY(f->button("region_by_other_name", 6, "importUndo")); // mended, and can be taken back
    QCOMPARE(f->button("share_as_fraction", 15, "importFix")->text(), QStringLiteral("Change to 13.6"));
    QVERIFY(f->button("share_as_fraction", 15, "importKeep"));
    QVERIFY(f->button("share_as_fraction", 15, "importLeaveEmpty"));
    QCOMPARE(f->button("unit_in_cell", 24, "importFix")->text(), QStringLiteral("Remove the unit"));

    QTest::mouseClick(f->button("share_as_fraction", 15, "importFix"), Qt::LeftButton);
    WAIT_FOR_IMPORT(*f);
    QVERIFY(!f->button("share_as_fraction", 15, "importFix"));
    QTest::mouseClick(f->button("share_as_fraction", 15, "importUndo"), Qt::LeftButton);
    WAIT_FOR_IMPORT(*f);
    QTest::mouseClick(f->button("share_as_fraction", 15, "importFix"), Qt::LeftButton);
    WAIT_FOR_IMPORT(*f);
    QTest::mouseClick(f->button("unit_in_cell", 24, "importFix"), Qt::LeftButton);
    WAIT_FOR_IMPORT(*f);
    QVERIFY(f->find<QPushButton>("importNext")->isEnabled());

    next();
    QCOMPARE(f->panel->step(), QStringLiteral("confirm"));
    // All figures are those of the set: there is nothing to write.
    QCOMPARE(f->find<QLabel>("importCount-added")->text(), QStringLiteral("0"));
    QCOMPARE(f->find<QLabel>("importCount-same")->text(), QStringLiteral("62"));
    QVERIFY(!f->find<QPushButton>("importNext")->isEnabled());

    // One of them changed, it is written, and undo takes it back.
    QByteArray other = provinces(true);
    other.replace("0.136", "13.9");
    read(QStringLiteral("changed.csv"), other);
    QCOMPARE(f->panel->step(), QStringLiteral("file"));
    nameSource();
    next();
    next();
    f->press("importSettleAll");
    WAIT_FOR_IMPORT(*f);
    next();
    QCOMPARE(f->find<QLabel>("importCount-changed")->text(), QStringLiteral("1"));
    QCOMPARE(f->value("ecommerce_enterprise_share", "36", 2023), known);
    next();
    WAIT_FOR_IMPORT(*f);
    QTRY_COMPARE(imported.count(), 1);
    QCOMPARE(imported[0][0].toString(), tests::kProvinces);
    QVERIFY(imported[0][1].toStringList().contains(QStringLiteral("ecommerce_enterprise_share")));
    QCOMPARE(f->value("ecommerce_enterprise_share", "36", 2023), 13.9);
    QCOMPARE(f->set()->valueCount(), before);
    const auto* observation = f->set()->find(f->set()->indicatorIndex("ecommerce_enterprise_share"), f->set()->regions().indexOf("36"), 2023);
    QCOMPARE(observation->grade, std::string("C"));
    QCOMPARE(f->set()->source(observation->sourceId)->publisher.english, std::string("National Bureau"));
    f->session.session->undoStack().undo();
    QCOMPARE(f->value("ecommerce_enterprise_share", "36", 2023), known);
    QVERIFY(f->set()->history().empty());
}

void TestImportPanel::settlesAllAsProposed()
{
    read(QStringLiteral("p.csv"), provinces(true));
    nameSource();
    next();
    next();
    QCOMPARE(f->panel->step(), QStringLiteral("check"));
    f->find<QAbstractButton>("importSettleAll")->setFocus();
    QTest::keyClick(f->find<QAbstractButton>("importSettleAll"), Qt::Key_Space);
    WAIT_FOR_IMPORT(*f);
    QVERIFY(f->find<QPushButton>("importNext")->isEnabled());
    QVERIFY(f->find<QAbstractButton>("importSettleAll")->isHidden());
    QTRY_COMPARE(f->panel->window()->focusWidget(), static_cast<QWidget*>(f->find<QPushButton>("importNext")));
}

void TestImportPanel::keepsAndLeavesEmptyByKeyboard()
{
    read(QStringLiteral("p.csv"), provinces(true));
    nameSource();
    auto* forward = f->find<QPushButton>("importNext");
    forward->setFocus();
    QTest::keyClick(forward, Qt::Key_Space);
    QCOMPARE(f->panel->step(), QStringLiteral("columns"));
    QTest::keyClick(f->panel.get(), Qt::Key_PageDown, Qt::ControlModifier);
    QCOMPARE(f->panel->step(), QStringLiteral("check"));
    // The keyboard stands on the first thing to decide.
    QCOMPARE(f->panel->window()->focusWidget(), static_cast<QWidget*>(f->button("share_as_fraction", 15, "importFix")));
    QTest::keyClick(f->panel->window()->focusWidget(), Qt::Key_Tab);
    QTest::keyClick(f->panel->window()->focusWidget(), Qt::Key_Space);
    WAIT_FOR_IMPORT(*f);
    auto* undo = f->button("share_as_fraction", 15, "importUndo");
    QVERIFY(undo);
    QCOMPARE(f->panel->window()->focusWidget(), static_cast<QWidget*>(undo));
    QTest::keyClick(undo, Qt::Key_Tab);
    QCOMPARE(f->panel->window()->focusWidget(), static_cast<QWidget*>(f->button("unit_in_cell", 24, "importFix")));
    QTest::keyClick(f->panel->window()->focusWidget(), Qt::Key_Tab);
    QCOMPARE(f->panel->window()->focusWidget(), static_cast<QWidget*>(f->button("unit_in_cell", 24, "importLeaveEmpty")));
    QTest::keyClick(f->panel->window()->focusWidget(), Qt::Key_Space);
    WAIT_FOR_IMPORT(*f);
    QTest::keyClick(f->panel.get(), Qt::Key_PageDown, Qt::ControlModifier);
    QCOMPARE(f->panel->step(), QStringLiteral("confirm"));
    QCOMPARE(f->find<QLabel>("importCount-changed")->text(), QStringLiteral("1")); // 0.136 as it stands
    QTest::keyClick(f->panel.get(), Qt::Key_PageUp, Qt::ControlModifier);
    QCOMPARE(f->panel->step(), QStringLiteral("check"));
}

void TestImportPanel::readsAWorkbook()
{
    const QString path = f->write(QStringLiteral("book.xlsx"), "x");
    lxw_workbook* book = workbook_new(path.toUtf8().constData());
    lxw_worksheet* notes = workbook_add_worksheet(book, "Notes");
    worksheet_write_string(notes, 0, 0, "About this book", nullptr);
    lxw_worksheet* sheet = workbook_add_worksheet(book, "Figures");
    const char* heads[] = {"Region", "Year", "Fixed broadband subscriptions"};
    for (lxw_col_t column = 0; column < 3; ++column)
        worksheet_write_string(sheet, 0, column, heads[column], nullptr);
    worksheet_write_string(sheet, 1, 0, "Beijing", nullptr);
    worksheet_write_number(sheet, 1, 1, 2026, nullptr);
    worksheet_write_number(sheet, 1, 2, 940.5, nullptr);
    worksheet_write_string(sheet, 2, 0, "Tianjin", nullptr);
    worksheet_write_number(sheet, 2, 1, 2026, nullptr);
    worksheet_write_formula_num(sheet, 2, 2, "=600+80", nullptr, 680);
    workbook_close(book);
    f->panel->openFile(path);
    WAIT_FOR_IMPORT(*f);
    QCOMPARE(f->find<QLabel>("importTitle")->text(), QStringLiteral("Import XLSX"));
    auto* sheets = f->find<QComboBox>("importFile-sheet");
    QCOMPARE(sheets->currentText(), QStringLiteral("Figures"));
    QVERIFY(f->find<QComboBox>("importFile-encoding")->isHidden());
    nameSource();
    next();
    next();
    QVERIFY(f->button("formula_cell", 3, "importUndo"));
    next();
    QCOMPARE(f->find<QLabel>("importCount-added")->text(), QStringLiteral("2"));
    next();
    WAIT_FOR_IMPORT(*f);
    QTRY_COMPARE(f->value("broadband_subscribers", "12", 2026), 680.0);
    QCOMPARE(f->value("broadband_subscribers", "11", 2026), 940.5);
}

void TestImportPanel::readsLongSdmx()
{
    read(QStringLiteral("sdmx.csv"), "DATAFLOW,REF_AREA,TIME_PERIOD,INDICATOR,OBS_VALUE,UNIT_MEASURE,OBS_STATUS\n"
                                     "X:Y(1.0),CN-11,2026,broadband_subscribers,941,10 thousand subscriptions,A\n"
                                     "X:Y(1.0),CN-12,2026,broadband_subscribers,,10 thousand subscriptions,M\n"
                                     "X:Y(1.0),CN-13,2026,joy,3,index,A\n");
    nameSource();
    next();
    QCOMPARE(f->panel->step(), QStringLiteral("columns"));
    QCOMPARE(f->find<QComboBox>("importColumn-3-meaning")->currentData().toString(), QStringLiteral("indicator"));
    QCOMPARE(f->find<QComboBox>("importColumn-4-meaning")->currentData().toString(), QStringLiteral("value"));
    QCOMPARE(f->find<QComboBox>("importColumn-5-meaning")->currentData().toString(), QStringLiteral("unit"));
    QCOMPARE(f->find<QComboBox>("importColumn-6-meaning")->currentData().toString(), QStringLiteral("status"));
    next();
    auto* add = f->button("unknown_indicator", 4, "importFix");
    QVERIFY(add);
    QTest::mouseClick(add, Qt::LeftButton);
    WAIT_FOR_IMPORT(*f);
    QVERIFY(f->find<QPushButton>("importNext")->isEnabled());
    // It is described in the step before.
    f->press("importBack");
    auto* chinese = f->find<QLineEdit>("importNew-joy-nameChinese");
    QVERIFY(chinese);
    QCOMPARE(f->find<QLineEdit>("importNew-joy-unit")->text(), QStringLiteral("index"));
    next();
    next();
    QVERIFY(f->find<QLabel>("importNewThings")->text().contains(QStringLiteral("joy")));
    next();
    WAIT_FOR_IMPORT(*f);
    QTRY_COMPARE(f->value("broadband_subscribers", "11", 2026), 941.0);
    QCOMPARE(f->value("joy", "13", 2026), 3.0);
}

void TestImportPanel::readsSemicolonsAndDecimalCommas()
{
    read(QStringLiteral("eu.csv"), "Region;Year;Fixed broadband subscriptions\nBeijing;2026;1.940,5\nTianjin;2026;680,25\n");
    QCOMPARE(f->find<QComboBox>("importFile-separator")->currentData().toInt(), int(';'));
    QCOMPARE(f->find<QComboBox>("importFile-decimal")->currentData().toInt(), int(','));
    nameSource();
    next();
    next();
    if (auto* all = f->find<QAbstractButton>("importSettleAll"); !all->isHidden()) {
        QTest::mouseClick(all, Qt::LeftButton);
        WAIT_FOR_IMPORT(*f);
    }
    next();
    next();
    WAIT_FOR_IMPORT(*f);
    QTRY_COMPARE(f->value("broadband_subscribers", "12", 2026), 680.25);
    QCOMPARE(f->value("broadband_subscribers", "11", 2026), 1940.5);
}

void TestImportPanel::changesWhatAColumnMeans()
{
    read(QStringLiteral("odd.csv"), "Where,When,What,More\nBeijing,2026,941,7\nTianjin,2026,680,8\n");
    nameSource();
    next();
    QVERIFY(f->choose(QStringLiteral("importColumn-2-meaning"), QStringLiteral("value:broadband_subscribers")));
    WAIT_FOR_IMPORT(*f);
    QVERIFY(f->choose(QStringLiteral("importColumn-3-meaning"), QStringLiteral("ignore")));
    WAIT_FOR_IMPORT(*f);
    // The unit of the file, and with it the factor.
    f->press("importColumn-2-unit");
    auto* unit = f->find<QLineEdit>("importColumn-2-fileUnit");
    QVERIFY(unit && unit->isVisible());
    unit->setFocus();
    unit->selectAll();
    QTest::keyClicks(unit, QStringLiteral("thousand subscriptions"));
    QTest::keyClick(unit, Qt::Key_Return);
    WAIT_FOR_IMPORT(*f);
    QCOMPARE(f->find<QLineEdit>("importColumn-2-factor")->text(), QStringLiteral("0.1"));
    next();
    QCOMPARE(f->panel->step(), QStringLiteral("check"));
    for (int i = 0; i < 3 && !f->find<QAbstractButton>("importSettleAll")->isHidden(); ++i) {
        const auto keep = f->panel->findChildren<QAbstractButton*>(QStringLiteral("importKeep"));
        for (QAbstractButton* each : keep) {
            if (each->isVisible())
                QTest::mouseClick(each, Qt::LeftButton);
        }
        WAIT_FOR_IMPORT(*f);
    }
    next();
    QCOMPARE(f->panel->step(), QStringLiteral("confirm"));
    next();
    WAIT_FOR_IMPORT(*f);
    QTRY_COMPARE(f->value("broadband_subscribers", "11", 2026), 94.1);
    const auto* observation = f->set()->find(f->set()->indicatorIndex("broadband_subscribers"), f->set()->regions().indexOf("11"), 2026);
    QVERIFY(!observation->transformation.formula.empty());
}

void TestImportPanel::addsANewIndicatorWithItsWords()
{
    read(QStringLiteral("new.csv"), "Region,Year,Drones per firm (%)\nBeijing,2023,9.5\nTianjin,2023,6.25\n");
    nameSource();
    next();
    const auto forms = f->panel->findChildren<QLineEdit*>();
    QLineEdit* name = nullptr;
    QLineEdit* chinese = nullptr;
    for (QLineEdit* field : forms) {
        if (field->objectName().startsWith(QLatin1String("importNew-")) && field->objectName().endsWith(QLatin1String("-name")))
            name = field;
        if (field->objectName().startsWith(QLatin1String("importNew-")) && field->objectName().endsWith(QLatin1String("-nameChinese")))
            chinese = field;
    }
    QVERIFY(name && chinese);
    QCOMPARE(name->text(), QStringLiteral("Drones per firm"));
    chinese->setFocus();
    chinese->selectAll();
    QInputMethodEvent typed; // as an input method writes Chinese
    typed.setCommitString(QStringLiteral("户均无人机"));
    QApplication::sendEvent(chinese, &typed);
    QTest::keyClick(chinese, Qt::Key_Return);
    WAIT_FOR_IMPORT(*f);
    const QString prefix = name->objectName().left(name->objectName().size() - 5);
    QVERIFY(f->choose(prefix + QStringLiteral("-direction"), int(core::indicators::Direction::Up)));
    QVERIFY(f->choose(prefix + QStringLiteral("-dimension"), QStringLiteral("technology")));
    WAIT_FOR_IMPORT(*f);
    next();
    next();
    QCOMPARE(f->panel->step(), QStringLiteral("confirm"));
    next();
    WAIT_FOR_IMPORT(*f);
    const auto found = std::ranges::find(f->set()->indicators(), std::string("户均无人机"), [](const auto& each) { return each.name.chinese; });
    QVERIFY(found != f->set()->indicators().end());
    QCOMPARE(found->name.english, std::string("Drones per firm"));
    QCOMPARE(found->unit.english, std::string("%"));
    QCOMPARE(found->dimension, std::string("technology"));
    QVERIFY(found->direction == core::indicators::Direction::Up);
    QCOMPARE(found->firstYear, 2023);
}

void TestImportPanel::fillsAnEmptySetOfOnesOwn()
{
    const auto id = f->session.session->statistics().addSet(QStringLiteral("Mine"), core::indicators::RegionList("mine", {"Mine", "我的"}));
    VERIFY_RESULT(id);
    f->panel->begin(*id);
    read(QStringLiteral("mine.csv"), "Region,2022,2023\nNorth,1,2\nSouth,3,4\n");
    QVERIFY(f->find<QAbstractButton>("importNext")->isEnabled());
    nameSource();
    next();
    QVERIFY(f->find<QAbstractButton>("importAddRegions")->isChecked());
    next();
    QCOMPARE(f->panel->step(), QStringLiteral("check"));
    sayItHasNoUnit();
    next();
    QVERIFY2(f->panel->step() == QLatin1String("confirm"), qPrintable(f->panel->step()));
    QVERIFY(f->find<QLabel>("importNewThings")->text().contains(QStringLiteral("North")));
    next();
    WAIT_FOR_IMPORT(*f);
    QTRY_COMPARE(f->set(*id)->regions().count(), 2);
    QCOMPARE(f->set(*id)->valueCount(), std::size_t(4));
    QCOMPARE(f->set(*id)->value(0, 1, 2023), 4.0);
}

void TestImportPanel::goesIntoAnotherSet()
{
    const auto id = f->session.session->statistics().addSet(QStringLiteral("Mine"), core::indicators::RegionList("mine", {"Mine", "我的"}));
    VERIFY_RESULT(id);
    read(QStringLiteral("mine.csv"), "Region,Year,Fixed broadband subscriptions\nBeijing,2026,1\nTianjin,2026,2\n");
    nameSource();
    QVERIFY(f->choose(QStringLiteral("importTarget"), *id));
    WAIT_FOR_IMPORT(*f);
    QCOMPARE(f->panel->statisticsSetId(), *id);
    QCOMPARE(f->find<QLineEdit>("importSource-publisher")->text(), QStringLiteral("National Bureau"));
    next();
    next();
    sayItHasNoUnit();
    next();
    QCOMPARE(f->panel->step(), QStringLiteral("confirm"));
    next();
    WAIT_FOR_IMPORT(*f);
    QCOMPARE(f->set(*id)->valueCount(), std::size_t(2));
    QVERIFY(std::isnan(f->value("broadband_subscribers", "11", 2026)));
}

void TestImportPanel::matchesARegionByHand()
{
    read(QStringLiteral("hand.csv"), "Region,Year,Fixed broadband subscriptions\nBeijing,2026,941\nThe harbour city,2026,680\n");
    nameSource();
    next();
    next();
    auto* match = f->button("unknown_region", 3, "importMatch");
    QVERIFY(match);
    QTest::mouseClick(match, Qt::LeftButton);
    auto* menu = match->findChild<QMenu*>(QStringLiteral("importMatches"));
    QVERIFY(menu);
    QTRY_VERIFY(menu->isVisible());
    for (QAction* action : menu->actions()) {
        if (action->data().toString() == QLatin1String("12"))
            action->trigger();
    }
    menu->close();
    WAIT_FOR_IMPORT(*f);
    QVERIFY2(f->find<QPushButton>("importNext")->isEnabled(), qPrintable(nextText()));
    f->press("importForget-0");
    WAIT_FOR_IMPORT(*f);
    QVERIFY(!f->find<QPushButton>("importNext")->isEnabled());
    QVERIFY(f->button("unknown_region", 3, "importMatch"));
}

void TestImportPanel::asksWhoPublishedIt()
{
    read(QStringLiteral("p.csv"), provinces(false));
    next();
    next();
    QVERIFY(!f->find<QPushButton>("importNext")->isEnabled());
    auto* wayOn = f->button("no_source", 0, "importWayOn");
    QVERIFY(wayOn);
    wayOn->setFocus();
    QTest::keyClick(wayOn, Qt::Key_Space);
    QCOMPARE(f->panel->step(), QStringLiteral("file"));
    auto* publisher = f->find<QLineEdit>("importSource-publisher");
    QCOMPARE(f->panel->window()->focusWidget(), static_cast<QWidget*>(publisher));
    QTest::keyClicks(publisher, QStringLiteral("N"));
    WAIT_FOR_IMPORT(*f);
    next();
    next();
    QVERIFY(f->find<QPushButton>("importNext")->isEnabled());
    // One of the set's own sources needs no words.
    f->panel->goTo(QStringLiteral("file"));
    const std::string known = f->set()->sources().front().id;
    QVERIFY(f->choose(QStringLiteral("importSource-known"), QString::fromStdString(known)));
    WAIT_FOR_IMPORT(*f);
    QVERIFY(publisher->isReadOnly());
    QCOMPARE(publisher->text().toStdString(), f->set()->source(known)->publisher.english);
    QVERIFY(f->choose(QStringLiteral("importSource-known"), QString()));
    WAIT_FOR_IMPORT(*f);
    QVERIFY(!publisher->isReadOnly());
    QVERIFY(publisher->text().isEmpty());
}

void TestImportPanel::asksForAYearThatNothingTells()
{
    read(QStringLiteral("without.csv"), "Region,Fixed broadband subscriptions\nBeijing,941\nTianjin,680\n");
    nameSource();
    next();
    auto* problem = f->find<QLabel>("importColumnProblems");
    QVERIFY(problem->isVisible());
    QVERIFY2(problem->text().contains(QStringLiteral("year")), qPrintable(problem->text()));
    QVERIFY(!f->find<QPushButton>("importNext")->isEnabled());
    QCOMPARE(nextText(), QStringLiteral("Next: 1 open"));
    auto* year = f->find<QLineEdit>("importAllYear");
    year->setFocus();
    QTest::keyClicks(year, QStringLiteral("26"));
    QTest::keyClick(year, Qt::Key_Return);
    QVERIFY(year->property("invalid").toBool());
    year->selectAll();
    QTest::keyClicks(year, QStringLiteral("2026"));
    QTest::keyClick(year, Qt::Key_Return);
    WAIT_FOR_IMPORT(*f);
    QVERIFY(!year->property("invalid").toBool());
    QVERIFY(!problem->isVisible());
    next();
    QCOMPARE(f->panel->step(), QStringLiteral("check"));
    next();
    QCOMPARE(f->find<QLabel>("importCount-added")->text(), QStringLiteral("2"));
}

void TestImportPanel::listsManyProblemsInParts()
{
    QByteArray text = "Region,Year,Fixed broadband subscriptions\nBeijing,2026,941\n";
    for (int row = 0; row < 1200; ++row)
        text += "Nowhere " + QByteArray::number(row * 7919) + ",2026,900\n";
    read(QStringLiteral("many.csv"), text);
    nameSource();
    next();
    next();
    QVERIFY2(f->find<QLabel>("importProblems")->text().contains(QStringLiteral("1200")), qPrintable(f->find<QLabel>("importProblems")->text()));
    const auto shown = [&] { return f->panel->findChildren<QWidget*>(QRegularExpression(QStringLiteral("^importProblem-unknown_region"))).size(); };
    const qsizetype first = shown();
    QVERIFY(first > 0 && first < 100);
    f->press("importMoreProblems");
    QVERIFY(shown() > first);
    // One answer for all of a kind settles those too that are not listed.
    f->press("importBack");
    auto* add = f->find<QAbstractButton>("importAddRegions");
    QVERIFY(add->isVisible());
    QTest::mouseClick(add, Qt::LeftButton, {}, QPoint(10, add->height() / 2));
    WAIT_FOR_IMPORT(*f);
    next();
    QVERIFY(f->find<QPushButton>("importNext")->isEnabled());
}

void TestImportPanel::takesATableOfStartValues()
{
    QSignalSpy stored(f->panel.get(), &ImportPanel::regionSetStored);
    const auto& regions = f->session.session->regions();
    QByteArray text = "name,unit,grade,figure_ids,note,East,Harbour\n";
    for (const auto& data : regions.data)
        text += QByteArray::fromStdString(data.name + "," + data.unit + ",C,,," + std::to_string(data.values[0]) + ","
                                          + std::to_string(data.values[1]) + "\n");
    const std::size_t sets = f->session.session->regionSets().size();
    read(QStringLiteral("harbours.csv"), text);
    QVERIFY(f->find<QWidget>("importStep-columns")->isHidden());
    next();
    QCOMPARE(f->panel->step(), QStringLiteral("check"));
    QVERIFY(!f->find<QPushButton>("importNext")->isEnabled());
    const auto buttons = f->panel->findChildren<QAbstractButton*>(QStringLiteral("importEast"));
    const auto east = std::ranges::find_if(buttons, [](const QAbstractButton* each) { return each->isVisible(); });
    QVERIFY(east != buttons.end()); // nobody told which group "Harbour" is of
    QTest::mouseClick(*east, Qt::LeftButton);
    WAIT_FOR_IMPORT(*f);
    QVERIFY(f->find<QPushButton>("importNext")->isEnabled());
    next();
    QCOMPARE(f->panel->step(), QStringLiteral("confirm"));
    QCOMPARE(f->session.session->regionSets().size(), sets);
    next();
    QTRY_COMPARE(stored.count(), 1);
    QCOMPARE(f->session.session->regionSets().size(), sets + 1);
    f->session.session->undoStack().undo();
    QCOMPARE(f->session.session->regionSets().size(), sets);
}

void TestImportPanel::saysWhyAFileCannotBeRead_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    const auto bytes = [](const std::string& text) { return QByteArray(text.data(), qsizetype(text.size())); };
    const QByteArray types = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>";
    QTest::newRow("empty") << QStringLiteral("empty.csv") << QByteArray();
    QTest::newRow("encrypted package") << QStringLiteral("secret.xlsx") << bytes(tests::encryptedZipOf({{"[Content_Types].xml", types.toStdString()}, {"xl/workbook.xml", "<workbook/>"}}));
    QTest::newRow("encrypted workbook") << QStringLiteral("locked.xlsx") << (QByteArray::fromHex("d0cf11e0a1b11ae1") + QByteArray(4096, '\0'));
    QTest::newRow("PDF") << QStringLiteral("paper.csv") << QByteArray("%PDF-1.7\n1 0 obj\n<<>>\nendobj\n");
    QTest::newRow("zip bomb") << QStringLiteral("bomb.xlsx")
                              << bytes(tests::zipOf({{"[Content_Types].xml", types.toStdString()}, {"xl/workbook.xml", std::string(std::size_t(64) << 20U, ' ')}}));
    std::string random(200'000, '\0');
    std::mt19937 generator(7);
    for (char& each : random)
        each = char(generator() & 0xFFU);
    QTest::newRow("random bytes") << QStringLiteral("random.csv") << bytes(random);
    QTest::newRow("a cell of 10 MB") << QStringLiteral("cell.csv") << (QByteArray("Region,Year,x\nBeijing,2023,\"") + QByteArray(10 << 20, 'a') + QByteArray("\"\n"));
    QTest::newRow("no such file") << QStringLiteral("gone.csv") << QByteArray("-");
}

void TestImportPanel::saysWhyAFileCannotBeRead()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    const QString path = f->write(name, bytes);
    if (name == QLatin1String("gone.csv"))
        QVERIFY(QFile::remove(path));
    const std::size_t before = f->set()->valueCount();
    QString english;
    for (const Language language : {Language::English, Language::Chinese}) {
        f->appearance->setLanguage(language);
        f->panel->openFile(path);
        WAIT_FOR_IMPORT(*f);
        auto* problem = f->find<QLabel>("importProblem");
        QVERIFY(problem->isVisible());
        const QString text = problem->text();
        QVERIFY2(!text.contains(QLatin1String("(?)")), qPrintable(text)); // nothing left unfilled
        QCOMPARE(f->panel->step(), QStringLiteral("file"));
        QVERIFY(!f->find<QPushButton>("importNext")->isEnabled());
        if (language == Language::English) {
            english = text;
            QVERIFY2(text.size() > 30, qPrintable(text));
        } else {
            QVERIFY2(text != english, qPrintable(text));
            // The sentence itself is Chinese, not an English one with words around it.
            const auto isHan = [](QChar c) { return c.unicode() >= 0x4E00 && c.unicode() < 0xA000; };
            const auto isLatin = [](QChar c) { return c.isLetter() && c.unicode() < 0x250; };
            const QString without = QString(text).remove(name);
            QVERIFY2(std::count_if(without.begin(), without.end(), isHan) > std::count_if(without.begin(), without.end(), isLatin), qPrintable(text));
        }
    }
    QCOMPARE(f->set()->valueCount(), before);
    QCOMPARE(f->session.session->undoStack().count(), 0);
    // The next file is read as if nothing had been.
    read(QStringLiteral("good.csv"), provinces(false));
    QVERIFY(!f->find<QLabel>("importProblem")->isVisible());
    QVERIFY(f->find<QPushButton>("importNext")->isEnabled());
}

void TestImportPanel::rereadsInAnotherEncoding()
{
    read(QStringLiteral("p.csv"), provinces(false));
    nameSource();
    QVERIFY(f->choose(QStringLiteral("importFile-encoding"), 0)); // UTF-8
    WAIT_FOR_IMPORT(*f);
    next();
    const auto headings = f->find<QTableView>("importPreview")->model();
    QVERIFY(!headings->headerData(1, Qt::Horizontal).toString().contains(QStringLiteral("省份")));
    QVERIFY(f->choose(QStringLiteral("importColumns-encoding"), 3)); // GB18030
    WAIT_FOR_IMPORT(*f);
    QCOMPARE(headings->headerData(1, Qt::Horizontal).toString(), QStringLiteral("省份"));
    f->press("importBack");
    QCOMPARE(f->find<QLineEdit>("importSource-publisher")->text(), QStringLiteral("National Bureau")); // kept
}

void TestImportPanel::dropsAFile()
{
    const QString path = f->write(QStringLiteral("dropped.csv"), provinces(false));
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    QDragEnterEvent enter(QPoint(50, 200), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(f->panel.get(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(50, 200), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(f->panel.get(), &drop);
    WAIT_FOR_IMPORT(*f);
    QCOMPARE(f->find<QLabel>("importFileName")->text(), QStringLiteral("dropped.csv"));
    QMimeData text;
    text.setText(QStringLiteral("no file"));
    QDragEnterEvent refused(QPoint(50, 200), Qt::CopyAction, &text, Qt::LeftButton, Qt::NoModifier);
    refused.ignore();
    QApplication::sendEvent(f->panel.get(), &refused);
    QVERIFY(!refused.isAccepted());
}

/// 100,000 rows: the event loop goes on turning while they are read and checked.
void TestImportPanel::holdsTheWindowForNothing()
{
    QByteArray text = "Region,Year,Indicator,Value\n";
    const auto set = f->set();
    int rows = 0;
    for (int indicator = 0; rows < 100'000; ++indicator) {
        for (int region = 0; region < set->regions().count() && rows < 100'000; ++region) {
            for (int year = 1950; year < 2050 && rows < 100'000; ++year, ++rows)
                text += QByteArray::fromStdString(set->regions()[region].name.english) + ',' + QByteArray::number(year) + ",series "
                    + QByteArray::number(indicator) + ',' + QByteArray::number(100 + year % 7) + '\n';
        }
    }
    const QString path = f->write(QStringLiteral("large.csv"), text);
    // The window's own work between two turns of its loop; other programs on this machine do not count.
    const auto cpuMs = [] {
        timespec now{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
        return qint64(now.tv_sec) * 1000 + now.tv_nsec / 1'000'000;
    };
    qint64 longest = 0;
    qint64 latest = cpuMs();
    QTimer beat;
    connect(&beat, &QTimer::timeout, this, [&] {
        longest = std::max(longest, cpuMs() - latest);
        latest = cpuMs();
    });
    beat.start(5);
    f->panel->openFile(path);
    WAIT_FOR_IMPORT(*f);
    QVERIFY(f->find<QPushButton>("importNext")->isEnabled());
    QVERIFY2(longest < 200, qPrintable(QString::number(longest))); // without optimisation
    nameSource();
    next();
    next();
    f->press("importSettleAll");
    WAIT_FOR_IMPORT(*f);
    sayItHasNoUnit(); // of the new indicators
    QVERIFY(f->find<QPushButton>("importNext")->isEnabled());
    next();
    const std::size_t before = f->set()->valueCount();
    longest = 0;
    latest = cpuMs();
    next();
    WAIT_FOR_IMPORT(*f);
    QTest::qWait(20);
    qInfo("writing took the window %lld ms", longest);
    QCOMPARE(f->set()->valueCount(), before + 100'000);
    f->session.session->undoStack().undo();
    QCOMPARE(f->set()->valueCount(), before);
}

void TestImportPanel::stopsReadingAndChecking()
{
    QByteArray text = "Region,Year,Fixed broadband subscriptions\n";
    for (int row = 0; row < 400'000; ++row)
        text += "Beijing,2023," + QByteArray::number(row) + '\n';
    const QString path = f->write(QStringLiteral("large.csv"), text);
    f->panel->openFile(path);
    QVERIFY(f->panel->isBusy());
    auto* progress = f->find<QWidget>("importProgress");
    QTRY_VERIFY_WITH_TIMEOUT(progress->isVisible(), 5000);
    QTest::keyClick(f->panel.get(), Qt::Key_Escape);
    WAIT_FOR_IMPORT(*f);
    QVERIFY(!progress->isVisible());
    QVERIFY(f->find<QLabel>("importProblem")->isVisible()); // says that it was stopped
    QVERIFY(!f->find<QPushButton>("importNext")->isEnabled());
    QCOMPARE(f->session.session->undoStack().count(), 0);
}

void TestImportPanel::writesNothingBeforeTheLastStep()
{
    QByteArray changed = provinces(false);
    changed.replace("933.4", "999.9");
    read(QStringLiteral("p.csv"), changed);
    nameSource();
    next();
    next();
    QSignalSpy closed(f->panel.get(), &ImportPanel::closed);
    f->press("importCancel");
    QCOMPARE(closed.count(), 1);
    QCOMPARE(f->session.session->undoStack().count(), 0);
    QCOMPARE(f->value("broadband_subscribers", "11", 2023), 933.4);
}

void TestImportPanel::goesOnWhenTheSetChanges()
{
    QByteArray changed = provinces(false);
    changed.replace("933.4", "999.9");
    read(QStringLiteral("p.csv"), changed);
    nameSource();
    next();
    next();
    f->press("importSettleAll");
    WAIT_FOR_IMPORT(*f);
    next();
    QCOMPARE(f->find<QLabel>("importCount-changed")->text(), QStringLiteral("1"));
    // Somebody enters the same figure by hand meanwhile.
    core::indicators::Observation observation;
    observation.value = 999.9;
    observation.sourceId = f->set()->sources().front().id;
    const auto edit = core::indicators::editOfValue(*f->set(), {"broadband_subscribers", "11", 2023}, observation, StatisticsBook::now());
    VERIFY_RESULT(edit);
    VERIFY_RESULT(f->session.session->statistics().apply(tests::kProvinces, *edit));
    WAIT_FOR_IMPORT(*f);
    QCOMPARE(f->find<QLabel>("importCount-changed")->text(), QStringLiteral("0"));
    QVERIFY(!f->find<QPushButton>("importNext")->isEnabled());
}

void TestImportPanel::speaksToScreenReaders()
{
    read(QStringLiteral("p.csv"), provinces(true));
    const auto nameOf = [](QWidget* widget) { return QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Name); };
    QCOMPARE(nameOf(f->find<QWidget>("importStep-file")), QStringLiteral("Step 1 of 4: File, this step"));
    QCOMPARE(nameOf(f->find<QWidget>("importStep-confirm")), QStringLiteral("Step 4 of 4: Confirm, not reached yet"));
    next();
    QCOMPARE(nameOf(f->find<QWidget>("importStep-file")), QStringLiteral("Step 1 of 4: File, done"));
    for (const char* step : {"file", "columns", "check"}) {
        f->panel->goTo(QLatin1String(step));
        for (QWidget* widget : f->panel->findChildren<QWidget*>()) {
            const bool reached = widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus);
            if (!reached)
                continue;
            const auto* accessible = QAccessible::queryAccessibleInterface(widget);
            QVERIFY2(accessible && !accessible->text(QAccessible::Name).isEmpty(),
                     qPrintable(QLatin1String(step) + QLatin1Char(' ') + widget->objectName() + QLatin1Char(' ') + QLatin1String(widget->metaObject()->className())));
        }
    }
}

QTEST_MAIN(TestImportPanel)
#include "tst_import_panel.moc"
