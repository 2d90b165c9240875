// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/optimise/best_package.h"

#include "tests/core/optimise/problems.h"
#include "tests/support/checks.h"

#include <algorithm>
#include <cmath>
#include <numbers>

using namespace core::optimise;

namespace {

core::ErrorKind kindOf(const core::Result<Optimum>& result)
{
    return result.has_value() ? core::ErrorKind::Internal : result.error().kind;
}

Requirement atMost(std::size_t output, double bound)
{
    return {.output = output, .relation = Relation::AtMost, .bound = bound, .isLimit = true};
}

/// -(x - 0.3)^2 - (y - 0.8)^2, and x + y
std::vector<double> hill(std::span<const double> p)
{
    return {-(p[0] - 0.3) * (p[0] - 0.3) - (p[1] - 0.8) * (p[1] - 0.8), p[0] + p[1]};
}

} // namespace

class TstBestPackage : public QObject {
    Q_OBJECT
private slots:
    void findsAHillTop();
    void findsTheFootOnABudgetLine();
    void hockAndSchittkowski71();
    void himmelblausProblem();
    void theDeepestOfManyHollows();
    void whatIsNotWorthItIsLeftOutWholly();
    void choosesOnAGridAsEnumerationDoes();
    void keepsLocksAndRanges();
    void beginsFromStarts();
    void nearestWhenNothingFulfilsAll();
    void limitsComeBeforeTargets();
    void withoutObjectiveAnyFeasibleOneWill();
    void failedPointsAreCountedAndNotChosen();
    void sameBitsEachTime();
    void spendsAboutWhatItMay();
    void cancelKeepsTheBestSoFar();
    void errorsOfTheModelComeThrough();
    void everythingLocked();
    void badQuestionsAreRefused_data();
    void badQuestionsAreRefused();
};

void TstBestPackage::findsAHillTop()
{
    const auto result = bestPackage(tests::problemOf(tests::unitVariables(2), 2, hill), Objective{0, true}, {});
    VERIFY_RESULT(result);
    QVERIFY(result->feasible);
    QCOMPARE(result->ended, Ended::Converged);
    VERIFY_CLOSE(result->best.point[0], 0.3, 0, 1e-3);
    VERIFY_CLOSE(result->best.point[1], 0.8, 0, 1e-3);
    VERIFY_CLOSE(result->best.outputs[0], 0, 0, 1e-6);
}

// The foot of (0.3, 0.8) on x + y = 0.8: both less 0.15; the value -2 * 0.15^2.
void TstBestPackage::findsTheFootOnABudgetLine()
{
    const auto result = bestPackage(tests::problemOf(tests::unitVariables(2), 2, hill), Objective{0, true}, {atMost(1, 0.8)});
    VERIFY_RESULT(result);
    QVERIFY(result->feasible);
    QVERIFY(result->best.outputs[1] <= 0.8 * (1 + 1e-12)); // to rounding
    VERIFY_CLOSE(result->best.outputs[0], -0.045, 1e-5, 0);
    VERIFY_CLOSE(result->best.point[0], 0.15, 0, 1e-3);
}

// Problem 71 of Hock and Schittkowski 1981, doi:10.1007/978-3-642-48320-2: 17.0140173 at (1, 4.743, 3.8211, 1.3794).
void TstBestPackage::hockAndSchittkowski71()
{
    const auto problem = tests::problemOf(std::vector<Variable>(4, Variable{1, 5, 0, {}}), 3, [](auto x) {
        return std::vector<double>{x[0] * x[3] * (x[0] + x[1] + x[2]) + x[2], x[0] * x[1] * x[2] * x[3],
                                   x[0] * x[0] + x[1] * x[1] + x[2] * x[2] + x[3] * x[3]};
    });
    const auto result = bestPackage(problem, Objective{0, false},
                                    {{.output = 1, .relation = Relation::AtLeast, .bound = 25},
                                     {.output = 2, .relation = Relation::Equal, .bound = 40, .tolerance = 1e-4}});
    VERIFY_RESULT(result);
    QVERIFY(result->feasible);
    // the tolerance is worth at most 1e-4 of the multiplier, 0.16
    VERIFY_CLOSE(result->best.outputs[0], 17.0140173, 1e-4, 0);
    VERIFY_CLOSE(result->best.point[0], 1, 0, 1e-3);
    VERIFY_CLOSE(result->best.point[1], 4.743, 0, 0.02);
}

// Himmelblau 1972; g04 of Koziel and Michalewicz 1999, doi:10.1162/evco.1999.7.1.19: -30665.539.
void TstBestPackage::himmelblausProblem()
{
    const auto problem =
        tests::problemOf({{78, 102, 0, {}}, {33, 45, 0, {}}, {27, 45, 0, {}}, {27, 45, 0, {}}, {27, 45, 0, {}}}, 4, [](auto x) {
            return std::vector<double>{5.3578547 * x[2] * x[2] + 0.8356891 * x[0] * x[4] + 37.293239 * x[0] - 40792.141,
                                       85.334407 + 0.0056858 * x[1] * x[4] + 0.0006262 * x[0] * x[3] - 0.0022053 * x[2] * x[4],
                                       80.51249 + 0.0071317 * x[1] * x[4] + 0.0029955 * x[0] * x[1] + 0.0021813 * x[2] * x[2],
                                       9.300961 + 0.0047026 * x[2] * x[4] + 0.0012547 * x[0] * x[2] + 0.0019085 * x[2] * x[3]};
        });
    const auto result = bestPackage(problem, Objective{0, false},
                                    {atMost(1, 92),
                                     {.output = 1, .bound = 0},
                                     atMost(2, 110),
                                     {.output = 2, .bound = 90},
                                     atMost(3, 25),
                                     {.output = 3, .bound = 20}});
    VERIFY_RESULT(result);
    QVERIFY(result->feasible);
    VERIFY_CLOSE(result->best.outputs[0], -30665.539, 1e-5, 0);
}

// Rastrigin's function of four variables: 6^4 hollows within the range, the deepest 0 at 0, moved off the middle.
void TstBestPackage::theDeepestOfManyHollows()
{
    const auto problem = tests::problemOf(std::vector<Variable>(4, Variable{-2.3, 3.1, 0, {}}), 1, [](auto x) {
        double sum = 40;
        for (const double v : x)
            sum += v * v - 10 * std::cos(2 * std::numbers::pi * v);
        return std::vector<double>{sum};
    });
    const auto result = bestPackage(problem, Objective{0, false}, {}, {.evaluations = 20000});
    VERIFY_RESULT(result);
    VERIFY_CLOSE(result->best.outputs[0], 0, 0, 1e-4);
}

// Twelve levers of which one alone is worth its cost: the others end at nothing, not at a millionth.
void TstBestPackage::whatIsNotWorthItIsLeftOutWholly()
{
    const auto problem = tests::problemOf(tests::unitVariables(12), 2, [](auto x) {
        double effect = std::sqrt(x[0]), cost = x[0];
        for (std::size_t i = 1; i < 12; ++i) {
            effect += 0.05 * x[i];
            cost += 0.5 * x[i] + 0.1 * x[i] * x[i];
        }
        return std::vector<double>{effect, cost};
    });
    const std::vector<Requirement> target{{.output = 0, .relation = Relation::AtLeast, .bound = 0.6}};
    for (const std::uint64_t seed : {1, 2, 3}) {
        const auto result = bestPackage(problem, Objective{1, false}, target, {.evaluations = 2000, .seed = seed});
        VERIFY_RESULT(result);
        QVERIFY(result->feasible);
        VERIFY_CLOSE(result->best.point[0], 0.36, 1e-6, 0); // its root is 0.6, and the next bit of effect costs 1.2 against 10
        for (std::size_t i = 1; i < 12; ++i)
            QCOMPARE(result->best.point[i], 0.0);
        QCOMPARE(result->tried.count, result->evaluations);
    }
}

// Six variables of 0, 1, 2 (steps of 1): values with pairs that help one another, a budget; 3^6 packages enumerated.
void TstBestPackage::choosesOnAGridAsEnumerationDoes()
{
    const double worth[] = {5, 4, 3.7, 2.2, 6.1, 1.5};
    const double cost[] = {4, 2.9, 3.3, 1.2, 5.8, 0.7};
    const auto outputs = [&](std::span<const double> x) {
        double value = 1.5 * x[0] * x[3] - 0.8 * x[1] * x[4] + 0.9 * x[2] * x[5];
        double sum = 0;
        for (std::size_t i = 0; i < 6; ++i) {
            value += worth[i] * std::sqrt(x[i]);
            sum += cost[i] * x[i];
        }
        return std::vector<double>{value, sum};
    };
    double best = 0;
    for (int code = 0; code < 729; ++code) {
        std::vector<double> x;
        for (int i = 0, rest = code; i < 6; ++i, rest /= 3)
            x.push_back(rest % 3);
        const auto row = outputs(x);
        if (row[1] <= 17)
            best = std::max(best, row[0]);
    }
    const auto result = bestPackage(tests::problemOf(std::vector<Variable>(6, Variable{0, 2, 1, {}}), 2, outputs),
                                    Objective{0, true}, {atMost(1, 17)});
    VERIFY_RESULT(result);
    QVERIFY(result->feasible);
    for (const double value : result->best.point)
        QVERIFY(value == 0 || value == 1 || value == 2);
    VERIFY_CLOSE(result->best.outputs[0], best, 1e-12, 0);
}

void TstBestPackage::keepsLocksAndRanges()
{
    const auto result = bestPackage(tests::problemOf({{0, 0.2, 0, {}}, {0, 1, 0, 0.6}}, 2, hill), Objective{0, true}, {});
    VERIFY_RESULT(result);
    QCOMPARE(result->best.point[1], 0.6);
    VERIFY_CLOSE(result->best.point[0], 0.2, 0, 1e-9);
    for (std::size_t i = 0; i < result->tried.count; ++i) {
        QCOMPARE(result->tried.point(i)[1], 0.6);
        QVERIFY(result->tried.point(i)[0] >= 0 && result->tried.point(i)[0] <= 0.2);
    }
    // a lock may lie outside the range
    const auto outside = bestPackage(tests::problemOf({{0, 1, 0, {}}, {0, 0.5, 0, 0.8}}, 2, hill), Objective{0, true}, {});
    VERIFY_RESULT(outside);
    QCOMPARE(outside->best.point[1], 0.8);
}

// A needle that no sample meets: only the start knows it.
void TstBestPackage::beginsFromStarts()
{
    auto problem = tests::problemOf(tests::unitVariables(3), 1, [](auto x) {
        double distance = 0;
        for (const double v : x)
            distance = std::max(distance, std::abs(v - 0.123456));
        return std::vector<double>{distance < 1e-7 ? 1.0 : 0.0};
    });
    problem.starts = {{0.123456, 0.123456, 0.123456}};
    const auto result = bestPackage(problem, Objective{0, true}, {}, {.evaluations = 500});
    VERIFY_RESULT(result);
    QCOMPARE(result->best.outputs[0], 1.0);
}

// x + y at least 3 in the unit square: nearest is (1, 1), short of 1 of 3.
void TstBestPackage::nearestWhenNothingFulfilsAll()
{
    const auto result = bestPackage(tests::problemOf(tests::unitVariables(2), 2, hill), Objective{0, true},
                                    {{.output = 1, .relation = Relation::AtLeast, .bound = 3}});
    VERIFY_RESULT(result);
    QVERIFY(!result->feasible);
    VERIFY_CLOSE(result->best.outputs[1], 2, 1e-9, 0);
    VERIFY_CLOSE(result->standing.targets, 1.0 / 3, 1e-9, 0);
    QCOMPARE(result->standing.limits, 0.0);
}

void TstBestPackage::limitsComeBeforeTargets()
{
    const auto result = bestPackage(tests::problemOf(tests::unitVariables(2), 2, hill), std::nullopt,
                                    {{.output = 1, .relation = Relation::AtLeast, .bound = 1.5}, atMost(1, 1.2)});
    VERIFY_RESULT(result);
    QVERIFY(!result->feasible);
    QVERIFY(result->best.outputs[1] <= 1.2 * (1 + 1e-12));
    VERIFY_CLOSE(result->best.outputs[1], 1.2, 1e-4, 0);
}

void TstBestPackage::withoutObjectiveAnyFeasibleOneWill()
{
    const auto result = bestPackage(tests::problemOf(tests::unitVariables(2), 2, hill), std::nullopt,
                                    {{.output = 1, .relation = Relation::Equal, .bound = 1.7, .tolerance = 0.01}});
    VERIFY_RESULT(result);
    QVERIFY(result->feasible);
    VERIFY_CLOSE(result->best.outputs[1], 1.7, 0, 0.01);
}

// The top of the hill gives no number: the best is on the edge of what does, at a distance of 0.1.
void TstBestPackage::failedPointsAreCountedAndNotChosen()
{
    std::size_t failures = 0;
    const auto result = bestPackage(tests::problemOf(tests::unitVariables(2), 2,
                                                     [&](auto p) {
                                                         auto row = hill(p);
                                                         if (row[0] > -0.01) {
                                                             ++failures;
                                                             row[1] = std::nan("");
                                                         }
                                                         return row;
                                                     }),
                                    Objective{0, true}, {});
    VERIFY_RESULT(result);
    QVERIFY(failures > 0);
    QCOMPARE(result->failedEvaluations, failures);
    VERIFY_CLOSE(result->best.outputs[0], -0.01, 0.02, 0);
    QVERIFY(std::isfinite(result->best.outputs[1]));
    const auto nothing =
        bestPackage(tests::problemOf(tests::unitVariables(2), 1, [](auto) { return std::vector<double>{std::nan("")}; }),
                    Objective{0, true}, {});
    VERIFY_RESULT(nothing);
    QVERIFY(nothing->best.point.empty());
    QVERIFY(!nothing->feasible);
    QCOMPARE(nothing->failedEvaluations, nothing->evaluations);
}

void TstBestPackage::sameBitsEachTime()
{
    const auto problem = tests::problemOf(tests::unitVariables(2), 2, hill);
    const auto once = bestPackage(problem, Objective{0, true}, {atMost(1, 0.8)}, {.seed = 5});
    const auto again = bestPackage(problem, Objective{0, true}, {atMost(1, 0.8)}, {.seed = 5});
    const auto other = bestPackage(problem, Objective{0, true}, {atMost(1, 0.8)}, {.seed = 6});
    VERIFY_RESULT(once);
    VERIFY_RESULT(again);
    VERIFY_RESULT(other);
    QCOMPARE(again->tried.points, once->tried.points);
    QCOMPARE(again->tried.results, once->tried.results);
    QVERIFY(other->tried.points != once->tried.points);
    VERIFY_CLOSE(other->best.outputs[0], once->best.outputs[0], 1e-4, 0);
}

void TstBestPackage::spendsAboutWhatItMay()
{
    std::size_t points = 0;
    const auto problem = tests::problemOf(
        std::vector<Variable>(12), 1,
        [](auto x) {
            double sum = 0;
            for (std::size_t i = 0; i < x.size(); ++i)
                sum += std::sin(static_cast<double>(i + 1) * x[i]) * x[(i + 5) % 12];
            return std::vector<double>{sum};
        },
        &points);
    const auto result = bestPackage(problem, Objective{0, true}, {}, {.evaluations = 3000});
    VERIFY_RESULT(result);
    QCOMPARE(result->evaluations, points);
    QCOMPARE(result->tried.count, points);
    QVERIFY2(points <= 3600, qPrintable(QString::number(points)));
}

void TstBestPackage::cancelKeepsTheBestSoFar()
{
    std::atomic<bool> cancel = false;
    SearchOptions options;
    options.cancel = &cancel;
    std::size_t told = 0;
    options.progress = [&](std::size_t done, std::size_t total, const Package* best) {
        QVERIFY(done <= total);
        QVERIFY(best != nullptr);
        told = done;
        cancel = done >= 1000;
    };
    const auto problem = tests::problemOf(tests::unitVariables(2), 2, hill);
    const auto result = bestPackage(problem, Objective{0, true}, {}, options);
    VERIFY_RESULT(result);
    QCOMPARE(result->ended, Ended::Cancelled);
    QCOMPARE(result->evaluations, told);
    QVERIFY(told >= 1000 && told < 1400);
    VERIFY_CLOSE(result->best.outputs[0], 0, 0, 0.01);
    QCOMPARE(kindOf(bestPackage(problem, Objective{0, true}, {}, options)), core::ErrorKind::Cancelled);
}

void TstBestPackage::errorsOfTheModelComeThrough()
{
    auto problem = tests::problemOf(tests::unitVariables(2), 2, hill);
    std::size_t calls = 0;
    problem.evaluate = [&, evaluate = problem.evaluate](auto points, auto count, auto outputs) -> core::Result<void> {
        // late enough to be inside NLopt
        if (count == 3)
            ++calls;
        if (calls > 4)
            return core::fail(core::ErrorKind::TooLarge, "no memory");
        return evaluate(points, count, outputs);
    };
    QCOMPARE(kindOf(bestPackage(problem, Objective{0, true}, {})), core::ErrorKind::TooLarge);
}

void TstBestPackage::everythingLocked()
{
    const auto result =
        bestPackage(tests::problemOf({{0, 1, 0, 0.5}, {0.4, 0.4, 0, {}}}, 2, hill), Objective{0, true}, {atMost(1, 1)});
    VERIFY_RESULT(result);
    QVERIFY(result->feasible);
    QCOMPARE(result->best.point, (std::vector<double>{0.5, 0.4}));
    QCOMPARE(result->ended, Ended::Converged);
}

void TstBestPackage::badQuestionsAreRefused_data()
{
    QTest::addColumn<int>("which");
    const char* const names[] = {"no variable",         "range the wrong way round", "not a number",
                                 "no such output",      "no such objective",         "negative tolerance",
                                 "too few evaluations", "start of another length"};
    for (int i = 0; i < 8; ++i)
        QTest::newRow(names[i]) << i;
}

void TstBestPackage::badQuestionsAreRefused()
{
    QFETCH(int, which);
    auto problem = tests::problemOf(tests::unitVariables(2), 2, hill);
    Objective objective{0, true};
    std::vector<Requirement> requirements;
    SearchOptions options;
    switch (which) {
    case 0:
        problem.variables.clear();
        break;
    case 1:
        problem.variables[1] = {1, 0, 0, {}};
        break;
    case 2:
        problem.variables[0].high = std::nan("");
        break;
    case 3:
        requirements = {atMost(2, 1)};
        break;
    case 4:
        objective.output = 2;
        break;
    case 5:
        requirements = {{.output = 0, .tolerance = -1}};
        break;
    case 6:
        options.evaluations = 99;
        break;
    default:
        problem.starts = {{1}};
        break;
    }
    QCOMPARE(kindOf(bestPackage(problem, objective, requirements, options)), core::ErrorKind::InvalidArgument);
}

QTEST_GUILESS_MAIN(TstBestPackage)
#include "tst_best_package.moc"
