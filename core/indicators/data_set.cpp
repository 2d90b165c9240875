// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/indicators/data_set.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>
#include <set>

namespace core::indicators {

namespace {

constexpr double kMissing = std::numeric_limits<double>::quiet_NaN();
constexpr unsigned kYearBits = 12;
constexpr unsigned kRegionBits = 26;

std::uint64_t keyOf(int indicator, int region, int year)
{
    return (std::uint64_t(unsigned(indicator)) << (kRegionBits + kYearBits)) | (std::uint64_t(unsigned(region)) << kYearBits)
        | std::uint64_t(unsigned(year));
}

Entry entryOf(std::uint64_t key, const Observation& observation)
{
    const auto low = [](std::uint64_t bits, unsigned count) { return int(bits & ((std::uint64_t(1) << count) - 1)); };
    return {int(key >> (kRegionBits + kYearBits)), low(key >> kYearBits, kRegionBits), low(key, kYearBits), observation};
}

std::string describe(const Place& place)
{
    return "'" + place.indicatorId + "' of '" + place.regionCode + "' in " + std::to_string(place.year);
}

std::vector<std::string> arguments(const Place& place)
{
    return {place.indicatorId, place.regionCode, std::to_string(place.year)};
}

} // namespace

DataSet::DataSet(std::string id, Text name, RegionList regions)
    : m_id(std::move(id))
    , m_name(std::move(name))
    , m_regions(std::move(regions))
{
}

int DataSet::indicatorIndex(std::string_view id) const
{
    const auto found = m_indicatorOfId.find(std::string(id));
    return found == m_indicatorOfId.end() ? -1 : found->second;
}

const Source* DataSet::source(std::string_view id) const
{
    const auto found = std::find_if(m_sources.begin(), m_sources.end(), [&](const Source& s) { return s.id == id; });
    return found == m_sources.end() ? nullptr : &*found;
}

Result<void> DataSet::addSource(Source source)
{
    if (source.id.empty())
        return fail(ErrorKind::InvalidArgument, "a source has no id; give each one of its own");
    if (this->source(source.id) != nullptr)
        return fail(ErrorKind::DuplicateName, "the source '" + source.id + "' is in the set already", {}, {source.id});
    m_sources.push_back(std::move(source));
    return {};
}

Result<int> DataSet::addIndicator(Indicator indicator)
{
    if (indicator.id.empty())
        return fail(ErrorKind::InvalidArgument, "an indicator has no id; give each one of its own");
    for (const std::string& id : indicator.sourceIds) {
        if (source(id) == nullptr)
            return fail(ErrorKind::NotFound, "indicator '" + indicator.id + "': no source '" + id + "'; add it first", {},
                        {indicator.id, id});
    }
    const int index = int(m_indicators.size());
    if (!m_indicatorOfId.emplace(indicator.id, index).second)
        return fail(ErrorKind::DuplicateName, "the indicator '" + indicator.id + "' is in the set already", {}, {indicator.id});
    m_indicators.push_back(std::move(indicator));
    return index;
}

Result<void> DataSet::check(const Observation& observation, const Place& place) const
{
    if (place.year < kFirstYear || place.year > kLastYear)
        return fail(ErrorKind::OutOfRange, describe(place) + ": the year is not between 1000 and 2999", {}, arguments(place));
    if (observation.missing == Missing::No ? !std::isfinite(observation.value) : !std::isnan(observation.value))
        return fail(ErrorKind::NotFinite, describe(place) + ": give a finite number, or a reason why there is none", {},
                    arguments(place));
    if (source(observation.sourceId) == nullptr)
        return fail(ErrorKind::NotFound, describe(place) + ": no source '" + observation.sourceId + "'; add it first", {},
                    {observation.sourceId});
    return {};
}

Result<void> DataSet::addObservation(int indicator, int region, int year, Observation observation)
{
    if (indicator < 0 || indicator >= int(m_indicators.size()) || region < 0 || region >= m_regions.count())
        return fail(ErrorKind::OutOfRange, "an observation of an indicator or region that the set does not have");
    const Place place{m_indicators[std::size_t(indicator)].id, m_regions[region].code, year};
    if (auto good = check(observation, place); !good)
        return good;
    if (!m_observations.emplace(keyOf(indicator, region, year), std::move(observation)).second)
        return fail(ErrorKind::DuplicateName, describe(place) + " is in the set already; keep one of them", {}, arguments(place));
    return {};
}

const Observation* DataSet::find(int indicator, int region, int year) const
{
    if (indicator < 0 || region < 0 || year < kFirstYear || year > kLastYear)
        return nullptr;
    const auto found = m_observations.find(keyOf(indicator, region, year));
    return found == m_observations.end() ? nullptr : &found->second;
}

double DataSet::value(int indicator, int region, int year) const
{
    const Observation* observation = find(indicator, region, year);
    return observation == nullptr ? kMissing : observation->value;
}

std::vector<double> DataSet::values(int indicator, int year) const
{
    return matrix(std::span<const int>(&indicator, 1), year);
}

std::vector<double> DataSet::matrix(std::span<const int> indicators, int year) const
{
    std::vector<double> matrix;
    matrix.reserve(std::size_t(m_regions.count()) * indicators.size());
    for (int region = 0; region < m_regions.count(); ++region) {
        for (const int indicator : indicators)
            matrix.push_back(value(indicator, region, year));
    }
    return matrix;
}

std::vector<double> DataSet::series(int indicator, int region, int firstYear, int lastYear) const
{
    std::vector<double> series;
    for (int year = firstYear; year <= lastYear; ++year)
        series.push_back(value(indicator, region, year));
    return series;
}

std::vector<int> DataSet::years() const
{
    return years(-1);
}

std::vector<int> DataSet::years(int indicator) const
{
    std::set<int> years;
    for (const auto& [key, observation] : m_observations) {
        const Entry entry = entryOf(key, {});
        if (observation.missing == Missing::No && (indicator < 0 || entry.indicator == indicator))
            years.insert(entry.year);
    }
    return {years.begin(), years.end()};
}

std::vector<Entry> DataSet::entries() const
{
    std::vector<std::uint64_t> keys;
    keys.reserve(m_observations.size());
    for (const auto& [key, observation] : m_observations)
        keys.push_back(key);
    std::sort(keys.begin(), keys.end());
    std::vector<Entry> entries;
    entries.reserve(keys.size());
    for (const std::uint64_t key : keys)
        entries.push_back(entryOf(key, m_observations.at(key)));
    return entries;
}

std::size_t DataSet::valueCount() const
{
    return std::size_t(std::count_if(m_observations.begin(), m_observations.end(),
                                     [](const auto& item) { return item.second.missing == Missing::No; }));
}

std::size_t DataSet::missingCount() const
{
    return m_observations.size() - valueCount();
}

void DataSet::put(int indicator, int region, int year, const std::optional<Observation>& observation)
{
    if (observation)
        m_observations[keyOf(indicator, region, year)] = *observation;
    else
        m_observations.erase(keyOf(indicator, region, year));
}

Result<void> DataSet::add(const Edit& edit)
{
    for (const Source& source : edit.addedSources) {
        if (auto added = addSource(source); !added)
            return added;
    }
    for (const Region& region : edit.addedRegions) {
        if (auto added = m_regions.add(region); !added)
            return added;
    }
    for (const Indicator& indicator : edit.addedIndicators) {
        if (auto added = addIndicator(indicator); !added)
            return tl::make_unexpected(added.error());
    }
    return {};
}

void DataSet::cutBack(std::size_t sources, std::size_t regions, std::size_t indicators)
{
    m_sources.resize(sources);
    while (m_regions.regions().size() > regions)
        m_regions.removeLast();
    while (m_indicators.size() > indicators) {
        m_indicatorOfId.erase(m_indicators.back().id);
        m_indicators.pop_back();
    }
}

Result<void> DataSet::checkChanges(const Edit& edit) const
{
    for (const IndicatorChange& change : edit.describedIndicators) {
        const int index = indicatorIndex(change.after.id);
        if (index < 0)
            return fail(ErrorKind::NotFound, "no indicator '" + change.after.id + "' in the set", {}, {change.after.id});
        if (!(m_indicators[std::size_t(index)] == change.before))
            return fail(ErrorKind::InvalidArgument, "the indicator '" + change.after.id + "' was changed since", {},
                        {change.after.id});
        for (const std::string& id : change.after.sourceIds) {
            if (source(id) == nullptr)
                return fail(ErrorKind::NotFound, "indicator '" + change.after.id + "': no source '" + id + "'", {},
                            {change.after.id, id});
        }
    }
    std::set<std::uint64_t> met;
    for (const Change& change : edit.changes) {
        const int indicator = indicatorIndex(change.place.indicatorId);
        const int region = m_regions.indexOf(change.place.regionCode);
        if (indicator < 0 || region < 0)
            return fail(ErrorKind::NotFound, describe(change.place) + ": the set has no such indicator or region", {},
                        arguments(change.place));
        const Observation* standing = find(indicator, region, change.place.year);
        const bool same = change.before ? standing != nullptr && *standing == *change.before : standing == nullptr;
        if (!same || !met.insert(keyOf(indicator, region, change.place.year)).second)
            return fail(ErrorKind::InvalidArgument, describe(change.place) + " was changed since; look at it again", {},
                        arguments(change.place));
        if (!change.after)
            continue;
        if (auto good = check(*change.after, change.place); !good)
            return good;
    }
    return {};
}

Result<void> DataSet::apply(const Edit& edit)
{
    const std::size_t sources = m_sources.size();
    const std::size_t regions = m_regions.regions().size();
    const std::size_t indicators = m_indicators.size();
    auto good = add(edit);
    if (good)
        good = checkChanges(edit);
    if (!good) {
        cutBack(sources, regions, indicators);
        return good;
    }
    for (const IndicatorChange& change : edit.describedIndicators)
        m_indicators[std::size_t(indicatorIndex(change.after.id))] = change.after;
    for (const Change& change : edit.changes)
        put(indicatorIndex(change.place.indicatorId), m_regions.indexOf(change.place.regionCode), change.place.year,
            change.after);
    m_history.push_back(edit);
    return {};
}

Result<Edit> DataSet::takeBack()
{
    if (m_history.empty())
        return fail(ErrorKind::NotFound, "there is no edit to take back");
    Edit edit = std::move(m_history.back());
    m_history.pop_back();
    for (const Change& change : edit.changes)
        put(indicatorIndex(change.place.indicatorId), m_regions.indexOf(change.place.regionCode), change.place.year,
            change.before);
    for (auto change = edit.describedIndicators.rbegin(); change != edit.describedIndicators.rend(); ++change)
        m_indicators[std::size_t(indicatorIndex(change->after.id))] = change->before;
    cutBack(m_sources.size() - edit.addedSources.size(), m_regions.regions().size() - edit.addedRegions.size(),
            m_indicators.size() - edit.addedIndicators.size());
    return edit;
}

Result<Edit> editOfValue(const DataSet& set, const Place& place, std::optional<Observation> observation, std::string when)
{
    const int indicator = set.indicatorIndex(place.indicatorId);
    const int region = set.regions().indexOf(place.regionCode);
    if (indicator < 0 || region < 0)
        return fail(ErrorKind::NotFound, describe(place) + ": the set has no such indicator or region", {}, arguments(place));
    Edit edit;
    edit.kind = observation ? EditKind::SetValue : EditKind::RemoveValue;
    if (observation)
        observation->edited = when;
    edit.when = std::move(when);
    Change change{place, std::nullopt, std::move(observation)};
    if (const Observation* standing = set.find(indicator, region, place.year))
        change.before = *standing;
    edit.changes.push_back(std::move(change));
    return edit;
}

Result<Edit> editOfIndicator(const DataSet& set, Indicator after, std::string when)
{
    const int index = set.indicatorIndex(after.id);
    if (index < 0)
        return fail(ErrorKind::NotFound, "no indicator '" + after.id + "' in the set", {}, {after.id});
    Edit edit;
    edit.kind = EditKind::DescribeIndicator;
    edit.when = std::move(when);
    edit.describedIndicators.push_back({set.indicators()[std::size_t(index)], std::move(after)});
    return edit;
}

} // namespace core::indicators
