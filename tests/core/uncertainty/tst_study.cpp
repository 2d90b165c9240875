// SPDX-License-Identifier: GPL-3.0-or-later
// Studies: read from a file, carried out, gone on with after a kill, rerun from their record.
#include "core/uncertainty/study_run.h"
#include "tests/core/uncertainty/uncertainty_fixture.h"

#include "core/base/csv.h"
#include "core/policy/text_file.h"

#include <fstream>

using namespace core;
using namespace core::uncertainty;
using tests::macro;

namespace fs = std::filesystem;

namespace {

StudyContext contextOf(const fs::path& folder = {})
{
    StudyContext context;
    context.catalogue = tests::shippedCatalogue();
    context.dataDirectory = tests::dataDirectory();
    context.folder = folder;
    context.regionSet = [](const std::string& name) -> Checked<policy::RegionSet> {
        if (const policy::RegionSet* set = tests::shippedCatalogue()->regionSet(name))
            return *set;
        return tl::make_unexpected(Errors{{ErrorKind::NotFound, "there is no region set '" + name + "'", {}, {name}}});
    };
    return context;
}

const std::string kStudy = R"({
  "study": "uncertainty",
  "regions": "macro",
  "members": 2100, "seed": 7,
  "worlds": {"default": 2, "slow-world-demand": 1},
  "inputs": {"imitation": {"shape": "uniform", "low": 0.1, "high": 0.3}, "attrition": "fixed"},
  "scenarios": {"baseline": {}, "paper-package": "paper-package", "half": {"levers": {"academies": {"intensity": 0.5}}}},
  "reference": "baseline",
  "outcomes": ["intelligence", {"figure": "trade", "place": "Central_West"}, {"cost": "cumulative"}],
  "targets": ["claims", {"id": "mine", "figure": "national_trade", "year": 2030, "at_least": 120}],
  "save_step": 1
})";

Study studyOf(const std::string& text)
{
    auto study = parseStudy(text, "study.json", contextOf());
    if (!study)
        qFatal("%s", qPrintable(tests::describe(study.error())));
    return *study;
}

StudyResult resultOf(const Study& study, const StudyOptions& options = {}, const policy::Projector& projector = macro())
{
    auto result = runStudy(projector, study, options);
    if (!result)
        qFatal("%s", qPrintable(tests::describe(result.error())));
    return *result;
}

StudyOptions inFolder(const QTemporaryDir& directory)
{
    StudyOptions options;
    options.folder = fs::path(directory.path().toStdString()) / "study";
    return options;
}

CsvTable tableOf(const fs::path& path)
{
    const auto table = parseCsv(tests::readAll(path), path.string());
    if (!table)
        qFatal("%s", qPrintable(tests::describe(table.error())));
    return *table;
}

/// The study with one text replaced by another.
std::string edited(const std::string& from, const std::string& to)
{
    std::string text = kStudy;
    const auto place = text.find(from);
    if (place == std::string::npos)
        qFatal("the study has no %s", from.c_str());
    return text.replace(place, from.size(), to);
}

} // namespace

class TestStudy : public QObject {
    Q_OBJECT

private slots:
    void aFileSaysWhatIsAsked();
    void whatIsLeftOutIsAsDocumented();
    void scenariosMayStandInFilesBesideTheStudy();
    void writtenOutItIsTheSameStudy();
    void allMistakesAreToldWithTheirLines();
    void mistakesOfEachKindAreRefused_data();
    void mistakesOfEachKindAreRefused();
    void figuresAreThoseOfTheMembers();
    void bitsDoNotDependOnThreads();
    void aFolderHoldsEverything();
    void aKilledStudyGoesOnWhereItStopped();
    void aHarmedBlockIsRunAgain();
    void aFolderOfAnotherStudyIsLeftAlone();
    void membersOfAnotherModelAreNotTaken();
    void cancelKeepsWhatIsDone();
    void aRecordCanBeRerunAndCompared();
    void aRerunOfAnotherModelIsTold();
    void failedMembersAreInTheRecord();
    void aTargetOutsideTheRunIsRefused();
};

void TestStudy::aFileSaysWhatIsAsked()
{
    const Study study = studyOf(kStudy);
    QCOMPARE(study.members, std::size_t(2100));
    QCOMPARE(study.sampling.seed, std::uint64_t(7));
    QCOMPARE(study.sampling.worlds.size(), std::size_t(2));
    QCOMPARE(study.sampling.worlds[0].weight, 2.0);
    QCOMPARE(study.sampling.worlds[1].world.parameters.at("world_growth"), policy::ParameterValue(0.02));
    QCOMPARE(int(*study.sampling.choices.at("attrition").shape), int(sampling::Shape::Fixed));
    QCOMPARE(*study.sampling.choices.at("imitation").high, 0.3);
    QCOMPARE(study.scenarios.size(), std::size_t(3));
    QCOMPARE(study.scenarios[1].scenario, policy::paperPackage(*tests::shippedCatalogue()));
    QCOMPARE(*study.reference, std::size_t(0));
    QCOMPARE(columnName(study.outcomes[1]), std::string("trade@Central_West"));
    QCOMPARE(int(study.outcomes[2].kind), int(Outcome::Kind::CumulativeCost));
    QCOMPARE(study.targets.size(), tests::shippedCatalogue()->claims.size() + 1);
    QCOMPARE(*study.targets.back().low, 120.0);
    QCOMPARE(study.saveStepYears, 1.0);
}

void TestStudy::whatIsLeftOutIsAsDocumented()
{
    const Study study = studyOf(R"({"scenarios": {"a": {}}, "outcomes": ["intelligence"]})");
    QCOMPARE(study.regions, std::string("macro"));
    QCOMPARE(study.members, std::size_t(1000));
    QCOMPARE(study.sampling.seed, std::uint64_t(1));
    QCOMPARE(int(study.sampling.design), int(sampling::DesignKind::Sobol));
    QCOMPARE(int(study.sampling.shape), int(sampling::Shape::Triangular));
    QVERIFY(study.sampling.parameters && study.sampling.leverCosts && study.sampling.regionData);
    QVERIFY(!study.reference && study.targets.empty());
    QCOMPARE(resultOf(study).times.size(), std::size_t(45));
}

void TestStudy::scenariosMayStandInFilesBesideTheStudy()
{
    const QTemporaryDir directory;
    const fs::path folder = directory.path().toStdString();
    std::ofstream(folder / "mine.json") << R"({"levers": {"academies": {"intensity": 0.25}}})";
    const auto study = parseStudy(R"({"scenarios": {"a": "mine.json"}, "outcomes": ["intelligence"]})", "study.json", contextOf(folder));
    VERIFY_RESULT(study);
    QCOMPARE(study->scenarios[0].scenario.levers.at("academies").intensity, std::optional<policy::Intensity>(0.25));
    const auto missing = parseStudy(R"({"scenarios": {"a": "other.json"}, "outcomes": ["intelligence"]})", "study.json", contextOf(folder));
    QVERIFY(!missing);
    QCOMPARE(int(missing.error().front().kind), int(ErrorKind::UnreadableFile));
}

void TestStudy::writtenOutItIsTheSameStudy()
{
    const Study study = studyOf(kStudy);
    const std::string written = toJson(study);
    QCOMPARE(toJson(studyOf(written)), written);
    QCOMPARE(resultOf(studyOf(written)).digest, resultOf(study).digest);
}

void TestStudy::allMistakesAreToldWithTheirLines()
{
    const auto study = parseStudy("{\n\"member\": 3,\n\"seed\": -1,\n\"worlds\": \"nowhere\",\n\"scenarios\": {\"a\": {}},\n"
                                  "\"reference\": \"b\",\n\"outcomes\": [3],\n\"targets\": [{\"figure\": \"trade\", \"year\": 2030}]\n}",
                                  "study.json", contextOf());
    QVERIFY(!study);
    QCOMPARE(study.error().size(), std::size_t(6));
    QVERIFY(tests::hasError(study.error(), ErrorKind::UnknownName, 2));
    QVERIFY(tests::hasError(study.error(), ErrorKind::OutOfRange, 3));
    QVERIFY(tests::hasError(study.error(), ErrorKind::UnknownName, 4));
    QVERIFY(tests::hasError(study.error(), ErrorKind::UnknownName, 6));
    QVERIFY(tests::hasError(study.error(), ErrorKind::Malformed, 7));
    QVERIFY(tests::hasError(study.error(), ErrorKind::InvalidArgument, 8));
    QCOMPARE(study.error().front().where.file, std::string("study.json"));
}

void TestStudy::mistakesOfEachKindAreRefused_data()
{
    QTest::addColumn<std::string>("text");
    QTest::newRow("no JSON") << std::string("{");
    QTest::newRow("no object") << std::string("[]");
    QTest::newRow("no scenario") << edited(R"({"baseline": {}, "paper-package": "paper-package", "half": {"levers": {"academies": {"intensity": 0.5}}}})", "{}");
    QTest::newRow("no outcome") << edited(R"(["intelligence", {"figure": "trade", "place": "Central_West"}, {"cost": "cumulative"}])", "[]");
    QTest::newRow("no whole number of members") << edited("2100", "2.5");
    QTest::newRow("members without end") << edited("2100", "1e12");
    QTest::newRow("a shape that is none") << edited("\"fixed\"", "\"beta\"");
    QTest::newRow("a place that is none") << edited("\"Central_West\"", "\"Atlantis\"");
    QTest::newRow("a lever that is none") << edited("academies", "academy");
    QTest::newRow("a set that is none") << edited("\"macro\"", "\"micro\"");
    QTest::newRow("a cost that is none") << edited("\"cumulative\"", "\"monthly\"");
    QTest::newRow("a key of an input that is none") << edited("\"high\"", "\"height\"");
    QTest::newRow("a weight that is no number") << edited("{\"default\": 2", "{\"default\": \"2\"");
    QTest::newRow("a step of nothing") << edited("\"save_step\": 1", "\"save_step\": 0");
}

void TestStudy::mistakesOfEachKindAreRefused()
{
    QFETCH(std::string, text);
    const auto study = parseStudy(text, "study.json", contextOf());
    QVERIFY(!study);
    QVERIFY(!study.error().empty());
    for (const Error& error : study.error())
        QVERIFY(!error.message.empty());
}

void TestStudy::figuresAreThoseOfTheMembers()
{
    const Study study = studyOf(kStudy);
    const StudyResult result = resultOf(study);
    QCOMPARE(result.members, std::size_t(2100));
    QVERIFY(!result.cancelled && result.failed.empty());
    const auto plan = tests::planOf(macro(), study.sampling);
    const auto runs = tests::runsOf(macro(), plan, {study.scenarios[0].scenario, study.scenarios[1].scenario}, study.outcomes, 1);
    const auto values = runs.run(tests::membersOf(plan, 2100));
    VERIFY_RESULT(values);
    QCOMPARE(result.fans.size(), std::size_t(9));
    for (std::size_t outcome = 0; outcome < 3; ++outcome) {
        QCOMPARE(result.fans[outcome], fanOf(values->of(outcome), runs.times()));
        QCOMPARE(result.fans[3 + outcome], fanOf(values->of(3 + outcome), runs.times()));
        QVERIFY(result.differences[outcome].times.empty()); // the reference itself
        QCOMPARE(result.differences[3 + outcome], differenceFanOf(values->of(3 + outcome), values->of(outcome), runs.times()));
    }
    QCOMPARE(result.chances.size(), study.targets.size() * 3);
    const auto conversion = std::find_if(result.chances.begin(), result.chances.end(), [&](const TargetChances& chances) {
        return study.targets[chances.target].id == "conversion-40" && chances.scenario == 1;
    });
    QVERIFY(conversion != result.chances.end());
    QCOMPARE(result.times[conversion->targetTime], 2030.0);
    const Chance chance = conversion->byTime[conversion->targetTime];
    QCOMPARE(chance.members, std::size_t(2100));
    QVERIFY(chance.share > 0.3 && chance.share < 0.99); // 43 % against a target of 40 %: neither sure nor out of reach
}

void TestStudy::bitsDoNotDependOnThreads()
{
    const Study study = studyOf(edited("2100", "300"));
    StudyOptions options;
    std::string expected;
    for (const int threads : {1, 2, 7}) {
        options.threads = threads;
        const StudyResult result = resultOf(study, options);
        if (expected.empty())
            expected = result.record;
        QCOMPARE(result.record, expected);
    }
}

void TestStudy::aFolderHoldsEverything()
{
    const QTemporaryDir directory;
    StudyOptions options = inFolder(directory);
    options.writeSamples = options.writeMembers = true;
    options.program = "test 1";
    const Study study = studyOf(edited("2100", "1100"));
    const StudyResult result = resultOf(study, options);
    QCOMPARE(result.digest, resultOf(study).digest); // as without a folder

    const CsvTable fans = tableOf(options.folder / "fans.csv");
    QCOMPARE(fans.rows.size(), std::size_t(9 * 12));
    const CsvTable differences = tableOf(options.folder / "differences.csv");
    QCOMPARE(differences.rows.size(), std::size_t(6 * 12));
    QCOMPARE(differences.rows[0][0], std::string("paper-package"));
    const CsvTable chances = tableOf(options.folder / "chances.csv");
    QCOMPARE(chances.rows.size(), study.targets.size() * 3 * 12);
    const CsvTable samples = tableOf(options.folder / "samples.csv");
    QCOMPARE(samples.rows.size(), std::size_t(1100));
    QCOMPARE(samples.header.size(), result.plan.inputs.size() + 1);
    const SampledMembers drawn = tests::membersOf(result.plan, 1100);
    for (const std::size_t member : {0, 1, 1099}) {
        QCOMPARE(samples.rows[member][1], result.plan.worlds[drawn.world[member]].id);
        for (std::size_t i = 1; i < result.plan.inputs.size(); ++i) // to the last bit
            QCOMPARE(samples.number(member, i + 1).value(), drawn.values[member * result.plan.inputs.size() + i]);
    }
    const CsvTable members = tableOf(options.folder / "members.csv");
    QCOMPARE(members.rows.size(), std::size_t(9 * 12 * 1100));
    const CsvTable inputs = tableOf(options.folder / "inputs.csv");
    const auto varied = inputs.requiredColumn("varied").value();
    const auto count = std::count_if(inputs.rows.begin(), inputs.rows.end(), [&](const auto& row) { return row[varied] == "1"; });
    QCOMPARE(std::size_t(count), 2 * result.plan.inputs.size()); // a row for each world
    QCOMPARE(inputs.rows.size() - std::size_t(count), result.plan.notVaried.size());
    QCOMPARE(tests::readAll(options.folder / "record.json"), result.record);
    QVERIFY(result.record.find("\"program\": \"test 1\"") != std::string::npos);
}

void TestStudy::aKilledStudyGoesOnWhereItStopped()
{
    const QTemporaryDir directory;
    const StudyOptions options = inFolder(directory);
    const Study study = studyOf(kStudy); // three blocks
    const StudyResult whole = resultOf(study, options);
    QCOMPARE(whole.membersFound, std::size_t(0));
    // As a kill leaves it: the last block is not there, and the one before was being written.
    fs::remove(options.folder / "members" / "block-000002.members");
    fs::remove(options.folder / "record.json");
    std::ofstream(options.folder / "members" / "block-000001.members.part") << "half";
    StudyOptions again = options;
    std::vector<double> progress;
    again.threads = 1;
    again.progress = [&](double done, std::size_t) { progress.push_back(done); };
    const StudyResult resumed = resultOf(study, again);
    QCOMPARE(resumed.membersFound, std::size_t(2048));
    QCOMPARE(resumed.record, whole.record);
    QCOMPARE(progress.front(), 1024.0);
    QCOMPARE(progress.back(), 2100.0);
    QVERIFY(std::is_sorted(progress.begin(), progress.end()));
    QCOMPARE(resultOf(study, options).membersFound, std::size_t(2100)); // nothing left to run
}

void TestStudy::aHarmedBlockIsRunAgain()
{
    const QTemporaryDir directory;
    const StudyOptions options = inFolder(directory);
    const Study study = studyOf(kStudy);
    const StudyResult whole = resultOf(study, options);
    const fs::path block = options.folder / "members" / "block-000001.members";
    std::string bytes = tests::readAll(block);
    bytes[bytes.size() / 2] ^= 1;
    std::ofstream(block, std::ios::binary) << bytes;
    const StudyResult again = resultOf(study, options);
    QCOMPARE(again.membersFound, std::size_t(1024));
    QCOMPARE(again.digest, whole.digest);
}

void TestStudy::aFolderOfAnotherStudyIsLeftAlone()
{
    const QTemporaryDir directory;
    const StudyOptions options = inFolder(directory);
    const StudyResult first = resultOf(studyOf(edited("2100", "100")), options);
    const auto other = runStudy(macro(), studyOf(edited("2100", "101")), options);
    QVERIFY(!other);
    QCOMPARE(int(other.error().front().kind), int(ErrorKind::InvalidArgument));
    QCOMPARE(tests::readAll(options.folder / "record.json"), first.record);
}

void TestStudy::membersOfAnotherModelAreNotTaken()
{
    const QTemporaryDir directory;
    const StudyOptions options = inFolder(directory);
    const Study study = studyOf(edited("2100", "100"));
    const StudyResult first = resultOf(study, options);
    const StudyResult other = resultOf(study, options, tests::failingBelow(-1, directory));
    QCOMPARE(other.membersFound, std::size_t(0));
    QVERIFY(other.record != first.record);
}

void TestStudy::cancelKeepsWhatIsDone()
{
    const QTemporaryDir directory;
    StudyOptions options = inFolder(directory);
    const Study study = studyOf(kStudy);
    std::atomic<bool> cancel = false;
    options.cancel = &cancel;
    options.progress = [&](double done, std::size_t) {
        if (done > 1100) // in the second block
            cancel = true;
    };
    const StudyResult part = resultOf(study, options);
    QVERIFY(part.cancelled);
    QCOMPARE(part.members, std::size_t(1024));
    QCOMPARE(part.fans[0].members.front(), std::size_t(1024));
    QVERIFY(part.record.find("\"complete\": false") != std::string::npos);
    cancel = false;
    options.progress = {};
    const StudyResult whole = resultOf(study, options);
    QCOMPARE(whole.membersFound, std::size_t(1024));
    QCOMPARE(whole.digest, resultOf(study).digest);
    // Before anything is done there is nothing to keep.
    cancel = true;
    StudyOptions nothing;
    nothing.cancel = &cancel;
    const auto none = runStudy(macro(), study, nothing);
    QVERIFY(!none);
    QCOMPARE(int(none.error().front().kind), int(ErrorKind::Cancelled));
}

void TestStudy::aRecordCanBeRerunAndCompared()
{
    const StudyResult result = resultOf(studyOf(edited("2100", "200")));
    const auto root = policy::parseJson(result.record, "record.json");
    VERIFY_RESULT(root);
    QVERIFY(isRecord(*root));
    const auto record = readRecord(*root, "record.json", contextOf());
    VERIFY_RESULT(record);
    QCOMPARE(record->members, std::size_t(200));
    QCOMPARE(record->digests, result.digests);
    const RecordComparison same = compare(*record, resultOf(record->study), macro());
    QVERIFY(same.sameModel && same.identical());
    // Another seed changes samples and every figure.
    Study other = record->study;
    other.sampling.seed = 8;
    const RecordComparison different = compare(*record, resultOf(other), macro());
    QVERIFY(different.sameModel && !different.identical());
    QCOMPARE(different.different.size(), result.digests.size() - 1); // the baseline costs nothing whatever the seed

    const auto question = policy::parseJson(kStudy, "study.json");
    QVERIFY(!isRecord(*question));
    const auto broken = policy::parseJson(R"({"record": "uncertainty", "model": 3})", "record.json");
    const auto read = readRecord(*broken, "record.json", contextOf());
    QVERIFY(!read);
    QVERIFY(tests::hasError(read.error(), ErrorKind::Malformed));
}

void TestStudy::aRerunOfAnotherModelIsTold()
{
    const StudyResult result = resultOf(studyOf(edited("2100", "100")));
    const auto record = readRecord(policy::parseJson(result.record, "record.json").value(), "record.json", contextOf());
    VERIFY_RESULT(record);
    const QTemporaryDir directory;
    const policy::Projector other = tests::failingBelow(0.03, directory);
    const RecordComparison comparison = compare(*record, resultOf(record->study, {}, other), other);
    QVERIFY(!comparison.sameModel && !comparison.identical());
    QVERIFY(std::find(comparison.different.begin(), comparison.different.end(), "samples") == comparison.different.end());
}

void TestStudy::failedMembersAreInTheRecord()
{
    const QTemporaryDir directory;
    const policy::Projector failing = tests::failingBelow(0.03, directory);
    Study study = studyOf(edited("2100", "300"));
    StudyOptions options = inFolder(directory);
    const StudyResult result = resultOf(study, options, failing);
    QVERIFY(!result.failed.empty());
    QVERIFY(result.record.find("\"element\": \"trade[") != std::string::npos);
    // Found again with the members.
    QCOMPARE(resultOf(study, options, failing).failed, result.failed);
    for (const TargetChances& chances : result.chances)
        QVERIFY(chances.byTime[0].members < 300);
}

void TestStudy::aTargetOutsideTheRunIsRefused()
{
    const auto result = runStudy(macro(), studyOf(edited("\"year\": 2030", "\"year\": 2050")), {});
    QVERIFY(!result);
    QVERIFY(tests::hasError(result.error(), ErrorKind::OutOfRange, 0, "mine"));
}

QTEST_GUILESS_MAIN(TestStudy)
#include "tst_study.moc"
