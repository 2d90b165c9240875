// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/studies/optimise_tables.h"

#include "core/base/csv.h"
#include "core/studies/study_results.h"

#include <algorithm>
#include <initializer_list>
#include <sstream>

namespace core::studies {

namespace {

void cells(std::ostringstream& out, std::initializer_list<double> values)
{
    for (const double value : values)
        out << ',' << cell(value);
}

const char* flag(bool yes)
{
    return yes ? "1" : "0";
}

std::string packagesTable(const OptimiseResult& result)
{
    std::ostringstream out;
    out << "package,cost,cost_low_90,cost_high_90,highest_yearly_cost,east_share,keeps_limits,meets_targets,chance,chance_error,distance";
    for (std::size_t o = 0; o < result.outcomes.size(); ++o) {
        const std::string name = result.outcomes[o] + " " + cell(result.years[o]);
        for (const char* what : {"", " mean", " worst", " worst tenth", " largest regret"})
            out << ',' << csvCell(name + what);
    }
    out << '\n';
    for (const FoundPackage& package : result.packages) {
        out << csvCell(package.id);
        cells(out, {package.cost, package.costLow90, package.costHigh90, package.highestYearlyCost, package.eastShare});
        out << ',' << flag(package.keepsLimits) << ',' << flag(package.meetsTargets);
        cells(out, {package.chance, package.chanceError, package.distance});
        for (std::size_t o = 0; o < result.outcomes.size(); ++o) {
            cells(out, {package.values[o]});
            if (package.scores.empty())
                out << ",,,,";
            else
                cells(out, {package.scores[o].mean, package.scores[o].worst, package.scores[o].worstTenth, package.scores[o].largestRegret});
        }
        out << '\n';
    }
    return out.str();
}

std::string leversTable(const OptimiseResult& result)
{
    std::ostringstream out;
    out << "package,lever,strength,start,cost\n";
    for (const FoundPackage& package : result.packages) {
        for (std::size_t l = 0; l < result.levers.size(); ++l) {
            out << csvCell(package.id) << ',' << csvCell(result.levers[l]);
            cells(out, {package.strengths[l], package.starts[l], package.leverCosts.empty() ? 0 : package.leverCosts[l]});
            out << '\n';
        }
    }
    return out.str();
}

std::string targetsTable(const OptimiseResult& result)
{
    std::ostringstream out;
    out << "target,met,reached,shortfall,best_alone,cost_alone,reachable_alone,conflicts_with\n";
    for (std::size_t t = 0; t < result.requirements.size(); ++t) {
        const optimise::TargetReport& report = result.goal->targets[t];
        std::string conflicts;
        for (const std::size_t other : report.conflictsWith)
            conflicts += (conflicts.empty() ? "" : "; ") + result.requirements[other];
        out << csvCell(result.requirements[t]) << ',' << flag(report.met);
        cells(out, {report.reached, report.shortfall, report.bestAlone, report.costAlone});
        out << ',' << flag(report.reachableAlone) << ',' << csvCell(conflicts) << '\n';
    }
    return out.str();
}

std::string limitsTable(const OptimiseResult& result)
{
    std::ostringstream out;
    out << "limit,binding,needed,cost_then\n";
    for (std::size_t l = 0; l < result.limits.size(); ++l) {
        const auto& binding = result.goal->bindingLimits;
        out << csvCell(result.limits[l]) << ',' << flag(std::find(binding.begin(), binding.end(), l) != binding.end());
        const auto& ways = result.goal->waysOn;
        const auto way = std::find_if(ways.begin(), ways.end(), [l](const optimise::WayOn& each) { return each.limit == l; });
        out << ',' << (way == ways.end() ? "" : cell(way->needed)) << ',' << (way == ways.end() ? "" : cell(way->cost)) << '\n';
    }
    return out.str();
}

std::string rangesTable(const OptimiseResult& result)
{
    std::ostringstream out;
    out << "lever,best,lowest_nearly_as_good,highest_nearly_as_good\n";
    for (std::size_t l = 0; l < result.levers.size(); ++l) {
        out << csvCell(result.levers[l]);
        cells(out, {result.packages.front().strengths[l], result.lowestWithin[l], result.highestWithin[l]});
        out << '\n';
    }
    return out.str();
}

std::string dropOutsTable(const OptimiseResult& result)
{
    std::ostringstream out;
    out << "lever,cost,in_best,indispensable,factor,beyond_highest,cost_is_assumed,leans_on_cheapness,objective_without\n";
    for (const LeverDropOut& each : result.dropOuts) {
        const optimise::DropOut& found = each.dropOut;
        out << csvCell(result.levers[each.lever]);
        cells(out, {each.costOfLever});
        out << ',' << flag(found.inBest) << ',' << flag(found.indispensable);
        cells(out, {found.factor});
        out << ',' << flag(found.beyondHighest) << ',' << flag(each.costIsAssumed) << ',' << flag(each.leansOnCheapness);
        cells(out, {each.objectiveWithout});
        out << '\n';
    }
    return out.str();
}

std::string informationOf(const OptimiseResult& result)
{
    std::ostringstream out;
    out << "input,kind,value,standard_error,cross_fitted,cross_fitted_error,above_zero,choice_changes\n";
    for (std::size_t i = 0; i < result.information->inputs.size(); ++i) {
        const sensitivity::InputInformation& input = result.information->inputs[i];
        out << csvCell(result.plan.inputs[i].name) << ',' << uncertainty::toString(result.plan.inputs[i].kind);
        cells(out, {input.value, input.standardError, input.crossFitted, input.crossFittedError});
        out << ',' << flag(input.aboveZero);
        cells(out, {input.choiceChanges});
        out << '\n';
    }
    return out.str();
}

} // namespace

std::map<std::string, std::string> tablesOf(const OptimiseResult& result)
{
    std::map<std::string, std::string> tables;
    tables["packages.csv"] = packagesTable(result);
    tables["levers.csv"] = leversTable(result);
    if (result.goal) {
        tables["targets.csv"] = targetsTable(result);
        tables["limits.csv"] = limitsTable(result);
    }
    if (!result.lowestWithin.empty())
        tables["ranges.csv"] = rangesTable(result);
    if (!result.dropOuts.empty())
        tables["drop_outs.csv"] = dropOutsTable(result);
    if (result.information)
        tables["information.csv"] = informationOf(result);
    return tables;
}

} // namespace core::studies
