// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/parameter_limits.h"

#include "core/base/number.h"

#include <cmath>

namespace core::policy {

std::optional<RefusedValue> refusal(const Parameter& parameter, double value)
{
    using Reason = RefusedValue::Reason;
    if (!std::isfinite(value))
        return RefusedValue{Reason::NotFinite, parameter.value};
    if (parameter.least && value < *parameter.least)
        return RefusedValue{Reason::BelowLeast, *parameter.least};
    if (parameter.most && value > *parameter.most)
        return RefusedValue{Reason::AboveMost, *parameter.most};
    if (parameter.gridYears > 0) {
        const double steps = std::round(value / parameter.gridYears);
        if (value != steps * parameter.gridYears)
            return RefusedValue{Reason::OffGrid, steps * parameter.gridYears};
    }
    return std::nullopt;
}

Error refusalError(const Parameter& parameter, double value, const RefusedValue& refused, Where where)
{
    using Reason = RefusedValue::Reason;
    const std::string number = formatNumber(value);
    const std::string bound = formatNumber(refused.nearest);
    const std::string unit = parameter.unit.empty() ? "1" : parameter.unit;
    const std::string& name = parameter.name;
    std::string message;
    switch (refused.reason) {
    case Reason::NotFinite:
        message = "'" + name + "' is no finite number; the model's own is " + bound;
        break;
    case Reason::BelowLeast:
        message = number + " is below " + bound + " (unit " + unit + "), the least that '" + name + "' can be";
        break;
    case Reason::AboveMost:
        message = number + " is above " + bound + " (unit " + unit + "), the most that '" + name + "' can be";
        break;
    case Reason::OffGrid:
        message = number + " is no multiple of " + formatNumber(parameter.gridYears) + " years, as '" + name
            + "' must be; the nearest is " + bound;
        break;
    }
    return {ErrorKind::OutOfRange, std::move(message), std::move(where), {parameter.name, number, bound, unit}};
}

} // namespace core::policy
