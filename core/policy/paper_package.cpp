// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/projection.h"

namespace core::policy {

Scenario paperPackage(const Catalogue& catalogue)
{
    Scenario scenario;
    for (const Lever& lever : catalogue.levers) {
        if (!lever.constant)
            scenario.levers[lever.id].intensity = 1.0;
    }
    return scenario;
}

} // namespace core::policy
