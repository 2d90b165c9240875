// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/import_state.h"

#include "core/import/unit_reading.h"
#include "ui/session/session.h"
#include "ui/session/statistics_book.h"
#include "ui/widgets/background_task.h"

#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace ui {

using namespace core::importing;

namespace {

constexpr int kKilobyte = 1024;

/// Progress of core as steps of `total`.
Progress following(const TaskControl& control, int total)
{
    return [&control, total](double share) {
        control.report(int(share * total), total);
        return !control.cancelled();
    };
}

int rowsOf(const TableFile& file, int sheet)
{
    return sheet >= 0 && std::size_t(sheet) < file.sheets.size() ? file.sheets[std::size_t(sheet)].rowCount() : 1;
}

/// What people said of all values, which no new guess may lose.
void keepWords(ImportPlan& to, const ImportPlan& from)
{
    to.source = from.source;
    to.grade = from.grade;
    to.note = from.note;
    to.regionOf = from.regionOf;
}

} // namespace

ImportState::ImportState(Session& session, QObject* parent) : QObject(parent), m_session(session), m_task(new BackgroundTask(this))
{
    connect(m_task, &BackgroundTask::progressed, this, &ImportState::progressed);
    connect(m_task, &BackgroundTask::ended, this, [this] { setWork(Work::None); });
    connect(m_task, &BackgroundTask::failed, this, [this](const QString& what) {
        m_problem = core::Error{core::ErrorKind::Internal, what.toStdString(), {}, {}};
        emit changed();
    });
    connect(&session.statistics(), &StatisticsBook::setChanged, this, &ImportState::onSetChanged);
}

ImportState::~ImportState() = default;

void ImportState::begin(const QString& setId)
{
    m_task->cancel();
    const auto& sets = m_session.statistics().sets();
    m_setId = setId.isEmpty() && !sets.empty() ? sets.front().id : setId;
    m_path.clear();
    m_options = {};
    m_wishes = {};
    m_file.reset();
    m_plan = {};
    m_staleColumns.clear();
    m_indicatorsByHand.clear();
    m_check.reset();
    m_startPlan.reset();
    m_startCheck.reset();
    m_startSource.clear();
    m_current = false;
    m_problem.reset();
    m_written.reset();
    takeTarget();
    emit changed();
}

void ImportState::takeTarget()
{
    m_target = m_session.statistics().set(m_setId);
    if (!m_target) {
        const core::Errors errors = m_session.statistics().problems(m_setId);
        if (!errors.empty())
            m_problem = errors.front();
    }
}

void ImportState::chooseSet(const QString& setId)
{
    if (setId == m_setId)
        return;
    m_setId = setId;
    m_problem.reset();
    takeTarget();
    m_plan.regionOf.clear();
    m_wishes.shape.reset();
    if (!m_target) {
        m_task->cancel();
        m_current = false;
    } else if (!m_path.isEmpty()) {
        startReading();
        return;
    }
    emit changed();
}

void ImportState::open(const QString& path)
{
    const QString id = m_setId;
    begin(id);
    m_path = path;
    if (m_target)
        startReading();
}

void ImportState::readAgain(const ReadOptions& options)
{
    m_options = options;
    startReading();
}

void ImportState::setWork(Work work)
{
    if (m_work == work)
        return;
    m_work = work;
    emit workChanged();
}

void ImportState::startReading()
{
    m_current = false;
    m_problem.reset();
    m_written.reset();
    const bool modelHasSets = m_session.otherModel() == nullptr;
    const auto known = knownRegions();
    const auto needed = neededData();
    const auto kilobytes = int(std::clamp<qint64>(QFileInfo(m_path).size() / kKilobyte, 1, 1 << 30));
    std::optional<ImportPlan> words;
    if (m_file)
        words = m_plan;
    m_task->start([this, path = m_path, options = m_options, wishes = m_wishes, target = m_target, words, modelHasSets, known, needed,
                   kilobytes](const TaskControl& control) -> BackgroundTask::Deliver {
        const Progress progress = following(control, kilobytes);
        auto file = readTableFile(std::filesystem::path(path.toStdU16String()), options, progress);
        if (!file) {
            return [this, error = std::move(file.error())] {
                m_file.reset();
                m_check.reset();
                m_startPlan.reset();
                m_startCheck.reset();
                m_problem = error;
                emit changed();
            };
        }
        auto shared = std::make_shared<const TableFile>(std::move(*file));
        auto start = modelHasSets ? guessRegionTable(*shared) : std::nullopt;
        std::shared_ptr<const RegionTableCheck> startCheck;
        ImportPlan plan;
        std::shared_ptr<const ImportCheck> check;
        std::optional<core::Error> problem;
        if (start) {
            auto checked = checkRegionTable(*shared, *start, known, needed);
            if (checked)
                startCheck = std::make_shared<const RegionTableCheck>(std::move(*checked));
            else
                start.reset();
        }
        if (!start) {
            plan = guessPlan(*shared, *target, wishes);
            // A set without regions takes those of the file.
            plan.addUnknownRegions = target->regions().count() == 0;
            if (words) {
                keepWords(plan, *words);
                renewSourceId(plan, *target);
            }
            auto checked = checkImport(*shared, plan, *target, progress);
            if (checked)
                check = std::make_shared<const ImportCheck>(std::move(*checked));
            else
                problem = checked.error();
        }
        return [this, shared, start, startCheck, plan = std::move(plan), check, problem] {
            m_file = shared;
            if (m_startSource.isEmpty())
                m_startSource = QString::fromStdString(shared->name);
            m_startPlan = start;
            m_startCheck = startCheck;
            m_plan = plan;
            m_check = check;
            m_problem = problem;
            m_staleColumns.clear();
            m_indicatorsByHand.clear();
            m_current = check || startCheck;
            emit changed();
        };
    });
    setWork(Work::Reading);
    emit changed();
}

void ImportState::guessAgain(const PlanWishes& wishes)
{
    if (!m_file || m_startPlan)
        return;
    m_wishes = wishes;
    m_current = false;
    m_task->start([this, file = m_file, target = m_target, wishes, words = m_plan](const TaskControl& control) -> BackgroundTask::Deliver {
        ImportPlan plan = guessPlan(*file, *target, wishes);
        keepWords(plan, words);
        plan.addUnknownRegions = words.addUnknownRegions;
        auto checked = checkImport(*file, plan, *target, following(control, rowsOf(*file, plan.sheet)));
        std::shared_ptr<const ImportCheck> check;
        std::optional<core::Error> problem;
        if (checked)
            check = std::make_shared<const ImportCheck>(std::move(*checked));
        else
            problem = checked.error();
        return [this, plan = std::move(plan), check, problem] {
            m_plan = plan;
            m_check = check;
            m_problem = problem;
            m_staleColumns.clear();
            m_indicatorsByHand.clear();
            m_current = check != nullptr;
            emit changed();
        };
    });
    setWork(Work::Checking);
}

void ImportState::edit(const std::function<void(ImportPlan&)>& change, const std::vector<int>& columns)
{
    if (!m_file || m_startPlan)
        return;
    change(m_plan);
    m_staleColumns.insert(columns.begin(), columns.end());
    startChecking();
    emit changed();
}

void ImportState::describe(const std::function<void(ImportPlan&)>& change)
{
    if (!m_file || m_startPlan)
        return;
    change(m_plan);
    // Work under way would put back the plan that it was given.
    if (m_task->isBusy())
        startChecking();
    emit changed();
}

void ImportState::editStartValues(const std::function<void(RegionTablePlan&)>& change)
{
    if (!m_startPlan)
        return;
    change(*m_startPlan);
    startChecking();
    emit changed();
}

void ImportState::startChecking()
{
    m_current = false;
    m_written.reset();
    m_problem.reset();
    if (m_startPlan) {
        m_task->start([this, file = m_file, plan = *m_startPlan, known = knownRegions(),
                       needed = neededData()](const TaskControl&) -> BackgroundTask::Deliver {
            auto checked = checkRegionTable(*file, plan, known, needed);
            if (!checked) {
                return [this, error = checked.error()] {
                    m_problem = error;
                    emit changed();
                };
            }
            return [this, check = std::make_shared<const RegionTableCheck>(std::move(*checked))] {
                m_startCheck = check;
                m_current = true;
                emit changed();
            };
        });
        setWork(Work::Checking);
        return;
    }
    m_task->start([this, file = m_file, target = m_target, plan = m_plan,
                   columns = m_staleColumns](const TaskControl& control) -> BackgroundTask::Deliver {
        ImportPlan next = plan;
        for (const int column : columns)
            refreshColumn(next, column, *file, *target);
        auto checked = checkImport(*file, next, *target, following(control, rowsOf(*file, next.sheet)));
        if (!checked) {
            return [this, error = checked.error()] {
                m_problem = error;
                emit changed();
            };
        }
        return [this, next = std::move(next), check = std::make_shared<const ImportCheck>(std::move(*checked))] {
            m_plan = next;
            m_check = check;
            m_staleColumns.clear();
            m_current = true;
            emit changed();
        };
    });
    setWork(Work::Checking);
}

void ImportState::checkAgain()
{
    if (!m_file)
        return;
    startChecking();
    emit changed();
}

void ImportState::cancel()
{
    m_task->cancel();
}

const Grid* ImportState::grid() const
{
    const int sheet = m_startPlan ? m_startPlan->sheet : m_plan.sheet;
    return m_file && sheet >= 0 && std::size_t(sheet) < m_file->sheets.size() ? &m_file->sheets[std::size_t(sheet)] : nullptr;
}

const std::vector<Problem>& ImportState::problems() const
{
    static const std::vector<Problem> none;
    return m_startPlan ? (m_startCheck ? m_startCheck->problems : none) : m_check ? m_check->problems : none;
}

int ImportState::openCount() const
{
    return m_startPlan ? (m_startCheck ? m_startCheck->openCount : 0) : m_check ? m_check->openCount : 0;
}

bool ImportState::isOfColumns(ProblemKind kind)
{
    return kind == ProblemKind::NoRegionColumn || kind == ProblemKind::NoValueColumn || kind == ProblemKind::NoYear
        || kind == ProblemKind::NoIndicator;
}

int ImportState::openInColumns() const
{
    return int(std::ranges::count_if(problems(), [](const Problem& problem) { return problem.isOpen() && isOfColumns(problem.id.kind); }));
}

// --- decisions

void ImportState::decide(const Problem& problem, Decision decision)
{
    if (m_startPlan) {
        editStartValues([&](RegionTablePlan& plan) { plan.decisions[problem.id] = decision; });
        return;
    }
    if (problem.id.kind == ProblemKind::UnknownIndicator && decision == Decision::ApplyFix) {
        // A new indicator that can be described, in place of one that takes its name from the cell.
        edit([&](ImportPlan& plan) {
            const Grid& sheet = *grid();
            const std::string text(sheet.text(problem.row, problem.column));
            const NameAndUnit parts = splitUnit(text);
            const bool hasUnit = readUnit(parts.unit).known;
            const auto unitColumn = std::ranges::find(plan.columns, Field::Unit, &ColumnPlan::field);
            const std::string unit = unitColumn != plan.columns.end()
                ? std::string(sheet.text(problem.row, int(unitColumn - plan.columns.begin())))
                : hasUnit ? parts.unit
                          : std::string();
            plan.indicatorOf[text] = addNewIndicator(plan, *m_target, hasUnit ? parts.name : text, unit);
            m_indicatorsByHand.insert(text);
        }, {problem.column});
        return;
    }
    edit([&](ImportPlan& plan) { plan.decisions[problem.id] = decision; });
}

void ImportState::undo(const Problem& problem)
{
    // None opens it also where a default or a decision for all of its kind would settle it.
    decide(problem, Decision::None);
}

void ImportState::settleAll()
{
    if (m_startPlan) {
        editStartValues([this](RegionTablePlan& plan) {
            for (const Problem& problem : problems()) {
                if (problem.isOpen() && problem.canFix)
                    plan.decisions[problem.id] = Decision::ApplyFix;
            }
        });
        return;
    }
    if (m_check)
        edit([this](ImportPlan& plan) { decideForAllOpen(plan, *m_check, Decision::ApplyFix); });
}

void ImportState::matchByHand(const Problem& problem, const std::string& codeOrId)
{
    if (m_startPlan || !grid() || problem.row < 0 || problem.column < 0)
        return;
    const std::string text(grid()->text(problem.row, problem.column));
    edit([&](ImportPlan& plan) {
        if (problem.id.kind == ProblemKind::UnknownIndicator) {
            plan.indicatorOf[text] = codeOrId;
            m_indicatorsByHand.insert(text);
        } else {
            plan.regionOf[text] = codeOrId;
        }
    }, {problem.column});
}

void ImportState::forgetMatch(const std::string& content, bool region)
{
    std::vector<int> columns;
    for (std::size_t column = 0; column < m_plan.columns.size(); ++column) {
        if (m_plan.columns[column].field == (region ? Field::Region : Field::Indicator))
            columns.push_back(int(column));
    }
    edit([&](ImportPlan& plan) {
        if (region) {
            plan.regionOf.erase(content);
        } else {
            plan.indicatorOf.erase(content);
            m_indicatorsByHand.erase(content);
        }
    }, columns);
}

std::vector<ImportState::Match> ImportState::matches() const
{
    std::vector<Match> all;
    for (const auto& [content, code] : m_plan.regionOf)
        all.push_back({content, code, true});
    for (const std::string& content : m_indicatorsByHand) {
        if (const auto found = m_plan.indicatorOf.find(content); found != m_plan.indicatorOf.end())
            all.push_back({content, found->second, false});
    }
    return all;
}

// --- writing

void ImportState::write()
{
    if (!m_current || openCount() > 0 || m_session.readOnly())
        return;
    if (m_startPlan) {
        storeStartValues();
        return;
    }
    m_task->start([this, check = m_check, plan = m_plan, file = m_file, target = m_target,
                   when = StatisticsBook::now()](const TaskControl&) -> BackgroundTask::Deliver {
        auto edit = confirmImport(*check, plan, *file, *target, when);
        if (!edit)
            return [this, error = edit.error()] { emit failed({error}); };
        return [this, edit = std::make_shared<const core::indicators::Edit>(std::move(*edit))] { store(*edit); };
    });
    setWork(Work::Writing);
}

void ImportState::store(const core::indicators::Edit& edit)
{
    Written what;
    what.summary = m_check->summary;
    for (const std::string& id : m_check->indicatorIds)
        what.indicatorIds << QString::fromStdString(id);
    m_storing = true;
    m_target.reset(); // a set that nobody else holds need not be copied to be changed
    const auto done = m_session.statistics().apply(m_setId, edit);
    m_storing = false;
    takeTarget();
    if (!done) {
        emit failed(done.error());
        return;
    }
    m_written = what;
    emit stored(what);
    emit changed();
}

void ImportState::storeStartValues()
{
    const auto id = m_session.storeRegionSet(m_startCheck->set, m_startSource);
    if (!id) {
        emit failed(id.error());
        return;
    }
    Written what;
    what.regionSetId = *id;
    m_written = what;
    emit stored(what);
    emit changed();
}

/// Somebody changed the set meanwhile: what is added, same and changed is counted anew.
void ImportState::onSetChanged(const QString& id)
{
    if (id != m_setId || m_storing)
        return;
    takeTarget();
    if (!m_target || !m_file || m_startPlan) {
        emit changed();
        return;
    }
    renewSourceId(m_plan, *m_target);
    startChecking();
    emit changed();
}

std::vector<core::policy::Region> ImportState::knownRegions() const
{
    std::vector<core::policy::Region> known;
    for (const core::policy::RegionSet& set : m_session.regionSets())
        known.insert(known.end(), set.regions.begin(), set.regions.end());
    return known;
}

std::vector<core::policy::RegionData> ImportState::neededData() const
{
    return m_session.regions().data;
}

} // namespace ui
