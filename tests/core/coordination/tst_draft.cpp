// SPDX-License-Identifier: GPL-3.0-or-later
// From obstacles to levers: on a small model whose links are known, and on the shipped model with the shipped table.
#include "core/coordination/draft.h"
#include "tests/core/causes/compiled_model.h"
#include "tests/core/policy/policy_fixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace core;
using namespace core::coordination;
using causes::CausalGraph;
using causes::Polarity;

namespace {

/// a and b are levers. a -> x -> result rises; b -> y -> result falls; c acts on nothing.
struct Small {
    tests::CompiledModel compiled;
    CausalGraph graph;
};

Small small()
{
    auto compiled = tests::compiledSketch(
        QStringLiteral("aux a = 1 + 0.1*TIME\naux b = 2\naux c = 2\naux x = 2*a\naux y = 3*b\naux result = x - y"));
    CausalGraph graph = causes::causalGraph(compiled.program, {&compiled.run}, 1);
    return {std::move(compiled), std::move(graph)};
}

/// The shipped model under the paper package over the macro regions.
struct Shipped {
    engine::Program program;
    CausalGraph graph;
    std::vector<std::string> levers;
};

const Shipped& shipped()
{
    static const Shipped made = [] {
        const auto catalogue = tests::shippedCatalogue();
        const auto projector = policy::Projector::create(tests::dataDirectory(), catalogue, catalogue->regionSets.front());
        if (!projector)
            qFatal("%s", qPrintable(tests::describe(projector.error())));
        engine::RunOptions options;
        options.saveStep = 0.25;
        const engine::Program& program = projector->program();
        const auto package = engine::run(program, *projector->overrides(policy::paperPackage(*catalogue)), options);
        const auto baseline = engine::run(program, {}, options);
        Shipped result{program, causes::causalGraph(program, {&*package, &*baseline}), {}};
        for (const policy::Lever& lever : catalogue->levers)
            result.levers.push_back(lever.id);
        return result;
    }();
    return made;
}

} // namespace

class DraftTest : public QObject {
    Q_OBJECT

private slots:
    void followsLinksWithTheRightSign();
    void takesTheTablesWordFirst();
    void saysWhatNobodyAnswers();
    void refusesUnknownNames();
    void readsTheShippedTable();
    void tableAgreesWithTheModel();
    void draftsTheBriefingsSevenLevers();
    void draftsFromVariablesOfTheModel();
    void answersTheShippedFrameworks_data();
    void answersTheShippedFrameworks();
    void saysWhatIsWrongWithATable();
};

void DraftTest::followsLinksWithTheRightSign()
{
    const Small made = small();
    const auto& model = made.compiled.model();
    const auto rising = draftLevers({{"result", true}}, {}, model, made.graph, {"a", "b", "c"});
    VERIFY_RESULT(rising);
    QCOMPARE(rising->levers, std::vector<std::string>{"a"});
    const LeverPath& path = rising->obstacles[0].levers[0];
    QCOMPARE(path.polarity, Polarity::Positive);
    QCOMPARE(path.path.size(), std::size_t{3}); // a, x, result
    QCOMPARE(model.variables[static_cast<std::size_t>(path.path[1])].name, std::string("x"));
    const auto falling = draftLevers({{"result", false}}, {}, model, made.graph, {"a", "b", "c"});
    QCOMPARE(falling->levers, std::vector<std::string>{"b"});
    QCOMPARE(falling->obstacles[0].levers[0].polarity, Polarity::Negative);
}

void DraftTest::takesTheTablesWordFirst()
{
    const Small made = small();
    const std::vector<ObstacleLink> links{{"schools", {"x"}, {"c", "a"}, "r", "r"}, {"roads", {"result"}, {}, "r", "r"}};
    const auto draft = draftLevers({{"roads", true}, {"schools", true}, {"roads", true}}, links, made.compiled.model(),
                                   made.graph, {"a", "b", "c"});
    VERIFY_RESULT(draft);
    QCOMPARE(draft->levers, (std::vector<std::string>{"a", "c"})); // each once, in the obstacles' order
    QCOMPARE(draft->obstacles[1].link, 0);
    QVERIFY(draft->obstacles[1].levers[0].path.empty()); // c acts on nothing, the table says so all the same
    QCOMPARE(draft->obstacles[1].levers[1].path.size(), std::size_t{2});
    QVERIFY(draft->unanswered.empty());
    QCOMPARE(draftLevers({{"schools", true}}, links, made.compiled.model(), made.graph, {"a", "b", "c"}, 1)->levers,
             std::vector<std::string>{"c"});
}

void DraftTest::saysWhatNobodyAnswers()
{
    const Small made = small();
    const auto draft = draftLevers({{"weather", true}, {"c", true}}, {}, made.compiled.model(), made.graph, {"a", "b"});
    VERIFY_RESULT(draft);
    QVERIFY(draft->levers.empty());
    QCOMPARE(draft->unanswered, (std::vector<std::string>{"weather", "c"}));
}

void DraftTest::refusesUnknownNames()
{
    const Small made = small();
    const auto variable =
        draftLevers({{"roads", true}}, {{"roads", {"bridges"}, {}, "", ""}}, made.compiled.model(), made.graph, {"a"});
    QCOMPARE(variable.error().kind, ErrorKind::NotFound);
    const auto lever = draftLevers({{"roads", true}}, {{"roads", {}, {"b"}, "", ""}}, made.compiled.model(), made.graph, {"a"});
    QCOMPARE(lever.error().kind, ErrorKind::NotFound);
    QVERIFY(lever.error().message.find("'b'") != std::string::npos);
    // A link that no obstacle asks for may speak of another model.
    VERIFY_RESULT(
        draftLevers({{"result", true}}, {{"roads", {"bridges"}, {}, "", ""}}, made.compiled.model(), made.graph, {"a"}));
}

void DraftTest::readsTheShippedTable()
{
    const auto links = readObstacleLinks(tests::dataDirectory());
    VERIFY_RESULT(links);
    QVERIFY(links->size() >= 12);
    for (const ObstacleLink& link : *links)
        QVERIFY2(!link.reasonEn.empty() && !link.reasonZh.empty(), link.indicator.c_str());
}

void DraftTest::tableAgreesWithTheModel()
{
    // Every lever that the table names raises one of the variables it names, by the model's own links.
    const auto links = readObstacleLinks(tests::dataDirectory());
    QStringList unmoved;
    for (const ObstacleLink& link : *links) {
        const auto draft =
            draftLevers({{link.indicator, true}}, *links, shipped().program.model(), shipped().graph, shipped().levers, 10);
        VERIFY_RESULT(draft);
        QCOMPARE(draft->levers, link.levers);
        for (const LeverPath& path : draft->obstacles[0].levers) {
            if (path.path.empty())
                unmoved.append(QString::fromStdString(link.indicator + ": " + path.lever));
        }
    }
    QCOMPARE(unmoved.join(QStringLiteral(", ")), QString());
}

void DraftTest::draftsTheBriefingsSevenLevers()
{
    const auto links = readObstacleLinks(tests::dataDirectory());
    const auto draft = draftLevers({{"hightech_enterprises_recognised", true},
                                    {"cbec_pilot_zones", true},
                                    {"public_budget_education", true},
                                    {"rd_personnel_fte", true},
                                    {"imports_exports", true}},
                                   *links, shipped().program.model(), shipped().graph, shipped().levers);
    VERIFY_RESULT(draft);
    QCOMPARE(draft->levers,
             (std::vector<std::string>{"innovation_fund", "regulatory_sandbox", "single_window", "academies", "digital_parks",
                                       "enterprise_training", "overseas_warehouses"}));
}

void DraftTest::draftsFromVariablesOfTheModel()
{
    const auto draft = draftLevers({{"infrastructure", true}, {"carbon_intensity", false}, {"vacancy", false}}, {},
                                   shipped().program.model(), shipped().graph, shipped().levers, 3);
    VERIFY_RESULT(draft);
    QVERIFY(draft->unanswered.empty());
    const auto has = [&](std::size_t obstacle, const std::string& lever) {
        const auto& levers = draft->obstacles[obstacle].levers;
        return std::any_of(levers.begin(), levers.end(), [&](const LeverPath& path) { return path.lever == lever; });
    };
    QVERIFY(has(0, "digital_infrastructure"));
    QVERIFY(has(1, "green_logistics"));
    QCOMPARE(draft->obstacles[1].levers[0].polarity, Polarity::Negative);
    // Near causes come first.
    for (const DraftedObstacle& obstacle : draft->obstacles) {
        for (std::size_t i = 1; i < obstacle.levers.size(); ++i)
            QVERIFY(obstacle.levers[i].path.size() >= obstacle.levers[i - 1].path.size());
    }
}

void DraftTest::answersTheShippedFrameworks_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("statistics") << "four-dimensions-statistics.json";
    QTest::newRow("model") << "four-dimensions-model.json";
}

void DraftTest::answersTheShippedFrameworks()
{
    // Whatever indicator turns out to be the obstacle, some lever acts on it.
    QFETCH(QString, file);
    const auto text = tests::readAll(tests::dataDirectory() / "indices" / file.toStdString());
    const auto document = QJsonDocument::fromJson(QByteArray::fromStdString(text));
    std::vector<DraftObstacle> obstacles;
    for (const QJsonValue& indicator : document[QStringLiteral("framework")][QStringLiteral("indicators")].toArray()) {
        const QString column = indicator[QStringLiteral("variable")].toString(indicator[QStringLiteral("id")].toString());
        obstacles.push_back({column.toStdString(), indicator[QStringLiteral("direction")].toString() != QStringLiteral("less")});
    }
    QVERIFY(obstacles.size() >= 12);
    const auto draft = draftLevers(obstacles, *readObstacleLinks(tests::dataDirectory()), shipped().program.model(),
                                   shipped().graph, shipped().levers);
    VERIFY_RESULT(draft);
    QCOMPARE(draft->unanswered, std::vector<std::string>{});
}

void DraftTest::saysWhatIsWrongWithATable()
{
    const QTemporaryDir directory;
    QDir(directory.path()).mkdir(QStringLiteral("tables"));
    QFile file(directory.filePath(QStringLiteral("tables/obstacle-levers.csv")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("indicator,variables,levers,reason_en,reason_zh\nroads,x,,r,r\nroads,y,,r,r\nnothing,,,r,r\n");
    file.close();
    const auto links = readObstacleLinks(directory.path().toStdString());
    QVERIFY(!links.has_value());
    QCOMPARE(links.error().size(), std::size_t{2});
    QCOMPARE(links.error()[0].kind, ErrorKind::DuplicateName);
    QCOMPARE(links.error()[0].where.line, 3);
    QCOMPARE(links.error()[1].kind, ErrorKind::Malformed);
    QCOMPARE(links.error()[1].where.line, 4);
}

QTEST_GUILESS_MAIN(DraftTest)
#include "tst_draft.moc"
