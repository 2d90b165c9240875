// SPDX-License-Identifier: GPL-3.0-or-later
// fourfold-cli study: from a question in a file to tables in a folder, through a kill, and again from the record.
#include "core/workspace/study_archive.h"
#include "core/workspace/workspace.h"
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

const char* kUncertainty = R"({"members": 1500, "save_step": 1, "scenarios": {"baseline": {}, "p": "paper-package", "mine": "mine.json"},
  "reference": "baseline", "outcomes": ["intelligence"], "targets": ["claims"]})";

} // namespace

class TestStudyCommand : public QObject {
    Q_OBJECT

private slots:
    void init();
    void uncertaintyFillsItsFolder();
    void figuresDoNotDependOnThreads();
    void aKilledStudyGoesOn();
    void anInterruptedStudyKeepsWhatIsDone();
    void runsGoIntoAWorkspaceThroughAKill();
    void aWorkspaceInUseIsRefused();
    void aRecordIsRerunAndCompared();
    void sensitivityAndDiscoveryFillTheirs();
    void mistakesAreToldWithFileAndLine();
    void mistakesOfTheCommandLineAreRefused_data();
    void mistakesOfTheCommandLineAreRefused();

private:
    QString path(const QString& name) const { return m_directory->filePath(name); }
    void write(const QString& name, const QByteArray& bytes) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }

    std::unique_ptr<QTemporaryDir> m_directory;
};

void TestStudyCommand::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    write(QStringLiteral("study.json"), kUncertainty);
    write(QStringLiteral("mine.json"), R"({"levers": {"academies": {"intensity": 0.5}}})"); // beside the study
}

void TestStudyCommand::uncertaintyFillsItsFolder()
{
    const Outcome outcome = run({"study", "uncertainty", path("study.json"), "--output", path("out"), "--samples"});
    QCOMPARE(outcome.exitCode, 0);
    QVERIFY2(outcome.out.contains("1500 of 1500 members"), qPrintable(outcome.out));
    QVERIFY(outcome.out.contains("mine: intelligence"));
    QVERIFY(outcome.out.contains("p: conversion-40 in 2030: "));
    QVERIFY(outcome.err.contains("1500 of 1500 members, 100 %")); // progress has a place of its own
    QVERIFY(!outcome.out.contains("100 %\n1500"));
    for (const char* name : {"question.json", "record.json", "inputs.csv", "fans.csv", "differences.csv", "chances.csv", "samples.csv"})
        QVERIFY2(!bytesOf(path(QStringLiteral("out/") + name)).isEmpty(), name);
    QVERIFY(!QFile::exists(path("out/members.csv"))); // not asked for
    const auto record = QJsonDocument::fromJson(bytesOf(path("out/record.json"))).object();
    QCOMPARE(record["members_done"].toInt(), 1500);
    QCOMPARE(record["complete"].toBool(), true);
    QVERIFY(record["program"].toString().startsWith("fourfold-cli "));
    QVERIFY(outcome.out.contains(record["digest"].toString()));
    // Quiet is quiet, and without a folder nothing is written.
    const Outcome quiet = run({"study", "uncertainty", path("study.json"), "--quiet"});
    QCOMPARE(quiet.err, QString());
    QVERIFY(quiet.out.contains(record["digest"].toString()));
}

void TestStudyCommand::figuresDoNotDependOnThreads()
{
    QByteArray expected;
    for (const char* threads : {"1", "2", "7"}) {
        const QString folder = path(QStringLiteral("out") + threads);
        QCOMPARE(run({"study", "uncertainty", path("study.json"), "--output", folder, "--threads", threads}).exitCode, 0);
        if (expected.isEmpty())
            expected = bytesOf(folder + "/record.json");
        QCOMPARE(bytesOf(folder + "/record.json"), expected);
    }
}

void TestStudyCommand::aKilledStudyGoesOn()
{
    write(QStringLiteral("long.json"), QByteArray(kUncertainty).replace("1500", "6000"));
    QProcess process;
    start(process, {"study", "uncertainty", path("long.json"), "--output", path("out")});
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path("out/members/block-000001.members")), 120'000);
    process.kill(); // SIGKILL: no time to tidy up
    process.waitForFinished();
    QCOMPARE(process.exitStatus(), QProcess::CrashExit);
    QVERIFY(!QFile::exists(path("out/record.json")));
    // Going on with fewer members would be another study.
    QCOMPARE(run({"study", "uncertainty", path("study.json"), "--output", path("out")}).exitCode, 1);
    const Outcome resumed = run({"study", "uncertainty", path("long.json"), "--output", path("out")});
    QCOMPARE(resumed.exitCode, 0);
    QVERIFY2(resumed.out.contains("of them found there already"), qPrintable(resumed.out));
    const Outcome whole = run({"study", "uncertainty", path("long.json"), "--output", path("whole")});
    QCOMPARE(whole.exitCode, 0);
    QCOMPARE(bytesOf(path("out/record.json")), bytesOf(path("whole/record.json")));
}

void TestStudyCommand::anInterruptedStudyKeepsWhatIsDone()
{
    write(QStringLiteral("long.json"), QByteArray(kUncertainty).replace("1500", "200000"));
    QProcess process;
    start(process, {"study", "uncertainty", path("long.json"), "--output", path("out")});
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path("out/members/block-000000.members")), 120'000);
    ::kill(pid_t(process.processId()), SIGINT);
    const Outcome outcome = finished(process);
    QCOMPARE(outcome.exitCode, 130);
    QVERIFY(outcome.err.contains("interrupted"));
    const auto record = QJsonDocument::fromJson(bytesOf(path("out/record.json"))).object();
    QCOMPARE(record["complete"].toBool(true), false);
    QVERIFY(record["members_done"].toInt() >= 1024);
    QVERIFY(record["members_done"].toInt() < 200000);
    QVERIFY(bytesOf(path("out/fans.csv")).contains("\np,intelligence,2035,"));
}

void TestStudyCommand::runsGoIntoAWorkspaceThroughAKill()
{
    using core::workspace::StudyArchive;
    write(QStringLiteral("long.json"), QByteArray(kUncertainty).replace("1500", "6000"));
    const QString workspace = path("work.fourfold");
    const QStringList command = {"study", "uncertainty", path("long.json"), "--workspace", workspace, "--name", "贸易有多确定"};
    const auto storedBytes = [&] {
        const auto archive = StudyArchive::open(workspace);
        const auto studies = archive ? archive->studies() : tl::make_unexpected(archive.error());
        return studies && studies->size() == 1 ? studies->front().bytes : 0;
    };
    QProcess process;
    start(process, command);
    QTRY_VERIFY_WITH_TIMEOUT(storedBytes() > 0, 120'000);
    process.kill();
    process.waitForFinished();
    QCOMPARE(process.exitStatus(), QProcess::CrashExit);

    const Outcome resumed = run(command);
    QCOMPARE(resumed.exitCode, 0);
    QVERIFY2(resumed.out.contains("of them found there already"), qPrintable(resumed.out));
    const Outcome whole = run({"study", "uncertainty", path("long.json"), "--output", path("whole")});
    QCOMPARE(whole.exitCode, 0);
    auto archive = StudyArchive::open(workspace);
    VERIFY_RESULT(archive);
    const auto studies = archive->studies();
    VERIFY_RESULT(studies);
    QCOMPARE(studies->size(), std::size_t(1)); // it went on with its own
    QCOMPARE(studies->front().name, QStringLiteral("贸易有多确定"));
    QCOMPARE(studies->front().record.toUtf8(), bytesOf(path("whole/record.json")));
}

void TestStudyCommand::aWorkspaceInUseIsRefused()
{
    const QString workspace = path("work.fourfold");
    const auto open = core::workspace::Workspace::create(workspace);
    VERIFY_RESULT(open);
    const Outcome outcome = run({"study", "uncertainty", path("study.json"), "--workspace", workspace});
    QCOMPARE(outcome.exitCode, 1);
    QVERIFY2(outcome.err.contains("work.fourfold"), qPrintable(outcome.err));
    QVERIFY(core::workspace::StudyArchive::open(workspace)->studies()->empty());
}

void TestStudyCommand::aRecordIsRerunAndCompared()
{
    QCOMPARE(run({"study", "uncertainty", path("study.json"), "--output", path("out")}).exitCode, 0);
    const Outcome same = run({"study", "uncertainty", path("out/record.json"), "--quiet"});
    QCOMPARE(same.exitCode, 0);
    QVERIFY2(same.out.contains("bit for bit"), qPrintable(same.out));
    QByteArray record = bytesOf(path("out/record.json"));
    write(QStringLiteral("other.json"), record.replace("\"seed\": 1", "\"seed\": 2"));
    const Outcome other = run({"study", "uncertainty", path("other.json"), "--quiet"});
    QCOMPARE(other.exitCode, 1);
    QVERIFY(other.out.contains("the rerun differs"));
    QVERIFY(other.out.contains("  p/intelligence\n"));
}

void TestStudyCommand::sensitivityAndDiscoveryFillTheirs()
{
    write(QStringLiteral("tornado.json"), R"({"method": "tornado", "scenarios": {"p": "paper-package"}, "outcomes": ["intelligence"]})");
    const Outcome tornado = run({"study", "sensitivity", path("tornado.json"), "--output", path("t")});
    QCOMPARE(tornado.exitCode, 0);
    QVERIFY2(tornado.out.contains("\n  intelligence_floor: "), qPrintable(tornado.out));
    QVERIFY(bytesOf(path("t/effects.csv")).startsWith("outcome,input,"));
    QCOMPARE(run({"study", "sensitivity", path("t/record.json"), "--quiet"}).exitCode, 0);

    write(QStringLiteral("discover.json"), R"({"members": 600, "worlds": {"default": 1, "trade-shock": 1}, "scenarios": {"p": "paper-package"},
      "targets": [{"id": "goal", "figure": "national_trade", "year": 2028, "at_least": 118}]})");
    const Outcome discover = run({"study", "discover", path("discover.json"), "--output", path("d")});
    QCOMPARE(discover.exitCode, 0);
    QVERIFY2(discover.out.contains("\n  world is trade-shock\n"), qPrintable(discover.out));
    QVERIFY(bytesOf(path("d/boxes.csv")).contains("trade-shock"));
    const Outcome again = run({"study", "discover", path("d/record.json"), "--quiet"});
    QVERIFY2(again.exitCode == 0 && again.out.contains("bit for bit"), qPrintable(again.out));
}

void TestStudyCommand::mistakesAreToldWithFileAndLine()
{
    write(QStringLiteral("wrong.json"), "{\n\"members\": 0,\n\"scenarios\": {\"a\": {\"levers\": {\"academy\": {}}}},\n\"outcomes\": [\"intelligence\"]\n}");
    const Outcome outcome = run({"study", "uncertainty", path("wrong.json")});
    QCOMPARE(outcome.exitCode, 1);
    QVERIFY2(outcome.err.contains("wrong.json:2: "), qPrintable(outcome.err));
    QVERIFY2(outcome.err.contains("wrong.json:3: "), qPrintable(outcome.err));
    QCOMPARE(outcome.out, QString());
    QVERIFY(!QFile::exists(path("out")));
}

void TestStudyCommand::mistakesOfTheCommandLineAreRefused_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("no kind of study") << QStringList{"study"};
    QTest::newRow("no file") << QStringList{"study", "uncertainty"};
    QTest::newRow("a file that is not there") << QStringList{"study", "uncertainty", "/no/such/file.json"};
    QTest::newRow("threads that are none") << QStringList{"study", "uncertainty", "x.json", "--threads", "-1"};
}

void TestStudyCommand::mistakesOfTheCommandLineAreRefused()
{
    QFETCH(QStringList, arguments);
    const Outcome outcome = run(arguments);
    QVERIFY(outcome.exitCode > 0);
    QVERIFY(!outcome.err.isEmpty());
}

QTEST_GUILESS_MAIN(TestStudyCommand)
#include "tst_study_command.moc"
