// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/uncertainty/fan.h"

#include "core/base/number.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace core::uncertainty {

namespace {

constexpr std::array kProbabilities = {0.05, 0.25, 0.5, 0.75, 0.95};
/// Between one digit and two of a half-width.
constexpr double kTwoDigitsBelow = 3.55;

/// `valueAt(member, time)` for all members.
template <class ValueAt>
Fan fanFrom(std::size_t members, const std::vector<double>& times, const ValueAt& valueAt)
{
    Fan fan;
    fan.times = times;
    std::vector<double> column;
    column.reserve(members);
    for (std::size_t time = 0; time < times.size(); ++time) {
        column.clear();
        for (std::size_t member = 0; member < members; ++member) {
            const double value = valueAt(member, time);
            if (!std::isnan(value))
                column.push_back(value);
        }
        const auto found = sampling::quantiles(column, kProbabilities);
        fan.low90.push_back(found[0]);
        fan.low50.push_back(found[1]);
        fan.median.push_back(found[2]);
        fan.high50.push_back(found[3]);
        fan.high90.push_back(found[4]);
        fan.members.push_back(column.size());
    }
    return fan;
}

} // namespace

Fan fanOf(std::span<const double> values, const std::vector<double>& times)
{
    const std::size_t members = times.empty() ? 0 : values.size() / times.size();
    return fanFrom(members, times, [&](std::size_t member, std::size_t time) { return values[member * times.size() + time]; });
}

Fan differenceFanOf(std::span<const double> scenario, std::span<const double> reference, const std::vector<double>& times)
{
    const std::size_t members = times.empty() ? 0 : std::min(scenario.size(), reference.size()) / times.size();
    return fanFrom(members, times, [&](std::size_t member, std::size_t time) {
        const std::size_t place = member * times.size() + time;
        return scenario[place] - reference[place];
    });
}

Target targetOf(const policy::Claim& claim)
{
    Target target;
    target.id = claim.id;
    target.figure = {claim.variable, claim.group ? policy::Place::ofGroup(*claim.group) : policy::Place::national()};
    target.year = claim.year;
    target.low = claim.low;
    target.high = claim.high;
    return target;
}

Outcome outcomeOf(const Target& target)
{
    return target.outcome ? *target.outcome : Outcome::ofFigure(target.figure.id, target.figure.place);
}

Result<void> validate(const Target& target)
{
    const auto refuse = [&](const std::string& what) {
        return fail(ErrorKind::InvalidArgument, "the target '" + target.id + "' " + what, {{}, 0, 0, target.id}, {target.id});
    };
    if (!target.low && !target.high)
        return refuse("has no bound; give at_least, at_most or both");
    if ((target.low && !std::isfinite(*target.low)) || (target.high && !std::isfinite(*target.high)))
        return refuse("has a bound that is no number");
    if (target.low && target.high && *target.low > *target.high)
        return refuse("must be at least " + formatNumber(*target.low) + " and at most " + formatNumber(*target.high)
                      + ", which nothing is");
    if (!std::isfinite(target.year))
        return refuse("has no year");
    return {};
}

std::vector<Chance> chancesOf(const Target& target, std::span<const double> values, std::size_t times)
{
    std::vector<Chance> chances(times);
    for (std::size_t place = 0; place < values.size(); ++place) {
        if (std::isnan(values[place]))
            continue;
        Chance& chance = chances[place % times];
        ++chance.members;
        chance.hits += target.isReachedBy(values[place]) ? 1 : 0;
    }
    for (Chance& chance : chances) {
        chance.share = chance.members > 0 ? static_cast<double>(chance.hits) / static_cast<double>(chance.members)
                                          : std::numeric_limits<double>::quiet_NaN();
        chance.interval = sampling::wilsonInterval(chance.hits, chance.members);
    }
    return chances;
}

std::size_t timeOf(double year, const std::vector<double>& times)
{
    std::size_t nearest = 0;
    for (std::size_t time = 1; time < times.size(); ++time) {
        if (std::abs(times[time] - year) < std::abs(times[nearest] - year))
            nearest = time;
    }
    return nearest;
}

double honestUnit(double low90, double high90)
{
    const double half = (high90 - low90) / 2;
    if (!(half > 0) || !std::isfinite(half))
        return 0;
    return std::pow(10, std::floor(std::log10(half / kTwoDigitsBelow)));
}

RoundedFigure roundedFigure(double value, double low90, double high90, double factor)
{
    RoundedFigure figure{value * factor, low90 * factor, high90 * factor, 0, 0};
    figure.unit = honestUnit(std::min(figure.low, figure.high), std::max(figure.low, figure.high));
    if (figure.unit == 0)
        return figure;
    figure.decimals = std::max(0, -static_cast<int>(std::lround(std::log10(figure.unit))));
    // Units below 1 as their inverse, a whole number: 43 * 0.01 is not 0.43, 43 / 100 is.
    const double parts = figure.unit < 1 ? std::round(1 / figure.unit) : 0;
    for (double* each : {&figure.value, &figure.low, &figure.high})
        *each = parts > 0 ? std::round(*each * parts) / parts : std::round(*each / figure.unit) * figure.unit;
    return figure;
}

} // namespace core::uncertainty
