// SPDX-License-Identifier: GPL-3.0-or-later
// The first of three stages: an XMILE document as written. Names and equations are text, with the line they stand on; nothing
// is looked up. What this program does not know is kept so that writing the document again loses nothing.
#pragma once

#include "core/model/resolved_model.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace core::model {

/// The namespace of our own annotations on variables.
inline constexpr const char* kExtensionNamespace = "https://fourfold.dev/xmile/1";

/// Text of one element and where in the file it begins.
struct SourceText {
    std::string text;
    int line = 0;
    int column = 1;
};

/// Attributes and child elements that the reader has no field for, in order, elements as XML text.
struct Extras {
    std::vector<std::pair<std::string, std::string>> attributes;
    std::vector<std::string> elements;
};

/// A graphical function as written: x either from xpts or spread evenly over xscale.
struct GraphicalFunction {
    std::string name; ///< only where it stands by itself among the variables
    LookupTable::Kind kind = LookupTable::Kind::Continuous;
    std::optional<std::pair<double, double>> xScale;
    std::vector<double> xPoints;
    std::vector<double> yPoints;
    int line = 0;
    Extras extras;
};

/// The equation of one element of an array ("A1, B2").
struct ElementDefinition {
    std::string subscripts;
    std::vector<SourceText> equations;
    std::optional<SourceText> initialEquation;
    std::optional<GraphicalFunction> graph;
    int line = 0;
    Extras extras;
    std::optional<bool> nonNegative; ///< absent = as the variable says
};

/// A conveyor: what enters leaves again after a transit time.
struct Conveyor {
    SourceText transitTime;
    std::optional<SourceText> capacity, inflowLimit, sample, arrest;
    Extras extras;
};

struct VariableDefinition {
    VariableKind kind = VariableKind::Auxiliary;
    std::string name;
    int line = 0;
    std::vector<std::string> dimensions;
    std::vector<SourceText> equations; ///< one; or one for each element, in order, as some tools write arrays
    std::vector<ElementDefinition> elements;
    std::optional<SourceText> initialEquation;
    std::optional<GraphicalFunction> graph;
    std::vector<SourceText> inflows;
    std::vector<SourceText> outflows;
    std::optional<bool> nonNegative; ///< absent = as the document's behavior says
    std::optional<Conveyor> conveyor;
    bool leak = false;         ///< a flow that leaks out of a conveyor
    std::string access;        ///< "input", "output" or ""
    SourceText unit;
    std::string doc;
    Annotations annotations;   ///< of our namespace; "parameter.low"
    std::vector<std::string> unsupported; ///< features that change the numbers and that this program does not have
    Extras extras;
};

struct Connection {
    std::string to;
    std::string from;
    int line = 0;
};

struct ModuleDefinition {
    std::string name;
    std::string model; ///< the model it is an instance of, when that has another name
    std::vector<Connection> connections;
    int line = 0;
    std::string doc;
    Extras extras;
};

struct GroupDefinition {
    std::string name;
    std::vector<std::string> members;
    std::string doc;
    int line = 0;
    Extras extras;
};

/// What all stocks or flows do unless they say otherwise.
struct Behavior {
    bool nonNegativeStocks = false;
    bool nonNegativeFlows = false;
    Extras extras;
};

struct ModelDefinition {
    std::string name; ///< "" = the root model
    std::vector<VariableDefinition> variables;
    std::vector<GraphicalFunction> graphs; ///< that stand by themselves
    std::vector<ModuleDefinition> modules;
    std::vector<GroupDefinition> groups;
    std::optional<Behavior> behavior;
    int line = 0;
    Extras extras; ///< the views, for one
};

struct MacroDefinition {
    std::string name;
    std::vector<SourceText> parameters; ///< text = name
    std::vector<std::optional<SourceText>> defaults; ///< as many as parameters
    SourceText equation;
    ModelDefinition body;
    bool ownSpecs = false; ///< a run of its own inside the call
    int line = 0;
    Extras extras;
};

struct DimensionDefinition {
    std::string name;
    std::vector<std::string> elements; ///< "1", "2", ... where only a size is given
    bool sizeOnly = false;
    std::string mapsTo; ///< isee:maps_to, the dimension whose elements correspond by position
    int line = 0;
    Extras extras;
};

struct UnitDefinition {
    std::string name;
    SourceText equation; ///< "" = a base unit
    std::vector<std::string> aliases;
    int line = 0;
    Extras extras;
};

struct SpecsDefinition {
    SimulationSpecs values;
    bool reciprocalStep = false; ///< as written: <dt reciprocal="true">
    int line = 0;
    Extras extras;
};

struct Document {
    std::string file;
    std::string name; ///< from the header
    Extras header;    ///< what else the header says
    SpecsDefinition specs;
    bool hasSpecs = false;
    std::vector<DimensionDefinition> dimensions;
    std::vector<UnitDefinition> units;
    Behavior behavior;
    std::vector<ModelDefinition> models;
    std::vector<MacroDefinition> macros;
    Extras unitExtras;
    Extras extras; ///< attributes of the root and elements outside the models
};

} // namespace core::model
