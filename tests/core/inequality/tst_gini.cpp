// SPDX-License-Identifier: GPL-3.0-or-later
// Gini and Lorenz, Theil with its parts, Dagum's decomposition: hand computations and the properties that make them measures.
#include "core/inequality/dagum.h"
#include "core/inequality/gini.h"
#include "core/inequality/over_time.h"
#include "core/inequality/theil.h"
#include "random_values.h"
#include "tests/support/checks.h"

#include <QTest>

#include <algorithm>
#include <numeric>

using namespace core::inequality;

namespace {

const double kMissing = std::nan("");

/// The definition itself, pair by pair.
double giniOfPairs(const std::vector<double>& values, const std::vector<double>& weights)
{
    double weight = 0, sum = 0, differences = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        weight += weights[i];
        sum += weights[i] * values[i];
        for (std::size_t j = 0; j < values.size(); ++j)
            differences += weights[i] * weights[j] * std::abs(values[i] - values[j]);
    }
    return differences / (2 * weight * sum);
}

struct Case {
    std::vector<double> values, weights;
    std::vector<int> groups;
};

Case randomCase(std::uint32_t seed, int units, int groups)
{
    tests::RandomValues random(seed);
    Case made{random.many(units, 0.1, 100), random.many(units, 0.2, 5), {}};
    for (int i = 0; i < units; ++i)
        made.groups.push_back(i < groups ? i : random.below(groups)); // none empty
    return made;
}

int asInt(Reason reason)
{
    return static_cast<int>(reason);
}

} // namespace

class GiniTest : public QObject {
    Q_OBJECT

private slots:
    void findsTheCoefficientByHand();
    void isZeroWhenAllAreEqual();
    void reachesTheMostWhenOneHasAll();
    void drawsTheLorenzCurve();
    void agreesWithTheDefinition();
    void findsTheilByHand();
    void theilTakesZeroValuesAndLDoesNot();
    void decomposesTheilExactly();
    void decomposesDagumByHand();
    void decomposesDagumExactly();
    void comparesGroupsAsTheDefinitionSays();
    void groupsThatDoNotOverlap();
    void groupsOfOneUnit();
    void weightsCountAsCopies();
    void orderAndScaleAndCopiesChangeNothing();
    void staysWithinBounds();
    void transfersToThePoorLowerIt();
    void refusesWhatHasNoAnswer();
    void measuresOverTime();
};

void GiniTest::findsTheCoefficientByHand()
{
    // 1, 2, 3, 4: sum of |differences| over ordered pairs 2 (1+2+3+1+2+1) = 20, over 2 n^2 mean = 2 * 16 * 2.5 = 80.
    const auto found = gini({std::vector<double>{4, 1, 3, 2}});
    QVERIFY(found.has_value());
    VERIFY_CLOSE(found->coefficient, 0.25, 1e-14, 0);
    VERIFY_CLOSE(found->most, 0.75, 1e-14, 0);
}

void GiniTest::isZeroWhenAllAreEqual()
{
    const std::vector<double> values(7, 0.3);
    const std::vector<double> weights{1, 2, 3, 0.7, 0.1, 9, 4};
    const std::vector<int> groups{0, 0, 1, 1, 2, 2, 2};
    QCOMPARE(gini({values, weights})->coefficient, 0.0);
    QCOMPARE(theil({values, weights, groups})->total, 0.0);
    QCOMPARE(theil({values, weights, groups})->betweenShare, 0.0);
    QCOMPARE(theil({values, weights, groups}, TheilIndex::L)->total, 0.0);
    const auto parts = dagum({values, weights, groups});
    QVERIFY(parts.has_value());
    QCOMPARE(parts->total, 0.0);
    QCOMPARE(parts->within, 0.0);
    QCOMPARE(parts->netBetween, 0.0);
    QCOMPARE(parts->transvariation, 0.0);
}

void GiniTest::reachesTheMostWhenOneHasAll()
{
    const auto found = gini({std::vector<double>{0, 0, 0, 0, 12}});
    QVERIFY(found.has_value());
    VERIFY_CLOSE(found->coefficient, 0.8, 1e-14, 0);
    VERIFY_CLOSE(found->most, 0.8, 1e-14, 0);
}

void GiniTest::drawsTheLorenzCurve()
{
    const auto found = gini({std::vector<double>{6, 1, 3}});
    QVERIFY(found.has_value());
    const auto& curve = found->lorenz;
    QCOMPARE(curve.size(), std::size_t{4});
    QCOMPARE(curve[0].unit, -1);
    QCOMPARE(curve[1].unit, 1);
    QCOMPARE(curve[2].unit, 2);
    QCOMPARE(curve[3].unit, 0);
    VERIFY_CLOSE(curve[1].value, 0.1, 1e-14, 0);
    VERIFY_CLOSE(curve[2].value, 0.4, 1e-14, 0);
    VERIFY_CLOSE(curve[2].population, 2.0 / 3, 1e-14, 0);
    QCOMPARE(curve[3].value, 1.0);
    QCOMPARE(curve[3].population, 1.0);
    // Twice the area between the curve and the diagonal.
    double area = 0;
    for (std::size_t k = 1; k < curve.size(); ++k)
        area += (curve[k].population - curve[k - 1].population) * (curve[k].value + curve[k - 1].value);
    VERIFY_CLOSE(found->coefficient, 1 - area, 1e-13, 0);
}

void GiniTest::agreesWithTheDefinition()
{
    for (std::uint32_t seed = 1; seed <= 20; ++seed) {
        const Case made = randomCase(seed, 31, 4);
        VERIFY_CLOSE(gini({made.values, made.weights})->coefficient, giniOfPairs(made.values, made.weights), 1e-13, 0);
    }
}

void GiniTest::findsTheilByHand()
{
    // 1 and 3, mean 2: T = (1/2)(1/2 ln 1/2 + 3/2 ln 3/2), L = -(1/2)(ln 1/2 + ln 3/2).
    const std::vector<double> values{1, 3};
    VERIFY_CLOSE(theil({values})->total, 0.5 * (0.5 * std::log(0.5) + 1.5 * std::log(1.5)), 1e-14, 0);
    VERIFY_CLOSE(theil({values}, TheilIndex::L)->total, -0.5 * (std::log(0.5) + std::log(1.5)), 1e-14, 0);
    QVERIFY(!theil({values})->decomposed);
    // Two groups whose units are alike within: all is between.
    const std::vector<double> pairs{1, 1, 3, 3};
    const std::vector<int> groups{0, 0, 1, 1};
    const auto parts = theil({pairs, {}, groups});
    QVERIFY(parts.has_value());
    QCOMPARE(parts->within, 0.0);
    VERIFY_CLOSE(parts->between, theil({values})->total, 1e-14, 0);
    VERIFY_CLOSE(parts->betweenShare, 1.0, 1e-14, 0);
    VERIFY_CLOSE(parts->groups[1].valueShare, 0.75, 1e-14, 0);
}

void GiniTest::theilTakesZeroValuesAndLDoesNot()
{
    // One of two has all: T = ln 2.
    const std::vector<double> values{0, 5};
    VERIFY_CLOSE(theil({values})->total, std::log(2.0), 1e-14, 0);
    const auto refused = theil({values}, TheilIndex::L);
    QVERIFY(!refused.has_value());
    QCOMPARE(asInt(refused.error().reason), asInt(Reason::ValueNotPositive));
    QCOMPARE(refused.error().unit, 0);
    // A group that holds nothing is equal within and counts between.
    const std::vector<double> poor{0, 0, 4, 4};
    const std::vector<int> groups{0, 0, 1, 1};
    const auto parts = theil({poor, {}, groups});
    QVERIFY(parts.has_value());
    VERIFY_CLOSE(parts->between, std::log(2.0), 1e-14, 0);
    QCOMPARE(parts->within, 0.0);
}

void GiniTest::decomposesTheilExactly()
{
    for (std::uint32_t seed = 1; seed <= 50; ++seed) {
        const Case made = randomCase(seed, 31, 1 + static_cast<int>(seed % 6));
        for (const TheilIndex index : {TheilIndex::T, TheilIndex::L}) {
            const auto parts = theil({made.values, made.weights, made.groups}, index);
            QVERIFY(parts.has_value());
            VERIFY_CLOSE(parts->within + parts->between, parts->total, 1e-13, 0);
            VERIFY_CLOSE(parts->total, theil({made.values, made.weights}, index)->total, 1e-13, 0);
            double contributions = 0;
            for (const TheilGroup& group : parts->groups)
                contributions += group.contribution;
            VERIFY_CLOSE(contributions, parts->within, 1e-13, 0);
        }
    }
}

void GiniTest::decomposesDagumByHand()
{
    // A = {1, 3}, B = {2, 6}; mean 3, p = 1/2 each, s = 1/3 and 2/3.
    // Differences of all pairs: 2+1+5+1+3+4 = 16, G = 2 * 16/(2 * 16 * 3) = 1/3.
    // G_AA = 2 * 2/(2 * 4 * 2) = 1/4, G_BB = 2 * 4/(2 * 4 * 4) = 1/4; within = 1/4 (1/6 + 1/3) = 1/8.
    // G_AB = (1+5+1+3)/(4 (2+4)) = 5/12. B is richer: d = (1+5+3)/4, p = 1/4 (3 above 2), D = (9-1)/(9+1) = 4/5.
    // p_A s_B + p_B s_A = 1/2: net = 5/24 * 4/5 = 1/6, transvariation = 5/24 * 1/5 = 1/24; 1/8 + 1/6 + 1/24 = 1/3.
    const std::vector<int> groups{0, 0, 1, 1};
    const auto parts = dagum({std::vector<double>{1, 3, 2, 6}, {}, groups});
    QVERIFY(parts.has_value());
    VERIFY_CLOSE(parts->total, 1.0 / 3, 1e-14, 0);
    VERIFY_CLOSE(parts->within, 1.0 / 8, 1e-14, 0);
    VERIFY_CLOSE(parts->netBetween, 1.0 / 6, 1e-14, 0);
    VERIFY_CLOSE(parts->transvariation, 1.0 / 24, 1e-14, 0);
    QCOMPARE(parts->largest, DagumPart::NetBetween);
    QCOMPARE(parts->pairs.size(), std::size_t{1});
    const DagumPair& pair = parts->pairs[0];
    QCOMPARE(pair.richer, 1);
    QCOMPARE(pair.poorer, 0);
    VERIFY_CLOSE(pair.gini, 5.0 / 12, 1e-14, 0);
    VERIFY_CLOSE(pair.gross, 9.0 / 4, 1e-14, 0);
    VERIFY_CLOSE(pair.moment, 1.0 / 4, 1e-14, 0);
    VERIFY_CLOSE(pair.affluence, 0.8, 1e-14, 0);
    VERIFY_CLOSE(parts->groups[0].gini, 0.25, 1e-14, 0);
    VERIFY_CLOSE(parts->withinShare + parts->netBetweenShare + parts->transvariationShare, 1.0, 1e-14, 0);
}

void GiniTest::decomposesDagumExactly()
{
    for (std::uint32_t seed = 1; seed <= 50; ++seed) {
        const Case made = randomCase(seed, 31, 2 + static_cast<int>(seed % 6));
        const auto parts = dagum({made.values, made.weights, made.groups});
        QVERIFY(parts.has_value());
        VERIFY_CLOSE(parts->within + parts->netBetween + parts->transvariation, parts->total, 1e-13, 0);
        VERIFY_CLOSE(parts->total, giniOfPairs(made.values, made.weights), 1e-13, 0);
        for (const DagumPair& pair : parts->pairs) {
            QVERIFY(pair.affluence >= 0 && pair.affluence <= 1);
            QVERIFY(pair.gini > 0 && pair.gini < 1);
            QVERIFY(pair.gini <= parts->pairs[static_cast<std::size_t>(parts->widestPair)].gini);
        }
    }
}

void GiniTest::comparesGroupsAsTheDefinitionSays()
{
    // d, p and G_jh unit by unit, with values that occur several times and in both groups.
    for (std::uint32_t seed = 1; seed <= 30; ++seed) {
        Case made = randomCase(seed, 20, 2);
        for (double& value : made.values)
            value = std::ceil(value / 12);
        const auto parts = dagum({made.values, made.weights, made.groups});
        const DagumPair& pair = parts->pairs[0];
        double gross = 0, moment = 0, weights = 0;
        for (std::size_t i = 0; i < made.values.size(); ++i) {
            for (std::size_t r = 0; r < made.values.size(); ++r) {
                if (made.groups[i] != pair.richer || made.groups[r] != pair.poorer)
                    continue;
                const double weight = made.weights[i] * made.weights[r];
                gross += weight * std::max(0.0, made.values[i] - made.values[r]);
                moment += weight * std::max(0.0, made.values[r] - made.values[i]);
                weights += weight;
            }
        }
        VERIFY_CLOSE(pair.gross, gross / weights, 1e-12, 0);
        VERIFY_CLOSE(pair.moment, moment / weights, 1e-12, 0);
        VERIFY_CLOSE(pair.gini, (gross + moment) / weights / (parts->groups[0].mean + parts->groups[1].mean), 1e-12, 0);
    }
}

void GiniTest::groupsThatDoNotOverlap()
{
    // Every unit of one group above all of the other: no transvariation. The same groups twice: no net difference.
    const std::vector<int> groups{0, 0, 1, 1};
    const auto apart = dagum({std::vector<double>{1, 2, 5, 9}, {}, groups});
    QCOMPARE(apart->transvariation, 0.0);
    QCOMPARE(apart->pairs[0].affluence, 1.0);
    const auto same = dagum({std::vector<double>{1, 4, 1, 4}, {}, groups});
    QCOMPARE(same->netBetween, 0.0);
    VERIFY_CLOSE(same->transvariation, same->total / 2, 1e-13, 0);
    QCOMPARE(same->pairs[0].richer, 0);
}

void GiniTest::groupsOfOneUnit()
{
    // Each unit its own group: nothing within, no overlap, all between.
    const std::vector<double> values{3, 8, 5};
    const std::vector<int> groups{0, 1, 4};
    const auto parts = dagum({values, {}, groups});
    QVERIFY(parts.has_value());
    QCOMPARE(parts->within, 0.0);
    QCOMPARE(parts->transvariation, 0.0);
    VERIFY_CLOSE(parts->netBetween, gini({values})->coefficient, 1e-14, 0);
    QCOMPARE(parts->groups.size(), std::size_t{3});
    QCOMPARE(parts->groups[2].group, 4);
    QCOMPARE(parts->pairs.size(), std::size_t{3});
}

void GiniTest::weightsCountAsCopies()
{
    const std::vector<double> values{2, 7, 4, 9, 1};
    const std::vector<double> weights{1, 3, 2, 1, 4};
    const std::vector<int> groups{0, 1, 1, 0, 1};
    std::vector<double> copies;
    std::vector<int> copiedGroups;
    for (std::size_t i = 0; i < values.size(); ++i) {
        copies.insert(copies.end(), static_cast<std::size_t>(weights[i]), values[i]);
        copiedGroups.insert(copiedGroups.end(), static_cast<std::size_t>(weights[i]), groups[i]);
    }
    VERIFY_CLOSE(gini({values, weights})->coefficient, gini({copies})->coefficient, 1e-13, 0);
    const auto weighted = dagum({values, weights, groups});
    const auto copied = dagum({copies, {}, copiedGroups});
    VERIFY_CLOSE(weighted->within, copied->within, 1e-13, 0);
    VERIFY_CLOSE(weighted->netBetween, copied->netBetween, 1e-13, 0);
    VERIFY_CLOSE(weighted->transvariation, copied->transvariation, 1e-13, 0);
    for (const TheilIndex index : {TheilIndex::T, TheilIndex::L}) {
        VERIFY_CLOSE(theil({values, weights, groups}, index)->within, theil({copies, {}, copiedGroups}, index)->within, 1e-13, 0);
        VERIFY_CLOSE(theil({values, weights, groups}, index)->between, theil({copies, {}, copiedGroups}, index)->between, 1e-13,
                     0);
    }
}

void GiniTest::orderAndScaleAndCopiesChangeNothing()
{
    for (std::uint32_t seed = 1; seed <= 10; ++seed) {
        const Case made = randomCase(seed, 17, 3);
        Case other;
        for (std::size_t i = made.values.size(); i-- > 0;) {
            other.values.push_back(made.values[i] * 1000);
            other.weights.push_back(made.weights[i] * 7);
            other.groups.push_back(made.groups[i]);
        }
        const Case twice{tests::repeated(other.values, 2), tests::repeated(other.weights, 2), tests::repeated(other.groups, 2)};
        const auto before = dagum({made.values, made.weights, made.groups});
        const auto after = dagum({twice.values, twice.weights, twice.groups});
        VERIFY_CLOSE(after->total, before->total, 1e-12, 0);
        VERIFY_CLOSE(after->within, before->within, 1e-12, 0);
        VERIFY_CLOSE(after->netBetween, before->netBetween, 1e-12, 1e-15);
        VERIFY_CLOSE(after->transvariation, before->transvariation, 1e-12, 1e-15);
        for (const TheilIndex index : {TheilIndex::T, TheilIndex::L})
            VERIFY_CLOSE(theil({twice.values, twice.weights}, index)->total, theil({made.values, made.weights}, index)->total,
                         1e-12, 0);
    }
}

void GiniTest::staysWithinBounds()
{
    for (std::uint32_t seed = 1; seed <= 100; ++seed) {
        tests::RandomValues random(seed);
        auto values = random.many(2 + random.below(30), 0, 1);
        for (double& value : values)
            value = std::pow(value, 1 + 20 * random.between(0, 1));
        const auto found = gini({values});
        QVERIFY(found.has_value());
        QVERIFY(found->coefficient >= 0 && found->coefficient <= found->most);
        const auto t = theil({values});
        QVERIFY(t->total >= 0 && t->total <= std::log(static_cast<double>(values.size())) * (1 + 1e-12));
    }
}

void GiniTest::transfersToThePoorLowerIt()
{
    // The principle of Pigou and Dalton.
    const std::vector<double> before{1, 4, 6, 20};
    const std::vector<double> after{2, 4, 6, 19};
    QVERIFY(gini({after})->coefficient < gini({before})->coefficient);
    QVERIFY(theil({after})->total < theil({before})->total);
    QVERIFY(theil({after}, TheilIndex::L)->total < theil({before}, TheilIndex::L)->total);
}

void GiniTest::refusesWhatHasNoAnswer()
{
    const std::vector<int> groups{0, 0, 0};
    QCOMPARE(asInt(dagum({std::vector<double>{1, 2, 3}, {}, groups}).error().reason), asInt(Reason::TooFewGroups));
    QCOMPARE(asInt(dagum({std::vector<double>{1, 2, 3}}).error().reason), asInt(Reason::TooFewGroups));
    const std::vector<int> two{0, 1, -1};
    QCOMPARE(asInt(dagum({std::vector<double>{1, kMissing, 3}, {}, two}).error().reason), asInt(Reason::TooFewUnits));
    QCOMPARE(asInt(dagum({std::vector<double>{kMissing, kMissing, 3}, {}, two}).error().reason), asInt(Reason::NoValues));
    QCOMPARE(asInt(gini({std::vector<double>{-1, 3}}).error().reason), asInt(Reason::NegativeValue));
    QCOMPARE(asInt(gini({std::vector<double>{0, 0}}).error().reason), asInt(Reason::ZeroMean));
    QCOMPARE(asInt(gini({std::vector<double>{}}).error().reason), asInt(Reason::NoValues));
    const std::vector<int> shorter{0};
    QCOMPARE(asInt(dagum({std::vector<double>{1, 2}, {}, shorter}).error().reason), asInt(Reason::SizesDiffer));
}

void GiniTest::measuresOverTime()
{
    // Three units, three years; the gap narrows, and the last year misses all but one.
    const std::vector<double> times{2015, 2016, 2017, 2018};
    const std::vector<double> values{1, 2, 3, kMissing, 5, 5, 5, 5, 9, 8, 7, kMissing};
    const std::vector<int> groups{0, 0, 1};
    const auto series = inequalityOverTime({values, times, 3}, {}, groups);
    QVERIFY(series.has_value());
    QCOMPARE(series->size(), std::size_t{4});
    VERIFY_CLOSE((*series)[1].gini->coefficient, gini({std::vector<double>{2, 5, 8}})->coefficient, 1e-14, 0);
    VERIFY_CLOSE((*series)[1].dagum->within, dagum({std::vector<double>{2, 5, 8}, {}, groups})->within, 1e-14, 0);
    QCOMPARE(asInt((*series)[3].gini.error().reason), asInt(Reason::TooFewUnits));
    QCOMPARE((*series)[3].counted.missingValue, 2);
    const auto trend = trendOf(*series, [](const InequalityAtTime& at) { return at.gini ? at.gini->coefficient : kMissing; });
    QVERIFY(trend.has_value());
    QCOMPARE(trend->points, 3);
    QCOMPARE(trend->direction, Direction::Falls);
    // Weights of each year.
    const std::vector<double> weights{1, 1, 1, 1, 1, 2, 1, 1, 1, 3, 1, 1};
    const auto weighted = inequalityOverTime({values, times, 3}, weights, groups);
    QVERIFY(weighted.has_value());
    VERIFY_CLOSE((*weighted)[1].gini->coefficient,
                 gini({std::vector<double>{2, 5, 8}, std::vector<double>{1, 2, 3}})->coefficient, 1e-14, 0);
    const std::vector<double> wrong{1, 2};
    QCOMPARE(asInt(inequalityOverTime({values, times, 3}, wrong).error().reason), asInt(Reason::SizesDiffer));
    const std::vector<double> backwards{2015, 2014, 2016, 2017};
    QCOMPARE(asInt(inequalityOverTime({values, backwards, 3}).error().reason), asInt(Reason::BadOption));
}

QTEST_GUILESS_MAIN(GiniTest)
#include "tst_gini.moc"
