// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sensitivity/information_value.h"

#include "core/sampling/design.h"
#include "tests/support/checks.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

using namespace core::sensitivity;

namespace {

/// Members with inputs uniform in (-1, 1), by pseudo-random numbers in strata.
std::vector<double> inputsOf(std::size_t members, std::size_t inputs, std::uint64_t seed = 1)
{
    auto values = core::sampling::unitDesign(core::sampling::DesignKind::LatinHypercube, members, inputs, seed).value();
    for (double& value : values)
        value = 2 * value - 1;
    return values;
}

} // namespace

class TstInformationValue : public QObject {
    Q_OBJECT
private slots:
    void linearChoiceAgreesWithItsClosedForm();
    void uselessInputIsNotAboveZero();
    void oneInputKnownIsNeverWorthMoreThanAll();
    void discreteInputHasABinForEachValue();
    void choiceThatNeverChangesIsWorthNothing();
    void scaleAndShiftOfBenefits();
    void membersThatFailedAreCounted();
    void badInputIsRefused();
};

// B_0 = 0, B_1 = x + 2 y, x and y uniform in (-1, 1). E(B_1 | x) = x: EVPPI = E(max(0, x)) = 1/4; for y E(max(0, 2 y)) = 1/2.
// EVPI = E(max(0, x + 2 y)): E|x + 2y|/2, and for |x| <= 2|y| or not: E|x + 2y| = integral = 13/12, so 13/24.
void TstInformationValue::linearChoiceAgreesWithItsClosedForm()
{
    const std::size_t members = 8000;
    const auto inputs = inputsOf(members, 2);
    std::vector<double> benefits;
    for (std::size_t m = 0; m < members; ++m) {
        benefits.push_back(0);
        benefits.push_back(inputs[2 * m] + 2 * inputs[2 * m + 1]);
    }
    const auto result = informationValue(inputs, 2, benefits, 2);
    VERIFY_RESULT(result);
    // bias of the better of two where both are alike is below sigma / sqrt(members in a bin) / sqrt(2 pi), in the few bins near 0
    VERIFY_CLOSE(result->inputs[0].value, 0.25, 0, 4 * result->inputs[0].standardError + 0.005);
    VERIFY_CLOSE(result->inputs[1].value, 0.50, 0, 4 * result->inputs[1].standardError + 0.005);
    VERIFY_CLOSE(result->inputs[0].crossFitted, 0.25, 0, 4 * result->inputs[0].crossFittedError + 0.005);
    VERIFY_CLOSE(result->perfect, 13.0 / 24, 0, 4 * result->perfectError);
    QVERIFY(result->inputs[0].standardError < 0.02);
    for (const auto& input : result->inputs) {
        QVERIFY(input.aboveZero);
        VERIFY_CLOSE(input.choiceChanges, 0.5, 0, 0.05);
        QCOMPARE(input.bins, 25U); // the cube root of 16000
        QVERIFY(input.crossFitted <= input.value + 1e-12);
    }
}

void TstInformationValue::uselessInputIsNotAboveZero()
{
    int claimed = 0;
    for (std::uint64_t seed = 0; seed < 40; ++seed) {
        const std::size_t members = 500;
        const auto inputs = inputsOf(members, 2, seed);
        std::vector<double> benefits;
        for (std::size_t m = 0; m < members; ++m) {
            benefits.push_back(0.02);
            benefits.push_back(inputs[2 * m]); // the second input has no part in it
        }
        const auto result = informationValue(inputs, 2, benefits, 2);
        VERIFY_RESULT(result);
        claimed += result->inputs[1].aboveZero;
        QVERIFY(result->inputs[1].value >= 0);
        QVERIFY(result->inputs[0].aboveZero);
    }
    QVERIFY2(claimed <= 8, qPrintable(QString::number(claimed))); // 5 % of 40 are 2; 8 and more has a chance below 0.001
}

void TstInformationValue::oneInputKnownIsNeverWorthMoreThanAll()
{
    const std::size_t members = 1000;
    const auto inputs = inputsOf(members, 3);
    std::vector<double> benefits;
    for (std::size_t m = 0; m < members; ++m)
        for (int d = 0; d < 4; ++d)
            benefits.push_back(std::sin(3 * inputs[3 * m] + d) + d * inputs[3 * m + 1] * inputs[3 * m + 2]);
    const auto result = informationValue(inputs, 3, benefits, 4);
    VERIFY_RESULT(result);
    for (const auto& input : result->inputs) {
        QVERIFY(input.value <= result->perfect + 1e-12);
        QVERIFY(input.value >= 0);
        QVERIFY(input.crossFitted <= input.value + 1e-12);
    }
}

// Three worlds, equally likely: the best alternative is worth 3 in world 0 (the second), 1 elsewhere (the first).
// Means: first (0 + 1 + 1)/3 = 2/3, second 3/3 = 1. Known: (3 + 1 + 1)/3 = 5/3. So 2/3, and two thirds of members change.
void TstInformationValue::discreteInputHasABinForEachValue()
{
    std::vector<double> inputs, benefits;
    for (int m = 0; m < 300; ++m) {
        inputs.push_back(m % 3);
        benefits.push_back(m % 3 == 0 ? 0 : 1);
        benefits.push_back(m % 3 == 0 ? 3 : 0);
    }
    const auto result = informationValue(inputs, 1, benefits, 2, {true});
    VERIFY_RESULT(result);
    QCOMPARE(result->best, 1U);
    QCOMPARE(result->inputs[0].bins, 3U);
    VERIFY_CLOSE(result->inputs[0].value, 2.0 / 3, 1e-12, 0);
    VERIFY_CLOSE(result->inputs[0].crossFitted, 2.0 / 3, 1e-12, 0);
    VERIFY_CLOSE(result->inputs[0].choiceChanges, 2.0 / 3, 1e-12, 0);
    VERIFY_CLOSE(result->perfect, 2.0 / 3, 1e-12, 0);
    // equal values are never in two bins, also where bins are of equal count
    const auto binned = informationValue(inputs, 1, benefits, 2, {}, {.bins = 7});
    VERIFY_RESULT(binned);
    QCOMPARE(binned->inputs[0].bins, 3U);
}

void TstInformationValue::choiceThatNeverChangesIsWorthNothing()
{
    const auto inputs = inputsOf(200, 1);
    std::vector<double> benefits;
    for (const double x : inputs) {
        benefits.push_back(x);
        benefits.push_back(x + 1e-9);
    }
    const auto result = informationValue(inputs, 1, benefits, 2);
    VERIFY_RESULT(result);
    QCOMPARE(result->best, 1U);
    QCOMPARE(result->perfect, 0.0);
    QCOMPARE(result->inputs[0].value, 0.0);
    QCOMPARE(result->inputs[0].choiceChanges, 0.0);
    QVERIFY(!result->inputs[0].aboveZero);
}

void TstInformationValue::scaleAndShiftOfBenefits()
{
    const auto inputs = inputsOf(400, 2);
    std::vector<double> benefits, scaled;
    for (std::size_t m = 0; m < 400; ++m)
        for (int d = 0; d < 3; ++d) {
            benefits.push_back(d * inputs[2 * m] + (2 - d) * inputs[2 * m + 1]);
            scaled.push_back(5 + 8 * benefits.back());
        }
    const auto plain = informationValue(inputs, 2, benefits, 3);
    const auto other = informationValue(inputs, 2, scaled, 3);
    VERIFY_RESULT(plain);
    VERIFY_RESULT(other);
    QCOMPARE(other->best, plain->best);
    for (std::size_t i = 0; i < 2; ++i) {
        VERIFY_CLOSE(other->inputs[i].value, 8 * plain->inputs[i].value, 1e-11, 1e-12);
        VERIFY_CLOSE(other->inputs[i].standardError, 8 * plain->inputs[i].standardError, 1e-11, 1e-12);
    }
}

void TstInformationValue::membersThatFailedAreCounted()
{
    auto inputs = inputsOf(100, 1);
    std::vector<double> benefits;
    for (const double x : inputs) {
        benefits.push_back(x);
        benefits.push_back(-x);
    }
    benefits[10] = std::numeric_limits<double>::quiet_NaN();
    inputs[50] = std::numeric_limits<double>::infinity();
    const auto result = informationValue(inputs, 1, benefits, 2);
    VERIFY_RESULT(result);
    QCOMPARE(result->membersUsed, 98U);
    QCOMPARE(result->membersLeftOut, 2U);
    QCOMPARE(result->inputs[0].membersUsed, 98U);
}

void TstInformationValue::badInputIsRefused()
{
    const auto kindOf = [](const auto& result) { return result.has_value() ? core::ErrorKind::Internal : result.error().kind; };
    const std::vector<double> inputs(40, 0.5), benefits(80, 1.0);
    const auto invalid = core::ErrorKind::InvalidArgument;
    QCOMPARE(kindOf(informationValue(inputs, 0, benefits, 2)), invalid);
    QCOMPARE(kindOf(informationValue(inputs, 1, benefits, 1)), invalid);
    QCOMPARE(kindOf(informationValue(inputs, 1, benefits, 3)), invalid);
    QCOMPARE(kindOf(informationValue(inputs, 1, benefits, 2, {true, false})), invalid);
    QCOMPARE(kindOf(informationValue(inputs, 1, benefits, 2, {}, {.bins = 21})), invalid);
    QCOMPARE(kindOf(informationValue(inputs, 1, benefits, 2, {}, {.confidence = 1})), invalid);
    QCOMPARE(kindOf(informationValue(std::span(inputs).first(19), 1, std::span(benefits).first(38), 2)), invalid);
    QVERIFY(informationValue(inputs, 1, benefits, 2).has_value());
}

QTEST_GUILESS_MAIN(TstInformationValue)
#include "tst_information_value.moc"
