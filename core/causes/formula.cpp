// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/causes/formula.h"

#include "core/base/number.h"
#include "core/model/expression_parser.h"
#include "core/model/identifier.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

namespace core::causes {

namespace {

using model::BinaryOperator;
using model::Expression;
using model::ExpressionKind;
using Kind = Formula::Kind;

// ---- from the tree as written
// --------------------------------------------------------------------------------------------------

/// Names inside a module mean the module's own variable first, then one further out.
std::optional<model::VariableId> findInScope(const model::ResolvedModel& model, std::string scope, const std::string& name)
{
    while (!scope.empty()) {
        const std::size_t period = scope.rfind('.');
        scope = period == std::string::npos ? std::string() : scope.substr(0, period);
        const auto found = model.findVariable(scope.empty() ? name : scope + "." + name);
        if (found)
            return found;
    }
    return model.findVariable(name);
}

struct CompareSymbol {
    BinaryOperator binary;
    const char* text;
};

constexpr std::array<CompareSymbol, 8> kCompareSymbols{{{BinaryOperator::Less, "<"},
                                                        {BinaryOperator::LessOrEqual, "≤"},
                                                        {BinaryOperator::Equal, "="},
                                                        {BinaryOperator::NotEqual, "≠"},
                                                        {BinaryOperator::GreaterOrEqual, "≥"},
                                                        {BinaryOperator::Greater, ">"},
                                                        {BinaryOperator::And, "and"},
                                                        {BinaryOperator::Or, "or"}}};

class FormulaBuilder {
public:
    FormulaBuilder(const model::ResolvedModel& model, const model::Variable& variable)
        : m_model(model)
        , m_variable(variable)
    {
    }

    [[nodiscard]] Formula build(const Expression& expression) const
    {
        switch (expression.kind) {
        case ExpressionKind::Number:
            return number(expression.number);
        case ExpressionKind::Reference:
            return name(expression);
        case ExpressionKind::Call:
            return call(expression);
        case ExpressionKind::Unary:
            return unary(expression);
        case ExpressionKind::Binary:
            return binary(expression);
        case ExpressionKind::Conditional:
            return withChildren(Kind::Choice, {}, expression);
        }
        return {};
    }

private:
    static Formula make(Kind kind, std::string text = {})
    {
        Formula formula;
        formula.kind = kind;
        formula.text = std::move(text);
        return formula;
    }

    static Formula number(double value) { return make(Kind::Number, formatNumber(value)); }

    [[nodiscard]] Formula withChildren(Kind kind, std::string text, const Expression& expression) const
    {
        Formula formula = make(kind, std::move(text));
        for (const auto& argument : expression.arguments)
            formula.children.push_back(build(*argument));
        return formula;
    }

    [[nodiscard]] Formula name(const Expression& expression) const
    {
        Formula formula = make(Kind::Name, model::displayName(expression.name));
        if (const auto found = findInScope(m_model, m_variable.name, expression.name))
            formula.variable = *found;
        if (!isOfTheSameElement(formula.variable, expression))
            for (const model::Subscript& subscript : expression.subscripts)
                formula.children.push_back(subscriptOf(subscript));
        return formula;
    }

    /// "penetration[Region]" in an equation over Region.
    [[nodiscard]] bool isOfTheSameElement(model::VariableId id, const Expression& expression) const
    {
        if (id == model::kNone)
            return false;
        const model::Variable& named = m_model.variables[static_cast<std::size_t>(id)];
        if (named.dimensions.size() != expression.subscripts.size())
            return false;
        for (std::size_t k = 0; k < named.dimensions.size(); ++k) {
            const model::Subscript& subscript = expression.subscripts[k];
            const bool plain = subscript.kind == model::Subscript::Kind::Index && subscript.first != nullptr
                && subscript.first->kind == ExpressionKind::Reference && !subscript.first->hasSubscripts;
            const std::string& dimension = m_model.dimensions[static_cast<std::size_t>(named.dimensions[k])].name;
            if (!plain || subscript.first->canonical != model::canonicalUnqualified(dimension))
                return false;
        }
        return true;
    }

    [[nodiscard]] Formula subscriptOf(const model::Subscript& subscript) const
    {
        switch (subscript.kind) {
        case model::Subscript::Kind::Wildcard:
            return make(Kind::Name, "*");
        case model::Subscript::Kind::Subrange:
            return make(Kind::Name, "*:" + toText(build(*subscript.first)));
        case model::Subscript::Kind::Range:
            return make(Kind::Name, toText(build(*subscript.first)) + ":" + toText(build(*subscript.second)));
        case model::Subscript::Kind::Index:
            break;
        }
        return build(*subscript.first);
    }

    [[nodiscard]] Formula call(const Expression& expression) const
    {
        Formula formula = withChildren(Kind::Call, model::displayName(expression.name), expression);
        if (const auto found = findInScope(m_model, m_variable.name, expression.name))
            formula.variable = *found;
        return formula;
    }

    [[nodiscard]] Formula unary(const Expression& expression) const
    {
        switch (expression.unary) {
        case model::UnaryOperator::Plus:
            return build(*expression.arguments.front());
        case model::UnaryOperator::Not:
            return withChildren(Kind::Compare, "not", expression);
        case model::UnaryOperator::Negate:
            break;
        }
        if (expression.arguments.front()->kind == ExpressionKind::Number)
            return number(-expression.arguments.front()->number);
        Formula sum = withChildren(Kind::Sum, {}, expression);
        sum.children.front().negative = true;
        return sum;
    }

    [[nodiscard]] Formula binary(const Expression& expression) const
    {
        switch (expression.binary) {
        case BinaryOperator::Add:
        case BinaryOperator::Subtract:
            return sum(expression);
        case BinaryOperator::Multiply:
            return product(expression);
        case BinaryOperator::Divide:
            return fraction(expression);
        case BinaryOperator::SafeDivide:
            return withChildren(Kind::Fraction, "//", expression);
        case BinaryOperator::Power:
            return withChildren(Kind::Power, {}, expression);
        case BinaryOperator::Modulo:
            return withChildren(Kind::Call, "MOD", expression);
        default:
            break;
        }
        const auto* const found = std::find_if(kCompareSymbols.begin(), kCompareSymbols.end(),
                                               [&](const CompareSymbol& row) { return row.binary == expression.binary; });
        return withChildren(Kind::Compare, found->text, expression);
    }

    /// a - b + c, read from the left, is one sum of three.
    [[nodiscard]] Formula sum(const Expression& expression) const
    {
        const Expression& left = *expression.arguments[0];
        const bool chain = left.kind == ExpressionKind::Binary
            && (left.binary == BinaryOperator::Add || left.binary == BinaryOperator::Subtract);
        Formula formula = make(Kind::Sum);
        if (chain)
            formula = sum(left);
        else
            formula.children.push_back(build(left));
        formula.children.push_back(build(*expression.arguments[1]));
        formula.children.back().negative = expression.binary == BinaryOperator::Subtract;
        return formula;
    }

    /// a * b * c is one product; in a / b * c the fraction is a factor.
    [[nodiscard]] Formula product(const Expression& expression) const
    {
        Formula formula = make(Kind::Product);
        const Expression& left = *expression.arguments[0];
        if (left.kind == ExpressionKind::Binary && left.binary == BinaryOperator::Multiply)
            formula = product(left);
        else
            formula.children.push_back(build(left));
        formula.children.push_back(build(*expression.arguments[1]));
        return formula;
    }

    /// a / b / c is a over b × c.
    [[nodiscard]] Formula fraction(const Expression& expression) const
    {
        const Expression& left = *expression.arguments[0];
        if (left.kind != ExpressionKind::Binary || left.binary != BinaryOperator::Divide)
            return withChildren(Kind::Fraction, {}, expression);
        Formula formula = fraction(left);
        Formula below = make(Kind::Product);
        if (formula.children[1].kind == Kind::Product)
            below = std::move(formula.children[1]);
        else
            below.children.push_back(std::move(formula.children[1]));
        below.children.push_back(build(*expression.arguments[1]));
        formula.children[1] = std::move(below);
        return formula;
    }

    const model::ResolvedModel& m_model;
    const model::Variable& m_variable;
};

Formula sumOfFlows(const model::ResolvedModel& model, const model::Variable& stock)
{
    Formula sum;
    sum.kind = Kind::Sum;
    const auto add = [&](model::VariableId flow, bool negative) {
        Formula name;
        name.kind = Kind::Name;
        name.text = model.variables[static_cast<std::size_t>(flow)].name;
        name.variable = flow;
        name.negative = negative;
        sum.children.push_back(std::move(name));
    };
    for (const model::VariableId flow : stock.inflows)
        add(flow, false);
    for (const model::VariableId flow : stock.outflows)
        add(flow, true);
    if (sum.children.empty())
        sum = Formula{Kind::Number, "0", model::kNone, false, {}};
    else if (sum.children.size() == 1 && !sum.children.front().negative)
        return std::move(sum.children.front());
    return sum;
}

bool isGraphical(const model::ResolvedModel& model, const model::Variable& variable, int element)
{
    const model::NodeId root = model.elements[static_cast<std::size_t>(variable.firstElement + element)].equation;
    if (root == model::kNone)
        return false;
    const model::Operation operation = model.nodes[static_cast<std::size_t>(root)].operation;
    return operation == model::Operation::Lookup || operation == model::Operation::LookupForward
        || operation == model::Operation::LookupBackward;
}

// ---- to a line of text
// ---------------------------------------------------------------------------------------------------------

// What binds more tightly has the higher rank.
enum Rank { kChoiceRank, kOrRank, kAndRank, kNotRank, kCompareRank, kSumRank, kProductRank, kPowerRank, kAtomRank };

int rankOf(const Formula& formula)
{
    switch (formula.kind) {
    case Kind::Number:
        return formula.text.starts_with('-') ? kSumRank : kAtomRank;
    case Kind::Name:
    case Kind::Call:
        return kAtomRank;
    case Kind::Sum:
        return kSumRank;
    case Kind::Product:
    case Kind::Fraction:
        return kProductRank;
    case Kind::Power:
        return kPowerRank;
    case Kind::Compare:
        return formula.text == "or" ? kOrRank
            : formula.text == "and" ? kAndRank
            : formula.text == "not" ? kNotRank
                                    : kCompareRank;
    case Kind::Choice:
        return kChoiceRank;
    }
    return kAtomRank;
}

std::string write(const Formula& formula);

/// In parentheses when it binds less tightly than its surroundings ask for.
std::string writeAt(const Formula& formula, int atLeast)
{
    std::string text = write(formula);
    return rankOf(formula) < atLeast ? "(" + text + ")" : text;
}

std::string joined(const std::vector<Formula>& parts, const char* separator, int atLeast)
{
    std::string text;
    for (std::size_t i = 0; i < parts.size(); ++i)
        text += (i > 0 ? separator : "") + writeAt(parts[i], atLeast);
    return text;
}

std::string writeSum(const Formula& formula)
{
    std::string text;
    for (std::size_t i = 0; i < formula.children.size(); ++i) {
        const Formula& child = formula.children[i];
        if (child.negative)
            text += i > 0 ? " − " : "−";
        else if (i > 0)
            text += " + ";
        // a − (b + c) needs its parentheses, (b + c) at the front does not
        text += writeAt(child, child.negative || i > 0 ? kProductRank : kSumRank);
    }
    return text;
}

std::string writeNumber(const std::string& text)
{
    return text.starts_with('-') ? "−" + text.substr(1) : text;
}

std::string write(const Formula& formula)
{
    const auto& parts = formula.children;
    switch (formula.kind) {
    case Kind::Number:
        return writeNumber(formula.text);
    case Kind::Name:
        return formula.text + (parts.empty() ? "" : "[" + joined(parts, ", ", kChoiceRank) + "]");
    case Kind::Sum:
        return writeSum(formula);
    case Kind::Product:
        return joined(parts, " × ", kProductRank);
    case Kind::Fraction:
        return writeAt(parts[0], kProductRank) + " / " + writeAt(parts[1], kPowerRank);
    case Kind::Power:
        return writeAt(parts[0], kAtomRank) + "^" + writeAt(parts[1], kAtomRank);
    case Kind::Call:
        return formula.text + "(" + joined(parts, ", ", kChoiceRank) + ")";
    case Kind::Compare:
        if (formula.text == "not")
            return "not " + writeAt(parts[0], kCompareRank);
        return joined(parts, (" " + formula.text + " ").c_str(), rankOf(formula) + (rankOf(formula) == kCompareRank ? 1 : 0));
    case Kind::Choice:
        return "if " + write(parts[0]) + " then " + write(parts[1]) + " else " + write(parts[2]);
    }
    return {};
}

// ---- names
// ---------------------------------------------------------------------------------------------------------------------

bool isWildcard(const Formula& subscript)
{
    return subscript.kind == Kind::Name && subscript.text.starts_with('*');
}

bool hasWildcard(const Formula& name)
{
    return std::any_of(name.children.begin(), name.children.end(), isWildcard);
}

} // namespace

void visitNames(Formula& formula, const std::function<void(Formula& name, bool overAll)>& visit)
{
    if (formula.isName()) {
        visit(formula, hasWildcard(formula));
        return;
    }
    for (Formula& child : formula.children)
        visitNames(child, visit);
}

namespace {

/// What is true of one element is asked of all: its arrays get wildcards.
void runOverAll(const model::ResolvedModel& model, Formula& formula)
{
    visitNames(formula, [&](Formula& name, bool) {
        if (!name.children.empty())
            return;
        Formula wildcard;
        wildcard.kind = Kind::Name;
        wildcard.text = "*";
        name.children.assign(model.variables[static_cast<std::size_t>(name.variable)].dimensions.size(), wildcard);
    });
}

} // namespace

Formula expand(const model::ResolvedModel& model, const Formula& formula,
               const std::function<std::optional<Formula>(const Formula& name)>& replacement)
{
    if (formula.isName()) {
        const bool asked = std::all_of(formula.children.begin(), formula.children.end(), isWildcard);
        auto found = asked ? replacement(formula) : std::nullopt;
        if (!found)
            return formula;
        if (hasWildcard(formula))
            runOverAll(model, *found);
        Formula expanded = expand(model, *found, replacement);
        expanded.negative = formula.negative;
        return expanded;
    }
    Formula copy = formula;
    for (Formula& child : copy.children)
        child = expand(model, child, replacement);
    return copy;
}

namespace {

Result<Formula> written(const model::ResolvedModel& model, const model::Variable& v, int element)
{
    if (v.equationText.empty())
        return fail(ErrorKind::EmptyEquation, "'" + v.name + "' has no equation to show", {model.file, v.line, 0, v.name},
                    {v.name});
    const std::size_t index = v.equationText.size() > 1 ? static_cast<std::size_t>(element) : 0;
    const std::string& text = v.equationText[std::min(index, v.equationText.size() - 1)];
    const auto expression = model::parseExpression(text);
    if (!expression)
        return tl::make_unexpected(expression.error());
    Formula formula = FormulaBuilder(model, v).build(**expression);
    if (!isGraphical(model, v, element) || formula.kind == Kind::Call)
        return formula;
    Formula graph;
    graph.kind = Kind::Call;
    graph.text = "GRAPH";
    graph.children.push_back(std::move(formula));
    return graph;
}

} // namespace

Result<Formula> formulaOf(const model::ResolvedModel& model, model::VariableId variable, int element)
{
    const model::Variable& v = model.variables[static_cast<std::size_t>(variable)];
    if (v.kind == model::VariableKind::Stock)
        return sumOfFlows(model, v);
    return written(model, v, element);
}

Result<Formula> startFormulaOf(const model::ResolvedModel& model, model::VariableId stock, int element)
{
    return written(model, model.variables[static_cast<std::size_t>(stock)], element);
}

Formula withAggregatesAsNames(const Formula& formula)
{
    Formula copy = formula;
    if (formula.kind == Kind::Call && std::isfinite(formula.value)) {
        copy.kind = Kind::Name;
        copy.text = toText(formula);
        copy.children.clear();
        return copy;
    }
    for (Formula& child : copy.children)
        child = withAggregatesAsNames(child);
    return copy;
}

std::string toText(const Formula& formula)
{
    return write(formula);
}

} // namespace core::causes
