// SPDX-License-Identifier: GPL-3.0-or-later
// From the tree of one equation to nodes, for one element. Private to core/model.
#pragma once

#include "core/model/resolution.h"

#include <string_view>

namespace core::model {

/// Whose equation is being lowered, and which element of it.
struct EquationPlace {
    int scope = 0;
    VariableId variable = kNone;
    std::vector<int> dimensions; ///< of the variable
    std::vector<int> indices;    ///< the element's index in each
    ElementId element = kNone;
};

/// Lowers expressions of one equation. Every function gives kNone after it has reported an error.
class Lowering {
public:
    Lowering(Resolution& resolution, EquationPlace place, const SourceText& source)
        : m_resolution(resolution), m_place(std::move(place)), m_source(source)
    {
    }

    [[nodiscard]] NodeId lower(const Expression& expression);

private:
    struct Builtin;

    /// What `*`, `a:b` or a whole dimension inside an array function runs over. The k-th use of a dimension within one
    /// reference pairs with the k-th use in the others: a[*,*]*b[*] multiplies by rows.
    struct Axis {
        int dimension = kNone;
        int occurrence = 0;
        int length = 0;
        int position = 0;
    };

    /// How one subscript finds its element.
    struct Position {
        enum class Role {
            Axis,      ///< runs over `dimension` inside an array function
            Current,   ///< the name of `dimension` in an equation over it
            Expression ///< an element's name, a number, a value
        } role = Role::Axis;
        int dimension = kNone;
        int occurrence = 0; ///< how many of the same role and dimension stand before it
    };

    /// An index into a dimension: known now, or computed while running.
    struct Index {
        int fixed = kNone;
        NodeId node = kNone;
    };

    // lowering.cpp
    NodeId lowerUnary(const Expression& expression);
    NodeId lowerBinary(const Expression& expression);
    NodeId lowerReference(const Expression& expression);
    NodeId lowerPlainName(const Expression& expression);
    NodeId lowerCall(const Expression& expression);
    NodeId fail(const Expression& at, ErrorKind kind, std::string message, std::vector<std::string> arguments = {});
    NodeId failUnknown(const Expression& at);
    /// TIME, DT, PI and the like, or Dimension.Element.
    [[nodiscard]] bool isNamedValue(const Expression& expression) const;
    NodeId make(Operation operation, std::vector<NodeId> arguments)
    {
        return m_resolution.graph.make(operation, std::move(arguments));
    }
    NodeId sum(NodeId a, NodeId b) { return make(Operation::Add, {a, b}); }
    NodeId difference(NodeId a, NodeId b) { return make(Operation::Subtract, {a, b}); }
    NodeId product(NodeId a, NodeId b) { return make(Operation::Multiply, {a, b}); }
    NodeId quotient(NodeId a, NodeId b) { return make(Operation::Divide, {a, b}); }
    NodeId number(double value) { return m_resolution.graph.constant(value); }

    // lowering_arrays.cpp
    NodeId lowerVariable(const Expression& reference, const Symbol& symbol);
    NodeId elementAt(const Variable& variable, const std::vector<Index>& indices, std::size_t position, int flat);
    bool lowerIndices(const Expression& reference, const std::vector<int>& dimensions, std::vector<Index>& indices);
    [[nodiscard]] std::vector<Position> positions(const Expression& reference, const std::vector<int>& dimensions) const;
    bool lowerIndex(const Expression& reference, std::size_t i, int dimension, const Position& position, Index& index);
    bool fixedRange(const Expression& reference, const Subscript& subscript, int dimension, int& first, int& last);
    bool lowerIndexExpression(const Expression& reference, const Expression& expression, int dimension, const Position& position,
                              Index& index);
    [[nodiscard]] std::optional<int> currentIndex(int named, int target, int occurrence, bool mayMap) const;
    [[nodiscard]] std::optional<int> translate(int fromDimension, int fromIndex, int toDimension) const;
    [[nodiscard]] const Axis* findAxis(int dimension, int occurrence) const;
    [[nodiscard]] int dimensionOfName(const Expression& expression, int within) const;
    bool collectAxes(const Expression& expression, std::vector<Axis>& axes);
    bool collectReferenceAxes(const Expression& reference, std::vector<Axis>& axes);
    bool collectPositionAxis(const Expression& reference, std::size_t i, int dimension, const Position& position,
                             std::vector<Axis>& axes);
    bool addAxis(const Expression& reference, std::vector<Axis>& axes, Axis axis);
    bool collectValues(const Expression& argument, std::vector<NodeId>& values);
    bool collectOverAxes(const Expression& argument, std::vector<NodeId>& values);
    NodeId lowerArrayFunction(const Expression& call);
    NodeId lowerSize(const Expression& call);
    [[nodiscard]] const Symbol* lookUp(const Expression& expression) const;

    // lowering_functions.cpp
    NodeId lowerBuiltin(const Expression& call, const Builtin& builtin);
    static const Builtin* findBuiltin(std::string_view name);
    NodeId lowerLookup(const Expression& call, const Builtin& builtin);
    NodeId lowerTableCall(const Expression& call);
    NodeId lowerTable(const Expression& at, const Expression& reference, Operation operation, NodeId argument);
    bool lowerArguments(const Expression& call, std::vector<NodeId>& arguments);
    [[nodiscard]] bool isArrayFunction(const Expression& call) const;

    // lowering_delays.cpp
    /// What a hidden stock does with what flows in.
    enum class Accumulation {
        Adjust, ///< d stock/dt = (inflow - stock) / time
        Drain   ///< d stock/dt = inflow - stock / time
    };
    NodeId hiddenStock(Accumulation accumulation, NodeId initial, NodeId inflow, NodeId time);
    NodeId smooth(NodeId input, NodeId time, NodeId initial, int order);
    NodeId delay(NodeId input, NodeId time, NodeId initial, int order);
    NodeId trend(NodeId input, NodeId time, NodeId initialTrend);
    std::optional<int> constantOrder(const Expression& call, NodeId node);

    // lowering_macros.cpp
    NodeId lowerMacro(const Expression& call, const MacroDefinition& macro);

    Resolution& m_resolution;
    EquationPlace m_place;
    const SourceText& m_source;
    std::vector<Axis>* m_axes = nullptr;   ///< inside an array function
    std::vector<Axis> m_enclosingAxes;     ///< those of the array functions around that one, where they stand now
};

/// Lowers one equation text for one element; kNone after an error.
[[nodiscard]] NodeId lowerText(Resolution& resolution, const EquationPlace& place, const SourceText& source);

} // namespace core::model
