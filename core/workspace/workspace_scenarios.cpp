// SPDX-License-Identifier: GPL-3.0-or-later
// Scenarios of a workspace and their history.
#include "core/workspace/content_text.h"
#include "core/workspace/workspace_data.h"

#include <QSet>

#include <algorithm>
#include <iterator>
#include <utility>

namespace core::workspace {

namespace {

constexpr const char* kUnreadableScenario = "In \"%1\" the scenario \"%2\" cannot be read; open a copy made earlier.";

struct CauseWord {
    VersionCause cause;
    const char* word;
};
constexpr CauseWord kCauseWords[] = {{VersionCause::Edited, ""}, // as of versions before causes were stored
                                     {VersionCause::Made, "made"},
                                     {VersionCause::Parent, "parent"},
                                     {VersionCause::Restored, "restored"}};

QString wordOf(VersionCause cause)
{
    const auto* found = std::find_if(std::begin(kCauseWords), std::end(kCauseWords), [&](const auto& row) { return row.cause == cause; });
    return QString::fromLatin1(found->word);
}

VersionCause causeOf(const QString& word)
{
    const auto* found =
        std::find_if(std::begin(kCauseWords), std::end(kCauseWords), [&](const auto& row) { return word == QLatin1String(row.word); });
    return found == std::end(kCauseWords) ? VersionCause::Edited : found->cause;
}

void bindNumber(Statement& statement, std::optional<qint64> number)
{
    if (number)
        statement.bind(*number);
    else
        statement.bindNull();
}

} // namespace

// --- what must hold

Result<void> Workspace::Data::requireEditable(const QString& id)
{
    auto found = prepare(QStringLiteral("SELECT built_in FROM scenario WHERE id = ? AND removed IS NULL"));
    found.bind(id);
    const auto row = found.first();
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
    auto found = prepare(QStringLiteral("SELECT COUNT(*) FROM scenario WHERE name = ? AND id <> ? AND removed IS NULL"));
    found.bind(name).bind(forId);
    if (const auto row = found.first(); !row)
        return tl::make_unexpected(row.error());
    if (found.integer(0) > 0)
        return error(ErrorKind::DuplicateName, "There is a scenario \"%1\" already; choose another name.", {name});
    return {};
}

Result<void> Workspace::Data::requireParent(const QString& parentId, const QString& forId)
{
    QString above = parentId;
    QSet<QString> seen;
    while (!above.isEmpty() && above != forId && !seen.contains(above)) {
        seen.insert(above);
        auto found = prepare(QStringLiteral("SELECT parent_id FROM scenario WHERE id = ? AND removed IS NULL"));
        found.bind(above);
        const auto row = found.first();
        if (!row)
            return tl::make_unexpected(row.error());
        if (!*row)
            return error(ErrorKind::NotFound, "The workspace has no scenario \"%1\".", {above});
        above = found.text(0);
    }
    if (!above.isEmpty())
        return error(ErrorKind::InvalidArgument, "A scenario cannot stand on itself or on one that follows it.", {});
    return {};
}

Result<void> Workspace::Data::requireNoChildren(const QString& id)
{
    auto found = prepare(QStringLiteral("SELECT name FROM scenario WHERE parent_id = ? AND removed IS NULL"));
    found.bind(id);
    const auto row = found.first();
    if (!row)
        return tl::make_unexpected(row.error());
    if (*row)
        return error(ErrorKind::InvalidArgument, "The scenario \"%1\" still follows the one to be removed.", {found.text(0)});
    return {};
}

Result<void> Workspace::Data::requireVersion(qint64 id)
{
    auto found = prepare(QStringLiteral("SELECT id FROM scenario_version WHERE id = ?"));
    found.bind(id);
    const auto row = found.first();
    if (!row)
        return tl::make_unexpected(row.error());
    if (!*row)
        return error(ErrorKind::NotFound, "The workspace has no version %1.", {QString::number(id)});
    return {};
}

// --- storing

Result<std::optional<qint64>> Workspace::Data::provenanceNumber()
{
    if (madeWith.isEmpty() || madeWithNumber)
        return madeWithNumber;
    {
        auto same = prepare(QStringLiteral("SELECT id FROM made_with WHERE content = ?"));
        same.bind(madeWith);
        const auto row = same.first();
        if (!row)
            return tl::make_unexpected(row.error());
        // Kept only when found: a row that this transaction adds may still be taken back.
        if (*row)
            return madeWithNumber = same.integer(0);
    }
    const auto number = nextNumber(QStringLiteral("made_with"));
    if (!number)
        return tl::make_unexpected(number.error());
    auto row = prepare(QStringLiteral("INSERT INTO made_with (id, content) VALUES (?, ?)"));
    row.bind(*number).bind(madeWith);
    if (auto ran = row.run(); !ran)
        return tl::make_unexpected(ran.error());
    return *number;
}

Result<void> Workspace::Data::storeVersion(const ScenarioChange& change, std::optional<qint64> provenance, const QString& gesture,
                                           const QString& reason)
{
    const auto content = scenarioText(change.content);
    const auto mark = gesture.isEmpty() ? QString() : windowId + u':' + gesture;
    if (!mark.isEmpty()) {
        auto same = prepare(QStringLiteral(
            "UPDATE scenario_version SET content = ?, saved = ?, model_version = ?, region_set_id = ?, parent_id = ?, "
            "made_with_id = ? WHERE gesture = ? AND name = '' AND "
            "id = (SELECT MAX(id) FROM scenario_version WHERE scenario_id = ?)"));
        same.bind(content).bind(now()).bind(modelVersion).bind(regionSetId).bind(change.parentId);
        bindNumber(same, provenance);
        same.bind(mark).bind(change.id);
        if (auto ran = same.run(); !ran)
            return ran;
        if (same.rowsChanged() > 0)
            return {};
    }
    const auto number = nextNumber(QStringLiteral("scenario_version"));
    if (!number)
        return tl::make_unexpected(number.error());
    auto row = prepare(QStringLiteral("INSERT INTO scenario_version (id, scenario_id, saved, reason, gesture, content, "
                                      "model_version, region_set_id, cause, parent_id, made_with_id) "
                                      "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"));
    row.bind(*number).bind(change.id).bind(now()).bind(reason).bind(mark).bind(content).bind(modelVersion).bind(regionSetId);
    row.bind(wordOf(change.cause)).bind(change.parentId);
    bindNumber(row, provenance);
    return row.run();
}

Result<void> Workspace::Data::storeChange(const ScenarioChange& change, std::optional<qint64> provenance, const QString& gesture,
                                          const QString& reason)
{
    if (auto editable = requireEditable(change.id); !editable)
        return editable;
    auto row = prepare(QStringLiteral("UPDATE scenario SET content = ?, parent_id = ?, model_version = ?, region_set_id = ?, "
                                      "made_with_id = ?, changed = ? WHERE id = ?"));
    row.bind(scenarioText(change.own)).bind(change.parentId).bind(modelVersion).bind(regionSetId);
    bindNumber(row, provenance);
    row.bind(now()).bind(change.id);
    if (auto ran = row.run(); !ran)
        return ran;
    return storeVersion(change, provenance, gesture, reason);
}

Result<void> Workspace::Data::storeChanges(const std::vector<ScenarioChange>& changes, const QString& gesture, const QString& reason)
{
    const auto provenance = provenanceNumber();
    if (!provenance)
        return tl::make_unexpected(provenance.error());
    for (const auto& change : changes) {
        if (auto stored = storeChange(change, *provenance, gesture, reason); !stored)
            return stored;
    }
    // When all of them stand where they will.
    for (const auto& change : changes) {
        if (auto parent = requireParent(change.parentId, change.id); !parent)
            return parent;
    }
    return {};
}

Result<void> Workspace::Data::insertScenario(const ScenarioRecord& scenario, const policy::Scenario& effective)
{
    qint64 position = 0;
    {
        auto last = prepare(QStringLiteral("SELECT COALESCE(MAX(position), 0) + 1 FROM scenario"));
        if (const auto row = last.first(); !row)
            return tl::make_unexpected(row.error());
        position = last.integer(0);
    }
    const auto provenance = provenanceNumber();
    if (!provenance)
        return tl::make_unexpected(provenance.error());
    auto row = prepare(QStringLiteral("INSERT INTO scenario (id, name, description, origin_id, parent_id, built_in, position, "
                                      "content, model_version, region_set_id, created, changed, made_with_id) "
                                      "VALUES (?, ?, ?, ?, ?, 0, ?, ?, ?, ?, ?, ?, ?)"));
    const auto time = now();
    row.bind(scenario.id).bind(scenario.name).bind(scenario.description).bind(scenario.originId).bind(scenario.parentId);
    row.bind(position).bind(scenarioText(scenario.content)).bind(modelVersion).bind(regionSetId).bind(time).bind(time);
    bindNumber(row, *provenance);
    if (auto ran = row.run(); !ran)
        return ran;
    return storeVersion({scenario.id, scenario.parentId, scenario.content, effective, VersionCause::Made}, *provenance, {}, {});
}

Result<void> Workspace::Data::setRemoved(const QString& id, bool removed)
{
    auto row = prepare(QStringLiteral("UPDATE scenario SET removed = ?, changed = ? WHERE id = ?"));
    if (removed)
        row.bind(now());
    else
        row.bindNull();
    row.bind(now()).bind(id);
    return row.run();
}

// --- what there is

Result<std::vector<ScenarioRecord>> Workspace::scenarios() const
{
    std::vector<ScenarioRecord> records;
    auto rows = m_data->prepare(QStringLiteral(
        "SELECT scenario.id, name, description, origin_id, built_in, position, scenario.content, model_version, region_set_id, "
        "created, changed, parent_id, COALESCE(made_with.content, '') "
        "FROM scenario LEFT JOIN made_with ON made_with.id = made_with_id WHERE removed IS NULL ORDER BY position, scenario.id"));
    auto read = rows.each([&]() -> Result<void> {
        ScenarioRecord record;
        record.id = rows.text(0);
        record.name = rows.text(1);
        record.description = rows.text(2);
        record.originId = rows.text(3);
        record.builtIn = rows.integer(4) != 0;
        record.position = static_cast<int>(rows.integer(5));
        auto content = parseScenarioText(rows.text(6));
        if (!content)
            return m_data->error(ErrorKind::Damaged, kUnreadableScenario, {m_data->path, record.name});
        record.content = std::move(*content);
        record.modelVersion = rows.text(7);
        record.regionSetId = rows.text(8);
        record.created = timeOf(rows.text(9));
        record.changed = timeOf(rows.text(10));
        record.parentId = rows.text(11);
        record.madeWith = rows.text(12);
        records.push_back(std::move(record));
        return {};
    });
    if (!read)
        return tl::make_unexpected(read.error());
    return records;
}

Result<std::vector<ScenarioVersion>> Workspace::history(const QString& scenarioId) const
{
    std::vector<ScenarioVersion> versions;
    auto rows = m_data->prepare(QStringLiteral(
        "SELECT scenario_version.id, saved, reason, scenario_version.content, model_version, region_set_id, name, cause, "
        "parent_id, COALESCE(made_with.content, '') FROM scenario_version LEFT JOIN made_with ON made_with.id = made_with_id "
        "WHERE scenario_id = ? ORDER BY scenario_version.id"));
    rows.bind(scenarioId);
    auto read = rows.each([&]() -> Result<void> {
        auto content = parseScenarioText(rows.text(3));
        if (!content)
            return m_data->error(ErrorKind::Damaged, kUnreadableScenario, {m_data->path, scenarioId});
        ScenarioVersion version;
        version.id = rows.integer(0);
        version.scenarioId = scenarioId;
        version.when = timeOf(rows.text(1));
        version.reason = rows.text(2);
        version.content = std::move(*content);
        version.modelVersion = rows.text(4);
        version.regionSetId = rows.text(5);
        version.name = rows.text(6);
        version.cause = causeOf(rows.text(7));
        version.parentId = rows.text(8);
        version.madeWith = rows.text(9);
        versions.push_back(std::move(version));
        return {};
    });
    if (!read)
        return tl::make_unexpected(read.error());
    return versions;
}

// --- changes

Result<void> Workspace::addScenario(const ScenarioRecord& scenario, const std::optional<policy::Scenario>& effective)
{
    return m_data->write([&]() -> Result<void> {
        if (auto free = m_data->requireFreeName(scenario.name, scenario.id); !free)
            return free;
        if (auto parent = m_data->requireParent(scenario.parentId, scenario.id); !parent)
            return parent;
        return m_data->insertScenario(scenario, effective.value_or(scenario.content));
    });
}

Result<void> Workspace::renameScenario(const QString& id, const QString& name)
{
    return m_data->write([&]() -> Result<void> {
        if (auto editable = m_data->requireEditable(id); !editable)
            return editable;
        if (auto free = m_data->requireFreeName(name, id); !free)
            return free;
        auto row = m_data->prepare(QStringLiteral("UPDATE scenario SET name = ?, changed = ? WHERE id = ?"));
        row.bind(name).bind(now()).bind(id);
        return row.run();
    });
}

Result<void> Workspace::describeScenario(const QString& id, const QString& description)
{
    return m_data->write([&]() -> Result<void> {
        if (auto editable = m_data->requireEditable(id); !editable)
            return editable;
        auto row = m_data->prepare(QStringLiteral("UPDATE scenario SET description = ?, changed = ? WHERE id = ?"));
        row.bind(description).bind(now()).bind(id);
        return row.run();
    });
}

Result<void> Workspace::removeScenario(const QString& id, const std::vector<ScenarioChange>& detached)
{
    return m_data->write([&]() -> Result<void> {
        if (auto editable = m_data->requireEditable(id); !editable)
            return editable;
        if (auto stored = m_data->storeChanges(detached, {}, {}); !stored)
            return stored;
        if (auto childless = m_data->requireNoChildren(id); !childless)
            return childless;
        return m_data->setRemoved(id, true);
    });
}

Result<void> Workspace::restoreScenario(const QString& id, const std::vector<ScenarioChange>& attached)
{
    return m_data->write([&]() -> Result<void> {
        QString name;
        QString parentId;
        {
            auto found = m_data->prepare(QStringLiteral("SELECT name, parent_id FROM scenario WHERE id = ? AND removed IS NOT NULL"));
            found.bind(id);
            const auto row = found.first();
            if (!row)
                return tl::make_unexpected(row.error());
            if (!*row)
                return m_data->error(ErrorKind::NotFound, "The workspace has no scenario \"%1\".", {id});
            name = found.text(0);
            parentId = found.text(1);
        }
        if (auto free = m_data->requireFreeName(name, id); !free)
            return free;
        if (auto parent = m_data->requireParent(parentId, id); !parent)
            return parent;
        if (auto back = m_data->setRemoved(id, false); !back)
            return back;
        return m_data->storeChanges(attached, {}, {});
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
        // Removed ones stay behind whom they stood: one that is brought back finds its place, and no two share a number.
        std::vector<QString> order = ids;
        {
            auto rows = m_data->prepare(QStringLiteral("SELECT id, removed IS NULL FROM scenario ORDER BY position, id"));
            QString before;
            auto read = rows.each([&]() -> Result<void> {
                const QString id = rows.text(0);
                if (rows.integer(1) == 0) {
                    const auto at = std::find(order.begin(), order.end(), before);
                    order.insert(at == order.end() ? order.begin() : std::next(at), id);
                }
                before = id;
                return {};
            });
            if (!read)
                return read;
        }
        for (std::size_t i = 0; i < order.size(); ++i) {
            auto row = m_data->prepare(QStringLiteral("UPDATE scenario SET position = ? WHERE id = ?"));
            row.bind(static_cast<int>(i)).bind(order[i]);
            if (auto ran = row.run(); !ran)
                return ran;
        }
        return {};
    });
}

Result<void> Workspace::changeScenarios(const std::vector<ScenarioChange>& changes, const QString& gesture, const QString& reason)
{
    return m_data->write([&] { return m_data->storeChanges(changes, gesture, reason); });
}

Result<void> Workspace::changeScenario(const QString& id, const policy::Scenario& content, const QString& gesture,
                                       const QString& reason)
{
    return changeScenarios({{id, {}, content, content, VersionCause::Edited}}, gesture, reason);
}

Result<void> Workspace::nameVersion(qint64 versionId, const QString& name)
{
    return m_data->write([&]() -> Result<void> {
        if (auto there = m_data->requireVersion(versionId); !there)
            return there;
        auto row = m_data->prepare(QStringLiteral("UPDATE scenario_version SET name = ? WHERE id = ?"));
        row.bind(name).bind(versionId);
        return row.run();
    });
}

Result<void> Workspace::explainVersion(qint64 versionId, const QString& reason)
{
    return m_data->write([&]() -> Result<void> {
        if (auto there = m_data->requireVersion(versionId); !there)
            return there;
        auto row = m_data->prepare(QStringLiteral("UPDATE scenario_version SET reason = ? WHERE id = ?"));
        row.bind(reason).bind(versionId);
        return row.run();
    });
}

} // namespace core::workspace
