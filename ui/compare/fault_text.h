// SPDX-License-Identifier: GPL-3.0-or-later
// A run that stops being numbers, as a sentence.
#pragma once

#include "core/base/result.h"

#include <QString>

namespace ui {

class Appearance;
class Session;

/// "Trade in East stops being a number in 2031, in the world “Dry years”." Errors of any other kind as errorText() says them.
[[nodiscard]] QString faultText(const Appearance& appearance, const Session& session, const core::Error& error);

} // namespace ui
