// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/optimise/robust.h"

#include "tests/support/checks.h"

#include <cmath>
#include <limits>

using namespace core::optimise;

namespace {

// Three packages in four futures:
//              steady  bold  careful
const std::vector<double> kOutcomes{5, 9, 4, //
                                    5, 8, 4, //
                                    5, 1, 4.5, //
                                    4, 9, 4.2};

} // namespace

class TstRobust : public QObject {
    Q_OBJECT
private slots:
    void choosesByEachCriterion();
    void lessIsBetterIsTheMirror();
    void chanceOfTargets();
    void membersThatFailedAreLeftOutForAll();
    void worstTenth();
    void aggregatesOnePackage();
    void badQuestionsAreRefused();
};

// Worst: 4, 1, 4: the first of equals. Regrets against the best of each row (9, 8, 5, 9): steady 4, 3, 0, 5; bold 0, 0, 4, 0;
// careful 5, 4, 0.5, 4.8. Largest 5, 4, 5: bold. Means 4.75, 6.75, 4.175.
void TstRobust::choosesByEachCriterion()
{
    const auto choice = robustChoice(kOutcomes, 3, true);
    VERIFY_RESULT(choice);
    QCOMPARE(choice->bestWorst, 0U);
    QCOMPARE(choice->leastRegret, 1U);
    QCOMPARE(choice->bestMean, 1U);
    QCOMPARE(choice->packages[1].worst, 1.0);
    QCOMPARE(choice->packages[0].largestRegret, 5.0);
    QCOMPARE(choice->packages[0].meanRegret, 3.0);
    QCOMPARE(choice->packages[1].largestRegret, 4.0);
    QCOMPARE(choice->packages[2].mean, 4.175);
    QCOMPARE(choice->packages[0].chance, 1.0);
    QCOMPARE(choice->membersUsed, 4U);
}

void TstRobust::lessIsBetterIsTheMirror()
{
    std::vector<double> mirrored;
    for (const double outcome : kOutcomes)
        mirrored.push_back(-outcome);
    const auto choice = robustChoice(mirrored, 3, false);
    const auto plain = robustChoice(kOutcomes, 3, true);
    VERIFY_RESULT(choice);
    for (std::size_t p = 0; p < 3; ++p) {
        QCOMPARE(choice->packages[p].worst, -plain->packages[p].worst);
        QCOMPARE(choice->packages[p].largestRegret, plain->packages[p].largestRegret);
        QCOMPARE(choice->packages[p].mean, -plain->packages[p].mean);
    }
    QCOMPARE(choice->bestWorst, plain->bestWorst);
    QCOMPARE(choice->leastRegret, plain->leastRegret);
}

void TstRobust::chanceOfTargets()
{
    // at least 4.5: 3, 3, 1 of 4; of steady and bold the better mean
    std::vector<std::uint8_t> reached;
    for (const double outcome : kOutcomes)
        reached.push_back(outcome >= 4.5);
    const auto choice = robustChoice(kOutcomes, 3, true, reached);
    VERIFY_RESULT(choice);
    QCOMPARE(choice->packages[0].chance, 0.75);
    QCOMPARE(choice->packages[2].chance, 0.25);
    QCOMPARE(choice->bestChance, 1U);
    VERIFY_CLOSE(choice->packages[0].chanceError, std::sqrt(0.75 * 0.25 / 4), 1e-12, 0);
}

void TstRobust::membersThatFailedAreLeftOutForAll()
{
    auto outcomes = kOutcomes;
    outcomes[6] = std::numeric_limits<double>::quiet_NaN(); // steady in the third future, in which bold is worst
    const auto choice = robustChoice(outcomes, 3, true);
    VERIFY_RESULT(choice);
    QCOMPARE(choice->membersUsed, 3U);
    QCOMPARE(choice->membersLeftOut, 1U);
    QCOMPARE(choice->packages[1].worst, 8.0);
    QCOMPARE(choice->bestWorst, 1U);
}

void TstRobust::worstTenth()
{
    std::vector<double> outcomes;
    for (int m = 0; m < 30; ++m)
        outcomes.push_back(m);
    const auto choice = robustChoice(outcomes, 1, true);
    VERIFY_RESULT(choice);
    QCOMPARE(choice->packages[0].worstTenth, 1.0); // 0, 1, 2
    const auto less = robustChoice(outcomes, 1, false);
    VERIFY_RESULT(less);
    QCOMPARE(less->packages[0].worstTenth, 28.0); // 27, 28, 29
}

void TstRobust::aggregatesOnePackage()
{
    const std::vector<double> outcomes{3, 1, 2};
    QCOMPARE(robustOutcome(outcomes, RobustAim::Mean, true), 2.0);
    QCOMPARE(robustOutcome(outcomes, RobustAim::Worst, true), 1.0);
    QCOMPARE(robustOutcome(outcomes, RobustAim::Worst, false), 3.0);
    QCOMPARE(robustOutcome(outcomes, RobustAim::WorstTenth, false), 3.0);
    QVERIFY(std::isnan(robustOutcome({}, RobustAim::Mean, true)));
    QVERIFY(std::isnan(robustOutcome(std::vector<double>{1, std::numeric_limits<double>::infinity()}, RobustAim::Worst, true)));
}

void TstRobust::badQuestionsAreRefused()
{
    const auto kindOf = [](const auto& result) { return result.has_value() ? core::ErrorKind::Internal : result.error().kind; };
    QCOMPARE(kindOf(robustChoice(kOutcomes, 0, true)), core::ErrorKind::InvalidArgument);
    QCOMPARE(kindOf(robustChoice(kOutcomes, 5, true)), core::ErrorKind::InvalidArgument);
    QCOMPARE(kindOf(robustChoice({}, 2, true)), core::ErrorKind::InvalidArgument);
    QCOMPARE(kindOf(robustChoice(kOutcomes, 3, true, std::vector<std::uint8_t>(4, 1))), core::ErrorKind::InvalidArgument);
    QCOMPARE(kindOf(robustChoice(std::vector<double>{std::nan("")}, 1, true)), core::ErrorKind::InvalidArgument);
}

QTEST_GUILESS_MAIN(TstRobust)
#include "tst_robust.moc"
