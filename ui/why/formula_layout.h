// SPDX-License-Identifier: GPL-3.0-or-later
// Sets an equation in type: fractions with a bar, powers raised, sums and products broken into lines that fit. Positions only;
// nothing is painted here.
//
//                       target − converted
//     change per year = ──────────────────────
//                       cycle × (1 − cut × openness)
#pragma once

#include "core/causes/formula.h"
#include "core/why/subject.h"

#include <QFont>
#include <QPointF>
#include <QRectF>
#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace ui {

/// How a name of the equation is shown: in words, or as its figure in a run.
struct FormulaName {
    QString text;
    std::optional<core::why::Subject> subject; ///< a link when given
    QString tooltip;                           ///< the full name
};

struct FormulaStyle {
    QFont font;
    QFont strong;          ///< of the side left of "=" and the result
    double lineHeight = 20;
    std::function<FormulaName(const core::causes::Formula& name)> show;
    std::function<QString(const QString& number)> number; ///< of a number as written; as it is when empty
    bool figures = false; ///< names are shown as figures: a sum over regions is one already
};

/// One piece of text.
struct FormulaRun {
    enum class Role { Symbol, Number, Name, Word, Strong };
    QString text;
    QPointF baseline; ///< left end
    QFont font;
    Role role = Role::Symbol;
    int link = -1; ///< into FormulaPicture::links
};

struct FormulaLink {
    QRectF rect;
    core::why::Subject subject;
    QString name;
};

/// A typeset equation; its upper left corner is (0, 0).
struct FormulaPicture {
    QSizeF size;
    std::vector<FormulaRun> runs;
    std::vector<QRectF> bars;   ///< of fractions
    std::vector<QRectF> braces; ///< left braces of choices
    std::vector<FormulaLink> links;
    int lines = 1;     ///< of the outermost expression
    QString spoken;    ///< in one line of text
};

/// `left` = `formula` [= `result`], within `width` pixels as far as single names let it; either end may be empty.
[[nodiscard]] FormulaPicture layOutFormula(const core::causes::Formula& formula, const FormulaStyle& style, double width,
                                           const QString& left = {}, const QString& result = {});

/// In one line: "(target − converted) / (cycle × openness)".
[[nodiscard]] QString formulaText(const core::causes::Formula& formula, const FormulaStyle& style);

} // namespace ui
