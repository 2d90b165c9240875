// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/uncertainty/matters_question.h"

#include "ui/explore/headline/kpi_names.h"
#include "ui/session/futures_book.h"
#include "ui/session/session.h"
#include "ui/uncertainty/uncertainty_state.h"

#include <algorithm>

namespace ui {

using core::studies::Method;
using core::uncertainty::SamplingRequest;

namespace {

constexpr double kStrongest = 2; ///< what can be typed
constexpr std::size_t kBoxes = 3; ///< that cover one after the other

const core::policy::World* worldOf(const Session& session, const std::string& id)
{
    const auto found = std::ranges::find(session.worlds(), id, &core::policy::World::id);
    return found == session.worlds().end() ? nullptr : &*found;
}

core::uncertainty::Study baseOf(const UncertaintyState& state, MattersOf of, bool withReference)
{
    const Session& session = state.session();
    const ScenarioView* scenario = session.scenario(state.scenarioId());
    core::uncertainty::Study base;
    base.regions = session.regionSetId().toStdString();
    base.sampling = samplingRequest(session, state.book(), of, state.scenarioId());
    base.scenarios.push_back({"scenario", scenario->content});
    if (withReference) {
        base.scenarios.push_back({"reference", session.scenario(state.referenceId())->content});
        base.reference = 1;
    }
    base.outcomes = {core::uncertainty::Outcome::ofFigure(state.figure().id, state.figure().place)};
    return base;
}

/// For the words and staleness of what is shown; not the record, which has a digest of its own.
template<class Question>
void takeNames(Question& question, const UncertaintyState& state)
{
    const Session& session = state.session();
    const ScenarioView* scenario = session.scenario(state.scenarioId());
    question.projector = session.projector();
    question.scenarioId = scenario->id;
    question.scenarioName = scenario->name;
    question.colourIndex = scenario->colourIndex;
    question.worldName = QString::fromStdString(session.world().id);
}

} // namespace

bool hasLevers(const Session& session)
{
    return session.otherModel() == nullptr;
}

SamplingRequest samplingRequest(const Session& session, const FuturesBook& book, MattersOf of, const QString& scenarioId)
{
    const FuturesChoices& choices = book.choices();
    SamplingRequest request;
    request.design = choices.design;
    request.seed = choices.seed;
    request.shape = choices.shape;
    if (of == MattersOf::Levers && hasLevers(session)) {
        request.worlds = {{session.world(), 1}};
        request.parameters = request.leverCosts = request.regionData = false;
        for (const core::policy::Lever& lever : session.catalogue().levers) {
            if (lever.constant)
                continue;
            request.levers.push_back(lever.id);
            const double strength = std::clamp(session.leverStrengthOf(scenarioId, QString::fromStdString(lever.id)), 0.0, kStrongest);
            core::uncertainty::InputChoice choice;
            choice.low = 0;
            choice.central = strength;
            choice.high = std::max(core::uncertainty::kMostIntensity, strength);
            request.choices[lever.id + "_intensity"] = choice;
        }
        return request;
    }
    request.parameters = choices.parameters;
    request.leverCosts = choices.leverCosts;
    request.regionData = choices.regionData;
    request.choices = choices.inputs;
    for (const auto& [id, weight] : choices.worlds) {
        if (const core::policy::World* world = worldOf(session, id))
            request.worlds.push_back({*world, weight});
    }
    if (request.worlds.empty())
        request.worlds = {{session.world(), 1}};
    return request;
}

bool MattersQuestion::sameAs(const MattersQuestion& other) const
{
    return projector == other.projector && toJson(study) == toJson(other.study);
}

std::size_t mattersRows(Method method, MattersEffort effort)
{
    const auto place = static_cast<std::size_t>(effort);
    constexpr std::size_t repetitions[] = {10, 20, 50};
    constexpr std::size_t baseRows[] = {256, 1024, 4096}; // powers of two, as Sobol' points want them
    return method == Method::Morris ? repetitions[place] : method == Method::Sobol ? baseRows[place] : 0;
}

std::size_t mattersRuns(Method method, MattersEffort effort, std::size_t inputs)
{
    const std::size_t rows = mattersRows(method, effort);
    return method == Method::Morris ? rows * (inputs + 1) : method == Method::Sobol ? rows * (inputs + 2) : 1 + 2 * inputs;
}

std::optional<MattersQuestion> mattersQuestion(const UncertaintyState& state, Method method, MattersOf of, MattersEffort effort)
{
    const Session& session = state.session();
    if (!session.projector() || !session.scenario(state.scenarioId()) || !state.book().plan())
        return std::nullopt;
    MattersQuestion question;
    question.of = hasLevers(session) ? of : MattersOf::Inputs;
    question.effort = effort;
    const bool difference = state.difference() && !state.isBaseline() && question.of == MattersOf::Inputs;
    question.study.base = baseOf(state, question.of, difference);
    question.study.method = method;
    question.study.year = state.year();
    if (method == Method::Sobol)
        question.study.baseRows = mattersRows(method, effort);
    if (method == Method::Morris)
        question.study.repetitions = mattersRows(method, effort);
    takeNames(question, state);
    if (difference)
        question.referenceName = session.scenario(state.referenceId())->name;
    return question;
}

bool FailureQuestion::sameAs(const FailureQuestion& other) const
{
    return projector == other.projector && toJson(study) == toJson(other.study);
}

std::optional<FailureQuestion> failureQuestion(const UncertaintyState& state, std::size_t members)
{
    const Session& session = state.session();
    if (!session.projector() || !session.scenario(state.scenarioId()) || !state.book().plan() || !state.goal())
        return std::nullopt;
    FailureQuestion question;
    question.study.base = baseOf(state, MattersOf::Inputs, false);
    question.study.base.members = members;
    question.study.boxes = kBoxes;
    core::uncertainty::Target target = *state.goal();
    if (target.low && target.high) {
        const auto better = kpiNaming(session.catalogue(), target.figure).better;
        if (better == core::policy::Better::Up)
            target.high.reset();
        else if (better == core::policy::Better::Down)
            target.low.reset();
    }
    if (target.id.empty())
        target.id.assign("goal");
    question.study.base.targets = {target};
    takeNames(question, state);
    return question;
}

} // namespace ui
