// SPDX-License-Identifier: GPL-3.0-or-later
// How sure a figure is, and how it is written then: rounded by its range, with a change that is told only where it is more than that.
//
// Ranges are in the model's unit. A null range means that none is known: figures are then written as ui::figure() writes them.
#pragma once

#include "core/uncertainty/fan.h"
#include "ui/theme/figures.h"

#include <QString>

#include <cstddef>
#include <optional>

namespace ui {

/// Where the members put a figure at one time.
struct FigureRange {
    double low90 = 0, low50 = 0, median = 0, high50 = 0, high90 = 0;

    bool operator==(const FigureRange&) const = default;
};

/// Of a scenario, of the baseline, and of the difference between the two, member by member.
struct FigureRanges {
    FigureRange scenario;
    FigureRange baseline;
    FigureRange difference;
    std::size_t members = 0; ///< that say something

    bool operator==(const FigureRanges&) const = default;
};

/// At the saved time nearest to `year`; nothing where no member says anything.
[[nodiscard]] std::optional<FigureRange> rangeAt(const core::uncertainty::Fan& fan, double year);

/// Not finer than its range allows, and not finer than figure() writes it.
[[nodiscard]] Figure figureWithin(const Appearance& appearance, const core::policy::Naming& naming, double value, const FigureRange* range);
/// Where half of the members lie, both ends so rounded: "165–180".
[[nodiscard]] QString middleHalf(const Appearance& appearance, const core::policy::Naming& naming, const FigureRange& range);
/// Where nine in ten lie.
[[nodiscard]] QString nineInTen(const Appearance& appearance, const core::policy::Naming& naming, const FigureRange& range);

/// As change(), with the size rounded by the range of the difference: "no difference" too where it is less than that.
[[nodiscard]] Change changeWithin(const Appearance& appearance, const core::policy::Naming& naming, double value, double reference,
                                  const FigureRange* difference);

/// The chance as it is said: in steps of 5.
[[nodiscard]] int roundedChance(const core::uncertainty::Chance& chance);
/// "very likely" from 90 on, "likely" from 66, "about even" from 40, "unlikely" from 10, "very unlikely" below; of the share as it is
/// shown.
[[nodiscard]] QString chanceWord(const core::uncertainty::Chance& chance);
/// "70 %", "under 5 %", "over 95 %".
[[nodiscard]] QString chanceShare(const Appearance& appearance, const core::uncertainty::Chance& chance);

} // namespace ui
