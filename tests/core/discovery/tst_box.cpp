// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/discovery/binomial.h"
#include "core/discovery/box.h"

#include "tests/support/checks.h"

#include <cmath>

using namespace core::discovery;

namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
constexpr double kInfinity = std::numeric_limits<double>::infinity();

/// x = 0 ... 9 beside worlds 0, 1, 2, 0, 1 ...; of interest: 6, 7, 8, 9 and 1
CaseSet tenCases()
{
    std::vector<double> values, interest, measure;
    for (int row = 0; row < 10; ++row) {
        values.insert(values.end(), {double(row), double(row % 3)});
        interest.push_back(row >= 6 || row == 1 ? 1 : 0);
        measure.push_back(100.0 * row);
    }
    return CaseSet::create(values, 2, interest, {InputKind::Numeric, InputKind::Categorical}, measure).value();
}

} // namespace

class TstBox : public QObject {
    Q_OBJECT
private slots:
    void binomialTailAgreesWithExactSums_data();
    void binomialTailAgreesWithExactSums();
    void binomialTailOfManyTrials();
    void figuresOfABoxByHand();
    void categoriesAreKeptOrNot();
    void dropsAnInput();
    void excludedRowsAreOutsideButStillToBeCovered();
    void limitsThatLimitNothingAreDropped();
    void emptyBoxHasNoDensity();
    void failedRunsAreLeftOutAndCounted();
    void badCasesAreRefused();
    void badLimitsAreRefused_data();
    void badLimitsAreRefused();
};

void TstBox::binomialTailAgreesWithExactSums_data()
{
    QTest::addColumn<int>("k");
    QTest::addColumn<int>("n");
    QTest::addColumn<double>("p");
    QTest::addColumn<double>("expected");
    QTest::newRow("eight heads of ten") << 8 << 10 << 0.5 << 56.0 / 1024;
    QTest::newRow("two heads of ten") << 2 << 10 << 0.5 << 1013.0 / 1024;
    QTest::newRow("all of three") << 3 << 3 << 0.2 << 0.008;
    QTest::newRow("at least one of three") << 1 << 3 << 0.2 << 1 - 0.512;
    QTest::newRow("none needed") << 0 << 5 << 0.3 << 1.0;
    QTest::newRow("cannot happen") << 1 << 5 << 0.0 << 0.0;
    QTest::newRow("must happen") << 5 << 5 << 1.0 << 1.0;
    QTest::newRow("no trial") << 0 << 0 << 0.4 << 1.0;
}

void TstBox::binomialTailAgreesWithExactSums()
{
    QFETCH(int, k);
    QFETCH(int, n);
    QFETCH(double, p);
    QFETCH(double, expected);
    VERIFY_CLOSE(binomialUpperTail(std::size_t(k), std::size_t(n), p), expected, 1e-12, 0);
}

// Symmetry: P(X >= k) with p is 1 - P(Y >= n - k + 1) with 1 - p; at the mean of a wide one about 1/2; far out not 0 but tiny.
void TstBox::binomialTailOfManyTrials()
{
    for (const std::size_t k : {2900U, 3000U, 3100U, 3300U})
        VERIFY_CLOSE(binomialUpperTail(k, 10000, 0.3), 1 - binomialUpperTail(10001 - k, 10000, 0.7), 1e-7, 1e-9);
    // normal approximation with continuity: z = (2999.5 - 3000) / sqrt(2100); plus a skew term of about 0.0012
    VERIFY_CLOSE(binomialUpperTail(3000, 10000, 0.3), 0.5043, 0, 0.003);
    // the exponent is 10000 (0.45 ln(0.45/0.3) + 0.55 ln(0.55/0.7)) = 498: about 1e-216
    const double far = binomialUpperTail(4500, 10000, 0.3);
    QVERIFY(far > 1e-222 && far < 1e-215);
    QCOMPARE(binomialUpperTail(10, 1000000, 0.5), 1.0);
}

// x from 6: 6, 7, 8, 9, all of interest: coverage 4/5, density 1. Without the limit 5 of 10: quasi-p = P(Bin(4, 1/2) >= 4) =
// 1/16.
void TstBox::figuresOfABoxByHand()
{
    const auto cases = tenCases();
    const auto box = describe(cases, {{0, 5.5, kInfinity, {}}});
    VERIFY_RESULT(box);
    QCOMPARE(box->rows, 4U);
    QCOMPARE(box->interest, 4U);
    VERIFY_CLOSE(box->coverage, 0.8, 1e-15, 0);
    VERIFY_CLOSE(box->density, 1, 1e-15, 0);
    VERIFY_CLOSE(box->mass, 0.4, 1e-15, 0);
    VERIFY_CLOSE(box->meanMeasure, 750, 1e-15, 0);
    VERIFY_CLOSE(box->quasiP[0], 1.0 / 16, 1e-12, 0);
    // ends are inside
    QCOMPARE(describe(cases, {{0, 3, 6, {}}})->rows, 4U);
}

// worlds 0 and 1 from x = 6: 6, 7, 9. Without the worlds 6 to 9 (4 of 4): quasi-p 1. Without x: 0, 1, 3, 4, 6, 7, 9, of interest
// 4 of 7: (4/7)^3.
void TstBox::categoriesAreKeptOrNot()
{
    const auto cases = tenCases();
    const auto box = describe(cases, {{1, -kInfinity, kInfinity, {1, 0}}, {0, 6, kInfinity, {}}});
    VERIFY_RESULT(box);
    QCOMPARE(box->limits[0].input, 0U);
    QCOMPARE(box->limits[1].categories, (std::vector<double>{0, 1}));
    QCOMPARE(box->rows, 3U);
    VERIFY_CLOSE(box->quasiP[0], std::pow(4.0 / 7, 3), 1e-12, 0);
    VERIFY_CLOSE(box->quasiP[1], 1, 1e-12, 0);
    const auto inside = rowsInside(cases, box->limits);
    QCOMPARE(inside, (std::vector<std::uint8_t>{0, 0, 0, 0, 0, 0, 1, 1, 0, 1}));
}

void TstBox::dropsAnInput()
{
    const auto cases = tenCases();
    const auto both = describe(cases, {{0, 6, kInfinity, {}}, {1, -kInfinity, kInfinity, {0}}});
    VERIFY_RESULT(both);
    const Box without = withoutInput(cases, *both, 1);
    const auto only = describe(cases, {{0, 6, kInfinity, {}}});
    QCOMPARE(without.limits, only->limits);
    QCOMPARE(without.coverage, only->coverage);
    QCOMPARE(withoutInput(cases, without, 1).limits, without.limits);
    QCOMPARE(withoutInput(cases, without, 0).rows, 10U);
}

void TstBox::excludedRowsAreOutsideButStillToBeCovered()
{
    const auto cases = tenCases();
    const Excluded excluded{0, 0, 0, 0, 0, 0, 0, 0, 1, 1};
    const auto box = describe(cases, {{0, 6, kInfinity, {}}}, excluded);
    VERIFY_RESULT(box);
    QCOMPARE(box->rows, 2U);
    VERIFY_CLOSE(box->coverage, 0.4, 1e-15, 0); // 2 of 5
    VERIFY_CLOSE(box->mass, 0.2, 1e-15, 0); // 2 of 10
    QVERIFY(!describe(cases, {}, Excluded{1, 0}).has_value());
}

void TstBox::limitsThatLimitNothingAreDropped()
{
    const auto cases = tenCases();
    const auto box = describe(cases, {{0, -kInfinity, kInfinity, {}}, {1, -kInfinity, kInfinity, {0, 1, 2}}});
    VERIFY_RESULT(box);
    QVERIFY(box->limits.empty());
    QCOMPARE(box->rows, 10U);
    QCOMPARE(box->density, 0.5);
    QCOMPARE(box->coverage, 1.0);
}

void TstBox::emptyBoxHasNoDensity()
{
    const auto box = describe(tenCases(), {{0, 20, 30, {}}});
    VERIFY_RESULT(box);
    QCOMPARE(box->rows, 0U);
    QVERIFY(std::isnan(box->density));
    QVERIFY(std::isnan(box->meanMeasure));
    QCOMPARE(box->coverage, 0.0);
}

void TstBox::failedRunsAreLeftOutAndCounted()
{
    const auto cases = CaseSet::create(std::vector<double>{0, 1, kInfinity, 3, 4}, 1, std::vector<double>{1, kNone, 1, 0, 1});
    VERIFY_RESULT(cases);
    QCOMPARE(cases->rows(), 5U);
    QCOMPARE(cases->rowsUsed(), 3U);
    QCOMPARE(cases->rowsLeftOut(), 2U);
    QCOMPARE(cases->interestCount(), 2U);
    QCOMPARE(cases->lowest(0), 0.0);
    QCOMPARE(cases->highest(0), 4.0);
    const auto all = describe(*cases, {});
    VERIFY_RESULT(all);
    QCOMPARE(all->rows, 3U);
    QCOMPARE(rowsInside(*cases, {}), (std::vector<std::uint8_t>{1, 0, 0, 1, 1}));
}

void TstBox::badCasesAreRefused()
{
    const auto kindOf = [](const auto& result) { return result.has_value() ? core::ErrorKind::Internal : result.error().kind; };
    const std::vector<double> values{0, 1, 2, 3};
    const std::vector<double> mixed{0, 1, 0, 1};
    const auto invalid = core::ErrorKind::InvalidArgument;
    QCOMPARE(kindOf(CaseSet::create(values, 0, mixed)), invalid);
    QCOMPARE(kindOf(CaseSet::create(values, 2, mixed)), invalid);
    QCOMPARE(kindOf(CaseSet::create({}, 1, {})), invalid);
    QCOMPARE(kindOf(CaseSet::create(values, 1, mixed, {InputKind::Numeric, InputKind::Numeric})), invalid);
    QCOMPARE(kindOf(CaseSet::create(values, 1, mixed, {}, std::vector<double>{1})), invalid);
    QCOMPARE(kindOf(CaseSet::create(values, 1, std::vector<double>{0, 1, 0.5, 1})), invalid);
    QCOMPARE(kindOf(CaseSet::create(values, 1, std::vector<double>{0, 0, 0, kNone})), invalid);
    QCOMPARE(kindOf(CaseSet::create(values, 1, std::vector<double>{1, 1, 1, kNone})), invalid);
    QVERIFY(CaseSet::create(values, 1, mixed).has_value());
}

void TstBox::badLimitsAreRefused_data()
{
    QTest::addColumn<int>("which");
    QTest::newRow("no such input") << 0;
    QTest::newRow("ends the wrong way round") << 1;
    QTest::newRow("not a number") << 2;
    QTest::newRow("categories of a number") << 3;
    QTest::newRow("numbers of categories") << 4;
    QTest::newRow("no category") << 5;
    QTest::newRow("two of one input") << 6;
}

void TstBox::badLimitsAreRefused()
{
    QFETCH(int, which);
    const std::vector<std::vector<Limit>> limits{{{7, 0, 1, {}}},
                                                 {{0, 2, 1, {}}},
                                                 {{0, kNone, 1, {}}},
                                                 {{0, -kInfinity, kInfinity, {1}}},
                                                 {{1, 0, 1, {1}}},
                                                 {{1, -kInfinity, kInfinity, {}}},
                                                 {{0, 0, kInfinity, {}}, {0, -kInfinity, 8, {}}}};
    const auto box = describe(tenCases(), limits[static_cast<std::size_t>(which)]);
    QVERIFY(!box.has_value());
    QCOMPARE(box.error().kind, core::ErrorKind::InvalidArgument);
    QCOMPARE(box.error().arguments.size(), 1U);
}

QTEST_GUILESS_MAIN(TstBox)
#include "tst_box.moc"
