// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sensitivity/sobol.h"

#include "tests/core/sensitivity/test_functions.h"
#include "tests/support/checks.h"

#include <algorithm>
#include <limits>
#include <numeric>

using namespace core::sensitivity;

namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

core::Result<SobolIndices> study(const SobolPlan& plan, const tests::PointFunction& function, const SobolOptions& options = {})
{
    const auto design = SobolDesign::create(plan);
    if (!design)
        return tl::make_unexpected(design.error());
    return runSobol(*design, 1, tests::evaluator(function), {}, options);
}

bool has(const SobolOutput& output, SobolWarning warning)
{
    return std::find(output.warnings.begin(), output.warnings.end(), warning) != output.warnings.end();
}

bool sameBits(const SobolIndex& a, const SobolIndex& b)
{
    return a.value == b.value && a.standardError == b.standardError && a.low == b.low && a.high == b.high;
}

} // namespace

class TstSobol : public QObject {
    Q_OBJECT
private slots:
    void ishigamiAgreesWithItsClosedForm();
    void sobolGAgreesWithItsClosedForm();
    void latinHypercubeDoesToo();
    void theInputThatDoesNothingByItselfIsNotAboveZero();
    void additiveFunctionSumsToOne();
    void orderOfInputsChangesNothing();
    void scaleAndShiftChangeNothing();
    void groupsOwnWhatTheirInputsOwnTogether();
    void intervalsHoldTheTruthAboutAsOftenAsTheySay();
    void errorsShrinkAsTheSampleGrows();
    void wideIntervalsAreWarnedOfWithTheRowsThatWouldDo();
    void failedRunsAreCountedAndLeaveTheRestRight();
    void constantOutputHasNoIndices();
    void outputsAreStudiedEachByItself();
    void threadsChangeNoBit();
    void blocksChangeNoBit();
    void cancelledStudyGivesWhatWasRun();
    void badInputIsRefused_data();
    void badInputIsRefused();
};

// N = 4096 points of low discrepancy: errors of first-order indices by Jansen's estimator are below 0.01 here, of totals below
// 0.005.
void TstSobol::ishigamiAgreesWithItsClosedForm()
{
    const auto exact = tests::ishigamiIndices();
    const auto result = study({.inputs = 3, .baseRows = 4096, .secondOrder = true}, tests::ishigami);
    VERIFY_RESULT(result);
    const auto& output = result->outputs[0];
    VERIFY_CLOSE(output.variance, exact.variance, 0.01, 0);
    VERIFY_CLOSE(output.mean, 3.5, 0.01, 0);
    for (std::size_t i = 0; i < 3; ++i) {
        VERIFY_CLOSE(output.first[i].value, exact.first[i], 0, 0.015);
        VERIFY_CLOSE(output.total[i].value, exact.total[i], 0, 0.01);
    }
    QCOMPARE(output.second.size(), 3U);
    VERIFY_CLOSE(output.second[0].index.value, 0, 0, 0.03); // 1 and 2
    VERIFY_CLOSE(output.second[1].index.value, exact.firstAndThird, 0, 0.03);
    VERIFY_CLOSE(output.second[2].index.value, 0, 0, 0.03);
    QCOMPARE(output.second[1].first, 0U);
    QCOMPARE(output.second[1].second, 2U);
    QVERIFY(output.second[1].index.aboveZero);
}

void TstSobol::sobolGAgreesWithItsClosedForm()
{
    const auto exact = tests::sobolGIndices();
    const auto result = study({.inputs = 8, .baseRows = 4096}, tests::sobolG);
    VERIFY_RESULT(result);
    VERIFY_CLOSE(result->outputs[0].variance, exact.variance, 0.01, 0);
    for (std::size_t i = 0; i < 8; ++i) {
        VERIFY_CLOSE(result->outputs[0].first[i].value, exact.first[i], 0, 0.015);
        VERIFY_CLOSE(result->outputs[0].total[i].value, exact.total[i], 0, 0.01);
    }
}

void TstSobol::latinHypercubeDoesToo()
{
    const auto exact = tests::sobolGIndices();
    const auto result = study({.inputs = 8, .baseRows = 8192, .kind = core::sampling::DesignKind::LatinHypercube}, tests::sobolG);
    VERIFY_RESULT(result);
    for (std::size_t i = 0; i < 8; ++i) {
        VERIFY_CLOSE(result->outputs[0].first[i].value, exact.first[i], 0, 0.04);
        VERIFY_CLOSE(result->outputs[0].total[i].value, exact.total[i], 0, 0.03);
    }
}

void TstSobol::theInputThatDoesNothingByItselfIsNotAboveZero()
{
    const auto result = study({.inputs = 3, .baseRows = 1024}, tests::ishigami);
    VERIFY_RESULT(result);
    const auto& output = result->outputs[0];
    QVERIFY(!output.first[2].aboveZero); // S_3 = 0, T_3 = 0.24
    QVERIFY(output.first[2].low <= 0 && output.first[2].high >= 0);
    QVERIFY(output.total[2].aboveZero);
    QVERIFY(output.first[0].aboveZero && output.first[1].aboveZero);

    // an input that is not used at all: exactly 0 in the total
    const auto unused = study({.inputs = 2, .baseRows = 64}, [](auto x) { return x[0]; });
    VERIFY_RESULT(unused);
    QCOMPARE(unused->outputs[0].total[1].value, 0.0);
    QVERIFY(!unused->outputs[0].total[1].aboveZero);
}

// y = x1 + 2 x2 + 3 x3, uniform: V_i = a_i^2 / 12, so S = T = 1/14, 4/14, 9/14
void TstSobol::additiveFunctionSumsToOne()
{
    const auto result = study({.inputs = 3, .baseRows = 4096}, [](auto x) { return x[0] + 2 * x[1] + 3 * x[2]; });
    VERIFY_RESULT(result);
    const auto& output = result->outputs[0];
    double first = 0, total = 0;
    for (std::size_t i = 0; i < 3; ++i) {
        const double share = static_cast<double>((i + 1) * (i + 1)) / 14;
        VERIFY_CLOSE(output.first[i].value, share, 0, 0.01);
        VERIFY_CLOSE(output.total[i].value, share, 0, 0.01);
        first += output.first[i].value;
        total += output.total[i].value;
    }
    VERIFY_CLOSE(first, 1, 0, 0.01);
    VERIFY_CLOSE(total, 1, 0, 0.01);
    QVERIFY(!has(output, SobolWarning::SumAboveOne));
    QVERIFY(!has(output, SobolWarning::FirstAboveTotal));
}

// Points are those of a place in the design, so inputs that swap places swap points: equal up to the error of sampling only, but
// the runs of the same points relabelled give the same numbers exactly, which groups can say: group k holds input order[k].
void TstSobol::orderOfInputsChangesNothing()
{
    const auto plain = study({.inputs = 3, .baseRows = 256}, tests::ishigami);
    const auto moved = study({.inputs = 3, .baseRows = 256, .groups = {{2}, {0}, {1}}}, tests::ishigami);
    VERIFY_RESULT(plain);
    VERIFY_RESULT(moved);
    for (std::size_t k = 0; k < 3; ++k) {
        const std::size_t input = (k + 2) % 3;
        QVERIFY(sameBits(moved->outputs[0].first[k], plain->outputs[0].first[input]));
        QVERIFY(sameBits(moved->outputs[0].total[k], plain->outputs[0].total[input]));
    }
}

void TstSobol::scaleAndShiftChangeNothing()
{
    const auto plain = study({.inputs = 3, .baseRows = 256}, tests::ishigami);
    for (const double scale : {1e-200, -3.0, 1e200}) {
        const auto scaled = study({.inputs = 3, .baseRows = 256}, [scale](auto x) { return scale * tests::ishigami(x); });
        VERIFY_RESULT(scaled);
        for (std::size_t i = 0; i < 3; ++i) {
            VERIFY_CLOSE(scaled->outputs[0].first[i].value, plain->outputs[0].first[i].value, 1e-11, 1e-11);
            VERIFY_CLOSE(scaled->outputs[0].total[i].high, plain->outputs[0].total[i].high, 1e-11, 1e-11);
        }
    }
    // 9 of 16 digits go with the shift
    const auto shifted = study({.inputs = 3, .baseRows = 256}, [](auto x) { return 1e9 + tests::ishigami(x); });
    VERIFY_RESULT(shifted);
    for (std::size_t i = 0; i < 3; ++i)
        VERIFY_CLOSE(shifted->outputs[0].total[i].value, plain->outputs[0].total[i].value, 0, 1e-6);
}

void TstSobol::groupsOwnWhatTheirInputsOwnTogether()
{
    const auto exact = tests::ishigamiIndices();
    const auto result = study({.inputs = 3, .baseRows = 4096, .groups = {{0, 2}, {1}}}, tests::ishigami);
    VERIFY_RESULT(result);
    const auto& output = result->outputs[0];
    QCOMPARE(output.first.size(), 2U);
    VERIFY_CLOSE(output.first[0].value, exact.first[0] + exact.firstAndThird, 0, 0.015);
    VERIFY_CLOSE(output.total[0].value, exact.first[0] + exact.firstAndThird, 0, 0.015);
    VERIFY_CLOSE(output.first[1].value, exact.first[1], 0, 0.015);
}

// 60 studies by pseudo-random Latin hypercubes, 16 indices: 960 intervals at 95 %. The strata make them hold more often, the
// percentile method with N = 256 a little less: 90 % to 100 %.
void TstSobol::intervalsHoldTheTruthAboutAsOftenAsTheySay()
{
    const auto exact = tests::sobolGIndices();
    int held = 0, all = 0;
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
        const auto result =
            study({.inputs = 8, .baseRows = 256, .kind = core::sampling::DesignKind::LatinHypercube, .seed = seed}, tests::sobolG,
                  {.bootstrapSamples = 400, .seed = seed});
        VERIFY_RESULT(result);
        for (std::size_t i = 0; i < 8; ++i) {
            const auto& first = result->outputs[0].first[i];
            const auto& total = result->outputs[0].total[i];
            held += first.low <= exact.first[i] && exact.first[i] <= first.high;
            held += total.low <= exact.total[i] && exact.total[i] <= total.high;
            all += 2;
        }
    }
    QVERIFY2(held >= 0.88 * all && held <= all, qPrintable(QStringLiteral("%1 of %2").arg(held).arg(all)));
}

void TstSobol::errorsShrinkAsTheSampleGrows()
{
    const auto exact = tests::ishigamiIndices();
    std::vector<double> errors;
    std::vector<double> widths;
    for (const std::size_t baseRows : {256U, 16384U}) {
        const auto result = study({.inputs = 3, .baseRows = baseRows}, tests::ishigami, {.bootstrapSamples = 200});
        VERIFY_RESULT(result);
        double largest = 0;
        for (std::size_t i = 0; i < 3; ++i)
            largest = std::max(largest, std::abs(result->outputs[0].first[i].value - exact.first[i]));
        errors.push_back(largest);
        widths.push_back(result->outputs[0].widestInterval);
    }
    QVERIFY(errors[1] < errors[0] / 4);
    VERIFY_CLOSE(widths[0] / widths[1], 8, 0.25, 0); // sqrt(64)
}

void TstSobol::wideIntervalsAreWarnedOfWithTheRowsThatWouldDo()
{
    const auto few = study({.inputs = 3, .baseRows = 128}, tests::ishigami);
    VERIFY_RESULT(few);
    QVERIFY(has(few->outputs[0], SobolWarning::WideIntervals));
    const std::size_t suggested = few->outputs[0].suggestedBaseRows;
    QVERIFY(suggested > 128 && suggested <= 1048576);
    const auto enough = study({.inputs = 3, .baseRows = 2 * suggested}, tests::ishigami, {.bootstrapSamples = 100});
    VERIFY_RESULT(enough);
    QVERIFY2(!has(enough->outputs[0], SobolWarning::WideIntervals), qPrintable(QString::number(suggested)));
    QCOMPARE(enough->outputs[0].suggestedBaseRows, 0U);
}

// Runs fail at random places (by the bits of the point, not by the value): indices stay those of the function.
void TstSobol::failedRunsAreCountedAndLeaveTheRestRight()
{
    std::size_t failures = 0;
    const auto design = SobolDesign::create({.inputs = 3, .baseRows = 4096});
    VERIFY_RESULT(design);
    std::size_t calls = 0;
    const auto flaky = [&](std::span<const double> x) {
        const bool fails = ++calls % 41 == 0;
        failures += fails;
        return fails ? (calls % 2 == 0 ? kNone : std::numeric_limits<double>::infinity()) : tests::ishigami(x);
    };
    const auto result = runSobol(*design, 1, tests::evaluator(flaky));
    VERIFY_RESULT(result);
    const auto& output = result->outputs[0];
    QCOMPARE(output.failedRuns, failures);
    QVERIFY(failures > 400);
    QVERIFY(has(output, SobolWarning::FailedRuns));
    const auto exact = tests::ishigamiIndices();
    for (std::size_t i = 0; i < 3; ++i) {
        QVERIFY(output.first[i].baseRows < 4096 && output.first[i].baseRows > 3700);
        VERIFY_CLOSE(output.first[i].value, exact.first[i], 0, 0.04);
        VERIFY_CLOSE(output.total[i].value, exact.total[i], 0, 0.03);
        QVERIFY(output.total[i].low < output.total[i].value && output.total[i].value < output.total[i].high);
    }
    const auto none = study({.inputs = 2, .baseRows = 16}, [](auto) { return kNone; });
    VERIFY_RESULT(none);
    QVERIFY(std::isnan(none->outputs[0].first[0].value));
    QVERIFY(std::isnan(none->outputs[0].mean));
    QCOMPARE(none->outputs[0].failedRuns, 64U);
}

void TstSobol::constantOutputHasNoIndices()
{
    for (const double constant : {0.0, 4.2, -1e12}) {
        const auto result = study({.inputs = 2, .baseRows = 64}, [constant](auto) { return constant; });
        VERIFY_RESULT(result);
        QVERIFY(has(result->outputs[0], SobolWarning::DoesNotVary));
        QVERIFY(std::isnan(result->outputs[0].first[0].value));
        QVERIFY(!result->outputs[0].total[1].aboveZero);
        QCOMPARE(result->outputs[0].variance, 0.0);
        QCOMPARE(result->outputs[0].mean, constant);
    }
}

void TstSobol::outputsAreStudiedEachByItself()
{
    const auto design = SobolDesign::create({.inputs = 3, .baseRows = 128});
    VERIFY_RESULT(design);
    const auto both = runSobol(*design, 2, [](std::span<const double> points, std::size_t count, std::span<double> outputs) {
        for (std::size_t r = 0; r < count; ++r) {
            outputs[2 * r] = points[3 * r];
            outputs[2 * r + 1] = tests::ishigami(points.subspan(3 * r, 3));
        }
        return core::Result<void>{};
    });
    const auto alone = runSobol(*design, 1, tests::evaluator(tests::ishigami));
    VERIFY_RESULT(both);
    VERIFY_RESULT(alone);
    for (std::size_t i = 0; i < 3; ++i)
        QVERIFY(sameBits(both->outputs[1].total[i], alone->outputs[0].total[i]));
}

void TstSobol::threadsChangeNoBit()
{
    const auto one = study({.inputs = 3, .baseRows = 512, .secondOrder = true}, tests::ishigami, {.threads = 1});
    VERIFY_RESULT(one);
    for (const int threads : {2, 7}) {
        const auto many = study({.inputs = 3, .baseRows = 512, .secondOrder = true}, tests::ishigami, {.threads = threads});
        VERIFY_RESULT(many);
        for (std::size_t i = 0; i < 3; ++i) {
            QVERIFY(sameBits(many->outputs[0].first[i], one->outputs[0].first[i]));
            QVERIFY(sameBits(many->outputs[0].total[i], one->outputs[0].total[i]));
            QVERIFY(sameBits(many->outputs[0].second[i].index, one->outputs[0].second[i].index));
        }
    }
    const auto otherSeed = study({.inputs = 3, .baseRows = 512}, tests::ishigami, {.seed = 2});
    VERIFY_RESULT(otherSeed);
    QVERIFY(otherSeed->outputs[0].first[0].low != one->outputs[0].first[0].low);
    QCOMPARE(otherSeed->outputs[0].first[0].value, one->outputs[0].first[0].value);
}

void TstSobol::blocksChangeNoBit()
{
    const auto design = SobolDesign::create({.inputs = 3, .baseRows = 100});
    VERIFY_RESULT(design);
    const auto whole = runSobol(*design, 1, tests::evaluator(tests::ishigami), {.blockRows = 100000});
    const auto pieces = runSobol(*design, 1, tests::evaluator(tests::ishigami), {.blockRows = 7});
    VERIFY_RESULT(whole);
    VERIFY_RESULT(pieces);
    for (std::size_t i = 0; i < 3; ++i)
        QVERIFY(sameBits(pieces->outputs[0].first[i], whole->outputs[0].first[i]));
}

void TstSobol::cancelledStudyGivesWhatWasRun()
{
    const auto design = SobolDesign::create({.inputs = 3, .baseRows = 1024});
    VERIFY_RESULT(design);
    std::atomic<bool> cancel = false;
    EvaluationOptions evaluation;
    evaluation.blockRows = 64;
    evaluation.cancel = &cancel;
    std::size_t lastBaseRows = 0;
    evaluation.partial = [&](std::span<const double> values) {
        const auto soFar = sobolIndices(*design, values, 1, {.bootstrapSamples = 0});
        VERIFY_RESULT(soFar);
        QVERIFY(soFar->baseRows > lastBaseRows);
        lastBaseRows = soFar->baseRows;
    };
    evaluation.progress = [&](std::size_t done, std::size_t total) {
        QCOMPARE(total, 5 * 1024U);
        if (done >= 5 * 256)
            cancel = true;
    };
    const auto part = runSobol(*design, 1, tests::evaluator(tests::ishigami), evaluation);
    VERIFY_RESULT(part);
    QVERIFY(part->cancelled);
    QCOMPARE(part->baseRows, 256U);
    QCOMPARE(lastBaseRows, 256U);
    const auto small = study({.inputs = 3, .baseRows = 256}, tests::ishigami);
    VERIFY_RESULT(small);
    for (std::size_t i = 0; i < 3; ++i) // the same points: the design's first rows
        QVERIFY(sameBits(part->outputs[0].total[i], small->outputs[0].total[i]));
    const auto nothing = runSobol(*design, 1, tests::evaluator(tests::ishigami), evaluation);
    QVERIFY(!nothing.has_value());
    QCOMPARE(nothing.error().kind, core::ErrorKind::Cancelled);
}

void TstSobol::badInputIsRefused_data()
{
    QTest::addColumn<int>("which");
    QTest::newRow("no input") << 0;
    QTest::newRow("one base row") << 1;
    QTest::newRow("an input in two groups") << 2;
    QTest::newRow("an input in no group") << 3;
    QTest::newRow("an empty group") << 4;
    QTest::newRow("no such input") << 5;
    QTest::newRow("outputs that do not fit") << 6;
    QTest::newRow("confidence of 1") << 7;
    QTest::newRow("too few outputs") << 8;
    QTest::newRow("no block") << 9;
}

void TstSobol::badInputIsRefused()
{
    QFETCH(int, which);
    const auto kindOf = [](const auto& result) { return result.has_value() ? core::ErrorKind::Internal : result.error().kind; };
    const std::vector<SobolPlan> plans{{.inputs = 0},
                                       {.inputs = 2, .baseRows = 1},
                                       {.inputs = 2, .groups = {{0, 1}, {1}}},
                                       {.inputs = 2, .groups = {{0}}},
                                       {.inputs = 2, .groups = {{0, 1}, {}}},
                                       {.inputs = 2, .groups = {{0, 1, 2}}}};
    if (static_cast<std::size_t>(which) < plans.size()) {
        QCOMPARE(kindOf(SobolDesign::create(plans[static_cast<std::size_t>(which)])), core::ErrorKind::InvalidArgument);
        return;
    }
    const auto design = SobolDesign::create({.inputs = 2, .baseRows = 8});
    VERIFY_RESULT(design);
    const std::vector<double> values(design->rows(), 1.0);
    if (which == 6)
        QCOMPARE(kindOf(sobolIndices(*design, values, 3)), core::ErrorKind::InvalidArgument);
    else if (which == 7)
        QCOMPARE(kindOf(sobolIndices(*design, values, 1, {.confidence = 1})), core::ErrorKind::InvalidArgument);
    else if (which == 8)
        QCOMPARE(kindOf(sobolIndices(*design, std::span(values).first(7), 1)), core::ErrorKind::InvalidArgument);
    else
        QCOMPARE(kindOf(runSobol(*design, 1, tests::evaluator(tests::ishigami), {.blockRows = 0})),
                 core::ErrorKind::InvalidArgument);
}

QTEST_GUILESS_MAIN(TstSobol)
#include "tst_sobol.moc"
