// SPDX-License-Identifier: GPL-3.0-or-later
// What is written means what was read. (tst_conformance.cpp does the same with every file of others.)

#include "core/model/xmile_writer.h"
#include "tests/core/model/model_difference.h"
#include "tests/core/model/sketch.h"
#include "tests/support/checks.h"

#include <QDir>
#include <QObject>
#include <QTemporaryDir>

using namespace core;
using namespace core::model;

class TestXmileWriter : public QObject {
    Q_OBJECT

private slots:
    void meansTheSame_data();
    void meansTheSame();
    void keepsTheShippedModel();
    void keepsViewsAndExtensions();
    void writesNumbersExactly_data();
    void writesNumbersExactly();
    void isStable();
    void savesAndReportsFailure();

private:
    static void compare(const Document& document);
};

void TestXmileWriter::compare(const Document& document)
{
    const std::string written = writeXmile(document);
    const auto again = parseXmile(written, document.file);
    VERIFY_RESULT(again);
    const QString difference = tests::documentDifference(document, *again);
    QVERIFY2(difference.isEmpty(), qPrintable(difference));
    const auto before = resolve(document);
    VERIFY_RESULT(before);
    const auto after = resolve(*again);
    VERIFY_RESULT(after);
    const QString changed = tests::modelDifference(*before, *after);
    QVERIFY2(changed.isEmpty(), qPrintable(changed));
}

void TestXmileWriter::meansTheSame_data()
{
    QTest::addColumn<QString>("sketch");
    QTest::addColumn<QString>("besides");
    QTest::newRow("variables") << "stock s = 10 | in f | out g | nonneg | unit people\nflow f = 1 | nonneg\nflow g = IF s > 3 THEN 2 ELSE 1 | unit people/year" << "";
    QTest::newRow("not non-negative") << "stock s = 10 | out g | <non_negative>false</non_negative>\nflow g = 2" << "<behavior><non_negative/></behavior>";
    QTest::newRow("arrays") << "aux v[DimA] = 1, 2, 3\naux m[DimA,DimB] = v * DimB\naux t = SUM(m[*,B1])" << "";
    QTest::newRow("elements") << "<aux name=\"x\"><dimensions><dim name=\"DimB\"/></dimensions><element subscript=\"B1\"><eqn>1</eqn></element>"
                                 "<element subscript=\"B2\"><eqn>TIME</eqn><init_eqn>7</init_eqn><gf><xpts>0,1</xpts><ypts>2,3</ypts></gf></element></aux>" << "";
    QTest::newRow("several equations") << "<aux name=\"x\"><dimensions><dim name=\"DimB\"/></dimensions><eqn>1</eqn><eqn>2</eqn></aux>" << "";
    QTest::newRow("graphs") << "gf g = 0,1 -> 5,6\naux x = g(TIME)\n<aux name=\"y\"><eqn>TIME</eqn><gf type=\"discrete\"><xscale min=\"0\" max=\"0.3\"/><ypts>1,2,2</ypts></gf></aux>" << "";
    QTest::newRow("modules") << "aux a = 2\n<module name=\"m\"><doc>one</doc><connect to=\"m.i\" from=\".a\"/></module>"
                             << "<model name=\"m\"><behavior><stock><non_negative/></stock></behavior><variables><aux name=\"i\" access=\"input\"/><aux name=\"o\"><eqn>i * 2</eqn></aux></variables></model>";
    QTest::newRow("macros") << "aux x = M(2)" << "<macro name=\"M\"><parm>a</parm><parm default=\"3\">b</parm><eqn>a * c</eqn><variables><aux name=\"c\"><eqn>b</eqn></aux></variables></macro>";
    QTest::newRow("non-negative elements") << "<flow name=\"x\"><dimensions><dim name=\"DimB\"/></dimensions><element subscript=\"B1\"><eqn>1-TIME</eqn><non_negative/></element><element subscript=\"B2\"><eqn>2-TIME</eqn><non_negative/></element></flow>" << "";
    QTest::newRow("conveyor") << "stock c = 0 | in f | out g | out l | <conveyor><len>3</len></conveyor>\nflow f = 1\nflow g = 0\nflow l = 0.5 | <leak/>" << "";
    QTest::newRow("units") << "aux x = 1 | unit N" << "<model_units><unit name=\"N\"><eqn>kg*m/s^2</eqn><alias>newton</alias></unit></model_units>";
    QTest::newRow("annotations") << "<group name=\"g\"><doc>a group</doc><entity name=\"x\"/></group>\n<aux name=\"x\" ff:figures=\"a\"><doc>a &lt;b&gt; &amp; \"c\"</doc><eqn>1</eqn>"
                                    "<ff:parameter low=\"0.1\" note=\"&quot;quoted&quot;\"/><ff:parameter low=\"0.2\">text</ff:parameter><ff:note/></aux>" << "";
    QTest::newRow("names with signs") << "<aux name=\"a &amp; b\\nc\"><eqn>1</eqn></aux>\n<aux name=\"x\"><eqn>\"a &amp; b c\" &lt; 2</eqn></aux>" << "";
}

void TestXmileWriter::meansTheSame()
{
    QFETCH(QString, sketch);
    QFETCH(QString, besides);
    tests::SketchOptions options;
    options.besides = besides;
    options.specs = QStringLiteral("<start>0.1</start><stop>10</stop><dt reciprocal=\"true\">3</dt><ff:save_step>1</ff:save_step>");
    const auto document = parseXmile(tests::sketchedDocument(sketch, options), "sketch.xmile");
    VERIFY_RESULT(document);
    compare(*document);
}

void TestXmileWriter::keepsTheShippedModel()
{
    const auto document = readXmile(FOURFOLD_SOURCE_DIR "/data/models/four-dimensions.xmile");
    VERIFY_RESULT(document);
    compare(*document);
}

void TestXmileWriter::keepsViewsAndExtensions()
{
    const auto document = parseXmile("<xmile xmlns:other=\"urn:x\"><other:top a=\"1\">t</other:top><style color=\"red\"/><model><variables>"
                                     "<aux name=\"x\" other:y=\"2\"><eqn>1</eqn><other:z><deep><er>v &lt; w</er></deep></other:z></aux></variables>"
                                     "<views><view type=\"stock_flow\"><aux name=\"x\" x=\"10.5\" y=\"3\"/></view></views></model></xmile>", "t");
    VERIFY_RESULT(document);
    const QString written = QString::fromStdString(writeXmile(*document)).simplified().remove(QLatin1Char('\n')).replace(QStringLiteral("> <"), QStringLiteral("><"));
    for (const char* const part : {"<other:top a=\"1\">t</other:top>", "<style color=\"red\"", "other:y=\"2\"", "<deep><er>v &lt; w</er></deep>",
                                   "<aux name=\"x\" x=\"10.5\" y=\"3\"", "xmlns:other=\"urn:x\""})
        QVERIFY2(written.contains(QLatin1String(part)), qPrintable(QLatin1String(part) + QStringLiteral(" in ") + written));
}

void TestXmileWriter::writesNumbersExactly_data()
{
    QTest::addColumn<double>("value");
    for (const double value : {0.1, 1.0 / 3, 1e-300, 123456789.125, -2.0 / 7, 1e22, 5e-324})
        QTest::newRow(qPrintable(QString::number(value))) << value;
}

void TestXmileWriter::writesNumbersExactly()
{
    QFETCH(double, value);
    auto document = parseXmile("<xmile><sim_specs/><model><variables><aux name=\"x\"><eqn>1</eqn><gf><xpts>0</xpts><ypts>0</ypts></gf></aux></variables></model></xmile>", "t");
    VERIFY_RESULT(document);
    document->models.front().variables.front().graph->yPoints = {value};
    document->specs.values.start = -1e300;
    document->specs.values.step = std::abs(value);
    const auto again = parseXmile(writeXmile(*document), "t");
    VERIFY_RESULT(again);
    QVERIFY(again->models.front().variables.front().graph->yPoints.front() == value);
    QVERIFY(again->specs.values.step == std::abs(value));
}

void TestXmileWriter::isStable()
{
    const auto document = parseXmile(tests::sketchedDocument(QStringLiteral("stock s = 1 | in f\nflow f = s")), "t");
    VERIFY_RESULT(document);
    const std::string once = writeXmile(*document);
    const auto again = parseXmile(once, "t");
    VERIFY_RESULT(again);
    QCOMPARE(writeXmile(*again), once);
}

void TestXmileWriter::savesAndReportsFailure()
{
    const QTemporaryDir folder;
    const auto document = parseXmile(tests::sketchedDocument(QStringLiteral("aux x = 1")), "t");
    VERIFY_RESULT(document);
    const std::filesystem::path path = folder.path().toStdString() + "/model.xmile";
    VERIFY_RESULT(saveXmile(*document, path));
    VERIFY_RESULT(readXmile(path));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1); // nothing left over
    const auto refused = saveXmile(*document, folder.path().toStdString() + "/none/model.xmile");
    QVERIFY(!refused.has_value());
    QCOMPARE(refused.error().kind, ErrorKind::UnwritableFile);
}

QTEST_GUILESS_MAIN(TestXmileWriter)
#include "tst_xmile_writer.moc"
