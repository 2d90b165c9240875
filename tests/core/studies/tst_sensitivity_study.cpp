// SPDX-License-Identifier: GPL-3.0-or-later
// What an outcome of the model leans on: the three methods on the model, their files, going on after a kill.
#include "tests/core/studies/studies_fixture.h"

#include <cmath>

using namespace core;
using namespace core::studies;
using tests::macro;

namespace fs = std::filesystem;

namespace {

// Few inputs, so that figures are sure with few runs: groups are off and three are chosen.
const std::string kStudy = R"({
  "study": "sensitivity", "method": "sobol", "year": 2030, "base_rows": 512, "repetitions": 8, "bootstrap": 100,
  "parameters": false, "lever_costs": false, "region_data": false,
  "inputs": {"intelligence_floor": {"shape": "triangular"}, "depth_delay": "triangular", "testbed_unit_cost": "triangular"},
  "scenarios": {"p": "paper-package"},
  "outcomes": ["intelligence", {"cost": "cumulative"}]
})";

SensitivityStudy studyOf(const std::string& text)
{
    auto study = readSensitivityStudy(tests::jsonOf(text), "study.json", tests::studyContext());
    if (!study)
        qFatal("%s", qPrintable(tests::describe(study.error())));
    return *study;
}

SensitivityResult resultOf(const SensitivityStudy& study, const RunOptions& options = {})
{
    auto result = runSensitivity(macro(), study, options);
    if (!result)
        qFatal("%s", qPrintable(tests::describe(result.error())));
    return *result;
}

std::size_t placeOf(const SensitivityResult& result, const std::string& name)
{
    for (std::size_t i = 0; i < result.plan.inputs.size(); ++i) {
        if (result.plan.inputs[i].name == name)
            return i;
    }
    qFatal("%s is not varied", name.c_str());
}

} // namespace

class TestSensitivityStudy : public QObject {
    Q_OBJECT

private slots:
    void sharesOfTheVarianceFindWhatMatters();
    void screeningAgrees();
    void tornadoIsTwoRunsForEachInput();
    void leversAreInputsWhereTheyAreAskedFor();
    void differencesFromAReferenceAreStudiedWhereThereIsOne();
    void bitsDoNotDependOnThreads_data();
    void bitsDoNotDependOnThreads();
    void aKilledStudyGoesOn();
    void writtenOutItIsTheSameStudy();
    void cancelKeepsCompleteRows();
    void runsThatFailAreNamed();
    void knowingWhatDecidesIsWorthSomething();
    void informationGoesOnAfterAKill();
    void mistakesAreRefused_data();
    void mistakesAreRefused();
};

void TestSensitivityStudy::sharesOfTheVarianceFindWhatMatters()
{
    const SensitivityResult result = resultOf(studyOf(kStudy));
    QCOMPARE(result.evaluations, std::size_t(512 * (3 + 2)));
    const auto floor = placeOf(result, "intelligence_floor"), delay = placeOf(result, "depth_delay"), cost = placeOf(result, "testbed_unit_cost");
    const sensitivity::SobolOutput& intelligence = result.sobol->outputs[0];
    QVERIFY(intelligence.total[floor].value > intelligence.total[delay].value);
    QVERIFY(intelligence.total[delay].aboveZero);
    QCOMPARE(intelligence.total[cost].value, 0.0); // a cost moves nothing but costs
    // And the whole variance of the cost is one lever's cost.
    const sensitivity::SobolOutput& spent = result.sobol->outputs[1];
    QCOMPARE(spent.total[floor].value, 0.0);
    VERIFY_CLOSE(spent.first[cost].value, 1, 0, 0.01);
    VERIFY_CLOSE(spent.total[cost].value, 1, 0, 0.05);
}

void TestSensitivityStudy::screeningAgrees()
{
    const SensitivityResult result = resultOf(studyOf(tests::replaced(kStudy, "\"sobol\"", "\"morris\"")));
    QCOMPARE(result.evaluations, std::size_t(8 * (3 + 1)));
    const auto& effects = result.morris->outputs[0].inputs;
    QVERIFY(effects[placeOf(result, "intelligence_floor")].muStar > effects[placeOf(result, "depth_delay")].muStar);
    QVERIFY(effects[placeOf(result, "testbed_unit_cost")].inert);
    QVERIFY(effects[placeOf(result, "intelligence_floor")].mu < 0);
}

void TestSensitivityStudy::tornadoIsTwoRunsForEachInput()
{
    const SensitivityStudy study = studyOf(tests::replaced(kStudy, "\"sobol\"", "\"tornado\""));
    const SensitivityResult result = resultOf(study);
    QCOMPARE(result.tornado->runs, std::size_t(7));
    const auto value = [&](std::optional<double> floor) {
        policy::Scenario scenario = policy::paperPackage(macro().catalogue());
        if (floor)
            scenario.parameters["intelligence_floor"] = *floor;
        return macro().project(scenario)->value("intelligence", policy::Place::national(), 2030);
    };
    const sensitivity::TornadoBar& widest = result.tornado->outputs[0].bars.front();
    QCOMPARE(result.plan.inputs[widest.input].name, std::string("intelligence_floor"));
    QCOMPARE(result.tornado->outputs[0].central, value({}));
    QCOMPARE(widest.atLow, value(0.05)); // the table's range
    QCOMPARE(widest.atHigh, value(0.25));
}

void TestSensitivityStudy::leversAreInputsWhereTheyAreAskedFor()
{
    // Each lever alone from absent to half as much again, the others as the papers propose.
    const std::string text = tests::replaced(tests::replaced(kStudy, "\"sobol\"", "\"tornado\""), "\"parameters\"", "\"levers\": \"all\", \"parameters\"");
    const SensitivityStudy study = studyOf(text);
    QCOMPARE(toJson(studyOf(toJson(study))), toJson(study));
    const SensitivityResult result = resultOf(study);
    QCOMPARE(result.tornado->runs, 2 * (3 + macro().catalogue().levers.size()) + 1);
    const auto value = [](const std::optional<double>& academies) {
        policy::Scenario scenario = policy::paperPackage(macro().catalogue());
        if (academies)
            scenario.levers["academies"].intensity = *academies;
        return macro().project(scenario)->value("intelligence", policy::Place::national(), 2030);
    };
    const auto academies = std::find_if(result.tornado->outputs[0].bars.begin(), result.tornado->outputs[0].bars.end(),
                                        [&](const auto& bar) { return result.plan.inputs[bar.input].name == "academies_intensity"; });
    QVERIFY(academies != result.tornado->outputs[0].bars.end());
    QCOMPARE(result.tornado->outputs[0].central, value({}));
    QCOMPARE(academies->atLow, value(0.0));
    QCOMPARE(academies->atHigh, value(1.5));
}

void TestSensitivityStudy::differencesFromAReferenceAreStudiedWhereThereIsOne()
{
    const std::string text = tests::replaced(tests::replaced(kStudy, "\"sobol\"", "\"tornado\""), R"({"p": "paper-package"})",
                                             R"({"baseline": {}, "p": "paper-package"}, "reference": "baseline")");
    const SensitivityResult gain = resultOf(studyOf(text));
    const auto value = [](const policy::Scenario& scenario) {
        return macro().project(scenario)->value("intelligence", policy::Place::national(), 2030);
    };
    QCOMPARE(gain.tornado->outputs[0].central, value(policy::paperPackage(macro().catalogue())) - value({}));
}

void TestSensitivityStudy::bitsDoNotDependOnThreads_data()
{
    QTest::addColumn<std::string>("method");
    QTest::newRow("tornado") << std::string("\"tornado\"");
    QTest::newRow("Morris") << std::string("\"morris\"");
    QTest::newRow("Sobol'") << std::string("\"sobol\"");
}

void TestSensitivityStudy::bitsDoNotDependOnThreads()
{
    QFETCH(std::string, method);
    const SensitivityStudy study = studyOf(tests::replaced(tests::replaced(kStudy, "\"sobol\"", method), "512", "32"));
    std::string expected;
    for (const int threads : {1, 2, 7}) {
        RunOptions options;
        options.threads = threads;
        const SensitivityResult result = resultOf(study, options);
        if (expected.empty())
            expected = result.record;
        QCOMPARE(result.record, expected);
    }
}

void TestSensitivityStudy::aKilledStudyGoesOn()
{
    const QTemporaryDir directory;
    RunOptions options;
    options.folder = fs::path(directory.path().toStdString()) / "study";
    const SensitivityStudy study = studyOf(kStudy); // 2560 runs: two blocks
    const SensitivityResult whole = resultOf(study, options);
    QCOMPARE(whole.digest, resultOf(study).digest);
    QCOMPARE(tests::readAll(options.folder / "effects.csv"), whole.table);
    QCOMPARE(tests::readAll(options.folder / "record.json"), whole.record);
    const auto second = options.folder / "evaluations" / "block-000001.members";
    const auto written = fs::last_write_time(options.folder / "evaluations" / "block-000000.members");
    fs::remove(second);
    QCOMPARE(resultOf(study, options).record, whole.record);
    QVERIFY(fs::exists(second));
    QCOMPARE(fs::last_write_time(options.folder / "evaluations" / "block-000000.members"), written); // taken, not run
    const auto other = runSensitivity(macro(), studyOf(tests::replaced(kStudy, "512", "256")), options);
    QVERIFY(!other);
    QCOMPARE(int(other.error().front().kind), int(ErrorKind::InvalidArgument));
}

void TestSensitivityStudy::writtenOutItIsTheSameStudy()
{
    const SensitivityStudy study = studyOf(kStudy);
    QCOMPARE(toJson(studyOf(toJson(study))), toJson(study));
}

void TestSensitivityStudy::cancelKeepsCompleteRows()
{
    const SensitivityStudy study = studyOf(tests::replaced(kStudy, "512", "2048")); // five blocks
    std::atomic<bool> cancel = false;
    RunOptions options;
    options.cancel = &cancel;
    options.progress = [&](std::size_t done, std::size_t) { cancel = done >= 4096; };
    const SensitivityResult part = resultOf(study, options);
    QVERIFY(part.cancelled);
    QCOMPARE(part.sobol->baseRows, std::size_t(4096 / 5));
    QVERIFY(part.record.find("\"complete\": false") != std::string::npos);
}

void TestSensitivityStudy::runsThatFailAreNamed()
{
    const QTemporaryDir directory;
    const policy::Projector projector = tests::failingBelow(0.03, directory); // of 0.02 to 0.06
    const std::string text = tests::replaced(tests::replaced(kStudy, "\"sobol\"", "\"morris\""), "\"testbed_unit_cost\"", "\"world_growth\"");
    const SensitivityStudy study = studyOf(text);
    RunOptions options;
    options.folder = directory.filePath("out").toStdString();
    const auto result = runSensitivity(projector, study, options);
    VERIFY_RESULT(result);
    QVERIFY(!result->failures.empty());
    QCOMPARE(result->failures.size(), result->failedRuns.size());
    for (std::size_t i = 0; i < result->failures.size(); ++i) {
        QCOMPARE(result->failures[i].member, result->failedRuns[i]); // the run's place in the design
        QVERIFY(result->failures[i].element.find("trade") != std::string::npos); // the equation that was spoilt
        VERIFY_CLOSE(result->failures[i].time, 2029, 0, 0.26);
    }
    const auto record = tests::jsonOf(result->record);
    QCOMPARE(record.member("failed")->items.size(), result->failures.size());
    QCOMPARE(record.member("failed")->items.front().member("scenario")->string, std::string("p"));
    // What is taken from the folder is named too.
    const auto again = runSensitivity(projector, study, options);
    VERIFY_RESULT(again);
    QVERIFY(again->failures == result->failures);
    QCOMPARE(again->record, result->record);
}

namespace {

// Without the testbeds a package is cheaper; with them it gives more. Which of the two is the better buy, the cost of testbeds alone decides.
const std::string kChoice = R"({
  "study": "sensitivity", "method": "information", "year": 2030, "members": 2000, "seed": 1,
  "parameters": false, "lever_costs": false, "region_data": false,
  "inputs": {"intelligence_floor": {"shape": "triangular"}, "testbed_unit_cost": {"shape": "uniform", "low": 0.05, "high": 0.35}},
  "scenarios": {"testbeds": {"levers": {"testbed": {"intensity": 1}}}, "academies": {"levers": {"academies": {"intensity": 0.5}}}},
  "outcomes": [{"cost": "cumulative"}, "intelligence"]
})";

} // namespace

void TestSensitivityStudy::knowingWhatDecidesIsWorthSomething()
{
    const SensitivityStudy study = studyOf(kChoice);
    QCOMPARE(toJson(studyOf(toJson(study))), toJson(study));
    const SensitivityResult result = resultOf(study);
    QCOMPARE(result.information.size(), std::size_t(2));
    const sensitivity::InformationValue& cost = result.information[0];
    QCOMPARE(cost.membersUsed, std::size_t(2000));
    QVERIFY(cost.meanBenefit[0] < 0 && cost.meanBenefit[1] < 0); // less cost is better
    const std::size_t floor = placeOf(result, "intelligence_floor"), unit = placeOf(result, "testbed_unit_cost");
    // The testbeds' cost is c times a constant, the academies' is certain: everything is known once c is.
    const auto run = [](const char* lever, double intensity) {
        policy::Scenario scenario;
        scenario.levers[lever].intensity = intensity;
        return macro().project(scenario)->cumulativeCostBnCny(2030);
    };
    const double perUnit = run("testbed", 1) / macro().catalogue().lever("testbed")->costBnCnyPerYear;
    const double certain = run("academies", 0.5);
    const double low = 0.05 * perUnit, high = 0.35 * perUnit;
    QVERIFY(low < certain && certain < high);
    // min(E X, a) - E min(X, a) of X whose logarithm is even between those of low and high: half and twice a cost are equally far.
    const double width = std::log(high / low);
    const double expected = std::min((high - low) / width, certain) - (certain - low + certain * std::log(high / certain)) / width;
    VERIFY_CLOSE(cost.perfect, expected, 0.01, 0);
    VERIFY_CLOSE(cost.inputs[unit].value, expected, 0.05, 0);
    QVERIFY(cost.inputs[unit].aboveZero);
    QVERIFY(!cost.inputs[floor].aboveZero);
    VERIFY_CLOSE(cost.inputs[floor].value, 0, 0, 0.2 * expected);
    // Intelligence does not depend on costs.
    QVERIFY(!result.information[1].inputs[unit].aboveZero);
    QVERIFY(result.table.find("\ncumulative-cost,testbed_unit_cost,lever-cost,") != std::string::npos);
    // The other way round the dearer one is chosen.
    const SensitivityResult reversed = resultOf(studyOf(tests::replaced(kChoice, "\"year\"", "\"better\": \"more\", \"year\"")));
    QVERIFY(reversed.information[0].best != cost.best);
    for (const int threads : {1, 2, 7}) {
        RunOptions options;
        options.threads = threads;
        QCOMPARE(resultOf(study, options).digest, result.digest);
    }
}

void TestSensitivityStudy::informationGoesOnAfterAKill()
{
    const QTemporaryDir directory;
    const SensitivityStudy study = studyOf(kChoice);
    RunOptions options;
    options.folder = directory.filePath("out").toStdString();
    std::atomic<bool> cancel = false;
    options.cancel = &cancel;
    options.progress = [&](std::size_t done, std::size_t) { cancel = done >= 1024; };
    const SensitivityResult part = resultOf(study, options);
    QVERIFY(part.cancelled && part.done == 1024);
    cancel = false;
    options.progress = nullptr;
    const SensitivityResult rest = resultOf(study, options);
    QVERIFY(!rest.cancelled);
    QCOMPARE(rest.record, resultOf(study).record);
}

void TestSensitivityStudy::mistakesAreRefused_data()
{
    QTest::addColumn<std::string>("text");
    QTest::addColumn<int>("kind");
    QTest::newRow("a method that is none") << tests::replaced(kStudy, "\"sobol\"", "\"fast\"") << int(ErrorKind::UnknownName);
    QTest::newRow("one base row") << tests::replaced(kStudy, "512", "1") << int(ErrorKind::OutOfRange);
    QTest::newRow("two scenarios without a reference") << tests::replaced(kStudy, "{\"p\"", "{\"q\": {}, \"p\"") << int(ErrorKind::InvalidArgument);
    QTest::newRow("a key that is none") << tests::replaced(kStudy, "\"bootstrap\"", "\"boots\"") << int(ErrorKind::UnknownName);
    QTest::newRow("a year in words") << tests::replaced(kStudy, "2030", "\"soon\"") << int(ErrorKind::Malformed);
}

void TestSensitivityStudy::mistakesAreRefused()
{
    QFETCH(std::string, text);
    QFETCH(int, kind);
    const auto study = readSensitivityStudy(tests::jsonOf(text), "study.json", tests::studyContext());
    QVERIFY(!study);
    QVERIFY2(tests::hasError(study.error(), ErrorKind(kind)), qPrintable(tests::describe(study.error())));
    // A year outside the run, and nothing to vary, are found when it is to be run.
    SensitivityStudy late = studyOf(kStudy);
    late.year = 2050;
    QCOMPARE(int(runSensitivity(macro(), late, {}).error().front().kind), int(ErrorKind::OutOfRange));
    // Levers would be varied in the reference too.
    SensitivityStudy same = studyOf(kStudy);
    same.base.sampling.levers = {"academies"};
    same.base.scenarios.push_back({"baseline", {}});
    same.base.reference = 1;
    QCOMPARE(int(runSensitivity(macro(), same, {}).error().front().kind), int(ErrorKind::InvalidArgument));
    SensitivityStudy still = studyOf(kStudy);
    still.base.sampling.choices.clear();
    QCOMPARE(int(runSensitivity(macro(), still, {}).error().front().kind), int(ErrorKind::InvalidArgument));
}

QTEST_GUILESS_MAIN(TestSensitivityStudy)
#include "tst_sensitivity_study.moc"
