// SPDX-License-Identifier: GPL-3.0-or-later
// In which futures does this package miss the goal? Boxes of parameters, costs, region data and worlds, by PRIM.
//
// A file has the keys of a study of uncertainty (core/uncertainty/study.h), with one scenario, one target, and
//   "study": "discover",
//   "of_interest": "missed",  or "reached": which members the boxes are to hold
//   "boxes": 1,               several cover one after the other
//   "least_mass": 0.05, "peel_share": 0.05
// `outcomes` may be left out; the target's figure is looked at.
#pragma once

#include "core/discovery/prim.h"
#include "core/studies/sensitivity_study.h"

#include <string>
#include <vector>

namespace core::studies {

struct DiscoveryStudy {
    uncertainty::Study base;
    bool missed = true;
    std::size_t boxes = 1;
    discovery::PrimOptions prim;
};

/// Errors: as uncertainty::readStudy(); those of the keys above; InvalidArgument when there is not one scenario and one target.
[[nodiscard]] Checked<DiscoveryStudy> readDiscoveryStudy(const policy::JsonValue& root, const std::string& fileNameForMessages,
                                                         const uncertainty::StudyContext& context);
[[nodiscard]] std::string toJson(const DiscoveryStudy& study);

struct DiscoveryResult {
    uncertainty::SamplingPlan plan;
    double year = 0;
    std::size_t members = 0;    ///< done
    std::size_t failed = 0;     ///< left out of everything
    std::vector<uncertainty::FailedMember> failures; ///< what stopped being a number, and when
    std::size_t ofInterest = 0;
    bool cancelled = false;
    std::vector<double> values;   ///< members x inputs of the plan, as they are drawn; of the world its place in the plan's
    std::vector<double> outcomes; ///< by member: the target's figure in its year; NaN = failed
    /// Absent when none or all members are of interest: then there is nothing to tell apart.
    std::optional<discovery::Trajectory> trajectory;
    std::vector<discovery::Box> boxes; ///< what the trajectory suggests; several when asked for
    std::string table;  ///< what boxes.csv holds: the limits of each box on the trajectory
    std::string digest; ///< SHA-256 of the table
    std::string record;

    /// By member, as discovery::CaseSet takes it: 1 of interest, 0 not, NaN failed.
    [[nodiscard]] std::vector<double> interest(const uncertainty::Target& target, bool missed) const;
};

/// The result's members as cases for boxes of any origin; worlds are categories. Errors: as discovery::CaseSet::create().
[[nodiscard]] Result<discovery::CaseSet> casesOf(const DiscoveryResult& result, const uncertainty::Target& target, bool missed);

/// One limit in words: "imitation at most 0.203", "world is default or trade-shock".
[[nodiscard]] std::string limitText(const uncertainty::SamplingPlan& plan, const discovery::Limit& limit);

/// The folder gets question.json, evaluations/, boxes.csv, inputs.csv and record.json.
/// Errors: as planSampling, DesignRuns and prim(); Cancelled when not one block was done.
[[nodiscard]] Checked<DiscoveryResult> runDiscovery(const policy::Projector& projector, const DiscoveryStudy& study,
                                                    const RunOptions& options);

} // namespace core::studies
