// SPDX-License-Identifier: GPL-3.0-or-later
// Last step of resolving, when asked for: do the units of each equation give the unit of its variable?
//
// Rules. Sums, differences, comparisons, MIN, MAX and the branches of IF need one unit. Products and quotients multiply and
// divide. A literal number in a sum takes the unit of its partner and is dimensionless in a product. A power with a literal
// exponent multiplies the powers of the base; with any other exponent both must be dimensionless, as must the arguments of EXP,
// LN, SIN and the like. A variable without a unit, and what follows from it, is not judged. A stock's flows are its unit per
// time unit. The input of a graphical function is not judged.
#include "core/model/expression_parser.h"
#include "core/model/resolution.h"
#include "core/model/units.h"

#include <algorithm>
#include <array>

namespace core::model {

namespace {

/// The unit of an expression, as far as it is known.
struct Measured {
    enum class Kind {
        Unknown, ///< a variable without unit is in it
        Literal, ///< numbers only
        Known
    } kind = Kind::Unknown;
    Unit unit;
};

Measured known(Unit unit)
{
    return {Measured::Kind::Known, std::move(unit)};
}

/// What a function does with units.
enum class UnitRule {
    Dimensionless, ///< of a dimensionless argument
    SameAsFirst,   ///< of its first argument; the others are not judged
    SameAsAll,     ///< all arguments alike
    FirstTwoAlike, ///< MOD, QUANTUM
    SquareRoot,
    Quotient,      ///< SAFEDIV
    Smooth,        ///< input, time[, (order,) initial]
    Trend,         ///< input, time: per time
    Ramp,          ///< slope: times time
    Pulse,         ///< magnitude: per time
    Truth,         ///< 1 or 0 whatever the arguments
    Count          ///< SIZE
};

struct FunctionRule {
    std::string_view name;
    UnitRule rule;
};

constexpr std::array kFunctionRules = {
    FunctionRule{"abs", UnitRule::SameAsFirst}, FunctionRule{"arccos", UnitRule::Dimensionless},
    FunctionRule{"arcsin", UnitRule::Dimensionless}, FunctionRule{"arctan", UnitRule::Dimensionless},
    FunctionRule{"cos", UnitRule::Dimensionless}, FunctionRule{"cosh", UnitRule::Dimensionless},
    FunctionRule{"coswave", UnitRule::SameAsFirst}, FunctionRule{"delay", UnitRule::Smooth},
    FunctionRule{"delay1", UnitRule::Smooth}, FunctionRule{"delay3", UnitRule::Smooth},
    FunctionRule{"delay_fixed", UnitRule::Smooth}, FunctionRule{"delayn", UnitRule::Smooth},
    FunctionRule{"exp", UnitRule::Dimensionless}, FunctionRule{"exprnd", UnitRule::SameAsFirst},
    FunctionRule{"forcst", UnitRule::Smooth}, FunctionRule{"init", UnitRule::SameAsFirst},
    FunctionRule{"initial", UnitRule::SameAsFirst}, FunctionRule{"int", UnitRule::SameAsFirst},
    FunctionRule{"ln", UnitRule::Dimensionless}, FunctionRule{"log10", UnitRule::Dimensionless},
    FunctionRule{"lognormal", UnitRule::FirstTwoAlike}, FunctionRule{"max", UnitRule::SameAsAll},
    FunctionRule{"mean", UnitRule::SameAsFirst}, FunctionRule{"min", UnitRule::SameAsAll},
    FunctionRule{"mod", UnitRule::FirstTwoAlike}, FunctionRule{"modulo", UnitRule::FirstTwoAlike},
    FunctionRule{"normal", UnitRule::FirstTwoAlike}, FunctionRule{"poisson", UnitRule::SameAsFirst},
    FunctionRule{"previous", UnitRule::SameAsAll}, FunctionRule{"pulse", UnitRule::Pulse},
    FunctionRule{"pulse_train", UnitRule::Truth}, FunctionRule{"pulsetrain", UnitRule::Truth},
    FunctionRule{"quantum", UnitRule::FirstTwoAlike}, FunctionRule{"ramp", UnitRule::Ramp},
    FunctionRule{"random", UnitRule::FirstTwoAlike}, FunctionRule{"round", UnitRule::SameAsFirst},
    FunctionRule{"safediv", UnitRule::Quotient}, FunctionRule{"sign", UnitRule::Truth},
    FunctionRule{"sin", UnitRule::Dimensionless}, FunctionRule{"sinh", UnitRule::Dimensionless},
    FunctionRule{"sinwave", UnitRule::SameAsFirst}, FunctionRule{"size", UnitRule::Count},
    FunctionRule{"smth1", UnitRule::Smooth}, FunctionRule{"smth3", UnitRule::Smooth}, FunctionRule{"smthn", UnitRule::Smooth},
    FunctionRule{"sqrt", UnitRule::SquareRoot}, FunctionRule{"stddev", UnitRule::SameAsFirst},
    FunctionRule{"step", UnitRule::SameAsFirst}, FunctionRule{"sum", UnitRule::SameAsFirst},
    FunctionRule{"tan", UnitRule::Dimensionless}, FunctionRule{"tanh", UnitRule::Dimensionless},
    FunctionRule{"trend", UnitRule::Trend}, FunctionRule{"triangular", UnitRule::SameAsAll},
    FunctionRule{"trunc", UnitRule::SameAsFirst}, FunctionRule{"uniform", UnitRule::FirstTwoAlike},
    FunctionRule{"xidz", UnitRule::Quotient}, FunctionRule{"zidz", UnitRule::Quotient},
};

/// Measures the expressions of one variable's equation.
class EquationUnits {
public:
    EquationUnits(Resolution& resolution, const std::vector<std::optional<Unit>>& units, const Unit& timeUnit, VariableId variable,
                  const SourceText& source)
        : m_resolution(resolution), m_units(units), m_timeUnit(timeUnit), m_variable(variable), m_source(source)
    {
    }

    Measured measure(const Expression& expression)
    {
        switch (expression.kind) {
        case ExpressionKind::Number:
            return {Measured::Kind::Literal, {}};
        case ExpressionKind::Reference:
            return reference(expression);
        case ExpressionKind::Call:
            return call(expression);
        case ExpressionKind::Unary:
            return expression.unary == UnaryOperator::Not ? truth(expression) : measure(*expression.arguments.front());
        case ExpressionKind::Binary:
            return binary(expression);
        case ExpressionKind::Conditional: {
            (void)measure(*expression.arguments[0]);
            const Measured yes = measure(*expression.arguments[1]);
            return alike(expression, "the two branches of IF", yes, measure(*expression.arguments[2]));
        }
        }
        return {};
    }

    /// Reports unless `found` may be used as `wanted`.
    void expect(const Expression& at, const std::string& what, const Measured& found, const Unit& wanted)
    {
        if (found.kind == Measured::Kind::Known && !(found.unit == wanted))
            mismatch(at, what + " is in '" + found.unit.toString() + "' but should be in '" + wanted.toString() + "'", found.unit, wanted);
    }

private:
    Measured mismatch(const Expression& at, const std::string& what, const Unit& a, const Unit& b)
    {
        const Variable& variable = m_resolution.variable(m_variable);
        m_resolution.diagnostics.add(ErrorKind::UnitMismatch,
                                     what + "; correct the equation or a unit, or put a constant with a unit in place of a bare number",
                                     m_source.line + at.line - 1, variable.name, {variable.name, a.toString(), b.toString()});
        return {};
    }

    Measured truth(const Expression& expression)
    {
        for (const ExpressionPointer& argument : expression.arguments)
            (void)measure(*argument);
        return known({});
    }

    /// One unit for both; a literal or unknown side gives way.
    Measured alike(const Expression& at, const std::string& what, const Measured& a, const Measured& b)
    {
        if (a.kind == Measured::Kind::Known && b.kind == Measured::Kind::Known && !(a.unit == b.unit))
            return mismatch(at, what + " have different units, '" + a.unit.toString() + "' and '" + b.unit.toString() + "'", a.unit, b.unit);
        if (a.kind == Measured::Kind::Known)
            return a;
        if (b.kind == Measured::Kind::Known)
            return b;
        return a.kind == Measured::Kind::Unknown || b.kind == Measured::Kind::Unknown ? Measured() : a;
    }

    static Measured product(const Measured& a, const Measured& b, double power)
    {
        if (a.kind == Measured::Kind::Unknown || b.kind == Measured::Kind::Unknown)
            return {};
        if (a.kind == Measured::Kind::Literal && b.kind == Measured::Kind::Literal)
            return a;
        return known(a.unit.times(b.unit, power));
    }

    Measured binary(const Expression& expression)
    {
        const Measured a = measure(*expression.arguments[0]);
        const Measured b = measure(*expression.arguments[1]);
        switch (expression.binary) {
        case BinaryOperator::Add:
        case BinaryOperator::Subtract:
        case BinaryOperator::Modulo:
            return alike(expression, std::string("the two sides of '") + symbol(expression.binary) + "'", a, b);
        case BinaryOperator::Multiply:
            return product(a, b, 1);
        case BinaryOperator::Divide:
        case BinaryOperator::SafeDivide:
            return product(a, b, -1);
        case BinaryOperator::Power:
            return power(expression, a, b);
        case BinaryOperator::And:
        case BinaryOperator::Or:
            return known({});
        default:
            (void)alike(expression, std::string("the two sides of '") + symbol(expression.binary) + "'", a, b);
            return known({});
        }
    }

    Measured power(const Expression& expression, const Measured& base, const Measured& exponent)
    {
        const auto literal = literalValue(*expression.arguments[1]);
        if (literal)
            return base.kind == Measured::Kind::Known ? known(base.unit.toThe(*literal)) : base;
        expect(expression, "the exponent of '^'", exponent, {});
        expect(expression, "the base of '^', whose exponent is not a plain number,", base, {});
        return base.kind == Measured::Kind::Unknown ? Measured() : known({});
    }

    static std::optional<double> literalValue(const Expression& expression)
    {
        if (expression.kind == ExpressionKind::Number)
            return expression.number;
        if (expression.kind == ExpressionKind::Unary && expression.unary != UnaryOperator::Not) {
            const auto value = literalValue(*expression.arguments.front());
            return value && expression.unary == UnaryOperator::Negate ? std::optional(-*value) : value;
        }
        if (expression.kind == ExpressionKind::Binary && expression.binary == BinaryOperator::Divide) {
            const auto a = literalValue(*expression.arguments[0]);
            const auto b = literalValue(*expression.arguments[1]);
            return a && b && *b != 0 ? std::optional(*a / *b) : std::nullopt;
        }
        return std::nullopt;
    }

    Measured reference(const Expression& expression)
    {
        const Symbol* const symbol = findSymbol(m_resolution, m_resolution.info(m_variable).scope, expression.canonical);
        if (symbol != nullptr)
            return ofVariable(symbol->variable);
        const std::string& name = expression.canonical.text();
        if (name == "time" || name == "dt" || name == "starttime" || name == "stoptime" || name == "time_step" || name == "initial_time"
            || name == "final_time")
            return known(m_timeUnit);
        if (name == "self")
            return ofVariable(m_variable);
        return {Measured::Kind::Literal, {}}; // PI, INF, an element's number
    }

    [[nodiscard]] Measured ofVariable(VariableId variable) const
    {
        if (variable == kNone || !m_units[static_cast<std::size_t>(variable)])
            return {};
        return known(*m_units[static_cast<std::size_t>(variable)]);
    }

    Measured call(const Expression& expression)
    {
        const std::string& name = expression.canonical.text();
        const Symbol* const symbol = findSymbol(m_resolution, m_resolution.info(m_variable).scope, expression.canonical);
        if (expression.arguments.empty())
            return name == "time" ? known(m_timeUnit) : Measured{Measured::Kind::Literal, {}}; // PI()
        if (symbol != nullptr && !symbol->tables.empty()) {
            (void)measure(*expression.arguments.front());
            return ofVariable(symbol->variable);
        }
        if (name == "lookup" || name == "lookup_forward" || name == "lookup_backward") {
            (void)measure(*expression.arguments[1]);
            return measure(*expression.arguments[0]);
        }
        const auto* const rule = std::find_if(kFunctionRules.begin(), kFunctionRules.end(),
                                              [&](const FunctionRule& r) { return r.name == name; });
        if (m_resolution.macros.contains(expression.canonical) || rule == kFunctionRules.end()) {
            (void)truth(expression);
            return {};
        }
        return byRule(expression, rule->rule);
    }

    Measured byRule(const Expression& expression, UnitRule rule)
    {
        std::vector<Measured> a;
        for (const ExpressionPointer& argument : expression.arguments)
            a.push_back(measure(*argument));
        const std::string of = " of " + expression.name;
        const Measured time = known(m_timeUnit);
        switch (rule) {
        case UnitRule::Dimensionless:
            expect(expression, "the argument" + of, a[0], {});
            return a[0].kind == Measured::Kind::Known ? known({}) : a[0];
        case UnitRule::SameAsFirst:
            return a[0];
        case UnitRule::SameAsAll: {
            Measured result = a[0];
            for (std::size_t i = 1; i < a.size(); ++i)
                result = alike(expression, "the arguments" + of, result, a[i]);
            return result;
        }
        case UnitRule::FirstTwoAlike:
            return alike(expression, "the arguments" + of, a[0], a[1]);
        case UnitRule::SquareRoot:
            return a[0].kind == Measured::Kind::Known ? known(a[0].unit.toThe(0.5)) : a[0];
        case UnitRule::Quotient:
            return product(a[0], a[1], -1);
        case UnitRule::Smooth:
            expect(expression, "the time" + of, a[1], m_timeUnit);
            return a[0];
        case UnitRule::Trend:
            expect(expression, "the time" + of, a[1], m_timeUnit);
            return known(Unit().times(m_timeUnit, -1));
        case UnitRule::Ramp:
            return product(a[0], time, 1);
        case UnitRule::Pulse:
            return product(a[0], time, -1);
        case UnitRule::Truth:
            return known({});
        case UnitRule::Count:
            return {Measured::Kind::Literal, {}};
        }
        return {};
    }

    Resolution& m_resolution;
    const std::vector<std::optional<Unit>>& m_units;
    const Unit& m_timeUnit;
    VariableId m_variable;
    const SourceText& m_source;
};

class ModelUnits {
public:
    ModelUnits(Resolution& resolution, UnitSystem system) : m_resolution(resolution), m_system(std::move(system)) {}

    void run()
    {
        if (m_resolution.model.specs.timeUnit.empty())
            return m_resolution.diagnostics.add(ErrorKind::UnitMismatch, "the document names no time unit, so flows cannot be judged; add "
                                                "time_units=\"...\" to <sim_specs>", m_resolution.document.specs.line);
        if (const auto unit = m_system.parse(m_resolution.model.specs.timeUnit); unit)
            m_timeUnit = *unit;
        else
            m_resolution.diagnostics.add(ErrorKind::Syntax, unit.error().message, m_resolution.document.specs.line);
        readUnits();
        for (std::size_t i = 0; i < m_resolution.infos.size(); ++i)
            check(static_cast<VariableId>(i));
    }

private:
    void readUnits()
    {
        m_units.resize(m_resolution.infos.size());
        for (std::size_t i = 0; i < m_resolution.infos.size(); ++i) {
            const VariableDefinition* const definition = m_resolution.infos[i].definition;
            if (definition == nullptr || definition->unit.text.empty())
                continue;
            const auto unit = m_system.parse(definition->unit.text);
            if (unit)
                m_units[i] = *unit;
            else
                m_resolution.diagnostics.add(ErrorKind::Syntax, unit.error().message, definition->unit.line, m_resolution.model.variables[i].name,
                                             {definition->unit.text}, definition->unit.column);
        }
    }

    void check(VariableId id)
    {
        const VariableInfo& info = m_resolution.info(id);
        if (info.definition == nullptr || m_resolution.scopes[static_cast<std::size_t>(info.scope)].isMacro)
            return;
        if (info.connectedTo)
            return checkConnection(id, info);
        const VariableDefinition& definition = *info.definition;
        for (const SourceText& equation : definition.equations)
            checkEquation(id, equation, definition.graph.has_value());
        if (definition.initialEquation)
            checkEquation(id, *definition.initialEquation, false);
        for (const ElementDefinition& element : definition.elements) {
            for (const SourceText& equation : element.equations)
                checkEquation(id, equation, definition.graph.has_value() || element.graph.has_value());
            if (element.initialEquation)
                checkEquation(id, *element.initialEquation, false);
        }
        if (m_resolution.variable(id).kind == VariableKind::Stock)
            checkFlows(id);
    }

    void checkEquation(VariableId id, const SourceText& source, bool feedsGraph)
    {
        const auto it = m_resolution.parsed.find(&source);
        if (it == m_resolution.parsed.end())
            return; // replaced by given values
        EquationUnits units(m_resolution, m_units, m_timeUnit, id, source);
        for (const ExpressionPointer& expression : it->second) {
            const Measured measured = units.measure(*expression);
            if (!feedsGraph && m_units[static_cast<std::size_t>(id)])
                units.expect(*expression, "the equation", measured, *m_units[static_cast<std::size_t>(id)]);
        }
    }

    void checkFlows(VariableId stock)
    {
        const auto& unit = m_units[static_cast<std::size_t>(stock)];
        if (!unit)
            return;
        const Unit wanted = unit->times(m_timeUnit, -1);
        const Variable& variable = m_resolution.variable(stock);
        for (const auto* const flows : {&variable.inflows, &variable.outflows})
            for (const VariableId flow : *flows) {
                const auto& found = m_units[static_cast<std::size_t>(flow)];
                const bool fraction = m_resolution.info(flow).definition != nullptr && m_resolution.info(flow).definition->leak;
                if (!found || fraction || *found == wanted)
                    continue;
                m_resolution.diagnostics.add(ErrorKind::UnitMismatch,
                                             "the flow is in '" + found->toString() + "', but the stock '" + variable.name + "' needs flows in '"
                                                 + wanted.toString() + "'; correct one of the two units",
                                             m_resolution.variable(flow).line, m_resolution.variable(flow).name,
                                             {m_resolution.variable(flow).name, found->toString(), wanted.toString()});
            }
    }

    void checkConnection(VariableId id, const VariableInfo& info)
    {
        const Symbol* const source = findSymbol(m_resolution, info.connectedScope, *info.connectedTo);
        const auto& mine = m_units[static_cast<std::size_t>(id)];
        const auto& theirs = m_units[static_cast<std::size_t>(source->variable)];
        if (mine && theirs && !(*mine == *theirs))
            m_resolution.diagnostics.add(ErrorKind::UnitMismatch,
                                         "the input is in '" + mine->toString() + "' but is connected to '" + m_resolution.variable(source->variable).name
                                             + "' in '" + theirs->toString() + "'; correct one of the two units",
                                         info.connectionLine, m_resolution.variable(id).name,
                                         {m_resolution.variable(id).name, mine->toString(), theirs->toString()});
    }

    Resolution& m_resolution;
    UnitSystem m_system;
    Unit m_timeUnit;
    std::vector<std::optional<Unit>> m_units;
};

} // namespace

void checkUnits(Resolution& resolution)
{
    auto system = UnitSystem::fromDefinitions(resolution.document.units, resolution.document.file);
    if (!system) {
        for (Error& error : system.error())
            resolution.diagnostics.add(std::move(error));
        return;
    }
    ModelUnits(resolution, std::move(*system)).run();
}

} // namespace core::model
