// SPDX-License-Identifier: GPL-3.0-or-later
// Where a study of sensitivity keeps its question and its evaluations, so that a killed one goes on.
#pragma once

#include "core/base/result.h"
#include "core/sensitivity/evaluation.h"
#include "core/uncertainty/member_store.h"

#include <filesystem>
#include <string>

namespace core::studies {

/// Makes the folder and writes `question` into question.json, or finds it there.
/// Errors: UnwritableFile; InvalidArgument when another question is there.
[[nodiscard]] Result<void> claimFolder(const std::filesystem::path& folder, const std::string& question);

/// The same evaluation, but blocks that stand in `folder` are taken from there, and others are put there. Blocks are told apart by
/// their number: the evaluation is called for one block after the other, as evaluateRows() does.
[[nodiscard]] sensitivity::EvaluateBlock remembered(sensitivity::EvaluateBlock evaluate, const std::filesystem::path& folder,
                                                    const std::string& questionDigest, std::size_t outputs);

} // namespace core::studies
