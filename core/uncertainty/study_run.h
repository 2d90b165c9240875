// SPDX-License-Identifier: GPL-3.0-or-later
// A study carried out: members in blocks, figures from all of them, a record that can be rerun and compared.
//
// A folder of a study holds
//   question.json         what is asked, everything written out
//   members/*.members     the runs, block by block: where a killed study goes on (member_store.h)
//   record.json           question, program and model, what was varied, failed members, digests of all results
//   inputs.csv            what was varied, how far, and what was not and why
//   fans.csv              by scenario, outcome and time: 5, 25, 50, 75, 95 % of members
//   differences.csv       the same of scenario minus reference, member by member (with a reference)
//   chances.csv           by target, scenario and time: how likely, with sampling error (with targets)
//   samples.csv           the sample matrix: members x inputs          (asked for)
//   members.csv           every outcome of every member at every time  (asked for)
#pragma once

#include "core/uncertainty/member_store.h"
#include "core/uncertainty/study.h"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace core::uncertainty {

/// Members in a block: what a kill loses at most, and what memory is bounded by.
inline constexpr std::size_t kBlockMembers = 1024;

struct StudyOptions {
    std::filesystem::path folder; ///< empty = no files are written
    /// Where members go instead of the folder; its blocks are of this study or of none. Null without a folder: they stay in memory.
    std::shared_ptr<BlockKeeper> keeper;
    int threads = 0;
    const std::atomic<bool>* cancel = nullptr;
    /// Members done of all, those found there already among them; from any thread.
    std::function<void(double done, std::size_t total)> progress;
    bool writeSamples = false;
    bool writeMembers = false;
    std::string program; ///< of the record: "fourfold-cli 0.1.0"
};

/// A target in a scenario, by time.
struct TargetChances {
    std::size_t target = 0;
    std::size_t scenario = 0;
    std::size_t targetTime = 0; ///< of the target's own year
    std::vector<Chance> byTime;
};

struct StudyResult {
    SamplingPlan plan;
    std::vector<double> times;
    std::size_t members = 0;      ///< done
    std::size_t membersFound = 0; ///< of them found there already
    bool cancelled = false;       ///< figures are of the members done
    std::vector<FailedMember> failed;
    std::vector<Fan> fans;        ///< scenario * outcomes + outcome
    std::vector<Fan> differences; ///< likewise; empty fans of the reference; none without one
    std::vector<TargetChances> chances;
    /// SHA-256 of each series (members x times), under "SCENARIO/OUTCOME", and of the sample matrix under "samples".
    std::map<std::string, std::string> digests;
    std::string digest; ///< of all of these
    std::string record; ///< the record as JSON
};

/// Runs a study, or goes on with it where the folder's members end. Same study, same model: same digests, on any number of threads,
/// in however many pieces. A cancelled study gives what it has.
/// Errors: as planSampling, ModelRuns and the writing of files; InvalidArgument when the folder holds another study; Cancelled when
/// not one block was done.
[[nodiscard]] Checked<StudyResult> runStudy(const policy::Projector& projector, const Study& study, const StudyOptions& options);

/// A record read back: the question, and what came of it.
struct StudyRecord {
    Study study;
    std::size_t members = 0;
    std::vector<double> times;
    std::map<std::string, std::string> digests;
    std::string digest;
    std::string modelDigest; ///< of everything that the model's figures hang on (policy::MadeWith)
    std::string modelVersion, program;
};

/// Whether a document is a record rather than a question.
[[nodiscard]] bool isRecord(const policy::JsonValue& root);
/// Errors: as readStudy(); Malformed.
[[nodiscard]] Checked<StudyRecord> readRecord(const policy::JsonValue& root, const std::string& fileNameForMessages,
                                              const StudyContext& context);

/// What stored runs of a study say together, without running anything: the model may be another one by now. Of the result are set:
/// times, members, failed, fans, differences, chances, digests of the series. Errors: Damaged when runs are missing or harmed.
[[nodiscard]] Checked<StudyResult> storedFigures(const StudyRecord& record, std::shared_ptr<BlockKeeper> keeper);

/// How a rerun stands to its record.
struct RecordComparison {
    bool sameModel = false;
    bool sameMembers = false;               ///< as many were done
    std::vector<std::string> different;     ///< keys of StudyResult::digests that differ or are on one side only
    [[nodiscard]] bool identical() const { return different.empty() && sameMembers; }
};
[[nodiscard]] RecordComparison compare(const StudyRecord& record, const StudyResult& rerun, const policy::Projector& projector);

/// The digest of everything that the model's figures hang on.
[[nodiscard]] std::string modelDigest(const policy::Projector& projector);

} // namespace core::uncertainty
