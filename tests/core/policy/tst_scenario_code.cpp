// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/inheritance.h"
#include "core/policy/projection.h"
#include "core/policy/scenario_code.h"
#include "core/policy/spoken_code.h"
#include "tests/core/policy/policy_fixture.h"

#include <algorithm>
#include <cctype>
#include <functional>
#include <random>

using namespace core;
using namespace core::policy;

namespace {

constexpr std::string_view kAlphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// Scenarios that fit a code: whole per cents, quarters; in levers few or many, near nothing or near the papers' package.
class RandomScenarios {
public:
    RandomScenarios(const Catalogue& catalogue, const RegionSet& regions, unsigned seed)
        : m_catalogue(catalogue)
        , m_regions(regions)
        , m_random(seed)
    {
    }

    Scenario next()
    {
        Scenario scenario = oneOf(2) == 0 ? Scenario{} : paperPackage(m_catalogue);
        const int rarity = 1 + oneOf(8);
        for (const Lever& lever : m_catalogue.levers) {
            if (oneOf(rarity) != 0)
                continue;
            LeverSetting& setting = scenario.levers[lever.id];
            setting.intensity = intensity(lever);
            if (oneOf(4) == 0)
                setting.startYear = 2000 + 0.25 * oneOf(256);
            if (oneOf(4) == 0)
                setting.rampYears = 0.25 + 0.25 * oneOf(256);
            if (oneOf(4) == 0)
                setting.durationYears = 0.25 * oneOf(256);
        }
        return scenario;
    }

    int oneOf(int count) { return static_cast<int>(m_random() % static_cast<unsigned>(count)); }

private:
    Intensity intensity(const Lever& lever)
    {
        if (!lever.perRegion || oneOf(2) == 0)
            return perCent();
        const double east = perCent();
        const double west = perCent();
        std::map<std::string, double> values;
        for (const Region& region : m_regions.regions)
            values[region.id] = region.group == RegionGroup::East ? east : west;
        return values;
    }

    double perCent() { return oneOf(201) / 100.0; }

    const Catalogue& m_catalogue;
    const RegionSet& m_regions;
    std::mt19937 m_random;
};

std::string withoutHyphens(std::string code)
{
    code.erase(std::remove(code.begin(), code.end(), '-'), code.end());
    return code;
}

} // namespace

class ScenarioCodeTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void knowsTheShippedTable();
    void comesBackTenThousandTimes_data();
    void comesBackTenThousandTimes();
    void isShort_data();
    void isShort();
    void writesEqualScenariosAlike();
    void findsEveryWrongCharacter();
    void findsEverySwapOfNeighbours();
    void saysWhichGroupToReadAgain();
    void isReadAsPeopleWriteIt_data();
    void isReadAsPeopleWriteIt();
    void namesACharacterThatNoCodeHas();
    void refusesWhatIsNoCode();
    void refusesAnythingThatToCodeDoesNotWrite();
    void namesWhatDoesNotFit_data();
    void namesWhatDoesNotFit();
    void namesAllThatDoesNotFit();
    void namesTheOtherRegionSet();
    void refusesAUsersRegionSet();
    void refusesALaterVersion();
    void refusesAnEditedTable();

private:
    [[nodiscard]] std::string code(const Scenario& scenario) const
    {
        const auto code = toCode(scenario, *m_catalogue, *m_macro);
        if (!code)
            qFatal("%s", qPrintable(tests::describe(code.error())));
        return *code;
    }

    std::shared_ptr<const Catalogue> m_catalogue;
    const RegionSet* m_macro = nullptr;
    const RegionSet* m_provinces = nullptr;
};

void ScenarioCodeTest::initTestCase()
{
    m_catalogue = tests::shippedCatalogue();
    m_macro = m_catalogue->regionSet("macro");
    m_provinces = m_catalogue->regionSet("provinces");
}

/// When this fails, levers or their default dates were changed: raise kLeverTableVersion and give the new fingerprint.
void ScenarioCodeTest::knowsTheShippedTable()
{
    VERIFY_RESULT(toCode({}, *m_catalogue, *m_macro));
    QCOMPARE(kLeverTableVersion, 1);
}

void ScenarioCodeTest::comesBackTenThousandTimes_data()
{
    QTest::addColumn<bool>("provinces");
    QTest::newRow("macro regions") << false;
    QTest::newRow("provinces") << true;
}

void ScenarioCodeTest::comesBackTenThousandTimes()
{
    QFETCH(bool, provinces);
    const RegionSet& regions = provinces ? *m_provinces : *m_macro;
    RandomScenarios random(*m_catalogue, regions, 20301122);
    for (int i = 0; i < (provinces ? 1000 : 10000); ++i) {
        const Scenario scenario = random.next();
        const auto code = toCode(scenario, *m_catalogue, regions);
        VERIFY_RESULT(code);
        const auto back = fromCode(*code, *m_catalogue, regions);
        VERIFY_RESULT(back);
        QVERIFY(*back == withoutDefaults(scenario, *m_catalogue));
        QVERIFY(toCode(*back, *m_catalogue, regions) == *code);
    }
}

void ScenarioCodeTest::isShort_data()
{
    QTest::addColumn<int>("changed");
    QTest::addColumn<bool>("dates");
    QTest::addColumn<int>("most");
    QTest::newRow("the papers' package") << 0 << false << 6;
    QTest::newRow("three intensities changed in it") << 3 << false << 17;
    QTest::newRow("three intensities and starts changed in it") << 3 << true << 24;
    QTest::newRow("every intensity changed") << 23 << false << 58;
}

void ScenarioCodeTest::isShort()
{
    QFETCH(int, changed);
    QFETCH(bool, dates);
    QFETCH(int, most);
    Scenario scenario = paperPackage(*m_catalogue);
    for (int i = 0; i < changed; ++i) {
        LeverSetting& setting = scenario.levers[m_catalogue->levers[static_cast<std::size_t>(i)].id];
        setting.intensity = 0.35 + 0.05 * i;
        if (dates)
            setting.startYear = 2026.5;
    }
    const std::string written = code(scenario);
    qInfo("%s (%d characters)", written.c_str(), int(written.size()));
    QVERIFY(int(written.size()) <= most);
}

void ScenarioCodeTest::writesEqualScenariosAlike()
{
    Scenario wordy;
    wordy.levers["innovation_fund"] = {0.0, 2025.0, 0.5, 5.0};
    QCOMPARE(code(wordy), code({}));
    Scenario slider;
    slider.levers["innovation_fund"].intensity = 57 * 0.01; // 0.5700000000000001
    Scenario typed;
    typed.levers["innovation_fund"].intensity = 0.57;
    QVERIFY(slider.levers != typed.levers);
    QCOMPARE(code(slider), code(typed));
    Scenario nearlyProposed = paperPackage(*m_catalogue);
    nearlyProposed.levers["innovation_fund"].intensity = 1 + 1e-15;
    QCOMPARE(code(nearlyProposed), code(paperPackage(*m_catalogue)));
    VERIFY_RESULT(fromCode(code(nearlyProposed), *m_catalogue, *m_macro));
    // A region that is not named has nothing.
    Scenario partly;
    partly.levers["testbed"].intensity = std::map<std::string, double>{{"East", 0.5}};
    Scenario whole;
    whole.levers["testbed"].intensity = std::map<std::string, double>{{"East", 0.5}, {"Central_West", 0.0}};
    QCOMPARE(code(partly), code(whole));
}

void ScenarioCodeTest::findsEveryWrongCharacter()
{
    RandomScenarios random(*m_catalogue, *m_macro, 7);
    for (int sample = 0; sample < 40; ++sample) {
        const std::string good = withoutHyphens(code(random.next()));
        for (std::size_t i = 0; i < good.size(); ++i) {
            for (const char character : kAlphabet) {
                if (character == good[i])
                    continue;
                std::string bad = good;
                bad[i] = character;
                const auto read = fromSpoken(bad);
                QVERIFY2(!read && read.error().kind == ErrorKind::Malformed, bad.c_str());
                QVERIFY(!fromCode(bad, *m_catalogue, *m_macro));
            }
        }
    }
}

void ScenarioCodeTest::findsEverySwapOfNeighbours()
{
    RandomScenarios random(*m_catalogue, *m_macro, 8);
    int swaps = 0;
    for (int sample = 0; sample < 500; ++sample) {
        const std::string good = withoutHyphens(code(random.next()));
        for (std::size_t i = 0; i + 1 < good.size(); ++i) {
            if (good[i] == good[i + 1])
                continue;
            std::string bad = good;
            std::swap(bad[i], bad[i + 1]);
            const auto read = fromSpoken(bad);
            QVERIFY2(!read && read.error().kind == ErrorKind::Malformed, bad.c_str());
            ++swaps;
        }
    }
    QVERIFY(swaps > 10000);
}

void ScenarioCodeTest::saysWhichGroupToReadAgain()
{
    Scenario scenario = paperPackage(*m_catalogue);
    for (const char* id : {"testbed", "certification", "single_window"})
        scenario.levers[id].intensity = 0.5;
    const std::string good = withoutHyphens(code(scenario));
    QVERIFY(good.size() <= 31);
    for (std::size_t i = 0; i < good.size(); ++i) {
        std::string bad = good;
        bad[i] = bad[i] == 'Z' ? 'Y' : 'Z';
        const auto read = fromSpoken(bad);
        QVERIFY(!read);
        QVERIFY(read.error().arguments == std::vector<std::string>{std::to_string(i / 4 + 1)});
    }
    // Two errors in one word cannot be placed, but are found.
    std::string bad = good;
    bad[0] = bad[0] == 'Z' ? 'Y' : 'Z';
    bad[5] = bad[5] == 'Z' ? 'Y' : 'Z';
    QVERIFY(!fromSpoken(bad));
}

void ScenarioCodeTest::isReadAsPeopleWriteIt_data()
{
    QTest::addColumn<std::function<std::string(std::string)>>("spoil");
    using Spoil = std::function<std::string(std::string)>;
    const auto replace = [](const std::string& from, const std::string& to) {
        return Spoil([from, to](std::string code) {
            for (std::size_t at = 0; (at = code.find(from, at)) != std::string::npos; at += to.size())
                code.replace(at, from.size(), to);
            return code;
        });
    };
    QTest::newRow("lower case") << Spoil([](std::string code) {
        for (char& character : code)
            character = static_cast<char>(std::tolower(character));
        return code;
    });
    QTest::newRow("no hyphens") << replace("-", "");
    QTest::newRow("blanks and line ends") << replace("-", " \n");
    QTest::newRow("dashes of a word processor") << replace("-", "\u2013");
    QTest::newRow("ideographic blanks") << replace("-", "\u3000");
    QTest::newRow("full-width hyphens") << replace("-", "\uFF0D");
    QTest::newRow("O for 0") << replace("0", "O");
    QTest::newRow("o for 0") << replace("0", "o");
    QTest::newRow("I for 1") << replace("1", "I");
    QTest::newRow("l for 1") << replace("1", "l");
    QTest::newRow("full-width digits") << replace("1", "\uFF11");
    QTest::newRow("full-width letters") << replace("G", "\uFF27");
}

void ScenarioCodeTest::isReadAsPeopleWriteIt()
{
    QFETCH(std::function<std::string(std::string)>, spoil);
    RandomScenarios random(*m_catalogue, *m_macro, 3);
    bool changed = false;
    for (int i = 0; i < 20; ++i) {
        const Scenario scenario = random.next();
        const std::string spoiled = spoil(code(scenario));
        changed = changed || spoiled != code(scenario);
        const auto read = fromCode(spoiled, *m_catalogue, *m_macro);
        VERIFY_RESULT(read);
        QVERIFY(*read == withoutDefaults(scenario, *m_catalogue));
    }
    QVERIFY(changed);
}

void ScenarioCodeTest::namesACharacterThatNoCodeHas()
{
    const auto letter = fromCode("1000-U", *m_catalogue, *m_macro);
    QVERIFY(!letter && letter.error().front().kind == ErrorKind::Malformed);
    QVERIFY(letter.error().front().arguments == std::vector<std::string>{"U"});
    QCOMPARE(letter.error().front().where.column, 6);
    const auto han = fromCode("10\u6148", *m_catalogue, *m_macro);
    QVERIFY(!han && han.error().front().arguments == std::vector<std::string>{"\u6148"});
    QVERIFY(!fromCode("10\xE6\x85", *m_catalogue, *m_macro)); // cut off
    QVERIFY(!fromCode("10\xFF", *m_catalogue, *m_macro));
}

void ScenarioCodeTest::refusesWhatIsNoCode()
{
    for (const char* text : {"", "-", "1", "10", "000", "0000-0000-0000", "hello"})
        QVERIFY2(!fromCode(text, *m_catalogue, *m_macro), text);
    QVERIFY(!fromCode(std::string(100000, '7'), *m_catalogue, *m_macro));
}

/// Whatever bits stand behind right check characters, what is read writes the same code again: there is one code per scenario.
void ScenarioCodeTest::refusesAnythingThatToCodeDoesNotWrite()
{
    RandomScenarios random(*m_catalogue, *m_macro, 99);
    int read = 0;
    for (int i = 0; i < 20000; ++i) {
        std::vector<std::uint8_t> digits{static_cast<std::uint8_t>(kLeverTableVersion)};
        const int length = 2 + random.oneOf(20);
        for (int k = 0; k < length; ++k)
            digits.push_back(static_cast<std::uint8_t>(random.oneOf(32)));
        digits[1] = static_cast<std::uint8_t>(digits[1] & 7U); // the macro set
        const auto scenario = fromCode(toSpoken(digits), *m_catalogue, *m_macro);
        if (!scenario)
            continue;
        ++read;
        QVERIFY(toCode(*scenario, *m_catalogue, *m_macro) == toSpoken(digits));
    }
    QVERIFY(read > 0);
    // A real code with something behind it.
    auto digits = fromSpoken(code(paperPackage(*m_catalogue)));
    VERIFY_RESULT(digits);
    digits->push_back(0);
    QVERIFY(!fromCode(toSpoken(*digits), *m_catalogue, *m_macro));
}

void ScenarioCodeTest::namesWhatDoesNotFit_data()
{
    QTest::addColumn<QString>("lever");
    QTest::addColumn<LeverSetting>("setting");
    QTest::addColumn<QString>("field");
    QTest::newRow("half a per cent") << "testbed" << LeverSetting{0.575, {}, {}, {}} << "intensity";
    QTest::newRow("half a per cent in a region")
        << "testbed" << LeverSetting{std::map<std::string, double>{{"East", 0.125}}, {}, {}, {}} << "intensity";
    QTest::newRow("start at a sixteenth") << "testbed" << LeverSetting{{}, 2026.0625, {}, {}} << "start";
    QTest::newRow("start before codes begin") << "testbed" << LeverSetting{{}, 1999.75, {}, {}} << "start";
    QTest::newRow("start after codes end") << "testbed" << LeverSetting{{}, 2064.0, {}, {}} << "start";
    QTest::newRow("ramp of an eighth more") << "testbed" << LeverSetting{{}, {}, 1.125, {}} << "ramp";
    QTest::newRow("ramp too long") << "testbed" << LeverSetting{{}, {}, 64.25, {}} << "ramp";
    QTest::newRow("duration too long") << "testbed" << LeverSetting{{}, {}, {}, 64.0} << "duration";
}

void ScenarioCodeTest::namesWhatDoesNotFit()
{
    QFETCH(QString, lever);
    QFETCH(LeverSetting, setting);
    QFETCH(QString, field);
    Scenario scenario;
    scenario.levers[lever.toStdString()] = setting;
    const auto code = toCode(scenario, *m_catalogue, *m_macro);
    QVERIFY(!code);
    QCOMPARE(code.error().size(), std::size_t(1));
    QVERIFY(code.error().front().kind == ErrorKind::UnsupportedFeature);
    QVERIFY((code.error().front().arguments == std::vector<std::string>{lever.toStdString(), field.toStdString()}));
    QCOMPARE(code.error().front().where.variable, lever.toStdString());
}

void ScenarioCodeTest::namesAllThatDoesNotFit()
{
    Scenario scenario = paperPackage(*m_catalogue);
    scenario.levers["testbed"] = {0.333, 2025.0625, {}, {}};
    scenario.levers["academies"].durationYears = 0.0625;
    scenario.parameters[m_catalogue->parameters.front().name] = 1.0;
    const auto code = toCode(scenario, *m_catalogue, *m_macro);
    QVERIFY(!code);
    QCOMPARE(code.error().size(), std::size_t(4));
    QCOMPARE(tests::countMentions(code.error(), "testbed"), 2);
    QCOMPARE(tests::countMentions(code.error(), m_catalogue->parameters.front().name), 1);
    // In 31 provinces, those of a group have to be alike.
    Scenario uneven;
    uneven.levers["testbed"].intensity = std::map<std::string, double>{{m_provinces->regions.front().id, 1.0}};
    QVERIFY(!toCode(uneven, *m_catalogue, *m_provinces));
    // What no scenario may have is told as such.
    Scenario invalid;
    invalid.levers["no_such_lever"].intensity = 1.0;
    const auto refused = toCode(invalid, *m_catalogue, *m_macro);
    QVERIFY(!refused && refused.error().front().kind == ErrorKind::UnknownName);
}

void ScenarioCodeTest::namesTheOtherRegionSet()
{
    const auto written = toCode(paperPackage(*m_catalogue), *m_catalogue, *m_provinces);
    VERIFY_RESULT(written);
    const auto read = fromCode(*written, *m_catalogue, *m_macro);
    QVERIFY(!read && read.error().front().kind == ErrorKind::InvalidArgument);
    QVERIFY((read.error().front().arguments == std::vector<std::string>{"provinces", "macro"}));
}

void ScenarioCodeTest::refusesAUsersRegionSet()
{
    RegionSet users = *m_macro;
    users.id = "our-city";
    const auto code = toCode({}, *m_catalogue, users);
    QVERIFY(!code && code.error().front().kind == ErrorKind::UnsupportedFeature);
    QVERIFY(code.error().front().arguments == std::vector<std::string>{"our-city"});
    users.id = "macro";
    users.regions.front().id = "Centre";
    QVERIFY(!toCode({}, *m_catalogue, users));
}

void ScenarioCodeTest::refusesALaterVersion()
{
    const auto read = fromCode(toSpoken({kLeverTableVersion + 1, 3, 7}), *m_catalogue, *m_macro);
    QVERIFY(!read && read.error().front().kind == ErrorKind::NewerVersion);
    const auto never = fromCode(toSpoken({0, 3, 7}), *m_catalogue, *m_macro);
    QVERIFY(!never && never.error().front().kind == ErrorKind::Malformed);
}

void ScenarioCodeTest::refusesAnEditedTable()
{
    Catalogue edited = *m_catalogue;
    edited.levers[2].startYear = 2026;
    const auto written = toCode({}, edited, *m_macro);
    QVERIFY(!written && written.error().front().kind == ErrorKind::UnsupportedFeature);
    const auto read = fromCode(code({}), edited, *m_macro);
    QVERIFY(!read && read.error().front().kind == ErrorKind::UnsupportedFeature);
}

QTEST_GUILESS_MAIN(ScenarioCodeTest)
#include "tst_scenario_code.moc"
