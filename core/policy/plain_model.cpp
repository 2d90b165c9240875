// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/plain_model.h"

#include "core/base/number.h"
#include "core/model/resolve.h"
#include "core/model/xmile_reader.h"
#include "core/policy/model_version.h"
#include "core/policy/projection_data.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <tuple>

namespace core::policy {

namespace {

constexpr double kMostSavedTimes = 400;
constexpr int kMostDecimals = 6;
constexpr std::size_t kMostHeadline = 6;

/// "  Susceptible\nPeople_in_town " as people read it.
std::string readable(const std::string& text)
{
    std::string words;
    for (const char c : text) {
        const bool blank = c == ' ' || c == '_' || c == '\n' || c == '\t' || c == '\r';
        if (!blank)
            words += c;
        else if (!words.empty() && words.back() != ' ')
            words += ' ';
    }
    if (!words.empty() && words.back() == ' ')
        words.pop_back();
    return words;
}

/// The text with runs of blanks as one; underscores stay, a sentence may name variables.
std::string sentence(const std::string& text)
{
    std::string words;
    for (const char c : text) {
        const bool blank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
        if (!blank)
            words += c;
        else if (!words.empty() && words.back() != ' ')
            words += ' ';
    }
    if (!words.empty() && words.back() == ' ')
        words.pop_back();
    return words;
}

Text both(const std::string& text)
{
    return {text, text};
}

std::string annotation(const model::Variable& variable, const std::string& name)
{
    const auto found = variable.annotations.find(name);
    return found == variable.annotations.end() ? std::string() : found->second;
}

/// Places behind the point that show three digits of figures as large as `largest`.
int decimalsFor(double largest)
{
    if (!(largest > 0) || !std::isfinite(largest))
        return 0;
    return std::clamp(2 - static_cast<int>(std::floor(std::log10(largest))), 0, kMostDecimals);
}

/// Places behind the point that `value` is written with.
int decimalsOf(double value)
{
    for (int decimals = 0; decimals < kMostDecimals; ++decimals) {
        const double shifted = value * std::pow(10.0, decimals);
        if (std::abs(shifted - std::round(shifted)) <= 1e-9 * std::abs(shifted))
            return decimals;
    }
    return kMostDecimals;
}

int regionDimension(const model::ResolvedModel& model)
{
    for (std::size_t i = 0; i < model.dimensions.size(); ++i) {
        std::string name = model.dimensions[i].name;
        std::transform(name.begin(), name.end(), name.begin(), [](unsigned char c) { return c < 128 ? std::tolower(c) : c; });
        if (name == "region" || name == "regions")
            return static_cast<int>(i);
    }
    return model::kNone;
}

RegionSet regionsOf(const model::ResolvedModel& model)
{
    RegionSet set;
    set.id = "model";
    const int dimension = regionDimension(model);
    if (dimension == model::kNone)
        return set;
    set.name = both(model.dimensions[static_cast<std::size_t>(dimension)].name);
    for (const std::string& element : model.dimensions[static_cast<std::size_t>(dimension)].elements)
        set.regions.push_back({element, {}, both(readable(element)), RegionGroup::East});
    return set;
}

/// What a slider and a range chart take as the range of a constant.
struct ConstantRange {
    double low = 0;
    double high = 0;
    bool stated = false; ///< in the document; else room for a slider, which says nothing of what is likely
};
ConstantRange rangeOf(const model::Variable& variable, double value)
{
    const auto low = parseNumber(annotation(variable, "parameter.low"));
    const auto high = parseNumber(annotation(variable, "parameter.high"));
    if (low && high && *low <= value && value <= *high)
        return {*low, *high, true};
    if (value == 0)
        return {-1, 1};
    return {std::min(0.5 * value, 1.5 * value), std::max(0.5 * value, 1.5 * value)};
}

Grade gradeOf(const model::Variable& variable)
{
    const std::string grade = annotation(variable, "parameter.grade");
    return grade.size() == 1 && grade[0] >= 'A' && grade[0] <= 'D' ? static_cast<Grade>(grade[0] - 'A') : Grade::C;
}

/// Goes through the variables once and writes catalogue and index.
class PlainBuilder {
public:
    PlainBuilder(const model::ResolvedModel& model, const engine::Trajectory& firstRun)
        : m_model(model)
        , m_run(firstRun)
        , m_region(regionDimension(model))
    {
        m_catalogue.plain = true;
        m_catalogue.span = {model.specs.start, model.specs.stop, model.specs.timeUnit};
    }

    void add(const model::Variable& variable)
    {
        if (variable.hidden)
            return;
        const bool scalar = variable.dimensions.empty();
        const bool regional = !scalar && variable.dimensions == std::vector<int>{m_region};
        if (scalar || regional)
            m_index[variable.name] = entry(variable, regional);
        bool moves = false;
        bool constant = false;
        for (model::ElementId i = 0; i < variable.elementCount; ++i) {
            const model::ElementId id = variable.firstElement + i;
            const model::Element& element = m_model.elements[static_cast<std::size_t>(id)];
            if (element.missing)
                continue;
            const std::string name = m_model.elementName(id);
            if (!scalar)
                m_index[name] = {id, false, GroupRule::National, model::kNone};
            constant = constant || element.constant;
            if (element.constant)
                addConstant(variable, name, m_model.nodes[static_cast<std::size_t>(element.equation)].value);
            if (element.constant && variable.kind != model::VariableKind::Flow) {
                m_constants.push_back({&variable, id});
                continue;
            }
            if (!regional) {
                addVariable(variable, name, false, largest(id, 1));
                addCandidate(variable, name, id, 1, moves);
            }
            moves = true;
        }
        if (regional && moves) {
            addVariable(variable, variable.name, true, largest(variable.firstElement, variable.elementCount));
            addCandidate(variable, variable.name, variable.firstElement, variable.elementCount, false);
        }
        // The array as a whole has a name too: equations speak of it.
        const int decimals = decimalsFor(largest(variable.firstElement, variable.elementCount));
        if (!scalar && constant)
            addName("parameter", variable.name, variable.name, variable.unit, variable.doc, decimals);
        if (!scalar && !regional && moves)
            addName("variable", variable.name, variable.name, variable.unit, variable.doc, decimals);
    }

    Catalogue catalogue(const RegionSet& regions)
    {
        if (m_catalogue.variables.empty())
            showConstants();
        for (const Region& region : regions.regions)
            addName("region", region.id, region.id, {}, {}, 0);
        if (!regions.regions.empty())
            m_catalogue.regionSets = {regions};
        return std::move(m_catalogue);
    }

    VariableIndex index() { return std::move(m_index); }

    [[nodiscard]] std::vector<std::string> headline()
    {
        std::stable_sort(m_candidates.begin(), m_candidates.end(), [](const Candidate& a, const Candidate& b) {
            return std::make_tuple(a.movement == 0, a.furtherElement, !a.stock, -a.movement)
                < std::make_tuple(b.movement == 0, b.furtherElement, !b.stock, -b.movement);
        });
        m_candidates.resize(std::min(m_candidates.size(), kMostHeadline));
        const auto stocksEnd = std::stable_partition(m_candidates.begin(), m_candidates.end(), [](const Candidate& each) { return each.stock; });
        std::sort(m_candidates.begin(), stocksEnd, [](const Candidate& a, const Candidate& b) { return a.place < b.place; });
        std::vector<std::string> ids;
        for (const Candidate& each : m_candidates)
            ids.push_back(each.id);
        return ids;
    }

private:
    /// A variable that may be looked at first.
    struct Candidate {
        std::string id;
        bool stock = false;
        bool furtherElement = false; ///< of an array, and not its first
        double movement = 0;         ///< from least to most over the run, as a share of the largest size; 0 to 2
        model::ElementId place = 0;  ///< in the model
    };

    /// Of a model of constants alone there is nothing else to look at.
    void showConstants()
    {
        for (const auto& [variable, element] : m_constants) {
            const std::string name = m_model.elementName(element);
            addVariable(*variable, name, false, largest(element, 1));
            addCandidate(*variable, name, element, 1, false);
        }
    }

    void addCandidate(const model::Variable& variable, const std::string& id, model::ElementId first, std::int32_t count, bool further)
    {
        double movement = 0;
        for (model::ElementId element = first; element < first + count; ++element) {
            double least = std::numeric_limits<double>::infinity();
            double most = -least;
            for (std::size_t time = 0; time < m_run.times.size(); ++time) {
                const double value = m_run.at(time, element);
                if (!std::isfinite(value))
                    continue;
                least = std::min(least, value);
                most = std::max(most, value);
            }
            const double size = std::max(std::abs(least), std::abs(most));
            if (least < most && std::isfinite(size))
                movement = std::max(movement, (most - least) / size);
        }
        m_candidates.push_back({id, variable.kind == model::VariableKind::Stock, further, movement, first});
    }

    [[nodiscard]] GroupRule ruleOf(const model::Variable& variable) const
    {
        const std::string rule = annotation(variable, "group.value");
        const auto weight = m_model.findVariable(annotation(variable, "group.weight"));
        if (rule == "sum")
            return GroupRule::Sum;
        const bool weighted = weight && m_model.variables[static_cast<std::size_t>(*weight)].dimensions == variable.dimensions;
        return rule == "mean" && weighted ? GroupRule::Mean : GroupRule::National;
    }

    [[nodiscard]] VariableEntry entry(const model::Variable& variable, bool regional) const
    {
        VariableEntry entry{variable.firstElement, regional, GroupRule::National, model::kNone};
        if (!regional)
            return entry;
        entry.rule = ruleOf(variable);
        if (entry.rule == GroupRule::Mean) {
            const auto weight = *m_model.findVariable(annotation(variable, "group.weight"));
            entry.weight = m_model.variables[static_cast<std::size_t>(weight)].firstElement;
        }
        return entry;
    }

    [[nodiscard]] double largest(model::ElementId first, std::int32_t count) const
    {
        double largest = 0;
        for (std::size_t time = 0; time < m_run.times.size(); ++time) {
            for (model::ElementId i = first; i < first + count; ++i) {
                const double size = std::abs(m_run.at(time, i));
                if (std::isfinite(size))
                    largest = std::max(largest, size);
            }
        }
        return largest;
    }

    void addName(const char* kind, const std::string& id, const std::string& name, const std::string& unit,
                 const std::string& doc, int decimals)
    {
        Naming naming;
        naming.kind = kind;
        naming.id = id;
        naming.name = both(readable(name));
        naming.shortName = naming.name;
        naming.unit = both(unit == "1" ? std::string() : readable(unit));
        naming.description = both(sentence(doc));
        naming.display = "number";
        naming.decimals = decimals;
        m_catalogue.names.push_back(std::move(naming));
    }

    void addVariable(const model::Variable& variable, const std::string& id, bool regional, double largest)
    {
        VariableInfo info;
        info.id = id;
        info.perRegion = regional;
        info.groupRule = regional ? ruleOf(variable) : GroupRule::National;
        info.groupWeight = info.groupRule == GroupRule::Mean ? annotation(variable, "group.weight") : std::string();
        info.dimensionId = variable.group;
        info.unit = variable.unit;
        m_catalogue.variables.push_back(std::move(info));
        addName("variable", id, id, variable.unit, variable.doc, decimalsFor(largest));
    }

    void addConstant(const model::Variable& variable, const std::string& id, double value)
    {
        const auto [low, high, stated] = rangeOf(variable, value);
        Parameter parameter;
        parameter.name = id;
        parameter.value = value;
        parameter.low = low;
        parameter.high = high;
        parameter.sampled = stated;
        parameter.unit = variable.unit;
        parameter.grade = gradeOf(variable);
        parameter.note = annotation(variable, "parameter.note");
        m_catalogue.parameters.push_back(std::move(parameter));

        Lever lever;
        lever.id = id;
        lever.constant = true;
        lever.groupId = variable.group;
        lever.main = true;
        lever.value = value;
        lever.low = low;
        lever.high = high;
        lever.unit = variable.unit;
        lever.sizeGrade = gradeOf(variable);
        lever.note = annotation(variable, "parameter.note");
        m_catalogue.levers.push_back(std::move(lever));

        const int decimals = std::min(std::max({decimalsOf(value), decimalsOf(low), decimalsOf(high)}), kMostDecimals);
        for (const char* kind : {"parameter", "lever"})
            addName(kind, id, id, variable.unit, variable.doc, decimals);
    }

    const model::ResolvedModel& m_model;
    const engine::Trajectory& m_run;
    int m_region = model::kNone;
    Catalogue m_catalogue;
    VariableIndex m_index;
    std::vector<Candidate> m_candidates;
    std::vector<std::pair<const model::Variable*, model::ElementId>> m_constants;
};

/// Every so many steps that no more times are saved than a chart shows; as the document says where it says.
double saveStepOf(const model::SimulationSpecs& specs)
{
    if (specs.saveStep > 0)
        return specs.saveStep;
    const double steps = (specs.stop - specs.start) / specs.step;
    return specs.step * std::max(1.0, std::ceil(steps / kMostSavedTimes));
}

Checked<PlainModel> openDocument(const Checked<model::Document>& document, const std::string& fileName)
{
    if (!document)
        return tl::make_unexpected(document.error());
    if (!isPlain(*document)) {
        return tl::make_unexpected(Errors{{ErrorKind::InvalidArgument,
                                           "this is a version of the four-dimension model, which a new workspace holds already",
                                           {fileName, 0, 0, {}},
                                           {}}});
    }
    auto model = model::resolve(*document);
    if (!model)
        return tl::make_unexpected(std::move(model.error()));
    Errors notes = model->notes;
    const double saveStep = saveStepOf(model->specs);
    auto program = engine::compile(std::move(*model));
    if (!program)
        return tl::make_unexpected(Errors{program.error()});
    engine::RunOptions options;
    options.saveStep = saveStep;
    const auto run = engine::run(*program, {}, options);
    if (!run)
        return tl::make_unexpected(Errors{run.error()});

    PlainBuilder builder(program->model(), *run);
    for (const model::Variable& variable : program->model().variables)
        builder.add(variable);
    RegionSet regions = regionsOf(program->model());
    const auto catalogue = std::make_shared<const Catalogue>(builder.catalogue(regions));
    std::string name = readable(document->name);
    if (name.empty())
        name = std::filesystem::path(fileName).stem().string();
    Projector projector(std::make_shared<const Projector::Data>(Projector::Data{
        catalogue, std::move(regions), std::move(*program), builder.index(), {}, statedVersion(*document), saveStep, true}));
    return PlainModel{catalogue, std::move(projector), std::move(name), std::move(notes), builder.headline()};
}

} // namespace

bool isPlain(const model::Document& document)
{
    for (const model::ModelDefinition& model : document.models) {
        for (const model::VariableDefinition& variable : model.variables) {
            const auto lever = variable.annotations.lower_bound("lever.");
            if (lever != variable.annotations.end() && lever->first.rfind("lever.", 0) == 0)
                return false;
        }
    }
    return true;
}

Checked<PlainModel> openPlainModel(const std::filesystem::path& file)
{
    return openDocument(model::readXmile(file), file.string());
}

Checked<PlainModel> parsePlainModel(std::string_view text, const std::string& fileName)
{
    return openDocument(model::parseXmile(text, fileName), fileName);
}

} // namespace core::policy
