// SPDX-License-Identifier: GPL-3.0-or-later
// "Why?" of models without tables: a teaching model, arrays, delays, and the models that others wrote, which lie beside the
// checkout.

#include "core/engine/simulation.h"
#include "core/model/model.h"
#include "core/policy/plain_model.h"
#include "core/why/answer.h"
#include "tests/core/model/sketch.h"
#include "tests/support/checks.h"

#include <QDirIterator>
#include <QObject>
#include <QTemporaryDir>

#include <algorithm>
#include <cmath>
#include <fstream>

using namespace core;
using why::Answer;
using why::Subject;
using Kind = why::Subject::Kind;

class TestOtherModels : public QObject {
    Q_OBJECT

private slots:
    void namesAreTheModels();
    void predatorsDriveTheirPrey();
    void aDelayIsLookedThrough();
    void arraysAreSummedUp();
    void constantsOfRunsAreRoots();
    void evidenceTakesRangesFromTheDocumentOrTheUser();
    void modelsOfOthersAnswerEveryVariable();
    // as the pages open them
    void teachingModelsAnswerThroughTheirProjector_data();
    void teachingModelsAnswerThroughTheirProjector();
    void modelsOfOthersAnswerEveryNameOfTheirCatalogue();
    void elementsOfArraysAreAskedByName();
    void regionsThatNothingSumsUpHaveNoNationalFigure();
};

namespace {

/// Hares and lynx after Lotka (1925) and Volterra (1926), our own numbers.
const QString kPredators = QStringLiteral("stock hares = 50 | in births | out kills | unit hare\n"
                                          "stock lynx = 20 | in growth | out deaths | unit lynx\n"
                                          "aux birth_rate = 0.5 | <doc>young hares for each hare</doc> | unit 1/year | "
                                          "<ff:parameter low=\"0.4\" high=\"0.6\" grade=\"B\" note=\"fitted\"/>\n"
                                          "aux kill_rate = 0.02 | <ff:parameter low=\"0.01\" high=\"0.03\" grade=\"C\"/>\n"
                                          "aux yield = 0.3\naux death_rate = 0.4\n"
                                          "flow births = birth_rate*hares\nflow kills = kill_rate*hares*lynx\n"
                                          "flow growth = yield*kills\nflow deaths = death_rate*lynx\n"
                                          "aux hares_per_lynx = hares/lynx | <doc>how many hares there are for a lynx</doc>");

const tests::SketchOptions kSixteenths{QStringLiteral("<start>0</start><stop>20</stop><dt reciprocal=\"true\">16</dt>"),
                                       QStringLiteral("method=\"RK4\" time_units=\"year\""),
                                       {}};

engine::Program compiled(const QString& sketch, const tests::SketchOptions& options = kSixteenths)
{
    auto model = tests::resolveSketch(sketch, options);
    if (!model)
        qFatal("%s", qPrintable(tests::describe(model.error())));
    auto program = engine::compile(std::move(*model));
    if (!program)
        qFatal("%s", qPrintable(tests::describe(program.error())));
    return *program;
}

engine::Trajectory runOf(const engine::Program& program, const std::vector<engine::Override>& overrides = {})
{
    auto trajectory = engine::run(program, overrides);
    if (!trajectory)
        qFatal("%s", qPrintable(tests::describe(trajectory.error())));
    return *trajectory;
}

engine::Override set(const engine::Program& program, const char* name, double value)
{
    return {program.model().findElement(name).value(), value};
}

const why::DriverFact* driver(const Answer& answer, const char* id)
{
    const auto found =
        std::find_if(answer.drivers.begin(), answer.drivers.end(), [&](const auto& fact) { return fact.subject.id == id; });
    return found == answer.drivers.end() ? nullptr : &*found;
}

double explained(const Answer& answer)
{
    double sum = answer.rest;
    for (const why::DriverFact& fact : answer.drivers)
        sum += fact.contribution;
    return sum;
}

/// The first constant that can be set a little otherwise.
std::optional<engine::Override> nudge(const model::ResolvedModel& model)
{
    for (std::size_t i = 0; i < model.elements.size(); ++i) {
        const model::Element& element = model.elements[i];
        if (!element.constant || element.missing || model.variables[static_cast<std::size_t>(element.variable)].hidden)
            continue;
        const double value = model.nodes[static_cast<std::size_t>(element.equation)].value;
        if (std::isfinite(value))
            return engine::Override{static_cast<model::ElementId>(i), value == 0 ? 0.01 : 1.05 * value};
    }
    return std::nullopt;
}

} // namespace

void TestOtherModels::namesAreTheModels()
{
    const auto program = compiled(kPredators);
    const why::Explainer explainer(program);
    const auto before = runOf(program);
    const auto after = runOf(program, {set(program, "birth_rate", 0.55)});
    const auto answer = explainer.answer({Kind::Variable, "hares_per_lynx", {}, {}}, before, after, 10);
    VERIFY_RESULT(answer);
    QCOMPARE(QString::fromStdString(answer->doc), QStringLiteral("how many hares there are for a lynx"));
    QCOMPARE(QString::fromStdString(causes::toText(*answer->formula)), QStringLiteral("hares / lynx"));
    QVERIFY(driver(*answer, "hares") && driver(*answer, "lynx"));
    QVERIFY(answer->mechanisms.empty() && answer->policies.empty() && answer->claims.empty());
    const auto rate = explainer.answer({Kind::Parameter, "birth_rate", {}, {}}, before, after, 10);
    VERIFY_RESULT(rate);
    QCOMPARE(rate->parameters.front().value, 0.55);
    QCOMPARE(rate->parameters.front().standard, 0.5);
    QCOMPARE(rate->parameters.front().low, 0.4);
    QCOMPARE(rate->parameters.front().grade, policy::Grade::B);
    QCOMPARE(rate->parameters.front().note, std::string("fitted"));
    QCOMPARE(rate->unit, std::string("1/year"));
    QCOMPARE(rate->drives, (std::vector<Subject>{{Kind::Variable, "births", {}, {}}}));
    const auto yield = explainer.answer({Kind::Parameter, "yield", {}, {}}, before, after, 10);
    VERIFY_RESULT(yield);
    QVERIFY(!yield->parameters.front().graded);
    QVERIFY(std::isnan(yield->parameters.front().low));
}

void TestOtherModels::predatorsDriveTheirPrey()
{
    const auto program = compiled(kPredators);
    const why::Explainer explainer(program);
    const auto answer =
        explainer.answer({Kind::Variable, "hares", {}, {}}, runOf(program), runOf(program, {set(program, "kill_rate", 0.03)}), 2);
    VERIFY_RESULT(answer);
    // without tables flows are named, as the model names them
    QCOMPARE(QString::fromStdString(causes::toText(*answer->formula)), QString::fromUtf8("births − kills"));
    QCOMPARE(driver(*answer, "births")->polarity, causes::Polarity::Positive);
    QCOMPARE(driver(*answer, "kills")->polarity, causes::Polarity::Negative);
    QVERIFY(driver(*answer, "kills")->contribution < 0);
    VERIFY_CLOSE(explained(*answer), answer->value - answer->reference, 1e-12, 0);
    VERIFY_CLOSE(answer->netFlow, answer->inputsNow[0].second - answer->inputsNow[1].second, 1e-12, 0);
}

void TestOtherModels::aDelayIsLookedThrough()
{
    const auto program = compiled(QStringLiteral("aux k = 1\naux a = k*(1 + TIME)\naux y = SMTH3(a, 2) + DELAY1(a, 4)"));
    const why::Explainer explainer(program);
    const auto answer =
        explainer.answer({Kind::Variable, "y", {}, {}}, runOf(program), runOf(program, {set(program, "k", 2)}), 10);
    VERIFY_RESULT(answer);
    QCOMPARE(answer->drivers.size(), std::size_t{1});
    QCOMPARE(answer->drivers.front().subject.id, std::string("a"));
    QCOMPARE(answer->drivers.front().polarity, causes::Polarity::Positive);
    VERIFY_CLOSE(explained(*answer), answer->value - answer->reference, 1e-12, 0);
}

void TestOtherModels::arraysAreSummedUp()
{
    const auto program = compiled(QStringLiteral("aux k[DimA] = 1,2,3\naux x[DimA] = k[DimA]*(1 + TIME)\naux total = SUM(x[*])"));
    const why::Explainer explainer(program);
    const auto answer =
        explainer.answer({Kind::Variable, "x", {}, {}}, runOf(program), runOf(program, {set(program, "k[A2]", 4)}), 1);
    VERIFY_RESULT(answer);
    QCOMPARE(answer->value, 16.0); // (1 + 4 + 3) * 2
    QVERIFY(answer->summedUp);
    QCOMPARE(answer->groupRule, policy::GroupRule::Sum);
    VERIFY_CLOSE(explained(*answer), 4.0, 1e-12, 0);
    QCOMPARE(answer->drivers.front().subject, (Subject{Kind::Parameter, "k", {}, {}}));
}

void TestOtherModels::constantsOfRunsAreRoots()
{
    const auto program = compiled(kPredators);
    const why::Explainer explainer(program);
    const Subject hares{Kind::Variable, "hares", {}, {}};
    const std::vector<engine::Override> before{set(program, "yield", 0.3)};
    const std::vector<engine::Override> after{set(program, "birth_rate", 0.55), set(program, "death_rate", 0.5)};
    const auto roots = explainer.roots(hares, before, after, 5);
    VERIFY_RESULT(roots);
    QCOMPARE(roots->size(), std::size_t{2});
    const auto element = program.model().findElement("hares").value();
    const auto at5 = [&](const std::vector<engine::Override>& overrides) { return runOf(program, overrides).at(80, element); };
    for (const why::RootFact& root : *roots) {
        const std::size_t kept = root.subject.id == "birth_rate" ? 1 : 0;
        QCOMPARE(root.effect, at5(after) - at5({after[kept]}));
    }
}

void TestOtherModels::evidenceTakesRangesFromTheDocumentOrTheUser()
{
    const auto program = compiled(kPredators);
    const why::Explainer explainer(program);
    const Subject hares{Kind::Variable, "hares", {}, {}};
    const std::vector<engine::Override> none;
    const std::vector<engine::Override> after{set(program, "death_rate", 0.5)};
    const auto shares = explainer.evidence(hares, none, after, 5);
    VERIFY_RESULT(shares);
    QCOMPARE(shares->largest.size(), std::size_t{2});
    QVERIFY(shares->b > 0 && shares->c > 0);
    VERIFY_CLOSE(shares->b + shares->c, 1, 1e-12, 0);
    const auto wider = explainer.evidence(hares, none, after, 5, {}, {{"yield", {0.2, 0.4}}});
    VERIFY_RESULT(wider);
    QCOMPARE(wider->largest.size(), std::size_t{3});
}

void TestOtherModels::modelsOfOthersAnswerEveryVariable()
{
    const QString folder = QStringLiteral(FOURFOLD_SHARED_DIR "/conformance/xmile");
    int models = 0;
    int answers = 0;
    int unlike = 0;
    QDirIterator files(folder, {QStringLiteral("*.xmile"), QStringLiteral("*.stmx")}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        auto model = model::loadModel(path.toStdString());
        if (!model)
            continue; // those that cannot be read are another test's
        auto program = engine::compile(std::move(*model));
        VERIFY_RESULT(program);
        const auto changed = nudge(program->model());
        const auto before = engine::run(*program);
        const auto after = engine::run(*program, changed ? std::vector{*changed} : std::vector<engine::Override>{});
        if (!before || !after || before->elementCount * before->times.size() > 2'000'000)
            continue;
        const why::Explainer explainer(*program);
        for (const model::Variable& variable : program->model().variables) {
            if (variable.hidden)
                continue;
            const auto answer = explainer.answer({Kind::Variable, variable.name, {}, {}}, *before, *after, before->times.back());
            const QByteArray where = (path + QStringLiteral(": ") + QString::fromStdString(variable.name)).toUtf8();
            QVERIFY2(answer, where);
            ++answers;
            const double change = answer->value - answer->reference;
            if (!std::isfinite(change) || !answer->formula)
                continue;
            // what cancels may be larger than what is left
            const double largest = answer->drivers.empty() ? 0 : std::abs(answer->drivers.front().contribution);
            const double size = std::max({std::abs(answer->value), std::abs(answer->reference), largest});
            QVERIFY2(std::abs(explained(*answer) - change) <= 1e-12 * size, where);
            unlike += std::abs(answer->rest) > 1e-9 * size
                ? 1
                : 0; // one sums up 1e30 and -1e30, one has an array with a constant in it
        }
        ++models;
    }
    if (models == 0)
        QSKIP("1 case skipped: the models of others do not lie beside this checkout");
    qInfo("%d models, %d answers, %d with a rest", models, answers, unlike);
    QVERIFY(models >= 50);
    QVERIFY(unlike <= answers / 100);
}

void TestOtherModels::teachingModelsAnswerThroughTheirProjector_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("subject");
    QTest::newRow("hares and lynx") << QStringLiteral("hares-and-lynx.xmile") << QStringLiteral("hares");
    QTest::newRow("Bass diffusion") << QStringLiteral("bass-diffusion.xmile") << QStringLiteral("users");
}

void TestOtherModels::teachingModelsAnswerThroughTheirProjector()
{
    QFETCH(QString, file);
    QFETCH(QString, subject);
    const auto model =
        policy::openPlainModel((QStringLiteral(FOURFOLD_SOURCE_DIR "/data/models/examples/") + file).toStdString());
    VERIFY_RESULT(model);
    const auto projector = std::make_shared<const policy::Projector>(model->projector);
    const why::Explainer explainer(projector);
    const policy::Catalogue& catalogue = *model->catalogue;
    policy::Scenario more;
    for (const policy::Lever& lever : catalogue.levers)
        more.parameters[lever.id] = lever.value + 0.1 * (lever.high - lever.value);
    const auto before = projector->project({});
    const auto after = projector->project(more);
    VERIFY_RESULT(before);
    VERIFY_RESULT(after);
    const double year = catalogue.span.stop;
    const auto& regions = projector->regions().regions;
    const policy::Place place = regions.empty() ? policy::Place::national() : policy::Place::ofRegion(regions.back().id);
    for (const policy::VariableInfo& info : catalogue.variables) {
        const auto answer = explainer.answer({Kind::Variable, info.id, place, {}}, *before, *after, year);
        VERIFY_RESULT(answer);
        QVERIFY(std::isfinite(answer->value));
        QCOMPARE(answer->value, after->value(info.id, place, year));
        for (const why::DriverFact& fact : answer->drivers) // each has a name in the tables
            QVERIFY2(catalogue.lever(fact.subject.id) || catalogue.variable(fact.subject.id), fact.subject.id.c_str());
        for (const why::ParameterFact& fact : answer->parameters)
            QVERIFY2(catalogue.parameter(fact.name), fact.name.c_str());
        QVERIFY(answer->formula);
        QVERIFY(!answer->cost);
        const double largest = answer->drivers.empty() ? 0 : std::abs(answer->drivers.front().contribution);
        VERIFY_CLOSE(explained(*answer), answer->value - answer->reference, 1e-12, 1e-12 * largest);
    }
    for (const policy::Lever& lever : catalogue.levers) {
        const auto answer = explainer.answer({Kind::Lever, lever.id, {}, {}}, *before, *after, year);
        VERIFY_RESULT(answer);
        QCOMPARE(answer->parameters.size(), std::size_t{1});
        QCOMPARE(answer->parameters.front().standard, lever.value);
        QCOMPARE(answer->parameters.front().low, lever.low);
        QVERIFY(!answer->drives.empty());
    }
    const auto roots = explainer.roots({Kind::Variable, subject.toStdString(), place, {}}, {}, more, year);
    VERIFY_RESULT(roots);
    QCOMPARE(roots->size(), catalogue.levers.size());
    const auto evidence = explainer.evidence({Kind::Variable, subject.toStdString(), place, {}}, {}, more, year);
    VERIFY_RESULT(evidence);
    VERIFY_CLOSE(evidence->a + evidence->b + evidence->c + evidence->d, 1, 1e-12, 0);
}

void TestOtherModels::modelsOfOthersAnswerEveryNameOfTheirCatalogue()
{
    constexpr std::size_t kMostValues = 2'000'000;
    constexpr std::size_t kMostAsked = 60; // of one model; further elements of its arrays are alike
    const QString folder = QStringLiteral(FOURFOLD_SHARED_DIR "/conformance/xmile");
    int models = 0, withElements = 0, asked = 0, elements = 0;
    QStringList refused;
    QDirIterator files(folder, {QStringLiteral("*.xmile"), QStringLiteral("*.stmx")}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        auto model = policy::openPlainModel(path.toStdString());
        if (!model)
            continue; // those that cannot be read are another test's
        const auto projector = std::make_shared<const policy::Projector>(model->projector);
        const auto run = projector->project({});
        if (!run || run->trajectory().elementCount * run->times().size() > kMostValues)
            continue;
        const why::Explainer explainer(projector);
        const policy::Catalogue& catalogue = *model->catalogue;
        const auto ask = [&](Kind kind, const std::string& id, std::size_t index) {
            if (index >= kMostAsked)
                return;
            const Subject subject{kind, id, {}, {}};
            const auto answer = explainer.answer(subject, *run, *run, catalogue.span.stop);
            ++asked;
            elements += id.ends_with(']');
            const double value = run->value(id, {}, catalogue.span.stop);
            const bool same = answer && (answer->value == value || (std::isnan(answer->value) && std::isnan(value)));
            if (!same)
                refused << path + QStringLiteral(": ") + QString::fromStdString(answer ? id + ": another value" : answer.error().message);
            const auto again = why::parseKey(why::toKey(subject), projector->regions());
            QVERIFY2(again && *again == subject, id.c_str()); // what pages pass on
        };
        const int before = elements;
        for (std::size_t i = 0; i < catalogue.variables.size(); ++i)
            ask(Kind::Variable, catalogue.variables[i].id, i);
        for (std::size_t i = 0; i < catalogue.levers.size(); ++i)
            ask(Kind::Lever, catalogue.levers[i].id, i);
        withElements += elements > before;
        ++models;
    }
    if (models == 0)
        QSKIP("1 case skipped: the models of others do not lie beside this checkout");
    qInfo("%d models, %d of them with elements of arrays; %d answers, %d of elements", models, withElements, asked, elements);
    QVERIFY2(refused.isEmpty(), qPrintable(QString::number(refused.size()) + QStringLiteral(" refused:\n") + refused.mid(0, 30).join(QLatin1Char('\n'))));
    QVERIFY(withElements >= 20);
}

namespace {

/// A plain model from variables, over two regions and three goods.
struct Written {
    QTemporaryDir folder;
    std::shared_ptr<const policy::Projector> projector;

    explicit Written(const QString& sketch)
    {
        const QString path = folder.filePath(QStringLiteral("model.xmile"));
        std::ofstream(path.toStdString())
            << "<xmile version=\"1.0\" "
               "xmlns:ff=\"https://fourfold.dev/xmile/1\"><header/><sim_specs><start>0</start><stop>4</stop>"
               "<dt>1</dt></sim_specs><dimensions><dim name=\"Region\"><elem name=\"North\"/><elem name=\"South\"/></dim>"
               "<dim name=\"Good\"><elem name=\"Tea\"/><elem name=\"Silk\"/></dim></dimensions><model><variables>"
            << tests::sketchedVariables(sketch).toStdString() << "</variables></model></xmile>";
        auto model = policy::openPlainModel(path.toStdString());
        if (!model)
            qFatal("%s", qPrintable(tests::describe(model.error())));
        projector = std::make_shared<const policy::Projector>(model->projector);
    }

    [[nodiscard]] policy::Projection run(const policy::Scenario& scenario) const
    {
        auto projection = projector->project(scenario);
        if (!projection)
            qFatal("%s", qPrintable(tests::describe(projection.error())));
        return *projection;
    }
};

} // namespace

void TestOtherModels::elementsOfArraysAreAskedByName()
{
    const Written model(
        QStringLiteral("aux price[Good] = 2,5\naux sold[Good] = price[Good]*(1 + TIME)\naux all = SUM(sold[*]) + price[Tea]"));
    const why::Explainer explainer(model.projector);
    const policy::Scenario dearer{{}, {{"price[Tea]", 3.0}}};
    const auto answer = explainer.answer({Kind::Variable, "sold[Tea]", {}, {}}, model.run({}), model.run(dearer), 1);
    VERIFY_RESULT(answer);
    QCOMPARE(answer->value, 6.0);
    QVERIFY(!answer->summedUp);
    QCOMPARE(answer->drivers.front().subject, (Subject{Kind::Lever, "price[Tea]", {}, {}}));
    QCOMPARE(answer->drivers.front().contribution, 2.0);
    QCOMPARE(answer->parameters.front().name, std::string("price[Tea]"));
    QCOMPARE(answer->inputsNow.front().second, 3.0);
    QCOMPARE(answer->drives, (std::vector<Subject>{{Kind::Variable, "all", {}, {}}}));
    const auto all = explainer.answer({Kind::Variable, "all", {}, {}}, model.run({}), model.run(dearer), 1);
    VERIFY_RESULT(all);
    QCOMPARE(all->formula->children[1].value, 3.0); // price[Tea]
    QCOMPARE(all->inNumbers->children[0].value, 16.0);
    VERIFY_CLOSE(explained(*all), 3.0, 1e-12, 0);
    const auto price = explainer.answer({Kind::Lever, "price[Tea]", {}, {}}, model.run({}), model.run(dearer), 1);
    VERIFY_RESULT(price);
    QCOMPARE(price->parameters.front().standard, 2.0);
    const auto evidence = explainer.evidence({Kind::Variable, "all", {}, {}}, {}, dearer, 1);
    VERIFY_RESULT(evidence);
    QCOMPARE(evidence->c, 0.0); // the change is the one that was set: neither price's range moves it, as both ends set both runs
}

void TestOtherModels::regionsThatNothingSumsUpHaveNoNationalFigure()
{
    const Written model(QStringLiteral("aux rate[Region] = 2,5\naux level[Region] = rate[Region]*(1 + TIME)"));
    const why::Explainer explainer(model.projector);
    const policy::Scenario more{{}, {{"rate[North]", 3.0}}};
    const auto nation = explainer.answer({Kind::Variable, "level", {}, {}}, model.run({}), model.run(more), 1);
    VERIFY_RESULT(nation);
    QVERIFY(std::isnan(nation->value));
    QCOMPARE(nation->places.size(), std::size_t{2});
    QCOMPARE(nation->places.front().value, 6.0);
    for (const why::DriverFact& fact : nation->drivers)
        QCOMPARE(fact.contribution, 0.0);
    QCOMPARE(nation->parameters.front().name, std::string("rate"));
    const auto north =
        explainer.answer({Kind::Variable, "level", policy::Place::ofRegion("North"), {}}, model.run({}), model.run(more), 1);
    VERIFY_RESULT(north);
    QCOMPARE(north->value, 6.0);
    QCOMPARE(north->drivers.front().contribution, 2.0);
    QCOMPARE(north->drivers.front().subject, (Subject{Kind::Lever, "rate[North]", {}, {}}));
}

QTEST_GUILESS_MAIN(TestOtherModels)
#include "tst_other_models.moc"
