// SPDX-License-Identifier: GPL-3.0-or-later
// What a scenario comes to in each member: the model's constants that the member sets.
//
// First what the member's world sets, over it what the member draws, over it what the scenario itself sets (policy::inWorld): a
// scenario that sets a parameter is about that value, so its members do not vary it. A lever that the plan varies is varied all the
// same, with the scenario's schedule.
#pragma once

#include "core/uncertainty/sampling_plan.h"

#include <span>
#include <vector>

namespace core::uncertainty {

class MemberSettings {
public:
    /// Errors: as policy::Projector::overrides().
    [[nodiscard]] static Checked<MemberSettings> create(const policy::Projector& projector, const SamplingPlan& plan,
                                                        const policy::Scenario& scenario);

    /// The constants that differ between members.
    [[nodiscard]] const std::vector<model::ElementId>& elements() const { return m_elements; }
    /// What all members set alike; none of elements().
    [[nodiscard]] const std::vector<engine::Override>& common() const { return m_common; }
    /// Members x elements().
    [[nodiscard]] std::vector<double> values(const SampledMembers& sampled) const;

private:
    /// Where a constant's value comes from: an input's draw, or the member's world.
    struct Source {
        std::size_t input = 0;
        std::vector<double> byWorld; ///< empty = from the input
        double weight = 1;           ///< times the input's draw
    };

    std::vector<model::ElementId> m_elements;
    std::vector<Source> m_sources; ///< by element of m_elements
    std::vector<engine::Override> m_common;
    std::size_t m_inputs = 0;
};

} // namespace core::uncertainty
