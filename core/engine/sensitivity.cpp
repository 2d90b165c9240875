// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/rewriting.h"

#include <utility>

namespace core::engine {

namespace {

/// Whether the result jumps when argument `position` passes some value.
bool jumpsWith(Op op, std::size_t position)
{
    switch (op) {
    case Op::Less:
    case Op::LessOrEqual:
    case Op::Equal:
    case Op::NotEqual:
    case Op::And:
    case Op::Or:
    case Op::Not:
    case Op::Modulo:
    case Op::Sign:
    case Op::Floor:
    case Op::Truncate:
    case Op::Round:
    case Op::Quantum:
    case Op::PulseTrain:
    case Op::RandomPoisson:
    case Op::LookupForward:
    case Op::LookupBackward:
    case Op::Lookup: return true; // a table may be discrete, or steep
    case Op::Select:
    case Op::ElementAt: return position == 0;
    case Op::SafeDivide: return position == 1;
    case Op::StepInput:
    case Op::PulseInput: return position > 0;
    default: return false;
    }
}

class Marks {
public:
    explicit Marks(std::size_t size) : m_marks(size, false) {}

    void set(ValueId id)
    {
        if (id == kNoValue || m_marks[static_cast<std::size_t>(id)])
            return;
        m_marks[static_cast<std::size_t>(id)] = true;
        m_changed = true;
    }
    [[nodiscard]] bool operator[](ValueId id) const { return m_marks[static_cast<std::size_t>(id)]; }
    /// Whether anything was set since the last call.
    bool takeChanged() { return std::exchange(m_changed, false); }
    std::vector<bool> take() { return std::move(m_marks); }

private:
    std::vector<bool> m_marks;
    bool m_changed = false;
};

void markArguments(const Graph& graph, Marks& marks)
{
    for (auto id = static_cast<ValueId>(graph.size()) - 1; id >= 0; --id) {
        const auto arguments = graph.arguments(id);
        for (std::size_t i = 0; i < arguments.size(); ++i) {
            if (marks[id] || jumpsWith(graph[id].op, i))
                marks.set(arguments[i]);
        }
    }
}

/// From what is remembered to what it is made from.
void markSources(const LoweredModel& model, Marks& marks)
{
    for (auto id = static_cast<ValueId>(model.graph.size()) - 1; id >= 0; --id) {
        if (!marks[id])
            continue;
        const Value& value = model.graph[id];
        if (value.op == Op::State) {
            marks.set(model.stocks[static_cast<std::size_t>(value.index)].initial);
            marks.set(model.stocks[static_cast<std::size_t>(value.index)].slope);
        } else if (value.op == Op::Memory) {
            marks.set(model.memories[static_cast<std::size_t>(value.index)].initial);
            marks.set(model.memories[static_cast<std::size_t>(value.index)].argument);
        }
    }
}

} // namespace

std::vector<bool> findSensitive(const LoweredModel& model)
{
    Marks marks(model.graph.size());
    for (const LoweredMemory& memory : model.memories)
        marks.set(memory.delay);
    do {
        markArguments(model.graph, marks);
        markSources(model, marks);
    } while (marks.takeChanged());
    return marks.take();
}

} // namespace core::engine
