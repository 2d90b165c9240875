// SPDX-License-Identifier: GPL-3.0-or-later
// What a parameter can be: bounds of the shipped table, what is refused and how that is said, that the model runs at every bound,
// and which value of a world is to blame when it does not run.
#include "core/policy/parameter_limits.h"

#include "core/policy/intensity.h"
#include "core/policy/world.h"
#include "core/policy/world_fault.h"
#include "tests/core/policy/policy_fixture.h"

#include <atomic>
#include <cmath>
#include <limits>
#include <set>

using namespace core;
using namespace core::policy;

class ParameterLimitsTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void everyParameterIsBounded();
    void everyShareEndsAtOne();
    void everyTimeIsPositive();
    void refusesWhatCannotBe_data();
    void refusesWhatCannotBe();
    void takesTheBoundsThemselves();
    void namesParameterBoundAndUnit();
    void scenariosAndRangesAreHeldToTheSame();
    void aWorldOfLooserTimesIsMendedValueByValue();
    void theModelRunsAtEveryBound();
    void blamesTheValueThatStopsTheModel();
    void blamesNobodyForARunThatIsWhole();
    void stopsLookingWhenCancelled();

private:
    [[nodiscard]] static World own(std::map<std::string, ParameterValue> parameters)
    {
        World made;
        made.id = "mine";
        made.name = {"Mine", "Mine"};
        made.parameters = std::move(parameters);
        return made;
    }

    std::shared_ptr<const Catalogue> m_catalogue;
    const RegionSet* m_macro = nullptr;
    std::optional<Projector> m_projector;
};

void ParameterLimitsTest::initTestCase()
{
    m_catalogue = tests::shippedCatalogue();
    m_macro = m_catalogue->regionSet("macro");
    auto projector = Projector::create(tests::dataDirectory(), m_catalogue, *m_macro);
    VERIFY_RESULT(projector);
    m_projector = *projector;
}

void ParameterLimitsTest::everyParameterIsBounded()
{
    QVERIFY(m_catalogue->parameters.size() >= 168);
    for (const Parameter& parameter : m_catalogue->parameters) {
        QVERIFY2(parameter.least.has_value(), parameter.name.c_str());
        for (const double value : {parameter.value, parameter.low, parameter.high})
            QVERIFY2(!refusal(parameter, value), parameter.name.c_str());
        if (parameter.most)
            QVERIFY2(*parameter.least <= *parameter.most, parameter.name.c_str());
    }
}

/// What people read as a per cent of something is a share: of nothing more than all. Gains and premiums, which may exceed their base,
/// are named.
void ParameterLimitsTest::everyShareEndsAtOne()
{
    const std::set<std::string> aboveTheirBase{"talent_efficiency", "entry_initial", "picking_gain", "efficiency_gain"};
    int shares = 0;
    for (const Parameter& parameter : m_catalogue->parameters) {
        const Naming* naming = m_catalogue->naming("parameter", parameter.name);
        QVERIFY2(naming != nullptr, parameter.name.c_str());
        if (naming->display != "percent")
            continue;
        QVERIFY2(*parameter.least >= 0, parameter.name.c_str());
        if (aboveTheirBase.contains(parameter.name))
            continue;
        QVERIFY2(parameter.most && *parameter.most <= 1, parameter.name.c_str());
        ++shares;
    }
    QVERIFY(shares > 40);
}

void ParameterLimitsTest::everyTimeIsPositive()
{
    int times = 0;
    for (const Parameter& parameter : m_catalogue->parameters) {
        if (parameter.unit != "year" || parameter.name == "org_signal_speed") // years per rate: how strongly, from not at all
            continue;
        QVERIFY2(*parameter.least > 0, parameter.name.c_str());
        ++times;
    }
    QVERIFY(times > 20);
}

void ParameterLimitsTest::refusesWhatCannotBe_data()
{
    using Reason = RefusedValue::Reason;
    QTest::addColumn<QString>("parameter");
    QTest::addColumn<double>("value");
    QTest::addColumn<int>("reason");
    QTest::addColumn<double>("nearest");
    const auto row = [](const char* name, const char* parameter, double value, Reason reason, double nearest) {
        QTest::newRow(name) << QString::fromUtf8(parameter) << value << int(reason) << nearest;
    };
    row("a share above all", "ceiling_max", 1.2, Reason::AboveMost, 1);
    row("a share below nothing", "openness_max", -0.1, Reason::BelowLeast, 0);
    row("a yearly share above all", "attrition", 1.01, Reason::AboveMost, 1);
    row("a delay of nothing", "trade_delay", 0, Reason::BelowLeast, 0.25);
    row("a delay backwards", "org_delay", -1, Reason::BelowLeast, 0.25);
    row("a negative capacity", "certification_capacity", -5, Reason::BelowLeast, 0);
    row("a negative elasticity", "trade_cost", -0.3, Reason::BelowLeast, 0);
    row("less than one standard", "interfaces_floor", 0.5, Reason::BelowLeast, 1);
    row("a negative cost", "infrastructure_unit_cost", -1, Reason::BelowLeast, 0);
    row("a shock before the run", "demand_shock_start", 2020, Reason::BelowLeast, 2024);
    row("a shock that takes all", "demand_shock_depth", 1, Reason::AboveMost, 0.9);
    row("a date off the grid", "demand_shock_start", 2027.1, Reason::OffGrid, 2027.125);
    row("no number", "imitation", std::nan(""), Reason::NotFinite, 0.22);
    row("infinite", "imitation", std::numeric_limits<double>::infinity(), Reason::NotFinite, 0.22);
}

void ParameterLimitsTest::refusesWhatCannotBe()
{
    QFETCH(QString, parameter);
    QFETCH(double, value);
    QFETCH(int, reason);
    QFETCH(double, nearest);
    const std::string name = parameter.toStdString();
    const auto refused = refusal(*m_catalogue->parameter(name), value);
    QVERIFY(refused);
    QCOMPARE(int(refused->reason), reason);
    QCOMPARE(refused->nearest, nearest);
    const auto valid = validate(own({{name, value}}), *m_catalogue, *m_macro);
    QVERIFY(!valid);
    QCOMPARE(valid.error().size(), std::size_t(1));
    QCOMPARE(valid.error().front().kind, ErrorKind::OutOfRange);
    QCOMPARE(valid.error().front().where.variable, name);
}

void ParameterLimitsTest::takesTheBoundsThemselves()
{
    for (const Parameter& parameter : m_catalogue->parameters) {
        QVERIFY2(!refusal(parameter, *parameter.least), parameter.name.c_str());
        QVERIFY2(!parameter.most || !refusal(parameter, *parameter.most), parameter.name.c_str());
    }
}

void ParameterLimitsTest::namesParameterBoundAndUnit()
{
    const auto sentence = [&](const char* name, double value) {
        const Parameter& parameter = *m_catalogue->parameter(name);
        return refusalError(parameter, value, *refusal(parameter, value), {}).message;
    };
    QCOMPARE(sentence("attrition", 1.5), std::string("1.5 is above 1 (unit 1/year), the most that 'attrition' can be"));
    QCOMPARE(sentence("trade_delay", 0), std::string("0 is below 0.25 (unit year), the least that 'trade_delay' can be"));
    QCOMPARE(sentence("demand_shock_start", 2027.1),
             std::string("2027.1 is no multiple of 0.0625 years, as 'demand_shock_start' must be; the nearest is 2027.125"));
    QCOMPARE(sentence("imitation", std::nan("")), std::string("'imitation' is no finite number; the model's own is 0.22"));
}

void ParameterLimitsTest::scenariosAndRangesAreHeldToTheSame()
{
    Scenario scenario;
    scenario.parameters["ceiling_max"] = 1.2;
    const auto asScenario = validate(scenario, *m_catalogue, *m_macro);
    QVERIFY(!asScenario);
    QCOMPARE(asScenario.error().front().where.variable, std::string("ceiling_max"));
    QVERIFY(!m_projector->project(scenario));

    World ranged = own({});
    ranged.ranges["ceiling_max"] = {0.9, 1.1};
    const auto asRange = validate(ranged, *m_catalogue, *m_macro);
    QVERIFY(!asRange);
    QCOMPARE(asRange.error().size(), std::size_t(1));
    QCOMPARE(asRange.error().front().kind, ErrorKind::OutOfRange);
    ranged.ranges["ceiling_max"] = {0.9, 1};
    VERIFY_RESULT(validate(ranged, *m_catalogue, *m_macro));
}

/// Stored when anything was taken: two values that cannot be. Each can be mended by itself, and no third one gets in.
void ParameterLimitsTest::aWorldOfLooserTimesIsMendedValueByValue()
{
    const World stored = own({{"attrition", 1.5}, {"ceiling_max", 1.2}});
    QVERIFY(!validate(stored, *m_catalogue, *m_macro));
    World next = stored;
    next.parameters.erase("attrition");
    VERIFY_RESULT(validateChange(stored, next, *m_catalogue, *m_macro));
    next.parameters["churn"] = 2.0;
    const auto worse = validateChange(stored, next, *m_catalogue, *m_macro);
    QVERIFY(!worse);
    QCOMPARE(worse.error().size(), std::size_t(1));
    QCOMPARE(worse.error().front().where.variable, std::string("churn"));
    next = stored;
    next.parameters["attrition"] = 1.6;
    QVERIFY(!validateChange(stored, next, *m_catalogue, *m_macro));
    next = stored;
    next.name = {};
    QVERIFY(!validateChange(stored, next, *m_catalogue, *m_macro));
}

/// One parameter at a time at its bound (three times its usual highest where it has no upper one): every figure is a number, in the
/// baseline, with all policies as proposed, and with all at the most that can be typed.
void ParameterLimitsTest::theModelRunsAtEveryBound()
{
    Scenario strongest = paperPackage(*m_catalogue);
    for (auto& [id, setting] : strongest.levers)
        setting.intensity = kHighestIntensity;
    QStringList broken;
    int runs = 0;
    for (const Parameter& parameter : m_catalogue->parameters) {
        const double most = parameter.most.value_or(3 * parameter.high);
        for (const double bound : {*parameter.least, most}) {
            const World world = own({{parameter.name, bound}});
            VERIFY_RESULT(validate(world, *m_catalogue, *m_macro));
            for (const Scenario& scenario : {Scenario(), paperPackage(*m_catalogue), strongest}) {
                const auto projection = m_projector->project(inWorld(scenario, world));
                VERIFY_RESULT(projection);
                ++runs;
                if (projection->fault())
                    broken << QStringLiteral("%1 = %2: %3").arg(QString::fromStdString(parameter.name)).arg(bound).arg(
                        QString::fromStdString(projection->fault()->message));
            }
        }
    }
    QVERIFY2(broken.isEmpty(), qPrintable(broken.join(QLatin1Char('\n'))));
    QCOMPARE(runs, int(m_catalogue->parameters.size()) * 6);
}

void ParameterLimitsTest::blamesTheValueThatStopsTheModel()
{
    // Costs of adaptation above all that firms spend: within the bounds of each, not within those of both.
    const World world = own({{"adaptation_cost_initial", 0.75}, {"fragmentation", 0.15}, {"attrition", 0.08}, {"world_growth", 0.03}});
    VERIFY_RESULT(validate(world, *m_catalogue, *m_macro));
    const auto projection = m_projector->project(inWorld({}, world));
    VERIFY_RESULT(projection);
    QVERIFY(projection->fault());
    QVERIFY(projection->fault()->where.file.empty());
    QVERIFY(!projection->fault()->where.variable.empty());
    const auto found = suspects(*m_projector, {}, world);
    QCOMPARE(found.size(), std::size_t(4));
    QVERIFY(found[0].enough && found[1].enough);
    QCOMPARE((std::set<std::string>{found[0].parameter, found[1].parameter}),
             (std::set<std::string>{"adaptation_cost_initial", "fragmentation"}));
    // Of the two the one further outside its range: 0.61 of 0.04 beyond, against 0.11 of 0.04.
    QCOMPARE(found[0].parameter, std::string("adaptation_cost_initial"));
    QVERIFY(!found[2].enough && !found[3].enough);
    QCOMPARE(found[2].beyond, 0.0);
}

void ParameterLimitsTest::blamesNobodyForARunThatIsWhole()
{
    QVERIFY(suspects(*m_projector, {}, own({{"attrition", 0.1}})).empty());
    QVERIFY(suspects(*m_projector, {}, own({})).empty());
}

void ParameterLimitsTest::stopsLookingWhenCancelled()
{
    const std::atomic<bool> cancelled = true;
    QVERIFY(suspects(*m_projector, {}, own({{"adaptation_cost_initial", 0.75}, {"fragmentation", 0.15}}), &cancelled).empty());
}

QTEST_GUILESS_MAIN(ParameterLimitsTest)
#include "tst_parameter_limits.moc"
