// SPDX-License-Identifier: GPL-3.0-or-later
// Transitions between classes, where they lead, and whether the neighbourhood matters.
#include "core/inequality/markov.h"
#include "random_values.h"
#include "tests/support/checks.h"

#include <QTest>

using namespace core::inequality;

namespace {

const double kMissing = std::nan("");

int asInt(Reason reason)
{
    return static_cast<int>(reason);
}

std::vector<double> yearsFrom(int first, int count)
{
    std::vector<double> years;
    for (int k = 0; k < count; ++k)
        years.push_back(first + k);
    return years;
}

} // namespace

class MarkovTest : public QObject {
    Q_OBJECT

private slots:
    void countsAPublishedExample();
    void classesByQuantiles();
    void judgesMobility();
    void skipsMissingYears();
    void knowsWhereItLeads();
    void growthOfAllMovesNobody();
    void findsTheNeighbourhood();
    void refuses();
};

void MarkovTest::countsAPublishedExample()
{
    // The example of PySAL's giddy.markov.Markov (giddy 2.3, docstring): five sequences of three classes a, b, c.
    const std::vector<int> classes{1, 0, 2, 2, 2, 0, 2, 1, 2, 0, 0, 1, 0, 1, 2};
    const auto chain = markovOfClasses(classes, 5, 3);
    QVERIFY(chain.has_value());
    QCOMPARE(chain->counts, (std::vector<int>{1, 2, 1, 1, 0, 2, 1, 1, 1}));
    const std::vector<double> p{0.25, 0.5, 0.25, 1.0 / 3, 0, 2.0 / 3, 1.0 / 3, 1.0 / 3, 1.0 / 3};
    for (std::size_t c = 0; c < p.size(); ++c)
        VERIFY_CLOSE(chain->probabilities[c], p[c], 1e-15, 0);
    QCOMPARE(chain->longRun, LongRun::Unique);
    // Printed there as 0.30769231, 0.28846154, 0.40384615: 16/52, 15/52, 21/52.
    VERIFY_CLOSE(chain->stationary[0], 16.0 / 52, 1e-13, 0);
    VERIFY_CLOSE(chain->stationary[1], 15.0 / 52, 1e-13, 0);
    VERIFY_CLOSE(chain->stationary[2], 21.0 / 52, 1e-13, 0);
    QCOMPARE(chain->transitions, 10);
    VERIFY_CLOSE(chain->stay, 0.2, 1e-14, 0);
    VERIFY_CLOSE(chain->stay + chain->up + chain->down, 1.0, 1e-14, 0);
    VERIFY_CLOSE(chain->mobility, (3 - 0.25 - 0 - 1.0 / 3) / 2, 1e-14, 0);
    QCOMPARE(chain->verdict, MobilityVerdict::Mobile);
}

void MarkovTest::classesByQuantiles()
{
    // Eight values 1..8 over two years: median 4.5.
    const std::vector<double> values{1, 5, 2, 3, 7, 4, 6, 8};
    MarkovOptions options;
    options.classes = 2;
    options.values = MarkovValues::AsTheyAre;
    const auto chain = markov({values, yearsFrom(2020, 2), 4}, options);
    QVERIFY(chain.has_value());
    QCOMPARE(chain->bounds, std::vector<double>{4.5});
    QCOMPARE(chain->counts, (std::vector<int>{1, 1, 1, 1})); // 1-5 up, 2-3 low, 7-4 down, 6-8 high
    VERIFY_CLOSE(chain->first[0], 0.5, 1e-14, 0);
    VERIFY_CLOSE(chain->stationary[1], 0.5, 1e-14, 0);
}

void MarkovTest::judgesMobility()
{
    std::vector<int> staying;
    for (int i = 0; i < 20; ++i)
        staying.insert(staying.end(), {i % 2, i % 2, i % 2});
    staying[2] = 1;
    const auto chain = markovOfClasses(staying, 20, 2);
    QCOMPARE(chain->verdict, MobilityVerdict::Persistent);
    VERIFY_CLOSE(chain->up, 1.0 / 40, 1e-14, 0);
    QCOMPARE(chain->down, 0.0);
    VERIFY_CLOSE(chain->last[1], 11.0 / 20, 1e-14, 0);
}

void MarkovTest::skipsMissingYears()
{
    // No transition is made over a gap.
    const auto chain = markovOfClasses({0, -1, 1, 1, 1, 0}, 2, 2);
    QVERIFY(chain.has_value());
    QCOMPARE(chain->counts, (std::vector<int>{0, 0, 1, 1}));
    // With a lag of two the gap does not matter.
    QCOMPARE(markovOfClasses({0, -1, 1, 1, 1, 0}, 2, 2, 2)->counts, (std::vector<int>{0, 1, 1, 0}));
}

void MarkovTest::knowsWhereItLeads()
{
    // Nobody moves: where it ends depends on where it starts.
    QCOMPARE(markovOfClasses({0, 0, 1, 1}, 2, 2)->longRun, LongRun::SeveralEnds);
    QVERIFY(markovOfClasses({0, 0, 1, 1}, 2, 2)->stationary.empty());
    // One class takes all in.
    const auto sink = markovOfClasses({0, 1, 1, 0, 0, 1}, 2, 2);
    QCOMPARE(sink->longRun, LongRun::Unique);
    VERIFY_CLOSE(sink->stationary[1], 1.0, 1e-13, 0);
    VERIFY_CLOSE(sink->stationary[0], 0.0, 0, 1e-13);
    // A class that is entered at the end only has no row to go on with.
    QCOMPARE(markovOfClasses({0, 0, 1}, 1, 2)->longRun, LongRun::NotObserved);
    // A class that never occurs does not count.
    const auto two = markovOfClasses({0, 2, 0, 2, 0, 2}, 1, 3);
    QCOMPARE(two->longRun, LongRun::Unique);
    VERIFY_CLOSE(two->stationary[0], 0.5, 1e-13, 0);
    QCOMPARE(two->stationary[1], 0.0);
    // The stationary shares stay as they are: pi P = pi.
    tests::RandomValues random(2);
    std::vector<int> classes;
    for (int c = 0; c < 400; ++c)
        classes.push_back(random.below(4));
    const auto chain = markovOfClasses(classes, 20, 4);
    double sum = 0;
    for (std::size_t to = 0; to < 4; ++to) {
        double next = 0;
        for (std::size_t from = 0; from < 4; ++from)
            next += chain->stationary[from] * chain->probabilities[from * 4 + to];
        VERIFY_CLOSE(next, chain->stationary[to], 1e-12, 0);
        sum += chain->stationary[to];
    }
    VERIFY_CLOSE(sum, 1.0, 1e-12, 0);
}

void MarkovTest::growthOfAllMovesNobody()
{
    // All double every year: places stay, though in plain values all rise.
    std::vector<double> values;
    for (int i = 1; i <= 8; ++i) {
        for (int k = 0; k < 4; ++k)
            values.push_back(i * std::pow(2.0, k));
    }
    const auto years = yearsFrom(2020, 4);
    const auto places = markov({values, years, 8});
    QVERIFY(places.has_value());
    QCOMPARE(places->stay, 1.0);
    QCOMPARE(places->mobility, 0.0);
    MarkovOptions plain;
    plain.values = MarkovValues::AsTheyAre;
    QVERIFY(markov({values, years, 8}, plain)->up > 0.5);
}

void MarkovTest::findsTheNeighbourhood()
{
    // A ring of 40: a unit beside high ones rises, beside low ones falls; and one in which it does not matter.
    std::vector<std::pair<int, int>> ring;
    for (int i = 0; i < 40; ++i)
        ring.emplace_back(i, (i + 1) % 40);
    const auto neighbours = *Neighbours::fromPairs(40, ring);
    tests::RandomValues random(31);
    const int times = 30;
    std::vector<double> pulled(40 * times), free(40 * times);
    for (int i = 0; i < 40; ++i) {
        pulled[static_cast<std::size_t>(i * times)] = random.between(1, 9);
        free[static_cast<std::size_t>(i * times)] = random.between(1, 9);
    }
    for (int k = 1; k < times; ++k) {
        for (int i = 0; i < 40; ++i) {
            const auto at = [&](int unit) { return static_cast<std::size_t>((unit + 40) % 40 * times + k - 1); };
            const double around = (pulled[at(i - 1)] + pulled[at(i + 1)]) / 2;
            pulled[at(i) + 1] = 0.3 * pulled[at(i)] + 0.4 * around + random.between(0, 3);
            free[at(i) + 1] = 0.5 * free[at(i)] + random.between(0, 5);
        }
    }
    const auto years = yearsFrom(1990, times);
    MarkovOptions options;
    options.classes = 3;
    const auto found = spatialMarkov({pulled, years, 40}, neighbours, options);
    QVERIFY(found.has_value());
    QVERIFY(found->differs);
    QCOMPARE(found->byNeighbours.size(), std::size_t{3});
    int transitions = 0;
    for (const Markov& chain : found->byNeighbours)
        transitions += chain.transitions;
    QCOMPARE(transitions, found->all.transitions);
    QCOMPARE(found->all.counts, markov({pulled, years, 40}, options)->counts);
    const auto none = spatialMarkov({free, years, 40}, neighbours, options);
    QVERIFY(none.has_value());
    QVERIFY(none->pValue > 0.01);
    QVERIFY(none->degreesOfFreedom > 0 && none->degreesOfFreedom <= 12);
    QCOMPARE(asInt(spatialMarkov({free, years, 40}, *Neighbours::fromPairs(40, {}), options).error().reason),
             asInt(Reason::NoNeighbours));
    QCOMPARE(asInt(spatialMarkov({free, years, 40}, *Neighbours::fromPairs(4, {}), options).error().reason),
             asInt(Reason::SizesDiffer));
}

void MarkovTest::refuses()
{
    const auto years = yearsFrom(2020, 2);
    const auto reason = [&](const std::vector<double>& values, int classes = 2,
                            MarkovValues kind = MarkovValues::RelativeToMean) {
        MarkovOptions options;
        options.classes = classes;
        options.values = kind;
        const auto chain = markov({values, years, static_cast<int>(values.size() / 2)}, options);
        return chain ? -1 : asInt(chain.error().reason);
    };
    QCOMPARE(reason({}), asInt(Reason::NoValues));
    QCOMPARE(reason({kMissing, kMissing}), asInt(Reason::NoValues));
    QCOMPARE(reason({1, 2, 3, 4}, 5), asInt(Reason::TooFewUnits));
    QCOMPARE(reason({1, 2, 3, 4}, 1), asInt(Reason::BadOption));
    QCOMPARE(reason({1, 2, 3, -4}), asInt(Reason::NegativeValue));
    QCOMPARE(reason({0, 2, 0, 4}), asInt(Reason::ZeroMean));
    QCOMPARE(reason({2, 2, 2, 2}), asInt(Reason::ConstantValues));
    QCOMPARE(reason({0, 0, 0, 0, 0, 1}, 3, MarkovValues::AsTheyAre), asInt(Reason::ConstantValues));
    QCOMPARE(reason({1, INFINITY, 2, 2}), asInt(Reason::NotFinite));
    const std::vector<double> one{1, 2};
    const auto year = yearsFrom(2020, 1);
    QCOMPARE(asInt(markov({one, year, 2}).error().reason), asInt(Reason::TooFewTimes));
    QCOMPARE(asInt(markovOfClasses({0, 5}, 1, 2).error().reason), asInt(Reason::BadOption));
    QCOMPARE(asInt(markovOfClasses({0, -1, 1}, 1, 2).error().reason), asInt(Reason::NoValues));
}

QTEST_GUILESS_MAIN(MarkovTest)
#include "tst_markov.moc"
