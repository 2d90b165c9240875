// SPDX-License-Identifier: GPL-3.0-or-later
// A frozen index scores what build() scores, wherever the values lie, and allocates nothing on the way.
#include "core/index/frozen_index.h"
#include "small_index.h"
#include "tests/support/checks.h"

#include <QObject>

#include <atomic>
#include <cstdlib>
#include <functional>
#include <new>

namespace {
std::atomic<int> allocations = 0;
}

void* operator new(std::size_t size)
{
    ++allocations;
    if (void* memory = std::malloc(size > 0 ? size : 1))
        return memory;
    throw std::bad_alloc();
}

void operator delete(void* memory) noexcept
{
    std::free(memory);
}

void operator delete(void* memory, std::size_t) noexcept
{
    std::free(memory);
}

using namespace core;
using namespace core::index;
using tests::kGap;

namespace {

std::vector<FrozenIndex::Column> columnsOf(const FrozenIndex& index, const Observations& data)
{
    std::vector<FrozenIndex::Column> columns;
    const auto width = static_cast<std::ptrdiff_t>(data.variables.size());
    for (const std::string& variable : index.variables())
        columns.push_back({data.values.values.data() + data.variableIndex(variable),
                           width * static_cast<std::ptrdiff_t>(data.units.size()), width});
    return columns;
}

/// The tree over three years; a is per d, one value is missing.
Observations panel()
{
    Observations data = tests::treeObservations();
    data.times = {2020, 2021, 2022};
    const std::vector<double> first = data.values.values;
    for (int year = 1; year < 3; ++year) {
        for (std::size_t i = 0; i < first.size(); ++i)
            data.values.values.push_back(first[(i * 7) % first.size() / 6 * 6 + i % 6] * (1 + 0.1 * year));
    }
    data.values.rows = 24;
    data.values.at(10, 2) = kGap;
    return data;
}

} // namespace

class FrozenIndexTest : public QObject {
    Q_OBJECT

private slots:
    void scoresAsBuildingDoes_data();
    void scoresAsBuildingDoes();
    void readsNationalVariables();
    void asksForEachVariableOnce();
    void allocatesNothing();
    void worksWithoutData();
    void saysWhatNeedsData_data();
    void saysWhatNeedsData();
    void doesNotFreezeYearByYear();
    void dividesScoresAsTheFunctionDoes();
    void makesNoValueOfNothing();
};

void FrozenIndexTest::scoresAsBuildingDoes_data()
{
    QTest::addColumn<int>("how");
    QTest::addColumn<int>("normalisation");
    for (const Aggregation how : {Aggregation::Arithmetic, Aggregation::Geometric, Aggregation::Harmonic, Aggregation::Topsis,
                                  Aggregation::MazziottaPareto, Aggregation::Copeland}) {
        for (const auto kind : {Normalisation::Kind::MinMax, Normalisation::Kind::ZScore, Normalisation::Kind::Rank})
            QTest::addRow("%s, %s", toString(how), toString(kind)) << static_cast<int>(how) << static_cast<int>(kind);
    }
}

void FrozenIndexTest::scoresAsBuildingDoes()
{
    QFETCH(int, how);
    QFETCH(int, normalisation);
    Definition definition = tests::treeDefinition();
    definition.framework.indicators[0].denominator = "d";
    definition.framework.indicators[2].substitute = "e"; // of c one value is missing
    definition.method.normalisation = {static_cast<Normalisation::Kind>(normalisation), 1, 100, 100, 10, false};
    definition.method.aggregation = {static_cast<Aggregation>(how), Aggregation::Arithmetic};
    definition.method.weighting.kind = Weighting::Kind::Entropy;
    definition.method.outliers.kind = OutlierTreatment::Kind::WinsoriseOrTransform;
    definition.method.outliers.skewness = 0.3;
    definition.method.outliers.kurtosis = -3;
    definition.method.outliers.winsoriseAtMost = 1;
    definition.method.estimation = {Estimation::Kind::Frozen, {2021}};
    const Observations data = panel();
    const auto composite = build(definition, data);
    VERIFY_RESULT(composite);
    const auto index = FrozenIndex::create(definition, *composite);
    VERIFY_RESULT(index);

    FrozenIndex::Workspace workspace;
    std::vector<double> scores(24 * 3);
    std::vector<double> normalised(24 * 6);
    index->score(columnsOf(*index, data), 8, 3, scores, normalised, workspace);
    std::vector<int> ranks(24);
    index->rank(scores, 8, 3, ranks, workspace);
    for (std::size_t i = 0; i < scores.size(); ++i)
        QVERIFY(isMissing(composite->scores.values[i]) ? isMissing(scores[i]) : scores[i] == composite->scores.values[i]);
    for (std::size_t i = 0; i < normalised.size(); ++i)
        QVERIFY(isMissing(composite->normalised.values[i]) ? isMissing(normalised[i])
                                                           : normalised[i] == composite->normalised.values[i]);
    QCOMPARE(ranks, composite->ranks);
}

/// A stride of 0 says the same of every unit.
void FrozenIndexTest::readsNationalVariables()
{
    Definition definition = tests::flatDefinition(2);
    definition.method.normalisation.kind = Normalisation::Kind::Goalposts;
    for (Indicator& indicator : definition.framework.indicators)
        indicator.goalposts = Goalposts{0, 10};
    const auto index = FrozenIndex::createWithoutData(definition);
    VERIFY_RESULT(index);
    const std::vector<double> national = {2, 4}; // by time
    const std::vector<double> byRegion = {1, 9, 3, 5, 7, 0}; // region slowest: three regions x two times
    const std::vector<FrozenIndex::Column> columns = {{national.data(), 1, 0}, {byRegion.data(), 1, 2}};
    std::vector<double> scores(6);
    FrozenIndex::Workspace workspace;
    index->score(columns, 3, 2, scores, workspace);
    const std::vector<double> expected = {15, 25, 45, 65, 45, 20};
    for (std::size_t i = 0; i < 6; ++i)
        VERIFY_CLOSE(scores[i], expected[i], 1e-14, 0);
    std::vector<int> ranks(6);
    index->rank(scores, 3, 2, ranks, workspace);
    QCOMPARE(ranks, (std::vector<int>{3, 2, 1, 1, 2, 3}));
}

void FrozenIndexTest::asksForEachVariableOnce()
{
    Definition definition = tests::flatDefinition(3);
    definition.framework.indicators[0].denominator = "c";
    definition.framework.indicators[1].variable = "a";
    definition.framework.indicators[1].denominator = "c";
    const auto data = tests::observations({{1, 2, 3}, {4, 5, 7}});
    const auto composite = build(definition, data);
    VERIFY_RESULT(composite);
    const auto index = FrozenIndex::create(definition, *composite);
    VERIFY_RESULT(index);
    QCOMPARE(index->variables(), (std::vector<std::string>{"a", "c"}));
    definition.method.denominate = false;
    const auto raw = build(definition, data);
    VERIFY_RESULT(raw);
    VERIFY_CLOSE(FrozenIndex::create(definition, *raw)->estimates().scales[0].range, 3, 0, 0);
}

void FrozenIndexTest::allocatesNothing()
{
    for (const Aggregation how : {Aggregation::Arithmetic, Aggregation::Geometric, Aggregation::Topsis,
                                  Aggregation::MazziottaPareto, Aggregation::Copeland}) {
        Definition definition = tests::treeDefinition();
        definition.method.aggregation = {how};
        definition.method.normalisation.low = 1;
        const Observations data = panel();
        const auto composite = build(definition, data);
        VERIFY_RESULT(composite);
        const auto index = FrozenIndex::create(definition, *composite);
        VERIFY_RESULT(index);
        const auto columns = columnsOf(*index, data);
        FrozenIndex::Workspace workspace;
        std::vector<double> scores(24 * 3);
        std::vector<int> ranks(24);
        index->score(columns, 8, 3, scores, workspace);
        index->rank(scores, 8, 3, ranks, workspace);
        const int before = allocations;
        index->score(columns, 8, 3, scores, workspace);
        index->rank(scores, 8, 3, ranks, workspace);
        QCOMPARE(allocations.load(), before);
    }
}

void FrozenIndexTest::worksWithoutData()
{
    Definition definition = tests::treeDefinition();
    definition.method.normalisation.kind = Normalisation::Kind::Goalposts;
    for (Indicator& indicator : definition.framework.indicators) {
        const bool less = indicator.direction == Direction::LessIsBetter;
        indicator.goalposts = less ? Goalposts{200, 0} : Goalposts{0, 200};
    }
    const auto without = FrozenIndex::createWithoutData(definition);
    VERIFY_RESULT(without);
    const auto composite = build(definition, tests::treeObservations());
    VERIFY_RESULT(composite);
    FrozenIndex::Workspace workspace;
    std::vector<double> scores(8 * 3);
    const auto data = tests::treeObservations();
    without->score(columnsOf(*without, data), 8, 1, scores, workspace);
    QCOMPARE(scores, composite->scores.values);
}

void FrozenIndexTest::saysWhatNeedsData_data()
{
    QTest::addColumn<int>("fault");
    QTest::addColumn<QString>("option");
    QTest::newRow("outliers") << 0 << "outliers.kind";
    QTest::newRow("bounds") << 1 << "normalise.kind";
    QTest::newRow("weights") << 2 << "weight.kind";
    QTest::newRow("ideal points") << 3 << "aggregate";
    QTest::newRow("not even valid") << 4 << "aggregate";
}

void FrozenIndexTest::saysWhatNeedsData()
{
    QFETCH(int, fault);
    QFETCH(QString, option);
    Definition definition = tests::flatDefinition(2);
    definition.method.normalisation.kind = Normalisation::Kind::Goalposts;
    for (Indicator& indicator : definition.framework.indicators)
        indicator.goalposts = Goalposts{0, 10};
    VERIFY_RESULT(FrozenIndex::createWithoutData(definition));
    switch (fault) {
    case 0:
        definition.method.outliers.kind = OutlierTreatment::Kind::Winsorise;
        break;
    case 1:
        definition.method.normalisation.kind = Normalisation::Kind::MinMax;
        break;
    case 2:
        definition.method.weighting.kind = Weighting::Kind::Critic;
        break;
    case 3:
        definition.method.aggregation = {Aggregation::Topsis};
        break;
    default:
        definition.method.aggregation.clear();
    }
    const auto index = FrozenIndex::createWithoutData(definition);
    QVERIFY(!index.has_value());
    QCOMPARE(index.error()[0].kind, ErrorKind::InvalidArgument);
    QCOMPARE(QString::fromStdString(index.error()[0].where.variable), option);
}

void FrozenIndexTest::doesNotFreezeYearByYear()
{
    Definition definition = tests::treeDefinition();
    definition.method.estimation.kind = Estimation::Kind::EachYear;
    const auto composite = build(definition, panel());
    VERIFY_RESULT(composite);
    const auto index = FrozenIndex::create(definition, *composite);
    QVERIFY(!index.has_value());
    QCOMPARE(index.error().kind, ErrorKind::InvalidArgument);
}

void FrozenIndexTest::dividesScoresAsTheFunctionDoes()
{
    Definition definition = tests::treeDefinition();
    const Observations data = panel();
    const auto composite = build(definition, data);
    VERIFY_RESULT(composite);
    const auto whole = contributions(definition, *composite);
    VERIFY_RESULT(whole);
    const auto index = FrozenIndex::create(definition, *composite);
    VERIFY_RESULT(index);
    QVERIFY(index->addsUp());
    FrozenIndex::Workspace workspace;
    std::vector<double> parts(6);
    for (std::size_t i = 0; i < 24; ++i) {
        index->contributions(composite->normalised.row(i), composite->scores.row(i), parts, workspace);
        double sum = 0;
        for (std::size_t j = 0; j < 6; ++j) {
            QVERIFY(parts[j] == whole->at(i, j) || (isMissing(parts[j]) && isMissing(whole->at(i, j))));
            sum += isMissing(parts[j]) ? 0 : parts[j];
        }
        VERIFY_CLOSE(sum, composite->scores.at(i, 0), 1e-13, 1e-13);
    }
    definition.method.aggregation = {Aggregation::Geometric, Aggregation::Arithmetic};
    const auto other = build(definition, data);
    VERIFY_RESULT(other);
    QVERIFY(!FrozenIndex::create(definition, *other)->addsUp());
}

void FrozenIndexTest::makesNoValueOfNothing()
{
    Definition definition = tests::flatDefinition(2);
    definition.framework.indicators[0].denominator = "b";
    const auto composite = build(definition, tests::observations({{1, 2}, {4, 5}}));
    VERIFY_RESULT(composite);
    const auto index = FrozenIndex::create(definition, *composite);
    VERIFY_RESULT(index);
    const auto data = tests::observations({{3, 0}, {kGap, kGap}});
    FrozenIndex::Workspace workspace;
    std::vector<double> scores(2);
    std::vector<double> normalised(4);
    index->score(columnsOf(*index, data), 2, 1, scores, normalised, workspace);
    QVERIFY(isMissing(normalised[0]));
    VERIFY_CLOSE(scores[0], normalised[1], 0, 0);
    std::vector<int> ranks(2, -1);
    index->rank(scores, 2, 1, ranks, workspace);
    QCOMPARE(ranks, (std::vector<int>{1, 0}));
}

QTEST_GUILESS_MAIN(FrozenIndexTest)
#include "tst_frozen_index.moc"
