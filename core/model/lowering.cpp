// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/lowering.h"

#include <algorithm>
#include <array>
#include <limits>
#include <numbers>

namespace core::model {

namespace {

/// Names with a meaning of their own where the model has no variable of that name.
struct Named {
    std::string_view name;
    Operation operation;
    double value;
};
constexpr std::array<Named, 12> kNamed = {{
    {"time", Operation::Time, 0},
    {"dt", Operation::TimeStep, 0},
    {"starttime", Operation::StartTime, 0},
    {"stoptime", Operation::StopTime, 0},
    {"pi", Operation::Constant, std::numbers::pi},
    {"inf", Operation::Constant, std::numeric_limits<double>::infinity()},
    {"infinity", Operation::Constant, std::numeric_limits<double>::infinity()},
    {"nan", Operation::Constant, std::numeric_limits<double>::quiet_NaN()},
    {"time_step", Operation::TimeStep, 0},
    {"initial_time", Operation::StartTime, 0},
    {"final_time", Operation::StopTime, 0},
    {"self", Operation::Element, 0},
}};

} // namespace

bool Lowering::isNamedValue(const Expression& expression) const
{
    const auto parts = expression.canonical.parts();
    if (const auto dimension = m_resolution.findDimension(parts.front()))
        return parts.size() == 1 || m_resolution.findDimensionElement(*dimension, parts[1]);
    return std::any_of(kNamed.begin(), kNamed.end(), [&](const Named& n) { return n.name == expression.canonical.text(); });
}

NodeId Lowering::fail(const Expression& at, ErrorKind kind, std::string message, std::vector<std::string> arguments)
{
    const Variable& variable = m_resolution.variable(m_place.variable);
    const int column = at.line == 1 ? m_source.column + at.column - 1 : at.column;
    m_resolution.diagnostics.add(kind, std::move(message), m_source.line + at.line - 1, variable.name, std::move(arguments), column);
    return kNone;
}

NodeId Lowering::failUnknown(const Expression& at)
{
    constexpr std::size_t kMostCompared = 5000; // the comparison is for people; it must not take minutes
    std::vector<std::string> candidates;
    const Scope& scope = m_resolution.scopes[static_cast<std::size_t>(m_place.scope)];
    if (scope.symbols.size() <= kMostCompared)
        for (const auto& [name, symbol] : scope.symbols)
            candidates.push_back(name.text());
    std::sort(candidates.begin(), candidates.end());
    const std::string near = nearestName(at.canonical.text(), candidates);
    return fail(at, ErrorKind::UnknownName,
                "the name '" + displayName(at.name) + "' is not known here"
                    + (near.empty() ? "; add a variable of that name or correct the spelling" : "; did you mean '" + near + "'?"),
                {displayName(at.name), near});
}

NodeId Lowering::lower(const Expression& expression)
{
    if (++m_resolution.steps > kMostLoweringSteps || m_resolution.graph.full()) {
        m_resolution.refuseSize("the equations of the model, written out for every element, are more than this program can hold");
        return kNone;
    }
    if (m_resolution.tooLarge)
        return kNone;
    struct Depth { // macros in macros may add up to more than one equation's depth
        explicit Depth(int& value) : counter(++value) {}
        ~Depth() { --counter; }
        int& counter;
    } const depth(m_resolution.loweringDepth);
    if (m_resolution.loweringDepth > kDeepestLowering)
        return fail(expression, ErrorKind::TooLarge, "macros and equations are nested too deep together");
    switch (expression.kind) {
    case ExpressionKind::Number:
        return number(expression.number);
    case ExpressionKind::Reference:
        return lowerReference(expression);
    case ExpressionKind::Call:
        return lowerCall(expression);
    case ExpressionKind::Unary:
        return lowerUnary(expression);
    case ExpressionKind::Binary:
        return lowerBinary(expression);
    case ExpressionKind::Conditional: {
        std::vector<NodeId> arguments;
        return lowerArguments(expression, arguments) ? make(Operation::If, std::move(arguments)) : kNone;
    }
    }
    return kNone;
}

/// Lowers all arguments, so that errors in each of them are reported.
bool Lowering::lowerArguments(const Expression& call, std::vector<NodeId>& arguments)
{
    bool complete = true;
    for (const ExpressionPointer& argument : call.arguments) {
        arguments.push_back(lower(*argument));
        complete = complete && arguments.back() != kNone;
    }
    return complete;
}

NodeId Lowering::lowerUnary(const Expression& expression)
{
    const NodeId operand = lower(*expression.arguments.front());
    if (operand == kNone || expression.unary == UnaryOperator::Plus)
        return operand;
    return make(expression.unary == UnaryOperator::Not ? Operation::Not : Operation::Negate, {operand});
}

NodeId Lowering::lowerBinary(const Expression& expression)
{
    static constexpr std::array kOperations = {
        // in the order of BinaryOperator
        Operation::Add, Operation::Subtract, Operation::Multiply, Operation::Divide, Operation::Power, Operation::Modulo,
        Operation::SafeDivide, Operation::Less, Operation::LessOrEqual, Operation::Equal, Operation::NotEqual,
        Operation::GreaterOrEqual, Operation::Greater, Operation::And, Operation::Or};
    std::vector<NodeId> arguments;
    if (!lowerArguments(expression, arguments))
        return kNone;
    if (expression.binary == BinaryOperator::SafeDivide)
        arguments.push_back(number(0)); // XMILE: a // b is 0 where b is 0
    return make(kOperations[static_cast<std::size_t>(expression.binary)], std::move(arguments));
}

const Symbol* Lowering::lookUp(const Expression& expression) const
{
    return findSymbol(m_resolution, m_place.scope, expression.canonical);
}

NodeId Lowering::lowerReference(const Expression& expression)
{
    const Symbol* const symbol = lookUp(expression);
    if (symbol == nullptr)
        return lowerPlainName(expression);
    if (symbol->parameter != kNone) {
        if (expression.hasSubscripts)
            return fail(expression, ErrorKind::WrongSubscript,
                        "the macro parameter '" + expression.name + "' is a single value and takes no subscripts", {expression.name});
        return symbol->parameter;
    }
    if (symbol->variable == kNone)
        return fail(expression, ErrorKind::InvalidArgument,
                    "'" + expression.name + "' is a graphical function without an input; write " + expression.name + "(x) or LOOKUP("
                        + expression.name + ", x)",
                    {expression.name});
    return lowerVariable(expression, *symbol);
}

/// A name that is no variable: a dimension (its current index), Dimension.Element (its index) or a value of the run.
NodeId Lowering::lowerPlainName(const Expression& expression)
{
    if (expression.hasSubscripts)
        return failUnknown(expression);
    const auto parts = expression.canonical.parts();
    if (const auto dimension = m_resolution.findDimension(parts.front())) {
        if (parts.size() == 1) {
            if (const auto index = currentIndex(*dimension, *dimension, 0, false))
                return number(*index + 1);
            if (const Axis* const axis = findAxis(*dimension, 0))
                return number(axis->position + 1);
            return fail(expression, ErrorKind::WrongSubscript,
                        "the dimension '" + expression.name + "' has no current element here; use SIZE(" + expression.name
                            + ") for the number of its elements, or give the variable this dimension",
                        {expression.name});
        }
        if (parts.size() == 2)
            if (const auto index = m_resolution.findDimensionElement(*dimension, parts[1]))
                return number(*index + 1);
    }
    const auto* const named = std::find_if(kNamed.begin(), kNamed.end(),
                                           [&](const Named& n) { return n.name == expression.canonical.text(); });
    if (named == kNamed.end())
        return failUnknown(expression);
    if (named->operation == Operation::Constant)
        return number(named->value);
    if (named->operation == Operation::Element)
        return m_resolution.graph.element(m_place.element);
    return make(named->operation, {});
}

/// Order: a graphical function of that name, a macro, a built-in. So a variable named "delay" does not hide DELAY().
NodeId Lowering::lowerCall(const Expression& expression)
{
    const Symbol* const symbol = lookUp(expression);
    if (symbol != nullptr && !symbol->tables.empty())
        return lowerTableCall(expression);
    const auto macro = m_resolution.macros.find(expression.canonical);
    if (macro != m_resolution.macros.end())
        return lowerMacro(expression, *macro->second);
    if (!expression.hasSubscripts)
        if (const Builtin* const builtin = findBuiltin(expression.canonical.text()))
            return lowerBuiltin(expression, *builtin);
    if (symbol != nullptr)
        return fail(expression, ErrorKind::InvalidArgument,
                    "'" + expression.name + "' is a variable, not a function; put an operator before the parenthesis", {expression.name});
    return fail(expression, ErrorKind::UnsupportedFunction,
                "the function or macro '" + displayName(expression.name)
                    + "' is neither built in nor defined in this document; define it as a <macro> or write it out",
                {displayName(expression.name)});
}

NodeId lowerText(Resolution& resolution, const EquationPlace& place, const SourceText& source)
{
    const std::string name = resolution.variable(place.variable).name;
    const auto& expressions = parsedEquation(resolution, source, name);
    if (expressions.empty())
        return kNone;
    if (expressions.size() == 1)
        return Lowering(resolution, place, source).lower(*expressions.front());
    const Variable& variable = resolution.variable(place.variable);
    if (static_cast<std::size_t>(variable.elementCount) != expressions.size()) {
        resolution.diagnostics.add(ErrorKind::WrongSubscript,
                                   "the equation lists " + std::to_string(expressions.size()) + " values, but the variable has "
                                       + std::to_string(variable.elementCount) + " elements",
                                   source.line, name);
        return kNone;
    }
    return Lowering(resolution, place, source).lower(*expressions[static_cast<std::size_t>(place.element - variable.firstElement)]);
}

} // namespace core::model
