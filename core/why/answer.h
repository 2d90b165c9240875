// SPDX-License-Identifier: GPL-3.0-or-later
// The answer to "Why?": what a figure is, what it stands at, what drives it, how it is calculated, where its parts come from.
// Facts only; the window puts them in words.
//
// Helpers. The model writes long equations as several variables ("conversion_adjustment", "mean by trade" terms) that the tables
// do not name. Where the tables name anything, a variable that they do not name is looked through: its equation stands in place
// of its name in formulas, what it reads drives what reads it. In a model without tables every variable is named.
//
// Groups and the nation. A regional variable is summed up over regions, by a sum or a mean weighted with another variable. Its
// formula is then that of one region, and its drivers are those of the regions' equations: with p the weight of a region (1 of a
// sum) and x its value, change = sum of mean(p) (x - x of reference) + sum of mean(x) (p - p of reference), means over both runs.
// The first part is split over each region's drivers and added up by variable, the second is the driver DriverFact::Part::Mix:
// weight that moved between regions of different levels.
#pragma once

#include "core/causes/causal_graph.h"
#include "core/causes/drivers.h"
#include "core/causes/formula.h"
#include "core/policy/catalogue.h"
#include "core/policy/claims.h"
#include "core/policy/projection.h"
#include "core/policy/world.h"
#include "core/why/subject.h"

#include <functional>
#include <limits>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace core::why {

inline constexpr double kNoValue = std::numeric_limits<double>::quiet_NaN();

/// A parameter of an equation: a constant of the model, region data among them. For a group or the nation summed up as figures
/// are.
struct ParameterFact {
    std::string name;
    double value = 0; ///< in this run (world, scenario)
    double standard = 0; ///< the model's own
    double low = 0, high = 0; ///< plausible range; both the value where there is none, NaN where nobody gave one
    std::string unit;
    policy::Grade grade = policy::Grade::C;
    std::vector<const policy::PaperFigure*> figures; ///< of the catalogue that was asked
    std::string note;
    bool graded = true; ///< false: the tables and the model say nothing of it (settings of levers, other models)
    bool startValue = false; ///< it only says where a stock starts
    bool perRegion = false;
    std::string noteChinese; ///< empty where the note has none: of the model's own annotations and of region data
};

/// An input of the last step of the equation.
struct DriverFact {
    enum class Part {
        Input, ///< of the equation
        Own, ///< itself: in other regions, or earlier
        Mix ///< the weights of the mean over regions; subject = the variable that weights
    };
    Subject subject; ///< to be asked next
    double reference = 0, value = 0;
    double contribution = 0; ///< to the change of what is asked, in its unit; all of them add up to it
    causes::Polarity polarity = causes::Polarity::None;
    Part part = Part::Input;
};

/// What a region of a group contributes: by its own change, and by the weight that moved to it (of a mean; against the mean
/// level).
struct PlaceFact {
    policy::Place place;
    double reference = 0, value = 0;
    double contribution = 0;
    double mix = 0;
    double referencePart = 1, part = 1; ///< share of the weight in both runs: the figure is the sum of part x value; 1 in a sum
};

/// A lever (or parameter) at the far end of the causal tree, by running the model without it.
struct RootFact {
    Subject subject;
    double effect = 0; ///< scenario minus scenario with it as in the reference
};

/// What the change rests on: shares of |local sensitivity x range| by evidence grade; they add up to 1, or are all 0 when nothing
/// moves it.
struct EvidenceShares {
    double a = 0, b = 0, c = 0, d = 0;
    std::vector<std::pair<std::string, double>> largest; ///< parameters and their shares, largest first, at most ten
};

/// A measure or mechanism of the papers beside what the model has of it.
struct MechanismFact {
    const policy::PaperMechanism* mechanism = nullptr;
    const policy::MechanismCoverage* coverage = nullptr;
};

struct PolicyFact {
    const policy::PaperPolicy* policy = nullptr;
    const policy::PolicyCoverage* coverage = nullptr;
};

/// Public money of a lever until the year, bn CNY.
struct CostFact {
    double unitCost = 0; ///< a year at intensity 1 (per region: for each unit of programme scale)
    double reference = 0, value = 0;
};

struct Answer {
    Subject subject;
    double year = 0; ///< of the saved moment that is explained
    double value = 0, reference = 0; ///< in model units; NaN where there is none
    bool isStock = false;
    std::vector<DriverFact> drivers; ///< largest contribution first, unchanged ones last
    std::optional<causes::Formula> formula; ///< absent for parameters; names carry their values in this run
    std::string equationText; ///< as written in the model
    std::vector<std::pair<std::string, double>> inputsNow; ///< names in the formula with their values in this run
    std::vector<ParameterFact>
        parameters; ///< of the equation, then of the start; of a lever its cost; settings of levers are none
    std::vector<Subject> drives; ///< what uses it
    std::vector<const policy::PaperFigure*> figures; ///< of a lever, a start value, a claim
    std::vector<const policy::PaperMechanism*> mechanisms; ///< whose links it takes part in
    std::vector<const policy::PaperPolicy*> policies; ///< of a lever
    std::vector<policy::ClaimResult> claims; ///< about it

    /// The formula with each sum over all regions as one name: put its values in place of its names and it gives the value (of a
    /// stock the net flow). Absent when summed up: the equation holds in each region, and the figure is put together of `places`.
    std::optional<causes::Formula> inNumbers;
    double rest = 0; ///< change that no driver explains; 0 in all but odd models
    double netFlow = kNoValue; ///< of a stock: change per time unit now, summed up as the value is; NaN else
    bool summedUp = false; ///< over several regions: `formula` is that of each
    policy::GroupRule groupRule = policy::GroupRule::National;
    std::string groupWeight; ///< variable that weights the mean
    std::vector<PlaceFact> places; ///< when summed up: contributions and mixes add up to the change
    std::string unit; ///< of the model
    std::string doc; ///< what the model's document says; English, of other models any language
    std::vector<MechanismFact> mechanismFacts; ///< the same as `mechanisms`, with what the model has of them
    std::vector<PolicyFact> policyFacts; ///< the same as `policies`
    std::optional<CostFact> cost; ///< of a lever
    const policy::LeverCard* card = nullptr; ///< of a lever
    const policy::GlossaryTerm* term = nullptr;
};

/// How far slow work has come, 0 to 1, from any thread; false means stop (Cancelled).
using Progress = std::function<bool(double done)>;

/// Ranges that a user gave, by parameter.
using Ranges = std::map<std::string, policy::ParameterRange>;

/// Made once per compiled model and asked many times; safe from several threads.
///
/// Of the four-dimension model through its projector, of any other XMILE model through its program: then names are the model's,
/// constants are parameters, and places are national unless `regions` names the elements of its arrays.
class Explainer {
public:
    /// Runs the model once without levers and once with all of them, for the signs of its links.
    explicit Explainer(const std::shared_ptr<const policy::Projector>& projector);
    /// Runs the model once as it is.
    explicit Explainer(engine::Program program, std::shared_ptr<const policy::Catalogue> catalogue = nullptr,
                       policy::RegionSet regions = {});
    ~Explainer();
    Explainer(Explainer&&) noexcept;
    Explainer& operator=(Explainer&&) noexcept;

    /// Against `reference`; both runs of this projector. Under 50 ms. A claim is looked at in its own place and year, with the
    /// drivers of its variable. Errors: UnknownName; NotFound for a place that the regions lack; InvalidArgument for runs of
    /// another model.
    [[nodiscard]] Result<Answer> answer(const Subject& subject, const policy::Projection& reference,
                                        const policy::Projection& run, double year) const;

    /// The same for any runs of the program that keep all elements at the same times; without the cost of levers.
    [[nodiscard]] Result<Answer> answer(const Subject& subject, const engine::Trajectory& reference,
                                        const engine::Trajectory& run, double year) const;

    /// Slow: one run per lever and parameter that differs. Not for the window's thread. Largest effect first; they do not add up.
    [[nodiscard]] Checked<std::vector<RootFact>> roots(const Subject& subject, const policy::Scenario& reference,
                                                       const policy::Scenario& scenario, double year,
                                                       const Progress& progress = {}) const;
    /// Slow: two runs of both scenarios per parameter. Of the change scenario - reference: a parameter's share is how far it
    /// moves the change from one end of its range to the other, all others as they are, over the sum of all. Region data count as
    /// one parameter each, all regions at the same end; choices of a world (shocks) do not count. `ranges` stand in place of the
    /// tables' (of a world).
    [[nodiscard]] Checked<EvidenceShares> evidence(const Subject& subject, const policy::Scenario& reference,
                                                   const policy::Scenario& scenario, double year, const Progress& progress = {},
                                                   const Ranges& ranges = {}) const;
    /// The same for what runs set in any model; each variable with a constant that differs is a root.
    [[nodiscard]] Checked<std::vector<RootFact>> roots(const Subject& subject, const std::vector<engine::Override>& reference,
                                                       const std::vector<engine::Override>& run, double year,
                                                       const Progress& progress = {}) const;
    [[nodiscard]] Checked<EvidenceShares> evidence(const Subject& subject, const std::vector<engine::Override>& reference,
                                                   const std::vector<engine::Override>& run, double year,
                                                   const Progress& progress = {}, const Ranges& ranges = {}) const;

    [[nodiscard]] const causes::CausalGraph& graph() const;
    [[nodiscard]] const engine::Program& program() const;

    struct Data;

private:
    std::shared_ptr<const Data> m_data;
};

} // namespace core::why
