// SPDX-License-Identifier: GPL-3.0-or-later
// Weights from data and judgements, against hand calculation and published examples.
#include "core/index/weights.h"
#include "small_index.h"
#include "tests/support/checks.h"

#include <QObject>

#include <functional>
#include <numeric>

using namespace core;
using namespace core::index;
using tests::kGap;
using tests::matrix;

class IndexWeightsTest : public QObject {
    Q_OBJECT

private slots:
    void weighsByEntropy();
    void leavesOutWhatDoesNotVary();
    void refusesDataWithoutEntropy();
    void weighsByCritic();
    void weighsByVariation();
    void weighsByComponents();
    void keepsOneFactorOfAgreeingColumns();
    void judgesAsSaatyDoes();
    void judgesConsistently();
    void refusesJudgements_data();
    void refusesJudgements();
    void combinesJudgementAndEntropy();
    void doesNotDependOnOrderOrScale();
};

/// By hand: column 1, 1, 2 has shares 1/4, 1/4, 1/2 and entropy (1.5 ln 2) / ln 3; column 1, 0, 0 has entropy 0.
void IndexWeightsTest::weighsByEntropy()
{
    const auto weights = entropyWeights(matrix({{1, 1}, {1, 0}, {2, 0}}));
    VERIFY_RESULT(weights);
    const double d = 1 - 1.5 * std::log(2.0) / std::log(3.0);
    VERIFY_CLOSE((*weights)[0], d / (d + 1), 1e-14, 0);
    VERIFY_CLOSE((*weights)[1], 1 / (d + 1), 1e-14, 0);

    // Shifted by 1 the second column is 2, 1, 1: the same shares as the first has without a shift.
    const auto shifted = entropyWeights(matrix({{0, 1}, {0, 0}, {1, 0}}), 1);
    VERIFY_RESULT(shifted);
    VERIFY_CLOSE((*shifted)[0], 0.5, 1e-14, 0);

    // A gap is left out of its own column only: the others' shares are those of two values.
    const auto gap = entropyWeights(matrix({{1, 1}, {kGap, 1}, {3, 2}}));
    VERIFY_RESULT(gap);
    const double two = 1 - (0.25 * std::log(4.0) + 0.75 * std::log(4.0 / 3)) / std::log(2.0);
    VERIFY_CLOSE((*gap)[0], two / (two + d), 1e-14, 0);
}

void IndexWeightsTest::leavesOutWhatDoesNotVary()
{
    const Matrix values = matrix({{1, 5, 2}, {2, 5, 9}, {4, 5, 4}, {3, 5, 1}});
    for (const auto& weights : {entropyWeights(unitRange(values)), criticWeights(values), variationWeights(values)}) {
        VERIFY_RESULT(weights);
        QVERIFY((*weights)[1] == 0);
        VERIFY_CLOSE(std::accumulate(weights->begin(), weights->end(), 0.0), 1, 1e-14, 0);
    }
    QCOMPARE(principalComponentWeights(values).error().kind, ErrorKind::InvalidArgument);
}

void IndexWeightsTest::refusesDataWithoutEntropy()
{
    const auto refused = [](const Result<std::vector<double>>& weights, ErrorKind kind) {
        return !weights.has_value() && weights.error().kind == kind;
    };
    QVERIFY(refused(entropyWeights(matrix({{1}, {-1}})), ErrorKind::OutOfRange));
    QVERIFY(refused(entropyWeights(matrix({{1}})), ErrorKind::InvalidArgument));
    QVERIFY(refused(entropyWeights(matrix({{1, 2}, {1, 2}})), ErrorKind::InvalidArgument));
    QVERIFY(refused(criticWeights(matrix({{1, 2}, {3, 4}})), ErrorKind::InvalidArgument));
    QVERIFY(refused(criticWeights(matrix({{1, 2}, {2, 4}, {3, 6}})), ErrorKind::InvalidArgument)); // all pairs agree
    QVERIFY(refused(variationWeights(matrix({{1}, {-1}})), ErrorKind::InvalidArgument)); // mean 0
}

/// Diakoulaki, Mavrotas, Papayannakis 1995, the eight pharmaceutical firms: profitability, market share, productivity.
/// The digits are those that scikit-criteria tests its CRITIC with (test_CRITIC_diakoulaki1995determining).
void IndexWeightsTest::weighsByCritic()
{
    const auto weights = criticWeights(matrix({{61, 1.08, 4.33},
                                               {20.7, 0.26, 4.34},
                                               {16.3, 1.98, 2.53},
                                               {9, 3.29, 1.65},
                                               {5.4, 2.77, 2.33},
                                               {4, 4.12, 1.21},
                                               {-6.1, 3.52, 2.10},
                                               {-34.6, 3.31, 0.98}}));
    VERIFY_RESULT(weights);
    VERIFY_CLOSE((*weights)[0], 0.20222554, 0, 5e-9);
    VERIFY_CLOSE((*weights)[1], 0.48090173, 0, 5e-9);
    VERIFY_CLOSE((*weights)[2], 0.31687273, 0, 5e-9);
}

/// Columns 1, 3 (mean 2, deviation sqrt 2) and -10, -30 (mean -20, deviation 10 sqrt 2) vary by the same half of sqrt 2.
void IndexWeightsTest::weighsByVariation()
{
    const auto weights = variationWeights(matrix({{1, -10, 10}, {3, -30, 12}}));
    VERIFY_RESULT(weights);
    const double sum = 0.5 + 0.5 + 1.0 / 11; // each over sqrt 2
    VERIFY_CLOSE((*weights)[0], 0.5 / sum, 1e-14, 0);
    VERIFY_CLOSE((*weights)[1], 0.5 / sum, 1e-14, 0);
    VERIFY_CLOSE((*weights)[2], 1.0 / 11 / sum, 1e-14, 0);
}

/// Two pairs of columns, unrelated to each other, with correlations r and s in them: eigenvalues 1 + r, 1 + s, 1 - s, 1 - r. The
/// two factors above 1 are one pair each; each column loads sqrt((1 + r) / 2) on its own. So a column of a pair weighs (1 + r) /
/// 2 over (1 + r) + (1 + s).
void IndexWeightsTest::weighsByComponents()
{
    // Orthogonal contrasts h1..h4 of 8 units (columns of a Hadamard matrix): r = 0.8 = cos, s = 0.6.
    std::vector<std::vector<double>> rows;
    for (int i = 0; i < 8; ++i) {
        const double h1 = (i & 1) != 0 ? 1 : -1;
        const double h2 = (i & 2) != 0 ? 1 : -1;
        const double h3 = (i & 4) != 0 ? 1 : -1;
        const double h4 = h1 * h2;
        rows.push_back({h1, 0.8 * h1 + 0.6 * h2, 100 + 5 * h3, 0.6 * h3 + 0.8 * h4});
    }
    const auto components = principalComponentWeights(matrix(rows));
    VERIFY_RESULT(components);
    const std::vector<double> eigenvalues = {1.8, 1.6, 0.4, 0.2};
    for (std::size_t k = 0; k < 4; ++k)
        VERIFY_CLOSE(components->eigenvalues[k], eigenvalues[k], 1e-13, 0);
    QCOMPARE(components->loadings.columns, std::size_t(2));
    VERIFY_CLOSE(std::abs(components->loadings.at(0, 0)), std::sqrt(0.9), 1e-10, 0);
    VERIFY_CLOSE(components->loadings.at(2, 0), 0, 0, 1e-10);
    VERIFY_CLOSE(components->weights[0], 0.9 / 3.4, 1e-10, 0);
    VERIFY_CLOSE(components->weights[1], 0.9 / 3.4, 1e-10, 0);
    VERIFY_CLOSE(components->weights[2], 0.8 / 3.4, 1e-10, 0);
    VERIFY_CLOSE(components->weights[3], 0.8 / 3.4, 1e-10, 0);
}

void IndexWeightsTest::keepsOneFactorOfAgreeingColumns()
{
    const auto components = principalComponentWeights(matrix({{1, 2, -3}, {2, 4, -6}, {4, 8, -12}}));
    VERIFY_RESULT(components);
    QCOMPARE(components->loadings.columns, std::size_t(1));
    for (const double weight : components->weights)
        VERIFY_CLOSE(weight, 1.0 / 3, 1e-12, 0);
    QCOMPARE(components->opposed, std::vector<std::size_t>{2}); // the square hides that it runs the other way
}

/// Saaty 2008, Decision making with the analytic hierarchy process, International Journal of Services Sciences 1(1), the example
/// of drinks in the United States: priorities .177 .019 .042 .116 .190 .129 .327, consistency ratio .022.
void IndexWeightsTest::judgesAsSaatyDoes()
{
    const std::vector<std::string> drinks = {"coffee", "wine", "tea", "beer", "sodas", "milk", "water"};
    const double upper[7][7] = {{1, 9, 5, 2, 1, 1, 1.0 / 2},
                                {0, 1, 1.0 / 3, 1.0 / 9, 1.0 / 9, 1.0 / 9, 1.0 / 9},
                                {0, 0, 1, 1.0 / 3, 1.0 / 4, 1.0 / 3, 1.0 / 9},
                                {0, 0, 0, 1, 1.0 / 2, 1, 1.0 / 3},
                                {0, 0, 0, 0, 1, 2, 1.0 / 2},
                                {0, 0, 0, 0, 0, 1, 1.0 / 3},
                                {0, 0, 0, 0, 0, 0, 1}};
    std::vector<Comparison> judgements;
    for (std::size_t i = 0; i < 7; ++i) {
        for (std::size_t k = i + 1; k < 7; ++k)
            judgements.push_back({drinks[i], drinks[k], upper[i][k]});
    }
    const auto weights = ahpWeights(drinks, judgements);
    VERIFY_RESULT(weights);
    const std::vector<double> published = {0.177, 0.019, 0.042, 0.116, 0.190, 0.129, 0.327};
    for (std::size_t i = 0; i < 7; ++i)
        VERIFY_CLOSE(weights->weights[i], published[i], 0, 0.0006);
    VERIFY_CLOSE(weights->consistencyRatio, 0.022, 0, 0.0006);
    VERIFY_CLOSE(std::accumulate(weights->weights.begin(), weights->weights.end(), 0.0), 1, 1e-14, 0);
}

/// Judgements that agree with weights 6 : 3 : 2 : 1 give these back, with the greatest eigenvalue 4.
void IndexWeightsTest::judgesConsistently()
{
    const auto weights = ahpWeights(
        {"a", "b", "c", "d"}, {{"a", "b", 2}, {"a", "c", 3}, {"d", "a", 1.0 / 6}, {"b", "c", 1.5}, {"b", "d", 3}, {"c", "d", 2}});
    VERIFY_RESULT(weights);
    VERIFY_CLOSE(weights->weights[0], 0.5, 1e-14, 0);
    VERIFY_CLOSE(weights->weights[3], 1.0 / 12, 1e-14, 0);
    VERIFY_CLOSE(weights->greatestEigenvalue, 4, 1e-14, 0);
    VERIFY_CLOSE(weights->consistencyRatio, 0, 0, 1e-14);
    // a over b over c over a: as inconsistent as can be.
    const auto circle = ahpWeights({"a", "b", "c"}, {{"a", "b", 9}, {"b", "c", 9}, {"c", "a", 9}});
    VERIFY_RESULT(circle);
    VERIFY_CLOSE(circle->weights[0], 1.0 / 3, 1e-14, 0);
    // Rows of the matrix add up to 1 + 9 + 1/9.
    VERIFY_CLOSE(circle->consistencyRatio, (1 + 9 + 1.0 / 9 - 3) / 2 / 0.58, 1e-14, 0);
    QCOMPARE(ahpWeights({"a"}, {})->weights, std::vector<double>{1.0});
}

void IndexWeightsTest::refusesJudgements_data()
{
    QTest::addColumn<QString>("second");
    QTest::addColumn<double>("times");
    QTest::addColumn<bool>("both");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("missing pair") << "b" << 2.0 << false << ErrorKind::InvalidArgument;
    QTest::newRow("unknown member") << "z" << 2.0 << true << ErrorKind::UnknownName;
    QTest::newRow("against itself") << "a" << 2.0 << true << ErrorKind::InvalidArgument;
    QTest::newRow("beyond the scale") << "b" << 10.0 << true << ErrorKind::OutOfRange;
    QTest::newRow("zero") << "b" << 0.0 << true << ErrorKind::OutOfRange;
    QTest::newRow("not a number") << "b" << kGap << true << ErrorKind::OutOfRange;
    QTest::newRow("twice") << "c" << 2.0 << true << ErrorKind::InvalidArgument;
}

void IndexWeightsTest::refusesJudgements()
{
    QFETCH(QString, second);
    QFETCH(double, times);
    QFETCH(bool, both);
    QFETCH(ErrorKind, kind);
    std::vector<Comparison> judgements = {{"a", "c", 1}};
    if (both)
        judgements.push_back({"b", "c", 1});
    judgements.push_back({"a", second.toStdString(), times});
    const auto weights = ahpWeights({"a", "b", "c"}, judgements);
    QVERIFY(!weights.has_value());
    QCOMPARE(weights.error().kind, kind);
}

void IndexWeightsTest::combinesJudgementAndEntropy()
{
    const auto product = combineWeights({0.5, 0.5}, {0.2, 0.8}, Weighting::Combination::Product, 0.5);
    VERIFY_RESULT(product);
    VERIFY_CLOSE((*product)[0], 0.2, 1e-15, 0);
    const auto average = combineWeights({0.6, 0.4}, {0.2, 0.8}, Weighting::Combination::Mean, 0.25);
    VERIFY_RESULT(average);
    VERIFY_CLOSE((*average)[0], 0.25 * 0.6 + 0.75 * 0.2, 1e-15, 0);
    QCOMPARE(combineWeights({1, 0}, {0, 1}, Weighting::Combination::Product, 0.5).error().kind, ErrorKind::InvalidArgument);
}

void IndexWeightsTest::doesNotDependOnOrderOrScale()
{
    const std::vector<std::vector<double>> rows = {{3, 20, 0.5}, {5, 35, 0.1}, {1, 10, 0.9}, {8, 50, 0.3}, {2, 15, 0.8}};
    std::vector<std::vector<double>> other; // columns turned round, the first times 7, units from the end
    for (auto row = rows.rbegin(); row != rows.rend(); ++row)
        other.push_back({(*row)[2], (*row)[1], 7 * (*row)[0]});
    const auto componentsOf = [](const Matrix& values) -> Result<std::vector<double>> {
        return principalComponentWeights(values)->weights;
    };
    const auto entropyOf = [](const Matrix& values) { return entropyWeights(unitRange(values)); };
    const std::vector<std::function<Result<std::vector<double>>(const Matrix&)>> kinds = {entropyOf, criticWeights,
                                                                                          variationWeights, componentsOf};
    for (const auto& kind : kinds) {
        const auto one = kind(matrix(rows));
        const auto two = kind(matrix(other));
        VERIFY_RESULT(one);
        VERIFY_RESULT(two);
        for (std::size_t j = 0; j < 3; ++j)
            VERIFY_CLOSE((*one)[j], (*two)[2 - j], 1e-11, 0);
    }
}

QTEST_GUILESS_MAIN(IndexWeightsTest)
#include "tst_index_weights.moc"
