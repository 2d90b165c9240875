// SPDX-License-Identifier: GPL-3.0-or-later
// Third step of resolving: the equation of every element.
#include "core/base/number.h"
#include "core/model/lowering.h"
#include "core/model/resolution.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace core::model {

namespace {

/// What the document says about one element of a variable.
struct Chosen {
    const SourceText* equation = nullptr;
    const SourceText* initialEquation = nullptr;
    TableId table = kNone;
};

Chosen choose(const VariableDefinition& definition, const Symbol& symbol, const ElementDefinition* element, std::size_t flat)
{
    Chosen chosen;
    if (element != nullptr && !element->equations.empty())
        chosen.equation = &element->equations.front();
    else if (definition.equations.size() == 1)
        chosen.equation = &definition.equations.front();
    else if (flat < definition.equations.size())
        chosen.equation = &definition.equations[flat];
    if (element != nullptr && element->initialEquation)
        chosen.initialEquation = &*element->initialEquation;
    else if (definition.initialEquation)
        chosen.initialEquation = &*definition.initialEquation;
    if (!symbol.tables.empty())
        chosen.table = symbol.tables[symbol.tables.size() > 1 ? flat : 0];
    return chosen;
}

const std::vector<double>* givenValues(const Resolution& resolution, const Variable& variable)
{
    for (const auto& [name, values] : resolution.options.elementValues)
        if (CanonicalName::fromWritten(name).text() == variable.canonical)
            return &values;
    return nullptr;
}

class VariableLowering {
public:
    VariableLowering(Resolution& resolution, VariableId id) : m_resolution(resolution), m_id(id) {}

    void run()
    {
        const VariableInfo info = m_resolution.info(m_id);
        if (const auto* const values = info.scope == 0 ? givenValues(m_resolution, variable()) : nullptr)
            return takeValues(*values);
        if (info.connectedTo)
            return takeConnection(info);
        m_elements = m_resolution.info(m_id).elements;
        recordText();
        if (refuseWithoutEquation())
            return;
        for (int i = 0; i < variable().elementCount && !m_resolution.tooLarge; ++i)
            lowerElement(i);
    }

private:
    /// Not kept: lowering adds hidden variables.
    [[nodiscard]] Variable& variable() const { return m_resolution.variable(m_id); }
    [[nodiscard]] const VariableDefinition& definition() const { return *m_resolution.info(m_id).definition; }
    [[nodiscard]] const Symbol& symbol() const
    {
        const VariableInfo& info = m_resolution.info(m_id);
        return m_resolution.scopes[static_cast<std::size_t>(info.scope)].symbols.at(canonicalUnqualified(info.definition->name));
    }

    void takeValues(const std::vector<double>& values)
    {
        if (values.size() != static_cast<std::size_t>(variable().elementCount))
            return m_resolution.error(ErrorKind::WrongSubscript,
                                      std::to_string(values.size()) + " values are given for the " + std::to_string(variable().elementCount)
                                          + " elements of '" + variable().name + "'",
                                      m_id);
        for (std::size_t i = 0; i < values.size(); ++i) {
            if (!std::isfinite(values[i]))
                m_resolution.error(ErrorKind::NotFinite, "a value given for '" + variable().name + "' is not a finite number", m_id);
            Element& element = m_resolution.element(variable().firstElement + static_cast<ElementId>(i));
            element.equation = m_resolution.graph.constant(values[i]);
            element.constant = variable().kind != VariableKind::Stock;
            variable().equationText.push_back(formatNumber(values[i]));
        }
    }

    /// A module's input is its source, element by element.
    void takeConnection(const VariableInfo& info)
    {
        const Symbol& source = *findSymbol(m_resolution, info.connectedScope, *info.connectedTo);
        const Variable& from = m_resolution.variable(source.variable);
        variable().equationText = {from.name};
        if (from.elementCount != variable().elementCount || from.dimensions != variable().dimensions)
            return m_resolution.error(ErrorKind::WrongSubscript,
                                      "this input and '" + from.name + "', to which it is connected, have different dimensions", m_id, {from.name});
        for (int i = 0; i < variable().elementCount; ++i)
            m_resolution.element(variable().firstElement + i).equation = m_resolution.graph.element(from.firstElement + i);
    }

    void recordText()
    {
        std::vector<std::string>& text = variable().equationText;
        for (const SourceText& equation : definition().equations)
            text.push_back(equation.text);
        if (text.size() == 1 && std::all_of(m_elements.begin(), m_elements.end(), [](const auto* e) { return e == nullptr; }))
            return;
        if (text.size() <= 1 && !m_elements.empty()) {
            const std::string common = text.empty() ? std::string() : text.front();
            text.clear();
            for (const ElementDefinition* const element : m_elements)
                text.push_back(element != nullptr && !element->equations.empty() ? element->equations.front().text : common);
        }
    }

    /// True when nothing at all is written for the variable, or several equations that do not fit its elements.
    bool refuseWithoutEquation()
    {
        const auto written = definition().equations.size();
        if (written > 1 && written != static_cast<std::size_t>(variable().elementCount)) {
            m_resolution.error(ErrorKind::WrongSubscript,
                               "there are " + std::to_string(written) + " equations for " + std::to_string(variable().elementCount) + " elements", m_id);
            return true;
        }
        const bool anyElement = std::any_of(m_elements.begin(), m_elements.end(),
                                            [](const auto* e) { return e != nullptr && !e->equations.empty(); });
        if (written > 0 || anyElement)
            return false;
        m_resolution.error(ErrorKind::EmptyEquation,
                           definition().elements.empty() ? "the variable has no equation; add <eqn>"
                                                         : "no element has an equation; the elements of its dimension were replaced, so give values for them",
                           m_id);
        return true;
    }

    void lowerElement(int i)
    {
        const auto flat = static_cast<std::size_t>(i);
        const ElementId id = variable().firstElement + i;
        const Chosen chosen = choose(definition(), symbol(), m_elements[flat], flat);
        if (chosen.equation == nullptr)
            return leaveMissing(id);
        EquationPlace place;
        place.scope = m_resolution.info(m_id).scope;
        place.variable = m_id;
        place.dimensions = variable().dimensions;
        place.indices = unflatten(m_resolution, place.dimensions, i);
        place.element = id;
        NodeId equation = lowerText(m_resolution, place, *chosen.equation);
        if (equation != kNone && chosen.table != kNone)
            equation = m_resolution.graph.make(Operation::Lookup, {equation}, chosen.table);
        const NodeId initial = chosen.initialEquation == nullptr ? kNone : lowerText(m_resolution, place, *chosen.initialEquation);
        finish(id, equation, initial);
    }

    void finish(ElementId id, NodeId equation, NodeId initial)
    {
        if (equation == kNone)
            return;
        const bool isStock = variable().kind == VariableKind::Stock;
        if (!isStock && m_resolution.info(m_id).nonNegative)
            equation = m_resolution.graph.make(Operation::Maximum, {m_resolution.graph.constant(0), equation});
        Element& element = m_resolution.element(id);
        element.equation = isStock && initial != kNone ? initial : equation;
        element.initialEquation = isStock ? kNone : initial;
        const auto value = m_resolution.graph.constantValue(equation);
        element.constant = !isStock && value.has_value() && initial == kNone && !std::isnan(*value);
        element.missing = value.has_value() && std::isnan(*value);
    }

    /// XMILE lets an array leave elements out. They have no value; whoever uses one is told (equations.cpp, below).
    void leaveMissing(ElementId id)
    {
        if (std::any_of(variable().dimensions.begin(), variable().dimensions.end(),
                        [&](int d) { return m_resolution.replacedDimensions.contains(d); }))
            return m_resolution.error(ErrorKind::EmptyEquation,
                                      "the equations are written element by element and have none for the elements now in use; give values for "
                                      "them, or one equation for all",
                                      m_id);
        Element& element = m_resolution.element(id);
        element.equation = m_resolution.graph.constant(std::numeric_limits<double>::quiet_NaN());
        element.missing = true;
        m_resolution.absentElements.insert(id);
    }

    Resolution& m_resolution;
    VariableId m_id;
    std::vector<const ElementDefinition*> m_elements;
};

/// Every element that an equation reads must have one itself.
void refuseUseOfAbsentElements(Resolution& resolution)
{
    if (resolution.absentElements.empty())
        return;
    std::vector<NodeId> pending;
    std::vector<std::size_t> seen(resolution.graph.nodes().size(), 0); // the last element that reached the node, from 1
    for (std::size_t i = 0; i < resolution.model.elements.size(); ++i) {
        const Element& element = resolution.model.elements[i];
        pending.assign({element.equation, element.initialEquation});
        while (!pending.empty()) {
            const NodeId id = pending.back();
            pending.pop_back();
            if (id == kNone || std::exchange(seen[static_cast<std::size_t>(id)], i + 1) == i + 1)
                continue;
            const Node& node = resolution.graph[id];
            if (node.operation == Operation::ElementAt)
                continue; // which element is meant shows only in the run
            if (node.operation == Operation::Element && resolution.absentElements.contains(node.index))
                resolution.error(ErrorKind::EmptyEquation,
                                 "the equation uses '" + resolution.model.elementName(node.index) + "', which has no equation",
                                 element.variable, {resolution.model.elementName(node.index)});
            pending.insert(pending.end(), node.arguments.begin(), node.arguments.end());
        }
    }
}

void refuseUnknownValues(Resolution& resolution)
{
    for (const auto& [name, values] : resolution.options.elementValues) {
        const Symbol* const symbol = findSymbol(resolution, 0, CanonicalName::fromWritten(name));
        if (symbol == nullptr || symbol->variable == kNone)
            resolution.diagnostics.add(ErrorKind::UnknownName, "values are given for '" + name + "', which the model does not have", 0, name, {name});
    }
}

} // namespace

void lowerVariables(Resolution& resolution, VariableId first)
{
    const auto end = static_cast<VariableId>(resolution.model.variables.size());
    for (VariableId id = first; id < end && !resolution.tooLarge; ++id) {
        if (std::exchange(resolution.info(id).lowered, true))
            continue;
        VariableLowering(resolution, id).run();
    }
}

void resolveEquations(Resolution& resolution)
{
    refuseUnknownValues(resolution);
    lowerVariables(resolution, 0);
    if (resolution.diagnostics.empty())
        refuseUseOfAbsentElements(resolution);
}

} // namespace core::model
