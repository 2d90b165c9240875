// SPDX-License-Identifier: GPL-3.0-or-later
// Worlds: the shipped ones, their files, what they do to scenarios, and their shocks.
#include "core/policy/world.h"
#include "tests/core/policy/policy_fixture.h"

#include <QTemporaryDir>

#include <algorithm>

using namespace core;
using namespace core::policy;

class WorldTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void readsTheShippedWorlds();
    void saysEveryShippedWorldInBothLanguages();
    void namesTheLineOfEachProblem_data();
    void namesTheLineOfEachProblem();
    void collectsTheProblemsOfTheTable();
    void readsBackWhatItWrites();
    void namesTheLineInAWorldsFile_data();
    void namesTheLineInAWorldsFile();
    void refusesWhatTheModelDoesNotTake_data();
    void refusesWhatTheModelDoesNotTake();
    void letsTheScenarioGoBeforeTheWorld();
    void mergesRegionDataRegionByRegion();
    void findsSetsAndRemovesShocks();
    void shortensARampThatAShockHasNoRoomFor();
    void isAccurateAtTheModelsStep();
    void changesNothingInTheDefaultWorld();
    void agreesWithTheReferenceInTheSlowWorld();
    void movesTradeAsTheWorldSays();
    void fallsWithWorldDemandAndComesBackWithIt();
    void losesTradeToLogisticsWithDelay();
    void keepsTheShareOfTechnologyThroughShocks();

private:
    [[nodiscard]] const World& world(const std::string& id) const
    {
        const auto found = std::find_if(m_worlds.begin(), m_worlds.end(), [&](const World& w) { return w.id == id; });
        if (found == m_worlds.end())
            qFatal("no world %s", id.c_str());
        return *found;
    }

    [[nodiscard]] Projection project(const Scenario& scenario) const
    {
        auto projection = m_projector->project(scenario);
        if (!projection)
            qFatal("%s", qPrintable(tests::describe(projection.error())));
        return *projection;
    }

    [[nodiscard]] static World own()
    {
        World made;
        made.id = "mine";
        made.name = {"Mine", "Mine"};
        return made;
    }

    std::shared_ptr<const Catalogue> m_catalogue;
    const RegionSet* m_macro = nullptr;
    std::optional<Projector> m_projector;
    std::vector<World> m_worlds;
};

void WorldTest::initTestCase()
{
    m_catalogue = tests::shippedCatalogue();
    m_macro = m_catalogue->regionSet("macro");
    auto projector = Projector::create(tests::dataDirectory(), m_catalogue, *m_macro);
    VERIFY_RESULT(projector);
    m_projector = *projector;
    auto worlds = readWorlds(tests::dataDirectory(), *m_catalogue);
    VERIFY_RESULT(worlds);
    m_worlds = *worlds;
}

void WorldTest::readsTheShippedWorlds()
{
    std::vector<std::string> ids;
    for (const World& each : m_worlds) {
        ids.push_back(each.id);
        QVERIFY(each.builtIn);
        VERIFY_RESULT(validate(each, *m_catalogue, *m_macro));
        for (const auto& [name, value] : each.parameters) {
            const Parameter* parameter = m_catalogue->parameter(name);
            QVERIFY2(parameter != nullptr, name.c_str());
            const double number = std::get<double>(value);
            QVERIFY2(number >= parameter->low && number <= parameter->high, name.c_str());
        }
    }
    QCOMPARE(ids, (std::vector<std::string>{"default", "slow-world-demand", "fast-imitation", "high-attrition", "trade-shock"}));
    QVERIFY(world(kDefaultWorldId).parameters.empty());
    const std::vector<Shock> expected{{Shock::Kind::WorldDemand, 2027, 0.2, 1.5}, {Shock::Kind::Logistics, 2027, 0.2, 1.5}};
    QCOMPARE(shocks(world("trade-shock"), *m_catalogue), expected);
    QVERIFY(shocks(world(kDefaultWorldId), *m_catalogue).empty());
}

void WorldTest::saysEveryShippedWorldInBothLanguages()
{
    for (const World& each : m_worlds) {
        for (const std::string* text :
             {&each.name.english, &each.name.chinese, &each.description.english, &each.description.chinese})
            QVERIFY2(!text->empty(), each.id.c_str());
        QVERIFY(each.name.english != each.name.chinese);
    }
}

void WorldTest::namesTheLineOfEachProblem_data()
{
    QTest::addColumn<QString>("rows");
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("line");
    const auto row = [](const char* name, const char* rows, ErrorKind kind, int line) {
        QTest::newRow(name) << QString::fromUtf8(rows) << int(kind) << line;
    };
    row("no default first", "calm,,,Calm,平静,Calm.,平静。\n", ErrorKind::NotFound, 2);
    row("a default with a parameter", "default,,,D,默认,D.,默认。\ndefault,imitation,0.3,,,,\n", ErrorKind::NotFound, 2);
    row("a world twice", "default,,,D,默认,D.,默认。\ndefault,,,D,默认,D.,默认。\n", ErrorKind::DuplicateName, 3);
    row("a value before its world", "default,,,D,默认,D.,默认。\nw,imitation,0.3,,,,\nw,,,W,界,W.,界。\n", ErrorKind::UnknownName,
        3);
    row("an unknown parameter", "default,,,D,默认,D.,默认。\nw,,,W,界,W.,界。\nw,imitatoin,0.3,,,,\n", ErrorKind::UnknownName, 4);
    row("a parameter twice", "default,,,D,默认,D.,默认。\nw,,,W,界,W.,界。\nw,imitation,0.3,,,,\nw,imitation,0.3,,,,\n",
        ErrorKind::DuplicateName, 5);
    row("no number", "default,,,D,默认,D.,默认。\nw,,,W,界,W.,界。\nw,imitation,fast,,,,\n", ErrorKind::Malformed, 4);
    row("beyond the plausible range", "default,,,D,默认,D.,默认。\nw,,,W,界,W.,界。\nw,imitation,0.36,,,,\n",
        ErrorKind::OutOfRange, 4);
    row("a date off the grid", "default,,,D,默认,D.,默认。\nw,,,W,界,W.,界。\nw,demand_shock_start,2027.1,,,,\n",
        ErrorKind::OutOfRange, 4);
    row("data of a region set", "default,,,D,默认,D.,默认。\nw,,,W,界,W.,界。\nw,trade_initial,70,,,,\n", ErrorKind::UnknownName,
        4);
    row("a name in one language", "default,,,D,,D.,默认。\n", ErrorKind::InvalidArgument, 2);
    row("no description", "default,,,D,默认,D.,\n", ErrorKind::Malformed, 2);
}

namespace {

Checked<std::vector<World>> readTable(const QString& rows)
{
    const QTemporaryDir data;
    QDir(data.path()).mkdir(QStringLiteral("tables"));
    QFile file(data.filePath(QStringLiteral("tables/worlds.csv")));
    if (!file.open(QIODevice::WriteOnly))
        qFatal("cannot write");
    file.write("world,parameter,value,name_en,name_zh,description_en,description_zh\n");
    file.write(rows.toUtf8());
    file.close();
    return readWorlds(data.path().toStdString(), *tests::shippedCatalogue());
}

} // namespace

void WorldTest::namesTheLineOfEachProblem()
{
    QFETCH(QString, rows);
    QFETCH(int, kind);
    QFETCH(int, line);
    const auto read = readTable(rows);
    QVERIFY(!read);
    QVERIFY2(tests::hasError(read.error(), ErrorKind(kind), line), qPrintable(tests::describe(read.error())));
}

void WorldTest::collectsTheProblemsOfTheTable()
{
    const auto read =
        readTable(QStringLiteral("default,,,D,默认,D.,默认。\nw,,,W,界,W.,\nw,imitation,0.36,,,,\nw,chrun,0.1,,,,\n"));
    QVERIFY(!read);
    QCOMPARE(read.error().size(), std::size_t(3));
}

void WorldTest::readsBackWhatItWrites()
{
    World made = own();
    made.name = {"Mine \"x\"\n", "我的"};
    made.description = {"One.", "一。"};
    made.parameters = {{"imitation", 0.1 + 0.2}, {"penetration_initial", std::map<std::string, double>{{"East", 1.0 / 3}}}};
    made.ranges = {{"imitation", {0.1, 0.7}}, {"churn", {1.0 / 7, 1.0 / 7}}};
    made.notes = {{"imitation", "because ü 因为"}};
    for (const bool builtIn : {false, true}) {
        made.builtIn = builtIn;
        const std::string json = toJson(made);
        const auto read = parseWorld(json, "w.json", *m_catalogue, *m_macro);
        VERIFY_RESULT(read);
        QVERIFY(*read == made);
        QCOMPARE(toJson(*read), json);
    }
    for (const World& each : m_worlds) {
        const auto read = parseWorld(toJson(each), "w.json", *m_catalogue, *m_macro);
        VERIFY_RESULT(read);
        QVERIFY(*read == each);
    }
}

void WorldTest::namesTheLineInAWorldsFile_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("variable");
    const auto row = [](const char* name, const char* text, ErrorKind kind, int line, const char* variable = "") {
        QTest::newRow(name) << QString::fromUtf8(text) << int(kind) << line << QString::fromUtf8(variable);
    };
    row("no JSON", "{\n\"id\": ", ErrorKind::Malformed, 2);
    row("a list", "[]", ErrorKind::Malformed, 1);
    row("no id", "{\"name\": \"x\"}", ErrorKind::InvalidArgument, 1, "id");
    row("no name", "{\"id\": \"x\"}", ErrorKind::InvalidArgument, 1, "name");
    row("an unknown key", "{\"id\": \"x\", \"name\": \"x\",\n\"levers\": {}}", ErrorKind::UnknownName, 2);
    row("an unknown language", "{\"id\": \"x\", \"name\": {\"en\": \"x\", \"zh\": \"x\",\n\"fr\": \"x\"}}",
        ErrorKind::UnknownName, 2, "name");
    row("an unknown parameter", "{\"id\": \"x\", \"name\": \"x\", \"parameters\": {\n\"imitatoin\": 1}}", ErrorKind::UnknownName,
        2, "imitatoin");
    row("a text for a number", "{\"id\": \"x\", \"name\": \"x\", \"parameters\": {\n\"imitation\": \"1\"}}", ErrorKind::Malformed,
        2, "imitation");
    row("an unknown region", "{\"id\": \"x\", \"name\": \"x\", \"parameters\": {\"trade_initial\": {\n\"Mars\": 1}}}",
        ErrorKind::UnknownName, 2, "trade_initial");
    row("a share above 1", "{\"id\": \"x\", \"name\": \"x\", \"parameters\": {\"penetration_initial\": {\n\"East\": 1.1}}}",
        ErrorKind::OutOfRange, 2, "penetration_initial");
    row("region data as one number", "{\"id\": \"x\", \"name\": \"x\", \"parameters\": {\n\"trade_initial\": 1}}",
        ErrorKind::InvalidArgument, 2, "trade_initial");
    row("a range the wrong way round", "{\"id\": \"x\", \"name\": \"x\", \"ranges\": {\n\"imitation\": [2, 1]}}",
        ErrorKind::OutOfRange, 2, "imitation");
    row("a range of three", "{\"id\": \"x\", \"name\": \"x\", \"ranges\": {\n\"imitation\": [2, 1, 3]}}", ErrorKind::Malformed, 2,
        "imitation");
    row("a note on nothing", "{\"id\": \"x\", \"name\": \"x\", \"notes\": {\n\"x\": \"y\"}}", ErrorKind::UnknownName, 2, "x");
}

void WorldTest::namesTheLineInAWorldsFile()
{
    QFETCH(QString, text);
    QFETCH(int, kind);
    QFETCH(int, line);
    QFETCH(QString, variable);
    const auto read = parseWorld(text.toStdString(), "w.json", *m_catalogue, *m_macro);
    QVERIFY(!read);
    QVERIFY2(tests::hasError(read.error(), ErrorKind(kind), line, variable.toStdString()),
             qPrintable(tests::describe(read.error())));
}

void WorldTest::refusesWhatTheModelDoesNotTake_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<double>("value");
    QTest::newRow("a depth that leaves nothing") << "demand_shock_depth" << 1.0;
    QTest::newRow("a depth below nothing") << "logistics_shock_depth" << -0.1;
    QTest::newRow("a date off the grid") << "logistics_shock_start" << 2027.1;
    QTest::newRow("a length off the grid") << "demand_shock_length" << 1.01;
    QTest::newRow("a length too short for its ramps") << "demand_shock_length" << 0.75;
    QTest::newRow("a ramp too steep") << "logistics_shock_ramp" << 0.25;
    QTest::newRow("a ramp whose middle is off the grid") << "demand_shock_ramp" << 0.5625;
    QTest::newRow("no number") << "demand_shock_depth" << std::numeric_limits<double>::quiet_NaN();
}

void WorldTest::refusesWhatTheModelDoesNotTake()
{
    QFETCH(QString, name);
    QFETCH(double, value);
    World made = own();
    made.parameters[name.toStdString()] = value;
    const auto checked = validate(made, *m_catalogue, *m_macro);
    QVERIFY(!checked);
    QVERIFY(tests::hasError(checked.error(), ErrorKind::OutOfRange, 0, name.toStdString()));
    // A scenario that sets it is refused just so.
    QVERIFY(!m_projector->project(inWorld({}, made)));
}

void WorldTest::letsTheScenarioGoBeforeTheWorld()
{
    World made = own();
    made.parameters = {{"imitation", 0.3}, {"churn", 0.06}};
    Scenario scenario;
    scenario.levers["testbed"].intensity = 1.0;
    scenario.parameters["imitation"] = 0.15;
    const Scenario merged = inWorld(scenario, made);
    QVERIFY(merged.levers == scenario.levers);
    QCOMPARE(std::get<double>(merged.parameters.at("imitation")), 0.15);
    QCOMPARE(std::get<double>(merged.parameters.at("churn")), 0.06);
}

void WorldTest::mergesRegionDataRegionByRegion()
{
    using Regional = std::map<std::string, double>;
    World made = own();
    made.parameters["penetration_initial"] = Regional{{"East", 0.7}, {"Central_West", 0.4}};
    Scenario scenario;
    scenario.parameters["penetration_initial"] = Regional{{"East", 0.6}};
    const Regional expected{{"East", 0.6}, {"Central_West", 0.4}};
    QCOMPARE(std::get<Regional>(inWorld(scenario, made).parameters.at("penetration_initial")), expected);
    scenario.parameters["penetration_initial"] = 0.5;
    QCOMPARE(std::get<double>(inWorld(scenario, made).parameters.at("penetration_initial")), 0.5);
}

void WorldTest::findsSetsAndRemovesShocks()
{
    World made = own();
    QVERIFY(shocks(made, *m_catalogue).empty());
    const Shock demand{Shock::Kind::WorldDemand, 2028.25, 0.3, 2};
    const Shock logistics{Shock::Kind::Logistics, 2026, 0.1, 1.5};
    made = withShock(withShock(made, logistics), demand);
    QCOMPARE(shocks(made, *m_catalogue), (std::vector<Shock>{demand, logistics}));
    VERIFY_RESULT(validate(made, *m_catalogue, *m_macro));
    // Another of the same kind takes its place.
    Shock deeper = demand;
    deeper.depth = 0.5;
    made = withShock(made, deeper);
    QCOMPARE(shocks(made, *m_catalogue), (std::vector<Shock>{deeper, logistics}));
    deeper.depth = 0;
    Shock none = logistics;
    none.depth = 0;
    QVERIFY(withShock(withShock(made, deeper), none) == own());
}

void WorldTest::shortensARampThatAShockHasNoRoomFor()
{
    World made = own();
    made.parameters["demand_shock_ramp"] = 1.0;
    QVERIFY(withShock(made, {Shock::Kind::WorldDemand, 2027, 0.2, 2}).parameters.count("demand_shock_ramp") == 1);
    QVERIFY(withShock(made, {Shock::Kind::Logistics, 2027, 0.2, 1}).parameters.count("demand_shock_ramp") == 1);
    made = withShock(made, {Shock::Kind::WorldDemand, 2027, 0.2, 1});
    QCOMPARE(made.parameters.count("demand_shock_ramp"), std::size_t(0));
    const double worst = project(inWorld({}, made)).value("demand_shock", Place::national(), 2027.5);
    VERIFY_CLOSE(worst, 0.2, 1e-12, 0);
}

/// Halving the step changes little: corners lie on the grid and ramps are long enough. Depths as usual; data/README.md says what
/// holds beyond.
void WorldTest::isAccurateAtTheModelsStep()
{
    for (const Shock::Kind kind : {Shock::Kind::WorldDemand, Shock::Kind::Logistics}) {
        for (const double ramp : {0.5, 0.625, 1.0}) {
            World made = withShock(own(), {kind, 2026.1875, 0.4, 2.0625});
            made.parameters[kind == Shock::Kind::WorldDemand ? "demand_shock_ramp" : "logistics_shock_ramp"] = ramp;
            VERIFY_RESULT(validate(made, *m_catalogue, *m_macro));
            const auto overrides = m_projector->overrides(inWorld(paperPackage(*m_catalogue), made));
            VERIFY_RESULT(overrides);
            engine::RunOptions fine;
            fine.step = 1.0 / 64;
            fine.saveStep = 0.25;
            engine::RunOptions coarse;
            coarse.saveStep = 0.25;
            const auto precise = engine::run(m_projector->program(), *overrides, fine);
            const auto usual = engine::run(m_projector->program(), *overrides, coarse);
            VERIFY_RESULT(precise);
            VERIFY_RESULT(usual);
            const auto worst = [&](const char* name) {
                const auto element = *m_projector->program().model().findElement(name);
                double off = 0;
                for (std::size_t k = 0; k < usual->times.size(); ++k)
                    off = std::max(off, std::abs(usual->at(k, element) / precise->at(k, element) - 1));
                return off;
            };
            QVERIFY2(worst("national_trade") < 5e-6, qPrintable(QString::number(worst("national_trade"))));
            QVERIFY2(worst("contribution") < 3e-4, qPrintable(QString::number(worst("contribution"))));
        }
    }
}

void WorldTest::changesNothingInTheDefaultWorld()
{
    for (const Scenario& scenario : {Scenario(), paperPackage(*m_catalogue)}) {
        const Projection plain = project(scenario);
        const Projection inDefault = project(inWorld(scenario, world(kDefaultWorldId)));
        for (const VariableInfo& variable : m_catalogue->variables) {
            for (const Region& region : m_macro->regions) {
                const Place place = Place::ofRegion(region.id);
                // operator==, so bit for bit: neither has a NaN.
                QVERIFY(plain.series(variable.id, place) == inDefault.series(variable.id, place));
            }
        }
    }
}

/// The reference's parameters are this world's; its levers are the paper package.
void WorldTest::agreesWithTheReferenceInTheSlowWorld()
{
    const std::string file = FOURFOLD_FIXTURE_DIR "/reference/slow-world.json";
    const auto reference = parseScenario(tests::readAll(file), file, *m_catalogue, *m_macro);
    VERIFY_RESULT(reference);
    QVERIFY(reference->parameters == world("slow-world-demand").parameters);
    const auto ours = project(inWorld(paperPackage(*m_catalogue), world("slow-world-demand")));
    QVERIFY(ours.series("trade", Place::ofRegion("East")) == project(*reference).series("trade", Place::ofRegion("East")));
}

void WorldTest::movesTradeAsTheWorldSays()
{
    const Scenario package = paperPackage(*m_catalogue);
    const auto trade = [&](const char* id, double year) {
        const Projection projection = project(inWorld(package, world(id)));
        return projection.value("national_trade", Place::national(), year);
    };
    const auto figure = [&](const char* id, const char* variable, double year) {
        return project(inWorld(package, world(id))).value(variable, Place::national(), year);
    };
    QVERIFY(trade("slow-world-demand", 2035) < 0.85 * trade(kDefaultWorldId, 2035));
    QVERIFY(trade("fast-imitation", 2030) > trade(kDefaultWorldId, 2030));
    QVERIFY(figure("fast-imitation", "mean_penetration", 2030) > figure(kDefaultWorldId, "mean_penetration", 2030));
    QVERIFY(trade("high-attrition", 2030) < trade(kDefaultWorldId, 2030));
    QVERIFY(figure("high-attrition", "vacancy", 2030) > figure(kDefaultWorldId, "vacancy", 2030));
    // The model lets schools replace who leaves; this world says that they do not.
    VERIFY_CLOSE(figure("high-attrition", "graduates", 2024), figure(kDefaultWorldId, "graduates", 2024), 1e-12, 0);
    // The shock: before it nothing, at its worst more than the fifth of demand, at the end of the run little is left of it.
    QCOMPARE(trade("trade-shock", 2026.75), trade(kDefaultWorldId, 2026.75));
    QVERIFY(trade("trade-shock", 2027.75) < 0.8 * trade(kDefaultWorldId, 2027.75));
    QVERIFY(trade("trade-shock", 2027.75) > 0.7 * trade(kDefaultWorldId, 2027.75));
    VERIFY_CLOSE(trade("trade-shock", 2035), trade(kDefaultWorldId, 2035), 0.01, 0);
}

/// At every moment trade is what it would be times the share of demand that is left, but for what less trade does to talent, data
/// and learning: the data that less trade leaves unlearnt slow the deepening of use, here by under 1 % of trade in ten years.
void WorldTest::fallsWithWorldDemandAndComesBackWithIt()
{
    const Shock shock{Shock::Kind::WorldDemand, 2027, 0.3, 2};
    const Projection calm = project({});
    const Projection shaken = project(inWorld({}, withShock(own(), shock)));
    const auto missing = shaken.series("demand_shock", Place::national());
    const auto expected = calm.series("national_trade", Place::national());
    const auto trade = shaken.series("national_trade", Place::national());
    for (std::size_t k = 0; k < missing.size(); ++k)
        VERIFY_CLOSE(trade[k], expected[k] * (1 - missing[k]), 0.005, 0);
    const auto at = [&](double year) { return shaken.value("demand_shock", Place::national(), year); };
    QCOMPARE(at(2027), 0.0);
    VERIFY_CLOSE(at(2027.25), 1 - std::sqrt(0.7), 1e-12, 0); // half of the default ramp
    VERIFY_CLOSE(at(2027.5), 0.3, 1e-12, 0);
    VERIFY_CLOSE(at(2028.5), 0.3, 1e-12, 0);
    VERIFY_CLOSE(at(2029), 0, 0, 1e-15);
    VERIFY_CLOSE(shaken.value("world_demand", Place::national(), 2028), std::exp(0.04 * 4) * 0.7, 1e-12, 0);
}

void WorldTest::losesTradeToLogisticsWithDelay()
{
    const Shock shock{Shock::Kind::Logistics, 2027, 0.4, 2};
    const Projection calm = project({});
    const Projection shaken = project(inWorld({}, withShock(own(), shock)));
    const Place nation = Place::national();
    const auto ratio = [&](const char* id, double year) { return shaken.value(id, nation, year) / calm.value(id, nation, year); };
    // Two fifths of the capacity are missing: parcels take 1/0.6 of the time, and cost that much more.
    VERIFY_CLOSE(ratio("delivery_days", 2028), 1 / 0.6, 1e-2, 0);
    VERIFY_CLOSE(ratio("logistics_cost", 2028), 1 / 0.6, 1e-2, 0);
    // Customs lack no capacity; what trade teaches reaches them through shared ledgers only.
    VERIFY_CLOSE(ratio("clearance", 2028), 1, 1e-6, 0);
    QVERIFY(ratio("national_trade", 2027.25) > ratio("national_trade", 2028));
    QVERIFY(ratio("national_trade", 2029) < 0.93);
    QVERIFY(ratio("national_trade", 2032) > ratio("national_trade", 2029));
    QVERIFY(ratio("national_trade", 2035) > 0.99);
}

/// What shocks take and give back is no merit or fault of the technologies.
void WorldTest::keepsTheShareOfTechnologyThroughShocks()
{
    World made = withShock(own(), {Shock::Kind::WorldDemand, 2027, 0.4, 1});
    made = withShock(made, {Shock::Kind::Logistics, 2027.5, 0.5, 3});
    const Scenario package = paperPackage(*m_catalogue);
    const auto calm = project(package).series("contribution", Place::national());
    const auto shaken = project(inWorld(package, made)).series("contribution", Place::national());
    for (std::size_t k = 0; k < calm.size(); ++k)
        VERIFY_CLOSE(shaken[k], calm[k], 0, 0.02);
}

QTEST_GUILESS_MAIN(WorldTest)
#include "tst_world.moc"
