// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/background_task.h"

#include <QSignalSpy>
#include <QTest>

#include <stdexcept>
#include <thread>

using ui::BackgroundTask;
using ui::TaskControl;

class tst_background_task : public QObject {
    Q_OBJECT

private slots:
    void deliversInTheThreadOfTheObject();
    void newestRequestWins();
    void cancelledWorkDeliversNothing();
    void tellsWhatTheWorkThrew();
    void destructionWaitsForTheWork();
};

void tst_background_task::deliversInTheThreadOfTheObject()
{
    BackgroundTask task;
    QSignalSpy progress(&task, &BackgroundTask::progressed);
    QSignalSpy ended(&task, &BackgroundTask::ended);
    std::thread::id worker;
    std::thread::id delivered;
    task.start([&](const TaskControl& control) -> BackgroundTask::Deliver {
        worker = std::this_thread::get_id();
        control.report(1, 2);
        return [&] { delivered = std::this_thread::get_id(); };
    });
    QVERIFY(task.isBusy());
    QTRY_COMPARE(ended.count(), 1);
    QVERIFY(!task.isBusy());
    QVERIFY(!ended.first().first().toBool());
    QCOMPARE(delivered, std::this_thread::get_id());
    QVERIFY(worker != delivered);
    QCOMPARE(progress.count(), 1);
    QCOMPARE(progress.first(), (QVariantList{1, 2}));
}

void tst_background_task::newestRequestWins()
{
    BackgroundTask task;
    QSignalSpy ended(&task, &BackgroundTask::ended);
    std::vector<int> delivered;
    const auto work = [&](int number) {
        return [&, number](const TaskControl& control) -> BackgroundTask::Deliver {
            while (number == 1 && !control.cancelled())
                std::this_thread::yield();
            return [&, number] { delivered.push_back(number); };
        };
    };
    task.start(work(1)); // would never end by itself
    task.start(work(2));
    task.start(work(3));
    QTRY_COMPARE(ended.count(), 1);
    QCOMPARE(delivered, std::vector<int>{3});
}

void tst_background_task::cancelledWorkDeliversNothing()
{
    BackgroundTask task;
    QSignalSpy ended(&task, &BackgroundTask::ended);
    bool delivered = false;
    task.start([&](const TaskControl& control) -> BackgroundTask::Deliver {
        while (!control.cancelled())
            std::this_thread::yield();
        return [&] { delivered = true; };
    });
    task.cancel();
    QTRY_COMPARE(ended.count(), 1);
    QVERIFY(ended.first().first().toBool());
    QVERIFY(!delivered);
}

void tst_background_task::tellsWhatTheWorkThrew()
{
    BackgroundTask task;
    QSignalSpy failed(&task, &BackgroundTask::failed);
    QSignalSpy ended(&task, &BackgroundTask::ended);
    task.start([](const TaskControl&) -> BackgroundTask::Deliver { throw std::runtime_error("no room"); });
    QTRY_COMPARE(ended.count(), 1);
    QCOMPARE(failed.count(), 1);
    QCOMPARE(failed.first().first().toString(), QStringLiteral("no room"));
}

void tst_background_task::destructionWaitsForTheWork()
{
    std::atomic<bool> over = false;
    {
        BackgroundTask task;
        task.start([&](const TaskControl& control) -> BackgroundTask::Deliver {
            while (!control.cancelled())
                std::this_thread::yield();
            over = true;
            return {};
        });
    }
    QVERIFY(over);
}

QTEST_GUILESS_MAIN(tst_background_task)
#include "tst_background_task.moc"
