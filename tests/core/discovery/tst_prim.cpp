// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/discovery/prim.h"

#include "core/sampling/design.h"
#include "tests/support/checks.h"

#include <algorithm>
#include <cmath>
#include <functional>

using namespace core::discovery;

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

using Rule = std::function<bool(std::span<const double>)>;

std::vector<double> points(std::size_t rows, std::size_t inputs)
{
    return core::sampling::unitDesign(core::sampling::DesignKind::LatinHypercube, rows, inputs, 4).value();
}

std::vector<double> marks(std::span<const double> values, std::size_t inputs, const Rule& rule)
{
    std::vector<double> interest;
    for (std::size_t row = 0; row < values.size() / inputs; ++row)
        interest.push_back(rule(values.subspan(row * inputs, inputs)) ? 1 : 0);
    return interest;
}

CaseSet casesOf(std::size_t rows, std::size_t inputs, const Rule& rule)
{
    const auto values = points(rows, inputs);
    return CaseSet::create(values, inputs, marks(values, inputs, rule)).value();
}

const Limit* limitOn(const Box& box, std::size_t input)
{
    const auto found = std::find_if(box.limits.begin(), box.limits.end(), [input](const Limit& l) { return l.input == input; });
    return found == box.limits.end() ? nullptr : &*found;
}

bool cornerRule(std::span<const double> x)
{
    return x[1] < 0.4 && x[3] > 0.7;
}

} // namespace

class TstPrim : public QObject {
    Q_OBJECT
private slots:
    void findsTheBoxThatWasBuilt();
    void insideABoxInTheMiddleOfOneInput();
    void noiseIsToldFromTheRule();
    void boxesOfTheTrajectoryAreNestedAndPatient();
    void pastingGivesBackWhatWasPeeledTooMuch();
    void findsCategories();
    void pastingTakesCategoriesBack();
    void severalBoxesCover();
    void orderOfInputsChangesNothing();
    void anyRisingScaleOfAnInputGivesTheSameRows();
    void inputsOfFewValuesAreNotCutInTwo();
    void anyBoxOfTheTrajectoryCanBeChosenAndCut();
    void sameBitsEachTime();
    void stopsWhenAskedTo();
    void badOptionsAreRefused();
};

// 0.4 x 0.3 = 12 % of runs; of interest exactly inside. Slices of 5 % end within about 5 % of the edge.
void TstPrim::findsTheBoxThatWasBuilt()
{
    const auto cases = casesOf(4000, 6, cornerRule);
    const auto result = prim(cases);
    VERIFY_RESULT(result);
    const Box& first = result->boxes.front();
    QCOMPARE(first.coverage, 1.0);
    VERIFY_CLOSE(first.density, 0.12, 0, 0.015);
    QVERIFY(first.limits.empty());
    const Box& box = result->boxes[result->suggested];
    QVERIFY2(box.coverage > 0.93, qPrintable(QString::number(box.coverage)));
    QVERIFY2(box.density > 0.93, qPrintable(QString::number(box.density)));
    QVERIFY(limitOn(box, 1) && limitOn(box, 3));
    VERIFY_CLOSE(limitOn(box, 1)->high, 0.4, 0, 0.03);
    VERIFY_CLOSE(limitOn(box, 3)->low, 0.7, 0, 0.03);
    QCOMPARE(limitOn(box, 1)->low, -kInfinity);
    QCOMPARE(limitOn(box, 3)->high, kInfinity);
    for (std::size_t l = 0; l < box.limits.size(); ++l)
        if (box.limits[l].input == 1 || box.limits[l].input == 3)
            QVERIFY(box.quasiP[l] < 1e-6);
}

void TstPrim::insideABoxInTheMiddleOfOneInput()
{
    const auto cases = casesOf(3000, 3, [](auto x) { return x[0] > 0.45 && x[0] < 0.65; });
    const auto result = prim(cases);
    VERIFY_RESULT(result);
    const Box& box = result->boxes[result->suggested];
    QCOMPARE(box.limits.size(), 1U);
    VERIFY_CLOSE(box.limits[0].low, 0.45, 0, 0.02);
    VERIFY_CLOSE(box.limits[0].high, 0.65, 0, 0.02);
}

// Of interest with 90 % inside and 10 % outside. The truth has coverage 0.9 * 0.12 / (0.9 * 0.12 + 0.1 * 0.88) = 0.55, density
// 0.9.
void TstPrim::noiseIsToldFromTheRule()
{
    const std::size_t inputs = 6;
    const auto values = points(6000, inputs);
    const auto luck = core::sampling::unitDesign(core::sampling::DesignKind::LatinHypercube, 6000, 1, 77).value();
    std::vector<double> interest;
    for (std::size_t row = 0; row < 6000; ++row)
        interest.push_back(luck[row] < (cornerRule(std::span(values).subspan(row * inputs, inputs)) ? 0.9 : 0.1) ? 1 : 0);
    const auto cases = CaseSet::create(values, inputs, interest);
    VERIFY_RESULT(cases);
    const auto result = prim(*cases);
    VERIFY_RESULT(result);
    const Box& box = result->boxes[result->suggested];
    VERIFY_CLOSE(box.density, 0.9, 0, 0.08);
    VERIFY_CLOSE(box.coverage, 0.55, 0, 0.06);
    QVERIFY(limitOn(box, 1) && limitOn(box, 3));
    for (std::size_t l = 0; l < box.limits.size(); ++l)
        if (const auto input = box.limits[l].input; input == 1 || input == 3)
            QVERIFY(box.quasiP[l] < 1e-6);
        else // a limit that only noise made tells much less
            QVERIFY2(box.quasiP[l] > 1e-4, qPrintable(QString::number(box.quasiP[l])));
}

void TstPrim::boxesOfTheTrajectoryAreNestedAndPatient()
{
    const auto cases = casesOf(2000, 5, [](auto x) { return x[0] + x[1] > 1.4; });
    const PrimOptions options{.leastMass = 0.04};
    const auto result = prim(cases, options);
    VERIFY_RESULT(result);
    QVERIFY(result->peeled > 10);
    for (std::size_t b = 1; b < result->peeled; ++b) {
        const Box& before = result->boxes[b - 1];
        const Box& box = result->boxes[b];
        QVERIFY(box.rows < before.rows);
        QVERIFY(before.rows - box.rows <= std::max<std::size_t>(1, before.rows / 20));
        QVERIFY(box.coverage <= before.coverage);
        QVERIFY(box.density > before.density);
        QVERIFY(box.mass >= 0.04);
        const auto inside = rowsInside(cases, box.limits);
        const auto insideBefore = rowsInside(cases, before.limits);
        QCOMPARE(static_cast<std::size_t>(std::count(inside.begin(), inside.end(), 1)), box.rows);
        for (std::size_t row = 0; row < inside.size(); ++row)
            QVERIFY(inside[row] <= insideBefore[row]);
        QVERIFY(!box.pasted);
    }
}

// Slices of 30 % overshoot the edges of the box; small slices grow it back.
void TstPrim::pastingGivesBackWhatWasPeeledTooMuch()
{
    const auto cases = casesOf(4000, 4, [](auto x) { return x[0] < 0.55 && x[2] < 0.55; });
    const auto result = prim(cases, {.peelShare = 0.3, .pasteShare = 0.01});
    VERIFY_RESULT(result);
    QVERIFY(result->boxes.size() > result->peeled + 3);
    const Box& peeled = result->boxes[result->peeled - 1];
    const Box& last = result->boxes.back();
    QVERIFY(last.pasted && !peeled.pasted);
    QVERIFY(last.density >= peeled.density);
    QVERIFY2(last.coverage > peeled.coverage + 0.05, qPrintable(QString::number(last.coverage - peeled.coverage)));
    QVERIFY(last.coverage > 0.9);
    const auto unpasted = prim(cases, {.peelShare = 0.3, .paste = false});
    VERIFY_RESULT(unpasted);
    QCOMPARE(unpasted->boxes.size(), unpasted->peeled);
}

// Worlds 0 to 4; of interest in worlds 1 and 4 when x > 0.5.
void TstPrim::findsCategories()
{
    auto values = points(2000, 2);
    for (std::size_t i = 1; i < values.size(); i += 2)
        values[i] = std::floor(5 * values[i]);
    const auto interest = marks(values, 2, [](auto x) { return x[0] > 0.5 && (x[1] == 1 || x[1] == 4); });
    const auto cases = CaseSet::create(values, 2, interest, {InputKind::Numeric, InputKind::Categorical});
    VERIFY_RESULT(cases);
    const auto result = prim(*cases);
    VERIFY_RESULT(result);
    const Box& box = result->boxes[result->suggested];
    QVERIFY(limitOn(box, 0) && limitOn(box, 1));
    QCOMPARE(limitOn(box, 1)->categories, (std::vector<double>{1, 4}));
    VERIFY_CLOSE(limitOn(box, 0)->low, 0.5, 0, 0.03);
    QVERIFY(box.coverage > 0.95 && box.density > 0.95);
}

void TstPrim::pastingTakesCategoriesBack()
{
    auto values = points(1500, 2);
    for (std::size_t i = 1; i < values.size(); i += 2)
        values[i] = std::floor(3 * values[i]);
    const auto cases = CaseSet::create(values, 2, marks(values, 2, [](auto x) { return x[0] > 0.6; }),
                                       {InputKind::Numeric, InputKind::Categorical});
    VERIFY_RESULT(cases);
    const auto tooSmall = describe(*cases, {{0, 0.6, kInfinity, {}}, {1, -kInfinity, kInfinity, {2}}});
    VERIFY_RESULT(tooSmall);
    const auto grown = paste(*cases, *tooSmall);
    QVERIFY(grown.size() >= 2);
    QVERIFY(!limitOn(grown.back(), 1)); // all categories are back: no limit
    VERIFY_CLOSE(grown.back().coverage, 1, 1e-12, 0);
}

// Two boxes in different inputs: 10 % and 6 % of runs; a tenth of the second lies in the first.
void TstPrim::severalBoxesCover()
{
    const auto cases = casesOf(5000, 4, [](auto x) { return (x[0] < 0.25 && x[1] < 0.4) || (x[2] > 0.85 && x[3] > 0.6); });
    const auto boxes = coveringBoxes(cases, 5, {.leastMass = 0.02});
    VERIFY_RESULT(boxes);
    QVERIFY(boxes->size() >= 2);
    const Box& large = (*boxes)[0];
    const Box& small = (*boxes)[1];
    QVERIFY(limitOn(large, 0) && limitOn(large, 1) && limitOn(small, 2) && limitOn(small, 3));
    QVERIFY(limitOn(large, 0)->high < 0.3 && limitOn(large, 1)->high < 0.45);
    QVERIFY(limitOn(small, 2)->low > 0.8 && limitOn(small, 3)->low > 0.55);
    QVERIFY2(large.coverage + small.coverage > 0.9, qPrintable(QString::number(large.coverage + small.coverage)));
    double sum = 0;
    for (const Box& box : *boxes)
        sum += box.coverage;
    QVERIFY(sum <= 1 + 1e-12);
    QCOMPARE(coveringBoxes(cases, 1)->size(), 1U);
    QCOMPARE(coveringBoxes(cases, 0)->size(), 0U);
}

void TstPrim::orderOfInputsChangesNothing()
{
    const auto values = points(1000, 4);
    const auto interest = marks(values, 4, cornerRule);
    const std::vector<std::size_t> order{2, 0, 3, 1}; // new input k is the old order[k]
    std::vector<double> moved;
    for (std::size_t row = 0; row < 1000; ++row)
        for (const std::size_t input : order)
            moved.push_back(values[row * 4 + input]);
    const auto plain = prim(CaseSet::create(values, 4, interest).value());
    const auto other = prim(CaseSet::create(moved, 4, interest).value());
    VERIFY_RESULT(plain);
    VERIFY_RESULT(other);
    const Box& a = plain->boxes[plain->suggested];
    const Box& b = other->boxes[other->suggested];
    QCOMPARE(b.rows, a.rows);
    QCOMPARE(b.coverage, a.coverage);
    for (std::size_t k = 0; k < 4; ++k) {
        QCOMPARE(limitOn(b, k) != nullptr, limitOn(a, order[k]) != nullptr);
        if (limitOn(b, k)) {
            QCOMPARE(limitOn(b, k)->low, limitOn(a, order[k])->low);
            QCOMPARE(limitOn(b, k)->high, limitOn(a, order[k])->high);
        }
    }
}

void TstPrim::anyRisingScaleOfAnInputGivesTheSameRows()
{
    auto values = points(1000, 4);
    const auto interest = marks(values, 4, cornerRule);
    const auto plainCases = CaseSet::create(values, 4, interest).value();
    for (std::size_t i = 1; i < values.size(); i += 4)
        values[i] = 1e6 * std::exp(8 * values[i]);
    const auto scaledCases = CaseSet::create(values, 4, interest).value();
    const auto plain = prim(plainCases);
    const auto scaled = prim(scaledCases);
    VERIFY_RESULT(plain);
    VERIFY_RESULT(scaled);
    QCOMPARE(scaled->peeled, plain->peeled);
    for (std::size_t b = 0; b < plain->peeled; ++b)
        QCOMPARE(rowsInside(scaledCases, scaled->boxes[b].limits), rowsInside(plainCases, plain->boxes[b].limits));
}

// x is 0, 1, 2 or 3, of interest above 1: the limit lies between 1 and 2, and one peel takes a value as a whole.
void TstPrim::inputsOfFewValuesAreNotCutInTwo()
{
    auto values = points(800, 2);
    for (std::size_t i = 0; i < values.size(); i += 2)
        values[i] = std::floor(4 * values[i]);
    const auto result =
        prim(CaseSet::create(values, 2, marks(values, 2, [](auto x) { return x[0] > 1; })).value(), {.paste = false});
    VERIFY_RESULT(result);
    const Box& box = result->boxes[result->suggested];
    QCOMPARE(box.limits.size(), 1U);
    QCOMPARE(box.limits[0].low, 1.5);
    QCOMPARE(box.density, 1.0);
    QCOMPARE(box.coverage, 1.0);
    QCOMPARE(result->boxes.size(), 3U);
}

void TstPrim::anyBoxOfTheTrajectoryCanBeChosenAndCut()
{
    const auto cases = casesOf(2000, 6, cornerRule);
    const auto result = prim(cases);
    VERIFY_RESULT(result);
    for (const Box& box : result->boxes) {
        const auto again = describe(cases, box.limits);
        VERIFY_RESULT(again);
        QCOMPARE(again->coverage, box.coverage);
        QCOMPARE(again->density, box.density);
        QCOMPARE(again->quasiP, box.quasiP);
        for (const Limit& limit : box.limits) {
            const Box wider = withoutInput(cases, box, limit.input);
            QVERIFY(wider.coverage >= box.coverage);
            QVERIFY(!limitOn(wider, limit.input));
        }
    }
}

void TstPrim::sameBitsEachTime()
{
    const auto once = prim(casesOf(1500, 8, cornerRule));
    const auto again = prim(casesOf(1500, 8, cornerRule));
    VERIFY_RESULT(once);
    VERIFY_RESULT(again);
    QCOMPARE(again->boxes.size(), once->boxes.size());
    for (std::size_t b = 0; b < once->boxes.size(); ++b) {
        QCOMPARE(again->boxes[b].limits, once->boxes[b].limits);
        QCOMPARE(again->boxes[b].quasiP, once->boxes[b].quasiP);
    }
}

void TstPrim::stopsWhenAskedTo()
{
    const std::atomic<bool> cancel = true;
    const auto result = prim(casesOf(500, 4, cornerRule), {.cancel = &cancel});
    VERIFY_RESULT(result);
    QVERIFY(result->cancelled);
    QCOMPARE(result->boxes.size(), 1U);
}

void TstPrim::badOptionsAreRefused()
{
    const auto cases = casesOf(500, 4, cornerRule);
    for (const PrimOptions& options : {PrimOptions{.peelShare = 0}, PrimOptions{.peelShare = 1}, PrimOptions{.pasteShare = -0.1},
                                       PrimOptions{.leastMass = 1}, PrimOptions{.leastMass = std::nan("")}}) {
        const auto result = prim(cases, options);
        QVERIFY(!result.has_value());
        QCOMPARE(result.error().kind, core::ErrorKind::InvalidArgument);
    }
    QCOMPARE(prim(cases, {}, Excluded(3, 0)).error().kind, core::ErrorKind::InvalidArgument);
    QCOMPARE(prim(cases, {}, Excluded(500, 1)).error().kind, core::ErrorKind::InvalidArgument);
    // nothing may be taken away: one box
    const auto whole = prim(cases, {.leastMass = 0.99});
    VERIFY_RESULT(whole);
    QCOMPARE(whole->peeled, 1U);
}

QTEST_GUILESS_MAIN(TstPrim)
#include "tst_prim.moc"
