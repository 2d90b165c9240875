// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/xmile_reader.h"

#include "core/base/number.h"
#include "core/model/diagnostics.h"
#include "core/model/identifier.h"

#include <pugixml.hpp>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <iterator>
#include <new>
#include <set>
#include <sstream>

namespace core::model {

namespace {

std::string trimmed(std::string_view text)
{
    constexpr std::string_view kBlanks = " \t\r\n";
    const std::size_t first = text.find_first_not_of(kBlanks);
    if (first == std::string_view::npos)
        return {};
    return std::string(text.substr(first, text.find_last_not_of(kBlanks) - first + 1));
}

std::string lowerAscii(std::string text)
{
    for (char& c : text)
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c + ('a' - 'A'));
    return text;
}

std::string textOf(const pugi::xml_node& node)
{
    std::string text;
    for (const pugi::xml_node& child : node.children())
        if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata)
            text += child.value();
    return text;
}

/// Line numbers from offsets into the text.
class LineIndex {
public:
    explicit LineIndex(std::string_view text)
    {
        for (std::size_t i = 0; i < text.size(); ++i)
            if (text[i] == '\n')
                m_lineEnds.push_back(i);
    }

    [[nodiscard]] int lineAt(std::ptrdiff_t offset) const
    {
        const auto it = std::lower_bound(m_lineEnds.begin(), m_lineEnds.end(), static_cast<std::size_t>(std::max<std::ptrdiff_t>(offset, 0)));
        return static_cast<int>(it - m_lineEnds.begin()) + 1;
    }

    /// Counted in bytes, from 1.
    [[nodiscard]] int columnAt(std::ptrdiff_t offset) const
    {
        const auto position = static_cast<std::size_t>(std::max<std::ptrdiff_t>(offset, 0));
        const auto it = std::lower_bound(m_lineEnds.begin(), m_lineEnds.end(), position);
        return static_cast<int>(it == m_lineEnds.begin() ? position + 1 : position - *std::prev(it));
    }

private:
    std::vector<std::size_t> m_lineEnds;
};

/// What pugixml does not limit itself: depth and number of nodes. Iterative, so that it may be used on anything.
class LimitWalker : public pugi::xml_tree_walker {
public:
    bool for_each(pugi::xml_node& node) override
    {
        if (depth() > kDeepestXml)
            tooDeep = node.offset_debug();
        return depth() <= kDeepestXml && ++count <= kMostXmlNodes;
    }
    std::ptrdiff_t tooDeep = -1;
    int count = 0;
};

class Reader {
public:
    Reader(std::string_view text, const std::string& file) : m_lines(text), m_diagnostics(file) { m_document.file = file; }

    Checked<Document> read(const pugi::xml_node& root)
    {
        readRoot(root);
        if (!m_diagnostics.empty())
            return tl::make_unexpected(m_diagnostics.take());
        return std::move(m_document);
    }

private:
    [[nodiscard]] int line(const pugi::xml_node& node) const { return m_lines.lineAt(node.offset_debug()); }

    [[nodiscard]] SourceText source(const pugi::xml_node& node) const
    {
        // The text begins behind the start tag, possibly on a later line than the tag's name.
        const pugi::xml_node first = node.first_child();
        const std::ptrdiff_t begin = (first ? first : node).offset_debug();
        return {textOf(node), m_lines.lineAt(begin), m_lines.columnAt(begin)};
    }

    void keep(Extras& extras, const pugi::xml_node& node) const
    {
        std::ostringstream stream;
        node.print(stream, "", pugi::format_raw | pugi::format_no_declaration);
        extras.elements.push_back(stream.str());
    }

    static void keepAttributes(Extras& extras, const pugi::xml_node& node, const std::set<std::string>& known)
    {
        for (const pugi::xml_attribute& attribute : node.attributes())
            if (!known.contains(attribute.name()))
                extras.attributes.emplace_back(attribute.name(), attribute.value());
    }

    std::optional<double> number(const std::string& text, const pugi::xml_node& node, const std::string& what)
    {
        const auto value = parseNumber(trimmed(text));
        if (!value)
            m_diagnostics.add(ErrorKind::Malformed, what + ": '" + trimmed(text).substr(0, 60) + "' is not a number; write digits with '.' as decimal mark",
                              line(node), {}, {what, trimmed(text)});
        return value;
    }

    std::optional<double> numberAttribute(const pugi::xml_node& node, const char* attribute)
    {
        return number(node.attribute(attribute).value(), node, std::string(node.name()) + " " + attribute);
    }

    std::vector<double> numbers(const pugi::xml_node& node)
    {
        std::string separators = node.attribute("sep").value();
        if (separators.empty())
            separators = ",";
        const std::string text = textOf(node);
        std::vector<double> values;
        std::size_t begin = 0;
        while (begin <= text.size()) {
            const std::size_t end = std::min(text.find(separators, begin), text.size());
            const std::string cell = trimmed(std::string_view(text).substr(begin, end - begin));
            const bool lastEmpty = cell.empty() && end == text.size() && !values.empty();
            if (!lastEmpty) {
                const auto value = number(cell, node, node.name());
                if (!value)
                    return {};
                values.push_back(*value);
            }
            begin = end + separators.size();
        }
        return values;
    }

    void readRoot(const pugi::xml_node& root)
    {
        for (const pugi::xml_attribute& attribute : root.attributes()) {
            const std::string name = attribute.name();
            if (name.starts_with("xmlns:") && attribute.value() == std::string(kExtensionNamespace))
                m_ourPrefix = name.substr(6) + ":";
            m_document.extras.attributes.emplace_back(name, attribute.value());
        }
        for (const pugi::xml_node& node : root.children()) {
            const std::string name = node.name();
            if (node.type() != pugi::node_element)
                continue;
            if (name == "header")
                readHeader(node);
            else if (name == "sim_specs")
                readSpecs(node, m_document.specs);
            else if (name == "dimensions")
                readDimensions(node);
            else if (name == "model_units")
                readUnits(node);
            else if (name == "behavior")
                m_document.behavior = readBehavior(node);
            else if (name == "model")
                m_document.models.push_back(readModel(node));
            else if (name == "macro")
                readMacro(node);
            else {
                if (name == "data")
                    rejectImports(node);
                keep(m_document.extras, node);
            }
        }
        if (m_document.models.empty())
            m_diagnostics.add(ErrorKind::Malformed, "the document holds no model; add a <model> with its <variables>", line(root));
    }

    void rejectImports(const pugi::xml_node& data)
    {
        for (const pugi::xml_node& import : data.children("import"))
            if (import.attribute("enabled").as_bool(true))
                m_diagnostics.add(ErrorKind::UnsupportedFeature,
                                  "values imported from '" + std::string(import.attribute("resource").value())
                                      + "' are not supported; write them into the model as constants or graphical functions",
                                  line(import), {}, {import.attribute("resource").value()});
    }

    void readHeader(const pugi::xml_node& header)
    {
        for (const pugi::xml_node& node : header.children()) {
            if (std::string(node.name()) == "name")
                m_document.name = trimmed(textOf(node));
            else if (node.type() == pugi::node_element)
                keep(m_document.header, node);
        }
        keepAttributes(m_document.header, header, {});
    }

    void readSpecs(const pugi::xml_node& node, SpecsDefinition& specs)
    {
        SimulationSpecs& values = specs.values;
        specs.line = line(node);
        m_document.hasSpecs = true;
        for (const pugi::xml_node& child : node.children()) {
            const std::string name = child.name();
            if (name == "start")
                values.start = number(textOf(child), child, "start").value_or(0);
            else if (name == "stop")
                values.stop = number(textOf(child), child, "stop").value_or(0);
            else if (name == "dt")
                readStep(child, specs);
            else if (!m_ourPrefix.empty() && name == m_ourPrefix + "save_step")
                values.saveStep = number(textOf(child), child, "save_step").value_or(0);
            else if (child.type() == pugi::node_element)
                keep(specs.extras, child);
        }
        if (node.attribute("isee:save_interval") && values.saveStep == 0)
            values.saveStep = numberAttribute(node, "isee:save_interval").value_or(0);
        values.timeUnit = node.attribute("time_units").value();
        readMethod(node, values);
        keepAttributes(specs.extras, node, {"method", "time_units", "isee:save_interval"});
        checkSpecs(node, values);
    }

    void readStep(const pugi::xml_node& node, SpecsDefinition& specs)
    {
        const auto value = number(textOf(node), node, "dt");
        if (!value)
            return;
        specs.reciprocalStep = node.attribute("reciprocal").as_bool(false);
        specs.values.step = specs.reciprocalStep ? 1 / *value : *value;
    }

    void readMethod(const pugi::xml_node& node, SimulationSpecs& specs)
    {
        const std::string written = node.attribute("method").value();
        const std::string method = lowerAscii(trimmed(written));
        if (method.empty() || method == "euler")
            specs.method = Method::Euler;
        else if (method == "rk2")
            specs.method = Method::RungeKutta2;
        else if (method == "rk4")
            specs.method = Method::RungeKutta4;
        else
            m_diagnostics.add(ErrorKind::UnsupportedFeature,
                              "the integration method '" + written + "' is not supported; use Euler, RK2 or RK4", line(node),
                              {}, {written});
    }

    void checkSpecs(const pugi::xml_node& node, const SimulationSpecs& specs)
    {
        if (!(specs.step > 0) || !std::isfinite(specs.step))
            m_diagnostics.add(ErrorKind::OutOfRange, "dt must be a number greater than 0 (a reciprocal dt too)", line(node));
        if (specs.stop < specs.start)
            m_diagnostics.add(ErrorKind::OutOfRange, "stop must not be before start", line(node));
        if (specs.saveStep < 0)
            m_diagnostics.add(ErrorKind::OutOfRange, "the save step must not be negative", line(node));
    }

    void readDimensions(const pugi::xml_node& dimensions)
    {
        for (const pugi::xml_node& node : dimensions.children("dim")) {
            DimensionDefinition dimension;
            dimension.name = node.attribute("name").value();
            dimension.line = line(node);
            for (const pugi::xml_node& child : node.children()) {
                if (std::string(child.name()) == "elem")
                    dimension.elements.emplace_back(child.attribute("name").value());
                else if (std::string(child.name()) == "isee:maps_to")
                    dimension.mapsTo = trimmed(textOf(child));
                else if (child.type() == pugi::node_element)
                    keep(dimension.extras, child);
            }
            if (dimension.elements.empty() && node.attribute("size"))
                numberElements(node, dimension);
            keepAttributes(dimension.extras, node, {"name", "size"});
            m_document.dimensions.push_back(std::move(dimension));
        }
    }

    void numberElements(const pugi::xml_node& node, DimensionDefinition& dimension)
    {
        constexpr double kMostElements = 100'000;
        const auto size = numberAttribute(node, "size");
        if (!size)
            return;
        if (!(*size >= 1 && *size <= kMostElements)) {
            m_diagnostics.add(ErrorKind::OutOfRange, "the size of dimension '" + dimension.name + "' must be 1 to 100000", line(node), {}, {dimension.name});
            return;
        }
        dimension.sizeOnly = true;
        for (int i = 1; i <= static_cast<int>(*size); ++i)
            dimension.elements.push_back(std::to_string(i));
    }

    void readUnits(const pugi::xml_node& units)
    {
        for (const pugi::xml_node& node : units.children()) {
            if (std::string(node.name()) != "unit") {
                if (node.type() == pugi::node_element)
                    keep(m_document.unitExtras, node);
                continue;
            }
            UnitDefinition unit;
            unit.name = node.attribute("name").value();
            unit.line = line(node);
            for (const pugi::xml_node& child : node.children()) {
                const std::string name = child.name();
                if (name == "eqn")
                    unit.equation = source(child);
                else if (name == "alias")
                    unit.aliases.push_back(trimmed(textOf(child)));
                else if (child.type() == pugi::node_element)
                    keep(unit.extras, child);
            }
            keepAttributes(unit.extras, node, {"name"});
            m_document.units.push_back(std::move(unit));
        }
    }

    /// <behavior><non_negative/></behavior> means stocks and flows; inside <stock> or <flow> only those.
    Behavior readBehavior(const pugi::xml_node& node) const
    {
        Behavior behavior;
        for (const pugi::xml_node& child : node.children()) {
            const std::string name = child.name();
            if (name == "non_negative")
                behavior.nonNegativeStocks = behavior.nonNegativeFlows = flag(child);
            else if (name == "stock" && child.child("non_negative"))
                behavior.nonNegativeStocks = flag(child.child("non_negative"));
            else if (name == "flow" && child.child("non_negative"))
                behavior.nonNegativeFlows = flag(child.child("non_negative"));
            else if (child.type() == pugi::node_element)
                keep(behavior.extras, child);
        }
        return behavior;
    }

    /// <x/> and <x>true</x> are on, <x>false</x> is off.
    static bool flag(const pugi::xml_node& node) { return lowerAscii(trimmed(textOf(node))) != "false"; }

    ModelDefinition readModel(const pugi::xml_node& node)
    {
        ModelDefinition model;
        model.name = node.attribute("name").value();
        model.line = line(node);
        for (const pugi::xml_node& child : node.children()) {
            const std::string name = child.name();
            if (name == "variables")
                readVariables(child, model);
            else if (name == "behavior")
                model.behavior = readBehavior(child);
            else if (name == "sim_specs")
                readModelSpecs(child);
            else if (!readModelPart(child, model) && child.type() == pugi::node_element)
                keep(model.extras, child);
        }
        keepAttributes(model.extras, node, {"name"});
        return model;
    }

    void readModelSpecs(const pugi::xml_node& node)
    {
        if (!m_document.hasSpecs && m_document.models.empty())
            readSpecs(node, m_document.specs);
        else
            m_diagnostics.add(ErrorKind::UnsupportedFeature,
                              "a module with simulation settings of its own is not supported; remove its <sim_specs>", line(node));
    }

    void readVariables(const pugi::xml_node& variables, ModelDefinition& model)
    {
        for (const pugi::xml_node& node : variables.children())
            if (!readModelPart(node, model) && node.type() == pugi::node_element)
                keep(model.extras, node);
    }

    /// A child of <variables>. Early XMILE files have them directly in <model>.
    bool readModelPart(const pugi::xml_node& node, ModelDefinition& model)
    {
        const std::string name = node.name();
        if (name == "stock")
            readVariable(node, VariableKind::Stock, model);
        else if (name == "flow")
            readVariable(node, VariableKind::Flow, model);
        else if (name == "aux")
            readVariable(node, VariableKind::Auxiliary, model);
        else if (name == "gf")
            model.graphs.push_back(readGraph(node));
        else if (name == "module")
            model.modules.push_back(readModule(node));
        else if (name == "group")
            model.groups.push_back(readGroup(node));
        else
            return false;
        return true;
    }

    void readVariable(const pugi::xml_node& node, VariableKind kind, ModelDefinition& model)
    {
        if (++m_variableCount > kMostVariables)
            return m_diagnostics.add(ErrorKind::TooLarge, "the document has more than 100000 variables", 0);
        VariableDefinition variable;
        variable.kind = kind;
        variable.name = node.attribute("name").value();
        variable.line = line(node);
        variable.access = node.attribute("access").value();
        if (canonicalUnqualified(variable.name).empty())
            m_diagnostics.add(ErrorKind::Malformed, "a <" + std::string(node.name()) + "> has no name", line(node));
        for (const pugi::xml_node& child : node.children())
            if (child.type() == pugi::node_element)
                readPart(child, variable);
        readAttributes(node, variable);
        model.variables.push_back(std::move(variable));
    }

    void readPart(const pugi::xml_node& node, VariableDefinition& variable)
    {
        const std::string name = node.name();
        if (name == "eqn")
            variable.equations.push_back(source(node));
        else if (name == "init_eqn")
            variable.initialEquation = source(node);
        else if (name == "gf")
            variable.graph = readGraph(node);
        else if (name == "inflow")
            variable.inflows.push_back(source(node));
        else if (name == "outflow")
            variable.outflows.push_back(source(node));
        else if (name == "non_negative")
            variable.nonNegative = flag(node);
        else if (name == "dimensions")
            for (const pugi::xml_node& dimension : node.children("dim"))
                variable.dimensions.emplace_back(dimension.attribute("name").value());
        else if (name == "element")
            variable.elements.push_back(readElement(node));
        else if (name == "units")
            variable.unit = source(node), variable.unit.text = trimmed(variable.unit.text);
        else if (name == "doc")
            variable.doc = trimmed(textOf(node));
        else if (name == "conveyor")
            variable.conveyor = readConveyor(node);
        else if (name == "leak" && textOf(node).empty() && !node.first_attribute())
            variable.leak = true;
        else if (!m_ourPrefix.empty() && name.starts_with(m_ourPrefix))
            readAnnotation(node, name.substr(m_ourPrefix.size()), variable.annotations);
        else
            readUnknownPart(node, variable);
    }

    /// Elements that change the numbers are noted so that they can be refused; others only describe and are kept.
    void readUnknownPart(const pugi::xml_node& node, VariableDefinition& variable)
    {
        static const std::set<std::string> kChangesTheNumbers = {"queue", "oven", "overflow", "leak", "leak_integers",
                                                                 "leak_start", "leak_end", "multiplier", "isee:spreadflow",
                                                                 "isee:cycle_time", "isee:accumulator"};
        if (kChangesTheNumbers.contains(node.name()))
            variable.unsupported.emplace_back(node.name());
        keep(variable.extras, node);
    }

    void readAttributes(const pugi::xml_node& node, VariableDefinition& variable)
    {
        for (const pugi::xml_attribute& attribute : node.attributes()) {
            const std::string name = attribute.name();
            if (name == "name" || name == "access")
                continue;
            if (!m_ourPrefix.empty() && name.starts_with(m_ourPrefix))
                variable.annotations[name.substr(m_ourPrefix.size())] = attribute.value();
            else
                variable.extras.attributes.emplace_back(name, attribute.value());
        }
    }

    /// <ff:parameter low="1">text</ff:parameter> becomes parameter.low and parameter; a second one "parameter#2".
    void readAnnotation(const pugi::xml_node& node, const std::string& name, Annotations& annotations)
    {
        constexpr int kMostOfOneName = 100;
        std::string key = name;
        const auto taken = [&] {
            const auto it = annotations.lower_bound(key);
            return it != annotations.end() && (it->first == key || it->first.starts_with(key + "."));
        };
        for (int i = 2; taken() && i <= kMostOfOneName + 1; ++i)
            key = name + "#" + std::to_string(i);
        if (taken())
            return m_diagnostics.add(ErrorKind::TooLarge, "a variable has more than 100 annotations '" + name + "'", line(node), {}, {name});
        for (const pugi::xml_attribute& attribute : node.attributes())
            annotations[key + "." + attribute.name()] = attribute.value();
        const std::string text = trimmed(textOf(node));
        if (!text.empty() || !node.first_attribute())
            annotations[key] = text;
    }

    ElementDefinition readElement(const pugi::xml_node& node)
    {
        ElementDefinition element;
        element.subscripts = node.attribute("subscript").value();
        element.line = line(node);
        for (const pugi::xml_node& child : node.children()) {
            const std::string name = child.name();
            if (name == "eqn")
                element.equations.push_back(source(child));
            else if (name == "init_eqn")
                element.initialEquation = source(child);
            else if (name == "gf")
                element.graph = readGraph(child);
            else if (child.type() == pugi::node_element)
                keep(element.extras, child);
        }
        keepAttributes(element.extras, node, {"subscript"});
        return element;
    }

    GraphicalFunction readGraph(const pugi::xml_node& node)
    {
        GraphicalFunction graph;
        graph.name = node.attribute("name").value();
        graph.line = line(node);
        readGraphKind(node, graph);
        for (const pugi::xml_node& child : node.children()) {
            const std::string name = child.name();
            if (name == "xscale")
                readScale(child, graph);
            else if (name == "xpts")
                graph.xPoints = numbers(child);
            else if (name == "ypts")
                graph.yPoints = numbers(child);
            else if (child.type() == pugi::node_element)
                keep(graph.extras, child);
        }
        keepAttributes(graph.extras, node, {"name", "type", "discrete"});
        return graph;
    }

    void readScale(const pugi::xml_node& node, GraphicalFunction& graph)
    {
        const auto low = numberAttribute(node, "min");
        const auto high = numberAttribute(node, "max");
        if (low && high)
            graph.xScale = {*low, *high};
    }

    void readGraphKind(const pugi::xml_node& node, GraphicalFunction& graph)
    {
        const std::string type = lowerAscii(node.attribute("type").value());
        if (type == "discrete" || (type.empty() && node.attribute("discrete").as_bool(false)))
            graph.kind = LookupTable::Kind::Discrete;
        else if (type == "extrapolate")
            graph.kind = LookupTable::Kind::Extrapolate;
        else if (!type.empty() && type != "continuous")
            m_diagnostics.add(ErrorKind::UnsupportedFeature,
                              "a graphical function of type '" + type + "' is not supported; use continuous, extrapolate or discrete",
                              line(node), {}, {type});
    }

    Conveyor readConveyor(const pugi::xml_node& node)
    {
        Conveyor conveyor;
        for (const pugi::xml_node& child : node.children()) {
            const std::string name = child.name();
            if (name == "len")
                conveyor.transitTime = source(child);
            else if (name == "capacity")
                conveyor.capacity = source(child);
            else if (name == "in_limit")
                conveyor.inflowLimit = source(child);
            else if (name == "sample")
                conveyor.sample = source(child);
            else if (name == "arrest")
                conveyor.arrest = source(child);
            else if (child.type() == pugi::node_element)
                keep(conveyor.extras, child);
        }
        keepAttributes(conveyor.extras, node, {});
        return conveyor;
    }

    ModuleDefinition readModule(const pugi::xml_node& node)
    {
        ModuleDefinition module;
        module.name = node.attribute("name").value();
        module.model = node.attribute("model").value();
        module.line = line(node);
        for (const pugi::xml_node& child : node.children()) {
            const std::string name = child.name();
            if (name == "connect")
                module.connections.push_back({child.attribute("to").value(), child.attribute("from").value(), line(child)});
            else if (name == "doc")
                module.doc = trimmed(textOf(child));
            else if (child.type() == pugi::node_element)
                keep(module.extras, child);
        }
        if (node.attribute("resource"))
            m_diagnostics.add(ErrorKind::UnsupportedFeature,
                              "module '" + module.name + "' refers to another file; copy that model into this document",
                              line(node), module.name, {module.name});
        keepAttributes(module.extras, node, {"name", "model"});
        return module;
    }

    GroupDefinition readGroup(const pugi::xml_node& node) const
    {
        GroupDefinition group;
        group.name = node.attribute("name").value();
        group.line = line(node);
        for (const pugi::xml_node& child : node.children()) {
            const std::string name = child.name();
            if (name == "entity" || name == "var")
                group.members.push_back(child.attribute("name") ? child.attribute("name").value() : trimmed(textOf(child)));
            else if (name == "doc")
                group.doc = trimmed(textOf(child));
            else if (child.type() == pugi::node_element)
                keep(group.extras, child);
        }
        keepAttributes(group.extras, node, {"name"});
        return group;
    }

    void readMacro(const pugi::xml_node& node)
    {
        MacroDefinition macro;
        macro.name = node.attribute("name").value();
        macro.line = macro.body.line = line(node);
        for (const pugi::xml_node& child : node.children()) {
            const std::string name = child.name();
            if (name == "eqn") {
                macro.equation = source(child);
            } else if (name == "parm") {
                macro.parameters.push_back(source(child));
                const pugi::xml_attribute byDefault = child.attribute("default");
                macro.defaults.push_back(byDefault ? std::optional<SourceText>({byDefault.value(), line(child)}) : std::nullopt);
            } else if (name == "variables") {
                readVariables(child, macro.body);
            } else if (name == "sim_specs") {
                macro.ownSpecs = true;
                keep(macro.extras, child);
            } else if (child.type() == pugi::node_element) {
                keep(macro.extras, child);
            }
        }
        keepAttributes(macro.extras, node, {"name"});
        m_document.macros.push_back(std::move(macro));
    }

    LineIndex m_lines;
    Diagnostics m_diagnostics;
    Document m_document;
    std::string m_ourPrefix;
    std::size_t m_variableCount = 0;
};

tl::unexpected<Errors> refuse(ErrorKind kind, std::string message, const std::string& file, int line = 0)
{
    return tl::make_unexpected(Errors{{kind, std::move(message), {file, line, 0, {}}, {}}});
}

Checked<Document> parseChecked(std::string_view text, const std::string& file)
{
    if (text.size() > kLargestFileBytes)
        return refuse(ErrorKind::TooLarge, "the file is larger than 16 MB, more than any model this program can read", file);
    if (text.find("<!ENTITY") != std::string_view::npos)
        return refuse(ErrorKind::Malformed, "the file declares XML entities, which are not accepted; remove the declarations", file,
                      LineIndex(text).lineAt(static_cast<std::ptrdiff_t>(text.find("<!ENTITY"))));
    pugi::xml_document xml;
    const pugi::xml_parse_result parsed = xml.load_buffer(text.data(), text.size(), pugi::parse_default, pugi::encoding_auto);
    if (!parsed)
        return refuse(ErrorKind::Malformed, std::string("this is not well-formed XML: ") + parsed.description(), file,
                      LineIndex(text).lineAt(parsed.offset));
    LimitWalker limits;
    xml.traverse(limits);
    if (limits.tooDeep >= 0)
        return refuse(ErrorKind::TooLarge, "elements are nested more than 200 levels deep", file, LineIndex(text).lineAt(limits.tooDeep));
    if (limits.count > kMostXmlNodes)
        return refuse(ErrorKind::TooLarge, "the file holds more than a million XML elements", file);
    const pugi::xml_node root = xml.document_element();
    const std::string name = root.name();
    if (name != "xmile")
        return refuse(ErrorKind::Malformed, "this is not an XMILE document: its outermost element is <" + name.substr(0, 60) + ">, not <xmile>", file,
                      LineIndex(text).lineAt(root.offset_debug()));
    return Reader(text, file).read(root);
}

} // namespace

Checked<Document> parseXmile(std::string_view text, const std::string& fileNameForMessages)
{
    try {
        return parseChecked(text, fileNameForMessages);
    } catch (const std::bad_alloc&) {
        return refuse(ErrorKind::TooLarge, "the file needs more memory than there is", fileNameForMessages);
    }
}

Checked<Document> readXmile(const std::filesystem::path& path)
{
    std::error_code failure;
    const auto size = std::filesystem::file_size(path, failure);
    if (!failure && size > kLargestFileBytes)
        return refuse(ErrorKind::TooLarge, "the file is larger than 16 MB, more than any model this program can read", path.string());
    std::ifstream stream(path, std::ios::binary);
    if (!stream || std::filesystem::is_directory(path, failure))
        return refuse(ErrorKind::UnreadableFile, "the file cannot be opened for reading", path.string());
    // One byte more than allowed shows that a pipe or a growing file is too long without reading all of it.
    std::string text(std::min<std::size_t>(failure ? kLargestFileBytes : size, kLargestFileBytes) + 1, '\0');
    stream.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(stream.gcount()));
    return parseXmile(text, path.string());
}

} // namespace core::model
