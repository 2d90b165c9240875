// SPDX-License-Identifier: GPL-3.0-or-later
// An equation in readable form: a tree that the window sets in type, with names that can be asked further.
//
// Read from the equation as written, so that it looks as its author meant it. A subscript that only says "of the same region"
// (the dimension's own name) is left out; any other stays as a child of its name.
#pragma once

#include "core/base/result.h"
#include "core/model/resolved_model.h"

#include <functional>
#include <limits>
#include <optional>
#include <string>
#include <vector>

namespace core::causes {

struct Formula {
    enum class Kind {
        Number, ///< text
        Name, ///< variable, text = as written; children = subscripts
        Sum, ///< children, each with its sign in `negative`; a single negative child is a minus sign
        Product, ///< children beside one another
        Fraction, ///< children: above, below; text = "//" where a division by zero gives 0
        Power, ///< children: base, exponent
        Call, ///< text = function, children = arguments; variable where the function is a graphical one of the model
        Compare, ///< text = operator (<, ≤, =, ...), and, or, not
        Choice ///< children: condition, then, else
    };
    Kind kind = Kind::Number;
    std::string text;
    model::VariableId variable = model::kNone;
    bool negative = false; ///< within a Sum
    std::vector<Formula> children;
    /// Of a Name, or a Call over all elements, in the run that is explained; NaN where nobody said.
    double value = std::numeric_limits<double>::quiet_NaN();

    bool isName() const { return kind == Kind::Name && variable != model::kNone; }
};

/// The equation as written of a variable (of an array without apply-to-all: of `element`, counted from 0 within the variable). A
/// stock: the sum of its flows, "0" without any. A graphical function: the call GRAPH of its argument. Errors: Syntax when it
/// cannot be read again.
[[nodiscard]] Result<Formula> formulaOf(const model::ResolvedModel& model, model::VariableId variable, int element = 0);

/// What a stock starts with, as written. Errors: as formulaOf.
[[nodiscard]] Result<Formula> startFormulaOf(const model::ResolvedModel& model, model::VariableId stock, int element = 0);

/// `formula` with names replaced: what `replacement` gives for a name (as formulaOf of its variable) stands in its place and is
/// looked through in turn. "SUM(x[*])" with x = a*b[Region] becomes "SUM(a × b[*])". Names with another subscript ("x[East]")
/// are not asked for.
[[nodiscard]] Formula expand(const model::ResolvedModel& model, const Formula& formula,
                             const std::function<std::optional<Formula>(const Formula& name)>& replacement);

/// Calls `visit` with each name of a variable, from left to right, and whether it runs over all elements ("staff[*]").
void visitNames(Formula& formula, const std::function<void(Formula& name, bool overAll)>& visit);

/// `formula` to be shown in numbers: what runs over all elements and has a value of its own ("SUM(x[*])") is one name with it.
[[nodiscard]] Formula withAggregatesAsNames(const Formula& formula);

/// One line of plain text: "(target − conversion) / cycle".
[[nodiscard]] std::string toText(const Formula& formula);

} // namespace core::causes
