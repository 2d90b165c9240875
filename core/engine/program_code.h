// SPDX-License-Identifier: GPL-3.0-or-later
// What a program consists of; private to the engine and its tests.
//
//   ResolvedModel -> LoweredModel -> LoweredModel -> VectorProgram -> ScheduledProgram -> Plan
//       lowering.h      rewriting.h     vectorising.h     scheduling.h   registers.h, plan.h
//
// The first two steps are done once. The others depend on what a run asks for: which outputs, which constants differ between
// members, and what lies in the lanes. They never change a value, only where and when it is computed, so every run gives the
// same bits.
#pragma once

#include "core/engine/plan.h"

#include <span>

namespace core::engine {

/// A plan, and the one that fills its schedule: lanes are moments there.
struct PlanPair {
    Plan main;
    Plan schedule;
};

class ProgramCode {
public:
    ProgramCode(const model::ResolvedModel& model, LoweredModel code);

    [[nodiscard]] const LoweredModel& model() const { return m_code; }
    /// Every element of one run, elements in lanes.
    [[nodiscard]] const PlanPair& single() const { return m_single; }
    /// `outputs` of many members that differ in the constants `varied`.
    [[nodiscard]] PlanPair forMembers(std::span<const model::ElementId> outputs,
                                      std::span<const model::ElementId> varied) const;

private:
    [[nodiscard]] PlanPair makePlans(std::span<const model::ElementId> outputs, std::span<const model::ElementId> varied,
                                     bool elementsInLanes) const;

    LoweredModel m_code;
    std::vector<std::vector<ValueId>> m_arrays; ///< elements of each variable with more than one
    PlanPair m_single;
};

} // namespace core::engine
