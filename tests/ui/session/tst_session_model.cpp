// SPDX-License-Identifier: GPL-3.0-or-later
// A session about another model than the four-dimension one: what it has and lacks, its constants as levers, its workspace.
#include "core/policy/scenario_file.h"
#include "tests/ui/session/session_fixture.h"
#include "ui/session/other_model.h"

#include <QDirIterator>
#include <QFileInfo>
#include <QSignalSpy>
#include <QStringEncoder>
#include <QUndoStack>

#include <cmath>
#include <cstring>

using core::ErrorKind;
using core::policy::Place;
using ui::Session;

namespace {

const QString kBaseline = QStringLiteral("baseline");

/// A model of these variables that runs from 0 to 10 months.
QString document(const QString& variables, const QString& dimensions = {}, const QString& encoding = QStringLiteral("UTF-8"))
{
    return QStringLiteral("<?xml version=\"1.0\" encoding=\"%1\"?>\n<xmile version=\"1.0\"><header><name>Small one</name></header>\n"
                          "<sim_specs time_units=\"month\"><start>0</start><stop>10</stop><dt>0.25</dt></sim_specs>\n%2<model>"
                          "<variables>\n%3\n</variables></model></xmile>\n")
        .arg(encoding, dimensions, variables);
}

const QString kTank = QStringLiteral("<stock name=\"water\"><eqn>100</eqn><outflow>leak</outflow></stock>\n"
                                     "<flow name=\"leak\"><eqn>rate*water</eqn></flow>\n<aux name=\"rate\"><eqn>0.1</eqn></aux>");

} // namespace

class TestSessionModel : public QObject {
    Q_OBJECT

private slots:
    void init();
    void opensAnExample_data();
    void opensAnExample();
    void leavesOutWhatThePapersGive();
    void boundsTheYearToTheRun();
    void movesFiguresByItsConstants();
    void countsAndResetsConstants();
    void refusesWhatIsNoValue();
    void makesOneStepOfOneDrag();
    void showsRegionsOfTheModel();
    void putsConstantsIntoWorlds();
    void followsTwoScenarios();
    void letsAChildFollowItsParent();
    void restoresAnEarlierState();
    void replaysTheLastChange();
    void carriesScenariosInFiles();
    void opensTheSameOnAnotherMachine();
    void keepsNamesWithMarks();
    void readsTextsInAnyEncoding_data();
    void readsTextsInAnyEncoding();
    void refusesWhatIsNoModel_data();
    void refusesWhatIsNoModel();
    void refusesAFileThatIsNotThere();
    void leavesAWorkspaceAloneThatIsThere();
    void opensModelsOfOthers();

private:
    [[nodiscard]] QString write(const char* name, const QByteArray& bytes) const
    {
        QFile file(m_fixture->file(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write");
        return file.fileName();
    }
    [[nodiscard]] QString writeModel(const QString& variables, const QString& dimensions = {}) const
    {
        return write("small.xmile", document(variables, dimensions).toUtf8());
    }
    [[nodiscard]] static QString example(const char* name)
    {
        return QStringLiteral(FOURFOLD_SOURCE_DIR "/data/models/examples/") + QLatin1String(name);
    }
    [[nodiscard]] bool start(const QString& modelFile)
    {
        m_fixture->session.reset();
        auto opened = Session::openModel(FOURFOLD_SOURCE_DIR "/data", modelFile, m_fixture->path());
        if (!opened) {
            qWarning("%s", qPrintable(tests::describe(opened.error())));
            return false;
        }
        m_fixture->session = std::move(*opened);
        return true;
    }
    [[nodiscard]] Session& session() const { return *m_fixture->session; }
    [[nodiscard]] double last(const char* variable) const
    {
        return session().projection()->value(variable, Place::national(), session().catalogue().span.stop);
    }

    std::unique_ptr<tests::SessionFixture> m_fixture;
};

void TestSessionModel::init()
{
    m_fixture = std::make_unique<tests::SessionFixture>();
}

void TestSessionModel::opensAnExample_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("kpis");
    // Stocks in the order of the model; then what rises from 0, then what falls to nearly 0, then what does neither.
    QTest::newRow("Bass diffusion") << "bass-diffusion.xmile" << "Bass diffusion"
                                    << QStringList({"potential users", "users", "share of users", "adoption by imitation",
                                                    "adoption from outside", "adoption"});
    QTest::newRow("hares and lynx") << "hares-and-lynx.xmile" << "Hares and lynx" << QStringList({"hares", "lynx"});
}

void TestSessionModel::opensAnExample()
{
    QFETCH(QString, file);
    QFETCH(QString, name);
    QFETCH(QStringList, kpis);
    QVERIFY(start(example(file.toLatin1().constData())));
    QVERIFY(session().otherModel());
    QCOMPARE(session().otherModel()->name, name);
    QCOMPARE(session().otherModel()->fileName, file);
    static const QRegularExpression kCode(QStringLiteral("^[0-9A-F]{4}-[0-9A-F]{4}$"));
    QVERIFY(kCode.match(session().otherModel()->code).hasMatch());
    QCOMPARE(session().workspaceName(), QStringLiteral("Briefing"));
    QVERIFY(session().catalogue().plain);
    QCOMPARE(session().year(), session().catalogue().span.stop);
    QCOMPARE(QStringList(session().kpis().mid(0, kpis.size())), kpis);
    QVERIFY(session().kpis().size() <= 6);
    QCOMPARE(session().selectedKpi(), kpis.front());
    QCOMPARE(session().chartKeys().size(), 2);
    WAIT_FOR_FIGURES(session());
    QVERIFY(!session().projectionErrors());
    for (const QString& key : session().kpis()) {
        const auto kpi = ui::parseKpiKey(key, session().regions());
        QVERIFY2(std::isfinite(session().projection()->value(kpi.variable.toStdString(), kpi.place, session().year())), qPrintable(key));
    }
}

void TestSessionModel::leavesOutWhatThePapersGive()
{
    QVERIFY(start(example("bass-diffusion.xmile")));
    QCOMPARE(session().scenarios().size(), std::size_t(1));
    QCOMPARE(session().current().id, kBaseline);
    QCOMPARE(session().worlds().size(), std::size_t(1));
    QCOMPARE(session().world().id, std::string("default"));
    QVERIFY(session().catalogue().claims.empty());
    QVERIFY(session().catalogue().figures.empty());
    QVERIFY(session().catalogue().policies.empty());
    QCOMPARE(session().regionSets().size(), std::size_t(1));
    QVERIFY(session().regions().regions.empty());
    QCOMPARE(session().setRegionSet(QStringLiteral("provinces")).error().front().kind, ErrorKind::NotFound);
    QVERIFY(std::isnan(session().constantOf(kBaseline, QStringLiteral("users"))));
}

void TestSessionModel::boundsTheYearToTheRun()
{
    QVERIFY(start(example("bass-diffusion.xmile")));
    session().setYear(-3);
    QCOMPARE(session().year(), 0.0);
    session().setYear(2030);
    QCOMPARE(session().year(), 20.0);
    session().setYear(7.5);
    QCOMPARE(session().year(), 7.5);
}

void TestSessionModel::movesFiguresByItsConstants()
{
    QVERIFY(start(example("bass-diffusion.xmile")));
    WAIT_FOR_FIGURES(session());
    const double before = last("users");
    const QString lever = QStringLiteral("market size");
    QCOMPARE(session().constantOf(kBaseline, lever), 10000.0);
    QSignalSpy copied(&session(), &Session::copied);
    VERIFY_RESULT(session().setConstantOf(kBaseline, lever, 12000));
    // The baseline stays the model as it is written.
    QCOMPARE(copied.size(), 1);
    QVERIFY(!session().current().builtIn);
    QCOMPARE(session().constantOf(kBaseline, lever), 10000.0);
    QCOMPARE(session().constantOf(session().current().id, lever), 12000.0);
    WAIT_FOR_FIGURES(session());
    // The model is linear in the market's size.
    VERIFY_CLOSE(last("users"), 1.2 * before, 1e-9, 0);
    VERIFY_CLOSE(session().baseline()->value("users", Place::national(), 20), before, 0, 0);

    session().undoStack().undo();
    QCOMPARE(session().current().id, kBaseline);
    WAIT_FOR_FIGURES(session());
    VERIFY_CLOSE(last("users"), before, 0, 0);
    session().undoStack().redo();
    QCOMPARE(session().constantOf(session().current().id, lever), 12000.0);
}

void TestSessionModel::countsAndResetsConstants()
{
    QVERIFY(start(example("bass-diffusion.xmile")));
    const QString size = QStringLiteral("market size");
    const QString imitation = QStringLiteral("imitation");
    const QString id = session().addFromBaseline();
    QCOMPARE(session().current().name, QStringLiteral("Scenario A"));
    VERIFY_RESULT(session().setConstantOf(id, size, 12000));
    VERIFY_RESULT(session().setConstantOf(id, imitation, 0.4));
    QCOMPARE(session().current().activeLevers, 2);
    QVERIFY(session().leverChanged(size));
    session().resetLever(size);
    QVERIFY(!session().leverChanged(size));
    QCOMPARE(session().constantOf(id, size), 10000.0);
    QCOMPARE(session().constantOf(id, imitation), 0.4);
    // Back at the model's own value by hand is no change either.
    VERIFY_RESULT(session().setConstantOf(id, imitation, 0.38));
    QVERIFY(session().current().content == core::policy::Scenario());
    session().undoStack().undo();
    VERIFY_RESULT(session().setConstantOf(id, size, 9000));
    session().resetAllLevers();
    QVERIFY(session().current().content == core::policy::Scenario());
    QCOMPARE(session().current().activeLevers, 0);
}

void TestSessionModel::refusesWhatIsNoValue()
{
    QVERIFY(start(example("bass-diffusion.xmile")));
    const QString id = session().addFromBaseline();
    const int steps = session().undoStack().count();
    QVERIFY(!session().setConstantOf(id, QStringLiteral("market size"), std::nan("")));
    QCOMPARE(session().setConstantOf(id, QStringLiteral("nothing"), 1).error().front().kind, ErrorKind::UnknownName);
    QCOMPARE(session().setConstantOf(QStringLiteral("nobody"), QStringLiteral("market size"), 1).error().front().kind, ErrorKind::NotFound);
    QVERIFY(!session().setLeverOf(id, QStringLiteral("market size"), tests::intensity(1)));
    QCOMPARE(session().undoStack().count(), steps);
}

void TestSessionModel::makesOneStepOfOneDrag()
{
    QVERIFY(start(example("bass-diffusion.xmile")));
    for (int i = 1; i <= 5; ++i)
        VERIFY_RESULT(session().setConstantOf(kBaseline, QStringLiteral("market size"), 10000 + 100 * i, QStringLiteral("drag")));
    QCOMPARE(session().scenarios().size(), std::size_t(2));
    QCOMPARE(session().constantOf(session().current().id, QStringLiteral("market size")), 10500.0);
    QCOMPARE(session().undoStack().count(), 1);
    const auto history = session().history(session().current().id);
    VERIFY_RESULT(history);
    QVERIFY(history->size() <= 2);
}

void TestSessionModel::showsRegionsOfTheModel()
{
    QVERIFY(start(example("hares-and-lynx.xmile")));
    QCOMPARE(session().regions().regions.size(), std::size_t(2));
    QCOMPARE(session().regionSetId(), QStringLiteral("model"));
    WAIT_FOR_FIGURES(session());
    session().setPlace(Place::ofRegion("North"));
    QVERIFY(session().place() == Place::ofRegion("North"));
    const auto value = [&](const Place& place) { return session().projection()->value("hares", place, 0); };
    QCOMPARE(value(Place::ofRegion("North")), 1000.0);
    QCOMPARE(value(Place::national()), 2500.0);
    const QString id = session().addFromBaseline();
    VERIFY_RESULT(session().setConstantOf(id, QStringLiteral("first hares[North]"), 1300));
    WAIT_FOR_FIGURES(session());
    QCOMPARE(value(Place::ofRegion("North")), 1300.0);
    QCOMPARE(value(Place::ofRegion("South")), 1500.0);
}

void TestSessionModel::putsConstantsIntoWorlds()
{
    QVERIFY(start(example("bass-diffusion.xmile")));
    const QString lever = QStringLiteral("imitation");
    const QString id = session().addFromBaseline();
    WAIT_FOR_FIGURES(session());
    const double before = last("adoption by imitation");
    core::policy::World world = session().world();
    world.name = {"Copycats", "Copycats"};
    world.parameters["imitation"] = 0.6;
    QVERIFY(!session().addWorld(world).isEmpty());
    QCOMPARE(session().constantOf(id, lever), 0.6);
    QCOMPARE(session().constantDefault(lever), 0.6);
    WAIT_FOR_FIGURES(session());
    QVERIFY(last("adoption by imitation") != before);
    // In this world the model's own value is a change.
    VERIFY_RESULT(session().setConstantOf(id, lever, 0.38));
    QCOMPARE(session().constantOf(id, lever), 0.38);
    WAIT_FOR_FIGURES(session());
    VERIFY_CLOSE(last("adoption by imitation"), before, 0, 0);
    VERIFY_RESULT(session().changeParameter(QStringLiteral("outside influence"), 0.05, core::policy::ParameterRange{0.01, 0.2}, QStringLiteral("seen abroad")));
    QCOMPARE(session().constantDefault(QStringLiteral("outside influence")), 0.05);
}

void TestSessionModel::followsTwoScenarios()
{
    QVERIFY(start(example("bass-diffusion.xmile")));
    const auto following = session().followAll();
    const QString few = session().addFromBaseline();
    VERIFY_RESULT(session().setConstantOf(few, QStringLiteral("market size"), 8000));
    const QString many = session().duplicate(few);
    VERIFY_RESULT(session().setConstantOf(many, QStringLiteral("market size"), 16000));
    session().setPair(few, many);
    QTRY_VERIFY_WITH_TIMEOUT(!session().figuresPending(), 20000);
    const auto users = [&](const QString& id) { return session().projectionOf(id)->value("users", Place::national(), 20); };
    VERIFY_CLOSE(users(many), 2 * users(few), 1e-9, 0);
    VERIFY_CLOSE(users(kBaseline), 1.25 * users(few), 1e-9, 0);
    QVERIFY(!session().scenario(few)->stale);
    QVERIFY(session().staleness(few).empty());
}

void TestSessionModel::letsAChildFollowItsParent()
{
    QVERIFY(start(example("bass-diffusion.xmile")));
    const QString size = QStringLiteral("market size");
    const QString imitation = QStringLiteral("imitation");
    const QString parent = session().addFromBaseline();
    VERIFY_RESULT(session().setConstantOf(parent, size, 12000));
    const QString child = session().addChild(parent);
    VERIFY_RESULT(session().setConstantOf(child, imitation, 0.5));
    QVERIFY(session().leverInherited(child, size));
    QVERIFY(!session().leverInherited(child, imitation));
    VERIFY_RESULT(session().setConstantOf(parent, size, 13000));
    QCOMPARE(session().constantOf(child, size), 13000.0);
    // Back at the model's own value although the parent moves it.
    VERIFY_RESULT(session().setConstantOf(child, size, 10000));
    QCOMPARE(session().constantOf(child, size), 10000.0);
    QVERIFY(!session().leverInherited(child, size));
    VERIFY_RESULT(session().setConstantOf(parent, size, 14000));
    QCOMPARE(session().constantOf(child, size), 10000.0);
    session().inheritLever(child, size);
    QCOMPARE(session().constantOf(child, size), 14000.0);
    QCOMPARE(session().constantOf(child, imitation), 0.5);
}

void TestSessionModel::restoresAnEarlierState()
{
    QVERIFY(start(example("bass-diffusion.xmile")));
    const QString size = QStringLiteral("market size");
    const QString id = session().addFromBaseline();
    VERIFY_RESULT(session().setConstantOf(id, size, 12000));
    VERIFY_RESULT(session().setConstantOf(id, size, 15000));
    const auto history = session().history(id);
    VERIFY_RESULT(history);
    QCOMPARE(history->size(), std::size_t(3));
    WAIT_FOR_FIGURES(session());
    VERIFY_RESULT(session().restoreVersion(id, history->at(1).id));
    QCOMPARE(session().constantOf(id, size), 12000.0);
    QCOMPARE(session().history(id)->back().modelVersion, session().otherModel()->version());
}

void TestSessionModel::replaysTheLastChange()
{
    QVERIFY(start(example("bass-diffusion.xmile")));
    const QString id = session().addFromBaseline();
    VERIFY_RESULT(session().setConstantOf(id, QStringLiteral("market size"), 12000));
    QVERIFY(session().canReplay());
    WAIT_FOR_FIGURES(session());
    const double after = last("users");
    session().previewReplay(0.5);
    WAIT_FOR_FIGURES(session());
    VERIFY_CLOSE(last("users"), after * 11 / 12, 1e-9, 0);
    session().endReplay();
    WAIT_FOR_FIGURES(session());
    VERIFY_CLOSE(last("users"), after, 0, 0);
}

void TestSessionModel::carriesScenariosInFiles()
{
    QVERIFY(start(example("hares-and-lynx.xmile")));
    const QString id = session().addFromBaseline();
    VERIFY_RESULT(session().setConstantOf(id, QStringLiteral("hare birth rate"), 0.6));
    VERIFY_RESULT(session().setConstantOf(id, QStringLiteral("first hares[South]"), 1234));
    const auto content = session().scenario(id)->content;
    const auto path = m_fixture->file("travels.json").toStdString();
    VERIFY_RESULT(core::policy::writeScenarioFile(path, session().exportScenario(id)));
    session().remove(id);
    const auto file = core::policy::readScenarioFile(path, session().catalogue(), session().regionSets());
    VERIFY_RESULT(file);
    QCOMPARE(QString::fromStdString(file->modelVersion), session().otherModel()->version());
    const auto imported = session().importScenario(*file);
    VERIFY_RESULT(imported);
    QVERIFY(session().scenario(*imported)->content == content);

    // One of the four-dimension model is refused, nothing of it stays.
    const auto before = session().scenarios().size();
    core::policy::ScenarioFile foreign;
    foreign.name = "Foreign";
    foreign.content.levers["certification"].intensity = 1.0;
    QVERIFY(!session().importScenario(foreign));
    QCOMPARE(session().scenarios().size(), before);
}

void TestSessionModel::opensTheSameOnAnotherMachine()
{
    const QString model = write("here.xmile", [] {
        QFile file(example("bass-diffusion.xmile"));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }());
    QVERIFY(start(model));
    const QString first = session().addFromBaseline();
    VERIFY_RESULT(session().setConstantOf(first, QStringLiteral("imitation"), 0.5));
    const QString second = session().addFromBaseline();
    VERIFY_RESULT(session().setConstantOf(second, QStringLiteral("market size"), 7000));
    session().setYear(12);
    session().setKpis({QStringLiteral("users"), QStringLiteral("adoption")});
    const auto code = session().otherModel()->code;
    WAIT_FOR_FIGURES(session());
    const auto figures = session().projection()->series("users", Place::national());

    QTemporaryDir elsewhere;
    const QString moved = elsewhere.filePath(QStringLiteral("moved.fourfold"));
    VERIFY_RESULT(session().saveCopyAs(moved));
    m_fixture->session.reset();
    QVERIFY(QFile::remove(model));
    auto opened = tests::SessionFixture::open(moved);
    VERIFY_RESULT(opened);
    m_fixture->session = std::move(*opened);
    QVERIFY(session().otherModel());
    QCOMPARE(session().otherModel()->code, code);
    QCOMPARE(session().otherModel()->fileName, QStringLiteral("here.xmile"));
    QCOMPARE(session().scenarios().size(), std::size_t(3));
    QCOMPARE(session().current().id, second);
    QCOMPARE(session().constantOf(first, QStringLiteral("imitation")), 0.5);
    QCOMPARE(session().year(), 12.0);
    QCOMPARE(session().kpis(), QStringList({QStringLiteral("users"), QStringLiteral("adoption")}));
    WAIT_FOR_FIGURES(session());
    const auto again = session().projection()->series("users", Place::national());
    QCOMPARE(again.size(), figures.size());
    QVERIFY(std::memcmp(again.data(), figures.data(), figures.size() * sizeof(double)) == 0);
    QTRY_VERIFY(session().staleness(first).empty());
    m_fixture->session.reset(); // before its folder goes
}

void TestSessionModel::keepsNamesWithMarks()
{
    const QString dimensions = QStringLiteral("<dimensions><dim name=\"A\"><elem name=\"a1\"/><elem name=\"a2\"/></dim>"
                                              "<dim name=\"B\"><elem name=\"b1\"/></dim></dimensions>");
    QVERIFY(start(writeModel(QStringLiteral("<stock name=\"x\"><dimensions><dim name=\"A\"/><dim name=\"B\"/></dimensions><eqn>1</eqn>"
                                            "<inflow>f</inflow></stock><flow name=\"f\"><dimensions><dim name=\"A\"/><dim name=\"B\"/>"
                                            "</dimensions><eqn>x[A,B]</eqn></flow><aux name=\"&quot;100% @home&quot;\"><eqn>2*x[a1,b1]"
                                            "</eqn></aux>"),
                             dimensions)));
    QStringList keys;
    for (const auto& variable : session().catalogue().variables)
        keys << ui::kpiKey(QString::fromStdString(variable.id), Place::national());
    QCOMPARE(keys.size(), 5);
    QVERIFY(keys.contains(QStringLiteral("x[a1,b1]")));
    session().setKpis(keys);
    session().selectKpi(keys.back());
    QVERIFY(m_fixture->start());
    QCOMPARE(session().kpis(), keys);
    QCOMPARE(session().selectedKpi(), keys.back());
    WAIT_FOR_FIGURES(session());
    for (const QString& key : keys) {
        const auto kpi = ui::parseKpiKey(key, session().regions());
        QVERIFY(session().catalogue().variable(kpi.variable.toStdString()));
        QVERIFY(kpi.place == Place::national());
        QVERIFY(std::isfinite(session().projection()->value(kpi.variable.toStdString(), kpi.place, 5)));
    }
}

void TestSessionModel::readsTextsInAnyEncoding_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    const auto model = [](const QString& name, const QString& encoding) {
        return document(QStringLiteral("<aux name=\"%1\"><eqn>2</eqn></aux><aux name=\"y\"><eqn>2*TIME</eqn></aux>").arg(name), {}, encoding);
    };
    const QString chinese = QStringLiteral("数量");
    QTest::newRow("UTF-8") << chinese << model(chinese, QStringLiteral("utf-8")).toUtf8();
    QTest::newRow("UTF-8 with a mark") << chinese << ("\xEF\xBB\xBF" + model(chinese, QStringLiteral("UTF-8")).toUtf8());
    QStringEncoder wide(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom);
    QTest::newRow("UTF-16 with a mark") << chinese << QByteArray(wide(model(chinese, QStringLiteral("UTF-16"))));
    QStringEncoder bare(QStringConverter::Utf16BE);
    QTest::newRow("UTF-16 without") << chinese << QByteArray(bare(model(chinese, QStringLiteral("UTF-16"))));
    QTest::newRow("Latin 1") << QStringLiteral("größe") << model(QStringLiteral("größe"), QStringLiteral("ISO-8859-1")).toLatin1();
    QStringEncoder national("GB18030");
    if (national.isValid())
        QTest::newRow("GB 18030") << chinese << QByteArray(national(model(chinese, QStringLiteral("GB18030"))));
    else
        qInfo("GB 18030 is left out: this Qt was built without ICU");
}

void TestSessionModel::readsTextsInAnyEncoding()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QVERIFY(start(write("encoded.xml", bytes)));
    QVERIFY(session().catalogue().lever(name.toStdString()));
    QVERIFY(m_fixture->start());
    QVERIFY(session().catalogue().lever(name.toStdString()));
}

void TestSessionModel::refusesWhatIsNoModel_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("variable");
    const auto row = [](const char* name, const QByteArray& text, ErrorKind kind, int line, const char* variable) {
        QTest::newRow(name) << text << kind << line << QString::fromLatin1(variable);
    };
    row("no XML", "certainly not", ErrorKind::Malformed, 1, "");
    row("broken off", "<xmile>\n<model>\n<variables>", ErrorKind::Malformed, 3, "");
    row("another document", "<html><body/></html>", ErrorKind::Malformed, 1, "");
    row("an unknown name", document(QStringLiteral("<aux name=\"x\"><eqn>2*nothing</eqn></aux>")).toUtf8(), ErrorKind::UnknownName, 5, "x");
    row("a circle", document(QStringLiteral("<aux name=\"x\"><eqn>y</eqn></aux>\n<aux name=\"y\"><eqn>x</eqn></aux>")).toUtf8(),
        ErrorKind::CircularDefinition, 5, "x");
    row("no equation", document(QStringLiteral("<aux name=\"x\"><eqn></eqn></aux>")).toUtf8(), ErrorKind::EmptyEquation, 5, "x");
    QFile four(QStringLiteral(FOURFOLD_SOURCE_DIR "/data/models/four-dimensions.xmile"));
    if (!four.open(QIODevice::ReadOnly))
        qFatal("no model");
    row("the four-dimension model", four.readAll(), ErrorKind::InvalidArgument, 0, "");
}

void TestSessionModel::refusesWhatIsNoModel()
{
    QFETCH(QByteArray, text);
    QFETCH(ErrorKind, kind);
    QFETCH(int, line);
    QFETCH(QString, variable);
    const auto opened = Session::openModel(FOURFOLD_SOURCE_DIR "/data", write("broken.xmile", text), m_fixture->path());
    QVERIFY(!opened);
    const auto& error = opened.error().front();
    QCOMPARE(error.kind, kind);
    QCOMPARE(error.where.file, std::string("broken.xmile"));
    QCOMPARE(error.where.line, line);
    QCOMPARE(QString::fromStdString(error.where.variable), variable);
    QVERIFY(!QFileInfo::exists(m_fixture->path()));
}

void TestSessionModel::refusesAFileThatIsNotThere()
{
    const auto opened = Session::openModel(FOURFOLD_SOURCE_DIR "/data", m_fixture->file("nowhere.xmile"), m_fixture->path());
    QVERIFY(!opened);
    QCOMPARE(opened.error().front().kind, ErrorKind::NotFound);
    QVERIFY(!QFileInfo::exists(m_fixture->path()));
}

void TestSessionModel::leavesAWorkspaceAloneThatIsThere()
{
    QVERIFY(m_fixture->start());
    m_fixture->session.reset();
    const auto opened = Session::openModel(FOURFOLD_SOURCE_DIR "/data", example("bass-diffusion.xmile"), m_fixture->path());
    QVERIFY(!opened);
    QCOMPARE(opened.error().front().kind, ErrorKind::UnwritableFile);
    QVERIFY(m_fixture->start());
    QVERIFY(!session().otherModel());
}

void TestSessionModel::opensModelsOfOthers()
{
    const QString folder = QStringLiteral(FOURFOLD_SHARED_DIR "/conformance/xmile");
    int ran = 0;
    int refused = 0;
    QDirIterator files(folder, {QStringLiteral("*.xmile"), QStringLiteral("*.stmx"), QStringLiteral("*.xml")}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        const auto plain = core::policy::openPlainModel(path.toStdString());
        m_fixture = std::make_unique<tests::SessionFixture>();
        auto opened = Session::openModel(FOURFOLD_SOURCE_DIR "/data", path, m_fixture->path());
        QVERIFY2(opened.has_value() == plain.has_value(), qPrintable(path));
        if (!opened) {
            ++refused;
            QVERIFY2(!opened.error().front().message.empty(), qPrintable(path));
            QVERIFY(!QFileInfo::exists(m_fixture->path()));
            continue;
        }
        m_fixture->session = std::move(*opened);
        QTRY_VERIFY2_WITH_TIMEOUT(!session().isComputing() && session().projection(), qPrintable(path), 20000);
        QVERIFY2(!session().projectionErrors() || session().projection()->fault(), qPrintable(path));
        QVERIFY2(!session().kpis().isEmpty(), qPrintable(path));
        for (const QString& key : session().kpis()) {
            const auto kpi = ui::parseKpiKey(key, session().regions());
            QVERIFY2(session().catalogue().variable(kpi.variable.toStdString()), qPrintable(path + u' ' + key));
            QVERIFY2(!session().projection()->series(kpi.variable.toStdString(), kpi.place).empty(), qPrintable(path + u' ' + key));
        }
        // A lever can be set, and the file opens again with it.
        const auto& levers = session().catalogue().levers;
        if (!levers.empty()) {
            const auto lever = QString::fromStdString(levers.front().id);
            const double value = levers.front().high;
            const auto set = session().setConstantOf(kBaseline, lever, value);
            QVERIFY2(set.has_value(), qPrintable(path));
            const auto id = session().current().id;
            QVERIFY(m_fixture->start());
            QCOMPARE(session().constantOf(id, lever), value);
        }
        ++ran;
    }
    if (ran == 0)
        QSKIP("the conformance models are not there; none was opened");
    qInfo("%d models opened, %d refused", ran, refused);
    QVERIFY(ran >= 68);
}

QTEST_GUILESS_MAIN(TestSessionModel)
#include "tst_session_model.moc"
