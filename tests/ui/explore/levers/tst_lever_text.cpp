// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/catalogue.h"
#include "tests/support/checks.h"
#include "ui/explore/levers/lever_text.h"

#include <QTest>

using core::policy::Language;
using ui::Band;

const core::policy::TimeSpan kSpan{2024, 2035, "year"};

class TestLeverText : public QObject {
    Q_OBJECT

private slots:
    void bandsHaveTheirLimits_data();
    void bandsHaveTheirLimits();
    void startIsWrittenInQuarters_data();
    void startIsWrittenInQuarters();
    void startIsRead_data();
    void startIsRead();
    void badStartGetsASentence_data();
    void badStartGetsASentence();
    void yearsAreRead_data();
    void yearsAreRead();
    void badYearsGetASentence();
    void strengthIsRead();
    void badStrengthGetsASentence();
    void whatIsWrittenCanBeReadBack();
    void spokenLeverSaysAll();
    void littleIsNotNothing();
    void sentencesAreTranslated();
};

void TestLeverText::bandsHaveTheirLimits_data()
{
    QTest::addColumn<double>("strength");
    QTest::addColumn<int>("band");
    const auto row = [](double strength, Band band) { QTest::addRow("%g", strength) << strength << static_cast<int>(band); };
    row(0, Band::Off);
    row(0.001, Band::Pilot);
    row(0.01, Band::Pilot);
    row(0.30, Band::Pilot);
    row(0.31, Band::Partial);
    row(0.70, Band::Partial);
    row(0.71, Band::Proposed);
    row(1.10, Band::Proposed);
    row(1.11, Band::Strong);
    row(1.30, Band::Strong);
    row(1.31, Band::Max);
    row(1.50, Band::Max);
    row(1.51, Band::Beyond);
}

void TestLeverText::bandsHaveTheirLimits()
{
    QFETCH(double, strength);
    QFETCH(int, band);
    QCOMPARE(static_cast<int>(ui::bandOf(strength)), band);
}

void TestLeverText::startIsWrittenInQuarters_data()
{
    QTest::addColumn<double>("year");
    QTest::addColumn<QString>("text");
    QTest::newRow("year") << 2025.0 << "2025";
    QTest::newRow("quarter") << 2025.25 << "2025 Q2";
    QTest::newRow("last quarter") << 2027.75 << "2027 Q4";
    QTest::newRow("off the quarters") << 2025.0625 << "2025.0625";
}

void TestLeverText::startIsWrittenInQuarters()
{
    QFETCH(double, year);
    QFETCH(QString, text);
    const ui::Appearance appearance;
    QCOMPARE(ui::startFormat(appearance).show(year), text);
}

void TestLeverText::startIsRead_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<double>("year");
    QTest::newRow("year") << "2026" << 2026.0;
    QTest::newRow("decimal") << "2026.5" << 2026.5;
    QTest::newRow("sixteenth") << "2026.0625" << 2026.0625;
    QTest::newRow("quarter") << "2026 Q3" << 2026.5;
    QTest::newRow("quarter, tight and small") << "2026q4" << 2026.75;
    QTest::newRow("spaces") << "  2026 " << 2026.0;
    QTest::newRow("Chinese") << QStringLiteral("2026年") << 2026.0;
    QTest::newRow("Chinese quarter") << QStringLiteral("2026年Q2") << 2026.25;
    QTest::newRow("full width") << QStringLiteral("２０２６") << 2026.0;
}

void TestLeverText::startIsRead()
{
    QFETCH(QString, typed);
    QFETCH(double, year);
    const ui::Appearance appearance;
    const auto read = ui::startFormat(appearance, kSpan).read(typed);
    QVERIFY2(read.has_value(), read ? "" : qPrintable(read.error()));
    QCOMPARE(*read, year);
}

void TestLeverText::badStartGetsASentence_data()
{
    QTest::addColumn<QString>("typed");
    for (const char* typed : {"", "soon", "2023", "2036", "2026.3", "2026 Q5", "2026.5 Q1", "nan", "1e400", "-2026"})
        QTest::addRow("\"%s\"", typed) << QString::fromLatin1(typed);
}

void TestLeverText::badStartGetsASentence()
{
    QFETCH(QString, typed);
    const ui::Appearance appearance;
    const auto read = ui::startFormat(appearance, kSpan).read(typed);
    QVERIFY(!read.has_value());
    QVERIFY(read.error().contains(typed));
    QVERIFY(read.error().endsWith(QLatin1Char('.')));
}

void TestLeverText::yearsAreRead_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<double>("years");
    QTest::newRow("number") << "1.5" << 1.5;
    QTest::newRow("unit") << "0.5 yr" << 0.5;
    QTest::newRow("word") << "3 years" << 3.0;
    QTest::newRow("Chinese") << QStringLiteral("2年") << 2.0;
    QTest::newRow("sixteenths") << "0.3125" << 0.3125;
}

void TestLeverText::yearsAreRead()
{
    QFETCH(QString, typed);
    QFETCH(double, years);
    const ui::Appearance appearance;
    const auto read = ui::yearsFormat(appearance, 0.25, 11).read(typed);
    QVERIFY2(read.has_value(), read ? "" : qPrintable(read.error()));
    QCOMPARE(*read, years);
}

void TestLeverText::badYearsGetASentence()
{
    const ui::Appearance appearance;
    const auto format = ui::yearsFormat(appearance, 0.25, 11);
    for (const char* typed : {"", "x", "0.2", "0.1875", "12", "1.3"})
        QVERIFY2(!format.read(QString::fromLatin1(typed)).has_value(), typed);
}

void TestLeverText::strengthIsRead()
{
    const ui::Appearance appearance;
    const auto format = ui::strengthFormat(appearance);
    QCOMPARE(format.read(QStringLiteral("80")).value_or(-1), 0.8);
    QCOMPARE(format.read(QStringLiteral("80 %")).value_or(-1), 0.8);
    QCOMPARE(format.read(QStringLiteral("１２０％")).value_or(-1), 1.2);
    QCOMPARE(format.read(QStringLiteral("0")).value_or(-1), 0.0);
    QCOMPARE(format.read(QStringLiteral("200")).value_or(-1), 2.0);
}

void TestLeverText::badStrengthGetsASentence()
{
    const ui::Appearance appearance;
    const auto format = ui::strengthFormat(appearance);
    for (const char* typed : {"", "full", "-1", "201", "inf"})
        QVERIFY2(!format.read(QString::fromLatin1(typed)).has_value(), typed);
}

void TestLeverText::whatIsWrittenCanBeReadBack()
{
    ui::Appearance appearance;
    for (const Language language : {Language::English, Language::Chinese}) {
        appearance.setLanguage(language);
        const auto start = ui::startFormat(appearance, kSpan);
        for (double year = 2024; year <= 2035; year += 1.0 / 16)
            QCOMPARE(start.read(start.show(year)).value_or(-1), year);
        const auto years = ui::yearsFormat(appearance, 0.25, 30);
        for (double length = 0.25; length <= 30; length += 1.0 / 16)
            QCOMPARE(years.read(years.show(length)).value_or(-1), length);
        const auto strength = ui::strengthFormat(appearance);
        for (int percent = 0; percent <= 200; ++percent)
            QCOMPARE(strength.read(strength.show(percent / 100.0)).value_or(-1), percent / 100.0);
    }
}

void TestLeverText::spokenLeverSaysAll()
{
    const ui::SpokenLever lever {.strength = 1, .national = false, .onlyRegion = QStringLiteral("Central-West"),
                                 .cost = QStringLiteral("20.0 bn CNY"), .grade = core::policy::Grade::A};
    QCOMPARE(ui::spokenLever(lever), QStringLiteral("100 percent, as proposed, Central-West only, 20.0 bn CNY, evidence A"));
}

/// One province of many: it acts and costs, so it is neither 0 % nor off.
void TestLeverText::littleIsNotNothing()
{
    const ui::Appearance appearance;
    const auto format = ui::strengthFormat(appearance);
    QCOMPARE(format.show(0.002), QLatin1Char('<') + format.show(0.01));
    QCOMPARE(ui::bandOf(0.002), Band::Pilot);
    const ui::SpokenLever lever {.strength = 0.002, .national = false, .onlyRegion = QStringLiteral("Shanghai"),
                                 .cost = QStringLiteral("0.1 bn CNY"), .grade = core::policy::Grade::C};
    QCOMPARE(ui::spokenLever(lever), QStringLiteral("under 1 percent, pilot, Shanghai only, 0.1 bn CNY, evidence C"));
}

void TestLeverText::sentencesAreTranslated()
{
    ui::Appearance appearance;
    appearance.setLanguage(Language::Chinese);
    QCOMPARE(ui::bandName(Band::Proposed), QStringLiteral("论文方案"));
    QCOMPARE(ui::groupName(core::policy::Dimension::Standards), QStringLiteral("标准"));
    QVERIFY(ui::startFormat(appearance, kSpan).read(QStringLiteral("x")).error().contains(QStringLiteral("不是年份")));
}

QTEST_MAIN(TestLeverText)
#include "tst_lever_text.moc"
