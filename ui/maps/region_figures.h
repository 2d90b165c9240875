// SPDX-License-Identifier: GPL-3.0-or-later
// Figures of all regions at one year as a map and a ranking show them: numbers, changes, classes, ranks. Pure: no widget, no state.
//
// All numbers of one map are printed with the same digits, and classes are made of the printed numbers.
#pragma once

#include "core/maps/classes.h"
#include "core/policy/catalogue.h"
#include "core/policy/projection.h"
#include "ui/theme/figures.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace ui {

class Appearance;

/// How numbers of one quantity are printed when many stand side by side.
struct SharedDigits {
    double factor = 1; ///< shown = model value x factor
    double step = 1;   ///< one unit of the last digit
    QString unit;      ///< of a value; may be empty
    QString pointsUnit; ///< of a difference: "points" where the unit is per cent
    bool spaceBeforeUnit = true;

    [[nodiscard]] double shown(double value) const { return core::maps::rounded(value * factor, step); }
    [[nodiscard]] QString text(const Appearance& appearance, double value) const; ///< "73"; "–" for NaN
    /// "+28", "−3", "±0": the difference of two values, never at odds with the two printed.
    [[nodiscard]] QString changeText(const Appearance& appearance, double value, double reference) const;
    /// What changeText() prints, as a number in shown units.
    [[nodiscard]] double change(double value, double reference) const;
};

/// The digits of naming for `values` (model units): not finer than the naming's decimals, three significant ones for the largest. Sums
/// over regions (trade) are small in a single region and get up to two decimals more, so that the middle one has two digits.
[[nodiscard]] SharedDigits sharedDigits(const Appearance& appearance, const core::policy::Naming& naming, bool sum, const std::vector<double>& values);
/// The same for published figures, which are not estimates of a model: two digits for the smallest, as far as the largest has no more
/// than five then.
[[nodiscard]] SharedDigits publishedDigits(const Appearance& appearance, const core::policy::Naming& naming, const std::vector<double>& values);

/// What a map is asked to show.
struct RegionQuestion {
    const Appearance* appearance = nullptr;
    const core::policy::Catalogue* catalogue = nullptr;
    const core::policy::Projection* run = nullptr; ///< whose regions they are; may be null
    std::string variable;
    double year = 2030;
    /// What changes are measured against: another run, year or variable. Null without one (the baseline itself is shown).
    const core::policy::Projection* otherRun = nullptr;
    double otherYear = 2030;
    std::string otherVariable;
    bool difference = false; ///< map the change, not the value
    core::maps::ClassMethod method = core::maps::ClassMethod::NaturalBreaks;
    std::size_t classes = 5;
    /// Where the figure is not the variable's own but made of several (net moves): used instead of it. Units are the variable's.
    std::function<double(const core::policy::Projection& run, const core::policy::Place& place, double year)> figure;
    /// Ranks are compared with those of this run and year; null without one.
    const core::policy::Projection* rankRun = nullptr;
    double rankYear = 2024;
};

struct RegionCell {
    std::string id;
    std::string code;
    QString name;
    QString shortName;
    bool east = false;
    double value = 0;     ///< model units; NaN = no value
    double reference = 0; ///< of the other run; NaN without one
    double mapped = 0;    ///< the shown number that decides the class: value or change
    QString number;       ///< of the value
    QString change;       ///< "+28"; empty without a reference
    int classIndex = -1;
    int rank = 0;         ///< 1 = best for the public (highest where neither way is better); equal printed numbers share a rank; 0 = no value
    int rankRise = 0;     ///< places up since the compared ranks; negative = down
    bool ranked = false;  ///< rankRise is known
    Change::Verdict verdict = Change::Verdict::Neutral; ///< of the change
};

struct RegionFigures {
    QString title;       ///< "Firms using technology"
    QString unit;        ///< "%"
    core::policy::Naming naming;
    SharedDigits digits;
    std::vector<RegionCell> cells; ///< in the set's order
    core::maps::Classes classes;
    QStringList classNames; ///< "under 60", "60–69", "88 and over"
    int neutralClass = -1;  ///< of differences on both sides of zero: the class of no change; classes below it are falls
    bool difference = false;
    bool referenced = false; ///< there is something to measure changes against

    [[nodiscard]] int indexOf(const std::string& id) const;
    [[nodiscard]] bool empty() const { return cells.empty(); }
};

/// How cells become a map and a ranking.
struct FigureOptions {
    bool sum = false; ///< regions add up, as isSum()
    bool published = false; ///< digits as publishedDigits()
    core::maps::ClassMethod method = core::maps::ClassMethod::NaturalBreaks;
    std::size_t classes = 5;
    std::vector<double> ranked; ///< by cell: what ranks are compared with; empty = with nothing
};

class RegionFigureMaker {
    Q_DECLARE_TR_FUNCTIONS(ui::RegionFigures)

public:
    [[nodiscard]] static RegionFigures make(const RegionQuestion& question);
    /// Printed numbers, changes, classes and ranks, which follow from naming, `difference`, `referenced` and the cells' value and
    /// reference.
    static void complete(const Appearance& appearance, RegionFigures& figures, const FigureOptions& options);
    /// Names of classes by their printed bounds.
    [[nodiscard]] static QStringList classNames(const Appearance& appearance, const core::maps::Classes& classes, bool signedNumbers);
    /// "2030", "2030 Q2".
    [[nodiscard]] static QString yearText(double year);
};

/// Whether the regions' figures add up to the nation's.
[[nodiscard]] bool isSum(const core::policy::Catalogue& catalogue, const std::string& variable);
/// Variables that have a figure of their own in each region, in the tables' order.
[[nodiscard]] std::vector<std::string> regionalVariables(const core::policy::Catalogue& catalogue);

} // namespace ui
