// SPDX-License-Identifier: GPL-3.0-or-later
// Denominate, impute, screen, treat outliers, normalise: each stage alone, by hand.
#include "core/index/stages.h"
#include "core/index/statistics.h"
#include "small_index.h"
#include "tests/support/checks.h"

#include <QObject>

using namespace core;
using namespace core::index;
using tests::kGap;

namespace {

std::vector<double> applied(const ColumnTreatment& treatment, std::vector<double> values)
{
    for (double& value : values)
        value = treatment.apply(value);
    return values;
}

std::vector<double> scaled(const ColumnScale& scale, std::vector<double> values)
{
    for (double& value : values)
        value = scale.apply(value);
    return values;
}

/// Twenty values of which the last stand out: G1 and G2 are far beyond 2 and 3.5.
std::vector<double> withOutliers(std::vector<double> outliers)
{
    std::vector<double> values;
    for (int i = 1; i <= 20; ++i)
        values.push_back(i);
    values.insert(values.end(), outliers.begin(), outliers.end());
    return values;
}

OutlierTreatment treatment(OutlierTreatment::Kind kind, int atMost = 5)
{
    OutlierTreatment result;
    result.kind = kind;
    result.winsoriseAtMost = atMost;
    return result;
}

/// Empty when all are close to 1e-13 and missing in the same places; else the first that is not.
QString differenceOf(const std::vector<double>& actual, const std::vector<double>& expected)
{
    if (actual.size() != expected.size())
        return QStringLiteral("%1 values, expected %2").arg(actual.size()).arg(expected.size());
    for (std::size_t i = 0; i < actual.size(); ++i) {
        const bool same = isMissing(expected[i]) ? isMissing(actual[i]) : tests::isClose(actual[i], expected[i], 1e-13, 1e-13);
        if (!same)
            return QStringLiteral("value %1: actual %2, expected %3")
                .arg(i)
                .arg(actual[i], 0, 'g', 17)
                .arg(expected[i], 0, 'g', 17);
    }
    return {};
}

} // namespace

#define VERIFY_ALL_CLOSE(actual, ...)                                                                                            \
    do {                                                                                                                         \
        const QString difference_ = differenceOf(actual, __VA_ARGS__);                                                           \
        QVERIFY2(difference_.isEmpty(), qPrintable(difference_));                                                                \
    } while (false)

class IndexStagesTest : public QObject {
    Q_OBJECT

private slots:
    void dividesAndScales();
    void substitutesWhereAVariableHasNoValue();
    void makesValuesOverNothingMissing();
    void namesColumnsThatAreNotThere();
    void imputesAlongTime_data();
    void imputesAlongTime();
    void imputesFromGroups();
    void imputesInTheOrderOfTheList();
    void screensByShare();
    void leavesOrdinaryColumnsAlone();
    void winsorisesUntilTheRuleIsMet();
    void winsorisesBothEnds();
    void stopsAtTheLimit();
    void transformsWhatWinsorisingCannotMend();
    void transformsByFormula_data();
    void transformsByFormula();
    void findsTheMostLikelyLambda();
    void treatsOtherRowsWithTheSameBounds();
    void normalises_data();
    void normalises();
    void turnsRoundWhatIsBetterWhenLess_data();
    void turnsRoundWhatIsBetterWhenLess();
    void cannotUseConstantColumns();
    void interpolatesRanks();
    void capsWhereAskedFor();
};

void IndexStagesTest::dividesAndScales()
{
    auto definition = tests::flatDefinition(2);
    definition.framework.indicators[0].variable = "b";
    definition.framework.indicators[0].denominator = "a";
    definition.framework.indicators[0].factor = 100;
    const auto data = tests::observations({{4, 1}, {8, 6}, {kGap, 2}, {5, kGap}});
    const auto result = denominate(definition.framework, definition.method, data);
    VERIFY_RESULT(result);
    VERIFY_ALL_CLOSE(result->values.column(0), {25, 75, kGap, kGap});
    VERIFY_ALL_CLOSE(result->values.column(1), {1, 6, 2, kGap});
    QVERIFY(result->notes.empty());

    definition.method.denominate = false;
    const auto raw = denominate(definition.framework, definition.method, data);
    VERIFY_RESULT(raw);
    VERIFY_ALL_CLOSE(raw->values.column(0), {100, 600, 200, kGap});
}

void IndexStagesTest::substitutesWhereAVariableHasNoValue()
{
    auto definition = tests::flatDefinition(1);
    definition.framework.indicators[0].substitute = "b";
    definition.framework.indicators[0].denominator = "c";
    const auto result =
        denominate(definition.framework, definition.method, tests::observations({{4, 6, 2}, {kGap, 6, 2}, {kGap, kGap, 2}}));
    VERIFY_RESULT(result);
    VERIFY_ALL_CLOSE(result->values.column(0), {2, 3, kGap});
    definition.framework.indicators[0].substitute = "z";
    QCOMPARE(denominate(definition.framework, definition.method, tests::observations({{4, 6, 2}})).error()[0].kind,
             ErrorKind::UnknownName);
}

void IndexStagesTest::makesValuesOverNothingMissing()
{
    auto definition = tests::flatDefinition(1);
    definition.framework.indicators[0].denominator = "b";
    const auto result = denominate(definition.framework, definition.method, tests::observations({{4, 2}, {4, 0}, {kGap, 0}}));
    VERIFY_RESULT(result);
    VERIFY_ALL_CLOSE(result->values.column(0), {2, kGap, kGap});
    // Only a value that was there and is lost is worth a word.
    QCOMPARE(result->notes.size(), std::size_t(1));
    QCOMPARE(result->notes[0].kind, NoteKind::ZeroDenominator);
    QCOMPARE(result->notes[0].first, std::string("a"));
    QCOMPARE(result->notes[0].second, std::string("u1"));
    VERIFY_CLOSE(result->notes[0].value, 2020, 0, 0);
    // So small a denominator that the quotient is infinite is as good as none.
    const auto tiny = denominate(definition.framework, definition.method, tests::observations({{4, 2}, {1e300, 1e-300}}));
    VERIFY_RESULT(tiny);
    VERIFY_ALL_CLOSE(tiny->values.column(0), {2, kGap});
    QCOMPARE(tiny->notes.size(), std::size_t(1));
}

void IndexStagesTest::namesColumnsThatAreNotThere()
{
    auto definition = tests::flatDefinition(2);
    definition.framework.indicators[0].denominator = "people";
    const auto result = denominate(definition.framework, definition.method, tests::observations({{4}, {5}}));
    QVERIFY(!result.has_value());
    QCOMPARE(result.error().size(), std::size_t(2)); // people, b
    QCOMPARE(result.error()[0].kind, ErrorKind::UnknownName);
    QCOMPARE(result.error()[0].arguments[0], std::string("people"));
    QCOMPARE(result.error()[0].where.variable, std::string("a"));
    QCOMPARE(result.error()[1].arguments[0], std::string("b"));
}

void IndexStagesTest::imputesAlongTime_data()
{
    using List = std::vector<double>;
    QTest::addColumn<Imputation>("how");
    QTest::addColumn<double>("reach");
    QTest::addColumn<List>("measured"); // at 2015, 2016, 2018, 2020, 2021
    QTest::addColumn<List>("expected");
    QTest::newRow("line over uneven years") << Imputation::LinearInTime << 0.0 << List{1, kGap, kGap, 11, kGap}
                                            << List{1, 3, 7, 11, 11};
    QTest::newRow("line, before the first") << Imputation::LinearInTime << 0.0 << List{kGap, kGap, 4, 6, kGap}
                                            << List{4, 4, 4, 6, 6};
    QTest::newRow("nearest, earlier of two")
        << Imputation::NearestTime << 0.0 << List{kGap, 2, kGap, 8, kGap} << List{2, 2, 2, 8, 8};
    QTest::newRow("nearest is later") << Imputation::NearestTime << 0.0 << List{1, kGap, kGap, 8, 9} << List{1, 1, 8, 8, 9};
    QTest::newRow("within two years") << Imputation::NearestTime << 2.0 << List{1, kGap, kGap, kGap, kGap}
                                      << List{1, 1, kGap, kGap, kGap};
    QTest::newRow("line, one end out of reach")
        << Imputation::LinearInTime << 2.0 << List{1, kGap, kGap, kGap, 7} << List{1, 1, kGap, 7, 7};
    QTest::newRow("nothing measured") << Imputation::LinearInTime << 0.0 << List(5, kGap) << List(5, kGap);
}

void IndexStagesTest::imputesAlongTime()
{
    QFETCH(Imputation, how);
    QFETCH(double, reach);
    QFETCH(std::vector<double>, measured);
    QFETCH(std::vector<double>, expected);
    std::vector<std::vector<double>> rows;
    for (const double value : measured) {
        rows.push_back({value});
        rows.push_back({5}); // another unit, which must not matter
    }
    const auto data = tests::observations(rows, {2015, 2016, 2018, 2020, 2021});
    Method method;
    method.imputation = {how};
    method.imputationReachYears = reach;
    const Imputed result = impute(data.values, method, data);
    std::size_t filled = 0;
    for (std::size_t t = 0; t < 5; ++t) {
        VERIFY_ALL_CLOSE(std::vector<double>{result.values.at(2 * t, 0)}, {expected[t]});
        QVERIFY(result.values.at(2 * t + 1, 0) == 5);
        filled += isMissing(measured[t]) && !isMissing(expected[t]) ? 1 : 0;
    }
    QCOMPARE(result.cells.size(), filled);
    for (const ImputedCell& cell : result.cells) {
        QCOMPARE(cell.how, how);
        QVERIFY(data.timeIndex(cell.fromTime) >= 0 && data.timeIndex(cell.toTime) >= 0);
        QVERIFY(!isMissing(measured[static_cast<std::size_t>(data.timeIndex(cell.fromTime))]));
    }
}

void IndexStagesTest::imputesFromGroups()
{
    auto data = tests::observations({{1}, {2}, {9}, {kGap}, {10}, {kGap}, {kGap}});
    for (std::size_t i = 0; i < 4; ++i)
        data.units[i].group = "east";
    data.units[6].group = "alone";
    Method method;
    method.imputation = {Imputation::GroupMean};
    VERIFY_ALL_CLOSE(impute(data.values, method, data).values.column(0), {1, 2, 9, 4, 10, 10, kGap});
    method.imputation = {Imputation::GroupMedian};
    const Imputed byMedian = impute(data.values, method, data);
    VERIFY_ALL_CLOSE(byMedian.values.column(0), {1, 2, 9, 2, 10, 10, kGap});
    QCOMPARE(
        byMedian.cells,
        (std::vector<ImputedCell>{{3, 0, Imputation::GroupMedian, 2020, 2020}, {5, 0, Imputation::GroupMedian, 2020, 2020}}));
}

/// u0 at 2021 gets its own 2020 value; u2 has none, so the mean of the group at 2021, in which the imputed one counts.
void IndexStagesTest::imputesInTheOrderOfTheList()
{
    const auto data = tests::observations({{6}, {2}, {kGap}, {kGap}, {4}, {kGap}}, {2020, 2021});
    Method method;
    method.imputation = {Imputation::NearestTime, Imputation::GroupMean};
    VERIFY_ALL_CLOSE(impute(data.values, method, data).values.column(0), {6, 2, 4, 6, 4, 5});
    method.imputation = {};
    QVERIFY(impute(data.values, method, data).cells.empty());
}

void IndexStagesTest::screensByShare()
{
    const auto data = tests::observations({{1, 2, 3, 4}, {1, 2, 3, kGap}, {1, 2, kGap, kGap}});
    const Matrix imputed(3, 4, 1);
    const Screened measured = screen(data.values, imputed, {0.75, Screening::Basis::Measured}, data);
    QCOMPARE(measured.kept, (std::vector<char>{1, 1, 0}));
    VERIFY_ALL_CLOSE(measured.measuredShare, {1, 0.75, 0.5});
    QCOMPARE(measured.notes, (std::vector<Note>{{NoteKind::UnitScreenedOut, "u2", "", 2020, 0.75}}));
    QCOMPARE(screen(data.values, imputed, {0.75, Screening::Basis::Imputed}, data).kept, (std::vector<char>{1, 1, 1}));
}

void IndexStagesTest::leavesOrdinaryColumnsAlone()
{
    const auto values = withOutliers({});
    const auto plan = planTreatment(values, treatment(OutlierTreatment::Kind::WinsoriseOrTransform));
    QCOMPARE(plan.action, ColumnTreatment::Action::Kept);
    QVERIFY(!plan.outlyingBefore && !plan.outlyingAfter);
    VERIFY_ALL_CLOSE(applied(plan, values), values);
    // Too few to tell, and nothing to tell.
    QCOMPARE(planTreatment(std::vector<double>{1, 2, 900}, treatment(OutlierTreatment::Kind::Transform)).action,
             ColumnTreatment::Action::Kept);
    QCOMPARE(planTreatment(std::vector<double>(9, 3), treatment(OutlierTreatment::Kind::Transform)).action,
             ColumnTreatment::Action::Kept);
}

void IndexStagesTest::winsorisesUntilTheRuleIsMet()
{
    const auto values = withOutliers({kGap, 500});
    const auto plan = planTreatment(values, treatment(OutlierTreatment::Kind::Winsorise));
    QVERIFY(plan.outlyingBefore && !plan.outlyingAfter);
    QVERIFY(plan.skewnessBefore > 2 && plan.kurtosisBefore > 3.5);
    QCOMPARE(plan.winsorisedHigh, std::size_t(1));
    VERIFY_ALL_CLOSE(applied(plan, values), withOutliers({kGap, 20}));
    VERIFY_CLOSE(plan.skewnessAfter, skewness(withOutliers({20})), 1e-13, 0);
}

void IndexStagesTest::winsorisesBothEnds()
{
    // The low end stands out more; once it is mended the high end does.
    const auto values = withOutliers({-900, 500});
    const auto plan = planTreatment(values, treatment(OutlierTreatment::Kind::Winsorise));
    QCOMPARE(plan.winsorisedLow, std::size_t(1));
    QCOMPARE(plan.winsorisedHigh, std::size_t(1));
    VERIFY_ALL_CLOSE(applied(plan, values), withOutliers({1, 20}));
}

void IndexStagesTest::stopsAtTheLimit()
{
    const auto values = withOutliers({500, 1000, 9000});
    const auto plan = planTreatment(values, treatment(OutlierTreatment::Kind::Winsorise, 1));
    QCOMPARE(plan.winsorisedHigh, std::size_t(1));
    QVERIFY(plan.outlyingAfter);
    VERIFY_ALL_CLOSE(applied(plan, values), withOutliers({500, 1000, 1000}));
    // Without any point to move, a column that breaks the rule is kept.
    const auto none = planTreatment(values, treatment(OutlierTreatment::Kind::Winsorise, 0));
    QCOMPARE(none.action, ColumnTreatment::Action::Kept);
    QVERIFY(none.outlyingAfter);
}

void IndexStagesTest::transformsWhatWinsorisingCannotMend()
{
    const auto values = withOutliers({500, 1000, 9000});
    const auto plan = planTreatment(values, treatment(OutlierTreatment::Kind::WinsoriseOrTransform, 1));
    QCOMPARE(plan.action, ColumnTreatment::Action::Transformed);
    QCOMPARE(plan.winsorisedHigh, std::size_t(0));
    // From the values as they were, not from the winsorised ones.
    VERIFY_CLOSE(plan.apply(9000), std::log(9000 - 1 + 0.01 * 8999), 1e-14, 0);
    VERIFY_CLOSE(plan.apply(1), std::log(0.01 * 8999), 1e-14, 0);
}

void IndexStagesTest::transformsByFormula_data()
{
    using Transform = OutlierTreatment::Transform;
    QTest::addColumn<Transform>("transform");
    QTest::addColumn<double>("lambda");
    QTest::addColumn<double>("expected"); // of 500, least 1, greatest 9000
    QTest::newRow("log of range") << Transform::LogOfRange << kGap << std::log(499 + 89.99);
    QTest::newRow("log plus one") << Transform::LogPlusOne << kGap << std::log(500.0);
    QTest::newRow("Box-Cox, square root") << Transform::BoxCox << 0.5 << (std::sqrt(500.0) - 1) / 0.5;
    QTest::newRow("Box-Cox, logarithm") << Transform::BoxCox << 0.0 << std::log(500.0);
    QTest::newRow("Box-Cox, inverse") << Transform::BoxCox << -1.0 << 1 - 1.0 / 500;
}

void IndexStagesTest::transformsByFormula()
{
    QFETCH(OutlierTreatment::Transform, transform);
    QFETCH(double, lambda);
    QFETCH(double, expected);
    OutlierTreatment rule = treatment(OutlierTreatment::Kind::Transform);
    rule.transform = transform;
    if (!isMissing(lambda))
        rule.lambda = lambda;
    const auto plan = planTreatment(withOutliers({500, 1000, 9000}), rule);
    QCOMPARE(plan.action, ColumnTreatment::Action::Transformed);
    VERIFY_CLOSE(plan.apply(500), expected, 1e-13, 0);
    QVERIFY(isMissing(plan.apply(kGap)));
    QVERIFY(plan.apply(10) < plan.apply(11)); // whatever lambda is, the order stays
}

/// The values exp(z) - 1 shifted by the least are lognormal but for the shift; the likelihood at the answer is above that beside
/// it, and of values that a square root makes even, one half is the answer.
void IndexStagesTest::findsTheMostLikelyLambda()
{
    // x - min + 1 = (1 + i / 8)^2 for even i: its square root is evenly spaced, which no other power makes it as nearly.
    std::vector<double> squares;
    for (int i = 0; i < 400; ++i)
        squares.push_back((1 + i / 8.0) * (1 + i / 8.0) - 1);
    const double lambda = mostLikelyLambda(squares);
    QVERIFY(lambda > 0.3 && lambda < 0.7);
    const auto likelihood = [&](double l) {
        double logs = 0;
        std::vector<double> transformed;
        for (const double x : squares) {
            logs += std::log(x + 1);
            transformed.push_back((std::pow(x + 1, l) - 1) / l);
        }
        const double n = static_cast<double>(squares.size());
        const double deviation = sampleDeviation(transformed);
        return (l - 1) * logs - n / 2 * std::log(deviation * deviation * (n - 1) / n);
    };
    QVERIFY(likelihood(lambda) >= likelihood(lambda + 1e-3));
    QVERIFY(likelihood(lambda) >= likelihood(lambda - 1e-3));
    QCOMPARE(mostLikelyLambda(std::vector<double>(5, 2)), 1.0);
}

void IndexStagesTest::treatsOtherRowsWithTheSameBounds()
{
    const auto clamped = planTreatment(withOutliers({500}), treatment(OutlierTreatment::Kind::Winsorise));
    VERIFY_ALL_CLOSE(applied(clamped, {-3, 7.5, 700}), {1, 7.5, 20});
    const auto logged = planTreatment(withOutliers({500, 1000, 9000}), treatment(OutlierTreatment::Kind::Transform));
    // Below the base's least the logarithm would fail; above its greatest it goes on.
    VERIFY_CLOSE(logged.apply(-500), logged.apply(1), 0, 0);
    QVERIFY(logged.apply(20000) > logged.apply(9000));
}

void IndexStagesTest::normalises_data()
{
    using List = std::vector<double>;
    using Kind = Normalisation::Kind;
    QTest::addColumn<Normalisation>("normalisation");
    QTest::addColumn<List>("expected"); // of 2, 4, gap, 4, 10
    QTest::newRow("min-max") << Normalisation{Kind::MinMax, 0, 100, 0, 1, false} << List{0, 25, kGap, 25, 100};
    QTest::newRow("min-max 1 to 5") << Normalisation{Kind::MinMax, 1, 5, 0, 1, false} << List{1, 2, kGap, 2, 5};
    // Mean 5, squares 9 + 1 + 1 + 25 = 36 over 3: deviation sqrt 12.
    const double d = std::sqrt(12.0);
    QTest::newRow("z-score") << Normalisation{Kind::ZScore, 0, 100, 0, 1, false} << List{-3 / d, -1 / d, kGap, -1 / d, 5 / d};
    QTest::newRow("z-score 100, 10") << Normalisation{Kind::ZScore, 0, 100, 100, 10, false}
                                     << List{100 - 30 / d, 100 - 10 / d, kGap, 100 - 10 / d, 100 + 50 / d};
    // Places 0, 1.5, 1.5, 3 of 3.
    QTest::newRow("rank") << Normalisation{Kind::Rank, 0, 100, 0, 1, false} << List{0, 50, kGap, 50, 100};
    QTest::newRow("goalposts 0 and 20") << Normalisation{Kind::Goalposts, 0, 100, 0, 1, false} << List{10, 20, kGap, 20, 50};
    QTest::newRow("distance to 6") << Normalisation{Kind::DistanceToReference, 0, 100, 0, 1, false} << List{0, 50, kGap, 50, 200};
    const double length = std::sqrt(4.0 + 16 + 16 + 100);
    QTest::newRow("vector") << Normalisation{Kind::Vector, 0, 100, 0, 1, false}
                            << List{2 / length, 4 / length, kGap, 4 / length, 10 / length};
}

void IndexStagesTest::normalises()
{
    QFETCH(Normalisation, normalisation);
    QFETCH(std::vector<double>, expected);
    Indicator indicator = tests::indicator("a");
    indicator.goalposts = Goalposts{0, 20};
    indicator.reference = 6;
    const std::vector<double> column = {2, 4, kGap, 4, 10};
    VERIFY_ALL_CLOSE(scaled(planScale(column, indicator, normalisation, {}), column), expected);
}

void IndexStagesTest::turnsRoundWhatIsBetterWhenLess_data()
{
    normalises_data();
}

/// Less of x is better as more of -x is, whatever the method.
void IndexStagesTest::turnsRoundWhatIsBetterWhenLess()
{
    QFETCH(Normalisation, normalisation);
    const std::vector<double> column = {2, 4, kGap, 4, 10};
    std::vector<double> negative = column;
    for (double& value : negative)
        value = -value;
    Indicator less = tests::indicator("a");
    less.direction = Direction::LessIsBetter;
    less.goalposts = Goalposts{20, 0};
    less.reference = 3;
    Indicator more = tests::indicator("a");
    more.goalposts = Goalposts{-20, 0};
    more.reference = -3;
    const auto one = scaled(planScale(column, less, normalisation, {}), column);
    VERIFY_ALL_CLOSE(one, scaled(planScale(negative, more, normalisation, {}), negative));
    QVERIFY(one[0] > one[4]);
}

void IndexStagesTest::cannotUseConstantColumns()
{
    using Kind = Normalisation::Kind;
    const std::vector<double> constant = {3, 3, kGap, 3};
    const std::vector<double> nothing = {kGap, kGap};
    Indicator indicator = tests::indicator("a");
    for (const Kind kind : {Kind::MinMax, Kind::ZScore, Kind::Rank, Kind::DistanceToReference}) {
        Normalisation normalisation;
        normalisation.kind = kind;
        for (const auto& column : {constant, nothing}) {
            const ColumnScale scale = planScale(column, indicator, normalisation, {});
            QCOMPARE(scale.kind, ColumnScale::Kind::Unusable);
            QVERIFY(isMissing(scale.apply(3)));
        }
    }
    indicator.goalposts = Goalposts{0, 4};
    VERIFY_CLOSE(planScale(constant, indicator, {Kind::Goalposts, 0, 100, 0, 1, false}, {}).apply(3), 75, 1e-15, 0);
    // A reference that the worst already reaches makes no scale.
    indicator.reference = 1;
    const std::vector<double> column = {2, 5};
    QCOMPARE(planScale(column, indicator, {Kind::DistanceToReference, 0, 100, 0, 1, false}, {}).kind,
             ColumnScale::Kind::Unusable);
}

void IndexStagesTest::interpolatesRanks()
{
    Normalisation normalisation;
    normalisation.kind = Normalisation::Kind::Rank;
    const std::vector<double> base = {1, 2, 4, 8, 16};
    const ColumnScale scale = planScale(base, tests::indicator("a"), normalisation, {});
    VERIFY_ALL_CLOSE(scaled(scale, {0, 1, 3, 4, 6, 16, 99}), {0, 0, 37.5, 50, 62.5, 100, 100});
}

void IndexStagesTest::capsWhereAskedFor()
{
    Normalisation normalisation;
    normalisation.cap = true;
    const std::vector<double> base = {0, 10};
    VERIFY_ALL_CLOSE(scaled(planScale(base, tests::indicator("a"), normalisation, {}), {-5, 5, 15}), {0, 50, 100});
    normalisation.cap = false;
    VERIFY_ALL_CLOSE(scaled(planScale(base, tests::indicator("a"), normalisation, {}), {-5, 5, 15}), {-50, 50, 150});
}

QTEST_GUILESS_MAIN(IndexStagesTest)
#include "tst_index_stages.moc"
