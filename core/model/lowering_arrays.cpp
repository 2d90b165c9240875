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

bool Lowering::lowerIndexExpression(const Expression& reference, const Expression& expression, int dimension, int occurrence,
                                    Index& index)
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
            if (const Axis* const axis = findAxis(named, occurrence)) {
                const auto element = translate(named, axis->position, dimension);
                if (element) {
                    index.fixed = *element;
                    return true;
                }
            } else if (const auto element = currentIndex(named, dimension, occurrence, true)) {
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
    if (!lowerIndexExpression(reference, *subscript.first, dimension, 0, low)
        || !lowerIndexExpression(reference, *subscript.second, dimension, 0, high))
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

bool Lowering::lowerIndex(const Expression& reference, std::size_t position, int dimension, int occurrence, Index& index)
{
    const auto noAxis = [&] {
        fail(reference, ErrorKind::WrongSubscript,
             "'*' and ranges in '" + reference.name + "' mean many elements; use them inside SUM, MEAN, MIN, MAX, PROD, STDDEV or SIZE",
             {reference.name});
        return false;
    };
    if (!reference.hasSubscripts) { // x alone: all of it inside an array function, else the current element
        if (const Axis* const axis = findAxis(dimension, occurrence)) {
            index.fixed = axis->position;
            return true;
        }
        if (const auto current = currentIndex(dimension, dimension, occurrence, true)) {
            index.fixed = *current;
            return true;
        }
        fail(reference, ErrorKind::WrongSubscript,
             "'" + reference.name + "' is an array; say which element is meant, or sum over it: " + reference.name + "[...]", {reference.name});
        return false;
    }
    const Subscript& subscript = reference.subscripts[position];
    switch (subscript.kind) {
    case Subscript::Kind::Wildcard:
        if (const Axis* const axis = findAxis(dimension, occurrence)) {
            index.fixed = axis->position;
            return true;
        }
        return noAxis();
    case Subscript::Kind::Subrange: {
        const int named = dimensionOfName(*subscript.first, dimension);
        const Axis* const axis = named == kNone ? nullptr : findAxis(named, occurrence);
        if (axis == nullptr)
            return noAxis();
        index.fixed = translate(named, axis->position, dimension).value_or(kNone);
        return index.fixed != kNone;
    }
    case Subscript::Kind::Range: {
        int first = 0;
        int last = 0;
        const Axis* const axis = findAxis(dimension, occurrence);
        if (axis == nullptr)
            return noAxis();
        if (!fixedRange(reference, subscript, dimension, first, last))
            return false;
        index.fixed = first + axis->position;
        return true;
    }
    case Subscript::Kind::Index:
        break;
    }
    return lowerIndexExpression(reference, *subscript.first, dimension, occurrence, index);
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
    for (std::size_t i = 0; i < dimensions.size(); ++i) {
        // The axis or current element is found by dimension, counted within this reference.
        const auto named = [&](std::size_t position) {
            if (!reference.hasSubscripts || reference.subscripts[position].first == nullptr
                || reference.subscripts[position].kind == Subscript::Kind::Range)
                return dimensions[position];
            const int dimension = dimensionOfName(*reference.subscripts[position].first, dimensions[position]);
            return dimension == kNone ? dimensions[position] : dimension;
        };
        const auto iterates = [&](std::size_t position) {
            return !reference.hasSubscripts || reference.subscripts[position].kind != Subscript::Kind::Index
                || dimensionOfName(*reference.subscripts[position].first, dimensions[position]) != kNone;
        };
        int occurrence = 0;
        for (std::size_t j = 0; j < i; ++j)
            occurrence += iterates(j) && named(j) == named(i) ? 1 : 0;
        if (!lowerIndex(reference, i, dimensions[i], occurrence, indices[i]))
            return false;
    }
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
    std::map<int, int> occurrences;
    for (std::size_t i = 0; i < dimensions.size(); ++i) {
        const int dimension = dimensions[i];
        if (!reference.hasSubscripts || reference.subscripts[i].kind == Subscript::Kind::Wildcard) {
            if (!addAxis(reference, axes, {dimension, occurrences[dimension]++, m_resolution.dimensionSize(dimension), 0}))
                return false;
            continue;
        }
        const Subscript& subscript = reference.subscripts[i];
        if (subscript.kind == Subscript::Kind::Range) {
            int first = 0;
            int last = 0;
            if (!fixedRange(reference, subscript, dimension, first, last)
                || !addAxis(reference, axes, {dimension, occurrences[dimension]++, last - first + 1, 0}))
                return false;
            continue;
        }
        const int named = dimensionOfName(*subscript.first, dimension);
        if (named == kNone) {
            if (subscript.kind == Subscript::Kind::Index) {
                const bool plain = subscript.first->kind == ExpressionKind::Reference && !subscript.first->hasSubscripts;
                if (!plain && !collectAxes(*subscript.first, axes))
                    return false;
                continue;
            }
            fail(reference, ErrorKind::WrongSubscript, "'*:' must be followed by the name of a dimension", {reference.name});
            return false;
        }
        const int occurrence = occurrences[named]++;
        // x[Region] names the current element where the equation has one; elsewhere it means all, like x[*].
        if (subscript.kind == Subscript::Kind::Index && currentIndex(named, dimension, occurrence, true))
            continue;
        for (int e = 0; e < m_resolution.dimensionSize(named); ++e)
            if (!translate(named, e, dimension)) {
                fail(reference, ErrorKind::WrongSubscript,
                     "the dimension in '" + reference.name + "[*:...]' is no part of the array's dimension", {reference.name});
                return false;
            }
        if (!addAxis(reference, axes, {named, occurrence, m_resolution.dimensionSize(named), 0}))
            return false;
    }
    return true;
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
    std::vector<Axis>* const outer = m_axes;
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
    m_axes = outer;
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
