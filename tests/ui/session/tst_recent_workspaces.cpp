// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/checks.h"
#include "ui/session/recent_workspaces.h"

#include <QFile>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using ui::RecentWorkspaces;

class TestRecentWorkspaces : public QObject {
    Q_OBJECT

private slots:
    void init();
    void theNewestStandsFirst();
    void keepsTen();
    void leavesOutWhatIsGone();
    void aFileHasOneEntryByWhateverName();
    void addsTheSuffix_data();
    void addsTheSuffix();

private:
    [[nodiscard]] QString make(const QString& name) const;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
};

void TestRecentWorkspaces::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<QSettings>(m_folder->filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
}

QString TestRecentWorkspaces::make(const QString& name) const
{
    const auto path = m_folder->filePath(name);
    QFile file(path);
    return file.open(QIODevice::WriteOnly) ? path : QString();
}

void TestRecentWorkspaces::theNewestStandsFirst()
{
    const auto a = make(QStringLiteral("a.fourfold"));
    const auto b = make(QStringLiteral("b 工作区.fourfold"));
    RecentWorkspaces recent(*m_settings);
    QCOMPARE(recent.paths(), QStringList());
    recent.add(a);
    recent.add(b);
    recent.add(a);
    QCOMPARE(recent.paths(), (QStringList{a, b}));
}

void TestRecentWorkspaces::keepsTen()
{
    RecentWorkspaces recent(*m_settings);
    QString last;
    for (int i = 0; i < 14; ++i) {
        last = make(QStringLiteral("%1.fourfold").arg(i));
        recent.add(last);
    }
    QCOMPARE(recent.paths().size(), 10);
    QCOMPARE(recent.paths().front(), last);
}

void TestRecentWorkspaces::leavesOutWhatIsGone()
{
    const auto a = make(QStringLiteral("a.fourfold"));
    RecentWorkspaces recent(*m_settings);
    recent.add(a);
    QVERIFY(QFile::remove(a));
    QCOMPARE(recent.paths(), QStringList());
    QCOMPARE(make(QStringLiteral("a.fourfold")), a); // a drive that was not there comes back
    QCOMPARE(recent.paths(), QStringList{a});
}

void TestRecentWorkspaces::aFileHasOneEntryByWhateverName()
{
    const auto a = make(QStringLiteral("a.fourfold"));
    RecentWorkspaces recent(*m_settings);
    recent.add(a);
    recent.add(m_folder->path() + QStringLiteral("/./a.fourfold"));
    QCOMPARE(recent.paths(), QStringList{a});
}

void TestRecentWorkspaces::addsTheSuffix_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("expected");
    QTest::newRow("without") << QStringLiteral("/a/b") << QStringLiteral("/a/b.fourfold");
    QTest::newRow("with") << QStringLiteral("/a/b.fourfold") << QStringLiteral("/a/b.fourfold");
    QTest::newRow("a dot in the name") << QStringLiteral("/a/version 1.2") << QStringLiteral("/a/version 1.2.fourfold");
    QTest::newRow("capitals") << QStringLiteral("/a/b.FOURFOLD") << QStringLiteral("/a/b.FOURFOLD");
}

void TestRecentWorkspaces::addsTheSuffix()
{
    QFETCH(QString, path);
    QFETCH(QString, expected);
    QCOMPARE(ui::withWorkspaceSuffix(path), expected);
}

QTEST_GUILESS_MAIN(TestRecentWorkspaces)
#include "tst_recent_workspaces.moc"
