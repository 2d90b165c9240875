// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/index/study_runner.h"

#include "ui/index/index_state.h"
#include "ui/widgets/background_task.h"

#include <algorithm>

namespace ui {

using core::index::Aggregation;
using core::index::Normalisation;
using core::index::OutlierTreatment;
using core::index::Weighting;

namespace {

constexpr int kRestMs = 400;
constexpr std::uint64_t kSeed = 20251122; ///< any; the same for everybody, so that places are the same everywhere
constexpr double kWeightSpread = 0.5;

} // namespace

core::index::Definition studied(core::index::Definition definition)
{
    auto& method = definition.method;
    const bool linear = std::ranges::all_of(method.aggregation, [](Aggregation each) { return each == Aggregation::Arithmetic; });
    if (method.normalisation.kind == Normalisation::Kind::ZScore && linear) {
        method.normalisation.mean = 100;
        method.normalisation.deviation = 10;
    }
    return definition;
}

core::index::StudyOptions studyOptions(const StudyPlan& plan, const core::index::Definition& definition, double time)
{
    core::index::StudyOptions options;
    const auto& method = definition.method;
    options.variants = static_cast<std::size_t>(plan.variants);
    options.seed = kSeed;
    options.time = time;
    if (plan.normalisation) {
        // z-scores stand far enough above 0 for any mean that the definition may have.
        const auto withZScores = [](Normalisation each) {
            if (each.kind == Normalisation::Kind::ZScore) {
                each.mean = 100;
                each.deviation = 10;
            }
            return each;
        };
        options.normalisations.push_back(withZScores(method.normalisation));
        for (const auto kind : {Normalisation::Kind::MinMax, Normalisation::Kind::Rank, Normalisation::Kind::ZScore}) {
            Normalisation other;
            other.kind = kind;
            if (kind != method.normalisation.kind)
                options.normalisations.push_back(withZScores(other));
        }
    }
    if (plan.aggregation) {
        // Means that bear scores of any sign, so that each goes with each normalisation.
        options.aggregations = {{Aggregation::Arithmetic}, {Aggregation::MazziottaPareto, Aggregation::Arithmetic}};
        options.balancedScale = true;
    }
    if (plan.outliers) {
        OutlierTreatment keep = method.outliers;
        keep.kind = OutlierTreatment::Kind::Keep;
        OutlierTreatment winsorise = method.outliers;
        winsorise.kind = OutlierTreatment::Kind::Winsorise;
        options.outliers = {keep, winsorise};
    }
    if (plan.weighting) {
        options.weightings = {method.weighting.kind};
        for (const auto kind : {Weighting::Kind::Equal, Weighting::Kind::Entropy, Weighting::Kind::Critic}) {
            if (kind != method.weighting.kind)
                options.weightings.push_back(kind);
        }
    }
    options.weightSpread = plan.weightValues ? kWeightSpread : 0;
    options.leaveOutIndicators = plan.leaveOut;
    return options;
}

StudyRunner::StudyRunner(IndexState& state, QObject* parent)
    : QObject(parent), m_state(state), m_task(new BackgroundTask(this))
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRestMs);
    connect(&m_rest, &QTimer::timeout, this, &StudyRunner::start);
    connect(&state, &IndexState::figuresChanged, this, &StudyRunner::restart);
    connect(m_task, &BackgroundTask::progressed, this, &StudyRunner::progressed);
    connect(m_task, &BackgroundTask::ended, this, &StudyRunner::studyChanged);
    connect(m_task, &BackgroundTask::failed, this, [this](const QString& what) {
        m_problems = {core::Error{core::ErrorKind::Internal, what.toStdString(), {}, {}}};
        emit studyChanged();
    });
}

StudyRunner::~StudyRunner() = default;

bool StudyRunner::isBusy() const
{
    return m_task->isBusy() || m_rest.isActive();
}

void StudyRunner::setPlan(const StudyPlan& plan)
{
    if (plan == m_plan)
        return;
    m_plan = plan;
    m_study.reset();
    emit studyChanged();
    if (m_active)
        start();
}

void StudyRunner::setActive(bool active)
{
    m_active = active;
    if (active && !m_study)
        restart();
}

void StudyRunner::cancel()
{
    m_rest.stop();
    m_task->cancel();
}

void StudyRunner::restart()
{
    const IndexFigures* figures = m_state.figures();
    const bool same = figures && m_study && figures->definition == m_of && m_state.source() == IndexSource::Statistics
        && figures->shown->times[figures->time] == m_time && m_study->intervals.size() == figures->units();
    if (same)
        return;
    m_study.reset();
    m_problems.clear();
    if (m_active && figures)
        m_rest.start();
    emit studyChanged();
}

void StudyRunner::start()
{
    m_rest.stop();
    const IndexFigures* figures = m_state.figures();
    if (!figures)
        return;
    m_of = figures->definition;
    m_time = figures->shown->times[figures->time];
    m_task->start([this, definition = m_of, observations = m_state.observations(), plan = m_plan, time = m_time](const TaskControl& control) -> BackgroundTask::Deliver {
        auto options = studyOptions(plan, definition, time);
        options.cancel = &control.flag();
        options.progress = [&control](std::size_t done, std::size_t total) { control.report(static_cast<int>(done), static_cast<int>(total)); };
        auto study = core::index::studyMethod(studied(definition), observations, options);
        if (!study && control.cancelled())
            return {};
        std::shared_ptr<const core::index::MethodStudy> result;
        core::Errors problems;
        if (study)
            result = std::make_shared<core::index::MethodStudy>(std::move(*study));
        else
            problems = study.error();
        return [this, result, problems] {
            m_study = result;
            m_problems = problems;
            emit studyChanged();
        };
    });
}

} // namespace ui
