// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/optimise/front.h"

#include "tests/core/optimise/problems.h"
#include "tests/support/checks.h"

#include <algorithm>
#include <cmath>
#include <numbers>

using namespace core::optimise;

namespace {

/// ZDT1 of Zitzler, Deb, Thiele 2000, doi:10.1162/106365600568202: the front is f2 = 1 - sqrt(f1).
std::vector<double> zdt1(std::span<const double> x)
{
    double g = 1;
    for (std::size_t i = 1; i < x.size(); ++i)
        g += 9 * x[i] / static_cast<double>(x.size() - 1);
    return {x[0], g * (1 - std::sqrt(x[0] / g))};
}

/// DTLZ2 of Deb et al. 2005, doi:10.1007/1-84628-137-7_6: the front is an eighth of the unit sphere.
std::vector<double> dtlz2(std::span<const double> x)
{
    double g = 0;
    for (std::size_t i = 2; i < x.size(); ++i)
        g += (x[i] - 0.5) * (x[i] - 0.5);
    const double a = x[0] * std::numbers::pi / 2, b = x[1] * std::numbers::pi / 2;
    return {(1 + g) * std::cos(a) * std::cos(b), (1 + g) * std::cos(a) * std::sin(b), (1 + g) * std::sin(a)};
}

const std::vector<Objective> kTwo{{0, false}, {1, false}};

} // namespace

class TstFront : public QObject {
    Q_OBJECT
private slots:
    void nonDominatedRows();
    void findsTheCurvedFrontOfTwo();
    void findsTheSphereOfThree();
    void linearFrontUnderABudget();
    void maximisedObjectivesToo();
    void nothingFeasibleGivesNoFront();
    void sameBitsEachTime();
    void cancelKeepsWhatThereIs();
    void thinsToWhatIsAskedFor();
    void badQuestionsAreRefused();
};

void TstFront::nonDominatedRows()
{
    //                              0     1     2     3     4 = 0  5
    const std::vector<double> rows{1, 4, 2, 2, 3, 3, 4, 1, 1, 4, 2, 5};
    QCOMPARE(nonDominated(rows, 2), (std::vector<std::size_t>{0, 1, 3}));
    QCOMPARE(nonDominated(std::vector<double>{3, 1, 2}, 1), std::vector<std::size_t>{1});
    QVERIFY(nonDominated({}, 2).empty());
}

void TstFront::findsTheCurvedFrontOfTwo()
{
    FrontOptions options;
    options.search.evaluations = 10000;
    std::size_t told = 0;
    options.partial = [&](const std::vector<Package>& packages) {
        QVERIFY(!packages.empty() && packages.size() <= options.mostPackages);
        ++told;
    };
    const auto result = paretoFront(tests::problemOf(std::vector<Variable>(6), 2, zdt1), kTwo, {}, options);
    VERIFY_RESULT(result);
    QCOMPARE(told, 2 + result->generations / 8);
    QVERIFY(result->packages.size() >= 30);
    QVERIFY(result->generations > 20);
    double widestGap = 0;
    for (std::size_t i = 0; i < result->packages.size(); ++i) {
        const auto& f = result->packages[i].outputs;
        QVERIFY2(f[1] - (1 - std::sqrt(f[0])) < 0.02, qPrintable(QStringLiteral("%1 %2").arg(f[0]).arg(f[1])));
        if (i > 0) {
            QVERIFY(f[0] > result->packages[i - 1].outputs[0] && f[1] < result->packages[i - 1].outputs[1]);
            widestGap = std::max(widestGap, f[0] - result->packages[i - 1].outputs[0]);
        }
    }
    QVERIFY2(widestGap < 0.15, qPrintable(QString::number(widestGap)));
    VERIFY_CLOSE(result->packages.front().outputs[0], 0, 0, 1e-6);
    VERIFY_CLOSE(result->packages.back().outputs[1], 0, 0, 0.01);
    VERIFY_CLOSE(result->ends[1].outputs[1], 0, 0, 1e-4);
}

void TstFront::findsTheSphereOfThree()
{
    const auto result = paretoFront(tests::problemOf(std::vector<Variable>(5), 3, dtlz2), {{0, false}, {1, false}, {2, false}},
                                    {}, {.search = {.evaluations = 12000}});
    VERIFY_RESULT(result);
    QVERIFY(result->packages.size() >= 40);
    for (const Package& package : result->packages) {
        const auto& f = package.outputs;
        VERIFY_CLOSE(f[0] * f[0] + f[1] * f[1] + f[2] * f[2], 1, 0.1, 0);
    }
}

// Gain x + y + z, cost 1 x + 2 y + 4 z, at most 3 and gain at least 0.5: the cheapest way to a gain g is x first, then y, then z.
void TstFront::linearFrontUnderABudget()
{
    const auto problem = tests::problemOf(std::vector<Variable>(3), 2, [](auto p) {
        return std::vector<double>{p[0] + p[1] + p[2], p[0] + 2 * p[1] + 4 * p[2]};
    });
    const auto result = paretoFront(problem, {{0, true}, {1, false}},
                                    {{.output = 1, .relation = Relation::AtMost, .bound = 3, .isLimit = true},
                                     {.output = 0, .relation = Relation::AtLeast, .bound = 0.5}},
                                    {.search = {.evaluations = 8000}});
    VERIFY_RESULT(result);
    QVERIFY(result->packages.size() >= 20);
    for (const Package& package : result->packages) {
        const double gain = package.outputs[0];
        QVERIFY(package.outputs[1] <= 3 + 1e-8 && gain >= 0.5 - 1e-8);
        const double cheapest = gain <= 1 ? gain : 1 + 2 * (gain - 1);
        QVERIFY(package.outputs[1] >= cheapest - 1e-9);
        VERIFY_CLOSE(package.outputs[1], cheapest, 0, 0.1);
    }
    VERIFY_CLOSE(result->packages.front().outputs[0], 2, 1e-4, 0); // the largest gain first
    VERIFY_CLOSE(result->packages.back().outputs[1], 0.5, 1e-4, 0); // the cheapest last
}

void TstFront::maximisedObjectivesToo()
{
    const auto mirrored = tests::problemOf(std::vector<Variable>(6), 2, [](auto x) {
        auto f = zdt1(x);
        return std::vector<double>{-f[0], -f[1]};
    });
    const auto plain = tests::problemOf(std::vector<Variable>(6), 2, zdt1);
    const FrontOptions options{.search = {.evaluations = 3000}};
    const auto a = paretoFront(mirrored, {{0, true}, {1, true}}, {}, options);
    const auto b = paretoFront(plain, kTwo, {}, options);
    VERIFY_RESULT(a);
    VERIFY_RESULT(b);
    QCOMPARE(a->packages.size(), b->packages.size());
    for (std::size_t i = 0; i < a->packages.size(); ++i)
        QCOMPARE(a->packages[i].point, b->packages[i].point);
}

void TstFront::nothingFeasibleGivesNoFront()
{
    const auto result =
        paretoFront(tests::problemOf(std::vector<Variable>(3), 2, zdt1), kTwo,
                    {{.output = 0, .relation = Relation::AtLeast, .bound = 2}}, {.search = {.evaluations = 1000}});
    VERIFY_RESULT(result);
    QVERIFY(result->packages.empty());
    QCOMPARE(result->feasible, 0U);
    QCOMPARE(result->ends.size(), 2U);
    QVERIFY(result->ends[0].point.empty());
    QVERIFY(result->tried.count > 0);
}

void TstFront::sameBitsEachTime()
{
    const FrontOptions options{.search = {.evaluations = 2000, .seed = 9}};
    const auto problem = tests::problemOf(std::vector<Variable>(4), 2, zdt1);
    const auto once = paretoFront(problem, kTwo, {}, options);
    const auto again = paretoFront(problem, kTwo, {}, options);
    VERIFY_RESULT(once);
    VERIFY_RESULT(again);
    QCOMPARE(again->tried.points, once->tried.points);
    QCOMPARE(again->packages.size(), once->packages.size());
    const auto other = paretoFront(problem, kTwo, {}, {.search = {.evaluations = 2000, .seed = 10}});
    VERIFY_RESULT(other);
    QVERIFY(other->tried.points != once->tried.points);
}

void TstFront::cancelKeepsWhatThereIs()
{
    const auto problem = tests::problemOf(std::vector<Variable>(4), 2, zdt1);
    for (const std::size_t when : {300U, 3000U}) { // in the search for the ends, and among generations
        std::atomic<bool> cancel = false;
        FrontOptions options;
        options.search.evaluations = 5000;
        options.search.cancel = &cancel;
        std::size_t calls = 0, seen = 0;
        auto counting = problem;
        counting.evaluate = [&, evaluate = problem.evaluate](auto points, auto count, auto outputs) {
            seen += count;
            ++calls;
            cancel = seen >= when;
            return evaluate(points, count, outputs);
        };
        const auto result = paretoFront(counting, kTwo, {}, options);
        VERIFY_RESULT(result);
        QCOMPARE(result->ended, Ended::Cancelled);
        QCOMPARE(result->evaluations, seen);
        QVERIFY(seen < when + 400);
        QVERIFY(!result->packages.empty());
        QVERIFY(calls > 1);
    }
}

void TstFront::thinsToWhatIsAskedFor()
{
    const auto result = paretoFront(tests::problemOf(std::vector<Variable>(4), 2, zdt1), kTwo, {},
                                    {.search = {.evaluations = 4000}, .mostPackages = 7});
    VERIFY_RESULT(result);
    QCOMPARE(result->packages.size(), 7U);
    VERIFY_CLOSE(result->packages.front().outputs[0], 0, 0, 1e-6);
    VERIFY_CLOSE(result->packages.back().outputs[1], 0, 0, 0.01);
}

void TstFront::badQuestionsAreRefused()
{
    const auto problem = tests::problemOf(std::vector<Variable>(4), 2, zdt1);
    const auto kindOf = [](const auto& result) { return result.has_value() ? core::ErrorKind::Internal : result.error().kind; };
    QCOMPARE(kindOf(paretoFront(problem, {{0, false}}, {})), core::ErrorKind::InvalidArgument);
    QCOMPARE(kindOf(paretoFront(problem, std::vector<Objective>(5), {})), core::ErrorKind::InvalidArgument);
    QCOMPARE(kindOf(paretoFront(problem, kTwo, {}, {.population = 30})), core::ErrorKind::InvalidArgument);
    QCOMPARE(kindOf(paretoFront(problem, kTwo, {}, {.mostPackages = 1})), core::ErrorKind::InvalidArgument);
    QCOMPARE(kindOf(paretoFront(problem, {{0, false}, {2, false}}, {})), core::ErrorKind::InvalidArgument);
}

QTEST_GUILESS_MAIN(TstFront)
#include "tst_front.moc"
