// SPDX-License-Identifier: GPL-3.0-or-later
// Versions of the model: what is shipped, that 1.1 without shocks is 1, what a scenario was made with, and running it so again.
#include "core/model/xmile_reader.h"
#include "core/policy/model_version.h"
#include "core/policy/world.h"
#include "tests/core/policy/policy_fixture.h"

#include <QTemporaryDir>

#include <algorithm>
#include <set>

using namespace core;
using namespace core::policy;
using Kind = MadeWithDifference::Kind;

class ModelVersionTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void readsTheShippedVersions();
    void namesTheLineOfEachProblem_data();
    void namesTheLineOfEachProblem();
    void findsTheStatedVersion_data();
    void findsTheStatedVersion();
    void givesTheFiguresOfVersion1WithoutShocks_data();
    void givesTheFiguresOfVersion1WithoutShocks();
    void leavesOutWhatVersion1DoesNotHave();
    void adaptsAScenarioToAnOlderModel();
    void readsBackWhatItWrites();
    void namesTheLineInADamagedRecord_data();
    void namesTheLineInADamagedRecord();
    void findsNoDifferenceToItself();
    void saysWhatDiffersBetweenTheVersions();
    void saysWhichValuesDiffer();
    void comparesNoValuesOfDifferentSets();
    void saysLittleOfContentOlderThanTheRecord();
    void runsAScenarioAsItWasMade();
    void doesNotPassOffTheShippedModelAsAnEditedOne();
    void knowsOnlyShippedVersions();

private:
    [[nodiscard]] Projector projector(const std::string& version = "1.1", const std::string& set = "macro") const
    {
        const auto found = std::find_if(m_versions.begin(), m_versions.end(), [&](const auto& v) { return v.id == version; });
        auto made = projectorOfVersion(tests::dataDirectory(), *found, m_catalogue, *m_catalogue->regionSet(set));
        if (!made)
            qFatal("%s", qPrintable(tests::describe(made.error())));
        return *made;
    }

    /// A copy of the current model with `from` replaced by `to`, in `m_directory`.
    [[nodiscard]] std::filesystem::path edited(const char* from, const char* to) const
    {
        QString text = QString::fromStdString(tests::readAll(modelFile(tests::dataDirectory())));
        if (text.count(QString::fromUtf8(from)) != 1)
            qFatal("'%s' does not stand once", from);
        text.replace(QString::fromUtf8(from), QString::fromUtf8(to));
        const QString path = m_directory.filePath(QStringLiteral("edited.xmile"));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0)
            qFatal("cannot write");
        return path.toStdString();
    }

    std::shared_ptr<const Catalogue> m_catalogue;
    std::vector<ModelVersion> m_versions;
    QTemporaryDir m_directory;
};

void ModelVersionTest::initTestCase()
{
    m_catalogue = tests::shippedCatalogue();
    auto versions = readModelVersions(tests::dataDirectory());
    VERIFY_RESULT(versions);
    m_versions = *versions;
}

void ModelVersionTest::readsTheShippedVersions()
{
    QCOMPARE(m_versions.size(), std::size_t(2));
    QCOMPARE(m_versions[0].id, std::string("1.1"));
    QCOMPARE(tests::dataDirectory() / m_versions[0].file, modelFile(tests::dataDirectory()));
    QCOMPARE(m_versions[1].id, std::string("1"));
    for (const ModelVersion& version : m_versions) {
        QVERIFY(!version.change.english.empty());
        QVERIFY(!version.change.chinese.empty());
        QCOMPARE(projector(version.id).modelVersion(), version.id);
    }
}

void ModelVersionTest::namesTheLineOfEachProblem_data()
{
    QTest::addColumn<QString>("rows");
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("line");
    QTest::newRow("a version twice") << "1,one.xmile,a,b\n1,one.xmile,a,b\n" << int(ErrorKind::DuplicateName) << 3;
    QTest::newRow("a file that is not there") << "1,one.xmile,a,b\n2,two.xmile,a,b\n" << int(ErrorKind::UnreadableFile) << 3;
    QTest::newRow("a file of another version") << "2,one.xmile,a,b\n" << int(ErrorKind::Malformed) << 2;
    QTest::newRow("no row") << "" << int(ErrorKind::NotFound) << 0;
}

void ModelVersionTest::namesTheLineOfEachProblem()
{
    QFETCH(QString, rows);
    QFETCH(int, kind);
    QFETCH(int, line);
    const QTemporaryDir data;
    QDir(data.path()).mkdir(QStringLiteral("tables"));
    QFile model(data.filePath(QStringLiteral("one.xmile")));
    QVERIFY(model.open(QIODevice::WriteOnly));
    model.write("<xmile version=\"1.0\"><header><version>1</version></header><model/></xmile>");
    model.close();
    QFile table(data.filePath(QStringLiteral("tables/model-versions.csv")));
    QVERIFY(table.open(QIODevice::WriteOnly));
    table.write("id,file,change_en,change_zh\n" + rows.toUtf8());
    table.close();
    const auto read = readModelVersions(data.path().toStdString());
    QVERIFY(!read);
    QCOMPARE(read.error().size(), std::size_t(1));
    QVERIFY2(tests::hasError(read.error(), ErrorKind(kind), line), qPrintable(tests::describe(read.error())));
}

void ModelVersionTest::findsTheStatedVersion_data()
{
    QTest::addColumn<QString>("header");
    QTest::addColumn<QString>("version");
    QTest::newRow("stated") << "<header><vendor>V</vendor><version>2.3</version></header>"
                            << "2.3";
    QTest::newRow("with blanks") << "<header><version> 2.3\n</version></header>"
                                 << "2.3";
    QTest::newRow("not stated") << "<header><name>x</name></header>"
                                << "";
    QTest::newRow("empty") << "<header><version></version></header>"
                           << "";
    QTest::newRow("no header") << ""
                               << "";
}

void ModelVersionTest::findsTheStatedVersion()
{
    QFETCH(QString, header);
    QFETCH(QString, version);
    const auto document = model::parseXmile(("<xmile version=\"1.0\">" + header + "<model/></xmile>").toStdString(), "x.xmile");
    VERIFY_RESULT(document);
    QCOMPARE(QString::fromStdString(statedVersion(*document)), version);
}

void ModelVersionTest::givesTheFiguresOfVersion1WithoutShocks_data()
{
    QTest::addColumn<QString>("name");
    QStringList files = QDir(QStringLiteral(FOURFOLD_FIXTURE_DIR "/reference")).entryList({QStringLiteral("*.json")});
    files.erase(
        std::remove_if(files.begin(), files.end(), [](const QString& file) { return file.contains(QStringLiteral("shock")); }),
        files.end());
    QCOMPARE(files.size(), 10);
    for (const QString& file : files)
        QTest::newRow(qPrintable(file.chopped(5))) << file.chopped(5);
}

/// Every variable, lever and cost of version 1, at every time, in every region: bit for bit.
void ModelVersionTest::givesTheFiguresOfVersion1WithoutShocks()
{
    QFETCH(QString, name);
    const std::string set = name.startsWith(QStringLiteral("provinces-")) ? "provinces" : "macro";
    const Projector old = projector("1", set);
    const Projector current = projector("1.1", set);
    const std::string file = FOURFOLD_FIXTURE_DIR "/reference/" + name.toStdString() + ".json";
    const auto scenario = parseScenario(tests::readAll(file), file, *m_catalogue, old.regions());
    VERIFY_RESULT(scenario);
    const auto before = old.project(*scenario);
    const auto now = current.project(*scenario);
    VERIFY_RESULT(before);
    VERIFY_RESULT(now);
    std::size_t compared = 0;
    for (const model::Variable& variable : old.program().model().variables) {
        if (variable.hidden)
            continue;
        for (const Region& region : old.regions().regions) {
            const auto series = before->series(variable.name, Place::ofRegion(region.id));
            QVERIFY(!series.empty());
            QVERIFY2(series == now->series(variable.name, Place::ofRegion(region.id)), variable.name.c_str());
            ++compared;
        }
    }
    QVERIFY(compared > 500 * old.regions().regions.size() / 2);
    QCOMPARE(before->cumulativeCostBnCny(2035), now->cumulativeCostBnCny(2035));
    QVERIFY(before->dimensionScores(2030) == now->dimensionScores(2030));
}

void ModelVersionTest::leavesOutWhatVersion1DoesNotHave()
{
    const Projector old = projector("1");
    QCOMPARE(old.catalogue().variables.size(), std::size_t(88));
    QCOMPARE(old.catalogue().parameters.size(), std::size_t(168));
    QCOMPARE(old.catalogue().levers.size(), std::size_t(23));
    QVERIFY(old.catalogue().variable("demand_shock") == nullptr);
    QVERIFY(old.catalogue().naming("parameter", "demand_shock_depth") == nullptr);
    const auto shaken = old.project(inWorld({}, withShock(World(), {Shock::Kind::WorldDemand, 2027, 0.2, 1})));
    QVERIFY(!shaken);
    QVERIFY(tests::hasError(shaken.error(), ErrorKind::UnknownName, 0, "demand_shock_depth"));
    // Without the option the tables and the model must fit.
    const auto strict = Projector::createFromModel(tests::dataDirectory() / m_versions[1].file, m_catalogue, old.regions());
    QVERIFY(!strict);
    QVERIFY(tests::hasError(strict.error(), ErrorKind::UnknownName, 0, "demand_shock_depth"));
}

void ModelVersionTest::adaptsAScenarioToAnOlderModel()
{
    const Projector old = projector("1");
    Scenario scenario = inWorld(paperPackage(*m_catalogue), withShock(World(), {Shock::Kind::Logistics, 2027, 0.2, 1}));
    scenario.parameters["imitation"] = 0.3;
    scenario.parameters["trade_initial"] = std::map<std::string, double>{{"East", 70.0}, {"Mars", 1.0}};
    scenario.levers["testbed"].intensity = std::map<std::string, double>{{"East", 1.0}, {"Venus", 1.0}};
    scenario.levers["moon_base"].intensity = 1.0;
    const AdaptedScenario adapted = adaptedTo(scenario, old);
    const std::vector<std::string> expected{
        "moon_base",          "testbed[Venus]", "logistics_shock_depth", "logistics_shock_length", "logistics_shock_start",
        "trade_initial[Mars]"};
    QCOMPARE(adapted.leftOut, expected);
    VERIFY_RESULT(old.project(adapted.scenario));
    QCOMPARE(std::get<double>(adapted.scenario.parameters.at("imitation")), 0.3);
    // What fits is left as it is.
    QVERIFY(adaptedTo(paperPackage(*m_catalogue), old).scenario == paperPackage(*m_catalogue));
    QVERIFY(adaptedTo(paperPackage(*m_catalogue), old).leftOut.empty());
}

void ModelVersionTest::readsBackWhatItWrites()
{
    for (const char* set : {"macro", "provinces"}) {
        const MadeWith made = madeWith(projector("1.1", set));
        QVERIFY(made.constants.size() > 177 + 23 * 4);
        QCOMPARE(made.constants.at("imitation"), 0.22);
        QVERIFY(made.equations.count("trade_potential") == 1);
        const std::string json = toJson(made);
        const auto read = parseMadeWith(json, "record");
        VERIFY_RESULT(read);
        QVERIFY(whatDiffers(made, *read).empty());
        QCOMPARE(toJson(*read), json);
        QVERIFY2(json.size() < 70000, qPrintable(QString::number(json.size())));
    }
}

void ModelVersionTest::namesTheLineInADamagedRecord_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("line");
    const char* head = "{\"model_version\": \"1\", \"constants\": {}, \"equations\": {}, \"regions\": {\"id\": \"a\", "
                       "\"name_en\": \"a\", \"name_zh\": \"a\",";
    QTest::newRow("no JSON") << "{" << 1;
    QTest::newRow("nothing") << "{}" << 1;
    QTest::newRow("a version that is a number") << "{\"model_version\":\n1, \"constants\": {}, \"equations\": {}}" << 1;
    QTest::newRow("a text among constants") << "{\"constants\": {\n\"x\": \"1\"}}" << 2;
    QTest::newRow("another group") << QString::fromUtf8(head)
            + "\n\"data\": [], \"regions\": [\n{\"id\": \"r\", \"code\": \"\", \"name_en\": \"\", \"name_zh\": \"\", \"group\": "
              "\"North\"}]}}" << 3;
    QTest::newRow("too many values") << QString::fromUtf8(head)
            + "\n\"regions\": [], \"data\": [{\"name\": \"x\", \"unit\": \"1\", \"grade\": \"A\", \"note\": \"\", \"figures\": "
              "[],\n\"values\": [1]}]}}"
                                     << 3;
}

void ModelVersionTest::namesTheLineInADamagedRecord()
{
    QFETCH(QString, text);
    QFETCH(int, line);
    const auto read = parseMadeWith(text.toStdString(), "record");
    QVERIFY(!read);
    QVERIFY2(tests::hasError(read.error(), ErrorKind::Malformed, line), qPrintable(tests::describe(read.error())));
}

void ModelVersionTest::findsNoDifferenceToItself()
{
    QVERIFY(whatDiffers(madeWith(projector()), madeWith(projector())).empty());
    // The edited model's blanks and sentences are not its meaning.
    const auto file = edited("<eqn>world_growth*trade[Region]</eqn>", "<eqn>world_growth * trade[ Region ]</eqn>");
    const auto copy = Projector::createFromModel(file, m_catalogue, *m_catalogue->regionSet("macro"));
    VERIFY_RESULT(copy);
    QVERIFY(whatDiffers(madeWith(projector()), madeWith(*copy)).empty());
}

void ModelVersionTest::saysWhatDiffersBetweenTheVersions()
{
    std::set<std::string> changed;
    std::set<std::string> added;
    for (const MadeWithDifference& difference : whatDiffers(madeWith(projector("1")), madeWith(projector("1.1")))) {
        if (difference.kind == Kind::ModelVersion) {
            QCOMPARE(difference.before, std::string("1"));
            QCOMPARE(difference.now, std::string("1.1"));
        } else if (difference.kind == Kind::Equation) {
            changed.insert(difference.name);
        } else {
            QCOMPARE(int(difference.kind), int(Kind::Variable));
            QVERIFY(difference.before.empty());
            QCOMPARE(difference.now, difference.name);
            added.insert(difference.name);
        }
    }
    QCOMPARE(changed,
             (std::set<std::string>{"delivery_days", "logistics_cost", "technology_trade_growth", "trade", "trade_potential"}));
    QCOMPARE(added.size(), std::size_t(9 + 12)); // parameters; variables and flows
    QVERIFY(added.count("demand_shock_depth") == 1 && added.count("logistics_shock_effect") == 1);
}

void ModelVersionTest::saysWhichValuesDiffer()
{
    const MadeWith then = madeWith(projector());
    MadeWith now = then;
    now.constants["imitation"] = 0.23;
    now.constants["testbed_unit_cost"] += 1;
    const auto row = std::find_if(now.regions.data.begin(), now.regions.data.end(),
                                  [](const RegionData& data) { return data.name == "trade_initial"; });
    const double before = row->values[1];
    row->values[1] = 26;
    const auto differences = whatDiffers(then, now);
    QCOMPARE(differences.size(), std::size_t(3));
    QVERIFY((differences[0] == MadeWithDifference{Kind::RegionValue, "trade_initial", "Central_West", before, 26.0, {}, {}}));
    QVERIFY((differences[1] == MadeWithDifference{Kind::Constant, "imitation", {}, 0.22, 0.23, {}, {}}));
    QCOMPARE(differences[2].name, std::string("testbed_unit_cost"));
    // A region and a row more.
    now = then;
    now.regions.regions.push_back({"North", {}, {}, RegionGroup::East});
    for (RegionData& data : now.regions.data)
        data.values.push_back(0);
    now.regions.data.push_back({"snow", "1", "C", {}, {}, {0.1, 0.2, 0.3}});
    const auto regional = whatDiffers(then, now);
    QCOMPARE(regional.size(), std::size_t(3));
    QVERIFY((regional[0] == MadeWithDifference{Kind::Region, "North", {}, {}, {}, {}, "North"}));
    QVERIFY((regional[1] == MadeWithDifference{Kind::RegionValue, "snow", "East", {}, 0.1, {}, {}}));
}

void ModelVersionTest::comparesNoValuesOfDifferentSets()
{
    const auto differences = whatDiffers(madeWith(projector("1.1", "macro")), madeWith(projector("1.1", "provinces")));
    QCOMPARE(differences.size(), std::size_t(1));
    QVERIFY((differences[0] == MadeWithDifference{Kind::RegionSet, {}, {}, {}, {}, "macro", "provinces"}));
}

void ModelVersionTest::saysLittleOfContentOlderThanTheRecord()
{
    MadeWith then;
    then.modelVersion = "1";
    then.regions.id = "macro";
    const auto differences = whatDiffers(then, madeWith(projector()));
    QCOMPARE(differences.size(), std::size_t(1));
    QCOMPARE(int(differences[0].kind), int(Kind::ModelVersion));
}

/// Made with an edited constant, another cost, another default weight and other region data; run again from the record alone.
void ModelVersionTest::runsAScenarioAsItWasMade()
{
    RegionSet regions = *m_catalogue->regionSet("macro");
    regions.data[0].values[0] *= 0.9;
    auto tables = std::make_shared<Catalogue>(*m_catalogue);
    for (Lever& lever : tables->levers) {
        if (lever.id == "testbed")
            lever.defaultWeightEast = 0.25;
        if (lever.id == "academies")
            lever.startYear = 2026; // in a scenario that leaves it open the table goes before the model's constant
    }
    const auto file = edited("<eqn>0.22</eqn>", "<eqn>0.27</eqn>");
    const auto original = Projector::createFromModel(file, tables, regions);
    VERIFY_RESULT(original);
    Scenario scenario = paperPackage(*m_catalogue);
    scenario.parameters["churn"] = 0.06;
    const auto figures = original->project(scenario);
    VERIFY_RESULT(figures);

    const auto record = parseMadeWith(toJson(madeWith(*original)), "record");
    VERIFY_RESULT(record);
    const auto again = projectorAsMade(*record, tests::dataDirectory(), m_versions, m_catalogue);
    VERIFY_RESULT(again);
    QCOMPARE(again->catalogue().parameter("imitation")->value, 0.27);
    const auto repeated = again->project(scenario);
    VERIFY_RESULT(repeated);
    const auto shipped = projector().project(scenario);
    for (const Region& region : regions.regions) {
        const Place place = Place::ofRegion(region.id);
        QVERIFY(repeated->series("trade", place) == figures->series("trade", place));
        QVERIFY(repeated->series("staff", place) == figures->series("staff", place));
        QVERIFY(repeated->series("trade", place) != shipped->series("trade", place));
    }
    QCOMPARE(repeated->cumulativeCostBnCny(2035), figures->cumulativeCostBnCny(2035));
}

void ModelVersionTest::doesNotPassOffTheShippedModelAsAnEditedOne()
{
    const auto file = edited("<eqn>world_growth*trade[Region]</eqn>", "<eqn>world_growth*trade[Region]*1.1</eqn>");
    const auto original = Projector::createFromModel(file, m_catalogue, *m_catalogue->regionSet("macro"));
    VERIFY_RESULT(original);
    const auto again = projectorAsMade(madeWith(*original), tests::dataDirectory(), m_versions, m_catalogue);
    QVERIFY(!again);
    QVERIFY(tests::hasError(again.error(), ErrorKind::NotFound, 0, "world_trade_growth"));
}

void ModelVersionTest::knowsOnlyShippedVersions()
{
    MadeWith then = madeWith(projector());
    then.modelVersion = "0.9";
    const auto again = projectorAsMade(then, tests::dataDirectory(), m_versions, m_catalogue);
    QVERIFY(!again);
    QVERIFY(tests::hasError(again.error(), ErrorKind::NotFound));
}

QTEST_GUILESS_MAIN(ModelVersionTest)
#include "tst_model_version.moc"
