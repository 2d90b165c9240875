// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/graph.h"

#include "core/engine/scalar_ops.h"

#include <algorithm>
#include <bit>

namespace core::engine {

namespace {

std::uint64_t combine(std::uint64_t hash, std::uint64_t x)
{
    hash ^= x + 0x9e3779b97f4a7c15U + (hash << 6) + (hash >> 2);
    return hash * 0xff51afd7ed558ccdU;
}

std::uint8_t leafRate(Op op)
{
    switch (op) {
    case Op::State: return kWithState;
    case Op::Memory:
    case Op::StepTime: return kWithStep;
    case Op::Time: return kWithTime;
    default: return kConstant;
    }
}

} // namespace

bool isLeaf(Op op)
{
    return op <= Op::Schedule;
}

bool isRandom(Op op)
{
    return op >= Op::RandomUniform;
}

bool isScalarFunction(Op op)
{
    return op >= Op::Modulo;
}

bool isReduction(Op op)
{
    return op >= Op::Sum && op <= Op::Greatest;
}

ValueId Graph::literal(double number)
{
    Value value;
    value.number = number;
    return intern(value, {});
}

ValueId Graph::leaf(Op op, std::int32_t index)
{
    Value value;
    value.op = op;
    value.index = index;
    value.rate = leafRate(op);
    return intern(value, {});
}

ValueId Graph::add(Op op, std::initializer_list<ValueId> arguments, std::int32_t index)
{
    return add(op, std::span<const ValueId>(arguments.begin(), arguments.size()), index);
}

ValueId Graph::add(Op op, std::span<const ValueId> arguments, std::int32_t index)
{
    const bool foldable = isFoldable(op) && std::ranges::all_of(arguments, [&](ValueId id) { return isLiteral(id); });
    if (foldable) {
        std::vector<double> numbers;
        for (const ValueId id : arguments)
            numbers.push_back((*this)[id].number);
        return literal(computeScalar(op, numbers.data(), static_cast<int>(numbers.size())));
    }
    Value value;
    value.op = op;
    value.index = index;
    for (const ValueId id : arguments)
        value.rate |= (*this)[id].rate;
    return intern(value, arguments);
}

ValueId Graph::random(Op op, std::span<const ValueId> arguments, std::int32_t draw, double seed, bool atStart)
{
    Value value;
    value.op = op;
    value.index = draw;
    value.number = seed;
    value.atStart = atStart;
    value.rate = atStart ? kConstant : kWithStep;
    for (const ValueId id : arguments)
        value.rate |= (*this)[id].rate;
    return intern(value, arguments);
}

std::vector<bool> Graph::reachable(std::span<const ValueId> roots) const
{
    std::vector<bool> marks(size(), false);
    for (const ValueId root : roots)
        marks[static_cast<std::size_t>(root)] = true;
    for (auto id = static_cast<ValueId>(size()) - 1; id >= 0; --id) {
        if (!marks[static_cast<std::size_t>(id)])
            continue;
        for (const ValueId argument : arguments(id))
            marks[static_cast<std::size_t>(argument)] = true;
    }
    return marks;
}

ValueId Graph::intern(Value value, std::span<const ValueId> arguments)
{
    std::uint64_t hash = combine(static_cast<std::uint64_t>(value.op), static_cast<std::uint32_t>(value.index));
    hash = combine(hash, std::bit_cast<std::uint64_t>(value.number));
    for (const ValueId id : arguments)
        hash = combine(hash, static_cast<std::uint32_t>(id));
    const auto [first, last] = m_byHash.equal_range(hash);
    for (auto it = first; it != last; ++it) {
        if (same(it->second, value, arguments))
            return it->second;
    }
    value.firstArgument = static_cast<std::uint32_t>(m_arguments.size());
    value.argumentCount = static_cast<std::uint32_t>(arguments.size());
    const std::vector<ValueId> copy(arguments.begin(), arguments.end()); // may point into m_arguments
    m_arguments.insert(m_arguments.end(), copy.begin(), copy.end());
    const auto id = static_cast<ValueId>(m_values.size());
    m_values.push_back(value);
    m_byHash.emplace(hash, id);
    return id;
}

bool Graph::same(ValueId id, const Value& value, std::span<const ValueId> arguments) const
{
    const Value& other = (*this)[id];
    return other.op == value.op && other.index == value.index && other.atStart == value.atStart
        && std::bit_cast<std::uint64_t>(other.number) == std::bit_cast<std::uint64_t>(value.number)
        && std::ranges::equal(this->arguments(id), arguments);
}

} // namespace core::engine
