// SPDX-License-Identifier: GPL-3.0-or-later
// Calls of macros: each different call gets variables of its own.
#include "core/model/lowering.h"

namespace core::model {

namespace {

constexpr NodeId kBeingMade = -2; ///< a call whose body is being lowered

} // namespace

/// A scope with the parameters as names and the macro's variables as hidden scalar variables; the value is the macro's <eqn>
/// in that scope. Equal arguments share one instance, so a stock inside a macro is not run twice for nothing.
NodeId Lowering::lowerMacro(const Expression& call, const MacroDefinition& macro)
{
    if (macro.ownSpecs)
        return fail(call, ErrorKind::UnsupportedFeature,
                    "the macro '" + macro.name + "' has simulation settings of its own, which is not supported", {macro.name});
    std::vector<NodeId> arguments;
    if (call.arguments.size() > macro.parameters.size())
        return fail(call, ErrorKind::InvalidArgument,
                    "the macro '" + macro.name + "' takes " + std::to_string(macro.parameters.size()) + " arguments, not "
                        + std::to_string(call.arguments.size()),
                    {macro.name});
    if (!lowerArguments(call, arguments))
        return kNone;
    for (std::size_t i = arguments.size(); i < macro.parameters.size(); ++i) {
        if (!macro.defaults[i])
            return fail(call, ErrorKind::InvalidArgument,
                        "the macro '" + macro.name + "' needs a value for its parameter '" + macro.parameters[i].text + "'",
                        {macro.name, macro.parameters[i].text});
        arguments.push_back(lowerText(m_resolution, m_place, *macro.defaults[i]));
        if (arguments.back() == kNone)
            return kNone;
    }
    const auto key = std::pair{&macro, arguments};
    if (const auto it = m_resolution.macroCalls.find(key); it != m_resolution.macroCalls.end()) {
        if (it->second == kBeingMade)
            return fail(call, ErrorKind::CircularDefinition, "the macro '" + macro.name + "' calls itself", {macro.name});
        return it->second;
    }

    if (m_resolution.macroCalls.size() >= kMostMacroCalls) {
        m_resolution.refuseSize("macros are called with more than 20000 different arguments");
        return kNone;
    }
    const Scope& caller = m_resolution.scopes[static_cast<std::size_t>(m_place.scope)];
    if (caller.isMacro && caller.depth >= kDeepestModules)
        return fail(call, ErrorKind::CircularDefinition, "the macro '" + macro.name + "' calls itself, directly or through others", {macro.name});
    Scope scope;
    scope.writtenPath = displayName(macro.name) + " " + std::to_string(m_resolution.macroCalls.size() + 1) + ".";
    scope.path = CanonicalName::fromWritten(scope.writtenPath.substr(0, scope.writtenPath.size() - 1));
    scope.parent = m_place.scope;
    scope.definition = &macro.body;
    scope.isMacro = true;
    scope.depth = caller.isMacro ? caller.depth + 1 : 1;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        Symbol parameter;
        parameter.parameter = arguments[i];
        scope.symbols.emplace(canonicalUnqualified(macro.parameters[i].text), std::move(parameter));
    }
    const auto index = static_cast<int>(m_resolution.scopes.size());
    m_resolution.scopes.push_back(std::move(scope));
    // Reserved before the body is lowered: the number in the name of a nested call must differ.
    m_resolution.macroCalls.emplace(key, kBeingMade);

    const auto firstVariable = static_cast<VariableId>(m_resolution.model.variables.size());
    declareMacroBody(m_resolution, index, macro, m_place.variable);
    lowerVariables(m_resolution, firstVariable);
    EquationPlace place;
    place.scope = index;
    place.variable = m_place.variable;
    place.element = m_place.element;
    const NodeId value = lowerText(m_resolution, place, macro.equation);
    m_resolution.macroCalls[key] = value;
    return value;
}

} // namespace core::model
