// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/world_fault.h"

#include "core/policy/catalogue.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace core::policy {

namespace {

constexpr double kForever = std::numeric_limits<double>::infinity();

/// Until when the figures are numbers. A scenario that cannot be run at all does not last.
double lasts(const Projector& projector, const Scenario& scenario)
{
    const auto projection = projector.project(scenario);
    if (!projection)
        return -kForever;
    const auto& note = projection->trajectory().notFinite;
    return note ? note->time : kForever;
}

double beyondRange(const Parameter* parameter, const ParameterValue& value)
{
    const double* number = std::get_if<double>(&value);
    if (parameter == nullptr || number == nullptr)
        return 0;
    const double width = parameter->high - parameter->low;
    const double out = std::max({parameter->low - *number, *number - parameter->high, 0.0});
    if (out == 0)
        return 0;
    return width > 0 ? out / width : kForever;
}

} // namespace

std::vector<Suspect> suspects(const Projector& projector, const Scenario& policy, const World& world,
                              const std::atomic<bool>* cancelled)
{
    const double whole = lasts(projector, inWorld(policy, world));
    if (whole == kForever || lasts(projector, policy) <= whole)
        return {};
    std::vector<Suspect> list;
    for (const auto& [name, value] : world.parameters)
        list.push_back({name, false, whole, beyondRange(projector.catalogue().parameter(name), value)});
    std::ranges::stable_sort(list, std::ranges::greater(), &Suspect::beyond);
    int runs = 0;
    for (Suspect& suspect : list) {
        if (cancelled != nullptr && cancelled->load(std::memory_order_relaxed))
            return {};
        if (++runs > kMostSuspectRuns)
            break;
        World without = world;
        without.parameters.erase(suspect.parameter);
        suspect.lastsUntil = lasts(projector, inWorld(policy, without));
        suspect.enough = suspect.lastsUntil == kForever;
    }
    std::ranges::stable_sort(list, std::ranges::greater(), &Suspect::lastsUntil);
    return list;
}

} // namespace core::policy
