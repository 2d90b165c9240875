// SPDX-License-Identifier: GPL-3.0-or-later
// The words of the lever panel: names of bands and groups, how years and strengths are written and read.
#pragma once

#include "core/policy/catalogue.h"
#include "core/policy/scenario.h"
#include "ui/theme/appearance.h"
#include "ui/widgets/grade_text.h"
#include "ui/widgets/number_field.h"

#include <QString>

#include <optional>

namespace ui {

/// Strength bands of the lever panel, and what lies beyond the slider.
enum class Band { Off, Pilot, Partial, Proposed, Strong, Max, Beyond };
/// By the whole percent shown: 0 off, 1-30 pilot, 31-70 partial, 71-110 proposed, 111-130 strong, 131-150 max. Anything
/// above 0 that shows as 0 % is pilot.
[[nodiscard]] Band bandOf(double strength);
/// Of the lever cards: "pilot". Empty for Off and Beyond.
[[nodiscard]] std::string bandKey(Band band);
[[nodiscard]] QString bandName(Band band);
/// The strength at which a lever card's sentence for the band holds: 0.2 for pilot. 0 for Off and Beyond.
[[nodiscard]] double bandExample(Band band);

[[nodiscard]] QString text(const core::policy::Text& both, const Appearance& appearance); ///< spaced for display
[[nodiscard]] QString leverName(const core::policy::Catalogue& catalogue, const core::policy::Lever& lever, const Appearance& appearance);
[[nodiscard]] QString regionName(const core::policy::Catalogue& catalogue, const core::policy::Region& region, const Appearance& appearance);
[[nodiscard]] QString groupRegionName(const core::policy::Catalogue& catalogue, core::policy::RegionGroup group, const Appearance& appearance);

[[nodiscard]] QString groupName(core::policy::Dimension group);
[[nodiscard]] QString groupShortName(core::policy::Dimension group);
[[nodiscard]] QString groupIcon(core::policy::Dimension group); ///< file of resources/icons without suffix
[[nodiscard]] bool isCrossCutting(core::policy::Dimension group);

/// What may be typed, beyond the limits of core::policy::validate().
inline constexpr double kShortestRampYears = 0.25, kLongestRampYears = 11;
inline constexpr double kShortestDurationYears = 0.25, kLongestDurationYears = 30;
inline constexpr double kQuarterYear = 0.25;

/// "100 %"; reads 0 to 200.
[[nodiscard]] NumberFormat strengthFormat(const Appearance& appearance);
/// "2025", "2025 Q3"; a time off the quarters as "2025.0625". Reads any of these on the grid of 1/16 year.
/// Within `span` where one is given.
[[nodiscard]] NumberFormat startFormat(const Appearance& appearance, const std::optional<core::policy::TimeSpan>& span = {});
/// "0.5 yr", "0.5 年"; on the grid of 1/16 year from `low` to `high`.
[[nodiscard]] NumberFormat yearsFormat(const Appearance& appearance, double low, double high);

/// What a screen reader says of a lever after its name: "100 percent, as proposed, Central-West only, 20.0 bn CNY, evidence A".
struct SpokenLever {
    double strength = 0;
    bool national = false;
    QString onlyRegion; ///< name, when just one has anything
    QString cost;
    core::policy::Grade grade = core::policy::Grade::C;
};
[[nodiscard]] QString spokenLever(const SpokenLever& lever);

} // namespace ui
