// SPDX-License-Identifier: GPL-3.0-or-later
// Distributions: quantile functions against values by hand and published ones.
#include "core/sampling/distribution.h"

#include "tests/support/checks.h"

#include <cmath>
#include <limits>

using namespace core::sampling;
using core::ErrorKind;

Q_DECLARE_METATYPE(Distribution)

namespace {

constexpr double kRounding = 4e-15;
constexpr double kInfinity = std::numeric_limits<double>::infinity();

Distribution of(Shape shape, double low, double central, double high)
{
    Distribution distribution;
    distribution.shape = shape;
    distribution.low = low;
    distribution.central = central;
    distribution.high = high;
    return distribution;
}

Distribution halfToTwice(Shape shape, double cost)
{
    Distribution distribution = of(shape, cost / 2, cost, cost * 2);
    distribution.logarithmic = true;
    return distribution;
}

Distribution cut(Distribution distribution, double least, double most)
{
    distribution.least = least;
    distribution.most = most;
    return distribution;
}

} // namespace

class TestDistribution : public QObject {
    Q_OBJECT

private slots:
    void quantileIsAsByHand_data();
    void quantileIsAsByHand();
    void quantileRisesAndStaysWithin_data();
    void quantileRisesAndStaysWithin();
    void normalQuantileIsAsPublished_data();
    void normalQuantileIsAsPublished();
    void normalIsCutWhereTheNumberEnds();
    void wrongRangesAreRefused_data();
    void wrongRangesAreRefused();
    void shapesHaveWords();
};

void TestDistribution::quantileIsAsByHand_data()
{
    QTest::addColumn<Distribution>("distribution");
    QTest::addColumn<double>("u");
    QTest::addColumn<double>("value");
    // 0, 2, 10: a fifth lies below 2. sqrt(0.05 * 10 * 2) = 1; 10 - sqrt(0.2 * 10 * 8) = 6.
    QTest::newRow("triangular, rising side") << of(Shape::Triangular, 0, 2, 10) << 0.05 << 1.0;
    QTest::newRow("triangular, at the central value") << of(Shape::Triangular, 0, 2, 10) << 0.2 << 2.0;
    QTest::newRow("triangular, falling side") << of(Shape::Triangular, 0, 2, 10) << 0.8 << 6.0;
    // Central value at an end: only one side is there. 1 - sqrt(0.25) = 0.5; sqrt(0.25) = 0.5.
    QTest::newRow("triangular, central value at low") << of(Shape::Triangular, 0, 0, 1) << 0.75 << 0.5;
    QTest::newRow("triangular, central value at high") << of(Shape::Triangular, 0, 1, 1) << 0.25 << 0.5;
    QTest::newRow("uniform") << of(Shape::Uniform, -1, 0, 3) << 0.25 << 0.0;
    QTest::newRow("fixed") << of(Shape::Fixed, 1, 2, 5) << 0.9 << 2.0;
    QTest::newRow("no width") << of(Shape::Triangular, 2, 2, 2) << 0.9 << 2.0;
    // Low and high of a normal are the points with 5 % and 95 % below.
    QTest::newRow("normal, 5 %") << of(Shape::Normal, 3, 5, 7) << 0.05 << 3.0;
    QTest::newRow("normal, middle") << of(Shape::Normal, 3, 5, 7) << 0.5 << 5.0;
    QTest::newRow("normal, 95 %") << of(Shape::Normal, 3, 5, 7) << 0.95 << 7.0;
    // Logarithms of 1, 2, 4 to base 2 are 0, 1, 2: an eighth of the triangle lies below 1/2, sqrt 2.
    QTest::newRow("half to twice, an eighth") << halfToTwice(Shape::Triangular, 2) << 0.125 << std::sqrt(2.0);
    QTest::newRow("half to twice, middle") << halfToTwice(Shape::Triangular, 2) << 0.5 << 2.0;
    QTest::newRow("half to twice, seven eighths") << halfToTwice(Shape::Triangular, 2) << 0.875 << 2 * std::sqrt(2.0);
    QTest::newRow("half to twice, uniform") << halfToTwice(Shape::Uniform, 2) << 0.25 << std::sqrt(2.0);
}

void TestDistribution::quantileIsAsByHand()
{
    QFETCH(Distribution, distribution);
    QFETCH(double, u);
    QFETCH(double, value);
    VERIFY_RESULT(validate(distribution));
    VERIFY_CLOSE(quantile(distribution, u), value, kRounding, kRounding);
}

void TestDistribution::quantileRisesAndStaysWithin_data()
{
    QTest::addColumn<Distribution>("distribution");
    QTest::addColumn<double>("least");
    QTest::addColumn<double>("most");
    QTest::newRow("triangular") << of(Shape::Triangular, 0.1, 0.13, 0.7) << 0.1 << 0.7;
    QTest::newRow("uniform") << of(Shape::Uniform, 0.1, 0.13, 0.7) << 0.1 << 0.7;
    QTest::newRow("normal") << cut(of(Shape::Normal, 0.1, 0.13, 0.7), 0, 1) << 0.0 << 1.0;
    QTest::newRow("half to twice") << halfToTwice(Shape::Triangular, 0.35) << 0.175 << 0.7;
    QTest::newRow("half to twice, normal, not below 0") << cut(halfToTwice(Shape::Normal, 0.35), 0, kInfinity) << 0.0 << kInfinity;
}

void TestDistribution::quantileRisesAndStaysWithin()
{
    QFETCH(Distribution, distribution);
    QFETCH(double, least);
    QFETCH(double, most);
    VERIFY_RESULT(validate(distribution));
    double last = -kInfinity;
    for (int k = -53; k <= 53; ++k) { // 2^-53 to 1/2, then 1/2 to 1 - 2^-53
        if (k == 0)
            continue;
        const double u = k < 0 ? std::ldexp(1, k) : 1 - std::ldexp(1, -k);
        const double value = quantile(distribution, u);
        QVERIFY2(value >= last && value >= least && value <= most, qPrintable(QString::number(u, 'g', 17)));
        last = value;
    }
    QVERIFY(last > distribution.central);
}

void TestDistribution::normalQuantileIsAsPublished_data()
{
    QTest::addColumn<double>("u");
    QTest::addColumn<double>("z");
    // Wichura 1988, test values of PPND16.
    QTest::newRow("published, 0.25") << 0.25 << -0.674489750196081743;
    QTest::newRow("published, 0.001") << 0.001 << -3.090232306167813542;
    QTest::newRow("published, 1e-20") << 1e-20 << -9.262340089798408;
    QTest::newRow("middle") << 0.5 << 0.0;
    QTest::newRow("scipy 1.10.1, 0.975") << 0.975 << 1.959963984540054;
    QTest::newRow("scipy 1.10.1, 0.9") << 0.9 << 1.2815515655446004;
    QTest::newRow("scipy 1.10.1, 1e-10") << 1e-10 << -6.361340902404056;
}

void TestDistribution::normalQuantileIsAsPublished()
{
    QFETCH(double, u);
    QFETCH(double, z);
    VERIFY_CLOSE(normalQuantile(u), z, 2e-15, 1e-16);
}

void TestDistribution::normalIsCutWhereTheNumberEnds()
{
    // A share around 0.9 with standard deviation 0.1 / 1.6449: 5 % would lie above 1 and are spread over what is below.
    const Distribution share = cut(of(Shape::Normal, 0.8, 0.9, 1), 0, 1);
    QVERIFY(quantile(share, 1 - 0x1.0p-53) <= 1);
    VERIFY_CLOSE(quantile(share, 0.5 / 0.95), 0.9, 1e-12, 0);
    VERIFY_CLOSE(quantile(share, 0.05 / 0.95), 0.8, 1e-12, 0);
    QVERIFY(std::isnan(normalQuantile(0)));
    QVERIFY(std::isnan(normalQuantile(1)));
}

void TestDistribution::wrongRangesAreRefused_data()
{
    QTest::addColumn<Distribution>("distribution");
    QTest::newRow("low above the central value") << of(Shape::Triangular, 2, 1, 3);
    QTest::newRow("high below the central value") << of(Shape::Triangular, 0, 1, 0.5);
    QTest::newRow("no number") << of(Shape::Uniform, 0, std::numeric_limits<double>::quiet_NaN(), 1);
    QTest::newRow("no end") << of(Shape::Uniform, 0, 1, kInfinity);
    QTest::newRow("logarithm of 0") << halfToTwice(Shape::Triangular, 0);
    QTest::newRow("central value that cannot be") << cut(of(Shape::Normal, 0, 2, 3), 0, 1);
}

void TestDistribution::wrongRangesAreRefused()
{
    QFETCH(Distribution, distribution);
    const auto checked = validate(distribution);
    QVERIFY(!checked);
    QCOMPARE(int(checked.error().kind), int(ErrorKind::InvalidArgument));
}

void TestDistribution::shapesHaveWords()
{
    for (const Shape shape : {Shape::Fixed, Shape::Triangular, Shape::Uniform, Shape::Normal})
        QCOMPARE(int(shapeFrom(toString(shape)).value()), int(shape));
    QCOMPARE(int(shapeFrom("beta").error().kind), int(ErrorKind::UnknownName));
}

QTEST_GUILESS_MAIN(TestDistribution)
#include "tst_distribution.moc"
