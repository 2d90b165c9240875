// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/whole_file.h"
#include "tests/support/checks.h"

#include <QTemporaryDir>

#include <fstream>
#include <iterator>

using namespace core;
namespace fs = std::filesystem;

class WholeFileTest : public QObject {
    Q_OBJECT

private slots:
    void writesWhatItIsGiven_data();
    void writesWhatItIsGiven();
    void replacesWhatStoodThere();
    void followsALink();
    void leavesTheOldFileWhenWritingFails();
    void refusesPlacesThatTakeNoFile_data();
    void refusesPlacesThatTakeNoFile();
    void saysThatTheDiskIsFull();
    void leavesNothingBeside();

private:
    [[nodiscard]] fs::path in(const char* name) const { return fs::path(m_directory.path().toStdString()) / name; }
    [[nodiscard]] static std::string contents(const fs::path& path)
    {
        std::ifstream stream(path, std::ios::binary);
        return {std::istreambuf_iterator<char>(stream), {}};
    }

    QTemporaryDir m_directory;
};

void WholeFileTest::writesWhatItIsGiven_data()
{
    QTest::addColumn<std::string>("bytes");
    QTest::newRow("nothing") << std::string();
    QTest::newRow("text") << std::string("ab\r\n\xE5\x9B\x9B");
    QTest::newRow("any bytes") << std::string("\0\xFF\n", 3);
    QTest::newRow("much") << std::string(3000000, 'x');
}

void WholeFileTest::writesWhatItIsGiven()
{
    QFETCH(std::string, bytes);
    VERIFY_RESULT(writeWhole(in("file"), bytes));
    QVERIFY(contents(in("file")) == bytes);
}

void WholeFileTest::replacesWhatStoodThere()
{
    VERIFY_RESULT(writeWhole(in("again"), "a longer text"));
    fs::permissions(in("again"), fs::perms::owner_read | fs::perms::owner_write);
    VERIFY_RESULT(writeWhole(in("again"), "short"));
    QCOMPARE(contents(in("again")), std::string("short"));
    QVERIFY(fs::status(in("again")).permissions() == (fs::perms::owner_read | fs::perms::owner_write));
}

void WholeFileTest::followsALink()
{
    VERIFY_RESULT(writeWhole(in("target"), "old"));
    fs::create_symlink(in("target"), in("link"));
    VERIFY_RESULT(writeWhole(in("link"), "new"));
    QVERIFY(fs::is_symlink(in("link")));
    QCOMPARE(contents(in("target")), std::string("new"));
}

void WholeFileTest::leavesTheOldFileWhenWritingFails()
{
    VERIFY_RESULT(writeWhole(in("kept"), "old"));
    const auto failing = [](const fs::path& temporary) -> Result<void> {
        std::ofstream(temporary) << "half";
        return fail(ErrorKind::Internal, "no more");
    };
    const auto written = writeWhole(in("kept"), failing);
    QVERIFY(!written && written.error().kind == ErrorKind::Internal);
    QCOMPARE(contents(in("kept")), std::string("old"));
}

void WholeFileTest::refusesPlacesThatTakeNoFile_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("a folder") << m_directory.path();
    QTest::newRow("a folder with a slash") << m_directory.path() + "/";
    QTest::newRow("no such folder") << m_directory.path() + "/nowhere/file";
    QTest::newRow("below a file") << QStringLiteral("/dev/null/file");
    QTest::newRow("where nobody writes") << QStringLiteral("/proc/file");
    QTest::newRow("no name") << QString();
}

void WholeFileTest::refusesPlacesThatTakeNoFile()
{
    QFETCH(QString, path);
    const auto written = writeWhole(path.toStdString(), "x");
    QVERIFY(!written);
    QVERIFY(written.error().kind == ErrorKind::UnwritableFile);
    QCOMPARE(written.error().where.file, path.toStdString());
}

void WholeFileTest::saysThatTheDiskIsFull()
{
    if (!fs::exists("/dev/full"))
        QSKIP("1 case skipped: this system has no /dev/full");
    const auto written = writeWhole("/dev/full", std::string(100000, 'x'));
    QVERIFY(!written && written.error().kind == ErrorKind::DiskFull);
    VERIFY_RESULT(writeWhole("/dev/null", "x"));
}

void WholeFileTest::leavesNothingBeside()
{
    QTemporaryDir directory;
    const fs::path folder = directory.path().toStdString();
    VERIFY_RESULT(writeWhole(folder / "a", "x"));
    QVERIFY(!writeWhole(folder / "b", [](const fs::path& temporary) -> Result<void> {
        std::ofstream(temporary) << "half";
        return fail(ErrorKind::Internal, "no more");
    }));
    QCOMPARE(std::distance(fs::directory_iterator(folder), fs::directory_iterator()), std::ptrdiff_t(1));
}

QTEST_GUILESS_MAIN(WholeFileTest)
#include "tst_whole_file.moc"
