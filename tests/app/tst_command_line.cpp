// SPDX-License-Identifier: GPL-3.0-or-later
// The command line as a user meets it: the built program, its output, messages and exit codes.
#include "core/base/number.h"
#include "tests/support/checks.h"
#include "tests/support/csv_file.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <algorithm>
#include <cmath>

using namespace core;

namespace {

struct Outcome {
    int exitCode = -1;
    QString out;
    QString err;
};

Outcome run(const QStringList& arguments, const QString& standardOutput = {})
{
    QProcess process;
    if (!standardOutput.isEmpty())
        process.setStandardOutputFile(standardOutput);
    process.start(QStringLiteral(FOURFOLD_BUILD_DIR "/fourfold-cli"), arguments);
    if (!process.waitForFinished(60000) || process.exitStatus() != QProcess::NormalExit)
        return {};
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

QString reference(const QString& file)
{
    return QStringLiteral(FOURFOLD_FIXTURE_DIR "/reference/") + file;
}

/// tests/fixtures/growth.xmile: population(t) = population(0) exp(birth rate t) in two towns; inverse = 1/(distance - t).
QByteArray growthModel()
{
    QFile file(QStringLiteral(FOURFOLD_FIXTURE_DIR "/growth.xmile"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read the model of the test");
    return file.readAll();
}

} // namespace

class CommandLineTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void tellsItsVersionAndHelp();
    void refusesWrongArguments_data();
    void refusesWrongArguments();
    void simulatesOurModelByDefault();
    void simulatesAScenario_data();
    void simulatesAScenario();
    void simulatesAnyModel();
    void setsConstants();
    void writesFifteenDigits();
    void changesTheSteps();
    void writesAFile();
    void takesAUsersRegions();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void stopsWhereAValueIsNoNumber();
    void noticesAFullDisk();
    void showsTheReadersNotes_data();
    void showsTheReadersNotes();
    void checksOurModelAndItsClaims();
    void failsWhenAClaimNoLongerHolds();
    void checksOtherModelsWithoutClaims();
    void namesAUnitMismatch();
    void describesAllVariables();
    void describesOneVariable_data();
    void describesOneVariable();

private:
    [[nodiscard]] QString path(const QString& file) const { return m_directory.filePath(file); }

    QString write(const QString& file, const QByteArray& content) const
    {
        QFile out(path(file));
        if (!out.open(QIODevice::WriteOnly) || out.write(content) != content.size())
            qFatal("cannot write %s", qPrintable(file));
        return path(file);
    }

    [[nodiscard]] static CsvTable table(const QString& text)
    {
        auto csv = parseCsv(text.toStdString(), "output");
        if (!csv)
            qFatal("%s", qPrintable(tests::describe(csv.error())));
        return std::move(*csv);
    }

    [[nodiscard]] static double cell(const CsvTable& csv, std::size_t row, const std::string& column)
    {
        const auto index = csv.column(column);
        return index ? csv.number(row, *index).value_or(std::nan("")) : std::nan("");
    }

    QTemporaryDir m_directory;
    QString m_growth;
};

void CommandLineTest::initTestCase()
{
    m_growth = write(QStringLiteral("growth.xmile"), growthModel());
}

void CommandLineTest::tellsItsVersionAndHelp()
{
    const Outcome version = run({QStringLiteral("--version")});
    QCOMPARE(version.exitCode, 0);
    QVERIFY(version.out.startsWith(QStringLiteral("fourfold-cli ")));
    const Outcome help = run({QStringLiteral("simulate"), QStringLiteral("--help")});
    QCOMPARE(help.exitCode, 0);
    for (const char* option : {"--scenario", "--set", "--regions", "--step", "--save-step", "--output"})
        QVERIFY2(help.out.contains(QLatin1String(option)), option);
}

void CommandLineTest::refusesWrongArguments_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("nothing") << QStringList{};
    QTest::newRow("an unknown command") << QStringList{QStringLiteral("guess")};
    QTest::newRow("an unknown option") << QStringList{QStringLiteral("simulate"), QStringLiteral("--fast")};
    QTest::newRow("text for a step") << QStringList{QStringLiteral("simulate"), QStringLiteral("--step"), QStringLiteral("x")};
    QTest::newRow("three things to describe")
        << QStringList{QStringLiteral("describe"), QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")};
}

void CommandLineTest::refusesWrongArguments()
{
    QFETCH(QStringList, arguments);
    const Outcome outcome = run(arguments);
    QVERIFY(outcome.exitCode > 0);
    QVERIFY(!outcome.err.isEmpty());
}

void CommandLineTest::simulatesOurModelByDefault()
{
    const Outcome outcome = run({QStringLiteral("simulate")});
    QVERIFY2(outcome.exitCode == 0, qPrintable(outcome.err));
    QCOMPARE(outcome.err, QString());
    const CsvTable csv = table(outcome.out);
    QCOMPARE(csv.header.front(), std::string("time"));
    QCOMPARE(csv.rows.size(), std::size_t(45));
    QCOMPARE(csv.rows.front().front(), std::string("2024"));
    QVERIFY(csv.column("trade[Central_West]") && csv.column("national_trade") && csv.column("cost_rate"));
}

void CommandLineTest::simulatesAScenario_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("regions");
    const QString option = QStringLiteral("--regions");
    QTest::newRow("macro regions") << "every-key" << QStringList{option, QStringLiteral("macro")};
    QTest::newRow("macro regions by default") << "talent-east-half-west-double" << QStringList{};
    QTest::newRow("provinces") << "provinces-paper-package" << QStringList{option, QStringLiteral("provinces")};
}

void CommandLineTest::simulatesAScenario()
{
    QFETCH(QString, name);
    QFETCH(QStringList, regions);
    const Outcome outcome =
        run(QStringList{QStringLiteral("simulate"), QStringLiteral("--scenario"), reference(name + QStringLiteral(".json"))} + regions);
    QVERIFY2(outcome.exitCode == 0, qPrintable(outcome.err));
    const CsvTable csv = table(outcome.out);
    const auto expected = tests::readCsv(reference(name + QStringLiteral(".csv")).toStdString());
    VERIFY_RESULT(expected);
    QCOMPARE(csv.rows.size(), expected->rows.size());
    for (std::size_t column = 0; column < expected->header.size(); ++column) {
        for (std::size_t row = 0; row < csv.rows.size(); ++row)
            VERIFY_CLOSE(cell(csv, row, expected->header[column]), expected->number(row, column).value_or(std::nan("")), 1e-8,
                         1e-14); // ten digits in the reference
    }
}

void CommandLineTest::simulatesAnyModel()
{
    const Outcome outcome = run({QStringLiteral("simulate"), m_growth, QStringLiteral("--set"), QStringLiteral("distance=9")});
    QVERIFY2(outcome.exitCode == 0, qPrintable(outcome.err));
    const CsvTable csv = table(outcome.out);
    QCOMPARE(csv.rows.size(), std::size_t(17));
    QCOMPARE(csv.header[0], std::string("time"));
    QCOMPARE(csv.header[1], std::string("Population[Ash]"));
    QVERIFY(csv.column("birth rate[Elm]")); // as written
    QVERIFY(csv.column("share[Elm,Old]"));
    QVERIFY(outcome.out.contains(QStringLiteral("\"share[Elm,Old]\"")));
    // RK4 with h = 0.125 and rate 0.1: relative error about 16 (h r)^5 / 120 = 4e-11.
    VERIFY_CLOSE(cell(csv, 16, "Population[Ash]"), 100 * std::exp(0.2), 1e-10, 0);
}

void CommandLineTest::setsConstants()
{
    const QString set = QStringLiteral("--set");
    const Outcome outcome = run({QStringLiteral("simulate"), m_growth, set, QStringLiteral("distance=9"), set,
                                 QStringLiteral("BIRTH_RATE=0.2"), set, QStringLiteral("birth rate[Elm]=0.3"), set,
                                 QStringLiteral("share[Ash,Old]=-1e-3")});
    QVERIFY2(outcome.exitCode == 0, qPrintable(outcome.err));
    const CsvTable csv = table(outcome.out);
    QCOMPARE(cell(csv, 0, "birth rate[Ash]"), 0.2);
    QCOMPARE(cell(csv, 0, "birth rate[Elm]"), 0.3);
    QCOMPARE(cell(csv, 0, "share[Ash,Old]"), -1e-3);
    VERIFY_CLOSE(cell(csv, 16, "Population[Elm]"), 100 * std::exp(0.6), 1e-8, 0); // 16 (h r)^5 / 120 = 1e-8
}

void CommandLineTest::writesFifteenDigits()
{
    const Outcome outcome = run({QStringLiteral("simulate"), m_growth, QStringLiteral("--set"), QStringLiteral("distance=9")});
    const CsvTable csv = table(outcome.out);
    QCOMPARE(csv.rows[0][*csv.column("share[Ash,Young]")], std::string("0.333333333333333"));
    QCOMPARE(csv.rows[0][*csv.column("birth rate[Ash]")], std::string("0.1"));
}

void CommandLineTest::changesTheSteps()
{
    const Outcome outcome = run({QStringLiteral("simulate"), QStringLiteral("--step"), QStringLiteral("0.125"),
                                 QStringLiteral("--save-step"), QStringLiteral("1")});
    QVERIFY2(outcome.exitCode == 0, qPrintable(outcome.err));
    const CsvTable csv = table(outcome.out);
    QCOMPARE(csv.rows.size(), std::size_t(12));
    const CsvTable usual = table(run({QStringLiteral("simulate")}).out);
    // A step of 1/8 changes headline figures by up to 2e-5.
    VERIFY_CLOSE(cell(csv, 11, "national_trade"), cell(usual, 44, "national_trade"), 2e-5, 0);
    QVERIFY(cell(csv, 11, "national_trade") != cell(usual, 44, "national_trade"));
}

void CommandLineTest::writesAFile()
{
    const Outcome outcome = run({QStringLiteral("simulate"), QStringLiteral("--output"), path(QStringLiteral("run.csv"))});
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(outcome.out, QString());
    QFile file(path(QStringLiteral("run.csv")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(QString::fromUtf8(file.readAll()), run({QStringLiteral("simulate")}).out);
}

void CommandLineTest::takesAUsersRegions()
{
    const QString shipped = QStringLiteral(FOURFOLD_SOURCE_DIR "/data/tables/regions.csv");
    const Outcome outcome = run({QStringLiteral("simulate"), QStringLiteral("--regions"), shipped});
    QVERIFY2(outcome.exitCode == 0, qPrintable(outcome.err));
    QCOMPARE(outcome.out, run({QStringLiteral("simulate")}).out);
}

void CommandLineTest::saysWhatIsWrong_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("mentions"); // a regular expression
    const QString simulate = QStringLiteral("simulate");
    const QString set = QStringLiteral("--set");
    const auto file = [&](const char* name, const char* content) { return write(QLatin1String(name), content); };
    QTest::newRow("a missing model") << QStringList{simulate, path(QStringLiteral("none.xmile"))} << "none\\.xmile: ";
    QTest::newRow("broken XML") << QStringList{simulate, file("broken.xmile", "<xmile>\n<model>\n</xmile>\n")}
                                << "broken\\.xmile:3: ";
    QByteArray unknown = growthModel();
    unknown.replace("1/(distance - TIME)", "1/(distanc - TIME)");
    QTest::newRow("an unknown name") << QStringList{simulate, write(QStringLiteral("unknown.xmile"), unknown)}
                                     << "unknown\\.xmile:16: .*distanc";
    QTest::newRow("an unknown constant") << QStringList{simulate, m_growth, set, QStringLiteral("distanze=1")} << "distanze";
    QTest::newRow("an unknown element")
        << QStringList{simulate, m_growth, set, QStringLiteral("birth rate[Oak]=1")} << "Oak";
    QTest::newRow("a computed variable") << QStringList{simulate, m_growth, set, QStringLiteral("births=1")} << "births";
    QTest::newRow("no value") << QStringList{simulate, m_growth, set, QStringLiteral("distance")} << "NAME=VALUE";
    QTest::newRow("a value that is none") << QStringList{simulate, m_growth, set, QStringLiteral("distance=far")} << "far";
    QTest::newRow("a step that does not fit") << QStringList{simulate, QStringLiteral("--step"), QStringLiteral("0.3")} << "0\\.3";
    QTest::newRow("a negative step") << QStringList{simulate, QStringLiteral("--step=-1")} << "-1";
    QTest::newRow("an unknown region set") << QStringList{simulate, QStringLiteral("--regions"), QStringLiteral("moon")} << "moon";
    QTest::newRow("a model without regions")
        << QStringList{simulate, m_growth, QStringLiteral("--regions"), QStringLiteral("macro")} << "growth\\.xmile: .*region";
    QTest::newRow("a bad table of regions")
        << QStringList{simulate, QStringLiteral("--regions"), file("bad.csv", "name,unit,grade,Sichuan\ntrade_initial,x,C,-1\n")}
        << "bad\\.csv:2: ";
    QTest::newRow("a folder of regions") << QStringList{simulate, QStringLiteral("--regions"), m_directory.path()} << "folder";
    QTest::newRow("a folder as scenario") << QStringList{simulate, QStringLiteral("--scenario"), m_directory.path()} << "folder";
    QTest::newRow("a folder as model") << QStringList{simulate, m_directory.path()} << "^/.*: ";
    QTest::newRow("a missing scenario") << QStringList{simulate, QStringLiteral("--scenario"), path(QStringLiteral("none.json"))}
                                        << "none\\.json: ";
    QTest::newRow("a bad scenario")
        << QStringList{simulate, QStringLiteral("--scenario"), file("bad.json", "{\"levers\": {\n\"testbet\": {}}}")}
        << "bad\\.json:2: .*testbed";
    QTest::newRow("a scenario for another model")
        << QStringList{simulate, m_growth, QStringLiteral("--scenario"), file("empty.json", "{}")} << "growth\\.xmile";
    QTest::newRow("an output that cannot be written")
        << QStringList{simulate, QStringLiteral("--output"), path(QStringLiteral("no/such/folder.csv"))} << "folder\\.csv: ";
    QTest::newRow("an unknown variable") << QStringList{QStringLiteral("describe"), QStringLiteral("converzion")} << "converzion";
    QTest::newRow("a missing model to check") << QStringList{QStringLiteral("check"), path(QStringLiteral("none.xmile"))}
                                              << "none\\.xmile: ";
}

void CommandLineTest::saysWhatIsWrong()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, mentions);
    const Outcome outcome = run(arguments);
    QCOMPARE(outcome.exitCode, 1);
    QCOMPARE(outcome.out, QString());
    QVERIFY2(outcome.err.contains(QRegularExpression(mentions)), qPrintable(outcome.err));
}

/// inverse = 1/(1 - t) has no value at t = 1.
void CommandLineTest::stopsWhereAValueIsNoNumber()
{
    const Outcome outcome = run({QStringLiteral("simulate"), m_growth});
    QCOMPARE(outcome.exitCode, 1);
    QVERIFY2(outcome.err.contains(QStringLiteral("inverse")), qPrintable(outcome.err));
    const CsvTable csv = table(outcome.out);
    QCOMPARE(csv.rows.size(), std::size_t(8));
    QCOMPARE(cell(csv, 7, "inverse"), 8.0);
}

void CommandLineTest::noticesAFullDisk()
{
    const QString full = QStringLiteral("/dev/full");
    if (!QFile::exists(full))
        QSKIP("this system has no /dev/full");
    QCOMPARE(run({QStringLiteral("simulate"), QStringLiteral("--output"), full}).exitCode, 1);
    for (const char* command : {"simulate", "check", "describe", "--help"}) {
        const Outcome piped = run({QLatin1String(command)}, full);
        QVERIFY2(piped.exitCode == 1, command);
        QVERIFY2(piped.err.contains(QStringLiteral("standard output: ")), command);
    }
}

void CommandLineTest::showsTheReadersNotes_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("simulate") << QStringList{QStringLiteral("simulate"), QStringLiteral("MODEL"), QStringLiteral("--set"), QStringLiteral("distance=9")};
    QTest::newRow("check") << QStringList{QStringLiteral("check"), QStringLiteral("MODEL")};
    QTest::newRow("describe") << QStringList{QStringLiteral("describe"), QStringLiteral("MODEL")};
    QTest::newRow("describe one") << QStringList{QStringLiteral("describe"), QStringLiteral("MODEL"), QStringLiteral("births")};
}

void CommandLineTest::showsTheReadersNotes()
{
    QFETCH(QStringList, arguments);
    QByteArray model = growthModel();
    model.replace("<aux name=\"distance\">", "<aux name=\"distance\"><surprise/>");
    QStringList noted = arguments;
    noted.replaceInStrings(QStringLiteral("MODEL"), write(QStringLiteral("noted.xmile"), model));
    const Outcome outcome = run(noted);
    QCOMPARE(outcome.exitCode, 0);
    QVERIFY2(outcome.err.contains(QRegularExpression(QStringLiteral("^\\S*noted\\.xmile:15: note: distance: <surprise> .*\\n$"))), qPrintable(outcome.err));
    QVERIFY(!outcome.out.contains(QStringLiteral("note:")));
    arguments.replaceInStrings(QStringLiteral("MODEL"), m_growth);
    QCOMPARE(run(arguments).err, QString());
    QCOMPARE(run({arguments.front()}).err, QString()); // our model
}

void CommandLineTest::checksOurModelAndItsClaims()
{
    const Outcome outcome = run({QStringLiteral("check")});
    QVERIFY2(outcome.exitCode == 0, qPrintable(outcome.err));
    for (const char* claim : {"conversion-40", "bandwidth-10g", "certified-100k", "intelligence-3to5", "contribution-60",
                              "clearance-30", "recognition-6", "cycle-2", "green-eu"})
        QVERIFY2(outcome.out.contains(QLatin1String(claim)), claim);
    QCOMPARE(outcome.out.count(QStringLiteral("  yes  ")), 9);
}

void CommandLineTest::failsWhenAClaimNoLongerHolds()
{
    QFile shipped(QStringLiteral(FOURFOLD_SOURCE_DIR "/data/models/four-dimensions.xmile"));
    QVERIFY(shipped.open(QIODevice::ReadOnly));
    QByteArray edited = shipped.readAll();
    const QByteArray before = "<eqn>0.6</eqn>";
    const auto at = edited.indexOf(before, edited.indexOf("<aux name=\"conversion_max\">"));
    QVERIFY(at > 0);
    edited.replace(at, before.size(), "<eqn>0.35</eqn>");
    const Outcome outcome = run({QStringLiteral("check"), write(QStringLiteral("edited.xmile"), edited)});
    QCOMPARE(outcome.exitCode, 1);
    QVERIFY(outcome.out.contains(QRegularExpression(QStringLiteral("conversion-40 .* NO "))));
    QVERIFY2(outcome.err.contains(QStringLiteral("edited.xmile")), qPrintable(outcome.err));
}

void CommandLineTest::checksOtherModelsWithoutClaims()
{
    const Outcome outcome = run({QStringLiteral("check"), m_growth});
    QVERIFY2(outcome.exitCode == 0, qPrintable(outcome.err));
    QVERIFY(outcome.out.contains(QStringLiteral("1 stock, 1 flow, 4 auxiliaries")));
    QVERIFY(!outcome.out.contains(QStringLiteral("claim")));
}

void CommandLineTest::namesAUnitMismatch()
{
    QByteArray wrong = growthModel();
    wrong.replace("<units>person/year</units>", "<units>person</units>");
    const Outcome outcome = run({QStringLiteral("check"), write(QStringLiteral("units.xmile"), wrong)});
    QCOMPARE(outcome.exitCode, 1);
    QVERIFY2(outcome.err.contains(QRegularExpression(QStringLiteral("units\\.xmile:\\d+: .*births"))), qPrintable(outcome.err));
    // Units are checked, not needed to run.
    QCOMPARE(run({QStringLiteral("simulate"), path(QStringLiteral("units.xmile")), QStringLiteral("--set"),
                  QStringLiteral("distance=9")}).exitCode, 0);
}

void CommandLineTest::describesAllVariables()
{
    const Outcome outcome = run({QStringLiteral("describe"), m_growth});
    QCOMPARE(outcome.exitCode, 0);
    QVERIFY(outcome.out.contains(QStringLiteral("stock\tPopulation[Town]\tperson\t")));
    const Outcome ours = run({QStringLiteral("describe")});
    QCOMPARE(ours.exitCode, 0);
    QVERIFY(ours.out.contains(QStringLiteral("stock\tconversion\t1\tresearch results turned into products\n")));
}

void CommandLineTest::describesOneVariable_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QStringList>("mentions");
    const QString describe = QStringLiteral("describe");
    QTest::newRow("a variable") << QStringList{describe, QStringLiteral("conversion_target")}
                                << QStringList{QStringLiteral("equation: conversion_initial + "),
                                               QStringLiteral("causes: conversion_initial, "),
                                               QStringLiteral("uses: conversion_adjustment"),
                                               QStringLiteral("conversion_per_fund = 0.45 (0.2 to 0.8), grade B"),
                                               QStringLiteral("source: paper 001, 3.1")};
    QTest::newRow("a parameter") << QStringList{describe, QStringLiteral("route_cut")}
                                 << QStringList{QStringLiteral("parameter.grade: A"), QStringLiteral("parameter.low: 0.15"),
                                                QStringLiteral("source: paper 003")};
    QTest::newRow("a lever") << QStringList{describe, QStringLiteral("testbed")}
                             << QStringList{QStringLiteral("source: paper 001, 3.2"), QStringLiteral("grade: A")};
    QTest::newRow("an element") << QStringList{describe, QStringLiteral("trade[East]")}
                                << QStringList{QStringLiteral("inflows: world_trade_growth, technology_trade_growth")};
    QTest::newRow("another model") << QStringList{describe, QStringLiteral("GROWTH"), QStringLiteral("births")}
                                   << QStringList{QStringLiteral("births[Town]"), QStringLiteral("unit: person/year"),
                                                  QStringLiteral("causes: birth rate, Population")};
}

void CommandLineTest::describesOneVariable()
{
    QFETCH(QStringList, arguments);
    QFETCH(QStringList, mentions);
    arguments.replaceInStrings(QStringLiteral("GROWTH"), m_growth);
    const Outcome outcome = run(arguments);
    QVERIFY2(outcome.exitCode == 0, qPrintable(outcome.err));
    for (const QString& text : mentions)
        QVERIFY2(outcome.out.contains(text), qPrintable(text + QStringLiteral(" not in\n") + outcome.out));
}

QTEST_GUILESS_MAIN(CommandLineTest)
#include "tst_command_line.moc"
