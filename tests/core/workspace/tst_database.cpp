// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/content_text.h"
#include "core/workspace/database.h"
#include "core/workspace/schema.h"
#include "tests/support/checks.h"

#include <QTemporaryDir>
#include <QTest>

using core::ErrorKind;
using namespace core::workspace;

Q_DECLARE_METATYPE(core::policy::Scenario)

class TestDatabase : public QObject {
    Q_OBJECT

private slots:
    void init();
    void keepsWhatIsCommitted();
    void rollsBackWhenNotCommitted();
    void rollsBackWhatADiskWithoutRoomInterrupts();
    void enforcesForeignKeys();
    void refusesTextInANumberColumn();
    void bindsANullStringAsEmptyText();
    void sentencesPutArgumentsInTheirPlaces();
    void migratesFromEachOlderVersion_data();
    void migratesFromEachOlderVersion();
    void aFailingMigrationLeavesTheVersionBefore();
    void refusesAVersionBeyondTheLast();
    void scenariosSurviveStoring_data();
    void scenariosSurviveStoring();
    void refusesBrokenContent_data();
    void refusesBrokenContent();
    void regionSetsSurviveStoring();

private:
    [[nodiscard]] int count(Database& database, const char* sql);
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

namespace {

/// Three versions of a small table: rows of version 1 get a unit in version 2 and move to another table in version 3.
const std::vector<Migration> kSteps = {
    {1,
     {QStringLiteral("CREATE TABLE note (id INTEGER NOT NULL PRIMARY KEY, text TEXT NOT NULL)"),
      QStringLiteral("INSERT INTO note (id, text) VALUES (1, 'kept')")}},
    {2, {QStringLiteral("ALTER TABLE note ADD COLUMN unit TEXT NOT NULL DEFAULT 'none'")}},
    {3,
     {QStringLiteral("CREATE TABLE remark (id INTEGER NOT NULL PRIMARY KEY, text TEXT NOT NULL, unit TEXT NOT NULL)"),
      QStringLiteral("INSERT INTO remark (id, text, unit) SELECT id, text, unit FROM note"), QStringLiteral("DROP TABLE note")}},
};

std::vector<Migration> firstSteps(int count)
{
    return {kSteps.begin(), kSteps.begin() + count};
}

} // namespace

void TestDatabase::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(QStringLiteral("test.fourfold"));
}

int TestDatabase::count(Database& database, const char* sql)
{
    auto statement = database.prepare(QString::fromLatin1(sql));
    if (!statement.run() || !statement.next().value_or(false))
        return -1;
    return static_cast<int>(statement.integer(0));
}

void TestDatabase::keepsWhatIsCommitted()
{
    auto database = Database::open(m_path, Database::Mode::ReadWrite);
    VERIFY_RESULT(database);
    VERIFY_RESULT(database->run(QStringLiteral("CREATE TABLE t (a INTEGER)")));
    {
        auto transaction = Transaction::begin(*database);
        VERIFY_RESULT(transaction);
        VERIFY_RESULT(database->run(QStringLiteral("INSERT INTO t VALUES (1)")));
        VERIFY_RESULT(transaction->commit());
    }
    auto other = Database::open(m_path, Database::Mode::ReadOnly);
    VERIFY_RESULT(other);
    QCOMPARE(count(*other, "SELECT COUNT(*) FROM t"), 1);
}

void TestDatabase::rollsBackWhenNotCommitted()
{
    auto database = Database::open(m_path, Database::Mode::ReadWrite);
    VERIFY_RESULT(database->run(QStringLiteral("CREATE TABLE t (a INTEGER)")));
    {
        auto transaction = Transaction::begin(*database);
        VERIFY_RESULT(transaction);
        VERIFY_RESULT(database->run(QStringLiteral("INSERT INTO t VALUES (1)")));
        QCOMPARE(count(*database, "SELECT COUNT(*) FROM t"), 1);
    }
    QCOMPARE(count(*database, "SELECT COUNT(*) FROM t"), 0);
    // The connection is free for the next one.
    auto next = Transaction::begin(*database);
    VERIFY_RESULT(next);
    VERIFY_RESULT(next->commit());
}

void TestDatabase::rollsBackWhatADiskWithoutRoomInterrupts()
{
    auto database = Database::open(m_path, Database::Mode::ReadWrite);
    VERIFY_RESULT(database->run(QStringLiteral("CREATE TABLE t (a TEXT)")));
    VERIFY_RESULT(database->run(QStringLiteral("INSERT INTO t VALUES ('before')")));
    VERIFY_RESULT(database->limitPages(4));
    {
        auto transaction = Transaction::begin(*database);
        VERIFY_RESULT(transaction);
        VERIFY_RESULT(database->run(QStringLiteral("INSERT INTO t VALUES ('small')")));
        auto large = database->prepare(QStringLiteral("INSERT INTO t VALUES (?)"));
        large.bind(QString(100000, u'x'));
        const auto ran = large.run();
        QVERIFY(!ran);
        QCOMPARE(ran.error().kind, ErrorKind::DiskFull);
        QCOMPARE(QString::fromStdString(ran.error().where.file), m_path);
    }
    QCOMPARE(count(*database, "SELECT COUNT(*) FROM t"), 1);
    VERIFY_RESULT(database->check());
}

void TestDatabase::enforcesForeignKeys()
{
    auto database = Database::open(m_path, Database::Mode::ReadWrite);
    VERIFY_RESULT(database->run(QStringLiteral("CREATE TABLE parent (id INTEGER PRIMARY KEY)")));
    VERIFY_RESULT(database->run(QStringLiteral("CREATE TABLE child (parent_id INTEGER REFERENCES parent (id))")));
    QVERIFY(!database->run(QStringLiteral("INSERT INTO child VALUES (5)")));
}

void TestDatabase::refusesTextInANumberColumn()
{
    auto database = Database::open(m_path, Database::Mode::ReadWrite);
    VERIFY_RESULT(migrate(*database));
    QVERIFY(!database->run(QStringLiteral("INSERT INTO source (id, title, added) VALUES ('many', 'a', 'b')")));
}

void TestDatabase::bindsANullStringAsEmptyText()
{
    auto database = Database::open(m_path, Database::Mode::ReadWrite);
    auto query = database->prepare(QStringLiteral("SELECT ? IS NULL, ? IS NULL"));
    query.bind(QString()).bindNull();
    VERIFY_RESULT(query.run());
    QVERIFY(query.next().value());
    QCOMPARE(query.integer(0), 0);
    QCOMPARE(query.integer(1), 1);
}

void TestDatabase::sentencesPutArgumentsInTheirPlaces()
{
    const auto error = sentence(ErrorKind::Damaged, "\"%1\" lacks %2, 100 % of it.",
                                {QStringLiteral("a%2b"), QStringLiteral("c")}, QStringLiteral("f"));
    QCOMPARE(error.message, std::string("\"a%2b\" lacks c, 100 % of it."));
    QCOMPARE(error.arguments, (std::vector<std::string>{"a%2b", "c"}));
    QCOMPARE(error.where.file, std::string("f"));
}

void TestDatabase::migratesFromEachOlderVersion_data()
{
    QTest::addColumn<int>("from");
    QTest::newRow("empty file") << 0;
    QTest::newRow("version 1") << 1;
    QTest::newRow("version 2") << 2;
    QTest::newRow("version 3, nothing to do") << 3;
}

void TestDatabase::migratesFromEachOlderVersion()
{
    QFETCH(int, from);
    auto database = Database::open(m_path, Database::Mode::ReadWrite);
    VERIFY_RESULT(database);
    if (from > 0)
        VERIFY_RESULT(migrate(*database, firstSteps(from)));
    QCOMPARE(schemaVersion(*database).value(), from);

    VERIFY_RESULT(migrate(*database, kSteps));
    QCOMPARE(schemaVersion(*database).value(), 3);
    QCOMPARE(count(*database, "SELECT COUNT(*) FROM remark WHERE text = 'kept' AND unit = 'none'"), 1);
    QCOMPARE(count(*database, "SELECT COUNT(*) FROM fourfold_schema"), 3);
}

void TestDatabase::aFailingMigrationLeavesTheVersionBefore()
{
    auto database = Database::open(m_path, Database::Mode::ReadWrite);
    VERIFY_RESULT(migrate(*database, firstSteps(1)));
    auto steps = firstSteps(2);
    steps.push_back({3, {QStringLiteral("DELETE FROM note"), QStringLiteral("INSERT INTO absent VALUES (1)")}});
    QVERIFY(!migrate(*database, steps));
    QCOMPARE(schemaVersion(*database).value(), 2);
    QCOMPARE(count(*database, "SELECT COUNT(*) FROM note WHERE unit = 'none'"), 1);
}

void TestDatabase::refusesAVersionBeyondTheLast()
{
    auto database = Database::open(m_path, Database::Mode::ReadWrite);
    VERIFY_RESULT(migrate(*database, kSteps));
    const auto migrated = migrate(*database, firstSteps(2));
    QVERIFY(!migrated);
    QCOMPARE(migrated.error().kind, ErrorKind::NewerVersion);
    QCOMPARE(schemaVersion(*database).value(), 3);
}

void TestDatabase::scenariosSurviveStoring_data()
{
    QTest::addColumn<core::policy::Scenario>("scenario");
    core::policy::Scenario scenario;
    QTest::newRow("empty") << scenario;
    scenario.levers["certification"] = {0.1 + 0.2, 2025.5, 0.25, 2.5};
    scenario.levers["testbed"] = {1.0, {}, {}, {}};
    scenario.levers["academies"] = {{}, 2027.0, {}, {}};
    QTest::newRow("levers in part") << scenario;
    scenario.levers["digital_infrastructure"].intensity =
        std::map<std::string, double>{{"East", 0.25}, {"Central_West", 1.0 / 3}};
    scenario.parameters["imitation"] = 0.25;
    scenario.parameters["penetration_initial"] = std::map<std::string, double>{{"East", 0.7}};
    QTest::newRow("by region, parameters") << scenario;
}

void TestDatabase::scenariosSurviveStoring()
{
    QFETCH(core::policy::Scenario, scenario);
    const auto again = parseScenarioText(scenarioText(scenario));
    VERIFY_RESULT(again);
    QVERIFY(*again == scenario);
}

void TestDatabase::refusesBrokenContent_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QString();
    QTest::newRow("no JSON") << QStringLiteral("{\"levers\": ");
    QTest::newRow("a list") << QStringLiteral("[]");
    QTest::newRow("levers as a list") << QStringLiteral("{\"levers\": []}");
    QTest::newRow("a lever as a number") << QStringLiteral("{\"levers\": {\"testbed\": 1}}");
    QTest::newRow("intensity as text") << QStringLiteral("{\"levers\": {\"testbed\": {\"intensity\": \"1\"}}}");
    QTest::newRow("region as text") << QStringLiteral("{\"levers\": {\"testbed\": {\"intensity\": {\"East\": \"1\"}}}}");
    QTest::newRow("unknown key") << QStringLiteral("{\"levers\": {\"testbed\": {\"strength\": 1}}}");
    QTest::newRow("parameter as text") << QStringLiteral("{\"parameters\": {\"imitation\": \"1\"}}");
}

void TestDatabase::refusesBrokenContent()
{
    QFETCH(QString, text);
    const auto read = parseScenarioText(text);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::Damaged);
}

void TestDatabase::regionSetsSurviveStoring()
{
    core::policy::RegionSet set;
    set.id = "mine";
    set.name = {"Mine", "我的"};
    set.regions = {{"North", "11", {"North", "北"}, core::policy::RegionGroup::East},
                   {"South", "", {"South", "南"}, core::policy::RegionGroup::CentralWest}};
    set.data = {{"trade_initial", "index", "C", {"f1", "f2"}, "own count", {68.5, 0.1 + 0.2}}};
    const auto again = parseRegionSetText(regionSetText(set));
    VERIFY_RESULT(again);
    QCOMPARE(again->id, set.id);
    QCOMPARE(again->name.chinese, set.name.chinese);
    QCOMPARE(again->regions.size(), std::size_t(2));
    QCOMPARE(again->regions[1].name.english, std::string("South"));
    QVERIFY(again->regions[0].group == core::policy::RegionGroup::East
            && again->regions[1].group == core::policy::RegionGroup::CentralWest);
    QCOMPARE(again->data[0].values, set.data[0].values);
    QCOMPARE(again->data[0].figureIds, set.data[0].figureIds);

    // One value too few for the regions.
    set.data[0].values.pop_back();
    QVERIFY(!parseRegionSetText(regionSetText(set)));
}

QTEST_GUILESS_MAIN(TestDatabase)
#include "tst_database.moc"
