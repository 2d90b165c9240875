// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/policy/policy_fixture.h"

#include <QElapsedTimer>

using namespace core;
using namespace core::policy;

class ScenarioTest : public QObject {
    Q_OBJECT

private slots:
    void readsEveryKey();
    void readsObjectsByRegion();
    void readsEveryReferenceScenario_data();
    void readsEveryReferenceScenario();
    void writesWhatItReads_data();
    void writesWhatItReads();
    void refusesWithLineAndName_data();
    void refusesWithLineAndName();
    void collectsAllProblems();
    void readsManyKeysInLinearTime();
    void refusesTextThatIsTooLarge();
    void suggestsTheNearestName();
    void acceptsTheLimits();
    void validatesScenariosMadeByHand();
    void buildsThePaperPackage();

private:
    [[nodiscard]] static Checked<Scenario> parse(const std::string& json, const char* set = "macro")
    {
        const auto catalogue = tests::shippedCatalogue();
        return parseScenario(json, "scenario.json", *catalogue, *catalogue->regionSet(set));
    }

    static void addReferenceRows()
    {
        QTest::addColumn<QString>("file");
        const QDir folder(QStringLiteral(FOURFOLD_FIXTURE_DIR "/reference"));
        for (const QString& name : folder.entryList({QStringLiteral("*.json")}))
            QTest::newRow(qPrintable(name)) << folder.filePath(name);
    }

    static const char* regionSetOf(const QString& file)
    {
        return file.contains(QStringLiteral("provinces-")) ? "provinces" : "macro";
    }
};

void ScenarioTest::readsEveryKey()
{
    const auto scenario = parse(tests::readAll(FOURFOLD_FIXTURE_DIR "/reference/every-key.json"));
    VERIFY_RESULT(scenario);
    const LeverSetting& networks = scenario->levers.at("digital_infrastructure");
    QCOMPARE(std::get<1>(*networks.intensity), (std::map<std::string, double>{{"East", 0.25}, {"Central_West", 1.25}}));
    QCOMPARE(*networks.startYear, 2026.25);
    QCOMPARE(*networks.rampYears, 0.75);
    QCOMPARE(*networks.durationYears, 4.0);
    QCOMPARE(std::get<double>(*scenario->levers.at("testbed").intensity), 0.8);
    QVERIFY(!scenario->levers.at("testbed").startYear);
    QCOMPARE(std::get<double>(scenario->parameters.at("imitation")), 0.25);
    QCOMPARE(std::get<1>(scenario->parameters.at("penetration_initial")).at("Central_West"), 0.35);
}

void ScenarioTest::readsObjectsByRegion()
{
    const auto scenario = parse(R"({"levers": {"testbed": {"intensity": {"Sichuan": 1.5, "Gansu": 0.5}}}})", "provinces");
    VERIFY_RESULT(scenario);
    QCOMPARE(std::get<1>(*scenario->levers.at("testbed").intensity),
             (std::map<std::string, double>{{"Sichuan", 1.5}, {"Gansu", 0.5}}));
}

void ScenarioTest::readsEveryReferenceScenario_data()
{
    addReferenceRows();
}

void ScenarioTest::readsEveryReferenceScenario()
{
    QFETCH(QString, file);
    VERIFY_RESULT(parse(tests::readAll(file.toStdString()), regionSetOf(file)));
}

void ScenarioTest::writesWhatItReads_data()
{
    addReferenceRows();
}

void ScenarioTest::writesWhatItReads()
{
    QFETCH(QString, file);
    const auto scenario = parse(tests::readAll(file.toStdString()), regionSetOf(file));
    VERIFY_RESULT(scenario);
    const auto again = parse(toJson(*scenario), regionSetOf(file));
    VERIFY_RESULT(again);
    QVERIFY(*again == *scenario);
}

void ScenarioTest::refusesWithLineAndName_data()
{
    QTest::addColumn<QString>("json");
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("variable");
    const auto row = [](const char* name, const char* json, ErrorKind kind, int line, const char* variable) {
        QTest::newRow(name) << json << int(kind) << line << variable;
    };
    row("not JSON", "{\"levers\": {\n", ErrorKind::Malformed, 2, "");
    row("an empty file", "", ErrorKind::Malformed, 1, "");
    row("a list", "[1, 2]", ErrorKind::Malformed, 1, "");
    row("a key twice", "{\"levers\": {},\n\"levers\": {}}", ErrorKind::DuplicateName, 2, "");
    row("an unknown key", "{\n\"lever\": {}\n}", ErrorKind::UnknownName, 2, "");
    row("an unknown lever", "{\"levers\":\n{\"testbet\": {\"intensity\": 1}}}", ErrorKind::UnknownName, 2, "testbet");
    row("an unknown field", "{\"levers\": {\"testbed\":\n{\"strength\": 1}}}", ErrorKind::UnknownName, 2, "testbed");
    row("an unknown parameter", "{\"parameters\": {\n\"imitaton\": 1}}", ErrorKind::UnknownName, 2, "imitaton");
    row("an unknown region", "{\"levers\": {\"testbed\": {\"intensity\":\n{\"West\": 1}}}}", ErrorKind::UnknownName, 2,
        "testbed");
    row("a short list", "{\"levers\": {\"testbed\": {\n\"intensity\": [1]}}}", ErrorKind::InvalidArgument, 2, "testbed");
    row("a long list", "{\"parameters\": {\"trade_initial\": [1, 2, 3]}}", ErrorKind::InvalidArgument, 1, "trade_initial");
    row("a list for a national lever", "{\"levers\": {\"innovation_fund\": {\n\"intensity\": [1, 1]}}}",
        ErrorKind::InvalidArgument, 2, "innovation_fund");
    row("a list for a national parameter", "{\"parameters\": {\n\n\"imitation\": [1, 1]}}", ErrorKind::InvalidArgument, 3,
        "imitation");
    row("text for a number", "{\"levers\": {\"testbed\": {\n\"intensity\": \"full\"}}}", ErrorKind::Malformed, 2, "testbed");
    row("null for a number", "{\"levers\": {\"testbed\": {\n\"start\": null}}}", ErrorKind::Malformed, 2, "testbed");
    row("above 200 %", "{\"levers\": {\"testbed\": {\n\"intensity\": 2.01}}}", ErrorKind::OutOfRange, 2, "testbed");
    row("below 0", "{\"levers\": {\"testbed\": {\"intensity\": {\"East\": 1,\n\"Central_West\": -0.1}}}}",
        ErrorKind::OutOfRange, 2, "testbed");
    row("a start off the grid", "{\"levers\": {\"testbed\": {\n\"start\": 2026.3}}}", ErrorKind::OutOfRange, 2, "testbed");
    row("a ramp off the grid", "{\"levers\": {\"testbed\": {\n\"ramp\": 0.3}}}", ErrorKind::OutOfRange, 2, "testbed");
    row("a ramp too short", "{\"levers\": {\"testbed\": {\n\"ramp\": 0.1875}}}", ErrorKind::OutOfRange, 2, "testbed");
    row("a duration below 0", "{\"levers\": {\"testbed\": {\n\"duration\": -1}}}", ErrorKind::OutOfRange, 2, "testbed");
    row("a number too large", "{\"parameters\": {\n\"imitation\": 1e999}}", ErrorKind::Malformed, 2, "");
    row("a share above 1", "{\"parameters\": {\n\"penetration_initial\": 72}}", ErrorKind::OutOfRange, 2,
        "penetration_initial");
}

void ScenarioTest::refusesWithLineAndName()
{
    QFETCH(QString, json);
    QFETCH(int, kind);
    QFETCH(int, line);
    QFETCH(QString, variable);
    const auto scenario = parse(json.toStdString());
    QVERIFY(!scenario.has_value());
    QVERIFY2(tests::hasError(scenario.error(), ErrorKind(kind), line, variable.toStdString()),
             qPrintable(tests::describe(scenario.error())));
    QCOMPARE(scenario.error().front().where.file, std::string("scenario.json"));
}

void ScenarioTest::collectsAllProblems()
{
    const auto scenario = parse(R"({
        "levers": {"testbet": {}, "testbed": {"intensity": 3, "start": 2025.01, "ramp": 0.1}},
        "parameters": {"imitaton": 1, "imitation": "x"},
        "world": {}
    })");
    QVERIFY(!scenario.has_value());
    // testbet; intensity; start; ramp off the grid and too short; imitaton; imitation; world
    QVERIFY2(scenario.error().size() == 8, qPrintable(tests::describe(scenario.error())));
}

/// Comparing every key with every other takes minutes here.
void ScenarioTest::readsManyKeysInLinearTime()
{
    constexpr int kRegions = 50000;
    std::string json = "{\"levers\": {\"testbed\": {\"intensity\": {\n";
    for (int i = 0; i < kRegions; ++i)
        json += "\"r" + std::to_string(i) + "\": 1,\n";
    json += "\"East\": 1}}}}";
    QElapsedTimer timer;
    timer.start();
    const auto scenario = parse(json);
    QVERIFY2(timer.elapsed() < 10000, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(!scenario.has_value());
    QCOMPARE(scenario.error().size(), std::size_t(kRegions));
    QVERIFY(tests::hasError(scenario.error(), ErrorKind::UnknownName, 2, "testbed"));
    QVERIFY(tests::hasError(scenario.error(), ErrorKind::UnknownName, kRegions + 1, "testbed"));
}

void ScenarioTest::refusesTextThatIsTooLarge()
{
    const auto scenario = parse("{" + std::string(std::size_t(4) << 20U, ' ') + "}");
    QVERIFY(!scenario.has_value());
    QVERIFY(tests::hasError(scenario.error(), ErrorKind::TooLarge, 0, ""));
    VERIFY_RESULT(parse("{" + std::string(std::size_t(3) << 20U, ' ') + "}"));
}

void ScenarioTest::suggestsTheNearestName()
{
    const auto scenario = parse(R"({"levers": {"testbet": {}}})");
    QVERIFY(!scenario.has_value());
    QCOMPARE(scenario.error().front().arguments, (std::vector<std::string>{"testbet", "testbed"}));
}

void ScenarioTest::acceptsTheLimits()
{
    VERIFY_RESULT(parse(R"({"levers": {"testbed": {"intensity": 2, "start": 2025.0625, "ramp": 0.25, "duration": 0}}})"));
    VERIFY_RESULT(parse(R"({})"));
    VERIFY_RESULT(parse("\xEF\xBB\xBF{}"));
}

void ScenarioTest::validatesScenariosMadeByHand()
{
    const auto catalogue = tests::shippedCatalogue();
    const RegionSet& regions = *catalogue->regionSet("macro");
    Scenario scenario;
    scenario.levers["testbed"].intensity = 1.0;
    VERIFY_RESULT(validate(scenario, *catalogue, regions));
    scenario.levers["testbed"].rampYears = 0.125;
    scenario.levers["testbed"].intensity = std::map<std::string, double>{{"Atlantis", 1.0}};
    const auto checked = validate(scenario, *catalogue, regions);
    QVERIFY(!checked.has_value());
    QCOMPARE(checked.error().size(), std::size_t(2));
    QVERIFY(tests::hasError(checked.error(), ErrorKind::OutOfRange, 0, "testbed"));
    QVERIFY(tests::hasError(checked.error(), ErrorKind::UnknownName, 0, "testbed"));
}

void ScenarioTest::buildsThePaperPackage()
{
    const auto catalogue = tests::shippedCatalogue();
    const auto shipped = parse(tests::readAll(tests::dataDirectory() / "scenarios" / "paper-package.json"));
    VERIFY_RESULT(shipped);
    QVERIFY(*shipped == paperPackage(*catalogue));
    const auto baseline = parse(tests::readAll(tests::dataDirectory() / "scenarios" / "baseline.json"));
    VERIFY_RESULT(baseline);
    QVERIFY(*baseline == Scenario());
}

QTEST_GUILESS_MAIN(ScenarioTest)
#include "tst_scenario.moc"
