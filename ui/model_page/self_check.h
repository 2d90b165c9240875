// SPDX-License-Identifier: GPL-3.0-or-later
// Checks of the model that run here and now; facts only, the window puts them in words.
#pragma once

#include "core/policy/projection.h"
#include "core/why/claims_board.h"

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace ui {

struct CheckResult {
    enum class Kind {
        Units,  ///< every equation has one unit on both sides. counted: variables; failures: what does not fit
        Finite, ///< no value stops being a number. counted: runs
        Shares, ///< stocks that are shares stay between 0 and 1. counted: stocks x regions x runs
        Repeat, ///< the same run again gives the same bits. counted: values
        Step,   ///< half the time step: worst relative difference of a stock at the end, `worst`. counted: stocks x regions
        Claims  ///< claims that the papers' package meets in the default world. counted: claims
    };
    Kind kind = Kind::Units;
    bool passed = false;
    int counted = 0;
    int failed = 0;
    double worst = 0;
    std::string worstId;               ///< variable of `worst`
    std::vector<std::string> failures; ///< names or messages, the first few
};

/// A difference of more than this between the model's step and half of it fails the check.
inline constexpr double kStepTolerance = 1e-3;

/// All checks on `scenarios` (content in the world to look at) and the papers' package; of another model those that need no tables:
/// Finite, Repeat and Step. `progress(done, total)` is called between them;
/// false stops (the results so far come back).
[[nodiscard]] std::vector<CheckResult> runChecks(const core::policy::Projector& projector, const std::filesystem::path& dataDirectory,
                                                 const std::vector<core::policy::Scenario>& scenarios,
                                                 const std::function<bool(int, int)>& progress);

} // namespace ui
