// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sensitivity/morris.h"

#include "tests/core/sensitivity/test_functions.h"
#include "tests/support/checks.h"

#include <algorithm>
#include <limits>

using namespace core::sensitivity;

namespace {

core::Result<MorrisEffects> study(const MorrisPlan& plan, const tests::PointFunction& function, const MorrisOptions& options = {})
{
    const auto design = MorrisDesign::create(plan);
    if (!design)
        return tl::make_unexpected(design.error());
    return runMorris(*design, 1, tests::evaluator(function), {}, options);
}

/// The mean of w_j over the grid 0, 1/3, 2/3, 1 on which trajectories walk: 0 but for the bent ones.
double meanOnGrid(std::size_t j)
{
    double sum = 0;
    for (int level = 0; level < 4; ++level)
        sum += tests::MorrisFunction::w(j, level / 3.0);
    return sum / 4;
}

} // namespace

class TstMorris : public QObject {
    Q_OBJECT
private slots:
    void trajectoriesChangeOneInputAtATimeOnTheGrid();
    void starsChangeOneInputFromTheBase();
    void linearFunctionGivesItsSlopesExactly_data();
    void linearFunctionGivesItsSlopesExactly();
    void morrisFunctionIsReadAsPublished();
    void meanEffectsOfTheMorrisFunctionAgreeWithTheClosedForm();
    void scaleMultipliesEffects();
    void failedRunsTakeAwayTheirEffectsOnly();
    void unusedInputIsInert();
    void threadsChangeNoBit();
    void cancelledStudyGivesWhatWasRun();
    void badInputIsRefused();
};

void TstMorris::trajectoriesChangeOneInputAtATimeOnTheGrid()
{
    const auto design = MorrisDesign::create({.inputs = 5, .repetitions = 30, .levels = 6, .seed = 3});
    VERIFY_RESULT(design);
    std::vector<double> points(design->rows() * 5);
    design->fill(0, points);
    int upward = 0;
    for (std::size_t r = 0; r < 30; ++r) {
        std::vector<int> changes(5, 0);
        for (std::size_t step = 1; step <= 5; ++step)
            for (std::size_t i = 0; i < 5; ++i) {
                const double from = points[(r * 6 + step - 1) * 5 + i];
                const double to = points[(r * 6 + step) * 5 + i];
                VERIFY_CLOSE(to * 5, std::round(to * 5), 0, 1e-12); // levels 0, 1/5 ... 1
                QVERIFY(to >= 0 && to <= 1);
                if (from != to) {
                    ++changes[i];
                    upward += to > from;
                    VERIFY_CLOSE(std::abs(to - from), 0.6, 1e-12, 0); // 6 / (2 * 5)
                }
            }
        QCOMPARE(changes, std::vector<int>(5, 1));
    }
    QVERIFY(upward > 45 && upward < 105); // of 150, either way equally likely
    std::vector<double> later(6 * 5);
    design->fill(7 * 6, later);
    QVERIFY(std::equal(later.begin(), later.end(), points.begin() + 7 * 6 * 5));
}

void TstMorris::starsChangeOneInputFromTheBase()
{
    const auto design = MorrisDesign::create({.inputs = 4, .repetitions = 16, .kind = MorrisKind::Radial});
    VERIFY_RESULT(design);
    std::vector<double> points(design->rows() * 4);
    design->fill(0, points);
    for (std::size_t r = 0; r < 16; ++r)
        for (std::size_t step = 1; step <= 4; ++step)
            for (std::size_t i = 0; i < 4; ++i) {
                const double base = points[r * 5 * 4 + i];
                const double value = points[(r * 5 + step) * 4 + i];
                QCOMPARE(value != base, i + 1 == step);
                QVERIFY(value > 0 && value < 1);
            }
}

void TstMorris::linearFunctionGivesItsSlopesExactly_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("trajectories") << static_cast<int>(MorrisKind::Trajectories);
    QTest::newRow("radial") << static_cast<int>(MorrisKind::Radial);
}

void TstMorris::linearFunctionGivesItsSlopesExactly()
{
    QFETCH(int, kind);
    const auto result = study({.inputs = 3, .repetitions = 10, .kind = static_cast<MorrisKind>(kind)},
                              [](auto x) { return 4 * x[0] - 2 * x[1] + 0.5 * x[2]; });
    VERIFY_RESULT(result);
    const double slopes[] = {4, -2, 0.5};
    for (std::size_t i = 0; i < 3; ++i) {
        const auto& effect = result->outputs[0].inputs[i];
        // differences of outputs near 1 over steps that can be as short as 0.01
        VERIFY_CLOSE(effect.mu, slopes[i], 1e-12, 1e-12);
        VERIFY_CLOSE(effect.muStar, std::abs(slopes[i]), 1e-12, 1e-12);
        VERIFY_CLOSE(effect.sigma, 0, 0, 1e-11);
        VERIFY_CLOSE(effect.muStarLow, std::abs(slopes[i]), 1e-12, 1e-12);
        QCOMPARE(effect.effects, 10U);
    }
}

// Morris 1991, section 4 and figure 1: inputs 8, 9, 10 stand out by the mean and lie low in spread (linear); 1 to 7 by
// both (bent, together with others); 11 to 20 are negligible.
void TstMorris::morrisFunctionIsReadAsPublished()
{
    for (const MorrisKind kind : {MorrisKind::Trajectories, MorrisKind::Radial}) {
        const auto result = study({.inputs = 20, .repetitions = 40, .kind = kind}, tests::MorrisFunction{});
        VERIFY_RESULT(result);
        const auto& inputs = result->outputs[0].inputs;
        double largestNegligible = 0;
        for (std::size_t i = 10; i < 20; ++i)
            largestNegligible = std::max(largestNegligible, inputs[i].muStar);
        for (std::size_t i = 0; i < 10; ++i)
            QVERIFY2(inputs[i].muStar > 2.5 * largestNegligible, qPrintable(QString::number(i + 1)));
        for (std::size_t i = 7; i < 10; ++i)
            QVERIFY(inputs[i].sigma < inputs[i].muStar / 3);
        for (std::size_t i = 0; i < 7; ++i)
            QVERIFY2(inputs[i].sigma > 15, qPrintable(QString::number(inputs[i].sigma)));
        for (const auto& effect : inputs)
            QVERIFY(effect.muStarLow <= effect.muStar && effect.muStar <= effect.muStarHigh && effect.muStarError > 0);
    }
}

// Input i from 7 to 20 but for 7 is linear: its effect is 2 (beta_i + sum_j beta_ij w_j), whose mean over the grid is known.
// 1,000 walks: the standard error of the mean is sigma / sqrt(1000); four of them.
void TstMorris::meanEffectsOfTheMorrisFunctionAgreeWithTheClosedForm()
{
    const auto result = study({.inputs = 20, .repetitions = 1000, .seed = 5}, tests::MorrisFunction{}, {.bootstrapSamples = 50});
    VERIFY_RESULT(result);
    for (std::size_t i = 8; i <= 20; ++i) {
        double expected = tests::MorrisFunction::beta(i);
        for (std::size_t j = 1; j <= 20; ++j)
            if (j != i)
                expected += tests::MorrisFunction::beta(std::min(i, j), std::max(i, j)) * meanOnGrid(j);
        const auto& effect = result->outputs[0].inputs[i - 1];
        VERIFY_CLOSE(effect.mu, 2 * expected, 0, 4 * effect.sigma / std::sqrt(1000.0));
    }
}

void TstMorris::scaleMultipliesEffects()
{
    const auto plain = study({.inputs = 20, .repetitions = 8}, tests::MorrisFunction{});
    const auto scaled = study({.inputs = 20, .repetitions = 8}, [](auto x) { return -4 * tests::MorrisFunction{}(x); });
    VERIFY_RESULT(plain);
    VERIFY_RESULT(scaled);
    for (std::size_t i = 0; i < 20; ++i) {
        QCOMPARE(scaled->outputs[0].inputs[i].mu, -4 * plain->outputs[0].inputs[i].mu);
        QCOMPARE(scaled->outputs[0].inputs[i].muStar, 4 * plain->outputs[0].inputs[i].muStar);
        QCOMPARE(scaled->outputs[0].inputs[i].sigma, 4 * plain->outputs[0].inputs[i].sigma);
    }
}

void TstMorris::failedRunsTakeAwayTheirEffectsOnly()
{
    const auto design = MorrisDesign::create({.inputs = 2, .repetitions = 4});
    VERIFY_RESULT(design);
    std::vector<double> points(design->rows() * 2);
    design->fill(0, points);
    std::vector<double> values;
    for (std::size_t row = 0; row < design->rows(); ++row)
        values.push_back(3 * points[2 * row] + points[2 * row + 1]);
    values[4] = std::numeric_limits<double>::quiet_NaN(); // the middle of the second walk: both its effects
    const auto result = morrisEffects(*design, values, 1);
    VERIFY_RESULT(result);
    QCOMPARE(result->outputs[0].failedRuns, 1U);
    QCOMPARE(result->outputs[0].inputs[0].effects, 3U);
    QCOMPARE(result->outputs[0].inputs[1].effects, 3U);
    VERIFY_CLOSE(result->outputs[0].inputs[0].mu, 3, 1e-12, 0);
    std::fill(values.begin(), values.end(), std::numeric_limits<double>::quiet_NaN());
    const auto none = morrisEffects(*design, values, 1);
    VERIFY_RESULT(none);
    QCOMPARE(none->outputs[0].inputs[0].effects, 0U);
    QVERIFY(std::isnan(none->outputs[0].inputs[0].muStar));
}

void TstMorris::unusedInputIsInert()
{
    const auto result = study({.inputs = 3, .repetitions = 5}, [](auto x) { return 1e6 + x[0] + 1e-3 * x[2]; });
    VERIFY_RESULT(result);
    QVERIFY(!result->outputs[0].inputs[0].inert);
    QVERIFY(result->outputs[0].inputs[1].inert);
    QVERIFY(!result->outputs[0].inputs[2].inert);
}

void TstMorris::threadsChangeNoBit()
{
    const auto one = study({.inputs = 20, .repetitions = 10}, tests::MorrisFunction{}, {.threads = 1});
    VERIFY_RESULT(one);
    for (const int threads : {2, 7}) {
        const auto many = study({.inputs = 20, .repetitions = 10}, tests::MorrisFunction{}, {.threads = threads});
        VERIFY_RESULT(many);
        for (std::size_t i = 0; i < 20; ++i) {
            const auto& a = many->outputs[0].inputs[i];
            const auto& b = one->outputs[0].inputs[i];
            QVERIFY(a.muStar == b.muStar && a.muStarLow == b.muStarLow && a.muStarHigh == b.muStarHigh
                    && a.muStarError == b.muStarError);
        }
    }
}

void TstMorris::cancelledStudyGivesWhatWasRun()
{
    const auto design = MorrisDesign::create({.inputs = 20, .repetitions = 10});
    VERIFY_RESULT(design);
    std::atomic<bool> cancel = false;
    EvaluationOptions options;
    options.blockRows = 50;
    options.cancel = &cancel;
    options.progress = [&](std::size_t done, std::size_t) { cancel = done >= 100; };
    const auto part = runMorris(*design, 1, tests::evaluator(tests::MorrisFunction{}), options);
    VERIFY_RESULT(part);
    QVERIFY(part->cancelled);
    QCOMPARE(part->repetitions, 4U); // of 21 runs each, from 100
    const auto small = study({.inputs = 20, .repetitions = 4}, tests::MorrisFunction{});
    VERIFY_RESULT(small);
    for (std::size_t i = 0; i < 20; ++i)
        QCOMPARE(part->outputs[0].inputs[i].muStarHigh, small->outputs[0].inputs[i].muStarHigh);
}

void TstMorris::badInputIsRefused()
{
    const auto kindOf = [](const auto& result) { return result.has_value() ? core::ErrorKind::Internal : result.error().kind; };
    QCOMPARE(kindOf(MorrisDesign::create({.inputs = 0})), core::ErrorKind::InvalidArgument);
    QCOMPARE(kindOf(MorrisDesign::create({.inputs = 2, .repetitions = 1})), core::ErrorKind::InvalidArgument);
    QCOMPARE(kindOf(MorrisDesign::create({.inputs = 2, .levels = 5})), core::ErrorKind::InvalidArgument);
    QCOMPARE(kindOf(MorrisDesign::create({.inputs = 2, .levels = 0})), core::ErrorKind::InvalidArgument);
    const auto design = MorrisDesign::create({.inputs = 2, .repetitions = 4});
    VERIFY_RESULT(design);
    const std::vector<double> values(12, 1.0);
    QCOMPARE(kindOf(morrisEffects(*design, values, 5)), core::ErrorKind::InvalidArgument);
    QCOMPARE(kindOf(morrisEffects(*design, std::span(values).first(5), 1)), core::ErrorKind::InvalidArgument);
    QCOMPARE(kindOf(morrisEffects(*design, values, 1, {.confidence = 0})), core::ErrorKind::InvalidArgument);
}

QTEST_GUILESS_MAIN(TstMorris)
#include "tst_morris.moc"
