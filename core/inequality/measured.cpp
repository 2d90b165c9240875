// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inequality/measured.h"

#include "core/base/number.h"

#include <cmath>

namespace core::inequality {

namespace {

std::string unitName(const Refusal& refusal, const std::vector<std::string>& units)
{
    const auto i = static_cast<std::size_t>(refusal.unit);
    return refusal.unit >= 0 && i < units.size() ? units[i] : "a unit";
}

ErrorKind kindOf(Reason reason)
{
    switch (reason) {
    case Reason::NoValues:
        return ErrorKind::NotFound;
    case Reason::NegativeValue:
    case Reason::ValueNotPositive:
    case Reason::BadWeight:
        return ErrorKind::OutOfRange;
    case Reason::NotFinite:
        return ErrorKind::NotFinite;
    default:
        return ErrorKind::InvalidArgument;
    }
}

std::string sentence(const Refusal& refusal, const std::string& unit, const std::string& value)
{
    const std::string found = std::to_string(refusal.found);
    const std::string needed = std::to_string(refusal.needed);
    switch (refusal.reason) {
    case Reason::NoValues:
        return "no region has a value; choose a year or variable that has some";
    case Reason::TooFewUnits:
        return "only " + found + " of the " + needed + " regions needed have a value";
    case Reason::TooFewGroups:
        return "only " + found + " of the " + needed + " groups needed have a region with a value";
    case Reason::TooFewTimes:
        return "only " + found + " of the " + needed + " years needed have values";
    case Reason::NegativeValue:
        return unit + " has the value " + value + "; this measure needs values of at least 0";
    case Reason::ValueNotPositive:
        return unit + " has the value " + value + "; this measure needs values above 0";
    case Reason::ZeroMean:
        return "all values are 0; there is nothing to share";
    case Reason::ConstantValues:
        return "the values do not differ enough to be told apart";
    case Reason::BadWeight:
        return unit + " has the weight " + value + "; weights are numbers of at least 0";
    case Reason::NotFinite:
        return unit + " has a value that is not finite";
    case Reason::NoNeighbours:
        return "no region with a value has a neighbour with one";
    case Reason::SizesDiffer:
        return "the lists do not fit together: " + found + " entries instead of " + needed;
    case Reason::BadOption:
        return "an option is outside what it allows (" + found + ")";
    }
    return {};
}

} // namespace

Error toError(const Refusal& refusal, const std::vector<std::string>& units, const std::vector<double>& times)
{
    const std::string unit = unitName(refusal, units);
    const std::string value = std::isfinite(refusal.value) ? formatNumber(refusal.value, 6) : std::string("infinity");
    Error error{kindOf(refusal.reason), sentence(refusal, unit, value), {}, {}};
    const auto k = static_cast<std::size_t>(refusal.time);
    if (refusal.time >= 0 && k < times.size())
        error.message = formatNumber(times[k]) + ": " + error.message;
    return error;
}

} // namespace core::inequality
