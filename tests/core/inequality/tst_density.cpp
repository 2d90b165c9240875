// SPDX-License-Identifier: GPL-3.0-or-later
// Kernel density: bandwidth and curve by hand, area 1, clubs.
#include "core/inequality/density.h"
#include "random_values.h"
#include "tests/support/checks.h"

#include <QTest>

#include <numbers>

using namespace core::inequality;

namespace {

const double kMissing = std::nan("");

double area(const DensityOverTime& all, const DensityCurve& curve)
{
    double sum = 0;
    for (std::size_t g = 1; g < all.grid.size(); ++g)
        sum += (all.grid[g] - all.grid[g - 1]) * (curve.density[g] + curve.density[g - 1]) / 2;
    return sum;
}

int asInt(Reason reason)
{
    return static_cast<int>(reason);
}

} // namespace

class DensityTest : public QObject {
    Q_OBJECT

private slots:
    void followsSilvermansRule();
    void takesTheDeviationWhereQuartilesCoincide();
    void sumsKernels();
    void hasAreaOne();
    void showsClubs();
    void takesGrainForNoClub();
    void leavesOutTimesWithoutSpread();
    void refuses();
};

void DensityTest::followsSilvermansRule()
{
    // 1, 2, 3, 4, 10: mean 4, s = sqrt((9+4+1+0+36)/4) = sqrt(12.5); quartiles 2 and 4, 2/1.34 = 1.4925 < 3.5355.
    const auto found = densityOverTime({std::vector<double>{1, 2, 3, 4, 10}, std::vector<double>{2020}, 5});
    QVERIFY(found.has_value());
    QVERIFY(found->ruleOfThumb);
    const DensityCurve& curve = found->curves[0];
    VERIFY_CLOSE(curve.mean, 4.0, 1e-14, 0);
    VERIFY_CLOSE(curve.deviation, std::sqrt(12.5), 1e-14, 0);
    VERIFY_CLOSE(curve.bandwidth, 0.9 * 2 / 1.34 * std::pow(5.0, -0.2), 1e-14, 0);
    VERIFY_CLOSE(found->grid.front(), 1 - 3 * curve.bandwidth, 1e-13, 0);
    VERIFY_CLOSE(found->grid.back(), 10 + 3 * curve.bandwidth, 1e-13, 0);
    QCOMPARE(found->grid.size(), std::size_t{201});
}

void DensityTest::takesTheDeviationWhereQuartilesCoincide()
{
    // 5, 5, 5, 5, 9: quartiles 5 and 5; mean 5.8, s^2 = (4 * 0.64 + 10.24)/4 = 3.2.
    const auto found = densityOverTime({std::vector<double>{5, 5, 5, 5, 9}, std::vector<double>{2020}, 5});
    QVERIFY(found.has_value());
    VERIFY_CLOSE(found->curves[0].bandwidth, 0.9 * std::sqrt(3.2) * std::pow(5.0, -0.2), 1e-13, 0);
}

void DensityTest::sumsKernels()
{
    DensityOptions options;
    options.bandwidth = 0.5;
    options.points = 101;
    const std::vector<double> values{0, 1, 3};
    const auto found = densityOverTime({values, std::vector<double>{2020}, 3}, options);
    QVERIFY(found.has_value());
    QVERIFY(!found->ruleOfThumb);
    for (const std::size_t g : {std::size_t{0}, std::size_t{33}, std::size_t{70}}) {
        double expected = 0;
        for (const double value : values) {
            const double z = (found->grid[g] - value) / 0.5;
            expected += std::exp(-z * z / 2) / std::sqrt(2 * std::numbers::pi) / 0.5 / 3;
        }
        VERIFY_CLOSE(found->curves[0].density[g], expected, 1e-13, 0);
    }
}

void DensityTest::hasAreaOne()
{
    tests::RandomValues random(4);
    const auto values = random.many(31 * 5, 1, 9);
    const auto found = densityOverTime({values, std::vector<double>{2020, 2021, 2022, 2023, 2024}, 31});
    QVERIFY(found.has_value());
    QCOMPARE(found->curves.size(), std::size_t{5});
    // Three bandwidths beyond the outermost values leave out less than 0.0014 of any kernel.
    for (const DensityCurve& curve : found->curves)
        VERIFY_CLOSE(area(*found, curve), 1.0, 0, 2e-3);
}

void DensityTest::showsClubs()
{
    // In the first year one club, in the second two.
    std::vector<double> values;
    for (int i = 0; i < 20; ++i) {
        values.push_back(5 + 0.1 * (i - 10));
        values.push_back((i < 10 ? 2 : 8) + 0.1 * (i % 10));
    }
    const auto found = densityOverTime({values, std::vector<double>{2020, 2030}, 20});
    QVERIFY(found.has_value());
    QCOMPARE(found->curves[0].peaks.size(), std::size_t{1});
    QCOMPARE(found->curves[1].peaks.size(), std::size_t{2});
    VERIFY_CLOSE(found->curves[1].peaks[0], 2.45, 0, 0.2);
    VERIFY_CLOSE(found->curves[1].peaks[1], 8.45, 0, 0.2);
}

void DensityTest::takesGrainForNoClub()
{
    // Even values with a small bandwidth: many bumps, none of them a club of its own but the whole.
    std::vector<double> values;
    for (int i = 0; i < 400; ++i)
        values.push_back(i * 0.1);
    values.push_back(20.01);
    values.push_back(30.01);
    DensityOptions options;
    options.bandwidth = 1;
    QCOMPARE(densityOverTime({values, std::vector<double>{2020}, 402}, options)->curves[0].peaks.size(), std::size_t{1});
}

void DensityTest::leavesOutTimesWithoutSpread()
{
    const std::vector<double> values{1, 4, kMissing, 2, 4, 5, 3, 4, kMissing};
    const auto found = densityOverTime({values, std::vector<double>{2020, 2021, 2022}, 3});
    QVERIFY(found.has_value());
    QCOMPARE(found->curves.size(), std::size_t{1});
    QCOMPARE(found->timesLeftOut, (std::vector<double>{2021, 2022}));
}

void DensityTest::refuses()
{
    const std::vector<double> year{2020};
    const auto reason = [&](const std::vector<double>& values, const DensityOptions& options = {}) {
        const auto found = densityOverTime({values, year, static_cast<int>(values.size())}, options);
        return found ? -1 : asInt(found.error().reason);
    };
    QCOMPARE(reason({}), asInt(Reason::NoValues));
    QCOMPARE(reason({kMissing, kMissing}), asInt(Reason::NoValues));
    QCOMPARE(reason({1, 2}), asInt(Reason::TooFewUnits));
    QCOMPARE(reason({2, 2, 2}), asInt(Reason::ConstantValues));
    QCOMPARE(reason({2, INFINITY, 2}), asInt(Reason::NotFinite));
    DensityOptions options;
    options.points = 3;
    QCOMPARE(reason({1, 2, 3}, options), asInt(Reason::BadOption));
    options = {};
    options.bandwidth = 0;
    QCOMPARE(reason({1, 2, 3}, options), asInt(Reason::BadOption));
}

QTEST_GUILESS_MAIN(DensityTest)
#include "tst_density.moc"
