// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/workspace.h"

#include "core/workspace/content_text.h"
#include "core/workspace/database.h"
#include "core/workspace/workspace_file.h"

#include <QLockFile>
#include <QSet>
#include <QUuid>

#include <algorithm>
#include <map>
#include <utility>

namespace core::workspace {

namespace {

struct BuiltIn {
    const char* id;
    int position;
};
constexpr BuiltIn kBuiltIns[] = {{"baseline", 0}, {"paper-package", 1}};

QString now()
{
    return QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs);
}

QDateTime timeOf(const QString& text)
{
    return QDateTime::fromString(text, Qt::ISODateWithMs);
}

Result<void> storeBuiltIns(Database& database)
{
    for (const auto& builtIn : kBuiltIns) {
        auto row = database.prepare(QStringLiteral("INSERT INTO scenario (id, name, description, origin_id, built_in, position, "
                                                   "content, model_version, region_set_id, created, changed) "
                                                   "VALUES (?, '', '', '', 1, ?, ?, '', '', ?, ?)"));
        row.bind(QString::fromLatin1(builtIn.id)).bind(builtIn.position).bind(scenarioText({})).bind(now()).bind(now());
        if (auto stored = row.run(); !stored)
            return stored;
    }
    return {};
}

} // namespace

struct Workspace::Data {
    QString path;
    std::unique_ptr<QLockFile> lock; // before the database: let go only when that is closed
    mutable Database database;
    std::optional<Error> readOnlyNote;
    std::map<QString, QString> settings;
    QString modelVersion;
    QString regionSetId;
    /// Gestures are numbered anew in each window, so the window's own mark goes in front.
    QString windowId = QUuid::createUuid().toString(QUuid::Id128);

    Data(QString filePath, OpenFile file)
        : path(std::move(filePath))
        , lock(std::move(file.lock))
        , database(std::move(file.database))
        , readOnlyNote(std::move(file.readOnlyNote))
    {
    }
    [[nodiscard]] tl::unexpected<Error> error(ErrorKind kind, const char* pattern, std::initializer_list<QString> arguments) const
    {
        return tl::make_unexpected(sentence(kind, pattern, arguments, path));
    }

    /// Runs `change` in one transaction; nothing of it stays when it fails.
    template <class Change> [[nodiscard]] Result<void> write(Change change)
    {
        if (readOnlyNote)
            return tl::make_unexpected(*readOnlyNote);
        auto transaction = Transaction::begin(database);
        if (!transaction)
            return tl::make_unexpected(transaction.error());
        if (Result<void> changed = change(); !changed)
            return changed;
        return transaction->commit();
    }

    [[nodiscard]] Result<void> loadSettings();
    [[nodiscard]] Result<void> forgetRemoved();
    [[nodiscard]] Result<void> requireEditable(const QString& id);
    [[nodiscard]] Result<void> requireFreeName(const QString& name, const QString& forId);
    [[nodiscard]] Result<qint64> nextNumber(const QString& table);
    [[nodiscard]] Result<void> storeVersion(const QString& id, const QString& content, const QString& gesture,
                                            const QString& reason);
    [[nodiscard]] Result<void> insertScenario(const ScenarioRecord& scenario);
    [[nodiscard]] Result<void> setRemoved(const QString& id, bool removed);
};

Result<void> Workspace::Data::loadSettings()
{
    auto rows = database.prepare(QStringLiteral("SELECT name, value FROM setting"));
    if (auto ran = rows.run(); !ran)
        return ran;
    for (;;) {
        const auto row = rows.next();
        if (!row)
            return tl::make_unexpected(row.error());
        if (!*row)
            return {};
        settings[rows.text(0)] = rows.text(1);
    }
}

Result<void> Workspace::Data::forgetRemoved()
{
    {
        auto count = database.prepare(QStringLiteral("SELECT COUNT(*) FROM scenario WHERE removed IS NOT NULL"));
        if (auto ran = count.run(); !ran)
            return ran;
        const auto row = count.next();
        if (!row)
            return tl::make_unexpected(row.error());
        if (count.integer(0) == 0)
            return {};
    }
    return write([&] { return database.run(QStringLiteral("DELETE FROM scenario WHERE removed IS NOT NULL")); });
}

Result<void> Workspace::Data::requireEditable(const QString& id)
{
    auto found = database.prepare(QStringLiteral("SELECT built_in FROM scenario WHERE id = ? AND removed IS NULL"));
    found.bind(id);
    if (auto ran = found.run(); !ran)
        return ran;
    const auto row = found.next();
    if (!row)
        return tl::make_unexpected(row.error());
    if (!*row)
        return error(ErrorKind::NotFound, "The workspace has no scenario \"%1\".", {id});
    if (found.integer(0) != 0)
        return error(ErrorKind::InvalidArgument, "The scenario \"%1\" is built in; change a copy of it.", {id});
    return {};
}

Result<void> Workspace::Data::requireFreeName(const QString& name, const QString& forId)
{
    if (name.trimmed().isEmpty())
        return error(ErrorKind::InvalidArgument, "A scenario needs a name.", {});
    auto found = database.prepare(QStringLiteral("SELECT COUNT(*) FROM scenario WHERE name = ? AND id <> ? AND removed IS NULL"));
    found.bind(name).bind(forId);
    if (auto ran = found.run(); !ran)
        return ran;
    const auto row = found.next();
    if (!row)
        return tl::make_unexpected(row.error());
    if (found.integer(0) > 0)
        return error(ErrorKind::DuplicateName, "There is a scenario \"%1\" already; choose another name.", {name});
    return {};
}

// Numbers are given here and not by the database, since each database has its own way.
Result<qint64> Workspace::Data::nextNumber(const QString& table)
{
    auto last = database.prepare(QStringLiteral("SELECT COALESCE(MAX(id), 0) FROM ") + table);
    if (auto ran = last.run(); !ran)
        return tl::make_unexpected(ran.error());
    const auto row = last.next();
    if (!row)
        return tl::make_unexpected(row.error());
    return last.integer(0) + 1;
}

Result<void> Workspace::Data::storeVersion(const QString& id, const QString& content, const QString& gesture,
                                           const QString& reason)
{
    const auto mark = gesture.isEmpty() ? QString() : windowId + u':' + gesture;
    if (!mark.isEmpty()) {
        auto same = database.prepare(
            QStringLiteral("UPDATE scenario_version SET content = ?, saved = ?, model_version = ?, region_set_id = ? "
                           "WHERE gesture = ? AND id = (SELECT MAX(id) FROM scenario_version WHERE scenario_id = ?)"));
        same.bind(content).bind(now()).bind(modelVersion).bind(regionSetId).bind(mark).bind(id);
        if (auto ran = same.run(); !ran)
            return ran;
        if (same.rowsChanged() > 0)
            return {};
    }
    const auto number = nextNumber(QStringLiteral("scenario_version"));
    if (!number)
        return tl::make_unexpected(number.error());
    auto row = database.prepare(QStringLiteral(
        "INSERT INTO scenario_version (id, scenario_id, saved, reason, gesture, content, model_version, region_set_id) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?)"));
    row.bind(*number).bind(id).bind(now()).bind(reason).bind(mark).bind(content).bind(modelVersion).bind(regionSetId);
    return row.run();
}

Result<void> Workspace::Data::insertScenario(const ScenarioRecord& scenario)
{
    qint64 position = 0;
    {
        auto last = database.prepare(QStringLiteral("SELECT COALESCE(MAX(position), 0) + 1 FROM scenario"));
        if (auto ran = last.run(); !ran)
            return ran;
        const auto row = last.next();
        if (!row)
            return tl::make_unexpected(row.error());
        position = last.integer(0);
    }
    const auto content = scenarioText(scenario.content);
    auto row = database.prepare(QStringLiteral("INSERT INTO scenario (id, name, description, origin_id, built_in, position, "
                                               "content, model_version, region_set_id, created, changed) "
                                               "VALUES (?, ?, ?, ?, 0, ?, ?, ?, ?, ?, ?)"));
    const auto time = now();
    row.bind(scenario.id)
        .bind(scenario.name)
        .bind(scenario.description)
        .bind(scenario.originId)
        .bind(position)
        .bind(content)
        .bind(modelVersion)
        .bind(regionSetId)
        .bind(time)
        .bind(time);
    if (auto ran = row.run(); !ran)
        return ran;
    return storeVersion(scenario.id, content, {}, {});
}

Result<void> Workspace::Data::setRemoved(const QString& id, bool removed)
{
    auto row = database.prepare(QStringLiteral("UPDATE scenario SET removed = ?, changed = ? WHERE id = ?"));
    if (removed)
        row.bind(now());
    else
        row.bindNull();
    row.bind(now()).bind(id);
    return row.run();
}

Result<Workspace> Workspace::create(const QString& path)
{
    if (auto made = createFile(path, storeBuiltIns); !made)
        return tl::make_unexpected(made.error());
    return open(path);
}

Result<Workspace> Workspace::open(const QString& path)
{
    auto file = openFile(path);
    if (!file)
        return tl::make_unexpected(file.error());
    auto data = std::make_unique<Data>(path, std::move(*file));
    if (auto loaded = data->loadSettings(); !loaded)
        return tl::make_unexpected(loaded.error());
    if (!data->readOnlyNote) {
        // Leftovers harm nobody; a disk without room for tidying is told at the first change.
        if (auto tidy = data->forgetRemoved(); !tidy && tidy.error().kind == ErrorKind::Damaged)
            return tl::make_unexpected(tidy.error());
    }
    return Workspace(std::move(data));
}

Workspace::Workspace(std::unique_ptr<Data> data)
    : m_data(std::move(data))
{
}
Workspace::Workspace(Workspace&&) noexcept = default;
Workspace& Workspace::operator=(Workspace&&) noexcept = default;
Workspace::~Workspace() = default;

QString Workspace::path() const
{
    return m_data->path;
}

Access Workspace::access() const
{
    return m_data->readOnlyNote ? Access::ReadOnly : Access::ReadWrite;
}

std::optional<Error> Workspace::accessNote() const
{
    return m_data->readOnlyNote;
}

Result<void> Workspace::saveCopyAs(const QString& path) const
{
    return copyFile(m_data->database, path);
}

Result<void> Workspace::flush()
{
    if (m_data->readOnlyNote)
        return {};
    return m_data->database.flush();
}

void Workspace::setProvenance(const QString& modelVersion, const QString& regionSetId)
{
    m_data->modelVersion = modelVersion;
    m_data->regionSetId = regionSetId;
}

Result<std::vector<ScenarioRecord>> Workspace::scenarios() const
{
    auto rows = m_data->database.prepare(QStringLiteral(
        "SELECT id, name, description, origin_id, built_in, position, content, model_version, region_set_id, created, changed "
        "FROM scenario WHERE removed IS NULL ORDER BY position, id"));
    if (auto ran = rows.run(); !ran)
        return tl::make_unexpected(ran.error());
    std::vector<ScenarioRecord> records;
    for (;;) {
        const auto row = rows.next();
        if (!row)
            return tl::make_unexpected(row.error());
        if (!*row)
            return records;
        ScenarioRecord record;
        record.id = rows.text(0);
        record.name = rows.text(1);
        record.description = rows.text(2);
        record.originId = rows.text(3);
        record.builtIn = rows.integer(4) != 0;
        record.position = static_cast<int>(rows.integer(5));
        auto content = parseScenarioText(rows.text(6));
        if (!content) {
            return m_data->error(ErrorKind::Damaged, "In \"%1\" the scenario \"%2\" cannot be read; open a copy made earlier.",
                                 {m_data->path, record.name});
        }
        record.content = std::move(*content);
        record.modelVersion = rows.text(7);
        record.regionSetId = rows.text(8);
        record.created = timeOf(rows.text(9));
        record.changed = timeOf(rows.text(10));
        records.push_back(std::move(record));
    }
}

Result<void> Workspace::addScenario(const ScenarioRecord& scenario)
{
    return m_data->write([&]() -> Result<void> {
        if (auto free = m_data->requireFreeName(scenario.name, scenario.id); !free)
            return free;
        return m_data->insertScenario(scenario);
    });
}

Result<void> Workspace::renameScenario(const QString& id, const QString& name)
{
    return m_data->write([&]() -> Result<void> {
        if (auto editable = m_data->requireEditable(id); !editable)
            return editable;
        if (auto free = m_data->requireFreeName(name, id); !free)
            return free;
        auto row = m_data->database.prepare(QStringLiteral("UPDATE scenario SET name = ?, changed = ? WHERE id = ?"));
        row.bind(name).bind(now()).bind(id);
        return row.run();
    });
}

Result<void> Workspace::describeScenario(const QString& id, const QString& description)
{
    return m_data->write([&]() -> Result<void> {
        if (auto editable = m_data->requireEditable(id); !editable)
            return editable;
        auto row = m_data->database.prepare(QStringLiteral("UPDATE scenario SET description = ?, changed = ? WHERE id = ?"));
        row.bind(description).bind(now()).bind(id);
        return row.run();
    });
}

Result<void> Workspace::removeScenario(const QString& id)
{
    return m_data->write([&]() -> Result<void> {
        if (auto editable = m_data->requireEditable(id); !editable)
            return editable;
        return m_data->setRemoved(id, true);
    });
}

Result<void> Workspace::restoreScenario(const QString& id)
{
    return m_data->write([&]() -> Result<void> {
        QString name;
        {
            auto found =
                m_data->database.prepare(QStringLiteral("SELECT name FROM scenario WHERE id = ? AND removed IS NOT NULL"));
            found.bind(id);
            if (auto ran = found.run(); !ran)
                return ran;
            const auto row = found.next();
            if (!row)
                return tl::make_unexpected(row.error());
            if (!*row)
                return m_data->error(ErrorKind::NotFound, "The workspace has no scenario \"%1\".", {id});
            name = found.text(0);
        }
        if (auto free = m_data->requireFreeName(name, id); !free)
            return free;
        return m_data->setRemoved(id, false);
    });
}

Result<void> Workspace::reorderScenarios(const std::vector<QString>& ids)
{
    const auto current = scenarios();
    if (!current)
        return tl::make_unexpected(current.error());
    QSet<QString> known;
    for (const auto& record : *current)
        known.insert(record.id);
    const QSet<QString> given(ids.begin(), ids.end());
    if (given != known || ids.size() != current->size())
        return m_data->error(ErrorKind::InvalidArgument, "An order of scenarios must name each of them once.", {});
    return m_data->write([&]() -> Result<void> {
        for (std::size_t i = 0; i < ids.size(); ++i) {
            auto row = m_data->database.prepare(QStringLiteral("UPDATE scenario SET position = ? WHERE id = ?"));
            row.bind(static_cast<int>(i)).bind(ids[i]);
            if (auto ran = row.run(); !ran)
                return ran;
        }
        return {};
    });
}

Result<void> Workspace::changeScenario(const QString& id, const policy::Scenario& content, const QString& gesture,
                                       const QString& reason)
{
    const auto text = scenarioText(content);
    return m_data->write([&]() -> Result<void> {
        if (auto editable = m_data->requireEditable(id); !editable)
            return editable;
        auto row = m_data->database.prepare(
            QStringLiteral("UPDATE scenario SET content = ?, model_version = ?, region_set_id = ?, changed = ? WHERE id = ?"));
        row.bind(text).bind(m_data->modelVersion).bind(m_data->regionSetId).bind(now()).bind(id);
        if (auto ran = row.run(); !ran)
            return ran;
        return m_data->storeVersion(id, text, gesture, reason);
    });
}

Result<std::vector<ScenarioVersion>> Workspace::history(const QString& scenarioId) const
{
    auto rows = m_data->database.prepare(QStringLiteral("SELECT id, saved, reason, content, model_version, region_set_id FROM "
                                                        "scenario_version WHERE scenario_id = ? ORDER BY id"));
    rows.bind(scenarioId);
    if (auto ran = rows.run(); !ran)
        return tl::make_unexpected(ran.error());
    std::vector<ScenarioVersion> versions;
    for (;;) {
        const auto row = rows.next();
        if (!row)
            return tl::make_unexpected(row.error());
        if (!*row)
            return versions;
        auto content = parseScenarioText(rows.text(3));
        if (!content) {
            return m_data->error(ErrorKind::Damaged, "In \"%1\" the scenario \"%2\" cannot be read; open a copy made earlier.",
                                 {m_data->path, scenarioId});
        }
        versions.push_back(
            {rows.integer(0), scenarioId, timeOf(rows.text(1)), rows.text(2), std::move(*content), rows.text(4), rows.text(5)});
    }
}

QString Workspace::setting(const QString& key, const QString& fallback) const
{
    const auto found = m_data->settings.find(key);
    return found == m_data->settings.end() ? fallback : found->second;
}

Result<void> Workspace::setSetting(const QString& key, const QString& value)
{
    auto stored = m_data->write([&]() -> Result<void> {
        auto row = m_data->database.prepare(QStringLiteral(
            "INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value"));
        row.bind(key).bind(value);
        return row.run();
    });
    if (stored)
        m_data->settings[key] = value;
    return stored;
}

Result<std::vector<policy::RegionSet>> Workspace::regionSets() const
{
    auto rows = m_data->database.prepare(QStringLiteral("SELECT id, content FROM region_set ORDER BY id"));
    if (auto ran = rows.run(); !ran)
        return tl::make_unexpected(ran.error());
    std::vector<policy::RegionSet> sets;
    for (;;) {
        const auto row = rows.next();
        if (!row)
            return tl::make_unexpected(row.error());
        if (!*row)
            return sets;
        auto set = parseRegionSetText(rows.text(1));
        if (!set) {
            return m_data->error(ErrorKind::Damaged, "In \"%1\" the region set \"%2\" cannot be read; open a copy made earlier.",
                                 {m_data->path, rows.text(0)});
        }
        sets.push_back(std::move(*set));
    }
}

Result<void> Workspace::addRegionSet(const policy::RegionSet& set, const QString& source)
{
    if (set.id.empty())
        return m_data->error(ErrorKind::InvalidArgument, "A region set needs an id.", {});
    return m_data->write([&]() -> Result<void> {
        const auto number = m_data->nextNumber(QStringLiteral("source"));
        if (!number)
            return tl::make_unexpected(number.error());
        auto from = m_data->database.prepare(QStringLiteral("INSERT INTO source (id, title, added) VALUES (?, ?, ?)"));
        from.bind(*number).bind(source).bind(now());
        if (auto ran = from.run(); !ran)
            return ran;
        auto row = m_data->database.prepare(QStringLiteral(
            "INSERT INTO region_set (id, content, source_id, added) VALUES (?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET "
            "content = excluded.content, source_id = excluded.source_id, added = excluded.added"));
        row.bind(QString::fromStdString(set.id)).bind(regionSetText(set)).bind(*number).bind(now());
        return row.run();
    });
}

Result<std::vector<Source>> Workspace::sources() const
{
    auto rows = m_data->database.prepare(QStringLiteral("SELECT id, title, added FROM source ORDER BY id"));
    if (auto ran = rows.run(); !ran)
        return tl::make_unexpected(ran.error());
    std::vector<Source> sources;
    for (;;) {
        const auto row = rows.next();
        if (!row)
            return tl::make_unexpected(row.error());
        if (!*row)
            return sources;
        sources.push_back({rows.integer(0), rows.text(1), timeOf(rows.text(2))});
    }
}

Result<void> Workspace::limitPages(int pages)
{
    return m_data->database.limitPages(pages);
}

} // namespace core::workspace
