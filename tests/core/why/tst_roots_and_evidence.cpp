// SPDX-License-Identifier: GPL-3.0-or-later
// What is at the far end of a change: levers and parameters by running without them, and how well founded the parameters are.

#include "core/policy/difference.h"
#include "core/why/answer.h"
#include "tests/core/policy/policy_fixture.h"

#include <algorithm>
#include <cmath>

using namespace core;
using policy::Place;
using policy::Scenario;
using why::Subject;
using Kind = why::Subject::Kind;

class TestRootsAndEvidence : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void rootsAreRunsWithoutThem();
    void rootsAreTheSameFiguresAsSingleRuns();
    void aParameterThatDiffersIsARoot();
    void nothingDiffersNothingIsARoot();
    void aClaimHasTheRootsOfItsFigure();
    void sharesAddUpToOne();
    void evidenceIsTheSwingOfTheChange();
    void whatHasNoEffectIsLeftOut();
    void aUsersRangeCounts();
    void rangesOfAWorldsChoiceDoNotCount();
    void provincesRestOnProxies();
    void theSameEachTime();
    void stopsWhenTold();
    void refusesWhatIsNoFigure();

private:
    [[nodiscard]] double value(const Scenario& scenario, const Subject& subject, double year) const
    {
        const auto projection = m_projector->project(scenario);
        if (!projection)
            qFatal("%s", qPrintable(tests::describe(projection.error())));
        return projection->value(subject.id, subject.place, year);
    }

    [[nodiscard]] why::EvidenceShares evidence(const Subject& subject, double year = 2030, const why::Ranges& ranges = {}) const
    {
        const auto shares = m_explainer->evidence(subject, {}, m_package, year, {}, ranges);
        if (!shares)
            qFatal("%s", qPrintable(tests::describe(shares.error())));
        return *shares;
    }

    std::shared_ptr<const policy::Catalogue> m_catalogue;
    std::shared_ptr<const policy::Projector> m_projector;
    std::optional<why::Explainer> m_explainer;
    Scenario m_package;
};

namespace {

const Subject kConversion{Kind::Variable, "conversion", {}, {}};
const Subject kVacancy{Kind::Variable, "vacancy", Place::ofGroup(policy::RegionGroup::CentralWest), {}};
const Subject kPenetration{Kind::Variable, "penetration", {}, {}};

double sum(const why::EvidenceShares& shares)
{
    return shares.a + shares.b + shares.c + shares.d;
}

} // namespace

void TestRootsAndEvidence::initTestCase()
{
    m_catalogue = tests::shippedCatalogue();
    auto projector = policy::Projector::create(tests::dataDirectory(), m_catalogue, *m_catalogue->regionSet("macro"));
    VERIFY_RESULT(projector);
    m_projector = std::make_shared<const policy::Projector>(*projector);
    m_explainer.emplace(m_projector);
    m_package = policy::paperPackage(*m_catalogue);
}

void TestRootsAndEvidence::rootsAreRunsWithoutThem()
{
    const auto roots = m_explainer->roots(kConversion, {}, m_package, 2030);
    VERIFY_RESULT(roots);
    QCOMPARE(roots->size(), m_catalogue->levers.size());
    Scenario without = m_package;
    without.levers.erase("transfer_centres");
    const auto centres = std::find_if(roots->begin(), roots->end(),
                                      [](const why::RootFact& root) { return root.subject.id == "transfer_centres"; });
    QVERIFY(centres != roots->end());
    QCOMPARE(centres->subject.kind, Kind::Lever);
    QVERIFY(centres->effect > 0.05);
    QVERIFY(centres->effect == value(m_package, kConversion, 2030) - value(without, kConversion, 2030));
    QVERIFY(std::is_sorted(roots->begin(), roots->end(),
                           [](const auto& a, const auto& b) { return std::abs(a.effect) > std::abs(b.effect); }));
}

void TestRootsAndEvidence::rootsAreTheSameFiguresAsSingleRuns()
{
    // a weighted mean over regions, against the differences that the Explore page runs one by one: the same bits
    const auto roots = m_explainer->roots(kPenetration, {}, m_package, 2031);
    VERIFY_RESULT(roots);
    const auto differences = policy::differences(*m_projector, {}, m_package, {"penetration", {}}, 2031);
    VERIFY_RESULT(differences);
    QCOMPARE(roots->size(), differences->size());
    for (std::size_t i = 0; i < roots->size(); ++i) {
        QCOMPARE((*roots)[i].subject.id, (*differences)[i].id);
        QVERIFY((*roots)[i].effect == (*differences)[i].effect);
    }
}

void TestRootsAndEvidence::aParameterThatDiffersIsARoot()
{
    Scenario slow;
    slow.parameters["world_growth"] = 0.02;
    slow.parameters["coupling_initial"] = std::map<std::string, double>{{"East", 0.5}};
    const auto roots = m_explainer->roots({Kind::Variable, "trade", {}, {}}, {}, slow, 2030);
    VERIFY_RESULT(roots);
    QCOMPARE(roots->size(), std::size_t{2});
    QCOMPARE(roots->front().subject, (Subject{Kind::Parameter, "world_growth", {}, {}}));
    QVERIFY(roots->front().effect < 0);
    QVERIFY(roots->back().effect > 0);
}

void TestRootsAndEvidence::nothingDiffersNothingIsARoot()
{
    const auto roots = m_explainer->roots(kConversion, m_package, m_package, 2030);
    VERIFY_RESULT(roots);
    QVERIFY(roots->empty());
}

void TestRootsAndEvidence::aClaimHasTheRootsOfItsFigure()
{
    const auto roots = m_explainer->roots({Kind::Claim, "conversion-40", {}, {}}, {}, m_package, 2026);
    const auto figure = m_explainer->roots(kConversion, {}, m_package, 2030);
    VERIFY_RESULT(roots);
    VERIFY_RESULT(figure);
    QCOMPARE(roots->front().subject, figure->front().subject);
    QCOMPARE(roots->front().effect, figure->front().effect);
}

void TestRootsAndEvidence::sharesAddUpToOne()
{
    for (const Subject& subject : {kConversion, kVacancy, kPenetration, Subject{Kind::Variable, "intelligence", {}, {}}}) {
        const auto shares = evidence(subject);
        VERIFY_CLOSE(sum(shares), 1.0, 1e-12, 0);
        QVERIFY(!shares.largest.empty() && shares.largest.size() <= 10);
        double largest = 0;
        for (const auto& [name, share] : shares.largest) {
            QVERIFY(share > 0);
            largest += share;
        }
        QVERIFY(largest <= 1 + 1e-12);
    }
}

void TestRootsAndEvidence::evidenceIsTheSwingOfTheChange()
{
    // by single runs: how far each end of a range moves the change
    const auto swing = [&](const char* name) {
        const policy::Parameter& parameter = *m_catalogue->parameter(name);
        const auto change = [&](double at) {
            Scenario before;
            Scenario after = m_package;
            before.parameters[name] = at;
            after.parameters[name] = at;
            return value(after, kConversion, 2030) - value(before, kConversion, 2030);
        };
        return std::abs(change(parameter.high) - change(parameter.low));
    };
    const auto shares = evidence(kConversion);
    const auto share = [&](const char* name) {
        const auto found =
            std::find_if(shares.largest.begin(), shares.largest.end(), [&](const auto& one) { return one.first == name; });
        return found == shares.largest.end() ? std::nan("") : found->second;
    };
    VERIFY_CLOSE(share("conversion_max") / share("conversion_per_centre"),
                 swing("conversion_max") / swing("conversion_per_centre"), 1e-9, 0);
    VERIFY_CLOSE(share("commercialisation_cycle") / share("conversion_per_fund"),
                 swing("commercialisation_cycle") / swing("conversion_per_fund"), 1e-9, 0);
    // conversion_per_fund and _per_centre are fitted (B), the best rate and the cycle are assumptions (C)
    QVERIFY(shares.b >= share("conversion_per_centre") + share("conversion_per_fund") - 1e-12);
    QVERIFY(shares.c >= share("conversion_max") + share("commercialisation_cycle") - 1e-12);
    QCOMPARE(shares.d, 0.0);
}

void TestRootsAndEvidence::whatHasNoEffectIsLeftOut()
{
    const auto shares = evidence(kConversion);
    for (const auto& [name, share] : shares.largest)
        QVERIFY2(name.find("green") == std::string::npos, name.c_str());
    // no lever moves the start: nothing to rest on
    const auto none = m_explainer->evidence(kConversion, Scenario{}, Scenario{}, 2030);
    VERIFY_RESULT(none);
    QCOMPARE(sum(*none), 0.0);
    QVERIFY(none->largest.empty());
}

void TestRootsAndEvidence::aUsersRangeCounts()
{
    const auto narrow = evidence(kConversion, 2030, {{"conversion_max", {0.6, 0.6}}});
    for (const auto& [name, share] : narrow.largest)
        QVERIFY(name != "conversion_max");
}

void TestRootsAndEvidence::rangesOfAWorldsChoiceDoNotCount()
{
    const auto shares = evidence({Kind::Variable, "trade", {}, {}});
    for (const auto& [name, share] : shares.largest)
        QVERIFY2(m_catalogue->parameter(name) == nullptr || m_catalogue->parameter(name)->sampled, name.c_str());
}

void TestRootsAndEvidence::provincesRestOnProxies()
{
    auto projector = policy::Projector::create(tests::dataDirectory(), m_catalogue, *m_catalogue->regionSet("provinces"));
    VERIFY_RESULT(projector);
    const why::Explainer explainer(std::make_shared<const policy::Projector>(*projector));
    const auto shares = explainer.evidence(kPenetration, {}, m_package, 2030);
    VERIFY_RESULT(shares);
    VERIFY_CLOSE(sum(*shares), 1.0, 1e-12, 0);
    QVERIFY(shares->d > 0.01); // start values spread over provinces by public statistics
    QCOMPARE(evidence(kPenetration).d, 0.0); // the macro regions have none
}

void TestRootsAndEvidence::theSameEachTime()
{
    const auto first = evidence(kVacancy);
    const auto second = evidence(kVacancy);
    QVERIFY(first.a == second.a && first.b == second.b && first.c == second.c && first.d == second.d);
    QVERIFY(first.largest == second.largest);
}

void TestRootsAndEvidence::stopsWhenTold()
{
    const auto shares = m_explainer->evidence(kVacancy, {}, m_package, 2030, [](double done) {
        Q_ASSERT(done >= 0 && done <= 1);
        return false;
    });
    QVERIFY(!shares);
    QCOMPARE(shares.error().front().kind, ErrorKind::Cancelled);
}

void TestRootsAndEvidence::refusesWhatIsNoFigure()
{
    for (const Subject& subject : {Subject{Kind::Variable, "wealth", {}, {}}, Subject{Kind::Claim, "trade", {}, {}},
                                   Subject{Kind::Term, "lever", {}, {}}}) {
        const auto roots = m_explainer->roots(subject, {}, m_package, 2030);
        QVERIFY(!roots);
        QCOMPARE(roots.error().front().kind, ErrorKind::UnknownName);
    }
    Scenario bad;
    bad.parameters["no_such"] = 1.0;
    QVERIFY(!m_explainer->roots(kConversion, {}, bad, 2030));
    QVERIFY(!m_explainer->evidence(kConversion, bad, {}, 2030));
}

QTEST_GUILESS_MAIN(TestRootsAndEvidence)
#include "tst_roots_and_evidence.moc"
