// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers as people type them, for every field of the window alike.
#pragma once

#include <QStringList>

#include <optional>

namespace ui {

/// The number in `typed`, with or without one of `units` behind it (the longer of two that end alike goes first). Full-width
/// digits and signs count as plain ones. A comma or a space stands between thousands only: "1,250" is read, "12,5" is not,
/// since half of the world means 12.5 by it. Absent when there is no finite number.
[[nodiscard]] std::optional<double> typedNumber(const QString& typed, const QStringList& units = {});

} // namespace ui
