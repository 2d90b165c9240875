// SPDX-License-Identifier: GPL-3.0-or-later
// What is read from XMILE files, and that no file, however made, brings the reader down.

#include "core/model/model.h"
#include "core/model/resolve.h"
#include "core/model/xmile_reader.h"
#include "tests/support/checks.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTemporaryDir>

#include <algorithm>
#include <fstream>
#include <random>

using namespace core;
using namespace core::model;

class TestXmileReader : public QObject {
    Q_OBJECT

private slots:
    void readsADocument();
    void acceptsUndeclaredPrefixes();
    void acceptsVariablesDirectlyInTheModel();
    void readsBehavior_data();
    void readsBehavior();
    void errors_data();
    void errors();
    void refusesHostileFiles_data();
    void refusesHostileFiles();
    void refusesAHundredMegabytes();
    void refusesTooManyDimensionElements();
    void survivesRandomBytes();
    void survivesDamagedDocuments();
};

namespace {

QByteArray document(const QByteArray& variables, const QByteArray& before = {})
{
    return "<xmile>\n" + before + "<model><variables>\n" + variables + "\n</variables></model></xmile>";
}

/// Reads and, when that works, resolves; only the answer's existence matters.
bool isAnswered(const std::string& text)
{
    const auto parsed = parseXmile(text, "hostile");
    if (!parsed)
        return !parsed.error().empty();
    ResolveOptions options;
    options.checkUnits = true;
    const auto model = resolve(*parsed, options);
    return model.has_value() || !model.error().empty();
}

constexpr const char* kDocument = R"(<?xml version="1.0" encoding="utf-8"?>
<xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0" xmlns:own="https://fourfold.dev/xmile/1">
  <header><name>Two &amp; more</name><vendor>nobody</vendor></header>
  <sim_specs method="RK4" time_units="Months"><start>1</start><stop>13</stop><dt reciprocal="true">4</dt><own:save_step>0.5</own:save_step></sim_specs>
  <model_units><unit name="person"><alias>people</alias></unit></model_units>
  <dimensions><dim name="Place"><elem name="Here"/><elem name="There"/></dim><dim name="Age" size="3"/></dimensions>
  <model>
    <variables>
      <stock name="People">
        <doc>Who lives</doc>
        <dimensions><dim name="Place"/></dimensions>
        <element subscript="Here"><eqn>10</eqn></element>
        <element subscript="There"><eqn><![CDATA[5 < 6]]></eqn></element>
        <inflow>births</inflow>
        <non_negative/>
        <units>person</units>
      </stock>
      <flow name="births" own:group="mean"><dimensions><dim name="Place"/></dimensions><eqn>People * 0.1</eqn><format precision="0.1"/></flow>
      <gf name="curve" type="extrapolate"><xscale min="0" max="2"/><ypts>1,2,4</ypts></gf>
    </variables>
    <views><view><stock x="1" y="2" name="People"/></view></views>
  </model>
</xmile>)";

} // namespace

void TestXmileReader::readsADocument()
{
    const auto read = parseXmile(kDocument, "two.xmile");
    VERIFY_RESULT(read);
    QCOMPARE(read->name, std::string("Two & more"));
    QCOMPARE(read->specs.values.step, 0.25);
    QCOMPARE(read->specs.values.saveStep, 0.5);
    QVERIFY(read->specs.reciprocalStep);
    QCOMPARE(read->units.front().aliases, (std::vector<std::string>{"people"}));
    QCOMPARE(read->dimensions[1].elements, (std::vector<std::string>{"1", "2", "3"}));
    const ModelDefinition& model = read->models.front();
    QCOMPARE(model.variables.size(), 2U);
    const VariableDefinition& people = model.variables.front();
    QCOMPARE(people.kind, VariableKind::Stock);
    QCOMPARE(people.line, 9);
    QCOMPARE(people.elements[1].equations.front().text, std::string("5 < 6"));
    QCOMPARE(people.elements[1].line, 13);
    QCOMPARE(people.inflows.front().text, std::string("births"));
    QCOMPARE(people.nonNegative, std::optional(true));
    QCOMPARE(model.variables[1].annotations.at("group"), std::string("mean"));
    QCOMPARE(model.variables[1].extras.elements.size(), 1U);
    QCOMPARE(model.graphs.front().kind, LookupTable::Kind::Extrapolate);
    QCOMPARE(model.graphs.front().yPoints, (std::vector<double>{1, 2, 4}));
    QCOMPARE(model.extras.elements.size(), 1U);
    VERIFY_RESULT(resolve(*read));
}

void TestXmileReader::acceptsUndeclaredPrefixes()
{
    VERIFY_RESULT(parseXmile("<xmile><isee:prefs isee:layer=\"model\"/><model><variables><aux name=\"x\" isee:odd=\"1\"><eqn>1</eqn><isee:thing/></aux></variables></model></xmile>", "t"));
}

void TestXmileReader::acceptsVariablesDirectlyInTheModel()
{
    const auto read = parseXmile("<xmile><model><aux name=\"x\"><eqn>1</eqn></aux></model></xmile>", "t");
    VERIFY_RESULT(read);
    QCOMPARE(read->models.front().variables.size(), 1U);
}

void TestXmileReader::readsBehavior_data()
{
    QTest::addColumn<QByteArray>("behavior");
    QTest::addColumn<bool>("stocks");
    QTest::addColumn<bool>("flows");
    QTest::newRow("none") << QByteArray() << false << false;
    QTest::newRow("both") << QByteArray("<behavior><non_negative/></behavior>") << true << true;
    QTest::newRow("stocks") << QByteArray("<behavior><stock><non_negative/></stock></behavior>") << true << false;
    QTest::newRow("flows") << QByteArray("<behavior><flow><non_negative/></flow></behavior>") << false << true;
    QTest::newRow("off") << QByteArray("<behavior><non_negative>false</non_negative></behavior>") << false << false;
}

void TestXmileReader::readsBehavior()
{
    QFETCH(QByteArray, behavior);
    QFETCH(bool, stocks);
    QFETCH(bool, flows);
    const auto read = parseXmile(document("<aux name=\"x\"><eqn>1</eqn></aux>", behavior).toStdString(), "t");
    VERIFY_RESULT(read);
    QCOMPARE(read->behavior.nonNegativeStocks, stocks);
    QCOMPARE(read->behavior.nonNegativeFlows, flows);
}

void TestXmileReader::errors_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<int>("line");
    const QByteArray x = "<aux name=\"x\"><eqn>1</eqn></aux>";
    QTest::newRow("empty") << QByteArray() << ErrorKind::Malformed << 1;
    QTest::newRow("no XML") << QByteArray("hello") << ErrorKind::Malformed << 1;
    QTest::newRow("another document") << QByteArray("\n<html/>") << ErrorKind::Malformed << 2;
    QTest::newRow("no model") << QByteArray("<xmile/>") << ErrorKind::Malformed << 1;
    QTest::newRow("tag not closed") << QByteArray("<xmile>\n<model>\n</xmile>") << ErrorKind::Malformed << 3;
    QTest::newRow("entities") << QByteArray("<!DOCTYPE a [\n<!ENTITY b \"c\">]><xmile/>") << ErrorKind::Malformed << 2;
    QTest::newRow("start is no number") << document(x, "<sim_specs><start>now</start></sim_specs>") << ErrorKind::Malformed << 2;
    QTest::newRow("dt is zero") << document(x, "<sim_specs>\n<dt>0</dt></sim_specs>") << ErrorKind::OutOfRange << 2;
    QTest::newRow("reciprocal dt is zero") << document(x, "<sim_specs><dt reciprocal=\"true\">0</dt></sim_specs>") << ErrorKind::OutOfRange << 2;
    QTest::newRow("stop before start") << document(x, "<sim_specs><start>5</start><stop>1</stop></sim_specs>") << ErrorKind::OutOfRange << 2;
    QTest::newRow("unknown method") << document(x, "<sim_specs method=\"RK45\"/>") << ErrorKind::UnsupportedFeature << 2;
    QTest::newRow("variable without name") << document("<aux><eqn>1</eqn></aux>") << ErrorKind::Malformed << 3;
    QTest::newRow("variable with a blank name") << document("<aux name=\" _ \"><eqn>1</eqn></aux>") << ErrorKind::Malformed << 3;
    QTest::newRow("point is no number") << document("<aux name=\"x\"><eqn>1</eqn>\n<gf><xpts>0,a</xpts><ypts>0,1</ypts></gf></aux>") << ErrorKind::Malformed << 4;
    QTest::newRow("unknown kind of graph") << document("<aux name=\"x\"><eqn>1</eqn><gf type=\"spline\"/></aux>") << ErrorKind::UnsupportedFeature << 3;
    QTest::newRow("import") << document(x, "<data><import resource=\"a.csv\"/></data>") << ErrorKind::UnsupportedFeature << 2;
    QTest::newRow("module in another file") << document("<module name=\"m\" resource=\"b.xmile\"/>") << ErrorKind::UnsupportedFeature << 3;
    QTest::newRow("size of a dimension") << document(x, "<dimensions><dim name=\"D\" size=\"1e9\"/></dimensions>") << ErrorKind::OutOfRange << 2;
}

void TestXmileReader::errors()
{
    QFETCH(QByteArray, text);
    QFETCH(ErrorKind, kind);
    QFETCH(int, line);
    const auto read = parseXmile(text.toStdString(), "t.xmile");
    QVERIFY(!read.has_value());
    QCOMPARE(read.error().front().kind, kind);
    QCOMPARE(read.error().front().where.line, line);
    QCOMPARE(read.error().front().where.file, std::string("t.xmile"));
}

void TestXmileReader::refusesHostileFiles_data()
{
    QTest::addColumn<QByteArray>("text");
    constexpr int kMany = 1'500'000;
    QTest::newRow("deep XML") << QByteArray("<a>").repeated(kMany);
    QTest::newRow("deep XML, closed") << QByteArray("<xmile>").repeated(400'000) + QByteArray("</xmile>").repeated(400'000);
    QTest::newRow("many elements") << "<xmile>" + QByteArray("<a/>").repeated(kMany) + "</xmile>";
    QTest::newRow("many variables") << document(QByteArray("<aux name=\"x\"/>").repeated(200'000));
    QTest::newRow("billion laughs") << QByteArray("<!DOCTYPE l [<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
                                                  "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]><xmile>&c;</xmile>");
    QTest::newRow("unknown entities") << document("<aux name=\"x\"><eqn>&b;</eqn></aux>");
    QTest::newRow("deep equation") << document("<aux name=\"x\"><eqn>" + QByteArray("(").repeated(kMany) + "</eqn></aux>");
    QTest::newRow("long equation") << document("<aux name=\"x\"><eqn>1" + QByteArray("+1").repeated(kMany) + "</eqn></aux>");
    QTest::newRow("long list") << document("<aux name=\"x\"><eqn>1" + QByteArray(",1").repeated(kMany) + "</eqn></aux>");
    QTest::newRow("enormous equation") << document("<aux name=\"x\"><eqn>1" + QByteArray(",1").repeated(4 * kMany) + "</eqn></aux>");
    QTest::newRow("long name") << document("<aux name=\"" + QByteArray(5'000'000, 'n') + "\"><eqn>m</eqn></aux>");
    QTest::newRow("one annotation many times")
        << QByteArray("<xmile xmlns:ff=\"https://fourfold.dev/xmile/1\"><model><variables><aux name=\"x\"><eqn>1</eqn>") + QByteArray("<ff:a/>").repeated(300'000)
            + "</aux></variables></model></xmile>";
    QTest::newRow("many unknown names") << document([] {
        QByteArray text;
        for (int i = 0; i < 20'000; ++i)
            text += "<aux name=\"v" + QByteArray::number(i) + "\"><eqn>w" + QByteArray::number(i) + "</eqn></aux>\n";
        return text;
    }());
    QTest::newRow("long chain") << document([] {
        QByteArray text = "<aux name=\"v0\"><eqn>v0x</eqn></aux>";
        for (int i = 1; i < 20'000; ++i)
            text += "<aux name=\"v" + QByteArray::number(i) + "\"><eqn>v" + QByteArray::number(i - 1) + "</eqn></aux>\n";
        return text;
    }());
    QTest::newRow("null bytes") << QByteArray(100'000, '\0');
    QTest::newRow("UTF-16 mark") << QByteArray("\xFF\xFE<xmile>");
}

void TestXmileReader::refusesHostileFiles()
{
    QFETCH(QByteArray, text);
    QElapsedTimer timer;
    timer.start();
    const auto parsed = parseXmile(text.toStdString(), "hostile");
    if (parsed) {
        const auto model = resolve(*parsed);
        QVERIFY(!model.has_value());
        QVERIFY(!model.error().empty());
    } else {
        QVERIFY(!parsed.error().empty());
    }
    // No measure of speed, only that nothing grows with the square of the file.
    QVERIFY2(timer.elapsed() < 60'000, qPrintable(QString::number(timer.elapsed())));
}

void TestXmileReader::refusesAHundredMegabytes()
{
    const QTemporaryDir folder;
    const std::string path = folder.path().toStdString() + "/large.xmile";
    {
        std::ofstream stream(path, std::ios::binary);
        stream << "<xmile><model><variables>";
        const std::string part = "<aux name=\"x\"><eqn>" + std::string(1'000'000, '1') + "</eqn></aux>\n";
        for (int i = 0; i < 100; ++i)
            stream << part;
        stream << "</variables></model></xmile>";
    }
    QVERIFY(std::filesystem::file_size(path) > 100'000'000);
    const auto model = loadModel(path);
    QVERIFY(!model.has_value());
    QCOMPARE(model.error().size(), 1U);
    QCOMPARE(model.error().front().kind, ErrorKind::TooLarge);
}

/// A few bytes ask for a hundred thousand names; many of them would fill the memory.
void TestXmileReader::refusesTooManyDimensionElements()
{
    std::string text = "<xmile><dimensions>";
    for (int i = 0; i < 2000; ++i)
        text += "<dim name=\"D" + std::to_string(i) + "\" size=\"100000\"/>\n";
    const auto document = parseXmile(text + "</dimensions><model><variables/></model></xmile>", "t.xmile");
    QVERIFY(!document.has_value());
    QCOMPARE(document.error().size(), 1U);
    QCOMPARE(document.error().front().kind, ErrorKind::TooLarge);
    QCOMPARE(document.error().front().where.line, 3); // two of them are allowed
}

void TestXmileReader::survivesRandomBytes()
{
    std::mt19937 generator(20240608);
    std::uniform_int_distribution<int> byte(0, 255);
    std::uniform_int_distribution<int> length(0, 2000);
    for (int i = 0; i < 2000; ++i) {
        std::string text(static_cast<std::size_t>(length(generator)), '\0');
        for (char& c : text)
            c = static_cast<char>(byte(generator));
        QVERIFY(isAnswered(text));
        QVERIFY(isAnswered("<xmile>" + text));
    }
}

/// A good document with bytes changed, removed and doubled.
void TestXmileReader::survivesDamagedDocuments()
{
    std::mt19937 generator(20240609);
    const std::string good = kDocument;
    std::uniform_int_distribution<std::size_t> position(0, good.size() - 1);
    std::uniform_int_distribution<int> byte(0, 255);
    std::uniform_int_distribution<int> action(0, 2);
    for (int i = 0; i < 5000; ++i) {
        std::string text = good;
        for (int n = 0; n < 1 + i % 4; ++n) {
            const std::size_t at = std::min(position(generator), text.size() - 1);
            switch (action(generator)) {
            case 0: text[at] = static_cast<char>(byte(generator)); break;
            case 1: text.erase(at, 10); break;
            default: text.insert(at, text.substr(at, 40)); break;
            }
        }
        QVERIFY(isAnswered(text));
    }
}

QTEST_GUILESS_MAIN(TestXmileReader)
#include "tst_xmile_reader.moc"
