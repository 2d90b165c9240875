// SPDX-License-Identifier: GPL-3.0-or-later
// Models other than the four-dimension one: their constants as levers, their own names and times; what they lack is absent.
#include "core/model/model.h"
#include "core/model/xmile_reader.h"
#include "core/policy/contribution.h"
#include "core/policy/effective_setting.h"
#include "core/policy/model_version.h"
#include "core/policy/place_name.h"
#include "core/policy/plain_model.h"
#include "core/policy/world.h"
#include "tests/core/policy/policy_fixture.h"

#include <QDirIterator>
#include <QTemporaryDir>

#include <cmath>

using namespace core;
using namespace core::policy;

class PlainModelTest : public QObject {
    Q_OBJECT

private slots:
    void knowsTheFourDimensionModel();
    void makesConstantsLeversByGroup();
    void takesRangesFromTheDocumentOrTheValue_data();
    void takesRangesFromTheDocumentOrTheValue();
    void takesNamesFromTheDocument();
    void spreadsAsBassSays_data();
    void spreadsAsBassSays();
    void keepsWhatHaresAndLynxKeep();
    void sumsUpRegionsAsTheDocumentSays();
    void showsOtherArraysByElement();
    void setsOneElementOfAConstant();
    void lacksWhatThePapersGive();
    void refusesAScheduleForAConstant();
    void worksWithWorldsVersionsAndDifferences();
    void setsConstantsAsLevers();
    void sharesAChangeAmongConstants();
    void sharesAChangeAmongGroups();
    void savesTimesForAChart();
    void leadsWithStocksAndWhatMoves();
    void showsConstantsWhereThereIsNothingElse();
    void readsTheSameFromText();
    void leavesTheFourDimensionModelToItsTables();
    void namesWhatIsWrongWithAModel();
    void opensModelsOfOthers();

private:
    [[nodiscard]] static PlainModel open(const std::filesystem::path& file)
    {
        auto model = openPlainModel(file);
        if (!model)
            qFatal("%s", qPrintable(tests::describe(model.error())));
        return *model;
    }

    [[nodiscard]] static PlainModel example(const char* name)
    {
        return open(tests::dataDirectory() / "models" / "examples" / name);
    }

    /// A model with these variables.
    [[nodiscard]] std::filesystem::path written(const QString& variables, const QString& dimensions = {}) const
    {
        const QString path = m_directory.filePath(QStringLiteral("model_%1.xmile").arg(++m_count));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            qFatal("cannot write");
        file.write((QStringLiteral(
                        "<xmile version=\"1.0\" xmlns:ff=\"https://fourfold.dev/xmile/1\"><header/><sim_specs><start>0</start>"
                        "<stop>1000</stop><dt>0.25</dt></sim_specs>")
                    + dimensions + QStringLiteral("<model><variables>") + variables
                    + QStringLiteral("</variables></model></xmile>"))
                       .toUtf8());
        return path.toStdString();
    }

    [[nodiscard]] static Projection project(const PlainModel& model, const std::map<std::string, ParameterValue>& parameters = {})
    {
        auto projection = model.projector.project({{}, parameters});
        if (!projection)
            qFatal("%s", qPrintable(tests::describe(projection.error())));
        return *projection;
    }

    QTemporaryDir m_directory;
    mutable int m_count = 0;
};

void PlainModelTest::knowsTheFourDimensionModel()
{
    const auto readVersions = readModelVersions(tests::dataDirectory());
    VERIFY_RESULT(readVersions);
    for (const ModelVersion& version : *readVersions)
        QVERIFY(!isPlain(*model::readXmile(tests::dataDirectory() / version.file)));
    QVERIFY(isPlain(*model::readXmile(tests::dataDirectory() / "models/examples/hares-and-lynx.xmile")));
    QVERIFY(!tests::shippedCatalogue()->plain);
    QVERIFY((tests::shippedCatalogue()->span == TimeSpan{2024, 2035, "year"}));
}

void PlainModelTest::makesConstantsLeversByGroup()
{
    const PlainModel model = example("bass-diffusion.xmile");
    QVERIFY(model.catalogue->plain);
    QCOMPARE(model.name, std::string("Bass diffusion"));
    QVERIFY((model.catalogue->span == TimeSpan{0, 20, "year"}));
    QVERIFY(model.projector.regions().regions.empty());
    QVERIFY(model.catalogue->regionSets.empty());
    QVERIFY(model.notes.empty());

    QCOMPARE(model.catalogue->levers.size(), std::size_t(3));
    const Lever* lever = model.catalogue->lever("market size");
    QVERIFY(lever != nullptr && lever->constant);
    QCOMPARE(lever->groupId, std::string("market"));
    QCOMPARE(lever->value, 10000.0);
    QCOMPARE(lever->low, 5000.0);
    QCOMPARE(lever->high, 20000.0);
    QCOMPARE(lever->unit, std::string("firm"));
    QCOMPARE(model.catalogue->lever("imitation")->groupId, std::string("diffusion"));
    QCOMPARE(model.catalogue->parameters.size(), std::size_t(3));

    QCOMPARE(model.catalogue->variables.size(), std::size_t(6));
    QVERIFY(model.catalogue->variable("imitation") == nullptr);
    QCOMPARE(model.catalogue->variable("users")->dimensionId, std::string("market"));
    QCOMPARE(model.catalogue->variable("adoption")->unit, std::string("firm/year"));
}

void PlainModelTest::takesRangesFromTheDocumentOrTheValue_data()
{
    QTest::addColumn<QString>("aux");
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::newRow("stated") << "<eqn>2</eqn><ff:parameter low=\"1.5\" high=\"7\"/>" << 1.5 << 7.0;
    QTest::newRow("not stated") << "<eqn>2</eqn>" << 1.0 << 3.0;
    QTest::newRow("below 0") << "<eqn>-2</eqn>" << -3.0 << -1.0;
    QTest::newRow("0") << "<eqn>0</eqn>" << -1.0 << 1.0;
    QTest::newRow("half stated") << "<eqn>2</eqn><ff:parameter low=\"1.5\"/>" << 1.0 << 3.0;
    QTest::newRow("stated, the value outside") << "<eqn>2</eqn><ff:parameter low=\"5\" high=\"7\"/>" << 1.0 << 3.0;
}

void PlainModelTest::takesRangesFromTheDocumentOrTheValue()
{
    QFETCH(QString, aux);
    QFETCH(double, low);
    QFETCH(double, high);
    const PlainModel model = open(written("<aux name=\"c\">" + aux + "</aux>"));
    QCOMPARE(model.catalogue->lever("c")->low, low);
    QCOMPARE(model.catalogue->lever("c")->high, high);
    QCOMPARE(model.catalogue->parameter("c")->low, low);
    QCOMPARE(model.catalogue->parameter("c")->high, high);
}

void PlainModelTest::takesNamesFromTheDocument()
{
    const PlainModel model =
        open(written("<aux name=\"a_long\\nname\"><doc>What\n  it is.</doc><eqn>0.125</eqn><units>ton_km</units></aux>"
                     "<aux name=\"twice\"><eqn>2*a_long_name</eqn><units>1</units></aux>"));
    const Lever& lever = model.catalogue->levers.front();
    for (const char* kind : {"lever", "parameter"}) {
        const Naming* naming = model.catalogue->naming(kind, lever.id);
        QVERIFY(naming != nullptr);
        QCOMPARE(naming->name.in(Language::English), naming->name.in(Language::Chinese));
        QCOMPARE(naming->unit.english, std::string("ton km"));
        QCOMPARE(naming->description.english, std::string("What it is."));
        QCOMPARE(naming->decimals, 4); // 0.0625, the low end
    }
    QCOMPARE(model.catalogue->naming("variable", "twice")->unit.english, std::string());
    QCOMPARE(model.catalogue->naming("variable", "twice")->decimals, 3); // 0.250
    QVERIFY(example("bass-diffusion.xmile").catalogue->naming("variable", "share of users") != nullptr);
}

void PlainModelTest::spreadsAsBassSays_data()
{
    QTest::addColumn<double>("p");
    QTest::addColumn<double>("q");
    QTest::newRow("as shipped") << 0.03 << 0.38;
    QTest::newRow("imitation at its end") << 0.03 << 0.57;
    QTest::newRow("no imitation") << 0.05 << 0.0;
}

/// The closed form: users over the market = (1 - e^-(p+q)t)/(1 + q/p e^-(p+q)t). Runge-Kutta at 1/16 year is within 1e-8 of it.
void PlainModelTest::spreadsAsBassSays()
{
    QFETCH(double, p);
    QFETCH(double, q);
    const PlainModel model = example("bass-diffusion.xmile");
    const Projection projection = project(model, {{"outside influence", p}, {"imitation", q}});
    QVERIFY((projection.span() == TimeSpan{0, 20, "year"}));
    const auto share = projection.series("share of users", Place::national());
    QCOMPARE(share.size(), std::size_t(81));
    for (std::size_t k = 0; k < share.size(); ++k) {
        const double faded = std::exp(-(p + q) * projection.times()[k]);
        VERIFY_CLOSE(share[k], (1 - faded) / (1 + q / p * faded), 1e-7, 1e-15);
    }
    QCOMPARE(projection.value("users", Place::national(), 20), 10000 * share.back());
}

/// Volterra's constant of motion, with the rates of deaths (0.4), young (0.02) and births (0.5): it stays as it is along a run.
void PlainModelTest::keepsWhatHaresAndLynxKeep()
{
    const PlainModel model = example("hares-and-lynx.xmile");
    const Projection projection = project(model);
    for (const auto& [region, hunting] : std::map<std::string, double>{{"North", 0.02}, {"South", 0.025}}) {
        const auto hares = projection.series("hares", Place::ofRegion(region));
        const auto lynx = projection.series("lynx", Place::ofRegion(region));
        QCOMPARE(hares.size(), std::size_t(241));
        const auto kept = [&](std::size_t k) {
            return 0.4 * std::log(hares[k]) - 0.02 * hunting * hares[k] + 0.5 * std::log(lynx[k]) - hunting * lynx[k];
        };
        for (std::size_t k = 1; k < hares.size(); ++k)
            VERIFY_CLOSE(kept(k), kept(0), 1e-5, 0);
        QVERIFY(*std::max_element(hares.begin(), hares.end()) > 1.2 * hares.front()); // it swings
    }
}

void PlainModelTest::sumsUpRegionsAsTheDocumentSays()
{
    const PlainModel model = example("hares-and-lynx.xmile");
    const RegionSet& regions = model.projector.regions();
    QCOMPARE(regions.regions.size(), std::size_t(2));
    QCOMPARE(placeName(*model.catalogue, Language::Chinese, regions, Place::ofRegion("South")), std::string("South"));
    QVERIFY(model.catalogue->variable("hares")->perRegion);
    const Projection projection = project(model);
    const double north = projection.value("hares", Place::ofRegion("North"), 10);
    const double south = projection.value("hares", Place::ofRegion("South"), 10);
    QCOMPARE(projection.value("hares", Place::national(), 10), north + south);
    // Nothing is said of a ratio, and nothing of groups.
    QVERIFY(std::isfinite(projection.value("hares per lynx", Place::ofRegion("North"), 10)));
    QVERIFY(std::isnan(projection.value("hares per lynx", Place::national(), 10)));
    QVERIFY(projection.series("hares", Place::ofGroup(RegionGroup::East)).empty());
    QVERIFY(projection.series("hares", Place::ofRegion("West")).empty());
    // A constant that is the same everywhere shows everywhere.
    QCOMPARE(projection.value("hare birth rate", Place::ofRegion("North"), 10), 0.5);
}

void PlainModelTest::showsOtherArraysByElement()
{
    const QString dimensions = QStringLiteral("<dimensions><dim name=\"Regions\"><elem name=\"a\"/><elem name=\"b\"/></dim>"
                                              "<dim name=\"Age\"><elem name=\"young\"/><elem name=\"old\"/></dim></dimensions>");
    const PlainModel model = open(
        written("<aux name=\"k\"><dimensions><dim name=\"Age\"/></dimensions><element subscript=\"young\"><eqn>2</eqn></element>"
                "<element subscript=\"old\"><eqn>3</eqn></element></aux>"
                "<aux name=\"x\"><dimensions><dim name=\"Regions\"/><dim name=\"Age\"/></dimensions><eqn>k[Age]*TIME</eqn></aux>"
                "<aux name=\"y\"><dimensions><dim name=\"Regions\"/></dimensions><eqn>TIME</eqn></aux>",
                dimensions));
    std::vector<std::string> shown;
    for (const VariableInfo& variable : model.catalogue->variables)
        shown.push_back(variable.id);
    QCOMPARE(shown, (std::vector<std::string>{"x[a,young]", "x[a,old]", "x[b,young]", "x[b,old]", "y"}));
    QCOMPARE(model.catalogue->levers.size(), std::size_t(2));
    const Projection projection = project(model, {{"k[old]", 5.0}});
    QCOMPARE(projection.value("x[b,old]", Place::national(), 10), 50.0);
    QCOMPARE(projection.value("x[b,young]", Place::national(), 10), 20.0);
    QVERIFY(projection.series("x", Place::national()).empty());
}

void PlainModelTest::setsOneElementOfAConstant()
{
    const PlainModel model = example("hares-and-lynx.xmile");
    const Projection before = project(model);
    const Projection after = project(model, {{"hunting success[South]", 0.03}});
    QVERIFY(before.series("hares", Place::ofRegion("North")) == after.series("hares", Place::ofRegion("North")));
    QVERIFY(before.series("hares", Place::ofRegion("South")) != after.series("hares", Place::ofRegion("South")));
    QCOMPARE(after.value("hunting success", Place::ofRegion("South"), 0), 0.03);
    // Equations speak of the whole, levers of its elements.
    for (const char* id : {"hunting success", "hunting success[South]"})
        QCOMPARE(model.catalogue->naming("parameter", id)->unit.english, std::string("1/lynx/year"));
}

void PlainModelTest::lacksWhatThePapersGive()
{
    const PlainModel model = example("bass-diffusion.xmile");
    const Projection projection = project(model);
    QVERIFY(!projection.hasCosts());
    QVERIFY(!projection.hasDimensionScores());
    QVERIFY(projection.yearlyCostBnCny("imitation").empty());
    QVERIFY(std::isnan(projection.cumulativeCostBnCny(10)));
    QVERIFY(std::isnan(projection.cumulativeLeverCostBnCny("imitation", 10)));
    for (const double score : projection.dimensionScores(10))
        QVERIFY(std::isnan(score));
    QVERIFY(paperPackage(*model.catalogue) == Scenario());
    // The four-dimension model has all of it.
    const auto shipped =
        Projector::create(tests::dataDirectory(), tests::shippedCatalogue(), *tests::shippedCatalogue()->regionSet("macro"));
    const auto run = shipped->project({});
    VERIFY_RESULT(run);
    QVERIFY(run->hasCosts() && run->hasDimensionScores());
    QVERIFY(run->span() == tests::shippedCatalogue()->span);
}

void PlainModelTest::refusesAScheduleForAConstant()
{
    const PlainModel model = example("bass-diffusion.xmile");
    Scenario scenario;
    scenario.levers["imitation"].intensity = 1.0;
    const auto projection = model.projector.project(scenario);
    QVERIFY(!projection);
    QVERIFY(tests::hasError(projection.error(), ErrorKind::InvalidArgument, 0, "imitation"));
    const auto unknown = model.projector.project({{}, {{"imitatoin", 1.0}}});
    QVERIFY(!unknown);
    QVERIFY(tests::hasError(unknown.error(), ErrorKind::UnknownName, 0, "imitatoin"));
}

void PlainModelTest::worksWithWorldsVersionsAndDifferences()
{
    const PlainModel model = example("bass-diffusion.xmile");
    World world;
    world.id = "w";
    world.name = {"W", "W"};
    world.parameters["imitation"] = 0.5;
    VERIFY_RESULT(validate(world, *model.catalogue, model.projector.regions()));
    QVERIFY(shocks(world, *model.catalogue).empty());
    const auto json = toJson(Scenario{{}, {{"market size", 12000.0}}});
    const auto read = parseScenario(json, "s.json", *model.catalogue, model.projector.regions());
    VERIFY_RESULT(read);
    QCOMPARE(project(model, inWorld(*read, world).parameters).value("users", Place::national(), 0), 0.0);
    const MadeWith made = madeWith(model.projector);
    QCOMPARE(made.modelVersion, std::string("1"));
    QCOMPARE(made.constants.at("imitation"), 0.38);
    const auto again = parseMadeWith(toJson(made), "record");
    VERIFY_RESULT(again);
    QVERIFY(whatDiffers(*again, made).empty());
}

void PlainModelTest::setsConstantsAsLevers()
{
    const PlainModel model = example("bass-diffusion.xmile");
    const Lever& imitation = *model.catalogue->lever("imitation");
    QCOMPARE(constantValue(imitation, {}), 0.38);
    const Scenario moved = withConstant({}, imitation, 0.5);
    QCOMPARE(constantValue(imitation, moved), 0.5);
    QCOMPARE(std::get<double>(moved.parameters.at("imitation")), 0.5);
    QVERIFY(withConstant(moved, imitation, 0.38) == Scenario());
}

/// Two constants move: the Shapley shares are the means over both orders, here worked out from four runs.
void PlainModelTest::sharesAChangeAmongConstants()
{
    const PlainModel model = example("bass-diffusion.xmile");
    const Headline outcome{"users", Place::national()};
    const std::map<std::string, ParameterValue> imitation{{"imitation", 0.5}};
    const std::map<std::string, ParameterValue> market{{"market size", 12000.0}};
    std::map<std::string, ParameterValue> both = imitation;
    both.insert(market.begin(), market.end());
    const Scenario scenario{{}, both};
    const auto players = leverPlayers(model.projector, {}, scenario);
    QCOMPARE(players.size(), std::size_t(2));
    QCOMPARE(players[0].id, std::string("market size"));
    for (const double time : {5.0, 5.25}) {
        const auto users = [&](const std::map<std::string, ParameterValue>& parameters) {
            return project(model, parameters).value("users", Place::national(), time);
        };
        const auto shares = contributions(model.projector, {}, scenario, players, outcome, time, {});
        VERIFY_RESULT(shares);
        const double none = users({});
        const double all = users(both);
        VERIFY_CLOSE(shares->players[0].shapley, ((users(market) - none) + (all - users(imitation))) / 2, 1e-12, 0);
        VERIFY_CLOSE(shares->players[1].shapley, ((users(imitation) - none) + (all - users(market))) / 2, 1e-12, 0);
    }
}

void PlainModelTest::sharesAChangeAmongGroups()
{
    const PlainModel model = example("hares-and-lynx.xmile");
    const Scenario scenario{{}, {{"hare birth rate", 0.6}, {"hunting success[North]", 0.03}, {"lynx death rate", 0.3}}};
    const auto players = groupPlayers(model.projector, {}, scenario);
    QCOMPARE(players.size(), std::size_t(2));
    QCOMPARE(players[0].id, std::string("hares"));
    QCOMPARE(players[1].id, std::string("lynx"));
    QCOMPARE(players[1].leverIds.size(), std::size_t(2));
    // Nothing says what hares per lynx are over both valleys; in one of them there is a figure.
    QVERIFY(!contributions(model.projector, {}, scenario, players, {"hares per lynx", Place::national()}, 10, {}));
    VERIFY_RESULT(contributions(model.projector, {}, scenario, players, {"hares per lynx", Place::ofRegion("South")}, 10, {}));
}

void PlainModelTest::savesTimesForAChart()
{
    // 4000 steps and no word on saving: every tenth.
    const PlainModel model = open(written("<aux name=\"x\"><eqn>TIME</eqn></aux>"));
    const Projection projection = project(model);
    QCOMPARE(projection.times().size(), std::size_t(401));
    QCOMPARE(projection.times()[1], 2.5);
    QVERIFY((projection.span() == TimeSpan{0, 1000, ""}));
    QCOMPARE(projection.value("x", Place::national(), 500), 500.0);
}

void PlainModelTest::leadsWithStocksAndWhatMoves()
{
    // Over 1000: `still` never moves, `slow` falls by a tenth, `swift` falls to nothing; nine auxiliaries rise from 0.
    QString variables = QStringLiteral("<aux name=\"still\"><eqn>0*TIME + 3</eqn></aux><aux name=\"slow\"><eqn>100 - TIME/100</eqn></aux>"
                                       "<aux name=\"swift\"><eqn>1000 - TIME</eqn></aux>"
                                       "<stock name=\"tank\"><eqn>5</eqn><outflow>leak</outflow></stock>"
                                       "<flow name=\"leak\"><eqn>tank/100</eqn></flow><stock name=\"store\"><eqn>7</eqn></stock>");
    const PlainModel few = open(written(variables));
    QCOMPARE(few.headline, (std::vector<std::string>{"tank", "store", "swift", "leak", "slow", "still"}));
    for (int i = 1; i <= 9; ++i)
        variables += QStringLiteral("<stock name=\"s%1\"><eqn>TIME*0</eqn><inflow>f</inflow></stock>").arg(i);
    variables += QStringLiteral("<flow name=\"f\"><eqn>1</eqn></flow>");
    const PlainModel many = open(written(variables));
    QCOMPARE(many.headline, (std::vector<std::string>{"s1", "s2", "s3", "s4", "s5", "s6"}));
    for (const std::string& id : example("hares-and-lynx.xmile").headline)
        QVERIFY(example("hares-and-lynx.xmile").catalogue->variable(id) != nullptr);
}

void PlainModelTest::showsConstantsWhereThereIsNothingElse()
{
    const PlainModel model = open(written(QStringLiteral("<aux name=\"a\"><eqn>2</eqn></aux><aux name=\"b\"><eqn>3</eqn></aux>")));
    QCOMPARE(model.catalogue->variables.size(), std::size_t(2));
    QCOMPARE(model.headline, (std::vector<std::string>{"a", "b"}));
    QCOMPARE(project(model, {{"b", 4.0}}).value("b", Place::national(), 1000), 4.0);
    QVERIFY(model.catalogue->naming("variable", "a") != nullptr);
}

void PlainModelTest::readsTheSameFromText()
{
    const auto path = tests::dataDirectory() / "models" / "examples" / "bass-diffusion.xmile";
    QFile file(QString::fromStdString(path.string()));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto model = parsePlainModel(file.readAll().toStdString(), "any name.xmile");
    VERIFY_RESULT(model);
    QCOMPARE(model->name, std::string("Bass diffusion"));
    QCOMPARE(project(*model).series("users", Place::national()), project(open(path)).series("users", Place::national()));
    const auto nameless = parsePlainModel("<xmile version=\"1.0\"><model><variables><aux name=\"a\"><eqn>1</eqn></aux></variables>"
                                          "</model></xmile>",
                                          "folder/any name.xmile");
    VERIFY_RESULT(nameless);
    QCOMPARE(nameless->name, std::string("any name"));
    const auto broken = parsePlainModel("<xmile version=\"1.0\"><model><variables>\n<aux name=\"a\"><eqn>b</eqn></aux></variables></model></xmile>",
                                        "broken.xmile");
    QVERIFY(!broken);
    QCOMPARE(broken.error().front().kind, ErrorKind::UnknownName);
    QCOMPARE(broken.error().front().where.file, std::string("broken.xmile"));
    QCOMPARE(broken.error().front().where.line, 2);
}

void PlainModelTest::leavesTheFourDimensionModelToItsTables()
{
    const auto model = openPlainModel(tests::dataDirectory() / "models" / "four-dimensions.xmile");
    QVERIFY(!model);
    QCOMPARE(model.error().front().kind, ErrorKind::InvalidArgument);
}

void PlainModelTest::namesWhatIsWrongWithAModel()
{
    const auto missing = openPlainModel(m_directory.filePath(QStringLiteral("none.xmile")).toStdString());
    QVERIFY(!missing);
    QVERIFY(tests::hasError(missing.error(), ErrorKind::UnreadableFile));
    const auto broken = openPlainModel(written("<aux name=\"x\"><eqn>y + 1</eqn></aux>"));
    QVERIFY(!broken);
    QVERIFY(tests::hasError(broken.error(), ErrorKind::UnknownName, 0, "x"));
}

/// What the engine gives for a model, the projection gives under the names of the catalogue.
void PlainModelTest::opensModelsOfOthers()
{
    const QString folder = QStringLiteral(FOURFOLD_SHARED_DIR "/conformance/xmile");
    int opened = 0;
    int refused = 0;
    int series = 0;
    QDirIterator files(folder, {QStringLiteral("*.xmile"), QStringLiteral("*.stmx")}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const std::string path = files.next().toStdString();
        auto resolved = model::loadModel(path);
        const auto model = openPlainModel(path);
        QVERIFY2(resolved || !model, path.c_str());
        if (!model) {
            ++refused;
            continue;
        }
        ++opened;
        const Projection projection = project(*model);
        const auto program = engine::compile(std::move(*resolved));
        VERIFY_RESULT(program);
        const auto run = engine::run(*program);
        VERIFY_RESULT(run);
        const auto& names = program->model();
        for (const VariableInfo& variable : model->catalogue->variables) {
            if (variable.perRegion)
                continue;
            const auto element = names.findElement(variable.id);
            VERIFY_RESULT(element);
            const auto figures = projection.series(variable.id, Place::national());
            QCOMPARE(figures.size(), projection.times().size());
            // Where a figure of the model stops being a number, the projection shows none.
            if (!projection.fault())
                QVERIFY2(figures.front() == run->at(0, *element)
                             || (std::isnan(figures.front()) && std::isnan(run->at(0, *element))),
                         (path + ": " + variable.id).c_str());
            ++series;
        }
        // Every lever can be pulled to both ends of its range.
        for (const Lever& lever : model->catalogue->levers) {
            QVERIFY(lever.low < lever.high && lever.low <= lever.value && lever.value <= lever.high);
            VERIFY_RESULT(model->projector.overrides({{}, {{lever.id, lever.high}}}));
        }
    }
    if (opened == 0)
        QSKIP("No models of others lie beside the checkout: 0 of them opened.");
    qInfo("%d models opened, %d refused as the reader refuses them, %d series compared", opened, refused, series);
    QVERIFY(opened >= 60);
}

QTEST_GUILESS_MAIN(PlainModelTest)
#include "tst_plain_model.moc"
