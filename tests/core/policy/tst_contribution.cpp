// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/contribution.h"
#include "tests/core/policy/policy_fixture.h"

#include <algorithm>
#include <array>
#include <mutex>
#include <set>

using namespace core;
using namespace core::policy;

class ContributionTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void namesTheLeversThatDiffer();
    void gathersGroups();
    void beginsAndEndsWithTheTwoScenarios_data();
    void beginsAndEndsWithTheTwoScenarios();
    void measuresAloneLeftOutAndTogether();
    void sharesAreTheMeanOverOrders();
    void sharesAddUpToTheLastBit_data();
    void sharesAddUpToTheLastBit();
    void aLeverWithoutEffectGetsNothing();
    void worksBetweenAnyTwoScenarios();
    void leavesParametersAsInTheScenario();
    void aGroupMovesTogether();
    void samplesBeyondTwelve();
    void sampledSharesAgreeBetweenSeeds();
    void givesTheSameBitsOnAnyNumberOfThreads();
    void tellsHowFarItIs();
    void stopsWhenCancelled();
    void refusesWhatItCannotAnswer();

private:
    [[nodiscard]] double value(const Projector& projector, const Scenario& scenario, const Headline& outcome, double year) const
    {
        const auto projection = projector.project(scenario);
        if (!projection)
            qFatal("%s", qPrintable(tests::describe(projection.error())));
        return projection->value(outcome.id, outcome.place, year);
    }

    /// The papers' package, only the levers from `first` on, `count` of them.
    [[nodiscard]] Scenario package(std::size_t first, std::size_t count) const
    {
        Scenario scenario;
        for (std::size_t i = first; i < first + count; ++i)
            scenario.levers[m_catalogue->levers[i].id].intensity = 1.0;
        return scenario;
    }

    [[nodiscard]] Contributions leverContributions(const Projector& projector, const Scenario& reference,
                                                   const Scenario& scenario, const Headline& outcome, double year,
                                                   const ContributionOptions& options = {}) const
    {
        auto result =
            contributions(projector, reference, scenario, leverPlayers(projector, reference, scenario), outcome, year, options);
        if (!result)
            qFatal("%s", qPrintable(tests::describe(result.error())));
        return std::move(*result);
    }

    std::shared_ptr<const Catalogue> m_catalogue;
    std::optional<Projector> m_macro;
    std::optional<Projector> m_provinces;
    const Headline m_trade{"national_trade", Place::national()};
    const Headline m_penetration{"penetration", Place::ofGroup(RegionGroup::CentralWest)};
};

namespace {

double sumOfShares(const Contributions& result)
{
    double sum = 0;
    for (const Contribution& player : result.players)
        sum += player.shapley;
    return sum;
}

bool sameBits(const Contributions& a, const Contributions& b)
{
    const auto same = [](const Contribution& x, const Contribution& y) {
        return x.id == y.id && x.alone == y.alone && x.leftOut == y.leftOut && x.shapley == y.shapley
            && x.standardError == y.standardError;
    };
    return std::equal(a.players.begin(), a.players.end(), b.players.begin(), b.players.end(), same) && a.synergy == b.synergy
        && a.reference == b.reference && a.scenario == b.scenario && a.runs == b.runs && a.orders == b.orders;
}

} // namespace

void ContributionTest::initTestCase()
{
    m_catalogue = tests::shippedCatalogue();
    auto macro = Projector::create(tests::dataDirectory(), m_catalogue, *m_catalogue->regionSet("macro"));
    VERIFY_RESULT(macro);
    m_macro = *macro;
    auto provinces = Projector::create(tests::dataDirectory(), m_catalogue, *m_catalogue->regionSet("provinces"));
    VERIFY_RESULT(provinces);
    m_provinces = *provinces;
}

void ContributionTest::namesTheLeversThatDiffer()
{
    Scenario reference = package(0, 4);
    Scenario scenario = reference;
    scenario.levers["certification"].intensity = 0.5;
    scenario.levers["innovation_fund"].startYear = 2027;
    scenario.levers["sharing_pool"].intensity = 0.0;
    scenario.levers["transfer_centres"].startYear = 2025; // its default
    const auto players = leverPlayers(*m_macro, reference, scenario);
    std::vector<std::string> ids;
    for (const Player& player : players) {
        ids.push_back(player.id);
        QVERIFY(player.leverIds == std::vector<std::string>{player.id});
    }
    QVERIFY((ids == std::vector<std::string>{"innovation_fund", "sharing_pool", "certification"}));
    QVERIFY(leverPlayers(*m_macro, scenario, scenario).empty());
}

void ContributionTest::gathersGroups()
{
    const auto players = groupPlayers(*m_macro, {}, paperPackage(*m_catalogue));
    std::vector<std::string> ids;
    std::size_t levers = 0;
    for (const Player& player : players) {
        ids.push_back(player.id);
        levers += player.leverIds.size();
    }
    QVERIFY((ids == std::vector<std::string>{"technology", "region", "talent", "standards", "cross-cutting"}));
    QCOMPARE(levers, m_catalogue->levers.size());
    QCOMPARE(players[4].leverIds.size(), std::size_t(11));
    // A group in which nothing differs does not play.
    QCOMPARE(groupPlayers(*m_macro, {}, package(0, 3)).size(), std::size_t(1));
}

void ContributionTest::beginsAndEndsWithTheTwoScenarios_data()
{
    QTest::addColumn<bool>("provinces");
    QTest::addColumn<QString>("id");
    QTest::addColumn<int>("place"); // 0 nation, 1 Central-West, 2 one region
    QTest::addColumn<double>("year");
    QTest::newRow("nation") << false << "national_trade" << 0 << 2030.0;
    QTest::newRow("last year") << false << "national_trade" << 0 << 2035.0;
    QTest::newRow("first moment") << false << "national_trade" << 0 << 2024.0;
    QTest::newRow("quarter") << false << "national_trade" << 0 << 2030.25;
    QTest::newRow("between quarters: the earlier") << false << "national_trade" << 0 << 2030.125;
    QTest::newRow("before and after the run") << false << "national_trade" << 0 << 2050.0;
    QTest::newRow("mean of a group") << true << "penetration" << 1 << 2030.0;
    QTest::newRow("mean of the nation") << true << "depth" << 0 << 2029.75;
    QTest::newRow("sum of a group") << true << "trade" << 1 << 2030.0;
    QTest::newRow("one region") << true << "penetration" << 2 << 2031.0;
    QTest::newRow("national variable of a region") << true << "national_trade" << 2 << 2030.0;
    QTest::newRow("a lever's level") << true << "digital_infrastructure" << 1 << 2026.0;
    QTest::newRow("cost") << false << "cumulative_cost" << 0 << 2030.0;
}

void ContributionTest::beginsAndEndsWithTheTwoScenarios()
{
    QFETCH(bool, provinces);
    QFETCH(QString, id);
    QFETCH(int, place);
    QFETCH(double, year);
    const Projector& projector = provinces ? *m_provinces : *m_macro;
    const Headline outcome{id.toStdString(),
                           place == 0       ? Place::national()
                               : place == 1 ? Place::ofGroup(RegionGroup::CentralWest)
                                            : Place::ofRegion(projector.regions().regions[1].id)};
    const Scenario scenario = package(3, 3);
    const Contributions result = leverContributions(projector, {}, scenario, outcome, year);
    // The very figures that the window shows.
    QCOMPARE(result.reference, value(projector, {}, outcome, year));
    VERIFY_CLOSE(result.reference, value(projector, {}, outcome, year), 1e-15, 0);
    VERIFY_CLOSE(result.scenario, value(projector, scenario, outcome, year), 1e-15, 0);
    QCOMPARE(result.runs, std::size_t(8));
    QVERIFY(result.exact);
    QCOMPARE(result.orders, 0);
}

void ContributionTest::measuresAloneLeftOutAndTogether()
{
    const Scenario scenario = package(0, 4);
    const Contributions result = leverContributions(*m_macro, {}, scenario, m_trade, 2030);
    const double nobody = value(*m_macro, {}, m_trade, 2030);
    const double all = value(*m_macro, scenario, m_trade, 2030);
    const auto alone = [&](std::size_t i) { return value(*m_macro, package(i, 1), m_trade, 2030); };
    // Differences of figures of size 130, each to some bits.
    constexpr double kTolerance = 1e-11;
    for (std::size_t i = 0; i < 4; ++i) {
        Scenario without = scenario;
        without.levers.erase(m_catalogue->levers[i].id);
        QCOMPARE(result.players[i].id, m_catalogue->levers[i].id);
        VERIFY_CLOSE(result.players[i].alone, alone(i) - nobody, 0, kTolerance);
        VERIFY_CLOSE(result.players[i].leftOut, all - value(*m_macro, without, m_trade, 2030), 0, kTolerance);
        QCOMPARE(result.players[i].standardError, 0.0);
        QCOMPARE(result.synergyOf(i, i), 0.0);
    }
    const double pair = value(*m_macro, package(1, 2), m_trade, 2030);
    VERIFY_CLOSE(result.synergyOf(1, 2), pair - alone(1) - alone(2) + nobody, 0, kTolerance);
    for (std::size_t i = 0; i < 4; ++i) {
        for (std::size_t j = 0; j < 4; ++j)
            QCOMPARE(result.synergyOf(i, j), result.synergyOf(j, i));
    }
}

/// Three levers, six orders, each step a run of the model of its own.
void ContributionTest::sharesAreTheMeanOverOrders()
{
    const Scenario scenario = package(3, 3);
    const Contributions result = leverContributions(*m_macro, {}, scenario, m_penetration, 2030);
    std::array<std::size_t, 3> order{0, 1, 2};
    std::array<double, 3> sums{};
    do {
        Scenario joined;
        double before = value(*m_macro, joined, m_penetration, 2030);
        for (const std::size_t i : order) {
            joined.levers[m_catalogue->levers[3 + i].id].intensity = 1.0;
            const double after = value(*m_macro, joined, m_penetration, 2030);
            sums[i] += after - before;
            before = after;
        }
    } while (std::next_permutation(order.begin(), order.end()));
    for (std::size_t i = 0; i < 3; ++i)
        VERIFY_CLOSE(result.players[i].shapley, sums[i] / 6, 0, 1e-13);
}

void ContributionTest::sharesAddUpToTheLastBit_data()
{
    QTest::addColumn<int>("levers");
    QTest::addColumn<QString>("id");
    for (const int levers : {1, 5, 9}) {
        for (const char* id : {"national_trade", "carbon_emissions", "vacancy", "conversion"})
            QTest::addRow("%d levers, %s", levers, id) << levers << QString::fromLatin1(id);
    }
}

void ContributionTest::sharesAddUpToTheLastBit()
{
    QFETCH(int, levers);
    QFETCH(QString, id);
    const Contributions result = leverContributions(*m_macro, {}, package(0, static_cast<std::size_t>(levers)),
                                                    {id.toStdString(), Place::national()}, 2030);
    QVERIFY(sumOfShares(result) == result.scenario - result.reference);
}

void ContributionTest::aLeverWithoutEffectGetsNothing()
{
    Scenario scenario = package(0, 4);
    scenario.levers["certification"].intensity = 1.0;
    scenario.levers["certification"].startYear = 2032; // after the year that is read
    scenario.levers["academies"].startYear = 2026; // off in both
    const Contributions result = leverContributions(*m_macro, {}, scenario, m_trade, 2030);
    QCOMPARE(result.players.size(), std::size_t(6));
    for (std::size_t i = 0; i < 6; ++i) {
        if (result.players[i].id != "certification" && result.players[i].id != "academies")
            continue;
        QVERIFY(result.players[i].shapley == 0 && result.players[i].alone == 0 && result.players[i].leftOut == 0);
        for (std::size_t j = 0; j < 6; ++j)
            QVERIFY(result.synergyOf(i, j) == 0);
    }
    QVERIFY(sumOfShares(result) == result.scenario - result.reference);
}

void ContributionTest::worksBetweenAnyTwoScenarios()
{
    Scenario reference = package(0, 6);
    reference.levers["innovation_fund"].startYear = 2028;
    Scenario scenario = package(2, 6);
    scenario.levers["testbed"].intensity = std::map<std::string, double>{{"East", 0.5}, {"Central_West", 1.0}};
    const Contributions there = leverContributions(*m_macro, reference, scenario, m_trade, 2030);
    VERIFY_CLOSE(there.reference, value(*m_macro, reference, m_trade, 2030), 1e-15, 0);
    VERIFY_CLOSE(there.scenario, value(*m_macro, scenario, m_trade, 2030), 1e-15, 0);
    // The way back gives each player the opposite: orders are the same ones, reversed.
    const Contributions back = leverContributions(*m_macro, scenario, reference, m_trade, 2030);
    for (std::size_t i = 0; i < there.players.size(); ++i) {
        VERIFY_CLOSE(back.players[i].shapley, -there.players[i].shapley, 0, 1e-11);
        VERIFY_CLOSE(back.players[i].alone, -there.players[i].leftOut, 0, 1e-11);
    }
}

void ContributionTest::leavesParametersAsInTheScenario()
{
    Scenario scenario = package(0, 3);
    const std::string name = m_catalogue->parameters.front().name;
    scenario.parameters[name] = m_catalogue->parameters.front().high;
    Scenario reference;
    const Contributions result = leverContributions(*m_macro, reference, scenario, m_trade, 2030);
    reference.parameters = scenario.parameters;
    VERIFY_CLOSE(result.reference, value(*m_macro, reference, m_trade, 2030), 1e-15, 0);
    VERIFY_CLOSE(result.scenario, value(*m_macro, scenario, m_trade, 2030), 1e-15, 0);
}

void ContributionTest::aGroupMovesTogether()
{
    const Scenario scenario = package(0, 8); // technology 3, region 3, talent 2
    const auto groups = groupPlayers(*m_macro, {}, scenario);
    const auto result = contributions(*m_macro, {}, scenario, groups, m_trade, 2030);
    VERIFY_RESULT(result);
    QCOMPARE(result->players.size(), std::size_t(3));
    const double nobody = value(*m_macro, {}, m_trade, 2030);
    VERIFY_CLOSE(result->players[0].alone, value(*m_macro, package(0, 3), m_trade, 2030) - nobody, 0, 1e-11);
    VERIFY_CLOSE(result->players[2].alone, value(*m_macro, package(6, 2), m_trade, 2030) - nobody, 0, 1e-11);
    QVERIFY(sumOfShares(*result) == result->scenario - result->reference);
}

void ContributionTest::samplesBeyondTwelve()
{
    const Scenario scenario = paperPackage(*m_catalogue);
    ContributionOptions options;
    options.orders = 40;
    const Contributions result = leverContributions(*m_macro, {}, scenario, m_trade, 2030, options);
    QCOMPARE(result.players.size(), m_catalogue->levers.size());
    QVERIFY(!result.exact);
    QCOMPARE(result.orders, 40);
    QVERIFY(result.runs > 300 && result.runs < 40 * 23 + 300);
    QVERIFY(sumOfShares(result) == result.scenario - result.reference);
    int uncertain = 0;
    for (const Contribution& player : result.players)
        uncertain += player.standardError > 0 ? 1 : 0;
    QVERIFY(uncertain > 10);
    const double nobody = value(*m_macro, {}, m_trade, 2030);
    VERIFY_CLOSE(result.players[4].alone, value(*m_macro, package(4, 1), m_trade, 2030) - nobody, 0, 1e-11);
    const double pair = value(*m_macro, package(4, 2), m_trade, 2030);
    VERIFY_CLOSE(result.synergyOf(4, 5), pair - nobody - result.players[4].alone - result.players[5].alone, 0, 1e-11);
}

void ContributionTest::sampledSharesAgreeBetweenSeeds()
{
    // Ten levers that act and three that do not: what is sampled over 13 is exact over the ten.
    Scenario scenario = package(0, 10);
    const Contributions exact = leverContributions(*m_macro, {}, scenario, m_trade, 2030);
    for (const std::size_t i : {10U, 11U, 12U})
        scenario.levers[m_catalogue->levers[i].id] = {1.0, 2033.0, {}, {}};
    ContributionOptions options;
    options.orders = 300;
    for (const std::uint64_t seed : {0U, 5U}) {
        options.seed = seed;
        const Contributions sampled = leverContributions(*m_macro, {}, scenario, m_trade, 2030, options);
        QVERIFY(!sampled.exact);
        for (std::size_t i = 0; i < 13; ++i) {
            const double expected = i < 10 ? exact.players[i].shapley : 0;
            // Four errors; the sampled share of the largest takes the rounding.
            VERIFY_CLOSE(sampled.players[i].shapley, expected, 0, 4 * sampled.players[i].standardError + 1e-12);
        }
    }
}

void ContributionTest::givesTheSameBitsOnAnyNumberOfThreads()
{
    ContributionOptions options;
    options.orders = 20;
    for (const Scenario& scenario : {package(0, 8), paperPackage(*m_catalogue)}) {
        options.threads = 1;
        const Contributions one = leverContributions(*m_provinces, {}, scenario, m_penetration, 2030, options);
        options.threads = 2;
        QVERIFY(sameBits(leverContributions(*m_provinces, {}, scenario, m_penetration, 2030, options), one));
        options.threads = 0;
        QVERIFY(sameBits(leverContributions(*m_provinces, {}, scenario, m_penetration, 2030, options), one));
    }
}

void ContributionTest::tellsHowFarItIs()
{
    std::mutex mutex;
    std::vector<std::size_t> seen;
    std::size_t total = 0;
    ContributionOptions options;
    options.orders = 600; // more runs than one ensemble holds
    options.progress = [&](std::size_t done, std::size_t of) {
        const std::lock_guard lock(mutex);
        seen.push_back(done);
        total = of;
    };
    const Contributions result = leverContributions(*m_macro, {}, paperPackage(*m_catalogue), m_trade, 2026, options);
    QVERIFY(result.runs > 4096);
    QCOMPARE(total, result.runs);
    QCOMPARE(*std::max_element(seen.begin(), seen.end()), result.runs);
    QVERIFY(std::set<std::size_t>(seen.begin(), seen.end()).size() == seen.size());
}

void ContributionTest::stopsWhenCancelled()
{
    std::atomic<bool> cancel = true;
    std::atomic<std::size_t> most = 0;
    ContributionOptions options;
    options.cancel = &cancel;
    options.progress = [&](std::size_t done, std::size_t) {
        cancel = true;
        most = std::max(most.load(), done);
    };
    const Scenario scenario = package(0, 12);
    const auto players = leverPlayers(*m_macro, {}, scenario);
    const auto before = contributions(*m_macro, {}, scenario, players, m_trade, 2030, options);
    QVERIFY(!before && before.error().front().kind == ErrorKind::Cancelled);
    cancel = false;
    const auto during = contributions(*m_macro, {}, scenario, players, m_trade, 2030, options);
    QVERIFY(!during && during.error().front().kind == ErrorKind::Cancelled);
    QVERIFY2(most < 1000, qPrintable(QString::number(most))); // of 4096
}

void ContributionTest::refusesWhatItCannotAnswer()
{
    const Scenario scenario = package(0, 2);
    const auto kind = [&](const Scenario& of, const std::vector<Player>& players, const Headline& outcome, double year) {
        const auto result = contributions(*m_macro, {}, of, players, outcome, year);
        return result ? ErrorKind::Internal : result.error().front().kind;
    };
    const auto players = leverPlayers(*m_macro, {}, scenario);
    QVERIFY(kind(scenario, {}, m_trade, 2030) == ErrorKind::InvalidArgument);
    QVERIFY(kind(scenario, players, {"no_such_figure", {}}, 2030) == ErrorKind::UnknownName);
    QVERIFY(kind(scenario, players, {"trade", Place::ofRegion("Guangdong")}, 2030) == ErrorKind::UnknownName);
    QVERIFY(kind(scenario, players, m_trade, std::nan("")) == ErrorKind::InvalidArgument);
    QVERIFY(kind(scenario, {{"a", {"no_such_lever"}}}, m_trade, 2030) == ErrorKind::UnknownName);
    QVERIFY(kind(scenario, {{"a", {"testbed"}}, {"b", {"testbed"}}}, m_trade, 2030) == ErrorKind::InvalidArgument);
    Scenario broken = scenario;
    broken.levers["testbed"].intensity = 3.0;
    QVERIFY(kind(broken, players, m_trade, 2030) == ErrorKind::OutOfRange);
    const QTemporaryDir directory;
    const auto endless = contributions(tests::endlessProjector(directory, m_catalogue), {}, scenario, players, m_trade, 2030);
    QVERIFY(!endless && endless.error().front().kind == ErrorKind::NotFinite);
    const Scenario all = paperPackage(*m_catalogue);
    for (const int orders : {-1, 3, 20001}) {
        ContributionOptions options;
        options.orders = orders;
        const auto sampled = contributions(*m_macro, {}, all, leverPlayers(*m_macro, {}, all), m_trade, 2030, options);
        QVERIFY(!sampled && sampled.error().front().kind == ErrorKind::InvalidArgument);
    }
}

QTEST_GUILESS_MAIN(ContributionTest)
#include "tst_contribution.moc"
