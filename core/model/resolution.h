// SPDX-License-Identifier: GPL-3.0-or-later
// What the steps from document to resolved model share. Private to core/model.
//
// Steps, each in a file of its own: dimensions, declarations (modules, variables, graphical functions), equations (lowered to
// nodes by Lowering), stocks and their limits, order of evaluation, units.
#pragma once

#include "core/model/diagnostics.h"
#include "core/model/document.h"
#include "core/model/expression.h"
#include "core/model/identifier.h"
#include "core/model/model.h"
#include "core/model/node_graph.h"
#include "core/model/resolved_model.h"

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

namespace core::model {

inline constexpr std::size_t kMostElements = 1'000'000;
inline constexpr std::size_t kMostLoweringSteps = 20'000'000;
inline constexpr std::size_t kMostResolvedVariables = 200'000; ///< hidden ones and those of modules and macros included
inline constexpr std::size_t kMostMacroCalls = 20'000;
inline constexpr std::size_t kMostEquationText = 4'000'000; ///< characters, all equations together
inline constexpr int kDeepestLowering = 2500;
inline constexpr int kDeepestModules = 50; ///< modules in modules, macros in macros

/// What a name means inside one scope.
struct Symbol {
    VariableId variable = kNone;     ///< kNone for a graphical function that stands by itself
    std::vector<TableId> tables;     ///< one, or one for each element; empty = no graphical function
    NodeId parameter = kNone;        ///< of a macro: what the call passes
};

/// The names of one module instance or one macro call.
struct Scope {
    CanonicalName path;
    std::string writtenPath;
    int parent = kNone;
    const ModelDefinition* definition = nullptr;
    bool isMacro = false;
    std::unordered_map<CanonicalName, Symbol> symbols;
    std::unordered_map<CanonicalName, int> modules;
    int depth = 0;
};

/// What is known about a variable besides ResolvedModel::variables (same index).
struct VariableInfo {
    const VariableDefinition* definition = nullptr; ///< none for those made while resolving
    int scope = 0;
    bool nonNegative = false;
    std::optional<CanonicalName> connectedTo; ///< the variable whose value a module's input takes ...
    int connectedScope = 0;                   ///< ... looked up in this scope
    int connectionLine = 0;
    std::vector<const ElementDefinition*> elements; ///< by flat index; null where the document has none
    bool lowered = false;                     ///< equations made already (variables of macro calls)
};

struct Resolution {
    Resolution(const Document& documentToResolve, const ResolveOptions& optionsToUse)
        : document(documentToResolve), options(optionsToUse), diagnostics(documentToResolve.file)
    {
    }

    const Document& document;
    const ResolveOptions& options;
    Diagnostics diagnostics;
    ResolvedModel model;
    NodeGraph graph;
    std::vector<VariableInfo> infos; ///< parallel to model.variables
    std::vector<Scope> scopes;       ///< [0] is the root model

    /// Elements of each dimension by canonical name, parallel to model.dimensions.
    std::vector<std::unordered_map<CanonicalName, int>> elementIndex;
    std::unordered_map<CanonicalName, int> dimensionIndex;
    std::vector<int> mapsTo; ///< dimension that corresponds by position, or kNone
    std::set<int> replacedDimensions;
    std::set<ElementId> absentElements; ///< without an equation

    /// Equations are parsed once, however many elements or modules use them. A null entry failed (and was reported).
    std::unordered_map<const SourceText*, std::vector<ExpressionPointer>> parsed;
    std::unordered_map<CanonicalName, const MacroDefinition*> macros;
    std::map<std::pair<const MacroDefinition*, std::vector<NodeId>>, NodeId> macroCalls;
    std::map<std::vector<NodeId>, NodeId> hiddenStocks; ///< by what they accumulate: initial, inflow, time, how
    std::size_t steps = 0;
    std::size_t equationText = 0;
    int loweringDepth = 0;
    bool tooLarge = false;
    bool fromVensim = false; ///< made by Vensim's converter, which leaves Vensim's own meaning to some of XMILE's functions

    [[nodiscard]] std::optional<int> findDimension(const CanonicalName& name) const
    {
        const auto it = dimensionIndex.find(name);
        return it == dimensionIndex.end() ? std::nullopt : std::optional<int>(it->second);
    }

    [[nodiscard]] std::optional<int> findDimensionElement(int dimension, const CanonicalName& name) const
    {
        const auto& elements = elementIndex[static_cast<std::size_t>(dimension)];
        const auto it = elements.find(name);
        return it == elements.end() ? std::nullopt : std::optional<int>(it->second);
    }

    [[nodiscard]] int dimensionSize(int dimension) const
    {
        return static_cast<int>(model.dimensions[static_cast<std::size_t>(dimension)].elements.size());
    }

    [[nodiscard]] Variable& variable(VariableId id) { return model.variables[static_cast<std::size_t>(id)]; }
    [[nodiscard]] VariableInfo& info(VariableId id) { return infos[static_cast<std::size_t>(id)]; }
    [[nodiscard]] Element& element(ElementId id) { return model.elements[static_cast<std::size_t>(id)]; }

    void error(ErrorKind kind, std::string message, VariableId about, std::vector<std::string> arguments = {})
    {
        const Variable& v = variable(about);
        diagnostics.add(kind, std::move(message), v.line, v.name, std::move(arguments));
    }

    /// Marks the model as too large, once, and says so.
    void refuseSize(const std::string& what)
    {
        if (!tooLarge)
            diagnostics.add(ErrorKind::TooLarge, what, 0);
        tooLarge = true;
    }
};

/// The index of each dimension's element for the `i`-th element (row-major) of a variable with these dimensions.
[[nodiscard]] std::vector<int> unflatten(const Resolution& resolution, const std::vector<int>& dimensions, int i);

// Steps, in this order.
void resolveDimensions(Resolution& resolution);
void declareModel(Resolution& resolution);
void declareVariable(Resolution& resolution, int scope, const VariableDefinition& definition);
/// The variables inside one call of a macro: hidden, scalar. Parameters stand in the scope already.
void declareMacroBody(Resolution& resolution, int scope, const MacroDefinition& macro, VariableId caller);
void resolveEquations(Resolution& resolution);
/// Equations of the variables from `first` on that have none yet.
void lowerVariables(Resolution& resolution, VariableId first);
void resolveStocks(Resolution& resolution);
void orderEvaluation(Resolution& resolution);
void checkUnits(Resolution& resolution);

/// Which element definition belongs to which element of the variable, and the graphical functions among them.
void assignElementDefinitions(Resolution& resolution, VariableId id);

/// The graphical function as a table of the model; kNone after a reported error.
[[nodiscard]] TableId addTable(Resolution& resolution, const GraphicalFunction& graph, const std::string& variable);

/// A variable made while resolving, with one element. Its equation and net flow are for the caller to set.
[[nodiscard]] VariableId addHiddenVariable(Resolution& resolution, VariableKind kind, const std::string& name, VariableId owner);

/// The parsed equation; empty after a reported error. `variable` is named in the message.
[[nodiscard]] const std::vector<ExpressionPointer>& parsedEquation(Resolution& resolution, const SourceText& source,
                                                                   const std::string& variable);

/// Follows "module.variable" from `scope`. Nothing when there is no such name.
[[nodiscard]] const Symbol* findSymbol(const Resolution& resolution, int scope, const CanonicalName& name);

} // namespace core::model
