// SPDX-License-Identifier: GPL-3.0-or-later
// Equations in readable form: what stands in them, and how a line of text shows it.

#include "core/causes/formula.h"
#include "tests/core/model/sketch.h"
#include "tests/support/checks.h"

#include <QObject>

using namespace core;
using causes::Formula;
using Kind = causes::Formula::Kind;

class TestFormula : public QObject {
    Q_OBJECT

private slots:
    void readsAsWritten_data();
    void readsAsWritten();
    void namesLinkToVariables();
    void namesTheModelsOwnDimensionOnce();
    void keepsOtherSubscripts();
    void setsDivisionAsFraction();
    void aStockIsTheSumOfItsFlows();
    void aStockWithOneInflowIsThatFlow();
    void eachElementHasItsOwnEquation();
    void aGraphicalFunctionIsACall();
    void namesInAModuleMeanTheModule();
    void looksThroughNames();
    void looksThroughSums();
    void visitsNamesInOrder();
    void sumsWithAValueAreOneNumber();
};

namespace {

model::ResolvedModel sketched(const QString& sketch)
{
    auto model = tests::resolveSketch(sketch);
    if (!model)
        qFatal("%s", qPrintable(tests::describe(model.error())));
    return std::move(*model);
}

Formula formula(const model::ResolvedModel& model, const char* name, int element = 0)
{
    const auto result = causes::formulaOf(model, *model.findVariable(name), element);
    if (!result)
        qFatal("%s", qPrintable(tests::describe(result.error())));
    return *result;
}

QString text(const model::ResolvedModel& model, const char* name, int element = 0)
{
    return QString::fromStdString(causes::toText(formula(model, name, element)));
}

} // namespace

void TestFormula::readsAsWritten_data()
{
    QTest::addColumn<QString>("equation");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char* equation, const char* shown) {
        QTest::newRow(equation) << QString::fromUtf8(equation) << QString::fromUtf8(shown);
    };
    row("2", "2");
    row("-2", "−2");
    row("0.1e-6", "1e-07");
    row("(a - b)/(c*(1 - a*b))", "(a − b) / (c × (1 − a × b))");
    row("a - (b - c)", "a − (b − c)");
    row("(a - b) - c", "a − b − c");
    row("a + (b + c)", "a + (b + c)");
    row("a*b/c", "a × b / c");
    row("a/b*c", "a / b × c");
    row("a/(b*c)", "a / (b × c)");
    row("a/b/c", "a / (b × c)");
    row("a/(b/c)", "a / (b / c)");
    row("a//b", "a / b");
    row("-a", "−a");
    row("-a + b", "−a + b");
    row("a*(-b)", "a × (−b)");
    row("a^(-b)", "a^(−b)");
    row("a^2", "a^2");
    row("(a*b)^c", "(a × b)^c");
    row("a^b^c", "a^(b^c)");
    row("(-a)^2", "(−a)^2");
    row("MAX(0, a - b)", "MAX(0, a − b)");
    row("MIN(1, MAX(0, (TIME - a)/b))", "MIN(1, MAX(0, (TIME − a) / b))");
    row("EXP(-(a*b + c))", "EXP(−(a × b + c))");
    row("IF a > b AND NOT (b > c OR a = 1) THEN a ELSE b*c", "if a > b and not (b > c or a = 1) then a else b × c");
    row("IF a <= b OR b <> c THEN 1 ELSE 0", "if a ≤ b or b ≠ c then 1 else 0");
    row("a MOD 2", "MOD(a, 2)");
}

void TestFormula::readsAsWritten()
{
    QFETCH(QString, equation);
    QFETCH(QString, shown);
    const auto model = sketched(QStringLiteral("aux a = 1\naux b = 2\naux c = 3\naux x = ") + equation);
    QCOMPARE(text(model, "x"), shown);
}

void TestFormula::namesLinkToVariables()
{
    const auto model = sketched(QStringLiteral("aux birth_rate = 0.1\naux x = 2*Birth_Rate + TIME"));
    const Formula sum = formula(model, "x");
    QCOMPARE(sum.kind, Kind::Sum);
    const Formula& name = sum.children[0].children[1];
    QCOMPARE(name.kind, Kind::Name);
    QCOMPARE(name.variable, *model.findVariable("birth_rate"));
    QCOMPARE(QString::fromStdString(name.text), QStringLiteral("Birth_Rate"));
    // the clock is a name, but none that can be asked
    QCOMPARE(sum.children[1].kind, Kind::Name);
    QCOMPARE(sum.children[1].variable, model::kNone);
}

void TestFormula::namesTheModelsOwnDimensionOnce()
{
    const auto model = sketched(QStringLiteral("aux v[DimA] = 1,2,3\naux w[DimA] = v[DimA]*SUM(v[*])"));
    QCOMPARE(text(model, "w"), QString::fromUtf8("v × SUM(v[*])"));
}

void TestFormula::keepsOtherSubscripts()
{
    const auto model = sketched(QStringLiteral("aux v[DimA] = 1,2,3\naux x = v[A2] + v[2] + SUM(v[*:SubA])"));
    QCOMPARE(text(model, "x"), QStringLiteral("v[A2] + v[2] + SUM(v[*:SubA])"));
}

void TestFormula::setsDivisionAsFraction()
{
    const auto model = sketched(QStringLiteral("aux a = 1\naux b = 2\naux c = 3\naux x = a*b/c/a"));
    const Formula fraction = formula(model, "x");
    QCOMPARE(fraction.kind, Kind::Fraction);
    QCOMPARE(fraction.children[0].kind, Kind::Product);
    QCOMPARE(fraction.children[1].kind, Kind::Product);
    QCOMPARE(QString::fromStdString(causes::toText(fraction)), QString::fromUtf8("a × b / (c × a)"));
}

void TestFormula::aStockIsTheSumOfItsFlows()
{
    const auto model = sketched(QStringLiteral(
        "stock s = 10 | in births | in arrivals | out deaths\nflow births = 1\nflow arrivals = 2\nflow deaths = 3"));
    const Formula sum = formula(model, "s");
    QCOMPARE(sum.kind, Kind::Sum);
    QCOMPARE(text(model, "s"), QString::fromUtf8("births + arrivals − deaths"));
    QCOMPARE(sum.children[2].variable, *model.findVariable("deaths"));
    QVERIFY(sum.children[2].negative);
    QCOMPARE(text(sketched(QStringLiteral("stock s = 10")), "s"), QStringLiteral("0"));
    QCOMPARE(text(sketched(QStringLiteral("stock s = 10 | out leak\nflow leak = 1")), "s"), QString::fromUtf8("−leak"));
}

void TestFormula::aStockWithOneInflowIsThatFlow()
{
    const auto model = sketched(QStringLiteral("stock s = 10 | in births\nflow births = 1"));
    QCOMPARE(formula(model, "s").kind, Kind::Name);
    QCOMPARE(text(model, "s"), QStringLiteral("births"));
}

void TestFormula::eachElementHasItsOwnEquation()
{
    const auto model = sketched(QStringLiteral("aux a = 1\naux v[DimB] = | <element subscript=\"B1\"><eqn>a + 1</eqn></element> "
                                               "| <element subscript=\"B2\"><eqn>2*a</eqn></element>"));
    QCOMPARE(text(model, "v", 0), QStringLiteral("a + 1"));
    QCOMPARE(text(model, "v", 1), QString::fromUtf8("2 × a"));
}

void TestFormula::aGraphicalFunctionIsACall()
{
    const auto model = sketched(QStringLiteral("aux a = 1\naux x = 2*a | <gf><xscale min=\"0\" "
                                               "max=\"1\"/><ypts>0,10</ypts></gf>\ngf table = 0,1 -> 0,10\naux y = table(a)"));
    QCOMPARE(text(model, "x"), QString::fromUtf8("GRAPH(2 × a)"));
    QCOMPARE(text(model, "y"), QStringLiteral("table(a)"));
}

void TestFormula::namesInAModuleMeanTheModule()
{
    tests::SketchOptions options;
    options.besides = QStringLiteral("<model name=\"farm\"><variables><aux name=\"area\"><eqn>3</eqn></aux>"
                                     "<aux name=\"yield\"><eqn>2*area</eqn></aux></variables></model>");
    const auto model = tests::resolveSketch(QStringLiteral("aux area = 7\n<module name=\"farm\"/>"), options);
    VERIFY_RESULT(model);
    const Formula product = formula(*model, "farm.yield");
    QCOMPARE(product.children[1].variable, *model->findVariable("farm.area"));
}

void TestFormula::looksThroughNames()
{
    const auto model = sketched(QStringLiteral("aux a = 1\naux b = 2\naux helper = a + b\naux x = 5 - helper*a"));
    const auto replaced = causes::expand(model, formula(model, "x"), [&](const Formula& name) -> std::optional<Formula> {
        if (name.text == "helper")
            return formula(model, "helper");
        return std::nullopt;
    });
    QCOMPARE(QString::fromStdString(causes::toText(replaced)), QString::fromUtf8("5 − (a + b) × a"));
}

void TestFormula::looksThroughSums()
{
    const auto model = sketched(QStringLiteral("aux k = 2\naux v[DimA] = 1,2,3\naux w[DimA] = 3,2,1\naux vw[DimA] = "
                                               "k*v[DimA]*w[DimA]\naux mean = SUM(vw[*])/SUM(w[*])"));
    const auto replaced = causes::expand(model, formula(model, "mean"), [&](const Formula& name) -> std::optional<Formula> {
        if (name.text == "vw")
            return formula(model, "vw");
        return std::nullopt;
    });
    QCOMPARE(QString::fromStdString(causes::toText(replaced)), QString::fromUtf8("SUM(k × v[*] × w[*]) / SUM(w[*])"));
}

void TestFormula::visitsNamesInOrder()
{
    const auto model = sketched(QStringLiteral("aux k = 2\naux v[DimA] = 1,2,3\naux w[DimA] = k*v[DimA]/SUM(v[*]) + TIME"));
    Formula shown = formula(model, "w");
    QStringList seen;
    causes::visitNames(shown, [&](Formula& name, bool overAll) {
        seen << QString::fromStdString(name.text) + QLatin1String(overAll ? " of all" : "");
    });
    QCOMPARE(seen, QStringList({QStringLiteral("k"), QStringLiteral("v"), QStringLiteral("v of all")}));
}

void TestFormula::sumsWithAValueAreOneNumber()
{
    const auto model = sketched(QStringLiteral("aux k = 2\naux v[DimA] = 1,2,3\naux w = MAX(k, SUM(v[*])/SUM(v[*]))"));
    Formula shown = formula(model, "w");
    Formula& fraction = shown.children[1];
    fraction.children[0].value = 6; // the one below nobody said
    const Formula numbers = causes::withAggregatesAsNames(shown);
    QCOMPARE(numbers.children[1].children[0].kind, Kind::Name);
    QCOMPARE(numbers.children[1].children[0].value, 6.0);
    QCOMPARE(numbers.children[1].children[1].kind, Kind::Call);
    QCOMPARE(causes::toText(numbers), causes::toText(shown));
}

QTEST_GUILESS_MAIN(TestFormula)
#include "tst_formula.moc"
