// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/studies/discovery_study.h"

#include "core/base/csv.h"
#include "core/base/number.h"
#include "core/studies/study_folder.h"
#include "core/studies/study_results.h"
#include "core/uncertainty/digest.h"
#include "core/uncertainty/json_writing.h"
#include "core/uncertainty/study_run.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <sstream>

namespace core::studies {

using uncertainty::DesignRuns;
using uncertainty::JsonList;

namespace {

constexpr std::array kOfInterest = {"missed", "reached"};
constexpr int kLimitDigits = 6;

/// The document with the target's figure as its outcome where it names none.
policy::JsonValue withOutcome(const policy::JsonValue& root)
{
    const policy::JsonValue* targets = root.member("targets");
    if (root.member("outcomes") != nullptr || targets == nullptr || targets->items.empty())
        return root;
    policy::JsonValue outcome = targets->items.front();
    std::erase_if(outcome.members, [](const auto& member) {
        return member.first == "id" || member.first == "year" || member.first == "at_least" || member.first == "at_most";
    });
    if (outcome.members.empty())
        return root;
    policy::JsonValue outcomes;
    outcomes.kind = policy::JsonValue::Kind::Array;
    outcomes.line = targets->line;
    outcomes.items = {std::move(outcome)};
    policy::JsonValue whole = root;
    whole.members.emplace_back("outcomes", std::move(outcomes));
    return whole;
}

std::string boxTable(const DiscoveryResult& result)
{
    std::ostringstream out;
    out << "list,box,coverage,density,mass,members,of_interest,input,low,high,categories,quasi_p\n";
    const auto write = [&](const char* list, std::size_t number, const discovery::Box& box) {
        const std::string head = std::string(list) + ',' + std::to_string(number) + ',' + cell(box.coverage) + ',' + cell(box.density) + ','
            + cell(box.mass) + ',' + std::to_string(box.rows) + ',' + std::to_string(box.interest) + ',';
        if (box.limits.empty())
            out << head << ",,,,\n";
        for (std::size_t i = 0; i < box.limits.size(); ++i) {
            const discovery::Limit& limit = box.limits[i];
            std::string categories;
            for (const double code : limit.categories)
                categories += (categories.empty() ? "" : ";") + result.plan.worlds[static_cast<std::size_t>(code)].id;
            out << head << csvCell(result.plan.inputs[limit.input].name) << ',' << cell(limit.low) << ',' << cell(limit.high) << ','
                << csvCell(categories) << ',' << cell(i < box.quasiP.size() ? box.quasiP[i] : std::numeric_limits<double>::quiet_NaN())
                << '\n';
        }
    };
    for (std::size_t i = 0; result.trajectory && i < result.trajectory->boxes.size(); ++i)
        write("trajectory", i, result.trajectory->boxes[i]);
    for (std::size_t i = 0; i < result.boxes.size(); ++i)
        write("suggested", i, result.boxes[i]);
    return out.str();
}

Result<void> findBoxes(const DiscoveryStudy& study, const RunOptions& options, DiscoveryResult& result)
{
    const auto cases = casesOf(result, study.base.targets.front(), study.missed);
    if (!cases)
        return tl::make_unexpected(cases.error());
    discovery::PrimOptions prim = study.prim;
    prim.cancel = options.cancel;
    auto trajectory = discovery::prim(*cases, prim);
    if (!trajectory)
        return tl::make_unexpected(trajectory.error());
    result.cancelled = result.cancelled || trajectory->cancelled;
    result.boxes = {trajectory->boxes[trajectory->suggested]};
    result.trajectory = std::move(*trajectory);
    if (study.boxes > 1 && !result.cancelled) {
        auto several = discovery::coveringBoxes(*cases, study.boxes, prim);
        if (!several)
            return tl::make_unexpected(several.error());
        result.boxes = std::move(*several);
    }
    return {};
}

} // namespace

Checked<DiscoveryStudy> readDiscoveryStudy(const policy::JsonValue& root, const std::string& fileNameForMessages,
                                           const uncertainty::StudyContext& context)
{
    auto base = uncertainty::readStudy(withOutcome(root), fileNameForMessages, context,
                                       {"of_interest", "boxes", "least_mass", "peel_share"});
    DiscoveryStudy study;
    OwnKeys keys(root, fileNameForMessages);
    std::size_t interest = 0;
    keys.word("of_interest", kOfInterest, interest);
    study.missed = interest == 0;
    keys.whole("boxes", 1, 20, study.boxes);
    keys.number("least_mass", study.prim.leastMass);
    keys.number("peel_share", study.prim.peelShare);
    if (base && base->scenarios.size() != 1)
        keys.add(ErrorKind::InvalidArgument, "a study of discovery has one scenario", "scenarios");
    if (base && base->targets.size() != 1)
        keys.add(ErrorKind::InvalidArgument, "a study of discovery has one target", "targets");
    if (!base)
        keys.errors.insert(keys.errors.begin(), base.error().begin(), base.error().end());
    if (!keys.errors.empty())
        return tl::make_unexpected(std::move(keys.errors));
    study.base = std::move(*base);
    return study;
}

std::string toJson(const DiscoveryStudy& study)
{
    JsonList own = JsonList('\0', '\0', ",\n  ");
    own.text("study", "discover");
    own.text("of_interest", kOfInterest[study.missed ? 0 : 1]);
    own.member("boxes", static_cast<double>(study.boxes));
    own.member("least_mass", study.prim.leastMass);
    own.member("peel_share", study.prim.peelShare);
    const std::string members = own.finish();
    return withOwnKeys(study.base, members.substr(1, members.size() - 2));
}

std::vector<double> DiscoveryResult::interest(const uncertainty::Target& target, bool missed) const
{
    std::vector<double> interest;
    interest.reserve(outcomes.size());
    for (const double value : outcomes)
        interest.push_back(std::isfinite(value) ? (target.isReachedBy(value) != missed ? 1 : 0) : std::numeric_limits<double>::quiet_NaN());
    return interest;
}

Result<discovery::CaseSet> casesOf(const DiscoveryResult& result, const uncertainty::Target& target, bool missed)
{
    std::vector<discovery::InputKind> kinds;
    for (const uncertainty::Input& input : result.plan.inputs)
        kinds.push_back(input.kind == uncertainty::InputKind::World ? discovery::InputKind::Categorical : discovery::InputKind::Numeric);
    return discovery::CaseSet::create(result.values, result.plan.inputs.size(), result.interest(target, missed), kinds);
}

std::string limitText(const uncertainty::SamplingPlan& plan, const discovery::Limit& limit)
{
    const std::string& name = plan.inputs[limit.input].name;
    if (!limit.categories.empty()) {
        std::string text = name + " is ";
        for (std::size_t i = 0; i < limit.categories.size(); ++i)
            text += (i > 0 ? " or " : "") + plan.worlds[static_cast<std::size_t>(limit.categories[i])].id;
        return text;
    }
    const std::string low = formatNumber(limit.low, kLimitDigits), high = formatNumber(limit.high, kLimitDigits);
    if (std::isfinite(limit.low) && std::isfinite(limit.high))
        return name + " from " + low + " to " + high;
    return std::isfinite(limit.low) ? name + " at least " + low : name + " at most " + high;
}

Checked<DiscoveryResult> runDiscovery(const policy::Projector& projector, const DiscoveryStudy& study, const RunOptions& options)
{
    DiscoveryResult result;
    auto plan = uncertainty::planSampling(projector, study.base.sampling);
    if (!plan)
        return tl::make_unexpected(std::move(plan.error()));
    result.plan = std::move(*plan);
    const uncertainty::Target& target = study.base.targets.front();
    const auto runs = DesignRuns::create(projector, result.plan, study.base.scenarios.front().scenario, std::nullopt,
                                         {uncertainty::outcomeOf(target)}, target.year);
    if (!runs)
        return tl::make_unexpected(runs.error());
    result.year = runs->year();
    const auto sampler = uncertainty::MemberSampler::create(result.plan, study.base.members);
    if (!sampler)
        return tl::make_unexpected(Errors{sampler.error()});
    const std::string question = toJson(study);

    uncertainty::RunControl control;
    control.threads = options.threads;
    control.cancel = options.cancel;
    if (!options.folder.empty()) {
        if (auto claimed = claimFolder(options.folder, question + '\n'); !claimed)
            return tl::make_unexpected(Errors{claimed.error()});
    }
    const sensitivity::EvaluateBlock evaluate = remembered(
        [&](std::span<const double> points, std::size_t, std::span<double> outputs, std::vector<uncertainty::FailedMember>& failed) {
            return runs->evaluateValues(points, outputs, control, &failed);
        },
        options.folder, uncertainty::digestOf(question + uncertainty::modelDigest(projector)), 1, result.failures);
    std::vector<double> values; // members x inputs, as they are drawn
    const auto draw = [&](std::size_t first, std::span<double> rows) {
        const auto sampled = sampler->sample(first, rows.size() / runs->inputs());
        std::copy(sampled.values.begin(), sampled.values.end(), rows.begin());
        values.insert(values.end(), sampled.values.begin(), sampled.values.end());
    };
    const auto evaluated = sensitivity::evaluateRows(draw, study.base.members, runs->inputs(), 1, evaluate,
                                                     {uncertainty::kBlockMembers, options.cancel, options.progress});
    if (!evaluated)
        return tl::make_unexpected(Errors{evaluated.error()});
    if (evaluated->rows == 0)
        return tl::make_unexpected(Errors{{ErrorKind::Cancelled, "the study was cancelled before any member was done", {}, {}}});
    result.members = evaluated->rows;
    result.failed = evaluated->failedRows;
    result.cancelled = evaluated->cancelled;
    values.resize(result.members * runs->inputs());
    result.values = std::move(values);
    result.outcomes = evaluated->values;
    for (const double interest : result.interest(target, study.missed))
        result.ofInterest += interest == 1 ? 1 : 0;
    if (result.ofInterest > 0 && result.ofInterest < result.members - result.failed) {
        if (auto found = findBoxes(study, options, result); !found)
            return tl::make_unexpected(Errors{found.error()});
    }
    result.table = boxTable(result);
    result.digest = uncertainty::digestOf(result.table);
    result.record = recordOf("discover", question, projector, options.program, !result.cancelled, result.digest, result.plan,
                             "\"members_done\": " + std::to_string(result.members) + ",\n  \"failed\": "
                                 + failuresJson(result.failures, "member", {study.base.scenarios.front().id})
                                 + ",\n  \"of_interest\": " + std::to_string(result.ofInterest));
    if (!options.folder.empty()) {
        if (auto written = writeResults(options.folder, result.plan, "boxes.csv", result.table, result.record); !written)
            return tl::make_unexpected(Errors{written.error()});
    }
    return result;
}

} // namespace core::studies
