// SPDX-License-Identifier: GPL-3.0-or-later
// The signals in runs of the shipped model: the figures are the run's, the lines its parameters, and the model's own
// coordination degree is the standard form of core/coordination.
#include "core/coordination/coupling.h"
#include "core/coordination/spiral_of_run.h"
#include "tests/core/policy/policy_fixture.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace core;
using namespace core::coordination;

namespace {

struct Runs {
    std::vector<SpiralSignal> definitions;
    std::vector<policy::Place> places;
    policy::Projection package, stricter;
};

const Runs& runs()
{
    static const Runs made = [] {
        const auto catalogue = tests::shippedCatalogue();
        const auto projector = policy::Projector::create(tests::dataDirectory(), catalogue, catalogue->regionSets.at(1));
        if (!projector)
            qFatal("%s", qPrintable(tests::describe(projector.error())));
        std::vector<policy::Place> places;
        for (const policy::Region& region : projector->regions().regions)
            places.push_back(policy::Place::ofRegion(region.id));
        policy::Scenario scenario = policy::paperPackage(*catalogue);
        auto package = projector->project(scenario);
        scenario.parameters["institution_threshold"] = {0.15};
        auto stricter = projector->project(scenario);
        if (!package || !stricter)
            qFatal("the shipped model cannot be run");
        return Runs{*readSpiralSignals(tests::dataDirectory()), std::move(places), std::move(*package), std::move(*stricter)};
    }();
    return made;
}

const SpiralReading& reading(const SpiralOfRun& run, const std::string& id, int place)
{
    for (const SpiralReading& one : run.readings) {
        if (runs().definitions[static_cast<std::size_t>(one.signal)].id == id && one.unit == place)
            return one;
    }
    qFatal("no reading of %s", id.c_str());
}

} // namespace

class SpiralOfRunTest : public QObject {
    Q_OBJECT

private slots:
    void readsTheRunsFigures();
    void modelsDegreeIsTheStandardForm();
    void drawsTheRunsOwnLine();
    void takesMeasurements();
    void refusesNoPlace();
};

void SpiralOfRunTest::readsTheRunsFigures()
{
    const auto run = spiralOfRun(runs().definitions, runs().package, runs().places);
    VERIFY_RESULT(run);
    QCOMPARE(run->places.size(), std::size_t{31});
    QCOMPARE(run->readings.size(), 31 * runs().definitions.size());
    for (const SpiralReading& one : run->readings) {
        const SpiralSignal& signal = runs().definitions[static_cast<std::size_t>(one.signal)];
        QCOMPARE(one.values.size(), run->times.size());
        if (signal.variable.empty()) {
            QCOMPARE(one.states.back(), SignalState::NoValue);
            continue;
        }
        const auto expected = runs().package.series(signal.variable, runs().places[static_cast<std::size_t>(one.unit)]);
        QCOMPARE(one.values, expected);
        QVERIFY2(one.states.back() != SignalState::NoValue, signal.id.c_str());
    }
    // Some region's technology outruns its organisation at some time: else the signal would say nothing.
    int calls = 0;
    for (int place = 0; place < 31; ++place)
        calls += reading(*run, "change-signal", place).timesOn > 0;
    QVERIFY(calls > 0);
}

void SpiralOfRunTest::modelsDegreeIsTheStandardForm()
{
    const auto run = spiralOfRun(runs().definitions, runs().package, runs().places);
    for (int place = 0; place < 31; ++place) {
        for (const std::size_t k : {std::size_t{0}, run->times.size() - 1}) {
            const std::vector<double> levels{reading(*run, "penetration", place).values[k],
                                             reading(*run, "organisational-coupling", place).values[k],
                                             reading(*run, "institutional-response", place).values[k]};
            const auto result = couplingCoordination(levels, 1, 3);
            VERIFY_RESULT(result);
            VERIFY_CLOSE(result->units[0].standard.degree, reading(*run, "coordination", place).values[k], 1e-9, 0);
        }
    }
}

void SpiralOfRunTest::drawsTheRunsOwnLine()
{
    const auto run = spiralOfRun(runs().definitions, runs().package, runs().places);
    const auto stricter = spiralOfRun(runs().definitions, runs().stricter, runs().places);
    VERIFY_RESULT(stricter);
    VERIFY_CLOSE(*reading(*run, "fast-channel", 0).line, 0.1, 1e-12, 0); // parameters.csv
    VERIFY_CLOSE(*reading(*stricter, "fast-channel", 0).line, 0.15, 1e-12, 0);
}

void SpiralOfRunTest::takesMeasurements()
{
    const auto run = spiralOfRun(runs().definitions, runs().package, {policy::Place::national()},
                                 [](const SpiralSignal& signal, const policy::Place&, double time) {
                                     return signal.id == "sandbox-warnings" ? std::floor(time - 2024) : std::nan("");
                                 });
    VERIFY_RESULT(run);
    const SpiralReading& warnings = reading(*run, "sandbox-warnings", 0);
    QVERIFY(warnings.firstOn >= 0);
    QCOMPARE(run->times[static_cast<std::size_t>(warnings.firstOn)], 2029.0); // the fifth
    QCOMPARE(reading(*run, "response-days", 0).states.back(), SignalState::NoValue);
}

void SpiralOfRunTest::refusesNoPlace()
{
    QCOMPARE(spiralOfRun(runs().definitions, runs().package, {}).error().kind, ErrorKind::InvalidArgument);
}

QTEST_GUILESS_MAIN(SpiralOfRunTest)
#include "tst_spiral_of_run.moc"
