// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/csv.h"
#include "core/base/number.h"
#include "core/export/spreadsheet.h"
#include "tests/support/checks.h"

#include <QFile>
#include <QTemporaryDir>

#include <limits>
#include <random>

using namespace core;
using namespace core::exporting;

class CsvWriterTest : public QObject {
    Q_OBJECT

private slots:
    void writesTheTableThenTitleAndNotes();
    void writesNumbersThatComeBack_data();
    void writesNumbersThatComeBack();
    void tenThousandNumbersComeBack();
    void leavesMissingNumbersEmpty();
    void disarmsFormulas_data();
    void disarmsFormulas();
    void quotesAndComesBack();
    void cleansWhatIsNoText();
    void writesAnEmptyTable();
    void writesFiles();
    void refusesPlacesThatTakeNoFile();
};

namespace {

Sheet oneRow(Cell cell)
{
    return {"s", "", {{"a", ""}, {"b", ""}}, {{std::move(cell), "b"}}, {}};
}

/// The text of the first cell, as a reader takes it.
std::string firstCell(const Sheet& sheet)
{
    const auto table = parseCsv(toCsv(sheet), "out.csv");
    return table && table->rows.size() == 1 ? table->rows[0][0] : std::string("(unreadable)");
}

} // namespace

void CsvWriterTest::writesTheTableThenTitleAndNotes()
{
    const Sheet sheet{"s",
                      "Outcomes, 2030",
                      {{"Outcome", ""}, {"Baseline", "bn CNY"}},
                      {{"Trade", 129.5}, {"Cost", 0.0, 7.0}},
                      {"Source: model"}};
    QCOMPARE(toCsv(sheet),
             std::string("\xEF\xBB\xBF"
                         "Outcome,Baseline (bn CNY),\r\n"
                         "Trade,129.5,\r\n"
                         "Cost,0,7\r\n"
                         ",,\r\n"
                         "\"Outcomes, 2030\",,\r\n"
                         "Source: model,,\r\n"));
}

void CsvWriterTest::writesNumbersThatComeBack_data()
{
    QTest::addColumn<double>("number");
    QTest::addColumn<QString>("text");
    QTest::newRow("whole") << 40.0 << "40";
    QTest::newRow("negative") << -2.5 << "-2.5";
    QTest::newRow("no more digits than needed") << 0.1 << "0.1";
    QTest::newRow("all digits") << 0.1 + 0.2 << "0.30000000000000004";
    QTest::newRow("negative zero") << -0.0 << "0";
    QTest::newRow("tiny") << 5e-324 << "5e-324";
    QTest::newRow("huge") << 1.7976931348623157e308 << "1.7976931348623157e+308";
    QTest::newRow("endless") << std::numeric_limits<double>::infinity() << "inf";
    QTest::newRow("endless, down") << -std::numeric_limits<double>::infinity() << "-inf";
}

void CsvWriterTest::writesNumbersThatComeBack()
{
    QFETCH(double, number);
    QFETCH(QString, text);
    QCOMPARE(firstCell(oneRow(number)), text.toStdString());
}

void CsvWriterTest::tenThousandNumbersComeBack()
{
    std::mt19937_64 random(4);
    std::normal_distribution<double> draw(0, 1e3);
    for (int i = 0; i < 10000; ++i) {
        const double number = draw(random);
        const auto back = parseNumber(firstCell(oneRow(number)));
        QVERIFY(back.has_value() && *back == number);
    }
}

void CsvWriterTest::leavesMissingNumbersEmpty()
{
    QCOMPARE(firstCell(oneRow(std::numeric_limits<double>::quiet_NaN())), std::string());
}

void CsvWriterTest::disarmsFormulas_data()
{
    QTest::addColumn<std::string>("text");
    for (const char* start : {"=", "+", "-", "@", "\t", "\r", "\n", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"})
        QTest::newRow(QByteArray(start).toHex().constData()) << std::string(start) + "cmd|' /C calc'!A0";
}

void CsvWriterTest::disarmsFormulas()
{
    QFETCH(std::string, text);
    QCOMPARE(firstCell(oneRow(text)), "'" + text);
    // In heads, units, title and notes too; not inside a text.
    const Sheet everywhere{"s", text, {{text, ""}, {"b", ""}}, {{"x" + text}}, {text}};
    const auto table = parseCsv(toCsv(everywhere), "out.csv");
    VERIFY_RESULT(table);
    QCOMPARE(table->header[0], "'" + text);
    QCOMPARE(table->rows[0][0], "x" + text);
    QCOMPARE(table->rows[2][0], "'" + text);
    QCOMPARE(table->rows[3][0], "'" + text);
}

void CsvWriterTest::quotesAndComesBack()
{
    for (const std::string text : {"a,b", "a \"b\"", "two\nlines", "two\r\nlines", " edge ", "\xE5\x9B\x9B\xE7\xBB\xB4，“东部”"})
        QCOMPARE(firstCell(oneRow(text)), text);
}

void CsvWriterTest::cleansWhatIsNoText()
{
    QCOMPARE(firstCell(oneRow(std::string("a\0b", 3))), std::string("a\uFFFDb"));
    QCOMPARE(firstCell(oneRow(std::string("a\x1B\xFF\xC0\xAF"))), std::string("a\uFFFD\uFFFD\uFFFD\uFFFD"));
    QCOMPARE(firstCell(oneRow(std::string("a\xED\xA0\x80"))), std::string("a\uFFFD\uFFFD\uFFFD")); // a surrogate
    QCOMPARE(firstCell(oneRow(std::string("\xF0\x9F\x98\x80"))), std::string("\xF0\x9F\x98\x80"));
    QCOMPARE(firstCell(oneRow(std::string("cut \xE5\x9B"))), std::string("cut \uFFFD\uFFFD"));
}

void CsvWriterTest::writesAnEmptyTable()
{
    // A line without anything would be no row.
    QCOMPARE(toCsv({"s", "", {{"a", ""}}, {{""}, {1.0}}, {}}),
             std::string("\xEF\xBB\xBF"
                         "a\r\n\"\"\r\n1\r\n"));
    QCOMPARE(toCsv({}), std::string("\xEF\xBB\xBF\"\"\r\n"));
}

void CsvWriterTest::writesFiles()
{
    const QTemporaryDir directory;
    const QString path = directory.filePath(QStringLiteral("\u5BF9\u6BD4 a.csv"));
    VERIFY_RESULT(writeCsv(path.toStdString(), oneRow(1.5)));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll().toStdString(), toCsv(oneRow(1.5)));
}

void CsvWriterTest::refusesPlacesThatTakeNoFile()
{
    const auto folder = writeCsv("/", oneRow(1.0));
    QVERIFY(!folder && folder.error().kind == ErrorKind::UnwritableFile);
    const auto nowhere = writeCsv("/nowhere/at/all.csv", oneRow(1.0));
    QVERIFY(!nowhere && nowhere.error().kind == ErrorKind::UnwritableFile);
}

QTEST_GUILESS_MAIN(CsvWriterTest)
#include "tst_csv_writer.moc"
