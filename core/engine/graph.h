// SPDX-License-Identifier: GPL-3.0-or-later
// The engine's expression graph: scalar values without elements or names, equal ones merged.
#pragma once

#include "core/engine/op.h"

#include <cstdint>
#include <limits>
#include <span>
#include <unordered_map>
#include <vector>

namespace core::engine {

using ValueId = std::int32_t; ///< arguments always have smaller ids than the values that use them
inline constexpr ValueId kNoValue = -1;

/// What a value changes with, as a set. Nothing = constant during a run of one member.
enum Rate : std::uint8_t { kConstant = 0, kWithStep = 1, kWithTime = 2, kWithState = 4 };

struct Value {
    Op op = Op::Literal;
    std::uint8_t rate = kConstant;
    bool atStart = false;    ///< a random function drawn for the initial values
    std::int32_t index = -1; ///< as the operation says
    double number = 0;       ///< of a literal; a random function's own seed
    std::uint32_t firstArgument = 0;
    std::uint32_t argumentCount = 0;
};

class Graph {
public:
    [[nodiscard]] std::size_t size() const { return m_values.size(); }
    [[nodiscard]] const Value& operator[](ValueId id) const { return m_values[static_cast<std::size_t>(id)]; }
    [[nodiscard]] std::span<const ValueId> arguments(ValueId id) const
    {
        const Value& value = (*this)[id];
        return {m_arguments.data() + value.firstArgument, value.argumentCount};
    }
    [[nodiscard]] bool isLiteral(ValueId id) const { return (*this)[id].op == Op::Literal; }
    [[nodiscard]] bool isLiteral(ValueId id, double number) const { return isLiteral(id) && (*this)[id].number == number; }
    [[nodiscard]] bool isConstant(ValueId id) const { return (*this)[id].rate == kConstant; }

    ValueId literal(double number);
    ValueId leaf(Op op, std::int32_t index = -1);
    /// The value, computed at once when all arguments are literals.
    ValueId add(Op op, std::span<const ValueId> arguments, std::int32_t index = -1);
    ValueId add(Op op, std::initializer_list<ValueId> arguments, std::int32_t index = -1);
    ValueId random(Op op, std::span<const ValueId> arguments, std::int32_t draw, double seed, bool atStart);

    /// Marks what `roots` need, themselves included.
    [[nodiscard]] std::vector<bool> reachable(std::span<const ValueId> roots) const;

private:
    ValueId intern(Value value, std::span<const ValueId> arguments);
    [[nodiscard]] bool same(ValueId id, const Value& value, std::span<const ValueId> arguments) const;

    std::vector<Value> m_values;
    std::vector<ValueId> m_arguments;
    std::unordered_multimap<std::uint64_t, ValueId> m_byHash;
};

[[nodiscard]] bool isLeaf(Op op);
[[nodiscard]] bool isRandom(Op op);
/// Computed number by number rather than by a vector kernel.
[[nodiscard]] bool isScalarFunction(Op op);
/// Sum, Product, Least, Greatest.
[[nodiscard]] bool isReduction(Op op);

} // namespace core::engine
