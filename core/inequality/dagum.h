// SPDX-License-Identifier: GPL-3.0-or-later
// Dagum's decomposition of the Gini coefficient by groups: within, net between, transvariation.
#pragma once

#include "core/inequality/sample.h"

namespace core::inequality {

struct DagumGroup {
    int group = 0;
    int units = 0;
    double populationShare = 0; ///< p_j
    double valueShare = 0; ///< s_j = p_j mean_j / mean
    double mean = 0;
    double gini = 0; ///< G_jj
    double contribution = 0; ///< G_jj p_j s_j
};

/// Two groups; `richer` has the higher mean (of equals the first).
struct DagumPair {
    int richer = 0, poorer = 0; ///< groups, as numbered in the sample
    double gini = 0; ///< G_jh: mean difference between a unit of each over the sum of the means
    double affluence = 0; ///< D_jh = (d - p)/(d + p), relative economic affluence: 1 = no overlap, 0 = same means
    double gross = 0; ///< d_jh: mean of what richer-group units have more, where they do
    double moment = 0; ///< p_jh: mean of what poorer-group units have more, where they do (transvariation)
    double contributionNet = 0; ///< G_jh (p_j s_h + p_h s_j) D_jh
    double contributionOver = 0; ///< G_jh (p_j s_h + p_h s_j) (1 - D_jh)
};

enum class DagumPart {
    Within,
    NetBetween,
    Transvariation ///< from the overlap of groups: units of the poorer group above units of the richer one
};

/// total = within + netBetween + transvariation, to rounding (relative 1e-13).
/// Source: Dagum 1997, Empirical Economics 22(4), 515-531, doi:10.1007/BF01205777. With weights every mean over units is the
/// weighted one.
struct Dagum {
    double total = 0;
    double within = 0, netBetween = 0, transvariation = 0;
    double withinShare = 0, netBetweenShare = 0, transvariationShare = 0; ///< of the total; 0 when that is 0
    DagumPart largest = DagumPart::Within;
    std::vector<DagumGroup> groups; ///< those with a unit, ascending
    std::vector<DagumPair> pairs; ///< all pairs of those, by (first, second) of `groups`
    int widestPair = -1; ///< position in `pairs` with the highest gini
    Counted counted;
};

/// Errors: those of clean() with values of at least 0 and two units; TooFewGroups (2 needed).
[[nodiscard]] Measured<Dagum> dagum(const Sample& sample);

} // namespace core::inequality
