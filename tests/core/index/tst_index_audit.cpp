// SPDX-License-Identifier: GPL-3.0-or-later
// What indicators do to an index: variance shares, correlation ratios, Cronbach's alpha, rules of thumb.
#include "core/index/audit.h"
#include "core/index/counter_random.h"
#include "core/index/statistics.h"
#include "small_index.h"
#include "tests/support/checks.h"

#include <QObject>

using namespace core;
using namespace core::index;
using tests::kGap;

namespace {

const Note* find(const Audit& audit, NoteKind kind, const std::string& first, const std::string& second = {})
{
    for (const Note& note : audit.notes) {
        if (note.kind == kind && note.first == first && note.second == second)
            return &note;
    }
    return nullptr;
}

} // namespace

class IndexAuditTest : public QObject {
    Q_OBJECT

private slots:
    void dividesTheVariance();
    void knowsWhatTwoIndicatorsDo();
    void seesBentRelations();
    void calculatesAlpha();
    void appliesRulesOfThumb();
    void countsMeasuredValues();
    void keepsTheYearsNotes();
    void knowsItsYears();
};

/// The shares of weighted members in the variance of their sum add up to 1, also over several levels.
void IndexAuditTest::dividesTheVariance()
{
    const Definition definition = tests::treeDefinition();
    const auto composite = build(definition, tests::treeObservations());
    VERIFY_RESULT(composite);
    const auto result = audit(definition, *composite, 2020);
    VERIFY_RESULT(result);
    double variance = 0;
    double pearson = 0;
    double ratio = 0;
    const std::vector<double> index = composite->scores.column(0);
    const double whole = sampleDeviation(index) * sampleDeviation(index);
    for (std::size_t j = 0; j < 6; ++j) {
        const EffectiveWeight& weight = result->weights[j];
        variance += weight.varianceShare;
        pearson += weight.pearsonShare;
        ratio += weight.ratioShare;
        // w cov(x, S) / var(S) = w r s_x / s_S.
        const double deviation = sampleDeviation(composite->normalised.column(j));
        VERIFY_CLOSE(weight.varianceShare, weight.set * weight.correlation * deviation / std::sqrt(whole), 1e-12, 0);
    }
    VERIFY_CLOSE(variance, 1, 1e-13, 0);
    VERIFY_CLOSE(pearson, 1, 1e-13, 0);
    VERIFY_CLOSE(ratio, 1, 1e-13, 0);
}

/// Two unrelated indicators of equal spread, weights 3 : 1: variances 9 : 1, correlations sqrt .9 and sqrt .1.
void IndexAuditTest::knowsWhatTwoIndicatorsDo()
{
    Definition definition = tests::flatDefinition(2);
    definition.framework.indicators[0].weight = 3;
    const auto composite = build(definition, tests::observations({{0, 0}, {0, 1}, {1, 0}, {1, 1}}));
    VERIFY_RESULT(composite);
    const auto result = audit(definition, *composite, 2020);
    VERIFY_RESULT(result);
    VERIFY_CLOSE(result->weights[0].set, 0.75, 1e-15, 0);
    VERIFY_CLOSE(result->weights[0].varianceShare, 0.9, 1e-14, 0);
    VERIFY_CLOSE(result->weights[0].pearsonShare, 0.9, 1e-14, 0);
    VERIFY_CLOSE(result->weights[0].correlation, std::sqrt(0.9), 1e-14, 0);
    const Note* note = find(*result, NoteKind::ActsUnlikeItsWeight, "a");
    QVERIFY(note);
    VERIFY_CLOSE(note->value, 0.15, 1e-13, 0);
    VERIFY_CLOSE(find(*result, NoteKind::ActsUnlikeItsWeight, "b")->value, -0.15, 1e-13, 0);
    VERIFY_CLOSE(result->correlations.at(0, 1), 0, 0, 1e-15);
    VERIFY_CLOSE(result->alphas[0].alpha, 0, 0, 1e-14); // unrelated
    QVERIFY(find(*result, NoteKind::LowAlpha, ""));
}

void IndexAuditTest::seesBentRelations()
{
    std::vector<double> x;
    std::vector<double> line;
    std::vector<double> parabola;
    std::vector<double> noise;
    for (std::uint32_t i = 0; i < 61; ++i) {
        const double u = (static_cast<double>(i) - 30) / 30;
        x.push_back(u);
        line.push_back(3 - 2 * u);
        parabola.push_back(u * u);
        noise.push_back(uniformAt(5, i, 0, 0, 0));
    }
    VERIFY_CLOSE(correlationRatio(x, line), 1, 1e-9, 0);
    QVERIFY(std::abs(correlation(x, parabola)) < 1e-12);
    QVERIFY(correlationRatio(x, parabola) > 0.95);
    QVERIFY(correlationRatio(x, noise) < 0.2);
    // Neither scale nor direction of either matters.
    std::vector<double> turned = x;
    for (double& value : turned)
        value = 100 - 7 * value;
    VERIFY_CLOSE(correlationRatio(turned, parabola), correlationRatio(x, parabola), 1e-9, 0);
    QVERIFY(isMissing(correlationRatio(std::vector<double>(9, 1.0), std::vector<double>{1, 2, 3, 4, 5, 6, 7, 8, 9})));
    QVERIFY(isMissing(correlationRatio(std::vector<double>{1, 2, 3, 4}, std::vector<double>{1, 2, 3, 4})));
    // Few distinct values: the means of the groups.
    const std::vector<double> groups = {0, 0, 0, 1, 1, 1, 2, 2, 2};
    const std::vector<double> values = {1, 1, 1, 9, 9, 9, 2, 2, 2};
    VERIFY_CLOSE(correlationRatio(groups, values), 1, 1e-6, 0);
}

/// By hand: columns 1 2 3 and 1 3 2 have variances 1 and 1, their sum 2 5 5 has 3: 2 (1 - 2/3).
void IndexAuditTest::calculatesAlpha()
{
    VERIFY_CLOSE(cronbachAlpha(tests::matrix({{1, 1}, {2, 3}, {3, 2}})), 2.0 / 3, 1e-14, 0);
    VERIFY_CLOSE(cronbachAlpha(tests::matrix({{1, 1}, {2, 2}, {kGap, 9}, {5, 5}})), 1, 1e-14, 0);
    QVERIFY(isMissing(cronbachAlpha(tests::matrix({{1}, {2}, {3}}))));
    QVERIFY(isMissing(cronbachAlpha(tests::matrix({{1, 2}, {2, 3}}))));
    QVERIFY(isMissing(cronbachAlpha(tests::matrix({{1, -1}, {2, -2}, {3, -3}})))); // the sum does not vary
}

void IndexAuditTest::appliesRulesOfThumb()
{
    Definition definition = tests::treeDefinition();
    definition.framework.indicators[5].standIn = true;
    auto data = tests::treeObservations();
    for (std::size_t i = 0; i < 8; ++i) {
        data.values.at(i, 5) = 2 * data.values.at(i, 0) + (i == 0 ? 0.1 : 0); // f repeats a
        data.values.at(i, 3) = -data.values.at(i, 2); // d runs against c, in one branch
    }
    const auto composite = build(definition, data);
    VERIFY_RESULT(composite);
    const auto result = audit(definition, *composite, 2020);
    VERIFY_RESULT(result);
    QVERIFY(find(*result, NoteKind::RepeatedPair, "a", "f")->value > 0.99);
    VERIFY_CLOSE(find(*result, NoteKind::OpposedPair, "c", "d")->value, -1, 1e-12, 0);
    QVERIFY(find(*result, NoteKind::StandIn, "f"));
    QVERIFY(!find(*result, NoteKind::StandIn, "a"));
    QVERIFY(!find(*result, NoteKind::ManyIndicators, ""));
    AuditRules rules;
    rules.manyIndicators = 5;
    rules.repeatedPair = 1.01;
    const auto strict = audit(definition, *composite, 2020, rules);
    VERIFY_RESULT(strict);
    VERIFY_CLOSE(find(*strict, NoteKind::ManyIndicators, "")->value, 6, 0, 0);
    QVERIFY(!find(*strict, NoteKind::RepeatedPair, "a", "f"));
    for (const EffectiveWeight& weight : result->weights)
        QCOMPARE(find(*result, NoteKind::ActsAgainstTheIndex, weight.indicator) != nullptr, weight.correlation < 0);
}

void IndexAuditTest::countsMeasuredValues()
{
    Definition definition = tests::flatDefinition(3);
    definition.method.imputation = {Imputation::GroupMean};
    const auto composite = build(definition, tests::observations({{1, kGap, kGap}, {2, 5, 1}, {3, 7, 4}, {4, kGap, 3}}));
    VERIFY_RESULT(composite);
    const auto result = audit(definition, *composite, 2020);
    VERIFY_RESULT(result);
    QCOMPARE(result->measuredOfIndicator, (std::vector<double>{1, 0.5, 0.75}));
    VERIFY_CLOSE(result->measuredOfUnit[0], 1.0 / 3, 1e-15, 0);
    VERIFY_CLOSE(find(*result, NoteKind::FewDataOfIndicator, "b")->value, 0.5, 0, 0);
    QVERIFY(find(*result, NoteKind::FewDataOfUnit, "u0"));
    QVERIFY(!find(*result, NoteKind::FewDataOfUnit, "u3"));
}

void IndexAuditTest::keepsTheYearsNotes()
{
    Definition definition = tests::flatDefinition(2);
    definition.method.screening.minimumShare = 0.9;
    const auto composite = build(definition, tests::observations({{1, 2}, {2, 4}, {1, kGap}, {2, 5}}, {2019, 2020}));
    VERIFY_RESULT(composite);
    QVERIFY(!find(*audit(definition, *composite, 2019), NoteKind::UnitScreenedOut, "u0"));
    QVERIFY(find(*audit(definition, *composite, 2020), NoteKind::UnitScreenedOut, "u0"));
}

void IndexAuditTest::knowsItsYears()
{
    const Definition definition = tests::treeDefinition();
    const auto composite = build(definition, tests::treeObservations());
    VERIFY_RESULT(composite);
    const auto none = audit(definition, *composite, 2021);
    QVERIFY(!none.has_value());
    QCOMPARE(none.error().kind, ErrorKind::NotFound);
}

QTEST_GUILESS_MAIN(IndexAuditTest)
#include "tst_index_audit.moc"
