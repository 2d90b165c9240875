// SPDX-License-Identifier: GPL-3.0-or-later
// Buttons of our own painting, as screen readers see them. Qt knows its own button classes only.
#pragma once

namespace ui {

/// From here on every QAbstractButton without an interface of its own has a role (button, radio button, check box), its
/// state and the action to press it. Once for the program; more often does no harm.
void installAccessibleButtons();

} // namespace ui
