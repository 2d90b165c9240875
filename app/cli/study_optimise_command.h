// SPDX-License-Identifier: GPL-3.0-or-later
// The command `study optimise`.
#pragma once

#include "app/cli/study_command.h"

namespace cli {

/// See core/studies/optimise_study.h for the file's form and the folder. Prints the best package beside the papers', what could not be
/// reached and why, robust packages, those nearly as good, levers that drop out; of a record whether the rerun is the same bit for bit.
/// Returns the exit code.
[[nodiscard]] int studyOptimise(const StudyCommandOptions& options, const std::filesystem::path& program);

} // namespace cli
