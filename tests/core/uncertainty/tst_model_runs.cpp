// SPDX-License-Identifier: GPL-3.0-or-later
// Members of a plan run: the same in every scenario, the same bits on any number of threads, failed ones named.
#include "core/uncertainty/fan.h"
#include "tests/core/uncertainty/uncertainty_fixture.h"

#include <chrono>
#include <thread>

using namespace core;
using namespace core::uncertainty;
using tests::macro;
using tests::membersOf;
using tests::planOf;
using tests::runsOf;

namespace {

MemberValues valuesOf(const ModelRuns& runs, const SampledMembers& members, int threads = 0)
{
    RunControl control;
    control.threads = threads;
    auto values = runs.run(members, control);
    if (!values)
        qFatal("%s", qPrintable(tests::describe(values.error())));
    return *values;
}

std::vector<Outcome> someOutcomes()
{
    return {Outcome::ofFigure("intelligence"), Outcome::ofFigure("trade", policy::Place::ofGroup(policy::RegionGroup::CentralWest)),
            Outcome::ofFigure("penetration"), Outcome::cumulativeCost(), Outcome::yearlyCost()};
}

SamplingRequest nothingVaried()
{
    SamplingRequest request;
    request.parameters = request.leverCosts = request.regionData = false;
    return request;
}

} // namespace

class TestModelRuns : public QObject {
    Q_OBJECT

private slots:
    void aMemberAtTheModelsValuesIsTheProjection_data();
    void aMemberAtTheModelsValuesIsTheProjection();
    void aMemberIsTheProjectionWithItsDraws();
    void everyScenarioHasTheSameMembers();
    void costsOfLeversAreDrawn();
    void yearlyCostsAddUpToTheWhole();
    void aFunctionSeesItsFiguresAtTheSameTime();
    void bitsDoNotDependOnThreadsOrBlocks_data();
    void bitsDoNotDependOnThreadsOrBlocks();
    void failedMembersAreNamedAndInNoFigure();
    void publishedRangesOfSixHundredMembersComeOut();
    void cancelAnswersWithinATenthOfASecond();
    void progressReachesTheEnd();
    void savesAsOftenAsAsked();
    void wrongQuestionsAreRefused();
};

void TestModelRuns::aMemberAtTheModelsValuesIsTheProjection_data()
{
    QTest::addColumn<QString>("regions");
    QTest::newRow("macro") << "macro";
    QTest::newRow("provinces") << "provinces";
}

void TestModelRuns::aMemberAtTheModelsValuesIsTheProjection()
{
    QFETCH(QString, regions);
    const policy::Projector& projector = tests::projectorOf(qPrintable(regions));
    const policy::Scenario package = policy::paperPackage(projector.catalogue());
    const auto plan = planOf(projector, nothingVaried());
    const auto outcomes = someOutcomes();
    const auto runs = runsOf(projector, plan, {package}, {outcomes[0], outcomes[1], outcomes[2]});
    const auto values = valuesOf(runs, membersOf(plan, 3));
    const auto projection = projector.project(package);
    VERIFY_RESULT(projection);
    QCOMPARE(runs.times(), projection->times());
    for (std::size_t series = 0; series < 3; ++series) {
        const auto expected = projection->series(outcomes[series].figure.id, outcomes[series].figure.place);
        for (std::size_t member = 0; member < 3; ++member) {
            const auto row = values.of(series).subspan(member * runs.times().size(), runs.times().size());
            QVERIFY2(std::equal(row.begin(), row.end(), expected.begin()), outcomes[series].figure.id.c_str());
        }
    }
}

void TestModelRuns::aMemberIsTheProjectionWithItsDraws()
{
    // Draws set as a scenario's own parameters give the same run; costs apart, which no scenario sets, and sizes of programmes,
    // which none sets above 1.
    SamplingRequest request;
    request.choices["programme_scale"].shape = sampling::Shape::Fixed;
    const auto plan = planOf(macro(), request);
    const auto members = membersOf(plan, 5);
    const auto runs = runsOf(macro(), plan, {policy::paperPackage(macro().catalogue())}, {Outcome::ofFigure("intelligence")});
    const auto values = valuesOf(runs, members);
    for (std::size_t member = 0; member < 5; ++member) {
        policy::Scenario scenario = policy::paperPackage(macro().catalogue());
        for (std::size_t i = 0; i < plan.inputs.size(); ++i) {
            const Input& input = plan.inputs[i];
            const double draw = members.values[member * plan.inputs.size() + i];
            if (input.kind == InputKind::Parameter)
                scenario.parameters[input.id] = draw;
            else if (input.kind == InputKind::RegionValue)
                std::get<1>(scenario.parameters.try_emplace(input.id, std::map<std::string, double>()).first->second)[input.regionId] = draw;
        }
        const auto projection = macro().project(scenario);
        VERIFY_RESULT(projection);
        QCOMPARE(values.of(0)[member * runs.times().size() + 44], projection->value("intelligence", policy::Place::national(), 2035));
    }
}

void TestModelRuns::everyScenarioHasTheSameMembers()
{
    // Two scenarios that are the same are the same in every member, so their difference is 0 and not noise.
    const policy::Scenario package = policy::paperPackage(macro().catalogue());
    policy::Scenario half = package;
    for (auto& [id, setting] : half.levers)
        setting.intensity = 0.5;
    const auto plan = planOf(macro());
    const auto runs = runsOf(macro(), plan, {package, package, half}, {Outcome::ofFigure("intelligence")});
    const auto members = membersOf(plan, 200);
    const auto values = valuesOf(runs, members);
    QVERIFY(std::equal(values.of(0).begin(), values.of(0).end(), values.of(1).begin()));
    const auto alone = valuesOf(runsOf(macro(), plan, {half}, {Outcome::ofFigure("intelligence")}), members);
    QVERIFY(std::equal(values.of(2).begin(), values.of(2).end(), alone.of(0).begin()));
    // Member by member the gain is far surer than the difference of two fans drawn apart.
    const std::size_t last = runs.times().size() - 1;
    const Fan difference = differenceFanOf(values.of(0), values.of(2), runs.times());
    const Fan scenario = fanOf(values.of(0), runs.times());
    QVERIFY(difference.low90[last] > 0);
    QVERIFY(difference.high90[last] - difference.low90[last] < 0.7 * (scenario.high90[last] - scenario.low90[last]));
}

void TestModelRuns::costsOfLeversAreDrawn()
{
    const auto plan = planOf(macro());
    policy::Scenario testbed;
    testbed.levers["transfer_centres"].intensity = 1.0;
    const auto members = membersOf(plan, 256);
    const auto runs = runsOf(macro(), plan, {testbed}, {Outcome::cumulativeCost()});
    const auto values = valuesOf(runs, members);
    const auto draws = tests::drawsOf(plan, members, "transfer_centres_unit_cost");
    // One national lever, from 2025 on with a ramp of a year: 9.5 years of full cost until 2035.
    for (std::size_t member = 0; member < 256; ++member)
        VERIFY_CLOSE(values.of(0)[member * 45 + 44], 9.5 * draws[member], 1e-9, 0);
    QVERIFY(*std::min_element(draws.begin(), draws.end()) < 0.18);
    QVERIFY(*std::max_element(draws.begin(), draws.end()) > 0.50);
}

void TestModelRuns::yearlyCostsAddUpToTheWhole()
{
    const auto plan = planOf(macro());
    const auto runs = runsOf(macro(), plan, {policy::paperPackage(macro().catalogue())}, {Outcome::yearlyCost(), Outcome::cumulativeCost()});
    const auto values = valuesOf(runs, membersOf(plan, 4));
    for (std::size_t member = 0; member < 4; ++member) {
        double sum = 0;
        for (std::size_t time = 0; time < 45; ++time) {
            const double cost = values.of(0)[member * 45 + time];
            QCOMPARE(std::isnan(cost), time < 4); // no whole year has passed
            sum += time >= 4 && time % 4 == 0 ? cost : 0;
        }
        VERIFY_CLOSE(sum, values.of(1)[member * 45 + 44], 1e-12, 0);
    }
}

void TestModelRuns::aFunctionSeesItsFiguresAtTheSameTime()
{
    const auto plan = planOf(macro());
    Outcome gap;
    gap.kind = Outcome::Kind::Function;
    gap.name = "gap";
    gap.figures = {{"penetration", policy::Place::ofRegion("Central_West")}, {"penetration", policy::Place::ofRegion("East")}};
    gap.function = [](std::span<const double> use) { return use[0] / use[1]; };
    const auto runs = runsOf(macro(), plan, {{}},
                             {gap, Outcome::ofFigure("penetration", policy::Place::ofRegion("Central_West")),
                              Outcome::ofFigure("penetration", policy::Place::ofRegion("East"))});
    const auto values = valuesOf(runs, membersOf(plan, 10));
    for (std::size_t place = 0; place < 10 * runs.times().size(); ++place)
        QCOMPARE(values.of(0)[place], values.of(1)[place] / values.of(2)[place]);
}

void TestModelRuns::bitsDoNotDependOnThreadsOrBlocks_data()
{
    aMemberAtTheModelsValuesIsTheProjection_data();
}

void TestModelRuns::bitsDoNotDependOnThreadsOrBlocks()
{
    QFETCH(QString, regions);
    const policy::Projector& projector = tests::projectorOf(qPrintable(regions));
    const std::size_t count = regions == "macro" ? 333 : 70;
    const auto plan = planOf(projector);
    const auto sampler = MemberSampler::create(plan, count);
    VERIFY_RESULT(sampler);
    const auto runs = runsOf(projector, plan, {{}, policy::paperPackage(projector.catalogue())}, {Outcome::ofFigure("intelligence")});
    const MemberValues one = valuesOf(runs, sampler->sample(0, count), 1);
    QCOMPARE(valuesOf(runs, sampler->sample(0, count), 2).values, one.values);
    QCOMPARE(valuesOf(runs, sampler->sample(0, count), 7).values, one.values);
    // Cut elsewhere.
    const MemberValues part = valuesOf(runs, sampler->sample(13, 40), 2);
    for (std::size_t series = 0; series < 2; ++series)
        QVERIFY(std::equal(part.of(series).begin(), part.of(series).end(), one.of(series).begin() + 13 * 45));
}

void TestModelRuns::failedMembersAreNamedAndInNoFigure()
{
    const QTemporaryDir directory;
    const policy::Projector failing = tests::failingBelow(0.03, directory);
    const auto plan = planOf(failing);
    const auto members = membersOf(plan, 128);
    policy::Scenario sure; // sets the parameter itself: none of its members fails
    sure.parameters["world_growth"] = 0.04;
    const auto runs = runsOf(failing, plan, {sure, {}}, {Outcome::ofFigure("national_trade")});
    const auto values = valuesOf(runs, members);
    const auto growth = tests::drawsOf(plan, members, "world_growth");
    std::size_t expected = 0;
    for (std::size_t member = 0; member < 128; ++member) {
        if (growth[member] >= 0.03)
            continue;
        QVERIFY(expected < values.failed.size());
        QCOMPARE(values.failed[expected].member, member);
        QCOMPARE(values.failed[expected].scenario, std::size_t(1));
        QVERIFY(values.failed[expected].element.find("trade") != std::string::npos);
        VERIFY_CLOSE(values.failed[expected].time, 2029, 0, 0.26);
        QVERIFY(std::isnan(values.of(1)[member * 45])); // at no time, not only from there on
        ++expected;
    }
    QCOMPARE(values.failed.size(), expected);
    QVERIFY(expected > 8); // an eighth of a triangle from 0.02 over 0.04 to 0.06
    const Fan fan = fanOf(values.of(1), runs.times());
    QCOMPARE(fan.members.back(), 128 - expected);
    QVERIFY(std::isfinite(fan.low90.back()));
    QCOMPARE(fanOf(values.of(0), runs.times()).members.back(), std::size_t(128));
}

void TestModelRuns::publishedRangesOfSixHundredMembersComeOut()
{
    // model.md: "Sampling all ranges (600 triangular samples): intelligence 2.5 to 4.3 (5 to 95 %), trade 157 to 192", of the papers'
    // package in 2030. Another sample of the same distributions: ends of 600 random members scatter by about 4 % of the width.
    const auto plan = planOf(macro());
    const auto runs = runsOf(macro(), plan, {policy::paperPackage(macro().catalogue())},
                             {Outcome::ofFigure("intelligence"), Outcome::ofFigure("national_trade")});
    const auto values = valuesOf(runs, membersOf(plan, 600));
    const Fan intelligence = fanOf(values.of(0), runs.times());
    const Fan trade = fanOf(values.of(1), runs.times());
    const std::size_t year = timeOf(2030, runs.times());
    VERIFY_CLOSE(intelligence.low90[year], 2.5, 0, 0.12);
    VERIFY_CLOSE(intelligence.high90[year], 4.3, 0, 0.15);
    VERIFY_CLOSE(trade.low90[year], 157, 0, 2.5);
    VERIFY_CLOSE(trade.high90[year], 192, 0, 2.5);
}

void TestModelRuns::cancelAnswersWithinATenthOfASecond()
{
    const policy::Projector& provinces = tests::projectorOf("provinces");
    const auto plan = planOf(provinces);
    const auto runs = runsOf(provinces, plan, {{}, policy::paperPackage(provinces.catalogue())}, {Outcome::ofFigure("intelligence")});
    const auto members = membersOf(plan, 2000);
    std::atomic<bool> cancel = false;
    std::atomic<bool> begun = false;
    RunControl control;
    control.cancel = &cancel;
    control.progress = [&](std::size_t, std::size_t) { begun = true; };
    std::chrono::steady_clock::time_point asked;
    std::thread canceller([&] {
        while (!begun)
            std::this_thread::yield();
        asked = std::chrono::steady_clock::now();
        cancel = true;
    });
    const auto values = runs.run(members, control);
    const auto answered = std::chrono::steady_clock::now();
    canceller.join();
    QVERIFY(!values);
    QCOMPARE(int(values.error().kind), int(ErrorKind::Cancelled));
    const double milliseconds = std::chrono::duration<double, std::milli>(answered - asked).count();
    // 100 ms on a machine of its own; tests share theirs.
    QVERIFY2(milliseconds < 1000, qPrintable(QString::number(milliseconds)));
    qInfo("cancelled after %.1f ms", milliseconds);
}

void TestModelRuns::progressReachesTheEnd()
{
    const auto plan = planOf(macro());
    const auto runs = runsOf(macro(), plan, {{}, {}}, {Outcome::ofFigure("intelligence")});
    std::atomic<std::size_t> most = 0;
    RunControl control;
    control.threads = 1;
    control.progress = [&](std::size_t done, std::size_t total) {
        QCOMPARE(total, std::size_t(200));
        most = std::max(most.load(), done);
    };
    VERIFY_RESULT(runs.run(membersOf(plan, 100), control));
    QCOMPARE(most.load(), std::size_t(200));
}

void TestModelRuns::savesAsOftenAsAsked()
{
    const auto plan = planOf(macro());
    const auto quarters = runsOf(macro(), plan, {{}}, {Outcome::ofFigure("intelligence")});
    const auto years = runsOf(macro(), plan, {{}}, {Outcome::ofFigure("intelligence")}, 1);
    QCOMPARE(years.times().size(), std::size_t(12));
    const auto fine = valuesOf(quarters, membersOf(plan, 4)), coarse = valuesOf(years, membersOf(plan, 4));
    for (std::size_t member = 0; member < 4; ++member) {
        for (std::size_t year = 0; year < 12; ++year)
            QCOMPARE(coarse.of(0)[member * 12 + year], fine.of(0)[member * 45 + 4 * year]);
    }
}

void TestModelRuns::wrongQuestionsAreRefused()
{
    const auto plan = planOf(macro());
    const auto refusal = [&](const std::vector<policy::Scenario>& scenarios, std::vector<Outcome> outcomes, double saveStep = 0) {
        const auto runs = ModelRuns::create(macro(), plan, scenarios, std::move(outcomes), saveStep);
        return runs ? Errors() : runs.error();
    };
    QVERIFY(tests::hasError(refusal({{}}, {}), ErrorKind::InvalidArgument));
    QVERIFY(tests::hasError(refusal({}, {Outcome::cumulativeCost()}), ErrorKind::InvalidArgument));
    const auto names = refusal({{}}, {Outcome::ofFigure("no_such"), Outcome::ofFigure("trade", policy::Place::ofRegion("Atlantis"))});
    QCOMPARE(names.size(), std::size_t(2));
    QVERIFY(tests::hasError(names, ErrorKind::UnknownName, 0, "no_such"));
    QCOMPARE(names[1].arguments, (std::vector<std::string>{"trade", "Atlantis"}));
    QVERIFY(tests::hasError(refusal({{}}, {Outcome::cumulativeCost()}, 0.3), ErrorKind::InvalidArgument));
    policy::Scenario wrong;
    wrong.levers["no_lever"].intensity = 1.0;
    QVERIFY(!refusal({wrong}, {Outcome::cumulativeCost()}).empty());
}

QTEST_GUILESS_MAIN(TestModelRuns)
#include "tst_model_runs.moc"
