// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/why/explanations.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>

#include <atomic>
#include <stdexcept>

using core::why::Answer;
using core::why::RootFact;
using core::why::Subject;
using ui::Explanations;
using ui::ExplainWork;
using ui::WorkProgress;

/// Explaining on threads, with work of our own in place of the model.
class TstExplanations : public QObject {
    Q_OBJECT

private slots:
    void preparesOnceForEachModel();
    void refusesToAnswerBeforeItIsReady();
    void triesAgainWhatCouldNotBePrepared();
    void saysWhatItExplains();
    void findsRootsInTheBackgroundWithProgress();
    void cancelledWorkSaysNothing();
    void aNewerQuestionTakesThePlaceOfTheOneUnderWay();
    void tellsWhyWorkFailed();
    void stopsWorkWhenItGoes();
};

namespace {

using ProjectorPointer = std::shared_ptr<const core::policy::Projector>;

/// A pointer that is a model of its own for the test; nobody looks into it.
ProjectorPointer someModel()
{
    const auto owner = std::make_shared<int>(0);
    return ProjectorPointer(owner, reinterpret_cast<const core::policy::Projector*>(owner.get()));
}

ExplainWork work()
{
    ExplainWork work;
    work.answer = [](const Subject& subject, const core::policy::Projection&, const core::policy::Projection&, double year) -> core::Result<Answer> {
        Answer answer;
        answer.subject = subject;
        answer.year = year;
        return answer;
    };
    work.roots = [](const Subject& subject, const core::policy::Scenario&, const core::policy::Scenario&, double,
                    const WorkProgress& progress) -> core::Checked<std::vector<RootFact>> {
        progress(0.5);
        RootFact root;
        root.subject = subject;
        root.effect = 3;
        progress(1);
        return std::vector<RootFact>{root};
    };
    work.evidence = [](const Subject&, const core::policy::Scenario&, const core::policy::Scenario&, double,
                       const WorkProgress&, const core::why::Ranges&) -> core::Checked<core::why::EvidenceShares> {
        return tl::make_unexpected(core::Errors{core::Error{core::ErrorKind::NotFinite, "The run stopped being a number.", {}, {}}});
    };
    return work;
}

Explanations::Question question(const char* id)
{
    Explanations::Question question;
    question.subject.id = id;
    return question;
}

} // namespace

void TstExplanations::preparesOnceForEachModel()
{
    std::atomic<int> made = 0;
    Explanations explanations([&](const ProjectorPointer&) {
        ++made;
        return work();
    });
    QSignalSpy ready(&explanations, &Explanations::ready);
    const auto first = someModel();
    explanations.use(first);
    explanations.use(first);
    QTRY_COMPARE(ready.size(), 1);
    explanations.use(first);
    explanations.use(nullptr);
    QTest::qWait(20);
    QCOMPARE(made.load(), 1);
    explanations.use(someModel());
    QTRY_COMPARE(ready.size(), 2);
    QCOMPARE(made.load(), 2);
}

void TstExplanations::refusesToAnswerBeforeItIsReady()
{
    QSemaphore go;
    Explanations explanations([&](const ProjectorPointer&) {
        go.acquire();
        return work();
    });
    explanations.use(someModel());
    QVERIFY(!explanations.isReady());
    const core::policy::Projection run(nullptr);
    const auto early = explanations.answer({}, run, run, 2030);
    QVERIFY(!early);
    QCOMPARE(early.error().kind, core::ErrorKind::NotFound);
    go.release();
    QTRY_VERIFY(explanations.isReady());
    Subject subject;
    subject.id = "trade";
    const auto answer = explanations.answer(subject, run, run, 2031);
    QVERIFY(answer);
    QCOMPARE(answer->subject.id, std::string("trade"));
    QCOMPARE(answer->year, 2031.0);
}

void TstExplanations::triesAgainWhatCouldNotBePrepared()
{
    std::atomic<int> made = 0;
    Explanations explanations([&](const ProjectorPointer&) {
        if (++made == 2)
            throw std::runtime_error("no room");
        return work();
    });
    QSignalSpy ready(&explanations, &Explanations::ready);
    QSignalSpy unprepared(&explanations, &Explanations::unprepared);
    const auto first = someModel();
    const auto second = someModel();
    explanations.use(first);
    QTRY_COMPARE(ready.size(), 1);
    explanations.use(second);
    QTRY_COMPARE(unprepared.size(), 1);
    QCOMPARE(explanations.problem().size(), std::size_t(1));
    QCOMPARE(explanations.problem().front().arguments, std::vector<std::string>{"no room"});
    QVERIFY(explanations.explains(first.get())); // the one before goes on answering
    QVERIFY(!explanations.explains(second.get()));
    explanations.use(second); // the next figures
    QTRY_COMPARE(ready.size(), 2);
    QVERIFY(explanations.problem().empty());
    QVERIFY(explanations.explains(second.get()));
}

void TstExplanations::saysWhatItExplains()
{
    QSemaphore go;
    Explanations explanations([&](const ProjectorPointer&) {
        go.acquire();
        return work();
    });
    const auto first = someModel();
    const auto second = someModel();
    QVERIFY(!explanations.explains(nullptr));
    explanations.use(first);
    QVERIFY(!explanations.explains(first.get()));
    go.release();
    QTRY_VERIFY(explanations.explains(first.get()));
    explanations.use(second);
    QVERIFY(explanations.explains(first.get()) && !explanations.explains(second.get()));
    go.release();
    QTRY_VERIFY(explanations.explains(second.get()) && !explanations.explains(first.get()));
}

void TstExplanations::findsRootsInTheBackgroundWithProgress()
{
    Explanations explanations([](const ProjectorPointer&) { return work(); });
    explanations.use(someModel());
    QTRY_VERIFY(explanations.isReady());
    std::vector<RootFact> found;
    std::vector<double> done;
    connect(&explanations, &Explanations::rootsFound, this, [&](const std::vector<RootFact>& roots) { found = roots; });
    connect(&explanations, &Explanations::progressed, this, [&](double share) { done.push_back(share); });
    explanations.findRoots(question("trade"));
    QTRY_COMPARE(found.size(), std::size_t(1));
    QCOMPARE(found.front().effect, 3.0);
    QCOMPARE(done, (std::vector<double>{0.5, 1}));
    QVERIFY(!explanations.isBusy());
}

void TstExplanations::cancelledWorkSaysNothing()
{
    QSemaphore started, go;
    std::atomic<bool> wentOn = true;
    Explanations explanations([&](const ProjectorPointer&) {
        ExplainWork slow = work();
        slow.roots = [&](const Subject&, const core::policy::Scenario&, const core::policy::Scenario&, double,
                         const WorkProgress& progress) -> core::Checked<std::vector<RootFact>> {
            started.release();
            go.acquire();
            wentOn = progress(0.3);
            return std::vector<RootFact>{};
        };
        return slow;
    });
    explanations.use(someModel());
    QTRY_VERIFY(explanations.isReady());
    QSignalSpy found(&explanations, &Explanations::rootsFound);
    QSignalSpy progressed(&explanations, &Explanations::progressed);
    explanations.findRoots(question("trade"));
    started.acquire();
    explanations.cancel();
    go.release();
    QTRY_VERIFY(!explanations.isBusy());
    QVERIFY(!wentOn);
    QCOMPARE(found.size(), 0);
    QCOMPARE(progressed.size(), 0);
}

void TstExplanations::aNewerQuestionTakesThePlaceOfTheOneUnderWay()
{
    QSemaphore started, go;
    Explanations explanations([&](const ProjectorPointer&) {
        ExplainWork slow = work();
        slow.roots = [&](const Subject& subject, const core::policy::Scenario&, const core::policy::Scenario&, double,
                         const WorkProgress&) -> core::Checked<std::vector<RootFact>> {
            if (subject.id == "first") {
                started.release();
                go.acquire();
            }
            RootFact root;
            root.subject = subject;
            return std::vector<RootFact>{root};
        };
        return slow;
    });
    explanations.use(someModel());
    QTRY_VERIFY(explanations.isReady());
    QStringList told;
    connect(&explanations, &Explanations::rootsFound, this,
            [&](const std::vector<RootFact>& roots) { told << QString::fromStdString(roots.front().subject.id); });
    explanations.findRoots(question("first"));
    started.acquire();
    explanations.findRoots(question("second"));
    explanations.findRoots(question("third"));
    go.release();
    QTRY_VERIFY(!explanations.isBusy());
    QCOMPARE(told, QStringList{QStringLiteral("third")});
}

void TstExplanations::tellsWhyWorkFailed()
{
    Explanations explanations([](const ProjectorPointer&) { return work(); });
    explanations.use(someModel());
    QTRY_VERIFY(explanations.isReady());
    core::Errors told;
    connect(&explanations, &Explanations::failed, this, [&](const core::Errors& errors) { told = errors; });
    explanations.weighEvidence(question("trade"));
    QTRY_COMPARE(told.size(), std::size_t(1));
    QCOMPARE(told.front().kind, core::ErrorKind::NotFinite);
}

void TstExplanations::stopsWorkWhenItGoes()
{
    QSemaphore started;
    std::atomic<bool> ended = false;
    {
        Explanations explanations([&](const ProjectorPointer&) {
            ExplainWork slow = work();
            slow.evidence = [&](const Subject&, const core::policy::Scenario&, const core::policy::Scenario&, double,
                                const WorkProgress& progress, const core::why::Ranges&) -> core::Checked<core::why::EvidenceShares> {
                started.release();
                while (progress(0.1))
                    QTest::qSleep(1);
                ended = true;
                return core::why::EvidenceShares();
            };
            return slow;
        });
        explanations.use(someModel());
        QTRY_VERIFY(explanations.isReady());
        explanations.weighEvidence(question("trade"));
        started.acquire();
    }
    QVERIFY(ended);
}

QTEST_MAIN(TstExplanations)
#include "tst_explanations.moc"
