// SPDX-License-Identifier: GPL-3.0-or-later
// Evaluations written down as they come, so that a search that was killed can be walked through again without running the model.
//
// A search is the same each time, so it asks for the same blocks of points in the same order: what stands in the log is given back, and
// from where the log ends blocks are evaluated and added. A block's points are part of what is written; from a block with others on,
// the log is forgotten. A record that is cut short or harmed ends the log.
#pragma once

#include "core/base/result.h"
#include "core/sensitivity/evaluation.h"

#include <filesystem>
#include <memory>
#include <string>

namespace core::studies {

class EvaluationLog {
public:
    /// Without a file: counts only.
    EvaluationLog();
    /// `question`: 64 hexadecimal digits; a log of another question is begun anew. Errors: UnreadableFile, UnwritableFile.
    [[nodiscard]] static Result<EvaluationLog> open(const std::filesystem::path& file, const std::string& question);

    /// The same evaluation, from the log as far as it goes. All evaluations of one log belong to one study and are called one at a time.
    [[nodiscard]] sensitivity::EvaluateBlock logged(sensitivity::EvaluateBlock evaluate, std::size_t outputs) const;

    [[nodiscard]] std::size_t rows() const;      ///< asked for so far
    [[nodiscard]] std::size_t rowsFound() const; ///< of them given back from the log

    struct State;

private:
    std::shared_ptr<State> m_state;
};

} // namespace core::studies
