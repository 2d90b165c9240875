// SPDX-License-Identifier: GPL-3.0-or-later
// Parents, worlds, named versions and provenance in a workspace, and files from before there were any.
#include "core/workspace/database.h"
#include "core/workspace/schema.h"
#include "core/workspace/workspace.h"
#include "tests/support/checks.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <optional>

using core::ErrorKind;
using core::policy::Scenario;
using core::policy::World;
using namespace core::workspace;

class TestWorkspaceFamily : public QObject {
    Q_OBJECT

private slots:
    void init();
    void opensAFileOfVersion1();
    void storesAChildWithItsParent();
    void aChangeOfAParentIsOneTransactionWithItsChildren();
    void refusesParentsThatCannotBe_data();
    void refusesParentsThatCannotBe();
    void aParentIsRemovedWhenItsChildrenStandAlone();
    void namesAndExplainsVersions();
    void aNamedVersionEndsTheDrag();
    void keepsWhatContentsAreMadeWithOnce();
    void keepsWorldsInTheirOrder();
    void forgetsRemovedWorldsWhenNextOpened();
    void aFullDiskChangesNothing();

private:
    [[nodiscard]] static Scenario withImitation(double value);
    [[nodiscard]] static ScenarioChange change(const char* id, const char* parentId, const Scenario& own, const Scenario& content);
    [[nodiscard]] ScenarioRecord find(const char* id) const;
    void add(const char* id, const char* parentId = "", const Scenario& own = withImitation(0.3), const std::optional<Scenario>& content = {});
    void reopen();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Workspace> m_workspace;
    QString m_path;
};

void TestWorkspaceFamily::init()
{
    m_workspace.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(QStringLiteral("test.fourfold"));
    auto made = Workspace::create(m_path);
    VERIFY_RESULT(made);
    m_workspace = std::make_unique<Workspace>(std::move(*made));
}

Scenario TestWorkspaceFamily::withImitation(double value)
{
    Scenario scenario;
    scenario.parameters["imitation"] = value;
    return scenario;
}

ScenarioChange TestWorkspaceFamily::change(const char* id, const char* parentId, const Scenario& own, const Scenario& content)
{
    return {QString::fromLatin1(id), QString::fromLatin1(parentId), own, content};
}

ScenarioRecord TestWorkspaceFamily::find(const char* id) const
{
    const auto records = m_workspace->scenarios().value();
    for (const auto& record : records) {
        if (record.id == QLatin1String(id))
            return record;
    }
    return {};
}

void TestWorkspaceFamily::add(const char* id, const char* parentId, const Scenario& own, const std::optional<Scenario>& content)
{
    ScenarioRecord record;
    record.id = QString::fromLatin1(id);
    record.name = QString::fromLatin1(id).toUpper();
    record.parentId = QString::fromLatin1(parentId);
    record.content = own;
    VERIFY_RESULT(m_workspace->addScenario(record, content));
}

void TestWorkspaceFamily::reopen()
{
    m_workspace.reset();
    auto opened = Workspace::open(m_path);
    VERIFY_RESULT(opened);
    m_workspace = std::make_unique<Workspace>(std::move(*opened));
}

void TestWorkspaceFamily::opensAFileOfVersion1()
{
    // As version 1 wrote it, statement by statement.
    const auto path = m_folder->filePath(QStringLiteral("old.fourfold"));
    {
        auto database = Database::open(path, Database::Mode::ReadWrite);
        VERIFY_RESULT(database);
        for (const char* statement : {
                 "CREATE TABLE fourfold_schema (version INTEGER NOT NULL PRIMARY KEY, applied TEXT NOT NULL) STRICT",
                 "CREATE TABLE scenario (id TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL, description TEXT NOT NULL, "
                 "origin_id TEXT NOT NULL, built_in INTEGER NOT NULL, position INTEGER NOT NULL, content TEXT NOT NULL, "
                 "model_version TEXT NOT NULL, region_set_id TEXT NOT NULL, created TEXT NOT NULL, changed TEXT NOT NULL, "
                 "removed TEXT) STRICT",
                 "CREATE UNIQUE INDEX scenario_name ON scenario (name) WHERE built_in = 0 AND removed IS NULL",
                 "CREATE TABLE scenario_version (id INTEGER NOT NULL PRIMARY KEY, scenario_id TEXT NOT NULL REFERENCES scenario "
                 "(id) ON DELETE CASCADE, saved TEXT NOT NULL, reason TEXT NOT NULL, gesture TEXT NOT NULL, content TEXT NOT "
                 "NULL, model_version TEXT NOT NULL, region_set_id TEXT NOT NULL) STRICT",
                 "CREATE INDEX scenario_version_of ON scenario_version (scenario_id, id)",
                 "CREATE TABLE setting (name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) STRICT",
                 "CREATE TABLE source (id INTEGER NOT NULL PRIMARY KEY, title TEXT NOT NULL, added TEXT NOT NULL) STRICT",
                 "CREATE TABLE region_set (id TEXT NOT NULL PRIMARY KEY, content TEXT NOT NULL, source_id INTEGER NOT NULL "
                 "REFERENCES source (id), added TEXT NOT NULL) STRICT",
                 "INSERT INTO fourfold_schema VALUES (1, '2026-01-02T03:04:05.000Z')",
                 "INSERT INTO scenario VALUES ('baseline', '', '', '', 1, 0, '{\"levers\":{},\"parameters\":{}}', '', '', "
                 "'2026-01-02T03:04:05.000Z', '2026-01-02T03:04:05.000Z', NULL)",
                 "INSERT INTO scenario VALUES ('paper-package', '', '', '', 1, 1, '{\"levers\":{},\"parameters\":{}}', '', '', "
                 "'2026-01-02T03:04:05.000Z', '2026-01-02T03:04:05.000Z', NULL)",
                 "INSERT INTO scenario VALUES ('a', 'Networks first', 'Roads later', 'paper-package', 0, 2, "
                 "'{\"levers\":{\"certification\":{\"intensity\":0.5}},\"parameters\":{}}', '1', 'macro', "
                 "'2026-01-02T03:04:05.000Z', '2026-02-03T04:05:06.000Z', NULL)",
                 "INSERT INTO scenario_version VALUES (1, 'a', '2026-01-02T03:04:05.000Z', '', '', "
                 "'{\"levers\":{},\"parameters\":{}}', '1', 'macro')",
                 "INSERT INTO scenario_version VALUES (2, 'a', '2026-02-03T04:05:06.000Z', 'for the meeting', '', "
                 "'{\"levers\":{\"certification\":{\"intensity\":0.5}},\"parameters\":{}}', '1', 'macro')",
                 "INSERT INTO setting VALUES ('year', '2031')",
             })
            VERIFY_RESULT(database->run(QString::fromLatin1(statement)));
    }
    m_path = path;
    reopen();
    const auto stored = find("a");
    QCOMPARE(stored.name, QStringLiteral("Networks first"));
    QCOMPARE(stored.parentId, QString());
    QCOMPARE(stored.madeWith, QString());
    QCOMPARE(stored.modelVersion, QStringLiteral("1"));
    QCOMPARE(std::get<double>(*stored.content.levers.at("certification").intensity), 0.5);
    const auto history = m_workspace->history(QStringLiteral("a"));
    VERIFY_RESULT(history);
    QCOMPARE(history->size(), std::size_t(2));
    QCOMPARE(history->back().reason, QStringLiteral("for the meeting"));
    QCOMPARE(history->back().name, QString());
    QCOMPARE(history->back().cause, VersionCause::Edited);
    QCOMPARE(m_workspace->setting(QStringLiteral("year")), QStringLiteral("2031"));
    QVERIFY(m_workspace->worlds().value().empty());
    QVERIFY(m_workspace->documents(kDocumentModel).value().empty());
    // And it is a file of this version from now on.
    add("b", "a", {}, stored.content);
    VERIFY_RESULT(m_workspace->nameVersion(1, QStringLiteral("First")));
    reopen();
    QCOMPARE(find("b").parentId, QStringLiteral("a"));
    QCOMPARE(m_workspace->history(QStringLiteral("a")).value().front().name, QStringLiteral("First"));
    m_workspace.reset();
    auto database = Database::open(path, Database::Mode::ReadWrite);
    VERIFY_RESULT(database);
    QCOMPARE(schemaVersion(*database).value(), migrations().back().version);
    VERIFY_RESULT(database->check());
}

void TestWorkspaceFamily::storesAChildWithItsParent()
{
    add("a");
    Scenario own;
    own.levers["certification"].intensity = 0.2;
    auto content = own;
    content.parameters = withImitation(0.3).parameters;
    add("b", "a", own, content);
    reopen();
    const auto stored = find("b");
    QCOMPARE(stored.parentId, QStringLiteral("a"));
    QVERIFY(stored.content == own); // only what differs
    const auto history = m_workspace->history(QStringLiteral("b")).value();
    QCOMPARE(history.size(), std::size_t(1));
    QVERIFY(history.front().content == content); // the whole
    QCOMPARE(history.front().cause, VersionCause::Made);
    QCOMPARE(history.front().parentId, QStringLiteral("a"));
}

void TestWorkspaceFamily::aChangeOfAParentIsOneTransactionWithItsChildren()
{
    add("a");
    add("b", "a", {}, withImitation(0.3));
    const auto moved = withImitation(0.4);
    auto followed = change("b", "a", {}, moved);
    followed.cause = VersionCause::Parent;
    for (int i = 0; i < 5; ++i)
        VERIFY_RESULT(m_workspace->changeScenarios({change("a", "", moved, moved), followed}, QStringLiteral("drag 1")));
    for (const char* id : {"a", "b"}) {
        const auto history = m_workspace->history(QString::fromLatin1(id)).value();
        QCOMPARE(history.size(), std::size_t(2));
        QVERIFY(history.back().content == moved);
    }
    QCOMPARE(m_workspace->history(QStringLiteral("b")).value().back().cause, VersionCause::Parent);
    // One that cannot be stored takes the other back.
    const auto refused =
        m_workspace->changeScenarios({change("a", "", withImitation(0.9), withImitation(0.9)), change("nobody", "", {}, {})});
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::NotFound);
    QVERIFY(find("a").content == moved);
    QCOMPARE(m_workspace->history(QStringLiteral("a")).value().size(), std::size_t(2));
}

void TestWorkspaceFamily::refusesParentsThatCannotBe_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("parent");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("itself") << "a" << "a" << ErrorKind::InvalidArgument;
    QTest::newRow("its child") << "a" << "b" << ErrorKind::InvalidArgument;
    QTest::newRow("its grandchild") << "a" << "c" << ErrorKind::InvalidArgument;
    QTest::newRow("nobody") << "a" << "nobody" << ErrorKind::NotFound;
    QTest::newRow("of a built-in one") << "baseline" << "a" << ErrorKind::InvalidArgument;
}

void TestWorkspaceFamily::refusesParentsThatCannotBe()
{
    QFETCH(QString, id);
    QFETCH(QString, parent);
    QFETCH(ErrorKind, kind);
    add("a");
    add("b", "a");
    add("c", "b");
    const auto result = m_workspace->changeScenarios({{id, parent, {}, {}}});
    QVERIFY(!result);
    QCOMPARE(result.error().kind, kind);
    QCOMPARE(find("a").parentId, QString());
}

void TestWorkspaceFamily::aParentIsRemovedWhenItsChildrenStandAlone()
{
    add("a");
    add("b", "a", {}, withImitation(0.3));
    QCOMPARE(m_workspace->removeScenario(QStringLiteral("a")).error().kind, ErrorKind::InvalidArgument);
    QCOMPARE(find("b").parentId, QStringLiteral("a"));

    const auto content = withImitation(0.3);
    VERIFY_RESULT(m_workspace->removeScenario(QStringLiteral("a"), {change("b", "", content, content)}));
    QCOMPARE(find("a").id, QString());
    QCOMPARE(find("b").parentId, QString());
    QVERIFY(find("b").content == content);

    VERIFY_RESULT(m_workspace->restoreScenario(QStringLiteral("a"), {change("b", "a", {}, content)}));
    QCOMPARE(find("b").parentId, QStringLiteral("a"));
    QVERIFY(find("b").content == Scenario{});

    // A child does not come back to a parent that is gone.
    VERIFY_RESULT(m_workspace->removeScenario(QStringLiteral("b")));
    VERIFY_RESULT(m_workspace->removeScenario(QStringLiteral("a")));
    QCOMPARE(m_workspace->restoreScenario(QStringLiteral("b")).error().kind, ErrorKind::NotFound);
}

void TestWorkspaceFamily::namesAndExplainsVersions()
{
    add("a");
    VERIFY_RESULT(m_workspace->changeScenario(QStringLiteral("a"), withImitation(0.5)));
    const auto id = m_workspace->history(QStringLiteral("a")).value().front().id;
    VERIFY_RESULT(m_workspace->nameVersion(id, QStringLiteral("部长会议用")));
    VERIFY_RESULT(m_workspace->explainVersion(id, QStringLiteral("as agreed")));
    reopen();
    const auto history = m_workspace->history(QStringLiteral("a")).value();
    QCOMPARE(history.front().name, QStringLiteral("部长会议用"));
    QCOMPARE(history.front().reason, QStringLiteral("as agreed"));
    QCOMPARE(history.back().name, QString());
    QCOMPARE(m_workspace->nameVersion(4711, QStringLiteral("x")).error().kind, ErrorKind::NotFound);
    QCOMPARE(m_workspace->explainVersion(4711, QStringLiteral("x")).error().kind, ErrorKind::NotFound);
}

void TestWorkspaceFamily::aNamedVersionEndsTheDrag()
{
    add("a");
    VERIFY_RESULT(m_workspace->changeScenario(QStringLiteral("a"), withImitation(0.5), QStringLiteral("drag 1")));
    VERIFY_RESULT(m_workspace->nameVersion(m_workspace->history(QStringLiteral("a")).value().back().id, QStringLiteral("Half")));
    VERIFY_RESULT(m_workspace->changeScenario(QStringLiteral("a"), withImitation(0.6), QStringLiteral("drag 1")));
    const auto history = m_workspace->history(QStringLiteral("a")).value();
    QCOMPARE(history.size(), std::size_t(3));
    QVERIFY(history[1].content == withImitation(0.5));
    QCOMPARE(history[1].name, QStringLiteral("Half"));
    QVERIFY(history[2].content == withImitation(0.6));
}

void TestWorkspaceFamily::keepsWhatContentsAreMadeWithOnce()
{
    m_workspace->setProvenance(QStringLiteral("1"), QStringLiteral("macro"), QStringLiteral("{\"model\":1}"));
    add("a");
    for (int i = 0; i < 10; ++i)
        VERIFY_RESULT(m_workspace->changeScenario(QStringLiteral("a"), withImitation(i)));
    m_workspace->setProvenance(QStringLiteral("2"), QStringLiteral("macro"), QStringLiteral("{\"model\":2}"));
    add("b");
    reopen();
    QCOMPARE(find("a").madeWith, QStringLiteral("{\"model\":1}"));
    QCOMPARE(find("b").madeWith, QStringLiteral("{\"model\":2}"));
    QCOMPARE(find("baseline").madeWith, QString());
    const auto history = m_workspace->history(QStringLiteral("a")).value();
    for (const auto& version : history)
        QCOMPARE(version.madeWith, QStringLiteral("{\"model\":1}"));
    m_workspace.reset();
    auto database = Database::open(m_path, Database::Mode::ReadWrite);
    VERIFY_RESULT(database);
    auto count = database->prepare(QStringLiteral("SELECT COUNT(*) FROM made_with"));
    VERIFY_RESULT(count.first());
    QCOMPARE(count.integer(0), qint64(2));
}

void TestWorkspaceFamily::keepsWorldsInTheirOrder()
{
    World dry;
    dry.id = "dry";
    dry.name = {"Dry years", "干旱年份"};
    dry.description = {"Less of everything.", "一切都少一些。"};
    dry.parameters["imitation"] = 0.1 + 0.2; // a number that does not survive a short form
    dry.parameters["wages"] = std::map<std::string, double>{{"East", 1.5}, {"Central_West", 0.5}};
    dry.ranges["imitation"] = {0.05, 0.35};
    dry.notes["imitation"] = "“as” seen\nabroad";
    World fast;
    fast.id = "fast";
    VERIFY_RESULT(m_workspace->storeWorld(dry));
    VERIFY_RESULT(m_workspace->storeWorld(fast));
    reopen();
    QVERIFY(m_workspace->worlds().value() == (std::vector<World>{dry, fast}));

    dry.parameters.erase("wages");
    VERIFY_RESULT(m_workspace->storeWorld(dry)); // in its place
    QVERIFY(m_workspace->worlds().value() == (std::vector<World>{dry, fast}));
    VERIFY_RESULT(m_workspace->removeWorld(QStringLiteral("dry")));
    QVERIFY(m_workspace->worlds().value() == std::vector<World>{fast});
    QCOMPARE(m_workspace->removeWorld(QStringLiteral("dry")).error().kind, ErrorKind::NotFound);
    VERIFY_RESULT(m_workspace->storeWorld(dry)); // back to its place
    QVERIFY(m_workspace->worlds().value() == (std::vector<World>{dry, fast}));
    QCOMPARE(m_workspace->storeWorld({}).error().kind, ErrorKind::InvalidArgument);
}

void TestWorkspaceFamily::forgetsRemovedWorldsWhenNextOpened()
{
    World dry;
    dry.id = "dry";
    VERIFY_RESULT(m_workspace->storeWorld(dry));
    VERIFY_RESULT(m_workspace->removeWorld(QStringLiteral("dry")));
    reopen();
    m_workspace.reset();
    auto database = Database::open(m_path, Database::Mode::ReadWrite);
    VERIFY_RESULT(database);
    auto count = database->prepare(QStringLiteral("SELECT COUNT(*) FROM world"));
    VERIFY_RESULT(count.first());
    QCOMPARE(count.integer(0), qint64(0));
}

void TestWorkspaceFamily::aFullDiskChangesNothing()
{
    add("a");
    add("b", "a", {}, withImitation(0.3));
    VERIFY_RESULT(m_workspace->limitPages(1));
    World big;
    big.id = "big";
    big.notes["imitation"] = std::string(100000, 'x');
    QCOMPARE(m_workspace->storeWorld(big).error().kind, ErrorKind::DiskFull);
    QVERIFY(m_workspace->worlds().value().empty());
    Scenario large;
    for (int i = 0; i < 5000; ++i)
        large.parameters["parameter " + std::to_string(i)] = static_cast<double>(i);
    QCOMPARE(m_workspace->changeScenarios({change("a", "", large, large), change("b", "", large, large)}).error().kind,
             ErrorKind::DiskFull);
    QCOMPARE(find("b").parentId, QStringLiteral("a"));
    QVERIFY(find("a").content == withImitation(0.3));
    QCOMPARE(m_workspace->history(QStringLiteral("a")).value().size(), std::size_t(1));
}

QTEST_GUILESS_MAIN(TestWorkspaceFamily)
#include "tst_workspace_family.moc"
