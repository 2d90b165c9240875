// SPDX-License-Identifier: GPL-3.0-or-later
// Regressions against a certified data set, distributions against SciPy, sigma and beta convergence against constructed panels.
#include "core/inequality/convergence.h"
#include "random_values.h"
#include "tests/support/checks.h"

#include <QTest>

using namespace core::inequality;

namespace {

const double kMissing = std::nan("");

/// NIST Statistical Reference Datasets, Norris (linear regression, lower level of difficulty), y and x in turn.
const std::vector<double> kNorris{
    0.1,   0.2,   338.8, 337.4, 118.1, 118.2, 888.0, 884.6, 9.2,   10.1,  228.1, 226.5, 668.5, 666.3, 998.5, 996.3, 449.1, 448.6,
    778.9, 777.0, 559.2, 558.2, 0.3,   0.4,   0.1,   0.6,   778.1, 775.5, 668.8, 666.9, 339.3, 338.0, 448.9, 447.5, 10.8,  11.6,
    557.7, 556.0, 228.3, 228.1, 998.0, 995.8, 888.8, 887.6, 119.6, 120.2, 0.3,   0.3,   0.6,   0.3,   557.6, 556.8, 339.3, 339.1,
    888.0, 887.2, 998.5, 999.0, 778.9, 779.0, 10.2,  11.1,  117.6, 118.3, 228.9, 229.2, 668.4, 669.1, 449.2, 448.9, 0.2,   0.5};

int asInt(Reason reason)
{
    return static_cast<int>(reason);
}

} // namespace

class ConvergenceTest : public QObject {
    Q_OBJECT

private slots:
    void fitsTheCertifiedLine();
    void tellsDependentColumns();
    void findsTails_data();
    void findsTails();
    void readsTrends();
    void spreadFallsWhenRegionsConverge();
    void usesTheSameUnitsThroughout();
    void weighsUnits();
    void refusesSigma();
    void recoversTheSpeedOfConvergence();
    void saysUnclearWithoutASlope();
    void divergenceHasNoHalfLife();
    void controlsExplainWhatTheyDo();
    void scaleOfValuesChangesNothing();
    void refusesBeta();
};

void ConvergenceTest::fitsTheCertifiedLine()
{
    std::vector<double> design, y;
    for (std::size_t i = 0; i < kNorris.size(); i += 2) {
        y.push_back(kNorris[i]);
        design.push_back(1);
        design.push_back(kNorris[i + 1]);
    }
    QCOMPARE(y.size(), std::size_t{36});
    const auto line = leastSquares(design, 2, y);
    QVERIFY(line.has_value());
    // The certified values.
    VERIFY_CLOSE(line->coefficients[1].value, 1.00211681802045, 1e-12, 0);
    VERIFY_CLOSE(line->coefficients[0].value, -0.262323073774029, 1e-10, 0);
    VERIFY_CLOSE(line->coefficients[1].standardError, 0.429796848199937e-3, 1e-11, 0);
    VERIFY_CLOSE(line->coefficients[0].standardError, 0.232818234301152, 1e-11, 0);
    VERIFY_CLOSE(line->rSquared, 0.999993745883712, 1e-13, 0);
    QCOMPARE(line->degreesOfFreedom, 34);
    // The adjusted one by its definition.
    VERIFY_CLOSE(1 - line->adjustedRSquared, (1 - line->rSquared) * 35 / 34, 1e-9, 0);
}

void ConvergenceTest::tellsDependentColumns()
{
    const std::vector<double> design{1, 2, 3, 1, 4, 5, 1, 1, 2, 1, 7, 8, 1, 0, 1}; // third = first + second
    const std::vector<double> y{1, 2, 3, 4, 5};
    const auto line = leastSquares(design, 3, y);
    QVERIFY(!line.has_value());
    QCOMPARE(asInt(line.error().reason), asInt(Reason::ConstantValues));
    QCOMPARE(line.error().found, 2);
    QCOMPARE(asInt(leastSquares(std::vector<double>{1, 1}, 2, std::vector<double>{1}).error().reason),
             asInt(Reason::TooFewUnits));
    QCOMPARE(asInt(leastSquares(design, 2, y).error().reason), asInt(Reason::SizesDiffer));
}

void ConvergenceTest::findsTails_data()
{
    QTest::addColumn<double>("actual");
    QTest::addColumn<double>("expected");
    // SciPy 1.10.1: 2 * t.sf, chi2.sf, 2 * norm.sf.
    QTest::newRow("t 2, 1") << studentTwoSided(2, 1) << 0.2951672353008664;
    QTest::newRow("t 0.3, 3.5") << studentTwoSided(0.3, 3.5) << 0.7811334098398897;
    QTest::newRow("t 12, 29") << studentTwoSided(12, 29) << 9.060708333137178e-13;
    QTest::newRow("t 40, 29") << studentTwoSided(-40, 29) << 6.346877329729317e-27;
    QTest::newRow("t 0, 5") << studentTwoSided(0, 5) << 1.0;
    QTest::newRow("chi2 9.49, 4") << chiSquareAbove(9.487729, 4) << 0.05000000075944003;
    QTest::newRow("chi2 0.5, 3") << chiSquareAbove(0.5, 3) << 0.9188914116546758;
    QTest::newRow("chi2 80, 12") << chiSquareAbove(80, 12) << 4.127308729731743e-12;
    QTest::newRow("chi2 0.001, 1") << chiSquareAbove(1e-3, 1) << 0.9747728793699604;
    QTest::newRow("normal 8") << normalTwoSided(-8) << 1.244192114854348e-15;
}

void ConvergenceTest::findsTails()
{
    QFETCH(double, actual);
    QFETCH(double, expected);
    VERIFY_CLOSE(actual, expected, 1e-11, 0);
}

void ConvergenceTest::readsTrends()
{
    const std::vector<double> years{2020, 2021, 2022, 2023, 2024};
    const auto falling = trendOf(years, std::vector<double>{0.5, 0.46, 0.45, 0.41, 0.4});
    QVERIFY(falling.has_value());
    // By hand: mean 0.444, sum (t - mean t)(y - mean y) = -2(.056) - .016 - .034 - 2(.044) = -0.25; over 10.
    VERIFY_CLOSE(falling->slope, -0.025, 1e-12, 0);
    QCOMPARE(falling->direction, Direction::Falls);
    QVERIFY(falling->tested);
    QCOMPARE(falling->first, 0.5);
    QCOMPARE(falling->last, 0.4);
    VERIFY_CLOSE(falling->intercept + falling->slope * 2022, 0.444, 1e-12, 0);

    const auto noise = trendOf(years, std::vector<double>{0.5, 0.3, 0.6, 0.2, 0.5});
    QCOMPARE(noise->direction, Direction::Unclear);
    const auto level = trendOf(years, std::vector<double>(5, 0.1));
    QCOMPARE(level->direction, Direction::Unclear);
    QCOMPARE(level->slope, 0.0);
    const auto two = trendOf(years, std::vector<double>{kMissing, 1, kMissing, 3, kMissing});
    QVERIFY(!two->tested);
    QCOMPARE(two->direction, Direction::Rises);
    QCOMPARE(two->slope, 1.0);
    QCOMPARE(two->firstTime, 2021.0);
    QCOMPARE(asInt(trendOf(years, std::vector<double>{kMissing, 1, kMissing, kMissing, kMissing}).error().reason),
             asInt(Reason::TooFewTimes));
}

void ConvergenceTest::spreadFallsWhenRegionsConverge()
{
    // Two units at 10 +- d: mean 10, deviation d, coefficient d/10; of logs half the distance of the two logs.
    const std::vector<double> years{2000, 2001, 2002, 2003};
    const std::vector<double> values{6, 7, 8.2, 9, 14, 13, 11.8, 11};
    const Panel panel{values, years, 2};
    const auto sigma = sigmaConvergence(panel, SpreadMeasure::CoefficientOfVariation);
    QVERIFY(sigma.has_value());
    VERIFY_CLOSE(sigma->spread[0], 0.4, 1e-14, 0);
    VERIFY_CLOSE(sigma->spread[3], 0.1, 1e-13, 0);
    QCOMPARE(sigma->trend.direction, Direction::Falls);
    QCOMPARE(sigma->unitsUsed, 2);
    const auto logs = sigmaConvergence(panel, SpreadMeasure::DeviationOfLogs);
    QVERIFY(logs.has_value());
    VERIFY_CLOSE(logs->spread[0], std::log(14.0 / 6) / 2, 1e-14, 0);
}

void ConvergenceTest::usesTheSameUnitsThroughout()
{
    // A unit that joins late and lies far off would look like divergence; a year without publication is no year.
    const std::vector<double> years{2000, 2001, 2002, 2003};
    const std::vector<double> values{8,        9,  kMissing, 9.5, // stays
                                     12,       11, kMissing, 10.5, // stays
                                     9,        9,  kMissing, 9, // stays
                                     kMissing, 90, 80,       100}; // joins late
    const auto sigma = sigmaConvergence({values, years, 4}, SpreadMeasure::CoefficientOfVariation);
    QVERIFY(sigma.has_value());
    QCOMPARE(sigma->unitsUsed, 3);
    QCOMPARE(sigma->unitsLeftOut, 1);
    QCOMPARE(sigma->timesLeftOut, 1);
    QCOMPARE(sigma->times, (std::vector<double>{2000, 2001, 2003}));
    QVERIFY(sigma->spread.back() < sigma->spread.front());
}

void ConvergenceTest::weighsUnits()
{
    const std::vector<double> years{2000, 2001};
    const std::vector<double> values{8, 8, 4, 4};
    const auto sigma = sigmaConvergence({values, years, 2}, SpreadMeasure::CoefficientOfVariation, std::vector<double>{1, 3});
    QVERIFY(sigma.has_value());
    VERIFY_CLOSE(sigma->spread[0], std::sqrt(3.0) / 5, 1e-14, 0); // as in tst_spread
    QCOMPARE(sigma->trend.direction, Direction::Unclear);
}

void ConvergenceTest::refusesSigma()
{
    const std::vector<double> years{2000, 2001};
    const auto reason = [&](const std::vector<double>& values, int units, SpreadMeasure measure) {
        const auto sigma = sigmaConvergence({values, years, units}, measure);
        return sigma ? -1 : asInt(sigma.error().reason);
    };
    const auto cv = SpreadMeasure::CoefficientOfVariation;
    const auto logs = SpreadMeasure::DeviationOfLogs;
    QCOMPARE(reason({}, 0, cv), asInt(Reason::TooFewTimes));
    QCOMPARE(reason({kMissing, kMissing, kMissing, kMissing}, 2, cv), asInt(Reason::TooFewTimes));
    QCOMPARE(reason({1, 2}, 1, cv), asInt(Reason::TooFewUnits));
    QCOMPARE(reason({1, 2, 3, -4}, 2, cv), asInt(Reason::NegativeValue));
    QCOMPARE(reason({1, 2, 3, 0}, 2, logs), asInt(Reason::ValueNotPositive));
    QCOMPARE(reason({1, 2, 3}, 2, cv), asInt(Reason::SizesDiffer));
    // Unit and year to blame are those of the panel.
    const std::vector<double> values{kMissing, kMissing, 1, 2, 3, 0};
    const auto sigma = sigmaConvergence({values, years, 3}, logs);
    QCOMPARE(sigma.error().unit, 2);
    QCOMPARE(sigma.error().time, 1);
}

void ConvergenceTest::recoversTheSpeedOfConvergence()
{
    // Growth exactly on the line with a speed of 2 % a year over ten years: b = -(1 - exp(-0.2))/10.
    const double b = -(1 - std::exp(-0.2)) / 10;
    const std::vector<double> years{2010, 2020};
    std::vector<double> values;
    for (const double start : {5.0, 8.0, 13.0, 21.0, 40.0}) {
        values.push_back(start);
        values.push_back(start * std::exp(10 * (0.09 + b * std::log(start))));
    }
    const auto beta = betaConvergence({values, years, 5}, 0, 1);
    QVERIFY(beta.has_value());
    VERIFY_CLOSE(beta->beta.value, b, 1e-12, 0);
    VERIFY_CLOSE(beta->intercept.value, 0.09, 1e-12, 0);
    VERIFY_CLOSE(*beta->speed, 0.02, 1e-11, 0);
    VERIFY_CLOSE(*beta->halfLife, std::log(2.0) / 0.02, 1e-11, 0);
    VERIFY_CLOSE(beta->rSquared, 1.0, 1e-12, 0);
    QCOMPARE(beta->verdict, BetaVerdict::Converges);
    QVERIFY(!beta->conditional);
    QCOMPARE(beta->points.size(), std::size_t{5});
    VERIFY_CLOSE(beta->points[2].fitted, beta->points[2].growth, 1e-12, 0);
}

void ConvergenceTest::saysUnclearWithoutASlope()
{
    tests::RandomValues random(5);
    const std::vector<double> years{2010, 2020};
    std::vector<double> values;
    for (int i = 0; i < 31; ++i) {
        values.push_back(random.between(1, 10));
        values.push_back(values.back() * random.between(1.2, 1.8)); // growth that knows nothing of the start
    }
    values.push_back(kMissing);
    values.push_back(4);
    const auto beta = betaConvergence({values, years, 32}, 0, 1);
    QVERIFY(beta.has_value());
    QCOMPARE(beta->verdict, BetaVerdict::Unclear);
    QVERIFY(beta->beta.pValue > 0.05);
    QCOMPARE(beta->unitsUsed, 31);
    QCOMPARE(beta->unitsLeftOut, 1);
}

void ConvergenceTest::divergenceHasNoHalfLife()
{
    const std::vector<double> years{2010, 2020};
    std::vector<double> values;
    for (const double start : {1.0, 2.0, 4.0, 8.0}) {
        values.push_back(start);
        values.push_back(std::pow(start, 1.5));
    }
    const auto beta = betaConvergence({values, years, 4}, 0, 1);
    QVERIFY(beta.has_value());
    QCOMPARE(beta->verdict, BetaVerdict::Diverges);
    QVERIFY(beta->speed && *beta->speed < 0);
    QVERIFY(!beta->halfLife);
    // Places turned round: the poorest end richest, no speed can say so.
    for (std::size_t i = 1; i < values.size(); i += 2)
        values[i] = 100 / values[i - 1];
    const auto turned = betaConvergence({values, years, 4}, 0, 1);
    QCOMPARE(turned->verdict, BetaVerdict::Converges);
    QVERIFY(!turned->speed);
    QVERIFY(!turned->halfLife);
}

void ConvergenceTest::controlsExplainWhatTheyDo()
{
    // Growth = 0.05 - 0.03 ln start + 0.2 school + 0.1 roads, exactly.
    tests::RandomValues random(9);
    const std::vector<double> years{2010, 2015};
    std::vector<double> values, controls;
    for (int i = 0; i < 12; ++i) {
        const double start = random.between(1, 20);
        const double school = random.between(0, 1);
        const double roads = random.between(0, 1);
        values.push_back(start);
        values.push_back(start * std::exp(5 * (0.05 - 0.03 * std::log(start) + 0.2 * school + 0.1 * roads)));
        controls.push_back(school);
        controls.push_back(roads);
    }
    const auto beta = betaConvergence({values, years, 12}, 0, 1, {controls, 2});
    QVERIFY(beta.has_value());
    QVERIFY(beta->conditional);
    VERIFY_CLOSE(beta->beta.value, -0.03, 1e-10, 0);
    VERIFY_CLOSE(beta->controls[0].value, 0.2, 1e-10, 0);
    VERIFY_CLOSE(beta->controls[1].value, 0.1, 1e-10, 0);
    controls[3] = kMissing;
    QCOMPARE(betaConvergence({values, years, 12}, 0, 1, {controls, 2})->unitsUsed, 11);
}

void ConvergenceTest::scaleOfValuesChangesNothing()
{
    tests::RandomValues random(11);
    const std::vector<double> years{2010, 2012, 2020};
    auto values = random.many(60, 1, 10);
    auto scaled = values;
    for (double& value : scaled)
        value *= 1e4;
    const auto before = betaConvergence({values, years, 20}, 0, 2);
    const auto after = betaConvergence({scaled, years, 20}, 0, 2);
    VERIFY_CLOSE(after->beta.value, before->beta.value, 1e-11, 0);
    VERIFY_CLOSE(after->beta.t, before->beta.t, 1e-10, 0);
    VERIFY_CLOSE(after->rSquared, before->rSquared, 1e-10, 0);
}

void ConvergenceTest::refusesBeta()
{
    const std::vector<double> years{2010, 2020};
    const auto reason = [&](const std::vector<double>& values, int units, int first = 0, int last = 1) {
        const auto beta = betaConvergence({values, years, units}, first, last);
        return beta ? -1 : asInt(beta.error().reason);
    };
    QCOMPARE(reason({}, 0), asInt(Reason::TooFewUnits));
    QCOMPARE(reason({1, 2, 3, 4}, 2), asInt(Reason::TooFewUnits));
    QCOMPARE(reason({1, 2, 3, 4, 5, 0}, 3), asInt(Reason::ValueNotPositive));
    QCOMPARE(reason({2, 2, 2, 4, 2, 5}, 3), asInt(Reason::ConstantValues)); // all start alike
    QCOMPARE(reason({1, 2, 3, 4, 5, 6}, 3, 1, 1), asInt(Reason::BadOption));
    QCOMPARE(reason({1, 2, 3, 4, 5, 6}, 3, 0, 2), asInt(Reason::BadOption));
    const std::vector<double> values{1, 2, 3, 4, 5, 6, 7, 9};
    const std::vector<double> controls{1, 1};
    QCOMPARE(asInt(betaConvergence({values, years, 4}, 0, 1, {controls, 1}).error().reason), asInt(Reason::SizesDiffer));
    const std::vector<double> constant{1, 1, 1, 1};
    QCOMPARE(asInt(betaConvergence({values, years, 4}, 0, 1, {constant, 1}).error().reason), asInt(Reason::ConstantValues));
}

QTEST_GUILESS_MAIN(ConvergenceTest)
#include "tst_convergence.moc"
