// SPDX-License-Identifier: GPL-3.0-or-later
// fourfold-cli study: studies over many runs, from a file, with progress on standard error, that go on after a kill.
#pragma once

#include "app/cli/command_line.h"
#include "core/policy/json_document.h"
#include "core/policy/projection.h"
#include "core/uncertainty/study.h"

#include <filesystem>
#include <string>

namespace cli {

/// What all kinds of study take.
struct StudyCommandOptions {
    std::string study;  ///< JSON file: a question, or the record of a study, which is rerun and compared
    std::string output; ///< folder; empty = nothing but the summary is written
    int threads = 0;    ///< 0 = one per processor
    bool quiet = false; ///< no progress
    bool samples = false; ///< also samples.csv
    bool members = false; ///< also members.csv
    std::string workspace; ///< file that the runs go into; empty = none
    std::string name;      ///< of the study there; empty = the question's file name
};

/// Returned when a study was interrupted and what is done was kept: as shells have it for Ctrl+C.
inline constexpr int kInterrupted = 130;

/// A study's document with what it refers to. `context` goes on where the document's own folder is known.
struct StudyDocument {
    ProductData data;
    core::policy::JsonValue root;
    core::uncertainty::StudyContext context;
};
[[nodiscard]] core::Checked<StudyDocument> loadStudyDocument(const std::string& file, const std::filesystem::path& program);
/// The model over the study's regions.
[[nodiscard]] core::Checked<core::policy::Projector> projectorFor(const StudyDocument& document, const std::string& regions);

/// study uncertainty: see core/uncertainty/study.h for the file's form, study_run.h for what the folder holds. Prints a summary; of a
/// record whether the rerun is the same bit for bit. Returns the exit code; kFailure also when a rerun differs.
[[nodiscard]] int studyUncertainty(const StudyCommandOptions& options, const std::filesystem::path& program);

} // namespace cli
