// SPDX-License-Identifier: GPL-3.0-or-later
// Reads what stands in <variables>: stocks, flows, auxiliaries, graphical functions, modules, groups. Private to core/model.
#pragma once

#include "core/model/xml_reading.h"

namespace core::model {

class VariablesReader : protected XmlReading {
protected:
    using XmlReading::XmlReading;

    /// A child of <variables>. Early XMILE files have them directly in <model>.
    bool readModelPart(const pugi::xml_node& node, ModelDefinition& model);

private:
    void readVariable(const pugi::xml_node& node, VariableKind kind, ModelDefinition& model);
    void readPart(const pugi::xml_node& node, VariableDefinition& variable);
    /// Elements that change the numbers are noted so that they can be refused; others only describe and are kept.
    void readUnknownPart(const pugi::xml_node& node, VariableDefinition& variable);
    void readAttributes(const pugi::xml_node& node, VariableDefinition& variable);
    /// <ff:parameter low="1">text</ff:parameter> becomes parameter.low and parameter; a second one "parameter#2".
    void readAnnotation(const pugi::xml_node& node, const std::string& name, Annotations& annotations);
    ElementDefinition readElement(const pugi::xml_node& node);
    GraphicalFunction readGraph(const pugi::xml_node& node);
    void readScale(const pugi::xml_node& node, GraphicalFunction& graph);
    void readGraphKind(const pugi::xml_node& node, GraphicalFunction& graph);
    void readConveyor(const pugi::xml_node& node, VariableDefinition& variable);
    ModuleDefinition readModule(const pugi::xml_node& node);
    GroupDefinition readGroup(const pugi::xml_node& node) const;

    std::size_t m_variableCount = 0;
};

} // namespace core::model
