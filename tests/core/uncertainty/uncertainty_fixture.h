// SPDX-License-Identifier: GPL-3.0-or-later
// The shipped model, plans and members of it, for tests of this folder.
#pragma once

#include "core/uncertainty/model_runs.h"
#include "tests/core/policy/policy_fixture.h"

#include <algorithm>

namespace tests {

inline const core::policy::Projector& projectorOf(const char* regions)
{
    static std::map<std::string, core::policy::Projector> made;
    const auto found = made.find(regions);
    if (found != made.end())
        return found->second;
    auto projector = core::policy::Projector::create(dataDirectory(), shippedCatalogue(), *shippedCatalogue()->regionSet(regions));
    if (!projector)
        qFatal("%s", qPrintable(describe(projector.error())));
    return made.emplace(regions, *projector).first->second;
}

inline const core::policy::Projector& macro()
{
    return projectorOf("macro");
}

/// The model, but a member whose world grows by less than `least` a year stops being a number in 2029.
inline core::policy::Projector failingBelow(double least, const QTemporaryDir& directory)
{
    const QString from = QStringLiteral("<eqn>world_growth*trade[Region]</eqn>");
    QString text = QString::fromStdString(readAll(core::policy::modelFile(dataDirectory())));
    if (text.count(from) != 1)
        qFatal("the equation does not stand once");
    text.replace(from, QStringLiteral("<eqn>world_growth*trade[Region]+0*LN((IF world_growth < %1 THEN 2029 ELSE 2100)-TIME)</eqn>").arg(least));
    const QString path = directory.filePath(QStringLiteral("failing.xmile"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text.replace("IF world_growth < ", "IF world_growth &lt; ").toUtf8()) < 0)
        qFatal("cannot write");
    file.close();
    auto made = core::policy::Projector::createFromModel(path.toStdString(), shippedCatalogue(), *shippedCatalogue()->regionSet("macro"));
    if (!made)
        qFatal("%s", qPrintable(describe(made.error())));
    return *made;
}

inline core::policy::World shippedWorld(const std::string& id)
{
    static const auto worlds = core::policy::readWorlds(dataDirectory(), *shippedCatalogue());
    if (!worlds)
        qFatal("%s", qPrintable(describe(worlds.error())));
    const auto found = std::find_if(worlds->begin(), worlds->end(), [&](const core::policy::World& world) { return world.id == id; });
    if (found == worlds->end())
        qFatal("there is no world %s", id.c_str());
    return *found;
}

inline core::uncertainty::SamplingPlan planOf(const core::policy::Projector& projector,
                                              const core::uncertainty::SamplingRequest& request = {})
{
    auto plan = core::uncertainty::planSampling(projector, request);
    if (!plan)
        qFatal("%s", qPrintable(describe(plan.error())));
    return *plan;
}

inline core::uncertainty::SampledMembers membersOf(const core::uncertainty::SamplingPlan& plan, std::size_t count)
{
    const auto sampler = core::uncertainty::MemberSampler::create(plan, count);
    if (!sampler)
        qFatal("%s", qPrintable(describe(sampler.error())));
    return sampler->sample(0, count);
}

/// A column of the sample matrix.
inline std::vector<double> drawsOf(const core::uncertainty::SamplingPlan& plan, const core::uncertainty::SampledMembers& sampled,
                                   const std::string& name)
{
    std::vector<double> draws;
    for (std::size_t i = 0; i < plan.inputs.size(); ++i) {
        for (std::size_t member = 0; plan.inputs[i].name == name && member < sampled.members; ++member)
            draws.push_back(sampled.values[member * plan.inputs.size() + i]);
    }
    return draws;
}

inline core::uncertainty::ModelRuns runsOf(const core::policy::Projector& projector, const core::uncertainty::SamplingPlan& plan,
                                           const std::vector<core::policy::Scenario>& scenarios,
                                           std::vector<core::uncertainty::Outcome> outcomes, double saveStep = 0)
{
    auto runs = core::uncertainty::ModelRuns::create(projector, plan, scenarios, std::move(outcomes), saveStep);
    if (!runs)
        qFatal("%s", qPrintable(describe(runs.error())));
    return *runs;
}

} // namespace tests
