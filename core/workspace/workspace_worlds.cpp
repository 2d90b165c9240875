// SPDX-License-Identifier: GPL-3.0-or-later
// The user's own worlds in a workspace.
#include "core/workspace/content_text.h"
#include "core/workspace/workspace_data.h"

#include <utility>

namespace core::workspace {

Result<std::vector<policy::World>> Workspace::worlds() const
{
    std::vector<policy::World> worlds;
    auto rows = m_data->prepare(QStringLiteral("SELECT id, content FROM world WHERE removed IS NULL ORDER BY position, id"));
    auto read = rows.each([&]() -> Result<void> {
        auto world = parseWorldText(rows.text(1));
        if (!world || world->id != rows.text(0).toStdString()) {
            return m_data->error(ErrorKind::Damaged, "In \"%1\" the world \"%2\" cannot be read; open a copy made earlier.",
                                 {m_data->path, rows.text(0)});
        }
        worlds.push_back(std::move(*world));
        return {};
    });
    if (!read)
        return tl::make_unexpected(read.error());
    return worlds;
}

Result<void> Workspace::storeWorld(const policy::World& world)
{
    if (world.id.empty())
        return m_data->error(ErrorKind::InvalidArgument, "A world needs an id.", {});
    return m_data->write([&]() -> Result<void> {
        qint64 position = 0;
        {
            auto last = m_data->prepare(QStringLiteral("SELECT COALESCE(MAX(position), 0) + 1 FROM world"));
            if (const auto row = last.first(); !row)
                return tl::make_unexpected(row.error());
            position = last.integer(0);
        }
        auto row = m_data->prepare(QStringLiteral(
            "INSERT INTO world (id, position, content, created, changed) VALUES (?, ?, ?, ?, ?) "
            "ON CONFLICT (id) DO UPDATE SET content = excluded.content, changed = excluded.changed, removed = NULL"));
        row.bind(QString::fromStdString(world.id)).bind(position).bind(worldText(world)).bind(now()).bind(now());
        return row.run();
    });
}

Result<void> Workspace::removeWorld(const QString& id)
{
    return m_data->write([&]() -> Result<void> {
        auto row = m_data->prepare(QStringLiteral("UPDATE world SET removed = ? WHERE id = ? AND removed IS NULL"));
        row.bind(now()).bind(id);
        if (auto ran = row.run(); !ran)
            return ran;
        if (row.rowsChanged() == 0)
            return m_data->error(ErrorKind::NotFound, "The workspace has no world \"%1\".", {id});
        return {};
    });
}

} // namespace core::workspace
