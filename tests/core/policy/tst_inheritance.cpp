// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/effective_setting.h"
#include "core/policy/inheritance.h"
#include "policy_fixture.h"

#include <random>

using namespace core::policy;
using tests::shippedCatalogue;

class InheritanceTest : public QObject {
    Q_OBJECT

private slots:
    void childFollowsItsParentInAllElse();
    void storesOnlyWhatDiffers();
    void storesTheDefaultWhereTheParentMovedIt();
    void leavesDefaultsOut();
    void keepsAnIntensityByRegion();
    void takesBackAParameterOfItsParent();
    void storesNothingForAnEqualChild();
    void keepsLeversThatTheTablesDoNotKnow();
    void comesBackWhateverTheTwoAre();
    void whatAChildStoresIsAScenario();

private:
    const Catalogue& m_catalogue = *shippedCatalogue();
};

namespace {

constexpr const char* kNational = "innovation_fund"; // 2025, ramp 0.5, five years
constexpr const char* kRegional = "digital_infrastructure";

Scenario with(const char* lever, const LeverSetting& setting)
{
    Scenario scenario;
    scenario.levers[lever] = setting;
    return scenario;
}

const std::string& aParameter(const Catalogue& catalogue)
{
    return catalogue.parameters.front().name;
}

/// Levers at, near and off their defaults, parameters set or not; some fields said although they are defaults.
class RandomScenarios {
public:
    explicit RandomScenarios(const Catalogue& catalogue)
        : m_catalogue(catalogue)
        , m_random(20241122)
    {
    }

    Scenario next()
    {
        Scenario scenario;
        for (const Lever& lever : m_catalogue.levers) {
            if (oneOf(2) == 0)
                continue;
            LeverSetting& setting = scenario.levers[lever.id];
            if (oneOf(2) == 0)
                setting.intensity = intensity(lever);
            if (oneOf(3) == 0)
                setting.startYear = lever.startYear + oneOf(3);
            if (oneOf(3) == 0)
                setting.rampYears = lever.rampYears + oneOf(2);
            if (oneOf(3) == 0)
                setting.durationYears = lever.durationYears + oneOf(2);
        }
        for (const Parameter& parameter : m_catalogue.parameters) {
            if (oneOf(8) == 0)
                scenario.parameters[parameter.name] = oneOf(2) == 0 ? parameter.value : parameter.high;
        }
        if (oneOf(3) == 0)
            scenario.parameters["trade_initial"] = std::map<std::string, double>{{"East", 1.0 + oneOf(2)}};
        return scenario;
    }

private:
    int oneOf(int count) { return static_cast<int>(m_random() % static_cast<unsigned>(count)); }

    Intensity intensity(const Lever& lever)
    {
        if (lever.perRegion && oneOf(2) == 0)
            return std::map<std::string, double>{{"East", 0.5 * oneOf(3)}, {"Central_West", 0.5 * oneOf(2)}};
        return 0.5 * oneOf(3);
    }

    const Catalogue& m_catalogue;
    std::mt19937_64 m_random;
};

} // namespace

void InheritanceTest::childFollowsItsParentInAllElse()
{
    Scenario parent = with(kNational, {0.5, 2026.0, {}, {}});
    const Scenario own = with(kNational, {1.0, {}, {}, {}});
    QVERIFY(withParent(parent, own, m_catalogue) == with(kNational, {1.0, 2026.0, {}, {}}));

    parent.levers[kNational].startYear = 2028;
    parent.levers[kRegional].intensity = 0.75;
    Scenario expected = with(kNational, {1.0, 2028.0, {}, {}});
    expected.levers[kRegional].intensity = 0.75;
    QVERIFY(withParent(parent, own, m_catalogue) == expected);
}

void InheritanceTest::storesOnlyWhatDiffers()
{
    Scenario parent = with(kNational, {0.5, 2026.0, {}, {}});
    parent.levers[kRegional].intensity = 1.0;
    Scenario child = parent;
    child.levers[kNational].rampYears = 2;
    QVERIFY(ownPart(parent, child, m_catalogue) == with(kNational, {{}, {}, 2.0, {}}));
}

void InheritanceTest::storesTheDefaultWhereTheParentMovedIt()
{
    const Scenario parent = with(kNational, {0.5, 2026.0, {}, {}});
    const Scenario own = ownPart(parent, Scenario{}, m_catalogue);
    QVERIFY(own == with(kNational, {0.0, 2025.0, {}, {}}));
    QVERIFY(withParent(parent, own, m_catalogue) == Scenario{});
    // It stays at the default when the parent moves on.
    QVERIFY(withParent(with(kNational, {2.0, 2030.0, {}, {}}), own, m_catalogue) == Scenario{});
}

void InheritanceTest::leavesDefaultsOut()
{
    const Scenario wordy = with(kNational, {0.0, 2025.0, 0.5, 5.0});
    QVERIFY(withoutDefaults(wordy, m_catalogue) == Scenario{});
    QVERIFY(withParent(Scenario{}, wordy, m_catalogue) == Scenario{});
    QVERIFY(withParent(wordy, Scenario{}, m_catalogue) == Scenario{});
    QVERIFY(withoutDefaults(with(kNational, {0.0, 2026.0, 0.5, {}}), m_catalogue) == with(kNational, {{}, 2026.0, {}, {}}));
}

void InheritanceTest::keepsAnIntensityByRegion()
{
    const Scenario parent = with(kRegional, {1.0, {}, {}, {}});
    const Scenario child = with(kRegional, {std::map<std::string, double>{{"East", 0.0}, {"Central_West", 0.0}}, {}, {}, {}});
    const Scenario own = ownPart(parent, child, m_catalogue);
    QVERIFY(own == child);
    QVERIFY(withParent(parent, own, m_catalogue) == child);
}

void InheritanceTest::takesBackAParameterOfItsParent()
{
    const std::string& name = aParameter(m_catalogue);
    Scenario parent;
    parent.parameters[name] = 7.0;
    parent.parameters["trade_initial"] = std::map<std::string, double>{{"East", 3.0}};
    const Scenario own = ownPart(parent, Scenario{}, m_catalogue);
    QCOMPARE(own.parameters.size(), std::size_t(2));
    QVERIFY(withParent(parent, own, m_catalogue) == Scenario{});

    // To set the default's value is not the same: it holds against a world.
    Scenario child;
    child.parameters[name] = m_catalogue.parameters.front().value;
    QVERIFY(withParent(parent, ownPart(parent, child, m_catalogue), m_catalogue) == child);
}

void InheritanceTest::storesNothingForAnEqualChild()
{
    RandomScenarios random(m_catalogue);
    for (int i = 0; i < 100; ++i) {
        const Scenario parent = random.next();
        QVERIFY(ownPart(parent, withoutDefaults(parent, m_catalogue), m_catalogue) == Scenario{});
        QVERIFY(withParent(parent, Scenario{}, m_catalogue) == withoutDefaults(parent, m_catalogue));
    }
}

void InheritanceTest::keepsLeversThatTheTablesDoNotKnow()
{
    const Scenario child = with("lever_of_another_model", {0.5, {}, {}, {}});
    QVERIFY(withParent(Scenario{}, ownPart(Scenario{}, child, m_catalogue), m_catalogue) == child);
    QVERIFY(ownPart(child, child, m_catalogue) == Scenario{});
}

void InheritanceTest::comesBackWhateverTheTwoAre()
{
    RandomScenarios random(m_catalogue);
    for (int i = 0; i < 2000; ++i) {
        const Scenario parent = random.next();
        const Scenario child = random.next();
        const Scenario own = ownPart(parent, child, m_catalogue);
        const Scenario back = withParent(parent, own, m_catalogue);
        QVERIFY(back == withoutDefaults(child, m_catalogue));
        for (const Lever& lever : m_catalogue.levers)
            QVERIFY(fullSetting(lever, back) == fullSetting(lever, child));
        // Nothing more is stored than differs.
        QVERIFY(ownPart(parent, back, m_catalogue) == own);
    }
}

/// So that it can be stored and read as every scenario is.
void InheritanceTest::whatAChildStoresIsAScenario()
{
    RandomScenarios random(m_catalogue);
    const RegionSet& macro = m_catalogue.regionSets.front();
    for (int i = 0; i < 50; ++i) {
        const Scenario parent = random.next();
        const Scenario own = ownPart(parent, random.next(), m_catalogue);
        VERIFY_RESULT(validate(own, m_catalogue, macro));
        const auto read = parseScenario(toJson(own), "own.json", m_catalogue, macro);
        VERIFY_RESULT(read);
        QVERIFY(*read == own);
    }
}

QTEST_GUILESS_MAIN(InheritanceTest)
#include "tst_inheritance.moc"
