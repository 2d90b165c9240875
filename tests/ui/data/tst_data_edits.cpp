// SPDX-License-Identifier: GPL-3.0-or-later
// Edits on the Data page by mouse and keyboard: values, indicators, sets and regions, undone and taken back.
#include "tests/ui/data/data_bench.h"
#include "tests/support/checks.h"

#include "ui/data/catalogue_card.h"
#include "ui/data/history_card.h"
#include "ui/data/region_set_edit.h"
#include "ui/data/set_dialogs.h"

#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QMenu>
#include <QTimer>
#include <QToolButton>

using namespace ui;
using tests::DataBench;

class TestDataEdits : public QObject {
    Q_OBJECT

private slots:
    void init() { m_bench = std::make_unique<DataBench>(); }
    void cleanup() { m_bench.reset(); }

    void aStartValueIsEditedInACopy();
    void editsOfStartValuesAreListedAndTakenBack();
    void anEditOffersToBeUsed();
    void aStartValueHasBounds();
    void aStatisticIsEditedUndoneAndTakenBack();
    void deleteMarksMissing();
    void anEditOutlivesTheSession();
    void aShippedSetIsRestored();
    void anIndicatorIsDescribedAnew();
    void aSetOfOnesOwn();
    void aRegionSetOfOnesOwn();
    void aRegionSetFromATable();
    void wrongNumbersAreTold();

private:
    /// Acts on the dialog that comes next.
    template <class Act> void inDialog(Act act)
    {
        QTimer::singleShot(0, m_bench->page.get(), [act] {
            auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
            QVERIFY(dialog);
            act(*dialog);
        });
    }
    void addSetBy(const char* action)
    {
        auto* button = m_bench->find<QToolButton>("dataAddSet");
        emit button->menu()->aboutToShow();
        auto* wanted = m_bench->page->findChild<QAction*>(QLatin1String(action));
        QVERIFY(wanted && wanted->isEnabled());
        wanted->trigger();
    }
    std::unique_ptr<DataBench> m_bench;
};

void TestDataEdits::aStartValueIsEditedInACopy()
{
    QVERIFY(m_bench->open());
    m_bench->state().showRegionSet(QStringLiteral("provinces"));
    m_bench->state().showQuantity(QStringLiteral("penetration_initial"));
    auto* source = m_bench->find<QLineEdit>("dataEditSource");
    source->setFocus();
    QTest::keyClicks(source, "Survey of 2025");
    m_bench->find<QComboBox>("dataEditGrade")->setCurrentIndex(1);
    m_bench->type(m_bench->cell(QStringLiteral("Zhejiang"), ValueColumnKind::Value), QStringLiteral("73"));
    // The shipped set stands; a copy is looked at, the model runs what it ran.
    QVERIFY(m_bench->state().regionSetId() != QStringLiteral("provinces"));
    QVERIFY(m_bench->state().regionSetOwn());
    QCOMPARE(m_bench->session().regionSetId(), QStringLiteral("macro"));
    const auto* set = m_bench->state().regionSet();
    const int zhejiang = set->indexOf("Zhejiang");
    VERIFY_CLOSE(m_bench->state().regionData()->values[static_cast<std::size_t>(zhejiang)], 0.73, 1e-12, 0);
    const auto note = cellNote(*set, *m_bench->state().regionData(), zhejiang);
    QVERIFY(note.has_value());
    QCOMPARE(note->source, std::string("Survey of 2025"));
    QCOMPARE(note->grade, std::string("B"));
    QCOMPARE(m_bench->cell(QStringLiteral("Zhejiang"), ValueColumnKind::Source).data().toString(), QStringLiteral("Survey of 2025"));
    QCOMPARE(m_bench->cell(QStringLiteral("Zhejiang"), ValueColumnKind::Grade).data().toString(), QStringLiteral("B"));
    QCOMPARE(m_bench->cell(QStringLiteral("Beijing"), ValueColumnKind::Grade).data().toString(), QStringLiteral("D"));
    QCOMPARE(m_bench->session().undoStack().count(), 1);
    // It says that the model does not run with it, and offers to.
    QVERIFY2(m_bench->message().contains(QStringLiteral("Not in the model yet")), qPrintable(m_bench->message()));
    QVERIFY(m_bench->find<QAbstractButton>("dataUseShown")->isVisible());
    // It is in the history of the copy.
    m_bench->clickButton("view-history");
    QCOMPARE(m_bench->find<HistoryCard>("dataHistory")->findChild<QTableView*>(QStringLiteral("dataHistoryTable"))->model()->rowCount(), 1);
    m_bench->session().undoStack().undo();
    QCOMPARE(m_bench->state().regionSetId(), QStringLiteral("provinces")); // what the copy was made of
}

void TestDataEdits::editsOfStartValuesAreListedAndTakenBack()
{
    QVERIFY(m_bench->open());
    m_bench->state().showRegionSet(QStringLiteral("provinces"));
    m_bench->state().showQuantity(QStringLiteral("penetration_initial"));
    const auto value = [&] {
        const auto* set = m_bench->state().regionSet();
        return m_bench->state().regionData()->values[static_cast<std::size_t>(set->indexOf("Zhejiang"))];
    };
    const double shipped = value();
    m_bench->type(m_bench->cell(QStringLiteral("Zhejiang"), ValueColumnKind::Value), QStringLiteral("73"));
    m_bench->type(m_bench->cell(QStringLiteral("Zhejiang"), ValueColumnKind::Value), QStringLiteral("75"));
    VERIFY_CLOSE(value(), 0.75, 1e-12, 0);
    m_bench->clickButton("view-history");
    const auto* table = m_bench->find<HistoryCard>("dataHistory")->findChild<QTableView*>(QStringLiteral("dataHistoryTable"));
    QCOMPARE(table->model()->rowCount(), 2);
    QVERIFY2(table->model()->index(0, 2).data().toString().contains(QStringLiteral("73 → 75")), qPrintable(table->model()->index(0, 2).data().toString()));
    m_bench->clickButton("dataTakeBack");
    VERIFY_CLOSE(value(), 0.73, 1e-12, 0);
    QCOMPARE(table->model()->rowCount(), 3); // taking back is an edit too
    m_bench->clickButton("dataTakeBack");
    QCOMPARE(value(), shipped);
    QVERIFY(!m_bench->find<QAbstractButton>("dataTakeBack")->isEnabled());
    m_bench->session().undoStack().undo();
    VERIFY_CLOSE(value(), 0.73, 1e-12, 0);
    QVERIFY(m_bench->find<QAbstractButton>("dataTakeBack")->isEnabled());
}

void TestDataEdits::anEditOffersToBeUsed()
{
    QVERIFY(m_bench->open());
    m_bench->state().showRegionSet(QStringLiteral("provinces"));
    m_bench->state().showQuantity(QStringLiteral("penetration_initial"));
    auto* use = m_bench->find<QAbstractButton>("dataUseShown");
    QVERIFY(!use->isVisible());
    const auto* card = m_bench->find<ValuesCard>("dataValues");
    const QRect before = card->geometry();
    m_bench->type(m_bench->cell(QStringLiteral("Zhejiang"), ValueColumnKind::Value), QStringLiteral("73"));
    QVERIFY(!m_bench->message().isEmpty());
    QCOMPARE(card->geometry(), before); // nothing moves when something is said
    m_bench->clickButton("dataUseShown");
    QCOMPARE(m_bench->session().regionSetId(), m_bench->state().regionSetId());
    QVERIFY(!use->isVisible());
    // An edit of what the model runs with says nothing of it.
    m_bench->type(m_bench->cell(QStringLiteral("Zhejiang"), ValueColumnKind::Value), QStringLiteral("74"));
    QVERIFY(!m_bench->message().contains(QStringLiteral("Not in the model")));
}

void TestDataEdits::aStartValueHasBounds()
{
    QVERIFY(m_bench->open());
    m_bench->state().showRegionSet(QStringLiteral("provinces"));
    m_bench->state().showQuantity(QStringLiteral("penetration_initial"));
    m_bench->type(m_bench->cell(QStringLiteral("Zhejiang"), ValueColumnKind::Value), QStringLiteral("130"));
    QVERIFY(!m_bench->message().isEmpty());
    QCOMPARE(m_bench->state().regionSetId(), QStringLiteral("provinces"));
    QCOMPARE(m_bench->session().undoStack().count(), 0);
    // Nor can it be emptied.
    QTest::keyClick(&m_bench->table(), Qt::Key_Delete);
    QVERIFY(m_bench->message().contains(QStringLiteral("cannot be empty")));
}

void TestDataEdits::aStatisticIsEditedUndoneAndTakenBack()
{
    QVERIFY(m_bench->open());
    m_bench->state().showStatistics(QStringLiteral("china-provincial"));
    m_bench->state().showIndicator(QStringLiteral("rd_intensity"));
    m_bench->clickButton("all-years");
    const auto value = [&] {
        const auto set = m_bench->state().statistics();
        return set->value(set->indicatorIndex("rd_intensity"), set->regions().indexOf("33"), 2022);
    };
    const double before = value();
    m_bench->type(m_bench->cell(QStringLiteral("33"), ValueColumnKind::Year, 2022), QStringLiteral("3.25 %"));
    QCOMPARE(value(), 3.25);
    const QModelIndex cell = m_bench->cell(QStringLiteral("33"), ValueColumnKind::Year, 2022);
    QVERIFY(cell.data(Qt::ToolTipRole).toString().contains(QStringLiteral("own figure")));
    m_bench->session().undoStack().undo();
    QCOMPARE(value(), before);
    m_bench->session().undoStack().redo();
    QCOMPARE(value(), 3.25);
    // By the history, which is one more step.
    m_bench->clickButton("view-history");
    auto* back = m_bench->find<QAbstractButton>("dataTakeBack");
    QVERIFY(back->isEnabled());
    m_bench->clickButton("dataTakeBack");
    QCOMPARE(value(), before);
    QVERIFY(!back->isEnabled());
    m_bench->session().undoStack().undo();
    QCOMPARE(value(), 3.25);
}

void TestDataEdits::deleteMarksMissing()
{
    QVERIFY(m_bench->open());
    m_bench->state().showStatistics(QStringLiteral("china-provincial"));
    m_bench->state().showIndicator(QStringLiteral("rd_intensity"));
    m_bench->clickButton("all-years");
    auto& table = m_bench->table();
    const QModelIndex first = m_bench->cell(QStringLiteral("11"), ValueColumnKind::Year, 2020);
    table.scrollTo(first);
    QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, table.visualRect(first).center());
    QTest::keyClick(&table, Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(&table, Qt::Key_Delete);
    QCOMPARE(m_bench->cell(QStringLiteral("11"), ValueColumnKind::Year, 2020).data().toString(), QStringLiteral("left empty"));
    QCOMPARE(m_bench->cell(QStringLiteral("12"), ValueColumnKind::Year, 2020).data().toString(), QStringLiteral("left empty"));
    QCOMPARE(m_bench->session().undoStack().count(), 1); // both in one step
    QVERIFY2(m_bench->message().startsWith(QStringLiteral("Beijing, 2020 and 1 other")), qPrintable(m_bench->message()));
    m_bench->session().undoStack().undo();
    QVERIFY(m_bench->cell(QStringLiteral("11"), ValueColumnKind::Year, 2020).data().toString() != QStringLiteral("left empty"));
}

void TestDataEdits::anEditOutlivesTheSession()
{
    QVERIFY(m_bench->open());
    m_bench->state().showStatistics(QStringLiteral("china-provincial"));
    m_bench->state().showIndicator(QStringLiteral("rd_intensity"));
    m_bench->clickButton("all-years");
    m_bench->type(m_bench->cell(QStringLiteral("33"), ValueColumnKind::Year, 2022), QStringLiteral("9.5"));
    m_bench->page.reset();
    QVERIFY(m_bench->fixture.start());
    QVERIFY(m_bench->open());
    QCOMPARE(m_bench->state().indicatorId(), QStringLiteral("rd_intensity"));
    m_bench->clickButton("all-years");
    QCOMPARE(m_bench->cell(QStringLiteral("33"), ValueColumnKind::Year, 2022).data().toString(), QStringLiteral("9.50"));
    // Taken back, though there is nothing to undo.
    QCOMPARE(m_bench->session().undoStack().count(), 0);
    m_bench->page->showView(QStringLiteral("history"));
    m_bench->clickButton("dataTakeBack");
    QVERIFY(m_bench->state().statistics()->history().empty());
}

void TestDataEdits::aShippedSetIsRestored()
{
    QVERIFY(m_bench->open());
    m_bench->state().showStatistics(QStringLiteral("china-provincial"));
    m_bench->state().showIndicator(QStringLiteral("gdp"));
    m_bench->clickButton("all-years");
    for (const char* region : {"11", "12", "13"})
        m_bench->type(m_bench->cell(QLatin1String(region), ValueColumnKind::Year, 2020), QStringLiteral("1"));
    QCOMPARE(m_bench->state().statistics()->history().size(), std::size_t(3));
    m_bench->page->showView(QStringLiteral("history"));
    QString asked;
    bool answer = false;
    m_bench->page->setConfirmation([&](const QString& question) {
        asked = question;
        return answer;
    });
    m_bench->clickButton("dataRestore");
    QVERIFY(asked.contains(QStringLiteral("3 edits")));
    QCOMPARE(m_bench->state().statistics()->history().size(), std::size_t(3));
    answer = true;
    m_bench->clickButton("dataRestore");
    QVERIFY(m_bench->state().statistics()->history().empty());
    m_bench->session().undoStack().undo();
    QCOMPARE(m_bench->state().statistics()->history().size(), std::size_t(3));
}

void TestDataEdits::anIndicatorIsDescribedAnew()
{
    QVERIFY(m_bench->open());
    m_bench->state().showStatistics(QStringLiteral("china-provincial"));
    m_bench->clickButton("view-indicators");
    auto* table = m_bench->find<DataTableView>("dataIndicatorTable");
    QCOMPARE(table->model()->rowCount(), 28);
    const QModelIndex name = table->model()->index(0, 0);
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(name).center());
    QTest::keyClick(table, Qt::Key_F2);
    auto* editor = DataBench::cellEditor();
    QVERIFY(editor);
    editor->selectAll();
    QTest::keyClicks(editor, "Regional product");
    QTest::keyClick(editor, Qt::Key_Return);
    const auto set = [&] { return m_bench->state().statistics(); };
    const std::string id = name.data(kIdRole).toString().toStdString();
    DataBench::settle();
    QCOMPARE(set()->indicators()[static_cast<std::size_t>(set()->indicatorIndex(id))].name.english, std::string("Regional product"));
    QVERIFY2(m_bench->message().isEmpty(), qPrintable(m_bench->message()));
    QVERIFY(!set()->indicators()[static_cast<std::size_t>(set()->indicatorIndex(id))].name.chinese.empty());
    // The direction is chosen from a list.
    const QModelIndex direction = table->model()->index(0, 3);
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(direction).center());
    QTest::keyClick(table, Qt::Key_F2);
    auto* box = table->findChild<QComboBox*>(QStringLiteral("cellChoice"));
    QVERIFY(box);
    box->setCurrentIndex(1);
    emit box->activated(1);
    QCOMPARE(set()->indicators()[static_cast<std::size_t>(set()->indicatorIndex(id))].direction, core::indicators::Direction::Down);
    m_bench->session().undoStack().undo();
    m_bench->session().undoStack().undo();
    QVERIFY(set()->history().empty());
    QVERIFY(set()->indicators()[static_cast<std::size_t>(set()->indicatorIndex(id))].name.english != "Regional product");
}

void TestDataEdits::aSetOfOnesOwn()
{
    QVERIFY(m_bench->open());
    inDialog([](QDialog& dialog) {
        // Without a name nothing is added.
        QTest::mouseClick(dialog.findChild<QAbstractButton*>(QStringLiteral("dataDialogAccept")), Qt::LeftButton);
        QVERIFY(dialog.isVisible());
        QVERIFY(dialog.findChild<QLabel*>(QStringLiteral("dataDialogProblem"))->isVisible());
        QTest::keyClicks(dialog.findChild<QLineEdit*>(QStringLiteral("dataNewName")), "Ports");
        auto* regions = dialog.findChild<QComboBox*>(QStringLiteral("dataNewRegions"));
        regions->setCurrentIndex(regions->count() - 1); // none yet
        QTest::mouseClick(dialog.findChild<QAbstractButton*>(QStringLiteral("dataDialogAccept")), Qt::LeftButton);
    });
    addSetBy("addStatistics");
    QVERIFY(m_bench->state().statisticsOwn());
    QVERIFY(m_bench->find<QLabel>("dataEmpty")->isVisible());
    QVERIFY(m_bench->find<QLabel>("dataEmpty")->text().contains(QStringLiteral("no indicators yet")));
    // An indicator and a region by hand.
    m_bench->clickButton("view-indicators");
    inDialog([](QDialog& dialog) {
        QTest::keyClicks(dialog.findChild<QLineEdit*>(QStringLiteral("dataIndicatorEnglish")), "Containers");
        QTest::keyClicks(dialog.findChild<QLineEdit*>(QStringLiteral("dataIndicatorUnit")), "million");
        QTest::keyClick(&dialog, Qt::Key_Return);
    });
    m_bench->clickButton("dataAddIndicator");
    QCOMPARE(m_bench->state().indicatorId(), QStringLiteral("containers"));
    m_bench->clickButton("view-values");
    inDialog([](QDialog& dialog) {
        QTest::keyClicks(dialog.findChild<QLineEdit*>(QStringLiteral("dataRegionEnglish")), "Ningbo");
        QTest::keyClicks(dialog.findChild<QLineEdit*>(QStringLiteral("dataRegionCode")), "NGB");
        QTest::keyClick(&dialog, Qt::Key_Return);
    });
    m_bench->clickButton("dataAddRegion");
    QCOMPARE(m_bench->state().statistics()->regions().count(), 1);
    // There is a year to type into, though nothing is recorded.
    m_bench->page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_bench->page.get()));
    const QModelIndex cell = m_bench->cell(QStringLiteral("NGB"), ValueColumnKind::Value);
    m_bench->type(cell, QStringLiteral("35.3"));
    QCOMPARE(m_bench->state().statistics()->valueCount(), std::size_t(1));
    // Renamed and removed from the list.
    m_bench->page->setNameAsker([](const QString&, const QString& now) { return now + QStringLiteral(" of the east"); });
    m_bench->page->setConfirmation([](const QString&) { return true; });
    auto& tree = m_bench->find<DataList>("dataList")->tree();
    tree.setFocus();
    QTest::keyClick(&tree, Qt::Key_F2);
    QCOMPARE(m_bench->session().statistics().entry(m_bench->state().statisticsId())->name.english, std::string("Ports of the east"));
    const QString id = m_bench->state().statisticsId();
    QTest::keyClick(&tree, Qt::Key_Delete);
    QVERIFY(m_bench->session().statistics().entry(id) == nullptr);
    m_bench->session().undoStack().undo();
    QVERIFY(m_bench->session().statistics().entry(id) != nullptr);
}

void TestDataEdits::aRegionSetOfOnesOwn()
{
    QVERIFY(m_bench->open());
    m_bench->state().showRegionSet(QStringLiteral("macro"));
    QVERIFY(!m_bench->find<QAbstractButton>("dataAddRegion")->isEnabled());
    m_bench->page->setNameAsker([](const QString&, const QString&) { return QStringLiteral("Coast and rest"); });
    addSetBy("addRegionSet");
    QVERIFY(m_bench->state().regionSetOwn());
    QCOMPARE(m_bench->state().regionSet()->name.english, std::string("Coast and rest"));
    QVERIFY(m_bench->find<QAbstractButton>("dataAddRegion")->isEnabled());
    inDialog([](QDialog& dialog) {
        QTest::keyClicks(dialog.findChild<QLineEdit*>(QStringLiteral("dataRegionEnglish")), "Islands");
        dialog.findChild<QComboBox*>(QStringLiteral("dataRegionLike"))->setCurrentIndex(1);
        QTest::keyClick(&dialog, Qt::Key_Return);
    });
    m_bench->clickButton("dataAddRegion");
    QCOMPARE(m_bench->state().regionSet()->regions.size(), std::size_t(3));
    QCOMPARE(m_bench->cell(QStringLiteral("Islands"), ValueColumnKind::Grade).data().toString(), QStringLiteral("D"));
    m_bench->session().undoStack().undo();
    QCOMPARE(m_bench->state().regionSet()->regions.size(), std::size_t(2));
}

void TestDataEdits::aRegionSetFromATable()
{
    QVERIFY(m_bench->open());
    m_bench->page->setFileChooser([](const QString&, const QString&) { return QStringLiteral(FOURFOLD_SOURCE_DIR "/data/tables/regions-31.csv"); });
    addSetBy("openRegionSet");
    QVERIFY(m_bench->state().regionSetOwn());
    QCOMPARE(m_bench->state().regionSet()->regions.size(), std::size_t(31));
    // A file that is no such table is told, and nothing is added.
    const auto sets = m_bench->session().regionSets().size();
    const QString path = m_bench->fixture.file("wrong.csv");
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("name,unit,grade,East\npenetration_initial,1,Z,72\n");
    file.close();
    m_bench->page->setFileChooser([path](const QString&, const QString&) { return path; });
    addSetBy("openRegionSet");
    QVERIFY(m_bench->message().contains(QStringLiteral("wrong.csv")));
    QCOMPARE(m_bench->session().regionSets().size(), sets);
}

void TestDataEdits::wrongNumbersAreTold()
{
    QVERIFY(m_bench->open());
    m_bench->state().showStatistics(QStringLiteral("china-provincial"));
    m_bench->type(m_bench->cell(QStringLiteral("11"), ValueColumnKind::Value), QStringLiteral("about 5"));
    QVERIFY(m_bench->message().contains(QStringLiteral("about 5")));
    QCOMPARE(m_bench->session().undoStack().count(), 0);
}

QTEST_MAIN(TestDataEdits)
#include "tst_data_edits.moc"
