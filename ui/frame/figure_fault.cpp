// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/figure_fault.h"

#include "ui/compare/fault_text.h"
#include "ui/frame/parameter_text.h"
#include "ui/session/error_text.h"
#include "ui/session/session.h"
#include "ui/theme/appearance.h"
#include "ui/widgets/background_task.h"

#include <utility>

namespace ui {

namespace {

const QString kKey = QStringLiteral("figures");

const double* numberOf(const core::policy::World& world, const std::string& parameter)
{
    const auto found = world.parameters.find(parameter);
    return found == world.parameters.end() ? nullptr : std::get_if<double>(&found->second);
}

} // namespace

FigureFault::FigureFault(const Appearance& appearance, Session& session, QObject* parent)
    : QObject(parent), m_appearance(appearance), m_session(session), m_task(new BackgroundTask(this))
{
}

FigureFault::~FigureFault() = default;

void FigureFault::tell()
{
    m_errors = m_session.projectionErrors().value_or(core::Errors());
    m_scenarioId = m_session.current().id;
    // The line that all are measured against may break off while the scenario itself runs through.
    if (const auto baseline = m_session.baseline(); m_errors.empty() && baseline && baseline->fault()) {
        m_errors = {*baseline->fault()};
        m_scenarioId = m_session.scenarios().front().id;
    }
    if (m_errors.empty()) {
        m_task->cancel();
        m_search.reset();
        m_told.clear();
        emit settled(kKey);
        return;
    }
    search();
    raise();
}

/// Only for a run that broke off: what cannot be run at all says by itself what is wrong.
void FigureFault::search()
{
    const auto projector = m_session.projector();
    if (m_errors.front().kind != core::ErrorKind::NotFinite || !projector || m_session.world().parameters.empty()) {
        m_task->cancel();
        m_search.reset();
        return;
    }
    const core::policy::Scenario& policy = m_session.scenario(m_scenarioId)->content;
    if (m_search && m_search->policy == policy && m_search->world == m_session.world())
        return; // answered, or on its way
    m_search = Search{policy, m_session.world(), {}};
    m_task->start([this, projector, policy, world = m_session.world()](const TaskControl& control) -> BackgroundTask::Deliver {
        auto found = core::policy::suspects(*projector, policy, world, &control.flag());
        return [this, found = std::move(found)] {
            if (!m_search || found.empty())
                return;
            m_search->found = found.front();
            raise();
        };
    });
}

void FigureFault::raise()
{
    // While a hand moves a lever the same is said once; and not again when somebody has closed it.
    const QString told = text();
    if (std::exchange(m_told, told) == told)
        return;
    Message message{kKey, MessageKind::Problem, [this] { return text(); }, {}, {}};
    if (culprit() && !m_session.readOnly()) {
        message.actionText = [] { return tr("Reset that value"); };
        message.action = [this] { resetCulprit(); };
    }
    emit raised(message);
}

/// The world's own value that is to blame; null when none is.
const core::policy::Parameter* FigureFault::culprit() const
{
    std::string name;
    if (m_search && m_search->found)
        name = m_search->found->parameter;
    else if (!m_errors.empty() && m_errors.front().kind == core::ErrorKind::OutOfRange)
        name = m_errors.front().where.variable;
    return numberOf(m_session.world(), name) ? m_session.catalogue().parameter(name) : nullptr;
}

QString FigureFault::faultOfScenario() const
{
    const QString fault = faultText(m_appearance, m_session, m_errors.front());
    const ScenarioView* scenario = m_session.scenario(m_scenarioId);
    return scenario && scenario->id != m_session.current().id ? tr("%1: %2", "scenario, what is wrong").arg(scenario->name, fault) : fault;
}

QString FigureFault::text() const
{
    if (m_errors.empty())
        return {};
    const auto& catalogue = m_session.catalogue();
    const core::policy::Parameter* parameter = culprit();
    if (!parameter)
        return m_errors.front().kind == core::ErrorKind::NotFinite ? faultOfScenario()
                                                                   : tr("The figures were not updated: %1").arg(errorText(m_errors.front()));
    const double value = *numberOf(m_session.world(), parameter->name);
    const QString name = parameterName(m_appearance, catalogue, *parameter);
    const QString world = QString::fromStdString(m_session.world().name.in(m_appearance.language()));
    if (const auto refused = core::policy::refusal(*parameter, value))
        return tr("The figures were not updated. “%1” in the world “%2”: %3").arg(name, world, refusalText(m_appearance, catalogue, *parameter, value, *refused));
    const QString fault = faultOfScenario();
    const QString here = parameterText(m_appearance, catalogue, *parameter, value);
    const QString own = parameterText(m_appearance, catalogue, *parameter, parameter->value);
    const QString cause = m_search->found->enough
        ? tr("The likely cause is “%1”, %2 here: with the model’s own %3 everything is a number.").arg(name, here, own)
        : tr("No single value explains it; the likeliest is “%1”, %2 here and %3 in the model.").arg(name, here, own);
    //: two sentences behind one another
    return tr("%1 %2").arg(fault, cause);
}

void FigureFault::resetCulprit()
{
    const core::policy::Parameter* parameter = culprit();
    if (!parameter)
        return;
    const auto range = m_session.world().ranges.find(parameter->name);
    const auto kept = range == m_session.world().ranges.end() ? std::nullopt : std::optional(range->second);
    m_told.clear(); // the row went with the click
    const auto done = m_session.changeParameter(QString::fromStdString(parameter->name), {}, kept, {});
    if (!done)
        emit raised({QStringLiteral("strip"), MessageKind::Problem, [errors = done.error()] { return errorText(errors); }, {}, {}});
}

} // namespace ui
