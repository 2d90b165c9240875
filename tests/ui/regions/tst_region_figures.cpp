// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/checks.h"
#include "ui/regions/dumbbells.h"
#include "ui/regions/map_error.h"
#include "ui/maps/map_plan.h"
#include "ui/maps/region_figures.h"
#include "ui/theme/appearance.h"

#include "core/maps/map_file.h"

#include <QList>
#include <QTest>

#include <cmath>
#include <limits>

using namespace ui;

class TestRegionFigures : public QObject {
    Q_OBJECT

private slots:
    void publishedFiguresKeepTwoDigitsOfTheSmallest_data();
    void publishedFiguresKeepTwoDigitsOfTheSmallest();
    void digitsAreTheSameForAll();
    void sumsGetFinerDigits();
    void chineseCountsInItsOwnUnits();
    void changesFollowWhatIsPrinted();
    void classNamesLeaveNoGap();
    void differencesMirrorAboutZero();
    void wordsOfTheGapFollowThePrintedFigures_data();
    void wordsOfTheGapFollowThePrintedFigures();
    void mapErrorsAreSaidInBothLanguages();
    void yearsAndQuarters();

private:
    static core::policy::Naming percent()
    {
        core::policy::Naming naming;
        naming.display = "percent";
        naming.factorEnglish = naming.factorChinese = 100;
        naming.unit = {"%", "%"};
        return naming;
    }
};

void TestRegionFigures::digitsAreTheSameForAll()
{
    Appearance appearance;
    const SharedDigits digits = sharedDigits(appearance, percent(), false, {0.0312, 0.7249, 0.9});
    QCOMPARE(digits.step, 1.0);
    QCOMPARE(digits.text(appearance, 0.0312), QStringLiteral("3"));
    QCOMPARE(digits.text(appearance, 0.7249), QStringLiteral("72"));
    QCOMPARE(digits.text(appearance, std::numeric_limits<double>::quiet_NaN()), QStringLiteral("–"));
    // Not more than three digits for the largest.
    core::policy::Naming naming;
    naming.decimals = 1;
    QCOMPARE(sharedDigits(appearance, naming, false, {1234.5, 3.2}).step, 10.0);
}

/// Trade of provinces: the national figure has no decimals, a province has 2.36 in the middle.
void TestRegionFigures::sumsGetFinerDigits()
{
    Appearance appearance;
    core::policy::Naming naming;
    naming.decimals = 0;
    const std::vector<double> provinces{0.04, 2.36, 17.8};
    QCOMPARE(sharedDigits(appearance, naming, true, provinces).step, 0.1);
    QCOMPARE(sharedDigits(appearance, naming, false, provinces).step, 1.0);
}

void TestRegionFigures::chineseCountsInItsOwnUnits()
{
    Appearance appearance;
    appearance.setLanguage(core::policy::Language::Chinese);
    core::policy::Naming people;
    people.factorEnglish = 1;
    people.factorChinese = 0.1; // 万人 for thousand people
    people.decimals = 0;
    const SharedDigits digits = sharedDigits(appearance, people, false, {438, 162});
    QCOMPARE(digits.text(appearance, 438), QStringLiteral("43.8"));
    appearance.setLanguage(core::policy::Language::English);
}

void TestRegionFigures::changesFollowWhatIsPrinted()
{
    Appearance appearance;
    const SharedDigits digits = sharedDigits(appearance, percent(), false, {0.5, 0.6});
    QCOMPARE(digits.changeText(appearance, 0.734, 0.45), QStringLiteral("+28"));
    QCOMPARE(digits.changeText(appearance, 0.45, 0.734), QStringLiteral("−28"));
    QCOMPARE(digits.changeText(appearance, 0.504, 0.496), QStringLiteral("±0")); // both print 50
    QCOMPARE(digits.changeText(appearance, 0.506, 0.504), QStringLiteral("+1")); // 51 and 50
    QVERIFY(std::isnan(digits.change(0.5, std::numeric_limits<double>::quiet_NaN())));
}

void TestRegionFigures::classNamesLeaveNoGap()
{
    Appearance appearance;
    core::maps::Classes classes;
    classes.bounds = {60, 70, 71, 88};
    classes.step = 1;
    classes.low = 55;
    classes.high = 95;
    QCOMPARE(RegionFigureMaker::classNames(appearance, classes, false),
             (QStringList{QStringLiteral("under 60"), QStringLiteral("60–69"), QStringLiteral("70"), QStringLiteral("71–87"), QStringLiteral("88 and over")}));
    classes.bounds.clear();
    QCOMPARE(RegionFigureMaker::classNames(appearance, classes, false), QStringList{QStringLiteral("55 to 95")});
}

/// The classes that a map of differences on both sides of zero gets.
void TestRegionFigures::differencesMirrorAboutZero()
{
    Appearance appearance;
    core::maps::Classes classes;
    classes.step = 1;
    classes.bounds = {-4, 0, 1, 5};
    QCOMPARE(RegionFigureMaker::classNames(appearance, classes, true),
             (QStringList{QStringLiteral("−5 and below"), QStringLiteral("−4 to −1"), QStringLiteral("±0"), QStringLiteral("+1 to +4"), QStringLiteral("+5 and over")}));
    QCOMPARE(classes.classOf(-5), 0);
    QCOMPARE(classes.classOf(-1), 1);
    QCOMPARE(classes.classOf(0), 2);
    QCOMPARE(classes.classOf(5), 4);
}

void TestRegionFigures::wordsOfTheGapFollowThePrintedFigures_data()
{
    QTest::addColumn<double>("east");
    QTest::addColumn<double>("west");
    QTest::addColumn<double>("eastBefore");
    QTest::addColumn<double>("westBefore");
    QTest::addColumn<int>("gap");
    using Gap = DumbbellRow::Gap;
    QTest::newRow("closer") << 0.86 << 0.73 << 0.83 << 0.44 << int(Gap::Closer);
    QTest::newRow("wider") << 0.20 << 0.54 << 0.17 << 0.50 << int(Gap::Wider);
    QTest::newRow("reversed") << 0.92 << 0.95 << 0.92 << 0.48 << int(Gap::Reversed);
    QTest::newRow("same, though the figures differ unseen") << 0.501 << 0.604 << 0.503 << 0.602 << int(Gap::Same);
    QTest::newRow("from nothing to nothing") << 0.73 << 0.731 << 0.48 << 0.479 << int(Gap::Same);
    QTest::newRow("no baseline") << 0.5 << 0.6 << double(NAN) << 0.6 << int(Gap::Unknown);
}

void TestRegionFigures::wordsOfTheGapFollowThePrintedFigures()
{
    QFETCH(double, east);
    QFETCH(double, west);
    QFETCH(double, eastBefore);
    QFETCH(double, westBefore);
    QFETCH(int, gap);
    Appearance appearance;
    DumbbellRow row;
    row.digits = sharedDigits(appearance, percent(), false, {east, west});
    row.east = east;
    row.centralWest = west;
    row.baselineEast = eastBefore;
    row.baselineCentralWest = westBefore;
    QCOMPARE(int(row.gap()), gap);
}

void TestRegionFigures::mapErrorsAreSaidInBothLanguages()
{
    Appearance appearance;
    const auto bad = core::maps::readMap(R"({"type":"Polygon","coordinates":[[[0,0],["1",0],[1,1],[0,0]]]})", "m.json");
    QVERIFY(!bad.has_value());
    QCOMPARE(mapErrorText(bad.error().front()), QStringLiteral("geometry.coordinates[0][1]: A point is a list of two numbers."));
    appearance.setLanguage(core::policy::Language::Chinese);
    const QString chinese = mapErrorText(bad.error().front());
    QVERIFY2(chinese.contains(QStringLiteral("点应为两个数字的列表")), qPrintable(chinese));
    appearance.setLanguage(core::policy::Language::English);
    // Whatever the readers say is one of the sentences that are translated.
    for (const char* text : {R"({"type":"Map"})", R"({"type":"FeatureCollection"})", R"({"type":"Point","coordinates":[0,0]})", R"([1])", R"({"type":"Polygon"})",
                             R"({"type":"Topology","arcs":[]})", R"({"type":"Topology","objects":{"a":{"type":"Polygon","arcs":[[3]]}},"arcs":[]})"}) {
        const auto map = core::maps::readMap(text, "m.json");
        QVERIFY(!map.has_value());
        appearance.setLanguage(core::policy::Language::Chinese);
        for (const core::Error& error : map.error())
            QVERIFY2(!mapErrorText(error).contains(QString::fromStdString(error.message)), error.message.c_str());
        appearance.setLanguage(core::policy::Language::English);
    }
}

void TestRegionFigures::yearsAndQuarters()
{
    Appearance appearance;
    QCOMPARE(RegionFigureMaker::yearText(2030), QStringLiteral("2030"));
    QCOMPARE(RegionFigureMaker::yearText(2030.5), QStringLiteral("2030 Q3"));
}

void TestRegionFigures::publishedFiguresKeepTwoDigitsOfTheSmallest_data()
{
    QTest::addColumn<QList<double>>("values");
    QTest::addColumn<double>("step");
    QTest::newRow("regional products: 2,765 to 141,634") << QList<double>{2765, 141634, 31000} << 100.0;
    QTest::newRow("shares of product") << QList<double>{0.30, 6.73} << 0.01;
    QTest::newRow("contract values: the largest has five digits at most") << QList<double>{12, 91234567} << 1000.0;
    QTest::newRow("alike") << QList<double>{512, 530} << 1.0;
    QTest::newRow("nothing") << QList<double>{std::numeric_limits<double>::quiet_NaN(), 0} << 0.01;
}

void TestRegionFigures::publishedFiguresKeepTwoDigitsOfTheSmallest()
{
    QFETCH(QList<double>, values);
    QFETCH(double, step);
    const Appearance appearance;
    core::policy::Naming naming;
    naming.decimals = 2;
    VERIFY_CLOSE(publishedDigits(appearance, naming, {values.begin(), values.end()}).step, step, 1e-12, 0);
}

QTEST_MAIN(TestRegionFigures)
#include "tst_region_figures.moc"
