// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/compare/compare_bench.h"
#include "ui/compare/multiples_model.h"

#include <QTest>

#include <cmath>

using tests::CompareBench;
using ui::CompareCell;
using ui::CompareData;
using ui::CompareRow;
using ui::Comparison;
using ui::MultiplesModel;

class TestCompareData : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void linesAreTheRunsInShownUnits();
    void chineseHasItsOwnFactor();
    void everyVariableMakesARow();
    void figuresAreAgainstTheReference();
    void anyColumnCanBeTheReference();
    void relativeTexts_data();
    void relativeTexts();
    void ticksOfSmallCharts_data();
    void ticksOfSmallCharts();
    void aRowSharesItsAxis();
    void axesOnlyGrowWhileTheHandMoves();
    void onlyWhatMovedIsMarked();
    void aMovedReferenceMarksEverything();
    void unknownRowsAreLeftOut();
    void oneChartHoldsAllScenarios();
    void differencesAreFromTheReference();
    void fourLinesNameScenarioAndWorld();
    void aReferenceStaysBesideTheDefaultWorld();
    void differencesAreTakenInBothWorlds_data();
    void differencesAreTakenInBothWorlds();
    void chartsOfManyLinesSayThatTheyAreOfManyRuns();
    void labelsNameTheWorldWhereItIsNotTheDefault();
    void footerSaysSourceAndMarks();

private:
    CompareBench m_bench;
    std::unique_ptr<ui::Appearance> m_appearance;
    Comparison m_comparison;
};

void TestCompareData::initTestCase()
{
    QVERIFY(m_bench.start());
}

void TestCompareData::init()
{
    m_appearance = std::make_unique<ui::Appearance>();
    m_appearance->setLanguage(core::policy::Language::English);
    m_comparison = m_bench.comparison(*m_appearance, 4);
}

void TestCompareData::linesAreTheRunsInShownUnits()
{
    const CompareRow row = CompareData::row(m_comparison, QStringLiteral("conversion"), m_comparison.run(0));
    const auto line = CompareData::line(row, m_comparison.run(1));
    const auto values = m_comparison.run(1)->series("conversion", core::policy::Place::national());
    QCOMPARE(line.size(), values.size());
    for (std::size_t k = 0; k < line.size(); ++k)
        VERIFY_CLOSE(line[k].y(), 100 * values[k], 1e-12, 0); // shown in per cent
    QVERIFY(CompareData::line(row, nullptr).empty());
}

void TestCompareData::chineseHasItsOwnFactor()
{
    m_appearance->setLanguage(core::policy::Language::Chinese);
    for (const auto& variable : m_bench.catalogue->variables) {
        const auto* naming = m_bench.catalogue->naming("variable", variable.id);
        if (!naming || naming->factorChinese == naming->factorEnglish)
            continue;
        const CompareRow row = CompareData::row(m_comparison, QString::fromStdString(variable.id), m_comparison.run(0));
        const auto line = CompareData::line(row, m_comparison.run(1));
        VERIFY_CLOSE(line.back().y(), naming->factorChinese * m_comparison.run(1)->series(variable.id, row.headline.place).back(), 1e-12, 0);
        return;
    }
    QSKIP("every variable has one factor in both languages");
}

void TestCompareData::everyVariableMakesARow()
{
    for (const auto& variable : m_bench.catalogue->variables) {
        const QString key = QString::fromStdString(variable.id);
        const CompareRow row = CompareData::row(m_comparison, key, m_comparison.run(0));
        QVERIFY2(!row.name.isEmpty(), qPrintable(key));
        QVERIFY2(!row.source.isEmpty(), qPrintable(key));
        const auto line = CompareData::line(row, m_comparison.run(0));
        const auto range = CompareData::range(row, {&line});
        QVERIFY2(range.axis.low < range.axis.high, qPrintable(key));
        QVERIFY2(range.ticks.size() >= 2 && range.ticks.size() <= 3, qPrintable(QStringLiteral("%1: %2 ticks").arg(key).arg(range.ticks.size())));
        for (const QPointF& point : line)
            QVERIFY2(point.y() >= range.axis.low && point.y() <= range.axis.high, qPrintable(key));
    }
}

void TestCompareData::figuresAreAgainstTheReference()
{
    const CompareRow trade = CompareData::row(m_comparison, QStringLiteral("national_trade"), m_comparison.run(0));
    const CompareCell baseline = CompareData::cell(m_comparison, trade, 0);
    QVERIFY(baseline.change.isEmpty());
    const CompareCell package = CompareData::cell(m_comparison, trade, 1);
    QCOMPARE(package.value, m_comparison.run(1)->value("national_trade", core::policy::Place::national(), 2030));
    QVERIFY(package.rises);
    QCOMPARE(package.verdict, ui::Change::Verdict::Better);
    // Vacancies rise with the package: a rise that is bad.
    const CompareRow vacancy = CompareData::row(m_comparison, QStringLiteral("vacancy@Central_West"), m_comparison.run(0));
    const CompareCell vacant = CompareData::cell(m_comparison, vacancy, 1);
    QVERIFY(vacant.rises);
    QCOMPARE(vacant.verdict, ui::Change::Verdict::Worse);
    // No run yet: a dash, and no change.
    m_comparison.columns[2].projection = nullptr;
    const CompareCell missing = CompareData::cell(m_comparison, trade, 2);
    QVERIFY(std::isnan(missing.value));
    QCOMPARE(missing.number, QStringLiteral("–"));
    QVERIFY(missing.change.isEmpty());
}

void TestCompareData::anyColumnCanBeTheReference()
{
    m_comparison.reference = 1;
    const CompareRow trade = CompareData::row(m_comparison, QStringLiteral("national_trade"), m_comparison.run(0));
    QVERIFY(CompareData::cell(m_comparison, trade, 1).change.isEmpty());
    const CompareCell baseline = CompareData::cell(m_comparison, trade, 0);
    QVERIFY(!baseline.rises);
    QCOMPARE(baseline.verdict, ui::Change::Verdict::Worse);
    // The same pair the other way round has the same size.
    m_comparison.reference = 0;
    QCOMPARE(baseline.change.split(u' ').first(), CompareData::cell(m_comparison, trade, 1).change.split(u' ').first());
}

void TestCompareData::relativeTexts_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<double>("reference");
    QTest::addColumn<QString>("text");
    QTest::newRow("a third more") << 4.0 << 3.0 << QStringLiteral("+33\u2009%");
    QTest::newRow("a quarter less") << 3.0 << 4.0 << QStringLiteral("\u221225\u2009%");
    QTest::newRow("less below nothing") << -5.0 << -4.0 << QStringLiteral("\u221225\u2009%");
    QTest::newRow("the same") << 3.0 << 3.0 << QStringLiteral("0\u2009%");
    QTest::newRow("rounds to nothing") << 3.001 << 3.0 << QStringLiteral("<1\u2009%");
    QTest::newRow("of nothing") << 3.0 << 0.0 << QStringLiteral("–");
}

void TestCompareData::relativeTexts()
{
    QFETCH(double, value);
    QFETCH(double, reference);
    QTEST(CompareData::relativeText(*m_appearance, value, reference), "text");
}

void TestCompareData::ticksOfSmallCharts_data()
{
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::newRow("index") << 80.0 << 290.0;
    QTest::newRow("multiple") << 0.9 << 5.2;
    QTest::newRow("share") << 15.0 << 46.0;
    QTest::newRow("small") << 0.001 << 0.0042;
    QTest::newRow("on both sides") << -3.0 << 4.0;
}

void TestCompareData::ticksOfSmallCharts()
{
    QFETCH(double, low);
    QFETCH(double, high);
    const auto range = CompareData::withTicks({low, high});
    QVERIFY(range.ticks.size() >= 2 && range.ticks.size() <= 3);
    for (const double tick : range.ticks)
        QVERIFY(tick >= low - 1e-12 && tick <= high + 1e-12);
    const double step = range.ticks[1] - range.ticks[0];
    // Round: the ticks are whole multiples of half the step between them.
    for (const double tick : range.ticks)
        VERIFY_CLOSE(2 * tick / step, std::round(2 * tick / step), 0, 1e-6);
}

void TestCompareData::aRowSharesItsAxis()
{
    MultiplesModel model;
    model.setRows(CompareBench::rows(m_comparison, CompareBench::keys()));
    (void)model.take(m_comparison, true, false);
    for (std::size_t row = 0; row < model.rows().size(); ++row) {
        for (std::size_t column = 1; column < model.columns(); ++column)
            QCOMPARE(model.cell(row, column).range.axis, model.cell(row, 0).range.axis);
    }
    (void)model.take(m_comparison, false, false);
    // On its own axis the baseline's trade fills the height that the package left it little of.
    QVERIFY(model.cell(0, 0).range.axis.high < model.cell(0, 1).range.axis.high);
}

void TestCompareData::axesOnlyGrowWhileTheHandMoves()
{
    MultiplesModel model;
    model.setRows(CompareBench::rows(m_comparison, {QStringLiteral("national_trade")}));
    (void)model.take(m_comparison, true, false);
    const ui::AxisRange wide = model.cell(0, 0).range.axis;
    for (std::size_t column = 1; column < m_comparison.columns.size(); ++column)
        m_comparison.columns[column].projection = m_bench.run({});
    (void)model.take(m_comparison, true, true);
    QCOMPARE(model.cell(0, 0).range.axis, wide);
    (void)model.take(m_comparison, true, false);
    QVERIFY(model.cell(0, 0).range.axis.high < wide.high);
}

void TestCompareData::onlyWhatMovedIsMarked()
{
    MultiplesModel model;
    model.setRows(CompareBench::rows(m_comparison, CompareBench::keys()));
    QVERIFY(model.take(m_comparison, true, false).all);
    QVERIFY(!model.take(m_comparison, true, false).any());
    m_comparison.columns[2].projection = m_bench.run(m_bench.package(0.87));
    const auto changes = model.take(m_comparison, true, true);
    QVERIFY(!changes.all);
    QVERIFY(changes.heads[2]); // its cost
    QVERIFY(!changes.heads[1]);
    for (std::size_t row = 0; row < model.rows().size(); ++row) {
        QVERIFY(changes.cells[row * 4 + 2]);
        for (const std::size_t other : {0, 1, 3})
            QVERIFY(!changes.cells[row * 4 + other]);
    }
}

void TestCompareData::aMovedReferenceMarksEverything()
{
    MultiplesModel model;
    m_comparison.reference = 2;
    model.setRows(CompareBench::rows(m_comparison, CompareBench::keys()));
    (void)model.take(m_comparison, true, false);
    m_comparison.columns[2].projection = m_bench.run(m_bench.package(0.5));
    QVERIFY(model.take(m_comparison, true, true).all);
    const auto expected = CompareData::cell(m_comparison, model.rows()[0], 1);
    QCOMPARE(model.cell(0, 1).figure.change, expected.change);
}

void TestCompareData::unknownRowsAreLeftOut()
{
    const QStringList fallback = CompareBench::keys() + QStringList{QStringLiteral("carbon_emissions")};
    QCOMPARE(CompareData::usableKeys({QStringLiteral("conversion"), QStringLiteral("no_such"), QStringLiteral("conversion")}, fallback, m_comparison),
             QStringList{QStringLiteral("conversion")});
    QCOMPARE(CompareData::usableKeys({QStringLiteral("no_such")}, fallback, m_comparison), CompareBench::keys());
}

void TestCompareData::oneChartHoldsAllScenarios()
{
    m_comparison = m_bench.comparison(*m_appearance, 7);
    const CompareRow row = CompareData::row(m_comparison, QStringLiteral("national_trade"), m_comparison.run(0));
    const auto chart = CompareData::allInOne(m_comparison, row);
    QCOMPARE(chart.lines.size(), std::size_t(7));
    QCOMPARE(chart.lines[0].style, ui::ChartLine::Style::Baseline);
    QCOMPARE(chart.lines[1].style, ui::ChartLine::Style::Main);
    QCOMPARE(chart.lines[1].colour, ui::Token::ScenarioA);
    QCOMPARE(chart.lines[6].colour, ui::Token::CrossCutting); // beyond D: grey, with its label
    QVERIFY(chart.lines[6].label.startsWith(QLatin1String("F ")));
}

void TestCompareData::differencesAreFromTheReference()
{
    m_comparison.reference = 1;
    const CompareRow row = CompareData::row(m_comparison, QStringLiteral("conversion"), m_comparison.run(0));
    const auto chart = CompareData::differences(m_comparison, row);
    QCOMPARE(chart.lines.size(), std::size_t(4));
    const auto baseline = CompareData::line(row, m_comparison.run(0));
    const auto package = CompareData::line(row, m_comparison.run(1));
    for (std::size_t k = 0; k < baseline.size(); ++k) {
        VERIFY_CLOSE(chart.lines[0].points[k].y(), baseline[k].y() - package[k].y(), 1e-12, 1e-12);
        QCOMPARE(chart.lines[1].points[k].y(), 0.0);
    }
    QVERIFY(!chart.floor && !chart.ceiling); // a share's difference may be below 0
    QVERIFY(chart.unit.contains(QLatin1String("percentage points")));
    QVERIFY(chart.title.contains(QLatin1String("A Paper package")));
}

void TestCompareData::fourLinesNameScenarioAndWorld()
{
    const CompareRow row = CompareData::row(m_comparison, QStringLiteral("national_trade"), m_comparison.run(0));
    m_comparison.worldName = QStringLiteral("Slow demand");
    CompareData::FourRuns runs{m_comparison.columns[0].projection, m_comparison.columns[2].projection, m_comparison.columns[1].projection, nullptr};
    QVERIFY(CompareData::fourLines(m_comparison, row, 1, runs).lines.empty());
    runs.scenarioChosen = m_comparison.columns[3].projection;
    const auto chart = CompareData::fourLines(m_comparison, row, 1, runs);
    QCOMPARE(chart.lines.size(), std::size_t(4));
    QStringList labels;
    for (const auto& line : chart.lines)
        labels << line.label;
    QCOMPARE(labels, (QStringList{QStringLiteral("A, Slow demand"), QStringLiteral("A, default world"),
                                  QStringLiteral("no policy, Slow demand"), QStringLiteral("no policy, default world")}));
    QCOMPARE(chart.lines[0].points.back().y(), CompareData::line(row, runs.scenarioChosen.get()).back().y());
}

/// Whether or not the reference is the baseline, its lines stay when the default world is drawn too.
void TestCompareData::aReferenceStaysBesideTheDefaultWorld()
{
    const CompareRow row = CompareData::row(m_comparison, QStringLiteral("national_trade"), m_comparison.run(0));
    m_comparison.worldName = QStringLiteral("Slow demand");
    m_comparison.reference = 1;
    m_comparison.compared = 2;
    const auto run = [&](std::size_t column) { return m_comparison.columns[column].projection; };
    const CompareData::FourRuns runs{run(0), run(3), run(2), run(3), run(1), run(3)};
    const auto chart = CompareData::fourLines(m_comparison, row, 2, runs);
    QStringList labels;
    for (const auto& line : chart.lines)
        labels << line.label;
    QCOMPARE(labels, (QStringList{QStringLiteral("B, Slow demand"), QStringLiteral("B, default world"), QStringLiteral("A, Slow demand"),
                                  QStringLiteral("A, default world"), QStringLiteral("no policy, Slow demand"),
                                  QStringLiteral("no policy, default world")}));
    QCOMPARE(chart.lines[3].points, CompareData::line(row, run(1).get()));
    QVERIFY2(chart.footer.contains(QStringLiteral("one model run for each line, in the default world and in “Slow demand”")), qPrintable(chart.footer));
    QVERIFY(!chart.footer.contains(QStringLiteral("Method: one model run.")));
}

void TestCompareData::differencesAreTakenInBothWorlds_data()
{
    QTest::addColumn<int>("reference");
    QTest::newRow("from the baseline") << 0;
    QTest::newRow("from another policy") << 1;
}

void TestCompareData::differencesAreTakenInBothWorlds()
{
    QFETCH(int, reference);
    const CompareRow row = CompareData::row(m_comparison, QStringLiteral("national_trade"), m_comparison.run(0));
    m_comparison.worldName = QStringLiteral("Slow demand");
    m_comparison.reference = static_cast<std::size_t>(reference);
    m_comparison.compared = 2;
    const auto run = [&](std::size_t column) { return m_comparison.columns[column].projection; };
    CompareData::FourRuns runs{run(0), run(3), run(2), run(2)};
    if (reference == 1)
        runs.referenceDefault = runs.referenceChosen = run(1);
    const auto chart = CompareData::worldDifferences(m_comparison, row, 2, runs);
    QCOMPARE(chart.lines.size(), std::size_t(2));
    const auto scenario = CompareData::line(row, run(2).get());
    const auto chosen = CompareData::line(row, reference == 1 ? run(1).get() : run(3).get());
    const auto usual = CompareData::line(row, reference == 1 ? run(1).get() : run(0).get());
    for (std::size_t k = 0; k < scenario.size(); ++k) {
        QCOMPARE(chart.lines[0].points[k].y(), scenario[k].y() - chosen[k].y());
        QCOMPARE(chart.lines[1].points[k].y(), scenario[k].y() - usual[k].y());
    }
    QVERIFY(!chart.floor && !chart.ceiling);
}

void TestCompareData::chartsOfManyLinesSayThatTheyAreOfManyRuns()
{
    const CompareRow row = CompareData::row(m_comparison, QStringLiteral("national_trade"), m_comparison.run(0));
    QVERIFY(row.source.endsWith(QStringLiteral("Method: one model run.")));
    for (const auto& chart : {CompareData::allInOne(m_comparison, row), CompareData::differences(m_comparison, row)})
        QVERIFY2(chart.footer.endsWith(QStringLiteral("Method: one model run for each line.")), qPrintable(chart.footer));
    m_comparison.worldName = QStringLiteral("Slow demand");
    QVERIFY(CompareData::allInOne(m_comparison, row).footer.endsWith(QStringLiteral("one model run for each line, in “Slow demand”.")));
    m_comparison.columns.resize(1);
    QVERIFY(CompareData::allInOne(m_comparison, row).footer.endsWith(QStringLiteral("Method: one model run.")));
}

void TestCompareData::labelsNameTheWorldWhereItIsNotTheDefault()
{
    QCOMPARE(CompareData::label(m_comparison, 0), QStringLiteral("Baseline"));
    m_comparison.worldName = QStringLiteral("Slow demand");
    QCOMPARE(CompareData::label(m_comparison, 0), QStringLiteral("Baseline (Slow demand)"));
    QCOMPARE(CompareData::label(m_comparison, 1), QStringLiteral("A Paper package"));
}

void TestCompareData::footerSaysSourceAndMarks()
{
    const auto with = CompareBench::rows(m_comparison, {QStringLiteral("conversion")});
    const QString footer = CompareData::footer(m_comparison, with, QStringLiteral("1.1"));
    QVERIFY(footer.contains(QLatin1String("2030")));
    QVERIFY(footer.contains(QLatin1String("1.1")));
    QVERIFY(footer.contains(QLatin1String("targets")));
    const auto without = CompareBench::rows(m_comparison, {QStringLiteral("national_trade")});
    QVERIFY(!CompareData::footer(m_comparison, without, {}).contains(QLatin1String("targets")));
}

QTEST_MAIN(TestCompareData)
#include "tst_compare_data.moc"
