// SPDX-License-Identifier: GPL-3.0-or-later
// What a reader of an index ought to know: not errors, but things that make its scores weaker. The window puts them in words.
#pragma once

#include "core/index/matrix.h"

#include <string>

namespace core::index {

enum class NoteKind {
    // From building. `value` is the year unless said otherwise.
    ZeroDenominator,     ///< first = indicator, second = unit: divided by 0 (or next to it), the value became missing
    NothingMeasured,     ///< first = indicator: no value at all in the base; it is left out. `value` = the year where each has its own base
    ConstantIndicator,   ///< first = indicator: no difference among the base's units; it is left out. `value` as before
    TooFewForOutlierRule,///< first = indicator, value = observations (under 4); kept as it is
    StillOutlying,       ///< first = indicator, value = skewness after treatment, which still breaks the rule
    UnitScreenedOut,     ///< first = unit, value = year, threshold = the share asked for
    NotPositive,         ///< first = node, second = unit: a member at or below 0 under a geometric or harmonic mean, score missing
    InconsistentComparisons, ///< first = node, value = consistency ratio, threshold = 0.1
    NegativeLoadings,    ///< first = indicator, second = node ("" = the index): it runs against the component that its weight comes
                         ///< from; weights of components are squares and do not tell
    // From the audit.
    FewDataOfIndicator,  ///< first = indicator, value = share measured, threshold
    FewDataOfUnit,       ///< first = unit, value = share measured, threshold
    RepeatedPair,        ///< first, second = indicators, value = correlation, threshold
    OpposedPair,         ///< first, second = indicators of one branch, value = correlation, threshold
    ActsUnlikeItsWeight, ///< first = indicator, value = acts minus set (share of the index), threshold
    ActsAgainstTheIndex, ///< first = indicator, value = its correlation with the index, below 0
    LowAlpha,            ///< first = node ("" = the index), value = Cronbach's alpha, threshold
    ManyIndicators,      ///< value = count, threshold
    StandIn,             ///< first = indicator: stands in for what is not measured
    ReestimatedBounds    ///< scores of different times, or of data that change, do not compare
};

struct Note {
    NoteKind kind = NoteKind::StandIn;
    std::string first;
    std::string second;
    double value = kMissing;
    double threshold = kMissing;
    bool operator==(const Note&) const = default;
};

} // namespace core::index
