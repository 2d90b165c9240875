// SPDX-License-Identifier: GPL-3.0-or-later
// How strong bands are drawn: the middle half strong, nine in ten faint, in each theme.
#pragma once

#include "ui/theme/appearance.h"

namespace ui {

/// Of the band that holds the middle half, alone: it lies on the other one.
[[nodiscard]] inline double bandOpacity50(const Appearance& appearance) { return appearance.theme() == ThemeKind::Dark ? 0.34 : 0.26; }
[[nodiscard]] inline double bandOpacity90(const Appearance& appearance) { return appearance.theme() == ThemeKind::Dark ? 0.15 : 0.11; }
/// The outer band until all members are there.
inline constexpr double kUnfinished = 0.55;

/// Both, one over the other, as the eye meets them; of swatches and strips a little stronger, since they are small.
[[nodiscard]] inline double legendOpacity90(const Appearance& appearance) { return bandOpacity90(appearance) + 0.06; }
[[nodiscard]] inline double legendOpacity50(const Appearance& appearance)
{
    return bandOpacity50(appearance) + bandOpacity90(appearance) + 0.06;
}

} // namespace ui
