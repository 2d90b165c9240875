// SPDX-License-Identifier: GPL-3.0-or-later
// What Compare says of a lever in two scenarios, be it a policy or a constant of another model.
#pragma once

#include <QString>

namespace core::policy {
struct Lever;
}

namespace ui {

class Appearance;
class Session;

/// Whether two scenarios have a lever otherwise: intensity by region or dates; of a constant its value in the chosen world.
[[nodiscard]] bool leverDiffers(const Session& session, const core::policy::Lever& lever, const QString& scenarioId, const QString& otherId);

/// Of a lever that is a constant: its unit for display, and a value with it, "0.38 1/year".
[[nodiscard]] QString constantUnit(const Appearance& appearance, const Session& session, const core::policy::Lever& lever);
[[nodiscard]] QString constantText(const Appearance& appearance, const Session& session, const core::policy::Lever& lever, double value);

} // namespace ui
