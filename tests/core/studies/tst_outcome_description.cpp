// SPDX-License-Identifier: GPL-3.0-or-later
// Outcomes as people name them: read, written, computed; in studies from the file to the figure.
#include "core/index/dimension_index.h"
#include "core/studies/outcome_description.h"
#include "core/uncertainty/study_run.h"
#include "tests/core/studies/studies_fixture.h"

#include <cmath>

using namespace core;
using namespace core::studies;
using Kind = OutcomeDescription::Kind;

namespace {

const policy::RegionSet& provinces() { return *tests::shippedCatalogue()->regionSet("provinces"); }

OutcomeSources sources(const policy::RegionSet& set) { return {set, tests::dataDirectory()}; }

OutcomeDescription inequality(InequalityMeasure measure, std::string variable, std::string weights = {})
{
    OutcomeDescription description;
    description.kind = Kind::Inequality;
    description.measure = measure;
    description.id = std::move(variable);
    description.weightedBy = std::move(weights);
    return description;
}

OutcomeDescription indexScore(std::string node, policy::Place place = {})
{
    OutcomeDescription description;
    description.kind = Kind::Index;
    description.id = std::move(node);
    description.place = std::move(place);
    return description;
}

double at(const uncertainty::Outcome& outcome, const policy::Projection& run, double year)
{
    std::vector<double> figures;
    for (const policy::Headline& figure : outcome.figures)
        figures.push_back(run.value(figure.id, figure.place, year));
    return outcome.function(figures);
}

uncertainty::StudyContext context()
{
    auto context = tests::studyContext();
    context.function = functionReader(context.dataDirectory);
    return context;
}

} // namespace

class TestOutcomeDescription : public QObject {
    Q_OBJECT

private slots:
    void measuresAreThoseOfTheLibrary_data();
    void measuresAreThoseOfTheLibrary();
    void groupsCountWhereTheyAreNeeded();
    void aMeasureWithoutAnAnswerIsNoNumber();
    void scoresAreThoseOfTheDimensionIndex();
    void scoresOfAGroupLieBetweenThoseOfItsRegions();
    void descriptionsComeBackAsTheyWere_data();
    void descriptionsComeBackAsTheyWere();
    void mistakesNameTheLine_data();
    void mistakesNameTheLine();
    void studiesTakeThemAsOutcomesAndTargets();
};

/// Two regions of the values 1 and 3: mean 2, deviation 1, mean difference of two draws 1.
void TestOutcomeDescription::measuresAreThoseOfTheLibrary_data()
{
    QTest::addColumn<int>("measure");
    QTest::addColumn<double>("expected");
    const auto row = [](InequalityMeasure measure, double expected) { QTest::newRow(toString(measure)) << static_cast<int>(measure) << expected; };
    row(InequalityMeasure::MaxMinRatio, 3);
    row(InequalityMeasure::TopBottomFifthRatio, 3);
    row(InequalityMeasure::GroupRatio, 3);
    row(InequalityMeasure::CoefficientOfVariation, 0.5);
    row(InequalityMeasure::Gini, 0.25);
    const double t = (0.5 * std::log(0.5) + 1.5 * std::log(1.5)) / 2;
    const double l = (std::log(2.0) + std::log(2.0 / 3)) / 2;
    row(InequalityMeasure::TheilT, t);
    row(InequalityMeasure::TheilTBetween, t); // each region is a group: nothing is within
    row(InequalityMeasure::TheilL, l);
    row(InequalityMeasure::TheilLBetween, l);
}

void TestOutcomeDescription::measuresAreThoseOfTheLibrary()
{
    QFETCH(int, measure);
    QFETCH(double, expected);
    QCOMPARE(inequalityMeasures().size(), std::size_t(9));
    const auto outcome = makeOutcome(inequality(static_cast<InequalityMeasure>(measure), "penetration"), sources(tests::macro().regions()));
    VERIFY_RESULT(outcome);
    QCOMPARE(outcome->figures.size(), std::size_t(2));
    VERIFY_CLOSE(outcome->function(std::vector{1.0, 3.0}), expected, 1e-14, 0);
    // A region that counts twice is a region that is there twice.
    const auto weighted = makeOutcome(inequality(InequalityMeasure::CoefficientOfVariation, "penetration", "trade"),
                                      sources(tests::macro().regions()));
    VERIFY_RESULT(weighted);
    QCOMPARE(weighted->figures.size(), std::size_t(4));
    VERIFY_CLOSE(weighted->function(std::vector{1.0, 3.0, 3.0, 1.0}), std::sqrt(0.75) / 1.5, 1e-14, 0); // 1, 1, 1, 3
}

void TestOutcomeDescription::groupsCountWhereTheyAreNeeded()
{
    const auto all = makeOutcome(inequality(InequalityMeasure::TheilT, "trade"), sources(provinces()));
    const auto between = makeOutcome(inequality(InequalityMeasure::TheilTBetween, "trade"), sources(provinces()));
    VERIFY_RESULT(all);
    VERIFY_RESULT(between);
    std::vector<double> values; // all of a group the same: nothing is within
    for (const policy::Region& region : provinces().regions)
        values.push_back(region.group == policy::RegionGroup::East ? 3 : 1);
    QVERIFY(all->function(values) > 0.05);
    VERIFY_CLOSE(between->function(values), all->function(values), 1e-12, 0);
    values.front() *= 2;
    QVERIFY(between->function(values) < all->function(values) * 0.999);
}

void TestOutcomeDescription::aMeasureWithoutAnAnswerIsNoNumber()
{
    const auto outcome = makeOutcome(inequality(InequalityMeasure::TheilL, "trade"), sources(tests::macro().regions()));
    VERIFY_RESULT(outcome);
    QVERIFY(std::isnan(outcome->function(std::vector{0.0, 1.0})));
    QVERIFY(std::isnan(outcome->function(std::vector{-1.0, 1.0})));
}

void TestOutcomeDescription::scoresAreThoseOfTheDimensionIndex()
{
    const auto index = index::DimensionIndex::read(tests::dataDirectory());
    VERIFY_RESULT(index);
    const auto package = policy::paperPackage(*tests::shippedCatalogue());
    const auto run = tests::macro().project(package);
    VERIFY_RESULT(run);
    for (const double year : {2024.0, 2030.0}) {
        const auto scores = index->scores(*run, year);
        double sum = 0;
        const std::array nodes{"technology", "region", "talent", "standards"};
        for (std::size_t k = 0; k < nodes.size(); ++k) {
            const auto outcome = makeOutcome(indexScore(nodes[k]), sources(tests::macro().regions()));
            VERIFY_RESULT(outcome);
            VERIFY_CLOSE(at(*outcome, *run, year), scores[k], 1e-12, 0);
            sum += scores[k];
        }
        const auto overall = makeOutcome(indexScore("overall"), sources(tests::macro().regions()));
        VERIFY_RESULT(overall);
        QVERIFY(at(*overall, *run, year) > 0 && at(*overall, *run, year) <= sum / 4 + 1e-9); // a mean of them, or below it
    }
}

void TestOutcomeDescription::scoresOfAGroupLieBetweenThoseOfItsRegions()
{
    const auto projector = tests::projectorOf("provinces");
    const auto run = projector.project({});
    VERIFY_RESULT(run);
    double low = 100, high = 0;
    for (const policy::Region& region : provinces().regions) {
        if (region.group != policy::RegionGroup::East)
            continue;
        const auto outcome = makeOutcome(indexScore("technology", policy::Place::ofRegion(region.id)), sources(provinces()));
        VERIFY_RESULT(outcome);
        low = std::min(low, at(*outcome, *run, 2030));
        high = std::max(high, at(*outcome, *run, 2030));
    }
    const auto east = makeOutcome(indexScore("technology", policy::Place::ofGroup(policy::RegionGroup::East)), sources(provinces()));
    VERIFY_RESULT(east);
    QVERIFY(low < high);
    QVERIFY(at(*east, *run, 2030) > low && at(*east, *run, 2030) < high);
}

void TestOutcomeDescription::descriptionsComeBackAsTheyWere_data()
{
    QTest::addColumn<QString>("json");
    QTest::addColumn<QString>("column");
    QTest::newRow("an id") << R"("trade")" << "trade";
    QTest::newRow("a place") << R"({"figure": "trade", "place": "East"})" << "trade@East";
    QTest::newRow("a cost") << R"({"cost": "cumulative"})" << "cumulative-cost";
    QTest::newRow("a cost a year") << R"({"cost": "yearly"})" << "yearly-cost";
    QTest::newRow("a measure") << R"({"inequality": "gini", "variable": "penetration"})" << "gini(penetration)";
    QTest::newRow("a weighted measure") << R"({"inequality": "theil_t_between", "variable": "trade", "weighted_by": "network_scale"})"
                                        << "theil_t_between(trade;network_scale)";
    QTest::newRow("a score") << R"({"index": "technology", "place": "Guangdong"})" << "technology-index@Guangdong";
    QTest::newRow("the whole index") << R"({"index": "overall"})" << "overall-index";
}

void TestOutcomeDescription::descriptionsComeBackAsTheyWere()
{
    QFETCH(QString, json);
    QFETCH(QString, column);
    const auto read = readOutcomeDescription(tests::jsonOf(json.toStdString()), "s.json", provinces());
    VERIFY_RESULT(read);
    QCOMPARE(QString::fromStdString(columnName(*read)), column);
    const auto again = readOutcomeDescription(tests::jsonOf(toJson(*read)), "s.json", provinces());
    VERIFY_RESULT(again);
    QVERIFY(*again == *read);
    const auto outcome = makeOutcome(*read, sources(provinces()));
    VERIFY_RESULT(outcome);
    QCOMPARE(QString::fromStdString(uncertainty::columnName(*outcome)), column);
    const auto back = descriptionOf(*outcome, provinces());
    VERIFY_RESULT(back);
    QVERIFY(*back == *read);
}

void TestOutcomeDescription::mistakesNameTheLine_data()
{
    QTest::addColumn<QString>("json");
    QTest::addColumn<int>("kind");
    QTest::newRow("a number") << "\n3" << int(ErrorKind::Malformed);
    QTest::newRow("nothing") << "\n{}" << int(ErrorKind::Malformed);
    QTest::newRow("a measure that there is not") << "\n{\"inequality\": \"magic\", \"variable\": \"trade\"}" << int(ErrorKind::UnknownName);
    QTest::newRow("no variable") << "\n{\"inequality\": \"gini\"}" << int(ErrorKind::InvalidArgument);
    QTest::newRow("a place of inequality") << "\n{\"inequality\": \"gini\", \"variable\": \"trade\", \"place\": \"East\"}" << int(ErrorKind::UnknownName);
    QTest::newRow("a place that there is not") << "\n{\"index\": \"talent\", \"place\": \"Atlantis\"}" << int(ErrorKind::UnknownName);
    QTest::newRow("a cost that there is not") << "\n{\"cost\": \"hourly\"}" << int(ErrorKind::UnknownName);
    QTest::newRow("no text") << "\n{\"figure\": 1}" << int(ErrorKind::Malformed);
}

void TestOutcomeDescription::mistakesNameTheLine()
{
    QFETCH(QString, json);
    QFETCH(int, kind);
    const auto read = readOutcomeDescription(tests::jsonOf(json.toStdString()), "s.json", provinces());
    QVERIFY(!read);
    QCOMPARE(int(read.error().front().kind), kind);
    QCOMPARE(read.error().front().where.file, std::string("s.json"));
    QVERIFY(read.error().front().where.line == 2);
}

void TestOutcomeDescription::studiesTakeThemAsOutcomesAndTargets()
{
    const std::string text = R"({"members": 50, "save_step": 1, "scenarios": {"p": "paper-package"},
        "outcomes": ["intelligence", {"inequality": "gini", "variable": "penetration"}, {"index": "technology", "place": "East"}],
        "targets": [{"inequality": "group_ratio", "variable": "penetration", "id": "gap", "year": 2030, "at_most": 1.2}]})";
    const auto study = uncertainty::readStudy(tests::jsonOf(text), "s.json", context());
    VERIFY_RESULT(study);
    QCOMPARE(study->outcomes.size(), std::size_t(3));
    QCOMPARE(study->targets.front().id, std::string("gap"));
    // Written out and read again it is the same question.
    const auto again = uncertainty::readStudy(tests::jsonOf(uncertainty::toJson(*study)), "s.json", context());
    VERIFY_RESULT(again);
    QCOMPARE(uncertainty::toJson(*again), uncertainty::toJson(*study));
    // Without somebody who knows them they are refused.
    QVERIFY(!uncertainty::readStudy(tests::jsonOf(text), "s.json", tests::studyContext()));

    const auto result = uncertainty::runStudy(tests::macro(), *study, {});
    VERIFY_RESULT(result);
    QVERIFY(result->digests.contains("p/gini(penetration)"));
    const auto& gini = result->fans[1];
    QVERIFY(gini.median.front() > 0 && gini.median.front() < 0.5);
    QVERIFY(gini.median.back() < gini.median.front()); // the package closes the gap (model.md)
    QCOMPARE(gini.members.back(), std::size_t(50));
    const auto& score = result->fans[2];
    QVERIFY(score.low90.back() > score.low90.front() && score.high90.back() <= 100);
    const auto& chance = result->chances.front().byTime[result->chances.front().targetTime];
    QCOMPARE(chance.members, std::size_t(50));
    QVERIFY(chance.share > 0.05); // without the package the East is nearly twice as far
}

QTEST_GUILESS_MAIN(TestOutcomeDescription)
#include "tst_outcome_description.moc"
