// SPDX-License-Identifier: GPL-3.0-or-later
// The thread that runs the model, with a stand-in for the model that waits until it is let go.
#include "tests/support/checks.h"
#include "ui/session/projection_runner.h"

#include <QSemaphore>
#include <QTest>
#include <QThread>

#include <algorithm>
#include <atomic>
#include <mutex>
#include <set>
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

int numberOf(const Scenario& scenario)
{
    return static_cast<int>(std::get<double>(scenario.parameters.at("number")));
}

WantedFigures wanted(const char* id, int number)
{
    return {{QString::fromLatin1(id), WorldChoice::Chosen}, numbered(number)};
}

ProjectionRunner::Regions regions(const char* id)
{
    RegionSet set;
    set.id = id;
    return std::make_shared<const RegionSet>(set);
}

/// A model that does `run` and has no figures.
ProjectionRunner::Compile modelThat(const std::function<void(const Scenario&)>& run)
{
    return [run](const RegionSet&) -> core::Checked<ProjectionRunner::Model> {
        return ProjectionRunner::Model{[run](const Scenario& scenario) -> ProjectionRunner::Projected {
                                           run(scenario);
                                           return nullptr;
                                       },
                                       nullptr};
    };
}

/// What was run, from several threads.
class Log {
public:
    void add(const Scenario& scenario)
    {
        const std::lock_guard lock(m_mutex);
        m_numbers.push_back(numberOf(scenario));
    }
    [[nodiscard]] std::vector<int> take()
    {
        const std::lock_guard lock(m_mutex);
        auto numbers = std::exchange(m_numbers, {});
        std::sort(numbers.begin(), numbers.end());
        return numbers;
    }

private:
    std::mutex m_mutex;
    std::vector<int> m_numbers;
};

} // namespace

class TestProjectionRunner : public QObject {
    Q_OBJECT

private slots:
    void deliversOnTheThreadOfTheWindow();
    void theLatestRequestTakesThePlaceOfTheWaitingOne();
    void compilesEachRegionSetOnce();
    void runsOnlyWhatHasChanged();
    void runsEqualContentsOnce();
    void deliversTheForemostFirst();
    void aHandThatNeverRestsStarvesNobody();
    void deliversErrorsAndGoesOn();
    void turnsExceptionsIntoErrors();
    void endsWithARequestUnderWay();
};

void TestProjectionRunner::deliversOnTheThreadOfTheWindow()
{
    QThread* ranOn = nullptr;
    QThread* deliveredOn = nullptr;
    ProjectionRunner runner(modelThat([&](const Scenario&) { ranOn = QThread::currentThread(); }));
    quint64 delivered = 0;
    connect(&runner, &ProjectionRunner::computed, this, [&](const Figures& figures) {
        deliveredOn = QThread::currentThread();
        delivered = figures.request;
    });
    const auto number = runner.request(regions("macro"), {wanted("a", 1)});
    QTRY_COMPARE(delivered, number);
    QCOMPARE(deliveredOn, thread());
    QVERIFY(ranOn != thread());
}

void TestProjectionRunner::theLatestRequestTakesThePlaceOfTheWaitingOne()
{
    QSemaphore started;
    QSemaphore letGo;
    Log log;
    ProjectionRunner runner(modelThat([&](const Scenario& scenario) {
        log.add(scenario);
        started.release();
        letGo.acquire();
    }));
    std::vector<quint64> delivered;
    connect(&runner, &ProjectionRunner::computed, this, [&](const Figures& figures) { delivered.push_back(figures.request); });

    const auto set = regions("macro");
    runner.request(set, {wanted("a", 1)});
    QVERIFY(started.tryAcquire(1, 5000)); // the first one runs, the others come meanwhile
    for (int i = 2; i <= 100; ++i)
        runner.request(set, {wanted("a", i)});
    letGo.release(100);
    QTRY_COMPARE(delivered, (std::vector<quint64>{1, 100}));
    QTRY_VERIFY(!runner.isBusy());
    QCOMPARE(log.take(), (std::vector<int>{1, 100}));
}

void TestProjectionRunner::compilesEachRegionSetOnce()
{
    std::atomic<int> compiled = 0;
    Log log;
    ProjectionRunner runner([&](const RegionSet&) -> core::Checked<ProjectionRunner::Model> {
        ++compiled;
        return ProjectionRunner::Model{[&](const Scenario& scenario) -> ProjectionRunner::Projected {
                                           log.add(scenario);
                                           return nullptr;
                                       },
                                       nullptr};
    });
    quint64 delivered = 0;
    connect(&runner, &ProjectionRunner::computed, this, [&](const Figures& figures) { delivered = figures.request; });
    for (const char* id : {"macro", "provinces", "macro", "provinces"}) {
        const auto number = runner.request(regions(id), {wanted("a", 1)});
        QTRY_COMPARE(delivered, number);
    }
    QCOMPARE(compiled.load(), 2);
    QCOMPARE(log.take(), (std::vector<int>{1, 1})); // once for each set
}

void TestProjectionRunner::runsOnlyWhatHasChanged()
{
    Log log;
    ProjectionRunner runner(modelThat([&](const Scenario& scenario) { log.add(scenario); }));
    Figures last;
    connect(&runner, &ProjectionRunner::computed, this, [&](const Figures& figures) { last = figures; });
    const auto set = regions("macro");
    const auto first = runner.request(set, {wanted("a", 1), wanted("b", 2), wanted("c", 3), wanted("d", 4)});
    QTRY_VERIFY(last.request == first && last.complete);
    QCOMPARE(log.take(), (std::vector<int>{1, 2, 3, 4}));
    // The current one and one that follows it.
    const auto second = runner.request(set, {wanted("b", 12), wanted("a", 1), wanted("c", 13), wanted("d", 4)});
    QTRY_VERIFY(last.request == second && last.complete);
    QCOMPARE(log.take(), (std::vector<int>{12, 13}));
    QCOMPARE(last.projections.size(), std::size_t(4));
}

void TestProjectionRunner::runsEqualContentsOnce()
{
    Log log;
    ProjectionRunner runner(modelThat([&](const Scenario& scenario) { log.add(scenario); }));
    Figures last;
    connect(&runner, &ProjectionRunner::computed, this, [&](const Figures& figures) { last = figures; });
    auto other = wanted("a", 1);
    other.key.world = WorldChoice::Default;
    const auto number = runner.request(regions("macro"), {wanted("a", 1), wanted("b", 1), other, wanted("c", 2)}, 2);
    QTRY_VERIFY(last.request == number && last.complete);
    QCOMPARE(log.take(), (std::vector<int>{1, 2}));
    QCOMPARE(last.projections.size(), std::size_t(4));
}

void TestProjectionRunner::deliversTheForemostFirst()
{
    QSemaphore letGo;
    ProjectionRunner runner(modelThat([&](const Scenario& scenario) {
        if (numberOf(scenario) > 2)
            letGo.acquire();
    }));
    std::vector<Figures> delivered;
    connect(&runner, &ProjectionRunner::computed, this, [&](const Figures& figures) { delivered.push_back(figures); });
    runner.request(regions("macro"), {wanted("a", 1), wanted("b", 2), wanted("c", 3), wanted("d", 4)}, 2);
    QTRY_COMPARE(delivered.size(), std::size_t(1)); // the others are held
    QVERIFY(!delivered.front().complete);
    QCOMPARE(delivered.front().projections.size(), std::size_t(2));
    letGo.release(2);
    QTRY_COMPARE(delivered.size(), std::size_t(2));
    QVERIFY(delivered.back().complete);
    QCOMPARE(delivered.back().projections.size(), std::size_t(4));
}

void TestProjectionRunner::aHandThatNeverRestsStarvesNobody()
{
    // Each time figures come, all contents have changed already: the next request waits when the first run ends.
    QSemaphore started;
    QSemaphore letGo;
    Log log;
    ProjectionRunner runner(modelThat([&](const Scenario& scenario) {
        log.add(scenario);
        started.release();
        letGo.acquire();
    }));
    const auto set = regions("macro");
    const auto ask = [&](int base) {
        std::vector<WantedFigures> list;
        for (int i = 0; i < 6; ++i)
            list.push_back({{QString::number(i), WorldChoice::Chosen}, numbered(base + i)});
        runner.request(set, list);
    };
    ask(100);
    std::set<int> ran;
    for (int round = 2; round < 20; ++round) {
        QVERIFY(started.tryAcquire(1, 5000));
        ask(100 * round);
        letGo.release(1);
        for (const int number : log.take())
            ran.insert(number % 100);
    }
    letGo.release(1000);
    QTRY_VERIFY(!runner.isBusy());
    QCOMPARE(ran.size(), std::size_t(6));
}

void TestProjectionRunner::deliversErrorsAndGoesOn()
{
    ProjectionRunner runner([&](const RegionSet& set) -> core::Checked<ProjectionRunner::Model> {
        if (set.id == "broken")
            return tl::make_unexpected(core::Errors{core::Error{core::ErrorKind::Malformed, "broken", {}, {}}});
        return ProjectionRunner::Model{[](const Scenario& scenario) -> ProjectionRunner::Projected {
                                           if (numberOf(scenario) == 13)
                                               return tl::make_unexpected(
                                                   core::Errors{core::Error{core::ErrorKind::OutOfRange, "13", {}, {}}});
                                           return nullptr;
                                       },
                                       nullptr};
    });
    Figures last;
    connect(&runner, &ProjectionRunner::computed, this, [&](const Figures& figures) { last = figures; });
    const auto broken = runner.request(regions("broken"), {wanted("a", 1)});
    QTRY_COMPARE(last.request, broken);
    QCOMPARE(last.modelErrors.size(), std::size_t(1));
    QCOMPARE(last.modelErrors.front().kind, core::ErrorKind::Malformed);
    const auto macro = runner.request(regions("macro"), {wanted("a", 1), wanted("b", 13), wanted("c", 2)}, 3);
    QTRY_COMPARE(last.request, macro);
    QVERIFY(last.modelErrors.empty());
    QVERIFY(last.complete);
    QCOMPARE(last.projections.size(), std::size_t(2));
    QCOMPARE(last.errors.size(), std::size_t(1));
    QCOMPARE(last.errors.begin()->first.scenarioId, QStringLiteral("b"));
}

void TestProjectionRunner::turnsExceptionsIntoErrors()
{
    Figures last;
    ProjectionRunner compiling([](const RegionSet&) -> core::Checked<ProjectionRunner::Model> { throw std::bad_alloc(); });
    connect(&compiling, &ProjectionRunner::computed, this, [&](const Figures& figures) { last = figures; });
    const auto macro = compiling.request(regions("macro"), {wanted("a", 1)});
    QTRY_COMPARE(last.request, macro);
    QCOMPARE(last.modelErrors.front().kind, core::ErrorKind::Internal);

    Figures ran;
    ProjectionRunner running(modelThat([](const Scenario&) { throw std::bad_alloc(); }));
    connect(&running, &ProjectionRunner::computed, this, [&](const Figures& figures) { ran = figures; });
    running.request(regions("macro"), {wanted("a", 1), wanted("b", 2)}, 2);
    QTRY_COMPARE(ran.errors.size(), std::size_t(2));
    QCOMPARE(ran.errors.begin()->second.front().kind, core::ErrorKind::Internal);
}

void TestProjectionRunner::endsWithARequestUnderWay()
{
    int delivered = 0;
    {
        ProjectionRunner runner(modelThat([](const Scenario&) { QThread::msleep(20); }));
        connect(&runner, &ProjectionRunner::computed, this, [&](const Figures&) { ++delivered; });
        runner.request(regions("macro"), {wanted("a", 1)});
        runner.request(regions("macro"), {wanted("a", 2), wanted("b", 3), wanted("c", 4)});
    }
    QCoreApplication::processEvents();
    QCOMPARE(delivered, 0);
}

QTEST_GUILESS_MAIN(TestProjectionRunner)
#include "tst_projection_runner.moc"
