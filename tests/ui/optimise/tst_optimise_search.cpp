// SPDX-License-Identifier: GPL-3.0-or-later
// A question to packages: what is asked becomes requirements of the search, and what the search finds is what the model gives.
#include "tests/core/policy/policy_fixture.h"
#include "ui/optimise/optimise_record.h"
#include "ui/optimise/optimise_search.h"
#include "ui/optimise/optimise_state.h"

#include "core/index/dimension_index.h"
#include "core/inequality/gini.h"

#include <algorithm>
#include <cmath>

using namespace ui;
using core::optimise::Relation;
using core::policy::Place;
using core::policy::RegionGroup;

namespace {

const Place kCentralWest = Place::ofGroup(RegionGroup::CentralWest);

AskedOutcome figureOf(const char* id, Place place = {})
{
    return {AskedOutcome::Kind::Figure, id, std::move(place)};
}

} // namespace

class TstOptimiseSearch : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void questionBecomesRequirements();
    void lockedAndNarrowedLeversAreChoices();
    void aMeasureOfRegionsIsThatOfTheRun();
    void aScoreIsThatOfTheIndex();
    void impossibleQuestionsAreObjectedTo_data();
    void impossibleQuestionsAreObjectedTo();
    void usualQuestionIsAnswered();
    void sameSeedSamePackage();
    void cancelKeepsWhatWasFound();
    void unreachableTargetIsExplained();
    void budgetSpendsOnTheAim();
    void scheduleChoosesStarts();
    void targetsOnMeasuresAreReached();
    void recordsKeepAllBits();

private:
    [[nodiscard]] OptimiseInput input(OptimiseQuestion question) const;
    [[nodiscard]] static OptimiseQuestion small();

    std::shared_ptr<const core::policy::Projector> m_macro;
    std::optional<OptimiseResult> m_usual;
};

void TstOptimiseSearch::initTestCase()
{
    const auto catalogue = tests::shippedCatalogue();
    for (const auto& set : catalogue->regionSets)
        if (set.id == "macro") {
            auto projector = core::policy::Projector::create(tests::dataDirectory(), catalogue, set);
            VERIFY_RESULT(projector);
            m_macro = std::make_shared<const core::policy::Projector>(std::move(*projector));
        }
    QVERIFY(m_macro);
}

/// The usual question with few evaluations.
OptimiseQuestion TstOptimiseSearch::small()
{
    OptimiseQuestion question = OptimiseState::usualQuestion(*tests::shippedCatalogue());
    question.evaluations = 400;
    question.futures = 8;
    question.judgingFutures = 40;
    return question;
}

OptimiseInput TstOptimiseSearch::input(OptimiseQuestion question) const
{
    OptimiseInput input;
    input.question = std::move(question);
    input.projector = m_macro;
    input.world.id = core::policy::kDefaultWorldId;
    input.world.name = {"Default", "默认"};
    input.dataDirectory = tests::dataDirectory();
    input.context = {figureOf("trade"), figureOf("intelligence"), figureOf("vacancy", kCentralWest)};
    return input;
}

void TstOptimiseSearch::questionBecomesRequirements()
{
    OptimiseQuestion question = small();
    question.limits.dimensionBnCny[core::policy::Dimension::Talent] = 3;
    const auto request = OptimiseRequest::create(input(question));
    VERIFY_RESULT(request);
    const auto& packages = request->packages();
    // targets, the wish, then two of the three in the context: vacancy is the wish
    QCOMPARE(request->outcomes().size(), 5U);
    QCOMPARE(request->charted(), 1U);
    const auto targets = request->targets();
    QCOMPARE(targets.size(), 3U);
    QVERIFY(!targets[0].wish && !targets[1].wish && targets[2].wish);
    QCOMPARE(targets[1].requirement.output, 1U);
    QCOMPARE(targets[1].requirement.bound, 0.7);
    QVERIFY(targets[2].requirement.relation == Relation::AtMost);
    const auto limits = request->limits(packages);
    QCOMPARE(limits.size(), 4U);
    QCOMPARE(limits[0].output, packages.totalCostOutput());
    QCOMPARE(limits[1].output, packages.highestYearlyCostOutput());
    QCOMPARE(limits[2].output, packages.eastShareOutput());
    VERIFY_CLOSE(limits[2].bound, 0.4, 1e-15, 0); // at least 60 % for the centre and west
    QCOMPARE(limits[3].output, packages.dimensionCostOutput(core::policy::Dimension::Talent));
    for (const auto& limit : limits)
        QVERIFY(limit.isLimit && limit.relation == Relation::AtMost);
    QCOMPARE(packages.request().costUntil, 2030.0);
    // a schedule chooses starts of levers that are free
    question.mode = OptimiseMode::Schedule;
    question.levers["testbed"].locked = 0.5;
    const auto schedule = OptimiseRequest::create(input(question));
    VERIFY_RESULT(schedule);
    const std::size_t levers = m_macro->catalogue().levers.size();
    QCOMPARE(schedule->packages().problem().variables.size(), 2 * levers - 1);
}

void TstOptimiseSearch::lockedAndNarrowedLeversAreChoices()
{
    OptimiseQuestion question = small();
    question.levers["certification"].locked = 1;
    question.levers["testbed"].highest = 0.8;
    for (const auto& choice : leverChoices(question, m_macro->catalogue())) {
        QCOMPARE(choice.locked.has_value(), choice.leverId == "certification");
        QCOMPARE(choice.highest, choice.leverId == "testbed" ? 0.8 : 1.3);
    }
}

void TstOptimiseSearch::aMeasureOfRegionsIsThatOfTheRun()
{
    OptimiseQuestion question = small();
    question.targets = {{{AskedOutcome::Kind::Gini, "penetration", {}}, 2030, Relation::AtMost, 0.2},
                        {{AskedOutcome::Kind::GroupRatio, "penetration", {}}, 2030, Relation::AtLeast, 0.5}};
    const auto request = OptimiseRequest::create(input(question));
    VERIFY_RESULT(request);
    const auto package = request->figures(request->papersPoint());
    VERIFY_RESULT(package);
    const auto run = m_macro->project(package->scenario);
    VERIFY_RESULT(run);
    std::vector<double> values;
    for (const auto& region : m_macro->regions().regions)
        values.push_back(run->value("penetration", Place::ofRegion(region.id), 2030));
    VERIFY_CLOSE(package->values[0], core::inequality::gini({.values = values})->coefficient, 1e-12, 0);
    VERIFY_CLOSE(package->values[1],
                 run->value("penetration", kCentralWest, 2030) / run->value("penetration", Place::ofGroup(RegionGroup::East), 2030), 1e-12, 0);
}

void TstOptimiseSearch::aScoreIsThatOfTheIndex()
{
    OptimiseQuestion question = small();
    question.targets.clear();
    for (const char* dimension : {"technology", "region", "talent", "standards"})
        question.targets.push_back({{AskedOutcome::Kind::Score, dimension, {}}, 2030, Relation::AtLeast, 50});
    const auto request = OptimiseRequest::create(input(question));
    VERIFY_RESULT(request);
    const auto package = request->figures(request->papersPoint());
    VERIFY_RESULT(package);
    const auto run = m_macro->project(package->scenario);
    VERIFY_RESULT(run);
    const auto index = core::index::DimensionIndex::read(tests::dataDirectory());
    VERIFY_RESULT(index);
    const auto scores = index->scores(*run, 2030);
    for (std::size_t k = 0; k < scores.size(); ++k) {
        QVERIFY(scores[k] > 1 && scores[k] < 100);
        VERIFY_CLOSE(package->values[k], scores[k], 1e-10, 0);
    }
}

void TstOptimiseSearch::impossibleQuestionsAreObjectedTo_data()
{
    QTest::addColumn<int>("objection");
    QTest::newRow("no target") << static_cast<int>(Objection::NoTarget);
    QTest::newRow("no aim") << static_cast<int>(Objection::NoAim);
    QTest::newRow("all levers locked") << static_cast<int>(Objection::NoFreeLever);
    QTest::newRow("a range the wrong way round") << static_cast<int>(Objection::BadRange);
    QTest::newRow("a lock beyond all") << static_cast<int>(Objection::BadLock);
    QTest::newRow("a year beyond the model's") << static_cast<int>(Objection::BadYear);
    QTest::newRow("starts the wrong way round") << static_cast<int>(Objection::BadStarts);
    QTest::newRow("targets that contradict") << static_cast<int>(Objection::Contradiction);
    QTest::newRow("locks over the total") << static_cast<int>(Objection::LocksOverTotal);
}

void TstOptimiseSearch::impossibleQuestionsAreObjectedTo()
{
    QFETCH(int, objection);
    OptimiseQuestion question = small();
    double lockedCost = kNotKnown;
    switch (static_cast<Objection>(objection)) {
    case Objection::NoTarget:
        question.targets.clear();
        break;
    case Objection::NoAim:
        question.mode = OptimiseMode::Budget;
        question.aims.clear();
        break;
    case Objection::NoFreeLever:
        for (const auto& lever : m_macro->catalogue().levers)
            question.levers[lever.id].locked = 1;
        break;
    case Objection::BadRange:
        question.levers["testbed"].lowest = 1.4;
        break;
    case Objection::BadLock:
        question.levers["testbed"].locked = 2.5;
        break;
    case Objection::BadYear:
        question.targets[0].year = 2040;
        break;
    case Objection::BadStarts:
        question.mode = OptimiseMode::Schedule;
        question.earliestStart = 2031;
        break;
    case Objection::Contradiction:
        question.targets.push_back(question.targets[0]);
        question.targets.back().relation = Relation::AtMost;
        question.targets.back().bound = 0.3;
        break;
    case Objection::LocksOverTotal:
        lockedCost = 60;
        break;
    case Objection::NoCosts:
        QFAIL("not of this model");
    }
    const auto objections = objectionsTo(question, m_macro->catalogue(), lockedCost);
    QCOMPARE(objections.size(), 1U);
    QCOMPARE(static_cast<int>(objections[0].what), objection);
    QVERIFY(objectionsTo(small(), m_macro->catalogue(), 10).empty());
}

void TstOptimiseSearch::usualQuestionIsAnswered()
{
    std::vector<OptimiseStage> stages;
    SearchHooks hooks;
    hooks.progress = [&](OptimiseStage stage, std::size_t done, std::size_t total) {
        if (stages.empty() || stages.back() != stage)
            stages.push_back(stage);
        if (total > 0 && done > total)
            qFatal("more done than there is");
    };
    m_usual = searchPackages(input(small()), hooks);
    QVERIFY2(m_usual->errors.empty(), m_usual->errors.empty() ? "" : qPrintable(tests::describe(m_usual->errors)));
    QCOMPARE(stages.size(), 9U);
    QVERIFY(stages.back() == OptimiseStage::Done);
    const OptimiseResult& found = *m_usual;
    QVERIFY(found.reached && found.best && found.best->isFeasible());

    // The package as a scenario gives what was promised.
    const auto run = m_macro->project(found.best->scenario);
    VERIFY_RESULT(run);
    VERIFY_CLOSE(run->value("conversion", {}, 2030), found.best->values[0], 1e-9, 0);
    VERIFY_CLOSE(run->value("penetration", kCentralWest, 2030), found.best->values[1], 1e-9, 0);
    VERIFY_CLOSE(run->cumulativeCostBnCny(2030), found.best->cost, 1e-9, 0);
    QVERIFY(found.best->values[0] >= 0.4 && found.best->values[1] >= 0.7);
    QVERIFY(found.best->highestYearlyCost <= 12 && found.best->centralWestShare >= 0.6 - 1e-9);

    // The papers' package costs more, at the same cost it does less, and it breaks the yearly limit.
    QVERIFY(found.papers && found.papersAtCost);
    QVERIFY(found.papers->cost > found.best->cost);
    VERIFY_CLOSE(found.papersAtCost->cost, found.best->cost, 1e-9, 0);
    QVERIFY(found.papersAtCost->values[1] < found.best->values[1]);
    QVERIFY(!found.papersAtCost->meetsTargets);
    QCOMPARE(found.papers->broken.size(), 1U);
    QVERIFY(found.papers->broken[0].kind == BrokenLimit::Kind::Yearly);
    QCOMPARE(found.papers->broken[0].years, 2);

    QVERIFY(found.front.size() > 5);
    for (std::size_t i = 0; i + 1 < found.front.size(); ++i) {
        QVERIFY(found.front[i].cost < found.front[i + 1].cost);
        QVERIFY(found.front[i].values[1] < found.front[i + 1].values[1]);
        QVERIFY(found.front[i].values[0] >= 0.4); // the target that is not on the axis
    }
    QVERIFY(found.tried.size() > 100 && found.tried.size() < 1000);
    QVERIFY(std::any_of(found.tried.begin(), found.tried.end(), [](const auto& dot) { return dot.meetsOthers; }));
    QVERIFY(std::any_of(found.tried.begin(), found.tried.end(), [](const auto& dot) { return !dot.meetsOthers; }));

    QVERIFY(found.flatness.packages.size() >= 2);
    for (const NearlyAsGood& near : found.flatness.packages) {
        QVERIFY(near.package.isFeasible());
        QVERIFY(near.package.cost <= 1.05 * found.best->cost + 1e-9);
        if (near.bestIn) {
            const auto& outcome = found.outcomes[*near.bestIn];
            const double gain = near.package.values[*near.bestIn] - found.best->values[*near.bestIn];
            QVERIFY((outcome.moreIsBetter ? gain : -gain) >= -1e-9);
        }
    }
    for (std::size_t l = 0; l < found.levers.size(); ++l)
        QVERIFY(found.flatness.low[l] <= found.best->strengths[l] && found.flatness.high[l] >= found.best->strengths[l]);

    for (const auto* package : {&found.best, &found.papers, &found.papersAtCost, &found.robust}) {
        QVERIFY(*package);
        QCOMPARE((*package)->chanceFutures, 40U);
        QCOMPARE((*package)->targetChances.size(), 2U);
        const auto& each = (*package)->targetChances;
        QVERIFY((*package)->chance <= *std::min_element(each.begin(), each.end()));
    }
    QVERIFY(found.robust->chance >= found.best->chance);
    QVERIFY(!found.robust->isFeasible() || found.robust->cost >= found.best->cost - 1e-9); // nothing is cheaper than the cheapest
    for (std::size_t i = 0; i + 1 < found.chanceFront.size(); ++i)
        QVERIFY(found.chanceFront[i].cost < found.chanceFront[i + 1].cost && found.chanceFront[i].chance < found.chanceFront[i + 1].chance);
    QVERIFY(found.variedInputs > 50);
    QVERIFY(found.costsVaried);

    QVERIFY(!found.dropOuts.empty());
    for (const LeverDropOut& drop : found.dropOuts) {
        QVERIFY(found.best->leverCosts[drop.lever] > 0);
        if (drop.inBest && !drop.indispensable && !drop.beyondHighest)
            QVERIFY(drop.factor >= 1 && drop.factor < 8);
        if (drop.leansOnCheapness)
            QVERIFY(drop.costAssumed && drop.factor < 2);
    }
    const auto wish = std::find_if(found.unreached.begin(), found.unreached.end(), [](const auto& each) { return each.kind == Unreached::Kind::Wish; });
    QVERIFY(wish != found.unreached.end());
    QVERIFY(wish->closest > 0.35 && wish->closest < found.best->values[2] + 1e-9);
    QVERIFY(wish->closestCost > 0);
    QVERIFY(found.information && found.information->inputs.size() == found.information->value.inputs.size());
}

void TstOptimiseSearch::sameSeedSamePackage()
{
    QVERIFY(m_usual);
    OptimiseInput again = input(small());
    again.threads = 1;
    const OptimiseResult rerun = searchPackages(again);
    QCOMPARE(rerun.digest, m_usual->digest);
    QVERIFY(rerun.best->strengths == m_usual->best->strengths);
}

void TstOptimiseSearch::cancelKeepsWhatWasFound()
{
    std::atomic<bool> cancel = false;
    std::size_t drawn = 0;
    SearchHooks hooks;
    hooks.cancel = &cancel;
    hooks.partial = [&](const OptimiseResult& partial) { drawn = std::max(drawn, partial.front.size()); };
    hooks.progress = [&](OptimiseStage stage, std::size_t done, std::size_t) {
        if (stage == OptimiseStage::Front && done > 200)
            cancel = true;
    };
    const OptimiseResult found = searchPackages(input(small()), hooks);
    QVERIFY(found.cancelled && found.errors.empty());
    QVERIFY(found.stage == OptimiseStage::Front);
    QVERIFY(found.best && found.best->isFeasible() && found.papers);
    QVERIFY(drawn > 0 && !found.front.empty());
    QVERIFY(!found.robust && found.dropOuts.empty());
}

void TstOptimiseSearch::unreachableTargetIsExplained()
{
    OptimiseQuestion question = small();
    question.wishes.clear();
    question.targets[1].bound = 0.99;
    question.evaluations = 1000; // what stands at an end is only known near the optimum
    question.limits.totalBnCny = 20;
    const OptimiseResult found = searchPackages(input(question));
    QVERIFY2(found.errors.empty(), found.errors.empty() ? "" : qPrintable(tests::describe(found.errors)));
    QVERIFY(found.best && !found.reached);
    QVERIFY(found.best->cost <= 20 + 1e-9); // limits are kept nevertheless
    const auto users = std::find_if(found.unreached.begin(), found.unreached.end(), [](const auto& each) { return each.kind == Unreached::Kind::Target && each.index == 1; });
    QVERIFY(users != found.unreached.end());
    const Unreached& missed = *users;
    QVERIFY(missed.closest < 0.99 && missed.closest > 0.5);
    QVERIFY(!missed.stoppedHigh.empty() || !missed.waysOn.empty());
    QVERIFY(found.dropOuts.empty() && found.flatness.packages.empty());
}

void TstOptimiseSearch::budgetSpendsOnTheAim()
{
    OptimiseQuestion question = small();
    question.mode = OptimiseMode::Budget;
    question.targets.clear();
    question.wishes.clear();
    question.limits.totalBnCny = 15;
    question.aims = {{figureOf("trade"), 2030, true}, {figureOf("vacancy", kCentralWest), 2030, false}};
    std::atomic<bool> cancel = false;
    SearchHooks hooks;
    hooks.cancel = &cancel;
    hooks.progress = [&](OptimiseStage stage, std::size_t, std::size_t) { cancel = stage == OptimiseStage::DropOuts; };
    const OptimiseResult found = searchPackages(input(question), hooks);
    QVERIFY2(found.errors.empty(), found.errors.empty() ? "" : qPrintable(tests::describe(found.errors)));
    QVERIFY(found.reached && found.best->cost <= 15 + 1e-9);
    QCOMPARE(found.charted, 0U);
    QVERIFY(found.best->values[0] > found.papersAtCost->values[0]);
    QVERIFY(found.best->values[0] > found.baseline->values[0]);
    QVERIFY(found.front.size() > 5);
    QVERIFY(found.robust); // by its worst futures: there is no target to be sure of
    QVERIFY(std::isnan(found.robust->chance));
}

void TstOptimiseSearch::scheduleChoosesStarts()
{
    OptimiseQuestion question = small();
    question.mode = OptimiseMode::Schedule;
    question.wishes.clear();
    question.earliestStart = 2025.5;
    question.latestStart = 2028;
    std::atomic<bool> cancel = false;
    SearchHooks hooks;
    hooks.cancel = &cancel;
    hooks.progress = [&](OptimiseStage stage, std::size_t, std::size_t) { cancel = stage == OptimiseStage::Front; };
    const OptimiseResult found = searchPackages(input(question), hooks);
    QVERIFY(found.best);
    for (std::size_t l = 0; l < found.levers.size(); ++l) {
        const double start = found.best->starts[l];
        QVERIFY(start >= 2025.5 && start <= 2028);
        QCOMPARE(std::fmod(start * 4, 1.0), 0.0);
        if (found.best->strengths[l] > 0)
            QCOMPARE(found.best->scenario.levers.at(found.levers[l]).startYear.value(), start);
    }
    const auto run = m_macro->project(found.best->scenario);
    VERIFY_RESULT(run);
    VERIFY_CLOSE(run->cumulativeCostBnCny(2030), found.best->cost, 1e-9, 0);
}

void TstOptimiseSearch::targetsOnMeasuresAreReached()
{
    OptimiseQuestion question = small();
    question.wishes.clear();
    const auto papers = OptimiseRequest::create(input(question));
    VERIFY_RESULT(papers);
    question.targets = {{{AskedOutcome::Kind::GroupRatio, "penetration", {}}, 2030, Relation::AtLeast, 0.7},
                        {{AskedOutcome::Kind::Score, "talent", {}}, 2030, Relation::AtLeast, 40}};
    std::atomic<bool> cancel = false;
    SearchHooks hooks;
    hooks.cancel = &cancel;
    hooks.progress = [&](OptimiseStage stage, std::size_t, std::size_t) { cancel = stage == OptimiseStage::Front; };
    const OptimiseResult found = searchPackages(input(question), hooks);
    QVERIFY2(found.errors.empty(), found.errors.empty() ? "" : qPrintable(tests::describe(found.errors)));
    QVERIFY(found.reached);
    QVERIFY(found.best->values[0] >= 0.7 && found.best->values[1] >= 40);
}

void TstOptimiseSearch::recordsKeepAllBits()
{
    QVERIFY(m_usual);
    const OptimiseRecord record{*m_usual, {QStringLiteral("m"), QStringLiteral("r"), QStringLiteral("w"), QStringLiteral("f")}};
    const QString text = toText(record);
    const auto again = recordFrom(text);
    VERIFY_RESULT(again);
    QCOMPARE(toText(*again), text);
    QVERIFY(again->result.question == m_usual->question);
    QVERIFY(again->result.best->strengths == m_usual->best->strengths);
    QVERIFY(again->result.best->scenario == m_usual->best->scenario);
    QVERIFY(again->print == record.print);
    QCOMPARE(again->result.front.size(), m_usual->front.size());
    for (const QString& broken : {QString(), QStringLiteral("{}"), text.left(text.size() / 2), QString(text).replace(QStringLiteral("\"charted\":\"1\""), QStringLiteral("\"charted\":\"99\""))}) {
        const auto refused = recordFrom(broken);
        QVERIFY(!refused && refused.error().kind == core::ErrorKind::Malformed);
    }
    const auto question = questionFrom(toText(m_usual->question));
    VERIFY_RESULT(question);
    QVERIFY(*question == m_usual->question);
}

QTEST_GUILESS_MAIN(TstOptimiseSearch)
#include "tst_optimise_search.moc"
