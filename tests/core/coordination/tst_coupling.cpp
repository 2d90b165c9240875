// SPDX-License-Identifier: GPL-3.0-or-later
// Coupling coordination degree, both forms: against the R package `coupling`, a published table, hand computations and
// properties.
#include "core/coordination/coupling.h"
#include "tests/support/checks.h"

#include <QTest>

#include <algorithm>
#include <numbers>
#include <optional>

using namespace core;
using namespace core::coordination;

Q_DECLARE_METATYPE(std::vector<double>)

namespace {

const double kMissing = std::nan("");

std::optional<CouplingNotice> noticeOf(const CouplingResult& result, CouplingWarning kind)
{
    for (const CouplingNotice& notice : result.notices) {
        if (notice.kind == kind)
            return notice;
    }
    return std::nullopt;
}

CouplingResult computed(const std::vector<double>& levels, int subsystems, const CouplingOptions& options = {})
{
    auto result = couplingCoordination(levels, static_cast<int>(levels.size()) / subsystems, subsystems, options);
    if (!result)
        qFatal("%s", qPrintable(tests::describe(result.error())));
    return std::move(*result);
}

} // namespace

class CouplingTest : public QObject {
    Q_OBJECT

private slots:
    void agreesWithTheRPackage_data();
    void agreesWithTheRPackage();
    void agreesWithThePublishedTable_data();
    void agreesWithThePublishedTable();
    void findsBothFormsByHand();
    void equalLevelsAreFullyCoupled();
    void correctedIsStricterForTwo();
    void staysBetweenZeroAndOne();
    void orderOfSubsystemsChangesNothing();
    void standardIsBlindToScaleAndCorrectedIsNot();
    void equalWeightsGiveTheModelsOwnDegree();
    void gradesIncludeTheirUpperEnds_data();
    void gradesIncludeTheirUpperEnds();
    void countsGradesLost();
    void weighsSubsystems();
    void missingLevelsLeaveOneUnitOut();
    void warnsOfLevelsOutsideTheRange();
    void clipsWhenAsked();
    void recognisesPercent();
    void warnsOfZeros();
    void warnsOfConstantSubsystems();
    void warnsOfCrowding();
    void warnsWhenNumbersOfSubsystemsDiffer();
    void saysWhatChanceGives();
    void recognisesMistakes_data();
    void recognisesMistakes();
    void refuses_data();
    void refuses();
};

void CouplingTest::agreesWithTheRPackage_data()
{
    QTest::addColumn<std::vector<double>>("levels");
    QTest::addColumn<std::vector<double>>("expected"); // standard C, D; corrected C, D
    // R package coupling 0.1 (W. Lyu, GPL-3), vignette "ccd": methods "standard" and "wang" of the first six units, seven digits.
    const auto row = [](const char* name, std::vector<double> levels, std::vector<double> expected) {
        QTest::newRow(name) << std::move(levels) << std::move(expected);
    };
    row("1", {0.8179733, 0.3246648, 0.6590316, 0.1308531}, {0.8051958, 0.6237105, 0.4722274, 0.4776480});
    row("2", {0.3020233, 0.1318888, 0.4046987, 0.5173794}, {0.8914577, 0.5497290, 0.6211236, 0.4588675});
    row("3", {0.9209903, 0.3353516, 0.6921477, 0.3141320}, {0.8999423, 0.7134825, 0.5375842, 0.5514412});
    row("4", {0.9604095, 0.3914758, 0.7099999, 0.4316421}, {0.9346128, 0.7632959, 0.5861986, 0.6045044});
    row("5", {0.9061589, 0.3473603, 0.7297774, 0.6909494}, {0.9440912, 0.7944703, 0.6640321, 0.6662930});
    row("6", {0.9456379, 0.4391423, 0.7304117, 0.4792905}, {0.9519923, 0.7858001, 0.6319211, 0.6402164});
}

void CouplingTest::agreesWithTheRPackage()
{
    QFETCH(std::vector<double>, levels);
    QFETCH(std::vector<double>, expected);
    const CouplingOfUnit unit = computed(levels, 4).units[0];
    // The printed levels have seven digits.
    VERIFY_CLOSE(unit.standard.coupling, expected[0], 0, 3e-7);
    VERIFY_CLOSE(unit.standard.degree, expected[1], 0, 3e-7);
    VERIFY_CLOSE(unit.corrected.coupling, expected[2], 0, 3e-7);
    VERIFY_CLOSE(unit.corrected.degree, expected[3], 0, 3e-7);
}

void CouplingTest::agreesWithThePublishedTable_data()
{
    QTest::addColumn<double>("standard");
    QTest::addColumn<double>("corrected");
    // Wang et al. 2021, Table 8, year 2008: C of both forms for two subsystems, four digits.
    QTest::newRow("Beijing") << 0.9989 << 0.9404;
    QTest::newRow("Tianjin") << 0.9935 << 0.8660;
    QTest::newRow("Shijiazhuang") << 0.8868 << 0.5440;
    QTest::newRow("Qinhuangdao") << 0.6821 << 0.3006;
    QTest::newRow("Chengde") << 0.6101 << 0.2700;
}

void CouplingTest::agreesWithThePublishedTable()
{
    QFETCH(double, standard);
    QFETCH(double, corrected);
    // The levels are not printed. Of two, the standard C tells their ratio r (C = 2 sqrt(r)/(1 + r)), and with it the corrected C
    // their distance: C^2 = (1 - distance) r. Both must come back from the levels found so, and these must be levels.
    const double root = (1 - std::sqrt(1 - standard * standard)) / standard;
    const double ratio = root * root;
    const double distance = 1 - corrected * corrected / ratio;
    QVERIFY(distance > 0);
    const double upper = distance / (1 - ratio);
    QVERIFY(upper <= 1);
    const std::vector<double> levels{upper, upper * ratio};
    VERIFY_CLOSE(standardCoupling(levels), standard, 1e-12, 0);
    VERIFY_CLOSE(correctedCoupling(levels), corrected, 1e-12, 0);
}

void CouplingTest::findsBothFormsByHand()
{
    // 0.9 and 0.4: standard 2 sqrt(0.36)/1.3 = 12/13; corrected sqrt((1 - 0.5) 0.4/0.9) = sqrt(2/9); T = 0.65.
    const CouplingOfUnit two = computed({0.9, 0.4}, 2).units[0];
    VERIFY_CLOSE(two.development, 0.65, 1e-14, 0);
    VERIFY_CLOSE(two.standard.coupling, 12.0 / 13, 1e-14, 0);
    VERIFY_CLOSE(two.standard.degree, std::sqrt(0.6), 1e-14, 0);
    VERIFY_CLOSE(two.corrected.coupling, std::sqrt(2.0 / 9), 1e-14, 0);
    VERIFY_CLOSE(two.corrected.degree, std::sqrt(std::sqrt(2.0 / 9) * 0.65), 1e-14, 0);
    QCOMPARE(two.weakest, 1);
    QCOMPARE(two.strongest, 0);
    // 0.8, 0.2, 0.4: standard 3 * 0.064^(1/3)/1.4 = 1.2/1.4; corrected (1 - (0.6+0.4+0.2)/3) = 0.6 times (0.25 * 0.5)^(1/2).
    const CouplingOfUnit three = computed({0.8, 0.2, 0.4}, 3).units[0];
    VERIFY_CLOSE(three.standard.coupling, 6.0 / 7, 1e-14, 0);
    VERIFY_CLOSE(three.corrected.coupling, std::sqrt(0.6 * std::sqrt(0.125)), 1e-14, 0);
}

void CouplingTest::equalLevelsAreFullyCoupled()
{
    for (const double level : {0.05, 0.3, 1.0}) {
        const CouplingOfUnit unit = computed({level, level, level}, 3).units[0];
        VERIFY_CLOSE(unit.standard.coupling, 1.0, 1e-14, 0);
        VERIFY_CLOSE(unit.corrected.coupling, 1.0, 1e-14, 0);
        VERIFY_CLOSE(unit.standard.degree, std::sqrt(level), 1e-13, 0); // low levels are coupled too: D tells
    }
}

void CouplingTest::correctedIsStricterForTwo()
{
    for (double upper = 0.1; upper <= 1; upper += 0.1) {
        for (double lower = 0.01; lower < upper; lower += 0.07) {
            const std::vector<double> levels{upper, lower};
            QVERIFY(correctedCoupling(levels) < standardCoupling(levels));
        }
    }
}

void CouplingTest::staysBetweenZeroAndOne()
{
    for (int a = 0; a <= 10; ++a) {
        for (int b = 0; b <= 10; ++b) {
            for (int c = 0; c <= 10; ++c) {
                const CouplingOfUnit unit = computed({a / 10.0, b / 10.0, c / 10.0}, 3).units[0];
                for (const Coordination& form : {unit.standard, unit.corrected}) {
                    QVERIFY(form.coupling >= 0 && form.coupling <= 1 + 1e-14);
                    QVERIFY(form.degree >= 0 && form.degree <= 1 + 1e-14);
                }
            }
        }
    }
}

void CouplingTest::orderOfSubsystemsChangesNothing()
{
    std::vector<double> levels{0.11, 0.35, 0.62, 0.9};
    const double standard = standardCoupling(levels);
    const double corrected = correctedCoupling(levels);
    while (std::next_permutation(levels.begin(), levels.end())) {
        VERIFY_CLOSE(standardCoupling(levels), standard, 1e-14, 0);
        VERIFY_CLOSE(correctedCoupling(levels), corrected, 1e-14, 0);
    }
}

void CouplingTest::standardIsBlindToScaleAndCorrectedIsNot()
{
    const std::vector<double> high{0.9, 0.3}, low{0.09, 0.03};
    VERIFY_CLOSE(standardCoupling(low), standardCoupling(high), 1e-14, 0);
    QVERIFY(correctedCoupling(low) > correctedCoupling(high));
}

void CouplingTest::equalWeightsGiveTheModelsOwnDegree()
{
    // With equal weights C T is the geometric mean, so D = (U1 U2 U3)^(1/6): spiral_coordination of the shipped model.
    const CouplingOfUnit unit = computed({0.45, 0.2, 0.7}, 3).units[0];
    VERIFY_CLOSE(unit.standard.degree, std::pow(0.45 * 0.2 * 0.7, 1.0 / 6), 1e-14, 0);
}

void CouplingTest::gradesIncludeTheirUpperEnds_data()
{
    QTest::addColumn<double>("degree");
    QTest::addColumn<int>("grade");
    for (int end = 1; end <= 10; ++end) {
        const double degree = QByteArray::number(end / 10.0, 'f', 1).toDouble();
        QTest::addRow("%.1f", degree) << degree << end - 1;
        QTest::addRow("above %.1f", degree) << degree + 1e-9 << std::min(end, 9);
    }
    QTest::newRow("0") << 0.0 << 0;
}

void CouplingTest::gradesIncludeTheirUpperEnds()
{
    QFETCH(double, degree);
    QFETCH(int, grade);
    QCOMPARE(static_cast<int>(gradeOf(degree)), grade);
}

void CouplingTest::countsGradesLost()
{
    // 0.9 and 0.4 (above): D 0.775 intermediate, corrected 0.554 barely coordinated; 0.5 and 0.5: the same.
    const CouplingResult result = computed({0.9, 0.4, 0.5, 0.5}, 2);
    QCOMPARE(result.units[0].standard.grade, CoordinationGrade::IntermediateCoordination);
    QCOMPARE(result.units[0].corrected.grade, CoordinationGrade::BarelyCoordinated);
    QCOMPARE(result.units[0].gradesLost, 2);
    QCOMPARE(result.units[1].gradesLost, 0);
    QCOMPARE(result.unitsLosingAGrade, 1);
    VERIFY_CLOSE(result.medianStandard, (12.0 / 13 + 1) / 2, 1e-13, 0);
}

void CouplingTest::weighsSubsystems()
{
    CouplingOptions options;
    options.weights = {3, 1};
    const CouplingResult result = computed({0.9, 0.4}, 2, options);
    VERIFY_CLOSE(result.units[0].development, 0.775, 1e-14, 0);
    VERIFY_CLOSE(result.units[0].standard.coupling, 12.0 / 13, 1e-14, 0); // weights act on T only
    const auto notice = noticeOf(result, CouplingWarning::WeightsNotNormalised);
    QVERIFY(notice);
    QCOMPARE(notice->value, 4.0);
    options.weights = {0.1 + 0.2, 0.7}; // 1 but for rounding
    QVERIFY(!noticeOf(computed({0.9, 0.4}, 2, options), CouplingWarning::WeightsNotNormalised));
}

void CouplingTest::missingLevelsLeaveOneUnitOut()
{
    const CouplingResult result = computed({0.9, kMissing, 0.5, 0.4}, 2);
    QVERIFY(!result.units[0].computed);
    QVERIFY(result.units[1].computed);
    QCOMPARE(result.missing, 1);
    QCOMPARE(result.computed, 1);
}

void CouplingTest::warnsOfLevelsOutsideTheRange()
{
    const CouplingResult result = computed({0.9, 0.4, 0.3, 1.2, -0.1, 0.5}, 2);
    QVERIFY(!result.units[1].computed);
    QVERIFY(!result.units[2].computed);
    const auto notice = noticeOf(result, CouplingWarning::LevelOutsideRange);
    QVERIFY(notice);
    QCOMPARE(notice->count, 2);
    QCOMPARE(notice->unit, 1);
    QCOMPARE(notice->subsystem, 1);
    QCOMPARE(notice->value, 1.2);
    QVERIFY(!noticeOf(result, CouplingWarning::LooksLikePercent));
}

void CouplingTest::clipsWhenAsked()
{
    CouplingOptions options;
    options.outside = OutsideRange::Clip;
    const CouplingResult result = computed({0.5, 1.2}, 2, options);
    QVERIFY(result.units[0].computed);
    VERIFY_CLOSE(result.units[0].corrected.coupling, 0.5, 1e-14, 0); // as 0.5 and 1: sqrt(0.5 * 0.5)
    QVERIFY(noticeOf(result, CouplingWarning::LevelOutsideRange));
}

void CouplingTest::recognisesPercent()
{
    const auto result = couplingCoordination(std::vector<double>{55, 40, 30, 80}, 2, 2);
    QVERIFY(!result.has_value());
    QCOMPARE(result.error().kind, ErrorKind::NotFound);
    CouplingOptions options;
    options.outside = OutsideRange::Clip;
    QVERIFY(noticeOf(computed({55, 40, 30, 80}, 2, options), CouplingWarning::LooksLikePercent));
}

void CouplingTest::warnsOfZeros()
{
    const CouplingResult result = computed({0.9, 0.4, 0, 1, 0.7, 0}, 2);
    QCOMPARE(result.units[1].standard.degree, 0.0);
    QCOMPARE(result.units[1].corrected.degree, 0.0);
    const auto notice = noticeOf(result, CouplingWarning::ZeroForcesZero);
    QVERIFY(notice);
    QCOMPARE(notice->count, 2);
    QCOMPARE(notice->unit, 1);
    QCOMPARE(notice->subsystem, 0);
}

void CouplingTest::warnsOfConstantSubsystems()
{
    const auto notice = noticeOf(computed({0.9, 0.5, 0.4, 0.5, 0.2, 0.5}, 2), CouplingWarning::ConstantSubsystem);
    QVERIFY(notice);
    QCOMPARE(notice->subsystem, 1);
    QCOMPARE(notice->value, 0.5);
    QVERIFY(!noticeOf(computed({0.9, 0.5, 0.4, 0.5, 0.2, 0.6}, 2), CouplingWarning::ConstantSubsystem));
}

void CouplingTest::warnsOfCrowding()
{
    const auto notice = noticeOf(computed({0.9, 0.5, 0.4, 0.35, 0.9, 0.05}, 2), CouplingWarning::CrowdedNearOne);
    QVERIFY(notice);
    QCOMPARE(notice->count, 2);
    QVERIFY(!noticeOf(computed({0.9, 0.1, 0.4, 0.05, 0.9, 0.05}, 2), CouplingWarning::CrowdedNearOne));
}

void CouplingTest::warnsWhenNumbersOfSubsystemsDiffer()
{
    CouplingOptions options;
    options.comparedWith = 4;
    const auto notice = noticeOf(computed({0.9, 0.5, 0.3}, 3, options), CouplingWarning::SubsystemsDiffer);
    QVERIFY(notice);
    QCOMPARE(notice->value, 4.0);
    options.comparedWith = 3;
    QVERIFY(!noticeOf(computed({0.9, 0.5, 0.3}, 3, options), CouplingWarning::SubsystemsDiffer));
}

void CouplingTest::saysWhatChanceGives()
{
    // Of two: the mean of 2 sqrt(xy)/(x+y) over the unit square is, with r = y/x, the integral of 2 sqrt(r)/(1+r) over 0 to 1: 4
    // - pi.
    VERIFY_CLOSE(chanceCoupling(CouplingForm::Standard, 2), 4 - std::numbers::pi, 0, 2e-3);
    // The corrected one by a fine grid of midpoints.
    double sum = 0;
    const int n = 400;
    for (int i = 0; i < n; ++i) {
        for (int j = 0; j < n; ++j)
            sum += correctedCoupling(std::vector<double>{(i + 0.5) / n, (j + 0.5) / n});
    }
    VERIFY_CLOSE(chanceCoupling(CouplingForm::Corrected, 2), sum / n / n, 0, 2e-3);
    // The same spread means another C with more subsystems.
    QVERIFY(chanceCoupling(CouplingForm::Standard, 4) < chanceCoupling(CouplingForm::Standard, 3));
    QVERIFY(chanceCoupling(CouplingForm::Standard, 3) < chanceCoupling(CouplingForm::Standard, 2));
    QCOMPARE(chanceCoupling(CouplingForm::Corrected, 3), chanceCoupling(CouplingForm::Corrected, 3));
}

void CouplingTest::recognisesMistakes_data()
{
    QTest::addColumn<double>("published");
    QTest::addColumn<int>("formula");
    // Levels 0.8, 0.2, 0.4: product 0.064, sum 1.4, geometric mean 0.4.
    QTest::newRow("standard") << 1.2 / 1.4 << static_cast<int>(CouplingFormula::Standard);
    QTest::newRow("corrected") << std::sqrt(0.6 * std::sqrt(0.125)) << static_cast<int>(CouplingFormula::Corrected);
    QTest::newRow("no coefficient") << 0.4 / 1.4 << static_cast<int>(CouplingFormula::CoefficientLost);
    QTest::newRow("no root") << 0.064 / std::pow(1.4 / 3, 3) << static_cast<int>(CouplingFormula::RootLost);
    QTest::newRow("square root") << std::sqrt(0.064 / std::pow(1.4 / 3, 3)) << static_cast<int>(CouplingFormula::RootOfTwo);
    // Sums of pairs 1.0, 1.2, 0.6: product 0.72.
    QTest::newRow("pairs") << 3 * std::cbrt(0.064 / 0.72) << static_cast<int>(CouplingFormula::PairProduct);
}

void CouplingTest::recognisesMistakes()
{
    QFETCH(double, published);
    QFETCH(int, formula);
    const auto readings = readCoupling(std::vector<double>{0.8, 0.2, 0.4}, published, 1e-9);
    VERIFY_RESULT(readings);
    QCOMPARE(readings->size(), std::size_t{6});
    for (const CouplingReading& reading : *readings)
        QCOMPARE(reading.fits, static_cast<int>(reading.formula) == formula);
}

void CouplingTest::refuses_data()
{
    QTest::addColumn<std::vector<double>>("levels");
    QTest::addColumn<int>("units");
    QTest::addColumn<int>("subsystems");
    QTest::addColumn<std::vector<double>>("weights");
    QTest::addColumn<int>("kind");
    const auto row = [](const char* name, std::vector<double> levels, int units, int subsystems, std::vector<double> weights,
                        ErrorKind kind) {
        QTest::newRow(name) << std::move(levels) << units << subsystems << std::move(weights) << static_cast<int>(kind);
    };
    row("one subsystem", {0.4}, 1, 1, {}, ErrorKind::InvalidArgument);
    row("sizes", {0.4, 0.3, 0.2}, 2, 2, {}, ErrorKind::InvalidArgument);
    row("no unit", {}, 0, 2, {}, ErrorKind::NotFound);
    row("all missing", {kMissing, 0.4}, 1, 2, {}, ErrorKind::NotFound);
    row("all outside", {0.4, 1.4}, 1, 2, {}, ErrorKind::NotFound);
    row("too few weights", {0.4, 0.3}, 1, 2, {1}, ErrorKind::InvalidArgument);
    row("weight below 0", {0.4, 0.3}, 1, 2, {1.5, -0.5}, ErrorKind::InvalidArgument);
    row("weights of 0", {0.4, 0.3}, 1, 2, {0, 0}, ErrorKind::InvalidArgument);
    row("weight missing", {0.4, 0.3}, 1, 2, {kMissing, 1}, ErrorKind::InvalidArgument);
}

void CouplingTest::refuses()
{
    QFETCH(std::vector<double>, levels);
    QFETCH(int, units);
    QFETCH(int, subsystems);
    QFETCH(std::vector<double>, weights);
    QFETCH(int, kind);
    CouplingOptions options;
    options.weights = weights;
    const auto result = couplingCoordination(levels, units, subsystems, options);
    QVERIFY(!result.has_value());
    QCOMPARE(static_cast<int>(result.error().kind), kind);
    QCOMPARE(readCoupling(std::vector<double>{0.4}, 0.5).error().kind, ErrorKind::InvalidArgument);
    QCOMPARE(readCoupling(std::vector<double>{0.4, 0}, 0.5).error().kind, ErrorKind::OutOfRange);
}

QTEST_GUILESS_MAIN(CouplingTest)
#include "tst_coupling.moc"
