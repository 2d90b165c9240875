// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/model_version.h"

#include "core/model/xmile_reader.h"
#include "core/policy/projection_data.h"
#include "core/policy/scenario_rules.h"
#include "core/policy/table.h"

#include <algorithm>
#include <cstdint>
#include <set>

namespace core::policy {

namespace {

/// A digest of an equation's text without blanks: 64 bits of FNV-1a, as 16 hexadecimal digits. It tells a change, not a forgery.
class Digest {
public:
    void add(std::string_view text)
    {
        for (const char c : text) {
            if (c != ' ' && c != '\n' && c != '\t' && c != '\r')
                addByte(static_cast<unsigned char>(c));
        }
        addByte(0);
    }

    [[nodiscard]] std::string text() const
    {
        constexpr std::string_view digits = "0123456789abcdef";
        std::string hexadecimal;
        for (int shift = 60; shift >= 0; shift -= 4)
            hexadecimal += digits[(m_state >> shift) & 15U];
        return hexadecimal;
    }

private:
    void addByte(unsigned char byte)
    {
        m_state ^= byte;
        m_state *= 1099511628211ULL;
    }

    std::uint64_t m_state = 14695981039346656037ULL;
};

std::string digestOf(const model::ResolvedModel& model, const model::Variable& variable)
{
    Digest digest;
    for (const std::string& equation : variable.equationText)
        digest.add(equation);
    for (const auto& flows : {variable.inflows, variable.outflows}) {
        digest.add("|");
        for (const model::VariableId flow : flows)
            digest.add(model.variables[static_cast<std::size_t>(flow)].name);
    }
    return digest.text();
}

/// Gathers differences; one function for each kind.
class Comparison {
public:
    Comparison(const MadeWith& then, const MadeWith& now)
        : m_then(then)
        , m_now(now)
    {
    }

    std::vector<MadeWithDifference> found;

    void compareVersionAndRegions()
    {
        if (m_then.modelVersion != m_now.modelVersion)
            add(MadeWithDifference::Kind::ModelVersion, {}, m_then.modelVersion, m_now.modelVersion);
        if (m_then.regions.id != m_now.regions.id) {
            add(MadeWithDifference::Kind::RegionSet, {}, m_then.regions.id, m_now.regions.id);
            return;
        }
        if (m_then.regions.regions.empty())
            return;
        for (const Region& region : m_then.regions.regions) {
            if (m_now.regions.indexOf(region.id) < 0)
                add(MadeWithDifference::Kind::Region, region.id, region.id, {});
        }
        for (const Region& region : m_now.regions.regions) {
            if (m_then.regions.indexOf(region.id) < 0)
                add(MadeWithDifference::Kind::Region, region.id, {}, region.id);
        }
        compareRegionValues();
    }

    void compareConstants()
    {
        for (const auto& [name, value] : m_then.constants) {
            const auto other = m_now.constants.find(name);
            if (other != m_now.constants.end() && other->second != value)
                found.push_back({MadeWithDifference::Kind::Constant, name, {}, value, other->second, {}, {}});
        }
    }

    void compareEquations()
    {
        for (const auto& [name, digest] : m_then.equations) {
            const auto other = m_now.equations.find(name);
            if (other != m_now.equations.end() && other->second != digest)
                add(MadeWithDifference::Kind::Equation, name, digest, other->second);
        }
        const std::set<std::string> before = names(m_then);
        const std::set<std::string> now = names(m_now);
        for (const std::string& name : before) {
            if (now.count(name) == 0)
                add(MadeWithDifference::Kind::Variable, name, name, {});
            else if (m_then.constants.count(name) != m_now.constants.count(name))
                add(MadeWithDifference::Kind::Equation, name, {}, {});
        }
        for (const std::string& name : now) {
            if (before.count(name) == 0)
                add(MadeWithDifference::Kind::Variable, name, {}, name);
        }
    }

private:
    void add(MadeWithDifference::Kind kind, const std::string& name, std::string before, std::string now)
    {
        found.push_back({kind, name, {}, {}, {}, std::move(before), std::move(now)});
    }

    static std::set<std::string> names(const MadeWith& madeWith)
    {
        std::set<std::string> names;
        for (const auto& [name, value] : madeWith.constants)
            names.insert(name);
        for (const auto& [name, digest] : madeWith.equations)
            names.insert(name);
        return names;
    }

    static const RegionData* dataOf(const RegionSet& set, const std::string& name)
    {
        const auto row =
            std::find_if(set.data.begin(), set.data.end(), [&](const RegionData& data) { return data.name == name; });
        return row == set.data.end() ? nullptr : &*row;
    }

    static std::optional<double> valueOf(const RegionSet& set, const std::string& name, const std::string& region)
    {
        const RegionData* row = dataOf(set, name);
        const int index = set.indexOf(region);
        return row != nullptr && index >= 0 ? std::optional(row->values[static_cast<std::size_t>(index)]) : std::nullopt;
    }

    void compareRegionValues()
    {
        std::set<std::string> rows;
        for (const RegionSet* set : {&m_then.regions, &m_now.regions}) {
            for (const RegionData& row : set->data)
                rows.insert(row.name);
        }
        for (const std::string& name : rows) {
            for (const Region& region : m_now.regions.regions) {
                if (m_then.regions.indexOf(region.id) < 0)
                    continue;
                const auto before = valueOf(m_then.regions, name, region.id);
                const auto now = valueOf(m_now.regions, name, region.id);
                if (before != now)
                    found.push_back({MadeWithDifference::Kind::RegionValue, name, region.id, before, now, {}, {}});
            }
        }
    }

    const MadeWith& m_then;
    const MadeWith& m_now;
};

} // namespace

Checked<std::vector<ModelVersion>> readModelVersions(const std::filesystem::path& dataDirectory)
{
    Errors errors;
    const Table table(dataDirectory / "tables" / "model-versions.csv", {"id", "file", "change_en", "change_zh"}, errors);
    std::vector<ModelVersion> versions;
    for (std::size_t row = 0; row < table.rowCount(); ++row) {
        ModelVersion version{
            table.text(row, "id"), table.text(row, "file"), {table.text(row, "change_en"), table.text(row, "change_zh")}};
        const bool twice =
            std::any_of(versions.begin(), versions.end(), [&](const ModelVersion& other) { return other.id == version.id; });
        if (twice)
            table.addError(row, ErrorKind::DuplicateName, "the version '" + version.id + "' stands twice; keep one of them",
                           {version.id});
        const auto stated = statedVersion(dataDirectory / version.file);
        if (!stated)
            table.addError(row, stated.error().front().kind,
                           "the version '" + version.id + "' has no model that can be read: " + stated.error().front().message,
                           {version.id});
        else if (*stated != version.id)
            table.addError(row, ErrorKind::Malformed,
                           "'" + version.file + "' states the version '" + *stated + "', not '" + version.id + "'",
                           {version.file, *stated, version.id});
        versions.push_back(std::move(version));
    }
    if (errors.empty() && versions.empty())
        errors.push_back(Error{ErrorKind::NotFound,
                               "the table of model versions has no row; name the model's version",
                               {(dataDirectory / "tables" / "model-versions.csv").string(), 0, 0, {}},
                               {}});
    if (!errors.empty())
        return tl::make_unexpected(std::move(errors));
    return versions;
}

std::string statedVersion(const model::Document& document)
{
    constexpr std::string_view open = "<version>";
    for (const std::string& element : document.header.elements) {
        if (element.rfind(open, 0) != 0)
            continue;
        const auto end = element.find('<', open.size());
        const std::string text = element.substr(open.size(), end - open.size());
        const auto first = text.find_first_not_of(" \t\r\n");
        const auto last = text.find_last_not_of(" \t\r\n");
        return first == std::string::npos ? std::string() : text.substr(first, last - first + 1);
    }
    return {};
}

Checked<std::string> statedVersion(const std::filesystem::path& modelFile)
{
    const auto document = model::readXmile(modelFile);
    if (!document)
        return tl::make_unexpected(document.error());
    return statedVersion(*document);
}

Checked<Projector> projectorOfVersion(const std::filesystem::path& dataDirectory, const ModelVersion& version,
                                      std::shared_ptr<const Catalogue> catalogue, const RegionSet& regions)
{
    ProjectorOptions options;
    options.leaveOutUnknown = true;
    return Projector::createFromModel(dataDirectory / version.file, std::move(catalogue), regions, options);
}

MadeWith madeWith(const Projector& projector)
{
    MadeWith made;
    made.modelVersion = projector.modelVersion();
    made.regions = projector.regions();
    const model::ResolvedModel& model = projector.program().model();
    for (const model::Variable& variable : model.variables) {
        if (variable.hidden || isRegionData(made.regions, variable.name))
            continue;
        const model::Element& element = model.elements[static_cast<std::size_t>(variable.firstElement)];
        if (variable.dimensions.empty() && element.constant)
            made.constants[variable.name] = model.nodes[static_cast<std::size_t>(element.equation)].value;
        else
            made.equations[variable.name] = digestOf(model, variable);
    }
    for (const Lever& lever : projector.catalogue().levers) {
        if (lever.constant)
            continue;
        // A scenario takes the schedule that it leaves open from the tables.
        made.constants[lever.id + "_start"] = lever.startYear;
        made.constants[lever.id + "_ramp"] = lever.rampYears;
        made.constants[lever.id + "_duration"] = lever.durationYears;
        if (!lever.perRegion)
            continue;
        made.constants[lever.id + kWeightEast] = lever.defaultWeightEast;
        made.constants[lever.id + kWeightCentralWest] = lever.defaultWeightCentralWest;
    }
    return made;
}

std::vector<MadeWithDifference> whatDiffers(const MadeWith& then, const MadeWith& now)
{
    Comparison comparison(then, now);
    comparison.compareVersionAndRegions();
    if (!then.constants.empty() || !then.equations.empty()) {
        comparison.compareConstants();
        comparison.compareEquations();
        std::stable_sort(comparison.found.begin(), comparison.found.end(),
                         [](const MadeWithDifference& a, const MadeWithDifference& b) { return a.kind < b.kind; });
    }
    return std::move(comparison.found);
}

Checked<Projector> projectorAsMade(const MadeWith& then, const std::filesystem::path& dataDirectory,
                                   const std::vector<ModelVersion>& versions, std::shared_ptr<const Catalogue> catalogue)
{
    const auto version =
        std::find_if(versions.begin(), versions.end(), [&](const ModelVersion& v) { return v.id == then.modelVersion; });
    if (version == versions.end())
        return tl::make_unexpected(
            Errors{Error{ErrorKind::NotFound,
                         "version '" + then.modelVersion + "' of the model is not shipped with this program",
                         {},
                         {then.modelVersion}}});
    ProjectorOptions options;
    options.leaveOutUnknown = true;
    auto projector = Projector::createFromModel(dataDirectory / version->file, catalogue, then.regions, options);
    if (!projector)
        return projector;
    for (const MadeWithDifference& difference : whatDiffers(then, madeWith(*projector))) {
        if (difference.kind == MadeWithDifference::Kind::Equation || difference.kind == MadeWithDifference::Kind::Variable)
            return tl::make_unexpected(Errors{
                Error{ErrorKind::NotFound,
                      "the model was an edited one: '" + difference.name + "' is not as in version '" + then.modelVersion + "'",
                      {{}, 0, 0, difference.name},
                      {difference.name, then.modelVersion}}});
        if (difference.kind == MadeWithDifference::Kind::Constant)
            options.constants[difference.name] = *difference.valueBefore;
    }
    if (options.constants.empty())
        return projector;
    return Projector::createFromModel(dataDirectory / version->file, std::move(catalogue), then.regions, options);
}

AdaptedScenario adaptedTo(const Scenario& scenario, const Projector& projector)
{
    AdaptedScenario adapted{scenario, {}};
    const Catalogue& catalogue = projector.catalogue();
    const RegionSet& regions = projector.regions();
    const auto keepKnownRegions = [&](const std::string& name, std::map<std::string, double>& byRegion) {
        for (auto it = byRegion.begin(); it != byRegion.end();) {
            if (regions.indexOf(it->first) >= 0) {
                ++it;
                continue;
            }
            adapted.leftOut.push_back(name + "[" + it->first + "]");
            it = byRegion.erase(it);
        }
    };
    for (auto it = adapted.scenario.levers.begin(); it != adapted.scenario.levers.end();) {
        if (catalogue.lever(it->first) == nullptr) {
            adapted.leftOut.push_back(it->first);
            it = adapted.scenario.levers.erase(it);
            continue;
        }
        if (it->second.intensity) {
            if (auto* byRegion = std::get_if<std::map<std::string, double>>(&*it->second.intensity))
                keepKnownRegions(it->first, *byRegion);
        }
        ++it;
    }
    for (auto it = adapted.scenario.parameters.begin(); it != adapted.scenario.parameters.end();) {
        if (catalogue.parameter(it->first) == nullptr && !isRegionData(regions, it->first)) {
            adapted.leftOut.push_back(it->first);
            it = adapted.scenario.parameters.erase(it);
            continue;
        }
        if (auto* byRegion = std::get_if<std::map<std::string, double>>(&it->second))
            keepKnownRegions(it->first, *byRegion);
        ++it;
    }
    return adapted;
}

} // namespace core::policy
