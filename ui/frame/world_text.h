// SPDX-License-Identifier: GPL-3.0-or-later
// What a world holds, as a sentence.
#pragma once

#include "core/policy/catalogue.h"
#include "core/policy/world.h"

#include <QString>

namespace ui {

class Appearance;

/// "Staff leaving the field: 10 % a year instead of 7 % a year; 2 more." Values that are the model's own do not count.
[[nodiscard]] QString worldContent(const Appearance& appearance, const core::policy::Catalogue& catalogue,
                                   const core::policy::World& world);
/// The world's own sentence, or what it holds.
[[nodiscard]] QString worldSentence(const Appearance& appearance, const core::policy::Catalogue& catalogue,
                                    const core::policy::World& world);

} // namespace ui
