// SPDX-License-Identifier: GPL-3.0-or-later
// Ratios and the coefficient of variation, and what all measures do with missing and bad values.
#include "core/inequality/spread.h"
#include "random_values.h"
#include "tests/support/checks.h"

#include <QTest>

using namespace core::inequality;

Q_DECLARE_METATYPE(std::vector<double>)

namespace {

const double kMissing = std::nan("");

} // namespace

class SpreadTest : public QObject {
    Q_OBJECT

private slots:
    void dividesHighestByLowest();
    void averagesTopAndBottom();
    void cutsAUnitAtTheBorder();
    void comparesGroups();
    void findsTheCoefficientOfVariation();
    void weighsByPeople();
    void leavesOutAndCounts();
    void repeatingAllUnitsChangesNothing();
    void scaleChangesNothing();
    void refuses_data();
    void refuses();
    void saysWhyInASentence();
};

void SpreadTest::dividesHighestByLowest()
{
    const auto extremes = maxMinRatio({std::vector<double>{3, 1.5, 6, 6}});
    QVERIFY(extremes.has_value());
    QCOMPARE(extremes->ratio, 4.0);
    QCOMPARE(extremes->lowest, 1);
    QCOMPARE(extremes->highest, 2);
    QCOMPARE(extremes->counted.used, 4);
}

void SpreadTest::averagesTopAndBottom()
{
    // Ten units 1..10, a fifth is two of them: (9 + 10)/2 over (1 + 2)/2.
    const std::vector<double> values{10, 9, 8, 7, 6, 5, 4, 3, 2, 1};
    const auto ratio = topBottomRatio({values});
    QVERIFY(ratio.has_value());
    VERIFY_CLOSE(ratio->topMean, 9.5, 1e-14, 0);
    VERIFY_CLOSE(ratio->bottomMean, 1.5, 1e-14, 0);
    VERIFY_CLOSE(ratio->ratio, 19.0 / 3, 1e-14, 0);
}

void SpreadTest::cutsAUnitAtTheBorder()
{
    // Four units, a third of the weight is one unit and a third of the next: (4 + 3/3)/(4/3) and (1 + 2/3)/(4/3).
    const auto ratio = topBottomRatio({std::vector<double>{1, 2, 3, 4}}, 1.0 / 3);
    QVERIFY(ratio.has_value());
    VERIFY_CLOSE(ratio->topMean, 15.0 / 4, 1e-14, 0);
    VERIFY_CLOSE(ratio->bottomMean, 5.0 / 4, 1e-14, 0);
}

void SpreadTest::comparesGroups()
{
    const std::vector<double> values{2, 4, 10, 20, 5};
    const std::vector<double> weights{1, 3, 1, 1, 2};
    const std::vector<int> groups{0, 0, 2, 2, -1};
    const auto ratio = groupRatio({values, weights, groups});
    QVERIFY(ratio.has_value());
    VERIFY_CLOSE(ratio->lowestMean, 3.5, 1e-14, 0); // (2 + 3 * 4)/4
    VERIFY_CLOSE(ratio->highestMean, 15.0, 1e-14, 0);
    VERIFY_CLOSE(ratio->ratio, 30.0 / 7, 1e-14, 0);
    QCOMPARE(ratio->highest, 2);
    QCOMPARE(ratio->lowest, 0);
    QVERIFY(std::isnan(ratio->means[1]));
    QCOMPARE(ratio->counted.missingGroup, 1);
}

void SpreadTest::findsTheCoefficientOfVariation()
{
    // 2, 4, 4, 4, 5, 5, 7, 9: mean 5, squares 9+1+1+1+0+0+4+16 = 32, deviation sqrt(32/8) = 2.
    const auto variation = coefficientOfVariation({std::vector<double>{2, 4, 4, 4, 5, 5, 7, 9}});
    QVERIFY(variation.has_value());
    VERIFY_CLOSE(variation->mean, 5.0, 1e-14, 0);
    VERIFY_CLOSE(variation->deviation, 2.0, 1e-14, 0);
    VERIFY_CLOSE(variation->coefficient, 0.4, 1e-14, 0);
    QCOMPARE(coefficientOfVariation({std::vector<double>{0.1, 0.1, 0.1}})->coefficient, 0.0);
}

void SpreadTest::weighsByPeople()
{
    // Williamson's index by hand: shares 1/4 and 3/4, mean 1/4 * 8 + 3/4 * 4 = 5, variance 1/4 * 9 + 3/4 * 1 = 3.
    const auto variation = coefficientOfVariation({std::vector<double>{8, 4}, std::vector<double>{10, 30}});
    QVERIFY(variation.has_value());
    VERIFY_CLOSE(variation->coefficient, std::sqrt(3.0) / 5, 1e-14, 0);
}

void SpreadTest::leavesOutAndCounts()
{
    const std::vector<double> values{1, kMissing, 3, 4, 8};
    const std::vector<double> weights{1, 1, 0, kMissing, 1};
    const auto extremes = maxMinRatio({values, weights});
    QVERIFY(extremes.has_value());
    QCOMPARE(extremes->ratio, 8.0);
    QCOMPARE(extremes->highest, 4);
    QCOMPARE(extremes->counted.used, 2);
    QCOMPARE(extremes->counted.missingValue, 1);
    QCOMPARE(extremes->counted.missingWeight, 2);
}

void SpreadTest::repeatingAllUnitsChangesNothing()
{
    tests::RandomValues random(1);
    const auto values = random.many(13, 0.5, 9);
    const auto thrice = tests::repeated(values, 3);
    VERIFY_CLOSE(topBottomRatio({thrice})->ratio, topBottomRatio({values})->ratio, 1e-12, 0);
    VERIFY_CLOSE(coefficientOfVariation({thrice})->coefficient, coefficientOfVariation({values})->coefficient, 1e-12, 0);
    QCOMPARE(maxMinRatio({thrice})->ratio, maxMinRatio({values})->ratio);
}

void SpreadTest::scaleChangesNothing()
{
    tests::RandomValues random(2);
    const auto values = random.many(31, 0.5, 9);
    auto scaled = values;
    for (double& value : scaled)
        value *= 1e6;
    VERIFY_CLOSE(topBottomRatio({scaled})->ratio, topBottomRatio({values})->ratio, 1e-12, 0);
    VERIFY_CLOSE(coefficientOfVariation({scaled})->coefficient, coefficientOfVariation({values})->coefficient, 1e-12, 0);
    VERIFY_CLOSE(maxMinRatio({scaled})->ratio, maxMinRatio({values})->ratio, 1e-12, 0);
}

void SpreadTest::refuses_data()
{
    QTest::addColumn<std::vector<double>>("values");
    QTest::addColumn<std::vector<double>>("weights");
    QTest::addColumn<int>("reason");
    QTest::addColumn<int>("unit");
    const auto row = [](const char* name, std::vector<double> values, std::vector<double> weights, Reason reason, int unit) {
        QTest::newRow(name) << std::move(values) << std::move(weights) << static_cast<int>(reason) << unit;
    };
    row("nothing", {}, {}, Reason::NoValues, -1);
    row("all missing", {kMissing, kMissing}, {}, Reason::NoValues, -1);
    row("one unit", {3}, {}, Reason::TooFewUnits, -1);
    row("one unit with a weight", {3, 4}, {1, 0}, Reason::TooFewUnits, -1);
    row("below zero", {3, -1, 2}, {}, Reason::NegativeValue, 1);
    row("all zero", {0, 0}, {}, Reason::ZeroMean, -1);
    row("infinite", {3, INFINITY}, {}, Reason::NotFinite, 1);
    row("weight below zero", {3, 4}, {1, -1}, Reason::BadWeight, 1);
    row("infinite weight", {3, 4}, {INFINITY, 1}, Reason::BadWeight, 0);
    row("lists of different lengths", {3, 4}, {1}, Reason::SizesDiffer, -1);
}

void SpreadTest::refuses()
{
    QFETCH(std::vector<double>, values);
    QFETCH(std::vector<double>, weights);
    QFETCH(int, reason);
    QFETCH(int, unit);
    const auto variation = coefficientOfVariation({values, weights});
    QVERIFY(!variation.has_value());
    QCOMPARE(static_cast<int>(variation.error().reason), reason);
    QCOMPARE(variation.error().unit, unit);
    QVERIFY(!toError(variation.error()).message.empty());
}

void SpreadTest::saysWhyInASentence()
{
    const auto zero = maxMinRatio({std::vector<double>{3, 0}});
    QVERIFY(!zero.has_value());
    QCOMPARE(static_cast<int>(zero.error().reason), static_cast<int>(Reason::ValueNotPositive));
    const auto error = toError(zero.error(), {"East", "West"});
    QCOMPARE(error.kind, core::ErrorKind::OutOfRange);
    QVERIFY(error.message.find("West") != std::string::npos);
    const std::vector<int> one{0, 0};
    QCOMPARE(static_cast<int>(groupRatio({std::vector<double>{1, 2}, {}, one}).error().reason),
             static_cast<int>(Reason::TooFewGroups));
    QCOMPARE(static_cast<int>(topBottomRatio({std::vector<double>{1, 2}}, 0.7).error().reason),
             static_cast<int>(Reason::BadOption));
    QCOMPARE(static_cast<int>(topBottomRatio({std::vector<double>{0, 2}}).error().reason),
             static_cast<int>(Reason::ValueNotPositive));
}

QTEST_GUILESS_MAIN(SpreadTest)
#include "tst_spread.moc"
