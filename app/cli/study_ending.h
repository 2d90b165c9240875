// SPDX-License-Identifier: GPL-3.0-or-later
// What all kinds of study do with records and at their end.
#pragma once

#include "app/cli/study_command.h"

#include <string>

namespace cli {

/// Of a record its question, else the document itself.
[[nodiscard]] const core::policy::JsonValue& questionOf(const StudyDocument& document);
/// Whether a rerun gives what the record has, told; true of a question.
[[nodiscard]] bool sameAsRecord(const StudyDocument& document, const std::string& digest);

/// Reports; the exit code.
[[nodiscard]] int studyFailed(const core::Errors& errors);
/// Tells the digest, where results are, and of a record whether the rerun is the same; the exit code.
[[nodiscard]] int studyEnded(const StudyDocument& document, const std::string& digest, bool cancelled, const StudyCommandOptions& options);

} // namespace cli
