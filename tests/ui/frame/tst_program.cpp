// SPDX-License-Identifier: GPL-3.0-or-later
// The program itself, started as a user without a display starts it.

#include "tests/support/checks.h"
#include "tests/support/csv_file.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <map>

class TestProgram : public QObject {
    Q_OBJECT

private slots:
    void saysVersionAndHelp();
    void refusesWhatItDoesNotKnow_data();
    void refusesWhatItDoesNotKnow();
    void runsThePaperPackageWithoutAWindow();
    void speaksChinese();
    void saysWhereItCannotWrite();
    void picturesHaveTheSizeAndScaleAskedFor();
    void runsAnotherModelWithoutAWindow();
};

namespace {

struct Run {
    int exitCode = -1;
    QString output;
    QString errors;
};

Run run(const QStringList& arguments)
{
    QProcess program;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(QStringLiteral("DISPLAY"));
    environment.remove(QStringLiteral("QT_QPA_PLATFORM"));
    program.setProcessEnvironment(environment);
    program.start(QStringLiteral(FOURFOLD_BUILD_DIR "/fourfold"), arguments);
    if (!program.waitForFinished(120000))
        return {};
    return {program.exitCode(), QString::fromUtf8(program.readAllStandardOutput()), QString::fromUtf8(program.readAllStandardError())};
}

} // namespace

void TestProgram::saysVersionAndHelp()
{
    const Run version = run({QStringLiteral("--version")});
    QCOMPARE(version.exitCode, 0);
    QVERIFY(version.output.startsWith(QStringLiteral("fourfold ")));
    const Run help = run({QStringLiteral("--help")});
    QCOMPARE(help.exitCode, 0);
    QVERIFY(help.output.contains(QStringLiteral("--headless")));
}

void TestProgram::refusesWhatItDoesNotKnow_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("option") << QStringList{QStringLiteral("--headles")};
    QTest::newRow("language") << QStringList{QStringLiteral("--language"), QStringLiteral("fr")};
    QTest::newRow("theme") << QStringList{QStringLiteral("--theme"), QStringLiteral("blue")};
    QTest::newRow("size") << QStringList{QStringLiteral("--screenshot"), QStringLiteral("x.png"), QStringLiteral("--size"), QStringLiteral("1440*900")};
    QTest::newRow("too small") << QStringList{QStringLiteral("--screenshot"), QStringLiteral("x.png"), QStringLiteral("--size"), QStringLiteral("640x480")};
    QTest::newRow("scale") << QStringList{QStringLiteral("--scale"), QStringLiteral("0")};
}

void TestProgram::refusesWhatItDoesNotKnow()
{
    QFETCH(const QStringList, arguments);
    const Run refused = run(arguments);
    QVERIFY(refused.exitCode > 0);
    QVERIFY(refused.output.isEmpty());
    QVERIFY(!refused.errors.isEmpty());
}

void TestProgram::runsThePaperPackageWithoutAWindow()
{
    const QTemporaryDir folder;
    const Run done = run({QStringLiteral("--headless"), QStringLiteral("--output"), folder.filePath(QStringLiteral("new"))});
    QVERIFY2(done.exitCode == 0, qPrintable(done.errors));
    QVERIFY(done.output.contains(QStringLiteral("2030")) && done.output.contains(QStringLiteral("2035")));
    QVERIFY(done.output.contains(QStringLiteral("Cross-border e-commerce trade")));
    QVERIFY(done.output.contains(QStringLiteral("bn CNY")));
    const QString picture = folder.filePath(QStringLiteral("new/fourfold-paper-package.png"));
    const QString table = folder.filePath(QStringLiteral("new/fourfold-paper-package.csv"));
    QVERIFY(done.output.contains(picture) && done.output.contains(table));

    const QImage image(picture);
    QCOMPARE(image.size(), QSize(1440, 900));

    const auto csv = tests::readCsv(table.toStdString());
    VERIFY_RESULT(csv);
    QCOMPARE(csv->header, (std::vector<std::string>{"variable", "place", "unit", "time", "baseline", "paper_package"}));
    // One row for each quarter of 2024 to 2035; a package that starts in 2025 changes nothing before.
    std::map<double, std::pair<double, double>> trade;
    for (std::size_t row = 0; row < csv->rows.size(); ++row)
        if (csv->rows[row][0] == "trade" && csv->rows[row][1] == "national")
            trade[*csv->number(row, 3)] = {*csv->number(row, 4), *csv->number(row, 5)};
    QCOMPARE(trade.size(), std::size_t{45});
    VERIFY_CLOSE(trade.at(2024.75).second, trade.at(2024.75).first, 1e-12, 0);
    QVERIFY(trade.at(2030).second > 1.2 * trade.at(2030).first);
}

void TestProgram::speaksChinese()
{
    const QTemporaryDir folder;
    const Run done = run({QStringLiteral("--headless"), QStringLiteral("--language"), QStringLiteral("zh"), QStringLiteral("--output"), folder.path()});
    QCOMPARE(done.exitCode, 0);
    QVERIFY(done.output.contains(QStringLiteral("跨境电商贸易")));
    QVERIFY(done.output.contains(QStringLiteral("亿元")));
    QVERIFY(!done.output.contains(QStringLiteral("baseline")));
}

void TestProgram::saysWhereItCannotWrite()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("file")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const Run done = run({QStringLiteral("--headless"), QStringLiteral("--output"), folder.filePath(QStringLiteral("file/below"))});
    QCOMPARE(done.exitCode, 1);
    QVERIFY(done.errors.contains(QStringLiteral("file/below")));
    QVERIFY(done.output.isEmpty());
}

void TestProgram::picturesHaveTheSizeAndScaleAskedFor()
{
    const QTemporaryDir folder;
    const QString picture = folder.filePath(QStringLiteral("picture.png"));
    const Run done = run({QStringLiteral("--screenshot"), picture, QStringLiteral("--size"), QStringLiteral("1180x720"), QStringLiteral("--scale"), QStringLiteral("2"),
                          QStringLiteral("--theme"), QStringLiteral("dark")});
    QVERIFY2(done.exitCode == 0, qPrintable(done.errors));
    const QImage image(picture);
    QCOMPARE(image.size(), QSize(2360, 1440));
    QVERIFY(image.pixelColor(10, 1400).lightness() < 80);
}

void TestProgram::runsAnotherModelWithoutAWindow()
{
    const QTemporaryDir folder;
    const QString model = QStringLiteral(FOURFOLD_SOURCE_DIR "/data/models/examples/hares-and-lynx.xmile");
    const Run done = run({QStringLiteral("--headless"), QStringLiteral("--output"), folder.path(), model});
    QVERIFY2(done.exitCode == 0, qPrintable(done.errors));
    QVERIFY(QFile::exists(folder.filePath(QStringLiteral("fourfold-hares-and-lynx.png"))));
    QFile table(folder.filePath(QStringLiteral("fourfold-hares-and-lynx.csv")));
    QVERIFY(table.open(QIODevice::ReadOnly));
    const auto lines = table.readAll().split('\n');
    QCOMPARE(lines.front(), QByteArray("variable,place,unit,time,value"));
    QVERIFY(lines.contains("hares,North,hare,0,1000"));
    QVERIFY(lines.contains("hares,all,hare,0,2500"));

    const QString picture = folder.filePath(QStringLiteral("dark.png"));
    const Run pictured = run({QStringLiteral("--screenshot"), picture, QStringLiteral("--theme"), QStringLiteral("dark"), QStringLiteral("--language"),
                              QStringLiteral("zh"), model});
    QVERIFY2(pictured.exitCode == 0, qPrintable(pictured.errors));
    QCOMPARE(QImage(picture).size(), QSize(1440, 900));

    QFile broken(folder.filePath(QStringLiteral("broken.xmile")));
    QVERIFY(broken.open(QIODevice::WriteOnly));
    broken.write("<xmile><model><variables>\n<aux name=\"a\"><eqn>b</eqn></aux></variables></model></xmile>");
    broken.close();
    const Run refused = run({QStringLiteral("--screenshot"), picture, broken.fileName()});
    QVERIFY(refused.exitCode > 0);
    QVERIFY2(refused.errors.contains(QStringLiteral("broken.xmile:2")), qPrintable(refused.errors));
}

QTEST_GUILESS_MAIN(TestProgram)
#include "tst_program.moc"
