// SPDX-License-Identifier: GPL-3.0-or-later
// Worlds: assumptions that act on all scenarios.
#include "ui/session/session_data.h"

#include <utility>

namespace ui {

using core::policy::World;

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
    if (auto valid = core::policy::validate(world, *m_data->catalogue, *m_data->regions); !valid)
        return valid;
    return m_data->worlds->change(world, gesture);
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
