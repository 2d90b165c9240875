// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/workspace.h"

#include "core/workspace/content_text.h"
#include "core/workspace/workspace_data.h"

#include <algorithm>
#include <utility>

namespace core::workspace {

namespace {

struct BuiltIn {
    const char* id;
    int position;
    bool ofPapers; ///< not in a workspace of another model
};
constexpr BuiltIn kBuiltIns[] = {{"baseline", 0, false}, {"paper-package", 1, true}};

constexpr char kNoRegionSet[] = "The workspace has no region set \"%1\".";

Result<void> storeBuiltIns(Database& database, bool hasOtherModel)
{
    for (const auto& builtIn : kBuiltIns) {
        if (builtIn.ofPapers && hasOtherModel)
            continue;
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

QString now()
{
    return QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs);
}

QDateTime timeOf(const QString& text)
{
    return QDateTime::fromString(text, Qt::ISODateWithMs);
}

Result<void> Workspace::Data::loadSettings()
{
    auto rows = prepare(QStringLiteral("SELECT name, value FROM setting"));
    return rows.each([&]() -> Result<void> {
        settings[rows.text(0)] = rows.text(1);
        return {};
    });
}

Result<void> Workspace::Data::forgetRemoved()
{
    for (const auto& table : {QStringLiteral("scenario"), QStringLiteral("world")}) {
        const auto removed = QStringLiteral(" FROM %1 WHERE removed IS NOT NULL").arg(table);
        {
            auto any = prepare(QStringLiteral("SELECT id") + removed);
            const auto row = any.first();
            if (!row)
                return tl::make_unexpected(row.error());
            if (!*row)
                continue;
        }
        if (auto gone = write([&] { return database.run(QStringLiteral("DELETE") + removed); }); !gone)
            return gone;
    }
    return {};
}

Result<qint64> Workspace::Data::nextNumber(const QString& table)
{
    auto last = prepare(QStringLiteral("SELECT COALESCE(MAX(id), 0) FROM ") + table);
    if (const auto row = last.first(); !row)
        return tl::make_unexpected(row.error());
    return last.integer(0) + 1;
}

Result<Workspace> Workspace::create(const QString& path, const std::vector<DocumentRecord>& documents)
{
    // Before the file: what is refused here is not the disk's fault.
    for (const auto& document : documents) {
        if (auto valid = requireDocument(document, path); !valid)
            return tl::make_unexpected(valid.error());
    }
    const auto fill = [&](Database& database) -> Result<void> {
        const bool hasOtherModel = std::any_of(documents.begin(), documents.end(),
                                               [](const DocumentRecord& document) { return document.kind == kDocumentModel; });
        auto stored = storeBuiltIns(database, hasOtherModel);
        for (std::size_t i = 0; stored && i < documents.size(); ++i)
            stored = insertDocument(database, documents[i], path);
        return stored;
    };
    if (auto made = createFile(path, fill); !made)
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

void Workspace::setProvenance(const QString& modelVersion, const QString& regionSetId, const QString& madeWith)
{
    m_data->modelVersion = modelVersion;
    m_data->regionSetId = regionSetId;
    m_data->madeWith = madeWith;
    m_data->madeWithNumber.reset();
}

QString Workspace::setting(const QString& key, const QString& fallback) const
{
    const auto found = m_data->settings.find(key);
    return found == m_data->settings.end() ? fallback : found->second;
}

std::vector<QString> Workspace::settingKeys(const QString& beginning) const
{
    std::vector<QString> keys;
    for (const auto& [key, value] : m_data->settings) {
        if (key.startsWith(beginning))
            keys.push_back(key);
    }
    return keys;
}

Result<void> Workspace::setSetting(const QString& key, const QString& value)
{
    auto stored = m_data->write([&]() -> Result<void> {
        auto row = m_data->prepare(QStringLiteral(
            "INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value"));
        row.bind(key).bind(value);
        return row.run();
    });
    if (stored)
        m_data->settings[key] = value;
    return stored;
}

Result<Workspace::ReadableRegionSets> Workspace::readableRegionSets() const
{
    ReadableRegionSets found;
    auto rows = m_data->prepare(QStringLiteral("SELECT id, content FROM region_set ORDER BY added, rowid"));
    auto read = rows.each([&]() -> Result<void> {
        auto set = parseRegionSetText(rows.text(1));
        // One that says that it is another set would take the place of that one.
        if (!set || set->id != rows.text(0).toStdString()) {
            found.damages.push_back(sentence(ErrorKind::Damaged,
                                             "In \"%1\" the region set \"%2\" cannot be read; it is left out and stays in the file as it is.",
                                             {m_data->path, rows.text(0)}, m_data->path));
            found.damagedIds.push_back(rows.text(0));
        } else {
            found.sets.push_back(std::move(*set));
        }
        return {};
    });
    if (!read)
        return tl::make_unexpected(read.error());
    return found;
}

Result<std::vector<policy::RegionSet>> Workspace::regionSets() const
{
    auto found = readableRegionSets();
    if (!found)
        return tl::make_unexpected(found.error());
    if (!found->damages.empty())
        return tl::make_unexpected(found->damages.front());
    return std::move(found->sets);
}

Result<qint64> Workspace::Data::sourceNumber(const QString& setId, const QString& title)
{
    {
        auto same = prepare(QStringLiteral("SELECT source.id FROM source JOIN region_set ON region_set.source_id = source.id "
                                           "WHERE region_set.id = ? AND source.title = ?"));
        same.bind(setId).bind(title);
        const auto row = same.first();
        if (!row)
            return tl::make_unexpected(row.error());
        if (*row)
            return same.integer(0);
    }
    const auto number = nextNumber(QStringLiteral("source"));
    if (!number)
        return number;
    auto from = prepare(QStringLiteral("INSERT INTO source (id, title, added) VALUES (?, ?, ?)"));
    from.bind(*number).bind(title).bind(now());
    if (auto ran = from.run(); !ran)
        return tl::make_unexpected(ran.error());
    return number;
}

Result<void> Workspace::addRegionSet(const policy::RegionSet& set, const QString& source)
{
    if (set.id.empty())
        return m_data->error(ErrorKind::InvalidArgument, "A region set needs an id.", {});
    return m_data->write([&]() -> Result<void> {
        const auto id = QString::fromStdString(set.id);
        const auto number = m_data->sourceNumber(id, source);
        if (!number)
            return tl::make_unexpected(number.error());
        auto row = m_data->prepare(QStringLiteral(
            "INSERT INTO region_set (id, content, source_id, added) VALUES (?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET "
            "content = excluded.content, source_id = excluded.source_id"));
        row.bind(id).bind(regionSetText(set)).bind(*number).bind(now());
        return row.run();
    });
}

Result<void> Workspace::removeRegionSet(const QString& id)
{
    return m_data->write([&]() -> Result<void> {
        qint64 source = 0;
        {
            auto found = m_data->prepare(QStringLiteral("SELECT source_id FROM region_set WHERE id = ?"));
            found.bind(id);
            const auto row = found.first();
            if (!row)
                return tl::make_unexpected(row.error());
            if (!*row)
                return m_data->error(ErrorKind::NotFound, kNoRegionSet, {id});
            source = found.integer(0);
        }
        auto set = m_data->prepare(QStringLiteral("DELETE FROM region_set WHERE id = ?"));
        set.bind(id);
        if (auto ran = set.run(); !ran)
            return ran;
        auto from = m_data->prepare(QStringLiteral(
            "DELETE FROM source WHERE id = ? AND NOT EXISTS (SELECT 1 FROM region_set WHERE source_id = source.id)"));
        from.bind(source);
        return from.run();
    });
}

Result<QString> Workspace::regionSetSource(const QString& id) const
{
    auto row = m_data->prepare(
        QStringLiteral("SELECT title FROM source JOIN region_set ON region_set.source_id = source.id WHERE region_set.id = ?"));
    row.bind(id);
    const auto found = row.first();
    if (!found)
        return tl::make_unexpected(found.error());
    if (!*found)
        return m_data->error(ErrorKind::NotFound, kNoRegionSet, {id});
    return row.text(0);
}

Result<std::vector<Source>> Workspace::sources() const
{
    std::vector<Source> sources;
    auto rows = m_data->prepare(QStringLiteral("SELECT id, title, added FROM source ORDER BY id"));
    auto read = rows.each([&]() -> Result<void> {
        sources.push_back({rows.integer(0), rows.text(1), timeOf(rows.text(2))});
        return {};
    });
    if (!read)
        return tl::make_unexpected(read.error());
    return sources;
}

Result<void> Workspace::limitPages(int pages)
{
    return m_data->database.limitPages(pages);
}

} // namespace core::workspace
