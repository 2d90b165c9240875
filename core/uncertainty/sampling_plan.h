// SPDX-License-Identifier: GPL-3.0-or-later
// What a study of uncertainty varies, how far, and what it leaves as it is and why.
//
// Varied: the world (where several may come true), parameters with a range, costs of levers that no paper gives, and region data
// that are estimates. Each has a column of the design of its own, which depends on the model and the region set only: fixing one
// input or adding a world leaves the values of all others as they are. Levers, where they are asked for, come behind all these.
#pragma once

#include "core/base/result.h"
#include "core/policy/projection.h"
#include "core/policy/world.h"
#include "core/sampling/design.h"
#include "core/sampling/distribution.h"

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace core::uncertainty {

/// A world that may come true, and how likely: weights are above 0 and count relative to their sum.
struct WeightedWorld {
    policy::World world;
    double weight = 1;
};

/// What is said of one input in place of what the tables say. What is absent stays.
struct InputChoice {
    std::optional<sampling::Shape> shape;
    std::optional<double> low, central, high; ///< in the input's unit

    bool operator==(const InputChoice&) const = default;
};

struct SamplingRequest {
    std::vector<WeightedWorld> worlds; ///< one: fixed; none: the default world
    sampling::DesignKind design = sampling::DesignKind::Sobol;
    std::uint64_t seed = 1;
    sampling::Shape shape = sampling::Shape::Triangular; ///< of every input without a choice of its own
    bool parameters = true; ///< false: as the world has them; choices hold nevertheless
    bool leverCosts = true;
    bool regionData = true;
    /// By Input::name. The name of region data without a region is for all its regions, with a shape alone. A choice of a
    /// parameter that is a world's choice (a shock's date) varies it; its low and high must be given where the world gives no range.
    std::map<std::string, InputChoice> choices;
    /// Levers whose intensity is varied too, whatever scenarios set: for what a choice of measures brings, not for how sure one is.
    /// Uniform from 0 to kMostIntensity around 1 where there is no choice of "ID_intensity"; regional ones by default weights.
    std::vector<std::string> levers;
};

inline constexpr double kMostIntensity = 1.5; ///< the end of the window's sliders

enum class InputKind { World, Parameter, LeverCost, RegionValue, LeverIntensity };
/// "world", "parameter", "lever-cost", "region-value", "lever-intensity".
[[nodiscard]] const char* toString(InputKind kind);

/// What belongs to one column of the design.
struct Input {
    InputKind kind = InputKind::Parameter;
    std::string name;     ///< "world", "imitation", "testbed_unit_cost", "penetration_initial[Guangdong]"
    std::string id;       ///< of the parameter, the lever or the region data
    std::string regionId; ///< of region data
    std::string unit;
    policy::Grade grade = policy::Grade::C;
    std::size_t column = 0;
    std::vector<sampling::Distribution> byWorld; ///< one for each world of the plan; none of InputKind::World
    double gridYears = 0;                        ///< above 0: values are rounded to its multiples
    model::ElementId element = model::kNone;     ///< of the model; none of InputKind::World; of a regional lever the first region's
    std::vector<double> weights;                 ///< of a regional lever: element + i is set to the draw times weights[i]
};

enum class NotVariedReason {
    OneWorld,     ///< the study is in one world
    NoRange,      ///< low and high are the same
    WorldsChoice, ///< no uncertainty about a fact: a choice that a world makes
    PapersFigure, ///< region data with grade A
    PapersCost,   ///< the papers give the sum
    NoCost,       ///< the lever costs nothing
    Chosen,       ///< fixed by a choice
    GroupLeftOut  ///< SamplingRequest::parameters and its like
};
[[nodiscard]] const char* toString(NotVariedReason reason); ///< "one-world", "no-range", ...

struct NotVaried {
    InputKind kind = InputKind::Parameter;
    std::string name, id, regionId, unit;
    double value = 0; ///< the same in all members of the first world; of the world 0
    NotVariedReason reason = NotVariedReason::NoRange;
};

/// The plan of a study. Every world, parameter, lever cost and region value of the model is either in `inputs` or in `notVaried`.
struct SamplingPlan {
    sampling::DesignKind design = sampling::DesignKind::Sobol;
    std::uint64_t seed = 1;
    std::vector<policy::World> worlds;
    std::vector<double> weights; ///< adding up to 1
    std::vector<Input> inputs;   ///< by column
    std::vector<NotVaried> notVaried;
    std::vector<Input> held; ///< of NotVariedReason::Chosen: members have their central values, which may be chosen too
    std::size_t columns = 0; ///< of the design; more than inputs, as what is not varied keeps its place

    /// Null when nothing of that name is varied.
    [[nodiscard]] const Input* input(std::string_view name) const;
};

/// Ranges: of a parameter low, value and high of the table, in a world with its own value and ranges; a range that does not hold
/// the value is widened to it. Of a lever's cost half to twice, logarithmic. Of region data by grade: A none, B and C 15 % either
/// way, D 25 % either way, each region by itself; shares within 0.02 and 0.98 (model.md; it names no region data of grade B, which
/// are fitted and taken as assumed).
/// Errors, all at once: weights and choices that make no sense (InvalidArgument), names that nothing has (UnknownName), ranges
/// outside what a parameter can be (OutOfRange), worlds that do not fit the model (as validate()), more inputs than a design has.
[[nodiscard]] Checked<SamplingPlan> planSampling(const policy::Projector& projector, const SamplingRequest& request);

/// Some members' values of the inputs.
struct SampledMembers {
    std::size_t first = 0; ///< number of the first member, counted from 0
    std::size_t members = 0;
    std::vector<std::uint32_t> world; ///< by member: which of the plan's
    std::vector<double> values;       ///< members x inputs; of the world its index
};

/// What rows of a unit design mean. `units` is members x width; input i takes the numbers of column columns[i].
[[nodiscard]] SampledMembers sampledFrom(const SamplingPlan& plan, std::size_t first, std::span<const double> units,
                                         std::size_t width, std::span<const std::size_t> columns);

/// The plan's own members. Immutable; safe to use from several threads.
class MemberSampler {
public:
    /// `members`: how many the study has; of a Sobol' design it does not change them.
    /// Errors: as sampling::UnitDesign::create().
    [[nodiscard]] static Result<MemberSampler> create(const SamplingPlan& plan, std::size_t members);

    /// Members [first, first + count) of those.
    [[nodiscard]] SampledMembers sample(std::size_t first, std::size_t count) const;
    [[nodiscard]] const SamplingPlan& plan() const { return m_plan; }
    [[nodiscard]] std::size_t members() const { return m_design.count(); }

private:
    MemberSampler(SamplingPlan plan, sampling::UnitDesign design);

    SamplingPlan m_plan;
    sampling::UnitDesign m_design;
    std::vector<std::size_t> m_columns; ///< by input
};

} // namespace core::uncertainty
