// SPDX-License-Identifier: GPL-3.0-or-later
// Delimited text, XLSX and ODS as cells; and every file that wants to do harm.
#include "core/export/spreadsheet.h"
#include "core/import/check.h"
#include "tests/core/import/packages.h"
#include "tests/support/checks.h"

#include <QTemporaryDir>

#include <xlsxwriter.h>

#include <array>
#include <cstring>
#include <cmath>
#include <cstdint>
#include <fstream>
#include <functional>
#include <random>

using namespace core;
using namespace core::importing;
using tests::Parts;
using tests::zipOf;

class ImportFilesTest : public QObject {
    Q_OBJECT

private slots:
    void readsDelimitedText_data();
    void readsDelimitedText();
    void obeysReadOptions();
    void readsXlsxOfAnotherWriter();
    void readsXlsxCells();
    void readsXlsxDatesOfBothSystems();
    void readsPerCentAsShown();
    void readsOdsCells();
    void readsOdsRepeats();
    void readsMergedHeadings();
    void reportsFormulasAndErrors();
    void refusesBadFiles_data();
    void refusesBadFiles();
    void refusesEntitiesAndDepth_data();
    void refusesEntitiesAndDepth();
    void stopsZipBombs();
    void stopsBombsOfRepeatedCells_data();
    void stopsBombsOfRepeatedCells();
    void saysWhichCellIsTooLarge_data();
    void saysWhichCellIsTooLarge();
    void keepsToTheLimits_data();
    void keepsToTheLimits();
    void livesThroughDamagedFiles_data();
    void livesThroughDamagedFiles();
    void livesThroughDamagedXml_data();
    void livesThroughDamagedXml();
    void livesThroughRandomBytes();
    void canBeCancelled_data();
    void canBeCancelled();
    void refusesPlacesThatAreNoFile();
    void bringsBackWhatWasExported_data();
    void bringsBackWhatWasExported();
};

namespace {

QString dump(const Grid& grid)
{
    QString text;
    for (int row = 0; row < grid.rowCount(); ++row) {
        for (int column = 0; column < grid.columnCount(); ++column) {
            const std::string_view cell = grid.text(row, column);
            text += (column > 0 ? "|" : "") + QString::fromUtf8(cell.data(), qsizetype(cell.size()));
        }
        text += '\n';
    }
    return text;
}

constexpr const char* kTypes =
    R"(<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>)";
constexpr const char* kRootRelations =
    R"(<Relationships><Relationship Id="r1" Type="http://x/officeDocument" Target="xl/workbook.xml"/></Relationships>)";
constexpr const char* kWorkbook =
    R"(<workbook xmlns:r="x"><sheets><sheet name="One" sheetId="1" r:id="s1"/></sheets></workbook>)";
constexpr const char* kWorkbookRelations =
    R"(<Relationships><Relationship Id="s1" Type="http://x/worksheet" Target="worksheets/sheet1.xml"/>)"
    R"(<Relationship Id="s2" Type="http://x/sharedStrings" Target="/xl/strings.xml"/>)"
    R"(<Relationship Id="s3" Type="http://x/styles" Target="styles.xml"/></Relationships>)";

/// A workbook of one sheet, by hand: what other writers than ours do.
Parts xlsxParts(const std::string& sheet)
{
    return {{"[Content_Types].xml", kTypes},
            {"_rels/.rels", kRootRelations},
            {"xl/workbook.xml", kWorkbook},
            {"xl/_rels/workbook.xml.rels", kWorkbookRelations},
            {"xl/worksheets/sheet1.xml", sheet}};
}

std::string odsContent(const std::string& rows, const std::string& name = "One")
{
    return R"(<?xml version="1.0"?><office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet>)"
           R"(<table:table table:name=")"
        + name + R"(">)" + rows + "</table:table></office:spreadsheet></office:body></office:document-content>";
}

Parts odsParts(const std::string& rows)
{
    return {{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}, {"content.xml", odsContent(rows)}};
}

std::string odsText(const std::string& text)
{
    return "<table:table-cell office:value-type=\"string\"><text:p>" + text + "</text:p></table:table-cell>";
}

/// The fault of reading, or "read".
QString faultOfReading(const std::string& bytes, const ReadOptions& options = {})
{
    const auto read = readTable(bytes, "file", options);
    return read ? "read" : toString(faultOf(read.error()));
}

std::string sheetOf(const std::string& rows)
{
    return "<worksheet><sheetData>" + rows + "</sheetData></worksheet>";
}

/// A small workbook written by libxlsxwriter.
std::string writtenXlsx(const std::function<void(lxw_workbook*)>& fill)
{
    const QTemporaryDir folder;
    const std::string path = folder.filePath("book.xlsx").toStdString();
    lxw_workbook* workbook = workbook_new(path.c_str());
    fill(workbook);
    workbook_close(workbook);
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

} // namespace

void ImportFilesTest::readsDelimitedText_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("cells");
    QTest::addColumn<char>("separator");
    const auto row = [](const char* name, const char* bytes, const char* cells, char separator) {
        QTest::newRow(name) << QByteArray(bytes) << cells << separator;
    };
    row("comma", "a,b\n1,2\n", "a|b\n1|2\n", ',');
    row("semicolon, decimal comma", "a;b\n1,5;2,5\n3,5;4\n", "a|b\n1,5|2,5\n3,5|4\n", ';');
    row("tab", "a\tb\n1,5\t2\n", "a|b\n1,5|2\n", '\t');
    row("bar", "a|b\n1|2\n", "a|b\n1|2\n", '|');
    row("quotes", "a,b\n\"x, \"\"y\"\"\",2\n", "a|b\nx, \"y\"|2\n", ',');
    row("line ends in quotes", "a,b\n\"x\ny\",2\n", "a|b\nx\ny|2\n", ',');
    row("CR LF", "a,b\r\n1,2\r\n", "a|b\n1|2\n", ',');
    row("CR", "a,b\r1,2\r", "a|b\n1|2\n", ',');
    row("no line end", "a,b\n1,2", "a|b\n1|2\n", ',');
    row("empty cell at the end", "a,b\n1,", "a|b\n1|\n", ',');
    row("empty lines at the end", "a,b\n1,2\n\n\n,,\n", "a|b\n1|2\n", ',');
    row("commas in quotes", "\"a,b\";c\n\"d,e\";f\n\"g,h\";i\n", "a,b|c\nd,e|f\ng,h|i\n", ';');
    row("apostrophes", "'a','b'\n'1','2'\n", "a|b\n1|2\n", ',');
    row("sep=", "sep=;\na;b\n1;2\n", "sep=|\na|b\n1|2\n", ';');
    row("UTF-8 mark",
        "\xEF\xBB\xBF"
        "a,b\n1,2\n",
        "a|b\n1|2\n", ',');
}

void ImportFilesTest::readsDelimitedText()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, cells);
    QFETCH(char, separator);
    const auto file = readTable(bytes.toStdString(), "t.csv");
    VERIFY_RESULT(file);
    QCOMPARE(int(file->container), int(Container::Delimited));
    QCOMPARE(file->separator, separator);
    QCOMPARE(dump(file->sheets[0]), cells);
}

void ImportFilesTest::obeysReadOptions()
{
    ReadOptions options;
    options.separator = ';';
    options.quote = char(0);
    const auto file = readTable("\"a;b\",c\n1;2\n", "t.csv", options);
    VERIFY_RESULT(file);
    QCOMPARE(dump(file->sheets[0]), QString("\"a|b\",c\n1|2\n"));
    ReadOptions chinese;
    chinese.encoding = Encoding::Gb18030;
    const auto decoded = readTable("\xCA\xA1,b\n1,2\n", "t.csv", chinese);
    VERIFY_RESULT(decoded);
    QCOMPARE(dump(decoded->sheets[0]), QString::fromUtf8("省|b\n1|2\n"));
    // Line numbers go on over quoted line ends.
    QCOMPARE(readTable("a,b\n\"x\ny\",2\n3,4\n", "t.csv")->sheets[0].rowNumber(2), 4);
}

void ImportFilesTest::readsXlsxOfAnotherWriter()
{
    const std::string sheet = sheetOf(
        R"(<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><r><t>in</t></r><r><t>line</t></r></is></c></row>)"
        R"(<row r="4"><c r="B4"><v>9.3340000000000003E2</v></c><c r="C4" t="b"><v>1</v></c><c t="e"><v>#N/A</v></c></row>)");
    Parts parts = xlsxParts(sheet);
    parts.push_back({"xl/strings.xml",
                     R"(<sst><si><t xml:space="preserve">R&amp;D &#x7701;</t><rPh sb="0" eb="1"><t>sheng</t></rPh></si></sst>)"});
    const auto file = readTable(zipOf(parts), "t.xlsx");
    VERIFY_RESULT(file);
    QCOMPARE(int(file->container), int(Container::Xlsx));
    const Grid& grid = file->sheets[0];
    QCOMPARE(QString::fromStdString(grid.name()), QString("One"));
    QCOMPARE(dump(grid), QString::fromUtf8("R&D 省||inline|\n|||\n|||\n|933.4|TRUE|#N/A\n"));
    QCOMPARE(int(grid.cell(3, 1).kind), int(CellKind::Number));
    QCOMPARE(grid.cell(3, 1).number, 933.4);
    QCOMPARE(int(grid.cell(3, 2).kind), int(CellKind::Boolean));
    QCOMPARE(int(grid.cell(3, 3).kind), int(CellKind::Error));
    QCOMPARE(grid.rowNumber(3), 4);
}

void ImportFilesTest::readsXlsxCells()
{
    const std::string bytes = writtenXlsx([](lxw_workbook* workbook) {
        lxw_worksheet* first = workbook_add_worksheet(workbook, "数据");
        worksheet_write_string(first, 0, 0, "省份", nullptr);
        worksheet_write_string(first, 0, 1, "2023", nullptr);
        worksheet_write_number(first, 1, 1, 0.1, nullptr);
        worksheet_write_boolean(first, 2, 0, 0, nullptr);
        worksheet_write_formula_num(first, 2, 1, "=B2*2", nullptr, 0.2);
        worksheet_write_formula_str(first, 3, 1, "=A1", nullptr, "text of it");
        lxw_format* date = workbook_add_format(workbook);
        format_set_num_format(date, "yyyy\"年\"mm");
        worksheet_write_number(first, 4, 1, 45291, date);
        lxw_format* currency = workbook_add_format(workbook);
        format_set_num_format(currency, "[Red]\"day\" #,##0.00");
        worksheet_write_number(first, 5, 1, 45291, currency);
        lxw_worksheet* second = workbook_add_worksheet(workbook, "Second");
        worksheet_write_string(second, 0, 0, "x", nullptr);
        worksheet_hide(second);
    });
    const auto file = readTable(bytes, "t.xlsx");
    VERIFY_RESULT(file);
    QCOMPARE(file->sheets.size(), std::size_t(2));
    const Grid& grid = file->sheets[0];
    QCOMPARE(dump(grid), QString::fromUtf8("省份|2023\n|0.1\nFALSE|0.2\n|text of it\n|2023-12-31\n|45291\n"));
    QCOMPARE(int(grid.cell(0, 1).kind), int(CellKind::Text));
    QVERIFY(grid.cell(2, 1).formula && !grid.cell(1, 1).formula && grid.cell(3, 1).formula);
    QCOMPARE(int(grid.cell(4, 1).kind), int(CellKind::Date));
    QCOMPARE(int(grid.cell(5, 1).kind), int(CellKind::Number));
    QVERIFY(file->sheets[1].hidden());
}

void ImportFilesTest::readsXlsxDatesOfBothSystems()
{
    const char* styles =
        R"(<styleSheet><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>)";
    const std::string sheet = sheetOf(
        R"(<row><c s="1"><v>1</v></c><c s="1"><v>59</v></c><c s="1"><v>61</v></c><c s="1"><v>45292.5</v></c><c s="0"><v>45292</v></c><c s="1"><v>-3</v></c></row>)");
    Parts parts = xlsxParts(sheet);
    parts.push_back({"xl/styles.xml", styles});
    // Serial 1 is 1900-01-01, 61 is 1900-03-01 (ECMA-376, 18.17.4.1); 45292 is 2024-01-01.
    QCOMPARE(dump(readTable(zipOf(parts), "t.xlsx")->sheets[0]),
             QString("1900-01-01|1900-02-28|1900-03-01|2024-01-01 12:00:00|45292|-3\n"));
    for (auto& [name, text] : parts) {
        if (name == "xl/workbook.xml")
            text =
                R"(<workbook xmlns:r="x"><workbookPr date1904="1"/><sheets><sheet name="One" sheetId="1" r:id="s1"/></sheets></workbook>)";
    }
    // The 1904 system is 1462 days behind.
    QCOMPARE(dump(readTable(zipOf(parts), "t.xlsx")->sheets[0]),
             QString("1904-01-02|1904-02-29|1904-03-02|2028-01-02 12:00:00|45292|-3\n"));
}

void ImportFilesTest::readsPerCentAsShown()
{
    const std::string bytes = writtenXlsx([](lxw_workbook* workbook) {
        lxw_worksheet* sheet = workbook_add_worksheet(workbook, "One");
        lxw_format* percent = workbook_add_format(workbook);
        format_set_num_format(percent, "0.0%");
        const std::array heads{"Region", "Year", "Share"};
        for (std::size_t i = 0; i < heads.size(); ++i)
            worksheet_write_string(sheet, 0, lxw_col_t(i), heads[i], nullptr);
        for (int row = 1; row <= 4; ++row) {
            worksheet_write_string(sheet, lxw_row_t(row), 0, "Beijing", nullptr);
            worksheet_write_number(sheet, lxw_row_t(row), 1, 2019 + row, nullptr);
            worksheet_write_number(sheet, lxw_row_t(row), 2, 0.136 + 0.01 * row, percent);
        }
    });
    indicators::RegionList regions("r", {});
    QVERIFY(regions.add({"11", {"Beijing", "北京"}, {}, {}}).has_value());
    const indicators::DataSet set("set", {}, regions);
    const auto file = readTable(bytes, "t.xlsx");
    VERIFY_RESULT(file);
    QCOMPARE(int(file->sheets[0].cell(1, 2).kind), int(CellKind::Percent));
    ImportPlan plan = guessPlan(*file, set);
    plan.source.publisher.english = "P";
    QCOMPARE(plan.columns[2].unit, std::string("%"));
    const auto check = checkImport(*file, plan, set);
    VERIFY_RESULT(check);
    QCOMPARE(check->openCount, 0);
    QCOMPARE(check->newIndicators[0].unit.english, std::string("%"));
    QVERIFY(check->rows[0].value == 14.6);
}

void ImportFilesTest::readsOdsCells()
{
    const std::string rows = "<table:table-header-rows><table:table-row>" + odsText("省份") + odsText("a<text:s text:c=\"2\"/>b")
        + "</table:table-row></table:table-header-rows>"
          "<table:table-row><table:table-cell office:value-type=\"float\" "
          "office:value=\"1234.5\"><text:p>1.234,50</text:p></table:table-cell>"
          "<table:table-cell office:value-type=\"percentage\" office:value=\"0.136\"><text:p>13.6%</text:p></table:table-cell>"
          "<table:table-cell office:value-type=\"date\" "
          "office:date-value=\"2023-12-31T12:00:00\"><text:p>Dec</text:p></table:table-cell>"
          "<table:table-cell office:value-type=\"boolean\" office:boolean-value=\"true\"><text:p>TRUE</text:p></table:table-cell>"
          "<table:table-cell table:formula=\"of:=1/0\" office:value-type=\"string\" "
          "office:string-value=\"\"><text:p>#DIV/0!</text:p></table:table-cell>"
          "<table:table-cell table:formula=\"of:=1\" office:value-type=\"float\" "
          "office:value=\"1\"><office:annotation><text:p>no "
          "cell</text:p></office:annotation><text:p>1</text:p></table:table-cell>"
          "<table:table-cell office:value-type=\"string\"><text:p>two</text:p><text:p>lines "
          "&lt;</text:p></table:table-cell></table:table-row>";
    const auto file = readTable(zipOf(odsParts(rows)), "t.ods");
    VERIFY_RESULT(file);
    QCOMPARE(int(file->container), int(Container::Ods));
    const Grid& grid = file->sheets[0];
    QCOMPARE(dump(grid), QString::fromUtf8("省份|a  b|||||\n1234.5|13.6%|2023-12-31 12:00:00|TRUE|#DIV/0!|1|two\nlines <\n"));
    const std::array kinds{CellKind::Number, CellKind::Percent, CellKind::Date, CellKind::Boolean,
                           CellKind::Error,  CellKind::Number,  CellKind::Text};
    for (std::size_t i = 0; i < kinds.size(); ++i)
        QCOMPARE(int(grid.cell(1, int(i)).kind), int(kinds[i]));
    QVERIFY(grid.cell(1, 5).formula && !grid.cell(1, 0).formula);
}

void ImportFilesTest::readsOdsRepeats()
{
    // As office programs write them: a million empty rows and columns behind a small table.
    const std::string rows = "<table:table-row>" + odsText("a") + "<table:table-cell table:number-columns-repeated=\"2\"/>"
        + odsText("b")
        + "<table:table-cell table:number-columns-repeated=\"16380\"/></table:table-row>"
          "<table:table-row table:number-rows-repeated=\"2\"><table:table-cell "
          "table:number-columns-repeated=\"16384\"/></table:table-row>"
          "<table:table-row table:number-rows-repeated=\"3\"><table:table-cell table:number-columns-repeated=\"2\" "
          "office:value-type=\"float\" office:value=\"7\"><text:p>7</text:p></table:table-cell></table:table-row>"
          "<table:table-row table:number-rows-repeated=\"1048570\"><table:table-cell "
          "table:number-columns-repeated=\"16384\"/></table:table-row>";
    const auto file = readTable(zipOf(odsParts(rows)), "t.ods");
    VERIFY_RESULT(file);
    const Grid& grid = file->sheets[0];
    QCOMPARE(dump(grid), QString("a|||b\n|||\n|||\n7|7||\n7|7||\n7|7||\n"));
    QCOMPARE(grid.rowNumber(5), 6);
}

void ImportFilesTest::readsMergedHeadings()
{
    const std::string bytes = writtenXlsx([](lxw_workbook* workbook) {
        lxw_worksheet* sheet = workbook_add_worksheet(workbook, "One");
        worksheet_merge_range(sheet, 0, 1, 0, 2, "销售额（亿元）", nullptr);
        worksheet_merge_range(sheet, 0, 3, 0, 4, "人口", nullptr);
        worksheet_write_string(sheet, 1, 0, "省份", nullptr);
        for (int column = 1; column <= 4; ++column)
            worksheet_write_number(sheet, 1, lxw_col_t(column), column % 2 == 1 ? 2022 : 2023, nullptr);
        worksheet_merge_range(sheet, 2, 0, 3, 0, "北京", nullptr);
        for (int column = 1; column <= 4; ++column)
            worksheet_write_number(sheet, 2, lxw_col_t(column), column * 10, nullptr);
    });
    indicators::RegionList regions("r", {});
    QVERIFY(regions.add({"11", {"Beijing", "北京"}, {}, {}}).has_value());
    const indicators::DataSet set("set", {}, regions);
    const auto file = readTable(bytes, "t.xlsx");
    VERIFY_RESULT(file);
    ImportPlan plan = guessPlan(*file, set);
    plan.source.publisher.english = "P";
    QCOMPARE(plan.headerRows, 2);
    QCOMPARE(QString::fromStdString(plan.columns[2].header), QString::fromUtf8("销售额(亿元) / 2023"));
    QCOMPARE(plan.columns[2].year.value_or(0), 2023);
    plan.decisionsForAll[ProblemKind::NoUnit] = Decision::Keep;
    const auto check = checkImport(*file, plan, set);
    VERIFY_RESULT(check);
    int merged = 0;
    for (const Problem& problem : check->problems) {
        if (problem.id.kind != ProblemKind::MergedHeader)
            continue;
        ++merged;
        QVERIFY(problem.byDefault && problem.canFix);
        QCOMPARE(problem.arguments[1], std::string(merged == 1 ? "B" : "D"));
    }
    QCOMPARE(merged, 2);
    QCOMPARE(check->openCount, 0);
    QCOMPARE(check->summary.values, 4);
    QCOMPARE(check->indicatorIds.size(), std::size_t(2));
}

void ImportFilesTest::reportsFormulasAndErrors()
{
    const std::string sheet =
        sheetOf(R"(<row><c t="str"><v>Region</v></c><c t="str"><v>Year</v></c><c t="str"><v>joy</v></c></row>)"
                R"(<row><c t="str"><v>Beijing</v></c><c><v>2020</v></c><c><f>1+1</f><v>2</v></c></row>)"
                R"(<row><c t="str"><v>Beijing</v></c><c><v>2021</v></c><c><f>1+1</f></c></row>)"
                R"(<row><c t="str"><v>Beijing</v></c><c><v>2022</v></c><c t="e"><v>#DIV/0!</v></c></row>)"
                R"(<row><c t="str"><v>Beijing</v></c><c><v>2023</v></c><c t="b"><v>1</v></c></row>)"
                R"(<row><c t="str"><v>Beijing</v></c><c><v>2024</v></c><c t="d"><v>2024-03-12</v></c></row>)"
                R"(<row><c t="str"><v>Beijing</v></c><c><v>2025</v></c><c><v>3.5</v></c></row>)");
    indicators::RegionList regions("r", {});
    QVERIFY(regions.add({"11", {"Beijing", "北京"}, {}, {}}).has_value());
    const indicators::DataSet set("set", {}, regions);
    const auto file = readTable(zipOf(xlsxParts(sheet)), "t.xlsx");
    VERIFY_RESULT(file);
    ImportPlan plan = guessPlan(*file, set);
    plan.source.publisher.english = "P";
    plan.decisionsForAll[ProblemKind::NoUnit] = Decision::Keep;
    const auto check = checkImport(*file, plan, set);
    VERIFY_RESULT(check);
    QStringList found;
    for (const Problem& problem : check->problems) {
        if (problem.id.kind == ProblemKind::NoUnit)
            continue;
        found << QString("%1 %2 %3")
                     .arg(toString(problem.id.kind))
                     .arg(problem.rowNumber)
                     .arg(problem.isOpen() ? "open" : "mended");
    }
    QCOMPARE(
        found.join("; "),
        QString("formula_cell 3 open; error_cell 4 open; boolean_as_value 5 open; date_as_value 6 open; formula_cell 2 mended"));
    QCOMPARE(check->summary.values, 2);
    decideForAllOpen(plan, *check, Decision::LeaveEmpty);
    const auto again = checkImport(*file, plan, set);
    QCOMPARE(again->openCount, 0);
    QCOMPARE(again->summary.values, 2);
    QCOMPARE(again->summary.missing, 3);
}

void ImportFilesTest::refusesBadFiles_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("fault");
    const auto row = [](const char* name, const std::string& bytes, const char* fault) {
        QTest::newRow(name) << QByteArray::fromStdString(bytes) << fault;
    };
    row("nothing", "", "empty");
    row("blank lines", "\n\n\n", "empty");
    row("only separators", ",,,\n,,,\n", "empty");
    row("zero bytes", std::string("a,b\0,c\n", 7), "no_text");
    row("PDF", "%PDF-1.7 x", "no_text");
    row("PNG", "\x89PNG\r\n\x1a\n", "no_text");
    row("GZIP", "\x1f\x8b\x08", "no_text");
    row("HTML that calls itself XLS", "<html><table><tr><td>1</td></tr></table></html>", "no_text");
    row("XML", "<?xml version=\"1.0\"?><a/>", "no_text");
    row("old XLS", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + std::string(600, 'x'), "no_text");
    row("XLSX with a password",
        "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + std::string(500, 'x')
            + std::string("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", 32),
        "encrypted");
    row("zip of something else", zipOf({{"readme.txt", "hello"}}), "no_text");
    row("word processor", zipOf({{"[Content_Types].xml", kTypes}, {"word/document.xml", "<a/>"}}), "no_text");
    row("text document", zipOf({{"mimetype", "application/vnd.oasis.opendocument.text"}, {"content.xml", "<a/>"}}), "no_text");
    row("empty zip", std::string("PK\x05\x06", 4) + std::string(18, '\0'), "no_text");
    row("beginning of a zip", "PK\x03\x04", "damaged_package");
    row("zip cut in two", zipOf(xlsxParts(sheetOf(""))).substr(0, 300), "damaged_package");
    row("no workbook", zipOf({{"[Content_Types].xml", kTypes}, {"_rels/.rels", kRootRelations}}), "damaged_package");
    row("no sheet part",
        zipOf({{"[Content_Types].xml", kTypes},
               {"_rels/.rels", kRootRelations},
               {"xl/workbook.xml", kWorkbook},
               {"xl/_rels/workbook.xml.rels", kWorkbookRelations}}),
        "damaged_package");
    row("workbook without sheets", zipOf({{"[Content_Types].xml", kTypes}, {"xl/workbook.xml", "<workbook/>"}}), "no_sheet");
    row("ODS without tables", zipOf({{"content.xml", "<a/>"}}), "no_sheet");
    row("empty sheet", zipOf(xlsxParts(sheetOf(""))), "empty");
    row("password on the parts", tests::encryptedZipOf(xlsxParts(sheetOf("<row><c><v>1</v></c></row>"))), "encrypted");
    row("ODS with a password",
        zipOf({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
               {"content.xml", std::string(100, '\x01')},
               {"META-INF/manifest.xml", "<m><file-entry><encryption-data/></file-entry></m>"}}),
        "encrypted");
    row("text of a string that is not there", zipOf(xlsxParts(sheetOf(R"(<row><c t="s"><v>5</v></c></row>)"))), "broken_xml");
    row("rows out of order", zipOf(xlsxParts(sheetOf(R"(<row r="3"/><row r="2"/>)"))), "broken_xml");
    row("cells out of order", zipOf(xlsxParts(sheetOf(R"(<row><c r="C1"><v>1</v></c><c r="A1"><v>1</v></c></row>)"))),
        "broken_xml");
    row("cell outside a row", zipOf(xlsxParts("<worksheet><c><v>1</v></c></worksheet>")), "broken_xml");
}

void ImportFilesTest::refusesBadFiles()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, fault);
    QCOMPARE(faultOfReading(bytes.toStdString()), fault);
    const auto read = readTable(bytes.toStdString(), "file");
    QVERIFY(!read.error().message.empty());
    QCOMPARE(read.error().where.file, std::string("file"));
}

void ImportFilesTest::refusesEntitiesAndDepth_data()
{
    QTest::addColumn<QByteArray>("sheet");
    QTest::addColumn<QString>("fault");
    std::string lol = "<!DOCTYPE lolz [<!ENTITY a \"lol\">";
    for (char name = 'b'; name < 'k'; ++name)
        lol += std::string("<!ENTITY ") + name + " \"&" + char(name - 1) + ";&" + char(name - 1) + ";&" + char(name - 1) + ";\">";
    QTest::newRow("entities of entities") << QByteArray::fromStdString(lol + "]><worksheet>&j;</worksheet>") << "document_type";
    QTest::newRow("external entity") << QByteArray(
        R"(<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><worksheet>&e;</worksheet>)")
                                     << "document_type";
    QTest::newRow("undeclared entity") << QByteArray("<worksheet>&e;</worksheet>") << "broken_xml";
    QTest::newRow("no character") << QByteArray("<worksheet>&#0;</worksheet>") << "broken_xml";
    QTest::newRow("entity without end") << QByteArray("<worksheet>&amp</worksheet>") << "broken_xml";
    std::string deep;
    for (int i = 0; i < 100000; ++i)
        deep += "<a>";
    QTest::newRow("deep") << QByteArray::fromStdString(deep) << "xml_too_deep";
    std::string attributes = "<a";
    for (int i = 0; i < 100000; ++i)
        attributes += " a" + std::to_string(i) + "='1'";
    QTest::newRow("many attributes") << QByteArray::fromStdString(attributes + "/>") << "broken_xml";
    for (const char* broken : {"", "<a>", "<a></b>", "<a/><b/>", "text", "<a", "<a b>", "<a b=c>", "<a b='c>", "<!-- ",
                               "<a><![CDATA[x</a>", "< a/>", "</a>", "<?x"})
        QTest::addRow("broken: %s", broken) << QByteArray(broken) << "broken_xml";
}

void ImportFilesTest::refusesEntitiesAndDepth()
{
    QFETCH(QByteArray, sheet);
    QFETCH(QString, fault);
    QCOMPARE(faultOfReading(zipOf(xlsxParts(sheet.toStdString()))), fault);
    QCOMPARE(faultOfReading(zipOf({{"content.xml", sheet.toStdString()}})), fault);
}

void ImportFilesTest::stopsZipBombs()
{
    // 40 MiB of blanks pack to 40 KiB: a ratio of a thousand.
    const std::string blanks(std::size_t(40) << 20U, ' ');
    const std::string bomb = zipOf(xlsxParts("<worksheet>" + blanks + "</worksheet>"));
    QVERIFY(bomb.size() < 200'000);
    QCOMPARE(faultOfReading(bomb), QString("unpacks_too_large"));
    // Within the ratio, but more than may be unpacked in all.
    std::string noise(std::size_t(3) << 20U, 'x');
    std::mt19937 random(5);
    for (char& c : noise)
        c = char('a' + random() % 26);
    ReadOptions small;
    small.limits.unpackedBytes = std::size_t(2) << 20U;
    QCOMPARE(faultOfReading(zipOf(xlsxParts("<worksheet>" + noise + "</worksheet>")), small), QString("unpacks_too_large"));
    Parts many = xlsxParts(sheetOf(""));
    for (int i = 0; i < 50; ++i)
        many.push_back({"x" + std::to_string(i), ""});
    small.limits.parts = 40;
    QCOMPARE(faultOfReading(zipOf(many), small), QString("too_many_parts"));
}

void ImportFilesTest::stopsBombsOfRepeatedCells_data()
{
    QTest::addColumn<QByteArray>("rows");
    QTest::addColumn<QString>("fault");
    const auto row = [](const char* name, const std::string& rows, const char* fault) {
        QTest::newRow(name) << QByteArray::fromStdString(rows) << fault;
    };
    const std::string seven = " office:value-type=\"float\" office:value=\"7\"><text:p>7</text:p></table:table-cell>";
    row("columns", "<table:table-row><table:table-cell table:number-columns-repeated=\"99999999\"" + seven + "</table:table-row>",
        "too_many_columns");
    row("rows", "<table:table-row table:number-rows-repeated=\"99999999\"><table:table-cell" + seven + "</table:table-row>",
        "too_many_cells");
    row("a cell far below",
        "<table:table-row "
        "table:number-rows-repeated=\"99999999\"><table:table-cell/></table:table-row><table:table-row><table:table-cell"
            + seven + "</table:table-row>",
        "too_many_rows");
    std::string both;
    for (int i = 0; i < 3000; ++i)
        both += "<table:table-row><table:table-cell table:number-columns-repeated=\"16000\"" + seven + "</table:table-row>";
    row("both", both, "too_many_cells");
}

void ImportFilesTest::stopsBombsOfRepeatedCells()
{
    QFETCH(QByteArray, rows);
    QFETCH(QString, fault);
    QCOMPARE(faultOfReading(zipOf(odsParts(rows.toStdString()))), fault);
}

void ImportFilesTest::saysWhichCellIsTooLarge_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const std::string large(std::size_t(10) << 20U, 'x');
    QTest::newRow("CSV") << QByteArray::fromStdString("a,b\n1," + large + "\n");
    QTest::newRow("CSV, quote never closed") << QByteArray::fromStdString("a,b\n1,\"" + large + "\n");
    std::string noise = large;
    std::mt19937 random(5);
    for (char& c : noise)
        c = char('a' + random() % 26);
    QTest::newRow("XLSX") << QByteArray::fromStdString(
        zipOf(xlsxParts(sheetOf("<row/><row><c/><c t=\"str\"><v>" + noise + "</v></c></row>"))));
    QTest::newRow("ODS") << QByteArray::fromStdString(
        zipOf(odsParts("<table:table-row>" + odsText("a") + "</table:table-row><table:table-row>" + odsText("1") + odsText(noise)
                       + "</table:table-row>")));
}

void ImportFilesTest::saysWhichCellIsTooLarge()
{
    QFETCH(QByteArray, bytes);
    const auto read = readTable(bytes.toStdString(), "file");
    QVERIFY(!read);
    QCOMPARE(QString(toString(faultOf(read.error()))), QString("cell_too_large"));
    QCOMPARE(read.error().arguments[1], std::string("2"));
    QCOMPARE(read.error().arguments[2], std::string("B"));
}

void ImportFilesTest::keepsToTheLimits_data()
{
    QTest::addColumn<QString>("limit");
    QTest::addColumn<QString>("fault");
    for (const auto& [limit, fault] : {std::pair("bytes", "too_large"), std::pair("cells", "too_many_cells"),
                                       std::pair("rows", "too_many_rows"), std::pair("columns", "too_many_columns")})
        QTest::newRow(limit) << limit << fault;
}

void ImportFilesTest::keepsToTheLimits()
{
    QFETCH(QString, limit);
    QFETCH(QString, fault);
    ReadOptions options;
    if (limit == "bytes")
        options.limits.fileBytes = 20;
    else if (limit == "cells")
        options.limits.cells = 11;
    else if (limit == "rows")
        options.limits.rows = 3;
    else
        options.limits.columns = 2;
    const std::string text = "a,b,c\n1,2,3\n4,5,6\n7,8,9\n";
    QCOMPARE(faultOfReading(text, options), fault);
    QCOMPARE(faultOfReading(text), QString("read"));
}

void ImportFilesTest::livesThroughDamagedFiles_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("XLSX") << QByteArray::fromStdString(writtenXlsx([](lxw_workbook* workbook) {
        lxw_worksheet* sheet = workbook_add_worksheet(workbook, "One");
        for (lxw_row_t row = 0; row < 40; ++row) {
            worksheet_write_string(sheet, row, 0, ("Region " + std::to_string(row)).c_str(), nullptr);
            worksheet_write_number(sheet, row, 1, row * 1.5, nullptr);
        }
        worksheet_merge_range(sheet, 50, 0, 51, 3, "m", nullptr);
    }));
    std::string rows;
    for (int i = 0; i < 40; ++i)
        rows +=
            "<table:table-row table:number-rows-repeated=\"2\">" + odsText("Region " + std::to_string(i)) + "</table:table-row>";
    // Stored, not packed, so that damage reaches the XML and not the checksum of packing alone.
    QTest::newRow("ODS") << QByteArray::fromStdString(zipOf(odsParts(rows)));
}

void ImportFilesTest::livesThroughDamagedFiles()
{
    QFETCH(QByteArray, bytes);
    const std::string whole = bytes.toStdString();
    QCOMPARE(faultOfReading(whole), QString("read"));
    std::mt19937 random(17);
    int refused = 0;
    for (int round = 0; round < 400; ++round) {
        std::string damaged = whole;
        if (round % 4 == 0)
            damaged.resize(random() % damaged.size());
        else
            for (unsigned i = 0; i <= random() % 6; ++i)
                damaged[random() % damaged.size()] = char(random());
        const auto read = readTable(damaged, "file");
        refused += read ? 0 : 1;
        if (!read)
            QVERIFY(!read.error().message.empty());
    }
    QVERIFY(refused > 100);
}

void ImportFilesTest::livesThroughDamagedXml_data()
{
    QTest::addColumn<bool>("ods");
    QTest::newRow("XLSX") << false;
    QTest::newRow("ODS") << true;
}

/// Damage that no checksum of the package catches.
void ImportFilesTest::livesThroughDamagedXml()
{
    QFETCH(bool, ods);
    Parts whole = odsParts(
        "<table:table-row table:number-rows-repeated=\"2\"><table:table-cell table:number-columns-spanned=\"2\" "
        "table:number-rows-spanned=\"3\" office:value-type=\"float\" office:value=\"1.5\"><text:p>1.5</text:p></table:table-cell>"
        + odsText("a<text:s text:c=\"3\"/>b&amp;&#65;") + "<table:table-cell table:number-columns-repeated=\"7\"/>"
        + odsText("end") + "</table:table-row>");
    if (!ods) {
        whole = xlsxParts(
            sheetOf(
                R"(<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><f>A1</f><v>45292.25</v></c></row><row r="3"><c r="D3" t="inlineStr"><is><t>x</t></is></c><c s="2"><v>0.5</v></c></row>)")
            + R"(<!-- --><mergeCells><mergeCell ref="A1:C2"/></mergeCells>)");
        whole.push_back({"xl/strings.xml", "<sst><si><t>R&amp;D</t></si></sst>"});
        whole.push_back(
            {"xl/styles.xml",
             R"(<styleSheet><numFmts><numFmt numFmtId="170" formatCode="yyyy&quot;a&quot;"/></numFmts><cellXfs><xf/><xf numFmtId="170"/><xf numFmtId="9"/></cellXfs></styleSheet>)"});
        for (auto& [name, text] : whole) {
            // The comment behind the root is left out of the sheet: what follows it belongs inside.
            if (name == "xl/worksheets/sheet1.xml")
                text = text.substr(0, text.find("</worksheet>")) + text.substr(text.find("<mergeCells>")) + "</worksheet>";
        }
    }
    QCOMPARE(faultOfReading(zipOf(whole)), QString("read"));
    std::mt19937 random(31);
    const std::string marks = "<>&;\"'/=! 0129azAZ:#-[]\x01\xFF";
    int refused = 0;
    for (int round = 0; round < 1500; ++round) {
        Parts damaged = whole;
        std::string& text = damaged[random() % damaged.size()].second;
        for (unsigned i = 0; i <= random() % 3 && !text.empty(); ++i) {
            const std::size_t at = random() % text.size();
            switch (random() % 4) {
            case 0:
                text[at] = marks[random() % marks.size()];
                break;
            case 1:
                text.erase(at, 1 + random() % 8);
                break;
            case 2:
                text.insert(at, 1, marks[random() % marks.size()]);
                break;
            default:
                text.resize(at);
            }
        }
        const auto read = readTable(zipOf(damaged), "file");
        refused += read ? 0 : 1;
        if (!read) {
            QVERIFY(!read.error().message.empty());
            continue;
        }
        // What is read can be looked at everywhere.
        for (const Grid& grid : read->sheets) {
            for (int row = 0; row < grid.rowCount(); ++row) {
                for (int column = 0; column <= grid.columnCount(); ++column) {
                    QVERIFY(grid.cell(row, column).text.size() < 10000);
                    (void)grid.mergedAt(row, column);
                }
            }
        }
    }
    QVERIFY(refused > 100);
    QVERIFY(refused < 1500);
}

void ImportFilesTest::livesThroughRandomBytes()
{
    std::mt19937 random(23);
    indicators::RegionList regions("r", {});
    QVERIFY(regions.add({"11", {"Beijing", "北京"}, {}, {}}).has_value());
    const indicators::DataSet set("set", {}, regions);
    int read = 0;
    const std::string common = ",;\n\"'0123456789.-%abc\xE5\x8C\x97\t =()/";
    for (int round = 0; round < 2000; ++round) {
        std::string bytes(random() % 500, ' ');
        for (char& byte : bytes)
            byte = round % 2 == 0 ? char(random()) : common[random() % common.size()];
        const auto file = readTable(bytes, "file");
        if (!file)
            continue;
        ++read;
        ImportPlan plan = guessPlan(*file, set);
        const auto check = checkImport(*file, plan, set);
        VERIFY_RESULT(check);
        decideForAllOpen(plan, *check, Decision::LeaveEmpty);
        VERIFY_RESULT(checkImport(*file, plan, set));
        if (const auto edit = confirmImport(*check, plan, *file, set, "now")) {
            indicators::DataSet copy = set;
            VERIFY_RESULT(copy.apply(*edit));
        }
    }
    QVERIFY(read > 500);
}

void ImportFilesTest::canBeCancelled_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("CSV") << QByteArray("a,b\n1,2\n");
    QTest::newRow("XLSX") << QByteArray::fromStdString(zipOf(xlsxParts(sheetOf("<row><c><v>1</v></c></row>"))));
    QTest::newRow("ODS") << QByteArray::fromStdString(zipOf(odsParts("<table:table-row>" + odsText("a") + "</table:table-row>")));
}

void ImportFilesTest::canBeCancelled()
{
    QFETCH(QByteArray, bytes);
    const auto read = readTable(bytes.toStdString(), "file", {}, [](double) { return false; });
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::Cancelled);
    double last = -1;
    bool rises = true;
    VERIFY_RESULT(readTable(bytes.toStdString(), "file", {}, [&](double share) {
        rises = rises && share >= last;
        last = share;
        return true;
    }));
    QVERIFY(rises);
    QCOMPARE(last, 1.0);
}

void ImportFilesTest::refusesPlacesThatAreNoFile()
{
    const QTemporaryDir folder;
    for (const std::string& path :
         {folder.path().toStdString(), folder.filePath("none.csv").toStdString(), std::string("/dev/zero"), std::string()})
        QCOMPARE(readTableFile(path).error().kind, ErrorKind::UnreadableFile);
    std::ofstream(folder.filePath("t.csv").toStdString()) << "a,b\n1,2\n";
    const auto file = readTableFile(folder.filePath("t.csv").toStdString());
    VERIFY_RESULT(file);
    QCOMPARE(file->name, std::string("t.csv"));
}

void ImportFilesTest::bringsBackWhatWasExported_data()
{
    QTest::addColumn<bool>("xlsx");
    QTest::newRow("CSV, bit for bit") << false;
    QTest::newRow("XLSX, to 16 digits") << true;
}

void ImportFilesTest::bringsBackWhatWasExported()
{
    QFETCH(bool, xlsx);
    indicators::RegionList regions("r", {});
    for (int i = 0; i < 50; ++i)
        QVERIFY(regions.add({"R" + std::to_string(i), {"Region =" + std::to_string(i), "区域" + std::to_string(i)}, {}, {}})
                    .has_value());
    const indicators::DataSet set("set", {}, regions);
    std::mt19937_64 random(29);
    exporting::Sheet sheet;
    sheet.name = "Values";
    sheet.title = "Joy by region";
    sheet.columns = {{"Region", ""}, {"Year", ""}, {"Joy", "points"}, {"Luck", ""}};
    sheet.notes = {"Source: nobody"};
    for (int i = 0; i < 50; ++i) {
        for (int year = 2000; year < 2040; ++year) {
            std::array<double, 2> numbers{};
            for (double& number : numbers) {
                // Any finite bits, not so large that a person would not believe them.
                do {
                    const std::uint64_t bits = random();
                    std::memcpy(&number, &bits, sizeof number);
                } while (!std::isfinite(number) || std::abs(number) > 1e300 || std::abs(number) < 1e-300);
            }
            sheet.rows.push_back({regions[i].code, double(year), numbers[0], numbers[1]});
        }
    }
    const QTemporaryDir folder;
    const std::string path = folder.filePath(xlsx ? "t.xlsx" : "t.csv").toStdString();
    if (xlsx)
        VERIFY_RESULT(exporting::writeXlsx(path, {sheet}));
    else
        VERIFY_RESULT(exporting::writeCsv(path, sheet));
    const auto file = readTableFile(path);
    VERIFY_RESULT(file);
    ImportPlan plan = guessPlan(*file, set);
    plan.source.publisher.english = "P";
    // Random bits jump by powers of ten all the time.
    plan.decisionsForAll[ProblemKind::ValueJump] = Decision::Keep;
    plan.decisionsForAll[ProblemKind::NoUnit] = Decision::Keep;
    const auto check = checkImport(*file, plan, set);
    VERIFY_RESULT(check);
    QCOMPARE(check->openCount, 0);
    QCOMPARE(check->summary.values, 4000);
    QCOMPARE(check->newIndicators.size(), std::size_t(2));
    QCOMPARE(check->newIndicators[0].unit.english, std::string());
    for (const ImportedRow& row : check->rows) {
        const std::size_t line = std::size_t(row.region) * 40 + std::size_t(row.year - 2000);
        const double exported = std::get<double>(sheet.rows[line][row.indicator == 0 ? 2 : 3]);
        if (xlsx)
            VERIFY_CLOSE(row.value, exported, 1e-15, 0); // libxlsxwriter writes 16 digits
        else
            QVERIFY(std::memcmp(&row.value, &exported, sizeof exported) == 0);
    }
}

QTEST_GUILESS_MAIN(ImportFilesTest)
#include "tst_import_files.moc"
