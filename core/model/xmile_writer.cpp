// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/xmile_writer.h"

#include "core/base/number.h"

#include <pugixml.hpp>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <map>
#include <sstream>

namespace core::model {

namespace {

constexpr const char* kXmileNamespace = "http://docs.oasis-open.org/xmile/ns/XMILE/v1.0";

/// The shortest text that reads back as the same number.
std::string exactNumber(double value)
{
    for (int digits = 6; digits < 17; ++digits) {
        std::string text = formatNumber(value, digits);
        if (parseNumber(text) == value)
            return text;
    }
    return formatNumber(value, 17);
}

void addText(pugi::xml_node parent, const char* name, const std::string& text)
{
    parent.append_child(name).text().set(text.c_str());
}

void addAttributes(pugi::xml_node node, const Extras& extras)
{
    for (const auto& [name, value] : extras.attributes)
        node.append_attribute(name.c_str()).set_value(value.c_str());
}

void addElements(pugi::xml_node node, const Extras& extras)
{
    for (const std::string& element : extras.elements)
        node.append_buffer(element.data(), element.size(), pugi::parse_default | pugi::parse_fragment, pugi::encoding_utf8);
}

void addExtras(pugi::xml_node node, const Extras& extras)
{
    addAttributes(node, extras);
    addElements(node, extras);
}

std::string joined(const std::vector<double>& values)
{
    std::string text;
    for (const double value : values)
        text += (text.empty() ? "" : ",") + exactNumber(value);
    return text;
}

class Writer {
public:
    explicit Writer(const Document& document) : m_document(document) {}

    std::string run()
    {
        pugi::xml_document xml;
        pugi::xml_node declaration = xml.append_child(pugi::node_declaration);
        declaration.append_attribute("version").set_value("1.0");
        declaration.append_attribute("encoding").set_value("utf-8");
        addRoot(xml.append_child("xmile"));
        std::ostringstream stream;
        xml.save(stream, "  ", pugi::format_indent, pugi::encoding_utf8);
        return stream.str();
    }

private:
    void addRoot(pugi::xml_node root)
    {
        addAttributes(root, m_document.extras);
        if (!root.attribute("xmlns"))
            root.append_attribute("xmlns").set_value(kXmileNamespace);
        if (!root.attribute("version"))
            root.append_attribute("version").set_value("1.0");
        bindOurPrefix(root);
        addHeader(root);
        if (m_document.hasSpecs)
            addSpecs(root.append_child("sim_specs"));
        addElements(root, m_document.extras);
        addUnits(root);
        addDimensions(root);
        addBehavior(root, m_document.behavior);
        for (const ModelDefinition& model : m_document.models)
            addModel(root.append_child("model"), model);
        for (const MacroDefinition& macro : m_document.macros)
            addMacro(root.append_child("macro"), macro);
    }

    void bindOurPrefix(pugi::xml_node root)
    {
        for (const pugi::xml_attribute& attribute : root.attributes()) {
            const std::string name = attribute.name();
            if (name.starts_with("xmlns:") && attribute.value() == std::string(kExtensionNamespace))
                m_prefix = name.substr(6) + ":";
        }
        if (!m_prefix.empty())
            return;
        m_prefix = root.attribute("xmlns:ff") ? "fourfold:" : "ff:";
        root.append_attribute(("xmlns:" + m_prefix.substr(0, m_prefix.size() - 1)).c_str()).set_value(kExtensionNamespace);
    }

    void addHeader(pugi::xml_node root) const
    {
        pugi::xml_node header = root.append_child("header");
        addExtras(header, m_document.header);
        if (!m_document.name.empty())
            addText(header, "name", m_document.name);
    }

    void addSpecs(pugi::xml_node node) const
    {
        static constexpr const char* kMethods[] = {"Euler", "RK2", "RK4"}; // in the order of Method
        const SimulationSpecs& specs = m_document.specs.values;
        node.append_attribute("method").set_value(kMethods[static_cast<std::size_t>(specs.method)]);
        if (!specs.timeUnit.empty())
            node.append_attribute("time_units").set_value(specs.timeUnit.c_str());
        addAttributes(node, m_document.specs.extras);
        addText(node, "start", exactNumber(specs.start));
        addText(node, "stop", exactNumber(specs.stop));
        addStep(node);
        if (specs.saveStep > 0)
            addText(node, (m_prefix + "save_step").c_str(), exactNumber(specs.saveStep));
        addElements(node, m_document.specs.extras);
    }

    /// As a reciprocal only where that gives the same step back.
    void addStep(pugi::xml_node node) const
    {
        const double step = m_document.specs.values.step;
        const double perUnit = std::round(1 / step);
        if (m_document.specs.reciprocalStep && 1 / perUnit == step) {
            addText(node, "dt", exactNumber(perUnit));
            node.last_child().append_attribute("reciprocal").set_value("true");
        } else {
            addText(node, "dt", exactNumber(step));
        }
    }

    void addUnits(pugi::xml_node root) const
    {
        if (m_document.units.empty() && m_document.unitExtras.elements.empty())
            return;
        pugi::xml_node units = root.append_child("model_units");
        for (const UnitDefinition& definition : m_document.units) {
            pugi::xml_node unit = units.append_child("unit");
            unit.append_attribute("name").set_value(definition.name.c_str());
            if (!definition.equation.text.empty())
                addText(unit, "eqn", definition.equation.text);
            for (const std::string& alias : definition.aliases)
                addText(unit, "alias", alias);
            addExtras(unit, definition.extras);
        }
        addElements(units, m_document.unitExtras);
    }

    void addDimensions(pugi::xml_node root) const
    {
        if (m_document.dimensions.empty())
            return;
        pugi::xml_node dimensions = root.append_child("dimensions");
        for (const DimensionDefinition& definition : m_document.dimensions) {
            pugi::xml_node dimension = dimensions.append_child("dim");
            dimension.append_attribute("name").set_value(definition.name.c_str());
            if (definition.sizeOnly)
                dimension.append_attribute("size").set_value(std::to_string(definition.elements.size()).c_str());
            else
                for (const std::string& element : definition.elements)
                    dimension.append_child("elem").append_attribute("name").set_value(element.c_str());
            if (!definition.mapsTo.empty())
                addText(dimension, "isee:maps_to", definition.mapsTo);
            addExtras(dimension, definition.extras);
        }
    }

    static void addBehavior(pugi::xml_node parent, const Behavior& behavior)
    {
        if (!behavior.nonNegativeStocks && !behavior.nonNegativeFlows && behavior.extras.elements.empty())
            return;
        pugi::xml_node node = parent.append_child("behavior");
        if (behavior.nonNegativeStocks)
            node.append_child("stock").append_child("non_negative");
        if (behavior.nonNegativeFlows)
            node.append_child("flow").append_child("non_negative");
        addElements(node, behavior.extras);
    }

    void addModel(pugi::xml_node node, const ModelDefinition& model) const
    {
        if (!model.name.empty())
            node.append_attribute("name").set_value(model.name.c_str());
        addAttributes(node, model.extras);
        if (model.behavior)
            addModelBehavior(node, *model.behavior);
        addVariables(node.append_child("variables"), model);
        addElements(node, model.extras);
    }

    /// A model's own behavior replaces the document's, so that an empty one says something too.
    static void addModelBehavior(pugi::xml_node node, const Behavior& behavior)
    {
        addBehavior(node, behavior);
        if (!node.child("behavior"))
            node.append_child("behavior");
    }

    void addVariables(pugi::xml_node variables, const ModelDefinition& model) const
    {
        for (const GroupDefinition& group : model.groups)
            addGroup(variables.append_child("group"), group);
        for (const VariableDefinition& variable : model.variables) {
            static constexpr const char* kKinds[] = {"stock", "flow", "aux"}; // in the order of VariableKind
            addVariable(variables.append_child(kKinds[static_cast<std::size_t>(variable.kind)]), variable);
        }
        for (const GraphicalFunction& graph : model.graphs)
            addGraph(variables.append_child("gf"), graph);
        for (const ModuleDefinition& module : model.modules)
            addModule(variables.append_child("module"), module);
    }

    static void addGroup(pugi::xml_node node, const GroupDefinition& group)
    {
        node.append_attribute("name").set_value(group.name.c_str());
        addAttributes(node, group.extras);
        if (!group.doc.empty())
            addText(node, "doc", group.doc);
        for (const std::string& member : group.members)
            node.append_child("entity").append_attribute("name").set_value(member.c_str());
        addElements(node, group.extras);
    }

    static void addModule(pugi::xml_node node, const ModuleDefinition& module)
    {
        node.append_attribute("name").set_value(module.name.c_str());
        if (!module.model.empty())
            node.append_attribute("model").set_value(module.model.c_str());
        addAttributes(node, module.extras);
        if (!module.doc.empty())
            addText(node, "doc", module.doc);
        for (const Connection& connection : module.connections) {
            pugi::xml_node connect = node.append_child("connect");
            connect.append_attribute("to").set_value(connection.to.c_str());
            connect.append_attribute("from").set_value(connection.from.c_str());
        }
        addElements(node, module.extras);
    }

    void addVariable(pugi::xml_node node, const VariableDefinition& variable) const
    {
        node.append_attribute("name").set_value(variable.name.c_str());
        if (!variable.access.empty())
            node.append_attribute("access").set_value(variable.access.c_str());
        addAttributes(node, variable.extras);
        if (!variable.doc.empty())
            addText(node, "doc", variable.doc);
        addDimensionNames(node, variable.dimensions);
        addEquations(node, variable.equations, variable.initialEquation);
        for (const ElementDefinition& element : variable.elements)
            addElement(node.append_child("element"), element);
        for (const SourceText& flow : variable.inflows)
            addText(node, "inflow", flow.text);
        for (const SourceText& flow : variable.outflows)
            addText(node, "outflow", flow.text);
        addNonNegative(node, variable.nonNegative);
        if (variable.conveyor)
            addConveyor(node.append_child("conveyor"), *variable.conveyor);
        if (variable.leak)
            node.append_child("leak");
        if (variable.graph)
            addGraph(node.append_child("gf"), *variable.graph);
        if (!variable.unit.text.empty())
            addText(node, "units", variable.unit.text);
        addAnnotations(node, variable.annotations);
        addElements(node, variable.extras);
    }

    static void addDimensionNames(pugi::xml_node node, const std::vector<std::string>& names)
    {
        if (names.empty())
            return;
        pugi::xml_node dimensions = node.append_child("dimensions");
        for (const std::string& name : names)
            dimensions.append_child("dim").append_attribute("name").set_value(name.c_str());
    }

    static void addEquations(pugi::xml_node node, const std::vector<SourceText>& equations, const std::optional<SourceText>& initial)
    {
        for (const SourceText& equation : equations)
            addText(node, "eqn", equation.text);
        if (initial)
            addText(node, "init_eqn", initial->text);
    }

    static void addElement(pugi::xml_node node, const ElementDefinition& element)
    {
        node.append_attribute("subscript").set_value(element.subscripts.c_str());
        addAttributes(node, element.extras);
        addEquations(node, element.equations, element.initialEquation);
        if (element.graph)
            addGraph(node.append_child("gf"), *element.graph);
        addNonNegative(node, element.nonNegative);
        addElements(node, element.extras);
    }

    static void addNonNegative(pugi::xml_node node, std::optional<bool> nonNegative)
    {
        if (nonNegative)
            *nonNegative ? (void)node.append_child("non_negative") : addText(node, "non_negative", "false");
    }

    static void addConveyor(pugi::xml_node node, const Conveyor& conveyor)
    {
        addAttributes(node, conveyor.extras);
        addText(node, "len", conveyor.transitTime.text);
        const std::pair<const char*, const std::optional<SourceText>*> parts[] = {
            {"capacity", &conveyor.capacity}, {"in_limit", &conveyor.inflowLimit}, {"sample", &conveyor.sample}, {"arrest", &conveyor.arrest}};
        for (const auto& [name, part] : parts)
            if (*part)
                addText(node, name, (*part)->text);
        addElements(node, conveyor.extras);
    }

    static void addGraph(pugi::xml_node node, const GraphicalFunction& graph)
    {
        static constexpr const char* kTypes[] = {"continuous", "extrapolate", "discrete"}; // in the order of LookupTable::Kind
        if (!graph.name.empty())
            node.append_attribute("name").set_value(graph.name.c_str());
        if (graph.kind != LookupTable::Kind::Continuous)
            node.append_attribute("type").set_value(kTypes[static_cast<std::size_t>(graph.kind)]);
        addAttributes(node, graph.extras);
        if (graph.xScale) {
            pugi::xml_node scale = node.append_child("xscale");
            scale.append_attribute("min").set_value(exactNumber(graph.xScale->first).c_str());
            scale.append_attribute("max").set_value(exactNumber(graph.xScale->second).c_str());
        }
        addElements(node, graph.extras);
        if (!graph.xPoints.empty())
            addText(node, "xpts", joined(graph.xPoints));
        if (!graph.yPoints.empty())
            addText(node, "ypts", joined(graph.yPoints));
    }

    /// "parameter.low" is the attribute low of <ff:parameter>, "parameter" its text, "parameter#2" a second such element.
    void addAnnotations(pugi::xml_node node, const Annotations& annotations) const
    {
        std::map<std::string, std::vector<std::pair<std::string, const std::string*>>> elements; // attribute ("" = text), value
        for (const auto& [key, value] : annotations) {
            const std::size_t dot = key.find('.');
            elements[key.substr(0, dot)].emplace_back(dot == std::string::npos ? "" : key.substr(dot + 1), &value);
        }
        for (const auto& [owner, parts] : elements) {
            pugi::xml_node element = node.append_child((m_prefix + owner.substr(0, owner.find('#'))).c_str());
            for (const auto& [attribute, value] : parts)
                if (attribute.empty())
                    element.text().set(value->c_str());
                else
                    element.append_attribute(attribute.c_str()).set_value(value->c_str());
        }
    }

    void addMacro(pugi::xml_node node, const MacroDefinition& macro) const
    {
        node.append_attribute("name").set_value(macro.name.c_str());
        addAttributes(node, macro.extras);
        addText(node, "eqn", macro.equation.text);
        for (std::size_t i = 0; i < macro.parameters.size(); ++i) {
            addText(node, "parm", macro.parameters[i].text);
            if (macro.defaults[i])
                node.last_child().append_attribute("default").set_value(macro.defaults[i]->text.c_str());
        }
        addVariables(node.append_child("variables"), macro.body);
        addElements(node, macro.extras);
    }

    const Document& m_document;
    std::string m_prefix;
};

} // namespace

std::string writeXmile(const Document& document)
{
    return Writer(document).run();
}

Result<void> saveXmile(const Document& document, const std::filesystem::path& path)
{
    const auto refuse = [&] {
        return fail(ErrorKind::UnwritableFile, "the file cannot be written; check the folder's permissions and free space",
                    {path.string(), 0, 0, {}});
    };
    std::filesystem::path temporary = path;
    temporary += ".new";
    {
        std::ofstream stream(temporary, std::ios::binary | std::ios::trunc);
        stream << writeXmile(document);
        stream.close();
        if (!stream) {
            std::error_code ignored;
            std::filesystem::remove(temporary, ignored);
            return refuse();
        }
    }
    std::error_code failure;
    std::filesystem::rename(temporary, path, failure);
    if (failure)
        return refuse();
    return {};
}

} // namespace core::model
