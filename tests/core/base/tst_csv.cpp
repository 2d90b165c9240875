// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/csv.h"
#include "tests/support/checks.h"

#include <QTest>

using namespace core;

class CsvTest : public QObject {
    Q_OBJECT

private slots:
    void readsQuotedCellsAndEveryLineEnd();
    void ignoresAByteOrderMark();
    void refusesBadTables_data();
    void refusesBadTables();
    void namesLineAndColumnOfABadNumber();
    void quotesOnlyWhereNeeded();
};

void CsvTest::readsQuotedCellsAndEveryLineEnd()
{
    const auto table = parseCsv("a,b\r\n1,\"x, \"\"y\"\"\nz\"\n\n2,q\r3,r", "t.csv");
    VERIFY_RESULT(table);
    QCOMPARE(table->rows.size(), std::size_t{3});
    QCOMPARE(table->rows[0][1], std::string("x, \"y\"\nz"));
    QCOMPARE(table->rows[2][0], std::string("3"));
    QCOMPARE(table->lines, (std::vector<int>{2, 5, 6}));
}

void CsvTest::ignoresAByteOrderMark()
{
    const auto table = parseCsv("\xEF\xBB\xBFname\nx\n", "t.csv");
    VERIFY_RESULT(table);
    QCOMPARE(table->header[0], std::string("name"));
}

void CsvTest::refusesBadTables_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("line");
    QTest::newRow("quote never closed in the header") << QByteArray("a,\"b\n1,2\n") << 1;
    QTest::newRow("quote never closed") << QByteArray("a,b\n1,\"x\n2,y\n") << 2;
    QTest::newRow("row too short") << QByteArray("a,b\n1,2\n3\n") << 3;
    QTest::newRow("row too long") << QByteArray("a,b\n1,2,3\n") << 2;
}

void CsvTest::refusesBadTables()
{
    QFETCH(QByteArray, text);
    QFETCH(int, line);
    const auto table = parseCsv(text.toStdString(), "t.csv");
    QVERIFY(!table.has_value());
    QCOMPARE(table.error().kind, ErrorKind::Malformed);
    QCOMPARE(table.error().where.line, line);
}

void CsvTest::namesLineAndColumnOfABadNumber()
{
    const auto table = parseCsv("name,value\nx,1.5\ny,1;5\n", "t.csv");
    VERIFY_RESULT(table);
    QCOMPARE(*table->number(0, 1), 1.5);
    const auto bad = table->number(1, 1);
    QVERIFY(!bad.has_value());
    QCOMPARE(bad.error().where.line, 3);
    QVERIFY(bad.error().message.find("'value'") != std::string::npos);
}

void CsvTest::quotesOnlyWhereNeeded()
{
    QCOMPARE(csvCell("plain"), std::string("plain"));
    QCOMPARE(csvCell("name[A,B]"), std::string("\"name[A,B]\""));
    QCOMPARE(csvCell("say \"x\""), std::string("\"say \"\"x\"\"\""));
}

QTEST_GUILESS_MAIN(CsvTest)
#include "tst_csv.moc"
