// SPDX-License-Identifier: GPL-3.0-or-later
// Subscripts and array functions.
#include "core/model/lowering.h"

#include <algorithm>
#include <cmath>

namespace core::model {

// ---- which element a subscript means -------------------------------------------------------------------------------------

/// Element `fromIndex` of one dimension in another: itself, the element of the same name, or (isee:maps_to) the same position.
std::optional<int> Lowering::translate(int fromDimension, int fromIndex, int toDimension) const
{
    if (fromDimension == toDimension)
        return fromIndex;
    const Dimension& from = m_resolution.model.dimensions[static_cast<std::size_t>(fromDimension)];
    const std::string& name = from.elements[static_cast<std::size_t>(fromIndex)];
    if (const auto index = m_resolution.findDimensionElement(toDimension, canonicalUnqualified(name)))
        return index;
    const auto mapped = [&](int a, int b) { return m_resolution.mapsTo[static_cast<std::size_t>(a)] == b; };
    if (mapped(fromDimension, toDimension) || mapped(toDimension, fromDimension))
        return fromIndex;
    return std::nullopt;
}

/// The index into dimension `target` that the name of dimension `named` stands for in this element's equation: x[Region] in an
/// equation over Region. The `occurrence`-th use of a dimension means the variable's `occurrence`-th dimension of that name.
std::optional<int> Lowering::currentIndex(int named, int target, int occurrence, bool mayMap) const
{
    int seen = 0;
    std::optional<int> last;
    for (std::size_t k = 0; k < m_place.dimensions.size(); ++k)
        if (m_place.dimensions[k] == named) {
            last = translate(named, m_place.indices[k], target);
            if (seen++ == occurrence)
                return last;
        }
    if (seen > 0)
        return last;
    for (const Axis& axis : m_enclosingAxes)
        if (axis.dimension == named)
            return translate(named, axis.position, target);
    if (!mayMap)
        return std::nullopt;
    // A subrange or a mapped dimension: the current element of a dimension of the variable, seen as one of `named`.
    for (std::size_t k = 0; k < m_place.dimensions.size(); ++k)
        if (const auto index = translate(m_place.dimensions[k], m_place.indices[k], named))
            return translate(named, *index, target);
    return std::nullopt;
}

const Lowering::Axis* Lowering::findAxis(int dimension, int occurrence) const
{
    if (m_axes == nullptr)
        return nullptr;
    const auto it = std::find_if(m_axes->begin(), m_axes->end(), [&](const Axis& axis) {
        return axis.dimension == dimension && axis.occurrence == occurrence;
    });
    return it == m_axes->end() ? nullptr : &*it;
}

/// The dimension that a plain name in a subscript of dimension `within` means, or kNone: elements come before dimensions.
int Lowering::dimensionOfName(const Expression& expression, int within) const
{
    if (expression.kind != ExpressionKind::Reference || expression.hasSubscripts
        || m_resolution.findDimensionElement(within, expression.canonical))
        return kNone;
    return m_resolution.findDimension(expression.canonical).value_or(kNone);
}

/// How each subscript of `reference` finds its element. Axes and current elements are counted apart, so that in an equation
/// over A the `*` of SUM(m[A,*] * v[*]) is the first axis of A in both references.
std::vector<Lowering::Position> Lowering::positions(const Expression& reference, const std::vector<int>& dimensions) const
{
    std::map<int, int> axes;
    std::map<int, int> currents;
    std::vector<Position> result;
    for (std::size_t i = 0; i < dimensions.size(); ++i) {
        Position position{Position::Role::Axis, dimensions[i], 0};
        if (reference.hasSubscripts) {
            const Subscript& subscript = reference.subscripts[i];
            if (subscript.kind == Subscript::Kind::Subrange)
                position.dimension = dimensionOfName(*subscript.first, dimensions[i]);
            if (subscript.kind == Subscript::Kind::Index) {
                position.dimension = dimensionOfName(*subscript.first, dimensions[i]);
                if (position.dimension == kNone)
                    position.role = Position::Role::Expression;
                else if (currentIndex(position.dimension, dimensions[i], currents[position.dimension], true))
                    position.role = Position::Role::Current;
            }
        }
        if (position.role == Position::Role::Axis)
            position.occurrence = axes[position.dimension]++;
        else if (position.role == Position::Role::Current)
            position.occurrence = currents[position.dimension]++;
        result.push_back(position);
    }
    return result;
}

bool Lowering::lowerIndexExpression(const Expression& reference, const Expression& expression, int dimension,
                                    const Position& position, Index& index)
{
    const std::string& dimensionName = m_resolution.model.dimensions[static_cast<std::size_t>(dimension)].name;
    if (expression.kind == ExpressionKind::Reference && !expression.hasSubscripts) {
        if (const auto element = m_resolution.findDimensionElement(dimension, expression.canonical)) {
            index.fixed = *element;
            return true;
        }
        const auto parts = expression.canonical.parts();
        if (parts.size() == 2 && m_resolution.findDimension(parts[0]) == dimension)
            if (const auto element = m_resolution.findDimensionElement(dimension, parts[1])) {
                index.fixed = *element;
                return true;
            }
        if (const int named = dimensionOfName(expression, dimension); named != kNone) {
            const Axis* const axis = position.role == Position::Role::Axis ? findAxis(named, position.occurrence) : nullptr;
            const auto element = axis != nullptr ? translate(named, axis->position, dimension)
                                                 : currentIndex(named, dimension, position.occurrence, true);
            if (element) {
                index.fixed = *element;
                return true;
            }
            fail(expression, ErrorKind::WrongSubscript,
                 "the dimension '" + expression.name + "' does not say which element of '" + dimensionName + "' is meant here; name an "
                 "element, give the variable that dimension, or sum over it",
                 {expression.name, dimensionName});
            return false;
        }
        if (lookUp(expression) == nullptr && !isNamedValue(expression)) {
            fail(expression, ErrorKind::WrongSubscript,
                 "'" + expression.name + "' is no element of the dimension '" + dimensionName + "' (of '" + reference.name + "')",
                 {expression.name, dimensionName});
            return false;
        }
    }
    const NodeId node = lower(expression);
    if (node == kNone)
        return false;
    const auto value = m_resolution.graph.constantValue(node);
    if (!value) {
        index.node = node;
        return true;
    }
    const double rounded = std::floor(*value);
    if (!(rounded >= 1 && rounded <= m_resolution.dimensionSize(dimension))) {
        fail(expression, ErrorKind::WrongSubscript,
             "the index is outside 1 to " + std::to_string(m_resolution.dimensionSize(dimension)) + ", the elements of '" + dimensionName + "'",
             {dimensionName});
        return false;
    }
    index.fixed = static_cast<int>(rounded) - 1;
    return true;
}

bool Lowering::fixedRange(const Expression& reference, const Subscript& subscript, int dimension, int& first, int& last)
{
    Index low;
    Index high;
    const Position position{Position::Role::Expression, dimension, 0};
    if (!lowerIndexExpression(reference, *subscript.first, dimension, position, low)
        || !lowerIndexExpression(reference, *subscript.second, dimension, position, high))
        return false;
    if (low.fixed == kNone || high.fixed == kNone || low.fixed > high.fixed) {
        fail(reference, ErrorKind::WrongSubscript, "the ends of a range in '" + reference.name
                 + "' must be elements or numbers known before the run, the lower one first", {reference.name});
        return false;
    }
    first = low.fixed;
    last = high.fixed;
    return true;
}

bool Lowering::lowerIndex(const Expression& reference, std::size_t i, int dimension, const Position& position, Index& index)
{
    const Axis* const axis = position.role == Position::Role::Axis ? findAxis(position.dimension, position.occurrence) : nullptr;
    const auto noAxis = [&] {
        fail(reference, ErrorKind::WrongSubscript,
             "'*' and ranges in '" + reference.name + "' mean many elements; use them inside SUM, MEAN, MIN, MAX, PROD, STDDEV or SIZE",
             {reference.name});
        return false;
    };
    if (!reference.hasSubscripts) { // x alone: all of it inside an array function, else the current element
        const auto current = axis != nullptr ? std::optional(axis->position)
                                             : currentIndex(dimension, dimension, position.occurrence, true);
        if (current) {
            index.fixed = *current;
            return true;
        }
        fail(reference, ErrorKind::WrongSubscript,
             "'" + reference.name + "' is an array; say which element is meant, or sum over it: " + reference.name + "[...]",
             {reference.name});
        return false;
    }
    const Subscript& subscript = reference.subscripts[i];
    if (subscript.kind == Subscript::Kind::Index)
        return lowerIndexExpression(reference, *subscript.first, dimension, position, index);
    if (axis == nullptr)
        return noAxis();
    switch (subscript.kind) {
    case Subscript::Kind::Subrange:
        index.fixed = translate(position.dimension, axis->position, dimension).value_or(kNone);
        return index.fixed != kNone;
    case Subscript::Kind::Range: {
        int first = 0;
        int last = 0;
        if (!fixedRange(reference, subscript, dimension, first, last))
            return false;
        index.fixed = first + axis->position;
        return true;
    }
    default:
        index.fixed = axis->position;
        return true;
    }
}

bool Lowering::lowerIndices(const Expression& reference, const std::vector<int>& dimensions, std::vector<Index>& indices)
{
    if (reference.hasSubscripts && reference.subscripts.size() != dimensions.size()) {
        fail(reference, ErrorKind::WrongSubscript,
             "'" + reference.name + "' has " + std::to_string(dimensions.size()) + " dimensions, but "
                 + std::to_string(reference.subscripts.size()) + " subscripts are given",
             {reference.name});
        return false;
    }
    indices.resize(dimensions.size());
    const std::vector<Position> roles = positions(reference, dimensions);
    for (std::size_t i = 0; i < dimensions.size(); ++i)
        if (!lowerIndex(reference, i, dimensions[i], roles[i], indices[i]))
            return false;
    return true;
}

/// The element at `indices` from `position` on; an index computed while running becomes a choice among all elements.
NodeId Lowering::elementAt(const Variable& variable, const std::vector<Index>& indices, std::size_t position, int flat)
{
    if (position == indices.size())
        return m_resolution.graph.element(variable.firstElement + flat);
    const int size = m_resolution.dimensionSize(variable.dimensions[position]);
    if (indices[position].node == kNone)
        return elementAt(variable, indices, position + 1, flat * size + indices[position].fixed);
    std::vector<NodeId> choices{indices[position].node};
    m_resolution.steps += static_cast<std::size_t>(size);
    for (int i = 0; i < size; ++i)
        choices.push_back(elementAt(variable, indices, position + 1, flat * size + i));
    return make(Operation::ElementAt, std::move(choices));
}

NodeId Lowering::lowerVariable(const Expression& reference, const Symbol& symbol)
{
    std::vector<Index> indices;
    const std::vector<int> dimensions = m_resolution.variable(symbol.variable).dimensions;
    const VariableId variable = symbol.variable; // lowering indices may add symbols and variables
    if (!lowerIndices(reference, dimensions, indices))
        return kNone;
    return elementAt(m_resolution.variable(variable), indices, 0, 0);
}

// ---- array functions -----------------------------------------------------------------------------------------------------

bool Lowering::addAxis(const Expression& reference, std::vector<Axis>& axes, Axis axis)
{
    for (const Axis& other : axes)
        if (other.dimension == axis.dimension && other.occurrence == axis.occurrence) {
            if (other.length == axis.length)
                return true;
            fail(reference, ErrorKind::WrongSubscript,
                 "the ranges inside one array function differ in length at '" + reference.name + "'; they are paired element by element",
                 {reference.name});
            return false;
        }
    axes.push_back(axis);
    return true;
}

bool Lowering::collectReferenceAxes(const Expression& reference, std::vector<Axis>& axes)
{
    const Symbol* const symbol = lookUp(reference);
    if (symbol == nullptr || symbol->variable == kNone)
        return true;
    const std::vector<int> dimensions = m_resolution.variable(symbol->variable).dimensions;
    if (reference.hasSubscripts && reference.subscripts.size() != dimensions.size())
        return true; // reported when it is lowered
    const std::vector<Position> roles = positions(reference, dimensions);
    for (std::size_t i = 0; i < dimensions.size(); ++i) {
        if (roles[i].role == Position::Role::Axis) {
            if (!collectPositionAxis(reference, i, dimensions[i], roles[i], axes))
                return false;
        } else if (roles[i].role == Position::Role::Expression) {
            const Expression& expression = *reference.subscripts[i].first;
            const bool plain = expression.kind == ExpressionKind::Reference && !expression.hasSubscripts;
            if (!plain && !collectAxes(expression, axes))
                return false;
        }
    }
    return true;
}

bool Lowering::collectPositionAxis(const Expression& reference, std::size_t i, int dimension, const Position& position,
                                   std::vector<Axis>& axes)
{
    if (position.dimension == kNone) {
        fail(reference, ErrorKind::WrongSubscript, "'*:' must be followed by the name of a dimension", {reference.name});
        return false;
    }
    if (reference.hasSubscripts && reference.subscripts[i].kind == Subscript::Kind::Range) {
        int first = 0;
        int last = 0;
        return fixedRange(reference, reference.subscripts[i], dimension, first, last)
            && addAxis(reference, axes, {dimension, position.occurrence, last - first + 1, 0});
    }
    for (int e = 0; e < m_resolution.dimensionSize(position.dimension); ++e)
        if (!translate(position.dimension, e, dimension)) {
            fail(reference, ErrorKind::WrongSubscript,
                 "a dimension in the subscripts of '" + reference.name + "' is no part of the array's own", {reference.name});
            return false;
        }
    return addAxis(reference, axes, {position.dimension, position.occurrence, m_resolution.dimensionSize(position.dimension), 0});
}

bool Lowering::collectAxes(const Expression& expression, std::vector<Axis>& axes)
{
    if (expression.kind == ExpressionKind::Call && isArrayFunction(expression))
        return true; // has axes of its own
    if (expression.kind == ExpressionKind::Reference)
        return collectReferenceAxes(expression, axes);
    return std::all_of(expression.arguments.begin(), expression.arguments.end(),
                       [&](const ExpressionPointer& argument) { return collectAxes(*argument, axes); });
}

/// The argument's value for every combination of its axes, the last axis running fastest.
bool Lowering::collectValues(const Expression& argument, std::vector<NodeId>& values)
{
    std::vector<Axis>* const outer = m_axes;
    const std::size_t enclosing = m_enclosingAxes.size();
    if (outer != nullptr)
        m_enclosingAxes.insert(m_enclosingAxes.end(), outer->begin(), outer->end());
    const bool complete = collectOverAxes(argument, values);
    m_axes = outer;
    m_enclosingAxes.resize(enclosing);
    return complete;
}

bool Lowering::collectOverAxes(const Expression& argument, std::vector<NodeId>& values)
{
    std::vector<Axis> axes;
    if (!collectAxes(argument, axes))
        return false;
    std::size_t count = 1;
    for (const Axis& axis : axes) {
        count *= static_cast<std::size_t>(axis.length);
        if (count > kMostElements) {
            m_resolution.refuseSize("an array function runs over more than 1000000 elements");
            return false;
        }
    }
    m_axes = &axes;
    bool complete = true;
    for (std::size_t i = 0; i < count && complete; ++i) {
        std::size_t rest = i;
        for (std::size_t k = axes.size(); k-- > 0;) {
            axes[k].position = static_cast<int>(rest % static_cast<std::size_t>(axes[k].length));
            rest /= static_cast<std::size_t>(axes[k].length);
        }
        values.push_back(lower(argument));
        complete = values.back() != kNone;
    }
    return complete;
}

bool Lowering::isArrayFunction(const Expression& call) const
{
    const std::string& name = call.canonical.text();
    if (name == "min" || name == "max")
        return call.arguments.size() == 1;
    return name == "sum" || name == "mean" || name == "prod" || name == "stddev" || name == "size";
}

NodeId Lowering::lowerArrayFunction(const Expression& call)
{
    const std::string& name = call.canonical.text();
    if (name == "size")
        return lowerSize(call);
    std::vector<NodeId> values;
    if (!collectValues(*call.arguments.front(), values))
        return kNone;
    const auto count = static_cast<double>(values.size());
    const auto combined = [&](Operation operation) {
        return values.size() == 1 ? values.front() : make(operation, std::move(values));
    };
    if (name == "sum")
        return combined(Operation::Add);
    if (name == "mean")
        return make(Operation::Divide, {combined(Operation::Add), number(count)});
    if (name == "prod")
        return combined(Operation::Multiply);
    if (name == "min")
        return combined(Operation::Minimum);
    if (name == "max")
        return combined(Operation::Maximum);
    return make(Operation::StandardDeviation, std::move(values));
}

NodeId Lowering::lowerSize(const Expression& call)
{
    const Expression& argument = *call.arguments.front();
    if (argument.kind == ExpressionKind::Reference && !argument.hasSubscripts && lookUp(argument) == nullptr)
        if (const auto dimension = m_resolution.findDimension(argument.canonical))
            return number(m_resolution.dimensionSize(*dimension));
    if (argument.kind == ExpressionKind::Reference && lookUp(argument) == nullptr)
        return failUnknown(argument);
    std::vector<Axis> axes;
    if (!collectAxes(argument, axes))
        return kNone;
    double count = 1;
    for (const Axis& axis : axes)
        count *= axis.length;
    return number(count);
}

} // namespace core::model
