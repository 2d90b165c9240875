// SPDX-License-Identifier: GPL-3.0-or-later
// fourfold-cli inequality as a user meets it: tables in, summary and figures out, messages by file and line.
#include "tests/support/checks.h"
#include "tests/support/csv_file.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <cmath>

using namespace core;

namespace {

struct Outcome {
    int exitCode = -1;
    QString out, err;
};

Outcome run(const QStringList& arguments)
{
    QProcess process;
    process.start(QStringLiteral(FOURFOLD_BUILD_DIR "/fourfold-cli"), QStringList{QStringLiteral("inequality")} + arguments);
    if (!process.waitForFinished(60000) || process.exitStatus() != QProcess::NormalExit)
        return {};
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

/// A = {1, 3}, B = {2, 6}: the Gini coefficient is 1/3 = 1/8 within + 1/6 between + 1/24 (worked out in tst_gini).
const char* const kLong = "region,year,value\nNorth,2020,1\nSouth,2020,3\nEast,2020,2\nWest,2020,6\n"
                          "North,2021,2\nSouth,2021,3\nEast,2021,3\nWest,2021,5\n"
                          "North,2022,2.5\nSouth,2022,3\nEast,2022,3\nWest,2022,4\n";
const char* const kWide = "region,2022,2020,2021\nNorth,2.5,1,2\nSouth,3,3,3\nEast,3,2,3\nWest,4,6,5\n";
const char* const kGroups = "region,group\nNorth,A\nSouth,A\nEast,B\nWest,B\n";
const char* const kNeighbours = "region_a,region_b\nNorth,East\nEast,South\nSouth,West\n";

} // namespace

class InequalityCommandTest : public QObject {
    Q_OBJECT

private slots:
    void explainsItself();
    void writesTheFigures();
    void summarisesInSentences();
    void readsWideTables();
    void weighsRegions();
    void choosesAnIndicator();
    void takesNeighbours();
    void sameSeedSameFigures();
    void notesWhatIsLeftOut();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void failsWhereItCannotWrite();

private:
    QString write(const QString& file, const QByteArray& content) const
    {
        QFile out(m_directory.filePath(file));
        if (!out.open(QIODevice::WriteOnly) || out.write(content) != content.size())
            qFatal("cannot write %s", qPrintable(file));
        return out.fileName();
    }

    /// The figures of a run that must succeed.
    CsvTable figures(QStringList arguments) const
    {
        const QString file = m_directory.filePath(QStringLiteral("figures.csv"));
        QFile::remove(file);
        const Outcome outcome = run(arguments << QStringLiteral("--output") << file);
        if (outcome.exitCode != 0)
            qFatal("%s", qPrintable(outcome.err));
        auto csv = tests::readCsv(file.toStdString());
        if (!csv)
            qFatal("%s", qPrintable(tests::describe(csv.error())));
        return std::move(*csv);
    }

    static double figure(const CsvTable& csv, const std::string& measure, const std::string& year, const std::string& item = {},
                         const std::string& other = {})
    {
        for (std::size_t row = 0; row < csv.rows.size(); ++row) {
            const auto& cells = csv.rows[row];
            if (cells[0] == measure && cells[1] == year && cells[2] == item && cells[3] == other)
                return csv.number(row, 4).value_or(std::nan(""));
        }
        return std::nan("");
    }

    QTemporaryDir m_directory;
};

void InequalityCommandTest::explainsItself()
{
    const Outcome help = run({QStringLiteral("--help")});
    QCOMPARE(help.exitCode, 0);
    for (const char* word : {"region,year,value", "--groups", "--neighbours", "--indicator", "--permutations", "--seed",
                             "--output", "measure,year,item,other_item,value"})
        QVERIFY2(help.out.contains(QLatin1String(word)), word);
    QVERIFY(run({}).exitCode > 0);
}

void InequalityCommandTest::writesTheFigures()
{
    const CsvTable csv = figures(
        {write(QStringLiteral("long.csv"), kLong), QStringLiteral("--groups"), write(QStringLiteral("groups.csv"), kGroups)});
    QCOMPARE(csv.header, (std::vector<std::string>{"measure", "year", "item", "other_item", "value"}));
    VERIFY_CLOSE(figure(csv, "gini", "2020"), 1.0 / 3, 1e-14, 0);
    VERIFY_CLOSE(figure(csv, "dagum_within", "2020"), 1.0 / 8, 1e-14, 0);
    VERIFY_CLOSE(figure(csv, "dagum_net_between", "2020"), 1.0 / 6, 1e-14, 0);
    VERIFY_CLOSE(figure(csv, "dagum_transvariation", "2020"), 1.0 / 24, 1e-14, 0);
    VERIFY_CLOSE(figure(csv, "dagum_pair_affluence", "2020", "B", "A"), 0.8, 1e-14, 0);
    VERIFY_CLOSE(figure(csv, "max_min_ratio", "2020", "West", "North"), 6.0, 1e-14, 0);
    VERIFY_CLOSE(figure(csv, "group_ratio", "2020", "B", "A"), 2.0, 1e-14, 0);
    VERIFY_CLOSE(figure(csv, "lorenz_value", "2020", "East"), 0.25, 1e-14, 0);
    VERIFY_CLOSE(figure(csv, "theil_t_within", "2020") + figure(csv, "theil_t_between", "2020"), figure(csv, "theil_t", "2020"),
                 1e-13, 0);
    VERIFY_CLOSE(figure(csv, "sigma_coefficient_of_variation", "2021"), figure(csv, "coefficient_of_variation", "2021"), 1e-13,
                 0);
    QVERIFY(figure(csv, "beta", "") < 0);
    QVERIFY(std::isnan(figure(csv, "moran_i", "2020")));
}

void InequalityCommandTest::summarisesInSentences()
{
    const Outcome outcome =
        run({write(QStringLiteral("long.csv"), kLong), QStringLiteral("--groups"), write(QStringLiteral("groups.csv"), kGroups)});
    QCOMPARE(outcome.exitCode, 0);
    QVERIFY(outcome.out.startsWith(QStringLiteral("4 regions in 2 groups; each counts the same.")));
    for (const char* part : {"2020        4     6.00", "0.3333", "Gini by groups (Dagum), 2022", "B above A", "Sigma convergence",
                             "Beta convergence, 2020 to 2022", "regions behind grow faster"})
        QVERIFY2(outcome.out.contains(QLatin1String(part)), qPrintable(part + QLatin1String(" in\n") + outcome.out));
}

void InequalityCommandTest::readsWideTables()
{
    const auto fromLong = figures({write(QStringLiteral("long.csv"), kLong)});
    const auto fromWide = figures({write(QStringLiteral("wide.csv"), kWide)});
    QCOMPARE(fromWide.rows, fromLong.rows); // the years in order, too
}

void InequalityCommandTest::weighsRegions()
{
    // Shares 1/4 and 3/4, mean 5, variance 3 (worked out in tst_spread); in the second year other weights.
    const auto csv = figures({write(QStringLiteral("weighted.csv"),
                                    "region,year,value,weight\nA,2020,8,10\nB,2020,4,30\nA,2021,8,30\nB,2021,4,10\n")});
    VERIFY_CLOSE(figure(csv, "coefficient_of_variation", "2020"), std::sqrt(3.0) / 5, 1e-14, 0);
    VERIFY_CLOSE(figure(csv, "coefficient_of_variation", "2021"), std::sqrt(3.0) / 7, 1e-14, 0);
}

void InequalityCommandTest::choosesAnIndicator()
{
    const QString file = write(QStringLiteral("several.csv"),
                               "region_code,region_en,indicator,year,value\n11,Beijing,gdp,2020,4\n12,Tianjin,gdp,2020,2\n"
                               "11,Beijing,people,2020,9\n12,Tianjin,people,2020,3\n");
    VERIFY_CLOSE(
        figure(figures({file, QStringLiteral("--indicator"), QStringLiteral("people")}), "max_min_ratio", "2020", "11", "12"),
        3.0, 1e-14, 0);
    const Outcome none = run({file});
    QVERIFY(none.exitCode > 0);
    QVERIFY(none.err.contains(QStringLiteral("'gdp', 'people'")));
    const Outcome wrong = run({file, QStringLiteral("--indicator"), QStringLiteral("trade")});
    QVERIFY(wrong.exitCode > 0);
    QVERIFY(wrong.err.contains(QStringLiteral("'trade'")));
}

void InequalityCommandTest::takesNeighbours()
{
    // North - East - South - West in a row: 1 2 3 6. z = -2 -1 0 3, sum z^2 = 14; lags -1, -1, 1, 0: (2 + 1)/14.
    const auto csv = figures({write(QStringLiteral("long.csv"), kLong), QStringLiteral("--neighbours"),
                              write(QStringLiteral("neighbours.csv"), kNeighbours)});
    VERIFY_CLOSE(figure(csv, "moran_i", "2020"), 3.0 / 14, 1e-13, 0);
    VERIFY_CLOSE(figure(csv, "moran_expected", "2020"), -1.0 / 3, 1e-14, 0);
    VERIFY_CLOSE(figure(csv, "local_moran_i", "2020", "North", "low-low"), 2 / 3.5, 1e-13, 0);
}

void InequalityCommandTest::sameSeedSameFigures()
{
    const QStringList arguments{write(QStringLiteral("long.csv"), kLong),
                                QStringLiteral("--neighbours"),
                                write(QStringLiteral("neighbours.csv"), kNeighbours),
                                QStringLiteral("--permutations"),
                                QStringLiteral("500"),
                                QStringLiteral("--seed")};
    const auto first = figures(arguments + QStringList{QStringLiteral("3")});
    QCOMPARE(figures(arguments + QStringList{QStringLiteral("3")}).rows, first.rows);
    QVERIFY(figures(arguments + QStringList{QStringLiteral("4")}).rows != first.rows);
}

void InequalityCommandTest::notesWhatIsLeftOut()
{
    const Outcome outcome =
        run({write(QStringLiteral("zero.csv"), "region,2020,2021\nA,0,1\nB,3,4\nC,5,\nD,4,6\n"), QStringLiteral("--groups"),
             write(QStringLiteral("some.csv"), "region,group\nA,x\nB,y\nZ,y\n"), QStringLiteral("--neighbours"),
             write(QStringLiteral("edge.csv"), "region_a,region_b\nA,B\nB,D\nA,Q\n")});
    QCOMPARE(outcome.exitCode, 0);
    for (const char* note :
         {"note: in no group, left out of what is by groups: C, D", "note: in the groups but not in the table: Z",
          "note: pairs with a region that the table does not have: A, Q (line 4)",
          "note: without neighbours, left out of Moran's I: C",
          "note: max/min: not computed in 2020: A has the value 0; this measure needs values above 0",
          "note: Moran's I: not computed in 2020 and 1 other year"})
        QVERIFY2(outcome.err.contains(QLatin1String(note)), qPrintable(note + QLatin1String(" in\n") + outcome.err));
    QVERIFY(outcome.out.contains(QStringLiteral("2021        3     6.00")));
}

void InequalityCommandTest::saysWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("table");
    QTest::addColumn<QByteArray>("groups");
    QTest::addColumn<QByteArray>("neighbours");
    QTest::addColumn<QStringList>("messages");
    const auto row = [](const char* name, const char* table, const QStringList& messages, const char* groups = kGroups,
                        const char* neighbours = kNeighbours) {
        QTest::newRow(name) << QByteArray(table) << QByteArray(groups) << QByteArray(neighbours) << messages;
    };
    row("every bad cell", "region,year,value,weight\nNorth,2020,x,1\nSouth,last,3,1\nEast,2020,2,-1\n,2020,2,1\n",
        {QStringLiteral("t.csv:2: column 'value': 'x' is not a number"), QStringLiteral("t.csv:3: column 'year': 'last'"),
         QStringLiteral("t.csv:4: column 'weight': -1 is below 0"), QStringLiteral("t.csv:5: column 'region' is empty")});
    row("a region and year twice", "region,year,value\nNorth,2020,1\nNorth,2020,2\n",
        {QStringLiteral("t.csv:3: 'North' has the year 2020 twice")});
    row("wide: bad cell and region twice", "region,2020\nNorth,1\nNorth,2\nSouth,?\n",
        {QStringLiteral("t.csv:3: 'North' has two rows"), QStringLiteral("t.csv:4: column '2020': '?'")});
    row("wide: a column that is no year", "region,2020,note\nNorth,1,a\n", {QStringLiteral("t.csv:1: column 'note' is no year")});
    row("wide: a year twice", "region,2020,2020\nNorth,1,2\n", {QStringLiteral("t.csv:1: the year 2020 has two columns")});
    row("no region", "place,2020\nNorth,1\n", {QStringLiteral("t.csv:1: the table has no column 'region'")});
    row("year without value", "region,year\nNorth,2020\n", {QStringLiteral("t.csv:1: the table has no column 'value'")});
    row("a short row", "region,year,value\nNorth,2020\n", {QStringLiteral("t.csv:2: the row has 2 cells")});
    row("empty file", "", {QStringLiteral("t.csv:1: the table has no column 'region'")});
    row("nothing to compare", "region,2020\nNorth,1\nSouth,\n", {QStringLiteral("t.csv: no year has values of two regions")});
    row("groups and neighbours", kLong,
        {QStringLiteral("g.csv:3: 'North' has two rows"), QStringLiteral("n.csv:2: column 'region_b' is empty"),
         QStringLiteral("n.csv:3: 'East' cannot be its own neighbour")},
        "region,group\nNorth,A\nNorth,B\n", "region_a,region_b\nNorth,\nEast,East\n");
    row("groups without a column", kLong, {QStringLiteral("g.csv:1: the table has no column 'group'")}, "region,part\nNorth,A\n");
}

void InequalityCommandTest::saysWhatIsWrong()
{
    QFETCH(QByteArray, table);
    QFETCH(QByteArray, groups);
    QFETCH(QByteArray, neighbours);
    QFETCH(QStringList, messages);
    const Outcome outcome =
        run({write(QStringLiteral("t.csv"), table), QStringLiteral("--groups"), write(QStringLiteral("g.csv"), groups),
             QStringLiteral("--neighbours"), write(QStringLiteral("n.csv"), neighbours)});
    QCOMPARE(outcome.exitCode, 1);
    QCOMPARE(outcome.out, QString());
    for (const QString& message : messages)
        QVERIFY2(outcome.err.contains(message), qPrintable(message + QStringLiteral(" in\n") + outcome.err));
}

void InequalityCommandTest::failsWhereItCannotWrite()
{
    const QString table = write(QStringLiteral("long.csv"), kLong);
    const Outcome outcome = run({table, QStringLiteral("--output"), QStringLiteral("/nowhere/figures.csv")});
    QCOMPARE(outcome.exitCode, 1);
    QVERIFY(outcome.err.contains(QStringLiteral("/nowhere/figures.csv")));
    const Outcome missing = run({m_directory.filePath(QStringLiteral("none.csv"))});
    QCOMPARE(missing.exitCode, 1);
    QVERIFY(missing.err.contains(QStringLiteral("none.csv")));
}

QTEST_GUILESS_MAIN(InequalityCommandTest)
#include "tst_inequality_command.moc"
