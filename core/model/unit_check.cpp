// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/resolution.h"
namespace core::model {
void checkUnits(Resolution&) {}
}
