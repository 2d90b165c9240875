// SPDX-License-Identifier: GPL-3.0-or-later
// The thread that runs the model, with a stand-in for the model that waits until it is let go.
#include "tests/support/checks.h"
#include "ui/session/projection_runner.h"

#include <QSemaphore>
#include <QTest>
#include <QThread>

#include <atomic>
#include <stdexcept>

using core::policy::RegionSet;
using core::policy::Scenario;
using namespace ui;

namespace {

Scenario numbered(int number)
{
    Scenario scenario;
    scenario.parameters["number"] = static_cast<double>(number);
    return scenario;
}

ProjectionRunner::Regions regions(const char* id)
{
    RegionSet set;
    set.id = id;
    return std::make_shared<const RegionSet>(set);
}

} // namespace

class TestProjectionRunner : public QObject {
    Q_OBJECT

private slots:
    void deliversOnTheThreadOfTheWindow();
    void theLatestRequestTakesThePlaceOfTheWaitingOne();
    void compilesEachRegionSetOnce();
    void deliversErrorsAndGoesOn();
    void turnsExceptionsIntoErrors();
    void endsWithARequestUnderWay();
};

void TestProjectionRunner::deliversOnTheThreadOfTheWindow()
{
    QThread* ranOn = nullptr;
    QThread* deliveredOn = nullptr;
    ProjectionRunner runner([&](const RegionSet&) -> core::Checked<ProjectionRunner::Project> {
        return [&](const Scenario&) -> core::Checked<std::shared_ptr<const core::policy::Projection>> {
            ranOn = QThread::currentThread();
            return nullptr;
        };
    });
    quint64 delivered = 0;
    connect(&runner, &ProjectionRunner::computed, this, [&](const Figures& figures) {
        deliveredOn = QThread::currentThread();
        delivered = figures.request;
    });
    const auto number = runner.request(regions("macro"), {});
    QTRY_COMPARE(delivered, number);
    QCOMPARE(deliveredOn, thread());
    QVERIFY(ranOn != thread());
}

void TestProjectionRunner::theLatestRequestTakesThePlaceOfTheWaitingOne()
{
    QSemaphore started;
    QSemaphore letGo;
    std::vector<int> ran; // written by the runner's thread, read when it has nothing left to do
    ProjectionRunner runner([&](const RegionSet&) -> core::Checked<ProjectionRunner::Project> {
        return [&](const Scenario& scenario) -> core::Checked<std::shared_ptr<const core::policy::Projection>> {
            if (scenario.parameters.empty())
                return nullptr; // the baseline
            ran.push_back(static_cast<int>(std::get<double>(scenario.parameters.at("number"))));
            started.release();
            letGo.acquire();
            return nullptr;
        };
    });
    std::vector<quint64> delivered;
    connect(&runner, &ProjectionRunner::computed, this, [&](const Figures& figures) { delivered.push_back(figures.request); });

    const auto set = regions("macro");
    runner.request(set, numbered(1));
    QVERIFY(started.tryAcquire(1, 5000)); // the first one runs, the others come meanwhile
    for (int i = 2; i <= 100; ++i)
        runner.request(set, numbered(i));
    letGo.release(100);
    QTRY_COMPARE(delivered, (std::vector<quint64>{1, 100}));
    QTRY_VERIFY(!runner.isBusy());
    QCOMPARE(ran, (std::vector<int>{1, 100}));
}

void TestProjectionRunner::compilesEachRegionSetOnce()
{
    std::atomic<int> compiled = 0;
    std::atomic<int> baselines = 0;
    ProjectionRunner runner([&](const RegionSet&) -> core::Checked<ProjectionRunner::Project> {
        ++compiled;
        return [&](const Scenario& scenario) -> core::Checked<std::shared_ptr<const core::policy::Projection>> {
            baselines += scenario.parameters.empty() ? 1 : 0;
            return nullptr;
        };
    });
    quint64 delivered = 0;
    connect(&runner, &ProjectionRunner::computed, this, [&](const Figures& figures) { delivered = figures.request; });
    for (const char* id : {"macro", "provinces", "macro", "provinces"}) {
        const auto number = runner.request(regions(id), numbered(1));
        QTRY_COMPARE(delivered, number);
    }
    QCOMPARE(compiled.load(), 2);
    QCOMPARE(baselines.load(), 2);
}

void TestProjectionRunner::deliversErrorsAndGoesOn()
{
    ProjectionRunner runner([&](const RegionSet& set) -> core::Checked<ProjectionRunner::Project> {
        if (set.id == "broken")
            return tl::make_unexpected(core::Errors{core::Error{core::ErrorKind::Malformed, "broken", {}, {}}});
        return [](const Scenario&) -> core::Checked<std::shared_ptr<const core::policy::Projection>> { return nullptr; };
    });
    Figures last;
    connect(&runner, &ProjectionRunner::computed, this, [&](const Figures& figures) { last = figures; });
    const auto broken = runner.request(regions("broken"), {});
    QTRY_COMPARE(last.request, broken);
    QCOMPARE(last.errors.size(), std::size_t(1));
    QCOMPARE(last.errors.front().kind, core::ErrorKind::Malformed);
    const auto macro = runner.request(regions("macro"), {});
    QTRY_COMPARE(last.request, macro);
    QVERIFY(last.errors.empty());
}

void TestProjectionRunner::turnsExceptionsIntoErrors()
{
    ProjectionRunner runner([](const RegionSet&) -> core::Checked<ProjectionRunner::Project> { throw std::bad_alloc(); });
    Figures last;
    connect(&runner, &ProjectionRunner::computed, this, [&](const Figures& figures) { last = figures; });
    const auto macro = runner.request(regions("macro"), {});
    QTRY_COMPARE(last.request, macro);
    QCOMPARE(last.errors.front().kind, core::ErrorKind::Internal);
}

void TestProjectionRunner::endsWithARequestUnderWay()
{
    int delivered = 0;
    {
        ProjectionRunner runner([](const RegionSet&) -> core::Checked<ProjectionRunner::Project> {
            return [](const Scenario&) -> core::Checked<std::shared_ptr<const core::policy::Projection>> {
                QThread::msleep(20);
                return nullptr;
            };
        });
        connect(&runner, &ProjectionRunner::computed, this, [&](const Figures&) { ++delivered; });
        runner.request(regions("macro"), {});
        runner.request(regions("macro"), {});
    }
    QCoreApplication::processEvents();
    QCOMPARE(delivered, 0);
}

QTEST_GUILESS_MAIN(TestProjectionRunner)
#include "tst_projection_runner.moc"
