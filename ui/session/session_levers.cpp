// SPDX-License-Identifier: GPL-3.0-or-later
// Levers of the current scenario, undo and replay.
#include "core/policy/effective_setting.h"
#include "core/policy/intensity.h"
#include "core/policy/world.h"
#include "ui/session/scenario_edit.h"
#include "ui/session/session_data.h"

#include <QLocale>
#include <QUndoStack>

#include <limits>
#include <utility>

namespace ui {

using core::policy::Catalogue;
using core::policy::LeverSetting;
using core::policy::Scenario;

namespace {

core::policy::Language languageNow()
{
    return QLocale().language() == QLocale::Chinese ? core::policy::Language::Chinese : core::policy::Language::English;
}

} // namespace

// --- levers

LeverSetting Session::leverSetting(const QString& leverId) const
{
    return leverSettingOf(current().id, leverId);
}

LeverSetting Session::leverSettingOf(const QString& scenarioId, const QString& leverId) const
{
    const auto* lever = m_data->catalogue->lever(leverId.toStdString());
    const auto* view = scenario(scenarioId);
    return lever && view ? fullSetting(*lever, view->content) : LeverSetting{0.0, 0.0, 0.0, 0.0};
}

core::Checked<void> Session::setLever(const QString& leverId, const LeverSetting& setting, const QString& gesture)
{
    return setLeverOf(current().id, leverId, setting, gesture);
}

core::Checked<const ScenarioView*> Session::toEdit(const QString& scenarioId, const QString& gesture) const
{
    if (const auto note = accessNote())
        return tl::make_unexpected(core::Errors{*note});
    const auto& copy = m_data->gestureCopy;
    const bool toCopy = !gesture.isEmpty() && copy.gesture == gesture && copy.builtInId == scenarioId;
    const auto* view = scenario(toCopy ? copy.copyId : scenarioId);
    if (!view) {
        const auto name = scenarioId.toStdString();
        return tl::make_unexpected(core::Errors{
            core::Error{core::ErrorKind::NotFound, "The workspace has no scenario \"" + name + "\".", {}, {name}}});
    }
    return view;
}

void Session::editLever(const ScenarioView& view, const Scenario& content, const std::string& leverId, const QString& gesture)
{
    auto& data = *m_data;
    const auto id = view.id;
    const auto changed = data.book->edit(
        id, content, [catalogue = data.catalogue, leverId] { return leverName(*catalogue, leverId); }, gesture);
    if (!changed.isEmpty() && changed != id && !gesture.isEmpty())
        data.gestureCopy = {gesture, id, changed};
}

core::Checked<void> Session::setLeverOf(const QString& scenarioId, const QString& leverId, const LeverSetting& setting,
                                        const QString& gesture)
{
    auto& data = *m_data;
    const auto view = toEdit(scenarioId, gesture);
    if (!view)
        return tl::make_unexpected(view.error());
    const auto id = leverId.toStdString();
    // By itself, so that a flaw elsewhere in the scenario does not stand in the way.
    Scenario alone;
    if (const auto present = (*view)->content.levers.find(id); present != (*view)->content.levers.end())
        alone.levers[id] = present->second;
    const auto* lever = data.catalogue->lever(id);
    if (lever && !lever->constant)
        putSetting(alone, *lever, setting);
    else
        alone.levers[id] = setting;
    if (auto valid = core::policy::validate(alone, *data.catalogue, *data.regions); !valid)
        return valid;
    Scenario content = (*view)->content;
    putSetting(content, *lever, setting);
    editLever(**view, content, id, gesture);
    return {};
}

// --- levers that are constants

double Session::constantOf(const QString& scenarioId, const QString& leverId) const
{
    const auto* lever = m_data->catalogue->lever(leverId.toStdString());
    const auto* view = scenario(scenarioId);
    if (!lever || !lever->constant || !view)
        return std::numeric_limits<double>::quiet_NaN();
    return core::policy::constantValue(*lever, core::policy::inWorld(view->content, world()));
}

double Session::constantDefault(const QString& leverId) const
{
    const auto* lever = m_data->catalogue->lever(leverId.toStdString());
    if (!lever || !lever->constant)
        return std::numeric_limits<double>::quiet_NaN();
    return core::policy::constantValue(*lever, core::policy::inWorld({}, world()));
}

core::Checked<void> Session::setConstantOf(const QString& scenarioId, const QString& leverId, double value,
                                           const QString& gesture)
{
    auto& data = *m_data;
    const auto view = toEdit(scenarioId, gesture);
    if (!view)
        return tl::make_unexpected(view.error());
    const auto id = leverId.toStdString();
    Scenario alone;
    alone.parameters[id] = value;
    if (auto valid = core::policy::validate(alone, *data.catalogue, *data.regions); !valid)
        return valid;
    Scenario content = (*view)->content;
    if (value == constantDefault(leverId))
        content.parameters.erase(id);
    else
        content.parameters[id] = value;
    editLever(**view, content, id, gesture);
    return {};
}

// --- a child's levers

bool Session::setsConstant(const Scenario& content, const std::string& leverId) const
{
    const auto* lever = m_data->catalogue->lever(leverId);
    return lever && lever->constant && content.parameters.contains(leverId);
}

bool Session::leverInherited(const QString& scenarioId, const QString& leverId) const
{
    const auto* view = scenario(scenarioId);
    const auto id = leverId.toStdString();
    return view && !view->parentId.isEmpty() && !view->own.levers.contains(id) && !setsConstant(view->own, id);
}

void Session::inheritLever(const QString& scenarioId, const QString& leverId)
{
    const auto* view = scenario(scenarioId);
    if (!view || view->parentId.isEmpty())
        return;
    const auto id = leverId.toStdString();
    auto own = view->own;
    own.levers.erase(id);
    if (setsConstant(own, id))
        own.parameters.erase(id);
    m_data->book->setOwn(scenarioId, own, [catalogue = m_data->catalogue, id] { return leverName(*catalogue, id); });
}

QString Session::leverName(const Catalogue& catalogue, const std::string& leverId)
{
    const auto* naming = catalogue.naming("lever", leverId);
    return naming ? QString::fromStdString(naming->name.in(languageNow())) : tr("Lever");
}

void Session::resetLever(const QString& leverId)
{
    Scenario content = current().content;
    const auto id = leverId.toStdString();
    content.levers.erase(id);
    if (setsConstant(content, id))
        content.parameters.erase(id);
    m_data->book->edit(current().id, content, [catalogue = m_data->catalogue, id] { return leverName(*catalogue, id); }, {});
}

void Session::proposeLever(const QString& leverId)
{
    Scenario content = current().content;
    const auto id = leverId.toStdString();
    const auto package = core::policy::paperPackage(*m_data->catalogue);
    const auto proposed = package.levers.find(id);
    if (proposed == package.levers.end())
        return;
    content.levers[id] = proposed->second;
    m_data->book->edit(current().id, content, [catalogue = m_data->catalogue, id] { return leverName(*catalogue, id); }, {});
}

void Session::resetAllLevers()
{
    Scenario content = current().content;
    content.levers.clear();
    std::erase_if(content.parameters, [this](const auto& entry) {
        const auto* lever = m_data->catalogue->lever(entry.first);
        return lever && lever->constant;
    });
    m_data->book->edit(current().id, content, [] { return tr("Reset all levers"); }, {});
}

double Session::leverStrength(const QString& leverId) const
{
    return leverStrengthOf(current().id, leverId);
}

double Session::leverStrengthOf(const QString& scenarioId, const QString& leverId) const
{
    const auto* lever = m_data->catalogue->lever(leverId.toStdString());
    return lever ? strengthOf(*leverSettingOf(scenarioId, leverId).intensity, *lever, m_data->regions->regions) : 0;
}

bool Session::leverChanged(const QString& leverId) const
{
    const auto id = leverId.toStdString();
    return current().content.levers.contains(id) || setsConstant(current().content, id);
}

// --- undo

QUndoStack& Session::undoStack()
{
    return m_data->book->undoStack();
}

bool Session::canReplay() const
{
    return m_data->book->lastContentStep() != nullptr;
}

void Session::previewReplay(double fraction)
{
    auto& data = *m_data;
    const auto* step = data.book->lastContentStep();
    if (!step || data.replay == Data::Replay::Interrupted)
        return;
    data.book->activate(step->scenarioId()); // its figures are those that move
    data.replay = Data::Replay::Playing;
    const auto before = inRegions(step->before(), *data.regions, data.regionSets);
    const auto after = inRegions(step->after(), *data.regions, data.regionSets);
    data.request(between(before, after, fraction, *data.catalogue, *data.regions));
}

void Session::endReplay()
{
    auto& data = *m_data;
    if (std::exchange(data.replay, Data::Replay::None) == Data::Replay::Playing)
        data.requestAfresh();
}

} // namespace ui
