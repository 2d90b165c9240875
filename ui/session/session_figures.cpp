// SPDX-License-Identifier: GPL-3.0-or-later
// Figures of the scenarios that are followed, and which two are compared.
#include "ui/session/scenario_edit.h"
#include "ui/session/session_data.h"

#include <utility>

namespace ui {

using core::policy::Projection;
using core::policy::Scenario;

// --- asking for them

std::vector<WantedFigures> Session::Data::wanted(const Scenario& current) const
{
    const auto& currentId = book->current().id;
    std::vector<std::pair<QString, const Scenario*>> followed{{currentId, &current}};
    const auto follow = [&](const ScenarioView* shown) {
        if (shown && shown->id != currentId)
            followed.emplace_back(shown->id, &shown->content);
    };
    follow(book->find(kBaselineId));
    if (!followingAll.expired()) {
        for (const auto& each : book->scenarios()) {
            if (each.id != kBaselineId)
                follow(&each);
        }
    }
    std::vector<WantedFigures> list;
    const auto add = [&](const core::policy::World& world, WorldChoice choice) {
        for (const auto& [id, content] : followed)
            list.push_back({{id, choice}, core::policy::inWorld(*content, world)});
    };
    add(worlds->chosen(), WorldChoice::Chosen);
    if (!followingDefault.expired())
        add(worlds->standard(), WorldChoice::Default);
    return list;
}

void Session::Data::request(const Scenario& current)
{
    // The current scenario and the baseline, which may be the same, come first.
    lastRequest = runner->request(regions, wanted(current), book->current().id == kBaselineId ? 1 : 2);
}

std::shared_ptr<void> Session::followAll()
{
    if (auto handle = m_data->followingAll.lock())
        return handle;
    auto handle = std::make_shared<int>();
    m_data->followingAll = handle;
    m_data->request();
    return handle;
}

std::shared_ptr<void> Session::followDefaultWorld()
{
    if (auto handle = m_data->followingDefault.lock())
        return handle;
    auto handle = std::make_shared<int>();
    m_data->followingDefault = handle;
    m_data->request();
    return handle;
}

// --- taking them

void Session::take(const Figures& figures)
{
    auto& data = *m_data;
    const bool isFirst = figures.request != data.lastDelivered;
    data.lastDelivered = figures.request;
    if (figures.complete)
        data.lastCompleted = figures.request;
    if (figures.request < data.oldestWanted)
        return;
    const auto of = [&](const QString& id) {
        const auto found = figures.projections.find({id, WorldChoice::Chosen});
        return found == figures.projections.end() ? std::shared_ptr<const Projection>() : found->second;
    };
    const auto errorsOf = [&](const QString& id) {
        const auto found = figures.errors.find({id, WorldChoice::Chosen});
        return found == figures.errors.end() ? core::Errors() : found->second;
    };
    const auto& currentId = data.book->current().id;
    const auto baseline = of(kBaselineId);
    const auto projection = of(currentId);
    core::Errors errors = figures.modelErrors;
    for (const auto& id : {kBaselineId, currentId}) {
        if (errors.empty())
            errors = errorsOf(id);
    }
    data.errors = errors.empty() ? std::nullopt : std::optional(errors);
    if (baseline && projection) {
        data.baseline = baseline;
        data.projection = projection;
        if (const auto& fault = projection->fault())
            data.errors = core::Errors{*fault};
    }
    if (figures.projector) {
        // What was run for other regions cannot be compared with these.
        if (data.projector
            && (data.projector->regions().id != figures.projector->regions().id
                || !sameRegions(data.projector->regions(), figures.projector->regions())))
            data.figures.clear();
        data.projector = figures.projector;
    }
    // Not of what the set was a moment ago.
    if (figures.madeWith && !data.madeWith.contains(figures.madeWith->regions.id)
        && (figures.madeWith->regions.id != data.regions->id || sameContent(figures.madeWith->regions, *data.regions))) {
        data.madeWith[figures.madeWith->regions.id] = {figures.madeWith, figures.madeWithText};
        data.noteProvenance();
    }
    if (figures.complete || !data.onlyWhole) {
        for (const auto& [key, figure] : figures.projections) {
            if (data.book->find(key.scenarioId))
                data.figures[key] = figure;
        }
        data.figureErrors = figures.errors;
        data.onlyWhole = false;
    }
    if (isFirst)
        emit projectionChanged();
    emit figuresChanged();
}

std::shared_ptr<const Projection> Session::baseline() const
{
    return m_data->baseline;
}

std::shared_ptr<const Projection> Session::projection() const
{
    return m_data->projection;
}

std::optional<core::Errors> Session::projectionErrors() const
{
    return m_data->errors;
}

bool Session::isComputing() const
{
    return m_data->lastDelivered < m_data->lastRequest;
}

bool Session::figuresPending() const
{
    return m_data->lastCompleted < m_data->lastRequest;
}

std::shared_ptr<const Projection> Session::projectionOf(const QString& scenarioId, WorldChoice world) const
{
    const auto found = m_data->figures.find({scenarioId, world});
    return found == m_data->figures.end() ? nullptr : found->second;
}

std::optional<core::Errors> Session::projectionErrorsOf(const QString& scenarioId, WorldChoice world) const
{
    const auto found = m_data->figureErrors.find({scenarioId, world});
    return found == m_data->figureErrors.end() ? std::nullopt : std::optional(found->second);
}

std::shared_ptr<const core::policy::Projector> Session::projector() const
{
    const auto& projector = m_data->projector;
    return projector && projector->regions().id == m_data->regions->id && sameRegions(projector->regions(), *m_data->regions)
        ? projector
        : nullptr;
}

// --- under what scenarios were made with

Provenance::Differences Session::staleness(const QString& id) const
{
    const auto* view = scenario(id);
    return view ? m_data->book->staleness(*view) : Provenance::Differences();
}

AsMade Session::Data::wantedAsMade(const ScenarioView& scenario, const core::policy::MadeWith& then) const
{
    auto content = book->contentAsGiven(scenario);
    if (!then.regions.regions.empty()) {
        auto known = regionSets;
        known.push_back(then.regions); // which may be gone from there
        content = inRegions(content, then.regions, known);
    }
    return AsMadeRunner::wanted(scenario.id, core::policy::inWorld(content, worlds->chosen()), then);
}

std::shared_ptr<const Projection> Session::projectionAsMade(const QString& id)
{
    auto& data = *m_data;
    const auto* view = scenario(id);
    if (!view || !view->stale)
        return nullptr;
    auto then = Provenance::of(*view, data.regionSets);
    const auto wanted = data.wantedAsMade(*view, then);
    if (const auto found = data.asMade.find(id); found != data.asMade.end() && AsMadeRunner::answers(found->second, wanted))
        return found->second.projection;
    if (!data.asMadeRunner) {
        data.asMadeRunner = std::make_unique<AsMadeRunner>(data.dataDirectory, data.catalogue);
        connect(data.asMadeRunner.get(), &AsMadeRunner::computed, this, [this](const AsMade& asMade) {
            auto& waiting = m_data->asMade[asMade.scenarioId];
            if (!AsMadeRunner::answers(asMade, waiting))
                return; // something newer is on its way
            waiting = asMade;
            emit figuresChanged();
        });
    }
    data.asMade[id] = wanted;
    data.asMadeRunner->request(wanted, std::move(then));
    return nullptr;
}

std::optional<core::Errors> Session::projectionAsMadeErrors(const QString& id) const
{
    const auto found = m_data->asMade.find(id);
    const auto* view = scenario(id);
    if (!view || found == m_data->asMade.end() || found->second.errors.empty())
        return std::nullopt;
    const auto wanted = m_data->wantedAsMade(*view, Provenance::of(*view, m_data->regionSets));
    return AsMadeRunner::answers(found->second, wanted) ? std::optional(found->second.errors) : std::nullopt;
}

core::Result<void> Session::adoptPresentModel(const QString& id)
{
    return m_data->book->stamp(id);
}

// --- the pair

QString Session::referenceId() const
{
    const auto id = m_data->view->value(kReferenceSetting);
    return scenario(id) ? id : kBaselineId;
}

QString Session::comparedId() const
{
    const auto id = m_data->view->value(kComparedSetting);
    return scenario(id) ? id : current().id;
}

void Session::setPair(const QString& reference, const QString& compared)
{
    const bool other = m_data->view->set(kReferenceSetting, reference);
    if (!m_data->view->set(kComparedSetting, compared) && !other)
        return;
    m_data->rest.start();
    emit pairChanged();
}

// --- what is asked

void Session::askWhy(const core::why::Subject& subject, const QRect& globalAnchor)
{
    emit whyAsked(subject, globalAnchor);
}

} // namespace ui
