// SPDX-License-Identifier: GPL-3.0-or-later
// Table, large chart and difference panel of the Compare page.
#include "core/policy/difference.h"
#include "core/policy/world.h"
#include "tests/support/csv_file.h"
#include "tests/ui/compare/page_bench.h"
#include "ui/compare/difference_panel.h"
#include "ui/compare/one_chart_view.h"
#include "ui/compare/outcome_view.h"
#include "ui/compare/pair_table.h"
#include "ui/compare/scenario_button.h"
#include "ui/compare/scenario_header.h"
#include "ui/explore/charts/region_switch.h"
#include "ui/widgets/time_chart.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QRegularExpression>
#include <QTableView>
#include <QToolButton>

#include <cmath>

using tests::PageBench;
using ui::OutcomeModel;

class TestCompareTables : public QObject {
    Q_OBJECT

private slots:
    void init();
    void valuesDifferencesAndPerCents();
    void differencesNeverContradictTheFigures_data();
    void differencesNeverContradictTheFigures();
    void sortsByAnyColumn();
    void showsAllNumbersAndAllDigits();
    void copiesWhatIsMarkedOrAll();
    void exportsEveryDigit();
    void refusedExportsSayWhy();
    void oneChartFollowsOutcomeAndRegion();
    void fourLinesInAnotherWorld();
    void panelListsWhatParts();
    void panelEffectsAreThoseOfTheModel();
    void swapChangesTheDirection();
    void sentenceSaysWhenPathsPart();
    void f10HidesThePanelAndWidthIsKept();
    void pictures();

private:
    [[nodiscard]] ui::OutcomeView& outcomes() { return *m_bench->find<ui::OutcomeView>("outcomeView"); }
    [[nodiscard]] QAbstractItemModel& shown() { return *outcomes().table().model(); }
    [[nodiscard]] ui::DifferencePanel& panel() { return *m_bench->find<ui::DifferencePanel>("differencePanel"); }
    [[nodiscard]] bool hasEffects() { return panel().levers().rowCount() > 0 && panel().levers().item(0, 2)->text() != QStringLiteral("…"); }
    void exportTo(const char* action, const QString& path);

    std::unique_ptr<PageBench> m_bench;
};

void TestCompareTables::init()
{
    m_bench = std::make_unique<PageBench>();
    QVERIFY(m_bench->open());
}

void TestCompareTables::valuesDifferencesAndPerCents()
{
    m_bench->page->showView(QStringLiteral("table"));
    QAbstractItemModelTester tester(const_cast<OutcomeModel*>(&outcomes().model()));
    const auto& model = outcomes().model();
    QCOMPARE(model.rowCount(), 5);
    QCOMPARE(model.columnCount(), 3 * int(m_bench->session->scenarios().size()));
    const auto& scenarios = m_bench->session->scenarios();
    const auto baseline = m_bench->session->baseline();
    for (int row = 0; row < model.rowCount(); ++row) {
        const auto& outcome = model.rows()[std::size_t(row)];
        const double reference = baseline->value(outcome.headline.id, outcome.headline.place, 2030);
        for (std::size_t scenario = 0; scenario < scenarios.size(); ++scenario) {
            const double value = m_bench->session->projectionOf(scenarios[scenario].id)->value(outcome.headline.id, outcome.headline.place, 2030);
            const auto number = [&](int part) { return model.index(row, int(scenario) * 3 + part).data(OutcomeModel::kSortRole).toDouble(); };
            VERIFY_CLOSE(number(0), value * outcome.factor, 1e-12, 0);
            VERIFY_CLOSE(number(1), (value - reference) * outcome.factor, 1e-12, 1e-12);
            VERIFY_CLOSE(number(2), 100 * (value - reference) / std::abs(reference), 1e-12, 1e-12);
        }
    }
    // The reference says nothing of itself.
    QVERIFY(model.index(0, 1).data().toString().isEmpty());
    QVERIFY(model.index(0, 4).data().toString().contains(QLatin1String("better")));
    QTest::mouseClick(m_bench->find<QAbstractButton>("values"), Qt::LeftButton);
    QCOMPARE(model.columnCount(), int(scenarios.size()));
}

void TestCompareTables::differencesNeverContradictTheFigures_data()
{
    QTest::addColumn<bool>("chinese");
    QTest::newRow("English") << false;
    QTest::newRow("Chinese") << true;
}

/// Of every outcome there is, in a scenario that changes little: no per cent beside "no difference", and a difference that
/// fits the two figures that stand there.
void TestCompareTables::differencesNeverContradictTheFigures()
{
    QFETCH(bool, chinese);
    m_bench->appearance->setLanguage(chinese ? core::policy::Language::Chinese : core::policy::Language::English);
    const QString little = m_bench->session->addFromBaseline();
    core::policy::LeverSetting setting;
    setting.intensity = 0.05;
    VERIFY_RESULT(m_bench->session->setLeverOf(little, QStringLiteral("certification"), setting));
    m_bench->page->showView(QStringLiteral("table"));
    QTest::mouseClick(m_bench->find<QAbstractButton>("outcomes-all"), Qt::LeftButton);
    QTRY_VERIFY(!m_bench->session->figuresPending());
    const auto& model = outcomes().model();
    const auto number = [](QString text) {
        static const QRegularExpression digits(QStringLiteral("[0-9][0-9,]*(\\.[0-9]+)?"));
        const auto found = digits.match(text);
        return found.hasMatch() ? found.captured().remove(u',').toDouble() : std::nan("");
    };
    // Of the place behind the point; figures without one are whole.
    const auto lastDigit = [](const QString& text) {
        static const QRegularExpression places(QStringLiteral("[0-9]\\.([0-9]+)"));
        return std::pow(10.0, -double(places.match(text).captured(1).size()));
    };
    const QString none = chinese ? QStringLiteral("无差异") : QStringLiteral("no difference");
    int same = 0;
    int apart = 0;
    for (int row = 0; row < model.rowCount(); ++row) {
        const double reference = number(model.index(row, 0).data().toString());
        for (int column = 3; column < model.columnCount(); column += 3) {
            const QString value = model.index(row, column).data().toString();
            const QString difference = model.index(row, column + 1).data().toString();
            const QString relative = model.index(row, column + 2).data().toString();
            const QString told = QStringLiteral("%1: %2 against %3 is %4, %5").arg(model.headerData(row, Qt::Vertical, Qt::DisplayRole).toString(), value).arg(reference).arg(difference, relative);
            if (difference == none) {
                QVERIFY2(relative.isEmpty() && value == model.index(row, 0).data().toString(), qPrintable(told));
                ++same;
                continue;
            }
            ++apart;
            const double size = std::abs(number(value) - reference);
            // It is the true difference: off that of the printed figures by one of their last digit at most.
            const double digit = std::max({lastDigit(value), lastDigit(model.index(row, 0).data().toString()), std::pow(10.0, std::floor(std::log10(std::max(number(value), reference))) - 2)});
            QVERIFY2(std::abs(size - number(difference)) <= 1.0000001 * digit, qPrintable(told));
            QVERIFY2(!relative.startsWith(QLatin1String("0")), qPrintable(told));
        }
    }
    QVERIFY(same > 10 && apart > 30);
}

void TestCompareTables::sortsByAnyColumn()
{
    m_bench->page->showView(QStringLiteral("table"));
    auto* header = outcomes().table().horizontalHeader();
    for (int column = 0; column < shown().columnCount(); ++column) {
        const QPoint at(header->sectionViewportPosition(column) + 8, header->height() - 10);
        if (!header->viewport()->rect().contains(at))
            continue;
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, at);
        const bool ascending = header->sortIndicatorOrder() == Qt::AscendingOrder;
        for (int row = 1; row < shown().rowCount(); ++row) {
            const double above = shown().index(row - 1, column).data(OutcomeModel::kSortRole).toDouble();
            const double below = shown().index(row, column).data(OutcomeModel::kSortRole).toDouble();
            QVERIFY2(ascending ? above <= below : above >= below, qPrintable(QString::number(column)));
        }
    }
    QTest::mouseClick(m_bench->find<QAbstractButton>("outcomeSort"), Qt::LeftButton);
    for (int row = 1; row < shown().rowCount(); ++row)
        QVERIFY(QString::localeAwareCompare(shown().headerData(row - 1, Qt::Vertical).toString(), shown().headerData(row, Qt::Vertical).toString()) <= 0);
    // By keyboard: S sorts by the column of the cell.
    outcomes().table().setFocus();
    outcomes().table().setCurrentIndex(shown().index(0, 3));
    QTest::keyClick(&outcomes().table(), Qt::Key_S);
    QCOMPARE(header->sortIndicatorSection(), 3);
}

void TestCompareTables::showsAllNumbersAndAllDigits()
{
    m_bench->page->showView(QStringLiteral("table"));
    QTest::mouseClick(m_bench->find<QAbstractButton>("outcomes-all"), Qt::LeftButton);
    QVERIFY(shown().rowCount() > 30);
    QCOMPARE(shown().rowCount(), int(m_bench->session->catalogue().variables.size()));
    QTest::mouseClick(m_bench->find<QAbstractButton>("outcomes-chosen"), Qt::LeftButton);
    QTest::mouseClick(m_bench->find<QAbstractButton>("outcomePrecision"), Qt::LeftButton);
    const double trade = m_bench->session->projectionOf(QStringLiteral("paper-package"))->value("national_trade", core::policy::Place::national(), 2030);
    QCOMPARE(outcomes().model().index(0, 3).data().toString(), QLocale(QLocale::English).toString(trade, 'g', 15));
}

void TestCompareTables::copiesWhatIsMarkedOrAll()
{
    m_bench->page->showView(QStringLiteral("table"));
    auto& table = outcomes().table();
    table.setFocus();
    table.setCurrentIndex(shown().index(0, 0));
    QTest::keyClick(&table, Qt::Key_C, Qt::ControlModifier);
    QStringList lines = QApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 6);
    QCOMPARE(lines[0].split(u'\t').size(), 2 + shown().columnCount());
    QVERIFY(lines[1].contains(QLatin1String("129")));
    table.selectionModel()->select(QItemSelection(shown().index(1, 3), shown().index(2, 4)), QItemSelectionModel::ClearAndSelect);
    lines = outcomes().copiedText().split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 3);
    QCOMPARE(lines[0].split(u'\t').size(), 4);
}

void TestCompareTables::exportTo(const char* action, const QString& path)
{
    m_bench->page->setFileChooser([path](const QString&, const QString&) { return path; });
    auto* menu = m_bench->find<QToolButton>("compareExport")->menu();
    emit menu->aboutToShow();
    auto* entry = menu->findChild<QAction*>(QLatin1String(action));
    QVERIFY2(entry, action);
    entry->trigger();
}

void TestCompareTables::exportsEveryDigit()
{
    const QString csv = m_bench->file("table.csv");
    exportTo("exportCsv", csv); // from the columns view
    const auto table = tests::readCsv(csv.toStdString());
    VERIFY_RESULT(table);
    QFile file(csv);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    const auto& trade = outcomes().model().rows().front();
    const double value = m_bench->session->projectionOf(QStringLiteral("paper-package"))->value("national_trade", core::policy::Place::national(), 2030);
    bool found = false;
    for (const QString& line : text.split(QStringLiteral("\r\n"))) {
        if (!line.contains(trade.fullName))
            continue;
        for (const QString& part : line.split(u','))
            found = found || part.toDouble() == value * trade.factor;
    }
    QVERIFY2(found, qPrintable(text.left(400)));
    QVERIFY(text.contains(QLatin1String("A Paper package")));
    QVERIFY(text.contains(QLatin1String("2030")));
    // The ending is added where it was not typed.
    exportTo("exportXlsx", m_bench->file("book"));
    QFile book(m_bench->file("book.xlsx"));
    QVERIFY(book.open(QIODevice::ReadOnly));
    QCOMPARE(book.read(2), QByteArray("PK"));
    QVERIFY(book.size() > 3000);
}

void TestCompareTables::refusedExportsSayWhy()
{
    exportTo("exportCsv", QStringLiteral("/no-such-folder/table.csv"));
    auto* problem = m_bench->find<QLabel>("compareProblem");
    QVERIFY(problem->isVisible());
    QVERIFY(!problem->text().isEmpty());
    exportTo("exportCsv", m_bench->file("table.csv"));
    QVERIFY(!problem->isVisible());
}

void TestCompareTables::oneChartFollowsOutcomeAndRegion()
{
    m_bench->page->showView(QStringLiteral("chart"));
    auto* view = m_bench->find<ui::OneChartView>("oneChartView");
    QCOMPARE(view->chart().data().lines.size(), m_bench->session->scenarios().size());
    QCOMPARE(view->differences().data().lines.size(), m_bench->session->scenarios().size());
    view->chooseVariable(QStringLiteral("penetration"));
    QCOMPARE(m_bench->page->state().outcome(), QStringLiteral("penetration"));
    auto* region = m_bench->find<ui::RegionSwitch>("compareRegion");
    QVERIFY(region->isEnabled());
    region->setFocus();
    for (int row = 0; row < region->count(); ++row) {
        if (region->regionAt(row) == 2)
            emit region->activated(row);
    }
    QCOMPARE(m_bench->page->state().outcome(), QStringLiteral("penetration@Central_West"));
    const auto run = m_bench->session->projectionOf(QStringLiteral("paper-package"));
    const auto expected = run->series("penetration", core::policy::Place::ofGroup(core::policy::RegionGroup::CentralWest));
    VERIFY_CLOSE(view->chart().data().lines[1].points.back().y(), 100 * expected.back(), 1e-12, 0);
    // A figure of the whole country has no regions to choose.
    view->chooseVariable(QStringLiteral("conversion"));
    QVERIFY(!region->isEnabled());
    // The values alone: one chart.
    QTest::mouseClick(m_bench->find<QAbstractButton>("values"), Qt::LeftButton);
    QVERIFY(!m_bench->find("differenceCard")->isVisible());
}

void TestCompareTables::fourLinesInAnotherWorld()
{
    m_bench->page->showView(QStringLiteral("chart"));
    auto* four = m_bench->find<QAbstractButton>("fourLines");
    QVERIFY(!four->isEnabled());
    const auto& worlds = m_bench->session->worlds();
    QVERIFY(worlds.size() > 1);
    m_bench->session->setWorld(QString::fromStdString(worlds[1].id));
    QVERIFY(m_bench->ready());
    QTRY_VERIFY(four->isEnabled());
    QTest::mouseClick(four, Qt::LeftButton);
    auto* view = m_bench->find<ui::OneChartView>("oneChartView");
    QTRY_COMPARE_WITH_TIMEOUT(view->chart().data().lines.size(), std::size_t(4), 20000);
    QVERIFY(m_bench->ready());
    const auto& lines = view->chart().data().lines;
    const QString world = QString::fromStdString(worlds[1].name.english);
    QVERIFY(lines[0].label.endsWith(world));
    QVERIFY(lines[1].label.endsWith(QLatin1String("default world")));
    const auto chosen = m_bench->session->projectionOf(QStringLiteral("paper-package"));
    const auto usual = m_bench->session->projectionOf(QStringLiteral("paper-package"), ui::WorldChoice::Default);
    QVERIFY(chosen && usual);
    VERIFY_CLOSE(lines[0].points.back().y(), chosen->series("national_trade", core::policy::Place::national()).back(), 1e-12, 0);
    VERIFY_CLOSE(lines[1].points.back().y(), usual->series("national_trade", core::policy::Place::national()).back(), 1e-12, 0);
    m_bench->keepPicture("chart-four-lines.png");
    // The name of the world stands at the baseline everywhere.
    QTest::mouseClick(four, Qt::LeftButton);
    QVERIFY(view->chart().data().lines[0].label.contains(world));
}

void TestCompareTables::panelListsWhatParts()
{
    m_bench->session->setPair(QStringLiteral("paper-package"), m_bench->made.first());
    const QString id = m_bench->made.first();
    const auto& levers = m_bench->session->catalogue().levers;
    // Equal in two levers, different in the rest.
    for (int i = 0; i < 2; ++i)
        QVERIFY(m_bench->session->setLeverOf(id, QString::fromStdString(levers[std::size_t(i)].id), tests::intensity(1)).has_value());
    const int all = int(levers.size());
    QCOMPARE(m_bench->find<QAbstractButton>("pair-different")->text(), QStringLiteral("Different %1").arg(all - 2));
    QTest::mouseClick(m_bench->find<QAbstractButton>("pair-equal"), Qt::LeftButton);
    QCOMPARE(panel().levers().rowCount(), 2);
    QTest::mouseClick(m_bench->find<QAbstractButton>("pair-all"), Qt::LeftButton);
    QCOMPARE(panel().levers().rowCount(), all);
    const auto& lever = levers[5];
    const int row = panel().levers().rowOf(QString::fromStdString(lever.id));
    QCOMPARE(panel().levers().item(row, 1)->text(), QStringLiteral("100 → 80\u2009%"));
    // Results of both, reference first.
    const int trade = panel().results().rowOf(QStringLiteral("national_trade"));
    QCOMPARE(panel().results().item(trade, 1)->text(), QStringLiteral("173"));
    // Enter on a lever opens it in the lever table.
    panel().levers().setFocus();
    panel().levers().setCurrentCell(row, 0);
    QTest::keyClick(&panel().levers(), Qt::Key_Return);
    QCOMPARE(m_bench->page->shownView(), QStringLiteral("levers"));
}

void TestCompareTables::panelEffectsAreThoseOfTheModel()
{
    m_bench->session->setPair(m_bench->session->scenarios().front().id, QStringLiteral("paper-package"));
    QTRY_VERIFY_WITH_TIMEOUT(hasEffects(), 30000);
    const auto projector = m_bench->session->projector();
    QVERIFY(projector);
    const auto& package = m_bench->session->scenario(QStringLiteral("paper-package"))->content;
    const auto expected = core::policy::differences(*projector, {}, package, {"national_trade", core::policy::Place::national()}, 2030);
    VERIFY_RESULT(expected);
    // The largest first, as policy::differences has them.
    QCOMPARE(panel().levers().idOf(0), QString::fromStdString(expected->front().id));
    const double effect = expected->front().effect;
    QVERIFY(std::abs(panel().levers().item(0, 2)->text().mid(1).toDouble() - std::abs(effect)) <= 0.051);
    QVERIFY(panel().levers().item(0, 2)->toolTip().contains(effect > 0 ? QLatin1String("better") : QLatin1String("worse")));
    m_bench->keepPicture("page-panel.png");
}

void TestCompareTables::swapChangesTheDirection()
{
    const QString reference = m_bench->session->referenceId(), compared = m_bench->session->comparedId();
    QTRY_VERIFY_WITH_TIMEOUT(hasEffects(), 30000);
    const QString before = panel().levers().item(panel().levers().rowCount() - 1, 1)->text();
    QTest::mouseClick(m_bench->find<QToolButton>("pairSwap"), Qt::LeftButton);
    QCOMPARE(m_bench->session->referenceId(), compared);
    QCOMPARE(m_bench->session->comparedId(), reference);
    QVERIFY(panel().levers().item(0, 1)->text() != before);
    QCOMPARE(panel().levers().item(0, 1)->text(), QStringLiteral("100 → 0\u2009%"));
    // A choice that would compare a scenario with itself swaps the two.
    auto* button = m_bench->find<ui::ScenarioButton>("pairReference");
    QMenu menu;
    button->fillMenu(menu);
    menu.findChild<QAction*>(reference)->trigger();
    QCOMPARE(m_bench->session->referenceId(), reference);
    QCOMPARE(m_bench->session->comparedId(), compared);
}

void TestCompareTables::sentenceSaysWhenPathsPart()
{
    const QString sentence = panel().sentence();
    QVERIFY2(sentence.contains(QLatin1String("202")), qPrintable(sentence));
    QVERIFY2(sentence.contains(QLatin1String("They share data, parameters and world.")), qPrintable(sentence));
    // The same content twice: nothing parts them.
    const QString copy = m_bench->session->duplicate(QStringLiteral("paper-package"));
    m_bench->session->setPair(QStringLiteral("paper-package"), copy);
    QVERIFY(m_bench->ready());
    QTRY_VERIFY(panel().sentence().contains(QLatin1String("look the same")));
    QCOMPARE(m_bench->find<QAbstractButton>("pair-different")->text(), QStringLiteral("Different 0"));
    QVERIFY(m_bench->find<QLabel>("pairState")->isVisible());
}

void TestCompareTables::f10HidesThePanelAndWidthIsKept()
{
    QVERIFY(m_bench->page->panelVisible());
    QTest::keyClick(m_bench->page.get(), Qt::Key_F10);
    QVERIFY(!m_bench->page->panelVisible());
    QVERIFY(!panel().isVisible());
    m_bench->page = std::make_unique<ui::ComparePage>(*m_bench->appearance, *m_bench->session);
    m_bench->page->show();
    QVERIFY(!m_bench->page->panelVisible());
    QTest::mouseClick(m_bench->find<QToolButton>("togglePanel"), Qt::LeftButton);
    QVERIFY(panel().isVisible());
}

void TestCompareTables::pictures()
{
    QTRY_VERIFY_WITH_TIMEOUT(hasEffects(), 30000);
    for (const char* language : {"en", "zh"}) {
        const bool chinese = QLatin1String(language) == QLatin1String("zh");
        m_bench->appearance->setLanguage(chinese ? core::policy::Language::Chinese : core::policy::Language::English);
        m_bench->appearance->setTheme(chinese ? ui::ThemeKind::Dark : ui::ThemeKind::Light);
        for (const char* view : {"columns", "chart", "table", "levers", "contributions"}) {
            m_bench->page->showView(QLatin1String(view));
            QCoreApplication::processEvents();
            QCOMPARE(m_bench->page->shownView(), QLatin1String(view));
            m_bench->keepPicture(qPrintable(QStringLiteral("view-%1-%2.png").arg(QLatin1String(view), QLatin1String(language))));
        }
    }
}

QTEST_MAIN(TestCompareTables)
#include "tst_compare_tables.moc"
