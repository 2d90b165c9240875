// SPDX-License-Identifier: GPL-3.0-or-later
// Studies in a workspace: runs stream into it, a study goes on where it was broken off, figures come back bit for bit.
#include "core/uncertainty/study_run.h"
#include "core/workspace/database.h"
#include "core/workspace/study_archive.h"
#include "core/workspace/workspace.h"
#include "tests/core/uncertainty/uncertainty_fixture.h"

#include <QTemporaryDir>
#include <QTest>

#include <atomic>

using namespace core;
using namespace core::uncertainty;
using namespace core::workspace;

namespace {

const QString kKind = QStringLiteral("uncertainty");
const QString kName = QStringLiteral("How sure is trade");

Study smallStudy(std::size_t members = 2100)
{
    Study study;
    study.members = members;
    study.sampling.seed = 7;
    study.scenarios = {{"baseline", {}}, {"package", policy::paperPackage(*tests::shippedCatalogue())}};
    study.reference = 0;
    study.outcomes = {Outcome::ofFigure("trade"), Outcome::ofFigure("intelligence")};
    study.targets = {{"mine", {"trade", policy::Place::national()}, 2030, 170.0, {}}};
    study.saveStepYears = 1;
    return study;
}

StudyResult resultOf(const Study& study, const StudyOptions& options)
{
    auto result = runStudy(tests::macro(), study, options);
    if (!result)
        qFatal("%s", qPrintable(tests::describe(result.error())));
    return *result;
}

/// A new workspace, open as its window has it, and its archive.
struct Opened {
    QTemporaryDir directory;
    QString path = directory.filePath(QStringLiteral("work.fourfold"));
    Workspace workspace = Workspace::create(path).value();
    StudyArchive archive = StudyArchive::open(path).value();

    [[nodiscard]] QString add(const Study& study)
    {
        return archive.add(kKind, kName, QString::fromStdString(toJson(study))).value();
    }
};

QStringList namesIn(const StudyArchive& archive)
{
    QStringList names;
    const auto studies = archive.studies().value();
    for (const StoredStudy& study : studies)
        names.append(study.name);
    return names;
}

} // namespace

class TestStudyArchive : public QObject {
    Q_OBJECT

private slots:
    void aStudyIsListedRenamedFinishedAndRemoved();
    void whatIsMissingIsRefused();
    void runsInTheWorkspaceGiveTheFiguresOfThoseInMemory();
    void aStudyThatWasBrokenOffGoesOn();
    void aHarmedBlockIsRunAgain();
    void runsThatAreGoneAreTold();
    void theWindowCanWriteMeanwhile();
    void aCopyHoldsItsStudies();
    void aFullDiskLosesNothing();
    void figuresAreReadBackWithoutRunningAnything();
};

void TestStudyArchive::aStudyIsListedRenamedFinishedAndRemoved()
{
    Opened opened;
    QVERIFY(opened.archive.studies()->empty());
    const QString id = opened.add(smallStudy());
    const auto added = opened.archive.study(id);
    VERIFY_RESULT(added);
    QCOMPARE(added->name, kName);
    QCOMPARE(added->kind, kKind);
    QVERIFY(!added->isDone());
    QCOMPARE(added->bytes, qint64(0));
    QCOMPARE(opened.archive.unfinished(kKind, added->question).value(), id);
    QCOMPARE(opened.archive.unfinished(kKind, QStringLiteral("another")).value(), QString());

    VERIFY_RESULT(opened.archive.finish(id, QStringLiteral("{}")));
    VERIFY_RESULT(opened.archive.rename(id, QStringLiteral("  贸易有多确定 ")));
    QVERIFY(opened.archive.study(id)->isDone());
    QCOMPARE(namesIn(opened.archive), QStringList{QStringLiteral("贸易有多确定")});
    QCOMPARE(opened.archive.unfinished(kKind, added->question).value(), QString()); // done: asking again is a new one

    VERIFY_RESULT(opened.archive.runsOf(id)->write(0, "bytes"));
    VERIFY_RESULT(opened.archive.remove(id));
    QVERIFY(opened.archive.studies()->empty());
    QVERIFY(!opened.archive.runsOf(id)->read(0)); // with the study
}

void TestStudyArchive::whatIsMissingIsRefused()
{
    Opened opened;
    const QString none = QStringLiteral("none");
    QCOMPARE(int(opened.archive.study(none).error().kind), int(ErrorKind::NotFound));
    QCOMPARE(int(opened.archive.rename(none, kName).error().kind), int(ErrorKind::NotFound));
    QCOMPARE(int(opened.archive.finish(none, kName).error().kind), int(ErrorKind::NotFound));
    QCOMPARE(int(opened.archive.remove(none).error().kind), int(ErrorKind::NotFound));
    QCOMPARE(int(opened.archive.add(kKind, QStringLiteral(" "), kName).error().kind), int(ErrorKind::InvalidArgument));
    QVERIFY(!opened.archive.runsOf(none)->write(0, "bytes")); // runs of no study
    QCOMPARE(int(StudyArchive::open(opened.directory.filePath(QStringLiteral("absent.fourfold"))).error().kind), int(ErrorKind::NotFound));
    QVERIFY(!QFile::exists(opened.directory.filePath(QStringLiteral("absent.fourfold"))));
}

void TestStudyArchive::runsInTheWorkspaceGiveTheFiguresOfThoseInMemory()
{
    Opened opened;
    const Study study = smallStudy();
    const StudyResult inMemory = resultOf(study, {});
    StudyOptions options;
    const QString id = opened.add(study);
    options.keeper = opened.archive.runsOf(id);
    const StudyResult stored = resultOf(study, options);
    QCOMPARE(stored.digest, inMemory.digest);
    QCOMPARE(stored.fans, inMemory.fans);
    // 2,100 members of three series (two outcomes, one target) in two scenarios at twelve times, 8 bytes each, and little else.
    const double values = 2100.0 * 6 * double(stored.times.size()) * 8;
    const auto bytes = double(opened.archive.study(id)->bytes);
    QVERIFY2(bytes > values && bytes < values * 1.01, qPrintable(QString::number(bytes)));
    // Asked again, nothing is run.
    QCOMPARE(resultOf(study, options).membersFound, std::size_t(2100));
}

void TestStudyArchive::aStudyThatWasBrokenOffGoesOn()
{
    const QTemporaryDir directory;
    const QString path = directory.filePath(QStringLiteral("work.fourfold"));
    const Study study = smallStudy();
    const StudyResult whole = resultOf(study, {});
    QString id;
    {
        Workspace workspace = Workspace::create(path).value();
        StudyArchive archive = StudyArchive::open(path).value();
        id = archive.add(kKind, kName, QString::fromStdString(toJson(study))).value();
        std::atomic<bool> cancel = false;
        StudyOptions options;
        options.keeper = archive.runsOf(id);
        options.cancel = &cancel;
        options.progress = [&](double done, std::size_t) { cancel = done > 1024; };
        const StudyResult part = resultOf(study, options);
        QVERIFY(part.cancelled);
        QCOMPARE(part.members, std::size_t(1024));
    }
    Workspace workspace = Workspace::open(path).value();
    StudyArchive archive = StudyArchive::open(path).value();
    QCOMPARE(archive.unfinished(kKind, QString::fromStdString(toJson(study))).value(), id);
    StudyOptions options;
    options.keeper = archive.runsOf(id);
    const StudyResult resumed = resultOf(study, options);
    QCOMPARE(resumed.membersFound, std::size_t(1024));
    QCOMPARE(resumed.record, whole.record);
}

void TestStudyArchive::aHarmedBlockIsRunAgain()
{
    Opened opened;
    const Study study = smallStudy();
    StudyOptions options;
    options.keeper = opened.archive.runsOf(opened.add(study));
    const StudyResult whole = resultOf(study, options);
    std::string bytes = options.keeper->read(1).value();
    bytes[bytes.size() / 2] ^= 1;
    VERIFY_RESULT(options.keeper->write(1, bytes));
    const StudyResult again = resultOf(study, options);
    QCOMPARE(again.membersFound, std::size_t(1024));
    QCOMPARE(again.digest, whole.digest);
}

void TestStudyArchive::runsThatAreGoneAreTold()
{
    Opened opened;
    const auto keeper = opened.archive.runsOf(opened.add(smallStudy()));
    VERIFY_RESULT(keeper->write(0, "0123456789"));
    QCOMPARE(keeper->readPart(0, 10, 3).value(), std::string("012"));
    QCOMPARE(keeper->readPart(0, 4, 4).value(), std::string("6789"));
    QCOMPARE(int(keeper->readPart(0, 11, 3).error().kind), int(ErrorKind::UnreadableFile));
    QCOMPARE(int(keeper->readPart(0, 2, 3).error().kind), int(ErrorKind::UnreadableFile));
    QCOMPARE(int(keeper->readPart(1, 1, 1).error().kind), int(ErrorKind::UnreadableFile));
    // Bytes of any value come back.
    std::string all;
    for (int i = 0; i < 256; ++i)
        all.push_back(char(i));
    VERIFY_RESULT(keeper->write(1, all));
    QCOMPARE(keeper->read(1).value(), all);
}

void TestStudyArchive::theWindowCanWriteMeanwhile()
{
    Opened opened;
    const Study study = smallStudy();
    StudyOptions options;
    options.keeper = opened.archive.runsOf(opened.add(study));
    int stored = 0;
    options.progress = [&](double done, std::size_t) {
        if (done >= 1024 * (stored + 1)) {
            QVERIFY(opened.workspace.setSetting(QStringLiteral("year"), QString::number(++stored)).has_value());
        }
    };
    options.threads = 1;
    QCOMPARE(resultOf(study, options).members, std::size_t(2100));
    QVERIFY(stored >= 2);
}

void TestStudyArchive::aCopyHoldsItsStudies()
{
    Opened opened;
    const Study study = smallStudy(300);
    const QString id = opened.add(study);
    StudyOptions options;
    options.keeper = opened.archive.runsOf(id);
    const StudyResult result = resultOf(study, options);
    VERIFY_RESULT(opened.archive.finish(id, QString::fromStdString(result.record)));
    const QString copy = opened.directory.filePath(QStringLiteral("copy.fourfold"));
    VERIFY_RESULT(opened.workspace.saveCopyAs(copy));
    StudyArchive archive = StudyArchive::open(copy).value();
    QCOMPARE(archive.study(id)->record.toStdString(), result.record);
    options.keeper = archive.runsOf(id);
    QCOMPARE(resultOf(study, options).membersFound, std::size_t(300));
}

void TestStudyArchive::aFullDiskLosesNothing()
{
    const QTemporaryDir directory;
    const QString path = directory.filePath(QStringLiteral("work.fourfold"));
    Workspace workspace = Workspace::create(path).value();
    auto database = Database::open(path, Database::Mode::ReadWrite).value();
    VERIFY_RESULT(database.limitPages(400));
    // The limit holds for one connection, so runs go through one that has it: as the archive writes them.
    auto study = database.prepare(QStringLiteral("INSERT INTO study (id, kind, name, question, record, added) VALUES ('a', 'k', 'n', 'q', '', '')"));
    VERIFY_RESULT(study.run());
    Result<void> written{};
    int blocks = 0;
    for (; written && blocks < 1000; ++blocks) {
        auto row = database.prepare(QStringLiteral("INSERT INTO study_block (study_id, number, bytes) VALUES ('a', ?, ?)"));
        row.bind(blocks).bind(QByteArray(64 * 1024, 'x'));
        written = row.run();
    }
    QVERIFY(!written);
    QCOMPARE(int(written.error().kind), int(ErrorKind::DiskFull));
    StudyArchive archive = StudyArchive::open(path).value();
    QCOMPARE(archive.study(QStringLiteral("a"))->bytes, qint64(blocks - 1) * 64 * 1024); // all but the one that failed
    VERIFY_RESULT(workspace.setSetting(QStringLiteral("year"), QStringLiteral("2030")));
}

void TestStudyArchive::figuresAreReadBackWithoutRunningAnything()
{
    Opened opened;
    const Study study = smallStudy(1500);
    const QString id = opened.add(study);
    StudyOptions options;
    options.keeper = opened.archive.runsOf(id);
    const StudyResult result = resultOf(study, options);

    StudyContext context;
    context.catalogue = tests::shippedCatalogue();
    context.dataDirectory = tests::dataDirectory();
    context.regionSet = [](const std::string& name) -> Checked<policy::RegionSet> { return *tests::shippedCatalogue()->regionSet(name); };
    const auto root = policy::parseJson(result.record, "record.json");
    VERIFY_RESULT(root);
    const auto record = readRecord(*root, "record.json", context);
    VERIFY_RESULT(record);
    QCOMPARE(record->times, result.times);
    const auto stored = storedFigures(*record, opened.archive.runsOf(id));
    VERIFY_RESULT(stored);
    QCOMPARE(stored->members, std::size_t(1500));
    QCOMPARE(stored->fans, result.fans);
    QCOMPARE(stored->differences, result.differences);
    QCOMPARE(stored->chances.size(), result.chances.size());
    QCOMPARE(stored->chances.front().byTime, result.chances.front().byTime);

    VERIFY_RESULT(opened.archive.runsOf(id)->write(1, "harmed"));
    const auto harmed = storedFigures(*record, opened.archive.runsOf(id));
    QVERIFY(!harmed);
    QCOMPARE(int(harmed.error().front().kind), int(ErrorKind::Damaged));
}

QTEST_GUILESS_MAIN(TestStudyArchive)
#include "tst_study_archive.moc"
