// SPDX-License-Identifier: GPL-3.0-or-later
// fourfold-cli index as a user meets it: definition and table in, scores out, messages by file, line and column.
#include "core/index/composite.h"
#include "tests/support/checks.h"
#include "tests/support/csv_file.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

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
    process.start(QStringLiteral(FOURFOLD_BUILD_DIR "/fourfold-cli"), QStringList{QStringLiteral("index")} + arguments);
    if (!process.waitForFinished(60000) || process.exitStatus() != QProcess::NormalExit)
        return {};
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

/// Two branches: x of a (per d) and b (less is better, three times as heavy), y of c.
const char* const kDefinition = R"({ "format": "fourfold-index", "version": 1,
  "framework": { "id": "small",
    "nodes": [ {"id": "x"}, {"id": "y"} ],
    "indicators": [ {"id": "a", "parent": "x", "denominator": "d"},
                    {"id": "b", "parent": "x", "weight": 3, "direction": "less"},
                    {"id": "c", "parent": "y"} ] } })";
const char* const kData = "unit,name_zh,year,a,b,c,d\n"
                          "N,北,2020,0,10,0,2\n"
                          "S,南,2020,10,0,5,2\n"
                          "W,西,2020,20,10,,2\n";

} // namespace

class IndexCommandTest : public QObject {
    Q_OBJECT

private slots:
    void explainsItself();
    void writesScores();
    void showsStages_data();
    void showsStages();
    void givesTheSameFiguresAsTheLibrary();
    void writesAFile();
    void notesWhatIsLeftOut();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void refusesWrongArguments_data();
    void refusesWrongArguments();
    void noticesAFullDisk();

private:
    QString write(const QString& file, const QByteArray& content) const
    {
        QFile out(m_directory.filePath(file));
        if (!out.open(QIODevice::WriteOnly) || out.write(content) != content.size())
            qFatal("cannot write %s", qPrintable(file));
        return out.fileName();
    }
    QString definition(const QByteArray& text = kDefinition) const { return write(QStringLiteral("index.json"), text); }
    QString data(const QByteArray& text = kData) const { return write(QStringLiteral("data.csv"), text); }

    QTemporaryDir m_directory;
};

void IndexCommandTest::explainsItself()
{
    const Outcome help = run({QStringLiteral("--help")});
    QCOMPARE(help.exitCode, 0);
    for (const char* word : {"definition", "--data", "--stage", "--output", "denominated"})
        QVERIFY2(help.out.contains(QLatin1String(word)), word);
}

/// x of S: a is 5 of 0..10, so 50; b is best, so 100; 1 : 3 makes 87.5. y of S is 100. W lacks c: its index is x alone.
void IndexCommandTest::writesScores()
{
    const Outcome outcome = run({definition(), QStringLiteral("--data"), data()});
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(outcome.err, QString());
    QCOMPARE(outcome.out,
             QStringLiteral("unit,name_en,name_zh,group,year,rank,score,x,y,a,b,c\n"
                            "N,北,北,,2020,3,0,0,0,0,0,0\n"
                            "S,南,南,,2020,1,93.75,87.5,100,50,100,100\n"
                            "W,西,西,,2020,2,25,25,,100,0,\n"));
}

void IndexCommandTest::showsStages_data()
{
    QTest::addColumn<QString>("stage");
    QTest::addColumn<QString>("row");
    QTest::newRow("denominated") << "denominated"
                                 << "W,西,西,,2020,2,25,25,,10,10,";
    QTest::newRow("imputed") << "imputed"
                             << "W,西,西,,2020,2,25,25,,10,10,";
    QTest::newRow("treated") << "treated"
                             << "W,西,西,,2020,2,25,25,,10,10,";
    QTest::newRow("normalised") << "normalised"
                                << "W,西,西,,2020,2,25,25,,100,0,";
}

void IndexCommandTest::showsStages()
{
    QFETCH(QString, stage);
    QFETCH(QString, row);
    const Outcome outcome = run({definition(), QStringLiteral("--data"), data(), QStringLiteral("--stage"), stage});
    QCOMPARE(outcome.exitCode, 0);
    QVERIFY2(outcome.out.contains(row), qPrintable(outcome.out));
}

/// The shipped definition over the shipped statistics, all years, to 15 digits.
void IndexCommandTest::givesTheSameFiguresAsTheLibrary()
{
    const std::string folder = FOURFOLD_SOURCE_DIR "/data/";
    const std::string definitionFile = folder + "indices/four-dimensions-statistics.json";
    const std::string dataFile = folder + "statistics/china-provincial.csv";
    const Outcome outcome =
        run({QString::fromStdString(definitionFile), QStringLiteral("--data"), QString::fromStdString(dataFile)});
    QCOMPARE(outcome.exitCode, 0);
    const auto table = parseCsv(outcome.out.toStdString(), "output");
    VERIFY_RESULT(table);
    const auto definitionRead = index::readDefinition(definitionFile);
    const auto observations = index::readObservations(dataFile);
    VERIFY_RESULT(definitionRead);
    VERIFY_RESULT(observations);
    const auto composite = index::build(*definitionRead, *observations);
    VERIFY_RESULT(composite);
    QCOMPARE(table->rows.size(), std::size_t(310));
    for (std::size_t i = 0; i < 310; ++i) {
        QCOMPARE(table->rows[i][5], std::to_string(composite->ranks[i]));
        VERIFY_CLOSE(table->number(i, 6).value_or(-1), composite->scores.at(i, 0), 1e-14, 0);
        VERIFY_CLOSE(table->number(i, 10).value_or(-1), composite->scores.at(i, 4), 1e-14, 1e-14);
    }
}

void IndexCommandTest::writesAFile()
{
    const QString target = m_directory.filePath(QStringLiteral("out.csv"));
    const Outcome outcome = run({definition(), QStringLiteral("--data"), data(), QStringLiteral("--output"), target});
    QCOMPARE(outcome.exitCode, 0);
    QVERIFY(outcome.out.isEmpty());
    const auto table = tests::readCsv(target.toStdString());
    VERIFY_RESULT(table);
    QCOMPARE(table->rows.size(), std::size_t(3));
    const Outcome nowhere = run({definition(), QStringLiteral("--data"), data(), QStringLiteral("--output"),
                                 m_directory.filePath(QStringLiteral("no/out.csv"))});
    QCOMPARE(nowhere.exitCode, 1);
    QVERIFY(nowhere.err.contains(QStringLiteral("no/out.csv: cannot be written")));
}

void IndexCommandTest::notesWhatIsLeftOut()
{
    QByteArray zero = kData;
    zero.replace("S,南,2020,10,0,5,2", "S,南,2020,10,0,5,0").replace(",,2\n", ",5,2\n").replace("0,10,0,2\n", "0,10,5,2\n");
    const Outcome outcome = run({definition(), QStringLiteral("--data"), data(zero)});
    QCOMPARE(outcome.exitCode, 0);
    QVERIFY2(outcome.err.contains(QStringLiteral("data.csv: note: 'a' of 'S' in 2020 would be divided by 0")),
             qPrintable(outcome.err));
    QVERIFY2(outcome.err.contains(QStringLiteral("data.csv: note: 'c' is the same everywhere and is left out")),
             qPrintable(outcome.err));
}

void IndexCommandTest::saysWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("definitionText");
    QTest::addColumn<QByteArray>("dataText");
    QTest::addColumn<QStringList>("says");
    const auto changed = [](const char* text, const char* from, const char* to) { return QByteArray(text).replace(from, to); };
    QTest::newRow("not JSON") << QByteArray("{") << QByteArray(kData) << QStringList{QStringLiteral("index.json:1: ")};
    QTest::newRow("a misspelt word") << changed(kDefinition, "\"less\"", "\"fewer\"") << QByteArray(kData)
                                     << QStringList{QStringLiteral(
                                            "index.json:5: framework.indicators[1].direction: expected one of more, less")};
    QTest::newRow("an unknown parent") << changed(kDefinition, "\"parent\": \"y\"", "\"parent\": \"z\"") << QByteArray(kData)
                                       << QStringList{QStringLiteral("index.json:6: framework.indicators[2]: "),
                                                      QStringLiteral("'z'")};
    QTest::newRow("a column that is not there") << QByteArray(kDefinition) << changed(kData, ",d\n", ",e\n")
                                                << QStringList{QStringLiteral("data.csv: a: the data have no column 'd'")};
    QTest::newRow("a cell that is no number") << QByteArray(kDefinition) << changed(kData, "S,南,2020,10,0", "S,南,2020,ten,0")
                                              << QStringList{QStringLiteral("data.csv:3: column 4: 'ten'")};
    QTest::newRow("a unit twice") << QByteArray(kDefinition) << changed(kData, "W,西", "N,西")
                                  << QStringList{QStringLiteral("data.csv:4: column 1: the unit 'N' stands twice in 2020")};
    QTest::newRow("no unit column") << QByteArray(kDefinition) << changed(kData, "unit,", "who,")
                                    << QStringList{QStringLiteral("data.csv:1: the table has no column 'unit'")};
    QTest::newRow("both at once") << QByteArray("[]") << QByteArray("unit,a\nx,?\n")
                                  << QStringList{QStringLiteral("index.json:1: "), QStringLiteral("data.csv:2: column 2: ")};
    QTest::newRow("nothing to tell apart") << QByteArray(kDefinition) << QByteArray("unit,a,b,c,d\nx,1,2,3,4\n")
                                           << QStringList{QStringLiteral("data.csv: no indicator differs")};
    QTest::newRow("a year that is not there")
        << changed(kDefinition, "] } }", R"(] }, "method": {"estimate": {"kind": "frozen", "years": [1999]}} })")
        << QByteArray(kData) << QStringList{QStringLiteral("estimate.years: the data have no year 1999")};
}

void IndexCommandTest::saysWhatIsWrong()
{
    QFETCH(QByteArray, definitionText);
    QFETCH(QByteArray, dataText);
    QFETCH(QStringList, says);
    const QString target = m_directory.filePath(QStringLiteral("never.csv"));
    const Outcome outcome =
        run({definition(definitionText), QStringLiteral("--data"), data(dataText), QStringLiteral("--output"), target});
    QCOMPARE(outcome.exitCode, 1);
    QVERIFY(outcome.out.isEmpty());
    QVERIFY(!QFile::exists(target));
    for (const QString& part : says)
        QVERIFY2(outcome.err.contains(part), qPrintable(outcome.err));
}

void IndexCommandTest::refusesWrongArguments_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("nothing") << QStringList{};
    QTest::newRow("no data") << QStringList{QStringLiteral("x.json")};
    QTest::newRow("an unknown stage") << QStringList{QStringLiteral("x.json"), QStringLiteral("--data"), QStringLiteral("x.csv"),
                                                     QStringLiteral("--stage"), QStringLiteral("weighed")};
    QTest::newRow("files that are not there")
        << QStringList{QStringLiteral("x.json"), QStringLiteral("--data"), QStringLiteral("x.csv")};
}

void IndexCommandTest::refusesWrongArguments()
{
    QFETCH(QStringList, arguments);
    const Outcome outcome = run(arguments);
    QVERIFY(outcome.exitCode > 0);
    QVERIFY(!outcome.err.isEmpty());
}

void IndexCommandTest::noticesAFullDisk()
{
    if (!QFile::exists(QStringLiteral("/dev/full")))
        QSKIP("1 case skipped: this system has no /dev/full");
    QCOMPARE(
        run({definition(), QStringLiteral("--data"), data(), QStringLiteral("--output"), QStringLiteral("/dev/full")}).exitCode,
        1);
    QCOMPARE(run({definition(), QStringLiteral("--data"), data()}, QStringLiteral("/dev/full")).exitCode, 1);
}

QTEST_GUILESS_MAIN(IndexCommandTest)
#include "tst_index_command.moc"
