// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/index/dimension_index.h"
#include "core/policy/scenario.h"
#include "tests/support/checks.h"
#include "ui/explore/charts/chart_data.h"
#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"

#include <QTest>

#include <cmath>

using core::policy::Catalogue;
using core::policy::Place;
using core::policy::Projection;
using core::policy::Projector;
using core::policy::RegionGroup;
using ui::ChartContext;
using ui::ChartData;
using ui::ChartLine;
using ui::StackedBarsData;
using ui::TimeChartData;

class TestChartData : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void linesAreTheRunInShownUnits();
    void chineseHasItsOwnFactorAndDecimals();
    void baselineAloneHasOneLine();
    void nationalFigureShowsItsRegionalTwin();
    void nationalFigureWithoutTwinStaysNational();
    void regionsStandSideBySide();
    void chosenProvinceJoinsTheGroups();
    void indexSaysWhatItStartsFrom();
    void papersTargetsStandInTheirPlace_data();
    void papersTargetsStandInTheirPlace();
    void targetOfAGroupIsNotShownElsewhere();
    void everyVariableGivesAChart_data();
    void everyVariableGivesAChart();
    void scoresComeFromTheRun();
    void cashNeedAddsUpToTheRunsCost();
    void cashNeedSaysWhatIsAboveTheLine();
    void excessSentences_data();
    void excessSentences();
    void cashNeedOfTheBaselineIsNothing();

private:
    [[nodiscard]] ChartContext context() const;

    std::shared_ptr<const Catalogue> m_catalogue;
    std::optional<Projection> m_baseline;
    std::optional<Projection> m_package;
    std::optional<Projection> m_provinces;
    std::unique_ptr<ui::Appearance> m_appearance;
};

namespace {

StackedBarsData barsOf(int firstYear, const std::vector<double>& totals, std::optional<double> limit)
{
    StackedBarsData bars;
    bars.firstYear = firstYear;
    bars.parts.push_back({QStringLiteral("Region"), ui::Token::Region, totals});
    bars.limit = limit;
    return bars;
}

} // namespace

void TestChartData::initTestCase()
{
    auto catalogue = core::policy::readCatalogue(FOURFOLD_SOURCE_DIR "/data");
    VERIFY_RESULT(catalogue);
    m_catalogue = std::make_shared<const Catalogue>(std::move(*catalogue));
    const auto macro = Projector::create(FOURFOLD_SOURCE_DIR "/data", m_catalogue, *m_catalogue->regionSet("macro"));
    VERIFY_RESULT(macro);
    const auto baseline = macro->project({});
    VERIFY_RESULT(baseline);
    m_baseline = *baseline;
    const auto package = macro->project(core::policy::paperPackage(*m_catalogue));
    VERIFY_RESULT(package);
    m_package = *package;
    const auto provinces = Projector::create(FOURFOLD_SOURCE_DIR "/data", m_catalogue, *m_catalogue->regionSet("provinces"));
    VERIFY_RESULT(provinces);
    const auto run = provinces->project({});
    VERIFY_RESULT(run);
    m_provinces = *run;
}

void TestChartData::init()
{
    m_appearance = std::make_unique<ui::Appearance>();
}

ChartContext TestChartData::context() const
{
    ChartContext context;
    context.appearance = m_appearance.get();
    context.catalogue = m_catalogue.get();
    context.baseline = &*m_baseline;
    context.projection = &*m_package;
    context.scenarioName = QStringLiteral("Paper package");
    return context;
}

void TestChartData::linesAreTheRunInShownUnits()
{
    const TimeChartData data = ChartData::atPlace(context(), "penetration", Place::ofGroup(RegionGroup::CentralWest));
    QCOMPARE(data.unit, QStringLiteral("%"));
    QCOMPARE(data.title, QStringLiteral("Firms using technology, Central-West"));
    QCOMPARE(data.lines.size(), std::size_t(2));
    QCOMPARE(data.lines[0].label, QStringLiteral("Paper package"));
    QCOMPARE(data.lines[1].label, QStringLiteral("Baseline"));
    QCOMPARE(data.lines[1].style, ChartLine::Style::Baseline);
    const auto shares = m_package->series("penetration", Place::ofGroup(RegionGroup::CentralWest));
    QCOMPARE(data.lines[0].points.size(), shares.size());
    for (std::size_t i = 0; i < shares.size(); ++i) {
        QCOMPARE(data.lines[0].points[i].x(), 2024 + double(i) / 4);
        VERIFY_CLOSE(data.lines[0].points[i].y(), 100 * shares[i], 1e-12, 0);
    }
    VERIFY_CLOSE(data.lines[0].points[0].y(), 31, 1e-9, 0); // Table 2 of paper 001
}

void TestChartData::chineseHasItsOwnFactorAndDecimals()
{
    const TimeChartData english = ChartData::atPlace(context(), "cumulative_cost", Place::national());
    m_appearance->setLanguage(core::policy::Language::Chinese);
    const TimeChartData chinese = ChartData::atPlace(context(), "cumulative_cost", Place::national());
    VERIFY_CLOSE(chinese.lines[0].points.back().y(), 10 * english.lines[0].points.back().y(), 1e-12, 0);
    QCOMPARE(english.shownDecimals, 1);
    QCOMPARE(chinese.shownDecimals, 0);
    QVERIFY(chinese.title != english.title);
}

void TestChartData::baselineAloneHasOneLine()
{
    ChartContext alone = context();
    alone.projection = nullptr;
    const TimeChartData data = ChartData::atPlace(alone, "national_trade", Place::national());
    QCOMPARE(data.lines.size(), std::size_t(1));
    QCOMPARE(data.lines[0].style, ChartLine::Style::Baseline);
    // Side by side the lines are told apart by the region, since all are baselines.
    const TimeChartData regions = ChartData::byRegion(alone, "penetration");
    QCOMPARE(regions.lines.size(), std::size_t(2));
    QCOMPARE(regions.lines[0].label, QStringLiteral("East"));
    QCOMPARE(regions.lines[1].label, QStringLiteral("Central-West"));
}

void TestChartData::nationalFigureShowsItsRegionalTwin()
{
    const TimeChartData data = ChartData::atPlace(context(), "national_trade", Place::ofGroup(RegionGroup::East));
    VERIFY_CLOSE(data.lines[0].points[0].y(), 68.5, 1e-9, 0);
    QVERIFY(data.title.endsWith(QStringLiteral("East")));
}

void TestChartData::nationalFigureWithoutTwinStaysNational()
{
    QVERIFY(ChartData::regionalForm(*m_catalogue, "intelligence").empty());
    const TimeChartData national = ChartData::atPlace(context(), "intelligence", Place::national());
    const TimeChartData east = ChartData::atPlace(context(), "intelligence", Place::ofGroup(RegionGroup::East));
    QCOMPARE(east.title, national.title);
    QCOMPARE(east.lines[0].points, national.lines[0].points);
}

void TestChartData::regionsStandSideBySide()
{
    const TimeChartData data = ChartData::byRegion(context(), "penetration");
    QCOMPARE(data.lines.size(), std::size_t(4));
    QCOMPARE(data.lines[0].label, QStringLiteral("East"));
    QCOMPARE(data.lines[1].label, QStringLiteral("East, base"));
    QCOMPARE(data.lines[2].label, QStringLiteral("Central-West"));
    QCOMPARE(data.lines[3].label, QStringLiteral("Central-W., base"));
    QCOMPARE(data.lines[1].name, QStringLiteral("East, Baseline"));
    QSet<QString> ids;
    for (const auto& line : data.lines)
        ids.insert(line.id);
    QCOMPARE(ids.size(), 4);
}

void TestChartData::chosenProvinceJoinsTheGroups()
{
    ChartContext provinces = context();
    provinces.baseline = &*m_provinces;
    provinces.projection = nullptr;
    QCOMPARE(ChartData::byRegion(provinces, "penetration").lines.size(), std::size_t(2));
    provinces.place = Place::ofRegion("Guangdong");
    const TimeChartData data = ChartData::byRegion(provinces, "penetration");
    QCOMPARE(data.lines.size(), std::size_t(3));
    QCOMPARE(data.lines[2].label, QStringLiteral("Guangdong"));
    QCOMPARE(data.footerColour, ui::Token::Warn);
    QVERIFY(data.footer.contains(QStringLiteral("(D)")));
}

void TestChartData::indexSaysWhatItStartsFrom()
{
    QCOMPARE(ChartData::atPlace(context(), "national_trade", Place::national()).unit, QStringLiteral("index points, 2024 = 93.8"));
    ChartContext provinces = context();
    provinces.baseline = &*m_provinces;
    provinces.projection = nullptr;
    QVERIFY(ChartData::atPlace(provinces, "national_trade", Place::national()).unit.contains(QStringLiteral("2024 = 100")));
}

void TestChartData::papersTargetsStandInTheirPlace_data()
{
    QTest::addColumn<QString>("variable");
    QTest::addColumn<double>("year");
    QTest::addColumn<double>("low");  // NaN: none
    QTest::addColumn<double>("high");
    QTest::addColumn<QString>("label");
    const double none = std::nan("");
    QTest::newRow("a range") << QStringLiteral("intelligence") << 2030.0 << 3.0 << 5.0 << QStringLiteral("target 3.0–5.0");
    QTest::newRow("at least, as a percentage") << QStringLiteral("conversion") << 2030.0 << 40.0 << none << QStringLiteral("target ≥ 40");
    QTest::newRow("at most") << QStringLiteral("clearance") << 2030.0 << none << 0.7 << QStringLiteral("target ≤ 0.70");
    // The claim's bound is 5.8 to leave room for rounding; the paper says six.
    QTest::newRow("the paper's own figure") << QStringLiteral("recognition") << 2035.0 << 6.0 << none << QStringLiteral("target ≥ 6.0");
}

void TestChartData::papersTargetsStandInTheirPlace()
{
    QFETCH(QString, variable);
    QFETCH(double, year);
    QFETCH(double, low);
    QFETCH(double, high);
    QFETCH(QString, label);
    const TimeChartData data = ChartData::atPlace(context(), variable.toStdString(), Place::national());
    QCOMPARE(data.targets.size(), std::size_t(1));
    const auto& target = data.targets.front();
    QCOMPARE(target.year, year);
    QCOMPARE(target.low.has_value(), !std::isnan(low));
    QCOMPARE(target.high.has_value(), !std::isnan(high));
    if (target.low)
        VERIFY_CLOSE(*target.low, low, 1e-9, 0);
    if (target.high)
        VERIFY_CLOSE(*target.high, high, 1e-9, 0);
    QCOMPARE(target.label, label);
}

void TestChartData::targetOfAGroupIsNotShownElsewhere()
{
    QCOMPARE(ChartData::atPlace(context(), "park_bandwidth", Place::ofGroup(RegionGroup::CentralWest)).targets.size(), std::size_t(1));
    QVERIFY(ChartData::atPlace(context(), "park_bandwidth", Place::ofGroup(RegionGroup::East)).targets.empty());
    QVERIFY(ChartData::atPlace(context(), "park_bandwidth", Place::national()).targets.empty());
    QCOMPARE(ChartData::byRegion(context(), "park_bandwidth").targets.size(), std::size_t(1));
}

void TestChartData::everyVariableGivesAChart_data()
{
    QTest::addColumn<bool>("chinese");
    QTest::newRow("English") << false;
    QTest::newRow("Chinese") << true;
}

void TestChartData::everyVariableGivesAChart()
{
    QFETCH(bool, chinese);
    m_appearance->setLanguage(chinese ? core::policy::Language::Chinese : core::policy::Language::English);
    for (const auto& variable : m_catalogue->variables) {
        const TimeChartData data = ChartData::byRegion(context(), variable.id);
        QCOMPARE(data.lines.size(), std::size_t(variable.perRegion ? 4 : 2));
        QVERIFY2(!data.title.isEmpty() && !data.footer.isEmpty() && !data.unit.isEmpty(), variable.id.c_str());
        for (const auto& line : data.lines) {
            QCOMPARE(line.points.size(), std::size_t(45));
            for (const QPointF& point : line.points)
                QVERIFY2(std::isfinite(point.y()), variable.id.c_str());
        }
    }
}

void TestChartData::scoresComeFromTheRun()
{
    ChartContext now = context();
    now.year = 2030;
    const ui::RadarData data = ChartData::fourDimensions(now);
    QCOMPARE(data.unit, QStringLiteral("score 0–100, 2030"));
    QVERIFY(data.footer.contains(QStringLiteral("Provisional")));
    QVERIFY(data.scenario.has_value());
    for (std::size_t i = 0; i < 4; ++i) {
        QCOMPARE(data.now.scores[i], m_baseline->dimensionScores(2024)[i]);
        QCOMPARE(data.baseline.scores[i], m_baseline->dimensionScores(2030)[i]);
        QCOMPARE(data.scenario->scores[i], m_package->dimensionScores(2030)[i]);
        QVERIFY(data.scenario->scores[i] > data.baseline.scores[i]); // the package helps on all four
    }
    // With the index over the model its scores take their place.
    const auto index = core::index::DimensionIndex::read(FOURFOLD_SOURCE_DIR "/data");
    VERIFY_RESULT(index);
    now.dimensions = &*index;
    const ui::RadarData scored = ChartData::fourDimensions(now);
    QVERIFY(!scored.footer.contains(QStringLiteral("Provisional")));
    for (std::size_t i = 0; i < 4; ++i) {
        QCOMPARE(scored.now.scores[i], index->scores(*m_baseline, 2024)[i]);
        QCOMPARE(scored.baseline.scores[i], index->scores(*m_baseline, 2030)[i]);
        QCOMPARE(scored.scenario->scores[i], index->scores(*m_package, 2030)[i]);
        QVERIFY(scored.scenario->scores[i] > scored.baseline.scores[i]);
    }
    now.projection = nullptr;
    QVERIFY(!ChartData::fourDimensions(now).scenario);
}

void TestChartData::cashNeedAddsUpToTheRunsCost()
{
    const StackedBarsData data = ChartData::cashNeed(context(), std::nullopt);
    QCOMPARE(data.parts.size(), std::size_t(5));
    QCOMPARE(data.firstYear, 2025); // no lever starts in 2024
    double sum = 0;
    for (int bar = 0; bar < data.yearCount(); ++bar)
        sum += data.total(bar);
    VERIFY_CLOSE(sum, m_package->cumulativeCostBnCny(2035), 1e-6, 1e-6);
    QVERIFY(!data.limit);
    const QString spent = ui::figure(*m_appearance, *m_catalogue->naming("variable", "cumulative_cost"), m_package->cumulativeCostBnCny(2030)).number;
    QCOMPARE(data.headline, spent + QStringLiteral(" bn to 2030"));
    m_appearance->setLanguage(core::policy::Language::Chinese);
    const StackedBarsData chinese = ChartData::cashNeed(context(), 12.0);
    VERIFY_CLOSE(chinese.total(1), 10 * data.total(1), 1e-9, 0);
    QCOMPARE(chinese.limit, std::optional<double>(120.0));
}

void TestChartData::cashNeedSaysWhatIsAboveTheLine()
{
    const StackedBarsData free = ChartData::cashNeed(context(), std::nullopt);
    double highest = 0;
    for (int bar = 0; bar < free.yearCount(); ++bar)
        highest = std::max(highest, free.total(bar));
    const StackedBarsData within = ChartData::cashNeed(context(), highest + 1);
    QCOMPARE(within.footer, QStringLiteral("Every year stays within the budget line. Method: one model run."));
    const StackedBarsData above = ChartData::cashNeed(context(), highest - 0.5);
    QCOMPARE(above.footerColour, ui::Token::Bad);
    QVERIFY2(above.footer.contains(QStringLiteral("the budget line by")), qPrintable(above.footer));
    QVERIFY2(above.footer.endsWith(QStringLiteral("Method: one model run.")), qPrintable(above.footer));
}

void TestChartData::excessSentences_data()
{
    QTest::addColumn<QList<double>>("totals");
    QTest::addColumn<QString>("expected");
    QTest::newRow("none") << QList<double>{8, 12, 12} << QString();
    QTest::newRow("less than the rounding") << QList<double>{8, 12.04, 12} << QString();
    QTest::newRow("one") << QList<double>{8, 13.2, 12} << QStringLiteral("2026 exceeds the budget line by 1.2 bn CNY.");
    // 13.1 - 12 + 13.2 - 12 = 2.3
    QTest::newRow("two") << QList<double>{8, 13.1, 13.2} << QStringLiteral("2026 and 2027 exceed the budget line by 2.3 bn CNY.");
    QTest::newRow("three in a row") << QList<double>{13, 13, 13} << QStringLiteral("2025 to 2027 exceed the budget line by 3.0 bn CNY in all.");
    QTest::newRow("three apart") << QList<double>{13, 1, 13, 13} << QStringLiteral("3 years from 2025 on exceed the budget line by 3.0 bn CNY in all.");
}

void TestChartData::excessSentences()
{
    QFETCH(QList<double>, totals);
    QFETCH(QString, expected);
    const StackedBarsData bars = barsOf(2025, {totals.begin(), totals.end()}, 12.0);
    QCOMPARE(ChartData::excessSentence(*m_appearance, bars), expected);
    QVERIFY(ChartData::excessSentence(*m_appearance, barsOf(2025, {99}, std::nullopt)).isEmpty());
}

void TestChartData::cashNeedOfTheBaselineIsNothing()
{
    ChartContext alone = context();
    alone.projection = nullptr;
    const StackedBarsData data = ChartData::cashNeed(alone, 12.0);
    for (int bar = 0; bar < data.yearCount(); ++bar)
        QCOMPARE(data.total(bar), 0.0);
    QVERIFY(data.footer.startsWith(QStringLiteral("No lever is on")));
}

QTEST_MAIN(TestChartData)
#include "tst_chart_data.moc"
