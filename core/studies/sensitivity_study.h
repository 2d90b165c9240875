// SPDX-License-Identifier: GPL-3.0-or-later
// What an outcome leans on: tornado, screening or variance shares of everything that is uncertain.
//
// A file has the keys of a study of uncertainty (core/uncertainty/study.h; `save_step` plays no part, `members` and `design` of
// information alone) and
//   "study": "sensitivity",
//   "method": "tornado", "morris", "sobol" or "information",
//   "year": 2030,
//   "base_rows": 1024,        of sobol: runs are base_rows x (inputs + 2), best a power of two
//   "second_order": false,    of sobol: pairs too, at twice the runs
//   "repetitions": 20,        of morris: runs are repetitions x (inputs + 1)
//   "bootstrap": 1000,        samples behind intervals
//   "better": "more"          of information: which way outcomes are better; without it as moreIsBetter() says
// There is one scenario, or two with one of them the reference: then outcomes are differences. Of information there are two at least:
// what is chosen between, by the mean of each outcome over the members; told is what knowing an input before choosing would be worth.
#pragma once

#include "core/sensitivity/information_value.h"
#include "core/sensitivity/morris.h"
#include "core/sensitivity/sobol.h"
#include "core/sensitivity/tornado.h"
#include "core/uncertainty/design_runs.h"
#include "core/uncertainty/study.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace core::studies {

enum class Method { Tornado, Morris, Sobol, Information };
[[nodiscard]] const char* toString(Method method); ///< "tornado", "morris", "sobol", "information"

struct SensitivityStudy {
    uncertainty::Study base;
    Method method = Method::Sobol;
    double year = 2030;
    std::size_t baseRows = 1024;
    bool secondOrder = false;
    std::size_t repetitions = 20;
    std::size_t bootstrapSamples = 1000;
    std::optional<bool> moreIsBetter; ///< of information; none = by the outcome

    /// The scenario that is studied, and the reference if there is one.
    [[nodiscard]] const policy::Scenario& scenario() const;
    [[nodiscard]] std::optional<policy::Scenario> reference() const;
};

/// Errors: as uncertainty::readStudy(); those of the keys above; InvalidArgument when the scenarios are not as said.
[[nodiscard]] Checked<SensitivityStudy> readSensitivityStudy(const policy::JsonValue& root, const std::string& fileNameForMessages,
                                                             const uncertainty::StudyContext& context);
/// Everything written out; equal for equal studies.
[[nodiscard]] std::string toJson(const SensitivityStudy& study);

struct SensitivityResult;

struct RunOptions {
    std::filesystem::path folder; ///< empty = nothing is written
    int threads = 0;
    const std::atomic<bool>* cancel = nullptr;
    std::function<void(std::size_t done, std::size_t total)> progress; ///< evaluations
    std::string program;
    /// What the evaluations so far say of a screening or of variance shares: figures to draw already, with rough intervals, without
    /// table, digest and record. Between blocks, from the thread that runs the study; two calls are at least partialSeconds apart.
    std::function<void(const SensitivityResult& soFar)> partial = nullptr;
    double partialSeconds = 0.5;
};

/// Only that of the method is set. Inputs are the plan's, in its order.
struct SensitivityResult {
    uncertainty::SamplingPlan plan;
    double year = 0;            ///< the saved time
    std::size_t evaluations = 0; ///< asked for
    bool cancelled = false;
    std::size_t done = 0;                 ///< evaluations that were run
    std::vector<std::size_t> failedRuns;  ///< of them those that gave no number: their places in the design, ascending
    std::vector<uncertainty::FailedMember> failures; ///< what stopped being a number, and when; `member` is the place in the design
    std::optional<sensitivity::Tornado> tornado;
    std::optional<sensitivity::MorrisEffects> morris;
    std::optional<sensitivity::SobolIndices> sobol;
    std::vector<sensitivity::InformationValue> information; ///< by outcome; alternatives are the study's scenarios
    std::string table;  ///< what effects.csv holds
    std::string digest; ///< SHA-256 of the table
    std::string record; ///< as JSON
};

/// The folder gets question.json, evaluations/ (where a killed study goes on), effects.csv, inputs.csv and record.json.
/// Errors: as planSampling, DesignRuns and the method; Cancelled when too little was done to say anything.
[[nodiscard]] Checked<SensitivityResult> runSensitivity(const policy::Projector& projector, const SensitivityStudy& study,
                                                        const RunOptions& options);

} // namespace core::studies
