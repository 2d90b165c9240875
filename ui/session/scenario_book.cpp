// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/scenario_book.h"

#include "core/policy/projection.h"
#include "ui/session/scenario_edit.h"

#include <QRegularExpression>
#include <QUuid>

#include <algorithm>
#include <utility>

namespace ui {

using core::policy::Scenario;
using core::workspace::ScenarioRecord;

namespace {

const QString kBaseline = QStringLiteral("baseline");
const QString kPaperPackage = QStringLiteral("paper-package");
constexpr int kLetters = 26;

/// "A", "B" ... "Z", "AA" ...
QString letterOf(int index)
{
    QString letters;
    for (int rest = index; rest >= 0; rest = rest / kLetters - 1)
        letters.prepend(QChar(u'A' + rest % kLetters));
    return letters;
}

QString newId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

ScenarioView viewOf(const ScenarioRecord& record, const core::policy::Catalogue& catalogue)
{
    ScenarioView view;
    view.id = record.id;
    view.name = record.name;
    view.description = record.description;
    view.builtIn = record.builtIn;
    view.baseline = record.id == kBaseline;
    view.originId = record.originId;
    view.content = record.id == kPaperPackage ? core::policy::paperPackage(catalogue) : record.content;
    return view;
}

} // namespace

ScenarioBook::ScenarioBook(core::workspace::Workspace& workspace, const core::policy::Catalogue& catalogue, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_catalogue(catalogue)
{
    connect(&m_stack, &QUndoStack::indexChanged, this, [this] { m_steps.putBackRefused(m_stack); });
}

ScenarioBook::~ScenarioBook() = default;

core::Result<void> ScenarioBook::load(const QString& currentId)
{
    const auto records = m_workspace.scenarios();
    if (!records)
        return tl::make_unexpected(records.error());
    for (const auto& record : *records)
        m_views.push_back(viewOf(record, m_catalogue));
    std::stable_partition(m_views.begin(), m_views.end(), [](const ScenarioView& view) { return view.baseline; });
    m_currentId = find(currentId) ? currentId : kPaperPackage;
    if (!find(kBaseline) || !find(kPaperPackage)) {
        return core::fail(core::ErrorKind::Damaged,
                          "\"" + m_workspace.path().toStdString()
                              + "\" is damaged or is not a workspace; open a copy of it or another workspace.",
                          {m_workspace.path().toStdString(), 0, 0, {}}, {m_workspace.path().toStdString()});
    }
    relabel();
    return {};
}

void ScenarioBook::setRegions(const core::policy::RegionSet& regions, const std::vector<core::policy::RegionSet>& known)
{
    m_regions = regions;
    m_knownSets = known;
    for (auto* views : {&m_views, &m_removed}) {
        for (auto& view : *views)
            view.content = inRegions(view.content, m_regions, m_knownSets);
    }
    relabel();
}

void ScenarioBook::retranslate()
{
    m_steps.retranslate();
    relabel();
    emit listChanged();
}

void ScenarioBook::relabel()
{
    int index = 0;
    for (auto& view : m_views) {
        if (view.id == kBaseline)
            view.name = tr("Baseline");
        else if (view.id == kPaperPackage)
            view.name = tr("Paper package");
        view.letter = view.baseline ? QString() : letterOf(index);
        view.colourIndex = view.baseline ? -1 : index;
        view.activeLevers = activeLevers(view.content);
        if (!view.baseline)
            ++index;
    }
}

const ScenarioView& ScenarioBook::current() const
{
    const auto* view = find(m_currentId);
    return view ? *view : m_views.front();
}

const ScenarioView* ScenarioBook::find(const QString& id) const
{
    const auto found = std::find_if(m_views.begin(), m_views.end(), [&](const ScenarioView& view) { return view.id == id; });
    return found == m_views.end() ? nullptr : &*found;
}

ScenarioView* ScenarioBook::findMutable(const QString& id)
{
    return const_cast<ScenarioView*>(find(id));
}

std::vector<QString> ScenarioBook::order() const
{
    std::vector<QString> ids;
    for (const auto& view : m_views)
        ids.push_back(view.id);
    return ids;
}

// --- what the user asks for

QString ScenarioBook::addFromBaseline()
{
    return add(kBaseline, freeLetterName(), {}, [] { return tr("New scenario"); });
}

QString ScenarioBook::duplicate(const QString& id)
{
    const auto* origin = find(id);
    if (!origin)
        return {};
    const auto name = freeName(origin->name);
    return add(id, name, origin->content, [] { return tr("Copy of a scenario"); });
}

QString ScenarioBook::add(const QString& originId, const QString& name, const Scenario& content, const UndoStep::Text& text)
{
    if (!canWrite())
        return {};
    const auto id = newId();
    const auto before = m_currentId;
    auto redo = [this, id, originId, name, content, isStored = false]() mutable {
        const bool there = isStored ? restore(id) : insertCopy(id, originId, name, content);
        isStored = isStored || there;
        if (there)
            activate(id);
        return there;
    };
    m_stack.push(new UndoStep(m_steps, text, redo, [this, id, before] { return takeOut(id, before); }));
    return find(id) ? id : QString();
}

void ScenarioBook::rename(const QString& id, const QString& name)
{
    const auto* view = find(id);
    const auto wanted = name.trimmed();
    if (!view || view->name == wanted || !canWrite())
        return;
    m_stack.push(new UndoStep(
        m_steps, [] { return tr("Rename scenario"); }, [this, id, wanted] { return setName(id, wanted); },
        [this, id, before = view->name] { return setName(id, before); }));
}

void ScenarioBook::describe(const QString& id, const QString& description)
{
    const auto* view = find(id);
    if (!view || view->description == description || !canWrite())
        return;
    m_stack.push(new UndoStep(
        m_steps, [] { return tr("Describe scenario"); }, [this, id, description] { return setDescription(id, description); },
        [this, id, before = view->description] { return setDescription(id, before); }));
}

void ScenarioBook::remove(const QString& id)
{
    const auto* view = find(id);
    if (!view || view->builtIn || !canWrite())
        return;
    const auto before = m_currentId;
    const auto next = id == m_currentId ? (view - 1)->id : m_currentId; // the baseline stands in front of it at least
    m_stack.push(new UndoStep(
        m_steps, [] { return tr("Delete scenario"); }, [this, id, next] { return takeOut(id, next); },
        [this, id, before] {
            const bool there = restore(id);
            if (there)
                activate(before);
            return there;
        }));
}

void ScenarioBook::move(const QString& id, int position)
{
    const auto* view = find(id);
    if (!view || view->baseline || !canWrite())
        return;
    const auto before = order();
    auto after = before;
    const auto from = std::find(after.begin(), after.end(), id) - after.begin();
    const auto to = std::clamp<std::ptrdiff_t>(position, 1, static_cast<std::ptrdiff_t>(after.size()) - 1);
    if (from == to)
        return;
    after.erase(after.begin() + from);
    after.insert(after.begin() + to, id);
    m_stack.push(new UndoStep(
        m_steps, [] { return tr("Order of scenarios"); }, [this, after] { return setOrder(after); },
        [this, before] { return setOrder(before); }));
}

void ScenarioBook::edit(const Scenario& content, const UndoStep::Text& text, const QString& gesture)
{
    const auto& view = current();
    if (view.content == content || !canWrite())
        return;
    const bool needsCopy = view.builtIn;
    const auto originId = view.id;
    const auto id = needsCopy ? newId() : view.id;
    const auto copyName = needsCopy ? freeName(tr("%1, changed").arg(view.name)) : QString();
    m_stack.push(
        new ContentStep(m_steps, text, *this, id, needsCopy ? originId : QString(), copyName, view.content, content, gesture));
    if (needsCopy && find(id))
        emit copied(originId, id);
}

const ContentStep* ScenarioBook::lastContentStep() const
{
    for (int i = m_stack.index() - 1; i >= 0; --i) {
        if (const auto* step = dynamic_cast<const ContentStep*>(m_stack.command(i)))
            return find(step->scenarioId()) ? step : nullptr;
    }
    return nullptr;
}

// --- what undo steps are made of

bool ScenarioBook::accept(const core::Result<void>& result)
{
    if (result)
        emit stored();
    else
        emit failed(result.error());
    return result.has_value();
}

bool ScenarioBook::canWrite()
{
    const auto note = m_workspace.accessNote();
    if (note)
        emit failed(*note);
    return !note;
}

void ScenarioBook::activate(const QString& id)
{
    if (id == m_currentId || !find(id))
        return;
    m_currentId = id;
    emit currentChanged();
}

void ScenarioBook::setContent(const QString& id, const Scenario& wanted, const QString& gesture)
{
    auto* view = findMutable(id);
    if (!view)
        return;
    const auto content = inRegions(wanted, m_regions, m_knownSets);
    view->content = content;
    const int active = activeLevers(content);
    const bool countChanged = std::exchange(view->activeLevers, active) != active;
    emit contentChanged(id);
    if (countChanged)
        emit listChanged();
    const bool wasUnstored = m_unstored.contains(id);
    const auto result = m_workspace.changeScenario(id, content, gesture);
    if (result) {
        m_unstored.remove(id);
        emit stored();
    } else {
        m_unstored.insert(id);
        // Once is enough while the hand moves on.
        if (!wasUnstored)
            emit failed(result.error());
    }
}

void ScenarioBook::retry()
{
    const auto waiting = m_unstored;
    for (const auto& id : waiting) {
        const auto* view = find(id);
        if (view && !m_workspace.changeScenario(id, view->content))
            return;
        m_unstored.remove(id);
    }
    if (!waiting.isEmpty())
        emit stored();
}

core::Result<void> ScenarioBook::storeUnstoredIn(core::workspace::Workspace& copy) const
{
    for (const auto& id : m_unstored) {
        const auto* view = find(id);
        if (!view)
            continue;
        if (auto stored = copy.changeScenario(id, view->content); !stored)
            return stored;
    }
    return {};
}

bool ScenarioBook::insertCopy(const QString& id, const QString& originId, const QString& name, const Scenario& content)
{
    ScenarioRecord record;
    record.id = id;
    record.name = name;
    record.originId = originId;
    record.content = inRegions(content, m_regions, m_knownSets);
    if (!accept(m_workspace.addScenario(record)))
        return false;
    m_views.push_back(viewOf(record, m_catalogue));
    relabel();
    emit listChanged();
    return true;
}

bool ScenarioBook::restore(const QString& id)
{
    const auto found = std::find_if(m_removed.begin(), m_removed.end(), [&](const ScenarioView& view) { return view.id == id; });
    if (found == m_removed.end() || !accept(m_workspace.restoreScenario(id)))
        return false;
    // Its old place: in front of the first that the workspace puts behind it.
    const auto records = m_workspace.scenarios();
    auto place = m_views.end();
    if (records) {
        const auto self =
            std::find_if(records->begin(), records->end(), [&](const ScenarioRecord& record) { return record.id == id; });
        if (self != records->end() && std::next(self) != records->end()) {
            place = std::find_if(m_views.begin(), m_views.end(),
                                 [&](const ScenarioView& view) { return view.id == std::next(self)->id; });
        }
    }
    m_views.insert(place, *found);
    m_removed.erase(found);
    relabel();
    emit listChanged();
    return true;
}

bool ScenarioBook::takeOut(const QString& id, const QString& nextId)
{
    const auto found = std::find_if(m_views.begin(), m_views.end(), [&](const ScenarioView& view) { return view.id == id; });
    if (found == m_views.end() || !accept(m_workspace.removeScenario(id)))
        return false;
    m_unstored.remove(id);
    m_removed.push_back(*found);
    m_views.erase(found);
    const bool wasCurrent = id == m_currentId;
    if (wasCurrent)
        m_currentId = find(nextId) ? nextId : kPaperPackage;
    relabel();
    emit listChanged();
    if (wasCurrent)
        emit currentChanged();
    return true;
}

bool ScenarioBook::setName(const QString& id, const QString& name)
{
    // The names of built-in scenarios are taken too, in whatever language the window speaks.
    for (const auto& view : m_views) {
        if (view.builtIn && view.id != id && view.name == name) {
            emit failed(core::Error{core::ErrorKind::DuplicateName,
                                    "There is a scenario \"" + name.toStdString() + "\" already; choose another name.",
                                    {},
                                    {name.toStdString()}});
            return false;
        }
    }
    auto* view = findMutable(id);
    if (!view || !accept(m_workspace.renameScenario(id, name)))
        return false;
    view->name = name;
    emit listChanged();
    return true;
}

bool ScenarioBook::setDescription(const QString& id, const QString& description)
{
    auto* view = findMutable(id);
    if (!view || !accept(m_workspace.describeScenario(id, description)))
        return false;
    view->description = description;
    emit listChanged();
    return true;
}

bool ScenarioBook::setOrder(const std::vector<QString>& ids)
{
    if (!accept(m_workspace.reorderScenarios(ids)))
        return false;
    std::vector<ScenarioView> sorted;
    for (const auto& id : ids)
        sorted.push_back(*find(id));
    m_views = std::move(sorted);
    relabel();
    emit listChanged();
    return true;
}

// --- names

/// `wanted` when no scenario has it and it is not too long, or a number behind it: a copy of "Name (2)" is "Name (3)".
QString ScenarioBook::freeName(const QString& wanted) const
{
    const auto isFree = [this](const QString& name) {
        return std::none_of(m_views.begin(), m_views.end(),
                            [&](const ScenarioView& view) { return view.name.compare(name, Qt::CaseInsensitive) == 0; });
    };
    if (wanted.size() <= kLongestScenarioName && isFree(wanted))
        return wanted;
    static const QRegularExpression kNumber(QStringLiteral(R"(\s*[(（]\d{1,3}[)）]$)"));
    QString stem = wanted;
    stem.remove(kNumber);
    if (stem.isEmpty())
        stem = wanted;
    for (int i = 2;; ++i) {
        //: a scenario's name, and the number of the copy
        const QString frame = tr("%1 (%2)").arg(QStringLiteral("%1"), QString::number(i));
        const auto room = kLongestScenarioName - (frame.size() - 2);
        const QString name = frame.arg(stem.left(room).trimmed());
        if (isFree(name))
            return name;
    }
}

QString ScenarioBook::freeLetterName() const
{
    const int index = static_cast<int>(m_views.size()) - 1; // the letter that the new one will have
    return freeName(tr("Scenario %1").arg(letterOf(index)));
}

} // namespace ui
