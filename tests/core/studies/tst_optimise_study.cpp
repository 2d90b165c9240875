// SPDX-License-Identifier: GPL-3.0-or-later
// Searches for packages as studies: read and written, carried out on the model, the same in pieces and on any number of threads.
#include "core/studies/optimise_study.h"
#include "tests/core/studies/studies_fixture.h"

#include <QFile>
#include <QTemporaryDir>

#include <cmath>

using namespace core;
using namespace core::studies;

namespace {

/// Few levers and few evaluations: a fraction of a second each.
const std::string kGoal = R"({"study": "optimise", "seed": 1, "evaluations": 600, "choose": ["transfer_centres", "testbed", "data_trust", "academies"],
  "targets": [{"figure": "conversion", "id": "research", "year": 2030, "at_least": 0.3}],
  "front": 8, "near_best": 2, "futures": 8, "judging_futures": 40, "outcomes": ["trade"]})";

uncertainty::StudyContext context()
{
    auto context = tests::studyContext();
    context.function = functionReader(context.dataDirectory);
    return context;
}

Checked<OptimiseStudy> read(const std::string& text) { return readOptimiseStudy(tests::jsonOf(text), "study.json", context()); }

OptimiseStudy studyOf(const std::string& text)
{
    auto study = read(text);
    if (!study)
        qFatal("%s", qPrintable(tests::describe(study.error())));
    return *study;
}

OptimiseResult resultOf(const OptimiseStudy& study, const OptimiseRunOptions& options = {})
{
    auto result = runOptimise(tests::macro(), study, options);
    if (!result)
        qFatal("%s", qPrintable(tests::describe(result.error())));
    return *result;
}

/// Of kGoal, carried out once.
const OptimiseResult& goalResult()
{
    static const OptimiseResult result = resultOf(studyOf(kGoal));
    return result;
}

const FoundPackage& package(const OptimiseResult& result, const std::string& id)
{
    for (const FoundPackage& each : result.packages) {
        if (each.id == id)
            return each;
    }
    qFatal("there is no package %s", id.c_str());
}

bool has(const OptimiseResult& result, const std::string& id)
{
    return std::any_of(result.packages.begin(), result.packages.end(), [&](const FoundPackage& each) { return each.id == id; });
}

std::string with(const std::string& members) { return tests::replaced(kGoal, R"("front": 8)", members + R"(, "front": 8)"); }

} // namespace

class TestOptimiseStudy : public QObject {
    Q_OBJECT

private slots:
    void everyKeyIsReadAndWritten();
    void whatIsLeftOutHasItsValue();
    void mistakesAreRefusedWithTheirLine_data();
    void mistakesAreRefusedWithTheirLine();
    void theBestReachesTheTargetAtLeastCost();
    void thePapersPackageStandsBesideAtTheSameCost();
    void theFrontHasNoPackageThatIsWorseInAll();
    void packagesNearlyAsGoodGiveUpNoMoreThanIsAllowed();
    void leversDropOutAtACost();
    void robustPackagesAreSurer();
    void regretsAndChancesAreThoseOfTheFutures();
    void locksRangesAndStartsAreKept();
    void sharesOfDimensionsAreLimits();
    void theBestUnderABudgetTakesIt();
    void inequalityAndIndexScoresAreTargetsAndAims();
    void whatCannotBeReachedIsTold();
    void wishesMayFail();
    void aPackageIsAScenarioThatGivesItsFigures();
    void threadsChangeNoBit();
    void aStudyInPiecesIsTheSame();
    void cancelledItKeepsWhatIsThere();
    void theRecordAsksTheSameAgain();
};

void TestOptimiseStudy::everyKeyIsReadAndWritten()
{
    const OptimiseStudy study = studyOf(R"({"study": "optimise", "regions": "macro", "seed": 7, "design": "sobol", "worlds": {"default": 1, "slow-world-demand": 2},
      "parameters": true, "lever_costs": false, "region_data": true, "inputs": {"imitation": "uniform"}, "outcomes": ["intelligence"],
      "targets": [{"figure": "trade", "id": "a", "year": 2030, "at_least": 150, "at_most": 400},
                  {"inequality": "gini", "variable": "penetration", "id": "b", "year": 2032, "at_most": 0.2}],
      "wishes": ["b"], "aims": [{"figure": "trade", "year": 2031}, {"index": "talent", "place": "East", "year": 2029, "better": "less"}],
      "choose": ["testbed", "academies"], "strengths": {"all": {"lowest": 0.1, "highest": 1.2}, "academies": 1, "testbed": {"highest": 0.5}},
      "starts": {"earliest": 2026, "latest": 2028, "levers": ["testbed"]},
      "limits": {"total": 100, "yearly": 20, "east_share": {"at_least": 0.1, "at_most": 0.6}, "dimensions": {"technology": {"at_most": 50, "share_at_least": 0.2}}},
      "cost_until": 2033, "evaluations": 1000, "front": 5, "near_best": 1, "allowance": 0.1, "drop_outs": false, "futures": 16,
      "judging_futures": 32, "wished_chance": 0.7, "scenarios": {"base": {"levers": {"certification": {"intensity": 1}}}}})");
    QCOMPARE(study.isWish, (std::vector<bool>{false, true}));
    QCOMPARE(study.aims.size(), std::size_t(2));
    QVERIFY(study.aims[0].moreIsBetter && !study.aims[1].moreIsBetter);
    QCOMPARE(study.choose, (std::vector<std::string>{"testbed", "academies"}));
    QCOMPARE(study.lowest, 0.1);
    QCOMPARE(study.levers.at("academies").locked, std::optional(1.0));
    QCOMPARE(study.levers.at("testbed").highest, std::optional(0.5));
    QVERIFY(study.chooseStarts);
    QCOMPARE(study.latestStart, 2028.0);
    QCOMPARE(study.limits.dimensions.at(policy::Dimension::Technology).shareAtLeast, std::optional(0.2));
    QCOMPARE(study.limits.eastShareAtMost, std::optional(0.6));
    QCOMPARE(study.costUntil, 2033.0);
    QCOMPARE(study.scenario().levers.size(), std::size_t(1));
    const OptimiseStudy again = studyOf(toJson(study));
    QCOMPARE(toJson(again), toJson(study));
    QCOMPARE(again.wishedChance, 0.7);
    QVERIFY(!again.dropOuts);
}

void TestOptimiseStudy::whatIsLeftOutHasItsValue()
{
    const OptimiseStudy study = studyOf(R"({"targets": [{"figure": "trade", "year": 2030, "at_least": 150}]})");
    QVERIFY(study.choose.empty() && study.aims.empty() && study.base.outcomes.empty() && !study.chooseStarts);
    QCOMPARE(study.highest, 1.3);
    QCOMPARE(study.evaluations, std::size_t(6000));
    QCOMPARE(study.scenario().levers.size(), std::size_t(0));
    QCOMPARE(toJson(studyOf(toJson(study))), toJson(study));
}

void TestOptimiseStudy::mistakesAreRefusedWithTheirLine_data()
{
    QTest::addColumn<QString>("members");
    QTest::addColumn<int>("kind");
    QTest::newRow("a key of another study") << "\"members\": 10" << int(ErrorKind::UnknownName);
    QTest::newRow("a lever") << "\"strengths\": {\"magic\": 1}" << int(ErrorKind::UnknownName);
    QTest::newRow("a strength") << "\"strengths\": {\"academies\": 3}" << int(ErrorKind::OutOfRange);
    QTest::newRow("a wish") << "\"wishes\": [\"magic\"]" << int(ErrorKind::UnknownName);
    QTest::newRow("an aim") << "\"aims\": [{\"figure\": \"trade\", \"better\": \"louder\"}]" << int(ErrorKind::UnknownName);
    QTest::newRow("more cost") << "\"aims\": [{\"cost\": \"cumulative\", \"better\": \"more\"}]" << int(ErrorKind::InvalidArgument);
    QTest::newRow("a limit") << "\"limits\": {\"totals\": 3}" << int(ErrorKind::UnknownName);
    QTest::newRow("a dimension") << "\"limits\": {\"dimensions\": {\"magic\": {}}}" << int(ErrorKind::UnknownName);
    QTest::newRow("a chance") << "\"wished_chance\": 2" << int(ErrorKind::OutOfRange);
    QTest::newRow("scenarios") << "\"scenarios\": {\"mine\": {}}" << int(ErrorKind::InvalidArgument);
    QTest::newRow("starts") << "\"starts\": 2026" << int(ErrorKind::Malformed);
}

void TestOptimiseStudy::mistakesAreRefusedWithTheirLine()
{
    QFETCH(QString, members);
    QFETCH(int, kind);
    const auto study = read("{\n" + members.toStdString() + ",\n\"targets\": [{\"figure\": \"trade\", \"year\": 2030, \"at_least\": 150}]}");
    QVERIFY(!study);
    QCOMPARE(int(study.error().front().kind), kind);
    QCOMPARE(study.error().front().where.line, 2);
    QVERIFY(!read("{}")); // neither a target nor an aim
}

void TestOptimiseStudy::theBestReachesTheTargetAtLeastCost()
{
    const OptimiseResult& result = goalResult();
    const FoundPackage& best = package(result, "best");
    QVERIFY(result.reached && best.meetsTargets && best.keepsLimits);
    QVERIFY(best.values[0] >= 0.3 - 1e-9 && best.values[0] < 0.302); // no more than was asked for
    QVERIFY(best.cost > 0);
    // The cheapest of a coarse grid over the levers that reaches it is no cheaper.
    optimise::PackageRequest request;
    request.base = {};
    for (const std::string& lever : result.levers)
        request.levers.push_back({.leverId = lever, .highest = 1.3, .locked = {}});
    request.outcomes = {{uncertainty::Outcome::ofFigure("conversion"), 2030, optimise::RobustAim::Mean, true}};
    const auto packages = optimise::PolicyPackages::create(tests::macro(), request);
    VERIFY_RESULT(packages);
    const optimise::Problem problem = packages->problem();
    std::vector<double> points;
    std::size_t count = 0;
    constexpr int kSteps = 6;
    for (int place = 0; place < kSteps * kSteps * kSteps * kSteps; ++place, ++count) {
        for (int l = 0, rest = place; l < 4; ++l, rest /= kSteps)
            points.push_back(1.3 * (rest % kSteps) / (kSteps - 1));
    }
    std::vector<double> outputs(count * problem.outputs);
    VERIFY_RESULT(problem.evaluate(points, count, outputs));
    double cheapest = INFINITY;
    for (std::size_t i = 0; i < count; ++i) {
        if (outputs[i * problem.outputs] >= 0.3)
            cheapest = std::min(cheapest, outputs[i * problem.outputs + packages->totalCostOutput()]);
    }
    QVERIFY(std::isfinite(cheapest));
    QVERIFY2(best.cost <= cheapest * (1 + 1e-6), qPrintable(QStringLiteral("%1 above %2").arg(best.cost).arg(cheapest)));
}

void TestOptimiseStudy::thePapersPackageStandsBesideAtTheSameCost()
{
    const OptimiseResult& result = goalResult();
    VERIFY_CLOSE(package(result, "papers-at-cost").cost, package(result, "best").cost, 1e-9, 0);
    QVERIFY(package(result, "papers").cost > package(result, "best").cost);
    QCOMPARE(package(result, "papers").strengths, (std::vector<double>(4, 1.0)));
    QCOMPARE(package(result, "nothing").cost, 0.0);
    QVERIFY(!package(result, "nothing").meetsTargets);
    // Of one proportion: the papers' strengths times one number.
    const auto& scaled = package(result, "papers-at-cost").strengths;
    for (const double strength : scaled)
        VERIFY_CLOSE(strength, scaled.front(), 1e-9, 0);
}

void TestOptimiseStudy::theFrontHasNoPackageThatIsWorseInAll()
{
    const OptimiseResult& result = goalResult();
    std::vector<const FoundPackage*> front;
    for (const FoundPackage& each : result.packages) {
        if (each.id.rfind("front-", 0) == 0)
            front.push_back(&each);
    }
    QVERIFY(front.size() >= 4 && front.size() <= 8);
    for (const FoundPackage* a : front) {
        for (const FoundPackage* b : front)
            QVERIFY(a == b || !(a->cost <= b->cost && a->values[0] >= b->values[0] && (a->cost < b->cost || a->values[0] > b->values[0])));
    }
}

void TestOptimiseStudy::packagesNearlyAsGoodGiveUpNoMoreThanIsAllowed()
{
    const OptimiseResult& result = goalResult();
    const FoundPackage& best = package(result, "best");
    VERIFY_CLOSE(result.allowed, 0.05 * best.cost, 1e-12, 0);
    QVERIFY(has(result, "near-1"));
    const FoundPackage& near = package(result, "near-1");
    QVERIFY(near.cost <= best.cost + result.allowed * (1 + 1e-9));
    QVERIFY(near.meetsTargets && near.distance > 1e-3);
    for (std::size_t l = 0; l < result.levers.size(); ++l) {
        QVERIFY(result.lowestWithin[l] <= near.strengths[l] && near.strengths[l] <= result.highestWithin[l]);
        QVERIFY(result.lowestWithin[l] <= best.strengths[l] && best.strengths[l] <= result.highestWithin[l]);
    }
}

void TestOptimiseStudy::leversDropOutAtACost()
{
    const OptimiseResult& result = goalResult();
    const FoundPackage& best = package(result, "best");
    QVERIFY(!result.dropOuts.empty());
    for (const LeverDropOut& each : result.dropOuts) {
        QVERIFY(best.strengths[each.lever] > 0);
        VERIFY_CLOSE(each.costOfLever, best.leverCosts[each.lever], 1e-12, 0);
        QVERIFY(each.costIsAssumed); // of none of the four a paper gives it
        QCOMPARE(each.leansOnCheapness, each.dropOut.inBest && !each.dropOut.beyondHighest && each.dropOut.factor <= 2);
        if (each.dropOut.inBest && !each.dropOut.indispensable)
            QVERIFY(each.objectiveWithout > best.cost * 0.999);
    }
    OptimiseStudy without = studyOf(kGoal);
    without.dropOuts = false;
    QVERIFY(resultOf(without).dropOuts.empty());
}

void TestOptimiseStudy::robustPackagesAreSurer()
{
    const OptimiseResult& result = goalResult();
    const double best = package(result, "best").chance;
    QVERIFY(best > 0 && best < 1); // at least cost the target is met by a hair
    QVERIFY(package(result, "surest").chance > best);
    QVERIFY(package(result, "surest").chance >= package(result, "sure-enough").chance - 0.1);
    QVERIFY(package(result, "sure-enough").cost < package(result, "surest").cost);
    QVERIFY(package(result, "sure-enough").chance > best);
    QVERIFY(package(result, "worst-case").cost <= package(result, "best").cost * (1 + 1e-8));
    QVERIFY(package(result, "worst-case").scores[0].worstTenth >= package(result, "papers-at-cost").scores[0].worstTenth);
}

void TestOptimiseStudy::regretsAndChancesAreThoseOfTheFutures()
{
    const OptimiseStudy study = studyOf(kGoal);
    const OptimiseResult& result = goalResult();
    // The same futures, run one package at a time.
    const auto plan = uncertainty::planSampling(tests::macro(), study.base.sampling);
    VERIFY_RESULT(plan);
    const auto sampler = uncertainty::MemberSampler::create(*plan, 40);
    VERIFY_RESULT(sampler);
    const FoundPackage& best = package(result, "best");
    const auto runs = uncertainty::ModelRuns::create(tests::macro(), *plan, {best.scenario},
                                                     {uncertainty::Outcome::ofFigure("conversion"), uncertainty::Outcome::cumulativeCost()}, 1);
    VERIFY_RESULT(runs);
    const auto values = runs->run(sampler->sample(0, 40));
    VERIFY_RESULT(values);
    const std::size_t time = uncertainty::timeOf(2030, runs->times());
    double sum = 0;
    int hits = 0;
    for (std::size_t m = 0; m < 40; ++m) {
        const double value = values->of(0)[m * runs->times().size() + time];
        sum += value;
        hits += value >= 0.3 ? 1 : 0;
    }
    QCOMPARE(best.chance, hits / 40.0);
    VERIFY_CLOSE(best.scores[0].mean, sum / 40, 1e-12, 0);
    QVERIFY(best.costLow90 < best.cost && best.cost < best.costHigh90); // costs are assumptions with a range
    // Of packages that a choice is between some are without regret in some future, none of less than nothing.
    QVERIFY(has(result, "least-regret"));
    for (const FoundPackage& each : result.packages)
        QVERIFY(std::isnan(each.scores[0].largestRegret) || each.scores[0].largestRegret >= package(result, "least-regret").scores[0].largestRegret - 1e-12);
    QVERIFY(std::isnan(package(result, "papers").scores[0].largestRegret)); // of more money
    QVERIFY(result.information.has_value());
    QCOMPARE(result.information->inputs.size(), plan->inputs.size());
    QCOMPARE(result.information->meanBenefit.size(), result.alternatives.size());
}

void TestOptimiseStudy::locksRangesAndStartsAreKept()
{
    const OptimiseResult result = resultOf(studyOf(with(
        R"("strengths": {"all": {"highest": 1}, "academies": 0.5, "data_trust": {"lowest": 0.2, "highest": 0.4}}, "starts": {"earliest": 2026, "latest": 2028, "levers": ["testbed"]}, "drop_outs": false)")));
    for (const FoundPackage& each : result.packages) {
        if (each.id == "papers" || each.id == "papers-at-cost" || each.id == "nothing")
            continue;
        for (std::size_t l = 0; l < result.levers.size(); ++l) {
            const std::string& lever = result.levers[l];
            const double strength = each.strengths[l];
            if (lever == "academies")
                QCOMPARE(strength, 0.5);
            else if (lever == "data_trust")
                QVERIFY(strength >= 0.2 && strength <= 0.4);
            else
                QVERIFY(strength >= 0 && strength <= 1);
            if (lever == "testbed")
                QVERIFY(each.starts[l] >= 2026 && each.starts[l] <= 2028 && each.starts[l] * 4 == std::round(each.starts[l] * 4));
            else
                QCOMPARE(each.starts[l], 2025.0);
        }
    }
}

void TestOptimiseStudy::sharesOfDimensionsAreLimits()
{
    const OptimiseResult free = resultOf(studyOf(with(R"("drop_outs": false)")));
    const OptimiseResult bound = resultOf(studyOf(with(R"("limits": {"dimensions": {"talent": {"share_at_least": 0.3}}}, "drop_outs": false)")));
    const auto talent = [](const OptimiseResult& result) {
        const FoundPackage& best = package(result, "best");
        for (std::size_t l = 0; l < result.levers.size(); ++l) {
            if (result.levers[l] == "academies")
                return best.leverCosts[l] / best.cost;
        }
        return 0.0;
    };
    QVERIFY(talent(free) < 0.3);
    QVERIFY(talent(bound) >= 0.3 - 1e-9);
    QVERIFY(package(bound, "best").cost > package(free, "best").cost); // a limit that binds costs something
}

void TestOptimiseStudy::theBestUnderABudgetTakesIt()
{
    const OptimiseResult result = resultOf(studyOf(R"({"evaluations": 600, "choose": ["transfer_centres", "testbed", "data_trust", "academies"],
      "aims": [{"figure": "trade", "year": 2030}], "limits": {"total": 3, "yearly": 0.8}, "front": 8, "near_best": 1, "futures": 8,
      "judging_futures": 40, "drop_outs": false})"));
    const FoundPackage& best = package(result, "best");
    QVERIFY(best.keepsLimits && best.cost <= 3 && best.highestYearlyCost <= 0.8);
    QVERIFY(best.cost > 2.5 || best.highestYearlyCost > 0.79); // something binds
    QVERIFY(best.values[0] > package(result, "papers-at-cost").values[0]);
    QVERIFY(!has(result, "surest")); // there is no target to be sure of
    QVERIFY(has(result, "worst-case") && has(result, "least-regret"));
    QVERIFY(std::isnan(best.chance));
}

void TestOptimiseStudy::inequalityAndIndexScoresAreTargetsAndAims()
{
    const OptimiseResult result = resultOf(studyOf(R"({"evaluations": 600, "choose": ["digital_infrastructure", "testbed", "academies"],
      "targets": [{"inequality": "group_ratio", "variable": "penetration", "id": "gap", "year": 2030, "at_most": 1.5}],
      "aims": [{"index": "region", "place": "Central_West", "year": 2030}], "limits": {"total": 20}, "front": 0, "near_best": 0, "futures": 0,
      "judging_futures": 0, "drop_outs": false})"));
    QCOMPARE(result.outcomes, (std::vector<std::string>{"group_ratio(penetration)", "region-index@Central_West"}));
    const FoundPackage& best = package(result, "best");
    QVERIFY(result.reached && best.values[0] <= 1.5 + 1e-9);
    QVERIFY(best.values[1] > package(result, "nothing").values[1]);
    QVERIFY(package(result, "nothing").values[0] > 1.5);
    QVERIFY(best.scores.empty() && !result.information && result.dropOuts.empty()); // what was not asked for
}

void TestOptimiseStudy::whatCannotBeReachedIsTold()
{
    const OptimiseResult result = resultOf(studyOf(tests::replaced(with(R"("limits": {"total": 1})"), "0.3}", "0.36}")));
    QVERIFY(!result.reached);
    QVERIFY(result.goal && !result.goal->targets.front().met);
    QCOMPARE(result.requirements.front(), std::string("research in 2030 at least 0.36"));
    QCOMPARE(result.limits.front(), std::string("total cost at most 1"));
    QVERIFY(package(result, "best").cost <= 1 + 1e-9); // a limit is never broken for a target
    QCOMPARE(result.goal->waysOn.size(), std::size_t(1));
    QVERIFY(result.goal->waysOn.front().needed > 1);
    QVERIFY(result.tables.at("targets.csv").find("research in 2030 at least 0.36,0,") != std::string::npos);
    QVERIFY(!has(result, "near-1") && !has(result, "surest"));
}

void TestOptimiseStudy::wishesMayFail()
{
    const std::string text = tests::replaced(with(R"("wishes": ["moon"], "drop_outs": false)"), R"("targets": [)",
                                             R"("targets": [{"figure": "trade", "id": "moon", "year": 2030, "at_least": 100000}, )");
    const OptimiseResult result = resultOf(studyOf(text));
    QVERIFY(result.reached);
    QVERIFY(package(result, "best").meetsTargets);
    QVERIFY(!result.goal->targets[0].met && result.goal->targets[1].met);
}

void TestOptimiseStudy::aPackageIsAScenarioThatGivesItsFigures()
{
    const OptimiseResult result = resultOf(studyOf(with(R"("drop_outs": false)")));
    for (const FoundPackage& each : result.packages) {
        const auto run = tests::macro().project(each.scenario);
        VERIFY_RESULT(run);
        VERIFY_CLOSE(run->value("conversion", policy::Place::national(), 2030), each.values[0], 1e-12, 0);
        VERIFY_CLOSE(run->cumulativeCostBnCny(2035), each.cost, 1e-9, 1e-12);
    }
}

void TestOptimiseStudy::threadsChangeNoBit()
{
    const OptimiseStudy study = studyOf(kGoal);
    for (const int threads : {1, 7}) { // goalResult() is of as many as there are processors
        OptimiseRunOptions options;
        options.threads = threads;
        QCOMPARE(resultOf(study, options).digest, goalResult().digest);
    }
    OptimiseRunOptions two;
    two.threads = 2;
    OptimiseStudy other = study;
    other.dropOuts = false;
    const std::string digest = resultOf(other, two).digest;
    QCOMPARE(resultOf(other).digest, digest);
    other.base.sampling.seed = 2;
    QVERIFY(resultOf(other).digest != digest);
}

void TestOptimiseStudy::aStudyInPiecesIsTheSame()
{
    const QTemporaryDir directory;
    const OptimiseStudy study = studyOf(kGoal);
    const OptimiseResult& whole = goalResult();
    OptimiseRunOptions options;
    options.folder = directory.filePath("out").toStdString();
    std::atomic<bool> cancel = false;
    options.cancel = &cancel;
    std::size_t before = 0;
    for (const std::size_t until : {200, 1500, 4000}) {
        cancel = false;
        options.progress = [&](OptimiseStage, std::size_t evaluations) { cancel = cancel || evaluations >= until; };
        const auto part = runOptimise(tests::macro(), study, options);
        QVERIFY(part ? part->cancelled : part.error().front().kind == ErrorKind::Cancelled);
        if (part) {
            QVERIFY(part->evaluationsFound >= before);
            before = part->evaluationsFound;
        }
    }
    QVERIFY(before >= 1000); // the last piece took over what the others did
    options.cancel = nullptr;
    options.progress = nullptr;
    const OptimiseResult rest = resultOf(study, options);
    QVERIFY(rest.evaluationsFound >= 3500 && rest.evaluationsFound < rest.evaluations);
    QCOMPARE(rest.digest, whole.digest);
    QCOMPARE(rest.record, whole.record);
    const OptimiseResult again = resultOf(study, options);
    QCOMPARE(again.evaluationsFound, again.evaluations); // nothing is run twice
    QCOMPARE(again.digest, whole.digest);
    // Another question does not go on in this folder.
    OptimiseStudy other = study;
    other.evaluations = 700;
    const auto refused = runOptimise(tests::macro(), other, options);
    QVERIFY(!refused);
    QCOMPARE(int(refused.error().front().kind), int(ErrorKind::InvalidArgument));
}

void TestOptimiseStudy::cancelledItKeepsWhatIsThere()
{
    const OptimiseStudy study = studyOf(kGoal);
    OptimiseRunOptions options;
    std::atomic<bool> cancel = false;
    options.cancel = &cancel;
    options.progress = [&](OptimiseStage stage, std::size_t) { cancel = cancel || stage == OptimiseStage::NearBest; };
    const OptimiseResult result = resultOf(study, options);
    QVERIFY(result.cancelled);
    QCOMPARE(int(result.stage), int(OptimiseStage::NearBest));
    QVERIFY(has(result, "best") && has(result, "papers") && has(result, "front-1"));
    QVERIFY(!has(result, "surest") && result.dropOuts.empty());
    QVERIFY(result.record.find("\"complete\": false") != std::string::npos);
}

void TestOptimiseStudy::theRecordAsksTheSameAgain()
{
    const OptimiseResult& result = goalResult();
    const auto root = tests::jsonOf(result.record);
    const auto again = readOptimiseStudy(*root.member("question"), "record.json", context());
    VERIFY_RESULT(again);
    QCOMPARE(resultOf(*again).digest, root.member("digest")->string);
}

QTEST_GUILESS_MAIN(TestOptimiseStudy)
#include "tst_optimise_study.moc"
