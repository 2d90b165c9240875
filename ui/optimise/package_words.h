// SPDX-License-Identifier: GPL-3.0-or-later
// What the cards of the Optimise page share: figures that packages are judged by, and how packages, figures, chances and limits
// are told.
//
// Numbers are in model units (money: bn CNY, chances and strengths: shares); NaN = not known.
#pragma once

#include "ui/optimise/optimise_state.h"

#include <QString>
#include <QStringList>

namespace ui {

class Appearance;

/// A number that packages are judged by. The name is in the language shown: data are made anew with it.
struct PackageFigure {
    QString name; ///< "Users, Central-West"
    core::policy::Naming naming; ///< unit, factors, digits, which way is good
    double year = 2030;
};

/// Money to the start of a year, as a figure; less is better.
[[nodiscard]] PackageFigure moneyFigure(const QString& name, double year);
/// A chance or another share, in per cent.
[[nodiscard]] PackageFigure shareFigure(const QString& name, double year, core::policy::Better better);

/// A value with its 90 % range over futures; without one it is as sure as the model.
struct RangedValue {
    double value = kNotKnown;
    double low = kNotKnown;
    double high = kNotKnown;
};

/// "Least cost" (of a budget "Best outcome"), "Robust", "Papers’ at 34 %", "Papers’"; "Chosen" for those without a name of their
/// own. `papersShare`: of PapersAtCost, its strength beside the papers', NaN = not told.
[[nodiscard]] QString packageName(const Appearance& appearance, PackageChoice::Of package, OptimiseMode mode, double papersShare = kNotKnown);
/// In a list of values: "papers’ same cost".
[[nodiscard]] QString packageHead(const Appearance& appearance, PackageChoice::Of package, OptimiseMode mode);
/// The same as the head of a narrow column, at most two lines.
[[nodiscard]] QStringList packageHeadLines(PackageChoice::Of package, OptimiseMode mode);

/// The number of a value without unit: with a range in the digits that the range allows, and never finer than figure() has it.
[[nodiscard]] QString numberText(const Appearance& appearance, const core::policy::Naming& naming, const RangedValue& value);
/// With its unit: "40 %", "17.3 bn CNY".
[[nodiscard]] QString valueText(const Appearance& appearance, const core::policy::Naming& naming, const RangedValue& value);
/// "158–193"; empty without a range.
[[nodiscard]] QString rangeText(const Appearance& appearance, const core::policy::Naming& naming, const RangedValue& value);
[[nodiscard]] QString unitText(const Appearance& appearance, const core::policy::Naming& naming);
/// "17.3", "173": money without unit, digits as money() has them.
[[nodiscard]] QString moneyNumber(const Appearance& appearance, double bnCny);

/// A chance in steps of 5 %: "30 %", "< 5 %", "> 95 %". "–" without members.
[[nodiscard]] QString chanceText(const Appearance& appearance, double share);
/// very likely from 90 %, likely from 66 %, about even from 40 %, very unlikely under 10 %, unlikely else.
[[nodiscard]] QString chanceWord(double share);

/// "≥ 40 %", "≤ 35 %", "= 3.0".
[[nodiscard]] QString boundText(const Appearance& appearance, const core::policy::Naming& naming, core::optimise::Relation relation, double bound);
/// "over 12.0 bn CNY in 2 years". `costUntil` as of the question.
[[nodiscard]] QString brokenLimitText(const Appearance& appearance, const BrokenLimit& limit, double costUntil);
[[nodiscard]] QString yearText(double year);

/// "a, b and c", "a、b和c".
[[nodiscard]] QString listed(const QStringList& parts);
/// Sentences one after the other: parted by a space where the language has one.
[[nodiscard]] QString sentences(const Appearance& appearance, const QStringList& parts);

} // namespace ui
