// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/uncertainty/failure_state.h"

#include "ui/session/futures_book.h"
#include "ui/session/session.h"
#include "ui/uncertainty/uncertainty_state.h"
#include "ui/widgets/background_task.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace ui {

using core::discovery::Box;
using core::discovery::Limit;

namespace {

constexpr int kRestMs = 400;

bool sameInputs(const core::uncertainty::SamplingPlan& one, const core::uncertainty::SamplingPlan& other)
{
    return std::ranges::equal(one.inputs, other.inputs, {}, &core::uncertainty::Input::name, &core::uncertainty::Input::name)
        && one.worlds.size() == other.worlds.size();
}

/// The inputs whose limits in the suggested box are hardly chance.
std::vector<std::size_t> tellingInputs(const core::discovery::CaseSet& cases, Box box)
{
    while (box.limits.size() > 1 && box.quasiP.size() == box.limits.size()) {
        const auto worst = std::ranges::max_element(box.quasiP);
        if (!(*worst > FailureState::kChance))
            break;
        box = core::discovery::withoutInput(cases, box, box.limits[static_cast<std::size_t>(worst - box.quasiP.begin())].input);
    }
    std::vector<std::size_t> inputs;
    for (const Limit& limit : box.limits)
        inputs.push_back(limit.input);
    return inputs;
}

/// The search among those alone; nothing where there is none to be searched.
std::optional<core::discovery::Trajectory> tellingTrajectory(const FailureAnswer& answer)
{
    const auto& result = answer.result;
    if (!result.trajectory || result.trajectory->boxes.empty())
        return std::nullopt;
    const std::vector<std::size_t> inputs = tellingInputs(*answer.cases, result.trajectory->boxes[result.trajectory->suggested]);
    if (inputs.empty())
        return std::nullopt;
    const std::size_t width = result.plan.inputs.size();
    std::vector<double> values;
    values.reserve(result.members * inputs.size());
    for (std::size_t member = 0; member < result.members; ++member) {
        for (const std::size_t input : inputs)
            values.push_back(result.values[member * width + input]);
    }
    std::vector<core::discovery::InputKind> kinds;
    for (const std::size_t input : inputs)
        kinds.push_back(answer.cases->kind(input));
    const auto cases = core::discovery::CaseSet::create(values, inputs.size(), result.interest(answer.question.target(), answer.question.study.missed), kinds);
    if (!cases)
        return std::nullopt;
    auto found = core::discovery::prim(*cases, answer.question.study.prim);
    if (!found)
        return std::nullopt;
    // Named as in the plan; inputs are in its order, so limits stay sorted.
    for (Box& box : found->boxes) {
        for (Limit& limit : box.limits)
            limit.input = inputs[limit.input];
    }
    return std::move(*found);
}

} // namespace

double FailureAnswer::missShare() const
{
    return used() > 0 ? static_cast<double>(result.ofInterest) / static_cast<double>(used()) : std::numeric_limits<double>::quiet_NaN();
}

FailureState::FailureState(UncertaintyState& state, QObject* parent)
    : QObject(parent)
    , m_state(state)
    , m_task(new BackgroundTask(this))
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRestMs);
    connect(&m_rest, &QTimer::timeout, this, &FailureState::run);
    connect(m_task, &BackgroundTask::progressed, this, &FailureState::progressed);
    connect(m_task, &BackgroundTask::ended, this, &FailureState::changed);
    connect(m_task, &BackgroundTask::failed, this, [this](const QString& what) {
        m_errors = {{core::ErrorKind::Internal, what.toStdString(), {}, {}}};
        emit changed();
    });
    connect(&state, &UncertaintyState::figureChanged, this, &FailureState::restart);
    connect(&state, &UncertaintyState::yearChanged, this, &FailureState::restart);
    connect(&state, &UncertaintyState::goalChanged, this, &FailureState::restart);
    connect(&state, &UncertaintyState::scenarioChanged, this, &FailureState::restart);
    connect(&state.book(), &FuturesBook::planChanged, this, &FailureState::restart);
    connect(&state.session(), &Session::contentsChanged, this, [this](const QStringList& ids) {
        if (ids.contains(m_state.scenarioId()))
            restart();
    });
}

FailureState::~FailureState()
{
    stop();
    delete m_task;
}

void FailureState::stop()
{
    if (m_stop)
        m_stop->store(true, std::memory_order_relaxed);
}

bool FailureState::isBusy() const
{
    return m_task->isBusy();
}

std::optional<FailureQuestion> FailureState::question() const
{
    return failureQuestion(m_state, m_members);
}

bool FailureState::isStale() const
{
    if (!m_answer)
        return false;
    const auto now = question();
    return !now || !now->sameAs(m_answer->question);
}

void FailureState::setActive(const QObject* viewer, bool active)
{
    const auto found = std::ranges::find(m_viewers, viewer);
    if (active && found == m_viewers.end())
        m_viewers.push_back(viewer);
    else if (!active && found != m_viewers.end())
        m_viewers.erase(found);
    if (active && !isBusy() && (!m_answer || isStale()))
        restart();
}

void FailureState::setMembers(std::size_t members)
{
    if (members == m_members)
        return;
    m_members = members;
    if (!m_viewers.empty())
        run();
}

void FailureState::restart()
{
    if (!m_viewers.empty())
        m_rest.start();
    emit changed();
}

void FailureState::cancel()
{
    m_rest.stop();
    stop();
}

void FailureState::run()
{
    m_rest.stop();
    auto asked = question();
    if (!asked)
        return;
    stop();
    m_stop = std::make_shared<std::atomic<bool>>(false);
    m_errors.clear();
    m_task->start([this, question = std::move(*asked), stop = m_stop](const TaskControl& control) -> BackgroundTask::Deliver {
        QElapsedTimer clock;
        clock.start();
        core::studies::RunOptions options;
        options.cancel = stop.get();
        options.program = (QCoreApplication::applicationName() + QLatin1Char(' ') + QCoreApplication::applicationVersion()).trimmed().toStdString();
        options.progress = [&control](std::size_t done, std::size_t total) { control.report(static_cast<int>(done), static_cast<int>(total)); };
        auto result = core::studies::runDiscovery(*question.projector, question.study, options);
        if (control.cancelled())
            return {};
        if (!result) {
            return [this, errors = std::move(result.error())] {
                if (!(errors.size() == 1 && errors.front().kind == core::ErrorKind::Cancelled))
                    m_errors = errors;
                emit changed();
            };
        }
        auto answer = std::make_shared<FailureAnswer>();
        answer->question = question;
        answer->result = std::move(*result);
        answer->seconds = clock.nsecsElapsed() / 1e9;
        // What was cancelled before the search has its members all the same: boxes are searched for among them.
        if (auto cases = core::studies::casesOf(answer->result, question.target(), question.study.missed)) {
            if (!answer->result.trajectory) {
                if (auto trajectory = core::discovery::prim(*cases, question.study.prim))
                    answer->result.trajectory = std::move(*trajectory);
            }
            answer->cases = std::move(*cases);
            answer->telling = tellingTrajectory(*answer);
        }
        return [this, answer] { take(answer); };
    });
    emit changed();
}

void FailureState::take(std::shared_ptr<const FailureAnswer> answer)
{
    const bool keeps = m_answer && m_box && m_edited && answer->cases && sameInputs(m_answer->result.plan, answer->result.plan)
        && m_answer->question.target().figure == answer->question.target().figure;
    const auto sameAxes = m_answer && sameInputs(m_answer->result.plan, answer->result.plan);
    m_answer = std::move(answer);
    if (!sameAxes)
        m_axesChosen = false;
    if (!m_answer->cases || !m_answer->result.trajectory || m_answer->result.trajectory->boxes.empty()) {
        m_box.reset();
        m_edited = false;
        m_place = 0;
    } else if (auto same = keeps ? core::discovery::describe(*m_answer->cases, m_box->limits) : core::Result<Box>(m_answer->result.trajectory->boxes.front()); keeps && same) {
        m_box = std::move(*same);
        m_place = std::min(m_place, places() - 1);
    } else {
        m_place = static_cast<int>(trajectory()->suggested);
        m_box = trajectory()->boxes[trajectory()->suggested];
        m_edited = false;
    }
    fitAxes();
    emit changed();
    emit boxChanged();
}

const core::discovery::Trajectory* FailureState::trajectory() const
{
    if (!m_answer || !m_answer->result.trajectory || m_answer->result.trajectory->boxes.empty())
        return nullptr;
    return m_tellingOnly && m_answer->telling ? &*m_answer->telling : &*m_answer->result.trajectory;
}

int FailureState::places() const
{
    return trajectory() ? static_cast<int>(trajectory()->boxes.size()) : 0;
}

void FailureState::takeBox(Box box, int place, bool edited)
{
    m_box = std::move(box);
    m_place = place;
    m_edited = edited;
    fitAxes();
    emit boxChanged();
}

void FailureState::choose(int place)
{
    if (place < 0 || place >= places())
        return;
    takeBox(trajectory()->boxes[static_cast<std::size_t>(place)], place, false);
}

void FailureState::setTellingOnly(bool tellingOnly)
{
    if (tellingOnly == m_tellingOnly)
        return;
    m_tellingOnly = tellingOnly;
    if (m_box && trajectory())
        choose(static_cast<int>(trajectory()->suggested));
}

std::optional<int> FailureState::otherPlace(int step) const
{
    if (!m_box)
        return std::nullopt;
    for (int place = m_place + step; place >= 0 && place < places(); place += step) {
        if (const Box& box = trajectory()->boxes[static_cast<std::size_t>(place)]; box.limits != m_box->limits && (step > 0 ? box.rows < m_box->rows : box.rows > m_box->rows))
            return place;
    }
    return std::nullopt;
}

bool FailureState::canTighten() const
{
    return otherPlace(1).has_value();
}

bool FailureState::canWiden() const
{
    return otherPlace(-1).has_value();
}

void FailureState::tighten()
{
    if (const auto place = otherPlace(1))
        choose(*place);
}

void FailureState::widen()
{
    if (const auto place = otherPlace(-1))
        choose(*place);
}

void FailureState::edit(std::vector<Limit> limits)
{
    if (!m_answer || !m_answer->cases || !m_box)
        return;
    if (auto box = core::discovery::describe(*m_answer->cases, std::move(limits)))
        takeBox(std::move(*box), m_place, true);
}

void FailureState::setLimit(const Limit& limit)
{
    if (!m_box)
        return;
    std::vector<Limit> limits = m_box->limits;
    std::erase_if(limits, [&](const Limit& each) { return each.input == limit.input; });
    limits.push_back(limit);
    edit(std::move(limits));
}

void FailureState::removeLimit(std::size_t input)
{
    if (!m_box)
        return;
    std::vector<Limit> limits = m_box->limits;
    std::erase_if(limits, [&](const Limit& each) { return each.input == input; });
    edit(std::move(limits));
}

void FailureState::toggleCategory(std::size_t input, double category)
{
    if (!m_answer || !m_box || !m_answer->cases || m_answer->cases->kind(input) != core::discovery::InputKind::Categorical)
        return;
    const std::size_t all = m_answer->result.plan.worlds.size();
    Limit limit = limitOf(input);
    if (limit.categories.empty()) {
        for (std::size_t i = 0; i < all; ++i)
            limit.categories.push_back(static_cast<double>(i));
    }
    if (const auto found = std::ranges::find(limit.categories, category); found != limit.categories.end())
        limit.categories.erase(found);
    else
        limit.categories.insert(std::ranges::upper_bound(limit.categories, category), category);
    if (limit.categories.empty())
        return;
    if (limit.categories.size() == all)
        removeLimit(input);
    else
        setLimit(limit);
}

Limit FailureState::limitOf(std::size_t input) const
{
    if (m_box) {
        const auto found = std::ranges::find(m_box->limits, input, &Limit::input);
        if (found != m_box->limits.end())
            return *found;
    }
    Limit none;
    none.input = input;
    return none;
}

std::vector<Box> FailureState::covering() const
{
    return m_answer ? m_answer->result.boxes : std::vector<Box>();
}

void FailureState::takeCovering(std::size_t which)
{
    if (!m_answer || which >= m_answer->result.boxes.size())
        return;
    edit(m_answer->result.boxes[which].limits);
}

std::vector<std::size_t> FailureState::axisChoices() const
{
    std::vector<std::size_t> choices;
    if (!m_answer)
        return choices;
    const std::size_t inputs = m_answer->result.plan.inputs.size();
    if (m_box) {
        std::vector<std::size_t> order(m_box->limits.size());
        for (std::size_t i = 0; i < order.size(); ++i)
            order[i] = i;
        std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) {
            return a < m_box->quasiP.size() && b < m_box->quasiP.size() && m_box->quasiP[a] < m_box->quasiP[b];
        });
        for (const std::size_t i : order)
            choices.push_back(m_box->limits[i].input);
    }
    // Then those that the trajectory limits further on, then the rest in the plan's order.
    if (trajectory()) {
        for (const Box& box : trajectory()->boxes) {
            for (const Limit& limit : box.limits) {
                if (std::ranges::find(choices, limit.input) == choices.end())
                    choices.push_back(limit.input);
            }
        }
    }
    for (std::size_t input = 0; input < inputs; ++input) {
        if (std::ranges::find(choices, input) == choices.end())
            choices.push_back(input);
    }
    return choices;
}

void FailureState::fitAxes()
{
    if (!m_answer)
        return;
    const std::size_t inputs = m_answer->result.plan.inputs.size();
    if (m_axesChosen && m_x < inputs && m_y < inputs)
        return;
    // The two that the suggested box leans on most stay while the box is made tighter, unless it has none of them.
    const auto choices = axisChoices();
    if (choices.empty())
        return;
    const auto limited = [&](std::size_t input) {
        return m_box && std::ranges::find(m_box->limits, input, &Limit::input) != m_box->limits.end();
    };
    const std::size_t known = m_box ? std::min<std::size_t>(2, m_box->limits.size()) : 0;
    const bool still = m_x < inputs && m_y < inputs && m_x != m_y
        && static_cast<std::size_t>(limited(m_x)) + static_cast<std::size_t>(limited(m_y)) >= known;
    if (still)
        return;
    m_x = choices.front();
    m_y = choices.size() > 1 ? choices[1] : choices.front();
}

void FailureState::setAxes(std::size_t x, std::size_t y)
{
    if (!m_answer || x >= m_answer->result.plan.inputs.size() || y >= m_answer->result.plan.inputs.size())
        return;
    m_axesChosen = true;
    m_x = x;
    m_y = y;
    emit boxChanged();
}

} // namespace ui
