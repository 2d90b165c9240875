// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/clean_text.h"
#include "core/export/spreadsheet.h"
#include "tests/support/checks.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QXmlStreamReader>

#include <limits>

using namespace core;
using namespace core::exporting;

namespace {

/// A worksheet as a reader takes it: what stands in each cell, by its name ("B3"), with its type in front.
struct ReadSheet {
    QMap<QString, QString> cells; ///< "n 129.5", "s Trade"; bold ones end with " *"
    int formulas = 0;
    QString frozenBelow;
    bool wellFormed = false;
};

ReadSheet readSheet(const QByteArray& xml)
{
    ReadSheet sheet;
    QXmlStreamReader reader(xml);
    QString cell;
    QString type;
    bool bold = false;
    while (!reader.atEnd()) {
        reader.readNext();
        if (!reader.isStartElement())
            continue;
        const auto name = reader.name();
        if (name == QLatin1String("c")) {
            cell = reader.attributes().value(QLatin1String("r")).toString();
            type = reader.attributes().value(QLatin1String("t")).toString();
            bold = !reader.attributes().value(QLatin1String("s")).isEmpty();
        } else if (name == QLatin1String("f")) {
            ++sheet.formulas;
        } else if (name == QLatin1String("v") || name == QLatin1String("t")) {
            const QString kind = type == QLatin1String("inlineStr") ? QStringLiteral("s ") : QStringLiteral("n ");
            sheet.cells[cell] = kind + reader.readElementText() + (bold ? QStringLiteral(" *") : QString());
        } else if (name == QLatin1String("pane")) {
            sheet.frozenBelow = reader.attributes().value(QLatin1String("topLeftCell")).toString();
        }
    }
    sheet.wellFormed = !reader.hasError();
    return sheet;
}

} // namespace

class XlsxWriterTest : public QObject {
    Q_OBJECT

private slots:
    void writesATable();
    void writesNumbersAsNumbers();
    void leavesMissingNumbersEmpty();
    void writesNoFormulas_data();
    void writesNoFormulas();
    void keepsTextsWhole();
    void cutsTextsThatNoCellHolds();
    void namesEachSheet();
    void namesSheetsAsXlsxTakes_data();
    void namesSheetsAsXlsxTakes();
    void givesEqualNamesNumbers();
    void writesManyRows();
    void refusesMoreThanXlsxHolds();
    void refusesPlacesThatTakeNoFile();
    void leavesTheOldFileWhenItFails();
    void opensWithAnotherReader();

private:
    /// Writes the sheets and takes the file apart with Python's zipfile.
    QString unpack(const std::vector<Sheet>& sheets)
    {
        const QString file = m_directory.filePath(QStringLiteral("%1.xlsx").arg(++m_files));
        const auto written = writeXlsx(file.toStdString(), sheets);
        if (!written)
            qFatal("%s", qPrintable(tests::describe(written.error())));
        const QString folder = m_directory.filePath(QStringLiteral("%1").arg(m_files));
        QProcess python;
        python.start(
            QStringLiteral(FOURFOLD_PYTHON),
            {QStringLiteral("-c"),
             QStringLiteral(
                 "import sys, zipfile\nz = zipfile.ZipFile(sys.argv[1])\nassert z.testzip() is None\nz.extractall(sys.argv[2])"),
             file, folder});
        if (!python.waitForFinished() || python.exitCode() != 0)
            qFatal("%s", python.readAllStandardError().constData());
        return folder;
    }

    static QByteArray part(const QString& folder, const QString& name)
    {
        QFile file(folder + QLatin1Char('/') + name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    ReadSheet written(const Sheet& sheet) { return readSheet(part(unpack({sheet}), QStringLiteral("xl/worksheets/sheet1.xml"))); }

    QTemporaryDir m_directory;
    int m_files = 0;
};

void XlsxWriterTest::writesATable()
{
    const ReadSheet sheet = written({"Outcomes",
                                     "Outcomes in 2030",
                                     {{"Outcome", ""}, {"Baseline", "bn CNY"}},
                                     {{"Trade", 129.5}, {"\xE8\xB4\xB8\xE6\x98\x93", -3.0}},
                                     {"Source: model", "Method: one run"}});
    QVERIFY(sheet.wellFormed);
    const QMap<QString, QString> expected{{"A1", "s Outcomes in 2030 *"},
                                          {"A2", "s Outcome *"},
                                          {"B2", "s Baseline (bn CNY) *"},
                                          {"A3", "s Trade"},
                                          {"B3", "n 129.5"},
                                          {"A4", "s \u8D38\u6613"},
                                          {"B4", "n -3"},
                                          {"A6", "s Source: model"},
                                          {"A7", "s Method: one run"}};
    QCOMPARE(sheet.cells, expected);
    QCOMPARE(sheet.frozenBelow, QStringLiteral("A3"));
    QCOMPARE(sheet.formulas, 0);
    // Without a title the heads come first.
    QCOMPARE(written({"s", "", {{"a", ""}}, {{1.0}}, {}}).frozenBelow, QStringLiteral("A2"));
}

void XlsxWriterTest::writesNumbersAsNumbers()
{
    const std::vector<Cell> numbers{1.0 / 3, 1e300, 1e-300, 123456789.123456, -0.0};
    const ReadSheet sheet = written({"s", "", {}, {numbers}, {}});
    const QStringList names{"A2", "B2", "C2", "D2", "E2"};
    for (int i = 0; i < names.size(); ++i) {
        QVERIFY(sheet.cells[names[i]].startsWith(QLatin1String("n ")));
        VERIFY_CLOSE(sheet.cells[names[i]].mid(2).toDouble(), std::get<double>(numbers[std::size_t(i)]), 1e-15, 0);
    }
    QCOMPARE(sheet.cells["E2"], QStringLiteral("n 0"));
}

void XlsxWriterTest::leavesMissingNumbersEmpty()
{
    constexpr double kEndless = std::numeric_limits<double>::infinity();
    const ReadSheet sheet = written({"s",
                                     "",
                                     {{"a", ""}, {"b", ""}, {"c", ""}},
                                     {{std::numeric_limits<double>::quiet_NaN(), kEndless, -kEndless}, {"", 2.0}},
                                     {}});
    QVERIFY(!sheet.cells.contains("A2") && !sheet.cells.contains("A3"));
    QCOMPARE(sheet.cells["B2"], QStringLiteral("s inf"));
    QCOMPARE(sheet.cells["C2"], QStringLiteral("s -inf"));
    QCOMPARE(sheet.cells["B3"], QStringLiteral("n 2"));
}

void XlsxWriterTest::writesNoFormulas_data()
{
    QTest::addColumn<std::string>("text");
    QTest::newRow("formula") << std::string("=1+1");
    QTest::newRow("array formula") << std::string("{=1+1}");
    QTest::newRow("command") << std::string("=cmd|' /C calc'!A0");
    QTest::newRow("at") << std::string("@SUM(A1)");
    QTest::newRow("link") << std::string("http://example.org/");
    QTest::newRow("number as text") << std::string("+86 10");
}

void XlsxWriterTest::writesNoFormulas()
{
    QFETCH(std::string, text);
    const QString folder = unpack({{text, text, {{text, text}}, {{text}}, {text}}});
    const ReadSheet sheet = readSheet(part(folder, QStringLiteral("xl/worksheets/sheet1.xml")));
    QCOMPARE(sheet.formulas, 0);
    QCOMPARE(sheet.cells["A3"], QStringLiteral("s ") + QString::fromStdString(text));
    QVERIFY(!part(folder, QStringLiteral("xl/worksheets/sheet1.xml")).contains("<hyperlink"));
}

void XlsxWriterTest::keepsTextsWhole()
{
    const std::vector<std::pair<std::string, QString>> texts{
        {"a & b < c > \"d\"", QStringLiteral("a & b < c > \"d\"")},
        {" edges ", QStringLiteral(" edges ")},
        {"two\nlines", QStringLiteral("two\nlines")},
        {std::string("nul\0\x01\xFF", 6), QStringLiteral("nul\uFFFD\uFFFD\uFFFD")},
        {"\xEF\xBF\xBF", QStringLiteral("\uFFFD")},
        {"\xF0\x9F\x98\x80", QString::fromUtf8("\xF0\x9F\x98\x80")}};
    for (const auto& [text, expected] : texts) {
        const ReadSheet sheet = written({"s", "", {{"a", ""}}, {{text}}, {}});
        QVERIFY(sheet.wellFormed);
        QCOMPARE(sheet.cells["A2"], QStringLiteral("s ") + expected);
    }
}

void XlsxWriterTest::cutsTextsThatNoCellHolds()
{
    const ReadSheet exact = written({"s", "", {{"a", ""}}, {{std::string(32767, 'x')}}, {}});
    QCOMPARE(exact.cells["A2"].size(), 2 + 32767);
    const ReadSheet cut = written({"s", "", {{"a", ""}}, {{std::string(40000, 'x')}}, {}});
    QCOMPARE(cut.cells["A2"].size(), 2 + 32767);
    QVERIFY(cut.cells["A2"].endsWith(QChar(0x2026)));
    std::string faces;
    for (int i = 0; i < 20000; ++i)
        faces += "\xF0\x9F\x98\x80"; // two units each
    const ReadSheet pairs = written({"s", "", {{"a", ""}}, {{faces}}, {}});
    QVERIFY(pairs.wellFormed && pairs.cells["A2"].size() <= 2 + 32767);
}

void XlsxWriterTest::namesEachSheet()
{
    const QString folder =
        unpack({{"Outcomes", "", {{"a", ""}}, {{1.0}}, {}}, {"\xE6\x9D\xA0\xE6\x9D\x86", "", {{"b", ""}}, {{2.0}}, {}}});
    const QString workbook = QString::fromUtf8(part(folder, QStringLiteral("xl/workbook.xml")));
    QVERIFY(workbook.contains(QStringLiteral("name=\"Outcomes\"")) && workbook.contains(QStringLiteral("name=\"\u6760\u6746\"")));
    QCOMPARE(readSheet(part(folder, QStringLiteral("xl/worksheets/sheet2.xml"))).cells["A2"], QStringLiteral("n 2"));
}

void XlsxWriterTest::namesSheetsAsXlsxTakes_data()
{
    QTest::addColumn<std::string>("wanted");
    QTest::addColumn<std::string>("name");
    QTest::newRow("plain") << std::string("Levers") << std::string("Levers");
    QTest::newRow("forbidden") << std::string("a[b]:c*d?e/f\\g") << std::string("a b  c d e f g");
    QTest::newRow("apostrophes") << std::string("'it's'") << std::string("it's");
    QTest::newRow("empty") << std::string() << std::string("Sheet1");
    QTest::newRow("nothing left") << std::string("[]'") << std::string("Sheet1");
    QTest::newRow("kept by the program") << std::string("HISTORY") << std::string("Sheet1");
    QTest::newRow("long") << std::string(40, 'x') << std::string(31, 'x');
    QTest::newRow("long, in pairs") << std::string("\xF0\x9F\x98\x80") + std::string(40, 'x')
                                    << std::string("\xF0\x9F\x98\x80") + std::string(29, 'x');
}

void XlsxWriterTest::namesSheetsAsXlsxTakes()
{
    QFETCH(std::string, wanted);
    QFETCH(std::string, name);
    const std::vector<Sheet> sheets{{wanted, "", {}, {}, {}}};
    QCOMPARE(worksheetNames(sheets).front(), name);
    unpack(sheets);
}

void XlsxWriterTest::givesEqualNamesNumbers()
{
    const std::string name(31, 'x');
    std::vector<Sheet> sheets{{name, "", {}, {}, {}}, {std::string(31, 'X'), "", {}, {}, {}}, {name + "y", "", {}, {}, {}}};
    QVERIFY(
        (worksheetNames(sheets) == std::vector<std::string>{name, std::string(27, 'X') + " (2)", std::string(27, 'x') + " (3)"}));
    unpack(sheets);
}

void XlsxWriterTest::writesManyRows()
{
    Sheet sheet{"s", "", {{"i", ""}, {"x", ""}}, {}, {}};
    for (int i = 0; i < 50000; ++i)
        sheet.rows.push_back({"row " + std::to_string(i), 0.5 * i});
    const ReadSheet read = written(sheet);
    QCOMPARE(read.cells.size(), 100002);
    QCOMPARE(read.cells["B50001"], QStringLiteral("n 24999.5"));
}

void XlsxWriterTest::refusesMoreThanXlsxHolds()
{
    const QString path = m_directory.filePath(QStringLiteral("large.xlsx"));
    Sheet tall{"tall", "", {{"a", ""}}, {}, {}};
    tall.rows.resize(1048576); // and the heads
    const auto rows = writeXlsx(path.toStdString(), {tall});
    QVERIFY(!rows && rows.error().kind == ErrorKind::TooLarge);
    QVERIFY(rows.error().arguments == std::vector<std::string>{"tall"});
    const auto columns = writeXlsx(path.toStdString(), {{"wide", "", std::vector<Column>(16385), {}, {}}});
    QVERIFY(!columns && columns.error().kind == ErrorKind::TooLarge);
    QVERIFY(!QFile::exists(path));
}

void XlsxWriterTest::refusesPlacesThatTakeNoFile()
{
    const Sheet sheet{"s", "", {{"a", ""}}, {{1.0}}, {}};
    for (const char* path : {"/", "/nowhere/at/all.xlsx", "/proc/file.xlsx", "/dev/null/file.xlsx"}) {
        const auto written = writeXlsx(path, {sheet});
        QVERIFY2(!written && written.error().kind == ErrorKind::UnwritableFile, path);
    }
    if (QFile::exists(QStringLiteral("/dev/full"))) {
        const auto full = writeXlsx("/dev/full", {sheet});
        QVERIFY(!full && full.error().kind == ErrorKind::DiskFull);
    }
}

void XlsxWriterTest::leavesTheOldFileWhenItFails()
{
    QTemporaryDir directory;
    const QString path = directory.filePath(QStringLiteral("kept.xlsx"));
    VERIFY_RESULT(writeXlsx(path.toStdString(), {{"s", "", {{"a", ""}}, {{1.0}}, {}}}));
    const qint64 size = QFile(path).size();
    QVERIFY(!writeXlsx(path.toStdString(), {{"wide", "", std::vector<Column>(16385), {}, {}}}));
    QCOMPARE(QFile(path).size(), size);
    QCOMPARE(QDir(directory.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
}

/// A reader that is not ours, where it is there.
void XlsxWriterTest::opensWithAnotherReader()
{
    QProcess python;
    python.start(QStringLiteral(FOURFOLD_PYTHON), {QStringLiteral("-c"), QStringLiteral("import openpyxl")});
    if (!python.waitForFinished() || python.exitCode() != 0)
        QSKIP("1 case skipped: there is no openpyxl");
    const QString path = m_directory.filePath(QStringLiteral("other.xlsx"));
    VERIFY_RESULT(writeXlsx(path.toStdString(), {{"One", "Title", {{"a", "CNY"}}, {{"=x", 1.25}}, {"note"}}}));
    python.start(QStringLiteral(FOURFOLD_PYTHON),
                 {QStringLiteral("-c"),
                  QStringLiteral("import openpyxl, sys\ns = openpyxl.load_workbook(sys.argv[1])['One']\nprint(s['A2'].value, "
                                 "s['A3'].value, s['A3'].data_type, s['B3'].value)"),
                  path});
    QVERIFY(python.waitForFinished());
    QCOMPARE(python.readAllStandardOutput(), QByteArray("a (CNY) =x s 1.25\n"));
}

QTEST_GUILESS_MAIN(XlsxWriterTest)
#include "tst_xlsx_writer.moc"
