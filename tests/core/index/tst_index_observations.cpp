// SPDX-License-Identifier: GPL-3.0-or-later
// Tables of data as CSV: wide and long, what is missing, and errors by line and column.
#include "core/index/observations.h"
#include "small_index.h"
#include "tests/support/checks.h"

#include <QObject>

using namespace core;
using namespace core::index;

class IndexObservationsTest : public QObject {
    Q_OBJECT

private slots:
    void readsWideTables();
    void readsLongTables();
    void readsPlainTables();
    void namesLineAndColumn_data();
    void namesLineAndColumn();
    void survivesAnyText();
    void refusesMoreThanFits();
    void findsTimes();
};

void IndexObservationsTest::readsWideTables()
{
    const auto data = parseObservations("\xEF\xBB\xBFunit,name_zh,year,a,group,b\n"
                                        "BJ,北京,2020,1.5,east,-2\n"
                                        "TJ,,2019,,east,3e2\n"
                                        "BJ,北京,2019,4,east,5\n",
                                        "d.csv");
    VERIFY_RESULT(data);
    QCOMPARE(data->units, (std::vector<Unit>{{"BJ", {"北京", "北京"}, "east"}, {"TJ", {"TJ", "TJ"}, "east"}}));
    QCOMPARE(data->times, (std::vector<double>{2019, 2020}));
    QCOMPARE(data->variables, (std::vector<std::string>{"a", "b"}));
    QVERIFY(data->values.at(data->row(0, 0), 0) == 4);
    QVERIFY(data->values.at(data->row(1, 0), 1) == -2);
    QVERIFY(isMissing(data->values.at(data->row(0, 1), 0)));
    QVERIFY(data->values.at(data->row(0, 1), 1) == 300);
    QVERIFY(isMissing(data->values.at(data->row(1, 1), 1))); // no row for it
}

void IndexObservationsTest::readsLongTables()
{
    const auto data = parseObservations("region_code,region_en,region_zh,macro_region,indicator,year,value,unit\n"
                                        "11,Beijing,北京,east,gdp,2020,36,bn\n"
                                        "31,Shanghai,上海,east,gdp,2021,43,bn\n"
                                        "11,Beijing,北京,east,people,2020,22,m\n"
                                        "31,Shanghai,上海,east,people,2021,,m\n",
                                        "d.csv");
    VERIFY_RESULT(data);
    QCOMPARE(data->units[1], (Unit{"31", {"Shanghai", "上海"}, "east"}));
    QCOMPARE(data->variables, (std::vector<std::string>{"gdp", "people"}));
    QVERIFY(data->values.at(data->row(0, 0), 1) == 22);
    QVERIFY(data->values.at(data->row(1, 1), 0) == 43);
    QVERIFY(isMissing(data->values.at(data->row(1, 1), 1)));
    QVERIFY(isMissing(data->values.at(data->row(1, 0), 0)));
}

void IndexObservationsTest::readsPlainTables()
{
    const auto data = parseObservations("unit,a\nx,1\ny,2\n", "d.csv");
    VERIFY_RESULT(data);
    QCOMPARE(data->times, std::vector<double>{0});
    QVERIFY(data->values.at(1, 0) == 2);
}

void IndexObservationsTest::namesLineAndColumn_data()
{
    QTest::addColumn<QByteArray>("csv");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    QTest::newRow("no unit") << QByteArray("who,a\nx,1\n") << ErrorKind::NotFound << 1 << 0;
    QTest::newRow("long without year") << QByteArray("unit,indicator,value\nx,a,1\n") << ErrorKind::NotFound << 1 << 0;
    QTest::newRow("column twice") << QByteArray("unit,a,a\nx,1,2\n") << ErrorKind::DuplicateName << 1 << 3;
    QTest::newRow("column without name") << QByteArray("unit,,a\nx,1,2\n") << ErrorKind::Malformed << 1 << 2;
    QTest::newRow("no number") << QByteArray("unit,a,b\nx,1,2\ny,3,n/a\n") << ErrorKind::Malformed << 3 << 3;
    QTest::newRow("decimal comma") << QByteArray("unit,a\nx,\"1,5\"\n") << ErrorKind::Malformed << 2 << 2;
    QTest::newRow("infinite") << QByteArray("unit,a\nx,inf\n") << ErrorKind::Malformed << 2 << 2;
    QTest::newRow("no year") << QByteArray("unit,year,a\nx,,1\n") << ErrorKind::Malformed << 2 << 2;
    QTest::newRow("no id") << QByteArray("unit,a\nx,1\n,2\n") << ErrorKind::Malformed << 3 << 1;
    QTest::newRow("unit twice") << QByteArray("unit,a\nx,1\nx,2\n") << ErrorKind::DuplicateName << 3 << 1;
    QTest::newRow("value twice") << QByteArray("unit,indicator,year,value\nx,a,1,1\nx,a,1,1\n") << ErrorKind::DuplicateName << 3
                                 << 4;
    QTest::newRow("no indicator") << QByteArray("unit,indicator,year,value\nx,,1,1\n") << ErrorKind::Malformed << 2 << 2;
    QTest::newRow("ragged") << QByteArray("unit,a\nx,1,2\n") << ErrorKind::Malformed << 2 << 0;
    QTest::newRow("empty") << QByteArray("") << ErrorKind::NotFound << 1 << 0;
    QTest::newRow("only a header") << QByteArray("unit,a\n") << ErrorKind::InvalidArgument << 0 << 0;
}

void IndexObservationsTest::namesLineAndColumn()
{
    QFETCH(QByteArray, csv);
    QFETCH(ErrorKind, kind);
    QFETCH(int, line);
    QFETCH(int, column);
    const auto data = parseObservations(csv.toStdString(), "d.csv");
    QVERIFY(!data.has_value());
    const Error& error = data.error().front();
    QCOMPARE(error.kind, kind);
    QCOMPARE(error.where.file, std::string("d.csv"));
    QCOMPARE(error.where.line, line);
    QCOMPARE(error.where.column, column);
}

/// Cut anywhere, or with a byte changed, a table gives observations or errors with the file's name.
void IndexObservationsTest::survivesAnyText()
{
    const QByteArray table = "unit,year,\"a\",b\nN,2020,1,\"2\"\nS,2020,-3e-5,\nN,2021,4,5\nS,2021,6,7\n";
    int sound = 0;
    for (qsizetype at = 0; at < table.size(); ++at) {
        for (int bit = -1; bit < 8; ++bit) {
            QByteArray changed = bit < 0 ? table.left(at) : table;
            if (bit >= 0)
                changed[at] = static_cast<char>(changed[at] ^ (1 << bit));
            const auto data = parseObservations(changed.toStdString(), "d.csv");
            QVERIFY(data.has_value() || (!data.error().empty() && data.error().front().where.file == "d.csv"));
            sound += data.has_value() ? 1 : 0;
        }
    }
    QVERIFY(sound > 0);
}

/// Ten thousand units each at a year of its own would be 10^8 rows of a hundred million values.
void IndexObservationsTest::refusesMoreThanFits()
{
    QByteArray csv = "unit,year,a\n";
    for (int i = 0; i < 10000; ++i)
        csv += QByteArray::number(i) + ',' + QByteArray::number(i) + ",1\n";
    const auto data = parseObservations(csv.toStdString(), "d.csv");
    QVERIFY(!data.has_value());
    QCOMPARE(data.error().front().kind, ErrorKind::TooLarge);
}

void IndexObservationsTest::findsTimes()
{
    const auto data = tests::observations({{1}, {2}, {3}}, {2024, 2024.25, 2024.5});
    QCOMPARE(data.timeIndex(2024.25), std::ptrdiff_t(1));
    QCOMPARE(data.timeIndex(2024.2504), std::ptrdiff_t(1));
    QCOMPARE(data.timeIndex(2024.3), std::ptrdiff_t(-1));
}

QTEST_GUILESS_MAIN(IndexObservationsTest)
#include "tst_index_observations.moc"
