// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/scenario_book.h"

#include "core/policy/inheritance.h"
#include "core/policy/projection.h"
#include "ui/session/scenario_edit.h"

#include <QRegularExpression>
#include <QUuid>

#include <algorithm>
#include <tuple>
#include <utility>

namespace ui {

using core::policy::Scenario;
using core::workspace::ScenarioRecord;

namespace {

const QString kBaseline = QStringLiteral("baseline");
const QString kPaperPackage = QStringLiteral("paper-package");
const QString kLook = QStringLiteral("look");
constexpr int kLetters = 26;
constexpr int kGrey = 99; ///< a colour index behind those that have a colour

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
    view.parentId = record.parentId;
    view.own = record.id == kPaperPackage ? core::policy::paperPackage(catalogue) : record.content;
    view.given = view.own;
    view.content = view.own;
    view.modelVersion = record.modelVersion;
    view.regionSetId = record.regionSetId;
    view.madeWith = record.madeWith;
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
    m_currentId = find(currentId) ? currentId : firstId();
    if (!find(kBaseline) || (!m_catalogue.plain && !find(kPaperPackage))) {
        return core::fail(core::ErrorKind::Damaged,
                          "\"" + m_workspace.path().toStdString()
                              + "\" is damaged or is not a workspace; open a copy of it or another workspace.",
                          {m_workspace.path().toStdString(), 0, 0, {}}, {m_workspace.path().toStdString()});
    }
    // A file that somebody else has changed may name parents that are not there.
    for (auto& view : m_views) {
        if (!view.parentId.isEmpty() && (!find(view.parentId) || standsOn(m_views, view.parentId, view.id)))
            view.parentId.clear();
    }
    resolveContents(m_views, m_catalogue);
    relabel();
    return {};
}

void ScenarioBook::setProvenance(const Provenance& now)
{
    m_now = now;
    m_workspace.setProvenance(now.modelVersion(), now.regionSetId(), now.text());
    std::vector<bool> before;
    for (const auto& view : m_views)
        before.push_back(view.stale);
    relabel();
    if (!std::equal(before.begin(), before.end(), m_views.begin(),
                    [](bool wasStale, const ScenarioView& view) { return wasStale == view.stale; }))
        emit listChanged();
}

Provenance::Differences ScenarioBook::staleness(const ScenarioView& view) const
{
    return m_now.differences(view, m_knownSets);
}

core::Result<void> ScenarioBook::stamp(const QString& id)
{
    const auto* view = find(id);
    if (!view)
        return {};
    auto stored = m_workspace.changeScenarios({changeOf(*view, core::workspace::VersionCause::Edited)});
    if (stored) {
        markFresh(id);
        emit listChanged();
        emit this->stored();
    }
    return stored;
}

void ScenarioBook::setRegions(const core::policy::RegionSet& regions, const std::vector<core::policy::RegionSet>& known)
{
    m_regions = regions;
    m_knownSets = known;
    for (auto* views : {&m_views, &m_removed}) {
        for (auto& view : *views) {
            view.own = present(view.given);
            view.content = present(view.content);
        }
    }
    resolveContents(m_views, m_catalogue);
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
        view.letter = view.baseline || view.look ? QString() : letterOf(index);
        view.colourIndex = view.baseline ? -1 : view.look ? kGrey : index;
        view.activeLevers = activeLevers(view.content, m_catalogue);
        view.stale = !staleness(view).empty();
        if (!view.baseline && !view.look)
            ++index;
    }
}

QString ScenarioBook::firstId() const
{
    return find(kPaperPackage) ? kPaperPackage : kBaseline;
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
    for (const auto& view : m_views) {
        if (!view.look)
            ids.push_back(view.id);
    }
    return ids;
}

// --- what the user asks for

QString ScenarioBook::addFromBaseline()
{
    endLook(); // it has no letter
    return add(kBaseline, freeLetterName(), {}, [] { return tr("New scenario"); });
}

QString ScenarioBook::duplicate(const QString& id)
{
    const auto* origin = find(id);
    if (!origin)
        return {};
    const auto name = freeName(origin->name);
    return add(origin->look ? origin->originId : id, name, stateOf(*origin), [] { return tr("Copy of a scenario"); });
}

QString ScenarioBook::addChild(const QString& parentId)
{
    const auto* parent = find(parentId);
    if (!parent || parent->look)
        return {};
    //: the name of a new scenario that follows the one named
    const auto name = freeName(tr("%1, variant").arg(parent->name));
    return add(parentId, name, {parentId, {}, parent->content}, [] { return tr("New child of a scenario"); });
}

QString ScenarioBook::addContent(const QString& name, const QString& description, const Scenario& content,
                                 const UndoStep::Text& text)
{
    endLook();
    const auto wanted = name.trimmed();
    return add({}, wanted.isEmpty() ? freeLetterName() : freeName(wanted), {{}, content, present(content)}, text, description);
}

// --- a look at an earlier state

QString ScenarioBook::look(const QString& originId, const QString& name, const Scenario& content)
{
    if (!find(originId))
        return {};
    const bool wasCurrent = shownLook() && m_currentId == kLook;
    std::erase_if(m_views, [](const ScenarioView& view) { return view.look; });
    ScenarioView view;
    view.id = kLook;
    view.name = name;
    view.builtIn = true;
    view.look = true;
    view.originId = originId;
    view.given = content;
    view.own = view.content = present(content);
    m_views.push_back(std::move(view));
    relabel();
    emit listChanged();
    if (wasCurrent)
        emit contentsChanged({kLook});
    return kLook;
}

void ScenarioBook::endLook()
{
    const bool wasCurrent = m_currentId == kLook;
    if (!shownLook())
        return;
    dropLook();
    relabel();
    emit listChanged();
    if (wasCurrent)
        emit currentChanged();
}

const ScenarioView* ScenarioBook::shownLook() const
{
    return !m_views.empty() && m_views.back().look ? &m_views.back() : nullptr;
}

/// Without telling: the list is about to change anyhow.
void ScenarioBook::dropLook()
{
    const auto* shown = shownLook();
    if (!shown)
        return;
    if (m_currentId == kLook)
        m_currentId = find(shown->originId) ? shown->originId : firstId();
    m_views.pop_back();
}

QString ScenarioBook::add(const QString& originId, const QString& name, const ScenarioState& state, const UndoStep::Text& text,
                          const QString& description)
{
    if (!canWrite())
        return {};
    endLook();
    const auto id = newId();
    const auto before = m_currentId;
    auto redo = [this, id, originId, name, state, description, isStored = false]() mutable {
        const bool there = isStored ? restore(id) : insertCopy(id, originId, name, state, description);
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
    endLook();
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
    endLook();
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

QString ScenarioBook::edit(const QString& id, const Scenario& content, const UndoStep::Text& text, const QString& gesture,
                           core::workspace::VersionCause cause)
{
    const auto* view = find(id);
    const auto shown = present(content);
    if (!view || view->content == shown || !canWrite())
        return {};
    const auto before = stateOf(*view);
    const auto given = contentAsGiven(*view);
    ContentStep::Options options;
    options.gesture = gesture;
    options.activates = id == m_currentId;
    options.cause = cause;
    if (!view->builtIn) {
        auto after = changedTo(before, shown, parentContent(before), m_catalogue);
        after.own = kept(kept(after.own, content), given);
        after.content = present(after.content);
        m_stack.push(new ContentStep(m_steps, text, *this, id, before, after, options));
        return id;
    }
    options.copyOf = view->look ? view->originId : id;
    options.copyName = freeName(tr("%1, changed").arg(view->name));
    const auto copyId = newId();
    m_stack.push(new ContentStep(m_steps, text, *this, copyId, before, {{}, kept(content, given), shown}, options));
    if (!find(copyId))
        return {};
    emit copied(options.copyOf, copyId);
    return copyId;
}

void ScenarioBook::setOwn(const QString& id, const Scenario& own, const UndoStep::Text& text)
{
    const auto* view = find(id);
    if (!view || view->builtIn || view->own == own || !canWrite())
        return;
    auto after = stateOf(*view);
    after.own = kept(own, view->given);
    const auto* parent = parentContent(after);
    after.content = parent ? core::policy::withParent(*parent, own, m_catalogue) : own;
    ContentStep::Options options;
    options.activates = id == m_currentId;
    m_stack.push(new ContentStep(m_steps, text, *this, id, stateOf(*view), after, options));
}

core::Checked<void> ScenarioBook::setParent(const QString& id, const QString& parentId)
{
    const auto refuse = [](core::ErrorKind kind, const std::string& message, std::vector<std::string> arguments = {}) {
        return tl::make_unexpected(core::Errors{core::Error{kind, message, {}, std::move(arguments)}});
    };
    const auto* view = find(id);
    const auto* parent = parentId.isEmpty() ? nullptr : find(parentId);
    for (const auto& [wanted, found] : {std::pair(id, view), std::pair(parentId, parent)}) {
        if (!wanted.isEmpty() && !found)
            return refuse(core::ErrorKind::NotFound, "The workspace has no scenario \"" + wanted.toStdString() + "\".",
                          {wanted.toStdString()});
    }
    if (const auto note = m_workspace.accessNote())
        return tl::make_unexpected(core::Errors{*note});
    if (!view || view->builtIn) {
        return refuse(core::ErrorKind::InvalidArgument, "The scenario \"" + id.toStdString() + "\" is built in; change a copy of it.",
                      {id.toStdString()});
    }
    if (parent && (parent->look || standsOn(m_views, parentId, id)))
        return refuse(core::ErrorKind::InvalidArgument, "A scenario cannot stand on itself or on one that follows it.");
    if (view->parentId == parentId)
        return {};
    ScenarioState after{parentId, contentAsGiven(*view), view->content};
    if (parent)
        after.own = core::policy::ownPart(contentAsGiven(*parent), after.own, m_catalogue);
    ContentStep::Options options;
    options.activates = id == m_currentId;
    options.cause = core::workspace::VersionCause::Parent;
    m_stack.push(new ContentStep(
        m_steps, [detaches = parentId.isEmpty()] { return detaches ? tr("Make a scenario independent") : tr("Set a parent"); }, *this,
        id, stateOf(*view), after, options));
    return {};
}

const Scenario* ScenarioBook::parentContent(const ScenarioState& state) const
{
    const auto* parent = state.parentId.isEmpty() ? nullptr : find(state.parentId);
    return parent ? &parent->content : nullptr;
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

core::workspace::ScenarioChange ScenarioBook::changeOf(const ScenarioView& view, core::workspace::VersionCause cause) const
{
    return {view.id, view.parentId, view.given, contentAsGiven(view), cause};
}

Scenario ScenarioBook::present(const Scenario& scenario) const
{
    return inRegions(scenario, m_regions, m_knownSets);
}

Scenario ScenarioBook::kept(const Scenario& scenario, const Scenario& given) const
{
    return asGiven(scenario, given, m_regions, m_knownSets);
}

Scenario ScenarioBook::contentAsGiven(const ScenarioView& view) const
{
    return contentAsGiven(view.parentId, view.given);
}

Scenario ScenarioBook::contentAsGiven(const QString& parentId, const Scenario& own) const
{
    const auto* parent = parentId.isEmpty() ? nullptr : find(parentId);
    return parent ? core::policy::withParent(contentAsGiven(*parent), own, m_catalogue) : own;
}

void ScenarioBook::markFresh(const QString& id)
{
    if (auto* view = findMutable(id)) {
        view->modelVersion = m_now.modelVersion();
        view->regionSetId = m_now.regionSetId();
        view->madeWith = m_now.text();
        view->stale = false;
    }
}

void ScenarioBook::setState(const QString& id, const ScenarioState& state, const QString& gesture,
                            core::workspace::VersionCause cause)
{
    auto* view = findMutable(id);
    if (!view)
        return;
    const auto describe = [](const ScenarioView& shown) {
        return std::tuple(shown.parentId, shown.activeLevers, shown.own.levers.size() + shown.own.parameters.size(), shown.stale);
    };
    std::map<QString, decltype(describe(*view))> before;
    for (const auto& shown : m_views)
        before.emplace(shown.id, describe(shown));

    view->parentId = state.parentId;
    view->given = state.own;
    view->own = present(state.own);
    QStringList changed = resolveContents(m_views, m_catalogue);
    if (!changed.contains(id))
        changed.prepend(id);
    std::vector<core::workspace::ScenarioChange> changes;
    bool listDiffers = false;
    for (const auto& changedId : std::as_const(changed)) {
        auto* shown = findMutable(changedId);
        markFresh(changedId);
        shown->activeLevers = activeLevers(shown->content, m_catalogue);
        listDiffers = listDiffers || describe(*shown) != before.at(changedId);
        changes.push_back(changeOf(*shown, changedId == id ? cause : core::workspace::VersionCause::Parent));
    }
    emit contentsChanged(changed);
    if (listDiffers)
        emit listChanged();
    store(changes, gesture);
}

void ScenarioBook::store(const std::vector<core::workspace::ScenarioChange>& changes, const QString& gesture)
{
    const auto result = m_workspace.changeScenarios(changes, gesture);
    const bool wasUnstored = !m_unstored.isEmpty();
    for (const auto& change : changes) {
        if (result)
            m_unstored.remove(change.id);
        else
            m_unstored.insert(change.id);
    }
    if (result)
        emit stored();
    else if (!wasUnstored) // once is enough while the hand moves on
        emit failed(result.error());
}

std::vector<core::workspace::ScenarioChange> ScenarioBook::unstoredChanges() const
{
    std::vector<core::workspace::ScenarioChange> changes;
    for (const auto& view : m_views) {
        if (m_unstored.contains(view.id))
            changes.push_back(changeOf(view, core::workspace::VersionCause::Edited));
    }
    return changes;
}

void ScenarioBook::retry()
{
    if (m_unstored.isEmpty())
        return;
    if (const auto changes = unstoredChanges(); !changes.empty() && !m_workspace.changeScenarios(changes))
        return;
    m_unstored.clear();
    emit stored();
}

core::Result<void> ScenarioBook::storeUnstoredIn(core::workspace::Workspace& copy) const
{
    copy.setProvenance(m_now.modelVersion(), m_now.regionSetId(), m_now.text());
    return copy.changeScenarios(unstoredChanges());
}

bool ScenarioBook::insertCopy(const QString& id, const QString& originId, const QString& name, const ScenarioState& state,
                              const QString& description)
{
    ScenarioRecord record;
    record.id = id;
    record.name = name;
    record.description = description;
    record.originId = originId;
    record.parentId = state.parentId;
    record.content = state.own;
    record.modelVersion = m_now.modelVersion();
    record.regionSetId = m_now.regionSetId();
    record.madeWith = m_now.text();
    if (!accept(m_workspace.addScenario(record, contentAsGiven(state.parentId, state.own))))
        return false;
    endLook();
    m_views.push_back(viewOf(record, m_catalogue));
    m_views.back().own = present(state.own);
    resolveContents(m_views, m_catalogue);
    relabel();
    emit listChanged();
    return true;
}

bool ScenarioBook::restore(const QString& id)
{
    endLook();
    const auto found = std::find_if(m_removed.begin(), m_removed.end(), [&](const ScenarioView& view) { return view.id == id; });
    if (found == m_removed.end())
        return false;
    std::vector<core::workspace::ScenarioChange> attached;
    const auto children = m_detached[id];
    const auto given = contentAsGiven(*found);
    for (const auto& [childId, state] : children) {
        const auto content = core::policy::withParent(given, state.own, m_catalogue);
        attached.push_back({childId, state.parentId, state.own, content, core::workspace::VersionCause::Parent});
    }
    if (!accept(m_workspace.restoreScenario(id, attached)))
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
    m_detached.erase(id);
    for (const auto& [childId, state] : children) {
        if (auto* child = findMutable(childId)) {
            child->parentId = state.parentId;
            child->given = state.own;
            child->own = present(state.own);
        }
    }
    resolveContents(m_views, m_catalogue);
    relabel();
    emit listChanged();
    return true;
}

bool ScenarioBook::takeOut(const QString& id, const QString& nextId)
{
    endLook();
    const auto found = std::find_if(m_views.begin(), m_views.end(), [&](const ScenarioView& view) { return view.id == id; });
    if (found == m_views.end())
        return false;
    std::vector<core::workspace::ScenarioChange> alone;
    std::map<QString, ScenarioState> children;
    for (const auto* child : childrenOf(m_views, id)) {
        children.emplace(child->id, stateOf(*child));
        const auto content = contentAsGiven(*child);
        alone.push_back({child->id, {}, content, content, core::workspace::VersionCause::Parent});
    }
    if (!accept(m_workspace.removeScenario(id, alone)))
        return false;
    m_unstored.remove(id);
    m_removed.push_back(*found);
    m_views.erase(found);
    m_detached[id] = std::move(children);
    for (const auto& change : alone) {
        auto* child = findMutable(change.id);
        child->parentId.clear();
        child->given = change.own;
        child->own = child->content;
        m_unstored.remove(change.id);
    }
    const bool wasCurrent = id == m_currentId;
    if (wasCurrent)
        m_currentId = find(nextId) ? nextId : firstId();
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
    endLook();
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
