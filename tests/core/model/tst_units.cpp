// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/units.h"
#include "tests/core/model/sketch.h"
#include "tests/support/checks.h"

#include <QObject>

using namespace core;
using namespace core::model;

class TestUnits : public QObject {
    Q_OBJECT

private slots:
    void reads_data();
    void reads();
    void refusesBrokenUnits_data();
    void refusesBrokenUnits();
    void refusesUnitsThatDefineThemselves();
    void accepts_data();
    void accepts();
    void reportsMismatches_data();
    void reportsMismatches();
    void namesBothUnits();
    void checksOnlyWhenAsked();
    void needsATimeUnit();
    void leavesBrokenCallsToOthers();

private:
    static UnitSystem system();
};

UnitSystem TestUnits::system()
{
    UnitDefinition year{"year", {}, {"yr"}, 0, {}};
    UnitDefinition newton{"N", {"kg*m/s^2", 0, 1}, {"newton"}, 0, {}};
    UnitDefinition pascal{"Pa", {"N/m^2", 0, 1}, {}, 0, {}};
    UnitDefinition percent{"%", {"1", 0, 1}, {}, 0, {}};
    return UnitSystem::fromDefinitions({pascal, year, newton, percent}, "test").value();
}

void TestUnits::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("unit");
    const auto row = [](const char* text, const char* unit) { QTest::newRow(text) << text << unit; };
    row("people", "people");
    row("people/year", "people/year");
    row("1/yr", "1/year");
    row("Years", "year");
    row("thousand people/year", "thousand_people/year");
    row("1", "dimensionless");
    row("dmnl", "dimensionless");
    row("", "dimensionless");
    row("%", "dimensionless");
    row("kg*m/s/s", "kg*m/s^2");
    row("(kg*m)/(s^2)", "kg*m/s^2");
    row("m^-1", "1/m");
    row("m^(0.5)*m^0.5", "m");
    row("year/year", "dimensionless");
    row("newton/kg", "m/s^2");
    row("Pa*m", "kg/s^2");
}

void TestUnits::reads()
{
    QFETCH(QString, text);
    QFETCH(QString, unit);
    const auto parsed = system().parse(text.toStdString());
    VERIFY_RESULT(parsed);
    QCOMPARE(QString::fromStdString(parsed->toString()), unit);
}

void TestUnits::refusesBrokenUnits_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("missing name") << "people//year";
    QTest::newRow("open parenthesis") << "(people";
    QTest::newRow("power without number") << "m^x";
    QTest::newRow("number") << "1000 * m";
    QTest::newRow("deep") << QString(10'000, QLatin1Char('(')) + "m";
}

void TestUnits::refusesBrokenUnits()
{
    QFETCH(QString, text);
    const auto parsed = system().parse(text.toStdString());
    QVERIFY(!parsed.has_value());
    QCOMPARE(parsed.error().kind, ErrorKind::Syntax);
}

void TestUnits::refusesUnitsThatDefineThemselves()
{
    const auto result = UnitSystem::fromDefinitions({{"a", {"b/s", 0, 1}, {}, 7, {}}, {"b", {"a*s", 0, 1}, {}, 8, {}}}, "test");
    QVERIFY(!result.has_value());
    QCOMPARE(result.error().size(), 2U);
    QCOMPARE(result.error().front().kind, ErrorKind::CircularDefinition);
    QCOMPARE(result.error().front().where.line, 7);
}

void TestUnits::accepts_data()
{
    QTest::addColumn<QString>("sketch");
    const auto row = [](const char* name, const char* sketch) { QTest::newRow(name) << sketch; };
    row("stock and flow", "stock s = 1 | in f | unit people\nflow f = s * r | unit people/year\naux r = 0.1 | unit 1/year");
    row("literal in a product", "aux a = 1 | unit people\naux b = 2 * a | unit people");
    row("literal in a sum", "aux a = 1 | unit people\naux b = MAX(0, a - 1) | unit people");
    row("constant without unit", "aux a = 1\naux b = 3 * a | unit people");
    row("ratio to a power", "aux a = 1 | unit day\naux b = 2 | unit day\naux e = 0.3 | unit 1\naux c = (a / b) ^ e | unit 1");
    row("literal power", "aux a = 1 | unit m\naux c = a ^ 2 / a ^ 0.5 | unit m^1.5");
    row("EXP of time times rate", "aux r = 1 | unit 1/year\naux c = EXP(-r * (TIME - STARTTIME)) | unit 1");
    row("smooth", "aux a = 1 | unit m\naux t = 2 | unit year\naux c = SMTH1(a, t) | unit m");
    row("IF", "aux a = 1 | unit m\naux c = IF TIME > 3 THEN a ELSE 0 | unit m");
    row("SUM of a product", "aux a[DimA] = 1 | unit m\naux b[DimA] = 1 | unit kg\naux c = SUM(a[*] * b[*]) / SUM(b[*]) | unit m");
    row("graphical function", "<aux name=\"g\"><eqn>TIME</eqn><units>m</units><gf><xpts>0,1</xpts><ypts>0,1</ypts></gf></aux>\naux c = LOOKUP(g, 3) * 2 | unit m");
    row("square root", "aux a = 1 | unit m^2\naux c = SQRT(a) | unit m");
    row("pulse", "aux a = 1 | unit m\naux c = PULSE(a, 3) | unit m/year");
}

void TestUnits::accepts()
{
    QFETCH(QString, sketch);
    ResolveOptions options;
    options.checkUnits = true;
    const auto model = tests::resolveSketch(sketch, {}, options);
    VERIFY_RESULT(model);
}

void TestUnits::reportsMismatches_data()
{
    QTest::addColumn<QString>("sketch");
    QTest::addColumn<QString>("variable");
    QTest::addColumn<int>("line");
    const auto row = [](const char* name, const char* sketch, const char* variable, int line) { QTest::newRow(name) << sketch << variable << line; };
    row("equation", "aux a = 1 | unit m\naux b = 2 * a | unit kg", "b", 3);
    row("sum", "aux a = 1 | unit m\naux b = 1 | unit kg\naux c = a + b", "c", 4);
    row("comparison", "aux a = 1 | unit m\naux b = 1 | unit kg\naux c = a < b", "c", 4);
    row("flow", "stock s = 1 | in f | unit people\nflow f = 1 | unit people", "f", 3);
    row("initial value", "aux a = 1 | unit m\nstock s = a | unit people", "s", 3);
    row("MAX", "aux a = 1 | unit m\naux b = 1 | unit kg\naux c = MAX(a, b)", "c", 4);
    row("IF", "aux a = 1 | unit m\naux b = 1 | unit kg\naux c = IF TIME > 1 THEN a ELSE b", "c", 4);
    row("EXP", "aux a = 1 | unit m\naux c = EXP(a)", "c", 3);
    row("base of a power", "aux a = 1 | unit m\naux e = 2 | unit 1\naux c = a ^ e", "c", 4);
    row("exponent", "aux a = 1 | unit m\naux e = 2 | unit 1\naux c = e ^ a", "c", 4);
    row("time of a smooth", "aux a = 1 | unit m\naux t = 2 | unit month\naux c = SMTH1(a, t)", "c", 4);
    row("element", "aux a = 1 | unit m\n<aux name=\"c\"><units>kg</units><dimensions><dim name=\"DimB\"/></dimensions><element subscript=\"B1\"><eqn>a</eqn></element><element subscript=\"B2\"><eqn>1</eqn></element></aux>", "c", 3);
}

void TestUnits::reportsMismatches()
{
    QFETCH(QString, sketch);
    QFETCH(QString, variable);
    QFETCH(int, line);
    ResolveOptions options;
    options.checkUnits = true;
    const auto model = tests::resolveSketch(sketch, {}, options);
    QVERIFY(!model.has_value());
    QCOMPARE(model.error().size(), 1U);
    const Error& error = model.error().front();
    QCOMPARE(error.kind, ErrorKind::UnitMismatch);
    QCOMPARE(QString::fromStdString(error.where.variable), variable);
    QCOMPARE(error.where.line, line);
}

void TestUnits::namesBothUnits()
{
    ResolveOptions options;
    options.checkUnits = true;
    const auto model = tests::resolveSketch(QStringLiteral("aux a = 1 | unit m\naux b = a | unit kg/year"), {}, options);
    QVERIFY(!model.has_value());
    QCOMPARE(model.error().front().arguments, (std::vector<std::string>{"b", "m", "kg/year"}));
}

void TestUnits::checksOnlyWhenAsked()
{
    const auto model = tests::resolveSketch(QStringLiteral("aux a = 1 | unit m\naux b = a | unit kg"));
    VERIFY_RESULT(model);
}

void TestUnits::needsATimeUnit()
{
    ResolveOptions options;
    options.checkUnits = true;
    tests::SketchOptions sketch;
    sketch.attributes.clear();
    const auto model = tests::resolveSketch(QStringLiteral("aux a = 1 | unit m"), sketch, options);
    QVERIFY(!model.has_value());
    QCOMPARE(model.error().front().kind, ErrorKind::UnitMismatch);
}

void TestUnits::leavesBrokenCallsToOthers()
{
    ResolveOptions options;
    options.checkUnits = true;
    for (const char* const equation : {"ABS()", "MOD(1)", "SMTH1(1)", "LOOKUP()", "LN()"}) {
        const auto model = tests::resolveSketch(QStringLiteral("aux a = 1 + ") + QLatin1String(equation), {}, options);
        QVERIFY(!model.has_value());
        QCOMPARE(model.error().front().kind, ErrorKind::InvalidArgument);
    }
}

QTEST_GUILESS_MAIN(TestUnits)
#include "tst_units.moc"
