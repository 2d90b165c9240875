// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/vectorising.h"

#include <algorithm>
#include <numeric>

namespace core::engine {

namespace {

/// How often each group is used, by whatever uses it.
std::vector<int> countUses(const VectorProgram& program)
{
    std::vector<int> uses(program.groups.size(), 0);
    const auto use = [&](int group) {
        if (group >= 0)
            ++uses[static_cast<std::size_t>(group)];
    };
    for (const Group& group : program.groups) {
        for (const GroupOperand& operand : group.operands)
            use(operand.group);
        for (const Home& source : group.sources)
            use(source.group);
    }
    for (const auto& run : program.stockRuns) {
        use(run.initial.group);
        use(run.slope.group);
    }
    for (const auto& memory : program.memories) {
        for (const GroupOperand& operand : {memory.argument, memory.initial, memory.delay})
            use(operand.group);
    }
    for (const Home& output : program.outputs)
        use(output.group);
    return uses;
}

class Fusing {
public:
    explicit Fusing(VectorProgram& program) : m_program(program), m_uses(countUses(program)) {}

    void run()
    {
        // From the leaves up, so that a*b + c takes its product before the sum can be taken by a product above.
        std::vector<std::size_t> order(m_program.groups.size());
        std::iota(order.begin(), order.end(), 0U);
        std::ranges::stable_sort(order, {}, [&](std::size_t g) { return m_program.groups[g].level; });
        for (const std::size_t g : order)
            fuse(m_program.groups[g]);
    }

private:
    /// The operand's group when `user` may take it in, else nothing.
    Group* partner(const Group& user, std::size_t operand, Op op)
    {
        const GroupOperand& at = user.operands[operand];
        Group& group = m_program.groups[static_cast<std::size_t>(at.group)];
        const bool fits = group.op == op && group.section == user.section && group.size == user.size && at.start == 0
            && !at.broadcast && m_uses[static_cast<std::size_t>(at.group)] == 1;
        return fits ? &group : nullptr;
    }

    bool take(Group& user, std::size_t operand, Op inner, Op fused)
    {
        Group* group = partner(user, operand, inner);
        if (!group)
            return false;
        user.operands = {group->operands[0], group->operands[1], user.operands[1 - operand]};
        user.op = fused;
        group->removed = true;
        return true;
    }

    void fuse(Group& group)
    {
        switch (group.op) {
        case Op::Add:
            take(group, 0, Op::Multiply, Op::MultiplyAdd) || take(group, 1, Op::Multiply, Op::MultiplyAdd);
            break;
        case Op::Subtract:
            take(group, 1, Op::Multiply, Op::SubtractProduct) || take(group, 0, Op::Multiply, Op::MultiplySubtract);
            break;
        case Op::Multiply:
            take(group, 0, Op::Subtract, Op::SubtractMultiply) || take(group, 1, Op::Subtract, Op::SubtractMultiply)
                || take(group, 0, Op::Add, Op::AddMultiply) || take(group, 1, Op::Add, Op::AddMultiply);
            break;
        default: break;
        }
    }

    VectorProgram& m_program;
    std::vector<int> m_uses;
};

} // namespace

void fusePairs(VectorProgram& program)
{
    Fusing(program).run();
}

} // namespace core::engine
