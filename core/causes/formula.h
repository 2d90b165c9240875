// SPDX-License-Identifier: GPL-3.0-or-later
// An equation in readable form: a tree that the window sets in type, with names that can be asked further.
#pragma once

#include "core/base/result.h"
#include "core/model/resolved_model.h"

#include <string>
#include <vector>

namespace core::causes {

struct Formula {
    enum class Kind {
        Number,   ///< text
        Name,     ///< variable, text = as written; children = subscripts
        Sum,      ///< children, each with its sign in `negative`
        Product,  ///< children beside one another
        Fraction, ///< children: above, below
        Power,    ///< children: base, exponent
        Call,     ///< text = function, children = arguments
        Compare,  ///< text = operator (<, ≤, =, ...), and, or, not
        Choice    ///< children: condition, then, else
    };
    Kind kind = Kind::Number;
    std::string text;
    model::VariableId variable = model::kNone;
    bool negative = false; ///< within a Sum
    std::vector<Formula> children;
};

/// The equation as written of a variable (of an array without apply-to-all: of `element`). A stock: the sum of its flows.
/// Errors: Syntax when it cannot be read again.
[[nodiscard]] Result<Formula> formulaOf(const model::ResolvedModel& model, model::VariableId variable, int element = 0);

/// One line of plain text: "(target − conversion) / cycle".
[[nodiscard]] std::string toText(const Formula& formula);

} // namespace core::causes
