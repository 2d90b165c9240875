// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/resolved_model.h"

#include "core/base/number.h"
#include "core/model/identifier.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace core::model {

namespace {

/// Visits the elements that an element's equations read, in order of first use.
class UseCollector {
public:
    explicit UseCollector(const ResolvedModel& model) : m_model(model) {}

    std::vector<VariableId> causes(VariableId variable)
    {
        addEquationsOf(variable);
        return std::move(m_causes);
    }

private:
    void addEquationsOf(VariableId variable)
    {
        if (!m_visited.insert(variable).second)
            return;
        const Variable& v = m_model.variables[static_cast<std::size_t>(variable)];
        for (ElementId id = v.firstElement; id < v.firstElement + v.elementCount; ++id) {
            const Element& element = m_model.elements[static_cast<std::size_t>(id)];
            for (const NodeId root : {element.equation, element.netFlow, element.initialEquation})
                addNodes(root);
        }
    }

    void addNodes(NodeId root)
    {
        std::vector<NodeId> pending{root};
        while (!pending.empty()) {
            const NodeId id = pending.back();
            pending.pop_back();
            if (id == kNone || !m_nodes.insert(id).second)
                continue;
            const Node& node = m_model.nodes[static_cast<std::size_t>(id)];
            if (node.operation == Operation::Element)
                addCause(m_model.elements[static_cast<std::size_t>(node.index)].variable);
            pending.insert(pending.end(), node.arguments.rbegin(), node.arguments.rend());
        }
    }

    /// What a hidden stock stands for are the variables behind it.
    void addCause(VariableId variable)
    {
        if (m_model.variables[static_cast<std::size_t>(variable)].hidden)
            addEquationsOf(variable);
        else if (std::find(m_causes.begin(), m_causes.end(), variable) == m_causes.end())
            m_causes.push_back(variable);
    }

    const ResolvedModel& m_model;
    std::set<VariableId> m_visited;
    std::set<NodeId> m_nodes;
    std::vector<VariableId> m_causes;
};

std::vector<std::string> splitSubscripts(std::string_view text)
{
    std::vector<std::string> names(1);
    for (const char c : text)
        if (c == ',')
            names.emplace_back();
        else
            names.back() += c;
    return names;
}

/// The index of a dimension's element by its name or, failing that, by its number from 1.
std::optional<int> elementIndex(const Dimension& dimension, const std::string& name)
{
    const CanonicalName wanted = canonicalUnqualified(name);
    for (std::size_t i = 0; i < dimension.elements.size(); ++i)
        if (canonicalUnqualified(dimension.elements[i]) == wanted)
            return static_cast<int>(i);
    const auto number = parseNumber(wanted.text());
    if (number && *number >= 1 && *number <= static_cast<double>(dimension.elements.size()) && *number == std::floor(*number))
        return static_cast<int>(*number) - 1;
    return std::nullopt;
}

std::string unknownName(const ResolvedModel& model, std::string_view name, std::string& near)
{
    std::vector<std::string> candidates;
    for (const Variable& variable : model.variables)
        if (!variable.hidden)
            candidates.push_back(variable.canonical);
    near = nearestName(CanonicalName::fromWritten(name).text(), candidates);
    return "the model has no variable '" + std::string(name) + "'" + (near.empty() ? "" : "; did you mean '" + near + "'?");
}

} // namespace

std::optional<VariableId> ResolvedModel::findVariable(std::string_view wanted) const
{
    const std::string qualified = CanonicalName::fromWritten(wanted).text();
    const std::string plain = canonicalUnqualified(wanted).text();
    for (std::size_t i = 0; i < variables.size(); ++i)
        if (variables[i].canonical == qualified || variables[i].canonical == plain)
            return static_cast<VariableId>(i);
    return std::nullopt;
}

Result<ElementId> ResolvedModel::findElement(std::string_view wanted) const
{
    // A name may hold brackets itself ("price [kWh]"), so the whole is tried first.
    std::string_view base = wanted;
    std::optional<VariableId> id = findVariable(wanted);
    std::vector<std::string> subscripts;
    const std::size_t bracket = wanted.rfind('[');
    if (!id && bracket != std::string_view::npos && wanted.ends_with(']')) {
        base = wanted.substr(0, bracket);
        id = findVariable(base);
        subscripts = splitSubscripts(wanted.substr(bracket + 1, wanted.size() - bracket - 2));
    }
    if (!id) {
        std::string near;
        std::string message = unknownName(*this, base, near);
        return fail(ErrorKind::UnknownName, std::move(message), {file, 0, 0, std::string(base)}, {std::string(base), near});
    }
    const Variable& variable = variables[static_cast<std::size_t>(*id)];
    if (subscripts.size() != variable.dimensions.size())
        return fail(ErrorKind::WrongSubscript,
                    "'" + variable.name + "' has " + std::to_string(variable.dimensions.size()) + " dimensions, but "
                        + std::to_string(subscripts.size()) + " subscripts are given; write " + elementName(variable.firstElement),
                    {file, 0, 0, variable.name}, {variable.name});
    ElementId flat = 0;
    for (std::size_t k = 0; k < subscripts.size(); ++k) {
        const Dimension& dimension = dimensions[static_cast<std::size_t>(variable.dimensions[k])];
        const auto index = elementIndex(dimension, subscripts[k]);
        if (!index)
            return fail(ErrorKind::WrongSubscript,
                        "'" + subscripts[k] + "' is no element of the dimension '" + dimension.name + "'", {file, 0, 0, variable.name},
                        {subscripts[k], dimension.name});
        flat = flat * static_cast<ElementId>(dimension.elements.size()) + *index;
    }
    return variable.firstElement + flat;
}

std::string ResolvedModel::elementName(ElementId element) const
{
    const Variable& variable = variables[static_cast<std::size_t>(elements[static_cast<std::size_t>(element)].variable)];
    if (variable.dimensions.empty())
        return variable.name;
    std::string subscripts;
    auto rest = static_cast<std::size_t>(element - variable.firstElement);
    for (std::size_t k = variable.dimensions.size(); k-- > 0;) {
        const auto& names = dimensions[static_cast<std::size_t>(variable.dimensions[k])].elements;
        subscripts.insert(0, (k > 0 ? "," : "") + names[rest % names.size()]);
        rest /= names.size();
    }
    return variable.name + "[" + subscripts + "]";
}

std::vector<VariableId> ResolvedModel::causes(VariableId variable) const
{
    return UseCollector(*this).causes(variable);
}

std::vector<VariableId> ResolvedModel::uses(VariableId variable) const
{
    std::vector<VariableId> result;
    for (std::size_t i = 0; i < variables.size(); ++i) {
        if (variables[i].hidden)
            continue;
        const auto used = causes(static_cast<VariableId>(i));
        if (std::find(used.begin(), used.end(), variable) != used.end())
            result.push_back(static_cast<VariableId>(i));
    }
    return result;
}

} // namespace core::model
