// SPDX-License-Identifier: GPL-3.0-or-later
// Second step of resolving: modules and the connections between them, variables and their elements, graphical functions.
#include "core/model/expression_parser.h"
#include "core/model/resolution.h"

#include <algorithm>
#include <numeric>

namespace core::model {

namespace {

std::optional<LookupTable> makeTable(Resolution& resolution, const GraphicalFunction& graph, const std::string& name)
{
    LookupTable table{graph.kind, graph.xPoints, graph.yPoints};
    const auto refuse = [&](const std::string& message) {
        resolution.diagnostics.add(ErrorKind::Malformed, "the graphical function " + message, graph.line, name);
        return std::nullopt;
    };
    if (table.y.empty())
        return refuse("has no points; add <ypts>");
    if (table.x.empty()) {
        if (!graph.xScale)
            return refuse("does not say where its points lie; add <xscale min=\"\" max=\"\"/> or <xpts>");
        const auto [low, high] = *graph.xScale;
        if (!(low < high) && table.y.size() > 1)
            return refuse("has an <xscale> whose min is not below its max");
        const auto last = static_cast<double>(std::max<std::size_t>(table.y.size() - 1, 1));
        for (std::size_t i = 0; i < table.y.size(); ++i)
            table.x.push_back(low + (high - low) * static_cast<double>(i) / last);
        return table;
    }
    if (table.x.size() != table.y.size())
        return refuse("has " + std::to_string(table.x.size()) + " x and " + std::to_string(table.y.size())
                      + " y values; give as many of one as of the other");
    std::vector<std::size_t> order(table.x.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return graph.xPoints[a] < graph.xPoints[b]; });
    for (std::size_t i = 0; i < order.size(); ++i) {
        table.x[i] = graph.xPoints[order[i]];
        table.y[i] = graph.yPoints[order[i]];
    }
    return table;
}

bool hasEquation(const VariableDefinition& definition)
{
    return !definition.equations.empty() || std::any_of(definition.elements.begin(), definition.elements.end(),
                                                         [](const ElementDefinition& e) { return !e.equations.empty(); });
}

bool declareName(Resolution& resolution, int scope, const CanonicalName& name, const std::string& written, int line)
{
    Scope& in = resolution.scopes[static_cast<std::size_t>(scope)];
    if (!in.symbols.contains(name) && !in.modules.contains(name))
        return true;
    resolution.diagnostics.add(ErrorKind::DuplicateName,
                               "the name '" + displayName(written) + "' is used twice; names are compared without regard to "
                               "case, blanks and underscores",
                               line, displayName(written), {displayName(written)});
    return false;
}

bool resolveVariableDimensions(Resolution& resolution, const VariableDefinition& definition, Variable& variable)
{
    for (const std::string& name : definition.dimensions) {
        const auto dimension = resolution.findDimension(canonicalUnqualified(name));
        if (!dimension) {
            resolution.diagnostics.add(ErrorKind::UnknownName,
                                       "the dimension '" + name + "' is not declared; add it to <dimensions>", definition.line,
                                       variable.name, {name});
            return false;
        }
        variable.dimensions.push_back(*dimension);
    }
    return true;
}

void refuseUnsupported(Resolution& resolution, const VariableDefinition& definition, const std::string& name)
{
    for (const std::string& feature : definition.unsupported)
        resolution.diagnostics.add(ErrorKind::UnsupportedFeature,
                                   "<" + feature + "> is not supported, and leaving it out would change the results; rewrite it "
                                   "with stocks, flows and delays",
                                   definition.line, name, {feature});
}

/// What the elements of an array say about being non-negative, which must be the same for all; `byDefault` where they are silent.
bool resolveNonNegative(Resolution& resolution, const VariableDefinition& definition, bool byDefault)
{
    const bool ofVariable = definition.nonNegative.value_or(byDefault);
    if (definition.elements.empty())
        return ofVariable;
    const bool first = definition.elements.front().nonNegative.value_or(ofVariable);
    const auto differs = [&](const ElementDefinition& element) { return element.nonNegative.value_or(ofVariable) != first; };
    const auto other = std::find_if(definition.elements.begin(), definition.elements.end(), differs);
    const bool othersDiffer = !definition.equations.empty() && first != ofVariable; // those with the common equation
    if (other != definition.elements.end() || othersDiffer)
        resolution.diagnostics.add(ErrorKind::UnsupportedFeature,
                                   "<non_negative> for some elements of an array is not supported; say it for all or for none",
                                   other != definition.elements.end() ? other->line : definition.elements.front().line,
                                   displayName(definition.name), {"non_negative"});
    return first;
}

void declareScope(Resolution& resolution, int scope, const ModelDefinition& definition);

void declareModule(Resolution& resolution, int scope, const ModuleDefinition& module)
{
    const CanonicalName name = canonicalUnqualified(module.name);
    if (!declareName(resolution, scope, name, module.name, module.line))
        return;
    const CanonicalName modelName = canonicalUnqualified(module.model.empty() ? module.name : module.model);
    const auto& models = resolution.document.models;
    const auto it = std::find_if(models.begin(), models.end(), [&](const ModelDefinition& model) {
        return !model.name.empty() && canonicalUnqualified(model.name) == modelName;
    });
    if (it == models.end()) {
        resolution.diagnostics.add(ErrorKind::UnknownName,
                                   "the document has no model '" + modelName.text() + "' for this module; add <model name=\"...\">",
                                   module.line, displayName(module.name), {modelName.text()});
        return;
    }
    const Scope& outer = resolution.scopes[static_cast<std::size_t>(scope)];
    if (outer.depth >= kDeepestModules) {
        resolution.diagnostics.add(ErrorKind::CircularDefinition,
                                   "the module '" + displayName(module.name) + "' contains itself, or modules are nested more than 50 deep",
                                   module.line, displayName(module.name), {module.name});
        return;
    }
    Scope inner;
    inner.path = name.inside(outer.path);
    inner.writtenPath = outer.writtenPath + displayName(module.name) + ".";
    inner.parent = scope;
    inner.definition = &*it;
    inner.depth = outer.depth + 1;
    const auto index = static_cast<int>(resolution.scopes.size());
    resolution.scopes.push_back(std::move(inner));
    resolution.scopes[static_cast<std::size_t>(scope)].modules.emplace(name, index);
    declareScope(resolution, index, *it);
}

void declareGraph(Resolution& resolution, int scope, const GraphicalFunction& graph)
{
    const CanonicalName name = canonicalUnqualified(graph.name);
    if (!declareName(resolution, scope, name, graph.name, graph.line))
        return;
    Symbol symbol;
    symbol.tables = {addTable(resolution, graph, displayName(graph.name))};
    resolution.scopes[static_cast<std::size_t>(scope)].symbols.emplace(name, std::move(symbol));
}

void assignGroups(Resolution& resolution, int scope, const ModelDefinition& definition)
{
    for (const GroupDefinition& group : definition.groups)
        for (const std::string& member : group.members) {
            const auto& symbols = resolution.scopes[static_cast<std::size_t>(scope)].symbols;
            const auto it = symbols.find(CanonicalName::fromWritten(member));
            if (it != symbols.end() && it->second.variable != kNone)
                resolution.variable(it->second.variable).group = displayName(group.name);
        }
}

void declareScope(Resolution& resolution, int scope, const ModelDefinition& definition)
{
    for (const VariableDefinition& variable : definition.variables) {
        if (resolution.tooLarge)
            return;
        declareVariable(resolution, scope, variable);
    }
    for (const GraphicalFunction& graph : definition.graphs)
        declareGraph(resolution, scope, graph);
    for (const ModuleDefinition& module : definition.modules) {
        if (resolution.scopes.size() > kMostElements / 100)
            return resolution.refuseSize("the model has more than 10000 modules");
        declareModule(resolution, scope, module);
    }
    assignGroups(resolution, scope, definition);
}

/// Where a connection's end lies: ".area" and "area" in the enclosing model, "lynxes.area" in one of its modules.
struct ConnectionEnd {
    int scope = 0;
    CanonicalName name;
};

ConnectionEnd sourceOf(int outer, const Connection& connection)
{
    const std::string_view text = connection.from;
    return {outer, CanonicalName::fromWritten(text.starts_with('.') ? text.substr(1) : text)};
}

ConnectionEnd targetOf(const Resolution& resolution, int outer, int inner, const Connection& connection)
{
    const std::string_view text = connection.to;
    if (text.starts_with('.'))
        return {outer, CanonicalName::fromWritten(text.substr(1))};
    const CanonicalName name = CanonicalName::fromWritten(text);
    const bool fromOuter = name.parts().size() > 1
        && resolution.scopes[static_cast<std::size_t>(outer)].modules.contains(name.parts().front());
    return {fromOuter ? outer : inner, name};
}

void connect(Resolution& resolution, int outer, int inner, const Connection& connection, const std::string& moduleName)
{
    const ConnectionEnd source = sourceOf(outer, connection);
    const ConnectionEnd target = targetOf(resolution, outer, inner, connection);
    const Symbol* const to = findSymbol(resolution, target.scope, target.name);
    const Symbol* const from = findSymbol(resolution, source.scope, source.name);
    for (const auto& [end, written] : {std::pair{to, &connection.to}, std::pair{from, &connection.from}})
        if (end == nullptr || end->variable == kNone) {
            resolution.diagnostics.add(ErrorKind::UnknownName,
                                       "a connection names '" + *written + "', which is no variable; write module.variable, or "
                                       ".variable for one of the enclosing model",
                                       connection.line, displayName(moduleName), {*written});
            return;
        }
    VariableInfo& info = resolution.info(to->variable);
    if (info.connectedTo && !(*info.connectedTo == source.name && info.connectedScope == source.scope)) {
        resolution.error(ErrorKind::DuplicateName, "this input is connected to two different variables; keep one", to->variable);
        return;
    }
    info.connectedTo = source.name;
    info.connectedScope = source.scope;
    info.connectionLine = connection.line;
    resolution.variable(to->variable).kind = VariableKind::Auxiliary;
}

void connectModules(Resolution& resolution)
{
    for (std::size_t outer = 0; outer < resolution.scopes.size(); ++outer) {
        const ModelDefinition* const definition = resolution.scopes[outer].definition;
        for (const ModuleDefinition& module : definition->modules) {
            const auto it = resolution.scopes[outer].modules.find(canonicalUnqualified(module.name));
            if (it == resolution.scopes[outer].modules.end())
                continue;
            for (const Connection& connection : module.connections)
                connect(resolution, static_cast<int>(outer), it->second, connection, module.name);
        }
    }
}

/// An input without dimensions of its own takes those of what it is connected to, over any number of modules.
void adoptDimensions(Resolution& resolution)
{
    for (std::size_t i = 0; i < resolution.infos.size(); ++i) {
        const VariableInfo* info = &resolution.infos[i];
        Variable& variable = resolution.model.variables[i];
        for (int hops = 0; info->connectedTo && hops <= kDeepestModules; ++hops) {
            const Symbol* const source = findSymbol(resolution, info->connectedScope, *info->connectedTo);
            info = &resolution.info(source->variable);
            if (variable.dimensions.empty())
                variable.dimensions = resolution.variable(source->variable).dimensions;
        }
    }
}

void allocateElements(Resolution& resolution)
{
    for (Variable& variable : resolution.model.variables) {
        std::size_t count = 1;
        for (const int dimension : variable.dimensions)
            count *= static_cast<std::size_t>(resolution.dimensionSize(dimension));
        if (count > kMostElements || resolution.model.elements.size() + count > kMostElements)
            return resolution.refuseSize("the arrays of the model have more than 1000000 elements together");
        variable.firstElement = static_cast<ElementId>(resolution.model.elements.size());
        variable.elementCount = static_cast<std::int32_t>(count);
        Element element;
        element.variable = static_cast<VariableId>(&variable - resolution.model.variables.data());
        resolution.model.elements.insert(resolution.model.elements.end(), count, element);
    }
}

} // namespace

TableId addTable(Resolution& resolution, const GraphicalFunction& graph, const std::string& variable)
{
    auto table = makeTable(resolution, graph, variable);
    if (!table)
        return kNone;
    resolution.model.tables.push_back(std::move(*table));
    return static_cast<TableId>(resolution.model.tables.size()) - 1;
}

const Symbol* findSymbol(const Resolution& resolution, int scope, const CanonicalName& name)
{
    const auto parts = name.parts();
    for (std::size_t i = 0; i + 1 < parts.size(); ++i) {
        const auto& modules = resolution.scopes[static_cast<std::size_t>(scope)].modules;
        const auto it = modules.find(parts[i]);
        if (it == modules.end())
            return nullptr;
        scope = it->second;
    }
    const auto& symbols = resolution.scopes[static_cast<std::size_t>(scope)].symbols;
    const auto it = symbols.find(parts.back());
    return it == symbols.end() ? nullptr : &it->second;
}

void declareVariable(Resolution& resolution, int scope, const VariableDefinition& definition)
{
    const CanonicalName name = canonicalUnqualified(definition.name);
    if (!declareName(resolution, scope, name, definition.name, definition.line))
        return;
    const Scope& in = resolution.scopes[static_cast<std::size_t>(scope)];
    Variable variable;
    variable.name = in.writtenPath + displayName(definition.name);
    variable.canonical = name.inside(in.path).text();
    variable.kind = definition.kind;
    variable.unit = definition.unit.text;
    variable.doc = definition.doc;
    variable.group = in.path.text();
    variable.annotations = definition.annotations;
    variable.line = definition.line;
    refuseUnsupported(resolution, definition, variable.name);

    Symbol symbol;
    if (definition.graph)
        symbol.tables = {addTable(resolution, *definition.graph, variable.name)};
    const bool known = resolveVariableDimensions(resolution, definition, variable);
    const bool onlyGraph = definition.kind == VariableKind::Auxiliary && definition.graph && !hasEquation(definition);
    if (!onlyGraph && resolution.model.variables.size() >= kMostResolvedVariables)
        return resolution.refuseSize("the model has more than 200000 variables, those of modules and macros included");
    if (!onlyGraph) {
        symbol.variable = static_cast<VariableId>(resolution.model.variables.size());
        VariableInfo info;
        info.definition = &definition;
        info.scope = scope;
        const Behavior& behavior = in.definition->behavior ? *in.definition->behavior : resolution.document.behavior;
        const bool byDefault = definition.kind == VariableKind::Stock ? behavior.nonNegativeStocks
                             : definition.kind == VariableKind::Flow  ? behavior.nonNegativeFlows
                                                                      : false;
        info.nonNegative = resolveNonNegative(resolution, definition, byDefault);
        info.lowered = !known;
        resolution.model.variables.push_back(std::move(variable));
        resolution.infos.push_back(std::move(info));
    }
    resolution.scopes[static_cast<std::size_t>(scope)].symbols.emplace(name, std::move(symbol));
}

void declareModel(Resolution& resolution)
{
    for (const MacroDefinition& macro : resolution.document.macros)
        if (!resolution.macros.emplace(canonicalUnqualified(macro.name), &macro).second)
            resolution.diagnostics.add(ErrorKind::DuplicateName, "the macro '" + macro.name + "' is defined twice", macro.line,
                                       macro.name, {macro.name});
    const auto& models = resolution.document.models;
    const auto unnamed = std::find_if(models.begin(), models.end(), [](const ModelDefinition& m) { return m.name.empty(); });
    Scope root;
    root.definition = unnamed == models.end() ? &models.front() : &*unnamed;
    resolution.scopes.push_back(std::move(root));
    declareScope(resolution, 0, *resolution.scopes.front().definition);
    connectModules(resolution);
    adoptDimensions(resolution);
    allocateElements(resolution);
    for (std::size_t i = 0; i < resolution.infos.size() && !resolution.tooLarge; ++i)
        if (!resolution.infos[i].connectedTo)
            assignElementDefinitions(resolution, static_cast<VariableId>(i));
}

void declareMacroBody(Resolution& resolution, int scope, const MacroDefinition& macro, VariableId caller)
{
    const auto refuse = [&](const std::string& what) {
        resolution.diagnostics.add(ErrorKind::UnsupportedFeature, what + " inside a macro are not supported", macro.line, macro.name, {macro.name});
    };
    if (!macro.body.modules.empty())
        return refuse("modules");
    for (const VariableDefinition& definition : macro.body.variables) {
        // Tools repeat the parameters among the variables, to hold a value for testing.
        if (resolution.scopes[static_cast<std::size_t>(scope)].symbols.contains(canonicalUnqualified(definition.name)))
            continue;
        if (!definition.dimensions.empty())
            return refuse("arrays");
        const std::size_t before = resolution.model.variables.size();
        declareVariable(resolution, scope, definition);
        if (resolution.model.variables.size() == before)
            continue;
        Variable& variable = resolution.model.variables.back();
        variable.hidden = true;
        variable.group = resolution.variable(caller).group;
        variable.firstElement = static_cast<ElementId>(resolution.model.elements.size());
        Element element;
        element.variable = static_cast<VariableId>(before);
        resolution.model.elements.push_back(element);
        assignElementDefinitions(resolution, element.variable);
        if (resolution.model.elements.size() > kMostElements)
            return resolution.refuseSize("the macros of the model make more than 1000000 elements");
    }
    for (const GraphicalFunction& graph : macro.body.graphs)
        declareGraph(resolution, scope, graph);
}

const std::vector<ExpressionPointer>& parsedEquation(Resolution& resolution, const SourceText& source, const std::string& variable)
{
    const auto [it, isNew] = resolution.parsed.try_emplace(&source);
    resolution.equationText += isNew ? source.text.size() : 0;
    if (resolution.equationText > kMostEquationText)
        resolution.refuseSize("the equations of the model are longer than 4000000 characters together");
    if (isNew && !resolution.tooLarge) {
        auto expressions = parseExpressionList(source.text);
        if (expressions) {
            it->second = std::move(*expressions);
        } else {
            Error error = std::move(expressions.error());
            if (error.where.line <= 1)
                error.where.column += error.where.column > 0 ? source.column - 1 : 0;
            error.where.line = source.line + std::max(error.where.line - 1, 0);
            error.where.file = resolution.diagnostics.file();
            error.where.variable = variable;
            resolution.diagnostics.add(std::move(error));
        }
    }
    return it->second;
}

VariableId addHiddenVariable(Resolution& resolution, VariableKind kind, const std::string& name, VariableId owner)
{
    const auto id = static_cast<VariableId>(resolution.model.variables.size());
    if (resolution.model.variables.size() >= kMostResolvedVariables)
        resolution.refuseSize("delays, smooths and macros make more than 200000 variables");
    Variable variable;
    variable.name = name;
    variable.canonical = canonicalUnqualified(name).text();
    variable.kind = kind;
    variable.hidden = true;
    variable.firstElement = static_cast<ElementId>(resolution.model.elements.size());
    if (owner != kNone) {
        variable.line = resolution.variable(owner).line;
        variable.group = resolution.variable(owner).group;
    }
    resolution.model.variables.push_back(std::move(variable));
    VariableInfo info;
    info.lowered = true;
    resolution.infos.push_back(std::move(info));
    Element element;
    element.variable = id;
    resolution.model.elements.push_back(element);
    return id;
}

} // namespace core::model
