// SPDX-License-Identifier: GPL-3.0-or-later
// A program that edits a workspace is killed at random moments. The file must reopen, sound, with every change that the program
// had finished; the one in hand may be there or not.
#include "core/workspace/workspace.h"
#include "tests/core/workspace/workspace_steps.h"
#include "tests/support/checks.h"

#include <QDir>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <map>
#include <optional>

using core::workspace::Access;
using core::workspace::Workspace;

namespace {

constexpr int kKills = 240;

/// Starts the writer, kills it (SIGKILL) up to `longestMs` after its first report, and gives the last step it reported; nothing
/// if it had stopped by itself.
std::optional<qint64> runAndKill(const QStringList& arguments, QRandomGenerator& random, int longestMs)
{
    QProcess writer;
    writer.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    writer.start(QStringLiteral(FOURFOLD_WORKSPACE_WRITER), arguments);
    if (!writer.waitForStarted() || !writer.waitForReadyRead(20000))
        return std::nullopt;
    QTest::qSleep(random.bounded(longestMs + 1));
    if (writer.state() != QProcess::Running)
        return std::nullopt;
    writer.kill();
    if (!writer.waitForFinished())
        return std::nullopt;
    const auto lines = writer.readAllStandardOutput().split('\n');
    // The last piece is empty, or half a number that the kill cut off.
    return lines.size() < 2 ? std::nullopt : std::optional(lines[lines.size() - 2].toLongLong());
}

qint64 stepOf(const std::map<std::string, core::policy::ParameterValue>& parameters)
{
    const auto counter = parameters.find(tests::kParameter);
    return counter == parameters.end() ? 0 : static_cast<qint64>(std::get<double>(counter->second));
}

tests::Expected contentOf(const Workspace& workspace)
{
    tests::Expected found;
    const auto scenarios = workspace.scenarios().value();
    for (const auto& record : scenarios) {
        if (record.id == tests::kEdited)
            found.edit = stepOf(record.content.parameters);
        else if (record.id == tests::kChild)
            found.follows = !record.parentId.isEmpty();
        else if (record.id.startsWith(QStringLiteral("extra-")))
            found.extra = record.id.mid(6).toLongLong();
    }
    const auto ofChild = workspace.history(tests::kChild).value();
    found.child = stepOf(ofChild.back().content.parameters);
    const auto history = workspace.history(tests::kEdited).value();
    for (const auto& version : history)
        found.name = version.name.isEmpty() ? found.name : version.name.toLongLong();
    found.setting = workspace.setting(tests::kCounter, QStringLiteral("0")).toLongLong();
    const auto worlds = workspace.worlds().value();
    for (const auto& world : worlds)
        found.world = stepOf(world.parameters);
    const auto documents = workspace.documents(tests::kDocument).value();
    for (const auto& document : documents)
        found.document = tests::stepOfDocument(document.content);
    const auto pair = workspace.documents(tests::kPair).value();
    if (!pair.empty())
        found.pair = pair.size() == 2 && pair[0].content == pair[1].content ? tests::stepOfDocument(pair[0].content) : -2;
    const auto sets = workspace.regionSets().value();
    const auto sources = workspace.sources().value();
    if (!sets.empty() || !sources.empty()) {
        const qint64 step = sets.empty() ? -2 : static_cast<qint64>(sets.front().data.front().values.front());
        const bool fits = sources.size() == 1 && sources.front().title == QStringLiteral("step %1").arg(step);
        found.regions = fits ? step : -2;
    }
    return found;
}

QString text(const tests::Expected& state)
{
    return QStringLiteral("edit %1, setting %2, extra %3, world %4, document %5, name %6, child %7 %8, pair %9, regions %10")
        .arg(state.edit)
        .arg(state.setting)
        .arg(state.extra)
        .arg(state.world)
        .arg(state.document)
        .arg(state.name)
        .arg(state.child)
        .arg(state.follows ? "follows" : "stands alone")
        .arg(state.pair)
        .arg(state.regions);
}

} // namespace

class TestWorkspaceKill : public QObject {
    Q_OBJECT

private slots:
    void losesAtMostTheChangeInHand();
    void leavesNoHalfMadeWorkspace();
};

void TestWorkspaceKill::losesAtMostTheChangeInHand()
{
    QTemporaryDir folder;
    const auto path = folder.filePath(QStringLiteral("killed.fourfold"));
    {
        auto workspace = Workspace::create(path);
        VERIFY_RESULT(workspace);
        core::workspace::ScenarioRecord edited;
        edited.id = tests::kEdited;
        edited.name = QStringLiteral("Edited");
        VERIFY_RESULT(workspace->addScenario(edited));
        core::workspace::ScenarioRecord child;
        child.id = tests::kChild;
        child.name = QStringLiteral("Child");
        VERIFY_RESULT(workspace->addScenario(child));
    }
    QRandomGenerator random(20240615);
    qint64 done = tests::kFirstStep - 1;
    int lostNothing = 0;
    for (int kill = 0; kill < kKills; ++kill) {
        const auto reported = runAndKill({QStringLiteral("edit"), path, QString::number(done + 1)}, random, 40);
        QVERIFY2(reported, qPrintable(QStringLiteral("the writer ended by itself at kill %1").arg(kill)));

        auto workspace = Workspace::open(path);
        VERIFY_RESULT(workspace);
        QCOMPARE(workspace->access(), Access::ReadWrite); // the dead program's lock was taken over
        const auto found = contentOf(*workspace);
        const auto atLeast = tests::expectedAfter(*reported);
        const auto atMost = tests::expectedAfter(*reported + 1);
        QVERIFY2(found == atLeast || found == atMost,
                 qPrintable(QStringLiteral("kill %1 after step %2: %3").arg(kill).arg(*reported).arg(text(found))));
        const auto history = workspace->history(tests::kEdited);
        VERIFY_RESULT(history);
        if (found.edit > 0)
            QCOMPARE(stepOf(history->back().content.parameters), found.edit);
        done = found == atMost ? *reported + 1 : *reported;
        lostNothing += found == atLeast ? 1 : 0;
    }
    qInfo("%d kills, %lld changes; %d times exactly the reported state", kKills, static_cast<long long>(done), lostNothing);
    QVERIFY(done > kKills);
}

void TestWorkspaceKill::leavesNoHalfMadeWorkspace()
{
    QRandomGenerator random(7);
    for (int kill = 0; kill < 20; ++kill) {
        QTemporaryDir folder;
        QVERIFY(runAndKill({QStringLiteral("create"), folder.path()}, random, 60));
        const auto files = QDir(folder.path()).entryList({QStringLiteral("*.fourfold")}, QDir::Files);
        QVERIFY(!files.isEmpty());
        for (const auto& file : files) {
            auto workspace = Workspace::open(folder.filePath(file));
            VERIFY_RESULT(workspace);
            QCOMPARE(workspace->scenarios().value().size(), std::size_t(2));
        }
    }
}

QTEST_GUILESS_MAIN(TestWorkspaceKill)
#include "tst_workspace_kill.moc"
