// SPDX-License-Identifier: GPL-3.0-or-later
// What is wrong with a map that the user opened, in the window's language: place in the file and sentence.
#pragma once

#include "core/base/result.h"

#include <QString>
#include <QStringList>

namespace ui {

/// "features[3].geometry: this unit has no shape". Sentences of others are said by errorText().
[[nodiscard]] QString mapErrorText(const core::Error& error);
/// The first `most`, one a line, and how many more.
[[nodiscard]] QString mapErrorText(const core::Errors& errors, int most = 3);

/// The sentences known, with %1, %2 for names and values. For tests.
[[nodiscard]] QStringList knownMapSentences();

} // namespace ui
