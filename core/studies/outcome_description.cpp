// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/studies/outcome_description.h"

#include "core/index/dimension_index.h"
#include "core/inequality/gini.h"
#include "core/inequality/spread.h"
#include "core/inequality/theil.h"
#include "core/uncertainty/json_writing.h"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

namespace core::studies {

using uncertainty::JsonList;
using uncertainty::Outcome;
using Json = policy::JsonValue;
using Kind = OutcomeDescription::Kind;

namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
constexpr const char* kWholeIndex = "overall";
constexpr const char* kIndexWeight = "trade_initial"; ///< as index::DimensionIndex weights regions

constexpr std::array<std::pair<InequalityMeasure, const char*>, 9> kMeasures{{
    {InequalityMeasure::MaxMinRatio, "max_min_ratio"},
    {InequalityMeasure::TopBottomFifthRatio, "top_bottom_fifth_ratio"},
    {InequalityMeasure::GroupRatio, "group_ratio"},
    {InequalityMeasure::CoefficientOfVariation, "coefficient_of_variation"},
    {InequalityMeasure::Gini, "gini"},
    {InequalityMeasure::TheilT, "theil_t"},
    {InequalityMeasure::TheilTBetween, "theil_t_between"},
    {InequalityMeasure::TheilL, "theil_l"},
    {InequalityMeasure::TheilLBetween, "theil_l_between"},
}};

template <class T, class Take> double figureOf(const inequality::Measured<T>& measured, const Take& take)
{
    return measured ? take(*measured) : kNone;
}

double measured(InequalityMeasure measure, const inequality::Sample& sample)
{
    using namespace inequality;
    switch (measure) {
    case InequalityMeasure::MaxMinRatio:
        return figureOf(maxMinRatio(sample), [](const Extremes& r) { return r.ratio; });
    case InequalityMeasure::TopBottomFifthRatio:
        return figureOf(topBottomRatio(sample), [](const TopBottom& r) { return r.ratio; });
    case InequalityMeasure::GroupRatio:
        return figureOf(groupRatio(sample), [](const GroupRatio& r) { return r.ratio; });
    case InequalityMeasure::CoefficientOfVariation:
        return figureOf(coefficientOfVariation(sample), [](const Variation& r) { return r.coefficient; });
    case InequalityMeasure::Gini:
        return figureOf(gini(sample), [](const inequality::Gini& r) { return r.coefficient; });
    case InequalityMeasure::TheilT:
        return figureOf(theil(sample, TheilIndex::T), [](const Theil& r) { return r.total; });
    case InequalityMeasure::TheilTBetween:
        return figureOf(theil(sample, TheilIndex::T), [](const Theil& r) { return r.between; });
    case InequalityMeasure::TheilL:
        return figureOf(theil(sample, TheilIndex::L), [](const Theil& r) { return r.total; });
    case InequalityMeasure::TheilLBetween:
        return figureOf(theil(sample, TheilIndex::L), [](const Theil& r) { return r.between; });
    }
    return kNone;
}

bool needsGroups(InequalityMeasure measure)
{
    return measure == InequalityMeasure::GroupRatio || measure == InequalityMeasure::TheilTBetween
        || measure == InequalityMeasure::TheilLBetween;
}

Outcome functionOutcome(const OutcomeDescription& description)
{
    Outcome outcome;
    outcome.kind = Outcome::Kind::Function;
    outcome.name = columnName(description);
    outcome.description = toJson(description);
    return outcome;
}

Outcome inequalityOutcome(const OutcomeDescription& description, const policy::RegionSet& set)
{
    Outcome outcome = functionOutcome(description);
    std::vector<std::string> variables = {description.id};
    if (!description.weightedBy.empty())
        variables.push_back(description.weightedBy);
    for (const std::string& variable : variables) {
        for (const policy::Region& region : set.regions)
            outcome.figures.push_back({variable, policy::Place::ofRegion(region.id)});
    }
    std::vector<int> groups;
    for (const policy::Region& region : set.regions) {
        if (needsGroups(description.measure))
            groups.push_back(region.group == policy::RegionGroup::East ? 0 : 1);
    }
    outcome.function = [measure = description.measure, regions = set.regions.size(), groups = std::move(groups)](
                           std::span<const double> figures) {
        return measured(measure, {figures.first(regions), figures.subspan(regions), groups});
    };
    return outcome;
}

/// The regions that a place stands for, by position.
Result<std::vector<std::size_t>> regionsOf(const policy::Place& place, const policy::RegionSet& set)
{
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < set.regions.size(); ++i) {
        const bool in = place.kind == policy::Place::Kind::National
            || (place.kind == policy::Place::Kind::Group ? set.regions[i].group == place.group : set.regions[i].id == place.regionId);
        if (in)
            found.push_back(i);
    }
    if (found.empty())
        return fail(ErrorKind::UnknownName, "there is no region '" + uncertainty::placeName(place) + "'", {}, {uncertainty::placeName(place)});
    return found;
}

Checked<Outcome> indexOutcome(const OutcomeDescription& description, const OutcomeSources& sources)
{
    auto read = index::readDefinition(sources.dataDirectory / "indices" / "four-dimensions-model.json");
    if (!read)
        return tl::make_unexpected(std::move(read.error()));
    auto frozen = index::FrozenIndex::createWithoutData(*read);
    if (!frozen)
        return tl::make_unexpected(std::move(frozen.error()));
    const auto index = std::make_shared<const index::FrozenIndex>(std::move(*frozen));
    const int node = description.id == kWholeIndex ? 0 : index->hierarchy().nodeIndex(description.id);
    if (node < 0)
        return tl::make_unexpected(Errors{{ErrorKind::UnknownName, "the index has no node '" + description.id + "'; there are overall, "
                                               "technology, region, talent and standards", {{}, 0, 0, description.id}, {description.id}}});
    const auto regions = regionsOf(description.place, sources.regions);
    if (!regions)
        return tl::make_unexpected(Errors{regions.error()});
    Outcome outcome = functionOutcome(description);
    for (const std::string& variable : index->variables()) {
        for (const std::size_t region : *regions)
            outcome.figures.push_back({variable, policy::Place::ofRegion(sources.regions.regions[region].id)});
    }
    for (const std::size_t region : *regions)
        outcome.figures.push_back({kIndexWeight, policy::Place::ofRegion(sources.regions.regions[region].id)});
    outcome.function = [index, units = regions->size(), node = static_cast<std::size_t>(node)](std::span<const double> figures) {
        const std::size_t variables = index->variables().size();
        const std::size_t nodes = index->hierarchy().nodes.size();
        std::vector<index::FrozenIndex::Column> columns;
        for (std::size_t j = 0; j < variables; ++j)
            columns.push_back({figures.data() + j * units, 0, 1});
        std::vector<double> scores(units * nodes);
        index::FrozenIndex::Workspace workspace;
        index->score(columns, units, 1, scores, workspace);
        double sum = 0;
        double weights = 0;
        for (std::size_t i = 0; i < units; ++i) {
            const double weight = figures[variables * units + i];
            sum += weight * scores[i * nodes + node];
            weights += weight;
        }
        return units == 1 ? scores[node] : sum / weights;
    };
    return outcome;
}

class Reader {
public:
    Reader(const std::string& file, const policy::RegionSet& regions) : m_file(file), m_regions(regions) {}

    Checked<OutcomeDescription> read(const Json& value)
    {
        OutcomeDescription description;
        if (value.kind == Json::Kind::String) {
            description.id = value.string;
            return description;
        }
        if (value.kind != Json::Kind::Object)
            add(value, ErrorKind::Malformed, kForms, "outcomes");
        else if (const Json* figure = value.member("figure"))
            readFigure(value, *figure, description);
        else if (const Json* cost = value.member("cost"))
            readCost(value, *cost, description);
        else if (const Json* measure = value.member("inequality"))
            readInequality(value, *measure, description);
        else if (const Json* node = value.member("index"))
            readIndex(value, *node, description);
        else
            add(value, ErrorKind::Malformed, kForms, "outcomes");
        if (!m_errors.empty())
            return tl::make_unexpected(std::move(m_errors));
        return description;
    }

private:
    static constexpr const char* kForms = "an outcome is a figure's id or an object with 'figure', 'cost', 'inequality' or 'index'";

    void add(const Json& at, ErrorKind kind, std::string message, const std::string& variable)
    {
        m_errors.push_back({kind, std::move(message), {m_file, at.line, 0, {}}, {variable}});
    }

    void know(const Json& object, std::initializer_list<const char*> keys)
    {
        for (const auto& [key, value] : object.members) {
            if (std::none_of(keys.begin(), keys.end(), [&name = key](const char* each) { return name == each; }))
                add(value, ErrorKind::UnknownName, "an outcome of this kind has no key '" + key + "'", key);
        }
    }

    std::string text(const Json& value, const char* key)
    {
        if (value.kind != Json::Kind::String)
            add(value, ErrorKind::Malformed, "'" + std::string(key) + "' is text, not " + describe(value.kind), key);
        return value.string;
    }

    policy::Place place(const Json& object)
    {
        const Json* value = object.member("place");
        if (value == nullptr)
            return policy::Place::national();
        const std::string name = text(*value, "place");
        if (name == "national" || name.empty())
            return policy::Place::national();
        for (const policy::RegionGroup group : {policy::RegionGroup::East, policy::RegionGroup::CentralWest}) {
            if (name == policy::toString(group))
                return policy::Place::ofGroup(group);
        }
        if (m_regions.indexOf(name) < 0)
            add(*value, ErrorKind::UnknownName, "there is no region '" + name + "'; a place is national, East, Central_West or a "
                                                    "region of the set", name);
        return policy::Place::ofRegion(name);
    }

    void readFigure(const Json& object, const Json& figure, OutcomeDescription& description)
    {
        know(object, {"figure", "place"});
        description.id = text(figure, "figure");
        description.place = place(object);
    }

    void readCost(const Json& object, const Json& cost, OutcomeDescription& description)
    {
        know(object, {"cost"});
        const std::string which = text(cost, "cost");
        if (which != "cumulative" && which != "yearly")
            add(cost, ErrorKind::UnknownName, "'" + which + "' is none of cumulative, yearly", which);
        description.kind = which == "yearly" ? Kind::YearlyCost : Kind::CumulativeCost;
    }

    void readInequality(const Json& object, const Json& measure, OutcomeDescription& description)
    {
        know(object, {"inequality", "variable", "weighted_by"});
        description.kind = Kind::Inequality;
        const std::string word = text(measure, "inequality");
        std::string known;
        bool found = false;
        for (const auto& [each, name] : kMeasures) {
            if (word == name) {
                description.measure = each;
                found = true;
            }
            known += (known.empty() ? "" : ", ") + std::string(name);
        }
        if (!found)
            add(measure, ErrorKind::UnknownName, "'" + word + "' is none of " + known, word);
        const Json* variable = object.member("variable");
        if (variable == nullptr)
            add(object, ErrorKind::InvalidArgument, "an outcome of inequality has a 'variable'", "variable");
        else
            description.id = text(*variable, "variable");
        if (const Json* weights = object.member("weighted_by"))
            description.weightedBy = text(*weights, "weighted_by");
    }

    void readIndex(const Json& object, const Json& node, OutcomeDescription& description)
    {
        know(object, {"index", "place"});
        description.kind = Kind::Index;
        description.id = text(node, "index");
        description.place = place(object);
    }

    const std::string& m_file;
    const policy::RegionSet& m_regions;
    Errors m_errors;
};

} // namespace

const char* toString(InequalityMeasure measure)
{
    for (const auto& [each, name] : kMeasures) {
        if (each == measure)
            return name;
    }
    return "";
}

const std::vector<InequalityMeasure>& inequalityMeasures()
{
    static const std::vector<InequalityMeasure> all = [] {
        std::vector<InequalityMeasure> measures;
        for (const auto& [each, name] : kMeasures)
            measures.push_back(each);
        return measures;
    }();
    return all;
}

std::string columnName(const OutcomeDescription& description)
{
    const std::string at = description.place.kind == policy::Place::Kind::National ? std::string()
                                                                                   : "@" + uncertainty::placeName(description.place);
    switch (description.kind) {
    case Kind::Figure:
        return description.id + at;
    case Kind::CumulativeCost:
        return uncertainty::columnName(Outcome::cumulativeCost());
    case Kind::YearlyCost:
        return uncertainty::columnName(Outcome::yearlyCost());
    case Kind::Inequality:
        return std::string(toString(description.measure)) + "(" + description.id
            + (description.weightedBy.empty() ? "" : ";" + description.weightedBy) + ")";
    case Kind::Index:
        return description.id + "-index" + at;
    }
    return {};
}

Checked<Outcome> makeOutcome(const OutcomeDescription& description, const OutcomeSources& sources)
{
    switch (description.kind) {
    case Kind::Figure:
        return Outcome::ofFigure(description.id, description.place);
    case Kind::CumulativeCost:
        return Outcome::cumulativeCost();
    case Kind::YearlyCost:
        return Outcome::yearlyCost();
    case Kind::Inequality:
        return inequalityOutcome(description, sources.regions);
    case Kind::Index:
        return indexOutcome(description, sources);
    }
    return Outcome();
}

Checked<OutcomeDescription> readOutcomeDescription(const Json& value, const std::string& fileNameForMessages, const policy::RegionSet& regions)
{
    return Reader(fileNameForMessages, regions).read(value);
}

std::string toJson(const OutcomeDescription& description)
{
    JsonList object = JsonList::object();
    switch (description.kind) {
    case Kind::Figure:
        object.text("figure", description.id);
        object.text("place", uncertainty::placeName(description.place));
        break;
    case Kind::CumulativeCost:
        object.text("cost", "cumulative");
        break;
    case Kind::YearlyCost:
        object.text("cost", "yearly");
        break;
    case Kind::Inequality:
        object.text("inequality", toString(description.measure));
        object.text("variable", description.id);
        if (!description.weightedBy.empty())
            object.text("weighted_by", description.weightedBy);
        break;
    case Kind::Index:
        object.text("index", description.id);
        object.text("place", uncertainty::placeName(description.place));
        break;
    }
    return object.finish();
}

Result<OutcomeDescription> descriptionOf(const Outcome& outcome, const policy::RegionSet& regions)
{
    OutcomeDescription description;
    switch (outcome.kind) {
    case Outcome::Kind::Figure:
        description.id = outcome.figure.id;
        description.place = outcome.figure.place;
        return description;
    case Outcome::Kind::CumulativeCost:
        description.kind = Kind::CumulativeCost;
        return description;
    case Outcome::Kind::YearlyCost:
        description.kind = Kind::YearlyCost;
        return description;
    case Outcome::Kind::Function:
        break;
    }
    if (outcome.description.empty())
        return fail(ErrorKind::InvalidArgument, "the outcome '" + outcome.name + "' has no description", {}, {outcome.name});
    const auto json = policy::parseJson(outcome.description, {});
    if (!json)
        return tl::make_unexpected(json.error());
    auto read = readOutcomeDescription(*json, {}, regions);
    if (!read)
        return tl::make_unexpected(read.error().front());
    return std::move(*read);
}

bool moreIsBetter(const Outcome& outcome, const policy::Catalogue& catalogue)
{
    switch (outcome.kind) {
    case Outcome::Kind::CumulativeCost:
    case Outcome::Kind::YearlyCost:
        return false;
    case Outcome::Kind::Function:
        return outcome.description.find("\"inequality\"") == std::string::npos;
    case Outcome::Kind::Figure:
        break;
    }
    const policy::Naming* naming = catalogue.naming("variable", outcome.figure.id);
    return naming == nullptr || naming->better != policy::Better::Down;
}

uncertainty::FunctionReader functionReader(std::filesystem::path dataDirectory)
{
    return [directory = std::move(dataDirectory)](const Json& value, const std::string& file,
                                                  const policy::RegionSet& regions) -> Checked<Outcome> {
        const auto description = readOutcomeDescription(value, file, regions);
        if (!description)
            return tl::make_unexpected(description.error());
        auto outcome = makeOutcome(*description, {regions, directory});
        if (!outcome) {
            for (Error& error : outcome.error()) {
                if (error.where.file.empty())
                    error.where = {file, value.line, 0, {}};
            }
        }
        return outcome;
    };
}

} // namespace core::studies
