// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model_page/self_check.h"

#include "core/model/model.h"

#include <algorithm>
#include <cmath>
#include <cstring>

using core::engine::Trajectory;
using core::model::VariableKind;
using core::policy::Projector;
using core::policy::Scenario;

namespace ui {

namespace {

constexpr std::size_t kFirstFew = 5;
constexpr double kShareSlack = 1e-9; ///< rounding of the integration at the bounds

CheckResult of(CheckResult::Kind kind)
{
    CheckResult result;
    result.kind = kind;
    return result;
}

void fail(CheckResult& result, const std::string& what)
{
    ++result.failed;
    if (result.failures.size() < kFirstFew && std::find(result.failures.begin(), result.failures.end(), what) == result.failures.end())
        result.failures.push_back(what);
}

CheckResult finish(CheckResult result)
{
    result.passed = result.failed == 0;
    return result;
}

CheckResult units(const Projector& projector, const std::filesystem::path& dataDirectory)
{
    CheckResult result = of(CheckResult::Kind::Units);
    auto options = core::policy::resolveOptions(projector.regions());
    options.checkUnits = true;
    const auto model = core::model::loadModel(core::policy::modelFile(dataDirectory), options);
    const auto& variables = projector.program().model().variables;
    result.counted = static_cast<int>(std::count_if(variables.begin(), variables.end(), [](const auto& variable) { return !variable.hidden; }));
    if (!model)
        for (const core::Error& error : model.error())
            fail(result, core::toString(error));
    return finish(result);
}

std::vector<Trajectory> runs(const Projector& projector, const std::vector<Scenario>& scenarios, const core::engine::RunOptions& options = {})
{
    std::vector<Trajectory> list;
    for (const Scenario& scenario : scenarios) {
        const auto overrides = projector.overrides(scenario);
        if (!overrides)
            continue;
        if (auto run = core::engine::run(projector.program(), *overrides, options))
            list.push_back(std::move(*run));
    }
    return list;
}

CheckResult finite(const Projector& projector, const std::vector<Trajectory>& list)
{
    CheckResult result = of(CheckResult::Kind::Finite);
    for (const Trajectory& run : list) {
        ++result.counted;
        if (run.notFinite)
            fail(result, projector.program().model().elementName(run.notFinite->element));
    }
    return finish(result);
}

/// Stocks in unit 1 that are shown in per cent are shares of a whole.
CheckResult shares(const Projector& projector, const std::vector<Trajectory>& list)
{
    CheckResult result = of(CheckResult::Kind::Shares);
    for (const auto& variable : projector.program().model().variables) {
        const auto* naming = projector.catalogue().naming("variable", variable.canonical);
        if (variable.kind != VariableKind::Stock || variable.unit != "1" || !naming || naming->display != "percent")
            continue;
        for (int i = 0; i < variable.elementCount; ++i) {
            const core::model::ElementId element = variable.firstElement + i;
            for (const Trajectory& run : list) {
                ++result.counted;
                for (std::size_t k = 0; k < run.times.size(); ++k) {
                    const double value = run.at(k, element);
                    if (!(value >= -kShareSlack && value <= 1 + kShareSlack)) {
                        fail(result, projector.program().model().elementName(element));
                        break;
                    }
                }
            }
        }
    }
    return finish(result);
}

CheckResult repeat(const std::vector<Trajectory>& first, const std::vector<Trajectory>& second)
{
    CheckResult result = of(CheckResult::Kind::Repeat);
    for (std::size_t r = 0; r < first.size(); ++r) {
        result.counted += static_cast<int>(first[r].values.size());
        // Bits, so that values that are no number count as equal to themselves.
        for (std::size_t i = 0; i < first[r].values.size(); ++i)
            result.failed += std::memcmp(&first[r].values[i], &second[r].values[i], sizeof(double)) != 0;
    }
    return finish(result);
}

CheckResult halfStep(const Projector& projector, const std::vector<Trajectory>& coarse, const std::vector<Trajectory>& fine)
{
    CheckResult result = of(CheckResult::Kind::Step);
    const auto& model = projector.program().model();
    for (const auto& variable : model.variables) {
        if (variable.kind != VariableKind::Stock || variable.hidden)
            continue;
        for (int i = 0; i < variable.elementCount; ++i) {
            const core::model::ElementId element = variable.firstElement + i;
            for (std::size_t r = 0; r < coarse.size() && r < fine.size(); ++r) {
                ++result.counted;
                const double a = coarse[r].at(coarse[r].times.size() - 1, element);
                const double b = fine[r].at(fine[r].times.size() - 1, element);
                const double size = std::max(std::abs(a), std::abs(b));
                const double difference = size > 1e-9 ? std::abs(a - b) / size : 0;
                if (difference > result.worst) {
                    result.worst = difference;
                    result.worstId = variable.canonical;
                }
                if (!(difference <= kStepTolerance))
                    fail(result, model.elementName(element));
            }
        }
    }
    return finish(result);
}

CheckResult claims(const Projector& projector)
{
    CheckResult result = of(CheckResult::Kind::Claims);
    const auto run = projector.project(core::policy::paperPackage(projector.catalogue()));
    if (!run) {
        fail(result, run.error().front().message);
        return finish(result);
    }
    for (const auto& fact : core::why::claimsBoard(projector.catalogue(), *run)) {
        ++result.counted;
        if (fact.state != core::why::ClaimFact::State::Met)
            fail(result, fact.result.claim.variable);
    }
    return finish(result);
}

} // namespace

std::vector<CheckResult> runChecks(const Projector& projector, const std::filesystem::path& dataDirectory, const std::vector<Scenario>& scenarios,
                                   const std::function<bool(int, int)>& progress)
{
    const bool plain = projector.catalogue().plain;
    std::vector<Scenario> all = scenarios;
    if (!plain)
        all.push_back(core::policy::paperPackage(projector.catalogue()));
    const std::vector<Trajectory> first = runs(projector, all);
    core::engine::RunOptions half;
    half.step = projector.program().model().specs.step / 2;

    std::vector<std::function<CheckResult()>> checks{
        [&] { return finite(projector, first); },
        [&] { return repeat(first, runs(projector, all)); },
        [&] { return halfStep(projector, first, runs(projector, all, half)); },
    };
    // Another model states neither what is a share nor claims, and has no file beside the tables.
    if (!plain) {
        checks.insert(checks.begin(), [&] { return units(projector, dataDirectory); });
        checks.insert(checks.begin() + 2, [&] { return shares(projector, first); });
        checks.push_back([&] { return claims(projector); });
    }
    std::vector<CheckResult> results;
    for (const auto& check : checks) {
        if (!progress(static_cast<int>(results.size()), static_cast<int>(checks.size())))
            break;
        results.push_back(check());
    }
    return results;
}

} // namespace ui
