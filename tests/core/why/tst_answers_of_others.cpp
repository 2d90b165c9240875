// SPDX-License-Identifier: GPL-3.0-or-later
// What "Why?" answers about levers, parameters, claims and terms, how exact it is, and what it refuses.

#include "tests/core/why/answer_fixture.h"

#include <thread>

using namespace core;
using policy::Place;
using tests::drives;
using tests::driver;
using tests::parameter;
using tests::text;
using tests::variable;
using why::Answer;
using why::Subject;
using Kind = why::Subject::Kind;

class TestAnswersOfOthers : public QObject, tests::AnswerWorlds {
    Q_OBJECT

private slots:
    void initTestCase();
    // a lever, a parameter, a claim, a term
    void aLeverTellsMeasuresSettingsAndCost();
    void aParameterTellsItsRangeAndWhatItDrives();
    void aChangedParameterShowsItsStandard();
    void regionDataAreParameters();
    void aClaimIsLookedAtInItsOwnPlaceAndYear();
    void aTermIsInTheGlossary();
    // how exact it is, and how it may be asked
    void quartersSplitAsEveryStepDoes();
    void answersAreTheSameFromSeveralThreads();
    void aRunThatStopsBeingNumbersIsStillAnswered();
    // mistakes
    void namesTheNearestName();
    void refusesUnknownPlaces();
    void refusesRunsOfAnotherModel();
};

void TestAnswersOfOthers::initTestCase()
{
    openWorlds();
}

void TestAnswersOfOthers::aLeverTellsMeasuresSettingsAndCost()
{
    const Answer answer = ask({Kind::Lever, "innovation_fund", {}, {}}, 2027);
    QCOMPARE(answer.value, 1.0);
    QCOMPARE(answer.drivers.front().subject, (Subject{Kind::Parameter, "innovation_fund_intensity", {}, {}}));
    VERIFY_CLOSE(answer.drivers.front().contribution, 1.0, 1e-12, 0);
    QVERIFY(text(answer).startsWith(QLatin1String("innovation_fund_intensity")));
    QVERIFY(drives(answer, "conversion_target"));
    QVERIFY(drives(answer, "external_pressure"));
    QVERIFY(drives(answer, "cumulative_cost"));
    QVERIFY(answer.card);
    QCOMPARE(answer.policies.front()->id, std::string("pol1-innovation-fund"));
    QCOMPARE(answer.policyFacts.front().coverage->coverage, std::string("yes"));
    QVERIFY(std::any_of(answer.figures.begin(), answer.figures.end(),
                        [](const auto* figure) { return figure->id == "p1-innovation-fund"; }));
    // settings are no parameters, the cost is one
    QCOMPARE(answer.parameters.size(), std::size_t{1});
    QCOMPARE(answer.parameters.front().name, std::string("innovation_fund_unit_cost"));
    QCOMPARE(answer.parameters.front().grade, policy::Grade::A);
    QVERIFY(!answer.parameters.front().figures.empty());
    QVERIFY(answer.cost);
    QCOMPARE(answer.cost->unitCost, 1.0);
    QCOMPARE(answer.cost->reference, 0.0);
    QCOMPARE(answer.cost->value, m_macro.package->cumulativeLeverCostBnCny("innovation_fund", 2027));
}

void TestAnswersOfOthers::aParameterTellsItsRangeAndWhatItDrives()
{
    const Answer answer = ask({Kind::Parameter, "imitation", {}, {}});
    QVERIFY(!answer.formula);
    QVERIFY(answer.drivers.empty());
    QCOMPARE(answer.parameters.size(), std::size_t{1});
    QCOMPARE(answer.parameters.front().value, m_catalogue->parameter("imitation")->value);
    QVERIFY(answer.parameters.front().low < answer.parameters.front().high);
    QVERIFY(drives(answer, "adoption"));
    QVERIFY(drives(ask({Kind::Parameter, "conversion_initial", {}, {}}), "conversion")); // where it starts
}

void TestAnswersOfOthers::aChangedParameterShowsItsStandard()
{
    const policy::Scenario scenario{{}, {{"commercialisation_cycle", 2.5}}};
    const policy::Projection changed = project(*m_macro.projector, scenario);
    const auto answer = m_macro.explainer->answer(variable("conversion"), *m_macro.baseline, changed, 2030);
    VERIFY_RESULT(answer);
    QCOMPARE(parameter(*answer, "commercialisation_cycle")->value, 2.5);
    QCOMPARE(parameter(*answer, "commercialisation_cycle")->standard, 3.0);
    QVERIFY(driver(*answer, "commercialisation_cycle"));
}

void TestAnswersOfOthers::regionDataAreParameters()
{
    const Place west = Place::ofRegion("Central_West");
    const Answer answer = ask(variable("organisational_coupling", west));
    const auto* start = parameter(answer, "coupling_initial");
    QVERIFY(start);
    QVERIFY(start->perRegion);
    QCOMPARE(start->value, 0.3);
    QCOMPARE(start->grade, policy::Grade::C);
    VERIFY_CLOSE(start->low, 0.3 * 0.85, 1e-12, 0);
    VERIFY_CLOSE(start->high, 0.3 * 1.15, 1e-12, 0);
    const Answer use = ask(variable("penetration", west));
    const auto* printed = parameter(use, "penetration_initial");
    QVERIFY(printed);
    QCOMPARE(printed->grade, policy::Grade::A);
    QCOMPARE(printed->low, printed->high);
    QVERIFY(!printed->figures.empty());
    const Answer province = ask(m_provinces, variable("penetration", Place::ofRegion("Gansu")));
    const auto* proxy = parameter(province, "penetration_initial");
    QVERIFY(proxy);
    QCOMPARE(proxy->grade, policy::Grade::D);
    VERIFY_CLOSE(proxy->high, 1.25 * proxy->standard, 1e-12, 0);
}

void TestAnswersOfOthers::aClaimIsLookedAtInItsOwnPlaceAndYear()
{
    const Answer answer = ask({Kind::Claim, "bandwidth-10g", {}, {}}, 2026);
    QCOMPARE(answer.year, 2030.0);
    QCOMPARE(answer.value, m_macro.package->value("park_bandwidth", Place::ofGroup(policy::RegionGroup::CentralWest), 2030));
    QCOMPARE(answer.claims.size(), std::size_t{1});
    QCOMPARE(answer.claims.front().claim.low.value(), 10.0);
    QCOMPARE(answer.figures.size(), std::size_t{1});
    QCOMPARE(answer.figures.front()->id, std::string("p1-park-bandwidth-target"));
    QCOMPARE(answer.drivers.front().subject.id, std::string("infrastructure"));
    QCOMPARE(toKey(answer.subject), std::string("claim:bandwidth-10g"));
}

void TestAnswersOfOthers::aTermIsInTheGlossary()
{
    const Answer answer = ask({Kind::Term, "cross-border e-commerce", {}, {}});
    QVERIFY(answer.term);
    QVERIFY(!answer.term->definition.chinese.empty());
    QVERIFY(std::isnan(answer.value));
}

/// Runs are saved each quarter; with every step of 1/16 year kept, contributions come out the same within 1 % of the largest.
void TestAnswersOfOthers::quartersSplitAsEveryStepDoes()
{
    const auto every = [&](const policy::Scenario& scenario) {
        engine::RunOptions options;
        options.saveStep = 1.0 / 16;
        auto trajectory = engine::run(m_macro.projector->program(), m_macro.projector->overrides(scenario).value(), options);
        if (!trajectory)
            qFatal("%s", qPrintable(tests::describe(trajectory.error())));
        return *trajectory;
    };
    const engine::Trajectory reference = every({});
    const engine::Trajectory run = every(policy::paperPackage(*m_catalogue));
    double worst = 0;
    for (const policy::VariableInfo& info : m_catalogue->variables) {
        const Subject subject = variable(info.id.c_str(), Place::ofRegion("Central_West"));
        const Answer quarters = ask(subject);
        if (!quarters.isStock)
            continue;
        const auto fine = m_macro.explainer->answer(subject, reference, run, 2030);
        VERIFY_RESULT(fine);
        const double largest = std::abs(fine->drivers.front().contribution);
        for (const why::DriverFact& fact : fine->drivers) {
            const auto other = std::find_if(quarters.drivers.begin(), quarters.drivers.end(), [&](const why::DriverFact& one) {
                return one.subject == fact.subject && one.part == fact.part;
            });
            QVERIFY(other != quarters.drivers.end());
            const double off = std::abs(other->contribution - fact.contribution) / largest;
            worst = std::max(worst, off);
            if (off >= 0.01)
                qWarning("%s by %s: %g of %g", info.id.c_str(), fact.subject.id.c_str(), other->contribution, fact.contribution);
        }
    }
    qInfo("worst difference %.2g of the largest contribution", worst);
    QVERIFY(worst < 0.01);
}

void TestAnswersOfOthers::answersAreTheSameFromSeveralThreads()
{
    const Subject subject = variable("compound_staff");
    const Answer alone = ask(m_provinces, subject);
    std::vector<Answer> answers(4);
    std::vector<std::thread> threads;
    for (Answer& answer : answers)
        threads.emplace_back([&] { answer = ask(m_provinces, subject); });
    for (std::thread& thread : threads)
        thread.join();
    for (const Answer& answer : answers) {
        QCOMPARE(answer.drivers.size(), alone.drivers.size());
        for (std::size_t i = 0; i < alone.drivers.size(); ++i) {
            QCOMPARE(answer.drivers[i].subject, alone.drivers[i].subject);
            QVERIFY(answer.drivers[i].contribution == alone.drivers[i].contribution);
        }
    }
}

void TestAnswersOfOthers::aRunThatStopsBeingNumbersIsStillAnswered()
{
    // A scenario cannot set such a value; a model that others wrote may come to it by itself.
    const auto& program = m_macro.projector->program();
    engine::RunOptions options;
    options.saveStep = m_macro.projector->saveStep();
    const std::vector<engine::Override> atOnce{{program.model().findElement("depth_delay").value(), 0.0}};
    const auto broken = engine::run(program, atOnce, options);
    VERIFY_RESULT(broken);
    QVERIFY(broken->notFinite);
    for (const char* id : {"national_trade", "depth", "efficiency", "contribution"}) {
        const auto answer = m_macro.explainer->answer(variable(id), m_macro.baseline->trajectory(), *broken, 2030);
        VERIFY_RESULT(answer);
        QVERIFY(std::isnan(answer->value));
        for (const why::DriverFact& fact : answer->drivers)
            QCOMPARE(fact.contribution, 0.0);
        QCOMPARE(answer->rest, 0.0);
    }
}

void TestAnswersOfOthers::namesTheNearestName()
{
    const auto answer = m_macro.explainer->answer(variable("penetraton"), *m_macro.baseline, *m_macro.package, 2030);
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::UnknownName);
    QCOMPARE(answer.error().arguments, (std::vector<std::string>{"penetraton", "penetration"}));
    QVERIFY(!m_macro.explainer->answer({Kind::Claim, "trade", {}, {}}, *m_macro.baseline, *m_macro.package, 2030));
    QVERIFY(!m_macro.explainer->answer({Kind::Term, "trade", {}, {}}, *m_macro.baseline, *m_macro.package, 2030));
}

void TestAnswersOfOthers::refusesUnknownPlaces()
{
    const auto answer =
        m_macro.explainer->answer(variable("trade", Place::ofRegion("Gansu")), *m_macro.baseline, *m_macro.package, 2030);
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::NotFound);
}

void TestAnswersOfOthers::refusesRunsOfAnotherModel()
{
    const auto answer = m_macro.explainer->answer(variable("trade"), *m_provinces.baseline, *m_provinces.package, 2030);
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::InvalidArgument);
}

QTEST_GUILESS_MAIN(TestAnswersOfOthers)
#include "tst_answers_of_others.moc"
