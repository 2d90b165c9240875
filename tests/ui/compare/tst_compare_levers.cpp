// SPDX-License-Identifier: GPL-3.0-or-later
// The lever table by mouse and keyboard: what is changed there is changed in the scenario, and nowhere else.
#include "core/policy/intensity.h"
#include "tests/support/csv_file.h"
#include "tests/ui/compare/page_bench.h"
#include "ui/compare/lever_cell.h"
#include "ui/compare/lever_table_view.h"
#include "ui/widgets/lever_slider.h"
#include "ui/widgets/number_field.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QFileInfo>
#include <QLabel>
#include <QMenu>
#include <QTableView>
#include <QTemporaryDir>
#include <QToolButton>
#include <QUndoStack>

using tests::PageBench;
using ui::LeverModel;

class TestCompareLevers : public QObject {
    Q_OBJECT

private slots:
    void init();
    void everyCellShowsItsScenariosLever();
    void filtersCountDifferentAndEqual();
    void aDragOnACellMovesItsLever();
    void aDragIsOneUndoStep();
    void keysOpenMoveAndCloseACell();
    void aDigitTypesIntoTheCell();
    void builtInScenariosAreReadOnlyWithTheReason();
    void inheritedValuesLookDifferentAndOwnOnesGoBack();
    void editingKeepsTheRowThatNoLongerPassesTheFilter();
    void copiesTheTable();
    void exportsStrengthsDatesAndRegions();
    void datesAndRegionsAreChangedBesideTheCell();
    void aBuiltInScenarioShowsItsDatesWithoutChangingThem();
    void pictures();

private:
    [[nodiscard]] ui::LeverTableView& view() { return *m_bench->find<ui::LeverTableView>("leverTableView"); }
    [[nodiscard]] QTableView& table() { return view().table(); }
    [[nodiscard]] QModelIndex cell(const QString& scenario) { return view().cellOf(m_lever, scenario); }
    [[nodiscard]] double strength(const QString& scenario) { return m_bench->session->leverStrengthOf(scenario, m_lever); }
    void open(int weaker = 2);

    std::unique_ptr<PageBench> m_bench;
    QString m_lever;
};

void TestCompareLevers::init()
{
    m_bench = std::make_unique<PageBench>();
}

void TestCompareLevers::open(int weaker)
{
    QVERIFY(m_bench->open(weaker));
    const auto& levers = m_bench->session->catalogue().levers;
    m_lever = QString::fromStdString(levers[1].id);
    m_bench->page->showView(QStringLiteral("levers"));
    QCOMPARE(view().model().rowCount(), int(levers.size()));
}

void TestCompareLevers::everyCellShowsItsScenariosLever()
{
    open();
    QAbstractItemModelTester tester(table().model());
    const auto& scenarios = m_bench->session->scenarios();
    for (int row = 0; row < view().model().rowCount(); ++row) {
        const QString lever = QString::fromStdString(view().model().leverAt(row).id);
        for (std::size_t column = 0; column < scenarios.size(); ++column) {
            const QModelIndex index = view().model().index(row, int(column));
            QCOMPARE(index.data(LeverModel::kStrengthRole).toDouble(), m_bench->session->leverStrengthOf(scenarios[column].id, lever));
        }
    }
}

void TestCompareLevers::filtersCountDifferentAndEqual()
{
    open(1);
    const QString id = m_bench->made.first();
    // Three levers as the papers have them, the others at 80 %; the reference is the papers' package.
    m_bench->session->setPair(QStringLiteral("paper-package"), id);
    for (int row = 0; row < 3; ++row)
        QVERIFY(m_bench->session->setLeverOf(id, QString::fromStdString(m_bench->session->catalogue().levers[std::size_t(row)].id), tests::intensity(1)).has_value());
    const int all = int(m_bench->session->catalogue().levers.size());
    // The baseline differs from the papers' package in every lever.
    QCOMPARE(view().model().count(ui::LeverFilter::Different), all);
    QTest::mouseClick(m_bench->find<QAbstractButton>("levers-equal"), Qt::LeftButton);
    QCOMPARE(view().model().rowCount(), 0);
    QTest::mouseClick(m_bench->find<QAbstractButton>("levers-different"), Qt::LeftButton);
    QCOMPARE(view().model().rowCount(), all);
    QCOMPARE(m_bench->find<QAbstractButton>("levers-different")->text(), QStringLiteral("Different %1").arg(all));
}

void TestCompareLevers::aDragOnACellMovesItsLever()
{
    open();
    const QString id = m_bench->made.first();
    const QString other = m_bench->made.last();
    const double otherBefore = strength(other);
    const QRectF bar = ui::LeverCellDelegate::barOf(table().visualRect(cell(id)));
    const auto at = [&](double percent) { return QPointF(bar.left() + bar.width() * percent / 150, bar.center().y()).toPoint(); };
    QTest::mousePress(table().viewport(), Qt::LeftButton, Qt::ShiftModifier, at(80));
    QVERIFY(view().isEditing());
    QTest::mouseMove(table().viewport(), at(60));
    QTest::mouseMove(table().viewport(), at(40));
    QTest::mouseRelease(table().viewport(), Qt::LeftButton, Qt::ShiftModifier, at(40));
    QVERIFY2(std::abs(strength(id) - 0.4) < 0.03, qPrintable(QString::number(strength(id))));
    QCOMPARE(strength(other), otherBefore);
    QCOMPARE(cell(id).data(LeverModel::kStrengthRole).toDouble(), strength(id));
    m_bench->keepPicture("levers-editing.png");
}

void TestCompareLevers::aDragIsOneUndoStep()
{
    open();
    const QString id = m_bench->made.first();
    const double before = strength(id);
    const int steps = m_bench->session->undoStack().count();
    const QRectF bar = ui::LeverCellDelegate::barOf(table().visualRect(cell(id)));
    const auto at = [&](double percent) { return QPointF(bar.left() + bar.width() * percent / 150, bar.center().y()).toPoint(); };
    QTest::mousePress(table().viewport(), Qt::LeftButton, {}, at(before * 100));
    for (int percent = 70; percent >= 20; percent -= 10)
        QTest::mouseMove(table().viewport(), at(percent));
    QTest::mouseRelease(table().viewport(), Qt::LeftButton, {}, at(20));
    QVERIFY(strength(id) != before);
    QCOMPARE(m_bench->session->undoStack().count(), steps + 1);
    m_bench->session->undoStack().undo();
    QCOMPARE(strength(id), before);
    QCOMPARE(cell(id).data(LeverModel::kStrengthRole).toDouble(), before);
}

void TestCompareLevers::keysOpenMoveAndCloseACell()
{
    open();
    const QString id = m_bench->made.first();
    table().setFocus();
    table().setCurrentIndex(cell(id));
    const int before = int(std::lround(100 * strength(id)));
    QTest::keyClick(&table(), Qt::Key_Return);
    QVERIFY(view().isEditing());
    auto* slider = m_bench->find<ui::LeverSlider>("leverEditorSlider");
    QTRY_VERIFY(slider->hasFocus());
    QTest::keyClick(slider, Qt::Key_Right);
    QTest::keyClick(slider, Qt::Key_Right);
    QCOMPARE(int(std::lround(100 * strength(id))), before + 2);
    QTest::keyClick(slider, Qt::Key_Escape);
    QVERIFY(!view().isEditing());
    QVERIFY(table().hasFocus());
    QCOMPARE(table().currentIndex(), cell(id));
    // Arrows go through the cells and change nothing.
    QTest::keyClick(&table(), Qt::Key_Down);
    QCOMPARE(table().currentIndex().row(), cell(id).row() + 1);
    QCOMPARE(int(std::lround(100 * strength(id))), before + 2);
}

void TestCompareLevers::aDigitTypesIntoTheCell()
{
    open();
    const QString id = m_bench->made.first();
    table().setFocus();
    table().setCurrentIndex(cell(id));
    QTest::keyClicks(&table(), QStringLiteral("4"));
    QVERIFY(view().isEditing());
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("5"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    VERIFY_CLOSE(strength(id), 0.45, 1e-12, 0);
    // What cannot be is refused with a sentence, and nothing changes.
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("999"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    VERIFY_CLOSE(strength(id), 0.45, 1e-12, 0);
    QVERIFY(!m_bench->find<QLabel>("leverNote")->text().isEmpty());
}

void TestCompareLevers::builtInScenariosAreReadOnlyWithTheReason()
{
    open();
    const auto before = m_bench->session->scenarios().size();
    table().setFocus();
    table().setCurrentIndex(cell(QStringLiteral("paper-package")));
    QTest::keyClick(&table(), Qt::Key_Return);
    QVERIFY(!view().isEditing());
    QVERIFY(m_bench->find<QLabel>("leverNote")->text().contains(QLatin1String("built in")));
    QTest::mouseClick(table().viewport(), Qt::LeftButton, {}, table().visualRect(cell(QStringLiteral("paper-package"))).center());
    QVERIFY(!view().isEditing());
    QCOMPARE(m_bench->session->scenarios().size(), before);
    VERIFY_CLOSE(strength(QStringLiteral("paper-package")), 1, 1e-12, 0);
}

void TestCompareLevers::inheritedValuesLookDifferentAndOwnOnesGoBack()
{
    open();
    const QString parent = m_bench->made.first();
    const QString child = m_bench->session->addChild(parent);
    QVERIFY(!child.isEmpty());
    QVERIFY(cell(child).data(LeverModel::kInheritedRole).toBool());
    QVERIFY(!cell(parent).data(LeverModel::kInheritedRole).toBool());
    QVERIFY(m_bench->session->setLeverOf(child, m_lever, tests::intensity(0.3)).has_value());
    QVERIFY(cell(child).data(LeverModel::kOwnRole).toBool());
    QVERIFY(m_bench->ready());
    m_bench->keepPicture("levers-child.png");
    // The button of the open cell sets it back to the parent.
    table().setFocus();
    QVERIFY(view().edit(cell(child)));
    auto* button = m_bench->find<QToolButton>("leverEditorInherit");
    QVERIFY(button->isVisible());
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(cell(child).data(LeverModel::kInheritedRole).toBool());
    QCOMPARE(strength(child), strength(parent));
    view().closeEditor();
    // So does Delete on the cell.
    QVERIFY(m_bench->session->setLeverOf(child, m_lever, tests::intensity(0.3)).has_value());
    table().setFocus();
    table().setCurrentIndex(cell(child));
    QTest::keyClick(&table(), Qt::Key_Delete);
    QVERIFY(m_bench->session->leverInherited(child, m_lever));
    // A change to the parent shows in the child's cell.
    QVERIFY(m_bench->session->setLeverOf(parent, m_lever, tests::intensity(1.1)).has_value());
    VERIFY_CLOSE(cell(child).data(LeverModel::kStrengthRole).toDouble(), 1.1, 1e-12, 0);
}

void TestCompareLevers::editingKeepsTheRowThatNoLongerPassesTheFilter()
{
    QVERIFY(m_bench->open(0));
    // Only the baseline and a copy of it: nothing differs.
    const QString copy = m_bench->session->addFromBaseline();
    m_lever = QString::fromStdString(m_bench->session->catalogue().levers[1].id);
    m_bench->session->setPair(m_bench->session->scenarios().front().id, copy);
    m_bench->page->showView(QStringLiteral("levers"));
    QVERIFY(m_bench->session->setLeverOf(copy, m_lever, tests::intensity(0.5)).has_value());
    QTest::mouseClick(m_bench->find<QAbstractButton>("levers-different"), Qt::LeftButton);
    table().setFocus();
    QVERIFY(view().edit(cell(copy)));
    auto* slider = m_bench->find<ui::LeverSlider>("leverEditorSlider");
    QTest::keyClick(slider, Qt::Key_Home);
    QCOMPARE(strength(copy), 0.0);
    QVERIFY(cell(copy).isValid());
    QVERIFY(view().isEditing());
}

void TestCompareLevers::copiesTheTable()
{
    open();
    const QStringList lines = view().copiedText().split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 1 + view().model().rowCount());
    QCOMPARE(lines.first().split(u'\t').size(), 1 + view().model().columnCount());
    QVERIFY(lines[1].contains(QStringLiteral("100\u2009%")));
}

void TestCompareLevers::exportsStrengthsDatesAndRegions()
{
    open(1);
    const QString id = m_bench->made.first();
    core::policy::LeverSetting setting;
    setting.startYear = 2027.5;
    setting.rampYears = 2;
    setting.durationYears = 4;
    setting.intensity = std::map<std::string, double>{{"East", 0.25}, {"Central_West", 0.75}};
    const QString lever = QStringLiteral("digital_infrastructure");
    VERIFY_RESULT(m_bench->session->setLeverOf(id, lever, setting));
    QTemporaryDir folder;
    QString asked;
    m_bench->page->setFileChooser([&](const QString& suggestion, const QString&) {
        asked = suggestion;
        return folder.filePath(suggestion);
    });
    auto* button = m_bench->find<QToolButton>("compareExport");
    emit button->menu()->aboutToShow();
    const auto trigger = [&](const char* name) {
        const auto actions = button->menu()->actions();
        const auto found = std::find_if(actions.begin(), actions.end(), [&](const QAction* action) { return action->objectName() == QLatin1String(name); });
        QVERIFY(found != actions.end());
        (*found)->trigger();
    };
    trigger("exportCsv");
    QCOMPARE(asked, QStringLiteral("Levers.csv"));
    const auto read = tests::readCsv(folder.filePath(asked).toStdString());
    VERIFY_RESULT(read);
    std::vector<QStringList> table; // of each line: the first cell of a file has a byte order mark
    for (const auto& cells : read->rows) {
        table.emplace_back();
        for (const auto& each : cells)
            table.back() << QString::fromStdString(each);
    }
    const int levers = int(m_bench->session->catalogue().levers.size());
    const int scenarios = int(m_bench->session->scenarios().size());
    QVERIFY(int(table.size()) >= levers);
    QCOMPARE(int(read->header.size()), 2 + 5 * scenarios);
    const auto row = std::size_t(std::find_if(m_bench->session->catalogue().levers.begin(), m_bench->session->catalogue().levers.end(),
                                         [&](const auto& each) { return each.id == lever.toStdString(); })
                            - m_bench->session->catalogue().levers.begin());
    const int at = 2 + 5 * (scenarios - 1);
    VERIFY_CLOSE(table[row][at].toDouble(), 100 * m_bench->session->leverStrengthOf(id, lever), 1e-9, 0);
    QCOMPARE(table[row][at + 1].toDouble(), 2027.5);
    QCOMPARE(table[row][at + 2].toDouble(), 2.0);
    QCOMPARE(table[row][at + 3].toDouble(), 4.0);
    QVERIFY2(table[row][at + 4].contains(QStringLiteral("25")) && table[row][at + 4].contains(QStringLiteral("75")), qPrintable(table[row][at + 4]));
    trigger("exportXlsx");
    QVERIFY(QFileInfo(folder.filePath(QStringLiteral("Levers.xlsx"))).size() > 1000);
    trigger("copyTable");
    QCOMPARE(QApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts).size(), levers + 1);
}

void TestCompareLevers::datesAndRegionsAreChangedBesideTheCell()
{
    open(1);
    const QString id = m_bench->made.first();
    m_lever = QStringLiteral("digital_infrastructure");
    table().setFocus();
    table().setCurrentIndex(cell(id));
    QTest::keyClick(&table(), Qt::Key_Return, Qt::AltModifier);
    auto* popover = m_bench->find<QWidget>("leverPopover");
    QVERIFY(popover && popover->isVisible());
    QVERIFY(!view().isEditing());
    auto* start = popover->findChild<ui::NumberField*>(QStringLiteral("leverStart_digital_infrastructure"));
    QVERIFY(start && start->isVisible());
    start->setFocus();
    start->startTyping(QStringLiteral("2028"));
    QTest::keyClick(start, Qt::Key_Return);
    QCOMPARE(*m_bench->session->leverSettingOf(id, m_lever).startYear, 2028.0);
    QCOMPARE(*m_bench->session->leverSettingOf(QStringLiteral("paper-package"), m_lever).startYear,
             m_bench->session->catalogue().lever(m_lever.toStdString())->startYear);
    QVERIFY(cell(id).data(LeverModel::kDatesRole).toString().contains(QStringLiteral("2028")));
    QVERIFY(popover->findChild<QWidget*>(QStringLiteral("leverRegions_digital_infrastructure")) != nullptr
            || !popover->findChildren<ui::LeverSlider*>().isEmpty()); // parts by region
    m_bench->keepPicture("levers-popover.png", popover);
    QTest::keyClick(popover, Qt::Key_Escape);
    QVERIFY(!popover->isVisible());
    QVERIFY(m_bench->find<QAbstractButton>("leverDetails")->isEnabled());
}

void TestCompareLevers::aBuiltInScenarioShowsItsDatesWithoutChangingThem()
{
    open(1);
    table().setCurrentIndex(cell(QStringLiteral("paper-package")));
    QTest::mouseClick(m_bench->find<QAbstractButton>("leverDetails"), Qt::LeftButton);
    auto* popover = m_bench->find<QWidget>("leverPopover");
    QVERIFY(popover && popover->isVisible());
    for (const auto* field : popover->findChildren<ui::NumberField*>())
        QVERIFY2(!field->isEnabled(), qPrintable(field->objectName()));
}

void TestCompareLevers::pictures()
{
    open(4);
    m_bench->keepPicture("levers.png");
    m_bench->appearance->setLanguage(core::policy::Language::Chinese);
    m_bench->appearance->setTheme(ui::ThemeKind::Dark);
    QTRY_VERIFY(m_bench->find<QAbstractButton>("levers-all")->text().startsWith(QStringLiteral("全部")));
    m_bench->keepPicture("levers-zh-dark.png");
}

QTEST_MAIN(TestCompareLevers)
#include "tst_compare_levers.moc"
