// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/projection.h"
#include "core/policy/scenario_file.h"
#include "tests/core/policy/policy_fixture.h"

#include <QTemporaryDir>

#include <fstream>

using namespace core;
using namespace core::policy;

class ScenarioFileTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void comesBackAsItWas_data();
    void comesBackAsItWas();
    void putsFormatAndNameInFront();
    void readsAPlainScenario();
    void takesTheOnlySetThatAPlainScenarioFits();
    void readsTheShippedScenarios();
    void namesAFileWithoutAName();
    void collectsAllProblems();
    void tellsLinesInTheWorld();
    void refusesOtherFiles_data();
    void refusesOtherFiles();
    void refusesALargeFile();
    void refusesPlacesThatTakeNoFile();
    void replacesAFileWhole();
    void spreadsWhatAGroupChose();
    void spreadsStrengthsOfRegionalLevers();
    void countsMovedDatesAsTouched();
    void spreadsNothingOfNobody();

private:
    [[nodiscard]] std::filesystem::path in(const char* name) const
    {
        return std::filesystem::path(m_directory.path().toStdString()) / name;
    }

    [[nodiscard]] Checked<ScenarioFile> read(const std::string& text, const char* name = "Package west.json") const
    {
        std::ofstream(in(name), std::ios::binary) << text;
        return readScenarioFile(in(name), *m_catalogue, m_catalogue->regionSets);
    }

    [[nodiscard]] ScenarioFile full() const
    {
        ScenarioFile file{"Package, west", "First line\nsecond \"line\"", "1.1",
                          "macro",         paperPackage(*m_catalogue),    std::nullopt};
        file.content.levers["testbed"] = {std::map<std::string, double>{{"East", 0.1 + 0.2}, {"Central_West", 1.0}}, 2026.0625,
                                          0.25, 3.0};
        file.content.parameters[m_catalogue->parameters.front().name] = 1.0 / 3;
        World world;
        world.id = "ours";
        world.name = {"Ours", "Ours"};
        world.parameters[m_catalogue->parameters.back().name] = m_catalogue->parameters.back().value * 0.9;
        world.notes[m_catalogue->parameters.back().name] = "asked two firms";
        file.world = world;
        return file;
    }

    std::shared_ptr<const Catalogue> m_catalogue;
    QTemporaryDir m_directory;
};

namespace {

bool same(const ScenarioFile& a, const ScenarioFile& b)
{
    return a.name == b.name && a.description == b.description && a.modelVersion == b.modelVersion
        && a.regionSetId == b.regionSetId && a.content == b.content && a.world == b.world;
}

const LeverSpread& of(const std::vector<LeverSpread>& spreads, const std::string& id)
{
    for (const LeverSpread& spread : spreads) {
        if (spread.leverId == id)
            return spread;
    }
    qFatal("no spread of %s", id.c_str());
}

} // namespace

void ScenarioFileTest::initTestCase()
{
    m_catalogue = tests::shippedCatalogue();
}

void ScenarioFileTest::comesBackAsItWas_data()
{
    QTest::addColumn<int>("which");
    QTest::newRow("everything said") << 0;
    QTest::newRow("default world") << 1;
    QTest::newRow("Chinese name") << 2;
    QTest::newRow("nothing pulled") << 3;
}

void ScenarioFileTest::comesBackAsItWas()
{
    QFETCH(int, which);
    ScenarioFile file = full();
    if (which == 1)
        file.world.reset();
    if (which == 2)
        file.name = "\u65B9\u6848\u201C\u897F\u201D";
    if (which == 3)
        file.content = {};
    VERIFY_RESULT(writeScenarioFile(in("a.json"), file));
    const auto read = readScenarioFile(in("a.json"), *m_catalogue, m_catalogue->regionSets);
    VERIFY_RESULT(read);
    QVERIFY(same(*read, file));
    // The same text, whoever writes it.
    QCOMPARE(toJson(*read), toJson(file));
    QVERIFY(tests::readAll(in("a.json")) == toJson(file));
}

void ScenarioFileTest::putsFormatAndNameInFront()
{
    const std::string text = toJson(full());
    QVERIFY(text.find("\"format\": \"fourfold-scenario\"") < text.find("\"name\""));
    QVERIFY(text.find("\"name\"") < text.find("\"made_with\""));
    QVERIFY(text.find("\"made_with\"") < text.find("\"world\""));
    QVERIFY(text.find("\"world\"") < text.find("\"levers\""));
}

void ScenarioFileTest::readsAPlainScenario()
{
    const auto file = read(R"({"levers": {"testbed": {"intensity": 0.5}}})", "My plan.json");
    VERIFY_RESULT(file);
    QCOMPARE(file->name, std::string("My plan"));
    QVERIFY(file->modelVersion.empty() && file->regionSetId.empty() && !file->world);
    QVERIFY(file->content.levers.at("testbed").intensity == Intensity(0.5));
}

void ScenarioFileTest::takesTheOnlySetThatAPlainScenarioFits()
{
    const auto macro = read(R"({"levers": {"testbed": {"intensity": {"East": 0.5}}}})");
    VERIFY_RESULT(macro);
    QCOMPARE(macro->regionSetId, std::string("macro"));
    const auto provinces = read(R"({"levers": {"testbed": {"intensity": {"Guangdong": 0.5}}}})");
    VERIFY_RESULT(provinces);
    QCOMPARE(provinces->regionSetId, std::string("provinces"));
    const auto neither = read(R"({"levers": {"testbed": {"intensity": {"Atlantis": 0.5}}}})");
    QVERIFY(!neither && tests::hasError(neither.error(), ErrorKind::UnknownName, 1, "testbed"));
}

void ScenarioFileTest::readsTheShippedScenarios()
{
    int files = 0;
    for (const auto& entry : std::filesystem::directory_iterator(tests::dataDirectory() / "scenarios")) {
        if (entry.path().extension() != ".json")
            continue;
        const auto file = readScenarioFile(entry.path(), *m_catalogue, m_catalogue->regionSets);
        VERIFY_RESULT(file);
        QCOMPARE(file->name, entry.path().stem().string());
        ++files;
    }
    QVERIFY(files > 0);
}

void ScenarioFileTest::namesAFileWithoutAName()
{
    for (const char* name : {"", R"("name": " ",)", R"("name": "",)"}) {
        const auto file = read(std::string(R"({"format": "fourfold-scenario", )") + name + R"("levers": {}})", "Plan B.json");
        VERIFY_RESULT(file);
        QCOMPARE(file->name, std::string("Plan B"));
    }
}

void ScenarioFileTest::collectsAllProblems()
{
    const auto file = read(R"({
        "format": "fourfold-scenario",
        "name": 7,
        "made_with": {"model": "1.1", "regions": "macro", "colour": "red"},
        "world": {"id": "x", "name": {"en": "x", "zh": "x"}, "parameters": {"no_such_parameter": 1}},
        "levers": {"testbed": {"intensity": 3}, "no_such_lever": {}},
        "parameters": {},
        "more": 1
    })");
    QVERIFY(!file);
    const Errors& errors = file.error();
    QVERIFY(tests::hasError(errors, ErrorKind::Malformed, 3, "name"));
    QVERIFY(tests::hasError(errors, ErrorKind::UnknownName, 4, "colour"));
    QVERIFY(tests::hasError(errors, ErrorKind::UnknownName, 5, "no_such_parameter"));
    QVERIFY(tests::hasError(errors, ErrorKind::OutOfRange, 6, "testbed"));
    QVERIFY(tests::hasError(errors, ErrorKind::UnknownName, 6, "no_such_lever"));
    QCOMPARE(tests::countMentions(errors, "'more'"), 1);
    for (const Error& error : errors)
        QCOMPARE(error.where.file, in("Package west.json").string());
}

void ScenarioFileTest::tellsLinesInTheWorld()
{
    const auto file = read("{\"format\": \"fourfold-scenario\",\n\n\"world\": 5}");
    QVERIFY(!file && tests::hasError(file.error(), ErrorKind::Malformed, 3));
}

void ScenarioFileTest::refusesOtherFiles_data()
{
    QTest::addColumn<std::string>("text");
    QTest::addColumn<int>("kind");
    const auto row = [](const char* name, const std::string& text, ErrorKind kind) { QTest::newRow(name) << text << int(kind); };
    row("empty", "", ErrorKind::Malformed);
    row("no JSON", "lever 1", ErrorKind::Malformed);
    row("a list", "[1, 2]", ErrorKind::Malformed);
    row("another format", R"({"format": "geojson"})", ErrorKind::Malformed);
    row("a format that is no text", R"({"format": 1})", ErrorKind::Malformed);
    row("a later version", R"({"format": "fourfold-scenario", "version": 2, "future": []})", ErrorKind::NewerVersion);
    row("a version that is no number", R"({"format": "fourfold-scenario", "version": "1", "levers": {}})", ErrorKind::Malformed);
    row("set not there", R"({"format": "fourfold-scenario", "made_with": {"regions": "our-city"}, "levers": {}})",
        ErrorKind::UnknownName);
    row("made_with is a text", R"({"format": "fourfold-scenario", "made_with": "1.1", "levers": {}})", ErrorKind::Malformed);
    row("bytes", std::string("\x89PNG\r\n\0", 7), ErrorKind::Malformed);
}

void ScenarioFileTest::refusesOtherFiles()
{
    QFETCH(std::string, text);
    QFETCH(int, kind);
    const auto file = read(text);
    QVERIFY(!file);
    QCOMPARE(int(file.error().front().kind), kind);
}

void ScenarioFileTest::refusesALargeFile()
{
    const auto file = read("{}" + std::string(std::size_t(4) << 20U, ' '));
    QVERIFY(!file && file.error().front().kind == ErrorKind::TooLarge);
    const auto missing = readScenarioFile(in("not there.json"), *m_catalogue, m_catalogue->regionSets);
    QVERIFY(!missing && missing.error().front().kind == ErrorKind::UnreadableFile);
}

void ScenarioFileTest::refusesPlacesThatTakeNoFile()
{
    const auto folder = writeScenarioFile(m_directory.path().toStdString(), full());
    QVERIFY(!folder && folder.error().kind == ErrorKind::UnwritableFile);
    const auto nowhere = writeScenarioFile(in("nowhere") / "a.json", full());
    QVERIFY(!nowhere && nowhere.error().kind == ErrorKind::UnwritableFile);
    if (std::filesystem::exists("/dev/full")) {
        const auto full = writeScenarioFile("/dev/full", this->full());
        QVERIFY(!full && full.error().kind == ErrorKind::DiskFull);
    }
}

void ScenarioFileTest::replacesAFileWhole()
{
    ScenarioFile file = full();
    VERIFY_RESULT(writeScenarioFile(in("b.json"), file));
    file.content = {};
    file.world.reset();
    VERIFY_RESULT(writeScenarioFile(in("b.json"), file));
    const auto read = readScenarioFile(in("b.json"), *m_catalogue, m_catalogue->regionSets);
    VERIFY_RESULT(read);
    QVERIFY(same(*read, file));
}

/// Of five files four pull the fund, at 0.2, 0.4, 0.8 and 1.6: quartiles at places 0.75, 1.5 and 2.25 of 0 to 3.
void ScenarioFileTest::spreadsWhatAGroupChose()
{
    std::vector<Scenario> scenarios(5);
    const double strengths[] = {0.8, 0.2, 1.6, 0.4};
    for (std::size_t i = 0; i < 4; ++i)
        scenarios[i].levers["innovation_fund"].intensity = strengths[i];
    scenarios[4].levers["innovation_fund"] = {0.0, 2025.0, {}, {}}; // its defaults, said
    const auto spreads = groupSpread(scenarios, *m_catalogue, *m_catalogue->regionSet("macro"));
    QCOMPARE(spreads.size(), m_catalogue->levers.size());
    QCOMPARE(spreads.front().leverId, m_catalogue->levers.front().id);
    const LeverSpread& fund = of(spreads, "innovation_fund");
    QCOMPARE(fund.touched, 4);
    QCOMPARE(fund.lowest, 0.2);
    VERIFY_CLOSE(fund.quarter, 0.35, 1e-15, 0);
    VERIFY_CLOSE(fund.median, 0.6, 1e-15, 0);
    VERIFY_CLOSE(fund.threeQuarters, 1.0, 1e-15, 0);
    QCOMPARE(fund.highest, 1.6);
    VERIFY_CLOSE(fund.mean, 0.75, 1e-15, 0);
    QCOMPARE(of(spreads, "testbed").touched, 0);
    QCOMPARE(of(spreads, "testbed").highest, 0.0);
}

void ScenarioFileTest::spreadsStrengthsOfRegionalLevers()
{
    std::vector<Scenario> scenarios(2);
    // The papers pull testbeds in the Central-West alone, with weight 1.
    scenarios[0].levers["testbed"].intensity = std::map<std::string, double>{{"East", 0.0}, {"Central_West", 0.5}};
    scenarios[1].levers["testbed"].intensity = 1.0;
    const LeverSpread testbed = of(groupSpread(scenarios, *m_catalogue, *m_catalogue->regionSet("macro")), "testbed");
    QCOMPARE(testbed.touched, 2);
    VERIFY_CLOSE(testbed.lowest, 0.5, 1e-15, 0);
    VERIFY_CLOSE(testbed.highest, 1.0, 1e-15, 0);
}

void ScenarioFileTest::countsMovedDatesAsTouched()
{
    Scenario later = paperPackage(*m_catalogue);
    later.levers["innovation_fund"] = {{}, 2027.0, {}, {}};
    const LeverSpread fund = of(groupSpread({later}, *m_catalogue, *m_catalogue->regionSet("macro")), "innovation_fund");
    QCOMPARE(fund.touched, 1);
    QVERIFY(fund.lowest == 0 && fund.median == 0 && fund.highest == 0);
}

void ScenarioFileTest::spreadsNothingOfNobody()
{
    for (const LeverSpread& spread : groupSpread({}, *m_catalogue, *m_catalogue->regionSet("macro")))
        QVERIFY(spread.touched == 0 && spread.mean == 0);
}

QTEST_GUILESS_MAIN(ScenarioFileTest)
#include "tst_scenario_file.moc"
