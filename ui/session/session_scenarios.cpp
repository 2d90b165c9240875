// SPDX-License-Identifier: GPL-3.0-or-later
// Parents, history, and scenarios that travel.
#include "ui/session/scenario_edit.h"
#include "ui/session/session_data.h"

#include <QUndoStack>

#include <algorithm>
#include <utility>

namespace ui {

using core::policy::ScenarioFile;
using core::policy::World;
using core::workspace::ScenarioVersion;

namespace {

/// Takes the step back that was made last, and off the stack.
void dropLastStep(QUndoStack& stack)
{
    stack.undo();
    // An obsolete step is dropped instead of being done again.
    const_cast<QUndoCommand*>(stack.command(stack.index()))->setObsolete(true);
    stack.redo();
}

/// What acts on the model is the same; names may differ.
bool sameAssumptions(const World& a, const World& b)
{
    return a.parameters == b.parameters && a.ranges == b.ranges;
}

} // namespace

// --- parents

QString Session::addChild(const QString& parentId)
{
    return m_data->book->addChild(parentId);
}

core::Checked<void> Session::setParent(const QString& id, const QString& parentId)
{
    return m_data->book->setParent(id, parentId);
}

// --- history

core::Result<std::vector<ScenarioVersion>> Session::history(const QString& id) const
{
    return m_data->workspace->history(id);
}

core::Checked<void> Session::restoreVersion(const QString& id, qint64 versionId)
{
    auto content = m_data->contentOfVersion(id, versionId);
    if (!content)
        return tl::make_unexpected(content.error());
    endLook();
    m_data->book->edit(
        id, *content, [] { return tr("Restore an earlier state"); }, {}, core::workspace::VersionCause::Restored);
    return {};
}

core::Checked<QString> Session::copyVersion(const QString& id, qint64 versionId)
{
    auto content = m_data->contentOfVersion(id, versionId);
    if (!content)
        return tl::make_unexpected(content.error());
    endLook();
    const auto before = current().id;
    const auto copy = m_data->book->addContent(versionName(id, versionId), {}, *content, [] { return tr("Copy of an earlier state"); });
    activate(before);
    return copy;
}

QString Session::versionName(const QString& id, qint64 versionId) const
{
    for (const auto& version : history(id).value_or(std::vector<ScenarioVersion>())) {
        if (version.id == versionId)
            return version.name.isEmpty()
                //: the name of a copy of a scenario's earlier state: the scenario's name, a time
                ? tr("%1 of %2").arg(scenario(id)->name, version.when.toLocalTime().toString(QStringLiteral("MM-dd HH:mm")))
                : version.name;
    }
    return {};
}

core::Checked<QString> Session::lookAt(const QString& id, qint64 versionId, bool activate)
{
    auto content = m_data->contentOfVersion(id, versionId, true);
    if (!content)
        return tl::make_unexpected(content.error());
    m_data->lookedVersion = versionId;
    const auto shown = m_data->book->look(id, versionName(id, versionId), *content);
    if (activate)
        this->activate(shown);
    return shown;
}

std::optional<Session::Look> Session::look() const
{
    const auto* shown = m_data->book->shownLook();
    return shown ? std::optional(Look{shown->id, shown->originId, m_data->lookedVersion}) : std::nullopt;
}

void Session::endLook()
{
    m_data->book->endLook();
}

core::Checked<core::policy::Scenario> Session::Data::contentOfVersion(const QString& id, qint64 versionId, bool toRead) const
{
    if (const auto note = workspace->accessNote(); note && !toRead)
        return tl::make_unexpected(core::Errors{*note});
    const auto versions = workspace->history(id);
    if (!versions)
        return tl::make_unexpected(core::Errors{versions.error()});
    const auto found = std::find_if(versions->begin(), versions->end(),
                                    [&](const ScenarioVersion& version) { return version.id == versionId; });
    if (found == versions->end() || !book->find(id)) {
        const auto number = std::to_string(versionId);
        return tl::make_unexpected(
            core::Errors{core::Error{core::ErrorKind::NotFound, "The workspace has no version " + number + ".", {}, {number}}});
    }
    return found->content;
}

core::Result<void> Session::nameVersion(qint64 versionId, const QString& name)
{
    return m_data->workspace->nameVersion(versionId, name.trimmed());
}

core::Result<void> Session::explainVersion(qint64 versionId, const QString& reason)
{
    return m_data->workspace->explainVersion(versionId, reason.trimmed());
}

// --- scenarios that travel

core::Checked<QString> Session::importScenario(const ScenarioFile& file)
{
    auto& data = *m_data;
    if (const auto note = accessNote())
        return tl::make_unexpected(core::Errors{*note});
    const auto content = inRegions(file.content, *data.regions, data.regionSets);
    if (auto valid = core::policy::validate(content, *data.catalogue, *data.regions); !valid)
        return tl::make_unexpected(valid.error());
    if (file.world) {
        if (auto valid = core::policy::validate(*file.world, *data.catalogue, *data.regions); !valid)
            return tl::make_unexpected(valid.error());
    }
    // All of it or nothing: what could not be stored takes the rest with it, and leaves no undo step.
    core::Errors refused;
    const auto listening = connect(this, &Session::failed, this, [&](const core::Error& error) { refused.push_back(error); });
    auto& stack = data.book->undoStack();
    endLook();
    stack.beginMacro(tr("Import a scenario"));
    const World& wanted = file.world ? *file.world : data.worlds->standard();
    const auto same = std::find_if(worlds().begin(), worlds().end(),
                                   [&](const World& world) { return sameAssumptions(world, wanted); });
    bool whole = true;
    if (same != worlds().end())
        data.worlds->choose(QString::fromStdString(same->id));
    else
        whole = !data.worlds->add(wanted).isEmpty();
    QString id;
    if (whole)
        id = data.book->addContent(QString::fromStdString(file.name).left(kLongestScenarioName), QString::fromStdString(file.description),
                                   file.content, [] { return tr("Import a scenario"); });
    stack.endMacro();
    disconnect(listening);
    if (!id.isEmpty())
        return id;
    dropLastStep(stack);
    if (refused.empty())
        refused.push_back({core::ErrorKind::Internal, "the scenario could not be stored", {}, {}});
    return tl::make_unexpected(std::move(refused));
}

ScenarioFile Session::exportScenario(const QString& id) const
{
    ScenarioFile file;
    const auto* view = scenario(id);
    if (!view)
        return file;
    file.name = view->name.toStdString();
    file.description = view->description.toStdString();
    file.modelVersion = m_data->modelVersion.toStdString();
    file.regionSetId = m_data->regions->id;
    file.content = view->content;
    if (!sameAssumptions(world(), m_data->worlds->standard()))
        file.world = world();
    return file;
}

} // namespace ui
