// SPDX-License-Identifier: GPL-3.0-or-later
// fourfold-cli study optimise: from a goal in a file to packages in a folder, through a kill, and again from the record.
#include "tests/support/checks.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <signal.h>

namespace {

struct Outcome {
    int exitCode = -1;
    QString out;
    QString err;
};

Outcome finished(QProcess& process)
{
    if (!process.waitForFinished(240'000))
        return {};
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

void start(QProcess& process, const QStringList& arguments)
{
    process.start(QStringLiteral(FOURFOLD_BUILD_DIR "/fourfold-cli"), arguments);
}

Outcome run(const QStringList& arguments)
{
    QProcess process;
    start(process, arguments);
    return finished(process);
}

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

const char* kGoal = R"({"evaluations": 800, "choose": ["transfer_centres", "testbed", "data_trust"], "front": 6, "near_best": 1,
  "futures": 8, "judging_futures": 40, "drop_outs": false,
  "targets": [{"figure": "conversion", "id": "research", "year": 2030, "at_least": 0.3}]})";

} // namespace

class TestStudyOptimise : public QObject {
    Q_OBJECT

private slots:
    void init();
    void aGoalFillsItsFolder();
    void figuresDoNotDependOnThreads();
    void aKilledSearchGoesOn();
    void anInterruptedSearchKeepsWhatItHas();
    void aRecordIsRerunAndCompared();
    void whatCannotBeHadIsTold();
    void mistakesAreToldWithFileAndLine();

private:
    QString path(const QString& name) const { return m_directory->filePath(name); }
    void write(const QString& name, const QByteArray& bytes) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }

    std::unique_ptr<QTemporaryDir> m_directory;
};

void TestStudyOptimise::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    write(QStringLiteral("goal.json"), kGoal);
}

void TestStudyOptimise::aGoalFillsItsFolder()
{
    const Outcome outcome = run({"study", "optimise", path("goal.json"), "--output", path("out")});
    QCOMPARE(outcome.exitCode, 0);
    QVERIFY2(outcome.out.contains("the best package that was found"), qPrintable(outcome.out));
    QVERIFY(outcome.out.contains("  papers-at-cost: "));
    QVERIFY(outcome.out.contains("a front of "));
    QVERIFY2(outcome.err.contains("the front: "), qPrintable(outcome.err)); // progress has a place of its own
    for (const char* name : {"question.json", "record.json", "inputs.csv", "packages.csv", "levers.csv", "targets.csv", "limits.csv", "ranges.csv",
                             "information.csv", "packages/best.json", "packages/papers.json", "packages/front-1.json"})
        QVERIFY2(!bytesOf(path(QStringLiteral("out/") + name)).isEmpty(), name);
    const auto record = QJsonDocument::fromJson(bytesOf(path("out/record.json"))).object();
    QCOMPARE(record["complete"].toBool(), true);
    QCOMPARE(record["reached"].toBool(), true);
    QVERIFY(outcome.out.contains(record["digest"].toString()));
    // A package is a scenario.
    const Outcome simulated = run({"simulate", "--scenario", path("out/packages/best.json"), "--output", path("best.csv")});
    QVERIFY2(simulated.exitCode == 0 && !bytesOf(path("best.csv")).isEmpty(), qPrintable(simulated.err));
    // Quiet is quiet, and without a folder nothing is written.
    const Outcome quiet = run({"study", "optimise", path("goal.json"), "--quiet"});
    QCOMPARE(quiet.err, QString());
    QVERIFY(quiet.out.contains(record["digest"].toString()));
}

void TestStudyOptimise::figuresDoNotDependOnThreads()
{
    QByteArray expected;
    for (const char* threads : {"1", "2", "7"}) {
        const QString folder = path(QStringLiteral("out") + threads);
        QCOMPARE(run({"study", "optimise", path("goal.json"), "--output", folder, "--threads", threads}).exitCode, 0);
        if (expected.isEmpty())
            expected = bytesOf(folder + "/record.json");
        QCOMPARE(bytesOf(folder + "/record.json"), expected);
    }
}

void TestStudyOptimise::aKilledSearchGoesOn()
{
    QProcess process;
    start(process, {"study", "optimise", path("goal.json"), "--output", path("out")});
    const QString log = path("out/evaluations/packages.log");
    QTRY_VERIFY_WITH_TIMEOUT(QFile(log).size() > 100'000, 120'000); // several hundred packages
    process.kill(); // SIGKILL: no time to tidy up
    process.waitForFinished();
    QCOMPARE(process.exitStatus(), QProcess::CrashExit);
    QVERIFY(!QFile::exists(path("out/record.json")));
    const Outcome resumed = run({"study", "optimise", path("goal.json"), "--output", path("out")});
    QCOMPARE(resumed.exitCode, 0);
    QVERIFY2(resumed.out.contains("of them found there already"), qPrintable(resumed.out));
    QCOMPARE(run({"study", "optimise", path("goal.json"), "--output", path("whole")}).exitCode, 0);
    QCOMPARE(bytesOf(path("out/record.json")), bytesOf(path("whole/record.json")));
    QCOMPARE(bytesOf(path("out/packages.csv")), bytesOf(path("whole/packages.csv")));
    QCOMPARE(bytesOf(log), bytesOf(path("whole/evaluations/packages.log")));
    // Going on with another goal would be another study.
    write(QStringLiteral("other.json"), QByteArray(kGoal).replace("0.3}", "0.31}"));
    QCOMPARE(run({"study", "optimise", path("other.json"), "--output", path("out")}).exitCode, 1);
}

void TestStudyOptimise::anInterruptedSearchKeepsWhatItHas()
{
    write(QStringLiteral("long.json"), QByteArray(kGoal).replace("800", "100000"));
    QProcess process;
    start(process, {"study", "optimise", path("long.json"), "--output", path("out")});
    QTRY_VERIFY_WITH_TIMEOUT(QFile(path("out/evaluations/packages.log")).size() > 100'000, 120'000);
    ::kill(pid_t(process.processId()), SIGINT);
    const Outcome outcome = finished(process);
    QCOMPARE(outcome.exitCode, 130);
    QVERIFY(outcome.err.contains("interrupted"));
    const auto record = QJsonDocument::fromJson(bytesOf(path("out/record.json"))).object();
    QCOMPARE(record["complete"].toBool(true), false);
    QVERIFY(bytesOf(path("out/packages.csv")).contains("\nbest,"));
}

void TestStudyOptimise::aRecordIsRerunAndCompared()
{
    QCOMPARE(run({"study", "optimise", path("goal.json"), "--output", path("out")}).exitCode, 0);
    const Outcome same = run({"study", "optimise", path("out/record.json"), "--quiet"});
    QVERIFY2(same.exitCode == 0 && same.out.contains("bit for bit"), qPrintable(same.out));
    QByteArray record = bytesOf(path("out/record.json"));
    write(QStringLiteral("other.json"), record.replace("\"seed\": 1", "\"seed\": 2"));
    const Outcome other = run({"study", "optimise", path("other.json"), "--quiet"});
    QCOMPARE(other.exitCode, 1);
    QVERIFY(other.out.contains("the rerun differs"));
}

void TestStudyOptimise::whatCannotBeHadIsTold()
{
    write(QStringLiteral("poor.json"), QByteArray(kGoal).replace("\"front\": 6", "\"limits\": {\"total\": 0.5}, \"front\": 0"));
    const Outcome outcome = run({"study", "optimise", path("poor.json"), "--quiet"});
    QCOMPARE(outcome.exitCode, 0); // it is an answer
    QVERIFY2(outcome.out.contains("not everything can be had"), qPrintable(outcome.out));
    QVERIFY(outcome.out.contains("missed: research in 2030 at least 0.3"));
    QVERIFY(outcome.out.contains("with the limit 'total cost at most 0.5' moved to "));
}

void TestStudyOptimise::mistakesAreToldWithFileAndLine()
{
    write(QStringLiteral("wrong.json"), "{\n\"strengths\": {\"magic\": 1},\n\"limits\": {\"totals\": 3},\n\"targets\": \"claims\"\n}");
    const Outcome outcome = run({"study", "optimise", path("wrong.json"), "--output", path("out")});
    QCOMPARE(outcome.exitCode, 1);
    QVERIFY2(outcome.err.contains("wrong.json:4: "), qPrintable(outcome.err));
    QCOMPARE(outcome.out, QString());
    QVERIFY(!QFile::exists(path("out")));
}

QTEST_GUILESS_MAIN(TestStudyOptimise)
#include "tst_study_optimise.moc"
