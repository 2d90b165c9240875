// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/uncertainty/sample_export.h"

#include "core/export/spreadsheet.h"
#include "core/policy/grade.h"
#include "core/policy/scenario_code.h"
#include "core/uncertainty/design_runs.h"
#include "ui/session/session.h"
#include "ui/uncertainty/stored_studies.h"
#include "ui/widgets/background_task.h"

#include <QCoreApplication>

#include <limits>
#include <optional>
#include <sstream>

namespace ui {

using core::Error;
using core::ErrorKind;
using core::Errors;
using core::exporting::Cell;
using core::exporting::Sheet;
using core::policy::Projector;
using core::uncertainty::DesignRuns;
using core::uncertainty::MemberSampler;
using core::uncertainty::SampledMembers;
using core::uncertainty::Study;
using core::uncertainty::StudyOptions;
using core::uncertainty::StudyResult;

namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

QString program()
{
    return QStringLiteral("fourfold ") + QCoreApplication::applicationVersion();
}

Sheet recordSheet(const StudyResult& result, const SampleRecord& record)
{
    Sheet sheet;
    sheet.name = "Record";
    sheet.title = "What these runs were made with";
    sheet.columns = {{"what", {}}, {"value", {}}};
    const auto add = [&](const char* what, Cell value) { sheet.rows.push_back({std::string(what), std::move(value)}); };
    add("program", program().toStdString());
    add("scenario", record.scenario.toStdString());
    add("scenario code", record.scenarioCode.toStdString());
    add("regions", record.regions.toStdString());
    add("worlds", record.worlds.toStdString());
    add("design", std::string(core::sampling::toString(result.plan.design)));
    add("seed", std::to_string(result.plan.seed)); // a text: a number of the workbook holds 16 digits
    add("runs", double(result.members));
    add("inputs varied", double(result.plan.inputs.size()));
    add("inputs not varied", double(result.plan.notVaried.size()));
    add("failed runs", double(result.failed.size()));
    add("year of the results", record.year);
    add("digest of the results (SHA-256)", result.digest);
    for (const auto& [name, digest] : result.digests)
        sheet.rows.push_back({"digest of " + name, digest});
    sheet.rows.push_back({std::string(), std::string()});
    // The record itself, line by line, for those who run it again.
    std::istringstream lines(result.record);
    for (std::string line; std::getline(lines, line);)
        sheet.rows.push_back({std::string("record.json"), line});
    return sheet;
}

Sheet inputSheet(const core::uncertainty::SamplingPlan& plan)
{
    Sheet sheet;
    sheet.name = "Inputs";
    sheet.title = "What was varied, how far, and what was not and why";
    for (const char* title : {"name", "kind", "varied", "reason", "world", "shape", "scale", "low", "central", "high", "unit", "grade"})
        sheet.columns.push_back({title, {}});
    for (const auto& input : plan.inputs) {
        for (std::size_t world = 0; world < plan.worlds.size(); ++world) {
            const std::string kind = core::uncertainty::toString(input.kind);
            if (input.kind == core::uncertainty::InputKind::World) {
                sheet.rows.push_back({input.name, kind, 1.0, std::string(), plan.worlds[world].id, std::string("weight"), std::string(), kNone, plan.weights[world],
                                      kNone, std::string(), std::string()});
                continue;
            }
            const auto& range = input.byWorld[world];
            sheet.rows.push_back({input.name, kind, 1.0, std::string(), plan.worlds[world].id, std::string(core::sampling::toString(range.shape)),
                                  std::string(range.logarithmic ? "logarithmic" : "linear"), range.low, range.central, range.high, input.unit,
                                  std::string(core::policy::toString(input.grade))});
        }
    }
    for (const auto& held : plan.notVaried)
        sheet.rows.push_back({held.name, std::string(core::uncertainty::toString(held.kind)), 0.0, std::string(core::uncertainty::toString(held.reason)), std::string(),
                              std::string(), std::string(), kNone, held.value, kNone, held.unit, std::string()});
    return sheet;
}

Sheet sampleSheet(const core::uncertainty::SamplingPlan& plan, const SampledMembers& sampled)
{
    Sheet sheet;
    sheet.name = "Samples";
    sheet.title = "The sample matrix: what each run took";
    sheet.columns.push_back({"member", {}});
    for (const auto& input : plan.inputs)
        sheet.columns.push_back({input.name, input.unit});
    for (std::size_t member = 0; member < sampled.members; ++member) {
        std::vector<Cell> row{double(sampled.first + member)};
        for (std::size_t i = 0; i < plan.inputs.size(); ++i) {
            if (plan.inputs[i].kind == core::uncertainty::InputKind::World)
                row.emplace_back(plan.worlds[sampled.world[member]].id);
            else
                row.emplace_back(sampled.values[member * plan.inputs.size() + i]);
        }
        sheet.rows.push_back(std::move(row));
    }
    return sheet;
}

Sheet resultSheet(const Study& study, const StudyResult& result, const std::vector<std::vector<double>>& values, const SampleRecord& record)
{
    Sheet sheet;
    sheet.name = "Results";
    std::ostringstream title;
    title << "What each run gave in " << record.year << ", in the model's units; empty where a run failed";
    sheet.title = title.str();
    sheet.columns.push_back({"member", {}});
    for (const auto& scenario : study.scenarios)
        for (const auto& outcome : study.outcomes)
            sheet.columns.push_back({scenario.id + ": " + core::uncertainty::columnName(outcome), {}});
    for (std::size_t member = 0; member < result.members; ++member) {
        std::vector<Cell> row{double(member)};
        for (const auto& of : values)
            for (std::size_t outcome = 0; outcome < study.outcomes.size(); ++outcome)
                row.emplace_back(of[member * study.outcomes.size() + outcome]);
        sheet.rows.push_back(std::move(row));
    }
    return sheet;
}

Sheet bandSheet(const Study& study, const StudyResult& result)
{
    Sheet sheet;
    sheet.name = "Bands";
    sheet.title = "Quantiles of runs by time, in the model's units; differences are taken member by member";
    for (const char* title : {"scenario", "outcome", "time", "5 %", "25 %", "50 %", "75 %", "95 %", "runs"})
        sheet.columns.push_back({title, {}});
    const auto add = [&](const std::vector<core::uncertainty::Fan>& fans, const std::string& suffix) {
        for (std::size_t series = 0; series < fans.size(); ++series) {
            const auto& fan = fans[series];
            for (std::size_t i = 0; i < fan.times.size(); ++i)
                sheet.rows.push_back({study.scenarios[series / study.outcomes.size()].id + suffix, core::uncertainty::columnName(study.outcomes[series % study.outcomes.size()]),
                                      fan.times[i], fan.low90[i], fan.low50[i], fan.median[i], fan.high50[i], fan.high90[i], double(fan.members[i])});
        }
    };
    add(result.fans, {});
    if (study.reference)
        add(result.differences, " - " + study.scenarios[*study.reference].id);
    return sheet;
}

Sheet chanceSheet(const Study& study, const StudyResult& result)
{
    Sheet sheet;
    sheet.name = "Chances";
    sheet.title = "How many runs reach each target, by time, with the 95 % sampling error";
    for (const char* title : {"target", "scenario", "time", "own year", "share", "low", "high", "reached", "runs"})
        sheet.columns.push_back({title, {}});
    for (const auto& chances : result.chances)
        for (std::size_t i = 0; i < chances.byTime.size(); ++i) {
            const auto& chance = chances.byTime[i];
            sheet.rows.push_back({study.targets[chances.target].id, study.scenarios[chances.scenario].id, result.times[i], i == chances.targetTime ? 1.0 : 0.0, chance.share,
                                  chance.interval.low, chance.interval.high, double(chance.hits), double(chance.members)});
        }
    return sheet;
}

Sheet failureSheet(const Study& study, const StudyResult& result)
{
    Sheet sheet;
    sheet.name = "Failed";
    sheet.title = result.failed.empty() ? "No run failed" : "Runs that stopped being numbers; they are in no figure";
    for (const char* title : {"member", "scenario", "variable", "time"})
        sheet.columns.push_back({title, {}});
    for (const auto& failed : result.failed)
        sheet.rows.push_back({double(failed.member), study.scenarios[failed.scenario].id, failed.element, failed.time});
    return sheet;
}

struct Job {
    SampleExport::Form form = SampleExport::Form::Csv;
    std::filesystem::path path;
    std::shared_ptr<const Projector> projector;
    Study study;
    SampleRecord record;
};

/// What is to be told: nothing was refused, why it was, or that it was cancelled (an error of that kind).
Errors carryOut(const Job& job, const TaskControl& control)
{
    StudyOptions options;
    options.cancel = &control.flag();
    options.progress = [&](double done, std::size_t total) { control.report(static_cast<int>(done), static_cast<int>(total)); };
    options.program = program().toStdString();
    if (job.form == SampleExport::Form::Csv) {
        options.folder = job.path;
        options.writeSamples = options.writeMembers = true;
    }
    const auto result = core::uncertainty::runStudy(*job.projector, job.study, options);
    if (!result)
        return result.error();
    if (result->cancelled)
        return {Error{ErrorKind::Cancelled, "Cancelled.", {}, {}}};
    if (job.form == SampleExport::Form::Csv)
        return {};

    const auto sampler = MemberSampler::create(result->plan, job.study.members);
    if (!sampler)
        return {sampler.error()};
    const SampledMembers sampled = sampler->sample(0, result->members);
    std::vector<std::vector<double>> values;
    for (const auto& scenario : job.study.scenarios) {
        auto runs = DesignRuns::create(*job.projector, result->plan, scenario.scenario, std::nullopt, job.study.outcomes, job.record.year);
        if (!runs)
            return runs.error();
        std::vector<double> outputs(result->members * job.study.outcomes.size(), kNone);
        core::uncertainty::RunControl running;
        running.cancel = &control.flag();
        if (auto run = runs->evaluate(sampled, outputs, running); !run)
            return {run.error()};
        values.push_back(std::move(outputs));
    }
    auto written = core::exporting::writeXlsx(job.path, sampleSheets(job.study, *result, sampled, values, job.record));
    return written ? Errors() : Errors{written.error()};
}

} // namespace

std::vector<Sheet> sampleSheets(const Study& study, const StudyResult& result, const SampledMembers& sampled, const std::vector<std::vector<double>>& values,
                                const SampleRecord& record)
{
    return {recordSheet(result, record),       inputSheet(result.plan), sampleSheet(result.plan, sampled), resultSheet(study, result, values, record),
            bandSheet(study, result), chanceSheet(study, result), failureSheet(study, result)};
}

SampleExport::SampleExport(Session& session, QObject* parent)
    : QObject(parent), m_session(session), m_task(new BackgroundTask(this))
{
    connect(m_task, &BackgroundTask::progressed, this, &SampleExport::progressed);
    connect(m_task, &BackgroundTask::failed, this, [this](const QString& what) { emit refused({Error{ErrorKind::Internal, what.toStdString(), {}, {}}}); });
    connect(m_task, &BackgroundTask::ended, this, [this](bool wasCancelled) {
        if (wasCancelled)
            emit cancelled();
    });
}

SampleExport::~SampleExport() = default;

bool SampleExport::isBusy() const
{
    return m_task->isBusy();
}

void SampleExport::cancel()
{
    m_task->cancel();
}

void SampleExport::start(Form form, const QString& path, const std::vector<core::policy::Headline>& figures, std::size_t members, double year)
{
    if (m_task->isBusy() || !m_session.projector())
        return;
    const StoredStudies studies(m_session);
    auto study = studies.question(figures, members);
    if (!study)
        return;
    Job job;
    job.form = form;
    job.path = std::filesystem::path(path.toStdString());
    job.projector = m_session.projector();
    // Every quarter of every run would be many millions of rows: whole years are enough to go on with.
    if (m_session.catalogue().span.unit == "year" && !m_session.catalogue().plain)
        study->saveStepYears = 1;
    job.study = std::move(*study);
    job.record.scenario = m_session.current().name;
    if (const auto code = core::policy::toCode(m_session.current().content, m_session.catalogue(), m_session.regions()))
        job.record.scenarioCode = QString::fromStdString(*code);
    job.record.regions = m_session.regionSetId();
    QStringList worlds;
    for (const auto& world : job.study.sampling.worlds)
        worlds << QString::fromStdString(world.world.id);
    job.record.worlds = worlds.join(QStringLiteral(", "));
    job.record.year = year;
    m_task->start([this, job = std::move(job), path](const TaskControl& control) -> BackgroundTask::Deliver {
        const Errors errors = carryOut(job, control);
        return [this, errors, path] {
            if (errors.empty())
                emit written(path);
            else if (errors.front().kind == ErrorKind::Cancelled)
                emit cancelled();
            else
                emit refused(errors);
        };
    });
}

} // namespace ui
