// SPDX-License-Identifier: GPL-3.0-or-later
// A workspace as a file: what cannot be opened or written is told as what it is, and nothing is harmed.
#include "core/workspace/database.h"
#include "core/workspace/workspace.h"
#include "tests/support/checks.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QScopeGuard>
#include <QSysInfo>
#include <QTemporaryDir>
#include <QTest>

#include <functional>
#include <memory>

#include <sys/mount.h>
#include <unistd.h>

using core::ErrorKind;
using namespace core::workspace;

class TestWorkspaceFiles : public QObject {
    Q_OBJECT

private slots:
    void init();
    void createLeavesAnExistingFileAlone();
    void createTellsWhyNot_data();
    void createTellsWhyNot();
    void refusesWhatIsNoSoundWorkspace_data();
    void refusesWhatIsNoSoundWorkspace();
    void refusesAMissingFile();
    void aSecondWindowReadsOnly();
    void theLockHoldsForEveryNameOfTheFile();
    void namesTheComputerThatHasItOpen();
    void takesOverTheLockOfAProgramThatIsGone();
    void readsAFolderThatCannotBeWritten_data();
    void readsAFolderThatCannotBeWritten();
    void opensOnADiskWithoutRoom();
    void copiesEverything();
    void aCopyReplacesAnOldFileAndItsLog();
    void aCopyThatCannotTakeItsPlaceLeavesTheOldLog();
    void aCopyThatFailsLeavesNothing_data();
    void aCopyThatFailsLeavesNothing();
    void copiesAReadOnlyWorkspace();

private:
    [[nodiscard]] QString file(const char* name) const { return m_folder->filePath(QString::fromLatin1(name)); }
    [[nodiscard]] static QByteArray bytes(const QString& path);
    static void write(const QString& path, const QByteArray& bytes);
    [[nodiscard]] QStringList entries() const;
    /// A closed workspace with one scenario of the user's.
    void makeWorkspace(const QString& path);

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

core::policy::Scenario someContent()
{
    core::policy::Scenario scenario;
    scenario.levers["certification"].intensity = 0.75;
    return scenario;
}

/// The superuser may write anywhere; tests of permissions act as somebody else.
auto actAsOrdinaryUser()
{
    const bool isSuperuser = geteuid() == 0;
    if (isSuperuser && seteuid(65534) != 0)
        qFatal("cannot give up the superuser's rights");
    return qScopeGuard([isSuperuser] {
        if (isSuperuser && seteuid(0) != 0)
            qFatal("cannot take back the superuser's rights");
    });
}

constexpr auto kEverybody = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadGroup | QFile::WriteGroup
    | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
constexpr auto kReaders =
    QFile::ReadOwner | QFile::ExeOwner | QFile::ReadGroup | QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther;

/// A file system of a few pages, where one may be mounted.
class SmallDisk {
public:
    explicit SmallDisk(QString folder)
        : m_folder(std::move(folder))
    {
        m_mounted = QDir().mkpath(m_folder) && ::mount("tmpfs", qPrintable(m_folder), "tmpfs", 0, "size=256k") == 0;
    }
    ~SmallDisk()
    {
        if (m_mounted)
            ::umount2(qPrintable(m_folder), MNT_DETACH);
    }
    Q_DISABLE_COPY_MOVE(SmallDisk)
    [[nodiscard]] bool mounted() const { return m_mounted; }
    void fill() const
    {
        QFile filler(m_folder + QStringLiteral("/filler"));
        if (!filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
            return;
        for (const int size : {4096, 512, 1}) {
            while (filler.write(QByteArray(size, 'x')) == size) { }
        }
    }

private:
    QString m_folder;
    bool m_mounted = false;
};

} // namespace

void TestWorkspaceFiles::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QFile::setPermissions(m_folder->path(), kEverybody));
}

QByteArray TestWorkspaceFiles::bytes(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestWorkspaceFiles::write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QStringList TestWorkspaceFiles::entries() const
{
    return QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden, QDir::Name);
}

void TestWorkspaceFiles::makeWorkspace(const QString& path)
{
    auto workspace = Workspace::create(path);
    VERIFY_RESULT(workspace);
    ScenarioRecord record;
    record.id = QStringLiteral("a");
    record.name = QStringLiteral("A");
    record.content = someContent();
    VERIFY_RESULT(workspace->addScenario(record));
}

void TestWorkspaceFiles::createLeavesAnExistingFileAlone()
{
    write(file("taken.fourfold"), "somebody's");
    const auto made = Workspace::create(file("taken.fourfold"));
    QVERIFY(!made);
    QCOMPARE(made.error().kind, ErrorKind::UnwritableFile);
    QCOMPARE(bytes(file("taken.fourfold")), QByteArray("somebody's"));
    QCOMPARE(entries(), QStringList{QStringLiteral("taken.fourfold")});
}

void TestWorkspaceFiles::createTellsWhyNot_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("no such folder") << QStringLiteral("nowhere/new.fourfold") << ErrorKind::UnwritableFile;
    QTest::newRow("read-only folder") << QStringLiteral("locked/new.fourfold") << ErrorKind::UnwritableFile;
    QTest::newRow("full disk") << QStringLiteral("disk/new.fourfold") << ErrorKind::DiskFull;
}

void TestWorkspaceFiles::createTellsWhyNot()
{
    QFETCH(QString, place);
    QFETCH(ErrorKind, kind);
    QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("locked")));
    QVERIFY(QFile::setPermissions(file("locked"), kReaders));
    std::unique_ptr<SmallDisk> disk;
    if (kind == ErrorKind::DiskFull) {
        disk = std::make_unique<SmallDisk>(file("disk"));
        if (!disk->mounted())
            QSKIP("1 case skipped: no small file system can be mounted here");
        disk->fill();
    }
    const auto path = m_folder->filePath(place);
    const auto ordinary = kind == ErrorKind::DiskFull ? std::nullopt : std::make_optional(actAsOrdinaryUser());
    const auto made = Workspace::create(path);
    QVERIFY(!made);
    QCOMPARE(made.error().kind, kind);
    QCOMPARE(QString::fromStdString(made.error().where.file), path);
    const auto left = QFileInfo(path).dir().entryList({QStringLiteral("new*")}, QDir::Files | QDir::Hidden);
    QCOMPARE(left, QStringList());
}

void TestWorkspaceFiles::refusesWhatIsNoSoundWorkspace_data()
{
    using Spoil = std::function<void(const QString&)>;
    QTest::addColumn<Spoil>("spoil");
    QTest::addColumn<ErrorKind>("kind");
    const auto row = [](const char* name, ErrorKind kind, const Spoil& spoil) { QTest::newRow(name) << spoil << kind; };

    row("random bytes", ErrorKind::Damaged, [](const QString& path) {
        QByteArray noise(20000, '\0');
        QRandomGenerator random(1);
        for (auto& byte : noise)
            byte = static_cast<char>(random.bounded(256));
        write(path, noise);
    });
    row("random bytes behind a true header", ErrorKind::Damaged, [](const QString& path) {
        auto content = bytes(path);
        QRandomGenerator random(2);
        for (qsizetype i = 100; i < content.size(); ++i)
            content[i] = static_cast<char>(random.bounded(256));
        write(path, content);
    });
    row("one page overwritten", ErrorKind::Damaged, [](const QString& path) {
        auto content = bytes(path);
        content.replace(4096, 4096, QByteArray(4096, '\x5a'));
        write(path, content);
    });
    row("second half missing", ErrorKind::Damaged,
        [](const QString& path) { write(path, bytes(path).left(bytes(path).size() / 2)); });
    row("cut inside the first page", ErrorKind::Damaged, [](const QString& path) { write(path, bytes(path).left(700)); });
    row("empty", ErrorKind::Damaged, [](const QString& path) { write(path, {}); });
    row("a text", ErrorKind::Damaged, [](const QString& path) { write(path, "name,value\n"); });
    row("another program's database", ErrorKind::Damaged, [](const QString& path) {
        QFile::remove(path);
        auto other = Database::open(path, Database::Mode::ReadWrite);
        VERIFY_RESULT(other);
        VERIFY_RESULT(other->run(QStringLiteral("CREATE TABLE bookmarks (url TEXT)")));
    });
    row("a newer version", ErrorKind::NewerVersion, [](const QString& path) {
        auto later = Database::open(path, Database::Mode::ReadWrite);
        VERIFY_RESULT(later);
        VERIFY_RESULT(later->run(QStringLiteral("INSERT INTO fourfold_schema (version, applied) VALUES (99, 'later')")));
    });
    row("a version without its scenario", ErrorKind::Damaged, [](const QString& path) {
        auto loose = Database::open(path, Database::Mode::ReadWrite);
        VERIFY_RESULT(loose);
        VERIFY_RESULT(loose->run(QStringLiteral("PRAGMA foreign_keys=OFF")));
        VERIFY_RESULT(loose->run(QStringLiteral("DELETE FROM scenario WHERE id = 'a'")));
    });
    row("a folder", ErrorKind::UnreadableFile, [](const QString& path) {
        QFile::remove(path);
        QVERIFY(QDir().mkdir(path));
    });
}

void TestWorkspaceFiles::refusesWhatIsNoSoundWorkspace()
{
    QFETCH(std::function<void(const QString&)>, spoil);
    QFETCH(ErrorKind, kind);
    const auto path = file("test.fourfold");
    makeWorkspace(path);
    spoil(path);
    const auto before = bytes(path);
    const auto filesBefore = entries();

    const auto opened = Workspace::open(path);
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, kind);
    QVERIFY(QString::fromStdString(opened.error().message).contains(path));
    QCOMPARE(bytes(path), before);
    QCOMPARE(entries(), filesBefore);
}

void TestWorkspaceFiles::refusesAMissingFile()
{
    QCOMPARE(Workspace::open(file("absent.fourfold")).error().kind, ErrorKind::NotFound);
    QCOMPARE(entries(), QStringList());
}

void TestWorkspaceFiles::aSecondWindowReadsOnly()
{
    const auto path = file("test.fourfold");
    makeWorkspace(path);
    {
        auto first = Workspace::open(path);
        VERIFY_RESULT(first);
        auto second = Workspace::open(path);
        VERIFY_RESULT(second);
        QCOMPARE(second->access(), Access::ReadOnly);
        QVERIFY(second->accessNote());
        QCOMPARE(second->accessNote()->kind, ErrorKind::Locked);
        QCOMPARE(second->changeScenario(QStringLiteral("a"), {}).error().kind, ErrorKind::Locked);
        QCOMPARE(second->setSetting(QStringLiteral("year"), QStringLiteral("2030")).error().kind, ErrorKind::Locked);

        // It sees what the first one stores.
        VERIFY_RESULT(first->renameScenario(QStringLiteral("a"), QStringLiteral("Renamed")));
        QCOMPARE(second->scenarios().value().back().name, QStringLiteral("Renamed"));
    }
    // The next window may write again.
    auto third = Workspace::open(path);
    VERIFY_RESULT(third);
    QCOMPARE(third->access(), Access::ReadWrite);
}

void TestWorkspaceFiles::theLockHoldsForEveryNameOfTheFile()
{
    makeWorkspace(file("test.fourfold"));
    QVERIFY(QFile::link(file("test.fourfold"), file("alias.fourfold")));
    auto first = Workspace::open(file("test.fourfold"));
    VERIFY_RESULT(first);
    auto second = Workspace::open(file("alias.fourfold"));
    VERIFY_RESULT(second);
    QCOMPARE(second->access(), Access::ReadOnly);
}

void TestWorkspaceFiles::namesTheComputerThatHasItOpen()
{
    makeWorkspace(file("test.fourfold"));
    write(file("test.fourfold.lock"), "123\nfourfold\nministry-7\n\n\n");
    auto workspace = Workspace::open(file("test.fourfold"));
    VERIFY_RESULT(workspace);
    QCOMPARE(workspace->access(), Access::ReadOnly);
    QCOMPARE(workspace->accessNote()->kind, ErrorKind::Locked);
    QCOMPARE(workspace->accessNote()->arguments.at(1), std::string("ministry-7"));
    QVERIFY(QFile::exists(file("test.fourfold.lock")));
}

void TestWorkspaceFiles::takesOverTheLockOfAProgramThatIsGone()
{
    makeWorkspace(file("test.fourfold"));
    // No process has this number: it is above the highest that Linux gives.
    write(file("test.fourfold.lock"), "99999999\nfourfold\n" + QSysInfo::machineHostName().toUtf8() + "\n\n\n");
    auto workspace = Workspace::open(file("test.fourfold"));
    VERIFY_RESULT(workspace);
    QCOMPARE(workspace->access(), Access::ReadWrite);
}

void TestWorkspaceFiles::readsAFolderThatCannotBeWritten_data()
{
    QTest::addColumn<bool>("folderToo");
    QTest::newRow("file") << false;
    QTest::newRow("folder and file") << true;
}

void TestWorkspaceFiles::readsAFolderThatCannotBeWritten()
{
    QFETCH(bool, folderToo);
    const auto path = file("test.fourfold");
    makeWorkspace(path);
    QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther));
    if (folderToo)
        QVERIFY(QFile::setPermissions(m_folder->path(), kReaders));
    const auto before = bytes(path);
    {
        const auto ordinary = actAsOrdinaryUser();
        auto workspace = Workspace::open(path);
        VERIFY_RESULT(workspace);
        QCOMPARE(workspace->access(), Access::ReadOnly);
        QCOMPARE(workspace->accessNote()->kind, ErrorKind::ReadOnly);
        QVERIFY(workspace->scenarios().value().back().content == someContent());
        QCOMPARE(workspace->renameScenario(QStringLiteral("a"), QStringLiteral("B")).error().kind, ErrorKind::ReadOnly);
    }
    QVERIFY(QFile::setPermissions(m_folder->path(), kEverybody));
    QCOMPARE(bytes(path), before);
    QCOMPARE(entries(), QStringList{QStringLiteral("test.fourfold")});
}

void TestWorkspaceFiles::opensOnADiskWithoutRoom()
{
    const SmallDisk disk(file("disk"));
    if (!disk.mounted())
        QSKIP("1 case skipped: no small file system can be mounted here");
    const auto path = file("disk/test.fourfold");
    makeWorkspace(path);
    disk.fill();
    const auto before = bytes(path);
    {
        auto workspace = Workspace::open(path);
        VERIFY_RESULT(workspace);
        QVERIFY(workspace->scenarios().value().back().content == someContent());
        const auto renamed = workspace->renameScenario(QStringLiteral("a"), QStringLiteral("B"));
        QVERIFY(!renamed);
        QVERIFY2(renamed.error().kind == ErrorKind::DiskFull || renamed.error().kind == ErrorKind::ReadOnly,
                 renamed.error().message.c_str());
        QVERIFY(!workspace->saveCopyAs(file("disk/copy.fourfold")));
        QVERIFY(!QFile::exists(file("disk/copy.fourfold")));
    }
    QCOMPARE(bytes(path), before);
    QVERIFY(QFile::remove(file("disk/filler")));
    auto again = Workspace::open(path);
    VERIFY_RESULT(again);
    VERIFY_RESULT(again->renameScenario(QStringLiteral("a"), QStringLiteral("B")));
}

void TestWorkspaceFiles::copiesEverything()
{
    makeWorkspace(file("test.fourfold"));
    auto workspace = Workspace::open(file("test.fourfold"));
    VERIFY_RESULT(workspace);
    VERIFY_RESULT(workspace->setSetting(QStringLiteral("year"), QStringLiteral("2031")));
    VERIFY_RESULT(workspace->saveCopyAs(file("it's a copy.fourfold")));
    // The first one goes on by itself.
    VERIFY_RESULT(workspace->renameScenario(QStringLiteral("a"), QStringLiteral("Later")));

    auto copy = Workspace::open(file("it's a copy.fourfold"));
    VERIFY_RESULT(copy);
    QCOMPARE(copy->access(), Access::ReadWrite);
    QCOMPARE(copy->setting(QStringLiteral("year")), QStringLiteral("2031"));
    QCOMPARE(copy->scenarios().value().back().name, QStringLiteral("A"));
    QVERIFY(copy->scenarios().value().back().content == someContent());
    QCOMPARE(copy->history(QStringLiteral("a")).value().size(), std::size_t(1));
}

void TestWorkspaceFiles::aCopyReplacesAnOldFileAndItsLog()
{
    // An unclean end leaves the log of the old file; a copy of both at one moment has the same shape.
    makeWorkspace(file("old.fourfold"));
    QByteArray log;
    {
        auto old = Workspace::open(file("old.fourfold"));
        VERIFY_RESULT(old->renameScenario(QStringLiteral("a"), QStringLiteral("Old")));
        log = bytes(file("old.fourfold-wal"));
    }
    QVERIFY(!log.isEmpty());
    write(file("old.fourfold-wal"), log);

    makeWorkspace(file("test.fourfold"));
    auto workspace = Workspace::open(file("test.fourfold"));
    VERIFY_RESULT(workspace->saveCopyAs(file("old.fourfold")));
    auto copy = Workspace::open(file("old.fourfold"));
    VERIFY_RESULT(copy);
    QCOMPARE(copy->scenarios().value().back().name, QStringLiteral("A"));
}

void TestWorkspaceFiles::aCopyThatCannotTakeItsPlaceLeavesTheOldLog()
{
    // A folder of that name: only the very last step, taking the place, fails.
    QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("taken.fourfold")));
    for (const char* side : {"taken.fourfold-wal", "taken.fourfold-journal"})
        write(file(side), "last changes");
    makeWorkspace(file("test.fourfold"));
    auto workspace = Workspace::open(file("test.fourfold"));
    VERIFY_RESULT(workspace);
    const auto before = entries();
    const auto copied = workspace->saveCopyAs(file("taken.fourfold"));
    QVERIFY(!copied);
    QCOMPARE(copied.error().kind, ErrorKind::UnwritableFile);
    QCOMPARE(entries(), before);
    for (const char* side : {"taken.fourfold-wal", "taken.fourfold-journal"})
        QCOMPARE(bytes(file(side)), QByteArray("last changes"));
}

void TestWorkspaceFiles::aCopyThatFailsLeavesNothing_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("no such folder") << QStringLiteral("nowhere/copy.fourfold") << ErrorKind::UnwritableFile;
    QTest::newRow("itself") << QStringLiteral("test.fourfold") << ErrorKind::InvalidArgument;
    QTest::newRow("itself by another name") << QStringLiteral("alias.fourfold") << ErrorKind::InvalidArgument;
    QTest::newRow("open in another window") << QStringLiteral("open.fourfold") << ErrorKind::Locked;
}

void TestWorkspaceFiles::aCopyThatFailsLeavesNothing()
{
    QFETCH(QString, target);
    QFETCH(ErrorKind, kind);
    makeWorkspace(file("test.fourfold"));
    makeWorkspace(file("open.fourfold"));
    QVERIFY(QFile::link(file("test.fourfold"), file("alias.fourfold")));
    auto open = Workspace::open(file("open.fourfold"));
    auto workspace = Workspace::open(file("test.fourfold"));
    VERIFY_RESULT(workspace);
    const auto before = entries();
    const auto copied = workspace->saveCopyAs(m_folder->filePath(target));
    QVERIFY(!copied);
    QCOMPARE(copied.error().kind, kind);
    QCOMPARE(entries(), before);
}

void TestWorkspaceFiles::copiesAReadOnlyWorkspace()
{
    makeWorkspace(file("test.fourfold"));
    auto first = Workspace::open(file("test.fourfold"));
    auto second = Workspace::open(file("test.fourfold"));
    VERIFY_RESULT(second);
    QCOMPARE(second->access(), Access::ReadOnly);
    VERIFY_RESULT(second->saveCopyAs(file("copy.fourfold")));
    auto copy = Workspace::open(file("copy.fourfold"));
    VERIFY_RESULT(copy);
    QVERIFY(copy->scenarios().value().back().content == someContent());
}

QTEST_GUILESS_MAIN(TestWorkspaceFiles)
#include "tst_workspace_files.moc"
