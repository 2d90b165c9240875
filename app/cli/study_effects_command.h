// SPDX-License-Identifier: GPL-3.0-or-later
// fourfold-cli study sensitivity and study discover: what an outcome leans on, and in which futures a goal is missed.
#pragma once

#include "app/cli/study_command.h"

namespace cli {

/// See core/studies/sensitivity_study.h for the file's form and the folder. Prints the inputs that matter most; of a record whether the
/// rerun is the same bit for bit. Returns the exit code.
[[nodiscard]] int studySensitivity(const StudyCommandOptions& options, const std::filesystem::path& program);

/// See core/studies/discovery_study.h. Prints the suggested boxes as rules.
[[nodiscard]] int studyDiscover(const StudyCommandOptions& options, const std::filesystem::path& program);

} // namespace cli
