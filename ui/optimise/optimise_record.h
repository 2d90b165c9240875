// SPDX-License-Identifier: GPL-3.0-or-later
// A question and what was found, as a text that is stored in the workspace and exported: reopened as it was, and rerun.
#pragma once

#include "ui/optimise/optimise_result.h"

#include <QString>

namespace ui {

/// What an answer hangs on beside the question, as digests that change when it does.
struct OptimisePrint {
    QString model; ///< equations, constants, costs of levers
    QString regions; ///< the region set and its data
    QString world; ///< what the chosen world sets
    QString futures; ///< what is varied, how far, with which seed

    bool operator==(const OptimisePrint&) const = default;
};

struct OptimiseRecord {
    OptimiseResult result; ///< with its question
    OptimisePrint print;
};

/// JSON; numbers keep all their bits.
[[nodiscard]] QString toText(const OptimiseRecord& record);
[[nodiscard]] QString toText(const OptimiseQuestion& question);
/// Errors: Malformed (not such a text, or one of a later version).
[[nodiscard]] core::Result<OptimiseRecord> recordFrom(const QString& text);
[[nodiscard]] core::Result<OptimiseQuestion> questionFrom(const QString& text);

} // namespace ui
