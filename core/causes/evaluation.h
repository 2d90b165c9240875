// SPDX-License-Identifier: GPL-3.0-or-later
// One equation at one moment of a run, as it was or with some of its inputs replaced.
//
// Functions with a memory (INIT, PREVIOUS, fixed delays, conveyors) and random draws do not follow from the values of one
// moment. What they gave is a Memory, made from the whole run; it is needed only for models that have such functions
// (hasMemory()).
#pragma once

#include "core/engine/program.h"
#include "core/engine/simulation.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace core::causes {

/// What the functions with a memory and the draws of a model gave at one moment of a run.
struct Memory {
    std::vector<double> values; ///< by function, in an order that Evaluation knows
    std::uint64_t seed = 0; ///< of the run: draws are made again with it
    std::uint64_t step = 0; ///< number of the integration step
};

/// Evaluates equations of one model over values of all its elements (a row of a Trajectory). Keeps a reference to the
/// model, which must outlive it. Immutable: safe to use from several threads.
class Evaluation {
public:
    /// `step`: of the runs to be looked at; the model's own when absent.
    explicit Evaluation(const model::ResolvedModel& model, std::optional<double> step = std::nullopt);
    explicit Evaluation(model::ResolvedModel&&, std::optional<double> = std::nullopt) = delete;

    /// The right-hand side of `element` (a stock's: its net flow per time unit; a constant's: its number in `values`) at
    /// `time` with the given values of all elements. NaN when the document leaves the element out. A right-hand side with a
    /// memory or a draw in it cannot be had from one moment: gives values[element], of a stock NaN.
    [[nodiscard]] double value(model::ElementId element, std::span<const double> values, double time) const;
    /// The same with what its functions with a memory gave.
    [[nodiscard]] double value(model::ElementId element, std::span<const double> values, double time, const Memory& memory) const;
    /// The equation that `element` has at the first moment only: a stock's initial value, XMILE's init_eqn, else as value().
    [[nodiscard]] double initialValue(model::ElementId element, std::span<const double> values, double time) const;

    /// Elements that the right-hand side of `element` reads at the moment itself, without repeats, in order of id.
    [[nodiscard]] const std::vector<model::ElementId>& inputs(model::ElementId element) const;
    /// Elements that it reads through PREVIOUS, a fixed delay or a conveyor, as they were earlier.
    [[nodiscard]] const std::vector<model::ElementId>& earlierInputs(model::ElementId element) const;
    /// Elements that matter through the first moment only: of a stock's initial value, of INIT and of what delays give at
    /// the start.
    [[nodiscard]] const std::vector<model::ElementId>& initialInputs(model::ElementId element) const;

    /// Whether any right-hand side has a function with a memory or a draw in it.
    [[nodiscard]] bool hasMemory() const { return m_hasMemory; }
    /// Whether the right-hand side of `element` has a function with a memory or a draw in it.
    [[nodiscard]] bool hasMemory(model::ElementId element) const;
    /// Reads a run that keeps all elements. Values between saved moments are taken from the straight line between them, so
    /// a PREVIOUS of a run that keeps less than every step is approximate. `seed` is the run's.
    [[nodiscard]] Memory memory(const engine::Trajectory& run, std::size_t timeIndex, std::uint64_t seed = 0) const;

    /// The right-hand side of `element` had `input` been higher by `shift` at all times, everything else as it was.
    [[nodiscard]] double valueIfShifted(model::ElementId element, const engine::Trajectory& run, std::size_t timeIndex,
                                        model::ElementId input, double shift, std::uint64_t seed = 0) const;

    /// How often the right-hand side of `element` names `input` at the moment itself, from left to right as it was resolved.
    [[nodiscard]] int mentions(model::ElementId element, model::ElementId input) const;
    /// The right-hand side with the `mention`th of them, from 1, standing at `number` and all others as in `values`.
    [[nodiscard]] double valueWithMention(model::ElementId element, std::span<const double> values, double time,
                                          const Memory& memory, model::ElementId input, int mention, double number) const;

    [[nodiscard]] const model::ResolvedModel& model() const { return m_model; }
    [[nodiscard]] double step() const { return m_step; }

private:
    /// One node of an equation. Its arguments are results of earlier instructions of the same equation.
    struct Instruction {
        std::uint8_t action = 0; ///< what to do: private to evaluation.cpp
        std::uint8_t op = 0; ///< engine::Op
        std::int32_t index = 0; ///< element, table or function
        std::int32_t firstArgument = 0, argumentCount = 0;
        double number = 0;
    };
    struct Equation {
        std::int32_t first = 0, count = 0; ///< instructions; none when the document leaves the element out
        bool hasMemory = false;
    };
    struct ElementInputs {
        std::vector<model::ElementId> now, earlier, atStart;
    };
    class Compiler;
    class MemoryReader;

    /// One argument of one instruction that stands at a number of its own.
    struct Replacement {
        std::int32_t argument = -1; ///< index into m_arguments
        double number = 0;
    };

    [[nodiscard]] double run(const Equation& equation, std::span<const double> values, double time, const Memory* memory,
                             const Replacement* replacement = nullptr) const;
    /// Indices into m_arguments, from left to right.
    [[nodiscard]] std::vector<std::int32_t> mentionsOf(const Equation& equation, model::ElementId input) const;

    const model::ResolvedModel& m_model;
    double m_step = 1;
    std::vector<Instruction> m_code;
    std::vector<std::int32_t> m_arguments;
    std::vector<Equation> m_equations; ///< by element
    std::vector<Equation> m_initialEquations; ///< by element; none where value() holds at the first moment too
    std::vector<ElementInputs> m_inputs;
    bool m_hasMemory = false;
    std::vector<model::NodeId> m_functions; ///< nodes with a memory
};

} // namespace core::causes
