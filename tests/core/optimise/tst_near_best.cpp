// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/optimise/near_best.h"

#include "tests/core/optimise/problems.h"
#include "tests/support/checks.h"

#include <cmath>

using namespace core::optimise;

namespace {

const SearchOptions kQuick{.evaluations = 1500};

} // namespace

class TstNearBest : public QObject {
    Q_OBJECT
private slots:
    void aFlatDirectionIsFound();
    void aSharpPeakHasNoAlternatives();
    void alternativesKeepRequirementsAndAllowance();
    void locksStay();
    void badQuestionsAreRefused();
};

// Only x + y counts, at most 1: the best is 1, anywhere on the line. The ends (0, 1) and (1, 0) are the most different.
void TstNearBest::aFlatDirectionIsFound()
{
    const auto problem =
        tests::problemOf(tests::unitVariables(2), 1, [](auto p) { return std::vector<double>{std::min(1.0, p[0] + p[1])}; });
    const Objective objective{0, true};
    auto best = bestPackage(problem, objective, {}, kQuick);
    VERIFY_RESULT(best);
    const auto result = nearBest(problem, objective, {}, *best, {.allowance = 0.05, .packages = 3, .search = kQuick});
    VERIFY_RESULT(result);
    QVERIFY(result->alternatives.size() == 3);
    QVERIFY(result->alternatives[0].distance >= result->alternatives[1].distance - 1e-9);
    QVERIFY(result->alternatives[0].distance > 0.4);
    QVERIFY(result->low[0] < 0.01 && result->high[0] > 0.99);
    for (const Alternative& alternative : result->alternatives) {
        QCOMPARE(alternative.package.outputs.size(), 1U);
        QVERIFY(alternative.package.outputs[0] >= 0.95 - 1e-9);
    }
}

// 1 - 100 (x - 0.5)^2 within 0.01 of the best: |x - 0.5| up to 0.01
void TstNearBest::aSharpPeakHasNoAlternatives()
{
    const auto problem = tests::problemOf(tests::unitVariables(1), 1,
                                          [](auto p) { return std::vector<double>{1 - 100 * (p[0] - 0.5) * (p[0] - 0.5)}; });
    const Objective objective{0, true};
    const auto best = bestPackage(problem, objective, {}, kQuick);
    VERIFY_RESULT(best);
    const auto result = nearBest(problem, objective, {}, *best, {.allowance = 0.01, .packages = 2, .search = kQuick});
    VERIFY_RESULT(result);
    for (const Alternative& alternative : result->alternatives)
        QVERIFY(alternative.distance < 0.021);
    VERIFY_CLOSE(result->low[0], 0.49, 0, 2e-3);
    VERIFY_CLOSE(result->high[0], 0.51, 0, 2e-3);
    // nothing is given up: nothing else is as good
    const auto none = nearBest(problem, objective, {}, *best, {.allowance = 0, .packages = 2, .search = kQuick});
    VERIFY_RESULT(none);
    QVERIFY(none->alternatives.empty());
}

void TstNearBest::alternativesKeepRequirementsAndAllowance()
{
    const auto problem = tests::problemOf(std::vector<Variable>(4), 2, [](auto p) {
        double gain = 0, cost = 0;
        for (std::size_t i = 0; i < 4; ++i) {
            gain += std::sqrt(0.01 + p[i]);
            cost += (1 + 0.1 * static_cast<double>(i)) * p[i];
        }
        return std::vector<double>{gain, cost};
    });
    const std::vector<Requirement> budget{{.output = 1, .relation = Relation::AtMost, .bound = 1.5, .isLimit = true}};
    const Objective objective{0, true};
    const auto best = bestPackage(problem, objective, budget, kQuick);
    VERIFY_RESULT(best);
    const auto result = nearBest(problem, objective, budget, *best, {.allowance = 0.1, .packages = 4, .search = kQuick});
    VERIFY_RESULT(result);
    QVERIFY(result->alternatives.size() >= 2);
    QVERIFY(result->within > 0);
    for (const Alternative& alternative : result->alternatives) {
        QVERIFY(alternative.package.outputs[0] >= best->best.outputs[0] - 0.1 - 1e-8);
        QVERIFY(alternative.package.outputs[1] <= 1.5 + 1e-8);
        for (std::size_t v = 0; v < 4; ++v)
            QVERIFY(alternative.package.point[v] >= result->low[v] && alternative.package.point[v] <= result->high[v]);
    }
}

void TstNearBest::locksStay()
{
    const auto problem =
        tests::problemOf({{0, 1, 0, {}}, {0, 1, 0, 0.3}}, 1, [](auto p) { return std::vector<double>{p[1] + 0 * p[0]}; });
    const Objective objective{0, true};
    const auto best = bestPackage(problem, objective, {}, kQuick);
    VERIFY_RESULT(best);
    const auto result = nearBest(problem, objective, {}, *best, {.allowance = 0.1, .packages = 2, .search = kQuick});
    VERIFY_RESULT(result);
    QCOMPARE(result->low[1], 0.3);
    QCOMPARE(result->high[1], 0.3);
    QVERIFY(result->high[0] - result->low[0] > 0.99);
}

void TstNearBest::badQuestionsAreRefused()
{
    const auto problem = tests::problemOf(tests::unitVariables(1), 1, [](auto p) { return std::vector<double>{p[0]}; });
    const Objective objective{0, true};
    auto best = bestPackage(problem, objective, {}, kQuick);
    VERIFY_RESULT(best);
    QCOMPARE(nearBest(problem, objective, {}, *best, {.allowance = -1}).error().kind, core::ErrorKind::InvalidArgument);
    best->feasible = false;
    QCOMPARE(nearBest(problem, objective, {}, *best, {.allowance = 1}).error().kind, core::ErrorKind::InvalidArgument);
}

QTEST_GUILESS_MAIN(TstNearBest)
#include "tst_near_best.moc"
