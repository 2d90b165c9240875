// SPDX-License-Identifier: GPL-3.0-or-later
// How the model's start values of the 31 provinces came about: figures of the two macro regions, spread by published statistics.
//
// trade        T_g x / sum_g x              x = imports and exports 2024; T = 68.5 East, 25.3 Central-West, the rest North-east
// use, devices B (x / m)^0.7                x = share of firms with e-commerce, 2023
// delivery     D (devices)^e                through the macro regions' two points: e = ln(D_East / D_CW) / ln(devices_East / devices_CW)
// vacancy      B (x / m)^-0.3               x = R&D staff per head, 2023
// network      1 - (1 - B) (x / m)^-1       x = broadband lines per head, 2023
// coupling     B (x / m)^0.1                x = technology bought over GDP, 2023
// institutions B (x / m)^0.1                x = pilot zones of batches 1 to 6, 2022, and 1
// sizes        B x / sum x                  x = population 2023; posts: root of trade times population
//
// B: the macro region's figure (the North-east takes Central-West's). m: the mean of x, weighted with trade, of East, North-east and
// the rest each. Sums of the sizes run over East and over all others. Results are bounded where they would leave what is plausible.
// Source: the method is ours, an estimate to start from; tests hold it against data/tables/regions-31.csv.
#pragma once

#include "core/indicators/data_set.h"
#include "core/policy/region_set.h"

#include <limits>
#include <string>
#include <string_view>
#include <vector>

namespace ui {

struct StartValue {
    enum class Form {
        Share,  ///< base x part / whole
        Power,  ///< base x (part / whole)^exponent
        Gap,    ///< 1 - (1 - base) x (part / whole)^exponent
        Curve   ///< base x part^exponent
    };
    Form form = Form::Share;
    double base = 0; ///< in the quantity's unit
    double part = std::numeric_limits<double>::quiet_NaN();  ///< this region's figure, with what is added to it
    double whole = std::numeric_limits<double>::quiet_NaN(); ///< the mean or sum of its group
    double exponent = 1;
    double unbounded = std::numeric_limits<double>::quiet_NaN();
    double value = std::numeric_limits<double>::quiet_NaN(); ///< within the bounds
};

/// What the values of a quantity were spread by.
struct StartRule {
    std::string quantity; ///< "penetration_initial"
    StartValue::Form form = StartValue::Form::Share;
    std::string indicator;   ///< of china-provincial; empty: computed from start values alone
    std::string denominator; ///< per this indicator; empty = none
    int year = 0;
    double scale = 1;  ///< raw figure = indicator / denominator x scale
    double added = 0;  ///< x = raw figure + added
    double exponent = 1;
    double low = 0;
    double high = std::numeric_limits<double>::infinity();
};
/// Null for a quantity that is not spread.
[[nodiscard]] const StartRule* startRule(std::string_view quantity);

/// The figure that a rule spreads by, by region of the statistics and year. NaN where it is missing.
[[nodiscard]] double rawFigure(const StartRule& rule, const core::indicators::DataSet& provinces, int region, int year);

/// Of each region of `provinces`, in its order; empty when a figure is missing, or for an unknown quantity.
/// `macro`: the set of the two macro regions.
[[nodiscard]] std::vector<StartValue> spreadStartValues(std::string_view quantity, const core::indicators::DataSet& provinces,
                                                        const core::policy::RegionSet& macro);

/// By how much a start value of this grade may be off, as a part of it: A and B nothing, C 0.15, D 0.25.
[[nodiscard]] double startRange(const std::string& grade);

} // namespace ui
