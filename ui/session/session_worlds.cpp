// SPDX-License-Identifier: GPL-3.0-or-later
// Worlds: assumptions that act on all scenarios.
#include "ui/session/session_data.h"

#include <algorithm>
#include <utility>

namespace ui {

using core::policy::World;

namespace {

/// A sentence that came with a copy tells what the original assumes; with other values it would be wrong.
World withoutBorrowedSentence(World changed, const World& before, const std::vector<World>& all)
{
    const bool borrowed = changed.description == before.description
        && std::any_of(all.begin(), all.end(), [&](const World& other) {
               return (other.builtIn || other.id != changed.id) && other.description == changed.description;
           });
    if (borrowed && changed.parameters != before.parameters)
        changed.description = {};
    return changed;
}

} // namespace

const std::vector<World>& Session::worlds() const
{
    return m_data->worlds->worlds();
}

const World& Session::world() const
{
    return m_data->worlds->chosen();
}

void Session::setWorld(const QString& id)
{
    m_data->worlds->choose(id);
}

QString Session::addWorld(const World& world)
{
    return m_data->worlds->add(world);
}

core::Checked<void> Session::changeWorld(const World& world, const QString& gesture)
{
    const auto found = std::find_if(worlds().begin(), worlds().end(), [&](const World& each) { return each.id == world.id; });
    const World before = found == worlds().end() ? World() : *found;
    if (auto valid = core::policy::validateChange(before, world, *m_data->catalogue, *m_data->regions); !valid)
        return valid;
    return m_data->worlds->change(withoutBorrowedSentence(world, before, worlds()), gesture);
}

void Session::removeWorld(const QString& id)
{
    m_data->worlds->remove(id);
}

core::Checked<void> Session::changeParameter(const QString& name, const std::optional<core::policy::ParameterValue>& value,
                                             const std::optional<core::policy::ParameterRange>& range, const QString& note,
                                             const QString& gesture)
{
    World changed = world();
    const auto id = name.toStdString();
    const auto put = [&](auto& entries, const auto& entry) {
        if (entry)
            entries[id] = *entry;
        else
            entries.erase(id);
    };
    put(changed.parameters, value);
    put(changed.ranges, range);
    put(changed.notes, note.trimmed().isEmpty() ? std::optional<std::string>() : note.trimmed().toStdString());
    if (changed == world())
        return {};
    return changeWorld(changed, gesture);
}

} // namespace ui
