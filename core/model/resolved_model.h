// SPDX-License-Identifier: GPL-3.0-or-later
// The second of three stages: document (as written) -> resolved model (what it means) -> compiled program (how it runs).
//
// A resolved model holds no names to look up, no subscripts and no macros. Every element of every array has an equation of
// its own, a node of one shared expression graph. Equal expressions are one node (hash-consing), so SUM(x[*]) written in 31
// equations is there once. Stateful built-ins of known dynamics (SMTH, DELAY1/3/N, TREND, FORCST) have become hidden stocks;
// limits of non-negative stocks and flows have become MIN and MAX in the flows' equations.
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core::model {

using NodeId = std::int32_t;    ///< index into ResolvedModel::nodes
using ElementId = std::int32_t; ///< index into ResolvedModel::elements: one scalar of one variable
using VariableId = std::int32_t;
using TableId = std::int32_t;
inline constexpr std::int32_t kNone = -1;

/// What a node computes from its arguments. Comparisons and logic give 1 or 0; anything but 0 counts as true.
enum class Operation : std::uint8_t {
    Constant,  ///< Node::value
    Element,   ///< the value of element Node::index at this moment
    Time, TimeStep, StartTime, StopTime,
    // arithmetic: Add, Multiply, Minimum, Maximum take two or more arguments, summed strictly from left to right
    Add, Subtract, Multiply, Divide, Power, Negate,
    Minimum, Maximum,
    Modulo,    ///< sign of the divisor, as XMILE's MOD
    Abs, Sign, Sqrt, Exp, Ln, Log10, Sin, Cos, Tan, ArcSin, ArcCos, ArcTan,
    Integer,   ///< largest integer not above
    Truncate, Round, Quantum,
    Less, LessOrEqual, Equal, NotEqual, GreaterOrEqual, Greater,
    And, Or, Not,
    If,        ///< condition, then, else
    SafeDivide,        ///< a, b, value when b is 0
    StandardDeviation, ///< of its arguments, as a population
    ElementAt, ///< index (1-based), then the elements; out of range = 0, as XMILE says
    Lookup, LookupForward, LookupBackward, ///< table Node::index at the argument
    Step,      ///< height, time
    Ramp,      ///< slope, start[, end]
    Pulse,     ///< magnitude, first[, interval]: magnitude/dt during one step
    PulseTrain,///< start, duration, interval, end: 1 or 0
    Initial,   ///< value of the argument at the first moment, kept in state slot Node::index
    Previous,  ///< argument one step ago, second argument at the first step; slot Node::index
    DelayFixed,///< argument, delay, initial: value `delay` ago; slot Node::index
    RandomUniform, RandomNormal, RandomExponential, RandomLogNormal, RandomPoisson, RandomTriangular,
               ///< drawn once per step; Node::index numbers the draw, Node::value holds the seed or NaN
};

struct Node {
    Operation operation = Operation::Constant;
    std::int32_t index = kNone;
    double value = 0;
    std::vector<NodeId> arguments;
};

enum class VariableKind { Stock, Flow, Auxiliary };

/// A declared dimension with its elements in order.
struct Dimension {
    std::string name;
    std::vector<std::string> elements;
};

/// A graphical function with its points sorted by x.
struct LookupTable {
    enum class Kind { Continuous, Extrapolate, Discrete };
    Kind kind = Kind::Continuous;
    std::vector<double> x;
    std::vector<double> y;
};

/// One entry of the product's own extension namespace on a variable ("low" -> "0.92", "grade" -> "C"), as written.
using Annotations = std::map<std::string, std::string>;

struct Variable {
    std::string name;      ///< as written; inside a module "module.name"
    std::string canonical; ///< lower case, blanks as '_', as used to look it up
    VariableKind kind = VariableKind::Auxiliary;
    std::vector<int> dimensions;  ///< indices into ResolvedModel::dimensions; empty = scalar
    ElementId firstElement = 0;   ///< elements are row-major, last subscript fastest
    std::int32_t elementCount = 1;
    std::string unit;      ///< as written
    std::string doc;
    std::string group;     ///< the XMILE group or module it belongs to
    std::vector<std::string> equationText; ///< as written: one for apply-to-all, else one per element
    Annotations annotations;
    int line = 0;
    bool hidden = false;   ///< made while resolving, not in the document
    std::vector<VariableId> inflows;  ///< of a stock
    std::vector<VariableId> outflows;
};

/// One scalar. A stock's `equation` is its initial value and `netFlow` its derivative; for others netFlow is kNone.
/// `initialEquation` is what an auxiliary is at the first moment where the document says so (XMILE's init_eqn), else kNone.
struct Element {
    VariableId variable = 0;
    NodeId equation = kNone;
    NodeId netFlow = kNone;
    NodeId initialEquation = kNone;
    bool constant = false; ///< the equation is one number: what overrides may set
    bool missing = false;  ///< the document leaves this element of an array out, or says NAN: its value is NaN, and that is
                           ///< no fault of a run. No equation uses an element that is left out.
};

enum class Method { Euler, RungeKutta2, RungeKutta4 };

struct SimulationSpecs {
    double start = 0;
    double stop = 100;
    double step = 1;
    double saveStep = 0; ///< 0 = every step
    Method method = Method::Euler;
    std::string timeUnit;
};

struct ResolvedModel {
    std::string name;
    std::string file;
    SimulationSpecs specs;
    std::vector<Dimension> dimensions;
    std::vector<Variable> variables;
    std::vector<Element> elements;
    std::vector<Node> nodes;
    std::vector<LookupTable> tables;
    int stateSlots = 0; ///< used by Initial, Previous and DelayFixed
    int draws = 0;      ///< used by the random functions
    /// What a reader of the document might take otherwise than this program does ("two equations; the first is used").
    Errors notes;
    /// Order of evaluation. `initialOrder` holds every element (stocks by their initial value); `stageOrder` every element that
    /// is not a stock. Each comes after all it uses at that moment.
    std::vector<ElementId> initialOrder;
    std::vector<ElementId> stageOrder;

    /// By canonical or written name. Nothing when unknown.
    [[nodiscard]] std::optional<VariableId> findVariable(std::string_view name) const;
    /// "name", "name[Element]" or "name[A,B]" to its element; a bare name must be scalar. Errors: UnknownName (with the
    /// nearest name), WrongSubscript.
    [[nodiscard]] Result<ElementId> findElement(std::string_view name) const;
    /// "name" or "name[A,B]", names as written.
    [[nodiscard]] std::string elementName(ElementId element) const;
    /// The variables that the equations of `variable` use directly, without repeats, in order of first use.
    [[nodiscard]] std::vector<VariableId> causes(VariableId variable) const;
    /// The variables that use `variable` directly.
    [[nodiscard]] std::vector<VariableId> uses(VariableId variable) const;
};

} // namespace core::model
