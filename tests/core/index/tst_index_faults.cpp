// SPDX-License-Identifier: GPL-3.0-or-later
// Data, trees and options that make no index: the kind of error and what it is about.
#include "core/index/composite.h"
#include "small_index.h"
#include "tests/support/checks.h"

#include <QObject>

#include <algorithm>
#include <cmath>

using namespace core;
using namespace core::index;
using tests::kGap;

class IndexFaultsTest : public QObject {
    Q_OBJECT

private slots:
    void refusesBadData_data();
    void refusesBadData();
    void refusesBadTrees_data();
    void refusesBadTrees();
    void refusesBadOptions_data();
    void refusesBadOptions();
};

void IndexFaultsTest::refusesBadData_data()
{
    QTest::addColumn<int>("fault");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("nothing measured") << 0 << ErrorKind::InvalidArgument;
    QTest::newRow("infinite") << 1 << ErrorKind::NotFinite;
    QTest::newRow("unit twice") << 2 << ErrorKind::DuplicateName;
    QTest::newRow("variable twice") << 3 << ErrorKind::DuplicateName;
    QTest::newRow("no units") << 4 << ErrorKind::InvalidArgument;
    QTest::newRow("too few values") << 5 << ErrorKind::InvalidArgument;
    QTest::newRow("times descend") << 6 << ErrorKind::InvalidArgument;
    QTest::newRow("all zero denominators") << 7 << ErrorKind::InvalidArgument;
    QTest::newRow("variable not there") << 8 << ErrorKind::UnknownName;
    QTest::newRow("reference behind all") << 9 << ErrorKind::InvalidArgument;
}

void IndexFaultsTest::refusesBadData()
{
    QFETCH(int, fault);
    QFETCH(ErrorKind, kind);
    Definition definition = tests::flatDefinition(2);
    auto data = tests::observations({{1, 2}, {3, 4}, {5, 7}, {0, 0}}, {2019, 2020});
    switch (fault) {
    case 0:
        std::fill(data.values.values.begin(), data.values.values.end(), kGap);
        break;
    case 1:
        data.values.at(1, 1) = INFINITY;
        break;
    case 2:
        data.units[1].id = "u0";
        break;
    case 3:
        data.variables[1] = "a";
        break;
    case 4:
        data = {};
        break;
    case 5:
        data.values.values.pop_back();
        break;
    case 6:
        std::swap(data.times[0], data.times[1]);
        break;
    case 7:
        definition.framework.indicators.resize(1);
        definition.framework.indicators[0].denominator = "b";
        for (std::size_t i = 0; i < 4; ++i)
            data.values.at(i, 1) = 0;
        break;
    case 8:
        data.variables[1] = "z";
        break;
    default:
        definition.method.normalisation.kind = Normalisation::Kind::DistanceToReference;
        definition.framework.indicators[0].reference = -1;
    }
    const auto composite = build(definition, data);
    QVERIFY(!composite.has_value());
    QCOMPARE(composite.error()[0].kind, kind);
}

void IndexFaultsTest::refusesBadTrees_data()
{
    QTest::addColumn<int>("fault");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("subject");
    QTest::newRow("circle of two") << 0 << ErrorKind::CircularDefinition << "x";
    QTest::newRow("its own parent") << 1 << ErrorKind::CircularDefinition << "x";
    QTest::newRow("unknown parent") << 2 << ErrorKind::UnknownName << "a";
    QTest::newRow("indicator twice") << 3 << ErrorKind::DuplicateName << "a";
    QTest::newRow("node and indicator") << 4 << ErrorKind::DuplicateName << "x";
    QTest::newRow("branch without members") << 5 << ErrorKind::InvalidArgument << "z";
    QTest::newRow("no indicator") << 6 << ErrorKind::InvalidArgument << "tree";
    QTest::newRow("negative weight") << 7 << ErrorKind::InvalidArgument << "a";
    QTest::newRow("weights all 0") << 8 << ErrorKind::InvalidArgument << "x";
    QTest::newRow("factor 0") << 9 << ErrorKind::InvalidArgument << "a";
    QTest::newRow("equal goalposts") << 10 << ErrorKind::InvalidArgument << "a";
    QTest::newRow("goalposts against the direction") << 11 << ErrorKind::InvalidArgument << "a";
    QTest::newRow("weight not a number") << 12 << ErrorKind::InvalidArgument << "x";
    QTest::newRow("empty id") << 13 << ErrorKind::InvalidArgument << "";
}

void IndexFaultsTest::refusesBadTrees()
{
    QFETCH(int, fault);
    QFETCH(ErrorKind, kind);
    QFETCH(QString, subject);
    Definition definition = tests::treeDefinition();
    auto& nodes = definition.framework.nodes;
    auto& indicators = definition.framework.indicators;
    switch (fault) {
    case 0:
        nodes[0].parent = "y";
        nodes[1].parent = "x";
        break;
    case 1:
        nodes[0].parent = "x";
        break;
    case 2:
        indicators[0].parent = "w";
        break;
    case 3:
        indicators[1].id = "a";
        break;
    case 4:
        indicators[5].id = "x";
        break;
    case 5:
        nodes.push_back(tests::node("z"));
        break;
    case 6:
        indicators.clear();
        break;
    case 7:
        indicators[0].weight = -1;
        break;
    case 8:
        indicators[0].weight = indicators[1].weight = 0;
        break;
    case 9:
        indicators[0].factor = 0;
        break;
    case 10:
        indicators[0].goalposts = Goalposts{3, 3};
        break;
    case 11:
        indicators[0].goalposts = Goalposts{3, 1};
        break;
    case 12:
        nodes[0].weight = kGap;
        break;
    default:
        indicators[0].id.clear();
    }
    const auto composite = build(definition, tests::treeObservations());
    QVERIFY(!composite.has_value());
    QCOMPARE(composite.error()[0].kind, kind);
    QCOMPARE(QString::fromStdString(composite.error()[0].where.variable), subject);
}

void IndexFaultsTest::refusesBadOptions_data()
{
    QTest::addColumn<int>("fault");
    QTest::addColumn<QString>("option");
    const std::vector<std::pair<const char*, const char*>> rows = {{"low above high", "normalise.low"},
                                                                   {"no deviation", "normalise.deviation"},
                                                                   {"goalposts missing", "normalise.kind"},
                                                                   {"share above 1", "screen.minimumShare"},
                                                                   {"z-scores in a geometric mean", "aggregate"},
                                                                   {"vector in a harmonic mean", "aggregate"},
                                                                   {"negative scores in a geometric mean", "aggregate"},
                                                                   {"no aggregation", "aggregate"},
                                                                   {"frozen at no year", "estimate.years"},
                                                                   {"a year twice", "estimate.years"},
                                                                   {"no comparisons", "weight.comparisons"},
                                                                   {"comparisons of nobody", "weight.comparisons"},
                                                                   {"negative reach", "imputeReachYears"},
                                                                   {"negative shift", "weight.entropyShift"},
                                                                   {"skewness 0", "outliers.skewness"},
                                                                   {"lambda too large", "outliers.lambda"},
                                                                   {"share of AHP", "weight.ahpShare"},
                                                                   {"members above all", "minimumPresent"}};
    for (std::size_t i = 0; i < rows.size(); ++i)
        QTest::newRow(rows[i].first) << static_cast<int>(i) << rows[i].second;
}

void IndexFaultsTest::refusesBadOptions()
{
    QFETCH(int, fault);
    QFETCH(QString, option);
    Definition definition = tests::treeDefinition();
    Method& m = definition.method;
    switch (fault) {
    case 0:
        m.normalisation.high = -5;
        break;
    case 1:
        m.normalisation.deviation = 0;
        break;
    case 2:
        m.normalisation.kind = Normalisation::Kind::Goalposts;
        break;
    case 3:
        m.screening.minimumShare = 1.5;
        break;
    case 4:
        m.normalisation.kind = Normalisation::Kind::ZScore;
        m.aggregation = {Aggregation::Arithmetic, Aggregation::Geometric};
        break;
    case 5:
        m.normalisation.kind = Normalisation::Kind::Vector;
        m.aggregation = {Aggregation::Harmonic};
        break;
    case 6:
        m.normalisation.low = -1;
        m.aggregation = {Aggregation::Geometric};
        break;
    case 7:
        m.aggregation.clear();
        break;
    case 8:
        m.estimation.kind = Estimation::Kind::Frozen;
        break;
    case 9:
        m.estimation = {Estimation::Kind::Frozen, {2020, 2020}};
        break;
    case 10:
        m.weighting.kind = Weighting::Kind::Ahp;
        break;
    case 11:
        m.weighting.comparisons = {{"nobody", {}}};
        break;
    case 12:
        m.imputationReachYears = -1;
        break;
    case 13:
        m.weighting.entropyShift = -1;
        break;
    case 14:
        m.outliers.skewness = 0;
        break;
    case 15:
        m.outliers.lambda = 9;
        break;
    case 16:
        m.weighting.ahpShare = 2;
        break;
    default:
        m.minimumPresent = 2;
    }
    const auto composite = build(definition, tests::treeObservations());
    QVERIFY(!composite.has_value());
    QCOMPARE(QString::fromStdString(composite.error()[0].where.variable), option);
}

QTEST_GUILESS_MAIN(IndexFaultsTest)
#include "tst_index_faults.moc"
