// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/scenario_family.h"

#include "core/policy/effective_setting.h"
#include "core/policy/inheritance.h"

#include <algorithm>
#include <set>

namespace ui {

using core::policy::Catalogue;
using core::policy::Scenario;

namespace {

template <class Views> auto viewOf(Views& views, const QString& id) -> decltype(&*views.begin())
{
    const auto found = std::find_if(views.begin(), views.end(), [&](const ScenarioView& view) { return view.id == id; });
    return found == views.end() ? nullptr : &*found;
}

void resolve(ScenarioView& view, std::vector<ScenarioView>& views, const Catalogue& catalogue, std::set<QString>& done,
             QStringList& changed)
{
    if (!done.insert(view.id).second)
        return;
    auto* parent = view.parentId.isEmpty() ? nullptr : viewOf(views, view.parentId);
    if (parent && standsOn(views, parent->id, view.id))
        parent = nullptr; // a circle
    if (parent)
        resolve(*parent, views, catalogue, done, changed);
    Scenario content = parent ? core::policy::withParent(parent->content, view.own, catalogue) : view.own;
    if (content == view.content)
        return;
    view.content = std::move(content);
    changed.append(view.id);
}

/// The entry of `name`, or nothing.
template <class Entries> void copyEntry(Entries& to, const Entries& from, const std::string& name)
{
    const auto found = from.find(name);
    if (found == from.end())
        to.erase(name);
    else
        to[name] = found->second;
}

} // namespace

ScenarioState stateOf(const ScenarioView& view)
{
    return {view.parentId, view.given, view.content};
}

QStringList resolveContents(std::vector<ScenarioView>& views, const Catalogue& catalogue)
{
    QStringList changed;
    std::set<QString> done;
    for (auto& view : views)
        resolve(view, views, catalogue, done, changed);
    return changed;
}

bool standsOn(const std::vector<ScenarioView>& views, const QString& id, const QString& ancestorId)
{
    QString at = id;
    for (std::size_t i = 0; i <= views.size() && !at.isEmpty(); ++i) {
        if (at == ancestorId)
            return true;
        const auto* view = viewOf(views, at);
        at = view ? view->parentId : QString();
    }
    return false;
}

std::vector<const ScenarioView*> childrenOf(const std::vector<ScenarioView>& views, const QString& id)
{
    std::vector<const ScenarioView*> children;
    for (const auto& view : views) {
        if (view.parentId == id)
            children.push_back(&view);
    }
    return children;
}

ScenarioState changedTo(const ScenarioState& before, const Scenario& content, const Scenario* parent, const Catalogue& catalogue)
{
    if (!parent)
        return {before.parentId, content, content};
    ScenarioState after = before;
    const auto wanted = core::policy::ownPart(*parent, content, catalogue);
    std::set<std::string> levers;
    std::set<std::string> parameters;
    for (const auto* side : {&before.content, &content, &before.own, &wanted}) {
        for (const auto& [id, setting] : side->levers)
            levers.insert(id);
        for (const auto& [name, value] : side->parameters)
            parameters.insert(name);
    }
    for (const auto& id : levers) {
        const auto* lever = catalogue.lever(id);
        const bool touched = !lever || fullSetting(*lever, before.content) != fullSetting(*lever, content);
        if (touched)
            copyEntry(after.own.levers, wanted.levers, id);
    }
    for (const auto& name : parameters) {
        const auto then = before.content.parameters.find(name);
        const auto now = content.parameters.find(name);
        const bool wasSet = then != before.content.parameters.end();
        const bool isSet = now != content.parameters.end();
        if (wasSet != isSet || (wasSet && then->second != now->second))
            copyEntry(after.own.parameters, wanted.parameters, name);
    }
    after.content = core::policy::withParent(*parent, after.own, catalogue);
    return after;
}

} // namespace ui
