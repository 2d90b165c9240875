// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/indicators/shipped_sets.h"

#include "core/base/number.h"
#include "core/policy/table.h"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <map>
#include <utility>

namespace core::indicators {

namespace {

using policy::Table;

const std::vector<std::pair<std::string_view, Direction>> kDirections = {
    {"up", Direction::Up}, {"down", Direction::Down}, {"neutral", Direction::Neutral}};
const std::vector<std::pair<std::string_view, Missing>> kReasons = {
    {"not_published", Missing::NotPublished}, {"not_sourced", Missing::NotSourced}, {"not_applicable", Missing::NotApplicable}};
constexpr const char* kPilotZoneSet = "china-cbec-pilot-zones";
constexpr const char* kPapersSet = "papers-table-2";
constexpr int kPilotZonesFirstYear = 2015;
constexpr int kPilotZonesLastYear = 2022;
constexpr const char* kPaperYear = "2024"; ///< of Table 2, by the paper's section 2.2

/// A whole number; 0, with an error added, when the cell has none.
int wholeNumber(const Table& table, std::size_t row, std::string_view column)
{
    const std::string& text = table.text(row, column);
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error == std::errc() && end == text.data() + text.size())
        return number;
    table.addError(row, ErrorKind::Malformed, "column '" + std::string(column) + "': '" + text + "' is no whole number", {text});
    return 0;
}

Text textOf(const Table& table, std::size_t row, const std::string& english, const std::string& chinese)
{
    return {table.text(row, english), table.text(row, chinese)};
}

/// Adds `result`'s error, at the row.
template <class T> void take(const Table& table, std::size_t row, const Result<T>& result)
{
    if (!result)
        table.addError(row, result.error().kind, result.error().message, result.error().arguments);
}

/// Reads one set; all errors go to one list.
class SetReader {
public:
    SetReader(const std::filesystem::path& dataDirectory, const std::string& id)
        : m_data(dataDirectory)
        , m_folder(dataDirectory / "statistics")
        , m_id(id)
    {
    }

    Checked<DataSet> read()
    {
        const Table sets(m_folder / "sets.csv",
                         {"set", "name_en", "name_zh", "about_en", "about_zh", "regions", "file", "region_column",
                          "indicator_column", "indicator", "year_column", "value_column", "source_column", "source"},
                         m_errors);
        std::size_t row = 0;
        while (row < sets.rowCount() && sets.text(row, "set") != m_id)
            ++row;
        if (m_errors.empty() && row == sets.rowCount())
            m_errors.push_back({ErrorKind::NotFound, "no set of statistics '" + m_id + "'", {}, {m_id}});
        if (!m_errors.empty())
            return tl::make_unexpected(m_errors);
        m_set = DataSet(m_id, textOf(sets, row, "name_en", "name_zh"), regions(sets.text(row, "regions")));
        m_set.setAbout(textOf(sets, row, "about_en", "about_zh"));
        readIndicators();
        if (m_errors.empty())
            readObservations(sets, row);
        if (m_errors.empty())
            readMissing();
        if (!m_errors.empty())
            return tl::make_unexpected(m_errors);
        return std::move(m_set);
    }

private:
    RegionList regions(const std::string& list)
    {
        RegionList regions(list, listName(list));
        const Table table(m_folder / "regions.csv", {"list", "code", "name_en", "name_zh", "aliases", "groups"}, m_errors);
        for (std::size_t row = 0; row < table.rowCount(); ++row) {
            if (table.text(row, "list") != list)
                continue;
            Region region{table.text(row, "code"), textOf(table, row, "name_en", "name_zh"), table.list(row, "aliases"), {}};
            for (const std::string& group : table.list(row, "groups")) {
                const std::size_t equals = std::min(group.find('='), group.size() - 1);
                region.groups.emplace_back(group.substr(0, equals), group.substr(equals + 1));
            }
            take(table, row, regions.add(std::move(region)));
        }
        for (Grouping& grouping : groupings(list))
            regions.addGrouping(std::move(grouping));
        return regions;
    }

    Text listName(const std::string& list)
    {
        const Table table(m_folder / "region-lists.csv", {"list", "name_en", "name_zh"}, m_errors);
        for (std::size_t row = 0; row < table.rowCount(); ++row) {
            if (table.text(row, "list") == list)
                return textOf(table, row, "name_en", "name_zh");
        }
        m_errors.push_back({ErrorKind::NotFound, "no list of regions '" + list + "'", {}, {list}});
        return {};
    }

    std::vector<Grouping> groupings(const std::string& list)
    {
        const Table table(m_folder / "region-groups.csv",
                          {"list", "grouping", "grouping_en", "grouping_zh", "group", "name_en", "name_zh"}, m_errors);
        std::vector<Grouping> groupings;
        for (std::size_t row = 0; row < table.rowCount(); ++row) {
            if (table.text(row, "list") != list)
                continue;
            if (groupings.empty() || groupings.back().id != table.text(row, "grouping"))
                groupings.push_back({table.text(row, "grouping"), textOf(table, row, "grouping_en", "grouping_zh"), {}});
            groupings.back().groups.push_back({table.text(row, "group"), textOf(table, row, "name_en", "name_zh")});
        }
        return groupings;
    }

    void addSource(const std::string& id)
    {
        if (m_set.source(id) != nullptr)
            return;
        if (!m_sourcesRead) {
            auto sources = readSources(m_data);
            if (!sources)
                m_errors.insert(m_errors.end(), sources.error().begin(), sources.error().end());
            else
                m_sources = std::move(*sources);
            m_sourcesRead = true;
        }
        const auto found = std::find_if(m_sources.begin(), m_sources.end(), [&](const Source& s) { return s.id == id; });
        if (found != m_sources.end())
            (void)m_set.addSource(*found); // new, so it fits
        else if (m_errors.empty())
            m_errors.push_back({ErrorKind::UnknownName, "sources.csv has no source '" + id + "'", {}, {id}});
    }

    void readIndicators()
    {
        const Table table(m_folder / "indicators.csv",
                          {"set", "indicator", "name_en", "name_zh", "unit_en", "unit_zh", "direction", "dimension",
                           "publisher_en", "publisher_zh", "first_year", "last_year", "source_ids", "faults_en", "faults_zh",
                           "licence"},
                          m_errors);
        for (std::size_t row = 0; row < table.rowCount(); ++row) {
            if (table.text(row, "set") != m_id)
                continue;
            Indicator indicator;
            indicator.id = table.text(row, "indicator");
            indicator.name = textOf(table, row, "name_en", "name_zh");
            indicator.unit = textOf(table, row, "unit_en", "unit_zh");
            indicator.direction = table.choice(row, "direction", kDirections);
            indicator.dimension = table.text(row, "dimension");
            indicator.publisher = textOf(table, row, "publisher_en", "publisher_zh");
            indicator.firstYear = wholeNumber(table, row, "first_year");
            indicator.lastYear = wholeNumber(table, row, "last_year");
            indicator.knownFaults = textOf(table, row, "faults_en", "faults_zh");
            indicator.sourceIds = table.list(row, "source_ids");
            indicator.licence = table.text(row, "licence");
            if (indicator.sourceIds.empty())
                table.addError(row, ErrorKind::Malformed, "the indicator '" + indicator.id + "' has no source", {indicator.id});
            for (const std::string& id : indicator.sourceIds)
                addSource(id);
            take(table, row, m_set.addIndicator(std::move(indicator)));
        }
    }

    void readObservations(const Table& sets, std::size_t set)
    {
        if (m_id == kPilotZoneSet)
            countPilotZones();
        else if (m_id == kPapersSet)
            readPapersTable();
        else
            readValues(sets, set);
    }

    /// Position, or -1 with an error added.
    int indicatorOf(const Table& table, std::size_t row, const std::string& id)
    {
        const int indicator = m_set.indicatorIndex(id);
        if (indicator < 0)
            table.addError(row, ErrorKind::UnknownName, "no indicator '" + id + "' in indicators.csv", {id});
        return indicator;
    }

    int regionOf(const Table& table, std::size_t row, const std::string& code)
    {
        const int region = m_set.regions().indexOf(code);
        if (region < 0)
            table.addError(row, ErrorKind::UnknownName, "no region '" + code + "' in regions.csv", {code});
        return region;
    }

    void readValues(const Table& sets, std::size_t set)
    {
        const std::string& indicatorColumn = sets.text(set, "indicator_column");
        const std::string& sourceColumn = sets.text(set, "source_column");
        const std::string& regionColumn = sets.text(set, "region_column");
        const std::string& yearColumn = sets.text(set, "year_column");
        const std::string& valueColumn = sets.text(set, "value_column");
        std::vector<std::string> columns{regionColumn, yearColumn, valueColumn};
        for (const std::string& optional : {indicatorColumn, sourceColumn}) {
            if (!optional.empty())
                columns.push_back(optional);
        }
        const Table table(m_folder / sets.text(set, "file"), columns, m_errors);
        for (std::size_t row = 0; row < table.rowCount(); ++row) {
            const int indicator =
                indicatorOf(table, row, indicatorColumn.empty() ? sets.text(set, "indicator") : table.text(row, indicatorColumn));
            const int region = regionOf(table, row, table.text(row, regionColumn));
            const int year = wholeNumber(table, row, yearColumn);
            Observation observation;
            observation.sourceId = sourceColumn.empty() ? sets.text(set, "source") : table.text(row, sourceColumn);
            addSource(observation.sourceId);
            if (const auto value = table.optionalNumber(row, valueColumn))
                observation.value = *value;
            else
                observation.missing = Missing::NotPublished;
            if (indicator >= 0 && region >= 0)
                take(table, row, m_set.addObservation(indicator, region, year, std::move(observation)));
        }
    }

    bool isSaidMissing(const std::string& indicator, const std::string& region, int year)
    {
        for (const MissingCells& cells : missingCells()) {
            if (cells.indicator == indicator && year >= cells.firstYear && year <= cells.lastYear
                && std::find(cells.regions.begin(), cells.regions.end(), region) != cells.regions.end())
                return true;
        }
        return false;
    }

    void countPilotZones()
    {
        const auto zones = readPilotZones(m_data);
        if (!zones) {
            m_errors.insert(m_errors.end(), zones.error().begin(), zones.error().end());
            return;
        }
        addSource("cbec-zones");
        if (!m_errors.empty())
            return;
        const int approved = m_set.indicatorIndex("cbec_zones_approved");
        const int total = m_set.indicatorIndex("cbec_zones_total");
        for (int region = 0; region < m_set.regions().count(); ++region) {
            const std::string& code = m_set.regions()[region].code;
            int sum = 0;
            for (int year = kPilotZonesFirstYear; year <= kPilotZonesLastYear; ++year) {
                const auto count = int(std::count_if(zones->begin(), zones->end(), [&](const PilotZone& zone) {
                    return zone.regionCode == code && zone.date.substr(0, 4) == std::to_string(year);
                }));
                sum += count;
                addCount(approved, region, year, count, "zones of the list approved in the year");
                addCount(total, region, year, sum, "zones of the list approved until the end of the year");
            }
        }
    }

    void addCount(int indicator, int region, int year, int count, const char* how)
    {
        const std::string id = indicator < 0 ? std::string() : m_set.indicators()[std::size_t(indicator)].id;
        if (isSaidMissing(id, m_set.regions()[region].code, year))
            return; // added with its reason
        Observation observation;
        observation.value = count;
        observation.sourceId = "cbec-zones";
        observation.transformation.formula = how;
        if (auto added = m_set.addObservation(indicator, region, year, std::move(observation)); !added)
            m_errors.push_back(added.error());
    }

    void readPapersTable()
    {
        const Table table(m_folder / "papers-table-2.csv", {"figure_id", "region", "indicator"}, m_errors);
        const Table figures(m_data / "tables" / "paper-figures.csv", {"id", "value", "year"}, m_errors);
        addSource("paper-001");
        std::map<std::string, std::size_t> rowOfFigure;
        for (std::size_t row = 0; row < figures.rowCount(); ++row)
            rowOfFigure.emplace(figures.text(row, "id"), row);
        for (std::size_t row = 0; row < table.rowCount(); ++row) {
            const std::string& id = table.text(row, "figure_id");
            const auto figure = rowOfFigure.find(id);
            if (figure == rowOfFigure.end() || figures.text(figure->second, "year") != kPaperYear) {
                table.addError(row, ErrorKind::UnknownName, "paper-figures.csv has no figure '" + id + "' of 2024", {id});
                continue;
            }
            const int indicator = indicatorOf(table, row, table.text(row, "indicator"));
            const int region = regionOf(table, row, table.text(row, "region"));
            Observation observation;
            observation.value = figures.number(figure->second, "value");
            observation.sourceId = "paper-001";
            observation.grade = "A";
            observation.note = id;
            if (indicator >= 0 && region >= 0 && m_errors.empty())
                take(table, row,
                     m_set.addObservation(indicator, region, wholeNumber(figures, figure->second, "year"),
                                          std::move(observation)));
        }
    }

    struct MissingCells {
        std::string indicator;
        std::vector<std::string> regions; ///< codes
        int firstYear = 0;
        int lastYear = 0;
        Missing reason = Missing::NotPublished;
        std::size_t row = 0;
    };

    const std::vector<MissingCells>& missingCells()
    {
        if (m_missingRead)
            return m_missing;
        m_missingRead = true;
        m_missingTable.emplace(m_folder / "missing.csv",
                               std::vector<std::string>{"set", "indicator", "regions", "first_year", "last_year", "reason"},
                               m_errors);
        const Table& table = *m_missingTable;
        for (std::size_t row = 0; row < table.rowCount(); ++row) {
            if (table.text(row, "set") != m_id)
                continue;
            MissingCells cells{table.text(row, "indicator"),          table.list(row, "regions"),
                               wholeNumber(table, row, "first_year"), wholeNumber(table, row, "last_year"),
                               table.choice(row, "reason", kReasons), row};
            if (cells.regions == std::vector<std::string>{"*"}) {
                cells.regions.clear();
                for (const Region& region : m_set.regions().regions())
                    cells.regions.push_back(region.code);
            }
            m_missing.push_back(std::move(cells));
        }
        return m_missing;
    }

    void readMissing()
    {
        for (const MissingCells& cells : missingCells()) {
            const int indicator = indicatorOf(*m_missingTable, cells.row, cells.indicator);
            if (indicator < 0)
                continue;
            for (const std::string& code : cells.regions) {
                const int region = regionOf(*m_missingTable, cells.row, code);
                for (int year = cells.firstYear; region >= 0 && year <= cells.lastYear; ++year) {
                    Observation observation;
                    observation.missing = cells.reason;
                    observation.sourceId = m_set.indicators()[std::size_t(indicator)].sourceIds.front();
                    take(*m_missingTable, cells.row, m_set.addObservation(indicator, region, year, std::move(observation)));
                }
            }
        }
    }

    std::filesystem::path m_data;
    std::filesystem::path m_folder;
    std::string m_id;
    Errors m_errors;
    DataSet m_set;
    std::vector<Source> m_sources;
    bool m_sourcesRead = false;
    std::optional<Table> m_missingTable;
    std::vector<MissingCells> m_missing;
    bool m_missingRead = false;
};

} // namespace

Checked<std::vector<SetDescription>> listShippedSets(const std::filesystem::path& dataDirectory)
{
    Errors errors;
    const Table table(dataDirectory / "statistics" / "sets.csv", {"set", "name_en", "name_zh", "about_en", "about_zh"}, errors);
    std::vector<SetDescription> sets;
    for (std::size_t row = 0; row < table.rowCount(); ++row) {
        sets.push_back(
            {table.text(row, "set"), textOf(table, row, "name_en", "name_zh"), textOf(table, row, "about_en", "about_zh")});
    }
    if (!errors.empty())
        return tl::make_unexpected(errors);
    return sets;
}

Checked<DataSet> readShippedSet(const std::filesystem::path& dataDirectory, const std::string& id)
{
    return SetReader(dataDirectory, id).read();
}

Checked<std::vector<Source>> readSources(const std::filesystem::path& dataDirectory)
{
    Errors errors;
    const Table table(dataDirectory / "statistics" / "sources.csv",
                      {"source_id", "publisher_en", "publisher_zh", "document", "found_at", "licence", "credit_en", "credit_zh",
                       "use_note_en", "use_note_zh"},
                      errors);
    std::vector<Source> sources;
    for (std::size_t row = 0; row < table.rowCount(); ++row) {
        sources.push_back({table.text(row, "source_id"), textOf(table, row, "publisher_en", "publisher_zh"),
                           table.text(row, "document"), table.text(row, "found_at"), table.text(row, "licence"),
                           textOf(table, row, "credit_en", "credit_zh"), textOf(table, row, "use_note_en", "use_note_zh")});
    }
    if (!errors.empty())
        return tl::make_unexpected(errors);
    return sources;
}

Checked<std::vector<PilotZone>> readPilotZones(const std::filesystem::path& dataDirectory)
{
    Errors errors;
    const Table table(dataDirectory / "statistics" / "china-cbec-pilot-zones.csv",
                      {"id", "batch", "approval_document", "approval_date", "zone_zh", "region_code", "source_id"}, errors);
    std::vector<PilotZone> zones;
    for (std::size_t row = 0; row < table.rowCount(); ++row) {
        zones.push_back({table.text(row, "id"), wholeNumber(table, row, "batch"), table.text(row, "approval_document"),
                         table.text(row, "approval_date"), table.text(row, "zone_zh"), table.text(row, "region_code"),
                         table.text(row, "source_id")});
    }
    if (!errors.empty())
        return tl::make_unexpected(errors);
    return zones;
}

} // namespace core::indicators
