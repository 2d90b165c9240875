// SPDX-License-Identifier: GPL-3.0-or-later
// Where a study of sensitivity keeps its question and its evaluations, so that a killed one goes on.
#pragma once

#include "core/base/result.h"
#include "core/sensitivity/evaluation.h"
#include "core/uncertainty/member_store.h"

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace core::studies {

/// Makes the folder and writes `question` into question.json, or finds it there.
/// Errors: UnwritableFile; InvalidArgument when another question is there.
[[nodiscard]] Result<void> claimFolder(const std::filesystem::path& folder, const std::string& question);

/// An evaluation that also names the runs that failed, `member` counted from the block's first row.
using NamingEvaluation = std::function<Result<void>(std::span<const double> points, std::size_t count, std::span<double> outputs,
                                                    std::vector<uncertainty::FailedMember>& failed)>;

/// The same evaluation, but blocks that stand in `folder` are taken from there, and others are put there; with no folder none is. Blocks
/// are told apart by their number: the evaluation is called for one block after the other, as evaluateRows() does. `failed`, which
/// outlives the evaluation, gets the runs that failed of all blocks, `member` counted from the first of all rows.
[[nodiscard]] sensitivity::EvaluateBlock remembered(NamingEvaluation evaluate, const std::filesystem::path& folder,
                                                    const std::string& questionDigest, std::size_t outputs,
                                                    std::vector<uncertainty::FailedMember>& failed);

} // namespace core::studies
