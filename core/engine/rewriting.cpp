// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/rewriting.h"

#include "core/engine/power_products.h"

#include <algorithm>

namespace core::engine {

namespace {

bool isProduct(Op op)
{
    return op == Op::Multiply || op == Op::Divide || op == Op::Power;
}

/// A factor of a product, in values of the new graph. Without exponent it counts once.
struct Factor {
    ValueId base = kNoValue;
    ValueId exponent = kNoValue;
    bool inverted = false;
};

class Rewriting {
public:
    explicit Rewriting(const LoweredModel& model)
        : m_old(model.graph), m_model(model), m_sensitive(findSensitive(model)), m_needed(m_old.reachable(model.roots())),
          m_users(m_old.size()), m_new(m_old.size(), kNoValue)
    {
    }

    LoweredModel run()
    {
        findUsers();
        for (ValueId id = 0; id < static_cast<ValueId>(m_old.size()); ++id) {
            if (m_needed[static_cast<std::size_t>(id)] && !isAbsorbed(id))
                m_new[static_cast<std::size_t>(id)] = rewritten(id);
        }
        m_result.elementValues = mapped(m_model.elementValues);
        for (const LoweredStock& stock : m_model.stocks)
            m_result.stocks.push_back({stock.element, mapped(stock.initial), mapped(stock.slope)});
        for (const LoweredMemory& memory : m_model.memories)
            m_result.memories.push_back({mapped(memory.argument), mapped(memory.initial), mapped(memory.delay)});
        return std::move(m_result);
    }

private:
    struct Users {
        int count = 0;
        ValueId last = kNoValue;
    };

    void findUsers()
    {
        for (ValueId id = 0; id < static_cast<ValueId>(m_old.size()); ++id) {
            if (!m_needed[static_cast<std::size_t>(id)])
                continue;
            for (const ValueId argument : m_old.arguments(id)) {
                ++m_users[static_cast<std::size_t>(argument)].count;
                m_users[static_cast<std::size_t>(argument)].last = id;
            }
        }
        for (const ValueId root : m_model.roots())
            m_users[static_cast<std::size_t>(root)].count += 2; // asked for by itself
    }

    [[nodiscard]] bool isFreeProduct(ValueId id) const
    {
        return isProduct(m_old[id].op) && !m_sensitive[static_cast<std::size_t>(id)] && !m_old.isConstant(id);
    }

    /// A factor of one product only, not wanted for itself: it dissolves in that product.
    [[nodiscard]] bool isAbsorbed(ValueId id) const
    {
        const Users& users = m_users[static_cast<std::size_t>(id)];
        return users.count == 1 && isFreeProduct(id) && isFreeProduct(users.last) && m_old[users.last].op != Op::Power;
    }

    [[nodiscard]] ValueId mapped(ValueId old) const { return old == kNoValue ? kNoValue : m_new[static_cast<std::size_t>(old)]; }
    [[nodiscard]] std::vector<ValueId> mapped(std::span<const ValueId> old) const
    {
        std::vector<ValueId> result;
        for (const ValueId id : old)
            result.push_back(mapped(id));
        return result;
    }

    Graph& graph() { return m_result.graph; }

    ValueId rewritten(ValueId id)
    {
        return isFreeProduct(id) ? rewrittenProduct(id) : simplified(id);
    }

    ValueId simplified(ValueId id);
    ValueId simplifiedNegate(ValueId argument);
    ValueId simplifiedSum(Op op, ValueId a, ValueId b);
    std::vector<Factor> collectFactors(ValueId root);
    void addPowerFactor(std::vector<Factor>& factors, ValueId id, bool inverted);
    ValueId rewrittenProduct(ValueId id);
    ValueId constantFactor(const std::vector<Factor>& factors);
    ValueId multiplied(ValueId a, ValueId b);

    const Graph& m_old;
    const LoweredModel& m_model;
    std::vector<bool> m_sensitive;
    std::vector<bool> m_needed;
    std::vector<Users> m_users;
    std::vector<ValueId> m_new;
    LoweredModel m_result;
};

ValueId Rewriting::simplified(ValueId id)
{
    const Value& value = m_old[id];
    const std::vector<ValueId> a = mapped(m_old.arguments(id));
    if (value.op == Op::Literal)
        return graph().literal(value.number);
    if (isLeaf(value.op))
        return graph().leaf(value.op, value.index);
    if (isRandom(value.op))
        return graph().random(value.op, a, value.index, value.number, value.atStart);
    switch (value.op) {
    case Op::Copy: return a[0];
    case Op::Negate: return simplifiedNegate(a[0]);
    case Op::Add:
    case Op::Subtract: return simplifiedSum(value.op, a[0], a[1]);
    case Op::Multiply: return multiplied(a[0], a[1]);
    case Op::Divide: return graph().isLiteral(a[1], 1) ? a[0] : graph().add(Op::Divide, a);
    case Op::Select:
        if (graph().isLiteral(a[0]))
            return graph()[a[0]].number != 0 ? a[1] : a[2];
        return graph().add(Op::Select, a);
    case Op::Power:
        if (const ValueId simple = addSimplePower(graph(), a[0], a[1]); simple != kNoValue)
            return simple;
        return graph().add(Op::Power, a);
    default: return graph().add(value.op, a, value.index);
    }
}

/// Signs are moved without rounding.
ValueId Rewriting::simplifiedNegate(ValueId argument)
{
    const Value& value = graph()[argument];
    if (value.op == Op::Negate)
        return graph().arguments(argument)[0];
    if (value.op == Op::Multiply && graph().isConstant(graph().arguments(argument)[0]) && !graph().isConstant(argument)) {
        const ValueId factor = graph().arguments(argument)[0];
        const ValueId rest = graph().arguments(argument)[1];
        return graph().add(Op::Multiply, {simplifiedNegate(factor), rest});
    }
    return graph().add(Op::Negate, {argument});
}

ValueId Rewriting::simplifiedSum(Op op, ValueId a, ValueId b)
{
    if (graph()[b].op == Op::Negate)
        return graph().add(op == Op::Add ? Op::Subtract : Op::Add, {a, graph().arguments(b)[0]});
    if (op == Op::Add && graph()[a].op == Op::Negate)
        return graph().add(Op::Subtract, {b, graph().arguments(a)[0]});
    return graph().add(op, {a, b});
}

ValueId Rewriting::multiplied(ValueId a, ValueId b)
{
    if (graph().isLiteral(a, 1))
        return b;
    if (graph().isLiteral(b, 1))
        return a;
    return graph().add(Op::Multiply, {a, b});
}

std::vector<Factor> Rewriting::collectFactors(ValueId root)
{
    std::vector<Factor> factors;
    std::vector<std::pair<ValueId, bool>> open{{root, false}};
    while (!open.empty()) {
        const auto [id, inverted] = open.back();
        open.pop_back();
        if (id != root && !isAbsorbed(id)) {
            factors.push_back({mapped(id), kNoValue, inverted});
            continue;
        }
        if (m_old[id].op == Op::Power) {
            addPowerFactor(factors, id, inverted);
            continue;
        }
        const auto arguments = m_old.arguments(id);
        open.emplace_back(arguments[1], inverted != (m_old[id].op == Op::Divide));
        open.emplace_back(arguments[0], inverted); // taken first: factors keep the order in which they are written
    }
    return factors;
}

void Rewriting::addPowerFactor(std::vector<Factor>& factors, ValueId id, bool inverted)
{
    const ValueId base = mapped(m_old.arguments(id)[0]);
    const ValueId exponent = mapped(m_old.arguments(id)[1]);
    const ValueId simple = addSimplePower(graph(), base, exponent);
    factors.push_back(simple != kNoValue ? Factor{simple, kNoValue, inverted} : Factor{base, exponent, inverted});
}

/// The constant factors in one constant value; kNoValue when there are none.
ValueId Rewriting::constantFactor(const std::vector<Factor>& factors)
{
    ValueId result = kNoValue;
    for (const bool inverted : {false, true}) {
        for (const Factor& factor : factors) {
            if (factor.inverted != inverted)
                continue;
            if (inverted)
                result = graph().add(Op::Divide, {result == kNoValue ? graph().literal(1) : result, factor.base});
            else
                result = result == kNoValue ? factor.base : multiplied(result, factor.base);
        }
    }
    return result;
}

ValueId Rewriting::rewrittenProduct(ValueId id)
{
    std::vector<Factor> constants;
    std::vector<Factor> others;
    std::vector<PowerTerm> powers;
    for (const Factor& factor : collectFactors(id)) {
        if (factor.exponent != kNoValue)
            powers.push_back({factor.base, factor.inverted ? simplifiedNegate(factor.exponent) : factor.exponent});
        else
            (graph().isConstant(factor.base) ? constants : others).push_back(factor);
    }
    if (!powers.empty())
        others.push_back({addPowerProduct(graph(), powers), kNoValue, false});
    // Constants first, then what changes with time alone, so that those products leave the stages.
    std::ranges::stable_sort(others, {}, [&](const Factor& f) { return (graph()[f.base].rate & kWithState) != 0; });

    ValueId result = constantFactor(constants);
    if (result != kNoValue && graph().isLiteral(result, 1))
        result = kNoValue;
    for (const Factor& factor : others) {
        if (!factor.inverted)
            result = result == kNoValue ? factor.base : multiplied(result, factor.base);
    }
    if (result == kNoValue)
        result = graph().literal(1);
    for (const Factor& factor : others) {
        if (factor.inverted)
            result = graph().add(Op::Divide, {result, factor.base});
    }
    return result;
}

} // namespace

LoweredModel rewrite(const LoweredModel& model)
{
    return Rewriting(model).run();
}

} // namespace core::engine
