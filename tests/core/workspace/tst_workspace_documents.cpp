// SPDX-License-Identifier: GPL-3.0-or-later
// Texts that a workspace holds whole, and files from before it held any.
#include "core/workspace/database.h"
#include "core/workspace/schema.h"
#include "core/workspace/workspace.h"
#include "tests/support/checks.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using core::ErrorKind;
using namespace core::workspace;

namespace {

const QString kMap = QStringLiteral("map");

DocumentRecord record(const char* id, const QString& content = QStringLiteral("text"), const QString& kind = kMap)
{
    return {kind, QString::fromLatin1(id), QString::fromLatin1(id).toUpper(), content, {}};
}

/// The tables as version 2 made them, with one scenario, one world and one setting.
constexpr const char* kFileOfVersion2[] = {
    "CREATE TABLE fourfold_schema (version INTEGER NOT NULL PRIMARY KEY, applied TEXT NOT NULL) STRICT",
    "CREATE TABLE scenario (id TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL, description TEXT NOT NULL, origin_id TEXT NOT NULL, "
    "built_in INTEGER NOT NULL, position INTEGER NOT NULL, content TEXT NOT NULL, model_version TEXT NOT NULL, region_set_id TEXT "
    "NOT NULL, created TEXT NOT NULL, changed TEXT NOT NULL, removed TEXT) STRICT",
    "CREATE UNIQUE INDEX scenario_name ON scenario (name) WHERE built_in = 0 AND removed IS NULL",
    "CREATE TABLE scenario_version (id INTEGER NOT NULL PRIMARY KEY, scenario_id TEXT NOT NULL REFERENCES scenario (id) ON DELETE "
    "CASCADE, saved TEXT NOT NULL, reason TEXT NOT NULL, gesture TEXT NOT NULL, content TEXT NOT NULL, model_version TEXT NOT "
    "NULL, region_set_id TEXT NOT NULL) STRICT",
    "CREATE INDEX scenario_version_of ON scenario_version (scenario_id, id)",
    "CREATE TABLE setting (name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) STRICT",
    "CREATE TABLE source (id INTEGER NOT NULL PRIMARY KEY, title TEXT NOT NULL, added TEXT NOT NULL) STRICT",
    "CREATE TABLE region_set (id TEXT NOT NULL PRIMARY KEY, content TEXT NOT NULL, source_id INTEGER NOT NULL REFERENCES source "
    "(id), added TEXT NOT NULL) STRICT",
    "CREATE TABLE made_with (id INTEGER NOT NULL PRIMARY KEY, content TEXT NOT NULL) STRICT",
    "ALTER TABLE scenario ADD COLUMN parent_id TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE scenario ADD COLUMN made_with_id INTEGER REFERENCES made_with (id)",
    "ALTER TABLE scenario_version ADD COLUMN name TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE scenario_version ADD COLUMN cause TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE scenario_version ADD COLUMN parent_id TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE scenario_version ADD COLUMN made_with_id INTEGER REFERENCES made_with (id)",
    "CREATE TABLE world (id TEXT NOT NULL PRIMARY KEY, position INTEGER NOT NULL, content TEXT NOT NULL, created TEXT NOT NULL, "
    "changed TEXT NOT NULL, removed TEXT) STRICT",
    "INSERT INTO fourfold_schema VALUES (1, '2026-01-02T03:04:05.000Z')",
    "INSERT INTO fourfold_schema VALUES (2, '2026-01-02T03:04:05.000Z')",
    "INSERT INTO made_with VALUES (1, '{\"model\":1}')",
    "INSERT INTO scenario VALUES ('baseline', '', '', '', 1, 0, '{\"levers\":{},\"parameters\":{}}', '', '', "
    "'2026-01-02T03:04:05.000Z', '2026-01-02T03:04:05.000Z', NULL, '', NULL)",
    "INSERT INTO scenario VALUES ('paper-package', '', '', '', 1, 1, '{\"levers\":{},\"parameters\":{}}', '', '', "
    "'2026-01-02T03:04:05.000Z', '2026-01-02T03:04:05.000Z', NULL, '', NULL)",
    "INSERT INTO scenario VALUES ('a', 'Networks first', '', 'paper-package', 0, 2, "
    "'{\"levers\":{\"certification\":{\"intensity\":0.5}},\"parameters\":{}}', '1', 'macro', "
    "'2026-01-02T03:04:05.000Z', '2026-02-03T04:05:06.000Z', NULL, '', 1)",
    "INSERT INTO scenario_version VALUES (1, 'a', '2026-01-02T03:04:05.000Z', '', '', "
    "'{\"levers\":{\"certification\":{\"intensity\":0.5}},\"parameters\":{}}', '1', 'macro', 'First', 'made', '', 1)",
    "INSERT INTO setting VALUES ('year', '2031')",
};

} // namespace

class TestWorkspaceDocuments : public QObject {
    Q_OBJECT

private slots:
    void init();
    void keepsTextsWhole_data();
    void keepsTextsWhole();
    void tellsKindsApart();
    void keepsTheirOrder();
    void changesNameAndContent();
    void listsThemWithoutTheirContents();
    void exchangesAllOfThemOrNone();
    void refusesWhatCannotBe();
    void makesAWorkspaceWithItsDocuments();
    void makesNoWorkspaceWithADocumentThatCannotBe();
    void goesAlongInACopy();
    void readsOnlyInASecondWindow();
    void aFullDiskChangesNothing();
    void opensAFileOfVersion2();

private:
    void reopen();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Workspace> m_workspace;
    QString m_path;
};

void TestWorkspaceDocuments::init()
{
    m_workspace.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(QStringLiteral("test.fourfold"));
    auto made = Workspace::create(m_path);
    VERIFY_RESULT(made);
    m_workspace = std::make_unique<Workspace>(std::move(*made));
}

void TestWorkspaceDocuments::reopen()
{
    m_workspace.reset();
    auto opened = Workspace::open(m_path);
    VERIFY_RESULT(opened);
    m_workspace = std::make_unique<Workspace>(std::move(*opened));
}

void TestWorkspaceDocuments::keepsTextsWhole_data()
{
    QTest::addColumn<QString>("content");
    QTest::newRow("empty") << QString();
    QTest::newRow("XML with quotes and breaks") << QStringLiteral("<?xml version=\"1.0\"?>\r\n<a b='c'>\n\t%1 ? ; -- </a>\n");
    QTest::newRow("of other scripts") << QStringLiteral("数字产业化 ÄÖÜ 𠀀 \u200F");
    QTest::newRow("long") << QStringLiteral("长x").repeated(2'000'000);
}

void TestWorkspaceDocuments::keepsTextsWhole()
{
    QFETCH(QString, content);
    VERIFY_RESULT(m_workspace->addDocument(record("a", content)));
    reopen();
    const auto stored = m_workspace->document(kMap, QStringLiteral("a"));
    VERIFY_RESULT(stored);
    QVERIFY(stored->content == content); // QCOMPARE would print it
    QCOMPARE(stored->name, QStringLiteral("A"));
    QVERIFY(stored->added.secsTo(QDateTime::currentDateTimeUtc()) < 60);
}

void TestWorkspaceDocuments::tellsKindsApart()
{
    VERIFY_RESULT(m_workspace->addDocument(record("a", QStringLiteral("map"))));
    VERIFY_RESULT(m_workspace->addDocument(record("a", QStringLiteral("index"), QStringLiteral("index"))));
    QCOMPARE(m_workspace->document(kMap, QStringLiteral("a"))->content, QStringLiteral("map"));
    QCOMPARE(m_workspace->documents(QStringLiteral("index")).value().size(), std::size_t(1));
    VERIFY_RESULT(m_workspace->removeDocument(kMap, QStringLiteral("a")));
    QVERIFY(m_workspace->documents(kMap).value().empty());
    QCOMPARE(m_workspace->document(QStringLiteral("index"), QStringLiteral("a"))->content, QStringLiteral("index"));
}

void TestWorkspaceDocuments::keepsTheirOrder()
{
    const auto ids = [this] {
        QStringList list;
        const auto documents = m_workspace->documents(kMap).value();
        for (const auto& document : documents)
            list << document.id;
        return list;
    };
    auto first = record("z");
    first.added = QDateTime(QDate(2026, 1, 2), QTime(3, 4, 5, 678), Qt::UTC);
    VERIFY_RESULT(m_workspace->addDocument(record("b")));
    VERIFY_RESULT(m_workspace->addDocument(first));
    QCOMPARE(ids(), QStringList({QStringLiteral("z"), QStringLiteral("b")}));
    // One that was removed comes back to its place.
    const auto removed = m_workspace->document(kMap, QStringLiteral("z")).value();
    QCOMPARE(removed.added, first.added);
    VERIFY_RESULT(m_workspace->removeDocument(kMap, QStringLiteral("z")));
    VERIFY_RESULT(m_workspace->addDocument(removed));
    QCOMPARE(ids(), QStringList({QStringLiteral("z"), QStringLiteral("b")}));
}

void TestWorkspaceDocuments::listsThemWithoutTheirContents()
{
    VERIFY_RESULT(m_workspace->addDocument(record("a", QStringLiteral("long text"))));
    auto head = m_workspace->document(kMap, QStringLiteral("a")).value();
    head.content.clear();
    const auto heads = m_workspace->documentHeads(kMap).value();
    QCOMPARE(heads.size(), std::size_t(1));
    QVERIFY(heads.front() == head);
    QVERIFY(m_workspace->documentHeads(QStringLiteral("index")).value().empty());
}

void TestWorkspaceDocuments::exchangesAllOfThemOrNone()
{
    const auto text = [this](const char* id) { return m_workspace->document(kMap, QString::fromLatin1(id))->content; };
    const auto key = [](const char* id) { return core::workspace::DocumentKey{kMap, QString::fromLatin1(id)}; };
    VERIFY_RESULT(m_workspace->addDocument(record("a", QStringLiteral("1"))));
    VERIFY_RESULT(m_workspace->addDocument(record("b", QStringLiteral("2"))));
    auto renewed = m_workspace->document(kMap, QStringLiteral("a")).value();
    renewed.content = QStringLiteral("3");
    VERIFY_RESULT(m_workspace->exchangeDocuments({key("a"), key("b")}, {record("c", QStringLiteral("4")), renewed}));
    reopen();
    const auto now = m_workspace->documents(kMap).value();
    QCOMPARE(now.size(), std::size_t(2));
    QCOMPARE(now[0].id, QStringLiteral("a")); // where it was
    QCOMPARE(text("a"), QStringLiteral("3"));

    QCOMPARE(m_workspace->exchangeDocuments({key("a"), key("nobody")}, {}).error().kind, ErrorKind::NotFound);
    QCOMPARE(m_workspace->exchangeDocuments({key("a")}, {record("d"), record("c")}).error().kind, ErrorKind::DuplicateName);
    QCOMPARE(m_workspace->exchangeDocuments({key("a")}, {record("")}).error().kind, ErrorKind::InvalidArgument);
    VERIFY_RESULT(m_workspace->limitPages(1));
    QCOMPARE(m_workspace->exchangeDocuments({key("a")}, {record("d", QStringLiteral("x").repeated(200'000))}).error().kind,
             ErrorKind::DiskFull);
    QVERIFY(m_workspace->documents(kMap).value() == now);
}

void TestWorkspaceDocuments::changesNameAndContent()
{
    VERIFY_RESULT(m_workspace->addDocument(record("a")));
    const auto added = m_workspace->document(kMap, QStringLiteral("a"))->added;
    VERIFY_RESULT(m_workspace->changeDocument(kMap, QStringLiteral("a"), QStringLiteral("Other"), QStringLiteral("new")));
    reopen();
    QVERIFY(m_workspace->document(kMap, QStringLiteral("a")).value()
            == (DocumentRecord{kMap, QStringLiteral("a"), QStringLiteral("Other"), QStringLiteral("new"), added}));
}

void TestWorkspaceDocuments::refusesWhatCannotBe()
{
    VERIFY_RESULT(m_workspace->addDocument(record("a")));
    QCOMPARE(m_workspace->addDocument(record("a", QStringLiteral("other"))).error().kind, ErrorKind::DuplicateName);
    QCOMPARE(m_workspace->document(kMap, QStringLiteral("a"))->content, QStringLiteral("text"));
    QCOMPARE(m_workspace->addDocument(record("")).error().kind, ErrorKind::InvalidArgument);
    QCOMPARE(m_workspace->addDocument(record("b", {}, {})).error().kind, ErrorKind::InvalidArgument);
    const auto nobody = QStringLiteral("nobody");
    QCOMPARE(m_workspace->document(kMap, nobody).error().kind, ErrorKind::NotFound);
    QCOMPARE(m_workspace->changeDocument(kMap, nobody, {}, {}).error().kind, ErrorKind::NotFound);
    QCOMPARE(m_workspace->removeDocument(kMap, nobody).error().kind, ErrorKind::NotFound);
    QCOMPARE(m_workspace->removeDocument(nobody, QStringLiteral("a")).error().kind, ErrorKind::NotFound);
    QCOMPARE(m_workspace->documents(kMap).value().size(), std::size_t(1));
}

void TestWorkspaceDocuments::makesAWorkspaceWithItsDocuments()
{
    const auto withMap = m_folder->filePath(QStringLiteral("map.fourfold"));
    const auto made = Workspace::create(withMap, {record("a"), record("b")});
    VERIFY_RESULT(made);
    QCOMPARE(made->documents(kMap).value().size(), std::size_t(2));
    QCOMPARE(made->scenarios().value().size(), std::size_t(2));

    // The papers say nothing of another model.
    const auto model = Workspace::create(m_folder->filePath(QStringLiteral("model.fourfold")),
                                         {record("model", QStringLiteral("<xmile/>"), kDocumentModel)});
    VERIFY_RESULT(model);
    const auto scenarios = model->scenarios().value();
    QCOMPARE(scenarios.size(), std::size_t(1));
    QCOMPARE(scenarios.front().id, QStringLiteral("baseline"));
}

void TestWorkspaceDocuments::makesNoWorkspaceWithADocumentThatCannotBe()
{
    const auto path = m_folder->filePath(QStringLiteral("none.fourfold"));
    QCOMPARE(Workspace::create(path, {record("")}).error().kind, ErrorKind::InvalidArgument);
    QVERIFY(!QFileInfo::exists(path));
    QVERIFY(!Workspace::create(path, {record("a"), record("a")}));
    QVERIFY(!QFileInfo::exists(path));
}

void TestWorkspaceDocuments::goesAlongInACopy()
{
    VERIFY_RESULT(m_workspace->addDocument(record("a", QStringLiteral("whole"))));
    const auto path = m_folder->filePath(QStringLiteral("copy.fourfold"));
    VERIFY_RESULT(m_workspace->saveCopyAs(path));
    const auto copy = Workspace::open(path);
    VERIFY_RESULT(copy);
    QCOMPARE(copy->document(kMap, QStringLiteral("a"))->content, QStringLiteral("whole"));
}

void TestWorkspaceDocuments::readsOnlyInASecondWindow()
{
    VERIFY_RESULT(m_workspace->addDocument(record("a")));
    auto second = Workspace::open(m_path);
    VERIFY_RESULT(second);
    QCOMPARE(second->document(kMap, QStringLiteral("a"))->content, QStringLiteral("text"));
    QCOMPARE(second->addDocument(record("b")).error().kind, ErrorKind::Locked);
    QCOMPARE(second->changeDocument(kMap, QStringLiteral("a"), {}, {}).error().kind, ErrorKind::Locked);
    QCOMPARE(second->removeDocument(kMap, QStringLiteral("a")).error().kind, ErrorKind::Locked);
    QCOMPARE(m_workspace->document(kMap, QStringLiteral("a"))->content, QStringLiteral("text"));
}

void TestWorkspaceDocuments::aFullDiskChangesNothing()
{
    VERIFY_RESULT(m_workspace->addDocument(record("a")));
    VERIFY_RESULT(m_workspace->limitPages(1));
    const auto large = QStringLiteral("x").repeated(200'000);
    QCOMPARE(m_workspace->addDocument(record("b", large)).error().kind, ErrorKind::DiskFull);
    QCOMPARE(m_workspace->changeDocument(kMap, QStringLiteral("a"), QStringLiteral("A"), large).error().kind, ErrorKind::DiskFull);
    reopen();
    const auto documents = m_workspace->documents(kMap).value();
    QCOMPARE(documents.size(), std::size_t(1));
    QCOMPARE(documents.front().content, QStringLiteral("text"));
}

void TestWorkspaceDocuments::opensAFileOfVersion2()
{
    const auto path = m_folder->filePath(QStringLiteral("old.fourfold"));
    {
        auto database = Database::open(path, Database::Mode::ReadWrite);
        VERIFY_RESULT(database);
        for (const char* statement : kFileOfVersion2)
            VERIFY_RESULT(database->run(QString::fromLatin1(statement)));
    }
    m_path = path;
    reopen();
    const auto scenarios = m_workspace->scenarios().value();
    QCOMPARE(scenarios.size(), std::size_t(3));
    QCOMPARE(scenarios.back().name, QStringLiteral("Networks first"));
    QCOMPARE(scenarios.back().madeWith, QStringLiteral("{\"model\":1}"));
    QCOMPARE(m_workspace->history(QStringLiteral("a")).value().front().name, QStringLiteral("First"));
    QCOMPARE(m_workspace->setting(QStringLiteral("year")), QStringLiteral("2031"));
    QVERIFY(m_workspace->documents(kDocumentModel).value().empty());
    VERIFY_RESULT(m_workspace->addDocument(record("a")));
    m_workspace.reset();
    auto database = Database::open(path, Database::Mode::ReadWrite);
    VERIFY_RESULT(database);
    QCOMPARE(schemaVersion(*database).value(), migrations().back().version);
    VERIFY_RESULT(database->check());
}

QTEST_GUILESS_MAIN(TestWorkspaceDocuments)
#include "tst_workspace_documents.moc"
