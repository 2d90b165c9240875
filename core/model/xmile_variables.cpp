// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/xmile_variables.h"

#include "core/model/identifier.h"
#include "core/model/xmile_reader.h"

#include <pugixml.hpp>

namespace core::model {

bool VariablesReader::readModelPart(const pugi::xml_node& node, ModelDefinition& model)
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

void VariablesReader::readVariable(const pugi::xml_node& node, VariableKind kind, ModelDefinition& model)
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

void VariablesReader::readPart(const pugi::xml_node& node, VariableDefinition& variable)
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
        readConveyor(node, variable);
    else if (name == "leak" && textOf(node).empty() && !node.first_attribute())
        variable.leak = true;
    else if (!m_ourPrefix.empty() && name.starts_with(m_ourPrefix))
        readAnnotation(node, name.substr(m_ourPrefix.size()), variable.annotations);
    else
        readUnknownPart(node, variable);
}

void VariablesReader::readUnknownPart(const pugi::xml_node& node, VariableDefinition& variable)
{
    static const std::set<std::string> kChangesTheNumbers = {"queue", "oven", "overflow", "leak", "leak_integers",
                                                             "leak_start", "leak_end", "multiplier", "isee:spreadflow",
                                                             "isee:cycle_time", "isee:accumulator"};
    if (kChangesTheNumbers.contains(node.name()))
        variable.unsupported.emplace_back(node.name());
    keep(variable.extras, node);
}

void VariablesReader::readAttributes(const pugi::xml_node& node, VariableDefinition& variable)
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

void VariablesReader::readAnnotation(const pugi::xml_node& node, const std::string& name, Annotations& annotations)
{
    constexpr int kMostOfOneName = 100;
    std::string key = name;
    const auto taken = [&] {
        const auto it = annotations.lower_bound(key);
        return it != annotations.end() && (it->first == key || it->first.starts_with(key + "."));
    };
    key = name + "#" + std::to_string(kMostOfOneName);
    const bool full = taken();
    key = name;
    for (int i = 2; !full && taken(); ++i)
        key = name + "#" + std::to_string(i);
    if (full)
        return m_diagnostics.add(ErrorKind::TooLarge, "a variable has more than 100 annotations '" + name + "'", line(node), {}, {name});
    for (const pugi::xml_attribute& attribute : node.attributes())
        annotations[key + "." + attribute.name()] = attribute.value();
    const std::string text = trimmed(textOf(node));
    if (!text.empty() || !node.first_attribute())
        annotations[key] = text;
}

ElementDefinition VariablesReader::readElement(const pugi::xml_node& node)
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
        else if (name == "non_negative")
            element.nonNegative = flag(child);
        else if (child.type() == pugi::node_element)
            keep(element.extras, child);
    }
    keepAttributes(element.extras, node, {"subscript"});
    return element;
}

GraphicalFunction VariablesReader::readGraph(const pugi::xml_node& node)
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

void VariablesReader::readScale(const pugi::xml_node& node, GraphicalFunction& graph)
{
    const auto low = numberAttribute(node, "min");
    const auto high = numberAttribute(node, "max");
    if (low && high)
        graph.xScale = {*low, *high};
}

void VariablesReader::readGraphKind(const pugi::xml_node& node, GraphicalFunction& graph)
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

void VariablesReader::readConveyor(const pugi::xml_node& node, VariableDefinition& variable)
{
    Conveyor& conveyor = variable.conveyor.emplace();
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
        else if (child.type() == pugi::node_element) {
            if (name.find(':') == std::string::npos)
                variable.unsupported.push_back("conveyor><" + name);
            keep(conveyor.extras, child);
        }
    }
    keepAttributes(conveyor.extras, node, {});
    // Without a queue before it, which is refused, a conveyor takes nothing in batches. Leaks are fractions here always.
    static const std::set<std::string> kWithoutEffect = {"one_at_a_time", "force_leak_fraction"};
    for (const auto& [name, value] : conveyor.extras.attributes)
        if (name.find(':') == std::string::npos && !kWithoutEffect.contains(name) && lowerAscii(trimmed(value)) != "false")
            variable.unsupported.push_back("conveyor " + name + "=\"" + value + "\"");
}

ModuleDefinition VariablesReader::readModule(const pugi::xml_node& node)
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

GroupDefinition VariablesReader::readGroup(const pugi::xml_node& node) const
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

} // namespace core::model
