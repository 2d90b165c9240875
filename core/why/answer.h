// SPDX-License-Identifier: GPL-3.0-or-later
// The answer to "Why?": what a figure is, what it stands at, what drives it, how it is calculated, where its parts come from.
// Facts only; the window puts them in words.
#pragma once

#include "core/causes/causal_graph.h"
#include "core/causes/drivers.h"
#include "core/causes/formula.h"
#include "core/policy/catalogue.h"
#include "core/policy/claims.h"
#include "core/policy/projection.h"
#include "core/why/subject.h"

#include <memory>
#include <string>
#include <vector>

namespace core::why {

/// A parameter of an equation.
struct ParameterFact {
    std::string name;
    double value = 0;    ///< in this run (world, scenario)
    double standard = 0; ///< the model's own
    double low = 0, high = 0;
    std::string unit;
    policy::Grade grade = policy::Grade::C;
    std::vector<const policy::PaperFigure*> figures; ///< of the catalogue that was asked
    std::string note;
};

/// An input of the last step of the equation.
struct DriverFact {
    Subject subject; ///< to be asked next
    double reference = 0, value = 0;
    double contribution = 0; ///< to the change of what is asked, in its unit; all of them add up to it
    causes::Polarity polarity = causes::Polarity::None;
};

/// A lever (or parameter) at the far end of the causal tree, by running the model without it.
struct RootFact {
    Subject subject;
    double effect = 0; ///< scenario minus scenario with it as in the reference
};

/// What the change rests on: shares of |local sensitivity x range| by evidence grade; they add up to 1.
struct EvidenceShares {
    double a = 0, b = 0, c = 0, d = 0;
    std::vector<std::pair<std::string, double>> largest; ///< parameters and their shares, largest first, at most ten
};

struct Answer {
    Subject subject;
    double year = 0;
    double value = 0, reference = 0; ///< in model units; NaN where there is none
    bool isStock = false;
    std::vector<DriverFact> drivers;
    std::optional<causes::Formula> formula; ///< absent for parameters
    std::string equationText;               ///< as written in the model
    std::vector<std::pair<std::string, double>> inputsNow; ///< names in the formula with their values in this run
    std::vector<ParameterFact> parameters;
    std::vector<Subject> drives; ///< what uses it
    std::vector<const policy::PaperFigure*> figures;          ///< of a lever, a start value, a claim
    std::vector<const policy::PaperMechanism*> mechanisms;    ///< whose links it takes part in
    std::vector<const policy::PaperPolicy*> policies;         ///< of a lever
    std::vector<policy::ClaimResult> claims;                  ///< about it
};

/// Made once per compiled model and asked many times; safe from several threads.
class Explainer {
public:
    explicit Explainer(std::shared_ptr<const policy::Projector> projector);
    ~Explainer();

    /// Against `reference`; both runs of this projector. Under 50 ms. Errors: UnknownName.
    [[nodiscard]] Result<Answer> answer(const Subject& subject, const policy::Projection& reference,
                                        const policy::Projection& run, double year) const;

    /// Slow: one run per lever and parameter that differs. Not for the window's thread.
    [[nodiscard]] Checked<std::vector<RootFact>> roots(const Subject& subject, const policy::Scenario& reference,
                                                       const policy::Scenario& scenario, double year) const;
    /// Slow: two runs of both scenarios per parameter. Of the change scenario - reference.
    [[nodiscard]] Checked<EvidenceShares> evidence(const Subject& subject, const policy::Scenario& reference,
                                                   const policy::Scenario& scenario, double year) const;

    [[nodiscard]] const causes::CausalGraph& graph() const;

private:
    struct Data;
    std::unique_ptr<Data> m_data;
};

} // namespace core::why
