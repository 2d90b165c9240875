// SPDX-License-Identifier: GPL-3.0-or-later
// Whole indices: properties that any method keeps, panels, contributions, notes. What is wrong with data or definition stands in
// tst_index_faults.cpp.
#include "core/index/composite.h"
#include "core/index/frozen_index.h"
#include "core/index/statistics.h"
#include "small_index.h"
#include "tests/support/checks.h"

#include <QObject>

#include <functional>
#include <numeric>

using namespace core;
using namespace core::index;
using tests::kGap;

namespace {

/// The tree of small_index.h under each kind of normalisation, weighting and aggregation.
struct Variant {
    QByteArray name;
    Definition definition;
};

void judge(Definition& definition)
{
    definition.method.weighting.comparisons = {{"", {{"x", "y", 2}, {"x", "f", 3}, {"y", "f", 2}}},
                                               {"x", {{"a", "b", 0.5}}},
                                               {"y", {{"c", "d", 1}, {"c", "e", 3}, {"d", "e", 2}}}};
}

std::vector<Variant> variants()
{
    std::vector<Variant> result;
    const auto add = [&](const char* kind, const char* word, const std::function<void(Method&)>& change) {
        Definition definition = tests::treeDefinition();
        judge(definition);
        for (Indicator& indicator : definition.framework.indicators) {
            const bool less = indicator.direction == Direction::LessIsBetter;
            indicator.goalposts = less ? Goalposts{200, -10} : Goalposts{-10, 200};
        }
        change(definition.method);
        result.push_back({QByteArray(kind) + ' ' + word, definition});
    };
    using N = Normalisation::Kind;
    for (const N kind : {N::MinMax, N::ZScore, N::Rank, N::Goalposts, N::DistanceToReference, N::Vector})
        add("normalise", toString(kind), [&](Method& m) { m.normalisation.kind = kind; });
    using W = Weighting::Kind;
    for (const W kind :
         {W::Given, W::Equal, W::Entropy, W::Critic, W::VariationCoefficient, W::PrincipalComponents, W::Ahp, W::EntropyAhp}) {
        add("weight within branches", toString(kind), [&](Method& m) { m.weighting.kind = kind; });
        add("weight whole tree", toString(kind), [&](Method& m) {
            m.weighting.kind = kind;
            m.weighting.scope = Weighting::Scope::WholeTree;
        });
    }
    for (const Aggregation how : {Aggregation::Arithmetic, Aggregation::Geometric, Aggregation::Harmonic, Aggregation::Topsis,
                                  Aggregation::MazziottaPareto, Aggregation::Copeland}) {
        add("aggregate", toString(how), [&](Method& m) {
            m.aggregation = {how};
            m.normalisation.low = 1;
        });
        add("aggregate top only", toString(how), [&](Method& m) {
            m.aggregation = {how, Aggregation::Arithmetic};
            m.normalisation.low = 1;
        });
    }
    add("outliers", "box-cox", [](Method& m) {
        m.outliers.kind = OutlierTreatment::Kind::WinsoriseOrTransform;
        m.outliers.skewness = 0.1;
        m.outliers.kurtosis = -3;
        m.outliers.winsoriseAtMost = 1;
        m.outliers.transform = OutlierTreatment::Transform::BoxCox;
    });
    return result;
}

void variantRows()
{
    QTest::addColumn<int>("variant");
    const auto all = variants();
    for (std::size_t i = 0; i < all.size(); ++i)
        QTest::newRow(all[i].name.constData()) << static_cast<int>(i);
}

Definition variantAt(int index)
{
    return variants()[static_cast<std::size_t>(index)].definition;
}

std::vector<double> indexOf(const Composite& composite)
{
    return composite.scores.column(0);
}

bool hasNote(const Composite& composite, NoteKind kind, const std::string& first)
{
    return std::any_of(composite.notes.begin(), composite.notes.end(),
                       [&](const Note& n) { return n.kind == kind && n.first == first; });
}

} // namespace

#define FETCH_COMPOSITE(definition, observations)                                                                                \
    QFETCH(int, variant);                                                                                                        \
    const Definition definition = variantAt(variant);                                                                            \
    const auto composite = build(definition, observations);                                                                      \
    VERIFY_RESULT(composite)

class IndexBuildTest : public QObject {
    Q_OBJECT

private slots:
    void doesNotDependOnTheOrderOfUnits_data() { variantRows(); }
    void doesNotDependOnTheOrderOfUnits();
    void doesNotDependOnTheOrderOfIndicators_data() { variantRows(); }
    void doesNotDependOnTheOrderOfIndicators();
    void doesNotDependOnUnitsOfMeasure_data() { variantRows(); }
    void doesNotDependOnUnitsOfMeasure();
    void growsWithWhatIsBetter_data() { variantRows(); }
    void growsWithWhatIsBetter();
    void sharesAddUp_data() { variantRows(); }
    void sharesAddUp();
    void weighsTheWholeTreeByEntropy();
    void combinesJudgementsWithEntropy();
    void scoresByHand();
    void keepsEveryStage();
    void freezesAtGivenYears();
    void estimatesAllYearsTogether();
    void estimatesEachYear();
    void contributionsAddUp();
    void contributionsNeedArithmeticMeans();
    void leavesOutWhatIsMissing();
    void asksForEnoughMembers();
    void leavesOutWhatSaysNothing();
    void screensUnitsOut();
    void keepsOutliersWhereTold();
    void notesNegativeMembers();
    void notesContradictoryJudgements();
    void notesOpposedComponents();
    void scoresOneUnitByGoalposts();
};

void IndexBuildTest::doesNotDependOnTheOrderOfUnits()
{
    FETCH_COMPOSITE(definition, tests::treeObservations());
    const auto other = build(definition, tests::reversedUnits(tests::treeObservations()));
    VERIFY_RESULT(other);
    for (std::size_t i = 0; i < 8; ++i) {
        for (std::size_t k = 0; k < composite->scores.columns; ++k)
            VERIFY_CLOSE(other->scores.at(7 - i, k), composite->scores.at(i, k), 1e-9, 1e-9);
        QCOMPARE(other->ranks[7 - i], composite->ranks[i]);
    }
}

void IndexBuildTest::doesNotDependOnTheOrderOfIndicators()
{
    FETCH_COMPOSITE(definition, tests::treeObservations());
    Definition turned = definition;
    std::reverse(turned.framework.indicators.begin(), turned.framework.indicators.end());
    std::reverse(turned.framework.nodes.begin(), turned.framework.nodes.end());
    const auto other = build(turned, tests::treeObservations());
    VERIFY_RESULT(other);
    for (std::size_t i = 0; i < 8; ++i)
        VERIFY_CLOSE(other->scores.at(i, 0), composite->scores.at(i, 0), 1e-9, 1e-9);
    for (std::size_t j = 0; j < 6; ++j)
        VERIFY_CLOSE(other->estimates[0].indicatorWeights[5 - j], composite->estimates[0].indicatorWeights[j], 1e-9, 1e-12);
}

/// Thousands instead of ones: the scale of a column never matters, but where goalposts are given in it or Box-Cox adds 1 to it.
void IndexBuildTest::doesNotDependOnUnitsOfMeasure()
{
    FETCH_COMPOSITE(definition, tests::treeObservations());
    if (definition.method.normalisation.kind == Normalisation::Kind::Goalposts
        || definition.method.outliers.kind != OutlierTreatment::Kind::Keep)
        return;
    auto data = tests::treeObservations();
    for (std::size_t i = 0; i < 8; ++i)
        data.values.at(i, 3) *= 1000;
    const auto other = build(definition, data);
    VERIFY_RESULT(other);
    for (std::size_t i = 0; i < 8; ++i)
        VERIFY_CLOSE(other->scores.at(i, 0), composite->scores.at(i, 0), 1e-9, 1e-9);
}

/// With bounds and weights as they are, more of what is good never lowers a score. Compared with frozen estimates, since new ones
/// may well lower it (entropy gives other weights to other data). Mazziotta and Pareto's penalty is left out: imbalance may cost
/// more than the gain.
void IndexBuildTest::growsWithWhatIsBetter()
{
    FETCH_COMPOSITE(definition, tests::treeObservations());
    const auto& how = definition.method.aggregation;
    if (std::find(how.begin(), how.end(), Aggregation::MazziottaPareto) != how.end())
        return;
    const auto frozen = FrozenIndex::create(definition, *composite);
    VERIFY_RESULT(frozen);
    FrozenIndex::Workspace workspace;
    for (std::size_t j = 0; j < 6; ++j) {
        auto data = tests::treeObservations();
        // A little more in the middle of the range, in every unit one after the other.
        for (std::size_t i = 0; i < 8; ++i) {
            auto changed = data;
            changed.values.at(i, j) *= j == 1 ? 0.97 : 1.03; // of b less is better
            std::vector<FrozenIndex::Column> columns;
            for (std::size_t c = 0; c < 6; ++c)
                columns.push_back({changed.values.values.data() + c, 0, 6});
            std::vector<double> scores(8 * composite->scores.columns);
            frozen->score(columns, 8, 1, scores, workspace);
            QVERIFY2(scores[i * composite->scores.columns] >= composite->scores.at(i, 0) - 1e-9,
                     qPrintable(QStringLiteral("indicator %1 of unit %2").arg(j).arg(i)));
        }
    }
}

void IndexBuildTest::sharesAddUp()
{
    FETCH_COMPOSITE(definition, tests::treeObservations());
    const Estimates& estimates = composite->estimates[0];
    for (const auto& shares : estimates.shares)
        VERIFY_CLOSE(std::accumulate(shares.begin(), shares.end(), 0.0), 1, 1e-12, 0);
    VERIFY_CLOSE(std::accumulate(estimates.indicatorWeights.begin(), estimates.indicatorWeights.end(), 0.0), 1, 1e-12, 0);
}

/// Over the whole tree a node weighs what its indicators weigh together; within branches nodes keep the framework's weights.
void IndexBuildTest::weighsTheWholeTreeByEntropy()
{
    Definition definition = tests::treeDefinition();
    definition.method.weighting.kind = Weighting::Kind::Entropy;
    Matrix directed = tests::treeObservations().values;
    for (std::size_t i = 0; i < 8; ++i)
        directed.at(i, 1) *= -1; // of b less is better
    const auto all = entropyWeights(unitRange(directed));
    VERIFY_RESULT(all);
    definition.method.weighting.scope = Weighting::Scope::WholeTree;
    const auto whole = build(definition, tests::treeObservations());
    VERIFY_RESULT(whole);
    for (std::size_t j = 0; j < 6; ++j)
        VERIFY_CLOSE(whole->estimates[0].indicatorWeights[j], (*all)[j], 1e-13, 0);
    VERIFY_CLOSE(whole->estimates[0].nodeWeights[2], (*all)[2] + (*all)[3] + (*all)[4], 1e-13, 0);

    definition.method.weighting.scope = Weighting::Scope::WithinBranch;
    const auto branches = build(definition, tests::treeObservations());
    VERIFY_RESULT(branches);
    VERIFY_CLOSE(branches->estimates[0].nodeWeights[1], 0.5, 1e-13, 0); // x : y : f are 2 : 1 : 1
    VERIFY_CLOSE(branches->estimates[0].indicatorWeights[5], 0.25, 1e-13, 0);
    VERIFY_CLOSE(branches->estimates[0].shares[1][0], (*all)[0] / ((*all)[0] + (*all)[1]), 1e-13, 0);
}

void IndexBuildTest::combinesJudgementsWithEntropy()
{
    Definition definition = tests::flatDefinition(2);
    definition.method.weighting.kind = Weighting::Kind::EntropyAhp;
    definition.method.weighting.comparisons = {{"", {{"a", "b", 3}}}};
    const auto data = tests::observations({{1, 4}, {2, 9}, {7, 5}, {3, 6}});
    const auto entropy = entropyWeights(unitRange(data.values));
    VERIFY_RESULT(entropy);
    const double a = 0.75 * (*entropy)[0];
    const double b = 0.25 * (*entropy)[1];
    for (const auto scope : {Weighting::Scope::WithinBranch, Weighting::Scope::WholeTree}) {
        definition.method.weighting.scope = scope;
        definition.method.weighting.combination = Weighting::Combination::Product;
        const auto product = build(definition, data);
        VERIFY_RESULT(product);
        VERIFY_CLOSE(product->estimates[0].shares[0][0], a / (a + b), 1e-13, 0);
        definition.method.weighting.combination = Weighting::Combination::Mean;
        definition.method.weighting.ahpShare = 0.2;
        const auto average = build(definition, data);
        VERIFY_RESULT(average);
        VERIFY_CLOSE(average->estimates[0].shares[0][0], 0.2 * 0.75 + 0.8 * (*entropy)[0], 1e-13, 0);
    }
}

/// Two indicators 0..10 (b better when less), weights 1 and 3: u1 has 50 and 100, so 87.5.
void IndexBuildTest::scoresByHand()
{
    Definition definition = tests::flatDefinition(2);
    definition.framework.indicators[1].weight = 3;
    definition.framework.indicators[1].direction = Direction::LessIsBetter;
    const auto composite = build(definition, tests::observations({{0, 10}, {5, 0}, {10, 10}}));
    VERIFY_RESULT(composite);
    VERIFY_CLOSE(composite->scores.at(0, 0), 0, 0, 0);
    VERIFY_CLOSE(composite->scores.at(1, 0), 87.5, 1e-15, 0);
    VERIFY_CLOSE(composite->scores.at(2, 0), 25, 1e-15, 0);
    QCOMPARE(composite->ranks, (std::vector<int>{3, 1, 2}));
    QVERIFY(composite->notes.empty());
}

void IndexBuildTest::keepsEveryStage()
{
    Definition definition = tests::flatDefinition(2);
    definition.method.imputation = {Imputation::GroupMean};
    definition.framework.indicators[0].denominator = "b";
    const auto composite = build(definition, tests::observations({{1, 2}, {kGap, 4}, {9, 6}}));
    VERIFY_RESULT(composite);
    QVERIFY(isMissing(composite->denominated.values.at(1, 0)));
    VERIFY_CLOSE(composite->imputed.values.at(1, 0), 1, 1e-15, 0); // mean of 0.5 and 1.5
    QCOMPARE(composite->imputed.cells.size(), std::size_t(1));
    VERIFY_CLOSE(composite->treated.at(2, 0), 1.5, 1e-15, 0);
    VERIFY_CLOSE(composite->normalised.at(1, 0), 50, 1e-13, 0);
    QCOMPARE(composite->indicators, (std::vector<std::string>{"a", "b"}));
}

void IndexBuildTest::freezesAtGivenYears()
{
    Definition definition = tests::flatDefinition(1);
    definition.method.estimation = {Estimation::Kind::Frozen, {2019, 2021}};
    const auto composite = build(definition, tests::observations({{0}, {4}, {3}, {50}, {6}, {10}}, {2019, 2020, 2021}));
    VERIFY_RESULT(composite);
    // Bounds 0 and 10 come from 2019 and 2021; 2020 lies beyond them.
    QCOMPARE(indexOf(*composite).size(), std::size_t(6));
    VERIFY_CLOSE(composite->scores.at(2, 0), 30, 1e-14, 0);
    VERIFY_CLOSE(composite->scores.at(3, 0), 500, 1e-14, 0);
    VERIFY_CLOSE(composite->scores.at(5, 0), 100, 1e-14, 0);
    QCOMPARE(composite->ranks, (std::vector<int>{2, 1, 2, 1, 2, 1}));

    definition.method.estimation.years = {2022};
    const auto none = build(definition, tests::observations({{0}, {4}}, {2019, 2020}));
    QVERIFY(!none.has_value());
    QCOMPARE(none.error()[0].kind, ErrorKind::UnknownName);
}

void IndexBuildTest::estimatesAllYearsTogether()
{
    Definition definition = tests::flatDefinition(1);
    const auto composite = build(definition, tests::observations({{0}, {4}, {3}, {20}}, {2019, 2020}));
    VERIFY_RESULT(composite);
    QCOMPARE(composite->estimates.size(), std::size_t(1));
    VERIFY_CLOSE(composite->scores.at(1, 0), 20, 1e-14, 0);
    VERIFY_CLOSE(composite->scores.at(3, 0), 100, 1e-14, 0);
}

/// Each year as if it were alone, and a year without data without scores.
void IndexBuildTest::estimatesEachYear()
{
    Definition definition = tests::treeDefinition();
    definition.method.estimation.kind = Estimation::Kind::EachYear;
    definition.method.weighting.kind = Weighting::Kind::Entropy;
    definition.method.aggregation = {Aggregation::Topsis, Aggregation::Arithmetic};
    const auto first = tests::treeObservations();
    auto second = tests::reversedUnits(first);
    for (double& value : second.values.values)
        value = value * value;
    Observations both = first;
    both.times = {2020, 2021, 2022};
    both.values.rows = 24;
    both.values.values.insert(both.values.values.end(), second.values.values.begin(), second.values.values.end());
    both.values.values.insert(both.values.values.end(), 48, kGap);
    const auto composite = build(definition, both);
    VERIFY_RESULT(composite);
    QCOMPARE(composite->estimates.size(), std::size_t(3));
    QVERIFY(hasNote(*composite, NoteKind::ReestimatedBounds, ""));
    // The third year has no data at all, and says so of itself only.
    for (const Note& note : composite->notes)
        QVERIFY(note.kind != NoteKind::NothingMeasured || note.value == 2022);
    QVERIFY(hasNote(*composite, NoteKind::NothingMeasured, "a"));
    const auto alone = build(definition, first);
    const auto other = build(definition, second);
    VERIFY_RESULT(alone);
    VERIFY_RESULT(other);
    for (std::size_t i = 0; i < 8; ++i) {
        VERIFY_CLOSE(composite->scores.at(i, 0), alone->scores.at(i, 0), 1e-13, 0);
        VERIFY_CLOSE(composite->scores.at(8 + i, 0), other->scores.at(i, 0), 1e-13, 0);
        QVERIFY(isMissing(composite->scores.at(16 + i, 0)));
        QCOMPARE(composite->ranks[16 + i], 0);
    }
}

void IndexBuildTest::contributionsAddUp()
{
    auto data = tests::treeObservations();
    data.values.at(2, 0) = kGap;
    data.values.at(4, 2) = kGap;
    data.values.at(4, 3) = kGap;
    data.values.at(4, 4) = kGap; // the whole branch y
    const Definition definition = tests::treeDefinition();
    const auto composite = build(definition, data);
    VERIFY_RESULT(composite);
    const auto parts = contributions(definition, *composite);
    VERIFY_RESULT(parts);
    for (std::size_t i = 0; i < 8; ++i) {
        double sum = 0;
        for (const double part : parts->row(i))
            sum += isMissing(part) ? 0 : part;
        VERIFY_CLOSE(sum, composite->scores.at(i, 0), 1e-13, 1e-13);
    }
    QVERIFY(isMissing(parts->at(2, 0)) && isMissing(parts->at(4, 3)));
    // x : f are 2 : 1 once y is gone; in x a : b are 1 : 3.
    VERIFY_CLOSE(parts->at(4, 1), 2.0 / 3 * 0.75 * composite->normalised.at(4, 1), 1e-13, 0);
}

void IndexBuildTest::contributionsNeedArithmeticMeans()
{
    Definition definition = tests::treeDefinition();
    definition.method.aggregation = {Aggregation::Geometric, Aggregation::Arithmetic};
    const auto composite = build(definition, tests::treeObservations());
    VERIFY_RESULT(composite);
    QCOMPARE(contributions(definition, *composite).error().kind, ErrorKind::UnsupportedFeature);
}

void IndexBuildTest::leavesOutWhatIsMissing()
{
    Definition definition = tests::flatDefinition(3);
    const auto composite = build(definition, tests::observations({{0, 0, 0}, {10, kGap, 5}, {5, 10, 10}, {kGap, kGap, kGap}}));
    VERIFY_RESULT(composite);
    VERIFY_CLOSE(composite->scores.at(1, 0), 75, 1e-14, 0);
    QVERIFY(isMissing(composite->scores.at(3, 0)));
    QCOMPARE(composite->ranks, (std::vector<int>{3, 2, 1, 0}));
}

void IndexBuildTest::asksForEnoughMembers()
{
    Definition definition = tests::flatDefinition(3);
    definition.method.minimumPresent = 0.7;
    const auto composite = build(definition, tests::observations({{0, 0, 0}, {10, kGap, 5}, {5, 10, 10}}));
    VERIFY_RESULT(composite);
    QVERIFY(isMissing(composite->scores.at(1, 0))); // two of three
    QVERIFY(!isMissing(composite->scores.at(2, 0)));
}

void IndexBuildTest::leavesOutWhatSaysNothing()
{
    Definition definition = tests::treeDefinition();
    auto data = tests::treeObservations();
    for (std::size_t i = 0; i < 8; ++i) {
        data.values.at(i, 0) = 7; // a is constant
        data.values.at(i, 5) = kGap; // f is nowhere
    }
    const auto composite = build(definition, data);
    VERIFY_RESULT(composite);
    QVERIFY(hasNote(*composite, NoteKind::ConstantIndicator, "a"));
    QVERIFY(hasNote(*composite, NoteKind::NothingMeasured, "f"));
    const auto& weights = composite->estimates[0].indicatorWeights;
    QVERIFY(weights[0] == 0 && weights[5] == 0);
    VERIFY_CLOSE(weights[1], 2.0 / 3, 1e-14, 0); // b has all of x, and x : y are 2 : 1
    VERIFY_CLOSE(weights[3], 1.0 / 6, 1e-14, 0);
}

void IndexBuildTest::screensUnitsOut()
{
    Definition definition = tests::flatDefinition(2);
    definition.method.screening.minimumShare = 0.6;
    definition.method.imputation = {Imputation::GroupMean};
    const auto composite = build(definition, tests::observations({{0, 0}, {10, 10}, {1000, kGap}}));
    VERIFY_RESULT(composite);
    QVERIFY(hasNote(*composite, NoteKind::UnitScreenedOut, "u2"));
    QVERIFY(isMissing(composite->scores.at(2, 0)));
    VERIFY_CLOSE(composite->scores.at(1, 0), 100, 1e-14, 0); // and its 1000 sets no bound
    definition.method.screening.minimumShare = 1;
    const auto nobody = build(definition, tests::observations({{0, kGap}, {kGap, 10}}));
    QVERIFY(!nobody.has_value());
    QCOMPARE(nobody.error()[0].kind, ErrorKind::InvalidArgument);
}

void IndexBuildTest::keepsOutliersWhereTold()
{
    Definition definition = tests::flatDefinition(2);
    definition.method.outliers.kind = OutlierTreatment::Kind::Winsorise;
    definition.framework.indicators[1].keepOutliers = true;
    std::vector<std::vector<double>> rows;
    for (int i = 0; i < 12; ++i)
        rows.push_back({double(i), double(i)});
    rows.push_back({900, 900});
    const auto composite = build(definition, tests::observations(rows));
    VERIFY_RESULT(composite);
    VERIFY_CLOSE(composite->treated.at(12, 0), 11, 0, 0);
    VERIFY_CLOSE(composite->treated.at(12, 1), 900, 0, 0);
    definition.method.outliers.winsoriseAtMost = 0;
    const auto still = build(definition, tests::observations(rows));
    VERIFY_RESULT(still);
    QVERIFY(hasNote(*still, NoteKind::StillOutlying, "a"));
    QVERIFY(!hasNote(*still, NoteKind::StillOutlying, "b"));
}

/// Below the worse goalpost a score is negative: a geometric mean has none to give.
void IndexBuildTest::notesNegativeMembers()
{
    Definition definition = tests::flatDefinition(2);
    definition.method.normalisation.kind = Normalisation::Kind::Goalposts;
    definition.method.aggregation = {Aggregation::Geometric};
    for (Indicator& indicator : definition.framework.indicators)
        indicator.goalposts = Goalposts{0, 10};
    const auto composite = build(definition, tests::observations({{-1, 5}, {4, 9}}));
    VERIFY_RESULT(composite);
    QVERIFY(isMissing(composite->scores.at(0, 0)));
    VERIFY_CLOSE(composite->scores.at(1, 0), 60, 1e-13, 0);
    QVERIFY(hasNote(*composite, NoteKind::NotPositive, ""));
    definition.method.normalisation.cap = true;
    const auto capped = build(definition, tests::observations({{-1, 5}, {4, 9}}));
    VERIFY_RESULT(capped);
    QVERIFY(capped->scores.at(0, 0) == 0);
}

void IndexBuildTest::notesContradictoryJudgements()
{
    Definition definition = tests::flatDefinition(3);
    definition.method.weighting.kind = Weighting::Kind::Ahp;
    definition.method.weighting.comparisons = {{"", {{"a", "b", 9}, {"b", "c", 9}, {"c", "a", 9}}}};
    const auto composite = build(definition, tests::observations({{0, 1, 2}, {3, 1, 4}, {5, 6, 1}}));
    VERIFY_RESULT(composite);
    QVERIFY(hasNote(*composite, NoteKind::InconsistentComparisons, ""));
    QVERIFY(composite->estimates[0].judgements[0].consistencyRatio > 0.1);
}

void IndexBuildTest::notesOpposedComponents()
{
    Definition definition = tests::flatDefinition(3);
    definition.method.weighting.kind = Weighting::Kind::PrincipalComponents;
    const auto data = tests::observations({{1, 2, 9}, {2, 3, 8}, {3, 5, 7}, {5, 6, 4}});
    const auto composite = build(definition, data);
    VERIFY_RESULT(composite);
    QVERIFY(hasNote(*composite, NoteKind::NegativeLoadings, "c"));
    definition.framework.indicators[2].direction = Direction::LessIsBetter;
    const auto turned = build(definition, data);
    VERIFY_RESULT(turned);
    QVERIFY(!hasNote(*turned, NoteKind::NegativeLoadings, "c"));
}

void IndexBuildTest::scoresOneUnitByGoalposts()
{
    Definition definition = tests::flatDefinition(1);
    const auto alone = build(definition, tests::observations({{7}}));
    QVERIFY(!alone.has_value());
    QCOMPARE(alone.error()[0].kind, ErrorKind::InvalidArgument);
    definition.method.normalisation.kind = Normalisation::Kind::Goalposts;
    definition.framework.indicators[0].goalposts = Goalposts{0, 10};
    const auto composite = build(definition, tests::observations({{7}}));
    VERIFY_RESULT(composite);
    VERIFY_CLOSE(composite->scores.at(0, 0), 70, 1e-14, 0);
    QCOMPARE(composite->ranks, std::vector<int>{1});
}

QTEST_GUILESS_MAIN(IndexBuildTest)
#include "tst_index_build.moc"
