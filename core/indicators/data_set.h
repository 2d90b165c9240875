// SPDX-License-Identifier: GPL-3.0-or-later
// Regional statistics: values of indicators by region and year, each with its source and how it came about.
//
// Positions (`indicator`, `region`) count from 0 in the set's lists and hold until an edit is taken back; ids and codes hold for
// ever and are what edits are written with. Years are calendar years. A value is NaN where it is missing; whether that is known
// to be missing, and why, stands in its observation. Shapes: matrices are row-major, rows are regions, columns indicators.
#pragma once

#include "core/base/result.h"
#include "core/indicators/observation.h"
#include "core/indicators/region_list.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace core::indicators {

/// Which way of a value is good for the public.
enum class Direction { Up, Down, Neutral };

struct Indicator {
    std::string id; ///< "rd_intensity"; one of its kind in a set
    Text name;
    Text unit; ///< as published: "CNY 100 million", "%"
    Direction direction = Direction::Neutral;
    std::string dimension; ///< an id of data/tables/names.csv ("technology"); empty when none
    Text publisher;
    int firstYear = 0; ///< published years; 0 = not known
    int lastYear = 0;
    Text knownFaults; ///< empty when none is known
    std::vector<std::string> sourceIds;
    std::string licence;
    bool operator==(const Indicator&) const = default;
};

/// Where figures were found and what has to be shown with them.
struct Source {
    std::string id;
    Text publisher;
    std::string document; ///< name of the yearbook, data set or decision
    std::string foundAt; ///< address, or repository, path and commit
    std::string licence;
    Text credit; ///< to be shown wherever a value of it is shown
    Text useNote; ///< to be shown beside the source: restrictions, faults, what to do before other uses
    bool operator==(const Source&) const = default;
};

/// Which value, by names that hold for ever.
struct Place {
    std::string indicatorId;
    std::string regionCode;
    int year = 0;
    auto operator<=>(const Place&) const = default;
};

/// One value before and after; nothing = there is no observation.
struct Change {
    Place place;
    std::optional<Observation> before;
    std::optional<Observation> after;
};

struct IndicatorChange {
    Indicator before;
    Indicator after; ///< same id
};

enum class EditKind { SetValue, RemoveValue, Import, DescribeIndicator, AddRegions };

/// Something people did to a set, as one step: what it adds, then what it changes. It can be stored, applied and taken back.
struct Edit {
    EditKind kind = EditKind::SetValue;
    std::string when; ///< ISO 8601 with zone, given by the caller
    std::string what; ///< the imported file's name, or words of the user; may be empty
    std::vector<Source> addedSources;
    std::vector<Region> addedRegions;
    std::vector<Indicator> addedIndicators;
    std::vector<IndicatorChange> describedIndicators;
    std::vector<Change> changes;
};

/// Position of an observation with it.
struct Entry {
    int indicator = 0;
    int region = 0;
    int year = 0;
    Observation observation;
};

class DataSet {
public:
    DataSet() = default;
    DataSet(std::string id, Text name, RegionList regions);

    [[nodiscard]] const std::string& id() const { return m_id; }
    [[nodiscard]] const Text& name() const { return m_name; }
    void setName(Text name) { m_name = std::move(name); }
    [[nodiscard]] const Text& about() const { return m_about; } ///< one or two sentences
    void setAbout(Text about) { m_about = std::move(about); }

    [[nodiscard]] const RegionList& regions() const { return m_regions; }
    [[nodiscard]] const std::vector<Indicator>& indicators() const { return m_indicators; }
    [[nodiscard]] const std::vector<Source>& sources() const { return m_sources; }
    [[nodiscard]] int indicatorIndex(std::string_view id) const; ///< -1 when unknown
    [[nodiscard]] const Source* source(std::string_view id) const; ///< null when unknown; holds until the next edit

    // Building, before any edit. Errors: DuplicateName; NotFound (source of an indicator or observation), OutOfRange (position,
    // year outside kFirstYear..kLastYear), NotFinite (infinite, or NaN without a reason, or a reason beside a number).
    [[nodiscard]] Result<void> addSource(Source source);
    [[nodiscard]] Result<int> addIndicator(Indicator indicator);
    [[nodiscard]] Result<void> addObservation(int indicator, int region, int year, Observation observation);

    /// Null when nothing is recorded there. Holds until the next change of the set.
    [[nodiscard]] const Observation* find(int indicator, int region, int year) const;
    /// NaN when missing or not recorded.
    [[nodiscard]] double value(int indicator, int region, int year) const;
    /// By region.
    [[nodiscard]] std::vector<double> values(int indicator, int year) const;
    /// regions x indicators.size().
    [[nodiscard]] std::vector<double> matrix(std::span<const int> indicators, int year) const;
    /// Of one region, one value a year, from `firstYear` to `lastYear`.
    [[nodiscard]] std::vector<double> series(int indicator, int region, int firstYear, int lastYear) const;
    /// Years with at least one value, ascending; of all indicators, or one.
    [[nodiscard]] std::vector<int> years() const;
    [[nodiscard]] std::vector<int> years(int indicator) const;
    /// All observations by indicator, region, year.
    [[nodiscard]] std::vector<Entry> entries() const;
    [[nodiscard]] std::size_t valueCount() const; ///< observations with a value
    [[nodiscard]] std::size_t missingCount() const; ///< observations that say why there is none

    // Edits. Nothing is changed when one fails.
    /// Errors: NotFound (place, source), DuplicateName (an addition), InvalidArgument (`before` is not what stands there),
    /// OutOfRange, NotFinite.
    [[nodiscard]] Result<void> apply(const Edit& edit);
    /// Takes the latest edit back and returns it, to be applied again if wanted. Errors: NotFound when there is none.
    [[nodiscard]] Result<Edit> takeBack();
    /// What was applied and not taken back, the earliest first.
    [[nodiscard]] const std::vector<Edit>& history() const { return m_history; }

private:
    [[nodiscard]] Result<void> check(const Observation& observation, const Place& place) const;
    [[nodiscard]] Result<void> checkChanges(const Edit& edit) const;
    [[nodiscard]] Result<void> add(const Edit& edit);
    /// Leaves so many of each.
    void cutBack(std::size_t sources, std::size_t regions, std::size_t indicators);
    void put(int indicator, int region, int year, const std::optional<Observation>& observation);

    std::string m_id;
    Text m_name;
    Text m_about;
    RegionList m_regions;
    std::vector<Indicator> m_indicators;
    std::unordered_map<std::string, int> m_indicatorOfId;
    std::vector<Source> m_sources;
    std::unordered_map<std::uint64_t, Observation> m_observations;
    std::vector<Edit> m_history;
};

inline constexpr int kFirstYear = 1000; ///< of any observation
inline constexpr int kLastYear = 2999;

/// The edit that puts `observation` there, or takes away what is there (then nothing). It is not applied yet.
/// Errors: NotFound (place).
[[nodiscard]] Result<Edit> editOfValue(const DataSet& set, const Place& place, std::optional<Observation> observation,
                                       std::string when);
/// The edit that describes the indicator of the same id anew. Errors: NotFound.
[[nodiscard]] Result<Edit> editOfIndicator(const DataSet& set, Indicator after, std::string when);

} // namespace core::indicators
