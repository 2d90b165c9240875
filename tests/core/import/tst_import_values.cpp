// SPDX-License-Identifier: GPL-3.0-or-later
// Encodings, numbers, years, units and names as people write them.
#include "core/import/region_matching.h"
#include "core/import/text_decoding.h"
#include "core/import/unit_reading.h"
#include "core/import/value_reading.h"
#include "core/indicators/shipped_sets.h"
#include "tests/support/checks.h"

#include <array>
#include <charconv>
#include <cstring>
#include <filesystem>
#include <random>

using namespace core;
using namespace core::importing;

class ImportValuesTest : public QObject {
    Q_OBJECT

private slots:
    void guessesEncodings_data();
    void guessesEncodings();
    void saysWhichLinesAreNoText();
    void refusesZeroBytes();
    void decodesAnyBytes();
    void readsNumbers_data();
    void readsNumbers();
    void refusesNumbers_data();
    void refusesNumbers();
    void readsNumbersBitForBit();
    void votesForTheDecimalMark_data();
    void votesForTheDecimalMark();
    void findsNumbersInText_data();
    void findsNumbersInText();
    void knowsMissingWords();
    void readsYears_data();
    void readsYears();
    void convertsUnits_data();
    void convertsUnits();
    void scalesWithOneRounding();
    void splitsUnitsOffHeadings_data();
    void splitsUnitsOffHeadings();
    void matchesRegions_data();
    void matchesRegions();
    void matchesEveryNameOfEveryList();
};

namespace {

const std::string kChinese = "省份,数值\n内蒙古,1\n";
/// The same in GB18030.
const std::string kGb18030 = "\xCA\xA1\xB7\xDD,\xCA\xFD\xD6\xB5\n\xC4\xDA\xC3\xC9\xB9\xC5,1\n";

std::string utf16(const std::u16string& text, bool bigEndian, bool mark)
{
    std::string bytes;
    const auto put = [&](char16_t unit) {
        const char high = char(unit >> 8U);
        const char low = char(unit & 0xFFU);
        bytes += bigEndian ? std::string{high, low} : std::string{low, high};
    };
    if (mark)
        put(0xFEFF);
    for (const char16_t unit : text)
        put(unit);
    return bytes;
}

std::filesystem::path data()
{
    return std::filesystem::path(FOURFOLD_SOURCE_DIR) / "data";
}

} // namespace

void ImportValuesTest::guessesEncodings_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("encoding");
    QTest::addColumn<bool>("mark");
    const auto row = [](const char* name, const std::string& bytes, const char* encoding, bool mark) {
        QTest::newRow(name) << QByteArray::fromStdString(bytes) << encoding << mark;
    };
    row("UTF-8", kChinese, "UTF-8", false);
    row("UTF-8 with mark", "\xEF\xBB\xBF" + kChinese, "UTF-8", true);
    row("UTF-16 LE", utf16(u"省份,数值\n内蒙古,1\n", false, true), "UTF-16 LE", true);
    row("UTF-16 BE", utf16(u"省份,数值\n内蒙古,1\n", true, true), "UTF-16 BE", true);
    row("GB18030", kGb18030, "GB18030", false);
}

void ImportValuesTest::guessesEncodings()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, encoding);
    QFETCH(bool, mark);
    const auto decoded = decodeText(bytes.toStdString());
    VERIFY_RESULT(decoded);
    QCOMPARE(decoded->text, kChinese);
    QCOMPARE(QString(toString(decoded->encoding)), encoding);
    QCOMPARE(decoded->byteOrderMark, mark);
    QCOMPARE(decoded->badLineCount, 0);
}

void ImportValuesTest::saysWhichLinesAreNoText()
{
    const auto utf8 = decodeText("a\nb\xFFz\nc\n\xC3\n", Encoding::Utf8);
    VERIFY_RESULT(utf8);
    QCOMPARE(utf8->text, std::string("a\nb\xEF\xBF\xBDz\nc\n\xEF\xBF\xBD\n"));
    QCOMPARE(utf8->badLines, (std::vector<int>{2, 4}));
    const auto gb = decodeText("\xCA\xA1\n\xFF\n" + kGb18030, Encoding::Gb18030);
    VERIFY_RESULT(gb);
    QCOMPARE(gb->badLines, (std::vector<int>{2}));
    QVERIFY(gb->text.ends_with(kChinese));
    std::string many;
    for (int i = 0; i < 500; ++i)
        many += "\xFF\n";
    const auto counted = decodeText(many, Encoding::Utf8);
    QCOMPARE(counted->badLineCount, 500);
    QCOMPARE(int(counted->badLines.size()), kMostLinesNamed);
    // Surrogates without a partner, and half a unit at the end.
    const auto wide = decodeText(std::string("\xFF\xFE"
                                             "a\0\x00\xD8"
                                             "b\0c",
                                             9));
    VERIFY_RESULT(wide);
    QCOMPARE(wide->text,
             std::string("a\xEF\xBF\xBD"
                         "b\xEF\xBF\xBD"));
}

void ImportValuesTest::refusesZeroBytes()
{
    QCOMPARE(decodeText(std::string("a,b\0c", 5)).error().kind, ErrorKind::Malformed);
}

void ImportValuesTest::decodesAnyBytes()
{
    std::mt19937 random(11);
    for (int round = 0; round < 300; ++round) {
        std::string bytes(random() % 400, 'x');
        for (char& byte : bytes)
            byte = char(1 + random() % 255);
        for (const auto encoding : {Encoding::Utf8, Encoding::Gb18030, Encoding::Utf16Le, Encoding::Utf16Be}) {
            const auto decoded = decodeText(bytes, encoding);
            VERIFY_RESULT(decoded);
            const auto again = decodeText(decoded->text, Encoding::Utf8); // what comes out is valid UTF-8
            QCOMPARE(again->badLineCount, 0);
        }
    }
}

void ImportValuesTest::readsNumbers_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QChar>("mark");
    QTest::addColumn<double>("number");
    const auto row = [](const char* text, char mark, double number) { QTest::newRow(text) << text << QChar(mark) << number; };
    row("1234.5", '.', 1234.5);
    row("1,234.5", '.', 1234.5);
    row("1.234,5", ',', 1234.5);
    row("1 234,5", ',', 1234.5);
    row("1\u00A0234.5", '.', 1234.5);
    row("1'234.5", '.', 1234.5);
    row("1,234,567", '.', 1234567);
    row("1.234.567", ',', 1234567);
    row("１２３．５", '.', 123.5);
    row("－７", '.', -7);
    row("−7", '.', -7);
    row("(12.5)", '.', -12.5);
    row("'42", '.', 42);
    row("+3", '.', 3);
    row("  5 ", '.', 5);
    row("1e5", '.', 1e5);
    row("1.5E-3", '.', 0.0015);
    row(".5", '.', 0.5);
    row("0,136", ',', 0.136);
    row("5.", '.', 5);
}

void ImportValuesTest::readsNumbers()
{
    QFETCH(QString, text);
    QFETCH(QChar, mark);
    QFETCH(double, number);
    const auto read = readNumber(text.toStdString(), mark.toLatin1());
    QVERIFY(read.has_value());
    QCOMPARE(*read, number);
}

void ImportValuesTest::refusesNumbers_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QChar>("mark");
    for (const char* text : {"", "abc", "1,23", "12,34,567", "1,2345", "1.2.3", "3.2 万户", "13.6%", "--5", "1e", "0x10", "inf",
                             "nan", "1e999", ".", "-", "1,234.567.8", "1 23"})
        QTest::addRow("point: %s", text) << text << QChar('.');
    for (const char* text : {"1.5", "1,2,3", "1.23,4"})
        QTest::addRow("comma: %s", text) << text << QChar(',');
}

void ImportValuesTest::refusesNumbers()
{
    QFETCH(QString, text);
    QFETCH(QChar, mark);
    QVERIFY(!readNumber(text.toStdString(), mark.toLatin1()));
}

void ImportValuesTest::readsNumbersBitForBit()
{
    std::mt19937_64 random(3);
    for (int i = 0; i < 20000; ++i) {
        const std::uint64_t bits = random();
        double number = 0;
        std::memcpy(&number, &bits, sizeof number);
        if (!std::isfinite(number))
            continue;
        std::array<char, 40> digits{};
        const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
        const auto read = readNumber(std::string_view(digits.data(), std::size_t(end - digits.data())), '.');
        QVERIFY(read && std::memcmp(&*read, &number, sizeof number) == 0);
    }
}

void ImportValuesTest::votesForTheDecimalMark_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("vote");
    QTest::newRow("1,234.5") << "1,234.5" << 1;
    QTest::newRow("1.234,5") << "1.234,5" << -1;
    QTest::newRow("12.5") << "12.5" << 1;
    QTest::newRow("12,5") << "12,5" << -1;
    QTest::newRow("0.136") << "0.136" << 1;
    QTest::newRow("0,136") << "0,136" << -1;
    QTest::newRow("1,234,567") << "1,234,567" << 1;
    QTest::newRow("both") << "1,234" << 0;
    QTest::newRow("neither") << "1234" << 0;
    QTest::newRow("text") << "a.b" << 0;
}

void ImportValuesTest::votesForTheDecimalMark()
{
    QFETCH(QString, text);
    QFETCH(int, vote);
    QCOMPARE(decimalMarkVote(text.toStdString()), vote);
}

void ImportValuesTest::findsNumbersInText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("number");
    QTest::addColumn<QString>("rest");
    QTest::newRow("unit") << "3767.8 万户" << 3767.8 << "万户";
    QTest::newRow("per cent") << "13.6%" << 13.6 << "%";
    QTest::newRow("about") << "约3.2" << 3.2 << "约";
    QTest::newRow("star") << "3.2*" << 3.2 << "*";
    QTest::newRow("negative") << "-3.2 %" << -3.2 << "%";
    QTest::newRow("groups") << "1,234 人" << 1234.0 << "人";
}

void ImportValuesTest::findsNumbersInText()
{
    QFETCH(QString, text);
    QFETCH(double, number);
    QFETCH(QString, rest);
    const auto found = findNumber(text.toStdString(), '.');
    QVERIFY(found.has_value());
    QCOMPARE(found->number, number);
    QCOMPARE(QString::fromStdString(found->rest), rest);
    QVERIFY(!findNumber("between 3 and 4", '.'));
    QVERIFY(!findNumber("none", '.'));
}

void ImportValuesTest::knowsMissingWords()
{
    for (const char* word : {"", " ", "—", "——", "...", "…", "..", "N/A", "n.a.", "NaN", "-", "无", "暂无", ":", "　"})
        QVERIFY2(saysMissing(word), word);
    for (const char* word : {"0", "none of them", "北京", "1"})
        QVERIFY2(!saysMissing(word), word);
}

void ImportValuesTest::readsYears_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("year"); // 0 = none
    const auto row = [](const char* text, int year) { QTest::newRow(text) << text << year; };
    for (const char* text :
         {"2023", " 2023 ", "２０２３", "2023年", "2023年末", "2023.0", "FY2023", "2023/12", "2023-12-31", "2023-12-31 12:00:00",
          "31.12.2023", "2023Q4", "2023-M05", "202312", "20231231", "2023年12月", "2023年度"})
        row(text, 2023);
    for (const char* text : {"", "abc", "23", "2015-2024", "2023.5.123", "12345", "20231301", "约2023年左右", "2023 persons"})
        row(text, 0);
}

void ImportValuesTest::readsYears()
{
    QFETCH(QString, text);
    QFETCH(int, year);
    QCOMPARE(readYear(text.toStdString()).value_or(0), year);
}

void ImportValuesTest::convertsUnits_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<double>("factor"); // 0 = none
    const auto row = [](const char* from, const char* to, double factor) {
        QTest::addRow("%s to %s", from, to) << from << to << factor;
    };
    row("万元", "亿元", 1e-4);
    row("亿元", "CNY 100 million", 1);
    row("CNY 10 thousand", "CNY 100 million", 1e-4);
    row("million CNY", "亿元", 1e-2);
    row("元", "万元", 1e-4);
    row("bn CNY", "CNY 100 million", 10);
    row("万人", "10 thousand persons", 1);
    row("thousand persons", "万人", 0.1);
    row("人", "万人", 1e-4);
    row("万户", "10 thousand subscriptions", 1);
    row("户", "10 thousand subscriptions", 1e-4);
    row("share", "%", 100);
    row("%", "% of GDP", 1);
    row("‰", "%", 0.1);
    row("percent", "1", 0.01);
    row("score 1-5", "score 1-5", 1);
    row("家", "enterprises", 1);
    row("美元", "亿元", 0);
    row("人", "元", 0);
    row("%", "万元", 0);
    row("元/人", "万元/人", 1e-4);
}

void ImportValuesTest::convertsUnits()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(double, factor);
    const auto found = unitFactor(from.toStdString(), to.toStdString());
    QCOMPARE(found.value_or(0), factor);
    if (found) {
        const auto back = unitFactor(to.toStdString(), from.toStdString());
        VERIFY_CLOSE(*found * back.value_or(0), 1, 1e-15, 0);
    }
}

void ImportValuesTest::scalesWithOneRounding()
{
    // To the last bit: QCOMPARE would take neighbours as equal.
    QVERIFY(scaled(12345, 1e-4) == 1.2345);
    QVERIFY(scaled(0.136, 100) == 13.6);
    QVERIFY(0.136 * 100 != 13.6);
    QVERIFY(scaled(-0.07, 100) == -7);
    QVERIFY(scaled(7, 1) == 7.0);
    QVERIFY(scaled(0, 1e-4) == 0);
    QVERIFY(scaled(1.5e-300, 1e-8) == 1.5e-308);
    QVERIFY(scaled(3, 0.3) == 3 * 0.3); // no power of ten: as it is
}

void ImportValuesTest::splitsUnitsOffHeadings_data()
{
    QTest::addColumn<QString>("header");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("unit");
    QTest::newRow("parentheses") << "E-commerce sales (CNY 100 million)"
                                 << "E-commerce sales"
                                 << "CNY 100 million";
    QTest::newRow("full width") << "电商销售额（亿元）"
                                << "电商销售额"
                                << "亿元";
    QTest::newRow("colon") << "电商销售额:亿元"
                           << "电商销售额"
                           << "亿元";
    QTest::newRow("slash") << "研发经费/万元"
                           << "研发经费"
                           << "万元";
    QTest::newRow("unit word") << "人口，单位：万人"
                               << "人口"
                               << "万人";
    QTest::newRow("nested") << "Zones (zones (cumulative))"
                            << "Zones"
                            << "zones (cumulative)";
    QTest::newRow("none") << "R&D intensity"
                          << "R&D intensity"
                          << "";
    QTest::newRow("slash of a name") << "fixed/mobile"
                                     << "fixed/mobile"
                                     << "";
}

void ImportValuesTest::splitsUnitsOffHeadings()
{
    QFETCH(QString, header);
    QFETCH(QString, name);
    QFETCH(QString, unit);
    const NameAndUnit parts = splitUnit(header.toStdString());
    QCOMPARE(QString::fromStdString(parts.name), name);
    QCOMPARE(QString::fromStdString(parts.unit), unit);
}

void ImportValuesTest::matchesRegions_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("code"); // empty = none
    QTest::addColumn<int>("kind");
    const auto row = [](const char* cell, const char* code, MatchKind kind) { QTest::newRow(cell) << cell << code << int(kind); };
    row("15", "15", MatchKind::Code);
    row("15.0", "15", MatchKind::Code);
    row("0015", "15", MatchKind::Code);
    row("150000", "15", MatchKind::Code);
    row("CN-15", "15", MatchKind::Code);
    row("内蒙古", "15", MatchKind::Name);
    row("内蒙古自治区", "15", MatchKind::Name);
    row(" 内 蒙 古 ", "15", MatchKind::Name);
    row("Inner Mongolia", "15", MatchKind::Name);
    row("INNER MONGOLIA", "15", MatchKind::Name);
    row("Ｉnner　Mongolia", "15", MatchKind::Name);
    row("Inner Mongolia Autonomous Region", "15", MatchKind::Name);
    row("Nei Mongol", "15", MatchKind::Alias);
    row("内蒙", "15", MatchKind::Short);
    row("北京市", "11", MatchKind::Name);
    row("广东省", "44", MatchKind::Name);
    row("广西壮族自治区", "45", MatchKind::Name);
    row("新疆维吾尔自治区", "65", MatchKind::Name);
    row("Guangdong Province", "44", MatchKind::Name);
    row("Tibet", "54", MatchKind::Name);
    row("Xizang", "54", MatchKind::Name);
    row("粤", "44", MatchKind::Alias);
    row("Shanxi", "14", MatchKind::Name);
    row("Shaanxi", "61", MatchKind::Name);
    row("Guandong", "44", MatchKind::Near);
    row("Heilongjaing", "23", MatchKind::Near);
    row("Shannxi", "", MatchKind::None); // could be either
    row("Hanan", "", MatchKind::None); // Henan, Hunan, Hainan
    row("全国", "", MatchKind::None);
    row("合计", "", MatchKind::None);
    row("16", "", MatchKind::None);
    row("-15", "", MatchKind::None);
    row("1.5", "", MatchKind::None);
    row("15*", "", MatchKind::None);
    row("１５", "15", MatchKind::Code);
    row("", "", MatchKind::None);
    row("Guang", "", MatchKind::None); // begins two names
}

void ImportValuesTest::matchesRegions()
{
    QFETCH(QString, cell);
    QFETCH(QString, code);
    QFETCH(int, kind);
    static const auto set = indicators::readShippedSet(data(), "china-provincial").value();
    const RegionMatch match = RegionMatcher(set.regions()).match(cell.toStdString());
    QCOMPARE(QString::fromStdString(match.region < 0 ? std::string() : set.regions()[match.region].code), code);
    QCOMPARE(int(match.kind), kind);
}

void ImportValuesTest::matchesEveryNameOfEveryList()
{
    const auto sets = indicators::listShippedSets(data()).value();
    for (const auto& description : sets) {
        const auto set = indicators::readShippedSet(data(), description.id).value();
        const RegionMatcher matcher(set.regions());
        for (int i = 0; i < set.regions().count(); ++i) {
            const indicators::Region& region = set.regions()[i];
            QCOMPARE(matcher.match(region.code).region, i);
            for (const std::string& name : {region.name.english, region.name.chinese}) {
                const int found = matcher.match(name).region;
                // Names that a country shares with its only region are nobody's, never somebody else's.
                QVERIFY2(found == i || (found == -1 && description.id == "eu-rci"), name.c_str());
            }
        }
    }
}

QTEST_GUILESS_MAIN(ImportValuesTest)
#include "tst_import_values.moc"
