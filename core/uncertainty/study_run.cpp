// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/uncertainty/study_run.h"

#include "core/base/whole_file.h"
#include "core/policy/model_version.h"
#include "core/policy/text_file.h"
#include "core/uncertainty/digest.h"
#include "core/uncertainty/json_writing.h"
#include "core/uncertainty/study_tables.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <sstream>

namespace core::uncertainty {

namespace {

namespace fs = std::filesystem;

tl::unexpected<Errors> failed(Error error)
{
    return tl::make_unexpected(Errors{std::move(error)});
}

tl::unexpected<Errors> failed(ErrorKind kind, std::string message, const fs::path& file = {})
{
    return failed(Error{kind, std::move(message), {file.string(), 0, 0, {}}, {}});
}

/// Outcomes, then the figures that targets are about: these are run as outcomes are, but have no fans of their own.
std::vector<Outcome> allOutcomes(const Study& study)
{
    std::vector<Outcome> outcomes = study.outcomes;
    for (const Target& target : study.targets)
        outcomes.push_back(outcomeOf(target));
    return outcomes;
}

/// Members of another model are no members of this study, though the question is the same.
std::string markOf(const std::string& question, const std::string& modelDigest)
{
    return digestOf(question + modelDigest);
}

Checked<void> checkTargets(const policy::Projector& projector, const Study& study)
{
    const policy::TimeSpan span{projector.program().model().specs.start, projector.program().model().specs.stop, {}};
    Errors errors;
    for (const Target& target : study.targets) {
        if (auto valid = validate(target); !valid)
            errors.push_back(valid.error());
        else if (target.year < span.start || target.year > span.stop)
            errors.push_back({ErrorKind::OutOfRange,
                              "the target '" + target.id + "' is for " + formatNumber(target.year) + "; the model runs from "
                                  + formatNumber(span.start) + " to " + formatNumber(span.stop),
                              {{}, 0, 0, target.id}, {target.id}});
    }
    if (!errors.empty())
        return tl::make_unexpected(std::move(errors));
    return {};
}

/// What the members in `store` say together; `outcomes` are allOutcomes(study). Takes study, times and store; fills fans, differences,
/// chances and their digests. Holds two series at a time.
class FigureTaker {
public:
    FigureTaker(const Study& study, const std::vector<Outcome>& outcomes, const MemberStore& store, StudyResult& result)
        : m_study(study), m_outcomes(outcomes), m_store(store), m_result(result)
    {
        const std::size_t figures = study.scenarios.size() * study.outcomes.size();
        m_result.fans.resize(figures);
        m_result.differences.resize(study.reference ? figures : 0);
    }

    [[nodiscard]] Result<void> takeAll()
    {
        m_result.members = m_store.members();
        m_result.failed = m_store.failed();
        for (std::size_t outcome = 0; outcome < m_outcomes.size(); ++outcome) {
            if (auto taken = take(outcome); !taken)
                return taken;
        }
        // Outcome by outcome is how they are computed; scenario by scenario is how they are told.
        std::stable_sort(m_result.chances.begin(), m_result.chances.end(),
                         [](const TargetChances& a, const TargetChances& b) { return a.target < b.target; });
        return {};
    }

private:
    /// What one outcome gives in all scenarios.
    Result<void> take(std::size_t outcome)
    {
        const bool isTarget = outcome >= m_study.outcomes.size();
        std::vector<double> reference;
        if (m_study.reference && !isTarget) {
            auto values = m_store.series(*m_study.reference * m_outcomes.size() + outcome);
            if (!values)
                return tl::make_unexpected(values.error());
            reference = std::move(*values);
        }
        for (std::size_t scenario = 0; scenario < m_study.scenarios.size(); ++scenario) {
            const auto values = m_store.series(scenario * m_outcomes.size() + outcome);
            if (!values)
                return tl::make_unexpected(values.error());
            if (isTarget) {
                const std::size_t target = outcome - m_study.outcomes.size();
                m_result.chances.push_back({target, scenario, timeOf(m_study.targets[target].year, m_result.times),
                                            chancesOf(m_study.targets[target], *values, m_result.times.size())});
                continue;
            }
            const std::size_t place = scenario * m_study.outcomes.size() + outcome;
            m_result.fans[place] = fanOf(*values, m_result.times);
            if (m_study.reference && scenario != *m_study.reference)
                m_result.differences[place] = differenceFanOf(*values, reference, m_result.times);
            Digest digest;
            digest.add(std::span<const double>(*values));
            m_result.digests[m_study.scenarios[scenario].id + "/" + columnName(m_outcomes[outcome])] = digest.text();
        }
        return {};
    }

    const Study& m_study;
    const std::vector<Outcome>& m_outcomes;
    const MemberStore& m_store;
    StudyResult& m_result;
};

class StudyRun {
public:
    StudyRun(const policy::Projector& projector, const Study& study, const StudyOptions& options)
        : m_projector(projector), m_study(study), m_options(options)
    {
    }

    Checked<StudyResult> run()
    {
        if (auto prepared = prepare(); !prepared)
            return tl::make_unexpected(std::move(prepared.error()));
        if (auto done = runBlocks(); !done)
            return failed(std::move(done.error()));
        if (m_store.members() == 0)
            return failed(ErrorKind::Cancelled, "the study was cancelled before any member was done");
        if (auto taken = FigureTaker(m_study, m_outcomes, m_store, m_result).takeAll(); !taken)
            return failed(std::move(taken.error()));
        digestSamples();
        m_result.digest = wholeDigest();
        m_result.record = record();
        if (!m_options.folder.empty()) {
            if (auto written = writeFiles(); !written)
                return failed(std::move(written.error()));
        }
        return std::move(m_result);
    }

private:
    Checked<void> prepare()
    {
        if (m_study.scenarios.empty() || m_study.outcomes.empty())
            return failed(ErrorKind::InvalidArgument, "a study has one scenario and one outcome at least");
        if (m_study.members == 0 || m_study.members > kMostMembers)
            return failed(ErrorKind::InvalidArgument, "a study has 1 to " + std::to_string(kMostMembers) + " members");
        if (auto targets = checkTargets(m_projector, m_study); !targets)
            return targets;
        auto plan = planSampling(m_projector, m_study.sampling);
        if (!plan)
            return tl::make_unexpected(std::move(plan.error()));
        auto sampler = MemberSampler::create(*plan, m_study.members);
        if (!sampler)
            return failed(sampler.error());
        m_sampler = std::move(*sampler);
        std::vector<policy::Scenario> scenarios;
        for (const NamedScenario& each : m_study.scenarios)
            scenarios.push_back(each.scenario);
        m_outcomes = allOutcomes(m_study);
        auto runs = ModelRuns::create(m_projector, *plan, scenarios, m_outcomes, m_study.saveStepYears);
        if (!runs)
            return tl::make_unexpected(std::move(runs.error()));
        m_runs = std::move(*runs);
        m_result.plan = std::move(*plan);
        m_result.times = m_runs->times();
        m_modelDigest = modelDigest(m_projector);
        m_question = toJson(m_study) + '\n';
        const std::string mark = markOf(m_question, m_modelDigest);
        if (!m_options.folder.empty()) {
            if (auto prepared = prepareFolder(mark); !prepared)
                return prepared;
        }
        if (m_options.keeper != nullptr)
            m_store = MemberStore(m_options.keeper, mark);
        return {};
    }

    Checked<void> prepareFolder(const std::string& mark)
    {
        const fs::path question = m_options.folder / "question.json";
        const fs::path members = m_options.keeper == nullptr ? m_options.folder / "members" : m_options.folder;
        std::error_code error;
        fs::create_directories(members, error);
        if (error)
            return failed(ErrorKind::UnwritableFile, "the folder cannot be made: " + error.message(), members);
        if (fs::exists(question, error)) {
            const auto there = policy::readTextFile(question);
            if (!there)
                return failed(there.error());
            if (*there != m_question)
                return failed(ErrorKind::InvalidArgument, "the folder holds another study; name an empty folder, or this study's own",
                              m_options.folder);
        } else if (auto written = writeWhole(question, m_question); !written) {
            return failed(written.error());
        }
        m_store = MemberStore(members, mark);
        return {};
    }

    Result<void> runBlocks()
    {
        const std::size_t blocks = (m_study.members + kBlockMembers - 1) / kBlockMembers;
        bool looking = !m_options.folder.empty() || m_options.keeper != nullptr;
        for (std::size_t number = 0; number < blocks; ++number) {
            const std::size_t first = number * kBlockMembers;
            const std::size_t members = std::min(kBlockMembers, m_study.members - first);
            looking = looking && m_store.find(number, first, members, m_runs->series(), m_result.times.size());
            if (looking) {
                m_result.membersFound += members;
                report(static_cast<double>(first + members));
                continue;
            }
            RunControl control;
            control.threads = m_options.threads;
            control.cancel = m_options.cancel;
            control.progress = [&](std::size_t done, std::size_t total) {
                report(static_cast<double>(first) + static_cast<double>(members) * static_cast<double>(done) / static_cast<double>(total));
            };
            auto values = m_runs->run(m_sampler->sample(first, members), control);
            if (!values && values.error().kind == ErrorKind::Cancelled) {
                m_result.cancelled = true;
                return {};
            }
            if (!values)
                return tl::make_unexpected(values.error());
            if (auto added = m_store.add(std::move(*values)); !added)
                return added;
        }
        return {};
    }

    void report(double done) const
    {
        if (m_options.progress)
            m_options.progress(done, m_study.members);
    }

    /// The members that were done, a piece at a time.
    template <class Take>
    void forSamples(const Take& take) const
    {
        for (std::size_t first = 0; first < m_result.members; first += kBlockMembers)
            take(m_sampler->sample(first, std::min(kBlockMembers, m_result.members - first)));
    }

    void digestSamples()
    {
        Digest digest;
        forSamples([&](const SampledMembers& sampled) { digest.add(std::span<const double>(sampled.values)); });
        m_result.digests["samples"] = digest.text();
    }

    [[nodiscard]] std::string wholeDigest() const
    {
        Digest digest;
        for (const auto& [name, each] : m_result.digests)
            digest.add(std::string_view(name + "=" + each + "\n"));
        for (const FailedMember& each : m_result.failed)
            digest.add(std::string_view(std::to_string(each.member) + "," + std::to_string(each.scenario) + "\n"));
        return digest.text();
    }

    [[nodiscard]] std::string record() const
    {
        JsonList model = JsonList::object();
        model.text("version", m_projector.modelVersion());
        model.text("regions", m_projector.regions().id);
        model.text("digest", m_modelDigest);
        JsonList failures = JsonList::array(",\n    ");
        for (const FailedMember& each : m_result.failed) {
            JsonList one = JsonList::object();
            one.member("member", static_cast<double>(each.member));
            one.text("scenario", m_study.scenarios[each.scenario].id);
            one.text("element", each.element);
            one.member("time", each.time);
            failures.raw(one.finish());
        }
        JsonList varied = JsonList::array();
        for (const Input& input : m_result.plan.inputs)
            varied.raw(jsonString(input.name));
        JsonList held = JsonList::array(",\n    ");
        for (const NotVaried& each : m_result.plan.notVaried) {
            JsonList one = JsonList::object();
            one.text("name", each.name);
            one.text("reason", toString(each.reason));
            one.member("value", each.value);
            held.raw(one.finish());
        }
        JsonList digests = JsonList::object(",\n    ");
        for (const auto& [name, each] : m_result.digests)
            digests.text(name, each);
        JsonList root = JsonList::object(",\n  ");
        root.text("record", "uncertainty");
        root.text("program", m_options.program);
        root.member("model", std::string_view(model.finish()));
        root.member("members_done", static_cast<double>(m_result.members));
        root.flag("complete", !m_result.cancelled);
        JsonList times = JsonList::array();
        for (const double time : m_result.times)
            times.raw(formatNumber(time));
        root.member("times", std::string_view(times.finish()));
        root.member("failed", std::string_view(failures.finish()));
        root.text("digest", m_result.digest);
        root.member("digests", std::string_view(digests.finish()));
        root.member("question", std::string_view(m_question).substr(0, m_question.size() - 1));
        root.member("varied", std::string_view(varied.finish()));
        root.member("not_varied", std::string_view(held.finish()));
        return root.finish() + '\n';
    }

    template <class Write>
    [[nodiscard]] Result<void> writeTable(const char* name, const Write& write) const
    {
        const fs::path path = m_options.folder / name;
        return writeWhole(path, [&](const fs::path& temporary) -> Result<void> {
            std::ofstream out(temporary, std::ios::binary);
            Result<void> result = write(out);
            out.close();
            if (result && !out)
                return fail(ErrorKind::UnwritableFile, std::string("cannot be written: ") + std::strerror(errno), {path.string(), 0, 0, {}});
            return result;
        });
    }

    [[nodiscard]] Result<void> writeFiles() const
    {
        const auto plain = [](const auto& write) {
            return [&write](std::ostream& out) -> Result<void> {
                write(out);
                return {};
            };
        };
        const auto inputs = [&](std::ostream& out) { writeInputs(out, m_result.plan); };
        const auto fans = [&](std::ostream& out) { writeFans(out, m_study, m_result.fans); };
        const auto differences = [&](std::ostream& out) { writeFans(out, m_study, m_result.differences); };
        const auto chances = [&](std::ostream& out) { writeChances(out, m_study, m_result); };
        const auto samples = [&](std::ostream& out) {
            writeSampleHeader(out, m_result.plan);
            forSamples([&](const SampledMembers& sampled) { writeSamples(out, m_result.plan, sampled); });
        };
        const auto members = [&](std::ostream& out) -> Result<void> {
            writeMemberHeader(out);
            for (std::size_t series = 0; series < m_result.fans.size(); ++series) {
                const std::size_t scenario = series / m_study.outcomes.size();
                const auto values = m_store.series(scenario * m_outcomes.size() + series % m_study.outcomes.size());
                if (!values)
                    return tl::make_unexpected(values.error());
                writeMembers(out, m_study, series, m_result.times, *values);
            }
            return {};
        };
        Result<void> written = writeTable("inputs.csv", plain(inputs));
        if (written)
            written = writeTable("fans.csv", plain(fans));
        if (written && m_study.reference)
            written = writeTable("differences.csv", plain(differences));
        if (written && !m_study.targets.empty())
            written = writeTable("chances.csv", plain(chances));
        if (written && m_options.writeSamples)
            written = writeTable("samples.csv", plain(samples));
        if (written && m_options.writeMembers)
            written = writeTable("members.csv", members);
        if (written)
            written = writeWhole(m_options.folder / "record.json", m_result.record);
        return written;
    }

    const policy::Projector& m_projector;
    const Study& m_study;
    const StudyOptions& m_options;
    std::optional<MemberSampler> m_sampler;
    std::optional<ModelRuns> m_runs;
    std::vector<Outcome> m_outcomes; ///< with those of targets
    std::string m_question, m_modelDigest;
    MemberStore m_store;
    StudyResult m_result;
};

} // namespace

std::string modelDigest(const policy::Projector& projector)
{
    return digestOf(policy::toJson(policy::madeWith(projector)));
}

Checked<StudyResult> runStudy(const policy::Projector& projector, const Study& study, const StudyOptions& options)
{
    return StudyRun(projector, study, options).run();
}

Checked<StudyResult> storedFigures(const StudyRecord& record, std::shared_ptr<BlockKeeper> keeper)
{
    MemberStore store(std::move(keeper), markOf(toJson(record.study) + '\n', record.modelDigest));
    const std::vector<Outcome> outcomes = allOutcomes(record.study);
    const std::size_t series = record.study.scenarios.size() * outcomes.size();
    for (std::size_t first = 0, number = 0; first < record.members; first += kBlockMembers, ++number) {
        if (!store.find(number, first, std::min(kBlockMembers, record.members - first), series, record.times.size()))
            return failed(ErrorKind::Damaged, "runs of the study are gone or harmed; run it again");
    }
    StudyResult result;
    result.times = record.times;
    if (auto taken = FigureTaker(record.study, outcomes, store, result).takeAll(); !taken)
        return failed(std::move(taken.error()));
    result.membersFound = result.members;
    return result;
}

bool isRecord(const policy::JsonValue& root)
{
    return root.kind == policy::JsonValue::Kind::Object && root.member("record") != nullptr;
}

Checked<StudyRecord> readRecord(const policy::JsonValue& root, const std::string& fileNameForMessages, const StudyContext& context)
{
    using Kind = policy::JsonValue::Kind;
    Errors errors;
    const auto member = [&](const policy::JsonValue* object, const char* key, Kind kind) -> const policy::JsonValue* {
        const policy::JsonValue* value = object ? object->member(key) : nullptr;
        if (value != nullptr && value->kind == kind)
            return value;
        if (object != nullptr)
            errors.push_back({ErrorKind::Malformed, "a record of a study has '" + std::string(key) + "', " + describe(kind),
                              {fileNameForMessages, object->line, 0, {}}, {key}});
        return nullptr;
    };
    StudyRecord record;
    const policy::JsonValue* question = member(&root, "question", Kind::Object);
    const policy::JsonValue* model = member(&root, "model", Kind::Object);
    const policy::JsonValue* digests = member(&root, "digests", Kind::Object);
    const auto take = [&](const policy::JsonValue* object, const char* key, std::string& target) {
        if (const policy::JsonValue* value = member(object, key, Kind::String))
            target = value->string;
    };
    take(model, "digest", record.modelDigest);
    take(model, "version", record.modelVersion);
    take(&root, "program", record.program);
    take(&root, "digest", record.digest);
    if (const policy::JsonValue* done = member(&root, "members_done", Kind::Number))
        record.members = done->number >= 0 ? static_cast<std::size_t>(std::min(done->number, double(kMostMembers))) : 0;
    if (const policy::JsonValue* times = member(&root, "times", Kind::Array)) {
        for (const policy::JsonValue& time : times->items)
            record.times.push_back(time.number);
    }
    for (std::size_t i = 0; digests != nullptr && i < digests->members.size(); ++i)
        record.digests[digests->members[i].first] = digests->members[i].second.string;
    if (question != nullptr) {
        auto study = readStudy(*question, fileNameForMessages, context);
        if (study)
            record.study = std::move(*study);
        else
            errors.insert(errors.end(), study.error().begin(), study.error().end());
    }
    if (!errors.empty())
        return tl::make_unexpected(std::move(errors));
    return record;
}

RecordComparison compare(const StudyRecord& record, const StudyResult& rerun, const policy::Projector& projector)
{
    RecordComparison comparison;
    comparison.sameModel = record.modelDigest == modelDigest(projector);
    comparison.sameMembers = record.members == rerun.members;
    for (const auto& [name, digest] : record.digests) {
        const auto found = rerun.digests.find(name);
        if (found == rerun.digests.end() || found->second != digest)
            comparison.different.push_back(name);
    }
    for (const auto& [name, digest] : rerun.digests) {
        if (!record.digests.contains(name))
            comparison.different.push_back(name);
    }
    return comparison;
}

} // namespace core::uncertainty
