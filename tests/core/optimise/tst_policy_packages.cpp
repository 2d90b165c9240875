// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/optimise/policy_packages.h"

#include "core/optimise/dropping_out.h"
#include "core/optimise/front.h"
#include "core/optimise/goal_seek.h"
#include "core/uncertainty/model_runs.h"
#include "tests/core/policy/policy_fixture.h"

#include <algorithm>
#include <cmath>

using namespace core;
using namespace core::optimise;

namespace {

OutcomeAt at(const char* id, double year, policy::Place place = policy::Place::national())
{
    return {uncertainty::Outcome::ofFigure(id, std::move(place)), year, RobustAim::Mean, true};
}

Requirement budget(const PolicyPackages& packages, double bound)
{
    return {.output = packages.totalCostOutput(), .relation = Relation::AtMost, .bound = bound, .isLimit = true};
}

PolicyPackages packagesOf(const policy::Projector& projector, PackageRequest request)
{
    auto packages = PolicyPackages::create(projector, std::move(request));
    if (!packages)
        qFatal("%s", qPrintable(tests::describe(packages.error())));
    return *packages;
}

} // namespace

class TstPolicyPackages : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void outputsAreThoseOfTheProjection_data();
    void outputsAreThoseOfTheProjection();
    void startsAreVariables();
    void dearerLeversCostMoreAndDoNoMore();
    void scenariosAndPointsAreTheSameThing();
    void scalesToACost();
    void bestPackageIsThatOfAGrid();
    void goalSeekFindsTheCheapestOfAGrid();
    void papersPackageIsOnOrBehindTheFront();
    void costAtWhichALeverDropsOut();
    void threadsChangeNoBit();
    void membersGiveMeanWorstAndChance();
    void cancelInsideABlock();
    void badRequestsAreRefused_data();
    void badRequestsAreRefused();

private:
    std::optional<policy::Projector> m_macro, m_provinces;
};

void TstPolicyPackages::initTestCase()
{
    const auto catalogue = tests::shippedCatalogue();
    for (const auto& set : catalogue->regionSets) {
        auto projector = policy::Projector::create(tests::dataDirectory(), catalogue, set);
        VERIFY_RESULT(projector);
        (set.id == "macro" ? m_macro : m_provinces) = *projector;
    }
    QVERIFY(m_macro && m_provinces);
}

void TstPolicyPackages::outputsAreThoseOfTheProjection_data()
{
    QTest::addColumn<bool>("provinces");
    QTest::newRow("macro regions") << false;
    QTest::newRow("31 provinces") << true;
}

// Each output beside the projection of the same scenario: the model's outcomes to the last bit or nearly, costs to rounding.
void TstPolicyPackages::outputsAreThoseOfTheProjection()
{
    QFETCH(bool, provinces);
    const policy::Projector& projector = provinces ? *m_provinces : *m_macro;
    PackageRequest request;
    request.base.levers["certification"].intensity = policy::Intensity{0.5};
    request.base.levers["academies"].rampYears = 1;
    request.levers = {{.leverId = "testbed", .locked = {}},
                      {.leverId = "innovation_fund", .locked = {}},
                      {.leverId = "academies", .locked = {}},
                      {.leverId = "enterprise_training", .locked = {}, .chooseStart = true}};
    request.outcomes = {at("trade", 2030), at("trade", 2033, policy::Place::ofGroup(policy::RegionGroup::CentralWest)),
                        at("penetration", 2028)};
    const auto packages = packagesOf(projector, request);
    const Problem problem = packages.problem();
    QCOMPARE(problem.variables.size(), 5U);
    const std::vector<double> point{1.3, 0.4, 0, 0.8, 2026.5};
    std::vector<double> outputs(problem.outputs);
    VERIFY_RESULT(problem.evaluate(point, 1, outputs));

    const auto projection = projector.project(packages.scenario(point));
    VERIFY_RESULT(projection);
    VERIFY_CLOSE(outputs[0], projection->value("trade", policy::Place::national(), 2030), 1e-12, 0);
    VERIFY_CLOSE(outputs[1], projection->value("trade", policy::Place::ofGroup(policy::RegionGroup::CentralWest), 2033), 1e-12,
                 0);
    VERIFY_CLOSE(outputs[2], projection->value("penetration", policy::Place::national(), 2028), 1e-12, 0);
    VERIFY_CLOSE(outputs[packages.totalCostOutput()], projection->cumulativeCostBnCny(2035), 1e-12, 0);
    std::vector<double> yearly;
    std::map<policy::Dimension, double> byDimension;
    for (const auto& lever : projector.catalogue().levers) {
        const auto costs = projection->yearlyCostBnCny(lever.id);
        yearly.resize(std::max(yearly.size(), costs.size()), 0.0);
        for (std::size_t y = 0; y < costs.size(); ++y)
            yearly[y] += costs[y];
        byDimension[lever.group] += projection->cumulativeLeverCostBnCny(lever.id, 2035);
    }
    VERIFY_CLOSE(outputs[packages.highestYearlyCostOutput()], *std::max_element(yearly.begin(), yearly.end()), 1e-12, 0);
    for (const auto& [dimension, cost] : byDimension)
        VERIFY_CLOSE(outputs[packages.dimensionCostOutput(dimension)], cost, 1e-12, 1e-12);
    QVERIFY(outputs[packages.dimensionCostOutput(policy::Dimension::Talent)] > 0);
    const double east = outputs[packages.eastShareOutput()];
    QVERIFY(east > 0 && east < 1); // training is for all, the testbed for the centre and west
}

void TstPolicyPackages::startsAreVariables()
{
    PackageRequest request;
    request.levers = {
        {.leverId = "innovation_fund", .locked = {}, .chooseStart = true},
        {.leverId = "testbed", .locked = {}},
        {.leverId = "single_window", .locked = {}, .chooseStart = true, .earliestStart = 2026, .latestStart = 2028}};
    request.outcomes = {at("trade", 2030)};
    const auto packages = packagesOf(*m_macro, request);
    const Problem problem = packages.problem();
    QCOMPARE(problem.variables.size(), 5U);
    QCOMPARE(*packages.startVariable(0), 3U);
    QVERIFY(!packages.startVariable(1));
    QCOMPARE(*packages.startVariable(2), 4U);
    QCOMPARE(problem.variables[4].low, 2026.0);
    QCOMPARE(problem.variables[4].grid, 0.25);
    std::vector<double> outputs(2 * problem.outputs);
    VERIFY_RESULT(problem.evaluate(std::vector<double>{1, 1, 1, 2025, 2026, 1, 1, 1, 2029, 2028}, 2, outputs));
    QVERIFY(outputs[0] > outputs[problem.outputs]); // earlier does more by 2030
    QVERIFY(outputs[packages.totalCostOutput()] > outputs[problem.outputs + packages.totalCostOutput()]);
}

void TstPolicyPackages::dearerLeversCostMoreAndDoNoMore()
{
    PackageRequest request;
    request.levers = {{.leverId = "innovation_fund", .locked = {}}, {.leverId = "testbed", .locked = {}}};
    request.outcomes = {at("trade", 2030)};
    const auto plain = packagesOf(*m_macro, request);
    request.levers[0].costFactor = 3;
    const auto dear = packagesOf(*m_macro, request);
    const std::vector<double> point{1, 0};
    std::vector<double> a(plain.problem().outputs), b(a.size());
    VERIFY_RESULT(plain.problem().evaluate(point, 1, a));
    VERIFY_RESULT(dear.problem().evaluate(point, 1, b));
    QCOMPARE(b[0], a[0]);
    VERIFY_CLOSE(b[dear.totalCostOutput()], 3 * a[plain.totalCostOutput()], 1e-14, 0);
    VERIFY_CLOSE(a[plain.totalCostOutput()], 5, 1e-12, 0); // the fund: 5 bn over five years
    std::vector<double> c(a.size());
    VERIFY_RESULT(plain.withCostFactor(0, 3).problem().evaluate(point, 1, c));
    QCOMPARE(c, b);
    QCOMPARE(plain.request().levers[0].costFactor, 1.0);
    // the model's own sum follows, with costs that members draw too
    const auto plan = uncertainty::planSampling(*m_macro, {});
    VERIFY_RESULT(plan);
    const auto sampler = uncertainty::MemberSampler::create(*plan, 5);
    VERIFY_RESULT(sampler);
    request.outcomes = {{uncertainty::Outcome::cumulativeCost(), 2035, RobustAim::Mean, false}};
    for (const bool members : {false, true}) {
        request.members = members ? std::make_shared<const Members>(Members{*plan, sampler->sample(0, 5)}) : nullptr;
        request.levers[0].costFactor = 1;
        const auto once = packagesOf(*m_macro, request).outcomesByMember(point, 1);
        request.levers[0].costFactor = 3;
        const auto thrice = packagesOf(*m_macro, request).outcomesByMember(point, 1);
        VERIFY_RESULT(once);
        VERIFY_RESULT(thrice);
        QCOMPARE(once->size(), members ? 5U : 1U);
        for (std::size_t m = 0; m < once->size(); ++m)
            VERIFY_CLOSE((*thrice)[m], 3 * (*once)[m], 1e-9, 0);
    }
}

void TstPolicyPackages::scenariosAndPointsAreTheSameThing()
{
    PackageRequest request;
    request.base.levers["data_trust"].intensity = policy::Intensity{0.7};
    request.levers = {{.leverId = "testbed", .locked = {}, .chooseStart = true},
                      {.leverId = "academies", .highest = 1.2, .locked = {}},
                      {.leverId = "single_window", .locked = 0.3}};
    const auto packages = packagesOf(*m_macro, request);
    const std::vector<double> point{0.6, 1.1, 0.3, 2027.25};
    const auto scenario = packages.scenario(point);
    QVERIFY(policy::validate(scenario, m_macro->catalogue(), m_macro->regions()).has_value());
    QCOMPARE(packages.pointOf(scenario), point);
    QCOMPARE(std::get<double>(*scenario.levers.at("data_trust").intensity), 0.7);
    QVERIFY(!packages.scenario(std::vector<double>{0, 1, 0.3, 2026}).levers.contains("testbed"));
    // the papers': all at 1, but for what is locked
    QCOMPARE(packages.pointOf(policy::paperPackage(m_macro->catalogue())), (std::vector<double>{1, 1, 0.3, 2025}));
    auto strong = policy::paperPackage(m_macro->catalogue());
    strong.levers["academies"].intensity = policy::Intensity{2.0};
    QCOMPARE(packages.pointOf(strong)[1], 1.2);
}

void TstPolicyPackages::scalesToACost()
{
    PackageRequest request;
    for (const char* id : {"testbed", "academies", "innovation_fund", "single_window"})
        request.levers.push_back({.leverId = id, .locked = {}});
    request.levers[3].locked = 0.5;
    const auto packages = packagesOf(*m_macro, request);
    const Problem problem = packages.problem();
    const auto costOf = [&](const std::vector<double>& point) {
        std::vector<double> outputs(problem.outputs);
        const auto ran = problem.evaluate(point, 1, outputs);
        return ran ? outputs[packages.totalCostOutput()] : std::nan("");
    };
    const std::vector<double> papers = packages.pointOf(policy::paperPackage(m_macro->catalogue()));
    const double full = costOf(papers);
    const auto half = packages.scaledToCost(papers, full / 2);
    VERIFY_CLOSE(costOf(half), full / 2, 1e-9, 0);
    QCOMPARE(half[3], 0.5);
    VERIFY_CLOSE(half[0], half[1], 1e-12, 0);
    const auto most = packages.scaledToCost(papers, 1e9);
    QCOMPARE(most[0], 2.0); // the ranges allow no more
}

// Four levers, strengths 0, 1/2, 1, 3/2, 2: 625 packages, enumerated. On the grid the search finds the same best; off it nothing
// worse.
void TstPolicyPackages::bestPackageIsThatOfAGrid()
{
    PackageRequest request;
    for (const char* id : {"testbed", "academies", "transfer_centres", "single_window"})
        request.levers.push_back({.leverId = id, .locked = {}});
    request.outcomes = {at("trade", 2032)};
    const auto packages = packagesOf(*m_macro, request);
    Problem problem = packages.problem();
    std::vector<double> points;
    for (int code = 0; code < 625; ++code)
        for (int i = 0, rest = code; i < 4; ++i, rest /= 5)
            points.push_back(rest % 5 * 0.5);
    std::vector<double> outputs(625 * problem.outputs);
    VERIFY_RESULT(problem.evaluate(points, 625, outputs));
    for (const double money : {4.0, 15.0}) {
        double best = -1;
        for (std::size_t i = 0; i < 625; ++i)
            if (outputs[i * problem.outputs + packages.totalCostOutput()] <= money)
                best = std::max(best, outputs[i * problem.outputs]);
        Problem onGrid = problem;
        for (Variable& variable : onGrid.variables)
            variable.grid = 0.5;
        const auto coarse = bestPackage(onGrid, Objective{0, true}, {budget(packages, money)}, {.evaluations = 900});
        const auto fine = bestPackage(problem, Objective{0, true}, {budget(packages, money)}, {.evaluations = 900});
        VERIFY_RESULT(coarse);
        VERIFY_RESULT(fine);
        QVERIFY(coarse->feasible && fine->feasible);
        VERIFY_CLOSE(coarse->best.outputs[0], best, 1e-12, 0);
        QVERIFY(fine->best.outputs[0] >= best);
        QVERIFY(fine->best.outputs[packages.totalCostOutput()] <= money * (1 + 1e-9));
    }
}

// The smallest cost on the grid at which trade reaches what half of all grid packages reach.
void TstPolicyPackages::goalSeekFindsTheCheapestOfAGrid()
{
    PackageRequest request;
    for (const char* id : {"testbed", "academies", "transfer_centres"})
        request.levers.push_back({.leverId = id, .locked = {}});
    request.outcomes = {at("trade", 2032)};
    const auto packages = packagesOf(*m_macro, request);
    Problem problem = packages.problem();
    for (Variable& variable : problem.variables)
        variable.grid = 0.25;
    std::vector<double> points;
    for (int code = 0; code < 729; ++code)
        for (int i = 0, rest = code; i < 3; ++i, rest /= 9)
            points.push_back(rest % 9 * 0.25);
    std::vector<double> outputs(729 * problem.outputs);
    VERIFY_RESULT(problem.evaluate(points, 729, outputs));
    std::vector<double> trade;
    for (std::size_t i = 0; i < 729; ++i)
        trade.push_back(outputs[i * problem.outputs]);
    std::nth_element(trade.begin(), trade.begin() + 364, trade.end());
    const double target = trade[364];
    double cheapest = 1e9;
    for (std::size_t i = 0; i < 729; ++i)
        if (outputs[i * problem.outputs] >= target)
            cheapest = std::min(cheapest, outputs[i * problem.outputs + packages.totalCostOutput()]);
    const auto answer =
        goalSeek(problem, packages.totalCostOutput(), {{{.output = 0, .bound = target}}}, {}, {.evaluations = 900});
    VERIFY_RESULT(answer);
    QVERIFY(answer->reached);
    VERIFY_CLOSE(answer->cost, cheapest, 1e-9, 0);
}

// A front of trade against money over all levers of the papers: nothing on it is beaten by the papers' package, and one that
// costs no more than the papers' does at least as much.
void TstPolicyPackages::papersPackageIsOnOrBehindTheFront()
{
    PackageRequest request;
    for (const auto& lever : m_macro->catalogue().levers)
        if (lever.main)
            request.levers.push_back({.leverId = lever.id, .locked = {}});
    request.outcomes = {at("trade", 2030)};
    const auto packages = packagesOf(*m_macro, request);
    Problem problem = packages.problem();
    const auto papers = packages.pointOf(policy::paperPackage(m_macro->catalogue()));
    problem.starts = {papers};
    std::vector<double> outputs(problem.outputs);
    VERIFY_RESULT(problem.evaluate(papers, 1, outputs));
    const double papersTrade = outputs[0];
    const double papersCost = outputs[packages.totalCostOutput()];
    const auto front =
        paretoFront(problem, {{0, true}, {packages.totalCostOutput(), false}}, {}, {.search = {.evaluations = 4000}});
    VERIFY_RESULT(front);
    QVERIFY(front->packages.size() > 20);
    bool better = false;
    for (const Package& package : front->packages) {
        const double cost = package.outputs[packages.totalCostOutput()];
        QVERIFY(!(papersTrade > package.outputs[0] && papersCost <= cost));
        better = better || (package.outputs[0] >= papersTrade && cost <= papersCost);
    }
    QVERIFY(better);
    VERIFY_CLOSE(front->packages.back().outputs[packages.totalCostOutput()], 0, 0, 1e-9);
}

// Raised to just below the cost at which it drops out, a lever is in the best package; just above, leaving it out is as good.
void TstPolicyPackages::costAtWhichALeverDropsOut()
{
    PackageRequest request;
    for (const char* id : {"testbed", "academies", "transfer_centres", "single_window"})
        request.levers.push_back({.leverId = id, .locked = {}});
    request.outcomes = {at("trade", 2032)};
    const auto packages = packagesOf(*m_macro, request);
    const std::size_t window = 3;
    DropOutQuestion question;
    question.problemAt = [&](double factor) { return packages.withCostFactor(window, factor).problem(); };
    question.variable = window;
    question.objective = {0, true};
    question.requirements = {budget(packages, 6)};
    question.highestFactor = 16;
    question.search.evaluations = 500;
    const auto result = dropOut(question);
    VERIFY_RESULT(result);
    QVERIFY2(result->inBest && !result->beyondHighest && !result->indispensable,
             qPrintable(QStringLiteral("%1 %2").arg(result->inBest).arg(result->factor)));
    const double without = result->without.outputs[0];
    for (const double beyond : {0.85, 1.2}) {
        auto problem = packages.withCostFactor(window, beyond * result->factor).problem();
        problem.starts = {result->with.point, result->without.point};
        const auto best = bestPackage(problem, question.objective, question.requirements, {.evaluations = 500});
        VERIFY_RESULT(best);
        QCOMPARE(best->best.outputs[0] > without * (1 + 1e-4), beyond < 1);
    }
}

void TstPolicyPackages::threadsChangeNoBit()
{
    std::optional<Optimum> first;
    for (const int threads : {1, 2, 7}) {
        PackageRequest request;
        for (const char* id : {"testbed", "academies", "single_window"})
            request.levers.push_back({.leverId = id, .locked = {}, .chooseStart = true});
        request.outcomes = {at("trade", 2032)};
        request.threads = threads;
        const auto packages = packagesOf(*m_macro, request);
        const auto best = bestPackage(packages.problem(), Objective{0, true}, {budget(packages, 6)}, {.evaluations = 800});
        VERIFY_RESULT(best);
        if (!first)
            first = *best;
        QCOMPARE(best->tried.points, first->tried.points);
        QCOMPARE(best->tried.results, first->tried.results);
    }
}

void TstPolicyPackages::membersGiveMeanWorstAndChance()
{
    const auto plan = uncertainty::planSampling(*m_macro, {});
    VERIFY_RESULT(plan);
    const auto sampler = uncertainty::MemberSampler::create(*plan, 40);
    VERIFY_RESULT(sampler);
    PackageRequest request;
    request.levers = {{.leverId = "testbed", .locked = {}}, {.leverId = "academies", .locked = {}}};
    request.outcomes = {at("trade", 2030), at("trade", 2030), at("trade", 2030)};
    request.outcomes[1].aim = RobustAim::Worst;
    request.outcomes[2].aim = RobustAim::WorstTenth;
    request.members = std::make_shared<const Members>(Members{*plan, sampler->sample(0, 40)});
    const std::vector<double> points{0, 0, 1, 1, 2, 0.5};
    const auto first = packagesOf(*m_macro, request);
    const auto matrix = first.outcomesByMember(points, 3);
    VERIFY_RESULT(matrix);
    QCOMPARE(matrix->size(), 3U * 40 * 3);
    // of the second package: members are every third value
    std::vector<double> trade;
    for (std::size_t m = 0; m < 40; ++m)
        trade.push_back((*matrix)[m * 3 + 1]);
    std::vector<double> sorted = trade;
    std::sort(sorted.begin(), sorted.end());
    request.targets = {{0, Relation::AtLeast, sorted[10]}}; // 30 of 40 reach it
    const auto packages = packagesOf(*m_macro, request);
    const Problem problem = packages.problem();
    std::vector<double> outputs(3 * problem.outputs);
    VERIFY_RESULT(problem.evaluate(points, 3, outputs));
    const auto row = std::span(outputs).subspan(problem.outputs, problem.outputs);
    double mean = 0;
    for (const double value : trade)
        mean += value / 40;
    VERIFY_CLOSE(row[0], mean, 1e-12, 0);
    QCOMPARE(row[1], sorted[0]);
    VERIFY_CLOSE(row[2], (sorted[0] + sorted[1] + sorted[2] + sorted[3]) / 4, 1e-12, 0);
    QCOMPARE(row[packages.chanceOutput()], 0.75);
    QVERIFY(sorted.front() < sorted.back());
    // the same as runs of members by themselves: one scenario, the same members
    const auto runs = uncertainty::ModelRuns::create(*m_macro, *plan, {packages.scenario(std::span(points).subspan(2, 2))},
                                                     {uncertainty::Outcome::ofFigure("trade")});
    VERIFY_RESULT(runs);
    const auto values = runs->run(sampler->sample(0, 40));
    VERIFY_RESULT(values);
    const auto& times = runs->times();
    const auto time = static_cast<std::size_t>(std::find(times.begin(), times.end(), 2030.0) - times.begin());
    for (std::size_t m = 0; m < 40; ++m)
        QCOMPARE(values->values[m * values->times + time], trade[m]);
    const auto choice = robustChoice(std::span(*matrix).first(40 * 3), 3, true);
    VERIFY_RESULT(choice);
    QVERIFY(choice->bestMean != 0); // doing nothing is not the best
}

void TstPolicyPackages::cancelInsideABlock()
{
    PackageRequest request;
    request.levers = {{.leverId = "testbed", .locked = {}}};
    request.outcomes = {at("trade", 2030)};
    const auto packages = packagesOf(*m_macro, request);
    const std::atomic<bool> cancel = true;
    std::vector<double> outputs(packages.problem().outputs);
    const auto ran = packages.problem(&cancel).evaluate(std::vector<double>{1}, 1, outputs);
    QVERIFY(!ran.has_value());
    QCOMPARE(ran.error().kind, ErrorKind::Cancelled);
}

void TstPolicyPackages::badRequestsAreRefused_data()
{
    QTest::addColumn<int>("which");
    const char* const names[] = {"no lever",          "unknown lever",           "a lever twice",
                                 "range above 2",     "start outside the model", "unknown outcome",
                                 "target on nothing", "base that is not valid",  "negative cost factor"};
    for (int i = 0; i < 9; ++i)
        QTest::newRow(names[i]) << i;
}

void TstPolicyPackages::badRequestsAreRefused()
{
    QFETCH(int, which);
    PackageRequest request;
    request.levers = {{.leverId = "testbed", .locked = {}}};
    request.outcomes = {at("trade", 2030)};
    switch (which) {
    case 0:
        request.levers.clear();
        break;
    case 1:
        request.levers[0].leverId = "wishes";
        break;
    case 2:
        request.levers.push_back(request.levers[0]);
        break;
    case 3:
        request.levers[0].highest = 2.5;
        break;
    case 4:
        request.levers[0].chooseStart = true;
        request.levers[0].latestStart = 2040;
        break;
    case 5:
        request.outcomes = {at("happiness", 2030)};
        break;
    case 6:
        request.targets = {{1, Relation::AtLeast, 1}};
        break;
    case 7:
        request.base.levers["academies"].rampYears = 0.01;
        break;
    default:
        request.levers[0].costFactor = -1;
        break;
    }
    QVERIFY(!PolicyPackages::create(*m_macro, request).has_value());
}

QTEST_GUILESS_MAIN(TstPolicyPackages)
#include "tst_policy_packages.moc"
