// SPDX-License-Identifier: GPL-3.0-or-later
// What knowing an uncertain input before choosing would be worth: which uncertainty, resolved, would change the choice most.
//
//   EVPI   = E(max_d B_d) - max_d E(B_d)                 everything known
//   EVPPI  = E_x(max_d E(B_d | x)) - max_d E(B_d)        one input x known
//
// B_d is the benefit of alternative d, more is better. E(B_d | x) is the mean over members with x alike: members sorted by x
// and cut into bins of equal count (a discrete input: one bin a value). Choosing the best in each bin on the members that it is
// then judged by flatters it; the cross-fitted value chooses on one half of a bin and judges on the other, and is on the low
// side.
//
// Members with a benefit or an input that is not finite are left out and counted.
// Source: Strong and Oakley 2013, Medical Decision Making 33(6), doi:10.1177/0272989X12465123 (sorting and binning); the bias of
// the maximum over estimates: Oakley, Brennan, Tappenden, Chilcott 2010, doi:10.1016/j.jhealeco.2010.03.006.
#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace core::sensitivity {

struct InformationOptions {
    /// Bins of a continuous input; 0 = the cube root of twice the members used, so that both bins and members in a bin grow with
    /// the sample.
    std::size_t bins = 0;
    double confidence = 0.95;
    std::uint64_t seed = 1; ///< which half of a bin a member falls into
};

struct InputInformation {
    double value = 0; ///< EVPPI, in the unit of benefits; at least 0, flattered a little
    double standardError = 0; ///< of `value`, with the choices in the bins taken as given
    double crossFitted = 0; ///< EVPPI with choices judged on other members; may be a little below 0
    double crossFittedError = 0;
    bool aboveZero = false; ///< crossFitted is above 0 by more than its error at the stated confidence, one-sided
    double choiceChanges = 0; ///< share of members in whose bin another alternative than the overall best is the best
    std::size_t bins = 0;
    std::size_t membersUsed = 0;
};

struct InformationValue {
    std::size_t best = 0; ///< the alternative with the highest mean benefit over the members used, the first of equals
    std::vector<double> meanBenefit; ///< by alternative
    double perfect = 0; ///< EVPI
    double perfectError = 0;
    std::vector<InputInformation> inputs;
    std::size_t membersUsed = 0;
    std::size_t membersLeftOut = 0;
};

/// `inputs` is members x inputCount, `benefits` members x alternatives; `discrete` says which inputs have a few values only
/// (worlds), empty = none. Errors: InvalidArgument (sizes that do not fit, fewer than two alternatives, fewer than 20 members
/// that can be used, more bins than half as many members).
[[nodiscard]] Result<InformationValue> informationValue(std::span<const double> inputs, std::size_t inputCount,
                                                        std::span<const double> benefits, std::size_t alternatives,
                                                        const std::vector<bool>& discrete = {},
                                                        const InformationOptions& options = {});

} // namespace core::sensitivity
