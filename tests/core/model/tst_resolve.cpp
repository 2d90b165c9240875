// SPDX-License-Identifier: GPL-3.0-or-later
// What the resolved model promises, and which mistakes are named where.

#include "core/model/model.h"
#include "tests/core/model/sketch.h"
#include "tests/support/checks.h"

#include <QObject>
#include <QTemporaryDir>

#include <algorithm>
#include <fstream>

using namespace core;
using namespace core::model;

class TestResolve : public QObject {
    Q_OBJECT

private slots:
    void errors_data();
    void errors();
    void moduleErrors_data();
    void moduleErrors();
    void macroErrors_data();
    void macroErrors();
    void collectsAllErrors();
    void namesTheCircle();
    void suggestsTheNearestName();
    void brokenLaterLinesHaveTheirOwnPosition();

    void sharesEqualExpressions();
    void tellsConstantsFromEquations();
    void ordersWhatDependsOnWhat();
    void delaysBreakCircles();
    void writesDelaysAsHiddenStocks();
    void listsFlowsOfStocks();
    void takesAnnotationsAndGroups();
    void readsSimulationSettings();
    void notesWhatIsTakenOneWay();
    void notesUnknownParts();
    void leavesElementsOut();

    void findsElements_data();
    void findsElements();
    void refusesUnknownElements_data();
    void refusesUnknownElements();
    void knowsCausesAndUses();

    void replacesElementsOfADimension();
    void replacementErrors_data();
    void replacementErrors();
    void loadsAFile();
    void refusesHugeModels_data();
    void refusesHugeModels();
};

namespace {

/// The first error of this kind about this variable.
const Error* findError(const Errors& errors, ErrorKind kind, const QString& variable)
{
    const auto it = std::find_if(errors.begin(), errors.end(), [&](const Error& error) {
        return error.kind == kind && QString::fromStdString(error.where.variable) == variable;
    });
    return it == errors.end() ? nullptr : &*it;
}

void errorColumns()
{
    QTest::addColumn<QString>("sketch");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("variable");
    QTest::addColumn<int>("line");
}

} // namespace

Q_DECLARE_METATYPE(core::ErrorKind)

void TestResolve::errors_data()
{
    errorColumns();
    const auto row = [](const char* name, const char* sketch, ErrorKind kind, const char* variable, int line) {
        QTest::newRow(name) << sketch << kind << variable << line;
    };
    // the sketch begins on line 2
    row("syntax", "aux x = 1 +", ErrorKind::Syntax, "x", 2);
    row("unknown name", "aux x = y", ErrorKind::UnknownName, "x", 2);
    row("no equation", "aux x", ErrorKind::EmptyEquation, "x", 2);
    row("question marks", "aux x = ???", ErrorKind::EmptyEquation, "x", 2);
    row("placeholder", "aux x = {Enter equation...}", ErrorKind::EmptyEquation, "x", 2);
    row("same name twice", "aux x y = 1\naux X_Y = 2", ErrorKind::DuplicateName, "X_Y", 3);
    row("unknown function", "aux x = FROBNICATE(1)", ErrorKind::UnsupportedFunction, "x", 2);
    row("unsupported function", "aux x = NPV(1, 2)", ErrorKind::UnsupportedFunction, "x", 2);
    row("too few arguments", "aux x = SMTH1(1)", ErrorKind::InvalidArgument, "x", 2);
    row("too many arguments", "aux x = ABS(1, 2)", ErrorKind::InvalidArgument, "x", 2);
    row("order not a number", "aux n = 3\naux x = SMTHN(1, 2, n)", ErrorKind::InvalidArgument, "x", 3);
    row("variable called", "aux y = 1\naux x = y(2)", ErrorKind::InvalidArgument, "x", 3);
    row("table without points", "<aux name=\"x\"><eqn>1</eqn><gf><xpts>1</xpts></gf></aux>", ErrorKind::Malformed, "x", 2);
    row("table with different counts", "<aux name=\"x\"><eqn>1</eqn><gf><xpts>1,2</xpts><ypts>1</ypts></gf></aux>", ErrorKind::Malformed, "x", 2);
    row("table without scale", "<aux name=\"x\"><eqn>1</eqn><gf><ypts>1,2</ypts></gf></aux>", ErrorKind::Malformed, "x", 2);
    row("no table", "aux y = 1\naux x = LOOKUP(y, 1)", ErrorKind::InvalidArgument, "x", 3);
    row("table without input", "gf t = 0,1 -> 0,1\naux x = t", ErrorKind::InvalidArgument, "x", 3);
    row("unknown dimension", "aux x[Nowhere] = 1", ErrorKind::UnknownName, "x", 2);
    row("array as a scalar", "aux v[DimA] = 1\naux x = v", ErrorKind::WrongSubscript, "x", 3);
    row("too many subscripts", "aux v[DimA] = 1\naux x = v[A1, A2]", ErrorKind::WrongSubscript, "x", 3);
    row("scalar with subscript", "aux v = 1\naux x = v[A1]", ErrorKind::WrongSubscript, "x", 3);
    row("unknown element", "aux v[DimA] = 1\naux x = v[B1]", ErrorKind::WrongSubscript, "x", 3);
    row("index out of range", "aux v[DimA] = 1\naux x = v[4]", ErrorKind::WrongSubscript, "x", 3);
    row("star outside a function", "aux v[DimA] = 1\naux x = v[*]", ErrorKind::WrongSubscript, "x", 3);
    row("foreign dimension", "aux v[DimA] = 1\naux x[DimB] = v[DimA]", ErrorKind::WrongSubscript, "x", 3);
    row("ranges of different length", "aux v[DimA] = 1\naux x = SUM(v[1:2] * v[1:3])", ErrorKind::WrongSubscript, "x", 3);
    row("range the wrong way round", "aux v[DimA] = 1\naux x = SUM(v[3:1])", ErrorKind::WrongSubscript, "x", 3);
    row("subrange of another dimension", "aux v[DimA] = 1\naux x = SUM(v[*:DimB])", ErrorKind::WrongSubscript, "x", 3);
    row("dimension as a value", "aux x = DimA", ErrorKind::WrongSubscript, "x", 2);
    row("wrong number of values", "aux x[DimA] = 1, 2", ErrorKind::WrongSubscript, "x", 2);
    row("list for a scalar", "aux x = 1, 2", ErrorKind::WrongSubscript, "x", 2);
    row("unknown flow", "stock x = 1 | in nothing", ErrorKind::UnknownName, "x", 2);
    row("flow of other dimensions", "stock x[DimA] = 1 | in f\nflow f[DimB] = 1", ErrorKind::WrongSubscript, "x", 2);
    row("circle", "aux x = y\naux y = x", ErrorKind::CircularDefinition, "x", 2);
    row("circle of one", "aux x = x + 1", ErrorKind::CircularDefinition, "x", 2);
    row("initial circle", "stock x = y\nstock y = x", ErrorKind::CircularDefinition, "x", 2);
    row("queue", "stock x = 1 | <queue/>", ErrorKind::UnsupportedFeature, "x", 2);
    row("leak without conveyor", "stock s = 1 | out x\nflow x = 1 | <leak/>", ErrorKind::UnsupportedFeature, "x", 3);
    row("conveyor with capacity", "stock x = 1 | out f | <conveyor><len>2</len><capacity>3</capacity></conveyor>\nflow f = 1", ErrorKind::UnsupportedFeature, "x", 2);
    row("discrete conveyor", "stock x = 1 | out f | <conveyor discrete=\"true\"><len>2</len></conveyor>\nflow f = 1", ErrorKind::UnsupportedFeature, "x", 2);
    row("conveyor that leaks exponentially", "stock x = 1 | out f | <conveyor exponential_leak=\"true\"><len>2</len></conveyor>\nflow f = 1", ErrorKind::UnsupportedFeature, "x", 2);
    row("conveyor of batches", "stock x = 1 | out f | <conveyor batch_integrity=\"true\"><len>2</len></conveyor>\nflow f = 1", ErrorKind::UnsupportedFeature, "x", 2);
    row("conveyor with a part that is not known", "stock x = 1 | out f | <conveyor><len>2</len><stretch>3</stretch></conveyor>\nflow f = 1", ErrorKind::UnsupportedFeature, "x", 2);
    row("non-negative here and there", "flow f = 1\n<flow name=\"x\"><dimensions><dim name=\"DimB\"/></dimensions><element subscript=\"B1\"><eqn>1</eqn><non_negative/></element>\n<element subscript=\"B2\"><eqn>1</eqn></element></flow>", ErrorKind::UnsupportedFeature, "x", 4);
    row("non-negative but for the common equation", "<flow name=\"x\"><dimensions><dim name=\"DimB\"/></dimensions><eqn>2</eqn>\n<element subscript=\"B1\"><eqn>1</eqn><non_negative/></element></flow>", ErrorKind::UnsupportedFeature, "x", 3);
    row("conveyor that changes its length", "stock x = 1 | out f | <conveyor><len>TIME</len></conveyor>\nflow f = 1", ErrorKind::UnsupportedFeature, "x", 2);
    row("use of an element that is left out",
        "<aux name=\"v\"><dimensions><dim name=\"DimB\"/></dimensions><element subscript=\"B1\"><eqn>1</eqn></element></aux>\naux x = v[B2]",
        ErrorKind::EmptyEquation, "x", 3);
    row("element of no dimension", "<aux name=\"x\"><dimensions><dim name=\"DimB\"/></dimensions><element subscript=\"A1\"><eqn>1</eqn></element></aux>",
        ErrorKind::WrongSubscript, "x", 2);
}

void TestResolve::errors()
{
    QFETCH(QString, sketch);
    QFETCH(ErrorKind, kind);
    QFETCH(QString, variable);
    QFETCH(int, line);
    const auto model = tests::resolveSketch(sketch);
    QVERIFY(!model.has_value());
    const Error* const error = findError(model.error(), kind, variable);
    QVERIFY2(error != nullptr, qPrintable(tests::describe(model.error())));
    QCOMPARE(error->where.line, line);
    QCOMPARE(error->where.file, std::string("sketch.xmile"));
    QVERIFY(error->message.size() > 10);
}

void TestResolve::moduleErrors_data()
{
    QTest::addColumn<QString>("sketch");
    QTest::addColumn<QString>("besides");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("variable");
    const QString sub = QStringLiteral("<model name=\"m\"><variables><aux name=\"i\" access=\"input\"><eqn/></aux><aux name=\"o\"><eqn>i</eqn></aux></variables></model>");
    QTest::newRow("no such model") << "<module name=\"m\"/>" << "" << ErrorKind::UnknownName << "m";
    QTest::newRow("connection from nothing") << "<module name=\"m\"><connect to=\"m.i\" from=\".q\"/></module>" << sub << ErrorKind::UnknownName << "m";
    QTest::newRow("connection to nothing") << "aux a = 1\n<module name=\"m\"><connect to=\"m.q\" from=\".a\"/></module>" << sub << ErrorKind::UnknownName << "m";
    QTest::newRow("unconnected input") << "<module name=\"m\"/>" << sub << ErrorKind::EmptyEquation << "m.i";
    QTest::newRow("two sources") << "aux a = 1\naux b = 1\n<module name=\"m\"><connect to=\"m.i\" from=\".a\"/><connect to=\"m.i\" from=\".b\"/></module>" << sub
                                 << ErrorKind::DuplicateName << "m.i";
    QTest::newRow("module in itself") << "<module name=\"m\"/>" << "<model name=\"m\"><variables><module name=\"m\"/></variables></model>"
                                      << ErrorKind::CircularDefinition << "m";
    QTest::newRow("circle through a module") << "aux a = m.o\n<module name=\"m\"><connect to=\"m.i\" from=\".a\"/></module>" << sub
                                             << ErrorKind::CircularDefinition << "a";
    QTest::newRow("module's variable without module name") << "aux a = 1\n<module name=\"m\"><connect to=\"m.i\" from=\".a\"/></module>\naux b = o" << sub
                                                           << ErrorKind::UnknownName << "b";
}

void TestResolve::moduleErrors()
{
    QFETCH(QString, sketch);
    QFETCH(QString, besides);
    QFETCH(ErrorKind, kind);
    QFETCH(QString, variable);
    tests::SketchOptions options;
    options.besides = besides;
    const auto model = tests::resolveSketch(sketch, options);
    QVERIFY(!model.has_value());
    QVERIFY2(findError(model.error(), kind, variable) != nullptr, qPrintable(tests::describe(model.error())));
}

void TestResolve::macroErrors_data()
{
    QTest::addColumn<QString>("sketch");
    QTest::addColumn<QString>("macro");
    QTest::addColumn<ErrorKind>("kind");
    const auto row = [](const char* name, const char* sketch, const char* macro, ErrorKind kind) { QTest::newRow(name) << sketch << macro << kind; };
    row("too many arguments", "aux x = M(1, 2)", "<macro name=\"M\"><parm>a</parm><eqn>a</eqn></macro>", ErrorKind::InvalidArgument);
    row("too few arguments", "aux x = M()", "<macro name=\"M\"><parm>a</parm><eqn>a</eqn></macro>", ErrorKind::InvalidArgument);
    row("calls itself", "aux x = M(1)", "<macro name=\"M\"><parm>a</parm><eqn>M(a)</eqn></macro>", ErrorKind::CircularDefinition);
    row("calls itself with another argument", "aux x = M(1)", "<macro name=\"M\"><parm>a</parm><eqn>M(a + TIME)</eqn></macro>", ErrorKind::CircularDefinition);
    row("settings of its own", "aux x = M(1)", "<macro name=\"M\"><parm>a</parm><eqn>a</eqn><sim_specs><stop>5</stop></sim_specs></macro>", ErrorKind::UnsupportedFeature);
    row("does not see the caller's names", "aux y = 1\naux x = M(1)", "<macro name=\"M\"><parm>a</parm><eqn>a + y</eqn></macro>", ErrorKind::UnknownName);
    row("broken body", "aux x = M(1)", "<macro name=\"M\"><parm>a</parm><eqn>a +</eqn></macro>", ErrorKind::Syntax);
}

void TestResolve::macroErrors()
{
    QFETCH(QString, sketch);
    QFETCH(QString, macro);
    QFETCH(ErrorKind, kind);
    tests::SketchOptions options;
    options.besides = macro;
    const auto model = tests::resolveSketch(sketch, options);
    QVERIFY(!model.has_value());
    QVERIFY2(std::any_of(model.error().begin(), model.error().end(), [&](const Error& e) { return e.kind == kind; }),
             qPrintable(tests::describe(model.error())));
}

void TestResolve::collectsAllErrors()
{
    const auto model = tests::resolveSketch(QStringLiteral("aux a = 1 +\naux b = nothing\naux c = NPV(1)\naux d\naux v[DimA] = 1\naux e = v"));
    QVERIFY(!model.has_value());
    QCOMPARE(model.error().size(), 5U);
    std::vector<int> lines;
    for (const Error& error : model.error())
        lines.push_back(error.where.line);
    QCOMPARE(lines, (std::vector<int>{2, 3, 4, 5, 7}));
}

void TestResolve::namesTheCircle()
{
    const auto model = tests::resolveSketch(QStringLiteral("aux free = 1\naux a = b + free\naux b = c\naux c = a"));
    QVERIFY(!model.has_value());
    QCOMPARE(model.error().size(), 1U);
    QCOMPARE(model.error().front().arguments, (std::vector<std::string>{"a", "b", "c"}));
}

void TestResolve::suggestsTheNearestName()
{
    const auto model = tests::resolveSketch(QStringLiteral("aux birth rate = 1\naux x = brith_rate"));
    QVERIFY(!model.has_value());
    QCOMPARE(model.error().front().arguments, (std::vector<std::string>{"brith_rate", "birth_rate"}));
}

void TestResolve::brokenLaterLinesHaveTheirOwnPosition()
{
    const auto document = parseXmile("<xmile><model><variables>\n"
                                     "<aux name=\"x\"><eqn>1 +\n"
                                     "   nothing</eqn></aux>\n"
                                     "<aux name=\"y\"><eqn>zero</eqn></aux>\n"
                                     "</variables></model></xmile>",
                                     "sketch.xmile");
    VERIFY_RESULT(document);
    const auto model = resolve(*document);
    QVERIFY(!model.has_value());
    QCOMPARE(model.error().size(), 2U);
    QCOMPARE(model.error()[0].where.line, 3);
    QCOMPARE(model.error()[0].where.column, 4);
    QCOMPARE(model.error()[1].where.line, 4);
    QCOMPARE(model.error()[1].where.column, 20); // <aux name="y"><eqn>zero
}

void TestResolve::sharesEqualExpressions()
{
    const auto model = tests::resolveSketch(QStringLiteral("aux v[DimA] = 1, 2, 3\naux x[DimA] = v / SUM(v[*])\naux y = SUM(v[*])"));
    VERIFY_RESULT(model);
    const auto sums = std::count_if(model->nodes.begin(), model->nodes.end(), [](const Node& node) { return node.operation == Operation::Add; });
    QCOMPARE(sums, 1);
}

void TestResolve::tellsConstantsFromEquations()
{
    const auto model = tests::resolveSketch(QStringLiteral(
        "aux a = 3\naux b = -2 * (3 + 1)\naux c = a\naux v[DimA] = 1, TIME, 3\nstock s = 5\naux t = NAN\n<aux name=\"g\"><eqn>1</eqn><gf><xpts>0,1</xpts><ypts>0,1</ypts></gf></aux>"));
    VERIFY_RESULT(model);
    const auto constant = [&](const char* name) { return model->elements[static_cast<std::size_t>(*model->findElement(name))].constant; };
    QVERIFY(constant("a"));
    QVERIFY(constant("b"));
    QVERIFY(!constant("c"));
    QVERIFY(constant("v[A1]"));
    QVERIFY(!constant("v[A2]"));
    QVERIFY(!constant("s"));
    QVERIFY(!constant("t"));
    QVERIFY(!constant("g"));
}

void TestResolve::ordersWhatDependsOnWhat()
{
    const auto model = tests::resolveSketch(QStringLiteral("stock s = d | in a\nflow a = b\naux b = c + s\naux c = s\naux d = 4"));
    VERIFY_RESULT(model);
    const auto position = [](const std::vector<ElementId>& order, ElementId id) { return std::find(order.begin(), order.end(), id) - order.begin(); };
    const auto id = [&](const char* name) { return *model->findElement(name); };
    QCOMPARE(model->stageOrder.size(), 4U);
    QVERIFY(position(model->stageOrder, id("c")) < position(model->stageOrder, id("b")));
    QVERIFY(position(model->stageOrder, id("b")) < position(model->stageOrder, id("a")));
    QCOMPARE(model->initialOrder.size(), 5U);
    QVERIFY(position(model->initialOrder, id("d")) < position(model->initialOrder, id("s")));
    QVERIFY(position(model->initialOrder, id("s")) < position(model->initialOrder, id("c")));
}

void TestResolve::delaysBreakCircles()
{
    const auto model = tests::resolveSketch(QStringLiteral("aux x = DELAY(y, 2, 1)\naux y = x + 1\naux p = PREVIOUS(q, 0)\naux q = p + 1"));
    VERIFY_RESULT(model);
}

void TestResolve::writesDelaysAsHiddenStocks()
{
    const auto model = tests::resolveSketch(QStringLiteral("aux a = TIME\naux x = SMTH3(a, 6)\naux y = SMTH3(a, 6) + 1"));
    VERIFY_RESULT(model);
    const auto hidden = std::count_if(model->variables.begin(), model->variables.end(), [](const Variable& v) { return v.hidden && v.kind == VariableKind::Stock; });
    QCOMPARE(hidden, 3); // equal smooths are one
}

void TestResolve::listsFlowsOfStocks()
{
    const auto model = tests::resolveSketch(QStringLiteral("stock s = 1 | in a | in b | out c\nflow a = 1\nflow b = 1\nflow c = 1"));
    VERIFY_RESULT(model);
    const Variable& stock = model->variables[static_cast<std::size_t>(*model->findVariable("s"))];
    QCOMPARE(stock.inflows, (std::vector<VariableId>{*model->findVariable("a"), *model->findVariable("b")}));
    QCOMPARE(stock.outflows, (std::vector<VariableId>{*model->findVariable("c")}));
}

void TestResolve::takesAnnotationsAndGroups()
{
    const auto model = tests::resolveSketch(QStringLiteral(
        "<group name=\"People\"><entity name=\"birth_rate\"/></group>\n"
        "<aux name=\"birth rate\" ff:figures=\"a;b\"><eqn>1</eqn><units>1/year</units><doc> how many </doc>"
        "<ff:parameter low=\"0.5\" grade=\"C\"/><ff:note>hm</ff:note><ff:source id=\"1\"/><ff:source id=\"2\"/></aux>"));
    VERIFY_RESULT(model);
    const Variable& variable = model->variables.front();
    QCOMPARE(variable.name, std::string("birth rate"));
    QCOMPARE(variable.group, std::string("People"));
    QCOMPARE(variable.unit, std::string("1/year"));
    QCOMPARE(variable.doc, std::string("how many"));
    QCOMPARE(variable.annotations, (Annotations{{"figures", "a;b"}, {"note", "hm"}, {"parameter.grade", "C"}, {"parameter.low", "0.5"}, {"source#2.id", "2"}, {"source.id", "1"}}));
}

void TestResolve::readsSimulationSettings()
{
    tests::SketchOptions options;
    options.attributes = QStringLiteral("method=\"RK4\" time_units=\"year\"");
    options.specs = QStringLiteral("<start>2024</start><stop>2035</stop><dt reciprocal=\"true\">16</dt><ff:save_step>0.25</ff:save_step>");
    const auto model = tests::resolveSketch(QStringLiteral("aux x = 1"), options);
    VERIFY_RESULT(model);
    QCOMPARE(model->specs.start, 2024.0);
    QCOMPARE(model->specs.stop, 2035.0);
    QCOMPARE(model->specs.step, 0.0625);
    QCOMPARE(model->specs.saveStep, 0.25);
    QCOMPARE(model->specs.method, Method::RungeKutta4);
    QCOMPARE(model->specs.timeUnit, std::string("year"));
}

void TestResolve::notesWhatIsTakenOneWay()
{
    const auto model = tests::resolveSketch(QStringLiteral(
        "<aux name=\"x\"><dimensions><dim name=\"DimB\"/></dimensions><element subscript=\"B1\"><eqn>1</eqn></element>"
        "<element subscript=\"B1\"><eqn>2</eqn></element><element subscript=\"B2\"><eqn>3</eqn></element></aux>"));
    VERIFY_RESULT(model);
    QCOMPARE(model->notes.size(), 1U);
    QCOMPARE(model->nodes[static_cast<std::size_t>(model->elements[0].equation)].value, 1.0);

    const auto unknown = tests::resolveSketch(QStringLiteral("aux x = 1 | <format/><isee:thing/><surprise/>"));
    VERIFY_RESULT(unknown);
    QCOMPARE(unknown->notes.size(), 1U);
    QCOMPARE(unknown->notes.front().arguments, (std::vector<std::string>{"surprise"}));
}

/// What is not known is named wherever it stands; what only describes is not.
void TestResolve::notesUnknownParts()
{
    tests::SketchOptions options;
    options.specs += QStringLiteral("<surprise1/><isee:thing/>");
    options.besides = QStringLiteral("<model name=\"part\"><variables><aux name=\"y\"><eqn>1</eqn><surprise2/></aux></variables></model>");
    const auto model = tests::resolveSketch(
        QStringLiteral("<aux name=\"x\"><dimensions><dim name=\"DimB\"/></dimensions>\n"
                       "<element subscript=\"B1\"><eqn>1</eqn><surprise3/></element>\n"
                       "<element subscript=\"B2\"><eqn>1</eqn><units>m</units>\n<gf><xscale min=\"0\" max=\"1\"/><ypts>0,1</ypts><surprise4/></gf></element></aux>\n"
                       "<aux name=\"z\"><eqn>1</eqn>\n<gf><yscale min=\"0\" max=\"1\"/><xscale min=\"0\" max=\"1\"/><ypts>0,1</ypts><surprise5/></gf></aux>\n"
                       "<gf name=\"table\"><xscale min=\"0\" max=\"1\"/><ypts>0,1</ypts><surprise6/></gf>\n"
                       "<module name=\"one\" model=\"part\"><shape/><surprise7/></module>\n<module name=\"two\" model=\"part\"/>"),
        options);
    VERIFY_RESULT(model);
    std::map<std::string, int> lines; // by tag
    for (const Error& note : model->notes)
        lines[note.arguments.front()] += note.where.line;
    QCOMPARE(lines, (std::map<std::string, int>{{"surprise1", 1}, {"surprise2", 11}, {"surprise3", 3}, {"surprise4", 5}, {"surprise5", 7},
                                                {"surprise6", 8}, {"surprise7", 9}}));
    QCOMPARE(model->notes.size(), lines.size());
}

void TestResolve::leavesElementsOut()
{
    const auto model = tests::resolveSketch(QStringLiteral(
        "<aux name=\"x\"><dimensions><dim name=\"DimB\"/></dimensions><element subscript=\"B1\"><eqn>1</eqn></element></aux>"));
    VERIFY_RESULT(model);
    QVERIFY(!model->elements[0].missing);
    QVERIFY(model->elements[1].missing);
    QVERIFY(!model->elements[1].constant);
}

void TestResolve::findsElements_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("element");
    QTest::newRow("scalar") << "GROWTH_rate" << "Growth Rate";
    QTest::newRow("element") << "m[a2,B1]" << "m[A2,B1]";
    QTest::newRow("blanks") << "m[A2, B1]" << "m[A2,B1]";
    QTest::newRow("numbers") << "m[3,2]" << "m[A3,B2]";
    QTest::newRow("period in a name") << "odd.name" << "odd.name";
    QTest::newRow("brackets in a name") << "price [kWh]" << "price [kWh]";
}

void TestResolve::findsElements()
{
    QFETCH(QString, name);
    QFETCH(QString, element);
    const auto model = tests::resolveSketch(QStringLiteral("aux Growth Rate = 1\naux m[DimA,DimB] = 1\n<aux name=\"odd.name\"><eqn>1</eqn></aux>\n"
                                                           "<aux name=\"price [kWh]\"><eqn>1</eqn></aux>"));
    VERIFY_RESULT(model);
    const auto found = model->findElement(name.toStdString());
    VERIFY_RESULT(found);
    QCOMPARE(QString::fromStdString(model->elementName(*found)), element);
}

void TestResolve::refusesUnknownElements_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("unknown") << "nothing" << ErrorKind::UnknownName;
    QTest::newRow("array without subscripts") << "m" << ErrorKind::WrongSubscript;
    QTest::newRow("too few") << "m[A1]" << ErrorKind::WrongSubscript;
    QTest::newRow("wrong element") << "m[A1,A1]" << ErrorKind::WrongSubscript;
    QTest::newRow("number out of range") << "m[4,1]" << ErrorKind::WrongSubscript;
    QTest::newRow("scalar with subscripts") << "s[A1]" << ErrorKind::WrongSubscript;
}

void TestResolve::refusesUnknownElements()
{
    QFETCH(QString, name);
    QFETCH(ErrorKind, kind);
    const auto model = tests::resolveSketch(QStringLiteral("aux s = 1\naux m[DimA,DimB] = 1"));
    VERIFY_RESULT(model);
    const auto found = model->findElement(name.toStdString());
    QVERIFY(!found.has_value());
    QCOMPARE(found.error().kind, kind);
}

void TestResolve::knowsCausesAndUses()
{
    const auto model = tests::resolveSketch(QStringLiteral("aux a = 1\naux b = 2\naux x = SMTH1(a, b) + b\nstock s = 0 | in f\nflow f = x"));
    VERIFY_RESULT(model);
    const auto id = [&](const char* name) { return *model->findVariable(name); };
    const auto causes = model->causes(id("x")); // through the hidden stock of the smooth
    QCOMPARE(causes.size(), 2U);
    QVERIFY(std::find(causes.begin(), causes.end(), id("a")) != causes.end());
    QVERIFY(std::find(causes.begin(), causes.end(), id("b")) != causes.end());
    QCOMPARE(model->causes(id("s")), (std::vector<VariableId>{id("f")}));
    QCOMPARE(model->uses(id("x")), (std::vector<VariableId>{id("f")}));
    QCOMPARE(model->uses(id("a")), (std::vector<VariableId>{id("x")}));
}

void TestResolve::replacesElementsOfADimension()
{
    ResolveOptions options;
    options.dimensionElements["dima"] = {"North", "East", "South", "West"};
    options.elementValues["Size"] = {1, 2, 3, 4};
    options.elementValues["start"] = {5, 6, 7, 8};
    const auto model = tests::resolveSketch(QStringLiteral("aux size[DimA] = 1, 2, 3\naux share[DimA] = size / SUM(size[*])\nstock s[DimA] = start\naux start[DimA] = 0"), {}, options);
    VERIFY_RESULT(model);
    QCOMPARE(model->dimensions.front().elements.size(), 4U);
    const auto size = model->findElement("size[West]");
    VERIFY_RESULT(size);
    const Element& element = model->elements[static_cast<std::size_t>(*size)];
    QVERIFY(element.constant);
    QCOMPARE(model->nodes[static_cast<std::size_t>(element.equation)].value, 4.0);
    VERIFY_RESULT(model->findElement("share[North]"));
}

void TestResolve::replacementErrors_data()
{
    QTest::addColumn<QString>("dimension");
    QTest::addColumn<QString>("variable");
    QTest::addColumn<int>("count");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("unknown dimension") << "Nowhere" << "v" << 3 << ErrorKind::UnknownName;
    QTest::newRow("unknown variable") << "DimA" << "w" << 2 << ErrorKind::UnknownName;
    QTest::newRow("wrong number of values") << "DimA" << "v" << 3 << ErrorKind::WrongSubscript;
    QTest::newRow("elements without equation") << "DimA" << "" << 0 << ErrorKind::EmptyEquation;
}

void TestResolve::replacementErrors()
{
    QFETCH(QString, dimension);
    QFETCH(QString, variable);
    QFETCH(int, count);
    QFETCH(ErrorKind, kind);
    ResolveOptions options;
    options.dimensionElements[dimension.toStdString()] = {"North", "South"};
    if (!variable.isEmpty())
        options.elementValues[variable.toStdString()] = std::vector<double>(static_cast<std::size_t>(count), 1.0);
    const auto model = tests::resolveSketch(
        QStringLiteral("<aux name=\"v\"><dimensions><dim name=\"DimA\"/></dimensions><element subscript=\"A1\"><eqn>1</eqn></element></aux>"), {}, options);
    QVERIFY(!model.has_value());
    QVERIFY2(std::any_of(model.error().begin(), model.error().end(), [&](const Error& e) { return e.kind == kind; }), qPrintable(tests::describe(model.error())));
}

void TestResolve::loadsAFile()
{
    const QTemporaryDir folder;
    const auto path = std::filesystem::path(folder.path().toStdString()) / "m.xmile";
    std::ofstream(path) << tests::sketchedDocument(QStringLiteral("aux x = 1\naux y = z"));
    const auto model = loadModel(path);
    QVERIFY(!model.has_value());
    QCOMPARE(model.error().front().where.file, path.string());
    QCOMPARE(loadModel(folder.path().toStdString() + "/none.xmile").error().front().kind, ErrorKind::UnreadableFile);
    QCOMPARE(loadModel(folder.path().toStdString()).error().front().kind, ErrorKind::UnreadableFile);
}

/// Small files that mean something huge.
void TestResolve::refusesHugeModels_data()
{
    QTest::addColumn<QString>("sketch");
    QTest::addColumn<QString>("besides");
    QString modules;
    for (int i = 0; i < 40; ++i)
        modules += QStringLiteral("<model name=\"m%1\"><variables><module name=\"a\" model=\"m%2\"/><module name=\"b\" model=\"m%2\"/></variables></model>").arg(i).arg(i + 1);
    QTest::newRow("modules that double") << "aux x = 1\n<module name=\"m0\"/>" << modules + "<model name=\"m40\"><variables><aux name=\"x\"><eqn>1</eqn></aux></variables></model>";
    QString macros;
    for (int i = 0; i < 45; ++i)
        macros += QStringLiteral("<macro name=\"M%1\"><parm>a</parm><eqn>M%2(a + 1) + M%2(a + TIME)</eqn></macro>").arg(i).arg(i + 1);
    QTest::newRow("macros that double") << "aux x = M0(TIME)" << macros + "<macro name=\"M45\"><parm>a</parm><eqn>a</eqn></macro>";
    QTest::newRow("array of many dimensions") << "aux x[" + QStringList(20, QStringLiteral("DimA")).join(QLatin1Char(',')) + "] = 1" << "";
    QTest::newRow("sum of many dimensions") << "aux v[" + QStringList(12, QStringLiteral("DimA")).join(QLatin1Char(',')) + "] = 1\naux x["
            + QStringList(12, QStringLiteral("DimA")).join(QLatin1Char(',')) + "] = SUM(v)" << "";
    QTest::newRow("order of a delay") << "aux v[" + QStringList(8, QStringLiteral("DimA")).join(QLatin1Char(',')) + "] = TIME\naux x["
            + QStringList(8, QStringLiteral("DimA")).join(QLatin1Char(',')) + "] = SMTHN(v * RANDOM(0, 1), 1, 1000)" << "";
}

void TestResolve::refusesHugeModels()
{
    QFETCH(QString, sketch);
    QFETCH(QString, besides);
    tests::SketchOptions options;
    options.besides = besides;
    const auto model = tests::resolveSketch(sketch, options);
    QVERIFY(!model.has_value());
    QVERIFY2(std::any_of(model.error().begin(), model.error().end(), [](const Error& e) { return e.kind == ErrorKind::TooLarge; }),
             qPrintable(tests::describe(model.error()).left(1000)));
}

QTEST_GUILESS_MAIN(TestResolve)
#include "tst_resolve.moc"
