// SPDX-License-Identifier: GPL-3.0-or-later
// The words and colour of an evidence grade, the same wherever one stands.
#pragma once

#include "core/policy/catalogue.h"
#include "ui/theme/theme.h"

#include <QString>

namespace ui {

[[nodiscard]] QString gradeLetter(core::policy::Grade grade);
[[nodiscard]] QString gradeSentence(core::policy::Grade grade);
/// The same of a constant of another model, whose author and sources are not ours.
[[nodiscard]] QString otherGradeSentence(core::policy::Grade grade);
[[nodiscard]] Token gradeToken(core::policy::Grade grade);

} // namespace ui
