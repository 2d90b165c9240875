// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/uncertainty/study_tables.h"

#include "core/base/csv.h"
#include "core/base/number.h"
#include "core/policy/grade.h"

#include <cmath>

namespace core::uncertainty {

namespace {

/// Empty for what is no number.
std::string cell(double value, int digits = 15)
{
    return std::isfinite(value) ? formatNumber(value, digits) : std::string();
}

} // namespace

void writeInputs(std::ostream& out, const SamplingPlan& plan)
{
    out << "name,kind,varied,reason,world,shape,scale,low,central,high,unit,grade\n";
    for (const Input& input : plan.inputs) {
        const auto row = [&](const std::string& world, const std::string& range) {
            out << csvCell(input.name) << ',' << toString(input.kind) << ",1,," << csvCell(world) << ',' << range << ','
                << csvCell(input.unit) << ',' << (input.kind == InputKind::World ? "" : policy::toString(input.grade)) << '\n';
        };
        for (std::size_t world = 0; world < plan.worlds.size(); ++world) {
            if (input.kind == InputKind::World) {
                row(plan.worlds[world].id, "weight,," + cell(plan.weights[world]) + ",,");
                continue;
            }
            const sampling::Distribution& range = input.byWorld[world];
            row(plan.worlds[world].id, std::string(sampling::toString(range.shape)) + (range.logarithmic ? ",logarithmic," : ",linear,")
                                           + cell(range.low) + ',' + cell(range.central) + ',' + cell(range.high));
        }
    }
    for (const NotVaried& held : plan.notVaried)
        out << csvCell(held.name) << ',' << toString(held.kind) << ",0," << toString(held.reason) << ",,,,," << cell(held.value) << ",,"
            << csvCell(held.unit) << ",\n";
}

void writeFans(std::ostream& out, const Study& study, const std::vector<Fan>& fans)
{
    out << "scenario,outcome,time,p5,p25,p50,p75,p95,members\n";
    for (std::size_t series = 0; series < fans.size(); ++series) {
        const Fan& fan = fans[series];
        const std::string head = csvCell(study.scenarios[series / study.outcomes.size()].id) + ','
            + csvCell(columnName(study.outcomes[series % study.outcomes.size()])) + ',';
        for (std::size_t time = 0; time < fan.times.size(); ++time)
            out << head << cell(fan.times[time]) << ',' << cell(fan.low90[time]) << ',' << cell(fan.low50[time]) << ','
                << cell(fan.median[time]) << ',' << cell(fan.high50[time]) << ',' << cell(fan.high90[time]) << ',' << fan.members[time]
                << '\n';
    }
}

void writeChances(std::ostream& out, const Study& study, const StudyResult& result)
{
    out << "target,scenario,time,own_year,chance,low,high,hits,members\n";
    for (const TargetChances& chances : result.chances) {
        for (std::size_t time = 0; time < chances.byTime.size(); ++time) {
            const Chance& chance = chances.byTime[time];
            out << csvCell(study.targets[chances.target].id) << ',' << csvCell(study.scenarios[chances.scenario].id) << ','
                << cell(result.times[time]) << ',' << (time == chances.targetTime ? 1 : 0) << ',' << cell(chance.share) << ','
                << cell(chance.interval.low) << ',' << cell(chance.interval.high) << ',' << chance.hits << ',' << chance.members << '\n';
        }
    }
}

void writeSampleHeader(std::ostream& out, const SamplingPlan& plan)
{
    out << "member";
    for (const Input& input : plan.inputs)
        out << ',' << csvCell(input.name);
    out << '\n';
}

void writeSamples(std::ostream& out, const SamplingPlan& plan, const SampledMembers& sampled)
{
    for (std::size_t member = 0; member < sampled.members; ++member) {
        out << sampled.first + member;
        for (std::size_t i = 0; i < plan.inputs.size(); ++i) {
            if (plan.inputs[i].kind == InputKind::World)
                out << ',' << csvCell(plan.worlds[sampled.world[member]].id);
            else
                out << ',' << cell(sampled.values[member * plan.inputs.size() + i], 17);
        }
        out << '\n';
    }
}

void writeMemberHeader(std::ostream& out)
{
    out << "member,scenario,outcome,time,value\n";
}

void writeMembers(std::ostream& out, const Study& study, std::size_t series, const std::vector<double>& times,
                  std::span<const double> values)
{
    const std::string head = ',' + csvCell(study.scenarios[series / study.outcomes.size()].id) + ','
        + csvCell(columnName(study.outcomes[series % study.outcomes.size()])) + ',';
    for (std::size_t place = 0; place < values.size(); ++place)
        out << place / times.size() << head << cell(times[place % times.size()]) << ',' << cell(values[place], 17) << '\n';
}

} // namespace core::uncertainty
